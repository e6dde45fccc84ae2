//! The words of a phrase: where each begins, and which are capitals.
//!
//! Knows: spaces, elided articles, case. Does not know: what a word names.

use super::lists::{ARTICLES, INDEFINITE, is_in};
use crate::text::is_line_end;

/// The words with the byte where each begins, an elided article or preposition apart: "d’Airbus" is "d’" and
/// "Airbus".
pub(super) fn tokens(words: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    for word in words.split(' ') {
        let elided = elision(word);
        if let (Some(short), Some(rest)) = (word.get(..elided), word.get(elided..))
            && elided > 0
        {
            found.push((at, short));
            found.push((at + elided, rest));
        } else if !word.is_empty() {
            found.push((at, word));
        }
        at += word.len() + 1;
    }
    found
}

/// How many bytes an elided "l’" or "d’" has before the word proper; 0 where there is none.
pub(super) fn elision(word: &str) -> usize {
    let mut letters = word.chars();
    let (first, sign) = (letters.next(), letters.next());
    let is_elided = matches!(first, Some('l' | 'd' | 'L' | 'D')) && matches!(sign, Some('’' | '\''));
    // "D’Souza" is a name; "l’INSEE" and "d’Airbus" are not.
    let is_small = first.is_some_and(char::is_lowercase) || matches!(first, Some('L'));
    match sign {
        Some(sign) if is_elided && is_small && letters.next().is_some() => 1 + sign.len_utf8(),
        _ => 0,
    }
}

/// Whether a name may begin here: an upper-case letter, also after an Arabic article ("al-Amr").
pub(super) fn is_capital(word: &str) -> bool {
    let word = word.strip_prefix("al-").or_else(|| word.strip_prefix("el-")).unwrap_or(word);
    let first = word.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(char::is_uppercase)
}

/// Whether the script has no upper case.
pub(super) fn is_caseless(words: &str) -> bool {
    !words.chars().any(|c| c.is_uppercase() || c.is_lowercase())
}

pub(super) fn is_article(word: &str) -> bool {
    // "LA" is a city.
    if word.len() > 1 && !word.chars().any(char::is_lowercase) && is_capital(word) {
        return false;
    }
    is_in(ARTICLES, word) || is_in(INDEFINITE, word) || matches!(word, "l’" | "l'" | "L’" | "L'")
}

/// The words without the article or possessive at their start.
pub(super) fn without_article(words: &str) -> &str {
    let elided = elision(words);
    if elided > 0 && words.starts_with(['l', 'L']) {
        return words.get(elided..).unwrap_or(words);
    }
    match words.split_once(' ') {
        Some((first, rest)) if is_article(first) => rest.trim_start(),
        _ => words,
    }
}

/// The places of `words` in `text` that begin and end at a word's edge, the first 50.
pub(super) fn places<'a>(words: &'a str, text: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let found = (!words.is_empty()).then(|| text.match_indices(words));
    found.into_iter().flatten().take(50).filter_map(|(at, words)| {
        let (before, after) = (text.get(..at)?, text.get(at + words.len()..)?);
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        (!is_letter(before.chars().next_back()) && !is_letter(after.chars().next())).then_some((before, after))
    })
}

/// The words of the same line that end `text`, the last one first; at most `most`.
pub(super) fn last_words(text: &str, most: usize) -> impl Iterator<Item = &str> {
    let line = text.rsplit(is_line_end).next().unwrap_or("");
    line.rsplit(char::is_whitespace).filter(|word| !word.is_empty()).take(most)
}

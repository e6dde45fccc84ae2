//! Forms of a name: what names are compared by, and words that stand for one.
//!
//! Knows: titles, articles and pronouns of the interface's languages. Does not know: what a name is the name of.

use super::family;
use super::lists::{ARTICLES, DOCUMENTS, HONORIFICS, OFFICES, is_in, is_person};
use crate::text::folding;
use crate::text::sort::sort_by;

/// Whom a word stands for that is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// A human being: "she".
    Person,
    /// A paper or an office: "it".
    Thing,
    /// Either: "they".
    Any,
}

/// Words for somebody, for a thing, for either.
const HE_OR_SHE: &str = " he she him her his hers himself herself er ihm ihn él ella ellos ellas lui elle il هو هي ";

const IT: &str = " it its itself es ello ";

const THEY: &str = " they them their theirs sie ihr ihnen ils elles leur eux ustedes هم هن ";

/// What words are compared by ([`folding`]), one space between them, no punctuation at either end: names that fold
/// alike are the same name.
#[must_use]
pub fn fold(words: &str) -> String {
    let folded = folding::fold(words);
    let words = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// What a name is compared by: folded, without articles and titles before it and the 's after it.
#[must_use]
pub fn key(words: &str) -> String {
    let folded = fold(words);
    let folded = folded.strip_suffix("'s").unwrap_or(&folded);
    let mut words: Vec<&str> = folded.split(' ').collect();
    while words.len() > 1
        && words.first().is_some_and(|word| is_in(ARTICLES, word) || is_in(HONORIFICS, word) || is_in(OFFICES, word))
    {
        words.remove(0);
    }
    // "Ken Ortiz, Jr." is "Ken Ortiz Jr."
    match words.as_slice() {
        [before @ .., last] if family::begins_behind(last) => {
            let before = before.join(" ");
            format!("{} {last}", before.trim_end_matches(',')).trim_start().to_owned()
        }
        _ => words.join(" "),
    }
}

/// The last word of a name, without what stands behind it.
fn surname(key: &str) -> &str {
    let mut words = key.rsplit(' ');
    let last = words.next().unwrap_or(key);
    words.next().filter(|_| family::begins_behind(last)).unwrap_or(last)
}

/// Whether the words are a pronoun, and whom it can stand for.
#[must_use]
pub fn pronoun(words: &str) -> Option<Pronoun> {
    let word = fold(words);
    if is_in(THEY, &word) {
        Some(Pronoun::Any)
    } else if is_in(HE_OR_SHE, &word) {
        Some(Pronoun::Person)
    } else if is_in(IT, &word) {
        Some(Pronoun::Thing)
    } else {
        None
    }
}

/// Whether the word also stands in the text in lower case, or is one of the lists': no name then.
pub(super) fn is_common(word: &str, text: &str) -> bool {
    let lower = word.to_lowercase();
    is_person(&lower)
        || is_in(OFFICES, &lower)
        || is_in(DOCUMENTS, &lower)
        || text.match_indices(&lower).take(200).any(|(at, found)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
}

/// How alike two names are, out of 1000: pairs of letters that they share, and a last name in common.
#[must_use]
pub fn likeness(a: &str, b: &str) -> u16 {
    let (a, b) = (key(a), key(b));
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    let pairs = |name: &str| {
        let letters: Vec<char> = name.chars().collect();
        let mut pairs: Vec<(char, char)> =
            letters.iter().zip(letters.iter().skip(1)).map(|(one, next)| (*one, *next)).collect();
        sort_by(&mut pairs, Ord::cmp);
        pairs
    };
    let (mine, theirs) = (pairs(&a), pairs(&b));
    let (mut at, mut shared) = (0, 0usize);
    for pair in &mine {
        while theirs.get(at).is_some_and(|other| other < pair) {
            at += 1;
        }
        if theirs.get(at) == Some(pair) {
            shared += 1;
            at += 1;
        }
    }
    let dice = (2_000 * shared) / (mine.len() + theirs.len()).max(1);
    let same_last = if surname(&a) == surname(&b) { 400 } else { 0 };
    u16::try_from((dice + same_last).min(1_000)).unwrap_or(1_000)
}

//! What a text says of a name: that it is somebody ("Mr. Court", "Court, 43, a baker") or an organization
//! ("Meridian, the city’s largest employer", "a spokesman for Northwind").
//!
//! Knows: cues in the words before and after each place of a name. Does not know: what the name's own words say.

use super::lists::{
    ARTICLES, EITHER, HONORIFICS, INDEFINITE, OFFICES, PREPOSITIONS, SPEECH, bare, is_given, is_in, is_person,
    is_spokes,
};
use super::phrase::{is_article, is_capital, is_caseless, last_words, places};
use super::{kind, short};
use crate::model::person::PersonKind;
use crate::text::is_line_end;

/// What one sure cue weighs, and a hint.
pub(super) const CUE: i32 = 3;
pub(super) const HINT: i32 = 2;
/// Nouns before which an organization stands: "Northwind shares".
const ITS: &str = " officials spokesman spokeswoman spokesperson ceo employees executives shares headquarters workers customers lawyers board website subsidiary ";
/// Words between who speaks and for whom.
const LINKS: &str = " for of at with by von der des bei de du del باسم ";

/// Above 0 an organization, below a person; 0 where the text does not say.
pub(super) fn of(name: &str, text: &str) -> i32 {
    let (mut sum, mut hints) = (0, (false, false));
    for (before, after) in places(name, text) {
        // Who has a spokesman twice is no more of an organization.
        let (precedes, follows) = (by_what_precedes(name, before), by_what_follows(after));
        let is_new = |value: i32, seen: &mut bool| value != HINT || !std::mem::replace(seen, true);
        sum += if is_new(precedes, &mut hints.0) { precedes } else { 0 };
        sum += if is_new(follows, &mut hints.1) { follows } else { 0 };
    }
    if short::of(name, text).is_some() {
        sum += CUE;
    }
    (sum + by_last_name(name, text)).clamp(-9, 9)
}

/// "Mr. Court", "Mayor Kern", "a spokesman for Northwind".
fn by_what_precedes(name: &str, before: &str) -> i32 {
    let line = before.rsplit(is_line_end).next().unwrap_or("");
    if !line.ends_with([' ', '’', '\'', '\u{A0}']) {
        return 0;
    }
    let mut words =
        last_words(line, 6).map(|word| word.rsplit(['’', '\'']).next().filter(|w| !w.is_empty()).unwrap_or(word));
    let Some(last) = words.next() else { return 0 };
    if is_in(HONORIFICS, last) || is_in(OFFICES, last) && is_capital(last) {
        return -CUE;
    }
    if !name.contains(' ') && is_given(last) && is_capital(last) {
        return -CUE;
    }
    let link = if is_article(last) && !is_in(LINKS, last) { words.next().unwrap_or("") } else { last };
    if !is_in(LINKS, link) {
        return 0;
    }
    // "spokesman of the city of X" is said of another: only what stands right before counts.
    let who = words.find(|word| !is_article(word) && !is_in(LINKS, word)).map_or("", bare);
    let is_theirs = is_spokes(who);
    if is_theirs { HINT } else { 0 }
}

/// "Court, 43,", "Meridian, which", "Northwind officials".
fn by_what_follows(after: &str) -> i32 {
    let line = after.split(is_line_end).next().unwrap_or("");
    let mut letters = line.chars();
    match letters.next() {
        Some(',' | '،' | '(' | '—' | '–') => piece(letters.as_str()),
        Some(' ' | '’' | '\'') => {
            let line = letters.as_str();
            if let Some(inside) = line.strip_prefix(['(', '—', '–']) {
                return piece(inside);
            }
            let line = line.strip_prefix("s ").unwrap_or(line);
            let next = line.split(char::is_whitespace).next().map_or("", bare);
            if is_in(ITS, next) { HINT } else { by_pronoun(line) }
        }
        _ => 0,
    }
}

/// What stands up to the next comma or end of sentence.
fn piece(words: &str) -> i32 {
    let end = words.find([',', '،', '.', ')', ';', '—', '–', '!', '?', '“', '”', '"']).unwrap_or(words.len());
    let words = words.get(..end).unwrap_or(words).trim();
    // Whatever is long is a clause of its own.
    if words.split(' ').count() > 14 { 0 } else { in_text(words) }
}

/// In a text the noun must be said of the name: "Sean Union, a baker", never "Meridian, police added".
fn in_text(words: &str) -> i32 {
    if words.split(' ').any(|word| is_in(SPEECH, word)) { 0 } else { apposition(words) }
}

/// What an apposition says: "43", "who chairs the board", "a baker", "the city’s largest employer".
pub(super) fn apposition(words: &str) -> i32 {
    let mut list = words.split(' ').filter(|word| !word.is_empty());
    let Some(first) = list.next() else { return 0 };
    if is_age(words) {
        return -CUE;
    }
    match first {
        "who" | "whose" => return -CUE,
        "which" => return HINT,
        _ => {}
    }
    let is_phrase =
        is_in(ARTICLES, first) || is_in(INDEFINITE, first) || first.starts_with(['l', 'L']) && first.contains('’');
    // "a University of Oslo law professor", but "a coalition of angry residents"
    let mut backwards = words.rsplit(' ');
    let (last, previous) = (backwards.next().unwrap_or(""), backwards.next().unwrap_or(""));
    let is_one = !is_capital(last) && !is_caseless(last) && !last.ends_with('s') && is_person(last);
    if is_one && !is_article(previous) && !is_in(PREPOSITIONS, previous) {
        return -CUE;
    }
    match kind::of_phrase(words) {
        Some(PersonKind::Person) if !is_capital(first) || is_phrase || is_person(first) => -CUE,
        // "Jan Roe, Oslo police": where she works.
        Some(PersonKind::Organization) if is_phrase || !is_capital(first) || is_caseless(words) => CUE,
        Some(PersonKind::Document) if is_phrase => HINT,
        _ => 0,
    }
}

/// "43", "aged 43", "43 ans", "de 43 años", "61 Jahre".
pub(super) fn is_age(words: &str) -> bool {
    let is_beside = |word: &str| {
        matches!(
            word,
            "aged" | "age" | "years" | "old" | "ans" | "años" | "de" | "Jahre" | "alt" | "سنة" | "عاماً" | "عاما"
        )
    };
    let mut numbers = 0;
    let fits = words.split(' ').all(|word| {
        let digits = word.split('-').next().unwrap_or("");
        let is_number = (1..=3).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
        numbers += usize::from(is_number);
        is_number || is_beside(word)
    });
    fits && numbers == 1
}

/// Who is "he" or "she" in the rest of the sentence.
fn by_pronoun(line: &str) -> i32 {
    let end = line.find(['.', '!', '?', '“', '”']).unwrap_or(line.len());
    let sentence = line.get(..end).unwrap_or(line);
    let mut words = sentence.split(' ').map(bare);
    if words.any(|word| matches!(word, "he" | "she" | "himself" | "herself")) { -1 } else { 0 }
}

/// A last name stands alone later: "Mr. Court", "Orlow said". What is no name stands there in small letters:
/// "the church".
fn by_last_name(name: &str, text: &str) -> i32 {
    let Some((_, last)) = name.rsplit_once(' ') else { return 0 };
    if !is_capital(last) || is_caseless(last) || name.split(' ').any(|word| matches!(word, "of" | "for" | "and" | "&"))
    {
        return 0;
    }
    let is_noun = is_in(EITHER, last) && places(&last.to_lowercase(), text).next().is_some();
    if is_noun {
        return HINT;
    }
    let mut sum = 0;
    for (before, after) in places(last, text) {
        let previous = last_words(before, 1).next().unwrap_or("");
        let next = after.trim_start().split(char::is_whitespace).next().map_or("", bare);
        if is_in(HONORIFICS, previous) && is_capital(previous) {
            return -CUE;
        }
        let is_alone = before.ends_with([' ', '\n', '“']) || before.is_empty();
        let is_part = is_capital(previous) && !previous.ends_with(['.', '!', '?', '”']) || is_article(previous);
        if is_alone && !is_part && !is_capital(next) && !is_person(next) && !last.contains('-') {
            sum = -HINT;
        }
    }
    sum
}

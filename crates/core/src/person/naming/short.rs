//! Acronyms: "FLIC" in "Florida Immigrant Coalition (FLIC)", and what they stand for.
//!
//! Knows: capitals with points or "&" between them, initials, brackets in a text. Does not know: kinds.

use super::lists::{NO_ACRONYMS, is_listed};
use super::phrase::{is_capital, places, tokens};

/// Whether a word is two to six capitals: "ACLU", "F.B.I.", "AT&T". "J.K." are somebody's initials.
pub(super) fn is_acronym(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let others = word.chars().filter(|c| !c.is_uppercase());
    let is_plain = others.clone().all(|c| matches!(c, '.' | '&' | '-') || c.is_ascii_digit());
    let has_points = word.contains('.');
    let is_initials = has_points && capitals < 3 && !matches!(word, "U.N" | "E.U" | "U.S" | "U.K");
    (2..=6).contains(&capitals) && is_plain && !is_initials && !is_listed(NO_ACRONYMS, word)
}

/// The letters of an acronym.
fn letters(acronym: &str) -> Vec<char> {
    acronym.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Whether an acronym is made of the initials of a name's capitals, of which it may leave the first letters of
/// small words in: "BfV".
fn is_short_for(acronym: &str, name: &str) -> bool {
    let wanted = letters(acronym);
    let mut initials = Vec::new();
    for word in name.split([' ', '-', '’', '\'']).filter(|word| !word.is_empty()) {
        let first = word.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_lowercase);
        initials.push((is_capital(word), first.collect::<Vec<char>>()));
    }
    let mut rest = wanted.as_slice();
    for (is_capital, first) in &initials {
        match rest.split_first() {
            Some((next, more)) if first.first() == Some(next) => rest = more,
            _ if *is_capital => return false,
            _ => {}
        }
    }
    wanted.len() > 2 && rest.is_empty()
}

/// What stands in brackets right after a place, where it is short.
fn in_brackets(after: &str) -> Option<&str> {
    let inside = after.trim_start().strip_prefix('(')?;
    let (inside, _) = inside.split_at_checked(inside.find(')')?)?;
    (2..=12).contains(&inside.len()).then_some(inside)
}

/// The acronym that the text gives for a name.
pub(super) fn of<'a>(name: &'a str, text: &'a str) -> Option<&'a str> {
    places(name, text).filter_map(|(_, after)| in_brackets(after)).find(|inside| is_short_for(inside, name))
}

/// The name that the text gives for an acronym.
pub(super) fn meant_by<'a>(acronym: &'a str, text: &'a str) -> Option<&'a str> {
    if !is_acronym(acronym) {
        return None;
    }
    places(acronym, text).filter(|(_, after)| after.starts_with(')')).find_map(|(before, _)| {
        let before = before.strip_suffix('(')?.trim_end();
        let line = before.rsplit('\n').next()?;
        let mut starts: Vec<usize> = tokens(line).iter().map(|(at, _)| *at).collect();
        starts.reverse();
        let mut names = starts.into_iter().take(12).filter_map(|start| line.get(start..));
        names.find(|name| is_capital(name) && is_short_for(acronym, name))
    })
}

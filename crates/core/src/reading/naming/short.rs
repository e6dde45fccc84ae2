//! Acronyms: "FLIC" in "Florida Immigrant Coalition (FLIC)", and what they stand for.
//!
//! Knows: capitals with points or "&" between them, initials, brackets in a text. Does not know: kinds.

use super::lists::{NO_ACRONYMS, is_listed};
use super::phrase::{is_capital, places, tokens};
use crate::text::is_line_end;

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

/// Whether an acronym is made of a name: each capital gives its first letter, and may give further ones ("FLIC" of
/// "Florida Immigrant Coalition"); small words give their first or none ("BfV").
fn is_short_for(acronym: &str, name: &str) -> bool {
    let wanted = letters(acronym);
    let words: Vec<(bool, Vec<char>)> = name
        .split([' ', '-', '’', '\''])
        .filter(|word| !word.is_empty())
        .take(12)
        .map(|word| (is_capital(word), letters(word)))
        .collect();
    wanted.len() > 2 && is_made_of(&wanted, &words)
}

fn is_made_of(wanted: &[char], words: &[(bool, Vec<char>)]) -> bool {
    let Some(((is_capital, word), rest)) = words.split_first() else { return wanted.is_empty() };
    if !is_capital && is_made_of(wanted, rest) {
        return true;
    }
    let (Some((first, mut left)), Some((initial, further))) = (wanted.split_first(), word.split_first()) else {
        return false;
    };
    if first != initial {
        return false;
    }
    let mut further = further.iter();
    loop {
        if is_made_of(left, rest) {
            return true;
        }
        match left.split_first() {
            Some((next, more)) if *is_capital && further.any(|letter| letter == next) => left = more,
            _ => return false,
        }
    }
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
        let line = before.rsplit(is_line_end).next()?;
        let mut starts: Vec<usize> = tokens(line).iter().map(|(at, _)| *at).collect();
        starts.reverse();
        let mut names = starts.into_iter().take(12).filter_map(|start| line.get(start..));
        names.find(|name| is_capital(name) && is_short_for(acronym, name))
    })
}

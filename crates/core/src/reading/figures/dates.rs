//! Dates inside sentences, so that a day is not taken for a count.
//!
//! Knows: days, months, weekdays and years in English, and months with days in German, French and Spanish. Does
//! not know: the dates in a story's head ([`crate::reading::anatomy`]).

use super::numerals::digit;
use super::tokens::{Kind, Words};
use crate::reading::anatomy::month;

/// What is said of a day; 0 where it is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, 1–12.
    pub month: u8,
    /// The day, 1–31.
    pub day: u8,
    /// The weekday: 1 for Monday to 7 for Sunday.
    pub weekday: u8,
}

impl Date {
    /// The weekday that the calendar has (1 for Monday), where the day is whole and exists.
    #[must_use]
    pub fn weekday_of(self) -> Option<u8> {
        let longest = match self.month {
            2 if self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400)) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        // The Gregorian calendar was not everywhere before.
        if self.year < 1800 || self.day == 0 || self.day > longest {
            return None;
        }
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = u32::from(self.year) - u32::from(self.month < 3);
        let shift = shift.get(usize::from(self.month) - 1).copied().unwrap_or(0);
        let from_sunday = (year + year / 4 - year / 100 + year / 400 + shift + u32::from(self.day)) % 7;
        Some(if from_sunday == 0 { 7 } else { u8::try_from(from_sunday).unwrap_or(7) })
    }
}

/// The weekday of an English word, 1 for Monday.
pub(super) fn weekday(word: &str) -> Option<u8> {
    Some(match word {
        "monday" | "mon" => 1,
        "tuesday" | "tue" | "tues" => 2,
        "wednesday" | "wed" => 3,
        "thursday" | "thu" | "thurs" => 4,
        "friday" | "fri" => 5,
        "saturday" => 6,
        "sunday" => 7,
        _ => return None,
    })
}

/// A plain number with at most `most` digits.
fn plain(words: &Words<'_>, at: usize, most: usize) -> Option<u16> {
    let written = words.written(at);
    let is_plain = words.kind(at) == Some(Kind::Number) && written.chars().count() <= most;
    let value = || {
        written.chars().try_fold(0u16, |value, c| value.checked_mul(10)?.checked_add(u16::try_from(digit(c)?).ok()?))
    };
    is_plain.then(value).flatten()
}

fn day(words: &Words<'_>, at: usize) -> Option<(u8, usize)> {
    let day = plain(words, at, 2).filter(|day| (1..=31).contains(day)).and_then(|day| u8::try_from(day).ok())?;
    let ending = words.is_glued(at + 1) && matches!(words.word(at + 1), "st" | "nd" | "rd" | "th" | "er");
    let german = words.language == "de" && words.word(at + 1) == ".";
    let after = at + 1 + usize::from(ending || german);
    // "3.30", "12%", "4-year-old", "5pm" are no days.
    let glued = words.is_glued(after)
        && !matches!(words.word(after), "," | "." | ";" | ")" | ":" | "’" | "”" | "\"" | "?" | "!" | "–" | "—");
    (!glued).then_some((day, after))
}

/// A year of four digits behind a date, perhaps behind a comma.
fn year(words: &Words<'_>, at: usize) -> Option<(u16, usize)> {
    let comma = usize::from(words.word(at) == ",");
    let year = year_at(words, at + comma)?;
    Some((year, at + comma + 1))
}

/// A year of the calendar that stands as one token.
pub(super) fn year_at(words: &Words<'_>, at: usize) -> Option<u16> {
    let long = words.written(at).chars().count() == 4;
    let glued = words.is_glued(at + 1) && (words.is_word(at + 1) || words.word(at + 1) == "%");
    plain(words, at, 4).filter(|year| long && !glued && (1500..2200).contains(year))
}

fn named_month(words: &Words<'_>, at: usize) -> Option<u8> {
    // "may" and "mar" are other words in lower case.
    let is_name = words.is_word(at) && (words.is_capital(at) || matches!(words.language, "fr" | "es"));
    if !is_name {
        return None;
    }
    if words.is_english() { english(words.word(at)) } else { u8::try_from(month(words.word(at))?).ok() }
}

/// The month of an English word.
fn english(word: &str) -> Option<u8> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// Whether a month or a weekday may begin so: most names do not.
fn may_begin(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        [b'j', b'a' | b'u', ..]
            | [b'f', b'e' | b'r', ..]
            | [b'm', b'a' | b'o', ..]
            | [b'a', b'p' | b'u', ..]
            | [b's', b'e' | b'a' | b'u', ..]
            | [b'o', b'c', ..]
            | [b'n', b'o', ..]
            | [b'd', b'e', ..]
            | [b't', b'u' | b'h', ..]
            | [b'w', b'e', ..]
    )
}

/// The date that begins at a token, and one past its last token.
pub(super) fn date(words: &Words<'_>, at: usize) -> Option<(Date, usize)> {
    if words.is_word(at) && words.is_english() && !may_begin(words.word(at)) {
        return None;
    }
    if words.is_english()
        && words.is_word(at)
        && words.is_capital(at)
        && let Some(weekday) = weekday(words.word(at))
    {
        let stop = at + 1 + usize::from(words.word(at + 1) == "." && words.word(at).len() < 6);
        let next = stop + usize::from(words.word(stop) == ",");
        let next = next + usize::from(words.word(next) == "the");
        let (date, to) = date(words, next).filter(|(date, _)| date.day > 0 && date.weekday == 0)?;
        return (words.sentence(next) == words.sentence(at)).then_some((Date { weekday, ..date }, to));
    }
    if let Some(month) = named_month(words, at) {
        let stop = at + 1 + usize::from(words.word(at + 1) == "." && words.word(at).len() < 5);
        if let Some((day, to)) = day(words, stop) {
            let (year, to) = year(words, to).unwrap_or((0, to));
            return Some((Date { year, month, day, weekday: 0 }, to));
        }
        let (year, to) = year(words, stop)?;
        return Some((Date { year, month, day: 0, weekday: 0 }, to));
    }
    let (day, to) = day(words, at)?;
    let to = to + usize::from(matches!(words.word(to), "of" | "de"));
    let month = named_month(words, to)?;
    let stop = to + 1 + usize::from(words.word(to + 1) == "." && words.word(to).len() < 5);
    let of = stop + usize::from(matches!(words.word(stop), "de" | "del"));
    let (year, to) = year(words, of).unwrap_or((0, to + 1));
    Some((Date { year, month, day, weekday: 0 }, to))
}

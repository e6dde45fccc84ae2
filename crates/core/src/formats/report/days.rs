//! Days as the page says them: in words of the reader's language.
//!
//! Knows: dates as files write them. Does not know: which calendar day an instant is on the reader's clock, or how
//! another language than English writes a day; whoever asks for the report says that ([`Days`]).

use super::page::Page;
use crate::model::time::Timestamp;

/// What only a reader's device knows of days.
pub trait Days {
    /// The reader's calendar day of an instant, as files write it: `2026-03-04`.
    fn day(&self, at: Timestamp) -> String;
    /// A day in the words of the reader's language; month and day count from 1. None where there are no means: then
    /// it stands as files write it.
    fn words(&self, year: u32, month: u32, day: u32) -> Option<String>;
}

/// Days in Greenwich, in English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct English;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Days for English {
    fn day(&self, at: Timestamp) -> String {
        at.day(0).to_string()
    }

    fn words(&self, year: u32, month: u32, day: u32) -> Option<String> {
        let month = MONTHS.get((month as usize).checked_sub(1)?)?;
        Some(format!("{day} {month} {year}"))
    }
}

/// The day that words begin with, where they are a date as files write it and at most a time after it.
fn read(words: &str) -> Option<(&str, [u32; 3])> {
    let words = words.trim();
    let iso = words.get(..10)?;
    let rest = words.get(10..).unwrap_or_default();
    if !matches!(rest.chars().next(), None | Some('T' | ' '))
        || rest.contains(char::is_alphabetic) && !rest.starts_with('T')
    {
        return None;
    }
    let mut parts = iso.split('-');
    let mut number = |digits: usize| {
        let part =
            parts.next().filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))?;
        part.parse().ok()
    };
    let date = [number(4)?, number(2)?, number(2)?];
    let [_, month, day] = date;
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((iso, date))
}

/// A date in words; whatever is no date as files write it stands as it is.
pub(super) fn words(days: &dyn Days, date: &str) -> String {
    let said = read(date).and_then(|(_, [year, month, day])| days.words(year, month, day));
    said.unwrap_or_else(|| date.trim().to_owned())
}

/// A date in words, which programs find as files write it.
pub(super) fn put(page: &mut Page, days: &dyn Days, date: &str) {
    match read(date) {
        Some((iso, _)) => page.element("time", &[("datetime", iso)], &words(days, date)),
        None => page.bdi(date.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_words_and_words_stay() {
        let table = [
            ("2026-03-04", "4 March 2026"),
            (" 2026-12-31 ", "31 December 2026"),
            ("2026-03-04T09:05:00Z", "4 March 2026"),
            ("2026-03-04 09:05", "4 March 2026"),
            ("2026-03-04 or so", "2026-03-04 or so"),
            ("2026-3-4", "2026-3-4"),
            ("2026-13-04", "2026-13-04"),
            ("2026-03-32", "2026-03-32"),
            ("+026-03-04", "+026-03-04"),
            ("March 2026", "March 2026"),
            ("٢٠٢٦-٠٣-٠٤", "٢٠٢٦-٠٣-٠٤"),
            ("", ""),
        ];
        for (date, said) in table {
            assert_eq!(words(&English, date), said, "{date}");
        }
        assert_eq!(English.day(Timestamp::from_millis(1_790_000_000_000)), "2026-09-21");
    }
}

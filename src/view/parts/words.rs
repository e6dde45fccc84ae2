//! Words that several screens use: names of parts, counts, dates, times.

use galley_core::formats::file_name;
use galley_core::journal::library::Counts;
use galley_core::model::article::Role;
use galley_core::model::codebook::{Kind, RelationType};
use galley_core::model::person::{Check, PersonKind};
use galley_core::model::time::Timestamp;
use galley_words::t;
use yew::{Html, html};

use crate::dom::{ids, language};

/// What readers call a part.
#[must_use]
pub fn role(role: Role) -> &'static str {
    role.spoken_name()
}

/// What readers call a kind: the built-in ones in their language, as long as nobody has renamed them.
#[must_use]
pub fn kind(kind: &Kind) -> String {
    kind.spoken_name()
}

/// What readers call the kind of this id and name.
#[must_use]
pub fn kind_of(id: &str, name: &str) -> String {
    galley_core::model::codebook::spoken::spoken_kind(id, name)
}

/// The kind as messages choose by it ([`Kind::word`]); one that the codebook lacks is another.
#[must_use]
pub fn kind_key(kind: Option<&Kind>) -> &'static str {
    kind.map_or("other", Kind::word)
}

/// What readers call a type of relation, likewise.
#[must_use]
pub fn relation(relation: &RelationType) -> String {
    match (&*relation.id, relation.name.as_str()) {
        ("attributedTo", "Said by") => t!(codebook_said_by),
        ("madeBy", "Made by") => t!(codebook_made_by),
        ("supports", "Supports") => t!(codebook_supports),
        ("contradicts", "Contradicts") => t!(codebook_contradicts),
        _ => return relation.name.clone(),
    }
    .to_owned()
}

/// Around the pieces of a message that [`pieces`] shows in an element of their own: a noncharacter.
const PIECE: char = '\u{ffff}';

/// An argument that [`pieces`] shows in an element of its own.
#[must_use]
pub fn piece(words: &str) -> String {
    format!("{PIECE}{}{PIECE}", words.replace(PIECE, ""))
}

/// A message whose arguments were made by [`piece`]: they are shown by `show`, what is between as text.
pub fn pieces(words: &str, show: impl Fn(&str) -> Html) -> Html {
    let shown = words.split(PIECE).enumerate().map(|(at, words)| {
        if at % 2 == 1 {
            show(words)
        } else {
            html! { { words } }
        }
    });
    html! { <>{ for shown }</> }
}

/// A key on the keyboard, within a sentence.
pub fn key(name: &str) -> Html {
    html! { <kbd>{ name }</kbd> }
}

/// "12,345".
#[must_use]
pub fn grouped(number: usize) -> String {
    galley_words::number(number as u64)
}

/// "11 quotes, 8 claims, 9 sources".
#[must_use]
pub fn counts(counts: Counts) -> String {
    let mut parts = Vec::new();
    for (number, words) in [
        (counts.quotes, t!(quotes_counted, count = counts.quotes)),
        (counts.claims, t!(claims_counted, count = counts.claims)),
        (counts.sources, t!(sources_counted, count = counts.sources)),
        (counts.others, t!(other_marks_counted, count = counts.others)),
    ] {
        if number > 0 {
            parts.push(words);
        }
    }
    if parts.is_empty() { t!(no_marks_yet).to_owned() } else { list(&parts) }
}

/// Several things, one after the other: "a, b, c".
#[must_use]
pub fn list(parts: &[String]) -> String {
    parts.join(t!(list_separator))
}

/// "212 KB".
#[must_use]
pub fn bytes(bytes: usize) -> String {
    match bytes {
        0..1_000 => t!(size_bytes, count = bytes),
        1_000..1_000_000 => t!(size_kilobytes, size = galley_words::number(bytes as u64 / 1_000)),
        _ => t!(size_megabytes, size = tenths(bytes as u64 / 100_000)),
    }
}

/// "3.1 MB", "2.4 GB" of very many bytes.
#[must_use]
pub fn room(bytes: f64) -> String {
    // As whole numbers: writing fractions would link what writes them.
    match bytes as u64 / 1_000 {
        kilobytes @ 0..1_000_000 => self::bytes(kilobytes as usize * 1_000),
        kilobytes => t!(size_gigabytes, size = tenths(kilobytes / 100_000)),
    }
}

/// 31 → "3.1", with the language's mark between.
#[must_use]
pub fn tenths(tenths: u64) -> String {
    let (whole, rest) = (galley_words::number(tenths / 10), galley_words::number(tenths % 10));
    format!("{whole}{}{rest}", t!(decimal_mark))
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// "19 Nov 2026" of a date that files write as `2026-11-19`; other words as they stand.
#[must_use]
pub fn date(iso: &str) -> String {
    let mut parts = iso.splitn(3, '-');
    let mut read = || -> Option<String> {
        let year: u32 = parts.next()?.parse().ok()?;
        let month: u32 = parts.next()?.parse().ok().filter(|month| (1..=12).contains(month))?;
        let day: u32 = parts.next()?.parse().ok()?;
        Some(self::day(year, month, day, true))
    };
    read().unwrap_or_else(|| iso.to_owned())
}

/// A day in the words of the present language; month and day count from 1.
fn day(year: u32, month: u32, day: u32, with_year: bool) -> String {
    if galley_words::code() != "en"
        && let Some(words) = language::date(year, month, day, with_year)
    {
        return words;
    }
    let month = MONTHS.get((month as usize).wrapping_sub(1)).copied().unwrap_or("");
    if with_year { format!("{day} {month} {year}") } else { format!("{day} {month}") }
}

/// "2 s ago", "5 min ago", "3 h ago", "Yesterday", "12 Nov".
#[must_use]
pub fn ago(then: Timestamp, now: Timestamp) -> String {
    match age(then, now) {
        Age::Seconds(count) => t!(ago_seconds, count = count),
        Age::Minutes(count) => t!(ago_minutes, count = count),
        Age::Hours(count) => t!(ago_hours, count = count),
        Age::Days(1) => t!(ago_yesterday).to_owned(),
        Age::Days(_) => {
            let (then, now) = (ids::day(then).civil(), ids::day(now).civil());
            let part = |part: i64| u32::try_from(part).unwrap_or(1);
            self::day(part(then.0), part(then.1), part(then.2), now.0 != then.0)
        }
    }
}

/// "just now", "5 min ago", "3 h ago", "yesterday", "2 days ago", "on 12 Nov".
#[must_use]
pub fn since(then: Timestamp, now: Timestamp) -> String {
    match age(then, now) {
        Age::Seconds(_) => t!(since_just_now).to_owned(),
        Age::Days(1) => t!(since_yesterday).to_owned(),
        Age::Days(days @ 2..31) => t!(since_days, count = days.unsigned_abs()),
        Age::Days(_) => t!(since_day, day = ago(then, now)),
        Age::Minutes(_) | Age::Hours(_) => ago(then, now),
    }
}

/// How long ago something was, in what a reader counts it in.
#[derive(Clone, Copy)]
enum Age {
    Seconds(u64),
    Minutes(u64),
    /// On the same day.
    Hours(u64),
    /// Days of the reader's calendar, not of 24 hours: one is yesterday, however short ago. Negative on a later day,
    /// by a clock that was ahead of this one.
    Days(i64),
}

fn age(then: Timestamp, now: Timestamp) -> Age {
    let days = ids::day(now).since(ids::day(then));
    let seconds = (now.millis() - then.millis()).max(0).unsigned_abs() / 1000;
    match (days, seconds) {
        (..=-1, _) => Age::Days(days),
        (_, 0..60) => Age::Seconds(seconds),
        (_, 60..3_600) => Age::Minutes(seconds / 60),
        (0, _) => Age::Hours(seconds / 3_600),
        _ => Age::Days(days),
    }
}

/// "24 Nov 2026, 09:05" of an instant as [`crate::dom::ids::local_time`] gives it.
#[must_use]
pub fn local(time: &str) -> String {
    match time.split_once(", ") {
        Some((day, time)) => t!(day_and_time, day = date(day), time = time),
        None => time.to_owned(),
    }
}

/// A file's name, without ending, after a headline.
#[must_use]
pub fn file_stem(headline: &str) -> String {
    file_name::stem(headline, t!(file_name_article))
}

/// What one of the cast is.
pub fn person_kind(kind: PersonKind) -> &'static str {
    match kind {
        PersonKind::Person => t!(answer_person),
        PersonKind::Organization => t!(answer_organization),
        PersonKind::Document => t!(answer_document),
    }
}

/// One of the five boxes by which a source is judged.
pub fn check(check: Check) -> &'static str {
    match check {
        Check::Independent => t!(check_independent),
        Check::Multiple => t!(check_multiple),
        Check::Verifies => t!(check_verifies),
        Check::Authoritative => t!(check_authoritative),
        Check::Named => t!(check_named),
    }
}

/// When a box is ticked.
#[must_use]
pub fn check_definition(check: Check) -> &'static str {
    match check {
        Check::Independent => t!(codebook_definition_independent),
        Check::Multiple => t!(codebook_definition_multiple),
        Check::Verifies => t!(codebook_definition_verifies),
        Check::Authoritative => t!(codebook_definition_authoritative),
        Check::Named => t!(codebook_definition_named),
    }
}

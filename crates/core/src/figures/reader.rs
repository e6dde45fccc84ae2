//! Puts figures together: a number, what it measures, and what the words around it say.
//!
//! Knows: the order in which a number is tried as a date, a label, an age, an amount. Does not know: the lists
//! of words, which stand in the files beside.

use super::context::{self, Counted};
use super::dates;
use super::measures::{self, Measure, Unit};
use super::numerals::{Numeral, ONE, grain, is_plain, numeral};
use super::pairs::{fraction, joined, multiple, multiplied};
use super::tokens::{Kind, Words};
use super::{Figure, Qualifier};
use crate::article::anatomy::Phrases;

/// The figures of a text, in order.
pub(super) fn read(words: &Words<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        let found = figure(words, at);
        at = found.next.max(at + 1);
        figures.extend(found.figure);
    }
    figures
}

/// What begins at a token: a figure, or something to pass over.
pub(super) struct Found {
    pub(super) figure: Option<Figure>,
    pub(super) next: usize,
}

impl Found {
    /// No figure up to here.
    pub(super) fn none(next: usize) -> Self {
        Self { figure: None, next }
    }
}

/// A figure of the tokens `[from, to)`.
pub(super) fn made(words: &Words<'_>, from: usize, to: usize, value: u64, measure: Measure) -> Figure {
    let sentence = words.sentences.get(words.sentence(from));
    Figure {
        range: words.range(from, to),
        phrase: words.range(from, to),
        block: sentence.map_or(0, |sentence| sentence.block),
        value,
        step: ONE,
        second: None,
        measure,
        qualifier: Qualifier::Exact,
        noun: String::new(),
        attribute: String::new(),
        event: None,
        quoted: words.tokens.get(from).is_some_and(|token| token.quoted),
        other: false,
    }
}

fn figure(words: &Words<'_>, at: usize) -> Found {
    let kind = words.kind(at);
    let is_number = kind == Some(Kind::Number);
    if kind == Some(Kind::Sign) {
        let letters = if words.is_glued(at) && words.is_word(at.wrapping_sub(1)) { words.before(at, 1) } else { "" };
        return match measures::sign(words.written(at), letters) {
            Some(currency) if letters.len() < 3 => amount(words, at, at + 1, Some(currency)),
            _ => Found::none(at + 1),
        };
    }
    if (is_number || words.is_capital(at) || matches!(words.language, "fr" | "es"))
        && let Some((date, to)) = dates::date(words, at)
    {
        return Found { figure: Some(made(words, at, to, 0, Measure::Date(date))), next: to };
    }
    if is_number || (words.is_english() && may_begin(words.word(at))) {
        amount(words, at, at, None)
    } else {
        Found::none(at + 1)
    }
}

/// Whether an amount may begin with this word: nearly none does.
fn may_begin(word: &str) -> bool {
    match word.as_bytes() {
        [b'a'] | [b'a', b'n'] => return true,
        [b't', b'h', b'r' | b'i', ..]
        | [b't', b'w' | b'e' | b'r', ..]
        | [b'z' | b'n' | b'e' | b'o' | b'f' | b's', ..] => {}
        [b'h', b'a', ..] | [b'd', b'o', ..] | [b'q', b'u', ..] => {}
        _ => return false,
    }
    matches!(
        word,
        "a" | "an" | "half" | "twice" | "twofold" | "thrice" | "threefold" | "fourfold" | "fivefold" | "tenfold"
    ) || (word.ends_with("ed") || word.ends_with("ing")) && multiplied(word).is_some()
        || super::numerals::small(word).is_some()
}

/// Words whose number is a name: "Room 12".
static LABELS: Phrases = Phrases::new(
    "no|number|room|chapter|page|pages|section|article|route|highway|interstate|flight|channel|phase|level|\
part|figure|table|version|volume|episode|season|title|grade|type|class|category|district|unit|building|\
gate|line|exit|proposition|prop|amendment|apollo|windows|iphone|war|pier|berth|lot|step|stage|round|game|\
week|day|act|scene|tier|item|rule|resolution|group|area|zone|question|slide|model|top|form",
);

/// Whether what stands right before a number makes it a name: "B-52", "#4", "No. 7", "Room 12".
fn is_label(words: &Words<'_>, at: usize, number: &Numeral) -> bool {
    let before = words.before(at, 1);
    if words.is_glued(at)
        && (words.is_word(at - 1)
            || matches!(before, "-" | "/" | "." | ":" | "#" | "@" | "_" | "&" | "=" | "+" | "’" | "'" | "%" | "−"))
    {
        return true;
    }
    if before == "." && matches!(words.before(at, 2), "no" | "nos" | "nr") {
        return true;
    }
    let named = LABELS.has(before);
    // "Celebrity 9", but not "Crash Kills 9" nor "Nearly 9".
    let name = words.is_word(at.wrapping_sub(1))
        && words.is_capital(at - 1)
        && !number.scaled
        && !is_score(words, number)
        && !measures::is_percent(words.word(number.to))
        && !matches!(words.word(number.to), "per" | "people" | "men" | "women" | "children")
        && measures::unit(words.word(number.to)).is_none()
        && words
            .sentences
            .get(words.sentence(at))
            .is_some_and(|sentence| sentence.from + 1 < at && !sentence.is_head());
    named || name
}

/// Whether a number behind a name goes on as a score: "Arsenal 2-0", but not "Boeing 747-400".
fn is_score(words: &Words<'_>, number: &Numeral) -> bool {
    let dash = matches!(words.word(number.to), "-" | "–" | "‑" | "—");
    let second = number.to + 1;
    dash && words.is_glued(number.to)
        && words.is_glued(second)
        && words.kind(second) == Some(Kind::Number)
        && number.value < 200 * ONE
}

/// The amount whose number begins at `at`; `from` is its first token (a currency sign, or the number).
fn amount(words: &Words<'_>, from: usize, at: usize, money: Option<&'static str>) -> Found {
    if let Some(found) = multiple(words, at).or_else(|| fraction(words, at)) {
        return found;
    }
    let Some(number) = numeral(words, at) else {
        return Found::none(at + 1);
    };
    // "100m" is a race as well.
    let short = words.word(number.to.wrapping_sub(1)) == "m" && number.scaled;
    if short && money.is_none() && !words.written(at).contains('.') {
        return Found::none(number.to);
    }
    if money.is_none() && is_label(words, at, &number) {
        return Found::none(past(words, number.to));
    }
    let to = number.to;
    let glued = words.is_glued(to);
    let digits = words.kind(at) == Some(Kind::Number);
    if digits && glued {
        match words.word(to) {
            "st" | "nd" | "rd" | "th" | "s" | "er" => return Found::none(to + 1),
            ":" | "/" if words.kind(to + 1) == Some(Kind::Number) && words.is_glued(to + 1) => {
                return clock(words, at, to);
            }
            "'" | "’" if words.word(to + 1) == "s" => return Found::none(to + 2),
            _ => {}
        }
    }
    if matches!(words.word(to), "am" | "pm" | "a.m." | "p.m." | "o'clock" | "o’clock") {
        return Found { figure: Some(made(words, at, to + 1, 0, Measure::Time)), next: to + 1 };
    }
    if let Some(found) = joined(words, from, at, &number, money) {
        return found;
    }
    let mut figure = made(words, from, to, number.value, Measure::Count);
    figure.step = number.step;
    if words.is_english() && number.spelled && number.value == ONE && matches!(words.word(to), "of" | "another") {
        return Found::none(to);
    }
    let Some((measure, end)) = measured(words, at, &number, money) else {
        return Found::none(past(words, to));
    };
    figure.measure = measure;
    figure.range = words.range(from, end);
    figure.phrase = figure.range;
    finish(words, from, end, &mut figure);
    Found { figure: Some(figure), next: end }
}

/// What a number measures, and one past the last token that says so; none where it is a name of something.
pub(super) fn measured(
    words: &Words<'_>,
    at: usize,
    number: &Numeral,
    money: Option<&'static str>,
) -> Option<(Measure, usize)> {
    let to = number.to;
    let glued = words.is_glued(to);
    let word = words.word(to);
    if let Some(currency) = money {
        // "$4-million", "$5bn" were read with the number; "$20-a-day" is as good as "$20".
        return (!(glued && words.is_word(to))).then_some((Measure::Money(currency), to));
    }
    if measures::is_percent(word) || (word == "per" && words.word(to + 1) == "cent") {
        let end = to + 1 + usize::from(word == "per");
        let points = matches!(words.word(end), "point" | "points");
        return Some(if points { (Measure::Points, end + 1) } else { (Measure::Percent, end) });
    }
    if word == "-" && glued && matches!(words.word(to + 1), "percent" | "per") {
        let end = to + 2 + usize::from(words.word(to + 1) == "per") * 2;
        return Some((Measure::Percent, end.min(words.tokens.len())));
    }
    if word == "percentage" && matches!(words.word(to + 1), "point" | "points") {
        return Some((Measure::Points, to + 2));
    }
    if let Some((_, end)) = age(words, at, number) {
        return Some((Measure::Age, end));
    }
    if word == "°" {
        let letter = words.word(to + 1);
        let unit = if letter == "f" { Unit::Fahrenheit } else { Unit::Celsius };
        return Some((Measure::Unit(unit), to + 1 + usize::from(matches!(letter, "c" | "f"))));
    }
    if word == "degrees" && matches!(words.word(to + 1), "celsius" | "fahrenheit" | "c" | "f") {
        let warm = words.word(to + 1).starts_with('f');
        return Some((Measure::Unit(if warm { Unit::Fahrenheit } else { Unit::Celsius }), to + 2));
    }
    if matches!(word, "€" | "£") || (!words.is_english() && word == "$") {
        return measures::sign(word, "").map(|currency| (Measure::Money(currency), to + 1));
    }
    if let Some(currency) = measures::currency(word) {
        return Some((Measure::Money(currency), to + 1));
    }
    let hyphen = word == "-" && glued && words.is_glued(to + 1);
    let place = if hyphen { to + 1 } else { to };
    if matches!(words.word(place), "square" | "sq") {
        match measures::unit(words.word(place + 1)) {
            Some(Unit::Mile) => return Some((Measure::Unit(Unit::SquareMile), place + 2)),
            Some(Unit::Kilometer) => return Some((Measure::Unit(Unit::SquareKilometer), place + 2)),
            _ => {}
        }
    }
    if let Some(unit) = measures::unit(words.word(place)) {
        let per_hour = words.word(place + 1) == "per" && words.word(place + 2) == "hour";
        return Some(match unit {
            Unit::Mile if per_hour => (Measure::Unit(Unit::MilesPerHour), place + 3),
            Unit::Kilometer if per_hour => (Measure::Unit(Unit::KilometersPerHour), place + 3),
            // "a $4 million second phase": only the plural measures time.
            Unit::Second if words.word(place) == "second" => (Measure::Count, to),
            unit => (Measure::Unit(unit), place + 1),
        });
    }
    if glued && words.is_word(to) {
        return None;
    }
    if words.word(to) == "times" {
        return Some((Measure::Multiple, to + 1));
    }
    if !number.scaled && dates::year_at(words, at).is_some() {
        return Some((Measure::Year, to));
    }
    Some((Measure::Count, to))
}

/// The age that a number says, and one past its last token.
fn age(words: &Words<'_>, at: usize, number: &Numeral) -> Option<(u64, usize)> {
    let to = number.to;
    if !words.is_english() || number.value > 120 * ONE {
        return None;
    }
    let mut end = to;
    let hyphen = |at: usize| usize::from(matches!(words.word(at), "-" | "‑" | "–"));
    end += hyphen(end);
    if matches!(words.word(end), "year" | "years") {
        end += 1;
        end += hyphen(end);
        if matches!(words.word(end), "old" | "olds") {
            return Some((number.value, end + 1));
        }
        if words.word(end) == "of" && words.word(end + 1) == "age" {
            return Some((number.value, end + 2));
        }
        return None;
    }
    let aged = matches!(words.before(at, 1), "aged" | "age");
    let after = words.word(to);
    let name = words.before(at, 1) == "," && at > 1 && words.is_word(at - 2) && words.is_capital(at - 2);
    let apposed = name
        && matches!(after, "," | "." | ";" | ")")
        && is_plain(words.written(at))
        && !number.scaled
        && number.value >= ONE
        && dates::weekday(words.before(at, 2)).is_none()
        && crate::article::anatomy::month(words.before(at, 2)).is_none();
    (aged || apposed).then_some((number.value, to))
}

/// One past a name with numbers in it: "9/11", "555-1234", "2.0.1".
pub(super) fn past(words: &Words<'_>, mut at: usize) -> usize {
    while at < words.tokens.len()
        && words.is_glued(at)
        && (words.kind(at) != Some(Kind::Sign) || matches!(words.word(at), "-" | "/" | ":" | "." | "–"))
    {
        if words.kind(at) == Some(Kind::Sign) && !words.is_glued(at + 1) {
            break;
        }
        at += 1;
    }
    at
}

/// "7:30", "9/11".
fn clock(words: &Words<'_>, at: usize, to: usize) -> Found {
    let is_time = words.word(to) == ":" && !words.is_glued(to + 2);
    let half = matches!(words.word(to + 2), "am" | "pm" | "a.m." | "p.m.");
    let end = to + 2 + usize::from(half);
    if is_time || half {
        return Found { figure: Some(made(words, at, end, 0, Measure::Time)), next: end };
    }
    Found::none(past(words, to))
}

/// Adds what the words around say.
pub(super) fn finish(words: &Words<'_>, from: usize, to: usize, figure: &mut Figure) {
    figure.qualifier = context::qualifier(words, from, to);
    if !words.is_english() {
        return;
    }
    // "Millions" and "a hundred" are round, and mean it.
    if figure.measure == Measure::Count && grain(figure.value) >= 1_000_000 * ONE && figure.value == figure.step {
        figure.qualifier = match figure.qualifier {
            Qualifier::Exact => Qualifier::About,
            known => known,
        };
    }
    if !matches!(figure.measure, Measure::Count | Measure::Ratio) {
        return;
    }
    let hyphen = words.word(to) == "-" && words.is_glued(to);
    let start = if hyphen || words.word(to) == "of" { to + 1 } else { to };
    let start = start + usize::from(start > to && matches!(words.word(start), "the" | "his" | "her" | "its" | "their"));
    let counted: Counted = context::counted(words, from, start);
    figure.other |= counted.other;
    figure.event = context::happened(words, from, start, &counted);
    figure.phrase = words.range(from, counted.to.max(to));
    figure.noun = counted.noun;
    figure.attribute = counted.attribute;
}

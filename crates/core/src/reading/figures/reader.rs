//! Puts figures together: a number, what it measures, and what the words around it say.
//!
//! Knows: the order in which a number is tried as a date, a label, an age, an amount. Does not know: the lists
//! of words, which stand in the files beside.

use super::context::{self, Counted};
use super::dates;
use super::figure::{Figure, Qualifier};
use super::measures::{self, Measure, Unit};
use super::names::Names;
use super::numerals::{Numeral, ONE, grain, is_plain, numeral};
use super::pairs::{fraction, joined, multiple, multiplied, multiplies};
use super::tokens::{Kind, Words};

/// The figures of a text, in order.
pub(super) fn read(words: &Words<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut names = Names::of(words);
    let mut at = 0;
    while at < words.tokens.len() {
        let found = figure(words, &mut names, at);
        at = found.next.max(at + 1);
        figures.extend(found.figure);
    }
    percents(words, &mut figures);
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

/// Percent said once for all of a list: "45, 35 and 30 percent".
fn percents(words: &Words<'_>, figures: &mut [Figure]) {
    for at in (1..figures.len()).rev() {
        let Some([one, two]) = figures.get(at - 1..=at) else { continue };
        let bare = one.measure == Measure::Count && one.noun.is_empty() && one.second.is_none() && one.event.is_none();
        if two.measure != Measure::Percent || two.second.is_some() || !bare || one.value > 1_000 * ONE {
            continue;
        }
        let (from, to) = (words.at_byte(one.range.end()), words.at_byte(two.range.start()));
        let joint = (from..to)
            .all(|at| matches!(words.word(at), "," | "and" | "or" | "und" | "et" | "y" | "o" | "ou" | "oder"));
        // Only a last one behind "and" ends a list: in "of 200, 45 percent" there is none.
        let last = to.checked_sub(1).is_some_and(|at| words.is_word(at));
        let goes_on = words.at_byte(two.range.end()) == to + 1;
        let one = figures.get_mut(at - 1).filter(|_| words.sentence(from) == words.sentence(to));
        if let Some(one) = one.filter(|_| joint && to > from && (last || goes_on)) {
            one.measure = Measure::Percent;
        }
    }
}

fn figure(words: &Words<'_>, names: &mut Names<'_>, at: usize) -> Found {
    let kind = words.kind(at);
    let is_number = kind == Some(Kind::Number);
    if kind == Some(Kind::Sign) {
        let letters = if words.is_glued(at) && words.is_word(at.wrapping_sub(1)) { words.before(at, 1) } else { "" };
        return match measures::sign(words.written(at), letters) {
            Some(currency) if letters.len() < 3 => amount(words, names, at, at + 1, Some(currency)),
            _ => Found::none(at + 1),
        };
    }
    if (is_number || words.is_capital(at) || matches!(words.language, "fr" | "es"))
        && let Some((date, to)) = dates::date(words, at)
    {
        return Found { figure: Some(made(words, at, to, 0, Measure::Date(date))), next: to };
    }
    if is_number || (words.is_english() && may_begin(words.word(at))) {
        amount(words, names, at, at, None)
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
    ) || multiplies(word).is_some()
        || (word.ends_with("ed") || word.ends_with("ing")) && multiplied(word).is_some()
        || super::numerals::small(word).is_some()
}

/// The amount whose number begins at `at`; `from` is its first token (a currency sign, or the number).
fn amount(words: &Words<'_>, names: &mut Names<'_>, from: usize, at: usize, money: Option<&'static str>) -> Found {
    if let Some(found) = multiple(words, at).or_else(|| fraction(words, at)) {
        return found;
    }
    let Some(number) = numeral(words, at) else {
        return Found::none(at + 1);
    };
    // "100m" and "10K" are races as well; "10K followers" counts.
    let last = words.word(number.to.wrapping_sub(1));
    let short = number.scaled
        && money.is_none()
        && match last {
            "m" => !words.written(at).contains('.'),
            "k" => !context::is_plural(words.word(number.to)),
            _ => false,
        };
    if short {
        return Found::none(number.to);
    }
    if money.is_none() && names.has(words, at, &number) {
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
    if let Some(next) = vote(words, to) {
        return Found::none(next);
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
    if is_pronoun(words, from, &number, &figure) {
        return Found::none(to);
    }
    Found { figure: Some(figure), next: end }
}

/// "A 5-to-4 decision", "2 : 1": one past the second number of a score.
fn vote(words: &Words<'_>, to: usize) -> Option<usize> {
    let digits = |at: usize| words.kind(at) == Some(Kind::Number);
    let vote = words.word(to) == "-"
        && words.is_glued(to)
        && matches!(words.word(to + 1), "to" | "zu" | "à" | "a")
        && words.word(to + 2) == "-"
        && digits(to + 3)
        && words.word(to + 4) != "-";
    if vote {
        return Some(to + 4);
    }
    let game = !words.is_english()
        && words.word(to) == ":"
        && !words.is_glued(to + 1)
        && digits(to.wrapping_sub(1))
        && digits(to + 1);
    game.then_some(to + 2)
}

/// "The one who", "this one", "no one": "one" in the place of a noun counts nothing.
fn is_pronoun(words: &Words<'_>, at: usize, number: &Numeral, figure: &Figure) -> bool {
    if !number.spelled || number.value != ONE || figure.measure != Measure::Count || figure.event.is_some() {
        return false;
    }
    figure.noun.is_empty()
        || matches!(
            words.before(at, 1),
            "the" | "this" | "that" | "which" | "no" | "any" | "every" | "each" | "another"
        )
        || matches!(words.word(number.to), "who" | "that" | "which" | "i" | "you" | "he" | "she" | "we" | "they")
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
        && crate::reading::anatomy::month(words.before(at, 2)).is_none();
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

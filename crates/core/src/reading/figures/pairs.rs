//! Figures of two numbers, and words that are figures: scores, ranges, parts of a whole, "half", "doubled".
//!
//! Knows: what stands between two numbers. Does not know: single amounts, which the reader reads.

use super::figure::Qualifier;
use super::measures::{self, Measure};
use super::numerals::{Numeral, ONE, is_plain, numeral};
use super::reader::{Found, finish, made, measured, past};
use super::tokens::{Kind, Words};
use super::{context, dates};

/// Two numbers that belong together: a score, a range, a part of a whole.
pub(super) fn joined(
    words: &Words<'_>,
    from: usize,
    at: usize,
    first: &Numeral,
    money: Option<&'static str>,
) -> Option<Found> {
    let to = first.to;
    let link = words.word(to);
    let digits = words.kind(at) == Some(Kind::Number);
    let long = |at: usize| words.written(at).chars().count();
    if matches!(link, "-" | "–" | "‑" | "—") && words.is_glued(to) && words.is_glued(to + 1) {
        let place = to + 1 + usize::from(measures::sign(words.written(to + 1), "").is_some());
        if words.kind(place) != Some(Kind::Number) {
            return None;
        }
        let second = numeral(words, place)?;
        // "2010-14", "555-1234", "1-2-3"
        let phone = is_plain(words.written(at)) && long(at) == 3 && long(place) == 4;
        let more = phone || words.is_glued(second.to) && matches!(words.word(second.to), "-" | "/" | "–" | ":");
        if more
            || (long(at) > 3 && is_plain(words.written(at)) && money.is_none())
            || words.written(place).starts_with(['0', '٠']) && long(place) > 1
        {
            return Some(Found::none(past(words, to)));
        }
        let score = money.is_none()
            && !first.scaled
            && !second.scaled
            && digits
            && first.value.is_multiple_of(ONE)
            && (first.value >= second.value || is_contest(words, at, second.to));
        return Some(pair(words, from, first, &second, score, money));
    }
    if money.is_some() || !words.is_english() {
        return None;
    }
    // "31 of the 48", "two in three", "one out of five"
    let (of, place) = match (link, words.word(to + 1), words.word(to + 2)) {
        ("out", "of", "the" | "its" | "their" | "his" | "her" | "our" | "all" | "every") => (true, to + 3),
        ("out", "of", _) => (true, to + 2),
        ("of", "the" | "its" | "their" | "his" | "her" | "our" | "those" | "these", _) => (true, to + 2),
        ("of", _, _) => (true, to + 1),
        ("in", "every", _) => (false, to + 2),
        ("in", _, _) => (false, to + 1),
        _ => return None,
    };
    if words.sentence(place) != words.sentence(at) || dates::date(words, place).is_some() {
        return None;
    }
    let second = numeral(words, place)?;
    let glued = words.is_glued(second.to)
        && !matches!(words.word(second.to), "," | "." | ")" | ";" | "?" | "!" | "”" | "\"" | "’");
    let year = dates::year_at(words, place).is_some() && words.is_plain_at(place);
    let unit = measures::unit(words.word(second.to)).is_some()
        || measures::currency(words.word(second.to)).is_some()
        || measures::is_percent(words.word(second.to));
    let small = !of && (second.value > 1_000 * ONE || first.value >= second.value);
    if glued
        || year
        || (unit && !of)
        || small
        || measures::is_percent(words.word(second.to))
        || words.word(second.to) == "per"
    {
        return None;
    }
    let mut figure = made(words, from, second.to, first.value, Measure::Ratio);
    figure.step = first.step;
    figure.second = Some(second.value);
    finish(words, from, second.to, &mut figure);
    Some(Found { figure: Some(figure), next: second.to })
}

impl Words<'_> {
    fn is_plain_at(&self, at: usize) -> bool {
        is_plain(self.written(at))
    }
}

/// A score, or a range with what it measures.
fn pair(
    words: &Words<'_>,
    from: usize,
    first: &Numeral,
    second: &Numeral,
    score: bool,
    money: Option<&'static str>,
) -> Found {
    if score {
        if words.is_glued(second.to) && words.is_word(second.to) {
            return Found::none(past(words, second.to));
        }
        let mut figure = made(words, from, second.to, first.value, Measure::Score);
        figure.second = Some(second.value);
        return Found { figure: Some(figure), next: second.to };
    }
    let Some((measure, to)) = measured(words, second.to.saturating_sub(1), second, money) else {
        return Found::none(past(words, second.to));
    };
    let measure = if measure == Measure::Year { Measure::Count } else { measure };
    let mut figure = made(words, from, to, first.value, measure);
    figure.step = first.step;
    figure.second = Some(second.value);
    finish(words, from, to, &mut figure);
    figure.qualifier = Qualifier::About;
    Found { figure: Some(figure), next: to }
}

/// Whether the words beside two numbers speak of a contest.
fn is_contest(words: &Words<'_>, from: usize, to: usize) -> bool {
    let near = (1..=4).map(|back| words.before(from, back)).chain((0..3).map(|ahead| words.word(to + ahead)));
    near.into_iter().any(|word| {
        matches!(
            word,
            "won"
                | "win"
                | "wins"
                | "beat"
                | "beats"
                | "lost"
                | "lose"
                | "loses"
                | "loss"
                | "defeat"
                | "defeated"
                | "victory"
                | "vote"
                | "voted"
                | "votes"
                | "lead"
                | "led"
                | "score"
                | "scored"
                | "trail"
                | "trailed"
                | "record"
                | "draw"
                | "drew"
                | "ruled"
                | "decision"
        )
    })
}

/// "half", "a third", "two-thirds", "three quarters".
pub(super) fn fraction(words: &Words<'_>, at: usize) -> Option<Found> {
    if !words.is_english() || !words.is_word(at) {
        return None;
    }
    let (part, place) = match words.word(at) {
        "half" if !words.is_glued(at) || words.before(at, 1) != "-" => (1, at),
        "a" | "one" if matches!(words.word(at + 1), "third" | "quarter" | "fifth" | "-") => {
            (1, if words.word(at + 1) == "-" { at + 2 } else { at + 1 })
        }
        word => {
            let part = super::numerals::small(word).filter(|part| (2..=9).contains(part))?;
            (part, if words.word(at + 1) == "-" { at + 2 } else { at + 1 })
        }
    };
    let whole = match words.word(place) {
        "half" if place == at => 2,
        "third" | "thirds" => 3,
        "quarter" | "quarters" => 4,
        "fifth" | "fifths" => 5,
        "tenths" => 10,
        _ => return None,
    };
    // "the first half", "half an hour", "a third man", "a quarter-final"
    let to = place + 1;
    if words.is_glued(to) && words.word(to) == "-" || (part >= 2 && !words.word(place).ends_with('s')) {
        return None;
    }
    if words.word(to) != "of" && part < 2 {
        return None;
    }
    if matches!(words.before(at, 1), "first" | "second" | "other" | "and" | "better" | "next" | "last") {
        return Some(Found::none(to));
    }
    let mut figure = made(words, at, to, part * ONE, Measure::Ratio);
    figure.second = Some(whole * ONE);
    finish(words, at, to, &mut figure);
    Some(Found { figure: Some(figure), next: to })
}

/// "doubled", "twice", "threefold".
pub(super) fn multiple(words: &Words<'_>, at: usize) -> Option<Found> {
    if !words.is_english() || !words.is_word(at) {
        return None;
    }
    let will = matches!(words.before(at, 1), "to" | "will" | "would" | "should" | "could" | "may" | "might" | "can");
    // "To double down", "to double-digit growth"
    let other = matches!(words.word(at + 1), "-" | "down" | "digit" | "digits" | "check" | "as");
    let by = multiplied(words.word(at)).or_else(|| multiplies(words.word(at)).filter(|_| will && !other))?;
    let mut figure = made(words, at, at + 1, if by == 0 { ONE / 2 } else { by * ONE }, Measure::Multiple);
    figure.qualifier = context::qualifier(words, at, at + 1);
    Some(Found { figure: Some(figure), next: at + 1 })
}

/// What a verb multiplies by behind "will"; 0 for "halve".
pub(super) fn multiplies(word: &str) -> Option<u64> {
    Some(match word {
        "halve" => 0,
        "double" => 2,
        "triple" | "treble" => 3,
        "quadruple" => 4,
        _ => return None,
    })
}

/// What a word multiplies by; 0 for "halved".
pub(super) fn multiplied(word: &str) -> Option<u64> {
    Some(match word {
        "halved" | "halving" => 0,
        "doubled" | "doubling" | "twice" | "twofold" => 2,
        "tripled" | "tripling" | "trebled" | "thrice" | "threefold" => 3,
        "quadrupled" | "quadrupling" | "fourfold" => 4,
        "quintupled" | "fivefold" => 5,
        "tenfold" => 10,
        _ => return None,
    })
}

//! A word that multiplies, against the two numbers: "doubled from 4 to 5".

use galley_words::t;

use super::alarm::Alarm;
use super::moves::{Move, ratio};
use super::page::{Page, tenths};
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::tokens::Kind;
use crate::reading::figures::{Measure, Qualifier};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (_, first, last) in page.sentences() {
        for one in page.moves(first, last) {
            let multiple = multiple(page, one);
            let (Some(said), Some(old), Some(new)) =
                (multiple.and_then(|at| page.figure(at)), page.figure(one.old), page.figure(one.new))
            else {
                continue;
            };
            // "Twice" is also how often.
            if old.value == 0
                || matches!(page.said(said.range), "twice" | "Twice" | "thrice")
                || page.said(said.range).ends_with("times")
            {
                continue;
            }
            let Some((least, most)) = ratio(old, new) else { continue };
            let by = said.value;
            // "Nearly doubled" is less than double, "more than doubled" more: how much is taste.
            let (from, to) = match said.qualifier {
                Qualifier::Exact => (by - by / 10, by + by / 10),
                Qualifier::About => (by - by / 5, by + by / 10),
                Qualifier::AtLeast => (by - by / 50, u64::MAX),
                Qualifier::AtMost => (0, by + by / 50),
            };
            if most >= from && least <= to {
                continue;
            }
            let places = [said.range, page.range(one.from, one.to)];
            let computed = u128::from(new.value) * u128::from(ONE) / u128::from(old.value);
            let right = tenths(u64::try_from(computed).unwrap_or(u64::MAX));
            let words = t!(figures_doubled, said = page.said(places[0]), change = page.said(places[1]), right = right);
            page.alarm(out, "doubled", &places, words);
        }
    }
}

/// The figure of a move that says how many times as much, by index.
fn multiple(page: &Page<'_>, one: Move) -> Option<usize> {
    let is_multiple = |at: &usize| page.figure(*at).is_some_and(|figure| figure.measure == Measure::Multiple);
    // "Between 2021 and 2022"
    let years =
        |at: usize| page.words.kind(at - 1) == Some(Kind::Number) && page.words.kind(at + 1) == Some(Kind::Number);
    let calm = |from: usize, to: usize| {
        to.checked_sub(from).is_some_and(|gap| gap <= 8)
            && (from..to).all(|at| !is_turn(page.words.word(at)) || at > from && years(at))
    };
    let before = one.beside.0.filter(|at| is_multiple(at) && calm(page.to(*at), one.from));
    let after = one.beside.1.filter(|at| is_multiple(at) && calm(one.to, page.from(*at)));
    one.within.filter(is_multiple).or(before).or(after)
}

/// Words behind which something else is told.
fn is_turn(word: &str) -> bool {
    matches!(
        word,
        ";" | ":"
            | "while"
            | "as"
            | "but"
            | "when"
            | "though"
            | "although"
            | "after"
            | "before"
            | "with"
            | "and"
            | "whereas"
    )
}

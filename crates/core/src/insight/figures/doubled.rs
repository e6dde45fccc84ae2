//! A word that multiplies, against the two numbers: "doubled from 4 to 5".

use galley_words::t;

use super::Alarm;
use super::page::{Page, ratio, tenths};
use crate::figures::numerals::ONE;
use crate::figures::{Measure, Qualifier};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (_, first, last) in page.sentences() {
        for one in page.moves(first, last) {
            let (low, high) = (one.old.min(one.new), one.old.max(one.new));
            let near = [low.checked_sub(1).filter(|at| *at >= first), Some(high + 1).filter(|at| *at < last)];
            let multiple = near.into_iter().flatten().find(|at| {
                let figure = page.figure(*at);
                let gap =
                    if *at < low { one.from.checked_sub(page.to(*at)) } else { page.from(*at).checked_sub(one.to) };
                let between = if *at < low { page.to(*at)..one.from } else { one.to..page.from(*at) };
                let calm =
                    gap.is_some_and(|gap| gap <= 8) && between.into_iter().all(|at| !is_turn(page.words.word(at)));
                figure.is_some_and(|figure| figure.measure == Measure::Multiple) && calm
            });
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

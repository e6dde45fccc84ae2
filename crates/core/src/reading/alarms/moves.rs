//! Figures that move: "from 4 to 9", "to 9 from 4", "9, up from 4", with what is said of the change.
//!
//! Knows: which two figures of a sentence are one before and after. Does not know: whether the change is as said.

use super::page::Page;
use crate::reading::figures::numerals::{ONE, grain};
use crate::reading::figures::{Figure, Measure};

/// "From 4 to 9", "to 9 from 4", "9, up from 4": two figures of one measure in a sentence.
#[derive(Clone, Copy)]
pub(super) struct Move {
    /// The figure that it begins with, by index.
    pub(super) old: usize,
    /// The figure that it ends with, by index.
    pub(super) new: usize,
    /// The token "from" or "to" that it starts with, or that of the first figure.
    pub(super) from: usize,
    /// One past its last token.
    pub(super) to: usize,
    /// The figure before its first one and the one behind its last, if the sentence has them.
    pub(super) beside: (Option<usize>, Option<usize>),
    /// A figure between the two that says how much: "from $40, it rose 50 percent to $60".
    pub(super) within: Option<usize>,
    /// The word between the two that says which way: "$60, up from $40".
    pub(super) way: Option<usize>,
    /// Whether the first and whether the second of the two has its own time: "10 in 2021".
    pub(super) dated: (bool, bool),
}

impl Page<'_> {
    /// Whether `word` stands before a figure, with nothing between but words that say how sure it is.
    pub(super) fn is_behind(&self, figure: usize, word: &str) -> Option<usize> {
        let from = self.from(figure);
        (1..=4)
            .find_map(|back| {
                let found = self.words.before(from, back);
                if found == word {
                    return from.checked_sub(back);
                }
                None
            })
            .filter(|at| {
                (at + 1..from).all(|at| {
                    matches!(
                        self.words.word(at),
                        "about"
                            | "around"
                            | "some"
                            | "nearly"
                            | "almost"
                            | "more"
                            | "than"
                            | "over"
                            | "roughly"
                            | "approximately"
                            | "at"
                            | "least"
                            | "just"
                            | "only"
                            | "under"
                            | "a"
                            | "an"
                            | "estimated"
                            | "the"
                            | "fewer"
                            | "less"
                            | "current"
                            | "record"
                    )
                })
            })
    }

    /// The moves of a sentence whose figures are `[first, last)`.
    pub(super) fn moves(&self, first: usize, last: usize) -> Vec<Move> {
        (first..last).filter_map(|a| self.move_of(a, (first, last))).collect()
    }

    /// The move that begins with a figure.
    fn move_of(&self, a: usize, (first, last): (usize, usize)) -> Option<Move> {
        let one = self.figure(a).filter(|one| is_amount(one))?;
        let (mut b, mut within, mut between) = (a + 1, None, 0);
        let mut dated = false;
        // Its own time, and how much it changed, may stand between.
        while b < last && b <= a + 2 {
            let Some(two) = self.figure(b) else { break };
            let is_time = self.is_own_time(b);
            let ends = self.is_behind(b, "to").or(self.is_behind(b, "from")).is_some();
            let says = matches!(two.measure, Measure::Multiple)
                || !ends && two.measure == Measure::Percent && one.measure != Measure::Percent && within.is_none();
            if !is_time && !says {
                break;
            }
            dated |= is_time;
            within = within.or((!is_time).then_some(b));
            between += self.to(b) - self.from(b);
            b += 1;
        }
        let two = self.figure(b).filter(|two| b < last && is_amount(two))?;
        let same = one.measure == two.measure || one.measure == Measure::Count && self.to(a) + 1 == self.from(b);
        let gap = self.from(b).checked_sub(self.to(a) + between)?;
        let calm = (self.to(a)..self.from(b))
            .all(|at| !matches!(self.words.word(at), ";" | ":" | "and" | "but" | "while" | "." | "than"));
        if !same || one.other || two.other || gap == 0 || gap > 7 || !calm {
            return None;
        }
        let forth = (self.is_behind(a, "from"), self.is_behind(b, "to"));
        let back = (self.is_behind(a, "to"), self.is_behind(b, "from"));
        let up = (self.to(a)..self.from(b)).find(|at| matches!(self.words.word(*at), "up" | "down"));
        let (old, new, from, way) = match (forth, back) {
            ((Some(from), Some(_)), _) => (a, b, from, None),
            (_, (Some(from), Some(_))) => (b, a, from, None),
            (_, (None, Some(_))) => (b, a, self.from(a), Some(up?)),
            _ => return None,
        };
        let time = Some(b + 1).filter(|at| *at < last && self.is_own_time(*at) && self.from(*at) <= self.to(b) + 3);
        let end = time.unwrap_or(b);
        Some(Move {
            old,
            new,
            from,
            to: self.to(end),
            beside: (self.before(a, first), Some(end + 1).filter(|at| *at < last)),
            within,
            way,
            dated: (dated, time.is_some()),
        })
    }

    /// The figure before another in its sentence; years, as in "tripled between 2021 and 2022, from 10", are passed over.
    fn before(&self, figure: usize, first: usize) -> Option<usize> {
        let is_year = |at: &usize| self.figure(*at).is_some_and(|one| one.measure == Measure::Year);
        (first..figure).rev().take(3).find(|at| !is_year(at))
    }

    /// Whether a figure is a time right behind another: "10 in 2021", "10 boats in May 2021", "10 (2021)".
    fn is_own_time(&self, at: usize) -> bool {
        let is_time = self.figure(at).is_some_and(|one| matches!(one.measure, Measure::Year | Measure::Date(_)));
        is_time && matches!(self.words.before(self.from(at), 1), "in" | "on" | "by" | "during" | "for" | "(")
    }
}

/// Whether a figure says how much, and one number only.
fn is_amount(figure: &Figure) -> bool {
    matches!(figure.measure, Measure::Count | Measure::Money(_) | Measure::Percent | Measure::Unit(_) | Measure::Points)
        && figure.second.is_none()
}

/// What a figure may stand for, in thousandths: its own value where it is whole, and what rounds to it.
pub(super) fn spread(figure: &Figure) -> (u64, u64) {
    let value = figure.value;
    let half = match figure.measure {
        // "$100 million" is rounded, but who writes it means no 80: a fortieth to either side at most.
        Measure::Count | Measure::Money(_) if figure.step > ONE || value >= 1_000 * ONE => {
            (grain(value).max(figure.step.min(value)) / 2).min(value / 40)
        }
        _ if figure.step > ONE || value >= 1_000 * ONE => grain(value).max(figure.step.min(value)) / 2,
        Measure::Count | Measure::Age | Measure::Ratio => 0,
        Measure::Money(_) => (figure.step / 2).min(value / 40),
        _ => figure.step / 2,
    };
    let half = if figure.is_exact() { half } else { half.max(value / 10) };
    // "1 million" may be anything near it, not anything.
    let half = half.min(value / 4);
    (value - half, value.saturating_add(half))
}

/// What a move multiplies by, at least and at most, in thousandths; none where it begins at nothing.
pub(super) fn ratio(old: &Figure, new: &Figure) -> Option<(u64, u64)> {
    let ((old_low, old_high), (new_low, new_high)) = (spread(old), spread(new));
    let part = |a: u64, b: u64| -> Option<u64> {
        u64::try_from(u128::from(a) * u128::from(ONE) / u128::from((b > 0).then_some(b)?)).ok()
    };
    Some((part(new_low, old_high)?, part(new_high, old_low)?))
}

/// Which way a word says that a number goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// Reads a word that says which way.
pub(super) fn way(word: &str) -> Option<Way> {
    Some(match word {
        "rose" | "rise" | "rises" | "rising" | "risen" | "grew" | "grow" | "grows" | "growing" | "grown" | "growth"
        | "increased" | "increase" | "increases" | "increasing" | "climbed" | "climb" | "climbs" | "climbing"
        | "jumped" | "jump" | "jumps" | "up" | "soared" | "surged" | "surge" | "gained" | "gain" | "higher"
        | "more" | "swelled" | "ballooned" | "hike" => Way::Up,
        "fell" | "fall" | "falls" | "falling" | "fallen" | "dropped" | "drop" | "drops" | "dropping" | "declined"
        | "decline" | "declines" | "decreased" | "decrease" | "decreases" | "decreasing" | "down" | "shrank"
        | "shrunk" | "plunged" | "plunge" | "slipped" | "slid" | "cut" | "reduced" | "reduction" | "lowered"
        | "lower" | "less" | "fewer" | "plummeted" | "tumbled" | "dipped" | "slashed" => Way::Down,
        _ => return None,
    })
}

//! A percentage beside the fraction that it is of: "31 of the 48 piles, or 75 percent".

use galley_words::t;

use super::Alarm;
use super::page::{Page, tenths};
use crate::figures::numerals::ONE;
use crate::figures::{Figure, Measure};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (_, first, last) in page.sentences() {
        for (a, b) in (first..last).zip(first + 1..last) {
            let (Some(one), Some(two)) = (page.figure(a), page.figure(b)) else { continue };
            let (part, said) = match (one.measure, two.measure) {
                (Measure::Ratio, Measure::Percent) => (one, two),
                (Measure::Percent, Measure::Ratio) => (two, one),
                _ => continue,
            };
            if !is_one(page, a, b) || said.second.is_some() || !part.is_exact() {
                continue;
            }
            let Some(right) = percent(part).filter(|right| !fits(*right, said)) else { continue };
            let places = [said.range, part.range];
            let words =
                t!(figures_percent_of, said = page.said(places[0]), part = page.said(places[1]), right = tenths(right));
            page.alarm(out, "percent-of", &places, words);
        }
    }
}

/// Whether the second figure says the first one again: "…, or …", "… (…)".
fn is_one(page: &Page<'_>, a: usize, b: usize) -> bool {
    let (from, to) = (page.to(a), page.from(b));
    let Some(gap) = to.checked_sub(from).filter(|gap| (1..=6).contains(gap)) else { return false };
    // "Or about", "(roughly": how sure it is may stand between.
    let mut link = to - 1;
    while link > from
        && matches!(
            page.words.word(link),
            "about" | "roughly" | "nearly" | "around" | "some" | "almost" | "approximately" | "just" | "over"
        )
    {
        link -= 1;
    }
    let again = match page.words.word(link) {
        "(" | "—" | "–" => true,
        "or" => link > from && page.words.word(link - 1) == "," || gap <= 3,
        _ => false,
    };
    again && (from..link).all(|at| page.words.is_word(at) || page.words.word(at) == ",")
}

/// A part of a whole in percent, in thousandths.
fn percent(part: &Figure) -> Option<u64> {
    let whole = part.second.filter(|whole| *whole > 0 && *whole >= part.value)?;
    u64::try_from(u128::from(part.value) * 100 * u128::from(ONE) / u128::from(whole)).ok()
}

fn fits(right: u64, said: &Figure) -> bool {
    let slack = if said.is_exact() { said.step + 100 } else { 5 * ONE };
    right.abs_diff(said.value) <= slack
}

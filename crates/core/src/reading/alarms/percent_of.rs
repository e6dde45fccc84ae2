//! A percentage beside the fraction that it is of: "31 of the 48 piles, or 75 percent".

use galley_words::t;

use super::alarm::Alarm;
use super::page::{Page, tenths};
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::{Figure, Measure, Qualifier};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (_, first, last) in page.sentences() {
        for at in first..last {
            if let Some(said) = page.figure(at).filter(|one| one.measure == Measure::Percent && one.second.is_none()) {
                majority(page, at, said, out);
            }
        }
        for (a, b) in (first..last).zip(first + 1..last) {
            let (Some(one), Some(two)) = (page.figure(a), page.figure(b)) else { continue };
            let (part, said) = match (one.measure, two.measure) {
                (Measure::Ratio, Measure::Percent) => (one, two),
                (Measure::Percent, Measure::Ratio) => (two, one),
                _ => continue,
            };
            // "75 percent of whom": of another whole.
            let end = page.words.at_byte(said.range.end());
            if page.words.word(end) == "of"
                && matches!(page.words.word(end + 1), "whom" | "which" | "these" | "those" | "them")
            {
                continue;
            }
            // "Half", "two-thirds", unlike "31 of the 48".
            let fraction = part.second.is_some_and(|whole| whole <= 10 * ONE) && !page.said(part.range).contains(' ')
                || page.said(part.range).starts_with("a ");
            if fraction && one.measure == Measure::Ratio {
                let comma = page.words.before(page.from(b), 1) == "," && apposed(page, a, b);
                if said.second.is_none() && (comma || is_one(page, a, b)) {
                    word(page, part, said, out);
                }
                continue;
            }
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

/// "Half of the piles, 31 percent": the word against the percentage, with the slack that such words have.
fn word(page: &Page<'_>, part: &Figure, said: &Figure, out: &mut Vec<Alarm>) {
    let Some(right) = percent(part) else { return };
    let least = right.saturating_sub(5 * ONE);
    let (least, most) = match part.qualifier {
        Qualifier::Exact | Qualifier::About => (least, right + 5 * ONE),
        Qualifier::AtLeast => (right.saturating_sub(ONE / 2), right + 20 * ONE),
        Qualifier::AtMost => (right.saturating_sub(20 * ONE), right + ONE / 2),
    };
    if !said.is_exact() || (least..=most).contains(&said.value) {
        return;
    }
    let places = [part.range, said.range];
    page.alarm(
        out,
        "percent-of",
        &places,
        t!(figures_fraction, part = page.said(places[0]), said = page.said(places[1])),
    );
}

/// "A majority of members, 48 percent".
fn majority(page: &Page<'_>, at: usize, said: &Figure, out: &mut Vec<Alarm>) {
    let from = page.from(at);
    let link = matches!(page.words.before(from, 1), "," | "(" | "—" | "–");
    let found = (2..=6)
        .find(|back| !page.words.is_word(from.wrapping_sub(*back)) || page.words.before(from, *back) == "majority");
    let Some(word) = found.filter(|_| link).and_then(|back| from.checked_sub(back)) else { return };
    let majority = page.words.word(word) == "majority"
        && matches!(page.words.before(word, 1), "a" | "slim" | "narrow" | "clear" | "large");
    let of = page.words.word(page.to(at)) == "of";
    if majority && !of && said.is_exact() && said.value + said.step / 2 < 50 * ONE {
        let places = [page.range(word, word + 1), said.range];
        page.alarm(
            out,
            "percent-of",
            &places,
            t!(figures_fraction, part = page.said(places[0]), said = page.said(places[1])),
        );
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

/// Whether only what the fraction is of stands between: "a third of independents, 33%".
fn apposed(page: &Page<'_>, a: usize, b: usize) -> bool {
    let (from, to) = (page.to(a), page.from(b).saturating_sub(1));
    let behind = page.words.word(page.to(b));
    to >= from
        && to - from <= 4
        && (from..to).all(|at| page.words.is_word(at))
        && (to == from || page.words.word(from) == "of")
        && !matches!(behind, "of" | "in" | "were" | "had" | "are" | "have" | "said" | "say")
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

//! A lead against the two numbers that it lies between: "by 18 points (58 percent to 46 percent)".

use galley_words::t;

use super::alarm::Alarm;
use super::page::{Page, tenths};
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::{Figure, Measure};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (_, first, last) in page.sentences() {
        for at in first..last {
            let Some(lead) = page.figure(at).filter(|one| is_lead(one)) else { continue };
            let Some((low, high, to)) = sides(page, at + 1, last) else { continue };
            let Some(one) = page.figure(at + 1) else { continue };
            // Right behind the lead: ", ", " (", " — ".
            let end = page.words.at_byte(lead.phrase.end().max(lead.range.end()));
            let gap = page.from(at + 1).saturating_sub(end);
            let joint = end..page.from(at + 1);
            if gap == 0
                || gap > 2
                || !joint.into_iter().all(|at| matches!(page.words.word(at), "," | "(" | "—" | "–" | "at" | ":"))
            {
                continue;
            }
            // "(58 percent to 46 percent among women)": a part of it.
            let bracket = page.words.before(page.from(at + 1), 1) == "(" && page.words.word(to) != ")";
            if bracket {
                continue;
            }
            let right = low.abs_diff(high);
            // Each of the three is rounded.
            let slack = lead.step.min(ONE) / 2 + one.step.min(ONE);
            let loose = if lead.is_exact() { 0 } else { ONE };
            if right.abs_diff(lead.value) <= slack + loose {
                continue;
            }
            let places = [lead.phrase, page.range(page.from(at + 1), to)];
            let words =
                t!(figures_lead, lead = page.said(places[0]), sides = page.said(places[1]), right = tenths(right));
            page.alarm(out, "lead", &places, words);
        }
    }
}

/// "18 points", "an 18-point lead".
fn is_lead(figure: &Figure) -> bool {
    let points = match figure.measure {
        Measure::Points => true,
        Measure::Count => {
            figure.noun == "point"
                || figure.attribute.starts_with("point")
                || figure.attribute.starts_with("percentage point")
        }
        _ => false,
    };
    points && figure.second.is_none() && !figure.other
}

/// The two sides that begin with a figure, and one past their last token: "58 percent to 40 percent", "58-40".
fn sides(page: &Page<'_>, at: usize, last: usize) -> Option<(u64, u64, usize)> {
    let one = page.figure(at).filter(|_| at < last)?;
    if one.measure == Measure::Score {
        return Some((one.value, one.second?, page.to(at)));
    }
    let two = page.figure(at + 1).filter(|_| at + 1 < last)?;
    let shares =
        |figure: &Figure| matches!(figure.measure, Measure::Percent | Measure::Count) && figure.second.is_none();
    let linked = page.words.word(page.to(at)) == "to" && page.from(at + 1) == page.to(at) + 1;
    let percent = one.measure == Measure::Percent || two.measure == Measure::Percent;
    (shares(one) && shares(two) && linked && percent).then(|| (one.value, two.value, page.to(at + 1)))
}

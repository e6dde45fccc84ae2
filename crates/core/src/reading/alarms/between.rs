//! Bounds in the wrong order: "between 12 and 9 percent", "from 2004 to 1998".

use galley_words::t;

use super::alarm::Alarm;
use super::page::Page;
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::{Figure, Measure};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (_, first, last) in page.sentences() {
        for (a, b) in (first..last).zip(first + 1..last) {
            let (Some(one), Some(two)) = (page.figure(a), page.figure(b)) else { continue };
            let between = page.is_behind(a, "between").filter(|_| page.is_behind(b, "and").is_some());
            let years = one.measure == Measure::Year && two.measure == Measure::Year;
            let adjacent = page.from(b) == page.to(a) + 1;
            let spanned = page.is_behind(a, "from").filter(|_| years && adjacent && page.is_behind(b, "to").is_some());
            let Some(from) = between.or(spanned).filter(|_| adjacent) else { continue };
            let amount = |figure: &Figure| {
                matches!(figure.measure, Measure::Money(_) | Measure::Percent | Measure::Unit(_) | Measure::Count)
            };
            let same =
                one.measure == two.measure && (years || amount(one)) || one.measure == Measure::Count && amount(two);
            // "Between 10 and 2" may be hours; "between 64 and 62 people" is not.
            let hours = two.measure == Measure::Count && one.value <= 12 * ONE;
            let levels = years && page.words.is_word(page.to(b));
            let plain = one.second.is_none() && two.second.is_none() && !levels;
            if same && plain && !hours && one.value > two.value {
                let range = page.range(from, page.to(b));
                page.alarm(out, "between", &[range], t!(figures_between, said = page.said(range)));
            }
        }
    }
}

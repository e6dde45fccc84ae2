//! A part that is larger than its whole: "12 of the 9 piles".

use galley_words::t;

use super::alarm::Alarm;
use super::page::Page;
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::{Measure, Qualifier};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for figure in page.figures {
        let Some(whole) = figure.second.filter(|_| figure.measure == Measure::Ratio) else { continue };
        // "20 of one" kind; "more than 12 of the 9" is as wrong as "12 of the 9", "up to" is not.
        if figure.value <= whole || whole <= ONE || figure.qualifier == Qualifier::AtMost {
            continue;
        }
        page.alarm(out, "of-more", &[figure.range], t!(figures_of_more, said = page.said(figure.range)));
    }
}

//! Figures that disagree: what a text's numbers say of each other.
//!
//! Knows: the alarms of a text and its parts. Does not know: marks, or how an alarm is shown.
//!
//! Each rule stands in a file of its own, with a table of cases in `tests/cases/figures`. A rule that is not
//! sure is silent: an inspector that cries wolf is switched off. The rules go by English words; in other
//! languages they say nothing.

mod age;
mod alarm;
mod between;
mod change;
mod converted;
mod counted;
mod divided;
mod doubled;
mod headline;
mod lead;
mod listed;
mod moves;
mod of_more;
mod page;
mod parts;
mod percent_of;
mod shares;
mod weekday;

pub use alarm::Alarm;

use crate::model::article::Article;
use crate::reading::figures::Figure;
use crate::reading::figures::tokens::Words;
use crate::text::sort::sort_by;
use page::Page;

/// The alarms of an article, in text order. Costs what its text is long.
#[must_use]
pub fn alarms(article: &Article, figures: &[Figure]) -> Vec<Alarm> {
    alarms_of(article, Words::of(article), figures)
}

/// The alarms of an article whose words are cut already.
pub(crate) fn alarms_of(article: &Article, words: Words<'_>, figures: &[Figure]) -> Vec<Alarm> {
    let page = Page::of(article, words, figures);
    if !page.words.is_english() {
        return Vec::new();
    }
    let mut alarms = Vec::new();
    for find in [
        headline::find,
        change::find,
        doubled::find,
        of_more::find,
        percent_of::find,
        parts::find,
        divided::find,
        shares::find,
        listed::find,
        lead::find,
        counted::find,
        between::find,
        converted::find,
        age::find,
        weekday::find,
    ] {
        find(&page, &mut alarms);
    }
    sort_by(&mut alarms, |a, b| a.places.cmp(&b.places).then_with(|| a.rule.cmp(b.rule)));
    number(&mut alarms);
    alarms
}

/// Two alarms of one rule with the same words get keys of their own.
fn number(alarms: &mut [Alarm]) {
    let mut keys: Vec<(String, usize)> = alarms.iter().map(|alarm| alarm.key.clone()).zip(0..).collect();
    sort_by(&mut keys, Ord::cmp);
    let mut count = 0;
    for pair in keys.windows(2) {
        let [(key, _), (next, at)] = pair else { continue };
        count = if key == next { count + 1 } else { 0 };
        if let Some(alarm) = alarms.get_mut(*at).filter(|_| count > 0) {
            alarm.key = format!("{next} #{}", count + 1);
        }
    }
}

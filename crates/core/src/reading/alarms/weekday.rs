//! A date with a weekday that the calendar does not have: "Thursday, March 31, 2026" was a Tuesday.

use galley_words::t;

use super::alarm::Alarm;
use super::page::Page;
use crate::reading::figures::{Date, Measure};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    let published = published(&page.article.meta.published);
    for figure in page.figures {
        let Measure::Date(date) = figure.measure else { continue };
        if date.weekday == 0 || date.day == 0 {
            continue;
        }
        let whole = if date.year > 0 { Some(date) } else { published.and_then(|day| near(date, day)) };
        let Some(right) = whole.and_then(Date::weekday_of).filter(|right| *right != date.weekday) else { continue };
        let said = page.said(figure.range);
        let words = t!(figures_weekday, said = said, right = name(right));
        page.alarm(out, "weekday", &[figure.range], words);
    }
}

/// The date of the year in which it is nearest to another day; none where it is more than two months away.
fn near(date: Date, to: Date) -> Option<Date> {
    let months = |date: Date| i32::from(date.year) * 12 + i32::from(date.month);
    [to.year.checked_sub(1)?, to.year, to.year + 1]
        .into_iter()
        .map(|year| Date { year, ..date })
        .find(|date| (months(*date) - months(to)).abs() <= 2)
}

fn published(iso: &str) -> Option<Date> {
    let mut parts = iso.get(..10)?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Some(Date { year, month, day, weekday: 0 })
}

fn name(weekday: u8) -> &'static str {
    match weekday {
        1 => t!(figures_monday),
        2 => t!(figures_tuesday),
        3 => t!(figures_wednesday),
        4 => t!(figures_thursday),
        5 => t!(figures_friday),
        6 => t!(figures_saturday),
        _ => t!(figures_sunday),
    }
}

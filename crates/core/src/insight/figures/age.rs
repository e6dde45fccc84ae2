//! One person with two ages: "Dana Okafor, 34," and later "Dana Okafor, 36,"; a year of birth that does not fit.

use galley_words::t;

use super::Alarm;
use super::page::Page;
use crate::figures::numerals::ONE;
use crate::figures::{Figure, Measure};
use crate::sort::sort_by;

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    let mut ages: Vec<(String, usize)> = Vec::new();
    for (at, figure) in page.figures.iter().enumerate() {
        if figure.measure == Measure::Age && figure.is_exact() && figure.second.is_none() {
            if let Some(name) = name(page, at) {
                ages.push((name, at));
            }
            born(page, at, figure, out);
        }
    }
    sort_by(&mut ages, Ord::cmp);
    for pair in ages.windows(2) {
        let [(name, a), (other, b)] = pair else { continue };
        let (Some(one), Some(two)) = (page.figure(*a), page.figure(*b)) else { continue };
        // A birthday may lie between two parts of a story.
        if name == other && one.value.abs_diff(two.value) > ONE {
            let places = [one.range, two.range];
            let words = t!(figures_age, one = page.said(places[0]), other = page.said(places[1]));
            page.alarm(out, "age", &places, words);
        }
    }
}

/// Whose age stands behind a name of two words or more: "Dana Okafor, 34".
fn name(page: &Page<'_>, at: usize) -> Option<String> {
    let from = page.from(at);
    let aged = usize::from(page.words.before(from, 1) == "aged");
    let comma = from.checked_sub(1 + aged).filter(|at| page.words.word(*at) == ",")?;
    let mut first = comma;
    while first > 0 && comma - first < 4 && page.words.is_word(first - 1) && page.words.is_capital(first - 1) {
        first -= 1;
    }
    let sentence = page.words.sentence(from);
    (comma - first >= 2 && page.words.sentence(first) == sentence)
        .then(|| page.said(page.range(first, comma)).to_owned())
}

/// "Okafor, 34, was born in 1981": against the day of publication.
fn born(page: &Page<'_>, at: usize, figure: &Figure, out: &mut Vec<Alarm>) {
    let published = page.article.meta.published.get(..4).and_then(|year| year.parse::<u64>().ok());
    let (Some(published), Some(sentence)) = (published, page.sentence_of(at)) else { return };
    if name(page, at).is_none() || figure.quoted {
        return;
    }
    // Right behind the age: ", was born in …", ", who was born in …".
    let words = &page.words;
    let mut place = page.to(at);
    while place < sentence.to && matches!(words.word(place), "," | "who" | "was") {
        place += 1;
    }
    if words.word(place) != "born" {
        return;
    }
    let next = at + 1;
    let Some(birth) = page.figure(next).filter(|_| page.from(next) < sentence.to && page.from(next) <= place + 6)
    else {
        return;
    };
    let year = match birth.measure {
        Measure::Year => birth.value / ONE,
        Measure::Date(date) if date.year > 0 => u64::from(date.year),
        _ => return,
    };
    let age = figure.value / ONE;
    let Some(would) = published.checked_sub(year).filter(|would| *would != age && *would != age + 1) else { return };
    let places = [figure.range, birth.range];
    let words = t!(
        figures_born,
        age = page.said(places[0]),
        born = page.said(places[1]),
        low = would.saturating_sub(1),
        high = would
    );
    page.alarm(out, "age", &places, words);
}

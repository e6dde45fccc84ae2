//! One person with two ages: "Dana Okafor, 34," and later "Dana Okafor, 36,"; a year of birth that does not fit.

use galley_words::t;

use super::Alarm;
use super::page::Page;
use crate::article::anatomy::Phrases;
use crate::figures::numerals::ONE;
use crate::figures::{Figure, Measure};
use crate::sort::sort_by;

/// Years that two ages of one person may lie apart; beyond it they are a parent's and a child's.
const MOST: u64 = 15;

/// How many words beside an age are looked at for another time or another generation.
const NEAR: usize = 30;

/// Words of death, which tells an age of another time, and of kin, who share a name.
static OTHERS: Phrases = Phrases::new(
    "died|dies|death|killed|killing|late|dead|murdered|father|mother|son|daughter|parent|parents|grandfather|grandmother|grandson|\
granddaughter|brother|sister|cousin|uncle|aunt|nephew|niece|husband|wife|jr|sr|junior|senior|elder|younger|namesake",
);

/// Whether the sentence of an age may tell of another time, or of a namesake.
fn is_another(page: &Page<'_>, at: usize) -> bool {
    let Some(sentence) = page.sentence_of(at) else { return true };
    let from = sentence.from.max(page.from(at).saturating_sub(NEAR));
    let to = sentence.to.min(page.to(at).saturating_add(NEAR));
    (from..to).any(|at| OTHERS.has(page.words.word(at)))
}

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
        let apart = one.value.abs_diff(two.value);
        if name == other && apart > ONE && apart <= MOST * ONE && !is_another(page, *a) && !is_another(page, *b) {
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
    if name(page, at).is_none() || figure.quoted || is_another(page, at) {
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

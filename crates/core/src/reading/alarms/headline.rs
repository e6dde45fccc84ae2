//! The headline against the text: it says 12 hurt, and the text 10 and nowhere 12.

use galley_words::t;

use super::alarm::Alarm;
use super::page::Page;
use crate::model::article::Role;
use crate::reading::figures::numerals::{ONE, grain};
use crate::reading::figures::{Figure, Measure, Qualifier};
use crate::text::sort::sort_by;

/// In how many sentences of the text its first answer must stand.
const LEAD: usize = 6;

/// How many figures of headlines are looked at.
const MOST: usize = 12;

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    let heads: Vec<usize> = (0..page.figures.len())
        .filter(|at| page.figure(*at).is_some_and(|one| matches!(page.role(one), Role::Headline | Role::Dek)))
        .take(MOST)
        .collect();
    if heads.is_empty() {
        return;
    }
    let body: Vec<usize> = (0..page.figures.len())
        .filter(|at| {
            let role = page.figure(*at).map(|one| page.role(one));
            matches!(role, Some(Role::Paragraph | Role::ListItem | Role::BlockQuote | Role::Caption))
        })
        .collect();
    let mut values: Vec<u64> = Vec::new();
    for one in body.iter().filter_map(|at| page.figure(*at)) {
        values.push(one.value);
        values.extend(one.second);
    }
    sort_by(&mut values, Ord::cmp);
    values.dedup();
    for head in heads {
        check(page, head, &body, &values, out);
    }
}

fn check(page: &Page<'_>, head: usize, body: &[usize], values: &[u64], out: &mut Vec<Alarm>) {
    let Some(said) = page.figure(head) else { return };
    let amounts = matches!(
        said.measure,
        Measure::Count | Measure::Money(_) | Measure::Percent | Measure::Age | Measure::Score | Measure::Ratio
    );
    if !amounts
        || said.qualifier != Qualifier::Exact
        || said.other
        || (said.second.is_some() && said.measure != Measure::Score && said.measure != Measure::Ratio)
    {
        return;
    }
    if said.second.is_none() && (values.binary_search(&said.value).is_ok() || is_near(said, values)) {
        return;
    }
    let answers: Vec<usize> =
        body.iter().copied().filter(|at| page.figure(*at).is_some_and(|one| answers(said, one))).collect();
    // "3-2" may be told from the other side.
    let side = |one: &Figure| (Some(one.value), one.second);
    let told = |one: &Figure| side(one) == side(said) || (one.second, Some(one.value)) == side(said);
    if said.second.is_some() && answers.iter().filter_map(|at| page.figure(*at)).any(told) {
        return;
    }
    let mut different: Vec<(u64, Option<u64>)> =
        answers.iter().filter_map(|at| page.figure(*at)).map(|one| (one.value, one.second)).collect();
    sort_by(&mut different, Ord::cmp);
    different.dedup();
    let Some(answer) = answers.first().and_then(|at| page.figure(*at)) else { return };
    // A text with two scores tells of halves, or of two games.
    let most = if matches!(said.measure, Measure::Age | Measure::Score) { 1 } else { 2 };
    if different.len() > most || is_sum(said.value, body, page) || !answer.is_exact() {
        return;
    }
    let (Some(title), Some(sentence)) = (page.sentence_of(head), answers.first().and_then(|at| page.sentence_of(*at)))
    else {
        return;
    };
    let paragraphs = page.words.sentences.iter().filter(|one| matches!(one.role, Role::Paragraph | Role::ListItem));
    let place = paragraphs.take_while(|one| one.from < sentence.from).count();
    if place >= LEAD {
        return;
    }
    let shared = page.shared((title.from, title.to), (sentence.from, sentence.to));
    let least = if said.event.is_some() { 1 } else { 2 };
    if shared < least {
        return;
    }
    let places = [said.range, answer.range];
    let words = t!(figures_headline, said = page.said(places[0]), text = page.said(places[1]));
    page.alarm(out, "headline", &places, words);
}

/// Whether a figure of the text may answer one of the headline.
fn answers(said: &Figure, one: &Figure) -> bool {
    // Beyond a factor of ten it is another thing.
    let (low, high) = (said.value.min(one.value), said.value.max(one.value));
    let far = one.second.is_none() && low.saturating_mul(10) < high;
    if said.measure != one.measure || one.other || far || one.qualifier == Qualifier::AtMost {
        return false;
    }
    match said.measure {
        Measure::Count => {
            let event = said.event.is_some() && said.event == one.event;
            let noun = said.event.is_none()
                && one.event.is_none()
                && !said.noun.is_empty()
                && said.noun == one.noun
                && said.attribute == one.attribute;
            one.second.is_none() && (event || noun)
        }
        Measure::Score | Measure::Ratio => one.second.is_some(),
        _ => one.second.is_none(),
    }
}

/// Whether a headline only rounds what the text says.
fn is_near(said: &Figure, values: &[u64]) -> bool {
    let round = said.step.max(grain(said.value));
    if said.step <= ONE && said.value < 100 * ONE && said.measure == Measure::Count {
        return false;
    }
    let low = said.value.saturating_sub(round);
    let high = said.value.saturating_add(round);
    let at = values.partition_point(|value| *value <= low);
    values.get(at).is_some_and(|value| *value < high)
}

/// Whether two or three counts of the text add up to a number.
fn is_sum(value: u64, body: &[usize], page: &Page<'_>) -> bool {
    const MOST: usize = 40;
    let mut counts: Vec<u64> = Vec::new();
    for one in body.iter().filter_map(|at| page.figure(*at)) {
        if matches!(one.measure, Measure::Count | Measure::Money(_) | Measure::Ratio)
            && one.value < value
            && counts.len() < MOST
        {
            counts.push(one.value);
        }
    }
    // "A man and two women": one person may stand without a number.
    counts.push(ONE);
    (0..counts.len()).any(|a| {
        (a + 1..counts.len()).any(|b| {
            let two = counts.get(a).zip(counts.get(b)).map_or(0, |(a, b)| a.saturating_add(*b));
            two == value || counts.iter().skip(b + 1).any(|c| two.saturating_add(*c) == value)
        })
    })
}

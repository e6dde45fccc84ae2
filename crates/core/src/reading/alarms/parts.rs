//! Parts against the whole: "five people: three women and three men"; "of the 48 piles, 31 are rotten, the other
//! 16 sound"; "61 percent said yes, the remaining 49 percent no".

use galley_words::t;

use super::alarm::Alarm;
use super::page::{Page, tenths};
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::{Figure, Measure};
use crate::text::TextRange;

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (sentence, first, last) in page.sentences() {
        let ends = (sentence.from, sentence.to);
        let _ = listed(page, ends, (first, last), out)
            || others(page, (first, last), out)
            || percents(page, (first, last), out)
            || including(page, (first, last), out);
    }
}

fn is_plain_count(figure: &Figure) -> bool {
    figure.measure == Measure::Count && figure.second.is_none() && figure.is_exact() && figure.step == ONE
}

/// "Five people: three women and three men."
fn listed(page: &Page<'_>, ends: (usize, usize), figures: (usize, usize), out: &mut Vec<Alarm>) -> bool {
    let words = &page.words;
    let Some(colon) = (ends.0..ends.1).find(|at| words.word(*at) == ":") else { return false };
    let Some(whole_at) = (figures.0..figures.1).rev().find(|at| page.to(*at) <= colon) else { return false };
    let Some(whole) = page.figure(whole_at).filter(|whole| is_plain_count(whole) && !whole.noun.is_empty()) else {
        return false;
    };
    let phrase_end = words.at_byte(whole.phrase.end());
    if colon.saturating_sub(phrase_end) > 5
        || page.figure(whole_at + 1).is_none_or(|next| page.from(whole_at + 1) != colon + 1 || !is_plain_count(next))
    {
        return false;
    }
    let parts: Vec<&Figure> = (whole_at + 1..figures.1).filter_map(|at| page.figure(at)).collect();
    if parts.len() < 2 || !parts.iter().all(|part| is_plain_count(part) && !part.noun.is_empty() && !part.other) {
        return false;
    }
    // A list and nothing else: between two parts stands a comma or "and", and the last one ends the sentence.
    let mut at = colon + 1;
    for (number, part) in parts.iter().enumerate() {
        let from = words.at_byte(part.range.start());
        let joint = (at..from).all(|at| matches!(words.word(at), "," | "and" | ";"));
        if !joint || (number > 0 && from == at) {
            return false;
        }
        at = words.at_byte(part.phrase.end());
    }
    if at < ends.1 && !matches!(words.word(at), "." | "!" | ";" | "?" | "") {
        return false;
    }
    let Some(sum) = parts.iter().try_fold(0u64, |sum, part| sum.checked_add(part.value)) else { return false };
    if sum == whole.value {
        return false;
    }
    let list = parts.iter().map(|part| part.phrase).reduce(TextRange::hull).unwrap_or_default();
    let places = [whole.phrase, list];
    page.alarm(
        out,
        "parts",
        &places,
        t!(figures_parts, whole = page.said(places[0]), parts = page.said(places[1]), sum = tenths(sum)),
    );
    true
}

/// "Of the 48 piles, 31 are rotten; the other 16 are sound."
fn others(page: &Page<'_>, figures: (usize, usize), out: &mut Vec<Alarm>) -> bool {
    let Some(rest_at) = (figures.0..figures.1).find(|at| {
        let from = page.from(*at);
        matches!(page.words.before(from, 1), "other" | "remaining") && page.words.before(from, 2) == "the"
    }) else {
        return false;
    };
    let Some(rest) = page.figure(rest_at).filter(|rest| is_plain_count(rest)) else { return false };
    let counts: Vec<&Figure> = (figures.0..rest_at).filter_map(|at| page.figure(at)).collect();
    let (whole, part) = match counts.as_slice() {
        [one] if one.measure == Measure::Ratio && one.is_exact() => match one.second {
            Some(second) if page.said(one.range).contains("of") => (second, one.value),
            _ => return false,
        },
        [one, two]
            if is_plain_count(one)
                && is_plain_count(two)
                && page.words.before(page.words.at_byte(one.range.start()), 2) == "of" =>
        {
            (one.value, two.value)
        }
        _ => return false,
    };
    let same = rest.noun.is_empty() || counts.first().is_some_and(|one| one.noun == rest.noun);
    let Some(sum) = part.checked_add(rest.value).filter(|sum| *sum != whole && same) else { return false };
    let range = counts.iter().map(|one| one.range).fold(rest.range, TextRange::hull);
    let places = [counts.first().map_or(range, |one| one.range), rest.range];
    page.alarm(
        out,
        "parts",
        &places,
        t!(figures_rest, rest = page.said(rest.range), sum = tenths(sum), whole = tenths(whole)),
    );
    true
}

/// "61 percent said yes, 30 percent no, and the remaining 19 percent did not answer."
fn percents(page: &Page<'_>, figures: (usize, usize), out: &mut Vec<Alarm>) -> bool {
    let all: Vec<usize> = (figures.0..figures.1).collect();
    let shares = all.iter().filter_map(|at| page.figure(*at)).filter(|one| one.measure == Measure::Percent);
    let shares: Vec<&Figure> = shares.collect();
    let plain =
        shares.len() == all.len() && shares.iter().all(|one| one.is_exact() && one.second.is_none() && !one.other);
    let rest = |figure: &Figure| {
        let at = page.words.at_byte(figure.range.start());
        matches!(page.words.before(at, 1), "remaining" | "other") && page.words.before(at, 2) == "the"
    };
    let others = shares.len() == all.len() && shares.iter().all(|one| one.is_exact() && one.second.is_none());
    let Some((last, before)) = shares.split_last() else { return false };
    let complete = others && !before.is_empty() && rest(last) && before.iter().all(|one| !rest(one));
    let unsure = plain
        && shares.len() >= 3
        && page.sentence_of(figures.0).is_some_and(|sentence| {
            (sentence.from..sentence.to).any(|at| matches!(page.words.word(at), "undecided" | "unsure" | "opinion"))
        });
    let Some(sum) = shares.iter().try_fold(0u64, |sum, one| sum.checked_add(one.value)) else { return false };
    // Each share is rounded.
    let slack: u64 = shares.iter().map(|one| one.step / 2).sum::<u64>() + 100;
    // Several answers were allowed: what is left is left of something else.
    let several = before.iter().map(|one| one.value).fold(0u64, u64::saturating_add) > 100 * ONE;
    let wrong = (complete && !several && sum.abs_diff(100 * ONE) > slack) || (unsure && sum > 100 * ONE + slack);
    if !wrong {
        return false;
    }
    let places: Vec<TextRange> = shares.iter().map(|one| one.range).collect();
    page.alarm(out, "parts", &places, t!(figures_percents, sum = tenths(sum)));
    true
}

/// "12 people, including 14 children".
fn including(page: &Page<'_>, figures: (usize, usize), out: &mut Vec<Alarm>) -> bool {
    for (a, b) in (figures.0..figures.1).zip(figures.0 + 1..figures.1) {
        let (Some(whole), Some(part)) = (page.figure(a), page.figure(b)) else { continue };
        let (phrase_end, from) = (page.words.at_byte(whole.phrase.end()), page.from(b));
        let link = matches!(page.words.before(from, 1), "including") && from.saturating_sub(phrase_end) <= 5;
        let people = |figure: &Figure| figure.event.is_some() || is_people(&figure.noun);
        let end = page.words.at_byte(part.phrase.end());
        let possessive = matches!(page.words.word(end), "'" | "’") && page.words.is_glued(end)
            || page.said(part.phrase).ends_with("'s")
            || page.said(part.phrase).ends_with("’s");
        if link
            && !possessive
            && is_plain_count(whole)
            && is_plain_count(part)
            && people(whole)
            && people(part)
            && part.value > whole.value
        {
            let places = [whole.phrase, part.phrase];
            page.alarm(
                out,
                "parts",
                &places,
                t!(figures_including, whole = page.said(places[0]), part = page.said(places[1])),
            );
            return true;
        }
    }
    false
}

/// Whether a noun counts people.
pub(super) fn is_people(noun: &str) -> bool {
    matches!(
        noun,
        "people"
            | "man"
            | "woman"
            | "child"
            | "boy"
            | "girl"
            | "student"
            | "passenger"
            | "worker"
            | "officer"
            | "soldier"
            | "civilian"
            | "resident"
            | "victim"
            | "member"
            | "patient"
            | "teacher"
            | "player"
            | "adult"
            | "teenager"
            | "police"
            | "migrant"
            | "protester"
    )
}

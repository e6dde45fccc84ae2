//! Parts that make more than their whole: "35 and 35 of 60 jobs", "60 jobs, 35 in Hallam and 35 in Rees", "of the 60
//! jobs, 35 went to Hallam and 35 to Rees".
//!
//! What makes less is no fault: nobody has to name all the parts.

use galley_words::t;

use super::alarm::Alarm;
use super::page::{Page, tenths};
use crate::reading::anatomy::Phrases;
use crate::reading::figures::{Figure, Measure};
use crate::text::TextRange;

/// How many parts of a whole are looked at.
const MOST: usize = 12;

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (sentence, first, last) in page.sentences() {
        for at in first..last {
            let Some(one) = page.figure(at) else { continue };
            let found = match one.measure {
                Measure::Ratio if one.is_exact() => together(page, at, first),
                Measure::Count if is_plain(one) && !one.noun.is_empty() => placed(page, at, sentence.from, last),
                _ => None,
            };
            let Some((whole, places)) = found else { continue };
            let sum =
                places.iter().map(|at| page.figure(*at).map_or(0, |one| one.value)).fold(0u64, u64::saturating_add);
            let Some(most) = one.second.or(Some(one.value)).filter(|most| sum > *most) else { continue };
            // One part alone that is larger is said to be so already.
            if one.measure == Measure::Ratio && one.value > most {
                continue;
            }
            let parts = places.iter().filter_map(|at| page.figure(*at)).map(|one| one.range).reduce(TextRange::hull);
            let ranges = [whole, parts.unwrap_or(whole)];
            let words =
                t!(figures_parts, whole = page.said(ranges[0]), parts = page.said(ranges[1]), sum = tenths(sum));
            page.alarm(out, "divided", &ranges, words);
        }
    }
}

fn is_plain(figure: &Figure) -> bool {
    figure.measure == Measure::Count && figure.second.is_none() && figure.is_exact() && !figure.other
}

/// "35 and 35 of 60 jobs": the whole, and the parts by index.
fn together(page: &Page<'_>, at: usize, first: usize) -> Option<(TextRange, Vec<usize>)> {
    let one = page.figure(at)?;
    let mut parts = vec![at];
    let mut next = at;
    while next > first && parts.len() < MOST {
        let before = next - 1;
        let part = page.figure(before).filter(|part| is_plain(part) && part.noun.is_empty())?;
        let (from, to) = (page.to(before), page.from(next));
        let last = next == at;
        let joint = from < to && (from..to).all(|at| matches!(page.words.word(at), "," | "and"));
        if !joint || (last && page.words.before(to, 1) != "and") || part.quoted != one.quoted {
            break;
        }
        parts.insert(0, before);
        next = before;
    }
    let start = page.from(next);
    let span = matches!(page.words.before(start, 1), "between" | "from" | "ages" | "aged" | "age" | "numbers");
    let of = (page.from(at)..page.to(at)).find(|at| page.words.word(*at) == "of")?;
    (parts.len() > 1 && !span).then(|| {
        let end = page.words.at_byte(one.phrase.end()).max(page.to(at));
        (page.range(of + 1, end), parts)
    })
}

/// Verbs by which something goes to one place and no other.
static GOES: Phrases = Phrases::new(
    "go|goes|went|gone|going|will|would|are|were|is|was|be|been|given|awarded|sent|moved|assigned|allotted|allocated|sold|lost|cut|lie|lies|stay|\
stayed|came|come|stand|live",
);

/// "60 jobs, 35 in Hallam and 35 in Rees": the whole, and the parts by index.
fn placed(page: &Page<'_>, at: usize, start: usize, last: usize) -> Option<(TextRange, Vec<usize>)> {
    let words = &page.words;
    let whole = page.figure(at)?;
    let end = words.at_byte(whole.phrase.end());
    let of = words.word(start) == "of" && page.from(at) <= start + 3;
    if !matches!(words.word(end), "," | ":" | "—" | "–" | "(" | "-") || page.from(at + 1) != end + 1 || at + 1 >= last
    {
        return None;
    }
    let mut parts = Vec::new();
    let mut next = end + 1;
    let mut goes = false;
    for part in (at + 1..last).take(MOST) {
        let figure = page.figure(part)?;
        // "35 in 2021"
        if figure.measure == Measure::Year && page.from(part) == next {
            next = page.to(part);
            continue;
        }
        let joint = parts.is_empty() && page.from(part) == next
            || (next..page.from(part)).any(|at| matches!(words.word(at), "," | "and"))
                && (next..page.from(part)).all(|at| is_place(page, at) || matches!(words.word(at), "," | "and"));
        if !joint || !is_plain(figure) || !figure.noun.is_empty() {
            break;
        }
        let mut place = page.to(part);
        while of && place < page.to(part) + 3 && GOES.has(words.word(place)) {
            place += 1;
            goes = true;
        }
        if !matches!(words.word(place), "in" | "at" | "to" | "from" | "on" | "near") {
            break;
        }
        parts.push(part);
        next = place + 1;
        let year = page.figure(part + 1).is_some_and(|one| one.measure == Measure::Year);
        if !is_place(page, next) && !year {
            parts.pop();
            break;
        }
    }
    let closed = parts.last().is_some_and(|part| page.words.before(page.from(*part), 1) == "and");
    (parts.len() > 1 && closed && (goes || !of)).then_some((whole.phrase, parts))
}

/// Whether a word is of a place's name, with its article.
fn is_place(page: &Page<'_>, at: usize) -> bool {
    let word = page.words.word(at);
    page.words.is_word(at)
        && (page.words.is_capital(at)
            || matches!(
                word,
                "the"
                    | "its"
                    | "north"
                    | "south"
                    | "east"
                    | "west"
                    | "northern"
                    | "southern"
                    | "eastern"
                    | "western"
                    | "home"
                    | "city"
                    | "plant"
                    | "office"
                    | "county"
                    | "sea"
                    | "of"
                    | "schools"
                    | "parks"
                    | "roads"
            ))
}

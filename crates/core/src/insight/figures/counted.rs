//! The same thing counted twice differently: "the seven-member council", later "the nine-member council".

use galley_words::t;

use super::Alarm;
use super::page::Page;
use crate::article::Role;
use crate::figures::numerals::ONE;
use crate::figures::{Figure, Measure};
use crate::sort::sort_by;

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    // For each thing that "the" says is known: the figures that count it.
    let mut known: Vec<(String, usize)> = Vec::new();
    for (at, figure) in page.figures.iter().enumerate() {
        if let Some(thing) = thing(page, at, figure) {
            known.push((thing, at));
        }
    }
    sort_by(&mut known, Ord::cmp);
    let mut from = 0;
    while let Some((thing, first)) = known.get(from) {
        let to = from + known.iter().skip(from).take_while(|(other, _)| other == thing).count();
        let all: Vec<&Figure> = known.iter().take(to).skip(from).filter_map(|(_, at)| page.figure(*at)).collect();
        from = to;
        let Some(one) = page.figure(*first) else { continue };
        let mut different: Vec<u64> = all.iter().map(|figure| figure.value).collect();
        sort_by(&mut different, Ord::cmp);
        different.dedup();
        let other = all.iter().find(|figure| figure.value != one.value);
        let (Some(other), [_, _]) = (other, different.as_slice()) else { continue };
        let places = [one.phrase, other.phrase];
        let words = t!(figures_counted, one = page.said(places[0]), other = page.said(places[1]));
        page.alarm(out, "counted", &places, words);
    }
}

fn is_body(page: &Page<'_>, figure: &Figure) -> bool {
    matches!(page.role(figure), Role::Paragraph | Role::ListItem | Role::Caption)
}

/// What a figure counts, where two of them must be one thing: "the nine-member council".
fn thing(page: &Page<'_>, at: usize, figure: &Figure) -> Option<String> {
    let plain = figure.measure == Measure::Count
        && figure.is_exact()
        && figure.second.is_none()
        && figure.step == ONE
        && !figure.quoted
        && !figure.other
        && is_body(page, figure);
    if !plain || page.words.before(page.from(at), 1) != "the" {
        return None;
    }
    let hyphen = page.words.word(page.to(at)) == "-";
    // "The nine-member council": what has so many members is one thing.
    let first = figure.attribute.split(' ').next().unwrap_or_default();
    let parts =
        matches!(first, "member" | "seat" | "person" | "story" | "page" | "judge" | "nation" | "room" | "bed" | "car");
    (hyphen && parts && !figure.noun.is_empty()).then(|| format!("{} {}", figure.attribute, figure.noun))
}

//! The same thing counted twice differently: "the seven-member council", later "the nine-member council"; two
//! sentences that say the same of 12 boats and of 14.

use galley_words::t;

use super::alarm::Alarm;
use super::page::Page;
use crate::model::article::Role;
use crate::reading::anatomy::Phrases;
use crate::reading::figures::numerals::{ONE, grain};
use crate::reading::figures::{Figure, Measure};
use crate::text::sort::sort_by;

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    again(page, out);
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

/// Whether a figure stands in a sentence, not in a list.
fn is_told(page: &Page<'_>, figure: &Figure) -> bool {
    matches!(page.role(figure), Role::Paragraph | Role::Caption)
}

/// How many words two sentences share when they tell one thing.
const SAME: usize = 4;

/// How many words beside a figure are looked at.
const NEAR: usize = 14;

/// Two sentences that say much the same, but count differently.
fn again(page: &Page<'_>, out: &mut Vec<Alarm>) {
    let mut known: Vec<(String, usize)> = Vec::new();
    for (at, figure) in page.figures.iter().enumerate() {
        let amount = match figure.measure {
            Measure::Count => !figure.noun.is_empty() && figure.value > ONE,
            Measure::Money(_) | Measure::Percent => true,
            _ => false,
        };
        if amount
            && figure.is_exact()
            && figure.second.is_none()
            && !figure.other
            && !figure.quoted
            && is_told(page, figure)
        {
            let event = figure.event.map(|event| event as u8);
            known.push((format!("{:?} {} {} {event:?}", figure.measure, figure.noun, figure.attribute), at));
        }
    }
    sort_by(&mut known, Ord::cmp);
    for pair in known.windows(2) {
        let [(thing, a), (other, b)] = pair else { continue };
        let (Some(one), Some(two)) = (page.figure(*a), page.figure(*b)) else { continue };
        // What only rounds the other is no other count.
        let near = one.value.abs_diff(two.value) < one.step.max(grain(one.value)).max(two.step).max(grain(two.value));
        let rounded = one.measure != Measure::Count || one.value >= 100 * ONE;
        if thing != other || one.value == two.value || one.block == two.block || (near && rounded) {
            continue;
        }
        let (Some(here), Some(there)) = (near_of(page, *a), near_of(page, *b)) else { continue };
        // Most of what the shorter one tells, the other tells too, of the same names.
        let shared = page.shared(here, there);
        let least = page.telling(here).len().min(page.telling(there).len());
        if shared < SAME || shared * 4 < least * 3 || page.names_more(here, there) || page.names_more(there, here) {
            continue;
        }
        if is_of_another(page, *a, *b) || is_of_another(page, *b, *a) {
            continue;
        }
        let places = [one.phrase, two.phrase];
        let words = t!(figures_counted, one = page.said(places[0]), other = page.said(places[1]));
        page.alarm(out, "counted", &places, words);
    }
}

/// How many words at the start of a sentence may say what it is about.
const SUBJECT: usize = 8;

/// How many words behind a figure may say whose it is.
const VOICE: usize = 40;

/// Whether the sentence of one figure is about somebody, or in the words of somebody, whom that of another does
/// not name: the state will spend $12 million, the county $14 million; so says the union, so the company.
fn is_of_another(page: &Page<'_>, one: usize, two: usize) -> bool {
    let (Some(here), Some(there)) = (page.sentence_of(one), page.sentence_of(two)) else { return true };
    let at = page.from(one);
    let near = at.saturating_sub(NEAR).max(here.from);
    let starts = here.from..at.min(here.from.saturating_add(SUBJECT));
    let whole =
        (there.from.max(page.from(two).saturating_sub(VOICE)), there.to.min(page.to(two).saturating_add(VOICE)));
    // Its start counts where the sentence is long.
    let start = (there.from, whole.0.min(there.from.saturating_add(SUBJECT)));
    let begins = |at: &usize| !(start.0..start.1).any(|other| page.words.word(other) == page.words.word(*at));
    if page.tells_more(starts.chain(near..at).filter(begins), whole) {
        return true;
    }
    let says = |at: usize| SAYS.has(page.words.word(at));
    if !(whole.0..whole.1).any(says) {
        return false;
    }
    let to = here.to.min(page.to(one).saturating_add(VOICE));
    let voices = (page.to(one)..to).filter(|at| says(*at));
    let voices = voices.flat_map(|at| (at.saturating_sub(3).max(near)..at).chain(at + 1..to.min(at + 4)));
    page.tells_more(voices.filter(begins), whole)
}

/// Verbs of saying.
static SAYS: Phrases = Phrases::new(
    "said|says|say|told|tells|claims|claimed|reported|reports|announced|estimates|estimated|according|argued|stated|wrote|added",
);

/// The tokens beside a figure in its sentence; none where it tells of another time, or compares.
fn near_of(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    let sentence = page.sentence_of(at)?;
    let from = sentence.from.max(page.from(at).saturating_sub(NEAR));
    let to = sentence.to.min(page.to(at).saturating_add(NEAR));
    let other = (from..to).any(|at| OTHER.has(page.words.word(at)));
    let neighbors = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| page.figure(at));
    let dated = neighbors
        .filter(|one| page.words.range(from, to).contains_range(one.range))
        .any(|one| matches!(one.measure, Measure::Year | Measure::Date(_)));
    // A title, an entry of a list of books: it tells nothing that could be true or false.
    let told = (from..to).any(|at| {
        let word = page.words.word(at);
        VERBS.has(word) || (word.len() > 4 && word.ends_with("ed") && !page.words.is_glued(at))
    });
    (told && !other && !dated).then_some((from, to))
}

/// Verbs by which a sentence is one, beside those in "-ed".
static VERBS: Phrases = Phrases::new(
    "is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|do|does|did|said|says|made|found|won|lost|\
took|gave|got|held|sold|bought|built|went|came|left|met|ran|saw|hold|want|wants|walk|need|needs|cost|costs",
);

/// Words behind which another time, another part or another voice is told.
static OTHER: Phrases = Phrases::new(
    "et|reasons|ways|things|points|times|questions|examples|last|previous|previously|earlier|later|ago|then|now|another|other|others|next|initially|first|second|third|up|down|from|only|\
former|current|currently|compared|than|versus|while|whereas|but|also|each|every|per|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\
january|february|march|april|june|july|august|september|october|november|december|men|women|rose|fell|increase|increased|decrease|raise|raised",
);

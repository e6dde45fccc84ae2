//! One person with two ages: "Dana Okafor, 34," and later "Dana Okafor, 36,"; a year of birth that does not fit.

use galley_words::t;

use super::alarm::Alarm;
use super::page::Page;
use crate::reading::anatomy::Phrases;
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::{Figure, Measure};
use crate::text::sort::sort_by;

/// Years that two ages of one person may lie apart; beyond it they are a parent's and a child's.
const MOST: u64 = 15;

/// How many words beside an age are looked at for another time or another generation.
const NEAR: usize = 30;

/// Words of death and of other times, which tell an age of another time, and of kin, who share a name.
static OTHERS: Phrases = Phrases::new(
    "died|dies|death|killed|killing|late|dead|murdered|father|mother|son|daughter|parent|parents|grandfather|grandmother|grandson|\
granddaughter|brother|sister|cousin|uncle|aunt|nephew|niece|husband|wife|jr|sr|junior|senior|elder|younger|namesake|twin|twins|\
then|ago|previously|formerly|once|earlier|widow|widower|late",
);

/// Whether the sentence of an age may tell of another time, or of a namesake.
fn is_another(page: &Page<'_>, at: usize) -> bool {
    let Some(sentence) = page.sentence_of(at) else { return true };
    let from = sentence.from.max(page.from(at).saturating_sub(NEAR));
    let to = sentence.to.min(page.to(at).saturating_add(NEAR));
    (from..to).any(|at| OTHERS.has(page.words.word(at)))
}

/// Whether a year that is not the one of publication stands beside an age.
fn is_past(page: &Page<'_>, at: usize) -> bool {
    let published = page.article.meta.published.get(..4).and_then(|year| year.parse::<u64>().ok());
    let Some(sentence) = page.sentence_of(at) else { return true };
    let beside = (at.saturating_sub(3)..at + 4).filter(|one| (sentence.from..sentence.to).contains(&page.from(*one)));
    beside.filter_map(|one| page.figure(one)).any(|one| match one.measure {
        Measure::Year => Some(one.value / ONE) != published,
        Measure::Date(date) => date.year > 0 && Some(u64::from(date.year)) != published,
        _ => false,
    })
}

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    let mut known: Vec<(Name<'_>, usize)> = Vec::new();
    for (at, figure) in page.figures.iter().enumerate() {
        let is_age = match figure.measure {
            Measure::Age => true,
            Measure::Count => is_said_age(page, at, figure),
            _ => false,
        };
        if is_age && figure.is_exact() && figure.second.is_none() {
            known.extend(name(page, at).map(|name| (name, at)));
            born(page, at, figure, out);
        }
    }
    let mut ages = whole(page, known);
    sort_by(&mut ages, Ord::cmp);
    let mut told = None;
    for pair in ages.windows(2) {
        let [(name, a), (other, b)] = pair else { continue };
        let (Some(one), Some(two)) = (page.figure(*a), page.figure(*b)) else { continue };
        // A birthday may lie between two parts of a story.
        let apart = one.value.abs_diff(two.value);
        let sure = [*a, *b].into_iter().all(|at| !is_another(page, at) && !is_past(page, at));
        if name == other && apart > ONE && apart <= MOST * ONE && sure && told != Some(*name) {
            let places = [one.range, two.range];
            let words = t!(figures_age, one = page.said(places[0]), other = page.said(places[1]));
            page.alarm(out, "age", &places, words);
            told = Some(*name);
        }
    }
}

/// "Okafor is 34.", "Okafor, who is 34, …"
fn is_said_age(page: &Page<'_>, at: usize, figure: &Figure) -> bool {
    let (from, to) = (page.from(at), page.to(at));
    let ends = matches!(page.words.word(to), "," | "." | ";");
    let bare = figure.noun.is_empty() && (ONE..=120 * ONE).contains(&figure.value);
    bare && ends && page.words.before(from, 1) == "is"
}

/// The last two words of a name; the first of them is empty where the text gives one only.
type Name<'a> = (&'a str, &'a str);

/// Whose age it is: "Dana Okafor, 34,", "Okafor, who is 34,", "34-year-old rower Dana Okafor".
fn name<'a>(page: &Page<'a>, at: usize) -> Option<Name<'a>> {
    let from = page.from(at);
    let before = |back: usize| page.words.before(from, back);
    let end = match (before(2), before(1)) {
        (",", "aged" | "a" | "the") => from.checked_sub(2),
        (_, ",") => from.checked_sub(1),
        ("who", "is") if before(3) == "," => from.checked_sub(3),
        (_, "is") => from.checked_sub(1),
        (_, "aged") => apposed(page, from),
        _ => None,
    };
    end.and_then(|end| name_before(page, end)).or_else(|| name_behind(page, at))
}

/// The comma before "a nurse aged 43".
fn apposed(page: &Page<'_>, from: usize) -> Option<usize> {
    let back = (2..=5).find(|back| matches!(page.words.before(from, *back), "a" | "an" | "the"))?;
    from.checked_sub(back + 1).filter(|at| page.words.word(*at) == ",")
}

/// The name that ends before a token.
fn name_before<'a>(page: &Page<'a>, end: usize) -> Option<Name<'a>> {
    let last =
        end.checked_sub(1).filter(|at| is_part(page, *at) && page.words.sentence(*at) == page.words.sentence(end))?;
    let first =
        last.checked_sub(1).filter(|at| is_part(page, *at) && page.words.sentence(*at) == page.words.sentence(end));
    // "Mr. Okafor": behind a full stop nothing is a first name.
    Some((first.map_or("", |at| page.words.written(at)), page.words.written(last)))
}

/// Whether a word may say what somebody is: "teacher", "pianist". "Told" may not.
fn is_role(word: &str) -> bool {
    let ends = ["er", "or", "ist", "ian", "ant", "ent", "man", "ess", "ic"].iter().any(|ending| word.ends_with(ending));
    ends && word.len() > 4
        && !matches!(word, "after" | "under" | "never" | "other" | "rather" | "whether" | "either" | "former" | "spent")
}

/// The name behind "34-year-old", with a word for what the person is between.
fn name_behind<'a>(page: &Page<'a>, at: usize) -> Option<Name<'a>> {
    let to = page.to(at);
    let old = page.said(page.figure(at)?.range).ends_with("old");
    let first = to + usize::from(!is_part(page, to) && is_role(page.words.word(to)));
    if !old || !is_part(page, first) {
        return None;
    }
    let parts = (first..first + 4).take_while(|at| is_part(page, *at)).count();
    let last = first + parts - 1;
    let whole = last.checked_sub(1).filter(|_| parts > 1);
    Some((whole.map_or("", |at| page.words.written(at)), page.words.written(last)))
}

fn is_part(page: &Page<'_>, at: usize) -> bool {
    page.words.is_word(at) && page.words.is_capital(at)
}

/// Gives those of whom only the last name stands there the first name that the text has for it: the only one.
fn whole<'a>(page: &Page<'a>, mut known: Vec<(Name<'a>, usize)>) -> Vec<(Name<'a>, usize)> {
    if known.iter().all(|((first, _), _)| !first.is_empty()) {
        return known;
    }
    let mut names: Vec<(&str, &str)> = Vec::new();
    for at in 1..page.words.tokens.len() {
        let one = is_part(page, at) && is_part(page, at - 1) && page.words.sentence(at) == page.words.sentence(at - 1);
        if one && !TITLES.has(page.words.word(at - 1)) {
            names.push((page.words.written(at), page.words.written(at - 1)));
        }
    }
    sort_by(&mut names, Ord::cmp);
    names.dedup();
    for ((first, last), _) in known.iter_mut().filter(|((first, _), _)| first.is_empty()) {
        let from = names.partition_point(|(name, _)| *name < *last);
        let same = names.get(from..).unwrap_or_default().iter().take_while(|(name, _)| name == last);
        if let [(_, only)] = same.take(2).collect::<Vec<_>>().as_slice() {
            *first = only;
        }
    }
    known.retain(|((first, _), _)| !first.is_empty());
    known
}

/// Words before a last name that are no first name.
static TITLES: Phrases = Phrases::new(
    "mr|mrs|ms|miss|dr|prof|professor|president|senator|mayor|judge|justice|chief|captain|officer|sergeant|detective|governor|minister|\
chancellor|king|queen|prince|princess|pope|sir|dame|lord|lady|when|but|and|as|if|while|after|before|since|then|now|for|with|by|in|at|on|of|to|the",
);

/// "Okafor, 34, was born in 1981": against the day of publication.
fn born(page: &Page<'_>, at: usize, figure: &Figure, out: &mut Vec<Alarm>) {
    let published = page.article.meta.published.get(..4).and_then(|year| year.parse::<u64>().ok());
    let (Some(published), Some(sentence)) = (published, page.sentence_of(at)) else { return };
    let whole = name(page, at).is_some_and(|(first, _)| !first.is_empty());
    if !whole || figure.quoted || is_another(page, at) {
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

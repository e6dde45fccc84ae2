//! Gaps of who said what: quotes that are nobody's, claims that the text gives to somebody whom no relation names,
//! people who are accused and never heard, and those who are heard without a name.

use super::finding::{Finding, Lack, Rule, Subject};
use super::known::Known;
use super::passages::REPEATS;
use super::proof;
use crate::model::annotation::Annotation;
use crate::model::id::PersonId;
use crate::model::person::{Person, PersonKind};
use crate::reading::naming;
use crate::reading::quotations::words_of;
use crate::reading::saying::repeats::quotation_among;
use crate::reading::saying::tells::{self, Tells};
use crate::text::TextRange;

/// Words between whom a sentence accuses and the word that accuses.
const NEAR: usize = 8;

/// A quote that nobody said. A quote within another's is a gap of its own, since it is somebody else's as a
/// rule ("The mate said, ‘Count.’"). What a headline, a pull quote or a caption repeats is asked of the words that it
/// repeats; `asked` counts those that were looked for.
pub(super) fn quote(known: &Known<'_>, mark: &Annotation, asked: &mut usize) -> Option<Lack> {
    if !known.asks_quotes || known.is_spoken(mark.id) {
        return None;
    }
    if known.is_repeat(mark) && *asked < REPEATS {
        *asked += 1;
        let is_repeated = |range| quotation_among(&known.work.article, range, &known.sayings).is_some();
        if mark.ranges().all(is_repeated) {
            return None;
        }
    }
    Some(Lack::of_mark(Rule::QuoteUnattributed, mark))
}

/// Whose a claim is that nobody is related to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// It is known, or nobody asks.
    Known,
    /// The text gives it to somebody: it stands in quotation marks, or its sentence names who says so.
    Somebodys,
    /// The paper says it in its own voice.
    Papers,
}

/// Whose a claim is. What stands in a quote is the speaker's, and that one is asked of the quote; what a headline
/// says, the story under it says. Who has noted what backs a claim has answered how the paper knows it.
pub(super) fn claim(known: &Known<'_>, mark: &Annotation) -> Whose {
    let is_done = !known.asks_claims
        || known.is_spoken(mark.id)
        || known.is_repeat(mark)
        || proof::is_settled(mark)
        || proof::is_authors(mark)
        || proof::is_backed(known, mark);
    let text = known.work.article.text.as_str();
    if is_done || mark.ranges().all(|range| known.quoted.holds(words_of(text, range))) {
        return Whose::Known;
    }
    let is_cued = known.sentence(mark).is_some_and(|range| known.reading.passages.sentences.is_said(range));
    if is_cued || is_in_quotation(known, mark) { Whose::Somebodys } else { Whose::Papers }
}

/// Whether a mark's words stand in quotation marks.
fn is_in_quotation(known: &Known<'_>, mark: &Annotation) -> bool {
    let words = words_of(known.work.article.text.as_str(), mark.hull());
    let list = &known.reading.quotations;
    let at = list.partition_point(|range| range.end() <= words.start());
    list.get(at).is_some_and(|range| range.contains_range(words))
}

/// Those of the cast who are accused and never heard, and those who are heard without a name and without a reason.
///
/// The second is about people alone: an office and a report go by what they are called, and who speaks for an office
/// has its name. A group that is nowhere quoted ("analysts believe") has none.
pub(super) fn cast(known: &Known<'_>, found: &mut Vec<Finding>) {
    let work = known.work;
    let tells = tells::of(&work.article);
    let mut all: Vec<(PersonId, &Annotation)> = Vec::with_capacity(work.persons.len());
    for mark in work.annotations.iter().filter(|mark| !mark.is_orphan()) {
        all.extend(mark.person.map(|person| (person, &**mark)));
    }
    let places = Places::of(&all);
    crate::text::sort::sort_by(&mut all, |a, b| {
        (a.0, a.1.hull().start(), a.1.id).cmp(&(b.0, b.1.hull().start(), b.1.id))
    });
    let asks = known.has_speakers && (known.asks_quotes || known.asks_claims);
    for person in work.persons.values() {
        let from = all.partition_point(|(id, _)| *id < person.id);
        let to = all.partition_point(|(id, _)| *id <= person.id);
        let mentions = all.get(from..to).unwrap_or_default();
        let rule = if known.is_heard(person.id) {
            let is_group = || !known.is_quoted(person.id) && mentions.iter().all(|(_, mark)| is_one_word(mark));
            let is_asked = !has_name(person) && !is_group();
            (is_asked && !is_explained(known, tells, person, mentions)).then_some(Rule::AnonymousUnexplained)
        } else {
            (asks && is_owed_a_word(known, tells, &places, person, mentions)).then_some(Rule::SourceUnheard)
        };
        if let Some(rule) = rule {
            let at = mentions.first().map_or(usize::MAX, |(_, mark)| mark.hull().start());
            let key = rule.key(&person.id.to_string());
            found.push(Finding::of(Lack { rule, subject: Subject::Person(person.id), of: None, key }, at));
        }
    }
}

fn has_name(person: &Person) -> bool {
    person.kind != PersonKind::Person || person.is_named()
}

fn is_one_word(mark: &Annotation) -> bool {
    mark.exact().split_whitespace().nth(1).is_none()
}

type Mention<'a> = (PersonId, &'a Annotation);

/// Whether it is known why somebody is not named: the desk says so, on the person or on a mark, or the text does.
fn is_explained(known: &Known<'_>, tells: Option<&Tells>, person: &Person, mentions: &[Mention<'_>]) -> bool {
    let name = person.name.to_lowercase();
    let speaks_for_office = tells.is_some_and(|tells| tells.spokes.iter().any(|word| name.contains(word)));
    let says_why = |mark: &Annotation| {
        // Some codebooks ask it on the mark.
        mark.attributes.get("reason").is_some_and(|why| !why.trim().is_empty())
            || known.reading.passages.sentences.is_veiled(mark.hull().start())
    };
    speaks_for_office || !person.anonymity.trim().is_empty() || mentions.iter().any(|(_, mark)| says_why(mark))
}

/// Where the cast are mentioned, in text order.
struct Places(Vec<TextRange>);

impl Places {
    fn of(all: &[Mention<'_>]) -> Self {
        let mut places: Vec<TextRange> = all.iter().map(|(_, mark)| mark.hull()).collect();
        crate::text::sort::sort_by(&mut places, Ord::cmp);
        Self(places)
    }

    /// Whether somebody is mentioned between two places.
    fn any_between(&self, from: usize, to: usize) -> bool {
        let at = self.0.partition_point(|range| range.start() < from);
        self.0.get(at).is_some_and(|range| range.start() < to)
    }
}

/// Whether somebody who is not heard ought to be: the story accuses them, and says neither what they answer nor that
/// they were asked. Who is only spoken of, or heard in reported speech, lacks nothing. A codebook that asks whether
/// somebody was reached has the answer.
fn is_owed_a_word(
    known: &Known<'_>,
    tells: Option<&Tells>,
    places: &Places,
    person: &Person,
    mentions: &[Mention<'_>],
) -> bool {
    let reached =
        |answer: &str| mentions.iter().any(|(_, mark)| mark.attributes.get("reached").is_some_and(|one| one == answer));
    if mentions.is_empty() || reached("yes") {
        return false;
    }
    if reached("no") {
        return true;
    }
    let Some(tells) = tells else { return false };
    mentions.iter().any(|(_, mark)| is_accused(known, tells, places, mark))
        && !mentions.iter().any(|(_, mark)| speaks(known, mark))
        && !was_asked(known, person, mentions)
}

/// Whether the sentence of a mention accuses whom it mentions.
fn is_accused(known: &Known<'_>, tells: &Tells, places: &Places, mark: &Annotation) -> bool {
    let Some(sentence) = known.sentence(mark) else { return false };
    let text = known.work.article.text.as_str();
    let here = mark.hull();
    known.reading.passages.sentences.accusing(sentence).any(|word| {
        let is_after = word.start() >= here.end();
        let (from, to) = if is_after { (here.end(), word.start()) } else { (word.end(), here.start()) };
        if from > to || places.any_between(from, to) {
            return false;
        }
        let between = TextRange::new(from, to);
        let words = between.of(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<String> = words.take(NEAR + 1).map(str::to_lowercase).collect();
        // "The union accused the mayor", and "the mayor, whom two of them accuse".
        let is_turned = || words.iter().any(|word| tells.passive.contains(&word.as_str()));
        words.len() <= NEAR && (!is_after || is_turned() && !known.reading.passages.sentences.names_origin(between))
    })
}

/// Whether the text has whom a mark mentions say something: "Pryce, the auditor, said"; "…, said Pryce".
fn speaks(known: &Known<'_>, mark: &Annotation) -> bool {
    let Some(sentence) = known.sentence(mark) else { return false };
    let text = known.work.article.text.as_str();
    let here = mark.hull();
    known.reading.passages.sentences.origins(sentence).any(|word| {
        if word.start() >= here.end() {
            let between = TextRange::new(here.end(), word.start()).of(text).trim_start();
            // What stands between two commas says who it is.
            let between =
                between.strip_prefix(',').and_then(|rest| rest.rsplit_once(',')).map_or(between, |(_, rest)| rest);
            return between.split_whitespace().count() <= 2;
        }
        let before = text.get(sentence.start()..word.start()).unwrap_or_default().trim_end().chars().next_back();
        let is_turned = before.is_none_or(|c| !c.is_alphanumeric());
        let between = text.get(word.end()..here.start()).unwrap_or_default();
        is_turned && between.split_whitespace().count() <= 2
    })
}

/// Whether the text says that somebody was asked, or what they answer: in a sentence that mentions them by a mark or
/// by the last words of their name, or in the one after it.
fn was_asked(known: &Known<'_>, person: &Person, mentions: &[Mention<'_>]) -> bool {
    let text = known.work.article.text.as_str();
    let mut names = naming::short_names(&person.name);
    if names.is_empty() {
        names.extend(person.name.split_whitespace().next_back());
    }
    names.retain(|word| word.chars().count() > 2);
    known.reading.passages.sentences.asked().iter().any(|range| {
        mentions.iter().any(|(_, mark)| range.overlaps(mark.hull()))
            || names.iter().any(|name| range.of(text).contains(name))
    })
}

//! Whose a mark may be, to be confirmed with one key: what the text suggests of a mark that nobody has related.
//!
//! Knows: whose marks are ([`super::voices`]), what sentences say ([`crate::reading::saying::attribution`]), where words stand twice
//! ([`crate::reading::saying::repeats`]). Does not know: how an offer is shown, or taken.
//!
//! An offer changes nothing. Of a quote or a claim it is the source that its own sentence names, else, for words in a
//! headline, a dek, a pull quote or a caption, whoever says them in the story. Of a source it is the mark that had
//! the focus when the source was made, else a quote or a claim whose sentence names this source.

use std::rc::Rc;

use galley_words::t;

use super::cast::short_names;
use super::voices::Voices;
use crate::insight::relate::{self, Tie};
use crate::layout::filter;
use crate::model::annotation::Annotation;
use crate::model::codebook::KindRole;
use crate::model::id::{AnnotationId, PersonId};
use crate::model::work::Work;
use crate::reading::naming;
use crate::reading::saying::attribution::{Attribution, Said};
use crate::reading::saying::repeats;
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// Marks of a block that are looked at.
const MOST: usize = 200;

/// A relation that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The quote or the claim.
    pub from: AnnotationId,
    /// The relation type's id.
    pub kind: Rc<str>,
    /// The source mark.
    pub to: AnnotationId,
    /// Why.
    pub why: Why,
}

/// Why a relation is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The sentence says so.
    Sentence,
    /// The same words stand in this quotation of the story (bytes), and it is theirs.
    Repeats(TextRange),
    /// The quote or the claim had the focus when the source was marked.
    Focus,
}

impl Offer {
    /// What may be meant of the mark that has the focus; `asked` had it when that one was made. None where the mark
    /// has a speaker, or nothing suggests one. Costs what finding the speakers of all marks costs, and of words in a
    /// headline what the text is long.
    #[must_use]
    pub fn of(work: &Work, focused: AnnotationId, asked: Option<AnnotationId>) -> Option<Self> {
        let mark = work.annotations.get(focused).filter(|mark| !mark.is_orphan())?;
        match work.codebook.role(&mark.kind) {
            KindRole::Quote | KindRole::Claim => of_spoken(work, mark),
            KindRole::Source => of_source(work, mark, asked),
            KindRole::Custom => None,
        }
    }

    /// The mark at the other end.
    #[must_use]
    pub fn other(&self, here: AnnotationId) -> AnnotationId {
        if here == self.from { self.to } else { self.from }
    }

    /// "Said by Ruth Okafor?", as the card of one of the two marks asks it.
    #[must_use]
    pub fn words(&self, work: &Work, here: AnnotationId) -> String {
        let tie = Tie { kind: self.kind.clone(), outgoing: here == self.from };
        let other = work.annotations.get(self.other(here)).map(|mark| relate::short_name(work, mark));
        let (relation, name) = (tie.spoken_name(&work.codebook), other.unwrap_or_default());
        if tie.outgoing {
            return t!(offer_relation, relation = relation, name = name);
        }
        let is_end = |c: char| matches!(c, '.' | ',' | ';' | ':' | '”' | '’' | '“' | '"' | '»') || c.is_whitespace();
        t!(offer_words, relation = relation, words = name.trim_end_matches(is_end))
    }
}

fn of_spoken(work: &Work, mark: &Rc<Annotation>) -> Option<Offer> {
    if !has_tie(work, mark) {
        return None;
    }
    let voices = Voices::of(work);
    if voices.first(mark.id).is_some() {
        return None;
    }
    let is_quote = work.codebook.role(&mark.kind) == KindRole::Quote;
    let ranges: Vec<TextRange> = mark.ranges().collect();
    let attribution = Attribution::of(&work.article);
    let said = Said { ranges: &ranges, is_quote };
    let found = speaker_of(work, &attribution, said).map(|to| (to, Why::Sentence));
    let (to, why) = found.or_else(|| repeated(work, &voices, &attribution, mark))?;
    let kind = relate::speaker_tie(work, mark.id, &work.annotations.get(to)?.kind)?;
    Some(Offer { from: mark.id, kind, to, why })
}

fn of_source(work: &Work, source: &Rc<Annotation>, asked: Option<AnnotationId>) -> Option<Offer> {
    let voices = Voices::of(work);
    let may_be = |mark: &Annotation| {
        let kind = relate::speaker_tie(work, mark.id, &source.kind)?;
        voices.first(mark.id).is_none().then_some(kind)
    };
    if let Some(mark) = asked.and_then(|id| work.annotations.get(id))
        && let Some(kind) = may_be(mark)
    {
        return Some(Offer { from: mark.id, kind, to: source.id, why: Why::Focus });
    }
    let attribution = Attribution::of(&work.article);
    let range = source.hull();
    for mark in near(work, range) {
        let is_quote = match work.codebook.role(&mark.kind) {
            KindRole::Quote => true,
            KindRole::Claim => false,
            KindRole::Source | KindRole::Custom => continue,
        };
        let ranges: Vec<TextRange> = mark.ranges().collect();
        if let Some(kind) = may_be(mark)
            && attribution.shows(Said { ranges: &ranges, is_quote }, range)
        {
            return Some(Offer { from: mark.id, kind, to: source.id, why: Why::Sentence });
        }
    }
    None
}

/// Whether the codebook has a relation that says whose a mark of this kind is.
fn has_tie(work: &Work, mark: &Annotation) -> bool {
    let ties = relate::ties(&work.codebook, &mark.kind);
    ties.iter().any(|tie| tie.outgoing && relate::names_speaker(&work.codebook, &tie.kind))
}

/// The marks that begin in the block of a range, at most [`MOST`], in text order.
fn near(work: &Work, range: TextRange) -> impl Iterator<Item = &Rc<Annotation>> {
    let block = work.article.block_at(range.start()).and_then(|block| work.article.blocks.get(block));
    let block = block.map_or(range, |block| block.range);
    let marks = work.annotations.iter().filter(|mark| !mark.is_orphan());
    marks.filter(move |mark| block.contains(mark.hull().start())).take(MOST)
}

/// The source mark to whom the sentence of these words gives them: one that stands there, else one of the cast who
/// is named there, by the mention that is nearest.
fn speaker_of(work: &Work, attribution: &Attribution<'_>, said: Said<'_>) -> Option<AnnotationId> {
    let at = said.ranges.first()?;
    let is_source = |mark: &&Rc<Annotation>| work.codebook.role(&mark.kind) == KindRole::Source;
    let shown = near(work, *at).filter(is_source).find(|mark| attribution.shows(said, mark.hull()));
    if let Some(mark) = shown {
        return Some(mark.id);
    }
    let sentence = attribution.sentence(said.ranges)?;
    let person =
        named_in(work, sentence).find(|(_, range)| attribution.shows(said, *range)).map(|(person, _)| person)?;
    let apart = |mark: &Annotation| {
        let hull = mark.hull();
        hull.start().saturating_sub(at.end()).max(at.start().saturating_sub(hull.end()))
    };
    let mentions = work.annotations.iter().filter(|mark| mark.person == Some(person) && !mark.is_orphan());
    mentions.min_by_key(|mark| (apart(mark), mark.id)).map(|mark| mark.id)
}

/// Those of the cast whose names stand in a stretch, and where; of names that begin together the longer first.
fn named_in(work: &Work, stretch: TextRange) -> impl Iterator<Item = (PersonId, TextRange)> {
    let words = stretch.of(work.article.text.as_str());
    let mut found: Vec<(PersonId, TextRange)> = Vec::new();
    for person in work.persons.values() {
        let short = short_names(work, person);
        let names = std::iter::once(person.name.as_str()).chain(person.aliases.iter().map(String::as_str)).chain(short);
        for name in names.filter(|name| name.chars().count() > 1 && naming::pronoun(name).is_none()) {
            let hits = filter::find_all(words, name).into_iter();
            let places = hits.map(|hit| TextRange::new(stretch.start() + hit.start(), stretch.start() + hit.end()));
            found.extend(
                places.filter(|place| filter::is_word(work.article.text.as_str(), *place)).map(|at| (person.id, at)),
            );
        }
    }
    sort_by(&mut found, |(a, one), (b, other)| {
        (one.start(), std::cmp::Reverse(one.end()), a).cmp(&(other.start(), std::cmp::Reverse(other.end()), b))
    });
    found.into_iter()
}

/// Whoever says in the story what a headline repeats.
fn repeated(
    work: &Work,
    voices: &Voices,
    attribution: &Attribution<'_>,
    mark: &Annotation,
) -> Option<(AnnotationId, Why)> {
    if work.codebook.role(&mark.kind) != KindRole::Quote {
        return None;
    }
    let is_quote = |one: &&Rc<Annotation>| one.id != mark.id && work.codebook.role(&one.kind) == KindRole::Quote;
    let quotes = || work.annotations.iter().filter(is_quote).filter(|one| !one.is_orphan());
    let hulls: Vec<TextRange> = quotes().map(|one| one.hull()).collect();
    let found = repeats::quotation_of(&work.article, mark.hull(), &hulls)?;
    let holding = quotes().filter(|one| one.hull().overlaps(found));
    let marked = holding.filter_map(|one| voices.first(one.id)).next().map(|voice| voice.source);
    let to = marked.or_else(|| speaker_of(work, attribution, Said { ranges: &[found], is_quote: true }))?;
    Some((to, Why::Repeats(found)))
}

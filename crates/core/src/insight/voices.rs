//! Whose a mark is: who said a quote, who made a claim.
//!
//! Knows: the relations that say so, and what follows from where a mark lies. Everything that names a speaker (a
//! card, a table, a list of gaps, a file) asks here, so that all say the same of the same mark. Does not know: what
//! the text says of marks that nobody has related ([`crate::reading::saying::attribution`]).
//!
//! ```text
//! “The bridge carried 390 people a night,” Okafor said.
//!  ------------------q----------------    --s--
//!      -----------c-----------
//! q is attributed to s by a relation: it is Okafor's.    c is a claim in it, with no relation of its own: Okafor's.
//! ```
//!
//! # The rules
//!
//! - What a relation of the mark's own says comes before all else; of several the one that was made first.
//! - A mark of the very words of another of its role, which has a relation, is theirs as well: two readers marked
//!   it, and one has named the speaker.
//! - A claim that lies in a quote is the speaker's of the innermost quote. Where that one is nobody's and stands in
//!   quotation marks of its own within another's, it is somebody else's, and nobody knows whose.

use std::cmp::Reverse;
use std::rc::Rc;

use litemap::LiteMap;

use crate::insight::relate;
use crate::model::annotation::Annotation;
use crate::model::codebook::KindRole;
use crate::model::id::{AnnotationId, PersonId};
use crate::model::work::Work;
use crate::reading::quotations::{self, words_of};
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// Quotes around a claim that are looked at, from the innermost outwards.
const AROUND: usize = 64;

/// Somebody to whom a mark belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The mark that is theirs.
    pub mark: AnnotationId,
    /// The source mark that names them.
    pub source: AnnotationId,
    /// Whom that mark mentions, where it is one of the cast.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Rc<str>,
    /// The mark of whose relation this follows, where the mark has none of its own: the quote that a claim lies in,
    /// or the mark of the very same words.
    pub within: Option<AnnotationId>,
}

/// Whose the marks of a work are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// By mark; of one mark's the one that was related first comes first.
    list: Vec<Voice>,
}

impl Voices {
    /// Whose the marks of a work are. Costs what sorting its marks and relations costs.
    #[must_use]
    pub fn of(work: &Work) -> Self {
        let mut voices = Self { list: related(work) };
        if voices.list.is_empty() {
            return voices;
        }
        let text = work.article.text.as_str();
        let spoken = spoken(work);
        let mut lent = Vec::new();
        voices.lend_words(&spoken, &mut lent);
        voices.take_in(lent);
        let mut lent = Vec::new();
        voices.lend_claims(text, &spoken, &mut lent);
        voices.take_in(lent);
        voices
    }

    /// Everybody to whom a mark belongs, the one who was related first in front; none where nobody is known.
    #[must_use]
    pub fn all(&self, mark: AnnotationId) -> &[Voice] {
        let from = self.list.partition_point(|voice| voice.mark < mark);
        let to = self.list.partition_point(|voice| voice.mark <= mark);
        self.list.get(from..to).unwrap_or_default()
    }

    /// To whom a mark belongs, where anybody is known.
    #[must_use]
    pub fn first(&self, mark: AnnotationId) -> Option<&Voice> {
        self.all(mark).first()
    }

    /// All of them, mark by mark.
    pub fn iter(&self) -> impl Iterator<Item = &Voice> {
        self.list.iter()
    }

    fn take_in(&mut self, lent: Vec<Voice>) {
        self.list.extend(lent);
        // Stable: of one mark's the order stays.
        sort_by(&mut self.list, |a, b| a.mark.cmp(&b.mark));
    }

    /// What a mark has of another, copied.
    fn lend(&self, from: AnnotationId, to: AnnotationId, lent: &mut Vec<Voice>) {
        lent.extend(self.all(from).iter().map(|voice| Voice { mark: to, within: Some(from), ..voice.clone() }));
    }

    /// Marks of the same role and the very words of one whose speaker is known.
    fn lend_words(&self, spoken: &[Spoken<'_>], lent: &mut Vec<Voice>) {
        let is_known = |one: &&Spoken<'_>| self.first(one.mark.id).is_some();
        let mut known: Vec<(bool, TextRange, AnnotationId)> =
            spoken.iter().filter(is_known).map(|one| (one.is_claim, one.words, one.mark.id)).collect();
        sort_by(&mut known, Ord::cmp);
        for one in spoken.iter().filter(|one| !is_known(one)) {
            let key = (one.is_claim, one.words);
            let at = known.partition_point(|(is_claim, words, _)| (*is_claim, *words) < key);
            if let Some((_, _, twin)) = known.get(at).filter(|(is_claim, words, _)| (*is_claim, *words) == key) {
                self.lend(*twin, one.mark.id, lent);
            }
        }
    }

    /// Claims that lie in quotes whose speaker is known.
    fn lend_claims(&self, text: &str, spoken: &[Spoken<'_>], lent: &mut Vec<Voice>) {
        // The parts, of two that begin together a quote before a claim, then the longer one first.
        let mut parts: Vec<(TextRange, &Spoken<'_>)> = Vec::new();
        for one in spoken {
            // A quotation mark in front is no part of what is said: a claim may begin before or behind it.
            parts.extend(one.mark.ranges().map(|range| (words_of(text, range), one)));
        }
        let key =
            |(words, one): &(TextRange, &Spoken<'_>)| (words.start(), one.is_claim, Reverse(words.end()), one.mark.id);
        sort_by(&mut parts, |a, b| key(a).cmp(&key(b)));
        // Quotes that may reach to here, the last that began at the end.
        let mut open: Vec<(TextRange, &Rc<Annotation>)> = Vec::new();
        for (words, one) in parts {
            if !one.is_claim {
                open.retain(|(quote, _)| quote.end() > words.start());
                open.push((words, one.mark));
                continue;
            }
            let is_first = one.mark.ranges().next().is_some_and(|range| words_of(text, range) == words);
            if is_first && self.first(one.mark.id).is_none() {
                let around = open.iter().rev().take(AROUND).map(|(_, quote)| *quote);
                if let Some(quote) = self.speaking(text, one.mark, around) {
                    self.lend(quote, one.mark.id, lent);
                }
            }
        }
    }

    /// The quote whose speaker makes a claim, of those that may lie around it.
    fn speaking<'a>(
        &self,
        text: &str,
        claim: &Annotation,
        around: impl Iterator<Item = &'a Rc<Annotation>>,
    ) -> Option<AnnotationId> {
        let parts: Vec<TextRange> = claim.ranges().map(|range| words_of(text, range)).collect();
        let holds = |quote: &Annotation| {
            let quoted: Vec<TextRange> = quote.ranges().map(|range| words_of(text, range)).collect();
            parts.iter().all(|part| quoted.iter().any(|range| range.contains_range(*part)))
        };
        let mut holding: Vec<&Rc<Annotation>> = around.filter(|quote| holds(quote)).collect();
        sort_by(&mut holding, |a, b| (a.hull().len(), a.id).cmp(&(b.hull().len(), b.id)));
        holding.dedup_by(|a, b| a.id == b.id);
        for (at, quote) in holding.iter().enumerate() {
            if self.first(quote.id).is_some() {
                return Some(quote.id);
            }
            let start = words_of(text, quote.hull()).start();
            let is_nested = |outer: &&Rc<Annotation>| words_of(text, outer.hull()).start() < start;
            if holding.iter().skip(at + 1).any(is_nested) && opens_before(text, start) {
                return None;
            }
        }
        None
    }
}

/// What relations of their own say of marks.
fn related(work: &Work) -> Vec<Voice> {
    let mut types: LiteMap<Rc<str>, ()> = LiteMap::new();
    for one in work.codebook.relations.iter().filter(|one| relate::names_speaker(&work.codebook, &one.id)) {
        types.insert(one.id.clone(), ());
    }
    let says = |kind: &Rc<str>| types.contains_key(kind);
    let mut said: Vec<_> = work
        .relations
        .values()
        .filter(|one| says(&one.kind) && one.from != one.to)
        .map(|one| (one.from, (one.created, one.id), one.to))
        .collect();
    if said.is_empty() {
        return Vec::new();
    }
    sort_by(&mut said, Ord::cmp);
    let marks = work.annotations.by_id();
    let mut list: Vec<Voice> = Vec::with_capacity(said.len());
    for (mark, _, source) in said {
        let (Some(_), Some(named)) = (marks.get(&mark), marks.get(&source)) else { continue };
        let person = named.person.filter(|id| work.persons.contains_key(id));
        let name: Rc<str> = relate::name_of(work, named).into();
        let is_same = |voice: &&Voice| voice.person == person && voice.name == name;
        let own = list.iter().rev().take_while(|voice| voice.mark == mark);
        if !own.into_iter().any(|voice| is_same(&voice)) {
            list.push(Voice { mark, source, person, name, within: None });
        }
    }
    list
}

/// A quote or a claim that has a place.
struct Spoken<'a> {
    mark: &'a Rc<Annotation>,
    is_claim: bool,
    /// Its words, without signs at their edges.
    words: TextRange,
}

/// The quotes and claims of a work, in text order.
fn spoken(work: &Work) -> Vec<Spoken<'_>> {
    let text = work.article.text.as_str();
    let roles: LiteMap<Rc<str>, KindRole> =
        work.codebook.kinds.iter().map(|kind| (kind.id.clone(), kind.role)).collect();
    let of = |mark: &'_ Rc<Annotation>| roles.get(&mark.kind).copied();
    let marks = work.annotations.iter().filter(|mark| !mark.is_orphan());
    marks
        .filter_map(|mark| match of(mark)? {
            KindRole::Quote => Some((mark, false)),
            KindRole::Claim => Some((mark, true)),
            KindRole::Source | KindRole::Custom => None,
        })
        .map(|(mark, is_claim)| Spoken { mark, is_claim, words: words_of(text, mark.hull()) })
        .collect()
}

/// Whether a quotation mark stands right before a place.
fn opens_before(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|text| text.trim_end().chars().next_back());
    before.is_some_and(|c| quotations::is_any(c) || matches!(c, '\'' | '’'))
}

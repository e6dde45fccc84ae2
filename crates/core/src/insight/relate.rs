//! Who may relate to whom, who is related to whom, and who is likely to be meant.
//!
//! Knows: the codebook's rules, and which marks lie near each other in the text. Does not know: edits, hands,
//! lines drawn between marks.
//!
//! A [`Tie`] is a relation type seen from one of its two ends: a quote is "said by" a source, and the source
//! "says" the quote.

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use crate::model::annotation::Annotation;
use crate::model::codebook::{Codebook, KindRole, RelationType};
use crate::model::id::{AnnotationId, PersonId, RelationId};
use crate::model::person::PersonKind;
use crate::model::relation::Relation;
use crate::model::work::Work;
use crate::reading::quotations;
use crate::reading::saying::attribution::{Attribution, Said};
use crate::text::TextRange;
use crate::text::seek::Needle;
use crate::text::sort::sort_by;

/// Characters of a mark's words by which it is named.
const NAME: usize = 60;
/// Marks of a paragraph of which it is asked what the text says of them.
const ASKED: usize = 60;
/// Characters of them in what is said.
const SAID: usize = 40;
/// A bit pattern that makes a relation's id of a mark's: it leaves the bits alone that say that it is a UUID
/// made at random (RFC 9562 §4).
const MARK_TO_RELATION: u128 = 0x5f3a_91c4_7e02_0b6d_1a47_d38c_92e5_06b1;

impl Codebook {
    /// The types of relation that may lead from a mark of one kind to a mark of another, by the kinds' ids.
    pub fn offers<'a>(&'a self, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a RelationType> {
        self.relations.iter().filter(move |relation| relation.allows(self, from, to))
    }
}

/// A relation type, seen from one end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The relation type's id.
    pub kind: Rc<str>,
    /// Whether it is seen from the end that it starts from.
    pub outgoing: bool,
}

impl Tie {
    /// What readers call it: "Said by" from a quote, "Says" from a source.
    #[must_use]
    pub fn spoken_name(&self, codebook: &Codebook) -> String {
        let known = codebook.relation(&self.kind);
        let name = known.map_or_else(|| self.kind.to_string(), RelationType::spoken_name);
        if self.outgoing {
            return name;
        }
        match (&*self.kind, known.map_or("", |known| known.name.as_str())) {
            ("attributedTo", "Said by") => t!(tie_says).to_owned(),
            ("madeBy", "Made by") => t!(tie_claims).to_owned(),
            ("supports", "Supports") => t!(tie_supported_by).to_owned(),
            ("contradicts", "Contradicts") => t!(tie_contradicted_by).to_owned(),
            _ => t!(tie_other, name = name),
        }
    }

    /// The two ends, from and to, of a relation between the mark that it is seen from and another.
    #[must_use]
    pub fn ends(&self, here: AnnotationId, other: AnnotationId) -> (AnnotationId, AnnotationId) {
        if self.outgoing { (here, other) } else { (other, here) }
    }

    /// Whether it may be between a mark of this kind, from which it is seen, and one of the other kind.
    fn fits(&self, codebook: &Codebook, here: &str, other: &str) -> bool {
        let (from, to) = if self.outgoing { (here, other) } else { (other, here) };
        codebook.relation(&self.kind).is_some_and(|one| one.allows(codebook, from, to))
    }
}

/// Why two marks cannot be related so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// One of them is not there.
    Missing,
    /// They are one.
    Itself,
    /// The codebook does not allow it.
    Forbidden,
    /// They are already.
    Doubled,
}

impl Refusal {
    /// What the reader is told.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Missing => t!(relate_missing),
            Self::Itself => t!(relate_itself),
            Self::Forbidden => t!(relate_forbidden),
            Self::Doubled => t!(relate_doubled),
        }
    }
}

/// Whether a relation of this type may be made from one mark to another.
///
/// # Errors
///
/// Says why it may not.
pub fn may_relate(work: &Work, from: AnnotationId, kind: &str, to: AnnotationId) -> Result<(), Refusal> {
    let (Some(start), Some(end)) = (work.annotations.get(from), work.annotations.get(to)) else {
        return Err(Refusal::Missing);
    };
    if from == to {
        return Err(Refusal::Itself);
    }
    if !work.codebook.offers(&start.kind, &end.kind).any(|one| &*one.id == kind) {
        return Err(Refusal::Forbidden);
    }
    let is_there = |one: &Rc<Relation>| one.from == from && one.to == to && &*one.kind == kind;
    if work.relations.values().any(is_there) { Err(Refusal::Doubled) } else { Ok(()) }
}

/// The ties that can be made now between two marks, those that start here first.
#[must_use]
pub fn ties_between(work: &Work, here: AnnotationId, other: AnnotationId) -> Vec<Tie> {
    let all = work.annotations.get(here).map_or_else(Vec::new, |mark| ties(&work.codebook, &mark.kind));
    let can_be = |tie: &Tie| {
        let (from, to) = tie.ends(here, other);
        may_relate(work, from, &tie.kind, to).is_ok()
    };
    let can_be: Vec<Tie> = all.into_iter().filter(can_be).collect();
    // The way in which the hand went is the way that is meant.
    let starts_here = can_be.iter().any(|tie| tie.outgoing);
    can_be.into_iter().filter(|tie| tie.outgoing || !starts_here).collect()
}

/// The ties that a mark of this kind may have to anything, those that start from it first.
#[must_use]
pub fn ties(codebook: &Codebook, kind: &str) -> Vec<Tie> {
    let tie = |relation: &RelationType, outgoing| Tie { kind: relation.id.clone(), outgoing };
    let any = |fits: &dyn Fn(&str) -> bool| codebook.kinds.iter().any(|other| fits(&other.id));
    let starts = |one: &&RelationType| any(&|other| one.allows(codebook, kind, other));
    let ends = |one: &&RelationType| any(&|other| one.allows(codebook, other, kind));
    let out = codebook.relations.iter().filter(starts).map(|one| tie(one, true));
    out.chain(codebook.relations.iter().filter(ends).map(|one| tie(one, false))).collect()
}

/// The tie that is likely to be meant of a mark: what a person says, what a document supports, else the first
/// that starts from it; of those that `can_be`, if any.
#[must_use]
pub fn likely_tie(work: &Work, mark: &Annotation, can_be: impl Fn(&Tie) -> bool) -> Option<Tie> {
    let all = ties(&work.codebook, &mark.kind);
    let speaks = work.codebook.role(&mark.kind) == KindRole::Source && !is_document(work, mark);
    let order = |tie: &&Tie| speaks && !tie.outgoing;
    let (first, rest): (Vec<&Tie>, Vec<&Tie>) = all.iter().partition(order);
    let mut list = first.into_iter().chain(rest);
    let found = list.clone().find(|tie| can_be(tie));
    found.or_else(|| list.next()).cloned()
}

fn is_document(work: &Work, mark: &Annotation) -> bool {
    let person = mark.person.and_then(|id| work.persons.get(&id));
    let asked = mark.attributes.get("type").and_then(|kind| PersonKind::from_slug(kind));
    asked.or(person.map(|person| person.kind)) == Some(PersonKind::Document)
}

/// A mark that another may be related to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The mark.
    pub mark: Rc<Annotation>,
    /// What it is called: its person's name, else its words.
    pub name: String,
    /// How near it stands.
    pub near: Near,
}

/// How near a mark stands to another, by what the text says, not by the count of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// The text says that one speaks the other.
    Attributed,
    /// In its sentence.
    Sentence,
    /// In its paragraph.
    Paragraph,
    /// Elsewhere.
    Far,
}

/// Which of the candidates is chosen before anybody has moved: the first, if anything typed or the text speaks for
/// it. None where nothing is near: a guess would be taken for an answer.
#[must_use]
pub fn preselected(candidates: &[Candidate], typed: &str) -> Option<usize> {
    let first = candidates.first()?;
    (first.near < Near::Far || !typed.trim().is_empty()).then_some(0)
}

/// The marks that may be tied so to a mark: first whom the text names as its speaker, then those in its sentence, in
/// its paragraph, and the nearest; of the mentions of one person the nearest alone. `typed` leaves those whose name
/// or words fit.
#[must_use]
pub fn candidates(work: &Work, here: AnnotationId, tie: &Tie, typed: &str) -> Vec<Candidate> {
    let Some(mark) = work.annotations.get(here) else { return Vec::new() };
    let block = |one: &Annotation| one.ranges().next().and_then(|range| work.article.block_at(range.start()));
    let home = block(mark);
    let nearness = Nearness::of(work, mark, tie);
    let (taken, persons) = taken(work, here, tie);
    let is_taken = |other: &Annotation| {
        taken.binary_search(&other.id).is_ok() || other.person.is_some_and(|one| persons.binary_search(&one).is_ok())
    };
    let needle = Needle::new(typed);
    let all = work.annotations.iter().enumerate();
    let mut ranked: Vec<_> = all
        .filter(|(_, other)| other.id != here && tie.fits(&work.codebook, &mark.kind, &other.kind))
        .filter(|(_, other)| !is_taken(other))
        .filter(|(_, other)| needle.is_empty() || fits(work, &needle, other))
        .map(|(at, other)| {
            let is_home = home.is_some() && block(other) == home;
            let near = if is_home { Near::Paragraph } else { Near::Far };
            ((near, gap(mark, other), at), other)
        })
        .collect();
    sort_by(&mut ranked, |(a, _), (b, _)| a.cmp(b));
    // Of the nearest it is asked what the text says of them.
    for ((near, ..), other) in ranked.iter_mut().take(ASKED).filter(|((near, ..), _)| *near < Near::Far) {
        *near = nearness.to(other);
    }
    sort_by(&mut ranked, |(a, _), (b, _)| a.cmp(b));
    let mut met = LiteMap::<PersonId, ()>::new();
    let mut is_new = |other: &Rc<Annotation>| other.person.is_none_or(|person| met.insert(person, ()).is_none());
    let nearest = ranked.into_iter().map(|((near, ..), other)| (near, other)).filter(|(_, other)| is_new(other));
    nearest.map(|(near, other)| Candidate { mark: other.clone(), name: name_of(work, other), near }).collect()
}

/// What is asked of each mark that stands in the paragraph of another.
struct Nearness<'a> {
    attribution: Attribution<'a>,
    mark: &'a Annotation,
    ranges: Vec<TextRange>,
    sentence: Option<TextRange>,
    /// Whether the tie says who speaks.
    speaks: bool,
    outgoing: bool,
    codebook: &'a Codebook,
}

impl<'a> Nearness<'a> {
    fn of(work: &'a Work, mark: &'a Annotation, tie: &Tie) -> Self {
        let attribution = Attribution::of(&work.article);
        let ranges: Vec<TextRange> = mark.ranges().collect();
        let sentence = attribution.sentence(&ranges);
        let speaks = names_speaker(&work.codebook, &tie.kind);
        Self { attribution, mark, ranges, sentence, speaks, outgoing: tie.outgoing, codebook: &work.codebook }
    }

    fn to(&self, other: &Annotation) -> Near {
        let is_quote = |mark: &Annotation| self.codebook.role(&mark.kind) == KindRole::Quote;
        let shows = if !self.speaks {
            false
        } else if self.outgoing {
            self.attribution.shows(Said { ranges: &self.ranges, is_quote: is_quote(self.mark) }, other.hull())
        } else {
            let ranges: Vec<TextRange> = other.ranges().collect();
            self.attribution.shows(Said { ranges: &ranges, is_quote: is_quote(other) }, self.mark.hull())
        };
        match self.sentence {
            _ if shows => Near::Attributed,
            Some(sentence) if sentence.overlaps(other.hull()) => Near::Sentence,
            _ => Near::Paragraph,
        }
    }
}

fn fits(work: &Work, needle: &Needle, mark: &Annotation) -> bool {
    needle.fit(&name_of(work, mark), &mark.excerpt(4 * NAME)).is_some()
}

/// Bytes between the nearest parts of two marks.
fn gap(one: &Annotation, other: &Annotation) -> usize {
    let between = |a: TextRange, b: TextRange| b.start().saturating_sub(a.end()).max(a.start().saturating_sub(b.end()));
    one.ranges().flat_map(|a| other.ranges().map(move |b| between(a, b))).min().unwrap_or(usize::MAX)
}

/// The marks that are tied so to a mark already, and the persons whom they mention, both in order.
fn taken(work: &Work, here: AnnotationId, tie: &Tie) -> (Vec<AnnotationId>, Vec<PersonId>) {
    let ends = ends_of(work, here).into_iter().filter(|end| end.tie == *tie);
    let mut ids: Vec<AnnotationId> = ends.map(|end| end.other).collect();
    if ids.is_empty() {
        return (ids, Vec::new());
    }
    sort_by(&mut ids, Ord::cmp);
    let marks = work.annotations.by_id();
    let mut persons: Vec<PersonId> = ids.iter().filter_map(|id| marks.get(id)?.person).collect();
    sort_by(&mut persons, Ord::cmp);
    (ids, persons)
}

/// What a mark is called where another names it: its person's name, else the first of its words.
#[must_use]
pub fn name_of(work: &Work, mark: &Annotation) -> String {
    let person = mark.person.and_then(|id| work.persons.get(&id)).filter(|person| !person.name.trim().is_empty());
    person.map_or_else(|| mark.excerpt(NAME), |person| person.name.clone())
}

/// The same, cut to a length that can be listened to, without quotation marks of its own.
#[must_use]
pub fn short_name(work: &Work, mark: &Annotation) -> String {
    let name = name_of(work, mark);
    let name = name.trim_matches(quotations::is_any);
    let cut: String = name.chars().take(SAID).collect();
    if cut.len() < name.len() { format!("{}…", cut.trim_end()) } else { cut }
}

/// A relation, seen from one of its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The relation.
    pub relation: Rc<Relation>,
    /// How it is called from here.
    pub tie: Tie,
    /// The mark at its other end. A file may name one that is not there.
    pub other: AnnotationId,
}

/// The relations of a mark, those that start from it first, then in the codebook's order, then in the order in
/// which they were made.
#[must_use]
pub fn ends_of(work: &Work, here: AnnotationId) -> Vec<End> {
    let place = |kind: &str| work.codebook.relations.iter().position(|one| &*one.id == kind).unwrap_or(usize::MAX);
    let of = |relation: &Rc<Relation>, outgoing: bool| End {
        relation: relation.clone(),
        tie: Tie { kind: relation.kind.clone(), outgoing },
        other: if outgoing { relation.to } else { relation.from },
    };
    let mut list: Vec<End> = Vec::new();
    for relation in work.relations.values() {
        if relation.from == here {
            list.push(of(relation, true));
        } else if relation.to == here {
            list.push(of(relation, false));
        }
    }
    sort_by(&mut list, |a, b| {
        let key = |end: &End| (!end.tie.outgoing, place(&end.tie.kind), end.relation.created, end.relation.id);
        key(a).cmp(&key(b))
    });
    list
}

/// Whether relations of this type say whose words or whose claim a mark is.
#[must_use]
pub fn names_speaker(codebook: &Codebook, kind: &str) -> bool {
    codebook.relation(kind).is_some_and(|one| {
        let mut kinds = one.to_kinds.iter();
        let names_any = !one.to.is_empty() || !one.to_kinds.is_empty();
        names_any
            && one.to.iter().all(|role| *role == KindRole::Source)
            && kinds.all(|id| codebook.role(id) == KindRole::Source)
    })
}

/// What a new source is to the mark that was focused when it was made: the relation type's id, where the
/// codebook knows one that says whose words a mark of that kind is, and the mark has none yet.
#[must_use]
pub fn speaker_tie(work: &Work, focused: AnnotationId, new: &str) -> Option<Rc<str>> {
    let mark = work.annotations.get(focused)?;
    let has_one = |kind: &str| work.relations.values().any(|one| one.from == focused && &*one.kind == kind);
    let mut offers = work.codebook.offers(&mark.kind, new).filter(|one| names_speaker(&work.codebook, &one.id));
    let offer = offers.next()?;
    let is_spoken = matches!(work.codebook.role(&mark.kind), KindRole::Quote | KindRole::Claim);
    (is_spoken && !has_one(&offer.id)).then(|| offer.id.clone())
}

/// The id of the relation that is made together with a mark: the core has no chance to draw one.
#[must_use]
pub fn id_with(mark: AnnotationId) -> RelationId {
    // Version and variant of the UUID stay.
    let kept = 0xf000_c000_0000_0000_0000_u128;
    RelationId::from_u128(mark.as_u128() ^ (MARK_TO_RELATION & !kept))
}

/// The relations that the codebook does not allow: of a type that it lacks, or between kinds that the type does
/// not join. Those with a missing end are not counted.
#[must_use]
pub fn forbidden(work: &Work) -> Vec<Rc<Relation>> {
    if work.relations.is_empty() {
        return Vec::new();
    }
    let marks = work.annotations.by_id();
    let is_forbidden = |relation: &&Rc<Relation>| {
        let (Some(from), Some(to)) = (marks.get(&relation.from), marks.get(&relation.to)) else { return false };
        from.id == to.id || !work.codebook.offers(&from.kind, &to.kind).any(|one| one.id == relation.kind)
    };
    work.relations.values().filter(is_forbidden).cloned().collect()
}

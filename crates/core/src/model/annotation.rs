//! Annotations: a kind, parts of the text, and what the reader says of them.
//!
//! Knows: one annotation, and the ordered set of an article's. Does not know: how they are found
//! again in other texts (`anchoring`), painted (`layout`) or written
//! (`formats`).

use std::cmp::Ordering;
use std::rc::Rc;

use litemap::LiteMap;

use crate::model::evidence::Evidences;
use crate::model::extra::Extra;
use crate::model::id::{AnnotationId, PersonId};
use crate::model::time::Timestamp;
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// A W3C annotation, in Galley's terms. By default it marks nothing and is of no kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotation {
    /// Its UUID.
    pub id: AnnotationId,
    /// The codebook kind's id (`quote`, `claim`, `source`, or a reader's own).
    pub kind: Rc<str>,
    /// Its ranges in text order, at least one: a quotation split by "she said" has two. An orphan
    /// keeps the ranges that it had; [`Anchoring::Orphan`] says that they mean nothing here.
    pub parts: Vec<Part>,
    /// Up to 32 code points before the first part, for finding it again.
    pub prefix: String,
    /// Up to 32 code points after the last part.
    pub suffix: String,
    /// How its place in this text is known.
    pub anchoring: Anchoring,
    /// Values of the kind's attributes by attribute id: `status` → `to-check`.
    pub attributes: LiteMap<String, String>,
    /// What backs or refutes it.
    pub evidence: Evidences,
    /// The one of the cast whom a source's words mention.
    pub person: Option<PersonId>,
    /// The reader's words about it.
    pub note: String,
    /// Free tags, in the reader's order.
    pub tags: Vec<String>,
    /// `hand`, `rule:<name>` or `import:<format>`.
    pub origin: String,
    /// Who made it; empty where the reader gave no name.
    pub creator: String,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
    /// When single fields were last changed after it was made, by the names in `change::fields`.
    pub changed: LiteMap<String, Timestamp>,
    /// Keys of a file that this version does not know, as one JSON object; written back unchanged.
    pub extra: Extra,
}

/// One range of an annotation, with the words that stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where, in bytes.
    pub range: TextRange,
    /// The words.
    pub exact: Rc<str>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// How an annotation's place in the present text is known, the better the greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchoring {
    /// No place: kept, shown with its old words, attached again by hand.
    Orphan,
    /// Similar words; the score is out of 1000.
    Fuzzy(u16),
    /// The same words elsewhere.
    Moved,
    /// The same words at the same place.
    #[default]
    Exact,
}

impl Annotation {
    /// From the first part's start to the last part's end; empty at 0 for an orphan.
    #[must_use]
    pub fn hull(&self) -> TextRange {
        if self.is_orphan() {
            return TextRange::default();
        }
        let mut ranges = self.parts.iter().map(|part| part.range);
        let first = ranges.next().unwrap_or_default();
        ranges.fold(first, TextRange::hull)
    }

    /// Whether it has lost its place.
    #[must_use]
    pub fn is_orphan(&self) -> bool {
        self.anchoring == Anchoring::Orphan || self.parts.is_empty()
    }

    /// Its ranges in the present text; none for an orphan.
    pub fn ranges(&self) -> impl Iterator<Item = TextRange> + '_ {
        let shown = if self.is_orphan() { &[][..] } else { &self.parts[..] };
        shown.iter().map(|part| part.range)
    }

    /// Its words, parts joined by " … ".
    #[must_use]
    pub fn exact(&self) -> String {
        self.parts.iter().map(|part| &*part.exact).collect::<Vec<_>>().join(" … ")
    }

    /// Its words as they stand in the present text, parts joined by " … "; of an orphan those that it had.
    #[must_use]
    pub fn words_in(&self, text: &str) -> String {
        if !self.is_placed(text) {
            return self.exact();
        }
        self.ranges().map(|range| range.of(text)).collect::<Vec<_>>().join(" … ")
    }

    /// Whether all of its parts have a place in the present text.
    #[must_use]
    pub fn is_placed(&self, text: &str) -> bool {
        !self.is_orphan() && self.parts.iter().all(|part| part.range.fits(text))
    }

    /// Whether other words stand in the present text than it kept.
    #[must_use]
    pub fn is_reworded(&self, text: &str) -> bool {
        !self.is_orphan() && self.parts.iter().any(|part| part.range.of(text) != &*part.exact)
    }

    /// The first of its words, as in [`Annotation::exact`]: at most so many characters, and then "…".
    #[must_use]
    pub fn excerpt(&self, most: usize) -> String {
        let joints = std::iter::once("").chain(std::iter::repeat(" … "));
        let mut letters =
            self.parts.iter().zip(joints).flat_map(|(part, joint)| joint.chars().chain(part.exact.chars()));
        let mut words: String = letters.by_ref().take(most).collect();
        if letters.next().is_some() {
            words.push('…');
        }
        words
    }

    /// Sum of its parts' lengths in bytes: the shorter of two marks lies on top.
    #[must_use]
    pub fn byte_len(&self) -> usize {
        self.parts.iter().map(|part| part.range.len()).sum()
    }

    /// Text order: start, the longer first, id; orphans last.
    #[must_use]
    pub fn text_order(&self, other: &Self) -> Ordering {
        let key = |a: &Self| (a.is_orphan(), a.hull().start(), std::cmp::Reverse(a.hull().end()), a.id);
        key(self).cmp(&key(other))
    }
}

/// An article's annotations in text order. Cloning shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnnotationSet(Rc<Vec<Rc<Annotation>>>);

impl AnnotationSet {
    /// Sorts annotations into a set; of two with one id the later in the list stays.
    #[must_use]
    pub fn from_list(list: impl IntoIterator<Item = Rc<Annotation>>) -> Self {
        let mut list: Vec<Rc<Annotation>> = list.into_iter().collect();
        // The later of two comes first, and is the one that stays.
        list.reverse();
        sort_by(&mut list, |a, b| a.id.cmp(&b.id));
        list.dedup_by_key(|annotation| annotation.id);
        sort_by(&mut list, |a, b| a.text_order(b));
        Self(Rc::new(list))
    }

    /// All, in text order.
    pub fn iter(&self) -> std::slice::Iter<'_, Rc<Annotation>> {
        self.0.iter()
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// None at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The annotation with this id.
    #[must_use]
    pub fn get(&self, id: AnnotationId) -> Option<&Rc<Annotation>> {
        self.0.iter().find(|a| a.id == id)
    }

    /// All of them by id, for looking up many.
    #[must_use]
    pub fn by_id(&self) -> LiteMap<AnnotationId, Rc<Annotation>> {
        let mut list: Vec<(AnnotationId, Rc<Annotation>)> = self.0.iter().map(|one| (one.id, one.clone())).collect();
        sort_by(&mut list, |a, b| a.0.cmp(&b.0));
        // In order already: each is appended.
        list.into_iter().collect()
    }

    /// The place of this id in text order.
    #[must_use]
    pub fn position(&self, id: AnnotationId) -> Option<usize> {
        self.0.iter().position(|a| a.id == id)
    }

    /// The annotation at this place in text order.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&Rc<Annotation>> {
        self.0.get(position)
    }

    /// The set with `annotation` added, or put in place of the one with its id.
    #[must_use]
    pub fn with(&self, annotation: Rc<Annotation>) -> Self {
        let mut list: Vec<_> = self.0.iter().filter(|a| a.id != annotation.id).cloned().collect();
        let at = list.partition_point(|a| a.text_order(&annotation) == Ordering::Less);
        list.insert(at, annotation);
        Self(Rc::new(list))
    }

    /// The set without the annotation of this id.
    #[must_use]
    pub fn without(&self, id: AnnotationId) -> Self {
        if self.get(id).is_none() {
            return self.clone();
        }
        Self(Rc::new(self.0.iter().filter(|a| a.id != id).cloned().collect()))
    }
}

//! Registers: what versions of one mark become when they are joined.
//!
//! Knows: of each field, when it was written and in which version. Joining is commutative,
//! associative and idempotent: the later writing wins, of two at one instant the greater value. Does
//! not know: which marks belong together, or what was deleted ([`super::settle`]).
//!
//! An annotation remembers in [`Annotation::changed`] when its fields were written, and further, by
//! names of its own:
//!
//! ```text
//! tags/<tag>    when this tag came or went, so that two readers' tags both stay
//! seen/<field>  up to when other values of the field were shown to somebody, who kept another
//! twin/<id>     that the mark of this id is one with it, and how new that mark was
//! apart/<id>    that it is not, although it stands in the same place
//! ```

use std::cmp::Ordering;
use std::rc::Rc;

use litemap::LiteMap;

use crate::change::fields::{self, Field, Fields, TAG, take_annotation};
use crate::model::annotation::Annotation;
use crate::model::id::AnnotationId;
use crate::model::time::Timestamp;
use crate::text::TextRange;

const SEEN: &str = "seen/";
const TWIN: &str = "twin/";
const APART: &str = "apart/";

/// The newest writing of one field.
#[derive(Clone, Debug)]
struct Slot {
    /// When; nothing where the field is empty and nobody is known to have emptied it.
    at: Option<Timestamp>,
    /// The version that has the value.
    of: Rc<Annotation>,
}

/// Versions of one mark, joined.
#[derive(Clone, Debug)]
pub(super) struct Register {
    fields: LiteMap<Field, Slot>,
    seen: LiteMap<Field, Timestamp>,
    /// What begins with `twin/` and `apart/`.
    ties: LiteMap<Field, Timestamp>,
    modified: Timestamp,
    /// The version, while it is the only one.
    only: Option<Rc<Annotation>>,
}

/// When a version was last written to.
pub(super) fn last(version: &Annotation) -> Timestamp {
    let written = version.changed.iter().filter(|(field, _)| !is_note(field)).map(|(_, at)| *at);
    written.fold(version.created.max(version.modified), Timestamp::max)
}

/// Whether a name says something about a mark's fields, and is none.
fn is_note(field: &str) -> bool {
    [SEEN, TWIN, APART].iter().any(|note| field.starts_with(note))
}

/// The marks that are one with a version, and how new each was; itself too, unless it is alone.
pub(super) fn twins(version: &Annotation) -> impl Iterator<Item = (AnnotationId, Timestamp)> + '_ {
    let twin = |(field, at): (&String, &Timestamp)| Some((AnnotationId::parse(field.strip_prefix(TWIN)?)?, *at));
    version.changed.iter().filter_map(twin)
}

/// How new a version's own part is: what was written to it alone, not what came with its twins.
pub(super) fn own_last(version: &Annotation) -> Timestamp {
    let all = last(version);
    let joined = twins(version).map(|(_, at)| at).max();
    let own = twins(version).find(|(id, _)| *id == version.id);
    match (joined, own) {
        // Nothing was written since they were joined.
        (Some(joined), Some((_, own))) if all <= joined => own,
        _ => all,
    }
}

/// Writes into a mark that another in its place is not the same.
pub(super) fn set_apart(mark: &mut Annotation, other: AnnotationId, at: Timestamp) {
    mark.changed.insert(format!("{APART}{other}"), at);
}

/// The marks that are not one with a version, although they stand in its place.
pub(super) fn apart(version: &Annotation) -> impl Iterator<Item = AnnotationId> + '_ {
    version.changed.keys().filter_map(|field| AnnotationId::parse(field.strip_prefix(APART)?))
}

/// A kind, and ranges in the text.
pub(super) fn place(kind: &Annotation, parts: &Annotation) -> Option<(Rc<str>, Vec<TextRange>)> {
    let ranges: Vec<TextRange> = parts.ranges().collect();
    (!ranges.is_empty()).then(|| (kind.kind.clone(), ranges))
}

/// The field whose values are shown side by side where this one differs.
fn shown_as(field: &str) -> &str {
    if field.starts_with(TAG) { "tags" } else { field }
}

/// Compares the values of a field or a tag; the greater wins where both were written at one instant.
pub(super) fn compare(a: &Annotation, b: &Annotation, field: &str) -> Ordering {
    match field.strip_prefix(TAG) {
        Some(tag) => has_tag(a, tag).cmp(&has_tag(b, tag)),
        None => a.compare(b, field),
    }
}

fn has_tag(mark: &Annotation, tag: &str) -> bool {
    mark.tags.iter().any(|one| one == tag)
}

/// Whether a field has no value, or a tag is not there.
fn is_empty(mark: &Annotation, field: &str) -> bool {
    match field.strip_prefix(TAG) {
        Some(tag) => !has_tag(mark, tag),
        None => mark.is_blank(field),
    }
}

/// When a field was written, where the mark does not say: as the mark was made. Files from before
/// fields had instants say only when the whole was changed.
fn unsaid(mark: &Annotation) -> Timestamp {
    if mark.changed.is_empty() { mark.created.max(mark.modified) } else { mark.created }
}

fn written(mark: &Annotation, field: &str) -> Option<Timestamp> {
    match mark.changed.get(field) {
        Some(at) => Some(*at),
        None if field == "origin" || is_empty(mark, field) => None,
        None => Some(unsaid(mark)),
    }
}

impl Register {
    /// Of one version.
    pub(super) fn of(version: &Rc<Annotation>) -> Self {
        let mut register = Self {
            fields: LiteMap::new(),
            seen: LiteMap::new(),
            ties: LiteMap::new(),
            modified: version.modified,
            only: Some(version.clone()),
        };
        let tags = version.tags.iter().map(|tag| Field::from(fields::tag(tag)));
        for field in version.names().into_iter().chain(tags) {
            let slot = Slot { at: written(version, &field), of: version.clone() };
            register.fields.insert(field, slot);
        }
        for (field, at) in &version.changed {
            if let Some(field) = field.strip_prefix(SEEN) {
                register.seen.insert(field.to_owned().into(), *at);
            } else if is_note(field) {
                register.ties.insert(field.clone().into(), *at);
            } else {
                register.fields.insert(field.clone().into(), Slot { at: Some(*at), of: version.clone() });
            }
        }
        register
    }

    /// Takes other versions in. Where they are the other side's, values that lose are shown to somebody.
    pub(super) fn join(&mut self, other: &Self, is_other_side: bool) {
        if let (Some(mine), Some(theirs)) = (&self.only, &other.only)
            && mine == theirs
        {
            return;
        }
        self.only = None;
        self.modified = self.modified.max(other.modified);
        for (field, theirs) in &other.fields {
            let Some(mine) = self.fields.get(field) else {
                self.fields.insert(field.clone(), theirs.clone());
                continue;
            };
            let values = compare(&mine.of, &theirs.of, field);
            let order = mine.at.cmp(&theirs.at).then(values);
            if values != Ordering::Equal
                && is_other_side
                && field != "tags"
                && let Some(at) = mine.at.min(theirs.at)
            {
                raise(&mut self.seen, shown_as(field), at);
            }
            if order == Ordering::Less {
                self.fields.insert(field.clone(), theirs.clone());
            }
        }
        for (field, at) in &other.seen {
            raise(&mut self.seen, field, *at);
        }
        for (field, at) in &other.ties {
            raise(&mut self.ties, field, *at);
        }
    }

    fn source(&self, field: &str) -> Option<&Rc<Annotation>> {
        self.fields.get(field).map(|slot| &slot.of)
    }

    /// Its kind, and the ranges that it has in the text.
    pub(super) fn place(&self) -> Option<(Rc<str>, Vec<TextRange>)> {
        place(self.source("kind")?, self.source("parts")?)
    }

    /// One of its versions, to say where it stands.
    pub(super) fn first(&self) -> Option<&Rc<Annotation>> {
        self.source("parts")
    }

    /// When it was last written to.
    pub(super) fn newest(&self) -> Timestamp {
        self.fields.values().filter_map(|slot| slot.at).fold(self.modified, Timestamp::max)
    }

    /// When the shown field was last written.
    pub(super) fn written(&self, field: &str) -> Option<Timestamp> {
        let slots = self.fields.iter().filter(|(name, _)| shown_as(name) == field);
        slots.filter_map(|(_, slot)| slot.at).max()
    }

    /// When what a result does not have of the shown field was written.
    pub(super) fn lost(&self, result: &Annotation, field: &str) -> Option<Timestamp> {
        let slots = self.fields.iter().filter(|(name, slot)| {
            shown_as(name) == field && *name != "tags" && compare(&slot.of, result, name) != Ordering::Equal
        });
        slots.filter_map(|(_, slot)| slot.at).max()
    }

    /// Up to when other values of the field were shown.
    pub(super) fn seen(&self, field: &str) -> Option<Timestamp> {
        self.seen.get(field).copied()
    }

    /// The mark that the versions make. `twins` are all that are one with it, itself too, and how new
    /// each was; fewer than two say that it is alone.
    pub(super) fn write(&self, id: AnnotationId, twins: &LiteMap<AnnotationId, Timestamp>) -> Option<Rc<Annotation>> {
        if let Some(only) = self.only.as_ref().filter(|only| only.id == id && twins.len() < 2) {
            return Some(only.clone());
        }
        let mut mark = Annotation { id, ..(**self.source("kind")?).clone() };
        for (field, slot) in &self.fields {
            if shown_as(field) != "tags" {
                take_annotation(&mut mark, &slot.of, field);
            }
        }
        mark.tags = self.tags();
        mark.modified = self.modified;
        mark.changed.clear();
        for (field, slot) in &self.fields {
            // An instant that follows from the others is not written.
            let follows = *field != "origin" && !is_empty(&mark, field) && slot.at == Some(mark.created);
            if let (Some(at), false) = (slot.at, follows) {
                mark.changed.insert(field.to_string(), at);
            }
        }
        for (field, at) in self.seen.iter().filter(|(_, at)| **at > mark.created) {
            mark.changed.insert(format!("{SEEN}{field}"), *at);
        }
        mark.changed.extend(self.ties.iter().map(|(field, at)| (field.to_string(), *at)));
        if twins.len() > 1 {
            mark.changed.extend(twins.iter().map(|(twin, at)| (format!("{TWIN}{twin}"), *at)));
        }
        if mark.changed.is_empty() && mark.modified > mark.created {
            // Else the whole would seem as new as its change.
            mark.changed.insert("kind".to_owned(), mark.created);
        }
        Some(Rc::new(mark))
    }

    /// The tags that are there: in the order of the newest list where those are its tags, else by name.
    fn tags(&self) -> Vec<String> {
        let list = self.source("tags").map_or(&[][..], |of| &of.tags);
        let there = |field: &Field| {
            let tag = field.strip_prefix(TAG)?;
            self.source(field).is_some_and(|of| has_tag(of, tag)).then(|| tag.to_owned())
        };
        let tags: Vec<String> = self.fields.keys().filter_map(there).collect();
        let is_list = list.iter().all(|tag| tags.contains(tag)) && tags.iter().all(|tag| list.contains(tag));
        if is_list { list.to_vec() } else { tags }
    }
}

fn raise(map: &mut LiteMap<Field, Timestamp>, field: &str, at: Timestamp) {
    match map.get_mut(field) {
        Some(known) => *known = at.max(*known),
        None => _ = map.insert(field.to_owned().into(), at),
    }
}

/// Remembers that other values of a field were shown that are as new as this.
pub(super) fn see(mark: &mut Annotation, field: &str, at: Option<Timestamp>) {
    let name = format!("{SEEN}{field}");
    let known = mark.changed.get(&name).copied();
    if let Some(at) = at.max(known).filter(|at| *at > mark.created) {
        mark.changed.insert(name, at);
    }
}

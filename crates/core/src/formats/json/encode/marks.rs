//! What a reader made: annotations with their places, evidence, relations, the cast, tombstones.

use std::rc::Rc;

use litemap::LiteMap;
use serde::Serialize;
use serde::ser::SerializeMap;

use super::article::Stretch;
use super::fields::{Beside, Fields, HasKeys, Member, put};
use super::told::Answer;
use crate::formats::json::shape::{Keys, Pairs, Rest, Shown, Slot};
use crate::model::annotation::{Anchoring, Annotation};
use crate::model::evidence::{Evidence, Evidences, in_order};
use crate::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::model::work::Work;

/// An annotation. A file tells more of it than the vault ([`Beside::told`]).
#[derive(Serialize)]
pub(crate) struct AnnotationObject<'w> {
    id: Shown<AnnotationId>,
    #[serde(flatten)]
    fields: Fields<'w, Annotation, Beside<'w>>,
    modified: Shown<Timestamp>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    changed: Slot<Pairs<&'w str, Shown<Timestamp>>>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> AnnotationObject<'w> {
    /// As it is written.
    pub(crate) fn of(annotation: &'w Annotation, beside: Beside<'w>) -> Self {
        let changed = annotation.changed.iter().map(|(field, at)| (&**field, Shown(*at)));
        Self {
            id: Shown(annotation.id),
            fields: Fields::of(annotation, beside),
            modified: Shown(annotation.modified),
            changed: beside.keys().unless(annotation.changed.is_empty(), changed.collect()),
            // It is told by files, and never read.
            rest: Rest::of(&annotation.extra).without("speaker"),
        }
    }
}

/// `annotations`.
pub(crate) fn annotations<'w>(
    list: impl Iterator<Item = &'w Rc<Annotation>>,
    beside: Beside<'w>,
) -> Vec<AnnotationObject<'w>> {
    list.map(|annotation| AnnotationObject::of(annotation, beside)).collect()
}

/// An item of `parts`.
#[derive(Serialize)]
struct PartObject<'w> {
    #[serde(flatten)]
    stretch: Stretch,
    exact: &'w str,
    #[serde(flatten)]
    rest: Rest<'w>,
}

/// Where a mark stands, the words around it, and how that is known.
pub(super) fn placed<M: SerializeMap>(
    map: &mut M,
    [anchoring, parts, prefix, suffix]: [&str; 4],
    annotation: &Annotation,
    beside: Beside<'_>,
) -> Result<(), M::Error> {
    let keys = beside.keys();
    let is_orphan = annotation.anchoring == Anchoring::Orphan;
    let objects = annotation.parts.iter().map(|part| PartObject {
        stretch: if is_orphan { Stretch::held(part.range) } else { Stretch::of(beside.text, part.range) },
        exact: &part.exact,
        rest: Rest::of(&part.extra),
    });
    map.serialize_entry(parts, &objects.collect::<Vec<_>>())?;
    put(map, prefix, &keys.text(&annotation.prefix))?;
    put(map, suffix, &keys.text(&annotation.suffix))?;
    let (word, score) = match annotation.anchoring {
        Anchoring::Exact => ("exact", None),
        Anchoring::Moved => ("moved", None),
        Anchoring::Fuzzy(score) => ("fuzzy", Some(score)),
        Anchoring::Orphan => ("orphan", None),
    };
    map.serialize_entry(anchoring, word)?;
    put(map, "score", &keys.option(score))
}

/// The answers to the questions of a mark's kind.
pub(super) fn answers<M: SerializeMap>(
    map: &mut M,
    key: &str,
    annotation: &Annotation,
    beside: Beside<'_>,
) -> Result<(), M::Error> {
    let answers = annotation.attributes.iter().map(|(id, value)| match beside.told {
        Some(told) => (id, told.answer(&annotation.kind, id, value)),
        None => (id, Answer::Words(value)),
    });
    put(map, key, &beside.keys().unless(annotation.attributes.is_empty(), answers.collect::<Pairs<_, _>>()))
}

/// Whom a mark mentions, and whose it is.
pub(super) fn mention<M: SerializeMap>(
    map: &mut M,
    key: &str,
    annotation: &Annotation,
    beside: Beside<'_>,
) -> Result<(), M::Error> {
    put(map, key, &beside.keys().option(annotation.person.map(Shown)))?;
    match beside.told {
        Some(told) => map.serialize_entry("speaker", &told.speaker(annotation.id)),
        None => Ok(()),
    }
}

/// An item of `evidence`.
#[derive(Serialize)]
struct EvidenceObject<'w> {
    id: Shown<EvidenceId>,
    #[serde(flatten)]
    fields: Fields<'w, Evidence>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl Member for Evidences {
    fn member(&self, keys: Keys) -> Slot<impl Serialize> {
        let objects = in_order(self).into_iter().map(|entry| EvidenceObject::of(entry, keys));
        keys.unless(self.is_empty(), objects.collect::<Vec<_>>())
    }
}

impl<'w> EvidenceObject<'w> {
    fn of(entry: &'w Evidence, keys: Keys) -> Self {
        let rest = Rest::of(&entry.extra);
        let rest = if entry.mark.is_some() { rest.without("mark") } else { rest };
        Self { id: Shown(entry.id), fields: Fields::of(entry, keys), rest }
    }
}

/// `mark`: the mark that an entry is.
#[derive(Serialize)]
struct PointerObject<'w> {
    article: Shown<ArticleId>,
    annotation: Shown<AnnotationId>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    exact: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    title: Slot<&'w str>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

/// The mark that an entry is.
pub(super) fn pointer<M: SerializeMap>(map: &mut M, key: &str, entry: &Evidence, keys: Keys) -> Result<(), M::Error> {
    let object = entry.mark.as_ref().map(|mark| PointerObject {
        article: Shown(mark.article),
        annotation: Shown(mark.annotation),
        exact: keys.text(&mark.exact),
        title: keys.text(&mark.title),
        rest: Rest::of(&mark.extra),
    });
    // One that is not understood is kept among the unknown keys.
    let slot = Rest::of(&entry.extra).slot(keys, key, object);
    put(map, key, &slot)
}

/// An item of `relations`.
#[derive(Serialize)]
pub(crate) struct RelationObject<'w> {
    id: Shown<RelationId>,
    #[serde(flatten)]
    fields: Fields<'w, Relation>,
    modified: Shown<Timestamp>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> RelationObject<'w> {
    /// As it is written.
    pub(crate) fn of(relation: &'w Relation, keys: Keys) -> Self {
        Self {
            id: Shown(relation.id),
            fields: Fields::of(relation, keys),
            modified: Shown(relation.modified),
            rest: Rest::of(&relation.extra),
        }
    }
}

/// `relations`.
pub(crate) fn relations(work: &Work, keys: Keys) -> Vec<RelationObject<'_>> {
    work.relations.values().map(|relation| RelationObject::of(relation, keys)).collect()
}

/// An item of `persons`.
#[derive(Serialize)]
pub(crate) struct PersonObject<'w> {
    id: Shown<PersonId>,
    #[serde(flatten)]
    fields: Fields<'w, Person>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> PersonObject<'w> {
    /// As they are written.
    pub(crate) fn of(person: &'w Person, keys: Keys) -> Self {
        Self { id: Shown(person.id), fields: Fields::of(person, keys), rest: Rest::of(&person.extra) }
    }
}

/// `persons`.
pub(crate) fn persons(work: &Work, keys: Keys) -> Vec<PersonObject<'_>> {
    work.persons.values().map(|person| PersonObject::of(person, keys)).collect()
}

/// An item of `deleted`: a tombstone.
#[derive(Serialize)]
pub(crate) struct Tombstone {
    id: Shown<ArticleId>,
    at: Shown<Timestamp>,
}

/// `deleted`. The ids are those of things of any sort.
pub(crate) fn deleted(deleted: &LiteMap<u128, Timestamp>) -> Vec<Tombstone> {
    let tombstone = |(id, at): (&u128, &Timestamp)| Tombstone { id: Shown(ArticleId::from_u128(*id)), at: Shown(*at) };
    deleted.iter().map(tombstone).collect()
}

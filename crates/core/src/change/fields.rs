//! Things and their fields: what of a work changes by itself, and what of a thing does.
//!
//! Knows: which fields two versions of a thing differ in, and how one field is taken from another
//! version. Does not know: which version is right; that is `journal::stamps`' for two tabs
//! and [`crate::change::merge`]'s for two files.
//!
//! The fields of each thing stand in its [`table`]. With any field of an annotation or a relation its `modified`
//! changes, which is a field of its own in records and never in a question.
//!
//! A codebook and a block's role have no fields: they change as a whole.

mod table;

use std::rc::Rc;

use crate::model::annotation::Annotation;
use crate::model::article::{Meta, Role};
use crate::model::codebook::Codebook;
use crate::model::id::{AnnotationId, PersonId, RelationId};
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::model::work::Work;

pub use table::{AnnotationField, Field, Fields, MetaField, PersonField, RelationField};
pub(crate) use table::{annotation_fields, evidence_fields, meta_fields, person_fields, relation_fields};

/// The name under which the instant of a thing's last change is kept.
pub const MODIFIED: &str = "modified";

/// Which thing of a work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// What is known about the article.
    Meta,
    /// The part that a block plays, by the block's index.
    Role(usize),
    /// The codebook.
    Codebook,
    /// An annotation.
    Annotation(AnnotationId),
    /// A relation.
    Relation(RelationId),
    /// One of the cast.
    Person(PersonId),
}

/// One thing of a work, in one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// What is known about the article.
    Meta(Rc<Meta>),
    /// The part that a block plays.
    Role {
        /// The block's index in the article.
        block: usize,
        /// What it is.
        role: Role,
    },
    /// The codebook.
    Codebook(Rc<Codebook>),
    /// An annotation.
    Annotation(Rc<Annotation>),
    /// A relation.
    Relation(Rc<Relation>),
    /// One of the cast.
    Person(Rc<Person>),
}

impl Key {
    /// The bits of the thing's UUID; none for what an article has one of.
    #[must_use]
    pub fn id(self) -> Option<u128> {
        match self {
            Self::Meta | Self::Role(_) | Self::Codebook => None,
            Self::Annotation(id) => Some(id.as_u128()),
            Self::Relation(id) => Some(id.as_u128()),
            Self::Person(id) => Some(id.as_u128()),
        }
    }

    /// The thing as it stands in a work, if it does.
    #[must_use]
    pub fn of(self, work: &Work) -> Option<Thing> {
        match self {
            Self::Meta => Some(Thing::Meta(work.article.meta.clone())),
            Self::Role(block) => work.article.blocks.get(block).map(|b| Thing::Role { block, role: b.role }),
            Self::Codebook => Some(Thing::Codebook(work.codebook.clone())),
            Self::Annotation(id) => work.annotations.get(id).cloned().map(Thing::Annotation),
            Self::Relation(id) => work.relations.get(&id).cloned().map(Thing::Relation),
            Self::Person(id) => work.persons.get(&id).cloned().map(Thing::Person),
        }
    }
}

impl From<Rc<Meta>> for Thing {
    fn from(meta: Rc<Meta>) -> Self {
        Self::Meta(meta)
    }
}

impl From<Rc<Codebook>> for Thing {
    fn from(codebook: Rc<Codebook>) -> Self {
        Self::Codebook(codebook)
    }
}

impl From<Rc<Annotation>> for Thing {
    fn from(annotation: Rc<Annotation>) -> Self {
        Self::Annotation(annotation)
    }
}

impl From<Rc<Relation>> for Thing {
    fn from(relation: Rc<Relation>) -> Self {
        Self::Relation(relation)
    }
}

impl From<Rc<Person>> for Thing {
    fn from(person: Rc<Person>) -> Self {
        Self::Person(person)
    }
}

impl Thing {
    /// The annotation, where it is one.
    #[must_use]
    pub fn annotation(&self) -> Option<&Rc<Annotation>> {
        if let Self::Annotation(annotation) = self { Some(annotation) } else { None }
    }

    /// Which thing it is a version of.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Meta(_) => Key::Meta,
            Self::Role { block, .. } => Key::Role(*block),
            Self::Codebook(_) => Key::Codebook,
            Self::Annotation(annotation) => Key::Annotation(annotation.id),
            Self::Relation(relation) => Key::Relation(relation.id),
            Self::Person(person) => Key::Person(person.id),
        }
    }

    /// This version with one field of another version of the same thing; of another thing, nothing.
    #[must_use]
    pub fn with(mut self, other: &Self, field: &str) -> Self {
        match (&mut self, other) {
            (Self::Annotation(mine), Self::Annotation(theirs)) => take_annotation(Rc::make_mut(mine), theirs, field),
            (Self::Relation(mine), Self::Relation(theirs)) if field == MODIFIED => {
                Rc::make_mut(mine).modified = theirs.modified;
            }
            (Self::Relation(mine), Self::Relation(theirs)) => Rc::make_mut(mine).take(theirs, field),
            (Self::Person(mine), Self::Person(theirs)) => Rc::make_mut(mine).take(theirs, field),
            (Self::Meta(mine), Self::Meta(theirs)) => Rc::make_mut(mine).take(theirs, field),
            _ => {}
        }
        self
    }

    /// The fields in which two versions of one thing differ; [`MODIFIED`] comes along with any other.
    /// None for things without fields, and for versions of different things.
    #[must_use]
    pub fn differing(&self, other: &Self) -> Option<Vec<Field>> {
        match (self, other) {
            (Self::Annotation(a), Self::Annotation(b)) => Some(differing_annotation(a, b)),
            (Self::Relation(a), Self::Relation(b)) => Some(dated(a.differing(b), a.modified != b.modified)),
            (Self::Person(a), Self::Person(b)) => Some(a.differing(b)),
            (Self::Meta(a), Self::Meta(b)) => Some(a.differing(b)),
            _ => None,
        }
    }
}

fn dated(mut list: Vec<Field>, differs: bool) -> Vec<Field> {
    if differs || !list.is_empty() {
        list.push(MODIFIED.into());
    }
    list
}

fn differing_annotation(a: &Annotation, b: &Annotation) -> Vec<Field> {
    let mut list = a.differing(b);
    // Instants of fields that are the same now may differ all the same.
    let only_in_b = b.changed.keys().filter(|field| !a.changed.contains_key(*field));
    for field in a.changed.keys().chain(only_in_b) {
        if a.changed.get(field) != b.changed.get(field) && !list.iter().any(|listed| **listed == **field) {
            list.push(field.clone().into());
        }
    }
    dated(list, a.modified != b.modified)
}

/// The name under which an annotation remembers when one of its tags came or went.
#[must_use]
pub fn tag(tag: &str) -> String {
    format!("{TAG}{tag}")
}

/// What the names of single tags begin with, in [`Annotation::changed`].
pub const TAG: &str = "tags/";

/// Remembers in `after` that what differs from `before` was written at this instant.
pub fn stamp(before: &Annotation, after: &mut Annotation, at: Timestamp) {
    for field in differing_annotation(before, after).into_iter().filter(|field| field != MODIFIED) {
        after.changed.insert(field.into_owned(), at);
    }
    let come = after.tags.iter().filter(|tag| !before.tags.contains(tag));
    let gone = before.tags.iter().filter(|tag| !after.tags.contains(tag));
    let names: Vec<String> = come.chain(gone).map(|name| tag(name)).collect();
    for name in names {
        after.changed.insert(name, at);
    }
    after.modified = at;
}

/// Gives an annotation one field of another, and when that was written.
pub(crate) fn take_annotation(mine: &mut Annotation, theirs: &Annotation, field: &str) {
    if field == MODIFIED {
        mine.modified = theirs.modified;
    }
    mine.take(theirs, field);
    match theirs.changed.get(field) {
        Some(at) => _ = mine.changed.insert(field.to_owned(), *at),
        None => _ = mine.changed.remove(field),
    }
}

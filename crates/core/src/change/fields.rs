//! Things and their fields: what of a work changes by itself, and what of a thing does.
//!
//! Knows: which fields two versions of a thing differ in, and how one field is taken from another
//! version. Does not know: which version is right; that is `journal::stamps`' for two tabs
//! and [`crate::change::merge`]'s for two files.
//!
//! ```text
//! annotation   kind · parts · person · note · tags · attributes/<id> · evidence/<id> · origin · extra   (+ modified)
//! relation     ends · note · origin · extra                                    (+ modified)
//! person       name · type · aliases · role · organization · checks · anonymity · note · extra
//! meta         title · authors · outlet · url · published · updated · language · direction · origin · task ·
//!              dismissed/<gap>
//! ```
//!
//! A codebook and a block's role have no fields: they change as a whole.

use std::borrow::Cow;
use std::rc::Rc;

use crate::model::annotation::Annotation;
use crate::model::article::{Meta, Role};
use crate::model::codebook::Codebook;
use crate::model::id::{AnnotationId, EvidenceId, PersonId, RelationId};
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::model::work::Work;

/// The name of a field, as in the list above.
pub type Field = Cow<'static, str>;

/// What the names of an annotation's attributes begin with.
pub const ATTRIBUTE: &str = "attributes/";

/// What the names of an annotation's evidence entries begin with.
pub const EVIDENCE: &str = "evidence/";

/// What the names of dismissed gaps begin with.
pub const DISMISSED: &str = "dismissed/";

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

impl Thing {
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
            (Self::Relation(mine), Self::Relation(theirs)) => {
                let mine = Rc::make_mut(mine);
                match field {
                    "ends" => (mine.from, mine.kind, mine.to) = (theirs.from, theirs.kind.clone(), theirs.to),
                    "note" => mine.note.clone_from(&theirs.note),
                    "origin" => (mine.creator, mine.created) = (theirs.creator.clone(), theirs.created),
                    "extra" => mine.extra.clone_from(&theirs.extra),
                    "modified" => mine.modified = theirs.modified,
                    _ => {}
                }
            }
            (Self::Person(mine), Self::Person(theirs)) => {
                let mine = Rc::make_mut(mine);
                match field {
                    "name" => mine.name.clone_from(&theirs.name),
                    "aliases" => mine.aliases.clone_from(&theirs.aliases),
                    "role" => mine.role.clone_from(&theirs.role),
                    "organization" => mine.organization.clone_from(&theirs.organization),
                    "type" => mine.kind = theirs.kind,
                    "checks" => mine.checks = theirs.checks,
                    "anonymity" => mine.anonymity.clone_from(&theirs.anonymity),
                    "note" => mine.note.clone_from(&theirs.note),
                    "extra" => mine.extra.clone_from(&theirs.extra),
                    _ => {}
                }
            }
            (Self::Meta(mine), Self::Meta(theirs)) => {
                let mine = Rc::make_mut(mine);
                match field {
                    "authors" => mine.authors.clone_from(&theirs.authors),
                    "task" => mine.task.clone_from(&theirs.task),
                    _ if field.starts_with(DISMISSED) => {
                        let gap = field.get(DISMISSED.len()..).unwrap_or_default();
                        match theirs.dismissed.get(gap) {
                            Some(dismissal) => _ = mine.dismissed.insert(gap.to_owned(), dismissal.clone()),
                            None => _ = mine.dismissed.remove(gap),
                        }
                    }
                    _ => {
                        if let (Some(mine), Some(theirs)) = (meta_mut(mine, field), meta_field(theirs, field)) {
                            theirs.clone_into(mine);
                        }
                    }
                }
            }
            _ => {}
        }
        self
    }

    /// The fields in which two versions of one thing differ; `modified` comes along with any other.
    /// None for things without fields, and for versions of different things.
    #[must_use]
    pub fn differing(&self, other: &Self) -> Option<Vec<Field>> {
        match (self, other) {
            (Self::Annotation(a), Self::Annotation(b)) => Some(differing_annotation(a, b)),
            (Self::Relation(a), Self::Relation(b)) => Some(dated(
                names(&[
                    ("ends", (a.from, &a.kind, a.to) != (b.from, &b.kind, b.to)),
                    ("note", a.note != b.note),
                    ("origin", (&a.creator, a.created) != (&b.creator, b.created)),
                    ("extra", a.extra != b.extra),
                ]),
                a.modified != b.modified,
            )),
            (Self::Person(a), Self::Person(b)) => Some(names(&[
                ("name", a.name != b.name),
                ("aliases", a.aliases != b.aliases),
                ("role", a.role != b.role),
                ("organization", a.organization != b.organization),
                ("type", a.kind != b.kind),
                ("checks", a.checks != b.checks),
                ("anonymity", a.anonymity != b.anonymity),
                ("note", a.note != b.note),
                ("extra", a.extra != b.extra),
            ])),
            (Self::Meta(a), Self::Meta(b)) => {
                let mut list = names(&[("authors", a.authors != b.authors), ("task", a.task != b.task)]);
                for field in META {
                    if meta_field(a, field) != meta_field(b, field) {
                        list.push(field.into());
                    }
                }
                let only_in_b = b.dismissed.keys().filter(|gap| !a.dismissed.contains_key(*gap));
                for gap in a.dismissed.keys().chain(only_in_b) {
                    if a.dismissed.get(gap) != b.dismissed.get(gap) {
                        list.push(format!("{DISMISSED}{gap}").into());
                    }
                }
                Some(list)
            }
            _ => None,
        }
    }
}

/// The fields of [`Meta`] that are one string.
const META: [&str; 8] = ["title", "outlet", "url", "published", "updated", "language", "direction", "origin"];

fn meta_field<'m>(meta: &'m Meta, field: &str) -> Option<&'m String> {
    Some(match field {
        "title" => &meta.title,
        "outlet" => &meta.outlet,
        "url" => &meta.url,
        "published" => &meta.published,
        "updated" => &meta.updated,
        "language" => &meta.language,
        "direction" => &meta.direction,
        "origin" => &meta.origin,
        _ => return None,
    })
}

fn meta_mut<'m>(meta: &'m mut Meta, field: &str) -> Option<&'m mut String> {
    Some(match field {
        "title" => &mut meta.title,
        "outlet" => &mut meta.outlet,
        "url" => &mut meta.url,
        "published" => &mut meta.published,
        "updated" => &mut meta.updated,
        "language" => &mut meta.language,
        "direction" => &mut meta.direction,
        "origin" => &mut meta.origin,
        _ => return None,
    })
}

fn names(list: &[(&'static str, bool)]) -> Vec<Field> {
    list.iter().filter(|(_, differs)| *differs).map(|(name, _)| Cow::Borrowed(*name)).collect()
}

fn dated(mut list: Vec<Field>, differs: bool) -> Vec<Field> {
    if differs || !list.is_empty() {
        list.push("modified".into());
    }
    list
}

fn differing_annotation(a: &Annotation, b: &Annotation) -> Vec<Field> {
    let mut list = names(&[
        ("kind", a.kind != b.kind),
        ("parts", (&a.parts, &a.prefix, &a.suffix, a.anchoring) != (&b.parts, &b.prefix, &b.suffix, b.anchoring)),
        ("person", a.person != b.person),
        ("note", a.note != b.note),
        ("tags", a.tags != b.tags),
    ]);
    let only_in_b = b.attributes.keys().filter(|id| !a.attributes.contains_key(*id));
    for id in a.attributes.keys().chain(only_in_b) {
        if a.attributes.get(id) != b.attributes.get(id) {
            list.push(format!("{ATTRIBUTE}{id}").into());
        }
    }
    let only_in_b = b.evidence.keys().filter(|id| !a.evidence.contains_key(*id));
    for id in a.evidence.keys().chain(only_in_b) {
        if a.evidence.get(id) != b.evidence.get(id) {
            list.push(format!("{EVIDENCE}{id}").into());
        }
    }
    list.extend(names(&[
        ("origin", (&a.origin, &a.creator, a.created) != (&b.origin, &b.creator, b.created)),
        ("extra", a.extra != b.extra),
    ]));
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
    for field in differing_annotation(before, after).into_iter().filter(|field| field != "modified") {
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

/// Gives an annotation one field of another.
pub(crate) fn take_annotation(mine: &mut Annotation, theirs: &Annotation, field: &str) {
    match field {
        "kind" => mine.kind.clone_from(&theirs.kind),
        "parts" => {
            mine.parts.clone_from(&theirs.parts);
            mine.prefix.clone_from(&theirs.prefix);
            mine.suffix.clone_from(&theirs.suffix);
            mine.anchoring = theirs.anchoring;
        }
        "person" => mine.person = theirs.person,
        "note" => mine.note.clone_from(&theirs.note),
        "tags" => mine.tags.clone_from(&theirs.tags),
        "origin" => {
            mine.origin.clone_from(&theirs.origin);
            mine.creator.clone_from(&theirs.creator);
            mine.created = theirs.created;
        }
        "extra" => mine.extra.clone_from(&theirs.extra),
        "modified" => mine.modified = theirs.modified,
        _ => {
            if let Some(id) = field.strip_prefix(ATTRIBUTE) {
                match theirs.attributes.get(id) {
                    Some(value) => _ = mine.attributes.insert(id.to_owned(), value.clone()),
                    None => _ = mine.attributes.remove(id),
                }
            } else if let Some(id) = field.strip_prefix(EVIDENCE).and_then(EvidenceId::parse) {
                match theirs.evidence.get(&id) {
                    Some(entry) => _ = mine.evidence.insert(id, entry.clone()),
                    None => _ = mine.evidence.remove(&id),
                }
            }
        }
    }
    match theirs.changed.get(field) {
        Some(at) => _ = mine.changed.insert(field.to_owned(), *at),
        None => _ = mine.changed.remove(field),
    }
}

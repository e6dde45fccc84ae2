//! Records: what an edit leaves of each thing that it touched, in the form in which it is kept and exchanged.
//!
//! Knows: that a thing was put, deleted, or buried with another's tombstone, and how a work takes that in. Does not
//! know: edits ([`crate::change::edit`]), nor which tab wrote it and when (the journal).

use std::rc::Rc;

use crate::change::fields::{Field, Key, Thing};
use crate::model::article::{Article, Block};
use crate::model::time::Timestamp;
use crate::model::work::Work;

/// One thing put in its new form, or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A thing, new or changed.
    Put {
        /// As it is now, whole.
        thing: Thing,
        /// The fields that were changed, at least one; none where all of it is new. The others are as
        /// the tab knew them, which may be older than what another tab has written.
        fields: Option<Vec<Field>>,
    },
    /// A thing is gone.
    Delete(Key),
    /// A thing is not there, and what its tombstone says is not the entry's instant: it comes from
    /// another work, or, where a merge is taken back, there is none.
    Bury {
        /// Which thing.
        key: Key,
        /// When it was deleted; no tombstone where nobody deleted it.
        at: Option<Timestamp>,
    },
}

impl Record {
    /// Which thing it is about.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Put { thing, .. } => thing.key(),
            Self::Delete(key) | Self::Bury { key, .. } => *key,
        }
    }
}

impl From<Thing> for Record {
    /// All of a thing is new.
    fn from(thing: Thing) -> Self {
        Self::Put { thing, fields: None }
    }
}

impl Record {
    /// Puts the record's thing into the work as a whole, or takes it out and leaves a tombstone. A record
    /// that names a block that is not there changes nothing.
    pub fn apply(&self, work: &mut Work, at: Timestamp) {
        match self {
            Self::Put { thing, .. } => put(work, thing),
            Self::Delete(key) => bury(work, *key, Some(at)),
            Self::Bury { key, at } => bury(work, *key, *at),
        }
    }
}

/// Takes a thing out of the work, and leaves this tombstone.
fn bury(work: &mut Work, key: Key, at: Option<Timestamp>) {
    match key {
        Key::Annotation(id) => work.annotations = work.annotations.without(id),
        Key::Relation(id) if work.relations.contains_key(&id) => _ = Rc::make_mut(&mut work.relations).remove(&id),
        Key::Person(id) if work.persons.contains_key(&id) => _ = Rc::make_mut(&mut work.persons).remove(&id),
        Key::Relation(_) | Key::Person(_) | Key::Meta | Key::Role(_) | Key::Codebook => {}
    }
    match (key.id(), at) {
        (Some(id), Some(at)) => _ = Rc::make_mut(&mut work.deleted).insert(id, at),
        (Some(id), None) => _ = Rc::make_mut(&mut work.deleted).remove(&id),
        (None, _) => {}
    }
}

/// Puts a thing in its place in the work; the tombstone that it may have goes.
pub(crate) fn put(work: &mut Work, thing: &Thing) {
    match thing {
        Thing::Meta(meta) => Rc::make_mut(&mut work.article).meta = meta.clone(),
        Thing::Role { block, role } => {
            let fits = work.article.blocks.get(*block).is_some_and(|b| b.role != *role);
            if fits {
                let article: &mut Article = Rc::make_mut(&mut work.article);
                let blocks: &mut Vec<Block> = Rc::make_mut(&mut article.blocks);
                if let Some(block) = blocks.get_mut(*block) {
                    block.role = *role;
                }
            }
        }
        Thing::Codebook(codebook) => work.codebook = codebook.clone(),
        Thing::Annotation(annotation) => work.annotations = work.annotations.with(annotation.clone()),
        Thing::Relation(relation) => _ = Rc::make_mut(&mut work.relations).insert(relation.id, relation.clone()),
        Thing::Person(person) => _ = Rc::make_mut(&mut work.persons).insert(person.id, person.clone()),
    }
    if let Some(id) = thing.key().id() {
        unbury(work, id);
    }
}

/// Takes the tombstone of a thing away.
pub(super) fn unbury(work: &mut Work, id: u128) {
    if work.deleted.contains_key(&id) {
        Rc::make_mut(&mut work.deleted).remove(&id);
    }
}

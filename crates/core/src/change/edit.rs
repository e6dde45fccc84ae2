//! Edits: everything that changes a work, each with its inverse.
//!
//! An [`Edit`] is a list of [`Change`]s; a change holds one thing as it was and as it becomes, so
//! that the inverse is the same change read backwards. Applying checks that the thing still is as
//! it was: an edit never overwrites what it has not seen.

use std::rc::Rc;

use crate::change::fields::{Key, Thing};
use crate::change::record::{Record, unbury};
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::article::{Meta, Role};
use crate::model::codebook::Codebook;
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::model::work::Work;

/// Changes of marks that are made one by one.
const FEW: usize = 8;

/// Changes that belong together: one step of undo, one entry of the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// In the order in which they apply.
    pub changes: Vec<Change>,
}

/// One thing, before and after. Both `None` in neither, one `None` = added or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// What is known about the article.
    Meta {
        /// As it was.
        before: Rc<Meta>,
        /// As it becomes.
        after: Rc<Meta>,
    },
    /// The part that a block plays.
    Role {
        /// The block's index.
        block: usize,
        /// As it was.
        before: Role,
        /// As it becomes.
        after: Role,
    },
    /// The codebook.
    Codebook {
        /// As it was.
        before: Rc<Codebook>,
        /// As it becomes.
        after: Rc<Codebook>,
    },
    /// An annotation.
    Annotation {
        /// As it was.
        before: Option<Rc<Annotation>>,
        /// As it becomes.
        after: Option<Rc<Annotation>>,
    },
    /// A relation.
    Relation {
        /// As it was.
        before: Option<Rc<Relation>>,
        /// As it becomes.
        after: Option<Rc<Relation>>,
    },
    /// One of the cast.
    Person {
        /// As it was.
        before: Option<Rc<Person>>,
        /// As it becomes.
        after: Option<Rc<Person>>,
    },
    /// What a merge makes of a thing and of its tombstone, which is as old as the deletion was elsewhere.
    Merged {
        /// Which thing.
        key: Key,
        /// As it was.
        before: Stand,
        /// As it becomes.
        after: Stand,
    },
}

/// How it stands about a thing: it is there, or deleted, or nothing is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// The thing.
    pub thing: Option<Thing>,
    /// When it was deleted; nothing where it is there.
    pub deleted: Option<Timestamp>,
}

/// The thing that an edit would change is not as the edit knew it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale;

impl Edit {
    /// An edit of one change.
    #[must_use]
    pub fn one(change: Change) -> Self {
        Self { changes: vec![change] }
    }

    /// The edit that makes one state of an article another: what `to` has not goes, with the relations
    /// first and the marks last, so that nothing points at what is gone. Nothing where the two are of
    /// different texts.
    #[must_use]
    pub fn between(from: &Work, to: &Work) -> Self {
        let mut changes = Vec::new();
        if from.article.text != to.article.text {
            return Self { changes };
        }
        if from.article.meta != to.article.meta {
            changes.push(Change::Meta { before: from.article.meta.clone(), after: to.article.meta.clone() });
        }
        if from.codebook != to.codebook {
            changes.push(Change::Codebook { before: from.codebook.clone(), after: to.codebook.clone() });
        }
        let blocks = from.article.blocks.iter().zip(to.article.blocks.iter()).enumerate();
        for (block, (before, after)) in blocks.filter(|(_, (before, after))| before.range == after.range) {
            if before.role != after.role {
                changes.push(Change::Role { block, before: before.role, after: after.role });
            }
        }
        // Relations that stay are changed when the ends that they name are there.
        let mut later = Vec::new();
        for (id, before) in from.relations.iter() {
            let after = to.relations.get(id).cloned();
            if after.as_ref() != Some(before) {
                let list = if after.is_none() { &mut changes } else { &mut later };
                list.push(Change::Relation { before: Some(before.clone()), after });
            }
        }
        let (here, there) = (from.annotations.by_id(), to.annotations.by_id());
        for before in from.annotations.iter() {
            let after = there.get(&before.id).cloned();
            if after.as_ref() != Some(before) {
                changes.push(Change::Annotation { before: Some(before.clone()), after });
            }
        }
        for after in to.annotations.iter().filter(|after| !here.contains_key(&after.id)) {
            changes.push(Change::Annotation { before: None, after: Some(after.clone()) });
        }
        for (id, before) in from.persons.iter() {
            let after = to.persons.get(id).cloned();
            if after.as_ref() != Some(before) {
                changes.push(Change::Person { before: Some(before.clone()), after });
            }
        }
        for (_, after) in to.persons.iter().filter(|(id, _)| !from.persons.contains_key(*id)) {
            changes.push(Change::Person { before: None, after: Some(after.clone()) });
        }
        changes.append(&mut later);
        for (_, after) in to.relations.iter().filter(|(id, _)| !from.relations.contains_key(*id)) {
            changes.push(Change::Relation { before: None, after: Some(after.clone()) });
        }
        Self { changes }
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.iter().all(Change::is_empty)
    }

    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { changes: self.changes.iter().rev().map(Change::inverse).collect() }
    }

    /// The work after the edit, made at `at`.
    ///
    /// # Errors
    /// [`Stale`] where one of its things is no longer as the edit knew it; nothing is changed then.
    pub fn apply(&self, work: &Work, at: Timestamp) -> Result<Work, Stale> {
        let mut work = work.clone();
        // Many marks are changed beside the set, which is sorted once.
        let mut beside = (self.changes.len() > FEW).then(|| work.annotations.by_id());
        if beside.is_some() {
            work.annotations = AnnotationSet::default();
        }
        for change in &self.changes {
            let (Some(marks), Some(Key::Annotation(id))) = (&mut beside, change.key()) else {
                if !change.fits(&work) {
                    return Err(Stale);
                }
                change.records().iter().for_each(|record| record.apply(&mut work, at));
                continue;
            };
            let mark = |thing: Option<Thing>| if let Some(Thing::Annotation(one)) = thing { Some(one) } else { None };
            let before = match change {
                Change::Annotation { before, .. } => before.clone(),
                Change::Merged { before, .. } => mark(before.thing.clone()),
                _ => None,
            };
            if marks.get(&id) != before.as_ref() {
                return Err(Stale);
            }
            for record in change.records() {
                match record {
                    Record::Put { thing, .. } => {
                        if let Some(after) = mark(Some(thing)) {
                            marks.insert(after.id, after);
                            unbury(&mut work, id.as_u128());
                        }
                    }
                    gone => {
                        marks.remove(&id);
                        // The mark itself is not in the set any more.
                        gone.apply(&mut work, at);
                    }
                }
            }
        }
        if let Some(marks) = beside {
            work.annotations = AnnotationSet::from_list(marks.values().cloned());
        }
        work.modified = work.modified.max(at);
        Ok(work)
    }

    /// What the journal keeps of it.
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        self.changes.iter().flat_map(Change::records).collect()
    }
}

impl Change {
    /// The change of one thing from a version to another; none where there is neither, where both are of
    /// different things, or where a thing is to come or go of which there is always one.
    #[must_use]
    pub fn of(before: Option<Thing>, after: Option<Thing>) -> Option<Self> {
        use Thing::{Annotation, Codebook, Meta, Person, Relation, Role};
        Some(match (before, after) {
            (Some(Meta(before)), Some(Meta(after))) => Self::Meta { before, after },
            (Some(Codebook(before)), Some(Codebook(after))) => Self::Codebook { before, after },
            (Some(Role { block, role: before }), Some(Role { block: same, role: after })) if block == same => {
                Self::Role { block, before, after }
            }
            (Some(Annotation(one)), Some(Annotation(other))) if one.id == other.id => {
                Self::Annotation { before: Some(one), after: Some(other) }
            }
            (Some(Annotation(one)), None) => Self::Annotation { before: Some(one), after: None },
            (None, Some(Annotation(one))) => Self::Annotation { before: None, after: Some(one) },
            (Some(Relation(one)), Some(Relation(other))) if one.id == other.id => {
                Self::Relation { before: Some(one), after: Some(other) }
            }
            (Some(Relation(one)), None) => Self::Relation { before: Some(one), after: None },
            (None, Some(Relation(one))) => Self::Relation { before: None, after: Some(one) },
            (Some(Person(one)), Some(Person(other))) if one.id == other.id => {
                Self::Person { before: Some(one), after: Some(other) }
            }
            (Some(Person(one)), None) => Self::Person { before: Some(one), after: None },
            (None, Some(Person(one))) => Self::Person { before: None, after: Some(one) },
            _ => return None,
        })
    }

    /// Which thing it changes; none where it has neither a before nor an after.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        Some(match self {
            Self::Meta { .. } => Key::Meta,
            Self::Merged { key, .. } => *key,
            Self::Role { block, .. } => Key::Role(*block),
            Self::Codebook { .. } => Key::Codebook,
            Self::Annotation { before, after } => Key::Annotation(before.as_ref().or(after.as_ref())?.id),
            Self::Relation { before, after } => Key::Relation(before.as_ref().or(after.as_ref())?.id),
            Self::Person { before, after } => Key::Person(before.as_ref().or(after.as_ref())?.id),
        })
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Meta { before, after } => before == after,
            Self::Role { before, after, .. } => before == after,
            Self::Codebook { before, after } => before == after,
            Self::Annotation { before, after } => before == after,
            Self::Relation { before, after } => before == after,
            Self::Person { before, after } => before == after,
            Self::Merged { before, after, .. } => before == after,
        }
    }

    fn inverse(&self) -> Self {
        match self.clone() {
            Self::Meta { before, after } => Self::Meta { before: after, after: before },
            Self::Role { block, before, after } => Self::Role { block, before: after, after: before },
            Self::Codebook { before, after } => Self::Codebook { before: after, after: before },
            Self::Annotation { before, after } => Self::Annotation { before: after, after: before },
            Self::Relation { before, after } => Self::Relation { before: after, after: before },
            Self::Person { before, after } => Self::Person { before: after, after: before },
            Self::Merged { key, before, after } => Self::Merged { key, before: after, after: before },
        }
    }

    /// Whether the work holds what the change takes as its "before".
    fn fits(&self, work: &Work) -> bool {
        match self {
            Self::Meta { before, .. } => *before == work.article.meta,
            Self::Role { block, before, .. } => work.article.blocks.get(*block).map(|b| b.role) == Some(*before),
            Self::Codebook { before, .. } => *before == work.codebook,
            Self::Annotation { before: Some(before), .. } => work.annotations.get(before.id) == Some(before),
            Self::Annotation { before: None, after } => {
                after.as_ref().is_none_or(|after| work.annotations.get(after.id).is_none())
            }
            Self::Relation { before: Some(before), .. } => work.relations.get(&before.id) == Some(before),
            Self::Relation { before: None, after } => {
                after.as_ref().is_none_or(|after| !work.relations.contains_key(&after.id))
            }
            Self::Person { before: Some(before), .. } => work.persons.get(&before.id) == Some(before),
            Self::Person { before: None, after } => {
                after.as_ref().is_none_or(|after| !work.persons.contains_key(&after.id))
            }
            Self::Merged { key, before, .. } => before.thing == key.of(work),
        }
    }

    fn records(&self) -> Vec<Record> {
        let annotation = |one: &Rc<Annotation>| Thing::Annotation(one.clone());
        let relation = |one: &Rc<Relation>| Thing::Relation(one.clone());
        let person = |one: &Rc<Person>| Thing::Person(one.clone());
        let (before, after) = match self {
            Self::Meta { before, after } => (Some(Thing::Meta(before.clone())), Some(Thing::Meta(after.clone()))),
            Self::Role { block, after, .. } => (None, Some(Thing::Role { block: *block, role: *after })),
            Self::Codebook { after, .. } => (None, Some(Thing::Codebook(after.clone()))),
            Self::Annotation { before, after } => (before.as_ref().map(annotation), after.as_ref().map(annotation)),
            Self::Relation { before, after } => (before.as_ref().map(relation), after.as_ref().map(relation)),
            Self::Person { before, after } => (before.as_ref().map(person), after.as_ref().map(person)),
            Self::Merged { key, after: Stand { thing: None, deleted }, .. } => {
                return vec![Record::Bury { key: *key, at: *deleted }];
            }
            Self::Merged { before, after, .. } => (before.thing.clone(), after.thing.clone()),
        };
        let record = match (before, after) {
            (Some(before), Some(thing)) => {
                let fields = before.differing(&thing).filter(|fields| !fields.is_empty());
                Record::Put { thing, fields }
            }
            (None, Some(thing)) => thing.into(),
            (Some(before), None) => Record::Delete(before.key()),
            (None, None) => return Vec::new(),
        };
        vec![record]
    }
}

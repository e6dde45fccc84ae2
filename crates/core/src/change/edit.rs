//! Edits: everything that changes a work, each with its inverse.
//!
//! An [`Edit`] is a list of [`Change`]s; a change holds one thing as it was and as it becomes, so
//! that the inverse is the same change read backwards. Applying checks that the thing still is as
//! it was: an edit never overwrites what it has not seen.

use std::rc::Rc;

use crate::change::fields::{Key, Thing};
use crate::change::record::{Record, unbury};
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::article::Role;
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

/// One thing, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which thing.
    pub key: Key,
    /// As it was.
    pub before: Stand,
    /// As it becomes.
    pub after: Stand,
}

/// How it stands about a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It is there, in this version.
    There(Thing),
    /// It is not there; what comes to stand so was deleted at the instant of the edit.
    Gone,
    /// It is not there, and its tombstone says this, as a merge has it from another work; none where nobody deleted
    /// it.
    Buried(Option<Timestamp>),
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
            changes.push(Change::changed(from.article.meta.clone(), to.article.meta.clone()));
        }
        if from.codebook != to.codebook {
            changes.push(Change::changed(from.codebook.clone(), to.codebook.clone()));
        }
        let blocks = from.article.blocks.iter().zip(to.article.blocks.iter()).enumerate();
        for (block, (before, after)) in blocks.filter(|(_, (before, after))| before.range == after.range) {
            if before.role != after.role {
                changes.push(Change::role(block, before.role, after.role));
            }
        }
        // Relations that stay are changed when the ends that they name are there.
        let mut later = Vec::new();
        for (id, before) in from.relations.iter() {
            match to.relations.get(id) {
                None => changes.push(Change::removed(before.clone())),
                Some(after) if after != before => later.push(Change::changed(before.clone(), after.clone())),
                Some(_) => {}
            }
        }
        let (here, there) = (from.annotations.by_id(), to.annotations.by_id());
        for before in from.annotations.iter() {
            changes.extend(Change::of(Some(before), there.get(&before.id)));
        }
        for after in to.annotations.iter().filter(|after| !here.contains_key(&after.id)) {
            changes.push(Change::added(after.clone()));
        }
        for (id, before) in from.persons.iter() {
            changes.extend(Change::of(Some(before), to.persons.get(id)));
        }
        for (_, after) in to.persons.iter().filter(|(id, _)| !from.persons.contains_key(*id)) {
            changes.push(Change::added(after.clone()));
        }
        changes.append(&mut later);
        for (_, after) in to.relations.iter().filter(|(id, _)| !from.relations.contains_key(*id)) {
            changes.push(Change::added(after.clone()));
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
            let (Some(marks), Key::Annotation(id)) = (&mut beside, change.key) else {
                if !change.fits(&work) {
                    return Err(Stale);
                }
                change.record().iter().for_each(|record| record.apply(&mut work, at));
                continue;
            };
            if marks.get(&id) != change.before.annotation() {
                return Err(Stale);
            }
            if let Some(after) = change.after.annotation() {
                marks.insert(id, after.clone());
                unbury(&mut work, id.as_u128());
            } else if let Some(gone) = change.record() {
                marks.remove(&id);
                // The mark itself is not in the set any more.
                gone.apply(&mut work, at);
            }
        }
        if let Some(marks) = beside {
            work.annotations = AnnotationSet::from_list(marks.values().cloned());
        }
        work.modified = work.modified.max(at);
        Ok(work)
    }

    /// The one mark that it changes, before and after; none where it does anything else.
    #[must_use]
    pub fn only_mark(&self) -> Option<(&Rc<Annotation>, &Rc<Annotation>)> {
        match self.changes.as_slice() {
            [one] => one.before.annotation().zip(one.after.annotation()),
            _ => None,
        }
    }

    /// What the journal keeps of it.
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        self.changes.iter().filter_map(Change::record).collect()
    }
}

impl Change {
    /// A thing that comes.
    #[must_use]
    pub fn added(after: impl Into<Thing>) -> Self {
        let after = after.into();
        Self { key: after.key(), before: Stand::Gone, after: Stand::There(after) }
    }

    /// Another version of a thing.
    #[must_use]
    pub fn changed(before: impl Into<Thing>, after: impl Into<Thing>) -> Self {
        let (before, after) = (before.into(), after.into());
        Self { key: after.key(), before: Stand::There(before), after: Stand::There(after) }
    }

    /// A thing that goes.
    #[must_use]
    pub fn removed(before: impl Into<Thing>) -> Self {
        let before = before.into();
        Self { key: before.key(), before: Stand::There(before), after: Stand::Gone }
    }

    /// Another part that a block plays.
    #[must_use]
    pub fn role(block: usize, before: Role, after: Role) -> Self {
        let thing = |role| Thing::Role { block, role };
        Self::changed(thing(before), thing(after))
    }

    /// The change from one version of a thing to another, or to or from nothing; none where they are the same or of
    /// different things, or where one is to come or go of which there is always one.
    #[must_use]
    pub fn of<T: Clone + Into<Thing>>(before: Option<&T>, after: Option<&T>) -> Option<Self> {
        let thing = |one: &T| one.clone().into();
        let change = match (before.map(thing), after.map(thing)) {
            (Some(before), Some(after)) if before.key() == after.key() => Self::changed(before, after),
            (Some(before), None) if before.key().id().is_some() => Self::removed(before),
            (None, Some(after)) if after.key().id().is_some() => Self::added(after),
            _ => return None,
        };
        (!change.is_empty()).then_some(change)
    }

    fn is_empty(&self) -> bool {
        self.before == self.after
    }

    fn inverse(&self) -> Self {
        Self { key: self.key, before: self.after.clone(), after: self.before.clone() }
    }

    /// Whether the work holds what the change takes as its "before".
    fn fits(&self, work: &Work) -> bool {
        self.before.thing() == self.key.of(work).as_ref()
    }

    /// What the journal keeps of it: nothing where a thing is gone before and after.
    fn record(&self) -> Option<Record> {
        Some(match (self.before.thing(), &self.after) {
            (before, Stand::There(thing)) => {
                let fields = before.and_then(|before| before.differing(thing)).filter(|fields| !fields.is_empty());
                Record::Put { thing: thing.clone(), fields }
            }
            (Some(_), Stand::Gone) => Record::Delete(self.key),
            (None, Stand::Gone) => return None,
            (_, Stand::Buried(at)) => Record::Bury { key: self.key, at: *at },
        })
    }
}

impl Stand {
    /// The thing, where it is there.
    #[must_use]
    pub fn thing(&self) -> Option<&Thing> {
        if let Self::There(thing) = self { Some(thing) } else { None }
    }

    /// The annotation, where it is one and there.
    #[must_use]
    pub fn annotation(&self) -> Option<&Rc<Annotation>> {
        self.thing().and_then(Thing::annotation)
    }
}

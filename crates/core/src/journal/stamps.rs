//! Stamps: when each field of each thing was last written, by the journal's clocks, so that tabs
//! which hear of the same edits in any order show the same.
//!
//! Knows: how two versions of a thing become one. Each field is a last-writer-wins register; a thing
//! is there unless its deletion is newer than everything written to it, so that an edit after a
//! deletion revives; what is deleted is remembered, so that a revived thing has all its fields.
//! Joining is commutative, associative and idempotent (Shapiro, Preguiça, Baquero and Zawirski,
//! "Conflict-free Replicated Data Types", 2011, §3.2), and a law in the tests. Does not know: wall
//! clocks, which readers set at will, or files, which have no clocks ([`crate::change::merge`]).

use std::rc::Rc;

use litemap::LiteMap;

use crate::change::edit::Change;
use crate::change::fields::{Field, Key, Thing};
use crate::change::record::{self, Record};
use crate::journal::Entry;
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::id::AnnotationId;
use crate::model::time::Timestamp;
use crate::model::work::Work;

/// Annotations that are looked up and put in one by one.
const FEW: usize = 8;

/// When something was written: no two records have the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The entry's Lamport clock; 0 for what was there before the journal.
    pub clock: u64,
    /// The tab that wrote, as the bits of its id.
    pub tab: u128,
    /// The record's place in its entry.
    pub record: u64,
}

/// What is known of the writing of one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// When the fields were written that `fields` does not list. The flag is false where that was only
    /// the version that came along with an edit of other fields: any real writing is newer.
    pub base: Option<(bool, Stamp)>,
    /// When single fields were written, by name.
    pub fields: LiteMap<Field, Stamp>,
    /// Its newest deletion, where nothing newer was written, and the instant that its tombstone gives;
    /// none where it has no tombstone.
    pub gone: Option<(Stamp, Option<Timestamp>)>,
    /// What it was, where it is deleted.
    pub buried: Option<Thing>,
}

/// The traces of a work's things. One that has none was there before the journal. Cloning shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps(Rc<LiteMap<Key, Rc<Trace>>>);

impl Trace {
    /// What was there before the journal.
    fn origin() -> Self {
        Self { base: Some((true, Stamp::default())), ..Self::default() }
    }

    /// What a record says, with the version that it carries.
    fn of(record: &Record, stamp: Stamp, at: Timestamp) -> (Self, Option<&Thing>) {
        match record {
            Record::Put { thing, fields: None } => (Self { base: Some((true, stamp)), ..Self::default() }, Some(thing)),
            Record::Put { thing, fields: Some(fields) } => {
                let fields = fields.iter().map(|field| (field.clone(), stamp)).collect();
                (Self { base: Some((false, stamp)), fields, ..Self::default() }, Some(thing))
            }
            Record::Delete(_) => (Self { gone: Some((stamp, Some(at))), ..Self::default() }, None),
            Record::Bury { at, .. } => (Self { gone: Some((stamp, *at)), ..Self::default() }, None),
        }
    }

    /// When a field was written.
    fn stamp(&self, field: &str) -> Option<(bool, Stamp)> {
        self.fields.get(field).map(|stamp| (true, *stamp)).or(self.base)
    }

    /// The newest writing of any field.
    fn last(&self) -> Option<Stamp> {
        self.base.iter().map(|(_, stamp)| *stamp).chain(self.fields.values().copied()).max()
    }

    /// The newest clock in it.
    fn clock(&self) -> u64 {
        let gone = self.gone.map(|(stamp, _)| stamp);
        self.last().into_iter().chain(gone).map(|stamp| stamp.clock).max().unwrap_or(0)
    }
}

/// Two traces of one thing with the versions that they are of: one trace, and the version that is
/// there, or none where it is deleted.
fn join(mine: (&Trace, Option<&Thing>), theirs: (&Trace, Option<&Thing>)) -> (Trace, Option<Thing>) {
    let ((older, old), (newer, new)) = if mine.0.base > theirs.0.base { (theirs, mine) } else { (mine, theirs) };
    // The newer version as a whole, but for the fields that were written later still.
    let mut thing = new.or(old).cloned();
    let mut fields = LiteMap::new();
    let only_in_older = older.fields.keys().filter(|field| !newer.fields.contains_key(*field));
    for field in newer.fields.keys().chain(only_in_older) {
        let (there, here) = (older.stamp(field), newer.stamp(field));
        if let (true, Some(old)) = (there > here, old) {
            thing = thing.map(|thing| thing.with(old, field));
        }
        if let Some((true, stamp)) = there.max(here)
            && newer.base.is_none_or(|base| (true, stamp) > base)
        {
            fields.insert(field.clone(), stamp);
        }
    }
    let mut trace = Trace { base: newer.base.max(older.base), fields, gone: newer.gone.max(older.gone), buried: None };
    if trace.gone.map(|(stamp, _)| stamp) > trace.last() {
        trace.buried = thing;
        return (trace, None);
    }
    trace.gone = None;
    (trace, thing)
}

impl Stamps {
    /// The traces of these things.
    #[must_use]
    pub fn from_list(list: impl IntoIterator<Item = (Key, Trace)>) -> Self {
        Self(Rc::new(list.into_iter().map(|(key, trace)| (key, Rc::new(trace))).collect()))
    }

    /// Every trace, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&Key, &Rc<Trace>)> {
        self.0.iter()
    }

    /// The trace of a thing, if the journal has written it.
    #[must_use]
    pub fn get(&self, key: Key) -> Option<&Trace> {
        self.0.get(&key).map(|trace| &**trace)
    }

    /// The newest clock in them.
    #[must_use]
    pub fn clock(&self) -> u64 {
        self.0.values().map(|trace| trace.clock()).max().unwrap_or(0)
    }

    /// Takes an entry in: the work and the stamps after it, and what of the work has changed. An entry
    /// that was taken in before changes nothing.
    #[must_use]
    pub fn take_in(&self, work: &Work, entry: &Entry) -> (Work, Self, Vec<Change>) {
        let mut taking = Taking::new(work.clone(), self.clone());
        taking.take_in(entry);
        taking.finish()
    }

    /// Joins a work with what another tab made of it.
    #[must_use]
    pub fn join(&self, work: &Work, their_work: &Work, theirs: &Self) -> (Work, Self, Vec<Change>) {
        let mut taking = Taking::new(work.clone(), self.clone());
        let annotations = their_work.annotations.iter().map(|annotation| Key::Annotation(annotation.id));
        let relations = their_work.relations.keys().map(|id| Key::Relation(*id));
        let persons = their_work.persons.keys().map(|id| Key::Person(*id));
        let alive = annotations.chain(relations).chain(persons).filter(|key| theirs.get(*key).is_none());
        let keys: Vec<Key> = alive.chain(theirs.0.keys().copied()).collect();
        let index = their_work.annotations.by_id();
        let origin = Trace::origin();
        for key in keys {
            let trace = theirs.get(key).unwrap_or(&origin);
            let thing = match key {
                Key::Annotation(id) => index.get(&id).cloned().map(Thing::Annotation),
                other => other.of(their_work),
            };
            taking.join(key, trace, thing.or_else(|| trace.buried.clone()).as_ref());
        }
        for (id, at) in their_work.deleted.iter() {
            // Deleted before the journal, as in a file that was opened.
            let is_known =
                taking.work.deleted.contains_key(id) || taking.stamps.0.keys().any(|key| key.id() == Some(*id));
            if !is_known && !taking.holds(*id) {
                Rc::make_mut(&mut taking.work.deleted).insert(*id, *at);
            }
        }
        taking.work.modified = taking.work.modified.max(their_work.modified);
        taking.finish()
    }
}

/// A work while entries are taken in: annotations wait beside it, so that they are sorted once.
pub(super) struct Taking {
    work: Work,
    stamps: Stamps,
    /// Annotations that have changed; none where they are gone.
    waiting: LiteMap<AnnotationId, Option<Rc<Annotation>>>,
    /// The work's annotations by id, once many are looked up.
    index: Option<LiteMap<AnnotationId, Rc<Annotation>>>,
    looked_up: usize,
    changes: Vec<Change>,
}

impl Taking {
    pub(super) fn new(work: Work, stamps: Stamps) -> Self {
        Self { work, stamps, waiting: LiteMap::new(), index: None, looked_up: 0, changes: Vec::new() }
    }

    /// Takes in every record of an entry.
    pub(super) fn take_in(&mut self, entry: &Entry) {
        for (record, at) in entry.records.iter().zip(0..) {
            let stamp = Stamp { clock: entry.clock, tab: entry.tab.as_u128(), record: at };
            let (trace, thing) = Trace::of(record, stamp, entry.at);
            self.join(record.key(), &trace, thing);
        }
        self.work.modified = self.work.modified.max(entry.at);
    }

    fn holds(&self, id: u128) -> bool {
        let annotation = AnnotationId::from_u128(id);
        self.waiting.get(&annotation).map_or_else(|| self.work.annotations.get(annotation).is_some(), Option::is_some)
            || self.work.relations.keys().any(|key| key.as_u128() == id)
            || self.work.persons.keys().any(|key| key.as_u128() == id)
    }

    fn get(&mut self, key: Key) -> Option<Thing> {
        match key {
            Key::Annotation(id) => {
                if let Some(waiting) = self.waiting.get(&id) {
                    return waiting.clone().map(Thing::Annotation);
                }
                self.looked_up += 1;
                if self.looked_up < FEW {
                    return key.of(&self.work);
                }
                let index = self.index.get_or_insert_with(|| self.work.annotations.by_id());
                index.get(&id).cloned().map(Thing::Annotation)
            }
            other => other.of(&self.work),
        }
    }

    fn join(&mut self, key: Key, trace: &Trace, thing: Option<&Thing>) {
        let before = self.get(key);
        let held = self.stamps.0.get(&key).cloned();
        let known = held.or_else(|| before.is_some().then(|| Rc::new(Trace::origin()))).unwrap_or_default();
        let here = before.as_ref().or(known.buried.as_ref());
        let (joined, after) = join((&known, here), (trace, thing));
        self.bury(key, joined.gone.map(|(_, at)| at), after.is_some());
        if joined != Trace::origin() {
            Rc::make_mut(&mut self.stamps.0).insert(key, Rc::new(joined));
        }
        if before != after {
            self.put(key, before, after);
        }
    }

    fn bury(&mut self, key: Key, gone: Option<Option<Timestamp>>, is_there: bool) {
        let Some(id) = key.id() else { return };
        match gone {
            Some(Some(at)) => _ = Rc::make_mut(&mut self.work.deleted).insert(id, at),
            Some(None) | None if (gone.is_some() || is_there) && self.work.deleted.contains_key(&id) => {
                _ = Rc::make_mut(&mut self.work.deleted).remove(&id);
            }
            Some(None) | None => {}
        }
    }

    fn put(&mut self, key: Key, before: Option<Thing>, after: Option<Thing>) {
        match (key, &after) {
            (Key::Annotation(id), Some(Thing::Annotation(annotation))) => {
                self.waiting.insert(id, Some(annotation.clone()));
            }
            (Key::Annotation(id), _) => _ = self.waiting.insert(id, None),
            (_, Some(thing)) => record::put(&mut self.work, thing),
            (Key::Relation(id), None) => _ = Rc::make_mut(&mut self.work.relations).remove(&id),
            (Key::Person(id), None) => _ = Rc::make_mut(&mut self.work.persons).remove(&id),
            (Key::Meta | Key::Role(_) | Key::Codebook, None) => {}
        }
        self.changes.extend(Change::of(before.as_ref(), after.as_ref()));
    }

    pub(super) fn finish(mut self) -> (Work, Stamps, Vec<Change>) {
        if self.waiting.len() > FEW {
            let kept = self.work.annotations.iter().filter(|one| !self.waiting.contains_key(&one.id)).cloned();
            self.work.annotations = AnnotationSet::from_list(kept.chain(self.waiting.values().flatten().cloned()));
        } else {
            for (id, waiting) in self.waiting.iter() {
                self.work.annotations = match waiting {
                    Some(annotation) => self.work.annotations.with(annotation.clone()),
                    None => self.work.annotations.without(*id),
                };
            }
        }
        (self.work, self.stamps, self.changes)
    }
}

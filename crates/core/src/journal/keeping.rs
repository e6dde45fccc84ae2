//! What is written, in which order.
//!
//! Knows: the steps from an edit to "Saved", and when a snapshot takes the place of entries. Does
//! not know: how a step is carried out. A driver (the browser's, or a test's that stops anywhere)
//! takes the steps one after another and stops at the first that fails.
//!
//! ```text
//! edit → Local put pending → Commit { entry, listing } → Saved → Local remove pending
//! ```
//!
//! A commit is one transaction: all of it or nothing. Until it is there, the entry lies in local
//! storage, which outlives a crashed tab; after it, in the store that outlives a killed browser. A
//! stop between any two steps leaves an entry in at least one of the two once it was in either.

use std::rc::Rc;

use litemap::LiteMap;

use crate::change::fields::Key;
use crate::journal::library::Listing;
use crate::journal::stamps::{Stamps, Trace};
use crate::journal::{Entry, keys, listing, wire};
use crate::model::annotation::Annotation;
use crate::model::id::{AnnotationId, ArticleId, TabId};
use crate::model::work::Work;
use crate::text::Text;

/// A write of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Puts a value at a key.
    Put(String, String),
    /// Takes a key away.
    Delete(String),
}

/// One transaction: all of its operations or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commit {
    /// A key that must hold exactly this value (or be absent) for the transaction to go through:
    /// a snapshot must not overwrite another tab's.
    pub expect: Option<(String, Option<String>)>,
    /// What it does.
    pub ops: Vec<Op>,
}

/// One step on the way to "Saved".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A write to local storage: synchronous, may fail (full, forbidden) without harm.
    Local(Op),
    /// A transaction of the store that survives.
    Commit(Commit),
    /// From here on the entries up to this clock may be called saved.
    Saved(u64),
}

/// Entries after which a snapshot takes their place.
pub const COMPACT_AFTER: usize = 200;

/// Annotations in a page, on average.
const PAGE: usize = 128;

/// What the vault knows of an open article's records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// Whose.
    pub article: ArticleId,
    /// The snapshot's head as it stands in the store; none before the first.
    pub head: Option<String>,
    /// Pages of that snapshot.
    pub pages: usize,
    /// Entries in the store that the snapshot does not hold, and that the work does.
    pub since: Vec<(u64, TabId)>,
    /// The last clock by tab that the work holds.
    pub clocks: LiteMap<TabId, u64>,
    /// Annotations whose page is old, and how often each became so since the last snapshot.
    pub dirty: LiteMap<AnnotationId, u64>,
    /// How often anything else was written, whose stamps lie with the first page.
    pub others: u64,
}

impl Keeping {
    /// Nothing kept yet.
    #[must_use]
    pub fn new(article: ArticleId) -> Self {
        Self {
            article,
            head: None,
            pages: 0,
            since: Vec::new(),
            clocks: LiteMap::new(),
            dirty: LiteMap::new(),
            others: 0,
        }
    }

    /// The highest clock seen, whoever's.
    #[must_use]
    pub fn clock(&self) -> u64 {
        self.clocks.values().copied().max().unwrap_or(0)
    }

    /// The steps that keep these entries, oldest first. Each says which one of its tab came before it.
    #[must_use]
    pub fn steps(&self, entries: &[Rc<Entry>], text: &Text, line: &Listing) -> Vec<Step> {
        let mut last = self.clocks.clone();
        let mut write = |entry: &Rc<Entry>| {
            let after = last.insert(entry.tab, entry.clock).unwrap_or(0);
            wire::write_entry(entry, text, Some(after))
        };
        let wires: Vec<String> = entries.iter().map(&mut write).collect();
        let mut steps: Vec<Step> = Vec::with_capacity(entries.len() * 2 + 2);
        for (entry, wire) in entries.iter().zip(&wires) {
            steps.push(Step::Local(pending(entry, wire.clone())));
        }
        let mut ops: Vec<Op> = entries
            .iter()
            .zip(wires)
            .map(|(entry, wire)| Op::Put(keys::entry(entry.article, entry.clock, entry.tab), wire))
            .collect();
        let kept = entries.last().map(|entry| (entry.tab, entry.clock));
        let record = kept.map_or_else(|| listing::write(line), |kept| listing::write_kept(line, kept));
        ops.push(Op::Put(keys::listing(line.id), record));
        steps.push(Step::Commit(Commit { expect: None, ops }));
        if let Some(last) = entries.iter().map(|entry| entry.clock).max() {
            steps.push(Step::Saved(last));
        }
        for entry in entries {
            steps.push(Step::Local(Op::Delete(keys::pending(entry.article, entry.clock, entry.tab))));
        }
        steps
    }

    /// Notes that entries are in the store.
    pub fn committed(&mut self, entries: &[Rc<Entry>]) {
        for entry in entries {
            self.since.push((entry.clock, entry.tab));
            let known = self.clocks.get(&entry.tab).copied().unwrap_or(0);
            self.clocks.insert(entry.tab, entry.clock.max(known));
            self.touch(entry);
        }
    }

    /// Notes that an entry makes pages old, before it is in the store: a snapshot may be written sooner.
    pub fn touch(&mut self, entry: &Entry) {
        for record in &entry.records {
            match record.key() {
                Key::Annotation(id) => self.renew_mark(id),
                _ => self.others += 1,
            }
        }
    }

    /// Has the next snapshot write the page of an annotation again.
    pub fn renew_mark(&mut self, id: AnnotationId) {
        let times = self.dirty.get(&id).copied().unwrap_or(0);
        self.dirty.insert(id, times + 1);
    }

    /// Whether a snapshot should take the place of the entries.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.since.len() >= COMPACT_AFTER
    }

    /// The parts of a snapshot of `work` and its `stamps`, which hold exactly the entries up to `self.clocks`. Each
    /// part is written by itself, so that a long one need not be one long task: call
    /// [`Snapshot::write_page`] until it is done, then [`Snapshot::finish`].
    #[must_use]
    pub fn snapshot(&self, work: &Work, stamps: &Stamps) -> Snapshot {
        let pages = (work.annotations.len() / PAGE + 1).next_power_of_two();
        let all = pages != self.pages || self.head.is_none();
        let mut due = vec![all; pages];
        for id in self.dirty.keys() {
            if let Some(page) = due.get_mut(page_of(*id, pages)) {
                *page = true;
            }
        }
        if let (Some(first), true) = (due.first_mut(), self.others > 0) {
            *first = true;
        }
        let mut todo: Vec<Page> = (0..pages).map(|number| Page { number, ..Page::default() }).collect();
        for annotation in work.annotations.iter() {
            if let Some(page) = todo.get_mut(page_of(annotation.id, pages)) {
                page.annotations.push(annotation.clone());
            }
        }
        for (key, trace) in stamps.iter() {
            let number = if let Key::Annotation(id) = key { page_of(*id, pages) } else { 0 };
            if let Some(page) = todo.get_mut(number) {
                page.stamps.push((*key, trace.clone()));
            }
        }
        todo.retain(|page| due.get(page.number) == Some(&true));
        Snapshot { keeping: self.clone(), work: work.clone(), pages, todo, ops: Vec::new() }
    }

    /// Notes that the snapshot's transaction went through.
    pub fn snapshotted(&mut self, snapshot: &Snapshot, head: String) {
        self.since.retain(|entry| !snapshot.keeping.since.contains(entry));
        // What became old again while the snapshot was being written stays so.
        let written = |id: &AnnotationId, times: &u64| snapshot.keeping.dirty.get(id) == Some(times);
        self.dirty =
            self.dirty.iter().filter(|(id, times)| !written(id, times)).map(|(id, times)| (*id, *times)).collect();
        self.others = self.others.saturating_sub(snapshot.keeping.others);
        self.pages = snapshot.pages;
        self.head = Some(head);
    }
}

/// A snapshot on its way.
#[derive(Clone, Debug)]
pub struct Snapshot {
    keeping: Keeping,
    work: Work,
    pages: usize,
    todo: Vec<Page>,
    ops: Vec<Op>,
}

/// A page on its way.
#[derive(Clone, Debug, Default)]
struct Page {
    number: usize,
    annotations: Vec<Rc<Annotation>>,
    stamps: Vec<(Key, Rc<Trace>)>,
}

impl Snapshot {
    /// Writes one page; false when all are written.
    pub fn write_page(&mut self) -> bool {
        let Some(Page { number, annotations, stamps }) = self.todo.pop() else { return false };
        let article = &self.work.article;
        self.ops
            .push(Op::Put(keys::page(article.id, number), wire::write_page(&annotations, stamps.len(), &article.text)));
        let key = keys::stamps(article.id, number);
        self.ops.push(if stamps.is_empty() {
            Op::Delete(key)
        } else {
            let stamps = stamps.iter().map(|(key, trace)| (key, trace));
            Op::Put(key, wire::write_stamps(stamps, &article.text))
        });
        true
    }

    /// The transaction: the text where it was never written, the head, the pages, the listing, and
    /// exactly the entries that the snapshot holds taken away. With it the head's wire form, to be
    /// given to [`Keeping::snapshotted`].
    #[must_use]
    pub fn finish(&mut self) -> (Commit, String) {
        while self.write_page() {}
        let id = self.work.article.id;
        let turn = self.keeping.head.as_deref().map_or(0, wire::turn_of).saturating_add(1);
        let head = wire::write_head(&self.work, &self.keeping.clocks, self.pages, turn);
        let mut ops = std::mem::take(&mut self.ops);
        if self.keeping.head.is_none() {
            ops.push(Op::Put(keys::text(id), wire::write_text(&self.work.article)));
        }
        ops.push(Op::Put(keys::head(id), head.clone()));
        ops.push(put_listing(&Listing::of(&self.work)));
        for page in self.pages..self.keeping.pages {
            ops.push(Op::Delete(keys::page(id, page)));
            ops.push(Op::Delete(keys::stamps(id, page)));
        }
        ops.extend(self.keeping.since.iter().map(|(clock, tab)| Op::Delete(keys::entry(id, *clock, *tab))));
        let expect = Some((keys::head(id), self.keeping.head.clone()));
        (Commit { expect, ops }, head)
    }
}

/// The operation that keeps a listing.
#[must_use]
pub fn put_listing(line: &Listing) -> Op {
    Op::Put(keys::listing(line.id), listing::write(line))
}

/// The operation that keeps an uncommitted entry's wire form in local storage.
#[must_use]
pub fn pending(entry: &Entry, wire: String) -> Op {
    Op::Put(keys::pending(entry.article, entry.clock, entry.tab), wire)
}

/// The page of an annotation: by its id, so that it stays there whatever comes before it.
#[must_use]
pub fn page_of(id: AnnotationId, pages: usize) -> usize {
    // Ids are random in their low bits (RFC 9562 §5.4); the fold covers ids that are not.
    let bits = id.as_u128();
    ((bits ^ (bits >> 64)) as usize) % pages.max(1)
}

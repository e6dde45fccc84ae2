//! The vault's law: whatever was called saved is there after a stop at any point, and what comes
//! back is the work after some edit, never half of one. Runs natively.
//!
//! [`Disk`] stands for the browser's two stores, [`Tab`] carries out the steps that
//! `journal::keeping` decides, and every write may be the last. A killed browser also loses the
//! newest writes of its local storage, so each stop is tried with every earlier state of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::common;
use crate::common::disk::{Disk, Stopped};
use galley_core::change::fields::{Key, Thing};
use galley_core::change::record::Record;
use galley_core::formats::galley;
use galley_core::journal::keeping::{COMPACT_AFTER, Keeping, Op, Snapshot, Step, pending};
use galley_core::journal::library::Listing;
use galley_core::journal::reopening::{Reopened, reopen};
use galley_core::journal::stamps::Stamps;
use galley_core::journal::{Entry, keys};
use galley_core::journal::{listing, wire};
use galley_core::model::annotation::{Annotation, AnnotationSet};
use galley_core::model::id::{AnnotationId, ArticleId, TabId};
use galley_core::model::work::Work;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

/// An annotation as a whole.
fn put_mark(annotation: Annotation) -> Record {
    Thing::Annotation(Rc::new(annotation)).into()
}

// A tab at work

/// What a reader and the clock do.
#[derive(Clone, Debug)]
enum Deed {
    /// An edit with these effects. It is laid in local storage.
    Edit(Vec<Record>),
    /// Everything that waits is committed.
    Keep,
    /// The plain copy is renewed.
    Copy,
    /// A snapshot from its first page to its last.
    Snapshot,
    /// A slow one begins …
    Begin,
    /// … and ends, whatever was committed meanwhile.
    End,
}

struct Tab {
    id: TabId,
    keeping: Keeping,
    /// The work, and as it is in the store.
    work: Work,
    stamps: Stamps,
    kept: (Work, Stamps),
    clock: u64,
    waiting: Vec<Rc<Entry>>,
    slow: Option<Snapshot>,
    /// The clock up to which everything was called saved.
    saved: u64,
    /// After each edit, the first before any: the clock and the work.
    states: Vec<(u64, Work)>,
}

impl Tab {
    fn on(id: TabId, keeping: Keeping, (work, stamps): (Work, Stamps), clock: u64, saved: u64) -> Self {
        let states = vec![(clock, work.clone())];
        let kept = (work.clone(), stamps.clone());
        Self { id, keeping, kept, work, stamps, clock, waiting: Vec::new(), slow: None, saved, states }
    }

    /// A new article; its creation has clock 1.
    fn new(id: TabId, work: &Work) -> Self {
        let mut keeping = Keeping::new(work.article.id);
        keeping.clocks.insert(id, 1);
        Self::on(id, keeping, (work.clone(), Stamps::default()), 1, 0)
    }

    fn create(&mut self, disk: &mut Disk) -> Result<(), Stopped> {
        self.snapshot(disk)?;
        self.saved = self.clock;
        Ok(())
    }

    /// Opens what was found, as the vault does.
    fn reopen(id: TabId, article: ArticleId, disk: &mut Disk) -> Result<Self, Stopped> {
        let (reopened, aside) = reopen(article, disk.found(article));
        disk.set_aside(&aside);
        let mut reopened = reopened.unwrap();
        for key in &reopened.settled {
            disk.local(&Op::Delete(key.clone()))?;
        }
        let absorbed = if reopened.whole { reopened.absorb() } else { Vec::new() };
        let Reopened { mut keeping, work, stamps, uncommitted, whole, .. } = reopened;
        let work = (work, stamps);
        let clock = uncommitted.iter().map(|entry| entry.clock).chain([keeping.clock()]).max().unwrap();
        if whole {
            let clock = clock.max(1);
            keeping.clocks.insert(id, clock);
            let mut tab = Self::on(id, keeping, work, clock, 0);
            tab.create(disk)?;
            for key in absorbed {
                disk.local(&Op::Delete(key))?;
            }
            return Ok(tab);
        }
        let saved = keeping.clock();
        let mut tab = Self::on(id, keeping, work, clock, saved);
        tab.waiting = uncommitted;
        tab.keep(disk)?;
        Ok(tab)
    }

    fn entry(&mut self, records: &[Record]) -> Option<Rc<Entry>> {
        let edit = common::edit_of(&self.work, records);
        if edit.records().is_empty() {
            return None;
        }
        self.clock += 1;
        let at = common::minute(self.clock as i64);
        let done = edit.apply(&self.work, at).unwrap();
        let article = self.work.article.id;
        let entry = Entry { article, clock: self.clock, tab: self.id, at, records: edit.records() };
        let (work, stamps, _) = self.stamps.take_in(&self.work, &entry);
        assert_eq!(work, done, "an edit of one's own and the entry of it are the same");
        (self.work, self.stamps) = (work, stamps);
        self.states.push((self.clock, self.work.clone()));
        Some(Rc::new(entry))
    }

    fn edit(&mut self, disk: &mut Disk, records: &[Record]) -> Result<(), Stopped> {
        if let Some(entry) = self.entry(records) {
            let own = self.waiting.iter().filter(|entry| entry.tab == self.id).map(|entry| entry.clock);
            let after = own.chain(self.keeping.clocks.get(&self.id).copied()).max().unwrap_or(0);
            self.waiting.push(entry.clone());
            let wire = wire::write_entry(&entry, &self.work.article.text, Some(after));
            disk.local(&pending(&entry, wire))?;
        }
        Ok(())
    }

    fn keep(&mut self, disk: &mut Disk) -> Result<(), Stopped> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let entries = std::mem::take(&mut self.waiting);
        for step in self.keeping.steps(&entries, &self.work.article.text, &Listing::of(&self.work)) {
            match step {
                Step::Local(op) => disk.local(&op)?,
                Step::Commit(commit) => {
                    assert!(disk.commit(&commit)?);
                    self.keeping.committed(&entries);
                    self.kept = (self.work.clone(), self.stamps.clone());
                }
                Step::Saved(clock) => self.saved = self.saved.max(clock),
            }
        }
        Ok(())
    }

    fn end(&mut self, disk: &mut Disk, mut snapshot: Snapshot) -> Result<bool, Stopped> {
        let (commit, head) = snapshot.finish();
        let went = disk.commit(&commit)?;
        if went {
            self.keeping.snapshotted(&snapshot, head);
        }
        Ok(went)
    }

    fn snapshot(&mut self, disk: &mut Disk) -> Result<(), Stopped> {
        self.slow = None;
        let snapshot = self.keeping.snapshot(&self.kept.0, &self.kept.1);
        assert!(self.end(disk, snapshot)?, "nobody else writes snapshots of this article");
        Ok(())
    }

    fn run(&mut self, disk: &mut Disk, deeds: &[Deed]) -> Result<(), Stopped> {
        for deed in deeds {
            match deed {
                Deed::Edit(records) => self.edit(disk, records)?,
                Deed::Keep => self.keep(disk)?,
                Deed::Copy => {
                    disk.local(&Op::Put(keys::plain(self.work.article.id), galley::write(&self.work)))?;
                }
                Deed::Snapshot => self.snapshot(disk)?,
                Deed::Begin => self.slow = Some(self.keeping.snapshot(&self.kept.0, &self.kept.1)),
                Deed::End => {
                    if let Some(snapshot) = self.slow.take() {
                        assert!(self.end(disk, snapshot)?);
                    }
                }
            }
        }
        Ok(())
    }
}

const ONE: u128 = 0x1111;
const TWO: u128 = 0x2222;

fn tab(n: u128) -> TabId {
    TabId::from_u128(n)
}

/// Creates an article and carries out the script until the `stop`th write.
fn session(work: &Work, deeds: &[Deed], stop: Option<usize>) -> (Disk, Tab) {
    let mut disk = Disk { stop, ..Disk::default() };
    let mut tab = Tab::new(tab(ONE), work);
    let run = tab.create(&mut disk).and_then(|()| tab.run(&mut disk, deeds));
    assert!(run.is_ok() || stop.is_some());
    disk.stop = None;
    (disk, tab)
}

/// What a restarted browser opens; nothing is set aside.
fn open(disk: &Disk, article: ArticleId) -> Option<Work> {
    let (reopened, aside) = reopen(article, disk.found(article));
    assert_eq!(aside, [], "everything can be read");
    // What lies aside was told; its gap stays until the work is kept whole.
    let lies_aside = disk.database.keys().chain(disk.local.keys()).any(|key| key.starts_with(&keys::aside("")));
    assert!(lies_aside || reopened.as_ref().is_none_or(|reopened| !reopened.is_missing), "nothing is missing");
    reopened.map(|reopened| reopened.work)
}

/// The work that is there is one of the states, and none before the last that was called saved.
fn check(disk: &Disk, tab: &Tab, context: &str) -> Option<Work> {
    let found = open(disk, tab.work.article.id);
    match &found {
        Some(found) => {
            let state = tab.states.iter().rev().find(|(_, state)| state == found);
            let Some((clock, _)) = state else {
                panic!("{context}: what came back is no state of the work: {found:?}")
            };
            assert!(*clock >= tab.saved, "{context}: clock {} was saved, {clock} came back", tab.saved);
        }
        None => assert_eq!(tab.saved, 0, "{context}: an article that was called saved is gone"),
    }
    found
}

/// Opens the article, takes up what was not committed, edits, and writes a snapshot, in a second
/// session that stops as well; then everything as in [`check`]. Gives back how many stops that were.
fn check_next_session(disk: &Disk, found: &Work, stops: impl Fn(usize) -> Vec<usize>, context: &str) -> usize {
    let article = found.article.id;
    let text = found.article.text.as_str();
    let deeds = [
        Deed::Edit(if text.is_empty() {
            vec![Thing::Person(Rc::new(common::person_named("Ann"))).into()]
        } else {
            let words = text.split_inclusive(' ').next().unwrap_or("").to_owned();
            vec![put_mark(common::mark(found, "claim", &[&words]))]
        }),
        Deed::Keep,
        Deed::Snapshot,
    ];
    let run = |stop: Option<usize>| {
        let mut disk = Disk { stop, ..disk.restarted(0) };
        let tab = Tab::reopen(tab(TWO), article, &mut disk).map(|mut tab| {
            assert_eq!(tab.work, *found, "{context}: opened twice");
            let _ = tab.run(&mut disk, &deeds);
            tab
        });
        (disk, tab.ok())
    };
    let (whole, last) = run(None);
    let last = last.unwrap();
    assert_eq!(open(&whole, article).as_ref(), Some(&last.work), "{context}: after a second session");
    assert!(whole.found(article).pending.is_empty(), "{context}: everything that was committed left local storage");
    assert!(whole.found(article).entries.is_empty(), "{context}: the snapshot took the place of all entries");
    let stops = stops(whole.writes);
    for stop in &stops {
        let (disk, tab) = run(Some(*stop));
        let context = format!("{context}, then stopped before write {stop}");
        match tab {
            Some(tab) => drop(check(&disk, &tab, &context)),
            None => assert_eq!(open(&disk, article).as_ref(), Some(found), "{context}, while it was opened"),
        }
    }
    stops.len()
}

// Scripts

/// A work, and what is done with it. Each edit is followed by what the control says.
fn session_of(most: usize) -> impl Strategy<Value = (Work, Vec<Deed>)> {
    common::work().prop_flat_map(move |work| {
        let script = (common::script(&work, most), vec(0..10u8, most));
        (Just(work), script).prop_map(|(work, (records, controls))| {
            let mut deeds: Vec<Deed> = Vec::new();
            for (record, control) in records.into_iter().zip(controls) {
                match deeds.last_mut() {
                    // Two changes in one edit.
                    Some(Deed::Edit(records)) if control == 9 => records.push(record),
                    _ => deeds.push(Deed::Edit(vec![record])),
                }
                match control {
                    0..3 => deeds.push(Deed::Keep),
                    3..5 => deeds.extend([Deed::Keep, Deed::Snapshot]),
                    5 => deeds.push(Deed::Copy),
                    6 => deeds.extend([Deed::Keep, Deed::Begin]),
                    7 => deeds.extend([Deed::Keep, Deed::End]),
                    _ => {}
                }
            }
            (work, deeds)
        })
    })
}

/// Small scripts for every stop: what each does is in its name.
fn small_scripts() -> Vec<(&'static str, Work, Vec<Deed>)> {
    let work = common::small_work("“I like it 😊,” she said. Café.\nNobody else did.");
    let put = |kind: &str, parts: &[&str], note: &str| {
        let mark = common::mark(&work, kind, parts);
        Deed::Edit(vec![put_mark(Annotation { note: note.to_owned(), ..mark })])
    };
    let gone =
        |parts: &[&str]| Deed::Edit(vec![Record::Delete(Key::Annotation(common::mark(&work, "quote", parts).id))]);
    let quote = || put("quote", &["“I like it 😊,”"], "");
    let scripts = vec![
        ("edits one by one", vec![quote(), Deed::Keep, put("source", &["she"], ""), Deed::Keep]),
        ("edits kept together", vec![quote(), put("source", &["she"], ""), put("claim", &["Nobody"], "?"), Deed::Keep]),
        (
            "a mark made, changed and taken away",
            vec![
                quote(),
                Deed::Keep,
                put("quote", &["“I like it 😊,”"], "tape?"),
                Deed::Keep,
                gone(&["“I like it 😊,”"]),
                Deed::Keep,
            ],
        ),
        (
            "a snapshot after each edit",
            vec![
                quote(),
                Deed::Keep,
                Deed::Snapshot,
                gone(&["“I like it 😊,”"]),
                Deed::Keep,
                Deed::Snapshot,
                quote(),
                Deed::Keep,
                Deed::Snapshot,
            ],
        ),
        (
            "a slow snapshot with edits of the same mark meanwhile",
            vec![
                quote(),
                Deed::Keep,
                Deed::Begin,
                put("quote", &["“I like it 😊,”"], "changed meanwhile"),
                Deed::Keep,
                Deed::End,
                Deed::Snapshot,
            ],
        ),
        (
            "plain copies between edits",
            vec![
                Deed::Copy,
                quote(),
                Deed::Copy,
                Deed::Keep,
                put("claim", &["Nobody"], ""),
                Deed::Copy,
                Deed::Keep,
                Deed::Snapshot,
            ],
        ),
    ];
    scripts.into_iter().map(|(name, deeds)| (name, work.clone(), deeds)).collect()
}

// The law

#[test]
fn nothing_saved_is_lost_wherever_it_stops() {
    let mut stops = 0;
    for (name, work, deeds) in small_scripts() {
        let (whole, last) = session(&work, &deeds, None);
        assert_eq!(open(&whole, work.article.id), Some(last.work), "{name}");
        for stop in 0..=whole.writes {
            let (disk, tab) = session(&work, &deeds, Some(stop));
            for lost in 0..=disk.earlier.len() {
                let disk = disk.restarted(lost);
                let context = format!("{name}, stopped before write {stop}, {lost} writes of local storage lost");
                stops += 1;
                if let Some(found) = check(&disk, &tab, &context) {
                    let every = |writes: usize| if lost == 0 { (0..writes).collect() } else { Vec::new() };
                    stops += check_next_session(&disk, &found, every, &context);
                }
            }
        }
    }
    println!("{stops} stops: every one of the small scripts");
    assert!(stops > 500, "{stops} stops");
}

#[test]
fn nothing_saved_is_lost_at_two_thousand_random_stops() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let (seed, most) = (number("GALLEY_SEED"), number("GALLEY_STOPS").unwrap_or(2_000) as usize);
    let mut runner = seed.map_or_else(TestRunner::deterministic, |seed| {
        let bytes: Vec<u8> = seed.to_le_bytes().into_iter().cycle().take(32).collect();
        TestRunner::new_with_rng(common::config(1), TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
    });
    let strategy = session_of(10);
    let (mut stops, mut opened) = (0, 0);
    while stops < most {
        let (work, deeds) = strategy.new_tree(&mut runner).unwrap().current();
        let (whole, last) = session(&work, &deeds, None);
        assert_eq!(open(&whole, work.article.id), Some(last.work));
        let mut below = |end: usize| below(runner.rng(), end);
        for _ in 0..10 {
            let stop = below(whole.writes + 1);
            let (disk, tab) = session(&work, &deeds, Some(stop));
            let lost = if below(2) == 0 { 0 } else { below(disk.earlier.len() + 1) };
            let disk = disk.restarted(lost);
            let context = format!("{deeds:?}, stopped before write {stop}, {lost} writes of local storage lost");
            stops += 1;
            if let Some(found) = check(&disk, &tab, &context) {
                opened += 1;
                let draw = below(100);
                stops += check_next_session(&disk, &found, |writes| vec![draw % writes], &context);
            }
        }
    }
    println!("{stops} random stops, {opened} times there was something to open: 0 lost");
}

/// The stores after a random script of one tab, all of it kept, and what was on the article before it.
pub(crate) fn scripted(seed: u64, most: usize) -> (Work, Disk) {
    let bytes: Vec<u8> = seed.to_le_bytes().into_iter().cycle().take(32).collect();
    let mut runner = TestRunner::new_with_rng(common::config(1), TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let (work, deeds) = session_of(most).new_tree(&mut runner).unwrap().current();
    let (disk, _) = session(&work, &deeds, None);
    (work, disk)
}

/// A number below `end`.
fn below(rng: &mut TestRng, end: usize) -> usize {
    rng.next_u32() as usize % end.max(1)
}

proptest! {
    #![proptest_config(common::config(96))]

    #[test]
    fn snapshot_and_entries_are_the_state((work, deeds) in session_of(16)) {
        let (disk, tab) = session(&work, &deeds, None);
        prop_assert_eq!(open(&disk, work.article.id), Some(tab.work));
    }

    #[test]
    fn a_snapshot_written_again_is_the_same_snapshot((work, deeds) in session_of(10)) {
        let (mut disk, mut tab) = session(&work, &deeds, None);
        tab.run(&mut disk, &[Deed::Keep, Deed::Snapshot]).unwrap();
        // But for the number that says which snapshot it is.
        let before = without_turns(&disk.database);
        tab.run(&mut disk, &[Deed::Snapshot]).unwrap();
        prop_assert_eq!(&without_turns(&disk.database), &before);
        prop_assert!(disk.found(work.article.id).entries.is_empty());
        // What one tab wrote, another would write, pages and all.
        let mut anew = Tab::reopen(tab.id, work.article.id, &mut disk).unwrap();
        prop_assert_eq!(&anew.work, &tab.work);
        anew.run(&mut disk, &[Deed::Snapshot]).unwrap();
        prop_assert_eq!(&without_turns(&disk.database), &before);
        let line = listing::read(&disk.database[&keys::listing(work.article.id)]).unwrap();
        prop_assert_eq!(line, Listing::of(&tab.work));
    }
}

/// The store with every head as of the same snapshot.
fn without_turns(store: &common::disk::Store) -> common::disk::Store {
    let bare = |(key, value): (&String, &String)| {
        let turn = format!("\"turn\":{},", wire::turn_of(value));
        let bare = common::unsealed(value).replacen(&turn, "", 1);
        (key.clone(), if key.starts_with("head/") { bare } else { value.clone() })
    };
    store.iter().map(bare).collect()
}

#[test]
fn a_snapshot_is_due_after_so_many_entries() {
    let work = common::small_work("Nobody spoke.");
    let (mut disk, mut tab) = session(&work, &[], None);
    let mark = common::mark(&work, "claim", &["Nobody"]);
    for n in 0..COMPACT_AFTER {
        assert!(!tab.keeping.is_due(), "after {n} entries");
        let noted = Annotation { note: format!("{n}"), ..mark.clone() };
        tab.run(&mut disk, &[Deed::Edit(vec![put_mark(noted)]), Deed::Keep]).unwrap();
    }
    assert!(tab.keeping.is_due());
    tab.snapshot(&mut disk).unwrap();
    assert!(!tab.keeping.is_due());
    assert_eq!(open(&disk, work.article.id), Some(tab.work));
}

#[test]
fn pages_grow_and_shrink_with_the_marks() {
    let text: Vec<String> = (1000..1700).map(|n| format!("Word{n}")).collect();
    let work = common::small_work(&text.join(" "));
    let marks: Vec<Annotation> = text.iter().map(|word| common::mark(&work, "claim", &[word])).collect();
    let (mut disk, mut tab) = session(&work, &[], None);
    let mut seen = Vec::new();
    // So many marks are there after each round.
    for count in [3, 127, 128, 127, 255, 256, 601, 700, 520, 90, 0, 260] {
        let gone = tab.work.annotations.iter().skip(count).map(|mark| Record::Delete(Key::Annotation(mark.id)));
        let new = marks.iter().take(count).filter(|mark| tab.work.annotations.get(mark.id).is_none());
        let records: Vec<Record> = gone.chain(new.map(|mark| put_mark(mark.clone()))).collect();
        tab.run(&mut disk, &[Deed::Edit(records), Deed::Keep]).unwrap();
        let before = disk.clone();
        tab.snapshot(&mut disk).unwrap();
        let found = disk.found(work.article.id);
        seen.push(found.pages.len());
        assert!(found.entries.is_empty());
        for disk in [&before, &disk] {
            assert_eq!(open(disk, work.article.id).as_ref(), Some(&tab.work), "with {count} marks");
        }
        // Each page is written over with exactly its own marks.
        for mark in tab.work.annotations.iter().take(8).cloned().collect::<Vec<_>>() {
            let noted = Annotation { note: format!("{count}"), ..(*mark).clone() };
            let edit = Deed::Edit(vec![put_mark(noted)]);
            tab.run(&mut disk, &[edit, Deed::Keep, Deed::Snapshot]).unwrap();
        }
        assert_eq!(open(&disk, work.article.id).as_ref(), Some(&tab.work), "with {count} marks, eight of them changed");
    }
    assert_eq!(seen, [1, 1, 2, 1, 2, 4, 8, 8, 8, 1, 1, 4]);
    // One mark changed: one page and the head are written, not eight pages.
    let noted = Annotation { note: "seen".to_owned(), ..marks[5].clone() };
    tab.run(&mut disk, &[Deed::Edit(vec![put_mark(noted)]), Deed::Keep]).unwrap();
    let (commit, _) = tab.keeping.snapshot(&tab.kept.0, &tab.kept.1).finish();
    let pages = commit.ops.iter().filter(|op| matches!(op, Op::Put(key, _) if key.starts_with("page/"))).count();
    let texts = commit.ops.iter().filter(|op| matches!(op, Op::Put(key, _) if key.starts_with("text/"))).count();
    assert_eq!((pages, texts), (1, 0));
}

// Two tabs

/// Two tabs' entries for one work, their clocks as they come.
fn entries_of_two() -> impl Strategy<Value = (Work, Vec<(Entry, bool)>)> {
    common::work().prop_flat_map(|work| {
        let script = common::script(&work, 10);
        let marks = vec((any::<bool>(), any::<bool>(), 0..3u64), 10);
        (Just(work), script, marks).prop_map(|(work, script, marks)| {
            let mut clocks = [1, 1];
            let entries = script.into_iter().zip(marks).map(|(record, (second, committed, skip))| {
                let clock = &mut clocks[usize::from(second)];
                *clock += 1 + skip;
                let tab = tab(if second { TWO } else { ONE });
                let at = common::minute(*clock as i64);
                (Entry { article: work.article.id, clock: *clock, tab, at, records: vec![record] }, committed)
            });
            (work.clone(), entries.collect())
        })
    })
}

proptest! {
    #![proptest_config(common::config(96))]

    #[test]
    fn the_order_in_which_two_tabs_wrote_is_nothing(
        ((work, entries), order) in entries_of_two().prop_flat_map(|made| {
            let order = Just((0..made.1.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(made), order)
        })
    ) {
        let (disk, _) = session(&work, &[], None);
        let article = work.article.id;
        let mut found = disk.found(article);
        for at in order {
            let (entry, committed) = &entries[at];
            let wire = wire::write_entry(entry, &work.article.text, None);
            if *committed {
                found.entries.push((keys::entry(article, entry.clock, entry.tab), wire));
            } else {
                found.pending.push((keys::pending(article, entry.clock, entry.tab), wire));
            }
        }
        let (reopened, aside) = reopen(article, found);
        let reopened = reopened.unwrap();
        prop_assert_eq!(aside, []);
        // In the order of their clocks, then tabs.
        let mut sorted: Vec<&(Entry, bool)> = entries.iter().collect();
        sorted.sort_by_key(|(entry, _)| (entry.clock, entry.tab));
        let mut expected = work.clone();
        for (entry, _) in &sorted {
            entry.records.iter().for_each(|record| record.apply(&mut expected, entry.at));
            expected.modified = expected.modified.max(entry.at);
        }
        prop_assert_eq!(&reopened.work, &expected);
        let waiting: Vec<&Entry> = sorted.iter().filter(|(_, committed)| !committed).map(|(entry, _)| entry).collect();
        prop_assert_eq!(reopened.uncommitted.iter().map(|entry| &**entry).collect::<Vec<_>>(), waiting);
    }
}

#[test]
fn two_tabs_keep_different_marks_and_only_one_snapshot() {
    let work = common::small_work("“I like it 😊,” she said. Café.\nNobody else did.");
    let article = work.article.id;
    let put = |words: &str| Deed::Edit(vec![put_mark(common::mark(&work, "claim", &[words]))]);
    let (mut disk, mut one) = session(&work, &[], None);
    let mut two = Tab::reopen(tab(TWO), article, &mut disk).unwrap();
    one.run(&mut disk, &[put("she"), Deed::Keep]).unwrap();
    two.run(&mut disk, &[put("Nobody"), Deed::Keep]).unwrap();
    one.run(&mut disk, &[put("Café"), Deed::Keep, Deed::Snapshot]).unwrap();
    let words = |disk: &Disk| -> Vec<String> {
        open(disk, article).unwrap().annotations.iter().map(|mark| mark.exact()).collect()
    };
    assert_eq!(words(&disk), ["she", "Café", "Nobody"], "the first tab’s snapshot leaves the second’s entry");
    // The second tab's snapshot does not know the first's marks: refused, and nothing is changed.
    let before = disk.database.clone();
    let keeping = two.keeping.clone();
    let snapshot = two.keeping.snapshot(&two.kept.0, &two.kept.1);
    assert!(!two.end(&mut disk, snapshot).unwrap());
    assert_eq!(disk.database, before);
    assert_eq!(two.keeping, keeping);
    two.run(&mut disk, &[put("else"), Deed::Keep]).unwrap();
    one.run(&mut disk, &[Deed::Snapshot]).unwrap();
    assert_eq!(words(&disk), ["she", "Café", "Nobody", "else"]);
    // Whoever opens the article next can write one.
    let mut three = Tab::reopen(tab(0x3333), article, &mut disk).unwrap();
    three.run(&mut disk, &[Deed::Snapshot]).unwrap();
    assert!(disk.found(article).entries.is_empty());
    assert_eq!(words(&disk), ["she", "Café", "Nobody", "else"]);
}

// Damage

/// The work that the records say, read one by one, without the one at `lost`.
fn without(disk: &Disk, article: ArticleId, lost: &str) -> Option<Work> {
    let found = disk.found(article);
    let there = |(key, value): (String, String)| (key != lost).then_some(value);
    let snapshot = found.text.and_then(there).zip(found.head.and_then(there)).map(|(text, head)| {
        let (mut work, clocks, _) = wire::read_head(&head, wire::read_text(&text).unwrap()).unwrap();
        let pages = found.pages.into_iter().filter_map(there);
        let marks = pages.flat_map(|page| wire::read_page(&page, &work.article.text.clone()).unwrap());
        work.annotations = AnnotationSet::from_list(marks.map(Rc::new).collect::<Vec<_>>());
        // What was deleted by then has its fields there.
        let stamps = found.stamps.into_iter().filter_map(there);
        let stamps = stamps.flat_map(|stamps| wire::read_stamps(&stamps, &work.article.text).unwrap());
        let stamps = Stamps::from_list(stamps.collect::<Vec<_>>());
        (work, clocks, stamps)
    });
    let plain = || {
        let plain = found.plain.and_then(there)?;
        Some((galley::read(&plain).unwrap().work, Default::default(), Stamps::default()))
    };
    let (mut work, clocks, mut stamps) = snapshot.or_else(plain)?;
    let entries = found.entries.into_iter().chain(found.pending).filter_map(there);
    let entries = entries.map(|wire| wire::read_entry(&wire, &work.article.text).unwrap());
    let entries: BTreeMap<(u64, TabId), Entry> = entries.map(|entry| ((entry.clock, entry.tab), entry)).collect();
    // Field by field: what a lost entry wrote is not in the versions that later ones of other fields carry.
    for ((clock, tab), entry) in entries {
        if clocks.get(&tab).is_none_or(|held| clock > *held) {
            (work, stamps, _) = stamps.take_in(&work, &entry);
        }
    }
    Some(work)
}

fn damage() -> impl Strategy<Value = (u8, String, prop::sample::Index)> {
    (0..4u8, "\\PC{0,40}", any::<prop::sample::Index>())
}

fn damaged(value: &str, (how, noise, at): &(u8, String, prop::sample::Index)) -> String {
    let cut = galley_core::text::floor_char_boundary(value, at.index(value.len().max(1)));
    match how {
        0 => format!("{noise}\u{FFFD}"),
        1 => value[..cut].to_owned(),
        2 => format!("{}\u{FFFD}{noise}", &value[..cut]),
        // Two records run into each other.
        _ => format!("{value}{}", &value[cut..]),
    }
}

proptest! {
    #![proptest_config(common::config(64))]

    #[test]
    fn a_damaged_record_is_set_aside_and_the_rest_opens(
        (work, deeds) in session_of(8), copied: bool, damage in damage(), which in any::<prop::sample::Index>(),
    ) {
        let (mut disk, mut tab) = session(&work, &deeds, None);
        if copied {
            tab.run(&mut disk, &[Deed::Copy]).unwrap();
        }
        let article = work.article.id;
        let keys: Vec<String> = disk.database.keys().chain(disk.local.keys()).cloned().collect();
        // Every sort of record in its turn: the entries would outnumber the others.
        let sorts = ["list/", "text/", "head/", "page/", "stamps/", "entry/", "galley:pending:", "galley:article:"];
        for sort in sorts {
            let of_sort: Vec<&String> = keys.iter().filter(|key| key.starts_with(sort)).collect();
            if of_sort.is_empty() {
                continue;
            }
            let key = which.get(&of_sort).as_str();
            let expected = without(&disk, article, key);
            let mut hurt = disk.restarted(0);
            let store = if key.starts_with("galley:") { &mut hurt.local } else { &mut hurt.database };
            let value = damaged(&store[key], &damage);
            prop_assume!(value != store[key]);
            store.insert(key.to_owned(), value.clone());

            let (reopened, aside) = reopen(article, hurt.found(article));
            if sort == "list/" {
                prop_assert!(listing::read(&value).is_err(), "the list is read by itself");
            } else if sort == "galley:article:" {
                prop_assert_eq!(aside.len(), 0, "a plain copy that is not needed is not read");
            } else {
                let set_aside = aside.iter().find(|aside| aside.key == key);
                prop_assert_eq!(set_aside.map(|aside| &aside.value), Some(&value), "{} is set aside", key);
                prop_assert!(aside.iter().all(|aside| aside.why.is_some()));
                let snapshot = ["text/", "head/", "page/", "stamps/"];
                let is_snapshot = |key: &str| snapshot.iter().any(|sort| key.starts_with(sort));
                let others = aside.iter().filter(|aside| aside.key != key);
                prop_assert!(others.clone().count() == 0 || sort == "text/" || sort == "head/", "{:?}", aside);
                prop_assert!(others.clone().all(|aside| is_snapshot(&aside.key)), "{:?}", aside);
            }
            let has_copy = hurt.local.contains_key(&keys::plain(article));
            if (sort == "page/" && has_copy) || (sort == "head/" && !has_copy) {
                // The copy stands in for it, or the article is put together again: tests/recovery.rs.
                continue;
            }
            prop_assert_eq!(reopened.map(|reopened| reopened.work), expected.clone(), "without {}", key);

            // Life goes on, and what was set aside stays.
            let Some(expected) = expected else { continue };
            check_next_session(&hurt, &expected, |writes| (0..writes).collect(), key);
            let mut next = Tab::reopen(common_tab(), article, &mut hurt).unwrap();
            next.run(&mut hurt, &[Deed::Keep, Deed::Snapshot]).unwrap();
            let kept = aside.iter().all(|aside| {
                let store = if aside.key.starts_with("galley:") { &hurt.local } else { &hurt.database };
                store.get(&keys::aside(&aside.key)) == Some(&aside.value)
            });
            prop_assert!(kept, "set aside under another key");
        }
    }

    #[test]
    fn nothing_that_is_found_makes_opening_fail(
        values in vec((0..6u8, prop_oneof!["\\PC{0,60}", Just("{}".to_owned()), Just("[]".to_owned())]), 0..8),
        (work, deeds) in session_of(4),
    ) {
        let (disk, _) = session(&work, &deeds, None);
        let mut found = disk.found(work.article.id);
        let total = values.len();
        for (number, (sort, value)) in values.into_iter().enumerate() {
            let pair = (format!("{number}"), value);
            match sort {
                0 => found.text = Some(pair),
                1 => found.head = Some(pair),
                2 => found.pages.push(pair),
                3 => found.entries.push(pair),
                4 => found.pending.push(pair),
                _ => found.plain = Some(pair),
            }
        }
        let (_, aside) = reopen(work.article.id, found);
        prop_assert!(aside.len() <= total + 3 + disk.database.len());
    }
}

fn common_tab() -> TabId {
    tab(0x4444)
}

#[test]
fn an_entry_of_another_article_is_set_aside() {
    let work = common::small_work("Nobody spoke.");
    let (disk, mut tab) = session(&work, &[], None);
    let person = Thing::Person(Rc::new(common::person_named("Ann"))).into();
    let entry = tab.entry(&[person]).unwrap();
    let stranger = Entry { article: ArticleId::from_u128(9), ..(*entry).clone() };
    let mut found = disk.found(work.article.id);
    found.entries.push(("entry/there".to_owned(), wire::write_entry(&stranger, &work.article.text, None)));
    let (reopened, aside) = reopen(work.article.id, found);
    assert_eq!(aside.iter().map(|aside| &*aside.key).collect::<Vec<_>>(), ["entry/there"]);
    assert_eq!(reopened.unwrap().work, work);
}

#[test]
fn a_mark_deleted_in_one_session_stays_deleted_in_the_next() {
    let work = common::small_work("Nobody spoke.");
    let mark = common::mark(&work, "claim", &["Nobody"]);
    let id: AnnotationId = mark.id;
    let (mut disk, mut tab) = session(&work, &[Deed::Edit(vec![put_mark(mark)])], None);
    // The copy holds the mark, the entry was never committed, and the snapshot can no longer be read.
    tab.run(&mut disk, &[Deed::Copy]).unwrap();
    disk.database.insert(keys::head(work.article.id), "{".to_owned());
    let entry = disk.found(work.article.id).pending.pop().unwrap();
    let mut next = Tab::reopen(self::tab(TWO), work.article.id, &mut disk).unwrap();
    assert_eq!(next.work, tab.work);
    next.run(&mut disk, &[Deed::Edit(vec![Record::Delete(Key::Annotation(id))]), Deed::Keep, Deed::Snapshot]).unwrap();
    // Killed before local storage had let the entry go.
    disk.local.insert(entry.0, entry.1);
    let last = Tab::reopen(common_tab(), work.article.id, &mut disk).unwrap();
    assert!(last.work.annotations.is_empty(), "the old entry is not done again");
    assert_eq!(last.work, next.work);
    assert_eq!(disk.found(work.article.id).pending, [], "and is let go now");
}

//! The vault's law with several tabs at one article: whatever a tab called saved is there after a stop
//! at any point, whichever tab wrote the snapshot, whatever a tab did not hear. Runs natively.
//!
//! [`Window`] does what the browser's vault does with a [`Replica`]; messages between windows may be
//! late or lost. `GALLEY_SEED` and `GALLEY_STOPS` choose other stops than those of each run.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common;
use crate::common::disk::{Disk, Stopped};
use galley_core::change::edit::{Change, Edit};
use galley_core::journal::Entry;
use galley_core::journal::keeping::{Keeping, Op, Step, pending};
use galley_core::journal::library::Listing;
use galley_core::journal::reopening::{Reopened, reopen};
use galley_core::journal::replica::Replica;
use galley_core::journal::stamps::Stamps;
use galley_core::journal::wire;
use galley_core::model::annotation::Annotation;
use galley_core::model::id::{AnnotationId, ArticleId, TabId};
use galley_core::model::work::Work;
use litemap::LiteMap;

const STORY: &str = "“We are not closing books,” said Ines Calder. It would save $310,000 a year.\n\
                     Readers doubt the sum.\nNobody asked the drivers, said Tomas Reyes.";

fn base() -> Work {
    let work = common::small_work(STORY);
    let mark = common::mark(&work, "claim", &["doubt the sum"]);
    Edit::one(Change::added(Rc::new(mark))).apply(&work, common::minute(0)).unwrap()
}

/// Numbers that look random and are the same each time (xorshift64, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// A tab: what it knows, what it has not committed, what it has not heard yet.
struct Window {
    id: TabId,
    replica: Replica,
    clock: u64,
    waiting: Vec<Rc<Entry>>,
    inbox: Vec<(Rc<Entry>, u64)>,
    /// Whether the store was emptied under it: the article is to be kept anew.
    anew: bool,
}

/// What a tab and the browser do.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// Adds, changes or deletes a mark: which act, on which mark.
    Edit(usize, usize, usize),
    /// Commits what waits and tells the others.
    Keep(usize),
    /// Hears what the others told.
    Hear(usize),
    /// Loses what the others told: a page put away by the browser hears nothing.
    Deafen(usize),
    /// Writes a snapshot.
    Snapshot(usize),
    /// The tab crashes and is opened again.
    Crash(usize),
    /// Somebody empties the database under all tabs.
    Empty,
}

/// Everything that happened, as an all-seeing witness notes it.
#[derive(Default)]
struct Witness {
    saved: Vec<Rc<Entry>>,
    all: Vec<Rc<Entry>>,
    /// Whether the store was ever emptied.
    emptied: bool,
}

struct Browser {
    disk: Disk,
    windows: Vec<Window>,
    witness: Witness,
    next_tab: u128,
    minute: i64,
}

const ARTICLE: fn() -> ArticleId = || common::small_work(STORY).article.id;

fn try_read(disk: &Disk) -> Option<Reopened> {
    let (reopened, aside) = reopen(ARTICLE(), disk.found(ARTICLE()));
    assert_eq!(aside, [], "everything can be read");
    reopened
}

fn read(disk: &Disk) -> Reopened {
    try_read(disk).unwrap()
}

impl Browser {
    fn new(windows: usize, stop: Option<usize>) -> Self {
        let mut disk = Disk::default();
        let work = base();
        let keeping = Keeping::new(work.article.id);
        let (commit, _) = keeping.snapshot(&work, &Stamps::default()).finish();
        assert!(disk.commit(&commit).unwrap());
        let mut browser = Self { disk, windows: Vec::new(), witness: Witness::default(), next_tab: 100, minute: 1 };
        for _ in 0..windows {
            let window = browser.open().unwrap();
            browser.windows.push(window);
        }
        browser.disk.writes = 0;
        browser.disk.stop = stop;
        browser
    }

    fn open(&mut self) -> Result<Window, Stopped> {
        self.next_tab += 1;
        let id = TabId::from_u128(self.next_tab);
        let reopened = read(&self.disk);
        for key in &reopened.settled {
            self.disk.local(&Op::Delete(key.clone()))?;
        }
        let clock = reopened.stamps.clock().max(reopened.keeping.clock());
        let replica = Replica {
            work: reopened.work,
            stamps: reopened.stamps,
            keeping: reopened.keeping,
            clock,
            taken: LiteMap::new(),
        };
        let mut window = Window { id, replica, clock, waiting: reopened.uncommitted, inbox: Vec::new(), anew: false };
        self.keep(&mut window)?;
        Ok(window)
    }

    fn edit(&mut self, at: usize, act: usize, which: usize) -> Result<(), Stopped> {
        self.minute += 1;
        let window = &mut self.windows[at];
        let work = &window.replica.work;
        let marks: Vec<Rc<Annotation>> = work.annotations.iter().cloned().collect();
        let old = (!marks.is_empty()).then(|| marks[which % marks.len()].clone());
        let now = common::minute(self.minute);
        let (before, after) = match (act % 5, old) {
            (0 | 1, _) | (_, None) => {
                let mut mark = common::mark(work, "quote", &[["books", "Calder", "drivers", "Reyes"][which % 4]]);
                mark.id = AnnotationId::from_u128(common::id(self.minute as u128));
                (None, Some(mark))
            }
            (2, Some(old)) => {
                let noted = Annotation { note: format!("note {}", self.minute), modified: now, ..(*old).clone() };
                (Some(old), Some(noted))
            }
            (3, Some(old)) => {
                let kind = ["quote", "claim", "source"][self.minute as usize % 3].into();
                let other = Annotation { kind, modified: now, ..(*old).clone() };
                (Some(old), Some(other))
            }
            (_, Some(old)) => (Some(old), None),
        };
        let after = after.map(Rc::new);
        let edit = Edit { changes: Change::of(before.as_ref(), after.as_ref()).into_iter().collect() };
        window.clock += 1;
        let entry = Rc::new(Entry {
            article: ARTICLE(),
            clock: window.clock,
            tab: window.id,
            at: now,
            records: edit.records(),
        });
        let after = window.replica.newest(window.id);
        window.replica.take(&entry);
        window.waiting.push(entry.clone());
        self.witness.all.push(entry.clone());
        let wire = wire::write_entry(&entry, &window.replica.work.article.text, Some(after));
        self.disk.local(&pending(&entry, wire))
    }

    /// Keeps the article whole, as a tab has it whose database was emptied.
    fn keep_anew(&mut self, window: &mut Window) -> Result<(), Stopped> {
        Self::write_snapshot(&mut self.disk, window)?;
        window.anew = false;
        window.waiting.clear();
        let own = window.id.to_string();
        let needless: Vec<String> = self.disk.local.keys().filter(|key| key.ends_with(&own)).cloned().collect();
        // Everything that the tab has is called saved.
        for entry in &self.witness.all {
            let (work, stamps) = fold(std::slice::from_ref(entry));
            let (joined, both, _) = window.replica.stamps.join(&window.replica.work, &work, &stamps);
            if (&joined, &both) == (&window.replica.work, &window.replica.stamps) {
                self.witness.saved.push(entry.clone());
            }
        }
        needless.into_iter().try_for_each(|key| self.disk.local(&Op::Delete(key)))
    }

    fn keep(&mut self, window: &mut Window) -> Result<(), Stopped> {
        if window.anew {
            return self.keep_anew(window);
        }
        if window.waiting.is_empty() {
            return Ok(());
        }
        let entries = std::mem::take(&mut window.waiting);
        let line = Listing::of(&window.replica.work);
        for step in window.replica.keeping.steps(&entries, &window.replica.work.article.text, &line) {
            match step {
                // They lie in local storage since they were made.
                Step::Local(Op::Put(..)) => {}
                Step::Local(op) => self.disk.local(&op)?,
                Step::Commit(commit) => {
                    assert!(self.disk.commit(&commit)?);
                    for entry in &entries {
                        let before = window.replica.last(entry.tab);
                        window.replica.keeping.committed(std::slice::from_ref(entry));
                        let others = self.windows.iter_mut().filter(|other| other.id != window.id);
                        others.for_each(|other| other.inbox.push((entry.clone(), before)));
                    }
                }
                Step::Saved(_) => self.witness.saved.extend(entries.iter().cloned()),
            }
        }
        Ok(())
    }

    fn catch_up(disk: &Disk, window: &mut Window) -> bool {
        // What other tabs have not committed is theirs to commit, and to call saved.
        let mut disk = disk.restarted(0);
        disk.local.retain(|key, _| key.ends_with(&window.id.to_string()));
        let Some(found) = try_read(&disk) else {
            window.replica.forget_store(window.id);
            return true;
        };
        window.clock = window.clock.max(found.keeping.clock()).max(found.stamps.clock());
        window.replica.catch_up(found, window.id)
    }

    fn hear(&mut self, at: usize) {
        let window = &mut self.windows[at];
        for (entry, before) in std::mem::take(&mut window.inbox) {
            window.clock = window.clock.max(entry.clock);
            if !window.replica.hear(&entry, before) {
                Self::catch_up(&self.disk, window);
            }
        }
    }

    fn snapshot(&mut self, at: usize) -> Result<(), Stopped> {
        let window = &mut self.windows[at];
        if window.anew { Ok(()) } else { Self::write_snapshot(&mut self.disk, window) }
    }

    fn write_snapshot(disk: &mut Disk, window: &mut Window) -> Result<(), Stopped> {
        for _ in 0..3 {
            let mut snapshot = window.replica.snapshot();
            let (commit, head) = snapshot.finish();
            if disk.commit(&commit)? {
                window.replica.keeping.snapshotted(&snapshot, head);
                return Ok(());
            }
            // Another tab's snapshot stands there: read it, and write only what it lacks.
            if !Self::catch_up(disk, window) {
                return Ok(());
            }
        }
        panic!("the third snapshot is refused too")
    }

    fn run(&mut self, deeds: &[Deed]) -> Result<(), Stopped> {
        for deed in deeds {
            match *deed {
                Deed::Edit(at, act, which) => self.edit(at, act, which)?,
                Deed::Keep(at) => {
                    let mut window = self.windows.remove(at);
                    let kept = self.keep(&mut window);
                    self.windows.insert(at, window);
                    kept?;
                }
                Deed::Hear(at) => self.hear(at),
                Deed::Deafen(at) => self.windows[at].inbox.clear(),
                Deed::Snapshot(at) => self.snapshot(at)?,
                Deed::Empty => {
                    self.disk.count()?;
                    self.disk.database.clear();
                    // From here on nothing counts as saved until it is on disk again.
                    self.witness.saved.clear();
                    self.witness.emptied = true;
                    for window in &mut self.windows {
                        window.replica.forget_store(window.id);
                        window.anew = true;
                    }
                }
                // With nothing in the store there is nothing to open.
                Deed::Crash(_) if self.disk.database.is_empty() => {}
                Deed::Crash(at) => {
                    self.windows.remove(at);
                    let window = self.open()?;
                    self.windows.insert(at, window);
                }
            }
        }
        Ok(())
    }
}

fn fold(entries: &[Rc<Entry>]) -> (Work, Stamps) {
    entries.iter().fold((base(), Stamps::default()), |(work, stamps), entry| {
        let (work, stamps, _) = stamps.take_in(&work, entry);
        (work, stamps)
    })
}

/// What is found holds everything that was called saved, and nothing that nobody did.
fn check(disk: &Disk, witness: &Witness, context: &str) {
    let Some(found) = try_read(disk) else {
        assert!(witness.saved.is_empty(), "{context}: all of it is lost");
        return;
    };
    // Where the store was emptied, something is.
    assert!(!found.is_missing || witness.emptied, "{context}: nothing is missing");
    let (saved, saved_stamps) = fold(&witness.saved);
    let (joined, stamps, _) = found.stamps.join(&found.work, &saved, &saved_stamps);
    let lost: Vec<_> = stamps.iter().filter(|(key, trace)| found.stamps.get(**key) != Some(trace)).collect();
    assert!(lost.is_empty(), "{context}: something that was called saved is lost: {lost:#?}");
    assert_eq!(joined, found.work, "{context}: something that was called saved is lost");
    let (all, all_stamps) = fold(&witness.all);
    let (joined, stamps, _) = all_stamps.join(&all, &found.work, &found.stamps);
    assert_eq!((joined, stamps), (all, all_stamps), "{context}: something is there that nobody did");
}

fn script(dice: &mut Dice, windows: usize, length: usize) -> Vec<Deed> {
    (0..length)
        .map(|_| {
            let at = dice.roll(windows);
            match dice.roll(20) {
                0..8 => Deed::Edit(at, dice.roll(5), dice.roll(7)),
                8..13 => Deed::Keep(at),
                13..15 => Deed::Hear(at),
                15 => Deed::Deafen(at),
                16..19 => Deed::Snapshot(at),
                _ if dice.roll(3) == 0 => Deed::Empty,
                _ => Deed::Crash(at),
            }
        })
        .collect()
}

fn number(name: &str, instead: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(instead)
}

#[test]
fn nothing_saved_in_any_tab_is_lost_wherever_the_browser_stops() {
    let mut dice = Dice(number("GALLEY_SEED", 0x7461_6273).max(1));
    let most = number("GALLEY_STOPS", 2_000);
    let (mut stops, mut called) = (0, 0);
    while stops < most {
        let windows = 2 + dice.roll(2);
        let deeds = script(&mut dice, windows, 30);
        let mut whole = Browser::new(windows, None);
        whole.run(&deeds).unwrap();
        check(&whole.disk, &whole.witness, "without a stop");
        for _ in 0..8 {
            let mut browser = Browser::new(windows, Some(dice.roll(whole.disk.writes + 1)));
            let _ = browser.run(&deeds);
            // A killed browser may lose the newest writes of its local storage.
            let lost = if dice.roll(2) == 0 { 0 } else { dice.roll(browser.disk.earlier.len() + 1) };
            let disk = browser.disk.restarted(lost);
            let context = format!("{deeds:?}, stopped before write {:?}, {lost} local writes lost", browser.disk.stop);
            check(&disk, &browser.witness, &context);
            called += browser.witness.saved.len();
            stops += 1;
        }
    }
    println!("{stops} random stops amid two or three tabs, {called} edits called saved: 0 lost");
}

#[test]
fn tabs_that_hear_late_or_never_show_the_same_in_the_end() {
    let mut dice = Dice(0x656e_6421);
    for round in 0..150 {
        let windows = 2 + dice.roll(2);
        let mut browser = Browser::new(windows, None);
        let mut deeds = script(&mut dice, windows, 60);
        // What only a crashed tab and an emptied store had is gone.
        deeds.retain(|deed| !matches!(deed, Deed::Empty));
        browser.run(&deeds).unwrap();
        for at in 0..windows {
            browser.run(&[Deed::Keep(at)]).unwrap();
        }
        let expected = fold(&browser.witness.all);
        for at in 0..windows {
            browser.run(&[Deed::Hear(at)]).unwrap();
            // Shown again after it was put away: what was never heard is read.
            Browser::catch_up(&browser.disk, &mut browser.windows[at]);
            let replica = &browser.windows[at].replica;
            assert_eq!((&replica.work, &replica.stamps), (&expected.0, &expected.1), "round {round}: {deeds:?}");
            browser.run(&[Deed::Snapshot(at)]).unwrap();
            check(&browser.disk, &browser.witness, "after a snapshot of each");
        }
        let left = browser.disk.found(ARTICLE());
        assert!(left.entries.is_empty(), "round {round}: every entry is in a snapshot: {:?}", left.entries);
        assert!(left.pending.is_empty(), "round {round}: local storage let everything go");
    }
}

#[test]
fn fifty_adds_ten_edits_and_ten_deletes_in_each_of_two_tabs() {
    let mut browser = Browser::new(2, None);
    let mut dice = Dice(0x0035_3010);
    let mut left = [[50, 10, 10], [50, 10, 10]];
    while left.iter().flatten().any(|count| *count > 0) {
        let (at, act) = (dice.roll(2), dice.roll(3));
        if left[at][act] == 0 {
            continue;
        }
        left[at][act] -= 1;
        browser.run(&[Deed::Edit(at, [0, 2, 4][act], dice.roll(60)), Deed::Keep(at)]).unwrap();
        if dice.roll(3) == 0 {
            browser.run(&[Deed::Hear(1 - at)]).unwrap();
        }
        if dice.roll(30) == 0 {
            browser.run(&[Deed::Snapshot(at)]).unwrap();
        }
    }
    browser.run(&[Deed::Hear(0), Deed::Hear(1)]).unwrap();
    let [one, other] = &browser.windows[..] else { unreachable!() };
    assert_eq!(one.replica.work, other.replica.work);
    assert_eq!(one.replica.work, fold(&browser.witness.all).0);
    assert_eq!(browser.witness.all.len(), 140);
    check(&browser.disk, &browser.witness, "two tabs");
}

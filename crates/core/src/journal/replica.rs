//! A replica: one tab's copy of an article's journal, in step with the store and with other tabs.
//!
//! Knows: the work with its stamps, and what the store holds of it. Its own edits are taken first and
//! committed later; what other tabs have committed is heard, or read again after a gap. Does not know:
//! how anything is written, sent or read.
//!
//! ```text
//! own edit → take → (commit) → committed ─┐
//! another tab's, committed → hear ────────┼→ snapshot: holds all of it
//! a gap, a refused snapshot → catch_up ───┘
//! ```

use std::rc::Rc;

use crate::change::fields::Key;
use litemap::LiteMap;

use crate::journal::Entry;
use crate::journal::keeping::{Keeping, Snapshot};
use crate::journal::reopening::Reopened;
use crate::journal::stamps::Stamps;
use crate::model::id::TabId;
use crate::model::work::Work;

/// One tab's copy of an article's journal.
#[derive(Clone, Debug)]
pub struct Replica {
    /// The article and everything on it: all that was taken and heard.
    pub work: Work,
    /// When its things were written.
    pub stamps: Stamps,
    /// What the store holds of it.
    pub keeping: Keeping,
    /// The highest clock in it, whoever's.
    pub clock: u64,
    /// The clock of each tab's newest entry that was taken since it is at hand.
    pub taken: LiteMap<TabId, u64>,
}

impl Replica {
    /// Of a work that the store does not have yet; its creation by `tab` has the clock `clock`.
    #[must_use]
    pub fn new(work: Work, stamps: Stamps, tab: TabId, clock: u64) -> Self {
        let mut keeping = Keeping::new(work.article.id);
        keeping.clocks.insert(tab, clock);
        Self { work, stamps, keeping, clock, taken: LiteMap::new() }
    }

    /// Forgets what the store held: it was emptied. The next snapshot writes everything.
    pub fn forget_store(&mut self, tab: TabId) {
        let clocks = std::mem::replace(&mut self.keeping, Keeping::new(self.work.article.id)).clocks;
        self.keeping.clocks = clocks;
        self.keeping.clocks.insert(tab, self.clock);
    }

    /// Whether the store has something that this replica has not: a head that it does not know, or one
    /// of these entries, given as clock and tab.
    #[must_use]
    pub fn is_behind(&self, head: Option<&str>, entries: &[(u64, TabId)]) -> bool {
        self.keeping.head.as_deref() != head || entries.iter().any(|(clock, tab)| *clock > self.last(*tab))
    }

    /// Takes an edit of this tab, not yet committed.
    pub fn take(&mut self, entry: &Entry) {
        (self.work, self.stamps, _) = self.stamps.take_in(&self.work, entry);
        self.keeping.touch(entry);
        self.clock = self.clock.max(entry.clock);
        let newest = self.taken.get(&entry.tab).copied().unwrap_or(0).max(entry.clock);
        self.taken.insert(entry.tab, newest);
    }

    /// The clock of a tab's newest entry that is known here, on disk or on its way; 0 for none.
    #[must_use]
    pub fn newest(&self, tab: TabId) -> u64 {
        self.taken.get(&tab).copied().unwrap_or(0).max(self.last(tab))
    }

    /// Takes what another tab has committed. False, and nothing is taken, where that tab's edit `before`
    /// it (its clock, 0 for none) is not known here: then it is time to [`Self::catch_up`].
    pub fn hear(&mut self, entry: &Rc<Entry>, before: u64) -> bool {
        if self.last(entry.tab) < before {
            return false;
        }
        self.take(entry);
        if entry.clock > self.last(entry.tab) {
            self.keeping.committed(std::slice::from_ref(entry));
        }
        true
    }

    /// The clock of a tab's newest edit that the store has and this replica too.
    #[must_use]
    pub fn last(&self, tab: TabId) -> u64 {
        self.keeping.clocks.get(&tab).copied().unwrap_or(0)
    }

    /// A snapshot of everything. It may hold edits that are not committed yet; their entries are
    /// replayed on it later, which changes nothing.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        self.keeping.snapshot(&self.work, &self.stamps)
    }

    /// Takes in what was read anew from the stores. Whether something here stands in no record of the
    /// database: then a snapshot should be written, and will hold it. Entries of `own`, this tab, that
    /// were found in local storage alone are such.
    pub fn catch_up(&mut self, found: Reopened, own: TabId) -> bool {
        let is_uncommitted = found.uncommitted.iter().any(|entry| entry.tab == own);
        let is_whole = found.whole;
        let (joined, both, changes) = found.stamps.join(&found.work, &self.work, &self.stamps);
        let is_newer = joined.modified != found.work.modified;
        // What is deleted is told by its stamps alone.
        let stamps = both.iter().filter(|(key, trace)| found.stamps.get(**key) != Some(trace)).map(|(key, _)| *key);
        let ahead: Vec<Key> = changes.iter().map(|change| change.key).chain(stamps).collect();
        (self.work, self.stamps, _) = self.stamps.join(&self.work, &found.work, &found.stamps);
        self.clock = self.clock.max(found.stamps.clock()).max(found.keeping.clock());
        let mut keeping = found.keeping;
        // Heard while the store was being read.
        for (clock, tab) in &self.keeping.since {
            if keeping.clocks.get(tab).is_none_or(|held| clock > held) {
                keeping.since.push((*clock, *tab));
                keeping.clocks.insert(*tab, *clock);
            }
        }
        self.keeping.dirty.keys().for_each(|id| keeping.renew_mark(*id));
        keeping.others += self.keeping.others + ahead.len() as u64;
        for key in &ahead {
            if let Key::Annotation(id) = key {
                keeping.renew_mark(*id);
            }
        }
        self.keeping = keeping;
        !ahead.is_empty() || is_newer || is_uncommitted || is_whole
    }
}

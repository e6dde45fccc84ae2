//! From the records of the stores to an open article.
//!
//! Knows: what is read, what is kept anew because of what was found, and when nothing is opened at all. Does not
//! know: what a record means; that is [`galley_core::journal::reopening`]'.

use galley_core::desk::Opened;
use galley_core::journal::recovery::{Taken, newer, plain};
use galley_core::journal::reopening::{Aside, Found, Reopened, reopen};
use galley_core::journal::replica::Replica;
use galley_core::journal::{keys, listing};
use galley_core::model::id::{AnnotationId, ArticleId};
use litemap::LiteMap;

use super::handle::Vault;
use super::queue::Job;
use super::{local, shelf};
use crate::dom::{DomError, ids, storage, task};

/// Milliseconds that a reading waits for what is being written, at most: what cannot be written lies in local storage.
const WRITING: u32 = 2_000;

/// Notes that are being typed.
type Drafts = LiteMap<AnnotationId, String>;

/// What was read of an article.
#[derive(Clone, Debug)]
pub struct Read {
    /// The article, if there is one.
    pub opened: Option<Opened>,
    /// Records that could not be read; they are set aside.
    pub aside: Vec<Aside>,
    /// What the plain copy gave instead.
    pub taken: Option<Taken>,
    /// Whether something that was written is not there.
    pub is_missing: bool,
}

/// What the stores have of an article.
pub(super) struct Reading {
    pub(super) reopened: Option<Reopened>,
    pub(super) aside: Vec<Aside>,
    /// Whether the plain copy had something that the database has not; it is taken in.
    is_ahead: bool,
    /// When the plain copy was last changed, as it says.
    copied: Option<String>,
}

/// Why an article was not opened. Nothing of it was touched.
#[derive(Clone, Debug)]
pub enum NotOpened {
    /// The store did not answer.
    Unreadable(DomError),
    /// These records of it were written by a newer Galley.
    Newer(Vec<Aside>),
}

impl Vault {
    /// Opens an article; none where there is no such article. The records that are damaged come beside it.
    ///
    /// # Errors
    /// Where the database could not be read: then nothing is opened, since a part of an article must
    /// not pass for the whole of it. And where a newer Galley kept it: then nothing is touched.
    pub async fn open(&self, id: ArticleId) -> Result<Read, NotOpened> {
        match self.read_and_open(id).await {
            // The connection was closed meanwhile: once more, with what there is then.
            Err(NotOpened::Unreadable(_)) if self.0.connection.is_away() => self.read_and_open(id).await,
            read => read,
        }
    }

    async fn read_and_open(&self, id: ArticleId) -> Result<Read, NotOpened> {
        self.settle().await;
        self.0.replicas.begin_reading(id);
        let read = self.read(id, local::pairs(&keys::pending_prefix(id))).await;
        let drafts = self.drafts(id).await;
        // From here on nothing is waited for: what is heard goes to the desk too.
        let is_written = self.0.replicas.end_reading(id);
        let Reading { reopened, aside, is_ahead, copied } = read?;
        self.set_aside(&aside);
        let Some(reopened) = reopened else {
            return Ok(Read { opened: self.unwritten(id, drafts), aside, taken: None, is_missing: false });
        };
        let (taken, is_missing) = (reopened.taken, reopened.is_missing);
        let opened = self.take_at_hand(id, reopened, is_ahead, drafts);
        if is_written {
            self.0.queue.push(Job::CatchUp(id));
        }
        if self.database().is_some() && copied != Some(opened.work.modified.to_string()) {
            // A killed browser loses the plain copy, or leaves an older one.
            self.copy_plainly(id);
        }
        // Only now, so that no news of saving comes before the article is open.
        let this = self.clone();
        task::Timeout::new(0, move || this.pump()).forget();
        Ok(Read { opened: Some(opened), aside, taken, is_missing })
    }

    /// An article that no store has, but this tab: nothing could be written yet.
    fn unwritten(&self, id: ArticleId, drafts: Drafts) -> Option<Opened> {
        let Replica { work, stamps, clock, .. } = self.with_replica(id, |replica| replica.clone())?;
        let saved = self.0.queue.waits(id)?.saturating_sub(1);
        Some(Opened { work, clock, saved, stamps, drafts })
    }

    /// Has an article at hand as the stores have it, with what this tab has beside, and queues what is to be written
    /// for it.
    fn take_at_hand(&self, id: ArticleId, mut reopened: Reopened, is_ahead: bool, drafts: Drafts) -> Opened {
        let has_database = self.database().is_some();
        reopened.settled.iter().for_each(|key| storage::remove(key));
        // From the plain copy: kept whole from now on, with the entries that lay beside it.
        let mut is_new = reopened.whole && has_database;
        let mut absorbed = if is_new { reopened.absorb() } else { Vec::new() };
        if is_ahead {
            absorbed.push(keys::ahead(id));
        }
        let uncommitted = std::mem::take(&mut reopened.uncommitted);
        let waiting = uncommitted.iter().map(|entry| entry.clock).max();
        // Without the database its clocks are not known: what is edited now comes after all of them.
        let least = if has_database { 1 } else { ids::now().millis().unsigned_abs() };
        let clock = least.max(reopened.keeping.clock()).max(reopened.stamps.clock()).max(waiting.unwrap_or(0));
        let mut replica = match self.with_replica(id, |replica| replica.clone()) {
            // What this tab has and no store has yet is not forgotten.
            Some(mut replica) => {
                is_new |= replica.catch_up(reopened, self.0.tab) && has_database;
                replica
            }
            None => {
                let Reopened { work, stamps, keeping, .. } = reopened;
                Replica { work, stamps, keeping, clock, taken: LiteMap::new() }
            }
        };
        replica.clock = replica.clock.max(clock);
        let clock = replica.clock;
        // Without a database the plain copy is where it is kept.
        let saved = match (has_database, is_new, waiting) {
            (true, true, _) => 0,
            (true, false, Some(last)) => last.saturating_sub(1),
            _ => clock,
        };
        let saved = self.0.queue.waits(id).map_or(saved, |last| last.saturating_sub(1).min(saved));
        if is_new && replica.keeping.head.is_none() {
            replica.keeping.clocks.insert(self.0.tab, clock);
        }
        let (work, stamps) = (replica.work.clone(), replica.stamps.clone());
        self.hold_replica(id, replica);
        self.find_points(id);
        if is_new {
            self.0.queue.push(Job::Create(id, clock, absorbed));
        } else if has_database {
            self.0.queue.extend(uncommitted.into_iter().map(Job::Entry));
        }
        Opened { work, clock, saved, stamps, drafts }
    }

    /// Reads what the stores have of an article, with these entries of local storage, and writes nothing.
    pub(super) async fn read(&self, id: ArticleId, pending: Vec<(String, String)>) -> Result<Reading, NotOpened> {
        let mut found = Found {
            pending,
            plain: storage::get(&keys::plain(id)).map(|value| (keys::plain(id), value)),
            ..Found::default()
        };
        let database = self.database();
        let mut found_newer = None;
        if let Some(database) = &database {
            let line = database.get(&keys::listing(id)).await.map_err(NotOpened::Unreadable)?;
            found.kept = line.as_deref().and_then(listing::kept);
            found_newer = line.and_then(|line| shelf::newer_line(id, line));
            let sorts = ["text", "head", "page", "stamps", "entry"].map(|sort| keys::of(sort, id));
            let read = database.with_prefixes(&sorts).await.map_err(NotOpened::Unreadable)?;
            let mut read = read.into_iter();
            found.text = read.next().and_then(|mut list| list.pop());
            found.head = read.next().and_then(|mut list| list.pop());
            found.pages = read.next().unwrap_or_default();
            found.stamps = read.next().unwrap_or_default();
            found.entries = read.next().unwrap_or_default();
        }
        let mut newer_ones = newer(&found, &[]);
        newer_ones.extend(found_newer);
        let ahead = if storage::get(&keys::ahead(id)).is_some() { plain(id, &found) } else { None };
        if ahead.is_some() {
            // What the database lacks, the copy has.
            found.kept = None;
        }
        let copied = found.plain.as_ref().map(|(_, copy)| local::modified(copy));
        let (mut reopened, aside) = reopen(id, found);
        newer_ones.extend(newer(&Found::default(), &aside));
        if !newer_ones.is_empty() {
            return Err(NotOpened::Newer(self.records_of(id, newer_ones).await));
        }
        if let (Some(reopened), Some(ahead)) = (&mut reopened, &ahead) {
            reopened.take_in(ahead);
            reopened.is_missing = false;
        }
        Ok(Reading { reopened, aside, is_ahead: ahead.is_some(), copied })
    }

    /// All records of an article that a newer Galley kept, those that are newer first.
    async fn records_of(&self, id: ArticleId, newer: Vec<Aside>) -> Vec<Aside> {
        let mut all = newer;
        let mut pairs = local::pairs(&keys::pending_prefix(id));
        pairs.extend(local::pairs(&keys::plain(id)));
        if let Some(database) = self.database() {
            let sorts = ["list", "text", "head", "page", "stamps", "entry"].map(|sort| keys::of(sort, id));
            pairs.extend(database.with_prefixes(&sorts).await.unwrap_or_default().into_iter().flatten());
        }
        pairs.retain(|(key, _)| all.iter().all(|record| record.key != *key));
        all.extend(pairs.into_iter().map(|(key, value)| Aside { key, value, why: None }));
        all
    }

    /// Waits until what is on its way is on disk, so that what is read is what was written; not for
    /// ever, since what cannot be written lies in local storage.
    pub(super) async fn settle(&self) {
        self.0.connection.begun().await;
        self.0.queue.rest_within(WRITING).await;
        self.0.connection.back().await;
    }
}

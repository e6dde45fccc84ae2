//! Where work is kept.
//!
//! Knows: the two stores, and the order of writes that [`galley_core::journal::keeping`] decides.
//! Does not know: what is shown. It tells the state what became of an edit, and the state decides
//! what to say.
//!
//! Jobs wait in one queue and are carried out one after another, so that an article's creation is on
//! disk before its first entry. Entries that wait together are committed together.

pub mod local;
mod points;
mod recovery;
pub mod seat;
mod shelf;
mod survey;
pub mod taken;
mod talk;
pub mod telling;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use galley_core::desk::{Action, Cause, Opened, Outgoing};
use galley_core::journal::keeping::{Commit, Op, Step, pending, put_listing};
use galley_core::journal::library::Listing;
use galley_core::journal::recovery::{Taken, newer, plain};
use galley_core::journal::reopening::{Aside, Found, Reopened, reopen};
use galley_core::journal::replica::Replica;
use galley_core::journal::stamps::Stamps;
use galley_core::journal::{Entry, keys};
use galley_core::journal::{listing, wire};
use galley_core::model::id::{AnnotationId, ArticleId, TabId};
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use litemap::LiteMap;

use crate::dom::idb::{CommitError, Database, OpenError};
use crate::dom::tabs::Channel;
use crate::dom::{DomError, ids, location, stopped, storage, task};
use crate::store::Dispatch;
use shelf::Shelf;
use talk::Message;

/// Milliseconds from the last edit to the plain copy.
const PLAIN_AFTER: u32 = 700;
/// Milliseconds from the last letter to the draft's commit.
const DRAFT_AFTER: u32 = 400;
/// Milliseconds until a failed write is tried again.
const RETRY_AFTER: u32 = 8_000;

thread_local! {
    static HERE: RefCell<Option<Vault>> = const { RefCell::new(None) };
}

/// The vault's handle; clones are the same vault.
#[derive(Clone)]
pub struct Vault(Rc<Inner>);

impl PartialEq for Vault {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Inner {
    dispatch: Dispatch,
    tab: TabId,
    database: RefCell<Option<Database>>,
    /// This tab's copies of the articles that it has at hand.
    replicas: RefCell<LiteMap<ArticleId, Replica>>,
    /// The way to the other tabs.
    channel: RefCell<Option<Channel>>,
    /// Articles that are being read, how often at once, and whether another tab has written them meanwhile.
    reading: RefCell<LiteMap<ArticleId, (usize, bool)>>,
    queue: RefCell<VecDeque<Job>>,
    /// What waits until the queue is empty.
    later: RefCell<VecDeque<points::Later>>,
    /// When the newest restore point was made, of articles of which that is known.
    newest: RefCell<LiteMap<ArticleId, Option<Timestamp>>>,
    busy: Cell<bool>,
    /// Whether the stores were opened: before that, nobody knows where work is to be kept.
    started: Cell<bool>,
    /// Whether the database went away and is being opened again: nothing is carried out meanwhile.
    lost: Cell<bool>,
    /// Whether there were articles in the database.
    was_full: Cell<bool>,
    /// Whether edits were kept in local storage alone.
    in_browser: Cell<bool>,
    /// An article of which the database has records that this tab has not read.
    behind: Cell<Option<ArticleId>>,
    /// Articles whose plain copy is old, with the timer that renews it.
    plain: RefCell<LiteMap<ArticleId, task::Timeout>>,
    drafts: RefCell<LiteMap<(ArticleId, AnnotationId), task::Timeout>>,
    retry: RefCell<Option<task::Timeout>>,
    asked_to_persist: Cell<bool>,
}

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
struct Reading {
    reopened: Option<Reopened>,
    aside: Vec<Aside>,
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

enum Job {
    /// Keeps an article whole, as it is at least since this clock; then these keys of local storage are
    /// needless.
    Create(ArticleId, u64, Vec<String>),
    /// Keeps one edit.
    Entry(Rc<Entry>),
    /// Looks whether the store has something of an article that this tab has not.
    Look(ArticleId),
    /// Reads an article again and takes in what this tab has not.
    CatchUp(ArticleId),
    /// Any other transaction.
    Commit(Commit),
}

impl Job {
    fn article(&self) -> Option<ArticleId> {
        match self {
            Self::Create(id, ..) | Self::Look(id) | Self::CatchUp(id) => Some(*id),
            Self::Entry(entry) => Some(entry.article),
            Self::Commit(_) => None,
        }
    }
}

impl Vault {
    /// A vault that has opened nothing yet.
    #[must_use]
    pub fn new(dispatch: Dispatch, tab: TabId) -> Self {
        let vault = Self(Rc::new(Inner {
            dispatch,
            tab,
            database: RefCell::default(),
            replicas: RefCell::new(LiteMap::new()),
            channel: RefCell::default(),
            reading: RefCell::new(LiteMap::new()),
            queue: RefCell::default(),
            later: RefCell::default(),
            newest: RefCell::new(LiteMap::new()),
            busy: Cell::default(),
            started: Cell::default(),
            lost: Cell::default(),
            was_full: Cell::default(),
            in_browser: Cell::default(),
            behind: Cell::default(),
            plain: RefCell::new(LiteMap::new()),
            drafts: RefCell::new(LiteMap::new()),
            retry: RefCell::default(),
            asked_to_persist: Cell::default(),
        }));
        HERE.set(Some(vault.clone()));
        vault
    }

    /// The vault of this tab, for a view that reads an article without opening it; none outside the app.
    #[must_use]
    pub fn here() -> Option<Self> {
        HERE.with_borrow(Clone::clone)
    }

    /// Opens the stores and reads the list of articles.
    pub async fn start(&self) -> Shelf {
        self.join_tabs();
        let late = self.clone();
        let shelf = shelf::open(move |database| late.come_late(database)).await;
        match &shelf.database {
            Ok(database) => {
                self.0.was_full.set(shelf.library.iter().next().is_some());
                self.hold(database.clone());
            }
            Err(error) => {
                self.0.in_browser.set(true);
                self.explain(error, shelf.place);
                if matches!(error, OpenError::Failed(_)) {
                    self.try_again();
                }
            }
        }
        self.0.started.set(true);
        self.pump();
        shelf
    }

    /// Whether the stores were opened.
    #[must_use]
    pub fn has_started(&self) -> bool {
        self.0.started.get()
    }

    fn database(&self) -> Option<Database> {
        self.0.database.borrow().clone()
    }

    /// Opens an article; none where there is no such article. The records that are damaged come beside it.
    ///
    /// # Errors
    /// Where the database could not be read: then nothing is opened, since a part of an article must
    /// not pass for the whole of it. And where a newer Galley kept it: then nothing is touched.
    pub async fn open(&self, id: ArticleId) -> Result<Read, NotOpened> {
        match self.read_and_open(id).await {
            // The connection was closed meanwhile: once more, with what there is then.
            Err(NotOpened::Unreadable(_)) if self.0.lost.get() => self.read_and_open(id).await,
            read => read,
        }
    }

    async fn read_and_open(&self, id: ArticleId) -> Result<Read, NotOpened> {
        self.settle().await;
        self.begin_reading(id);
        let read = self.read(id, local::pairs(&keys::pending_prefix(id))).await;
        // From here on nothing is waited for: what is heard goes to the desk too.
        let drafts = self.drafts(id).await;
        let written_meanwhile = self.end_reading(id);
        let Reading { reopened, aside, is_ahead, copied } = read?;
        self.set_aside(&aside);
        let at_hand = self.with_replica(id, |replica| replica.clone());
        let waits = self.waits(id);
        let Some(mut reopened) = reopened else {
            // No store has it, but this tab: nothing could be written yet.
            let opened = at_hand.zip(waits).map(|(Replica { work, stamps, clock, .. }, last)| Opened {
                work,
                clock,
                saved: last.saturating_sub(1),
                stamps,
                drafts,
            });
            return Ok(Read { opened, aside, taken: None, is_missing: false });
        };
        let has_database = self.database().is_some();
        let (taken, is_missing) = (reopened.taken, reopened.is_missing);
        for key in &reopened.settled {
            storage::remove(key);
        }
        // From the plain copy: kept whole from now on, with the entries that lay beside it.
        let mut is_new = reopened.whole && has_database;
        let mut absorbed = if is_new { reopened.absorb() } else { Vec::new() };
        if is_ahead {
            absorbed.push(keys::ahead(id));
        }
        let uncommitted = std::mem::take(&mut reopened.uncommitted);
        // Without the database its clocks are not known: what is edited now comes after all of them.
        let least = if has_database { 1 } else { ids::now().millis().unsigned_abs() };
        let held = [reopened.keeping.clock(), reopened.stamps.clock(), least];
        let clock = uncommitted.iter().map(|entry| entry.clock).chain(held).max().unwrap_or(1);
        let mut replica = match at_hand {
            // What this tab has and no store has yet is not forgotten.
            Some(mut replica) => {
                is_new |= replica.catch_up(reopened, self.0.tab) && has_database;
                replica
            }
            None => Replica {
                work: reopened.work,
                stamps: reopened.stamps,
                keeping: reopened.keeping,
                clock,
                taken: LiteMap::new(),
            },
        };
        replica.clock = replica.clock.max(clock);
        let clock = replica.clock;
        // Without a database the plain copy is where it is kept.
        let waiting = uncommitted.iter().map(|entry| entry.clock).max();
        let saved = match (has_database, is_new, waiting) {
            (true, true, _) => 0,
            (true, false, Some(last)) => last.saturating_sub(1),
            _ => clock,
        };
        let saved = waits.map_or(saved, |last| last.saturating_sub(1).min(saved));
        if is_new && replica.keeping.head.is_none() {
            replica.keeping.clocks.insert(self.0.tab, clock);
        }
        let (work, stamps) = (replica.work.clone(), replica.stamps.clone());
        self.hold_replica(id, replica);
        self.find_points(id);
        {
            let mut queue = self.0.queue.borrow_mut();
            if is_new {
                queue.push_back(Job::Create(id, clock, absorbed));
            } else if has_database {
                queue.extend(uncommitted.into_iter().map(Job::Entry));
            }
            if written_meanwhile {
                queue.push_back(Job::CatchUp(id));
            }
        }
        if has_database && copied != Some(work.modified.to_string()) {
            // A killed browser loses the plain copy, or leaves an older one.
            self.copy_plainly(id);
        }
        // Only now, so that no news of saving comes before the article is open.
        let this = self.clone();
        task::Timeout::new(0, move || this.pump()).forget();
        Ok(Read { opened: Some(Opened { work, clock, saved, stamps, drafts }), aside, taken, is_missing })
    }

    fn begin_reading(&self, id: ArticleId) {
        let mut reading = self.0.reading.borrow_mut();
        let (readers, _) = reading.get(&id).copied().unwrap_or_default();
        reading.insert(id, (readers + 1, false));
    }

    /// Whether another tab has written the article since it began to be read.
    fn end_reading(&self, id: ArticleId) -> bool {
        let mut reading = self.0.reading.borrow_mut();
        match reading.remove(&id) {
            Some((readers, written)) if readers > 1 => {
                reading.insert(id, (readers - 1, written));
                written
            }
            other => other.is_some_and(|(_, written)| written),
        }
    }

    /// The newest clock of an article that waits to be written, if one does.
    fn waits(&self, id: ArticleId) -> Option<u64> {
        let queue = self.0.queue.borrow();
        let clock = |job: &Job| match job {
            Job::Entry(entry) if entry.article == id => Some(entry.clock),
            Job::Create(article, clock, _) if *article == id => Some(*clock),
            _ => None,
        };
        queue.iter().filter_map(clock).max()
    }

    /// Reads what the stores have of an article, with these entries of local storage, and writes nothing.
    async fn read(&self, id: ArticleId, pending: Vec<(String, String)>) -> Result<Reading, NotOpened> {
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

    /// Keeps a replica at hand. Those of other articles go, unless something of them still waits.
    fn hold_replica(&self, id: ArticleId, replica: Replica) {
        let queue = self.0.queue.borrow();
        let plain = self.0.plain.borrow();
        let mut replicas = self.0.replicas.borrow_mut();
        let needed = |other: &ArticleId| {
            location::article() == Some(*other)
                || plain.contains_key(other)
                || queue.iter().any(|job| job.article() == Some(*other))
                || self.0.busy.get()
        };
        let kept: Vec<(ArticleId, Replica)> =
            replicas.iter().filter(|(other, _)| needed(other)).map(|(id, one)| (*id, one.clone())).collect();
        *replicas = kept.into_iter().collect();
        replicas.insert(id, replica);
    }

    fn with_replica<T>(&self, id: ArticleId, then: impl FnOnce(&mut Replica) -> T) -> Option<T> {
        self.0.replicas.borrow_mut().get_mut(&id).map(then)
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
    async fn settle(&self) {
        while !self.0.started.get() {
            task::sleep(20).await;
        }
        for _ in 0..200 {
            if !self.0.busy.get() {
                break;
            }
            task::sleep(10).await;
        }
        // A database that went away comes back or is given up.
        while self.0.lost.get() {
            task::sleep(20).await;
        }
    }

    /// Keeps a new article; the clock that stands for its creation.
    #[must_use]
    pub fn create(&self, work: &Work) -> u64 {
        let id = work.article.id;
        self.hold_replica(id, Replica::new(work.clone(), Stamps::default(), self.0.tab, 1));
        self.0.was_full.set(true);
        self.0.queue.borrow_mut().push_back(Job::Create(id, 1, Vec::new()));
        self.copy_plainly(id);
        self.begin_points(id);
        self.pump();
        1
    }

    /// Takes edits: each lies in local storage when this returns, and is on its way to the disk.
    pub fn take(&self, edits: &[Outgoing]) {
        for Outgoing { entry, work } in edits {
            let after = self.with_replica(entry.article, |replica| replica.newest(entry.tab));
            let wire = wire::write_entry(entry, &work.article.text, after);
            local::apply(&pending(entry, wire));
            self.before_edit(entry.article);
            self.with_replica(entry.article, |replica| replica.take(entry));
            self.0.queue.borrow_mut().push_back(Job::Entry(entry.clone()));
        }
        if let Some(last) = edits.last() {
            self.copy_plainly(last.entry.article);
            if !self.0.asked_to_persist.replace(true) {
                // Whether it agrees changes nothing that Galley does.
                task::spawn(async { _ = storage::persist().await });
            }
        }
        self.pump();
    }

    /// Tries again what failed.
    pub fn retry(&self) {
        self.pump();
    }

    /// Keeps a note that is being typed, or lets it go when it was left.
    pub fn draft(&self, article: ArticleId, annotation: AnnotationId, note: Option<String>) {
        let key = keys::local_draft(article, annotation);
        let op = match &note {
            Some(note) => Op::Put(keys::draft(article, annotation), note.clone()),
            None => Op::Delete(keys::draft(article, annotation)),
        };
        let is_left = note.is_none();
        if let Some(note) = &note {
            // A note that was left goes when the edit that holds its words has been taken.
            local::apply(&Op::Put(key.clone(), note.clone()));
        }
        let this = self.clone();
        let commit = Commit { expect: None, ops: vec![op] };
        let delay = if note.is_some() { DRAFT_AFTER } else { 0 };
        let timer = task::Timeout::new(delay, move || {
            this.0.drafts.borrow_mut().remove(&(article, annotation));
            if is_left {
                local::apply(&Op::Delete(key));
            }
            this.0.queue.borrow_mut().push_back(Job::Commit(commit));
            this.pump();
        });
        // The one before is dropped, and with it its timer.
        self.0.drafts.borrow_mut().insert((article, annotation), timer);
    }

    async fn drafts(&self, article: ArticleId) -> LiteMap<AnnotationId, String> {
        let mut drafts = LiteMap::new();
        let mut add = |prefix: &str, pairs: Vec<(String, String)>| {
            for (key, value) in pairs {
                if let Some(id) = key.strip_prefix(prefix).and_then(AnnotationId::parse) {
                    drafts.insert(id, value);
                }
            }
        };
        let prefix = format!("{}/", keys::of("draft", article));
        if let Some(database) = self.database() {
            add(&prefix, database.with_prefix(&prefix).await.unwrap_or_default());
        }
        // Local storage has the newest letters.
        let prefix = keys::local_draft_prefix(article);
        add(&prefix, local::pairs(&prefix));
        drafts
    }

    /// Writes a listing by itself, into the trash or out of it, and says so to the list and to the other tabs.
    pub fn list(&self, line: &Listing) {
        let commit = Commit { expect: None, ops: vec![put_listing(line)] };
        self.0.queue.borrow_mut().push_back(Job::Commit(commit));
        self.say(&Message::Line(listing::write(line)));
        self.0.dispatch.send(Action::Listed(Box::new(line.clone())));
        self.pump();
    }

    /// Takes everything of an article away, for good.
    ///
    /// # Errors
    /// Where some of it is still there, and why.
    pub async fn erase(&self, id: ArticleId) -> Result<(), Cause> {
        self.0.replicas.borrow_mut().remove(&id);
        self.0.plain.borrow_mut().remove(&id);
        self.forget_points(id);
        let database = self.database();
        shelf::erase(database.as_ref(), id).await.map_err(why)?;
        self.say(&Message::Gone(id));
        Ok(())
    }

    /// What lies set aside: keys with the lengths of the records in UTF-16 units.
    pub async fn list_aside(&self) -> Vec<(String, usize)> {
        shelf::list_aside(self.database().as_ref()).await
    }

    /// A record that lies set aside, as it stands.
    pub async fn get_aside(&self, key: &str) -> Option<String> {
        shelf::get_aside(self.database().as_ref(), key).await
    }

    /// Takes a record that lies set aside away, for good; whether it went.
    pub async fn delete_aside(&self, key: &str) -> bool {
        shelf::delete_aside(self.database().as_ref(), key).await.is_ok()
    }

    /// The page is going away: what waits for a timer is done now.
    pub fn flush(&self) {
        let waiting = self.0.plain.replace(LiteMap::new());
        // Dropped with their timers.
        waiting.keys().for_each(|id| self.keep_plain(*id));
    }

    fn set_aside(&self, aside: &[Aside]) {
        let commits = shelf::set_aside(aside);
        if !commits.is_empty() {
            self.0.queue.borrow_mut().extend(commits.into_iter().map(Job::Commit));
            self.pump();
        }
    }

    /// Writes an article's plain copy. Without a database it is the article.
    fn keep_plain(&self, id: ArticleId) {
        let Some(work) = self.with_replica(id, |replica| replica.work.clone()) else { return };
        if self.database().is_some() || self.0.lost.get() {
            local::keep_plain(&work);
        } else {
            local::keep_alone(&work);
        }
    }

    /// Renews an article's plain copy when the reader pauses.
    fn copy_plainly(&self, id: ArticleId) {
        let this = self.clone();
        let timer = task::Timeout::new(PLAIN_AFTER, move || {
            this.0.plain.borrow_mut().remove(&id);
            this.keep_plain(id);
        });
        self.0.plain.borrow_mut().insert(id, timer);
    }

    /// Carries out what waits, unless that is being done.
    fn pump(&self) {
        if !self.0.started.get() || self.0.lost.get() || self.0.busy.replace(true) {
            return;
        }
        self.0.retry.replace(None);
        let this = self.clone();
        task::spawn(async move {
            loop {
                let jobs: Vec<Job> = if this.0.lost.get() { Vec::new() } else { this.next_jobs() };
                if jobs.is_empty() {
                    if !this.0.lost.get() && this.do_one_later().await {
                        continue;
                    }
                    break;
                }
                if let Err((jobs, why)) = this.carry_out(jobs).await {
                    let mut queue = this.0.queue.borrow_mut();
                    for job in jobs.into_iter().rev() {
                        queue.push_front(job);
                    }
                    drop(queue);
                    if this.0.lost.get() {
                        // It goes on when the database is there again, or is given up.
                        break;
                    }
                    this.0.dispatch.send(Action::SaveFailed(why));
                    let again = this.clone();
                    let timer = task::Timeout::new(RETRY_AFTER, move || again.pump());
                    this.0.retry.replace(Some(timer));
                    break;
                }
            }
            this.0.busy.set(false);
        });
    }

    /// The first job, or the first entries of one article together.
    fn next_jobs(&self) -> Vec<Job> {
        let mut queue = self.0.queue.borrow_mut();
        let mut jobs: Vec<Job> = queue.pop_front().into_iter().collect();
        while let (Some(Job::Entry(last)), Some(Job::Entry(next))) = (jobs.last(), queue.front()) {
            if last.article != next.article || jobs.len() >= 500 {
                break;
            }
            jobs.extend(queue.pop_front());
        }
        jobs
    }

    async fn carry_out(&self, jobs: Vec<Job>) -> Result<(), (Vec<Job>, Cause)> {
        let done = match jobs.first() {
            Some(Job::Create(id, clock, needless)) => self.keep_whole(*id, *clock, needless).await,
            Some(Job::Commit(commit)) => match self.database() {
                Some(database) => match self.commit(&database, commit).await {
                    // What was to be set aside is well again: another tab wrote it.
                    Ok(()) | Err(CommitError::Unexpected) => Ok(()),
                    Err(error) => Err(why(error)),
                },
                None => Ok(()),
            },
            Some(Job::Entry(first)) => {
                let entry = |job: &Job| if let Job::Entry(entry) = job { Some(entry.clone()) } else { None };
                self.keep_entries(first.article, &jobs.iter().filter_map(entry).collect::<Vec<_>>()).await
            }
            Some(Job::Look(id)) => {
                self.look(*id).await;
                Ok(())
            }
            Some(Job::CatchUp(id)) => {
                // What cannot be read now is read when the page is next seen, or the database is there again:
                // what waits behind it is not held up.
                if let Ok(true) = self.catch_up(*id).await {
                    self.queue_what_the_store_lacks(*id);
                }
                Ok(())
            }
            None => Ok(()),
        };
        done.map_err(|why| (jobs, why))
    }

    /// Keeps an article whole, as this tab has it.
    async fn keep_whole(&self, id: ArticleId, clock: u64, needless: &[String]) -> Result<(), Cause> {
        if !self.snapshot(id).await? {
            // It was thrown away while it waited.
            return Ok(());
        }
        self.tell_saved(id, clock);
        needless.iter().for_each(|key| storage::remove(key));
        if let Some(line) = self.with_replica(id, |replica| Listing::of(&replica.work)) {
            // What the list has now that the article was kept anew.
            self.0.dispatch.send(Action::Listed(Box::new(line)));
        }
        Ok(())
    }

    async fn keep_entries(&self, article: ArticleId, entries: &[Rc<Entry>]) -> Result<(), Cause> {
        let Some(work) = self.with_replica(article, |replica| replica.work.clone()) else { return Ok(()) };
        let line = Listing::of(&work);
        let Some(database) = self.database() else {
            // Local storage is all there is: the entry lies in it already, and the copy follows.
            let is_there = local::has(entries) && !storage::keys(&keys::plain(article)).is_empty();
            if is_there || local::keep_alone(&work) {
                self.tell_tabs(entries, &work.article.text, &line);
                self.tell_saved(article, entries.iter().map(|entry| entry.clock).max().unwrap_or(0));
                return Ok(());
            }
            return Err(Cause::KeepsNothing);
        };
        let steps = self.with_replica(article, |replica| replica.keeping.steps(entries, &work.article.text, &line));
        for step in steps.unwrap_or_default() {
            match step {
                // The entries lie in local storage since they were taken.
                Step::Local(Op::Put(..)) => {}
                Step::Local(op) => local::apply(&op),
                Step::Commit(commit) => {
                    self.commit(&database, &commit).await.map_err(why)?;
                    crate::faults::here("saving");
                    self.tell_tabs(entries, &work.article.text, &line);
                }
                Step::Saved(clock) => self.tell_saved(article, clock),
            }
        }
        if self.with_replica(article, |replica| replica.keeping.is_due()) == Some(true) {
            // It failed: the entries stay, and the next edit tries again.
            let _ = self.snapshot(article).await;
        }
        Ok(())
    }

    /// Writes a snapshot in the place of the entries that it holds. False where this tab has no such
    /// article.
    async fn snapshot(&self, id: ArticleId) -> Result<bool, Cause> {
        for _ in 0..3 {
            let Some(database) = self.database() else {
                let Some(work) = self.with_replica(id, |replica| replica.work.clone()) else { return Ok(false) };
                return if local::keep_alone(&work) { Ok(true) } else { Err(Cause::KeepsNothing) };
            };
            let Some(mut snapshot) = self.with_replica(id, |replica| replica.snapshot()) else { return Ok(false) };
            while snapshot.write_page() {
                task::breathe().await;
            }
            let (commit, head) = snapshot.finish();
            match self.commit(&database, &commit).await {
                Ok(()) => {
                    self.with_replica(id, |replica| replica.keeping.snapshotted(&snapshot, head));
                    return Ok(true);
                }
                // Another tab's stands there: what it has is taken in, and what it lacks is written.
                Err(CommitError::Unexpected) => {
                    if !self.catch_up(id).await? {
                        return Ok(true);
                    }
                }
                Err(error) => return Err(why(error)),
            }
        }
        Err(Cause::OtherTab)
    }

    fn tell_saved(&self, article: ArticleId, clock: u64) {
        let at = ids::now();
        stopped::note_saved(at);
        self.0.dispatch.send(Action::Saved { article, clock, at });
    }
}

fn why(error: CommitError) -> Cause {
    match error {
        CommitError::Unexpected => Cause::OtherTab,
        CommitError::Full => Cause::Full,
        CommitError::Closed => Cause::NoAnswer,
        CommitError::Failed(error) => Cause::Refused(Box::new(error.0)),
    }
}

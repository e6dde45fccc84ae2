//! Where work is kept.
//!
//! Knows: the two stores, and the order of writes that [`galley_core::journal::keeping`] decides.
//! Does not know: what is shown. It tells the state what became of an edit, and the state decides
//! what to say.
//!
//! Jobs wait in one queue and are carried out one after another, so that an article's creation is on
//! disk before its first entry. Entries that wait together are committed together.

pub mod local;
mod recovery;
pub mod shelf;
pub mod telling;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use galley_core::id::{AnnotationId, ArticleId, TabId};
use galley_core::journal::keeping::{Commit, Keeping, Op, Step, put_listing};
use galley_core::journal::recovery::{Taken, newer, plain};
use galley_core::journal::reopening::{Aside, Found, reopen};
use galley_core::journal::stamps::Stamps;
use galley_core::journal::{Entry, keys};
use galley_core::library::Listing;
use galley_core::state::{Action, Opened, Outgoing};
use galley_core::work::Work;
use litemap::LiteMap;

use crate::dom::idb::{CommitError, Database};
use crate::dom::{DomError, ids, stopped, storage, task};
use crate::store::Dispatch;
use shelf::Shelf;

/// Milliseconds from the last edit to the plain copy.
const PLAIN_AFTER: u32 = 700;
/// Milliseconds from the last letter to the draft's commit.
const DRAFT_AFTER: u32 = 400;
/// Milliseconds until a failed write is tried again.
const RETRY_AFTER: u32 = 8_000;

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
    keepings: RefCell<LiteMap<ArticleId, Keeping>>,
    queue: RefCell<VecDeque<Job>>,
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
    /// The newest work that the tab has of the open article, with its clock.
    open: RefCell<Option<(Work, u64)>>,
    /// The newest work of an article whose plain copy is old, with the timer that renews it.
    plain: RefCell<LiteMap<ArticleId, (Work, task::Timeout)>>,
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
    /// Keeps a new article whole, as of this clock; then these keys of local storage are needless.
    Create(Box<(Work, Stamps)>, u64, Vec<String>),
    /// Keeps one edit.
    Entry(Outgoing),
    /// Any other transaction.
    Commit(Commit),
}

impl Vault {
    /// A vault that has opened nothing yet.
    #[must_use]
    pub fn new(dispatch: Dispatch, tab: TabId) -> Self {
        Self(Rc::new(Inner {
            dispatch,
            tab,
            database: RefCell::default(),
            keepings: RefCell::new(LiteMap::new()),
            queue: RefCell::default(),
            busy: Cell::default(),
            started: Cell::default(),
            lost: Cell::default(),
            was_full: Cell::default(),
            in_browser: Cell::default(),
            behind: Cell::default(),
            open: RefCell::default(),
            plain: RefCell::new(LiteMap::new()),
            drafts: RefCell::new(LiteMap::new()),
            retry: RefCell::default(),
            asked_to_persist: Cell::default(),
        }))
    }

    /// Opens the stores and reads the list of articles.
    pub async fn start(&self) -> Shelf {
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
        match self.open_with(id, None).await {
            // The connection was closed meanwhile: once more, with what there is then.
            Err(NotOpened::Unreadable(_)) if self.0.lost.get() => self.open_with(id, None).await,
            read => read,
        }
    }

    /// The same, with another state of the article taken in.
    async fn open_with(&self, id: ArticleId, other: Option<Work>) -> Result<Read, NotOpened> {
        self.settle().await;
        let mut found = Found {
            pending: local::pairs(&keys::pending_prefix(id)),
            plain: storage::get(&keys::plain(id)).map(|value| (keys::plain(id), value)),
            ..Found::default()
        };
        let database = self.database();
        let mut found_newer = None;
        if let Some(database) = &database {
            let sorts = ["text", "head", "page", "stamps", "entry"].map(|sort| keys::of(sort, id));
            let read = database.with_prefixes(&sorts).await.map_err(NotOpened::Unreadable)?;
            found_newer = shelf::newer_line(database, id).await.map_err(NotOpened::Unreadable)?;
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
        let copied = found.plain.as_ref().map(|(_, copy)| local::modified(copy));
        let (reopened, aside) = reopen(id, found);
        newer_ones.extend(newer(&Found::default(), &aside));
        if !newer_ones.is_empty() {
            return Err(NotOpened::Newer(self.records_of(id, newer_ones).await));
        }
        self.set_aside(&aside);
        let Some(mut reopened) = reopened else { return Ok(Read { opened: None, aside, taken: None }) };
        for other in ahead.iter().chain(&other) {
            reopened.take_in(other);
        }
        let taken = reopened.taken;
        for key in &reopened.settled {
            storage::remove(key);
        }
        // From the plain copy: kept whole from now on, with the entries that lay beside it.
        let is_new = reopened.whole && database.is_some();
        let mut absorbed = if is_new { reopened.absorb() } else { Vec::new() };
        if ahead.is_some() {
            absorbed.push(keys::ahead(id));
        }
        let uncommitted = std::mem::take(&mut reopened.uncommitted);
        let (work, stamps, mut keeping) = (reopened.work, reopened.stamps, reopened.keeping);
        let mut saved = if is_new { 0 } else { keeping.clock() };
        // Without the database its clocks are not known: what is edited now comes after all of them.
        let least = if database.is_none() { ids::now().millis().unsigned_abs() } else { 1 };
        let clock = uncommitted.iter().map(|entry| entry.clock).chain([keeping.clock(), least]).max().unwrap_or(1);
        if is_new {
            keeping.clocks.insert(self.0.tab, clock);
        }
        if database.is_none() {
            // The plain copy is where it is kept.
            saved = clock;
        }
        self.0.keepings.borrow_mut().insert(id, keeping);
        if is_new {
            self.0.queue.borrow_mut().push_back(Job::Create(Box::new((work.clone(), stamps.clone())), clock, absorbed));
        } else if database.is_some() {
            for entry in uncommitted {
                self.0.queue.borrow_mut().push_back(Job::Entry(Outgoing {
                    entry,
                    work: work.clone(),
                    stamps: stamps.clone(),
                }));
            }
        }
        if database.is_some() && copied != Some(work.modified.to_string()) {
            // A killed browser loses the plain copy, or leaves an older one.
            self.copy_plainly(work.clone());
        }
        self.0.open.replace(Some((work.clone(), clock)));
        let drafts = self.drafts(id).await;
        // Only now, so that no news of saving comes before the article is open.
        let this = self.clone();
        task::Timeout::new(0, move || this.pump()).forget();
        Ok(Read { opened: Some(Opened { work, clock, saved, stamps, drafts }), aside, taken })
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
        all.extend(pairs.into_iter().map(|(key, value)| Aside { key, value, why: String::new() }));
        all
    }

    /// Waits until what is on its way is on disk, so that what is read is what was written; not for
    /// ever, since what cannot be written lies in local storage.
    async fn settle(&self) {
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
        let mut keeping = Keeping::new(id);
        keeping.clocks.insert(self.0.tab, 1);
        self.0.keepings.borrow_mut().insert(id, keeping);
        self.0.was_full.set(true);
        self.0.open.replace(Some((work.clone(), 1)));
        self.0.queue.borrow_mut().push_back(Job::Create(Box::new((work.clone(), Stamps::default())), 1, Vec::new()));
        self.copy_plainly(work.clone());
        self.pump();
        1
    }

    /// Takes edits: each lies in local storage when this returns, and is on its way to the disk.
    pub fn take(&self, edits: &[Outgoing]) {
        for edit in edits {
            let text = &edit.work.article.text;
            let wire = galley_core::formats::wire::write_entry(&edit.entry, text);
            local::apply(&galley_core::journal::keeping::pending(&edit.entry, wire));
            self.0.queue.borrow_mut().push_back(Job::Entry(edit.clone()));
        }
        if let Some(last) = edits.last() {
            self.0.open.replace(Some((last.work.clone(), last.entry.clock)));
            self.copy_plainly(last.work.clone());
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

    /// Writes a listing by itself: into the trash, or out of it.
    pub fn list(&self, line: &Listing) {
        self.0.open.borrow_mut().take_if(|(work, _)| line.trashed.is_some() && work.article.id == line.id);
        let commit = Commit { expect: None, ops: vec![put_listing(line)] };
        self.0.queue.borrow_mut().push_back(Job::Commit(commit));
        self.pump();
    }

    /// Takes everything of an article away, for good.
    pub async fn erase(&self, id: ArticleId) {
        self.0.keepings.borrow_mut().remove(&id);
        self.0.plain.borrow_mut().remove(&id);
        self.0.open.borrow_mut().take_if(|(work, _)| work.article.id == id);
        let database = self.database();
        if let Err(error) = shelf::erase(database.as_ref(), id).await {
            self.0.dispatch.send(Action::SaveFailed(why(&error).into()));
        }
    }

    /// The page is going away: what waits for a timer is done now.
    pub fn flush(&self) {
        let waiting = self.0.plain.replace(LiteMap::new());
        // Dropped with their timers.
        for (work, _) in waiting.values() {
            self.keep_plain(work);
        }
    }

    fn set_aside(&self, aside: &[Aside]) {
        if let Some(commit) = shelf::set_aside(aside) {
            self.0.queue.borrow_mut().push_back(Job::Commit(commit));
            self.pump();
        }
    }

    /// Writes an article's plain copy. Without a database it is the article.
    fn keep_plain(&self, work: &Work) {
        if self.database().is_some() || self.0.lost.get() {
            local::keep_plain(work);
        } else {
            local::keep_alone(work);
        }
    }

    /// Renews an article's plain copy when the reader pauses.
    fn copy_plainly(&self, work: Work) {
        let id = work.article.id;
        let this = self.clone();
        let timer = task::Timeout::new(PLAIN_AFTER, move || {
            let waiting = this.0.plain.borrow_mut().remove(&id);
            if let Some((work, _)) = waiting {
                this.keep_plain(&work);
            }
        });
        self.0.plain.borrow_mut().insert(id, (work, timer));
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
                    this.0.dispatch.send(Action::SaveFailed(why.into()));
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
            if last.entry.article != next.entry.article || jobs.len() >= 500 {
                break;
            }
            jobs.extend(queue.pop_front());
        }
        jobs
    }

    async fn carry_out(&self, jobs: Vec<Job>) -> Result<(), (Vec<Job>, String)> {
        match jobs.first() {
            Some(Job::Create(new, clock, needless)) => {
                let ((work, stamps), clock, needless) = ((**new).clone(), *clock, needless.clone());
                self.snapshot(&work, &stamps).await.map_err(|why| (jobs, why))?;
                self.tell_saved(work.article.id, clock);
                needless.iter().for_each(|key| storage::remove(key));
                Self::say_listed(&work);
            }
            Some(Job::Commit(commit)) => {
                if let Some(database) = self.database() {
                    self.commit(&database, commit).await.map_err(|error| why(&error)).map_err(|why| (jobs, why))?;
                }
            }
            Some(Job::Entry(first)) => {
                let article = first.entry.article;
                let edits: Vec<Outgoing> = jobs
                    .iter()
                    .filter_map(|job| if let Job::Entry(edit) = job { Some(edit.clone()) } else { None })
                    .collect();
                self.keep_entries(article, &edits).await.map_err(|why| (jobs, why))?;
            }
            None => {}
        }
        Ok(())
    }

    async fn keep_entries(&self, article: ArticleId, edits: &[Outgoing]) -> Result<(), String> {
        let Some(last) = edits.last() else { return Ok(()) };
        let entries: Vec<Rc<Entry>> = edits.iter().map(|edit| edit.entry.clone()).collect();
        let Some(database) = self.database() else {
            // Local storage is all there is: the entry lies in it already, and the copy follows.
            let is_there = local::has(&entries) && !storage::keys(&keys::plain(article)).is_empty();
            if is_there || local::keep_alone(&last.work) {
                if let Some(keeping) = self.0.keepings.borrow_mut().get_mut(&article) {
                    keeping.committed(&entries);
                }
                self.tell_saved(article, entries.iter().map(|entry| entry.clock).max().unwrap_or(0));
                return Ok(());
            }
            return Err("the browser keeps nothing for this page, or has no room left".to_owned());
        };
        for step in Keeping::steps(&entries, &last.work.article.text, &Listing::of(&last.work)) {
            match step {
                // The entries lie in local storage since they were taken.
                Step::Local(Op::Put(..)) => {}
                Step::Local(op) => local::apply(&op),
                Step::Commit(commit) => {
                    self.commit(&database, &commit).await.map_err(|error| why(&error))?;
                    crate::faults::here("saving");
                }
                Step::Saved(clock) => {
                    if let Some(keeping) = self.0.keepings.borrow_mut().get_mut(&article) {
                        keeping.committed(&entries);
                    }
                    self.tell_saved(article, clock);
                }
            }
        }
        let due = self.0.keepings.borrow().get(&article).is_some_and(Keeping::is_due);
        if due {
            // It failed: the entries stay, and the next edit tries again.
            let _ = self.snapshot(&last.work, &last.stamps).await;
        }
        Ok(())
    }

    /// Writes a snapshot in the place of the entries that it holds.
    async fn snapshot(&self, work: &Work, stamps: &Stamps) -> Result<(), String> {
        let Some(database) = self.database() else {
            return if local::keep_alone(work) {
                Ok(())
            } else {
                Err("the browser keeps nothing for this page, or has no room left".to_owned())
            };
        };
        let keeping = self.0.keepings.borrow().get(&work.article.id).cloned();
        let keeping = keeping.unwrap_or_else(|| Keeping::new(work.article.id));
        let mut snapshot = keeping.snapshot(work, stamps);
        while snapshot.write_page() {
            task::breathe().await;
        }
        let (commit, head) = snapshot.finish();
        self.commit(&database, &commit).await.map_err(|error| why(&error))?;
        if let Some(keeping) = self.0.keepings.borrow_mut().get_mut(&work.article.id) {
            keeping.snapshotted(&snapshot, head);
        }
        Ok(())
    }

    fn tell_saved(&self, article: ArticleId, clock: u64) {
        let at = ids::now();
        stopped::note_saved(at);
        self.0.dispatch.send(Action::Saved { article, clock, at });
    }
}

fn why(error: &CommitError) -> String {
    match error {
        CommitError::Unexpected => "another tab keeps this article too".to_owned(),
        CommitError::Full => "this browser’s storage is full".to_owned(),
        CommitError::Closed => "the browser’s storage does not answer".to_owned(),
        CommitError::Failed(error) => format!("the browser refused to write ({error})"),
    }
}

//! From the queue to the disk.
//!
//! Knows: how each job is carried out, and that what fails stands in the queue again. Does not know: which writes
//! keep an entry, and in what order; that is [`galley_core::journal::keeping`]'.

use std::rc::Rc;

use galley_core::desk::{Action, Cause};
use galley_core::journal::Entry;
use galley_core::journal::keeping::{Commit, Op, Step};
use galley_core::journal::keys;
use galley_core::journal::library::Listing;
use galley_core::model::id::ArticleId;

use super::handle::Vault;
use super::local;
use super::queue::Job;
use crate::dom::idb::{CommitError, Database};
use crate::dom::{ids, stopped, storage, task};

/// Milliseconds until a failed write is tried again.
pub(super) const RETRY_AFTER: u32 = 8_000;

impl Vault {
    /// Carries out what waits, unless that is being done.
    pub(super) fn pump(&self) {
        if !self.0.connection.is_settled() || !self.0.queue.begin() {
            return;
        }
        let this = self.clone();
        task::spawn(async move {
            // While the database is away nothing is carried out: it goes on when it is there again, or is given up.
            while !this.0.connection.is_away() && this.carry_out_next().await {}
            this.0.queue.end();
        });
    }

    /// Carries out what is next; false where nothing is, or where it failed and is tried again later.
    async fn carry_out_next(&self) -> bool {
        let jobs = self.0.queue.next();
        if jobs.is_empty() {
            return self.do_one_later().await;
        }
        let Err((jobs, why)) = self.carry_out(jobs).await else { return true };
        self.0.queue.put_first(jobs);
        if !self.0.connection.is_away() {
            self.0.dispatch.send(Action::SaveFailed(why));
            let again = self.clone();
            self.0.queue.try_again(RETRY_AFTER, move || again.pump());
        }
        false
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

    /// Carries out a transaction; where the disk is full, makes room and tries once more.
    async fn commit(&self, database: &Database, commit: &Commit) -> Result<(), CommitError> {
        match database.commit(commit).await {
            Err(CommitError::Full) if self.make_room().await => database.commit(commit).await,
            result => result,
        }
    }

    pub(super) fn tell_saved(&self, article: ArticleId, clock: u64) {
        let at = ids::now();
        stopped::note_saved(at);
        self.0.dispatch.send(Action::Saved { article, clock, at });
    }
}

pub(super) fn why(error: CommitError) -> Cause {
    match error {
        CommitError::Unexpected => Cause::OtherTab,
        CommitError::Full => Cause::Full,
        CommitError::Closed => Cause::NoAnswer,
        CommitError::Failed(error) => Cause::Refused(Box::new(error.0)),
    }
}

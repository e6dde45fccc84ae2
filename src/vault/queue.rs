//! What waits to be written, in the order in which it is.
//!
//! Knows: the jobs, that one thing at a time is done with them, and who waits until nothing is. Does not know:
//! how a job is carried out ([`super::writing`]).

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use galley_core::journal::Entry;
use galley_core::journal::keeping::Commit;
use galley_core::model::id::ArticleId;

use crate::dom::signal::Watched;
use crate::dom::task::Timeout;

/// Entries that are committed together, at most.
const TOGETHER: usize = 500;

/// One thing to write or to look at.
pub(super) enum Job {
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

    fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.article() == other.article()
    }
}

/// The queue.
pub(super) struct Queue {
    jobs: RefCell<VecDeque<Job>>,
    /// Whether somebody carries them out.
    busy: Watched<bool>,
    /// What tries again after a failure.
    retry: RefCell<Option<Timeout>>,
}

impl Queue {
    /// A queue in which nothing waits.
    pub(super) fn new() -> Self {
        Self { jobs: RefCell::default(), busy: Watched::new(false), retry: RefCell::default() }
    }

    /// Puts a job behind all others.
    pub(super) fn push(&self, job: Job) {
        self.jobs.borrow_mut().push_back(job);
    }

    /// The same for several.
    pub(super) fn extend(&self, jobs: impl IntoIterator<Item = Job>) {
        self.jobs.borrow_mut().extend(jobs);
    }

    /// The same, unless one like it waits already.
    pub(super) fn push_once(&self, job: Job) {
        let mut jobs = self.jobs.borrow_mut();
        if !jobs.iter().any(|other| other.is_like(&job)) {
            jobs.push_back(job);
        }
    }

    /// Puts jobs before all others, in this order.
    pub(super) fn put_first(&self, first: impl IntoIterator<Item = Job, IntoIter: DoubleEndedIterator>) {
        let mut jobs = self.jobs.borrow_mut();
        first.into_iter().rev().for_each(|job| jobs.push_front(job));
    }

    /// Has an article kept whole before all else, in the place of everything of it that waits.
    pub(super) fn keep_whole(&self, id: ArticleId, clock: u64, needless: Vec<String>) {
        self.jobs.borrow_mut().retain(|job| job.article() != Some(id));
        self.put_first([Job::Create(id, clock, needless)]);
    }

    /// The same, but its edits that wait stay behind it.
    pub(super) fn keep_whole_with_edits(&self, id: ArticleId, clock: u64) {
        self.jobs.borrow_mut().retain(|job| !matches!(job, Job::Create(other, ..) if *other == id));
        self.put_first([Job::Create(id, clock, Vec::new())]);
    }

    /// Whether something of an article waits.
    pub(super) fn has(&self, id: ArticleId) -> bool {
        self.jobs.borrow().iter().any(|job| job.article() == Some(id))
    }

    /// The articles of which edits wait, each once.
    pub(super) fn edited(&self) -> Vec<ArticleId> {
        let mut articles = Vec::new();
        for job in self.jobs.borrow().iter() {
            if let Job::Entry(entry) = job
                && !articles.contains(&entry.article)
            {
                articles.push(entry.article);
            }
        }
        articles
    }

    /// The newest clock of an article that waits to be written, if one does.
    pub(super) fn waits(&self, id: ArticleId) -> Option<u64> {
        let jobs = self.jobs.borrow();
        let clock = |job: &Job| match job {
            Job::Entry(entry) if entry.article == id => Some(entry.clock),
            Job::Create(article, clock, _) if *article == id => Some(*clock),
            _ => None,
        };
        jobs.iter().filter_map(clock).max()
    }

    /// Takes the first job, or the first entries of one article together.
    pub(super) fn next(&self) -> Vec<Job> {
        let mut queue = self.jobs.borrow_mut();
        let mut jobs: Vec<Job> = queue.pop_front().into_iter().collect();
        while let (Some(Job::Entry(last)), Some(Job::Entry(next))) = (jobs.last(), queue.front()) {
            if last.article != next.article || jobs.len() >= TOGETHER {
                break;
            }
            jobs.extend(queue.pop_front());
        }
        jobs
    }

    /// Begins to carry out what waits; false where that is being done. What was to try again is needless then.
    pub(super) fn begin(&self) -> bool {
        if self.busy.replace(true) {
            return false;
        }
        self.retry.take();
        true
    }

    /// Nothing is carried out any more.
    pub(super) fn end(&self) {
        self.busy.set(false);
    }

    /// Whether something is being carried out.
    pub(super) fn is_busy(&self) -> bool {
        self.busy.get()
    }

    /// Waits until nothing is carried out.
    pub(super) async fn rest(&self) {
        self.busy.until(|is_busy| !is_busy).await;
    }

    /// The same for so many milliseconds at most.
    pub(super) async fn rest_within(&self, limit: u32) {
        self.busy.within(limit, |is_busy| !is_busy).await;
    }

    /// Tries again then, unless somebody begins before.
    pub(super) fn try_again(&self, after: u32, pump: impl FnOnce() + 'static) {
        self.retry.replace(Some(Timeout::new(after, pump)));
    }
}

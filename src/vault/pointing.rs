//! Restore points: when one is made, and how it gets to the disk without anything else waiting for it.
//!
//! Knows: the occasions (an hour of work, a merge, a newer Galley, a restoration), and that a point which
//! cannot be written is no failed save: it is left, and made the next time that one is due. Does not know:
//! what is in one; that is [`galley_core::journal::points`]'.
//!
//! ```text
//! occasion → the work as it stands → its pages, one a turn → waits until no edit waits → disk → older ones than 30 go
//! ```

use galley_core::desk::Stored;
use galley_core::journal::keeping::{Commit, Op};
use galley_core::journal::keys;
use galley_core::journal::points::{self, Draft, Point, Reason};
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;

use super::handle::Vault;
use super::points::Later;
use super::telling;
use crate::dom::idb::Database;
use crate::dom::{ids, location, task};

/// This Galley, as articles remember who opened them.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Points that go at least when there is no room left.
const AT_LEAST: usize = 3;

impl Vault {
    /// The restore points of an article, newest first; none where there is no database that answers.
    pub async fn points(&self, id: ArticleId) -> Option<Vec<Point>> {
        let pairs = self.database()?.with_prefix(&points::lines(id)).await.ok()?;
        let unread = points::unread(&pairs);
        if !unread.is_empty() {
            self.set_aside(&unread);
            telling::aside(&unread, None).into_iter().for_each(|told| self.0.dispatch.tell(told));
        }
        Some(points::list(&pairs))
    }

    /// The article as a restore point has it; none where it cannot be read whole.
    pub async fn point(&self, id: ArticleId, at: Timestamp) -> Option<Work> {
        let prefixes = [keys::text(id), points::records(id, at)];
        let mut found = self.database()?.with_prefixes(&prefixes).await.ok()?.into_iter();
        let text = found.next().and_then(|mut list| list.pop());
        points::open(id, text, found.next().unwrap_or_default())
    }

    /// Keeps a work as it stands, if there is something on it. `name` is that of the file that is merged.
    pub fn keep_point(&self, work: &Work, reason: Reason, name: &str) {
        let id = work.article.id;
        if self.database().is_none() || !points::is_worth_it(work) {
            return;
        }
        let now = ids::now();
        let last = self.0.points.note(id, Some(now));
        // No two have the same instant.
        let at = if last == Some(now) { Timestamp::from_millis(now.millis() + 1) } else { now };
        let (this, work, name) = (self.clone(), work.clone(), name.to_owned());
        task::spawn(async move {
            if reason == Reason::Hour && !this.is_still_due(id, last, at).await {
                return;
            }
            let mut draft = Draft::of(&work, reason, &name, at);
            while draft.write_page() {
                task::breathe().await;
            }
            this.later(Later { article: id, commit: draft.finish(), is_point: true });
        });
    }

    /// An edit is about to be taken into the article: what it was goes into a point, if one is due.
    pub(super) fn before_edit(&self, id: ArticleId) {
        let Some(last) = self.0.points.newest.borrow().get(&id).copied() else { return };
        if points::is_due(last, ids::now())
            && let Some(work) = self.with_replica(id, |replica| replica.work.clone())
        {
            self.keep_point(&work, Reason::Hour, "");
        }
    }

    /// Whether no other tab has made the point that is due here too.
    async fn is_still_due(&self, id: ArticleId, last: Option<Timestamp>, at: Timestamp) -> bool {
        let newest = self.points(id).await.and_then(|list| list.first().map(|point| point.at));
        newest == last || points::is_due(newest, at)
    }

    /// An article was made just now: it has no point, and this Galley has seen it.
    pub(super) fn begin_points(&self, id: ArticleId) {
        self.0.points.note(id, None);
        self.note_seen(id);
    }

    /// An article was opened: reads when its newest point was made, and makes one if this Galley opens it
    /// for the first time.
    pub(super) fn find_points(&self, id: ArticleId) {
        let Some(database) = self.database() else { return };
        let this = self.clone();
        task::spawn(async move {
            let prefixes = [points::lines(id), points::seen(id)];
            let Ok(found) = database.with_prefixes(&prefixes).await else { return };
            let [lines, seen] = &found[..] else { return };
            let newest = points::list(lines).first().map(|point| point.at);
            this.0.points.note(id, newest);
            if seen.first().is_some_and(|(_, version)| version == VERSION) {
                return;
            }
            // Nothing was done to it by this Galley yet but to read it.
            if let Some(work) = this.with_replica(id, |replica| replica.work.clone()) {
                this.keep_point(&work, Reason::Version, "");
            }
            this.note_seen(id);
        });
    }

    fn note_seen(&self, id: ArticleId) {
        let ops = vec![Op::Put(points::seen(id), VERSION.to_owned())];
        self.later(Later { article: id, commit: Commit { expect: None, ops }, is_point: false });
    }

    fn later(&self, later: Later) {
        if self.0.points.newest.borrow().contains_key(&later.article) {
            self.0.points.later.borrow_mut().push_back(later);
            self.pump();
        }
    }

    /// Carries out one transaction that nothing waits for; false where there is none.
    pub(super) async fn do_one_later(&self) -> bool {
        let later = self.0.points.later.borrow_mut().pop_front();
        let (Some(Later { article, commit, is_point }), Some(database)) = (later, self.database()) else {
            return false;
        };
        if database.commit(&commit).await.is_ok() && is_point {
            thin(&database, article).await;
        }
        true
    }

    /// Lets go of the oldest restore points, when there is no room for work. Whether there is more now.
    pub(super) async fn make_room(&self) -> bool {
        let Some(database) = self.database() else { return false };
        let lines = database.keys(points::LINES).await.unwrap_or_default();
        let oldest = points::oldest_half(&lines, AT_LEAST);
        if oldest.is_empty() || !delete(&database, &oldest).await {
            return false;
        }
        self.0.dispatch.tell(Stored::MadeRoom(oldest.len(), location::article().is_some()));
        true
    }
}

/// Takes the points away that are more than are kept.
async fn thin(database: &Database, id: ArticleId) {
    let Ok(pairs) = database.with_prefix(&points::lines(id)).await else { return };
    let list = points::list(&pairs);
    let surplus: Vec<(ArticleId, Timestamp)> = points::surplus(&list).iter().map(|point| (id, point.at)).collect();
    if !surplus.is_empty() {
        // What stays is found again after the next point.
        let _ = delete(database, &surplus).await;
    }
}

/// Takes points away. Whether they are gone.
async fn delete(database: &Database, list: &[(ArticleId, Timestamp)]) -> bool {
    let mut ops = Vec::new();
    for (article, at) in list {
        ops.push(Op::Delete(points::line(*article, *at)));
        let Ok(keys) = database.keys(&points::records(*article, *at)).await else { return false };
        ops.extend(keys.into_iter().map(Op::Delete));
    }
    database.commit(&Commit { expect: None, ops }).await.is_ok()
}

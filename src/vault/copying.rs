//! The copies in local storage beside the records: taken a moment after the last edit, and the note that is being typed.

use galley_core::journal::keeping::{Commit, Op};
use galley_core::journal::keys;
use galley_core::model::id::{AnnotationId, ArticleId};
use litemap::LiteMap;

use super::handle::Vault;
use super::local;
use super::queue::Job;
use crate::dom::task::Timeout;

/// Milliseconds from the last edit to the plain copy.
const PLAIN_AFTER: u32 = 700;
/// Milliseconds from the last letter to the draft's commit.
const DRAFT_AFTER: u32 = 400;

impl Vault {
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
        let timer = Timeout::new(delay, move || {
            this.0.copies.drafts.borrow_mut().remove(&(article, annotation));
            if is_left {
                local::apply(&Op::Delete(key));
            }
            this.0.queue.push(Job::Commit(commit));
            this.pump();
        });
        // The one before is dropped, and with it its timer.
        self.0.copies.drafts.borrow_mut().insert((article, annotation), timer);
    }

    pub(super) async fn drafts(&self, article: ArticleId) -> LiteMap<AnnotationId, String> {
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

    /// The page is going away: what waits for a timer is done now.
    pub fn flush(&self) {
        self.0.copies.take_all().into_iter().for_each(|id| self.keep_plain(id));
    }

    /// Writes an article's plain copy. Without a database it is the article.
    fn keep_plain(&self, id: ArticleId) {
        let Some(work) = self.with_replica(id, |replica| replica.work.clone()) else { return };
        if self.database().is_some() || self.0.connection.is_away() {
            local::keep_plain(&work);
        } else {
            local::keep_alone(&work);
        }
    }

    /// Renews an article's plain copy when the reader pauses.
    pub(super) fn copy_plainly(&self, id: ArticleId) {
        let this = self.clone();
        let timer = Timeout::new(PLAIN_AFTER, move || {
            this.0.copies.let_go(id);
            this.keep_plain(id);
        });
        self.0.copies.plain.borrow_mut().insert(id, timer);
    }
}

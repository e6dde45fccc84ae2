//! Files whose article is here already: what is to become of the two versions.
//!
//! Knows: that one is asked about at a time, over its open article, and what is done with the answer. Does not
//! know: how two versions become one; that is the core's ([`galley_core::change::merge`]).

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use galley_core::anchoring::twin;
use galley_core::change::merge::{Choices, Merge, is_same_text};
use galley_core::desk::{Action, Arrived, Merging, State};
use galley_core::journal::library::Listing;
use galley_core::journal::points::Reason;
use galley_core::model::id::ArticleId;
use galley_core::model::work::Work;

use super::Opener;
use crate::dom::{ids, location, task};

/// Milliseconds in which an article that was gone to must stand on the desk.
const COMING: u32 = 10_000;

/// Files whose article is here already.
#[derive(Default)]
pub(super) struct Merges {
    /// Those that nobody was asked about yet, oldest first.
    waiting: RefCell<VecDeque<Merging>>,
    /// Whether the article of one is being opened, or the reader asked about it.
    busy: Cell<bool>,
    /// Where the reader was before the article of the present one was opened.
    was_at: Cell<Option<ArticleId>>,
}

impl Merges {
    /// One more that is to be asked about.
    pub(super) fn wait(&self, merging: Merging) {
        self.waiting.borrow_mut().push_back(merging);
    }
}

impl Opener {
    /// Takes up the next file that waits to be merged, unless one is being asked about: opens its article,
    /// so that the merge sees all of it, and asks.
    pub(super) fn next_merge(&self) {
        if self.merges.busy.get() {
            return;
        }
        let Some(merging) = self.merges.waiting.borrow_mut().pop_front() else { return };
        self.merges.busy.set(true);
        let this = self.clone();
        task::spawn(async move {
            let was_at = location::article();
            this.merges.was_at.set(was_at);
            // The address may be on its way elsewhere, and the desk with it: then once more.
            let mut merging = merging;
            for _ in 0..5 {
                if location::article() != Some(merging.article) {
                    this.go(merging.article);
                }
                let Some(work) = this.opened(merging.article).await else { break };
                if !is_same_text(&work, &merging.file) {
                    let Some(file) = twin::onto(&merging.file, &work.article) else { break };
                    this.tell(Arrived::CopyOfFile(merging.name.clone(), work.article.name().into()));
                    merging.file = file;
                }
                if !this.ask_to_merge(&work, merging.clone()) {
                    this.merge_is_over();
                    return;
                }
                // Rendered once, so that the end of the question is heard (`merge_is_over`); and the address may just
                // then be followed elsewhere, which takes the question with it.
                task::breathe().await;
                if this.dispatch.newest().merging.is_some() {
                    return;
                }
            }
            // Whatever keeps the article from opening was told; the file is not lost for it.
            this.open_copy(merging.file);
            this.merge_is_over();
        });
    }

    /// The article's work, once it stands on the desk; none where it does not come.
    pub(super) async fn opened(&self, id: ArticleId) -> Option<Work> {
        // The address is followed a turn after it has changed, and the desk may be closed for it.
        task::breathe().await;
        let opened = |state: &State| Some(state.desk.as_ref()?.work.clone()).filter(|work| work.article.id == id);
        self.dispatch.within(COMING, |state| opened(state).is_some()).await;
        // Shown first: what is asked about it is asked over it.
        task::breathe().await;
        opened(&self.dispatch.newest())
    }

    /// Asks about a file, or does what there is to do where nothing need be asked; whether it asked.
    fn ask_to_merge(&self, work: &Work, merging: Merging) -> bool {
        let merge = Merge::between(work, &merging.file);
        let needless = merge.is_needless();
        let (name, trashed) = (merging.name.clone(), merging.trashed);
        self.dispatch.send(Action::AskToMerge(Rc::new(merging)));
        if !needless {
            return true;
        }
        if trashed {
            self.take_out_of_trash(work.article.id);
        }
        if merge.changes_nothing() {
            self.dispatch.send(Action::LeaveMerge);
        } else {
            // What only the file's tombstones and instants say is taken in without a word.
            self.before_merge(work, name.spoken_name());
            self.dispatch.send(Action::Merge { choices: Choices::new(), at: ids::now(), quietly: true });
        }
        self.tell(Arrived::NothingNew(name));
        false
    }

    /// Merges the file that the reader was asked about, with what was chosen against what was preselected.
    pub fn merge(&self, choices: Choices) {
        let latest = self.dispatch.newest();
        let (Some(merging), Some(desk)) = (&latest.merging, &latest.desk) else { return };
        self.before_merge(&desk.work, merging.name.spoken_name());
        if merging.trashed {
            self.take_out_of_trash(merging.article);
        }
        self.dispatch.send(Action::Merge { choices, at: ids::now(), quietly: false });
    }

    /// Opens the file that the reader was asked about beside the article.
    pub fn open_merging_as_copy(&self) {
        let Some(merging) = self.dispatch.newest().merging.clone() else { return };
        self.dispatch.send(Action::LeaveMerge);
        self.open_copy(merging.file.clone());
    }

    /// Leaves the article as it is, and goes back to where the reader was before it was opened to be compared.
    pub fn leave_merge(&self) {
        let Some(merging) = self.dispatch.newest().merging.clone() else { return };
        self.dispatch.send(Action::LeaveMerge);
        let was_at = self.merges.was_at.get();
        if was_at != Some(merging.article) && location::go(was_at).is_err() {
            self.dispatch.send(Action::Closed);
        }
    }

    /// The reader was answered, or went elsewhere: the next file may be asked about.
    pub fn merge_is_over(&self) {
        self.merges.busy.set(false);
        self.next_merge();
    }

    /// Keeps the work as it stands before a file of this name is merged.
    fn before_merge(&self, work: &Work, name: &str) {
        self.vault.keep_point(work, Reason::Merge, name);
    }

    pub(super) fn take_out_of_trash(&self, id: ArticleId) {
        let line = self.dispatch.newest().library.get(id).map(|line| Listing { trashed: None, ..(**line).clone() });
        if let Some(line) = line {
            self.vault.list(&line);
        }
    }
}

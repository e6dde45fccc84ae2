//! Restore points: when one is made, and how it gets to the disk without anything else waiting for it.
//!
//! Knows: the occasions (an hour of work, a merge, a newer Galley, a restoration), and that a point which
//! cannot be written is no failed save: it is left, and made the next time that one is due. Does not know:
//! what is in one; that is [`galley_core::journal::points`]'.
//!
//! ```text
//! occasion → the work as it stands → its pages, one a turn → waits until no edit waits → disk → older ones than 30 go
//! ```

use std::cell::RefCell;
use std::collections::VecDeque;

use galley_core::journal::keeping::Commit;
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use litemap::LiteMap;

/// This Galley, as articles remember who opened them.
/// A transaction that nothing waits for, and that is not tried again.
pub(super) struct Later {
    pub(super) article: ArticleId,
    pub(super) commit: Commit,
    /// Whether it is a restore point, after which the oldest may be too many.
    pub(super) is_point: bool,
}

/// The points' own of what changes.
pub(super) struct Points {
    /// When the newest restore point was made, of articles of which that is known.
    pub(super) newest: RefCell<LiteMap<ArticleId, Option<Timestamp>>>,
    /// What waits until no edit waits.
    pub(super) later: RefCell<VecDeque<Later>>,
}

impl Points {
    /// Of no article anything is known.
    pub(super) fn new() -> Self {
        Self { newest: RefCell::new(LiteMap::new()), later: RefCell::default() }
    }

    /// Notes when the newest was made; what was noted before.
    pub(super) fn note(&self, id: ArticleId, newest: Option<Timestamp>) -> Option<Timestamp> {
        self.newest.borrow_mut().insert(id, newest).flatten()
    }

    /// An article's points are gone with it; those on their way too.
    pub(super) fn forget(&self, id: ArticleId) {
        self.newest.borrow_mut().remove(&id);
        self.later.borrow_mut().retain(|later| later.article != id);
    }
}

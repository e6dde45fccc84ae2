//! Restore points as this tab knows them: when the newest of an article was made, and what waits to be written.
//!
//! Does not know: when one is made ([`super::pointing`]), and what is in one ([`galley_core::journal::points`]).

use std::cell::RefCell;
use std::collections::VecDeque;

use galley_core::journal::keeping::Commit;
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use litemap::LiteMap;

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

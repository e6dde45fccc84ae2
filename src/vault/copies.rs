//! What is written when the reader pauses: plain copies, and notes that are being typed.
//!
//! Knows: the timers. Does not know: where a copy lies ([`super::local`]).

use std::cell::RefCell;

use galley_core::model::id::{AnnotationId, ArticleId};
use litemap::LiteMap;

use crate::dom::task::Timeout;

/// The timers; one that is put in the place of another, or let go, does not ring.
pub(super) struct Copies {
    /// Articles whose plain copy is old.
    pub(super) plain: RefCell<LiteMap<ArticleId, Timeout>>,
    /// Notes that were typed since they were committed.
    pub(super) drafts: RefCell<LiteMap<(ArticleId, AnnotationId), Timeout>>,
}

impl Copies {
    /// Nothing waits.
    pub(super) fn new() -> Self {
        Self { plain: RefCell::new(LiteMap::new()), drafts: RefCell::new(LiteMap::new()) }
    }

    /// Whether an article's plain copy is old.
    pub(super) fn waits(&self, id: ArticleId) -> bool {
        self.plain.borrow().contains_key(&id)
    }

    /// The plain copy of an article is not needed any more, or is there.
    pub(super) fn let_go(&self, id: ArticleId) {
        self.plain.borrow_mut().remove(&id);
    }

    /// Lets go of all plain copies that wait; whose they were.
    pub(super) fn take_all(&self) -> Vec<ArticleId> {
        self.plain.replace(LiteMap::new()).keys().copied().collect()
    }
}

//! This tab's copies of the articles that it has at hand.
//!
//! Knows: which are held, and which are being read. Does not know: how a copy takes something in; that is
//! [`galley_core::journal::replica`]'.

use std::cell::RefCell;

use galley_core::journal::replica::Replica;
use galley_core::model::id::ArticleId;
use litemap::LiteMap;

/// A reading of an article that is going on.
#[derive(Clone, Copy, Default)]
struct Readers {
    /// How many read it at once.
    count: usize,
    /// Whether another tab has written it since the first of them began.
    is_written: bool,
}

/// The copies.
pub(super) struct Replicas {
    held: RefCell<LiteMap<ArticleId, Replica>>,
    reading: RefCell<LiteMap<ArticleId, Readers>>,
}

impl Replicas {
    /// None.
    pub(super) fn new() -> Self {
        Self { held: RefCell::new(LiteMap::new()), reading: RefCell::new(LiteMap::new()) }
    }

    /// Does something with an article's copy; none where there is no copy.
    pub(super) fn with<T>(&self, id: ArticleId, then: impl FnOnce(&mut Replica) -> T) -> Option<T> {
        self.held.borrow_mut().get_mut(&id).map(then)
    }

    /// Whether an article is at hand.
    pub(super) fn has(&self, id: ArticleId) -> bool {
        self.held.borrow().contains_key(&id)
    }

    /// Keeps a copy at hand. Those of other articles go, unless they are needed.
    pub(super) fn hold(&self, id: ArticleId, replica: Replica, is_needed: impl Fn(ArticleId) -> bool) {
        let mut held = self.held.borrow_mut();
        let kept = held.iter().filter(|(other, _)| is_needed(**other)).map(|(other, one)| (*other, one.clone()));
        let kept: Vec<(ArticleId, Replica)> = kept.collect();
        *held = kept.into_iter().collect();
        held.insert(id, replica);
    }

    /// Lets a copy go.
    pub(super) fn let_go(&self, id: ArticleId) {
        self.held.borrow_mut().remove(&id);
    }

    /// An article begins to be read.
    pub(super) fn begin_reading(&self, id: ArticleId) {
        let mut reading = self.reading.borrow_mut();
        let readers = reading.get(&id).copied().unwrap_or_default();
        reading.insert(id, Readers { count: readers.count + 1, ..readers });
    }

    /// Another tab has written an article: whoever is reading it is to read again.
    pub(super) fn note_written(&self, id: ArticleId) {
        if let Some(readers) = self.reading.borrow_mut().get_mut(&id) {
            readers.is_written = true;
        }
    }

    /// Whether another tab has written the article since it began to be read.
    pub(super) fn end_reading(&self, id: ArticleId) -> bool {
        let mut reading = self.reading.borrow_mut();
        let readers = reading.remove(&id).unwrap_or_default();
        if readers.count > 1 {
            reading.insert(id, Readers { count: readers.count - 1, ..readers });
        }
        readers.is_written
    }
}

//! When an article was last taken away as a Galley file: one small key of local storage each.
//!
//! Knows: the key. Does not know: which files count; whoever makes one says so. Where local storage keeps
//! nothing, it holds for as long as the article is open.

use galley_core::desk::Action;
use galley_core::journal::keys;
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;

use crate::dom::{ids, storage};
use crate::store::Dispatch;

/// When it was.
#[must_use]
pub fn when(id: ArticleId) -> Option<Timestamp> {
    Timestamp::parse(&storage::get(&keys::taken(id))?)
}

/// It was just now.
pub fn note(id: ArticleId, dispatch: &Dispatch) {
    let now = ids::now();
    // Without local storage the desk still knows.
    let _ = storage::set(&keys::taken(id), &now.to_string());
    dispatch.send(Action::TakenAway(id, now));
}

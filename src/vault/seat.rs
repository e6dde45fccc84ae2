//! In what part somebody has an article with a task open: one small key of local storage each.
//!
//! Knows: the key. It stands beside the article and not in it, because the file that a pupil hands in must
//! not say so of the teacher who opens it.

use galley_core::desk::Action;
use galley_core::journal::keys;
use galley_core::model::id::ArticleId;
use galley_core::model::task::Seat;

use crate::dom::storage;
use crate::store::Dispatch;

/// Who sits there, if it is known.
#[must_use]
pub fn of(id: ArticleId) -> Option<Seat> {
    Seat::read(&storage::get(&keys::seat(id))?)
}

/// Somebody sits there from now on.
pub fn take(id: ArticleId, seat: Seat, dispatch: &Dispatch) {
    // Without local storage it holds for as long as the article is open.
    let _ = storage::set(&keys::seat(id), &seat.write());
    dispatch.send(Action::Sit(id, Some(seat)));
}

/// It is not known any more: whoever comes next is asked.
pub fn leave(id: ArticleId, dispatch: &Dispatch) {
    storage::remove(&keys::seat(id));
    dispatch.send(Action::Sit(id, None));
}

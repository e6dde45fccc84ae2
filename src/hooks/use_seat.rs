//! Who sits at an article with a task: known from before, or to be asked.

use galley_core::desk::{Action, State};
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::store::Dispatch;
use crate::vault::seat;

/// Where the reader's name is kept.
pub const CREATOR: &str = "galley:creator";

/// Says who sits at the open article, where it has a task; calls back where nobody knows.
#[hook]
pub fn use_seat(state: &State, dispatch: &Dispatch, on_unknown: &Callback<()>) {
    let desk = state.desk.as_ref();
    let open = desk.filter(|desk| !desk.work.article.meta.task.is_none()).map(|desk| desk.work.article.id);
    let is_known = desk.is_some_and(|desk| desk.seat.is_some());
    let (dispatch, on_unknown) = (dispatch.clone(), on_unknown.clone());
    use_effect_on((open, is_known), move |(open, is_known)| {
        let Some(id) = open.filter(|_| !is_known) else { return };
        match seat::of(id) {
            Some(seat) => dispatch.send(Action::Sit(id, Some(seat))),
            None => on_unknown.emit(()),
        }
    });
}

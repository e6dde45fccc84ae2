//! Whether the late file is there, or does not come: whoever asks is rendered again when that changes.

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::late;

/// Whether it is there, and whether it did not come so far.
#[hook]
pub fn use_late() -> (bool, bool) {
    let state = use_state_eq(|| (late::is_there(), late::has_failed()));
    let told = state.clone();
    use_effect_on(state.0, move |is_there| {
        let tell = move || told.set((late::is_there(), late::has_failed()));
        // It may have come since this was rendered.
        tell();
        let listener = (!is_there).then(|| late::on_news(tell));
        move || drop(listener)
    });
    *state
}

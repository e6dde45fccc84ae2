//! What one view wishes of another that it does not hold: the list of relations of a mark, the switch of taps.

use super::event::{self, Listener};

const WISH: &str = "galley:wish";

/// Says a wish: `taps`, or `relate` with or without the id of a mark.
pub fn say(wish: &str) {
    event::say(WISH, wish);
}

/// Hears what is wished.
pub fn on_wish(call: impl Fn(String) + 'static) -> Option<Listener> {
    Listener::on_window(WISH, move |event| call(event::detail(event)))
}

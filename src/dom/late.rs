//! The late file: code that a visit does not begin with, and that comes after the rest (docs/decisions/008).
//!
//! Knows: whether it is there (`assets/loader.js` fetches it), and what a door into it is. Does not know: what is in it.
//! What can be reached through doors alone is in it; `xtask/late.txt` names them, and [`through`] and `View::late` are
//! two of them.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::event::Listener;
use super::{member, task, window};

/// What the loader says when the file has come, and when it has not.
const LATE: &str = "galley:late";

fn told(name: &str) -> Option<wasm_bindgen::JsValue> {
    member(&member(window().ok()?.as_ref(), "galleyLate")?, name)
}

/// Whether the file is there. A build in one file has everything.
#[must_use]
pub fn is_there() -> bool {
    told("isThere").and_then(|is| is.as_bool()).unwrap_or(true)
}

/// Whether it did not come so far; the loader goes on asking for it.
#[must_use]
pub fn has_failed() -> bool {
    told("hasFailed").and_then(|has| has.as_bool()).unwrap_or(false)
}

/// Hears that the file has come, or has not.
pub fn on_news(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::on_window(LATE, move |_| call())
}

/// Waits until the file is there.
pub async fn arrived() {
    if is_there() {
        return;
    }
    if let Some(arrival) = told("arrival").and_then(|arrival| arrival.dyn_into::<js_sys::Promise>().ok()) {
        // It never fails: the loader goes on asking.
        let _ = JsFuture::from(arrival).await;
    }
}

/// Calls through a door as soon as the file is there: now, where it is.
pub fn call(call: impl FnOnce() + 'static) {
    if is_there() {
        return through(call);
    }
    task::spawn(async move {
        arrived().await;
        through(call);
    });
}

/// A door: calls what is in the late file. Before the file is there the call waits for it, and nothing else happens
/// meanwhile; so whoever can asks [`is_there`] first.
#[inline(never)]
pub fn through<T>(call: impl FnOnce() -> T) -> T {
    call()
}

//! The start screen that is there before Galley's module is: static elements in `index.html`, brought to life by
//! `assets/shell.js`.
//!
//! Knows: how the app's own start screen takes its place without a lost letter or a moved focus. Does not know: what
//! either of them says. What was brought meanwhile waits in the [`super::inbox`].

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};

use super::event::Listener;
use super::{document, member, window};

/// What the app's elements and the shell's are found by, as each has the same ones in the same order.
const CONTROLS: &str = "main :is(textarea, button, input)";

/// The element that the app is mounted in.
#[must_use]
pub fn root() -> Option<Element> {
    document().ok()?.get_element_by_id("galley")
}

fn shell() -> Option<Element> {
    document().ok()?.get_element_by_id("shell")
}

fn field(within: &Element) -> Option<HtmlTextAreaElement> {
    within.query_selector("textarea").ok()??.dyn_into().ok()
}

/// Calls back as soon as no word is being composed in the shell's field: an input method that is cut off loses what was
/// chosen.
pub fn when_at_rest(call: impl FnOnce() + 'static) {
    let composing = || member(&member(window().ok()?.as_ref(), "galleyShell")?, "isComposing")?.as_bool();
    match shell() {
        Some(shell) if composing() == Some(true) => {
            let mut call = Some(call);
            // As long as the shell, which goes with it.
            std::mem::forget(Listener::new(shell.as_ref(), "compositionend", move |_| {
                if let Some(call) = call.take() {
                    // The field has its letters after this event.
                    super::task::Timeout::new(0, call).forget();
                }
            }));
        }
        _ => call(),
    }
}

/// What stands in the shell's field; nothing once the shell is gone.
#[must_use]
pub fn typed() -> String {
    shell().and_then(|shell| Some(field(&shell)?.value())).unwrap_or_default()
}

/// Takes the shell away. Where the app shows its own start screen, that has the focus, the selection and the place
/// scrolled to that the shell had.
pub fn give_way() {
    let Some(shell) = shell() else { return };
    if let Some(app) = root() {
        hand_over(&shell, &app);
    }
    shell.remove();
}

fn hand_over(shell: &Element, app: &Element) {
    let (Some(theirs), Some(own)) = (field(shell), field(app)) else { return };
    let active = document().ok().and_then(|document| document.active_element());
    if let Some(active) = active.filter(|active| shell.contains(Some(active))) {
        let at = controls(shell).iter().position(|control| **control == active);
        let own = at.and_then(|at| controls(app).into_iter().nth(at)).unwrap_or_else(|| own.clone().into());
        // Where the browser refuses, the focus is nowhere, as after any change of pages.
        let _ = own.focus();
    }
    if let (Ok(Some(start)), Ok(Some(end))) = (theirs.selection_start(), theirs.selection_end()) {
        // A field that takes text always has a selection.
        let _ = own.set_selection_range(start, end);
    }
    own.set_scroll_top(theirs.scroll_top());
}

/// The controls of a start screen that can be used now.
fn controls(screen: &Element) -> Vec<HtmlElement> {
    let Ok(found) = screen.query_selector_all(CONTROLS) else { return Vec::new() };
    let all = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok());
    all.filter(|control| !control.hidden()).collect()
}

//! The start screen that is there before Galley's module is: static elements in `index.html`, brought to life by
//! `assets/shell.js`.
//!
//! Knows: how the app's own start screen takes its place without a lost letter or a moved focus. Does not know: what
//! either of them says. What was brought meanwhile waits in the [`super::inbox`].

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, InputEvent, InputEventInit};

use super::event::Listener;
use super::{document, member, task, window};

/// What the controls of the app's start screen and of the shell are found by: the same ones in the same order.
const CONTROLS: &str = "main :is(textarea, button, input)";

/// The element that the app is mounted in. It shows when the shell gives way.
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

fn is_composing() -> bool {
    let shell = window().ok().and_then(|window| member(window.as_ref(), "galleyShell"));
    shell.and_then(|shell| member(&shell, "isComposing")?.as_bool()).unwrap_or(false)
}

/// Calls back as soon as no word is being composed in the shell's field: an input method that is cut off loses what was
/// chosen.
pub fn when_at_rest(call: impl FnOnce() + 'static) {
    match shell().filter(|_| is_composing()) {
        Some(shell) => {
            let mut call = Some(call);
            let listener = Listener::new(shell.as_ref(), "compositionend", move |_| {
                if let Some(call) = call.take() {
                    // The field has its letters after this event, and the next word may have begun.
                    task::Timeout::new(0, move || when_at_rest(call)).forget();
                }
            });
            // It is never dropped: it goes with the element.
            std::mem::forget(listener);
        }
        None => call(),
    }
}

/// Shows the app and takes the shell away. Where the app shows its own start screen, that has the letters, the focus, the
/// selection and the place scrolled to that the shell had.
pub fn give_way() {
    let Some(app) = root().and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    app.set_hidden(false);
    if let Some(shell) = shell() {
        hand_over(&shell, &app);
        shell.remove();
    }
}

fn hand_over(shell: &Element, app: &Element) {
    let (Some(theirs), Some(own)) = (field(shell), field(app)) else { return };
    // What was brought out of it waits in the inbox, and cannot be changed any more.
    if !theirs.read_only() && theirs.value() != own.value() {
        own.set_value(&theirs.value());
        say_typed(&own);
    }
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

/// Says of a field what is said when somebody types in it.
fn say_typed(field: &HtmlTextAreaElement) {
    let options = InputEventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = InputEvent::new_with_event_init_dict("input", &options) {
        // Nobody prevents it.
        let _ = field.dispatch_event(&event);
    }
}

/// The controls of a start screen that can be used now.
fn controls(screen: &Element) -> Vec<HtmlElement> {
    let Ok(found) = screen.query_selector_all(CONTROLS) else { return Vec::new() };
    let all = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok());
    all.filter(|control| !control.hidden()).collect()
}

//! The keyboard on the screen: how much of the page it covers.
//!
//! Two roads exist: a browser that makes the page smaller (then nothing has to be done), and one that
//! lays the keyboard over it and tells so by the visual viewport only. This is for the second; both
//! Safari and Chromium take it.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement};

use super::event::Listener;
use super::{document, geometry, member, page, task, window};

/// What is less than this many CSS pixels high is a bar of the browser, not a keyboard.
const LEAST: f64 = 60.0;

/// Pixels at the foot of the page that are covered.
fn covered() -> f64 {
    let Some(viewport) = window().ok().and_then(|window| member(&window, "visualViewport")) else { return 0.0 };
    let number = |name: &str| member(&viewport, name).and_then(|value| value.as_f64()).unwrap_or(0.0);
    let (height, top, scale) = (number("height"), number("offsetTop"), number("scale").max(0.01));
    let (_, page) = geometry::viewport();
    // Zoomed in, the window on the page is smaller without anything covering it.
    let top = if scale > 1.01 { 0.0 } else { top };
    let covered = page - height * scale - top;
    if height > 0.0 && covered > LEAST { covered.min(page) } else { 0.0 }
}

fn tell() {
    let root = document().ok().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        page::set_property(&root, "--keyboard", &format!("{}px", covered().round() as i32));
    }
    // The field that is being typed in comes into what is left.
    task::after_paint(show_field);
}

fn show_field() {
    let active = document().ok().and_then(|document| document.active_element());
    let Some(active) = active.filter(|_| covered() > 0.0) else { return };
    if active.matches(".panel :is(textarea, input), dialog :is(textarea, input)").unwrap_or(false) {
        page::scroll_element(&active, false);
    }
}

/// Keeps the custom property `--keyboard` of the page (CSS pixels that are covered at its foot), and the
/// field that is typed in within what is seen, until dropped.
#[must_use]
pub fn watch() -> [Option<Listener>; 4] {
    let viewport = window().ok().and_then(|window| member(&window, "visualViewport"));
    let viewport = viewport.and_then(|viewport| viewport.dyn_into::<EventTarget>().ok());
    let on = |name| Some(Listener::new(viewport.as_ref()?, name, |_| tell()));
    tell();
    let focused = Listener::on_document("focusin", |_| task::after_paint(show_field));
    // One that grows as it is typed in stays within it.
    let typed = Listener::on_document("input", |_| task::after_paint(show_field));
    [on("resize"), on("scroll"), focused, typed]
}

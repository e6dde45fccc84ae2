//! The page as a whole: title, theme, focus, media, dialogs, performance marks.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::event::Listener;
use super::{document, selection, task, window};

/// Pixels of what is next that are seen beside a thing that was scrolled to along its row.
const ALONG: f64 = 24.0;

/// Titles the tab.
pub fn set_title(title: &str) {
    if let Ok(document) = document() {
        document.set_title(title);
    }
}

/// `light`, `dark`, or none for the system's.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().ok().and_then(|document| document.document_element()) else { return };
    // Attribute names that are constants cannot be refused.
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// Whether the page is seen: its tab is in front.
#[must_use]
pub fn is_seen() -> bool {
    document().is_ok_and(|document| document.visibility_state() == web_sys::VisibilityState::Visible)
}

/// Calls back when a media query begins or ceases to match.
#[must_use]
pub fn on_media(query: &str, call: impl Fn() + 'static) -> Option<Listener> {
    let list = window().ok()?.match_media(query).ok().flatten()?;
    Some(Listener::new(list.as_ref(), "change", move |_| call()))
}

fn find(selector: &str) -> Option<Element> {
    document().ok()?.query_selector(selector).ok().flatten()
}

/// Gives an element the keyboard focus, without scrolling to it. Whether there was one.
pub fn focus(selector: &str) -> bool {
    let Some(element) = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Whether the element that the selector matches has the keyboard focus itself.
#[must_use]
pub fn has_focus(selector: &str) -> bool {
    let active = document().ok().and_then(|document| document.active_element());
    active.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// What the nearest element around the keyboard focus that has this attribute says in it.
#[must_use]
pub fn around_focus(attribute: &str) -> Option<String> {
    let active = document().ok()?.active_element()?;
    active.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Focuses a field and puts the text cursor at its end. Whether there was one.
pub fn focus_field(selector: &str) -> bool {
    let found = focus(selector);
    if found && let Some(area) = find(selector).and_then(|e| e.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
        let end = area.value().encode_utf16().count() as u32;
        let _ = area.set_selection_range(end, end);
    }
    found
}

/// Takes the focus from whatever has it, so that a field is left and its words are kept.
pub fn blur() {
    let active = document().ok().and_then(|document| document.active_element());
    if let Some(element) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot be blurred has no words to keep.
        let _ = element.blur();
    }
}

/// Scrolls so that the element stands in view: not at all if it does.
pub fn scroll_into_view(selector: &str, center: bool) {
    let Some(element) = find(selector) else { return };
    scroll_element(&element, center);
}

/// Scrolls a row of things along itself, and nothing else, so that one of them stands in view.
pub fn scroll_along(row: &str, one: &str) {
    let (Some(row), Some(one)) = (find(row), find(one)) else { return };
    let (row_box, one_box) = (row.get_bounding_client_rect(), one.get_bounding_client_rect());
    let before = (one_box.left() - ALONG - row_box.left()).min(0.0);
    let after = (one_box.right() + ALONG - row_box.right()).max(0.0);
    let by = if before < 0.0 { before } else { after };
    if by != 0.0 {
        row.scroll_by_with_x_and_y(by, 0.0);
    }
}

pub(super) fn scroll_element(element: &Element, center: bool) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(if center { ScrollLogicalPosition::Center } else { ScrollLogicalPosition::Nearest });
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Shows a dialog above everything else, which the browser makes inert; it remembers what is selected. What has `data-first` gets the
/// focus, or else the first control.
pub fn show_modal(dialog: &HtmlElement) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>()
        && !dialog.open()
    {
        selection::hold(dialog);
        // Said only now: an element that enters the page with `autofocus` asks for the page's focus, and
        // the console complains where something else has it.
        if let Ok(Some(first)) = dialog.query_selector("[data-first]") {
            let _ = first.set_attribute("autofocus", "");
        }
        // It fails where the dialog has left the page: then there is nothing to show.
        let _ = dialog.show_modal();
    }
}

/// Whether a dialog stands above everything else.
#[must_use]
pub fn has_modal() -> bool {
    find("dialog[open]").is_some()
}

/// Whether nothing in particular has the keyboard focus: what had it is gone.
#[must_use]
pub fn focus_is_lost() -> bool {
    let active = document().ok().and_then(|document| document.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY")
}

/// Checks the radio button of this name and value.
pub fn check_radio(name: &str, value: &str) {
    let radio = find(&format!("input[name=\"{name}\"][value=\"{value}\"]"));
    if let Some(radio) = radio.and_then(|radio| radio.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        radio.set_checked(true);
    }
}

/// Closes a dialog if it is open: focus and selection are again what they were before it was shown.
pub fn close_modal(dialog: &HtmlElement) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>()
        && dialog.open()
    {
        dialog.close();
        selection::give_back(dialog);
    }
}

/// Closes the dialog that is open, like [`close_modal`].
pub fn close_any_modal() {
    if let Some(dialog) = find("dialog[open]").and_then(|dialog| dialog.dyn_into::<HtmlElement>().ok()) {
        close_modal(&dialog);
    }
}

/// Sets a CSS custom property on an element, by the CSSOM (a style attribute would be refused).
pub fn set_property(element: &HtmlElement, name: &str, value: &str) {
    // The names are constants, and a value that does not parse is ignored by the browser itself.
    let _ = element.style().set_property(name, value);
}

/// Writes a performance mark after the frame that shows what was just rendered.
pub fn mark_after_paint(name: &'static str) {
    task::after_paint(move || {
        if let Some(performance) = window().ok().and_then(|window| window.performance()) {
            // Names that are constants cannot be refused.
            let _ = performance.mark(name);
        }
    });
}

/// Notes, the first time, that the page has shown what it was opened for: the list of articles, or one of them.
pub fn say_ready() {
    let name = "galley:ready";
    if let Some(performance) = window().ok().and_then(|window| window.performance())
        && performance.get_entries_by_name(name).length() == 0
    {
        // Names that are constants cannot be refused.
        let _ = performance.mark(name);
    }
}

/// Leaves a field so that its words are kept, and goes back into it.
pub fn leave_field() {
    let active = document().ok().and_then(|document| document.active_element());
    let Some(element) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    if element.matches("textarea, input[type=text]").unwrap_or(false) {
        let _ = element.blur();
        let _ = element.focus();
    }
}

/// Moves the box on the ruler that stands for the screen (in the strip's own units).
pub fn set_view(strip: &Element, top: f64, height: f64) {
    if let Some(view) = strip.query_selector(".view").ok().flatten() {
        // Attribute names that are constants cannot be refused.
        let _ = view.set_attribute("y", &(top as i32).to_string());
        let _ = view.set_attribute("height", &(height as i32).to_string());
    }
}

/// Prints the page, when what listens to `beforeprint` has rendered what it prints. Calls back where the
/// browser does not print.
pub fn print(on_refused: impl FnOnce() + 'static) {
    // The browser says it inside its `print`, where no microtask runs until everything is over.
    say("beforeprint");
    task::after_paint(move || {
        if !window().is_ok_and(|window| window.print().is_ok()) {
            say("afterprint");
            on_refused();
        }
    });
}

/// Says on the window what the browser itself says there.
fn say(name: &str) {
    if let (Ok(window), Ok(event)) = (window(), web_sys::Event::new(name)) {
        // An event of ours is not refused.
        let _ = window.dispatch_event(&event);
    }
}

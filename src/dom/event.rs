//! Listening, and what an event says.

use std::cell::Cell;

use galley_core::desk::keys;
use galley_core::model::id::AnnotationId;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, CustomEventInit, DragEvent, Element, Event, EventTarget, File, FileList, HtmlInputElement,
    KeyboardEvent,
};

use super::{document, screen, window};

/// A listener that stops listening when it is dropped.
pub struct Listener(#[expect(dead_code, reason = "held for its drop")] EventListener);

impl Listener {
    /// Listens on a target; the callback may prevent the event's default.
    pub fn new(target: &EventTarget, name: &'static str, call: impl FnMut(&Event) + 'static) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        Self(EventListener::new_with_options(target, name, options, call))
    }

    /// Listens on the window.
    pub fn on_window(name: &'static str, call: impl FnMut(&Event) + 'static) -> Option<Self> {
        Some(Self::new(window().ok()?.as_ref(), name, call))
    }

    /// Listens on the window before anybody else does.
    pub fn on_window_first(name: &'static str, call: impl FnMut(&Event) + 'static) -> Option<Self> {
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        Some(Self(EventListener::new_with_options(window().ok()?.as_ref(), name, options, call)))
    }

    /// Listens for scrolling: of the page, and of whatever scrolls in it.
    pub fn on_scroll(call: impl FnMut(&Event) + 'static) -> Option<Self> {
        // It does not bubble; on its way down it passes the window.
        Self::on_window_first("scroll", call)
    }

    /// Listens for Esc before anybody else does; nobody else hears it then.
    pub fn on_escape(mut call: impl FnMut() + 'static) -> Option<Self> {
        Self::on_window_first("keydown", move |event| {
            if Keyboard::default().read(event).is_some_and(|key| key.key == "Escape") {
                event.prevent_default();
                event.stop_propagation();
                call();
            }
        })
    }

    /// Listens on the document.
    pub fn on_document(name: &'static str, call: impl FnMut(&Event) + 'static) -> Option<Self> {
        Some(Self::new(document().ok()?.as_ref(), name, call))
    }
}

/// Says something on the window.
pub fn say(name: &str, detail: &str) {
    let options = CustomEventInit::new();
    options.set_detail(&detail.into());
    if let (Ok(event), Ok(window)) = (CustomEvent::new_with_event_init_dict(name, &options), window()) {
        // Nobody prevents these events.
        let _ = window.dispatch_event(&event);
    }
}

/// What was said with it.
#[must_use]
pub fn detail(event: &Event) -> String {
    event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string()).unwrap_or_default()
}

/// A key as it was struck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The character or the key's name, as `KeyboardEvent.key` has it.
    pub key: String,
    /// Ctrl, on a Mac Cmd.
    pub command: bool,
    /// Ctrl alone: Cmd with an arrow is the browser's on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt without Ctrl (AltGr is how some keyboards write `[`).
    pub alt: bool,
    /// Whether the article itself has the focus.
    pub in_article: bool,
    /// Whether it goes into a field that takes text.
    pub in_text: bool,
    /// Whether it was struck on a control that takes keys of its own: a button, a link, a menu.
    pub on_control: bool,
    /// Whether a dialog or menu is open around it.
    pub in_dialog: bool,
    /// What the key writes on a US keyboard, where this keyboard writes another script: on an Arabic or a
    /// Russian one nobody could strike Q otherwise.
    pub latin: Option<String>,
    /// Whether that comes before what the key wrote: the keyboard's letters are not Latin, and some of its
    /// signs stand where letters are sought (Q is `/` on a Hebrew one).
    pub is_foreign: bool,
}

/// Whether a key belongs to letters that are being composed. Safari tells of the one that ends the composing
/// after it is over; its key code is 229 then (UI Events, 7.3.1).
#[must_use]
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// What is held down with a key, as shortcuts count it.
struct Held {
    command: bool,
    ctrl: bool,
    alt: bool,
}

/// None where the key belongs to the system, to an extension or to a screen reader: Ctrl with Alt, Ctrl with
/// a letter on a Mac, Alt with a sign elsewhere.
fn held(event: &KeyboardEvent) -> Option<Held> {
    let key = event.key();
    let mut letters = key.chars();
    let sign = match (letters.next(), letters.next()) {
        (Some(letter), None) if !letter.is_ascii_alphanumeric() && letter != ' ' => Some(letter),
        _ => None,
    };
    let is_mac = screen::is_mac();
    let (ctrl, alt, meta) = (event.ctrl_key(), event.alt_key(), event.meta_key());
    // Some keyboards write signs with AltGr, which Windows tells of as Ctrl and Alt, and Macs with Alt.
    if sign.is_some() && (event.get_modifier_state("AltGraph") || ctrl && alt && !is_mac || alt && !ctrl && is_mac) {
        return Some(Held { command: meta, ctrl: false, alt: false });
    }
    if ctrl && alt || is_mac && ctrl && key.chars().count() == 1 || !is_mac && alt && sign.is_some() {
        return None;
    }
    Some(Held { command: meta || ctrl && !is_mac, ctrl: ctrl && !meta, alt })
}

/// The keyboard, for whoever listens to it.
#[derive(Debug, Default)]
pub struct Keyboard {
    /// Whether it writes letters that are not Latin, as far as its last letter told.
    is_foreign: Cell<bool>,
}

impl Keyboard {
    /// Reads a keydown; none while letters are being composed, and for what is not the page's.
    #[must_use]
    pub fn read(&self, event: &Event) -> Option<Key> {
        let event = event.dyn_ref::<KeyboardEvent>()?;
        if is_composing(event) {
            return None;
        }
        let held = held(event)?;
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let within =
            |selector: &str| element.as_ref().is_some_and(|element| element.closest(selector).ok().flatten().is_some());
        Some(Key {
            command: held.command,
            ctrl: held.ctrl,
            shift: event.shift_key(),
            alt: held.alt,
            in_article: element.as_ref().is_some_and(|element| element.has_attribute("data-article")),
            in_text: within(
                "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=file])",
            ),
            on_control: within("button, a, input, summary, [role=menu], [role=listbox]"),
            in_dialog: within("dialog, [role=menu], [role=listbox]")
                || document().is_ok_and(|document| document.query_selector("dialog[open]").ok().flatten().is_some()),
            latin: latin(&event.key(), &event.code(), event.shift_key(), &self.is_foreign),
            is_foreign: self.is_foreign.get(),
            key: event.key(),
        })
    }
}

/// The US character of a key by its place (UI Events, `code`), where the keyboard writes another script; what the
/// key tells of that is noted.
fn latin(key: &str, code: &str, shift: bool, is_foreign: &Cell<bool>) -> Option<String> {
    // The Arabic question mark is asked for what the question mark is.
    if key == "؟" {
        return Some("?".to_owned());
    }
    if let Some(letter) = keys::letter_of_sign(key, code) {
        is_foreign.set(true);
        return Some(letter.to_owned());
    }
    let letter = code.strip_prefix("Key").filter(|rest| rest.len() == 1);
    let first = key.chars().next()?;
    let is_other = first > '\u{24f}' && key.chars().count() <= 2;
    if letter.is_some() {
        if is_other && first.is_alphabetic() {
            is_foreign.set(true);
        } else if first.is_ascii_alphabetic() && key.len() == 1 {
            is_foreign.set(false);
        }
    }
    if !is_other && !is_foreign.get() {
        return None;
    }
    let sign = match (code, shift) {
        ("BracketLeft", false) => "[",
        ("BracketLeft", true) => "{",
        ("BracketRight", false) => "]",
        ("BracketRight", true) => "}",
        ("Slash", false) => "/",
        _ => {
            return letter
                .map(str::to_lowercase)
                .or_else(|| code.strip_prefix("Digit").filter(|_| is_other).map(str::to_owned));
        }
    };
    Some(sign.to_owned())
}

/// Whether a pointer event is of the first button, a finger or a pen's tip.
#[must_use]
pub fn is_first_button(event: &Event) -> bool {
    event.dyn_ref::<web_sys::MouseEvent>().is_none_or(|event| event.button() == 0 && !event.ctrl_key())
}

/// The annotations under a pointer event, topmost first; none where it is on bare text. `None`
/// where the event was on a control.
#[must_use]
pub fn marks_at(event: &Event) -> Option<Vec<AnnotationId>> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    if element.closest("button, a, input").ok().flatten().is_some() {
        return None;
    }
    let ids = element.closest("mark[data-ids]").ok().flatten().and_then(|mark| mark.get_attribute("data-ids"));
    Some(ids.unwrap_or_default().split(' ').filter_map(AnnotationId::parse).collect())
}

/// Whether the event's target lies in an element that the selector matches.
#[must_use]
pub fn is_within(event: &Event, selector: &str) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// What the nearest element around the event's target that has this attribute says in it.
#[must_use]
pub fn attribute(event: &Event, attribute: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Whether an arrow up or down would leave the text that the event came from: its caret stands at the start
/// or at the end, nothing is selected. True for what holds no text.
#[must_use]
pub fn leaves_text(event: &Event, down: bool) -> bool {
    let Some(area) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) else {
        return true;
    };
    let place = |end: Result<Option<u32>, _>| end.ok().flatten().unwrap_or(0);
    let (from, to) = (place(area.selection_start()), place(area.selection_end()));
    let end = if down { area.value().encode_utf16().count() as u32 } else { 0 };
    from == to && from == end
}

/// The value of the input that an event came from.
#[must_use]
pub fn value(event: &Event) -> String {
    let target = event.target();
    let Some(target) = target else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        return area.value();
    }
    target.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value).unwrap_or_default()
}

/// The files chosen in a file field; the field is emptied, so that the same file can be chosen again.
#[must_use]
pub fn chosen_files(event: &Event) -> Vec<File> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = list(input.files());
    input.set_value("");
    files
}

/// What a drag carries: whether files or text are in it, so that it may be dropped here.
#[must_use]
pub fn carries_something(event: &Event) -> bool {
    event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).is_some_and(|data| {
        data.types().iter().filter_map(|kind| kind.as_string()).any(|kind| kind == "Files" || kind == "text/plain")
    })
}

/// The files of a drop.
#[must_use]
pub fn dropped_files(event: &Event) -> Vec<File> {
    list(event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|data| data.files()))
}

/// The text of a drop.
#[must_use]
pub fn dropped_text(event: &Event) -> Option<super::clipboard::Pasted> {
    super::clipboard::read(&event.dyn_ref::<DragEvent>()?.data_transfer()?)
}

fn list(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// Whether a dragleave is the pointer's way out of the window.
#[must_use]
pub fn leaves_window(event: &Event) -> bool {
    event.dyn_ref::<DragEvent>().is_some_and(|drag| drag.related_target().is_none())
}

/// The block whose part label was clicked.
#[must_use]
pub fn part_at(event: &Event) -> Option<usize> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("[data-part]").ok().flatten()?.get_attribute("data-part")?.parse().ok()
}

/// Puts words on the clipboard in the place of what the browser would copy.
pub fn copy_out(event: &Event, words: &str) {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
    if data.is_some_and(|data| data.set_data("text/plain", words).is_ok()) {
        event.prevent_default();
    }
}

/// Whether a `pageshow` is of a page that the browser had put away whole.
#[must_use]
pub fn came_back(event: &Event) -> bool {
    event.dyn_ref::<web_sys::PageTransitionEvent>().is_some_and(web_sys::PageTransitionEvent::persisted)
}

//! A field of an evidence entry: kept at each rest, and when it is left.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::evidence::Field;
use yew::prelude::*;

use crate::dom::event::{self, Listener};
use crate::dom::task::Timeout;
use crate::hooks::use_effect_on::use_effect_on;

/// Milliseconds from the last letter until what is typed is kept.
pub(super) const REST: u32 = 400;

/// Where the keyboard goes from a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Go {
    /// To the next field.
    Next,
    /// Out of the entry.
    Out,
}

/// A field.
#[derive(PartialEq)]
pub(super) struct EntryField {
    /// Which.
    pub field: Field,
    /// The field's element id.
    pub id: String,
    /// What it is called.
    pub name: &'static str,
    /// What is kept.
    pub value: String,
    /// A hint shown while it is empty.
    pub placeholder: &'static str,
    /// Called with the words when they rest, and when the field is left: then true.
    pub on_keep: Callback<(String, bool)>,
    /// Called when a key leads on.
    pub on_go: Callback<Go>,
}

crate::view!(EntryField, use_entry_field);

/// What outlives a render: what is typed and not kept, and how to keep it.
#[derive(Default)]
struct Waiting {
    typed: Option<String>,
    timer: Option<Timeout>,
    keep: Callback<(String, bool)>,
}

impl Waiting {
    fn flush(waiting: &Rc<RefCell<Self>>, left: bool) {
        let (typed, keep) = {
            let mut waiting = waiting.borrow_mut();
            waiting.timer = None;
            (waiting.typed.take(), waiting.keep.clone())
        };
        if let Some(typed) = typed {
            keep.emit((typed, left));
        }
    }
}

/// A field. Enter leads to the next, Ctrl+Enter and Escape out of the entry.
#[hook]
fn use_entry_field(props: &EntryField) -> Html {
    // What is being typed stays while other things of the entry change.
    let typed = use_state(|| None::<String>);
    let waiting = (*use_memo((), |()| Rc::new(RefCell::new(Waiting::default())))).clone();
    waiting.borrow_mut().keep = props.on_keep.clone();
    {
        let waiting = waiting.clone();
        use_effect_on((), move |()| {
            let hiding = waiting.clone();
            let hidden = Listener::on_window("pagehide", move |_| Waiting::flush(&hiding, false));
            move || {
                drop(hidden);
                Waiting::flush(&waiting, true);
            }
        });
    }
    let oninput = {
        let (typed, waiting) = (typed.clone(), waiting.clone());
        move |event: InputEvent| {
            let value = event::value(&event);
            let resting = waiting.clone();
            {
                let mut waiting = waiting.borrow_mut();
                waiting.typed = Some(value.clone());
                waiting.timer = Some(Timeout::new(REST, move || Waiting::flush(&resting, false)));
            }
            typed.set(Some(value));
        }
    };
    let leave = {
        let (typed, waiting) = (typed.clone(), waiting.clone());
        move || {
            if let Some(words) = (*typed).clone() {
                waiting.borrow_mut().typed = Some(words);
                Waiting::flush(&waiting, true);
            }
            typed.set(None);
        }
    };
    let onblur = {
        let leave = leave.clone();
        move |_: FocusEvent| leave()
    };
    let is_note = props.field == Field::Note;
    let onkeydown = {
        let on_go = props.on_go.clone();
        move |event: KeyboardEvent| {
            if event::is_composing(&event) {
                return;
            }
            let commands = event.ctrl_key() || event.meta_key();
            let go = match event.key().as_str() {
                "Escape" => Go::Out,
                "Enter" if commands => Go::Out,
                // A note has lines.
                "Enter" if !is_note && !event.shift_key() && !event.alt_key() => Go::Next,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            leave();
            on_go.emit(go);
        }
    };
    let value = (*typed).clone().unwrap_or_else(|| props.value.clone());
    let (id, name, placeholder) = (props.id.clone(), props.name, props.placeholder);
    if is_note {
        return html! {
            <textarea class="field" {id} aria-label={name} rows="1" dir="auto" {value} {oninput} {onblur} {onkeydown} />
        };
    }
    let is_address = props.field == Field::Url;
    html! {
        <input
            class="field"
            type="text"
            inputmode={is_address.then_some("url")}
            autocapitalize={is_address.then_some("off")}
            spellcheck={is_address.then_some("false")}
            enterkeyhint="next"
            {id}
            aria-label={name}
            dir={if is_address { "ltr" } else { "auto" }}
            autocomplete="off"
            {placeholder}
            {value}
            {oninput}
            {onblur}
            {onkeydown}
        />
    }
}

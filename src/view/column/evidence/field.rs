//! A field of an evidence entry: kept at each rest, and when it is left.

use galley_core::model::evidence::Field;
use yew::prelude::*;

use crate::dom::event;
use crate::hooks::use_rested::use_rested;

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

/// A field. Enter leads to the next, Ctrl+Enter and Escape out of the entry.
#[hook]
fn use_entry_field(props: &EntryField) -> Html {
    // What is being typed stays while other things of the entry change.
    let typed = use_state(|| None::<String>);
    let rested = use_rested(props.on_keep.clone());
    let oninput = {
        let (typed, rested) = (typed.clone(), rested.clone());
        move |event: InputEvent| {
            let value = event::value(&event);
            rested.typed(value.clone());
            typed.set(Some(value));
        }
    };
    let leave = {
        let typed = typed.clone();
        move || {
            rested.leave();
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
            let Some(go) = led_to(&event, is_note) else { return };
            event.prevent_default();
            event.stop_propagation();
            leave();
            on_go.emit(go);
        }
    };
    let value = typed.as_ref().unwrap_or(&props.value).clone();
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

/// Where a key leads from a field, if anywhere. A note has lines.
fn led_to(event: &KeyboardEvent, is_note: bool) -> Option<Go> {
    let commands = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        _ if event::is_composing(event) => None,
        "Escape" => Some(Go::Out),
        "Enter" if commands => Some(Go::Out),
        "Enter" if !is_note && !event.shift_key() && !event.alt_key() => Some(Go::Next),
        _ => None,
    }
}

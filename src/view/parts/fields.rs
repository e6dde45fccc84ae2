//! Fields that keep what is typed to themselves and say it when they are left.

use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::dom::event;

/// A note.
#[derive(PartialEq)]
pub struct NoteField {
    /// The field's element id.
    pub id: String,
    /// What is kept.
    pub value: String,
    /// What was being typed when the tab went away, if anything.
    pub draft: Option<String>,
    /// Called with the words when the field is left and they differ from what is kept.
    pub on_leave: Callback<String>,
    /// Called with each change: the words, or none when they are what is kept.
    pub on_draft: Callback<Option<String>>,
}

crate::view!(NoteField, use_note_field);

/// A note. Escape and a click elsewhere leave it; what is typed survives a crash as a draft.
#[hook]
fn use_note_field(props: &NoteField) -> Html {
    let typed = use_state(|| props.draft.clone());
    // The kept words may change under the field: another tab wrote them. What is being typed stays.
    let before = use_mut_ref(|| props.value.clone());
    if typed.is_none() {
        before.borrow_mut().clone_from(&props.value);
    }
    let elsewhere =
        (*before.borrow() != props.value && typed.as_ref() != Some(&props.value)).then(|| props.value.clone());
    let oninput = {
        let (typed, on_draft, kept) = (typed.clone(), props.on_draft.clone(), props.value.clone());
        move |event: InputEvent| {
            let value = event::value(&event);
            on_draft.emit((value != kept).then(|| value.clone()));
            typed.set(Some(value));
        }
    };
    let leave = {
        let (typed, kept, elsewhere) = (typed.clone(), props.value.clone(), elsewhere.clone());
        let (on_leave, on_draft) = (props.on_leave.clone(), props.on_draft.clone());
        move || {
            if let Some(mut value) = (*typed).clone() {
                if let Some(words) = elsewhere.as_ref().filter(|words| !words.is_empty() && !value.contains(&***words))
                {
                    value = if value.is_empty() { words.clone() } else { format!("{value}\n\n{words}") };
                }
                if value != kept {
                    on_leave.emit(value);
                }
                on_draft.emit(None);
            }
            typed.set(None);
        }
    };
    // A card that goes away while its note is being typed leaves the note too.
    let last = use_mut_ref(|| None::<Box<dyn Fn()>>);
    *last.borrow_mut() = typed.is_some().then(|| Box::new(leave.clone()) as Box<dyn Fn()>);
    use_effect_on((), move |()| {
        move || {
            let leave = last.borrow_mut().take();
            if let Some(leave) = leave {
                leave();
            }
        }
    });
    let value = (*typed).clone().unwrap_or_else(|| props.value.clone());
    html! {<>
        <textarea
            class="field"
            id={props.id.clone()}
            aria-label={t!(field_note)}
            rows="1"
            dir="auto"
            {value}
            {oninput}
            onblur={move |_| leave()}
        />
        if let Some(words) = elsewhere {
            <p class="elsewhere" aria-live="polite">
                { t!(field_elsewhere) }{ " " }<q dir="auto">{ words }</q>{ " " }{ t!(field_elsewhere_after) }
            </p>
        }
    </>}
}

/// A line of text.
#[derive(PartialEq)]
pub struct TextField {
    /// The field's element id.
    pub id: String,
    /// What it is called: a label in capitals would be heard in capitals.
    pub name: String,
    /// What is kept.
    pub value: String,
    /// Called with the words when the field is left or Enter is struck, if they differ.
    pub on_leave: Callback<String>,
    /// A hint shown while it is empty.
    pub placeholder: &'static str,
    /// Whether a number is wanted: the keyboard on the screen shows digits.
    pub numeric: bool,
}

crate::view!(TextField, use_text_field);

/// A line of text.
#[hook]
fn use_text_field(props: &TextField) -> Html {
    // What is being typed stays while other things of the card change.
    let typed = use_state(|| None::<String>);
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| typed.set(Some(event::value(&event)))
    };
    let leave = {
        let (typed, on_leave, kept) = (typed.clone(), props.on_leave.clone(), props.value.clone());
        move |value: String| {
            if typed.is_some() && value != kept {
                on_leave.emit(value);
            }
            typed.set(None);
        }
    };
    let onchange = {
        let leave = leave.clone();
        move |event: Event| leave(event::value(&event))
    };
    // Left without a change of its own: the words were typed before something else of the card changed.
    let onblur = move |event: FocusEvent| leave(event::value(&event));
    let value = (*typed).clone().unwrap_or_else(|| props.value.clone());
    html! {
        <input
            class="field"
            type="text"
            inputmode={props.numeric.then_some("decimal")}
            id={props.id.clone()}
            aria-label={props.name.clone()}
            dir="auto"
            autocomplete="off"
            placeholder={props.placeholder}
            {value}
            {oninput}
            {onchange}
            {onblur}
        />
    }
}

/// Several things as typed into one field: separated by the commas of any script, each once.
#[must_use]
pub fn read_list(typed: &str) -> Vec<String> {
    let mut things: Vec<String> = Vec::new();
    for thing in typed.split([',', '،', '、', '，']).map(str::trim).filter(|thing| !thing.is_empty()) {
        if !things.iter().any(|known| known == thing) {
            things.push(thing.to_owned());
        }
    }
    things
}

//! Fields that keep what is typed to themselves and say it when they are left; and callbacks that put what an event says
//! into a view's own state.

use std::rc::Rc;

use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::dom::event;

/// A callback that puts what an event says into a view's own state.
#[must_use]
pub fn sets<T: 'static, E: 'static>(state: &UseStateHandle<T>, value: impl Fn(E) -> T + 'static) -> Callback<E> {
    let state = state.setter();
    Callback::from(move |event| state.set(value(event)))
}

/// A callback that acts on something shared.
#[must_use]
pub fn acts<T: 'static, E: 'static>(on: &Rc<T>, deed: impl Fn(&Rc<T>, E) + 'static) -> Callback<E> {
    let on = on.clone();
    Callback::from(move |event| deed(&on, event))
}

/// A callback that puts what is typed into a view's own state.
#[must_use]
pub fn types(state: &UseStateHandle<String>) -> Callback<InputEvent> {
    sets(state, |event: InputEvent| event::value(&event))
}

/// A callback that turns a switch of a view's own.
#[must_use]
pub fn turns<E: 'static>(state: &UseStateHandle<bool>) -> Callback<E> {
    let is_on = **state;
    sets(state, move |_| !is_on)
}

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

/// What is typed in a note, and what is known of it meanwhile.
struct Typed {
    typed: UseStateHandle<Option<String>>,
    /// What is kept.
    kept: String,
    /// What was kept from elsewhere while this was typed.
    elsewhere: Option<String>,
    on_leave: Callback<String>,
    on_draft: Callback<Option<String>>,
}

impl Typed {
    /// Takes what stands in the field now.
    fn draft(&self, value: String) {
        self.on_draft.emit((value != self.kept).then(|| value.clone()));
        self.typed.set(Some(value));
    }

    /// The field is left: what was typed is said, and what came from elsewhere stands below it.
    fn leave(&self) {
        if let Some(mut value) = (*self.typed).clone() {
            let missing = |words: &&String| !words.is_empty() && !value.contains(&***words);
            if let Some(words) = self.elsewhere.as_ref().filter(missing) {
                value = if value.is_empty() { words.clone() } else { format!("{value}\n\n{words}") };
            }
            if value != self.kept {
                self.on_leave.emit(value);
            }
            self.on_draft.emit(None);
        }
        self.typed.set(None);
    }
}

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
    let note = Rc::new(Typed {
        typed: typed.clone(),
        kept: props.value.clone(),
        elsewhere,
        on_leave: props.on_leave.clone(),
        on_draft: props.on_draft.clone(),
    });
    // A card that goes away while its note is being typed leaves the note too.
    let last = use_mut_ref(|| None::<Rc<Typed>>);
    *last.borrow_mut() = typed.is_some().then(|| note.clone());
    use_effect_on((), move |()| {
        move || {
            let note = last.borrow_mut().take();
            if let Some(note) = note {
                note.leave();
            }
        }
    });
    let oninput = acts(&note, |note, event: InputEvent| note.draft(event::value(&event)));
    let onblur = acts(&note, |note, _: FocusEvent| note.leave());
    let value = typed.as_ref().unwrap_or(&props.value).clone();
    html! {<>
        <textarea
            class="field"
            id={props.id.clone()}
            aria-label={t!(field_note)}
            rows="1"
            dir="auto"
            {value}
            {oninput}
            {onblur}
        />
        if let Some(words) = &note.elsewhere {
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
    let oninput = sets(&typed, |event: InputEvent| Some(event::value(&event)));
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
    let value = typed.as_ref().unwrap_or(&props.value).clone();
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

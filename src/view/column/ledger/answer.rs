//! Answers in the cells of the ledger: chosen from a list, or typed, in place.

use std::rc::Rc;

use galley_core::insight::ledger::TO_CHECK;
use galley_core::model::codebook::{Attribute, AttributeKind};
use galley_words::t;
use yew::prelude::*;

use crate::dom::{arrival, event, page};
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_rested::{Rested, use_rested};
use crate::view::parts::fields::turns;
use crate::view::parts::icon::icon;
use crate::view::parts::menu::{Choice, MenuList, closes, focus_on};
use crate::view::parts::part::View;

/// An answer and what readers call it.
pub(super) type Named = (String, String);

/// The answers that a question may have, in its order; none where any words or number will do. An answer that
/// the codebook does not know any more is kept, and seen.
#[must_use]
pub(super) fn choices(question: &Attribute, present: &str) -> Vec<Named> {
    let mut list: Vec<Named> = match question.kind {
        AttributeKind::YesNo => ["yes", "no"].map(|id| (id.to_owned(), question.spoken_value(id))).to_vec(),
        AttributeKind::Choice => question.choices.iter().map(|one| (one.id.clone(), one.spoken_name())).collect(),
        AttributeKind::Text | AttributeKind::Number => return Vec::new(),
    };
    if !present.is_empty() && !list.iter().any(|(id, _)| id == present) {
        list.push((present.to_owned(), present.to_owned()));
    }
    list
}

/// An answer that is chosen.
#[derive(PartialEq)]
pub(super) struct Chosen {
    /// The column's name in the page.
    pub column: &'static str,
    /// What is asked: "Status".
    pub name: String,
    /// What is asked, of which claim: "Status of claim 7".
    pub label: String,
    /// What can be answered.
    pub choices: Vec<Named>,
    /// The present answer, empty where there is none.
    pub value: String,
    /// What is said of none.
    pub unset: &'static str,
    /// The look: `to-check`, or the answer.
    pub state: String,
    /// The icon before it, if any.
    pub icon: Option<&'static str>,
    /// Called with another answer.
    pub on_answer: Callback<String>,
}

crate::view!(Chosen, use_chosen);

/// A button that says the answer. Enter opens the list, the first letter or an arrow sideways chooses at once,
/// Delete takes the answer away.
#[hook]
fn use_chosen(props: &Chosen) -> Html {
    let open = use_state_eq(|| false);
    let button = use_node_ref();
    // Nothing said is the same as "to check", where the codebook has that.
    let offers_open = props.choices.iter().any(|(id, _)| id == TO_CHECK);
    let present = if props.value.is_empty() && offers_open { TO_CHECK } else { &props.value };
    let here = props.choices.iter().position(|(id, _)| id == present);
    let name = here.and_then(|at| props.choices.get(at)).map_or(props.unset, |(_, name)| name).to_owned();
    let may_clear = !offers_open && !props.value.is_empty();
    let choices = Rc::new(props.choices.clone());
    let on_pick = {
        let (open, on_answer, choices, button) =
            (open.setter(), props.on_answer.clone(), choices.clone(), button.clone());
        Callback::from(move |at: usize| {
            open.set(false);
            on_answer.emit(choices.get(at).map(|(id, _)| id.clone()).unwrap_or_default());
            focus_on(&button);
        })
    };
    let on_close = closes(&open, &button);
    let onclick = turns(&open);
    let on_answer = props.on_answer.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if let Some(answer) = strike(&event, &choices, here, offers_open) {
            on_answer.emit(answer);
        }
    };
    let options = props.choices.iter().enumerate().map(|(at, (_, name))| Choice::option(name, Some(at) == here));
    let clear = may_clear.then(|| Choice::option(props.unset, false));
    html! {
        <div class="menu-anchor">
            <button
                ref={&button}
                type="button"
                class="state"
                data-col={props.column}
                data-state={props.state.clone()}
                data-head={props.name.clone()}
                aria-haspopup="listbox"
                aria-expanded={open.to_string()}
                aria-label={t!(ledger_answer, question = &props.label, answer = &name)}
                {onclick}
                {onkeydown}
            >
                if let Some(name) = props.icon { { icon(name) } }
                <span dir="auto">{ &name }</span>
            </button>
            if *open {
                { MenuList { label: props.label.clone(), choices: options.chain(clear).collect(), on_pick, on_close, options: true }.late_quietly() }
            }
        </div>
    }
}

/// The answer that a key gives, if it gives one: Delete takes the present one away.
fn strike(event: &KeyboardEvent, choices: &[Named], here: Option<usize>, offers_open: bool) -> Option<String> {
    // With Shift a letter is a command: Shift+G goes to the gaps.
    let is_held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    if event::is_composing(event) || is_held {
        return None;
    }
    let key = event.key();
    let answer = if matches!(key.as_str(), "Delete" | "Backspace") {
        here.map(|_| if offers_open { TO_CHECK.to_owned() } else { String::new() })
    } else {
        Some(next(&key, choices, here).and_then(|at| choices.get(at))?.0.clone())
    };
    event.prevent_default();
    // No letter of a command is meant.
    event.stop_propagation();
    answer
}

/// The choice that a key means: the next that begins with this letter, or the one beside.
fn next(key: &str, choices: &[Named], here: Option<usize>) -> Option<usize> {
    let last = choices.len().checked_sub(1)?;
    let on = match key {
        "ArrowRight" => !galley_words::is_rtl(galley_words::code()),
        "ArrowLeft" => galley_words::is_rtl(galley_words::code()),
        letter if letter.chars().count() == 1 && letter != " " => {
            let letter = letter.to_lowercase();
            let begins =
                |at: &usize| choices.get(*at).is_some_and(|(_, name)| name.to_lowercase().starts_with(&letter));
            let after = here.map_or(0, |at| at + 1);
            return (after..=last).chain(0..after).find(begins);
        }
        _ => return None,
    };
    match (here, on) {
        (None, true) => Some(0),
        (None, false) => Some(last),
        (Some(at), true) => (at < last).then_some(at + 1),
        (Some(at), false) => at.checked_sub(1),
    }
}

/// An answer that is typed.
#[derive(PartialEq)]
pub(super) struct Typed {
    /// The column's name in the page.
    pub column: &'static str,
    /// What is asked: "Verdict".
    pub name: String,
    /// What is asked, of which claim: "Verdict of claim 7".
    pub label: String,
    /// The field's element id.
    pub id: String,
    /// The present answer, empty where there is none.
    pub value: String,
    /// Answers that are offered beside words.
    pub offers: Vec<String>,
    /// There when it is to be typed at once; another number is another time.
    pub begins: Option<u64>,
    /// Called with another answer.
    pub on_answer: Callback<String>,
}

crate::view!(Typed, use_typed);

/// What is typed in the field, and kept when it rests.
#[derive(Clone)]
struct Typing {
    typed: UseStateSetter<Option<String>>,
    rested: Rested,
}

impl Typing {
    /// A callback of the field.
    fn on<E: 'static>(&self, deed: impl Fn(&Self, E) + 'static) -> Callback<E> {
        let typing = self.clone();
        Callback::from(move |event| deed(&typing, event))
    }

    /// Takes what stands in the field now.
    fn typed(&self, words: String) {
        self.rested.typed(words.clone());
        self.typed.set(Some(words));
    }

    /// The field is left: its words are kept.
    fn leave(&self) {
        self.rested.leave();
        self.typed.set(None);
    }

    /// An answer beside the field.
    fn offer(&self, name: &str) -> Html {
        let answer = name.to_owned();
        let onclick = self.on(move |typing, _: MouseEvent| {
            typing.rested.typed(answer.clone());
            typing.leave();
        });
        // The field keeps the focus until then: leaving it would take the offers away. By keys its words are typed.
        let onmousedown = |event: MouseEvent| event.prevent_default();
        html! { <button class="link" type="button" tabindex="-1" {onmousedown} {onclick}>{ name }</button> }
    }
}

/// The words, which a click or Enter makes a field. Enter and Esc leave it, as does whatever else is clicked;
/// the words are kept at each rest, and the focus is where it was.
#[hook]
fn use_typed(props: &Typed) -> Html {
    let typed = use_state(|| None::<String>);
    // What stood there when it was opened, or was kept since: other words alone are an answer. What another tab
    // said meanwhile stands until something is typed here.
    let known = use_mut_ref(String::new);
    let rested = use_rested({
        let (known, on_answer) = (known.clone(), props.on_answer.clone());
        Callback::from(move |(words, _): (String, bool)| {
            let words = words.trim().to_owned();
            if known.replace(words.clone()) != words {
                on_answer.emit(words);
            }
        })
    });
    let typing = Typing { typed: typed.setter(), rested };
    let begin = {
        let (typed, value) = (typed.setter(), props.value.clone());
        Callback::from(move |()| {
            known.replace(value.trim().to_owned());
            typed.set(Some(value.clone()));
        })
    };
    use_begun(props, &begin, typed.is_some());
    let Some(words) = (*typed).clone() else { return at_rest(props, &begin) };
    let offers: Vec<Html> = props.offers.iter().map(|name| typing.offer(name)).collect();
    let onkeydown = typing.on({
        let field = selector(&props.id);
        move |typing, event: KeyboardEvent| {
            let is_end = event.key() == "Escape" || event.key() == "Enter" && !event.shift_key();
            if is_end && !event::is_composing(&event) {
                event.prevent_default();
                event.stop_propagation();
                typing.leave();
                // The button comes in the field's place.
                arrival::focus(field.clone());
            }
        }
    });
    html! {<>
        <textarea
            key="field"
            class="field"
            id={props.id.clone()}
            data-col={props.column}
            aria-label={props.label.clone()}
            rows="1"
            dir="auto"
            enterkeyhint="done"
            value={words}
            oninput={typing.on(|typing, event: InputEvent| typing.typed(event::value(&event)))}
            onblur={typing.on(|typing, _: FocusEvent| typing.leave())}
            {onkeydown}
        />
        if !props.offers.is_empty() { <span key="offers" class="offers">{ for offers }</span> }
    </>}
}

/// Where the field is, or the button in its place.
fn selector(id: &str) -> String {
    format!("[id=\"{id}\"]")
}

/// Typing begins when it is asked for; a field that has come has the focus, and is seen.
#[hook]
fn use_begun(props: &Typed, begin: &Callback<()>, is_typed: bool) {
    let (begin, field) = (begin.clone(), selector(&props.id));
    use_effect_on(props.begins, move |begins| {
        if begins.is_some() {
            begin.emit(());
        }
    });
    use_effect_on(is_typed, move |is_typed| {
        if *is_typed {
            page::focus_field(&field);
            page::scroll_into_view(&field, false);
        }
    });
}

/// The words that stand there, which a click makes a field.
fn at_rest(props: &Typed, begin: &Callback<()>) -> Html {
    let onclick = begin.reform(|_: MouseEvent| ());
    let is_empty = props.value.is_empty();
    let shown = if is_empty { t!(ledger_unset).to_owned() } else { props.value.clone() };
    html! {
        <button
            key="rest"
            type="button"
            class={classes!("in-place", is_empty.then_some("empty-cell"))}
            id={props.id.clone()}
            data-col={props.column}
            data-head={props.name.clone()}
            aria-label={t!(ledger_answer, question = &props.label, answer = &shown)}
            dir="auto"
            {onclick}
        >if is_empty { { icon("plus") } } else { { shown } }</button>
    }
}

//! A button that opens a short list of choices.

use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::view::parts::fields::turns;
use crate::view::parts::part::View;

use crate::dom::event::{self, Listener};
use crate::dom::geometry::HtmlElement;
use crate::dom::page;

/// One choice.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// What it says.
    pub name: String,
    /// Whether it is the present one; none where it is a deed.
    pub checked: Option<bool>,
    /// Whether it cannot be chosen now.
    pub disabled: bool,
}

impl Choice {
    /// A deed.
    #[must_use]
    pub fn deed(name: impl Into<String>) -> Self {
        Self { name: name.into(), checked: None, disabled: false }
    }

    /// One of several, of which one is present.
    #[must_use]
    pub fn option(name: impl Into<String>, checked: bool) -> Self {
        Self { name: name.into(), checked: Some(checked), disabled: false }
    }
}

/// The choices of a menu, and what calls the deed of the picked one.
#[must_use]
pub fn menu(items: Vec<(Choice, Callback<()>)>) -> (Vec<Choice>, Callback<usize>) {
    let (choices, deeds): (Vec<_>, Vec<_>) = items.into_iter().unzip();
    let pick = Callback::from(move |at: usize| {
        if let Some(deed) = deeds.get(at) {
            deed.emit(());
        }
    });
    (choices, pick)
}

/// An open list of choices.
#[derive(PartialEq)]
pub struct MenuList {
    /// What it is called.
    pub label: String,
    /// The choices.
    pub choices: Vec<Choice>,
    /// Called with the index of the chosen one.
    pub on_pick: Callback<usize>,
    /// Called when it closes without a choice; true where focus should go back.
    pub on_close: Callback<bool>,
    /// Whether it is a list of options rather than of deeds.
    pub options: bool,
}

crate::view!(MenuList, use_menu_list);

/// The open list: arrows, Home, End, first letters, Enter, Esc.
#[hook]
fn use_menu_list(props: &MenuList) -> Html {
    let start = props.choices.iter().position(|choice| choice.checked == Some(true)).unwrap_or(0);
    let active = use_state_eq(|| start);
    use_effect_on(*active, |active| {
        page::focus(&format!(".menu-list [data-choice=\"{active}\"]"));
        page::scroll_into_view(&format!(".menu-list [data-choice=\"{active}\"]"), false);
    });
    {
        let on_close = props.on_close.clone();
        use_effect_on((), move |()| {
            let listener = Listener::on_document("pointerdown", move |event| {
                if !event::is_within(event, ".menu-list, [aria-expanded=true]") {
                    on_close.emit(false);
                }
            });
            move || drop(listener)
        });
    }
    let onkeydown = {
        let (active, on_close, choices) = (active.clone(), props.on_close.clone(), props.choices.clone());
        move |event: KeyboardEvent| {
            let key = event.key();
            if matches!(key.as_str(), "Escape" | "Tab") {
                if key == "Escape" {
                    event.prevent_default();
                    event.stop_propagation();
                }
                on_close.emit(true);
            } else if let Some(next) = beside(&key, &choices, *active) {
                event.prevent_default();
                active.set(next);
            }
        }
    };
    let items = props.choices.iter().enumerate().map(|(at, choice)| item(props, at, choice));
    html! {
        <div
            class="menu-list"
            role={if props.options { "listbox" } else { "menu" }}
            aria-label={props.label.clone()}
            {onkeydown}
        >{ for items }</div>
    }
}

/// The choice that a key leads to: an arrow's neighbor around the ends, the first, the last, or the next that begins
/// with a letter.
fn beside(key: &str, choices: &[Choice], active: usize) -> Option<usize> {
    let count = choices.len();
    match key {
        "ArrowDown" => Some((active + 1) % count.max(1)),
        "ArrowUp" => Some((active + count.max(1) - 1) % count.max(1)),
        "Home" => Some(0),
        "End" => Some(count.saturating_sub(1)),
        letter if letter.chars().count() == 1 && letter != " " => {
            let letter = letter.to_lowercase();
            let begins =
                |at: &usize| choices.get(*at).is_some_and(|choice| choice.name.to_lowercase().starts_with(&letter));
            (active + 1..count).chain(0..=active).find(begins)
        }
        _ => None,
    }
}

/// A choice in the list.
fn item(list: &MenuList, at: usize, choice: &Choice) -> Html {
    let onclick = list.on_pick.reform(move |_: MouseEvent| at);
    let (role, checked, selected) = match (list.options, choice.checked) {
        (true, checked) => ("option", None, Some(checked.unwrap_or(false).to_string())),
        (false, Some(checked)) => ("menuitemradio", Some(checked.to_string()), None),
        (false, None) => ("menuitem", None, None),
    };
    html! {
        <button
            key={at}
            type="button"
            {role}
            tabindex="-1"
            data-choice={at.to_string()}
            aria-checked={checked}
            aria-selected={selected}
            disabled={choice.disabled}
            {onclick}
        >{ &choice.name }</button>
    }
}

/// Gives a button the focus. One that is gone cannot have it back.
pub fn focus_on(button: &NodeRef) {
    if let Some(button) = button.cast::<HtmlElement>() {
        let _ = button.focus();
    }
}

/// A callback that shuts the list of a button; true where the button is to have the focus back.
#[must_use]
pub fn closes(open: &UseStateHandle<bool>, button: &NodeRef) -> Callback<bool> {
    let (open, button) = (open.setter(), button.clone());
    Callback::from(move |give_back| {
        open.set(false);
        if give_back {
            focus_on(&button);
        }
    })
}

/// A button with its list.
#[derive(PartialEq)]
pub struct MenuButton {
    /// What the button and the list are called.
    pub label: String,
    /// The choices.
    pub choices: Vec<Choice>,
    /// Called with the index of the chosen one.
    pub on_pick: Callback<usize>,
    /// What the button shows.
    pub children: Html,
    /// Classes of the button.
    pub class: &'static str,
}

crate::view!(MenuButton, use_menu_button);

/// A button with its list.
#[hook]
fn use_menu_button(props: &MenuButton) -> Html {
    let open = use_state_eq(|| false);
    let button = use_node_ref();
    let onclick = turns(&open);
    let on_pick = {
        let (open, on_pick, button) = (open.setter(), props.on_pick.clone(), button.clone());
        Callback::from(move |at| {
            open.set(false);
            focus_on(&button);
            on_pick.emit(at);
        })
    };
    let on_close = closes(&open, &button);
    html! {
        <div class="menu-anchor">
            <button
                ref={&button}
                type="button"
                class={classes!("button", "quiet", props.class)}
                aria-label={props.label.clone()}
                aria-haspopup="menu"
                aria-expanded={open.to_string()}
                {onclick}
            >{ props.children.clone() }</button>
            if *open {
                { MenuList { label: props.label.clone(), choices: props.choices.clone(), on_pick, on_close, options: false }.late_quietly() }
            }
        </div>
    }
}

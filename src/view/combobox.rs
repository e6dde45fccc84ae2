//! A field that searches the list below it: a combobox with its listbox (ARIA Authoring Practices). The palette, the
//! list "Relate to" and the dialog "Point at a mark" are made of it.
//!
//! Knows: what is typed, which option is active, and the arrows between them. Does not know: what the options are,
//! or what choosing one does.

use yew::prelude::*;

use crate::dom::{event, page};
use crate::hooks::use_effect_on::use_effect_on;

/// What is typed, and which option was made active last.
#[derive(Clone)]
pub struct Search {
    /// The words in the field.
    pub query: UseStateHandle<String>,
    active: UseStateHandle<usize>,
    /// What the ids of field, list and options begin with.
    name: &'static str,
}

/// What is typed and which option is active, at first nothing and the first one.
#[hook]
pub fn use_search(name: &'static str) -> Search {
    Search { query: use_state_eq(String::new), active: use_state_eq(|| 0usize), name }
}

/// The active one of so many options, kept in sight; 0 where there are none.
#[hook]
pub fn use_active(search: &Search, count: usize) -> usize {
    let at = (*search.active).min(count.saturating_sub(1));
    let name = search.name;
    use_effect_on(at, move |at| page::scroll_into_view(&format!("#{name}-{at}"), false));
    at
}

impl Search {
    /// Makes an option active.
    pub fn activate(&self, at: usize) {
        self.active.set(at);
    }

    /// The option that an arrow leads to from this one of so many, around the ends.
    #[must_use]
    pub fn beside(key: &str, at: usize, count: usize) -> Option<usize> {
        let last = count.saturating_sub(1);
        match key {
            "ArrowDown" => Some(if at == last { 0 } else { at + 1 }),
            "ArrowUp" => Some(if at == 0 { last } else { at - 1 }),
            _ => None,
        }
    }

    /// The field and its list.
    pub fn field(
        &self,
        words: Words,
        active: Option<usize>,
        onkeydown: Callback<KeyboardEvent>,
        options: Html,
    ) -> Html {
        let name = self.name;
        let list = format!("{name}-list");
        let oninput = {
            let (query, active) = (self.query.clone(), self.active.clone());
            move |event: InputEvent| {
                query.set(event::value(&event));
                active.set(0);
            }
        };
        // A press leaves the focus in the field.
        let hold = |event: MouseEvent| event.prevent_default();
        html! {<>
            <input
                id={format!("{name}-typed")}
                class="field"
                type="text"
                role="combobox"
                aria-label={words.label}
                aria-expanded="true"
                aria-controls={list.clone()}
                aria-autocomplete="list"
                aria-activedescendant={active.map(|at| format!("{name}-{at}"))}
                placeholder={words.placeholder}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="go"
                data-first="true"
                dir="auto"
                value={(*self.query).clone()}
                {oninput}
                {onkeydown}
            />
            <ul id={list} role="listbox" aria-label={words.title} onmousedown={hold}>{ options }</ul>
        </>}
    }
}

/// What a combobox and its list are called.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The field.
    pub label: &'static str,
    /// The hint in it while it is empty.
    pub placeholder: &'static str,
    /// The list.
    pub title: &'static str,
}

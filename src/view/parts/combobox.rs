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
    /// None while nobody has moved since the last letter.
    active: UseStateHandle<Option<usize>>,
    /// What the ids of field, list and options begin with.
    name: &'static str,
}

/// What is typed, and which option somebody has made active, at first nothing and none.
#[hook]
pub fn use_search(name: &'static str) -> Search {
    Search { query: use_state_eq(String::new), active: use_state_eq(|| None::<usize>), name }
}

/// The active one of so many options, kept in sight: the first until somebody moves; 0 where there are none.
#[hook]
pub fn use_active(search: &Search, count: usize) -> usize {
    use_active_from(search, count, Some(0)).unwrap_or(0)
}

/// The same, where `preselected` is active until somebody moves; none where there are no options, or nothing is
/// preselected.
#[hook]
pub fn use_active_from(search: &Search, count: usize, preselected: Option<usize>) -> Option<usize> {
    let at = (*search.active).or(preselected).map(|at| at.min(count.saturating_sub(1))).filter(|_| count > 0);
    let name = search.name;
    use_effect_on(at, move |at| {
        if let Some(at) = at {
            page::scroll_into_view(&format!("#{name}-{at}"), false);
        }
    });
    at
}

impl Search {
    /// Makes an option active.
    pub fn activate(&self, at: usize) {
        self.active.set(Some(at));
    }

    /// Lets what is preselected be active again.
    pub fn rest(&self) {
        self.active.set(None);
    }

    /// The option that an arrow leads to from this one of so many, around the ends; from none to the first or the
    /// last.
    #[must_use]
    pub fn beside(key: &str, at: Option<usize>, count: usize) -> Option<usize> {
        let last = count.saturating_sub(1);
        match key {
            "ArrowDown" => Some(at.filter(|at| *at != last).map_or(0, |at| at + 1)),
            "ArrowUp" => Some(at.filter(|at| *at != 0).map_or(last, |at| at - 1)),
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
                active.set(None);
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

//! The list "Relate to": who or what a mark is related to, the likeliest first, by a digit.
//!
//! A combobox with its list (ARIA Authoring Practices), as the palette. The first nine have digits, which act as
//! long as nothing is typed; left and right change the type of relation then.

use std::rc::Rc;

use galley_core::annotation::Annotation;
use galley_core::relate::{self, Candidate, Tie};
use galley_core::state::Desk;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use super::dialogs::Modal;
use super::icon::ink_icon;
use super::panel::place_of;
use super::part::View;
use super::relating::relate_now;
use super::words;
use crate::dom::{event, page};
use crate::store::use_dispatch;

/// Candidates that are shown; typing reaches the others.
const SHOWN: usize = 9;
/// Characters of a mark's words.
const WORDS: usize = 120;

/// The list.
#[derive(PartialEq)]
pub struct RelateDialog {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The mark that is related.
    pub mark: Rc<Annotation>,
    /// Closes the list.
    pub on_close: Callback<()>,
}

crate::view!(RelateDialog, use_relate_dialog);

/// The list.
#[hook]
fn use_relate_dialog(props: &RelateDialog) -> Html {
    let dispatch = use_dispatch();
    let work = &props.desk.work;
    let here = props.mark.id;
    let ties = relate::ties(&work.codebook, &props.mark.kind);
    let tie = use_state_eq(|| {
        let has_any = |tie: &Tie| !relate::candidates(work, here, tie, "").is_empty();
        relate::likely_tie(work, &props.mark, has_any)
    });
    let query = use_state_eq(String::new);
    let active = use_state_eq(|| 0usize);
    let found = use_memo((work.clone(), here, (*tie).clone(), (*query).clone()), |(work, here, tie, query)| {
        tie.as_ref().map_or_else(Vec::new, |tie| relate::candidates(work, *here, tie, query))
    });
    let shown: Rc<Vec<Candidate>> = Rc::new(found.iter().take(SHOWN).cloned().collect());
    let last = shown.len().saturating_sub(1);
    let at = (*active).min(last);
    use_effect_on(at, |at| page::scroll_into_view(&format!("#relate-{at}"), false));
    let choose = {
        let (shown, tie, on_close) = (shown.clone(), tie.clone(), props.on_close.clone());
        Callback::from(move |at: usize| {
            let (Some(one), Some(tie)) = (shown.get(at), &*tie) else { return };
            page::close_any_modal();
            on_close.emit(());
            relate_now(&dispatch, here, tie, one.mark.id);
        })
    };
    let set_tie = {
        let (tie, active) = (tie.clone(), active.clone());
        Callback::from(move |new: Tie| {
            tie.set(Some(new));
            active.set(0);
        })
    };
    let oninput = {
        let (query, active) = (query.clone(), active.clone());
        move |event: InputEvent| {
            query.set(event::value(&event));
            active.set(0);
        }
    };
    let onkeydown = {
        let (active, choose, set_tie, ties) = (active.clone(), choose.clone(), set_tie.clone(), ties.clone());
        let (tie, is_empty) = (tie.clone(), query.is_empty());
        move |event: KeyboardEvent| {
            if event::is_composing(&event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let key = event.key();
            if let Some(digit) = digit(&key).filter(|_| is_empty) {
                event.prevent_default();
                if let Some(at) = digit.checked_sub(1) {
                    choose.emit(at);
                }
                return;
            }
            let here = ties.iter().position(|one| Some(one) == tie.as_ref());
            let count = ties.len();
            match (key.as_str(), here) {
                ("ArrowDown", _) => active.set(if at == last { 0 } else { at + 1 }),
                ("ArrowUp", _) => active.set(if at == 0 { last } else { at - 1 }),
                ("Enter", _) => choose.emit(at),
                ("ArrowRight" | "ArrowLeft", Some(here)) if is_empty => {
                    let on = (key == "ArrowRight") != galley_words::is_rtl(galley_words::code());
                    let next = if on { here + 1 } else { here + count - 1 } % count.max(1);
                    if let Some(next) = ties.get(next) {
                        set_tie.emit(next.clone());
                    }
                }
                _ => return,
            }
            event.prevent_default();
        }
    };
    let options = shown.iter().enumerate().map(|(number, one)| {
        let onclick = choose.reform(move |_: MouseEvent| number);
        option(&props.desk, one, number, number == at, onclick)
    });
    let radios = ties.iter().map(|one| {
        let onchange = {
            let (set_tie, one) = (set_tie.clone(), one.clone());
            move |_: Event| {
                set_tie.emit(one.clone());
                page::focus("#relate-typed");
            }
        };
        let checked = tie.as_ref() == Some(one);
        html! {
            <label><input type="radio" name="tie" {checked} {onchange} /><span>{ one.spoken_name(&work.codebook) }</span></label>
        }
    });
    let hold = |event: MouseEvent| event.prevent_default();
    let said = if shown.is_empty() { t!(relate_none).to_owned() } else { t!(relate_counted, count = found.len()) };
    html! {
        { Modal { label: t!(relate_title), on_close: props.on_close.clone(), class: "relate", children: html! {<>
            <p class="of">
                { ink_icon(work.codebook.ink(&props.mark.kind)) }
                <span dir="auto">{ props.mark.excerpt(WORDS) }</span>
            </p>
            if ties.len() > 1 {
                <fieldset class="choice"><legend class="unseen">{ t!(relate_how) }</legend>{ for radios }</fieldset>
            }
            <input
                id="relate-typed"
                class="field"
                type="text"
                role="combobox"
                aria-label={t!(relate_field)}
                aria-expanded="true"
                aria-controls="relate-list"
                aria-autocomplete="list"
                aria-activedescendant={(!shown.is_empty()).then(|| format!("relate-{at}"))}
                placeholder={t!(relate_placeholder)}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="go"
                data-first="true"
                dir="auto"
                value={(*query).clone()}
                {oninput}
                {onkeydown}
            />
            <ul id="relate-list" role="listbox" aria-label={t!(relate_title)} onmousedown={hold}>{ for options }</ul>
            if shown.is_empty() {
                <p class="none">{ if query.is_empty() { t!(relate_none_yet) } else { t!(relate_none) } }</p>
            } else if found.len() > shown.len() {
                <p class="more">{ t!(relate_more, count = found.len() - shown.len()) }</p>
            }
            <p class="unseen" aria-live="polite">{ said }</p>
        </>} }.part() }
    }
}

/// A row: its digit, its kind, what it is called, what it says and where.
fn option(desk: &Desk, one: &Candidate, number: usize, selected: bool, onclick: Callback<MouseEvent>) -> Html {
    let excerpt = one.mark.excerpt(WORDS);
    html! {
        <li key={one.mark.id.to_string()} id={format!("relate-{number}")} role="option" aria-selected={selected.to_string()} data-candidate={one.mark.id.to_string()} {onclick}>
            <kbd aria-hidden="true">{ words::grouped(number + 1) }</kbd>
            { ink_icon(desk.work.codebook.ink(&one.mark.kind)) }
            <span class="name" dir="auto">{ one.name.clone() }</span>
            if one.mark.person.is_some() && excerpt != one.name { <span class="beside" dir="auto">{ excerpt }</span> }
            <span class="where">{ place_of(desk, &one.mark) }</span>
        </li>
    }
}

/// The digit that a key writes, in any of the scripts that the interface is written in.
fn digit(key: &str) -> Option<usize> {
    let mut letters = key.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    let arabic = u32::from(letter).checked_sub(0x660).filter(|digit| *digit < 10);
    letter.to_digit(10).or(arabic).map(|digit| digit as usize)
}

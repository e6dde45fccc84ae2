//! The list "Relate to": who or what a mark is related to, the likeliest first, by a digit.
//!
//! A combobox with its list (ARIA Authoring Practices), as the palette. The first nine have digits, which act as
//! long as nothing is typed; left and right change the type of relation then.

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::desk::keys;
use galley_core::insight::relate::{self, Candidate, Tie};
use galley_core::model::annotation::Annotation;
use galley_core::model::codebook::Codebook;
use galley_words::t;
use yew::prelude::*;

use crate::dom::{event, page};
use crate::store::use_dispatch;
use crate::view::column::relations::relating::relate_now;
use crate::view::parts::combobox::{Search, Words, use_active_from, use_search};
use crate::view::parts::dialog::modal;
use crate::view::parts::icon::ink_icon;
use crate::view::parts::place::place_of;
use crate::view::parts::words;

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
    let search = use_search("relate");
    let query = &search.query;
    let found = use_memo((work.clone(), here, (*tie).clone(), (**query).clone()), |(work, here, tie, query)| {
        tie.as_ref().map_or_else(Vec::new, |tie| relate::candidates(work, *here, tie, query))
    });
    let shown: Rc<Vec<Candidate>> = Rc::new(found.iter().take(SHOWN).cloned().collect());
    let at = use_active_from(&search, shown.len(), relate::preselected(&shown, query));
    let choose = {
        let (shown, tie, on_close) = (shown.clone(), tie.clone(), props.on_close.clone());
        dispatch.doing(move |dispatch, at: usize| {
            let (Some(one), Some(tie)) = (shown.get(at), &*tie) else { return };
            page::close_any_modal();
            on_close.emit(());
            relate_now(dispatch, here, tie, one.mark.id);
        })
    };
    let options = shown.iter().enumerate().map(|(number, one)| {
        let onclick = choose.reform(move |_: MouseEvent| number);
        option(&props.desk, one, number, Some(number) == at, onclick)
    });
    let options = options.collect();
    let (is_empty, count) = (query.is_empty(), shown.len());
    let hand = Rc::new(Hand { search: search.clone(), choose, ties, tie, is_empty, at, shown: count });
    let onkeydown = {
        let hand = hand.clone();
        Callback::from(move |event: KeyboardEvent| hand.strike(&event))
    };
    let said = if shown.is_empty() { t!(relate_none).to_owned() } else { t!(relate_counted, count = found.len()) };
    let called = Words { label: t!(relate_field), placeholder: t!(relate_placeholder), title: t!(relate_title) };
    html! {
        { modal("relate", t!(relate_title), &props.on_close, html! {<>
            <p class="of">
                { ink_icon(work.codebook.ink(&props.mark.kind)) }
                <span dir="auto">{ props.mark.excerpt(WORDS) }</span>
            </p>
            if hand.ties.len() > 1 { { radios(&hand, &work.codebook) } }
            { search.field(called, at, onkeydown, options) }
            if shown.is_empty() {
                <p class="none">{ if query.is_empty() { t!(relate_none_yet) } else { t!(relate_none) } }</p>
            } else if found.len() > shown.len() {
                <p class="more">{ t!(relate_more, count = found.len() - shown.len()) }</p>
            }
            <p class="unseen" aria-live="polite">{ said }</p>
        </>}) }
    }
}

/// What keys do in the field.
struct Hand {
    search: Search,
    choose: Callback<usize>,
    ties: Vec<Tie>,
    tie: UseStateHandle<Option<Tie>>,
    /// Whether nothing is typed: digits and arrows sideways are free then.
    is_empty: bool,
    at: Option<usize>,
    shown: usize,
}

impl Hand {
    /// Another type of relation.
    fn set_tie(&self, at: usize) {
        if let Some(new) = self.ties.get(at) {
            self.tie.set(Some(new.clone()));
            self.search.rest();
        }
    }

    fn strike(&self, event: &KeyboardEvent) {
        if event::is_composing(event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let key = event.key();
        let here = self.ties.iter().position(|one| Some(one) == self.tie.as_ref());
        if let Some(digit) = keys::digit(&key, &event.code()).filter(|_| self.is_empty) {
            if let Some(at) = digit.checked_sub(1) {
                self.choose.emit(at);
            }
        } else if let Some(next) = Search::beside(&key, self.at, self.shown) {
            self.search.activate(next);
        } else {
            match (key.as_str(), here) {
                // Where nothing is near, Enter would relate to a guess.
                ("Enter", _) => {
                    if let Some(at) = self.at {
                        self.choose.emit(at);
                    }
                }
                ("ArrowRight" | "ArrowLeft", Some(here)) if self.is_empty => {
                    let count = self.ties.len();
                    let on = (key == "ArrowRight") != galley_words::is_rtl(galley_words::code());
                    let next = if on { here + 1 } else { here + count - 1 } % count.max(1);
                    self.set_tie(next);
                }
                _ => return,
            }
        }
        event.prevent_default();
    }
}

/// The types of relation, one of which is chosen.
fn radios(hand: &Rc<Hand>, codebook: &Codebook) -> Html {
    let radios = hand.ties.iter().enumerate().map(|(at, one)| {
        let onchange = {
            let hand = hand.clone();
            move |_: Event| {
                hand.set_tie(at);
                page::focus("#relate-typed");
            }
        };
        let checked = hand.tie.as_ref() == Some(one);
        html! {
            <label><input type="radio" name="tie" {checked} {onchange} /><span>{ one.spoken_name(codebook) }</span></label>
        }
    });
    html! { <fieldset class="choice"><legend class="unseen">{ t!(relate_how) }</legend>{ for radios }</fieldset> }
}

/// A row: its digit, its kind, what it is called, what it says and where.
fn option(desk: &Desk, one: &Candidate, number: usize, selected: bool, onclick: Callback<MouseEvent>) -> Html {
    let excerpt = one.mark.excerpt(WORDS);
    html! {
        <li key={one.mark.id.to_string()} id={format!("relate-{number}")} role="option" aria-selected={selected.to_string()} data-candidate={one.mark.id.to_string()} {onclick}>
            <kbd aria-hidden="true">{ words::grouped(number + 1) }</kbd>
            { ink_icon(desk.work.codebook.ink(&one.mark.kind)) }
            <span class="name" dir="auto">{ &one.name }</span>
            if one.mark.person.is_some() && excerpt != one.name { <span class="beside" dir="auto">{ excerpt }</span> }
            <span class="where">{ place_of(desk, &one.mark) }</span>
        </li>
    }
}

//! Selecting by taps: one where it starts, one where it ends. For hands that cannot drag, and for long
//! passages.

use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_core::text::TextRange;
use galley_core::text::taps;
use galley_words::t;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::{pick, segmenter, storage, wish};
use crate::store::{Dispatch, use_dispatch};

/// Local storage key: there when taps select.
const KEY: &str = "galley:taps";

/// The switch "Select by taps".
#[derive(Clone, PartialEq)]
pub struct Taps {
    /// Whether taps select.
    pub on: bool,
    /// Switches it.
    pub set: Callback<bool>,
}

/// The switch; it stays as it was left.
#[hook]
pub fn use_taps() -> Taps {
    let dispatch = use_dispatch();
    let on = use_state_eq(|| storage::get(KEY).is_some());
    let set = {
        let on = on.clone();
        Callback::from(move |now: bool| {
            // Where nothing is kept it holds for this visit.
            if now {
                let _ = storage::set(KEY, "on");
            } else {
                storage::remove(KEY);
                dispatch.send(Action::Begin(None));
            }
            on.set(now);
            dispatch.send(Action::Say(if now { t!(taps_say_on) } else { t!(taps_say_off) }.into()));
        })
    };
    let now = use_mut_ref(|| false);
    *now.borrow_mut() = *on;
    let switch = set.clone();
    // The command of the same name.
    use_effect_on((), move |()| {
        let listener = wish::on_wish(move |wished| {
            if wished == "taps" {
                let is_on = *now.borrow();
                switch.emit(!is_on);
            }
        });
        move || drop(listener)
    });
    Taps { on: *on, set }
}

/// What a tap at a byte of the article does: begins a selection, or ends the one that has begun.
pub fn tap(desk: &Rc<Desk>, at: usize, dispatch: &Dispatch) {
    let article = &desk.work.article;
    let text = article.text.as_str();
    let cuts = |stretch: &str| segmenter::words(stretch, &article.meta.language);
    let word_at = |at: usize| {
        let within = article.blocks.get(article.block_at(at)?)?.range;
        taps::word_at(text, within, at, &cuts)
    };
    let Some(word) = word_at(at) else { return };
    let Some(begun) = desk.begun else {
        dispatch.send(Action::Begin(Some(word.start())));
        return;
    };
    let range = if word.end() > begun {
        TextRange::new(begun, word.end())
    } else {
        // The word where it began is in it, if it began at a word.
        let first = word_at(begun).filter(|first| first.start() == begun);
        TextRange::new(word.start(), first.map_or(begun, TextRange::end))
    };
    let range = taps::with_quotation_marks(text, range);
    let Some((first, last)) = article.block_at(range.start()).zip(article.block_at(range.end().saturating_sub(1)))
    else {
        return;
    };
    dispatch.send(Action::Begin(None));
    pick::select(&article.text, range, first, last);
    dispatch.send(Action::SelectionChanged(Some(range)));
}

//! The bar while a selection by taps waits for its end.

use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_words::t;
use yew::prelude::*;

use crate::commands;
use crate::dom::screen;
use crate::hooks::use_cursor::{forget_begun, use_the_cursor};
use crate::hooks::use_taps::step;
use crate::store::use_dispatch;
use crate::view::parts::icon::turning_icon;

/// The bar while a selection has begun and its end is still to be shown.
#[derive(PartialEq)]
pub struct BegunBar {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Where it began (bytes of the article).
    pub at: usize,
}

crate::view!(BegunBar, use_begun_bar);

/// The bar: the start a word back or on, and cancel.
#[hook]
fn use_begun_bar(props: &BegunBar) -> Html {
    let (dispatch, cursor) = (use_dispatch(), use_the_cursor());
    let hold = |event: MouseEvent| event.prevent_default();
    let button = |back: bool, label: &'static str| {
        let (dispatch, desk, at) = (dispatch.clone(), props.desk.clone(), props.at);
        let onclick = move |_: MouseEvent| {
            if let Some(word) = step(&desk.work.article, at, back) {
                dispatch.send(Action::Begin(Some(word.start())));
            }
        };
        html! {
            <button type="button" class={classes!("step", back.then_some("to-start"))} aria-label={label} onmousedown={hold} {onclick}>{ turning_icon("next") }</button>
        }
    };
    let cancel = { move |_: MouseEvent| forget_begun(&cursor) };
    let key = commands::shown("begin", &props.desk.work.codebook).filter(|_| !screen::is_touch());
    let hint = key.map_or_else(|| t!(taps_begun_hint).to_owned(), |key| t!(taps_begun_hint_key, key = key));
    html! {
        <div class="adder begun-bar" role="group" aria-label={t!(taps_begun)}>
            { button(true, t!(taps_start_back)) }
            { button(false, t!(taps_start_on)) }
            <span class="hint" aria-hidden="true">{ hint }</span>
            <button type="button" onmousedown={hold} onclick={cancel}>{ t!(taps_cancel) }</button>
        </div>
    }
}

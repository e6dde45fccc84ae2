//! What stands under the thumb: the grip of the sheet, the tools on it, and the bar while a selection by
//! taps waits for its end.

use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_words::t;
use yew::prelude::*;

use super::handles::step;
use super::icon::{icon, turning_icon};
use crate::commands;
use crate::dom::event::Listener;
use crate::dom::geometry::{self, Element};
use crate::dom::{ids, page, pick};
use crate::hooks::use_cursor::{Cursor, forget_begun};
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_taps::Taps;
use crate::store::use_dispatch;

/// Pixels that the grip is pulled before the sheet goes on to its next height.
const PULL: f64 = 32.0;
/// Pixels above which it goes on by two.
const LONG_PULL: f64 = 300.0;
/// Pixels that a finger may tremble on the grip.
const STILL: f64 = 6.0;

/// The grip of the sheet: pulled up and down, or struck.
#[derive(PartialEq)]
pub struct Grip {
    /// Whether the sheet is up.
    pub full: bool,
    /// The grip was struck.
    pub on_grip: Callback<()>,
    /// It was pulled: so many heights up, or down where negative.
    pub on_pull: Callback<i32>,
}

crate::view!(Grip, use_grip);

/// The pull of a finger: where it began, how high the sheet was, whether it moved, and whether its end
/// has been acted on already, so that a click after it means nothing.
#[derive(Clone, Copy, Default)]
struct Pull {
    from: f64,
    height: f64,
    by: f64,
    held: bool,
    moved: bool,
    done: bool,
}

/// The grip.
#[hook]
fn use_grip(props: &Grip) -> Html {
    let node = use_node_ref();
    let pull = use_mut_ref(Pull::default);
    {
        // The click that a tap would still send would strike what the sheet has brought under the finger.
        let (node, pull) = (node.clone(), pull.clone());
        use_effect_on((), move |()| {
            let listener = node.cast::<Element>().map(|grip| {
                Listener::new(grip.as_ref(), "touchend", move |event| {
                    if std::mem::take(&mut pull.borrow_mut().done) && event.cancelable() {
                        event.prevent_default();
                    }
                })
            });
            move || drop(listener)
        });
    }
    // While it is pulled, the sheet follows through the CSSOM.
    let panel = {
        let node = node.clone();
        move || node.cast::<Element>().and_then(|grip| geometry::parent(&grip))
    };
    let onpointerdown = {
        let (pull, panel) = (pull.clone(), panel.clone());
        move |event: PointerEvent| {
            *pull.borrow_mut() = Pull::default();
            if !pick::is_first(&event) || !page::media("(max-width: 37.5rem)") {
                return;
            }
            pick::capture(&event);
            let height = panel().map_or(0.0, |panel| geometry::of(&panel).height);
            *pull.borrow_mut() = Pull { from: event.client_y(), height, held: true, ..Pull::default() };
        }
    };
    let onpointermove = {
        let (pull, panel) = (pull.clone(), panel.clone());
        move |event: PointerEvent| {
            let mut pull = pull.borrow_mut();
            if !pull.held {
                return;
            }
            pull.by = pull.from - event.client_y();
            pull.moved |= pull.by.abs() > STILL;
            if let (true, Some(panel)) = (pull.moved, panel()) {
                let height = (pull.height + pull.by).max(0.0);
                page::set_property(&panel, "--pulled", &format!("{}px", height as i32));
            }
        }
    };
    let let_go = {
        let (pull, panel) = (pull.clone(), panel);
        let (on_pull, on_grip) = (props.on_pull.clone(), props.on_grip.clone());
        move |keep: bool| {
            let was = *pull.borrow();
            if !was.held {
                return;
            }
            *pull.borrow_mut() = Pull { done: true, ..Pull::default() };
            if let Some(panel) = panel() {
                page::set_property(&panel, "--pulled", "");
            }
            // A tap counts when the finger leaves: after a pull the browser may take a tap for the end of
            // a glide, and sends no click.
            if keep && !was.moved {
                // As a click does: a note that is being typed is left.
                page::focus(".panel > .grip");
                on_grip.emit(());
            } else if keep && was.by.abs() > PULL {
                let heights = if was.by.abs() > LONG_PULL { 2 } else { 1 };
                on_pull.emit(if was.by > 0.0 { heights } else { -heights });
            }
        }
    };
    let (released, cancelled) = (let_go.clone(), let_go);
    let onclick = {
        let on_grip = props.on_grip.clone();
        move |event: MouseEvent| {
            // Keys and screen readers click without a pointer.
            let done = std::mem::take(&mut pull.borrow_mut().done);
            if event.detail() == 0 || !done {
                on_grip.emit(());
            }
        }
    };
    html! {
        <button
            ref={node}
            class="grip"
            type="button"
            aria-label={if props.full { t!(panel_grip_close) } else { t!(panel_grip_open) }}
            aria-expanded={props.full.to_string()}
            {onpointerdown}
            {onpointermove}
            onpointerup={move |_: PointerEvent| released(true)}
            onpointercancel={move |_: PointerEvent| cancelled(false)}
            {onclick}
        ></button>
    }
}

/// The tools on the sheet.
#[derive(PartialEq)]
pub struct Tools {
    /// The switch.
    pub taps: Taps,
    /// What would be done again, if anything.
    pub redo: Option<&'static str>,
    /// Opens the whole list.
    pub on_list: Callback<()>,
}

crate::view!(Tools, use_tools);

/// The tools: selecting by taps, and on phones what the bar has no room for.
#[hook]
fn use_tools(props: &Tools) -> Html {
    let dispatch = use_dispatch();
    let taps = &props.taps;
    let switch = {
        let (set, on) = (taps.set.clone(), taps.on);
        move |_: MouseEvent| set.emit(!on)
    };
    let redo = move |_: MouseEvent| dispatch.send(Action::Redo { at: ids::now() });
    let list = props.on_list.reform(|_: MouseEvent| ());
    html! {
        <div class="thumb" role="group" aria-label={t!(thumb_tools)}>
            <button class="button switch" type="button" aria-pressed={taps.on.to_string()} onclick={switch}>{ t!(taps_switch) }</button>
            <button class="button square only-phone" type="button" aria-label={t!(thumb_redo)} disabled={props.redo.is_none()} onclick={redo}>{ turning_icon("redo") }</button>
            <button class="button square only-phone" type="button" aria-label={t!(thumb_list)} onclick={list}>{ icon("up") }</button>
        </div>
    }
}

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
    let dispatch = use_dispatch();
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
    let cancel = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| forget_begun(&Cursor::new(&dispatch))
    };
    let key = commands::shown("begin", &props.desk.work.codebook).filter(|_| !page::media("(pointer: coarse)"));
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

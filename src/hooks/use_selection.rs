//! The browser's selection → the state's.

use std::cell::Cell;
use std::rc::Rc;

use galley_core::desk::{Action, snap};
use galley_core::text::{Text, TextRange};
use yew::prelude::*;

use super::use_cursor;
use super::use_effect_on::use_effect_on;

use crate::commands;
use crate::dom::event::{self, Listener};
use crate::dom::task::{self, OncePerFrame, Timeout};
use crate::dom::{page, selection};
use crate::store::Dispatch;

/// Milliseconds from a touch on the adder within which its click has come.
const CHOICE: u32 = 700;

/// Says the selected range of the article when it changes, once a frame at most. `pending` is what
/// the state has.
#[hook]
pub fn use_selection(text: &Text, pending: Option<TextRange>, dispatch: &Dispatch) {
    let said = use_mut_ref(|| None::<TextRange>);
    *said.borrow_mut() = pending;
    let (dispatch, widening) = (dispatch.clone(), dispatch.clone());
    use_effect_on(text.clone(), move |text| {
        let text = text.clone();
        let held = Rc::new(Cell::new(false));
        let is_held = held.clone();
        // A touch on the adder lets the selection go in some browsers, before the button hears of it.
        let choosing = Rc::new(Cell::new(false));
        let is_choosing = choosing.clone();
        let hear = OncePerFrame::new(move || {
            if is_choosing.get() {
                return;
            }
            // While the pointer is still drawing the selection, the adder would stand in its way.
            if is_held.get() && selection::is_live() {
                return;
            }
            // A field of a dialog has the selection for a while; it is given back.
            if page::has_modal() {
                return;
            }
            let range = selection::current(&text).and_then(|range| snap(text.as_str(), range));
            if *said.borrow() != range {
                dispatch.send(Action::SelectionChanged(range));
            }
        });
        let (pressed, released, cancelled) = (held.clone(), held.clone(), held);
        let (after_release, after_cancel, after_choice) = (hear.clone(), hear.clone(), hear.clone());
        let listeners = [
            Listener::on_document("selectionchange", move |_| hear.ask()),
            Listener::on_document("pointerdown", move |event| {
                // What opens a menu may never be let go, as far as the page hears.
                pressed.set(event::is_first_button(event));
                choosing.set(event::is_within(event, ".adder, .card .actions"));
                if choosing.get() {
                    let (choosing, hear) = (choosing.clone(), after_choice.clone());
                    Timeout::new(CHOICE, move || {
                        choosing.set(false);
                        hear.ask();
                    })
                    .forget();
                }
            }),
            Listener::on_document("pointerup", move |_| {
                if released.replace(false) && selection::is_live() && commands::keymap().snaps {
                    // A click that lets go of a selection has not done so yet.
                    let widening = widening.clone();
                    task::before_paint(move || use_cursor::widen_to_words(&widening));
                }
                after_release.ask();
            }),
            // A touch that becomes the system's own selecting or scrolling.
            Listener::on_document("pointercancel", move |_| {
                cancelled.set(false);
                after_cancel.ask();
            }),
        ];
        move || drop(listeners)
    });
}

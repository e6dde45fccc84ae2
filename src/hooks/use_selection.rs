//! The browser's selection → the state's.

use std::cell::Cell;
use std::rc::Rc;

use galley_core::state::{Action, snap};
use galley_core::text::{Text, TextRange};
use yew::prelude::*;

use super::use_cursor;
use super::use_effect_on::use_effect_on;

use crate::commands;
use crate::dom::event::Listener;
use crate::dom::task::{self, OncePerFrame};
use crate::dom::{page, selection};
use crate::store::Dispatch;

/// Says the selected range of the article when it changes, once a frame at most. `pending` is what
/// the state has.
#[hook]
pub fn use_selection(text: &Text, pending: Option<TextRange>, dispatch: &Dispatch) {
    let said = use_mut_ref(|| None::<TextRange>);
    *said.borrow_mut() = pending;
    let dispatch = dispatch.clone();
    use_effect_on(text.clone(), move |text| {
        let text = text.clone();
        let held = Rc::new(Cell::new(false));
        let is_held = held.clone();
        let hear = OncePerFrame::new(move || {
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
        let (after_release, after_cancel) = (hear.clone(), hear.clone());
        let listeners = [
            Listener::on_document("selectionchange", move |_| hear.ask()),
            Listener::on_document("pointerdown", move |_| pressed.set(true)),
            Listener::on_document("pointerup", move |_| {
                if released.replace(false) && selection::is_live() && commands::keymap().snaps {
                    // A click that lets go of a selection has not done so yet.
                    task::before_paint(use_cursor::widen_to_words);
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

//! The browser's selection → the state's.

use galley_core::state::{Action, snap};
use galley_core::text::{Text, TextRange};
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::Listener;
use crate::dom::selection;
use crate::dom::task::OncePerFrame;
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
        let hear = OncePerFrame::new(move || {
            let range = selection::current(&text).and_then(|range| snap(text.as_str(), range));
            if *said.borrow() != range {
                dispatch.send(Action::SelectionChanged(range));
            }
        });
        let listener = Listener::on_document("selectionchange", move |_| hear.ask());
        move || drop(listener)
    });
}

//! Files and text dropped or pasted anywhere on the page. What was taken hold of in the page itself (selected words, a card, a
//! link) is not brought in by being dropped on it.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::clipboard::{self, Pasted};
use crate::dom::event::{self, Listener};
use crate::dom::files::File;
use crate::dom::page;

/// Hands over what is dropped. True while something that can be dropped is held over the page.
#[hook]
pub fn use_drop(on_files: &Callback<Vec<File>>, on_words: &Callback<Pasted>) -> bool {
    let over = use_state_eq(|| false);
    {
        let (over, on_files, on_words) = (over.clone(), on_files.clone(), on_words.clone());
        use_effect_on((), move |()| {
            let hovers = over.clone();
            let left = over.clone();
            let own = Rc::new(Cell::new(false));
            let (held, dropped) = (own.clone(), own.clone());
            let listeners = [
                Listener::on_window_first("dragstart", note(&own, true)),
                Listener::on_window_first("dragend", note(&own, false)),
                // While something is dragged a pointer says nothing. The end of a drag is not heard where what was
                // dragged is no longer in the page.
                Listener::on_window_first("pointermove", note(&own, false)),
                Listener::on_window_first("pointerdown", note(&own, false)),
                Listener::on_window("dragover", move |event| {
                    if !held.get() && event::carries_something(event) && !event::is_within(event, "textarea, input") {
                        event.prevent_default();
                        hovers.set(true);
                    }
                }),
                Listener::on_window("dragleave", move |event| {
                    if !event::is_within(event, "body *") || event::leaves_window(event) {
                        left.set(false);
                    }
                }),
                Listener::on_window("drop", move |event| {
                    over.set(false);
                    if event::is_within(event, "textarea, input") && event::dropped_files(event).is_empty() {
                        return;
                    }
                    event.prevent_default();
                    if dropped.take() {
                        return;
                    }
                    let files = event::dropped_files(event);
                    if !files.is_empty() {
                        on_files.emit(files);
                    } else if let Some(text) = event::dropped_text(event) {
                        on_words.emit(text);
                    }
                }),
            ];
            move || drop(listeners)
        });
    }
    *over
}

/// Hands over what is pasted anywhere on the page but into a field, while no dialog is open.
#[hook]
pub fn use_paste(on_words: &Callback<Pasted>) {
    let on_words = on_words.clone();
    use_effect_on((), move |()| {
        let listener = Listener::on_window("paste", move |event| {
            if event.default_prevented() || page::has_modal() || event::is_within(event, "textarea, input") {
                return;
            }
            if let Some(pasted) = clipboard::pasted(event) {
                event.prevent_default();
                on_words.emit(pasted);
            }
        });
        move || drop(listener)
    });
}

/// Notes whether what is dragged from then on began in this page.
fn note(own: &Rc<Cell<bool>>, is_own: bool) -> impl Fn(&Event) + 'static {
    let own = own.clone();
    move |_| own.set(is_own)
}

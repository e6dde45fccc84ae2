//! Files and text dropped or pasted anywhere on the page. What was taken hold of in the page itself (selected words, a card, a
//! link) is not brought in by being dropped on it.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::{self, Listener};
use crate::dom::inbox::{self, Brought};
use crate::dom::{clipboard, page};

/// Puts what is dropped into the inbox. True while something that can be dropped is held over the page.
#[hook]
pub fn use_drop() -> bool {
    let over = use_state_eq(|| false);
    {
        let over = over.clone();
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
                        inbox::put(Brought::Files(files));
                    } else if let Some(text) = event::dropped_text(event) {
                        inbox::put(Brought::Words(text));
                    }
                }),
            ];
            move || drop(listeners)
        });
    }
    *over
}

/// Puts what is pasted anywhere on the page but into a field for words into the inbox, while no dialog is open.
#[hook]
pub fn use_paste() {
    use_effect_on((), |()| {
        let listener = Listener::on_window("paste", |event| {
            let is_for_field = event::is_within(event, "textarea, input:not([type=file])");
            if !event.default_prevented() && !page::has_modal() && !is_for_field {
                take_paste(event);
            }
        });
        move || drop(listener)
    });
}

/// Puts what a paste carries into the inbox: its words, else its files. A picture beside words is how some programs show
/// them.
pub fn take_paste(event: &Event) {
    let files = || Some(clipboard::pasted_files(event)).filter(|files| !files.is_empty());
    let brought = clipboard::pasted(event).map(Brought::Words).or_else(|| files().map(Brought::Files));
    if let Some(brought) = brought {
        event.prevent_default();
        inbox::put(brought);
    }
}

/// Notes whether what is dragged from then on began in this page.
fn note(own: &Rc<Cell<bool>>, is_own: bool) -> impl Fn(&Event) + 'static {
    let own = own.clone();
    move |_| own.set(is_own)
}

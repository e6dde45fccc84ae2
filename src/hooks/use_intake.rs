//! Files and text dropped anywhere on the page.

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::{self, Listener};
use crate::opening::Opener;

/// Opens what is dropped. True while something that can be dropped is held over the page.
#[hook]
pub fn use_drop(opener: &Opener) -> bool {
    let over = use_state_eq(|| false);
    {
        let (over, opener) = (over.clone(), opener.clone());
        use_effect_on((), move |()| {
            let hovers = over.clone();
            let left = over.clone();
            let listeners = [
                Listener::on_window("dragover", move |event| {
                    if event::carries_something(event) && !event::is_within(event, "textarea, input") {
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
                    let files = event::dropped_files(event);
                    if !files.is_empty() {
                        opener.open_files(files);
                    } else if let Some(text) = event::dropped_text(event) {
                        opener.open_pasted(text);
                    }
                }),
            ];
            move || drop(listeners)
        });
    }
    *over
}

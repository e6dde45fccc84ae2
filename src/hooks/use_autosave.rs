//! Edits on their way to the vault.

use std::rc::Rc;

use galley_core::state::{Action, Outgoing};
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::Listener;
use crate::store::Dispatch;
use crate::vault::Vault;

/// Drains the outbox into the vault, and lets the vault finish when the page goes away.
#[hook]
pub fn use_autosave(outbox: &Rc<Vec<Outgoing>>, vault: &Vault, dispatch: &Dispatch) {
    {
        let (vault, dispatch) = (vault.clone(), dispatch.clone());
        // By pointer: the list is made anew by each edit, and comparing its content would cost.
        use_effect_on(Rc::as_ptr(outbox) as usize, {
            let outbox = outbox.clone();
            move |_| {
                if !outbox.is_empty() {
                    vault.take(&outbox);
                    dispatch.send(Action::Drained(outbox.len()));
                }
            }
        });
    }
    let vault = vault.clone();
    use_effect_on((), move |()| {
        let gone = vault.clone();
        let listeners = [
            Listener::on_window("pagehide", move |_| gone.flush()),
            Listener::on_document("visibilitychange", move |_| vault.flush()),
        ];
        move || drop(listeners)
    });
}

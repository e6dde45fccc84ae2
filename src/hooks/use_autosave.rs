//! Edits on their way to the vault.

use std::rc::Rc;

use galley_core::desk::{Action, Outgoing, Status};
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
        // By the last edit, since comparing all of them would cost. Not by the list's pointer: a new list may
        // stand where the drained one stood, and its edits would wait for ever.
        let last = outbox.last().map(|last| (last.entry.article, last.entry.clock));
        use_effect_on((outbox.len(), last), {
            let outbox = outbox.clone();
            move |_| {
                if !outbox.is_empty() {
                    vault.take(&outbox);
                    dispatch.send(Action::Drained(outbox.len()));
                }
            }
        });
    }
    let (vault, dispatch) = (vault.clone(), dispatch.clone());
    use_effect_on((), move |()| {
        let (gone, hidden) = (vault.clone(), vault.clone());
        let listeners = [
            // The browser asks before it closes a tab that holds the only copy.
            Listener::on_window("beforeunload", move |event| {
                if matches!(dispatch.newest().status(), Status::NotSaved(n) if n > 0) {
                    event.prevent_default();
                }
            }),
            Listener::on_window("pagehide", move |_| gone.flush()),
            Listener::on_document("visibilitychange", move |_| hidden.flush()),
        ];
        let seen = vault.on_seen();
        move || drop((listeners, seen))
    });
}

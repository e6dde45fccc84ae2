//! Whether the page is being printed.

use galley_core::desk::Refused;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::Listener;
use crate::dom::page;
use crate::store::Dispatch;

/// True from `beforeprint` to `afterprint`. What renders in the microtask after `beforeprint` is on the
/// paper; a frame or a timeout later would be too late.
#[hook]
pub fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.clone();
        use_effect_on((), move |()| {
            let over = printing.clone();
            let listeners = [
                Listener::on_window("beforeprint", move |_| {
                    // A note that is being typed is printed as it stands.
                    page::leave_field();
                    printing.set(true);
                }),
                Listener::on_window("afterprint", move |_| over.set(false)),
            ];
            move || drop(listeners)
        });
    }
    *printing
}

/// Prints the open article and its marks.
pub fn print(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    page::print(move || dispatch.tell(Refused::Print));
}

//! Tells the state how wide the screen is.

use galley_core::desk::{Action, Screen};
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::{page, screen};
use crate::store::Dispatch;

/// How wide it is now.
#[must_use]
pub fn measured() -> Screen {
    match (screen::is_phone(), screen::is_roomy()) {
        (true, _) => Screen::Phone,
        (_, true) => Screen::Roomy,
        _ => Screen::Narrow,
    }
}

/// Tells the state when it changes.
#[hook]
pub fn use_screen(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_on((), move |()| {
        let listeners = [screen::PHONE, screen::ROOMY].map(|query| {
            let dispatch = dispatch.clone();
            page::on_media(query, move || dispatch.send(Action::Screen(measured())))
        });
        move || drop(listeners)
    });
}

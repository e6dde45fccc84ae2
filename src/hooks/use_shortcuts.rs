//! The keyboard, for whatever has no field.

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::{Keyboard, Listener};
use crate::hands::Hands;

/// Listens to the keyboard.
#[hook]
pub fn use_shortcuts(hands: &Hands) {
    let hands = hands.clone();
    use_effect_on((), move |()| {
        let keyboard = Keyboard::default();
        let listener = Listener::on_window("keydown", move |event| {
            if let Some(key) = keyboard.read(event)
                && hands.press(&key)
            {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
}

//! The language of the interface, and the way to change it.

use yew::prelude::*;

use super::use_effect_on::use_effect_on;
use crate::dom::{language, page, task};

/// The way to change the language; `on_fail` is told when its words cannot be had. The view that calls
/// this renders again in the new language, whichever half changed it.
#[hook]
pub fn use_language(on_fail: impl Fn() + Clone + 'static) -> Callback<&'static str> {
    let render = use_force_update();
    use_effect_on((), move |()| {
        let listener = language::on_change(move || render.force_update());
        move || drop(listener)
    });
    Callback::from(move |code| {
        let on_fail = on_fail.clone();
        task::spawn(async move {
            if language::choose(code).await.is_err() {
                page::check_radio("language", galley_words::code());
                on_fail();
            }
        });
    })
}

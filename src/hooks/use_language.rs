//! The language of the interface, and the way to change it.

use yew::prelude::*;

use super::use_effect_on::use_effect_on;
use crate::dom::{language, page, task};

/// The way to change the language; `on_done` is told whether its words were had. The view that calls
/// this renders again in the new language.
#[hook]
pub fn use_language(on_done: impl Fn(bool) + Clone + 'static) -> Callback<&'static str> {
    let render = use_force_update();
    use_effect_on((), move |()| {
        let listener = language::on_change(move || render.force_update());
        move || drop(listener)
    });
    Callback::from(move |code| {
        let on_done = on_done.clone();
        task::spawn(async move {
            let is_chosen = language::choose(code).await.is_ok();
            if !is_chosen {
                page::check_radio("language", galley_words::code());
            }
            on_done(is_chosen);
        });
    })
}

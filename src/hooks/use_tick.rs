//! Rendering again as time passes, for words like "2 min ago".

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::page;
use crate::dom::screen;
use crate::dom::task::Interval;

/// Renders the component each so many milliseconds.
#[hook]
pub fn use_tick(millis: u32) {
    let update = use_force_update();
    use_effect_on(millis, move |millis| {
        let interval = Interval::new(*millis, move || update.force_update());
        move || drop(interval)
    });
}

/// Whether a media query matches, now and when it changes.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let matches = use_state_eq(|| screen::media(query));
    {
        let matches = matches.clone();
        use_effect_on((), move |()| {
            let listener = page::on_media(query, move || matches.set(screen::media(query)));
            move || drop(listener)
        });
    }
    *matches
}

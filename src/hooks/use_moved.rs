//! Asks once a frame when letters may stand elsewhere on the screen: the page was scrolled, or it or the article has
//! another size.

use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::Listener;
use crate::dom::geometry;
use crate::dom::observe::Resizing;
use crate::dom::task::OncePerFrame;

/// Asks for this as long as the view is there; the first one that it is given stays.
#[hook]
pub fn use_moved(once: &OncePerFrame) {
    let once = once.clone();
    use_effect_on((), move |()| {
        let (scrolled, resized) = (once.clone(), once.clone());
        let listeners =
            [Listener::on_scroll(move |_| scrolled.ask()), Listener::on_window("resize", move |_| resized.ask())];
        let resizing = geometry::article().and_then(|article| Resizing::of(&article, move || once.ask()));
        move || drop((listeners, resizing))
    });
}

//! Mounts the app, and says what happened if it stops.

use galley_app::app::App;
use galley_app::dom::page;

fn main() {
    yew::set_custom_panic_hook(Box::new(|report| {
        page::show_stopped(
            &[
                "Galley stopped. What it called saved is safe on this device.",
                "Load the page again to go on where you were. A note that was being typed comes back in its field.",
            ],
            &format!("{report}; Galley {}; no article text is in this report", env!("CARGO_PKG_VERSION")),
        );
    }));
    if let Some(root) = page::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}

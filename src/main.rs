//! The first half of the page: the start screen.

use galley_app::dom::{halves, language, stopped};
use galley_app::front::Front;

fn main() {
    yew::set_custom_panic_hook(Box::new(stopped::on_panic));
    language::begin(|| {
        if let Some(root) = halves::root("start") {
            yew::Renderer::<Front>::with_root(root).render();
        }
    });
}

//! The first half of the page: the start screen.

use galley_app::dom::{halves, page};
use galley_app::front::Front;

fn main() {
    page::on_panic();
    if let Some(root) = halves::root("start") {
        yew::Renderer::<Front>::with_root(root).render();
    }
}

//! The second half of the page: the desk, and everything that opens articles.

use galley_app::app::App;
use galley_app::dom::{halves, page};

fn main() {
    page::on_panic();
    if let Some(root) = halves::root("desk") {
        yew::Renderer::<App>::with_root(root).render();
    }
}

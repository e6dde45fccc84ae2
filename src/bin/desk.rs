//! The second half of the page: the desk, and everything that opens articles.

use galley_app::app::App;
use galley_app::dom::{halves, language, letters, segmenter, stopped};
use galley_app::rescue;

fn main() {
    yew::set_custom_panic_hook(Box::new(stopped::on_panic));
    letters::begin();
    rescue::offer();
    segmenter::count_words();
    language::begin(|| {
        if let Some(root) = halves::root("desk") {
            yew::Renderer::<App>::with_root(root).render();
        }
    });
}

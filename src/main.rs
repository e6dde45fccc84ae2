//! The page: everything that is not in its static shell.

use galley_app::app::App;
use galley_app::dom::{language, letters, segmenter, shell, stopped};
use galley_app::rescue;

fn main() {
    yew::set_custom_panic_hook(Box::new(stopped::on_panic));
    letters::begin();
    rescue::offer();
    segmenter::count_words();
    language::begin(|| {
        if let Some(root) = shell::root() {
            yew::Renderer::<App>::with_root(root).render();
        }
    });
}

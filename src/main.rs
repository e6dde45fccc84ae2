//! The page: everything that is not in its static shell.

use galley_app::app::App;
use galley_app::dom::{language, letters, segmenter, shell, stopped};

fn main() {
    yew::set_custom_panic_hook(Box::new(stopped::on_panic));
    letters::begin();
    segmenter::count_words();
    language::begin(|| {
        if let Some(root) = shell::root() {
            yew::Renderer::<App>::with_root(root).render();
        }
    });
}

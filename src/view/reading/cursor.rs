//! The text cursor, and the flag where a selection in two steps begins.

use std::rc::Rc;

use galley_core::model::article::Article;
use yew::prelude::*;

use crate::hooks::use_cursor::use_cursor;

/// The text cursor.
#[derive(PartialEq)]
pub struct CursorView {
    /// The open article.
    pub article: Rc<Article>,
    /// Where a selection in two steps begins.
    pub begun: Option<usize>,
}

crate::view!(CursorView, use_cursor_view);

/// The text cursor: two lines beside the text, of which a screen reader needs to know nothing.
#[hook]
fn use_cursor_view(props: &CursorView) -> Html {
    use_cursor(&props.article, props.begun);
    html! {
        <>
            <span class="cursor" data-cursor="" aria-hidden="true"></span>
            if props.begun.is_some() { <span class="begun" data-begun="" aria-hidden="true"></span> }
        </>
    }
}

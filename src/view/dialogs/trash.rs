//! The trash: articles that can be put back, and emptying it.

use galley_core::journal::library::Library;
use galley_core::model::id::ArticleId;
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::sets;
use crate::view::parts::words;

/// The trash.
#[derive(PartialEq)]
pub struct TrashDialog {
    /// Every article.
    pub library: Library,
    /// Puts an article back.
    pub on_restore: Callback<ArticleId>,
    /// Takes everything in the trash away, for good.
    pub on_empty: Callback<()>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(TrashDialog, use_trash_dialog);

/// The trash. Emptying it is the one thing that asks first, since nothing can undo it.
#[hook]
fn use_trash_dialog(props: &TrashDialog) -> Html {
    let sure = use_state_eq(|| false);
    let lines: Vec<_> = props.library.trash().cloned().collect();
    let size: usize = lines.iter().map(|line| line.bytes).sum();
    let rows = lines.iter().map(|line| {
        let id = line.id;
        let onclick = props.on_restore.reform(move |_: MouseEvent| id);
        let when = line.trashed.map_or_else(String::new, |at| words::ago(at, ids::now()));
        html! {
            <li key={id.to_string()}>
                <div><p class="name" dir="auto">{ &line.title }</p><p class="hint">{ t!(trash_line, counts = words::counts(line.counts), ago = when) }</p></div>
                <button class="button" type="button" aria-label={t!(trash_put_back_label, title = &line.title)} {onclick}>{ t!(trash_put_back) }</button>
            </li>
        }
    });
    let ask = sets(&sure, |_: MouseEvent| true);
    let empty = {
        let (on_empty, sure) = (props.on_empty.clone(), sure.setter());
        move |_: MouseEvent| {
            on_empty.emit(());
            sure.set(false);
        }
    };
    html! {
        { modal("plain", t!(trash_title), &props.on_close, html! {<>
            if lines.is_empty() {
                <p class="form">{ t!(trash_empty) }</p>
            } else {
                <ul class="trash">{ for rows }</ul>
                <div class="form"><div class="actions">
                    if *sure {
                        <p class="due">{ t!(trash_cannot_be_undone) }</p>
                        <button class="button solid" type="button" onclick={empty}>{ t!(trash_delete, count = lines.len()) }</button>
                    } else {
                        <button class="button" type="button" onclick={ask}>{ t!(trash_ask, size = words::bytes(size)) }</button>
                    }
                </div></div>
            }
        </>}) }
    }
}

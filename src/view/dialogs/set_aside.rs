//! The dialog that lists records which could not be read: nothing of them is thrown away unasked.

use galley_core::journal::library::Library;
use galley_core::journal::recovery::article_of;
use galley_words::t;
use yew::prelude::*;

use crate::view::parts::dialog::modal;
use crate::view::parts::fields::sets;
use crate::view::parts::words;

/// What was set aside.
#[derive(PartialEq)]
pub struct SetAsideDialog {
    /// Keys and lengths of the records; none until they are known.
    pub records: Option<Vec<(String, usize)>>,
    /// The articles, for their titles.
    pub library: Library,
    /// Downloads a record, by its key.
    pub on_download: Callback<String>,
    /// Takes a record away for good, by its key.
    pub on_delete: Callback<String>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(SetAsideDialog, use_set_aside_dialog);

/// What was set aside. Deleting asks first, since nothing can undo it.
#[hook]
fn use_set_aside_dialog(props: &SetAsideDialog) -> Html {
    let sure = use_state_eq(|| None::<String>);
    let records = props.records.as_deref().unwrap_or_default();
    let rows = records.iter().map(|(key, size)| row(props, key, *size, &sure));
    // Away from the button that asks, so that a double click does not answer.
    let asked = sure.as_ref().filter(|asked| records.iter().any(|(key, _)| key == *asked)).map(|key| {
        let name = name_of(key, &props.library);
        let key = key.clone();
        let onclick = props.on_delete.reform(move |_: MouseEvent| key.clone());
        html! {
            <div class="form"><div class="actions">
                <p class="due" role="alert">{ t!(set_aside_due, name = &name) }</p>
                <button class="button solid" type="button" aria-label={t!(set_aside_delete_label, name = &name)} {onclick}>{ t!(set_aside_delete) }</button>
            </div></div>
        }
    });
    html! {
        { modal("plain", t!(set_aside_title), &props.on_close, html! {<>
            if props.records.is_none() {
                <p class="form">{ t!(set_aside_looking) }</p>
            } else if records.is_empty() {
                <p class="form">{ t!(set_aside_empty) }</p>
            } else {
                <p class="form">{ t!(set_aside_text) }</p>
                <ul class="trash">{ for rows }</ul>
                { for asked }
            }
        </>}) }
    }
}

/// A record: what it was, how large it is, and what can be done with it.
fn row(props: &SetAsideDialog, key: &str, size: usize, sure: &UseStateHandle<Option<String>>) -> Html {
    let name = name_of(key, &props.library);
    let (download, asked) = (key.to_owned(), key.to_owned());
    let on_download = props.on_download.reform(move |_: MouseEvent| download.clone());
    let ask = sets(sure, move |_: MouseEvent| Some(asked.clone()));
    html! {
        <li key={key.to_owned()}>
            <div><p class="name" dir="auto">{ &name }</p><p class="hint">{ words::bytes(size) }</p></div>
            <button class="button" type="button" aria-label={t!(set_aside_download_label, name = &name)} onclick={on_download}>{ t!(set_aside_download) }</button>
            <button class="button" type="button" aria-label={t!(set_aside_ask_label, name = &name)} onclick={ask}>{ t!(set_aside_ask) }</button>
        </li>
    }
}

/// What a record was, by its key.
fn name_of(key: &str, library: &Library) -> String {
    const SORTS: [(&str, &str); 7] = [
        ("list/", "line"),
        ("text/", "text"),
        ("head/", "details"),
        ("page/", "marks"),
        ("entry/", "edit"),
        ("pending:", "edit"),
        ("galley:article:", "copy"),
    ];
    let sort = SORTS.iter().find(|(sign, _)| key.contains(sign)).map_or("", |(_, sort)| sort);
    match article_of(key).and_then(|id| library.get(id)) {
        Some(line) => t!(set_aside_record, sort = sort, title = &line.title),
        None => t!(set_aside_record_of_none, sort = sort),
    }
}

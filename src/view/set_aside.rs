//! The dialog that lists records which could not be read: nothing of them is thrown away unasked.

use galley_core::journal::recovery::article_of;
use galley_core::library::Library;
use yew::prelude::*;

use super::dialogs::Modal;
use super::part::View;
use super::words;

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
    let rows = records.iter().map(|(key, size)| {
        let name = name_of(key, &props.library);
        let download = key.clone();
        let on_download = props.on_download.reform(move |_: MouseEvent| download.clone());
        let ask = {
            let (sure, key) = (sure.clone(), key.clone());
            move |_: MouseEvent| sure.set(Some(key.clone()))
        };
        html! {
            <li key={key.clone()}>
                <div><p class="name" dir="auto">{ name.clone() }</p><p class="hint">{ words::bytes(*size) }</p></div>
                <button class="button" type="button" aria-label={format!("Download: {name}")} onclick={on_download}>{ "Download" }</button>
                <button class="button" type="button" aria-label={format!("Delete: {name}")} onclick={ask}>{ "Delete…" }</button>
            </li>
        }
    });
    // Away from the button that asks, so that a double click does not answer.
    let asked = sure.as_ref().filter(|asked| records.iter().any(|(key, _)| key == *asked)).map(|key| {
        let name = name_of(key, &props.library);
        let key = key.clone();
        let onclick = props.on_delete.reform(move |_: MouseEvent| key.clone());
        html! {
            <div class="form"><div class="actions">
                <p class="due" role="alert">{ format!("{name}: this cannot be undone.") }</p>
                <button class="button solid" type="button" aria-label={format!("Delete for good: {name}")} {onclick}>{ "Delete for good" }</button>
            </div></div>
        }
    });
    html! {
        { Modal { label: "Set aside", on_close: props.on_close.clone(), class: "plain", children: html! {<>
            if props.records.is_none() {
                <p class="form">{ "Looking…" }</p>
            } else if records.is_empty() {
                <p class="form">{ "Nothing is set aside. Records that could not be read would be here." }</p>
            } else {
                <p class="form">{ "These records could not be read. They were kept as they were; somebody who knows Galley may get something out of them." }</p>
                <ul class="trash">{ for rows }</ul>
                { for asked }
            }
        </>} }.part() }
    }
}

/// What a record was, by its key.
fn name_of(key: &str, library: &Library) -> String {
    const SORTS: [(&str, &str); 7] = [
        ("list/", "Line of the list"),
        ("text/", "Text"),
        ("head/", "Details"),
        ("page/", "Marks"),
        ("entry/", "One edit"),
        ("pending:", "One edit"),
        ("galley:article:", "Copy"),
    ];
    let what = SORTS.iter().find(|(sign, _)| key.contains(sign)).map_or("Record", |(_, what)| what);
    match article_of(key).and_then(|id| library.get(id)) {
        Some(line) => format!("{what} of “{}”", line.title),
        None => format!("{what} of an article that is not in the list"),
    }
}

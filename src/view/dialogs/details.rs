//! What is known about the article: title, outlet, authors, dates, address.

use std::rc::Rc;

use galley_core::change::fields::Thing;
use galley_core::model::article::Meta;
use galley_words::t;
use yew::prelude::*;

use crate::dom::event;
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::{read_list, types};

/// What is known about the article.
#[derive(PartialEq)]
pub struct DetailsDialog {
    /// What is known.
    pub meta: Rc<Meta>,
    /// The article's name where its title is empty.
    pub name: String,
    /// Called with what is known now.
    pub on_save: Callback<Meta>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(DetailsDialog, use_details_dialog);

/// What is known about the article: one edit, when it is saved.
#[hook]
fn use_details_dialog(props: &DetailsDialog) -> Html {
    let meta = use_state(|| (*props.meta).clone());
    let opened = (*use_state(|| props.meta.clone())).clone();
    let authors = use_state(|| props.meta.authors.join(", "));
    let set = |change: fn(&mut Meta, String)| {
        let meta = meta.clone();
        Callback::from(move |event: InputEvent| {
            let mut new = (*meta).clone();
            change(&mut new, event::value(&event));
            meta.set(new);
        })
    };
    let on_authors = types(&authors);
    let onsubmit = {
        let (meta, authors, present) = (meta.clone(), authors.clone(), props.meta.clone());
        let (on_save, on_close) = (props.on_save.clone(), props.on_close.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if let Thing::Meta(merged) = changed(&opened, &meta, read_list(&authors), &present) {
                on_save.emit((*merged).clone());
            }
            on_close.emit(());
        }
    };
    let address = meta.url.trim().to_owned();
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    html! {
        { modal("plain", t!(details_title), &props.on_close, html! {<>
            <form class="form" {onsubmit}>
                { row("d-title", t!(details_name), &meta.title, &props.name, set(|meta, value| meta.title = value)) }
                { row("d-outlet", t!(details_outlet), &meta.outlet, t!(details_outlet_hint), set(|meta, value| meta.outlet = value)) }
                { row("d-authors", t!(details_authors), &authors, t!(details_authors_hint), on_authors) }
                { row("d-published", t!(details_published), &meta.published, "2026-11-19", set(|meta, value| meta.published = value)) }
                { row("d-updated", t!(details_updated), &meta.updated, "2026-11-20", set(|meta, value| meta.updated = value)) }
                { row("d-url", t!(details_address), &meta.url, "https://…", set(|meta, value| meta.url = value)) }
                if is_web {
                    <p class="hint">
                        <a href={address} target="_blank" rel="noopener noreferrer">{ t!(details_open_address) }</a>
                        { t!(details_open_address_after) }
                    </p>
                }
                { row("d-language", t!(details_language), &meta.language, "en", set(|meta, value| meta.language = value)) }
                { direction_row(&meta) }
                <div class="actions">
                    <button class="button" type="button" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t!(dialog_cancel) }</button>
                    <button class="button solid" type="submit">{ t!(dialog_save) }</button>
                </div>
            </form>
        </>}) }
    }
}

/// What is known now. Only what was changed here: another tab may have changed the rest meanwhile.
fn changed(opened: &Rc<Meta>, written: &Meta, authors: Vec<String>, present: &Rc<Meta>) -> Thing {
    let mut new = Meta { authors, ..written.clone() };
    for text in [&mut new.title, &mut new.outlet, &mut new.url, &mut new.published, &mut new.updated, &mut new.language]
    {
        *text = text.trim().to_owned();
    }
    let (before, after) = (Thing::Meta(opened.clone()), Thing::Meta(Rc::new(new)));
    let fields = before.differing(&after).unwrap_or_default();
    fields.iter().fold(Thing::Meta(present.clone()), |present, field| present.with(&after, field))
}

/// In which direction the text runs.
fn direction_row(meta: &UseStateHandle<Meta>) -> Html {
    let direction = {
        let meta = meta.clone();
        move |event: Event| meta.set(Meta { direction: event::value(&event), ..(*meta).clone() })
    };
    html! {
        <div class="form-row">
            <label for="d-direction">{ t!(details_direction) }</label>
            <select class="select" id="d-direction" onchange={direction}>
                <option value="" selected={meta.direction.is_empty()}>{ t!(details_left_to_right) }</option>
                <option value="rtl" selected={meta.direction == "rtl"}>{ t!(details_right_to_left) }</option>
            </select>
        </div>
    }
}

/// A labeled field of a form.
pub(super) fn row(
    id: &'static str,
    label: &'static str,
    value: &str,
    placeholder: &str,
    oninput: Callback<InputEvent>,
) -> Html {
    // Only one field is about the reader (WCAG 2.2, 1.3.5).
    let autocomplete = if id == "d-name" { "name" } else { "off" };
    html! {
        <div class="form-row">
            <label for={id}>{ label }</label>
            <input class="field" type="text" {id} dir="auto" {autocomplete} value={value.to_owned()} placeholder={placeholder.to_owned()} {oninput} />
        </div>
    }
}

//! Dialogs: article details, the reader's name, the trash; and the frame of all.

use std::rc::Rc;

use galley_core::change::fields::Thing;
use galley_core::journal::library::Library;
use galley_core::model::article::Meta;
use galley_core::model::id::ArticleId;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use super::fields::read_list;
use super::icon::icon;
use super::part::View;
use super::words;
use crate::dom::geometry::HtmlElement;
use crate::dom::{event, ids, page};

/// Which dialog is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Taking away.
    Export,
    /// Title, outlet, authors, dates, address.
    Details,
    /// Which kinds of marks there are.
    Codebook,
    /// The reader's name.
    Name,
    /// The keys.
    Keys,
    /// Every command, to find and run.
    Commands,
    /// What was put in the trash.
    Trash,
    /// Records that could not be read.
    SetAside,
    /// The article as it was.
    RestorePoints,
    /// The language of the interface.
    Language,
    /// The article for a class, with a task.
    HandOut,
    /// The marks, for whoever handed the article out.
    HandIn,
    /// Everybody's marks side by side.
    People,
    /// Everybody who is quoted in any article.
    Register,
}

/// A dialog above everything else.
#[derive(PartialEq)]
pub struct Modal {
    /// Its heading and accessible name.
    pub label: &'static str,
    /// Called when it is closed by its button or by Esc.
    pub on_close: Callback<()>,
    /// What is in it.
    pub children: Html,
    /// Its class.
    pub class: &'static str,
}

crate::view!(Modal, use_modal);

/// A dialog above everything else; the browser keeps focus inside and gives it back.
#[hook]
fn use_modal(props: &Modal) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_on((), move |()| {
            let dialog = node.cast::<HtmlElement>();
            if let Some(dialog) = &dialog {
                page::show_modal(dialog);
            }
            // One that just leaves the page would leave the focus nowhere.
            move || {
                if let Some(dialog) = &dialog {
                    page::close_modal(dialog);
                }
            }
        });
    }
    let heading = format!("dialog-{}", props.class);
    let onclose = props.on_close.reform(|_: Event| ());
    let onclick = props.on_close.reform(|_: MouseEvent| ());
    // Esc goes through `cancel`; the state decides, so that dialog and state never part.
    let oncancel = {
        let on_close = props.on_close.clone();
        move |event: Event| {
            event.prevent_default();
            on_close.emit(());
        }
    };
    html! {
        <dialog ref={node} class={classes!("dialog", props.class)} aria-labelledby={heading.clone()} {onclose} {oncancel}>
            <header>
                <h2 id={heading}>{ props.label }</h2>
                <button class="button quiet square" type="button" aria-label={t!(dialog_close)} {onclick}>{ icon("close") }</button>
            </header>
            { props.children.clone() }
        </dialog>
    }
}

/// The languages of the interface.
#[derive(PartialEq)]
pub struct LanguageDialog {
    /// Called with the code of the chosen one.
    pub on_choose: Callback<&'static str>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(LanguageDialog, use_language_dialog);

/// The languages of the interface, each in its own words.
#[hook]
fn use_language_dialog(props: &LanguageDialog) -> Html {
    let choices = galley_words::LANGUAGES.iter().map(|(code, name)| {
        let onchange = props.on_choose.reform(move |_: Event| *code);
        let checked = galley_words::code() == *code;
        let dir = if galley_words::is_rtl(code) { "rtl" } else { "ltr" };
        html! {
            <label key={*code}><input type="radio" name="language" value={*code} {checked} {onchange} /><span lang={*code} {dir}>{ *name }</span></label>
        }
    });
    html! {
        { Modal { label: t!(language_title), on_close: props.on_close.clone(), class: "plain", children: html! {
            <fieldset class="form languages"><legend class="unseen">{ t!(language_title) }</legend>{ for choices }</fieldset>
        } }.part() }
    }
}

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
        move |event: InputEvent| {
            let mut new = (*meta).clone();
            change(&mut new, event::value(&event));
            meta.set(new);
        }
    };
    let on_authors = {
        let authors = authors.clone();
        move |event: InputEvent| authors.set(event::value(&event))
    };
    let onsubmit = {
        let (meta, authors) = (meta.clone(), authors.clone());
        let (on_save, on_close) = (props.on_save.clone(), props.on_close.clone());
        let present = Thing::Meta(props.meta.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let mut new = (*meta).clone();
            new.authors = read_list(&authors);
            for text in
                [&mut new.title, &mut new.outlet, &mut new.url, &mut new.published, &mut new.updated, &mut new.language]
            {
                *text = text.trim().to_owned();
            }
            // Only what was changed here: another tab may have changed the rest meanwhile.
            let (before, after) = (Thing::Meta(opened.clone()), Thing::Meta(Rc::new(new)));
            let fields = before.differing(&after).unwrap_or_default();
            let merged = fields.iter().fold(present.clone(), |present, field| present.with(&after, field));
            if let Thing::Meta(merged) = merged {
                on_save.emit((*merged).clone());
            }
            on_close.emit(());
        }
    };
    let direction = {
        let meta = meta.clone();
        move |event: Event| {
            let mut new = (*meta).clone();
            new.direction = event::value(&event);
            meta.set(new);
        }
    };
    let address = meta.url.trim().to_owned();
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    html! {
        { Modal { label: t!(details_title), on_close: props.on_close.clone(), class: "plain", children: html! {<>
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
                <div class="form-row">
                    <label for="d-direction">{ t!(details_direction) }</label>
                    <select class="select" id="d-direction" onchange={direction}>
                        <option value="" selected={meta.direction.is_empty()}>{ t!(details_left_to_right) }</option>
                        <option value="rtl" selected={meta.direction == "rtl"}>{ t!(details_right_to_left) }</option>
                    </select>
                </div>
                <div class="actions">
                    <button class="button" type="button" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t!(dialog_cancel) }</button>
                    <button class="button solid" type="submit">{ t!(dialog_save) }</button>
                </div>
            </form>
        </>} }.part() }
    }
}

fn row(
    id: &'static str,
    label: &'static str,
    value: &str,
    placeholder: &str,
    oninput: impl Fn(InputEvent) + 'static,
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

/// The reader’s name.
#[derive(PartialEq)]
pub struct NameDialog {
    /// The present name.
    pub name: Rc<str>,
    /// Called with the new one.
    pub on_save: Callback<String>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(NameDialog, use_name_dialog);

/// The reader's name.
#[hook]
fn use_name_dialog(props: &NameDialog) -> Html {
    let name = use_state(|| props.name.to_string());
    let oninput = {
        let name = name.clone();
        move |event: InputEvent| name.set(event::value(&event))
    };
    let onsubmit = {
        let (name, on_save, on_close) = (name.clone(), props.on_save.clone(), props.on_close.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            on_save.emit(name.trim().to_owned());
            on_close.emit(());
        }
    };
    html! {
        { Modal { label: t!(name_title), on_close: props.on_close.clone(), class: "plain", children: html! {<>
            <form class="form" {onsubmit}>
                <p>{ t!(name_text) }</p>
                { row("d-name", t!(name_title), &name, "", oninput) }
                <div class="actions">
                    <button class="button" type="button" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t!(dialog_cancel) }</button>
                    <button class="button solid" type="submit">{ t!(dialog_save) }</button>
                </div>
            </form>
        </>} }.part() }
    }
}

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
                <div><p class="name" dir="auto">{ line.title.clone() }</p><p class="hint">{ t!(trash_line, counts = words::counts(line.counts), ago = when) }</p></div>
                <button class="button" type="button" aria-label={t!(trash_put_back_label, title = &line.title)} {onclick}>{ t!(trash_put_back) }</button>
            </li>
        }
    });
    let ask = {
        let sure = sure.clone();
        move |_: MouseEvent| sure.set(true)
    };
    let empty = {
        let (on_empty, sure) = (props.on_empty.clone(), sure.clone());
        move |_: MouseEvent| {
            on_empty.emit(());
            sure.set(false);
        }
    };
    html! {
        { Modal { label: t!(trash_title), on_close: props.on_close.clone(), class: "plain", children: html! {<>
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
        </>} }.part() }
    }
}

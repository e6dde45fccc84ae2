//! The reader: the name under which marks are signed, and the language of the interface.

use std::rc::Rc;

use galley_words::t;
use yew::prelude::*;

use super::details::row;
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::types;

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
    let oninput = types(&name);
    let onsubmit = {
        let (name, on_save, on_close) = (name.clone(), props.on_save.clone(), props.on_close.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            on_save.emit(name.trim().to_owned());
            on_close.emit(());
        }
    };
    html! {
        { modal("plain", t!(name_title), &props.on_close, html! {<>
            <form class="form" {onsubmit}>
                <p>{ t!(name_text) }</p>
                { row("d-name", t!(name_title), &name, "", oninput) }
                <div class="actions">
                    <button class="button" type="button" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t!(dialog_cancel) }</button>
                    <button class="button solid" type="submit">{ t!(dialog_save) }</button>
                </div>
            </form>
        </>}) }
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
        { modal("plain", t!(language_title), &props.on_close, html! {
            <fieldset class="form languages"><legend class="unseen">{ t!(language_title) }</legend>{ for choices }</fieldset>
        }) }
    }
}

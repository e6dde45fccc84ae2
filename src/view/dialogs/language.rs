//! The language of the interface, to choose.

use galley_words::t;
use yew::prelude::*;

use crate::view::parts::dialog::Modal;
use crate::view::parts::part::View;

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

//! The start screen: what Galley does, a field to paste into, and the articles kept here.

use galley_core::library::Library;
use galley_core::state::{Saving, Status};
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use super::bar::Theme;
use super::dialogs::Dialog;
use super::icon::icon;
use super::kept::{Kept, KeptDeed};
use super::menu::{Choice, MenuButton};
use super::part::View;
use super::status::StatusLine;
use crate::dom::{clipboard, event, page};
use crate::opening::Opener;

/// The start screen.
#[derive(PartialEq)]
pub struct StartView {
    /// Opens what is brought.
    pub opener: Opener,
    /// The articles.
    pub library: Library,
    /// Whether the list was read yet.
    pub known: bool,
    /// Whether everything is kept.
    pub status: Status,
    /// The vault's news.
    pub saving: Saving,
    /// Does what a line's menu offers.
    pub on_deed: Callback<KeptDeed>,
    /// Opens a dialog.
    pub on_dialog: Callback<Dialog>,
    /// Present theme.
    pub theme: Theme,
    /// Changes the theme.
    pub on_theme: Callback<Theme>,
}

crate::view!(StartView, use_start_view);

/// The start screen.
#[hook]
fn use_start_view(props: &StartView) -> Html {
    let typed = use_state(String::new);
    use_effect_on(props.known, |known| {
        if *known {
            page::mark_after_paint("galley:ready");
        }
    });
    let onpaste = {
        let (opener, typed) = (props.opener.clone(), typed.clone());
        move |event: Event| {
            // Into words that were typed already, a paste is a paste.
            if typed.trim().is_empty()
                && let Some(pasted) = clipboard::pasted(&event)
            {
                event.prevent_default();
                opener.open_pasted(pasted);
            }
        }
    };
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| typed.set(event::value(&event))
    };
    let begin = {
        let (opener, typed) = (props.opener.clone(), typed.clone());
        Callback::from(move |()| {
            if !typed.trim().is_empty() {
                opener.open_pasted(clipboard::Pasted { text: (*typed).clone(), links: Vec::new() });
            }
        })
    };
    let onkeydown = {
        let begin = begin.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                begin.emit(());
            }
        }
    };
    let onchange = {
        let opener = props.opener.clone();
        move |event: Event| opener.open_files(event::chosen_files(&event))
    };
    let on_sample = {
        let opener = props.opener.clone();
        Callback::from(move |()| opener.open_sample())
    };
    let on_theme = {
        let (on_theme, theme) = (props.on_theme.clone(), props.theme);
        move |_: MouseEvent| on_theme.emit(theme.other())
    };
    let more = {
        let (on_dialog, on_theme) = (props.on_dialog.clone(), props.on_theme.clone());
        Callback::from(move |at: usize| match at {
            0 => on_dialog.emit(Dialog::Name),
            1 => on_dialog.emit(Dialog::Keys),
            2 => on_dialog.emit(Dialog::Trash),
            3 => on_theme.emit(Theme::System),
            4 => on_theme.emit(Theme::Light),
            _ => on_theme.emit(Theme::Dark),
        })
    };
    let choices = vec![
        Choice::deed("Your name…"),
        Choice::deed("Keys"),
        Choice::deed("Trash…"),
        Choice::option("Colors as the system", props.theme == Theme::System),
        Choice::option("Light", props.theme == Theme::Light),
        Choice::option("Dark", props.theme == Theme::Dark),
    ];
    let has_words = !typed.trim().is_empty();
    html! {
        <div class="start-page">
            <div class="start">
                <header class="masthead">
                    <h1 class="name">{ "Galley" }</h1>
                    <p class="says">{ "Paste a news article. Mark who said what, what is claimed, and what backs it." }</p>
                    <div class="tools">
                        <button class="button quiet square" type="button" aria-label="Light or dark" onclick={on_theme}>{ icon("theme") }</button>
                        { MenuButton { label: "More".to_owned(), choices, on_pick: more, class: "square", children: html! {<>{ icon("more") }</>} }.part() }
                    </div>
                </header>
                <div class="start-columns">
                    <main>
                        <div class="paste">
                            <label class="label caps" for="paste">{ "Paste an article" }</label>
                            <textarea
                                id="paste"
                                dir="auto"
                                placeholder="Headline, byline, captions and all: Galley sorts out which line is what."
                                spellcheck="false"
                                value={(*typed).clone()}
                                {onpaste}
                                {oninput}
                                {onkeydown}
                            />
                        </div>
                        <div class="paste-foot">
                            if has_words {
                                <button class="button solid" type="button" onclick={begin.reform(|_: MouseEvent| ())}>{ "Start marking" }</button>
                            }
                            <label class="button open-file">
                                { icon("file") }{ "Open a file…" }
                                <input type="file" aria-label="Open a file" multiple=true accept=".txt,.md,.markdown,.json,.text,text/plain,text/markdown,application/json" {onchange} />
                            </label>
                            <button class="button" type="button" onclick={on_sample.reform(|_: MouseEvent| ())}>{ "Try the sample" }</button>
                            <span class="drop">{ "or drop one anywhere on this page" }</span>
                        </div>
                        <p class="pledge">{ "Nothing leaves this device. Galley has no server and works without a connection." }</p>
                    </main>
                    { Kept { library: props.library.clone(), known: props.known, on_deed: props.on_deed.clone(), on_trash: props.on_dialog.reform(|()| Dialog::Trash), on_sample }.part() }
                </div>
            </div>
            { StatusLine { status: props.status, saving: props.saving.clone(), counts: None }.part() }
        </div>
    }
}

//! The start screen: what Galley does, a field to paste into, and the articles kept here.

use std::rc::Rc;

use galley_core::desk::{Place, Status};
use galley_core::formats::arriving::address;
use galley_core::journal::library::Library;
use galley_words::t;
use yew::prelude::*;

use crate::dom::clipboard::Pasted;
use crate::dom::event;
use crate::dom::files;
use crate::dom::inbox::{self, Brought};
use crate::dom::storage::{self, Room};
use crate::dom::{page, task};
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_intake::{take_paste, use_paste};
use crate::hooks::use_theme::other;
use crate::view::parts::fields::types;
use crate::view::parts::icon::icon;
use crate::view::parts::menu::{Choice, MenuButton, menu};
use crate::view::parts::part::View;
use crate::view::parts::status;
use crate::view::start::kept::{Kept, KeptDeed};
use galley_core::desk::Dialog;
use galley_core::desk::Theme;
use galley_core::desk::commands::All;

/// The start screen.
#[derive(PartialEq)]
pub struct StartView {
    /// The articles.
    pub library: Library,
    /// Whether the list was read yet.
    pub known: bool,
    /// Whether something is on its way in.
    pub opening: bool,
    /// How saving stands.
    pub status: Status,
    /// Where work is kept.
    pub place: Place,
    /// The address of the article whose text comes next; may be empty.
    pub address: Rc<str>,
    /// Takes that address away.
    pub on_no_address: Callback<()>,
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
    crate::faults::here("start");
    let typed = use_state(String::new);
    let room = use_room(&props.library);
    use_paste();
    use_effect_on(props.known, |known| {
        if *known {
            task::after_paint(page::say_ready);
        }
    });
    let begin = {
        let typed = typed.clone();
        Callback::from(move |()| bring_in(&typed))
    };
    html! {
        <div class="start-page">
            <div class="start">
                { masthead(props) }
                <div class="start-columns">
                    <main>
                        { paste_field(&typed, &begin) }
                        <div aria-live="polite">if !props.address.is_empty() { { held_address(props) } }</div>
                        { paste_foot(&typed, &begin) }
                        if props.opening { <p class="opening" aria-live="polite">{ t!(start_opening) }</p> }
                        <p class="pledge">{ t!(start_pledge) }</p>
                    </main>
                    { Kept { library: props.library.clone(), known: props.known, room, on_deed: props.on_deed.clone(), on_trash: props.on_dialog.reform(|()| Dialog::Trash) }.part() }
                </div>
            </div>
            { foot(props) }
        </div>
    }
}

/// Takes in what was typed.
fn bring_in(typed: &UseStateHandle<String>) {
    if !typed.trim().is_empty() {
        inbox::put(Brought::Words(Pasted { text: (**typed).clone(), links: Vec::new() }));
        if address::alone(typed).is_some() {
            // It makes no article; the field is free for the text.
            typed.set(String::new());
        }
    }
}

/// The field to paste into.
fn paste_field(typed: &UseStateHandle<String>, begin: &Callback<()>) -> Html {
    let is_empty = typed.trim().is_empty();
    let onpaste = move |event: Event| {
        // Into words that were typed already, a paste is a paste.
        if is_empty {
            take_paste(&event);
        }
    };
    let oninput = types(typed);
    let onkeydown = {
        let begin = begin.clone();
        move |event: KeyboardEvent| {
            if !event::is_composing(&event) && event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                begin.emit(());
            }
        }
    };
    html! {
        <div class="paste">
            <label class="label caps" for="paste">{ t!(start_paste) }</label>
            <textarea
                id="paste"
                aria-label={t!(start_paste)}
                dir="auto"
                placeholder={t!(start_paste_hint)}
                spellcheck="false"
                value={(**typed).clone()}
                {onpaste}
                {oninput}
                {onkeydown}
            />
        </div>
    }
}

/// What else can be brought in, and the button that takes in what was typed.
fn paste_foot(typed: &str, begin: &Callback<()>) -> Html {
    let has_words = !typed.trim().is_empty();
    let onchange = |event: Event| inbox::put(Brought::Files(event::chosen_files(&event)));
    let on_sample = |_: MouseEvent| inbox::put(Brought::Sample);
    html! {
        <div class="paste-foot">
            if has_words {
                <button class="button solid" type="button" onclick={begin.reform(|_: MouseEvent| ())}>{ t!(start_begin) }</button>
            }
            <label class="button open-file">
                { icon("file") }{ t!(start_open_file) }
                <input type="file" aria-label={t!(start_open_file_label)} multiple=true accept={files::ACCEPTED} {onchange} />
            </label>
            <button class="button" type="button" onclick={on_sample}>{ t!(start_sample) }</button>
            <span class="drop">{ t!(start_drop) }</span>
        </div>
    }
}

/// The name, what Galley is, and the menu.
fn masthead(props: &StartView) -> Html {
    let present = props.theme;
    let on_theme = props.on_theme.reform(move |_: MouseEvent| other(present));
    let dialog = |which: Dialog| props.on_dialog.reform(move |()| which);
    let theme = |which: Theme| props.on_theme.reform(move |()| which);
    let (choices, more) = menu(vec![
        (Choice::deed(t!(register_menu)), dialog(Dialog::Register)),
        (Choice::deed(t!(start_menu_name)), dialog(Dialog::Name)),
        (Choice::deed(t!(command_commands)), dialog(Dialog::Commands)),
        (Choice::deed(t!(start_menu_keys)), dialog(Dialog::Keys)),
        (Choice::deed(t!(language_menu)), dialog(Dialog::Language)),
        (Choice::deed(t!(start_menu_trash)), dialog(Dialog::Trash)),
        (Choice::deed(t!(start_menu_download_all)), props.on_deed.reform(|()| KeptDeed::DownloadAll(All::Archive))),
        (Choice::deed(t!(start_menu_download_lines)), props.on_deed.reform(|()| KeptDeed::DownloadAll(All::Lines))),
        (Choice::deed(t!(start_menu_set_aside)), dialog(Dialog::SetAside)),
        (Choice::option(t!(start_menu_colors_system), props.theme == Theme::System), theme(Theme::System)),
        (Choice::option(t!(start_menu_light), props.theme == Theme::Light), theme(Theme::Light)),
        (Choice::option(t!(start_menu_dark), props.theme == Theme::Dark), theme(Theme::Dark)),
    ]);
    html! {
        <header class="masthead">
            <h1 class="name">{ "Galley" }</h1>
            <p class="says">{ t!(start_says) }</p>
            <div class="tools">
                <button class="button quiet square" type="button" aria-label={t!(start_theme)} onclick={on_theme}>{ icon("theme") }</button>
                { MenuButton { label: t!(start_more).to_owned(), choices, on_pick: more, class: "square", children: html! {<>{ icon("more") }</>} }.part() }
            </div>
        </header>
    }
}

/// How saving stands.
fn foot(props: &StartView) -> Html {
    let (words, bad) = said_of_saving(props);
    let sign = if bad {
        "caret"
    } else if words == t!(status_saving) {
        "open"
    } else {
        "check"
    };
    html! {
        <footer class="status" translate="no">
            <p class={classes!("saved", bad.then_some("bad"))} role="status">if !words.is_empty() { { icon(sign) }{ words } }</p>
        </footer>
    }
}

/// Milliseconds from a change of the list to a look at how much room there is: writing goes on for a moment after an
/// article was left.
const LOOK_AFTER: u32 = 300;

/// How much room there is, where the browser tells.
#[hook]
fn use_room(library: &Library) -> Option<Room> {
    let room = use_state_eq(|| None);
    let found = room.clone();
    use_effect_on(library.clone(), move |_| {
        let timer = task::Timeout::new(LOOK_AFTER, move || {
            task::spawn(async move { found.set(storage::room().await) });
        });
        move || drop(timer)
    });
    *room
}

/// How saving stands, and whether that is bad news. Where there is nothing to be saved nothing is said, but what is
/// wrong.
fn said_of_saving(props: &StartView) -> (String, bool) {
    let has_articles = props.library.iter().next().is_some();
    let (words, bad) = match (props.place, props.status) {
        (Place::Memory, _) => (t!(start_kept_nowhere).to_owned(), true),
        (_, Status::Saved) => (t!(start_saved).to_owned(), false),
        (Place::Browser, Status::Kept) => (t!(start_kept_in_browser).to_owned(), false),
        (_, status) => status::words(status),
    };
    if has_articles || bad { (words, bad) } else { (String::new(), false) }
}

/// The address that waits for its article, and what brings the article in.
fn held_address(props: &StartView) -> Html {
    let onclick = props.on_no_address.reform(|_: MouseEvent| ());
    html! {
        <section class="held-address" aria-label={t!(start_address)}>
            <h2 class="caps">{ t!(start_address) }</h2>
            <a href={props.address.to_string()} target="_blank" rel="noopener noreferrer" dir="ltr">{ &*props.address }</a>
            <button class="button quiet" type="button" {onclick}>{ t!(start_address_remove) }</button>
            <p>{ t!(start_address_text) }</p>
        </section>
    }
}

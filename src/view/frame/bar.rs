//! The bar over an open article: its name, search, undo and redo, export, and more.

use std::rc::Rc;

use galley_core::desk::{Action, Desk, Drawer, Pull};
use galley_core::insight::people;
use galley_core::layout::filter::{MAX_HITS, find_all};
use galley_core::model::task::Seat;
use galley_core::text::TextRange;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::commands;
use crate::dom::{event, geometry, highlight, ids, page, selection};
use crate::hooks::use_printing::print;
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::icon::{icon, turning_icon};
use crate::view::parts::menu::{Choice, MenuButton, menu};
use crate::view::parts::part::View;
use crate::view::parts::words;
use galley_core::desk::Dialog;
use galley_core::desk::Theme;

/// The bar.
#[derive(PartialEq)]
pub struct Bar {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Opens a dialog.
    pub on_dialog: Callback<Dialog>,
    /// Puts the article in the trash.
    pub on_trash: Callback<()>,
    /// Present theme.
    pub theme: Theme,
    /// Changes the theme.
    pub on_theme: Callback<Theme>,
    /// Whether taps select.
    pub taps: bool,
}

crate::view!(Bar, use_bar);

/// The bar.
#[hook]
fn use_bar(props: &Bar) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let history = &desk.history;
    let searching = desk.column.searching;
    let undo = dispatch.on(move |_: MouseEvent| Action::Undo { at: ids::now() });
    let redo = dispatch.on(move |_: MouseEvent| Action::Redo { at: ids::now() });
    // Who marks for a class takes the marks to whoever handed them out, within one tap.
    let is_pupil = is_pupil(desk);
    let away = if is_pupil { Dialog::HandIn } else { Dialog::Export };
    let export = props.on_dialog.reform(move |_: MouseEvent| away);
    let toggle_search = dispatch.on(move |_: MouseEvent| Action::ShowSearch(!searching));
    let (choices, more) = choices(props, &dispatch);
    let is_open = desk.column.drawer != Drawer::Shut;
    let on_drawer = dispatch.on(move |_: MouseEvent| Action::Pull(Pull::Button));
    let marks = words::grouped(desk.work.annotations.len());
    let undo_title =
        history.undo_label().map_or_else(|| t!(bar_undo).to_owned(), |label| t!(bar_undo_edit, edit = label));
    let redo_title =
        history.redo_label().map_or_else(|| t!(bar_redo).to_owned(), |label| t!(bar_redo_edit, edit = label));
    html! {
        <>
            <header class={classes!("bar", searching.then_some("searching"))}>
                <a class="wordmark" href="#/" aria-label={t!(bar_home)}>{ "Galley" }</a>
                <p class="title" dir="auto">{ desk.work.article.name() }</p>
                { Find { desk: desk.clone() }.part() }
                <div class="tools">
                    <button class="button quiet square" type="button" aria-label={t!(bar_undo)} aria-keyshortcuts={commands::spoken("undo", &desk.work.codebook)} title={undo_title} disabled={history.undo_label().is_none()} onmousedown={hold} onclick={undo}>{ turning_icon("undo") }</button>
                    <button class="button quiet square roomy" type="button" aria-label={t!(bar_redo)} aria-keyshortcuts={commands::spoken("redo", &desk.work.codebook)} title={redo_title} disabled={history.redo_label().is_none()} onmousedown={hold} onclick={redo}>{ turning_icon("redo") }</button>
                    <button class="button quiet square only-narrow" type="button" data-search="" aria-label={t!(bar_search)} aria-expanded={searching.to_string()} onclick={toggle_search}>{ icon("search") }</button>
                    <button class="button quiet only-narrow" type="button" aria-label={t!(bar_marks, count = desk.work.annotations.len())} aria-expanded={is_open.to_string()} aria-controls="panel" onclick={on_drawer}>
                        { icon("marks") }<span aria-hidden="true">{ &marks }</span>
                    </button>
                    <button class="button solid" type="button" onclick={export}>{ if is_pupil { t!(class_hand_in_short) } else { t!(bar_export) } }</button>
                    { MenuButton { label: t!(bar_more).to_owned(), choices, on_pick: more, class: "square", children: html! {<>{ icon("more") }</>} }.part() }
                </div>
            </header>
        </>
    }
}

/// Whether a pupil sits here, who marks for a class.
fn is_pupil(desk: &Desk) -> bool {
    matches!(desk.seat, Some(Seat::Pupil(_)))
}

/// What the menu offers: what is of a class, then the rest.
fn choices(props: &Bar, dispatch: &Dispatch) -> (Vec<Choice>, Callback<usize>) {
    let dialog = |which: Dialog| props.on_dialog.reform(move |()| which);
    let theme = |which: Theme| props.on_theme.reform(move |()| which);
    let mut redo_choice = Choice::deed(t!(bar_redo));
    redo_choice.disabled = props.desk.history.redo_label().is_none();
    let taps = props.taps;
    let more = vec![
        (Choice::deed(t!(bar_details)), dialog(Dialog::Details)),
        (Choice::deed(t!(codebook_command)), dialog(Dialog::Codebook)),
        (Choice::deed(t!(bar_restore_points)), dialog(Dialog::RestorePoints)),
        (Choice::deed(t!(register_menu)), dialog(Dialog::Register)),
        (Choice::deed(t!(bar_name)), dialog(Dialog::Name)),
        (Choice::deed(t!(command_commands)), dialog(Dialog::Commands)),
        (Choice::deed(t!(bar_keys)), dialog(Dialog::Keys)),
        (
            Choice::deed(if props.taps { t!(taps_stop) } else { t!(taps_switch) }),
            dispatch.on(move |()| Action::Taps(!taps)),
        ),
        (Choice::deed(t!(language_menu)), dialog(Dialog::Language)),
        (Choice::option(t!(bar_theme_system), props.theme == Theme::System), theme(Theme::System)),
        (Choice::option(t!(bar_theme_light), props.theme == Theme::Light), theme(Theme::Light)),
        (Choice::option(t!(bar_theme_dark), props.theme == Theme::Dark), theme(Theme::Dark)),
        (redo_choice, dispatch.on(|()| Action::Redo { at: ids::now() })),
        (Choice::deed(t!(bar_print)), dispatch.doing(|dispatch, ()| print(dispatch))),
        (Choice::deed(t!(bar_trash)), props.on_trash.clone()),
    ];
    let mut of_class = vec![(Choice::deed(t!(class_hand_out_menu)), dialog(Dialog::HandOut))];
    if !props.desk.work.article.meta.task.is_none() {
        of_class.insert(0, (Choice::deed(t!(class_hand_in)), dialog(Dialog::HandIn)));
    }
    if is_pupil(&props.desk) {
        of_class.insert(0, (Choice::deed(t!(command_export)), dialog(Dialog::Export)));
    }
    if people::are_several(&props.desk.work.annotations) {
        of_class.push((Choice::deed(t!(class_compare)), dialog(Dialog::People)));
    }
    of_class.extend(more);
    menu(of_class)
}

/// A press keeps the focus, and with it the selection, where they are.
fn hold(event: MouseEvent) {
    event.prevent_default();
}

/// The search field.
#[derive(PartialEq)]
struct Find {
    desk: Rc<Desk>,
}

crate::view!(Find, use_find);

/// The search field: hits in the text are painted and walked through with Enter, marks whose words
/// or notes do not fit leave the list.
#[hook]
fn use_find(props: &Find) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let query = &desk.filter.query;
    // The hit that was gone to; none before the first Enter.
    let at = use_state_eq(|| None::<usize>);
    let hits =
        use_memo((desk.work.article.text.clone(), query.clone()), |(text, query)| find_all(text.as_str(), query));
    {
        let (desk, hits) = (desk.clone(), hits.clone());
        let at = at.clone();
        // Painted again when an edit cut the text nodes anew.
        use_effect_on((hits.clone(), desk.work.annotations.clone()), move |_| {
            let article = &desk.work.article;
            let placed: Vec<(TextRange, usize)> =
                hits.iter().filter_map(|hit| Some((*hit, article.block_at(hit.start())?))).collect();
            highlight::paint("search", &article.text, &placed);
            if at.is_some_and(|at| at >= hits.len()) {
                at.set(None);
            }
        });
    }
    let oninput = {
        let at = at.setter();
        dispatch.on(move |event: InputEvent| {
            at.set(None);
            Action::Search(event::value(&event))
        })
    };
    let onkeydown = {
        let (at, hits, desk) = (at.clone(), hits.clone(), desk.clone());
        dispatch.doing(move |dispatch, event: KeyboardEvent| match event.key().as_str() {
            _ if event::is_composing(&event) => {}
            "Enter" => {
                event.prevent_default();
                go_on(&event, &desk, &hits, &at);
            }
            // Out of the field with the hit still selected, so that Q, C or S marks it.
            "Escape" if selection::is_live() => {
                event.prevent_default();
                event.stop_propagation();
                page::focus("[data-article]");
            }
            "Escape" if !desk.filter.query.is_empty() => {
                event.prevent_default();
                event.stop_propagation();
                dispatch.send(Action::Search(String::new()));
            }
            _ => {}
        })
    };
    let found = (!query.trim().is_empty()).then(|| match hits.len() {
        0 => t!(bar_found_none).to_owned(),
        n if n >= MAX_HITS => t!(bar_found_many, count = n),
        n => t!(bar_found, count = n),
    });
    let key = commands::shown("search", &desk.work.codebook);
    html! {
        <search class="find">
            { icon("search") }
            <input class="field" type="search" aria-label={t!(bar_search_field)} aria-keyshortcuts={commands::spoken("search", &desk.work.codebook)} placeholder={t!(bar_search_field)} autocomplete="off" value={query.clone()} {oninput} {onkeydown} />
            if let Some(found) = found { <span class="found" translate="no" aria-live="polite">{ found }</span> } else { { for key.map(|key| html! { <kbd aria-hidden="true">{ key }</kbd> }) } }
        </search>
    }
}

/// Goes to the next hit, or to the one before. `at` is the one that was gone to last.
fn go_on(event: &KeyboardEvent, desk: &Desk, hits: &[TextRange], at: &UseStateHandle<Option<usize>>) {
    // Fast hands strike it before the hits of the last letter are there.
    let typed = event::value(event);
    let is_behind = typed != desk.filter.query;
    let newer = if is_behind { find_all(desk.work.article.text.as_str(), &typed) } else { Vec::new() };
    let hits = if is_behind { &newer } else { hits };
    if hits.is_empty() {
        return;
    }
    let next = match (at.filter(|_| !is_behind), event.shift_key()) {
        (None, _) => 0,
        (Some(at), false) => (at + 1) % hits.len(),
        (Some(at), true) => (at + hits.len() - 1) % hits.len(),
    };
    at.set(Some(next));
    if let Some(hit) = hits.get(next)
        && let Some(block) = desk.work.article.block_at(hit.start())
    {
        // The hit becomes the selection: Q, C or S marks it.
        selection::select(&desk.work.article.text, *hit, block);
        geometry::reveal_selection(block);
    }
}

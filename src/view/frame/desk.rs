//! The desk: bar, rail, proof, marks, status.

use std::rc::Rc;

use galley_core::desk::{Desk, Drawer, Saving, Screen, Status, Tab};
use galley_core::insight::people;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::dom::{keyboard, page};
use crate::hooks::use_insight::use_insight;
use crate::hooks::use_place::use_held_place;
use crate::view::column::card::Keep;
use crate::view::column::panel::Panel;
use crate::view::column::relations::relating::Relating;
use crate::view::dialogs::class::TaskSlip;
use crate::view::frame::bar::Bar;
use crate::view::frame::rail::Rail;
use crate::view::parts::part::View;
use crate::view::parts::status::{self, StatusLine};
use crate::view::parts::taken::Taken;
use crate::view::reading::proof::Proof;
use galley_core::desk::Dialog;
use galley_core::desk::Theme;

/// The desk.
#[derive(PartialEq)]
pub struct DeskView {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Whether it is kept.
    pub status: Status,
    /// The vault's news.
    pub saving: Saving,
    /// The vault's ears.
    pub keep: Keep,
    /// Opens a dialog.
    pub on_dialog: Callback<Dialog>,
    /// Puts the article in the trash.
    pub on_trash: Callback<()>,
    /// How wide the screen is.
    pub screen: Screen,
    /// Whether taps select.
    pub taps: bool,
    /// Present theme.
    pub theme: Theme,
    /// Changes the theme.
    pub on_theme: Callback<Theme>,
}

crate::view!(DeskView, use_desk_view);

/// The desk.
#[hook]
fn use_desk_view(props: &DeskView) -> Html {
    crate::faults::here("render");
    let desk = &props.desk;
    let drawer = desk.column.drawer;
    // Where room is short, the table takes the article's only while it shows.
    let covers = desk.column.tab == Tab::Claims && (props.screen == Screen::Roomy || drawer != Drawer::Shut);
    use_held_place(covers, desk.work.article.blocks.len());
    use_effect_on((), |()| {
        let listeners = keyboard::watch();
        move || drop(listeners)
    });
    let marks = (desk.work.annotations.clone(), desk.work.codebook.clone(), galley_words::code());
    let tally = use_memo(marks, |_| status::tally(desk));
    let taken = *use_memo((desk.work.clone(), desk.taken), |_| Taken::of(desk));
    let insight = use_insight(desk);
    let task = &desk.work.article.meta.task;
    let slip = (!task.is_none()).then(|| {
        let several = people::are_several(&desk.work.annotations);
        TaskSlip { task: task.clone(), seat: desk.seat.clone(), several, on_dialog: props.on_dialog.clone() }
            .late_quietly()
    });
    let state = match drawer {
        Drawer::Shut => None,
        Drawer::Open => Some("open"),
        Drawer::Full => Some("full"),
    };
    let skip = |event: MouseEvent| {
        event.prevent_default();
        page::focus("[data-article]");
    };
    html! {
        <>
            <a class="skip button" href="#article" onclick={skip}>{ t!(desk_skip) }</a>
            { Bar { desk: desk.clone(), on_dialog: props.on_dialog.clone(), on_trash: props.on_trash.clone(), theme: props.theme, on_theme: props.on_theme.clone(), taps: props.taps }.part() }
            <div class="desk" data-drawer={state} data-panel={covers.then_some("wide")}>
                { Rail { desk: desk.clone(), on_dialog: props.on_dialog.clone() }.part() }
                <main class="sheet-of-paper" id="article">{ slip.unwrap_or_default() }{ Proof { desk: desk.clone(), taps: props.taps }.keyed(desk.work.article.id.to_string()) }</main>
                { Panel { desk: desk.clone(), insight: insight.clone(), keep: props.keep.clone(), taps: props.taps }.part() }
            </div>
            { Relating { desk: desk.clone() }.late_quietly() }
            { StatusLine { status: props.status, saving: props.saving.clone(), tally, taken, gaps: insight.gaps.open.len() }.part() }
        </>
    }
}

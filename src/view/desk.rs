//! The desk: bar, rail, proof, marks, status.

use std::rc::Rc;

use galley_core::desk::{Desk, Saving, Status, Tab};
use galley_core::insight::people;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use super::bar::Bar;
use super::card::Keep;
use super::class::TaskSlip;
use super::dialogs::Dialog;
use super::panel::Panel;
use super::part::View;
use super::proof::Proof;
use super::rail::Rail;
use super::relating::Relating;
use super::status::{self, StatusLine};
use super::taken::Taken;
use super::theme::Theme;
use crate::dom::{keyboard, page};
use crate::hooks::use_insight::use_insight;
use crate::hooks::use_place::use_held_place;
use crate::hooks::use_taps::use_taps;
use crate::hooks::use_tick::use_media;

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
    /// Present theme.
    pub theme: Theme,
    /// Changes the theme.
    pub on_theme: Callback<Theme>,
}

crate::view!(DeskView, use_desk_view);

/// How much of the drawer or sheet shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drawer {
    Shut,
    Open,
    Full,
}

/// The desk.
#[hook]
fn use_desk_view(props: &DeskView) -> Html {
    crate::faults::here("render");
    let desk = &props.desk;
    // On a phone the text comes first; the sheet comes up with the first mark.
    let drawer = use_state_eq(|| if page::media("(max-width: 37.5rem)") { Drawer::Shut } else { Drawer::Open });
    {
        let drawer = drawer.clone();
        // A selection that waits for its end needs the room.
        use_effect_on((desk.focused, desk.begun.is_some()), move |(focused, begun)| match (focused, *drawer) {
            (_, Drawer::Open | Drawer::Full) if *begun && page::media("(max-width: 37.5rem)") => {
                drawer.set(Drawer::Shut)
            }
            (_, Drawer::Shut) if *begun => {}
            (Some(_), Drawer::Shut | Drawer::Full) if page::media("(max-width: 37.5rem)") => drawer.set(Drawer::Open),
            (None, Drawer::Open) if page::media("(max-width: 37.5rem)") => drawer.set(Drawer::Shut),
            _ => {}
        });
    }
    let on_drawer = {
        let drawer = drawer.clone();
        Callback::from(move |()| {
            let phone = page::media("(max-width: 37.5rem)");
            drawer.set(match *drawer {
                Drawer::Shut if phone => Drawer::Full,
                Drawer::Shut => Drawer::Open,
                Drawer::Open if phone => Drawer::Full,
                Drawer::Open | Drawer::Full => Drawer::Shut,
            });
        })
    };
    let on_grip = {
        let drawer = drawer.clone();
        let focused = desk.focused.is_some();
        Callback::from(move |()| {
            drawer.set(match *drawer {
                Drawer::Full if focused => Drawer::Open,
                Drawer::Full => Drawer::Shut,
                _ => Drawer::Full,
            });
        })
    };
    let on_pull = {
        let drawer = drawer.clone();
        Callback::from(move |by: i32| {
            let heights = [Drawer::Shut, Drawer::Open, Drawer::Full];
            let here = heights.iter().position(|height| *height == *drawer).unwrap_or(0);
            let next = here.saturating_add_signed(by as isize).min(heights.len() - 1);
            drawer.set(heights.get(next).copied().unwrap_or(Drawer::Shut));
        })
    };
    let taps = use_taps();
    // Where room is short, the table takes the article's only while it shows.
    let roomy = use_media("(min-width: 68.76rem)");
    let covers = desk.tab == Tab::Claims && (roomy || *drawer != Drawer::Shut);
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
    let state = match *drawer {
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
            { Bar { desk: desk.clone(), on_dialog: props.on_dialog.clone(), on_trash: props.on_trash.clone(), on_drawer, drawer: *drawer != Drawer::Shut, theme: props.theme, on_theme: props.on_theme.clone(), taps: taps.clone() }.part() }
            <div class="desk" data-drawer={state} data-panel={covers.then_some("wide")}>
                { Rail { desk: desk.clone(), on_dialog: props.on_dialog.clone() }.part() }
                <main class="sheet-of-paper" id="article">{ slip.unwrap_or_default() }{ Proof { desk: desk.clone(), taps: taps.on }.keyed(desk.work.article.id.to_string()) }</main>
                { Panel { desk: desk.clone(), insight: insight.clone(), keep: props.keep.clone(), on_grip, on_pull, taps: taps.clone(), full: *drawer == Drawer::Full }.part() }
            </div>
            { Relating { desk: desk.clone() }.late_quietly() }
            { StatusLine { status: props.status, saving: props.saving.clone(), tally, taken, gaps: insight.gaps.open.len() }.part() }
        </>
    }
}

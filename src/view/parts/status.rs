//! The status line: whether the work is kept, and what there is.

use std::rc::Rc;

use galley_core::desk::{Action, Desk, Saving, Status, Tab};
use galley_core::model::codebook::ink::Ink;
use galley_core::model::time::Timestamp;
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::hooks::use_tick::use_tick;
use crate::store::use_dispatch;
use crate::view::parts::icon::{icon, ink_icon};
use crate::view::parts::part::View;
use crate::view::parts::taken::Taken;

/// The status line.
#[derive(PartialEq)]
pub struct StatusLine {
    /// What became of the edits.
    pub status: Status,
    /// The vault's news.
    pub saving: Saving,
    /// The open article's marks by kind: what the kind looks like, and its count in words.
    pub tally: Rc<Vec<(Ink, String)>>,
    /// When they were last taken away.
    pub taken: Option<Taken>,
    /// How many gaps are open.
    pub gaps: usize,
}

/// Kinds in the tally, at most.
const TALLIED: usize = 6;

/// How many marks there are of each kind, in the codebook's order: "11 quotes", "Fact: 3".
#[must_use]
pub fn tally(desk: &Desk) -> Vec<(Ink, String)> {
    let codebook = &desk.work.codebook;
    let kinds = codebook.kinds.iter().zip(codebook.inks()).take(TALLIED);
    let count = |id: &str| desk.work.annotations.iter().filter(|mark| *mark.kind == *id).count();
    let said = kinds.map(|(kind, ink)| {
        let count = count(&kind.id);
        let words = match kind.word() {
            "quote" => t!(quotes_counted, count = count),
            "claim" => t!(claims_counted, count = count),
            "source" => t!(sources_counted, count = count),
            _ => t!(codebook_tally, kind = crate::view::parts::words::kind(kind), count = count),
        };
        (ink, words)
    });
    said.collect()
}

/// What the status line says, and whether it is bad news.
#[must_use]
pub fn words(status: Status) -> (String, bool) {
    match status {
        Status::Saved => (t!(status_saved).to_owned(), false),
        Status::Saving => (t!(status_saving).to_owned(), false),
        Status::Kept => (t!(status_kept).to_owned(), false),
        Status::NotSaved(0) => (t!(status_nothing_kept).to_owned(), true),
        // Clocks of articles that were opened without a database begin far up.
        Status::NotSaved(100_000..) => (t!(status_article_not_saved).to_owned(), true),
        Status::NotSaved(n) => (t!(status_not_saved, count = n), true),
    }
}

crate::view!(StatusLine, use_status_line);

/// The status line.
#[hook]
fn use_status_line(props: &StatusLine) -> Html {
    let (words, bad) = words(props.status);
    let tally = props.tally.iter().map(|(ink, words)| html! { <li>{ ink_icon(*ink) }<bdi>{ &words }</bdi></li> });
    let dispatch = use_dispatch();
    let on_gaps = move |_| dispatch.send(Action::GoToTab(Tab::Gaps));
    let shows_time = props.status == Status::Saved;
    html! {
        <footer class="status" translate="no">
            <p class={classes!("saved", bad.then_some("bad"))} role="status">
                { icon(if bad { "caret" } else if props.status == Status::Saving { "open" } else { "check" }) }{ words }
            </p>
            if let (true, Some(at)) = (shows_time, props.saving.at) { { Ago { at }.part() } }
            <ul class="tally">
                { for tally }
                if props.gaps > 0 { <li class="keep"><button class="link due" type="button" onclick={on_gaps}>{ t!(gaps_counted, count = props.gaps) }</button></li> }
            </ul>
            if let Some(taken) = props.taken { { taken.part() } }
        </footer>
    }
}

/// How long ago something was.
#[derive(PartialEq)]
struct Ago {
    at: Timestamp,
}

crate::view!(Ago, use_ago);

/// How long ago something was; outside the live region, so that nobody hears it tick.
#[hook]
fn use_ago(props: &Ago) -> Html {
    use_tick(5_000);
    html! { <span class="ago">{ crate::view::parts::words::ago(props.at, ids::now()) }</span> }
}

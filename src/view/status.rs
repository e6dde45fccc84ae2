//! The status line: whether the work is kept, and what there is.

use galley_core::library::Counts;
use galley_core::state::{Saving, Status};
use galley_core::time::Timestamp;
use yew::prelude::*;

use super::icon::{icon, kind_icon};
use super::part::View;
use super::taken::Taken;
use crate::dom::ids;
use crate::hooks::use_tick::use_tick;
use galley_core::codebook::KindRole;

/// The status line.
#[derive(PartialEq)]
pub struct StatusLine {
    /// What became of the edits.
    pub status: Status,
    /// The vault's news.
    pub saving: Saving,
    /// The open article's marks.
    pub counts: Counts,
    /// When they were last taken away.
    pub taken: Option<Taken>,
}

/// What the status line says, and whether it is bad news.
#[must_use]
pub fn words(status: Status) -> (String, bool) {
    match status {
        Status::Saved => ("Saved on this device".to_owned(), false),
        Status::Saving => ("Saving…".to_owned(), false),
        Status::Kept => ("Kept in this browser. A crash may lose the last minute".to_owned(), false),
        Status::NotSaved(0) => ("Not saved: this browser keeps nothing for this page".to_owned(), true),
        Status::NotSaved(1) => ("Not saved. The last change is only in this tab".to_owned(), true),
        // Clocks of articles that were opened without a database begin far up.
        Status::NotSaved(100_000..) => ("Not saved. This article is only in this tab".to_owned(), true),
        Status::NotSaved(n) => (format!("Not saved. The last {n} changes are only in this tab"), true),
    }
}

crate::view!(StatusLine, use_status_line);

/// The status line.
#[hook]
fn use_status_line(props: &StatusLine) -> Html {
    let (words, bad) = words(props.status);
    let counts = props.counts;
    let tally = {
        let item = |number: usize, one, many, role| {
            html! { <li>{ kind_icon(role, 0) }{ super::words::count(number, one, many) }</li> }
        };
        html! {
            <ul class="tally">
                { item(counts.quotes, "quote", "quotes", KindRole::Quote) }
                { item(counts.claims, "claim", "claims", KindRole::Claim) }
                { item(counts.sources, "source", "sources", KindRole::Source) }
            </ul>
        }
    };
    let shows_time = props.status == Status::Saved;
    html! {
        <footer class="status">
            <p class={classes!("saved", bad.then_some("bad"))} role="status">
                { icon(if bad { "caret" } else if props.status == Status::Saving { "open" } else { "check" }) }{ words }
            </p>
            if let (true, Some(at)) = (shows_time, props.saving.at) { { Ago { at }.part() } }
            { tally }
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
    html! { <span class="ago">{ super::words::ago(props.at, ids::now()) }</span> }
}

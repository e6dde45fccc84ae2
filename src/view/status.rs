//! The status line: whether the work is kept, and what there is.

use galley_core::library::Counts;
use galley_core::state::{Saving, Status};
use galley_core::time::Timestamp;
use galley_words::t;
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
    let counts = props.counts;
    let tally = {
        let item = |words: String, role| html! { <li>{ kind_icon(role, 0) }{ words }</li> };
        html! {
            <ul class="tally">
                { item(t!(quotes_counted, count = counts.quotes), KindRole::Quote) }
                { item(t!(claims_counted, count = counts.claims), KindRole::Claim) }
                { item(t!(sources_counted, count = counts.sources), KindRole::Source) }
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

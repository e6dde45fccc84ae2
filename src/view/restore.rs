//! The dialog with the article's restore points: when, why, what was there, what changed since.

use galley_core::journal::points::{MOST, Point, Reason};
use galley_core::time::Timestamp;
use yew::prelude::*;

use super::dialogs::Modal;
use super::part::View;
use super::words;
use crate::dom::ids;
use crate::hooks::use_points::{Points, Since};
use crate::hooks::use_tick::use_tick;

/// The restore points.
#[derive(PartialEq)]
pub struct RestoreDialog {
    /// Those of the open article.
    pub points: Points,
    /// Brings the article back to the point of this instant.
    pub on_restore: Callback<Timestamp>,
    /// Downloads the article as that point has it.
    pub on_download: Callback<Timestamp>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(RestoreDialog, use_restore_dialog);

/// The restore points, newest first. Restoring does not ask, since it can be undone.
#[hook]
fn use_restore_dialog(props: &RestoreDialog) -> Html {
    use_tick(30_000);
    let about = format!(
        "The article as it was at these moments: after each hour of work, before a merge, before another point was \
         restored, and before a new version of Galley. The last {MOST} are kept. Undo takes a restoration back."
    );
    let inside = match &props.points {
        Points::Reading => html! { <p class="form">{ "Looking…" }</p> },
        Points::None => html! {
            <p class="form">{ "There are no restore points: they need the browser’s database, which cannot be used here or does not answer. A download is the way to keep a version of this article." }</p>
        },
        Points::List(list) if list.is_empty() => html! {
            <div class="form">
                <p>{ "There are no restore points of this article yet." }</p>
                <p>{ "Galley makes one after each hour of work, before a merge, before another point is restored, and before a new version of Galley. The last " }{ MOST }{ " are kept." }</p>
            </div>
        },
        Points::List(list) => html! {<>
            <p class="form about">{ about }</p>
            <ol class="points">{ for list.iter().map(|(point, since)| row(props, point, *since)) }</ol>
        </>},
    };
    html! { { Modal { label: "Restore points", on_close: props.on_close.clone(), class: "plain", children: inside }.part() } }
}

fn row(props: &RestoreDialog, point: &Point, since: Since) -> Html {
    let at = point.at;
    let time = words::local(&ids::local_time(at));
    let changed = match since {
        Since::Unknown => "Comparing…".to_owned(),
        Since::Damaged => "This point cannot be read.".to_owned(),
        Since::Changed(difference) if difference.is_none() => "Nothing changed since".to_owned(),
        Since::Changed(difference) => format!("Since then: {}", difference.words()),
    };
    let key = at.millis().to_string();
    let why = format!("why-{key}");
    let restore = props.on_restore.reform(move |_: MouseEvent| at);
    let download = props.on_download.reform(move |_: MouseEvent| at);
    html! {
        <li {key}>
            <div>
                <h3><time datetime={at.to_string()}>{ time.clone() }</time><span class="ago">{ words::since(at, ids::now()) }</span></h3>
                <p class="why" id={why.clone()} dir="auto">{ reason(point) }</p>
                <p class="hint">{ words::counts(point.counts) }</p>
                <p class={classes!("hint", (since == Since::Damaged).then_some("due"))}>{ changed }</p>
            </div>
            if since != Since::Damaged {
                <div class="actions">
                    <button class="button" type="button" aria-label={format!("Restore: {time}")} aria-describedby={why.clone()} onclick={restore}>{ "Restore" }</button>
                    <button class="button quiet" type="button" aria-label={format!("Download: {time}")} aria-describedby={why} onclick={download}>{ "Download" }</button>
                </div>
            }
        </li>
    }
}

/// Why a point was made.
fn reason(point: &Point) -> String {
    match point.reason {
        Reason::Hour => "Hourly".to_owned(),
        Reason::Merge if point.name.is_empty() => "Before a merge".to_owned(),
        Reason::Merge => format!("Before merging “{}”", point.name),
        Reason::Version => "Before a new version of Galley".to_owned(),
        Reason::Restore => "Before an older point was restored".to_owned(),
    }
}

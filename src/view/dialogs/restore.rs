//! The dialog with the article's restore points: when, why, what was there, what changed since.

use galley_core::journal::points::{MOST, Point, Reason};
use galley_core::model::time::Timestamp;
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::hooks::use_points::{Points, Since};
use crate::hooks::use_tick::use_tick;
use crate::view::parts::dialog::modal;
use crate::view::parts::words;

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
    let about = t!(restore_about, count = MOST);
    let inside = match &props.points {
        Points::Reading => html! { <p class="form">{ t!(restore_looking) }</p> },
        Points::None => html! {
            <p class="form">{ t!(restore_no_database) }</p>
        },
        Points::List(list) if list.is_empty() => html! {
            <div class="form">
                <p>{ t!(restore_none) }</p>
                <p>{ t!(restore_none_text, count = MOST) }</p>
            </div>
        },
        Points::List(list) => html! {<>
            <p class="form about">{ about }</p>
            <ol class="points">{ for list.iter().map(|(point, since)| row(props, point, *since)) }</ol>
        </>},
    };
    html! { { modal("plain", t!(restore_title), &props.on_close, inside) } }
}

fn row(props: &RestoreDialog, point: &Point, since: Since) -> Html {
    let at = point.at;
    let time = words::local(&ids::local_time(at));
    let changed = match since {
        Since::Unknown => t!(restore_comparing).to_owned(),
        Since::Damaged => t!(restore_damaged).to_owned(),
        Since::Changed(difference) if difference.is_none() => t!(restore_no_change).to_owned(),
        Since::Changed(difference) => t!(restore_since, changes = difference.words()),
    };
    let key = at.millis().to_string();
    let why = format!("why-{key}");
    let restore = props.on_restore.reform(move |_: MouseEvent| at);
    let download = props.on_download.reform(move |_: MouseEvent| at);
    html! {
        <li {key}>
            <div>
                <h3><time translate="no" datetime={at.to_string()}>{ &time }</time><span class="ago" translate="no">{ words::since(at, ids::now()) }</span></h3>
                <p class="why" id={why.clone()} dir="auto">{ reason(point) }</p>
                <p class="hint">{ words::counts(point.counts) }</p>
                <p class={classes!("hint", (since == Since::Damaged).then_some("due"))}>{ changed }</p>
            </div>
            if since != Since::Damaged {
                <div class="actions">
                    <button class="button" type="button" aria-label={t!(restore_restore_of, time = &time)} aria-describedby={why.clone()} onclick={restore}>{ t!(restore_restore) }</button>
                    <button class="button quiet" type="button" aria-label={t!(restore_download_of, time = &time)} aria-describedby={why} onclick={download}>{ t!(restore_download) }</button>
                </div>
            }
        </li>
    }
}

/// Why a point was made.
fn reason(point: &Point) -> String {
    match point.reason {
        Reason::Hour => t!(restore_hourly).to_owned(),
        Reason::Merge if point.name.is_empty() => t!(restore_before_merge).to_owned(),
        Reason::Merge => t!(restore_before_merge_of, file = &point.name),
        Reason::Version => t!(restore_before_version).to_owned(),
        Reason::Restore => t!(restore_before_restore).to_owned(),
    }
}

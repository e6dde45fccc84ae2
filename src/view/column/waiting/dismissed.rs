//! What was dismissed, folded away under the list: why, by whom, and the way back.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::Action;
use galley_words::t;
use yew::prelude::*;

use super::{Gone, or_alone};
use crate::dom::{event, ids, page};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::use_dispatch;
use crate::view::parts::fields::sets;

/// What was dismissed.
#[derive(PartialEq)]
pub(super) struct DismissedList {
    /// As much of it as is listed.
    pub gone: Vec<Gone>,
    /// How many there are.
    pub count: usize,
}

crate::view!(DismissedList, use_dismissed_list);

/// The button that was pressed is gone with its row: the one beside it has the focus.
#[hook]
fn use_neighbor(count: usize, last: &Rc<RefCell<Option<usize>>>) {
    let last = last.clone();
    use_effect_on(count, move |_| {
        if let Some(at) = last.take()
            && page::focus_is_lost()
            && !page::focus(&format!(".dismissed li:nth-child({}) .button", at + 1))
        {
            page::focus(".dismissed li:last-child .button");
        }
    });
}

/// What was dismissed.
#[hook]
fn use_dismissed_list(props: &DismissedList) -> Html {
    let dispatch = use_dispatch();
    let last = use_mut_ref(|| None::<usize>);
    use_neighbor(props.count, &last);
    let rows = props.gone.iter().enumerate().map(|(at, one)| {
        let onclick = {
            let (gaps, last) = (or_alone(&one.puts_back, &one.key), last.clone());
            dispatch.doing(move |dispatch, _: MouseEvent| {
                last.replace(Some(at));
                dispatch.send(Action::DismissGaps { gaps: gaps.clone(), reason: None, at: ids::now() });
            })
        };
        let about = format!("gone-{at}");
        html! {
            <li key={one.key.clone()} data-dismissed={one.key.clone()}>
                <p id={about.clone()}><span class="says" dir="auto">{ &one.says }</span>{ " " }<span class="words" dir="auto">{ &one.words }</span></p>
                <p class="why">
                    if !one.reason.is_empty() { <q class="reason" dir="auto">{ &one.reason }</q>{ " " } }
                    if !one.by.is_empty() { <span class="by"><bdi>{ &one.by }</bdi></span> }
                </p>
                <button class="button quiet" type="button" aria-describedby={about} {onclick}>{ t!(waits_put_back) }</button>
            </li>
        }
    });
    let more = props.count.saturating_sub(props.gone.len());
    // What is folded is in the page only while it is open.
    let is_open = use_state_eq(|| false);
    let ontoggle = sets(&is_open, |event: Event| event::is_within(&event, "details[open]"));
    html! {
        <details class="dismissed" {ontoggle}>
            <summary>{ t!(waits_dismissed, count = props.count) }</summary>
            if *is_open {
                <ol>{ for rows }</ol>
                if more > 0 { <p class="hint">{ t!(waits_dismissed_more, count = more) }</p> }
            }
        </details>
    }
}

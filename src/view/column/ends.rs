//! Buttons that move the ends of a mark by a word.

use std::rc::Rc;

use galley_core::desk::{Action, Desk, Edge};
use galley_core::model::annotation::Annotation;
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::hooks::use_taps::a_word_on;
use crate::store::use_dispatch;
use crate::view::parts::icon::turning_icon;

/// Buttons that move the ends of a mark by a word: what the handles do, without dragging.
#[derive(PartialEq)]
pub struct Ends {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Whose ends.
    pub mark: Rc<Annotation>,
}

crate::view!(Ends, use_ends);

/// The buttons: the first part's start and the last part's end.
#[hook]
fn use_ends(props: &Ends) -> Html {
    let dispatch = use_dispatch();
    if props.mark.is_orphan() {
        return Html::default();
    }
    let button = |edge: Edge, back: bool, label: &'static str| {
        let (dispatch, desk, mark) = (dispatch.clone(), props.desk.clone(), props.mark.clone());
        let onclick = move |_: MouseEvent| {
            let part = if edge == Edge::Start { 0 } else { mark.parts.len().saturating_sub(1) };
            if let Some(to) =
                mark.parts.get(part).and_then(|part| a_word_on(&desk.work.article, part.range, edge, back))
            {
                dispatch.send(Action::MoveEnd { id: mark.id, part, edge, to, at: ids::now() });
            }
        };
        html! {
            <button class={classes!("button", "quiet", "square", back.then_some("to-start"))} type="button" aria-label={label} {onclick}>{ turning_icon("next") }</button>
        }
    };
    html! {
        <div class="ends" role="group" aria-label={t!(ends_group)}>
            <span class="caps" aria-hidden="true">{ t!(ends_start) }</span>
            { button(Edge::Start, true, t!(ends_start_back)) }
            { button(Edge::Start, false, t!(ends_start_on)) }
            <span class="caps" aria-hidden="true">{ t!(ends_end) }</span>
            { button(Edge::End, true, t!(ends_end_back)) }
            { button(Edge::End, false, t!(ends_end_on)) }
        </div>
    }
}

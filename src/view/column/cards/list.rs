//! Cards in a list: in a drawer, on a phone's sheet.

use galley_core::model::id::AnnotationId;
use yew::prelude::*;

use super::{Cards, REST, card};
use crate::dom::geometry::{self, Element};
use crate::hooks::use_effect_on::use_effect_on;
use crate::view::parts::window::{self, Sight, Window, use_list_window};

/// Cards before and after those in sight.
const AROUND: usize = 24;
/// Cards that a list shows without windowing.
const WHOLE: usize = 60;

/// A list with the rows near the visible part, between two spacers.
#[derive(PartialEq)]
pub struct List(pub Cards);

crate::view!(List, use_list);

#[hook]
fn use_list(list: &List) -> Html {
    let props = &list.0;
    let total = props.listed.len();
    let scroller = props.scroller.clone();
    let list =
        window::List { scroller, inner: Some(".card-list"), whole: WHOLE, around: AROUND, measure: cards_in_sight };
    let Window { range, before: top_spacer, after: bottom_spacer } = use_list_window(&list, total);
    let focused_at = props.desk.focused.and_then(|id| props.listed.iter().position(|a| a.id == id));
    use_focus_in_list(props, focused_at);
    // The focused card is always in the list: on a phone the sheet holds it alone.
    let before = focused_at.filter(|at| *at < range.start);
    let after = focused_at.filter(|at| *at >= range.end);
    let rows = before.into_iter().chain(range).chain(after).filter_map(|at| props.listed.get(at)).map(|annotation| {
        html! { <li key={annotation.id.to_string()}>{ card(props, annotation) }</li> }
    });
    html! {
        <>
            <div ref={top_spacer} class="spacer"></div>
            <ol class="cards">{ for rows }</ol>
            <div ref={bottom_spacer} class="spacer"></div>
        </>
    }
}

/// What is in sight of the cards. The drawer scrolls as a whole, the sheet its list.
fn cards_in_sight(panel: &Element) -> Sight {
    let (top, height) = geometry::scrolled_within(panel, ".card-list");
    Sight { top, height, row: REST }
}

/// Scrolls a drawer so that the focused card stands in it.
#[hook]
fn use_focus_in_list(props: &Cards, focused_at: Option<usize>) {
    let scroller = props.scroller.clone();
    let last = use_mut_ref(|| None::<AnnotationId>);
    use_effect_on((props.desk.focused, focused_at), move |(focused, at)| {
        let is_new = focused.is_some() && *last.borrow() != *focused;
        last.replace(*focused);
        if let (true, Some(at), Some(panel)) = (is_new, *at, scroller.cast::<Element>()) {
            geometry::bring_row(&panel, ".card.focused", at as f64 * REST);
        }
    });
}

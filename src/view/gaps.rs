//! The tab "gaps".

use std::rc::Rc;

use galley_core::state::Desk;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_insight::Insight;

/// What the tab shows.
#[derive(PartialEq)]
pub struct GapList {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What it adds up to.
    pub insight: Rc<Insight>,
}

crate::view!(GapList, use_page);

/// The page.
#[hook]
fn use_page(props: &GapList) -> Html {
    let _ = (&props.desk, &props.insight);
    html! { <div class="gaps-page"><h2>{ t!(tab_gaps) }</h2></div> }
}

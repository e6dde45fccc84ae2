//! The tab "figures".

use std::rc::Rc;

use galley_core::state::Desk;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_insight::Insight;

/// What the tab shows.
#[derive(PartialEq)]
pub struct FigureList {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What it adds up to.
    pub insight: Rc<Insight>,
}

crate::view!(FigureList, use_page);

/// The page.
#[hook]
fn use_page(props: &FigureList) -> Html {
    let _ = (&props.desk, &props.insight);
    html! { <div class="figures-page"><h2>{ t!(tab_figures) }</h2></div> }
}

//! The tab "claims".

use std::rc::Rc;

use galley_core::state::Desk;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_insight::Insight;

/// What the tab shows.
#[derive(PartialEq)]
pub struct Ledger {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What it adds up to.
    pub insight: Rc<Insight>,
}

crate::view!(Ledger, use_page);

/// The page.
#[hook]
fn use_page(props: &Ledger) -> Html {
    let _ = (&props.desk, &props.insight);
    html! { <div class="ledger-page"><h2>{ t!(tab_claims) }</h2></div> }
}

//! What backs a mark: its evidence entries, to be added, filled and taken away.

use std::rc::Rc;

use galley_core::annotation::Annotation;
use galley_core::evidence;
use galley_core::state::Desk;
use yew::prelude::*;

/// The entries of a mark.
#[derive(PartialEq)]
pub struct EvidenceList {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The mark.
    pub mark: Rc<Annotation>,
}

crate::view!(EvidenceList, use_evidence_list);

/// The entries of a mark.
#[hook]
fn use_evidence_list(props: &EvidenceList) -> Html {
    let _ = &props.desk;
    let entries = evidence::in_order(&props.mark.evidence);
    let rows = entries.iter().map(|entry| html! { <li>{ entry.reference.clone() }</li> });
    html! { <ul class="evidence">{ for rows }</ul> }
}

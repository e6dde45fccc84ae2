//! The cards of the marks that are shown, and what the two layouts of them have in common.

pub mod beside;
pub mod list;

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::insight::voices::Voices;
use galley_core::model::annotation::Annotation;
use yew::prelude::*;

use crate::view::column::card::{FocusedCard, Keep, RestCard};
use crate::view::parts::part::View;
use crate::view::parts::place::place_of;

/// Height of a card at rest in the column and in the list, in CSS pixels (`styles/column/cards.css`).
const REST: f64 = 47.0;

/// The marks that are shown, in the order of the text.
pub type Listed = Rc<Vec<Rc<Annotation>>>;

/// What both layouts show.
#[derive(PartialEq)]
pub struct Cards {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The marks.
    pub listed: Listed,
    /// The vault's ears.
    pub keep: Keep,
    /// What scrolls.
    pub scroller: NodeRef,
    /// Who said what.
    pub said: Rc<Voices>,
    /// Whether cards say whose marks they are.
    pub several: bool,
}

fn card(props: &Cards, annotation: &Rc<Annotation>) -> Html {
    let desk = &props.desk;
    let place = place_of(desk, annotation);
    if desk.focused == Some(annotation.id) {
        html! {
            { FocusedCard { desk: desk.clone(), annotation: annotation.clone(), place, keep: props.keep.clone(), signed: props.several }.keyed(annotation.id.to_string()) }
        }
    } else {
        let kind = desk.work.codebook.kind(&annotation.kind).cloned();
        html! { { RestCard { annotation: annotation.clone(), kind, ink: desk.work.codebook.ink(&annotation.kind), place, signed: props.several, said: props.said.first(annotation.id).map(|voice| voice.name.clone()) }.keyed(annotation.id.to_string()) } }
    }
}

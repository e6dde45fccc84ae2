//! The adder: kinds to mark the selection with, beside it, or under the thumb on phones.

use std::rc::Rc;

use galley_core::desk::Action;
use galley_core::desk::commands::mark_id;
use galley_core::model::codebook::{Codebook, Kind};
use galley_core::model::id::AnnotationId;
use galley_core::text::TextRange;
use galley_words::t;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::commands;
use crate::dom::geometry::{self, HtmlElement};
use crate::dom::screen;
use crate::dom::{ids, page};
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::icon::{icon, ink_icon};
use crate::view::parts::menu::{Choice, MenuButton, menu};
use crate::view::parts::part::View;
use crate::view::parts::words;

/// The adder.
#[derive(PartialEq)]
pub struct Adder {
    /// Which kinds there are.
    pub codebook: Rc<Codebook>,
    /// The selection.
    pub pending: TextRange,
    /// Whether a mark is focused, to which the selection could be added.
    pub can_add_part: bool,
    /// The positioned element around the article.
    pub home: NodeRef,
}

crate::view!(Adder, use_adder);

/// Buttons of kinds beside each other, at most; one kind more is not worth a menu.
const ROOM: usize = 5;
/// The same on a phone.
const ROOM_NARROW: usize = 4;

/// The adder.
#[hook]
fn use_adder(props: &Adder) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    use_place_beside(props, &node);
    // The selection and the focus stay where they are while a button is pressed.
    let hold = |event: MouseEvent| event.prevent_default();
    let all = props.codebook.kinds.len();
    let touch = screen::is_touch();
    let room = if screen::is_phone() { ROOM_NARROW } else { ROOM };
    let shown = if all <= room { all } else { room - 1 };
    let rest = props.codebook.kinds.iter().skip(shown).map(|kind| {
        let pick = marking(&dispatch, kind);
        let key = commands::shown(&mark_id(kind), &props.codebook).filter(|_| !touch);
        let name = words::kind(kind);
        (Choice::deed(key.map_or_else(|| name.clone(), |key| t!(codebook_kind_and_key, kind = &name, key = key))), pick)
    });
    let (choices, on_pick) = menu(rest.collect());
    let kinds = props.codebook.kinds.iter().zip(props.codebook.inks()).take(shown).map(|(kind, ink)| {
        let onclick = marking::<MouseEvent>(&dispatch, kind);
        let command = mark_id(kind);
        let key = commands::shown(&command, &props.codebook);
        html! {
            <button key={kind.id.to_string()} type="button" aria-keyshortcuts={commands::spoken(&command, &props.codebook)} onmousedown={hold} {onclick}>
                { ink_icon(ink) }{ words::kind(kind) }
                if let Some(key) = key { <span class="key" data-key={key} aria-hidden="true"></span> }
            </button>
        }
    });
    let add_part = dispatch.on(move |_| Action::AddPart { at: ids::now() });
    let part_key = commands::shown("add-part", &props.codebook);
    html! {
        <div ref={&node} class="adder" role="toolbar" aria-label={t!(adder_tools)}>
            { for kinds }
            if !choices.is_empty() {
                <div class="rest" onmousedown={hold}>{ MenuButton { label: t!(codebook_more_kinds).to_owned(), choices, on_pick, class: "square", children: html! {<>{ icon("more") }</>} }.part() }</div>
            }
            if props.can_add_part {
                <button type="button" class="part-adder" aria-label={t!(card_add_part)} aria-keyshortcuts={commands::spoken("add-part", &props.codebook)} onmousedown={hold} onclick={add_part}>
                    { icon("plus") }<span class="long">{ t!(adder_part) }</span>if let Some(key) = part_key { <span class="key" data-key={key} aria-hidden="true"></span> }
                </button>
            }
        </div>
    }
}

/// A callback that marks the selection.
fn marking<E: 'static>(dispatch: &Dispatch, kind: &Kind) -> Callback<E> {
    let kind = kind.id.clone();
    dispatch.on(move |_| {
        let id = AnnotationId::from_u128(ids::random());
        Action::Annotate { kind: kind.clone(), id, at: ids::now() }
    })
}

/// Puts the adder beside the selection.
#[hook]
fn use_place_beside(props: &Adder, node: &NodeRef) {
    let (node, home) = (node.clone(), props.home.clone());
    use_effect_on((props.pending, props.can_add_part), move |_| {
        if let (Some(adder), Some(home)) = (node.cast::<HtmlElement>(), home.cast::<HtmlElement>())
            && let Some((x, y, below)) = geometry::adder_place(&home, &adder)
        {
            page::set_property(&adder, "--x", &format!("{}px", x as i32));
            page::set_property(&adder, "--y", &format!("{}px", y as i32));
            adder.set_class_name(if below { "adder below" } else { "adder" });
        }
    });
}

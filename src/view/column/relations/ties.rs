//! A mark's relations on its card: to whom and from whom, each to go to, to change and to take away.

use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_core::insight::offers::{Offer, Why};
use galley_core::insight::relate::{self, End, Tie};
use galley_core::insight::voices::{Voice, Voices};
use galley_core::model::annotation::Annotation;
use galley_core::model::codebook::Codebook;
use galley_core::model::id::{AnnotationId, RelationId};
use galley_words::t;
use yew::prelude::*;

use crate::commands;
use crate::dom::{ids, page, task};
use crate::store::{Dispatch, use_dispatch};
use crate::view::column::relations::relating::relate_now;
use crate::view::parts::fields::{TextField, sets};
use crate::view::parts::icon::icon;
use crate::view::parts::menu::{Choice, MenuButton, menu};
use crate::view::parts::part::View;
use crate::view::parts::place::{place_at, place_of};
use crate::view::parts::words;

/// Relations that are listed at once.
const FEW: usize = 8;

/// The button "Relate", which is also what is dragged from a card.
pub fn relate_button(dispatch: &Dispatch, id: AnnotationId, codebook: &Codebook) -> Html {
    let onclick = dispatch.on(move |_: MouseEvent| Action::AskToRelate(Some(id)));
    html! {
        <button
            class="button quiet relate"
            type="button"
            data-relate={id.to_string()}
            aria-keyshortcuts={commands::spoken("relate", codebook)}
            aria-haspopup="dialog"
            onmousedown={|event: MouseEvent| event.prevent_default()}
            {onclick}
        >{ icon("relate") }{ t!(card_relate) }</button>
    }
}

/// The relations of a mark.
#[derive(PartialEq)]
pub struct Ties {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Whose.
    pub mark: Rc<Annotation>,
}

crate::view!(Ties, use_ties);

/// The relations of a mark.
#[hook]
fn use_ties(props: &Ties) -> Html {
    let shown = use_state_eq(|| FEW);
    let ends = relate::ends_of(&props.desk.work, props.mark.id);
    let offer = use_memo((props.desk.work.clone(), props.desk.focused, props.desk.asked), {
        let desk = props.desk.clone();
        move |_| desk.offer()
    });
    let offer = (*offer).clone().filter(|offer| [offer.from, offer.to].contains(&props.mark.id));
    let lent = use_memo((props.desk.work.clone(), props.mark.id), |(work, id)| Voices::of(work).all(*id).to_vec());
    let lent: Vec<_> = lent.iter().filter(|voice| voice.within.is_some()).map(|voice| by_quote(props, voice)).collect();
    if ends.is_empty() && offer.is_none() && lent.is_empty() {
        return Html::default();
    }
    let next = *shown + FEW;
    let more = sets(&shown, move |_: MouseEvent| next);
    let left = ends.len().saturating_sub(*shown);
    let has_ends = !ends.is_empty();
    let rows = ends.into_iter().take(*shown).map(|end| {
        let key = end.relation.id.to_string();
        html! { { Row { desk: props.desk.clone(), here: props.mark.id, end }.keyed(key) } }
    });
    html! {
        <div class="ties">
            if let Some(offer) = offer { { OfferLine { desk: props.desk.clone(), here: props.mark.id, offer }.part() } }
            { for lent }
            if has_ends { <ul aria-label={t!(ties_list)}>{ for rows }</ul> }
            if left > 0 { <button class="link" type="button" onclick={more}>{ t!(ties_more, count = left) }</button> }
        </div>
    }
}

/// Whose the mark is without a relation of its own: "Made by Ruth Okafor, by the quote that it stands in".
fn by_quote(props: &Ties, voice: &Voice) -> Html {
    let kind = props.desk.work.codebook.kind(&props.mark.kind);
    html! {
        <p class="offer">
            <bdi>{ t!(card_said_by, kind = words::kind_key(kind), name = &*voice.name) }</bdi>
            <span class="where">{ t!(ties_within) }</span>
        </p>
    }
}

/// Whose the mark may be: "Said by Ruth Okafor? named in its sentence [Yes Y]".
#[derive(PartialEq)]
struct OfferLine {
    desk: Rc<Desk>,
    here: AnnotationId,
    offer: Offer,
}

crate::view!(OfferLine, use_offer_line);

/// Whose the mark may be.
#[hook]
fn use_offer_line(props: &OfferLine) -> Html {
    let dispatch = use_dispatch();
    let OfferLine { desk, here, offer } = props;
    let words = offer.words(&desk.work, *here);
    let why = match offer.why {
        Why::Sentence => t!(offer_sentence).to_owned(),
        Why::Repeats(range) => t!(offer_repeats, place = place_at(desk, range)),
        Why::Focus => t!(offer_focus).to_owned(),
    };
    let label = t!(offer_take_long, offer = &words);
    let onclick = {
        let offer = offer.clone();
        move |_: MouseEvent| take(&dispatch, &offer)
    };
    html! {
        <p class="offer">
            <bdi>{ words }</bdi>
            <span class="where">{ why }</span>
            <button class="button quiet" type="button" data-offer="true" aria-label={label} aria-keyshortcuts={commands::spoken("take-offer", &desk.work.codebook)} {onclick}>{ t!(offer_take) }</button>
        </p>
    }
}

/// Makes the relation that is offered.
pub fn take(dispatch: &Dispatch, offer: &Offer) {
    let tie = Tie { kind: offer.kind.clone(), outgoing: true };
    relate_now(dispatch, offer.from, &tie, offer.to);
}

/// A relation.
#[derive(PartialEq)]
struct Row {
    desk: Rc<Desk>,
    here: AnnotationId,
    end: End,
}

crate::view!(Row, use_row);

/// A relation: its type, the other mark, and what can be done.
#[hook]
fn use_row(props: &Row) -> Html {
    let dispatch = use_dispatch();
    let noting = use_state_eq(|| false);
    let Row { desk, end, .. } = props;
    let (work, id) = (&desk.work, end.relation.id);
    let tie = end.tie.spoken_name(&work.codebook);
    let field = format!("tie-{id}");
    let other = work.annotations.get(end.other);
    let name = other.map_or_else(|| t!(tie_gone).to_owned(), |other| relate::name_of(work, other));
    let link = other.map(|other| {
        let to = end.other;
        let onclick = dispatch.on(move |_: MouseEvent| Action::OpenCard(to));
        let place = place_of(desk, other);
        html! {
            <>
                <button class="link" type="button" dir="auto" aria-label={t!(tie_go, tie = &tie, name = &name, place = &place)} {onclick}>{ &name }</button>
                <span class="where" aria-hidden="true">{ place }</span>
            </>
        }
    });
    let on_note = {
        let noting = noting.clone();
        dispatch.doing(move |dispatch, note: String| {
            dispatch.send(Action::SetRelationNote { id, note: note.trim().to_owned(), at: ids::now() });
            noting.set(false);
        })
    };
    let (choices, on_pick) = menu(deeds(props, &dispatch, &noting));
    let label = t!(tie_change, tie = &tie, name = &name);
    html! {
        <li data-relation={id.to_string()}>
            <span class="tie" aria-hidden="true">{ &tie }</span>
            { link.unwrap_or_else(|| html! { <span class="link">{ &name }</span> }) }
            { MenuButton { label, choices, on_pick, children: icon("more"), class: "square" }.part() }
            if *noting || !end.relation.note.is_empty() {
                <div class="tie-note">
                    { TextField { id: field, name: t!(tie_note).to_owned(), value: end.relation.note.clone(), on_leave: on_note, placeholder: t!(tie_note), numeric: false }.part() }
                </div>
            }
        </li>
    }
}

/// What can be done with a relation: another type, a note, taking it away.
fn deeds(props: &Row, dispatch: &Dispatch, noting: &UseStateHandle<bool>) -> Vec<(Choice, Callback<()>)> {
    let Row { desk, here, end } = props;
    let (work, id) = (&desk.work, end.relation.id);
    let mut items = Vec::new();
    let others = relate::ties(&work.codebook, work.annotations.get(*here).map_or("", |mark| &mark.kind));
    let may_be = |tie: &&Tie| {
        let (from, to) = tie.ends(*here, end.other);
        tie.outgoing == end.tie.outgoing && relate::may_relate(work, from, &tie.kind, to).is_ok()
    };
    let others: Vec<&Tie> = others.iter().filter(may_be).collect();
    if !others.is_empty() {
        items.push((Choice::option(end.tie.spoken_name(&work.codebook), true), Callback::from(|()| {})));
    }
    for tie in others {
        let kind = tie.kind.clone();
        let set = dispatch.on(move |()| Action::SetRelationKind { id, kind: kind.clone(), at: ids::now() });
        items.push((Choice::option(tie.spoken_name(&work.codebook), false), set));
    }
    let note = sets(noting, move |()| {
        task::after_paint(move || _ = page::focus_field(&format!("[id=\"tie-{id}\"]")));
        true
    });
    items.push((Choice::deed(t!(tie_note)), note));
    items.push((Choice::deed(t!(tie_remove)), remover(dispatch, id)));
    items
}

fn remover(dispatch: &Dispatch, id: RelationId) -> Callback<()> {
    dispatch.doing(move |dispatch, ()| {
        dispatch.send(Action::Unrelate { id, at: ids::now() });
        task::after_paint(|| {
            if page::focus_is_lost() {
                page::focus(".card.focused h3");
            }
        });
    })
}

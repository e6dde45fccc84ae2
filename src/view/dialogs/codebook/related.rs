//! Types of relations between marks: what they are called, and what may stand at each end.

use galley_core::model::codebook::check::Spot;
use galley_core::model::codebook::draft::fresh;
use galley_core::model::codebook::{Codebook, KindRole, RelationType};
use galley_words::t;
use yew::prelude::*;

use super::kind::role_name;
use super::sheet::{Sheet, told};
use crate::dom::arrival;
use crate::dom::event;
use crate::view::parts::icon::icon;
use crate::view::parts::words;

/// Which end of a relation.
#[derive(Clone, Copy, PartialEq)]
enum End {
    From,
    To,
}

/// All types of relations.
pub(super) fn section(sheet: &Sheet) -> Html {
    let add = {
        let id = fresh(sheet.next);
        let field = format!("#related-{}-name", sheet.book.relations.len());
        let push = sheet.on(move |book, _: &MouseEvent| {
            book.relations.push(RelationType { id: id.clone().into(), ..RelationType::default() });
        });
        move |event: MouseEvent| {
            push.emit(event);
            let field = field.clone();
            arrival::focus(field);
        }
    };
    html! {
        <section class="book-related" aria-labelledby="book-related-title">
            <h3 class="caps" id="book-related-title">{ t!(codebook_relations) }</h3>
            <p class="hint">{ t!(codebook_relations_about) }</p>
            { for (0..sheet.book.relations.len()).map(|at| relation(sheet, at)) }
            <button class="button" type="button" onclick={add}>{ icon("plus") }{ t!(codebook_add_relation) }</button>
        </section>
    }
}

fn relation(sheet: &Sheet, at: usize) -> Html {
    let Some(relation) = sheet.book.relations.get(at) else { return Html::default() };
    let spoken = words::relation(relation);
    let name = if spoken.trim().is_empty() { t!(codebook_unnamed).to_owned() } else { spoken.clone() };
    let on_name = sheet.on(move |book, event: &InputEvent| {
        if let Some(relation) = book.relations.get_mut(at) {
            relation.name = event::value(event);
        }
    });
    let on_help = sheet.on(move |book, event: &InputEvent| {
        if let Some(relation) = book.relations.get_mut(at) {
            relation.definition = event::value(event);
        }
    });
    let remove = sheet.on(move |book, _: &MouseEvent| {
        if at < book.relations.len() {
            book.relations.remove(at);
        }
    });
    let remove = move |event: MouseEvent| {
        remove.emit(event);
        arrival::focus(".book-related > .button");
    };
    html! {
        <fieldset class="question" key={relation.id.to_string()}>
            <legend class="unseen">{ t!(codebook_relation, name = &name) }</legend>
            <div class="moves">
                <button class="button quiet square" type="button" aria-label={t!(codebook_remove_relation, name = &name)} onclick={remove}>{ icon("bin") }</button>
            </div>
            { sheet.field(&format!("related-{at}-name"), t!(codebook_relation_name), spoken, Some(Spot::RelationName(at)), on_name) }
            { ends(sheet, at, relation, End::From) }
            { ends(sheet, at, relation, End::To) }
            { told(&format!("related-{at}-fault"), sheet.fault(Spot::Ends(at))) }
            { sheet.field(&format!("related-{at}-help"), t!(codebook_relation_definition), relation.definition.clone(), None, on_help) }
        </fieldset>
    }
}

/// What may stand at an end: roles, and kinds that play none of them. Nothing chosen is anything.
fn ends(sheet: &Sheet, at: usize, relation: &RelationType, end: End) -> Html {
    let (roles, kinds) = match end {
        End::From => (&relation.from, &relation.from_kinds),
        End::To => (&relation.to, &relation.to_kinds),
    };
    let role_boxes = [KindRole::Quote, KindRole::Claim, KindRole::Source].into_iter().map(|role| {
        let onchange = sheet.on(move |book: &mut Codebook, _: &Event| {
            let Some(relation) = book.relations.get_mut(at) else { return };
            toggle(if end == End::From { &mut relation.from } else { &mut relation.to }, role);
        });
        html! { <label key={role.slug()}><input type="checkbox" checked={roles.contains(&role)} {onchange} /><span>{ t!(codebook_any_role, role = role_name(role)) }</span></label> }
    });
    let kind_boxes = sheet.book.kinds.iter().filter(|kind| !kind.name.trim().is_empty()).map(|kind| {
        let id = kind.id.clone();
        let is_in = kinds.contains(&id);
        let onchange = sheet.on(move |book: &mut Codebook, _: &Event| {
            let Some(relation) = book.relations.get_mut(at) else { return };
            toggle(if end == End::From { &mut relation.from_kinds } else { &mut relation.to_kinds }, id.clone());
        });
        // A kind that bears a role's name is named by that role.
        let by_role = KindRole::from_slug(&kind.id).is_some();
        html! {
            if !by_role || is_in {
                <label key={format!("kind-{}", kind.id)}><input type="checkbox" checked={is_in} {onchange} /><span><bdi>{ words::kind(kind) }</bdi></span></label>
            }
        }
    });
    let legend = if end == End::From { t!(codebook_from) } else { t!(codebook_to) };
    let is_any = roles.is_empty() && kinds.is_empty();
    html! {
        <fieldset class="book-ends"><legend>{ legend }</legend>
            <div>{ for role_boxes }{ for kind_boxes }if is_any { <span class="hint">{ t!(codebook_any) }</span> }</div>
        </fieldset>
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, one: T) {
    match list.iter().position(|other| *other == one) {
        Some(at) => drop(list.remove(at)),
        None => list.push(one),
    }
}

//! Whom a source mark mentions, on its card.

use std::rc::Rc;

use galley_core::desk::{Action, Casting, Desk};
use galley_core::model::annotation::Annotation;
use galley_core::model::codebook::KindRole;
use galley_core::model::id::PersonId;
use galley_core::model::person::Person;
use galley_core::model::work::Work;
use galley_core::reading::naming;
use galley_core::text::sort::sort_by;
use galley_words::t;
use yew::prelude::*;

use crate::dom::{event, ids};
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::fields::turns;

use super::person;

pub(super) fn is_source(desk: &Desk, mark: &Annotation) -> bool {
    desk.work.codebook.role(&mark.kind) == KindRole::Source
}

pub(super) fn who<'a>(work: &'a Work, mark: &Annotation) -> Option<&'a Rc<Person>> {
    work.persons.get(&mark.person?)
}

/// The others of the cast, those with a name like this one first.
pub(super) fn ranked(work: &Work, but: PersonId, name: &str) -> Vec<(PersonId, String)> {
    let others = work.persons.values().filter(|other| other.id != but);
    let mut others: Vec<(u16, PersonId, String)> =
        others.map(|other| (naming::likeness(name, &other.name), other.id, other.name.clone())).collect();
    sort_by(&mut others, |a, b| b.0.cmp(&a.0).then_with(|| a.2.cmp(&b.2)).then(a.1.cmp(&b.1)));
    others.into_iter().map(|(_, id, name)| (id, name)).collect()
}

/// On the card of a source mark: whom it mentions, and what is known of them.
#[derive(PartialEq)]
pub struct Mentioned {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The mark.
    pub mark: Rc<Annotation>,
}

crate::view!(Mentioned, use_mentioned);

/// Whom a source mark mentions, with the way to its row, and somebody else to choose.
#[hook]
fn use_mentioned(props: &Mentioned) -> Html {
    let dispatch = use_dispatch();
    let (desk, mark) = (&props.desk, &props.mark);
    let choosing = use_state_eq(|| false);
    if !is_source(desk, mark) {
        return Html::default();
    }
    let person = who(&desk.work, mark);
    let id = mark.id;
    let field = format!("mentions-{id}");
    let onchange = {
        let choosing = choosing.setter();
        dispatch.doing(move |dispatch, event: Event| {
            let value = event::value(&event);
            let chosen = PersonId::parse(&value);
            if chosen.is_some() || value == "new" {
                dispatch.send((Casting::Mention(id, chosen), ids::now()).into());
                choosing.set(false);
            }
        })
    };
    let is_choosing = *choosing || person.is_none();
    let options = is_choosing.then(|| {
        let here = person.map_or(PersonId::from_u128(0), |person| person.id);
        ranked(&desk.work, here, &mark.excerpt(80))
            .into_iter()
            .map(|(id, name)| html! { <option value={id.to_string()}>{ name }</option> })
            .collect::<Html>()
    });
    html! {
        <dl class="facts mentions-of">
            <dt>if is_choosing { <label for={field.clone()}>{ t!(cast_mentions_whom) }</label> } else { { t!(cast_mentions_whom) } }</dt>
            <dd>
                if let Some(person) = person {
                    { named(person, &choosing, &dispatch) }
                }
                if is_choosing {
                    <select class="select" id={field} {onchange}>
                        <option value="" selected=true>{ t!(cast_choose) }</option>
                        { options.unwrap_or_default() }
                        <option value="new">{ t!(cast_new) }</option>
                    </select>
                }
            </dd>
            // Another's fields are other fields, with other words in them.
            if let Some(person) = person { <key={person.id.to_string()}>{ person::facts(&dispatch, "card", person, false) }</> }
        </dl>
    }
}

/// Who is mentioned, with the way to its row, and the button for somebody else.
fn named(person: &Person, choosing: &UseStateHandle<bool>, dispatch: &Dispatch) -> Html {
    let id = person.id;
    let go = dispatch.on(move |_: MouseEvent| Action::GoToPerson(id));
    html! {
        <>
            <button class="link" type="button" onclick={go}><bdi>{ &person.name }</bdi></button>
            <button class="button quiet" type="button" aria-expanded={choosing.to_string()} onclick={turns(choosing)}>{ t!(cast_other) }</button>
        </>
    }
}

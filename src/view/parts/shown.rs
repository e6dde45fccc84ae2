//! What is shown of an article: kinds and people to switch on and off.

use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_core::insight::people;
use galley_words::t;
use yew::prelude::*;

use super::icon::ink_icon;
use super::words;
use crate::store::use_dispatch;

/// People in the list, at most.
const LISTED: usize = 100;

/// Kinds to show or hide, with their counts.
#[derive(PartialEq)]
pub struct Kinds {
    /// The open article.
    pub desk: Rc<Desk>,
}

crate::view!(Kinds, use_kinds);

/// Kinds to show or hide, with their counts.
#[hook]
fn use_kinds(props: &Kinds) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let kinds = desk.work.codebook.kinds.iter().zip(desk.work.codebook.inks());
    let rows = kinds.map(|(kind, ink)| {
        let count = desk.work.annotations.iter().filter(|a| a.kind == kind.id).count();
        let id = kind.id.clone();
        let onchange = dispatch.on(move |_: Event| Action::ToggleKind(id.clone()));
        let name = match words::kind_key(Some(kind)) {
            "quote" => t!(rail_quotes).to_owned(),
            "claim" => t!(rail_claims).to_owned(),
            "source" => t!(rail_sources).to_owned(),
            _ => words::kind(kind),
        };
        html! {
            <li key={kind.id.to_string()}>
                <label>
                    <input type="checkbox" checked={desk.filter.paints(&kind.id)} {onchange} />
                    { ink_icon(ink) }{ name }<span class="n" translate="no">{ words::grouped(count) }</span>
                </label>
            </li>
        }
    });
    html! {
        <fieldset class="kinds"><legend class="caps">{ t!(rail_show) }</legend><ul>{ for rows }</ul></fieldset>
    }
}

/// What people are called; who gave no name, too.
#[must_use]
pub fn called(name: &str) -> String {
    if name.is_empty() { t!(class_nobody).to_owned() } else { name.to_owned() }
}

/// People to show or hide, with their counts; nothing where there is but one.
#[derive(PartialEq)]
pub struct People {
    /// The open article.
    pub desk: Rc<Desk>,
}

crate::view!(People, use_people);

#[hook]
fn use_people(props: &People) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let people = use_memo(desk.work.annotations.clone(), people::makers);
    if people.len() < 2 && desk.filter.absent.is_empty() {
        return Html::default();
    }
    let rows = people.iter().take(LISTED).map(|(name, count)| {
        let toggled = name.clone();
        let onchange = dispatch.on(move |_: Event| Action::TogglePerson(toggled.clone()));
        html! {
            <li key={name.to_string()}>
                <label>
                    <input type="checkbox" checked={desk.filter.has(name)} {onchange} />
                    <bdi class="name">{ called(name) }</bdi><span class="n">{ words::grouped(*count) }</span>
                </label>
            </li>
        }
    });
    let show = |all: bool| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::ShowPeople(all))
    };
    html! {
        <fieldset class="kinds people">
            <legend class="caps">{ t!(class_people) }</legend>
            <ul>{ for rows }</ul>
            if people.len() > 2 {
                <p class="all">
                    <button class="link" type="button" onclick={show(true)}>{ t!(class_show_all) }</button>
                    <button class="link" type="button" onclick={show(false)}>{ t!(class_show_none) }</button>
                </p>
            }
        </fieldset>
    }
}

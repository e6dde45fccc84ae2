//! What is known of one of the cast, to be changed: in its row of the cast, and on the card of a mark that mentions it.
//!
//! Knows: the fields. Does not know: marks; what is known of somebody stands there once, whichever mark shows it.

use galley_core::desk::{Casting, Trait};
use galley_core::model::person::{Check, Person, PersonKind};
use galley_words::t;
use yew::prelude::*;

use crate::dom::{event, ids};
use crate::store::Dispatch;
use crate::view::parts::fields::{TextField, read_list};
use crate::view::parts::part::View;
use crate::view::parts::words;

/// Words that are known of one of the cast.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Name,
    /// Other names in the text.
    Aliases,
    /// What makes it speak.
    Role,
    /// Whom it speaks for.
    Organization,
    /// Why it is not named.
    Anonymity,
    /// The reader's words.
    Note,
}

impl Field {
    fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Aliases => "aliases",
            Self::Role => "role",
            Self::Organization => "organization",
            Self::Anonymity => "anonymity",
            Self::Note => "note",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Name => t!(cast_name),
            Self::Aliases => t!(cast_aliases),
            Self::Role => t!(cast_role),
            Self::Organization => t!(cast_organization),
            Self::Anonymity => t!(cast_anonymity),
            Self::Note => t!(card_note),
        }
    }

    fn of(self, person: &Person) -> String {
        match self {
            Self::Name => person.name.clone(),
            Self::Aliases => person.aliases.join(", "),
            Self::Role => person.role.clone(),
            Self::Organization => person.organization.clone(),
            Self::Anonymity => person.anonymity.clone(),
            Self::Note => person.note.clone(),
        }
    }

    fn read(self, typed: String) -> Trait {
        match self {
            Self::Name => Trait::Name(typed),
            Self::Aliases => Trait::Aliases(read_list(&typed)),
            Self::Role => Trait::Role(typed),
            Self::Organization => Trait::Organization(typed),
            Self::Anonymity => Trait::Anonymity(typed),
            Self::Note => Trait::Note(typed),
        }
    }
}

/// One of those fields, to be changed; `place` keeps the ids of two forms on one page apart.
pub fn field(dispatch: &Dispatch, place: &str, person: &Person, which: Field) -> Html {
    let id = person.id;
    let field = format!("{place}-{}-{id}", which.slug());
    let dispatch = dispatch.clone();
    let on_leave = Callback::from(move |typed| dispatch.send((Casting::Set(id, which.read(typed)), ids::now()).into()));
    let placeholder = if which == Field::Aliases { t!(cast_aliases_hint) } else { "" };
    html! {
        <>
            <dt><label for={field.clone()}>{ which.label() }</label></dt>
            <dd>{ TextField { id: field, name: which.label().to_owned(), value: which.of(person), on_leave, placeholder, numeric: false }.part() }</dd>
        </>
    }
}

/// What one of the cast is, and how good a source: the one home of it, wherever it is changed.
pub fn facts(dispatch: &Dispatch, place: &str, person: &Person, with_aliases: bool) -> Html {
    let id = person.id;
    let set = |what: Trait| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send((Casting::Set(id, what.clone()), ids::now()).into())
    };
    let on_kind = dispatch.doing(move |dispatch, event: Event| {
        if let Some(kind) = PersonKind::from_slug(&event::value(&event)) {
            dispatch.send((Casting::Set(id, Trait::Kind(kind)), ids::now()).into());
        }
    });
    let kind_field = format!("{place}-kind-{id}");
    let kinds = PersonKind::ALL.into_iter().map(|kind| {
        html! { <option value={kind.slug()} selected={kind == person.kind}>{ words::person_kind(kind) }</option> }
    });
    let boxes = Check::ALL.into_iter().map(|check| {
        let (ticked, name) = (person.checks.has(check), words::check(check));
        let letter: String = name.chars().take(1).flat_map(char::to_uppercase).collect();
        let title = t!(cast_check_title, name = name, definition = words::check_definition(check));
        html! {
            <label {title}><input type="checkbox" aria-label={name} checked={ticked} onclick={set(Trait::Check(check, !ticked))} /><span aria-hidden="true">{ letter }</span></label>
        }
    });
    html! {
        <>
            <dt><label for={kind_field.clone()}>{ t!(cast_kind) }</label></dt>
            <dd><select class="select" id={kind_field} onchange={on_kind}>{ for kinds }</select></dd>
            if with_aliases { { field(dispatch, place, person, Field::Aliases) } }
            { field(dispatch, place, person, Field::Role) }
            { field(dispatch, place, person, Field::Organization) }
            <dt>{ t!(cast_check) }</dt>
            <dd><fieldset class="imvain"><legend class="unseen">{ t!(cast_check_of, name = &person.name) }</legend>{ for boxes }</fieldset></dd>
            if !person.is_named() { { field(dispatch, place, person, Field::Anonymity) } }
        </>
    }
}

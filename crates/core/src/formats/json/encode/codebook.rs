//! The codebook: kinds with their questions, types of relations.

use std::rc::Rc;

use serde::Serialize;

use crate::formats::json::shape::{Keys, Rest, Slot};
use crate::model::codebook::{Attribute, AttributeKind, Choice, Codebook, Kind, KindRole, RelationType};

/// A codebook.
#[derive(Serialize)]
pub(crate) struct CodebookObject<'w> {
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    name: Slot<&'w str>,
    kinds: Vec<KindObject<'w>>,
    relations: Vec<RelationTypeObject<'w>>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> CodebookObject<'w> {
    /// As it is written.
    pub(crate) fn of(codebook: &'w Codebook, keys: Keys) -> Self {
        Self {
            name: keys.text(&codebook.name),
            kinds: codebook.kinds.iter().map(|kind| KindObject::of(kind, keys)).collect(),
            relations: codebook.relations.iter().map(|relation| RelationTypeObject::of(relation, keys)).collect(),
            rest: Rest::of(&codebook.extra),
        }
    }
}

/// An item of `kinds`.
#[derive(Serialize)]
struct KindObject<'w> {
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    id: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    name: Slot<&'w str>,
    role: &'static str,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    definition: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    example: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    key: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    slot: Slot<u8>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    pattern: Slot<&'static str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    color: Slot<&'static str>,
    attributes: Vec<AttributeObject<'w>>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> KindObject<'w> {
    fn of(kind: &'w Kind, keys: Keys) -> Self {
        let mut rest = Rest::of(&kind.extra);
        Self {
            id: keys.text(&kind.id),
            name: keys.text(&kind.name),
            role: kind.role.slug(),
            definition: keys.text(&kind.definition),
            example: keys.text(&kind.example),
            key: keys.text(&kind.key),
            slot: keys.unless(kind.slot == 0, kind.slot),
            pattern: rest.slot(keys, "pattern", kind.pattern.map(|pattern| pattern.slug())),
            color: rest.slot(keys, "color", kind.color.map(|color| color.slug())),
            attributes: kind.attributes.iter().map(|attribute| AttributeObject::of(attribute, keys)).collect(),
            rest,
        }
    }
}

/// An item of a kind's `attributes`: a question.
#[derive(Serialize)]
struct AttributeObject<'w> {
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    id: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    name: Slot<&'w str>,
    #[serde(rename = "type", skip_serializing_if = "Slot::is_left_out")]
    kind: Slot<&'static str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    definition: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    when: Slot<WhenObject<'w>>,
    choices: Vec<ChoiceObject<'w>>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> AttributeObject<'w> {
    fn of(attribute: &'w Attribute, keys: Keys) -> Self {
        let mut rest = Rest::of(&attribute.extra);
        // What follows from whether there are choices is told in files, unless they hold the type of a newer version.
        let is_told =
            attribute.kind != AttributeKind::plain(&attribute.choices) || keys == Keys::All && !rest.keeps("type");
        let when = attribute.when.as_ref();
        Self {
            id: keys.text(&attribute.id),
            name: keys.text(&attribute.name),
            kind: rest.slot(keys, "type", is_told.then(|| attribute.kind.slug())),
            definition: keys.text(&attribute.definition),
            when: rest.slot(
                keys,
                "when",
                when.map(|when| WhenObject { attribute: &when.attribute, value: &when.value }),
            ),
            choices: attribute.choices.iter().map(|choice| ChoiceObject::of(choice, keys)).collect(),
            rest,
        }
    }
}

/// `when`: the answer to another question that this one hangs on.
#[derive(Serialize)]
struct WhenObject<'w> {
    attribute: &'w str,
    value: &'w str,
}

/// An item of a question's `choices`.
#[derive(Serialize)]
struct ChoiceObject<'w> {
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    id: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    name: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    definition: Slot<&'w str>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> ChoiceObject<'w> {
    fn of(choice: &'w Choice, keys: Keys) -> Self {
        Self {
            id: keys.text(&choice.id),
            name: keys.text(&choice.name),
            definition: keys.text(&choice.definition),
            rest: Rest::of(&choice.extra),
        }
    }
}

/// An item of the codebook's `relations`.
#[derive(Serialize)]
struct RelationTypeObject<'w> {
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    id: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    name: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    definition: Slot<&'w str>,
    from: Vec<&'w str>,
    to: Vec<&'w str>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> RelationTypeObject<'w> {
    fn of(relation: &'w RelationType, keys: Keys) -> Self {
        Self {
            id: keys.text(&relation.id),
            name: keys.text(&relation.name),
            definition: keys.text(&relation.definition),
            from: ends(&relation.from, &relation.from_kinds),
            to: ends(&relation.to, &relation.to_kinds),
            rest: Rest::of(&relation.extra),
        }
    }
}

/// What an end of a relation may be: roles, then kinds by their ids.
fn ends<'w>(roles: &[KindRole], kinds: &'w [Rc<str>]) -> Vec<&'w str> {
    roles.iter().map(|role| role.slug()).chain(kinds.iter().map(|kind| &**kind)).collect()
}

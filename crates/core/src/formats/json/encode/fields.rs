//! What is written by a table of fields: each member as its type is.
//!
//! Knows: plain types, and what an annotation is written with. Does not know: which thing has which fields
//! ([`super`], by its table).

use std::rc::Rc;

use serde::Serialize;
use serde::ser::SerializeMap;

use super::told::Told;
use crate::formats::json::shape::{Keys, Shown, Slot};
use crate::model::id::AnnotationId;
use crate::model::person::{Checks, PersonKind};
use crate::model::time::Timestamp;
use crate::text::Text;

/// The fields of a thing as members of an object: what its table of fields lists, but for unknown keys.
pub(crate) struct Fields<'w, T, W = Keys> {
    /// The thing itself.
    pub(super) thing: &'w T,
    /// What it is written with: which keys, of an annotation more.
    pub(super) with: W,
}

impl<'w, T, W> Fields<'w, T, W> {
    /// Those of this thing.
    pub(crate) fn of(thing: &'w T, with: W) -> Self {
        Self { thing, with }
    }
}

/// What an annotation is written with.
#[derive(Clone, Copy)]
pub(crate) struct Beside<'w> {
    /// Its article's text, which positions are counted in.
    pub(crate) text: &'w Text,
    /// What a file tells beside what the annotation holds itself; none in the vault's records.
    pub(crate) told: Option<&'w Told<'w>>,
}

/// Which keys are written.
pub(super) trait HasKeys: Copy {
    /// Of this thing.
    fn keys(self) -> Keys;
}

impl HasKeys for Keys {
    fn keys(self) -> Keys {
        self
    }
}

impl HasKeys for Beside<'_> {
    fn keys(self) -> Keys {
        if self.told.is_some() { Keys::All } else { Keys::Filled }
    }
}

/// A member as its type is written under a key.
pub(super) trait Member {
    /// What is written.
    fn member(&self, keys: Keys) -> Slot<impl Serialize>;
}

impl Member for String {
    fn member(&self, keys: Keys) -> Slot<impl Serialize> {
        keys.text(self)
    }
}

impl Member for Rc<str> {
    fn member(&self, keys: Keys) -> Slot<impl Serialize> {
        keys.text(self)
    }
}

impl Member for Vec<String> {
    fn member(&self, keys: Keys) -> Slot<impl Serialize> {
        keys.list(self)
    }
}

impl Member for Timestamp {
    fn member(&self, _: Keys) -> Slot<impl Serialize> {
        Slot::Holds(Shown(self))
    }
}

impl Member for AnnotationId {
    fn member(&self, _: Keys) -> Slot<impl Serialize> {
        Slot::Holds(Shown(self))
    }
}

impl Member for PersonKind {
    fn member(&self, _: Keys) -> Slot<impl Serialize> {
        Slot::Holds(self.slug())
    }
}

impl Member for Checks {
    fn member(&self, keys: Keys) -> Slot<impl Serialize> {
        let slugs: Vec<&str> = self.iter().map(|check| check.slug()).collect();
        keys.unless(slugs.is_empty(), slugs)
    }
}

/// Writes what stands under a key, if it is written.
pub(super) fn put<M: SerializeMap>(map: &mut M, key: &str, slot: &Slot<impl Serialize>) -> Result<(), M::Error> {
    if slot.is_left_out() { Ok(()) } else { map.serialize_entry(key, slot) }
}

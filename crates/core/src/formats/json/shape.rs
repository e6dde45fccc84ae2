//! What objects that are written are made of, beside plain values.
//!
//! Knows: keys that are left out, ids, unknown keys. Does not know: which keys a thing has ([`super::encode`], the journal).

use std::borrow::Cow;
use std::fmt::Display;

use serde::{Serialize, Serializer};

use super::value::{Value, parse_kept};
use crate::model::extra::Extra;

/// Something that is written as it is shown, as a string: an id, an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown<T>(pub(crate) T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

/// Which keys of a thing are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keys {
    /// All, with `""`, `[]`, `{}` or `null` where there is no value: who reads a file with a few lines of their own need
    /// not ask for each key whether it is there.
    All,
    /// Those with a value: the vault's records, which nobody else reads.
    Filled,
}

impl Keys {
    /// A text, which may be empty.
    pub(crate) fn text(self, text: &str) -> Slot<&str> {
        self.unless(text.is_empty(), text)
    }

    /// A list, which may be empty.
    pub(crate) fn list<T>(self, list: &[T]) -> Slot<&[T]> {
        self.unless(list.is_empty(), list)
    }

    /// A value, which says whether it is empty.
    pub(crate) fn unless<T>(self, is_empty: bool, value: T) -> Slot<T> {
        if is_empty && self == Self::Filled { Slot::LeftOut } else { Slot::Holds(value) }
    }

    /// A value that may not be there.
    pub(crate) fn option<T>(self, value: Option<T>) -> Slot<T> {
        match (value, self) {
            (Some(value), _) => Slot::Holds(value),
            (None, Self::All) => Slot::Null,
            (None, Self::Filled) => Slot::LeftOut,
        }
    }
}

/// What stands under a key. The member carries `#[serde(skip_serializing_if = "Slot::is_left_out")]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot<T> {
    /// Nothing, and the key is not written.
    LeftOut,
    /// `null`.
    Null,
    /// This value.
    Holds(T),
}

impl<T> Slot<T> {
    /// Whether the key is not written.
    pub(crate) fn is_left_out(&self) -> bool {
        matches!(self, Self::LeftOut)
    }
}

impl<T: Serialize> Serialize for Slot<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::LeftOut | Self::Null => to.serialize_unit(),
            Self::Holds(value) => value.serialize(to),
        }
    }
}

/// An object of pairs in their order.
#[derive(Clone, Debug)]
pub(crate) struct Pairs<K, V>(pub(crate) Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Pairs<K, V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<K, V> FromIterator<(K, V)> for Pairs<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// The unknown keys of a thing: the last member of its object, with `#[serde(flatten)]`.
pub(crate) type Rest<'w> = Pairs<Cow<'w, str>, Value<'w>>;

impl<'w> Rest<'w> {
    /// What the model keeps of them.
    pub(crate) fn of(extra: &'w Extra) -> Self {
        match extra.as_deref().map(parse_kept) {
            Some(Ok(Value::Object(members))) => Self(members),
            _ => Self(Vec::new()),
        }
    }

    /// Without one key, which is written among the known ones.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.retain(|member| member.0 != name);
        self
    }

    /// Whether there is such a key.
    pub(crate) fn keeps(&self, name: &str) -> bool {
        self.0.iter().any(|member| member.0 == name)
    }

    /// What stands under a key whose value may have been one of a newer version, and is then kept here: what somebody has
    /// chosen since takes its place, else it stays.
    pub(crate) fn slot<T>(&mut self, keys: Keys, name: &str, chosen: Option<T>) -> Slot<T> {
        if chosen.is_none() && self.keeps(name) {
            return Slot::LeftOut;
        }
        self.0.retain(|member| member.0 != name);
        keys.option(chosen)
    }
}

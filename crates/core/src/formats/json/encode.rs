//! Model → JSON objects: the keys that Galley's files and the vault's records share.
//!
//! A thing that has a table of fields (`change::fields`) is written by it, its keys in the table's order ([`Fields`]); of
//! what has none the object is a struct that derives `Serialize`. In a file all keys are always there; in the vault's
//! records, which nobody else reads, one is left out where its value is empty ([`Keys`]). Unknown keys of an object follow
//! its known ones.

pub(crate) mod article;
pub(crate) mod codebook;
pub(crate) mod fields;
pub(crate) mod marks;
pub(crate) mod told;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::shape::Keys;
use crate::change::fields::{annotation_fields, evidence_fields, meta_fields, person_fields, relation_fields};
use crate::model::annotation::Annotation;
use crate::model::article::Meta;
use crate::model::evidence::Evidence;
use crate::model::person::Person;
use crate::model::relation::Relation;
use fields::{Beside, Fields, HasKeys, Member, put};
use marks::{answers, mention, placed, pointer};

/// `Serialize` for [`Fields`] of a thing, by its table. A codec that is not `plain` is a function of that name, which
/// writes the members of its line.
macro_rules! serialize_fields {
    (@plain $map:ident $thing:ident $with:ident; $($member:ident $key:literal),+) => {
        $(put(&mut $map, $key, &$thing.$member.member($with.keys()))?;)+
    };
    (@rest $map:ident $thing:ident $with:ident; $member:ident) => {};
    (@$codec:ident $map:ident $thing:ident $with:ident; $member:ident $key:literal) => {
        $codec(&mut $map, $key, $thing, $with)?;
    };
    (@$codec:ident $map:ident $thing:ident $with:ident; $($member:ident $key:literal),+) => {
        $codec(&mut $map, [$($key),+], $thing, $with)?;
    };
    (
        [$with:ty] $thing:ident $fields:ident beside $beside:tt
        $($variant:ident $name:literal $rule:ident $codec:ident { $($member:ident $($key:literal)?),+ })+
    ) => {
        impl Serialize for Fields<'_, $thing, $with> {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let mut map = to.serialize_map(None)?;
                let (thing, with) = (self.thing, self.with);
                $(serialize_fields!(@$codec map thing with; $($member $($key)?),+);)+
                map.end()
            }
        }
    };
}

annotation_fields!(serialize_fields Beside<'_>);
relation_fields!(serialize_fields Keys);
person_fields!(serialize_fields Keys);
meta_fields!(serialize_fields Keys);
evidence_fields!(serialize_fields Keys);

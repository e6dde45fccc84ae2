//! The fields of a work's things: one table a thing, and all that goes through a thing field by field is made from it.
//!
//! A line is a field: what changes, is merged and is asked about as one. It reads
//!
//! ```text
//! Variant "name" rule codec { member "key", … }
//! ```
//!
//! - **Variant** is its name in the enum that a view matches; **name** is its name in records and questions.
//! - **rule** says which of two values written at one instant stays, where nothing else decides (of people's names and
//!   boxes all stay, of tags each counts by itself: `merge`). `whole`: the greater, its members compared in their order.
//!   `first`: the one with the earlier `created`, then the greater. `place`: what is known better, then the greater;
//!   unknown keys of parts do not count. `each`: the member is a map, whose entries are fields by themselves, called
//!   `name` and the entry's key.
//! - **codec** says how its members are written under their **keys** of a JSON object and read from them (`formats`), in
//!   their order: `plain` as their types are, `rest` among the unknown keys, any other by a function of that name.
//!
//! A member of the struct that is in no line, nor among those that lie `beside` the fields, does not compile. An entry of
//! evidence changes and is merged whole: of its table only the codecs and keys are used.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::Display;

use litemap::LiteMap;

use crate::model::annotation::{Annotation, Part};
use crate::model::article::Meta;
use crate::model::id::EvidenceId;
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::text::TextRange;

/// The name of a field: a table's, with the entry's key where it is one of a map.
pub type Field = Cow<'static, str>;

macro_rules! annotation_fields {
    ($make:ident $($with:tt)*) => {
        $make! {
            [$($with)*] Annotation AnnotationField beside { id, modified, changed }
            Kind       "kind"        whole plain   { kind "kind" }
            Parts      "parts"       place placed  { anchoring "anchoring", parts "parts", prefix "prefix", suffix "suffix" }
            Attribute  "attributes/" each  answers { attributes "attributes" }
            Evidence   "evidence/"   each  plain   { evidence "evidence" }
            Person     "person"      whole mention { person "person" }
            Note       "note"        whole plain   { note "note" }
            Tags       "tags"        whole plain   { tags "tags" }
            Origin     "origin"      first plain   { origin "origin", creator "creator", created "created" }
            Extra      "extra"       whole rest    { extra }
        }
    };
}

macro_rules! relation_fields {
    ($make:ident $($with:tt)*) => {
        $make! {
            [$($with)*] Relation RelationField beside { id, modified }
            Ends       "ends"        whole plain   { from "from", kind "type", to "to" }
            Note       "note"        whole plain   { note "note" }
            Origin     "origin"      first plain   { creator "creator", created "created" }
            Extra      "extra"       whole rest    { extra }
        }
    };
}

macro_rules! person_fields {
    ($make:ident $($with:tt)*) => {
        $make! {
            [$($with)*] Person PersonField beside { id }
            Name         "name"         whole plain { name "name" }
            Type         "type"         whole plain { kind "type" }
            Aliases      "aliases"      whole plain { aliases "aliases" }
            Role         "role"         whole plain { role "role" }
            Organization "organization" whole plain { organization "organization" }
            Checks       "checks"       whole plain { checks "checks" }
            Anonymity    "anonymity"    whole plain { anonymity "anonymity" }
            Note         "note"         whole plain { note "note" }
            Extra        "extra"        whole rest  { extra }
        }
    };
}

macro_rules! meta_fields {
    ($make:ident $($with:tt)*) => {
        $make! {
            [$($with)*] Meta MetaField beside {}
            Title      "title"       whole plain   { title "title" }
            Authors    "authors"     whole plain   { authors "authors" }
            Outlet     "outlet"      whole plain   { outlet "outlet" }
            Url        "url"         whole plain   { url "url" }
            Published  "published"   whole plain   { published "published" }
            Updated    "updated"     whole plain   { updated "updated" }
            Language   "language"    whole plain   { language "language" }
            Direction  "direction"   whole plain   { direction "direction" }
            Origin     "origin"      whole plain   { origin "origin" }
            Task       "task"        whole plain   { task "task" }
            Dismissed  "dismissed/"  each  plain   { dismissed "dismissed" }
        }
    };
}

macro_rules! evidence_fields {
    ($make:ident $($with:tt)*) => {
        $make! {
            [$($with)*] Evidence EvidenceField beside { id }
            Reference  "reference"   whole plain   { reference "reference" }
            Url        "url"         whole plain   { url "url" }
            Place      "place"       whole plain   { place "place" }
            Date       "date"        whole plain   { date "date" }
            Contact    "contact"     whole plain   { contact "contact" }
            Note       "note"        whole plain   { note "note" }
            Mark       "mark"        whole pointer { mark "mark" }
            Origin     "origin"      first plain   { creator "creator", created "created" }
            Extra      "extra"       whole rest    { extra }
        }
    };
}

pub(crate) use {annotation_fields, evidence_fields, meta_fields, person_fields, relation_fields};

/// What has fields. Of a name that no field has, nothing is known: it is blank, equal and taken from nowhere.
pub trait Fields: Sized + Clone {
    /// The names of all of its fields, of maps those of the entries that are there, in the table's order.
    fn names(&self) -> Vec<Field>;

    /// The fields in which two versions differ, in the table's order.
    fn differing(&self, other: &Self) -> Vec<Field>;

    /// Takes one field of another version, but not when it was written ([`Annotation::changed`]).
    fn take(&mut self, other: &Self, field: &str);

    /// Compares two versions in one field: the greater stays where both were written at one instant.
    fn compare(&self, other: &Self, field: &str) -> Ordering;

    /// Whether nobody has given a value to a field.
    fn is_blank(&self, field: &str) -> bool;

    /// Both in one: of each field the greater value.
    #[must_use]
    fn greater(&self, other: &Self) -> Self {
        let mut joined = self.clone();
        for field in self.differing(other) {
            if self.compare(other, &field) == Ordering::Less {
                joined.take(other, &field);
            }
        }
        joined
    }
}

macro_rules! rule {
    // There are no others.
    (known each) => {};
    (known whole) => {};
    (known first) => {};
    (known place) => {};

    (is each $name:literal $field:ident) => { $field.strip_prefix($name) };
    (is $rule:ident $name:literal $field:ident) => { ($field == $name).then_some("") };

    (names each $list:ident $name:literal $one:ident $member:ident) => {
        $list.extend($one.$member.keys().map(|key| Field::from(format!("{}{key}", $name))))
    };
    (names $rule:ident $list:ident $name:literal $one:ident $($member:ident)+) => { $list.push($name.into()) };

    (differ each $list:ident $name:literal $a:ident $b:ident $member:ident) => {
        entries_that_differ(&$a.$member, &$b.$member, $name, &mut $list)
    };
    (differ $rule:ident $list:ident $name:literal $a:ident $b:ident $($member:ident)+) => {
        if $($a.$member != $b.$member)||+ {
            $list.push($name.into());
        }
    };

    (take each $entry:ident $a:ident $b:ident $member:ident) => { take_entry(&mut $a.$member, &$b.$member, $entry) };
    (take $rule:ident $entry:ident $a:ident $b:ident $($member:ident)+) => {{ $($a.$member.clone_from(&$b.$member);)+ }};

    (compare each $entry:ident $a:ident $b:ident $member:ident) => {
        entry_of(&$a.$member, $entry).cmp(&entry_of(&$b.$member, $entry))
    };
    (compare first $entry:ident $a:ident $b:ident $($member:ident)+) => {
        $b.created.cmp(&$a.created)$(.then_with(|| $a.$member.cmp(&$b.$member)))+
    };
    (compare place $entry:ident $a:ident $b:ident $($member:ident)+) => { compare_places($a, $b) };
    (compare $rule:ident $entry:ident $a:ident $b:ident $($member:ident)+) => {
        Ordering::Equal$(.then_with(|| $a.$member.cmp(&$b.$member)))+
    };

    (blank each $entry:ident $one:ident $member:ident) => { entry_of(&$one.$member, $entry).is_none() };
    (blank $rule:ident $entry:ident $one:ident $($member:ident)+) => { $(is_default(&$one.$member))&&+ };
}

/// The enum of a thing's fields, and [`Fields`] for it.
macro_rules! fields {
    (
        [] $thing:ident $fields:ident beside { $($beside:ident),* }
        $($variant:ident $name:literal $rule:ident $codec:ident { $($member:ident $($key:literal)?),+ })+
    ) => {
        #[doc = concat!("The fields of [`", stringify!($thing), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $fields {
            $(
                #[doc = concat!("`", $name, "`.")]
                $variant,
            )+
        }

        impl $fields {
            /// The field of a name, and the key of the entry where it is one of a map; none where there is none.
            #[must_use]
            pub fn of(name: &str) -> Option<(Self, &str)> {
                $(
                    if let Some(entry) = rule!(is $rule $name name) {
                        return Some((Self::$variant, entry));
                    }
                )+
                None
            }
        }

        #[allow(unused_variables, reason = "of a thing without maps no field has entries")]
        impl Fields for $thing {
            fn names(&self) -> Vec<Field> {
                $(rule!(known $rule);)+
                // Nothing is left out.
                let Self { $($beside: _,)* $($($member: _,)+)+ } = self;
                let (one, mut list) = (self, Vec::new());
                $(rule!(names $rule list $name one $($member)+);)+
                list
            }

            fn differing(&self, other: &Self) -> Vec<Field> {
                let (one, mut list) = (self, Vec::new());
                $(rule!(differ $rule list $name one other $($member)+);)+
                list
            }

            fn take(&mut self, other: &Self, field: &str) {
                let one = self;
                match $fields::of(field) {
                    $(Some(($fields::$variant, entry)) => rule!(take $rule entry one other $($member)+),)+
                    None => {}
                }
            }

            fn compare(&self, other: &Self, field: &str) -> Ordering {
                let one = self;
                match $fields::of(field) {
                    $(Some(($fields::$variant, entry)) => rule!(compare $rule entry one other $($member)+),)+
                    None => Ordering::Equal,
                }
            }

            fn is_blank(&self, field: &str) -> bool {
                let one = self;
                match $fields::of(field) {
                    $(Some(($fields::$variant, entry)) => rule!(blank $rule entry one $($member)+),)+
                    None => true,
                }
            }
        }
    };
}

annotation_fields!(fields);
relation_fields!(fields);
person_fields!(fields);
meta_fields!(fields);

fn compare_places(a: &Annotation, b: &Annotation) -> Ordering {
    fn key(part: &Part) -> (TextRange, &str) {
        (part.range, &part.exact)
    }
    (a.anchoring.cmp(&b.anchoring))
        .then_with(|| a.parts.iter().map(key).cmp(b.parts.iter().map(key)))
        .then_with(|| (&a.prefix, &a.suffix).cmp(&(&b.prefix, &b.suffix)))
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What a map's entries are called by, inside a field's name.
trait EntryKey: Ord + Clone + Display {
    fn read(name: &str) -> Option<Self>;
}

impl EntryKey for String {
    fn read(name: &str) -> Option<Self> {
        Some(name.to_owned())
    }
}

impl EntryKey for EvidenceId {
    fn read(name: &str) -> Option<Self> {
        Self::parse(name)
    }
}

fn entries_that_differ<K: EntryKey, V: PartialEq>(
    a: &LiteMap<K, V>,
    b: &LiteMap<K, V>,
    name: &str,
    list: &mut Vec<Field>,
) {
    let only_in_b = b.keys().filter(|key| !a.contains_key(*key));
    let differing = a.keys().chain(only_in_b).filter(|key| a.get(*key) != b.get(*key));
    list.extend(differing.map(|key| Field::from(format!("{name}{key}"))));
}

fn entry_of<'m, K: EntryKey, V>(map: &'m LiteMap<K, V>, name: &str) -> Option<&'m V> {
    map.get(&K::read(name)?)
}

fn take_entry<K: EntryKey, V: Clone>(mine: &mut LiteMap<K, V>, theirs: &LiteMap<K, V>, name: &str) {
    let Some(key) = K::read(name) else { return };
    match theirs.get(&key) {
        Some(value) => _ = mine.insert(key, value.clone()),
        None => _ = mine.remove(&key),
    }
}

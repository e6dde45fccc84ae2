//! JSON objects → model: total, and nothing refused in silence.
//!
//! Knows: the keys of [`super::encode`], what to do where one is missing or wrong, and that a mark
//! is never put where its words do not stand. Does not know: files or records as wholes.

use std::collections::BTreeMap;
use std::rc::Rc;

use litemap::LiteMap;

use super::shape::Pairs;
use super::{Value, write};
use crate::anchoring::TextIndex;
use crate::change::fields::meta_fields;
use crate::formats::problem::{Log, Trouble};
use crate::model::codebook::AttributeKind;
use crate::model::extra::Extra;
use crate::model::id::{AnnotationId, ArticleId, derive_id};
use crate::model::time::Timestamp;
use crate::reading::following::Following;
use crate::text::sort::sort_by;
use crate::text::{Text, TextRange, Unit, snap_to_graphemes, trim};

/// The keys that an object is known by: those of a table of fields (`change::fields`), and further ones.
macro_rules! keys {
    (
        [$($more:literal)*] $thing:ident $fields:ident $beside:ident $besides:tt
        $($variant:ident $name:literal $rule:ident $codec:ident { $($member:ident $($key:literal)?),+ })+
    ) => {
        &[$($more,)* $($($($key,)?)+)+]
    };
}

/// Reads a struct from a JSON object by its table of fields; the unknown keys, and the members beside the fields in their
/// order, are passed in.
macro_rules! read_members {
    (@plain $decoder:ident $object:ident $rest:expr; $($member:ident $key:literal),+) => {
        $(let $member = ReadMember::read($decoder, $object, $key);)+
    };
    (@rest $decoder:ident $object:ident $rest:expr; $member:ident) => {
        let $member = $rest;
    };
    (@$codec:ident $decoder:ident $object:ident $rest:expr; $member:ident $key:literal) => {
        let $member = $decoder.$codec($object, $key);
    };
    (@$codec:ident $decoder:ident $object:ident $rest:expr; $($member:ident $key:literal),+) => {
        let ($($member),+) = $decoder.$codec($object, [$($key),+]);
    };
    (
        [$decoder:ident $object:ident $rest:expr $(, $given:expr)*]
        $thing:ident $fields:ident beside { $($beside:ident),* }
        $($variant:ident $name:literal $rule:ident $codec:ident { $($member:ident $($key:literal)?),+ })+
    ) => {{
        $(read_members!(@$codec $decoder $object $rest; $($member $($key)?),+);)+
        $thing { $($beside: $given,)* $($($member,)+)+ }
    }};
}

mod article;
mod codebook;
mod marks;

/// The keys of the article's head, in files beside the article's other keys.
pub(crate) const META: &[&str] = meta_fields!(keys);

/// Words as one slug.
fn joined(words: &str) -> String {
    let joined = words.split_whitespace().collect::<Vec<_>>().join("-");
    if joined.is_empty() { "unknown".to_owned() } else { joined }
}

/// A map of pairs in any order; of two with one key the later counts. One at a time they would be put
/// between each other, and a list in the wrong order would cost its square.
#[inline(never)]
pub(crate) fn map_of<K: Ord, V>(mut pairs: Vec<(K, V)>) -> LiteMap<K, V> {
    pairs.reverse();
    sort_by(&mut pairs, |a, b| a.0.cmp(&b.0));
    pairs.dedup_by(|a, b| a.0 == b.0);
    LiteMap::from_sorted_store_unchecked(pairs)
}

/// Reads a UUID.
pub(crate) fn parse_id(value: &Value<'_>) -> Option<u128> {
    value.as_str().and_then(ArticleId::parse).map(ArticleId::as_u128)
}

/// The members that are not in `known`, as one object.
pub(crate) fn extra(object: &Value<'_>, known: &[&str]) -> Extra {
    let unknown = object.members().iter().filter(|(name, _)| !known.contains(&&**name));
    let unknown: Pairs<_, _> = unknown.map(|(name, value)| (name, value)).collect();
    (!unknown.0.is_empty()).then(|| write::compact(&unknown).into())
}

/// Reads objects that belong to one text.
pub(crate) struct Decoder<'t> {
    text: &'t Text,
    index: TextIndex<'t>,
    /// What positions are counted in; none where that is not known.
    unit: Option<Unit>,
    /// Length in that unit.
    length: usize,
    /// Whether positions were counted in this very text.
    trust: Trust,
    /// Where the parts of the text that positions were counted in stand in this one, where it is another.
    following: Option<Following<'t>>,
    /// What ids that are missing depend on, beside the thing itself.
    seed: u128,
    kinds: Vec<Rc<str>>,
    /// Questions of the codebook whose answers are no words: kind, question, type.
    asked: Vec<(Rc<str>, String, AttributeKind)>,
    /// Bytes of words that a file's marks took from the text, having none of their own.
    lent: usize,
    /// When the thing that is being read was written last: what has no instant of its own is as old.
    at: Timestamp,
    pub(crate) log: Log,
}

/// Whether a file's positions were counted in the text that stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// The text has the hash that the file names.
    Proved,
    /// The file names none, as those of other programs do.
    Likely,
    /// The text was changed since, or the unit is not known: only words count.
    None,
}

/// The items of a list by id.
pub(crate) type Seen<'v, 'a> = BTreeMap<u128, &'v Value<'a>>;

/// A member as its type is read from a key.
trait ReadMember: Sized {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self;
}

impl ReadMember for String {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        decoder.string(object, key)
    }
}

impl ReadMember for Rc<str> {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        decoder.slug(object, key)
    }
}

impl ReadMember for Vec<String> {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        decoder.strings(object, key)
    }
}

impl ReadMember for Timestamp {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        decoder.time(object, key, decoder.at)
    }
}

impl ReadMember for AnnotationId {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        Self::from_u128(decoder.reference(object.get(key)))
    }
}

impl<'t> Decoder<'t> {
    pub(crate) fn new(text: &'t Text, seed: u128) -> Self {
        Self {
            text,
            index: TextIndex::new(text.as_str()),
            unit: Some(Unit::Char),
            length: text.char_len(),
            trust: Trust::Proved,
            following: None,
            seed,
            kinds: Vec::new(),
            asked: Vec::new(),
            lent: 0,
            at: Timestamp::default(),
            log: Log::default(),
        }
    }

    /// Positions are counted in what the file says: code points, unless it says otherwise.
    pub(crate) fn count_in(&mut self, unit: &Value<'_>) {
        let named = unit.as_str().map(|name| name.to_ascii_lowercase().replace(['-', '_', ' '], ""));
        self.unit = match named.as_deref() {
            None | Some("codepoint" | "codepoints") => Some(Unit::Char),
            Some("utf16" | "utf16codeunit" | "utf16codeunits") => Some(Unit::Utf16),
            Some("byte" | "bytes" | "utf8") => Some(Unit::Byte),
            Some(_) => None,
        };
        match self.unit {
            Some(unit) => self.length = self.text.count_before(self.text.len(), unit),
            None => self.distrust(Trouble::Unit, unit.as_str().unwrap_or("")),
        }
    }

    /// The file does not prove that its positions are of this text, or they are not: what is wrong says which.
    pub(crate) fn distrust(&mut self, trouble: Trouble, example: &str) {
        self.log.add(trouble, example);
        if self.trust != Trust::None {
            self.trust = if trouble == Trouble::Value { Trust::Likely } else { Trust::None };
        }
    }

    /// The string at a key; empty where there is none.
    pub(crate) fn string(&mut self, object: &Value<'_>, name: &str) -> String {
        match object.get(name) {
            Value::String(text) => text.to_string(),
            Value::Null => String::new(),
            other => self.text_of(other, name),
        }
    }

    /// Something else in a string's place: a number or a truth value keeps its text.
    fn text_of(&mut self, value: &Value<'_>, name: &str) -> String {
        self.log.add(Trouble::Value, name);
        match value {
            Value::Bool(_) | Value::Number(_) => value.compact(),
            _ => String::new(),
        }
    }

    /// An answer, as the model has it: a question for yes or no may have a truth value, one for a number a number.
    fn answer(&mut self, kind: &str, question: &str, value: &Value<'_>) -> String {
        if let Value::String(text) = value {
            return text.to_string();
        }
        let asked = self.asked.iter().find(|asked| *asked.0 == *kind && asked.1 == question);
        match (value, asked.map(|asked| asked.2)) {
            (Value::Bool(yes), Some(AttributeKind::YesNo)) => if *yes { "yes" } else { "no" }.to_owned(),
            (Value::Number(number), Some(AttributeKind::Number)) => number.to_string(),
            _ => self.text_of(value, question),
        }
    }

    fn strings(&mut self, object: &Value<'_>, name: &str) -> Vec<String> {
        let mut strings = Vec::new();
        for item in self.list(object, name) {
            match item {
                Value::String(text) => strings.push(text.to_string()),
                other => {
                    let text = self.text_of(other, name);
                    strings.extend((!text.is_empty()).then_some(text));
                }
            }
        }
        strings
    }

    /// The array at a key; empty where there is none.
    pub(crate) fn list<'v, 'a>(&mut self, object: &'v Value<'a>, name: &str) -> &'v [Value<'a>] {
        let list = object.get(name);
        if !matches!(list, Value::Array(_) | Value::Null) {
            self.log.add(Trouble::Value, name);
        }
        list.items()
    }

    /// The objects of the array at a key.
    fn objects<'v, 'a>(&mut self, object: &'v Value<'a>, name: &str) -> Vec<&'v Value<'a>> {
        let mut objects = Vec::new();
        for item in self.list(object, name) {
            match item {
                Value::Object(_) => objects.push(item),
                other => self.log.add(Trouble::Item, &other.compact()),
            }
        }
        objects
    }

    /// The instant at a key, `instead` where there is none.
    pub(crate) fn time(&mut self, object: &Value<'_>, name: &str, instead: Timestamp) -> Timestamp {
        let value = object.get(name);
        value.as_str().and_then(Timestamp::parse).unwrap_or_else(|| {
            self.log.add(Trouble::Value, name);
            instead
        })
    }

    /// Which known word stands at a key.
    fn word<T: Copy>(&mut self, object: &Value<'_>, name: &str, read: impl Fn(&str) -> Option<T>, instead: T) -> T {
        let value = object.get(name);
        value.as_str().and_then(read).unwrap_or_else(|| {
            self.log.add(Trouble::Value, value.as_str().unwrap_or(name));
            instead
        })
    }

    /// Reports unknown keys of an object that cannot keep them.
    fn no_extra(&mut self, object: &Value<'_>, known: &[&str]) {
        for (name, _) in object.members() {
            if !known.contains(&&**name) {
                self.log.add(Trouble::Key, name);
            }
        }
    }

    /// The id of an item in a list; none where the same item stood there before.
    fn identify<'v, 'a>(&mut self, item: &'v Value<'a>, seen: &mut Seen<'v, 'a>, words: &str) -> Option<u128> {
        let own = item.get("id");
        let mut id = parse_id(own).unwrap_or_else(|| {
            self.log.add(Trouble::Id, own.as_str().unwrap_or(words));
            self.reference(if own.is_null() { item } else { own })
        });
        if let Some(earlier) = seen.get(&id) {
            if *earlier == item {
                self.log.add(Trouble::Repeated, words);
                return None;
            }
            self.log.add(Trouble::Doubled, words);
            id = derive_id(id, &seen.len().to_string());
        }
        seen.insert(id, item);
        Some(id)
    }

    /// The id that a value stands for: the UUID that it is, or the one that [`Self::identify`]
    /// gives to the item with this id.
    fn reference(&self, value: &Value<'_>) -> u128 {
        parse_id(value).unwrap_or_else(|| derive_id(self.seed, &value.compact()))
    }

    /// The numbers `start` and `end`.
    fn numbers(object: &Value<'_>) -> Option<(usize, usize)> {
        let number = |name| usize::try_from(object.get(name).as_u64()?).ok();
        Some((number("start")?, number("end")?))
    }

    /// The range between `start` and `end` if it lies in the text.
    fn range(&self, object: &Value<'_>) -> Option<TextRange> {
        let (unit, (start, end)) = (self.unit?, Self::numbers(object)?);
        (start <= end && end <= self.length)
            .then(|| TextRange::new(self.text.byte_after(start, unit), self.text.byte_after(end, unit)))
    }

    /// Where a mark stands of which a file says nothing but two positions: between them, whichever comes first,
    /// with the whole of each character that they cut, and without white space at its edges. None where they do
    /// not fit the text, or where nobody can tell what they fit.
    fn bare_range(&self, object: &Value<'_>) -> Option<TextRange> {
        let (unit, (a, b)) = (self.unit?, Self::numbers(object)?);
        let (start, end) = (a.min(b), a.max(b));
        let text = self.text.as_str();
        let range = match (&self.following, self.trust) {
            (Some(following), _) => following.place(start, end)?,
            (None, Trust::None) => return None,
            (None, _) if end > self.length => return None,
            (None, _) => {
                let last = self.text.byte_after(end, unit);
                let is_cut = self.text.count_before(last, unit) < end;
                let last = if is_cut { self.text.byte_after(end + 1, unit).max(last + 1) } else { last };
                TextRange::new(self.text.byte_after(start, unit), last)
            }
        };
        let range = trim(text, snap_to_graphemes(text, range));
        (start < end && !range.is_empty()).then_some(range)
    }

    /// Whether a key says yes: in the word that is written, or as a truth value.
    fn yes(&mut self, object: &Value<'_>, name: &str) -> bool {
        match object.get(name) {
            Value::Bool(yes) => *yes,
            Value::Null => false,
            value if value.as_str() == Some("yes") => true,
            value => {
                self.log.add(Trouble::Value, value.as_str().unwrap_or(name));
                false
            }
        }
    }

    /// A slug: no white space, because the page lists kinds with spaces between them.
    fn slug(&mut self, object: &Value<'_>, name: &str) -> Rc<str> {
        let slug = object.get(name).as_str().unwrap_or("");
        if slug.is_empty() || slug.contains(char::is_whitespace) {
            self.log.add(Trouble::Value, name);
            return joined(slug).into();
        }
        if let Some(known) = self.kinds.iter().find(|kind| &***kind == slug) {
            return known.clone();
        }
        let slug: Rc<str> = slug.into();
        if self.kinds.len() < 64 {
            self.kinds.push(slug.clone());
        }
        slug
    }
}

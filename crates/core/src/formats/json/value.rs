//! JSON text (RFC 8259) → [`Value`], by `serde_json` and within limits.
//!
//! Knows: syntax. Does not know: Galley's or anybody's keys. Why files are read by way of a value, and not at once into
//! derived structs: docs/decisions/005.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt::{self, Formatter};

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, Serialize, Serializer};
use serde_json::Number;

use super::write;
use crate::text::floor_char_boundary;

/// How deep arrays and objects may stand in each other; keeps hostile files from the end of the
/// stack.
const DEPTH: u32 = 128;

/// The same in what Galley has written: what stood at the limit of a file stands a few levels deeper in a record.
const DEPTH_KEPT: u32 = DEPTH + 16;

/// Values that any text may hold, and bytes for each that it may hold beyond: what Galley writes takes
/// more for each, and a long text of nothing but short values must not take many times its own room.
const VALUES: usize = 1_000_000;
const BYTES_A_VALUE: usize = 8;

/// With the feature `arbitrary_precision`, `serde_json` hands a number that is no 64-bit integer to a visitor as a map
/// of this one name, with the digits as its value. The name is promised nowhere; `numbers_keep_their_digits` holds it.
const NUMBER: &str = "$serde_json::private::Number";

const NULL: Value<'static> = Value::Null;

/// A JSON value; strings without escapes are borrowed from the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// All digits are kept, as many as there are: no number of a key that this version does not know is rounded.
    Number(Number),
    /// Without quotation marks and escapes.
    String(Cow<'a, str>),
    /// Items in the file's order.
    Array(Vec<Value<'a>>),
    /// Members in the file's order. Where a name stands twice, the later one counts.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// The member of this name; null where there is none or this is no object.
    pub(crate) fn get(&self, name: &str) -> &Value<'a> {
        self.members().iter().rev().find(|member| member.0 == name).map_or(&NULL, |member| &member.1)
    }

    /// The members of an object, doubled names included; none of anything else.
    pub(crate) fn members(&self) -> &[(Cow<'a, str>, Value<'a>)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// The items of an array; none of anything else.
    pub(crate) fn items(&self) -> &[Value<'a>] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    /// The text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// A whole number that is not negative, written without fraction or exponent.
    pub(crate) fn as_u64(&self) -> Option<u64> {
        if let Self::Number(number) = self { number.as_u64() } else { None }
    }

    /// Whether it is `null`, as a member that is not there is.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value without white space.
    pub(crate) fn compact(&self) -> String {
        write::compact(self)
    }

    /// The same with strings of its own.
    fn into_owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Bool(yes) => Value::Bool(yes),
            Self::Number(number) => Value::Number(number),
            Self::String(text) => Value::String(text.into_owned().into()),
            Self::Array(items) => Value::Array(items.into_iter().map(Value::into_owned).collect()),
            Self::Object(members) => {
                let members = members.into_iter();
                Value::Object(members.map(|(name, value)| (name.into_owned().into(), value.into_owned())).collect())
            }
        }
    }
}

impl<'a> FromIterator<Value<'a>> for Value<'a> {
    fn from_iter<I: IntoIterator<Item = Self>>(items: I) -> Self {
        Self::Array(items.into_iter().collect())
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(yes) => to.serialize_bool(*yes),
            Self::Number(number) => number.serialize(to),
            Self::String(text) => to.serialize_str(text),
            Self::Array(items) => to.collect_seq(items),
            Self::Object(members) => to.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Bytes from the start.
    pub(crate) at: usize,
    /// The text ends before the value does.
    pub(crate) cut_off: bool,
}

impl Fault {
    /// The place that an error names by its line and its column, both from 1, the column in bytes.
    fn of(text: &str, error: &serde_json::Error) -> Self {
        if error.is_eof() {
            return Self { at: text.len(), cut_off: true };
        }
        let lines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line = error.line().checked_sub(2).and_then(|before| lines.map(|(at, _)| at + 1).nth(before));
        let at = (line.unwrap_or(0) + error.column()).saturating_sub(1);
        // A letter that is no digit of an escape may have several bytes.
        Self { at: floor_char_boundary(text, at), cut_off: false }
    }
}

/// Reads one JSON value with nothing but white space around it.
///
/// Half of a surrogate pair (`"\ud83d"`), which no Rust string can hold and some JavaScript writes, becomes U+FFFD: one
/// odd character must not cost the whole file.
pub(crate) fn parse(text: &str) -> Result<Value<'_>, Fault> {
    mended(text, DEPTH, VALUES + text.len() / BYTES_A_VALUE)
}

/// The same of what Galley has written itself: a record, the unknown keys of a thing. It was within the limits of a file
/// when it came.
pub(crate) fn parse_kept(text: &str) -> Result<Value<'_>, Fault> {
    mended(text, DEPTH_KEPT, usize::MAX)
}

fn mended(text: &str, depth: u32, values: usize) -> Result<Value<'_>, Fault> {
    let read = within(text, depth, values);
    let mended = if read.is_err() { with_whole_pairs(text) } else { None };
    match mended {
        // As long as the text was, so that a fault is at the same place.
        Some(mended) => within(&mended, depth, values).map(Value::into_owned),
        None => read,
    }
}

fn within(text: &str, depth: u32, values: usize) -> Result<Value<'_>, Fault> {
    let values = Cell::new(values);
    let mut from = serde_json::Deserializer::from_str(text);
    // Its own limit is one less than ours.
    from.disable_recursion_limit();
    let value = Room { depth, values: &values }.deserialize(&mut from);
    let value = value.and_then(|value| from.end().map(|()| value));
    value.map_err(|error| Fault::of(text, &error))
}

/// The text with `\ufffd` for each escape of half a surrogate pair (RFC 8259 §8.2); none where there is no such half.
fn with_whole_pairs(text: &str) -> Option<String> {
    let unit = |at: usize| u16::from_str_radix(text.get(at..at + 6)?.strip_prefix("\\u")?, 16).ok();
    let (mut mended, mut copied, mut at) = (String::new(), 0, 0);
    while let Some(next) = text.get(at..).and_then(|rest| rest.find('\\')) {
        at += next;
        match (unit(at), unit(at + 6)) {
            (Some(0xD800..0xDC00), Some(0xDC00..0xE000)) => at += 12,
            (Some(0xD800..0xE000), _) => {
                mended.push_str(text.get(copied..at)?);
                mended.push_str("\\ufffd");
                at += 6;
                copied = at;
            }
            // A backslash may be what is escaped.
            _ => at += 2,
        }
    }
    mended.push_str(text.get(copied..)?);
    (copied > 0).then_some(mended)
}

/// Builds a [`Value`] of what `serde_json` meets, as long as there is room for it.
#[derive(Clone, Copy)]
struct Room<'c> {
    /// Levels of arrays and objects.
    depth: u32,
    /// Values that may still come, wherever they stand.
    values: &'c Cell<usize>,
}

impl Room<'_> {
    /// The room between brackets.
    fn inside<E: Error>(self) -> Result<Self, E> {
        let depth = self.depth.checked_sub(1).ok_or_else(|| E::custom("too deep"))?;
        Ok(Self { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Room<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value<'de>, D::Error> {
        self.values.set(self.values.get().checked_sub(1).ok_or_else(|| D::Error::custom("too many values"))?);
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Room<'_> {
    type Value = Value<'de>;

    fn expecting(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(yes))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::String(text.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::String(text.to_owned().into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value<'de>, A::Error> {
        let inside = self.inside()?;
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(inside)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value<'de>, A::Error> {
        let mut members = Vec::new();
        let mut next = object.next_key_seed(Text)?;
        if next.as_deref() == Some(NUMBER) {
            // A number is neither a level of its own nor a second value. Nothing else than a string may stand there: a
            // file that has the name for something of its own is refused.
            let digits = object.next_value_seed(Text)?;
            next = object.next_key_seed(Text)?;
            if let (Ok(number), None) = (digits.parse(), &next) {
                return Ok(Value::Number(number));
            }
            members.push((NUMBER.into(), Value::String(digits)));
        }
        let inside = self.inside()?;
        while let Some(name) = next {
            members.push((name, object.next_value_seed(inside)?));
            next = object.next_key_seed(Text)?;
        }
        Ok(Value::Object(members))
    }
}

/// The name of a member or the digits of a number, borrowed where they can be.
struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Cow<'de, str>, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, to: &mut Formatter<'_>) -> fmt::Result {
        to.write_str("a string")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(name.into())
    }

    fn visit_str<E>(self, name: &str) -> Result<Cow<'de, str>, E> {
        Ok(name.to_owned().into())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> String {
        parse(text).map(|value| value.compact()).unwrap_or_else(|fault| format!("{fault:?}"))
    }

    #[test]
    fn odd_cases_are_read_as_the_grammar_says() {
        for (text, compact) in [
            ("null ", "null"),
            ("[]", "[]"),
            ("{}", "{}"),
            ("\t[ true,\r\nfalse ] ", "[true,false]"),
            (r#"{"a":1,"a":2}"#, r#"{"a":1,"a":2}"#),
            (r#""\u0041\n\/""#, r#""A\n/""#),
            (r#""\ud83d\ude0a""#, "\"😊\""),
            ("\"a\u{7f}\u{2028}b\"", "\"a\u{7f}\u{2028}b\""),
            ("[[[[]]]]", "[[[[]]]]"),
            (r#"{"":{"é\t":[]}}"#, r#"{"":{"é\t":[]}}"#),
        ] {
            assert_eq!(read(text), compact, "{text:?}");
        }
        let twice = parse(r#"{"a":1,"a":2}"#).unwrap();
        assert_eq!(twice.get("a").as_u64(), Some(2), "the later one counts");
    }

    #[test]
    fn faults_are_where_the_text_stops_being_json() {
        for (text, at) in [
            ("nulx", 3),
            ("truefalse", 4),
            ("[1,]", 3),
            ("[,1]", 1),
            ("{,}", 1),
            (r#"{"a"}"#, 4),
            (r#"{"a":}"#, 5),
            (r#"{"a":1,}"#, 7),
            ("[\n1,\n\n😊]", 6),
            ("01", 1),
            ("-a", 1),
            ("[1.]", 3),
            (".5", 0),
            ("[1.5e]", 5),
            ("+1", 0),
            ("0x1", 1),
            ("NaN", 0),
            (r#""\x""#, 2),
            ("\"a\nb\"", 2),
            ("[\n\"a\nb\"]", 4),
            ("[1] 2", 4),
            ("\u{FEFF}1", 0),
            ("[1}", 2),
            ("[\"\\u😊\"]", 4),
        ] {
            assert_eq!(parse(text), Err(Fault { at, cut_off: false }), "{text:?}");
        }
        for text in ["", " ", "nul", "[", "[1,", "{\"a\":", "\"", "\"ab", "-", "1.", "1.5e", "\"\\"] {
            assert_eq!(parse(text), Err(Fault { at: text.len(), cut_off: true }), "{text:?}");
        }
    }

    #[test]
    fn depth_is_limited() {
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        let objects = |n: usize| "{\"a\":".repeat(n) + "1" + &"}".repeat(n);
        let around = |n: usize, number: &str| "[".repeat(n) + number + &"]".repeat(n);
        for text in [deep(128), objects(128), around(128, "1"), around(128, "1.5")] {
            assert!(parse(&text).is_ok());
        }
        // What came in a file is a few levels deeper in a record.
        assert!(parse_kept(&deep(140)).is_ok() && parse_kept(&deep(1_000_000)).is_err());
        let numbers = format!("{{\"{NUMBER}\":").repeat(1_000_000);
        assert!(parse(&numbers).is_err() && parse_kept(&numbers).is_err());
        for text in [deep(129), objects(129), deep(1_000_000), "[".repeat(1_000_000)] {
            assert!(matches!(parse(&text), Err(Fault { cut_off: false, .. })));
        }
    }

    #[test]
    fn values_are_limited() {
        let list = |n: usize| format!("[{}]", vec!["1"; n].join(","));
        // The list itself is one; each further value is a quarter of what it would have to be.
        assert!(parse(&list(999_999)).is_ok());
        assert!(parse(&list(1_400_000)).is_err());
        // A number that is no whole one is one value, too.
        assert!(parse(&list(999_999).replacen("[1", "[1.5", 1)).is_ok());
        assert!(parse(&format!("[{}]", vec!["1.5"; 900_000].join(","))).is_ok());
    }

    #[test]
    fn numbers_keep_their_digits() {
        for digits in [
            "0",
            "-0",
            "-1",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775809",
            "12345678901234567890123456789",
            "0.10",
            "3.14159265358979323846264338327950288",
            "-0.0",
            "1.000e-400",
            "1e+400",
        ] {
            assert_eq!(read(&format!("[{digits}]")), format!("[{digits}]"));
        }
        // Of an exponent the spelling is not kept, but the value is.
        assert_eq!(read("[1E5,1.5E-07]"), "[1e+5,1.5e-07]");
        for (json, number) in
            [("7", Some(7)), ("-7", None), ("7.0", None), ("7e0", None), ("18446744073709551616", None)]
        {
            assert_eq!(parse(json).unwrap().as_u64(), number, "{json}");
        }
        // What only looks like a number stays what it is.
        for other in [r#"":"1,2"}"#, r#"":"1","b":2}"#].map(|rest| format!("{{\"{NUMBER}{rest}")) {
            assert_eq!(read(&other), other);
        }
        let later = format!(r#"{{"a":1,"{NUMBER}":"1"}}"#);
        assert_eq!(read(&later), later);
    }

    #[test]
    fn half_a_surrogate_pair_becomes_one_odd_character() {
        for (json, text) in [
            (r#""\ud83d!""#, "\u{FFFD}!"),
            (r#""\ud83d\u0041""#, "\u{FFFD}A"),
            (r#""\ud83d\n""#, "\u{FFFD}\n"),
            (r#""\ude0a\ud83d\ude0a""#, "\u{FFFD}😊"),
            (r#""\ud83d\ud83d\uDE0A\uD83D""#, "\u{FFFD}😊\u{FFFD}"),
            (r#""\\ud83d \ud83d""#, "\\ud83d \u{FFFD}"),
            (r#""\\\ud83d""#, "\\\u{FFFD}"),
        ] {
            assert_eq!(parse(json), Ok(Value::String(text.into())), "{json}");
        }
        assert_eq!(read(r#"{"\ud83d":["\ude0a",1.50]}"#), "{\"\u{FFFD}\":[\"\u{FFFD}\",1.50]}");
        // A fault is where it was.
        assert_eq!(parse(r#"["\ud83d",,]"#), Err(Fault { at: 10, cut_off: false }));
        assert_eq!(parse(r#"["\ud83d""#), Err(Fault { at: 9, cut_off: true }));
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in r#"([\[\]{},: \n]|"[a\\"nu0-9d😊]{0,8}"|-?[0-9.eE+]{1,6}|true|null){0,12}"#) {
            match parse(&text) {
                // What is read is written as JSON that is read as the same.
                Ok(value) => {
                    let written = value.compact();
                    prop_assert_eq!(parse(&written), Ok(value));
                }
                Err(fault) => prop_assert!(text.is_char_boundary(fault.at) && (!fault.cut_off || fault.at == text.len())),
            }
        }

        #[test]
        fn strings_survive(text in any::<String>()) {
            let written = Value::String(text.as_str().into()).compact();
            prop_assert_eq!(parse(&written), Ok(Value::String(text.clone().into())));
            prop_assert_eq!(serde_json::from_str::<String>(&written).ok(), Some(text));
        }
    }
}

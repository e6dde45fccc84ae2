//! JSON itself (RFC 8259): text → [`Value`], and a [`JsonWriter`] that makes the same bytes of the
//! same calls.
//!
//! Knows: syntax. Does not know: Galley's or anybody's keys. Numbers stay the text that they were,
//! so that a key which this version does not know is written back digit for digit; a parser that
//! turns them into floating point cannot promise that, and brings its tables along.

pub(crate) mod decode;
pub(crate) mod encode;
pub(crate) mod migrate;
pub(crate) mod version;

use std::borrow::Cow;
use std::fmt::{Display, Write};

/// How deep arrays and objects may stand in each other; keeps hostile files from the end of the
/// stack.
const DEPTH: u32 = 128;

const NULL: Value<'static> = Value::Null;

/// A JSON value; strings without escapes are borrowed from the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    /// The digits as they stood.
    Number(&'a str),
    String(Cow<'a, str>),
    Array(Vec<Value<'a>>),
    /// Members in the file's order. Where a name stands twice, the later one counts.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// The member of this name; null where there is none or this is no object.
    pub(crate) fn get(&self, name: &str) -> &Value<'a> {
        self.members().iter().rev().find(|member| member.0 == name).map_or(&NULL, |member| &member.1)
    }

    pub(crate) fn members(&self) -> &[(Cow<'a, str>, Value<'a>)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    pub(crate) fn items(&self) -> &[Value<'a>] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// A whole number that is not negative, written without fraction or exponent.
    pub(crate) fn as_u64(&self) -> Option<u64> {
        if let Self::Number(digits) = self { digits.parse().ok() } else { None }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value without white space.
    pub(crate) fn compact(&self) -> String {
        let mut writer = JsonWriter::compact();
        writer.value(self);
        writer.finish()
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

/// Values that any text may hold, and bytes for each that it may hold beyond: what Galley writes takes
/// more for each, and a long text of nothing but short values must not take many times its own room.
const VALUES: usize = 1_000_000;
const BYTES_A_VALUE: usize = 8;

/// Reads one JSON value with nothing but white space around it.
pub(crate) fn parse(text: &str) -> Result<Value<'_>, Fault> {
    let left = VALUES + text.len() / BYTES_A_VALUE;
    let mut parser = Parser { text, at: 0, depth: DEPTH, left };
    match parser.value() {
        Some(value) if parser.peek().is_none() => Ok(value),
        _ => Err(Fault { at: parser.at.min(text.len()), cut_off: parser.at >= text.len() }),
    }
}

/// Reads forward only; where a method returns `None`, `at` is the byte that cannot stand there.
struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
    left: usize,
}

impl<'a> Parser<'a> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    fn accept(&mut self, any_of: &[u8]) -> bool {
        let found = self.byte().is_some_and(|byte| any_of.contains(&byte));
        self.at += usize::from(found);
        found
    }

    fn value(&mut self) -> Option<Value<'a>> {
        self.left = self.left.checked_sub(1)?;
        match self.peek()? {
            b'{' => {
                let mut members = Vec::new();
                self.list(b"}", |parser| {
                    parser.peek();
                    let name = parser.string()?;
                    parser.peek();
                    parser.accept(b":").then_some(())?;
                    members.push((name, parser.value()?));
                    Some(())
                })?;
                Some(Value::Object(members))
            }
            b'[' => {
                let mut items = Vec::new();
                self.list(b"]", |parser| {
                    items.push(parser.value()?);
                    Some(())
                })?;
                Some(Value::Array(items))
            }
            b'"' => self.string().map(Value::String),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    /// What stands between brackets, separated by commas; the opening one is next.
    fn list(&mut self, close: &[u8], mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.depth = self.depth.checked_sub(1)?;
        self.at += 1;
        self.peek();
        if !self.accept(close) {
            loop {
                item(self)?;
                self.peek();
                if !self.accept(b",") {
                    break;
                }
            }
            self.accept(close).then_some(())?;
        }
        self.depth += 1;
        Some(())
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Option<Value<'a>> {
        for byte in word.bytes() {
            self.accept(&[byte]).then_some(())?;
        }
        Some(value)
    }

    fn number(&mut self) -> Option<Value<'a>> {
        let from = self.at;
        self.accept(b"-");
        if !self.accept(b"0") {
            self.digits()?;
        }
        if self.accept(b".") {
            self.digits()?;
        }
        if self.accept(b"eE") {
            self.accept(b"+-");
            self.digits()?;
        }
        self.text.get(from..self.at).map(Value::Number)
    }

    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.accept(b"0123456789") {}
        (self.at > from).then_some(())
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.accept(b"\"").then_some(())?;
        let mut unescaped = String::new();
        let mut from = self.at;
        loop {
            match self.byte()? {
                b'"' => {
                    let run = self.text.get(from..self.at)?;
                    self.at += 1;
                    if unescaped.is_empty() {
                        return Some(Cow::Borrowed(run));
                    }
                    unescaped.push_str(run);
                    return Some(Cow::Owned(unescaped));
                }
                b'\\' => {
                    unescaped.push_str(self.text.get(from..self.at)?);
                    self.at += 1;
                    unescaped.push(self.escape()?);
                    from = self.at;
                }
                0..=31 => return None,
                _ => self.at += 1,
            }
        }
    }

    /// What follows a backslash. Half of a surrogate pair, which no Rust string can hold and some
    /// JavaScript writes, becomes U+FFFD: one odd character must not cost the whole file.
    fn escape(&mut self) -> Option<char> {
        let byte = self.byte()?;
        let plain = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                let first = self.hex()?;
                let after = self.at;
                if matches!(first, 0xD800..0xDC00) && self.accept(b"\\") && self.accept(b"u") {
                    let second = self.hex()?;
                    if matches!(second, 0xDC00..0xE000) {
                        return char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00));
                    }
                }
                self.at = after;
                return Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            _ => return None,
        };
        self.at += 1;
        Some(plain)
    }

    fn hex(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + char::from(self.byte()?).to_digit(16)?;
            self.at += 1;
        }
        Some(number)
    }
}

/// Writes JSON from front to back. The caller opens, names and closes; commas, line ends and
/// escapes happen here.
pub(crate) struct JsonWriter {
    out: String,
    pretty: bool,
    depth: usize,
    /// Nothing stands yet between the brackets that were opened last.
    fresh: bool,
    /// A name was written: its value comes next.
    named: bool,
    /// Members without a value are written too.
    has_all_keys: bool,
}

impl JsonWriter {
    /// Two-space indent, LF, a line end after the last bracket.
    pub(crate) fn pretty() -> Self {
        Self { out: String::new(), pretty: true, depth: 0, fresh: true, named: false, has_all_keys: false }
    }

    /// Like [`Self::pretty`], and a member is there whether it has a value or not: who reads the file with a few lines
    /// of their own need not ask for each key whether it is.
    pub(crate) fn public() -> Self {
        Self { has_all_keys: true, ..Self::pretty() }
    }

    /// The same on one line, without a line end.
    pub(crate) fn on_one_line() -> Self {
        Self { pretty: false, ..Self::public() }
    }

    /// Whether members without a value are written too.
    pub(crate) fn has_all_keys(&self) -> bool {
        self.has_all_keys
    }

    /// No white space at all.
    pub(crate) fn compact() -> Self {
        Self { pretty: false, ..Self::pretty() }
    }

    /// What was written.
    pub(crate) fn finish(mut self) -> String {
        if self.pretty {
            self.out.push('\n');
        }
        self.out
    }

    fn line(&mut self) {
        if self.pretty {
            self.out.push('\n');
            for _ in 0..self.depth {
                self.out.push_str("  ");
            }
        }
    }

    /// Makes room for a value or a name.
    fn next(&mut self) {
        if !self.named && self.depth > 0 {
            if !self.fresh {
                self.out.push(',');
            }
            self.line();
        }
        self.named = false;
        self.fresh = false;
    }

    /// `{` or `[`.
    pub(crate) fn open(&mut self, bracket: char) {
        self.next();
        self.out.push(bracket);
        self.depth += 1;
        self.fresh = true;
    }

    /// `}` or `]`.
    pub(crate) fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.fresh {
            self.line();
        }
        self.out.push(bracket);
        self.fresh = false;
    }

    /// A member's name; its value is written next.
    pub(crate) fn name(&mut self, name: &str) {
        self.string(name);
        self.out.push(':');
        if self.pretty {
            self.out.push(' ');
        }
        self.named = true;
    }

    /// A string, escaped where RFC 8259 §7 demands it and nowhere else.
    pub(crate) fn string(&mut self, text: &str) {
        self.next();
        self.out.push('"');
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            let short = match byte {
                b'"' | b'\\' => byte,
                b'\n' => b'n',
                b'\r' => b'r',
                b'\t' => b't',
                8 => b'b',
                12 => b'f',
                0..=31 => b'u',
                _ => continue,
            };
            self.out.push_str(text.get(from..at).unwrap_or(""));
            self.out.push('\\');
            self.out.push(char::from(short));
            if short == b'u' {
                self.out.push_str(if byte < 16 { "000" } else { "001" });
                self.out.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
            }
            from = at + 1;
        }
        self.out.push_str(text.get(from..).unwrap_or(""));
        self.out.push('"');
    }

    /// Something that needs no quotation marks: a number, a word.
    pub(crate) fn bare(&mut self, value: &dyn Display) {
        self.next();
        let _ = write!(self.out, "{value}");
    }

    /// Something in quotation marks that holds nothing to escape: an id, an instant.
    pub(crate) fn plain(&mut self, value: &dyn Display) {
        self.next();
        let _ = write!(self.out, "\"{value}\"");
    }

    /// A value that was read.
    pub(crate) fn value(&mut self, value: &Value<'_>) {
        match value {
            Value::Null => self.bare(&"null"),
            Value::Bool(yes) => self.bare(yes),
            Value::Number(digits) => self.bare(digits),
            Value::String(text) => self.string(text),
            Value::Array(items) => {
                self.open('[');
                for item in items {
                    self.value(item);
                }
                self.close(']');
            }
            Value::Object(_) => {
                self.open('{');
                self.members(value, &[]);
                self.close('}');
            }
        }
    }

    /// The members of an object except those named in `but`, in their order.
    pub(crate) fn members(&mut self, object: &Value<'_>, but: &[&str]) {
        for (name, value) in object.members().iter().filter(|member| !but.contains(&&*member.0)) {
            self.name(name);
            self.value(value);
        }
    }

    /// `name: null`, where all keys are written.
    pub(crate) fn null(&mut self, name: &str) {
        if self.has_all_keys {
            self.name(name);
            self.bare(&"null");
        }
    }

    /// `name: "text"`, left out where the text is empty and not all keys are written.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        if self.has_all_keys || !text.is_empty() {
            self.name(name);
            self.string(text);
        }
    }

    /// `name: "value"` for an id or an instant.
    pub(crate) fn id(&mut self, name: &str, value: &dyn Display) {
        self.name(name);
        self.plain(value);
    }

    /// `name: number`.
    pub(crate) fn number(&mut self, name: &str, value: u64) {
        self.name(name);
        self.bare(&value);
    }

    /// `name: ["…"]`, left out where there is none and not all keys are written.
    pub(crate) fn texts(&mut self, name: &str, texts: &[String]) {
        if texts.is_empty() && !self.has_all_keys {
            return;
        }
        self.name(name);
        self.open('[');
        for text in texts {
            self.string(text);
        }
        self.close(']');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The other parser's value, for comparison; numbers by their text.
    fn same(own: &Value<'_>, other: &serde_json::Value) -> bool {
        match (own, other) {
            (Value::Null, serde_json::Value::Null) => true,
            (Value::Bool(a), serde_json::Value::Bool(b)) => a == b,
            (Value::Number(a), serde_json::Value::Number(b)) => {
                let (a, b) = (a.parse::<f64>().unwrap_or(f64::NAN), b.as_f64().unwrap_or(f64::NAN));
                (a - b).abs() <= a.abs() * 1e-12
            }
            (Value::String(a), serde_json::Value::String(b)) => a == b,
            (Value::Array(a), serde_json::Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            (Value::Object(a), serde_json::Value::Object(b)) => {
                a.iter().all(|(name, _)| b.get(&**name).is_some_and(|b| same(own.get(name), b)))
            }
            _ => false,
        }
    }

    fn check(text: &str) {
        match (parse(text), serde_json::from_str::<serde_json::Value>(text)) {
            (Ok(own), Ok(other)) => assert!(same(&own, &other), "{text:?}: {own:?} is not {other:?}"),
            (Ok(_), Err(other)) => {
                let message = other.to_string();
                // Two differences by intent: half surrogates are replaced, numbers have no bounds.
                assert!(
                    ["surrogate", "hex escape", "out of range"].iter().any(|why| message.contains(why)),
                    "{text:?}: {message}"
                );
            }
            (Err(fault), Ok(other)) => panic!("{text:?}: refused at {fault:?}, but is {other:?}"),
            (Err(_), Err(_)) => {}
        }
    }

    #[test]
    fn agrees_with_another_parser_on_odd_cases() {
        for text in [
            "",
            " ",
            "nul",
            "null ",
            "truefalse",
            "[",
            "[]",
            "[1,]",
            "[,1]",
            "{}",
            "{,}",
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{"a":1,}"#,
            r#"{"a":1,"a":2}"#,
            "01",
            "-",
            "-0",
            "-01",
            "1.",
            ".5",
            "1.5e",
            "1e5",
            "1E+5",
            "1e400",
            "+1",
            "0x1",
            "NaN",
            r#""\u0041\n\/""#,
            r#""\ud83d\ude0a""#,
            r#""\ud83d""#,
            r#""\ud83d\u0041""#,
            r#""\ude0a""#,
            r#""\u12""#,
            r#""\x""#,
            "\"a\nb\"",
            "\"a\u{7f}\u{2028}b\"",
            "\"",
            "[1] 2",
            "\u{FEFF}1",
            "[[[[]]]]",
            "1 ",
        ] {
            check(text);
        }
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        check(&deep(127));
        assert!(parse(&deep(128)).is_ok() && parse(&deep(129)).is_err() && parse(&deep(1_000_000)).is_err());
    }

    #[test]
    fn half_a_surrogate_pair_becomes_one_odd_character() {
        for (json, text) in [
            (r#""\ud83d!""#, "\u{FFFD}!"),
            (r#""\ud83d\u0041""#, "\u{FFFD}A"),
            (r#""\ude0a\ud83d\ude0a""#, "\u{FFFD}😊"),
        ] {
            assert_eq!(parse(json), Ok(Value::String(text.into())), "{json}");
        }
    }

    proptest! {
        #[test]
        fn agrees_with_another_parser(text in r#"([\[\]{},: \n]|"[a\\"nu0-9d😊]{0,8}"|-?[0-9.eE+]{1,6}|true|null){0,12}"#) {
            check(&text);
        }

        #[test]
        fn strings_survive(text in any::<String>()) {
            let mut json = JsonWriter::compact();
            json.string(&text);
            let written = json.finish();
            prop_assert_eq!(parse(&written), Ok(Value::String(text.clone().into())));
            prop_assert_eq!(serde_json::from_str::<String>(&written).ok(), Some(text));
        }
    }
}

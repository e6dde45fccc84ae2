//! What serializes → the bytes of a file or a record, the same for the same value.
//!
//! Knows: white space. All JSON of Galley's goes through the one serializer of [`text`], so that what is written is
//! compiled once, whether a file is for people or for the vault.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// With two spaces for each level, LF, and a line end after the last bracket: a file that people look into.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    text(value, Layout { is_pretty: true, ..Layout::default() }) + "\n"
}

/// Without white space: a record, or a line of JSON Lines.
pub(crate) fn compact(value: &impl Serialize) -> String {
    text(value, Layout::default())
}

fn text(value: &impl Serialize, layout: Layout) -> String {
    let mut bytes = Vec::new();
    // Writing fails for keys that are no strings, and for what serializes to an error of its own: there is neither.
    let done = value.serialize(&mut Serializer::with_formatter(&mut bytes, layout));
    debug_assert!(done.is_ok(), "not written: {done:?}");
    String::from_utf8(bytes).unwrap_or_default()
}

/// What stands before an item: a comma, a line end and the spaces of its level, as many as nearly everything needs.
const LINE: &[u8] = b",\n                        ";

/// Pretty, or without white space. One type for both: each further type of formatter would be another copy of all code
/// that writes. `serde_json`'s own pretty one writes space by space, which is a fifth slower.
#[derive(Default)]
struct Layout {
    is_pretty: bool,
    /// How many brackets are open.
    depth: usize,
    /// Something stands between those that were opened last.
    has_items: bool,
}

impl Layout {
    fn open<W: ?Sized + Write>(&mut self, to: &mut W, bracket: &[u8]) -> Result<()> {
        self.depth += 1;
        self.has_items = false;
        to.write_all(bracket)
    }

    fn close<W: ?Sized + Write>(&mut self, to: &mut W, bracket: &[u8]) -> Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.has_items {
            self.line(to, true)?;
        }
        self.has_items = true;
        to.write_all(bracket)
    }

    /// The comma after an item, if there is one, and a new line.
    fn line<W: ?Sized + Write>(&mut self, to: &mut W, is_first: bool) -> Result<()> {
        if !self.is_pretty {
            return if is_first { Ok(()) } else { to.write_all(b",") };
        }
        let end = 2 + 2 * self.depth;
        to.write_all(LINE.get(usize::from(is_first)..end.min(LINE.len())).unwrap_or_default())?;
        (LINE.len()..end).try_for_each(|_| to.write_all(b" "))
    }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.open(to, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.close(to, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, to: &mut W, is_first: bool) -> Result<()> {
        self.line(to, is_first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        self.has_items = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.open(to, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.close(to, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, is_first: bool) -> Result<()> {
        self.line(to, is_first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        to.write_all(if self.is_pretty { b": " } else { b":" })
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        self.has_items = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn both_ways_are_those_of_serde_json() {
        let mut deep = json!([]);
        for level in 0..30 {
            deep = json!({ "a": [1, deep, {}], "level": level, "text": "\u{1}\n\"\\/\u{7f}é😊" });
        }
        for value in [deep, json!(null), json!([]), json!({}), json!([[], {}, [[]]]), json!({ "a": {} }), json!("a")] {
            assert_eq!(compact(&value), value.to_string());
            assert_eq!(pretty(&value), serde_json::to_string_pretty(&value).unwrap() + "\n");
        }
        assert_eq!(
            serde_json::from_str::<Value>(&pretty(&json!({ "b": 1, "a": [2] }))).unwrap(),
            json!({ "a": [2], "b": 1 })
        );
    }
}

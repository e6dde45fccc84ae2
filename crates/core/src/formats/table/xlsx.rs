//! A workbook that spreadsheets open: SpreadsheetML in a zip archive (ECMA-376, "Office Open XML"), `.xlsx`.
//!
//! Knows: how a cell is written so that it is what it was. Does not know: which sheets there are ([`super`]).
//! Written here, since the crate `rust_xlsxwriter` would be 330 KB of the page after compression.
//!
//! Each cell is what the plain CSV has there, and is neither run nor turned into anything else:
//!
//! | cell | written | shown |
//! |---|---|---|
//! | words, days, instants, ids | an inline string, formatted as text | letter for letter; typing in it keeps it text |
//! | a number | a number | as spreadsheets of the reader's language write it |
//! | nothing | nothing | |
//!
//! An apostrophe in front, as CSV for spreadsheets has it, is not needed. Of words that are longer than a cell holds
//! ([`LONGEST`]) the beginning is there. Letters that XML cannot hold are written `_x0007_`, as the standard says
//! (22.9.2.19, `ST_Xstring`).

mod package;

use super::cell::{Cell, Rows};
use super::csv::LONGEST;
use crate::formats::zip;

/// A sheet that is being written.
#[derive(Default)]
pub(super) struct Worksheet {
    /// The rows as XML.
    xml: String,
    /// How many there are.
    rows: usize,
}

impl Rows for Worksheet {
    fn row(&mut self, cells: &[Cell<'_>]) {
        self.rows += 1;
        self.xml.push_str(&format!("<row r=\"{}\">", self.rows));
        for (at, cell) in cells.iter().enumerate() {
            match cell {
                Cell::Words(words) | Cell::Day(words) => self.words(at, words),
                Cell::Made(words) => self.words(at, words),
                Cell::Number(number) | Cell::Maybe(Some(number)) => self.number(at, &number.to_string()),
                Cell::Maybe(None) => {}
                Cell::Tenths(tenths) => self.number(at, &format!("{}.{}", tenths / 10, tenths % 10)),
            }
        }
        self.xml.push_str("</row>");
    }
}

impl Worksheet {
    /// A number, as XML Schema writes it.
    fn number(&mut self, at: usize, number: &str) {
        self.xml.push_str(&format!("<c r=\"{}{}\"><v>{number}</v></c>", letters(at), self.rows));
    }

    /// Words, where there are any.
    fn words(&mut self, at: usize, words: &str) {
        if words.is_empty() {
            return;
        }
        let text = package::TEXT;
        let open = format!("<c r=\"{}{}\" s=\"{text}\" t=\"inlineStr\"><is>", letters(at), self.rows);
        self.xml.push_str(&open);
        self.xml.push_str("<t xml:space=\"preserve\">");
        escape(&mut self.xml, beginning(words));
        self.xml.push_str("</t></is></c>");
    }
}

/// What a column is called, counted from 0: `A` to `Z`, `AA` and so on.
fn letters(column: usize) -> String {
    let (before, last) = (column / 26, column % 26);
    let mut letters = if before > 0 { letters(before - 1) } else { String::new() };
    letters.extend(u8::try_from(last).map(|last| char::from(b'A' + last)));
    letters
}

/// As much of words as a cell holds.
fn beginning(words: &str) -> &str {
    // As many bytes are at least as many units.
    if words.len() <= LONGEST {
        return words;
    }
    let mut units = 0;
    let cut = words.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST
    });
    cut.and_then(|(cut, _)| words.get(..cut)).unwrap_or(words)
}

/// Writes words as the text of an element.
fn escape(xml: &mut String, words: &str) {
    for (at, c) in words.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            // XML has no such letter, or reads it as another.
            '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                xml.push_str(&format!("_x{:04X}_", u32::from(c)));
            }
            '_' if is_code(words.get(at + 1..).unwrap_or_default()) => xml.push_str("_x005F_"),
            c => xml.push(c),
        }
    }
}

/// Whether what follows an underscore makes it the beginning of a letter's code, which it is not: `x0041_`.
fn is_code(after: &str) -> bool {
    let code = after.strip_prefix('x').and_then(|rest| rest.split_once('_')).map(|(code, _)| code);
    code.is_some_and(|code| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The file of a workbook with these sheets, each with its name: ASCII letters, no two alike.
pub(super) fn workbook(sheets: &[(&str, Worksheet)]) -> Vec<u8> {
    let names: Vec<&str> = sheets.iter().map(|(name, _)| *name).collect();
    let mut files = package::about(&names);
    for (at, (_, sheet)) in sheets.iter().enumerate() {
        files.push((package::sheet_path(at), package::sheet(&sheet.xml)));
    }
    // More than 4 GiB is more than the page's memory holds.
    zip::archive(files).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{beginning, escape, letters};

    #[test]
    fn columns_are_called_by_letters() {
        for (column, name) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letters(column), name);
        }
    }

    #[test]
    fn words_are_neither_markup_nor_codes() {
        for (words, xml) in [
            ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
            ("bell\u{7} and\r\n", "bell_x0007_ and_x000D_\n"),
            ("\u{ffff}", "_xFFFF_"),
            ("_x0041_ _x41_ _x004G_ x0041_", "_x005F_x0041_ _x41_ _x004G_ x0041_"),
            ("=1+1\t😊", "=1+1\t😊"),
        ] {
            let mut written = String::new();
            escape(&mut written, words);
            assert_eq!(written, xml);
        }
    }

    #[test]
    fn a_cell_is_cut_between_letters() {
        let (short, long) = ("ß".repeat(32_767), "🌊".repeat(16_384));
        assert_eq!(beginning(&short), short);
        assert_eq!(beginning(&long), "🌊".repeat(16_383));
        assert_eq!(beginning(&"a".repeat(40_000)).len(), 32_767);
    }
}

//! Tables for spreadsheets and for programs: RFC 4180 in UTF-8.
//!
//! Knows: how a cell and a row are written, in each [`Style`] of a table. Does not know: which tables and columns there are
//! ([`super`]).
//!
//! | style | begins with | lines end with | separator | decimals | a cell that would be run or changed |
//! |---|---|---|---|---|---|
//! | plain | the heads | LF | chosen; `,` | `.` | as it is |
//! | for spreadsheets | a byte order mark | CRLF | chosen; the language proposes | as the language has them | gets an apostrophe in front |
//!
//! Spreadsheets take a file without the mark for their own old encoding. What they would run or take for a number or a
//! day ([`guarded`]) gets an apostrophe: news quotes begin with a dash often enough, and an id of a coder must not become
//! a power of ten. The apostrophe changes the words, so a file for programs goes without. Numbers are written by
//! Galley, and dates of articles are dates: both are left as they are.

mod guarded;

use super::cell::{Cell, Rows};

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// `,` as RFC 4180 has it.
    #[default]
    Comma,
    /// `;` where the comma is in numbers.
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// Its name in menus, and in what is kept.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }

    /// The sign itself.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
        }
    }

    /// What spreadsheets of this interface's language mostly want. A proposal: Mexico writes what Spain does not.
    #[must_use]
    pub fn proposed(language: &str) -> Self {
        if has_decimal_comma(language) { Self::Semicolon } else { Self::Comma }
    }
}

fn has_decimal_comma(language: &str) -> bool {
    matches!(language.split('-').next(), Some("de" | "es" | "fr"))
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether for spreadsheets; else for programs, every cell as it is.
    pub is_for_spreadsheets: bool,
    /// What stands between two cells.
    pub separator: Separator,
    /// Whether decimals stand behind a comma.
    pub has_decimal_comma: bool,
}

impl Style {
    /// For programs.
    pub const PLAIN: Self = Self { is_for_spreadsheets: false, separator: Separator::Comma, has_decimal_comma: false };

    /// For spreadsheets, as this language's want it.
    #[must_use]
    pub fn for_spreadsheets(language: &str) -> Self {
        Self {
            is_for_spreadsheets: true,
            separator: Separator::proposed(language),
            has_decimal_comma: has_decimal_comma(language),
        }
    }
}

/// A table that is being written.
pub(super) struct Csv {
    text: String,
    style: Style,
}

impl Rows for Csv {
    fn row(&mut self, cells: &[Cell<'_>]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(self.style.separator.sign());
            }
            match cell {
                Cell::Words(words) => self.words(words, guarded::is_changed(words)),
                Cell::Made(words) => self.words(words, guarded::is_changed(words)),
                Cell::Day(day) => self.words(day, guarded::is_changed(day) && !is_iso_day(day)),
                Cell::Number(number) | Cell::Maybe(Some(number)) => self.text.push_str(&number.to_string()),
                Cell::Maybe(None) => {}
                Cell::Tenths(tenths) => {
                    let point = if self.style.has_decimal_comma { ',' } else { '.' };
                    self.words(&format!("{}{point}{}", tenths / 10, tenths % 10), false);
                }
            }
        }
        self.text.push_str(if self.style.is_for_spreadsheets { "\r\n" } else { "\n" });
    }
}

impl Csv {
    /// A table without rows.
    pub(super) fn new(style: Style) -> Self {
        Self { text: if style.is_for_spreadsheets { "\u{feff}".to_owned() } else { String::new() }, style }
    }

    fn words(&mut self, words: &str, is_changed: bool) {
        let is_guarded = self.style.is_for_spreadsheets && is_changed;
        let separator = self.style.separator.sign();
        let is_quoted = is_guarded || words.contains(['"', separator, '\r', '\n']) || words.trim() != words;
        if !is_quoted {
            self.text.push_str(words);
            return;
        }
        self.text.push('"');
        if is_guarded {
            self.text.push('\'');
        }
        self.text.push_str(&words.replace('"', "\"\""));
        self.text.push('"');
    }

    /// The file's text.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// UTF-16 units that a spreadsheet's cell holds (Excel's specifications and limits).
pub(super) const LONGEST: usize = 32_767;

/// A cell that is longer than a spreadsheet holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongCell {
    /// Its row, from 1, which is the row of the heads.
    pub row: usize,
    /// The head of its column.
    pub column: String,
}

/// The cells of a written table that are longer than a spreadsheet holds.
#[must_use]
pub fn long_cells(table: &str, style: Style) -> Vec<LongCell> {
    let mut found = Vec::new();
    let mut heads: Vec<String> = Vec::new();
    let (mut row, mut column, mut length) = (1, 0, 0);
    let (mut is_quoted, mut was_quote) = (false, false);
    let mut head = String::new();
    for c in table.trim_start_matches('\u{feff}').chars() {
        let is_end = !is_quoted && (c == style.separator.sign() || c == '\n');
        if !is_end {
            match c {
                // Two in a row within a cell are one of its letters.
                '"' => {
                    length += usize::from(!is_quoted && was_quote);
                    is_quoted = !is_quoted;
                }
                '\r' if !is_quoted => {}
                c => length += c.len_utf16(),
            }
            was_quote = c == '"';
            if row == 1 {
                head.push(c);
            }
            continue;
        }
        was_quote = false;
        if row == 1 {
            heads.push(std::mem::take(&mut head).trim().trim_matches('"').to_owned());
        }
        if length > LONGEST {
            found.push(LongCell { row, column: heads.get(column).cloned().unwrap_or_default() });
        }
        length = 0;
        column = if c == '\n' { 0 } else { column + 1 };
        row += usize::from(c == '\n');
    }
    found
}

fn is_iso_day(words: &str) -> bool {
    let mut parts = words.split('-');
    let mut part = |length: usize| {
        parts.next().is_some_and(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    part(4) && part(2) && part(2) && words.len() == 10
}

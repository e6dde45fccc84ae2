//! Tables for spreadsheets and for programs: RFC 4180 in UTF-8.
//!
//! Knows: cells, rows, the two [`Style`]s, and the tables of the [register](crate::insight::register); those of one
//! work are in [`super::table`]. Does not know: what the columns are called in the reader's language; their names
//! are data, and stay English.
//!
//! | style | begins with | lines end with | a cell that would run as a formula |
//! |---|---|---|---|
//! | plain | the heads | LF | as it is |
//! | Excel | a byte order mark | CRLF | gets an apostrophe in front |
//!
//! Spreadsheets take a file without the mark for their own old encoding. What they would run (OWASP, "CSV
//! Injection") begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end: news quotes begin with
//! a dash often enough. The apostrophe changes the words, so a file for programs goes without. Numbers are
//! written by Galley, and are left as they are.

use crate::insight::register::{Figure, Outlet};
use crate::person::Check;

/// For whom a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// For programs: every cell as it is.
    #[default]
    Plain,
    /// For spreadsheets.
    Excel,
}

/// A table that is being written.
pub(super) struct Table {
    text: String,
    style: Style,
}

/// What stands in a cell.
pub(super) enum Cell<'a> {
    /// Words of the reader or of an article.
    Words(&'a str),
    /// Words that were put together for this cell.
    Made(String),
    /// A number.
    Number(usize),
    /// A number, where there is one.
    Maybe(Option<usize>),
    /// A number of tenths.
    Tenths(usize),
}

impl Table {
    /// A table with these names of columns.
    pub(super) fn new(style: Style, columns: &[&str]) -> Self {
        let mut table = Self { text: String::new(), style };
        if style == Style::Excel {
            table.text.push('\u{feff}');
        }
        let columns: Vec<Cell<'_>> = columns.iter().map(|name| Cell::Words(name)).collect();
        table.row(&columns);
        table
    }

    /// Writes a row.
    pub(super) fn row(&mut self, cells: &[Cell<'_>]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            match cell {
                Cell::Words(words) => self.words(words),
                Cell::Made(words) => self.words(words),
                Cell::Number(number) | Cell::Maybe(Some(number)) => self.text.push_str(&number.to_string()),
                Cell::Maybe(None) => {}
                Cell::Tenths(tenths) => self.text.push_str(&format!("{}.{}", tenths / 10, tenths % 10)),
            }
        }
        self.text.push_str(if self.style == Style::Excel { "\r\n" } else { "\n" });
    }

    fn words(&mut self, words: &str) {
        const RUN: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
        let is_formula = self.style == Style::Excel && words.starts_with(RUN);
        let is_quoted = is_formula || words.contains(['"', ',', '\r', '\n']) || words.trim() != words;
        if !is_quoted {
            self.text.push_str(words);
            return;
        }
        self.text.push('"');
        if is_formula {
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

/// The persons of the register, one a row, in this order.
#[must_use]
pub fn figures<'a>(figures: impl Iterator<Item = &'a Figure>) -> String {
    let mut columns = vec![
        "name",
        "other names",
        "type",
        "role",
        "organization",
        "articles",
        "quotes",
        "words quoted",
        "percent of words quoted",
        "claims",
    ];
    let checks: Vec<String> = Check::ALL.iter().map(|check| format!("{} in", check.slug())).collect();
    columns.extend(checks.iter().map(String::as_str));
    columns.extend(["outlets", "titles"]);
    let mut table = Table::new(Style::Excel, &columns);
    for figure in figures {
        let others = figure.others.join("; ");
        let mut outlets: Vec<&str> = Vec::new();
        for there in &figure.articles {
            if !there.outlet.is_empty() && !outlets.contains(&there.outlet.as_str()) {
                outlets.push(&there.outlet);
            }
        }
        let outlets = outlets.join("; ");
        let titles = figure.articles.iter().map(|there| there.title.as_str()).collect::<Vec<_>>().join("; ");
        let mut cells = vec![
            Cell::Words(&figure.name),
            Cell::Words(&others),
            Cell::Words(figure.kind.slug()),
            Cell::Words(&figure.role),
            Cell::Words(&figure.organization),
            Cell::Number(figure.articles.len()),
            Cell::Number(figure.quotes),
            Cell::Number(figure.words),
            Cell::Tenths(figure.share),
            Cell::Number(figure.claims),
        ];
        cells.extend(Check::ALL.iter().map(|check| Cell::Number(figure.checked(*check))));
        cells.extend([Cell::Words(&outlets), Cell::Words(&titles)]);
        table.row(&cells);
    }
    table.finish()
}

/// The outlets of the register, one a row, in this order.
#[must_use]
pub fn outlets<'a>(outlets: impl Iterator<Item = &'a Outlet>) -> String {
    let mut table = Table::new(
        Style::Excel,
        &[
            "outlet",
            "articles",
            "sources",
            "sources per article",
            "words quoted",
            "unnamed",
            "percent unnamed",
            "people",
            "percent people",
            "organizations",
            "percent organizations",
            "documents",
            "percent documents",
            "titles",
        ],
    );
    for outlet in outlets {
        let titles = outlet.articles.iter().map(|there| there.title.as_str()).collect::<Vec<_>>().join("; ");
        let mut cells = vec![
            Cell::Words(&outlet.name),
            Cell::Number(outlet.articles.len()),
            Cell::Number(outlet.sources),
            Cell::Tenths(outlet.per_article()),
            Cell::Number(outlet.words),
        ];
        for count in [outlet.unnamed, outlet.people, outlet.organizations, outlet.documents] {
            cells.extend([Cell::Number(count), Cell::Tenths(outlet.share_of(count))]);
        }
        cells.push(Cell::Words(&titles));
        table.row(&cells);
    }
    table.finish()
}

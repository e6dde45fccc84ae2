//! Tables for spreadsheets: RFC 4180 in UTF-8.
//!
//! Knows: cells, rows, and the tables of the [register](crate::insight::register). Does not know: what the
//! columns are called in the reader's language; their names are data, and stay English.
//!
//! Lines end with CRLF, and a byte order mark comes first, since spreadsheets take the file for their own old
//! encoding without it. A cell that a spreadsheet would run as a formula (OWASP, "CSV Injection": it begins with
//! `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe in front; numbers are written by Galley,
//! and are left as they are.

use crate::insight::register::{Figure, Outlet};
use crate::person::Check;

/// A table that is being written.
struct Table(String);

/// What stands in a cell.
enum Cell<'a> {
    /// Words of the reader or of an article.
    Words(&'a str),
    /// A number.
    Number(usize),
    /// A number of tenths.
    Tenths(usize),
}

impl Table {
    /// A table with these names of columns.
    fn new(columns: &[&str]) -> Self {
        let mut table = Self("\u{feff}".to_owned());
        let columns: Vec<Cell<'_>> = columns.iter().map(|name| Cell::Words(name)).collect();
        table.row(&columns);
        table
    }

    fn row(&mut self, cells: &[Cell<'_>]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            match cell {
                Cell::Words(words) => self.words(words),
                Cell::Number(number) => self.0.push_str(&number.to_string()),
                Cell::Tenths(tenths) => self.0.push_str(&format!("{}.{}", tenths / 10, tenths % 10)),
            }
        }
        self.0.push_str("\r\n");
    }

    fn words(&mut self, words: &str) {
        let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let is_quoted = is_formula || words.contains(['"', ',', '\r', '\n']) || words.trim() != words;
        if !is_quoted {
            self.0.push_str(words);
            return;
        }
        self.0.push('"');
        if is_formula {
            self.0.push('\'');
        }
        self.0.push_str(&words.replace('"', "\"\""));
        self.0.push('"');
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
    let mut table = Table::new(&columns);
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
    table.0
}

/// The outlets of the register, one a row, in this order.
#[must_use]
pub fn outlets<'a>(outlets: impl Iterator<Item = &'a Outlet>) -> String {
    let mut table = Table::new(&[
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
    ]);
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
    table.0
}

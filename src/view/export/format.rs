//! The formats that work leaves in: what each is called and for, what it loses, and its file.

use std::cell::Cell;

use galley_core::formats::loss::Loss;
use galley_core::formats::report::{Days, English};
use galley_core::formats::table::csv::{Separator, Style};
use galley_core::formats::table::{Sheet, Whole};
use galley_core::formats::w3c::For;
use galley_core::formats::{galley, markdown, report};
use galley_core::insight::material::Material;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_words::t;

use crate::dom::{files, ids, language};
use crate::view::words;

thread_local! {
    /// How tables were wished last, as long as the page is open: whether for spreadsheets, and parted by what, where
    /// that was chosen.
    static STYLE: Cell<(bool, Option<Separator>)> = const { Cell::new((false, None)) };
}

/// A file format that work leaves in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Everything.
    Galley,
    /// A page for anyone, with everything inside.
    Report,
    /// A table.
    Csv(Sheet),
    /// All tables, each as CSV, in an archive.
    Archive,
    /// All tables as a workbook.
    Workbook,
    /// Text with light markup.
    Markdown,
    /// JSON-LD for other annotation tools.
    W3c(For),
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text, which leaves as UTF-8.
    Text(String),
    /// Bytes that are no text.
    Bytes(Vec<u8>),
}

impl Content {
    /// The text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bytes(_) => None,
        }
    }
}

impl AsRef<[u8]> for Content {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// The reader's calendar days, in the words of the interface.
struct Calendar;

impl Days for Calendar {
    fn day(&self, at: Timestamp) -> String {
        ids::day(at).to_string()
    }

    fn words(&self, year: u32, month: u32, day: u32) -> Option<String> {
        // English is the program's own, so that the page is the same bytes in every browser.
        if galley_words::code() == "en" {
            English.words(year, month, day)
        } else {
            language::long_date(year, month, day)
        }
    }
}

/// How tables are written: as was wished, else as the interface's language proposes.
pub(super) fn style() -> Style {
    let (is_for_spreadsheets, separator) = STYLE.with(Cell::get);
    let style = if is_for_spreadsheets { spreadsheet_style() } else { Style::PLAIN };
    Style { separator: separator.unwrap_or(style.separator), ..style }
}

/// How a table is written that is for spreadsheets alone.
#[must_use]
pub fn spreadsheet_style() -> Style {
    Style::for_spreadsheets(galley_words::code())
}

/// Remembers whether tables are for spreadsheets, until the page is left.
pub(super) fn set_for_spreadsheets(is_so: bool) {
    STYLE.with(|kept| kept.set((is_so, kept.get().1)));
}

/// Remembers what parts cells, until the page is left.
pub(super) fn set_separator(separator: Separator) {
    STYLE.with(|kept| kept.set((kept.get().0, Some(separator))));
}

impl Format {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Galley => "Galley JSON",
            Self::Report => t!(export_report_name),
            Self::Csv(_) | Self::Archive => "CSV",
            Self::Workbook => "XLSX",
            Self::Markdown => "Markdown",
            Self::W3c(_) => "W3C Web Annotation",
        }
    }

    /// How its files' names end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Galley => ".json",
            Self::Report => ".html",
            Self::Csv(_) => ".csv",
            Self::Archive => ".zip",
            Self::Workbook => ".xlsx",
            Self::Markdown => ".md",
            Self::W3c(_) => ".jsonld",
        }
    }

    /// Its type, as the web names it.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Galley => "application/json",
            Self::Report => "text/html",
            Self::Csv(_) => "text/csv",
            Self::Archive => "application/zip",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Markdown => "text/markdown",
            Self::W3c(_) => "application/ld+json",
        }
    }

    /// What it is for.
    #[must_use]
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Galley => t!(export_galley_purpose),
            Self::Report => t!(export_report_purpose),
            Self::Csv(_) | Self::Archive => t!(export_csv_purpose),
            Self::Workbook => t!(export_xlsx_purpose),
            Self::Markdown => t!(export_markdown_purpose),
            Self::W3c(_) => t!(export_w3c_purpose),
        }
    }

    /// A sentence or two about it.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Self::Galley => t!(export_galley_about),
            Self::Report => t!(export_report_about),
            Self::Csv(_) => t!(export_csv_about),
            Self::Archive => t!(export_archive_about),
            Self::Workbook => t!(export_xlsx_about),
            Self::Markdown => t!(export_markdown_about),
            Self::W3c(_) => t!(export_w3c_about),
        }
    }

    /// The file's content; a table as tables were wished last.
    #[must_use]
    pub fn write(self, work: &Work) -> Content {
        Content::Text(match self {
            Self::Galley => galley::write(work),
            Self::Report => report::write(work, &Material::of(&work.article), &Calendar),
            Self::Csv(sheet) => sheet.write(work, style()),
            Self::Archive => return Content::Bytes(Whole::Archive(style()).write(work)),
            Self::Workbook => return Content::Bytes(Whole::Workbook.write(work)),
            Self::Markdown => markdown::write(work),
            Self::W3c(reader) => reader.write(work),
        })
    }

    /// What of this work the format loses; a table as tables were wished last.
    #[must_use]
    pub fn losses(self, work: &Work) -> Vec<Loss> {
        match self {
            // The page has the whole JSON inside.
            Self::Galley | Self::Report => Vec::new(),
            Self::Csv(sheet) => sheet.losses(work, style()),
            Self::Archive => Whole::Archive(style()).losses(work),
            Self::Workbook => Whole::Workbook.losses(work),
            Self::Markdown => markdown::losses(work),
            Self::W3c(reader) => reader.losses(work),
        }
    }

    /// Whether a file of it opens again as the work was.
    #[must_use]
    pub fn holds_all(self) -> bool {
        matches!(self, Self::Galley | Self::Report)
    }

    /// Whether it is text, which can be looked at and copied.
    #[must_use]
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Archive | Self::Workbook)
    }

    /// The tables that are in its file.
    #[must_use]
    pub fn sheets(self) -> Vec<Sheet> {
        match self {
            Self::Csv(sheet) => vec![sheet],
            Self::Archive | Self::Workbook => Sheet::ALL.to_vec(),
            Self::Galley | Self::Report | Self::Markdown | Self::W3c(_) => Vec::new(),
        }
    }

    /// The file's name.
    #[must_use]
    pub fn file_name(self, work: &Work) -> String {
        let stem = words::file_stem(&work.article.name());
        match self {
            Self::Csv(sheet) => format!("{stem}-{}{}", sheet.slug(), self.ending()),
            Self::W3c(For::Recogito) => format!("{stem}-recogito{}", self.ending()),
            Self::Archive => format!("{stem}-tables{}", self.ending()),
            _ => format!("{stem}{}", self.ending()),
        }
    }

    /// Names and types under which the file may be shared, the best first: engines share few types, and text
    /// everywhere.
    #[must_use]
    pub fn shared_as(self, name: &str) -> Vec<(String, &'static str)> {
        let mut names = vec![(name.to_owned(), self.mime())];
        if self.is_text() {
            names.push((format!("{name}.txt"), "text/plain"));
        }
        names
    }
}

/// Downloads a work; an error in the browser's words.
///
/// # Errors
/// Where the browser makes no file of it.
pub fn download(format: Format, work: &Work) -> crate::dom::Result<()> {
    files::download(&format.file_name(work), format.mime(), format.write(work))
}

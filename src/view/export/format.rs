//! The formats that work leaves in: what each is called and for, what it loses, and its file.

use std::cell::Cell;

use galley_core::formats::csv::{Separator, Style};
use galley_core::formats::loss::Loss;
use galley_core::formats::report::{Days, English};
use galley_core::formats::table::Sheet;
use galley_core::formats::w3c::For;
use galley_core::formats::{galley, markdown, report};
use galley_core::insight::reading::Reading;
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
    /// Text with light markup.
    Markdown,
    /// JSON-LD for other annotation tools.
    W3c(For),
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
            Self::Csv(_) => "CSV",
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
            Self::Csv(_) => t!(export_csv_purpose),
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
            Self::Markdown => t!(export_markdown_about),
            Self::W3c(_) => t!(export_w3c_about),
        }
    }

    /// The file's content; a table as tables were wished last.
    #[must_use]
    pub fn write(self, work: &Work) -> String {
        match self {
            Self::Galley => galley::write(work),
            Self::Report => report::write(work, &Reading::of(&work.article), &Calendar),
            Self::Csv(sheet) => sheet.write(work, style()),
            Self::Markdown => markdown::write(work),
            Self::W3c(reader) => reader.write(work),
        }
    }

    /// What of this work the format loses; a table as tables were wished last.
    #[must_use]
    pub fn losses(self, work: &Work) -> Vec<Loss> {
        match self {
            // The page has the whole JSON inside.
            Self::Galley | Self::Report => Vec::new(),
            Self::Csv(sheet) => sheet.losses(work, style()),
            Self::Markdown => markdown::losses(work),
            Self::W3c(reader) => reader.losses(work),
        }
    }

    /// Whether a file of it opens again as the work was.
    #[must_use]
    pub fn holds_all(self) -> bool {
        matches!(self, Self::Galley | Self::Report)
    }

    /// The file's name.
    #[must_use]
    pub fn file_name(self, work: &Work) -> String {
        let stem = words::file_stem(&work.article.name());
        match self {
            Self::Csv(sheet) => format!("{stem}-{}{}", sheet.slug(), self.ending()),
            Self::W3c(For::Recogito) => format!("{stem}-recogito{}", self.ending()),
            _ => format!("{stem}{}", self.ending()),
        }
    }

    /// Names and types under which the file may be shared, the best first: engines share few types, and text
    /// everywhere.
    #[must_use]
    pub fn shared_as(self, name: &str) -> Vec<(String, &'static str)> {
        vec![(name.to_owned(), self.mime()), (format!("{name}.txt"), "text/plain")]
    }
}

/// Downloads a work; an error in the browser's words.
///
/// # Errors
/// Where the browser makes no file of it.
pub fn download(format: Format, work: &Work) -> crate::dom::Result<()> {
    files::download(&format.file_name(work), format.mime(), &format.write(work))
}

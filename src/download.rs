//! The formats that work leaves in: what each is called and for, what it loses, and its file.

use galley_core::desk::TableWish;
use galley_core::formats::format::Format;
use galley_core::formats::loss::Loss;
use galley_core::formats::report::{Days, English};
use galley_core::formats::table::Whole;
use galley_core::formats::table::csv::Style;
use galley_core::formats::w3c::For;
use galley_core::formats::{galley, markdown, report};
use galley_core::insight::material::Material;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_words::t;

use crate::dom::{files, ids, language};
use crate::view::parts::words;

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
#[must_use]
pub fn style(wish: TableWish) -> Style {
    let style = if wish.for_spreadsheets { spreadsheet_style() } else { Style::PLAIN };
    Style { separator: wish.separator.unwrap_or(style.separator), ..style }
}

/// How a table is written that is for spreadsheets alone.
#[must_use]
pub fn spreadsheet_style() -> Style {
    Style::for_spreadsheets(galley_words::code())
}

/// What a format says of itself, in the words of the interface, and its file.
pub trait Leaves: Sized {
    /// Its name.
    #[must_use]
    fn name(self) -> &'static str;

    /// What it is for.
    #[must_use]
    fn purpose(self) -> &'static str;

    /// A sentence or two about it.
    #[must_use]
    fn about(self) -> &'static str;

    /// The file's content; tables in this style.
    #[must_use]
    fn write(self, work: &Work, style: Style) -> Content;

    /// What of this work the format loses; tables in this style.
    #[must_use]
    fn losses(self, work: &Work, style: Style) -> Vec<Loss>;

    /// The file's name.
    #[must_use]
    fn file_name(self, work: &Work) -> String;
}

impl Leaves for Format {
    fn name(self) -> &'static str {
        match self {
            Self::Galley => "Galley JSON",
            Self::Report => t!(export_report_name),
            Self::Csv(_) | Self::Archive => "CSV",
            Self::Workbook => "XLSX",
            Self::Markdown => "Markdown",
            Self::W3c(_) => "W3C Web Annotation",
        }
    }

    fn purpose(self) -> &'static str {
        match self {
            Self::Galley => t!(export_galley_purpose),
            Self::Report => t!(export_report_purpose),
            Self::Csv(_) | Self::Archive => t!(export_csv_purpose),
            Self::Workbook => t!(export_xlsx_purpose),
            Self::Markdown => t!(export_markdown_purpose),
            Self::W3c(_) => t!(export_w3c_purpose),
        }
    }

    fn about(self) -> &'static str {
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

    fn write(self, work: &Work, style: Style) -> Content {
        Content::Text(match self {
            Self::Galley => galley::write(work),
            Self::Report => report::write(work, &Material::of(&work.article), &Calendar),
            Self::Csv(sheet) => sheet.write(work, style),
            Self::Archive => return Content::Bytes(Whole::Archive(style).write(work)),
            Self::Workbook => return Content::Bytes(Whole::Workbook.write(work)),
            Self::Markdown => markdown::write(work),
            Self::W3c(reader) => reader.write(work),
        })
    }

    fn losses(self, work: &Work, style: Style) -> Vec<Loss> {
        match self {
            // The page has the whole JSON inside.
            Self::Galley | Self::Report => Vec::new(),
            Self::Csv(sheet) => sheet.losses(work, style),
            Self::Archive => Whole::Archive(style).losses(work),
            Self::Workbook => Whole::Workbook.losses(work),
            Self::Markdown => markdown::losses(work),
            Self::W3c(reader) => reader.losses(work),
        }
    }

    fn file_name(self, work: &Work) -> String {
        let stem = words::file_stem(&work.article.name());
        match self {
            Self::Csv(sheet) => format!("{stem}-{}{}", sheet.slug(), self.ending()),
            Self::W3c(For::Recogito) => format!("{stem}-recogito{}", self.ending()),
            Self::Archive => format!("{stem}-tables{}", self.ending()),
            _ => format!("{stem}{}", self.ending()),
        }
    }
}

/// Downloads a work; an error in the browser's words.
///
/// # Errors
/// Where the browser makes no file of it.
pub fn download(format: Format, work: &Work, style: Style) -> crate::dom::Result<()> {
    files::download(&format.file_name(work), format.mime(), format.write(work, style))
}

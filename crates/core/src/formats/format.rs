//! The formats that work leaves in: how their files end, of what type they are, what is in them.

use super::table::Sheet;
use super::w3c::For;

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

impl Format {
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

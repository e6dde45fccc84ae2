//! All tables of one work in one file.
//!
//! Knows: which files there are, and what none of the tables holds. Does not know: how a table is written.

use super::super::loss::{Loss, Losses};
use super::Sheet;
use super::csv::{self, Style};
use super::xlsx;
use crate::formats::zip;
use crate::model::work::Work;

/// A file that holds every table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// A workbook (`.xlsx`), a sheet for each table: each cell is what the plain CSV has there.
    Workbook,
    /// A zip archive, a CSV file for each table, written in this style.
    Archive(Style),
}

impl Whole {
    /// Writes it. Sheets are called `annotations` and so on, files `annotations.csv`.
    #[must_use]
    pub fn write(self, work: &Work) -> Vec<u8> {
        match self {
            Self::Workbook => xlsx::workbook(&Sheet::ALL.map(|sheet| {
                let mut table = xlsx::Worksheet::default();
                sheet.fill(work, &mut table);
                (sheet.slug(), table)
            })),
            Self::Archive(style) => {
                let files = Sheet::ALL.map(|sheet| (format!("{}.csv", sheet.slug()), sheet.write(work, style)));
                // More than 4 GiB is more than the page's memory holds.
                zip::archive(files).unwrap_or_default()
            }
        }
    }

    /// What of this work none of the tables holds.
    #[must_use]
    pub fn losses(self, work: &Work) -> Vec<Loss> {
        let mut losses = Losses::default();
        losses.article(work);
        losses.details(work, Sheet::Annotations.details());
        losses.codebook(work);
        losses.reworded(work, work.annotations.iter());
        losses.dormant(work, work.annotations.iter());
        losses.people(work);
        losses.inner(work, 0);
        let style = match self {
            Self::Workbook => Style::PLAIN,
            Self::Archive(style) if style.is_for_spreadsheets => style,
            Self::Archive(_) => return losses.0,
        };
        let long = Sheet::ALL.map(|sheet| {
            let mut long = csv::long_cells(&sheet.write(work, style), style);
            // A row is one of a table.
            long.iter_mut().for_each(|cell| cell.column = format!("{}.{}", sheet.slug(), cell.column));
            long
        });
        losses.long_cells(&long.concat());
        losses.0
    }
}

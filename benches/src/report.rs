//! The table: what was measured of Galley, and of the bare page beside it.

use crate::page::Side;
use anyhow::{Context as _, Result};
use journeys::median;
use serde::Serialize;
use std::fs;
use std::path::Path;

/// One figure on one article.
#[derive(Debug, Serialize)]
struct Row {
    size: &'static str,
    what: String,
    unit: &'static str,
    galley: Option<f64>,
    bare: Option<f64>,
}

/// All that was measured.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Puts down a figure: the median of these.
    pub(crate) fn note(&mut self, side: Side, size: &'static str, what: &str, unit: &'static str, figures: Vec<f64>) {
        let figure = Some(median(figures));
        let found = self.rows.iter_mut().find(|row| row.size == size && row.what == what && row.unit == unit);
        let row = match found {
            Some(row) => row,
            None => {
                self.rows.push(Row { size, what: what.to_owned(), unit, galley: None, bare: None });
                let Some(row) = self.rows.last_mut() else { return };
                row
            }
        };
        match side {
            Side::Galley => row.galley = figure,
            Side::Bare => row.bare = figure,
        }
    }

    /// Prints what was measured on one article, as Markdown.
    pub(crate) fn print(&self, size: &str) {
        println!("\n| {size} | Galley | bare page | ratio |\n|---|---|---|---|");
        for row in self.rows.iter().filter(|row| row.size == size) {
            let shown = |figure: Option<f64>| {
                figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure:.1} {}", row.unit))
            };
            let ratio = row.galley.zip(row.bare).filter(|(_, bare)| *bare > 0.05);
            let ratio = ratio.map_or_else(|| "–".to_owned(), |(galley, bare)| format!("{:.2}", galley / bare));
            println!("| {} | {} | {} | {ratio} |", row.what, shown(row.galley), shown(row.bare));
        }
        println!();
    }

    /// Writes it all down, so that two runs can be compared.
    pub(crate) fn keep(&self, file: &Path) -> Result<()> {
        fs::write(file, serde_json::to_string_pretty(&self.rows)?).with_context(|| file.display().to_string())
    }
}

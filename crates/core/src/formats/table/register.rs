//! The tables of the [register](crate::insight::register): who speaks across all articles, and in which outlets.
//!
//! Knows: columns and what stands in them. Does not know: which rows show, or in which order.

use super::super::cell::{Cell, Rows, list};
use super::super::csv::{Csv, Style};
use crate::insight::register::{Figure, Outlet};
use crate::model::person::Check;

/// The persons of the register, one a row, in this order.
#[must_use]
pub fn figures<'a>(figures: impl Iterator<Item = &'a Figure>, style: Style) -> String {
    let checks: Vec<String> = Check::ALL.iter().map(|check| format!("{}_in", check.slug())).collect();
    let mut heads = vec!["person", "other_names", "person_kind", "role", "organization"];
    heads.extend(["article_count", "quote_count", "quoted_words", "percent_of_quoted_words", "claim_count"]);
    heads.extend(checks.iter().map(String::as_str));
    heads.extend(["article_outlets", "article_ids", "article_titles"]);
    let mut table = Csv::new(style);
    table.heads(&heads);
    for figure in figures {
        let mut outlets: Vec<&str> = Vec::new();
        for there in &figure.articles {
            if !there.outlet.is_empty() && !outlets.contains(&there.outlet.as_str()) {
                outlets.push(&there.outlet);
            }
        }
        let mut cells = vec![
            Cell::Words(&figure.name),
            Cell::Made(list(&figure.others)),
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
        cells.push(Cell::Made(list(outlets)));
        cells.push(Cell::Made(list(figure.articles.iter().map(|there| there.article.to_string()))));
        cells.push(Cell::Made(list(figure.articles.iter().map(|there| &there.title))));
        table.row(&cells);
    }
    table.finish()
}

/// The columns of the outlets.
const OUTLETS: [&str; 15] = [
    "article_outlet",
    "article_count",
    "source_count",
    "sources_per_article",
    "quoted_words",
    "unnamed_count",
    "percent_unnamed",
    "people_count",
    "percent_people",
    "organization_count",
    "percent_organizations",
    "document_count",
    "percent_documents",
    "article_ids",
    "article_titles",
];

/// The outlets of the register, one a row, in this order.
#[must_use]
pub fn outlets<'a>(outlets: impl Iterator<Item = &'a Outlet>, style: Style) -> String {
    let mut table = Csv::new(style);
    table.heads(&OUTLETS);
    for outlet in outlets {
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
        cells.push(Cell::Made(list(outlet.articles.iter().map(|there| there.article.to_string()))));
        cells.push(Cell::Made(list(outlet.articles.iter().map(|there| &there.title))));
        table.row(&cells);
    }
    table.finish()
}

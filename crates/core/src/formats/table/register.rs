//! The tables of the [register](crate::insight::register): who speaks across all articles, and in which outlets.
//!
//! Knows: columns and what stands in them. Does not know: which rows show, or in which order.

use super::cell::{Cell, Rows, list};
use super::csv::{Csv, Style};
use crate::insight::register::{Outlet, Profile};
use crate::model::person::Check;

/// The persons of the register, one a row, in this order.
#[must_use]
pub fn profiles<'a>(profiles: impl Iterator<Item = &'a Profile>, style: Style) -> String {
    let checks: Vec<String> = Check::ALL.iter().map(|check| format!("{}_in", check.slug())).collect();
    let mut heads = vec!["person", "other_names", "person_kind", "role", "organization"];
    heads.extend(["article_count", "quote_count", "quoted_words", "percent_of_quoted_words", "claim_count"]);
    heads.extend(checks.iter().map(String::as_str));
    heads.extend(["article_outlets", "article_ids", "article_titles"]);
    let mut table = Csv::new(style);
    table.heads(&heads);
    for profile in profiles {
        let mut outlets: Vec<&str> = Vec::new();
        for there in &profile.articles {
            if !there.outlet.is_empty() && !outlets.contains(&there.outlet.as_str()) {
                outlets.push(&there.outlet);
            }
        }
        let mut cells = vec![
            Cell::Words(&profile.name),
            Cell::Made(list(&profile.others)),
            Cell::Words(profile.kind.slug()),
            Cell::Words(&profile.role),
            Cell::Words(&profile.organization),
            Cell::Number(profile.articles.len()),
            Cell::Number(profile.quotes),
            Cell::Number(profile.words),
            Cell::Tenths(profile.share),
            Cell::Number(profile.claims),
        ];
        cells.extend(Check::ALL.iter().map(|check| Cell::Number(profile.checked(*check))));
        cells.push(Cell::Made(list(outlets)));
        cells.push(Cell::Made(list(profile.articles.iter().map(|there| there.article.to_string()))));
        cells.push(Cell::Made(list(profile.articles.iter().map(|there| &there.title))));
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

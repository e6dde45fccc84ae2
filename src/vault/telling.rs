//! What the reader is told about records that could not be read: one notice an article.
//!
//! Knows: which of them are one notice. Does not know: its words, and who shows it.

use galley_core::desk::{Record, Stored};
use galley_core::journal::bundle;
use galley_core::journal::recovery::{Taken, article_of};
use galley_core::journal::reopening::Aside;

/// What to tell of records that were set aside; `taken` is what the plain copy gave instead.
#[must_use]
pub fn aside(records: &[Aside], taken: Option<Taken>) -> Vec<Stored> {
    let of_one = |records: Vec<Aside>| {
        // The damage itself comes first; the others are what it drew with it.
        let why = records.first().and_then(|record| record.why.clone());
        Stored::Aside(records.len(), why, taken, download(&records))
    };
    let mut told: Vec<Stored> = by_article(records).into_iter().map(of_one).collect();
    if told.is_empty() {
        told.extend(taken.map(Stored::Replaced));
    }
    told
}

/// What to tell of an article that a newer Galley kept.
#[must_use]
pub fn newer(records: &[Aside]) -> Stored {
    Stored::Newer(by_article(records).len().max(1), download(records))
}

/// One file for all of them.
fn download(records: &[Aside]) -> Record {
    let key = records.first().map_or("", |record| &record.key);
    let ending = if records.len() == 1 { "txt" } else { "json" };
    let name = format!("{}.{ending}", key.replace(['/', ':'], "-"));
    Record { name: name.into(), content: bundle::write(records).into() }
}

/// The records, article by article, in the order in which they come.
fn by_article(records: &[Aside]) -> Vec<Vec<Aside>> {
    let mut groups: Vec<Vec<Aside>> = Vec::new();
    for record in records {
        let article = article_of(&record.key);
        let same = |group: &&mut Vec<Aside>| group.first().is_some_and(|first| article_of(&first.key) == article);
        match groups.iter_mut().find(same) {
            Some(group) if article.is_some() => group.push(record.clone()),
            _ => groups.push(vec![record.clone()]),
        }
    }
    groups
}

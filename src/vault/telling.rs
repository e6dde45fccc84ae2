//! What the reader is told about records that could not be read: one notice an article.
//!
//! Knows: words. Does not know: which half of the page shows them.

use galley_core::desk::{Deed, Notice};
use galley_core::journal::bundle;
use galley_core::journal::recovery::{Taken, article_of};
use galley_core::journal::reopening::Aside;
use galley_words::t;

use crate::dom::ids;

/// Notices about records that were set aside; `taken` is what the plain copy gave instead.
#[must_use]
pub fn aside(records: &[Aside], taken: Option<Taken>) -> Vec<Notice> {
    let mut notices: Vec<Notice> = by_article(records)
        .into_iter()
        .map(|records| {
            let title = t!(aside_title, count = records.len());
            // The damage itself comes first; the others are what it drew with it.
            let why = records.first().map_or("", |record| &record.why);
            let rest = taken.map_or_else(|| t!(aside_rest_opens).to_owned(), from_copy);
            let text = t!(aside_text, why = why, rest = rest);
            notice(title, text, vec![download(&records)])
        })
        .collect();
    if let (Some(taken), true) = (taken, notices.is_empty()) {
        notices.push(notice(t!(aside_missing).to_owned(), from_copy(taken), vec![Deed::DownloadWork]));
    }
    notices
}

/// The notice about records that are gone without a trace: there is nothing to set aside.
#[must_use]
pub fn missing(is_missing: bool) -> Option<Notice> {
    let text = || t!(aside_missing_text).to_owned();
    is_missing.then(|| notice(t!(aside_missing).to_owned(), text(), vec![Deed::DownloadWork]))
}

/// The notice about an article that a newer Galley kept.
#[must_use]
pub fn newer(records: &[Aside]) -> Notice {
    let title = t!(newer_kept, count = by_article(records).len().max(1));
    notice(title, t!(aside_newer_text).to_owned(), vec![download(records)])
}

fn from_copy(taken: Taken) -> String {
    match taken {
        Taken::Copy(at) => t!(aside_from_copy, time = ids::local_time(at)),
        Taken::Marks(count, at) => t!(aside_marks_from_copy, count = count, time = ids::local_time(at)),
        Taken::Rebuilt => t!(aside_rebuilt).to_owned(),
    }
}

fn notice(title: String, text: String, deeds: Vec<Deed>) -> Notice {
    Notice { id: 0, bad: true, title, text, deeds }
}

/// One file for all of them.
fn download(records: &[Aside]) -> Deed {
    let key = records.first().map_or("", |record| &record.key);
    let ending = if records.len() == 1 { "txt" } else { "json" };
    let name = format!("{}.{ending}", key.replace(['/', ':'], "-"));
    Deed::DownloadRecord(name.into(), bundle::write(records).into())
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

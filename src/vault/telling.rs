//! What the reader is told about records that could not be read: one notice an article.
//!
//! Knows: words. Does not know: which half of the page shows them.

use galley_core::formats::bundle;
use galley_core::journal::recovery::{Taken, article_of};
use galley_core::journal::reopening::Aside;
use galley_core::state::{Deed, Notice};

use crate::dom::ids;

/// Notices about records that were set aside; `taken` is what the plain copy gave instead.
#[must_use]
pub fn aside(records: &[Aside], taken: Option<Taken>) -> Vec<Notice> {
    let mut notices: Vec<Notice> = by_article(records)
        .into_iter()
        .map(|records| {
            let title = match records.len() {
                1 => "A saved record could not be read".to_owned(),
                n => format!("{n} saved records of one article could not be read"),
            };
            // The damage itself comes first; the others are what it drew with it.
            let why = records.first().map_or("", |record| &record.why);
            let rest = taken.map_or_else(|| "Everything else opens as usual.".to_owned(), from_copy);
            let text = format!("{why} It was set aside, not changed. {rest}");
            notice(title, text, vec![download(&records)])
        })
        .collect();
    if let (Some(taken), true) = (taken, notices.is_empty()) {
        notices.push(notice("A saved record was missing".to_owned(), from_copy(taken), vec![Deed::DownloadWork]));
    }
    notices
}

/// The notice about an article that a newer Galley kept.
#[must_use]
pub fn newer(records: &[Aside]) -> Notice {
    let text = "This page is an older Galley and cannot read all of it. Nothing of it was changed. Load the page again \
                to get the newer one.";
    let title = match by_article(records).len() {
        0 | 1 => "This article was kept by a newer Galley".to_owned(),
        n => format!("{n} articles were kept by a newer Galley"),
    };
    notice(title, text.to_owned(), vec![download(records)])
}

fn from_copy(taken: Taken) -> String {
    let up_to = |at| format!("the copy in this browser, which has all edits up to {}.", ids::local_time(at));
    match taken {
        Taken::Copy(at) => format!("The article was opened from {}", up_to(at)),
        Taken::Marks(1, at) => format!("One mark was taken from {}", up_to(at)),
        Taken::Marks(n, at) => format!("{n} marks were taken from {}", up_to(at)),
        Taken::Rebuilt => {
            "The article was put together again from its text and its marks. Part labels and details that \
                           you changed are to be looked at."
                .to_owned()
        }
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

//! Where things are kept: the keys of the vault.
//!
//! ```text
//! IndexedDB, one store of strings        local storage
//!   list/<article>                         galley:article:<article>   the reader's plain copy
//!   text/<article>                         galley:pending:<article>:<clock>:<tab>
//!   head/<article>                         galley:draft:<article>:<annotation>
//!   page/<article>/<n>                     galley:ahead:<article>     that copy has what IndexedDB has not
//!   stamps/<article>/<n>
//!   entry/<article>/<clock>/<tab>
//!   draft/<article>/<annotation>           galley:taken:<article>     when it was last taken away as a file
//!   restore/<article>/<instant>            (restore points: crate::journal::points)
//!   point/<article>/<instant>/…
//!   seen/<article>
//!   aside/<key of what could not be read>
//! ```
//!
//! Numbers are 16 hexadecimal digits, so that keys sort as their numbers do.

use std::fmt::Display;

use crate::model::id::{AnnotationId, ArticleId, TabId};

/// The listing of an article.
#[must_use]
pub fn listing(article: ArticleId) -> String {
    format!("list/{article}")
}

/// An article's text and links, written once.
#[must_use]
pub fn text(article: ArticleId) -> String {
    format!("text/{article}")
}

/// The head of an article's snapshot.
#[must_use]
pub fn head(article: ArticleId) -> String {
    format!("head/{article}")
}

/// One page of a snapshot's annotations.
#[must_use]
pub fn page(article: ArticleId, page: usize) -> String {
    format!("page/{article}/{page:016x}")
}

/// When the things of one page were written, and what of it is deleted.
#[must_use]
pub fn stamps(article: ArticleId, page: usize) -> String {
    format!("stamps/{article}/{page:016x}")
}

/// One entry of the journal.
#[must_use]
pub fn entry(article: ArticleId, clock: u64, tab: TabId) -> String {
    format!("entry/{article}/{clock:016x}/{tab}")
}

/// Clock and tab of an entry, by its key.
#[must_use]
pub fn read_entry(key: &str) -> Option<(u64, TabId)> {
    let (clock, tab) = key.strip_prefix("entry/")?.split_once('/')?.1.split_once('/')?;
    Some((u64::from_str_radix(clock, 16).ok()?, TabId::parse(tab)?))
}

/// A note that is being typed.
#[must_use]
pub fn draft(article: ArticleId, annotation: AnnotationId) -> String {
    format!("draft/{article}/{annotation}")
}

/// The place of a record that could not be read.
#[must_use]
pub fn aside(key: impl Display) -> String {
    format!("aside/{key}")
}

/// An entry in local storage that is not yet committed.
#[must_use]
pub fn pending(article: ArticleId, clock: u64, tab: TabId) -> String {
    format!("{}{clock:016x}:{tab}", pending_prefix(article))
}

/// What the keys of an article's uncommitted entries begin with.
#[must_use]
pub fn pending_prefix(article: ArticleId) -> String {
    format!("galley:pending:{article}:")
}

/// The article's exact Galley JSON in local storage.
#[must_use]
pub fn plain(article: ArticleId) -> String {
    format!("{PLAIN}{article}")
}

/// The sign that an article's plain copy has what the database has not.
#[must_use]
pub fn ahead(article: ArticleId) -> String {
    format!("{AHEAD}{article}")
}

/// When an article was last taken away as a Galley file.
#[must_use]
pub fn taken(article: ArticleId) -> String {
    format!("galley:taken:{article}")
}

/// In what part somebody has an article with a task open on this device ([`crate::model::task::Seat`]).
#[must_use]
pub fn seat(article: ArticleId) -> String {
    format!("galley:seat:{article}")
}

/// What the keys of such signs begin with.
pub const AHEAD: &str = "galley:ahead:";

/// What the keys of plain copies begin with.
pub const PLAIN: &str = "galley:article:";

/// A note that is being typed, in local storage.
#[must_use]
pub fn local_draft(article: ArticleId, annotation: AnnotationId) -> String {
    format!("{}{annotation}", local_draft_prefix(article))
}

/// What the keys of an article's local drafts begin with.
#[must_use]
pub fn local_draft_prefix(article: ArticleId) -> String {
    format!("galley:draft:{article}:")
}

/// What all of an article's keys of one sort begin with: `page/<article>`.
#[must_use]
pub fn of(sort: &str, article: ArticleId) -> String {
    format!("{sort}/{article}")
}

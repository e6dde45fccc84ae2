//! The journal: each edit as it is kept.
//!
//! Knows: one entry and the records in it; [`keeping`] decides what is written in which order,
//! [`reopening`] makes a work of what is found again, [`recovery`] of what is left of it, [`stamps`] makes
//! one of what several tabs wrote, [`replica`] is a tab's own copy, [`points`] are kept to go back to,
//! [`keys`] names the places. [`wire`] writes and reads the records, [`library`] and [`listing`] are the start list,
//! [`archive`] what all articles go out in, [`backup`] and [`bundle`] what is downloaded when something is wrong. Does not know: JSON's syntax
//! ([`crate::formats`] has it), or how a store works.

pub mod archive;
pub mod backup;
pub mod bundle;
pub mod keeping;
pub mod keys;
pub mod library;
pub mod listing;
pub mod points;
pub mod recovery;
pub mod reopening;
pub mod replica;
pub mod stamps;
pub mod wire;

use crate::change::record::Record;
use crate::model::id::{ArticleId, TabId};
use crate::model::time::Timestamp;

/// One edit of one article, as it is committed and as tabs exchange it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose article.
    pub article: ArticleId,
    /// Lamport clock: higher than every clock that the tab had seen.
    pub clock: u64,
    /// The tab that made it.
    pub tab: TabId,
    /// When.
    pub at: Timestamp,
    /// What changed, in order.
    pub records: Vec<Record>,
}

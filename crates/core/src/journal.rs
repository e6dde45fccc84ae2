//! The journal: each edit as it is kept.
//!
//! Knows: one entry and the records in it; [`keeping`] decides what is written in which order,
//! [`reopening`] makes a work of what is found again, [`recovery`] of what is left of it, [`stamps`] makes
//! one of what several tabs wrote, [`replica`] is a tab's own copy, [`points`] are kept to go back to,
//! [`keys`] names the places. Does not know:
//! JSON ([`crate::formats`] writes and reads entries) or how a store works.

pub mod keeping;
pub mod keys;
pub mod points;
pub mod recovery;
pub mod reopening;
pub mod replica;
pub mod stamps;

use crate::fields::{Field, Key, Thing};
use crate::id::{ArticleId, TabId};
use crate::time::Timestamp;

/// One thing put in its new form, or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A thing, new or changed.
    Put {
        /// As it is now, whole.
        thing: Thing,
        /// The fields that were changed, at least one; none where all of it is new. The others are as
        /// the tab knew them, which may be older than what another tab has written.
        fields: Option<Vec<Field>>,
    },
    /// A thing is gone.
    Delete(Key),
    /// A thing is not there, and what its tombstone says is not the entry's instant: it comes from
    /// another work, or, where a merge is taken back, there is none.
    Bury {
        /// Which thing.
        key: Key,
        /// When it was deleted; no tombstone where nobody deleted it.
        at: Option<Timestamp>,
    },
}

impl Record {
    /// Which thing it is about.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Put { thing, .. } => thing.key(),
            Self::Delete(key) | Self::Bury { key, .. } => *key,
        }
    }
}

impl From<Thing> for Record {
    /// All of a thing is new.
    fn from(thing: Thing) -> Self {
        Self::Put { thing, fields: None }
    }
}

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

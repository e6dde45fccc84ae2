//! Records: what an edit leaves of each thing that it touched, in the form in which it is kept and exchanged.
//!
//! Knows: that a thing was put, deleted, or buried with another's tombstone. Does not know: edits
//! ([`crate::change::edit`]), nor which tab wrote it and when (the journal).

use crate::change::fields::{Field, Key, Thing};
use crate::model::time::Timestamp;

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

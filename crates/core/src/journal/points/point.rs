//! One restore point: when it was made and why.
//!
//! Does not know: what is kept of it (`journal::points`).

use crate::journal::library::Counts;
use crate::model::time::Timestamp;

/// Why a point was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// An hour has passed since the last.
    Hour,
    /// A file was merged into the article.
    Merge,
    /// A newer Galley opened it for the first time.
    Version,
    /// An older point was restored.
    Restore,
}

impl Reason {
    const ALL: [(Self, &'static str); 4] =
        [(Self::Hour, "hour"), (Self::Merge, "merge"), (Self::Version, "version"), (Self::Restore, "restore")];

    /// Its name in records.
    #[must_use]
    pub fn slug(self) -> &'static str {
        Self::ALL.iter().find(|(reason, _)| *reason == self).map_or("hour", |(_, slug)| slug)
    }

    /// Reads a [`Reason::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == slug).map(|(reason, _)| reason)
    }
}

/// One restore point's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// When it was made; no two of one article have the same.
    pub at: Timestamp,
    /// Why.
    pub reason: Reason,
    /// The name of the file that was merged; else empty.
    pub name: String,
    /// The marks that it holds.
    pub counts: Counts,
}

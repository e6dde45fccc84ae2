//! Restore points: an article as it was, kept beside what it became.
//!
//! ```text
//! restore/<article>/<instant>          { at, reason, quotes, claims, sources, others }
//! point/<article>/<instant>/head       a snapshot's head and pages; the text stands in text/<article>
//! point/<article>/<instant>/page/<n>
//! ```
//!
//! Knows: when one is due, what is written for it, what it holds. Does not know: how it is shown.
//! Restoring is an edit like any other ([`crate::edit::Edit::between`]), so that Undo takes it back.

use crate::edit::{Change, Edit};
use crate::formats::wire;
use crate::id::ArticleId;
use crate::journal::keeping::{Commit, Keeping, Op, Snapshot};
use crate::journal::reopening::{Found, reopen};
use crate::journal::stamps::Stamps;
use crate::library::Counts;
use crate::sort::sort_by;
use crate::time::Timestamp;
use crate::work::Work;

/// Points kept of one article; the oldest leave.
pub const MOST: usize = 30;
/// Milliseconds of work from one point to the next.
pub const EVERY: i64 = 3_600_000;

/// Why a point was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// An hour has passed since the last.
    Hour,
    /// A file was merged into the article.
    Merge,
    /// A file was opened in the article's place.
    Import,
    /// A newer Galley opened it for the first time.
    Version,
    /// An older point was restored.
    Restore,
}

impl Reason {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Hour, "hour"),
        (Self::Merge, "merge"),
        (Self::Import, "import"),
        (Self::Version, "version"),
        (Self::Restore, "restore"),
    ];

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// When it was made; no two of one article have the same.
    pub at: Timestamp,
    /// Why.
    pub reason: Reason,
    /// The marks that it holds.
    pub counts: Counts,
}

/// What differs between two states of one article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Marks that only the later one has.
    pub added: usize,
    /// Marks that both have, in different versions.
    pub changed: usize,
    /// Marks that only the earlier one has.
    pub removed: usize,
    /// Anything else: details, part labels, codebook, cast, relations.
    pub others: usize,
}

impl Difference {
    /// From `earlier` to `later`.
    #[must_use]
    pub fn between(earlier: &Work, later: &Work) -> Self {
        let mut difference = Self::default();
        for change in Edit::between(earlier, later).changes {
            match change {
                Change::Annotation { before: None, .. } => difference.added += 1,
                Change::Annotation { after: None, .. } => difference.removed += 1,
                Change::Annotation { .. } => difference.changed += 1,
                _ => difference.others += 1,
            }
        }
        difference
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// Whether a point is due at `now`, `last` being the newest one's instant.
#[must_use]
pub fn is_due(last: Option<Timestamp>, now: Timestamp) -> bool {
    // A clock that was set back makes one too: better one too many.
    last.is_none_or(|last| !(0..EVERY).contains(&(now.millis() - last.millis())))
}

/// What the keys of an article's lines begin with.
#[must_use]
pub fn lines(article: ArticleId) -> String {
    format!("restore/{article}/")
}

/// The key of a line.
#[must_use]
pub fn line(article: ArticleId, at: Timestamp) -> String {
    format!("restore/{article}/{:016x}", at.millis())
}

/// What the keys of one point's records begin with.
#[must_use]
pub fn records(article: ArticleId, at: Timestamp) -> String {
    format!("point/{article}/{:016x}/", at.millis())
}

/// A point on its way: its pages are written one by one, so that a long article is not one long task.
#[derive(Clone, Debug)]
pub struct Draft {
    article: ArticleId,
    point: Point,
    snapshot: Snapshot,
}

impl Draft {
    /// Of this work.
    #[must_use]
    pub fn of(work: &Work, reason: Reason, at: Timestamp) -> Self {
        let article = work.article.id;
        let snapshot = Keeping::new(article).snapshot(work, &Stamps::default());
        Self { article, point: Point { at, reason, counts: Counts::of(work) }, snapshot }
    }

    /// Writes one page; false when all are written.
    pub fn write_page(&mut self) -> bool {
        self.snapshot.write_page()
    }

    /// The transaction. The text is not written: it stands with the article.
    #[must_use]
    pub fn finish(mut self) -> Commit {
        let (snapshot, _) = self.snapshot.finish();
        let prefix = records(self.article, self.point.at);
        let mut ops = vec![Op::Put(line(self.article, self.point.at), wire::write_point(&self.point))];
        for op in snapshot.ops {
            let Op::Put(key, value) = op else { continue };
            let own = |sort: &str| key.starts_with(&format!("{sort}/"));
            if own("head") {
                ops.push(Op::Put(format!("{prefix}head"), value));
            } else if own("page") {
                let number = key.rsplit('/').next().unwrap_or_default();
                ops.push(Op::Put(format!("{prefix}page/{number}"), value));
            }
        }
        Commit { expect: None, ops }
    }
}

/// The lines that can be read, newest first.
#[must_use]
pub fn list(pairs: &[(String, String)]) -> Vec<Point> {
    let mut points: Vec<Point> = pairs.iter().filter_map(|(_, value)| wire::read_point(value).ok()).collect();
    sort_by(&mut points, |a, b| b.at.cmp(&a.at));
    points
}

/// The points that are more than are kept, of a list with the newest first.
#[must_use]
pub fn surplus(points: &[Point]) -> &[Point] {
    points.get(MOST..).unwrap_or_default()
}

/// The work that a point holds: its records, and the article's text record.
#[must_use]
pub fn open(article: ArticleId, text: Option<(String, String)>, records: Vec<(String, String)>) -> Option<Work> {
    let mut found = Found { text, ..Found::default() };
    for (key, value) in records {
        if key.ends_with("/head") {
            found.head = Some((key, value));
        } else {
            found.pages.push((key, value));
        }
    }
    let (reopened, aside) = reopen(article, found);
    // A point of which a part is damaged would take marks away.
    reopened.filter(|_| aside.is_empty()).map(|reopened| reopened.work)
}

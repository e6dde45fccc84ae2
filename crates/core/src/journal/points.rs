//! Restore points: an article as it was, kept beside what it became.
//!
//! ```text
//! restore/<article>/<instant>          { at, reason, name, quotes, claims, sources, others }
//! point/<article>/<instant>/head       a snapshot's head and pages; the text stands in text/<article>
//! point/<article>/<instant>/page/<n>
//! seen/<article>                       the version of Galley that opened it last
//! ```
//!
//! Knows: when one is due, what is written for it, what it holds. Does not know: how it is shown.
//! Restoring is an edit like any other ([`crate::change::edit::Edit::between`]), so that Undo takes it back.

pub(crate) mod point;

use galley_words::t;

use crate::change::edit::Edit;
use crate::change::fields::Key;
use crate::journal::keeping::{Commit, Keeping, Op, Snapshot};
use crate::journal::library::Counts;
use crate::journal::reopening::{Aside, Found, Reopened, reopen};
use crate::journal::stamps::Stamps;
use crate::journal::wire;
use crate::model::id::ArticleId;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::sort::sort_by;
pub use point::{Point, Reason};

/// Points kept of one article; the oldest leave.
pub const MOST: usize = 30;
/// Milliseconds of work from one point to the next.
pub const EVERY: i64 = 3_600_000;

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
            match (change.key, change.before.annotation(), change.after.annotation()) {
                (Key::Annotation(_), None, _) => difference.added += 1,
                (Key::Annotation(_), _, None) => difference.removed += 1,
                (Key::Annotation(_), ..) => difference.changed += 1,
                _ => difference.others += 1,
            }
        }
        difference
    }

    /// In words: "5 marks added, 1 changed, 2 removed".
    #[must_use]
    pub fn words(self) -> String {
        let mut list: Vec<String> = Vec::new();
        let mut add = |count: usize, words: fn(usize, &'static str) -> String| {
            if count > 0 {
                // The first says what is counted.
                list.push(words(count, if list.is_empty() { "first" } else { "next" }));
            }
        };
        add(self.added, |count, place| t!(difference_added, count = count, place = place));
        add(self.changed, |count, place| t!(difference_changed, count = count, place = place));
        add(self.removed, |count, place| t!(difference_removed, count = count, place = place));
        add(self.others, |count, place| t!(difference_others, count = count, place = place));
        if list.is_empty() { t!(difference_none).to_owned() } else { list.join(t!(list_separator)) }
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

/// Whether there is something on an article that a point would keep.
#[must_use]
pub fn is_worth_it(work: &Work) -> bool {
    work.annotations.iter().next().is_some()
        || !(work.relations.is_empty() && work.persons.is_empty() && work.deleted.is_empty())
}

/// Letters of a file's name that a line keeps.
const NAME: usize = 300;

/// What the keys of all lines begin with.
pub const LINES: &str = "restore/";

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

/// Article and instant of a line, by its key.
#[must_use]
pub fn read_line(key: &str) -> Option<(ArticleId, Timestamp)> {
    let (article, at) = key.strip_prefix(LINES)?.split_once('/')?;
    let at = i64::from_str_radix(at, 16).ok().map(Timestamp::from_millis)?;
    Some((ArticleId::parse(article)?, at))
}

/// The oldest half of all points, and at least `least`, by the keys of the lines of all articles: what
/// goes where there is no room left.
#[must_use]
pub fn oldest_half(lines: &[String], least: usize) -> Vec<(ArticleId, Timestamp)> {
    let mut all: Vec<(Timestamp, ArticleId)> =
        lines.iter().filter_map(|key| read_line(key)).map(|(article, at)| (at, article)).collect();
    sort_by(&mut all, Ord::cmp);
    let count = (all.len() / 2).max(least);
    all.into_iter().take(count).map(|(at, article)| (article, at)).collect()
}

/// Which version of Galley opened an article last.
#[must_use]
pub fn seen(article: ArticleId) -> String {
    format!("seen/{article}")
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
    /// Of this work; `name` is that of the file that is merged.
    #[must_use]
    pub fn of(work: &Work, reason: Reason, name: &str, at: Timestamp) -> Self {
        let article = work.article.id;
        let snapshot = Keeping::new(article).snapshot(work, &Stamps::default());
        let name = name.chars().take(NAME).collect();
        Self { article, point: Point { at, reason, name, counts: Counts::of(work) }, snapshot }
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

/// The lines that cannot be read, with the reason.
#[must_use]
pub fn unread(pairs: &[(String, String)]) -> Vec<Aside> {
    let unread = pairs.iter().filter_map(|(key, value)| {
        let why = Some(wire::read_point(value).err()?.into());
        Some(Aside { key: key.clone(), value: value.clone(), why })
    });
    unread.collect()
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
    let pages = found.pages.len();
    let (reopened, aside) = reopen(article, found);
    // A point of which a part is damaged or gone would take marks away.
    let is_whole = |reopened: &Reopened| {
        aside.is_empty() && reopened.taken.is_none() && !reopened.from_plain && reopened.keeping.pages == pages
    };
    reopened.filter(is_whole).map(|reopened| reopened.work)
}

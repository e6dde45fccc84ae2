//! The file with everything: all records of the stores, as they stood.
//!
//! ```text
//! { format: "galley-backup", version, generator, at, records: { key: value }, missing, local: { key: value } }
//! ```
//!
//! Keys and values are the vault's ([`crate::journal::keys`]), of IndexedDB and of local storage; `missing`
//! says why the database is not in it. `assets/stopped.js` writes it, without any help of ours: it is made
//! when nothing else works any more. Reading gives what opening the vault would have given
//! ([`reopen`]). What belongs to no article (the reader's settings, restore points, records that were set
//! aside before) stays in the file and is not read.

use litemap::LiteMap;
use serde::Serialize;

use super::listing;
use crate::formats::json::shape::Pairs;
use crate::formats::json::version::RECORD_VERSION;
use crate::formats::json::{Value, migrate, parse, write};
use crate::formats::problem::{Log, ReadError};
use crate::journal::reopening::{Aside, Found, Harm, reopen};
use crate::model::id::{AnnotationId, ArticleId};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::sort::sort_by;

/// Whether a JSON says of itself that it is such a file. Words of an article say so in escaped quotation marks.
#[must_use]
pub fn is_everything(json: &str) -> bool {
    json.contains("\"galley-backup\"")
}

/// An article of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The article and everything on it.
    pub work: Work,
    /// When it was put in the trash.
    pub trashed: Option<Timestamp>,
    /// Notes that were being typed.
    pub drafts: LiteMap<AnnotationId, String>,
}

/// A file with everything, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its articles: those in the trash first, then by the time of their last edit.
    pub kept: Vec<Kept>,
    /// Records that could not be read. They stay in the file.
    pub problems: Vec<Aside>,
}

/// What a record is, by its key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    List,
    Text,
    Head,
    Page,
    Stamps,
    Entry,
    Draft,
    Pending,
    Plain,
}

const RECORDS: [(&str, Sort); 7] = [
    ("list/", Sort::List),
    ("text/", Sort::Text),
    ("head/", Sort::Head),
    ("page/", Sort::Page),
    ("stamps/", Sort::Stamps),
    ("entry/", Sort::Entry),
    ("draft/", Sort::Draft),
];

/// In both stores drafts are read the same way; those of local storage are newer.
const LOCAL: [(&str, Sort); 3] =
    [("galley:article:", Sort::Plain), ("galley:pending:", Sort::Pending), ("galley:draft:", Sort::Draft)];

/// Length of an id as it is written, in bytes.
const ID: usize = 36;

struct Record<'a> {
    article: ArticleId,
    sort: Sort,
    key: &'a str,
    value: &'a str,
}

/// Reads a file with everything.
///
/// # Errors
/// Where the file is not JSON, not such a file, or of a newer version.
pub fn read(file: &str) -> Result<Reading, ReadError> {
    Ok(of(&parsed(file)?))
}

/// Such a file as JSON, its articles not yet read.
pub(super) fn parsed(file: &str) -> Result<Value<'_>, ReadError> {
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    let root = parse(file).map_err(|fault| ReadError::not_json(file, fault))?;
    if root.get("format").as_str() != Some("galley-backup") {
        return Err(ReadError::NotGalley { looks_like: None });
    }
    migrate::accept(&root, RECORD_VERSION, &mut Log::default())?;
    Ok(root)
}

/// What such a file holds.
pub(super) fn of(root: &Value<'_>) -> Reading {
    let mut problems = Vec::new();
    let mut problem = |key: &str, value: &str, why: Harm| {
        problems.push(Aside { key: key.to_owned(), value: value.to_owned(), why: Some(why) });
    };
    if let Some(reason) = root.get("missing").as_str() {
        problem("records", reason, Harm::NoDatabase);
    }
    let mut records = Vec::new();
    for (store, sorts) in [("records", &RECORDS[..]), ("local", &LOCAL[..])] {
        for (key, value) in root.get(store).members() {
            let Some((sort, rest)) = sorts.iter().find_map(|(start, sort)| Some((*sort, key.strip_prefix(start)?)))
            else {
                continue;
            };
            let Some(article) = rest.get(..ID).and_then(ArticleId::parse) else {
                problem(key, &text_of(value), Harm::NoId);
                continue;
            };
            match value.as_str() {
                Some(value) => records.push(Record { article, sort, key, value }),
                None => problem(key, &text_of(value), Harm::NotText),
            }
        }
    }
    // Stable, so that of two records with one key the later stands later.
    sort_by(&mut records, |a, b| a.article.cmp(&b.article));
    let mut kept = Vec::new();
    for of_one in records.chunk_by(|a, b| a.article == b.article) {
        kept.extend(read_one(of_one, &mut problems));
    }
    sort_by(&mut kept, |a: &Kept, b: &Kept| {
        b.trashed.is_some().cmp(&a.trashed.is_some()).then(a.work.modified.cmp(&b.work.modified))
    });
    Reading { kept, problems }
}

/// Such a file without the records of articles.
#[derive(Serialize)]
struct Rest<'w> {
    format: &'static str,
    version: u64,
    generator: &'static str,
    records: Pairs<&'w str, &'w Value<'w>>,
    local: Pairs<&'w str, &'w Value<'w>>,
}

/// What of such a file belongs to no article, in the form of one: the reader's settings, restore points, what was set
/// aside before.
pub(super) fn rest(root: &Value<'_>) -> String {
    write::pretty(&Rest {
        format: "galley-backup",
        version: RECORD_VERSION,
        generator: "Galley",
        records: unread(root.get("records"), &RECORDS),
        local: unread(root.get("local"), &LOCAL),
    })
}

/// The records of a store that are of none of these sorts.
fn unread<'w>(store: &'w Value<'w>, sorts: &[(&str, Sort)]) -> Pairs<&'w str, &'w Value<'w>> {
    let is_read = |key: &str| sorts.iter().any(|(start, _)| key.starts_with(start));
    let records = store.members().iter().filter(|(key, _)| !is_read(key));
    records.map(|(key, value)| (&**key, value)).collect()
}

fn text_of(value: &Value<'_>) -> String {
    value.as_str().map_or_else(|| value.compact(), str::to_owned)
}

/// Reads the records of one article.
fn read_one(records: &[Record<'_>], problems: &mut Vec<Aside>) -> Option<Kept> {
    let id = records.first()?.article;
    let mut found = Found::default();
    let mut trashed = None;
    let mut drafts = LiteMap::new();
    for Record { sort, key, value, .. } in records {
        let pair = || ((*key).to_owned(), (*value).to_owned());
        match sort {
            Sort::Text => found.text = Some(pair()),
            Sort::Head => found.head = Some(pair()),
            Sort::Page => found.pages.push(pair()),
            Sort::Stamps => found.stamps.push(pair()),
            Sort::Entry => found.entries.push(pair()),
            Sort::Pending => found.pending.push(pair()),
            Sort::Plain => found.plain = Some(pair()),
            Sort::List => trashed = listing::read(value).ok().and_then(|line| line.trashed),
            Sort::Draft => {
                let annotation = key.get(key.len().saturating_sub(ID)..).and_then(AnnotationId::parse);
                drafts.extend(annotation.map(|annotation| (annotation, (*value).to_owned())));
            }
        }
    }
    let (reopened, aside) = reopen(id, found);
    let is_told = !aside.is_empty();
    problems.extend(aside);
    let first = records.first()?;
    let mut problem = |why: Harm| {
        problems.push(Aside { key: first.key.to_owned(), value: first.value.to_owned(), why: Some(why) });
    };
    match reopened {
        Some(reopened) if reopened.work.article.id == id => {
            return Some(Kept { work: reopened.work, trashed, drafts });
        }
        Some(_) => problem(Harm::OtherArticle),
        None if is_told => {}
        None => problem(Harm::NoArticle),
    }
    None
}

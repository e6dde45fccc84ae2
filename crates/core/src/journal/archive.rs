//! All articles as one zip that other programs read too: a Galley JSON each, an index, and beside them what Galley keeps besides.
//!
//! ```text
//! index.json                 { format: "galley-archive", version, generator, at,
//!                              articles: [{ file, id, title, modified, trashed, drafts: { annotation: words } }],
//!                              unread: [{ file, key, why }], missing }
//! articles/01-headline.json  one article (crate::formats::galley)
//! unread/01.txt              a record that could not be read, as it stands
//! rest.json                  records of no article: settings, restore points (crate::journal::backup's form)
//! ```
//!
//! Made of the file with everything ([`backup`]), which takes no program of ours to write; so it holds what that holds, read.
//! Reading gives the same articles again. A file that somebody added is an article where it is a Galley JSON, whatever it
//! is called; one that is gone is told.

use litemap::LiteMap;
use serde::Serialize;

use crate::formats::file_name::stem;
use crate::formats::json::shape::{Pairs, Shown};
use crate::formats::json::{Value, migrate, parse, write};
use crate::formats::problem::{Log, ReadError};
use crate::formats::{galley, zip};
use crate::journal::backup::{self, Kept, Reading};
use crate::journal::reopening::{Aside, Harm};
use crate::model::id::{AnnotationId, ArticleId};
use crate::model::time::Timestamp;
use crate::text::sort::sort_by;

/// Version of the index.
const VERSION: u64 = 1;

const INDEX: &str = "index.json";
const REST: &str = "rest.json";

/// The index.
#[derive(Serialize)]
struct Index<'w> {
    format: &'static str,
    version: u64,
    generator: &'static str,
    at: &'w str,
    articles: Vec<Told<'w>>,
    unread: Vec<Unread<'w>>,
}

/// What the index tells of an article.
#[derive(Serialize)]
struct Told<'w> {
    file: String,
    id: Shown<ArticleId>,
    title: String,
    modified: Shown<Timestamp>,
    trashed: Option<Shown<Timestamp>>,
    drafts: Pairs<Shown<AnnotationId>, &'w str>,
}

/// What the index tells of a record that could not be read.
#[derive(Serialize)]
struct Unread<'w> {
    file: String,
    key: &'w str,
    why: String,
}

/// Writes the archive of a file with everything. None where it is larger than the format holds.
///
/// # Errors
/// Where that file does not read ([`backup::read`]).
pub fn write(everything: &str) -> Result<Option<Vec<u8>>, ReadError> {
    let root = backup::parsed(everything)?;
    let Reading { kept, problems } = backup::of(&root);
    let digits = kept.len().max(problems.len()).to_string().len().max(2);
    let articles = kept.iter().enumerate().map(|(at, Kept { work, trashed, drafts })| Told {
        file: format!("articles/{:0digits$}-{}.json", at + 1, stem(&work.article.name(), "article")),
        id: Shown(work.article.id),
        title: work.article.name(),
        modified: Shown(work.modified),
        trashed: trashed.map(Shown),
        drafts: drafts.iter().map(|(annotation, words)| (Shown(*annotation), &**words)).collect(),
    });
    let unread = problems.iter().enumerate().map(|(at, Aside { key, why, .. })| Unread {
        file: format!("unread/{:0digits$}.txt", at + 1),
        key,
        why: why.as_ref().map(ToString::to_string).unwrap_or_default(),
    });
    let index = Index {
        format: "galley-archive",
        version: VERSION,
        generator: "Galley",
        at: root.get("at").as_str().unwrap_or_default(),
        articles: articles.collect(),
        unread: unread.collect(),
    };
    let mut files = vec![(INDEX.to_owned(), write::pretty(&index))];
    files.extend(index.articles.into_iter().zip(&kept).map(|(told, kept)| (told.file, galley::write(&kept.work))));
    files.extend(index.unread.into_iter().zip(&problems).map(|(told, aside)| (told.file, aside.value.clone())));
    files.push((REST.to_owned(), backup::rest(&root)));
    Ok(zip::archive(files))
}

/// Whether the files of an archive are those of one of ours, by their names.
#[must_use]
pub fn is_archive<'n>(mut names: impl Iterator<Item = &'n str>) -> bool {
    names.any(|name| name == INDEX || name.ends_with("/index.json"))
}

/// A file of an archive, unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with its folders.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Whether it is what was packed ([`zip::Member::is_whole`]).
    pub is_whole: bool,
}

/// Reads the files of an archive: the articles in the order of its index, what was added behind them.
///
/// # Errors
/// Where there is no index, none that reads, or that of a newer version.
pub fn read(files: &[File]) -> Result<Reading, ReadError> {
    // Who packs a folder anew puts its name before all others.
    let index = files.iter().find(|file| file.name.rsplit('/').next() == Some(INDEX));
    let File { name, text, is_whole } = index.ok_or(ReadError::NotGalley { looks_like: None })?;
    let folder = name.strip_suffix(INDEX).unwrap_or_default();
    let root = parse(text).map_err(|fault| ReadError::not_json(text, fault))?;
    if root.get("format").as_str() != Some("galley-archive") {
        return Err(ReadError::NotGalley { looks_like: None });
    }
    migrate::accept(&root, VERSION, &mut Log::default())?;
    // By name: the place in the index, and what it says.
    let by_file = |list| -> LiteMap<String, (usize, &Value<'_>)> {
        let items = root.get(list).items().iter().enumerate();
        items.filter_map(|(at, item)| Some((format!("{folder}{}", item.get("file").as_str()?), (at, item)))).collect()
    };
    let (told, unread) = (by_file("articles"), by_file("unread"));
    let mut kept: Vec<(usize, Kept)> = Vec::new();
    let mut reading = Reading::default();
    let mut problem = |key: &str, value: &str, why: Option<Harm>| {
        reading.problems.push(Aside { key: key.to_owned(), value: value.to_owned(), why });
    };
    if !is_whole {
        problem(name, text, Some(Harm::Unread(ReadError::Damaged("text"))));
    }
    for name in told.keys().chain(unread.keys()) {
        if !files.iter().any(|file| file.name == *name) {
            problem(name, "", Some(Harm::NoArticle));
        }
    }
    for File { name, text, is_whole } in files {
        let is_rest = name.strip_prefix(folder).is_some_and(|name| name == INDEX || name == REST);
        if is_rest {
            continue;
        }
        if let Some((_, item)) = unread.get(name) {
            problem(item.get("key").as_str().unwrap_or(name), text, None);
            continue;
        }
        match galley::read(text) {
            Ok(_) if !is_whole => problem(name, text, Some(Harm::Unread(ReadError::Damaged("text")))),
            Ok(article) => {
                let (at, item) = told.get(name).copied().unwrap_or((usize::MAX, &Value::Null));
                let drafts = item
                    .get("drafts")
                    .members()
                    .iter()
                    .filter_map(|(id, words)| Some((AnnotationId::parse(id)?, words.as_str()?.to_owned())));
                let trashed = item.get("trashed").as_str().and_then(Timestamp::parse);
                kept.push((at, Kept { work: article.work, trashed, drafts: drafts.collect() }));
            }
            Err(error) => problem(name, text, Some(Harm::Unread(error))),
        }
    }
    // Whoever packed them anew may have done so in another order.
    sort_by(&mut kept, |a, b| a.0.cmp(&b.0));
    reading.kept = kept.into_iter().map(|(_, kept)| kept).collect();
    Ok(reading)
}

/// All articles of a file with everything, but those in the trash, as JSON Lines: one Galley object a line
/// ([`galley::write_line`]), the last worked on at the end.
///
/// # Errors
/// Where that file does not read ([`backup::read`]).
pub fn lines(everything: &str) -> Result<String, ReadError> {
    let reading = backup::read(everything)?;
    let shown = reading.kept.iter().filter(|kept| kept.trashed.is_none());
    Ok(shown.map(|kept| galley::write_line(&kept.work) + "\n").collect())
}

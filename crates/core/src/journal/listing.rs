//! The line of the start list that each article has, as the vault keeps it.

use serde::Serialize;

use crate::formats::json::decode::parse_id;
use crate::formats::json::shape::Shown;
use crate::formats::json::version::{RECORD_VERSION, VERSION};
use crate::formats::json::{migrate, parse, write};
use crate::formats::problem::{Log, ReadError};
use crate::journal::library::{Counts, Listing};
use crate::journal::wire::seal;
use crate::model::codebook::KindRole;
use crate::model::id::{ArticleId, TabId};
use crate::model::time::Timestamp;

/// A line's record.
#[derive(Serialize)]
struct Line<'w> {
    id: Shown<ArticleId>,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'w str,
    #[serde(skip_serializing_if = "str::is_empty")]
    outlet: &'w str,
    #[serde(skip_serializing_if = "str::is_empty")]
    published: &'w str,
    #[serde(skip_serializing_if = "str::is_empty")]
    origin: &'w str,
    #[serde(skip_serializing_if = "str::is_empty")]
    sha256: &'w str,
    #[serde(skip_serializing_if = "str::is_empty")]
    likeness: &'w str,
    quotes: usize,
    claims: usize,
    sources: usize,
    others: usize,
    bytes: usize,
    modified: Shown<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trashed: Option<Shown<Timestamp>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept: Option<Kept>,
}

/// The edit that was kept together with a line.
#[derive(Serialize)]
struct Kept {
    tab: Shown<TabId>,
    clock: u64,
}

/// Writes a line.
#[must_use]
pub fn write(line: &Listing) -> String {
    with_kept(line, None)
}

/// Writes a line together with an edit, of which it says tab and clock, in the transaction that keeps both: whoever finds
/// the line knows that there was that edit.
#[must_use]
pub fn write_kept(line: &Listing, kept: (TabId, u64)) -> String {
    with_kept(line, Some(kept))
}

/// Tab and clock of the edit that was kept together with a line, where it says so.
#[must_use]
pub fn kept(record: &str) -> Option<(TabId, u64)> {
    let root = parse(record).ok().filter(|_| seal::holds(record))?;
    let kept = root.get("kept");
    Some((TabId::from_u128(parse_id(kept.get("tab"))?), kept.get("clock").as_u64()?))
}

fn with_kept(line: &Listing, kept: Option<(TabId, u64)>) -> String {
    let Counts { quotes, claims, sources, others } = line.counts;
    seal::seal(write::compact(&Line {
        id: Shown(line.id),
        title: &line.title,
        outlet: &line.outlet,
        published: &line.published,
        origin: &line.origin,
        sha256: &line.sha256,
        likeness: &line.likeness,
        quotes,
        claims,
        sources,
        others,
        bytes: line.bytes,
        modified: Shown(line.modified),
        trashed: line.trashed.map(Shown),
        kept: kept.map(|(tab, clock)| Kept { tab: Shown(tab), clock }),
    }))
}

/// Reads a line.
///
/// # Errors
/// Where the record is damaged or of a newer version. The line can be made again of its article.
pub fn read(record: &str) -> Result<Listing, ReadError> {
    const DAMAGED: ReadError = ReadError::Damaged("line");
    let root = parse(record).map_err(|_| DAMAGED)?;
    migrate::accept(&root, RECORD_VERSION, &mut Log::default())?;
    if !seal::holds(record) {
        return Err(DAMAGED);
    }
    let id = parse_id(root.get("id")).ok_or(DAMAGED)?;
    let number = |name| root.get(name).as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let time = |name| root.get(name).as_str().and_then(Timestamp::parse);
    let string = |name| root.get(name).as_str().unwrap_or_default().to_owned();
    Ok(Listing {
        id: ArticleId::from_u128(id),
        title: string("title"),
        outlet: string("outlet"),
        published: string("published"),
        origin: string("origin"),
        sha256: string("sha256"),
        likeness: string("likeness"),
        counts: Counts {
            quotes: number("quotes"),
            claims: number("claims"),
            sources: number("sources"),
            others: number("others"),
        },
        bytes: number("bytes"),
        modified: time("modified").ok_or(DAMAGED)?,
        trashed: time("trashed"),
    })
}

/// The line for a file in Galley's JSON, without reading its annotations one by one.
///
/// # Errors
/// Where the text is not JSON, not Galley's, of a newer version, or without an article.
pub fn of_file(file: &str) -> Result<Listing, ReadError> {
    let root = parse(file).map_err(|fault| ReadError::not_json(file, fault))?;
    if root.get("format").as_str() != Some("galley") {
        return Err(ReadError::NotGalley { looks_like: None });
    }
    migrate::accept(&root, VERSION, &mut Log::default())?;
    let article = root.get("article");
    let text = article.get("text").as_str().ok_or(ReadError::NoText)?;
    let id = parse_id(article.get("id")).ok_or(ReadError::NoText)?;
    let string = |name| article.get(name).as_str().unwrap_or_default().to_owned();
    let first: String = text.trim_start().lines().next().unwrap_or_default().chars().take(80).collect();
    let title = string("title");
    let mut counts = Counts::default();
    let annotations = root.get("annotations").items();
    for annotation in annotations {
        let kind = annotation.get("kind").as_str().unwrap_or_default();
        let kinds = root.get("codebook").get("kinds").items();
        let role = kinds.iter().find(|k| k.get("id").as_str() == Some(kind)).and_then(|k| k.get("role").as_str());
        match KindRole::from_slug(role.unwrap_or(kind)) {
            Some(KindRole::Quote) => counts.quotes += 1,
            Some(KindRole::Claim) => counts.claims += 1,
            Some(KindRole::Source) => counts.sources += 1,
            Some(KindRole::Custom) | None => counts.others += 1,
        }
    }
    Ok(Listing {
        id: ArticleId::from_u128(id),
        title: if title.is_empty() { first } else { title },
        outlet: string("outlet"),
        published: string("published"),
        origin: string("origin"),
        sha256: string("sha256"),
        // It takes the tables of a normal form, which the start screen does without.
        likeness: String::new(),
        counts,
        bytes: text.len() + annotations.len() * 450,
        modified: root.get("modified").as_str().and_then(Timestamp::parse).unwrap_or_default(),
        trashed: None,
    })
}

//! The line of the start list that each article has, as the vault keeps it.

use super::decode::{Decoder, parse_id};
use super::json::{JsonWriter, parse};
use super::migrate;
use super::problem::{Log, ReadError};
use crate::id::ArticleId;
use crate::library::{Counts, Listing};
use crate::text::Text;
use crate::time::Timestamp;

/// Writes a line.
#[must_use]
pub fn write(line: &Listing) -> String {
    let mut json = JsonWriter::compact();
    json.open('{');
    json.id("id", &line.id);
    json.text("title", &line.title);
    json.text("outlet", &line.outlet);
    json.text("published", &line.published);
    json.text("origin", &line.origin);
    json.text("sha256", &line.sha256);
    json.number("quotes", line.counts.quotes as u64);
    json.number("claims", line.counts.claims as u64);
    json.number("sources", line.counts.sources as u64);
    json.number("others", line.counts.others as u64);
    json.number("bytes", line.bytes as u64);
    json.id("modified", &line.modified);
    if let Some(trashed) = &line.trashed {
        json.id("trashed", trashed);
    }
    json.close('}');
    json.finish()
}

/// Reads a line.
///
/// # Errors
/// Where the record is damaged or of a newer version. The line can be made again of its article.
pub fn read(record: &str) -> Result<Listing, ReadError> {
    const DAMAGED: ReadError = ReadError::Damaged("a line of the list of articles");
    let root = parse(record).map_err(|_| DAMAGED)?;
    migrate::accept(&root, &mut Log::default())?;
    let id = parse_id(root.get("id")).ok_or(DAMAGED)?;
    let number = |name| root.get(name).as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let time = |name| root.get(name).as_str().and_then(Timestamp::parse);
    let text = Text::new(String::new());
    let mut decoder = Decoder::new(&text, id);
    Ok(Listing {
        id: ArticleId::from_u128(id),
        title: decoder.string(&root, "title"),
        outlet: decoder.string(&root, "outlet"),
        published: decoder.string(&root, "published"),
        origin: decoder.string(&root, "origin"),
        sha256: decoder.string(&root, "sha256"),
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

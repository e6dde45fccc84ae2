//! What a file of another program is, told by what stands in it: it does not become an article.
//!
//! Knows: how the files begin, and are laid out, that people have beside their articles. Does not know: what is in
//! them, or the words for what they are (`opening-not-text-text` has those, by these names). An ending of a name only
//! says which of two looks is meant, never that there is one.
//!
//! ```text
//! bytes ─ of_bytes ─ a picture, an archive, a document → refused
//!   └ text ─ of_text ─ markup, mail, rows of cells, a token a line → refused, or opened all the same
//!       └ none: an article
//! ```
//!
//! True before clever: what may be prose stays prose. Cost: linear in the length; rows are read up to [`ROWS`].

mod columns;
mod json;
mod mail;
mod markup;
mod signature;

pub use json::items;
pub use signature::of_bytes;

/// Rows and lines that are looked at, at most.
const ROWS: usize = 400;

/// What a text looks like that is no article, by the name that the interface's message has for it; none for what may
/// be one. `name` is the file's, and may be empty.
#[must_use]
pub fn of_text(name: &str, text: &str) -> Option<&'static str> {
    let text = text.trim_start_matches(crate::text::is_edge_space);
    if text.starts_with("{\\rtf") {
        return Some("rtf");
    }
    if ends_with(name, &["json", "jsonl", "ndjson", "jsonld"]) {
        return Some(json::of(text).unwrap_or("json"));
    }
    json::of(text)
        .or_else(|| markup::of(text))
        .or_else(|| mail::of(text))
        .or_else(|| columns::of(name, text))
        .or_else(|| is_script(text).then_some("program"))
}

/// Whether the first line names the program that runs the rest (POSIX "shebang").
fn is_script(text: &str) -> bool {
    text.strip_prefix("#!").is_some_and(|rest| rest.trim_start().starts_with('/'))
}

/// Whether a name ends so; `endings` are in small letters, without the point.
fn ends_with(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    endings.iter().any(|one| one.eq_ignore_ascii_case(ending))
}

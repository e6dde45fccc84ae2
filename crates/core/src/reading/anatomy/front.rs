//! The front matter of a clipping: lines between `---` that say what the text is.
//!
//! Knows: the small part of YAML (and of TOML) that clipping programs write: `key: value`, lists in brackets or one
//! item a line, quotation marks, `[[links]]`. Does not know: nested values; they are left out.

use super::bylines::divide;
use super::dates::iso_date;
use super::line::is_url;
use crate::model::article::Meta;
use crate::text::is_line_end;

/// Lines of a front matter, at most.
const MOST_LINES: usize = 200;

/// Where the front matter ends that opens the text, in bytes; 0 where there is none.
pub(super) fn end(text: &str) -> usize {
    let mut lines = text.split_inclusive(is_line_end);
    let mut at = 0;
    let mut fence = "";
    for line in lines.by_ref() {
        at += line.len();
        fence = line.trim();
        if !fence.is_empty() {
            break;
        }
    }
    if !matches!(fence, "---" | "+++") {
        return 0;
    }
    let mut pairs = 0;
    for line in lines.take(MOST_LINES) {
        at += line.len();
        let bare = line.trim();
        if bare == fence || (bare == "..." && fence == "---") {
            return if pairs > 0 { at } else { 0 };
        }
        let is_pair = pair(line).is_some();
        pairs += usize::from(is_pair);
        let goes_on = bare.is_empty() || bare.starts_with(['-', '#']) || line.starts_with([' ', '\t']);
        if !is_pair && !goes_on {
            return 0;
        }
    }
    0
}

/// `key: value` or `key = value`; the key is a word.
fn pair(line: &str) -> Option<(&str, &str)> {
    let at = line.find([':', '='])?;
    let key = line.get(..at)?.trim_end();
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.' | '"');
    let short = !key.is_empty() && key.len() <= 40 && key.chars().all(is_key);
    (short && key.starts_with(|c: char| c.is_alphabetic() || c == '"'))
        .then(|| (key, line.get(at + 1..).unwrap_or("").trim()))
}

/// Puts what the front matter says into `meta`.
pub(super) fn read(front: &str, meta: &mut Meta) {
    let mut key = String::new();
    for line in front.split(is_line_end) {
        let is_set_in = line.starts_with([' ', '\t', '-']);
        if let Some((name, value)) = pair(line).filter(|_| !is_set_in) {
            key = name.trim_matches('"').to_ascii_lowercase();
            set(&key, value, meta);
        } else if let Some(item) = line.trim_start().strip_prefix("- ") {
            set(&key, item, meta);
        }
    }
}

/// The value of a key, or one item of its list. The first that is said stays.
fn set(key: &str, value: &str, meta: &mut Meta) {
    let value = bare(value);
    if value.is_empty() {
        return;
    }
    let (slot, is_date) = match key {
        "author" | "authors" | "by" | "byline" | "creator" | "autor" | "auteur" | "autores" => {
            return add_authors(value, &mut meta.authors);
        }
        "title" | "headline" | "titel" | "titre" | "título" | "tytuł" => (&mut meta.title, false),
        "source" | "url" | "link" | "canonical" | "permalink" | "source_url" | "original" if is_url(value) => {
            (&mut meta.url, false)
        }
        "publisher" | "publication" | "site" | "site_name" | "outlet" | "website" | "source" => {
            (&mut meta.outlet, false)
        }
        "date" | "published" | "publish_date" | "date_published" | "pubdate" | "datum" | "fecha" => {
            (&mut meta.published, true)
        }
        "updated" | "modified" | "lastmod" | "date_modified" | "last_modified" => (&mut meta.updated, true),
        "lang" | "language" if is_language(value) => (&mut meta.language, false),
        _ => return,
    };
    let is_first = slot.is_empty() || matches!(key, "lang" | "language" | "title");
    if is_first {
        let date = if is_date { iso_date(value) } else { None };
        *slot = date.unwrap_or_else(|| value.chars().take(1_000).collect());
    }
}

/// A language tag as it may stand in a page.
fn is_language(value: &str) -> bool {
    value.len() <= 12 && value.starts_with(|c: char| c.is_ascii_lowercase()) && {
        let mut parts = value.split(['-', '_']);
        parts.next().is_some_and(|first| (2..=3).contains(&first.len())) && parts.all(|part| part.len() >= 2)
    }
}

/// One name, or several: `[Ann Lee, "Bo Ek"]`, `Ann Lee and Bo Ek`.
fn add_authors(value: &str, authors: &mut Vec<String>) {
    for name in divide(value) {
        let name = super::line::one_spaced(bare(name));
        let known = name.is_empty() || is_url(&name) || authors.contains(&name);
        if !known && name.chars().take(101).count() <= 100 && authors.len() < 12 {
            authors.push(name);
        }
    }
}

/// The value without quotation marks, brackets and links: `"[[Rosa Tennant]]"` → `Rosa Tennant`.
fn bare(value: &str) -> &str {
    value.trim().trim_matches(|c: char| matches!(c, '"' | '\'' | '[' | ']' | ',')).trim()
}

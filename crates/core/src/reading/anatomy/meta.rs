//! What stands about an article in its own text.
//!
//! Knows: how names, outlets, dates and addresses are written in a story's head and foot. Does not
//! know: which line is what; roles come in.

use super::bylines::{is_title, split_doubled};
use super::dates::{is_dateline, read_dateline};
use super::line::{Line, count_words, is_url, lower, one_spaced, starts_upper};
use super::markup::plain;
use super::{front, heads};
use crate::model::article::{Block, Meta, Role};
use crate::reading::language::{direction_of, language_of};

/// Blocks at either end that are looked through for the outlet and the address.
const NEAR: usize = 80;

/// Characters of a title, at most: few words can be long ones.
const MOST_TITLE: usize = 1_000;

/// Reads the metadata out of the blocks.
pub(super) fn read(text: &str, blocks: &[Block]) -> Meta {
    let front = front::end(text);
    let story = text.get(front..).unwrap_or("");
    let mut meta =
        Meta { language: language_of(story).to_owned(), direction: direction_of(story).to_owned(), ..Meta::default() };
    front::read(text.get(..front).unwrap_or(""), &mut meta);
    let blocks = blocks.get(blocks.partition_point(|block| block.range.end() <= front)..).unwrap_or(&[]);
    let headline = blocks.iter().position(|block| block.role == Role::Headline);
    if let Some(block) = headline.and_then(|at| blocks.get(at)).filter(|_| meta.title.is_empty()) {
        meta.title = one_spaced(&plain(block.range.of(text)).words).chars().take(MOST_TITLE).collect();
    }
    // Only dates and names of the head are the story's own; later ones stamp entries or other stories.
    let from = headline.map_or(0, |at| at.saturating_sub(6));
    let to = blocks.iter().skip(headline.unwrap_or(0)).position(|block| block.role == Role::Paragraph);
    let to = to.map_or(blocks.len(), |at| at + headline.unwrap_or(0));
    read_head(text, blocks.get(from..to.max(from)).unwrap_or(&[]), &mut meta);
    let ends = blocks.iter().take(NEAR).chain(blocks.iter().rev().take(NEAR));
    for block in ends {
        let words = block.range.of(text);
        if meta.url.is_empty() {
            meta.url = url_of(words);
        }
        if meta.outlet.is_empty() {
            meta.outlet = match block.role {
                Role::Clutter => outlet_of_copyright(words),
                Role::Bio => outlet_of_bio(words),
                _ => String::new(),
            };
        }
    }
    meta
}

/// Names, dates and the outlet of the head's lines. A line of names comes before a date's: what stands beside a date
/// may be a place.
fn read_head(text: &str, head: &[Block], meta: &mut Meta) {
    let of = |role: Role| head.iter().filter(move |block| block.role == role);
    for block in of(Role::Byline) {
        let words = &plain(block.range.of(text)).words;
        add_names(&mut meta.authors, heads::names(words));
        if meta.outlet.is_empty() {
            meta.outlet = outlet_of_byline(words);
        }
    }
    let signed = !meta.authors.is_empty();
    let (mut updating, mut published, mut updated) = (false, String::new(), String::new());
    for block in head.iter().filter(|block| matches!(block.role, Role::Byline | Role::Dateline)) {
        let words = &plain(block.range.of(text)).words;
        let parts = heads::parts(words);
        let names = heads::names(words);
        let mut read = |words: &str| read_dateline(words, &mut updating, &mut published, &mut updated);
        if block.role == Role::Dateline && names.is_empty() {
            read(words);
        } else {
            parts
                .iter()
                .filter(|part| part.is_when && is_dateline(&Line::new(part.words)))
                .for_each(|part| read(part.words));
        }
        if block.role == Role::Dateline && (!signed || heads::is_signed_line(words)) {
            add_names(&mut meta.authors, names);
        }
    }
    for (slot, date) in [(&mut meta.published, published), (&mut meta.updated, updated)] {
        if slot.is_empty() {
            *slot = date;
        }
    }
}

fn add_names(authors: &mut Vec<String>, names: Vec<String>) {
    for name in names {
        if authors.len() < 12 && !authors.contains(&name) {
            authors.push(name);
        }
    }
}

/// The outlet in "Ann Lee By Ann Lee The Courier", "Ann Lee | The Gazette", "By Ann Lee, The Courier".
fn outlet_of_byline(words: &str) -> String {
    if let Some((_, rest)) = split_doubled(words) {
        let rest = rest.split(['|', '•', '·']).next().unwrap_or("").trim();
        return if is_title(rest) && !rest.starts_with("The ") { String::new() } else { rest.to_owned() };
    }
    let bar = words
        .split_once('|')
        .map(|(_, rest)| rest.trim())
        .filter(|rest| starts_upper(rest) && !rest.contains('@') && !rest.contains(|c: char| c.is_ascii_digit()));
    let comma = words
        .split(',')
        .skip(1)
        .last()
        .map(str::trim)
        .filter(|rest| rest.starts_with("The ") && count_words(rest) <= 6);
    bar.or(comma).unwrap_or("").split('|').next().unwrap_or("").trim().to_owned()
}

/// The outlet in "© 2026 Tallow County Ledger. All rights reserved."
fn outlet_of_copyright(words: &str) -> String {
    let rest = words.trim_start_matches(['©', ' ']);
    let rest = rest.strip_prefix("Copyright").unwrap_or(rest).trim_start_matches(['©', ' ']).trim_start_matches("(c)");
    let copyright = rest.len() < words.len() && words.len() <= 300;
    let rest = rest
        .trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '–' | ',' | '.'));
    let rest = rest.strip_prefix("by ").unwrap_or(rest);
    let name = rest.split(['.', ',', '|', '–', ';', '(']).next().unwrap_or("").trim();
    let house = ["All ", "Alle ", "Tous ", "Todos "].iter().any(|start| name.starts_with(start));
    if copyright && !house && starts_upper(name) && count_words(name) <= 6 { name.to_owned() } else { String::new() }
}

/// The outlet in "Ida Marchetti covers the waterfront for The Port Ellery Sentinel."
fn outlet_of_bio(words: &str) -> String {
    let Some(at) = [" for The ", " of The ", " at The "].iter().find_map(|start| words.find(start)) else {
        return String::new();
    };
    let rest = words.get(at..).unwrap_or("").split_whitespace().skip(1);
    let mut name: Vec<&str> = Vec::new();
    for word in rest.take(7) {
        let bare = word.trim_end_matches(['.', ',', ';']);
        if !starts_upper(bare) {
            break;
        }
        name.push(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    if name.len() > 1 { name.join(" ") } else { String::new() }
}

/// The address on a line of its own, or after "Source:", "URL:".
fn url_of(words: &str) -> String {
    if words.len() > 2_000 {
        return String::new();
    }
    let labeled = words.split_once(':').filter(|(label, _)| {
        matches!(lower(label, 12).trim(), "source" | "url" | "link" | "quelle" | "fuente" | "from" | "available at")
    });
    let words = labeled.map_or(words, |(_, rest)| rest.trim());
    if is_url(words) { words.to_owned() } else { String::new() }
}

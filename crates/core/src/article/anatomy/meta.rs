//! What stands about an article in its own text.
//!
//! Knows: how names, outlets, dates and addresses are written in a story's head and foot. Does not
//! know: which line is what; roles come in.

use super::dates::read_dateline;
use super::furniture::{is_url, name_after_by, split_doubled};
use super::language::{direction_of, language_of};
use super::line::{Line, count_words, is_name, lower, one_spaced, starts_upper};
use super::words::JOBS;
use crate::article::{Block, Meta, Role};

/// Blocks at either end that are looked through for the outlet and the address.
const NEAR: usize = 80;

/// Characters of a title, at most: few words can be long ones.
const MOST_TITLE: usize = 1_000;

/// Reads the metadata out of the blocks.
pub(super) fn read(text: &str, blocks: &[Block]) -> Meta {
    let mut meta =
        Meta { language: language_of(text).to_owned(), direction: direction_of(text).to_owned(), ..Meta::default() };
    let headline = blocks.iter().position(|block| block.role == Role::Headline);
    if let Some(block) = headline.and_then(|at| blocks.get(at)) {
        meta.title = one_spaced(block.range.of(text)).chars().take(MOST_TITLE).collect();
    }
    // Only dates and names of the head are the story's own; later ones stamp entries or other stories.
    let from = headline.map_or(0, |at| at.saturating_sub(6));
    let to = blocks.iter().skip(headline.unwrap_or(0)).position(|block| block.role == Role::Paragraph);
    let to = to.map_or(blocks.len(), |at| at + headline.unwrap_or(0));
    let mut updating = false;
    for block in blocks.iter().take(to).skip(from) {
        let words = block.range.of(text);
        match block.role {
            Role::Dateline => {
                read_dateline(words, &mut updating, &mut meta.published, &mut meta.updated);
                if let Some((_, name)) = words.split_once(" by ") {
                    add_names(&mut meta.authors, name);
                } else if let Some((name, _)) = words.split_once(" - ") {
                    add_names(&mut meta.authors, name);
                }
            }
            Role::Byline => {
                add_names(&mut meta.authors, words);
                if meta.outlet.is_empty() {
                    meta.outlet = outlet_of_byline(words);
                }
            }
            _ => {}
        }
    }
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

fn add_names(authors: &mut Vec<String>, words: &str) {
    for name in names_of(words) {
        if authors.len() < 12 && !authors.contains(&name) {
            authors.push(name);
        }
    }
}

/// The names in a byline: "By Ann Lee and Bo Ek, Staff Writers" → Ann Lee, Bo Ek.
pub(super) fn names_of(byline: &str) -> Vec<String> {
    if byline.len() > 400 {
        return Vec::new();
    }
    if let Some((name, _)) = split_doubled(byline) {
        return vec![tidy(name)];
    }
    let line = Line::new(byline);
    let signed = name_after_by(&line);
    let words = signed.unwrap_or(byline);
    let words = words.split(" on ").next().unwrap_or("");
    let words = words.split(" - ").next().unwrap_or("");
    let words = words.split(" in ").next().unwrap_or("");
    let words = words.split(['|', '•', '·', '(', '/']).next().unwrap_or("");
    let words = words.split(" | ").next().unwrap_or("");
    let mut names = Vec::new();
    for (at, part) in divide(words).enumerate() {
        let part = part.trim().trim_end_matches('.');
        let alone = signed.is_some() && at == 0 && count_words(part) == 1 && starts_upper(part);
        if (is_name(part) || alone) && !is_title(part) {
            names.push(tidy(part));
        }
    }
    names
}

/// The parts of a list of names: "Ann Lee, Bo Ek and Cy Orr".
fn divide(words: &str) -> impl Iterator<Item = &str> {
    const JOINTS: [&str; 7] = [",", " and ", " AND ", " & ", " und ", " et ", " y "];
    let mut rest = Some(words);
    std::iter::from_fn(move || {
        let words = rest?;
        let joint = JOINTS.iter().filter_map(|joint| Some((words.find(joint)?, joint.len()))).min();
        let (at, length) = joint.unwrap_or((words.len(), 0));
        rest = joint.and_then(|_| words.get(at + length..));
        words.get(..at)
    })
}

/// Names of houses and jobs that look like names of people.
fn is_title(part: &str) -> bool {
    let lower = lower(part, 80);
    let house = ["the ", "staff", "associated", "special", "news"].iter().any(|start| lower.starts_with(start));
    house
        || lower.split(' ').any(|word| {
            (JOBS.has(word) || word.strip_suffix('s').is_some_and(|job| JOBS.has(job)))
                || matches!(word, "press" | "times" | "news" | "post" | "opinion" | "media")
        })
}

/// One space between words, and "MARISOL ADEBAYO" as "Marisol Adebayo".
fn tidy(name: &str) -> String {
    let shouted = name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase);
    let mut out = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        let mut inside = false;
        for c in word.chars() {
            if shouted && inside {
                out.extend(c.to_lowercase());
            } else {
                out.push(c);
            }
            inside = c.is_alphabetic();
        }
    }
    out
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

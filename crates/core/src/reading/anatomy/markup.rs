//! A block's words without Markdown's signs and without what a line's end put into a word.
//!
//! Knows: `#`, `*`, `_`, links and pictures, as far as a line shows them by itself; hyphens at lines' ends. Does not
//! know: where the signs stand in the text, which is never changed: this is for reading alone.

use std::borrow::Cow;

use crate::text::{floor_char_boundary, is_line_end, line_hyphen};

/// Words as they are read.
pub(super) struct Plain<'a> {
    pub(super) words: Cow<'a, str>,
    /// How deep a heading it is: 1 for `#`; 0 for none.
    pub(super) level: usize,
    /// Whether it is a picture and nothing else; then the words are what it shows.
    pub(super) is_picture: bool,
}

impl Plain<'_> {
    pub(super) fn level(&self) -> usize {
        self.level
    }
}

/// Reads one block.
pub(super) fn plain(words: &str) -> Plain<'_> {
    let (level, rest) = heading(words);
    let rest = without_emphasis(rest);
    if let Some(shown) = picture(rest) {
        return Plain { words: Cow::Borrowed(shown), level: 0, is_picture: true };
    }
    let has_links = rest.contains("](") || rest.contains("[[") || rest.contains("**") || rest.contains("__");
    let mut words = if has_links { Cow::Owned(without_links(rest)) } else { Cow::Borrowed(rest) };
    if has_parted_word(&words) {
        words = Cow::Owned(with_whole_words(&words));
    }
    Plain { words, level, is_picture: false }
}

/// `## Words ##` → 2 and the words.
fn heading(line: &str) -> (usize, &str) {
    let level = line.bytes().take_while(|b| *b == b'#').count();
    let rest = line.get(level..).unwrap_or("");
    if !(1..=6).contains(&level) || !rest.starts_with([' ', '\t']) {
        return (0, line);
    }
    let words = str::trim(rest.trim_end_matches('#'));
    if words.is_empty() { (0, line) } else { (level, words) }
}

/// `*words*`, `__words__` → the words. A bullet has a space after it.
fn without_emphasis(line: &str) -> &str {
    let mut words = line;
    for _ in 0..3 {
        let inner = ['*', '_'].iter().find_map(|sign| words.strip_prefix(*sign)?.strip_suffix(*sign));
        let is_kept =
            |inner: &&str| inner.starts_with(|c: char| !c.is_whitespace()) && inner.contains(char::is_alphanumeric);
        let Some(inner) = inner.filter(is_kept) else { break };
        words = inner;
    }
    // Signs that open other words than they close stay: "**One** and **two**".
    if words.len() < line.len() && (words.contains("**") || words.contains("__")) { line } else { words }
}

/// `![what it shows](address)`, `![[file]]` → what it shows.
fn picture(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("![")?;
    if let Some(file) = rest.strip_prefix('[') {
        return file.strip_suffix("]]").filter(|file| !file.contains(']')).map(|_| "");
    }
    let (shown, address) = rest.split_once("](")?;
    let closed = address.strip_suffix(')')?;
    (!shown.contains(']') && !closed.contains(')')).then_some(shown)
}

/// The words of `[words](address)` and `[[words]]`, without `**` and `__`.
fn without_links(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['[', '*', '_']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let (words, length) = link(from).unwrap_or_else(|| {
            let is_strong = from.starts_with("**") || from.starts_with("__");
            if is_strong { ("", 2) } else { (from.get(..1).unwrap_or(""), 1) }
        });
        out.push_str(words);
        rest = from.get(length..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

/// The words of the link that opens `from`, and how many bytes it takes. What opens and does not close soon stays as
/// it is, all of what was searched: nothing is searched twice.
fn link(from: &str) -> Option<(&str, usize)> {
    const REACH: usize = 2_000;
    let near = from.get(..floor_char_boundary(from, REACH.min(from.len())))?;
    let as_it_is = Some((near, near.len()));
    if let Some(inner) = near.strip_prefix("[[") {
        let Some(words) = inner.find("]]").and_then(|end| inner.get(..end)) else { return as_it_is };
        return Some((words.rsplit('|').next().unwrap_or(words), words.len() + 4));
    }
    let rest = near.strip_prefix('[')?;
    let Some(words) = rest.find(']').and_then(|end| rest.get(..end)) else { return as_it_is };
    let address = rest.get(words.len() + 1..)?.strip_prefix('(')?;
    let Some(end) = address.find(')') else { return as_it_is };
    Some((words, words.len() + end + 4))
}

/// Whether a hyphen at a line's end parts a word.
fn has_parted_word(words: &str) -> bool {
    words.contains(is_line_end)
        && words.match_indices(['-', '\u{2010}', '\u{AD}']).any(|(at, _)| line_hyphen(words, at).is_some())
}

fn with_whole_words(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut from = 0;
    for (at, _) in words.match_indices(['-', '\u{2010}', '\u{AD}']) {
        if let Some(next) = line_hyphen(words, at).filter(|_| at >= from) {
            out.push_str(words.get(from..at).unwrap_or(""));
            from = next;
        }
    }
    out.push_str(words.get(from..).unwrap_or(""));
    out
}

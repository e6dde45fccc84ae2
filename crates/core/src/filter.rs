//! What shows, in what order: kinds switched off, and words searched for.
//!
//! Knows: which annotations a reader sees in the list and in which order `J` walks them; where the
//! searched words stand in the article. Does not know: how either is shown.

use std::rc::Rc;

use litemap::LiteMap;

use crate::annotation::{Annotation, AnnotationSet};
use crate::evidence::Evidence;
use crate::id::AnnotationId;
use crate::layout::TileMark;
use crate::text::{TextRange, is_grapheme_boundary};

/// View state: never stored, never undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kinds that are switched off, by id.
    pub hidden: LiteMap<Rc<str>, ()>,
    /// People whose marks are switched off, by name.
    pub absent: LiteMap<Rc<str>, ()>,
    /// The words searched for, as typed.
    pub query: String,
}

/// Hits that are counted and painted, at most.
pub const MAX_HITS: usize = 1000;

impl Filter {
    /// Whether marks of this kind are painted.
    #[must_use]
    pub fn paints(&self, kind: &str) -> bool {
        !self.hidden.contains_key(kind)
    }

    /// Whether the marks of this maker are painted.
    #[must_use]
    pub fn has(&self, creator: &str) -> bool {
        !self.absent.contains_key(creator)
    }

    /// Whether a mark is painted: its kind and its maker are switched on.
    #[must_use]
    pub fn shows(&self, annotation: &Annotation) -> bool {
        self.paints(&annotation.kind) && self.has(&annotation.creator)
    }

    /// The same filter without the words searched for, which hide no mark in the text.
    #[must_use]
    pub fn switches(&self) -> Self {
        Self { query: String::new(), ..self.clone() }
    }

    /// The same of its stretch in a tile.
    #[must_use]
    pub fn shows_in_tile(&self, mark: &TileMark) -> bool {
        self.paints(&mark.kind) && (self.absent.is_empty() || self.has(mark.creator.as_deref().unwrap_or_default()))
    }

    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.hidden.is_empty() && self.absent.is_empty() && self.query.trim().is_empty()
    }

    /// Whether an annotation is in the list: its kind and its maker are on, and the searched words stand in its
    /// own words, its note, its tags, its attributes or its evidence.
    #[must_use]
    pub fn lists(&self, annotation: &Annotation) -> bool {
        if !self.shows(annotation) {
            return false;
        }
        let needle = fold(self.query.trim());
        needle.is_empty()
            || annotation.parts.iter().any(|part| contains(&part.exact, &needle))
            || contains(&annotation.note, &needle)
            || annotation.tags.iter().any(|tag| contains(tag, &needle))
            || annotation.attributes.values().any(|value| contains(value, &needle))
            || annotation.evidence.values().any(|entry| says(entry, &needle))
    }

    /// The annotations in the list, in text order.
    #[must_use]
    pub fn list(&self, annotations: &AnnotationSet) -> Vec<Rc<Annotation>> {
        annotations.iter().filter(|annotation| self.lists(annotation)).cloned().collect()
    }
}

/// The annotation `steps` further in the list than `from` (backwards where negative), stopping at
/// the ends. Where `from` is not in the list, the next one after its place in the text; where it is
/// none, the first or last.
#[must_use]
pub fn step(
    annotations: &AnnotationSet,
    filter: &Filter,
    from: Option<AnnotationId>,
    steps: isize,
) -> Option<AnnotationId> {
    let listed: Vec<usize> =
        annotations.iter().enumerate().filter(|(_, a)| filter.lists(a)).map(|(at, _)| at).collect();
    let last = listed.len().checked_sub(1)?;
    let target = match from.and_then(|id| annotations.position(id)) {
        None if steps >= 0 => 0,
        None => last,
        Some(here) => match listed.binary_search(&here) {
            Ok(at) => at.saturating_add_signed(steps).min(last),
            Err(after) if steps >= 0 => (after + steps.unsigned_abs().saturating_sub(1)).min(last),
            Err(after) => after.saturating_sub(steps.unsigned_abs()),
        },
    };
    listed.get(target).and_then(|at| annotations.at(*at)).map(|a| a.id)
}

/// Where the words stand in a text, letters compared without case; at most [`MAX_HITS`], in bytes.
#[must_use]
pub fn find_all(text: &str, query: &str) -> Vec<TextRange> {
    let needle = fold(query.trim());
    let Some(first) = needle.first().copied() else { return Vec::new() };
    let mut hits = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if at < from || lower(c).next() != Some(first) {
            continue;
        }
        if let Some(len) = text.get(at..).and_then(|rest| match_len(rest, &needle)) {
            hits.push(TextRange::new(at, at + len));
            from = at + len;
            if hits.len() == MAX_HITS {
                break;
            }
        }
    }
    hits
}

/// Whether a range begins and ends at a word's edge.
#[must_use]
pub fn is_word(text: &str, range: TextRange) -> bool {
    let before = text.get(..range.start()).and_then(|text| text.chars().next_back());
    let after = text.get(range.end()..).and_then(|text| text.chars().next());
    is_grapheme_boundary(text, range.start())
        && is_grapheme_boundary(text, range.end())
        && !before.is_some_and(char::is_alphanumeric)
        && !after.is_some_and(char::is_alphanumeric)
}

/// Bytes of `text` that the needle matches from its start.
fn match_len(text: &str, needle: &[char]) -> Option<usize> {
    let mut wanted = needle.iter();
    let mut len = 0;
    for c in text.chars() {
        for low in lower(c) {
            match wanted.next() {
                Some(w) if *w == low => {}
                // A letter that is two in lower case is found as a whole or not at all.
                _ => return None,
            }
        }
        len += c.len_utf8();
        if wanted.len() == 0 {
            return Some(len);
        }
    }
    None
}

fn says(entry: &Evidence, needle: &[char]) -> bool {
    let of_mark =
        entry.mark.as_ref().is_some_and(|mark| contains(&mark.exact, needle) || contains(&mark.title, needle));
    of_mark || entry.weight().iter().any(|words| contains(words, needle))
}

fn contains(text: &str, needle: &[char]) -> bool {
    let Some(first) = needle.first() else { return true };
    text.char_indices().any(|(at, c)| {
        lower(c).next() == Some(*first) && text.get(at..).and_then(|rest| match_len(rest, needle)).is_some()
    })
}

/// Lower case with typewriter quotation marks for curly ones and plain spaces for the others, so
/// that a typed search finds typeset words.
fn lower(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        '\u{2018}' | '\u{2019}' | '\u{201A}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' => '"',
        '\u{2010}' | '\u{2011}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    c.to_lowercase()
}

fn fold(query: &str) -> Vec<char> {
    query.chars().flat_map(lower).collect()
}

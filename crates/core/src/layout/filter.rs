//! What shows, in what order: kinds switched off, and words searched for.
//!
//! Knows: which annotations a reader sees in the list and in which order `J` walks them; where the
//! searched words stand in the article. Does not know: how either is shown.

use std::rc::Rc;

use litemap::LiteMap;

use crate::layout::TileMark;
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::evidence::Evidence;
use crate::model::id::AnnotationId;
use crate::text::folding::{self, Folded, holds};
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
        let needle = wanted(&self.query);
        needle.is_empty()
            || annotation.parts.iter().any(|part| holds(&part.exact, &needle))
            || holds(&annotation.note, &needle)
            || annotation.tags.iter().any(|tag| holds(tag, &needle))
            || annotation.attributes.values().any(|value| holds(value, &needle))
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

/// Where the words stand in a text, as [`folding`] compares them; at most [`MAX_HITS`], in bytes.
#[must_use]
pub fn find_all(text: &str, query: &str) -> Vec<TextRange> {
    let needle = wanted(query);
    if needle.is_empty() { Vec::new() } else { Folded::of(text).places(text, &needle, MAX_HITS) }
}

/// Whether a range begins and ends at a word's edge.
#[must_use]
pub fn is_word(text: &str, range: TextRange) -> bool {
    let is_seen = |c: &char| !folding::is_unseen(*c);
    let before = text.get(..range.start()).and_then(|text| text.chars().rev().find(is_seen));
    let after = text.get(range.end()..).and_then(|text| text.chars().find(is_seen));
    is_grapheme_boundary(text, range.start())
        && is_grapheme_boundary(text, range.end())
        && !before.is_some_and(char::is_alphanumeric)
        && !after.is_some_and(char::is_alphanumeric)
}

fn says(entry: &Evidence, needle: &str) -> bool {
    let of_mark = entry.mark.as_ref().is_some_and(|mark| holds(&mark.exact, needle) || holds(&mark.title, needle));
    of_mark || entry.weight().iter().any(|words| holds(words, needle))
}

/// What is looked for where somebody typed this.
fn wanted(query: &str) -> String {
    folding::fold(query).trim().to_owned()
}

//! Describing a place in a text so that it can be found again, and finding it.
//!
//! Knows: one text, and the words that stood in another version of it. Does not know: articles,
//! annotations' bodies, or how the outcome is shown. Offsets are bytes; lengths of context are code
//! points.
//!
//! ```text
//!            start, a hint
//!            ↓
//! …the council said ⟦that rents would rise⟧ by May, and…
//!  └───── prefix ──┘ └────── exact ──────┘ └ suffix ┘      Selectors
//!
//! describe:  (text, range) → selectors          anchor:  (text, selectors) → range
//!
//! anchor, cheapest first       is accepted if                           gives
//! 1  the hint                  exact, prefix, suffix all stand there    Exact
//! 2  every copy of the exact   its context agrees better than others',  Exact at the hint,
//!                              or the words alone are telling enough    else Moved
//! 3  like words, where rare    errors in the words are few, or the      Fuzzy(score)
//!    fragments of all three    context around them holds
//!    meet
//! 4  otherwise                                                          Orphan
//! ```
//!
//! Rungs 2 and 3 compete: words that were edited in place beat an unedited copy of them somewhere
//! else. A law ties the pair: `anchor(text, &describe(text, range))` is `(Exact, range)`. Another
//! keeps it honest: words that stood once and were removed are an orphan, never found elsewhere.
//!
//! Cost: rung 1 reads only the words. The first annotation that needs more makes an index of the
//! text, two passes; after that no annotation reads the whole text again ([`TextIndex`] states the
//! limits), so that many are anchored in one text by one index.

mod fuzzy;
mod quote;
pub mod twin;

pub use crate::model::annotation::Anchoring;
pub use quote::TextIndex;

use crate::model::annotation::Annotation;
use crate::text::{TextRange, floor_char_boundary, snap_to_graphemes};

/// Code points of context on either side, if that tells the place from all others.
pub const CONTEXT: usize = 32;

/// Code points of context on either side that are taken at most.
pub const CONTEXT_LIMIT: usize = 128;

/// What is kept of a place: the words, the words around them, and where they stood. (W3C
/// TextQuoteSelector and TextPositionSelector in one.) The strings may be borrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Selectors<S = String> {
    /// The words themselves.
    pub exact: S,
    /// What stood directly before; empty if unknown, or at the start of the text.
    pub prefix: S,
    /// What stood directly after; empty if unknown, or at the end of the text.
    pub suffix: S,
    /// Where the words began, in bytes of the text they were taken from. Any number will do.
    pub start: Option<usize>,
}

impl<S: AsRef<str>> Selectors<S> {
    /// The same, its strings borrowed.
    #[must_use]
    pub fn borrowed(&self) -> Selectors<&str> {
        let Self { exact, prefix, suffix, start } = self;
        Selectors { exact: exact.as_ref(), prefix: prefix.as_ref(), suffix: suffix.as_ref(), start: *start }
    }
}

impl<'a> Selectors<&'a str> {
    /// An annotation's parts: the first has its prefix, the last its suffix.
    #[must_use]
    pub fn of(annotation: &'a Annotation) -> Vec<Self> {
        let mut parts: Vec<Self> = annotation
            .parts
            .iter()
            .map(|part| Self { exact: &part.exact, start: Some(part.range.start()), ..Self::default() })
            .collect();
        if let Some(first) = parts.first_mut() {
            first.prefix = &annotation.prefix;
        }
        if let Some(last) = parts.last_mut() {
            last.suffix = &annotation.suffix;
        }
        parts
    }
}

/// Describes the words at `range` (bytes, half-open; ends inside characters move to their starts).
///
/// Prefix and suffix have [`CONTEXT`] code points, twice or four times as many ([`CONTEXT_LIMIT`])
/// where the same words stand elsewhere in the same context, fewer where a grapheme cluster would
/// be split. Reads the text once, whatever the range.
#[must_use]
pub fn describe(text: &str, range: TextRange) -> Selectors {
    let start = floor_char_boundary(text, range.start());
    let end = floor_char_boundary(text, range.end());
    let before = text.get(..start).unwrap_or("");
    let after = text.get(end..).unwrap_or("");
    let (mut from, mut to) = (start, end);
    // Copies are looked for with all context so far, so that a longer context goes on from the
    // first copy of the shorter one: together one pass before the place and one behind it.
    let (mut earlier, mut later) = (Some(0), Some(start + 1));
    let mut taken = CONTEXT;
    loop {
        from = before.char_indices().rev().take(taken).last().map_or(start, |c| c.0).min(from);
        from = snap_to_graphemes(text, TextRange::new(from, from)).end().min(start);
        to = after.char_indices().nth(taken).map_or(text.len(), |c| end + c.0).max(to);
        to = snap_to_graphemes(text, TextRange::new(to, to)).start().max(end);
        let local = text.get(from..to).unwrap_or("");
        let lead = start - from;
        earlier = earlier.and_then(|at| copy(text, local, at, to.saturating_sub(1), lead));
        if earlier.is_none() {
            later = later.and_then(|at| copy(text, local, at, text.len(), lead));
        }
        taken *= 2;
        if earlier.is_none() && later.is_none() || taken > CONTEXT_LIMIT || local.is_empty() {
            break;
        }
    }
    Selectors {
        exact: text.get(start..end).unwrap_or("").to_owned(),
        prefix: text.get(from..start).unwrap_or("").to_owned(),
        suffix: text.get(end..to).unwrap_or("").to_owned(),
        start: Some(start),
    }
}

/// The first copy of `local` in `text[.. until]` whose exact, `lead` bytes into it, starts at
/// `at` or later: where that exact starts.
fn copy(text: &str, local: &str, at: usize, until: usize, lead: usize) -> Option<usize> {
    let mut from = at.saturating_sub(lead).min(text.len());
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let hay = text.get(from..floor_char_boundary(text, until))?;
    Some(from + hay.find(local)? + lead)
}

/// Finds the place again: how it is known, and where (bytes, half-open; none for an orphan).
/// For many annotations in one text make a [`TextIndex`] once.
#[must_use]
pub fn anchor(text: &str, selectors: &Selectors<impl AsRef<str>>) -> (Anchoring, Option<TextRange>) {
    TextIndex::new(text).anchor(selectors)
}

/// Finds the parts of one annotation again: in order, near each other. A part that is gone has no
/// range; where little more than half of the letters are found, or fewer, the whole is an orphan.
#[must_use]
pub fn anchor_parts(text: &str, parts: &[Selectors<impl AsRef<str>>]) -> (Anchoring, Vec<Option<TextRange>>) {
    TextIndex::new(text).anchor_parts(parts)
}

//! Moving one end of one part of a mark.
//!
//! Knows: a text, the ranges of a mark's parts in text order, and where the hand wants the end. Does not
//! know: annotations, edits, who moves it (a key, a pointer, a finger).

use crate::text::{self, TextRange};

/// One of the two ends of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Where it starts.
    Start,
    /// Where it ends.
    End,
}

impl Edge {
    /// The byte at which this end of a range is.
    #[must_use]
    pub fn of(self, range: TextRange) -> usize {
        match self {
            Self::Start => range.start(),
            Self::End => range.end(),
        }
    }
}

/// The range of the part at `part` (an index) after its end was taken to the byte `to`: as near as the
/// part's other end and the neighbor parts let it, on a grapheme edge, without white space at the moved
/// end. It always keeps a grapheme. None where there is no such part, or only white space to keep.
#[must_use]
pub fn moved(text: &str, ranges: &[TextRange], part: usize, edge: Edge, to: usize) -> Option<TextRange> {
    let range = *ranges.get(part)?;
    let low = part.checked_sub(1).and_then(|before| ranges.get(before)).map_or(0, |before| before.end());
    let high = ranges.get(part + 1).map_or(text.len(), |after| after.start());
    let whole = text::trim(text, range);
    // The grapheme at the end that stays, which is kept at least.
    let kept = match edge {
        Edge::Start => text::snap_to_graphemes(text, TextRange::new(whole.end().saturating_sub(1), whole.end())),
        Edge::End => text::snap_to_graphemes(text, TextRange::new(whole.start(), whole.start() + 1)),
    };
    let asked = match edge {
        Edge::Start => TextRange::new(to.clamp(low, high).min(kept.start()), range.end()),
        Edge::End => TextRange::new(range.start(), to.clamp(low, high).max(kept.end())),
    };
    let snapped = text::trim(text, text::snap_to_graphemes(text, asked));
    // Only the moved end moves; and it never goes into a neighbor, where that lies across a grapheme.
    let moved = match edge {
        Edge::Start => (snapped.start().max(low), range.end()),
        Edge::End => (range.start(), snapped.end().min(high)),
    };
    let moved = (moved.0 < moved.1).then(|| TextRange::new(moved.0, moved.1))?;
    (!snapped.is_empty() && moved.fits(text)).then_some(moved)
}

/// The word at the moved end, cut to a length that can be listened to.
#[must_use]
pub(super) fn word_at(text: &str, range: TextRange, edge: Edge) -> String {
    let words = range.of(text).trim();
    let word = match edge {
        Edge::Start => words.split_whitespace().next(),
        Edge::End => words.split_whitespace().next_back(),
    };
    let word = word.unwrap_or("");
    if word.chars().count() <= 24 {
        return word.to_owned();
    }
    // A script without spaces: what stands at the end.
    match edge {
        Edge::Start => format!("{}…", word.chars().take(8).collect::<String>()),
        Edge::End => {
            let skipped = word.chars().count() - 8;
            format!("…{}", word.chars().skip(skipped).collect::<String>())
        }
    }
}

//! The quotations around a place, with those that they stand in.
//!
//! Knows: one block at a time. Does not know: what a quotation mark is, and what an apostrophe
//! ([`crate::reading::quotations`]).
//!
//! ```text
//! “The mate said, ‘Count twice,’ and we did.”
//!                  ---- at
//!                 ----- 1 -----
//! ------------------- 2 --------------------
//! ```

use crate::model::article::{Block, Role};
use crate::reading::quotations::{self, House};
use crate::text::TextRange;

/// Quotations within quotations, at most.
const DEEP: usize = 6;

/// The quotations of a block that a place lies in, with their marks: the innermost first.
pub(super) fn around(text: &str, block: TextRange, at: usize) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut within = block;
    while found.len() < DEEP && within.contains(at) {
        let mut here = Vec::new();
        quotations::of_block(text, &Block { role: Role::Paragraph, range: within, extra: None }, House::ANY, &mut here);
        let Some(one) = here.into_iter().find(|one| one.contains(at)) else { break };
        found.push(one);
        within = inside(text, one);
    }
    found.reverse();
    found
}

/// A quotation without its marks.
fn inside(text: &str, quotation: TextRange) -> TextRange {
    let mut letters = quotation.of(text).chars();
    let first = letters.next().map_or(0, char::len_utf8);
    let last = letters.next_back().filter(|c| !c.is_alphanumeric()).map_or(0, char::len_utf8);
    let start = quotation.start() + first;
    TextRange::new(start, quotation.end().saturating_sub(last).max(start))
}

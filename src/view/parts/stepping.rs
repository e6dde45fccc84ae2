//! From word to word across blocks: what buttons that move an end do.

use galley_core::desk::Edge;
use galley_core::model::article::Article;
use galley_core::text::{TextRange, taps};

use crate::dom::segmenter;

/// Where an end of a range goes by one word, across blocks.
#[must_use]
pub fn a_word_on(article: &Article, range: TextRange, edge: Edge, back: bool) -> Option<usize> {
    let at = if edge == Edge::Start { range.start() } else { range.end().saturating_sub(1) };
    let word = step(article, at, back)?;
    Some(edge.of(word))
}

/// The word before or after the one at this byte, in the next block where this one has none.
#[must_use]
pub fn step(article: &Article, at: usize, back: bool) -> Option<TextRange> {
    let text = article.text.as_str();
    let block = article.block_at(at)?;
    let within = article.blocks.get(block)?.range;
    let cuts = |stretch: &str| segmenter::words(stretch, &article.meta.language);
    taps::next_word(text, within, at, back, &cuts).or_else(|| {
        let next = if back { block.checked_sub(1)? } else { block + 1 };
        let within = article.blocks.get(next)?.range;
        let edge = if back { within.end() } else { within.start() };
        taps::word_at(text, within, edge, &cuts)
    })
}

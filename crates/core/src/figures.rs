//! Figures: numbers, percentages, money, dates, ages and ratios as they stand in a text, and what they mean.
//!
//! Knows: words and digits. Does not know: which figures disagree ([`crate::insight::figures`]).

use crate::article::Article;
use crate::text::TextRange;

/// A figure of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its words, in bytes: "$4.2 million".
    pub range: TextRange,
    /// The block that it stands in, by index.
    pub block: usize,
}

/// The figures of an article, in text order.
#[must_use]
pub fn read(article: &Article) -> Vec<Figure> {
    let _ = article;
    Vec::new()
}

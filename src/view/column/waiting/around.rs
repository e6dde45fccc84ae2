//! The words around those that an item is about.

use galley_core::model::article::Article;
use galley_core::text::{TextRange, floor_char_boundary};

/// Bytes of the words before and after those that are meant.
const AROUND: usize = 48;

/// The words around a range, within its block and cut at spaces.
#[must_use]
pub fn around(article: &Article, range: TextRange) -> (String, String) {
    let text = article.text.as_str();
    let block = article.block_at(range.start()).and_then(|block| article.blocks.get(block));
    let block = block.map_or(range, |block| block.range);
    let from = floor_char_boundary(text, range.start().saturating_sub(AROUND)).max(block.start());
    let to = floor_char_boundary(text, range.end() + AROUND).min(block.end()).max(range.end());
    let before = TextRange::new(from.min(range.start()), range.start()).of(text);
    let after = TextRange::new(range.end(), to).of(text);
    let before = match before.find(char::is_whitespace) {
        Some(space) if from > block.start() => format!("… {}", before.get(space..).unwrap_or_default().trim_start()),
        _ => before.to_owned(),
    };
    let after = match after.rfind(char::is_whitespace) {
        Some(space) if to < block.end() => format!("{} …", after.get(..space).unwrap_or_default()),
        _ => after.to_owned(),
    };
    (before, after)
}

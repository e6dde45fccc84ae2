//! Where the story says the words of its headline, dek, pull quote or caption again, or for the first time.
//!
//! Knows: words, however they are written, shortened by an ellipsis or by words left out. Does not know: marks, or
//! who speaks.
//!
//! ```text
//! Headline   ‘We don’t buy tickets’, says nurse
//! ¶ 3        “They counted tickets, and we don’t buy tickets,” he said.
//!                                       --- found --------
//! ```

use crate::model::article::{Article, Role};
use crate::reading::quotations::{self, House};
use crate::text::{TextRange, folding};

/// Letters of a single word that is looked for: a shorter one stands everywhere.
const LETTERS: usize = 5;
/// Words that are needed, where words between them were left out.
const SKIPPED: usize = 3;
/// Times their number, over which such words may be spread.
const SPREAD: usize = 3;

/// Whether a block of this role repeats what the story says.
#[must_use]
pub fn is_repeating(role: Role) -> bool {
    matches!(role, Role::Headline | Role::Dek | Role::Kicker | Role::Subheading | Role::PullQuote | Role::Caption)
}

/// Whether a block of this role tells the story itself.
fn is_story(role: Role) -> bool {
    matches!(role, Role::Paragraph | Role::ListItem | Role::BlockQuote)
}

/// The quotation of the story that has these words, with its marks, in bytes; `more` are stretches that count as
/// quotations though no marks stand around them, in text order. The very words come before shortened ones, then
/// what comes first. None where the words stand in the story themselves, or where nothing repeats them.
#[must_use]
pub fn quotation_of(article: &Article, words: TextRange, more: &[TextRange]) -> Option<TextRange> {
    let text = article.text.as_str();
    let house = House::of(article);
    let mut found = Vec::new();
    for block in article.blocks.iter().filter(|block| is_story(block.role)) {
        quotations::of_block(text, block, house, &mut found);
    }
    found.extend(more);
    quotation_among(article, words, &found)
}

/// The same among quotations that were read already; those that are no part of the story itself do not count.
#[must_use]
pub(crate) fn quotation_among(article: &Article, words: TextRange, found: &[TextRange]) -> Option<TextRange> {
    let text = article.text.as_str();
    let here = article.blocks.get(article.block_at(words.start())?)?;
    if !is_repeating(here.role) {
        return None;
    }
    let segments = segments(words.of(text));
    let count: usize = segments.iter().map(Vec::len).sum();
    let is_long = |word: &String| word.chars().count() >= LETTERS || !word.is_ascii();
    if count == 0 || count == 1 && !segments.iter().flatten().all(is_long) {
        return None;
    }
    let is_told = |range: &&TextRange| {
        let block = article.block_at(range.start()).and_then(|block| article.blocks.get(block));
        block.is_some_and(|block| is_story(block.role)) && range.fits(text)
    };
    let mut best: Option<(bool, usize, TextRange)> = None;
    for quotation in found.iter().filter(is_told).copied() {
        let said = words_of(quotation.of(text));
        let is_whole = has_in_order(&said, &segments);
        let all: Vec<&String> = segments.iter().flatten().collect();
        if is_whole || count >= SKIPPED && has_spread(&said, &all) {
            let rank = (!is_whole, quotation.start(), quotation);
            best = Some(best.map_or(rank, |best| best.min(rank)));
        }
    }
    best.map(|(.., quotation)| quotation)
}

/// The words of a stretch, cut where something was left out.
fn segments(words: &str) -> Vec<Vec<String>> {
    let plain = words.replace("...", "…").replace(". . .", "…");
    plain.split('…').map(words_of).filter(|words| !words.is_empty()).collect()
}

/// Words as they are compared, without apostrophes.
fn words_of(words: &str) -> Vec<String> {
    let folded = folding::fold(words);
    let of = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.map(of).filter(|word| !word.is_empty()).collect()
}

/// Whether all segments stand in the words, one behind the other, each without a gap.
fn has_in_order(said: &[String], segments: &[Vec<String>]) -> bool {
    let mut from = 0;
    segments.iter().all(|segment| {
        let rest = said.get(from..).unwrap_or_default();
        let at = rest.windows(segment.len()).position(|window| window == segment);
        at.map(|at| from += at + segment.len()).is_some()
    })
}

/// Whether all the words stand in order, not too far from each other.
fn has_spread(said: &[String], words: &[&String]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    let starts = said.iter().enumerate().filter(|(_, word)| word == first).map(|(at, _)| at);
    starts.take(50).any(|start| {
        let mut next = start + 1;
        let all = rest.iter().all(|word| {
            let at = said.get(next..).unwrap_or_default().iter().position(|one| one == *word);
            at.map(|at| next += at + 1).is_some()
        });
        all && next - start <= words.len() * SPREAD
    })
}

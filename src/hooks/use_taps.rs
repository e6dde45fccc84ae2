//! Selecting by taps: one where it starts, one where it ends. For hands that cannot drag, and for long
//! passages.

use std::rc::Rc;

use galley_core::desk::{Action, Desk, Edge};
use galley_core::model::article::Article;
use galley_core::text::TextRange;
use galley_core::text::taps;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::{pick, segmenter, storage};
use crate::store::Dispatch;

/// Local storage key: there when taps select.
const KEY: &str = "galley:taps";

/// Whether taps select, as it was left.
#[must_use]
pub fn remembered() -> bool {
    storage::get(KEY).is_some()
}

/// Keeps the switch as it is left.
#[hook]
pub fn use_taps(is_on: bool) {
    use_effect_on(is_on, |is_on| {
        // Where nothing is kept it holds for this visit.
        if *is_on {
            let _ = storage::set(KEY, "on");
        } else {
            storage::remove(KEY);
        }
    });
}

/// What a tap at a byte of the article does: begins a selection, or ends the one that has begun.
pub fn tap(desk: &Rc<Desk>, at: usize, dispatch: &Dispatch) {
    let article = &desk.work.article;
    let text = article.text.as_str();
    let cuts = |stretch: &str| segmenter::words(stretch, &article.meta.language);
    let word_at = |at: usize| {
        let within = article.blocks.get(article.block_at(at)?)?.range;
        taps::word_at(text, within, at, &cuts)
    };
    let Some(word) = word_at(at) else { return };
    let Some(begun) = desk.begun else {
        dispatch.send(Action::Begin(Some(word.start())));
        return;
    };
    let range = if word.end() > begun {
        TextRange::new(begun, word.end())
    } else {
        // The word where it began is in it, if it began at a word.
        let first = word_at(begun).filter(|first| first.start() == begun);
        TextRange::new(word.start(), first.map_or(begun, TextRange::end))
    };
    let range = taps::with_quotation_marks(text, range);
    let Some((first, last)) = article.block_at(range.start()).zip(article.block_at(range.end().saturating_sub(1)))
    else {
        return;
    };
    dispatch.send(Action::Begin(None));
    pick::select(&article.text, range, first, last);
    dispatch.send(Action::SelectionChanged(Some(range)));
}

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

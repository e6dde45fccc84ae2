//! Gaps of the text itself: quotations and parts of them that nobody marked, figures that nobody gave.
//!
//! Both are silent until the reader has begun, so that a fresh article does not shout: quotations until a first
//! quote is marked, figures until a first quote, claim or source is.

use super::cover::Cover;
use super::finding::{Finding, Lack, Rule, Subject};
use super::known::Known;
use crate::model::id::AnnotationId;
use crate::reading::quotations::words_of;
use crate::text::TextRange;

/// Bytes between the halves of a quotation that its attribution splits: "…,” said Ruth Okafor, who chairs the
/// board. “…".
const SPLIT: usize = 160;

/// Parts of quotations that no quote mark holds.
///
/// A part is what has a letter or a digit. Where the quotation, or the one shortly before it in the same block,
/// is a mark's, the gap names that mark, which the part can be joined to; else it is a quote of its own.
pub(super) fn quotations(known: &Known<'_>, found: &mut Vec<Finding>) {
    if known.quotes == 0 {
        return;
    }
    let text = known.work.article.text.as_str();
    // Where the quotation before ended, in which block, and whose it is.
    let mut before = None;
    for quotation in &known.reading.passages.quotations {
        let said = words_of(text, quotation.range);
        let (left, mark) = unmarked(text, said, &known.quoted);
        let split = before.take().filter(|(block, end, _)| {
            *block == quotation.block && quotation.range.start().saturating_sub(*end) <= SPLIT
        });
        if let Some(left) = left {
            // Words in no mark at all may be a claim's or a custom kind's: they were looked at.
            let counts = mark.is_some() || quotation.is_speech && !known.marked.touches(said);
            if counts {
                let is_whole = mark.is_none();
                let range = if is_whole { quotation.range } else { left };
                let lack = Lack {
                    rule: Rule::QuotationUnmarked,
                    subject: Subject::Words(range),
                    of: mark.or(split.map(|(_, _, mark)| mark)),
                    key: quotation.key.clone(),
                };
                found.push(Finding::of(lack, range.start()));
            }
        }
        before = mark.map(|mark| (quotation.block, quotation.range.end(), mark));
    }
}

/// The first part of a range with a letter or a digit that no mark holds, and a mark that holds another part.
fn unmarked(text: &str, range: TextRange, quoted: &Cover) -> (Option<TextRange>, Option<AnnotationId>) {
    let mut left = None;
    let mut mark = None;
    let mut from = range.start();
    let mut look = |from: usize, to: usize| {
        let part = words_of(text, TextRange::new(from, to.max(from)));
        if left.is_none() && !part.is_empty() {
            left = Some(part);
        }
    };
    for stretch in quoted.over(range) {
        look(from, stretch.range.start());
        from = from.max(stretch.range.end());
        mark = Some(stretch.mark);
    }
    look(from, range.end());
    (left, mark)
}

/// Figures of weight whose sentence does not say whose they are, and which are the paper's own therefore: no mark
/// holds them, they stand in no quotation, and neither their sentence nor the one before it mentions a source, by a
/// mark or by a word such as "according". One for each sentence.
pub(super) fn figures(known: &Known<'_>, own: &mut Vec<(usize, Lack)>) {
    if !known.asks_origins || known.quotes + known.claims + known.sources == 0 {
        return;
    }
    let mut last = None;
    for statement in &known.reading.passages.figures {
        let is_done = last == Some(statement.sentence)
            || known.marked.touches(statement.figure)
            || known.sourced.touches(statement.near);
        if !is_done {
            last = Some(statement.sentence);
            let lack = Lack {
                rule: Rule::FigureWithoutOrigin,
                subject: Subject::Words(statement.figure),
                of: None,
                key: statement.key.clone(),
            };
            own.push((statement.figure.start(), lack));
        }
    }
}

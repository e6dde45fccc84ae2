//! Where a mark stands, as targets.
//!
//! Knows: selectors, the words around a part, and how several parts are one thing (vocabulary, appendix D). Does not
//! know: what is said of a mark ([`super::bodies`]).

use super::shape::{Composite, For, Part, Selector, Target, urn};
use crate::model::annotation::Annotation;
use crate::model::id::derive_id;
use crate::text::{Text, TextRange, snap_to_graphemes};

/// Code points of context on either side of a part.
const CONTEXT: usize = 32;

/// Where a mark stands in the article that is known by this URI. One that has lost its place has its old words, but
/// no position; one that has lost those too has the article.
pub(super) fn of<'a>(text: &'a Text, mark: &'a Annotation, source: &'a str, reader: For) -> Target<'a> {
    let last = mark.parts.len().saturating_sub(1);
    let at = |at| Place { is_first: at == 0, is_last: at == last };
    let mut parts: Vec<Part<'a>> =
        (0..mark.parts.len()).filter_map(|number| part(text, mark, number, at(number), source, reader)).collect();
    match (parts.len(), reader) {
        (0, _) => Target::Article(source),
        (_, For::Recogito) => Target::Each(parts),
        (1, _) => parts.pop().map_or(Target::Article(source), Target::Part),
        _ => {
            let id = urn(derive_id(mark.id.as_u128(), "parts"));
            Target::Together(Composite { id, kind: "Composite", parts })
        }
    }
}

/// Which end of its mark a part is.
struct Place {
    is_first: bool,
    is_last: bool,
}

fn part<'a>(
    text: &'a Text,
    mark: &'a Annotation,
    number: usize,
    place: Place,
    source: &'a str,
    reader: For,
) -> Option<Part<'a>> {
    let part = mark.parts.get(number)?;
    let (range, whole) = (part.range, text.as_str());
    let is_placed = !mark.is_orphan() && range.fits(whole);
    let (mut prefix, mut suffix) = if is_placed { context(whole, range) } else { ("", "") };
    // What the annotation keeps is longer where the same words stand nearby.
    if place.is_first && (!is_placed || whole.get(..range.start()).is_some_and(|t| t.ends_with(&mark.prefix))) {
        prefix = longer(&mark.prefix, prefix);
    }
    if place.is_last && (!is_placed || whole.get(range.end()..).is_some_and(|t| t.starts_with(&mark.suffix))) {
        suffix = longer(&mark.suffix, suffix);
    }
    let exact = if is_placed { range.of(whole) } else { &part.exact };
    let mut selector = vec![Selector::Quote { exact, prefix, suffix }];
    if is_placed {
        let count = |offset| text.count_before(offset, reader.unit());
        selector.push(Selector::Position { start: count(range.start()), end: count(range.end()) });
    }
    let is_own = reader == For::All;
    Some(Part {
        source,
        selector,
        exact: (is_own && *exact != *part.exact).then_some(&part.exact),
        start: (is_own && !is_placed).then_some(range.start()),
        end: (is_own && !is_placed).then_some(range.end()),
    })
}

fn longer<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}

/// The words before and after a range, without cut grapheme clusters.
fn context(text: &str, range: TextRange) -> (&str, &str) {
    let (start, end) = (range.start(), range.end());
    let before = text.get(..start).unwrap_or("");
    let after = text.get(end..).unwrap_or("");
    let from = before.char_indices().rev().take(CONTEXT).last().map_or(start, |c| c.0);
    let to = after.char_indices().nth(CONTEXT).map_or(text.len(), |c| end + c.0);
    let from = snap_to_graphemes(text, TextRange::new(from, from)).end().min(start);
    let to = snap_to_graphemes(text, TextRange::new(to, to)).start().max(end);
    (text.get(from..start).unwrap_or(""), text.get(end..to).unwrap_or(""))
}

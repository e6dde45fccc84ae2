//! Two copies of one story: texts that differ in white space, line ends or Unicode form alone.
//!
//! Knows: when two texts are the same letters, and where a place of the one is in the other. Does not know: what
//! becomes of the two (`change::merge`).
//!
//! ```text
//! of Anna  T h e ␣ w h e e l ⏎ t u r n s        letters, without white space and what is not seen, are counted:
//! of Ben   T h e ␣ w h e e l ⏎ ⏎ t u r n s ⏎    the 9th letter of the one is the 9th of the other
//! ```
//!
//! A letter is a grapheme cluster (UAX #29): as many in each of Unicode's normal forms.

use std::rc::Rc;

use unicode_segmentation::UnicodeSegmentation;

use crate::anchoring::describe;
use crate::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use crate::model::article::Article;
use crate::model::work::Work;
use crate::text::likeness::is_passed_over;
use crate::text::{Text, TextRange};

/// A file's work on the text that is here, marks found again by their letters; none where the texts are no two copies
/// of one story. Details are the file's, parts and hyperlinks those that are here.
#[must_use]
pub fn onto(file: &Work, here: &Article) -> Option<Work> {
    if file.article.text.likeness() != here.text.likeness() {
        return None;
    }
    let (theirs, ours) = (starts(&file.article.text), starts(&here.text));
    if theirs.len() != ours.len() {
        return None;
    }
    let moved = file.annotations.iter().map(|mark| Rc::new(moved(mark, here, &theirs, &ours)));
    let article = Article { meta: Rc::clone(&file.article.meta), ..here.clone() };
    Some(Work {
        article: Rc::new(article),
        annotations: AnnotationSet::from_list(moved.collect::<Vec<_>>()),
        ..file.clone()
    })
}

/// Where each letter lies, in bytes.
fn starts(text: &Text) -> Vec<TextRange> {
    let letters = text.as_str().grapheme_indices(true);
    let letters = letters.map(|(at, letter)| (at, letter, at + letter.len()));
    letters
        .filter(|(_, letter, _)| !letter.chars().all(is_passed_over))
        .map(|(at, _, end)| TextRange::new(at, end))
        .collect()
}

/// A mark at the same letters of the other text; one that lost its place stays as it is.
fn moved(mark: &Annotation, here: &Article, theirs: &[TextRange], ours: &[TextRange]) -> Annotation {
    if mark.is_orphan() {
        return mark.clone();
    }
    let text = here.text.as_str();
    let place = |range: TextRange| {
        let first = theirs.partition_point(|letter| letter.end() <= range.start());
        let behind = theirs.partition_point(|letter| letter.start() < range.end());
        let last = behind.checked_sub(1).filter(|last| *last >= first)?;
        Some(TextRange::new(ours.get(first)?.start(), ours.get(last)?.end()))
    };
    let ranges: Option<Vec<TextRange>> = mark.parts.iter().map(|part| place(part.range)).collect();
    let Some(ranges) = ranges else {
        // Of white space alone there is no letter to find it by.
        return Annotation { anchoring: Anchoring::Orphan, ..mark.clone() };
    };
    let parts = ranges.iter().zip(&mark.parts).map(|(range, part)| Part {
        range: *range,
        exact: range.of(text).into(),
        extra: part.extra.clone(),
    });
    let parts = parts.collect();
    let around = |range: Option<&TextRange>| describe(text, range.copied().unwrap_or_default());
    let (first, last) = (around(ranges.first()), around(ranges.last()));
    Annotation { parts, prefix: first.prefix, suffix: last.suffix, ..mark.clone() }
}

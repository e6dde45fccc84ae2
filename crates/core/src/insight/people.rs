//! Whose marks are on an article, and which passages they share.
//!
//! Knows: makers by the names that they gave. Does not know: how their marks came together (`change::class`).

use std::rc::Rc;

use crate::layout::filter::Filter;
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::work::Work;
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// Somebody, and a number of marks.
pub type Tally = (Rc<str>, usize);

/// By name; who gave none comes last.
pub(crate) fn order(a: &str, b: &str) -> std::cmp::Ordering {
    let key = |name: &str| (name.is_empty(), name.to_lowercase());
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

/// Who made marks, by name, and how many; who gave no name comes last, under an empty one.
#[must_use]
pub fn makers(annotations: &AnnotationSet) -> Vec<Tally> {
    let mut makers: Vec<&str> = annotations.iter().map(|mark| mark.creator.as_str()).collect();
    sort_by(&mut makers, |a, b| order(a, b));
    makers.chunk_by(|a, b| a == b).filter_map(|same| Some(((*same.first()?).into(), same.len()))).collect()
}

/// Whether marks of more than one person are on an article.
#[must_use]
pub fn are_several(annotations: &AnnotationSet) -> bool {
    let mut makers = annotations.iter().map(|mark| &mark.creator);
    let first = makers.next();
    makers.any(|maker| Some(maker) != first)
}

/// Words that somebody marked, with everybody's marks on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The block that it begins in; none for marks that have lost their place.
    pub block: Option<usize>,
    /// From the first marked letter to the last, in bytes.
    pub range: TextRange,
    /// The marks, in text order.
    pub marks: Vec<Rc<Annotation>>,
}

/// The article's passages in text order: marks that overlap and begin in the same block are on one passage,
/// whoever made them. Only what the filter shows.
#[must_use]
pub fn passages(work: &Work, filter: &Filter) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for mark in work.annotations.iter().filter(|mark| filter.shows(mark)) {
        let hull = mark.hull();
        let block = if mark.is_orphan() { None } else { work.article.block_at(hull.start()).or(Some(0)) };
        if let Some(last) = passages.last_mut()
            && last.block == block
            && (block.is_none() || hull.start() < last.range.end())
        {
            last.range = last.range.hull(hull);
            last.marks.push(mark.clone());
            continue;
        }
        passages.push(Passage { block, range: hull, marks: vec![mark.clone()] });
    }
    passages
}

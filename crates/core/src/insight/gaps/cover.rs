//! Which stretches of the text lie in marks: many marks as few stretches in text order, to be looked up by
//! halving.

use crate::model::id::AnnotationId;
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// Stretches in text order; none overlaps or touches another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cover(Vec<Stretch>);

/// A stretch, and the mark that reaches farthest in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub range: TextRange,
    pub mark: AnnotationId,
}

impl Cover {
    /// The ranges of marks as stretches.
    pub(super) fn of(mut ranges: Vec<(TextRange, AnnotationId)>) -> Self {
        sort_by(&mut ranges, Ord::cmp);
        let mut stretches: Vec<Stretch> = Vec::with_capacity(ranges.len());
        for (range, mark) in ranges {
            match stretches.last_mut() {
                Some(last) if range.start() <= last.range.end() => {
                    if range.end() > last.range.end() {
                        last.mark = mark;
                    }
                    last.range = last.range.hull(range);
                }
                _ => stretches.push(Stretch { range, mark }),
            }
        }
        Self(stretches)
    }

    /// The stretches that share something with a range, in text order.
    pub(super) fn over(&self, range: TextRange) -> impl Iterator<Item = &Stretch> {
        let first = self.0.partition_point(|stretch| stretch.range.end() <= range.start());
        self.0.iter().skip(first).take_while(move |stretch| stretch.range.start() < range.end())
    }

    /// Whether a range lies in one stretch.
    pub(super) fn holds(&self, range: TextRange) -> bool {
        self.over(range).any(|stretch| stretch.range.contains_range(range))
    }

    /// Whether it has anything of a range.
    pub(super) fn touches(&self, range: TextRange) -> bool {
        self.over(range).next().is_some()
    }
}

//! Overlapping ranges → flat runs.
//!
//! Knows: intervals. Does not know: annotations, text, or paint.
//!
//! ```text
//! stretch   |------------------------------|
//! marks          a------------a
//!                      b------------b
//! runs      |---|  a  | b a  |   b  |-------|
//! ```
//!
//! The runs tile the stretch: no gap, no overlap, and neighbors carry different marks.

use crate::text::TextRange;
use crate::text::sort::sort_by;

/// One range to lay over a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where, in bytes; the part outside the stretch is ignored.
    pub range: TextRange,
    /// What decides who lies on top: the smaller rank comes first in a run's list.
    pub rank: usize,
    /// Whose it is; two spans of one owner count once in a run. Breaks ties of rank.
    pub owner: usize,
}

/// A run of the stretch with one set of owners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where, in bytes.
    pub range: TextRange,
    /// Who covers it, lowest rank first; empty for bare text.
    pub owners: Vec<usize>,
}

/// Cuts `stretch` at every end of a span. An empty stretch has no segments.
#[must_use]
pub fn segments(stretch: TextRange, spans: &[Span]) -> Vec<Segment> {
    let mut edges: Vec<(usize, bool, (usize, usize))> = Vec::with_capacity(spans.len() * 2);
    for span in spans {
        if let Some(range) = span.range.intersect(stretch) {
            edges.push((range.start(), true, (span.rank, span.owner)));
            edges.push((range.end(), false, (span.rank, span.owner)));
        }
    }
    sort_by(&mut edges, Ord::cmp);
    let mut runs: Vec<Segment> = Vec::with_capacity(edges.len() + 1);
    // Who is open, lowest rank first; an owner's two spans stand in it twice.
    let mut active: Vec<(usize, usize)> = Vec::new();
    let mut from = stretch.start();
    for (at, opens, key) in edges {
        close(&mut runs, from, at, &active);
        from = at;
        let place = active.partition_point(|other| *other < key);
        if opens {
            active.insert(place, key);
        } else if active.get(place) == Some(&key) {
            active.remove(place);
        }
    }
    close(&mut runs, from, stretch.end(), &active);
    runs
}

/// Adds the run `[from, to)`, or lengthens the last one where the same owners cover both.
fn close(runs: &mut Vec<Segment>, from: usize, to: usize, active: &[(usize, usize)]) {
    if from == to {
        return;
    }
    let mut owners: Vec<usize> = Vec::with_capacity(active.len());
    for (_, owner) in active {
        if !owners.contains(owner) {
            owners.push(*owner);
        }
    }
    match runs.last_mut() {
        Some(last) if last.owners == owners => last.range = TextRange::new(last.range.start(), to),
        _ => runs.push(Segment { range: TextRange::new(from, to), owners }),
    }
}

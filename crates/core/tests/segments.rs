//! Overlapping ranges → flat runs (invariant A7): a table, and the law against a model that asks
//! each byte who covers it. Runs natively.

use crate::common;
use galley_core::layout::segments::{Segment, Span, segments};
use galley_core::text::TextRange;
use proptest::collection::vec;
use proptest::prelude::*;

fn span(start: usize, end: usize, rank: usize, owner: usize) -> Span {
    Span { range: TextRange::new(start, end), rank, owner }
}

/// Runs as a table has them: `start..end`, owners.
fn runs(stretch: (usize, usize), spans: &[Span]) -> Vec<(usize, usize, Vec<usize>)> {
    let runs = segments(TextRange::new(stretch.0, stretch.1), spans);
    runs.into_iter().map(|run| (run.range.start(), run.range.end(), run.owners)).collect()
}

fn check(name: &str, stretch: (usize, usize), spans: &[Span], expected: &[(usize, usize, &[usize])]) {
    let expected: Vec<_> = expected.iter().map(|(start, end, owners)| (*start, *end, owners.to_vec())).collect();
    assert_eq!(runs(stretch, spans), expected, "{name}");
}

#[test]
fn runs_tile_the_stretch_innermost_first() {
    check("an empty stretch has no runs", (5, 5), &[span(0, 9, 9, 0)], &[]);
    check("bare text is one run", (0, 9), &[], &[(0, 9, &[])]);
    check("one mark", (0, 9), &[span(2, 5, 3, 0)], &[(0, 2, &[]), (2, 5, &[0]), (5, 9, &[])]);
    check("a mark that fills the stretch", (2, 5), &[span(0, 9, 9, 7)], &[(2, 5, &[7])]);
    check(
        "two that cross: the shorter first where both are",
        (0, 9),
        &[span(1, 6, 5, 0), span(4, 8, 4, 1)],
        &[(0, 1, &[]), (1, 4, &[0]), (4, 6, &[1, 0]), (6, 8, &[1]), (8, 9, &[])],
    );
    check(
        "one inside another inside a third",
        (0, 9),
        &[span(0, 9, 9, 0), span(3, 4, 1, 1), span(2, 6, 4, 2)],
        &[(0, 2, &[0]), (2, 3, &[2, 0]), (3, 4, &[1, 2, 0]), (4, 6, &[2, 0]), (6, 9, &[0])],
    );
    check(
        "same place, same rank: by owner",
        (0, 4),
        &[span(1, 3, 2, 8), span(1, 3, 2, 3)],
        &[(0, 1, &[]), (1, 3, &[3, 8]), (3, 4, &[])],
    );
    check(
        "two parts of one owner that meet are one run",
        (0, 9),
        &[span(1, 4, 6, 0), span(4, 7, 6, 0)],
        &[(0, 1, &[]), (1, 7, &[0]), (7, 9, &[])],
    );
    check(
        "two parts of one owner that overlap count once",
        (0, 9),
        &[span(1, 5, 6, 0), span(3, 7, 6, 0)],
        &[(0, 1, &[]), (1, 7, &[0]), (7, 9, &[])],
    );
    check(
        "one ends where the next begins",
        (0, 6),
        &[span(0, 3, 3, 0), span(3, 6, 3, 1)],
        &[(0, 3, &[0]), (3, 6, &[1])],
    );
    check(
        "outside, touching, and empty ones leave no trace",
        (4, 8),
        &[span(0, 4, 4, 0), span(8, 9, 1, 1), span(6, 6, 0, 2)],
        &[(4, 8, &[])],
    );
}

/// Who covers this byte, innermost first.
fn covering(byte: usize, spans: &[Span]) -> Vec<usize> {
    let mut keys: Vec<(usize, usize)> =
        spans.iter().filter(|span| span.range.contains(byte)).map(|span| (span.rank, span.owner)).collect();
    keys.sort_unstable();
    let mut owners: Vec<usize> = Vec::new();
    for (_, owner) in keys {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    owners
}

/// The runs byte by byte.
fn by_bytes(stretch: TextRange, spans: &[Span]) -> Vec<Segment> {
    let mut runs: Vec<Segment> = Vec::new();
    for byte in stretch.start()..stretch.end() {
        let owners = covering(byte, spans);
        match runs.last_mut() {
            Some(last) if last.owners == owners => last.range = TextRange::new(last.range.start(), byte + 1),
            _ => runs.push(Segment { range: TextRange::new(byte, byte + 1), owners }),
        }
    }
    runs
}

proptest! {
    #![proptest_config(common::config(2048))]

    #[test]
    fn runs_are_what_the_bytes_say(
        stretch in (0..40usize, 0..40usize),
        spans in vec((0..44usize, 0..44usize, 0..4usize, 0..6usize), 0..12),
    ) {
        let stretch = TextRange::new(stretch.0, stretch.1);
        let spans: Vec<Span> = spans.into_iter().map(|(a, b, rank, owner)| span(a, b, rank, owner)).collect();
        let runs = segments(stretch, &spans);
        // No gap, no overlap, nothing empty.
        let mut at = stretch.start();
        for run in &runs {
            prop_assert_eq!(run.range.start(), at);
            prop_assert!(!run.range.is_empty());
            at = run.range.end();
        }
        prop_assert_eq!(at, stretch.end());
        for pair in runs.windows(2) {
            prop_assert_ne!(&pair[0].owners, &pair[1].owners, "neighbors differ");
        }
        prop_assert_eq!(runs, by_bytes(stretch, &spans));
    }

    #[test]
    fn the_order_of_the_spans_is_nothing(
        spans in vec((0..30usize, 0..30usize, 0..4usize, 0..6usize), 0..10).prop_shuffle(),
    ) {
        let mut spans: Vec<Span> = spans.into_iter().map(|(a, b, rank, owner)| span(a, b, rank, owner)).collect();
        let stretch = TextRange::new(3, 27);
        let shuffled = segments(stretch, &spans);
        spans.sort_by_key(|span| (span.range, span.rank, span.owner));
        prop_assert_eq!(shuffled, segments(stretch, &spans));
    }
}

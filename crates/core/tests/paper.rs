//! The article on paper: every shown mark has one number, which stands at the end of each of its
//! parts, and the text is whole. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::rc::Rc;

use galley_core::layout::Layout;
use galley_core::layout::filter::Filter;
use galley_core::layout::paper::Paper;
use galley_core::model::annotation::{Anchoring, AnnotationSet};
use galley_core::model::work::Work;
use galley_core::text::TextRange;
use proptest::prelude::*;

fn paper(work: &Work, hidden: &[&str]) -> Paper {
    let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
    let mut filter = Filter::default();
    for kind in hidden {
        filter.hidden.insert((*kind).into(), ());
    }
    Paper::new(work, &layout, &filter)
}

/// The paper as text: kinds of a run before it in brackets, numbers after it in braces.
fn drawn(work: &Work, paper: &Paper) -> String {
    let mut out = String::new();
    for block in &paper.blocks {
        for run in &block.runs {
            let words = run.range.of(work.article.text.as_str());
            match run.paint.kinds.len() {
                0 => out.push_str(words),
                _ => out.push_str(&format!("[{} {words}]", run.paint.kinds.join("+"))),
            }
            if !run.ends.is_empty() {
                let numbers: Vec<String> = run.ends.iter().map(usize::to_string).collect();
                let through = if run.through.kinds.is_empty() { "" } else { "~" };
                out.push_str(&format!("{{{}{through}}}", numbers.join(",")));
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn numbers_stand_at_the_end_of_each_part() {
    let text = "One two three four five six seven";
    type Row<'a> = (&'a [(&'a str, &'a [&'a str])], &'a [&'a str], &'a str);
    let table: &[Row] = &[
        (&[], &[], "One two three four five six seven\n"),
        (&[("quote", &["two three"])], &[], "One [quote two three]{1} four five six seven\n"),
        // A split mark carries its number twice.
        (&[("quote", &["two", "five six"])], &[], "One [quote two]{1} three four [quote five six]{1} seven\n"),
        // Nested: the longer is first, and goes on under the number of the shorter.
        (
            &[("claim", &["three"]), ("quote", &["two three four"])],
            &[],
            "One [quote two ][claim+quote three]{2~}[quote  four]{1} five six seven\n",
        ),
        // Overlapping, and ending together.
        (
            &[("quote", &["two three four"]), ("source", &["four five"]), ("claim", &["five"])],
            &[],
            "One [quote two three ][source+quote four]{1~}[source  ][claim+source five]{2,3} six seven\n",
        ),
        // What the filter hides is neither painted nor numbered.
        (
            &[("quote", &["two three four"]), ("source", &["four five"]), ("claim", &["five"])],
            &["quote"],
            "One two three [source four ][claim+source five]{1,2} six seven\n",
        ),
    ];
    for (marks, hidden, wanted) in table {
        let mut work = common::small_work(text);
        let list: Vec<_> = marks.iter().map(|(kind, parts)| Rc::new(common::mark(&work, kind, parts))).collect();
        work.annotations = AnnotationSet::from_list(list);
        let paper = paper(&work, hidden);
        assert_eq!(drawn(&work, &paper), *wanted);
        let left: usize = paper.left_out.iter().map(|(_, count)| count).sum();
        assert_eq!(left + paper.entries.len(), marks.len(), "{wanted}");
    }
}

#[test]
fn an_orphan_is_listed_last_and_stands_nowhere() {
    let mut work = common::small_work("One two three");
    let mut lost = common::mark(&work, "quote", &["One"]);
    lost.anchoring = Anchoring::Orphan;
    let list = [Rc::new(lost), Rc::new(common::mark(&work, "claim", &["three"]))];
    work.annotations = AnnotationSet::from_list(list);
    let paper = paper(&work, &[]);
    assert_eq!(drawn(&work, &paper), "One two [claim three]{1}\n");
    assert_eq!(paper.entries.iter().map(|entry| entry.block).collect::<Vec<_>>(), [Some(0), None]);
}

#[test]
fn a_number_does_not_tear_joined_letters_apart() {
    let mut work = common::small_work("عدّوا التذاكر، ونحن");
    let list = [common::mark(&work, "claim", &["لتذا"]), common::mark(&work, "quote", &["ونح"])];
    work.annotations = AnnotationSet::from_list(list.map(Rc::new));
    let paper = paper(&work, &[]);
    assert_eq!(drawn(&work, &paper), "عدّوا ا[claim لتذا]كر{1}، [quote ونح]ن{2}\n");
}

#[test]
fn relations_are_said_by_number() {
    let mut work = common::small_work("One two three");
    let (quote, source) = (common::mark(&work, "quote", &["One"]), common::mark(&work, "source", &["three"]));
    let relation = common::relation_between(quote.id, source.id);
    let kind = relation.kind.clone();
    work.annotations = AnnotationSet::from_list([Rc::new(quote), Rc::new(source)]);
    Rc::make_mut(&mut work.relations).insert(relation.id, Rc::new(relation));
    let links: Vec<_> = paper(&work, &[]).entries.into_iter().map(|entry| entry.links).collect();
    assert_eq!(links, [vec![(kind, 2)], vec![]]);
    assert_eq!(paper(&work, &["source"]).entries[0].links, []);
}

proptest! {
    #![proptest_config(common::config(96))]

    #[test]
    fn the_text_is_whole_and_every_part_has_its_number(work in common::work()) {
        let paper = paper(&work, &[]);
        for block in &paper.blocks {
            let range = work.article.blocks[block.index].range;
            let mut at = range.start();
            for run in &block.runs {
                prop_assert_eq!(run.range.start(), at);
                at = run.range.end();
                prop_assert!(run.ends.windows(2).all(|pair| pair[0] < pair[1]));
            }
            prop_assert_eq!(at, range.end());
        }
        prop_assert_eq!(paper.entries.len(), work.annotations.len());
        for entry in &paper.entries {
            let shown = paper.blocks.iter().flat_map(|block| &block.runs).filter(|run| run.ends.contains(&entry.number));
            let parts = entry.annotation.ranges().count();
            let places = shown.count();
            prop_assert!(places <= parts, "{} of {} parts", places, parts);
            // White space before the first block is nobody's, also where a mark ends with it.
            let last = |range: TextRange| range.end().saturating_sub(1).max(range.start());
            let has_place = entry.annotation.ranges().any(|range| work.article.block_at(last(range)).is_some());
            prop_assert!(places > 0 || !has_place, "{:?}", entry.annotation);
        }
    }
}

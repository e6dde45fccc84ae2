//! Restore points: what is kept is what was there, and going back is an edit. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::collections::BTreeMap;
use std::rc::Rc;

use galley_core::change::edit::Edit;
use galley_core::change::record::Record;
use galley_core::journal::keeping::Op;
use galley_core::journal::keys;
use galley_core::journal::library::Counts;
use galley_core::journal::points::{self, Difference, Draft, EVERY, MOST, Point, Reason};
use galley_core::journal::wire;
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use proptest::prelude::*;

/// A work, and what a script made of it.
fn before_and_after() -> impl Strategy<Value = (Work, Work)> {
    common::work().prop_flat_map(|work| {
        let script = common::script(&work, 24);
        (Just(work), script).prop_map(|(work, script): (Work, Vec<Record>)| {
            let edit = common::edit_of(&work, &script);
            let later = edit.apply(&work, common::minute(9)).unwrap();
            (work, later)
        })
    })
}

fn bare(work: &Work) -> Work {
    Work { modified: Timestamp::default(), deleted: Rc::default(), ..work.clone() }
}

fn store(draft: Draft) -> BTreeMap<String, String> {
    let ops = draft.finish().ops.into_iter();
    ops.map(|op| if let Op::Put(key, value) = op { (key, value) } else { panic!("{op:?}") }).collect()
}

proptest! {
    #![proptest_config(common::config(96))]

    #[test]
    fn going_back_is_an_edit_that_undo_takes_back((earlier, later) in before_and_after()) {
        let back = Edit::between(&later, &earlier);
        let restored = back.apply(&later, common::minute(10)).unwrap();
        prop_assert_eq!(bare(&restored), bare(&earlier));
        let again = back.inverse().apply(&restored, common::minute(11)).unwrap();
        prop_assert_eq!(bare(&again), bare(&later));
        prop_assert!(Edit::between(&later, &later).changes.is_empty());
        let difference = Difference::between(&earlier, &later);
        prop_assert_eq!(difference.is_none(), bare(&earlier) == bare(&later));
        let back = Difference::between(&later, &earlier);
        prop_assert_eq!((difference.added, difference.removed, difference.changed), (back.removed, back.added, back.changed));
    }

    #[test]
    fn a_point_holds_what_was_there(work in common::work()) {
        let at = common::minute(3);
        let records = store(Draft::of(&work, Reason::Merge, "a “file”.json", at));
        let id = work.article.id;
        let text = Some((keys::text(id), wire::write_text(&work.article)));
        let prefix = points::records(id, at);
        let own: Vec<(String, String)> =
            records.iter().filter(|(key, _)| key.starts_with(&prefix)).map(|(k, v)| (k.clone(), v.clone())).collect();
        prop_assert_eq!(own.len() + 1, records.len());
        prop_assert_eq!(points::open(id, text.clone(), own.clone()), Some(work.clone()));
        let line = wire::read_point(&records[&points::line(id, at)]).unwrap();
        prop_assert_eq!(line, Point { at, reason: Reason::Merge, name: "a “file”.json".to_owned(), counts: Counts::of(&work) });
        // A point that is damaged anywhere restores nothing, rather than half of it.
        for at in 0..own.len() {
            let mut hurt = own.clone();
            hurt[at].1.truncate(galley_core::text::floor_char_boundary(&own[at].1, own[at].1.len() / 2));
            prop_assert_eq!(points::open(id, text.clone(), hurt), None);
        }
        prop_assert_eq!(points::open(id, None, own), None);
    }
}

#[test]
fn many_marks_are_changed_at_once_as_one_by_one() {
    let text: Vec<String> = (1000..1400).map(|n| format!("Word{n}")).collect();
    let work = common::small_work(&text.join(" "));
    let mut later = work.clone();
    for word in &text {
        let mark = common::mark(&work, "claim", &[word]);
        later.annotations = later.annotations.with(Rc::new(mark));
    }
    let edit = Edit::between(&work, &later);
    assert_eq!(edit.changes.len(), 400);
    let done = edit.apply(&work, common::minute(1)).unwrap();
    assert_eq!(done.annotations, later.annotations);
    assert_eq!(edit.inverse().apply(&done, common::minute(2)).unwrap().deleted.len(), 400);
    // One that does not fit, and nothing is changed.
    let one = Edit { changes: edit.changes[7..8].to_vec() }.apply(&work, common::minute(1)).unwrap();
    assert!(edit.apply(&one, common::minute(2)).is_err());
}

#[test]
fn a_point_is_due_each_hour_and_thirty_are_kept() {
    let now = Timestamp::from_millis(10 * EVERY);
    let ago = |millis: i64| Some(Timestamp::from_millis(now.millis() - millis));
    for (last, due) in [(None, true), (ago(0), false), (ago(EVERY - 1), false), (ago(EVERY), true), (ago(-5), true)] {
        assert_eq!(points::is_due(last, now), due, "{last:?}");
    }
    let point = |minute: i64| Point {
        at: common::minute(minute),
        reason: Reason::Hour,
        name: String::new(),
        counts: Counts::default(),
    };
    let pairs: Vec<(String, String)> = (0..34)
        .map(|minute| (String::new(), wire::write_point(&point(minute))))
        .chain([(String::new(), "{".to_owned())])
        .collect();
    let list = points::list(&pairs);
    assert_eq!(list.first(), Some(&point(33)));
    assert_eq!(list.len(), MOST + 4);
    assert_eq!(points::surplus(&list), [point(3), point(2), point(1), point(0)]);
    for reason in [Reason::Hour, Reason::Merge, Reason::Version, Reason::Restore] {
        assert_eq!(Reason::from_slug(reason.slug()), Some(reason));
    }
}

#[test]
fn the_oldest_half_of_all_articles_points_makes_room() {
    let article = |n: u128| ArticleId::from_u128(n);
    let lines: Vec<String> =
        (0..9).map(|minute| points::line(article(u128::from(minute as u64 % 2)), common::minute(minute))).collect();
    for (count, gone) in [(0, 0), (1, 1), (3, 3), (5, 3), (9, 4)] {
        let oldest = points::oldest_half(&lines[..count], 3);
        let expected: Vec<_> = (0..gone).map(|n| (article(n as u128 % 2), common::minute(n as i64))).collect();
        assert_eq!(oldest, expected, "{count}");
    }
    for key in ["restore/", "restore/x/0", "point/0", "restore/00000000-0000-0000-0000-000000000001/zz"] {
        assert_eq!(points::read_line(key), None, "{key}");
    }
}

#[test]
fn what_was_done_since_it_was_taken_away_is_counted() {
    let work = common::small_work("One two three.");
    let at = |minute: i64| common::minute(minute);
    assert_eq!(work.marks_since(at(5)), 0);
    let mut mark = common::mark(&work, "claim", &["two"]);
    mark.modified = at(5);
    let mut later = work.clone();
    later.annotations = later.annotations.with(Rc::new(mark.clone()));
    assert_eq!([4, 5, 6].map(|minute| later.marks_since(at(minute))), [1, 0, 0]);
    let gone = Edit::between(&later, &work).apply(&later, at(7)).unwrap();
    assert_eq!([6, 7].map(|minute| gone.marks_since(at(minute))), [1, 0]);
}

//! Ends of marks: where they may go as a table and as laws, and what a move leaves in history and
//! journal. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use galley_core::change::record::Record;
use galley_core::desk::{Action, Desk, Edge, Opened, State, moved};
use galley_core::journal::stamps::Stamps;
use galley_core::model::id::{AnnotationId, TabId};
use galley_core::model::time::Timestamp;
use galley_core::text::{TextRange, is_edge_space, is_grapheme_boundary, snap_to_graphemes, trim};
use litemap::LiteMap;
use proptest::prelude::*;

const STORY: &str = "“I like it 😊,” she said. “We all do,” he added.\nNobody asked the 👨‍👩‍👧 family.";

fn story() -> State {
    let state = State::new(TabId::from_u128(7), "Ann".into());
    let work = common::small_work(STORY);
    let drafts = LiteMap::new();
    state.apply(Action::Opened(Box::new(Opened { work, clock: 0, saved: 0, stamps: Stamps::default(), drafts })))
}

fn desk(state: &State) -> &Desk {
    state.desk.as_ref().unwrap()
}

fn number(n: u128) -> AnnotationId {
    AnnotationId::from_u128(common::id(n))
}

fn seconds(n: i64) -> Timestamp {
    Timestamp::from_millis(common::minute(1).millis() + n * 1_000)
}

fn find(words: &str) -> TextRange {
    common::find(STORY, words)
}

/// The story with one quote in these parts.
fn quoted(parts: &[&str]) -> State {
    let mut state = story();
    for (at, words) in parts.iter().enumerate() {
        state = state.apply(Action::SelectionChanged(Some(find(words))));
        state = match at {
            0 => state.apply(Action::Annotate { kind: "quote".into(), id: number(1), at: seconds(-100) }),
            _ => state.apply(Action::AddPart { at: seconds(-90) }),
        };
    }
    state
}

fn exact(state: &State) -> Vec<String> {
    desk(state).work.annotations.get(number(1)).unwrap().parts.iter().map(|part| part.exact.to_string()).collect()
}

fn move_end(state: &State, part: usize, edge: Edge, to: usize, at: Timestamp) -> State {
    state.apply(Action::MoveEnd { id: number(1), part, edge, to, at })
}

#[test]
fn an_end_goes_where_it_is_taken() {
    let start = |words: &str| find(words).start();
    let end = |words: &str| find(words).end();
    let table: [(&str, usize, Edge, usize, &[&str]); 11] = [
        ("to the start of a word", 0, Edge::Start, start("like"), &["like it 😊,”", "“We all do,”"]),
        ("into the white space before a word", 0, Edge::Start, start("like") - 1, &["like it 😊,”", "“We all do,”"]),
        ("to the text’s start", 0, Edge::Start, 0, &["“I like it 😊,”", "“We all do,”"]),
        ("into the emoji", 0, Edge::Start, start("😊") + 2, &["😊,”", "“We all do,”"]),
        ("over its own end", 0, Edge::Start, start("she"), &["”", "“We all do,”"]),
        ("to the end of a word", 0, Edge::End, end("like"), &["“I like", "“We all do,”"]),
        ("behind the white space", 0, Edge::End, end("like") + 1, &["“I like", "“We all do,”"]),
        ("into the next part", 0, Edge::End, end("We all"), &["“I like it 😊,” she said.", "“We all do,”"]),
        ("into the part before", 1, Edge::Start, start("like"), &["“I like it 😊,”", "she said. “We all do,”"]),
        (
            "into another block, and an emoji family",
            1,
            Edge::End,
            start("👨") + 5,
            &["“I like it 😊,”", "“We all do,” he added.\nNobody asked the 👨‍👩‍👧"],
        ),
        (
            "far behind the text",
            1,
            Edge::End,
            10_000,
            &["“I like it 😊,”", "“We all do,” he added.\nNobody asked the 👨‍👩‍👧 family."],
        ),
    ];
    for (name, part, edge, to, expected) in table {
        let state = quoted(&["“I like it 😊,”", "“We all do,”"]);
        assert_eq!(exact(&move_end(&state, part, edge, to, seconds(0))), expected, "{name}");
    }
}

#[test]
fn what_cannot_be_moved_stays() {
    let state = quoted(&["“I like it 😊,”"]);
    let edits = state.outbox.len();
    for (part, to) in [(1, 4), (0, find("“I").start())] {
        let after = move_end(&state, part, Edge::Start, to, seconds(0));
        assert_eq!(after.outbox.len(), edits, "part {part} to {to}");
        assert_eq!(exact(&after), exact(&state));
    }
    let stranger = Action::MoveEnd { id: number(9), part: 0, edge: Edge::End, to: 3, at: seconds(0) };
    assert_eq!(state.apply(stranger).outbox.len(), edits);
}

#[test]
fn a_move_is_said_and_takes_the_context_along() {
    let state = quoted(&["“I like it 😊,”", "“We all do,”"]);
    let state = move_end(&state, 0, Edge::Start, find("like").start(), seconds(0));
    assert_eq!(common::said(&state), "Start moved to “like”");
    let mark = desk(&state).work.annotations.get(number(1)).unwrap();
    assert_eq!(mark.prefix, "“I ");
    assert_eq!(mark.modified, seconds(0));
    assert_eq!(mark.changed.get("parts"), Some(&seconds(0)));
    let state = move_end(&state, 1, Edge::End, find("all").end(), seconds(1));
    assert_eq!(common::said(&state), "End moved to “all”");
    assert!(desk(&state).work.annotations.get(number(1)).unwrap().suffix.starts_with(" do,”"));
    // What travels to other tabs is the parts, not the note beside them.
    let Some(Record::Put { fields, .. }) = state.outbox.last().unwrap().entry.records.first().cloned() else {
        panic!("a record of one mark");
    };
    let fields: Vec<String> = fields.unwrap().into_iter().map(|field| field.to_string()).collect();
    assert!(fields.contains(&"parts".to_owned()) && !fields.contains(&"note".to_owned()), "{fields:?}");
}

#[test]
fn moves_of_one_end_in_one_go_are_one_step_of_undo() {
    let begun = quoted(&["“I like it 😊,”", "“We all do,”"]);
    let edits = begun.outbox.len();
    let (like, it, smile) = (find("like").start(), find("it 😊").start(), find("😊").start());
    let state = move_end(&begun, 0, Edge::Start, like, seconds(0));
    let state = move_end(&state, 0, Edge::Start, it, seconds(1));
    let state = move_end(&state, 0, Edge::Start, smile, seconds(3));
    assert_eq!(state.outbox.len(), edits + 3, "each is kept on its own");
    let back = state.apply(Action::Undo { at: seconds(4) });
    assert_eq!(exact(&back), exact(&begun));
    assert_eq!(desk(&back).history.undo_label(), Some("Added part"));
    let again = back.apply(Action::Redo { at: seconds(5) });
    assert_eq!(exact(&again), ["😊,”", "“We all do,”"]);
    // After a pause, of the other end, or of another part: a step of its own.
    for (part, edge, to, at) in [
        (0, Edge::Start, like, seconds(6)),
        (0, Edge::End, find("😊").end(), seconds(4)),
        (1, Edge::Start, find("all").start(), seconds(4)),
    ] {
        let other = move_end(&state, part, edge, to, at).apply(Action::Undo { at: seconds(9) });
        assert_eq!(exact(&other), exact(&state), "{part} {edge:?}");
    }
}

#[test]
fn a_note_between_two_moves_keeps_them_apart() {
    let state = quoted(&["“I like it 😊,”"]);
    let state = move_end(&state, 0, Edge::Start, find("like").start(), seconds(0));
    let note = Action::SetNote { id: number(1), note: "Tape?".to_owned(), at: seconds(1) };
    let state = move_end(&state.apply(note), 0, Edge::Start, find("it 😊").start(), seconds(1));
    let back = state.apply(Action::Undo { at: seconds(2) });
    assert_eq!(exact(&back), ["like it 😊,”"]);
    assert_eq!(desk(&back).work.annotations.get(number(1)).unwrap().note, "Tape?");
}

#[test]
fn a_selection_in_two_steps_has_a_start_until_it_is_let_go() {
    let state = story();
    let family = find("👨").start();
    let begun = state.apply(Action::Begin(Some(family + 5)));
    assert_eq!(desk(&begun).begun, Some(family), "never inside a grapheme");
    assert_eq!(common::said(&begun), "The selection starts at “👨‍👩‍👧”. Now show where it ends");
    assert_eq!(begun.outbox.len(), state.outbox.len(), "nothing is changed by it");
    assert_eq!(desk(&begun.apply(Action::Begin(None))).begun, None);
    assert_eq!(desk(&state.apply(Action::Begin(Some(1_000_000)))).begun, Some(STORY.len()));
}

fn edge() -> impl Strategy<Value = Edge> {
    prop_oneof![Just(Edge::Start), Just(Edge::End)]
}

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn an_end_keeps_to_its_part(text in common::text(), cuts in proptest::collection::vec(0..400usize, 2..8), part in 0..4usize, edge in edge(), to in 0..500usize) {
        // Parts as a hand would have made them: on grapheme edges, without white space at their ends.
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(text.len())).collect();
        cuts.sort_unstable();
        let mut ranges: Vec<TextRange> = Vec::new();
        for pair in cuts.chunks_exact(2) {
            let range = trim(&text, snap_to_graphemes(&text, TextRange::new(pair[0], pair[1])));
            if !range.is_empty() && ranges.last().is_none_or(|last| last.end() < range.start()) {
                ranges.push(range);
            }
        }
        let Some(range) = moved(&text, &ranges, part, edge, to) else { return Ok(()) };
        let was = ranges[part];
        let other = |range: TextRange| if edge == Edge::Start { range.end() } else { range.start() };
        prop_assert_eq!(other(range), other(was));
        prop_assert!(!range.is_empty() && range.fits(&text));
        prop_assert!(is_grapheme_boundary(&text, edge.of(range)));
        let words = range.of(&text);
        prop_assert!(!words.starts_with(is_edge_space) && !words.ends_with(is_edge_space));
        ranges[part] = range;
        for pair in ranges.windows(2) {
            prop_assert!(pair[0].end() <= pair[1].start());
        }
        // Once there, it is there.
        prop_assert_eq!(moved(&text, &ranges, part, edge, edge.of(range)), Some(range));
    }

    #[test]
    fn moves_are_taken_back_done_again_and_replayed(moves in proptest::collection::vec((0..2usize, edge(), 0..100usize, 0..5i64), 1..12)) {
        let begun = quoted(&["“I like it 😊,”", "“We all do,”"]);
        let mut state = begun.clone();
        let mut now = 0;
        for (part, edge, to, later) in moves {
            now += later;
            state = move_end(&state, part, edge, to, seconds(now));
        }
        let full = exact(&state);
        let mut steps = 0;
        let mut back = state.clone();
        while desk(&back).history.undo_label().is_some_and(|label| label.ends_with("moved")) {
            back = back.apply(Action::Undo { at: seconds(now + 10) });
            steps += 1;
        }
        prop_assert_eq!(exact(&back), exact(&begun));
        for _ in 0..steps {
            back = back.apply(Action::Redo { at: seconds(now + 20) });
        }
        prop_assert_eq!(exact(&back), full);
        let mut replayed = common::small_work(STORY);
        for edit in back.outbox.iter() {
            edit.entry.records.iter().for_each(|record| record.apply(&mut replayed, edit.entry.at));
            replayed.modified = replayed.modified.max(edit.entry.at);
        }
        prop_assert_eq!(&replayed, &desk(&back).work);
    }
}

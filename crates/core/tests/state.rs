//! Actions → state: what each does as tables, undo to the bottom and redo to the top, and edits that
//! leave by the outbox. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::rc::Rc;

use galley_core::change::edit::{Change, Edit};
use galley_core::change::history::History;
use galley_core::change::merge::Choices;
use galley_core::desk::{
    Action, Arrived, Cause, Deed, Desk, Edge, Edited, Matter, Merging, Notice, Opened, Place, Refused, State, Status,
    Stored, Unusable, snap,
};
use galley_core::journal::library::{Library, Listing};
use galley_core::journal::stamps::Stamps;
use galley_core::layout::Layout;
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet};
use galley_core::model::article::{Meta, Role};
use galley_core::model::id::{AnnotationId, ArticleId, TabId};
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::text::{TextRange, is_edge_space, is_grapheme_boundary};
use litemap::LiteMap;
use proptest::collection::vec;
use proptest::prelude::*;

const STORY: &str = "Council delays vote\n\
    “I like it 😊,” she said. “We all do.”\n\
    The repairs would cost $4.2 million, the clerk said.\n\
    Nobody asked Ruth Okafor, who chairs the board.";

fn open(work: Work) -> State {
    let state = State::new(TabId::from_u128(7), "Ann".into());
    state.apply(Action::Opened(Box::new(Opened {
        work,
        clock: 0,
        saved: 0,
        stamps: Stamps::default(),
        drafts: LiteMap::new(),
    })))
}

fn story() -> State {
    open(common::small_work(STORY))
}

/// Nothing left to save: what an edit leaves behind is told from what was there before.
fn desk(state: &State) -> &Desk {
    state.desk.as_ref().unwrap()
}

fn number(n: u128) -> AnnotationId {
    AnnotationId::from_u128(common::id(n))
}

/// Hands out instants, so that no two edits share one.
struct Clock(i64);

impl Clock {
    fn next(&mut self) -> Timestamp {
        self.0 += 1;
        common::minute(self.0)
    }
}

fn select(state: &State, words: &str) -> State {
    let range = common::find(desk(state).work.article.text.as_str(), words);
    state.apply(Action::SelectionChanged(Some(range)))
}

fn annotate(state: &State, kind: &str, n: u128, words: &str, at: Timestamp) -> State {
    select(state, words).apply(Action::Annotate { kind: kind.into(), id: number(n), at })
}

fn exact(state: &State, n: u128) -> Vec<String> {
    let mark = desk(state).work.annotations.get(number(n)).unwrap();
    mark.parts.iter().map(|part| part.exact.to_string()).collect()
}

/// The work without what undo leaves behind: the instant and the tombstones.
fn bare(state: &State) -> Work {
    Work { modified: Timestamp::default(), deleted: Rc::default(), ..desk(state).work.clone() }
}

/// What is painted is what would be painted anew, and every exact stands at its place.
fn check(state: &State) {
    let Desk { work, layout, .. } = desk(state);
    assert_eq!(*layout, Layout::new(&work.article, &work.codebook, &work.annotations));
    for mark in work.annotations.iter().filter(|mark| !mark.is_orphan()) {
        for part in &mark.parts {
            assert_eq!(part.range.of(work.article.text.as_str()), &*part.exact);
        }
    }
    assert_eq!(state.library.get(work.article.id).map(|line| line.modified), Some(work.modified));
}

fn undo_all(state: &State, clock: &mut Clock) -> State {
    let mut state = state.clone();
    while desk(&state).history.undo_label().is_some() {
        state = state.apply(Action::Undo { at: clock.next() });
    }
    state
}

fn redo_all(state: &State, clock: &mut Clock) -> State {
    let mut state = state.clone();
    while desk(&state).history.redo_label().is_some() {
        state = state.apply(Action::Redo { at: clock.next() });
    }
    state
}

/// One action of each kind that edits, over two marks.
fn every_edit(clock: &mut Clock) -> Vec<(&'static str, Vec<Action>)> {
    let story = common::small_work(STORY);
    let text = story.article.text.as_str();
    let selected = |words: &str| Action::SelectionChanged(Some(common::find(text, words)));
    let mut at = || clock.next();
    let meta = Meta { title: "Council delays vote".to_owned(), outlet: "Courier".to_owned(), ..Meta::default() };
    let quote = number(1);
    vec![
        ("Quote", vec![selected("“I like it 😊,”"), Action::Annotate { kind: "quote".into(), id: quote, at: at() }]),
        ("Added part", vec![selected("“We all do.”"), Action::AddPart { at: at() }]),
        ("End moved", vec![Action::MoveEnd { id: quote, part: 1, edge: Edge::End, to: STORY.len(), at: at() }]),
        ("Change of kind", vec![Action::SetKind { id: quote, kind: "claim".into(), at: at() }]),
        ("Note", vec![Action::SetNote { id: quote, note: "Which Tuesday?".to_owned(), at: at() }]),
        ("Tags", vec![Action::SetTags { id: quote, tags: vec!["tape".to_owned()], at: at() }]),
        (
            "Change",
            vec![Action::SetAttribute {
                id: quote,
                attribute: "status".to_owned(),
                value: "to-check".to_owned(),
                at: at(),
            }],
        ),
        ("Source", vec![selected("Ruth Okafor"), Action::Annotate { kind: "source".into(), id: number(2), at: at() }]),
        ("Part label", vec![Action::SetRole { block: 0, role: Role::Headline, at: at() }]),
        ("Article details", vec![Action::SetMeta { meta: Box::new(meta), at: at() }]),
        ("Deletion", vec![Action::Delete { id: quote, at: at() }]),
    ]
}

#[test]
fn undo_goes_to_the_empty_article_and_redo_to_the_full_one() {
    let mut clock = Clock(0);
    let start = story();
    let mut states = vec![start.clone()];
    let mut labels = Vec::new();
    for (label, actions) in every_edit(&mut clock) {
        let last = states.last().unwrap().clone();
        let next = actions.into_iter().fold(last, |state, action| state.apply(action));
        check(&next);
        assert_eq!(desk(&next).history.undo_label(), Some(label));
        labels.push(label);
        states.push(next);
    }
    let full = states.last().unwrap();
    let marks: Vec<String> = desk(full).work.annotations.iter().map(|mark| mark.exact()).collect();
    assert_eq!(marks, ["Ruth Okafor"]);

    // Down, step by step, through the same works; and up again.
    let mut state = full.clone();
    for (before, label) in states.iter().zip(&labels).rev() {
        assert_eq!(desk(&state).history.undo_label(), Some(*label));
        state = state.apply(Action::Undo { at: clock.next() });
        assert_eq!(bare(&state), bare(before), "{label} undone");
        assert_eq!(common::said(&state), format!("Undone: {label}"));
        check(&state);
    }
    assert_eq!(bare(&state), bare(&start));
    assert!(desk(&state).work.annotations.is_empty());
    let bottom = state.apply(Action::Undo { at: clock.next() });
    assert_eq!(bottom, state, "at the bottom there is nothing to undo");
    for (after, label) in states.iter().skip(1).zip(&labels) {
        assert_eq!(desk(&state).history.redo_label(), Some(*label));
        state = state.apply(Action::Redo { at: clock.next() });
        assert_eq!(bare(&state), bare(after), "{label} redone");
        check(&state);
    }
    assert_eq!(bare(&state), bare(full));
    assert_eq!(state.apply(Action::Redo { at: clock.next() }), state);
    // Every step went out to the vault, there and back.
    let clocks: Vec<u64> = state.outbox.iter().map(|edit| edit.entry.clock).collect();
    assert_eq!(clocks, (1..=3 * labels.len() as u64).collect::<Vec<_>>());
    assert_eq!(state.outbox.last().unwrap().work, desk(&state).work);
}

#[test]
fn a_new_edit_ends_redo() {
    let mut clock = Clock(0);
    let state = annotate(&story(), "quote", 1, "We all do.", clock.next());
    let state = state.apply(Action::Undo { at: clock.next() });
    assert_eq!(desk(&state).history.redo_label(), Some("Quote"));
    let state = annotate(&state, "claim", 2, "$4.2 million", clock.next());
    assert_eq!(desk(&state).history.redo_label(), None);
    assert_eq!(desk(&state).history.undo_label(), Some("Claim"));
}

#[test]
fn undo_has_no_limit() {
    let mut clock = Clock(0);
    let mut state = annotate(&story(), "claim", 1, "$4.2 million", clock.next());
    let start = state.clone();
    for n in 0..5_000 {
        state = state.apply(Action::SetNote { id: number(1), note: format!("{n}"), at: clock.next() });
        state = state.apply(Action::Drained(usize::MAX));
    }
    let full = state.clone();
    for _ in 0..5_000 {
        state = state.apply(Action::Undo { at: clock.next() }).apply(Action::Drained(usize::MAX));
    }
    assert_eq!(bare(&state), bare(&start));
    for _ in 0..5_000 {
        state = state.apply(Action::Redo { at: clock.next() }).apply(Action::Drained(usize::MAX));
    }
    assert_eq!(bare(&state), bare(&full));
    assert!(desk(&state).history == desk(&full).history);
    let history = desk(&state).history.clone();
    drop((state, full, start));
    drop(history);
}

#[test]
fn a_long_history_is_compared_and_dropped_without_a_deep_stack() {
    let title = |title: &str| Rc::new(Meta { title: title.to_owned(), ..Meta::default() });
    let edit = Edit::one(Change::changed(title("a"), title("b")));
    let long = || (0..200_000).fold(History::default(), |history, _| history.with(edit.clone(), "Article details"));
    // They share nothing but the words.
    let (one, other) = (long(), long());
    assert!(one == other);
    let shared = one.clone();
    drop(one);
    assert!(shared == other && shared != other.with(edit.clone(), "Article details"));
    let (_, _, back) = other.undo().unwrap();
    drop(other);
    assert!(back != shared);
}

#[test]
fn a_hundred_actions_in_one_go_leave_a_hundred_entries() {
    let mut clock = Clock(0);
    let mut state = annotate(&story(), "claim", 1, "$4.2 million", clock.next());
    for n in 1..100 {
        let at = clock.next();
        state = match n % 4 {
            // Nobody speaks there: a relation would be an edit of its own.
            0 => annotate(&state, "source", n, "Ruth Okafor", at),
            1 => state.apply(Action::SetNote { id: number(1), note: format!("{n}"), at }),
            2 => state.apply(Action::SetTags { id: number(1), tags: vec![format!("{n}")], at }),
            _ => state.apply(Action::Undo { at }),
        };
    }
    let clocks: Vec<u64> = state.outbox.iter().map(|edit| edit.entry.clock).collect();
    assert_eq!(clocks, (1..=100).collect::<Vec<_>>());
    assert_eq!(desk(&state).clock, 100);
    // Each goes with the work after it, and replayed they are the work.
    let mut replayed = common::small_work(STORY);
    for edit in state.outbox.iter() {
        assert_eq!((edit.entry.tab, edit.entry.article), (state.tab, replayed.article.id));
        edit.entry.records.iter().for_each(|record| record.apply(&mut replayed, edit.entry.at));
        replayed.modified = replayed.modified.max(edit.entry.at);
        assert_eq!(edit.work, replayed);
    }
    assert_eq!(replayed, desk(&state).work);
    // The vault takes the oldest first.
    let drained = state.apply(Action::Drained(60));
    assert_eq!(drained.outbox.iter().map(|edit| edit.entry.clock).collect::<Vec<_>>(), (61..=100).collect::<Vec<_>>());
}

// Marking

#[test]
fn the_selection_is_snapped_and_trimmed() {
    let table = [
        // selected words, what is pending
        ("I like it 😊", "I like it 😊"),
        (" she said. ", "she said."),
        ("😊,” ", "😊,”"),
        ("\n", ""),
        (" ", ""),
        ("said. “We all do.”\nThe repairs", "said. “We all do.”\nThe repairs"),
    ];
    for (words, pending) in table {
        let state = select(&story(), words);
        let range = desk(&state).pending.unwrap_or_default();
        assert_eq!(range.of(STORY), pending, "{words:?}");
    }
    // Inside an emoji: all of it. Beyond the text: as far as it goes. Nothing: nothing.
    let emoji = common::find(STORY, "😊");
    let state = story().apply(Action::SelectionChanged(Some(TextRange::new(emoji.start() + 1, emoji.start() + 2))));
    assert_eq!(desk(&state).pending, Some(emoji));
    let state = story().apply(Action::SelectionChanged(Some(TextRange::new(STORY.len() - 6, usize::MAX))));
    assert_eq!(desk(&state).pending.map(|range| range.of(STORY)), Some("board."));
    assert_eq!(desk(&state.apply(Action::SelectionChanged(None))).pending, None);
}

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn what_is_pending_can_be_marked(text in common::text(), a in 0..400usize, b in 0..400usize) {
        let range = TextRange::new(a, b);
        if let Some(snapped) = snap(&text, range) {
            let words = snapped.of(&text);
            prop_assert!(!words.is_empty());
            prop_assert!(!words.starts_with(is_edge_space) && !words.ends_with(is_edge_space));
            prop_assert!(is_grapheme_boundary(&text, snapped.start()) && is_grapheme_boundary(&text, snapped.end()));
            prop_assert_eq!(snap(&text, snapped), Some(snapped));
        } else {
            let words = galley_core::text::snap_to_graphemes(&text, range).of(&text);
            prop_assert!(words.chars().all(is_edge_space), "{:?}", words);
        }
    }
}

#[test]
fn a_mark_has_its_words_its_context_and_its_maker() {
    let at = common::minute(3);
    let state = annotate(&story(), "claim", 1, "$4.2 million", at);
    let mark = desk(&state).work.annotations.get(number(1)).unwrap().clone();
    assert_eq!((&*mark.kind, mark.exact().as_str(), mark.anchoring), ("claim", "$4.2 million", Anchoring::Exact));
    assert!(STORY.contains(&format!("{}$4.2 million{}", mark.prefix, mark.suffix)));
    assert_eq!((mark.creator.as_str(), mark.origin.as_str()), ("Ann", "hand"));
    assert_eq!((mark.created, mark.modified, desk(&state).work.modified), (at, at, at));
    assert_eq!((desk(&state).pending, desk(&state).focused), (None, Some(number(1))));
    assert_eq!(common::said(&state), "Claim added, 2 words");
    // Without a selection, of no known kind, or without an article there is nothing to mark.
    let annotate = |kind: &str| Action::Annotate { kind: kind.into(), id: number(9), at };
    assert_eq!(story().apply(annotate("claim")), story());
    let selected = select(&story(), "clerk");
    assert_eq!(selected.apply(annotate("rumor")), selected);
    let closed = State::new(TabId::from_u128(7), "".into());
    assert_eq!(closed.apply(annotate("claim")), closed);
}

#[test]
fn an_id_that_is_taken_is_refused_and_said() {
    let state = annotate(&story(), "claim", 1, "$4.2 million", common::minute(1));
    let again = annotate(&state, "quote", 1, "We all do.", common::minute(2));
    assert_eq!(desk(&again).work, desk(&state).work);
    assert_eq!(again.outbox, state.outbox);
    assert!(common::said(&again).starts_with("This could not be changed"), "{:?}", again.said);
}

#[test]
fn parts_join_where_they_meet() {
    let table: [(&[&str], &[&str]); 6] = [
        (&["I like it", "We all do."], &["I like it", "We all do."]),
        // In text order, whichever was marked first.
        (&["We all do.", "I like it"], &["I like it", "We all do."]),
        (&["I like it", "like it 😊"], &["I like it 😊"]),
        (&["I like it 😊", "like"], &["I like it 😊"]),
        (&["“I like it 😊,”", " she said."], &["“I like it 😊,”", "she said."]),
        (&["“I", "she said.", "I like it 😊,” she"], &["“I like it 😊,” she said."]),
    ];
    for (selected, parts) in table {
        let mut clock = Clock(0);
        let mut state = annotate(&story(), "quote", 1, selected[0], clock.next());
        for words in &selected[1..] {
            state = select(&state, words).apply(Action::AddPart { at: clock.next() });
            assert_eq!(desk(&state).pending, None);
            check(&state);
        }
        assert_eq!(exact(&state, 1), parts, "{selected:?}");
        let mark = desk(&state).work.annotations.get(number(1)).unwrap();
        let before = &STORY[..mark.parts[0].range.start()];
        assert!(before.ends_with(&mark.prefix) && mark.prefix.is_empty() == before.is_empty());
        assert!(STORY[mark.parts.last().unwrap().range.end()..].starts_with(&mark.suffix));
    }
}

#[test]
fn an_orphan_is_attached_again_by_hand() {
    let mut work = common::small_work(STORY);
    let lost = Annotation {
        anchoring: Anchoring::Orphan,
        ..common::mark(&common::small_work("Words of another day."), "claim", &["another day"])
    };
    let id = lost.id;
    work.annotations = AnnotationSet::from_list([Rc::new(lost)]);
    let state = open(work).apply(Action::Focus(Some(id)));
    let state = select(&state, "$4.2 million").apply(Action::AddPart { at: common::minute(1) });
    let mark = desk(&state).work.annotations.get(id).unwrap();
    assert_eq!((mark.exact().as_str(), mark.is_orphan()), ("$4.2 million", false));
    check(&state);
}

#[test]
fn answers_that_the_new_kind_does_not_ask_for_go_and_come_back() {
    let mut clock = Clock(0);
    let answer = |state: &State, attribute: &str, value: &str, at| {
        state.apply(Action::SetAttribute {
            id: number(1),
            attribute: attribute.to_owned(),
            value: value.to_owned(),
            at,
        })
    };
    let answers = |state: &State| -> Vec<(String, String)> {
        let mark = desk(state).work.annotations.get(number(1)).unwrap().clone();
        mark.attributes.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
    };
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let state = annotate(&story(), "quote", 1, "We all do.", clock.next());
    let state = answer(&state, "type", "direct", clock.next());
    assert_eq!(answers(&state), [pair("type", "direct")]);
    let claim = state.apply(Action::SetKind { id: number(1), kind: "claim".into(), at: clock.next() });
    assert_eq!(answers(&claim), []);
    let back = claim.apply(Action::Undo { at: clock.next() });
    assert_eq!(answers(&back), [pair("type", "direct")]);
    // An empty answer takes it away; the same answer again is no edit.
    let none = answer(&back, "type", "", clock.next());
    assert_eq!(answers(&none), []);
    assert_eq!(answer(&none, "type", "", clock.next()).outbox, none.outbox);
}

#[test]
fn what_changes_nothing_is_no_edit() {
    let at = common::minute(9);
    let state = annotate(&story(), "claim", 1, "$4.2 million", common::minute(1));
    let (id, meta) = (number(1), Box::<Meta>::default());
    let table = [
        ("the same kind", Action::SetKind { id, kind: "claim".into(), at }),
        ("a kind that is not in the codebook", Action::SetKind { id, kind: "rumor".into(), at }),
        ("the same note", Action::SetNote { id, note: String::new(), at }),
        ("the same tags", Action::SetTags { id, tags: Vec::new(), at }),
        ("the same label", Action::SetRole { block: 1, role: Role::Paragraph, at }),
        ("a block that is not there", Action::SetRole { block: 99, role: Role::Bio, at }),
        ("the same details", Action::SetMeta { meta, at }),
        ("a mark that is not there", Action::SetNote { id: number(9), note: "x".to_owned(), at }),
        ("the removal of one that is not there", Action::Delete { id: number(9), at }),
        ("a part without a selection", Action::AddPart { at }),
        ("nothing to redo", Action::Redo { at }),
    ];
    for (name, action) in table {
        let after = state.apply(action);
        assert_eq!(desk(&after).work, desk(&state).work, "{name}");
        assert_eq!(after.outbox, state.outbox, "{name}");
        assert!(desk(&after).history == desk(&state).history, "{name}");
    }
}

#[test]
fn labels_move_no_offset() {
    let mut clock = Clock(0);
    let mut state = annotate(&story(), "quote", 1, "“I like it 😊,”", clock.next());
    let before = desk(&state).work.clone();
    for role in Role::ALL {
        for block in 0..before.article.blocks.len() {
            state = state.apply(Action::SetRole { block, role, at: clock.next() });
            check(&state);
        }
        let work = &desk(&state).work;
        assert_eq!(work.article.text, before.article.text);
        assert_eq!(work.annotations, before.annotations);
        let places = |work: &Work| work.article.blocks.iter().map(|block| block.range).collect::<Vec<_>>();
        assert_eq!(places(work), places(&before));
        assert!(work.article.blocks.iter().all(|block| block.role == role));
    }
    assert_eq!(bare(&undo_all(&state, &mut clock)), bare(&story()));
}

// Deleting

#[test]
fn deletion_focuses_the_neighbor_that_the_list_shows() {
    let mut clock = Clock(0);
    let mut state = story();
    for (n, kind, words) in [
        (1, "quote", "“I like it 😊,”"),
        (2, "source", "she"),
        (3, "claim", "$4.2 million"),
        (4, "source", "the clerk"),
        (5, "quote", "Nobody asked"),
    ] {
        state = annotate(&state, kind, n, words, clock.next());
    }
    let hidden = state.apply(Action::ToggleKind("source".into()));
    let table = [
        // is "source" hidden, deleted, focused then
        (false, 1, Some(2)),
        (false, 3, Some(4)),
        (false, 5, Some(4)),
        (true, 1, Some(3)),
        (true, 3, Some(5)),
        (true, 5, Some(3)),
    ];
    for (is_hidden, deleted, focused) in table {
        let state = if is_hidden { &hidden } else { &state };
        let after = state.apply(Action::Delete { id: number(deleted), at: clock.next() });
        assert_eq!(desk(&after).focused, focused.map(number), "{deleted} deleted, sources hidden: {is_hidden}");
        let notice = after.notices.last().unwrap();
        assert_eq!(notice.matter.deeds(), [Deed::Undo]);
        // Only the newest deletion can be undone from its notice, and undo takes the notice away.
        let again = after.apply(Action::Delete { id: focused.map(number).unwrap(), at: clock.next() });
        assert_eq!(again.notices.len(), 1);
        let back = again.apply(Action::Undo { at: clock.next() });
        assert_eq!((back.notices.len(), desk(&back).focused), (0, focused.map(number)));
    }
    // The last one leaves nothing to focus.
    let mut last = state;
    for n in 1..=5 {
        last = last.apply(Action::Delete { id: number(n), at: clock.next() });
    }
    assert_eq!((desk(&last).focused, desk(&last).work.annotations.len()), (None, 0));
    let deleted = &desk(&last).work.deleted;
    assert!((1..=5).all(|n| deleted.contains_key(&number(n).as_u128())), "each leaves a tombstone");
    // And so do the two that the source marks mentioned, and whose the quote and the claim before them were.
    assert_eq!(deleted.len(), 5 + 2 + 2);
}

#[test]
fn relations_go_with_their_ends_and_come_back() {
    let mut work = common::small_work(STORY);
    let marks: Vec<Rc<Annotation>> = ["“I like it 😊,”", "she", "Ruth Okafor"]
        .iter()
        .map(|words| Rc::new(common::mark(&work, "source", &[words])))
        .collect();
    let relations: LiteMap<_, _> = [(0, 1), (2, 0), (2, 1)]
        .into_iter()
        .map(|(from, to)| Rc::new(common::relation_between(marks[from].id, marks[to].id)))
        .map(|relation| (relation.id, relation))
        .collect();
    work.annotations = AnnotationSet::from_list(marks.iter().cloned());
    work.relations = Rc::new(relations);
    let state = open(work);
    for (at, left) in [(0, 1), (1, 1), (2, 1)] {
        let gone = state.apply(Action::Delete { id: marks[at].id, at: common::minute(1) });
        let work = &desk(&gone).work;
        assert_eq!((work.annotations.len(), work.relations.len()), (2, left));
        assert!(work.relations.values().all(|r| r.from != marks[at].id && r.to != marks[at].id));
        assert_eq!(gone.outbox.len(), 1, "one step, one entry");
        let back = gone.apply(Action::Undo { at: common::minute(2) });
        assert_eq!(bare(&back), bare(&state));
        assert!(desk(&back).work.deleted.is_empty(), "what is back has no tombstone");
        let again = back.apply(Action::Redo { at: common::minute(3) });
        assert_eq!(bare(&again), bare(&gone));
    }
}

// Looking

#[test]
fn steps_skip_hidden_kinds() {
    let mut clock = Clock(0);
    let mut state = story();
    for (n, kind, words) in [(1, "quote", "“I like it 😊,”"), (2, "source", "she"), (3, "claim", "$4.2 million")]
    {
        state = annotate(&state, kind, n, words, clock.next());
    }
    let walk = |state: &State, steps: &[isize]| {
        let start = state.apply(Action::Focus(None));
        let end = steps.iter().fold(start, |state, step| state.apply(Action::Step(*step)));
        desk(&end).focused
    };
    assert_eq!(walk(&state, &[1, 1]), Some(number(2)));
    let hidden = state.apply(Action::ToggleKind("source".into()));
    assert_eq!(walk(&hidden, &[1, 1]), Some(number(3)));
    assert_eq!(walk(&hidden, &[-1, -1, -1]), Some(number(1)));
    let shown = hidden.apply(Action::ToggleKind("source".into()));
    assert_eq!(walk(&shown, &[1, 1]), Some(number(2)));
    let searched = state.apply(Action::Search("million".to_owned()));
    assert_eq!(walk(&searched, &[1]), Some(number(3)));
    let nothing = state.apply(Action::Search("no such words".to_owned()));
    assert_eq!(desk(&nothing.apply(Action::Step(1))).focused, desk(&nothing).focused, "focus stays where it was");
    // Looking is no edit.
    for looked in [hidden, shown, searched, nothing] {
        assert_eq!(looked.outbox, state.outbox);
        assert_eq!(desk(&looked).work, desk(&state).work);
    }
    assert_eq!(desk(&state.apply(Action::Focus(Some(number(9))))).focused, None, "nothing of that id");
}

#[test]
fn a_draft_is_gone_when_its_note_is_left() {
    let mut work = common::small_work(STORY);
    let mark = Rc::new(common::mark(&work, "claim", &["$4.2 million"]));
    work.annotations = AnnotationSet::from_list([mark.clone()]);
    let drafts: LiteMap<_, _> = [(mark.id, "half a no".to_owned())].into_iter().collect();
    let opened = Opened { work, clock: 4, saved: 4, stamps: Stamps::default(), drafts };
    let state = State::new(TabId::from_u128(7), "".into()).apply(Action::Opened(Box::new(opened)));
    assert_eq!(desk(&state).focused, Some(mark.id), "its field is opened again");
    let left = state.apply(Action::SetNote { id: mark.id, note: "half a note".to_owned(), at: common::minute(1) });
    assert!(desk(&left).drafts.is_empty());
    assert_eq!(left.outbox.last().unwrap().entry.clock, 5, "clocks go on from the journal's");
}

// Keeping

#[test]
fn the_status_says_where_the_work_is() {
    /// What came before: edits made, taken by the vault, told saved, told failed.
    type Before = (u64, usize, u64, bool);
    let table: [(Place, Before, Status); 14] = [
        (Place::Device, (0, 0, 0, false), Status::Saved),
        (Place::Device, (2, 0, 0, false), Status::Saving),
        (Place::Device, (2, 2, 0, false), Status::Saving),
        (Place::Device, (2, 2, 1, false), Status::Saving),
        (Place::Device, (2, 2, 2, false), Status::Saved),
        // Everything told saved, but something is still on its way: not yet.
        (Place::Device, (2, 1, 2, false), Status::Saving),
        (Place::Device, (3, 3, 1, true), Status::NotSaved(2)),
        (Place::Device, (2, 1, 2, true), Status::NotSaved(1)),
        (Place::Browser, (0, 0, 0, false), Status::Kept),
        (Place::Browser, (2, 2, 2, false), Status::Kept),
        (Place::Browser, (2, 2, 1, false), Status::Saving),
        (Place::Browser, (2, 2, 0, true), Status::NotSaved(2)),
        (Place::Memory, (0, 0, 0, false), Status::NotSaved(0)),
        (Place::Memory, (3, 3, 0, false), Status::NotSaved(3)),
    ];
    for (place, (edits, taken, saved, failed), status) in table {
        let mut clock = Clock(0);
        let mut state = story().apply(Action::Placed(place));
        let article = desk(&state).work.article.id;
        for n in 0..edits {
            state = annotate(&state, "claim", u128::from(n), "$4.2 million", clock.next());
        }
        state = state.apply(Action::Drained(taken));
        if saved > 0 {
            state = state.apply(Action::Saved { article, clock: saved, at: clock.next() });
        }
        if failed {
            state = state.apply(Action::SaveFailed(Cause::Full));
        }
        assert_eq!(state.status(), status, "{place:?}: {edits} edits, {taken} taken, {saved} saved, failed: {failed}");
    }
}

#[test]
fn saved_is_of_the_open_article_and_never_goes_back() {
    let state = annotate(&story(), "claim", 1, "$4.2 million", common::minute(1)).apply(Action::Drained(1));
    let article = desk(&state).work.article.id;
    let at = common::minute(2);
    let other = state.apply(Action::Saved { article: ArticleId::from_u128(9), clock: 50, at });
    assert_eq!(other.status(), Status::Saving, "another article's clock is no news of this one");
    let saved = state.apply(Action::Saved { article, clock: 1, at });
    assert_eq!((saved.status(), saved.saving.at), (Status::Saved, Some(at)));
    assert_eq!(saved.apply(Action::Saved { article, clock: 0, at }).status(), Status::Saved);
    // A failure is over when the next try goes through.
    let failed = state.apply(Action::SaveFailed(Cause::NoReason));
    assert_eq!(failed.status(), Status::NotSaved(1));
    assert_eq!(failed.apply(Action::Saved { article, clock: 1, at }).status(), Status::Saved);
}

#[test]
fn what_is_new_says_that_it_is_being_saved_until_it_is_on_disk_wherever_the_reader_goes() {
    let new = |n: u128| {
        let mut work = common::small_work(STORY);
        let mut article = (*work.article).clone();
        article.id = ArticleId::from_u128(n);
        work.article = Rc::new(article);
        Action::Opened(Box::new(Opened { work, clock: 1, saved: 0, stamps: Stamps::default(), drafts: LiteMap::new() }))
    };
    let saved = |n: u128, clock| Action::Saved { article: ArticleId::from_u128(n), clock, at: common::minute(2) };
    let start = State::new(TabId::from_u128(7), "Ann".into());
    assert_eq!(start.status(), Status::Saved);
    let opened = start.apply(new(1));
    assert_eq!(opened.status(), Status::Saving, "in the state that shows it");
    // It is left before it is on disk: for the list, and for another article.
    let listed = opened.apply(Action::Closed);
    assert_eq!((listed.status(), listed.apply(saved(1, 1)).status()), (Status::Saving, Status::Saved));
    assert_eq!(listed.apply(saved(2, 50)).status(), Status::Saving, "another article's clock is no news of this one");
    let other = opened.apply(new(2));
    assert_eq!(other.apply(saved(2, 1)).status(), Status::Saving);
    assert_eq!(other.apply(saved(2, 1)).apply(saved(1, 1)).status(), Status::Saved);
    assert_eq!(other.apply(saved(1, 1)).status(), Status::Saving);
    // Back in it, it waits for what is not on disk, once.
    let back = other.apply(saved(2, 1)).apply(new(1));
    assert_eq!((back.status(), back.apply(saved(1, 1)).status()), (Status::Saving, Status::Saved));
    // What is gone for good is waited for no more.
    assert_eq!(listed.apply(Action::Unlisted(ArticleId::from_u128(1))).status(), Status::Saved);
    // Edits likewise: being handed over is not being on disk.
    let edited = annotate(&opened.apply(saved(1, 1)), "claim", 2, "Nobody", common::minute(3));
    let left = edited.apply(Action::Closed);
    assert_eq!((left.outbox.len(), left.status()), (1, Status::Saving));
    let drained = left.apply(Action::Drained(1));
    assert_eq!((drained.status(), drained.apply(saved(1, 2)).status()), (Status::Saving, Status::Saved));
    let failed = drained.apply(Action::SaveFailed(Cause::NoReason));
    assert_eq!(failed.status(), Status::NotSaved(1));
}

// The list and the notices

#[test]
fn the_list_has_one_line_an_article_newest_first() {
    let line = |n: u128, minutes: i64| {
        let mut line = Listing::of(&common::small_work(STORY));
        line.id = ArticleId::from_u128(n);
        line.modified = common::minute(minutes);
        line
    };
    let ids = |library: &Library| library.iter().map(|line| line.id.as_u128()).collect::<Vec<_>>();
    let library = Library::from_list([line(1, 10), line(2, 30), line(3, 20)]);
    assert_eq!(ids(&library), [2, 3, 1]);
    assert_eq!(ids(&library.with(line(1, 40))), [1, 2, 3]);
    assert_eq!(ids(&library.without(ArticleId::from_u128(2))), [3, 1]);
    let doubled = Library::from_list([line(1, 10), line(2, 30), line(1, 40)]);
    assert_eq!(ids(&doubled), [1, 2]);
    assert_eq!(doubled.get(ArticleId::from_u128(1)).unwrap().modified, common::minute(40));
    // What became known while the list was read is newer than the list.
    let state = State::new(TabId::from_u128(7), "".into());
    let state = state.apply(Action::Listed(Box::new(line(1, 50)))).apply(Action::LibraryLoaded(library));
    assert!(state.library_known);
    assert_eq!(ids(&state.library), [1, 2, 3]);
    let mut trashed = line(2, 30);
    trashed.trashed = Some(common::minute(60));
    let state = state.apply(Action::Listed(Box::new(trashed)));
    assert_eq!(state.library.kept().map(|line| line.id.as_u128()).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(state.library.trash().map(|line| line.id.as_u128()).collect::<Vec<_>>(), [2]);
    assert_eq!(ids(&state.apply(Action::Unlisted(ArticleId::from_u128(2))).library), [1, 3]);
}

#[test]
fn notices_wait_until_they_are_dismissed() {
    let told = |state: &State, file: &str| state.apply(notify(Arrived::NothingNew(file.into())));
    let state = told(&told(&story(), "one"), "two");
    let files = |state: &State| -> Vec<String> {
        let file = |notice: &Rc<Notice>| match &notice.matter {
            Matter::Arrived(Arrived::NothingNew(file)) => file.spoken_name().to_owned(),
            other => panic!("{other:?}"),
        };
        state.notices.iter().map(file).collect()
    };
    assert_eq!(files(&state), ["one", "two"]);
    let first = state.notices[0].id;
    assert_ne!(first, state.notices[1].id);
    let state = state.apply(Action::Dismiss(first));
    assert_eq!(files(&state), ["two"]);
    assert_eq!(files(&told(&state.apply(Action::Dismiss(first)), "three")), ["two", "three"]);
}

fn notify(what: impl Into<Matter>) -> Action {
    Action::Notify(Box::new(what.into()))
}

#[test]
fn a_notice_goes_when_what_it_tells_of_is_over() {
    let state = annotate(&story(), "claim", 1, "$4.2 million", common::minute(1)).apply(Action::Drained(1));
    let article = desk(&state).work.article.id;
    let other = Box::new(Listing { id: ArticleId::from_u128(9), ..Listing::of(&desk(&state).work) });
    let work = desk(&state).work.clone();
    let opened = Opened { work, clock: 1, saved: 1, stamps: Stamps::default(), drafts: LiteMap::new() };
    let unusable = |why, place| notify(Stored::Unusable(why, place, false));
    let (id, words) = (number(1), "$4.2 million".into());
    let table = [
        (Action::SaveFailed(Cause::Full), Action::Saved { article, clock: 1, at: common::minute(2) }),
        (unusable(Unusable::Slow, Place::Browser), Action::Placed(Place::Device)),
        (unusable(Unusable::Newer, Place::Memory), Action::Placed(Place::Device)),
        (unusable(Unusable::Failed(Cause::NoReason), Place::Browser), Action::Placed(Place::Device)),
        (notify(Stored::NotErased(other.id, Cause::Closed)), Action::Unlisted(other.id)),
        (notify(Stored::NotOpened(Cause::NoAnswer)), Action::Opened(Box::new(opened))),
        (notify(Edited::RemovedElsewhere(id, words)), Action::SetNote { id, note: "b".into(), at: common::minute(3) }),
        (notify(Refused::Language), Action::Over(Box::new(Refused::Language.into()))),
    ];
    for (cause, end) in table {
        // What has nothing to do with it stays.
        let told = state.apply(notify(Arrived::OtherText)).apply(cause.clone());
        assert_eq!(told.notices.len(), 2, "{cause:?}");
        let meanwhile = told.apply(Action::Listed(other.clone())).apply(Action::Placed(Place::Browser));
        assert_eq!(meanwhile.notices.len(), 2, "{cause:?}");
        let over = told.apply(end);
        let left: Vec<&Matter> = over.notices.iter().map(|notice| &notice.matter).collect();
        assert_eq!(left, [&Arrived::OtherText.into()], "{cause:?}");
    }
}

#[test]
fn what_waits_is_told_once_and_a_new_reason_takes_the_place_of_the_old_one() {
    let told = |state: &State, what: Stored| state.apply(notify(what));
    let failed = |why| Stored::Unusable(Unusable::Failed(why), Place::Browser, false);
    let once = told(&story(), failed(Cause::Closed));
    assert_eq!(told(&once, failed(Cause::Closed)).notices, once.notices);
    let newer = told(&once, failed(Cause::NoReason));
    assert_eq!((newer.notices.len(), &newer.notices[0].matter), (1, &failed(Cause::NoReason).into()));
    // What does not wait is told each time.
    let twice = told(&told(&story(), Stored::DraftKept), Stored::DraftKept);
    assert_eq!(twice.notices.len(), 2);
}

// The law

/// Something that a reader does, drawn by numbers so that it fits whatever is there.
fn act(state: &State, (what, which, a, b): (u8, u8, u16, u16), at: Timestamp) -> State {
    let id = number(u128::from(which % 6));
    let kinds = ["quote", "claim", "source"];
    let words = |n: u16| ["", "tape?", "Which Tuesday? 😊", "to-check"][usize::from(n) % 4].to_owned();
    match what {
        0..4 => {
            let start = usize::from(a) % (STORY.len() + 4);
            let range = TextRange::new(start, start + usize::from(b) % 30);
            let selected = state.apply(Action::SelectionChanged(Some(range)));
            selected.apply(Action::Annotate { kind: kinds[usize::from(which) % 3].into(), id, at })
        }
        4 => {
            let range = TextRange::new(usize::from(a) % STORY.len(), usize::from(b) % STORY.len());
            state.apply(Action::SelectionChanged(Some(range))).apply(Action::AddPart { at })
        }
        5 => state.apply(Action::SetKind { id, kind: kinds[usize::from(a) % 3].into(), at }),
        6 => state.apply(Action::SetNote { id, note: words(a), at }),
        7 => state.apply(Action::SetTags { id, tags: vec![words(a), words(b)], at }),
        8 => state.apply(Action::SetAttribute { id, attribute: "status".to_owned(), value: words(b), at }),
        9 => state.apply(Action::Delete { id, at }),
        10 => state.apply(Action::SetRole {
            block: usize::from(a) % 5,
            role: Role::ALL[usize::from(b) % Role::ALL.len()],
            at,
        }),
        11 => state.apply(Action::SetMeta { meta: Box::new(Meta { title: words(a), ..Meta::default() }), at }),
        12 => state.apply(Action::Focus(Some(id))),
        13 => state.apply(Action::Step(isize::from(a as i16))),
        14 => state.apply(Action::Undo { at }),
        16 => state.apply(Action::MoveEnd {
            id,
            part: usize::from(b) % 3,
            edge: if which > 100 { Edge::Start } else { Edge::End },
            to: usize::from(a) % (STORY.len() + 4),
            at,
        }),
        _ => state.apply(Action::Redo { at }),
    }
}

proptest! {
    #![proptest_config(common::config(96))]

    #[test]
    fn whatever_is_done_can_be_undone_and_done_again(acts in vec((0..17u8, any::<u8>(), any::<u16>(), any::<u16>()), 0..40)) {
        let mut clock = Clock(0);
        let mut state = story();
        for drawn in acts {
            state = act(&state, drawn, clock.next());
            let focused = desk(&state).focused;
            prop_assert!(focused.is_none_or(|id| desk(&state).work.annotations.get(id).is_some()));
            if !state.outbox.is_empty() {
                check(&state);
            }
        }
        let full = redo_all(&state, &mut clock);
        let empty = undo_all(&full, &mut clock);
        prop_assert_eq!(bare(&empty), bare(&story()));
        let again = redo_all(&empty, &mut clock);
        prop_assert_eq!(bare(&again), bare(&full));
        // The outbox is the journal: replayed on the article it gives the work, and its clocks have no gap.
        let mut replayed = common::small_work(STORY);
        for (edit, clock) in again.outbox.iter().zip(1..) {
            prop_assert_eq!(edit.entry.clock, clock);
            edit.entry.records.iter().for_each(|record| record.apply(&mut replayed, edit.entry.at));
            replayed.modified = replayed.modified.max(edit.entry.at);
        }
        prop_assert_eq!(&replayed, &desk(&again).work);
    }
}

#[test]
fn a_merge_is_one_step_of_undo_and_is_made_of_the_newest_work() {
    let base = annotate(&story(), "claim", 1, "$4.2 million", common::minute(1));
    let file = annotate(&base, "quote", 2, "We all do.", common::minute(2));
    let file = desk(&file.apply(Action::SetNote { id: number(1), note: "theirs".to_owned(), at: common::minute(9) }))
        .work
        .clone();
    let merging = |article| Rc::new(Merging { name: "file.json".into(), article, file: file.clone(), trashed: false });
    let elsewhere = base.apply(Action::AskToMerge(merging(ArticleId::from_u128(99))));
    assert!(elsewhere.merging.is_none(), "another article is open");

    let asked = base.apply(Action::AskToMerge(merging(desk(&base).work.article.id)));
    assert!(asked.merging.is_some() && desk(&asked).work == desk(&base).work, "asking changes nothing");
    let left = asked.apply(Action::LeaveMerge);
    assert!(left.merging.is_none() && desk(&left).work == desk(&base).work);

    // Something is marked while it is being asked about.
    let later = annotate(&asked, "source", 3, "Ruth Okafor", common::minute(4));
    let merged = later.apply(Action::Merge { choices: Choices::new(), at: common::minute(10), quietly: false });
    check(&merged);
    assert_eq!(desk(&merged).work.annotations.len(), 3);
    assert_eq!(desk(&merged).work.annotations.get(number(1)).unwrap().note, "theirs");
    assert_eq!(merged.notices.last().unwrap().matter.deeds(), [Deed::Undo]);
    let back = merged.apply(Action::Undo { at: common::minute(11) });
    check(&back);
    let modified = desk(&later).work.modified;
    assert_eq!(Work { modified, ..desk(&back).work.clone() }, desk(&later).work, "and no tombstone is left");
    let again = back.apply(Action::Redo { at: common::minute(12) });
    assert_eq!(desk(&again).work.annotations, desk(&merged).work.annotations);
}

#[test]
fn a_mark_that_two_people_made_is_deleted_under_each_of_its_ids() {
    let base = story();
    let one = desk(&annotate(&base, "claim", 1, "$4.2 million", common::minute(1))).work.clone();
    let other = annotate(&base, "claim", 2, "$4.2 million", common::minute(2));
    let article = one.article.id;
    let file = Rc::new(Merging { name: "".into(), article, file: one.clone(), trashed: false });
    let merged = other.apply(Action::AskToMerge(file)).apply(Action::Merge {
        choices: Choices::new(),
        at: common::minute(3),
        quietly: false,
    });
    assert_eq!(desk(&merged).work.annotations.len(), 1);
    let gone = merged.apply(Action::Delete { id: number(1), at: common::minute(4) });
    assert!(desk(&gone).work.annotations.is_empty());
    // Neither person's old file brings it back.
    for file in [one, desk(&other).work.clone()] {
        let file = Rc::new(Merging { name: "".into(), article, file, trashed: false });
        let again = gone.apply(Action::AskToMerge(file)).apply(Action::Merge {
            choices: Choices::new(),
            at: common::minute(5),
            quietly: true,
        });
        assert!(desk(&again).work.annotations.is_empty());
    }
    let back = gone.apply(Action::Undo { at: common::minute(6) });
    assert_eq!(desk(&back).work, Work { modified: desk(&back).work.modified, ..desk(&merged).work.clone() });
}

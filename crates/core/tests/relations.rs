//! Relations: who may be related to whom, who is offered first, what one gesture makes, and what Undo, deletion
//! and files do with it. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::rc::Rc;

use galley_core::desk::{Action, Deed, Desk, Edited, Matter, Opened, State};
use galley_core::formats::Trouble;
use galley_core::formats::galley;
use galley_core::insight::relate::{self, Refusal, Tie};
use galley_core::insight::voices::Voices;
use galley_core::journal::stamps::Stamps;
use galley_core::model::annotation::AnnotationSet;
use galley_core::model::codebook::Codebook;
use galley_core::model::id::{AnnotationId, PersonId, RelationId, TabId};
use galley_core::model::person::Person;
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use litemap::LiteMap;
use proptest::prelude::*;

const STORY: &str = "Council delays vote\n\
    Papers of the council list two posts. Nobody rides after midnight, the clerk said.\n\
    “We counted tickets,” said Tomas Brandt, a nurse. “Ask the crew.” Ruth Okafor disagreed.\n\
    The vote is on Thursday, Brandt said.";

fn open(work: Work) -> State {
    let state = State::new(TabId::from_u128(7), "Ann".into());
    let (stamps, drafts) = (Stamps::default(), LiteMap::new());
    state.apply(Action::Opened(Box::new(Opened { work, clock: 0, saved: 0, stamps, drafts })))
}

fn desk(state: &State) -> &Desk {
    state.desk.as_ref().unwrap()
}

fn number(n: u128) -> AnnotationId {
    AnnotationId::from_u128(common::id(n))
}

fn tie_id(n: u128) -> RelationId {
    RelationId::from_u128(common::id(1000 + n))
}

fn at(n: i64) -> Timestamp {
    common::minute(n)
}

fn annotate(state: &State, kind: &str, n: u128, words: &str) -> State {
    let range = common::find(desk(state).work.article.text.as_str(), words);
    let state = state.apply(Action::SelectionChanged(Some(range)));
    state.apply(Action::Annotate { kind: kind.into(), id: number(n), at: at(n as i64) })
}

/// With nothing focused, so that nothing is related.
fn alone(state: &State, kind: &str, n: u128, words: &str) -> State {
    annotate(&state.apply(Action::Focus(None)), kind, n, words)
}

fn relate(state: &State, n: u128, from: u128, kind: &str, to: u128) -> State {
    let (id, from, kind, to) = (tie_id(n), number(from), kind.into(), number(to));
    state.apply(Action::Relate { id, from, kind, to, at: at(100 + n as i64) })
}

fn relations(state: &State) -> Vec<(AnnotationId, String, AnnotationId)> {
    desk(state).work.relations.values().map(|one| (one.from, one.kind.to_string(), one.to)).collect()
}

/// 1 quote · 2 Tomas Brandt · 3 claim · 4 papers · 5 Okafor · 6 Brandt in another paragraph.
fn marked() -> State {
    let state = alone(&open(common::small_work(STORY)), "quote", 1, "“We counted tickets,”");
    let state = alone(&state, "source", 2, "Tomas Brandt, a nurse");
    let state = alone(&state, "claim", 3, "Nobody rides after midnight");
    let state = alone(&state, "source", 4, "Papers of the council");
    let state = alone(&state, "source", 5, "Ruth Okafor");
    alone(&state, "source", 6, "Brandt said").apply(Action::Focus(None))
}

fn tie(kind: &str, outgoing: bool) -> Tie {
    Tie { kind: kind.into(), outgoing }
}

#[test]
fn the_codebook_says_who_may_relate_to_whom() {
    let news = Codebook::news();
    let offers = |from: &str, to: &str| news.offers(from, to).map(|one| one.id.to_string()).collect::<Vec<_>>();
    let about = ["supports", "contradicts"].map(str::to_owned);
    assert_eq!(offers("quote", "source"), ["attributedTo"]);
    assert_eq!(offers("claim", "source"), ["madeBy"]);
    for from in ["quote", "source", "claim"] {
        assert_eq!(offers(from, "claim"), about);
        assert!(offers(from, "quote").is_empty());
    }
    assert!(offers("source", "source").is_empty());
}

#[test]
fn what_cannot_be_is_refused_in_words_and_changes_nothing() {
    let state = relate(&marked(), 1, 1, "attributedTo", 2);
    assert_eq!(relations(&state), [(number(1), "attributedTo".to_owned(), number(2))]);
    for (from, kind, to, refusal) in [
        (1, "attributedTo", 2, Refusal::Doubled),
        (3, "supports", 3, Refusal::Itself),
        (1, "madeBy", 2, Refusal::Forbidden),
        (1, "attributedTo", 3, Refusal::Forbidden),
        (2, "attributedTo", 1, Refusal::Forbidden),
        (1, "rumors", 2, Refusal::Forbidden),
        (1, "attributedTo", 99, Refusal::Missing),
    ] {
        let after = relate(&state, 2, from, kind, to);
        assert_eq!(relations(&after), relations(&state), "{from} {kind} {to}");
        assert_eq!(common::said(&after), refusal.words(), "{from} {kind} {to}");
        assert_ne!(after.said.0, state.said.0);
        assert_eq!(relate::may_relate(&desk(&state).work, number(from), kind, number(to)), Err(refusal));
    }
    // What is refused once more under a fresh id, and what is not there to be changed.
    let nothing = state.apply(Action::Unrelate { id: tie_id(9), at: at(200) });
    assert_eq!(desk(&nothing).work, desk(&state).work);
}

#[test]
fn those_in_the_paragraph_come_first_and_then_the_nearest() {
    let state = marked();
    let work = &desk(&state).work;
    let ids = |tie: &Tie, here: u128, typed: &str| -> Vec<AnnotationId> {
        relate::candidates(work, number(here), tie, typed).iter().map(|one| one.mark.id).collect()
    };
    let said = tie("attributedTo", true);
    // Papers lie nearer than Brandt in the next paragraph or not: the paragraph comes first.
    assert_eq!(ids(&said, 1, "")[..2], [number(2), number(5)]);
    assert_eq!(ids(&said, 1, "").len(), 4);
    assert_eq!(ids(&said, 1, "okafor"), [number(5)]);
    assert_eq!(ids(&said, 1, "rufus"), []);
    // From the other end: a source says quotes and claims, and a document supports a claim.
    assert_eq!(ids(&tie("attributedTo", false), 2, ""), [number(1)]);
    assert_eq!(ids(&tie("supports", true), 4, ""), [number(3)]);
    // Whoever is related so already is not offered again.
    let state = relate(&state, 1, 1, "attributedTo", 2);
    let work = &desk(&state).work;
    let left = relate::candidates(work, number(1), &said, "");
    assert!(left.iter().all(|one| one.mark.id != number(2)), "{left:?}");
}

#[test]
fn of_one_person_the_nearest_mention_stands_for_all() {
    let state = marked();
    let mut work = desk(&state).work.clone();
    let brandt = PersonId::from_u128(common::id(50));
    Rc::make_mut(&mut work.persons).insert(brandt, Rc::new(Person::new(brandt, "Tomas Brandt")));
    for n in [2, 6] {
        let mut mark = (**work.annotations.get(number(n)).unwrap()).clone();
        mark.person = Some(brandt);
        work.annotations = work.annotations.with(Rc::new(mark));
    }
    let said = tie("attributedTo", true);
    let list = relate::candidates(&work, number(1), &said, "brandt");
    assert_eq!(list.len(), 1);
    assert_eq!((list[0].mark.id, list[0].name.as_str()), (number(2), "Tomas Brandt"));
    // Related to one mention, the person is not offered again.
    let state = relate(&open(work), 1, 1, "attributedTo", 6);
    assert!(relate::candidates(&desk(&state).work, number(1), &said, "brandt").is_empty());
    let voices = Voices::of(&desk(&state).work);
    assert_eq!(voices.first(number(1)).map(|voice| &*voice.name), Some("Tomas Brandt"));
}

#[test]
fn of_ten_thousand_marks_those_that_may_be_related_are_found_at_once() {
    let mut work = desk(&marked()).work.clone();
    let template = work.annotations.get(number(5)).unwrap().clone();
    let mark = |n: u128| {
        let mut mark = (*template).clone();
        mark.id = number(10_000 + n);
        // Every second one mentions one of 5,000 persons.
        mark.person = n.is_multiple_of(2).then(|| PersonId::from_u128(common::id(n)));
        Rc::new(mark)
    };
    let all = work.annotations.iter().cloned().chain((0..10_000).map(mark));
    work.annotations = AnnotationSet::from_list(all.collect::<Vec<_>>());
    let relation = |n: u128| Relation {
        id: tie_id(n),
        from: number(1),
        kind: "attributedTo".into(),
        to: number(10_000 + n),
        note: String::new(),
        creator: String::new(),
        created: at(1),
        modified: at(1),
        extra: None,
    };
    work.relations = Rc::new((0..1_000).map(|n| (tie_id(n), Rc::new(relation(n)))).collect());
    let start = std::time::Instant::now();
    let list = relate::candidates(&work, number(1), &tie("attributedTo", true), "");
    assert!(start.elapsed().as_millis() < 1_000, "{:?}", start.elapsed());
    // Three sources of the story were there before, some of one person.
    assert!((9_000..=9_004).contains(&list.len()), "{}", list.len());
    assert!(list.iter().all(|one| !(0..1_000).any(|n| one.mark.id == number(10_000 + n))));
}

#[test]
fn the_likely_tie_is_what_the_kinds_say() {
    let state = marked();
    let work = &desk(&state).work;
    let likely = |n| {
        let mark = work.annotations.get(number(n)).unwrap();
        relate::likely_tie(work, mark, |tie| !relate::candidates(work, mark.id, tie, "").is_empty()).unwrap()
    };
    assert_eq!(likely(1), tie("attributedTo", true));
    assert_eq!(likely(3), tie("madeBy", true));
    assert_eq!(likely(2), tie("attributedTo", false));
    let state = state.apply(Action::SetAttribute {
        id: number(4),
        attribute: "type".into(),
        value: "document".into(),
        at: at(300),
    });
    let work = &desk(&state).work;
    let papers = work.annotations.get(number(4)).unwrap();
    assert_eq!(relate::likely_tie(work, papers, |_| true), Some(tie("supports", true)));
    // Between two marks: the way in which the hand went, else the other.
    assert_eq!(relate::ties_between(work, number(2), number(1)), [tie("attributedTo", false)]);
    assert_eq!(relate::ties_between(work, number(4), number(3)), [tie("supports", true), tie("contradicts", true)]);
    assert_eq!(relate::ties_between(work, number(1), number(1)), []);
}

#[test]
fn a_source_marked_while_a_quote_is_focused_says_it_where_the_text_does() {
    let state = alone(&open(common::small_work(STORY)), "quote", 1, "“We counted tickets,”");
    let range = common::find(STORY, "“Ask the crew.”");
    let state = state.apply(Action::SelectionChanged(Some(range))).apply(Action::AddPart { at: at(2) });
    let before = state.clone();
    let state = annotate(&state, "source", 3, "Tomas Brandt, a nurse");
    assert_eq!(relations(&state), [(number(1), "attributedTo".to_owned(), number(3))]);
    assert_eq!(desk(&state).focused, Some(number(3)));
    let said = common::said(&state).replace(['\u{2068}', '\u{2069}'], "");
    assert!(said.starts_with("Source added, 4 words. “We counted tickets"), "{said}");
    assert!(said.ends_with("is said by Tomas Brandt"), "{said}");
    // It shows itself, and one step of Undo takes the relation alone back; the next one the mark.
    let notice = state.notices.last().unwrap();
    let Matter::Edited(Edited::ByText(kind, name, words)) = &notice.matter else { panic!("{notice:?}") };
    assert_eq!((&*kind.id, &**name), ("attributedTo", "Tomas Brandt"));
    assert!(words.starts_with("“We counted tickets,” … "), "{words}");
    assert_eq!(notice.matter.deeds(), [Deed::Undo]);
    let undone = state.apply(Action::Undo { at: at(10) });
    assert!(relations(&undone).is_empty());
    assert!(undone.notices.is_empty());
    assert_eq!(desk(&undone).work.annotations, desk(&state).work.annotations);
    let gone = undone.apply(Action::Undo { at: at(11) });
    assert_eq!(desk(&gone).work.annotations, desk(&before).work.annotations);
    let redone = gone.apply(Action::Redo { at: at(12) }).apply(Action::Redo { at: at(13) });
    assert_eq!(relations(&redone), relations(&state));
    // A second source is whose it is no more, nor a source on its own.
    let state = state.apply(Action::Focus(Some(number(1))));
    assert_eq!(relations(&annotate(&state, "source", 5, "Ruth Okafor")).len(), 1);
    // A quote that is marked while a source is focused is anybody's.
    let state = alone(&open(common::small_work(STORY)), "source", 1, "Tomas Brandt, a nurse");
    assert!(relations(&annotate(&state, "quote", 2, "“We counted tickets,”")).is_empty());
    // A claim is made by whom it names.
    let state = alone(&open(common::small_work(STORY)), "claim", 1, "Nobody rides after midnight");
    let state = annotate(&state, "source", 2, "the clerk");
    assert_eq!(relations(&state), [(number(1), "madeBy".to_owned(), number(2))]);
}

#[test]
fn a_relation_is_changed_and_taken_away_and_all_of_it_undone() {
    let state = relate(&marked(), 1, 1, "supports", 3);
    let kind = |state: &State| desk(state).work.relations.get(&tie_id(1)).map(|one| one.kind.to_string());
    let changed = state.apply(Action::SetRelationKind { id: tie_id(1), kind: "contradicts".into(), at: at(200) });
    assert_eq!(kind(&changed).as_deref(), Some("contradicts"));
    let refused = changed.apply(Action::SetRelationKind { id: tie_id(1), kind: "madeBy".into(), at: at(201) });
    assert_eq!(kind(&refused).as_deref(), Some("contradicts"));
    let noted = changed.apply(Action::SetRelationNote { id: tie_id(1), note: "see ¶ 2".into(), at: at(202) });
    assert_eq!(desk(&noted).work.relations.get(&tie_id(1)).unwrap().note, "see ¶ 2");
    let gone = noted.apply(Action::Unrelate { id: tie_id(1), at: at(203) });
    assert!(relations(&gone).is_empty());
    let mut back = gone;
    for n in 0..4 {
        back = back.apply(Action::Undo { at: at(210 + n) });
    }
    assert!(relations(&back).is_empty());
    assert_eq!(desk(&back).work.annotations.len(), 6);
    for n in 0..2 {
        back = back.apply(Action::Redo { at: at(220 + n) });
    }
    assert_eq!(kind(&back).as_deref(), Some("contradicts"));
}

#[test]
fn a_deleted_end_takes_its_relations_along_and_undo_brings_both_back() {
    let state = relate(&relate(&marked(), 1, 1, "attributedTo", 2), 2, 2, "supports", 3);
    let before = desk(&state).work.relations.clone();
    let gone = state.apply(Action::Delete { id: number(2), at: at(200) });
    assert!(relations(&gone).is_empty());
    let back = gone.apply(Action::Undo { at: at(201) });
    assert_eq!(desk(&back).work.relations, before);
    assert!(desk(&back).work.annotations.get(number(2)).is_some());
}

#[test]
fn what_a_codebook_forbids_in_a_file_is_kept_and_reported() {
    let state = relate(&relate(&marked(), 1, 1, "attributedTo", 2), 2, 3, "madeBy", 4);
    let file = galley::write(&desk(&state).work);
    let fine = galley::read(&file).unwrap();
    assert_eq!(fine.problems, []);
    // A quote "made by" somebody.
    let odd = file.replacen("\"type\": \"attributedTo\"", "\"type\": \"madeBy\"", 1);
    let read = galley::read(&odd).unwrap();
    assert_eq!(read.work.relations.len(), 2, "kept");
    assert_eq!(read.problems.len(), 1, "{:?}", read.problems);
    let problem = &read.problems[0];
    assert_eq!((problem.trouble, problem.count), (Trouble::Forbidden, 1));
    assert!(problem.to_string().contains("the codebook does not allow it"), "{problem}");
    // And it is written again as it was.
    assert_eq!(galley::read(&galley::write(&read.work)).unwrap().work.relations, read.work.relations);
}

proptest! {
    #![proptest_config(common::config(200))]

    /// Whatever is asked for, in any order, is undone to nothing, and nothing that is there is ever refused by
    /// the codebook or has lost an end.
    #[test]
    fn asked_for_at_random_nothing_breaks(steps in proptest::collection::vec((1u128..8, 0usize..5, 1u128..8, 0u8..6), 0..30)) {
        let kinds = ["attributedTo", "madeBy", "supports", "contradicts", "rumors"];
        let mut state = marked();
        for (n, (from, kind, to, what)) in steps.into_iter().enumerate() {
            let (n, now) = (n as u128, at(1000 + n as i64));
            let some = desk(&state).work.relations.keys().nth(from as usize % 3).copied().unwrap_or(tie_id(n));
            state = match what {
                0 => state.apply(Action::Unrelate { id: some, at: now }),
                1 => state.apply(Action::SetRelationKind { id: some, kind: kinds[kind].into(), at: now }),
                2 => state.apply(Action::Delete { id: number(from), at: now }),
                3 => state.apply(Action::Undo { at: now }),
                _ => relate(&state, n, from, kinds[kind], to),
            };
            let work = &desk(&state).work;
            prop_assert!(relate::forbidden(work).is_empty());
            for one in work.relations.values() {
                prop_assert!(work.annotations.get(one.from).is_some() && work.annotations.get(one.to).is_some());
            }
        }
        let mut n = 5000;
        while desk(&state).history.undo_label().is_some() {
            n += 1;
            state = state.apply(Action::Undo { at: at(n) });
        }
        prop_assert!(desk(&state).work.relations.is_empty());
        prop_assert!(desk(&state).work.annotations.is_empty());
    }
}

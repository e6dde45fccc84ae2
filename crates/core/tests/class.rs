//! A class: what goes out, what thirty files become, whose marks they are. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common;
use crate::common::{mark, minute, small_work};
use galley_core::change::class::{self, Arrival, TakenIn};
use galley_core::change::fields;
use galley_core::change::merge::Merge;
use galley_core::formats::galley;
use galley_core::insight::people::{self, makers, passages};
use galley_core::layout::Layout;
use galley_core::layout::filter::Filter;
use galley_core::layout::paper::Paper;
use galley_core::model::annotation::{Annotation, AnnotationSet};
use galley_core::model::article::Meta;
use galley_core::model::id::{AnnotationId, RelationId};
use galley_core::model::person::Person;
use galley_core::model::relation::Relation;
use galley_core::model::task::{Seat, Task};
use galley_core::model::work::Work;
use proptest::prelude::*;

const TEXT: &str = "The mayor spoke of money.\nNobody listened to her at all.\nThe rain did, and it stayed for weeks.";
const PLACES: [&str; 6] = ["The mayor", "money", "Nobody", "listened to her", "The rain", "weeks"];

fn task() -> Task {
    Task {
        title: "Who speaks?".into(),
        text: "Mark every claim.".into(),
        by: "Ms Roth".into(),
        due: "Friday".into(),
        extra: None,
    }
}

/// The article as it is handed out.
fn handed() -> Work {
    let mut work = small_work(TEXT);
    let meta = Meta { task: task(), ..(*work.article.meta).clone() };
    Rc::make_mut(&mut work.article).meta = Rc::new(meta);
    work
}

fn signed(work: &Work, name: &str, id: u128, kind: &str, place: &str) -> Rc<Annotation> {
    let mut one = mark(work, kind, &[place]);
    one.id = AnnotationId::from_u128(common::id(id));
    one.creator = name.to_owned();
    (one.created, one.modified) = (minute((id % 50) as i64), minute((id % 50) as i64));
    Rc::new(one)
}

/// A pupil's file: these places marked, with ids of their own.
fn file(name: &str, who: u128, marks: &[(&str, &str)]) -> Arrival {
    let base = handed();
    let marks =
        marks.iter().enumerate().map(|(n, (kind, place))| signed(&base, name, who * 100 + n as u128, kind, place));
    let work = Work { annotations: AnnotationSet::from_list(marks.collect::<Vec<_>>()), ..base.clone() };
    Arrival { name: format!("{name}.json").into(), pupil: name.into(), work }
}

fn merged(work: &Work, taken: &TakenIn) -> Work {
    taken.edit.apply(work, taken.at).unwrap()
}

fn tally(list: &[people::Tally]) -> String {
    list.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_task_survives_the_file_and_none_is_null() {
    let work = handed();
    let written = galley::write_for(&work, "Ana");
    let reading = galley::read(&written).unwrap();
    assert_eq!(reading.work, work);
    assert_eq!((reading.pupil.as_str(), reading.problems.len()), ("Ana", 0));
    let plain = galley::write(&small_work(TEXT));
    assert!(plain.contains("\"task\": null,") && plain.contains("\"pupil\": \"\""));
    // What another program may have put there is read as words, and an older file's reader keeps the key.
    let odd = written.replacen("\"task\": {", "\"task\": \"Read it.\", \"other\": {", 1);
    let odd = galley::read(&odd).unwrap();
    assert_eq!(odd.work.article.meta.task.text, "Read it.");
}

#[test]
fn model_answers_stay_at_home_unless_they_are_to_go() {
    let mut work = handed();
    work.annotations = AnnotationSet::from_list([signed(&work, "", 1, "claim", "money")]);
    assert!(class::hand_out(&work, false).annotations.is_empty());
    assert_eq!(class::hand_out(&work, true), work);
    // A file without marks takes none away when it comes back.
    let back = Arrival { name: "a".into(), pupil: "Ana".into(), work: class::hand_out(&work, false) };
    let taken = class::take_in(&work, &[back]);
    assert_eq!((taken.unchanged, taken.edit.is_empty()), (1, true));
}

#[test]
fn the_next_pupil_begins_with_the_teachers_marks_and_whom_and_what_they_join() {
    let mut here = handed();
    let mut source = (*signed(&here, "Ms Roth", 901, "source", "The mayor")).clone();
    let mayor = Rc::new(common::person_named("Mayor of the town"));
    let rain = Rc::new(common::person_named("Rain"));
    source.person = Some(mayor.id);
    let claim = signed(&here, "Ms Roth", 902, "claim", "money");
    let mut other = (*signed(&here, "Ana", 903, "source", "The rain")).clone();
    other.person = Some(rain.id);
    let tie = |id: u128, from: AnnotationId, to: AnnotationId, creator: &str| {
        let mut tie = common::relation_between(from, to);
        (tie.id, tie.creator) = (RelationId::from_u128(common::id(id)), creator.to_owned());
        (tie.id, Rc::new(tie))
    };
    let kept = tie(911, claim.id, source.id, "");
    let ties = [kept.clone(), tie(912, claim.id, other.id, ""), tie(913, source.id, claim.id, "Ana")];
    here.relations = Rc::new(ties.into_iter().collect());
    here.persons = Rc::new([(mayor.id, mayor.clone()), (rain.id, rain)].into_iter().collect());
    here.annotations = AnnotationSet::from_list([Rc::new(source), claim, Rc::new(other)]);
    let next = class::cleared(&here);
    assert_eq!(tally(&makers(&next.annotations)), "Ms Roth 2");
    assert_eq!(next.persons.values().cloned().collect::<Vec<_>>(), [mayor]);
    assert_eq!(next.relations.values().cloned().collect::<Vec<_>>(), [kept.1]);
}

#[test]
fn three_files_are_three_peoples_marks_on_the_same_words() {
    let here = handed();
    let files = [
        file("Cem", 3, &[("claim", "money"), ("quote", "Nobody")]),
        file("Ana", 1, &[("claim", "money"), ("claim", "weeks")]),
        file("Ben", 2, &[("source", "The mayor"), ("claim", "money")]),
    ];
    let taken = class::take_in(&here, &files);
    assert_eq!(taken.asking, Vec::<usize>::new());
    assert_eq!(tally(&taken.people), "Ana 2, Ben 2, Cem 2");
    let work = merged(&here, &taken);
    assert_eq!(work.annotations.len(), 6);
    assert_eq!(tally(&makers(&work.annotations)), "Ana 2, Ben 2, Cem 2");
    // The same files again change nothing.
    let again = class::take_in(&work, &files);
    assert_eq!((again.unchanged, again.edit.is_empty(), again.people.len()), (3, true, 0));
    // Back in one step.
    let back = taken.edit.inverse().apply(&work, here.modified).unwrap();
    assert_eq!(back.annotations, here.annotations);
    // Side by side: three on "money", each alone elsewhere.
    let rows = passages(&work, &Filter::default());
    let makers = |at: usize| rows[at].marks.iter().map(|mark| mark.creator.as_str()).collect::<Vec<_>>();
    let mut three = makers(1);
    three.sort_unstable();
    assert_eq!((rows.len(), three), (4, vec!["Ana", "Ben", "Cem"]));
    // Without Ben there are two, in the list, on the passage and on paper.
    let mut filter = Filter::default();
    filter.absent.insert("Ben".into(), ());
    assert_eq!(filter.list(&work.annotations).len(), 4);
    assert_eq!(passages(&work, &filter).iter().map(|row| row.marks.len()).sum::<usize>(), 4);
    let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
    assert_eq!(Paper::new(&work, &layout, &filter).entries.len(), 4);
}

#[test]
fn what_somebody_changed_of_their_own_comes_in_and_what_they_changed_of_others_is_asked() {
    let first = file("Ana", 1, &[("claim", "money"), ("quote", "Nobody")]);
    let here = merged(&handed(), &class::take_in(&handed(), std::slice::from_ref(&first)));
    // Ana hands in again: a note, and a mark that is gone.
    let mut again = first.clone();
    let mut noted = (**first.work.annotations.at(0).unwrap()).clone();
    let gone = first.work.annotations.at(1).unwrap().clone();
    let before = noted.clone();
    noted.note = "says who?".into();
    fields::stamp(&before, &mut noted, minute(55));
    again.work.annotations = AnnotationSet::from_list([Rc::new(noted)]);
    again.work.deleted = Rc::new([(gone.id.as_u128(), minute(56))].into_iter().collect());
    let taken = class::take_in(&here, std::slice::from_ref(&again));
    assert_eq!((taken.asking.len(), tally(&taken.people)), (0, "Ana 1".to_owned()));
    let after = merged(&here, &taken);
    assert_eq!((after.annotations.len(), after.annotations.at(0).unwrap().note.as_str()), (1, "says who?"));
    // The same changes from Ben's file are somebody else's business.
    again.pupil = "Ben".into();
    assert_eq!(class::take_in(&here, &[again]).asking, [0]);
}

#[test]
fn the_cast_and_a_pupils_own_relations_come_in_without_a_question() {
    let mut first = file("Ana", 1, &[("claim", "money"), ("source", "The mayor")]);
    let ids: Vec<AnnotationId> = first.work.annotations.iter().map(|mark| mark.id).collect();
    let here = merged(&handed(), &class::take_in(&handed(), std::slice::from_ref(&first)));
    // The same file with somebody in the cast and a relation is news.
    let person = common::person_named("Mayor of the town");
    let tie = |creator: &str, note: &str, at: i64| {
        let mut tie = common::relation_between(ids[0], ids[1]);
        (tie.id, tie.creator) = (RelationId::from_u128(common::id(990)), creator.to_owned());
        (tie.note, tie.modified) = (note.to_owned(), minute(at));
        tie
    };
    let with = |arrival: &mut Arrival, role: &str, tie: Relation| {
        let person = Person { role: role.to_owned(), ..person.clone() };
        arrival.work.persons = Rc::new([(person.id, Rc::new(person))].into_iter().collect());
        arrival.work.relations = Rc::new([(tie.id, Rc::new(tie))].into_iter().collect());
    };
    with(&mut first, "", tie("Ana", "", 1));
    let taken = class::take_in(&here, std::slice::from_ref(&first));
    assert_eq!((taken.unchanged, taken.asking.len(), taken.edit.is_empty()), (0, 0, false));
    let work = merged(&here, &taken);
    // What Ana knows more of both, or said otherwise, comes in quietly.
    with(&mut first, "mayor", tie("Ana", "Page two.", 5));
    let taken = class::take_in(&work, std::slice::from_ref(&first));
    let after = merged(&work, &taken);
    assert_eq!(taken.asking.len(), 0);
    assert_eq!(after.persons.values().next().unwrap().role, "mayor");
    assert_eq!(after.relations.values().next().unwrap().note, "Page two.");
    // A relation that somebody else made is asked about.
    let mut other = work.clone();
    other.relations = Rc::new([(tie("Ben", "", 1).id, Rc::new(tie("Ben", "", 1)))].into_iter().collect());
    with(&mut first, "mayor", tie("Ben", "No.", 5));
    assert_eq!(class::take_in(&other, std::slice::from_ref(&first)).asking, [0]);
}

#[test]
fn details_and_codebook_stay_and_new_kinds_come_along() {
    let mut one = file("Ana", 1, &[("claim", "money")]);
    let book = Rc::make_mut(&mut one.work.codebook);
    let mut own = book.kinds[0].clone();
    own.id = "doubt".into();
    book.kinds[0].definition = "Mine".into();
    book.kinds.push(own);
    let article = Rc::make_mut(&mut one.work.article);
    article.meta = Rc::new(Meta { title: "Mine".into(), ..(*article.meta).clone() });
    let here = handed();
    let taken = class::take_in(&here, &[one]);
    assert_eq!((taken.left, taken.asking.len()), (1, 0));
    let work = merged(&here, &taken);
    assert_eq!(work.article.meta, here.article.meta);
    assert!(work.codebook.kind("doubt").is_some());
    assert_eq!(work.codebook.kind("quote"), here.codebook.kind("quote"));
}

#[test]
fn marks_that_nobody_signed_are_the_pupils_and_a_new_name_takes_the_marks_along() {
    let taken = class::take_in(&handed(), &[Arrival { pupil: "Ana".into(), ..file("", 1, &[("claim", "money")]) }]);
    assert_eq!(tally(&taken.people), "Ana 1");
    let work = merged(&handed(), &taken);
    let changes = class::rename(&work, "Ana", "Anna", minute(58));
    let work = galley_core::change::edit::Edit { changes }.apply(&work, minute(58)).unwrap();
    assert_eq!(tally(&makers(&work.annotations)), "Anna 1");
    assert!(class::rename(&work, "Ana", "Anna", minute(58)).is_empty());
}

#[test]
fn a_seat_is_read_as_it_was_written() {
    for seat in [Seat::Teacher, Seat::Pupil("Ana B.".into()), Seat::Pupil("teacher".into())] {
        assert_eq!(Seat::read(&seat.write()), Some(seat));
    }
    assert_eq!((Seat::read(""), Seat::read("pupil  ")), (None, None));
}

#[test]
fn without_a_task_two_peoples_twins_are_offered_as_one_as_before() {
    let base = small_work(TEXT);
    let with = |name, id| Work {
        annotations: AnnotationSet::from_list([signed(&base, name, id, "claim", "money")]),
        ..base.clone()
    };
    assert_eq!(Merge::between(&with("Ana", 1), &with("Ben", 2)).counts.twice, 1);
}

proptest! {
    #![proptest_config(common::config(128))]

    /// Whatever order the files come in: the same marks, nobody's joined with another's.
    #[test]
    fn any_order_of_files_gives_the_same_article(
        marks in proptest::collection::vec(proptest::collection::vec((0..3usize, 0..6usize), 0..5), 1..5),
        turn in 0..5usize,
    ) {
        let kinds = ["quote", "claim", "source"];
        let names = ["Ana", "Ben", "Cem", ""];
        let mut files: Vec<Arrival> = marks.iter().enumerate().map(|(who, list)| {
            let mut list: Vec<(&str, &str)> = list.iter().map(|(kind, place)| (kinds[*kind], PLACES[*place])).collect();
            list.sort_unstable();
            list.dedup();
            file(names[who % 4], who as u128 + 1, &list)
        }).collect();
        let here = handed();
        let taken = class::take_in(&here, &files);
        prop_assert!(taken.asking.is_empty());
        let one = merged(&here, &taken);
        prop_assert_eq!(one.annotations.len(), files.iter().map(|file| file.work.annotations.len()).sum::<usize>());
        let turn = turn % files.len();
        files.rotate_left(turn);
        files.reverse();
        let other = merged(&here, &class::take_in(&here, &files));
        prop_assert_eq!(&one, &other);
        prop_assert!(class::take_in(&one, &files).edit.is_empty());
    }
}

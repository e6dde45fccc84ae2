//! Merging two versions of one article: laws over two people's random work, and the cases that were
//! thought of, as a table. Runs natively.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common;
use crate::common::minute;
use galley_core::change::edit::{Change, Edit};
use galley_core::change::fields::{self, AnnotationField, Key, MetaField, Thing};
use galley_core::change::merge::{Choice, Choices, Merge, PRESENCE, Row, TWINS};
use galley_core::formats::galley;
use galley_core::model::annotation::{Annotation, AnnotationSet, Part};
use galley_core::model::article::{Dismissal, Meta, Role};
use galley_core::model::evidence::{Evidence, Pointer};
use galley_core::model::id::{AnnotationId, EvidenceId, PersonId, RelationId};
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::text::TextRange;
use proptest::collection::vec;
use proptest::prelude::*;

const TEXT: &str = "The mayor spoke of money.\nNobody listened to her at all.\nThe rain did, and it stayed for weeks.";

/// Places that marks stand on; few, so that people meet.
const PLACES: [&str; 6] = ["The mayor", "money", "Nobody", "listened to her", "The rain", "weeks"];
const KINDS: [&str; 3] = ["quote", "claim", "source"];
const WORDS: [&str; 5] = ["", "seen", "seen twice", "ask the clerk", "no"];

/// One thing that somebody does; numbers choose among what is there.
#[derive(Clone, Debug)]
enum Act {
    Add { place: usize, kind: usize, id: u16 },
    Note(usize, usize),
    Kind(usize, usize),
    Move(usize, usize),
    Tag(usize, usize),
    Status(usize, usize),
    Delete(usize),
    Role(usize, Role),
    Title(usize),
    Outlet(usize),
    Relate { from: usize, to: usize, id: u16 },
    RelationNote(usize, usize),
    Unrelate(usize),
    Person { id: u16, mark: usize },
    PersonName(usize, usize),
}

fn act() -> impl Strategy<Value = Act> {
    let n = || 0..40usize;
    prop_oneof![
        4 => (n(), n(), any::<u16>()).prop_map(|(place, kind, id)| Act::Add { place, kind, id }),
        4 => (n(), n()).prop_map(|(a, b)| Act::Note(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Act::Kind(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::Move(a, b)),
        3 => (n(), n()).prop_map(|(a, b)| Act::Tag(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Act::Status(a, b)),
        2 => n().prop_map(Act::Delete),
        1 => (n(), common::role()).prop_map(|(a, b)| Act::Role(a, b)),
        1 => n().prop_map(Act::Title),
        1 => n().prop_map(Act::Outlet),
        2 => (n(), n(), any::<u16>()).prop_map(|(from, to, id)| Act::Relate { from, to, id }),
        1 => (n(), n()).prop_map(|(a, b)| Act::RelationNote(a, b)),
        1 => n().prop_map(Act::Unrelate),
        1 => (n(), any::<u16>()).prop_map(|(mark, id)| Act::Person { id, mark }),
        1 => (n(), n()).prop_map(|(a, b)| Act::PersonName(a, b)),
    ]
}

fn pick<T: Clone>(list: impl IntoIterator<Item = T>, n: usize) -> Option<T> {
    let list: Vec<T> = list.into_iter().collect();
    (!list.is_empty()).then(|| list[n % list.len()].clone())
}

/// The work after somebody did something. `who` keeps two people's ids and instants apart.
fn act_on(work: &Work, act: &Act, who: u128, at: Timestamp) -> Work {
    let mark = |n: usize| pick(work.annotations.iter().cloned(), n);
    let change = |n: usize, change: &dyn Fn(&mut Annotation)| {
        let before = mark(n)?;
        let mut after = (*before).clone();
        change(&mut after);
        if after == *before {
            return None;
        }
        fields::stamp(&before, &mut after, at);
        Some(vec![Change::changed(before, Rc::new(after))])
    };
    // The giver makes nothing twice: who does by themselves may mean it.
    let new = |id: u16| common::id((who << 64) + u128::from(id));
    let is_free = |place: &Annotation| {
        !work.annotations.iter().any(|one| one.kind == place.kind && one.ranges().eq(place.ranges()))
    };
    let changes = match act {
        Act::Add { place, kind, id } => {
            let mut one = common::mark(work, KINDS[kind % 3], &[PLACES[place % 6]]);
            one.id = AnnotationId::from_u128(new(*id));
            (one.created, one.modified) = (at, at);
            one.creator = format!("person {who}");
            let is_new = work.annotations.get(one.id).is_none() && (who != 0 || is_free(&one));
            is_new.then(|| vec![Change::added(Rc::new(one))])
        }
        Act::Note(n, word) => change(*n, &|one| one.note = WORDS[word % 5].to_owned()),
        Act::Kind(n, kind) if who != 0 => change(*n, &|one| one.kind = KINDS[kind % 3].into()),
        Act::Kind(..) => None,
        Act::Move(n, place) if who != 0 => change(*n, &|one| {
            let range = common::find(TEXT, PLACES[place % 6]);
            one.parts = vec![Part { range, exact: range.of(TEXT).into(), extra: None }];
        }),
        Act::Move(..) => None,
        Act::Tag(n, tag) => change(*n, &|one| {
            let tag = ["money", "later", "check"][tag % 3];
            match one.tags.iter().position(|one| one == tag) {
                Some(at) => _ = one.tags.remove(at),
                None => one.tags.push(tag.to_owned()),
            }
        }),
        Act::Status(n, value) => change(*n, &|one| match value % 3 {
            0 => _ = one.attributes.remove("status"),
            n => _ = one.attributes.insert("status".to_owned(), ["", "to-check", "wrong"][n].to_owned()),
        }),
        Act::Delete(n) => mark(*n).map(|before| {
            let ends = work.relations.values().filter(|r| r.from == before.id || r.to == before.id);
            let mut changes: Vec<Change> = ends.map(|r| Change::removed(r.clone())).collect();
            changes.push(Change::removed(before));
            changes
        }),
        Act::Role(block, role) => {
            let block = block % work.article.blocks.len();
            let before = work.article.blocks[block].role;
            Some(vec![Change::role(block, before, *role)])
        }
        Act::Title(n) | Act::Outlet(n) => {
            let mut meta: Meta = (*work.article.meta).clone();
            let field = if matches!(act, Act::Title(_)) { &mut meta.title } else { &mut meta.outlet };
            *field = WORDS[n % 5].to_owned();
            Some(vec![Change::changed(work.article.meta.clone(), Rc::new(meta))])
        }
        Act::Relate { from, to, id } => mark(*from).zip(mark(*to)).and_then(|(from, to)| {
            let mut relation = common::relation_between(from.id, to.id);
            relation.id = RelationId::from_u128(new(*id) + (1 << 32));
            (relation.created, relation.modified) = (at, at);
            let is_double =
                work.relations.values().any(|one| (one.from, &one.kind, one.to) == (from.id, &relation.kind, to.id));
            let is_new = !work.relations.contains_key(&relation.id) && (who != 0 || !is_double);
            is_new.then(|| vec![Change::added(Rc::new(relation))])
        }),
        Act::RelationNote(n, word) => pick(work.relations.values().cloned(), *n).map(|before| {
            let after = Relation { note: WORDS[word % 5].to_owned(), modified: at, ..(*before).clone() };
            vec![Change::changed(before, Rc::new(after))]
        }),
        Act::Unrelate(n) => pick(work.relations.values().cloned(), *n).map(|before| vec![Change::removed(before)]),
        Act::Person { id, mark: n } => {
            let mut person = common::person_named("Ann");
            person.id = PersonId::from_u128(new(*id) + (1 << 40));
            let is_new = !work.persons.contains_key(&person.id);
            let mention = mark(*n).map(|before| {
                let mut after = (*before).clone();
                after.person = Some(person.id);
                fields::stamp(&before, &mut after, at);
                Change::changed(before, Rc::new(after))
            });
            is_new.then(|| {
                let person = Change::added(Rc::new(person));
                std::iter::once(person).chain(mention).collect()
            })
        }
        Act::PersonName(n, word) => pick(work.persons.values().cloned(), *n).map(|before| {
            let mut after = (*before).clone();
            after.name = WORDS[word % 5].to_owned();
            after.aliases.push(WORDS[(word + 1) % 5].to_owned());
            vec![Change::changed(before, Rc::new(after))]
        }),
    };
    match changes {
        Some(changes) => Edit { changes }.apply(work, at).unwrap(),
        None => work.clone(),
    }
}

use galley_core::model::relation::Relation;

/// A work after a script, one act a minute from `from` on; `who` adds seconds, so that no two people do
/// something at the same instant.
fn act_all(work: &Work, acts: &[Act], who: u128, from: i64) -> Work {
    acts.iter().enumerate().fold(work.clone(), |work, (n, act)| {
        let at = Timestamp::from_millis(minute(from + n as i64).millis() + who as i64 * 1000);
        act_on(&work, act, who, at)
    })
}

/// What the giver, and then two people, did.
type Three = (Vec<Act>, Vec<Act>, Vec<Act>);

fn three() -> impl Strategy<Value = Three> {
    (vec(act(), 0..10), vec(act(), 0..8), vec(act(), 0..8))
}

/// What is here, and what two people made of it.
fn works((base, one, other): &Three) -> (Work, Work, Work) {
    let base = act_all(&common::small_work(TEXT), base, 0, 1);
    let (a, b) = (act_all(&base, one, 1, 100), act_all(&base, other, 2, 100));
    (base, a, b)
}

/// The merged work, with everything as preselected.
fn merge(here: &Work, file: &Work) -> Work {
    let (edit, at) = Merge::between(here, file).edit(&Choices::new(), minute(9_999));
    edit.apply(here, at).unwrap()
}

/// The work without the memory of what was shown.
fn forgetful(work: &Work) -> Work {
    let marks = work.annotations.iter().map(|mark| {
        let mut mark = (**mark).clone();
        mark.changed.retain(|field, _| !field.starts_with("seen/"));
        Rc::new(mark)
    });
    Work { annotations: AnnotationSet::from_list(marks), ..work.clone() }
}

/// What stands after the codebook.
fn tail(json: &str) -> &str {
    json.find("\"persons\"").and_then(|at| json.get(at..)).unwrap_or(json)
}

fn json(work: &Work) -> String {
    galley::write(work)
}

proptest! {
    #![proptest_config(common::config(400))]

    #[test]
    fn two_files_in_either_order_give_the_same(three in three()) {
        let (here, a, b) = works(&three);
        let one = merge(&merge(&here, &a), &b);
        let other = merge(&merge(&here, &b), &a);
        let (left, right) = (json(&forgetful(&one)), json(&forgetful(&other)));
        prop_assert!(left == right, "{}\n{}", tail(&left), tail(&right));
        // What is remembered of having been shown depends on what met what, where marks were deleted or made
        // twice; else not a byte does.
        if a.deleted.is_empty() && b.deleted.is_empty() && !left.contains("twin/") {
            prop_assert_eq!(json(&one), json(&other));
        }
        // And brought back twice.
        for again in [merge(&merge(&one, &a), &b), merge(&merge(&other, &b), &a)] {
            let again = json(&forgetful(&again));
            prop_assert!(again == left, "{}\n{}", tail(&again), tail(&left));
        }
    }

    #[test]
    fn the_same_file_again_asks_nothing_and_changes_nothing(three in three()) {
        let (_, a, b) = works(&three);
        let one = merge(&a, &b);
        let again = Merge::between(&one, &b);
        prop_assert!(again.is_needless(), "{:?} {:?}", again.counts, again.rows);
        prop_assert!(again.changes_nothing(), "{:?}", again.edit(&Choices::new(), minute(0)).0);
        prop_assert_eq!(&merge(&one, &a), &one);
        prop_assert_eq!(&merge(&a, &a), &a);
    }

    #[test]
    fn nothing_is_doubled(three in three()) {
        let (_, a, b) = works(&three);
        let one = merge(&a, &b);
        let mut places: Vec<(String, Vec<TextRange>)> =
            one.annotations.iter().map(|mark| (mark.kind.to_string(), mark.ranges().collect())).collect();
        let count = places.len();
        places.sort();
        places.dedup();
        prop_assert_eq!(places.len(), count);
    }

    #[test]
    fn nothing_is_silently_gone(three in three()) {
        let (_, a, b) = works(&three);
        let merge = Merge::between(&a, &b);
        let (edit, at) = merge.edit(&Choices::new(), minute(9_999));
        let one = edit.apply(&a, at).unwrap();
        let twins = |mark: &Annotation| mark.changed.keys().any(|field| field.starts_with("twin/"));
        for mark in a.annotations.iter().chain(b.annotations.iter()) {
            let there = one.annotations.get(mark.id);
            let twin = one.annotations.iter().find(|other| other.changed.contains_key(&format!("twin/{}", mark.id)));
            let by = |work: &Work| work.deleted.contains_key(&mark.id.as_u128());
            prop_assert!(there.is_some() || twin.is_some() || by(&a) || by(&b), "{} is gone", mark.id);
            // A value that lost stands in a row: as a field's, or as a mark's that was made twice. (Of one that
            // was made twice, the side's own newer words stand for its older ones.)
            let Some(kept) = there.or(twin) else { continue };
            let shows = |side: &Option<Thing>| matches!(side, Some(Thing::Annotation(one)) if one.note == mark.note);
            let in_row = merge.rows.iter().any(|row| {
                [&row.here, &row.file].into_iter().chain(&row.others).any(|side| shows(&side.thing))
            });
            let newer = |work: &Work| {
                let other = work.annotations.get(mark.id).and_then(|one| one.changed.get("note").copied());
                twins(kept) && other > mark.changed.get("note").copied()
            };
            let is_newer = newer(&a) || newer(&b);
            prop_assert!(kept.note == mark.note || mark.note.is_empty() || in_row || is_newer, "{:?} is gone", mark.note);
        }
    }

    #[test]
    fn a_merge_is_taken_back_whole(three in three()) {
        let (here, a, b) = works(&three);
        for (here, file) in [(&here, &a), (&a, &b), (&b, &a)] {
            let (edit, at) = Merge::between(here, file).edit(&Choices::new(), minute(0));
            let done = edit.apply(here, at).unwrap();
            let back = edit.inverse().apply(&done, at).unwrap();
            prop_assert_eq!(&Work { modified: here.modified, ..back }, here);
        }
    }

    #[test]
    fn any_choices_stick(three in three(), picks in vec(0..4usize, 40)) {
        let (_, a, b) = works(&three);
        let compared = Merge::between(&a, &b);
        let is_twin = |row: &Row| row.question.1 == TWINS;
        let has_twins = compared.rows.iter().any(is_twin);
        let mut choices = Choices::new();
        for (row, pick) in compared.rows.iter().zip(picks) {
            let choice = match pick {
                // Where marks are taken apart, that is enough for one law.
                0 | 1 if has_twins => if is_twin(row) { Choice::Both } else { row.preselected },
                0 => Choice::Here,
                1 => Choice::File,
                _ => row.preselected,
            };
            choices.insert(row.question.clone(), choice);
        }
        let (edit, at) = compared.edit(&choices, minute(9_999));
        let one = edit.apply(&a, at).unwrap();
        // What goes by instants sticks. (A choice may put a mark where another stands: that is new, and may be
        // asked once more; but what is here is preselected then.)
        let again = Merge::between(&one, &b);
        let is_mark = |row: &&Row| matches!(row.question.0, Key::Annotation(_));
        let asked: Vec<_> = again.rows.iter().filter(is_mark).filter(|row| !row.quiet && !is_twin(row)).collect();
        let asked: Vec<_> = asked.into_iter().filter(|_| !has_twins).collect();
        let same = |row: &&Row| is_twin(row) && choices.contains_key(&row.question);
        prop_assert!(!again.rows.iter().any(|row| same(&row)), "{:?}", again.rows);
        prop_assert!(asked.iter().all(|row| row.preselected == Choice::Here), "{:?}", asked);
    }
}

proptest! {
    #![proptest_config(common::config(200))]

    #[test]
    fn any_two_works_can_be_merged((a, b) in (common::work(), common::work())) {
        let (edit, at) = Merge::between(&a, &b).edit(&Choices::new(), minute(0));
        let done = edit.apply(&a, at);
        prop_assert!(done.is_ok());
        prop_assert!(edit.inverse().apply(&done.unwrap(), at).is_ok());
    }

    #[test]
    fn marks_of_any_sort_are_joined_without_regard_to_order(
        (work, list) in common::work().prop_flat_map(|work| {
            let text = work.article.text.as_str().to_owned();
            (Just(work), vec(common::annotation(&text), 3))
        })
    ) {
        // Three versions of one mark, as wild as files can make them.
        let id = AnnotationId::from_u128(common::id(7));
        let created = list[0].created;
        let with = |mark: &Annotation| {
            let annotations = AnnotationSet::from_list([Rc::new(Annotation { id, created, ..mark.clone() })]);
            Work { annotations, deleted: Rc::default(), ..work.clone() }
        };
        let [a, b, c] = [with(&list[0]), with(&list[1]), with(&list[2])];
        let mark = |work: &Work| work.annotations.iter().find(|mark| mark.id == id).cloned();
        prop_assert_eq!(mark(&merge(&a, &b)), mark(&merge(&b, &a)));
        prop_assert_eq!(mark(&merge(&merge(&a, &b), &b)), mark(&merge(&a, &b)));
        prop_assert_eq!(mark(&merge(&merge(&a, &b), &c)), mark(&merge(&merge(&a, &c), &b)));
    }
}

// Tables

const HERE: &str = "Here";

/// A work with one claim, and the same changed in two ways.
fn pair(mine: impl Fn(&mut Annotation), theirs: impl Fn(&mut Annotation)) -> (Work, Work) {
    let base = common::small_work(TEXT);
    let made = |change: &dyn Fn(&mut Annotation)| {
        let mut mark = common::mark(&base, "claim", &["money"]);
        change(&mut mark);
        Work { annotations: AnnotationSet::from_list([Rc::new(mark)]), ..base.clone() }
    };
    (made(&mine), made(&theirs))
}

/// Changes a mark as a reader does.
fn write(mark: &mut Annotation, at: i64, change: impl Fn(&mut Annotation)) {
    let before = mark.clone();
    change(mark);
    fields::stamp(&before, mark, minute(at));
}

fn only(work: &Work) -> &Annotation {
    assert_eq!(work.annotations.len(), 1);
    work.annotations.at(0).unwrap()
}

#[test]
fn a_note_of_one_and_a_kind_of_the_other_both_stay() {
    let (a, b) = pair(
        |mark| write(mark, 5, |mark| mark.note = HERE.to_owned()),
        |mark| write(mark, 9, |mark| mark.kind = "quote".into()),
    );
    for one in [merge(&a, &b), merge(&b, &a)] {
        assert_eq!((&*only(&one).kind, only(&one).note.as_str()), ("quote", HERE));
    }
}

#[test]
fn keys_of_other_programs_in_a_part_are_no_question() {
    let (a, b) = pair(
        |mark| write(mark, 5, |mark| mark.note = HERE.to_owned()),
        |mark| {
            write(mark, 5, |mark| mark.note = HERE.to_owned());
            mark.parts[0].extra = Some("{\"confidence\":0.8}".into());
        },
    );
    for (here, file) in [(&a, &b), (&b, &a)] {
        assert!(asked(here, file).is_empty());
        assert_eq!(merge(here, file), *here);
    }
}

#[test]
fn tags_of_both_stay_and_one_that_was_taken_away_does_not_come_back() {
    let tags = |mark: &mut Annotation, at, tags: &[&str]| {
        write(mark, at, |mark| mark.tags = tags.iter().map(|tag| (*tag).to_owned()).collect());
    };
    let (a, b) = pair(
        |mark| {
            tags(mark, 1, &["old"]);
            tags(mark, 5, &["ours"]);
        },
        |mark| {
            tags(mark, 1, &["old"]);
            tags(mark, 9, &["old", "theirs"]);
        },
    );
    for one in [merge(&a, &b), merge(&b, &a)] {
        assert_eq!(only(&one).tags, ["ours", "theirs"]);
    }
}

#[test]
fn files_from_before_fields_had_instants_go_by_the_whole_and_lose_no_words() {
    // Each changed something, and neither file says what.
    let (a, b) = pair(
        |mark| (mark.note, mark.modified) = (HERE.to_owned(), minute(5)),
        |mark| (mark.kind, mark.modified) = ("quote".into(), minute(9)),
    );
    for one in [merge(&a, &b), merge(&b, &a)] {
        assert_eq!((&*only(&one).kind, only(&one).note.as_str()), ("quote", HERE));
    }
}

#[test]
fn a_deletion_holds_against_what_is_older_and_not_against_what_is_newer() {
    for (deleted, is_there) in [(4, true), (6, false)] {
        let (a, b) = pair(|mark| write(mark, 5, |mark| mark.note = HERE.to_owned()), |_| ());
        let gone = act_on(&b, &Act::Delete(0), 1, minute(deleted));
        for (here, file) in [(&a, &gone), (&gone, &a)] {
            let merge = Merge::between(here, file);
            let (edit, at) = merge.edit(&Choices::new(), minute(0));
            assert_eq!(edit.apply(here, at).unwrap().annotations.len(), usize::from(is_there));
            let row = merge.rows.iter().find(|row| row.question.1 == PRESENCE).unwrap();
            assert_eq!(row.quiet, (row.preselected == Choice::Here), "asked where something would change");
        }
    }
}

#[test]
fn somebody_who_was_marked_and_unmarked_elsewhere_stays_where_a_mark_mentions_them() {
    let plain = common::small_work(TEXT);
    let person = Rc::new(common::person_named("The mayor"));
    let mut one = common::mark(&plain, "source", &["The mayor"]);
    one.id = AnnotationId::from_u128(common::id(500));
    one.person = Some(person.id);
    let add = Edit { changes: vec![Change::added(person.clone()), Change::added(Rc::new(one.clone()))] };
    let mine = add.apply(&plain, minute(1)).unwrap();
    // The other one's mark of the same name had an id of its own, and went again with the person.
    let gone = Edit::one(Change::added(person.clone()));
    let there = gone.apply(&plain, minute(2)).unwrap();
    let theirs = gone.inverse().apply(&there, minute(3)).unwrap();
    assert!(theirs.deleted.contains_key(&person.id.as_u128()));
    for (here, file) in [(&mine, &theirs), (&theirs, &mine)] {
        let both = merge(here, file);
        assert_eq!(both.persons.get(&person.id), Some(&person));
        assert_eq!(only(&both).person, Some(person.id));
        assert!(!both.deleted.contains_key(&person.id.as_u128()));
        assert!(Merge::between(&both, file).changes_nothing());
    }
    // Nobody mentions them: the deletion holds.
    assert!(merge(&there, &theirs).persons.is_empty());
}

#[test]
fn two_people_who_mark_the_same_words_make_one_mark() {
    let (a, b) = pair(
        |mark| write(mark, 5, |mark| mark.note = HERE.to_owned()),
        |mark| {
            mark.id = AnnotationId::from_u128(common::id(1));
            (mark.creator, mark.created, mark.modified) = ("Ben".to_owned(), minute(2), minute(2));
        },
    );
    let source = common::mark(&b, "source", &["The mayor"]);
    let link = common::relation_between(AnnotationId::from_u128(common::id(1)), source.id);
    let b = Edit { changes: vec![Change::added(Rc::new(source)), Change::added(Rc::new(link))] }
        .apply(&b, minute(3))
        .unwrap();
    for one in [merge(&a, &b), merge(&b, &a)] {
        let mark = one.annotations.iter().find(|mark| &*mark.kind == "claim").unwrap();
        assert_eq!((one.annotations.len(), mark.note.as_str(), mark.creator.as_str()), (2, HERE, ""));
        assert_eq!(mark.id, AnnotationId::from_u128(common::id(1)), "the smaller id");
        assert_eq!(one.relations.values().next().unwrap().from, mark.id);
        assert_eq!(one.deleted.len(), 1);
    }
}

#[test]
fn what_was_said_of_a_twin_is_said_of_the_mark_that_stays() {
    let (gone, kept) = (AnnotationId::from_u128(common::id(9)), AnnotationId::from_u128(common::id(1)));
    let (a, b) = pair(|mark| mark.id = kept, |mark| mark.id = gone);
    let said = |mut work: Work, at: i64, list: &[String]| {
        let mut meta: Meta = (*work.article.meta).clone();
        for gap in list {
            let dismissal = Dismissal { at: minute(at), reason: format!("at {at}"), ..Dismissal::default() };
            meta.dismissed.insert(gap.clone(), dismissal);
        }
        Rc::make_mut(&mut work.article).meta = Rc::new(meta);
        work
    };
    let a = said(a, 3, &[format!("claim-unproven:{kept}")]);
    let b = said(b, 5, &[format!("claim-unproven:{gone}"), format!("claim-one-source:{gone}"), "figure:9".to_owned()]);
    // Evidence of another mark of the second work is the one that vanishes.
    let mut other = common::mark(&b, "quote", &["Nobody listened"]);
    other.id = AnnotationId::from_u128(common::id(7));
    let key = EvidenceId::from_u128(common::id(90));
    let mut entry = Evidence::new(key, "", minute(2));
    let article = b.article.id;
    entry.mark =
        Some(Pointer { article, annotation: gone, exact: "money".to_owned(), title: String::new(), extra: None });
    other.evidence.insert(key, Rc::new(entry));
    let b = Edit::one(Change::added(Rc::new(other))).apply(&b, minute(3)).unwrap();
    for (here, file) in [(&a, &b), (&b, &a)] {
        let done = merge(here, file);
        let dismissed: Vec<String> =
            done.article.meta.dismissed.iter().map(|(gap, one)| format!("{gap} {}", one.reason)).collect();
        let expected = [
            format!("claim-one-source:{kept} at 5"),
            format!("claim-unproven:{kept} at 5"),
            "figure:9 at 5".to_owned(),
        ];
        assert_eq!(dismissed, expected);
        let entry = done.annotations.iter().find_map(|mark| mark.evidence.get(&key).cloned()).unwrap();
        assert_eq!(entry.mark.as_ref().map(|mark| mark.annotation), Some(kept));
        for again in [&a, &b] {
            assert!(Merge::between(&done, again).is_needless());
            assert_eq!(merge(&done, again), done);
        }
    }
}

#[test]
fn a_note_may_be_both_and_that_sticks() {
    let (a, b) = pair(
        |mark| write(mark, 5, |mark| mark.note = "One.".to_owned()),
        |mark| write(mark, 99_999, |mark| mark.note = "Two.".to_owned()),
    );
    let merge = Merge::between(&a, &b);
    let choices: Choices = merge.rows.iter().map(|row| (row.question.clone(), Choice::Both)).collect();
    // The other clock is ahead of this one.
    let (edit, at) = merge.edit(&choices, minute(10));
    let one = edit.apply(&a, at).unwrap();
    assert_eq!(only(&one).note, "One.\n\nTwo.");
    assert!(Merge::between(&one, &b).is_needless());
}

#[test]
fn what_somebody_corrected_in_the_details_is_preselected() {
    let base = common::small_work(TEXT);
    let titled = act_on(&base, &Act::Title(1), 1, minute(1));
    for one in [merge(&base, &titled), merge(&titled, &base)] {
        assert_eq!(one.article.meta.title, "seen");
    }
    let role = act_on(&base, &Act::Role(0, Role::Clutter), 1, minute(1));
    let read = galley_core::reading::build::blocks_of(TEXT);
    assert_ne!(read[0].role, Role::Clutter);
    for one in [merge(&base, &role), merge(&role, &base)] {
        let corrected =
            if base.article.blocks[0].role == read[0].role { Role::Clutter } else { one.article.blocks[0].role };
        assert_eq!(one.article.blocks[0].role, corrected);
    }
    assert!(matches!(Merge::between(&base, &titled).rows[0].question.0, Key::Meta));
}

#[test]
fn ten_thousand_marks_are_merged_in_one_edit() {
    let text = "word ".repeat(12_000);
    let base = common::small_work(&text);
    let with = |first: usize, note: &str| {
        let marks = (first..first + 10_000).map(|n| {
            let range = TextRange::new(n * 5, n * 5 + 4);
            let mut mark = common::mark(&base, "claim", &["word"]);
            mark.id = AnnotationId::from_u128(common::id(n as u128));
            mark.parts = vec![Part { range, exact: "word".into(), extra: None }];
            mark.note = note.to_owned();
            Rc::new(mark)
        });
        Work { annotations: AnnotationSet::from_list(marks), ..base.clone() }
    };
    let (a, b) = (with(0, "ours"), with(1_000, "theirs"));
    let merge = Merge::between(&a, &b);
    assert_eq!((merge.counts.new, merge.counts.differ), (1_000, 9_000));
    let (edit, at) = merge.edit(&Choices::new(), minute(1));
    assert_eq!(edit.apply(&a, at).unwrap().annotations.len(), 11_000);
}

/// An evidence entry of this number and reference.
fn entry(number: u128, reference: &str) -> (EvidenceId, Rc<Evidence>) {
    let id = EvidenceId::from_u128(number);
    (id, Rc::new(Evidence { reference: reference.to_owned(), ..Evidence::new(id, "", minute(0)) }))
}

/// Writes an entry, or takes the one of this number away.
fn back(mark: &mut Annotation, at: i64, number: u128, reference: &str) {
    write(mark, at, |mark| {
        let (id, entry) = entry(number, reference);
        if reference.is_empty() { _ = mark.evidence.remove(&id) } else { _ = mark.evidence.insert(id, entry) }
    });
}

fn references(work: &Work) -> Vec<String> {
    only(work).evidence.values().map(|entry| entry.reference.clone()).collect()
}

/// The rows that are about evidence, and would not go by themselves.
fn asked(here: &Work, file: &Work) -> Vec<Row> {
    let rows = Merge::between(here, file).rows.into_iter();
    rows.filter(|row| {
        matches!(AnnotationField::of(&row.question.1), Some((AnnotationField::Evidence, _))) && !row.quiet
    })
    .collect()
}

#[test]
fn evidence_that_only_one_side_has_is_taken_over_without_a_question() {
    let (a, b) = pair(|mark| back(mark, 5, 1, "Board papers"), |mark| back(mark, 9, 2, "A call"));
    for (here, file) in [(&a, &b), (&b, &a)] {
        assert_eq!(asked(here, file), []);
        assert_eq!(references(&merge(here, file)), ["Board papers", "A call"]);
    }
    // And nothing else of the mark is in its way.
    let (a, b) = pair(|mark| write(mark, 5, |mark| mark.note = HERE.to_owned()), |mark| back(mark, 9, 2, "A call"));
    for one in [merge(&a, &b), merge(&b, &a)] {
        assert_eq!((only(&one).note.as_str(), references(&one).as_slice()), (HERE, ["A call".to_owned()].as_slice()));
    }
}

#[test]
fn evidence_that_both_have_changed_is_asked() {
    let both = |mark: &mut Annotation, at, reference: &str| {
        back(mark, 1, 1, "Papers");
        back(mark, at, 1, reference);
    };
    let (a, b) = pair(|mark| both(mark, 5, "Board papers"), |mark| both(mark, 9, "Council papers"));
    for (here, file, newer) in [(&a, &b, Choice::File), (&b, &a, Choice::Here)] {
        let rows = asked(here, file);
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!(row.preselected, newer);
        assert_eq!(references(&merge(here, file)), ["Council papers"]);
        // The other one is chosen, and the same file again asks nothing.
        let other = if newer == Choice::File { Choice::Here } else { Choice::File };
        let choices: Choices = [(row.question.clone(), other)].into_iter().collect();
        let (edit, at) = Merge::between(here, file).edit(&choices, minute(20));
        let done = edit.apply(here, at).unwrap();
        assert_eq!(references(&done), ["Board papers"]);
        assert_eq!(asked(&done, file), []);
    }
}

#[test]
fn evidence_that_was_taken_away_comes_back_only_where_it_was_written_later() {
    for (gone, expected) in [(9, &[][..]), (4, &["Board papers"][..])] {
        let (a, b) = pair(
            |mark| {
                back(mark, 1, 1, "Papers");
                back(mark, 5, 1, "Board papers");
            },
            |mark| {
                back(mark, 1, 1, "Papers");
                back(mark, gone, 1, "");
            },
        );
        for one in [merge(&a, &b), merge(&b, &a)] {
            assert_eq!(references(&one), expected, "taken away at {gone}");
        }
    }
}

#[test]
fn gaps_that_were_dismissed_on_either_side_are_and_the_later_word_counts() {
    let base = common::small_work(TEXT);
    let with = |list: &[(&str, i64, bool)]| {
        let mut work = base.clone();
        let mut meta: Meta = (*work.article.meta).clone();
        for (gap, at, lifted) in list {
            let reason = format!("{gap} at {at}");
            let dismissal = Dismissal { at: minute(*at), lifted: *lifted, reason, ..Dismissal::default() };
            meta.dismissed.insert((*gap).to_owned(), dismissal);
        }
        Rc::make_mut(&mut work.article).meta = Rc::new(meta);
        work
    };
    let a = with(&[("one", 1, false), ("both", 5, false), ("lifted", 9, true), ("same", 3, false)]);
    let b = with(&[("two", 2, false), ("both", 7, false), ("lifted", 4, false), ("same", 3, false)]);
    for (here, file) in [(&a, &b), (&b, &a)] {
        let found = Merge::between(here, file);
        assert!(
            found.rows.iter().all(|row| !matches!(MetaField::of(&row.question.1), Some((MetaField::Dismissed, _)))),
            "{:?}",
            found.rows
        );
        let done = merge(here, file);
        let dismissed = &done.article.meta.dismissed;
        let told = |gap: &str| dismissed.get(gap).map(|one| (one.reason.as_str(), one.lifted)).unwrap();
        assert_eq!(dismissed.len(), 5);
        assert_eq!(told("one"), ("one at 1", false));
        assert_eq!(told("two"), ("two at 2", false));
        assert_eq!(told("both"), ("both at 7", false));
        assert_eq!(told("lifted"), ("lifted at 9", true));
        // Nothing more comes of it.
        assert_eq!(merge(&done, file).article.meta.dismissed, *dismissed);
    }
}

//! Merging two versions of one article: laws over two people's random work, and the cases that were
//! thought of, as a table. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod common;

use std::rc::Rc;

use common::minute;
use galley_core::annotation::{Annotation, AnnotationSet, Part};
use galley_core::article::{Meta, Role};
use galley_core::edit::{Change, Edit};
use galley_core::fields::{self, Key, Thing};
use galley_core::formats::galley;
use galley_core::id::{AnnotationId, PersonId, RelationId};
use galley_core::merge::{Choice, Choices, Merge, TWINS};
use galley_core::text::TextRange;
use galley_core::time::Timestamp;
use galley_core::work::Work;
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
        Some(vec![Change::Annotation { before: Some(before), after: Some(Rc::new(after)) }])
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
            is_new.then(|| vec![Change::Annotation { before: None, after: Some(Rc::new(one)) }])
        }
        Act::Note(n, word) => change(*n, &|one| one.note = WORDS[word % 5].to_owned()),
        Act::Kind(n, kind) if who != 0 => change(*n, &|one| one.kind = KINDS[kind % 3].into()),
        Act::Kind(..) => None,
        Act::Move(n, place) if who != 0 => change(*n, &|one| {
            let range = common::find(TEXT, PLACES[place % 6]);
            one.parts = vec![Part { range, exact: range.of(TEXT).into() }];
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
            let mut changes: Vec<Change> =
                ends.map(|r| Change::Relation { before: Some(r.clone()), after: None }).collect();
            changes.push(Change::Annotation { before: Some(before), after: None });
            changes
        }),
        Act::Role(block, role) => {
            let block = block % work.article.blocks.len();
            let before = work.article.blocks[block].role;
            Some(vec![Change::Role { block, before, after: *role }])
        }
        Act::Title(n) | Act::Outlet(n) => {
            let mut meta: Meta = (*work.article.meta).clone();
            let field = if matches!(act, Act::Title(_)) { &mut meta.title } else { &mut meta.outlet };
            *field = WORDS[n % 5].to_owned();
            Some(vec![Change::Meta { before: work.article.meta.clone(), after: Rc::new(meta) }])
        }
        Act::Relate { from, to, id } => mark(*from).zip(mark(*to)).and_then(|(from, to)| {
            let mut relation = common::relation_between(from.id, to.id);
            relation.id = RelationId::from_u128(new(*id) + (1 << 32));
            (relation.created, relation.modified) = (at, at);
            let is_double =
                work.relations.values().any(|one| (one.from, &one.kind, one.to) == (from.id, &relation.kind, to.id));
            let is_new = !work.relations.contains_key(&relation.id) && (who != 0 || !is_double);
            is_new.then(|| vec![Change::Relation { before: None, after: Some(Rc::new(relation)) }])
        }),
        Act::RelationNote(n, word) => pick(work.relations.values().cloned(), *n).map(|before| {
            let after = Relation { note: WORDS[word % 5].to_owned(), modified: at, ..(*before).clone() };
            vec![Change::Relation { before: Some(before), after: Some(Rc::new(after)) }]
        }),
        Act::Unrelate(n) => pick(work.relations.values().cloned(), *n)
            .map(|before| vec![Change::Relation { before: Some(before), after: None }]),
        Act::Person { id, mark: n } => {
            let mut person = common::person_named("Ann");
            person.id = PersonId::from_u128(new(*id) + (1 << 40));
            person.mentions = mark(*n).map(|mark| mark.id).into_iter().collect();
            let is_new = !work.persons.contains_key(&person.id);
            is_new.then(|| vec![Change::Person { before: None, after: Some(Rc::new(person)) }])
        }
        Act::PersonName(n, word) => pick(work.persons.values().cloned(), *n).map(|before| {
            let mut after = (*before).clone();
            after.name = WORDS[word % 5].to_owned();
            after.aliases.push(WORDS[(word + 1) % 5].to_owned());
            vec![Change::Person { before: Some(before), after: Some(Rc::new(after)) }]
        }),
    };
    match changes {
        Some(changes) => Edit { changes }.apply(work, at).unwrap(),
        None => work.clone(),
    }
}

use galley_core::relation::Relation;

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
        if one.deleted.is_empty() && !left.contains("twin/") {
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
        let mut choices = Choices::new();
        for (row, pick) in compared.rows.iter().zip(picks) {
            let choice = match pick {
                0 => Choice::Here,
                1 => Choice::File,
                _ => row.preselected,
            };
            let is_twin = row.question.1 == TWINS;
            choices.insert(row.question.clone(), if is_twin && pick < 2 { Choice::Both } else if is_twin { Choice::One } else { choice });
        }
        let (edit, at) = compared.edit(&choices, minute(9_999));
        let one = edit.apply(&a, at).unwrap();
        // What goes by instants is not asked again. (A choice may put a mark where another stands: that is new.)
        let again = Merge::between(&one, &b);
        let asked: Vec<_> = again.rows.iter().filter(|row| !row.quiet && matches!(row.question.0, Key::Annotation(_)) && row.question.1 != TWINS).collect();
        prop_assert!(asked.is_empty(), "{:?}", asked);
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

//! Edits: what is done and taken back is as it was, what is stale changes nothing, and the journal's
//! records say the same as the edit. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::collections::BTreeMap;
use std::rc::Rc;

use galley_core::change::edit::{Change, Edit, Stale};
use galley_core::change::fields::Thing;
use galley_core::change::record::Record;
use galley_core::model::annotation::Annotation;
use galley_core::model::article::{Meta, Role};
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use proptest::prelude::*;

/// A work, and a script of records for it.
fn work_and_script() -> impl Strategy<Value = (Work, Vec<Record>)> {
    common::work().prop_flat_map(|work| {
        let script = common::script(&work, 8);
        (Just(work), script)
    })
}

/// The work without what an edit and its inverse leave behind: the instant, and the tombstones.
fn bare(work: &Work) -> Work {
    Work { modified: Timestamp::default(), deleted: Rc::default(), ..work.clone() }
}

fn graves(work: &Work) -> BTreeMap<u128, Timestamp> {
    work.deleted.iter().map(|(id, at)| (*id, *at)).collect()
}

/// The ids that a work holds.
fn living(work: &Work) -> Vec<u128> {
    let annotations = work.annotations.iter().map(|a| a.id.as_u128());
    let relations = work.relations.keys().map(|id| id.as_u128());
    annotations.chain(relations).chain(work.persons.keys().map(|id| id.as_u128())).collect()
}

proptest! {
    #![proptest_config(common::config(128))]

    #[test]
    fn an_edit_and_its_inverse_leave_the_work_as_it_was((work, script) in work_and_script()) {
        let edit = common::edit_of(&work, &script);
        let done = edit.apply(&work, common::minute(1)).unwrap();
        let back = edit.inverse().apply(&done, common::minute(2)).unwrap();
        prop_assert_eq!(bare(&back), bare(&work));
        prop_assert_eq!(back.modified, work.modified.max(common::minute(2)));
        // What the edit added and its inverse took away has a grave, so that no old copy brings it
        // back; no other grave is dug.
        let was = living(&work);
        for id in graves(&back).keys() {
            let made = !was.contains(id) && living(&done).contains(id);
            let come_and_gone = !was.contains(id) && graves(&done).contains_key(id);
            prop_assert!(made || come_and_gone || graves(&work).contains_key(id));
        }
        for id in living(&done) {
            prop_assert!(was.contains(&id) || graves(&back).contains_key(&id));
            prop_assert!(!graves(&done).contains_key(&id), "nothing is both here and buried");
        }
        prop_assert_eq!(edit.inverse().inverse(), edit);
    }

    #[test]
    fn done_again_is_as_it_was_done((work, script) in work_and_script()) {
        let edit = common::edit_of(&work, &script);
        let done = edit.apply(&work, common::minute(1)).unwrap();
        let back = edit.inverse().apply(&done, common::minute(2)).unwrap();
        let again = edit.apply(&back, common::minute(3)).unwrap();
        prop_assert_eq!(bare(&again), bare(&done));
    }

    #[test]
    fn records_replayed_give_the_same_work((work, script) in work_and_script()) {
        let edit = common::edit_of(&work, &script);
        let at = common::minute(1);
        let done = edit.apply(&work, at).unwrap();
        let mut replayed = work.clone();
        for record in edit.records() {
            record.apply(&mut replayed, at);
        }
        replayed.modified = replayed.modified.max(at);
        prop_assert_eq!(&replayed, &done);
        // Twice is once: an entry may be replayed on a snapshot that holds it already.
        for record in edit.records() {
            record.apply(&mut replayed, at);
        }
        prop_assert_eq!(&bare(&replayed), &bare(&done));
    }

    #[test]
    fn a_large_edit_does_what_its_parts_do_one_after_another((work, script) in work_and_script(), times in 4..14usize) {
        // The script, and the same things touched again and again.
        let records: Vec<Record> = std::iter::repeat_n(script, times).flatten().collect();
        let edit = common::edit_of(&work, &records);
        let at = common::minute(1);
        let one_by_one =
            edit.changes.iter().try_fold(work.clone(), |work, change| Edit::one(change.clone()).apply(&work, at));
        let one_by_one = one_by_one.map(|one| Work { modified: one.modified.max(at), ..one });
        prop_assert!(edit.apply(&work, at) == one_by_one);
    }

    #[test]
    fn an_empty_edit_changes_nothing((work, script) in work_and_script()) {
        let edit = common::edit_of(&work, &script);
        if edit.is_empty() {
            let done = edit.apply(&work, work.modified).unwrap();
            prop_assert_eq!(bare(&done), bare(&work));
        }
    }
}

/// A work with something of everything, in three lines.
fn small() -> Work {
    let mut work = common::small_work("The mayor spoke.\nNobody listened.\nThe rain did.");
    for words in ["The mayor", "Nobody"] {
        work = add(&work, common::mark(&work, "claim", &[words]));
    }
    work
}

fn add(work: &Work, annotation: Annotation) -> Work {
    let add = Change::added(Rc::new(annotation));
    Edit::one(add).apply(work, common::minute(0)).unwrap()
}

#[test]
fn a_stale_edit_changes_nothing() {
    let work = small();
    let mayor = work.annotations.at(0).unwrap().clone();
    let noted = Rc::new(Annotation { note: "seen".to_owned(), ..(*mayor).clone() });
    let stranger = Rc::new(common::mark(&work, "quote", &["rain"]));
    let other_meta = Rc::new(Meta { title: "Elsewhere".to_owned(), ..Meta::default() });
    let person = Rc::new(common::person_named("Ann"));
    let relation = Rc::new(common::relation_between(mayor.id, stranger.id));
    let table: [(&str, Change); 10] = [
        ("change of what is not there", Change::changed(stranger.clone(), noted.clone())),
        ("change of what has changed", Change::changed(noted.clone(), mayor.clone())),
        ("removal of what has changed", Change::removed(noted.clone())),
        ("a second one of the same id", Change::added(noted.clone())),
        ("details that were others", Change::changed(other_meta.clone(), Rc::<Meta>::default())),
        ("a part label that was another", Change::role(0, Role::Dek, Role::Bio)),
        ("a block that is not there", Change::role(9, Role::Paragraph, Role::Bio)),
        ("another codebook", Change::changed(Rc::new(common::empty_codebook()), work.codebook.clone())),
        ("a person who is not there", Change::removed(person)),
        ("a relation that is not there", Change::removed(relation)),
    ];
    let beside = common::mark(&work, "source", &["listened"]);
    let fits = Change::added(Rc::new(beside));
    for (name, stale) in table {
        assert!(Edit::one(stale.clone()).apply(&work, common::minute(9)) == Err(Stale), "{name}");
        // All or nothing: what would fit beside it is not done either.
        let both = Edit { changes: vec![fits.clone(), stale] };
        assert!(both.apply(&work, common::minute(9)) == Err(Stale), "{name}, after one that fits");
    }
    assert_eq!(work, small(), "the work that the edits were tried on");
}

#[test]
fn a_record_for_a_block_that_is_not_there_changes_nothing() {
    let mut work = small();
    Record::from(Thing::Role { block: 7, role: Role::Bio }).apply(&mut work, common::minute(9));
    assert_eq!(work, small());
}

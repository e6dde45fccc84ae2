//! The file with everything: reading it gives what opening the vault would have given. Runs natively.
//!
//! The file is written here as `assets/stopped.js` writes it, with another JSON writer than ours.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::collections::BTreeMap;
use std::rc::Rc;

use galley_core::change::record::Record;
use galley_core::formats::{ReadError, galley};
use galley_core::journal::backup::{self, Kept, Reading};
use galley_core::journal::keeping::{Keeping, Op, pending, put_listing};
use galley_core::journal::library::Listing;
use galley_core::journal::reopening::{Found, Harm, reopen};
use galley_core::journal::stamps::Stamps;
use galley_core::journal::{Entry, keys};
use galley_core::journal::{listing, wire};
use galley_core::model::id::{AnnotationId, ArticleId, TabId};
use galley_core::model::work::Work;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

pub(crate) type Store = BTreeMap<String, String>;

pub(crate) fn file(records: &Store, local: &Store) -> String {
    let at = "2026-11-24T10:00:00.000Z";
    let value = json!({ "format": "galley-backup", "version": 1, "generator": "Galley", "at": at,
        "records": records, "local": local });
    value.to_string()
}

fn found(records: &Store, local: &Store, article: ArticleId) -> Found {
    let list = |store: &Store, prefix: &str| -> Vec<(String, String)> {
        let pairs = store.iter().filter(|(key, _)| key.starts_with(prefix));
        pairs.map(|(key, value)| (key.clone(), value.clone())).collect()
    };
    Found {
        text: list(records, &keys::text(article)).pop(),
        head: list(records, &keys::head(article)).pop(),
        pages: list(records, &keys::of("page", article)),
        stamps: list(records, &keys::of("stamps", article)),
        entries: list(records, &keys::of("entry", article)),
        pending: list(local, &keys::pending_prefix(article)),
        plain: list(local, &keys::plain(article)).pop(),
        kept: None,
    }
}

/// What is done with a record of the script: committed, left in local storage, or followed by a plain copy.
pub(crate) fn keep(work: &Work, script: &[Record], controls: &[u8], records: &mut Store, local: &mut Store) -> Work {
    let put = |store: &mut Store, op: Op| {
        if let Op::Put(key, value) = op {
            store.insert(key, value);
        }
    };
    let article = work.article.id;
    let keeping = Keeping::new(article);
    let (commit, _) = keeping.snapshot(work, &Stamps::default()).finish();
    commit.ops.into_iter().for_each(|op| put(records, op));
    let mut work = work.clone();
    for (at, (record, control)) in script.iter().zip(controls).enumerate() {
        let edit = common::edit_of(&work, std::slice::from_ref(record));
        if edit.records().is_empty() {
            continue;
        }
        let (clock, tab) = (at as u64 + 2, TabId::from_u128(7));
        let time = common::minute(clock as i64);
        work = edit.apply(&work, time).unwrap();
        let entry = Entry { article, clock, tab, at: time, records: edit.records() };
        let wire = wire::write_entry(&entry, &work.article.text, None);
        match control {
            0 => put(local, pending(&entry, wire)),
            1 => {
                records.insert(keys::entry(article, clock, tab), wire);
                local.insert(keys::plain(article), galley::write(&work));
            }
            _ => _ = records.insert(keys::entry(article, clock, tab), wire),
        }
    }
    work
}

/// A work with a script of edits.
pub(crate) fn session() -> impl Strategy<Value = (Work, Vec<Record>, Vec<u8>)> {
    common::work()
        .prop_flat_map(|work| (Just(work.clone()), common::script(&work, 8), vec(0..4u8, 8)))
        .prop_filter("an empty text is no article", |(work, ..)| !work.article.text.as_str().is_empty())
}

fn works(reading: &Reading) -> BTreeMap<ArticleId, Work> {
    reading.kept.iter().map(|kept| (kept.work.article.id, kept.work.clone())).collect()
}

proptest! {
    #![proptest_config(common::config(60))]

    #[test]
    fn a_file_with_everything_holds_what_opening_gives(first in session(), second in session()) {
        let (mut records, mut local) = (Store::new(), Store::new());
        let mut expected = BTreeMap::new();
        for (work, script, controls) in [&first, &second] {
            let work = keep(work, script, controls, &mut records, &mut local);
            expected.insert(work.article.id, work);
        }
        prop_assume!(expected.len() == 2);
        local.insert("galley:theme".into(), "dark".into());
        records.insert("aside/list/x".into(), "{".into());
        let reading = backup::read(&file(&records, &local)).unwrap();
        prop_assert_eq!(&reading.problems, &Vec::new());
        for id in expected.keys() {
            let (reopened, _) = reopen(*id, found(&records, &local, *id));
            prop_assert_eq!(works(&reading).remove(id), reopened.map(|reopened| reopened.work));
        }
        prop_assert_eq!(works(&reading), expected);
    }

    #[test]
    fn damage_is_told_and_costs_nothing_else(
        first in session(), second in session(), at in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>()
    ) {
        let (mut records, mut local) = (Store::new(), Store::new());
        let whole = keep(&first.0, &first.1, &first.2, &mut records, &mut local);
        let (mut damaged, mut damaged_local) = (Store::new(), Store::new());
        let other = keep(&second.0, &second.1, &second.2, &mut damaged, &mut damaged_local);
        prop_assume!(whole.article.id != other.article.id);
        let key = at.get(&damaged.keys().cloned().collect::<Vec<_>>()).clone();
        let value = &damaged[&key];
        let mut end = cut.index(value.len());
        while !value.is_char_boundary(end) {
            end -= 1;
        }
        damaged.insert(key.clone(), value[..end].to_owned());
        records.append(&mut damaged);
        local.append(&mut damaged_local);
        let reading = backup::read(&file(&records, &local)).unwrap();
        prop_assert_eq!(works(&reading).remove(&whole.article.id), Some(whole));
        // A line of the list is made again of its article.
        prop_assert!(key.starts_with("list/") || reading.problems.iter().any(|problem| problem.key == key));
    }

    #[test]
    fn no_file_makes_the_reader_stop(text in ".{0,200}", store in arbitrary_json(), local in arbitrary_json()) {
        let _ = backup::read(&text);
        let hostile = json!({ "format": "galley-backup", "records": store, "local": local }).to_string();
        let _ = backup::read(&hostile);
        let cut = hostile.char_indices().nth(hostile.chars().count() / 2).map_or(0, |(at, _)| at);
        prop_assert!(backup::read(&hostile[..cut]).is_err());
    }
}

/// Objects whose keys look like the vault's, with anything at all behind them.
fn arbitrary_json() -> impl Strategy<Value = Value> {
    let id = prop_oneof![
        Just("00000000-0000-4000-8000-000000000001".to_owned()),
        Just("00000000-0000-4000-8000-00000000000".to_owned()),
        "[0-9a-fé/-]{30,40}",
    ];
    let sort = prop_oneof![
        Just("list/"),
        Just("text/"),
        Just("head/"),
        Just("page/"),
        Just("entry/"),
        Just("draft/"),
        Just("aside/"),
        Just("galley:article:"),
        Just("galley:pending:"),
        Just("galley:draft:"),
        Just("point/"),
        Just(""),
    ];
    let value = prop_oneof![
        ".{0,40}".prop_map(Value::from),
        Just(Value::Null),
        Just(json!(3)),
        Just(json!({ "a": [1] })),
        Just(json!("{}")),
        Just(json!("{\"version\":9}")),
        Just(json!("{\"format\":\"galley\",\"version\":1,\"article\":{\"text\":\"x\"}}")),
    ];
    let object = vec(((sort, id, ".{0,4}").prop_map(|(a, b, c)| format!("{a}{b}{c}")), value), 0..12);
    prop_oneof![4 => object.prop_map(|pairs| Value::Object(pairs.into_iter().collect())), 1 => Just(json!([1, "x"]))]
}

fn sample() -> (Work, Store) {
    let work = common::small_work("“I like it,” she said.\nNobody else did.");
    let mut records = Store::new();
    keep(&work, &[], &[], &mut records, &mut Store::new());
    (work, records)
}

#[test]
fn trash_and_notes_being_typed_come_along() {
    let (work, mut records) = sample();
    let (id, annotation) = (work.article.id, AnnotationId::from_u128(5));
    let trashed = Some(common::minute(9));
    let Op::Put(key, value) = put_listing(&Listing { trashed, ..Listing::of(&work) }) else {
        panic!("a listing is put")
    };
    records.insert(key, value);
    records.insert(keys::draft(id, annotation), "half a wor".to_owned());
    let local = Store::from([(keys::local_draft(id, annotation), "half a word".to_owned())]);
    let reading = backup::read(&file(&records, &local)).unwrap();
    let drafts = [(annotation, "half a word".to_owned())].into_iter().collect();
    assert_eq!(reading.kept, [Kept { work, trashed, drafts }]);
}

#[test]
fn the_last_edited_comes_last_and_the_trash_first() {
    let mut records = Store::new();
    for (n, minute, trashed) in [(1, 5, false), (2, 3, false), (3, 9, true)] {
        let mut work = common::small_work(&format!("Story {n}."));
        let article = galley_core::model::article::Article { id: ArticleId::from_u128(n), ..(*work.article).clone() };
        work.article = Rc::new(article);
        work.modified = common::minute(minute);
        keep(&work, &[], &[], &mut records, &mut Store::new());
        let line = Listing { trashed: trashed.then(|| common::minute(9)), ..Listing::of(&work) };
        records.insert(keys::listing(work.article.id), listing::write(&line));
    }
    let reading = backup::read(&file(&records, &Store::new())).unwrap();
    let order: Vec<u128> = reading.kept.iter().map(|kept| kept.work.article.id.as_u128()).collect();
    assert_eq!(order, [3, 2, 1]);
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let (work, records) = sample();
    let id = work.article.id;
    let only = |key: String, value: Value| {
        let file = json!({ "format": "galley-backup", "version": 1, "records": { key: value } }).to_string();
        let reading = backup::read(&file).unwrap();
        assert_eq!(reading.kept, []);
        reading.problems.into_iter().map(|problem| problem.why.unwrap().to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(only(keys::text(id), json!(7)), "It is not a text.");
    assert_eq!(only("text/nobody".to_owned(), json!("x")), "Its key names no article.");
    assert_eq!(only(keys::listing(id), json!(records[&keys::listing(id)])), "There is no article to it.");
    assert_eq!(only(keys::head(id), json!(records[&keys::head(id)])), "Its text is missing.");
    let missing = json!({ "format": "galley-backup", "version": 1, "missing": "it did not answer", "records": {} });
    let problems = backup::read(&missing.to_string()).unwrap().problems;
    assert_eq!(problems[0].why, Some(Harm::NoDatabase));
    for (file, is_right) in [
        ("", (|error| matches!(error, ReadError::CutOff { .. })) as fn(&ReadError) -> bool),
        ("x", |error| matches!(error, ReadError::NotJson { .. })),
        ("{\"format\":\"galley\"}", |error| matches!(error, ReadError::NotGalley { .. })),
        ("{\"format\":\"galley-backup\",\"version\":2}", |error| matches!(error, ReadError::Newer { .. })),
    ] {
        let error = backup::read(file).unwrap_err();
        assert!(is_right(&error), "{file}: {error:?}");
    }
}

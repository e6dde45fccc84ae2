//! Records that are damaged, of a newer version, far too long, or ahead of each other: what opens,
//! and what is left alone. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use galley_core::change::fields::{Key, Thing};
use galley_core::change::record::Record;
use galley_core::formats::galley;
use galley_core::journal::keeping::{Keeping, Op, page_of};
use galley_core::journal::library::Listing;
use galley_core::journal::recovery::{self, Taken};
use galley_core::journal::reopening::{Aside, Found, Harm, Reopened, reopen};
use galley_core::journal::stamps::Stamps;
use galley_core::journal::{Entry, keys};
use galley_core::journal::{bundle, listing, wire};
use galley_core::model::id::{AnnotationId, ArticleId, TabId};
use galley_core::model::work::Work;
use proptest::prelude::*;

type Store = BTreeMap<String, String>;

fn tab() -> TabId {
    TabId::from_u128(1)
}

fn put(store: &mut Store, ops: Vec<Op>) {
    for op in ops {
        match op {
            Op::Put(key, value) => drop(store.insert(key, value)),
            Op::Delete(key) => drop(store.remove(&key)),
        }
    }
}

/// A work as a snapshot holds it.
fn kept(work: &Work) -> Store {
    let mut keeping = Keeping::new(work.article.id);
    keeping.clocks.insert(tab(), 1);
    let mut store = Store::new();
    put(&mut store, keeping.snapshot(work, &Stamps::default()).finish().0.ops);
    store
}

fn found(store: &Store, id: ArticleId, plain: Option<&Work>) -> Found {
    let list = |sort: &str| -> Vec<(String, String)> {
        let pairs = store.iter().filter(|(key, _)| key.starts_with(&keys::of(sort, id)));
        pairs.map(|(key, value)| (key.clone(), value.clone())).collect()
    };
    Found {
        text: list("text").pop(),
        head: list("head").pop(),
        pages: list("page"),
        entries: list("entry"),
        plain: plain.map(|work| (keys::plain(id), galley::write(work))),
        ..Found::default()
    }
}

fn ids(work: &Work) -> BTreeSet<AnnotationId> {
    work.annotations.iter().map(|annotation| annotation.id).collect()
}

/// What opens after the opened work was kept whole, as the vault does.
fn kept_again(store: &Store, reopened: Reopened, aside: &[Aside]) -> (Store, Work) {
    let mut store = store.clone();
    for record in aside.iter().filter(|record| !record.key.starts_with("galley:")) {
        let value = store.remove(&record.key).unwrap();
        store.insert(keys::aside(&record.key), value);
    }
    let Reopened { work, mut keeping, .. } = reopened;
    keeping.clocks.insert(tab(), 9);
    let expected = store.get(&keys::head(work.article.id)).cloned();
    let (commit, _) = keeping.snapshot(&work, &Stamps::default()).finish();
    assert_eq!(commit.expect, Some((keys::head(work.article.id), expected)));
    put(&mut store, commit.ops);
    (store, work)
}

/// An article with this many marks, each word one, under ids that spread over the pages.
fn marked(count: u128) -> Work {
    let words: Vec<String> = (0..count.max(1)).map(|n| format!("word{n}")).collect();
    let mut work = common::small_work(&words.join(" "));
    for n in 0..count {
        let mut mark = common::mark(&work, "claim", &[&format!("word{n}")]);
        mark.id = AnnotationId::from_u128((n + 1) * 0x9E37_79B9);
        work.annotations = work.annotations.with(Rc::new(mark));
    }
    work
}

// A damaged page.

#[test]
fn the_plain_copy_stands_in_for_a_page_that_cannot_be_read() {
    let work = marked(600);
    let id = work.article.id;
    let store = kept(&work);
    let pages = found(&store, id, None).pages;
    assert_eq!(pages.len(), 8);
    for (number, (key, value)) in pages.iter().enumerate() {
        let here = |id: &AnnotationId| page_of(*id, 8) == number;
        for damage in [Some("{"), Some(&value[..value.len() / 2]), None] {
            let mut hurt = store.clone();
            match damage {
                Some(damage) => drop(hurt.insert(key.clone(), damage.to_owned())),
                None => drop(hurt.remove(key)),
            }
            // With no copy the others open, and the page is written anew, so that the loss is told once.
            let (reopened, aside) = reopen(id, found(&hurt, id, None));
            let reopened = reopened.unwrap();
            assert_eq!(ids(&reopened.work), ids(&work).into_iter().filter(|id| !here(id)).collect());
            assert!(reopened.whole && reopened.taken.is_none());
            assert_eq!(aside.len(), usize::from(damage.is_some()));
            // With one everything is there.
            let (reopened, aside) = reopen(id, found(&hurt, id, Some(&work)));
            let reopened = reopened.unwrap();
            assert_eq!(reopened.work, work);
            let marks = ids(&work).iter().filter(|id| here(id)).count();
            assert_eq!(reopened.taken, Some(Taken::Marks(marks, work.modified)));
            assert!(reopened.whole && !reopened.from_plain);
            // Kept whole, it opens without the copy, and what was damaged still lies there.
            let (mended, _) = kept_again(&hurt, reopened, &aside);
            let (reopened, again) = reopen(id, found(&mended, id, None));
            assert_eq!(reopened.as_ref().map(|reopened| &reopened.work), Some(&work));
            assert!(again.is_empty() && !reopened.unwrap().whole);
            assert_eq!(mended.get(&keys::aside(key)).map(String::as_str), damage);
        }
    }
}

#[test]
fn an_old_copy_brings_no_deleted_mark_back_and_hides_no_newer_edit() {
    let old = marked(3);
    let id = old.article.id;
    let [first, second, third] = [1, 2, 3].map(|n: u128| AnnotationId::from_u128(n * 0x9E37_79B9));
    // The snapshot knows that the first was deleted; an entry changes the second after it.
    let mut work = old.clone();
    Record::Delete(Key::Annotation(first)).apply(&mut work, common::minute(5));
    work.modified = common::minute(5);
    let mut store = kept(&work);
    let mut changed = (**work.annotations.get(second).unwrap()).clone();
    changed.note = "Asked.".to_owned();
    changed.modified = common::minute(6);
    let records = vec![Record::from(Thing::Annotation(Rc::new(changed)))];
    let entry = Entry { article: id, clock: 2, tab: tab(), at: common::minute(6), records };
    store.insert(keys::entry(id, 2, tab()), wire::write_entry(&entry, &work.article.text, None));
    let page = found(&store, id, None).pages.pop().unwrap().0;
    store.insert(page, "]".to_owned());
    let (reopened, _) = reopen(id, found(&store, id, Some(&old)));
    let reopened = reopened.unwrap();
    assert_eq!(ids(&reopened.work), [second, third].into_iter().collect());
    assert_eq!(reopened.work.annotations.get(second).unwrap().note, "Asked.");
    // A copy of another text is no help.
    let mut other = common::small_work("Something else.");
    other.article = Rc::new(galley_core::model::article::Article { id, ..(*other.article).clone() });
    let (reopened, _) = reopen(id, found(&store, id, Some(&other)));
    let reopened = reopened.unwrap();
    assert_eq!((ids(&reopened.work), reopened.taken), ([second].into_iter().collect(), None));
}

#[test]
fn a_damaged_head_or_text_says_from_when_the_copy_is() {
    let work = marked(2);
    let id = work.article.id;
    for key in [keys::head(id), keys::text(id)] {
        let mut store = kept(&work);
        store.insert(key, "{".to_owned());
        let (reopened, aside) = reopen(id, found(&store, id, Some(&work)));
        let reopened = reopened.unwrap();
        assert_eq!(reopened.work, work);
        assert_eq!(reopened.taken, Some(Taken::Copy(work.modified)));
        assert!(reopened.from_plain && reopened.whole && aside.len() >= 2);
        assert!(aside.iter().all(|record| recovery::article_of(&record.key) == Some(id)));
    }
    // Nothing was damaged: the database has never heard of it.
    let (reopened, aside) = reopen(id, found(&Store::new(), id, Some(&work)));
    assert!(aside.is_empty() && reopened.unwrap().taken.is_none());
}

#[test]
fn without_a_copy_text_and_marks_are_put_together_again() {
    let work = marked(600);
    let id = work.article.id;
    let mut store = kept(&work);
    let mark = Record::Delete(Key::Annotation(AnnotationId::from_u128(0x9E37_79B9)));
    let entry = Entry { article: id, clock: 2, tab: tab(), at: common::minute(7), records: vec![mark] };
    store.insert(keys::entry(id, 2, tab()), wire::write_entry(&entry, &work.article.text, None));
    for damage in [Some("{"), None] {
        let mut hurt = store.clone();
        match damage {
            Some(damage) => drop(hurt.insert(keys::head(id), damage.to_owned())),
            None => drop(hurt.remove(&keys::head(id))),
        }
        let (reopened, aside) = reopen(id, found(&hurt, id, None));
        let reopened = reopened.unwrap();
        assert_eq!(aside.len(), usize::from(damage.is_some()), "what can be read stays where it is");
        assert_eq!((reopened.taken, reopened.whole, reopened.from_plain), (Some(Taken::Rebuilt), true, false));
        assert_eq!(reopened.work.annotations.len(), 599);
        assert_eq!(reopened.work.article.text, work.article.text);
        let (mended, again) = kept_again(&hurt, reopened, &aside);
        let (reopened, aside) = reopen(id, found(&mended, id, None));
        assert_eq!(reopened.map(|reopened| reopened.work), Some(again));
        assert_eq!(aside, []);
    }
    // Without the text there is nothing to put marks on: all of it is set aside.
    store.remove(&keys::text(id));
    let (reopened, aside) = reopen(id, found(&store, id, None));
    assert!(reopened.is_none() && aside.len() == 9);
}

// Half a record, and far too much of one.

#[test]
fn half_a_record_of_any_sort_is_set_aside_whole() {
    let work = marked(4);
    let id = work.article.id;
    let mut store = kept(&work);
    let mark = Record::from(Thing::Annotation(Rc::new(common::mark(&work, "quote", &["word2"]))));
    let entry = Entry { article: id, clock: 2, tab: tab(), at: common::minute(7), records: vec![mark] };
    store.insert(keys::entry(id, 2, tab()), wire::write_entry(&entry, &work.article.text, None));
    for (key, value) in &store {
        let half = value[..value.len() / 2].to_owned();
        if key.starts_with("list/") {
            assert!(listing::read(&half).is_err());
            continue;
        }
        let mut hurt = store.clone();
        hurt.insert(key.clone(), half.clone());
        let (reopened, aside) = reopen(id, found(&hurt, id, Some(&work)));
        assert!(aside.iter().any(|record| record.key == *key && record.value == half), "{key}");
        assert!(ids(&work).is_subset(&ids(&reopened.unwrap().work)), "{key}");
        assert!(recovery::newer(&found(&hurt, id, Some(&work)), &aside).is_empty());
    }
}

#[test]
fn a_record_of_fifty_megabytes_is_set_aside_whatever_it_holds() {
    let work = marked(2);
    let id = work.article.id;
    let store = kept(&work);
    let long = 50_000_000;
    let fillings = [
        "x".repeat(long),
        "[".repeat(long),
        format!("[{}1]", "1,".repeat(long / 2)),
        format!("{{\"annotations\":[{}0]}}", "{},".repeat(long / 3)),
        format!("\"{}", "\\u0041".repeat(long / 6)),
    ];
    for filling in fillings {
        for key in [keys::page(id, 0), keys::head(id)] {
            let mut hurt = store.clone();
            hurt.insert(key.clone(), filling.clone());
            let (reopened, aside) = reopen(id, found(&hurt, id, Some(&work)));
            assert_eq!(reopened.unwrap().work, work);
            assert!(aside.iter().any(|record| record.key == key && record.value == filling), "{key}");
        }
    }
}

#[test]
fn a_head_that_names_a_billion_pages_is_damaged() {
    let work = marked(2);
    let id = work.article.id;
    let mut store = kept(&work);
    let head = store[&keys::head(id)].replace("\"pages\":1,", "\"pages\":1000000000,");
    assert_ne!(head, store[&keys::head(id)]);
    store.insert(keys::head(id), head);
    let (reopened, aside) = reopen(id, found(&store, id, Some(&work)));
    assert!(reopened.unwrap().from_plain && !aside.is_empty());
}

// A newer version.

#[test]
fn what_a_newer_galley_wrote_is_known_in_every_sort_of_record() {
    let work = marked(2);
    let id = work.article.id;
    let mut store = kept(&work);
    let mark = Record::Delete(Key::Annotation(AnnotationId::from_u128(0x9E37_79B9)));
    let entry = Entry { article: id, clock: 2, tab: tab(), at: common::minute(7), records: vec![mark] };
    let wire = wire::write_entry(&entry, &work.article.text, None);
    store.insert(keys::entry(id, 2, tab()), wire.clone());
    let newer = |value: &str| format!("{{\"version\":2,{}", value.replacen("\"version\":1,", "", 1).get(1..).unwrap());
    for (key, value) in &store {
        if key.starts_with("list/") {
            assert!(listing::read(&newer(value)).is_err_and(|error| recovery::says_newer(&error)));
            continue;
        }
        let mut ahead = store.clone();
        ahead.insert(key.clone(), newer(value));
        let found = found(&ahead, id, Some(&work));
        let (_, aside) = reopen(id, found.clone());
        let records = recovery::newer(&found, &aside);
        assert_eq!(records.iter().map(|record| &record.key).collect::<Vec<_>>(), [key]);
        assert_eq!(records[0].value, newer(value), "as it stands");
    }
    let mut pending = found(&store, id, None);
    pending.pending.push((keys::pending(id, 3, tab()), newer(&wire)));
    let (_, aside) = reopen(id, pending.clone());
    assert_eq!(recovery::newer(&pending, &aside).len(), 1);
    // A copy that nobody needs to read would be written over.
    let mut plain = found(&store, id, Some(&work));
    if let Some((_, copy)) = &mut plain.plain {
        assert!(!galley::is_newer(copy));
        *copy = copy.replacen("\"version\": 2", "\"version\": 3", 1);
        assert!(galley::is_newer(copy));
    }
    let (_, aside) = reopen(id, plain.clone());
    assert!(aside.is_empty());
    assert_eq!(recovery::newer(&plain, &aside).len(), 1);
}

#[test]
fn a_version_in_the_text_of_an_article_is_no_version() {
    let work = common::small_work("“\"version\": 99,” the button said.");
    assert!(!galley::is_newer(&galley::write(&work)));
    for file in ["", "{", "\"version\":", "\"version\": x", "{\"version\":1.5}", "{\"version\":-3}"] {
        assert!(!galley::is_newer(file), "{file}");
    }
    assert!(galley::is_newer("{\"version\":99999999999999999999999}"));
}

// What belongs together.

#[test]
fn records_are_told_and_taken_away_by_article() {
    let [one, two] = [1, 2].map(ArticleId::from_u128);
    for key in [
        keys::head(one),
        keys::page(one, 3),
        keys::entry(one, 7, tab()),
        keys::pending(one, 7, tab()),
        keys::plain(one),
        keys::aside(keys::page(one, 3)),
        format!("galley:aside:{}", keys::plain(one)),
    ] {
        assert_eq!(recovery::article_of(&key), Some(one), "{key}");
    }
    assert_eq!(recovery::article_of("nothing"), None);
    let record = |id, value: &str| Aside { key: keys::head(id), value: value.to_owned(), why: Some(Harm::Part) };
    assert_eq!(bundle::write(&[record(one, "{\"a\"")]), "{\"a\"", "one alone comes as it stands");
    let both: serde_json::Value =
        serde_json::from_str(&bundle::write(&[record(one, "{\"a\""), record(two, "\u{1}")])).unwrap();
    assert_eq!(both[0]["key"], keys::head(one));
    assert_eq!((&both[0]["record"], &both[1]["record"]), (&"{\"a\"".into(), &"\u{1}".into()));
    assert_eq!(both[1]["why"], Harm::Part.to_string());
}

// A copy that is ahead.

fn reopened(work: &Work) -> Reopened {
    reopen(work.article.id, found(&kept(work), work.article.id, None)).0.unwrap()
}

#[test]
fn a_copy_that_was_written_while_there_was_no_database_is_taken_in() {
    let base = marked(4);
    let id = |n: u128| AnnotationId::from_u128(n * 0x9E37_79B9);
    // Without a database: one changed, one deleted, one new.
    let mut copy = base.clone();
    let change = |work: &mut Work, n: u128, note: &str, minute| {
        let mut mark = (**work.annotations.get(id(n)).unwrap()).clone();
        mark.note = note.to_owned();
        mark.modified = common::minute(minute);
        Record::from(Thing::Annotation(Rc::new(mark))).apply(work, common::minute(minute));
        work.modified = work.modified.max(common::minute(minute));
    };
    change(&mut copy, 1, "from the copy", 20);
    change(&mut copy, 4, "older", 21);
    Record::Delete(Key::Annotation(id(2))).apply(&mut copy, common::minute(22));
    let mut new = common::mark(&base, "quote", &["word3"]);
    new.id = AnnotationId::from_u128(77);
    new.modified = common::minute(23);
    Record::from(Thing::Annotation(Rc::new(new))).apply(&mut copy, common::minute(23));
    copy.modified = common::minute(23);
    // Meanwhile another tab, which had one: one deleted, one changed later.
    let mut database = base.clone();
    Record::Delete(Key::Annotation(id(3))).apply(&mut database, common::minute(24));
    change(&mut database, 4, "newer", 25);

    let mut opened = reopened(&database);
    assert!(opened.take_in(&copy) && opened.whole);
    let note = |n| opened.work.annotations.get(id(n)).unwrap().note.clone();
    assert_eq!(ids(&opened.work), [id(1), id(4), AnnotationId::from_u128(77)].into_iter().collect());
    assert_eq!((note(1), note(4)), ("from the copy".to_owned(), "newer".to_owned()));
    let both = [id(2), id(3)].map(|id| opened.work.deleted.contains_key(&id.as_u128()));
    assert_eq!(both, [true, true]);
    // Kept whole, it opens as it is, and taking the copy in again changes nothing.
    let work = opened.work.clone();
    let (store, _) = kept_again(&kept(&database), opened, &[]);
    let (again, aside) = reopen(work.article.id, found(&store, work.article.id, None));
    let mut again = again.unwrap();
    assert_eq!((&again.work, aside), (&work, Vec::new()));
    assert!(!again.take_in(&copy) && !again.whole);
}

/// A session without a database: edits on top of what the database has, as they lie in local storage.
#[test]
fn however_local_storage_kept_the_edits_they_are_there_with_the_database() {
    let base = marked(4);
    let id = base.article.id;
    let mark = |n: u128| AnnotationId::from_u128(n * 0x9E37_79B9);
    let note = |work: &Work, n: u128, minute: i64| {
        let mut changed = (**work.annotations.get(mark(n)).unwrap()).clone();
        changed.note = format!("minute {minute}");
        changed.modified = common::minute(minute);
        Record::from(Thing::Annotation(Rc::new(changed)))
    };
    let mut new = common::mark(&base, "quote", &["word1 word2"]);
    new.id = AnnotationId::from_u128(77);
    new.modified = common::minute(11);
    // The states of the work, and the entries between them. Clocks begin far above the database's.
    let mut states = vec![base.clone()];
    let mut entries = Vec::new();
    for step in 0..6_i64 {
        let before = states.last().unwrap();
        let at = common::minute(10 + step);
        let record = match step {
            0 => note(before, 1, 10),
            1 => Record::from(Thing::Annotation(Rc::new(new.clone()))),
            2 => Record::Delete(Key::Annotation(mark(2))),
            3 => note(before, 1, 13),
            4 => Record::Delete(Key::Annotation(new.id)),
            _ => note(before, 3, 15),
        };
        let mut after = before.clone();
        record.apply(&mut after, at);
        after.modified = at;
        let entry =
            Entry { article: id, clock: 1_000_000 + step as u64, tab: TabId::from_u128(2), at, records: vec![record] };
        let pending = keys::pending(id, entry.clock, entry.tab);
        entries.push((pending, wire::write_entry(&entry, &base.article.text, None)));
        states.push(after);
    }
    let last = states.last().unwrap().clone();
    for (copied, copy_of) in states.iter().enumerate() {
        // The copy holds the first `copied` edits; so many of the entries before it were let go.
        for first in 0..=copied {
            let mut found = found(&kept(&base), id, Some(copy_of));
            found.pending = entries[first..].to_vec();
            let copy = recovery::plain(id, &found).unwrap();
            let (reopened, aside) = reopen(id, found);
            let mut reopened = reopened.unwrap();
            reopened.take_in(&copy);
            assert!(aside.is_empty());
            assert_eq!(reopened.work, last, "a copy of {copied} edits, entries from {first}");
            // Kept whole, with the entries counted in, nothing of it comes twice or is missing.
            let absorbed = reopened.absorb();
            assert_eq!(absorbed.len(), entries.len() - first);
            let (store, _) = kept_again(&kept(&base), reopened, &[]);
            let (again, _) = reopen(id, self::found(&store, id, None));
            assert_eq!(again.unwrap().work, last);
        }
    }
}

#[test]
fn the_status_is_true_while_the_database_is_away() {
    use galley_core::desk::{Action, Opened, Place, State, Status};
    let work = marked(2);
    let article = work.article.id;
    let opened =
        Opened { work: work.clone(), clock: 7, saved: 7, stamps: Stamps::default(), drafts: litemap::LiteMap::new() };
    let state = State::new(tab(), "".into()).apply(Action::Opened(Box::new(opened)));
    assert_eq!(state.status(), Status::Saved);
    let away = state.apply(Action::Unsaved);
    assert_eq!((away.status(), away.saving.at), (Status::Saving, None));
    // In local storage, nowhere, or in the database again.
    let at = common::minute(1);
    let kept = away.apply(Action::Placed(Place::Browser));
    assert_eq!(kept.status(), Status::Saving, "not before it is there");
    assert_eq!(kept.apply(Action::Saved { article, clock: 7, at }).status(), Status::Kept);
    assert!(matches!(away.apply(Action::Placed(Place::Memory)).status(), Status::NotSaved(_)));
    assert_eq!(away.apply(Action::Saved { article, clock: 7, at }).status(), Status::Saved);
    // A list that was read again has the open article, whatever else went.
    let other = Listing { id: ArticleId::from_u128(9), ..Listing::of(&work) };
    let state = state.apply(Action::Listed(Box::new(other)));
    let relisted = state.apply(Action::Relisted(galley_core::journal::library::Library::default()));
    assert_eq!(relisted.library.iter().map(|line| line.id).collect::<Vec<_>>(), [article]);
}

proptest! {
    #![proptest_config(common::config(96))]

    /// Edits that were made on top of what the database has: the copy wins as a whole.
    #[test]
    fn a_copy_that_is_ahead_gives_the_copy(
        (work, records) in common::work().prop_flat_map(|work| (Just(work.clone()), common::script(&work, 12))),
    ) {
        // Clocks that run ahead by thousands of years are another matter.
        let mut work = work;
        let then = common::minute(1_000_000);
        work.modified = then;
        work.annotations = galley_core::model::annotation::AnnotationSet::from_list(
            work.annotations.iter().map(|mark| Rc::new(galley_core::model::annotation::Annotation { modified: then, ..(**mark).clone() })),
        );
        let relations = work.relations.iter();
        let relations = relations.map(|(id, one)| (*id, Rc::new(galley_core::model::relation::Relation { modified: then, ..(**one).clone() })));
        work.relations = Rc::new(relations.collect());
        work.deleted = Rc::new(work.deleted.keys().map(|id| (*id, then)).collect());
        let mut copy = work.clone();
        let mut at = then;
        for record in records {
            at = galley_core::model::time::Timestamp::from_millis(at.millis() + 60_000);
            let record = match record {
                Record::Put { thing: Thing::Annotation(mark), .. } => {
                    Thing::Annotation(Rc::new(galley_core::model::annotation::Annotation { modified: at, ..(*mark).clone() })).into()
                }
                Record::Put { thing: Thing::Relation(relation), .. } => {
                    Thing::Relation(Rc::new(galley_core::model::relation::Relation { modified: at, ..(*relation).clone() })).into()
                }
                other => other,
            };
            if let Ok(next) = common::edit_of(&copy, &[record]).apply(&copy, at) {
                copy = next;
            }
        }
        let mut opened = reopened(&work);
        let before = opened.work.clone();
        let is_new = opened.take_in(&copy);
        prop_assert_eq!(is_new, opened.work != before);
        prop_assert_eq!(ids(&opened.work), ids(&copy));
        prop_assert_eq!(&opened.work.annotations, &copy.annotations);
        prop_assert_eq!(&opened.work.relations, &copy.relations);
        prop_assert_eq!(&opened.work.persons, &copy.persons);
        prop_assert_eq!(&opened.work.article, &copy.article);
        // The other way round nothing is taken: the copy is the older one now.
        let mut other = reopened(&copy);
        other.take_in(&work);
        prop_assert_eq!(&other.work.annotations, &copy.annotations);
        prop_assert_eq!(other.work.article.meta.clone(), copy.article.meta.clone());
    }

    /// Whatever two states there are, taking one in twice is taking it in once, and a listing can be made.
    #[test]
    fn taking_in_twice_is_taking_in_once(one in common::work(), two in common::work()) {
        let mut two = two;
        let article = galley_core::model::article::Article { meta: two.article.meta.clone(), ..(*one.article).clone() };
        two.article = Rc::new(article);
        let mut opened = reopened(&one);
        opened.take_in(&two);
        let once = opened.work.clone();
        opened.take_in(&two);
        prop_assert_eq!(&opened.work, &once);
        prop_assert!(!listing::write(&Listing::of(&once)).is_empty());
    }
}

//! Whose a mark is: a table, and the law that everything that names a speaker says the same. Runs natively.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common;
use crate::common::{config, small_work, work};
use galley_core::desk::speaker;
use galley_core::insight::cast::Cast;
use galley_core::insight::ledger::Ledger;
use galley_core::insight::voices::Voices;
use galley_core::model::annotation::AnnotationSet;
use galley_core::model::codebook::KindRole;
use galley_core::model::work::Work;
use proptest::prelude::*;

const STORY: &str = "“The bridge carried 390 people a night,” Okafor said. “It will again.” The pier is sound. “The mate said, ‘Count everybody,’ and we did,” Brandt said. «Der Steg hält 20 Jahre», sagte Weber.";

/// Marks: name in the table, kind, words. Of several marks on the same words each has its own name.
type Given<'a> = (&'a str, &'a str, &'a [&'a str]);

const MARKS: &[Given<'_>] = &[
    ("q", "quote", &["“The bridge carried 390 people a night,”", "“It will again.”"]),
    ("okafor", "source", &["Okafor"]),
    ("all", "claim", &["The bridge carried 390 people a night"]),
    ("marked", "claim", &["“The bridge carried 390 people a night,”"]),
    ("both", "claim", &["carried 390 people", "It will again"]),
    ("wider", "claim", &["390 people a night,” Okafor said"]),
    ("outside", "claim", &["The pier is sound"]),
    ("outer", "quote", &["“The mate said, ‘Count everybody,’ and we did,”"]),
    ("inner", "quote", &["Count everybody"]),
    ("nested", "claim", &["everybody"]),
    ("did", "claim", &["and we did"]),
    ("mate", "source", &["The mate"]),
    ("brandt", "source", &["Brandt"]),
    ("german", "quote", &["Der Steg hält 20 Jahre"]),
    ("years", "claim", &["20 Jahre"]),
    ("weber", "source", &["Weber"]),
];

/// The story with these marks and relations.
fn story(names: &[&str], relations: &[(&str, &str)]) -> Work {
    let mut work = small_work(STORY);
    let known = |name: &str| MARKS.iter().find(|(one, ..)| *one == name).unwrap();
    let id_of = |work: &Work, name: &str| {
        let (_, kind, parts) = known(name);
        let mut mark = common::mark(work, kind, parts);
        // Marks on the same words differ by their kind and by the length of their name.
        mark.id = galley_core::model::id::AnnotationId::from_u128(mark.id.as_u128() ^ ((name.len() as u128) << 100));
        mark
    };
    let marks: Vec<_> = names.iter().map(|name| Rc::new(id_of(&work, name))).collect();
    let list = relations.iter().enumerate().map(|(at, (from, to))| {
        let (from, to) = (id_of(&work, from), id_of(&work, to));
        let mut relation = common::relation_between(from.id, to.id);
        relation.kind = if &*from.kind == "claim" { "madeBy".into() } else { "attributedTo".into() };
        relation.created = common::minute(i64::try_from(at).unwrap());
        (relation.id, Rc::new(relation))
    });
    let relations = Rc::new(list.collect());
    work.annotations = AnnotationSet::from_list(marks);
    work.relations = relations;
    work
}

fn id(work: &Work, name: &str) -> galley_core::model::id::AnnotationId {
    let (_, kind, parts) = MARKS.iter().find(|(one, ..)| *one == name).unwrap();
    let mark = common::mark(work, kind, parts);
    galley_core::model::id::AnnotationId::from_u128(mark.id.as_u128() ^ ((name.len() as u128) << 100))
}

#[test]
fn a_claim_in_a_quotation_is_the_speakers() {
    for (names, relations, of, wanted) in [
        // Inside a quote whose speaker is known, with or without the marks, over both parts.
        (&["q", "okafor", "all"][..], &[("q", "okafor")][..], "all", &["Okafor"][..]),
        (&["q", "okafor", "marked"], &[("q", "okafor")], "marked", &["Okafor"]),
        (&["q", "okafor", "both"], &[("q", "okafor")], "both", &["Okafor"]),
        // Beyond the quotation, or outside: nobody has said so.
        (&["q", "okafor", "wider"], &[("q", "okafor")], "wider", &[]),
        (&["q", "okafor", "outside"], &[("q", "okafor")], "outside", &[]),
        // The quote is nobody's.
        (&["q", "okafor", "all"], &[], "all", &[]),
        // What the claim's own relation says comes first.
        (&["q", "okafor", "brandt", "all"], &[("q", "okafor"), ("all", "brandt")], "all", &["Brandt"]),
        // Several speakers of a quote are the claim's too, in their order.
        (&["q", "okafor", "brandt", "all"], &[("q", "brandt"), ("q", "okafor")], "all", &["Brandt", "Okafor"]),
        // In a quote within a quote: the innermost one's.
        (
            &["outer", "inner", "mate", "brandt", "nested"],
            &[("outer", "brandt"), ("inner", "mate")],
            "nested",
            &["The mate"],
        ),
        (&["outer", "inner", "mate", "brandt", "nested"], &[("outer", "brandt")], "nested", &[]),
        (&["outer", "mate", "brandt", "nested"], &[("outer", "brandt")], "nested", &["Brandt"]),
        (&["outer", "inner", "mate", "brandt", "did"], &[("outer", "brandt")], "did", &["Brandt"]),
        // A quote in a quote is somebody's of its own.
        (&["outer", "inner", "brandt"], &[("outer", "brandt")], "inner", &[]),
        (&["german", "weber", "years"], &[("german", "weber")], "years", &["Weber"]),
    ] {
        let work = story(names, relations);
        let voices = Voices::of(&work);
        let found: Vec<&str> = voices.all(id(&work, of)).iter().map(|voice| &*voice.name).collect();
        assert_eq!(found, wanted, "{of} of {names:?} with {relations:?}");
    }
}

#[test]
fn two_readers_marks_of_the_same_words_are_of_one_speaker() {
    let mut work = story(&["q", "okafor"], &[("q", "okafor")]);
    let mut twin = (**work.annotations.get(id(&work, "q")).unwrap()).clone();
    twin.id = galley_core::model::id::AnnotationId::from_u128(7);
    twin.creator = "Ben".to_owned();
    work.annotations = work.annotations.with(Rc::new(twin));
    let voices = Voices::of(&work);
    let voice = voices.first(galley_core::model::id::AnnotationId::from_u128(7)).unwrap();
    assert_eq!((&*voice.name, voice.within), ("Okafor", Some(id(&work, "q"))));
}

proptest! {
    #![proptest_config(config(200))]

    /// The claims table, the cast and the speaker of a mark that is looked at never disagree.
    #[test]
    fn all_say_the_same_of_a_mark(work in work()) {
        let voices = Voices::of(&work);
        let ledger = Ledger::of(&work);
        for row in &ledger.rows {
            let names: Vec<_> = voices.all(row.mark.id).iter().map(|voice| voice.name.clone()).collect();
            prop_assert_eq!(&row.speakers, &names);
        }
        let cast = Cast::of(&work);
        for mark in work.annotations.iter() {
            let voice = voices.first(mark.id).and_then(|voice| voice.person);
            let is_own = mark.person.is_some_and(|person| work.persons.contains_key(&person));
            prop_assert!(is_own || speaker(&work, mark.id) == voice);
            let lists = |row: &galley_core::insight::cast::Row| match work.codebook.role(&mark.kind) {
                KindRole::Quote => row.quotes.contains(&mark.id),
                KindRole::Claim => row.claims.contains(&mark.id),
                _ => false,
            };
            if let Some(row) = voice.and_then(|person| cast.row(person)) {
                let speaks = matches!(work.codebook.role(&mark.kind), KindRole::Quote | KindRole::Claim);
                prop_assert_eq!(lists(row), speaks);
            }
            prop_assert!(cast.rows.iter().filter(|row| lists(row)).count() <= 1);
        }
    }
}

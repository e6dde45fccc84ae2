//! The claim ledger: rows, orders and sieves against tables made by hand, and laws over any work. Runs natively.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common;
use crate::common::{config, id, small_work, work};
use galley_core::insight::ledger::{Column, Ledger, Row, Sieve, Sorting};
use galley_core::model::annotation::{Annotation, AnnotationSet};
use galley_core::model::codebook::Codebook;
use galley_core::model::evidence::Evidence;
use galley_core::model::id::{AnnotationId, EvidenceId, PersonId, RelationId};
use galley_core::model::person::Person;
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use proptest::prelude::*;

const STORY: &str = "The boat carried 300. A survey found rust. Noise had tripled. “Buses are slower,” she said. Brandt and Okafor said so.";

/// Words, status, priority, verdict, entries of evidence.
type Given<'a> = (&'a str, &'a str, &'a str, &'a str, usize);

const CLAIMS: [Given<'_>; 4] = [
    ("The boat carried 300", "to-check", "high", "", 0),
    ("A survey found rust", "confirmed", "", "Table 2: 31 of 48.", 2),
    ("Noise had tripled", "wrong", "low", "Up 42 percent.", 1),
    ("“Buses are slower,”", "", "high", "", 0),
];

/// The story's claims in a codebook's words, said by: the second by Brandt and Okafor, the third by Okafor.
fn story(codebook: Codebook, kind: &str, status: &str, claims: &[Given<'_>]) -> Work {
    let mut work = small_work(STORY);
    work.codebook = Rc::new(codebook);
    let mut marks = Vec::new();
    for (at, (words, answer, priority, verdict, evidence)) in claims.iter().enumerate() {
        let mut mark = common::mark(&work, kind, &[words]);
        mark.id = AnnotationId::from_u128(id(10 + at as u128));
        for (question, answer) in [(status, answer), ("priority", priority), ("verdict", verdict)] {
            if !answer.is_empty() {
                mark.attributes.insert(question.to_owned(), (*answer).to_owned());
            }
        }
        for n in 0..*evidence {
            let key = EvidenceId::from_u128(id(90 + n as u128));
            let mut entry = Evidence::new(key, "", Timestamp::from_millis(n as i64));
            entry.reference = format!("p. {n}");
            mark.evidence.insert(key, Rc::new(entry));
        }
        // A row that is being filled is no evidence yet.
        let blank = EvidenceId::from_u128(id(80));
        mark.evidence.insert(blank, Rc::new(Evidence::new(blank, "", Timestamp::from_millis(9))));
        marks.push(Rc::new(mark));
    }
    let mut persons = Vec::new();
    for (at, name) in ["Brandt", "Okafor"].into_iter().enumerate() {
        let person = Person::new(PersonId::from_u128(id(30 + at as u128)), name);
        let mut mark = common::mark(&work, "source", &[name]);
        mark.id = AnnotationId::from_u128(id(20 + at as u128));
        mark.person = Some(person.id);
        persons.push((person.id, Rc::new(person)));
        marks.push(Rc::new(mark));
    }
    work.persons = Rc::new(persons.into_iter().collect());
    work.annotations = AnnotationSet::from_list(marks);
    let ties = [
        (11, "madeBy", 21),
        (11, "madeBy", 20),
        (12, "madeBy", 21),
        (20, "supports", 11),
        (21, "contradicts", 12),
        (20, "contradicts", 12),
    ];
    let relation = |(at, (from, kind, to)): (usize, (u128, &str, u128))| {
        let key = RelationId::from_u128(id(40 + at as u128));
        let when = Timestamp::from_millis(at as i64);
        let relation = Relation {
            id: key,
            from: AnnotationId::from_u128(id(from)),
            kind: kind.into(),
            to: AnnotationId::from_u128(id(to)),
            note: String::new(),
            creator: String::new(),
            created: when,
            modified: when,
            extra: None,
        };
        (key, Rc::new(relation))
    };
    work.relations = Rc::new(ties.into_iter().enumerate().map(relation).collect());
    work
}

fn news() -> Ledger {
    Ledger::of(&story(Codebook::news(), "claim", "status", &CLAIMS))
}

fn numbers(rows: &[Rc<Row>]) -> Vec<usize> {
    rows.iter().map(|row| row.number).collect()
}

#[test]
fn a_row_holds_what_its_claim_is_backed_by() {
    let drawn: Vec<String> = news()
        .rows
        .iter()
        .map(|row| {
            let answers = [Column::Status, Column::Priority, Column::Verdict].map(|column| row.answer(column));
            let (by, evidence) = (row.speakers.join(" & "), row.evidence.len());
            format!(
                "{} {by} | {} | e{evidence} +{} -{} {}{}",
                row.number,
                answers.join(" | "),
                row.supports,
                row.contradicts,
                if row.is_checked { "checked" } else { "open" },
                if row.is_refuted { " refuted" } else { "" },
            )
        })
        .collect();
    assert_eq!(
        drawn,
        [
            "1  | to-check | high |  | e0 +0 -0 open",
            "2 Okafor & Brandt | confirmed |  | Table 2: 31 of 48. | e2 +1 -0 checked",
            "3 Okafor | wrong | low | Up 42 percent. | e1 +0 -2 checked refuted",
            // Nobody said where its check stands: to check, as the first.
            "4  | to-check | high |  | e0 +0 -0 open",
        ]
    );
}

#[test]
fn each_order_begins_with_what_waits_and_leaves_the_rest_in_text_order() {
    let ledger = news();
    // Column, ascending, descending.
    let table: [(Column, [usize; 4], [usize; 4]); 7] = [
        (Column::Number, [1, 2, 3, 4], [4, 3, 2, 1]),
        // Quotation marks do not count.
        (Column::Claim, [2, 4, 3, 1], [1, 3, 4, 2]),
        (Column::MadeBy, [1, 4, 3, 2], [2, 3, 1, 4]),
        (Column::Status, [1, 4, 2, 3], [3, 2, 1, 4]),
        (Column::Priority, [1, 4, 3, 2], [2, 3, 1, 4]),
        (Column::Verdict, [1, 4, 2, 3], [3, 2, 1, 4]),
        // Marks that support or contradict count as entries do.
        (Column::Evidence, [1, 4, 2, 3], [2, 3, 1, 4]),
    ];
    for (column, up, down) in table {
        for (descending, expected) in [(false, up), (true, down)] {
            let rows = ledger.list(&Sieve::All, Sorting { column, descending });
            assert_eq!(numbers(&rows), expected, "{column:?}, descending: {descending}");
        }
    }
}

#[test]
fn each_sieve_takes_what_it_says() {
    let ledger = news();
    let table: [(Sieve, &[usize]); 7] = [
        (Sieve::All, &[1, 2, 3, 4]),
        (Sieve::ToCheck, &[1, 4]),
        (Sieve::Refuted, &[3]),
        (Sieve::Unproven, &[1, 4]),
        (Sieve::Nobody, &[1, 4]),
        (Sieve::Of("Okafor".into()), &[2, 3]),
        (Sieve::Of("Brandt".into()), &[2]),
    ];
    for (sieve, expected) in table {
        assert_eq!(numbers(&ledger.list(&sieve, Sorting::default())), expected, "{sieve:?}");
    }
    assert_eq!(ledger.checked, 2);
    // A mark that supports or contradicts, or an answer in words, is something too.
    let mut claims = CLAIMS;
    claims.iter_mut().for_each(|claim| claim.4 = 0);
    let mut work = story(Codebook::news(), "claim", "evidence", &claims[..3]);
    assert_eq!(numbers(&Ledger::of(&work).list(&Sieve::Unproven, Sorting::default())), [0; 0]);
    work = story(Codebook::news(), "claim", "status", &claims);
    assert_eq!(numbers(&Ledger::of(&work).list(&Sieve::Unproven, Sorting::default())), [1, 4]);
    assert_eq!(ledger.speakers.iter().map(|name| &**name).collect::<Vec<_>>(), ["Brandt", "Okafor"]);
}

#[test]
fn columns_are_those_that_the_codebook_asks_for() {
    use Column::{Claim, Evidence, MadeBy, Number, Priority, Status, Verdict};
    // Codebook, the kind of its claims, the id of its status question, columns, whether anything can be wrong.
    let table: [(Codebook, &[Column], bool); 4] = [
        (Codebook::news(), &[Number, Claim, MadeBy, Status, Priority, Verdict, Evidence], true),
        (Codebook::fact_check(), &[Number, Claim, MadeBy, Status, Priority, Verdict, Evidence], true),
        (Codebook::class(), &[Number, Claim, Status, Evidence], false),
        (Codebook::source_audit(), &[Number, Claim, MadeBy, Evidence], false),
    ];
    for (codebook, columns, may_refute) in table {
        let name = codebook.name.clone();
        let ledger = Ledger::of(&story(codebook, "claim", "status", &[]));
        assert_eq!(ledger.columns, columns, "{name}");
        assert_eq!(ledger.may_refute, may_refute, "{name}");
    }
}

#[test]
fn other_codebooks_have_their_own_words_for_it() {
    // A verdict counts as long as it is asked for.
    let claims: [Given<'_>; 4] = [
        ("The boat carried 300", "checked", "", "misleading", 0),
        ("A survey found rust", "checked", "", "correct", 0),
        ("Noise had tripled", "to-check", "", "wrong", 0),
        ("“Buses are slower,”", "on-author", "", "", 0),
    ];
    let ledger = Ledger::of(&story(Codebook::fact_check(), "claim", "status", &claims));
    assert_eq!(numbers(&ledger.list(&Sieve::Refuted, Sorting::default())), [1]);
    assert_eq!(ledger.checked, 3);
    let by_verdict = Sorting { column: Column::Verdict, descending: false };
    assert_eq!(numbers(&ledger.list(&Sieve::All, by_verdict)), [3, 4, 2, 1]);
    let by_status = Sorting { column: Column::Status, descending: false };
    assert_eq!(numbers(&ledger.list(&Sieve::All, by_status)), [3, 4, 1, 2]);

    // "Checked: no" says that nobody has.
    let facts: [Given<'_>; 4] = [
        ("The boat carried 300", "no", "", "", 0),
        ("A survey found rust", "yes", "", "", 0),
        ("Noise had tripled", "cannot", "", "", 0),
        ("“Buses are slower,”", "", "", "", 0),
    ];
    let ledger = Ledger::of(&story(Codebook::class(), "fact", "checked", &facts));
    assert_eq!(numbers(&ledger.list(&Sieve::ToCheck, Sorting::default())), [1, 4]);
    assert_eq!(ledger.checked, 2);

    // "Sourced: by none" does not say that anybody has looked; nothing of that codebook does.
    let sourced: [Given<'_>; 2] =
        [("The boat carried 300", "none", "", "", 0), ("A survey found rust", "one", "", "", 0)];
    let ledger = Ledger::of(&story(Codebook::source_audit(), "claim", "sourced", &sourced));
    assert_eq!((ledger.checked, ledger.tells_checked), (0, false));

    // Where there is no status, a verdict says so.
    let mut book = Codebook::news();
    for kind in &mut book.kinds {
        kind.attributes.retain(|one| &*one.id != "status");
    }
    let ledger = Ledger::of(&story(book, "claim", "status", &CLAIMS));
    assert_eq!((ledger.checked, ledger.tells_checked), (2, true));
    assert_eq!(numbers(&ledger.list(&Sieve::ToCheck, Sorting::default())), [1, 4]);
}

#[test]
fn nothing_moves_under_the_hand() {
    let by_status = Sorting { column: Column::Status, descending: false };
    let ledger = news();
    let before: Vec<AnnotationId> = ledger.list(&Sieve::ToCheck, by_status).iter().map(|row| row.mark.id).collect();
    // The first is confirmed, the fourth is deleted, and a fifth comes.
    let mut claims = CLAIMS;
    claims[0].1 = "confirmed";
    claims[3] = ("she said", "to-check", "", "", 0);
    let mut work = story(Codebook::news(), "claim", "status", &claims);
    let gone = AnnotationId::from_u128(id(13));
    let mut new: Annotation = (**work.annotations.get(gone).unwrap()).clone();
    new.id = AnnotationId::from_u128(id(14));
    work.annotations = work.annotations.without(gone).with(Rc::new(new));
    let ledger = Ledger::of(&work);
    let fresh = ledger.list(&Sieve::ToCheck, by_status);
    assert_eq!(numbers(&fresh), [4]);
    assert_eq!(numbers(&ledger.kept(&before, &fresh)), [1, 4]);
}

fn any_sorting() -> impl Strategy<Value = Sorting> {
    (proptest::sample::select(&Column::ALL[..]), any::<bool>())
        .prop_map(|(column, descending)| Sorting { column, descending })
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn sorting_is_a_permutation_and_sieves_part_the_claims(work in work(), sorting in any_sorting()) {
        let ledger = Ledger::of(&work);
        let ids = |rows: &[Rc<Row>]| {
            let mut ids: Vec<AnnotationId> = rows.iter().map(|row| row.mark.id).collect();
            ids.sort();
            ids
        };
        let all = ids(&ledger.rows);
        let sorted = ledger.list(&Sieve::All, sorting);
        prop_assert_eq!(ids(&sorted), all.clone());
        // Sorting what is sorted changes nothing, and the other way round only those that are alike stay.
        let before: Vec<AnnotationId> = sorted.iter().map(|row| row.mark.id).collect();
        prop_assert_eq!(ledger.kept(&before, &sorted), sorted);

        let count = |sieve: Sieve| ledger.list(&sieve, sorting).len();
        prop_assert_eq!(count(Sieve::ToCheck) + ledger.checked, all.len());
        let refuted = ledger.rows.iter().filter(|row| !row.is_refuted).count();
        prop_assert_eq!(count(Sieve::Refuted) + refuted, all.len());
        // Everybody has theirs, and what is nobody's is all the rest.
        let mut said: Vec<Rc<Row>> = ledger.list(&Sieve::Nobody, sorting);
        for name in &ledger.speakers {
            said.extend(ledger.list(&Sieve::Of(name.clone()), sorting));
        }
        let mut said = ids(&said);
        said.dedup();
        prop_assert_eq!(said, all);
    }

    #[test]
    fn numbers_follow_the_text(work in work()) {
        let ledger = Ledger::of(&work);
        for (at, row) in ledger.rows.iter().enumerate() {
            prop_assert_eq!(row.number, at + 1);
        }
        for pair in ledger.rows.windows(2) {
            prop_assert!(pair[0].mark.text_order(&pair[1].mark).is_lt());
        }
    }
}

//! What notices say: in the language of now, whenever they were told.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by stopping")]

use std::path::Path;

use galley_app::view::parts::matters::{Words, all};
use galley_core::desk::{Action, Arrived, Cause, Edited, Matter, Place, Record, Refused, State, Stored, Unusable};
use galley_core::formats::{Problem, ReadError, Trouble};
use galley_core::journal::reopening::{Aside, Harm};
use galley_core::model::codebook::Codebook;
use galley_core::model::id::{ArticleId, TabId};
use galley_core::model::origin::Origin;
use galley_words::{Language, choose};

/// Speaks German from now on, in this test's thread.
fn speak_german() {
    let read =
        |code: &str| galley_ftl::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(code)).unwrap();
    let messages = galley_ftl::english(&read("en")).unwrap();
    let patterns = galley_ftl::translated(&messages, &read("de")).unwrap();
    choose(Some(Language {
        code: "de",
        table: Box::leak(galley_ftl::table(&messages, &patterns).into_boxed_str()),
        category: Box::new(|count| if count == 1 { "one" } else { "other" }.to_owned()),
        number: Box::new(|number| match (number / 1000, number % 1000) {
            (0, rest) => rest.to_string(),
            (thousands, rest) => format!("{thousands}.{rest:03}"),
        }),
    }));
}

/// Title and text in one, without the marks that keep the directions of names apart.
fn said(matter: &Matter) -> String {
    let Words { title, text } = all(matter);
    format!("{title} | {text}").replace(['\u{2068}', '\u{2069}'], "")
}

fn of_two(state: &State) -> [String; 2] {
    let said: Vec<String> = state.notices.iter().map(|notice| said(&notice.matter)).collect();
    said.try_into().unwrap()
}

#[test]
fn a_notice_that_was_told_in_one_language_is_there_in_the_other_and_goes_with_its_cause() {
    let state = State::new(TabId::from_u128(1), "".into());
    let state = state.apply(Action::SaveFailed(Cause::Full));
    let state = state.apply(Action::Notify(Box::new(Stored::MadeRoom(1200, false).into())));
    let [failed, room] = of_two(&state);
    assert!(failed.starts_with("Galley could not save the last change | The reason: this browser’s storage is full."));
    assert!(room.contains("The 1,200 oldest restore points"), "{room}");
    speak_german();
    let [failed, room] = of_two(&state);
    assert!(
        failed.starts_with("Galley konnte die letzte Änderung nicht speichern | Der Grund: Der Speicher"),
        "{failed}"
    );
    assert!(room.contains("Die 1.200 ältesten Wiederherstellungspunkte"), "{room}");
    let article = ArticleId::from_u128(2);
    let saved =
        state.apply(Action::Saved { article, clock: 1, at: galley_core::model::time::Timestamp::from_millis(0) });
    let left: Vec<&Matter> = saved.notices.iter().map(|notice| &notice.matter).collect();
    assert_eq!(left, [&Stored::MadeRoom(1200, false).into()]);
}

#[test]
fn names_counts_reasons_and_what_is_built_in_follow_the_language() {
    let codebook = Codebook::news();
    let relation = codebook.relation("attributedTo").unwrap().clone();
    let aside = Aside { key: "text/7".to_owned(), value: String::new(), why: Some(Harm::Part) };
    let problem = Problem { trouble: Trouble::Orphaned, count: 2, example: String::new() };
    let record = Record { name: "a.txt".into(), content: "".into() };
    let people = vec![("Ana".into(), 12), ("".into(), 1)];
    let slow = Unusable::Slow;
    let busy = Cause::NoAnswerBecause(Box::new(Cause::Closed));
    let table: Vec<(Matter, [&str; 2], [&str; 2])> = vec![
        (
            Edited::Removed("quote".into(), "Quote".into(), "w".into()).into(),
            ["Quote removed", "| w"],
            ["Zitat entfernt", "| w"],
        ),
        (
            Edited::Removed("x".into(), "Doubt".into(), "w".into()).into(),
            ["Doubt removed", "| w"],
            ["„Doubt“ entfernt", "| w"],
        ),
        (
            Edited::ByText(Box::new(relation), "Ann".into(), "w".into()).into(),
            ["Said by Ann", ""],
            ["Gesagt von Ann", ""],
        ),
        (Edited::LeftOut(Origin::Paste).into(), ["the pasted text", ""], ["eingefügter Text", ""]),
        (
            Edited::TakenIn { people, unchanged: 1, left: 0, is_done: true }.into(),
            ["Marks of 2 people came in", "Ana 12, No name 1. 1 file holds"],
            ["Markierungen von 2 Personen sind eingegangen", "Ana 12"],
        ),
        (
            Arrived::Changed("a.json".into(), vec![problem], 3).into(),
            ["with changes", "And 3 more."],
            ["mit Änderungen", "2 Markierungen: die Wörter"],
        ),
        (
            Arrived::Everything("a".into(), 1, 1, Some(Box::new(aside))).into(),
            ["1 article was", "It is part"],
            ["1 Artikel wurde", "Er ist Teil"],
        ),
        (Arrived::Failed("a".into(), ReadError::NoText, None).into(), ["“a” could not be opened", ""], ["„a“", ""]),
        (
            Stored::Aside(2, Some(Harm::Part), None, record).into(),
            ["2 saved records", "opens as usual"],
            ["2 gespeicherte", "wie gewohnt"],
        ),
        (
            Stored::Unusable(slow, Place::Browser, true).into(),
            ["does not answer", "small storage"],
            ["antwortet nicht", "im kleinen Speicher"],
        ),
        (
            Stored::NotErased(ArticleId::from_u128(1), busy).into(),
            ["could not be deleted", "was closed"],
            ["", "antwortet nicht ("],
        ),
        // The browser speaks for itself.
        (
            Refused::File(Cause::Browser("QuotaError".into()), true).into(),
            ["made no file", "| QuotaError"],
            ["keine Datei", "| QuotaError"],
        ),
        (Refused::Language.into(), ["could not be loaded", ""], ["konnten nicht geladen werden", ""]),
    ];
    for (matter, english, _) in &table {
        let said = said(matter);
        assert!(english.iter().all(|part| said.contains(part)), "{english:?}: {said}");
    }
    speak_german();
    for (matter, _, german) in &table {
        let said = said(matter);
        assert!(german.iter().all(|part| said.contains(part)), "{german:?}: {said}");
    }
}

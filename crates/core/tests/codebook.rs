//! The codebook: what files of it hold, what is asked, what it looks like, what is wrong with it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that meets the unexpected has failed")]

use crate::common;
use std::collections::BTreeMap;

use galley_core::formats::{ReadError, Trouble, codebook as file};
use galley_core::model::codebook::check::{Spot, slug};
use galley_core::model::codebook::ink::{Color, Pattern};
use galley_core::model::codebook::ready::ready;
use galley_core::model::codebook::{Attribute, AttributeKind, Choice, Codebook, Kind, KindRole, RelationType, When};
use litemap::LiteMap;
use proptest::prelude::*;

fn kind(id: &str, pattern: Option<Pattern>) -> Kind {
    Kind { id: id.into(), name: id.to_owned(), pattern, ..Kind::default() }
}

fn question(id: &str, when: Option<(&str, &str)>) -> Attribute {
    let when = when.map(|(attribute, value)| When { attribute: attribute.into(), value: value.into() });
    Attribute { id: id.into(), name: id.to_uppercase(), when, ..Attribute::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_codebook_comes_back_from_its_file_as_it_was(book in common::codebook()) {
        let written = file::write(&book);
        prop_assert!(file::is_codebook(&written));
        let (read, problems) = file::read(&written).unwrap();
        prop_assert_eq!(&problems, &[]);
        prop_assert_eq!(&read, &book);
        prop_assert_eq!(file::write(&read), written);
    }

    #[test]
    fn no_two_kinds_share_a_pattern(book in common::codebook()) {
        let inks = book.inks();
        prop_assert_eq!(inks.len(), book.kinds.len());
        for (at, ink) in inks.iter().enumerate() {
            prop_assert!(ink.pattern.is_none() || inks[..at].iter().all(|other| other.pattern != ink.pattern));
            prop_assert_eq!(book.ink(&book.kinds[at].id), *ink);
        }
        // Checking is total.
        let _ = book.faults();
    }

    #[test]
    fn ids_have_no_white_space(name in ".{0,60}") {
        let id = slug(&name, "kind", |id| id == "kind");
        prop_assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{:?}", id);
    }
}

#[test]
fn ids_are_made_of_names_in_any_script() {
    for (name, id) in [
        ("Call to action!", "call-to-action"),
        ("  Übertreibung ", "übertreibung"),
        ("مبالغة في القول", "مبالغة-في-القول"),
        ("हिन्दी", "हिन्दी"),
        ("意見", "意見"),
        ("What’s new", "whats-new"),
        ("“Loaded” – words", "loaded-words"),
        ("★ ?!", "kind"),
        ("", "kind"),
    ] {
        assert_eq!(slug(name, "kind", |_| false), id);
    }
    assert_eq!(slug("Opinion", "kind", |id| matches!(id, "opinion" | "opinion-2")), "opinion-3");
    let news = Codebook::news();
    assert_eq!(&*news.kind_id("Claim"), "claim-2");
    assert_eq!(&*news.kind_id("Custom"), "custom-2");
    assert_eq!(news.kinds[0].attribute_id("Type"), "type-2");
}

#[test]
fn the_ready_ones_are_without_fault_and_come_back() {
    for book in ready() {
        assert_eq!(book.faults(), [], "{}", book.name);
        assert_eq!(file::read(&file::write(&book)), Ok((book.clone(), Vec::new())));
        assert!(book.inks().iter().all(|ink| ink.pattern.is_some()));
    }
    let class = Codebook::class();
    let look: Vec<_> =
        class.kinds.iter().map(|kind| (&*kind.id, &*kind.key, class.ink(&kind.id).pattern.unwrap())).collect();
    assert_eq!(
        look,
        [
            ("fact", "f", Pattern::Circle),
            ("opinion", "o", Pattern::Underline),
            ("speculation", "s", Pattern::Star),
            ("call-to-action", "c", Pattern::Box)
        ]
    );
}

#[test]
fn every_key_of_a_codebook_is_written_whether_it_says_anything_or_not() {
    let news = Codebook::news();
    let written = file::write(&news);
    let questions: usize = news.kinds.iter().map(|kind| kind.attributes.len()).sum();
    for (key, count) in [
        ("\"pattern\": null", news.kinds.len()),
        ("\"color\": null", news.kinds.len()),
        ("\"slot\": 0", news.kinds.len()),
        ("\"when\": null", questions),
        ("\"type\": \"", questions),
    ] {
        assert_eq!(written.matches(key).count(), count, "{key}");
    }
    // What a newer version chose is not written over by "nothing chosen".
    let mut newer = news.clone();
    newer.kinds[0].extra = Some(r#"{"pattern":"plaid"}"#.into());
    newer.kinds[1].attributes[0].extra = Some(r#"{"type":"drawing","when":[]}"#.into());
    let written = file::write(&newer);
    for (key, count) in [("\"pattern\": ", news.kinds.len()), ("\"type\": \"", questions), ("\"when\": ", questions)] {
        assert_eq!(written.matches(key).count(), count, "{key}");
    }
    assert_eq!(file::read(&written).unwrap().0, newer);
}

#[test]
fn older_files_open_and_look_as_they_did() {
    let old = r#"{"format":"galley-codebook","version":1,"codebook":{"name":"Old","kinds":[
        {"id":"quote","name":"Quote","role":"quote","attributes":[{"id":"t","name":"T","choices":[{"id":"a","name":"A"}]}]},
        {"id":"one","name":"One","role":"custom","slot":1,"attributes":[{"id":"t","name":"T","choices":[]}]},
        {"id":"three","name":"Three","role":"custom","slot":3,"attributes":[]},
        {"id":"again","name":"Again","role":"custom","slot":3,"attributes":[]}],
        "relations":[{"id":"r","name":"R","from":["quote"],"to":[]}]}}"#;
    let (book, problems) = file::read(old).unwrap();
    assert_eq!(problems, []);
    let inks: Vec<_> = book.inks().iter().map(|ink| (ink.pattern, ink.color)).collect();
    assert_eq!(
        inks,
        [
            (Some(Pattern::Underline), Color::Blue),
            (Some(Pattern::OverDashed), Color::Gray),
            (Some(Pattern::Over), Color::Olive),
            // The second in one slot looked like the first; now it has a pattern that is free.
            (Some(Pattern::OverDouble), Color::Olive),
        ]
    );
    assert_eq!(book.kinds[0].attributes[0].kind, AttributeKind::Choice);
    assert_eq!(book.kinds[1].attributes[0].kind, AttributeKind::Text);
    assert!(book.relations[0].allows(&book, "quote", "one") && !book.relations[0].allows(&book, "one", "quote"));
}

#[test]
fn what_is_not_known_is_reported_and_kept() {
    let newer = r#"{"format":"galley-codebook","version":1,"codebook":{"name":"New","kinds":[
        {"id":"k","name":"K","role":"custom","pattern":"zigzag","color":"gold","attributes":[
            {"id":"a","name":"A","type":"date","when":{"attribute":"b","matches":"x"},"choices":[]}]}],
        "relations":[{"id":"r","name":"R","from":["k","gone"],"to":["claim"]}]}}"#;
    let (mut book, problems) = file::read(newer).unwrap();
    let told: Vec<_> = problems.iter().map(|problem| (problem.trouble, problem.count)).collect();
    assert_eq!(told, [(Trouble::Unknown, 5)]);
    let written = file::write(&book);
    for kept in ["\"zigzag\"", "\"gold\"", "\"date\"", "\"matches\": \"x\"", "\"gone\""] {
        assert!(written.contains(kept), "{kept}");
    }
    assert_eq!(file::read(&written).unwrap().0, book);
    // What somebody chooses takes its place.
    book.kinds[0].pattern = Some(Pattern::Star);
    let written = file::write(&book);
    assert!(!written.contains("zigzag") && written.contains("\"star\"") && written.contains("\"gold\""));
}

#[test]
fn a_bad_file_says_what_is_wrong() {
    let words = |text: &str| file::read(text).unwrap_err().to_string();
    assert!(matches!(file::read("{\"format\":\"galley\",\"version\":1}"), Err(ReadError::NoCodebook)));
    assert!(words("{\"format\":\"galley-codebook\",\"version\":1,\"codebook\":[]}").contains("no codebook"));
    assert!(matches!(file::read("[]"), Err(ReadError::NotGalley { .. })));
    assert!(matches!(file::read("kinds: quote"), Err(ReadError::NotJson { .. })));
    assert!(matches!(file::read("{\"format\":\"galley-codebook\",\"version\":3}"), Err(ReadError::Newer { .. })));
    let (_, problems) = file::read(r#"{"format":"galley-codebook","x":1,"codebook":{"name":"N"}}"#).unwrap();
    assert_eq!(problems[0].trouble, Trouble::Key);
}

#[test]
fn an_articles_file_brings_its_codebook() {
    let mut work = common::small_work("Nobody counted them.");
    work.codebook = std::rc::Rc::new(Codebook::class());
    let (book, problems) = file::read(&galley_core::formats::galley::write(&work)).unwrap();
    assert_eq!((book, problems), (Codebook::class(), Vec::new()));
}

#[test]
fn a_question_waits_for_the_answer_that_it_hangs_on() {
    let kind = Kind {
        attributes: vec![
            question("status", None),
            question("verdict", Some(("status", "checked"))),
            question("why", Some(("verdict", "wrong"))),
            question("lost", Some(("gone", "x"))),
            question("egg", Some(("hen", "x"))),
            question("hen", Some(("egg", "x"))),
        ],
        ..Kind::default()
    };
    let asked = |answers: &[(&str, &str)]| -> Vec<String> {
        let answers: BTreeMap<String, String> =
            answers.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
        let answers: LiteMap<String, String> = answers.into_iter().collect();
        kind.asked(&answers).iter().map(|attribute| attribute.id.clone()).collect()
    };
    assert_eq!(asked(&[]), ["status", "lost", "egg", "hen"]);
    assert_eq!(asked(&[("status", "checked")]), ["status", "verdict", "lost", "egg", "hen"]);
    assert_eq!(asked(&[("status", "checked"), ("verdict", "wrong")]).len(), 6);
    // An answer that is left from before does not bring its questions back.
    assert_eq!(asked(&[("verdict", "wrong")]), ["status", "lost", "egg", "hen"]);
}

#[test]
fn ends_are_allowed_by_role_and_by_kind() {
    let mut book = Codebook::fact_check();
    book.relations.push(RelationType {
        id: "softens".into(),
        name: "Softens".into(),
        from_kinds: vec!["loaded".into()],
        to: vec![KindRole::Claim],
        to_kinds: vec!["figure".into()],
        ..RelationType::default()
    });
    let allows = |from, to| book.relation("softens").unwrap().allows(&book, from, to);
    assert!(allows("loaded", "claim") && allows("loaded", "figure"));
    assert!(!allows("claim", "claim") && !allows("loaded", "quote") && !allows("loaded", "gone"));
    // Kinds that go take their ends along, and what has no end left goes too.
    book.kinds.retain(|kind| &*kind.id != "figure");
    book.forget_missing();
    assert_eq!(book.relation("softens").unwrap().to_kinds.len(), 0);
    book.kinds.retain(|kind| &*kind.id != "loaded");
    book.forget_missing();
    assert!(book.relation("softens").is_none());
    assert_eq!(book.relations.len(), 4);
    assert_eq!(book.faults(), []);
}

#[test]
fn faults_stand_where_they_are() {
    let spots = |book: &Codebook| book.faults().iter().map(|fault| fault.spot).collect::<Vec<_>>();
    assert_eq!(spots(&common::empty_codebook()), [Spot::Name, Spot::Kinds]);
    let book = |change: fn(&mut Codebook)| {
        let mut book = Codebook::fact_check();
        change(&mut book);
        spots(&book)
    };
    assert_eq!(book(|book| book.kinds[1].name = " ".into()), [Spot::KindName(1)]);
    assert_eq!(book(|book| book.kinds[1].name = "QUOTE ".into()), [Spot::KindName(1)]);
    assert_eq!(book(|book| book.kinds[4].key = "F".into()), [Spot::Key(4)]);
    assert_eq!(book(|book| book.kinds[4].key = "fg".into()), [Spot::Key(4)]);
    assert_eq!(book(|book| book.kinds[4].pattern = Some(Pattern::OverDouble)), [Spot::Pattern(4)]);
    assert_eq!(book(|book| book.kinds[0].attributes[0].choices.clear()), [Spot::Choices(0, 0)]);
    assert_eq!(
        book(|book| book.kinds[0].attributes[0].choices.push(Choice { id: "x".into(), ..Choice::default() })),
        [Spot::Choices(0, 0)]
    );
    assert_eq!(book(|book| book.kinds[0].attributes[1].name = "type".into()), [Spot::AttributeName(0, 1)]);
    assert_eq!(
        book(|book| book.kinds[1].attributes[1].when.as_mut().unwrap().value = "gone".into()),
        [Spot::When(1, 1)]
    );
    assert_eq!(
        book(|book| {
            book.kinds[1].attributes[0].when = Some(When { attribute: "verdict".into(), value: "x".into() });
        })
        .first(),
        Some(&Spot::When(1, 0))
    );
    assert_eq!(book(|book| book.relations[0].from_kinds = vec!["gone".into()]), [Spot::Ends(0)]);
    let mut twice = Codebook::news();
    twice.kinds.push(Kind { name: "Other".into(), ..twice.kinds[0].clone() });
    assert_eq!(spots(&twice), [Spot::KindId(3), Spot::Key(3)]);
}

#[test]
fn beyond_the_patterns_a_kind_has_none() {
    let mut book = Codebook::news();
    for at in 0..9 {
        book.kinds.push(kind(&format!("k{at}"), None));
    }
    let patterns: Vec<_> = book.inks().iter().map(|ink| ink.pattern).collect();
    assert!(patterns[..9].iter().all(Option::is_some), "{patterns:?}");
    assert!(patterns[9..].iter().all(Option::is_none), "{patterns:?}");
    assert_eq!(book.ink("gone"), galley_core::model::codebook::ink::Ink { pattern: None, color: Color::Gray });
}

/// A new kind with a new question that waits for another new one, and a relation type between new things.
#[test]
fn what_is_new_gets_an_id_of_its_name() {
    use galley_core::model::codebook::draft::fresh;
    let mut book = Codebook::news();
    let mut own = Kind { id: fresh(1).into(), name: " Missing voice ".into(), ..Kind::default() };
    let mut who = Attribute { id: fresh(2), name: "Who".into(), kind: AttributeKind::Choice, ..Attribute::default() };
    who.set_choices("Neighbors\nOwners\n");
    let why = Attribute { id: fresh(3), name: "Why".into(), ..Attribute::default() };
    own.attributes = vec![Attribute { when: Some(When { attribute: fresh(2), value: "owners".into() }), ..why }, who];
    book.kinds.push(own);
    book.kinds.push(Kind { id: fresh(4).into(), name: "Missing voice".into(), ..Kind::default() });
    book.relations.push(RelationType {
        id: fresh(5).into(),
        name: "Answers".into(),
        from_kinds: vec![fresh(1).into()],
        ..RelationType::default()
    });
    let done = book.finished();
    let own = done.kind("missing-voice").unwrap();
    assert_eq!(own.name, "Missing voice");
    assert_eq!(own.attributes[0].id, "why");
    assert_eq!(own.attributes[0].when, Some(When { attribute: "who".into(), value: "owners".into() }));
    let answers: Vec<_> = own.attributes[1].choices.iter().map(|one| (&*one.id, &*one.name)).collect();
    assert_eq!(answers, [("neighbors", "Neighbors"), ("owners", "Owners")]);
    assert_eq!(&*done.kinds[4].id, "missing-voice-2");
    assert_eq!(&*done.relation("answers").unwrap().from_kinds[0], "missing-voice");
    assert_eq!(done.faults().iter().map(|fault| fault.spot).collect::<Vec<_>>(), [Spot::KindName(4)]);
    // What is finished stays as it is.
    assert_eq!(done.finished(), done);
    assert_eq!(Codebook::fact_check().finished(), Codebook::fact_check());
}

#[test]
fn answers_are_typed_one_a_line() {
    let mut status = Codebook::news().kinds[1].attributes[0].clone();
    let ids = |attribute: &Attribute| attribute.choices.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    let before = ids(&status);
    assert_eq!(status.choice_lines(), "To check\nConfirmed\nWrong\nChanged\nAuthor to answer\nCannot be checked");
    // Renamed in its place, then moved, then one more.
    status.set_choices("To check\nSeen\nWrong\nChanged\nAuthor to answer\nCannot be checked");
    assert_eq!((ids(&status), &*status.choices[1].name), (before, "Seen"));
    status.set_choices("Seen\nTo check\nWrong\nChanged\nAuthor to answer\nCannot be checked");
    assert_eq!(ids(&status), ["confirmed", "to-check", "wrong", "changed", "on-author", "cannot-be-checked"]);
    status.set_choices("Seen\nTo check\nOdd\nWrong\nChanged\nAuthor to answer");
    assert_eq!(ids(&status), ["confirmed", "to-check", "", "wrong", "changed", "on-author"]);
    status.set_choices("");
    assert!(status.choices.is_empty());
}

/// A ready codebook in a file of a version that knew no claims that cannot be checked.
fn older(book: &Codebook) -> String {
    let mut file: serde_json::Value = serde_json::from_str(&file::write(book)).unwrap();
    let all = file["codebook"]["kinds"].as_array_mut().unwrap();
    for question in all.iter_mut().flat_map(|kind| kind["attributes"].as_array_mut().unwrap()) {
        let choices = question["choices"].as_array_mut().unwrap();
        choices.retain(|one| one["id"] != "cannot-be-checked" && one["id"] != "missing-context");
        choices.iter_mut().filter(|one| one["id"] == "on-author").for_each(|one| one["name"] = "On author".into());
        if question["type"] == "text" {
            question["choices"] = serde_json::json!([]);
            question.as_object_mut().unwrap().remove("type");
        }
    }
    file.to_string()
}

#[test]
fn a_ready_codebook_of_an_older_version_learns_the_new_answers_and_a_changed_one_stays() {
    for book in ready() {
        let file = older(&book);
        assert!(!file.contains("cannot-be-checked") && !file.contains("missing-context"), "{}", book.name);
        assert_eq!(file::read(&file).unwrap().0, book, "{}", book.name);
    }
    // One word of one kind is somebody's: that kind stays as it was written, the others learn.
    let book = Codebook::fact_check();
    let file = older(&book).replace("A statement of fact that could be checked.", "What we check.");
    let read = file::read(&file).unwrap().0;
    let claim = read.kind("claim").unwrap();
    assert_eq!(&*claim.definition, "What we check.");
    let status = claim.attribute("status").unwrap();
    assert_eq!(status.choices.iter().map(|one| &*one.name).collect::<Vec<_>>(), ["To check", "On author", "Checked"]);
    // What it was called is what the same state is called now, also there.
    assert_eq!(status.spoken_value("on-author"), "Author to answer");
    assert_eq!(read.kind("quote"), book.kind("quote"));
    // Whoever takes one of the new answers away has said so.
    let mut without = Codebook::news();
    without.kinds[1].attributes[0].choices.retain(|one| one.id != "cannot-be-checked");
    assert_eq!(file::read(&file::write(&without)).unwrap().0, without);
}

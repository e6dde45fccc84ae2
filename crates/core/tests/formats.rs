//! Galley's own file, the vault's records, and the W3C's format: golden files byte for byte, laws
//! over arbitrary works, and what becomes of damaged files. Runs natively.
//!
//! `GALLEY_BLESS=1 cargo test -p galley-core formats::` writes the golden files anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::collections::BTreeMap;
use std::rc::Rc;

use galley_core::formats::galley::{self, Reading};
use galley_core::formats::{Fate, Problem, ReadError, Trouble, codebook, w3c};
use galley_core::insight::voices::Voices;
use galley_core::journal::Entry;
use galley_core::journal::library::Listing;
use galley_core::journal::{listing, wire};
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::article::{Article, Block, Link, Meta, Role};
use galley_core::model::codebook::{Attribute, AttributeKind, Codebook, Kind, KindRole};
use galley_core::model::id::{AnnotationId, ArticleId, PersonId, RelationId, TabId};
use galley_core::model::person::{Check, Checks, Person, PersonKind};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::text::{Text, TextRange};
use litemap::LiteMap;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use serde_json::Value;

/// One paragraph in which bytes, UTF-16 units and code points part at the first character.
const X: &str = "“I like it 😊,” she said. Café.";

fn at(minute: i64) -> Timestamp {
    Timestamp::from_millis(1_767_603_600_000 + minute * 60_000)
}

fn id(n: u128) -> u128 {
    0x6a1e_3c52_0000_4000_8000_0000_0000_0000 + n
}

fn find(text: &str, words: &str) -> TextRange {
    let start = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in the text"));
    TextRange::new(start, start + words.len())
}

fn mark(text: &str, n: u128, kind: &str, words: &[&str]) -> Annotation {
    let parts: Vec<Part> =
        words.iter().map(|w| Part { range: find(text, w), exact: (*w).into(), extra: None }).collect();
    let (first, last) = (parts[0].range.start(), parts[parts.len() - 1].range.end());
    let before: Vec<char> = text[..first].chars().collect();
    Annotation {
        id: AnnotationId::from_u128(id(n)),
        kind: kind.into(),
        parts,
        prefix: before[before.len().saturating_sub(32)..].iter().collect(),
        suffix: text[last..].chars().take(32).collect(),
        anchoring: Anchoring::Exact,
        attributes: LiteMap::new(),
        note: String::new(),
        tags: Vec::new(),
        origin: "hand".to_owned(),
        creator: String::new(),
        created: at(n as i64),
        modified: at(n as i64),
        evidence: Default::default(),
        person: None,
        changed: LiteMap::new(),
        extra: None,
    }
}

fn work_of(text: &str, marks: Vec<Annotation>) -> Work {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            blocks.push(Block {
                role: Role::Paragraph,
                range: TextRange::new(start, start + line.trim_end().len()),
                extra: None,
            });
        }
        start += line.len();
    }
    let article = Article {
        id: ArticleId::from_u128(id(0)),
        text: Text::new(text.to_owned()),
        blocks: Rc::new(blocks),
        meta: Rc::default(),
        links: Rc::default(),
    };
    let mut work = Work::new(article, at(60));
    work.annotations = AnnotationSet::from_list(marks.into_iter().map(Rc::new));
    work
}

/// A small work with one of everything.
pub(crate) fn rich() -> Work {
    let text = "Ferry bill may sink the night boat 🚢\nBy Ann Lee\n\n“We never counted them 😊,” said Ruth Okafor, \
                “not once.”\nRepairs would cost $4.2 million, the Cafe\u{301} board says.\nהיא אמרה: “לא” (she said: “no”).";
    let mut quote = mark(text, 1, "quote", &["“We never counted them 😊,”", "“not once.”"]);
    quote.attributes.insert("type".into(), "direct".into());
    quote.note = "check tape\nask \"twice\"\t\u{1}".into();
    quote.tags = vec!["tape".into(), "follow-up".into()];
    quote.creator = "A. Coder".into();
    quote.modified = at(30);
    quote.extra = Some(r#"{"x-confidence":0.10,"x-trail":[{"b":1,"a":[]},{}]}"#.into());
    let mut claim = mark(text, 2, "claim", &["Repairs would cost $4.2 million"]);
    for (key, value) in [("status", "to-check"), ("verdict", "Half right"), ("priority", "high")] {
        claim.attributes.insert(key.into(), value.into());
    }
    claim.origin = "rule:figure".into();
    let mut source = mark(text, 3, "source", &["Ruth Okafor"]);
    source.person = Some(PersonId::from_u128(id(20)));
    let mut moved = mark(text, 4, "my-kind", &["4.2 million, the Cafe\u{301} board"]);
    moved.anchoring = Anchoring::Moved;
    let mut fuzzy = mark(text, 5, "quote", &["“לא”"]);
    fuzzy.anchoring = Anchoring::Fuzzy(812);
    fuzzy.parts[0].exact = "“לא!”".into();
    let mut orphan = mark(text, 6, "claim", &["Ann"]);
    orphan.anchoring = Anchoring::Orphan;
    orphan.parts = vec![Part { range: TextRange::new(900, 920), exact: "The board had agreed".into(), extra: None }];
    orphan.prefix = "Monday. ".into();
    orphan.suffix = " to it.".into();

    let mut work = work_of(text, vec![quote, claim, source, moved, fuzzy, orphan]);
    let article = Rc::make_mut(&mut work.article);
    let blocks = Rc::make_mut(&mut article.blocks);
    blocks[0].role = Role::Headline;
    blocks[1].role = Role::Byline;
    article.meta = Rc::new(Meta {
        title: "Ferry bill may sink the night boat".into(),
        authors: vec!["Ann Lee".into()],
        outlet: "The Courier".into(),
        url: "https://example.org/story?id=1#top".into(),
        published: "2026-01-05".into(),
        language: "en".into(),
        direction: "ltr".into(),
        origin: "ferry.txt".into(),
        ..Meta::default()
    });
    article.links = Rc::new(vec![Link {
        range: find(text, "$4.2 million"),
        href: "https://example.org/a\"b?c=d&e".into(),
        extra: None,
    }]);
    let mut codebook = Codebook::news();
    codebook.kinds.push(Kind {
        id: "my-kind".into(),
        name: "Jargon".into(),
        role: KindRole::Custom,
        definition: String::new(),
        example: String::new(),
        key: "j".into(),
        slot: 1,
        extra: Some(r#"{"x-kind":true}"#.into()),
        ..Kind::default()
    });
    codebook.kinds[0].attributes[0].extra = Some(r#"{"x-attribute":null}"#.into());
    codebook.relations[0].extra = Some(r#"{"x-type":"a"}"#.into());
    codebook.extra = Some(r#"{"x-codebook":-0.0}"#.into());
    work.codebook = Rc::new(codebook);
    let person = Person {
        id: PersonId::from_u128(id(20)),
        name: "Ruth Okafor".into(),
        aliases: vec!["Okafor".into()],
        role: "harbor board chair".into(),
        organization: "Harbor Board".into(),
        kind: PersonKind::Person,
        checks: Checks::default().with(Check::Named, true).with(Check::Authoritative, true),
        anonymity: String::new(),
        note: "Elected twice.".into(),
        extra: Some(r#"{"x-person":[]}"#.into()),
    };
    work.persons = Rc::new(LiteMap::from_iter([(person.id, Rc::new(person))]));
    let relation = |n, from, kind: &str, to, note: &str| Relation {
        id: RelationId::from_u128(id(n)),
        from: AnnotationId::from_u128(id(from)),
        kind: kind.into(),
        to: AnnotationId::from_u128(id(to)),
        note: note.into(),
        creator: "A. Coder".into(),
        created: at(40),
        modified: at(41),
        extra: None,
    };
    let mut said = relation(30, 1, "attributedTo", 3, "");
    said.extra = Some(r#"{"x-relation":{}}"#.into());
    let backs = relation(31, 4, "supports", 2, "same figure");
    work.relations = Rc::new(LiteMap::from_iter([(said.id, Rc::new(said)), (backs.id, Rc::new(backs))]));
    work.deleted = Rc::new(LiteMap::from_iter([(id(50), at(50)), (id(51), at(51))]));
    work.extra = Some(r#"{"pages":"not ours","x-file":12345678901234567890123}"#.into());
    work.article_extra = Some(r#"{"x-article":{"deep":[1,2.50]}}"#.into());
    work
}

fn golden(name: &str, written: &str) {
    let path = format!("{}/tests/fixtures/formats/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("GALLEY_BLESS").is_some() {
        std::fs::write(&path, written).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(kept == written, "{name} is not what is written now; see the head of this file");
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn slice(text: &str, range: &Value) -> String {
    let number = |name: &str| range[name].as_u64().unwrap() as usize;
    text.chars().skip(number("start")).take(number("end") - number("start")).collect()
}

// Galley JSON

#[test]
fn golden_galley_json() {
    let work = rich();
    let written = galley::write(&work);
    golden("rich.galley.json", &written);
    let reading = galley::read(&written).unwrap();
    assert_eq!(reading, Reading { work, pupil: String::new(), problems: Vec::new() });
    assert_eq!(galley::write(&reading.work), written);
}

#[test]
fn positions_are_code_points() {
    let marks =
        vec![mark(X, 1, "quote", &["“I like it 😊,”"]), mark(X, 2, "source", &["she"]), mark(X, 3, "cue", &["Café"])];
    let work = work_of(X, marks);
    assert_eq!(work.article.text.sha256(), "58c6f28ee0399a0c6c60625255dc15eed5103c87cf6e7584cf48c9400aecbc13");
    let file = json(&galley::write(&work));
    let places: Vec<(u64, u64)> = file["annotations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| {
            let part = &a["parts"][0];
            (part["start"].as_u64().unwrap(), part["end"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(places, [(0, 14), (15, 18), (25, 29)]);
    assert_eq!(file["article"]["blocks"][0]["end"], 30);
    assert_eq!(file["offsetUnit"], "codepoint");
}

/// A change of a good file, and what the reader should say of it.
fn read_changed(change: impl FnOnce(&mut Value)) -> Reading {
    let mut file = json(&galley::write(&rich()));
    change(&mut file);
    galley::read(&file.to_string()).unwrap()
}

fn troubles(reading: &Reading) -> Vec<(Trouble, usize)> {
    reading.problems.iter().map(|problem| (problem.trouble, problem.count)).collect()
}

fn marks_by_id(work: &Work) -> BTreeMap<AnnotationId, Annotation> {
    work.annotations.iter().map(|a| (a.id, (**a).clone())).collect()
}

/// The place of the mark with this number in the file.
fn place(file: &Value, n: u128) -> usize {
    let wanted = AnnotationId::from_u128(id(n)).to_string();
    file["annotations"].as_array().unwrap().iter().position(|a| a["id"] == wanted.as_str()).unwrap()
}

/// Every row damages one thing: the trouble is named once, everything else is as it was.
#[test]
fn one_bad_thing_does_not_spoil_the_rest() {
    type Row = (&'static str, fn(&mut Value), &'static [(Trouble, usize)]);
    fn a(file: &mut Value, n: u128) -> &mut Value {
        let at = place(file, n);
        &mut file["annotations"][at]
    }
    let rows: &[Row] = &[
        ("no object", |f| f["annotations"].as_array_mut().unwrap().push(7.into()), &[(Trouble::Item, 1)]),
        ("note is a number", |f| a(f, 2)["note"] = 5.into(), &[(Trouble::Value, 1)]),
        ("tags is a string", |f| a(f, 2)["tags"] = "x".into(), &[(Trouble::Value, 1)]),
        ("attribute is a truth value", |f| a(f, 2)["attributes"]["verdict"] = true.into(), &[(Trouble::Value, 1)]),
        (
            "no instants",
            |f| {
                a(f, 2)["created"].take();
                a(f, 2)["modified"] = "yesterday".into();
            },
            &[(Trouble::Value, 2)],
        ),
        ("no kind", |f| drop(a(f, 2)["kind"].take()), &[(Trouble::Value, 1), (Trouble::Forbidden, 1)]),
        ("kind with a space", |f| a(f, 2)["kind"] = "my kind".into(), &[(Trouble::Value, 1), (Trouble::Forbidden, 1)]),
        ("no id", |f| drop(a(f, 5)["id"].take()), &[(Trouble::Id, 1)]),
        ("new word for anchoring", |f| a(f, 2)["anchoring"] = "guessed".into(), &[(Trouble::Value, 1)]),
        ("fuzzy without score", |f| drop(a(f, 5)["score"].take()), &[(Trouble::Value, 1), (Trouble::Reworded, 1)]),
        ("no words, but a place", |f| drop(a(f, 2)["parts"][0]["exact"].take()), &[(Trouble::Lent, 1)]),
        ("a place after the end", |f| a(f, 2)["parts"][0]["end"] = 100_000.into(), &[(Trouble::Moved, 1)]),
        ("a negative place", |f| a(f, 2)["parts"][0]["start"] = (-1).into(), &[(Trouble::Moved, 1)]),
        ("start after end", |f| a(f, 2)["parts"][0]["start"] = 120.into(), &[(Trouble::Moved, 1)]),
        ("parts out of order", |f| a(f, 1)["parts"].as_array_mut().unwrap().reverse(), &[]),
        ("no parts", |f| a(f, 3)["parts"] = Value::Array(Vec::new()), &[(Trouble::Orphaned, 1)]),
        ("an unknown key in a part", |f| a(f, 3)["parts"][0]["x"] = 1.into(), &[]),
        ("an unknown key of a deletion", |f| f["deleted"][0]["x"] = 1.into(), &[(Trouble::Key, 1)]),
        ("an orphan is nothing new", |f| a(f, 6)["parts"][0]["start"] = 3.into(), &[]),
        ("a relation to nothing", |f| f["relations"][1]["to"] = f["article"]["id"].clone(), &[(Trouble::Dangling, 1)]),
        ("a relation without end", |f| drop(f["relations"][1]["to"].take()), &[(Trouble::Relation, 1)]),
        (
            "a mention of nothing",
            |f| f["persons"][0]["mentions"] = Value::Array(vec![f["article"]["id"].clone()]),
            &[(Trouble::Dangling, 1)],
        ),
        ("a person who is not there", |f| a(f, 2)["person"] = f["article"]["id"].clone(), &[(Trouble::Dangling, 1)]),
        (
            "a block past the end",
            |f| f["article"]["blocks"][4]["end"] = 9999.into(),
            &[(Trouble::Block, 1), (Trouble::Uncovered, 1)],
        ),
        (
            "blocks over each other",
            |f| f["article"]["blocks"][1]["start"] = 3.into(),
            &[(Trouble::Block, 1), (Trouble::Uncovered, 1)],
        ),
        ("no blocks", |f| drop(f["article"]["blocks"].take()), &[(Trouble::Uncovered, 5)]),
        ("an unknown role", |f| f["article"]["blocks"][2]["role"] = "sidebar".into(), &[(Trouble::Value, 1)]),
        ("a link past the end", |f| f["article"]["links"][0]["end"] = 9999.into(), &[(Trouble::Link, 1)]),
        ("no article id", |f| drop(f["article"]["id"].take()), &[(Trouble::Id, 1)]),
        ("no codebook", |f| drop(f["codebook"].take()), &[(Trouble::Codebook, 1)]),
        (
            "a kind twice",
            |f| {
                let kind = f["codebook"]["kinds"][0].clone();
                f["codebook"]["kinds"].as_array_mut().unwrap().push(kind);
            },
            &[(Trouble::Item, 1)],
        ),
        ("a slot too far", |f| f["codebook"]["kinds"][3]["slot"] = 256.into(), &[(Trouble::Value, 1)]),
        ("a tombstone without date", |f| drop(f["deleted"][0]["at"].take()), &[(Trouble::Item, 1)]),
        (
            "another hash",
            |f| f["article"]["sha256"] = "00".into(),
            &[(Trouble::TextChanged, 1), (Trouble::Reworded, 1)],
        ),
        ("no hash", |f| drop(f["article"]["sha256"].take()), &[(Trouble::Value, 1), (Trouble::Reworded, 1)]),
        (
            "another unit",
            |f| f["offsetUnit"] = "stanza".into(),
            &[
                (Trouble::Unit, 1),
                (Trouble::Block, 5),
                (Trouble::Uncovered, 5),
                (Trouble::Link, 1),
                (Trouble::Moved, 4),
                (Trouble::Reworded, 1),
            ],
        ),
        ("version in words", |f| f["version"] = "one".into(), &[(Trouble::Value, 1)]),
        ("no instant of the file", |f| drop(f["modified"].take()), &[(Trouble::Value, 1)]),
        ("lists that are none", |f| f["relations"] = 1.into(), &[(Trouble::Value, 1)]),
    ];
    let whole = rich();
    for (name, change, expected) in rows {
        let reading = read_changed(change);
        assert_eq!(troubles(&reading), *expected, "{name}");
        assert_eq!(reading.work.article.text, whole.article.text, "{name}");
        assert_eq!(reading.work.annotations.len(), 6, "{name}");
        for problem in &reading.problems {
            assert!(problem.to_string().ends_with('.'), "{name}: {problem}");
        }
        // Whatever was mended stays mended.
        let again = galley::read(&galley::write(&reading.work)).unwrap();
        assert_eq!(again.work, reading.work, "{name}");
        let is_of_relations = |p: &Problem| matches!(p.trouble, Trouble::Dangling | Trouble::Forbidden);
        assert!(again.problems.iter().all(is_of_relations), "{name}: {:?}", again.problems);
    }
}

#[test]
fn marks_stand_where_their_words_stand() {
    // Words were put before everything: each position is wrong, each mark is found.
    let reading = read_changed(|file| {
        let text = format!("A line that was not there. 😊😊\n{}", file["article"]["text"].as_str().unwrap());
        file["article"]["text"] = text.into();
    });
    let text = reading.work.article.text.as_str();
    let count = |trouble| reading.problems.iter().find(|p| p.trouble == trouble).map_or(0, |p| p.count);
    assert_eq!((count(Trouble::TextChanged), count(Trouble::Moved), count(Trouble::Orphaned)), (1, 4, 0));
    for mark in
        reading.work.annotations.iter().filter(|mark| matches!(mark.anchoring, Anchoring::Exact | Anchoring::Moved))
    {
        for part in &mark.parts {
            assert_eq!(part.range.of(text), &*part.exact);
        }
    }

    // The same words now stand where another copy of them stood: not there, but where they were.
    let mut work = work_of("He paid. She paid, he said.", vec![]);
    let late = mark("x paid. She paid, he said.", 1, "claim", &["paid, he"]);
    work.annotations = work.annotations.with(Rc::new(late));
    let mut file = json(&galley::write(&work));
    file["article"]["text"] = "It said: paid, he wrote. He paid. She paid, he said.".into();
    file["annotations"][0]["parts"][0]["start"] = 9.into();
    file["annotations"][0]["parts"][0]["end"] = 17.into();
    let reading = galley::read(&file.to_string()).unwrap();
    let found = &reading.work.annotations.at(0).unwrap();
    assert_eq!((found.anchoring, found.parts[0].range.start()), (Anchoring::Moved, 38));

    // Words that stand nowhere any more: kept without a place, with the file's numbers.
    let reading = read_changed(|file| {
        let text = file["article"]["text"]
            .as_str()
            .unwrap()
            .replace("Repairs would cost $4.2 million, the", "Nobody knows what");
        file["article"]["text"] = text.into();
    });
    let before = marks_by_id(&rich())[&AnnotationId::from_u128(id(2))].clone();
    let after = marks_by_id(&reading.work)[&before.id].clone();
    assert_eq!(after.anchoring, Anchoring::Orphan);
    assert_eq!((&after.parts[0].exact, &after.note), (&before.parts[0].exact, &before.note));
    let start = rich().article.text.char_offset(before.parts[0].range.start());
    assert_eq!(after.parts[0].range.start(), start);
}

#[test]
fn ids_that_are_none_or_double() {
    let reading = read_changed(|file| {
        let (quote, source) = (place(file, 1), place(file, 3));
        file["annotations"][quote]["id"] = "q1".into();
        file["annotations"][source]["id"] = "s1".into();
        file["relations"][0]["from"] = "q1".into();
        file["relations"][0]["to"] = "s1".into();
        // As older files have it.
        file["persons"][0]["mentions"] = Value::Array(vec!["s1".into()]);
        file["annotations"][source].as_object_mut().unwrap().remove("person");
        let claim = file["annotations"][place(file, 2)].clone();
        let mut other = claim.clone();
        other["note"] = "another".into();
        let list = file["annotations"].as_array_mut().unwrap();
        list.extend([claim, other]);
    });
    assert_eq!(troubles(&reading), [(Trouble::Id, 2), (Trouble::Repeated, 1), (Trouble::Doubled, 1)]);
    assert_eq!(reading.work.annotations.len(), 7);
    // What pointed to "q1" and "s1" still does.
    let relation = &reading.work.relations[&RelationId::from_u128(id(30))];
    let kind = |id| reading.work.annotations.get(id).map(|a| a.kind.to_string());
    assert_eq!((kind(relation.from), kind(relation.to)), (Some("quote".into()), Some("source".into())));
    let speaker = reading.work.persons.values().next().unwrap().id;
    assert_eq!(reading.work.annotations.get(relation.to).unwrap().person, Some(speaker));
    // The same file gives the same ids.
    let written = galley::write(&reading.work);
    assert_eq!(
        galley::read(&written).unwrap(),
        Reading { work: reading.work, pupil: String::new(), problems: Vec::new() }
    );
}

#[test]
fn what_was_taken_back_is_read_in_a_word_and_as_a_truth_value() {
    // As it stands in the file, whether it is taken back, whether that is told.
    let table = [
        (serde_json::json!("yes"), true, false),
        (serde_json::json!(true), true, false),
        (serde_json::json!(false), false, false),
        (Value::Null, false, false),
        (serde_json::json!("perhaps"), false, true),
        (serde_json::json!(1), false, true),
    ];
    for (value, lifted, is_told) in table {
        let gap = serde_json::json!([{ "gap": "x:1", "reason": "", "by": "", "at": "2026-03-05T09:00:00.000Z", "lifted": value }]);
        let reading = read_changed(|file| file["article"]["dismissed"] = gap);
        let told = troubles(&reading).iter().any(|(trouble, _)| *trouble == Trouble::Value);
        let dismissed = &reading.work.article.meta.dismissed;
        assert_eq!((dismissed.get("x:1").map(|one| one.lifted), told), (Some(lifted), is_told), "{value}");
    }
}

/// A part of the project's own folder.
fn of_project(path: &str) -> String {
    std::fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The schema that is handed out, or one of its definitions.
fn schema(definition: &str) -> jsonschema::Validator {
    let mut schema = json(&of_project("docs/galley.schema.json"));
    if !definition.is_empty() {
        let whole = schema.as_object_mut().unwrap();
        whole.retain(|key, _| key == "$defs");
        whole.insert("$ref".into(), format!("#/$defs/{definition}").into());
    }
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn the_schema_tells_a_good_file_from_a_bad_one() {
    let good = json(&galley::write(&rich()));
    assert!(schema("").is_valid(&good));
    let bad: &[fn(&mut Value)] = &[
        |file| file["version"] = 1.into(),
        |file| file["annotations"][0]["note"].take().as_null().unwrap_or(()),
        |file| file["annotations"][0]["parts"][0]["start"] = "49".into(),
        |file| file["article"]["sha256"] = "x".into(),
        |file| file["persons"][0]["id"] = "1".into(),
        |file| _ = file["annotations"][3].as_object_mut().unwrap().remove("tags"),
        |file| _ = file.as_object_mut().unwrap().remove("relations"),
    ];
    for (at, change) in bad.iter().enumerate() {
        let mut file = good.clone();
        change(&mut file);
        assert!(!schema("").is_valid(&file), "{at}");
    }
    let codebook = json(&codebook::write(&rich().codebook));
    let codebook_alone = schema("codebookFile");
    assert!(codebook_alone.is_valid(&codebook) && !codebook_alone.is_valid(&good));
}

/// What is known of a source stands at its person, and no codebook of ours asks it of a mark again.
#[test]
fn no_ready_codebook_asks_of_a_mark_what_is_known_of_its_person() {
    for book in galley_core::model::codebook::ready::ready() {
        for kind in book.kinds.iter().filter(|kind| kind.role == KindRole::Source) {
            let asked: Vec<&str> = kind.attributes.iter().map(|question| question.id.as_str()).collect();
            let at_the_person =
                ["type", "named", "role", "reason", "independent", "multiple", "verifies", "authoritative"];
            assert!(at_the_person.iter().all(|id| !asked.contains(id)), "{}: {asked:?}", book.name);
        }
    }
}

/// Version 1 left keys without a value out, and knew answers as words only.
#[test]
fn a_file_of_version_1_opens_and_is_written_as_the_present_one() {
    let old =
        std::fs::read_to_string(format!("{}/tests/fixtures/formats/rich.galley-1.json", env!("CARGO_MANIFEST_DIR")));
    let reading = galley::read(&old.unwrap()).unwrap();
    // News asked three questions of each source mark then; a file's codebook stays what it is.
    let asked = &reading.work.codebook.kind("source").unwrap().attributes;
    let asked: Vec<&str> = asked.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(asked, ["type", "named", "role"]);
    let mut work = rich();
    work.codebook = reading.work.codebook.clone();
    assert_eq!(reading, Reading { work, pupil: String::new(), problems: Vec::new() });
    assert!(
        galley::write(&reading.work)
            .starts_with("{\n  \"$schema\": \"urn:galley:schema:2\",\n  \"format\": \"galley\",\n  \"version\": 2,")
    );
}

#[test]
fn answers_have_the_type_of_their_question() {
    let mut work = rich();
    let kinds = &mut Rc::make_mut(&mut work.codebook).kinds;
    for (id, kind) in [("seen", AttributeKind::YesNo), ("count", AttributeKind::Number)] {
        kinds[1].attributes.push(Attribute { id: id.into(), kind, ..Attribute::default() });
    }
    // What the work holds, what stands in the file.
    let table = [
        ("seen", "yes", Value::Bool(true)),
        ("seen", "no", Value::Bool(false)),
        ("seen", "perhaps", "perhaps".into()),
        ("seen", "true", "true".into()),
        ("count", "390", 390.into()),
        ("count", "-4.2", serde_json::json!(-4.2)),
        ("count", "0", 0.into()),
        ("count", "0.5", serde_json::json!(0.5)),
        ("count", "007", "007".into()),
        ("count", "3.50", "3.50".into()),
        ("count", "1e5", "1e5".into()),
        ("count", "-0", "-0".into()),
        ("count", "4,2", "4,2".into()),
        ("count", "12345678901234567890", "12345678901234567890".into()),
        ("count", "٣", "٣".into()),
        ("count", ".5", ".5".into()),
        ("count", "5.", "5.".into()),
        ("count", "", "".into()),
        ("verdict", "yes", "yes".into()),
        ("verdict", "4", "4".into()),
        ("nobody-asked", "yes", "yes".into()),
    ];
    let id = AnnotationId::from_u128(id(2));
    for (question, answer, value) in table {
        let mut claim = (**work.annotations.get(id).unwrap()).clone();
        claim.attributes.insert(question.into(), answer.into());
        let mut work = work.clone();
        work.annotations = work.annotations.with(Rc::new(claim));
        let written = galley::write(&work);
        let file = json(&written);
        let mark = file["annotations"].as_array().unwrap().iter().find(|mark| mark["id"] == id.to_string()).unwrap();
        assert_eq!(mark["attributes"][question], value, "{question} {answer}");
        assert_eq!(galley::read(&written).unwrap(), Reading { work, pupil: String::new(), problems: Vec::new() });
    }

    // Also where a file calls its kind by words, which become one.
    let mut claim = (**work.annotations.get(id).unwrap()).clone();
    claim.attributes.insert("seen".into(), "yes".into());
    work.annotations = work.annotations.with(Rc::new(claim));
    for words in ["hard claim", " hard  claim "] {
        let written = galley::write(&work);
        let file = written.replace("\"claim\"", &format!("\"{words}\""));
        assert_ne!(written, file);
        let read = galley::read(&file).unwrap().work;
        let claim = read.annotations.get(id).unwrap();
        assert_eq!(
            (&*claim.kind, claim.attributes.get("seen").map_or("", String::as_str)),
            ("hard-claim", "yes"),
            "{words}"
        );
    }
}

#[test]
fn the_speaker_stands_beside_the_relation_and_is_not_read() {
    let work = rich();
    let file = json(&galley::write(&work));
    let speaker = |file: &Value, at: usize| file["annotations"][at]["speaker"].clone();
    assert_eq!(speaker(&file, 0)["name"], "Ruth Okafor");
    assert_eq!(speaker(&file, 0)["id"], file["persons"][0]["id"]);
    assert_eq!(speaker(&file, 0)["annotation"], file["relations"][0]["to"]);
    assert_eq!(speaker(&file, 4), Value::Null);
    let mut changed = file.clone();
    changed["annotations"][0]["speaker"] = serde_json::json!({ "name": "Somebody else" });
    changed["annotations"][4]["speaker"] = 7.into();
    let reading = galley::read(&changed.to_string()).unwrap();
    let unchanged = galley::read(&file.to_string()).unwrap();
    assert_eq!((&reading.work, reading.problems), (&unchanged.work, Vec::new()));

    // Said together with another.
    let mut work = work;
    let mut relations = (*work.relations).clone();
    let mut second = (**relations.values().next().unwrap()).clone();
    second.id = RelationId::from_u128(id(33));
    second.to = AnnotationId::from_u128(id(7));
    second.created = at(45);
    second.extra = None;
    relations.insert(second.id, Rc::new(second));
    work.relations = Rc::new(relations);
    let she = mark(work.article.text.as_str(), 7, "source", &["she"]);
    work.annotations = work.annotations.with(Rc::new(she));
    let file = json(&galley::write(&work));
    assert_eq!(speaker(&file, 0)["name"], "Ruth Okafor");
    assert_eq!(
        speaker(&file, 0)["others"],
        serde_json::json!([{ "id": null, "name": "she", "annotation": AnnotationId::from_u128(id(7)).to_string() }])
    );
}

/// The lines of docs/format.md in this language, which tell who said what.
fn lines_in(language: &str) -> String {
    let page = of_project("docs/format.md");
    let (_, rest) = page.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

/// What the lines say of a work: each quote that stands in the text, with whoever is known to have said it.
fn said(work: &Work) -> String {
    let voices = Voices::of(work);
    let quotes = work.annotations.iter().filter(|mark| &*mark.kind == "quote" && mark.anchoring != Anchoring::Orphan);
    let lines = quotes.map(|mark| {
        let words: Vec<&str> = mark.ranges().map(|range| range.of(work.article.text.as_str())).collect();
        format!("{}: {}\n", voices.first(mark.id).map_or("nobody yet", |voice| &voice.name), words.join(" … "))
    });
    lines.collect()
}

#[test]
fn ten_lines_of_python_say_who_said_what() {
    let folder = std::env::temp_dir().join(format!("galley-python-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("story.json"), galley::write(&rich())).unwrap();
    let mut python = std::process::Command::new("python3");
    python.env("PYTHONIOENCODING", "utf-8").arg("-c").arg(lines_in("python")).current_dir(&folder);
    let outcome = python.output().expect("python3 is there: `cargo xtask setup` installs it");
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(String::from_utf8_lossy(&outcome.stderr), "");
    assert_eq!(String::from_utf8_lossy(&outcome.stdout), said(&rich()));
}

#[test]
fn unknown_keys_are_kept_at_each_level() {
    let written = galley::write(&rich());
    let file = json(&written);
    for pointer in [
        "/x-file",
        "/pages",
        "/article/x-article/deep/1",
        "/codebook/x-codebook",
        "/codebook/kinds/3/x-kind",
        "/codebook/kinds/0/attributes/0/x-attribute",
        "/codebook/relations/0/x-type",
        "/persons/0/x-person",
        "/relations/0/x-relation",
        "/annotations/0/x-trail/0/b",
    ] {
        assert!(file.pointer(pointer).is_some(), "{pointer}");
    }
    // And of things that stand inside others.
    let inside = [
        "/article/blocks/2",
        "/article/links/0",
        "/codebook/kinds/0/attributes/0/choices/1",
        "/annotations/0/parts/1",
        "/annotations/1/evidence/0",
        "/annotations/1/evidence/0/mark",
    ];
    let reading = read_changed(|file| {
        file["annotations"][1]["evidence"] = serde_json::json!([{
            "id": "6a1e3c52-0000-4000-8000-0000000000e1",
            "mark": {
                "article": "6a1e3c52-0000-4000-8000-000000000000",
                "annotation": "6a1e3c52-0000-4000-8000-000000000001",
            },
            "created": "2026-01-05T09:00:00.000Z",
        }]);
        for pointer in inside {
            file.pointer_mut(pointer).unwrap()["x-inside"] = pointer.into();
        }
    });
    assert_eq!(reading.problems, []);
    let again = json(&galley::write(&reading.work));
    for pointer in inside {
        assert_eq!(again.pointer(pointer).unwrap()["x-inside"], pointer);
    }
    // Digit for digit, even where a number fits no machine's.
    assert!(written.contains("\"x-confidence\": 0.10,") && written.contains("\"x-file\": 12345678901234567890123\n"));
    let wild = written.replace("12345678901234567890123", "-1e+400");
    let reading = galley::read(&wild).unwrap();
    assert_eq!(reading.problems, []);
    assert_eq!(galley::write(&reading.work), wild);
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let good = galley::write(&rich());
    let newer = |version: &str| good.replace("\"version\": 2", &format!("\"version\": {version}"));
    let of = |file: &str| galley::read(file).unwrap_err();
    assert_eq!(of(&newer("3")), ReadError::Newer { version: "3".into() });
    assert_eq!(of(&newer("3.1")), ReadError::Newer { version: "3.1".into() });
    assert_eq!(of(&newer("1e9")), ReadError::Newer { version: "1e+9".into() });
    assert!(galley::read(&newer("2.5")).unwrap().problems.is_empty());
    assert_eq!(of(""), ReadError::CutOff { line: 1, column: 1 });
    assert_eq!(of("PK\u{3}\u{4}"), ReadError::NotJson { line: 1, column: 1, looks_like: Some("zip") });
    assert_eq!(of("<!doctype html>"), ReadError::NotJson { line: 1, column: 1, looks_like: Some("html") });
    assert_eq!(of("{\n  \"é\": tru\n}"), ReadError::NotJson { line: 2, column: 11, looks_like: None });
    assert_eq!(of("[1, 2]"), ReadError::NotGalley { looks_like: None });
    assert!(matches!(of(&w3c::write(&rich())), ReadError::NotGalley { looks_like: Some(_) }));
    assert_eq!(of("{\"format\": \"galley\", \"version\": 1}"), ReadError::NoText);
    let cut = good.get(..good.find("annotations").unwrap()).unwrap();
    assert!(matches!(of(cut), ReadError::CutOff { line: 20.., .. }));
    for error in [of(&newer("3")), of(""), of("PK"), of("[1]"), of("[1"), of("{}"), of("x"), ReadError::NoText] {
        let message = error.to_string();
        assert!(message.contains("Nothing was changed.") && message.ends_with('.'), "{message}");
    }
    // A byte order mark, and Windows line ends around the values, are no reason.
    let windows = format!("\u{FEFF}{}", good.replace('\n', "\r\n"));
    assert_eq!(galley::read(&windows).unwrap(), Reading { work: rich(), pupil: String::new(), problems: Vec::new() });
}

#[test]
fn every_trouble_has_a_fate() {
    let reading = read_changed(|file| {
        file["deleted"][0]["x"] = 1.into();
        file["deleted"][1]["y"] = 1.into();
    });
    let problem = &reading.problems[0];
    assert_eq!((problem.trouble.fate(), problem.count), (Fate::Dropped, 2));
    assert_eq!(problem.to_string(), "2 keys: not known to this version and could not be kept (the first: x).");
    assert_eq!(Trouble::Orphaned.fate(), Fate::Kept);
    assert_eq!(Trouble::Moved.fate(), Fate::Changed);
}

#[test]
fn ten_thousand_marks() {
    let line = "“We never counted them 😊,” she said — שלום, and that was all there was to say of it 新聞.\n";
    let text = line.repeat(10_000);
    let chars = line.chars().count();
    let (exact, start) = ("never counted", line.find("never counted").unwrap());
    let marks = (0..10_000u128).map(|n| {
        let mut mark = mark(line, n + 100, "quote", &[exact]);
        let at = n as usize * line.len() + start;
        mark.parts[0].range = TextRange::new(at, at + exact.len());
        mark
    });
    let work = work_of(&text, marks.collect());
    let began = std::time::Instant::now();
    let written = galley::write(&work);
    let wrote = began.elapsed();
    let reading = galley::read(&written).unwrap();
    let read = began.elapsed() - wrote;
    println!("{} bytes of text: {} bytes, written in {wrote:?}, read in {read:?}", text.len(), written.len());
    assert!(reading.problems.is_empty() && reading.work == work);
    let file = json(&written);
    let last = &file["annotations"][9_999]["parts"][0];
    assert_eq!(last["start"].as_u64(), Some((9_999 * chars + line[..start].chars().count()) as u64));
}

// The vault's records

#[test]
fn damaged_records_are_refused() {
    let work = rich();
    let text = &work.article.text;
    let pages: Vec<Rc<Annotation>> = work.annotations.iter().cloned().collect();
    let sealed = wire::write_page(&pages, 0, text);
    assert!(matches!(wire::read_page(&sealed.replacen("quote", "quota", 1), text), Err(ReadError::Damaged(_))));
    // By what they hold, not by their sum.
    let page = common::unsealed(&sealed);
    let head = common::unsealed(&wire::write_head(&work, &LiteMap::new(), 1, 7));
    let words = common::unsealed(&wire::write_text(&work.article));
    let read_words = || wire::read_text(&words).unwrap();
    assert_eq!(wire::read_page(&page, text).unwrap().len(), 6);
    let not_uuid = page.replacen(&AnnotationId::from_u128(id(1)).to_string(), "q1", 1);
    for bad in [&page[..page.len() - 1], "", "{}", "[]", "null", &not_uuid] {
        assert!(matches!(wire::read_page(bad, text), Err(ReadError::Damaged(_))), "{bad}");
    }
    assert!(matches!(wire::read_text(&words.replace("never", "Never")), Err(ReadError::Damaged(_))));
    assert!(wire::read_head(&head, read_words()).is_ok());
    for bad in [head.replace("\"pages\":1", "\"pages\":-1"), head.replace(text.sha256(), "00"), "{}".into()] {
        assert!(matches!(wire::read_head(&bad, read_words()), Err(ReadError::Damaged(_))), "{bad}");
    }
    let newer = head.replace("\"version\":1", "\"version\":2");
    assert_eq!(wire::read_head(&newer, read_words()).unwrap_err(), ReadError::Newer { version: "2".into() });
    let empty = Entry { article: work.article.id, clock: 7, tab: TabId::from_u128(9), at: at(1), records: Vec::new() };
    let entry = common::unsealed(&wire::write_entry(&empty, text, None));
    assert_eq!(wire::read_entry(&entry, text), Ok(empty));
    for bad in ["{\"frob\":1}", "{\"deletePerson\":\"x\"}", "{\"block\":1,\"role\":\"x\"}", "{\"annotation\":{}}", "7"]
    {
        let bad = entry.replace("\"records\":[", &format!("\"records\":[{bad}"));
        assert!(matches!(wire::read_entry(&bad, text), Err(ReadError::Damaged(_))), "{bad}");
        assert_eq!(wire::read_entry_head(&bad).map(|head| head.clock), Ok(7));
    }
}

#[test]
fn listings_survive() {
    let mut line = Listing::of(&rich());
    assert_eq!(listing::read(&listing::write(&line)), Ok(line.clone()));
    line.trashed = Some(at(99));
    assert_eq!(listing::read(&listing::write(&line)), Ok(line));
    assert!(listing::read("{}").is_err());
}

// W3C Web Annotation

#[test]
fn golden_w3c() {
    let work = rich();
    let written = w3c::write(&work);
    golden("rich.w3c.jsonld", &written);
    golden("rich.recogito.jsonld", &w3c::recogito::write(&work));
    check_w3c(&written, &work);
    let losses: Vec<String> = w3c::losses(&work).into_iter().map(|loss| loss.words).collect();
    assert_eq!(
        losses,
        [
            "2 deletions, remembered for merging",
            // Those of the file itself, of the article in it and of the codebook, too.
            "9 things with keys of another program, left out",
        ]
    );
}

#[test]
fn a_source_is_a_uri() {
    let mut work = work_of(X, vec![mark(X, 1, "quote", &["she"])]);
    for (url, is_source) in [
        ("https://example.org/a?b=c#d", true),
        ("https://例え.jp/新聞", true),
        ("urn:isbn:1", true),
        ("", false),
        ("example.org/a", false),
        ("https://example.org/a b", false),
        ("https://example.org/<a>", false),
        ("1http://example.org", false),
        ("http:", false),
        ("https://example.org/\u{A0}", false),
    ] {
        Rc::make_mut(&mut Rc::make_mut(&mut work.article).meta).url = url.into();
        let file = json(&w3c::write(&work));
        let source = &file["first"]["items"][0]["target"]["source"];
        let expected = if is_source { url.to_owned() } else { format!("urn:uuid:{}", work.article.id) };
        assert_eq!(source, expected.as_str());
        check_w3c(&file.to_string(), &work);
    }
}

/// The MUSTs of the Web Annotation Data Model that bear on what Galley writes.
fn check_w3c(written: &str, work: &Work) {
    fn is_uri(value: &Value) -> bool {
        value.as_str().and_then(|uri| uri.split_once(':')).is_some_and(|(scheme, rest)| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
                && !rest.contains(|c: char| c.is_whitespace() || "<>\"{}|\\^`".contains(c))
        })
    }
    fn is_instant(value: &Value) -> bool {
        value.as_str().and_then(Timestamp::parse).is_some()
    }
    const MOTIVATIONS: [&str; 13] = [
        "assessing",
        "bookmarking",
        "classifying",
        "commenting",
        "describing",
        "editing",
        "highlighting",
        "identifying",
        "linking",
        "moderating",
        "questioning",
        "replying",
        "tagging",
    ];
    let motivation = |value: &Value| MOTIVATIONS.contains(&value.as_str().unwrap());
    let text = work.article.text.as_str();
    let file = json(written);
    assert_eq!(file["@context"][0], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(file["type"], "AnnotationCollection");
    let page = &file["first"];
    assert_eq!(page["type"], "AnnotationPage");
    assert_eq!(page["startIndex"], 0);
    assert!(is_uri(&file["id"]) && is_uri(&page["id"]) && file["id"] != page["id"]);
    let items = page["items"].as_array().unwrap();
    assert_eq!(file["total"], items.len());
    assert_eq!(items.len(), work.annotations.len() + work.relations.len());
    let ids: Vec<&Value> = items.iter().map(|item| &item["id"]).collect();
    for item in items {
        assert_eq!(item["type"], "Annotation");
        assert!(is_uri(&item["id"]) && motivation(&item["motivation"]));
        assert!(is_instant(&item["created"]) && is_instant(&item["modified"]));
        assert!(item["creator"].is_null() || item["creator"]["type"] == "Person");
        for body in item["body"].as_array().unwrap() {
            assert!(motivation(&body["purpose"]));
            if body["type"] == "SpecificResource" {
                assert!(is_uri(&body["source"]) && (body["purpose"] == "linking" || body["purpose"] == "identifying"));
                continue;
            }
            assert_eq!(body["type"], "TextualBody");
            assert!(body["value"].is_string());
        }
        assert!(!item["target"].is_null() && item["target"] != Value::Array(Vec::new()));
        if item["motivation"] == "linking" {
            let ends = [&item["target"], &item["body"][0]["source"]];
            assert!(item["body"][0]["purpose"] == "linking" && ends.iter().all(|end| is_uri(end)));
            assert!(ends.iter().all(|end| ids.contains(end)) || !work.relations.is_empty());
            continue;
        }
        if item["target"].is_string() {
            assert!(is_uri(&item["target"]));
            continue;
        }
        let one = std::slice::from_ref(&item["target"]);
        if let Some(parts) = item["target"]["parts"].as_array() {
            assert!(item["target"]["type"] == "Composite" && is_uri(&item["target"]["id"]) && parts.len() > 1);
        }
        for target in item["target"]["parts"].as_array().map_or(one, |parts| parts) {
            assert!(is_uri(&target["source"]));
            let selectors = target["selector"].as_array().unwrap();
            let quote = &selectors[0];
            assert_eq!(quote["type"], "TextQuoteSelector");
            assert!(["exact", "prefix", "suffix"].iter().all(|key| quote[*key].is_string()));
            if let Some(position) = selectors.get(1) {
                assert_eq!(position["type"], "TextPositionSelector");
                assert!(position["start"].as_u64() <= position["end"].as_u64());
                assert_eq!(slice(text, position), quote["exact"].as_str().unwrap());
                let start = position["start"].as_u64().unwrap() as usize;
                let before: String = text.chars().take(start).collect();
                assert!(before.ends_with(quote["prefix"].as_str().unwrap()));
                let after: String = text.chars().skip(position["end"].as_u64().unwrap() as usize).collect();
                assert!(after.starts_with(quote["suffix"].as_str().unwrap()));
            }
        }
    }
}

// Laws

/// Cuts, swaps, doubles or replaces a stretch of a file.
fn mutate(file: &str, at: usize, len: usize, how: u8, with: &str) -> String {
    let chars: Vec<char> = file.chars().collect();
    let at = at % (chars.len() + 1);
    let end = (at + len).min(chars.len());
    let (head, body, tail) = (&chars[..at], &chars[at..end], &chars[end..]);
    let text = |chars: &[char]| chars.iter().collect::<String>();
    match how % 4 {
        0 => text(head),
        1 => text(head) + &text(tail),
        2 => text(head) + &text(body) + &text(body) + &text(tail),
        _ => text(head) + with + &text(tail),
    }
}

fn snippet() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(
        &[
            "",
            "\"",
            "}",
            "]",
            ",",
            ":",
            "null",
            "-1",
            "1e9",
            "99999999999999999999",
            "\\",
            "[",
            "{",
            "\"x\":1,",
            "\\ud800",
        ][..],
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 192,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("seeds"))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn read_inverts_write(work in common::work()) {
        let written = galley::write(&work);
        let reading = galley::read(&written).unwrap();
        prop_assert_eq!(&reading.work, &work);
        let is_of_relations = |p: &Problem| matches!(p.trouble, Trouble::Dangling | Trouble::Forbidden);
        prop_assert!(reading.problems.iter().all(is_of_relations), "{:?}", reading.problems);
        prop_assert_eq!(galley::write(&reading.work), written.clone());
        prop_assert!(serde_json::from_str::<Value>(&written).is_ok() || written.contains("x-"));
        let ends_well = written.ends_with("}\n") && !written.contains('\r');
        prop_assert!(ends_well);
        let file = json(&written);
        let wrong = schema("").iter_errors(&file).next().map(|error| format!("{} at {}", error, error.instance_path()));
        prop_assert_eq!(wrong, None);
    }

    #[test]
    fn a_snapshot_is_the_work(work in common::work(), clocks in common::clocks(), pages in 1..4usize) {
        let text = &work.article.text;
        let words = wire::read_text(&wire::write_text(&work.article)).unwrap();
        prop_assert_eq!((&words.text, &words.links), (text, &work.article.links));
        let (mut read, read_clocks, read_pages) = wire::read_head(&wire::write_head(&work, &clocks, pages, 7), words).unwrap();
        prop_assert_eq!((read_clocks, read_pages), (clocks, pages));
        let all: Vec<Rc<Annotation>> = work.annotations.iter().cloned().collect();
        let read_back = all.chunks(pages).flat_map(|page| wire::read_page(&wire::write_page(page, 0, text), text).unwrap());
        read.annotations = AnnotationSet::from_list(read_back.map(Rc::new));
        prop_assert_eq!(read, work);
    }

    #[test]
    fn an_entry_is_what_was_written((work, entry) in common::work().prop_flat_map(|work| {
        let entry = common::entry(&work);
        (Just(work), entry)
    })) {
        let written = wire::write_entry(&entry, &work.article.text, None);
        let head = wire::read_entry_head(&written).unwrap();
        prop_assert_eq!((head.article, head.clock, head.tab, head.at), (entry.article, entry.clock, entry.tab, entry.at));
        prop_assert_eq!(wire::read_entry(&written, &work.article.text).unwrap(), entry);
        prop_assert!(!written.contains('\n'));
    }

    #[test]
    fn w3c_keeps_the_musts(work in common::work()) {
        check_w3c(&w3c::write(&work), &work);
    }

    #[test]
    fn a_mended_file_stays_mended(work in common::work(), at: usize, len in 0..40usize, how: u8, with in snippet()) {
        let file = mutate(&galley::write(&work), at, len, how, with);
        if let Ok(reading) = galley::read(&file) {
            let written = galley::write(&reading.work);
            prop_assert_eq!(&galley::read(&written).unwrap().work, &reading.work);
            let text = &reading.work.article.text;
            for mark in reading.work.annotations.iter() {
                for part in mark.parts.iter().filter(|_| !mark.is_orphan()) {
                    let words = part.range.of(text.as_str());
                    prop_assert!(!words.is_empty());
                    prop_assert!(words == &*part.exact || matches!(mark.anchoring, Anchoring::Fuzzy(_)));
                }
            }
        }
    }

    #[test]
    fn readers_never_panic(work in common::work(), at: usize, len in 0..40usize, how: u8, with in snippet(), any: String) {
        let text = &work.article.text;
        let marks: Vec<_> = work.annotations.iter().cloned().collect();
        let files = [
            galley::write(&work),
            w3c::write(&work),
            wire::write_head(&work, &LiteMap::new(), 1, 7),
            wire::write_text(&work.article),
            wire::write_page(&marks, 0, text),
            any,
        ];
        for file in files {
            for file in [mutate(&file, at, len, how, with), file] {
                let _ = galley::read(&file).map_err(|error| error.to_string());
                let _ = w3c::read(&file).map_err(|error| error.to_string());
                let _ = wire::read_entry_head(&file);
                let _ = wire::read_entry(&file, text);
                let _ = wire::read_page(&file, text);
                let _ = listing::read(&file);
                if let Ok(words) = wire::read_text(&file) {
                    let _ = wire::read_head(&file, words);
                }
            }
        }
    }
}

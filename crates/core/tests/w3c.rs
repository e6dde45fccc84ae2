//! W3C Web Annotation by the book and for Recogito: what is written is read back, and nobody takes one thing for
//! another. Which keys must be there is in `formats.rs`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common;
use crate::formats::rich;
use galley_core::formats::{Problem, ReadError, Trouble, arriving, galley, w3c};
use galley_core::insight::answers;
use galley_core::model::annotation::{Annotation, AnnotationSet};
use galley_core::model::article::Meta;
use galley_core::model::codebook::Codebook;
use galley_core::model::evidence::Evidence;
use galley_core::model::person::Person;
use galley_core::model::relation::Relation;
use galley_core::model::task::Task;
use galley_core::model::work::Work;
use litemap::LiteMap;
use proptest::prelude::*;
use serde_json::Value;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A work without what a W3C file has no place for: tasks, gaps, deletions, keys of other programs, and answers that
/// do not count.
fn what_is_kept(work: &Work) -> Work {
    let mut kept = work.clone();
    let article = Rc::make_mut(&mut kept.article);
    article.meta = Rc::new(Meta { task: Task::default(), dismissed: LiteMap::new(), ..(*article.meta).clone() });
    let marks = kept.annotations.iter().map(|mark| Rc::new(kept_mark(&kept.codebook, mark)));
    kept.annotations = AnnotationSet::from_list(marks.collect::<Vec<_>>());
    let people = kept.persons.values().map(|one| Person { extra: None, ..(**one).clone() });
    kept.persons = Rc::new(people.map(|one| (one.id, Rc::new(one))).collect());
    let relations = kept.relations.values().map(|one| Relation { extra: None, ..(**one).clone() });
    kept.relations = Rc::new(relations.map(|one| (one.id, Rc::new(one))).collect());
    kept.codebook = Rc::new(without_extras(&kept.codebook));
    (kept.extra, kept.article_extra) = (None, None);
    kept.deleted = Rc::default();
    kept
}

fn kept_mark(codebook: &Codebook, mark: &Annotation) -> Annotation {
    let counted = answers::all(codebook, mark);
    let attributes = mark
        .attributes
        .iter()
        .filter(|(id, value)| !value.trim().is_empty() && counted.iter().any(|said| said.id == *id));
    let evidence = mark.evidence.values().filter(|entry| !entry.is_blank());
    let evidence = evidence.map(|entry| Evidence { extra: None, ..(**entry).clone() });
    Annotation {
        attributes: attributes.map(|(id, value)| (id.clone(), value.clone())).collect(),
        evidence: evidence.map(|entry| (entry.id, Rc::new(entry))).collect(),
        extra: None,
        ..mark.clone()
    }
}

fn without_extras(codebook: &Codebook) -> Codebook {
    let mut plain = codebook.clone();
    plain.extra = None;
    for kind in &mut plain.kinds {
        kind.extra = None;
        kind.attributes.iter_mut().for_each(|question| question.extra = None);
    }
    plain.relations.iter_mut().for_each(|relation| relation.extra = None);
    plain
}

/// The work with the words around marks as the other has them: a file may have more of them.
fn with_contexts_of(mut work: Work, other: &Work) -> Work {
    let marks = work.annotations.iter().map(|mark| {
        let (prefix, suffix) = match other.annotations.get(mark.id) {
            Some(found) => (found.prefix.clone(), found.suffix.clone()),
            None => (mark.prefix.clone(), mark.suffix.clone()),
        };
        Rc::new(Annotation { prefix, suffix, ..(**mark).clone() })
    });
    work.annotations = AnnotationSet::from_list(marks.collect::<Vec<_>>());
    work
}

fn body<'a>(item: &'a Value, purpose: &str) -> Vec<&'a Value> {
    item["body"].as_array().unwrap().iter().filter(|body| body["purpose"] == purpose).collect()
}

fn item<'a>(file: &'a Value, id: &str) -> &'a Value {
    let items = file["first"]["items"].as_array().unwrap();
    items.iter().find(|item| item["id"] == format!("urn:uuid:{id}")).unwrap()
}

#[test]
fn a_file_opens_again_and_says_what_stayed_behind() {
    let work = rich();
    let file = w3c::write(&work);
    let reading = arriving::read(&format!("\u{FEFF}{file}")).unwrap();
    assert_eq!(with_contexts_of(what_is_kept(&work), &reading.work), reading.work);
    let said: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert!(said.iter().any(|said| said.starts_with("11 things of the work: not in a W3C file")), "{said:?}");
    assert_eq!(w3c::losses(&work).iter().map(|loss| loss.count).sum::<usize>(), 11);
    // Nothing stayed behind, nothing is said.
    let again = arriving::read(&w3c::write(&reading.work)).unwrap();
    assert!(again.problems.iter().all(|problem| problem.trouble != Trouble::LeftOut));
    // Galley's own file is read as it was.
    assert_eq!(arriving::read(&galley::write(&work)).unwrap().work, work);
}

#[test]
fn what_has_no_text_is_refused_as_it_was() {
    for file in [
        r#"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}"#,
        r#"{"@context": [], "galley:article": {"value": 5}}"#,
        r#"{"@context": [], "galley:article": "text"}"#,
        r#"[{"@context": [], "galley:article": {"value": "text"}}]"#,
    ] {
        assert_eq!(arriving::read(file), Err(ReadError::NotGalley { looks_like: Some("json-ld") }), "{file}");
    }
    // Hardly anything in it is no reason.
    let bare = arriving::read(r#"{"@context": [], "galley:article": {"value": "A text."}, "first": 5}"#).unwrap();
    assert_eq!(bare.work.article.text.as_str(), "A text.");
    assert_eq!(bare.work.article.blocks.len(), 1);
}

#[test]
fn a_text_that_was_corrected_in_the_file_keeps_its_marks() {
    let file = w3c::write(&rich()).replace("\"value\": \"Ferry bill", "\"value\": \"The ferry bill");
    let reading = arriving::read(&file).unwrap();
    assert!(reading.problems.iter().any(|problem| problem.trouble == Trouble::TextChanged));
    let text = reading.work.article.text.as_str();
    let quote = reading.work.annotations.iter().find(|mark| mark.parts.len() == 2).unwrap();
    assert_eq!(quote.words_in(text), "“We never counted them 😊,” … “not once.”");
}

#[test]
fn kinds_tags_notes_and_answers_are_told_apart() {
    let file = json(&w3c::write(&rich()));
    let quote = item(&file, "6a1e3c52-0000-4000-8000-000000000001");
    let kinds = body(quote, "classifying");
    assert_eq!(kinds.len(), 1);
    assert_eq!((&kinds[0]["value"], &kinds[0]["label"]), (&"quote".into(), &"Quote".into()));
    assert_eq!(body(quote, "tagging").iter().map(|tag| &tag["value"]).collect::<Vec<_>>(), ["tape", "follow-up"]);
    assert_eq!(body(quote, "commenting").len(), 1);
    let claim = item(&file, "6a1e3c52-0000-4000-8000-000000000002");
    let answers = body(claim, "assessing");
    let said = |id: &str| answers.iter().find(|body| body["galley:question"] == id).unwrap();
    assert_eq!(said("verdict")["value"], "Half right");
    assert!(said("status")["galley:isDefault"].is_null(), "somebody chose it");
    let orphan = item(&file, "6a1e3c52-0000-4000-8000-000000000006");
    assert_eq!(body(orphan, "assessing")[0]["galley:isDefault"], true, "nobody did");
}

#[test]
fn a_relation_goes_from_its_target_to_its_body() {
    let file = json(&w3c::write(&rich()));
    let urn = |n: u8| format!("urn:uuid:6a1e3c52-0000-4000-8000-0000000000{n:02x}");
    let said = item(&file, "6a1e3c52-0000-4000-8000-00000000001e");
    assert_eq!((&said["motivation"], &said["target"]), (&"linking".into(), &urn(1).into()));
    assert_eq!(body(said, "linking").iter().map(|body| &body["source"]).collect::<Vec<_>>(), [&urn(3)]);
    assert_eq!(body(said, "classifying")[0]["value"], "attributedTo");
    assert!(body(said, "tagging").is_empty());
}

#[test]
fn several_parts_are_one_target() {
    let file = json(&w3c::write(&rich()));
    let target = &item(&file, "6a1e3c52-0000-4000-8000-000000000001")["target"];
    assert_eq!(target["type"], "Composite");
    // The standard's tests allow `items` in a choice alone.
    assert!(target["items"].is_null() && target["source"].is_null() && target["selector"].is_null());
    let parts = target["parts"].as_array().unwrap();
    let words: Vec<&Value> = parts.iter().map(|part| &part["selector"][0]["exact"]).collect();
    assert_eq!(words, ["“We never counted them 😊,”", "“not once.”"]);
    assert_eq!(file["@context"][1]["parts"]["@id"], "as:items");
    assert_eq!(file["@context"][1]["parts"]["@container"], "@list");
}

/// What stands between two positions in UTF-16 units.
fn in_utf16(text: &str, position: &Value) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = |key: &str| position[key].as_u64().unwrap() as usize;
    String::from_utf16(&units[at("start")..at("end")]).unwrap()
}

#[test]
fn recogito_gets_relations_apart_and_nothing_without_a_place() {
    let work = rich();
    let file = json(&w3c::recogito::write(&work));
    assert_eq!(file["annotations"].as_array().unwrap().len(), 5, "but for the orphan");
    let [said, backs] = &file["relations"].as_array().unwrap()[..] else { panic!("{}", file["relations"]) };
    let urn = |n: u8| format!("urn:uuid:6a1e3c52-0000-4000-8000-0000000000{n:02x}");
    assert_eq!((&said[0]["target"], &said[0]["body"]), (&urn(1).into(), &urn(3).into()));
    assert_eq!((&said[0]["motivation"], &said[1]["motivation"]), (&"linking".into(), &"tagging".into()));
    assert_eq!((&said[1]["target"], &said[0]["id"]), (&said[0]["id"], &urn(30).into()));
    assert_eq!(said[1]["body"][0]["value"], "Said by");
    assert_eq!(backs[1]["body"][1]["value"], "same figure");
    let quote = &file["annotations"][0];
    assert_eq!(quote["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(quote["target"].as_array().unwrap().len(), 2);
    assert_eq!(body(quote, "classifying")[0]["value"], "Quote");
    let words = |purpose: &str| body(quote, purpose).iter().map(|body| body["value"].clone()).collect::<Vec<_>>();
    assert_eq!(words("describing"), ["speaker: Ruth Okafor", "type: direct"]);
    let losses: Vec<String> = w3c::recogito::losses(&work).into_iter().map(|loss| loss.words).collect();
    assert!(losses.contains(&"1 mark without a place in the text, left out".to_owned()), "{losses:?}");
}

proptest! {
    #![proptest_config(common::config(192))]

    #[test]
    fn what_is_read_is_what_was_written(work in common::work()) {
        let file = w3c::write(&work);
        let reading = w3c::read(&file).unwrap();
        prop_assert_eq!(with_contexts_of(what_is_kept(&work), &reading.work), reading.work.clone());
        let is_known = |one: &Problem| matches!(one.trouble, Trouble::Dangling | Trouble::Forbidden | Trouble::LeftOut);
        prop_assert!(reading.problems.iter().all(is_known), "{:?}", reading.problems);
        let left: usize = w3c::losses(&work).iter().map(|loss| loss.count).sum();
        let said = reading.problems.iter().find(|one| one.trouble == Trouble::LeftOut).map_or(0, |one| one.count);
        prop_assert_eq!(said, left);
        // What has been read loses nothing more.
        prop_assert!(w3c::losses(&reading.work).is_empty());
        let again = w3c::write(&reading.work);
        prop_assert_eq!(&w3c::write(&w3c::read(&again).unwrap().work), &again);
        let ends_well = again.ends_with("}\n") && !again.contains('\r');
        prop_assert!(ends_well);
    }

    #[test]
    fn recogito_finds_each_part_at_its_words(work in common::work()) {
        let file = json(&w3c::recogito::write(&work));
        let text = work.article.text.as_str();
        for annotation in file["annotations"].as_array().unwrap() {
            for target in annotation["target"].as_array().unwrap() {
                let [quote, position] = &target["selector"].as_array().unwrap()[..] else { panic!("{target}") };
                prop_assert_eq!(in_utf16(text, position), quote["exact"].as_str().unwrap());
            }
        }
        let ids: Vec<&Value> = file["annotations"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
        for relation in file["relations"].as_array().unwrap() {
            prop_assert!(ids.contains(&&relation[0]["target"]) && ids.contains(&&relation[0]["body"]));
        }
    }
}

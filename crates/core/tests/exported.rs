//! Work that leaves: every file says the same of the same claim, and what a file is said to lose is what is not in it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that meets the unexpected has failed")]

use std::rc::Rc;

use crate::common;
use crate::common::exported::*;
use galley_core::formats::loss::Loss;
use galley_core::formats::table::csv::Style;
use galley_core::formats::table::{Sheet, Whole};
use galley_core::formats::{galley, markdown, report, w3c};
use galley_core::insight::ledger::{Ledger, Sieve, Sorting};
use galley_core::insight::material::Material;
use galley_core::model::annotation::{Anchoring, AnnotationSet};
use galley_core::model::article::{Dismissal, Link, Role};
use galley_core::model::codebook::Codebook;
use galley_core::model::evidence::Evidence;
use galley_core::model::id::{EvidenceId, PersonId};
use galley_core::model::person::{Check, Checks, Person};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::text::TextRange;

fn page(work: &Work) -> String {
    report::write(work, &Material::of(&work.article), &report::English)
}

#[test]
fn each_claim_has_one_speaker_one_status_and_one_verdict_in_every_file() {
    let work = story();
    let right = right();
    for style in [Style::PLAIN, Style::for_spreadsheets("en")] {
        assert_eq!(in_csv(&Sheet::Claims.write(&work, style)), right, "the claims as CSV");
        assert_eq!(in_csv(&Sheet::Annotations.write(&work, style)), right, "all marks as CSV");
    }
    assert_eq!(in_markdown(&markdown::write(&work)), right, "Markdown");
    assert_eq!(in_report(&page(&work)), right, "the report");
    assert_eq!(in_w3c(&w3c::write(&work)), right, "W3C");
    // And in the ledger, which is what the reader saw.
    let ledger = Ledger::of(&work);
    let question = |id: &str| Codebook::news().kind("claim").unwrap().attribute(id).unwrap().clone();
    let rows = ledger.rows.iter().map(|row| {
        let said = [
            row.speakers.join("; "),
            question("status").spoken_value(&row.status.value),
            question("verdict").spoken_value(&row.verdict.value),
        ];
        (row.mark.exact(), said)
    });
    assert_eq!(rows.collect::<Standing>(), right, "the ledger");
    assert_eq!(ledger.checked, 4, "a prediction has been looked into");
    // And it asks for no evidence, however little it has.
    let unproven = ledger.list(&Sieve::Unproven, Sorting::default());
    assert_eq!(unproven.iter().map(|row| row.mark.exact()).collect::<Vec<_>>(), [DARK, COSTS, TWICE]);
}

/// A verdict that was given, and then the claim was put back to "to check": it does not count, in no file.
#[test]
fn an_answer_that_is_not_asked_any_more_is_said_nowhere() {
    let mut work = story();
    work.codebook = Rc::new(Codebook::fact_check());
    let marks = work.annotations.iter().map(|mark| {
        let mut mark = (**mark).clone();
        if *mark.kind == *"claim" {
            mark.attributes = [("verdict".to_owned(), "unproven".to_owned())].into_iter().collect();
        }
        Rc::new(mark)
    });
    work.annotations = AnnotationSet::from_list(marks.collect::<Vec<_>>());
    let files = [
        in_csv(&Sheet::Claims.write(&work, Style::PLAIN)),
        in_csv(&Sheet::Annotations.write(&work, Style::PLAIN)),
        in_markdown(&markdown::write(&work)),
        in_report(&page(&work)),
        in_w3c(&w3c::write(&work)),
    ];
    for file in files {
        assert_eq!(file.len(), 5);
        assert!(file.values().all(|[_, status, verdict]| status == "To check" && verdict.is_empty()), "{file:?}");
    }
    let said = |losses: Vec<Loss>| losses.iter().any(|loss| loss.words.starts_with("5 answers to questions that"));
    assert!(said(w3c::losses(&work)) && said(markdown::losses(&work)));
    assert!(said(Sheet::Claims.losses(&work, Style::PLAIN)) && said(Sheet::Annotations.losses(&work, Style::PLAIN)));
}

/// The page's own text, without the JSON that lies in it.
fn seen(page: &str) -> String {
    let body = page.split_once("<body>").unwrap().1;
    text_of(body.split_once("<script").unwrap().0)
}

#[test]
fn the_report_says_who_what_and_when_and_everything_once() {
    let page = page(&story());
    let seen = seen(&page);
    for words in [
        "The Selby Courier",
        "4 March 2026",
        "https://courier.example/lamps",
        "Marked and checked byAda Lind",
        "Last changed21 September 2026",
        "1 claim to check",
        "1 Wrong2 Changed1 Cannot be checked1 To check",
        "1 Misleading1 Missing context",
        "30 November 2019",
    ] {
        let squeezed: String = seen.split('\n').collect();
        assert!(squeezed.contains(words), "{words:?} is not in {squeezed}");
    }
    assert!(!seen.contains("2026-03-04") && !seen.contains("2019-11-30"), "a date as files write it");
    assert_eq!(seen.matches(HEADLINE).count(), 1);
    assert_eq!(page.matches("<h1").count(), 1);
    // In the article and among the claims; one lies in a quote besides, which has a note.
    for (words, times) in [(DARK, 3), (COSTS, 2), (TWICE, 2), (WINTER, 2), (COUNT, 2)] {
        assert_eq!(seen.matches(words).count(), times, "{words}");
    }
    assert_eq!(seen.matches("Lamp census").count(), 1);
}

/// A work in which all that can be has words of its own: `zq` and a number.
struct Everything {
    work: Work,
    /// What the words are, the words, and what a list of losses calls that: any of these.
    things: Vec<(&'static str, String, &'static [&'static str])>,
}

impl Everything {
    fn word(&mut self, what: &'static str, losses: &'static [&'static str]) -> String {
        let word = format!("zq{}", 1_000 + self.things.len());
        self.things.push((what, word.clone(), losses));
        word
    }

    /// An instant that stands nowhere else.
    fn instant(&mut self, what: &'static str, losses: &'static [&'static str]) -> Timestamp {
        let minutes = self.things.len() as i64;
        let at = Timestamp::from_millis(1_800_000_000_000 + minutes * 60_000);
        self.things.push((what, at.to_string(), losses));
        at
    }
}

const TEXT: &[&str] = &["The article’s text"];
const DETAILS: &[&str] = &["of the article’s details"];
const BOOK: &[&str] = &["The codebook"];
const OTHER_MARKS: &[&str] = &["no claim", "but for the words", "but for its words", "exact places"];
const ANSWERS: &[&str] = &["other answer", "no claim", "but for the words"];
const CLAIM: &[&str] = &["but for the words", "exact places"];
const PROOF: &[&str] = &["of evidence"];
const RELATIONS: &[&str] = &["relation"];
const PEOPLE: &[&str] = &["people of the sources", "description", "descriptions"];
const DISMISSED: &[&str] = &["dismissed gap"];

fn everything() -> Everything {
    let text = "zqhead\nzqplain words. zqclaim words, zqquote words and zqsource words, zqone and zqtwo.\nzqcounts.\n";
    let mut all = Everything { work: common::small_work(text), things: Vec::new() };
    all.things.push(("unmarked text", "zqplain".to_owned(), TEXT));
    all.things.push(("a claim’s words", "zqclaim".to_owned(), &["but for the words"]));
    all.things.push(("a quote’s words", "zqquote".to_owned(), OTHER_MARKS));
    all.things.push(("a part label", "\"pull-quote\"".to_owned(), TEXT));
    all.work.codebook = Rc::new(Codebook::fact_check());
    let (mut dismissal, mut task) = (Dismissal::default(), galley_core::model::task::Task::default());
    (dismissal.reason, dismissal.by) = (all.word("a dismissal’s reason", DISMISSED), all.word("by whom", DISMISSED));
    task.title = all.word("a task", DETAILS);
    let mut meta = galley_core::model::article::Meta { task, ..Default::default() };
    meta.title = all.word("the title", DETAILS);
    meta.authors = vec![all.word("an author", DETAILS)];
    meta.outlet = all.word("the outlet", DETAILS);
    meta.url = format!("https://courier.example/{}", all.word("the address", DETAILS));
    meta.published = all.word("the date", DETAILS);
    meta.updated = all.word("the second date", DETAILS);
    meta.language = all.word("the language", DETAILS);
    meta.origin = all.word("the origin", DETAILS);
    meta.dismissed.insert("figure:zqcounts".to_owned(), dismissal);
    let href = all.word("a hyperlink", TEXT);
    let article = Rc::make_mut(&mut all.work.article);
    article.meta = Rc::new(meta);
    article.links = Rc::new(vec![Link { range: TextRange::new(0, 6), href, extra: None }]);
    Rc::make_mut(&mut article.blocks)[2].role = Role::PullQuote;

    let definition = all.word("a definition", BOOK);
    Rc::make_mut(&mut all.work.codebook).kinds[1].definition = definition;
    Rc::make_mut(&mut all.work.codebook).name = all.word("the codebook’s name", BOOK);

    let mut claim = common::mark(&all.work, "claim", &["zqclaim words"]);
    // Where its own question, or one that the ledger shows, has an answer.
    for (question, losses) in [("correction", ANSWERS), ("evidence", ANSWERS)] {
        let word = all.word("an answer of a claim", losses);
        claim.attributes.insert(question.to_owned(), word);
    }
    claim.attributes.insert("status".to_owned(), "checked".to_owned());
    claim.attributes.insert("verdict".to_owned(), "wrong".to_owned());
    claim.note = all.word("a claim’s note", CLAIM);
    claim.tags = vec![all.word("a claim’s tag", CLAIM)];
    claim.creator = all.word("who made a claim", CLAIM);
    claim.origin = all.word("where a claim is from", &["origin", "but for the words"]);
    claim.created = all.instant("when a claim was made", CLAIM);
    claim.prefix = "zqplain words. ".to_owned();
    let mut entry = Evidence::new(EvidenceId::from_u128(common::id(60)), "", all.instant("when evidence came", PROOF));
    entry.creator = all.word("who added evidence", PROOF);
    entry.reference = all.word("a reference", PROOF);
    entry.url = format!("https://courier.example/{}", all.word("evidence’s address", PROOF));
    entry.place = all.word("evidence’s place", PROOF);
    entry.date = all.word("evidence’s date", PROOF);
    entry.contact = all.word("a contact", PROOF);
    entry.note = all.word("evidence’s note", PROOF);
    claim.evidence.insert(entry.id, Rc::new(entry));

    let mut quote = common::mark(&all.work, "quote", &["zqquote words"]);
    quote.note = all.word("a quote’s note", OTHER_MARKS);
    quote.attributes.insert(
        "against".to_owned(),
        all.word("an answer not asked now", &["not asked now", "no claim", "but for the words"]),
    );
    let old = all.word("a mark’s old words", &["old words", "no claim", "but for the words"]);
    quote.parts[0].exact = format!("{old} words").into();
    quote.anchoring = Anchoring::Fuzzy(900);
    let mut source = common::mark(&all.work, "source", &["zqsource words"]);
    let mut person = Person::new(PersonId::from_u128(common::id(50)), &all.word("a name", PEOPLE));
    person.aliases = vec![all.word("an alias", PEOPLE)];
    (person.role, person.organization) = (all.word("a role", PEOPLE), all.word("an organization", PEOPLE));
    (person.anonymity, person.note) = (all.word("why not named", PEOPLE), all.word("a note on a person", PEOPLE));
    person.checks = Checks::default().with(Check::Named, true);
    let unmentioned = Person::new(PersonId::from_u128(common::id(51)), &all.word("one whom no mark mentions", PEOPLE));
    source.person = Some(person.id);
    let made = Relation {
        kind: "madeBy".into(),
        note: all.word("a relation’s note", RELATIONS),
        creator: all.word("who made a relation", RELATIONS),
        created: all.instant("when a relation was made", RELATIONS),
        ..common::relation_between(claim.id, source.id)
    };
    Rc::make_mut(&mut all.work.relations).insert(made.id, Rc::new(made));
    let gone = all.instant("what was deleted", &["deletion"]);
    Rc::make_mut(&mut all.work.deleted).insert(common::id(70), gone);
    let extra = all.word("a key of another program", &["keys of another program"]);
    all.work.extra = Some(format!("{{\"{extra}\":1}}").into());
    all.work.persons = Rc::new([person, unmentioned].map(|one| (one.id, Rc::new(one))).into_iter().collect());
    all.work.annotations = AnnotationSet::from_list([claim, quote, source].map(Rc::new));
    all
}

#[test]
fn what_a_file_is_said_to_lose_is_what_is_not_in_it() {
    let all = everything();
    let work = &all.work;
    let mut files: Vec<(String, String, Vec<Loss>)> = vec![
        ("Galley JSON".to_owned(), galley::write(work), Vec::new()),
        ("the report".to_owned(), page(work), Vec::new()),
        ("Markdown".to_owned(), markdown::write(work), markdown::losses(work)),
        ("W3C".to_owned(), w3c::write(work), w3c::losses(work)),
        ("Recogito".to_owned(), w3c::recogito::write(work), w3c::recogito::losses(work)),
    ];
    for sheet in Sheet::ALL {
        files.push((sheet.slug().to_owned(), sheet.write(work, Style::PLAIN), sheet.losses(work, Style::PLAIN)));
    }
    // Nothing in them is packed, so that words stand there as they are.
    for whole in [Whole::Workbook, Whole::Archive(Style::PLAIN)] {
        let file = String::from_utf8_lossy(&whole.write(work)).into_owned();
        files.push((format!("{whole:?}"), file, whole.losses(work)));
    }
    for (name, file, losses) in files {
        let words: Vec<&str> = losses.iter().map(|loss| loss.words.as_str()).collect();
        println!("{name}: {}", words.join(" · "));
        // What is not there is said to be lost.
        for (what, word, known_as) in &all.things {
            let is_said = losses.iter().any(|loss| known_as.iter().any(|known| loss.words.contains(known)));
            assert!(file.contains(word) || is_said, "{name} has lost {what} and does not say so: {words:?}");
        }
        // What is said to be lost is not there, at least not all of it; but for what is there as text.
        for loss in &losses {
            let named = |known_as: &[&str]| known_as.iter().any(|known| loss.words.contains(known));
            let meant: Vec<_> = all.things.iter().filter(|(.., known_as)| named(known_as)).collect();
            let is_text = loss.words.contains("written as text") && !loss.words.contains("of evidence");
            assert!(is_text || meant.iter().any(|(_, word, _)| !file.contains(word)), "{name} has it: {}", loss.words);
            assert!(loss.count > 0);
        }
    }
}

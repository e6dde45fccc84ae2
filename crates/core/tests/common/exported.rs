//! One story's work, and what each of the files in which it leaves says of its claims.
//!
//! Knows: how each format is read by somebody who does not know Galley. Does not know: how they are written. The
//! journeys read the files that the browser writes with the same eyes (`tests/journeys/tests/report.rs`).

#![allow(unreachable_pub, reason = "a test program is nobody's library")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected has failed"
)]

use std::collections::BTreeMap;
use std::rc::Rc;

use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::codebook::Codebook;
use galley_core::model::evidence::Evidence;
use galley_core::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use galley_core::model::person::{Person, PersonKind};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;

pub const HEADLINE: &str = "Port Selby counts its lamps";
pub const STORY: &str = "Port Selby counts its lamps\n\nMarta Lindqvist of Smith & Sons <Quay> told the council on \
    Monday that “half of the 480 lamps on the quay are dark, and nobody has been out since May”.\n\nThe council says \
    that a new lamp costs $310. Hallam & Rees put it at twice that in April.\n\nBy winter the quay will be the darkest \
    street in the county.\n\nThe last count, in 2019, found 12 lamps that did not work.\n";

/// The claims of the story by their words.
pub const DARK: &str = "half of the 480 lamps on the quay are dark";
pub const COSTS: &str = "a new lamp costs $310";
pub const TWICE: &str = "put it at twice that in April";
pub const WINTER: &str = "By winter the quay will be the darkest street in the county";
pub const COUNT: &str = "found 12 lamps that did not work";

fn bits(number: u128) -> u128 {
    0x1f0e_0012_0000_4000_8000_0000_0000_0000 + number
}

fn at(minutes: i64) -> Timestamp {
    Timestamp::from_millis(1_790_000_000_000 + minutes * 60_000)
}

fn mark(work: &Work, number: u128, kind: &str, words: &str) -> Annotation {
    let start = work.article.text.as_str().find(words).unwrap_or_else(|| panic!("{words}"));
    Annotation {
        id: AnnotationId::from_u128(bits(number)),
        kind: kind.into(),
        parts: vec![Part { range: TextRange::new(start, start + words.len()), exact: words.into(), extra: None }],
        prefix: String::new(),
        suffix: String::new(),
        anchoring: Anchoring::Exact,
        attributes: Default::default(),
        evidence: Default::default(),
        person: None,
        note: String::new(),
        tags: Vec::new(),
        origin: "hand".to_owned(),
        creator: "Ada Lind".to_owned(),
        created: at(0),
        modified: at(0),
        changed: Default::default(),
        extra: None,
    }
}

/// A story with five claims: one inside a quotation whose speaker is known, and not looked into; one that two sources
/// made, and that has a verdict in words; one with a source of its own; a prediction; one that misleads, with evidence.
pub fn story() -> Work {
    let mut work = Work::new(build(ArticleId::from_u128(bits(9_999)), Intake::plain(STORY)), at(0));
    let meta = Rc::make_mut(&mut Rc::make_mut(&mut work.article).meta);
    (meta.outlet, meta.published) = ("The Selby Courier".to_owned(), "2026-03-04".to_owned());
    meta.url = "https://courier.example/lamps".to_owned();
    let people = [
        ("Marta Lindqvist", PersonKind::Person),
        ("Selby Council *", PersonKind::Organization),
        ("Hallam & Rees", PersonKind::Organization),
    ];
    let mut persons = Vec::new();
    for (number, (name, kind)) in people.into_iter().enumerate() {
        persons.push(Person { kind, ..Person::new(PersonId::from_u128(bits(200 + number as u128)), name) });
    }
    let quote = "“half of the 480 lamps on the quay are dark, and nobody has been out since May”";
    let mut marks: Vec<Annotation> = [
        ("source", "Marta Lindqvist"),
        ("quote", quote),
        ("claim", DARK),
        ("source", "The council"),
        ("claim", COSTS),
        ("source", "Hallam & Rees"),
        ("claim", TWICE),
        ("claim", WINTER),
        ("claim", COUNT),
    ]
    .into_iter()
    .enumerate()
    .map(|(number, (kind, words))| mark(&work, number as u128, kind, words))
    .collect();
    for (source, person) in [(0, 0), (3, 1), (5, 2)] {
        marks[source].person = Some(persons[person].id);
    }
    let answers = [
        (4, "status", "changed"),
        (4, "verdict", "“Half” right; see *page* 3, <b>note</b>"),
        (6, "status", "wrong"),
        (6, "verdict", "missing-context"),
        (6, "priority", "high"),
        (7, "status", "cannot-be-checked"),
        (8, "status", "changed"),
        (8, "verdict", "misleading"),
    ];
    for (number, question, value) in answers {
        marks[number].attributes.insert(question.to_owned(), value.to_owned());
    }
    let mut entry = Evidence::new(EvidenceId::from_u128(bits(300)), "Ada Lind", at(2));
    (entry.reference, entry.date) = ("Lamp census".to_owned(), "2019-11-30".to_owned());
    marks[8].evidence.insert(entry.id, Rc::new(entry));
    let relations = [(1, "attributedTo", 0), (4, "madeBy", 3), (4, "madeBy", 5), (6, "madeBy", 5)];
    for (number, (from, kind, to)) in relations.into_iter().enumerate() {
        let relation = Relation {
            id: RelationId::from_u128(bits(400 + number as u128)),
            from: marks[from].id,
            kind: kind.into(),
            to: marks[to].id,
            note: String::new(),
            creator: "Ada Lind".to_owned(),
            created: at(number as i64),
            modified: at(number as i64),
            extra: None,
        };
        Rc::make_mut(&mut work.relations).insert(relation.id, Rc::new(relation));
    }
    work.persons = Rc::new(persons.into_iter().map(|one| (one.id, Rc::new(one))).collect());
    work.annotations = AnnotationSet::from_list(marks.into_iter().map(Rc::new));
    work
}

/// What a file says of each claim, by the claim's words: who made it, where its check stands, what was found.
pub type Standing = BTreeMap<String, [String; 3]>;

/// What every file must say of the story.
pub fn right() -> Standing {
    [
        (DARK, ["Marta Lindqvist", "To check", ""]),
        (COSTS, ["Selby Council *; Hallam & Rees", "Changed", "“Half” right; see *page* 3, <b>note</b>"]),
        (TWICE, ["Hallam & Rees", "Wrong", "Missing context"]),
        (WINTER, ["", "Cannot be checked", ""]),
        (COUNT, ["", "Changed", "Misleading"]),
    ]
    .map(|(words, said)| (words.to_owned(), said.map(str::to_owned)))
    .into()
}

/// What readers call an answer that a file has as it is stored.
fn spoken(question: &str, value: &str) -> String {
    let book = Codebook::news();
    let asked = book.kind("claim").and_then(|kind| kind.attribute(question));
    asked.map_or_else(|| value.to_owned(), |asked| asked.spoken_value(value))
}

/// The rows of a CSV file (RFC 4180), each by the names of its columns.
pub fn csv(file: &str) -> Vec<BTreeMap<String, String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = file.trim_start_matches('\u{feff}').chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match (letter, quoted) {
            ('"', true) if letters.peek() == Some(&'"') => cell.extend(letters.next()),
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => {}
            ('\n', false) => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    let mut rows = rows.into_iter();
    let heads = rows.next().unwrap_or_default();
    rows.map(|row| heads.iter().cloned().zip(row).collect()).collect()
}

/// What a table says: that of the claims, or that of all marks.
pub fn in_csv(file: &str) -> Standing {
    let mut standing = Standing::new();
    for row in csv(file) {
        let cell = |name: &str| row.get(name).cloned();
        if cell("kind").is_some_and(|kind| kind != "claim") {
            continue;
        }
        let words = cell("text").unwrap_or_default();
        let by = cell("said_by").unwrap_or_default();
        let answer = |question: &str| spoken(question, &cell(question).unwrap_or_default());
        standing.insert(words, [by, answer("status"), answer("verdict")]);
    }
    standing
}

/// What the Markdown says under "Claims".
pub fn in_markdown(file: &str) -> Standing {
    let plain = |words: &str| {
        let mut letters = words.chars();
        let mut out = String::new();
        while let Some(letter) = letters.next() {
            out.extend(if letter == '\\' { letters.next() } else { Some(letter) });
        }
        out.replace("&lt;", "<").replace("&amp;", "&")
    };
    let (_, claims) = file.split_once("\n## Claims").expect("claims");
    let claims = claims.split("\n## ").next().unwrap_or_default();
    let mut standing = Standing::new();
    for claim in claims.split("\n> ").skip(1) {
        let mut lines = claim.lines();
        let words = plain(lines.next().unwrap_or_default());
        let head = claim.lines().find(|line| line.starts_with("**")).expect("a number");
        let by = head.split_once("** — ").map_or("", |(_, by)| by.split(" · ").next().unwrap_or_default());
        let answer = |name: &str| {
            let line = claim.lines().find_map(|line| line.strip_prefix(&format!("- {name}: ")));
            line.map(plain).unwrap_or_default()
        };
        standing.insert(words, [plain(by).replace(", ", "; "), answer("Status"), answer("Verdict")]);
    }
    standing
}

/// The text of markup.
pub fn text_of(markup: &str) -> String {
    let mut out = String::new();
    for piece in markup.split('<') {
        out.push_str(piece.split_once('>').map_or(if out.is_empty() { piece } else { "" }, |(_, text)| text));
    }
    for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        out = out.replace(entity, letter);
    }
    out
}

/// What the report says in its list of claims.
pub fn in_report(page: &str) -> Standing {
    let (_, claims) = page.split_once("class=\"notes claims\"").expect("claims");
    let claims = claims.split("</section>").next().unwrap_or_default();
    let mut standing = Standing::new();
    for claim in claims.split("<li id=").skip(1) {
        let within = |from: &str, to: &str| {
            let found = claim.split_once(from).and_then(|(_, rest)| rest.split_once(to));
            found.map(|(markup, _)| markup.split_once('>').map_or("", |(_, rest)| rest).to_owned())
        };
        let names = within("<dd class=\"made-by\"", "</dd>").unwrap_or_default();
        let names: Vec<String> =
            names.split("<bdi>").skip(1).map(|name| text_of(name.split("</bdi>").next().unwrap())).collect();
        let said = |class: &str| text_of(&within(&format!("<dd class=\"{class}\""), "</dd>").unwrap_or_default());
        let words = text_of(&within("<p class=\"words\"", "</p>").expect("words"));
        standing.insert(words, [names.join("; "), said("status"), said("verdict")]);
    }
    standing
}

/// What the W3C's JSON-LD says in the bodies of its annotations.
pub fn in_w3c(file: &str) -> Standing {
    let file: serde_json::Value = serde_json::from_str(file).expect("JSON");
    let mut standing = Standing::new();
    for item in file["first"]["items"].as_array().expect("items") {
        let bodies = item["body"].as_array().expect("bodies");
        let of = |purpose: &'static str| bodies.iter().filter(move |body| body["purpose"] == purpose);
        if of("classifying").all(|body| body["value"] != "claim") {
            continue;
        }
        let said = |is_meant: &dyn Fn(&serde_json::Value) -> bool| {
            let found = of("assessing").filter(|body| is_meant(body));
            found.map(|body| body["value"].as_str().expect("words")).collect::<Vec<_>>().join("; ")
        };
        let words = item["target"]["selector"][0]["exact"].as_str().expect("words").to_owned();
        let answer = |question: &str| spoken(question, &said(&|body| body["galley:question"] == question));
        let speakers = said(&|body| body["galley:speaker"].is_string());
        standing.insert(words, [speakers, answer("status"), answer("verdict")]);
    }
    standing
}

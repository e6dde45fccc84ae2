//! Long articles that nobody wrote: the same each time, as long and with as many marks as is wished.

use crate::Browser;
use anyhow::{Result, bail};
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::id::{AnnotationId, ArticleId, PersonId, RelationId};
use galley_core::model::person::{Person, PersonKind};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::{TextRange, trim};
use litemap::LiteMap;
use serde::Deserialize;
use std::rc::Rc;

/// Where the ids of what is made begin.
const ID: u128 = 0x1f0e_0001_0000_4000_8000_0000_0000_0000;

/// Of a hundred marks, so many begin inside the one before.
const OVERLAPPING: usize = 20;

/// Of a hundred quotes and claims, so many are given to somebody.
const ATTRIBUTED: usize = 60;

const NAMES: &[&str] =
    &["Okafor", "Lindqvist", "Marchetti", "the harbor board", "Dr. Ayşe Tuna", "Núñez", "the ministry"];

const WORDS: &[&str] = &[
    "the",
    "a",
    "of",
    "in",
    "that",
    "ferry",
    "bill",
    "harbor",
    "repairs",
    "night",
    "cost",
    "budget",
    "council",
    "vote",
    "island",
    "crew",
    "winter",
    "engine",
    "passengers",
    "report",
    "letter",
    "audit",
    "delay",
    "number",
    "figure",
    "would",
    "could",
    "never",
    "again",
    "since",
    "before",
    "after",
    "million",
    "percent",
    "because",
    "nobody",
    "counted",
    "promised",
    "signed",
    "closed",
    "reopened",
    "café",
    "naïve",
    "coöperation",
    "tonnage",
    "timetable",
];

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        // The upper bits of a linear congruential generator.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }
}

/// One sentence, a third of them with a quotation.
fn sentence(dice: &mut Dice, into: &mut String) {
    let quoted = dice.below(3) == 0;
    into.push_str(if quoted { "“We " } else { "So " });
    for at in 0..6 + dice.below(16) {
        if at > 0 {
            into.push(' ');
        }
        into.push_str(dice.one(WORDS));
    }
    if quoted {
        into.push_str(",” said ");
        into.push_str(dice.one(NAMES));
    }
    into.push_str(if dice.below(40) == 0 { " 🚢. " } else { ". " });
}

/// So many bytes of paragraphs between 200 and 1,500 bytes, of five hundred one of them far longer.
pub fn text(bytes: usize) -> String {
    let dice = &mut Dice(7);
    let mut text = "The ferry papers, in full\n\nBy Ann Lee\n\n".to_owned();
    let mut count = 0;
    while text.len() < bytes {
        let goal = if count % 500 == 250 { 9_000 } else { 200 + dice.below(1_300) };
        let start = text.len();
        while text.len() - start < goal {
            sentence(dice, &mut text);
        }
        text.truncate(text.trim_end().len());
        text.push_str("\n\n");
        count += 1;
    }
    text.truncate(text.trim_end().len());
    text
}

/// The start of a word at or after this offset, not past `end`.
fn word_start(text: &str, mut at: usize, end: usize) -> usize {
    while at < end && !(text.is_char_boundary(at) && text.as_bytes().get(at.wrapping_sub(1)) == Some(&b' ')) {
        at += 1;
    }
    at.min(end)
}

/// An article of so many bytes with so many marks all over it: three kinds, a fifth of them over or in another, notes and
/// tags on some, sources that mention persons, quotes and claims that are given to sources.
pub fn work(bytes: usize, marks: usize) -> Work {
    let text = text(bytes);
    let at = Timestamp::from_millis(1_790_000_000_000);
    let mut work = Work::new(build(ArticleId::from_u128(ID), Intake::plain(&text)), at);
    let persons = NAMES.iter().zip(1..).map(|(name, number)| {
        let mut person = Person::new(PersonId::from_u128(ID + (1 << 32) + number), name);
        if name.starts_with("the ") {
            person.kind = PersonKind::Organization;
        }
        Rc::new(person)
    });
    let persons: Vec<Rc<Person>> = persons.collect();
    let annotations = annotations(&work, marks, &persons);
    work.relations = Rc::new(relations(&annotations));
    work.persons = Rc::new(LiteMap::from_iter(persons.into_iter().map(|person| (person.id, person))));
    work.annotations = AnnotationSet::from_list(annotations);
    work
}

/// The marks, in the order of the text.
fn annotations(work: &Work, marks: usize, persons: &[Rc<Person>]) -> Vec<Rc<Annotation>> {
    let dice = &mut Dice(11);
    let text = work.article.text.as_str();
    // Each mark has a stretch of its own, so that they stand all over the article.
    let stretch = text.len() / marks.max(1);
    let mut before = TextRange::new(0, 0);
    let mut made = Vec::with_capacity(marks);
    for number in 0..marks {
        let overlaps = dice.below(100) < OVERLAPPING && !before.is_empty();
        let goal = if overlaps { before.start() + before.len() / 2 } else { (stretch * number).max(before.end()) };
        let blocks = &work.article.blocks;
        let Some(block) = blocks.get(blocks.partition_point(|block| block.range.end() <= goal + 8)) else { break };
        let block = block.range;
        let start = word_start(text, goal.max(block.start()), block.end());
        let most = if overlaps { 60 } else { stretch.clamp(16, 120) };
        let end = word_start(text, (start + 8 + dice.below(most)).min(block.end()), block.end());
        let range = trim(text, TextRange::new(start, end));
        if range.is_empty() {
            continue;
        }
        before = range;
        let kind = dice.one(&["quote", "claim", "source"]);
        let person =
            (kind == "source").then(|| persons.get(dice.below(persons.len())).map(|person| person.id)).flatten();
        made.push(Rc::new(annotation(text, range, (number, kind), person, work.modified)));
    }
    made
}

fn annotation(
    text: &str,
    range: TextRange,
    (number, kind): (usize, &str),
    person: Option<PersonId>,
    at: Timestamp,
) -> Annotation {
    let before: Vec<char> = text.get(..range.start()).unwrap_or_default().chars().rev().take(32).collect();
    let note = format!("Asked the office about this one, answer {number}.");
    Annotation {
        id: AnnotationId::from_u128(ID + (2 << 32) + number as u128),
        kind: kind.into(),
        parts: vec![Part { range, exact: range.of(text).into(), extra: None }],
        prefix: before.into_iter().rev().collect(),
        suffix: text.get(range.end()..).unwrap_or_default().chars().take(32).collect(),
        anchoring: Anchoring::Exact,
        attributes: Default::default(),
        note: if number % 4 == 0 { note } else { String::new() },
        tags: if number % 9 == 0 { vec!["budget".to_owned()] } else { Vec::new() },
        origin: "hand".to_owned(),
        creator: String::new(),
        created: at,
        modified: at,
        evidence: Default::default(),
        person,
        changed: Default::default(),
        extra: None,
    }
}

/// Quotes and claims are given to the source before them.
fn relations(marks: &[Rc<Annotation>]) -> LiteMap<RelationId, Rc<Relation>> {
    let dice = &mut Dice(13);
    let mut source = None;
    let mut made = LiteMap::new();
    for (mark, number) in marks.iter().zip(0..) {
        if &*mark.kind == "source" {
            source = Some(mark.id);
        } else if let Some(to) = source.filter(|_| dice.below(100) < ATTRIBUTED) {
            let id = RelationId::from_u128(ID + (3 << 32) + number);
            let kind = if &*mark.kind == "claim" { "madeBy" } else { "attributedTo" };
            let (from, kind, at) = (mark.id, kind.into(), mark.created);
            let relation = Relation {
                id,
                from,
                kind,
                to,
                note: String::new(),
                creator: String::new(),
                created: at,
                modified: at,
                extra: None,
            };
            made.insert(id, Rc::new(relation));
        }
    }
    made
}

/// Words in the middle of the screen that carry no mark.
#[derive(Debug, Deserialize)]
pub struct Spot {
    /// The number of their block, from 0.
    pub block: usize,
    /// The words, which the block has once.
    pub words: String,
}

/// Two frames and a rest: what an action has caused is done.
pub const REST: &str =
    "await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go))));";

/// What the article scrolls in: the page, or a pane of its own beside a table.
pub const SCROLLER: &str = "(() => {
    const pane = document.querySelector('[data-article]')?.closest('.sheet-of-paper');
    const scrolls = pane && pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== 'visible';
    return scrolls ? pane : document.scrollingElement;
})()";

impl Browser {
    /// Words that carry no mark, in a paragraph that is wholly on the screen; the page is scrolled until there are some.
    pub async fn free_words(&self) -> Result<Spot> {
        for _ in 0..20 {
            if let Some(spot) = self.free_words_here().await? {
                return Ok(spot);
            }
            let on = format!(
                "const scroller = {SCROLLER};
                const end = scroller.scrollHeight - scroller.clientHeight - 1;
                scroller.scrollTo(0, scroller.scrollTop >= end ? 0 : scroller.scrollTop + innerHeight / 2)"
            );
            self.ask::<()>(&on, vec![]).await?;
            self.ask_async::<()>(REST, vec![]).await?;
        }
        bail!("no free words for ten screens")
    }

    async fn free_words_here(&self) -> Result<Option<Spot>> {
        let script = "for (const block of document.querySelectorAll('[data-block]')) {
                const box = block.getBoundingClientRect();
                if (box.top < 150 || box.bottom > innerHeight - 120 || block.dataset.role !== 'paragraph') continue;
                for (const node of block.childNodes) {
                    if (node.nodeType !== 3) continue;
                    const words = node.data.match(/[a-z]+ [a-z]+ [a-z]+/)?.[0];
                    if (words && block.textContent.indexOf(words) === block.textContent.lastIndexOf(words)) {
                        return { block: [...document.querySelectorAll('[data-block]')].indexOf(block), words };
                    }
                }
            }
            return null";
        self.ask(script, vec![]).await
    }
}

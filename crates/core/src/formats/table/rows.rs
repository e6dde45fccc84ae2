//! The rows of each table.
//!
//! Knows: columns and what stands in them. Does not know: which table is asked for.

use std::rc::Rc;

use litemap::LiteMap;

use super::super::csv::{Cell, Style, Table};
use super::entries;
use crate::insight::answers;
use crate::insight::cast::Places;
use crate::insight::ledger::{Column, Ledger};
use crate::insight::voices::Voices;
use crate::model::annotation::{Anchoring, Annotation};
use crate::model::evidence::{Evidence, in_order};
use crate::model::id::AnnotationId;
use crate::model::work::Work;

fn instant(at: crate::model::time::Timestamp) -> Cell<'static> {
    Cell::Made(at.to_string())
}

/// Where a mark stands, for the cells that say it.
struct Spot {
    start: Option<usize>,
    end: Option<usize>,
    parts: String,
    role: &'static str,
    paragraph: Option<usize>,
}

impl Spot {
    fn of(work: &Work, places: &Places<'_>, mark: &Annotation) -> Self {
        let text = &work.article.text;
        let count = |offset: usize| text.char_offset(offset);
        let pair = |range: crate::text::TextRange| format!("{}..{}", count(range.start()), count(range.end()));
        let parts = mark.ranges().map(pair).collect::<Vec<_>>().join(";");
        if mark.is_orphan() {
            return Self { start: None, end: None, parts, role: "", paragraph: None };
        }
        let hull = mark.hull();
        let place = places.at(hull.start());
        let role = place.and_then(|place| work.article.blocks.get(place.block)).map_or("", |block| block.role.slug());
        let paragraph = place.and_then(|place| place.paragraph);
        Self { start: Some(count(hull.start())), end: Some(count(hull.end())), parts, role, paragraph }
    }
}

const BEFORE: [&str; 15] = [
    "id",
    "kind",
    "text",
    "prefix",
    "suffix",
    "start",
    "end",
    "unit",
    "parts",
    "part_count",
    "block",
    "paragraph",
    "anchoring",
    "said_by",
    "person",
];
const AFTER: [&str; 14] = [
    "other_answers",
    "note",
    "tags",
    "evidence_count",
    "origin",
    "creator",
    "created",
    "modified",
    "article_id",
    "article_title",
    "article_outlet",
    "article_url",
    "article_published",
    "article_sha256",
];

/// The questions of a codebook, each id once, with the name of its column.
fn questions(work: &Work) -> Vec<(&str, String)> {
    let mut met: LiteMap<&str, ()> = LiteMap::new();
    let mut questions: Vec<(&str, String)> = Vec::new();
    for question in work.codebook.kinds.iter().flat_map(|kind| &kind.attributes) {
        let id = question.id.as_str();
        if met.insert(id, ()).is_some() {
            continue;
        }
        let is_taken = id.trim().is_empty() || BEFORE.contains(&id) || AFTER.contains(&id);
        questions.push((id, if is_taken { format!("answer: {id}") } else { id.to_owned() }));
    }
    questions
}

/// A row for each annotation. Each question of the codebook has a column, named by its id, or `answer: note`
/// where another column is called so; answers to questions that the codebook lacks share one.
#[must_use]
pub fn annotations(work: &Work, style: Style) -> String {
    let questions = questions(work);
    let mut columns: Vec<&str> = BEFORE.to_vec();
    columns.extend(questions.iter().map(|(_, column)| column.as_str()));
    columns.extend(AFTER);
    let mut table = Table::new(style, &columns);
    let mut known: Vec<&str> = questions.iter().map(|(id, _)| *id).collect();
    crate::text::sort::sort_by(&mut known, Ord::cmp);
    let (places, voices) = (Places::of(&work.article), Voices::of(work));
    let (article, meta) = (&work.article, &work.article.meta);
    let title = article.name();
    let text = article.text.as_str();
    for mark in work.annotations.iter() {
        let spot = Spot::of(work, &places, mark);
        let person = mark.person.and_then(|id| work.persons.get(&id)).map_or("", |person| &person.name);
        let mut cells = vec![
            Cell::Made(mark.id.to_string()),
            Cell::Words(&mark.kind),
            Cell::Made(mark.words_in(text)),
            Cell::Words(&mark.prefix),
            Cell::Words(&mark.suffix),
            Cell::Maybe(spot.start),
            Cell::Maybe(spot.end),
            Cell::Words("codepoint"),
            Cell::Made(spot.parts),
            Cell::Number(mark.parts.len()),
            Cell::Words(spot.role),
            Cell::Maybe(spot.paragraph),
            Cell::Made(anchoring(mark.anchoring)),
            Cell::Made(voices.all(mark.id).iter().map(|voice| &*voice.name).collect::<Vec<_>>().join("; ")),
            Cell::Words(person),
        ];
        let said = answers::all(&work.codebook, mark);
        let answer = |id: &str| Cell::Words(said.iter().find(|said| said.id == id).map_or("", |said| said.value));
        cells.extend(questions.iter().map(|(id, _)| answer(id)));
        let others = mark.attributes.iter().filter(|(id, _)| known.binary_search(&id.as_str()).is_err());
        let others: Vec<String> = others.map(|(id, value)| format!("{id}: {value}")).collect();
        cells.extend([
            Cell::Made(others.join("\n")),
            Cell::Words(&mark.note),
            Cell::Made(mark.tags.join("; ")),
            Cell::Number(entries(mark)),
            Cell::Words(&mark.origin),
            Cell::Words(&mark.creator),
            instant(mark.created),
            instant(mark.modified),
            Cell::Made(article.id.to_string()),
            Cell::Words(&title),
            Cell::Words(&meta.outlet),
            Cell::Words(&meta.url),
            Cell::Day(&meta.published),
            Cell::Words(article.text.sha256()),
        ]);
        table.row(&cells);
    }
    table.finish()
}

fn anchoring(how: Anchoring) -> String {
    match how {
        Anchoring::Exact => "exact".to_owned(),
        Anchoring::Moved => "moved".to_owned(),
        Anchoring::Fuzzy(score) => format!("fuzzy {score}/1000"),
        Anchoring::Orphan => "orphan".to_owned(),
    }
}

/// A row for each relation; the words of an end that is not there are empty.
#[must_use]
pub fn relations(work: &Work, style: Style) -> String {
    let mut table = Table::new(
        style,
        &[
            "id",
            "from_id",
            "from_kind",
            "from_text",
            "type",
            "to_id",
            "to_kind",
            "to_text",
            "note",
            "creator",
            "created",
            "modified",
        ],
    );
    let marks = work.annotations.by_id();
    let end = |id: AnnotationId| {
        let mark = marks.get(&id);
        let words = mark.map_or_else(String::new, |mark| mark.words_in(work.article.text.as_str()));
        [Cell::Made(id.to_string()), Cell::Words(mark.map_or("", |mark| &mark.kind)), Cell::Made(words)]
    };
    for relation in work.relations.values() {
        let mut cells = vec![Cell::Made(relation.id.to_string())];
        cells.extend(end(relation.from));
        cells.push(Cell::Words(&relation.kind));
        cells.extend(end(relation.to));
        cells.extend([
            Cell::Words(&relation.note),
            Cell::Words(&relation.creator),
            instant(relation.created),
            instant(relation.modified),
        ]);
        table.row(&cells);
    }
    table.finish()
}

/// The ledger: a row for each claim, numbered as they come in the text. Answers stand as files hold them.
#[must_use]
pub fn claims(work: &Work, style: Style) -> String {
    let mut table = Table::new(
        style,
        &[
            "number",
            "claim",
            "made_by",
            "status",
            "priority",
            "verdict",
            "evidence_count",
            "evidence",
            "paragraph",
            "note",
            "tags",
            "start",
            "end",
            "unit",
            "creator",
            "created",
            "modified",
            "id",
            "article_title",
            "article_url",
            "article_published",
        ],
    );
    let places = Places::of(&work.article);
    let (title, meta) = (work.article.name(), &work.article.meta);
    let text = work.article.text.as_str();
    for claim in Ledger::of(work).rows {
        let mark = &claim.mark;
        let spot = Spot::of(work, &places, mark);
        let answer = |column: Column| Cell::Words(claim.answer(column));
        let lines: Vec<String> = claim.evidence.iter().map(|entry| line(entry)).collect();
        table.row(&[
            Cell::Number(claim.number),
            Cell::Made(mark.words_in(text)),
            Cell::Made(claim.speakers.join("; ")),
            answer(Column::Status),
            answer(Column::Priority),
            answer(Column::Verdict),
            Cell::Number(lines.len()),
            Cell::Made(lines.join("\n")),
            Cell::Maybe(spot.paragraph),
            Cell::Words(&mark.note),
            Cell::Made(mark.tags.join("; ")),
            Cell::Maybe(spot.start),
            Cell::Maybe(spot.end),
            Cell::Words("codepoint"),
            Cell::Words(&mark.creator),
            instant(mark.created),
            instant(mark.modified),
            Cell::Made(mark.id.to_string()),
            Cell::Words(&title),
            Cell::Words(&meta.url),
            Cell::Day(&meta.published),
        ]);
    }
    table.finish()
}

/// An entry in one line: what it says, with commas between.
fn line(entry: &Evidence) -> String {
    let one_line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mark = entry.mark.as_ref().map(|mark| match mark.title.as_str() {
        "" => format!("“{}”", mark.exact),
        title => format!("“{}” in {title}", mark.exact),
    });
    let pieces = [&entry.reference, mark.as_deref().unwrap_or(""), &entry.place, &entry.date, &entry.url];
    let mut pieces: Vec<String> = pieces.into_iter().map(one_line).collect();
    if !entry.contact.trim().is_empty() {
        pieces.push(format!("contact: {}", one_line(&entry.contact)));
    }
    pieces.push(one_line(&entry.note));
    pieces.retain(|piece| !piece.is_empty());
    pieces.join(", ")
}

/// A row for each entry of evidence, of whatever kind the mark is that it belongs to. `mark_…` name the mark
/// that it is, where it is one. Entries that say nothing yet are left out.
#[must_use]
pub fn evidence(work: &Work, style: Style) -> String {
    let mut table = Table::new(
        style,
        &[
            "claim_id",
            "kind",
            "claim",
            "reference",
            "url",
            "place",
            "date",
            "contact",
            "note",
            "mark_text",
            "mark_id",
            "mark_article_id",
            "mark_article_title",
            "creator",
            "created",
            "id",
        ],
    );
    let text = work.article.text.as_str();
    for mark in work.annotations.iter() {
        let entries: Vec<Rc<Evidence>> = in_order(&mark.evidence);
        for entry in entries.iter().filter(|entry| !entry.is_blank()) {
            let other = entry.mark.as_ref();
            table.row(&[
                Cell::Made(mark.id.to_string()),
                Cell::Words(&mark.kind),
                Cell::Made(mark.words_in(text)),
                Cell::Words(&entry.reference),
                Cell::Words(&entry.url),
                Cell::Words(&entry.place),
                Cell::Day(&entry.date),
                Cell::Words(&entry.contact),
                Cell::Words(&entry.note),
                Cell::Words(other.map_or("", |one| &one.exact)),
                Cell::Made(other.map_or_else(String::new, |one| one.annotation.to_string())),
                Cell::Made(other.map_or_else(String::new, |one| one.article.to_string())),
                Cell::Words(other.map_or("", |one| &one.title)),
                Cell::Words(&entry.creator),
                instant(entry.created),
                Cell::Made(entry.id.to_string()),
            ]);
        }
    }
    table.finish()
}

//! The rows of each table.
//!
//! Knows: columns and what stands in them. Does not know: which table is asked for.

use super::cell::{Cell, Rows, list};
use super::heads;
use crate::insight::answers;
use crate::insight::cast::Places;
use crate::insight::ledger::{Column, Ledger};
use crate::insight::voices::Voices;
use crate::model::annotation::{Anchoring, Annotation};
use crate::model::evidence::{Evidence, in_order};
use crate::model::id::AnnotationId;
use crate::model::work::Work;

/// What `start`, `end` and `parts` count.
const UNIT: &str = "codepoint";

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

/// A row for each annotation. Each question of the codebook has a column; answers to questions that the codebook lacks
/// share one.
pub(super) fn annotations(work: &Work, table: &mut dyn Rows) {
    let questions = heads::questions(work);
    let mut columns: Vec<&str> = heads::BEFORE.to_vec();
    columns.extend(questions.iter().map(|(_, column)| column.as_str()));
    columns.extend(heads::AFTER);
    table.heads(&columns);
    let mut known: Vec<&str> = questions.iter().map(|(id, _)| *id).collect();
    crate::text::sort::sort_by(&mut known, Ord::cmp);
    let (places, voices) = (Places::of(&work.article), Voices::of(work));
    let (article, meta) = (&work.article, &work.article.meta);
    let title = article.name();
    for mark in work.annotations.iter() {
        let mut cells = Vec::with_capacity(columns.len());
        before(work, &places, &voices, mark, &mut cells);
        let said = answers::all(&work.codebook, mark);
        let answer = |id: &str| Cell::Words(said.iter().find(|said| said.id == id).map_or("", |said| said.value));
        cells.extend(questions.iter().map(|(id, _)| answer(id)));
        let others = mark.attributes.iter().filter(|(id, _)| known.binary_search(&id.as_str()).is_err());
        cells.extend([
            Cell::Made(list(others.map(|(id, value)| format!("{id}: {value}")))),
            Cell::Words(&mark.note),
            Cell::Made(list(&mark.tags)),
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
}

/// The cells of an annotation before its answers.
fn before<'a>(work: &'a Work, places: &Places<'_>, voices: &Voices, mark: &'a Annotation, cells: &mut Vec<Cell<'a>>) {
    let spot = Spot::of(work, places, mark);
    let person = mark.person.and_then(|id| work.persons.get(&id)).map_or("", |person| &person.name);
    cells.extend([
        Cell::Made(mark.id.to_string()),
        Cell::Words(&mark.kind),
        Cell::Made(mark.words_in(work.article.text.as_str())),
        Cell::Words(&mark.prefix),
        Cell::Words(&mark.suffix),
        Cell::Maybe(spot.start),
        Cell::Maybe(spot.end),
        Cell::Words(UNIT),
        Cell::Made(spot.parts),
        Cell::Number(mark.parts.len()),
        Cell::Words(spot.role),
        Cell::Maybe(spot.paragraph),
        Cell::Made(anchoring(mark.anchoring)),
        Cell::Made(list(voices.all(mark.id).iter().map(|voice| &*voice.name))),
        Cell::Words(person),
    ]);
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
pub(super) fn relations(work: &Work, table: &mut dyn Rows) {
    table.heads(&heads::RELATIONS);
    let title = work.article.name();
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
            Cell::Made(work.article.id.to_string()),
            Cell::Words(&title),
        ]);
        table.row(&cells);
    }
}

/// The ledger: a row for each claim, numbered as they come in the text. Answers stand as files hold them.
pub(super) fn claims(work: &Work, table: &mut dyn Rows) {
    table.heads(&heads::CLAIMS);
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
            Cell::Made(list(&claim.speakers)),
            answer(Column::Status),
            answer(Column::Priority),
            answer(Column::Verdict),
            Cell::Number(lines.len()),
            Cell::Made(lines.join("\n")),
            Cell::Maybe(spot.paragraph),
            Cell::Words(&mark.note),
            Cell::Made(list(&mark.tags)),
            Cell::Maybe(spot.start),
            Cell::Maybe(spot.end),
            Cell::Words(UNIT),
            Cell::Made(spot.parts),
            Cell::Number(mark.parts.len()),
            Cell::Words(&mark.creator),
            instant(mark.created),
            instant(mark.modified),
            Cell::Made(mark.id.to_string()),
            Cell::Made(work.article.id.to_string()),
            Cell::Words(&title),
            Cell::Words(&meta.url),
            Cell::Day(&meta.published),
        ]);
    }
}

/// How many entries of evidence say something.
pub(super) fn entries(mark: &Annotation) -> usize {
    mark.evidence.values().filter(|entry| !entry.is_blank()).count()
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

/// A row for each entry of evidence, of whatever kind the annotation is that it belongs to. `cited_…` name the annotation
/// that it is itself, where it is one. Entries that say nothing yet are left out.
pub(super) fn evidence(work: &Work, table: &mut dyn Rows) {
    table.heads(&heads::EVIDENCE);
    let (text, title) = (work.article.text.as_str(), work.article.name());
    for mark in work.annotations.iter() {
        for entry in in_order(&mark.evidence).into_iter().filter(|entry| !entry.is_blank()) {
            let other = entry.mark.as_ref();
            table.row(&[
                Cell::Made(entry.id.to_string()),
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
                Cell::Made(work.article.id.to_string()),
                Cell::Words(&title),
            ]);
        }
    }
}

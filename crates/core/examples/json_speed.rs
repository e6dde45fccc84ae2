//! How long a long article takes as a Galley JSON file, and as the records of the vault: milliseconds to write and to
//! read, the middle one of several runs.
//!
//! ```text
//! json_speed [runs]      9 unless said otherwise
//! ```
//!
//! The article has 1 MB and 10,000 marks of three kinds, one in five of them over the one before, with notes, tags,
//! answers and evidence, 500 persons and 2,000 relations. All of it follows from one seed, so that two versions of
//! Galley measure the same work; the bytes' SHA-256 says whether they wrote the same.

use std::io::Write;
use std::time::Instant;

use galley_core::formats::{ReadError, galley};
use galley_core::journal::wire::{read_head, read_page, read_text, write_head, write_page, write_text};
use galley_core::model::work::Work;
use galley_core::text::Text;
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

/// Numbers that look like chance and are the same each time (Knuth's MMIX, The Art of Computer Programming 3.3.4).
struct Chance(u64);

impl Chance {
    /// A number below this one.
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

const WORDS: [&str; 16] = [
    "the",
    "mayor",
    "said",
    "“nobody",
    "counted”",
    "Zürich",
    "on",
    "Tuesday",
    "budget",
    "—",
    "opposition",
    "a",
    "line\\item",
    "council",
    "voted",
    "again",
];

const MARKS: u64 = 10_000;
const PERSONS: u64 = 500;
const RELATIONS: u64 = 2_000;

fn id(sort: u64, number: u64) -> String {
    format!("{sort:08x}-0000-4000-8000-{number:012x}")
}

/// Paragraphs of 600 bytes or so, up to 1 MB.
fn text(chance: &mut Chance) -> String {
    let mut text = String::new();
    let mut line = 0;
    while text.len() < 1_000_000 {
        let word = WORDS[usize::try_from(chance.below(WORDS.len() as u64)).unwrap_or(0)];
        text.push_str(word);
        let ends = text.len() - line > 600;
        text.push(if ends { '\n' } else { ' ' });
        line = if ends { text.len() } else { line };
    }
    text.trim_end().to_owned()
}

fn marks(letters: &[char], chance: &mut Chance) -> Vec<Value> {
    let step = letters.len() as u64 / MARKS;
    let mark = |at: u64| {
        let over = if at % 5 == 4 { step / 2 } else { 0 };
        let start = usize::try_from(at * step - over).unwrap_or(0);
        let end = start + 20 + usize::try_from(chance.below(step / 2)).unwrap_or(0);
        let words = |from: usize, to: usize| letters[from..to.min(letters.len())].iter().collect::<String>();
        let evidence = json!([{ "id": id(5, at), "reference": "Minutes of the council", "url": "https://council.example/minutes",
            "place": "p. 4", "date": "2026-03-04", "contact": "", "note": "“as read”", "mark": null, "creator": "Ana",
            "created": "2026-03-05T09:00:00.000Z" }]);
        let kind = ["quote", "claim", "source"][usize::try_from(at % 3).unwrap_or(0)];
        let mut mark = json!({ "id": id(1, at), "kind": kind,
            "anchoring": "exact", "parts": [{ "start": start, "end": end.min(letters.len()), "exact": words(start, end) }],
            "prefix": words(start.saturating_sub(32), start), "suffix": words(end.min(letters.len()), end + 32),
            "attributes": if at.is_multiple_of(3) { json!({ "directness": "direct" }) } else { json!({}) },
            "evidence": if at % 10 == 1 { evidence } else { json!([]) },
            "person": if at % 3 == 2 { json!(id(2, at % PERSONS)) } else { Value::Null },
            "note": if at.is_multiple_of(4) { "Who says so?\nAsk the \"clerk\"." } else { "" },
            "tags": if at.is_multiple_of(6) { json!(["check", "page one"]) } else { json!([]) },
            "origin": "", "creator": "Ana", "created": "2026-03-05T09:00:00.000Z", "modified": "2026-03-05T09:30:00.000Z" });
        if at.is_multiple_of(50) {
            mark["x-other"] = json!({ "weight": 0.25, "list": [1, 2, { "deep": null }] });
        }
        mark
    };
    (0..MARKS).map(mark).collect()
}

fn work() -> Result<Work, Failure> {
    let mut chance = Chance(20_261_201);
    let text = text(&mut chance);
    let letters: Vec<char> = text.chars().collect();
    let persons = (0..PERSONS).map(|at| {
        json!({ "id": id(2, at), "name": format!("Person {at}"), "type": "person", "aliases": ["the mayor"], "role": "Mayor",
            "organization": "City", "checks": [], "anonymity": "", "note": "" })
    });
    let relations = (0..RELATIONS).map(|at| {
        json!({ "id": id(3, at), "from": id(1, at * 5), "type": "contradicts", "to": id(1, at * 5 + 3), "note": "",
            "creator": "Ana", "created": "2026-03-05T09:00:00.000Z", "modified": "2026-03-05T09:00:00.000Z" })
    });
    let blocks = text.split_inclusive('\n').scan(0, |start, line| {
        let (from, length) = (*start, line.chars().count());
        *start += length;
        Some(json!({ "role": "paragraph", "start": from, "end": from + line.trim_end().chars().count() }))
    });
    let file = json!({ "format": "galley", "version": 2, "modified": "2026-03-05T10:00:00.000Z", "offsetUnit": "codepoint",
        "article": { "id": id(4, 1), "title": "The long one", "url": "https://courier.example/", "text": text,
            "sha256": Text::new(text.clone()).sha256(), "blocks": blocks.collect::<Vec<_>>(), "links": [] },
        "persons": persons.collect::<Vec<_>>(), "annotations": marks(&letters, &mut chance),
        "relations": relations.collect::<Vec<_>>(), "deleted": [] });
    let with_codebook = galley::read(&file.to_string()).map_err(|error| error.to_string())?.work;
    Ok(with_codebook)
}

/// The middle of so many runs in milliseconds, and what the last one gave.
fn middle<T>(runs: usize, mut once: impl FnMut() -> T) -> (f64, Option<T>) {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..runs {
        drop(last.take());
        let before = Instant::now();
        last = Some(once());
        times.push(before.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    (times.get(runs / 2).copied().unwrap_or_default(), last)
}

fn main() -> Result<(), Failure> {
    let runs = std::env::args().nth(1).map_or(Ok(9), |runs| runs.parse())?;
    let work = work()?;
    let mut out = std::io::stdout();
    let (ms, file) = middle(runs, || galley::write(&work));
    let file = file.unwrap_or_default();
    writeln!(out, "write the file    {ms:8.1} ms   {} bytes, {}", file.len(), Text::new(file.clone()).sha256())?;
    let (ms, again) = middle(runs, || galley::read(&file));
    let again = again.ok_or("no run")?.map_err(|error| error.to_string())?;
    writeln!(
        out,
        "read the file     {ms:8.1} ms   the same: {}, {} problems",
        again.work == work,
        again.problems.len()
    )?;

    let list: Vec<_> = work.annotations.iter().cloned().collect();
    let text = &work.article.text;
    let clocks = litemap::LiteMap::new();
    let (ms, records) = middle(runs, || {
        let pages = list.chunks(200).map(|page| write_page(page, 0, text)).collect::<Vec<_>>();
        (write_text(&work.article), write_head(&work, &clocks, pages.len(), 1), pages)
    });
    let (words, head, pages) = records.ok_or("no run")?;
    let all = [&*words, &*head].concat() + &pages.concat();
    writeln!(out, "write the records {ms:8.1} ms   {} bytes, {}", all.len(), Text::new(all.clone()).sha256())?;
    let (ms, count) = middle(runs, || -> Result<usize, ReadError> {
        let words = read_text(&words)?;
        let text = words.text.clone();
        read_head(&head, words)?;
        pages.iter().map(|page| Ok(read_page(page, &text)?.len())).sum()
    });
    let count = count.ok_or("no run")?.map_err(|error| error.to_string())?;
    writeln!(out, "read the records  {ms:8.1} ms   {} marks", count)?;
    Ok(())
}

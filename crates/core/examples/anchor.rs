//! Anchors quotations from a JSON Lines file, for measuring.
//!
//! ```text
//! anchor CASES.jsonl [TEXTS.jsonl] > predictions.jsonl
//! ```
//!
//! A case is `{id, quote, prefix, suffix, hint}` with its new text in `text`, or in the row of
//! TEXTS that has its `doc`. Offsets in files are code points. Neighboring cases with one text
//! share an index. The prediction is `{id, start, end, ms, anchoring, score}`, start and end null
//! for an orphan.

use std::collections::HashMap;
use std::io::Write;
use std::time::Instant;

use galley_core::anchoring::{Anchoring, Selectors, TextIndex};
use galley_core::text::Text;
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

fn rows(path: &str) -> Result<Vec<Value>, Failure> {
    std::fs::read_to_string(path)?.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let cases = rows(arguments.first().ok_or("usage: anchor CASES.jsonl [TEXTS.jsonl]")?)?;
    let mut texts = HashMap::new();
    if let Some(path) = arguments.get(1) {
        for row in rows(path)? {
            if let (Some(doc), Some(text)) = (row["doc"].as_str(), row["text"].as_str()) {
                texts.insert(doc.to_owned(), Text::new(text.to_owned()));
            }
        }
    }
    let own: Vec<Option<Text>> =
        cases.iter().map(|case| case["text"].as_str().map(|text| Text::new(text.to_owned()))).collect();

    let mut out = std::io::stdout().lock();
    let mut index: Option<(&Text, TextIndex<'_>)> = None;
    let mut total = 0.0;
    for (case, own) in cases.iter().zip(&own) {
        let word = |key: &str| case[key].as_str().unwrap_or("");
        let text = own.as_ref().or_else(|| texts.get(word("doc"))).ok_or("a case without a text")?;
        let selectors = Selectors {
            exact: word("quote"),
            prefix: word("prefix"),
            suffix: word("suffix"),
            start: case["hint"].as_u64().map(|hint| text.from_char_offset(hint as usize)),
        };
        let began = Instant::now();
        if index.as_ref().is_none_or(|(of, _)| *of != text) {
            index = Some((text, TextIndex::new(text.as_str())));
        }
        let (anchoring, range) = match &index {
            Some((_, index)) => index.anchor(&selectors),
            None => (Anchoring::Orphan, None),
        };
        let ms = began.elapsed().as_secs_f64() * 1000.0;
        total += ms;
        let (name, score) = match anchoring {
            Anchoring::Exact => ("exact", 1000),
            Anchoring::Moved => ("moved", 1000),
            Anchoring::Fuzzy(score) => ("fuzzy", score),
            Anchoring::Orphan => ("orphan", 0),
        };
        let row = json!({
            "id": case["id"],
            "start": range.map(|range| text.char_offset(range.start())),
            "end": range.map(|range| text.char_offset(range.end())),
            "ms": ms,
            "anchoring": name,
            "score": score,
        });
        writeln!(out, "{row}")?;
    }
    eprintln!("{} cases, {total:.1} ms", cases.len());
    Ok(())
}

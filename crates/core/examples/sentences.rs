//! Cuts texts into sentences, for measuring.
//!
//! ```text
//! sentences GOLD.jsonl… > pred.jsonl
//! sentences --words GOLD.jsonl…       the sentences themselves, one a line
//! ```
//!
//! A row has `id`, `text` and, where it is known, `lang`: a BCP 47 tag or the English name of a language. What is
//! written is `{id, sentences: [[start, end], …]}` in code points. A text without `lang` is in the language that its words
//! look like. The lexicons are those of this crate.

use std::io::Write;
use std::path::Path;

use galley_core::reading::language::language_of;
use galley_core::text::TextRange;
use galley_core::text::lexicon;
use galley_core::text::sentences::sentences;
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

const NAMES: [(&str, &str); 12] = [
    ("english", "en"),
    ("german", "de"),
    ("french", "fr"),
    ("spanish", "es"),
    ("italian", "it"),
    ("portuguese", "pt"),
    ("dutch", "nl"),
    ("polish", "pl"),
    ("czech", "cs"),
    ("russian", "ru"),
    ("arabic", "ar"),
    ("japanese", "ja"),
];

fn language(row: &Value, text: &str) -> String {
    let given = row["lang"].as_str().unwrap_or("").to_lowercase();
    let given = NAMES.iter().find(|(name, _)| *name == given).map_or(given.as_str(), |(_, code)| *code);
    let language = if given.is_empty() { language_of(text) } else { given };
    language.split('-').next().unwrap_or_default().to_owned()
}

fn main() -> Result<(), Failure> {
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons"))? {
        let path = entry?.path();
        let code = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        lexicon::register(&code, &std::fs::read_to_string(&path)?);
    }
    let mut out = std::io::stdout().lock();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let as_words = arguments.iter().any(|one| one == "--words");
    for path in arguments.iter().filter(|one| !one.starts_with("--")) {
        for line in std::fs::read_to_string(path)?.lines() {
            let row: Value = serde_json::from_str(line)?;
            let text = row["text"].as_str().unwrap_or("");
            let found = sentences(text, TextRange::new(0, text.len()), lexicon::of_language(&language(&row, text)));
            if as_words {
                found.iter().try_for_each(|range| writeln!(out, "{}", range.of(text)))?;
                continue;
            }
            let count = |at: usize| text.get(..at).map_or(0, |before| before.chars().count());
            let places: Vec<[usize; 2]> =
                found.iter().map(|range| [count(range.start()), count(range.end())]).collect();
            writeln!(out, "{}", json!({ "id": row["id"], "sentences": places }))?;
        }
    }
    Ok(())
}

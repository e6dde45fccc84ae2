//! Reads figures and says which disagree, for measuring.
//!
//! ```text
//! figures FILE… > alarms.jsonl        the alarms
//! figures --read FILE… > figures.jsonl   every figure as it was read
//! ```
//!
//! A file is an article's text, a Galley JSON file, or JSON Lines (`.jsonl`) with an article a line: `text`, and
//! `id`, `title`, `date`, `lang` where they are known. An alarm is `{id, rule, words, places, around}`: the words of
//! its places, and what stands around the first; a figure is `{id, role, words, around, value, second, measure, sure, noun,
//! attribute, event}`.

use std::io::Write;
use std::time::{Duration, Instant};

use galley_core::formats::galley;
use galley_core::insight::material::Material;
use galley_core::model::article::{Article, Meta};
use galley_core::model::id::ArticleId;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

/// The articles of a file with their names.
fn articles(path: &str) -> Result<Vec<(String, Article)>, Failure> {
    let file = std::fs::read_to_string(path)?;
    if path.ends_with(".jsonl") {
        return file.lines().map(|line| Ok(row(&serde_json::from_str(line)?))).collect();
    }
    if file.trim_start().starts_with('{') {
        let reading = galley::read(&file).map_err(|error| error.to_string())?;
        return Ok(vec![(path.to_owned(), (*reading.work.article).clone())]);
    }
    Ok(vec![(path.to_owned(), build(ArticleId::from_u128(0), Intake::plain(&file)))])
}

/// An article of a row; its title goes before the text that lacks it.
fn row(row: &Value) -> (String, Article) {
    let word = |key: &str| row[key].as_str().unwrap_or("");
    let (title, text) = (word("title"), word("text"));
    let start = text.trim_start().get(..title.len().min(20)).unwrap_or("");
    let whole =
        if title.is_empty() || title.starts_with(start) { text.to_owned() } else { format!("{title}\n\n{text}") };
    let article = build(ArticleId::from_u128(0), Intake::plain(&whole));
    let known = |new: &str, old: &str| if new.is_empty() { old.to_owned() } else { new.to_owned() };
    let published = known(word("date"), &article.meta.published);
    let language = known(word("lang"), &article.meta.language);
    let meta = Meta { published, language, ..(*article.meta).clone() };
    (word("id").to_owned(), Article { meta: meta.into(), ..article })
}

/// The words of a place with those around it.
fn around(text: &str, place: TextRange) -> String {
    let start = (0..=place.start().saturating_sub(160)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = (place.end() + 240..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    text.get(start..end).unwrap_or("").to_owned()
}

fn main() -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let read = arguments.iter().any(|one| one == "--read");
    let (mut count, mut alarms, mut spent) = (0, 0, Duration::ZERO);
    for path in arguments.iter().filter(|one| !one.starts_with("--")) {
        for (id, article) in articles(path)? {
            let began = Instant::now();
            let reading = Material::of(&article);
            spent += began.elapsed();
            let text = article.text.as_str();
            count += 1;
            alarms += reading.alarms.len();
            if read {
                for figure in &reading.figures {
                    let row = json!({
                        "id": id, "role": article.blocks.get(figure.block).map_or("", |block| block.role.slug()),
                        "words": figure.range.of(text), "around": around(text, figure.range), "value": figure.value as f64 / 1000.0,
                        "second": figure.second.map(|second| second as f64 / 1000.0), "measure": format!("{:?}", figure.measure),
                        "sure": format!("{:?}", figure.qualifier), "noun": figure.noun, "attribute": figure.attribute,
                        "event": figure.event.map(|event| format!("{event:?}")),
                    });
                    writeln!(out, "{row}")?;
                }
                continue;
            }
            for alarm in &reading.alarms {
                let places: Vec<&str> = alarm.places.iter().map(|place| place.of(text)).collect();
                let near: Vec<String> = alarm.places.iter().map(|place| around(text, *place)).collect();
                let row =
                    json!({ "id": id, "rule": alarm.rule, "words": alarm.words, "places": places, "around": near });
                writeln!(out, "{row}")?;
            }
        }
    }
    eprintln!("{count} articles, {alarms} alarms, {} ms", spent.as_millis());
    Ok(())
}

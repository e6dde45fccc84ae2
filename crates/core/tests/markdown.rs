//! Markdown: what it says of a work, and that the article's words are never more than words.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by stopping")]

use crate::common;
use galley_core::formats::{galley, markdown};
use galley_core::model::work::Work;
use proptest::prelude::*;

fn backed() -> Work {
    galley::read(include_str!("fixtures/backed.json")).unwrap().work
}

#[test]
fn marks_sources_and_open_claims_read_as_text() {
    assert_eq!(markdown::write(&backed()), include_str!("fixtures/backed.md"));
}

#[test]
fn without_an_address_places_are_named_and_nothing_is_linked() {
    let mut work = backed();
    let mut article = (*work.article).clone();
    let mut meta = (*article.meta).clone();
    "javascript:alert(1)".clone_into(&mut meta.url);
    article.meta = meta.into();
    work.article = article.into();
    let text = markdown::write(&work);
    assert!(text.contains("\njavascript:alert(1)\n") && text.contains("** — Ruth Okafor · ¶ 1\n"), "{text}");
    // The evidence keeps its own.
    assert_eq!(text.matches("](https:").count(), 1, "{text}");
}

#[test]
fn what_it_loses_is_counted() {
    let losses = markdown::losses(&backed());
    let told: Vec<(usize, &str)> = losses.iter().map(|loss| (loss.count, loss.words.as_str())).collect();
    assert_eq!(
        told,
        [
            (1, "The article’s text, with its parts and links"),
            (1, "The codebook: what its kinds mean and what is asked"),
            (6, "6 marks’ exact places, dates and ids; the paragraphs are named"),
            (3, "who made 3 relations, and when"),
            (2, "2 pieces of evidence, written as text without who added them"),
            (1, "1 dismissed gap"),
        ]
    );
}

/// A line as it reads: without the backslashes before punctuation (CommonMark §2.4). None where something that
/// would be markup has none.
fn read(line: &str) -> Option<String> {
    let mut words = String::new();
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        let is_escape = c == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation);
        if is_escape {
            words.extend(letters.next());
        } else if "\\`*_[]<>#|~".contains(c) || (c == '&' && is_entity(&letters)) {
            return None;
        } else {
            words.push(c);
        }
    }
    let first = line.split_whitespace().next().unwrap_or("");
    let is_list = matches!(first.chars().next(), Some('-' | '+' | '='))
        || first.trim_end_matches(['.', ')']).chars().all(|c| c.is_ascii_digit())
            && first.ends_with(['.', ')'])
            && first.len() > 1;
    (!is_list).then_some(words)
}

fn is_entity(after: &std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    let name: String = after.clone().take_while(|c| *c != ';').collect();
    after.clone().any(|c| c == ';') && !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
}

/// What a line end and white space are to a reader.
fn flat(words: &str) -> String {
    words
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn check(work: &Work) -> Result<(), TestCaseError> {
    let text = markdown::write(work);
    let mut quoted: Vec<String> = Vec::new();
    let mut was_quote = false;
    let mut headings = 0;
    for line in text.split('\n') {
        prop_assert!(!line.contains(['\r', '\0', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']), "{:?}", line);
        let quote = line.strip_prefix('>');
        if let Some(line) = quote {
            let words = read(line.strip_prefix(' ').unwrap_or(line));
            prop_assert!(words.is_some(), "markup in {:?}", line);
            if !was_quote {
                quoted.push(String::new());
            }
            if let Some(last) = quoted.last_mut() {
                last.push(' ');
                last.push_str(&words.unwrap_or_default());
            }
        } else if line.starts_with('#') {
            headings += 1;
        } else {
            // What is ours, or the head's words.
            let is_ours = line.is_empty() || ["- ", "  ", "**", "["].iter().any(|start| line.starts_with(start));
            prop_assert!(is_ours || read(line).is_some(), "{:?}", line);
            prop_assert!(!line.starts_with("    - "), "{:?}", line);
        }
        was_quote = quote.is_some();
    }
    let mut kinds: Vec<&str> = work.annotations.iter().map(|mark| &*mark.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    prop_assert!((kinds.len() + 1..=kinds.len() + 3).contains(&headings), "{} headings", headings);
    let mut words: Vec<String> = quoted.iter().map(|words| flat(words)).collect();
    let text = work.article.text.as_str();
    let mut expected: Vec<String> =
        work.annotations.iter().map(|mark| flat(&mark.words_in(text).replace('\0', "\u{fffd}"))).collect();
    words.sort();
    expected.sort();
    prop_assert_eq!(words, expected);
    Ok(())
}

proptest! {
    #![proptest_config(common::config(96))]

    #[test]
    fn every_line_of_the_article_stays_in_its_block_quote(work in common::work()) {
        check(&work)?;
    }

    #[test]
    fn words_that_look_like_markup_are_words(
        lines in proptest::collection::vec("( {0,5}|\t)([-+*=#>~_]{1,4}|[0-9]{1,3}[.)]|:|\\| a \\||```|<b>|&lt;|\\[a\\]\\(b\\)|www\\.x|https://x|\\\\){1,3} ?\\PC{0,6}", 1..5),
    ) {
        let text = lines.join("\n");
        let file = serde_json::json!({
            "format": "galley", "version": 1, "article": { "id": "00000000-0000-4000-8000-0000000000ff", "title": &text, "text": &text },
            "annotations": [{ "id": "00000000-0000-4000-8000-000000000001", "kind": "claim", "note": &text, "tags": [&text],
                "parts": [{ "start": 0, "end": text.chars().count(), "exact": &text }], "creator": &text,
                "evidence": [{ "id": "00000000-0000-4000-8000-000000000002", "reference": &text, "url": &text, "note": &text }] }],
            "persons": [{ "id": "00000000-0000-4000-8000-000000000003", "name": &text, "note": &text, "role": &text }],
        });
        check(&galley::read(&file.to_string()).unwrap().work)?;
    }
}

#[test]
fn thousands_of_marks_in_a_long_article_are_written_at_once() {
    let words = "The board said no again, and nobody counted. ";
    let text = words.repeat(22_000);
    let step = words.len() * 4;
    let marks: Vec<serde_json::Value> = (0..5_000)
        .map(|at| {
            let kind = ["quote", "claim", "source"][at % 3];
            let start = at * step;
            serde_json::json!({ "id": format!("00000000-0000-4000-8000-{at:012x}"), "kind": kind,
                "parts": [{ "start": start, "end": start + 24, "exact": &words[..24] }] })
        })
        .collect();
    let relations: Vec<serde_json::Value> = (0..5_000)
        .map(|at| {
            serde_json::json!({ "id": format!("00000000-0000-4000-9000-{at:012x}"), "type": "contradicts",
                "from": format!("00000000-0000-4000-8000-{at:012x}"), "to": format!("00000000-0000-4000-8000-{:012x}", (at + 1) % 5_000) })
        })
        .collect();
    let file = serde_json::json!({ "format": "galley", "version": 1, "annotations": marks, "relations": relations,
        "article": { "id": "00000000-0000-4000-8000-0000000000ff", "text": text, "url": "https://courier.example/" } });
    let work = galley::read(&file.to_string()).unwrap().work;
    let before = std::time::Instant::now();
    let written = markdown::write(&work);
    let took = before.elapsed();
    println!("{} bytes in {took:?}", written.len());
    assert_eq!(written.matches("\n> The board said no").count(), 5_000);
    assert!(took.as_secs() < 20, "{took:?}");
}

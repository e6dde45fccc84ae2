//! Tables that leave: cell for cell what stands in the work, also for a reader that knows nothing but RFC 4180.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by stopping")]

use crate::common;
use galley_core::formats::galley;
use galley_core::formats::table::Sheet;
use galley_core::formats::table::csv::Style;
use galley_core::model::work::Work;
use proptest::prelude::*;

pub(crate) fn backed() -> Work {
    galley::read(include_str!("fixtures/backed.json")).unwrap().work
}

/// The rows of a table, by RFC 4180 §2 and nothing else, but for the line ends, which are told.
pub(crate) fn read(text: &str, line_end: &str) -> Result<Vec<Vec<String>>, String> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let mut cell = String::new();
            if let Some(quoted) = rest.strip_prefix('"') {
                rest = quoted;
                loop {
                    let (before, after) = rest.split_once('"').ok_or("a quoted cell does not end")?;
                    cell.push_str(before);
                    rest = after;
                    let Some(more) = rest.strip_prefix('"') else { break };
                    cell.push('"');
                    rest = more;
                }
            } else {
                let end = rest.find([',', '"', '\r', '\n']).ok_or("the last line has no end")?;
                cell.push_str(&rest[..end]);
                rest = &rest[end..];
            }
            row.push(cell);
            if let Some(next) = rest.strip_prefix(',') {
                rest = next;
            } else if let Some(next) = rest.strip_prefix(line_end) {
                rest = next;
                break;
            } else {
                return Err(format!("{:?} after a cell", rest.chars().next()));
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

pub(crate) fn plain(sheet: Sheet, work: &Work) -> Vec<Vec<String>> {
    read(&sheet.write(work, Style::PLAIN), "\n").unwrap()
}

/// The cells of one column, without its head.
pub(crate) fn column<'a>(rows: &'a [Vec<String>], name: &str) -> Vec<&'a str> {
    let at = rows[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("{name} in {:?}", rows[0]));
    rows[1..].iter().map(|row| row[at].as_str()).collect()
}

#[test]
fn an_annotation_is_a_row_with_its_words_its_place_and_every_answer() {
    let work = backed();
    let rows = plain(Sheet::Annotations, &work);
    assert_eq!(column(&rows, "kind"), ["claim", "quote", "source", "claim", "loaded", "quote"]);
    let text = column(&rows, "text");
    assert_eq!(text[0], "=1+1 libraries “close”");
    assert_eq!(text[1], "“We are not closing books,” … “We are closing buildings.”");
    assert_eq!(text[5], "שלום עולם");
    // In code points: the emoji before is one.
    let letters: Vec<char> = work.article.text.as_str().chars().collect();
    for (at, parts) in column(&rows, "parts").iter().enumerate() {
        let slices: Vec<String> = parts
            .split(';')
            .map(|part| {
                let (start, end) = part.split_once("..").unwrap();
                letters[start.parse().unwrap()..end.parse().unwrap()].iter().collect()
            })
            .collect();
        assert_eq!(slices.join(" … "), text[at]);
    }
    assert_eq!(column(&rows, "part_count"), ["1", "2", "1", "1", "2", "1"]);
    assert_eq!(column(&rows, "unit"), ["codepoint"; 6]);
    assert_eq!(column(&rows, "block")[0], "headline");
    assert_eq!(column(&rows, "paragraph")[0], "");
    assert_eq!(column(&rows, "paragraph")[1], "1");
    assert_eq!(column(&rows, "type"), ["", "direct", "", "", "", "indirect"]);
    assert_eq!(column(&rows, "status"), ["to-check", "", "", "confirmed", "", ""]);
    assert_eq!(column(&rows, "verdict")[3], "Right, \"nearly\"");
    assert_eq!(column(&rows, "other_answers")[3], "own: =2");
    assert_eq!(column(&rows, "said_by"), ["", "Ruth Okafor", "", "Ruth Okafor", "", ""]);
    assert_eq!(column(&rows, "person")[2], "Ruth Okafor");
    assert_eq!(column(&rows, "note")[1], "Line one, with \"quotes\"\nline two");
    assert_eq!(column(&rows, "tags")[1], "books; two words");
    assert_eq!(column(&rows, "evidence_count"), ["0", "0", "0", "2", "0", "0"]);
    assert_eq!(column(&rows, "created")[0], "2026-11-20T10:00:00.000Z");
    assert_eq!(column(&rows, "article_sha256")[0], work.article.text.sha256());
}

#[test]
fn the_ledger_is_numbered_and_tells_its_evidence_in_lines() {
    let work = backed();
    let text = Sheet::Claims.write(&work, Style::PLAIN);
    let lines = "\n1,=1+1 libraries “close”,,to-check,high,,0,,,,,0,22,codepoint,0..22,1,Ada Lind,";
    assert!(text.contains(lines), "{text}");
    let rows = plain(Sheet::Claims, &work);
    assert_eq!(column(&rows, "text")[1], "- a dash begins this line, and a bill of $4.2 million");
    assert_eq!(column(&rows, "said_by")[1], "Ruth Okafor");
    assert_eq!(
        column(&rows, "evidence")[1],
        "Board papers, p. 3, 2026-03-01, https://board.example/p?a=1&b=2, contact: press office, two, pages\n\
         - call, “closing books” in Another story"
    );
}

#[test]
fn evidence_and_relations_name_their_marks() {
    let work = backed();
    let rows = plain(Sheet::Evidence, &work);
    assert_eq!(column(&rows, "reference"), ["Board papers", "- call"]);
    assert_eq!(column(&rows, "place"), ["p. 3", ""]);
    assert_eq!(column(&rows, "contact"), ["press office", ""]);
    assert_eq!(column(&rows, "cited_text"), ["", "closing books"]);
    assert_eq!(column(&rows, "text")[1], "- a dash begins this line, and a bill of $4.2 million");
    let rows = plain(Sheet::Relations, &work);
    assert_eq!(column(&rows, "relation_type"), ["attributedTo", "madeBy", "contradicts"]);
    assert_eq!(column(&rows, "to_text"), ["Ruth Okafor", "Ruth Okafor", "=1+1 libraries “close”"]);
    assert_eq!(column(&rows, "note")[2], "see\nminute 3");
}

#[test]
fn for_excel_nothing_runs_and_nothing_else_changes() {
    let work = backed();
    for sheet in Sheet::ALL {
        let (plain, excel) = (sheet.write(&work, Style::PLAIN), sheet.write(&work, Style::for_spreadsheets("en")));
        let rows = read(&plain, "\n").unwrap();
        let excel = excel.strip_prefix('\u{feff}').unwrap();
        let guarded = read(excel, "\r\n").unwrap();
        assert!(!plain.starts_with('\u{feff}') && !plain.contains("\r\n"));
        assert_eq!(rows.len(), guarded.len());
        for (cell, guarded) in rows.iter().flatten().zip(guarded.iter().flatten()) {
            let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
            let expected = if is_formula { format!("'{cell}") } else { cell.clone() };
            assert_eq!(*guarded, expected, "{sheet:?}");
        }
    }
    let text = Sheet::Annotations.write(&work, Style::for_spreadsheets("en"));
    assert!(text.contains("\"'=1+1 libraries “close”\"") && text.contains("\"'- a dash begins"), "{text}");
}

#[test]
fn questions_called_like_a_column_have_a_column_of_their_own() {
    let mut file: serde_json::Value = serde_json::from_str(include_str!("fixtures/backed.json")).unwrap();
    file["codebook"] = serde_json::json!({ "name": "Own", "kinds": [
        { "id": "quote", "name": "Quote", "role": "quote", "attributes": [
            { "id": "note", "name": "Note" }, { "id": "type", "name": "Type" }, { "id": "type", "name": "Type" },
        ] },
        { "id": "claim", "name": "Claim", "role": "claim", "attributes": [{ "id": "type", "name": "Type" }] },
    ] });
    file["annotations"][0]["attributes"]["note"] = serde_json::json!("answered");
    let work = galley::read(&file.to_string()).unwrap().work;
    let rows = plain(Sheet::Annotations, &work);
    assert_eq!(column(&rows, "answer_note")[1], "answered");
    assert_eq!(column(&rows, "note")[1], "Line one, with \"quotes\"\nline two");
    assert_eq!(rows[0].iter().filter(|head| *head == "type").count(), 1);
    assert_eq!(column(&rows, "other_answers")[0], "priority: high; status: to-check");
}

#[test]
fn what_a_table_does_not_hold_is_counted() {
    let work = backed();
    let told = |sheet: Sheet| {
        sheet.losses(&work, Style::PLAIN).into_iter().map(|loss| (loss.count, loss.words)).collect::<Vec<_>>()
    };
    let words = |sheet: Sheet| told(sheet).into_iter().map(|loss| loss.1).collect::<Vec<_>>();
    let text = "The article’s text, with its parts and links";
    let book = "The codebook: what its kinds mean and what is asked";
    assert_eq!(
        words(Sheet::Annotations),
        [
            text,
            "1 of the article’s details",
            book,
            "2 pieces of evidence, only counted",
            "3 relations",
            "2 people’s descriptions, left out",
            "1 dismissed gap"
        ]
    );
    assert_eq!(
        words(Sheet::Claims),
        [
            text,
            "2 of the article’s details",
            book,
            "4 marks that are no claims",
            "1 other answer, left out",
            "2 pieces of evidence, written as text without who added them",
            "3 relations",
            "2 people’s descriptions, left out",
            "1 dismissed gap",
        ]
    );
    assert_eq!(told(Sheet::Relations).iter().map(|loss| loss.0).collect::<Vec<_>>(), [1, 4, 1, 6, 2, 2, 1]);
    assert_eq!(told(Sheet::Evidence).iter().map(|loss| loss.0).collect::<Vec<_>>(), [1, 4, 1, 6, 3, 2, 1]);
    for sheet in Sheet::ALL {
        assert_eq!(sheet.rows(&work) + 1, plain(sheet, &work).len());
    }
}

proptest! {
    #![proptest_config(common::config(64))]

    #[test]
    fn every_cell_of_any_work_comes_back(work in common::work()) {
        for sheet in Sheet::ALL {
            let rows = read(&sheet.write(&work, Style::PLAIN), "\n").unwrap();
            prop_assert_eq!(rows.len(), sheet.rows(&work) + 1);
            prop_assert!(rows.iter().all(|row| row.len() == rows[0].len()));
            let excel = sheet.write(&work, Style::for_spreadsheets("en"));
            prop_assert_eq!(read(excel.strip_prefix('\u{feff}').unwrap(), "\r\n").unwrap().len(), rows.len());
        }
        let rows = plain(Sheet::Annotations, &work);
        let text = work.article.text.as_str();
        for (at, mark) in work.annotations.iter().enumerate() {
            prop_assert_eq!(column(&rows, "annotation_id")[at], mark.id.to_string());
            prop_assert_eq!(column(&rows, "text")[at], mark.words_in(text));
            prop_assert_eq!(column(&rows, "note")[at], &mark.note);
            prop_assert_eq!(column(&rows, "creator")[at], &mark.creator);
        }
        let rows = plain(Sheet::Evidence, &work);
        let entries = work.annotations.iter().flat_map(|mark| galley_core::model::evidence::in_order(&mark.evidence));
        let notes: Vec<String> = entries.filter(|entry| !entry.is_blank()).map(|entry| entry.note.clone()).collect();
        prop_assert_eq!(column(&rows, "note"), notes);
    }
}

pub(crate) fn scored(notes: &[&str]) -> Work {
    let mut file: serde_json::Value = serde_json::from_str(include_str!("fixtures/backed.json")).unwrap();
    let mark = file["annotations"][0].clone();
    let list = notes.iter().enumerate().map(|(at, note)| {
        let mut mark = mark.clone();
        mark["id"] = serde_json::json!(format!("00000000-0000-4000-8000-{:012}", at + 500));
        mark["note"] = serde_json::json!(note);
        mark["creator"] = serde_json::json!("Ana");
        mark
    });
    file["annotations"] = list.collect();
    file["relations"] = serde_json::json!([]);
    galley::read(&file.to_string()).unwrap().work
}

#[test]
fn a_spreadsheet_changes_no_word_into_a_number_or_a_day() {
    let changed = [
        "2-1",
        "10/12",
        "0047",
        "1E5",
        "3000000000000000001",
        "MAR3",
        "1.2",
        "3/4",
        "12:30",
        "10:30 pm",
        "2024-02",
        "2.12.2026",
        "1 March",
        "March 2026",
        "12. Mai",
        "13 févr. 2026",
        "3 ene",
        "SEPT1",
        "1e-5",
        "12.5E3",
        "12,345,678,901,234,567",
        "true",
        "WAHR",
        "=1+1",
        "-5",
        "@desk",
        "+49 30",
        "00",
        "1/2/26",
        "7 dic 2026",
        "mai 12",
        "1,000",
        "12%",
        "50 €",
        "$1,200",
        "(5)",
        "1 1/2",
        "5 pm",
        "2026-05-03 10:30",
        "3 May 2026 10:30",
    ];
    let kept = [
        "12",
        "2026",
        "3.5 million",
        "words",
        "May",
        "Mary 3 times",
        "10 cats",
        "0",
        "a/b",
        "2-1 for us",
        "Article 5",
        "Marseille 12 km",
        "10:30 to 11",
        "1 Marchand",
        "truth",
        "",
        "§ 12",
    ];
    for language in ["en", "de", "fr", "es", "ar"] {
        let style = Style::for_spreadsheets(language);
        let notes: Vec<&str> = changed.iter().chain(&kept).copied().collect();
        let table = Sheet::Annotations.write(&scored(&notes), style);
        let separator = style.separator.sign();
        for note in changed {
            assert!(table.contains(&format!("{separator}\"'{note}\"{separator}")), "{language}: {note} is guarded");
        }
        let is_bare = |note: &str| {
            table.contains(&format!("{separator}{note}{separator}"))
                || table.contains(&format!("{separator}\"{note}\"{separator}"))
        };
        for note in kept {
            assert!(is_bare(note), "{language}: {note} stays");
        }
        // The article's day is one.
        assert!(!table.contains("'2026") || table.contains("'2026-"), "{language}");
    }
    let plain = Sheet::Annotations.write(&scored(&changed), Style::PLAIN);
    assert!(!plain.contains('\''), "a file for programs holds the words");
}

#[test]
fn cells_are_parted_as_the_language_proposes_and_as_was_chosen() {
    use galley_core::formats::table::csv::Separator;
    let work = backed();
    for (language, sign) in [("de", ';'), ("es", ';'), ("fr", ';'), ("de-AT", ';'), ("en", ','), ("ar", ',')] {
        let table = Sheet::Claims.write(&work, Style::for_spreadsheets(language));
        assert!(table.starts_with(&format!("\u{feff}number{sign}text{sign}said_by{sign}")), "{language}");
    }
    for separator in Separator::ALL {
        let table = Sheet::Claims.write(&work, Style { separator, ..Style::PLAIN });
        let mut heads = table.lines().next().unwrap().split(separator.sign());
        assert_eq!(heads.nth(2), Some("said_by"));
        // What parts cells is quoted within them.
        let notes = ["a, b", "a; b", "a\tb"];
        let table = Sheet::Annotations.write(&scored(&notes), Style { separator, ..Style::PLAIN });
        let quoted = notes.iter().filter(|note| table.contains(&format!("\"{note}\""))).count();
        assert_eq!(quoted, 1);
    }
}

#[test]
fn a_cell_that_is_too_long_for_a_spreadsheet_is_named() {
    let long = "word ".repeat(7_000);
    let work = scored(&["short", &long, &"ß".repeat(32_767), &"🌊".repeat(16_384)]);
    for language in ["en", "de"] {
        let losses = Sheet::Annotations.losses(&work, Style::for_spreadsheets(language));
        let told = losses.last().unwrap();
        assert_eq!(told.count, 2, "{told:?}");
        assert!(told.words.contains("row 3, note"), "{told:?}");
    }
    let plain = Sheet::Annotations.losses(&work, Style::PLAIN);
    assert!(!plain.iter().any(|loss| loss.words.contains("row 3")));
}

//! All tables together: their heads, their lists, and the files that hold every one of them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by stopping")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::rc::Rc;

use calamine::{Data, Reader, Xlsx};
use galley_core::formats::arriving::foreign;
use galley_core::formats::table::csv::{Separator, Style};
use galley_core::formats::table::{Sheet, Whole};
use galley_core::formats::zip as archives;
use galley_core::model::work::Work;
use proptest::prelude::*;
use zip::{CompressionMethod, ZipArchive};

use crate::common;
use crate::table::{backed, column, plain, scored};

/// The columns that hold numbers; every other cell is words, whatever it looks like.
const NUMBERS: [&str; 6] = ["start", "end", "part_count", "paragraph", "evidence_count", "number"];

/// A work whose codebook asks questions with these ids.
fn asking(ids: &[&str]) -> Work {
    let mut file: serde_json::Value = serde_json::from_str(include_str!("fixtures/backed.json")).unwrap();
    let questions: Vec<_> = ids.iter().map(|id| serde_json::json!({ "id": id, "name": "Q" })).collect();
    file["codebook"] = serde_json::json!({ "name": "Own", "kinds": [
        { "id": "quote", "name": "Quote", "role": "quote", "attributes": questions },
    ] });
    galley_core::formats::galley::read(&file.to_string()).unwrap().work
}

/// Whether programs take it for a name: small letters, digits, `_`; letters of other scripts where a question has them.
fn is_name(head: &str) -> bool {
    let is_of_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || !c.is_ascii();
    !head.is_empty() && head.chars().all(|c| is_of_name(c) && !c.is_whitespace() && !c.is_control())
}

#[test]
fn every_table_names_the_article_and_every_head_is_a_name() {
    let work = backed();
    for sheet in Sheet::ALL {
        let rows = plain(sheet, &work);
        let ids = column(&rows, "article_id");
        assert!(!ids.is_empty() && ids.iter().all(|id| *id == work.article.id.to_string()), "{sheet:?}");
        assert!(column(&rows, "article_title").iter().all(|title| *title == work.article.name()), "{sheet:?}");
        for (at, head) in rows[0].iter().enumerate() {
            assert!(is_name(head) && head.is_ascii(), "{sheet:?}: {head:?}");
            assert!(!rows[0][..at].contains(head), "{sheet:?}: {head} twice");
        }
    }
}

#[test]
fn questions_have_names_without_blanks_and_no_two_the_same() {
    let ids =
        ["to check", "To-Check", "toCheck", "note", "2nd look", "", " - ", "=1+1", "Größe", "answer_note", "status"];
    let rows = plain(Sheet::Annotations, &asking(&ids));
    let heads = &rows[0][15..rows[0].len() - 14];
    let expected = [
        "to_check",
        "answer_to_check",
        "answer_to_check_2",
        "answer_note",
        "answer_2nd_look",
        "answer",
        "answer_2",
        "answer_1_1",
        "größe",
        "answer_answer_note",
        "status",
    ];
    assert_eq!(heads, expected);
}

/// What two tables both say of an annotation is called the same and is the same.
#[test]
fn one_thing_has_one_name_in_all_tables() {
    let work = backed();
    let all = plain(Sheet::Annotations, &work);
    let marks: BTreeMap<&str, &Vec<String>> = column(&all, "annotation_id").into_iter().zip(&all[1..]).collect();
    let cell = |mark: &str, head: &str| {
        let at = all[0].iter().position(|one| one == head)?;
        Some(marks[mark][at].as_str())
    };
    let claims = plain(Sheet::Claims, &work);
    let mut shared = 0;
    for (row, mark) in column(&claims, "annotation_id").into_iter().enumerate() {
        for head in &claims[0] {
            let Some(said) = cell(mark, head) else { continue };
            assert_eq!(column(&claims, head)[row], said, "{head} of a claim");
            shared += 1;
        }
    }
    // The number of the claim and the words of the evidence are the ledger's own.
    assert_eq!(shared, 2 * (claims[0].len() - 2));
    let evidence = plain(Sheet::Evidence, &work);
    for head in ["kind", "text", "article_id", "article_title"] {
        for (row, mark) in column(&evidence, "annotation_id").into_iter().enumerate() {
            assert_eq!(Some(column(&evidence, head)[row]), cell(mark, head));
        }
    }
    let relations = plain(Sheet::Relations, &work);
    for end in ["from", "to"] {
        for (row, mark) in column(&relations, &format!("{end}_id")).into_iter().enumerate() {
            for head in ["kind", "text"] {
                assert_eq!(Some(column(&relations, &format!("{end}_{head}"))[row]), cell(mark, head));
            }
        }
    }
}

#[test]
fn a_split_claim_has_the_places_of_its_parts() {
    // The wave is one code point, two UTF-16 units and four bytes.
    let mut work = common::small_work("🌊 One claim, she said, goes on here.");
    let mark = common::mark(&work, "claim", &["One claim,", "goes on here."]);
    work.annotations = galley_core::model::annotation::AnnotationSet::from_list([Rc::new(mark)]);
    for sheet in [Sheet::Annotations, Sheet::Claims] {
        let rows = plain(sheet, &work);
        assert_eq!(column(&rows, "text"), ["One claim, … goes on here."]);
        assert_eq!((column(&rows, "start"), column(&rows, "end")), (vec!["2"], vec!["36"]));
        assert_eq!((column(&rows, "parts"), column(&rows, "part_count")), (vec!["2..12;23..36"], vec!["2"]));
        assert_eq!(column(&rows, "unit"), ["codepoint"]);
    }
    let losses = Sheet::Claims.losses(&work, Style::PLAIN);
    assert!(!losses.iter().any(|loss| loss.words.contains("parts joined")), "{losses:?}");
}

#[test]
fn tags_that_hold_what_parts_them_are_told_apart() {
    let mut work = scored(&["a note"]);
    let mut mark = (**work.annotations.iter().next().unwrap()).clone();
    mark.tags = ["books; films", "plain", "the \"old\" one", " edge"].map(str::to_owned).to_vec();
    work.annotations = galley_core::model::annotation::AnnotationSet::from_list([Rc::new(mark)]);
    let rows = plain(Sheet::Annotations, &work);
    assert_eq!(column(&rows, "tags"), ["\"books; films\"; plain; \"the \"\"old\"\" one\"; \" edge\""]);
}

/// The cells of a sheet as another program reads them, each with whether it is a number.
fn opened(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: Sheet) -> Vec<Vec<(String, bool)>> {
    let range = book.worksheet_range(sheet.slug()).unwrap();
    let cell = |data: &Data| match data {
        Data::Empty => (String::new(), false),
        Data::String(words) => (words.clone(), false),
        Data::Float(number) => (number.to_string(), true),
        Data::Int(number) => (number.to_string(), true),
        other => panic!("{other:?}"),
    };
    range.rows().map(|row| row.iter().map(cell).collect()).collect()
}

/// That a workbook says what the plain tables say, cell for cell, words as words and numbers as numbers.
fn check_workbook(work: &Work) {
    let mut book = Xlsx::new(Cursor::new(Whole::Workbook.write(work))).unwrap();
    assert_eq!(book.sheet_names(), Sheet::ALL.map(Sheet::slug));
    for sheet in Sheet::ALL {
        let rows = plain(sheet, work);
        let found = opened(&mut book, sheet);
        assert_eq!(found.len(), rows.len(), "{sheet:?}");
        for (number, (row, found)) in rows.iter().zip(&found).enumerate() {
            for (at, cell) in row.iter().enumerate() {
                // Empty columns at the end are none.
                let (words, is_number) = found.get(at).cloned().unwrap_or_default();
                assert_eq!(words, *cell, "{sheet:?}, row {number}, {}", rows[0][at]);
                let is_counted = number > 0 && !cell.is_empty() && NUMBERS.contains(&&*rows[0][at]);
                assert_eq!(is_number, is_counted, "{sheet:?}, row {number}, {}: {cell:?}", rows[0][at]);
            }
        }
    }
}

#[test]
fn a_workbook_has_every_cell_of_every_table_as_it_is() {
    check_workbook(&backed());
    let odd =
        ["3-8", "=1+1", "-5", "0047", "1E5", "true", "2026-05-03", "a\tb\r\nc\u{1}", " edge ", "_x0041_", "<&>\"'"];
    check_workbook(&scored(&odd));
    check_workbook(&common::small_work(""));
    assert_eq!(foreign::of_bytes(&Whole::Workbook.write(&backed())), Some("excel"));
}

#[test]
fn a_cell_that_a_workbook_cuts_is_named() {
    let work = scored(&["short", &"word ".repeat(7_000)]);
    let mut book = Xlsx::new(Cursor::new(Whole::Workbook.write(&work))).unwrap();
    let rows = opened(&mut book, Sheet::Annotations);
    let at = rows[0].iter().position(|head| head.0 == "note").unwrap();
    assert_eq!(rows[2][at].0.len(), 32_767);
    let told = |whole: Whole| whole.losses(&work).last().unwrap().words.clone();
    assert!(told(Whole::Workbook).contains("row 3, annotations.note"), "{}", told(Whole::Workbook));
    assert!(told(Whole::Archive(Style::for_spreadsheets("en"))).contains("row 3, annotations.note"));
    assert!(!told(Whole::Archive(Style::PLAIN)).contains("row 3"));
}

#[test]
fn an_archive_holds_a_file_for_each_table() {
    let work = backed();
    for style in [Style::PLAIN, Style::for_spreadsheets("de"), Style { separator: Separator::Tab, ..Style::PLAIN }] {
        let bytes = Whole::Archive(style).write(&work);
        assert_eq!(bytes, Whole::Archive(style).write(&work), "the same work gives the same bytes");
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["annotations.csv", "relations.csv", "claims.csv", "evidence.csv"]);
        for sheet in Sheet::ALL {
            let mut file = archive.by_name(&format!("{}.csv", sheet.slug())).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            assert_eq!(text, sheet.write(&work, style));
        }
    }
}

#[test]
fn an_archive_is_one_that_others_open() {
    let files = [("a/ä 😊.txt", &b"one"[..]), ("empty", b""), ("bytes", &[0, 255, 80, 75])];
    let bytes = archives::archive(files).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(archive.len(), files.len());
    for (at, (name, content)) in files.into_iter().enumerate() {
        let mut file = archive.by_index(at).unwrap();
        assert_eq!((&*file.name().unwrap(), file.compression()), (name, CompressionMethod::Stored));
        let date = file.last_modified().unwrap();
        assert_eq!((date.year(), date.month(), date.day(), date.hour()), (1980, 1, 1, 0));
        let mut read = Vec::new();
        file.read_to_end(&mut read).unwrap();
        assert_eq!(read, content, "and its checksum is right");
    }
    let nothing: [(&str, &[u8]); 0] = [];
    assert_eq!(ZipArchive::new(Cursor::new(archives::archive(nothing).unwrap())).unwrap().len(), 0);
    let many = |count: usize| archives::archive((0..count).map(|number| (number.to_string(), "")));
    assert!(many(65_535).is_some() && many(65_536).is_none(), "more than the format counts");
}

proptest! {
    #![proptest_config(common::config(64))]

    #[test]
    fn the_workbook_of_any_work_is_its_tables(work in common::work()) {
        check_workbook(&work);
        for sheet in Sheet::ALL {
            let rows = plain(sheet, &work);
            for (at, head) in rows[0].iter().enumerate() {
                prop_assert!(is_name(head) && !rows[0][..at].contains(head), "{head:?} in {:?}", rows[0]);
            }
        }
    }
}

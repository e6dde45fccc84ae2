//! Files of other programs, and files whose text was corrected by hand: marks that have positions and no words,
//! and parts and hyperlinks that follow a text in which they were not counted.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use galley_core::formats::Trouble;
use galley_core::formats::galley::{self, Reading};
use galley_core::model::annotation::Anchoring;
use galley_core::model::article::{Block, Link, Role};
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{self, Intake};
use galley_core::text::{Text, TextRange, trim};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::rc::Rc;

/// Bytes, UTF-16 units, code points and graphemes part early in each line.
const STORY: &str = "“No 😊 boats”: council weighs the night ferry
The clerk says it saves money. Cafe\u{301} owners doubt it.
By Ann Lee
Published March 3, 2026
PORT SELBY — The council votes on Monday, the clerk’s office said.
“We never counted them 👩‍👩‍👧‍👦,” said Ruth Okafor.
Photo: A. Lee
What comes next
היא אמרה: “לא” (she said: “no”), and the report is due in April.
- The pier stays open.
- The buses do not.";

fn story() -> Work {
    let intake = Intake { text: STORY, links: vec![link("council votes"), link("report is due")], origin: "" };
    Work::new(build::build(ArticleId::from_u128(7), intake), Timestamp::from_millis(1_767_603_600_000))
}

fn link(words: &str) -> (std::ops::Range<usize>, String) {
    let start = STORY.find(words).unwrap();
    (start..start + words.len(), format!("https://example.org/{}", words.replace(' ', "-")))
}

fn file(work: &Work) -> Value {
    serde_json::from_str(&galley::write(work)).unwrap()
}

fn read(file: &Value) -> Reading {
    galley::read(&file.to_string()).unwrap()
}

fn count(reading: &Reading, trouble: Trouble) -> usize {
    reading.problems.iter().find(|one| one.trouble == trouble).map_or(0, |one| one.count)
}

// Positions without words.

/// A file as another program writes it: a text, and marks by their positions.
fn foreign(text: &str, unit: Option<&str>, parts: &[(i64, i64)]) -> Value {
    let parts: Vec<Value> = parts.iter().map(|(start, end)| json!({ "start": start, "end": end })).collect();
    let mut file = json!({ "format": "galley", "version": 1, "article": { "text": text },
        "annotations": [{ "kind": "quote", "parts": parts }] });
    if let Some(unit) = unit {
        file["offsetUnit"] = unit.into();
    }
    file
}

/// Where words stand, counted in a unit.
fn places(text: &str, words: &str, unit: &str) -> (i64, i64) {
    let start = text.find(words).unwrap();
    let count = |words: &str| match unit {
        "utf16" => words.encode_utf16().count(),
        "byte" => words.len(),
        _ => words.chars().count(),
    };
    (count(&text[..start]) as i64, count(&text[..start + words.len()]) as i64)
}

#[test]
fn a_mark_with_positions_alone_takes_its_words_from_the_text() {
    let words = ["😊 boats”", "clerk’s office", "👩‍👩‍👧‍👦,” said Ruth", "היא אמרה", "Cafe\u{301} owners"];
    for unit in [None, Some("codepoint"), Some("utf16"), Some("UTF-16"), Some("byte")] {
        for words in words {
            let (start, end) = places(STORY, words, &unit.unwrap_or("").to_ascii_lowercase().replace('-', ""));
            // Written by whoever knows the text's hash, and by whoever does not; one number before the other.
            for (is_proved, place) in [(false, (start, end)), (true, (start, end)), (true, (end, start))] {
                let mut file = foreign(STORY, unit, &[place]);
                if is_proved {
                    file["article"]["sha256"] = Text::new(STORY.to_owned()).sha256().into();
                }
                let reading = read(&file);
                let mark = reading.work.annotations.at(0).unwrap();
                let case = format!("{words:?} in {unit:?}, {place:?}, {is_proved}");
                assert_eq!(mark.exact(), words, "{case}");
                assert_eq!(mark.parts[0].range.of(STORY), words, "{case}");
                assert!(!mark.is_orphan(), "{case}");
                assert_eq!((count(&reading, Trouble::Lent), count(&reading, Trouble::Placeless)), (1, 0), "{case}");
            }
        }
    }
}

#[test]
fn several_parts_take_their_words_each_at_its_place() {
    let place = |words| places(STORY, words, "");
    let reading = read(&foreign(STORY, None, &[place("We never counted"), place("said Ruth Okafor")]));
    let mark = reading.work.annotations.at(0).unwrap();
    assert_eq!(
        mark.parts.iter().map(|part| &*part.exact).collect::<Vec<_>>(),
        ["We never counted", "said Ruth Okafor"]
    );
    assert_eq!((mark.anchoring, count(&reading, Trouble::Lent)), (Anchoring::Exact, 2));

    // One part has its words and has moved; the other has none, and stands where the file says.
    let mut file = foreign(STORY, None, &[(0, 3), place("said Ruth Okafor")]);
    file["annotations"][0]["parts"][0]["exact"] = "We never counted".into();
    let reading = read(&file);
    let mark = reading.work.annotations.at(0).unwrap();
    assert_eq!(
        mark.parts.iter().map(|part| part.range.of(STORY)).collect::<Vec<_>>(),
        ["We never counted", "said Ruth Okafor"]
    );

    // One of two is nowhere: half a quotation is not what was marked.
    let reading = read(&foreign(STORY, None, &[place("We never counted"), (9000, 9010)]));
    assert!(reading.work.annotations.at(0).unwrap().is_orphan());
    assert_eq!((count(&reading, Trouble::Lent), count(&reading, Trouble::Placeless)), (1, 1));
}

#[test]
fn positions_that_fit_nothing_are_told_and_kept() {
    let chars = STORY.chars().count() as i64;
    let space = places(STORY, " ", "");
    for place in [(chars - 3, chars + 1), (chars + 5, chars + 9), (4, 4), (-3, 4), space] {
        let reading = read(&foreign(STORY, None, &[place]));
        let mark = reading.work.annotations.at(0).unwrap();
        assert!(mark.is_orphan(), "{place:?}");
        assert_eq!((count(&reading, Trouble::Placeless), count(&reading, Trouble::Lent)), (1, 0), "{place:?}");
        let told = reading.problems.iter().find(|one| one.trouble == Trouble::Placeless).unwrap().to_string();
        assert!(told.contains("1 marked passage: without words"), "{told}");
    }
    // Positions in a unit that nobody knows, and positions in a text that is not here.
    for (key, value) in [("offsetUnit", json!("stanza")), ("sha256", json!("00"))] {
        let mut file = foreign(STORY, None, &[places(STORY, "Ruth Okafor", "")]);
        let home = if key == "sha256" { &mut file["article"] } else { &mut file };
        home[key] = value;
        let reading = read(&file);
        assert!(reading.work.annotations.at(0).unwrap().is_orphan(), "{key}");
        assert_eq!(count(&reading, Trouble::Placeless), 1, "{key}");
    }
}

#[test]
fn a_character_that_is_cut_is_taken_whole() {
    // Inside the family, between e and its accent, inside a pair of surrogates, with the space beside the words.
    let family = places(STORY, "👩‍👩‍👧‍👦", "");
    let accent = places(STORY, "Cafe", "");
    let smile = places(STORY, "😊", "utf16");
    let spaced = places(STORY, " night ", "");
    for (unit, place, words) in [
        (None, (family.0 + 2, family.0 + 3), "👩‍👩‍👧‍👦"),
        (None, accent, "Cafe\u{301}"),
        (Some("utf16"), (smile.0 + 1, smile.1 + 1), "😊"),
        (Some("utf16"), (smile.0, smile.0 + 1), "😊"),
        (None, spaced, "night"),
    ] {
        let reading = read(&foreign(STORY, unit, &[place]));
        let mark = reading.work.annotations.at(0).unwrap();
        assert_eq!((mark.exact().as_str(), mark.is_orphan()), (words, false), "{place:?} in {unit:?}");
    }
}

// A text that was corrected inside the file.

/// The story's file with one thing in its text changed.
fn corrected(from: &str, to: &str) -> Reading {
    assert_eq!(STORY.matches(from).count(), 1, "{from:?}");
    let mut file = file(&story());
    file["article"]["text"] = STORY.replace(from, to).into();
    read(&file)
}

/// The lines that the blocks hold, with their roles.
fn parts(reading: &Reading) -> Vec<(Role, String)> {
    let article = &reading.work.article;
    article.blocks.iter().map(|block| (block.role, block.range.of(article.text.as_str()).to_owned())).collect()
}

#[test]
fn parts_and_hyperlinks_follow_a_corrected_text() {
    let whole = story();
    let roles: Vec<Role> = whole.article.blocks.iter().map(|block| block.role).collect();
    assert!(roles.contains(&Role::Headline) && roles.contains(&Role::Byline), "{roles:?}");
    // Each change leaves every line a line.
    for (from, to) in [
        ("weighs", "weighs again"),
        ("No 😊 boats", "No boats"),
        ("By Ann Lee", "By Ann Leigh and Bo"),
        ("council votes on Monday", "council votes on Tuesday evening"),
        ("The council votes", "The town’s full council votes"),
        ("The buses do not.", "The buses never did, and never will."),
        ("היא אמרה", "הוא לא אמר דבר"),
        ("Photo: A. Lee", "Photo: Ann Lee"),
        ("Published", "Updated"),
    ] {
        let reading = corrected(from, to);
        let text = STORY.replace(from, to);
        let lines: Vec<(Role, String)> = roles.iter().copied().zip(text.lines().map(str::to_owned)).collect();
        assert_eq!(parts(&reading), lines, "{from:?} → {to:?}: {:?}", reading.problems);
        let links: Vec<&str> = reading.work.article.links.iter().map(|link| link.range.of(&text)).collect();
        assert_eq!(links, ["council votes", "report is due"], "{from:?} → {to:?}");
        assert_eq!(count(&reading, Trouble::TextChanged), 1);
        assert!(count(&reading, Trouble::PartMoved) > 0, "{from:?} → {to:?}: nothing is told");
        assert_eq!((count(&reading, Trouble::Block), count(&reading, Trouble::Relabeled)), (0, 0), "{from:?} → {to:?}");
    }
}

#[test]
fn parts_follow_several_corrections_at_once() {
    let mut file = file(&story());
    let text = STORY
        .replace("weighs", "considers")
        .replace("By Ann Lee\n", "")
        .replace(
            "Okafor.\n",
            "Okafor, who runs the pier.\nThe harbor master would not comment when he was asked on Friday.\n",
        )
        .replace("in April", "in May, or so");
    file["article"]["text"] = text.clone().into();
    let reading = read(&file);
    let old: Vec<(Role, &str)> = story().article.blocks.iter().map(|block| block.role).zip(STORY.lines()).collect();
    for (role, line) in parts(&reading) {
        if let Some((was, _)) = old.iter().find(|(_, words)| *words == line) {
            assert_eq!(role, *was, "{line}");
        }
    }
    assert_eq!(
        parts(&reading).iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>(),
        text.lines().collect::<Vec<_>>()
    );
    assert_eq!(
        (count(&reading, Trouble::Block), count(&reading, Trouble::Relabeled)),
        (1, 1),
        "{:?}",
        reading.problems
    );
    assert_eq!(parts(&reading)[0].0, Role::Headline);
}

#[test]
fn a_hyperlink_whose_words_are_not_known_again_is_left_out_and_told() {
    // Its line is gone; and its line was written anew on both sides of it.
    for (from, to) in [
        ("PORT SELBY — The council votes on Monday, the clerk’s office said.\n", ""),
        (
            "PORT SELBY — The council votes on Monday, the clerk’s",
            "HILL — So the council will vote, as everybody knows, the",
        ),
    ] {
        let reading = corrected(from, to);
        assert_eq!((reading.work.article.links.len(), count(&reading, Trouble::Link)), (1, 1), "{from:?}");
    }
}

#[test]
fn blocks_of_several_lines_stay_where_only_another_was_corrected() {
    let mut work = story();
    let ranges = build::blocks_of(STORY);
    let mut blocks: Vec<Block> = ranges[..5].to_vec();
    blocks.push(Block { role: Role::Paragraph, range: ranges[5].range.hull(ranges[8].range), extra: None });
    blocks.extend_from_slice(&ranges[9..]);
    let mut article = (*work.article).clone();
    article.blocks = Rc::new(blocks);
    work.article = Rc::new(article);
    let mut file = file(&work);
    file["article"]["text"] = STORY.replace("weighs", "weighs again").into();
    let reading = read(&file);
    assert_eq!(reading.work.article.blocks.len(), work.article.blocks.len());
    assert!(parts(&reading)[5].1.starts_with("“We never counted") && parts(&reading)[5].1.ends_with("April."));
}

#[test]
fn a_position_alone_follows_its_line_in_a_corrected_text() {
    let mut file = file(&story());
    file["article"]["text"] = STORY.replace("weighs", "weighs again").into();
    let (start, end) = places(STORY, "Ruth Okafor", "");
    file["annotations"] = json!([{ "kind": "source", "parts": [{ "start": start, "end": end }] }]);
    let mark = read(&file).work.annotations.at(0).unwrap().clone();
    assert_eq!((mark.exact().as_str(), mark.is_orphan()), ("Ruth Okafor", false));
}

#[test]
fn without_a_hash_parts_are_believed_unless_one_begins_amid_a_word() {
    let mut file = file(&story());
    file["article"]["sha256"].take();
    let reading = read(&file);
    assert_eq!(reading.work.article.blocks, story().article.blocks);
    assert_eq!(count(&reading, Trouble::PartMoved), 0);

    file["article"]["text"] = STORY.replace("weighs", "weighs again").into();
    let reading = read(&file);
    assert!(parts(&reading).iter().map(|(_, line)| line.as_str()).eq(STORY.replace("weighs", "weighs again").lines()));
    assert!(count(&reading, Trouble::PartMoved) > 0);
}

#[test]
fn very_many_lines_and_any_numbers_cost_a_moment() {
    let text = "Line that says little.\n".repeat(12_000);
    let blocks: Vec<Value> =
        (0..9_000u64).map(|at| json!({ "role": "caption", "start": at * 30, "end": at * 30 + 29 })).collect();
    let mut file = foreign(&text, None, &[]);
    file["article"]["sha256"] = "00".into();
    file["article"]["blocks"] = blocks.into();
    assert!(!read(&file).work.article.blocks.is_empty());
    for numbers in [(0, u64::MAX), (u64::MAX - 1, u64::MAX), (u64::MAX / 2, u64::MAX / 2 + 1)] {
        for unit in ["codepoint", "utf16", "byte"] {
            let mut file = foreign(STORY, Some(unit), &[]);
            file["article"]["sha256"] = "00".into();
            file["article"]["blocks"] = json!([{ "role": "caption", "start": numbers.0, "end": numbers.1 }]);
            file["article"]["links"] = json!([{ "href": "x", "start": numbers.0, "end": numbers.1 }]);
            file["annotations"] = json!([{ "kind": "quote", "parts": [{ "start": numbers.0, "end": numbers.1 }] }]);
            check(&read(&file));
        }
    }
}

/// What holds of the parts of every text: in order, not empty, without white space at their edges, no other words
/// between them, and none begins or ends amid a line.
fn check(reading: &Reading) {
    let text = reading.work.article.text.as_str();
    let mut end = 0;
    for block in reading.work.article.blocks.iter() {
        let range = block.range;
        assert!(range.fits(text) && !range.is_empty() && range == trim(text, range), "{range:?} of {text:?}");
        assert!(range.start() >= end, "{range:?} begins before {end}");
        let between = &text[end..range.start()];
        assert_eq!(trim(between, TextRange::new(0, between.len())).len(), 0, "{between:?} is in no part");
        assert!(end == 0 || between.contains('\n'), "a part begins amid a line, at {} of {text:?}", range.start());
        end = range.end();
    }
    assert_eq!(trim(text, TextRange::new(end, text.len())).len(), 0, "words after the last part of {text:?}");
    for Link { range, .. } in reading.work.article.links.iter() {
        assert!(range.fits(text) && !range.is_empty());
    }
}

/// One change of a text: so many characters from here on go, and these come.
fn change() -> impl Strategy<Value = (usize, usize, &'static str)> {
    let words = proptest::sample::select(
        &[
            "",
            "",
            "x",
            "two words ",
            "😊",
            "Cafe\u{301}",
            "\n",
            "\nA new line.\n",
            "\r\n",
            "  ",
            "שלום",
            "新聞",
            "\u{301}",
        ][..],
    );
    (any::<usize>(), 0..30usize, words)
}

fn changed(text: &str, changes: &[(usize, usize, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (at, len, with)| {
        let chars: Vec<char> = text.chars().collect();
        let at = at % (chars.len() + 1);
        let end = (at + len).min(chars.len());
        chars[..at].iter().chain(&with.chars().collect::<Vec<_>>()).chain(&chars[end..]).collect()
    })
}

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn parts_are_parts_after_any_change_of_the_text(
        text in prop_oneof![Just(STORY.to_owned()), common::text(), common::long_text()],
        changes in vec(change(), 1..6),
        has_hash: bool,
    ) {
        let work = Work::new(build::build(ArticleId::from_u128(7), Intake::plain(&text)), Timestamp::from_millis(0));
        let mut file = file(&work);
        file["article"]["text"] = changed(work.article.text.as_str(), &changes).into();
        if !has_hash {
            file["article"]["sha256"] = Value::String("00".into());
        }
        let reading = read(&file);
        check(&reading);
        // What was read is written as a file that needs no mending.
        let again = galley::read(&galley::write(&reading.work)).unwrap();
        prop_assert_eq!(&again.work, &reading.work);
        prop_assert!(again.problems.is_empty(), "{:?}", again.problems);
    }

    #[test]
    fn a_change_within_a_line_leaves_every_part_its_role(at: usize, len in 0..6usize, with in "[a-z]{0,12}", line in 0..11usize) {
        let work = story();
        let range = work.article.blocks[line].range;
        let words: Vec<char> = range.of(STORY).chars().collect();
        // Something of the line stays.
        let at = at % words.len();
        let end = (at + len).min(words.len()).min(at + words.len() / 3);
        let edited: String = words[..at].iter().copied().chain(with.chars()).chain(words[end..].iter().copied()).collect();
        prop_assume!(!edited.trim().is_empty());
        let mut file = file(&work);
        file["article"]["text"] = format!("{}{edited}{}", &STORY[..range.start()], &STORY[range.end()..]).into();
        let reading = read(&file);
        check(&reading);
        let roles = |work: &Work| work.article.blocks.iter().map(|block| block.role).collect::<Vec<_>>();
        prop_assert_eq!(roles(&reading.work), roles(&work));
    }
}

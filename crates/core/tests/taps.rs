//! What a tap selects, as tables and as laws.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use galley_core::text::TextRange;
use galley_core::text::taps::{next_word, with_quotation_marks, word_at};
use proptest::prelude::*;

fn no_cuts(_: &str) -> Option<Vec<usize>> {
    None
}

fn tapped<'a>(text: &'a str, letter: &str) -> &'a str {
    let at = text.find(letter).unwrap();
    word_at(text, TextRange::new(0, text.len()), at, &no_cuts).unwrap().of(text)
}

#[test]
fn a_tap_takes_the_word_without_the_signs_around_it() {
    let text = "“They counted tickets, and we don’t buy $4.2 million (at 11:40) — Ninety-six a.m., 36% of it.”";
    for (letter, word) in [
        ("“They", "They"),
        ("hey", "They"),
        ("ckets", "tickets"),
        (", and", "tickets"),
        ("n’t", "don’t"),
        ("4.2", "$4.2"),
        ("1:40", "11:40"),
        ("six", "Ninety-six"),
        ("36%", "36%"),
        (" buy", "don’t"),
        (".”", "it"),
    ] {
        assert_eq!(tapped(text, letter), word, "at {letter}");
    }
    assert_eq!(tapped("one—two", "wo"), "two");
    assert_eq!(tapped("one—two", "ne"), "one");
    assert_eq!(tapped("قالت المديرة، «نعم»", "ديرة"), "المديرة");
    assert_eq!(tapped("Save our boat ⛴️”.", "⛴"), "⛴️");
}

#[test]
fn scripts_without_spaces_are_cut_where_the_segmenter_says() {
    let text = "市長は昨日、図書館を閉じる";
    // 市長|は|昨日
    let cuts = |stretch: &str| stretch.starts_with("市長").then(|| vec![6, 9, 15, 18, 27, 30]);
    let all = TextRange::new(0, text.len());
    let at = text.find('昨').unwrap();
    assert_eq!(word_at(text, all, at, &cuts).unwrap().of(text), "昨日");
    assert_eq!(word_at(text, all, 0, &cuts).unwrap().of(text), "市長");
}

#[test]
fn words_are_stepped_through_over_the_signs_between_them() {
    let text = "“No — not one,” said Ruth.";
    let all = TextRange::new(0, text.len());
    let mut words = Vec::new();
    let mut at = text.find("No").unwrap();
    while let Some(word) = next_word(text, all, at, false, &no_cuts) {
        words.push(word.of(text));
        at = word.start();
    }
    assert_eq!(words, ["not", "one", "said", "Ruth"]);
    words.clear();
    while let Some(word) = next_word(text, all, at, true, &no_cuts) {
        words.push(word.of(text));
        at = word.start();
    }
    assert_eq!(words, ["said", "one", "not", "No"]);
}

#[test]
fn quotation_marks_come_along_where_both_stand_there() {
    let text = "He said, “We tried, and failed,” and “again” („so“).";
    let around = |words: &str| {
        let at = text.find(words).unwrap();
        with_quotation_marks(text, TextRange::new(at, at + words.len())).of(text)
    };
    assert_eq!(around("We tried, and failed"), "“We tried, and failed,”");
    assert_eq!(around("We tried"), "We tried");
    assert_eq!(around("again"), "“again”");
    assert_eq!(around("so"), "„so“");
    assert_eq!(around("He said"), "He said");
}

proptest! {
    #[test]
    fn any_tap_on_any_text_gives_a_stretch_of_it(text in "\\PC{0,40}", a in 0usize..160, b in 0usize..160, at in 0usize..200) {
        let floor = |at: usize| galley_core::text::floor_char_boundary(&text, at);
        let within = TextRange::new(floor(a), floor(b));
        if let Some(word) = word_at(&text, within, at, &no_cuts) {
            prop_assert!(word.fits(&text) && !word.is_empty());
        }
        for back in [false, true] {
            let mut at = at;
            for _ in 0..50 {
                let Some(next) = next_word(&text, within, at, back, &no_cuts) else { break };
                prop_assert!(next.fits(&text));
                at = next.start();
            }
        }
        prop_assert!(with_quotation_marks(&text, within).contains_range(within));
    }
}

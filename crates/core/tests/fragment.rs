//! Links to passages: what a browser is told to look for.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by stopping")]

use crate::common;
use galley_core::formats::fragment::{Links, address};
use galley_core::text::TextRange;
use proptest::prelude::*;

const URL: &str = "https://courier.example/story";

/// The text directive for the last place of some words in a text.
fn directive(text: &str, words: &str) -> String {
    let start = text.rfind(words).unwrap();
    let link = Links::new(URL, text).unwrap().to(TextRange::new(start, start + words.len())).unwrap();
    link.strip_prefix("https://courier.example/story#:~:text=").unwrap().to_owned()
}

#[test]
fn a_passage_is_named_by_its_words() {
    let long = "one two three four five ".repeat(9);
    let cases: [(&str, &str, &str); 14] = [
        ("The board met.", "board met", "board%20met"),
        // What has a meaning in a directive is written out.
        ("A well-known, tried & tested way", "well-known, tried & tested", "well%2Dknown%2C%20tried%20%26%20tested"),
        ("“I like it 😊,” she said.", "“I like it 😊,”", "%E2%80%9CI%20like%20it%20%F0%9F%98%8A%2C%E2%80%9D"),
        ("100% of #1 (a/b)?", "100% of #1 (a/b)?", "100%25%20of%20%231%20%28a%2Fb%29%3F"),
        // Whole words.
        ("We are not closing books.", "closing book", "closing%20books"),
        ("We are not closing books.", "ot clos", "not%20closing"),
        ("It costs $310,000 a year", "10,0", "310%2C000"),
        // The same words come earlier: the words around tell them apart.
        (
            "the board said no, and the board said yes",
            "the board",
            "the%20board%20said%20no%2C%20and-,the%20board,-said%20yes",
        ),
        ("THE BOARD said no\nthe board met", "the board", "the%20board,-met"),
        ("“No.” She left. “No.”", "“No.”", "%E2%80%9CNo.%E2%80%9D%20She%20left.-,%E2%80%9CNo.%E2%80%9D"),
        // In two blocks of the page, or long: by the ends.
        ("He began here\nand ended there today", "began here\nand ended", "began%20here,and%20ended"),
        (&long, long.trim(), "one%20two%20three%20four%20five,one%20two%20three%20four%20five"),
        // White space is one space.
        ("a\u{a0}b \t c", "a\u{a0}b \t c", "a%20b%20c"),
        ("Ça va, Zoë?", "a va, Zo", "%C3%87a%20va%2C%20Zo%C3%AB"),
    ];
    for (text, words, expected) in cases {
        let told = directive(text, words);
        assert_eq!(told, expected, "{words:?} in {text:?}");
    }
}

#[test]
fn an_article_on_one_long_line_is_linked_at_once() {
    let text: String = (0..200_000).map(|at| format!("word{at} ")).collect();
    let mut links = Links::new(URL, &text).unwrap();
    let before = std::time::Instant::now();
    for at in (0..text.len() - 100).step_by(100) {
        assert!(links.to(TextRange::new(at, at + 20)).is_some());
    }
    let took = before.elapsed();
    assert!(took.as_secs() < 5, "{took:?}");
    // Cut between letters, and the words are whole.
    let text = format!("twice {} in a row twice {}", "é".repeat(3_000), "ü".repeat(3_000));
    let told = directive(&text, "twice");
    assert!(told.contains("%20in%20a%20row-,twice,-%C3%BC"), "{told}");
}

#[test]
fn words_without_spaces_between_them_stay_within_bounds() {
    let text = "新聞".repeat(200);
    let told = directive(&text, &text);
    assert!(told.len() < 2 * 30 * 9 + 2, "{}", told.len());
    let told = directive(&text, "聞新聞新");
    assert!(told.ends_with("%E8%81%9E%E6%96%B0%E8%81%9E%E6%96%B0") || told.contains("-,"), "{told}");
}

#[test]
fn an_address_is_one_of_the_web_and_opens_no_markup() {
    let cases = [
        ("https://a.example/x", Some("https://a.example/x")),
        (" HTTP://a.example ", Some("HTTP://a.example")),
        ("https://a.example/x(1)?q=<b>&r=a b", Some("https://a.example/x%281%29?q=%3Cb%3E&r=a%20b")),
        ("https://a.example/\\`|\n", Some("https://a.example/%5C%60%7C")),
        ("https://zeitung.example/übersicht", Some("https://zeitung.example/übersicht")),
        ("javascript:alert(1)", None),
        ("javascript://a%0aalert(1)", None),
        ("file:///etc/passwd", None),
        ("https://", None),
        ("https:///x", None),
        ("courier.example/story", None),
        ("", None),
    ];
    for (url, expected) in cases {
        assert_eq!(address(url).as_deref(), expected, "{url}");
    }
    let link = |url: &str| Links::new(url, "a word").and_then(|mut links| links.to(TextRange::new(2, 6)));
    assert_eq!(link("https://a.example/#part").unwrap(), "https://a.example/#part:~:text=word");
    assert_eq!(link("https://a.example/#:~:text=old").unwrap(), "https://a.example/#:~:text=word");
    assert_eq!(link("mailto:a@b.example"), None);
    assert_eq!(Links::new(URL, "  \n ").unwrap().to(TextRange::new(0, 4)), None);
}

proptest! {
    #![proptest_config(common::config(128))]

    #[test]
    fn a_directive_holds_nothing_but_what_may_stand_in_one(
        (text, ranges) in common::text().prop_flat_map(|text| { let ranges = common::ranges(&text); (Just(text), ranges) }),
    ) {
        let mut links = Links::new(URL, &text).unwrap();
        for range in ranges {
            let Some(link) = links.to(range) else {
                prop_assert!(range.of(&text).chars().all(galley_core::text::is_edge_space));
                continue;
            };
            let told = link.strip_prefix("https://courier.example/story#:~:text=").unwrap();
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "%._~,-".contains(c);
            prop_assert!(told.chars().all(is_plain), "{}", told);
            // A dash stands beside a comma: it tells what is before and after from the words.
            prop_assert!(told.split(',').count() <= 4);
            for piece in told.split(',') {
                prop_assert!(!piece.trim_matches('-').contains('-') && !piece.trim_matches('-').is_empty(), "{}", told);
            }
        }
    }
}

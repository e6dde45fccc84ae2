//! Text → article: newlines, blocks and links as tables, and the laws that hold for every text.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its fixture has failed")]

use std::ops::Range;

use galley_core::article::Article;
use galley_core::article::build::{Intake, MOST_BLOCKS, blocks_of, build};
use galley_core::id::ArticleId;
use galley_core::text::is_edge_space;
use proptest::prelude::*;

fn article(text: &str) -> Article {
    build(ArticleId::from_u128(7), Intake::plain(text))
}

fn blocks(text: &str) -> Vec<String> {
    let article = article(text);
    article.blocks.iter().map(|block| block.range.of(article.text.as_str()).to_owned()).collect()
}

#[test]
fn newlines_and_mark() {
    let table = [
        ("", ""),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("\r\r\n\n\r", "\n\n\n\n"),
        ("\u{FEFF}a", "a"),
        ("\u{FEFF}\u{FEFF}a", "\u{FEFF}a"),
        ("a\u{FEFF}", "a\u{FEFF}"),
        ("  e\u{301}\u{a0} ", "  e\u{301}\u{a0} "),
        ("a\r", "a\n"),
    ];
    for (given, kept) in table {
        assert_eq!(article(given).text.as_str(), kept, "{given:?}");
    }
}

#[test]
fn lines_are_blocks() {
    let none: [&str; 0] = [];
    assert_eq!(blocks(""), none);
    assert_eq!(blocks(" \n\u{a0}\n\t\u{200B}"), none);
    assert_eq!(blocks("  one \u{a0}\n\n two\r\nthree"), ["one", "two", "three"]);
}

/// A paragraph broken at 64 columns.
const WRAPPED: &str = "The study, which took two years and cost three million itself,\n\
    does not recommend for or against the tunnel. It says that the\n\
    case depends on the value that is placed on a view, and by whom.";

#[test]
fn blank_lines_divide_hard_wrapped_text() {
    let text = format!("Tunnel would cost twice the bridge\n\n{WRAPPED}\n\n{WRAPPED}\n");
    assert_eq!(blocks(&text), ["Tunnel would cost twice the bridge", WRAPPED, WRAPPED]);
    assert_eq!(blocks(&text.replace('\n', "\r\n")), ["Tunnel would cost twice the bridge", WRAPPED, WRAPPED]);
    // Columns are code points: Cyrillic letters are two bytes each.
    let cyrillic = WRAPPED.replace(|c: char| c.is_ascii_lowercase(), "ж");
    assert_eq!(blocks(&format!("{cyrillic}\n\n{cyrillic}")).len(), 2);
}

#[test]
fn bullets_divide_hard_wrapped_lists() {
    let text = format!("{WRAPPED}\n\n- one\n- two, which is long enough to go on\n  in a second line\n\n{WRAPPED}");
    assert_eq!(blocks(&text), [WRAPPED, "- one", "- two, which is long enough to go on\n  in a second line", WRAPPED]);
    // A dash at the start of a line in running text is no bullet.
    let dashed = WRAPPED.replace("\ndoes", "\n- does");
    assert_eq!(blocks(&format!("{dashed}\n\n{WRAPPED}")), [dashed.as_str(), WRAPPED]);
}

#[test]
fn a_list_of_headlines_is_not_hard_wrapped() {
    let line = "Council votes to keep the ferry until the new landing is done";
    assert_eq!(blocks(&format!("{line}\n{line}\n{line}")), [line; 3]);
}

#[test]
fn links_are_carried() {
    let given = "\u{FEFF}one\r\ntwo é three\rfour";
    let find = |words: &str| given.find(words).map(|at| at..at + words.len()).unwrap();
    let links: Vec<(Range<usize>, String)> = vec![
        (find("four"), "d".to_owned()),
        (find("two é"), "b".to_owned()),
        (find("one"), "a".to_owned()),
        (find("é three"), "c".to_owned()),
        (1..2, "inside a character".to_owned()),
        (5..900, "too far".to_owned()),
        (find("\r\n"), "white".to_owned()),
        (find("three"), String::new()),
    ];
    let article = build(ArticleId::from_u128(1), Intake { text: given, links, origin: "page.html" });
    let carried: Vec<_> =
        article.links.iter().map(|link| (link.range.of(article.text.as_str()), link.href.as_str())).collect();
    assert_eq!(carried, [("one", "a"), ("two é", "b"), ("é three", "c"), ("four", "d")]);
    assert_eq!(article.meta.origin, "page.html");
}

/// Texts of the greatest accepted size, in shapes that would betray a scan within a scan.
#[test]
fn five_megabytes_are_built() {
    const SIZE: usize = 5 << 20;
    assert_eq!(blocks_of(&"a".repeat(SIZE)).len(), 1);
    assert!(blocks_of(&"a\n".repeat(SIZE / 2)).len() <= MOST_BLOCKS);
    assert_eq!(blocks_of(&"a ".repeat(SIZE / 2)).len(), 1);
    assert_eq!(blocks_of(&"\n".repeat(SIZE)).len(), 0);
    // Fewer lines than the limit of a news page, all alike, each inside a longer one.
    let alike = "He said that he said that he said that he said that he said that he said that\n".repeat(9_000);
    let longer =
        "He said that he said that he said that he said that he said that he said that he said so. ".repeat(400);
    assert_eq!(blocks_of(&format!("{alike}{}", format!("{longer}\n").repeat(100))).len(), 9_100);
    assert_eq!(blocks_of(&"“((((((((((((((((((((“".repeat(SIZE / 26)).len(), 1);
}

/// Text with the characters that decide anything here.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zA-Z ]{0,12}",
        2 => Just("\n".to_owned()),
        1 => Just("\r\n".to_owned()),
        1 => Just("\r".to_owned()),
        1 => Just("\n\n".to_owned()),
        1 => Just("\u{a0}".to_owned()),
        1 => Just("\u{FEFF}".to_owned()),
        1 => Just("\u{200B}".to_owned()),
        2 => "\\PC{0,6}",
        1 => "(By |Von |Photo: |Related: |FILE - |- |> |1\\. |• |\\(|\\)|“|”|\\. |, |@|/|©|Updated |Jan\\. 4, 2026|4:30 p\\.m\\.)",
        1 => Just(WRAPPED.to_owned()),
    ];
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn blocks_tile_what_is_not_white(text in prop_oneof![texts(), any::<String>()]) {
        let article = article(&text);
        let kept = article.text.as_str();
        let mut end = 0;
        for block in article.blocks.iter() {
            let range = block.range;
            prop_assert!(range.fits(kept) && !range.is_empty());
            prop_assert!(range.start() >= end);
            prop_assert!(kept[end..range.start()].chars().all(is_edge_space));
            prop_assert!(!range.of(kept).starts_with(is_edge_space) && !range.of(kept).ends_with(is_edge_space));
            end = range.end();
        }
        prop_assert!(kept[end..].chars().all(is_edge_space));
    }

    #[test]
    fn text_is_the_input_but_for_newlines(text in prop_oneof![texts(), any::<String>()]) {
        let article = article(&text);
        let plain = text.strip_prefix('\u{FEFF}').unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(article.text.as_str(), plain);
    }

    #[test]
    fn building_again_changes_nothing(text in texts()) {
        let first = article(&text);
        prop_assert_eq!(&article(&text), &first);
        if !first.text.as_str().starts_with('\u{FEFF}') {
            prop_assert_eq!(&article(first.text.as_str()), &first);
        }
    }

    #[test]
    fn links_keep_their_words(text in texts(), ends in prop::collection::vec((0usize..400, 0usize..400), 0..6)) {
        let links: Vec<(Range<usize>, String)> =
            ends.iter().map(|(a, b)| (*a.min(b)..*a.max(b), format!("{a}-{b}"))).collect();
        let article = build(ArticleId::from_u128(7), Intake { text: &text, links: links.clone(), origin: "" });
        for link in article.links.iter() {
            let (range, _) = links.iter().find(|(_, href)| *href == link.href).unwrap();
            let words = text[range.clone()].trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
            let carried = link.range.of(article.text.as_str()).trim_start_matches('\u{FEFF}');
            // A range that ends between CR and LF ends after the one LF that both become, or before it.
            prop_assert_eq!(carried.trim_end_matches('\n').trim_start_matches('\n'), words.trim_matches('\n'));
        }
        prop_assert!(article.links.windows(2).all(|pair| pair[0].range <= pair[1].range));
    }
}

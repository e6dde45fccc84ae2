//! Copies of one story that differ in white space, line ends or Unicode form alone are one article, and marks of the
//! one stand in the other at the same letters.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by stopping")]

use crate::common;
use galley_core::anchoring::twin;
use galley_core::change::merge::is_same_text;
use galley_core::formats::galley;
use galley_core::journal::library::{Library, Listing};
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::Text;
use galley_core::text::folding::is_unseen;
use proptest::prelude::*;

const ANNA: &str = include_str!("../../../tests/journeys/fixtures/arriving/anna.json");
const BEN: &str = include_str!("../../../tests/journeys/fixtures/arriving/ben.json");

fn alike(one: &str, other: &str) -> bool {
    Text::new(one.to_owned()).likeness() == Text::new(other.to_owned()).likeness()
}

#[test]
fn white_space_line_ends_and_unicode_form_do_not_count() {
    let story = "Café du Port\nBy Zoë Çelik\n\n“We were told to close,” she said.";
    for other in [
        "Café du Port\n\nBy Zoë Çelik\n“We were told to close,” she said.\n",
        "Café du Port\r\nBy Zoë Çelik\r\n\r\n“We were told to close,” she said.",
        "  Café du Port\u{2028}By Zoë Çelik\u{2029}“We were\u{a0}told to  close,” she said.",
        "Cafe\u{301} du Port\nBy Zoe\u{308} C\u{327}elik\n“We were told to close,” she said.",
        "Ca\u{ad}fé du Port\nBy Zoë Çelik\n“We were told to\nclose,” she said.",
        "\u{feff}Café du Port\n\tBy Zoë Çelik\n“We were told to close,” she said.",
    ] {
        assert!(alike(story, other), "{other}");
    }
    for (one, other) in [
        ("橋は閉鎖。\n再開は春。", "橋は閉鎖。再開は春。"),
        ("가게", "\u{1100}\u{1161}\u{1100}\u{1166}"),
        ("Ω", "\u{2126}"),
    ] {
        assert!(alike(one, other), "{one}");
    }
}

#[test]
fn another_word_sign_or_letter_counts() {
    let story = "Cafe du Port\nBy Zoe Celik\n\n“We were told to close,” she said.";
    for other in [
        "Café du Port\nBy Zoe Celik\n\n“We were told to close,” she said.",
        "Cafe du Port\nBy Zoe Celik\n\n\"We were told to close,\" she said.",
        "cafe du Port\nBy Zoe Celik\n\n“We were told to close,” she said.",
        "Cafe du Port\nBy Zoe Celik\n\n“We were told to close,” she said. Really.",
        "Cafe du Port\nBy Zoe Celik\n\n“We were told to close”, she said.",
        "",
    ] {
        assert!(!alike(story, other), "{other}");
    }
}

#[test]
fn the_marks_of_one_pupil_stand_in_the_copy_of_another_at_the_same_words() {
    let [anna, ben] = [ANNA, BEN].map(|file| galley::read(file).unwrap().work);
    assert!(!is_same_text(&anna, &ben), "the files are two texts");
    let moved = twin::onto(&ben, &anna.article).unwrap();
    assert!(is_same_text(&anna, &moved));
    assert_eq!(moved.annotations.len(), ben.annotations.len());
    let text = anna.article.text.as_str();
    for (mark, old) in moved.annotations.iter().zip(ben.annotations.iter()) {
        assert_eq!(
            (mark.id, mark.exact().split_whitespace().collect::<Vec<_>>()),
            (old.id, old.exact().split_whitespace().collect())
        );
        assert!(!mark.is_reworded(text));
    }
    // What is no copy of the story stays apart.
    let other = build(ArticleId::from_u128(9), Intake::plain("Another story\nWith words of its own."));
    assert!(twin::onto(&ben, &other).is_none());
}

#[test]
fn the_list_knows_the_same_text_first_and_then_a_copy() {
    let article = |id: u128, text: &str| {
        Work::new(build(ArticleId::from_u128(id), Intake::plain(text)), Timestamp::from_millis(id as i64))
    };
    let [one, two] = [article(1, "Ferry bill\nIt is due."), article(2, "Ferry bill\n\nIt is due.\n")];
    let library = Library::from_list([Listing::of(&one), Listing::of(&two)]);
    assert_eq!(library.copy_of(&one.article.text).unwrap().id, one.article.id);
    assert_eq!(library.copy_of(&two.article.text).unwrap().id, two.article.id);
    let third = Text::new("Ferry bill\n\n\nIt is due.".to_owned());
    assert!(library.copy_of(&third).is_some());
    let old = Library::from_list([Listing { likeness: String::new(), ..Listing::of(&one) }]);
    assert!(old.copy_of(&third).is_none());
    assert!(library.copy_of(&Text::new("Ferry bill. It is due.".to_owned())).is_none());
}

proptest! {
    #![proptest_config(common::config(48))]

    #[test]
    fn every_mark_keeps_its_letters_whatever_white_space_comes_and_goes(work in common::work(), gaps in prop::collection::vec(0..6_usize, 1..40)) {
        let spaces = ["", "", "", " ", "\n", " \n\t"];
        let mut other = String::new();
        for (at, c) in work.article.text.as_str().chars().enumerate() {
            other.push(c);
            if c.is_whitespace() {
                other.push_str(spaces[gaps[at % gaps.len()]]);
            }
        }
        let here = build(ArticleId::from_u128(5), Intake::plain(&other));
        let Some(moved) = twin::onto(&work, &here) else { return Ok(()) };
        prop_assert_eq!(moved.annotations.len(), work.annotations.len());
        for old in work.annotations.iter().filter(|mark| !mark.is_orphan()) {
            let mark = moved.annotations.get(old.id).unwrap();
            if mark.is_orphan() {
                prop_assert!(old.ranges().any(|range| range.of(work.article.text.as_str()).trim().is_empty() || !range.of(work.article.text.as_str()).contains(char::is_alphanumeric)));
                continue;
            }
            let letters = |words: String| words.chars().filter(|c| !c.is_whitespace() && !is_unseen(*c) && !c.is_control()).collect::<String>();
            // A place within a letter, as files may have them, takes the whole letter.
            for (new, old) in mark.ranges().zip(old.ranges()) {
                let new = letters(new.of(here.text.as_str()).to_owned());
                let old = letters(old.of(work.article.text.as_str()).to_owned());
                prop_assert!(new.contains(&old), "{new:?} lacks some of {old:?}");
            }
        }
    }
}

//! Places in a text, instants and ids: tables, and laws against loops that count one by one.
//! Runs natively.

use crate::common;
use galley_core::model::id::{AnnotationId, ArticleId};
use galley_core::model::time::Timestamp;
use galley_core::text::{
    Text, TextOffset, TextRange, floor_char_boundary, is_edge_space, is_grapheme_boundary, snap_to_graphemes, trim,
    word_count,
};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// One paragraph in which bytes, UTF-16 units and code points part at the first character.
const X: &str = "“I like it 😊,” she said. Café.";

// Units

#[test]
fn each_piece_of_x_has_its_place_in_three_units() {
    let table = [
        // words, code points, UTF-16 units, bytes
        ("“I like it 😊,”", (0, 14), (0, 15), (0, 21)),
        ("I like it 😊,", (1, 13), (1, 14), (3, 18)),
        ("she", (15, 18), (16, 19), (22, 25)),
        ("said", (19, 23), (20, 24), (26, 30)),
        ("Café", (25, 29), (26, 30), (32, 37)),
        (X, (0, 30), (0, 31), (0, 38)),
    ];
    let text = Text::new(X.to_owned());
    assert_eq!(text.sha256(), "58c6f28ee0399a0c6c60625255dc15eed5103c87cf6e7584cf48c9400aecbc13");
    assert_eq!((text.len(), text.char_len(), text.utf16_offset(text.len())), (38, 30, 31));
    for (words, chars, utf16, bytes) in table {
        assert_eq!(TextRange::new(bytes.0, bytes.1).of(X), words);
        for (byte, char_offset, utf16_offset) in [(bytes.0, chars.0, utf16.0), (bytes.1, chars.1, utf16.1)] {
            assert_eq!(text.char_offset(byte), char_offset, "code points before byte {byte}, {words:?}");
            assert_eq!(text.utf16_offset(byte), utf16_offset, "UTF-16 units before byte {byte}, {words:?}");
            assert_eq!(text.from_char_offset(char_offset), byte, "byte of code point {char_offset}, {words:?}");
            assert_eq!(text.from_utf16_offset(utf16_offset), byte, "byte of UTF-16 unit {utf16_offset}, {words:?}");
        }
    }
}

#[test]
fn the_empty_text_has_one_place() {
    let text = Text::new(String::new());
    assert!(text.is_empty() && text.range().is_empty());
    assert_eq!(text.sha256(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for offset in [0, 1, usize::MAX] {
        assert_eq!((text.char_offset(offset), text.utf16_offset(offset)), (0, 0));
        assert_eq!((text.from_char_offset(offset), text.from_utf16_offset(offset)), (0, 0));
    }
}

#[test]
fn offsets_beyond_four_gigabytes_stay_at_the_last() {
    assert_eq!(TextOffset::new(usize::MAX).get(), u32::MAX as usize);
    let far = TextRange::new(usize::MAX, 3);
    assert_eq!((far.start(), far.end()), (3, u32::MAX as usize));
    assert_eq!((far.of(X), far.fits(X)), ("", false));
}

/// The units before each byte offset of a text, counted one by one; an offset inside a character
/// counts as the character's start.
fn counted(text: &str, size: impl Fn(char) -> usize) -> Vec<usize> {
    let mut counts = Vec::new();
    let mut count = 0;
    for c in text.chars() {
        counts.extend(vec![count; c.len_utf8()]);
        count += size(c);
    }
    counts.push(count);
    counts
}

/// The byte offset that has each number of units before it; inside a character, its start.
fn placed(text: &str, size: impl Fn(char) -> usize) -> Vec<usize> {
    let mut bytes = Vec::new();
    for (at, c) in text.char_indices() {
        bytes.extend(vec![at; size(c)]);
    }
    bytes.push(text.len());
    bytes
}

proptest! {
    #![proptest_config(common::config(64))]

    #[test]
    fn conversions_agree_with_counting(string in common::long_text()) {
        let text = Text::new(string.clone());
        for (byte, units) in counted(&string, |_| 1).into_iter().enumerate() {
            prop_assert_eq!(text.char_offset(byte), units, "code points before byte {}", byte);
        }
        for (byte, units) in counted(&string, char::len_utf16).into_iter().enumerate() {
            prop_assert_eq!(text.utf16_offset(byte), units, "UTF-16 units before byte {}", byte);
        }
        for (units, byte) in placed(&string, |_| 1).into_iter().enumerate() {
            prop_assert_eq!(text.from_char_offset(units), byte, "after {} code points", units);
        }
        for (units, byte) in placed(&string, char::len_utf16).into_iter().enumerate() {
            prop_assert_eq!(text.from_utf16_offset(units), byte, "after {} UTF-16 units", units);
        }
        // Beyond the end is the end.
        for beyond in [string.len() + 1, usize::MAX] {
            prop_assert_eq!((text.char_offset(beyond), text.from_char_offset(beyond)), (text.char_len(), string.len()));
            prop_assert_eq!(text.utf16_offset(beyond), text.utf16_offset(string.len()));
            prop_assert_eq!(text.from_utf16_offset(beyond), string.len());
        }
    }

    #[test]
    fn units_there_and_back_are_the_same_place(string in common::long_text()) {
        let text = Text::new(string.clone());
        for (byte, _) in string.char_indices().chain([(string.len(), ' ')]) {
            prop_assert_eq!(text.from_char_offset(text.char_offset(byte)), byte);
            prop_assert_eq!(text.from_utf16_offset(text.utf16_offset(byte)), byte);
        }
    }

    #[test]
    fn equal_texts_have_equal_hashes(a in common::text(), b in common::text()) {
        let (one, two) = (Text::new(a.clone()), Text::new(b.clone()));
        prop_assert_eq!(one == two, a == b);
        prop_assert_eq!(one.clone(), Text::new(a));
        prop_assert_eq!(one.sha256().len(), 64);
    }
}

// Ranges

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn ranges_are_sets_of_bytes(a in 0..12usize, b in 0..12usize, c in 0..12usize, d in 0..12usize) {
        let (one, two) = (TextRange::new(a, b), TextRange::new(c, d));
        let bytes = |range: TextRange| (0..12).filter(|at| range.contains(*at)).collect::<Vec<_>>();
        let shared: Vec<usize> = bytes(one).into_iter().filter(|at| two.contains(*at)).collect();
        prop_assert_eq!(one.len(), bytes(one).len());
        prop_assert_eq!(one.is_empty(), bytes(one).is_empty());
        prop_assert_eq!(one.overlaps(two), !shared.is_empty());
        prop_assert_eq!(one.intersect(two).map(bytes).unwrap_or_default(), shared);
        let hull = one.hull(two);
        prop_assert!(hull.contains_range(one) && hull.contains_range(two));
        prop_assert_eq!((hull.start(), hull.end()), (a.min(b).min(c).min(d), a.max(b).max(c).max(d)));
    }

    #[test]
    fn no_range_reads_outside_the_text(string in common::text(), a in 0..400usize, b in 0..400usize) {
        let range = TextRange::new(a, b);
        prop_assert_eq!(range.fits(&string), string.get(range.start()..range.end()).is_some());
        prop_assert_eq!(range.of(&string), string.get(range.start()..range.end()).unwrap_or(""));
        let floor = floor_char_boundary(&string, a);
        prop_assert_eq!(Some(floor), (0..=a).rev().find(|at| string.is_char_boundary(*at)));
    }
}

// Edges

#[test]
fn trim_takes_white_space_from_both_edges() {
    let table = [
        // text, what is left, where it starts
        ("", "", 0),
        ("word", "word", 0),
        ("  two words \n", "two words", 2),
        ("\u{A0}\u{2003}x\u{3000}", "x", 5),
        ("\u{200B}\u{FEFF}x\u{2060}", "x", 6),
        ("“ x ”", "“ x ”", 0),
        (" \t\u{A0}\n", "", 0),
        // An accent is no white space, and neither is a joiner.
        (" \u{301} ", "\u{301}", 1),
        ("\u{200D}x", "\u{200D}x", 0),
    ];
    for (text, kept, start) in table {
        let range = trim(text, TextRange::new(0, text.len()));
        assert_eq!((range.of(text), range.start()), (kept, start), "{text:?}");
    }
    assert_eq!(trim("a  b", TextRange::new(1, 3)), TextRange::new(1, 1), "all white: empty at its start");
    assert!(trim("é", TextRange::new(1, 9)).is_empty(), "a range that does not fit");
}

#[test]
fn snapping_widens_to_whole_clusters() {
    let table = [
        // text, range, what it becomes
        ("Cafe\u{301}!", 1..4, "afe\u{301}"),
        ("Cafe\u{301}!", 4..6, "e\u{301}"),
        ("👩‍👩‍👧‍👦 family", 4..5, "👩‍👩‍👧‍👦"),
        ("🇳🇴🇸🇪", 4..4, "🇳🇴"),
        ("🇳🇴🇸🇪", 8..8, ""),
        ("😊", 1..2, "😊"),
        ("שָׁלוֹם", 2..3, "שָׁ"),
        ("plain", 1..3, "la"),
        ("plain", 4..99, "n"),
    ];
    for (text, range, becomes) in table {
        let snapped = snap_to_graphemes(text, TextRange::new(range.start, range.end));
        assert_eq!(snapped.of(text), becomes, "{text:?} {range:?}");
    }
}

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn trimming_leaves_no_white_edge_and_loses_no_word(string in common::text(), ends in any::<(u16, u16)>()) {
        let range = TextRange::new(
            floor_char_boundary(&string, usize::from(ends.0) % (string.len() + 1)),
            floor_char_boundary(&string, usize::from(ends.1) % (string.len() + 1)),
        );
        let trimmed = trim(&string, range);
        prop_assert!(range.contains_range(trimmed) && trimmed.fits(&string));
        prop_assert_eq!(trimmed.of(&string), range.of(&string).trim_matches(is_edge_space));
        prop_assert_eq!(trim(&string, trimmed), trimmed);
    }

    #[test]
    fn snapping_never_splits_a_cluster(string in prop_oneof![common::text(), any::<String>()], ends in any::<(u16, u16)>()) {
        let range = TextRange::new(usize::from(ends.0) % (string.len() + 3), usize::from(ends.1) % (string.len() + 3));
        let snapped = snap_to_graphemes(&string, range);
        let edges: Vec<usize> =
            string.grapheme_indices(true).map(|(at, _)| at).chain([string.len()]).collect();
        // The smallest: the last edge at or before the start, the first at or after the end.
        let end = range.end().min(string.len());
        prop_assert_eq!(Some(&snapped.start()), edges.iter().rev().find(|at| **at <= range.start()));
        prop_assert_eq!(Some(&snapped.end()), edges.iter().find(|at| **at >= end));
        prop_assert_eq!(snap_to_graphemes(&string, snapped), snapped, "once is enough");
        for at in 0..=string.len() {
            prop_assert_eq!(is_grapheme_boundary(&string, at), edges.contains(&at), "byte {}", at);
        }
    }
}

// Words

#[test]
fn words_are_counted_as_readers_count_them() {
    let table = [
        ("", 0),
        (" \n\u{A0}", 0),
        ("—…“”!", 0),
        ("one", 1),
        ("The council said no.", 4),
        ("It’s the mayor's well-known $4.2-million plan", 6),
        ("wait—no … yes", 3),
        ("“I like it 😊,” she said. Café.", 6),
        ("3,214.50 people", 2),
        ("re\u{301}sume\u{301} of a cafe\u{301}", 4),
        ("naïve résumé", 2),
        ("co\u{AD}op", 1),
        ("שלום עולם", 2),
        ("مَرْحَبًا بِكُم", 2),
        ("می\u{200C}خواهم بروم", 2),
        ("हिन्दी में समाचार", 3),
        ("新聞を読む", 5),
        ("서울 시장", 2),
        ("👩‍👩‍👧‍👦 family", 1),
        // A name in katakana is one word, whatever its middle dots.
        ("作家マーク・トウェイン", 3),
        ("ｼﾞｮﾝ･ｽﾐｽ氏", 2),
        ("東京・大阪", 4),
        ("ジャン・ポール・サルトルと言う", 4),
        ("・", 0),
        // Scripts without spaces that are no characters of one word each, by their letters.
        ("เราจะไม่ปิดห้องสมุด", 5),
        ("นายกเทศมนตรี 2 คน", 6),
        ("ພວກເຮົາຈະບໍ່ປິດ", 4),
        ("យើងនឹងមិនបិទបណ្ណាល័យទេ", 5),
        ("စာကြည့်တိုက်ကို မပိတ်ပါ။", 4),
        ("ปิด (closed)", 2),
    ];
    for (text, words) in table {
        assert_eq!(word_count(text), words, "{text:?}");
    }
}

#[test]
fn a_segmenter_counts_the_words_of_scripts_without_spaces() {
    // One that knows two words, and cuts everything else letter by letter.
    fn segmenter(run: &str) -> Option<Vec<usize>> {
        let mut cuts = Vec::new();
        let mut at = 0;
        while let Some(c) = run[at..].chars().next() {
            cuts.push(at);
            let word = ["ห้องสมุด", "図書館", "マーク", "トウェイン"].iter().find(|word| run[at..].starts_with(**word));
            at += word.map_or(c.len_utf8(), |word| word.len());
        }
        Some(cuts)
    }
    let before = word_count("図書館のマーク・トウェイン");
    galley_core::text::count_with(segmenter);
    let table = [
        ("図書館", 1),
        ("図書館のマーク・トウェイン", 3),
        ("The ห้องสมุด closed, 図書館 too.", 5),
        ("マーク・図書館", 2),
        ("one two", 2),
        ("ห้องสมุด\nห้องสมุด", 2),
    ];
    for (text, words) in table {
        assert_eq!(word_count(text), words, "{text:?}");
    }
    // One without a dictionary is not believed, nor one that knows nothing.
    galley_core::text::count_with(|_| Some(vec![0]));
    assert_eq!(word_count("เราจะไม่ปิดห้องสมุด"), 5);
    assert_eq!(word_count("ปิด"), 1);
    galley_core::text::count_with(|_| None);
    assert_eq!(word_count("図書館のマーク・トウェイン"), before);
    galley_core::text::count_with(|_| Some(vec![7, 3, 900]));
    assert!(word_count("図書館のマーク・トウェイン") < 20);
}

proptest! {
    #![proptest_config(common::config(128))]

    #[test]
    fn words_of_two_lines_are_the_words_of_both(a in any::<String>(), b in common::text()) {
        prop_assert_eq!(word_count(&format!("{a}\n{b}")), word_count(&a) + word_count(&b));
    }
}

// Instants

#[test]
fn odd_instants() {
    let some = |text: &str| Some(text.to_owned());
    let table = [
        ("2026-01-05T09:00:00Z", some("2026-01-05T09:00:00.000Z")),
        ("2026-01-05t09:00:00z", some("2026-01-05T09:00:00.000Z")),
        ("2026-01-05 09:00:00Z", some("2026-01-05T09:00:00.000Z")),
        ("2026-01-05T09:00:00.5Z", some("2026-01-05T09:00:00.500Z")),
        ("2026-01-05T09:00:00.1239999999999999999999999Z", some("2026-01-05T09:00:00.123Z")),
        ("2026-01-05T00:30:00+02:00", some("2026-01-04T22:30:00.000Z")),
        ("2025-12-31T23:30:00-01:30", some("2026-01-01T01:00:00.000Z")),
        ("2026-01-05T09:00:00-00:00", some("2026-01-05T09:00:00.000Z")),
        ("2016-12-31T23:59:60Z", some("2017-01-01T00:00:00.000Z")),
        ("2024-02-29T12:00:00Z", some("2024-02-29T12:00:00.000Z")),
        ("2000-02-29T12:00:00Z", some("2000-02-29T12:00:00.000Z")),
        ("1969-12-31T23:59:59.999Z", some("1969-12-31T23:59:59.999Z")),
        ("0000-01-01T00:00:00Z", some("0000-01-01T00:00:00.000Z")),
        ("9999-12-31T23:59:59.999Z", some("9999-12-31T23:59:59.999Z")),
        // Clamped: the same instant in UTC has no four-digit year.
        ("0000-01-01T00:00:00+01:00", some("0000-01-01T00:00:00.000Z")),
        ("9999-12-31T23:59:59-01:00", some("9999-12-31T23:59:59.999Z")),
        // No such day, hour, minute or zone.
        ("2026-02-29T12:00:00Z", None),
        ("1900-02-29T12:00:00Z", None),
        ("2026-04-31T12:00:00Z", None),
        ("2026-13-01T12:00:00Z", None),
        ("2026-00-01T12:00:00Z", None),
        ("2026-01-00T12:00:00Z", None),
        ("2026-01-05T24:00:00Z", None),
        ("2026-01-05T23:60:00Z", None),
        ("2026-01-05T23:00:61Z", None),
        ("2026-01-05T09:00:00+24:00", None),
        ("2026-01-05T09:00:00+02:60", None),
        // Not an instant.
        ("", None),
        ("2026-01-05", None),
        ("2026-01-05T09:00:00", None),
        ("2026-01-05T09:00Z", None),
        ("2026-01-05T09:00:00.Z", None),
        ("2026-01-05T09:00:00Z ", None),
        ("2026-01-05T09:00:00+0200", None),
        ("2026-1-5T09:00:00Z", None),
        ("+026-01-05T09:00:00Z", None),
        ("2026-01-05T09:00:00.é", None),
        ("२०२६-01-05T09:00:00Z", None),
    ];
    for (text, reads) in table {
        assert_eq!(Timestamp::parse(text).map(|at| at.to_string()), reads, "{text:?}");
    }
}

#[test]
fn a_day_is_the_one_on_the_clock_of_whoever_looks() {
    // In Los Angeles, London, Kathmandu, and on both sides of the date line; with the turn of the year and of a
    // leap day in between, and the hour that summer time skips and says twice in New York.
    let rows = [
        ("2026-01-11T03:30:00Z", -480, "2026-01-10"),
        ("2026-01-11T03:30:00Z", 0, "2026-01-11"),
        ("2026-01-10T23:30:00Z", 345, "2026-01-11"),
        ("2025-12-31T10:00:00Z", 840, "2026-01-01"),
        ("2026-01-01T10:00:00Z", -660, "2025-12-31"),
        ("2028-02-29T23:59:59.999Z", 1, "2028-03-01"),
        ("2028-03-01T00:00:00Z", -1, "2028-02-29"),
        ("2026-03-08T06:59:00Z", -300, "2026-03-08"),
        ("2026-03-09T03:59:00Z", -240, "2026-03-08"),
        ("2026-11-02T04:30:00Z", -300, "2026-11-01"),
        ("1969-12-31T23:00:00Z", 120, "1970-01-01"),
    ];
    for (at, minutes_ahead, day) in rows {
        assert_eq!(Timestamp::parse(at).unwrap().day(minutes_ahead).to_string(), day, "{at} {minutes_ahead}");
    }
    let day = |at| Timestamp::parse(at).unwrap().day(0);
    assert_eq!(day("2026-01-01T00:30:00Z").since(day("2025-12-31T23:30:00Z")), 1);
    assert_eq!(day("2028-02-28T00:00:00Z").since(day("2028-03-01T00:00:00Z")), -2);
    assert_eq!(day("2026-01-05T00:00:00Z").civil(), (2026, 1, 5));
}

proptest! {
    #![proptest_config(common::config(512))]

    #[test]
    fn an_instant_reads_as_it_is_written(at in common::instant()) {
        let written = at.to_string();
        prop_assert_eq!(written.len(), 24);
        prop_assert_eq!(Timestamp::parse(&written), Some(at));
        prop_assert_eq!(Timestamp::from_millis(at.millis()), at);
        prop_assert!(written.starts_with(&format!("{}T", at.day(0))), "{}", written);
    }

    #[test]
    fn instants_sort_as_they_are_written(a in common::instant(), b in common::instant()) {
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
    }

    #[test]
    fn no_text_makes_an_instant_fail(text in prop_oneof![any::<String>(), "[0-9T:.Z+-]{0,30}"]) {
        if let Some(at) = Timestamp::parse(&text) {
            prop_assert_eq!(Timestamp::parse(&at.to_string()), Some(at));
        }
    }
}

// Ids

#[test]
fn ids_are_read_in_their_hyphenated_form_only() {
    let bits = 0x6a1e_3c52_0000_4000_8000_0000_0000_00ff;
    let table = [
        ("6a1e3c52-0000-4000-8000-0000000000ff", Some(bits)),
        ("6A1E3C52-0000-4000-8000-0000000000FF", Some(bits)),
        ("00000000-0000-0000-0000-000000000000", Some(0)),
        ("6a1e3c520000400080000000000000ff", None),
        ("{6a1e3c52-0000-4000-8000-0000000000ff}", None),
        ("urn:uuid:6a1e3c52-0000-4000-8000-0000000000ff", None),
        ("6a1e3c52-0000-4000-8000-0000000000f", None),
        ("6a1e3c52-0000-4000-8000-0000000000fg", None),
        ("6a1e3c520-000-4000-8000-0000000000ff", None),
        ("é1e3c52-0000-4000-8000-0000000000ff", None),
        ("", None),
    ];
    for (text, reads) in table {
        assert_eq!(ArticleId::parse(text).map(ArticleId::as_u128), reads, "{text:?}");
    }
}

proptest! {
    #![proptest_config(common::config(128))]

    #[test]
    fn an_id_reads_as_it_is_written(bits in any::<u128>(), other in any::<u128>()) {
        let id = AnnotationId::from_u128(bits);
        prop_assert_eq!(AnnotationId::parse(&id.to_string()), Some(id));
        prop_assert_eq!(id.cmp(&AnnotationId::from_u128(other)), id.to_string().cmp(&AnnotationId::from_u128(other).to_string()));
    }
}

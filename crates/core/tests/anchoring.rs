//! Anchoring: a table of changed texts, and laws.

use galley_core::anchoring::{Anchoring, CONTEXT, CONTEXT_LIMIT, Selectors, TextIndex, anchor, anchor_parts, describe};
use galley_core::text::{TextRange, floor_char_boundary, is_grapheme_boundary};
use proptest::prelude::*;

/// The range between the brackets of a text, and the text without them.
fn bracketed(marked: &str) -> (String, TextRange) {
    let start = marked.find('⟦').expect("an opening bracket");
    let end = marked.find('⟧').expect("a closing bracket") - '⟦'.len_utf8();
    (marked.replace(['⟦', '⟧'], ""), TextRange::new(start, end))
}

/// Describes the bracketed words of `old` and anchors them in `new`, whose brackets say where they
/// are to be found; without brackets, nowhere.
fn check(old: &str, new: &str, expected: &str) {
    let (old_text, old_range) = bracketed(old);
    let (new_text, new_range) = match new.contains('⟦') {
        true => {
            let (text, range) = bracketed(new);
            (text, Some(range))
        }
        false => (new.to_owned(), None),
    };
    let (anchoring, range) = anchor(&new_text, &describe(&old_text, old_range));
    let name = match anchoring {
        Anchoring::Exact => "exact",
        Anchoring::Moved => "moved",
        Anchoring::Fuzzy(_) => "fuzzy",
        Anchoring::Orphan => "orphan",
    };
    let found = range.map(|range| range.of(&new_text));
    assert_eq!((name, range), (expected, new_range), "{old} → {new}: found {found:?}");
}

#[test]
fn words_are_found_again_in_a_changed_text() {
    for (old, new, expected) in [
        // Unchanged, moved, context changed.
        ("She said ⟦rents would rise⟧ by May.", "She said ⟦rents would rise⟧ by May.", "exact"),
        ("She said ⟦rents would rise⟧ by May.", "On Monday she said ⟦rents would rise⟧ by May.", "moved"),
        ("She said ⟦rents would rise⟧ by May.", "She said ⟦rents would rise⟧ in the autumn, perhaps.", "exact"),
        ("One. ⟦The council votes on Friday.⟧ Two.", "One. Two. Three. ⟦The council votes on Friday.⟧", "moved"),
        // The right one of several.
        ("the mayor came, and ⟦the mayor⟧ left", "at noon the mayor came, and ⟦the mayor⟧ left", "moved"),
        ("⟦the mayor⟧ came, and the mayor left", "at noon ⟦the mayor⟧ came, and the mayor left", "moved"),
        // What is now at the hint is not what was meant.
        (
            "In the Paris district: ⟦won⟧. Elsewhere, Milan: won. Later, Oslo: won.",
            "In the Milan district: won. In the Paris district: ⟦won⟧. Elsewhere, Oslo: won.",
            "moved",
        ),
        ("Paris: ⟦won⟧. Milan: won. Oslo: won.", "Milan: won. Paris: won. Oslo: won.", "orphan"),
        // Typesetting.
        ("He wrote: ⟦\"It's over - now\"⟧, and left.", "He wrote: ⟦“It’s over – now”⟧, and left.", "fuzzy"),
        ("It was ⟦a long line that was wrapped⟧ here.", "It was ⟦a long line\nthat was wrapped⟧ here.", "fuzzy"),
        // Words changed, at the edges too.
        (
            "Officials said ⟦about 40 homes were lost⟧ in the fire.",
            "Officials said ⟦at least 52 homes were lost⟧ in the fire.",
            "fuzzy",
        ),
        (
            "Officials said ⟦about 40 homes were lost⟧ in the fire.",
            "Officials said ⟦about 40 homes were damaged⟧ in the fire.",
            "fuzzy",
        ),
        (
            "See ⟦the report (Word, May)⟧ for more of it.",
            "See ⟦the report (Word, 13 pages, 880 KB, May)⟧ for more of it.",
            "fuzzy",
        ),
        // Edited in place, and an unedited copy elsewhere with other words around it.
        (
            "Asked about it, he said ⟦the plan was never meant to be final⟧ and walked off.",
            "In short: the plan was never meant to be final\nAsked about it, he said ⟦the plan was not meant to be final⟧ and walked off.",
            "fuzzy",
        ),
        // Gone.
        ("She said ⟦rents would rise⟧ by May.", "She said by May.", "orphan"),
        ("She said ⟦rents would rise⟧ by May.", "", "orphan"),
        ("She met ⟦the⟧ other mayor.", "She met other mayor.", "orphan"),
        ("A first line.\n⟦He denied all of it.⟧\nA last line.", "A first line.\nA last line.", "orphan"),
        (
            "A first line.\n⟦He denied all of it.⟧\nA last line.",
            "A first line.\nNobody would comment today.\nA last line.",
            "orphan",
        ),
        // Scripts and clusters.
        ("قال الوزير ⟦إن الأسعار سترتفع⟧ في مايو", "أمس قال الوزير ⟦إن الأسعار سترتفع⟧ في مايو", "moved"),
        ("市长表示⟦房租将在五月上涨⟧,居民反对。", "昨天市长表示⟦房租将在六月上涨⟧,居民反对。", "fuzzy"),
        ("ok 👩‍👩‍👧 ⟦the 👍🏽 family 👨‍👩‍👧‍👦⟧ 🇩🇪🇫🇷", "so ok 👩‍👩‍👧 ⟦the 👍🏽 family 👨‍👩‍👧‍👦⟧ 🇩🇪🇫🇷", "moved"),
    ] {
        check(old, new, expected);
    }
}

#[test]
fn a_score_says_how_many_letters_stayed() {
    let selectors = |exact| Selectors { exact, prefix: "", suffix: "", start: None };
    let text = "Nothing else. The council votes on Friday at noon. Nothing else.";
    let (anchoring, _) = anchor(text, &selectors("The council voted on Friday at noon."));
    assert_eq!(anchoring, Anchoring::Fuzzy(972));
    assert_eq!(anchor(text, &selectors("The county fair opens in August.")), (Anchoring::Orphan, None));
}

#[test]
fn selectors_without_context_or_hint_find_the_first() {
    let text = "the first, the second, the third";
    let selectors = Selectors { exact: "the", prefix: "", suffix: "", start: None };
    assert_eq!(anchor(text, &selectors), (Anchoring::Moved, Some(TextRange::new(0, 3))));
    let selectors = Selectors { suffix: " third", ..selectors };
    assert_eq!(anchor(text, &selectors), (Anchoring::Moved, Some(TextRange::new(23, 26))));
}

#[test]
fn hints_may_be_anything() {
    let text = "a “b” c";
    for start in [None, Some(3), Some(4), Some(1000), Some(usize::MAX)] {
        let selectors = Selectors { exact: "“b”", prefix: "a ", suffix: " c", start };
        assert_eq!(anchor(text, &selectors), (Anchoring::Moved, Some(TextRange::new(2, 9))), "{start:?}");
    }
}

#[test]
fn empty_words_are_found_only_at_the_hint() {
    let selectors = describe("to annotate", TextRange::new(2, 2));
    assert_eq!(anchor("to annotate", &selectors), (Anchoring::Exact, Some(TextRange::new(2, 2))));
    assert_eq!(anchor("not to annotate", &selectors), (Anchoring::Orphan, None));
}

#[test]
fn context_grows_until_it_tells_the_place() {
    let line = "The same disclaimer, word for word and mark for mark, stands under every one of these many stories. ";
    let text = format!("Storms. {line}Floods. {line}Fires. {line}");
    let second = text.match_indices("stands").nth(1).map(|found| found.0).expect("a second");
    let selectors = describe(&text, TextRange::new(second, second + 6));
    assert_eq!(selectors.prefix, ". Floods. The same disclaimer, word for word and mark for mark, ");
    assert_eq!(selectors.suffix.chars().count(), 2 * CONTEXT);
    let second = text.match_indices("Floods").next().map(|found| found.0).expect("one");
    assert_eq!(describe(&text, TextRange::new(second, second + 6)).prefix.chars().count(), CONTEXT);
}

#[test]
fn long_words_are_found_by_their_ends() {
    let sentence = |n: usize| format!("Sentence {n} tells of {} things in its own way, {}. ", n * 37 % 101, n * n);
    let words: Vec<String> = (0..400).map(sentence).collect();
    let old = format!("Before it all, a line.\n{}\nAfter it all, a line.", words.concat());
    let range = TextRange::new(23, 23 + words.concat().len());
    let selectors = describe(&old, range);
    let mut edited = words.clone();
    edited[0] = edited[0].replace("tells of", "speaks about");
    edited[200] = "This one is new. ".to_owned();
    edited.remove(300);
    let new = format!("A line on top.\nBefore it all, a line.\n{}\nAfter it all, a line.", edited.concat());
    let start = new.find("Sentence 0").expect("the start");
    let (anchoring, found) = anchor(&new, &selectors);
    assert_eq!(found, Some(TextRange::new(start, start + edited.concat().len())));
    assert!(matches!(anchoring, Anchoring::Fuzzy(900..)), "{anchoring:?}");
    assert_eq!(anchor("Before it all, a line.\n\nAfter it all, a line.", &selectors).0, Anchoring::Orphan);
}

/// Selectors of bracketed parts, as an annotation keeps them.
fn parts(marked: &str) -> (String, Vec<Selectors>) {
    let text = marked.replace(['⟦', '⟧'], "");
    let mut ranges = Vec::new();
    let (mut rest, mut at) = (marked, 0);
    while let (Some(open), Some(close)) = (rest.find('⟦'), rest.find('⟧')) {
        let start = at + open;
        at = start + close - open - '⟦'.len_utf8();
        ranges.push(TextRange::new(start, at));
        rest = &rest[close + '⟧'.len_utf8()..];
    }
    let mut parts: Vec<Selectors> = ranges.iter().map(|range| describe(&text, *range)).collect();
    let last = parts.len() - 1;
    for (at, part) in parts.iter_mut().enumerate() {
        if at > 0 {
            part.prefix.clear();
        }
        if at < last {
            part.suffix.clear();
        }
    }
    (text, parts)
}

#[test]
fn parts_stay_in_order_and_together() {
    let old = "He paused. “⟦It is late⟧,” she said. “⟦We will go on with it tomorrow, all of us.⟧” He nodded.";
    for (new, expected) in [
        (old, "exact"),
        (
            "A line.\nHe paused. “⟦It is late⟧,” she said. “⟦We will go on with it tomorrow, all of us.⟧” He nodded.",
            "moved",
        ),
        (
            "“It is late,” read the headline.\nHe paused. “⟦It is late⟧,” she then told him. “⟦We will go on with it tomorrow, all of us.⟧” He nodded.",
            "moved",
        ),
        ("He paused. “⟦It is so late⟧,” she said. “⟦We will go on tomorrow, all of us.⟧” He nodded.", "fuzzy"),
        (
            "He paused. “⟦We will go on with it tomorrow, all of us.⟧” He nodded. Much further down another speaks.",
            "fuzzy",
        ),
        ("He paused. “It is late,” she said. He nodded.", "orphan"),
    ] {
        let (_, selectors) = parts(old);
        let (text, wanted) = if new.contains('⟦') { parts(new) } else { (new.to_owned(), Vec::new()) };
        let (anchoring, found) = anchor_parts(&text, &selectors);
        let name = match anchoring {
            Anchoring::Exact => "exact",
            Anchoring::Moved => "moved",
            Anchoring::Fuzzy(_) => "fuzzy",
            Anchoring::Orphan => "orphan",
        };
        let words: Vec<&str> = found.iter().flatten().map(|range| range.of(&text)).collect();
        assert_eq!(name, expected, "{new}: {words:?}");
        assert_eq!(words, wanted.iter().map(|part| &*part.exact).collect::<Vec<_>>(), "{new}");
        assert_eq!(found.len(), selectors.len());
    }
    assert_eq!(anchor_parts("text", &[] as &[Selectors]), (Anchoring::Orphan, vec![]));
}

#[test]
fn the_worst_texts_take_bounded_time() {
    // A text of one letter, of one word, and of nothing like the words, each a megabyte.
    for text in ["a".repeat(1 << 20), "no ".repeat(1 << 18), "Ünïcödé! ".repeat(1 << 17)] {
        let middle = floor_char_boundary(&text, text.len() / 2);
        let range = TextRange::new(middle, floor_char_boundary(&text, middle + 2000));
        let selectors = describe(&text, range);
        assert_eq!(anchor(&text, &selectors), (Anchoring::Exact, Some(range)));
        let index = TextIndex::new(&text);
        for start in 0..20 {
            let moved = Selectors { start: Some(start * 7919), prefix: format!("{start}"), ..selectors.clone() };
            assert_ne!(index.anchor(&moved).0, Anchoring::Orphan);
            let other = "Nothing of this kind is to be seen in there. ".repeat(40);
            let other = Selectors { exact: other.as_str(), prefix: "aaaa", suffix: "no no", start: Some(start) };
            assert_eq!(index.anchor(&other), (Anchoring::Orphan, None));
        }
    }
}

/// Texts that repeat themselves, in scripts and clusters of every width.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "b",
        " ",
        "the ",
        "mayor ",
        "\n",
        "é",
        "e\u{301}",
        "“",
        "”",
        "😊",
        "👩‍👩‍👧",
        "🇩🇪",
        "市",
        "ا",
        "ب ",
        ". ",
        "\u{200B}",
        "\u{A0}",
        "The council voted on Friday. ",
    ]);
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-z]{3,9}", 7..14).prop_map(|words| words.join(" ") + ".")
}

proptest! {
    #[test]
    fn anchor_undoes_describe(text in texts(), a: prop::sample::Index, b: prop::sample::Index) {
        let at = |index: prop::sample::Index| floor_char_boundary(&text, index.index(text.len() + 1));
        let range = TextRange::new(at(a), at(b));
        prop_assert_eq!(anchor(&text, &describe(&text, range)), (Anchoring::Exact, Some(range)));
    }

    #[test]
    fn describing_quotes_the_text(text in texts(), a in 0..2000usize, b in 0..2000usize) {
        let selectors = describe(&text, TextRange::new(a, b));
        let start = selectors.start.expect("a start");
        let end = start + selectors.exact.len();
        let (from, to) = (start - selectors.prefix.len(), end + selectors.suffix.len());
        let local = [&*selectors.prefix, &*selectors.exact, &*selectors.suffix].concat();
        prop_assert_eq!(&text[from..to], &*local);
        prop_assert!(selectors.prefix.is_empty() || is_grapheme_boundary(&text, from));
        prop_assert!(selectors.suffix.is_empty() || is_grapheme_boundary(&text, to));
        prop_assert!(selectors.prefix.chars().count() <= CONTEXT_LIMIT);
        prop_assert!(selectors.suffix.chars().count() <= CONTEXT_LIMIT);
    }

    #[test]
    fn described_context_is_unique_or_at_its_limit(text in "[ab]{0,300}", a in 0..300usize, b in 0..300usize) {
        let selectors = describe(&text, TextRange::new(a, b));
        let local = [&*selectors.prefix, &*selectors.exact, &*selectors.suffix].concat();
        let copies = (0..=text.len()).filter(|at| text[*at..].starts_with(&local)).count();
        let before = a.min(b).min(text.len());
        let after = text.len() - a.max(b).min(text.len());
        let most = selectors.prefix.len() == before.min(CONTEXT_LIMIT) && selectors.suffix.len() == after.min(CONTEXT_LIMIT);
        prop_assert!(copies == 1 || most, "{copies} copies of {local}");
    }

    #[test]
    fn words_that_stood_once_and_were_removed_are_an_orphan(
        sentences in prop::collection::vec(sentence(), 1..20), which: prop::sample::Index, gap in "[ \n]",
    ) {
        let which = which.index(sentences.len());
        let text = sentences.join(&gap);
        let start = sentences[..which].iter().map(|sentence| sentence.len() + 1).sum();
        let range = TextRange::new(start, start + sentences[which].len());
        prop_assume!(text.matches(&sentences[which]).count() == 1);
        let selectors = describe(&text, range);
        let removed = [&text[..range.start()], &text[range.end()..]].concat();
        prop_assert_eq!(anchor(&removed, &selectors), (Anchoring::Orphan, None));
    }

    #[test]
    fn words_that_stand_once_are_followed(
        sentences in prop::collection::vec(sentence(), 2..20), which: prop::sample::Index, to: prop::sample::Index,
    ) {
        let which = which.index(sentences.len());
        let text = sentences.join("\n");
        let start = text.find(&sentences[which]).expect("the sentence");
        prop_assume!(text.matches(&sentences[which]).count() == 1);
        let selectors = describe(&text, TextRange::new(start, start + sentences[which].len()));
        let mut moved = sentences.clone();
        let sentence = moved.remove(which);
        moved.insert(to.index(sentences.len()), sentence);
        let moved = moved.join("\n");
        let now = moved.find(&selectors.exact).expect("the sentence");
        let (anchoring, range) = anchor(&moved, &selectors);
        prop_assert_eq!(range, Some(TextRange::new(now, now + selectors.exact.len())));
        prop_assert_eq!(anchoring, if now == start { Anchoring::Exact } else { Anchoring::Moved });
    }

    #[test]
    fn a_changed_letter_is_told_and_survived(
        sentences in prop::collection::vec(sentence(), 1..20), which: prop::sample::Index, letter: prop::sample::Index,
    ) {
        let which = which.index(sentences.len());
        let text = sentences.join("\n");
        prop_assume!(text.matches(&sentences[which]).count() == 1);
        let start = text.find(&sentences[which]).expect("the sentence");
        let range = TextRange::new(start, start + sentences[which].len());
        let at = start + letter.index(range.len());
        let changed = [&text[..at], "Q", &text[at + 1..]].concat();
        let (anchoring, found) = anchor(&changed, &describe(&text, range));
        prop_assert_eq!(found, Some(range));
        prop_assert!(matches!(anchoring, Anchoring::Fuzzy(900..=999)), "{:?}", anchoring);
    }

    #[test]
    fn anything_may_be_asked(
        text in texts(), exact in texts(), prefix in texts(), suffix in texts(),
        start in prop::option::of(prop_oneof![0..400usize, Just(usize::MAX), Just(u32::MAX as usize)]),
    ) {
        let selectors = Selectors { exact, prefix, suffix, start };
        let (anchoring, range) = anchor(&text, &selectors);
        prop_assert_eq!(range.is_none(), anchoring == Anchoring::Orphan);
        if let Some(range) = range {
            prop_assert!(range.fits(&text));
            let same = range.of(&text) == selectors.exact;
            prop_assert_eq!(same, matches!(anchoring, Anchoring::Exact | Anchoring::Moved));
        }
        let split = [selectors.clone(), Selectors { start: None, ..selectors.clone() }, selectors];
        let (anchoring, ranges) = anchor_parts(&text, &split);
        prop_assert_eq!(ranges.len(), 3);
        prop_assert_eq!(ranges.iter().all(Option::is_none), anchoring == Anchoring::Orphan);
        prop_assert!(ranges.iter().flatten().all(|range| range.fits(&text)));
        let mut found = ranges.iter().flatten();
        if let Some(first) = found.next() && anchoring != Anchoring::Exact {
            found.try_fold(first, |last, next| (last.end() <= next.start()).then_some(next)).expect("in order");
        }
    }

    #[test]
    fn parts_are_followed_together(
        sentences in prop::collection::vec(sentence(), 4..12), which: prop::sample::Index, before in sentence(),
    ) {
        let which = which.index(sentences.len() - 2);
        let text = sentences.join("\n");
        let place = |which: usize| {
            let start = sentences[..which].iter().map(|sentence| sentence.len() + 1).sum();
            TextRange::new(start, start + sentences[which].len())
        };
        let parts: Vec<Selectors> = [which, which + 2].map(|which| describe(&text, place(which))).to_vec();
        let ranges = vec![Some(place(which)), Some(place(which + 2))];
        prop_assert_eq!(anchor_parts(&text, &parts), (Anchoring::Exact, ranges.clone()));
        let by = before.len() + 1;
        let moved = ranges.iter().flatten().map(|range| Some(TextRange::new(range.start() + by, range.end() + by))).collect();
        prop_assert_eq!(anchor_parts(&format!("{before}\n{text}"), &parts), (Anchoring::Moved, moved));
    }
}

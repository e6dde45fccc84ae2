//! What the search finds, and how `J` and `K` walk: tables, and laws against plain loops. Runs
//! natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use galley_core::layout::filter::{Filter, MAX_HITS, find_all, step};
use galley_core::model::annotation::{Annotation, AnnotationSet};
use galley_core::model::id::AnnotationId;
use galley_core::text::folding::fold;
use galley_core::text::{TextRange, is_grapheme_boundary};
use proptest::collection::vec;
use proptest::prelude::*;
use std::rc::Rc;

fn found<'t>(text: &'t str, query: &str) -> Vec<&'t str> {
    find_all(text, query).into_iter().map(|hit| hit.of(text)).collect()
}

#[test]
fn words_are_found_as_readers_type_them() {
    let table: [(&str, &str, &[&str]); 20] = [
        ("The rain. The RAIN! Train.", "rain", &["rain", "RAIN", "rain"]),
        ("The rain.", "  rain\t", &["rain"]),
        ("The rain.", "", &[]),
        ("The rain.", " \u{A0} ", &[]),
        ("aaaa", "aa", &["aa", "aa"]),
        ("It’s the mayor’s.", "it's", &["It’s"]),
        ("“I like it,” she said.", "\"i like it,\"", &["“I like it,”"]),
        ("She said “no” and 'no'.", "‘NO’", &["'no'"]),
        ("a well‑known well-known", "well-known", &["well‑known", "well-known"]),
        ("two\u{A0}words, two\nwords", "two words", &["two\u{A0}words", "two\nwords"]),
        ("Café CAFÉ cafe", "café", &["Café", "CAFÉ"]),
        // An accent of its own belongs to its letter: this is é.
        ("Cafe\u{301}", "cafe", &[]),
        ("I like it 😊, 😊!", "😊", &["😊", "😊"]),
        ("Привет, МИР", "мир", &["МИР"]),
        ("שלום עולם", "עולם", &["עולם"]),
        ("新聞を読む", "読む", &["読む"]),
        // Lower case is two characters here: all of them or none.
        ("İstanbul", "i", &[]),
        ("İstanbul", "İ", &["İ"]),
        ("İstanbul", "istanbul", &[]),
        ("$4.2 (million)", ".2 (m", &[".2 (m"]),
    ];
    for (text, query, hits) in table {
        assert_eq!(found(text, query), hits, "{query:?} in {text:?}");
    }
}

#[test]
fn hits_end_at_the_limit() {
    assert_eq!(find_all(&"x ".repeat(MAX_HITS + 5), "X").len(), MAX_HITS);
}

/// Words that stand in a text in other letters, signs or lines than they are typed in.
const ALIKE: [(&str, &str, &[&str]); 44] = [
    // Soft hyphens, joiners, marks of direction, variation selectors.
    ("Hafen\u{AD}ver\u{AD}wal\u{AD}tung", "Hafenverwaltung", &["Hafen\u{AD}ver\u{AD}wal\u{AD}tung"]),
    ("Die Hafenverwaltung", "Hafen\u{AD}verwaltung", &["Hafenverwaltung"]),
    ("Zoll\u{200B}amt, Zoll\u{2060}amt", "zollamt", &["Zoll\u{200B}amt", "Zoll\u{2060}amt"]),
    ("\u{FEFF}Enero", "enero", &["Enero"]),
    ("می\u{200C}خواهم", "میخواهم", &["می\u{200C}خواهم"]),
    ("l’hô\u{AD}tel", "hôtel", &["hô\u{AD}tel"]),
    ("\u{202B}مرفأ\u{202C} قديم", "مرفأ قديم", &["مرفأ\u{202C} قديم"]),
    ("क्\u{200D}ष", "क्ष", &["क्\u{200D}ष"]),
    ("ja ❤\u{FE0F} nein ❤", "❤", &["❤\u{FE0F}", "❤"]),
    // A hyphen at a line's end.
    ("the com-\nmittee met", "committee", &["com-\nmittee"]),
    ("die Ver-\nwaltung, die Ver\u{2010}\nwaltung", "verwaltung", &["Ver-\nwaltung", "Ver\u{2010}\nwaltung"]),
    ("la muni-\ncipalité", "municipalité", &["muni-\ncipalité"]),
    ("el ayunta\u{AD}\nmiento", "ayuntamiento", &["ayunta\u{AD}\nmiento"]),
    ("ру-\nка", "рука", &["ру-\nка"]),
    ("a well-\nknown name", "well-known", &["well-\nknown"]),
    ("Kim Min-\nJi", "min-ji", &["Min-\nJi"]),
    ("com-\nmittee", "com-\nmittee", &["com-\nmittee"]),
    ("2-\n1, or -\nno", "21", &[]),
    ("one-\n\ntwo", "onetwo", &[]),
    // Ligatures, wide and raised letters, one character for several.
    ("oﬃce", "office", &["oﬃce"]),
    ("oﬃce", "off", &["oﬃ"]),
    ("ﬁn de ﬂeuve", "fleuve", &["ﬂeuve"]),
    ("Ｔｏｋｙｏ　２０２６", "tokyo 2026", &["Ｔｏｋｙｏ　２０２６"]),
    ("ｶﾞｽ", "ガス", &["ｶﾞｽ"]),
    ("Ǆemal", "džemal", &["Ǆemal"]),
    ("5 m²", "m2", &["m²"]),
    ("Wait…", "wait...", &["Wait…"]),
    ("ﻣﺮﻓﺄ", "مرفأ", &["ﻣﺮﻓﺄ"]),
    // Letter and accent in one, or apart.
    ("Rene\u{301}e C\u{327}elik", "Renée Çelik", &["Rene\u{301}e C\u{327}elik"]),
    ("Renée Çelik", "Rene\u{301}e C\u{327}elik", &["Renée Çelik"]),
    ("Mu\u{308}ller", "müller", &["Mu\u{308}ller"]),
    ("Nguye\u{302}\u{303}n", "nguyễn", &["Nguye\u{302}\u{303}n"]),
    ("и\u{306}од", "йод", &["и\u{306}од"]),
    ("한국", "한국", &["한국"]),
    ("Renee", "Renée", &[]),
    // Case, by Unicode.
    ("STRASSE, Straße, ẞ", "straße", &["STRASSE", "Straße"]),
    ("Straße", "stras", &["Straß"]),
    ("ΟΔΥΣΣΕΥΣ Οδυσσεύς οδός", "οδυσσευς", &["ΟΔΥΣΣΕΥΣ"]),
    ("ΟΔΟΣ", "οδος", &["ΟΔΟΣ"]),
    // Points of Arabic and Hebrew, the stroke that lengthens.
    ("مُحَمَّد", "محمد", &["مُحَمَّد"]),
    ("محمـــد", "محمد", &["محمـــد"]),
    ("قال محمد", "مُحَمَّد", &["محمد"]),
    ("שָׁלוֹם עולם", "שלום", &["שָׁלוֹם"]),
    ("أ ا", "أ", &["أ"]),
];

#[test]
fn letters_that_look_alike_are_alike() {
    for (text, query, hits) in ALIKE {
        assert_eq!(found(text, query), hits, "{query:?} in {text:?}");
    }
}

#[test]
fn what_is_not_seen_is_searched_over() {
    let hidden = include_str!("cases/letters/soft-hyphens.txt");
    assert_eq!(find_all(hidden, "Hafenverwaltung").len(), 3);
    assert_eq!(find_all(hidden, "Greta Müller").len(), 2);
    let apart = include_str!("cases/letters/two-spellings.txt");
    assert_eq!(find_all(apart, "Renée Çelik").len(), 3);
    assert_eq!(find_all(apart, "café").len(), 1);
}

/// Tries every stretch of whole letters, from the left; hits do not overlap.
fn by_trying(text: &str, query: &str) -> Vec<TextRange> {
    let folded = fold(query);
    let needle = folded.trim();
    let letters = unicode_segmentation::UnicodeSegmentation::grapheme_indices(text, true);
    let letters: Vec<(usize, usize)> = letters.map(|(at, letter)| (at, at + letter.len())).collect();
    let mut hits: Vec<TextRange> = Vec::new();
    for first in 0..letters.len() {
        let start = letters[first].0;
        if needle.is_empty() || hits.last().is_some_and(|last| start < last.end()) {
            continue;
        }
        // A short cut: nothing else can begin here.
        if !fold(&text[start..letters[first].1]).contains(needle.chars().next().unwrap()) {
            continue;
        }
        let stretches = letters[first..].iter().map(|last| TextRange::new(start, last.1));
        hits.extend(stretches.take(needle.len() + 12).find(|hit| is_hit(text, *hit, letters[first].1, needle)));
    }
    hits.truncate(MAX_HITS);
    hits
}

/// Whether the words stand in a stretch, and begin in its first letter.
fn is_hit(text: &str, hit: TextRange, first: usize, needle: &str) -> bool {
    let (words, first) = (fold(hit.of(text)), fold(&text[hit.start()..first]));
    words.match_indices(needle).any(|(at, found)| {
        at < first.len() && is_grapheme_boundary(&words, at) && is_grapheme_boundary(&words, at + found.len())
    })
}

proptest! {
    #![proptest_config(common::config(512))]

    #[test]
    fn hits_are_what_trying_everything_finds(
        text in prop_oneof![common::text(), "[aAbİi’'” \u{A0}\n]{0,60}", "[aeﬁßſe\u{301}\u{AD}\u{200D}가कि्ष]{0,40}"],
        at in any::<prop::sample::Index>(), len in 0..6usize, upper: bool, other in common::string(),
    ) {
        // A query out of the text itself, in other letters, and one that comes from anywhere.
        let chars: Vec<char> = text.chars().collect();
        let at = at.index(chars.len() + 1);
        let own: String = chars[at..(at + len).min(chars.len())].iter().collect();
        let own = if upper { own.to_uppercase() } else { own };
        for query in [own, other] {
            let hits = find_all(&text, &query);
            prop_assert_eq!(&hits, &by_trying(&text, &query), "{:?}", query);
            for hit in hits {
                prop_assert!(hit.fits(&text) && !hit.is_empty());
            }
        }
    }
}

// The list

fn noted(words: &str, note: &str, tags: &[&str], answer: &str) -> Annotation {
    let work = common::small_work(words);
    let mut mark = common::mark(&work, "claim", &[words]);
    mark.note = note.to_owned();
    mark.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    mark.attributes.insert("verdict".to_owned(), answer.to_owned());
    mark
}

#[test]
fn the_search_reads_words_note_tags_and_answers() {
    let mark = noted("Rents “rose”", "Ask the clerk", &["figures", "May’s"], "half true");
    let table = [
        ("", true),
        ("  ", true),
        ("RENTS", true),
        ("\"rose\"", true),
        ("clerk", true),
        ("figure", true),
        ("may's", true),
        ("half", true),
        ("verdict", false),
        ("rents ask", false),
        ("nobody", false),
    ];
    for (query, listed) in table {
        let mut filter = Filter { query: query.to_owned(), ..Filter::default() };
        assert_eq!(filter.lists(&mark), listed, "{query:?}");
        assert!(filter.paints("claim"), "a search hides no mark in the text");
        assert_eq!(filter.is_open(), query.trim().is_empty());
        filter.hidden.insert("claim".into(), ());
        assert!(!filter.lists(&mark) && !filter.paints("claim") && filter.paints("quote") && !filter.is_open());
    }
}

/// A set of marks one after another; hidden ones are sources.
fn set_of(shown: &[bool]) -> (AnnotationSet, Filter) {
    let work = common::small_work(&"word ".repeat(shown.len().max(1)));
    let marks = shown.iter().enumerate().map(|(at, shown)| {
        let mut mark = common::mark(&work, if *shown { "claim" } else { "source" }, &["word"]);
        mark.parts[0].range = TextRange::new(at * 5, at * 5 + 4);
        mark.id = number(at);
        Rc::new(mark)
    });
    let mut filter = Filter::default();
    filter.hidden.insert("source".into(), ());
    (AnnotationSet::from_list(marks), filter)
}

fn number(at: usize) -> AnnotationId {
    AnnotationId::from_u128(common::id(at as u128))
}

#[test]
fn steps_stop_at_the_ends_and_skip_what_is_hidden() {
    let (set, filter) = set_of(&[false, true, true, false, true, false]);
    let table = [
        // from, steps, to
        (None, 1, Some(1)),
        (None, -1, Some(4)),
        (Some(1), 1, Some(2)),
        (Some(2), 1, Some(4)),
        (Some(4), 1, Some(4)),
        (Some(4), -1, Some(2)),
        (Some(1), -1, Some(1)),
        (Some(1), 2, Some(4)),
        (Some(1), isize::MAX, Some(4)),
        (Some(4), isize::MIN, Some(1)),
        // From a hidden one: the next to it in the text.
        (Some(0), 1, Some(1)),
        (Some(3), 1, Some(4)),
        (Some(3), -1, Some(2)),
        (Some(3), 2, Some(4)),
        (Some(5), 1, Some(4)),
        (Some(0), -1, Some(1)),
        (Some(3), isize::MAX, Some(4)),
        (Some(3), isize::MIN, Some(1)),
        // From one that is not there any more.
        (Some(99), 1, Some(1)),
        (Some(99), -1, Some(4)),
    ];
    for (from, steps, to) in table {
        assert_eq!(step(&set, &filter, from.map(number), steps), to.map(number), "from {from:?} by {steps}");
    }
    let (set, filter) = set_of(&[false, false]);
    assert_eq!(step(&set, &filter, Some(number(0)), 1), None, "nothing is listed");
    assert_eq!(step(&AnnotationSet::default(), &Filter::default(), None, 1), None);
}

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn forward_to_the_end_visits_every_listed_mark_once(shown in vec(any::<bool>(), 0..12)) {
        let (set, filter) = set_of(&shown);
        let listed: Vec<AnnotationId> = filter.list(&set).iter().map(|mark| mark.id).collect();
        let expected: Vec<AnnotationId> = (0..shown.len()).filter(|at| shown[*at]).map(number).collect();
        prop_assert_eq!(&listed, &expected);
        for forward in [true, false] {
            let by = if forward { 1 } else { -1 };
            let mut here = None;
            let mut visited = Vec::new();
            while let Some(next) = step(&set, &filter, here, by).filter(|next| Some(*next) != here) {
                visited.push(next);
                here = Some(next);
            }
            if !forward {
                visited.reverse();
            }
            prop_assert_eq!(&visited, &listed);
        }
        // Many steps at once are as many steps one by one.
        for from in &listed {
            for by in -4..=4isize {
                let mut single = Some(*from);
                for _ in 0..by.abs() {
                    single = step(&set, &filter, single, by.signum());
                }
                prop_assert_eq!(step(&set, &filter, Some(*from), by), single);
            }
        }
        // Wherever one starts, something is found if anything is listed.
        for from in (0..shown.len()).map(number).map(Some).chain([None]) {
            for by in [-2, -1, 0, 1, 2] {
                prop_assert_eq!(step(&set, &filter, from, by).is_some(), !listed.is_empty(), "{:?} {}", from, by);
            }
        }
    }
}

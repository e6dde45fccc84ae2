//! Walking through texts of many scripts: tables of stops, sentences and growing selections, and laws
//! over random texts. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use galley_core::model::article::{Block, Role};
use galley_core::reading::walk::{Grain, Walk, snap_to_words};
use galley_core::text::{TextRange, is_grapheme_boundary};
use proptest::prelude::*;

/// A block a line.
fn blocks(text: &str) -> Vec<Block> {
    let mut at = 0;
    let mut blocks = Vec::new();
    for line in text.split('\n') {
        if !line.trim().is_empty() {
            blocks.push(Block { role: Role::Paragraph, range: TextRange::new(at, at + line.len()), extra: None });
        }
        at += line.len() + 1;
    }
    blocks
}

fn none(_: &str) -> Option<Vec<usize>> {
    None
}

/// What a segmenter with a dictionary says, of the texts in the tables.
fn dictionary(stretch: &str) -> Option<Vec<usize>> {
    const WORDS: [&str; 23] = [
        "市长",
        "マーク",
        "トウェイン",
        "ジャン",
        "ポール",
        "サルトル",
        "周一",
        "宣布",
        "关闭",
        "图书馆",
        "計画",
        "東京",
        "都知事",
        "発表",
        "した",
        "図書館",
        "の",
        "は",
        "を",
        "นายก",
        "เทศมนตรี",
        "ปิด",
        "ห้องสมุด",
    ];
    let mut cuts = Vec::new();
    let mut at = 0;
    while at < stretch.len() {
        cuts.push(at);
        let rest = &stretch[at..];
        let word = WORDS.iter().filter(|word| rest.starts_with(**word)).max_by_key(|word| word.len());
        let latin = rest.find(|c: char| !c.is_ascii_alphabetic() && c != '’').unwrap_or(rest.len());
        let first = rest.chars().next().unwrap().len_utf8();
        at += word.map_or_else(|| latin.max(first), |word| word.len());
    }
    Some(cuts)
}

/// The words that lie between one stop and the next, as Ctrl+Right with Shift selects them.
fn stops(text: &str) -> Vec<String> {
    let blocks = blocks(text);
    let walk = Walk::new(text, &blocks, &dictionary);
    let mut list = Vec::new();
    let mut at = walk.start();
    while at < walk.end() {
        let next = walk.word_end_after(at);
        assert!(next > at, "the walk stands still at {at} of {text:?}");
        list.push(text[at..next].trim().to_owned());
        at = next;
    }
    list
}

/// The same, backwards.
fn stops_back(text: &str) -> Vec<String> {
    let blocks = blocks(text);
    let walk = Walk::new(text, &blocks, &dictionary);
    let mut list = Vec::new();
    let mut at = walk.end();
    while at > walk.start() {
        let next = walk.word_start_before(at);
        assert!(next < at, "the walk stands still at {at} of {text:?}");
        list.push(text[next..at].trim().to_owned());
        at = next;
    }
    list.reverse();
    list
}

#[test]
fn words_of_many_scripts() {
    let table: [(&str, &[&str]); 20] = [
        (
            "“We don’t close books,” said Mayor Calder.",
            &["“", "We", "don’t", "close", "books", ",”", "said", "Mayor", "Calder", "."],
        ),
        (
            "A night-shift nurse paid $4.2 (or 40%).",
            &["A", "night-shift", "nurse", "paid", "$4.2", "(", "or", "40%", ")."],
        ),
        ("It costs “$310,000 a year” — twice.", &["It", "costs", "“", "$310,000", "a", "year", "”", "—", "twice", "."]),
        ("€3.6 — £5, #12", &["€3.6", "—", "£5", ",", "#12"]),
        ("قال العمدة: «لن نغلق المكتبات».", &["قال", "العمدة", ":", "«", "لن", "نغلق", "المكتبات", "»", "."]),
        ("ראש העיר Ines Calder אמרה: לא.", &["ראש", "העיר", "Ines", "Calder", "אמרה", ":", "לא", "."]),
        ("市长周一宣布关闭图书馆。", &["市长", "周一", "宣布", "关闭", "图书馆", "。"]),
        (
            "東京都知事は図書館の計画を発表した。",
            &["東京", "都知事", "は", "図書館", "の", "計画", "を", "発表", "した", "。"],
        ),
        ("นายกเทศมนตรีปิดห้องสมุด", &["นายก", "เทศมนตรี", "ปิด", "ห้องสมุด"]),
        ("Leave us our 📚👩🏽‍🚒 corner!", &["Leave", "us", "our", "📚", "👩🏽‍🚒", "corner", "!"]),
        ("👨‍👩‍👧‍👦 🇩🇪🇫🇷 ok", &["👨‍👩‍👧‍👦", "🇩🇪", "🇫🇷", "ok"]),
        ("महापौर ने कहा, “हम नहीं।”", &["महापौर", "ने", "कहा", ",", "“", "हम", "नहीं", "।”"]),
        ("e\u{301}ven nai\u{308}ve", &["e\u{301}ven", "nai\u{308}ve"]),
        ("One.\nTwo three", &["One", ".", "Two", "three"]),
        ("서울시장은 도서관을 닫는다.", &["서울시장은", "도서관을", "닫는다", "."]),
        ("… — “”", &["…", "—", "“”"]),
        ("作家マーク・トウェイン。", &["作", "家", "マーク・トウェイン", "。"]),
        ("東京・大阪", &["東京", "・", "大", "阪"]),
        ("ジャン＝ポール・サルトル", &["ジャン", "＝", "ポール・サルトル"]),
        ("‘No’. (“Yes,” he said.)", &["‘", "No", "’", ".", "(", "“", "Yes", ",”", "he", "said", ".)"]),
    ];
    for (text, expected) in table {
        assert_eq!(stops(text), expected, "{text:?}");
        assert_eq!(stops_back(text), expected, "{text:?}, backwards");
    }
}

#[test]
fn starts_and_ends_of_the_neighbors() {
    let text = "“We don’t,” he said.\nTwo lines";
    let blocks = blocks(text);
    let walk = Walk::new(text, &blocks, &none);
    let at = |words: &str| common::find(text, words);
    assert_eq!(walk.word_start_before(at("We").start()), 0);
    assert_eq!(walk.word_start_after(at("We").start()), at("don’t").start());
    assert_eq!(walk.word_end_before(at("don’t").end()), at("We").end());
    assert_eq!(walk.word_end_after(at("don’t").end()), at(",”").end());
    assert_eq!(walk.word_end_after(at("said.").end()), at("Two").end(), "into the next block");
    assert_eq!(walk.word_start_before(at("Two").start()), at("said.").end() - 1, "and back");
    assert_eq!(walk.word_end_after(text.len()), text.len());
    assert_eq!(walk.word_start_before(0), 0);
    assert_eq!(walk.grapheme_after(at("said.").end()), at("Two").start(), "no place stands between blocks");
    assert_eq!(walk.grapheme_before(at("Two").start()), at("said.").end());
    assert_eq!((walk.grapheme_after(text.len()), walk.grapheme_before(0)), (text.len(), 0));
    assert_eq!(walk.settle(1), 0, "never inside a letter");
    assert_eq!(walk.settle(10_000), text.len());
}

#[test]
fn an_article_without_blocks_has_one_place() {
    let walk = Walk::new("", &[], &none);
    assert_eq!((walk.start(), walk.end(), walk.settle(7)), (0, 0, 0));
    assert_eq!((walk.word_end_after(0), walk.word_start_before(9), walk.grapheme_after(0)), (0, 0, 0));
    assert_eq!(walk.grow(TextRange::default()), None);
}

#[test]
fn graphemes_are_never_split() {
    for text in ["👨‍👩‍👧‍👦a", "🇩🇪🇫🇷", "e\u{301}x", "नमस्ते", "กำ", "한국", "1️⃣2"]
    {
        let blocks = blocks(text);
        let walk = Walk::new(text, &blocks, &none);
        let (mut at, mut steps) = (0, 0);
        while at < text.len() {
            at = walk.grapheme_after(at);
            assert!(is_grapheme_boundary(text, at), "{text:?} at {at}");
            steps += 1;
        }
        while at > 0 {
            at = walk.grapheme_before(at);
            assert!(is_grapheme_boundary(text, at), "{text:?} at {at}");
            steps -= 1;
        }
        assert_eq!(steps, 0, "{text:?}: as many steps back");
    }
}

#[test]
fn sentences_of_many_scripts() {
    let table: [(&str, &[&str]); 17] = [
        ("It rained. Nobody came. “Why?” she asked.", &["It rained.", "Nobody came.", "“Why?” she asked."]),
        (
            "“Two back,” he said. “My grandson reads faster.” He left.",
            &["“Two back,” he said.", "“My grandson reads faster.”", "He left."],
        ),
        (
            "Mr. Reyes met Dr. J. R. Brandt on Jan. 5. He left.",
            &["Mr. Reyes met Dr. J. R. Brandt on Jan. 5.", "He left."],
        ),
        ("At St. Brannock’s Hospital it rained. Then not.", &["At St. Brannock’s Hospital it rained.", "Then not."]),
        (
            "It was in the U.S. The mayor left at 7 p.m. and slept.",
            &["It was in the U.S.", "The mayor left at 7 p.m. and slept."],
        ),
        ("It cost $4.2 million. That is much.", &["It cost $4.2 million.", "That is much."]),
        ("“Stop!” cried Ann. “Now!” Nobody did.", &["“Stop!” cried Ann.", "“Now!”", "Nobody did."]),
        ("قال العمدة: «لا». هل تمطر؟ نعم.", &["قال العمدة: «لا».", "هل تمطر؟", "نعم."]),
        ("ראש העיר Ines Calder אמרה לא. היא הלכה.", &["ראש העיר Ines Calder אמרה לא.", "היא הלכה."]),
        ("市长说不。为什么？没人知道。", &["市长说不。", "为什么？", "没人知道。"]),
        ("「閉めません。」と市長は言った。本当だ。", &["「閉めません。」と市長は言った。", "本当だ。"]),
        ("महापौर ने कहा। हम नहीं।", &["महापौर ने कहा।", "हम नहीं।"]),
        (
            "Der Bürgermeister, Hr. Müller, kam ca. um drei. Dann ging er.",
            &["Der Bürgermeister, Hr. Müller, kam ca. um drei.", "Dann ging er."],
        ),
        ("• Run a bus, 10 – 12 a day.", &["Run a bus, 10 – 12 a day."]),
        ("— No, she said.", &["No, she said."]),
        ("-5 degrees. •", &["-5 degrees.", "•"]),
        ("No end", &["No end"]),
    ];
    for (text, expected) in table {
        let blocks = blocks(text);
        let walk = Walk::new(text, &blocks, &none);
        let mut found: Vec<&str> = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let sentence = walk.sentence_around(at);
            if found.last() != Some(&sentence.of(text)) {
                found.push(sentence.of(text));
            }
            at = walk.grapheme_after(at);
        }
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn a_selection_grows_and_shrinks_the_same_way() {
    let text = "A headline\n“We don’t,” said Mayor Calder. Nobody asked. It rained.\nThe next one.";
    let blocks = blocks(text);
    let walk = Walk::new(text, &blocks, &none);
    let at = common::find(text, "Calder").start() + 3;
    let mut range = TextRange::new(at, at);
    let mut seen = Vec::new();
    while let Some((grain, grown)) = walk.grow(range) {
        seen.push((grain, grown.of(text)));
        range = grown;
    }
    let sentence = "“We don’t,” said Mayor Calder.";
    let whole = "“We don’t,” said Mayor Calder. Nobody asked. It rained.";
    assert_eq!(seen, [(Grain::Word, "Calder"), (Grain::Sentence, sentence), (Grain::Block, whole)]);
    let mut back = Vec::new();
    while let Some((grain, shrunk)) = walk.shrink(range, at) {
        back.push((grain, shrunk.of(text)));
        range = shrunk;
    }
    assert_eq!(back, [(Grain::Sentence, sentence), (Grain::Word, "Calder")]);
    // From a few words: to whole words, then to their sentences, over blocks too.
    let table: [(&str, Grain, &str); 5] = [
        ("id Mayor Cal", Grain::Word, "said Mayor Calder"),
        ("said Mayor", Grain::Sentence, sentence),
        ("Calder. Nobody", Grain::Sentence, "“We don’t,” said Mayor Calder. Nobody asked."),
        ("It rained.\nThe next", Grain::Sentence, "It rained.\nThe next one."),
        (sentence, Grain::Block, whole),
    ];
    for (words, grain, expected) in table {
        assert_eq!(
            walk.grow(common::find(text, words)).map(|(grain, range)| (grain, range.of(text))),
            Some((grain, expected)),
            "{words:?}"
        );
    }
    assert_eq!(walk.grow(common::find(text, whole)), None);
}

#[test]
fn a_selection_stops_at_its_quotation() {
    // What grows from a word, step by step; the whole block is the last.
    let table: [(&str, &str, &[&str]); 12] = [
        ("He left. “No,” she said. It rained.", "No", &["“No,”", "“No,” she said."]),
        ("«Non», dit-elle. Il pleut.", "Non", &["«Non»", "«Non», dit-elle."]),
        ("„Nein“, sagte er. Dann ging er.", "Nein", &["„Nein“", "„Nein“, sagte er."]),
        (
            "Il a dit : « Nous verrons. » Puis il a ri.",
            "verrons",
            &["« Nous verrons. »", "Il a dit : « Nous verrons. »"],
        ),
        ("市长说：「不关。」他走了。", "关", &["「不关。」", "市长说：「不关。」"]),
        ("She said “no” twice. He left.", "twice", &["She said “no” twice."]),
        // The whole sentence.
        ("“Go.” She left.", "Go", &["“Go.”"]),
        // Several sentences.
        ("“We tried. We failed.” He left.", "tried", &["“We tried.", "“We tried. We failed.”"]),
        ("Er rief: „Halt! Wer da?“ Dann schoss er.", "Halt", &["„Halt! Wer da?“", "Er rief: „Halt! Wer da?“"]),
        // One in another.
        (
            "“The mate said, ‘Count twice,’ and we did,” he said. It rained.",
            "twice",
            &[
                "‘Count twice,’",
                "“The mate said, ‘Count twice,’ and we did,”",
                "“The mate said, ‘Count twice,’ and we did,” he said.",
            ],
        ),
        (
            "„Er rief ‚Los‘ und lief“, sagt sie. Gut.",
            "Los",
            &["‚Los‘", "„Er rief ‚Los‘ und lief“", "„Er rief ‚Los‘ und lief“, sagt sie."],
        ),
        (
            "«Dijo “basta” y calló», contó. Llovía.",
            "basta",
            &["“basta”", "«Dijo “basta” y calló»", "«Dijo “basta” y calló», contó."],
        ),
    ];
    for (text, word, expected) in table {
        let blocks = blocks(text);
        let walk = Walk::new(text, &blocks, &none);
        let at = common::find(text, word);
        let mut range = at;
        let mut steps: Vec<TextRange> = Vec::new();
        while let Some((_, grown)) = walk.grow(range) {
            steps.push(grown);
            range = grown;
        }
        assert_eq!(steps.pop().map(|last| last.of(text)), Some(text), "{text:?}");
        let words: Vec<&str> = steps.iter().map(|range| range.of(text)).collect();
        // Where what is around a word is a sentence in part, its hull with the quotation may come between.
        assert_eq!(words, expected, "{text:?}");
        let (grain, _) = walk.grow(at).unwrap();
        assert_eq!(grain == Grain::Quotation, !expected[0].starts_with("She said") && word != "tried", "{text:?}");
    }
}

#[test]
fn a_selection_shrinks_to_its_quotation() {
    let text = "He left. “We said ‘no’ twice,” she said. It rained.";
    let blocks = blocks(text);
    let walk = Walk::new(text, &blocks, &none);
    let at = common::find(text, "no").start();
    let mut range = blocks[0].range;
    let mut back = Vec::new();
    while let Some((grain, shrunk)) = walk.shrink(range, at) {
        back.push((grain, shrunk.of(text)));
        range = shrunk;
    }
    let sentence = (Grain::Sentence, "“We said ‘no’ twice,” she said.");
    let quotations = [(Grain::Quotation, "“We said ‘no’ twice,”"), (Grain::Quotation, "‘no’")];
    assert_eq!(back, [sentence, quotations[0], quotations[1], (Grain::Word, "no")]);
}

#[test]
fn a_cursor_beside_a_word_takes_the_word() {
    let text = "“We  don’t.” 市长周一 ";
    let blocks = blocks(text);
    let walk = Walk::new(text, &blocks, &dictionary);
    let word = |at: usize| walk.word_around(at).of(text);
    assert_eq!(word(0), "We", "before the quotation mark");
    assert_eq!(word(common::find(text, "We").end()), "We", "at its end");
    assert_eq!(word(common::find(text, "We").end() + 1), "don’t", "in the white space");
    assert_eq!(word(common::find(text, "周一").start()), "周一", "between two words without a space");
    assert_eq!(word(text.len()), "周一");
}

#[test]
fn a_selection_snaps_to_words() {
    let text = "“We don’t,” said Mayor Calder at the 👨‍👩‍👧.";
    let blocks = blocks(text);
    let walk = Walk::new(text, &blocks, &none);
    for (words, expected) in [
        ("ay", "Mayor"),
        ("id May", "said Mayor"),
        ("e don", "We don’t"),
        ("“We", "“We"),
        (",” sa", ",” said"),
        ("Mayor Calder", "Mayor Calder"),
    ] {
        assert_eq!(snap_to_words(&walk, common::find(text, words)).of(text), expected, "{words:?}");
    }
    assert_eq!(snap_to_words(&walk, TextRange::new(4, 4)), TextRange::new(4, 4));
}

#[test]
fn a_step_in_a_huge_block_reads_only_what_is_near() {
    // Without a space, without a word, and a million letters long.
    for unit in ["市", "a", "— ", "  "] {
        let text = unit.repeat(1_000_000 / unit.len());
        let blocks = [Block { role: Role::Paragraph, range: TextRange::new(0, text.len()), extra: None }];
        let read = std::cell::Cell::new(0);
        let words = |stretch: &str| {
            read.set(read.get() + stretch.len());
            None
        };
        let walk = Walk::new(&text, &blocks, &words);
        let middle = walk.settle(500_000);
        if unit.trim().is_empty() {
            continue;
        }
        let next = walk.word_end_after(middle);
        assert!(next > middle && next < middle + 2_000, "{unit:?}: {middle} to {next}");
        assert!(walk.sentence_around(middle).len() < 60_000, "{unit:?}");
        assert!(read.get() < 60_000, "{unit:?}: {} bytes read", read.get());
    }
}

#[test]
fn boundaries_from_outside_are_not_believed_blindly() {
    let text = "市👨‍👩‍👧 长e\u{301}";
    let blocks = blocks(text);
    for cuts in [vec![], vec![0, 1, 2, 5, 9, 1_000], vec![9, 3, 0], (0..=text.len()).collect()] {
        let words = |_: &str| Some(cuts.clone());
        let walk = Walk::new(text, &blocks, &words);
        let mut at = 0;
        while at < text.len() {
            let next = walk.word_end_after(at);
            assert!(next > at && is_grapheme_boundary(text, next), "{cuts:?}: {at} to {next}");
            at = next;
        }
    }
}

proptest! {
    #![proptest_config(common::config(256))]

    #[test]
    fn every_step_goes_on_and_stands_between_graphemes(text in common::text(), at in 0..400usize) {
        let blocks = blocks(&text);
        let walk = Walk::new(&text, &blocks, &none);
        let at = walk.settle(at);
        prop_assert!(blocks.is_empty() || is_grapheme_boundary(&text, at));
        for (to, forward) in [
            (walk.grapheme_after(at), true),
            (walk.grapheme_before(at), false),
            (walk.word_end_after(at), true),
            (walk.word_start_after(at), true),
            (walk.word_start_before(at), false),
            (walk.word_end_before(at), false),
        ] {
            prop_assert!(is_grapheme_boundary(&text, to));
            if forward {
                prop_assert!(to > at || at >= walk.end() || to == walk.end());
            } else {
                prop_assert!(to < at || at <= walk.start() || to == walk.start());
            }
        }
        for grain in [Grain::Word, Grain::Quotation, Grain::Sentence, Grain::Block] {
            let around = walk.around(grain, at);
            prop_assert!(around.fits(&text));
        }
        let sentence = walk.sentence_around(at);
        prop_assert!(walk.block_around(at).contains_range(sentence));
    }

    #[test]
    fn growing_ends(text in common::text(), a in 0..400usize, b in 0..400usize) {
        let blocks = blocks(&text);
        let walk = Walk::new(&text, &blocks, &none);
        let mut range = TextRange::new(walk.settle(a), walk.settle(b));
        let mut steps = 0;
        while let Some((_, grown)) = walk.grow(range) {
            prop_assert!(range.is_empty() || grown.contains_range(range) && grown != range);
            range = grown;
            steps += 1;
            // Word, sentence, block and the quotations around them; one of words at both ends comes twice.
            prop_assert!(steps <= 10);
        }
        let snapped = snap_to_words(&walk, TextRange::new(walk.settle(a), walk.settle(b)));
        prop_assert_eq!(snap_to_words(&walk, snapped), snapped);
    }
}

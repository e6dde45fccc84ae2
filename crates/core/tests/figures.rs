//! Figures as they are read, and the rules that hold them against each other: tables in `cases/figures`, and laws.
//!
//! A table of a rule has a case a line: `alarm` or `calm`, a tab, and the text; behind another tab what an alarm
//! says. ` ¶ ` begins a block; `Headline: `, `Dek: ` and `Caption: ` at its start say which. All texts are of 31
//! March 2026. A case is of its rule alone: no other rule may find anything in it.
//!
//! In `numerals.txt` and `names.txt` stands a language, a tab, a text, and behind another tab its figures, parted
//! by ` | `.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use galley_core::insight::material::Material;
use galley_core::model::article::{Article, Block, Meta, Role};
use galley_core::model::id::ArticleId;
use galley_core::reading::alarms::{Alarm, alarms};
use galley_core::reading::figures::{Figure, Measure, Qualifier, read};
use galley_core::text::{Text, TextRange};
use proptest::prelude::*;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/figures")
}

/// An article of blocks with ` ¶ ` between them.
fn article(language: &str, written: &str) -> Article {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for block in written.split(" ¶ ") {
        let (role, words) = match block.split_once(": ") {
            Some(("Headline", words)) => (Role::Headline, words),
            Some(("Dek", words)) => (Role::Dek, words),
            Some(("Caption", words)) => (Role::Caption, words),
            Some(("Related", words)) => (Role::Related, words),
            _ => (Role::Paragraph, block),
        };
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(words);
        blocks.push(Block { role, range: TextRange::new(start, text.len()), extra: None });
    }
    let meta = Meta { language: language.to_owned(), published: "2026-03-31".to_owned(), ..Meta::default() };
    Article {
        id: ArticleId::from_u128(1),
        text: Text::new(text),
        blocks: blocks.into(),
        meta: meta.into(),
        links: Vec::new().into(),
    }
}

fn found(article: &Article) -> Vec<Alarm> {
    alarms(article, &read(article))
}

/// A figure in short: `12 pile`, `42 %`, `4200000 USD`, `31/48 pile`, `~900 people`.
fn short(figure: &Figure) -> String {
    let number = |value: u64| match value % 1_000 {
        0 => (value / 1_000).to_string(),
        rest => format!("{}.{rest:03}", value / 1_000).trim_end_matches('0').to_owned(),
    };
    let sure = match figure.qualifier {
        Qualifier::Exact => "",
        Qualifier::About => "~",
        Qualifier::AtLeast => ">",
        Qualifier::AtMost => "<",
    };
    let value = number(figure.value);
    let joint = |sign: &str| figure.second.map(|second| format!("{sign}{}", number(second))).unwrap_or_default();
    let what = match figure.measure {
        Measure::Count => format!("{value}{}", joint("..")),
        Measure::Ratio => format!("{value}{}", joint("/")),
        Measure::Money(currency) => format!("{value}{} {currency}", joint("..")),
        Measure::Percent => format!("{value}{} %", joint("..")),
        Measure::Points => format!("{value}{} points", joint("..")),
        Measure::Year => format!("year {value}"),
        Measure::Date(day) => format!("date {}-{}-{}", day.year, day.month, day.day),
        Measure::Time => "time".to_owned(),
        Measure::Age => format!("age {value}{}", joint("..")),
        Measure::Score => format!("score {value}{}", joint("-")),
        Measure::Unit(unit) => format!("{value}{} {unit:?}", joint("..")),
        Measure::Multiple => format!("{value} times"),
    };
    let event = figure.event.map(|event| format!(" {event:?}")).unwrap_or_default();
    let other = if figure.other { " other" } else { "" };
    let noun = if figure.noun.is_empty() { String::new() } else { format!(" {}", figure.noun) };
    format!("{sure}{what}{noun}{event}{other}")
}

#[test]
fn numbers_are_read() {
    holds_figures("numerals.txt");
}

#[test]
fn numbers_that_are_names_are_no_figures() {
    holds_figures("names.txt");
}

/// Whether each text of a table has the figures that stand behind it.
fn holds_figures(file: &str) {
    let table = fs::read_to_string(folder().join(file)).unwrap();
    let (mut count, mut misses) = (0, Vec::new());
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut parts = line.split('\t');
        let (language, text, want) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap_or(""));
        let got: Vec<String> = read(&article(language, text)).iter().map(short).collect();
        count += 1;
        if got.join(" | ") != want {
            misses.push(format!("{text}\n  want {want}\n  got  {}", got.join(" | ")));
        }
    }
    println!("{file}: {} of {count}", count - misses.len());
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

#[test]
fn each_rule_holds_its_table() {
    let mut files: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut all, mut misses) = ([0; 4], Vec::new());
    let is_rule = |file: &&PathBuf| !file.ends_with("numerals.txt") && !file.ends_with("names.txt");
    for file in files.iter().filter(is_rule) {
        let rule = file.file_stem().unwrap().to_str().unwrap();
        // True alarms raised and not, false cases left alone and not.
        let mut scores = [0; 4];
        for line in fs::read_to_string(file).unwrap().lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let mut parts = line.split('\t');
            let (kind, text) = (parts.next().unwrap(), parts.next().unwrap_or_else(|| panic!("{rule}: {line}")));
            let is_alarm = match kind {
                "alarm" => true,
                "calm" => false,
                other => panic!("{rule}: {other}"),
            };
            let article = article("en", text);
            let got = found(&article);
            let rules: Vec<&str> = got.iter().map(|alarm| alarm.rule).collect();
            let right = if is_alarm { rules == [rule] } else { rules.is_empty() };
            scores[usize::from(!is_alarm) * 2 + usize::from(!right)] += 1;
            let words = got.first().map_or("", |alarm| alarm.words.as_str());
            if !right {
                misses.push(format!("{rule}: {kind} {text}\n  got {rules:?} {words}"));
            } else if let Some(want) = parts.next().filter(|want| *want != words) {
                misses.push(format!("{rule}: {text}\n  want {want}\n  got  {words}"));
            }
            for alarm in &got {
                assert!(
                    alarm.places.iter().all(|place| place.fits(article.text.as_str()) && !place.is_empty()),
                    "{text}"
                );
            }
        }
        println!("{}", told(rule, scores));
        all.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
    }
    println!("{}", told("all rules", all));
    assert!(misses.is_empty(), "{}", misses.join("\n"));
    assert!(all.iter().sum::<usize>() >= 120, "{all:?}");
}

fn told(name: &str, [raised, missed, calm, false_alarms]: [usize; 4]) -> String {
    let share = |part: usize, whole: usize| (part * 100).checked_div(whole).unwrap_or(100);
    format!(
        "{name}: {} cases, {raised} of {} alarms raised, {false_alarms} false of {}: precision {} %, recall {} %",
        raised + missed + calm + false_alarms,
        raised + missed,
        calm + false_alarms,
        share(raised, raised + false_alarms),
        share(raised, raised + missed),
    )
}

#[test]
fn other_languages_have_figures_and_no_alarms() {
    for language in ["de", "fr", "es", "ar", "zh", "sw"] {
        let article = article(language, "12 of the 9 piles. From 9 to 4. Thursday, March 31, 2026.");
        assert!(!read(&article).is_empty(), "{language}");
        assert!(found(&article).is_empty(), "{language}");
    }
}

#[test]
fn two_alarms_with_the_same_words_have_two_keys() {
    let got = found(&article("en", "It found 12 of the 9 piles. ¶ Again, 12 of the 9 piles."));
    assert_eq!(
        got.iter().map(|alarm| alarm.key.as_str()).collect::<Vec<_>>(),
        ["of-more|12 of the 9", "of-more|12 of the 9 #2"]
    );
}

#[test]
fn a_straight_sign_closes_a_round_one() {
    let quoted = |language: &str, text: &str| -> Vec<bool> {
        read(&article(language, text)).iter().map(|figure| figure.quoted).collect()
    };
    assert_eq!(quoted("de", "„Es sind 12 Boote\", sagte sie. Es waren 14."), [true, false]);
    assert_eq!(quoted("en", "“It is 12 boats,\" she said. There were 14 boats."), [true, false]);
    assert_eq!(quoted("en", "“A 12\" sign and 14 boats,” she said."), [true]);
    assert_eq!(quoted("en", "“The \"big\" 12 boats,” she said of 14 boats."), [true, false]);
}

#[test]
fn figures_are_compared_in_english_only() {
    for (language, text, compared) in [("en", "It has 12 boats.", true), ("de-AT", "Es sind 12 Boote.", false)] {
        let reading = Material::of(&article(language, text));
        assert_eq!((reading.figures.len(), reading.compared), (1, compared), "{text}");
    }
}

/// How long a text takes, at best of several times, in microseconds.
fn cost(article: &Article) -> u128 {
    let once = || {
        let began = Instant::now();
        std::hint::black_box(found(article));
        began.elapsed().as_micros().max(1)
    };
    (0..5).map(|_| once()).min().unwrap()
}

#[test]
fn eight_times_the_text_takes_about_eight_times_as_long() {
    let parts = [
        "Headline: Storm kills 12, cuts $4.2 million from budget. ¶ ",
        "Prices rose 20 percent, from 40 to 60, while 31 of the 48 wooden piles, or 75 percent, held. ",
        "Dana Okafor, 34, said the 12-member board doubled it from 4 to 9; 12 of the 9 piles were 10 miles (20 km) off. ",
        "from 9 to 4 from 9 to 4 from 9 to 4 12 12 12 1,200 twenty-one 3-2 3-2-1 5 5 5% 5% 5% the other 5 ",
        "It was Thursday, March 31, 2026, between 12 and 9 percent. ",
    ];
    // A square of eight is sixty-four; a busy machine makes less of a difference than that, and not three times.
    for part in parts {
        let (short, long) = (article("en", &part.repeat(100)), article("en", &part.repeat(800)));
        let is_linear = (0..3).any(|_| {
            let (short, long) = (cost(&short), cost(&long));
            println!("{short} µs, {long} µs, {:.1} times: {}", long as f64 / short as f64, &part[..30]);
            long < short * 24
        });
        assert!(is_linear, "{part}");
    }
}

fn check(article: &Article) {
    let text = article.text.as_str();
    let figures = read(article);
    let mut last = 0;
    for figure in &figures {
        let block = &article.blocks[figure.block];
        assert!(figure.range.fits(text) && !figure.range.is_empty());
        assert!(figure.phrase.fits(text) && figure.phrase.contains_range(figure.range));
        assert!(block.range.contains_range(figure.range) && block.range.contains_range(figure.phrase));
        assert!(last <= figure.range.start());
        last = figure.range.end();
    }
    for alarm in alarms(article, &figures) {
        assert!(!alarm.places.is_empty() && !alarm.words.is_empty());
        assert!(alarm.places.iter().all(|place| place.fits(text) && !place.is_empty()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_its_figures_in_order(text in "\\PC*", language in "(en|de|fr|es|ar|)") {
        check(&article(&language, &text));
    }

    #[test]
    fn any_words_about_numbers_do(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "12", "9", "1,200", "4.2", "3-2", "$", "million", "percent", "%", "from", "to", "of", "the", "in", "rose", "fell", "doubled",
                "half", "a", "dozen", "twenty", "-", "one", "31", "March", "2026", "Thursday", ",", ".", "(", ")", ":", "people", "killed",
                "miles", "km", "18446744073709551615", "999999999999", "billion", "trillion", "99999999999999999999", "Dana", "Okafor", "34",
                "year", "old", "were", "other", "remaining", "and", "between", "including", "member", "¶", "Headline:", "°", "F", "aged", "born",
                "°C", "third", "two", "thirds", "hundred", "0", "0.001", "\u{a0}000", "’s", "“", "”", "m", "bn", "st", "th", "/", "\u{301}",
            ]),
            0..60,
        ),
        glue in prop::collection::vec(any::<bool>(), 60),
    ) {
        let mut text = String::new();
        for (word, glue) in words.iter().zip(glue) {
            if !glue { text.push(' '); }
            text.push_str(word);
        }
        check(&article("en", text.trim()));
    }
}

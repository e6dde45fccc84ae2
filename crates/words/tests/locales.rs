//! Every language says everything, in the forms that its numbers need.
//!
//! What the compiler of the files checks already (ids, arguments, syntax) is not checked again here.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::path::Path;

use galley_ftl::Message;
use galley_words::LANGUAGES;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn read(code: &str) -> String {
    galley_ftl::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(code)).expect(code)
}

fn english() -> Vec<Message> {
    galley_ftl::english(&read("en")).unwrap()
}

/// The languages beside English, each with what it says of every message.
fn translations(messages: &[Message]) -> impl Iterator<Item = (&'static str, Vec<Option<String>>)> {
    let others = LANGUAGES.iter().map(|(code, _)| *code).filter(|code| *code != "en");
    others.map(|code| (code, galley_ftl::translated(messages, &read(code)).expect(code)))
}

/// The keys of each select of a pattern, without the mark of the default.
fn selects(pattern: &str) -> Vec<Vec<String>> {
    let (mut open, mut all): (Vec<Vec<String>>, _) = (Vec::new(), Vec::new());
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{2}' => {
                letters.next();
                open.push(Vec::new());
            }
            '\u{3}' => {
                let key: String = letters.by_ref().take_while(|letter| *letter != '\u{5}').collect();
                open.last_mut().unwrap().push(key.trim_start_matches('*').to_owned());
            }
            '\u{4}' => all.push(open.pop().unwrap()),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{pattern:?}");
    all
}

/// Whether a select is by a number: a select by words has a key that is no category.
fn is_plural(keys: &[String]) -> bool {
    keys.iter().all(|key| CATEGORIES.contains(&key.as_str()) || key.parse::<u64>().is_ok())
}

/// The categories that whole numbers have in a language, by Unicode's rules.
fn categories(code: &str) -> BTreeSet<&'static str> {
    let language: LanguageIdentifier = code.parse().unwrap();
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).unwrap();
    let mut found: BTreeSet<&str> = (0..1_000_u64)
        .chain([1_000, 1_000_000, 2_000_000, 1_000_000_000])
        .map(|number| match rules.select(number).unwrap() {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        })
        .collect();
    // Millions have a form of their own in Spanish and French (CLDR 40: "un millón de palabras"), which the
    // rules of older data do not know.
    if matches!(code, "es" | "fr") {
        found.insert("many");
    }
    found
}

/// The plural selects of a pattern that do not have the categories of the language.
fn unfit(code: &str, pattern: &str) -> Vec<Vec<String>> {
    let wanted = categories(code);
    let mut unfit = selects(pattern);
    unfit.retain(|keys| {
        let named = keys.iter().map(String::as_str).filter(|key| key.parse::<u64>().is_err()).collect::<BTreeSet<_>>();
        is_plural(keys) && named != wanted
    });
    unfit
}

#[test]
fn every_language_says_every_message() {
    let messages = english();
    let mut missing = Vec::new();
    for (code, patterns) in translations(&messages) {
        let of_it = messages.iter().zip(patterns).filter(|(_, pattern)| pattern.is_none());
        missing.extend(of_it.map(|(message, _)| format!("{code}: {}", message.id)));
    }
    assert!(missing.is_empty(), "{} are missing:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn no_message_is_empty() {
    let messages = english();
    for message in &messages {
        assert!(!message.pattern.is_empty(), "{}", message.id);
    }
    for (code, patterns) in translations(&messages) {
        for (message, pattern) in messages.iter().zip(patterns) {
            // A separator may be nothing but spaces; that is something.
            assert!(pattern.is_none_or(|pattern| !pattern.is_empty()), "{code}: {}", message.id);
        }
    }
}

#[test]
fn numbers_are_chosen_by_in_the_categories_of_the_language() {
    let messages = english();
    let mut faults = Vec::new();
    let mut check = |code: &str, id: &str, pattern: &str| {
        faults.extend(unfit(code, pattern).iter().map(|keys| format!("{code}: {id} has {}", keys.join(", "))));
    };
    for message in &messages {
        check("en", &message.id, &message.pattern);
    }
    for (code, patterns) in translations(&messages) {
        for (message, pattern) in messages.iter().zip(patterns) {
            check(code, &message.id, pattern.as_deref().unwrap_or_default());
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Every argument that English writes is written in the translation too: a lost count is a lost fact. (Where
/// English chooses by one, the other language may not need to. `$small` is a name in small letters: a language
/// that does not write it so fills in `$name`.)
#[test]
fn translations_keep_what_is_filled_in() {
    let messages = english();
    let written = |message: &Message, pattern: &str| -> BTreeSet<String> {
        let letters: Vec<char> = pattern.chars().collect();
        let filled_in = letters.windows(2).filter(|pair| pair[0] == '\u{1}');
        filled_in.map(|pair| message.arguments[pair[1] as usize - 0x20].clone()).collect()
    };
    let mut faults = Vec::new();
    for (code, patterns) in translations(&messages) {
        for (message, pattern) in messages.iter().zip(patterns) {
            let Some(pattern) = pattern else { continue };
            let (wanted, said) = (written(message, &message.pattern), written(message, &pattern));
            let mut lost: Vec<&str> = wanted.difference(&said).map(String::as_str).collect();
            lost.retain(|argument| *argument != "small" || !said.contains("name"));
            if !lost.is_empty() {
                faults.push(format!("{code}: {} leaves out {}", message.id, lost.join(", ")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_categories_are_those_that_readers_expect() {
    let of = |code: &str| categories(code).into_iter().collect::<Vec<_>>();
    assert_eq!(of("en"), ["one", "other"]);
    assert_eq!(of("de"), ["one", "other"]);
    assert_eq!(of("es"), ["many", "one", "other"]);
    assert_eq!(of("fr"), ["many", "one", "other"]);
    assert_eq!(of("ar"), ["few", "many", "one", "other", "two", "zero"]);
}

#[test]
fn a_select_that_lacks_a_category_is_seen() {
    let pattern = "\u{2} \u{3}0\u{5}none\u{3}one\u{5}one\u{3}*other\u{5}\u{1} \u{4}";
    assert!(unfit("de", pattern).is_empty(), "an exact number is no category");
    assert_eq!(unfit("ar", pattern).len(), 1);
    assert!(unfit("ar", "\u{2} \u{3}quote\u{5}a\u{3}*other\u{5}b\u{4}").is_empty(), "by words");
    let nested = "\u{2} \u{3}first\u{5}\u{2}!\u{3}few\u{5}a\u{3}*other\u{5}b\u{4}\u{3}*next\u{5}c\u{4}";
    assert_eq!(unfit("de", nested), [["few", "other"]]);
}

//! The words of the interface, in the language of the reader.
//!
//! They stand in `locales/`, one folder of Fluent files a language. English is part of the page; the table of another
//! language is fetched when it is chosen, and handed in by [`choose`]. Knows messages, arguments and
//! plural forms. Does not know where tables come from, nor which language a reader wants; the rules for
//! numbers are the browser's and come with the table.
//!
//! ```
//! use galley_words::t;
//! assert_eq!(t!(words_counted, count = 2), "2 words");
//! ```

use std::cell::Cell;

/// Every message of `locales/en`, as a type of its name; [`t!`](crate::t!) makes and says them.
#[allow(non_camel_case_types, reason = "a message's name is the id in the file")]
pub mod message {
    use super::{Value, filled, plain};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The languages that have a table: code and file name. English has none.
pub const TABLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The languages of the interface: code (BCP 47) and what its speakers call it.
pub const LANGUAGES: [(&str, &str); 5] =
    [("en", "English"), ("es", "Español"), ("de", "Deutsch"), ("fr", "Français"), ("ar", "العربية")];

/// Says a message: `t!(id)` is a `&'static str`, `t!(id, name = value)` a `String`.
#[macro_export]
macro_rules! t {
    ($id:ident) => { $crate::message::$id {}.say() };
    ($id:ident, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::message::$id { $($name: $crate::Value::from($value)),+ }.say()
    };
}

/// What an argument may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A count; written by the language's rules, and chosen by for plural forms.
    Number(u64),
    /// Words; chosen by as they stand.
    Text(String),
}

macro_rules! numbers {
    ($($type:ty)+) => { $(impl From<$type> for Value {
        fn from(number: $type) -> Self {
            Self::Number(number as u64)
        }
    })+ };
}

numbers!(u16 u32 u64 usize);

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Number(u64::from(number.max(0).unsigned_abs()))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A language with its table and its rules for numbers.
pub struct Language {
    /// Its code (BCP 47).
    pub code: &'static str,
    /// All patterns in the order of the English file, parted by U+001E; empty for English.
    pub table: &'static str,
    /// The CLDR plural category of a count: "zero", "one", "two", "few", "many" or "other".
    pub category: Box<dyn Fn(u64) -> String>,
    /// A count as it is written.
    pub number: Box<dyn Fn(u64) -> String>,
}

struct Chosen {
    language: Language,
    patterns: Vec<&'static str>,
}

/// What is spoken on this page.
struct Spoken {
    chosen: Cell<Option<&'static Chosen>>,
    epoch: Cell<u32>,
    asked: Cell<u32>,
}

thread_local! {
    /// A page speaks one language at a time, and words are worded everywhere, also where a page that stopped says so:
    /// handing a table to each of them would make every function that words something take it.
    static SPOKEN: Spoken = const { Spoken { chosen: Cell::new(None), epoch: Cell::new(0), asked: Cell::new(0) } };
}

fn chosen() -> Option<&'static Chosen> {
    SPOKEN.with(|spoken| spoken.chosen.get())
}

/// One asking for a language, whose table comes when it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked(u32);

/// A language is asked for.
#[must_use]
pub fn ask() -> Asked {
    SPOKEN.with(|spoken| {
        spoken.asked.set(spoken.asked.get() + 1);
        Asked(spoken.asked.get())
    })
}

/// Whether no language was asked for since.
#[must_use]
pub fn is_last(asked: Asked) -> bool {
    SPOKEN.with(|spoken| spoken.asked.get()) == asked.0
}

/// Speaks this language from now on; none is English. It is kept for good, as is everything said in it.
pub fn choose(language: Option<Language>) {
    let chosen = language.map(|language| {
        let patterns = language.table.split('\u{1e}').collect();
        &*Box::leak(Box::new(Chosen { language, patterns }))
    });
    SPOKEN.with(|spoken| {
        spoken.chosen.set(chosen);
        spoken.epoch.set(spoken.epoch.get() + 1);
    });
}

/// Grows with each [`choose`]: what was rendered in another epoch is in another language.
#[must_use]
pub fn epoch() -> u32 {
    SPOKEN.with(|spoken| spoken.epoch.get())
}

/// The code of the present language.
#[must_use]
pub fn code() -> &'static str {
    chosen().map_or("en", |chosen| chosen.language.code)
}

/// Whether a language is written from right to left.
#[must_use]
pub fn is_rtl(code: &str) -> bool {
    code == "ar"
}

/// A count as the present language writes it: "12,345".
#[must_use]
pub fn number(number: u64) -> String {
    match chosen() {
        Some(chosen) => (chosen.language.number)(number),
        None => grouped(number),
    }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn category(number: u64) -> String {
    match chosen() {
        Some(chosen) => (chosen.language.category)(number),
        None => if number == 1 { "one" } else { "other" }.to_owned(),
    }
}

fn pattern(number: usize, english: &'static str) -> &'static str {
    chosen().and_then(|chosen| chosen.patterns.get(number).copied()).unwrap_or(english)
}

fn plain(number: usize, english: &'static str) -> &'static str {
    pattern(number, english)
}

fn filled(number: usize, english: &'static str, values: &[Value]) -> String {
    let mut out = String::new();
    speak(pattern(number, english), values, &mut out);
    out
}

/// Writes a pattern (its form is described in `galley-ftl`) up to its end or to the end of the variant
/// that it is in; what follows that.
fn speak<'a>(mut pattern: &'a str, values: &[Value], out: &mut String) -> &'a str {
    loop {
        let end = pattern.find(['\u{1}', '\u{2}', '\u{3}', '\u{4}']).unwrap_or(pattern.len());
        let (text, rest) = pattern.split_at(end);
        out.push_str(text);
        let mut letters = rest.chars();
        match letters.next() {
            Some('\u{1}') => {
                if let Some(value) = value(letters.next(), values) {
                    write_value(value, out);
                }
                pattern = letters.as_str();
            }
            Some('\u{2}') => {
                let value = value(letters.next(), values);
                pattern = choose_variant(letters.as_str(), value, values, out);
            }
            // The next variant, or the end of them.
            _ => return rest,
        }
    }
}

fn value(digit: Option<char>, values: &[Value]) -> Option<&Value> {
    values.get((digit? as usize).checked_sub(0x20)?)
}

/// Writes the variant that fits; what follows the last one.
fn choose_variant<'a>(variants: &'a str, value: Option<&Value>, values: &[Value], out: &mut String) -> &'a str {
    let (exact, category) = match value {
        Some(Value::Number(number)) => (number.to_string(), category(*number)),
        Some(Value::Text(text)) => (text.clone(), text.clone()),
        None => (String::new(), String::new()),
    };
    let (mut best, mut rest) = (None::<(u8, &str)>, variants);
    while let Some(variant) = rest.strip_prefix('\u{3}') {
        let Some((key, pattern)) = variant.split_once('\u{5}') else { return "" };
        let (key, is_default) = key.strip_prefix('*').map_or((key, false), |key| (key, true));
        let fit = if key == exact {
            3
        } else if key == category {
            2
        } else {
            u8::from(is_default)
        };
        if fit > best.map_or(0, |(fit, _)| fit) {
            best = Some((fit, pattern));
        }
        // Read over, to find where it ends.
        rest = speak(pattern, values, &mut String::new());
    }
    if let Some((_, pattern)) = best {
        speak(pattern, values, out);
    }
    rest.strip_prefix('\u{4}').unwrap_or("")
}

fn write_value(value: &Value, out: &mut String) {
    match value {
        Value::Number(count) => out.push_str(&number(*count)),
        // A value that reads the other way must not turn its surroundings (UAX #9, isolates).
        Value::Text(text) if is_rtl(code()) || text.chars().any(is_right_to_left) => {
            out.push('\u{2068}');
            out.push_str(text);
            out.push('\u{2069}');
        }
        Value::Text(text) => out.push_str(text),
    }
}

/// Hebrew, Arabic and the scripts beside them.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pattern: &str, values: &[Value]) -> String {
        let mut out = String::new();
        speak(pattern, values, &mut out);
        out
    }

    fn of(text: &str) -> Value {
        Value::from(text)
    }

    /// A language with these patterns, for this test's thread.
    fn learn(code: &'static str, table: &'static str) {
        choose(Some(Language {
            code,
            table,
            category: Box::new(|number| if number == 2 { "two" } else { "other" }.to_owned()),
            number: Box::new(|number| format!("<{number}>")),
        }));
    }

    const WORDS: &str = "\u{2} \u{3}one\u{5}\u{1}  word\u{3}*other\u{5}\u{1}  words\u{4}!";

    #[test]
    fn numbers_choose_by_category_and_exact_numbers_first() {
        assert_eq!(said(WORDS, &[1_u64.into()]), "1 word!");
        assert_eq!(said(WORDS, &[12_345_u64.into()]), "12,345 words!");
        let exact = "\u{2} \u{3}one\u{5}single\u{3}1\u{5}exactly one\u{3}0\u{5}none\u{3}*other\u{5}many\u{4}";
        assert_eq!(said(exact, &[1_u64.into()]), "exactly one");
        assert_eq!(said(exact, &[0_u64.into()]), "none");
        assert_eq!(said(exact, &[7_u64.into()]), "many");
    }

    #[test]
    fn words_choose_as_they_stand_wherever_the_default_is() {
        let pattern = "\u{2} \u{3}*other\u{5}Mark\u{3}quote\u{5}Quote\u{4} added";
        assert_eq!(said(pattern, &[of("quote")]), "Quote added");
        assert_eq!(said(pattern, &[of("Quote")]), "Mark added");
        assert_eq!(said(pattern, &[of("other")]), "Mark added");
        assert_eq!(said(pattern, &[of("")]), "Mark added");
    }

    #[test]
    fn selects_stand_in_selects() {
        let inner =
            |noun: &str| format!("\u{2}!\u{3}one\u{5}\u{1}! {noun} is new\u{3}*other\u{5}\u{1}! {noun}s are new\u{4}");
        let pattern = format!("\u{2} \u{3}first\u{5}{}\u{3}*next\u{5}{}\u{4}.", inner("mark"), inner("one"));
        assert_eq!(said(&pattern, &[of("first"), 1_u64.into()]), "1 mark is new.");
        assert_eq!(said(&pattern, &[of("first"), 3_u64.into()]), "3 marks are new.");
        assert_eq!(said(&pattern, &[of("next"), 1_u64.into()]), "1 one is new.");
        assert_eq!(said(&pattern, &[of("else"), 2_u64.into()]), "2 ones are new.");
    }

    #[test]
    fn a_missing_default_or_value_is_harmless() {
        let pattern = "a \u{2} \u{3}one\u{5}b\u{4} c";
        assert_eq!(said(pattern, &[1_u64.into()]), "a b c");
        assert_eq!(said(pattern, &[2_u64.into()]), "a  c");
        assert_eq!(said(pattern, &[]), "a  c");
        assert_eq!(said("a \u{1}! b", &[of("x")]), "a  b");
        assert_eq!(said("a \u{2} \u{4}b", &[of("x")]), "a b");
    }

    #[test]
    fn what_reads_the_other_way_is_isolated() {
        assert_eq!(said("by \u{1} .", &[of("Ruth")]), "by Ruth.");
        assert_eq!(said("by \u{1} .", &[of("روث")]), "by \u{2068}روث\u{2069}.");
        assert_eq!(said("by \u{1} .", &[of("Ruth (רות)")]), "by \u{2068}Ruth (רות)\u{2069}.");
        learn("ar", "");
        assert_eq!(said("by \u{1} .", &[of("Ruth")]), "by \u{2068}Ruth\u{2069}.");
        assert_eq!(said("\u{1} ", &[3_u64.into()]), "<3>", "numbers have their own direction");
    }

    #[test]
    fn a_language_speaks_by_its_own_table_and_rules() {
        let before = epoch();
        assert_eq!((code(), filled(1, WORDS, &[2_u64.into()])), ("en", "2 words!".to_owned()));
        learn("de", "eins\u{1e}\u{2} \u{3}two\u{5}zwei\u{3}*other\u{5}\u{1}  Wörter\u{4}");
        assert_eq!((code(), epoch()), ("de", before + 1));
        assert_eq!(plain(0, "one"), "eins");
        assert_eq!(filled(1, WORDS, &[2_u64.into()]), "zwei");
        assert_eq!(filled(1, WORDS, &[5_u64.into()]), "<5> Wörter");
        assert_eq!(plain(2, "not there"), "not there", "a table that is too short speaks English");
        choose(None);
        assert_eq!((code(), plain(0, "one")), ("en", "one"));
        assert_eq!(number(1_234_567), "1,234,567");
    }

    #[test]
    fn values_are_made_of_what_is_counted() {
        assert_eq!(Value::from(-3), Value::Number(0));
        assert_eq!(Value::from(7_usize), Value::Number(7));
        assert_eq!(Value::from(&"a".to_owned()), Value::Text("a".to_owned()));
    }

    /// Tables come over the network. Whatever stands in one, something is said, and all of it is text.
    #[test]
    fn broken_tables_never_panic() {
        // A small generator of numbers (xorshift), so that every run tries the same.
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % below as u64).unwrap()
        };
        let pieces = [
            "\u{1}",
            "\u{2}",
            "\u{3}",
            "\u{4}",
            "\u{5}",
            "\u{1e}",
            "\u{1} ",
            "\u{1}!",
            "\u{2} \u{3}",
            "\u{3}*",
            "*",
            "one",
            "other",
            "0",
            "é",
            "ع",
            "😊",
            " ",
            "!",
            "~",
            "\u{0}",
            "\u{10ffff}",
            "words",
        ];
        let values = [Value::Number(1), of("one"), Value::Number(u64::MAX)];
        for _ in 0..50_000 {
            let pattern: String = (0..next(24)).map(|_| pieces[next(pieces.len())]).collect();
            let out = said(&pattern, &values[..next(values.len() + 1)]);
            assert!(out.len() <= 100 * (pattern.len() + 1), "{pattern:?}");
        }
    }
}

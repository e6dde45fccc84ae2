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

thread_local! {
    static CHOSEN: Cell<Option<&'static Chosen>> = const { Cell::new(None) };
    static EPOCH: Cell<u32> = const { Cell::new(0) };
}

/// Speaks this language from now on; none is English. It is kept for good, as is everything said in it.
pub fn choose(language: Option<Language>) {
    let chosen = language.map(|language| {
        let patterns = language.table.split('\u{1e}').collect();
        &*Box::leak(Box::new(Chosen { language, patterns }))
    });
    CHOSEN.set(chosen);
    EPOCH.set(EPOCH.get() + 1);
}

/// Grows with each [`choose`]: what was rendered in another epoch is in another language.
#[must_use]
pub fn epoch() -> u32 {
    EPOCH.get()
}

/// The code of the present language.
#[must_use]
pub fn code() -> &'static str {
    CHOSEN.get().map_or("en", |chosen| chosen.language.code)
}

/// Whether a language is written from right to left.
#[must_use]
pub fn is_rtl(code: &str) -> bool {
    code == "ar"
}

/// A count as the present language writes it: "12,345".
#[must_use]
pub fn number(number: u64) -> String {
    match CHOSEN.get() {
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
    match CHOSEN.get() {
        Some(chosen) => (chosen.language.category)(number),
        None => if number == 1 { "one" } else { "other" }.to_owned(),
    }
}

fn pattern(number: usize, english: &'static str) -> &'static str {
    CHOSEN.get().and_then(|chosen| chosen.patterns.get(number).copied()).unwrap_or(english)
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

//! Numbers as they are written: "1,200", "4.2 million", "thirty-one", "a dozen".
//!
//! Knows: digits by language, and English number words. Does not know: what is counted.
//!
//! Values are thousandths in a `u64`, so that equal numbers are equal; what does not fit is no number.

use super::tokens::{Kind, Words};

/// A number of a text, and how exactly it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// In thousandths.
    pub(crate) value: u64,
    /// The worth of its last digit, in thousandths: 100,000,000 for "4.2 million".
    pub(crate) step: u64,
    /// One past its last token.
    pub(crate) to: usize,
    /// Whether it is written in words.
    pub(crate) spelled: bool,
    /// Whether a word such as "million" is part of it.
    pub(crate) scaled: bool,
}

/// One.
pub(crate) const ONE: u64 = 1_000;

/// The number that begins at a token.
pub(crate) fn numeral(words: &Words<'_>, at: usize) -> Option<Numeral> {
    match words.kind(at)? {
        Kind::Number => {
            let (value, step) = digits(words.written(at), words.language)?;
            Some(scaled(words, Numeral { value, step, to: at + 1, spelled: false, scaled: false }))
        }
        Kind::Word => spelled(words, at),
        Kind::Sign => None,
    }
}

/// Reads digits with their separators: (thousandths, worth of the last digit).
pub(crate) fn digits(written: &str, language: &str) -> Option<(u64, u64)> {
    let comma = matches!(language, "de" | "fr" | "es" | "it" | "nl" | "pt" | "ru" | "uk" | "pl" | "sv" | "da");
    let arabic = written.contains(['٫', '٬']);
    let (group, point) = match comma {
        _ if arabic => ('٬', '٫'),
        true => ('.', ','),
        false => (',', '.'),
    };
    let (whole, fraction) = match written.split_once(point) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (written, None),
    };
    let mut value: u64 = 0;
    let mut separated = false;
    let mut run = 0;
    let mut separator: Option<char> = None;
    for c in whole.chars() {
        if let Some(digit) = digit(c) {
            value = value.checked_mul(10)?.checked_add(u64::from(digit))?;
            run += 1;
        } else if c == group || matches!(c, ' ' | '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}') {
            let same = separator.is_none_or(|known| known == c);
            if !same || if separated { run != 3 } else { run == 0 || run > 3 } {
                return None;
            }
            (separated, run, separator) = (true, 0, Some(c));
        } else {
            return None;
        }
    }
    if separated && run != 3 {
        return None;
    }
    let mut thousandths = value.checked_mul(ONE)?;
    let mut step = ONE;
    if let Some(fraction) = fraction {
        if fraction.is_empty() || fraction.chars().count() > 3 {
            return None;
        }
        for c in fraction.chars() {
            step /= 10;
            thousandths = thousandths.checked_add(u64::from(digit(c)?).checked_mul(step)?)?;
        }
    }
    Some((thousandths, step))
}

/// Zeros of the scripts whose digits people write and type, each followed by its nine others (Unicode, category Nd):
/// Arabic, Persian, the scripts of India, Thai, Lao, Tibetan, Burmese, Khmer, Mongolian, full-width.
const ZEROS: [u32; 18] = [
    0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0,
    0x1810, 0xFF10,
];

/// The worth of a digit, in any of these scripts.
pub(crate) fn digit(c: char) -> Option<u32> {
    let code = u32::from(c);
    let other = || ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|worth| *worth < 10));
    if c.is_ascii() { c.to_digit(10) } else { other() }
}

/// Whether digits are written without a separator.
pub(crate) fn is_plain(written: &str) -> bool {
    written.chars().all(|c| digit(c).is_some())
}

/// What a word multiplies by, as it is written behind a number.
fn scale(word: &str, glued: bool, language: &str) -> Option<u64> {
    Some(match (language, word) {
        (_, "million" | "millions" | "millionen" | "mio" | "millones" | "millón") => 1_000_000,
        ("en" | "", "billion" | "billions") => 1_000_000_000,
        ("de", "milliarde" | "milliarden" | "mrd") | ("fr", "milliard" | "milliards") => 1_000_000_000,
        ("de", "billion" | "billionen") | ("fr" | "es", "billion" | "billions" | "billones") => 1_000_000_000_000,
        ("en" | "", "trillion" | "trillions") => 1_000_000_000_000,
        ("en" | "", "thousand") | ("de", "tausend") | ("fr", "mille" | "milliers") | ("es", "mil") => 1_000,
        ("en" | "", "hundred") => 100,
        ("en" | "", "dozen") => 12,
        ("en" | "", "m" | "mn") if glued => 1_000_000,
        ("en" | "", "bn") => 1_000_000_000,
        ("en" | "", "tn" | "trn") if glued => 1_000_000_000_000,
        ("en" | "", "k") if glued => 1_000,
        _ => return None,
    })
}

/// Takes the scale words that follow a number.
fn scaled(words: &Words<'_>, mut number: Numeral) -> Numeral {
    for _ in 0..2 {
        let at = number.to;
        let hyphen = words.written(at) == "-" && words.is_glued(at) && words.is_glued(at + 1);
        let place = if hyphen { at + 1 } else { at };
        let glued = words.is_glued(place);
        let Some(by) = words.is_word(place).then(|| scale(words.word(place), glued, words.language)).flatten() else {
            break;
        };
        let (Some(value), Some(step)) = (number.value.checked_mul(by), number.step.checked_mul(by)) else { break };
        number = Numeral { value, step, to: place + 1, scaled: true, ..number };
    }
    number
}

/// What a single word says.
pub(crate) fn small(word: &str) -> Option<u64> {
    Some(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}

/// "thirty-one", "two hundred and six", "a dozen", "four million".
fn spelled(words: &Words<'_>, at: usize) -> Option<Numeral> {
    if !words.is_english() {
        return None;
    }
    let first = words.word(at);
    if matches!(first, "a" | "an") {
        let by = match words.word(at + 1) {
            "hundred" => 100,
            "thousand" => 1_000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            "dozen" => 12,
            _ => return None,
        };
        let value = u64::checked_mul(by, ONE)?;
        return Some(Numeral { value, step: value, to: at + 2, spelled: true, scaled: true });
    }
    let (value, to) = below_hundred(words, at)?;
    let mut total: u64 = 0;
    let (mut value, mut to, mut scaled) = (value, to, false);
    loop {
        if words.word(to) == "hundred" && value < 100 {
            (value, to, scaled) = (value * 100, to + 1, true);
            let next = if words.word(to) == "and" { to + 1 } else { to };
            if let Some((more, after)) = below_hundred(words, next) {
                (value, to) = (value + more, after);
            }
        }
        let by = match words.word(to) {
            "thousand" => 1_000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            "trillion" => 1_000_000_000_000,
            "dozen" => 12,
            _ => 1,
        };
        total = total.checked_add(value.checked_mul(by)?)?;
        if by == 1 {
            break;
        }
        (to, scaled) = (to + 1, true);
        match below_hundred(words, to) {
            Some((more, after)) if by >= 1_000 => (value, to) = (more, after),
            _ => break,
        }
    }
    let value = total.checked_mul(ONE)?;
    Some(Numeral { value, step: ONE, to, spelled: true, scaled })
}

fn below_hundred(words: &Words<'_>, at: usize) -> Option<(u64, usize)> {
    let value = words.is_word(at).then(|| small(words.word(at))).flatten()?;
    if value >= 20 {
        let hyphen = words.written(at + 1) == "-" && words.is_glued(at + 1) && words.is_glued(at + 2);
        let place = if hyphen { at + 2 } else { at + 1 };
        if let Some(ones @ 1..=9) = small(words.word(place)) {
            return Some((value + ones, place + 1));
        }
    }
    Some((value, at + 1))
}

/// The worth of the last digit that is not a zero, in thousandths: 200 for "1,200", 0.1 for "4.1".
pub(crate) fn grain(value: u64) -> u64 {
    let mut grain = 1;
    let mut rest = value;
    while rest != 0 && rest.is_multiple_of(10) {
        rest /= 10;
        grain *= 10;
    }
    grain
}

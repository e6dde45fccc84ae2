//! Names of the files that a reader takes away, made of headlines and people's names.
//!
//! Knows: which letters belong together, what no file system takes, and how long a name may be. Does not know:
//! formats and their endings.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::folding::{Form, is_unseen, normalized};

/// Bytes of a headline in a file's name. File systems take 255 in all; what is added behind it (a person's name,
/// a day, a format's ending, the browser's " (2)") has the rest.
const OF_HEADLINE: usize = 180;
/// Letters of a headline in a file's name: more nobody reads.
const LETTERS: usize = 80;
/// Bytes of a person's name in a file's name.
const OF_NAME: usize = 40;
/// Names that Windows keeps for devices, whatever ending they have; the last two with a digit behind them.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A file's name, without ending, after a headline: its letters with their marks, and digits, joined by hyphens.
/// Where that leaves nothing, the word that stands instead.
#[must_use]
pub fn stem(headline: &str, instead: &str) -> String {
    let composed = normalized(headline, Form::Composed);
    let mut stem = String::new();
    for letter in composed.graphemes(true).filter(|letter| !is_dropped(letter)).take(LETTERS) {
        let mut added = String::new();
        if is_letter(letter) {
            added.extend(seen(letter, '-').flat_map(char::to_lowercase));
        } else if !stem.is_empty() && !stem.ends_with('-') {
            added.push('-');
        }
        if stem.len() + added.len() > OF_HEADLINE {
            break;
        }
        stem.push_str(&added);
    }
    let stem = stem.trim_end_matches(|c: char| c == '-' || is_unseen(c));
    match stem {
        "" => instead.to_owned(),
        stem if is_device(stem) => format!("{stem}-{instead}"),
        stem => stem.to_owned(),
    }
}

/// A person's name as a file's name may hold it behind a headline.
#[must_use]
pub fn of_person(name: &str) -> String {
    let composed = normalized(name, Form::Composed);
    let mut kept = String::new();
    for letter in composed.graphemes(true) {
        let mut added = String::new();
        if is_letter(letter) {
            added.extend(seen(letter, ' '));
        } else if matches!(letter, "-" | "." | "'" | "’") {
            added.push_str(letter);
        } else if !kept.is_empty() && !kept.ends_with(' ') && !letter.chars().all(is_unseen) {
            added.push(' ');
        }
        if kept.len() + added.len() > OF_NAME {
            break;
        }
        kept.push_str(&added);
    }
    // Windows takes no point at a name's end.
    kept.trim_matches(|c: char| c.is_whitespace() || c == '.' || is_unseen(c)).to_owned()
}

/// Whether a letter, with its marks, or a digit.
fn is_letter(grapheme: &str) -> bool {
    grapheme.starts_with(char::is_alphanumeric)
}

/// What goes without a hyphen in its place: apostrophes, the signs of Hebrew short forms, what nobody sees.
fn is_dropped(grapheme: &str) -> bool {
    matches!(grapheme, "'" | "’" | "‘" | "ʼ" | "׳" | "״") || grapheme.chars().all(is_unseen)
}

/// The characters of a letter. Joiners stay where they shape it: in Arabic and in the scripts of India. A sign that is
/// written before its letter (UAX #29, `Prepend`) makes one with whatever follows it, also with what no file system
/// takes: what divides words stands `instead`.
fn seen(letter: &str, instead: char) -> impl Iterator<Item = char> + '_ {
    let is_shaped = letter.starts_with(|c: char| matches!(u32::from(c), 0x600..=0x1FFF));
    let is_kept = move |c: &char| !is_unseen(*c) || is_shaped && matches!(c, '\u{200C}' | '\u{200D}');
    let is_taken = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
    letter.chars().filter(is_kept).map(move |c| if is_taken(c) { instead } else { c })
}

fn is_device(stem: &str) -> bool {
    let bare = stem.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'));
    let number = stem.get(bare.len()..).unwrap_or_default();
    let at = DEVICES.iter().position(|name| *name == bare);
    at.is_some_and(|at| if at < 4 { number.is_empty() } else { number.chars().count() == 1 })
}

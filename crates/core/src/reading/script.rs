//! Which way the letters of a stretch run, and where a stretch is written in another script than the
//! article around it.
//!
//! Knows: letters. Does not know: lines, or how mixed directions are laid out: the browser does that,
//! once it has been told the direction of the block.

use crate::model::article::Meta;
use crate::reading::language::{language_of_letters, latin_language};

/// Which way a line of text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The word in files and in the page (`dir`).
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The article's own: what is known of it, else left to right.
    #[must_use]
    pub fn of_article(meta: &Meta) -> Self {
        if meta.direction == "rtl" { Self::Rtl } else { Self::Ltr }
    }
}

/// Letters that are looked at.
const LETTERS: usize = 200;
/// Characters among which they are looked for.
const READ: usize = 20_000;

/// The direction of most of the first 200 letters; of the first one where they are equally many; none
/// where there are no letters. (`dir="auto"` goes by the first letter alone, and turns a Hebrew
/// paragraph around that begins with an English name.)
#[must_use]
pub fn direction(text: &str) -> Option<Direction> {
    let mut first = None;
    let (mut left, mut right) = (0usize, 0usize);
    // Digits and signs have no direction of their own; a text without letters is not read to its end.
    for c in text.chars().take(READ).filter(|c| c.is_alphabetic()).take(LETTERS) {
        let way = if is_rtl(c) { Direction::Rtl } else { Direction::Ltr };
        first = first.or(Some(way));
        match way {
            Direction::Ltr => left += 1,
            Direction::Rtl => right += 1,
        }
    }
    match left.cmp(&right) {
        std::cmp::Ordering::Less => Some(Direction::Rtl),
        std::cmp::Ordering::Greater => Some(Direction::Ltr),
        std::cmp::Ordering::Equal => first,
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and the other blocks that Unicode keeps for letters from right
/// to left.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// The language of a stretch, where its script is another than that of the article's language: a BCP 47
/// tag, or empty where the script is Latin and the language is not known. None where it is the same, or
/// where there are too few letters to tell.
#[must_use]
pub fn language_beside(text: &str, article: &str) -> Option<&'static str> {
    let own = language_of_letters(text, 2 * LETTERS)?;
    let outer = script_of(article);
    if own == "latin" {
        return match outer {
            None | Some("latin") => None,
            Some(_) => Some(latin_language(text)),
        };
    }
    // Headlines in Japanese are often Han alone; Chinese has no kana.
    let same = script_of(own) == outer && !(own == "ja" && primary(article) == "zh");
    (!same).then_some(own)
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or("")
}

/// The script that a language is written in, named after one language of it; none where no language is
/// known.
fn script_of(tag: &str) -> Option<&'static str> {
    let lower: String = primary(tag).chars().take(4).flat_map(char::to_lowercase).collect();
    Some(match lower.as_str() {
        "" => return None,
        "ar" | "fa" | "ur" | "ps" | "ckb" | "ug" | "sd" => "ar",
        "he" | "yi" => "he",
        "zh" | "ja" | "yue" => "zh",
        "ko" => "ko",
        "ru" | "uk" | "bg" | "sr" | "mk" | "be" | "kk" | "ky" | "mn" | "tg" => "ru",
        "el" => "el",
        "hi" | "mr" | "ne" | "sa" => "hi",
        "th" => "th",
        _ => "latin",
    })
}

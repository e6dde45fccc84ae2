//! Quotations: what stands in quotation marks, whoever marks it.
//!
//! Knows: the quotation marks of many languages, block by block. Does not know: who speaks, or which quotation
//! is marked.
//!
//! ```text
//! “We counted,” she said. “The mate said, ‘Count,’ and we did.” It was the riders’ 12" sign.
//!  ----1-----              ------------------2----------------            no quotation
//! ```
//!
//! A straight mark may close a round one, as in „So", where people mix them. Single marks stand inside others,
//! or are apostrophes: they are passed over. A quotation over several paragraphs, which opens again in each, is
//! one quotation in each; one that nobody closes ends with its block.

use crate::article::{Article, Block};
use crate::figures::tokens::is_straight_end;
use crate::text::TextRange;

/// The quotations of an article with their marks, in text order; none overlaps another.
#[must_use]
pub fn read(article: &Article) -> Vec<TextRange> {
    let text = article.text.as_str();
    let mut found = Vec::new();
    for block in article.blocks.iter() {
        of_block(text, block, &mut found);
    }
    found
}

/// What is open: where it began, in bytes, and with which mark.
type Opened = (usize, char);

/// Adds the quotations of a block, in text order.
pub(crate) fn of_block(text: &str, block: &Block, found: &mut Vec<TextRange>) {
    let words = block.range.of(text);
    let base = block.range.start();
    let mut opened: Option<Opened> = None;
    // Whether a straight mark stands open inside a round one.
    let mut inner = false;
    let mut before = None;
    let mut letters = words.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let after = letters.peek().map(|(_, next)| *next);
        if is_mark(c) {
            match opened {
                Some((from, with))
                    if closes(with, c, before, after)
                        || matches!((with, c), ('“' | '„', '"')) && is_straight_end(&mut inner, before, after) =>
                {
                    found.push(TextRange::new(base + from, base + at + c.len_utf8()));
                    opened = None;
                    inner = false;
                }
                Some(_) => {}
                None if opens(c, before, after) => opened = Some((at, c)),
                None => {}
            }
        }
        before = Some(c);
    }
    if let Some((from, _)) = opened
        && words.get(from..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric))
    {
        found.push(TextRange::new(base + from, block.range.end()));
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '＂')
}

/// Whether a mark between two characters begins a quotation where none is open.
fn opens(mark: char, before: Option<char>, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    // Where words stand without spaces, a letter before says nothing.
    let follows_word = before.is_some_and(|c| c.is_alphanumeric() && !is_spaceless(c));
    match mark {
        '“' | '„' | '‟' | '「' | '『' => true,
        // « Bonjour »: the French mark has a space on its inner side.
        '«' => true,
        // Swedish ”so”, German »so«, and the straight marks: on their inner side there is a word. A closing
        // one that lost its partner, an inch and the sign in an abbreviation (צה"ל) stand after one.
        '”' | '»' | '"' | '＂' => {
            let follows_sign = before.is_some_and(|c| matches!(c, '.' | ',' | '!' | '?' | '…'));
            !after.is_whitespace() && !follows_word && !follows_sign
        }
        _ => false,
    }
}

/// Whether a mark ends what another opened.
fn closes(opened: char, mark: char, before: Option<char>, after: Option<char>) -> bool {
    match opened {
        '“' | '‟' => mark == '”',
        // „So“ in German, „so” in Polish.
        '„' => matches!(mark, '“' | '”' | '‟'),
        '”' => mark == '”' || mark == '“' && before.is_some_and(|c| !c.is_whitespace()),
        '«' => mark == '»',
        '»' => mark == '«',
        '「' => mark == '」',
        '『' => mark == '』',
        // A straight mark amid a word is a sign of that word.
        '"' | '＂' => {
            let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_spaceless(c));
            mark == opened && !(is_letter(before) && is_letter(after))
        }
        _ => false,
    }
}

/// Scripts whose words stand without spaces.
fn is_spaceless(c: char) -> bool {
    matches!(u32::from(c), 0xE00..=0xEFF | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF)
}

/// A quotation without its marks, white space and signs at its edges: the words that are said.
#[must_use]
pub fn words_of(text: &str, range: TextRange) -> TextRange {
    let words = range.of(text);
    let start = words.find(char::is_alphanumeric).unwrap_or(words.len());
    let end = words
        .rfind(char::is_alphanumeric)
        .map_or(start, |at| at + words.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    TextRange::new(range.start() + start, range.start() + end.max(start))
}

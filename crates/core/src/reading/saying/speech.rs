//! Whether quotation marks hold what somebody said: not a title, a name, a word held at arm's length, or what is
//! written on a wall.
//!
//! Knows: the words in the marks, those beside them, and the small words of five languages ([`super::tells`]); of
//! others it goes by length and signs alone. Does not know: marks of readers.

use super::origins::names_origin;
use super::tells::Tells;
use crate::reading::quotations::{self, is_in_marks};
use crate::text::{TextRange, floor_char_boundary, word_count};

/// Words that a quotation needs, to be one where nothing else says so: a title and a word held at arm's length
/// have fewer.
const SPEECH: usize = 4;
/// Bytes beside it in which a cue may stand.
const BESIDE: usize = 64;
/// Words after it among which a verb of saying stands: "“No,” the mayor said".
const CUE: usize = 4;
/// Letters from which on a word of a title has a capital.
const LONG: usize = 4;

/// Whether a quotation, given with its marks, is speech.
pub(crate) fn is_speech(text: &str, block: TextRange, range: TextRange, tells: Option<&Tells>) -> bool {
    let words = range.of(text);
    // One long enough is not counted to its end.
    if words.len() > 400 || !is_in_marks(words) {
        return true;
    }
    let count = word_count(words);
    let sign = words.chars().rev().nth(1);
    let is_signed = sign.is_some_and(|c| is_end(c) || matches!(c, ',' | '，' | '،'));
    let Some(tells) = tells else { return is_signed || count >= SPEECH };
    let before = Before::of(text, block, range);
    let is_followed = is_followed(text, block, range);
    // "the novel “…”"; but "she left the show, “because I was tired,” she said".
    let is_named = tells.works.contains(&before.word.as_str()) && !before.has_colon;
    if is_named && !(before.has_comma && is_followed) {
        return false;
    }
    let is_title = tells.capitals && is_title(words);
    if tells.called.contains(&before.word.as_str()) && !before.has_colon && (count < SPEECH || is_title) {
        return false;
    }
    let is_cued = is_followed || before.has_colon || names_origin(&before.word);
    let is_sentence = before.begins_clause && sign.is_some_and(is_end);
    if is_title && !is_cued && !is_sentence {
        return false;
    }
    count >= SPEECH || is_signed && (before.begins_clause || names_origin(&before.word)) && (is_cued || is_sentence)
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟')
}

/// What stands before a quotation.
struct Before {
    /// The last word, in lower case.
    word: String,
    /// Whether a comma or a colon stands between.
    has_comma: bool,
    has_colon: bool,
    /// Whether a clause begins here: nothing stands before it in the block, or a sign.
    begins_clause: bool,
}

impl Before {
    fn of(text: &str, block: TextRange, range: TextRange) -> Self {
        let from = floor_char_boundary(text, range.start().saturating_sub(BESIDE)).max(block.start());
        let beside = TextRange::new(from.min(range.start()), range.start()).of(text).trim_end();
        let last = beside.chars().next_back();
        let words = beside.trim_end_matches(|c: char| !c.is_alphabetic());
        let start = words.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + 1);
        let start = floor_char_boundary(words, start).max(start.min(words.len()));
        let word = words.get(start..).or_else(|| words.split(|c: char| !c.is_alphabetic()).next_back());
        Self {
            word: word.unwrap_or_default().to_lowercase(),
            has_comma: matches!(last, Some(',' | '،' | '，')),
            has_colon: matches!(last, Some(':' | '：')),
            begins_clause: last.is_none_or(|c| !c.is_alphanumeric()),
        }
    }
}

/// Whether a verb of saying follows shortly, in the same sentence.
fn is_followed(text: &str, block: TextRange, range: TextRange) -> bool {
    let to = floor_char_boundary(text, range.end() + BESIDE).min(block.end()).max(range.end());
    let after = TextRange::new(range.end(), to).of(text);
    let after = after.split(|c| matches!(c, '.' | '!' | '?') || quotations::is_any(c)).next().unwrap_or_default();
    let words = after.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.take(CUE).any(|word| names_origin(&word.to_lowercase()))
}

/// Whether every long word has a capital, as in the titles of English, and two have.
fn is_title(words: &str) -> bool {
    let list = || words.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').filter(|word| !word.is_empty());
    let is_capital = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    list().next().is_some_and(is_capital)
        && list().filter(|word| is_capital(word)).nth(1).is_some()
        && list().all(|word| is_capital(word) || word.chars().count() < LONG)
}

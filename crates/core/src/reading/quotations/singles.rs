//! Quotations in single marks, and the apostrophes that look like them.
//!
//! Knows: ‘ ’, ‚ ‘, ‹ ›, › ‹ and straight ones, the words that begin with an apostrophe, the ends of words behind
//! which one stands. Does not know: whether a text quotes in them ([`super::House`]).
//!
//! ```text
//! ‘We believed ’em,’ said Ann of the riders’ list. He called it ‘slow’. Rock ’n’ roll of ’98.
//! --------1--------                                             --2---
//! ```

use crate::text::TextRange;

/// Words that begin with an apostrophe, in which typing often turns it round: "‘em".
const SHORTENED: &str =
    " em n tis twas cause cos til till bout round fraid nuff s m ere ard ome ell im er t hood burbs kay neath nother ";

/// Characters in which a doubtful quotation has to end.
const DOUBTFUL: usize = 400;

pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '‘' | '‚' | '‹' | '›' | '\'')
}

fn is_closing(opened: char, c: char) -> bool {
    match opened {
        '‘' => c == '’',
        '‚' => matches!(c, '‘' | '’'),
        '‹' => c == '›',
        '›' => c == '‹',
        '\'' => c == '\'',
        _ => false,
    }
}

/// Whether a quotation is in single marks, and could be nothing else: straight ones have a sign before the last.
pub(super) fn is_sure(words: &str) -> bool {
    let is_signed = || words.chars().rev().nth(1).is_some_and(is_sign);
    words.starts_with(is_mark) && (!words.starts_with('\'') || is_signed())
}

/// Where the quotation ends that a mark at a byte of a block begins; none where it begins none.
pub(super) fn end(text: &str, block: TextRange, at: usize) -> Option<usize> {
    let rest = text.get(at..block.end())?;
    let mark = rest.chars().next().filter(|c| is_mark(*c))?;
    let inside = rest.get(mark.len_utf8()..)?;
    let before = text.get(block.start()..at)?.chars().next_back();
    if !begins(mark, before, inside) {
        return None;
    }
    // "‘em", "‘98": taken for a quotation where a sign before a closing mark says so.
    let is_doubtful = is_shortened(inside);
    let start = at + mark.len_utf8();
    match closing(mark, inside, is_doubtful) {
        Some(end) => Some(start + end),
        // Opened again in the next paragraph.
        None if mark == '‘' && !is_doubtful => {
            let next = text.get(block.end()..)?.trim_start();
            next.starts_with('‘').then_some(block.end())
        }
        None => None,
    }
}

/// Whether a mark stands where a quotation begins: before a word, behind a space, a dash or a bracket.
fn begins(mark: char, before: Option<char>, inside: &str) -> bool {
    let is_free = before.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | ':' | '“' | '"' | '„' | '«' | '¿' | '¡')
    });
    let next = inside.chars().next();
    let is_word = next.is_some_and(|c| !c.is_whitespace() && !is_closing(mark, c));
    is_free && (is_word || mark == '‹' && next.is_some())
}

fn is_sign(c: char) -> bool {
    matches!(c, '.' | ',' | '!' | '?' | '…' | ';' | ':' | '—' | '–' | '”' | '"' | ')' | '؟' | '。')
}

/// Whether what stands behind a mark is a word that an apostrophe begins, or a year.
fn is_shortened(inside: &str) -> bool {
    let end = inside.find(|c: char| !c.is_alphanumeric()).unwrap_or(inside.len());
    let word = inside.get(..end).unwrap_or_default();
    let digits = word.strip_suffix('s').unwrap_or(word);
    let is_year = digits.len() == 2 && digits.bytes().all(|c| c.is_ascii_digit());
    is_year || !word.is_empty() && SHORTENED.contains(&format!(" {} ", word.to_lowercase()))
}

/// Where the closing mark ends, in bytes. A mark behind a word that may have an apostrophe there ("riders’") is the
/// one only where no better one comes before the next quotation; a doubtful quotation needs a sign before its mark.
fn closing(mark: char, inside: &str, is_doubtful: bool) -> Option<usize> {
    let mut perhaps = None;
    let mut before = None;
    for (at, c) in inside.char_indices().take(if is_doubtful { DOUBTFUL } else { usize::MAX }) {
        let rest = inside.get(at + c.len_utf8()..)?;
        let after = rest.chars().next();
        if is_closing(mark, c) && closes(mark, before, after) {
            let end = at + c.len_utf8();
            let is_signed = before.is_some_and(is_sign);
            if is_signed || !is_doubtful && !is_possessive(c, inside.get(..at)?, after) {
                return Some(end);
            }
            perhaps = Some(end);
        } else if c == mark && begins(mark, before, rest) && !is_shortened(rest) {
            break;
        }
        before = Some(c);
    }
    perhaps.filter(|_| !is_doubtful)
}

/// Whether a mark stands where a quotation ends: behind what is said, with no letter behind it.
fn closes(mark: char, before: Option<char>, after: Option<char>) -> bool {
    let is_behind = before.is_some_and(|c| !c.is_whitespace()) || matches!(mark, '‹' | '›');
    is_behind && !after.is_some_and(char::is_alphanumeric)
}

/// Whether a mark behind these words may be the apostrophe of the last of them: "riders’ list", "goin’ home".
fn is_possessive(closing: char, words: &str, after: Option<char>) -> bool {
    let word = words.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let follows_space = after.is_some_and(char::is_whitespace);
    matches!(closing, '’' | '\'')
        && follows_space
        && (word.ends_with(['s', 'z', 'x']) || word.ends_with("in") || matches!(word, "o" | "an" | "th" | "ol" | "wi"))
}

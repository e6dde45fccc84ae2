//! Where sentences end.
//!
//! Knows: the signs that end sentences in many scripts, the marks and brackets that close with them, and general rules
//! that hold in every language; the short forms and ordinals of one language, where its [`Lexicon`] is at hand. Does not
//! know: blocks. A line end is white space like any other, since a text may be wrapped by hand; an empty line ends a
//! sentence.
//!
//! ```text
//! It cost $4.2 m. in all, Mr. Ortiz said. “Why?” she asked. « Trop ! » Elle
//!            a  a             a          E     b           E         c E    a: the word before goes on, b: a small letter
//!                                                                           follows, c: a mark that closes behind a space
//! ```
//!
//! A stretch of signs is a [`Stop`] (`stop`): the signs that end a sentence with all that closes behind them. A stop that
//! is a single full stop is a matter of the word before it (`point`). The first item of a list written on one line makes
//! the next ones sentences (`list`).
//!
//! In doubt the sentence goes on where the language is known and ends where it is not, but for initials and the short
//! forms that many languages share.
//!
//! Cost: what the text is long.

mod list;
mod point;
mod stop;

use super::lexicon::Lexicon;
use crate::text::{TextRange, is_ideograph, trim};
use list::Item;
pub(crate) use point::is_abbreviation;
use stop::{Kind, Stop, is_stop};

/// Signs between two sentences that are looked through for the first letter of the next.
const LEAD: usize = 40;

/// The sentences of a stretch of text, in order, without white space at their edges. Nothing but white space lies
/// between them.
#[must_use]
pub fn sentences(text: &str, stretch: TextRange, lexicon: Option<&Lexicon>) -> Vec<TextRange> {
    let mut from = stretch.start();
    let mut found = Vec::new();
    for start in Starts::of(stretch.of(text), lexicon) {
        let sentence = trim(text, TextRange::new(from, stretch.start() + start));
        if !sentence.is_empty() {
            found.push(sentence);
        }
        from = stretch.start() + start;
    }
    found
}

/// Where the sentences of a stretch end and the next ones start, in bytes, ascending: each with the white space behind
/// it. The last is the end of the stretch.
pub(crate) struct Starts<'a> {
    words: &'a str,
    lexicon: Option<&'a Lexicon>,
    /// Where the present sentence begins.
    from: usize,
    /// Where reading goes on.
    at: usize,
    /// The item of a list that the stretch began with, or the last one of it.
    item: Option<Item>,
    /// Whether a straight quotation mark stands open.
    is_quoting: bool,
}

impl<'a> Starts<'a> {
    pub(crate) fn of(words: &'a str, lexicon: Option<&'a Lexicon>) -> Self {
        let begin = words.len() - words.trim_start().len();
        Self { words, lexicon, from: 0, at: begin, item: Item::at(words, begin), is_quoting: false }
    }

    /// Ends the present sentence: the next one starts here.
    fn end(&mut self, at: usize) -> Option<usize> {
        (self.from, self.at) = (at, at);
        Some(at)
    }

    /// Whether a sentence ends at a stop.
    fn ends(&self, stop: &Stop) -> bool {
        let rest = self.words.get(stop.end..).unwrap_or_default();
        let after = rest.trim_start();
        let Some(lead) = after.chars().next() else { return true };
        let gap = rest.len() - after.len();
        let first = first_letter(after);
        if gap == 0 {
            return match stop.kind {
                Kind::Whole => !stop.goes_on_in_japanese(rest),
                Kind::Call => is_ideograph(lead),
                Kind::Point | Kind::Ellipsis => false,
            };
        }
        if has_empty_line(rest.get(..gap).unwrap_or_default()) {
            return true;
        }
        // "… ...and then": it begins with what was left out.
        let is_left_out = after.starts_with("...") || lead == '…';
        if is_left_out && after.trim_start_matches(['.', '…']).starts_with(char::is_alphabetic) {
            return true;
        }
        if stop.is_led {
            return first.is_some_and(char::is_uppercase);
        }
        if goes_on_with(lead) || is_stop(lead) {
            return false;
        }
        match (stop.kind, first) {
            (Kind::Whole, _) => true,
            (_, Some(first)) if first.is_lowercase() => false,
            (Kind::Call, _) | (Kind::Point, None) => true,
            (Kind::Ellipsis, first) => !stop.is_apart && first.is_some_and(char::is_uppercase),
            (Kind::Point, Some(_)) => {
                let sentence = self.words.get(self.from..stop.start).unwrap_or_default();
                point::ends(sentence, after, self.lexicon)
            }
        }
    }

    /// The next place at which something may begin: a stop, an item, an empty line.
    fn next_start(&mut self) -> Option<usize> {
        let rest = self.words.get(self.at..)?;
        let mut was_space =
            self.at == 0 || self.words.get(..self.at).is_some_and(|read| read.ends_with(char::is_whitespace));
        for (at, c) in rest.char_indices() {
            let here = self.at + at;
            if was_space
                && !c.is_whitespace()
                && here > self.from
                && let Some(next) = self.item.and_then(|item| item.next_at(self.words, here))
            {
                self.item = Some(next);
                return self.end(here);
            }
            let before = self.words.get(..here).unwrap_or_default();
            if is_stop(c) || stop::is_armenian_colon(before, c, self.words.get(here + 1..).unwrap_or_default()) {
                let stop = Stop::at(self.words, here, self.is_quoting);
                let ends = self.ends(&stop);
                self.is_quoting ^= stop.closes_quotation;
                let rest = self.words.get(stop.end..).unwrap_or_default();
                if ends {
                    return self.end(stop.end + rest.len() - rest.trim_start().len());
                }
                self.at = stop.end;
                return None;
            }
            if c == '\n' && !was_space && has_empty_line(leading_space(rest.get(at..).unwrap_or_default())) {
                return self.end(here + leading_space(rest.get(at..).unwrap_or_default()).len());
            }
            self.is_quoting ^= c == '"';
            was_space = c.is_whitespace();
        }
        self.at = self.words.len();
        None
    }
}

impl Iterator for Starts<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.at < self.words.len() {
            if let Some(start) = self.next_start() {
                return Some(start);
            }
        }
        let rest = self.from < self.words.len();
        self.from = self.words.len();
        rest.then_some(self.words.len())
    }
}

fn leading_space(text: &str) -> &str {
    text.get(..text.len() - text.trim_start().len()).unwrap_or_default()
}

fn has_empty_line(space: &str) -> bool {
    space.chars().filter(|c| *c == '\n').nth(1).is_some()
}

/// The first letter or digit of what follows, behind quotation marks, brackets and other signs.
fn first_letter(after: &str) -> Option<char> {
    after.chars().take(LEAD).find(|c| c.is_alphanumeric())
}

/// Signs in front of which no sentence ends.
fn goes_on_with(sign: char) -> bool {
    matches!(sign, ',' | ';' | ':' | '-' | '‐' | '‑' | '–' | '—' | '،' | '؛' | '、' | '，' | '；' | '：')
}

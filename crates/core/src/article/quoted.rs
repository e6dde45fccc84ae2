//! The quotations around a place, with those that they stand in.
//!
//! Knows: one block at a time; single marks where they stand inside a quotation, and there are no apostrophes. Does not
//! know: what else a quotation mark may be ([`crate::insight::quotations`]).
//!
//! ```text
//! “The mate said, ‘Count twice,’ and we did.”
//!                  ---- at
//!                 ----- 1 -----
//! ------------------- 2 --------------------
//! ```

use super::{Block, Role};
use crate::insight::quotations::{self, House};
use crate::text::TextRange;

/// Quotations within quotations, at most.
const DEEP: usize = 6;

/// The quotations of a block that a place lies in, with their marks: the innermost first.
pub(super) fn around(text: &str, block: TextRange, at: usize) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut within = block;
    while found.len() < DEEP && within.contains(at) {
        let mut here = Vec::new();
        quotations::of_block(text, &Block { role: Role::Paragraph, range: within }, House::ANY, &mut here);
        let single = || if found.is_empty() { None } else { single_around(text, within, at) };
        let Some(one) = here.into_iter().find(|one| one.contains(at)).or_else(single) else { break };
        found.push(one);
        within = inside(text, one);
    }
    found.reverse();
    found
}

/// A quotation without its marks.
fn inside(text: &str, quotation: TextRange) -> TextRange {
    let mut letters = quotation.of(text).chars();
    let first = letters.next().map_or(0, char::len_utf8);
    let last = letters.next_back().filter(|c| !c.is_alphanumeric()).map_or(0, char::len_utf8);
    let start = quotation.start() + first;
    TextRange::new(start, quotation.end().saturating_sub(last).max(start))
}

/// What single marks hold around a place. It ends with the first mark behind a sign ("‘Count,’"), else with the first
/// that is amid no word.
fn single_around(text: &str, within: TextRange, at: usize) -> Option<TextRange> {
    let words = within.of(text);
    let at = at.checked_sub(within.start())?;
    let is_of_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (mut before, mut opened, mut may_end) = (None, None, None);
    for (here, c) in words.char_indices() {
        let next = words.get(here + c.len_utf8()..).and_then(|rest| rest.chars().next());
        match opened {
            Some((from, with)) if closes(with, c) && !is_of_word(next) && !before.is_some_and(char::is_whitespace) => {
                let end = here + c.len_utf8();
                if !is_of_word(before) {
                    if at < end {
                        return hold(within, from, end, at);
                    }
                    (opened, may_end) = (None, None);
                } else {
                    may_end = may_end.or(Some((from, end)));
                }
            }
            None if here > at => break,
            None if opens(c) && !is_of_word(before) && is_of_word(next) => opened = Some((here, c)),
            _ => {}
        }
        before = Some(c);
    }
    may_end.and_then(|(from, end)| hold(within, from, end, at))
}

fn hold(within: TextRange, from: usize, end: usize, at: usize) -> Option<TextRange> {
    (from..end).contains(&at).then(|| TextRange::new(within.start() + from, within.start() + end))
}

fn opens(mark: char) -> bool {
    matches!(mark, '‘' | '‚' | '‹' | '›' | '\'')
}

fn closes(opened: char, mark: char) -> bool {
    match opened {
        '‘' => mark == '’',
        '‚' => matches!(mark, '‘' | '’'),
        '‹' => mark == '›',
        '›' => mark == '‹',
        _ => mark == opened,
    }
}

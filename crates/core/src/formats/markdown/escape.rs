//! Words as Markdown that means nothing but these words (CommonMark 0.31, and what GitHub adds).
//!
//! Knows: which characters begin markup, and where. Does not know: what the words are for.

use crate::text::is_line_end;

/// One line of words, on one line, whatever it was on: none of it is read as markup. `starts` says whether it
/// begins a line of the file, where a bullet, a number or a rule would begin something.
#[must_use]
pub(super) fn escape(words: &str, starts: bool) -> String {
    let words = words.trim_matches(is_gap);
    let mut out = String::with_capacity(words.len() + words.len() / 16);
    let mut rest = words.chars();
    // Nothing so far but white space of other scripts' kinds, which some programs leave out at a line's start.
    let mut is_blank = starts;
    // Digits so far, as long as there was nothing else: "1." begins a list.
    let mut number = starts;
    let mut before = ['\0'; 3];
    while let Some(c) = rest.next() {
        let c = if is_gap(c) {
            ' '
        } else if c == '\0' {
            '\u{fffd}'
        } else {
            c
        };
        let after = rest.as_str();
        let is_first = is_blank;
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' => true,
            '-' | '+' | '=' => is_first,
            '.' | ')' => (number && !is_first) || (c == '.' && is_www(before)),
            '&' => is_entity(after),
            ':' => is_first || after.starts_with("//"),
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(c);
        is_blank &= c.is_whitespace();
        number &= is_blank || c.is_ascii_digit();
        before = [before[1], before[2], c];
    }
    out
}

/// Whether what follows an ampersand makes a character's name of it: "amp;", "#38;".
pub(super) fn is_entity(after: &str) -> bool {
    let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(after.len());
    end > 0 && after.get(end..).is_some_and(|rest| rest.starts_with(';'))
}

/// Whether these are the letters of an address that GitHub would make a link of.
fn is_www(letters: [char; 3]) -> bool {
    letters.iter().all(|c| c.eq_ignore_ascii_case(&'w'))
}

/// White space that is no more than a space here, and what some programs take for the end of a line.
fn is_gap(c: char) -> bool {
    c == ' ' || (c.is_control() && c != '\0') || matches!(c, '\u{2028}' | '\u{2029}')
}

/// The lines of words that are no more than white space left out.
pub(super) fn lines(words: &str) -> impl Iterator<Item = &str> {
    words.split(|c: char| c == '\r' || is_line_end(c)).filter(|line| !line.trim().is_empty())
}

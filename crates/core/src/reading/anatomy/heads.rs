//! A line of the head that holds several things: who, when, where.
//!
//! Knows: the signs between them (`|`, `·`, `•`, `—`), and that a date begins with its first figure, month, weekday
//! or "Updated". Does not know: which line it is, or other lines.
//!
//! ```text
//! By Mara Quill | Updated: Feb 13, 2026, 13:10 IST      who, when
//! Publié le 13/02/2026 à 18h05 par Inès Caron           when, who
//! ```

use super::bylines::{name_after_by, names_of};
use super::dates::{When, is_dateline, when};
use super::line::{Line, Marker, count_words, is_name};
use crate::model::article::Role;

/// One of the things.
pub(super) struct Part<'a> {
    pub(super) words: &'a str,
    pub(super) is_when: bool,
}

/// Signs that divide wherever they stand, and those that need a space on both sides.
const SIGNS: [char; 9] = ['|', '·', '•', '│', '｜', '¦', '/', '–', '-'];

/// What the line holds, in order.
pub(super) fn parts(line: &str) -> Vec<Part<'_>> {
    /// Words that are looked at: a head line is short.
    const MOST: usize = 60;
    let mut parts = Vec::new();
    // A part so far: its first byte, whether it says when, and the end of its last word that surely belongs to it.
    let mut open: Option<Open> = None;
    let words: Vec<(&str, When)> = line.split_whitespace().take(MOST).map(|word| (word, when(word))).collect();
    for (at, (word, kind)) in words.iter().copied().enumerate() {
        let kind = if kind == When::Named && !has_figure_near(&words, at) { When::Not } else { kind };
        let start = word.as_ptr() as usize - line.as_ptr() as usize;
        let end = start + word.len();
        let sign = word.chars().all(|c| SIGNS.contains(&c) || c == '—');
        match (&mut open, sign) {
            (_, true) => parts.extend(open.take().and_then(|open| open.part(line))),
            (None, false) => open = Some(Open { start, end, sure: end, is_when: kind.is_sure() }),
            (Some(part), false) => {
                let turns = match kind {
                    When::Is | When::Named => !part.is_when,
                    When::Not => part.is_when,
                    When::May => false,
                };
                if turns {
                    // "on" before a date goes with it, "by" is no word of a date.
                    let next = Open {
                        start: if kind.is_sure() { part.sure } else { start },
                        end,
                        sure: end,
                        is_when: !part.is_when,
                    };
                    part.end = part.sure;
                    parts.extend(open.replace(next).and_then(|open| open.part(line)));
                } else {
                    part.end = end;
                    if kind != When::May || !word.starts_with(char::is_lowercase) {
                        part.sure = end;
                    }
                }
            }
        }
        // "Mara Quill| Updated", "Quill •"
        if !sign && word.ends_with(['|', '·', '•', '—']) {
            parts.extend(open.take().and_then(|open| open.part(line)));
        }
    }
    parts.extend(open.and_then(|open| open.part(line)));
    parts
}

/// Whether a figure stands beside the month or weekday, or one word on: "Fri, Feb 13", "13 de febrero". "Jan" alone is
/// a man.
fn has_figure_near(words: &[(&str, When)], at: usize) -> bool {
    let figure = |at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|(word, _)| word.contains(|c: char| c.is_numeric()))
    };
    let leads = |at: Option<usize>| {
        let word = at.and_then(|at| words.get(at));
        word.is_some_and(|(word, kind)| *kind != When::Not && word.contains(char::is_alphanumeric))
    };
    let (after, before) = (Some(at + 1), at.checked_sub(1));
    figure(after)
        || figure(before)
        || (leads(after) && figure(Some(at + 2)))
        || (leads(before) && figure(at.checked_sub(2)))
}

struct Open {
    start: usize,
    end: usize,
    sure: usize,
    is_when: bool,
}

impl Open {
    fn part(self, line: &str) -> Option<Part<'_>> {
        let is_edge = |c: char| c.is_whitespace() || SIGNS.contains(&c) || matches!(c, '—' | ',' | ';');
        let words = line.get(self.start..self.end)?.trim_matches(is_edge);
        // A name may hold a month ("April Jones"): a date has figures.
        let is_when = self.is_when && words.contains(|c: char| c.is_numeric());
        (!words.is_empty()).then_some(Part { words, is_when })
    }
}

/// A line that holds a name and a date, and little else. The first of them says what it is.
pub(super) fn claim(line: &Line<'_>) -> Option<Role> {
    if matches!(line.marker, Marker::Bullet | Marker::Dash(_))
        || line.size > 24
        || line.size < 3
        || !line.head.bytes().any(|b| b.is_ascii_digit())
        || line.is_open()
    {
        return None;
    }
    let parts = parts(line.text);
    let (mut dates, mut named, mut others) = (0, 0, 0);
    for part in &parts {
        if part.is_when {
            dates += usize::from(is_dateline(&Line::new(part.words)));
        } else if is_signed(part.words) || (parts.len() > 1 && !names_of(part.words).is_empty()) {
            named += 1;
        } else {
            others += count_words(part.words);
        }
    }
    let signed = is_signed_line(line.text);
    let comma = others == 0 && line.text.split_once(',').is_some_and(|(name, _)| is_name(name));
    let divided = comma || line.text.contains(['|', '·', '•', '—', '│', '｜']);
    if dates == 0 || named == 0 || others > 5 || !(signed || divided) {
        return None;
    }
    Some(if parts.first().is_some_and(|part| part.is_when) { Role::Dateline } else { Role::Byline })
}

/// Whether the part says by itself that a name follows, and one does.
fn is_signed(words: &str) -> bool {
    name_after_by(&Line::new(words)).is_some() && !names_of(words).is_empty()
}

/// Whether a part of the line says "By" and a name.
pub(super) fn is_signed_line(line: &str) -> bool {
    parts(line).iter().any(|part| !part.is_when && is_signed(part.words))
}

/// The names of the parts: those after "By", else those of the first part that has any.
pub(super) fn names(line: &str) -> Vec<String> {
    let parts = parts(line);
    let who = || parts.iter().filter(|part| !part.is_when);
    let signed: Vec<String> =
        who().filter(|part| is_signed(part.words)).flat_map(|part| names_of(part.words)).collect();
    if !signed.is_empty() {
        return signed;
    }
    who().map(|part| names_of(part.words)).find(|names| !names.is_empty()).unwrap_or_default()
}

//! Lines, and text whose lines were broken at a width: which of them are one block.
//!
//! Knows: how wide lines are, how they begin and end. Does not know: what a block is; it asks
//! [`super::anatomy`] which lines stand for themselves.
//!
//! ```text
//! The new tram line between the hos-      next line goes on in mid-word: one block
//! pital and the river will open later.    a stop, and room for "Nobody": the block ends
//! Nobody had told the shops.
//! ```

use super::anatomy;
use crate::text::{TextRange, is_line_end, line_hyphen, trim};

/// A line of the text: its trimmed range and how many code points wide that is.
pub(super) struct Row {
    pub(super) range: TextRange,
    columns: usize,
    /// Whether it was set in by a full space, as Japanese paragraphs are.
    indented: bool,
}

/// The lines, blank ones too.
pub(super) fn rows(text: &str) -> impl Iterator<Item = Row> + '_ {
    let mut start = 0;
    text.split_inclusive(is_line_end).map(move |line| {
        let range = trim(text, TextRange::new(start, start + line.len()));
        start += line.len();
        Row { range, columns: range.of(text).chars().count(), indented: line.starts_with('\u{3000}') }
    })
}

/// The ranges of the blocks: a line is one, unless lines were broken at a width.
pub(super) fn ranges_of(text: &str) -> Vec<TextRange> {
    // Lines of a front matter are never joined.
    let front = anatomy::front_matter_end(text);
    let body = text.get(front..).unwrap_or("");
    if let Some(width) = Width::of(body) {
        let mut ranges: Vec<TextRange> = rows(text.get(..front).unwrap_or("")).map(|row| row.range).collect();
        ranges.retain(|range| !range.is_empty());
        let moved = |range: TextRange| TextRange::new(range.start() + front, range.end() + front);
        ranges.extend(Joining::of(body, width).into_iter().map(moved));
        return ranges;
    }
    let mut ranges: Vec<TextRange> = rows(text).map(|row| row.range).filter(|range| !range.is_empty()).collect();
    join_head(text, &mut ranges);
    ranges
}

/// The width at which a text was wrapped.
#[derive(Clone, Copy)]
struct Width {
    columns: usize,
    /// Whether blank lines divide its paragraphs.
    spaced: bool,
}

/// Widths at which lines are broken by hand or machine: a column of print to a wide terminal.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=100;
/// The usual ones: here two lines are enough.
const USUAL: std::ops::RangeInclusive<usize> = 60..=80;

impl Width {
    /// The width, where most lines were wrapped; none in a text that has a paragraph on each line.
    ///
    /// Only a line that is directly followed by another can have been wrapped: more than half of those must be
    /// of about one width, they must be at least a third of all lines, next to no line may be wider, and one in
    /// four of the lines that follow must begin in the middle of a sentence (a list of headlines has the widths, but
    /// every line begins with a capital). Where capitals show it less surely (German nouns, scripts without
    /// capitals) half of the lines must close no sentence, and sentences must end inside lines.
    fn of(text: &str) -> Option<Self> {
        let mut histogram = [0usize; *WIDTHS.end() + 1];
        let (mut lines, mut followed, mut stretches, mut previous) = (0usize, 0usize, 0usize, 0usize);
        for row in rows(text) {
            if row.columns > 0 {
                lines += 1;
                stretches += usize::from(previous == 0);
                followed += usize::from(previous > 0);
                if let Some(count) = histogram.get_mut(previous).filter(|_| previous > 0) {
                    *count += 1;
                }
            }
            previous = row.columns;
        }
        let (columns, wrapped) = widest_window(&histogram)?;
        let least = if USUAL.contains(&columns) { 1 } else { 3 };
        if wrapped < least || wrapped * 2 <= followed || followed * 3 < lines {
            return None;
        }
        let signs = Signs::of(text, columns);
        let shows = signs.continued > 0 || signs.caseless * 2 >= wrapped;
        let goes_on =
            signs.continued * 4 >= wrapped || (shows && signs.open * 2 >= wrapped && signs.inner * 6 >= wrapped);
        (signs.wide * 10 <= lines + 5 && goes_on).then_some(Self { columns, spaced: stretches * 10 >= lines })
    }

    /// The narrowest line that counts as full.
    fn least(columns: usize) -> usize {
        columns - columns / 4
    }
}

/// The width that most lines are just below, and how many; of equals the smallest.
fn widest_window(histogram: &[usize]) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for columns in WIDTHS {
        let count = histogram.get(Width::least(columns)..=columns)?.iter().sum();
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((columns, count));
        }
    }
    best
}

/// What shows that lines go on in the next.
#[derive(Default)]
struct Signs {
    /// Lines wider than the width.
    wide: usize,
    /// Lines after a full one that begin with a small letter, or in mid-word.
    continued: usize,
    /// Lines after a full one that begin with a letter without case.
    caseless: usize,
    /// Full lines that end no sentence.
    open: usize,
    /// Full lines with the end of a sentence inside.
    inner: usize,
}

impl Signs {
    fn of(text: &str, columns: usize) -> Self {
        let mut signs = Self::default();
        let mut previous: Option<Row> = None;
        for row in rows(text) {
            signs.wide += usize::from(row.columns > columns + columns / 10);
            let is_full = |row: &&Row| (Width::least(columns)..=columns).contains(&row.columns);
            if let Some(full) = previous.as_ref().filter(is_full).filter(|_| row.columns > 0) {
                let first = row.range.of(text).chars().next().unwrap_or(' ');
                let words = full.range.of(text);
                signs.continued += usize::from(first.is_lowercase());
                signs.caseless += usize::from(first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase());
                signs.open += usize::from(!anatomy::ends_sentence(words) && !words.ends_with([':', '：', '؛']));
                signs.inner += usize::from(anatomy::holds_stop(words));
            }
            previous = Some(row);
        }
        signs
    }
}

/// Joins the lines of a wrapped text.
struct Joining<'t> {
    text: &'t str,
    width: Width,
    ranges: Vec<TextRange>,
    open: Option<TextRange>,
    /// The last line of the open block, and its columns.
    last: (TextRange, usize),
    in_list: bool,
}

impl<'t> Joining<'t> {
    fn of(text: &'t str, width: Width) -> Vec<TextRange> {
        let last = (TextRange::new(0, 0), 0);
        let mut joining = Self { text, width, ranges: Vec::new(), open: None, last, in_list: false };
        let lines: Vec<TextRange> = rows(text).map(|row| row.range).filter(|range| !range.is_empty()).collect();
        let furniture = anatomy::page_furniture(text, &lines);
        drop(lines);
        let (mut at, mut next) = (0, furniture.iter().peekable());
        for row in rows(text) {
            if row.range.is_empty() {
                joining.close();
                continue;
            }
            if next.next_if(|line| **line == at).is_some() {
                joining.close();
                joining.ranges.push(row.range);
            } else {
                joining.push(&row);
            }
            at += 1;
        }
        joining.close();
        joining.ranges
    }

    fn close(&mut self) {
        self.ranges.extend(self.open.take());
        self.in_list = false;
    }

    /// Blank lines divide; so do the bullets of a list that opens a stretch, follows a colon or a paragraph's end,
    /// and lines that stand for themselves.
    fn push(&mut self, row: &Row) {
        let words = row.range.of(self.text);
        let item = anatomy::is_list_item(words);
        match self.open {
            None => {
                self.in_list = item;
                self.open = Some(row.range);
            }
            Some(block)
                if item && (self.in_list || block.of(self.text).ends_with(':') || self.ends_paragraph(words)) =>
            {
                self.ranges.push(block);
                self.in_list = true;
                self.open = Some(row.range);
            }
            Some(block) if row.indented || !self.goes_on(block, row) => {
                self.ranges.push(block);
                self.in_list = false;
                self.open = Some(row.range);
            }
            Some(block) => self.open = Some(block.hull(row.range)),
        }
        self.last = (row.range, row.columns);
    }

    /// Whether the last line closes a sentence and leaves room for the first word of the next.
    fn ends_paragraph(&self, next: &str) -> bool {
        anatomy::ends_sentence(self.last.0.of(self.text)) && self.has_room(next) && !self.width.spaced
    }

    /// Whether the first word of the next line would have fitted the last one.
    fn has_room(&self, next: &str) -> bool {
        let word = next.chars().take_while(|c| !c.is_whitespace()).take(self.width.columns).count();
        // Scripts without spaces break anywhere, but for a few signs.
        let word = if next.chars().take(word).all(char::is_alphanumeric) && word > 12 { 3 } else { word };
        let slack = if self.width.spaced { self.width.columns / 10 } else { 0 };
        self.last.1 + 1 + word + slack <= self.width.columns
    }

    /// Whether the line goes on with what the block says.
    fn goes_on(&self, block: TextRange, row: &Row) -> bool {
        let (words, last) = (row.range.of(self.text), self.last.0.of(self.text));
        let hyphen = last.char_indices().next_back().map_or(0, |(at, _)| self.last.0.start() + at);
        if line_hyphen(self.text, hyphen).is_some() {
            return true;
        }
        // A closing mark that found no room is no line of its own.
        if words.starts_with(['»', '”', '"', ')', '’', '」']) && !words.contains(char::is_alphanumeric) {
            return true;
        }
        let is_first = block.start() == self.last.0.start();
        if is_first && anatomy::stands_alone(last) {
            return false;
        }
        let (stopped, room) = (anatomy::ends_sentence(last), self.has_room(words));
        let is_small = words.starts_with(char::is_lowercase);
        let may_stand = (room || (stopped && !is_small)) && row.columns * 10 <= self.width.columns * 9;
        if may_stand && anatomy::stands_alone(words) {
            return false;
        }
        if is_small || !room {
            return true;
        }
        match (stopped, self.width.spaced) {
            (true, true) => self.last.1 * 10 >= self.width.columns * 6,
            (true, false) => false,
            // A short line that closes nothing is a heading, where the next begins as a sentence does.
            (false, spaced) => {
                last.ends_with([',', ';', '–', '—', '-', '、'])
                    || !words.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
                    || (spaced && !is_first)
            }
        }
    }
}

/// Joins a headline that was broken after a small word ("Ferry to the⏎north bank"), in a text that is not wrapped.
fn join_head(text: &str, ranges: &mut Vec<TextRange>) {
    const HEAD: usize = 6;
    let parted = |pair: &[TextRange]| {
        let [one, two] = pair else { return false };
        let (first, second) = (one.of(text), two.of(text));
        let between = text.get(one.end()..two.start()).unwrap_or("");
        let word = first.rsplit(char::is_whitespace).next().unwrap_or("");
        let is_small = (1..=3).contains(&word.chars().count()) && word.chars().all(char::is_lowercase);
        let hyphen = first.char_indices().next_back().map_or(0, |(at, _)| one.start() + at);
        let small = second.chars().take(2).all(|c| c.is_lowercase() || c == ' ');
        between.chars().filter(|c| is_line_end(*c)).count() == 1
            && first.len() >= 15
            && [first, second].iter().all(|line| line.chars().take(101).count() <= 100 && !anatomy::ends_sentence(line))
            && (line_hyphen(text, hyphen).is_some() || (is_small && small))
            && ![first, second].iter().any(|line| anatomy::stands_alone(line) || anatomy::is_list_item(line))
    };
    let at = ranges.windows(2).take(HEAD).position(parted);
    if let Some(at) = at
        && let Some(second) = ranges.get(at + 1).copied()
        && let Some(first) = ranges.get_mut(at)
    {
        *first = first.hull(second);
        ranges.remove(at + 1);
    }
}

//! Rows of cells: tables, tokens with their labels, stand-off annotations, subtitles, settings.

use super::{ROWS, ends_with};
use crate::formats::table::BEGINNINGS;

/// What rows a text is made of.
pub(super) fn of(name: &str, text: &str) -> Option<&'static str> {
    if text.starts_with("WEBVTT") || is_subtitles(text) {
        return Some("subtitles");
    }
    if text.starts_with("#FORMAT=WebAnno") {
        return Some("tokens");
    }
    if is_standoff(text) {
        return Some("standoff");
    }
    if is_tokens(text) {
        return Some("tokens");
    }
    if is_settings(text) {
        return Some("settings");
    }
    let separator = [('\t', 2, 2), (';', 3, 3), (',', 3, 3)].into_iter().find(|(separator, columns, rows)| {
        let is_named = ends_with(name, if *separator == '\t' { &["tsv", "tab", "csv"] } else { &["csv"] });
        is_table(text, *separator, if is_named { 2 } else { *columns }, if is_named { 2 } else { *rows }, is_named)
    });
    let is_named = ends_with(name, &["csv", "tsv", "tab"]) && has_heads(text);
    (is_named || separator.is_some()).then(|| if is_galley_table(text) { "galley-table" } else { "table" })
}

/// Whether the first line is names of columns: three or more, with no space behind what parts them.
fn has_heads(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    [',', ';', '\t'].iter().any(|separator| {
        let heads: Vec<&str> = first.split(*separator).collect();
        heads.len() >= 3 && !heads.iter().any(|head| head.is_empty() || head.starts_with(' '))
    })
}

/// The lines that are not empty, of those that are looked at.
fn filled(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.lines().filter(|line| !line.trim().is_empty()).take(ROWS)
}

/// SubRip: a number, a line with two times and an arrow, words.
fn is_subtitles(text: &str) -> bool {
    let mut lines = filled(text).take(3);
    let first = lines.next().unwrap_or_default();
    let is_number = first.trim().bytes().all(|byte| byte.is_ascii_digit());
    let times = if is_number { lines.next() } else { Some(first) };
    times.and_then(|line| line.split_once("-->")).is_some_and(|(from, to)| is_time(from) && is_time(to))
}

fn is_time(words: &str) -> bool {
    let words = words.split_whitespace().next().unwrap_or_default();
    words.contains(':') && words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b',' | b'.'))
}

/// The stand-off format of brat: a letter and a number, a tab, the rest.
fn is_standoff(text: &str) -> bool {
    let is_row = |line: &str| {
        line.split_once('\t').is_some_and(|(id, rest)| {
            let digits = id.strip_prefix(['T', 'R', 'E', 'A', 'M', 'N', '#', '*']);
            let is_id = digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
            is_id && (id.len() > 1 || id == "*") && rest.contains(' ')
        })
    };
    let (rows, others) = filled(text).fold(
        (0, 0),
        |(rows, others), line| {
            if is_row(line) { (rows + 1, others) } else { (rows, others + 1) }
        },
    );
    rows > others * 9
}

/// A token a line with its labels (CoNLL, WebAnno), or with signs between them on lines of sentences.
fn is_tokens(text: &str) -> bool {
    if text.starts_with("-DOCSTART-") {
        return true;
    }
    let rows = || filled(text).filter(|line| !line.starts_with('#'));
    let (mut count, mut labeled, mut opens) = (0, 0, 0);
    for line in rows() {
        count += 1;
        let is_tabbed = line.contains('\t');
        let mut cells = line.split(if is_tabbed { '\t' } else { ' ' }).map(str::trim);
        let width = cells.clone().count();
        if !(2..=15).contains(&width) {
            continue;
        }
        // Between spaces, words may look like labels: U-Bahn.
        let mut behind = cells.clone().skip(1);
        let is_labeled = if is_tabbed { behind.any(is_label) } else { cells.clone().next_back().is_some_and(is_label) };
        labeled += usize::from(is_labeled);
        opens += usize::from(cells.any(|cell| is_label(cell) && cell.len() > 1));
    }
    // A list of names with initials has no label that opens.
    (count >= 3 && opens >= 1 && labeled * 10 >= count * 8) || is_piped(text)
}

/// A label of a token: outside, or the place in a name and its kind.
fn is_label(cell: &str) -> bool {
    cell == "O"
        || cell.split_once('-').is_some_and(|(place, kind)| {
            matches!(place, "B" | "I" | "E" | "S" | "L" | "U") && !kind.is_empty() && !kind.contains(' ')
        })
}

/// Lines of `token|TAG|B-LABEL`.
fn is_piped(text: &str) -> bool {
    let tokens = || text.split_whitespace().take(ROWS);
    let labeled = tokens().filter(|token| token.rsplit_once('|').is_some_and(|(_, label)| is_label(label))).count();
    labeled >= 5 && labeled * 10 >= tokens().count() * 8
}

/// Settings of a program: two or more names in brackets on lines of their own, the first of all lines among them, and
/// no line that ends as a sentence does.
fn is_settings(text: &str) -> bool {
    let lines = || filled(text).map(str::trim).filter(|line| !line.starts_with(['#', ';']));
    let is_section = |line: &&str| {
        let name = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        name.is_some_and(|name| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
        })
    };
    let is_first = lines().next().is_some_and(|line| is_section(&line));
    // Words under "[Chorus]" and "[Applause]" are given no value.
    let gives = |line: &str| {
        line.contains('=') || line.split_once(':').is_some_and(|(_, rest)| rest.starts_with(char::is_alphanumeric))
    };
    let has_values = lines().any(|line| !is_section(&line) && gives(line));
    is_first && has_values && lines().filter(is_section).count() >= 2 && !lines().any(ends_as_sentence)
}

/// Whether a text is rows of the same number of cells, at least so many of each. In prose a separator is followed by a
/// space; where the file is not named for a table, that makes it prose.
fn is_table(text: &str, separator: char, columns: usize, rows: usize, is_named: bool) -> bool {
    if !is_named && is_prose_of(text, separator) {
        return false;
    }
    let mut count = 0;
    let mut odd = 0;
    let mut width = 0;
    let mut spaced = 0;
    let mut cells = 0;
    for row in Rows::of(text, separator).take(ROWS) {
        if row.cells == 1 && row.is_empty {
            continue;
        }
        if count == 0 {
            width = row.cells;
            if width < columns {
                return false;
            }
        }
        count += 1;
        odd += usize::from(row.cells != width);
        spaced += row.spaced;
        cells += row.cells - 1;
    }
    let is_prose = !is_named && separator != '\t' && spaced * 10 > cells;
    count >= rows && odd * 20 <= count && !is_prose
}

fn ends_as_sentence(line: &str) -> bool {
    line.trim_end().ends_with(['.', '!', '?', '…', '”', '。', '！', '？', '؟', '」'])
}

/// Whether lines with such a sign in them are prose: a fifth of them end as sentences do, or what stands before a tab
/// is the sign of a list or names who speaks, or the commas are those of large numbers.
fn is_prose_of(text: &str, separator: char) -> bool {
    let lines = || filled(text);
    let all = lines().count();
    let ends = lines().filter(|line| ends_as_sentence(line)).count();
    let opens = |line: &str| {
        let first = line.split(separator).next().unwrap_or_default().trim();
        let is_sign = !first.contains(char::is_alphabetic) && first.ends_with(['.', ')', '•', '–', '-', '*', '·']);
        first.ends_with([':', '：']) || is_sign
    };
    let opening = if separator == '\t' { lines().filter(|line| opens(line)).count() } else { 0 };
    let grouped = if separator == ',' { lines().filter(|line| has_grouped_digits(line)).count() } else { 0 };
    ends * 5 > all || opening * 2 > all || grouped * 2 > all
}

/// Whether all commas of a line part the thousands of a number: "3,677,472".
fn has_grouped_digits(line: &str) -> bool {
    let groups = |at: usize| {
        let (before, after) = (line.get(..at).unwrap_or_default(), line.get(at + 1..).unwrap_or_default());
        let digits = after.chars().take_while(char::is_ascii_digit).count();
        before.ends_with(|c: char| c.is_ascii_digit()) && digits == 3
    };
    line.contains(',') && line.match_indices(',').all(|(at, _)| groups(at))
}

/// A row as it is read: how many cells, how many of them begin with a space, whether it holds nothing.
struct Row {
    cells: usize,
    spaced: usize,
    is_empty: bool,
}

/// The rows of a table (RFC 4180): line ends in quotation marks end none.
struct Rows<'a> {
    letters: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
}

impl<'a> Rows<'a> {
    fn of(text: &'a str, separator: char) -> Self {
        Self { letters: text.chars().peekable(), separator }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        self.letters.peek()?;
        let mut row = Row { cells: 1, spaced: 0, is_empty: true };
        let (mut is_quoted, mut is_start) = (false, true);
        while let Some(c) = self.letters.next() {
            match c {
                // Two in a row are one of the cell's words.
                '"' if is_quoted && self.letters.peek() == Some(&'"') => _ = self.letters.next(),
                '"' if is_quoted => is_quoted = false,
                '"' if is_start => is_quoted = true,
                '\n' if !is_quoted => break,
                c if c == self.separator && !is_quoted => {
                    row.cells += 1;
                    row.spaced += usize::from(self.letters.peek() == Some(&' '));
                    is_start = true;
                    continue;
                }
                _ => {}
            }
            is_start = false;
            row.is_empty &= c.is_whitespace();
        }
        Some(row)
    }
}

/// Whether the heads are those of a table that Galley has written ([`crate::formats::table`]).
fn is_galley_table(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let own: Vec<&str> = first.split([',', ';', '\t']).take(3).map(|head| head.trim_matches('"')).collect();
    BEGINNINGS.iter().any(|heads| own == heads)
}

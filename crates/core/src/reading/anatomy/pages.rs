//! Running heads and page numbers, which stand between the lines of a text that was cut into pages.
//!
//! Knows: form feeds, lone numbers, lines that stand beside them again and again. Does not know: roles.

use super::line::{ends_sentence, lower};
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// Words that may stand before or after a page's number.
const PAGE_WORDS: &str =
    "page|p|pg|seite|s|página|pág|pagina|pag|strona|str|strana|sida|side|oldal|sivu|sayfa|страница|стр|صفحة|ページ|頁";
/// Words between a page's number and how many there are.
const OF_WORDS: &str = "of|von|de|sur|di|z|av|af|из|من";

/// Longest running head, in characters.
const LONGEST: usize = 60;

/// The lines that are a page's head, foot or number, in order. Empty where no form feed and no number stands
/// between lines, as in most texts.
pub(super) fn furniture(text: &str, lines: &[TextRange]) -> Vec<usize> {
    let words = |at: usize| lines.get(at).map_or("", |range| range.of(text));
    let has_edge = |at: usize| {
        let from = at.checked_sub(1).and_then(|before| lines.get(before)).map_or(0, |range| range.end());
        let to = lines.get(at).map_or(text.len(), |range| range.start());
        text.get(from..to).unwrap_or("").contains('\u{C}')
    };
    let numbers: Vec<usize> = (0..lines.len()).filter(|at| is_page_number(words(*at))).collect();
    let edges: Vec<usize> = (0..=lines.len()).filter(|at| has_edge(*at)).collect();
    // Pages are counted on; a table that was pasted a cell a line is not.
    let value = |at: &usize| {
        let digits = words(*at).split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
        digits.and_then(|digits| digits.parse::<i32>().ok()).unwrap_or(0)
    };
    let counts_on = |pair: &&[usize]| matches!(pair, [one, two] if (1..=3).contains(&(value(two) - value(one))));
    if edges.is_empty() && numbers.windows(2).filter(counts_on).count() * 2 + 1 < numbers.len() {
        return Vec::new();
    }
    let mut found = repeated(&words, lines.len(), &numbers, &edges);
    found.extend(between_halves(&words, lines.len(), &numbers, &edges));
    // A number is one of a page where heads or form feeds are, or where it is not the only one.
    let beside = |number: &usize| {
        let near = number.saturating_sub(1)..=number + 1;
        found.iter().any(|line| near.contains(line)) || edges.iter().any(|edge| near.contains(edge))
    };
    let mut all: Vec<usize> = numbers.iter().copied().filter(beside).collect();
    all.append(&mut found);
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a line is a page's number and nothing else: "14", "– 14 –", "Page 14 of 20", "14 / 20".
pub(super) fn is_page_number(line: &str) -> bool {
    if line.len() > 40 || !line.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let lower = lower(line, 40);
    let bare = lower.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '[' | ']' | '|' | '·'));
    let (mut numbers, mut words) = (0, 0);
    for part in bare.split(|c: char| c.is_whitespace() || matches!(c, '/' | '.')).filter(|part| !part.is_empty()) {
        let part = part.trim_end_matches(['ペ', 'ー', 'ジ', '頁']);
        if part.len() <= 4 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()) {
            numbers += 1;
        } else if PAGE_WORDS.split('|').chain(OF_WORDS.split('|')).any(|word| word == part) {
            words += 1;
        } else {
            return false;
        }
    }
    // "14." numbers an item, "14/20" alone may be a score.
    (numbers == 1 && words <= 1 && !bare.ends_with('.')) || (numbers == 2 && words >= 1)
}

/// Short lines that stand at the edge of two pages or more.
fn repeated<'t>(words: &impl Fn(usize) -> &'t str, all: usize, numbers: &[usize], edges: &[usize]) -> Vec<usize> {
    if numbers.is_empty() && edges.is_empty() {
        return Vec::new();
    }
    // Two lines on either side of a number or form feed, and at the text's ends.
    let beside = numbers.iter().chain(edges).copied().chain([0, all]);
    let mut near: Vec<usize> = beside.flat_map(|at| at.saturating_sub(2)..(at + 3).min(all)).collect();
    near.sort_unstable();
    near.dedup();
    let mut keys: Vec<(String, usize)> = near.into_iter().filter_map(|at| Some((key(words(at))?, at))).collect();
    sort_by(&mut keys, |a, b| a.cmp(b));
    let mut found = Vec::new();
    for pair in keys.windows(2) {
        if let [(one, first), (two, second)] = pair
            && one == two
        {
            found.extend([*first, *second]);
        }
    }
    found
}

/// What two running heads have in common: their letters.
fn key(line: &str) -> Option<String> {
    let short = line.chars().take(LONGEST + 1).count() <= LONGEST && !ends_sentence(line);
    let letters: String = lower(line, LONGEST).chars().filter(|c| c.is_alphabetic()).collect();
    (short && letters.chars().count() >= 3).then_some(letters)
}

/// Numbers, and shouted lines beside them, that part a sentence.
fn between_halves<'t>(words: &impl Fn(usize) -> &'t str, all: usize, numbers: &[usize], edges: &[usize]) -> Vec<usize> {
    let is_number = |at: usize| numbers.binary_search(&at).is_ok();
    let is_edge = |at: usize| edges.binary_search(&at).is_ok();
    let is_head = |at: usize| at < all && (is_number(at) || is_shouted(words(at)));
    let mut found = Vec::new();
    for sign in numbers.iter().chain(edges).copied() {
        let mut from = sign;
        while from > 0 && sign - from < 3 && is_head(from - 1) {
            from -= 1;
        }
        let mut to = sign;
        while to < all && to - sign < 3 && is_head(to) {
            to += 1;
        }
        let has_sign = (from..to).any(is_number) || (from..=to).any(is_edge);
        if from == 0 || to >= all || from == to || !has_sign {
            continue;
        }
        let (before, after) = (words(from - 1), words(to));
        let parted = before.split_whitespace().count() >= 3
            && !ends_sentence(before)
            && (after.starts_with(char::is_lowercase) || before.ends_with(['-', ',']) || before.len() > 30);
        if parted {
            found.extend(from..to);
        }
    }
    found
}

fn is_shouted(line: &str) -> bool {
    line.chars().take(LONGEST + 1).count() <= LONGEST
        && line.chars().any(char::is_uppercase)
        && !line.chars().any(char::is_lowercase)
}

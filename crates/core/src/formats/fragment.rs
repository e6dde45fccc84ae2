//! Links to a passage of a page: text fragments (WICG, "URL Fragment Text Directives").
//!
//! Knows: how a passage is named so that a browser finds it in the live page: by its words, or by the first and
//! the last of them, with the words around where the same words come earlier. Does not know: whether the page is
//! still there, or has changed.
//!
//! ```text
//! https://courier.example/story#:~:text=[before-,]start[,end][,-after]
//! ```
//!
//! Browsers match whole words, take no notice of case, and take the first place that fits. One piece of the
//! directive lies in one block of the page; `start` and `end` may lie in two.

use crate::text::{TextRange, is_line_end, trim};

/// Characters of a passage that are written out; a longer one is named by its ends.
const WHOLE: usize = 160;
/// Words at each end of a long passage, and around one.
const WORDS: usize = 5;
/// Characters that a word may have. What is longer has no spaces between its words, and is left as it is.
const WORD: usize = 30;
/// Bytes of a line that are looked at on either side of a passage, more than such words have: a line may be a whole
/// article.
const NEAR: usize = 1 << 10;
/// Bytes that are looked through for earlier places of passages. Beyond, every passage gets its surroundings.
const BUDGET: usize = 64 << 20;

/// Makes links to passages of one article.
#[derive(Debug)]
pub struct Links<'a> {
    base: String,
    text: &'a str,
    folded: String,
    budget: usize,
}

impl<'a> Links<'a> {
    /// For an article's address and its text; none where the address is none of the web's.
    #[must_use]
    pub fn new(url: &str, text: &'a str) -> Option<Self> {
        let url = address(url)?;
        // What another directive says goes; what the page itself knows as its parts stays.
        let (page, part) = url.split_once('#').unwrap_or((&url, ""));
        let part = part.split(":~:").next().unwrap_or("");
        let base = format!("{page}#{part}:~:text=");
        Some(Self { base, text, folded: text.to_ascii_lowercase(), budget: BUDGET })
    }

    /// The address of a passage (bytes of the text); none where nothing but white space is in it.
    pub fn to(&mut self, range: TextRange) -> Option<String> {
        let range = words_around(self.text, trim(self.text, range));
        let words = range.of(self.text);
        if words.is_empty() {
            return None;
        }
        let is_long = words.contains(is_line_end) || words.chars().nth(WHOLE).is_some();
        let mut link = self.base.clone();
        let is_repeated = self.comes_earlier(range, is_long);
        let before = || last_words(line_before(self.text, range.start()));
        if let Some(before) = is_repeated.then(before).filter(|words| !words.is_empty()) {
            write(&mut link, before);
            link.push_str("-,");
        }
        if is_long {
            write(&mut link, first_words(words.split(is_line_end).next().unwrap_or("")));
            link.push(',');
            write(&mut link, last_words(words.rsplit(is_line_end).next().unwrap_or("")));
        } else {
            write(&mut link, words);
        }
        let after = || first_words(line_after(self.text, range.end()));
        if let Some(after) = is_repeated.then(after).filter(|words| !words.is_empty()) {
            link.push_str(",-");
            write(&mut link, after);
        }
        Some(link)
    }

    /// Whether the same words, or as a browser sees them the same beginning, stand before this place.
    fn comes_earlier(&mut self, range: TextRange, is_long: bool) -> bool {
        let words = range.of(&self.folded);
        let first = words.split(is_line_end).next().unwrap_or("");
        let looked_for = if is_long { first_words(first) } else { words };
        let cost = range.start() + looked_for.len();
        if cost > self.budget {
            return true;
        }
        self.budget -= cost;
        self.folded.find(looked_for).is_some_and(|at| at < range.start())
    }
}

/// The address as it may stand in any text: `http` or `https`, nothing in it that ends or opens markup; none for
/// any other.
#[must_use]
pub fn address(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    if !is_web || rest.is_empty() || rest.starts_with(['/', '?', '#']) {
        return None;
    }
    let mut address = String::with_capacity(url.len());
    for c in url.chars() {
        let is_plain = !c.is_whitespace() && !c.is_control() && !"<>()[]{}\"'\\^`|*".contains(c);
        if is_plain {
            address.push(c);
        } else {
            encode(&mut address, c);
        }
    }
    Some(address)
}

/// Words of a directive: what has a meaning in it or in an address is written as `%2C`, white space as one
/// space.
fn write(link: &mut String, words: &str) {
    let mut pieces = words.split_whitespace();
    let mut next = pieces.next();
    while let Some(piece) = next {
        for c in piece.chars() {
            if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '~') {
                link.push(c);
            } else {
                encode(link, c);
            }
        }
        next = pieces.next();
        if next.is_some() {
            link.push_str("%20");
        }
    }
}

fn encode(to: &mut String, c: char) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut bytes = [0; 4];
    for byte in c.encode_utf8(&mut bytes).bytes() {
        to.push('%');
        for digit in [byte >> 4, byte & 15] {
            to.push(DIGITS.get(usize::from(digit)).map_or('0', |digit| char::from(*digit)));
        }
    }
}

/// The range with the whole of the words that it cuts at its edges.
fn words_around(text: &str, range: TextRange) -> TextRange {
    let words = range.of(text);
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let grow = |letters: &mut dyn Iterator<Item = char>| {
        let run: Vec<char> = letters.take_while(|c| c.is_alphanumeric()).take(WORD + 1).collect();
        if run.len() > WORD { 0 } else { run.iter().map(|c| c.len_utf8()).sum() }
    };
    let (mut start, mut end) = (range.start(), range.end());
    if is_letter(words.chars().next()) {
        start -= grow(&mut text.get(..start).unwrap_or("").chars().rev());
    }
    if is_letter(words.chars().next_back()) {
        end += grow(&mut text.get(end..).unwrap_or("").chars());
    }
    TextRange::new(start, end)
}

/// The end of what stands before a place in its line.
fn line_before(text: &str, at: usize) -> &str {
    let mut from = at.saturating_sub(NEAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..at).unwrap_or("").rsplit(is_line_end).next().unwrap_or("")
}

/// The beginning of what stands after a place in its line.
fn line_after(text: &str, at: usize) -> &str {
    let mut to = at.saturating_add(NEAR).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(at..to).unwrap_or("").split(is_line_end).next().unwrap_or("")
}

/// The first words of a line, without white space around.
fn first_words(line: &str) -> &str {
    let line = line.trim();
    let mut end = 0;
    for word in line.split_whitespace().take(WORDS) {
        // Where the words have no spaces between them, a few letters do.
        let Some(at) = line.get(end..).and_then(|rest| rest.find(word)) else { break };
        let cut = word.char_indices().nth(WORD).map_or(word.len(), |(at, _)| at);
        end += at + cut;
        if cut < word.len() {
            break;
        }
    }
    line.get(..end).unwrap_or("")
}

/// The last words of a line, likewise.
fn last_words(line: &str) -> &str {
    let line = line.trim();
    let mut start = line.len();
    for word in line.split_whitespace().rev().take(WORDS) {
        let Some(at) = line.get(..start).and_then(|rest| rest.rfind(word)) else { break };
        let letters = word.chars().count();
        if letters > WORD {
            start = at + word.char_indices().nth(letters - WORD).map_or(0, |(at, _)| at);
            break;
        }
        start = at;
    }
    line.get(start..).unwrap_or("")
}

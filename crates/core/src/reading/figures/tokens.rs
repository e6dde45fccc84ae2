//! A text as words, numbers and signs, cut into sentences.
//!
//! Knows: where a word, a number and a sentence end, and what stands in quotation marks. Does not know: what a
//! number means.

use super::numerals::digit;
use crate::model::article::{Article, Role};
use crate::text::TextRange;

/// A word ("people's", "U.S."), a number as written ("1,200.5"), or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Sign,
}

/// A piece of a text; white space belongs to none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Bytes of the text.
    pub(crate) start: u32,
    /// Bytes of the text.
    pub(crate) end: u32,
    /// By index.
    pub(crate) sentence: u32,
    pub(crate) kind: Kind,
    /// Whether it stands inside quotation marks.
    pub(crate) quoted: bool,
}

/// A sentence, as far as signs tell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    /// The block that it stands in, by index.
    pub(crate) block: usize,
    pub(crate) role: Role,
    /// Its first token, and one past its last.
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Sentence {
    /// Whether it stands over the story or a part of it.
    pub(crate) fn is_head(&self) -> bool {
        matches!(self.role, Role::Headline | Role::Dek | Role::Subheading | Role::Kicker)
    }
}

/// The words of an article: of the blocks that tell its story.
pub(crate) struct Words<'a> {
    /// The text.
    pub(crate) text: &'a str,
    /// The same with ASCII letters in lower case: every byte stays where it is.
    lower: String,
    pub(crate) tokens: Vec<Token>,
    pub(crate) sentences: Vec<Sentence>,
    /// BCP 47, the first part of it; empty where unsure.
    pub(crate) language: &'a str,
    english: bool,
}

/// Whether figures are read in a block of this role: it tells the story, or says it again.
pub(crate) fn is_read(role: Role) -> bool {
    !matches!(role, Role::Byline | Role::Dateline | Role::Credit | Role::Related | Role::Bio | Role::Clutter)
}

impl<'a> Words<'a> {
    /// Cuts an article. Costs what its text is long.
    pub(crate) fn of(article: &'a Article) -> Self {
        let text = article.text.as_str();
        let language = article.language();
        let mut words = Self {
            text,
            lower: text.to_ascii_lowercase(),
            tokens: Vec::with_capacity(text.len() / 5),
            sentences: Vec::new(),
            language,
            english: language.eq_ignore_ascii_case("en"),
        };
        for (index, block) in article.blocks.iter().enumerate() {
            if is_read(block.role) && block.range.fits(text) {
                words.cut(index, block.role, block.range);
            }
        }
        words
    }

    /// Whether the rules that go by English words may speak.
    pub(crate) fn is_english(&self) -> bool {
        self.english
    }

    /// A token's letters in lower case (ASCII); empty where there is no token.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).and_then(|token| self.lower.get(token.start as usize..token.end as usize)).unwrap_or("")
    }

    /// A token as written.
    pub(crate) fn written(&self, at: usize) -> &'a str {
        self.tokens.get(at).and_then(|token| self.text.get(token.start as usize..token.end as usize)).unwrap_or("")
    }

    /// What stands `back` tokens before; empty at the start of the text.
    pub(crate) fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word)
    }

    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.written(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether nothing stands between a token and the one before it.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        matches!((before, self.tokens.get(at)), (Some(a), Some(b)) if a.end == b.start && a.start < a.end && b.start < b.end)
    }

    /// The index of a token's sentence.
    pub(crate) fn sentence(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(usize::MAX, |token| token.sentence as usize)
    }

    /// From the first of these tokens to the one before `to`.
    pub(crate) fn range(&self, from: usize, to: usize) -> TextRange {
        let start = self.tokens.get(from).map_or(0, |token| token.start as usize);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.end as usize);
        TextRange::new(start, end.max(start))
    }

    /// The token that begins at this byte, or the first one after it.
    pub(crate) fn at_byte(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| (token.start as usize) < byte)
    }

    fn cut(&mut self, block: usize, role: Role, range: TextRange) {
        let first = self.tokens.len();
        let text = range.of(self.text);
        let mut quote: Option<char> = None;
        let mut inner = false;
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = text.get(at..).unwrap_or("");
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            let (kind, length) = if digit(c).is_some() {
                (Kind::Number, number_length(rest, self.language))
            } else if c.is_alphabetic() {
                (Kind::Word, word_length(rest))
            } else {
                (Kind::Sign, c.len_utf8())
            };
            let opens = match (quote, c) {
                (None, '"' | '“' | '„' | '«' | '»') => Some(c),
                (Some('"'), '"') | (Some('„'), '“' | '”') | (Some('“'), '”') | (Some('«'), '»') | (Some('»'), '«') => {
                    None
                }
                (Some('„' | '“'), '"') => {
                    let before = text.get(..at).and_then(|text| text.chars().next_back());
                    quote.filter(|_| !is_straight_end(&mut inner, before, rest.chars().nth(1)))
                }
                _ => quote,
            };
            inner = inner && opens.is_some();
            quote = opens;
            let start = range.start() + at;
            self.tokens.push(Token {
                start: u32::try_from(start).unwrap_or(u32::MAX),
                end: u32::try_from(start + length).unwrap_or(u32::MAX),
                sentence: 0,
                kind,
                quoted: quote.is_some(),
            });
            at += length;
        }
        // An empty sign ends the block: what looks ahead sees that nothing follows.
        let end = u32::try_from(range.end()).unwrap_or(u32::MAX);
        self.tokens.push(Token { start: end, end, sentence: 0, kind: Kind::Sign, quoted: false });
        self.split(block, role, first);
    }

    /// Cuts the tokens from `first` on into sentences.
    fn split(&mut self, block: usize, role: Role, first: usize) {
        let to = self.tokens.len();
        let mut from = first;
        for at in first..to {
            let number = u32::try_from(self.sentences.len()).unwrap_or(u32::MAX);
            if let Some(token) = self.tokens.get_mut(at) {
                token.sentence = number;
            }
            if at + 1 == to || self.ends(at) {
                self.sentences.push(Sentence { block, role, from, to: at + 1 });
                from = at + 1;
            }
        }
    }

    /// Whether a sentence ends with this token.
    fn ends(&self, at: usize) -> bool {
        let begins = |at: usize| {
            let first = self.written(at).chars().next();
            first.is_some_and(|c| c.is_uppercase() || digit(c).is_some() || matches!(c, '“' | '"' | '‘' | '„' | '«'))
        };
        let closing = |at: usize| matches!(self.written(at), "”" | "\"" | "’" | ")" | "»" | "]");
        if self.kind(at) != Some(Kind::Sign) || self.is_glued(at + 1) {
            return false;
        }
        let stop = if closing(at) && self.is_glued(at) { at.saturating_sub(1) } else { at };
        match self.written(stop) {
            "!" | "?" | "…" => begins(at + 1),
            "." => begins(at + 1) && !(stop > 0 && self.is_glued(stop) && self.is_short(stop - 1)),
            _ => false,
        }
    }

    /// Whether a full stop behind this word only shortens it.
    fn is_short(&self, at: usize) -> bool {
        let word = self.word(at);
        if self.is_word(at) && word.len() == 1 && self.is_capital(at) {
            return true;
        }
        matches!(
            word,
            "mr" | "mrs"
                | "ms"
                | "dr"
                | "st"
                | "sgt"
                | "lt"
                | "col"
                | "gen"
                | "gov"
                | "sen"
                | "rep"
                | "rev"
                | "hon"
                | "prof"
                | "jr"
                | "vs"
                | "capt"
                | "cmdr"
                | "supt"
                | "det"
                | "insp"
                | "jan"
                | "feb"
                | "mar"
                | "apr"
                | "aug"
                | "sept"
                | "sep"
                | "oct"
                | "nov"
                | "dec"
                | "ave"
                | "blvd"
                | "ca"
                | "approx"
                | "no"
                | "mt"
                | "ft"
        ) && self.is_capital(at)
            || matches!(word, "vs" | "approx" | "ca")
    }
}

/// Whether a straight mark between two characters ends a quotation that “ or „ began: it stands behind a letter
/// or a sign, with no letter behind it. Behind a digit it is an inch; one that opens inside is remembered in
/// `inner`, and the next one ends that.
pub(crate) fn is_straight_end(inner: &mut bool, before: Option<char>, after: Option<char>) -> bool {
    let follows = before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '[' | '“' | '„' | '—' | '–'));
    let precedes = after.is_some_and(char::is_alphanumeric);
    match (follows, precedes) {
        (false, true) => *inner = true,
        (true, false) if *inner => *inner = false,
        (true, false) => return before.is_some_and(|c| !c.is_numeric()),
        _ => {}
    }
    false
}

/// The bytes of the word that a text begins with: letters, apostrophes between them, and the full stops of
/// "U.S." and "a.m.".
fn word_length(text: &str) -> usize {
    // Nearly all words are a few plain letters.
    let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(plain) {
        None => return text.len(),
        Some(next) if plain > 0 && next.is_ascii() && !matches!(next, b'.' | b'\'') => return plain,
        Some(b'.') if plain > 1 => return plain,
        _ => {}
    }
    let mut letters = text.char_indices().peekable();
    let mut end = 0;
    let mut run = 0;
    while let Some((at, c)) = letters.next() {
        if c.is_alphabetic() || is_mark(c) {
            end = at + c.len_utf8();
            run += 1;
            continue;
        }
        let next = letters.peek().map(|(_, next)| *next);
        let inner = next.is_some_and(char::is_alphabetic);
        match c {
            '\'' | '’' if inner => run = 2,
            // One letter before the stop, and one after it with another stop.
            '.' if run == 1 && inner && is_initial(text.get(at + 1..).unwrap_or("")) => run = 0,
            '.' if run == 1 && text.get(..at).is_some_and(|word| word.contains('.')) => return at + 1,
            _ => break,
        }
    }
    end.max(text.chars().next().map_or(0, char::len_utf8))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Whether a text begins with a letter and a full stop.
fn is_initial(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next() == Some('.')
}

/// The bytes of the number that a text begins with: digits and what may part them.
fn number_length(text: &str, language: &str) -> usize {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return arabic_length(text);
    }
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    loop {
        while digit(end) {
            end += 1;
        }
        let rest = text.get(end..).unwrap_or("");
        let Some(sign) = rest.chars().next() else { return end };
        let after = end + sign.len_utf8();
        let group = digit(after) && digit(after + 1) && digit(after + 2) && !digit(after + 3);
        match sign {
            '.' | ',' if digit(after) => end = after,
            '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}' if group && end <= 11 => end = after,
            ' ' if group && !matches!(language, "en" | "") && end <= 11 => end = after,
            _ => return end,
        }
    }
}

/// The same for Arabic and Persian digits: "٤٫٢", "١٬٢٠٠".
fn arabic_length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = letters.next() {
        let parts =
            matches!(c, '٫' | '٬' | '.' | ',') && letters.peek().is_some_and(|(_, next)| digit(*next).is_some());
        if digit(c).is_none() && !parts {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

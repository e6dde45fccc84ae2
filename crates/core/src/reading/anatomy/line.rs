//! What can be seen of one line by itself, measured once.
//!
//! Knows: letters, words, ends. Does not know: other lines, or any vocabulary.
//!
//! The questions are asked in many places and are never inlined: the program is downloaded before it
//! is run.

use super::words::Phrases;

/// How many characters of a line are kept in lower case for looking up phrases.
const HEAD: usize = 96;

/// One block's words and their measures.
pub(super) struct Line<'a> {
    /// The words themselves.
    pub(super) text: &'a str,
    /// The first [`HEAD`] characters in lower case, with straight apostrophes and single spaces.
    pub(super) head: String,
    /// Number of words; in scripts that put no spaces between words, half the characters.
    pub(super) size: usize,
    /// The last character inside closing quotation marks and brackets.
    pub(super) end: char,
    /// What the line opens with.
    pub(super) marker: Marker,
    /// How deep a heading of Markdown it is; 0 for none.
    pub(super) level: usize,
    /// Whether a page ends in the middle of its sentence.
    pub(super) is_parted: bool,
}

/// The sign at a line's start that sets it apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Marker {
    /// Nothing of note.
    None,
    /// `•` and its kin, or `*` and a space.
    Bullet,
    /// `-`, `–` or `—` and a space: an item of a list, or speech.
    Dash(char),
    /// `1.` or `1)`, then a space.
    Number(u32),
    /// `>` as e-mail and Markdown quote.
    Quote,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            head: lower(text, HEAD),
            size: size(text),
            end: end(text),
            marker: marker(text),
            level: 0,
            is_parted: false,
        }
    }

    /// Whether it closes as a sentence does.
    #[inline(never)]
    pub(super) fn is_sentence(&self) -> bool {
        is_stop(self.end) && (self.end != '…' || self.size > 8) || self.is_parted || self.is_japanese_speech()
    }

    /// Whether it is a sentence in Japanese quotation marks, which have no stop before the closing one.
    fn is_japanese_speech(&self) -> bool {
        self.text.ends_with(['」', '』']) && self.size > 8 && self.text.contains('。')
    }

    /// Whether it is written in letters without capitals.
    #[inline(never)]
    pub(super) fn is_caseless(&self) -> bool {
        is_caseless(self.text)
    }

    /// Whether it closes with a comma, colon or semicolon: more is to come.
    #[inline(never)]
    pub(super) fn is_open(&self) -> bool {
        matches!(self.end, ',' | ':' | ';' | '：' | '，')
    }

    /// Whether it opens with a quotation mark.
    #[inline(never)]
    pub(super) fn opens_quoted(&self) -> bool {
        self.text.starts_with(is_opening_quote)
    }

    /// Whether it opens with a quotation mark and closes with one.
    #[inline(never)]
    pub(super) fn is_wholly_quoted(&self) -> bool {
        self.opens_quoted() && self.text.ends_with(['”', '"', '’', '»', '“', '\'', '」']) && self.size > 1
    }

    /// Whether it begins with a capital, a digit, a quotation mark, or a letter of a script that
    /// has no capitals.
    #[inline(never)]
    pub(super) fn opens_like_heading(&self) -> bool {
        let first = self.text.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|c| !c.is_lowercase())
    }

    /// How many of its words begin with a capital.
    #[inline(never)]
    pub(super) fn capitals(&self) -> usize {
        count_capitals(self.text)
    }

    /// Whether it has letters, and all that have case are capitals.
    #[inline(never)]
    pub(super) fn is_shouted(&self) -> bool {
        self.text.chars().any(char::is_uppercase) && !self.text.chars().any(char::is_lowercase)
    }

    /// How many sentences it closes, counted roughly and up to three.
    #[inline(never)]
    pub(super) fn sentences(&self) -> usize {
        let mut count = 0;
        let mut stopped = false;
        for c in self.text.chars() {
            if stopped && c.is_whitespace() {
                count += 1;
                stopped = false;
            } else if is_stop(c) {
                stopped = true;
            } else if !is_closer(c) {
                stopped = false;
            }
            if count == 3 {
                break;
            }
        }
        count + usize::from(stopped)
    }

    /// Whether it is a person's name and nothing else: two to four words with capitals, with
    /// particles and initials ("Ludwig van der Berg", "J. B. Priestley Jr.").
    pub(super) fn is_name(&self) -> bool {
        is_name(self.text)
    }

    /// Whether the head begins with the phrase, and the phrase ends where a word does.
    #[inline(never)]
    pub(super) fn starts(&self, phrase: &str) -> bool {
        let Some(rest) = self.head.strip_prefix(phrase) else { return false };
        !rest.starts_with(char::is_alphanumeric) || phrase.ends_with(|c: char| !c.is_alphanumeric() || is_dense(c))
    }

    /// Whether the head begins with one of the phrases, written `one|two|three`.
    #[inline(never)]
    pub(super) fn starts_any(&self, phrases: &str) -> bool {
        phrases.split('|').any(|phrase| self.starts(phrase))
    }

    /// Whether the head begins with one of the phrases.
    #[inline(never)]
    pub(super) fn starts_one_of(&self, phrases: &Phrases) -> bool {
        phrases.near(&self.head).iter().any(|phrase| self.starts(phrase))
    }

    /// Whether the head is one of the phrases but for signs at its edges.
    #[inline(never)]
    pub(super) fn is_one_of(&self, phrases: &Phrases) -> bool {
        phrases.has(self.head.trim_matches(|c: char| !c.is_alphanumeric()))
    }

    /// Whether the head is one of the phrases, written `one|two|three`, but for signs at its edges.
    #[inline(never)]
    pub(super) fn is_any(&self, phrases: &str) -> bool {
        let bare = self.head.trim_matches(|c: char| !c.is_alphanumeric());
        phrases.split('|').any(|phrase| phrase == bare)
    }

    /// Whether the head contains one of the phrases.
    #[inline(never)]
    pub(super) fn holds_any(&self, phrases: &str) -> bool {
        phrases.split('|').any(|phrase| self.head.contains(phrase))
    }
}

/// The first `most` characters in lower case, with straight apostrophes, single spaces, digits as `0` to `9` and
/// Arabic without its points.
#[inline(never)]
pub(crate) fn lower(text: &str, most: usize) -> String {
    let mut out = String::new();
    let mut spaced = false;
    for c in text.chars().take(most) {
        match c {
            '’' | 'ʼ' => out.push('\''),
            c if c.is_whitespace() => {
                if !spaced {
                    out.push(' ');
                }
            }
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            '\u{640}' | '\u{64B}'..='\u{652}' | '\u{200E}' | '\u{200F}' => {}
            '：' => out.push(':'),
            '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' | '\u{FF10}'..='\u{FF19}' => {
                out.extend(char::from_digit(u32::from(c) & 15, 10));
            }
            c => out.extend(c.to_lowercase()),
        }
        spaced = c.is_whitespace();
    }
    out
}

/// Words with letters or digits in them; two characters of a script without spaces are one word.
fn size(text: &str) -> usize {
    let (mut words, mut dense, mut inside) = (0usize, 0usize, false);
    for c in text.chars() {
        if is_dense(c) {
            dense += 1;
            inside = false;
        } else if c.is_alphanumeric() {
            words += usize::from(!inside);
            inside = true;
        } else if c.is_whitespace() {
            inside = false;
        }
    }
    words + dense.div_ceil(2)
}

/// Scripts that are written without spaces: Han, kana, Thai, Lao, Khmer, Burmese.
pub(super) fn is_dense(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।' | '։' | '።')
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '»' | '«' | '›' | ')' | ']' | '」' | '』' | '）' | '*' | '_')
}

fn is_opening_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '„' | '«' | '‘' | '\'' | '»' | '‚' | '「' | '『' | '›' | '‹')
}

fn end(text: &str) -> char {
    text.trim_end_matches(|c: char| is_closer(c) || c.is_whitespace()).chars().next_back().unwrap_or(' ')
}

/// Signs that open an item, or a heading where they stand alone.
const HEADING_SIGNS: [char; 11] = ['■', '◆', '◇', '▼', '▲', '□', '★', '☆', '◎', '●', '▶'];

/// Whether the line opens with a sign that Japanese pages put before subheadings.
pub(super) fn opens_with_heading_sign(text: &str) -> bool {
    text.starts_with(HEADING_SIGNS)
}

/// What the line opens with.
#[inline(never)]
pub(super) fn marker(text: &str) -> Marker {
    let mut chars = text.chars();
    match chars.next() {
        Some('>') => Marker::Quote,
        Some('•' | '·' | '‣' | '▪' | '◦' | '►' | '▸' | '∙' | '⁃' | '・') => Marker::Bullet,
        Some(sign) if HEADING_SIGNS.contains(&sign) => Marker::Bullet,
        Some(sign @ ('-' | '*' | '–' | '+' | '—' | '―')) if chars.next().is_some_and(char::is_whitespace) => {
            // A line of asterisks divides; it lists nothing.
            if !(chars.next().is_some_and(char::is_alphanumeric) || text.chars().any(char::is_alphabetic)) {
                Marker::None
            } else if matches!(sign, '*' | '+') {
                Marker::Bullet
            } else {
                Marker::Dash(sign)
            }
        }
        Some(first) if first.is_numeric() => number(text),
        _ => Marker::None,
    }
}

/// `1.`, `1)` and a space; `1、` and `１．` need none.
fn number(text: &str) -> Marker {
    let digits = lower(text, 4);
    let digits = digits.get(..digits.bytes().take_while(u8::is_ascii_digit).count()).unwrap_or("");
    let mut rest = text.chars().skip(digits.len());
    let ended = match rest.next() {
        Some('.' | ')') => rest.next().is_some_and(char::is_whitespace),
        sign => matches!(sign, Some('、' | '．' | '）')),
    };
    match digits.parse() {
        Ok(number) if ended && digits.len() < 4 => Marker::Number(number),
        _ => Marker::None,
    }
}

/// Whether the words close as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    is_stop(end(text))
}

/// Whether a sentence ends inside the words.
pub(super) fn holds_stop(text: &str) -> bool {
    let inside = text.trim_end_matches(|c: char| is_stop(c) || is_closer(c));
    inside.contains(". ") || inside.contains(['。', '؟', '،', '؛', '、', '।'])
}

/// Whether there are letters, and none of them has capitals.
#[inline(never)]
pub(super) fn is_caseless(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).take(40).peekable();
    letters.peek().is_some() && letters.all(|c| !c.is_uppercase() && !c.is_lowercase())
}

/// Whether the word's first letter is a capital.
#[inline(never)]
pub(super) fn starts_upper(word: &str) -> bool {
    word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// Words between white space.
#[inline(never)]
pub(super) fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Words that begin with a capital.
#[inline(never)]
pub(super) fn count_capitals(text: &str) -> usize {
    text.split_whitespace().filter(|word| starts_upper(word)).count()
}

/// The words with one space between them.
#[inline(never)]
pub(super) fn one_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Lower-case words that stand inside names.
const PARTICLES: &str = "de|da|di|del|della|der|den|van|von|zu|al|el|bin|ibn|la|le|du|dos|ter|y|e";

/// See [`Line::is_name`].
#[inline(never)]
pub(super) fn is_name(text: &str) -> bool {
    let (mut big, mut all) = (0usize, 0usize);
    for word in text.split_whitespace() {
        all += 1;
        if all > 5 || word.chars().any(|c| !(c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\'' | '‐'))) {
            return false;
        }
        let initial = word.ends_with('.') && word.chars().count() > 3;
        if initial {
            return false;
        }
        if starts_upper(word) {
            big += 1;
        } else if !PARTICLES.split('|').any(|particle| particle == word) {
            return false;
        }
    }
    (2..=4).contains(&big)
}

/// Whether the words are one address and nothing else.
pub(super) fn is_url(words: &str) -> bool {
    let scheme = words.starts_with("http://") || words.starts_with("https://") || words.starts_with("www.");
    scheme && !words.contains(char::is_whitespace)
}

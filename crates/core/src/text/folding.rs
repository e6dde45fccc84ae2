//! When two spellings are the same words: letters that look alike are alike.
//!
//! Knows: Unicode's compatible forms, characters that are not seen, case, the points of Arabic and Hebrew, the signs
//! that typesetting exchanges; and where in the unchanged text a folded letter stands. Does not know: what is
//! compared, or why. Accents stay apart: é is no e ([`crate::text::seek`] drops them as well).
//!
//! ```text
//! Hafen·ver·wal·tung   (· is a soft hyphen)     com-⏎mittee      oﬃce      STRASSE, Straße
//! hafenverwaltung                               committee        office    strasse
//! ```
//!
//! Composing letters takes tables that the browser has: [`use_normalizer`] hands its function in, once. Natively a
//! library does it (docs/decisions/002).

use std::cell::Cell;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::{TextRange, is_grapheme_boundary, is_line_end};

/// One of Unicode's normal forms (UAX #15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Letter and accent in one, where there is such a character.
    Composed,
    /// The same, and ligatures, wide letters and the like as plain ones.
    Compatible,
    /// Letter and accent apart, and plain letters for ligatures.
    Apart,
}

impl Form {
    /// Its name in Unicode.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Composed => "NFC",
            Self::Compatible => "NFKC",
            Self::Apart => "NFKD",
        }
    }
}

/// What brings a text into a normal form.
pub type Normalizer = fn(&str, Form) -> String;

thread_local! {
    static NORMALIZER: Cell<Normalizer> = const { Cell::new(own) };
}

#[cfg(not(target_arch = "wasm32"))]
fn own(text: &str, form: Form) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    match form {
        Form::Composed => text.nfc().collect(),
        Form::Compatible => text.nfkc().collect(),
        Form::Apart => text.nfkd().collect(),
    }
}

#[cfg(target_arch = "wasm32")]
fn own(text: &str, _: Form) -> String {
    text.to_owned()
}

/// Says what normalizes on this thread from now on: the browser's own function, in a page.
pub fn use_normalizer(normalizer: Normalizer) {
    NORMALIZER.set(normalizer);
}

/// A text in a normal form.
#[must_use]
pub fn normalized(text: &str, form: Form) -> String {
    if text.is_ascii() { text.to_owned() } else { NORMALIZER.get()(text, form) }
}

/// A text as it is compared. Folds of stretches of whole graphemes, one after the other, are the fold of all.
#[must_use]
pub fn fold(text: &str) -> String {
    Folded::of(text).text
}

/// Whether a text holds what [`fold`] made of words.
#[must_use]
pub fn holds(text: &str, folded: &str) -> bool {
    folded.is_empty() || Folded::of(text).next(folded, 0).is_some()
}

/// Whether nothing is seen of a character: soft hyphens, joiners, marks of direction, variation selectors (Unicode's
/// `Default_Ignorable_Code_Point`).
#[must_use]
pub fn is_unseen(c: char) -> bool {
    matches!(
        u32::from(c),
        0xAD | 0x34F | 0x61C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
            | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8
            | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF
    )
}

/// Whether a character is a vowel sign or another point of Arabic or Hebrew, or the stroke that lengthens a word:
/// who writes leaves them out at will.
#[must_use]
pub fn is_point(c: char) -> bool {
    matches!(
        u32::from(c),
        0x591..=0x5BD | 0x5BF | 0x5C1 | 0x5C2 | 0x5C4 | 0x5C5 | 0x5C7 | 0x610..=0x61A | 0x640 | 0x64B..=0x65F | 0x670
            | 0x6D6..=0x6DC | 0x6DF..=0x6E4 | 0x6E7 | 0x6E8 | 0x6EA..=0x6ED | 0x8D3..=0x8E1 | 0x8E3..=0x8FF
    )
}

/// The typewriter's sign for one that typesetting puts in its place: white space, quotation marks, apostrophes,
/// dashes. Other characters as they are.
#[must_use]
pub fn plain_sign(c: char) -> char {
    match c {
        '\u{2018}'..='\u{201B}' | '\u{2032}' | '\u{2BC}' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Puts what a normalized character is compared by.
fn push_folded(c: char, to: &mut String) {
    match plain_sign(c) {
        c if is_unseen(c) || is_point(c) => {}
        'ß' | 'ẞ' => to.push_str("ss"),
        // The sigma at a word's end.
        'ς' => to.push('σ'),
        c => to.extend(c.to_lowercase()),
    }
}

/// Whether a character is in the compatible form whatever plain one stands beside it, and no part of what a reader
/// takes for one letter together with another. Of what is not listed, the tables are asked.
fn is_plain(c: char) -> bool {
    c.is_ascii() && c != '\r'
        || matches!(
            u32::from(c),
            // Latin, without ŀ, ŉ, ſ, ǆ and their like.
            0xA1..=0xA7 | 0xAB | 0xB0 | 0xB7 | 0xBB | 0xBF..=0x12F | 0x131 | 0x134..=0x13E | 0x141..=0x148
                | 0x14A..=0x17E | 0x180..=0x1C3 | 0x1CD..=0x1F0 | 0x1F4..=0x24F
                // Greek, Cyrillic, Armenian, Hebrew and Arabic letters.
                | 0x386 | 0x388..=0x38A | 0x38C | 0x38E..=0x3A1 | 0x3A3..=0x3CE | 0x400..=0x482 | 0x48A..=0x52F
                | 0x531..=0x556 | 0x561..=0x586 | 0x5D0..=0x5EA | 0x60C | 0x61B | 0x61F..=0x63F | 0x641..=0x64A
                | 0x660..=0x66C | 0x671..=0x674 | 0x679..=0x6D3 | 0x6F0..=0x6F9
                // Dashes, quotation marks, bullets.
                | 0x2010 | 0x2012..=0x2016 | 0x2018..=0x2023 | 0x20AC
                // Japanese, Chinese, Korean.
                | 0x3001..=0x3003 | 0x3008..=0x3011 | 0x3041..=0x3096 | 0x30A1..=0x30FC | 0x3400..=0x4DBF
                | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3
        )
}

/// A folded text that knows where its letters come from.
///
/// ```text
/// text    o ﬃ c e          bends: [ﬃ: folded 1..4, in the text 1..4]; before and behind it every letter of the one
/// folded  o ffi c e        text is a letter of the other, in as many bytes
/// ```
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// Where a letter of the text is another number of letters or bytes, in order.
    bends: Vec<Bend>,
    /// Whether a word that is divided at a line's end was put together.
    has_joined: bool,
}

/// Letters of the text that fold as one, in bytes.
#[derive(Clone, Copy, Debug)]
struct Bend {
    at: usize,
    len: usize,
    from: TextRange,
}

impl Folded {
    /// Folds a text. Costs what it is long; the tables are asked once.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut this = Self { text: String::with_capacity(text.len()), ..Self::default() };
        let asked = unclear(text);
        let mut questions = String::new();
        for range in &asked {
            let signs = range.of(text).chars().filter(|c| !is_unseen(*c));
            questions.extend(signs.map(plain_sign));
            questions.push('\n');
        }
        let answers = normalized(&questions, Form::Compatible);
        let mut at = 0;
        for (range, answer) in asked.iter().zip(answers.split('\n')) {
            this.push_plain(text, TextRange::new(at, range.start()));
            this.push(*range, |to| answer.chars().for_each(|c| push_folded(c, to)));
            at = range.end();
        }
        this.push_plain(text, TextRange::new(at, text.len()));
        this
    }

    fn push_plain(&mut self, text: &str, range: TextRange) {
        for (at, c) in range.of(text).char_indices() {
            let at = range.start() + at;
            let here = TextRange::new(at, at + c.len_utf8());
            match Division::at(text, at, c) {
                None => self.push(here, |to| push_folded(c, to)),
                Some(division) => {
                    self.has_joined = true;
                    self.push(here, |to| to.extend((division == Division::Kept).then_some('-')));
                }
            }
        }
    }

    fn push(&mut self, from: TextRange, add: impl FnOnce(&mut String)) {
        let at = self.text.len();
        add(&mut self.text);
        let added = self.text.get(at..).unwrap_or_default();
        let mut letters = added.chars();
        let is_straight = added.len() == from.len() && letters.next().is_some() && letters.next().is_none();
        if !is_straight {
            self.bends.push(Bend { at, len: added.len(), from });
        }
    }

    /// What the text is compared by.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The places of folded words in the text, of whole letters, in bytes; at most so many.
    #[must_use]
    pub fn places(&self, text: &str, words: &str, most: usize) -> Vec<TextRange> {
        let mut found = self.all(words, most);
        if self.has_joined && words.contains('-') {
            // "well-⏎known" was put together; it is "well-known" all the same.
            let is_it = |range: &TextRange| fold(&range.of(text).replace(is_line_end, "")) == words;
            found.extend(self.all(&words.replace('-', ""), most).into_iter().filter(is_it));
            crate::text::sort::sort_by(&mut found, Ord::cmp);
            let mut end = 0;
            found.retain(|range| {
                let is_next = range.start() >= end;
                end = if is_next { range.end() } else { end };
                is_next
            });
            found.truncate(most);
        }
        found
    }

    fn all(&self, words: &str, most: usize) -> Vec<TextRange> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some((range, end)) = self.next(words, from).filter(|_| found.len() < most) {
            found.push(range);
            from = end;
        }
        found
    }

    /// The next place from a folded byte on, and the folded byte where the letters after it begin.
    fn next(&self, words: &str, mut from: usize) -> Option<(TextRange, usize)> {
        let first = words.chars().next()?.len_utf8();
        loop {
            let at = from + self.text.get(from..)?.find(words)?;
            if let (Some(start), Some((end, next))) = (self.start(at), self.end(at + words.len())) {
                return Some((TextRange::new(start, end), next));
            }
            from = at + first;
        }
    }

    /// Where in the text the letter stands that gives a folded byte; none amid a letter with its accents.
    fn start(&self, at: usize) -> Option<usize> {
        let next = self.bends.partition_point(|bend| bend.at <= at);
        let Some(bend) = next.checked_sub(1).and_then(|last| self.bends.get(last)) else { return Some(at) };
        match at.checked_sub(bend.at + bend.len) {
            Some(beyond) => Some(bend.from.end() + beyond),
            None => (at == bend.at || is_grapheme_boundary(&self.text, at)).then_some(bend.from.start()),
        }
    }

    /// Where in the text the letter ends that gives the last byte before a folded one, and where it ends here.
    fn end(&self, at: usize) -> Option<(usize, usize)> {
        let next = self.bends.partition_point(|bend| bend.at < at);
        let Some(bend) = next.checked_sub(1).and_then(|last| self.bends.get(last)) else { return Some((at, at)) };
        match at.checked_sub(bend.at + bend.len) {
            Some(beyond) => Some((bend.from.end() + beyond, at)),
            None => is_grapheme_boundary(&self.text, at).then_some((bend.from.end(), bend.at + bend.len)),
        }
    }
}

/// The letters of a text that only the tables can tell, each with its accents, in order.
fn unclear(text: &str) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut add = |piece: TextRange| {
        for (at, letter) in piece.of(text).grapheme_indices(true) {
            let mut signs = letter.chars();
            let is_clear = signs.next().is_some_and(is_plain) && signs.next().is_none();
            if !is_clear {
                found.push(TextRange::new(piece.start() + at, piece.start() + at + letter.len()));
            }
        }
    };
    // Between two plain letters nothing can belong to both.
    let (mut start, mut signs, mut was_plain) = (0, 0, true);
    for (at, c) in text.char_indices() {
        let is_plain = is_plain(c) || c.is_whitespace() && c != '\r';
        if is_plain && was_plain {
            if signs > 1 {
                add(TextRange::new(start, at));
            }
            (start, signs) = (at, 0);
        }
        signs += 1;
        was_plain = is_plain;
    }
    if signs > 1 || !was_plain {
        add(TextRange::new(start, text.len()));
    }
    found
}

/// What becomes of a sign where a word is divided between two lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Division {
    /// It goes: "com-⏎mittee".
    Gone,
    /// It stays, and the line's end goes: "Min-⏎Ji".
    Kept,
}

impl Division {
    /// What becomes of the character at a byte, if a word is divided there: a hyphen right before a line's end, or that
    /// end, between two letters.
    fn at(text: &str, at: usize, c: char) -> Option<Self> {
        let is_hyphen = matches!(c, '-' | '\u{2010}');
        if !is_hyphen && !is_line_end(c) {
            return None;
        }
        let (before, rest) = text.split_at_checked(at)?;
        let (before, end, after) = if is_hyphen {
            let mut rest = rest.chars().skip(1);
            (before.chars().next_back()?, rest.next()?, rest.next()?)
        } else {
            let mut before = before.chars().rev();
            matches!(before.next()?, '-' | '\u{2010}' | '\u{AD}').then_some(())?;
            (before.next()?, c, rest.chars().nth(1)?)
        };
        if !is_line_end(end) || !before.is_alphabetic() || !after.is_alphabetic() {
            return None;
        }
        Some(if is_hyphen && after.is_uppercase() { Self::Kept } else { Self::Gone })
    }
}

//! Quotations: what stands in quotation marks, whoever marks it.
//!
//! Knows: the quotation marks of many languages, block by block. Does not know: who speaks, or which quotation
//! is marked.
//!
//! ```text
//! “We counted,” she said. “The mate said, ‘Count,’ and we did.” It was the riders’ 12" sign.
//!  ----1-----              ------------------2----------------            no quotation
//! ```
//!
//! A straight mark may close a round one, as in „So", where people mix them. Single marks stand inside others, or are
//! apostrophes: they are passed over, but in a text that quotes in them ([`House`]). A quotation over several
//! paragraphs, which opens again in each, is one quotation in each; one that nobody closes ends with its block.

mod dashes;
mod singles;

use crate::model::article::{Article, Block, Role};
use crate::reading::figures::tokens::is_straight_end;
use crate::reading::language::language_of;
use crate::text::TextRange;

/// Bytes of a text that show with which marks it quotes.
const SHOWS: usize = 100_000;

/// With which marks a text quotes, beside those that always quote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// ‘so’, ‚so‘, ‹so›: more of its quotations stand in single marks than in double ones.
    singles: bool,
    /// – So, says a paragraph that opens with a dash, and names who says it.
    dashes: bool,
}

impl House {
    /// Any mark at all, for words of which it is known that some of them are quoted.
    pub(crate) const ANY: Self = Self { singles: true, dashes: false };

    /// Whether marks count that are no quotation's elsewhere.
    pub(crate) fn has_more(self) -> bool {
        self.singles || self.dashes
    }

    /// What the text of an article does, as far as its beginning shows.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let text = article.text.as_str();
        let dashes = dashes::are_of(article.meta.language.as_str(), || language_of(text));
        let (mut found, mut house) = (Vec::new(), Self::default());
        let (mut singles, mut others) = (0_usize, 0_usize);
        for block in article.blocks.iter().take_while(|block| block.range.start() < SHOWS) {
            // A headline has single marks where the story has double ones.
            if matches!(block.role, Role::Headline | Role::Kicker | Role::Subheading | Role::Clutter) {
                continue;
            }
            found.clear();
            of_block(text, block, Self::ANY, &mut found);
            singles += found.iter().filter(|range| singles::is_sure(range.of(text))).count();
            others += found.iter().filter(|range| !range.of(text).starts_with(singles::is_mark)).count();
            house.dashes = house.dashes || dashes && dashes::is_told(text, block);
        }
        house.singles = singles > others;
        house
    }
}

/// The quotations of an article with their marks, in text order; none overlaps another.
#[must_use]
pub fn read(article: &Article) -> Vec<TextRange> {
    let text = article.text.as_str();
    let house = House::of(article);
    let mut found = Vec::new();
    for block in article.blocks.iter() {
        of_block(text, block, house, &mut found);
    }
    found
}

/// What is open: where it began, in bytes, and with which mark.
type Opened = (usize, char);

/// Adds the quotations of a block, in text order.
pub(crate) fn of_block(text: &str, block: &Block, house: House, found: &mut Vec<TextRange>) {
    let words = block.range.of(text);
    let base = block.range.start();
    if house.dashes && dashes::of_block(text, block, found) {
        return;
    }
    let mut opened: Option<Opened> = None;
    // Whether a straight mark stands open inside a round one.
    let mut inner = false;
    // Where a quotation in single marks ended.
    let mut past = 0;
    let mut before = None;
    let mut letters = words.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let after = letters.peek().map(|(_, next)| *next);
        if at < past {
        } else if is_mark(c) {
            match opened {
                Some((from, with))
                    if closes(with, c, before, after)
                        || matches!((with, c), ('“' | '„', '"')) && is_straight_end(&mut inner, before, after) =>
                {
                    found.push(TextRange::new(base + from, base + at + c.len_utf8()));
                    opened = None;
                    inner = false;
                }
                Some(_) => {}
                None if opens(c, before, after) => opened = Some((at, c)),
                None => {}
            }
        } else if house.singles
            && singles::is_mark(c)
            && opened.is_none()
            && let Some(end) = singles::end(text, block.range, base + at)
        {
            found.push(TextRange::new(base + at, end));
            past = end - base;
        }
        before = Some(c);
    }
    if let Some((from, _)) = opened
        && words.get(from..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric))
    {
        found.push(TextRange::new(base + from, block.range.end()));
    }
}

/// Whether a character is a quotation mark, and nothing else as a rule: ’ and ' may be apostrophes.
pub(crate) fn is_any(c: char) -> bool {
    is_mark(c) || singles::is_mark(c) && c != '\''
}

/// Whether words begin with a quotation mark. Speech that opens with a dash has none.
pub(crate) fn is_in_marks(words: &str) -> bool {
    words.starts_with(|c| is_mark(c) || singles::is_mark(c))
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '＂')
}

/// Whether a mark between two characters begins a quotation where none is open.
fn opens(mark: char, before: Option<char>, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    // Where words stand without spaces, a letter before says nothing.
    let follows_word = before.is_some_and(|c| c.is_alphanumeric() && !is_spaceless(c));
    match mark {
        '“' | '„' | '‟' | '「' | '『' => true,
        // « Bonjour »: the French mark has a space on its inner side.
        '«' => true,
        // Swedish ”so”, German »so«, and the straight marks: on their inner side there is a word. A closing
        // one that lost its partner, an inch and the sign in an abbreviation (צה"ל) stand after one.
        '”' | '»' | '"' | '＂' => {
            let follows_sign = before.is_some_and(|c| matches!(c, '.' | ',' | '!' | '?' | '…'));
            !after.is_whitespace() && !follows_word && !follows_sign
        }
        _ => false,
    }
}

/// Whether a mark ends what another opened.
fn closes(opened: char, mark: char, before: Option<char>, after: Option<char>) -> bool {
    match opened {
        '“' | '‟' => mark == '”',
        // „So“ in German, „so” in Polish.
        '„' => matches!(mark, '“' | '”' | '‟'),
        '”' => mark == '”' || mark == '“' && before.is_some_and(|c| !c.is_whitespace()),
        '«' => mark == '»',
        '»' => mark == '«',
        '「' => mark == '」',
        '『' => mark == '』',
        // A straight mark amid a word is a sign of that word.
        '"' | '＂' => {
            let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_spaceless(c));
            mark == opened && !(is_letter(before) && is_letter(after))
        }
        _ => false,
    }
}

/// Scripts whose words stand without spaces.
fn is_spaceless(c: char) -> bool {
    matches!(u32::from(c), 0xE00..=0xEFF | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF)
}

/// A quotation without its marks, white space and signs at its edges: the words that are said.
#[must_use]
pub fn words_of(text: &str, range: TextRange) -> TextRange {
    let words = range.of(text);
    let start = words.find(char::is_alphanumeric).unwrap_or(words.len());
    let end = words
        .rfind(char::is_alphanumeric)
        .map_or(start, |at| at + words.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    TextRange::new(range.start() + start, range.start() + end.max(start))
}

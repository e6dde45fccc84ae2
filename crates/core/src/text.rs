//! Text and places in it.
//!
//! Knows: byte offsets, ranges, and their conversion to the units that the outside world counts in
//! (UTF-16 code units in the browser, code points in files). Does not know: articles, blocks, marks.
//!
//! ```text
//! text       “ I  😊
//! bytes      0 3 4 5    9      TextOffset, the only unit inside the core
//! UTF-16     0 1 2 3    5      dom::selection only
//! code point 0 1 2 3    4      formats only
//! ```

pub mod checksum;
pub mod folding;
pub mod lexicon;
pub mod likeness;
pub mod seek;
pub mod sentences;
pub(crate) mod sets;
pub mod sort;
pub mod taps;

use std::cell::{Cell, OnceCell};
use std::fmt;
use std::rc::Rc;

use sha2::{Digest, Sha256};
use unicode_segmentation::GraphemeCursor;

/// A place between two bytes of a text: UTF-8 bytes from its start.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextOffset(u32);

impl TextOffset {
    /// The start of every text.
    pub const ZERO: Self = Self(0);

    /// An offset of `bytes` UTF-8 bytes; saturates at `u32::MAX`, far above the largest text.
    #[must_use]
    pub fn new(bytes: usize) -> Self {
        Self(u32::try_from(bytes).unwrap_or(u32::MAX))
    }

    /// The offset in UTF-8 bytes.
    #[must_use]
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Debug for TextOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}", self.0)
    }
}

/// A half-open stretch `[start, end)` of a text, in UTF-8 bytes. `start <= end` always.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextRange {
    start: TextOffset,
    end: TextOffset,
}

impl TextRange {
    /// The range between two byte offsets, given in either order.
    #[must_use]
    pub fn new(a: usize, b: usize) -> Self {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        Self { start: TextOffset::new(a), end: TextOffset::new(b) }
    }

    /// First byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start.get()
    }

    /// One past the last byte.
    #[must_use]
    pub fn end(self) -> usize {
        self.end.get()
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// No bytes at all?
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte offset lies in `[start, end)`.
    #[must_use]
    pub fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains_range(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether at least one byte is shared.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.intersect(other).is_some()
    }

    /// The bytes shared by both, if there are any.
    #[must_use]
    pub fn intersect(self, other: Self) -> Option<Self> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Self { start, end })
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The words at this range; empty where the range does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or("")
    }

    /// Whether the range lies inside `text` with both ends on character boundaries.
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        text.get(self.start()..self.end()).is_some()
    }
}

impl fmt::Debug for TextRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start(), self.end())
    }
}

/// An article's words: immutable, shared, with its SHA-256 and a table for unit conversion.
///
/// Two texts are equal when their hashes are; clones share one allocation.
#[derive(Clone)]
pub struct Text(Rc<Inner>);

struct Inner {
    string: String,
    sha256: String,
    units: OnceCell<UnitTable>,
    likeness: OnceCell<String>,
}

impl Text {
    /// Wraps a string as it is. White-space rules belong to `reading::build`.
    #[must_use]
    pub fn new(string: String) -> Self {
        let digest = Sha256::digest(string.as_bytes());
        let mut sha256 = String::with_capacity(64);
        for byte in digest {
            for nibble in [byte >> 4, byte & 15] {
                sha256.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        Self(Rc::new(Inner { string, sha256, units: OnceCell::new(), likeness: OnceCell::new() }))
    }

    /// The string.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.string
    }

    /// SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.0.sha256
    }

    /// Length in UTF-8 bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.string.len()
    }

    /// No text at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.string.is_empty()
    }

    /// The whole text as a range.
    #[must_use]
    pub fn range(&self) -> TextRange {
        TextRange::new(0, self.len())
    }

    fn units(&self) -> &UnitTable {
        self.0.units.get_or_init(|| UnitTable::new(&self.0.string))
    }

    /// Code points before the byte offset; an offset inside a character counts as its start.
    #[must_use]
    pub fn char_offset(&self, offset: usize) -> usize {
        self.units().count_at(&self.0.string, offset, Unit::Char)
    }

    /// UTF-16 code units before the byte offset; an offset inside a character counts as its start.
    #[must_use]
    pub fn utf16_offset(&self, offset: usize) -> usize {
        self.units().count_at(&self.0.string, offset, Unit::Utf16)
    }

    /// The byte offset that has `char_offset` code points before it; clamped to the end.
    #[must_use]
    pub fn from_char_offset(&self, char_offset: usize) -> usize {
        self.units().byte_at(&self.0.string, char_offset, Unit::Char)
    }

    /// The byte offset that has `utf16_offset` UTF-16 units before it; clamped to the end, and
    /// inside a surrogate pair moved back to the pair's start.
    #[must_use]
    pub fn from_utf16_offset(&self, utf16_offset: usize) -> usize {
        self.units().byte_at(&self.0.string, utf16_offset, Unit::Utf16)
    }

    /// How many of a unit stand before the byte offset; an offset inside a character counts as its start.
    #[must_use]
    pub fn count_before(&self, offset: usize, unit: Unit) -> usize {
        self.units().count_at(&self.0.string, offset, unit)
    }

    /// The byte offset that has `count` of a unit before it; clamped to the end, and inside a character moved
    /// back to its start.
    #[must_use]
    pub fn byte_after(&self, count: usize, unit: Unit) -> usize {
        self.units().byte_at(&self.0.string, count, unit)
    }

    /// The text's length in code points.
    #[must_use]
    pub fn char_len(&self) -> usize {
        self.char_offset(self.len())
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.sha256 == other.0.sha256
    }
}

impl Eq for Text {}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes, {})", self.len(), self.sha256().get(..8).unwrap_or(""))
    }
}

/// What places in a text are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Code points, as in Galley's files.
    Char,
    /// UTF-16 code units, as in JavaScript.
    Utf16,
    /// Bytes of UTF-8.
    Byte,
}

impl Unit {
    fn of(self, c: char) -> usize {
        match self {
            Self::Char => 1,
            Self::Utf16 => c.len_utf16(),
            Self::Byte => c.len_utf8(),
        }
    }
}

/// A checkpoint each `STEP` bytes, so that a conversion scans at most that much.
struct UnitTable {
    /// (byte, code points, UTF-16 units) at the first character boundary at or after `n * STEP`.
    checkpoints: Vec<(u32, u32, u32)>,
}

const STEP: usize = 512;

impl UnitTable {
    fn new(text: &str) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let (mut chars, mut utf16, mut next) = (0u32, 0u32, 0usize);
        for (byte, c) in text.char_indices() {
            if byte >= next {
                checkpoints.push((TextOffset::new(byte).0, chars, utf16));
                next = (byte / STEP + 1) * STEP;
            }
            chars += 1;
            utf16 += c.len_utf16() as u32;
        }
        if checkpoints.is_empty() {
            checkpoints.push((0, 0, 0));
        }
        Self { checkpoints }
    }

    fn pick((byte, chars, utf16): (u32, u32, u32), unit: Unit) -> (usize, usize) {
        let count = match unit {
            Unit::Char => chars,
            Unit::Utf16 => utf16,
            Unit::Byte => byte,
        };
        (byte as usize, count as usize)
    }

    fn count_at(&self, text: &str, offset: usize, unit: Unit) -> usize {
        let offset = floor_char_boundary(text, offset);
        let at = self.checkpoints.partition_point(|c| c.0 as usize <= offset);
        let checkpoint = self.checkpoints.get(at.saturating_sub(1)).copied().unwrap_or_default();
        let (byte, count) = Self::pick(checkpoint, unit);
        count + text.get(byte..offset).unwrap_or("").chars().map(|c| unit.of(c)).sum::<usize>()
    }

    fn byte_at(&self, text: &str, wanted: usize, unit: Unit) -> usize {
        let at = self.checkpoints.partition_point(|c| Self::pick(*c, unit).1 <= wanted);
        let checkpoint = self.checkpoints.get(at.saturating_sub(1)).copied().unwrap_or_default();
        let (mut byte, mut count) = Self::pick(checkpoint, unit);
        for c in text.get(byte..).unwrap_or("").chars() {
            if count + unit.of(c) > wanted {
                break;
            }
            count += unit.of(c);
            byte += c.len_utf8();
        }
        byte
    }
}

/// The last character boundary at or before `offset`, clamped to the text (bytes).
#[must_use]
pub fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether a character is white space for the edges of blocks and selections: Unicode
/// `White_Space` (U+00A0 is in it), and the zero-width characters that pages leave at line ends.
#[must_use]
pub fn is_edge_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}')
}

/// Whether a character ends a line: newline, vertical tab, form feed, U+0085, and the separators of lines and
/// paragraphs, which layout programs write. (A carriage return does not outlive the intake.)
#[must_use]
pub fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Where a word goes on that was parted at a line's end: after the hyphen at `at`, the line's end, and the spaces
/// around it. None where no hyphen stands there between a letter and a small letter.
///
/// ```text
/// com-⏎mittee     at the hyphen: Some(offset of "mittee")
/// ```
#[must_use]
pub fn line_hyphen(text: &str, at: usize) -> Option<usize> {
    let (before, rest) = text.split_at_checked(at)?;
    let after = rest.strip_prefix(['-', '\u{2010}', '\u{AD}'])?;
    let is_blank = |c: char| is_edge_space(c) && !is_line_end(c);
    let next = after.trim_start_matches(is_blank).strip_prefix(is_line_end)?.trim_start_matches(is_blank);
    let is_parted = before.ends_with(char::is_alphabetic) && next.starts_with(char::is_lowercase);
    is_parted.then(|| text.len() - next.len())
}

/// The range without white space at either edge; empty (at the old start) where it is all white.
#[must_use]
pub fn trim(text: &str, range: TextRange) -> TextRange {
    let words = range.of(text);
    let kept = words.trim_start_matches(is_edge_space);
    let lead = if kept.is_empty() { 0 } else { words.len() - kept.len() };
    let start = range.start() + lead;
    TextRange::new(start, start + kept.trim_end_matches(is_edge_space).len())
}

/// The smallest range around `range` whose ends do not split an extended grapheme cluster
/// (Unicode UAX #29). Bytes in, bytes out.
#[must_use]
pub fn snap_to_graphemes(text: &str, range: TextRange) -> TextRange {
    let mut start = floor_char_boundary(text, range.start());
    let mut end = floor_char_boundary(text, range.end());
    if !is_grapheme_boundary(text, start) {
        start = GraphemeCursor::new(start, text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(0);
    }
    // An end inside a character takes the character in, as one inside a cluster takes the cluster.
    if end < range.end().min(text.len()) || !is_grapheme_boundary(text, end) {
        end = GraphemeCursor::new(end, text.len(), true).next_boundary(text, 0).ok().flatten().unwrap_or(text.len());
    }
    TextRange::new(start, end)
}

/// Whether the byte offset lies between two extended grapheme clusters.
#[must_use]
pub fn is_grapheme_boundary(text: &str, offset: usize) -> bool {
    text.is_char_boundary(offset) && GraphemeCursor::new(offset, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// Characters of a word in a script without spaces, at most.
const LONGEST_WORD: usize = 12;

/// What says where words begin in a stretch of a script without spaces, in bytes: the browser's own segmenter. None
/// where it cannot tell.
pub type Segmenter = fn(&str) -> Option<Vec<usize>>;

thread_local! {
    static SEGMENTER: Cell<Option<Segmenter>> = const { Cell::new(None) };
}

/// Counts words of scripts without spaces by this from now on.
pub fn count_with(segmenter: Segmenter) {
    SEGMENTER.set(Some(segmenter));
}

/// The number of words in a stretch of text: runs of letters and digits, with the apostrophes,
/// points and hyphens inside them. Where words stand without spaces, a segmenter counts them ([`count_with`]), else
/// [`estimate`]. A count for readers, which is why it does without the 20 KB of tables that UAX #29 would take.
#[must_use]
pub fn word_count(text: &str) -> usize {
    let mut count = 0;
    let mut inside = false;
    // Where a run of a script without spaces began.
    let mut run = None;
    for (at, c) in text.char_indices() {
        if is_spaceless(c) {
            run = run.or(Some(at));
            inside = false;
            continue;
        }
        if let Some(from) = run.take() {
            count += run_count(text.get(from..at).unwrap_or_default());
        }
        if c.is_alphanumeric() {
            count += usize::from(!inside);
            inside = true;
        } else if !matches!(c, '\'' | '\u{2019}' | '.' | ',' | '-' | '\u{2010}' | '\u{2011}' | '\u{AD}') {
            // An accent, a vowel sign or a joiner belongs to the letter before it.
            inside = inside && !c.is_ascii() && !is_grapheme_boundary(text, at);
        }
    }
    count + run.map_or(0, |from| run_count(text.get(from..).unwrap_or_default()))
}

/// The words of a run of a script without spaces.
fn run_count(run: &str) -> usize {
    // A long run in one piece was cut by rules, not by a dictionary.
    let is_cut = |cuts: &Vec<usize>| cuts.len() > 1 || run.chars().nth(LONGEST_WORD).is_none();
    let Some(cuts) = SEGMENTER.get().and_then(|segment| segment(run)).filter(is_cut) else { return estimate(run) };
    let mut count = 0;
    let mut from = 0;
    let ends = cuts.into_iter().filter(|cut| run.is_char_boundary(*cut) && !is_name_joint(run, *cut));
    for end in ends.chain([run.len()]) {
        if let Some(piece) = run.get(from..end) {
            count += usize::from(piece.contains(char::is_alphanumeric));
            from = end;
        }
    }
    count
}

/// Whether a place is beside a middle dot between two words of katakana, which makes one name of them: マーク・トウェイン.
#[must_use]
pub fn is_name_joint(text: &str, at: usize) -> bool {
    let is_dot = |c: char| matches!(c, '\u{30FB}' | '\u{FF65}');
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    let mut after = text.get(at..).unwrap_or_default().chars();
    match (before.next(), after.next()) {
        (Some(letter), Some(dot)) if is_katakana(letter) && is_dot(dot) => after.next().is_some_and(is_katakana),
        (Some(dot), Some(letter)) if is_dot(dot) && is_katakana(letter) => before.next().is_some_and(is_katakana),
        _ => false,
    }
}

/// About how many words a run of a script without spaces has: each character of Han and hiragana is one, a name in
/// katakana is one, and three letters of Thai, Lao, Khmer or Burmese are one, without the signs above and below them.
fn estimate(run: &str) -> usize {
    let (mut count, mut letters, mut was_katakana) = (0, 0, false);
    for c in run.chars() {
        let joins = matches!(c, '\u{30FB}' | '\u{FF65}');
        let katakana = is_katakana(c);
        if is_ideograph(c) && !joins && !(katakana && was_katakana) {
            count += 1;
        }
        letters += usize::from(is_base_letter(c));
        was_katakana = katakana || joins && was_katakana;
    }
    count + letters.div_ceil(3)
}

/// A letter of Thai, Lao, Burmese or Khmer that stands by itself: no sign above, below or before a letter.
fn is_base_letter(c: char) -> bool {
    matches!(u32::from(c),
        0xE01..=0xE30 | 0xE32 | 0xE33 | 0xE40..=0xE46 | 0xE81..=0xEB0 | 0xEB2 | 0xEB3 | 0xEBD..=0xEC6 | 0xEDC..=0xEDF
        | 0x1000..=0x102A | 0x103F | 0x1050..=0x1055 | 0x1780..=0x17B3)
}

/// Whether a character is of a script whose words stand without spaces: Thai, Lao, Burmese, Khmer, Han, kana. Their
/// digits and full stops are not.
#[must_use]
pub fn is_spaceless(c: char) -> bool {
    is_ideograph(c)
        || matches!(u32::from(c),
            0xE01..=0xE3A | 0xE40..=0xE4E | 0xE80..=0xECF | 0xEDC..=0xEDF | 0x1000..=0x103F | 0x1050..=0x109F
            | 0x1780..=0x17D3 | 0xFF65..=0xFF9F)
}

/// Whether a letter is of katakana, in which Japanese writes foreign names.
#[must_use]
pub fn is_katakana(c: char) -> bool {
    matches!(u32::from(c), 0x30A1..=0x30FA | 0x30FC..=0x30FF | 0xFF66..=0xFF9F)
}

/// Whether a character is of Han or kana.
pub(crate) fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3005..=0x3007 | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF65..=0xFF9F | 0x20000..=0x3FFFF)
}

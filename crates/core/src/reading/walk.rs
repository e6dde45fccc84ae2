//! Walking through a text: by grapheme, word, sentence and block, and growing a selection by them.
//!
//! Knows: the rules of UAX #29, blocks, and which scripts stand without spaces. Does not know: lines,
//! which only the browser's layout knows; keys; the browser's segmenter, whose word boundaries arrive
//! as a function. Places are bytes of the text and lie inside a block or at one of its two edges; a step
//! beyond a block goes into the next one.
//!
//! ```text
//!           “  We  are  closing  books  ,”  said  Mayor  Calder  .
//! stops     |  |   |    |        |      |   |     |      |       |    starts of words and of runs of signs
//! ```
//!
//! Cost: a step reads a window around the place, whatever the length of the block.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::quoted;
use crate::model::article::{Article, Block};
use crate::text::lexicon::{self, Lexicon};
use crate::text::sentences::Starts;
use crate::text::{
    TextRange, floor_char_boundary, is_edge_space, is_grapheme_boundary, is_name_joint, is_spaceless,
    snap_to_graphemes, trim,
};

/// Bytes on either side of a place in which words are looked for.
const NEAR: usize = 600;
/// Bytes on either side of a place in which sentences are looked for.
const AROUND: usize = 20_000;

/// Where words begin and end in a stretch, in bytes from its start: the browser's own segmenter, which
/// has dictionaries for scripts without spaces. None where it cannot tell.
pub type Words<'a> = &'a dyn Fn(&str) -> Option<Vec<usize>>;

/// How much is taken at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// A word.
    Word,
    /// A quotation with its marks.
    Quotation,
    /// A sentence.
    Sentence,
    /// A block: a paragraph, a headline.
    Block,
}

/// A text with its blocks, to walk through.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    text: &'a str,
    blocks: &'a [Block],
    words: Words<'a>,
    lexicon: Option<&'static Lexicon>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Word,
    Sign,
    Space,
}

type Piece = (TextRange, Class);

impl<'a> Walk<'a> {
    /// Through this text, whose blocks are in order; `words` helps with scripts without spaces.
    #[must_use]
    pub fn new(text: &'a str, blocks: &'a [Block], words: Words<'a>) -> Self {
        Self { text, blocks, words, lexicon: None }
    }

    /// Through an article, with what is known by now of its language's sentences.
    #[must_use]
    pub fn of(article: &'a Article, words: Words<'a>) -> Self {
        let lexicon = lexicon::of_language(article.language());
        Self { lexicon, ..Self::new(article.text.as_str(), &article.blocks, words) }
    }

    /// The nearest place at which a cursor can stand: inside a block, between two graphemes.
    #[must_use]
    pub fn settle(&self, at: usize) -> usize {
        let Some(block) = self.block(at) else { return self.start() };
        let at = at.clamp(block.start(), block.end());
        let at = snap_to_graphemes(self.text, TextRange::new(at, at)).start();
        at.max(block.start())
    }

    /// The first place.
    #[must_use]
    pub fn start(&self) -> usize {
        self.blocks.first().map_or(0, |block| block.range.start())
    }

    /// The last place.
    #[must_use]
    pub fn end(&self) -> usize {
        self.blocks.last().map_or(0, |block| block.range.end())
    }

    /// The index of the block that a place is in; a place between two blocks belongs to the one before.
    #[must_use]
    pub fn block_index(&self, at: usize) -> Option<usize> {
        let after = self.blocks.partition_point(|block| block.range.start() <= at);
        if self.blocks.is_empty() { None } else { Some(after.saturating_sub(1)) }
    }

    fn block(&self, at: usize) -> Option<TextRange> {
        Some(self.blocks.get(self.block_index(at)?)?.range)
    }

    fn neighbor(&self, at: usize, forward: bool) -> Option<TextRange> {
        let here = self.block_index(at)?;
        let next = if forward { here + 1 } else { here.checked_sub(1)? };
        Some(self.blocks.get(next)?.range)
    }

    // Graphemes.

    /// One grapheme on; the end stays the end.
    #[must_use]
    pub fn grapheme_after(&self, at: usize) -> usize {
        let Some(block) = self.block(at) else { return at };
        if at >= block.end() {
            return self.neighbor(at, true).map_or(block.end(), TextRange::start);
        }
        next_grapheme(self.text, at).min(block.end())
    }

    /// One grapheme back; the start stays the start.
    #[must_use]
    pub fn grapheme_before(&self, at: usize) -> usize {
        let Some(block) = self.block(at) else { return at };
        if at <= block.start() {
            return self.neighbor(at, false).map_or(block.start(), TextRange::end);
        }
        previous_grapheme(self.text, at).clamp(block.start(), block.end())
    }

    // Words, and runs of signs between them.

    /// Where the next word ends.
    #[must_use]
    pub fn word_end_after(&self, at: usize) -> usize {
        self.stop(at, true, |piece| (piece.end() > at).then(|| piece.end()))
    }

    /// Where the next word starts.
    #[must_use]
    pub fn word_start_after(&self, at: usize) -> usize {
        self.stop(at, true, |piece| (piece.start() > at).then(|| piece.start()))
    }

    /// Where the word before starts.
    #[must_use]
    pub fn word_start_before(&self, at: usize) -> usize {
        self.stop(at, false, |piece| (piece.start() < at).then(|| piece.start()))
    }

    /// Where the word before ends.
    #[must_use]
    pub fn word_end_before(&self, at: usize) -> usize {
        self.stop(at, false, |piece| (piece.end() < at).then(|| piece.end()))
    }

    /// The first stop in a direction; where there is none, the article's edge.
    fn stop(&self, at: usize, forward: bool, is_it: impl Fn(TextRange) -> Option<usize>) -> usize {
        let edge = if forward { self.end() } else { self.start() };
        let Some(mut block) = self.block(at) else { return edge };
        let mut from = at.clamp(block.start(), block.end());
        loop {
            let window = self.window(block, from, NEAR);
            let pieces = self.pieces(window);
            let mut solid = pieces.iter().filter(|(_, class)| *class != Class::Space).map(|(range, _)| *range);
            let found = if forward { solid.find_map(&is_it) } else { solid.rev().find_map(&is_it) };
            let is_last = if forward { window.end() >= block.end() } else { window.start() <= block.start() };
            match found {
                Some(stop) => return stop,
                None if !is_last => from = if forward { window.end() } else { window.start() },
                None => match self.neighbor(block.start(), forward) {
                    Some(next) => {
                        block = next;
                        from = if forward { next.start() } else { next.end() };
                    }
                    None => return edge,
                },
            }
        }
    }

    /// A stretch of a block around a place, cut at white space where there is some near the cut.
    fn window(&self, block: TextRange, at: usize, reach: usize) -> TextRange {
        let low = floor_char_boundary(self.text, at.saturating_sub(reach)).max(block.start());
        let high = floor_char_boundary(self.text, at.saturating_add(reach)).min(block.end());
        let slack = reach / 3;
        let low = if low == block.start() {
            low
        } else {
            let head = TextRange::new(low, floor_char_boundary(self.text, low + slack)).of(self.text);
            low + head.find(char::is_whitespace).unwrap_or(0)
        };
        let high = if high == block.end() {
            high
        } else {
            let from = floor_char_boundary(self.text, high.saturating_sub(slack)).max(at);
            let tail = TextRange::new(from, high).of(self.text);
            tail.rfind(char::is_whitespace).map_or(high, |space| from + space)
        };
        let window = snap_to_graphemes(self.text, TextRange::new(low.min(at), high.max(at)));
        window.intersect(block).unwrap_or(block)
    }

    /// The words, signs and spaces of a stretch.
    fn pieces(&self, stretch: TextRange) -> Vec<Piece> {
        let words = stretch.of(self.text);
        let cuts = if words.chars().any(is_spaceless) { (self.words)(words) } else { None };
        let cuts = cuts.unwrap_or_else(|| words.split_word_bound_indices().map(|(at, _)| at).collect());
        let mut pieces: Vec<Piece> = Vec::new();
        let mut from = stretch.start();
        let ends = cuts.into_iter().map(|cut| stretch.start() + cut).chain([stretch.end()]);
        for end in ends {
            // What comes from outside is believed only between graphemes, in order.
            let is_place = from < end && end <= stretch.end() && is_grapheme_boundary(self.text, end);
            let is_cut = is_place && !is_name_joint(self.text, end);
            if !is_cut && end != stretch.end() || from >= end {
                continue;
            }
            let range = TextRange::new(from, end);
            let class = class_of(range.of(self.text));
            from = end;
            match pieces.last_mut() {
                Some((last, kind)) if *kind == class && self.is_one_run(*last, range, class) => {
                    *last = last.hull(range);
                }
                _ => pieces.push((range, class)),
            }
        }
        self.join(pieces)
    }

    /// Whether what follows belongs to the same run of signs or spaces. A quotation mark parts them, so that
    /// a quotation can be taken with its marks and without the full stop of the sentence around it.
    fn is_one_run(&self, last: TextRange, next: TextRange, class: Class) -> bool {
        let closes = last.of(self.text).ends_with(['”', '’', '»', '"', '」', '』']);
        let opens = next.of(self.text).starts_with(['“', '‘', '„', '«', '「', '『']);
        class == Class::Space || class == Class::Sign && !closes && !opens
    }

    /// Makes one word of what readers take for one: "night-shift", "$4.2", "40%".
    fn join(&self, pieces: Vec<Piece>) -> Vec<Piece> {
        let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
        for (range, class) in pieces {
            match joined.as_slice() {
                [.., (before, Class::Word), (sign, Class::Sign)]
                    if class == Class::Word && matches!(sign.of(self.text), "-" | "\u{2010}" | "\u{2011}") =>
                {
                    let whole = before.hull(range);
                    joined.truncate(joined.len() - 2);
                    joined.push((whole, Class::Word));
                }
                [.., (sign, Class::Sign)]
                    if class == Class::Word && joins_number(sign.of(self.text), range.of(self.text)) =>
                {
                    // The signs before the currency's stay what they are.
                    let (sign, last) = (*sign, sign.of(self.text).chars().next_back().map_or(0, char::len_utf8));
                    let cut = sign.end() - last;
                    joined.pop();
                    if sign.start() < cut {
                        joined.push((TextRange::new(sign.start(), cut), Class::Sign));
                    }
                    joined.push((TextRange::new(cut, range.end()), Class::Word));
                }
                _ => self.push(&mut joined, range, class),
            }
        }
        joined
    }

    /// Adds a piece; a percent sign belongs to the number before it.
    fn push(&self, pieces: &mut Vec<Piece>, range: TextRange, class: Class) {
        let words = range.of(self.text);
        if class == Class::Sign
            && words.starts_with(['%', '‰', '٪'])
            && let Some((last, Class::Word)) = pieces.last_mut()
            && last.of(self.text).ends_with(char::is_numeric)
        {
            let first = words.chars().next().map_or(0, char::len_utf8);
            *last = TextRange::new(last.start(), range.start() + first);
            if range.len() > first {
                pieces.push((TextRange::new(range.start() + first, range.end()), Class::Sign));
            }
        } else {
            pieces.push((range, class));
        }
    }

    // What is around a place.

    /// The word at a place: the one around it, else the one that ends there, else the nearest in its
    /// block. The whole block where there is none.
    #[must_use]
    pub fn word_around(&self, at: usize) -> TextRange {
        let Some(block) = self.block(at) else { return TextRange::default() };
        let pieces = self.pieces(self.window(block, at.clamp(block.start(), block.end()), NEAR));
        let words = || pieces.iter().filter(|(_, class)| *class == Class::Word).map(|(range, _)| *range);
        words()
            .find(|word| word.contains(at))
            .or_else(|| words().find(|word| word.end() == at))
            .or_else(|| words().find(|word| word.start() >= at))
            .or_else(|| words().next_back())
            .unwrap_or(block)
    }

    /// The sentence at a place, without white space at its edges, nor a list's bullet. Between two, the one that begins.
    #[must_use]
    pub fn sentence_around(&self, at: usize) -> TextRange {
        let Some(block) = self.block(at) else { return TextRange::default() };
        let at = at.clamp(block.start(), block.end());
        let window = self.window(block, at, AROUND);
        let mut sentence = window;
        let mut from = window.start();
        for start in Starts::of(window.of(self.text), self.lexicon) {
            sentence = TextRange::new(from, window.start() + start);
            from = sentence.end();
            if at < from {
                break;
            }
        }
        let trimmed = trim(self.text, snap_to_graphemes(self.text, sentence));
        // The bullet of a list's item is no part of what it says.
        let said = trimmed
            .of(self.text)
            .strip_prefix(['•', '·', '▪', '◦', '‣', '–', '—', '-', '*'])
            .filter(|said| said.starts_with(char::is_whitespace) && !said.trim().is_empty());
        let start = said.map_or(trimmed.start(), |said| trimmed.end() - said.trim_start().len());
        if trimmed.is_empty() { block } else { TextRange::new(start, trimmed.end()) }
    }

    /// The quotations at a place with their marks, within its block: the innermost first. None where nothing is quoted.
    #[must_use]
    pub fn quotations_around(&self, at: usize) -> Vec<TextRange> {
        let Some(block) = self.block(at) else { return Vec::new() };
        quoted::around(self.text, self.window(block, at, AROUND), at)
    }

    /// The block at a place.
    #[must_use]
    pub fn block_around(&self, at: usize) -> TextRange {
        self.block(at).unwrap_or_default()
    }

    /// What is around a place.
    #[must_use]
    pub fn around(&self, grain: Grain, at: usize) -> TextRange {
        match grain {
            Grain::Word => self.word_around(at),
            Grain::Quotation => self.quotations_around(at).first().copied().unwrap_or(TextRange::new(at, at)),
            Grain::Sentence => self.sentence_around(at),
            Grain::Block => self.block_around(at),
        }
    }

    // Growing.

    /// The next larger selection: from nothing to the word, the quotation, the sentence, the block. A quotation of
    /// several sentences comes behind the sentence. None where the whole of its blocks is selected already.
    #[must_use]
    pub fn grow(&self, range: TextRange) -> Option<(Grain, TextRange)> {
        if range.is_empty() {
            let grains = [Grain::Word, Grain::Sentence, Grain::Block].into_iter();
            return grains
                .map(|grain| (grain, self.around(grain, range.start())))
                .find(|(_, around)| !around.is_empty());
        }
        let is_larger = |(_, grown): &(Grain, TextRange)| *grown != range;
        let sentence = self.grown(Grain::Sentence, range);
        let quotations = self.quotations_around(range.start());
        let quotation = quotations.into_iter().find(|one| one.contains_range(range) && *one != range);
        let quotation = quotation.map(|one| (Grain::Quotation, one));
        let is_behind = quotation.is_some_and(|(_, one)| one != sentence && one.contains_range(sentence));
        let (first, second) = if is_behind {
            (Some((Grain::Sentence, sentence)), quotation)
        } else {
            (quotation, Some((Grain::Sentence, sentence)))
        };
        let word = Some((Grain::Word, self.grown(Grain::Word, range)));
        let block = || Some((Grain::Block, self.grown(Grain::Block, range)));
        [word, first, second].into_iter().flatten().find(is_larger).or_else(|| block().filter(is_larger))
    }

    /// A range with what is around its two ends.
    fn grown(&self, grain: Grain, range: TextRange) -> TextRange {
        let last = previous_grapheme(self.text, range.end());
        // A sign or a space at an end takes no word in.
        let is_in = |around: &TextRange, at: usize| grain != Grain::Word || around.contains(at);
        let ends = [range.start(), last].map(|at| Some(self.around(grain, at)).filter(|around| is_in(around, at)));
        ends.into_iter().flatten().fold(range, TextRange::hull)
    }

    /// The next smaller selection around a place inside it: the sentence, the quotation, the word; whichever of them is
    /// the largest. None where the word is all that is selected, or less.
    #[must_use]
    pub fn shrink(&self, range: TextRange, at: usize) -> Option<(Grain, TextRange)> {
        let quotations = self.quotations_around(at).into_iter().map(|one| (Grain::Quotation, one));
        let others = [Grain::Word, Grain::Sentence, Grain::Block].map(|grain| (grain, self.around(grain, at)));
        let mut best: Option<(Grain, TextRange)> = None;
        for (grain, around) in quotations.chain(others) {
            let is_smaller = range.contains_range(around) && around != range && !around.is_empty();
            if is_smaller && best.is_none_or(|(_, best)| around.len() > best.len()) {
                best = Some((grain, around));
            }
        }
        best
    }
}

/// The range widened to whole words; signs at its edges are neither taken in nor lost.
#[must_use]
pub fn snap_to_words(walk: &Walk<'_>, range: TextRange) -> TextRange {
    if range.is_empty() {
        return range;
    }
    let last = previous_grapheme(walk.text, range.end());
    let ends = [range.start(), last].map(|at| Some(walk.word_around(at)).filter(|word| word.contains(at)));
    ends.into_iter().flatten().fold(range, TextRange::hull)
}

fn next_grapheme(text: &str, at: usize) -> usize {
    let at = floor_char_boundary(text, at);
    GraphemeCursor::new(at, text.len(), true).next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

fn previous_grapheme(text: &str, at: usize) -> usize {
    let at = floor_char_boundary(text, at);
    GraphemeCursor::new(at, text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

fn class_of(words: &str) -> Class {
    if words.chars().all(is_edge_space) {
        Class::Space
    } else if words.chars().all(|c| is_sign(c) || is_edge_space(c)) {
        Class::Sign
    } else {
        Class::Word
    }
}

/// Punctuation, of the scripts that news are written in; what is neither this nor white space is a word,
/// emoji too.
fn is_sign(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(u32::from(c),
            0xA1..=0xBF | 0xD7 | 0xF7 | 0x37E | 0x387 | 0x55A..=0x55F | 0x589 | 0x58A | 0x5BE | 0x5C0 | 0x5C3 | 0x5F3
            | 0x5F4 | 0x60C | 0x61B | 0x61E | 0x61F | 0x66A..=0x66D | 0x6D4 | 0x964 | 0x965 | 0x970 | 0xE4F | 0xE5A
            | 0xE5B | 0x104A..=0x104F | 0x17D4..=0x17DA | 0x2010..=0x205E | 0x20A0..=0x20CF | 0x3001..=0x3003
            | 0x3008..=0x3020 | 0x3030 | 0x303D | 0x30FB | 0xFE10..=0xFE19 | 0xFE30..=0xFE6F | 0xFF01..=0xFF0F
            | 0xFF1A..=0xFF20 | 0xFF3B..=0xFF40 | 0xFF5B..=0xFF65 | 0xFFE0..=0xFFE6)
            && !c.is_alphanumeric()
}

/// Whether the last of these signs belongs to the number that follows.
fn joins_number(signs: &str, number: &str) -> bool {
    number.starts_with(char::is_numeric)
        && signs
            .chars()
            .next_back()
            .is_some_and(|c| matches!(c, '$' | '#') || matches!(u32::from(c), 0xA2..=0xA5 | 0x20A0..=0x20CF))
}

//! What is painted where: chunk → block → tile → the marks of that tile.
//!
//! Knows: which annotations touch which stretch of the article, so that an edit renders one tile.
//! Does not know: pixels, or what is focused. A [`Tile`] that an edit does not touch stays the same
//! allocation, which is how the view skips it.
//!
//! ```text
//! chunk   64 blocks
//!  block  a part of the article, one range
//!   tile  at most 2 KB of it, cut at white space: most blocks are one tile
//!    mark an annotation's stretch in that tile
//! ```

pub mod filter;
pub mod painting;
pub mod paper;
pub mod segments;

use std::cmp::Ordering;
use std::rc::Rc;

use unicode_segmentation::GraphemeCursor;

use crate::layout::segments::{Segment, Span, segments};
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::article::{Article, Block, Role};
use crate::model::codebook::ink::Ink;
use crate::model::codebook::{Codebook, KindRole};
use crate::model::id::AnnotationId;
use crate::reading::script::{Direction, direction, language_beside};
use crate::text::sort::sort_by;
use crate::text::{TextRange, floor_char_boundary};

/// Blocks in a chunk.
pub const CHUNK: usize = 64;
/// Bytes in a tile, at most (but for a grapheme cluster that is longer by itself).
pub const TILE: usize = 2048;
/// Marks that are painted in one tile, at most: 2 KB of text under more marks than it has words is no
/// reader's work, and each run names all the marks over it. The others are listed like any.
pub const PAINTED: usize = 256;

/// The article laid out for painting. Cloning shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The chunks, in text order.
    pub chunks: Rc<Vec<Rc<Chunk>>>,
}

/// A run of blocks that renders as one component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Its blocks, at most [`CHUNK`].
    pub blocks: Vec<Rc<BlockLayout>>,
}

impl Chunk {
    /// From the first block's start to the last block's end, in bytes.
    #[must_use]
    pub fn range(&self) -> TextRange {
        let first = self.blocks.first().map_or(0, |block| block.range.start());
        let last = self.blocks.last().map_or(first, |block| block.range.end());
        TextRange::new(first, last)
    }
}

/// A block with its tiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockLayout {
    /// Its index in the article.
    pub index: usize,
    /// Its part in the story.
    pub role: Role,
    /// The number in the margin ("¶ 3"), counted from 1.
    pub number: Option<usize>,
    /// Where it stands, in bytes.
    pub range: TextRange,
    /// The direction of its letters, where that is not the article's.
    pub direction: Option<Direction>,
    /// Its language, where it is written in another script than the article: a BCP 47 tag, or empty.
    pub language: Option<&'static str>,
    /// Its tiles: they follow each other without a gap.
    pub tiles: Vec<Rc<Tile>>,
}

/// A stretch that renders alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Where it stands, in bytes.
    pub range: TextRange,
    /// The marks that touch it, by start, then id.
    pub marks: Vec<TileMark>,
}

/// An annotation's stretch in a tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileMark {
    /// Whose it is.
    pub id: AnnotationId,
    /// The kind's id.
    pub kind: Rc<str>,
    /// What the codebook calls the kind.
    pub name: Rc<str>,
    /// The beginning of its note, to be said with the mark; none where there is no note.
    pub note: Option<Rc<str>>,
    /// Who made it; none where they gave no name.
    pub creator: Option<Rc<str>>,
    /// What the kind means.
    pub role: KindRole,
    /// What the kind looks like.
    pub ink: Ink,
    /// Where, in bytes, clipped to the tile.
    pub range: TextRange,
    /// Length of the whole annotation in bytes: the shorter lies on top.
    pub weight: usize,
    /// Whether the annotation's first run begins here.
    pub first: bool,
    /// Whether a part of it begins where `range` does.
    pub opens: bool,
    /// Whether the words were changed since (fuzzy anchoring).
    pub fuzzy: bool,
}

impl TileMark {
    fn order(&self, other: &Self) -> Ordering {
        (self.range.start(), self.id).cmp(&(other.range.start(), other.id))
    }
}

impl Tile {
    /// The tile cut into runs; owners are indices into `marks`, topmost first. `shown` says which
    /// marks take part; of more than [`PAINTED`] the topmost do.
    #[must_use]
    pub fn segments(&self, shown: impl Fn(&TileMark) -> bool) -> Vec<Segment> {
        let mut painted: Vec<(usize, &TileMark)> = self.marks.iter().enumerate().filter(|(_, m)| shown(m)).collect();
        if painted.len() > PAINTED {
            sort_by(&mut painted, |(_, a), (_, b)| {
                (a.weight, a.range.start(), a.id).cmp(&(b.weight, b.range.start(), b.id))
            });
            painted.truncate(PAINTED);
        }
        // Owners must be one an annotation, so that two parts that meet count once.
        let owner = |id| painted.iter().filter(|(_, m)| m.id == id).map(|(at, _)| *at).min().unwrap_or_default();
        let spans: Vec<Span> = painted
            .iter()
            .map(|(_, mark)| Span { range: mark.range, rank: mark.weight, owner: owner(mark.id) })
            .collect();
        segments(self.range, &spans)
    }
}

impl AsRef<Tile> for Tile {
    fn as_ref(&self) -> &Tile {
        self
    }
}

impl Layout {
    /// Lays out an article with its annotations.
    #[must_use]
    pub fn new(article: &Article, codebook: &Codebook, annotations: &AnnotationSet) -> Self {
        let text = article.text.as_str();
        let mut number = 0;
        let turned = turned(article);
        let mut blocks: Vec<BlockLayout> = article
            .blocks
            .iter()
            .enumerate()
            .map(|(index, block)| {
                let (direction, language) = turned(block.range);
                let number = block.role.is_numbered().then(|| {
                    number += 1;
                    number
                });
                let Block { role, range, .. } = *block;
                BlockLayout { index, role, number, range, direction, language, tiles: Vec::new() }
            })
            .collect();
        let mut tiles: Vec<Vec<Tile>> = blocks
            .iter()
            .map(|block| {
                let ranges = tile_ranges(text, block.range);
                ranges.into_iter().map(|range| Tile { range, marks: Vec::new() }).collect()
            })
            .collect();
        let inks = codebook.inks();
        for annotation in annotations.iter() {
            let hit = |block: usize, range| tiles.get(block).map(|tiles| overlapping(tiles, range)).unwrap_or_default();
            for (index, tile, mark) in touched(article, (codebook, &inks), annotation, hit) {
                if let Some(tile) = tiles.get_mut(index).and_then(|tiles| tiles.get_mut(tile)) {
                    tile.marks.push(mark);
                }
            }
        }
        for (block, tiles) in blocks.iter_mut().zip(tiles) {
            block.tiles = tiles
                .into_iter()
                .map(|mut tile| {
                    sort_by(&mut tile.marks, TileMark::order);
                    Rc::new(tile)
                })
                .collect();
        }
        let mut chunks = Vec::with_capacity(blocks.len() / CHUNK + 1);
        let mut blocks = blocks.into_iter().map(Rc::new).peekable();
        while blocks.peek().is_some() {
            chunks.push(Rc::new(Chunk { blocks: blocks.by_ref().take(CHUNK).collect() }));
        }
        Self { chunks: Rc::new(chunks) }
    }

    /// The block of this index.
    #[must_use]
    pub fn block(&self, index: usize) -> Option<&Rc<BlockLayout>> {
        self.chunks.get(index / CHUNK)?.blocks.get(index % CHUNK)
    }

    /// All blocks, in text order.
    pub fn blocks(&self) -> impl Iterator<Item = &Rc<BlockLayout>> {
        self.chunks.iter().flat_map(|chunk| chunk.blocks.iter())
    }

    /// The layout after an annotation was added (`before` is none), changed, or removed (`after`
    /// is none). Everything that neither version touches is shared with the old layout.
    #[must_use]
    pub fn with_annotation(
        &self,
        article: &Article,
        codebook: &Codebook,
        before: Option<&Annotation>,
        after: Option<&Annotation>,
    ) -> Self {
        let mut layout = self.clone();
        if let Some(before) = before {
            let mut last = None;
            for range in before.ranges() {
                layout.change_tiles(article, range, &mut last, |tile| {
                    let marks: Vec<_> = tile.marks.iter().filter(|mark| mark.id != before.id).cloned().collect();
                    (marks.len() != tile.marks.len()).then_some(Tile { range: tile.range, marks })
                });
            }
        }
        if let Some(after) = after {
            let hit = |block: usize, range| self.block(block).map(|b| overlapping(&b.tiles, range)).unwrap_or_default();
            let mut new = touched(article, (codebook, &codebook.inks()), after, hit).into_iter().peekable();
            while let Some((block, tile, mark)) = new.next() {
                // All parts in one tile together: each time its marks are copied.
                let mut here = vec![mark];
                while let Some((_, _, mark)) = new.next_if(|(b, t, _)| (*b, *t) == (block, tile)) {
                    here.push(mark);
                }
                layout.replace_tile(block, tile, |old| {
                    let mut marks = old.marks.clone();
                    marks.append(&mut here);
                    sort_by(&mut marks, TileMark::order);
                    Some(Tile { range: old.range, marks })
                });
            }
        }
        layout
    }

    /// The layout after a block's role changed: tiles are shared, numbers counted again.
    #[must_use]
    pub fn with_roles(&self, article: &Article) -> Self {
        let mut number = 0;
        let chunks = self.chunks.iter().map(|chunk| {
            let blocks = chunk.blocks.iter().map(|old| {
                let role = article.blocks.get(old.index).map_or(old.role, |block| block.role);
                let count = role.is_numbered().then(|| {
                    number += 1;
                    number
                });
                if old.role == role && old.number == count {
                    return old.clone();
                }
                Rc::new(BlockLayout { role, number: count, ..(**old).clone() })
            });
            let blocks: Vec<_> = blocks.collect();
            let same = blocks.iter().zip(&chunk.blocks).all(|(a, b)| Rc::ptr_eq(a, b));
            if same { chunk.clone() } else { Rc::new(Chunk { blocks }) }
        });
        Self { chunks: Rc::new(chunks.collect()) }
    }

    /// The layout after the article's language or direction was corrected.
    #[must_use]
    pub fn with_meta(&self, article: &Article) -> Self {
        let turned = turned(article);
        let chunks = self.chunks.iter().map(|chunk| {
            let blocks = chunk.blocks.iter().map(|old| {
                let (direction, language) = turned(old.range);
                if old.direction == direction && old.language == language {
                    return old.clone();
                }
                Rc::new(BlockLayout { direction, language, ..(**old).clone() })
            });
            let blocks: Vec<_> = blocks.collect();
            let same = blocks.iter().zip(&chunk.blocks).all(|(a, b)| Rc::ptr_eq(a, b));
            if same { chunk.clone() } else { Rc::new(Chunk { blocks }) }
        });
        Self { chunks: Rc::new(chunks.collect()) }
    }

    /// Changes the tiles that a range touches, but for the `last` one that was changed before.
    fn change_tiles(
        &mut self,
        article: &Article,
        range: TextRange,
        last: &mut Option<(usize, usize)>,
        change: impl Fn(&Tile) -> Option<Tile>,
    ) {
        let Some(first) = article.block_at(range.start()).or(Some(0)) else { return };
        for index in first..article.blocks.len() {
            let Some(block) = self.block(index) else { return };
            if block.range.start() >= range.end() {
                return;
            }
            for (tile, _) in overlapping(&block.tiles, range) {
                if *last != Some((index, tile)) {
                    *last = Some((index, tile));
                    self.replace_tile(index, tile, &change);
                }
            }
        }
    }

    fn replace_tile(&mut self, block: usize, tile: usize, change: impl FnOnce(&Tile) -> Option<Tile>) {
        let Some(new) = self.block(block).and_then(|b| b.tiles.get(tile)).and_then(|tile| change(tile)) else { return };
        let chunks = Rc::make_mut(&mut self.chunks);
        let Some(chunk) = chunks.get_mut(block / CHUNK).map(Rc::make_mut) else { return };
        let Some(block) = chunk.blocks.get_mut(block % CHUNK).map(Rc::make_mut) else { return };
        if let Some(slot) = block.tiles.get_mut(tile) {
            *slot = Rc::new(new);
        }
    }
}

/// Characters of a note that are said with its mark; the card has all of it.
const SAID: usize = 160;

/// The beginning of a note on one line, as it is said with its mark.
fn said_note(note: &str) -> Option<Rc<str>> {
    let mut words: String = note.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(SAID) {
        words.truncate(end);
        words.push('…');
    }
    (!words.is_empty()).then(|| words.into())
}

/// Says of a block's range in which direction and language it differs from the article.
fn turned(article: &Article) -> impl Fn(TextRange) -> (Option<Direction>, Option<&'static str>) + '_ {
    let outer = Direction::of_article(&article.meta);
    move |range| {
        let words = range.of(article.text.as_str());
        let own = direction(words).filter(|own| *own != outer);
        (own, language_beside(words, &article.meta.language))
    }
}

/// The (block, tile, mark) triples that an annotation touches. White space between blocks that a
/// part runs over belongs to no tile and is not painted.
fn touched(
    article: &Article,
    (codebook, inks): (&Codebook, &[Ink]),
    annotation: &Annotation,
    tiles_of: impl Fn(usize, TextRange) -> Vec<(usize, TextRange)>,
) -> Vec<(usize, usize, TileMark)> {
    let at = codebook.kinds.iter().position(|kind| kind.id == annotation.kind);
    let kind = at.and_then(|at| codebook.kinds.get(at));
    let ink = at.and_then(|at| inks.get(at).copied()).unwrap_or_default();
    let name: Rc<str> = codebook.kind_name(&annotation.kind).into();
    let note = said_note(&annotation.note);
    let creator = (!annotation.creator.is_empty()).then(|| Rc::<str>::from(annotation.creator.as_str()));
    let weight = annotation.byte_len();
    let mut found = Vec::new();
    for range in annotation.ranges() {
        let first = article.block_at(range.start()).unwrap_or(0);
        for (index, block) in article.blocks.iter().enumerate().skip(first) {
            if block.range.start() >= range.end() {
                break;
            }
            if !block.range.overlaps(range) {
                continue;
            }
            for (tile, shared) in tiles_of(index, range) {
                found.push((
                    index,
                    tile,
                    TileMark {
                        id: annotation.id,
                        kind: annotation.kind.clone(),
                        name: name.clone(),
                        note: note.clone(),
                        creator: creator.clone(),
                        role: kind.map_or(KindRole::Custom, |kind| kind.role),
                        ink,
                        range: shared,
                        weight,
                        first: found.is_empty(),
                        opens: shared.start() == range.start(),
                        fuzzy: matches!(annotation.anchoring, crate::model::annotation::Anchoring::Fuzzy(_)),
                    },
                ));
            }
        }
    }
    found
}

/// The tiles of a block that a range overlaps, by number, each with what it shares with the range. Does
/// not read those before.
fn overlapping<T: AsRef<Tile>>(tiles: &[T], range: TextRange) -> Vec<(usize, TextRange)> {
    let from = tiles.partition_point(|tile| tile.as_ref().range.end() <= range.start());
    let shared = tiles.iter().enumerate().skip(from).map_while(|(at, tile)| {
        let shared = tile.as_ref().range.intersect(range)?;
        Some((at, shared))
    });
    shared.collect()
}

/// Cuts a block into stretches of at most [`TILE`] bytes: after the last white space that fits,
/// else at a grapheme edge.
#[must_use]
pub fn tile_ranges(text: &str, block: TextRange) -> Vec<TextRange> {
    let mut ranges = Vec::with_capacity(block.len() / TILE + 1);
    let mut start = block.start();
    while block.end().saturating_sub(start) > TILE {
        let limit = floor_char_boundary(text, start + TILE);
        let stretch = text.get(start..limit).unwrap_or("");
        let space = stretch.char_indices().rev().find(|(_, c)| c.is_whitespace() && *c != '\u{A0}');
        let cut = match space {
            Some((at, c)) if at > 0 => start + at + c.len_utf8(),
            _ => grapheme_cut(text, start, limit, block.end()),
        };
        if cut <= start {
            // The block reaches beyond its text: the rest is one tile, without words.
            break;
        }
        ranges.push(TextRange::new(start, cut));
        start = cut;
    }
    if start < block.end() || ranges.is_empty() {
        ranges.push(TextRange::new(start, block.end()));
    }
    ranges
}

/// The last grapheme boundary in `(start, limit]`, else the next one after `limit`. What stands before
/// `start`, itself a boundary, is not read: whether two letters of a flag belong together depends on all
/// that stand before them, and a megabyte of flags would be read once a tile.
fn grapheme_cut(text: &str, start: usize, limit: usize, end: usize) -> usize {
    let stretch = text.get(start..end.min(text.len())).unwrap_or("");
    let at = limit.saturating_sub(start);
    if at >= stretch.len() {
        return limit;
    }
    let mut cursor = GraphemeCursor::new(at, stretch.len(), true);
    if cursor.is_boundary(stretch, 0) == Ok(true) {
        return limit;
    }
    let cut = match cursor.prev_boundary(stretch, 0) {
        Ok(Some(cut)) if cut > 0 => cut,
        _ => GraphemeCursor::new(at, stretch.len(), true)
            .next_boundary(stretch, 0)
            .ok()
            .flatten()
            .unwrap_or(stretch.len()),
    };
    start + cut
}

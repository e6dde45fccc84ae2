//! Text → article: newlines, lines, blocks.
//!
//! Knows: what is dropped from a text when it enters (one byte order mark, carriage returns), and
//! where one block ends and the next begins (hard-wrapped text: [`super::wrapping`]). Does not know: what a block is ([`super::anatomy`]),
//! encodings or rich text (a text arrives as a string).

use std::ops::Range;
use std::rc::Rc;

use super::{anatomy, wrapping};
use crate::model::article::{Article, Block, Link, MOST_BLOCKS, Role};
use crate::model::id::ArticleId;
use crate::text::{Text, TextRange, is_edge_space};

/// A text as it comes from outside.
#[derive(Clone, Debug, Default)]
pub struct Intake<'a> {
    /// The words, with whatever newlines they have.
    pub text: &'a str,
    /// Hyperlinks: half-open ranges in bytes of `text`, and addresses. Any order. A link whose range
    /// does not fit the text, or that holds nothing but white space, is left out.
    pub links: Vec<(Range<usize>, String)>,
    /// Where it came from: a file's name, or empty for a paste.
    pub origin: &'a str,
}

impl<'a> Intake<'a> {
    /// Plain text without links.
    #[must_use]
    pub fn plain(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }
}

/// Makes an article of a text: newlines become LF, one leading byte order mark goes, blocks and
/// what stands in the story's head are read. Nothing else in the text is changed. Linear in the
/// text's length.
#[must_use]
pub fn build(id: ArticleId, intake: Intake<'_>) -> Article {
    let cuts = Cuts::of(intake.text);
    let links = carry_links(&cuts, intake.text, intake.links);
    let string = cuts.apply(intake.text);
    let blocks = blocks_of(&string);
    let mut meta = anatomy::meta_of(&string, &blocks);
    meta.origin = intake.origin.to_owned();
    Article { id, text: Text::new(string), blocks: Rc::new(blocks), meta: Rc::new(meta), links: Rc::new(links) }
}

/// The blocks of a text whose newlines are LF already: ordered, disjoint, without white space at
/// their edges; every other character lies in one of them. At most [`MOST_BLOCKS`]: in a text with more
/// lines a block holds several.
#[must_use]
pub fn blocks_of(text: &str) -> Vec<Block> {
    let ranges = ranges_of(text);
    if ranges.len() > MOST_BLOCKS {
        return gather(&ranges);
    }
    let roles = anatomy::roles_of(text, &ranges);
    ranges.into_iter().zip(roles).map(|(range, role)| Block { role, range, extra: None }).collect()
}

/// What is taken out of a text when it enters.
///
/// ```text
/// given   BOM a CR LF b CR c        kept    a LF b LF c
/// dropped BOM   CR                  (a CR before LF is dropped, a lone CR becomes LF in place)
/// ```
struct Cuts {
    /// Bytes of the byte order mark.
    lead: usize,
    /// Offsets of the dropped CRs in the given text, ascending.
    dropped: Vec<u32>,
}

const BOM: char = '\u{FEFF}';

impl Cuts {
    fn of(text: &str) -> Self {
        let lead = if text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
        let bytes = text.as_bytes();
        let before_lf = |at: &usize| bytes.get(at + 1) == Some(&b'\n');
        let dropped = text.match_indices('\r').map(|(at, _)| at).filter(before_lf);
        Self { lead, dropped: dropped.map(|at| u32::try_from(at).unwrap_or(u32::MAX)).collect() }
    }

    /// The text without the byte order mark and with LF for every newline.
    fn apply(&self, text: &str) -> String {
        let kept = text.get(self.lead..).unwrap_or("");
        if !kept.contains('\r') {
            return kept.to_owned();
        }
        let mut out = String::with_capacity(kept.len());
        let mut parts = kept.split('\r');
        out.push_str(parts.next().unwrap_or(""));
        for part in parts {
            if !part.starts_with('\n') {
                out.push('\n');
            }
            out.push_str(part);
        }
        out
    }

    /// Where a byte offset of the given text lands in the kept one.
    fn map(&self, offset: usize) -> usize {
        let before = self.dropped.partition_point(|at| (*at as usize) < offset);
        offset.saturating_sub(self.lead).saturating_sub(before)
    }
}

fn carry_links(cuts: &Cuts, text: &str, links: Vec<(Range<usize>, String)>) -> Vec<Link> {
    let mut carried: Vec<Link> = links
        .into_iter()
        .filter(|(range, href)| {
            let words = text.get(range.clone()).unwrap_or("");
            !href.is_empty() && words.chars().any(|c| !is_edge_space(c))
        })
        .map(|(range, href)| Link {
            range: TextRange::new(cuts.map(range.start), cuts.map(range.end)),
            href,
            extra: None,
        })
        .collect();
    carried.sort_unstable_by(|a, b| (a.range, &a.href).cmp(&(b.range, &b.href)));
    carried
}

/// The ranges of the blocks: a line is one, unless the text is hard-wrapped.
pub(super) fn ranges_of(text: &str) -> Vec<TextRange> {
    wrapping::ranges_of(text)
}

/// The ranges of the lines that are not blank, without white space at their edges.
pub(super) fn lines_of(text: &str) -> Vec<TextRange> {
    wrapping::rows(text).map(|row| row.range).filter(|r| !r.is_empty()).collect()
}

/// Too many blocks as paragraphs of several lines: as many neighbors in one as it takes.
pub(crate) fn gather(ranges: &[TextRange]) -> Vec<Block> {
    let joined = ranges.chunks(ranges.len().div_ceil(MOST_BLOCKS).max(1));
    let hull = |chunk: &[TextRange]| Some(chunk.first()?.hull(*chunk.last()?));
    joined.filter_map(hull).map(|range| Block { role: Role::Paragraph, range, extra: None }).collect()
}

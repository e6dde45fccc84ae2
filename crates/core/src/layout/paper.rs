//! The article on paper: which marks are printed, under which numbers, and where each number stands.
//!
//! Knows: reading order, and what the filter leaves out. Does not know: pages, patterns, or how the
//! list of marks is worded.
//!
//! ```text
//! text     Nobody counted them, she said, and they rode on.
//! marks    |-------- 1 -------|           |----- 1 ----|       a split quote: one number twice
//!                 |--- 2 ---|                                  a mark inside it
//! paper    Nobody counted them²,¹ she said, and they rode on¹.
//! ```

use std::rc::Rc;

use litemap::LiteMap;

use crate::layout::filter::Filter;
use crate::layout::{BlockLayout, Layout, Tile, TileMark};
use crate::model::annotation::Annotation;
use crate::model::article::{Article, Role};
use crate::model::codebook::ink::{Ink, Pattern};
use crate::model::evidence::{self, Evidence};
use crate::model::id::AnnotationId;
use crate::model::work::Work;
use crate::reading::script::Direction;
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// An article as it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// The printed marks in reading order: the first has number 1. Those without a place come last.
    pub entries: Vec<Entry>,
    /// The printed blocks in text order. Clutter that carries no mark is left out.
    pub blocks: Vec<PaperBlock>,
    /// Kinds that the filter leaves out, by id, each with how many marks that are.
    pub left_out: Vec<(Rc<str>, usize)>,
}

/// A printed mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1.
    pub number: usize,
    /// The mark.
    pub annotation: Rc<Annotation>,
    /// The block that it begins in; none for an orphan.
    pub block: Option<usize>,
    /// Its relations to other printed marks: the relation type's id, and the other's number.
    pub links: Vec<(Rc<str>, usize)>,
    /// What backs it, in the order in which it was added, with the number of the mark that it is, if that is printed.
    pub evidence: Vec<(Rc<Evidence>, Option<usize>)>,
}

/// A printed block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperBlock {
    /// Its index in the article.
    pub index: usize,
    /// Its part in the story.
    pub role: Role,
    /// The number in the margin ("¶ 3").
    pub number: Option<usize>,
    /// The direction of its letters, where that is not the article's.
    pub direction: Option<Direction>,
    /// Its language, where it is written in another script than the article.
    pub language: Option<&'static str>,
    /// Its text in runs that follow each other without a gap.
    pub runs: Vec<Run>,
}

/// A stretch of a block that is painted alike, and the numbers after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Where, in bytes.
    pub range: TextRange,
    /// How it is painted.
    pub paint: Paint,
    /// Numbers of the marks that have a part which ends here, ascending.
    pub ends: Vec<usize>,
    /// How those numbers are painted: by the marks that go on after them.
    pub through: Paint,
}

/// The kinds over a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paint {
    /// Ids of the kinds, each once, topmost first; empty for bare text.
    pub kinds: Vec<Rc<str>>,
    /// What they look like, in the same order.
    pub inks: Vec<Ink>,
    /// The marks, topmost first.
    pub marks: Vec<AnnotationId>,
    /// Marks whose kind has no pattern and that have a part which begins here: the kinds' ids and names.
    pub labels: Vec<(Rc<str>, Rc<str>)>,
    /// Whether a part of a mark with a star begins here.
    pub starred: bool,
    /// Whether a mark's words were changed since.
    pub fuzzy: bool,
    /// Whether several marks of its only kind lie here.
    pub doubled: bool,
}

impl Paint {
    /// `from` is where the run begins, in bytes.
    fn of<'a>(marks: impl Iterator<Item = &'a TileMark>, from: usize) -> Self {
        let mut paint = Self::default();
        let mut count = 0;
        for mark in marks {
            count += 1;
            paint.fuzzy |= mark.fuzzy;
            paint.marks.push(mark.id);
            if !paint.kinds.contains(&mark.kind) {
                paint.kinds.push(mark.kind.clone());
                paint.inks.push(mark.ink);
            }
            if mark.opens && mark.range.start() == from {
                paint.starred |= mark.ink.pattern == Some(Pattern::Star);
                if mark.ink.pattern.is_none() {
                    paint.labels.push((mark.kind.clone(), mark.name.clone()));
                }
            }
        }
        paint.doubled = count > 1 && paint.kinds.len() == 1;
        paint
    }
}

impl Paper {
    /// The article with the marks whose kinds are switched on.
    #[must_use]
    pub fn new(work: &Work, layout: &Layout, filter: &Filter) -> Self {
        let article = &work.article;
        let shown: Vec<&Rc<Annotation>> = work.annotations.iter().filter(|a| filter.shows(a)).collect();
        let mut numbers: Vec<(AnnotationId, usize)> = shown.iter().enumerate().map(|(at, a)| (a.id, at + 1)).collect();
        sort_by(&mut numbers, |a, b| a.0.cmp(&b.0));
        let numbers: LiteMap<AnnotationId, usize> = numbers.into_iter().collect();
        let mut links = links_of(work, &numbers);
        let mut ends: Vec<(usize, usize)> = Vec::with_capacity(shown.len());
        let mut entries = Vec::with_capacity(shown.len());
        for (at, annotation) in shown.into_iter().enumerate() {
            let number = at + 1;
            ends.extend(annotation.ranges().filter_map(|range| Some((last_place(article, range)?, number))));
            let first = annotation.ranges().next();
            entries.push(Entry {
                number,
                annotation: annotation.clone(),
                block: first.and_then(|range| article.block_at(range.start()).or(Some(0))),
                links: links.get_mut(at).map(std::mem::take).unwrap_or_default(),
                evidence: evidence_of(article, annotation, &numbers),
            });
        }
        sort_by(&mut ends, Ord::cmp);
        // Two parts of one mark that end together have one number there.
        ends.dedup();
        let mut ends = ends.into_iter().peekable();
        let mut blocks = Vec::new();
        for block in layout.blocks() {
            let mut runs = Vec::new();
            for tile in &block.tiles {
                let here = std::iter::from_fn(|| ends.next_if(|(offset, _)| *offset <= tile.range.end()));
                runs_of(tile, filter, &here.collect::<Vec<_>>(), &mut runs);
            }
            let is_bare = runs.iter().all(|run| run.paint.kinds.is_empty() && run.ends.is_empty());
            if block.role != Role::Clutter || !is_bare {
                let BlockLayout { index, role, number, direction, language, .. } = **block;
                blocks.push(PaperBlock { index, role, number, direction, language, runs });
            }
        }
        let mut left_out: Vec<(Rc<str>, usize)> = Vec::new();
        for annotation in work.annotations.iter().filter(|a| !filter.paints(&a.kind)) {
            match left_out.iter_mut().find(|(kind, _)| *kind == annotation.kind) {
                Some((_, count)) => *count += 1,
                None => left_out.push((annotation.kind.clone(), 1)),
            }
        }
        Self { entries, blocks, left_out }
    }

    /// How many marks of a kind are printed.
    #[must_use]
    pub fn count(&self, kind: &str) -> usize {
        self.entries.iter().filter(|entry| &*entry.annotation.kind == kind).count()
    }
}

/// What backs a mark.
fn evidence_of(
    article: &Article,
    mark: &Annotation,
    numbers: &LiteMap<AnnotationId, usize>,
) -> Vec<(Rc<Evidence>, Option<usize>)> {
    let number = |entry: &Rc<Evidence>| {
        let here = entry.mark.as_ref().filter(|mark| mark.article == article.id)?;
        numbers.get(&here.annotation).copied()
    };
    evidence::in_order(&mark.evidence).into_iter().map(|entry| (entry.clone(), number(entry))).collect()
}

/// For each number, in order, its relations to others.
fn links_of(work: &Work, numbers: &LiteMap<AnnotationId, usize>) -> Vec<Vec<(Rc<str>, usize)>> {
    let mut links = vec![Vec::new(); numbers.len()];
    for relation in work.relations.values() {
        if let (Some(from), Some(to)) = (numbers.get(&relation.from), numbers.get(&relation.to))
            && let Some(list) = links.get_mut(from - 1)
        {
            list.push((relation.kind.clone(), *to));
        }
    }
    for list in &mut links {
        sort_by(list, |(a, to_a), (b, to_b)| (to_a, a).cmp(&(to_b, b)));
        list.dedup();
    }
    links
}

/// Where the number of a part stands, in bytes: at its end, or where it reaches into the white space
/// after a block or beyond the text, at that block's end. Letters that join are not torn apart: there it
/// stands after the word.
fn last_place(article: &Article, range: TextRange) -> Option<usize> {
    let last = range.end().saturating_sub(1).max(range.start());
    let block = article.blocks.get(article.block_at(last)?)?.range;
    let end = range.end().clamp(block.start(), block.end());
    let text = article.text.as_str();
    let before = text.get(block.start()..end).and_then(|words| words.chars().next_back());
    if !before.is_some_and(joins) {
        return Some(end);
    }
    let rest = text.get(end..block.end()).unwrap_or("");
    Some(end + rest.find(|c| !joins(c)).unwrap_or(rest.len()))
}

/// Letters and points of the Arabic script.
fn joins(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}'..='\u{6EF}' | '\u{6FA}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' | '\u{200D}')
}

/// Adds the tile's runs: its segments, cut again where a number stands. `ends` are (offset, number),
/// ascending; those before the tile's first letter stand after it.
fn runs_of(tile: &Tile, filter: &Filter, ends: &[(usize, usize)], runs: &mut Vec<Run>) {
    let segments = tile.segments(|mark| filter.shows_in_tile(mark));
    let marks_of = |owners: &[usize]| owners.iter().filter_map(|at| tile.marks.get(*at)).collect::<Vec<_>>();
    let mut ends = ends.iter().copied().peekable();
    let mut segments = segments.iter().peekable();
    while let Some(segment) = segments.next() {
        let here = marks_of(&segment.owners);
        let mut from = segment.range.start();
        let mut paint = Paint::of(here.iter().copied(), from);
        while let Some((offset, first)) = ends.next_if(|(offset, _)| *offset <= segment.range.end()) {
            let mut numbers = vec![first];
            while let Some((_, number)) = ends.next_if(|(other, _)| *other == offset) {
                numbers.push(number);
            }
            let after = match segments.peek() {
                Some(next) if offset >= segment.range.end() => Some(marks_of(&next.owners)),
                None if offset >= segment.range.end() => Some(Vec::new()),
                _ => None,
            };
            let goes_on = |mark: &&&TileMark| after.as_ref().is_none_or(|after| after.iter().any(|a| a.id == mark.id));
            let through = Paint::of(here.iter().filter(goes_on).copied(), usize::MAX);
            runs.push(Run {
                range: TextRange::new(from, offset.max(from)),
                paint: paint.clone(),
                ends: numbers,
                through,
            });
            // The rest of the segment begins no mark.
            if offset > from {
                (paint.labels, paint.starred) = (Vec::new(), false);
            }
            from = offset.max(from);
        }
        if from < segment.range.end() {
            let range = TextRange::new(from, segment.range.end());
            runs.push(Run { range, paint, ..Run::default() });
        }
    }
}

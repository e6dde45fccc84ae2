//! The parts of an article whose text was corrected elsewhere: where each of them stands now.
//!
//! Knows: the text as it is, and where the parts stood in a text that is not here any more: their roles and
//! their two ends, in whatever unit these were counted. Does not know: files, marks, or what the old words were.
//!
//! ```text
//! old parts    ├─12─┤├──40──┤├────97────┤├──40──┤        lengths, in order
//! lines now    ├─12─┤├──40──┤├─────103────┤├──9──┤├──40──┤
//!              where they were   corrected    new   moved by the same distance
//! ```
//!
//! A correction leaves most lines as they were. Parts that still stand at the ends of lines where the file says
//! are kept (from the start), so are those that do when all that was put in or taken out is added (from the end).
//! Between these the text is cut into parts anew, as [`super::build`] cuts, and old parts and new are laid side by
//! side in order so that their lengths differ least (alignment as in S. Needleman and C. Wunsch, "A general method
//! applicable to the search for similarities …", J. Mol. Biol. 48 (1970)). What has an old part beside it has its
//! role; what has none gets the role that it would have in a new article.

use super::anatomy;
use super::build::{lines_of, ranges_of};
use crate::model::article::{Block, Role};
use crate::text::{Text, TextRange, Unit, is_grapheme_boundary};

/// A part as it stood in the old text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Old {
    /// What it was.
    pub role: Role,
    /// What stood before its start.
    pub start: usize,
    /// What stood before its end.
    pub end: usize,
}

/// The parts of the text as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Following<'t> {
    text: &'t Text,
    unit: Unit,
    /// In text order, not overlapping, without white space at their edges, each with the old part that it is.
    pub blocks: Vec<(Block, Option<Old>)>,
    /// Old parts that are none any more.
    pub gone: Vec<Old>,
    /// The others in their order, and where each is now.
    known: Vec<(Old, TextRange)>,
}

/// Pairs of an old part and a new one that are compared, at most; each costs a byte.
const MOST_PAIRS: usize = 16_000_000;

/// What it costs to leave a part without a partner. Two whose lengths differ by more than four fifths of the
/// longer are not the same.
const ALONE: u32 = 40;

/// Finds the old parts in the text as it is. They must be in order, not overlapping and not empty.
#[must_use]
pub fn follow<'t>(text: &'t Text, unit: Unit, old: &[Old]) -> Following<'t> {
    let lines = lines_of(text.as_str());
    let edges = Edges { text, unit, lines: &lines };
    let head: Vec<TextRange> = old.iter().map_while(|one| edges.between(one.start, one.end)).collect();
    let rest = old.get(head.len()..).unwrap_or_default();
    let from = head.last().map_or(0, |range| range.end());
    let tail = edges.last_in_place(rest, from);
    let until = tail.first().map_or(text.len(), |range| range.start());
    let (between, behind) = rest.split_at(rest.len() - tail.len());

    let inside = |range: &TextRange| range.start() >= from && range.end() <= until;
    let cut = ranges_of(text.as_str());
    let is_whole = |range: &TextRange| range.end() <= from || range.start() >= until || inside(range);
    let cut = if cut.iter().all(is_whole) { cut } else { lines.clone() };
    let cut: Vec<TextRange> = cut.into_iter().filter(inside).collect();
    let lengths: Vec<usize> = cut.iter().map(|range| edges.length(*range)).collect();
    let partners = align(between, &lengths);

    let mut pairs: Vec<(TextRange, Option<Old>)> = Vec::with_capacity(head.len() + cut.len() + tail.len());
    pairs.extend(head.iter().copied().zip(old.iter().copied().map(Some)));
    let partner = |at: &Option<usize>| at.and_then(|at| between.get(at)).copied();
    pairs.extend(cut.into_iter().zip(partners.iter().map(partner)));
    pairs.extend(tail.into_iter().zip(behind.iter().copied().map(Some)));

    // Partners are in order, as the parts are.
    let mut taken = partners.iter().flatten().peekable();
    let is_gone = |(at, _): &(usize, &Old)| taken.next_if(|next| **next == *at).is_none();
    let gone = between.iter().enumerate().filter(is_gone).map(|(_, old)| *old).collect();
    let known = pairs.iter().filter_map(|(range, old)| Some(((*old)?, *range))).collect();
    Following { text, unit, blocks: with_roles(text.as_str(), &pairs), gone, known }
}

/// Each part has its old role, or the one that it would have in a new article.
fn with_roles(text: &str, pairs: &[(TextRange, Option<Old>)]) -> Vec<(Block, Option<Old>)> {
    let mut roles = Vec::new();
    if pairs.iter().any(|(_, old)| old.is_none()) {
        roles = anatomy::roles_of(text, &pairs.iter().map(|(range, _)| *range).collect::<Vec<_>>());
    }
    let role = |at: usize, old: &Option<Old>| match old {
        Some(old) => old.role,
        None => roles.get(at).copied().unwrap_or(Role::Paragraph),
    };
    pairs
        .iter()
        .enumerate()
        .map(|(at, (range, old))| (Block { role: role(at, old), range: *range, extra: None }, *old))
        .collect()
}

/// Where lines begin and end.
struct Edges<'t> {
    text: &'t Text,
    unit: Unit,
    lines: &'t [TextRange],
}

impl Edges<'_> {
    fn length(&self, range: TextRange) -> usize {
        let before = |offset| self.text.count_before(offset, self.unit);
        before(range.end()) - before(range.start())
    }

    /// The range between two places, where one line begins at the first, and one ends at the second.
    fn between(&self, start: usize, end: usize) -> Option<TextRange> {
        let byte = |count| {
            Some(self.text.byte_after(count, self.unit)).filter(|at| self.text.count_before(*at, self.unit) == count)
        };
        let range = TextRange::new(byte(start)?, byte(end)?);
        let begins = self.lines.binary_search_by(|line| line.start().cmp(&range.start())).is_ok();
        let ends = self.lines.binary_search_by(|line| line.end().cmp(&range.end())).is_ok();
        (begins && ends && start < end).then_some(range)
    }

    /// The last of these parts, as many as stand at the ends of lines when the last of all stands at the end of
    /// the last line; all after the byte `from`.
    fn last_in_place(&self, old: &[Old], from: usize) -> Vec<TextRange> {
        let (Some(last), Some(line)) = (old.last(), self.lines.last()) else { return Vec::new() };
        let end = self.text.count_before(line.end(), self.unit);
        let moved = |count: usize| (count.checked_add(end)?).checked_sub(last.end);
        let place = |one: &Old| self.between(moved(one.start)?, moved(one.end)?).filter(|range| range.start() >= from);
        let mut found: Vec<TextRange> = old.iter().rev().map_while(place).collect();
        found.reverse();
        found
    }
}

/// Which old part each new one is, by their lengths and their order.
fn align(old: &[Old], new: &[usize]) -> Vec<Option<usize>> {
    let mut partners = vec![None; new.len()];
    let width = new.len() + 1;
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(width) > MOST_PAIRS {
        return partners;
    }
    // Which step is cheapest at each pair: take both, leave the old one, leave the new one.
    let mut steps = vec![LEAVE_NEW; (old.len() + 1) * width];
    let mut above: Vec<u32> = (0..width as u32).map(|at| at * ALONE).collect();
    for (row, one) in old.iter().enumerate() {
        let mut costs = Vec::with_capacity(width);
        let mut left = above.first().map_or(0, |cost| cost + ALONE);
        costs.push(left);
        if let Some(step) = steps.get_mut((row + 1) * width) {
            *step = LEAVE_OLD;
        }
        for (at, (length, pair)) in new.iter().zip(above.windows(2)).enumerate() {
            let [before, over] = pair else { continue };
            let both = before + difference(one.end.saturating_sub(one.start), *length);
            let (cost, step) = [(both, BOTH), (over + ALONE, LEAVE_OLD), (left + ALONE, LEAVE_NEW)]
                .into_iter()
                .min_by_key(|(cost, _)| *cost)
                .unwrap_or((both, BOTH));
            if let Some(slot) = steps.get_mut((row + 1) * width + at + 1) {
                *slot = step;
            }
            left = cost;
            costs.push(cost);
        }
        above = costs;
    }
    let (mut row, mut at) = (old.len(), new.len());
    while row > 0 || at > 0 {
        match steps.get(row * width + at) {
            Some(&BOTH) => {
                (row, at) = (row - 1, at - 1);
                if let Some(partner) = partners.get_mut(at) {
                    *partner = Some(row);
                }
            }
            Some(&LEAVE_OLD) => row -= 1,
            _ => at = at.saturating_sub(1),
        }
    }
    partners
}

const BOTH: u8 = 0;
const LEAVE_OLD: u8 = 1;
const LEAVE_NEW: u8 = 2;

/// What it costs to take two lengths for those of one part: nothing where they are equal, up to 101.
fn difference(a: usize, b: usize) -> u32 {
    match a.abs_diff(b) {
        0 => 0,
        // Lengths of a file may be any number.
        apart => 1 + (apart.saturating_mul(100) / a.max(b)).min(100) as u32,
    }
}

impl Following<'_> {
    /// Where a stretch of an old part stands now: as far from the part's start as it was, or as far from its end.
    /// Where the two differ, it is the one that begins and ends at words' edges; none where that does not decide.
    #[must_use]
    pub fn place(&self, start: usize, end: usize) -> Option<TextRange> {
        let holds = |(old, _): &&(Old, TextRange)| start < end && end <= old.end;
        let after = self.known.partition_point(|(old, _)| old.start <= start);
        let (old, now) = self.known.get(after.checked_sub(1)?).filter(holds)?;
        let before = |offset| self.text.count_before(offset, self.unit);
        let (first, last) = (before(now.start()), before(now.end()));
        let from_start = first.checked_add(start - old.start);
        let from_end = last.checked_sub(old.end - start);
        let range = |from: Option<usize>| -> Option<TextRange> {
            let (from, to) = (from?, from?.checked_add(end - start)?);
            let range = TextRange::new(self.text.byte_after(from, self.unit), self.text.byte_after(to, self.unit));
            (from >= first && to <= last && !range.is_empty()).then_some(range)
        };
        if from_start == from_end {
            return range(from_start);
        }
        let whole = |range: &TextRange| is_of_whole_words(self.text.as_str(), *range);
        match (range(from_start).filter(whole), range(from_end).filter(whole)) {
            (Some(one), None) | (None, Some(one)) => Some(one),
            _ => None,
        }
    }
}

/// Whether a range begins and ends between words: no letter or digit stands on both sides of an edge.
#[must_use]
pub fn is_of_whole_words(text: &str, range: TextRange) -> bool {
    let is_between = |at: usize| {
        let (before, after) = (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or(""));
        let of_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_inside = of_word(before.chars().next_back()) && of_word(after.chars().next());
        !is_inside && is_grapheme_boundary(text, at)
    };
    is_between(range.start()) && is_between(range.end())
}

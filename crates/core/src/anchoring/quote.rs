//! Where words may have gone: copies of them, and places where fragments of them meet.
//!
//! Knows: the index of a text, candidates, and what makes one good enough. Does not know: how words
//! are compared letter by letter ([`super::fuzzy`]).
//!
//! Like words are found as in read mapping ("seed and verify"; E. Ukkonen, "Approximate string
//! matching with q-grams and maximal matches", Theoretical Computer Science 92 (1992): a stretch with
//! few errors shares many fragments, all on nearby diagonals):
//!
//! ```text
//! prefix + exact + suffix   …said that rents would rise by May…
//! rare fragments                  ┊t ren┊      ┊ise b┊          at 9, at 22
//! in the text at                  1209         1224             votes for a start at 1200, 1202
//! ```

use std::cell::OnceCell;

use super::fuzzy::{Fit, Needles};
use super::{Anchoring, CONTEXT_LIMIT, Selectors};
use crate::text::{TextRange, floor_char_boundary, snap_to_graphemes};

/// Bytes in a fragment.
const GRAM: usize = 5;
/// Places of one fragment that vote, those nearest to the hint.
const PLACES: usize = 48;
/// Votes in all, those of rare fragments first.
const VOTES: usize = 768;
/// Copies of an exact that are compared, those nearest to the hint.
const COPIES: usize = 256;
/// Places where like words are looked for letter by letter.
const FITS: usize = 6;
/// Bytes of an exact that are compared letter by letter; longer ones by their two ends.
const LONG: usize = 4096;
/// Bytes of each end.
const END: usize = 512;
/// Bytes around the hint that are read for an exact too short for the index.
const NEIGHBORHOOD: usize = 1 << 15;
/// Bytes that parts of one annotation may have drifted apart.
const BESIDE: usize = 400;
/// Words less alike than this, out of 1000, are other words.
const FLOOR: u32 = 540;
/// The rank of words whose context holds, so that no others need be looked for.
const WELL: u64 = 2400;
/// What words must be alike if no context speaks for them.
const FLOOR_ALONE: u32 = 720;
/// Thousandths of a character that must agree, beyond chance, in words and context together.
const EVIDENCE: u64 = 18_000;

/// A text made ready for anchoring many annotations.
///
/// The index is made when an annotation is first not found at its hint: a table of every fragment
/// of five bytes, 4 to 8 bytes of memory per byte of text and two passes. After that the time for
/// one annotation is bounded whatever the text: at most 256 copies compared by their context, and
/// six windows of twice the exact compared letter by letter, an exact above 4,096 bytes by its two
/// ends of 512.
pub struct TextIndex<'t> {
    text: &'t str,
    grams: OnceCell<Grams>,
}

/// A place that may be the one.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    range: TextRange,
    /// How alike the words are, out of 1000.
    words: u32,
    /// Agreement that cannot be chance, in thousandths of a character.
    evidence: u64,
    /// The better of two candidates has more.
    rank: u64,
    /// Whether it may stand alone.
    good: bool,
}

impl<'t> TextIndex<'t> {
    /// Wraps a text; reads nothing yet.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, grams: OnceCell::new() }
    }

    /// [`anchor`](super::anchor) in this text.
    #[must_use]
    pub fn anchor(&self, selectors: &Selectors<impl AsRef<str>>) -> (Anchoring, Option<TextRange>) {
        self.whole(&clipped(selectors))
    }

    fn whole(&self, selectors: &Selectors<&str>) -> (Anchoring, Option<TextRange>) {
        if let Some(range) = self.at_hint(selectors) {
            return (Anchoring::Exact, Some(range));
        }
        let candidates = self.candidates(selectors);
        match candidates.iter().find(|candidate| candidate.good) {
            // A likelier place that says too little makes the others wrong, not right.
            Some(found) if candidates.iter().all(|other| other.rank <= found.rank || other.words < found.words) => {
                (self.outcome(selectors, *found), Some(found.range))
            }
            _ => (Anchoring::Orphan, None),
        }
    }

    fn outcome(&self, selectors: &Selectors<&str>, found: Candidate) -> Anchoring {
        if found.range.of(self.text) != selectors.exact {
            Anchoring::Fuzzy(found.words.min(1000) as u16)
        } else if selectors.start == Some(found.range.start()) {
            Anchoring::Exact
        } else {
            Anchoring::Moved
        }
    }

    /// The range at the hint, if everything there is as it was.
    fn at_hint(&self, selectors: &Selectors<&str>) -> Option<TextRange> {
        let start = selectors.start?;
        let end = start.checked_add(selectors.exact.len())?;
        let same = self.text.get(start..end)? == selectors.exact
            && self.text.get(..start)?.ends_with(selectors.prefix)
            && self.text.get(end..)?.starts_with(selectors.suffix);
        same.then(|| TextRange::new(start, end))
    }

    /// All candidates, best first.
    fn candidates(&self, selectors: &Selectors<&str>) -> Vec<Candidate> {
        if selectors.exact.is_empty() {
            return Vec::new();
        }
        if selectors.exact.len() > LONG {
            return self.long(selectors);
        }
        let needles = Needles::new(selectors.exact, selectors.prefix, selectors.suffix);
        let copies = self.copies(selectors.exact, selectors.start);
        let mut found: Vec<Candidate> = copies
            .iter()
            .map(|at| self.judge(selectors, &needles, TextRange::new(*at, at + selectors.exact.len()), 1000))
            .collect();
        // A copy whose context holds needs no comparison with like words.
        if !found.iter().any(|candidate| candidate.rank > WELL) {
            for (from, to, expected) in self.meetings(selectors, &copies) {
                let fit = self.fit(selectors, &needles, (from, to), expected);
                found.push(fit);
                if fit.rank > WELL {
                    break;
                }
            }
        }
        found.retain(|candidate| candidate.words >= FLOOR);
        best_first(&found)
    }

    /// Starts of copies of `exact`, in text order: at most [`COPIES`], nearest to the hint.
    fn copies(&self, exact: &str, hint: Option<usize>) -> Vec<usize> {
        let near = hint.unwrap_or(0);
        if exact.len() < GRAM {
            let from = floor_char_boundary(self.text, near.min(self.text.len()).saturating_sub(NEIGHBORHOOD));
            let to = floor_char_boundary(self.text, near.saturating_add(NEIGHBORHOOD));
            let hay = self.text.get(from..to).unwrap_or("");
            let all: Vec<usize> = hay.match_indices(exact).map(|found| from + found.0).collect();
            return nearest(&all, near, COPIES).to_vec();
        }
        let grams = self.grams();
        let rarest = fragments(exact.as_bytes()).min_by_key(|(_, gram)| grams.places(*gram).len());
        let Some((offset, gram)) = rarest else { return Vec::new() };
        nearest(grams.places(gram), (near.saturating_add(offset)).min(u32::MAX as usize) as u32, COPIES)
            .iter()
            .filter_map(|place| (*place as usize).checked_sub(offset))
            .filter(|at| self.text.get(*at..at + exact.len()) == Some(exact))
            .collect()
    }

    /// Windows (bytes, half-open) where rare fragments of the selectors meet, each with the place
    /// where the exact may start, those with most votes first; the one at the hint if none has any;
    /// none where one of the `copies` stands.
    fn meetings(&self, selectors: &Selectors<&str>, copies: &[usize]) -> Vec<(usize, usize, usize)> {
        let grams = self.grams();
        let Selectors { exact, prefix, suffix, start } = *selectors;
        let local = [prefix, exact, suffix].concat();
        let near = start.unwrap_or(0).min(self.text.len());
        let seeds: Vec<(usize, &[u32])> =
            fragments(local.as_bytes()).map(|(offset, gram)| (offset, grams.places(gram))).collect();
        // Where the first byte of `local` would be, plus its length, so that none is negative.
        let mut votes: Vec<u64> = Vec::with_capacity(VOTES + PLACES);
        for (offset, places) in order(&seeds, |(_, places)| places.len() as u64) {
            if votes.len() >= VOTES {
                break;
            }
            let shift = (local.len() - offset) as u64;
            votes.extend(nearest(places, near as u32, PLACES).iter().map(|place| u64::from(*place) + shift));
        }
        votes.sort_unstable();

        let width = 48 + exact.len() as u64 / 8;
        let mut crowds: Vec<(usize, u64, u64)> = Vec::with_capacity(votes.len());
        let mut until = 0;
        for (at, first) in votes.iter().enumerate() {
            while votes.get(until).is_some_and(|vote| *vote <= first + width) {
                until += 1;
            }
            let last = votes.get(until.saturating_sub(1)).copied().unwrap_or(*first);
            crowds.push((until - at, *first, last));
        }
        let vote = |start: usize| (start + local.len() - prefix.len()) as u64;
        if let (true, Some(_)) = (crowds.is_empty(), start) {
            crowds.push((1, vote(near), vote(near)));
        }
        // A few votes are chance, where others have many.
        let few = crowds.iter().map(|crowd| crowd.0).max().unwrap_or(0) / 8;
        let mut chosen: Vec<(u64, u64)> = Vec::new();
        for (count, first, last) in order(&crowds, |crowd| (2 * VOTES - crowd.0) as u64) {
            let apart = |a: u64, b: u64| b + width / 2 < first || a > last + width / 2;
            let copied = copies.iter().any(|at| !apart(vote(*at), vote(*at)));
            if count <= few || chosen.len() == FITS {
                break;
            }
            if !copied && chosen.iter().all(|(a, b)| apart(*a, *b)) {
                chosen.push((first, last));
            }
        }
        let slack = 64 + exact.len() / 2;
        let start_of = |vote: u64| (vote as usize + prefix.len()).saturating_sub(local.len());
        let window = |(first, last)| {
            let (first, last) = (start_of(first), start_of(last));
            (first.saturating_sub(slack), last.saturating_add(exact.len() + slack), near.clamp(first, last))
        };
        chosen.into_iter().map(window).collect()
    }

    /// The best fit in a window (bytes, half-open), of equal ones the one nearest to `expected`.
    fn fit(
        &self,
        selectors: &Selectors<&str>,
        needles: &Needles,
        (from, to): (usize, usize),
        expected: usize,
    ) -> Candidate {
        let (from, to) = (floor_char_boundary(self.text, from), floor_char_boundary(self.text, to));
        let Fit { start, end, errors, found } =
            needles.fit(self.text.get(from..to).unwrap_or(""), expected.saturating_sub(from));
        let length = needles.exact_len().max(found).max(1);
        let words = (1000 * length.saturating_sub(errors) / length) as u32;
        let range = TextRange::new(from + start, from + end);
        let (more, further) = self.inside_words(selectors, range);
        let range = TextRange::new(range.start() - more, range.end() + further);
        let range = snap_to_graphemes(self.text, range);
        self.judge(selectors, needles, range, words)
    }

    /// Bytes by which the start and the end of a range lie inside words (16 characters at most),
    /// where the old ones were at words' edges.
    fn inside_words(&self, selectors: &Selectors<&str>, range: TextRange) -> (usize, usize) {
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let whole = |edge: Option<char>, beyond: Option<char>| word(edge) && beyond.is_some() && !word(beyond);
        let bytes = |beyond: &mut dyn Iterator<Item = char>| -> usize {
            beyond.take(16).take_while(|c| word(Some(*c))).map(char::len_utf8).sum()
        };
        let words = range.of(self.text);
        let (mut start, mut end) = (0, 0);
        if whole(selectors.exact.chars().next(), selectors.prefix.chars().next_back()) && word(words.chars().next()) {
            start = bytes(&mut self.text.get(..range.start()).unwrap_or("").chars().rev());
        }
        if whole(selectors.exact.chars().next_back(), selectors.suffix.chars().next())
            && word(words.chars().next_back())
        {
            end = bytes(&mut self.text.get(range.end()..).unwrap_or("").chars());
        }
        (start, end)
    }

    /// Weighs a place: its words are alike by `words` of 1000.
    fn judge(&self, selectors: &Selectors<&str>, needles: &Needles, range: TextRange, words: u32) -> Candidate {
        // "the" is not found in "other".
        let part_of_word = needles.exact_len() < 12 && self.inside_words(selectors, range) != (0, 0);
        let words = if part_of_word { 0 } else { words };
        let before = self.text.get(..range.start()).unwrap_or("");
        let after = self.text.get(range.end()..).unwrap_or("");
        let (lead, tail) = needles.context(before, after);
        // Unrelated words agree to a third or so: what counts is the upper half.
        let beyond_chance = |alike: u32| alike.saturating_sub(500) * 2;
        let both = |lead: Option<u32>, tail: Option<u32>| match (lead, tail) {
            (Some(lead), Some(tail)) => lead + tail,
            (one, other) => 2 * one.or(other).unwrap_or(0),
        };
        // Chance agreement decides only between equals.
        let hardly = both(lead, tail) / 20;
        let (lead, tail) = (lead.map(beyond_chance), tail.map(beyond_chance));
        let context = both(lead, tail) + hardly;
        let (lead, tail) = (lead.unwrap_or(0), tail.unwrap_or(0));
        let near =
            selectors.start.map_or(0, |hint| 40_000 / (range.start().abs_diff(hint) as u64).saturating_add(1000));
        let evidence = u64::from(beyond_chance(words)) * needles.exact_len() as u64
            + u64::from(lead) * selectors.prefix.chars().count() as u64
            + u64::from(tail) * selectors.suffix.chars().count() as u64;
        // Selectors that say little cannot be asked for much.
        let said = needles.exact_len() + selectors.prefix.chars().count() + selectors.suffix.chars().count();
        let enough = EVIDENCE.min(said as u64 * 400);
        let floor = FLOOR_ALONE - (FLOOR_ALONE - FLOOR) * lead.max(tail) / 1000;
        Candidate {
            range,
            words,
            evidence,
            rank: u64::from(beyond_chance(words)) + u64::from(context) + near,
            good: words >= floor && !range.is_empty() && evidence >= enough,
        }
    }

    /// An exact too long to be compared letter by letter: its two ends are anchored, each with the
    /// words beside it, and what lies between is compared by its fragments.
    fn long(&self, selectors: &Selectors<&str>) -> Vec<Candidate> {
        let Selectors { exact, prefix, suffix, start } = *selectors;
        let cut = |at: usize| floor_char_boundary(exact, at);
        let piece = |from: usize, to: usize| exact.get(cut(from)..cut(to)).unwrap_or("");
        let len = exact.len();
        let tail_at = cut(len.saturating_sub(END));
        let head = Selectors { exact: piece(0, END), prefix, suffix: piece(END, END + 64), start };
        let tail = Selectors {
            exact: piece(tail_at, len),
            prefix: piece(tail_at.saturating_sub(64), tail_at),
            suffix,
            start: start.map(|hint| hint.saturating_add(tail_at)),
        };
        let good = |end: &Selectors<&str>| self.candidates(end).into_iter().filter(|found| found.good).take(FITS);
        let tails: Vec<Candidate> = good(&tail).collect();
        let mut found = Vec::new();
        for head in good(&head) {
            for tail in &tails {
                let range = TextRange::new(head.range.start(), tail.range.end());
                let whole = head.range.end() <= tail.range.start() && (len / 2..=len * 2).contains(&range.len());
                if !whole {
                    continue;
                }
                let words = if range.of(self.text) == exact { 1000 } else { self.shared(exact, range) };
                let rank = (head.rank + tail.rank) / 2 + u64::from(words);
                let good = words >= FLOOR;
                found.push(Candidate { range, words, evidence: head.evidence + tail.evidence, rank, good });
            }
        }
        best_first(&found)
    }

    /// Of a thousand fragments of `exact`, spread evenly, how many stand in `range`.
    fn shared(&self, exact: &str, range: TextRange) -> u32 {
        let (mut seen, mut shared) = (0, 0);
        for (_, gram) in fragments(exact.as_bytes()).step_by(exact.len() / 1000 + 1) {
            let places = self.grams().places(gram);
            let first = places.partition_point(|place| (*place as usize) < range.start());
            seen += 1;
            shared += u32::from(places.get(first).is_some_and(|place| (*place as usize) < range.end()));
        }
        1000 * shared / seen.max(1)
    }

    /// [`anchor_parts`](super::anchor_parts) in this text.
    #[must_use]
    pub fn anchor_parts(&self, parts: &[Selectors<impl AsRef<str>>]) -> (Anchoring, Vec<Option<TextRange>>) {
        self.split(&parts.iter().map(clipped).collect::<Vec<_>>())
    }

    fn split(&self, parts: &[Selectors<&str>]) -> (Anchoring, Vec<Option<TextRange>>) {
        let orphan = (Anchoring::Orphan, vec![None; parts.len()]);
        if let [only] = parts {
            let (anchoring, range) = self.whole(only);
            return (anchoring, vec![range]);
        }
        let kept: Option<Vec<_>> = parts.iter().map(|part| self.at_hint(part).map(Some)).collect();
        match kept {
            Some(ranges) if !ranges.is_empty() => return (Anchoring::Exact, ranges),
            _ => {}
        }
        // The longest part is looked for everywhere, the others beside it.
        let Some(main) = (0..parts.len()).max_by_key(|at| parts.get(*at).map_or(0, |part| part.exact.len())) else {
            return orphan;
        };
        let Some(longest) = parts.get(main) else { return orphan };
        let total: u64 = parts.iter().map(|part| part.exact.chars().count() as u64).sum();
        let mut best: Option<(u64, u64, Vec<Option<TextRange>>)> = None;
        for candidate in self.candidates(longest).into_iter().take(FITS) {
            let mut ranges = vec![None; parts.len()];
            let (mut alike, mut evidence, mut rank) = (0, 0, candidate.rank);
            let mut keep = |at: usize, part: &Selectors<&str>, found: &Candidate| {
                alike += u64::from(found.words) * part.exact.chars().count() as u64;
                evidence += found.evidence;
                if let Some(slot) = ranges.get_mut(at) {
                    *slot = Some(found.range);
                }
            };
            keep(main, longest, &candidate);
            let mut placed = (longest, candidate.range);
            for (at, part) in parts.iter().enumerate().skip(main + 1) {
                if let Some(found) = self.beside(part, placed, true) {
                    keep(at, part, &found);
                    rank += found.rank;
                    placed = (part, found.range);
                }
            }
            placed = (longest, candidate.range);
            for (at, part) in parts.iter().enumerate().take(main).rev() {
                if let Some(found) = self.beside(part, placed, false) {
                    keep(at, part, &found);
                    rank += found.rank;
                    placed = (part, found.range);
                }
            }
            let good = candidate.good || evidence >= EVIDENCE && ranges.iter().flatten().count() > 1;
            if good && best.as_ref().is_none_or(|best| best.0 < rank) {
                best = Some((rank, alike / total.max(1), ranges));
            }
        }
        match best {
            Some((_, alike, ranges)) if alike >= u64::from(FLOOR) => {
                let pairs = || parts.iter().zip(&ranges);
                let same = pairs().all(|(part, range)| range.is_some_and(|range| range.of(self.text) == part.exact));
                let still = pairs().all(|(part, range)| range.map(TextRange::start) == part.start);
                let anchoring = match (same, still) {
                    (true, true) => Anchoring::Exact,
                    (true, false) => Anchoring::Moved,
                    _ => Anchoring::Fuzzy(alike.min(1000) as u16),
                };
                (anchoring, ranges)
            }
            _ => orphan,
        }
    }

    /// A part on one side of a part that is found: about as far from it as it was.
    fn beside(
        &self,
        part: &Selectors<&str>,
        (other, at): (&Selectors<&str>, TextRange),
        after: bool,
    ) -> Option<Candidate> {
        if part.exact.is_empty() || part.exact.len() > LONG {
            return None;
        }
        let (first, second) = if after { (other, part) } else { (part, other) };
        let gap = second.start.unwrap_or(0).saturating_sub(first.start.unwrap_or(0).saturating_add(first.exact.len()));
        // Beyond two paragraphs it is another sentence.
        let gap = gap.min(2 * BESIDE);
        let reach = gap + part.exact.len() + part.exact.len() / 2 + BESIDE;
        let (from, to, hint) = if after {
            (at.end(), at.end().saturating_add(reach), at.end() + gap)
        } else {
            (at.start().saturating_sub(reach), at.start(), at.start().saturating_sub(gap + part.exact.len()))
        };
        let (from, to) = (floor_char_boundary(self.text, from), floor_char_boundary(self.text, to));
        let hay = self.text.get(from..to)?;
        let part = Selectors { start: Some(hint), ..*part };
        let needles = Needles::new(part.exact, part.prefix, part.suffix);
        let best = hay
            .match_indices(part.exact)
            .map(|found| {
                self.judge(&part, &needles, TextRange::new(from + found.0, from + found.0 + found.1.len()), 1000)
            })
            .max_by_key(|found| found.rank)
            .unwrap_or_else(|| self.fit(&part, &needles, (from, to), hint));
        (best.words >= FLOOR_ALONE && best.range.start() >= from && best.range.end() <= to).then_some(best)
    }

    fn grams(&self) -> &Grams {
        self.grams.get_or_init(|| Grams::new(self.text))
    }
}

/// The items with the smallest key (40 bits) first, equal ones as they stand. Keys with places in
/// their low bits are sorted, so that one instance of the sort serves the whole module.
fn order<T: Copy>(items: &[T], key: impl Fn(&T) -> u64) -> impl Iterator<Item = T> + '_ {
    let mut keys: Vec<u64> = items.iter().zip(0..1 << 24).map(|(item, at)| key(item) << 24 | at).collect();
    keys.sort_unstable();
    keys.into_iter().filter_map(|key| items.get(key as usize & 0xFF_FFFF).copied())
}

/// At most [`CONTEXT_LIMIT`] code points of context, whatever a file says.
fn clipped(selectors: &Selectors<impl AsRef<str>>) -> Selectors<&str> {
    let Selectors { exact, prefix, suffix, start } = selectors.borrowed();
    let from = prefix.char_indices().rev().take(CONTEXT_LIMIT).last().map_or(0, |c| c.0);
    let to = suffix.char_indices().nth(CONTEXT_LIMIT).map_or(suffix.len(), |c| c.0);
    Selectors { exact, prefix: prefix.get(from..).unwrap_or(""), suffix: suffix.get(..to).unwrap_or(""), start }
}

fn best_first(found: &[Candidate]) -> Vec<Candidate> {
    order(found, |candidate| (1 << 32) - candidate.rank.min(1 << 32)).collect()
}

/// The `most` items nearest to `around` in a sorted list, about as many on either side.
fn nearest<T: Ord>(list: &[T], around: T, most: usize) -> &[T] {
    let from = list.partition_point(|item| *item < around).saturating_sub(most / 2);
    let from = from.min(list.len().saturating_sub(most));
    list.get(from..(from + most).min(list.len())).unwrap_or(&[])
}

/// The fragments of a text that start at characters: (byte offset, fragment).
fn fragments(bytes: &[u8]) -> impl Iterator<Item = (usize, u64)> + '_ {
    let mut gram = 0;
    bytes.iter().enumerate().filter_map(move |(last, byte)| {
        gram = (gram << 8 | u64::from(*byte)) & ((1 << (8 * GRAM)) - 1);
        let inside = gram >> (8 * GRAM - 8) & 0xC0 == 0x80;
        Some(((last + 1).checked_sub(GRAM)?, gram)).filter(|_| !inside)
    })
}

/// Every fragment's places, by hash.
struct Grams {
    /// For each hash where its places begin in `places`; one more at the end.
    heads: Vec<u32>,
    /// Byte offsets, ascending for each hash.
    places: Vec<u32>,
    shift: u32,
}

impl Grams {
    /// A counting sort by hash, in two passes.
    fn new(text: &str) -> Self {
        // Four billion bytes are indexed; texts are a thousandth of that.
        let bytes = text.as_bytes();
        let bytes = bytes.get(..u32::MAX as usize).unwrap_or(bytes);
        let bits = (usize::BITS - bytes.len().leading_zeros()).clamp(8, 20);
        let mut this = Self { heads: vec![0; (1 << bits) + 2], places: Vec::new(), shift: 64 - bits };
        // Counted two heads on, summed, and filled one head on, which moves each head to its end:
        // where the next begins.
        for (_, gram) in fragments(bytes) {
            let hash = this.hash(gram);
            if let Some(head) = this.heads.get_mut(hash + 2) {
                *head += 1;
            }
        }
        let mut total = 0;
        for head in &mut this.heads {
            total += *head;
            *head = total;
        }
        this.places = vec![0; total as usize];
        for (at, gram) in fragments(bytes) {
            let hash = this.hash(gram);
            if let Some(head) = this.heads.get_mut(hash + 1) {
                if let Some(place) = this.places.get_mut(*head as usize) {
                    *place = at as u32;
                }
                *head += 1;
            }
        }
        this
    }

    fn hash(&self, gram: u64) -> usize {
        (gram.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize
    }

    /// Where the fragment stands, and now and then another of the same hash.
    fn places(&self, gram: u64) -> &[u32] {
        let hash = self.hash(gram);
        let head = |hash: usize| self.heads.get(hash).map_or(0, |head| *head as usize);
        self.places.get(head(hash)..head(hash + 1)).unwrap_or(&[])
    }
}

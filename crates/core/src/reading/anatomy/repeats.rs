//! What stands in a text more than once: whole lines, and sentences inside other lines.
//!
//! Knows: words by their hashes, so that case, punctuation and quotation marks do not matter. Does
//! not know: what a repetition means.
//!
//! All words of all lines are one sequence with running polynomial hashes (Rabin and Karp 1987), so
//! that any stretch's hash is one subtraction. A short line is looked for by the hash of its first
//! four words; the work is bounded by words × [`PER_OPENING`].

use super::furniture::without_credit;
use super::line::{Line, is_dense};

/// Words that open a candidate.
const OPENING: usize = 4;
/// Longest line, in words, that is looked for.
const LONGEST: usize = 80;
/// Longest line, in words, that counts as holding another: beyond it the line is a copy of the story.
const CONTAINER: usize = 300;
/// Candidates kept under one opening.
const PER_OPENING: usize = 4;
/// Words hashed in all; the rest of a longer text is not searched.
const MOST_WORDS: usize = 1_500_000;
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

/// Which lines stand elsewhere too.
pub(super) struct Repeats {
    /// The whole line without its closing credit stands in the text as another line.
    twice: Vec<bool>,
    /// The first and the last longer line inside which the line's words stand, plus one; 0 = none.
    inside: Vec<[usize; 2]>,
}

impl Repeats {
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let mut sums: Vec<u64> = vec![0];
        let mut spans: Vec<(usize, usize)> = Vec::with_capacity(lines.len());
        for line in lines {
            let start = sums.len() - 1;
            let core = if line.size <= LONGEST { without_credit(line.text).unwrap_or(line.text) } else { line.text };
            let mut core_end = start;
            if sums.len() < MOST_WORDS {
                push_words(core, &mut sums);
                core_end = sums.len() - 1;
                push_words(line.text.get(core.len()..).unwrap_or(""), &mut sums);
            }
            spans.push((start, core_end));
        }
        let powers: Vec<u64> =
            std::iter::successors(Some(1u64), |p| Some(p.wrapping_mul(BASE))).take(LONGEST + 1).collect();
        let hash = |start: usize, length: usize| -> u64 {
            let (from, to) = (sums.get(start).copied().unwrap_or(0), sums.get(start + length).copied().unwrap_or(0));
            to.wrapping_sub(from.wrapping_mul(powers.get(length).copied().unwrap_or(0)))
        };

        let mut wholes = Index::new(lines.len());
        let mut openings = Index::new(lines.len());
        for (at, (start, end)) in spans.iter().enumerate() {
            let length = end - start;
            if (1..=LONGEST).contains(&length) {
                wholes.insert(hash(*start, length), at, 2);
            }
            if (OPENING..=LONGEST).contains(&length) {
                openings.insert(hash(*start, OPENING), at, PER_OPENING);
            }
        }
        let mut repeats = Self { twice: vec![false; lines.len()], inside: vec![[0; 2]; lines.len()] };
        for (slot, (start, end)) in repeats.twice.iter_mut().zip(&spans) {
            let length = end - start;
            *slot = (1..=LONGEST).contains(&length) && wholes.get(hash(*start, length)).count() > 1;
        }
        for (at, (start, end)) in spans.iter().enumerate() {
            for word in *start..end.saturating_sub(OPENING - 1) {
                for candidate in openings.get(hash(word, OPENING)) {
                    let Some((from, to)) = spans.get(candidate) else { continue };
                    let length = to - from;
                    let longer =
                        end - start > length && end - start <= CONTAINER && word + length <= *end && candidate != at;
                    if longer
                        && hash(*from, length) == hash(word, length)
                        && let Some(slot) = repeats.inside.get_mut(candidate)
                    {
                        let first = if slot[0] == 0 { at + 1 } else { slot[0] };
                        *slot = [first, at + 1];
                    }
                }
            }
        }
        repeats
    }

    /// Whether the line stands in the text again, but for a credit at its end.
    pub(super) fn is_twice(&self, at: usize) -> bool {
        self.twice.get(at).copied().unwrap_or(false)
    }

    /// Whether the line's words stand inside a longer line.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        self.around(at).next().is_some()
    }

    /// Longer lines inside which the line's words stand: the first and the last.
    pub(super) fn around(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        self.inside.get(at).into_iter().flatten().filter_map(|line| line.checked_sub(1))
    }
}

/// Lines by hash: chains of entries, one chain for all hashes that agree in their low bits.
struct Index {
    /// The first entry of each chain, plus one; 0 = none. A power of two long.
    heads: Vec<u32>,
    /// Hash, line, and the next entry of the chain plus one.
    entries: Vec<(u64, u32, u32)>,
}

impl Index {
    fn new(lines: usize) -> Self {
        Self { heads: vec![0; lines.next_power_of_two()], entries: Vec::with_capacity(lines) }
    }

    fn chain(&self, hash: u64) -> usize {
        // The high bits of a product are the mixed ones.
        (hash.wrapping_mul(BASE) >> 32) as usize & (self.heads.len() - 1)
    }

    /// Adds a line, unless `most` with the same hash are there.
    fn insert(&mut self, hash: u64, line: usize, most: usize) {
        if self.get(hash).count() >= most {
            return;
        }
        let chain = self.chain(hash);
        let place = u32::try_from(self.entries.len() + 1).unwrap_or(0);
        if let (Some(head), Ok(line)) = (self.heads.get_mut(chain), u32::try_from(line)) {
            self.entries.push((hash, line, *head));
            *head = place;
        }
    }

    /// The lines with this hash.
    fn get(&self, hash: u64) -> impl Iterator<Item = usize> + '_ {
        let entry = |place: u32| self.entries.get((place as usize).wrapping_sub(1));
        let first = self.heads.get(self.chain(hash)).and_then(|head| entry(*head));
        let chain = std::iter::successors(first, move |(_, _, next)| entry(*next));
        chain.filter(move |(other, _, _)| *other == hash).map(|(_, line, _)| *line as usize)
    }
}

/// Appends the running hash after each word of `text`; scripts without spaces have a word a letter.
fn push_words(text: &str, sums: &mut Vec<u64>) {
    let mut word: u64 = 0;
    for c in text.chars().chain([' ']) {
        let dense = is_dense(c);
        if word != 0 && (dense || !(c.is_alphanumeric() || matches!(c, '’' | '\''))) {
            let last = sums.last().copied().unwrap_or(0);
            sums.push(last.wrapping_mul(BASE).wrapping_add(word));
            word = 0;
        }
        if c.is_alphanumeric() {
            // Case folding of what is not ASCII is left out: a repetition keeps its letters.
            word =
                (word ^ u64::from(u32::from(c.to_ascii_lowercase()))).wrapping_mul(0x100_0000_01B3).rotate_left(7) | 1;
        }
    }
}

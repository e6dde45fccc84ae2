//! Approximate matching of an exact, between its prefix and suffix, in a small window of text.
//!
//! Knows: edit distances (one inserted, deleted or substituted character costs 1) and where the
//! best fit begins and ends. Does not know: where to look ([`super::quote`]) or what is good enough.
//!
//! Distances come from the bit-parallel automaton of G. Myers, "A fast bit-vector algorithm for
//! approximate string matching based on dynamic programming", Journal of the ACM 46 (1999), figure 8:
//! the step of a block of 64 rows, which hands the difference along its lower edge to the next block.
//! (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic
//! Journal of Computing 10 (2003), derives the same recurrences more plainly.) Time: length of the
//! window × ⌈length of the needle / 64⌉.

use crate::text::folding::plain_sign;
use crate::text::is_line_end;

/// A needle made ready for the automaton: for each of its characters the rows where it stands.
struct Pattern {
    rows: usize,
    blocks: usize,
    /// Symbol of each ASCII character; 0 where the needle lacks it.
    ascii: [u16; 128],
    /// The other characters of the needle, sorted, with their symbols.
    others: Vec<(char, u16)>,
    /// `blocks` words per symbol; symbol 0 is empty.
    masks: Vec<u64>,
}

impl Pattern {
    /// Reads the needle's characters, already folded. Sixty-five thousand distinct ones are told
    /// apart; more count as strangers.
    fn new(needle: impl Iterator<Item = char> + Clone) -> Self {
        let rows = needle.clone().count();
        let blocks = rows.div_ceil(64);
        let mut this = Self { rows, blocks, ascii: [0; 128], others: Vec::new(), masks: vec![0; blocks] };
        for (row, c) in needle.enumerate() {
            let mut symbol = this.symbol(c);
            if symbol == 0 {
                symbol = u16::try_from(this.masks.len() / blocks.max(1)).unwrap_or(0);
                if symbol == 0 {
                    continue;
                }
                this.masks.resize(this.masks.len() + blocks, 0);
                if let Some(slot) = this.ascii.get_mut(c as usize) {
                    *slot = symbol;
                } else {
                    let at = this.others.partition_point(|other| other.0 < c);
                    this.others.insert(at, (c, symbol));
                }
            }
            if let Some(mask) = this.masks.get_mut(usize::from(symbol) * blocks + row / 64) {
                *mask |= 1 << (row % 64);
            }
        }
        this
    }

    fn symbol(&self, c: char) -> u16 {
        match self.ascii.get(c as usize) {
            Some(symbol) => *symbol,
            None => match self.others.binary_search_by_key(&c, |other| other.0) {
                Ok(at) => self.others.get(at).map_or(0, |other| other.1),
                Err(_) => 0,
            },
        }
    }

    /// The distance of the needle to the best stretch of `hay` that ends at each boundary
    /// `0..=n`. A `fixed` stretch starts at the start of `hay`, otherwise it starts anywhere.
    fn distances(&self, hay: impl Iterator<Item = char>, fixed: bool) -> Vec<u32> {
        let mut score = self.rows as u32;
        let mut scores = vec![score];
        let mut columns = vec![(u64::MAX, 0u64); self.blocks];
        let last_row = 1u64 << (self.rows.wrapping_sub(1) % 64);
        for c in hay {
            let first = usize::from(self.symbol(c)) * self.blocks;
            let masks = self.masks.get(first..first + self.blocks).unwrap_or(&[]);
            // What enters the top row: +1 for each character of `hay` passed, unless that is free.
            let (mut up, mut down) = (u64::from(fixed), 0u64);
            let (mut plus, mut minus) = (0, 0);
            for ((vp, vn), mask) in columns.iter_mut().zip(masks) {
                let xv = mask | *vn;
                let eq = mask | down;
                let xh = ((eq & *vp).wrapping_add(*vp) ^ *vp) | eq;
                plus = *vn | !(xh | *vp);
                minus = *vp & xh;
                let (ph, mh) = (plus << 1 | up, minus << 1 | down);
                (up, down) = (plus >> 63, minus >> 63);
                *vp = mh | !(xv | ph);
                *vn = ph & xv;
            }
            if self.rows == 0 {
                score += u32::from(fixed);
            } else if plus & last_row != 0 {
                score += 1;
            } else if minus & last_row != 0 {
                score -= 1;
            }
            scores.push(score);
        }
        scores
    }
}

/// What is looked for, each needle also back to front.
pub(super) struct Needles {
    words: Vec<char>,
    exact: [Pattern; 2],
    prefix: [Pattern; 2],
    suffix: [Pattern; 2],
}

/// The best fit of the needles in a window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    /// Bytes from the start of the window, half-open.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Edits between the exact and the words found.
    pub(super) errors: usize,
    /// Characters found.
    pub(super) found: usize,
}

impl Needles {
    pub(super) fn new(exact: &str, prefix: &str, suffix: &str) -> Self {
        let both = |needle: &str| {
            let folded = needle.chars().map(plain_sign);
            [Pattern::new(folded.clone()), Pattern::new(folded.rev())]
        };
        let words = exact.chars().map(plain_sign).collect();
        Self { words, exact: both(exact), prefix: both(prefix), suffix: both(suffix) }
    }

    /// Characters in the exact.
    pub(super) fn exact_len(&self) -> usize {
        self.words.len()
    }

    /// How well the prefix agrees with the text `before` a place, and the suffix with the text
    /// `after` it, each out of 1000; `None` for one that is empty.
    pub(super) fn context(&self, before: &str, after: &str) -> (Option<u32>, Option<u32>) {
        fn agreement(pattern: &Pattern, hay: impl Iterator<Item = char>) -> Option<u32> {
            let rows = pattern.rows;
            if rows == 0 {
                return None;
            }
            let best = pattern.distances(hay.take(rows + rows / 4 + 4), true).into_iter().min().unwrap_or(0);
            Some(1000 - (1000 * best / rows as u32).min(1000))
        }
        (
            agreement(&self.prefix[1], before.chars().rev().map(plain_sign)),
            agreement(&self.suffix[0], after.chars().map(plain_sign)),
        )
    }

    /// Lays prefix, exact and suffix over `window`, best first; of equal places the one nearest to
    /// `expected` (bytes).
    ///
    /// ```text
    /// window    ……… so the council said |that rents would rise| by May ………
    /// prefix        the council said ⌋                            ends here: lead[start]
    /// exact                          ⌊that rent would rise⌋      errors
    /// suffix                                              ⌊ by May   starts here: tail[end]
    /// ```
    ///
    /// One edge is chosen first, by the exact's distance up to it and the context beyond it, then
    /// the other, given the first. Either may come first: where the exact stands twice in the
    /// window and one side's context has changed, only the other side tells which is meant.
    pub(super) fn fit(&self, window: &str, expected: usize) -> Fit {
        let mut places: Vec<usize> = Vec::with_capacity(window.len() + 1);
        let mut hay: Vec<char> = Vec::with_capacity(window.len());
        for (at, c) in window.char_indices() {
            places.push(at);
            hay.push(plain_sign(c));
        }
        places.push(window.len());
        let n = hay.len();
        let expected = places.partition_point(|place| *place < expected).min(n);

        let lead = self.prefix[0].distances(hay.iter().copied(), false);
        let mut tail = self.suffix[1].distances(hay.iter().rev().copied(), false);
        tail.reverse();
        // A context that has changed beyond recognition has no say in where the edge is.
        let say = |pattern: &Pattern, distances: &[u32]| -> Vec<u32> {
            distances.iter().map(|d| (*d).min(pattern.rows as u32 / 2)).collect()
        };
        let (mut front, mut rear) = (say(&self.prefix[0], &lead), say(&self.suffix[1], &tail));

        let [there, back] = &self.exact;
        let (mut start, mut end, mut errors, cost) =
            settle(&hay, there, back, &front, &rear, (expected + self.words.len()).min(n));
        hay.reverse();
        front.reverse();
        rear.reverse();
        let mirrored = settle(&hay, back, there, &rear, &front, n - expected);
        hay.reverse();
        if mirrored.3 < cost {
            (start, end, errors) = (n - mirrored.1, n - mirrored.0, mirrored.2);
        }

        let byte = |boundary: usize| places.get(boundary).copied().unwrap_or(window.len());
        let mut edges = self.edges(&hay, (start, end), &lead, &tail);
        // It has not grown across a line's end: what is there was put between.
        let grown = |from: usize, to: usize| window.get(byte(from)..byte(to)).unwrap_or("");
        if let Some(cut) = grown(edges.0, start).rfind(is_line_end) {
            edges.0 = places.partition_point(|place| *place <= byte(edges.0) + cut);
        }
        if let Some(cut) = grown(end, edges.1).find(is_line_end) {
            edges.1 = places.partition_point(|place| *place < byte(end) + cut);
        }
        if edges != (start, end) {
            let between = hay.get(edges.0..edges.1).unwrap_or(&[]);
            let all = there.distances(between.iter().copied(), true).last().copied().unwrap_or(u32::MAX);
            if all <= 6 * errors && 2 * all as usize <= between.len().max(self.words.len()) {
                (start, end) = edges;
                errors = all;
            }
        }
        Fit { start: byte(start), end: byte(end), errors: errors as usize, found: end - start }
    }

    /// Where the exact's first or last letters are not found, the place may have grown, and the
    /// edge is where the context begins, if that still stands close by.
    fn edges(&self, hay: &[char], (start, end): (usize, usize), lead: &[u32], tail: &[u32]) -> (usize, usize) {
        let near = |pattern: &Pattern, distances: &[u32], edge: usize| {
            let reach = 16 + self.words.len() / 2;
            let from = edge.saturating_sub(reach);
            let stretch = distances.iter().enumerate().skip(from).take(edge + reach - from);
            let best = stretch.min_by_key(|(at, distance)| (**distance, at.abs_diff(edge)));
            best.filter(|(_, distance)| pattern.rows >= 8 && **distance as usize * 5 <= pattern.rows)
                .map_or(edge, |(at, _)| at)
        };
        let found = hay.get(start..end).unwrap_or(&[]);
        let few = self.words.len().min(3);
        let first = found.get(..few) == self.words.get(..few);
        let last = found.len() >= few && found.ends_with(self.words.get(self.words.len() - few..).unwrap_or(&[]));
        let from = if first { start } else { near(&self.prefix[0], lead, start) };
        let to = if last { end } else { near(&self.suffix[0], tail, end) };
        if from < to { (from, to) } else { (start, end) }
    }
}

/// Chooses the end of the exact in `hay`, then its start: (start, end, errors, cost). `lead` and
/// `tail` say at each boundary `0..=n` how badly the prefix ends and the suffix starts there.
fn settle(
    hay: &[char],
    there: &Pattern,
    back: &Pattern,
    lead: &[u32],
    tail: &[u32],
    expected_end: usize,
) -> (usize, usize, u32, u32) {
    // An error in the exact weighs as two in the context.
    let ends = there.distances(hay.iter().copied(), false);
    let cost = |at: usize| Some(2 * ends.get(at)? + tail.get(at)?);
    let mut end = (0..ends.len()).min_by_key(|at| (cost(*at), at.abs_diff(expected_end))).unwrap_or(0);
    // Of neighbors as good the last keeps a changed last letter inside.
    while end + 1 < ends.len() && cost(end + 1) == cost(end) {
        end += 1;
    }
    // The exact may fill at most twice its length: beyond that even an empty stretch is nearer.
    let reach = end.min(2 * there.rows);
    let before = hay.get(end - reach..end).unwrap_or(&[]);
    let starts = back.distances(before.iter().rev().copied(), true);
    let price = |taken: usize| {
        2 * starts.get(taken).copied().unwrap_or(0) + lead.get(end.saturating_sub(taken)).copied().unwrap_or(0)
    };
    let taken = (0..starts.len()).rev().min_by_key(|taken| price(*taken)).unwrap_or(0);
    let errors = starts.get(taken).copied().unwrap_or(0);
    (end - taken, end, errors, price(taken) + tail.get(end).copied().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sellers' column by column recurrence: the same distances, the plain way.
    fn plain(needle: &[char], hay: &[char], fixed: bool) -> Vec<u32> {
        let mut column: Vec<u32> = (0..=needle.len() as u32).collect();
        let mut scores = vec![needle.len() as u32];
        for (at, c) in hay.iter().enumerate() {
            let mut diagonal = column[0];
            column[0] = if fixed { at as u32 + 1 } else { 0 };
            for row in 1..=needle.len() {
                let substituted = diagonal + u32::from(needle[row - 1] != *c);
                diagonal = column[row];
                column[row] = substituted.min(diagonal + 1).min(column[row - 1] + 1);
            }
            scores.push(column[needle.len()]);
        }
        scores
    }

    proptest::proptest! {
        #[test]
        fn bits_agree_with_the_plain_recurrence(
            needle in "[abcé語]{0,200}", hay in "[abcdé語]{0,250}", fixed: bool,
        ) {
            let (n, h): (Vec<char>, Vec<char>) = (needle.chars().collect(), hay.chars().collect());
            let pattern = Pattern::new(n.iter().copied());
            proptest::prop_assert_eq!(pattern.distances(h.iter().copied(), fixed), plain(&n, &h, fixed));
        }
    }

    #[test]
    fn an_edge_is_told_by_the_context_beyond_it() {
        for (exact, prefix, suffix, window, found) in [
            ("rents would rise", "said ", " by May", "they said rents will rise by May.", "rents will rise"),
            ("a foo bar", "so ", ", and so", "so a foo quux, and so", "a foo quux"),
            ("“Yes,” he said", "", "", "Well, \"Yes,\" he\nsaid.", "\"Yes,\" he\nsaid"),
            ("the mayor", "angry with ", "", "the mayor was angry with the mayor", "the mayor"),
        ] {
            let fit = Needles::new(exact, prefix, suffix).fit(window, 0);
            assert_eq!(&window[fit.start..fit.end], found, "{exact}");
        }
    }
}

//! The sentences of an article, and what their words tell: where somebody is named as the one who says so, who is
//! accused, whether somebody was asked, and whether it is said why somebody is not named.
//!
//! Knows: where sentences begin, block by block, and the words ([`super::origins`], [`super::tells`]). Does not know:
//! marks.

use super::origins::{is_after, is_sure, names_origin};
use super::tells::{Tells, begins};
use crate::model::article::{Article, Block};
use crate::reading::naming;
use crate::text::TextRange;

/// What sentences tell. Of a text in a language whose words are not known there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentences {
    /// Where they begin, in bytes, ascending. A block begins one.
    starts: Vec<usize>,
    /// Words that tell that somebody says so, in text order.
    origins: Vec<TextRange>,
    /// Those of them that tell it for sure.
    sure: Vec<TextRange>,
    /// Words that accuse, in text order.
    accusing: Vec<TextRange>,
    /// Sentences by which somebody was asked, or answers, in text order.
    asked: Vec<TextRange>,
    /// Sentences that give a reason why somebody is not named, in text order; with the one before where it begins
    /// with a pronoun: "They asked not to be named because …".
    veiled: Vec<TextRange>,
}

/// What the words of a sentence were so far.
#[derive(Default)]
struct Seen {
    veil: bool,
    name: bool,
    not: bool,
    reason: bool,
    asked: bool,
    pronoun: bool,
    /// Whether there was a word.
    begun: bool,
    /// A word that accuses if the other one follows.
    waits: Option<(TextRange, &'static str)>,
}

impl Sentences {
    /// Reads them, with the words of the article's language. What is said in its quotations names no origin of the
    /// sentences that they stand in: a project is called “What the Valley Said”.
    pub(crate) fn of(article: &Article, quoted: &[TextRange], tells: Option<&'static Tells>) -> Self {
        let mut found = Self::default();
        if let Some(tells) = tells {
            for block in article.blocks.iter() {
                found.block(article.text.as_str(), block, tells);
            }
        }
        for list in [&mut found.origins, &mut found.sure] {
            let mut next = quoted.iter().peekable();
            list.retain(|word| {
                while next.next_if(|range| range.end() <= word.start()).is_some() {}
                !next.peek().is_some_and(|range| range.overlaps(*word))
            });
        }
        found
    }

    fn block(&mut self, text: &str, block: &Block, tells: &'static Tells) {
        let words = block.range.of(text);
        let base = block.range.start();
        let first = self.starts.len();
        self.starts.push(base);
        let (mut ended, mut spaced, mut word) = (false, false, None::<usize>);
        let mut seen = Seen::default();
        let mut lower = String::new();
        let ends = std::iter::once((words.len(), '\n'));
        for (at, c) in words.char_indices().chain(ends) {
            if c.is_alphabetic() {
                // "4.2", and "p.m. on": the sentence goes on.
                if ended && spaced && !c.is_lowercase() {
                    self.end(first, base + at, &seen);
                    seen = Seen::default();
                    self.starts.push(base + at);
                }
                (ended, spaced) = (false, false);
                word = word.or(Some(at));
                continue;
            }
            if let Some(from) = word.take()
                && let Some(one) = words.get(from..at)
            {
                lower.clear();
                lower.extend(one.chars().flat_map(char::to_lowercase));
                if names_origin(&lower) || is_after(words, from, at) {
                    let range = TextRange::new(base + from, base + at);
                    self.origins.push(range);
                    self.sure.extend(is_sure(&lower).then_some(range));
                }
                self.word(TextRange::new(base + from, base + at), &lower, tells, &mut seen);
            }
            match c {
                '。' | '！' | '？' => (ended, spaced) = (true, true),
                '.' | '!' | '?' | '…' | '؟' | '\n' => (ended, spaced) = (true, c == '\n'),
                _ if c.is_whitespace() => spaced = ended,
                '”' | '’' | '"' | '»' | '“' | ')' | ']' | '」' | '』' if !spaced => {}
                _ => {
                    if ended && spaced && at < words.len() {
                        self.end(first, base + at, &seen);
                        seen = Seen::default();
                        self.starts.push(base + at);
                    }
                    (ended, spaced) = (false, false);
                }
            }
        }
        self.end(first, block.range.end(), &seen);
    }

    /// What a word tells of its sentence.
    fn word(&mut self, range: TextRange, word: &str, tells: &'static Tells, seen: &mut Seen) {
        if !seen.begun {
            seen.begun = true;
            seen.pronoun = naming::pronoun(word).is_some();
        }
        if begins(word, tells.accuses) {
            self.accusing.push(range);
        } else if let Some((_, other)) = tells.accuses_with.iter().find(|(one, _)| *one == word) {
            seen.waits = Some((range, other));
        } else if let Some((range, _)) = seen.waits.take_if(|(_, other)| *other == word) {
            self.accusing.push(range);
        }
        seen.asked |= begins(word, tells.asked);
        seen.veil |= begins(word, tells.veils);
        seen.name |= begins(word, tells.names);
        seen.not |= tells.nots.contains(&word);
        seen.reason |= begins(word, tells.reasons);
    }

    /// A sentence ends: what it told as a whole. `first` is the block's first sentence.
    fn end(&mut self, first: usize, end: usize, seen: &Seen) {
        let Some(here) = self.starts.len().checked_sub(1) else { return };
        let start = |index: usize| self.starts.get(index).copied().unwrap_or(end);
        let before = if here > first && seen.pronoun { start(here - 1) } else { start(here) };
        if seen.asked {
            let with_before = if here > first { start(here - 1) } else { start(here) };
            self.asked.push(TextRange::new(with_before, end));
        }
        if seen.reason && (seen.veil || seen.name && seen.not) {
            self.veiled.push(TextRange::new(before, end));
        }
    }

    /// The sentence at a place of a block, and with it the one before in the block.
    pub(crate) fn around(&self, at: usize, block: TextRange) -> (TextRange, TextRange) {
        let next = self.starts.partition_point(|start| *start <= at);
        let start = |index: Option<usize>| {
            let found = index.and_then(|index| self.starts.get(index)).copied();
            found.filter(|start| block.contains(*start))
        };
        let here = start(next.checked_sub(1)).unwrap_or_else(|| block.start());
        let before = start(next.checked_sub(2)).unwrap_or(here);
        let end = start(Some(next)).unwrap_or_else(|| block.end());
        (TextRange::new(here, end), TextRange::new(before, end))
    }

    /// Whether a stretch names somebody as the one who says so.
    pub(crate) fn names_origin(&self, range: TextRange) -> bool {
        within(&self.origins, range).next().is_some()
    }

    /// Whether a stretch says for sure that somebody says so.
    pub(crate) fn is_said(&self, range: TextRange) -> bool {
        within(&self.sure, range).next().is_some()
    }

    /// The words that name one in a stretch.
    pub(crate) fn origins(&self, range: TextRange) -> impl Iterator<Item = TextRange> {
        within(&self.origins, range)
    }

    /// The words that accuse in a stretch.
    pub(crate) fn accusing(&self, range: TextRange) -> impl Iterator<Item = TextRange> {
        within(&self.accusing, range)
    }

    /// The sentences, with the ones before them, by which somebody was asked or answers.
    pub(crate) fn asked(&self) -> &[TextRange] {
        &self.asked
    }

    /// Whether it is said at a place why somebody is not named.
    pub(crate) fn is_veiled(&self, at: usize) -> bool {
        let from = self.veiled.partition_point(|range| range.end() <= at);
        self.veiled.iter().skip(from).take(2).any(|range| range.contains(at))
    }
}

/// The words of a list, in text order, that begin in a stretch.
fn within(list: &[TextRange], range: TextRange) -> impl Iterator<Item = TextRange> {
    let from = list.partition_point(|one| one.start() < range.start());
    list.iter().skip(from).take_while(move |one| one.start() < range.end()).copied()
}

//! What the rules read: the words of an article with the figures laid over them.

use galley_words::t;
use litemap::LiteMap;

use super::alarm::Alarm;
use crate::model::article::{Article, Role};
use crate::reading::figures::Figure;
use crate::reading::figures::tokens::{Sentence, Words};
use crate::text::TextRange;

/// The words and the figures.
pub(super) struct Page<'a> {
    pub(super) article: &'a Article,
    pub(super) words: Words<'a>,
    pub(super) figures: &'a [Figure],
    /// For each figure its first token and one past its last.
    spans: Vec<(usize, usize)>,
    /// For each sentence its first figure and one past its last.
    held: Vec<(usize, usize)>,
}

impl<'a> Page<'a> {
    pub(super) fn of(article: &'a Article, words: Words<'a>, figures: &'a [Figure]) -> Self {
        let spans: Vec<(usize, usize)> =
            figures.iter().map(|one| (words.at_byte(one.range.start()), words.at_byte(one.range.end()))).collect();
        let mut held = Vec::with_capacity(words.sentences.len());
        let mut next = 0;
        for sentence in &words.sentences {
            let first = next;
            while spans.get(next).is_some_and(|(from, _)| *from < sentence.to) {
                next += 1;
            }
            held.push((first, next));
        }
        Self { article, words, figures, spans, held }
    }

    /// The sentences, each with the index of its first figure and one past its last. Those without figures are
    /// left out.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&Sentence, usize, usize)> {
        let held = self.words.sentences.iter().zip(&self.held);
        held.filter(|(_, (from, to))| from < to).map(|(sentence, (from, to))| (sentence, *from, *to))
    }

    pub(super) fn figure(&self, at: usize) -> Option<&'a Figure> {
        self.figures.get(at)
    }

    /// The first token of a figure.
    pub(super) fn from(&self, figure: usize) -> usize {
        self.spans.get(figure).map_or(usize::MAX, |span| span.0)
    }

    /// One past the last token of a figure.
    pub(super) fn to(&self, figure: usize) -> usize {
        self.spans.get(figure).map_or(usize::MAX, |span| span.1)
    }

    /// The sentence of a figure.
    pub(super) fn sentence_of(&self, figure: usize) -> Option<&Sentence> {
        self.words.sentences.get(self.words.sentence(self.from(figure)))
    }

    /// The role of a figure's block.
    pub(super) fn role(&self, figure: &Figure) -> Role {
        self.article.blocks.get(figure.block).map_or(Role::Clutter, |block| block.role)
    }

    /// The words of a range.
    pub(super) fn said(&self, range: TextRange) -> &'a str {
        range.of(self.words.text)
    }

    /// Adds an alarm.
    pub(super) fn alarm(&self, out: &mut Vec<Alarm>, rule: &'static str, places: &[TextRange], words: String) {
        let mut key = rule.to_owned();
        for place in places {
            key.push('|');
            key.push_str(self.said(*place));
        }
        out.push(Alarm { rule, key, places: places.to_vec(), words });
    }

    /// How many words two stretches of tokens share, small ones left out. Reads at most the first 60 of the first one.
    pub(super) fn shared(&self, one: (usize, usize), two: (usize, usize)) -> usize {
        let mut known = self.telling(one);
        for at in two.0..two.1 {
            if let Some(found) = known.get_mut(stem(self.words.word(at))) {
                *found = true;
            }
        }
        known.values().filter(|found| **found).count()
    }

    /// The words of a stretch of tokens that tell what it is about.
    pub(super) fn telling(&self, one: (usize, usize)) -> LiteMap<&str, bool> {
        let mut known: LiteMap<&str, bool> = LiteMap::new();
        for at in one.0..one.1.min(one.0.saturating_add(60)) {
            let word = self.words.word(at);
            if self.words.is_word(at) && word.chars().count() > 3 && !is_small(word) {
                known.insert(stem(word), false);
            }
        }
        known
    }

    /// Whether a stretch of tokens has a name that another lacks. The first word of a sentence is one unless it is
    /// small.
    pub(super) fn names_more(&self, one: (usize, usize), two: (usize, usize)) -> bool {
        (one.0..one.1).any(|at| {
            let begins = self.words.sentence(at) != self.words.sentence(at.wrapping_sub(1));
            let name = self.words.is_word(at) && self.words.is_capital(at) && (!begins || self.tells(at));
            name && !(two.0..two.1).any(|other| self.words.word(other) == self.words.word(at))
        })
    }

    /// Whether a word tells what its sentence is about: a longer one, or a short name.
    pub(super) fn tells(&self, at: usize) -> bool {
        let word = self.words.word(at);
        let short = word.chars().count() <= 3;
        self.words.is_word(at) && if short { self.words.is_capital(at) && !is_tiny(word) } else { !is_small(word) }
    }

    /// Whether one of some tokens tells what a stretch of others does not.
    pub(super) fn tells_more(&self, mut one: impl Iterator<Item = usize>, two: (usize, usize)) -> bool {
        one.any(|at| {
            let word = stem(self.words.word(at));
            self.tells(at) && !(two.0..two.1).any(|other| stem(self.words.word(other)) == word)
        })
    }

    /// The range of tokens `[from, to)`.
    pub(super) fn range(&self, from: usize, to: usize) -> TextRange {
        self.words.range(from, to)
    }
}

/// Thousandths as a reader writes them, rounded to tenths: "12.5".
pub(super) fn tenths(thousandths: u64) -> String {
    let tenths = thousandths.saturating_add(50) / 100;
    let whole = tenths / 10;
    if tenths.is_multiple_of(10) { whole.to_string() } else { format!("{whole}{}{}", t!(decimal_mark), tenths % 10) }
}

/// The letters by which two forms of a word are one.
fn stem(word: &str) -> &str {
    let end = word.char_indices().nth(5).map_or(word.len(), |(at, _)| at);
    let short = word.get(..end).unwrap_or(word);
    short.strip_suffix('s').unwrap_or(short)
}

/// Short words that begin a sentence and name nobody.
fn is_tiny(word: &str) -> bool {
    matches!(
        word,
        "a" | "all"
            | "an"
            | "and"
            | "any"
            | "are"
            | "as"
            | "at"
            | "but"
            | "by"
            | "did"
            | "do"
            | "few"
            | "for"
            | "had"
            | "has"
            | "he"
            | "her"
            | "his"
            | "how"
            | "i"
            | "if"
            | "in"
            | "is"
            | "it"
            | "its"
            | "my"
            | "new"
            | "no"
            | "not"
            | "now"
            | "of"
            | "on"
            | "one"
            | "or"
            | "our"
            | "out"
            | "per"
            | "she"
            | "so"
            | "the"
            | "to"
            | "two"
            | "up"
            | "was"
            | "we"
            | "who"
            | "yet"
            | "you"
    )
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "with"
            | "from"
            | "that"
            | "this"
            | "after"
            | "over"
            | "more"
            | "than"
            | "have"
            | "will"
            | "says"
            | "said"
            | "their"
            | "they"
            | "been"
            | "were"
            | "into"
            | "people"
            | "percent"
            | "million"
            | "billion"
            | "three"
            | "four"
            | "five"
            | "seven"
            | "eight"
            | "nine"
            | "about"
            | "year"
            | "years"
            | "killed"
            | "dead"
            | "injured"
            | "hurt"
    )
}

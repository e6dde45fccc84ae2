//! What of a text somebody has to answer for, whoever marks it: quotations, and figures whose sentence does not
//! say where they come from. Read once, so that an edit costs only the looking up.
//!
//! Knows: which parts of a story speak for themselves, which quotations are speech, and what sentences tell. Does not
//! know: marks.

use std::rc::Rc;

use super::finding::Rule;
use crate::model::article::{Article, Block, Role};
use crate::reading::figures::weight::is_weighty;
use crate::reading::figures::{Figure, Measure};
use crate::reading::quotations::words_of;
use crate::reading::saying::repeats::{is_repeating, quotation_among};
use crate::reading::saying::sentences::Sentences;
use crate::reading::saying::speech::is_speech;
use crate::reading::saying::tells::{self, Tells};
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// What somebody has to answer for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passages {
    /// Quotations of the story, in text order.
    pub quotations: Vec<Quotation>,
    /// Figures of weight whose sentence names no origin, in text order.
    pub figures: Vec<Statement>,
    /// What sentences tell; nothing where it is not known how the text's language tells it.
    pub sentences: Sentences,
}

/// A quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks, in bytes.
    pub range: TextRange,
    /// Its block, by index.
    pub block: usize,
    /// Whether it is speech by itself, and no title or word held at arm's length.
    pub is_speech: bool,
    /// What a gap about it is known by.
    pub key: Rc<str>,
}

/// A figure, and the sentences that may say where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The figure, in bytes.
    pub figure: TextRange,
    /// Its sentence.
    pub sentence: TextRange,
    /// Its sentence and the one before it in the block.
    pub near: TextRange,
    /// What a gap about the sentence is known by.
    pub key: Rc<str>,
}

impl Passages {
    /// Reads them off an article, its figures and its quotations, both in text order.
    #[must_use]
    pub fn of(article: &Article, figures: &[Figure], quoted: &[TextRange]) -> Self {
        let tells = tells::of(article);
        let sentences = Sentences::of(article, quoted, tells);
        let figures = if tells.is_some() { statements(article, figures, quoted, &sentences) } else { Vec::new() };
        Self { quotations: quotations(article, quoted, tells), figures, sentences }
    }
}

/// The words in short (FNV-1a; Fowler, Noll, Vo), to be told from others by.
fn hash_of(words: &str) -> u64 {
    words.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The keys of gaps about these words, in text order: words that stand twice are counted.
fn keys_of(rule: Rule, hashes: &[u64]) -> Vec<Rc<str>> {
    let mut order: Vec<(u64, usize)> = hashes.iter().enumerate().map(|(at, hash)| (*hash, at)).collect();
    sort_by(&mut order, Ord::cmp);
    let mut times = vec![1_usize; hashes.len()];
    for (before, here) in order.iter().zip(order.iter().skip(1)) {
        if before.0 == here.0 {
            let count = times.get(before.1).map_or(1, |times| times + 1);
            if let Some(times) = times.get_mut(here.1) {
                *times = count;
            }
        }
    }
    let keys = hashes.iter().zip(times).map(|(hash, times)| match times {
        1 => format!("{}:{hash:016x}", rule.slug()).into(),
        times => format!("{}:{hash:016x}-{times}", rule.slug()).into(),
    });
    keys.collect()
}

/// Quotations under pictures and in standfirsts that are looked for in the story. More than these no story has; each
/// costs what the story's quotations are long.
pub(super) const REPEATS: usize = 64;

fn quotations(article: &Article, quoted: &[TextRange], tells: Option<&Tells>) -> Vec<Quotation> {
    let text = article.text.as_str();
    let (mut list, mut hashes) = (Vec::new(), Vec::new());
    for range in quoted {
        let Some(index) = article.block_at(range.start()) else { continue };
        let Some(block) = article.blocks.get(index) else { continue };
        // A headline and a pull quote repeat what the story says.
        let counts =
            matches!(block.role, Role::Paragraph | Role::ListItem | Role::BlockQuote | Role::Dek | Role::Caption);
        if !counts {
            continue;
        }
        hashes.push(hash_of(words_of(text, *range).of(text)));
        list.push((*range, index, block));
    }
    let keys = keys_of(Rule::QuotationUnmarked, &hashes);
    let list = list.into_iter().zip(keys);
    let mut asked = 0;
    let quotation = |((range, index, block), key): ((TextRange, usize, &Block), Rc<str>)| {
        let may_repeat = is_repeating(block.role) && asked < REPEATS;
        asked += usize::from(may_repeat);
        let is_repeated = may_repeat && quotation_among(article, range, quoted).is_some();
        let is_speech = !is_repeated && is_speech(text, block.range, range, tells);
        Quotation { range, block: index, is_speech, key }
    };
    list.map(quotation).collect()
}

/// Figures of one number that are looked through for one of the same measure.
const ALIKE: usize = 64;

/// Figures that somebody is said to have given, to be known again where they are repeated.
#[derive(Default)]
struct Given(Vec<(u64, Option<u64>, Measure)>);

impl Given {
    fn add(&mut self, figure: &Figure) {
        self.0.push((figure.value, figure.second, figure.measure));
    }

    fn ready(&mut self) {
        sort_by(&mut self.0, |a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        self.0.dedup();
    }

    fn holds(&self, figure: &Figure) -> bool {
        let key = (figure.value, figure.second);
        let from = self.0.partition_point(|one| (one.0, one.1) < key);
        let alike = self.0.iter().skip(from).take_while(|one| (one.0, one.1) == key);
        alike.take(ALIKE).any(|one| one.2 == figure.measure)
    }
}

/// Whether a figure counts occasions and compares nothing: "married twice", but "twice as many".
fn is_occasion(text: &str, figure: &Figure) -> bool {
    let range = figure.range;
    let after = text.get(range.end()..).unwrap_or_default().trim_start();
    figure.measure == Measure::Multiple
        && ["twice", "thrice"].iter().any(|word| range.of(text).eq_ignore_ascii_case(word))
        && !["as ", "the ", "what "].iter().any(|word| after.starts_with(word))
}

fn statements(article: &Article, figures: &[Figure], quoted: &[TextRange], sentences: &Sentences) -> Vec<Statement> {
    let text = article.text.as_str();
    let mut list: Vec<(&Figure, TextRange, TextRange)> = Vec::new();
    // Those that somebody is said to have given: what the first paragraph sums up is given further down.
    let mut given = Given::default();
    // One for each sentence, and for each figure which.
    let (mut hashes, mut of): (Vec<u64>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut next = 0;
    for figure in figures {
        let range = figure.range;
        while quoted.get(next).is_some_and(|one| one.end() <= range.start()) {
            next += 1;
        }
        // Whose words they are says where they come from.
        let is_quoted = quoted.get(next).is_some_and(|one| one.overlaps(range));
        let Some(block) = article.blocks.get(figure.block) else { continue };
        let is_told = matches!(block.role, Role::Paragraph | Role::ListItem | Role::BlockQuote);
        if !is_told || !is_weighty(figure) || is_occasion(text, figure) {
            continue;
        }
        let (sentence, near) = sentences.around(range.start(), block.range);
        if is_quoted || sentences.names_origin(near) {
            given.add(figure);
            continue;
        }
        if list.last().is_none_or(|last| last.1 != sentence) {
            hashes.push(hash_of(sentence.of(text)));
        }
        of.push(hashes.len().saturating_sub(1));
        list.push((figure, sentence, near));
    }
    given.ready();
    let keys = keys_of(Rule::FigureWithoutOrigin, &hashes);
    let list = list.into_iter().zip(of).filter(|((figure, ..), _)| !given.holds(figure));
    list.filter_map(|((figure, sentence, near), of)| {
        Some(Statement { figure: figure.range, sentence, near, key: keys.get(of)?.clone() })
    })
    .collect()
}

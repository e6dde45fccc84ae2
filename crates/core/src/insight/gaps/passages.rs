//! What of a text somebody has to answer for, whoever marks it: quotations, and figures whose sentence does not
//! say where they come from. Read once, so that an edit costs only the looking up.
//!
//! Knows: which parts of a story speak for themselves, and the words by which a sentence names its origin. Does
//! not know: marks.

use std::rc::Rc;

use super::Rule;
use super::weight::is_weighty;
use crate::article::anatomy::language_of;
use crate::article::{Article, Block, Role};
use crate::figures::Figure;
use crate::insight::quotations::words_of;
use crate::sort::sort_by;
use crate::text::{TextRange, word_count};

/// Words that a quotation needs, to be one where nothing else says so: a title and a word held at arm's length
/// have fewer.
const SPEECH: usize = 4;

/// What somebody has to answer for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passages {
    /// Quotations of the story, in text order.
    pub quotations: Vec<Quotation>,
    /// Figures of weight whose sentence names no origin, in text order.
    pub figures: Vec<Statement>,
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
        Self { quotations: quotations(article, quoted), figures: statements(article, figures, quoted) }
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

fn quotations(article: &Article, quoted: &[TextRange]) -> Vec<Quotation> {
    let text = article.text.as_str();
    let (mut list, mut hashes) = (Vec::new(), Vec::new());
    for range in quoted {
        let Some(block) = article.block_at(range.start()) else { continue };
        let Some(role) = article.blocks.get(block).map(|block| block.role) else { continue };
        // A headline and a pull quote repeat what the story says.
        let counts = matches!(role, Role::Paragraph | Role::ListItem | Role::BlockQuote | Role::Dek | Role::Caption);
        if counts {
            hashes.push(hash_of(words_of(text, *range).of(text)));
            list.push((*range, block));
        }
    }
    let keys = keys_of(Rule::QuotationUnmarked, &hashes);
    let list = list.into_iter().zip(keys);
    list.map(|((range, block), key)| Quotation { range, block, is_speech: is_speech(range.of(text)), key }).collect()
}

/// Whether a quotation has words enough, or a sign before its closing mark as "“No,” he said." has.
fn is_speech(words: &str) -> bool {
    let mut ends = words.chars().rev();
    ends.next();
    let ends_as_speech =
        ends.next().is_some_and(|c| matches!(c, ',' | '.' | '!' | '?' | '…' | '，' | '。' | '！' | '？' | '،' | '؟'));
    // One long enough is not counted to its end.
    ends_as_speech || words.len() > 400 || word_count(words) >= SPEECH
}

/// Whether an article is, or is guessed to be, in a language whose words for an origin are known.
fn is_known(article: &Article) -> bool {
    let known = article.meta.language.split('-').next().unwrap_or_default();
    let language = if known.is_empty() { language_of(article.text.as_str()) } else { known };
    ["en", "de", "fr", "es", "ar"].iter().any(|one| language.eq_ignore_ascii_case(one))
}

fn statements(article: &Article, figures: &[Figure], quoted: &[TextRange]) -> Vec<Statement> {
    let text = article.text.as_str();
    if !is_known(article) {
        return Vec::new();
    }
    let mut list: Vec<(TextRange, TextRange, TextRange)> = Vec::new();
    // One for each sentence, and for each figure which.
    let (mut hashes, mut of): (Vec<u64>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut known: Option<(usize, Sentences)> = None;
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
        if is_quoted || !is_told || !is_weighty(figure) {
            continue;
        }
        if known.as_ref().is_none_or(|(at, _)| *at != figure.block) {
            known = Some((figure.block, Sentences::of(text, block)));
        }
        let Some((_, sentences)) = &known else { continue };
        let (sentence, near) = sentences.around(range.start());
        if sentences.names_origin(near) {
            continue;
        }
        if list.last().is_none_or(|last| last.1 != sentence) {
            hashes.push(hash_of(sentence.of(text)));
        }
        of.push(hashes.len().saturating_sub(1));
        list.push((range, sentence, near));
    }
    let keys = keys_of(Rule::FigureWithoutOrigin, &hashes);
    let list = list.into_iter().zip(of);
    list.filter_map(|((figure, sentence, near), of)| {
        Some(Statement { figure, sentence, near, key: keys.get(of)?.clone() })
    })
    .collect()
}

/// The sentences of a block, and where in it somebody is named as an origin.
struct Sentences {
    block: TextRange,
    /// Where sentences begin, in bytes, ascending.
    starts: Vec<usize>,
    /// Where words stand that name an origin, in bytes, ascending.
    origins: Vec<usize>,
}

impl Sentences {
    fn of(text: &str, block: &Block) -> Self {
        let words = block.range.of(text);
        let base = block.range.start();
        let (mut starts, mut origins) = (vec![base], Vec::new());
        let mut ended = false;
        let mut word = None::<usize>;
        let mut spaced = false;
        let ends = std::iter::once((words.len(), '\n'));
        for (at, c) in words.char_indices().chain(ends) {
            if c.is_alphabetic() {
                word = word.or(Some(at));
            } else if let Some(from) = word.take()
                && (words.get(from..at).is_some_and(names_origin) || is_after(words, from, at))
            {
                origins.push(base + from);
            }
            match c {
                '。' | '！' | '？' => (ended, spaced) = (true, true),
                '.' | '!' | '?' | '…' | '؟' | '\n' => (ended, spaced) = (true, c == '\n'),
                _ if c.is_whitespace() => spaced = ended,
                '”' | '’' | '"' | '»' | '“' | ')' | ']' | '」' | '』' if !spaced => {}
                _ => {
                    // "4.2", and "p.m. on": the sentence goes on.
                    if ended && spaced && !c.is_lowercase() && at < words.len() {
                        starts.push(base + at);
                    }
                    (ended, spaced) = (false, false);
                }
            }
        }
        Self { block: block.range, starts, origins }
    }

    /// The sentence at a place, and with it the one before.
    fn around(&self, at: usize) -> (TextRange, TextRange) {
        let next = self.starts.partition_point(|start| *start <= at);
        let start = |index: Option<usize>| index.and_then(|index| self.starts.get(index)).copied();
        let here = start(next.checked_sub(1)).unwrap_or_else(|| self.block.start());
        let before = start(next.checked_sub(2)).unwrap_or(here);
        let end = start(Some(next)).unwrap_or_else(|| self.block.end());
        (TextRange::new(here, end), TextRange::new(before, end))
    }

    fn names_origin(&self, near: TextRange) -> bool {
        let first = self.origins.partition_point(|at| *at < near.start());
        self.origins.get(first).is_some_and(|at| near.contains(*at))
    }
}

/// Whether a word tells that somebody says so.
fn names_origin(word: &str) -> bool {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return false };
    if word.len() > 24 {
        return false;
    }
    // Arabic writes "and" and "so" as a letter before the word.
    if let Some(rest) = word.strip_prefix(['و', 'ف'])
        && ORIGINS.binary_search(&rest).is_ok()
    {
        return true;
    }
    if first.is_uppercase() {
        let lower: String = first.to_lowercase().chain(letters).collect();
        return ORIGINS.binary_search(&lower.as_str()).is_ok();
    }
    ORIGINS.binary_search(&word).is_ok()
}

/// Whether a word of a text is the second part of the French "d'après".
fn is_after(words: &str, from: usize, to: usize) -> bool {
    words.get(from..to) == Some("après")
        && words.get(..from).is_some_and(|before| ["d'", "d’", "D'", "D’"].iter().any(|one| before.ends_with(one)))
}

/// Words by which a sentence says whose knowledge it is, in the languages of the interface; sorted by bytes.
const ORIGINS: [&str; 199] = [
    "according",
    "acknowledged",
    "added",
    "advirtió",
    "affirme",
    "affirment",
    "affirmé",
    "afirma",
    "afirmó",
    "analysts",
    "angaben",
    "annoncé",
    "announce",
    "announced",
    "announces",
    "anunciaron",
    "anunció",
    "argued",
    "argues",
    "asegura",
    "aseguró",
    "behauptet",
    "behauptete",
    "bekannt",
    "bericht",
    "berichtet",
    "berichtete",
    "betont",
    "betonte",
    "calculated",
    "calculates",
    "census",
    "cited",
    "citing",
    "claimed",
    "claims",
    "concluded",
    "concludes",
    "confirm",
    "confirmed",
    "confirms",
    "confirmó",
    "data",
    "declaró",
    "dice",
    "dicen",
    "dijeron",
    "dijo",
    "disclosed",
    "dit",
    "déclare",
    "déclaré",
    "encuesta",
    "enquête",
    "ergab",
    "erklärt",
    "erklärte",
    "erklärten",
    "estima",
    "estiman",
    "estimate",
    "estimated",
    "estimates",
    "estime",
    "estiment",
    "estimé",
    "estimó",
    "estudio",
    "explicó",
    "explique",
    "expliqué",
    "find",
    "findings",
    "finds",
    "forecast",
    "forecasts",
    "found",
    "hieß",
    "indica",
    "indicated",
    "indicates",
    "indicó",
    "indique",
    "indiquent",
    "indiqué",
    "informaron",
    "informe",
    "informó",
    "laut",
    "meldet",
    "meldete",
    "meldeten",
    "mitgeteilt",
    "mitteilte",
    "noted",
    "poll",
    "polls",
    "pollsters",
    "precisó",
    "predicted",
    "predicts",
    "projected",
    "projection",
    "précise",
    "précisent",
    "précisé",
    "rapport",
    "recorded",
    "report",
    "reported",
    "reportedly",
    "reports",
    "researchers",
    "revealed",
    "reveals",
    "revela",
    "reveló",
    "révèle",
    "révélé",
    "sagt",
    "sagte",
    "sagten",
    "said",
    "say",
    "saying",
    "says",
    "schätzen",
    "schätzt",
    "schätzte",
    "según",
    "selon",
    "señala",
    "señalan",
    "señaló",
    "show",
    "showed",
    "shown",
    "shows",
    "sondage",
    "stated",
    "states",
    "statistics",
    "statistik",
    "studie",
    "studies",
    "study",
    "suggest",
    "suggested",
    "suggests",
    "survey",
    "surveyed",
    "surveys",
    "teilt",
    "teilte",
    "teilten",
    "tell",
    "tells",
    "told",
    "umfrage",
    "warn",
    "warned",
    "warning",
    "warns",
    "writes",
    "wrote",
    "zufolge",
    "étude",
    "أشار",
    "أشارت",
    "أضاف",
    "أضافت",
    "أعلن",
    "أعلنت",
    "أفاد",
    "أفادت",
    "أكد",
    "أكدت",
    "أوضح",
    "أوضحت",
    "استطلاع",
    "بحسب",
    "تقديرات",
    "تقرير",
    "تقول",
    "حسب",
    "دراسة",
    "ذكر",
    "ذكرت",
    "صرح",
    "صرحت",
    "قال",
    "قالت",
    "قالوا",
    "كشف",
    "كشفت",
    "لفت",
    "وفق",
    "وفقا",
    "يقول",
];

#[cfg(test)]
mod tests {
    use super::{ORIGINS, names_origin};

    #[test]
    fn origins_are_in_order() {
        assert!(ORIGINS.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", {
            let mut sorted = ORIGINS;
            sorted.sort_unstable();
            sorted
        });
        for (word, is_one) in [
            ("According", true),
            ("said", true),
            ("según", true),
            ("وقال", true),
            ("فأعلنت", true),
            ("saddle", false),
            ("", false),
        ] {
            assert_eq!(names_origin(word), is_one, "{word}");
        }
    }
}

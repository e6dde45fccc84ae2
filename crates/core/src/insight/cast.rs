//! Who speaks in an article, how much, and where.
//!
//! Knows: marks, their persons, and whose they are ([`super::voices`]). Does not know: how a mark came by its
//! person (`desk`), or how the counts are drawn.
//!
//! ```text
//! “We counted,” Okafor said. “The mate said, ‘Count,’ and we did.” A note read “Save it.”
//!  ----5----    ---s1--       ----------------5----------------            --------9-----
//!                               -s2---        -6-
//! Okafor    2 + 7 words      5 are attributed to s1, a mention of Okafor
//! the mate  1 word           6 is attributed to s2; the word counts for Okafor too, who repeats it
//! nobody    2 words          9 is attributed to nobody
//! ```

use std::cell::OnceCell;
use std::rc::Rc;

use litemap::LiteMap;

use crate::insight::voices::Voices;
use crate::model::annotation::Annotation;
use crate::model::article::Article;
use crate::model::codebook::KindRole;
use crate::model::id::{AnnotationId, PersonId};
use crate::model::person::{Person, PersonKind};
use crate::model::work::Work;
use crate::reading::naming;
use crate::reading::quotations::{self, House};
use crate::text::sort::sort_by;
use crate::text::{TextRange, word_count};

/// Parts of the text's length that a [`Stretch`] counts in.
pub const WHOLE: u32 = 10_000;

/// The cast of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    /// A row for each of the cast: who is quoted with more words comes first, then who comes first in the text.
    pub rows: Vec<Row>,
    /// The quotes that are attributed to nobody; none where there are none.
    pub nobody: Option<Row>,
    /// Words in direct quotes, summed over the rows. Words that one of the cast repeats of another count for
    /// both.
    pub words: usize,
    /// Words in reported speech, summed over the rows.
    pub indirect: usize,
}

/// One of the cast, or nobody: what is theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Who; none for the quotes that are attributed to nobody.
    pub person: Option<Rc<Person>>,
    /// The marks that mention them, in text order.
    pub mentions: Vec<AnnotationId>,
    /// The quotes that are attributed to them, in text order.
    pub quotes: Vec<AnnotationId>,
    /// The claims that they made, in text order.
    pub claims: Vec<AnnotationId>,
    /// Words of theirs in direct quotes; none counts twice, however the quotes overlap.
    pub words: usize,
    /// Words of theirs in reported speech that stand in no direct quote of theirs.
    pub indirect: usize,
    /// Their part of the quoted words, in percent. All rows together are 100, or 0 where nobody is quoted.
    pub share: u32,
    /// Where they come first: a mention, a quote or a claim.
    pub first: Option<Place>,
    /// Where the last of their mentions, quotes and claims begins.
    pub last: Option<Place>,
    /// Where along the article they speak, in text order.
    pub stretches: Vec<Stretch>,
    /// The blocks in which they speak, by index, ascending, each once.
    pub blocks: Vec<usize>,
}

/// A place in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// In bytes of the text.
    pub offset: usize,
    /// The block's index.
    pub block: usize,
    /// The number in the block's margin ("¶ 3"), if it has one.
    pub paragraph: Option<usize>,
}

/// A stretch of speech, in [`WHOLE`]ths of the text's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// Whether the words are reported, not quoted.
    pub indirect: bool,
}

impl Row {
    /// Whether they stand with their name to what they say; false for nobody.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.person.as_ref().is_some_and(|person| person.is_named())
    }
}

impl Cast {
    /// The cast of a work. Costs what sorting its marks costs.
    #[must_use]
    pub fn of(work: &Work) -> Self {
        let voices = Voices::of(work);
        let mut gathered: LiteMap<PersonId, Gathered> =
            work.persons.keys().map(|id| (*id, Gathered::default())).collect();
        let mut nobody = Gathered::default();
        // Asked for once, and only where a quote is part reported.
        let house = OnceCell::new();
        // Who is asked for goes through the marks in text order, so every list is in text order.
        for mark in work.annotations.iter() {
            if let Some(row) = mark.person.and_then(|id| gathered.get_mut(&id)) {
                row.mentions.push(mark.id);
                row.begin_at(mark);
            }
            let speaker = voices.first(mark.id).and_then(|voice| voice.person);
            match work.codebook.role(&mark.kind) {
                KindRole::Quote => {
                    let (direct, reported) = said(work, mark, &house);
                    let row = speaker.and_then(|id| gathered.get_mut(&id));
                    row.unwrap_or(&mut nobody).speak(mark, &direct, &reported);
                }
                KindRole::Claim => {
                    if let Some(row) = speaker.and_then(|id| gathered.get_mut(&id)) {
                        row.claims.push(mark.id);
                        row.begin_at(mark);
                    }
                }
                KindRole::Source | KindRole::Custom => {}
            }
        }
        let places = Places::of(&work.article);
        let mut spoken = Vec::new();
        let mut rows: Vec<Row> = Vec::with_capacity(gathered.len());
        for (id, mut one) in gathered {
            let row = one.row(work, &places, work.persons.get(&id).cloned());
            spoken.append(&mut one.direct);
            spoken.append(&mut one.reported);
            rows.push(row);
        }
        sort_by(&mut rows, |a, b| {
            let key = |row: &Row| (std::cmp::Reverse(row.words), row.first.is_none(), row.first);
            let name = |row: &Row| row.person.as_ref().map(|person| (person.name.clone(), person.id));
            key(a).cmp(&key(b)).then_with(|| name(a).cmp(&name(b)))
        });
        let mut nobody = (!nobody.quotes.is_empty()).then(|| {
            // What somebody repeats or another reader has attributed is not nobody's.
            let spoken = joined(spoken);
            nobody.direct = without(&joined(std::mem::take(&mut nobody.direct)), &spoken);
            nobody.reported = without(&joined(std::mem::take(&mut nobody.reported)), &spoken);
            nobody.row(work, &places, None)
        });
        let words = rows.iter().chain(&nobody).map(|row| row.words).sum();
        let indirect = rows.iter().chain(&nobody).map(|row| row.indirect).sum();
        let weights: Vec<usize> = rows.iter().chain(&nobody).map(|row| row.words).collect();
        for (row, share) in rows.iter_mut().chain(&mut nobody).zip(shares(&weights)) {
            row.share = share;
        }
        Self { rows, nobody, words, indirect }
    }

    /// The row of one of the cast.
    #[must_use]
    pub fn row(&self, id: PersonId) -> Option<&Row> {
        self.rows.iter().find(|row| row.person.as_ref().is_some_and(|person| person.id == id))
    }

    /// All rows, nobody's last.
    pub fn all(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().chain(&self.nobody)
    }
}

/// The parts of somebody's name by which nobody else of the cast may be called.
pub(crate) fn short_names<'a>(work: &'a Work, person: &'a Person) -> impl Iterator<Item = &'a str> {
    let may_shorten = person.kind == PersonKind::Person && person.is_named();
    let names = if may_shorten { naming::short_names(&person.name) } else { Vec::new() };
    names.into_iter().filter(|short| {
        let short = naming::key(short);
        let is_theirs = |name: &String| {
            let key = naming::key(name);
            key == short || key.contains(&short) && naming::may_call(&short, &key)
        };
        let others = || work.persons.values().filter(|other| other.id != person.id);
        !others().any(|other| is_theirs(&other.name) || other.aliases.iter().any(is_theirs))
    })
}

/// What is said in a quote's own words, and what is reported, by its type.
fn said(work: &Work, quote: &Annotation, house: &OnceCell<House>) -> (Vec<TextRange>, Vec<TextRange>) {
    let ranges: Vec<TextRange> = quote.ranges().collect();
    match quote.attributes.get("type").map(String::as_str) {
        Some("indirect") => (Vec::new(), ranges),
        Some("mixed") => {
            let house = *house.get_or_init(|| House::of(&work.article));
            let direct: Vec<TextRange> =
                ranges.iter().flat_map(|range| within_marks(&work.article, *range, house)).collect();
            if direct.is_empty() {
                return (ranges, Vec::new());
            }
            let reported = without(&ranges, &direct);
            (direct, reported)
        }
        _ => (ranges, Vec::new()),
    }
}

/// The stretches of a range that stand in quotation marks: in the text's own, else in any.
fn within_marks(article: &Article, range: TextRange, house: House) -> Vec<TextRange> {
    let text = article.text.as_str();
    let doubles = within_doubles(text, range);
    if !house.has_more() && !doubles.is_empty() {
        return doubles;
    }
    let house = if house.has_more() { house } else { House::ANY };
    let mut quoted = Vec::new();
    let from = article.block_at(range.start()).unwrap_or(0);
    for block in article.blocks.iter().skip(from).take_while(|block| block.range.start() < range.end()) {
        quotations::of_block(text, block, house, &mut quoted);
    }
    let quoted: Vec<TextRange> = quoted.iter().filter_map(|one| one.intersect(range)).collect();
    if quoted.is_empty() { doubles } else { quoted }
}

/// The stretches of a range that stand in double marks, whatever stands before and behind it.
fn within_doubles(text: &str, range: TextRange) -> Vec<TextRange> {
    let mut stretches = Vec::new();
    let mut opened: Option<(usize, char)> = None;
    for (at, c) in range.of(text).char_indices() {
        let at = range.start() + at;
        if !matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』') {
            continue;
        }
        match opened {
            // A quotation over several paragraphs opens again in each.
            Some((_, with)) if with == c && c != '"' => {}
            Some((from, _)) => {
                stretches.push(TextRange::new(from, at + c.len_utf8()));
                opened = None;
            }
            // The range begins inside a quotation.
            None if stretches.is_empty() && matches!(c, '”' | '」' | '』') => {
                stretches.push(TextRange::new(range.start(), at + c.len_utf8()));
            }
            None => opened = Some((at, c)),
        }
    }
    stretches.extend(opened.map(|(from, _)| TextRange::new(from, range.end())));
    stretches
}

/// What is being gathered of one row.
#[derive(Default)]
struct Gathered {
    mentions: Vec<AnnotationId>,
    quotes: Vec<AnnotationId>,
    claims: Vec<AnnotationId>,
    direct: Vec<TextRange>,
    reported: Vec<TextRange>,
    /// Where the first and the last of the marks begin, in bytes.
    ends: Option<(usize, usize)>,
}

impl Gathered {
    fn begin_at(&mut self, mark: &Annotation) {
        if let Some(start) = mark.ranges().next().map(TextRange::start) {
            let (first, last) = self.ends.unwrap_or((start, start));
            self.ends = Some((first.min(start), last.max(start)));
        }
    }

    fn speak(&mut self, quote: &Annotation, direct: &[TextRange], reported: &[TextRange]) {
        self.quotes.push(quote.id);
        self.direct.extend_from_slice(direct);
        self.reported.extend_from_slice(reported);
        self.begin_at(quote);
    }

    fn row(&mut self, work: &Work, places: &Places<'_>, person: Option<Rc<Person>>) -> Row {
        let text = work.article.text.as_str();
        self.direct = joined(std::mem::take(&mut self.direct));
        self.reported = without(&joined(std::mem::take(&mut self.reported)), &self.direct);
        let count = |ranges: &[TextRange]| ranges.iter().map(|range| word_count(range.of(text))).sum();
        let along = |offset: usize| {
            let part = (offset as u64).saturating_mul(u64::from(WHOLE)) / (text.len() as u64).max(1);
            u32::try_from(part).unwrap_or(WHOLE).min(WHOLE)
        };
        let stretch =
            |range: &TextRange, indirect| Stretch { from: along(range.start()), to: along(range.end()), indirect };
        let mut stretches: Vec<Stretch> = self.direct.iter().map(|range| stretch(range, false)).collect();
        stretches.extend(self.reported.iter().map(|range| stretch(range, true)));
        sort_by(&mut stretches, Ord::cmp);
        let speech = self.direct.iter().chain(&self.reported);
        let mut blocks: Vec<usize> = speech.filter_map(|range| work.article.block_at(range.start())).collect();
        sort_by(&mut blocks, Ord::cmp);
        blocks.dedup();
        Row {
            person,
            mentions: std::mem::take(&mut self.mentions),
            quotes: std::mem::take(&mut self.quotes),
            claims: std::mem::take(&mut self.claims),
            words: count(&self.direct),
            indirect: count(&self.reported),
            share: 0,
            first: self.ends.and_then(|(first, _)| places.at(first)),
            last: self.ends.and_then(|(_, last)| places.at(last)),
            stretches,
            blocks,
        }
    }
}

/// The numbers in the margin, counted once.
pub(crate) struct Places<'a> {
    article: &'a Article,
    numbers: Vec<Option<usize>>,
}

impl<'a> Places<'a> {
    pub(crate) fn of(article: &'a Article) -> Self {
        let mut count = 0;
        let numbers = article.blocks.iter().map(|block| {
            count += usize::from(block.role.is_numbered());
            block.role.is_numbered().then_some(count)
        });
        Self { numbers: numbers.collect(), article }
    }

    pub(crate) fn at(&self, offset: usize) -> Option<Place> {
        let block = self.article.block_at(offset).unwrap_or(0);
        Some(Place { offset, block, paragraph: self.numbers.get(block).copied().flatten() })
    }
}

/// The ranges in text order, those that overlap or meet as one.
fn joined(mut ranges: Vec<TextRange>) -> Vec<TextRange> {
    sort_by(&mut ranges, Ord::cmp);
    let mut joined: Vec<TextRange> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start() <= last.end() => *last = last.hull(range),
            _ => joined.push(range),
        }
    }
    joined
}

/// What of `ranges` lies in none of `taken`. Both are in text order and do not overlap themselves.
fn without(ranges: &[TextRange], taken: &[TextRange]) -> Vec<TextRange> {
    let mut left = Vec::with_capacity(ranges.len());
    let mut next = 0;
    for range in ranges {
        let mut from = range.start();
        while taken.get(next).is_some_and(|taken| taken.end() <= from) {
            next += 1;
        }
        for taken in taken.iter().skip(next).take_while(|taken| taken.start() < range.end()) {
            if from < taken.start() {
                left.push(TextRange::new(from, taken.start()));
            }
            from = from.max(taken.end());
        }
        if from < range.end() {
            left.push(TextRange::new(from, range.end()));
        }
    }
    left
}

/// Percents that add up to 100, by the largest remainder; of equal remainders the first one wins. All 0
/// where nothing weighs anything.
#[must_use]
pub fn shares(weights: &[usize]) -> Vec<u32> {
    let total: u64 = weights.iter().map(|weight| *weight as u64).sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    let parts = weights.iter().map(|weight| (*weight as u64).saturating_mul(100));
    let mut shares: Vec<u32> = Vec::with_capacity(weights.len());
    let mut rests: Vec<(u64, usize)> = Vec::with_capacity(weights.len());
    for (at, part) in parts.enumerate() {
        shares.push(u32::try_from(part / total).unwrap_or(100));
        rests.push((part % total, at));
    }
    let missing = 100u32.saturating_sub(shares.iter().sum());
    sort_by(&mut rests, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, at) in rests.into_iter().take(missing as usize) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    shares
}

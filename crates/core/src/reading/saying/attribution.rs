//! Whether the text itself says that a source speaks a quote or makes a claim.
//!
//! Knows: the sentence around what is said, its verb of saying or "according to", and where a name stands beside
//! it. Does not know: who a name is, or what readers have related (`insight::voices`).
//!
//! ```text
//! “We counted,” said the board’s chair, Ruth Okafor, in May. “Twice.”
//!  -----said--- cue  ---- gap -------   --source---           --said too: the sentence before says who goes on
//! ```
//!
//! It is made to be right where it says yes. What it does not know (another language, two verbs that compete, a
//! name that is the object of the sentence) is no: the reader is asked then.
//!
//! # The rules
//!
//! A source speaks where, in the sentence of what is said, it is the subject of a verb of saying or stands behind
//! "according to", and no other verb of saying and no "but" lies between it and what is said. A quotation that is a
//! whole sentence goes with the sentence before it in its paragraph, if that has one speaker; not after a question,
//! which another answers. A name and a colon right before a quotation do without a verb.

use super::cues::{Cue, Cues};
use crate::model::article::Article;
use crate::reading::quotations::{self, House};
use crate::reading::walk::Walk;
use crate::text::sentences::is_abbreviation;
use crate::text::sort::sort_by;
use crate::text::{TextRange, folding};

/// Words between what is said and who says it that are not looked into: "said the board's chair, …".
const FEW: usize = 8;
/// Words of an aside between a subject and its verb: "Okafor, who has led the board since 2019, said".
const ASIDE: usize = 30;
/// Sentences that are looked at before a quotation.
const BACK: usize = 12;

/// What a text says of its speakers.
pub struct Attribution<'a> {
    article: &'a Article,
    walk: Walk<'a>,
    cues: Option<&'static Cues>,
    house: House,
}

/// What is asked: who says these words?
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// Where they stand, in bytes, in text order.
    pub ranges: &'a [TextRange],
    /// Whether they are a quote, and not a claim that somebody may report.
    pub is_quote: bool,
}

impl<'a> Attribution<'a> {
    /// Of an article, by the words of its language.
    #[must_use]
    pub fn of(article: &'a Article) -> Self {
        Self {
            article,
            walk: Walk::of(article, &|_| None),
            cues: Cues::of(article.language()),
            house: House::of(article),
        }
    }

    /// Whether the text says that the source says this. Costs what the sentences around it are long.
    #[must_use]
    pub fn shows(&self, said: Said<'_>, source: TextRange) -> bool {
        let Some(cues) = self.cues else { return false };
        let Some((region, masks)) = self.around(said, source) else { return false };
        if masks.iter().any(|mask| mask.overlaps(source)) {
            return false;
        }
        if region.contains_range(source) {
            return self.stretch(region, &masks, said, source, cues).is_speaker();
        }
        if !said.is_quote {
            return false;
        }
        let is_after = region.end() <= source.start();
        if is_after { self.follows(region, &masks, said, source, cues) } else { self.goes_on(region, source, cues) }
    }

    /// The sentences that hold what is said and nothing more, in bytes; none where it has no place.
    #[must_use]
    pub fn sentence(&self, ranges: &[TextRange]) -> Option<TextRange> {
        let (first, last) = (ranges.first()?, ranges.last()?);
        let start = self.walk.sentence_around(first.start());
        let end = self.walk.sentence_around(last.end().saturating_sub(1).max(first.start()));
        Some(start.hull(end))
    }

    /// The sentences of what is said, and what in them is quoted.
    fn around(&self, said: Said<'_>, source: TextRange) -> Option<(TextRange, Vec<TextRange>)> {
        let region = self.sentence(said.ranges)?;
        let quoted = self.quoted(region);
        // A whole quotation is said by one, in how many sentences so ever.
        let holding = quoted.iter().filter(|quote| said.ranges.iter().any(|range| quote.overlaps(*range)));
        let region = holding.fold(region, |region, quote| {
            let from = self.walk.sentence_around(quote.start());
            let to = self.walk.sentence_around(quote.end().saturating_sub(1));
            region.hull(from).hull(to)
        });
        let mut masks = self.quoted(region);
        let own = said.ranges.iter().filter(|range| !range.contains_range(source));
        masks.extend(own);
        // A name may have quotation marks in it: the newspaper «Al-Daffa».
        masks.retain(|mask| !source.contains_range(*mask));
        Some((region, joined(masks)))
    }

    /// The quotations of the blocks that a stretch of text touches.
    fn quoted(&self, region: TextRange) -> Vec<TextRange> {
        let from = self.article.block_at(region.start()).unwrap_or(0);
        let text = self.article.text.as_str();
        let mut found = Vec::new();
        for block in self.article.blocks.iter().skip(from).take_while(|block| block.range.start() < region.end()) {
            quotations::of_block(text, block, self.house, &mut found);
        }
        found
    }

    /// "“Why now?” Okafor asked.": what a sign ends that is no full stop may have its speaker in the next sentence.
    fn follows(
        &self,
        region: TextRange,
        masks: &[TextRange],
        said: Said<'_>,
        source: TextRange,
        cues: &'static Cues,
    ) -> bool {
        let text = self.article.text.as_str();
        let ends =
            region.of(text).trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '?' | '!' | '…' | '؟'));
        let Some(next) = self.beside(region, true) else { return false };
        let is_whole = masks.iter().any(|mask| mask.contains(region.end().saturating_sub(1)));
        if !ends.ends_with(['?', '!', '…', '؟']) || !is_whole || !next.contains_range(source) {
            return false;
        }
        let both = region.hull(next);
        let masks = joined(masks.iter().copied().chain(self.quoted(next)).collect());
        !masks.iter().any(|mask| mask.overlaps(source)) && self.stretch(both, &masks, said, source, cues).is_beside()
    }

    /// "“We counted,” Okafor said. “Twice.”": a quotation that is a sentence of its own goes with the one before.
    fn goes_on(&self, region: TextRange, source: TextRange, cues: &'static Cues) -> bool {
        let text = self.article.text.as_str();
        let mut here = region;
        for _ in 0..BACK {
            let quoted = joined(self.quoted(here));
            if !is_all_in(text, here, &quoted) {
                return false;
            }
            let Some(before) = self.beside(here, false) else { return false };
            let quoted = joined(self.quoted(before));
            // A quotation that reaches over the end of its sentence is one.
            let before = quoted
                .iter()
                .filter(|quote| quote.overlaps(before))
                .fold(before, |region, quote| region.hull(self.walk.sentence_around(quote.start())));
            if before.contains_range(source) {
                if quoted.iter().any(|quote| quote.overlaps(source)) {
                    return false;
                }
                let none = Said { ranges: &[], is_quote: true };
                return self.stretch(before, &quoted, none, source, cues).is_only_speaker();
            }
            here = before;
        }
        false
    }

    /// The sentence before or behind in the same block.
    fn beside(&self, region: TextRange, behind: bool) -> Option<TextRange> {
        let text = self.article.text.as_str();
        let block = self.article.blocks.get(self.article.block_at(region.start())?)?.range;
        let at = if behind {
            let rest = text.get(region.end()..block.end())?;
            region.end() + rest.find(|c: char| !c.is_whitespace())?
        } else {
            let rest = text.get(block.start()..region.start())?;
            block.start() + rest.rfind(|c: char| !c.is_whitespace())?
        };
        let sentence = self.walk.sentence_around(at);
        let is_apart = if behind { sentence.start() >= region.end() } else { sentence.end() <= region.start() };
        is_apart.then_some(sentence)
    }

    fn stretch(
        &self,
        region: TextRange,
        masks: &[TextRange],
        said: Said<'_>,
        source: TextRange,
        cues: &'static Cues,
    ) -> Stretch {
        Stretch::of(self.article.text.as_str(), region, masks, said.ranges, source, cues)
    }
}

/// The ranges in text order, those that overlap as one.
fn joined(mut ranges: Vec<TextRange>) -> Vec<TextRange> {
    sort_by(&mut ranges, Ord::cmp);
    let mut joined: Vec<TextRange> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start() < last.end() => *last = last.hull(range),
            _ => joined.push(range),
        }
    }
    joined
}

/// Whether all letters of a stretch lie in these ranges.
fn is_all_in(text: &str, region: TextRange, ranges: &[TextRange]) -> bool {
    let letters = region.of(text).char_indices().filter(|(_, c)| c.is_alphanumeric());
    let mut places = letters.map(|(at, _)| region.start() + at);
    places.all(|at| ranges.iter().any(|range| range.contains(at)))
}

/// A piece of a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// A word, in lower case.
    Word(String),
    /// A verb of saying, or "according".
    Cue(Cue, String),
    /// A sign other than quotation marks.
    Sign(char),
    /// What is quoted; whether it is what is asked about.
    Quoted(bool),
    /// The source.
    Source,
}

/// Sentences as pieces.
struct Stretch {
    pieces: Vec<Piece>,
    cues: &'static Cues,
    /// Where the source is; none where it is a possessive ("Okafor's"), or cut off.
    source: Option<usize>,
    /// Whether its words have a comma: "Tomas Brandt, a nurse".
    has_aside: bool,
}

impl Stretch {
    fn of(
        text: &str,
        region: TextRange,
        masks: &[TextRange],
        said: &[TextRange],
        source: TextRange,
        cues: &'static Cues,
    ) -> Self {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut place = None;
        let mut at = region.start();
        let mut masks = masks.iter().filter(|mask| mask.overlaps(region)).peekable();
        while at < region.end() {
            while masks.next_if(|mask| mask.end() <= at).is_some() {}
            if let Some(mask) = masks.next_if(|mask| mask.contains(at)) {
                pieces.push(Piece::Quoted(said.iter().any(|range| range.overlaps(*mask))));
                at = mask.end();
                continue;
            }
            if source.contains(at) {
                let words = source.of(text);
                let owns = words.ends_with("’s") || words.ends_with("'s");
                place = (!owns).then_some(pieces.len());
                pieces.push(Piece::Source);
                at = source.end();
                continue;
            }
            let stop = masks.peek().map_or(region.end(), |mask| mask.start()).min(region.end());
            let stop = if source.start() > at { stop.min(source.start()) } else { stop };
            let Some(rest) = text.get(at..stop.max(at)) else { break };
            let Some(c) = rest.chars().next() else { break };
            let length = if is_of_word(c) {
                let word = rest.split(|c| !is_of_word(c)).next().unwrap_or(rest);
                let first = pieces.is_empty();
                // A closing single mark stands by itself where a sign is before it.
                if word.contains(char::is_alphanumeric) {
                    pieces.push(piece(word, first, cues));
                }
                word.len()
            } else {
                if !c.is_whitespace() && !quotations::is_any(c) {
                    pieces.push(Piece::Sign(c));
                }
                c.len_utf8()
            };
            at += length;
        }
        let has_aside = source.of(text).contains([',', '،']);
        Self { pieces, cues, source: place, has_aside }
    }

    /// Whether the source says what is asked about.
    fn is_speaker(&self) -> bool {
        let Some(source) = self.source else { return false };
        if self.names_with_colon(source) {
            return true;
        }
        let governs = |cue: usize| {
            let (first, last) = (source.min(cue), source.max(cue));
            let is_weak = matches!(self.pieces.get(cue), Some(Piece::Cue(Cue::Weak, _)));
            if is_weak { self.touches(first, last) } else { self.governs(first, last) }
        };
        self.places().any(|cue| self.is_subject(source, cue) && governs(cue))
    }

    /// The same, where nothing stands between.
    fn is_beside(&self) -> bool {
        let Some(source) = self.source else { return false };
        let behind = |at: usize| at.checked_sub(1).is_some_and(|at| self.pieces.get(at) == Some(&Piece::Quoted(true)));
        self.places().any(|cue| self.is_subject(source, cue) && behind(source.min(cue)))
    }

    /// Whether the source is the one who speaks in a sentence, and asks nothing.
    fn is_only_speaker(&self) -> bool {
        let Some(source) = self.source else { return false };
        let mut cues = self.places();
        let (Some(cue), None) = (cues.next(), cues.next()) else { return false };
        match self.pieces.get(cue) {
            Some(Piece::Cue(Cue::Asks, _)) => false,
            Some(Piece::Cue(Cue::Weak, _)) => {
                let is_quoted =
                    |at: Option<usize>| at.is_some_and(|at| matches!(self.pieces.get(at), Some(Piece::Quoted(_))));
                let (first, last) = (source.min(cue), source.max(cue));
                (is_quoted(first.checked_sub(1)) || is_quoted(Some(last + 1))) && self.is_subject(source, cue)
            }
            _ => self.is_subject(source, cue),
        }
    }

    fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.pieces.iter().enumerate().filter(|(_, piece)| matches!(piece, Piece::Cue(..))).map(|(at, _)| at)
    }

    fn between(&self, from: usize, to: usize) -> &[Piece] {
        self.pieces.get(from..to.max(from)).unwrap_or_default()
    }

    /// "Okafor: “No.”"
    fn names_with_colon(&self, source: usize) -> bool {
        let starts = source == 0;
        let colon = matches!(self.pieces.get(source + 1), Some(Piece::Sign(':' | '：')));
        starts && colon && self.pieces.get(source + 2) == Some(&Piece::Quoted(true))
    }

    /// Whether the source is the subject of a cue.
    fn is_subject(&self, source: usize, cue: usize) -> bool {
        let Some(Piece::Cue(kind, word)) = self.pieces.get(cue) else { return false };
        match kind {
            Cue::According => self.is_named_by(source, cue, word),
            Cue::Behind => source < cue && self.between(source + 1, cue).is_empty() && !self.is_object(source),
            _ if source < cue => !self.is_object(source) && self.is_before_verb(source, cue),
            Cue::Tells => false,
            Cue::Says | Cue::Weak | Cue::Asks => self.is_after_verb(source, cue),
        }
    }

    /// "according to the board's chair, Ruth Okafor"
    fn is_named_by(&self, source: usize, cue: usize, word: &str) -> bool {
        if source < cue {
            return false;
        }
        let mut gap = self.between(cue + 1, source);
        if let Some(second) = self.cues.second(word) {
            let [Piece::Word(first), rest @ ..] = gap else { return false };
            if first != second {
                return false;
            }
            gap = rest;
        }
        let leads = !self.cues.is_only_behind(word) || self.is_behind_words(cue);
        leads && self.is_title(gap)
    }

    /// Whether what stands before a name makes it the object of something: "of Okafor", "told Okafor".
    fn is_object(&self, source: usize) -> bool {
        match source.checked_sub(1).and_then(|before| self.pieces.get(before)) {
            Some(Piece::Word(word)) => {
                self.cues.is_preposition(word) || word.ends_with("ing") && self.cues.second("according").is_some()
            }
            Some(Piece::Cue(..)) => true,
            _ => false,
        }
    }

    /// "Okafor, who chairs the board, later said"
    fn is_before_verb(&self, source: usize, cue: usize) -> bool {
        let gap = self.between(source + 1, cue);
        let lights =
            |gap: &[Piece]| gap.iter().all(|piece| matches!(piece, Piece::Word(word) if self.cues.is_light(word)));
        // The comma that closes an aside which is a part of the mark: "Tomas Brandt, a nurse, said".
        let gap = match gap {
            [Piece::Sign(',' | '،'), rest @ ..] if self.has_aside => rest,
            gap => gap,
        };
        let without_relative = match gap {
            [Piece::Sign(','), Piece::Word(word), rest @ ..] | [Piece::Word(word), rest @ ..]
                if self.cues.is_relative(word) =>
            {
                Some(rest)
            }
            _ => None,
        };
        if lights(gap) || without_relative.is_some_and(lights) {
            return true;
        }
        match gap {
            // An aside between two commas, dashes or brackets.
            [Piece::Sign(open), aside @ ..] if matches!(open, ',' | '،' | '(' | '—' | '–') => {
                let Some(close) = aside.iter().rposition(|piece| is_end_of_aside(piece, *open)) else { return false };
                let (inside, rest) = aside.split_at(close);
                let is_plain = |piece: &Piece| !matches!(piece, Piece::Cue(..) | Piece::Quoted(_) | Piece::Sign(';' | ':' | '.' | '?' | '!'));
                inside.len() <= ASIDE && inside.iter().all(is_plain) && lights(rest.get(1..).unwrap_or_default())
            }
            // "Okafor and the board said", "the chair of the board said".
            [Piece::Word(first), rest @ ..] if self.cues.is_and(first) || self.cues.is_preposition(first) => {
                rest.len() <= FEW && rest.iter().all(|piece| matches!(piece, Piece::Word(word) if !self.cues.is_inner(word) && !self.cues.is_relative(word)))
            }
            _ => false,
        }
    }

    /// "said the board's chair, Ruth Okafor"
    fn is_after_verb(&self, source: usize, cue: usize) -> bool {
        if source < cue || !self.is_title(self.between(cue + 1, source)) {
            return false;
        }
        // "sagte Demir der Zeitung": the second name is spoken to.
        let articles = |piece: &Piece| matches!(piece, Piece::Word(word) if self.cues.is_article(word));
        if self.between(cue + 2, source).iter().any(articles) {
            return false;
        }
        if self.cues.is_verb_first() {
            return true;
        }
        self.is_behind_words(cue)
    }

    /// Whether what is said, or any quotation, stands right before a verb, with no subject between them.
    fn is_behind_words(&self, cue: usize) -> bool {
        let mut before = self.pieces.iter().take(cue).rev().skip_while(|piece| match piece {
            Piece::Word(word) => self.cues.is_light(word),
            Piece::Sign(sign) => matches!(sign, ',' | '،' | '—' | '–' | '-'),
            _ => false,
        });
        matches!(before.next(), Some(Piece::Quoted(_)))
    }

    /// Whether words lead to a name: an article, an office, at most one comma.
    fn is_title(&self, gap: &[Piece]) -> bool {
        let commas = gap.iter().filter(|piece| matches!(piece, Piece::Sign(',' | '،'))).count();
        let is_plain = |piece: &Piece| match piece {
            Piece::Word(word) => {
                !self.cues.is_preposition(word) && !self.cues.is_inner(word) && !self.cues.is_and(word)
            }
            Piece::Sign(sign) => matches!(sign, ',' | '،' | '.' | '-'),
            _ => false,
        };
        gap.len() <= FEW && commas <= 1 && gap.iter().all(is_plain)
    }

    /// Whether a subject and its verb, from the first piece of them to the last, say what is asked about.
    fn governs(&self, first: usize, last: usize) -> bool {
        let is_own = |at: &usize| self.pieces.get(*at) == Some(&Piece::Quoted(true));
        let before = (0..first).rev().find(is_own);
        let behind = (last + 1..self.pieces.len()).find(is_own);
        if before.is_none() && behind.is_none() {
            // What is asked about holds its own attribution.
            return self.places().count() == 1;
        }
        before.is_some_and(|own| self.is_said_before(own, first, last))
            || behind.is_some_and(|own| self.is_said_behind(last, own))
    }

    /// Whether what is asked about stands right beside a subject and its verb, but for signs and a few small words.
    fn touches(&self, first: usize, last: usize) -> bool {
        let is_light = |piece: &Piece| match piece {
            Piece::Sign(sign) => matches!(sign, ',' | '،' | ':' | '—' | '–' | '-'),
            Piece::Word(word) => self.cues.is_light(word) || self.cues.is_inner(word),
            _ => false,
        };
        let is_own = |piece: Option<&Piece>| piece == Some(&Piece::Quoted(true));
        is_own(self.pieces.iter().take(first).rev().find(|piece| !is_light(piece)))
            || is_own(self.pieces.iter().skip(last + 1).find(|piece| !is_light(piece)))
    }

    /// “…,” … Okafor said
    fn is_said_before(&self, own: usize, first: usize, last: usize) -> bool {
        let between = self.between(own + 1, first);
        let closes = |piece: &Piece| matches!(piece, Piece::Sign(';' | '.' | '?' | '!')) || self.is_break(piece);
        if between.iter().any(|piece| closes(piece) || matches!(piece, Piece::Quoted(_) | Piece::Cue(..))) {
            return false;
        }
        let begins = |piece: &Piece| matches!(piece, Piece::Word(word) if self.cues.is_and(word) || self.cues.is_relative(word) || self.cues.is_inner(word));
        let is_near = between.len() <= FEW && !between.iter().any(begins);
        let ands = |piece: &Piece| matches!(piece, Piece::Word(word) if self.cues.is_and(word));
        // "The plan is “a disgrace” that costs lives, Okafor said on Monday.": at its end it closes the sentence.
        let rest = self.between(last + 1, self.pieces.len());
        let is_last = rest.len() <= FEW && !rest.iter().any(|piece| matches!(piece, Piece::Sign(',' | ';' | ':')));
        is_near || is_last && self.places().count() == 1 && !between.iter().any(ands)
    }

    /// Okafor said … “…”
    fn is_said_behind(&self, last: usize, own: usize) -> bool {
        let between = self.between(last + 1, own);
        let breaks = |piece: &Piece| matches!(piece, Piece::Cue(..) | Piece::Sign(';')) || self.is_break(piece);
        !between.iter().any(breaks) && !between.windows(2).any(is_end_of_sentence)
    }

    /// Whether another voice may speak from here on.
    fn is_break(&self, piece: &Piece) -> bool {
        matches!(piece, Piece::Word(word) if self.cues.is_contrast(word))
    }
}

/// Whether a sentence ends here, whatever the rules of sentences say: before a number they see no end. A short word
/// may be an abbreviation.
fn is_end_of_sentence(pieces: &[Piece]) -> bool {
    match pieces {
        [Piece::Word(word), Piece::Sign('.')] => word.chars().count() > 2 && !is_abbreviation(word),
        [_, Piece::Sign('?' | '!' | '。')] => true,
        _ => false,
    }
}

fn is_end_of_aside(piece: &Piece, open: char) -> bool {
    let Piece::Sign(sign) = piece else { return false };
    match open {
        '(' => *sign == ')',
        '—' | '–' => matches!(sign, '—' | '–'),
        _ => matches!(sign, ',' | '،'),
    }
}

/// A word: a cue, where it is written as a verb is, not as a name.
fn piece(word: &str, first: bool, cues: &Cues) -> Piece {
    let lower = folding::fold(word);
    let is_name = !first && word.chars().next().is_some_and(char::is_uppercase);
    match cues.cue(&lower).filter(|_| !is_name) {
        Some(cue) => Piece::Cue(cue, lower),
        None => Piece::Word(lower),
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\'' | '’' | '-' | '&' | '\u{300}'..='\u{36F}')
        || folding::is_point(c)
        || folding::is_unseen(c)
}

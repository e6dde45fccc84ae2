//! Shares of one whole that make more than it: "coal gave 45 percent, gas 35 and wind 30 percent of the power".
//!
//! Readers may pick several answers, and shares of several wholes may stand in one sentence; so the text must say
//! that the shares are of one, and that nothing is counted twice: something is split, owned, voted, given away.

use galley_words::t;

use super::alarm::Alarm;
use super::moves::way;
use super::page::{Page, tenths};
use crate::reading::anatomy::Phrases;
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::{Figure, Measure};
use crate::text::TextRange;

/// Words that split a whole into parts.
static SPLITS: Phrases =
    Phrases::new("split|splits|divided|divides|apportioned|comprises|comprising|composed|consists|allotted|allocated");

/// What is owned or given in shares.
static SHARES: Phrases = Phrases::new("share|shares|stake|stakes|holding|holdings|portions|slices|cuts");

/// Verbs that say who has which share of one whole, or where it goes to.
static HOLDS: Phrases = Phrases::new(
    "own|owns|owned|hold|holds|held|won|wins|win|got|gets|took|takes|take|received|receives|polled|accounted|accounts|account|gave|gives|\
supplied|supplies|provided|provides|goes|go|went|spends|spent|keeps|kept|makes|make|made|produced|produces|contributed|contributes|controls|control|controlled",
);

/// Verbs of choosing one of several.
static CHOICES: Phrases = Phrases::new(
    "chose|choose|picked|pick|backed|back|favored|favor|favoured|favour|preferred|prefer|voted|vote|supported|support|named",
);

/// Wholes that nobody has twice.
static WHOLES: Phrases = Phrases::new("vote|votes|ballot|ballots|seats|market|company|firm|shares|stock");

/// Words that tell of other wholes, of other times, or of answers that overlap.
static TURNS: Phrases = Phrases::new(
    "than|compared|versus|previously|earlier|later|ago|then|from|since|last|after|before|whereas|while|also|another|both|either|\
each|every|several|multiple|any|first|second|third|other|others|remaining|undecided|unsure|opinion|respectively|but|though|including|\
men|women|whites|blacks|parents|could|may|might|would|if|when|only|still|again|initially|now|today|yesterday|increase|decrease|rate|rates|turnout|discount",
);

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (sentence, first, last) in page.sentences() {
        let words = (sentence.from, sentence.to);
        let shares: Vec<&Figure> = (first..last).filter_map(|at| page.figure(at)).collect();
        // How many share, or how much there is, may stand before: "the three partners", "the $60 million budget".
        let before = |one: &&&Figure| matches!(one.measure, Measure::Count | Measure::Money(_)) && one.second.is_none();
        let whole = shares.iter().take_while(before).count();
        let shares = shares.get(whole..).unwrap_or_default();
        let plain = |one: &&Figure| one.measure == Measure::Percent && one.is_exact() && one.second.is_none();
        if shares.len() < 2 || shares.iter().any(|one| one.other) || !shares.iter().all(plain) || is_turned(page, words)
        {
            continue;
        }
        let places: Vec<TextRange> = shares.iter().map(|one| one.range).collect();
        let sum = shares.iter().map(|one| one.value).fold(0u64, u64::saturating_add);
        // Each share is rounded; one that is the whole is none.
        let slack = shares.iter().map(|one| one.step / 2).fold(100u64, u64::saturating_add);
        if sum <= 100 * ONE + slack
            || shares.iter().any(|one| one.value >= 100 * ONE)
            || !is_one(page, words.0, &places)
        {
            continue;
        }
        page.alarm(out, "shares", &places, t!(figures_percents, sum = tenths(sum)));
    }
}

/// Whether a sentence may speak of several wholes or times.
fn is_turned(page: &Page<'_>, (from, to): (usize, usize)) -> bool {
    (from..to).any(|at| {
        let word = page.words.word(at);
        // "In the north 45 percent, in the south 80".
        let place = matches!(word, "in" | "at" | "over" | "during") && page.words.word(at + 1) != "all";
        // "Takes up 45 percent", "divided among"
        let up = word == "up" && HOLDS.has(page.words.before(at, 1));
        let among = word == "among" && !SPLITS.has(page.words.before(at, 1));
        place || among || TURNS.has(word) || way(word).is_some() && !up && word != "cut" && word != "more"
    })
}

/// Whether a sentence says that its shares are of one whole.
fn is_one(page: &Page<'_>, from: usize, places: &[TextRange]) -> bool {
    let words = &page.words;
    let spans: Vec<(usize, usize)> =
        places.iter().map(|one| (words.at_byte(one.start()), words.at_byte(one.end()))).collect();
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return false };
    let has = |phrases: &Phrases, from: usize, to: usize| (from..to).any(|at| phrases.has(words.word(at)));
    // "The money is split: 45 percent for …", "broken down into …"
    let breaks = (from..first.0).any(|at| {
        matches!(words.word(at), "broken" | "breaks" | "break" | "breaking") && words.word(at + 1) == "down"
            || words.word(at) == "made" && words.word(at + 1) == "up"
    });
    if breaks || has(&SPLITS, from, first.0) {
        return true;
    }
    // "Shares of 45, 35 and 30 percent"
    let list = spans.windows(2).all(|pair| match pair {
        [one, two] => (one.1..two.0).all(|at| matches!(words.word(at), "," | "and")),
        _ => false,
    });
    let of = |at: usize| words.word(at) == "of";
    let behind = first.0.checked_sub(1).filter(|at| of(*at)).map(|at| at - 1);
    if list && behind.is_some_and(|at| SHARES.has(words.word(at))) {
        return true;
    }
    // What all shares are of: "45 percent of the vote", "… and 30 percent of its power"; never two of them.
    let wholes = spans.iter().filter(|span| of(span.1)).count();
    let all = matches!(words.word(from), "of") && first.0 - from <= 12;
    let whole = spans.iter().find(|span| of(span.1)).map(|span| span.1 + 1);
    let nobody = whole.is_some_and(|at| has(&WHOLES, at, at + 3));
    let prepared = spans.iter().all(|span| (span.1..span.1 + 2).any(|at| matches!(words.word(at), "to" | "for")));
    let goes = prepared && HOLDS.has(words.word(first.0.saturating_sub(1))) && spans.len() > 2;
    let one = wholes == 1 && (of(last.1) || nobody || of(first.1) && spans.len() > 2) || wholes == 0 && all;
    if goes || prepared && all {
        return true;
    }
    if !one {
        return false;
    }
    let holds = has(&HOLDS, from, last.0);
    if list {
        return holds && of(last.1);
    }
    if spans.len() < 3 && !nobody {
        return false;
    }
    // One verb for all, with names or "to" behind: nobody is said to do two things.
    let verbs =
        |(_, end): &(usize, usize)| (*end..end + 2).any(|at| HOLDS.has(words.word(at)) || CHOICES.has(words.word(at)));
    let behind = spans.iter().skip(1).all(|(_, end)| {
        let next = words.word(*end);
        matches!(next, "to" | "for" | "of" | "," | "and" | ".") || words.is_word(*end) && words.is_capital(*end)
    });
    let mut told = spans.iter().map(verbs);
    let chosen = told.next().is_some_and(|verb| verb);
    behind && !told.any(|verb| verb) && (holds || chosen)
}

//! A change that its two numbers do not bear out: "rose from 9 to 4", "rose 20 percent, from 40 to 60".

use galley_words::t;

use super::alarm::Alarm;
use super::moves::{Move, Way, ratio, way};
use super::page::{Page, tenths};
use crate::reading::figures::numerals::ONE;
use crate::reading::figures::{Measure, Qualifier};

pub(super) fn find(page: &Page<'_>, out: &mut Vec<Alarm>) {
    for (sentence, first, last) in page.sentences() {
        for one in page.moves(first, last) {
            if !direction(page, sentence.from, one, out) {
                percent(page, one, out);
            }
        }
    }
}

/// Words in the sentence that turn numbers round: the fifth place is below the fourth.
fn is_ranking(page: &Page<'_>, one: Move) -> bool {
    let Some(sentence) = page.sentence_of(one.old) else { return true };
    let near = sentence.from.max(one.from.saturating_sub(30))..sentence.to.min(one.to.saturating_add(20));
    near.into_iter().any(|at| {
        matches!(
            page.words.word(at),
            "rank"
                | "ranks"
                | "ranked"
                | "ranking"
                | "rankings"
                | "league"
                | "list"
                | "standings"
                | "table"
                | "chart"
                | "charts"
                | "division"
                | "leaderboard"
                | "place"
                | "seed"
                | "spot"
                | "position"
                | "odds"
                | "grade"
                | "minus"
                | "below"
        )
    })
}

/// "Rose from 9 to 4": whether there is an alarm.
fn direction(page: &Page<'_>, start: usize, one: Move, out: &mut Vec<Alarm>) -> bool {
    let (Some(old), Some(new)) = (page.figure(one.old), page.figure(one.new)) else { return false };
    // The word stands right before "from"; how much, and adverbs, may stand between.
    let mut at = one.from;
    let mut found = one.way.and_then(|at| Some((way(page.words.word(at))?, at)));
    while found.is_none() && at > start && one.from - at < 7 {
        at -= 1;
        let word = page.words.word(at);
        if let Some(way) = way(word) {
            found = Some((way, at));
            break;
        }
        let passes = word.ends_with("ly")
            || matches!(
                word,
                "by" | "of" | "," | "percent" | "per" | "cent" | "%" | "points" | "percentage" | "." | "a" | "an"
            )
            || page.words.kind(at) == Some(crate::reading::figures::tokens::Kind::Number);
        if !passes {
            break;
        }
    }
    let Some((way, at)) = found else { return false };
    let wrong = match way {
        Way::Up => old.value > new.value,
        Way::Down => old.value < new.value,
    };
    // "Fell from 10 to 15 percent" may say by how much.
    let span = way == Way::Down && old.measure != new.measure && !matches!(new.measure, Measure::Unit(_));
    if !wrong || span || is_ranking(page, one) || page.words.word(at) == "more" || page.words.word(at) == "less" {
        return false;
    }
    let places = [page.range(at, at + 1), page.range(one.from, one.to)];
    let words = t!(figures_direction, word = page.said(places[0]), said = page.said(places[1]));
    page.alarm(out, "change", &places, words);
    true
}

/// "Rose 20 percent, from 40 to 60".
fn percent(page: &Page<'_>, one: Move, out: &mut Vec<Alarm>) {
    let (Some(old), Some(new)) = (page.figure(one.old), page.figure(one.new)) else { return };
    let before = one.beside.0.filter(|at| gap(page, page.to(*at), one.from, false));
    let after = one.beside.1.filter(|at| gap(page, one.to, page.from(*at), true));
    let Some(at) = one.within.or(before).or(after) else { return };
    let Some(said) = page.figure(at).filter(|said| said.measure == Measure::Percent && said.second.is_none()) else {
        return;
    };
    // With one time the percentage may be of another span; "$60, up 50 percent from $40 a year ago" says of which.
    let dated = one.dated.0 != one.dated.1 || is_dated(page, one.to);
    if !is_change(page, at) || (dated && one.way.is_none()) || old.qualifier == Qualifier::AtMost || old.value == 0 {
        return;
    }
    let Some((low, high)) = ratio(old, new) else { return };
    // How much, as a part of the old number, in thousandths: at least and at most.
    let (least, most) = if old.value <= new.value {
        (low.saturating_sub(ONE), high.saturating_sub(ONE))
    } else {
        (ONE.saturating_sub(high), ONE.saturating_sub(low))
    };
    let slack = match said.qualifier {
        Qualifier::Exact => said.step / 2 + 100,
        _ => said.value / 8 + ONE,
    };
    // Percent in thousandths are ten times less fine than parts in thousandths.
    let (least, most) = (least.saturating_mul(100).saturating_sub(100), most.saturating_mul(100).saturating_add(100));
    let fits = said.value.saturating_add(slack) >= least && said.value <= most.saturating_add(slack);
    let loose = match said.qualifier {
        Qualifier::AtLeast => said.value <= most,
        Qualifier::AtMost => said.value >= least,
        _ => false,
    };
    if fits || loose {
        return;
    }
    let places = [said.range, page.range(one.from, one.to)];
    let computed = u128::from(old.value.abs_diff(new.value)) * 100 * u128::from(ONE) / u128::from(old.value);
    let right = tenths(u64::try_from(computed).unwrap_or(u64::MAX));
    let points = old.measure == Measure::Percent
        && new.measure == Measure::Percent
        && old.value.abs_diff(new.value) == said.value;
    let words = if points {
        t!(figures_points, said = page.said(places[0]), change = page.said(places[1]), right = right)
    } else {
        t!(figures_change, said = page.said(places[0]), change = page.said(places[1]), right = right)
    };
    page.alarm(out, "change", &places, words);
}

/// Whether two places of a sentence speak of one change: nothing but a few words between.
fn gap(page: &Page<'_>, from: usize, to: usize, after: bool) -> bool {
    let Some(length) = to.checked_sub(from) else { return false };
    // "Fell 20 percent last year, from 1,000 to 900"
    let last = !after && length == 3 && page.words.word(from) == "last" && page.words.word(from + 2) == ",";
    let most = if after { 7 } else { 3 };
    last || length <= most
        && (from..to).all(|at| {
            !matches!(
                page.words.word(at),
                ";" | ":"
                    | "while"
                    | "but"
                    | "compared"
                    | "since"
                    | "when"
                    | "after"
                    | "before"
                    | "with"
                    | "and"
                    | "among"
                    | "for"
                    | "in"
                    | "year"
                    | "month"
            )
        })
}

/// Whether a time stands right behind a move: "from 40 a month earlier", where the percentage may be of a year.
fn is_dated(page: &Page<'_>, to: usize) -> bool {
    // What is counted may stand between.
    (to..to.saturating_add(4)).take_while(|at| page.words.sentence(*at) == page.words.sentence(to)).any(|at| {
        let time = |at: usize| {
            let word = page.words.word(at);
            matches!(
                word.strip_suffix('s').unwrap_or(word),
                "year"
                    | "month"
                    | "week"
                    | "quarter"
                    | "decade"
                    | "day"
                    | "season"
                    | "spring"
                    | "summer"
                    | "fall"
                    | "winter"
            )
        };
        let named = |at: usize| {
            let word = page.words.word(at);
            crate::reading::anatomy::month(word).is_some()
                || word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        match page.words.word(at) {
            "at" => {
                let behind = at + 1 + usize::from(page.words.word(at + 1) == "the");
                matches!(page.words.word(behind), "start" | "beginning" | "end" | "outset" | "time" | "turn")
            }
            "in" | "of" | "by" | "since" => named(at + 1) || time(at + 1) || time(at + 2),
            "last" | "this" | "earlier" | "ago" | "before" | "previously" | "when" => true,
            _ => time(at) && matches!(page.words.word(at + 1), "earlier" | "ago" | "before"),
        }
    })
}

/// Whether a percentage says how much something changed.
fn is_change(page: &Page<'_>, at: usize) -> bool {
    let (from, to) = (page.from(at), page.to(at));
    let before = (1..=4).any(|back| way(page.words.before(from, back)).is_some());
    before || (0..2).any(|ahead| way(page.words.word(to + ahead)).is_some())
}

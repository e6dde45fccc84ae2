//! Which lines that open with a dash or a number are items of a list.
//!
//! Knows: the lines beside them, and which languages open speech with a dash. Does not know: zones.
//!
//! A list is one by its neighbors: the dash stands again, the numbers count on. "3. Oktober" alone is a date, "1. FC
//! Hafenstadt" a club, and "– Nie – powiedział." somebody's words.

use super::dates::month;
use super::line::{Line, Marker, lower, opens_with_heading_sign};
use super::words::SAYING;
use crate::model::article::Role;

/// Takes the claim of a list's item back where no neighbor supports it. `language` is asked only if there are dashes.
pub(super) fn settle(lines: &[Line<'_>], claims: &mut [Option<Role>], language: impl FnOnce() -> &'static str) {
    let items: Vec<usize> = (0..lines.len()).filter(|at| claims.get(*at) == Some(&Some(Role::ListItem))).collect();
    let marker = |at: usize| lines.get(at).map_or(Marker::None, |line| line.marker);
    let runs = runs(&items, claims);
    let mut plain = Vec::new();
    let is_dashed = |at: &usize| matches!(marker(*at), Marker::Dash(_));
    if items.iter().any(is_dashed) {
        let speaks = Speech::of(language());
        for run in &runs {
            for same in run.chunk_by(|a, b| marker(*a) == marker(*b)).filter(|same| same.first().is_some_and(is_dashed))
            {
                if speaks.is_speech(lines, same) {
                    plain.extend_from_slice(same);
                }
            }
        }
    }
    for run in &runs {
        let sign = |at: usize| lines.get(at).and_then(|line| line.text.chars().next());
        for (place, at) in run.iter().enumerate() {
            let beside = [place.checked_sub(1), Some(place + 1)];
            let again = beside.iter().flatten().filter_map(|near| run.get(*near)).any(|near| sign(*near) == sign(*at));
            let heading = lines.get(*at).is_some_and(|line| opens_with_heading_sign(line.text) && !line.is_sentence());
            if heading && !again {
                plain.push(*at);
            }
        }
    }
    let numbered: Vec<usize> = items.into_iter().filter(|at| matches!(marker(*at), Marker::Number(_))).collect();
    plain.extend(
        numbered.iter().enumerate().filter(|(place, _)| !counts_on(lines, &runs, &numbered, *place)).map(|(_, at)| *at),
    );
    for at in plain {
        if let Some(claim) = claims.get_mut(at) {
            *claim = None;
        }
    }
}

/// Items that follow each other; a button may stand between.
fn runs(items: &[usize], claims: &[Option<Role>]) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for at in items {
        let last = runs.last().and_then(|run| run.last()).copied();
        let joined = last.is_some_and(|last| {
            at - last <= 3 && (last + 1..*at).all(|between| claims.get(between) == Some(&Some(Role::Clutter)))
        });
        match runs.last_mut().filter(|_| joined) {
            Some(run) => run.push(*at),
            None => runs.push(vec![*at]),
        }
    }
    runs
}

/// Whether the number of a line goes on from a neighbor's, or is a neighbor's again (Markdown needs no more), or
/// goes on from another heading's like it.
fn counts_on(lines: &[Line<'_>], runs: &[Vec<usize>], numbered: &[usize], place: usize) -> bool {
    let number = |at: usize| match lines.get(at)?.marker {
        Marker::Number(number) => Some(number),
        _ => None,
    };
    let Some((at, line)) = numbered.get(place).and_then(|at| Some((*at, lines.get(at.to_owned())?))) else {
        return false;
    };
    let Some(own) = number(at) else { return false };
    let run = runs.partition_point(|run| run.first().is_some_and(|first| *first <= at)).checked_sub(1);
    let run = run.and_then(|run| runs.get(run)).map_or(&[][..], Vec::as_slice);
    let in_run = run.iter().position(|other| *other == at).unwrap_or(0);
    let near = [in_run.checked_sub(1), Some(in_run + 1)];
    let beside = near.iter().flatten().filter_map(|near| run.get(*near)).any(|near| {
        let other = number(*near);
        other == Some(own + 1)
            || other == own.checked_sub(1)
            || (other == Some(own) && !same_word(line, lines.get(*near)))
    });
    // One that counts on with its neighbor is an item, whatever follows: "3. May the best team win".
    if !beside && line.size > 3 && opens_with_date(line) {
        return false;
    }
    let is_like =
        |other: &usize| lines.get(*other).is_some_and(|other| kind(other) == kind(line) && !opens_with_date(other));
    let before = place.checked_sub(1).and_then(|place| numbered.get(place)).filter(|at| is_like(at));
    let after = numbered.get(place + 1).filter(|at| is_like(at));
    let goes_on = before.is_some_and(|at| number(*at).is_some_and(|n| n + 1 == own))
        || after.is_some_and(|at| number(*at) == Some(own + 1));
    beside || goes_on
}

/// Whether two numbered lines go on with the same capitals ("1. FC Nordhausen", "1. FC Hafenstadt").
fn same_word(line: &Line<'_>, other: Option<&Line<'_>>) -> bool {
    let word = |line: &Line<'_>| line.text.split_whitespace().nth(1).map(str::to_owned);
    let shouted = |word: &String| !word.contains(char::is_lowercase);
    other.is_some_and(|other| word(other) == word(line) && word(line).is_some_and(|word| shouted(&word)))
}

/// Headings, or sentences.
fn kind(line: &Line<'_>) -> bool {
    line.size <= 14 && line.end != '.'
}

/// "12. března 2026": the number is a day's.
fn opens_with_date(line: &Line<'_>) -> bool {
    let word = line.text.split_whitespace().nth(1).unwrap_or("");
    let word = word.trim_matches(|c: char| !c.is_alphabetic());
    month(&lower(word, 16)).is_some()
}

/// How a language treats a dash at a line's start.
struct Speech {
    /// It opens speech.
    opens: bool,
    /// It may: the language is not known.
    unsure: bool,
}

impl Speech {
    fn of(language: &str) -> Self {
        let lists = matches!(language, "en" | "de" | "nl" | "zh" | "zh-Hant" | "ja" | "ko" | "th" | "he");
        Self { opens: !lists && !language.is_empty(), unsure: language.is_empty() }
    }

    /// Whether lines in a row that open with the same dash are somebody's words.
    fn is_speech(&self, lines: &[Line<'_>], run: &[usize]) -> bool {
        let line = |at: &usize| lines.get(*at);
        let said = run.iter().filter_map(line).filter(|line| self.is_said(line)).count();
        if let [at] = run {
            let Some(line) = line(at) else { return false };
            // A dash of this length is no bullet of German or English.
            return self.opens || said > 0 || (self.unsure && line.is_sentence()) || line.marker == Marker::Dash('—');
        }
        let sentences = run.iter().filter_map(line).filter(|line| line.is_sentence()).count();
        let asks = run.iter().filter_map(line).any(|line| line.text.contains(['?', '!', '؟']));
        let before = run.first().and_then(|at| at.checked_sub(1)).and_then(|at| lines.get(at));
        let announced = before.is_some_and(|line| line.is_open());
        said * 2 > run.len()
            || (said * 2 == run.len() && sentences == run.len())
            || (!announced && self.opens && sentences == run.len() && (said > 0 || asks))
    }

    /// Whether the line says that somebody says it: "– Nie – powiedział Adam.", "– Non, dit Paul."
    fn is_said(&self, line: &Line<'_>) -> bool {
        let words = line.text.get(line.text.chars().next().map_or(0, char::len_utf8)..).unwrap_or("");
        let mut closed = false;
        let mut dashed = false;
        for word in words.split_whitespace().take(200) {
            let bare = word.trim_matches(|c: char| !c.is_alphabetic());
            let is_dash = matches!(word, "–" | "—" | "-" | "―");
            if dashed && line.is_sentence() && (self.opens || self.unsure) && bare.starts_with(char::is_lowercase) {
                return true;
            }
            if (closed || dashed) && !bare.is_empty() && SAYING.has(&lower(bare, 16)) {
                return true;
            }
            dashed = is_dash || word.ends_with(['—', '–']);
            closed = word.ends_with([',', '?', '!', '»', '”', '…']);
        }
        false
    }
}

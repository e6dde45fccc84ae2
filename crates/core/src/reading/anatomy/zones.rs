//! Where the head ends, the body lies and the tail begins; which line is the headline.
//!
//! Knows: claims, lengths and ends of lines. Does not know: the final roles.
//!
//! ```text
//! 0 ........ headline ........ body ............ end ........ len
//!   menus     |   dek, byline,  |  paragraphs     |  bio, links
//!   kicker    |   captions      |  and their kin  |  notices
//! ```

use super::line::{Line, count_words};
use super::repeats::Repeats;
use super::words::COMMENT_HEADS;
use crate::model::article::Role;
use crate::text::floor_char_boundary;

/// The zones of a page, as block indices.
pub(super) struct Zones {
    /// The headline, if there is one.
    pub(super) headline: Option<usize>,
    /// The first block of the body.
    pub(super) body: usize,
    /// One past the last block of the body.
    pub(super) end: usize,
    /// Whether the text has a page's furniture around it.
    pub(super) furnished: bool,
}

/// How many lines from the body's first prose the head may still reach into.
const REACH: usize = 14;

impl Zones {
    pub(super) fn of(lines: &[Line<'_>], claims: &[Option<Role>], repeats: &Repeats) -> Self {
        let clutter = claims.iter().filter(|claim| matches!(claim, Some(Role::Clutter | Role::Related))).count();
        let furnished = clutter >= 2;
        let Some((start, end)) = densest(lines, claims) else {
            return Self { headline: None, body: 0, end: lines.len(), furnished };
        };
        let body = body_start(lines, claims, start, end);
        let end = comments_start(lines, claims, body + 3, end).unwrap_or(end);
        let headline = headline(lines, claims, repeats, body);
        Self { headline, body, end, furnished }
    }
}

/// Whether the line reads as running text.
pub(super) fn is_prose(line: &Line<'_>, claim: Option<Role>) -> bool {
    claim.is_none() && ((line.is_sentence() && line.size >= 4) || line.size > 30 || (line.end == ':' && line.size >= 8))
}

/// The stretch with the most prose: the contiguous lines with the greatest sum of weights (Kadane's
/// scan), half-open.
fn densest(lines: &[Line<'_>], claims: &[Option<Role>]) -> Option<(usize, usize)> {
    let (mut best, mut best_range) = (0i64, None);
    let (mut sum, mut start) = (0i64, 0);
    for (at, line) in lines.iter().enumerate() {
        let claim = claims.get(at).copied().flatten();
        // Teasers of other stories are a heading, one sentence and a date: they come to nothing here,
        // while a paragraph carries the heading above it.
        let words = i64::try_from(line.size.min(40)).unwrap_or(0);
        sum += match claim {
            None if is_prose(line, claim) => (words - 5).max(1),
            None if line.size > 12 => -2,
            None => -6,
            Some(Role::ListItem | Role::BlockQuote) => (words / 2).min(6),
            Some(Role::Caption | Role::Credit) => 0,
            Some(Role::Byline | Role::Dateline) => -5,
            Some(_) => -7,
        };
        if sum <= 0 {
            (sum, start) = (0, at + 1);
        } else if sum > best {
            (best, best_range) = (sum, Some((start, at + 1)));
        }
    }
    best_range
}

/// The first paragraph: after the last byline or date that stands near the top of the densest
/// stretch, or where "CLEVELAND —" opens a story.
fn body_start(lines: &[Line<'_>], claims: &[Option<Role>], start: usize, end: usize) -> usize {
    let prose = |at: &usize| {
        lines
            .get(*at)
            .is_some_and(|line| is_prose(line, claims.get(*at).copied().flatten()) && !is_under_picture(claims, *at))
    };
    let mut anchor = start;
    let (mut before, mut items) = (0, 0);
    for at in start..end.min(start + REACH) {
        match claims.get(at).copied().flatten() {
            Some(Role::Byline) => anchor = at,
            // A time alone is the stamp of a live entry.
            Some(Role::Dateline) if lines.get(at).is_some_and(|line| line.size > 1) && before + items < 3 => {
                anchor = at
            }
            Some(Role::ListItem) => items += 1,
            None if prose(&at) => before += 1,
            _ => {}
        }
        if before >= 3 {
            break;
        }
    }
    let opened = (start..end.min(start + REACH))
        .find(|at| lines.get(*at).is_some_and(|line| opens_with_place(line)) && prose(at));
    if let Some(opened) = opened
        && (start..opened).filter(prose).count() <= 2
    {
        return opened;
    }
    let item = |at: &usize| claims.get(*at).copied().flatten() == Some(Role::ListItem);
    let Some(first) = (anchor..end).find(|at| prose(at) || item(at)) else { return start };
    with_lists_above(lines, claims, first)
}

/// Moves the body's start up over a list that opens it, its heading, and the time stamps of live
/// entries ("Key points", "• …", "21.40", "Closing summary"), if they reach a byline or a button.
fn with_lists_above(lines: &[Line<'_>], claims: &[Option<Role>], first: usize) -> usize {
    let claim = |at: usize| claims.get(at).copied().flatten();
    let mut listed = claim(first) == Some(Role::ListItem);
    let mut top = first;
    while let Some((at, line)) = top.checked_sub(1).and_then(|at| Some((at, lines.get(at)?))) {
        match claim(at) {
            Some(Role::ListItem) => listed = true,
            Some(Role::Dateline) if line.size == 1 => listed = true,
            None if line.size <= 5 && !line.is_sentence() && claims.get(top) != Some(&None) => {}
            None if line.size <= 5 && !line.is_sentence() && top == first => {}
            _ => break,
        }
        top = at;
    }
    let edge = top.checked_sub(1).and_then(claim);
    if listed && edge.is_some() { top } else { first }
}

/// Where readers' comments begin: a line that counts them, with dates or "Ann says:" soon after it.
fn comments_start(lines: &[Line<'_>], claims: &[Option<Role>], from: usize, to: usize) -> Option<usize> {
    (from..to).find(|at| {
        let counts =
            lines.get(*at).is_some_and(|line| line.size <= 24 && line.holds_any(COMMENT_HEADS) && !line.opens_quoted());
        let signed = (at + 1..at + 7).any(|next| {
            let says = lines.get(next).is_some_and(|line| line.size <= 8 && line.text.ends_with("says:"));
            says || claims.get(next).copied().flatten() == Some(Role::Dateline)
        });
        counts && signed
    })
}

/// Whether a credit follows: then the sentence is a caption.
fn is_under_picture(claims: &[Option<Role>], at: usize) -> bool {
    matches!(claims.get(at + 1), Some(Some(Role::Credit)))
}

/// "CLEVELAND —", "PORT ELLERY, Hollin (HP) –", "Niederaltau –".
pub(super) fn opens_with_place(line: &Line<'_>) -> bool {
    let opening = line.text.get(..floor_char_boundary(line.text, 90)).unwrap_or("");
    let dash = [" — ", " – ", " -- ", " - ", "— "].iter().filter_map(|dash| opening.find(dash)).min();
    let Some(place) = dash.and_then(|at| line.text.get(..at)) else { return false };
    let first = place.split(|c: char| c == ',' || c.is_whitespace()).next().unwrap_or("");
    let shouted = first.chars().count() > 1 && first.chars().all(|c| c.is_uppercase() || c == '.');
    shouted && count_words(place) <= 8 && line.size > 10
}

/// The headline: the unclaimed line before the body with the most points; of equals, the first.
///
/// "First" is bounded: the line must be among the last three unclaimed ones over the byline (a
/// headline, its dek, a caption). Where more stand there, they are a menu, and the nearest wins.
fn headline(lines: &[Line<'_>], claims: &[Option<Role>], repeats: &Repeats, body: usize) -> Option<usize> {
    const FAR: usize = 60;
    let claim = |at: usize| claims.get(at).copied().flatten();
    let stamp = |at: &usize| matches!(claim(*at), Some(Role::Byline | Role::Dateline));
    let anchor = (body.saturating_sub(REACH)..body).find(stamp).unwrap_or(body);
    let open = |at: &usize| claims.get(*at) == Some(&None);
    let menu = (anchor.saturating_sub(10)..anchor).filter(open).count() >= 6;
    let mut best: Option<(i32, usize)> = None;
    let (mut gaps, mut between) = (0, 0);
    for at in (body.saturating_sub(FAR)..body).rev() {
        let apart = |at: usize| matches!(claim(at), Some(Role::Clutter | Role::Related));
        if apart(at) && !apart(at + 1) {
            gaps += 1;
        }
        let Some(line) = lines.get(at).filter(|_| open(&at)) else { continue };
        between += i32::from(at < anchor && !line.is_name());
        if line.is_open() || line.size > 32 || line.size == 0 {
            continue;
        }
        let mut points: i32 = match line.size {
            1 => -2,
            2 => -1,
            3..=4 => 2,
            5..=22 => 4,
            _ => 0,
        };
        if line.end == '.' {
            points -= if line.sentences() > 1 { 5 } else { 3 };
        }
        let stamped = |from: usize, to: usize| (from..to.min(body)).any(|at| stamp(&at));
        points += if stamped(at + 1, at + 9) { 2 } else { i32::from(stamped(at.saturating_sub(3), at)) };
        points += i32::from(repeats.is_twice(at) || (line.size > 3 && repeats.is_inside(at)));
        points -= i32::from(line.is_name()) + 2 * i32::from(line.is_shouted() && line.size <= 4);
        // A heading of Markdown says so: the higher, the surer.
        points += match line.level {
            0 => 0,
            1 => 8,
            _ => 1,
        };
        // What stands right over a credit or caption is about a picture.
        points -= 2 * i32::from(matches!(claim(at + 1), Some(Role::Credit | Role::Caption)));
        points -= gaps.min(4);
        points -= if menu { between - 2 } else { between - 3 }.max(0);
        if best.is_none_or(|(most, _)| points >= most) {
            best = Some((points, at));
        }
    }
    best.filter(|(points, at)| *points > 0 || (*points >= -1 && *at == 0)).map(|(_, at)| at)
}

//! Names in a byline.
//!
//! Knows: how people are named in one line ("By Ann Lee and Bo Ek, Staff Writers"), and what comes after "By". Does
//! not know: which line is a byline.

use super::line::{Line, count_words, is_dense, is_name, lower, one_spaced, starts_upper};
use super::words::{BYLINE_STARTS, JOBS};

/// The names in a byline: "By Ann Lee and Bo Ek, Staff Writers" → Ann Lee, Bo Ek.
pub(super) fn names_of(byline: &str) -> Vec<String> {
    if byline.len() > 400 {
        return Vec::new();
    }
    if let Some((name, _)) = split_doubled(byline) {
        return vec![tidy(name)];
    }
    let line = Line::new(byline);
    let signed = name_after_by(&line);
    let words = signed.unwrap_or(byline);
    if line.is_caseless() {
        return caseless_names(words, signed.is_some());
    }
    let words = words.split(" on ").next().unwrap_or("");
    let words = words.split(" - ").next().unwrap_or("");
    let words = words.split(" in ").next().unwrap_or("");
    let words = words.split(['|', '•', '·', '(', '/']).next().unwrap_or("");
    let words = words.split(" | ").next().unwrap_or("");
    let mut names = Vec::new();
    for (at, part) in divide(words).enumerate() {
        let part = part.trim().trim_end_matches('.');
        let alone = signed.is_some() && at == 0 && count_words(part) == 1 && starts_upper(part);
        if (is_name(part) || alone) && !is_title(part) {
            names.push(tidy(part));
        }
    }
    names
}

/// Names in letters without capitals: two to five words, or three to six letters of Han ("石田真帆"); after "By" fewer.
fn caseless_names(words: &str, signed: bool) -> Vec<String> {
    let inside = words.trim_start_matches('【').trim_end_matches('】');
    let inside = inside.rsplit(['＝', '=', ':', '：']).next().unwrap_or("");
    let inside = inside.split(['|', '•', '·', '(', '（', '/', '－']).next().unwrap_or("");
    let mut names = Vec::new();
    for part in divide(inside) {
        let part = part.trim().trim_end_matches("記者");
        let letters = part.chars().filter(|c| c.is_alphabetic()).count();
        let clean = part
            .chars()
            .all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '-' | '・' | '\u{64B}'..='\u{652}'));
        let is_name = if part.contains(is_dense) {
            let han = part.chars().all(|c| matches!(c, '\u{3400}'..='\u{9FFF}' | '々' | ' ' | '\u{3000}'));
            (2..=8).contains(&letters) && (signed || (han && (3..=6).contains(&letters)))
        } else {
            (2..=5).contains(&count_words(part)) && letters <= 40
        };
        if clean && is_name {
            names.push(one_spaced(part));
        }
    }
    names
}

/// The parts of a list of names: "Ann Lee, Bo Ek and Cy Orr".
pub(super) fn divide(words: &str) -> impl Iterator<Item = &str> {
    const JOINTS: [&str; 13] =
        [",", " and ", " AND ", " & ", " und ", " et ", " y ", " i ", " e ", " och ", " og ", " и ", "、"];
    let mut rest = Some(words);
    std::iter::from_fn(move || {
        let words = rest?;
        let joint = JOINTS.iter().filter_map(|joint| Some((words.find(joint)?, joint.len()))).min();
        let (at, length) = joint.unwrap_or((words.len(), 0));
        rest = joint.and_then(|_| words.get(at + length..));
        words.get(..at)
    })
}

/// Names of houses and jobs that look like names of people.
pub(super) fn is_title(part: &str) -> bool {
    let lower = lower(part, 80);
    let house = ["the ", "staff", "associated", "special", "news"].iter().any(|start| lower.starts_with(start));
    house
        || lower.split(' ').any(|word| {
            (JOBS.has(word) || word.strip_suffix('s').is_some_and(|job| JOBS.has(job)))
                || matches!(word, "press" | "times" | "news" | "post" | "opinion" | "media")
        })
}

/// One space between words, and "MARISOL ADEBAYO" as "Marisol Adebayo".
pub(super) fn tidy(name: &str) -> String {
    let shouted = name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase);
    let mut out = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        let mut inside = false;
        for c in word.chars() {
            if shouted && inside {
                out.extend(c.to_lowercase());
            } else {
                out.push(c);
            }
            inside = c.is_alphabetic();
        }
    }
    out
}

/// What stands after "By".
pub(super) fn name_after_by<'a>(line: &Line<'a>) -> Option<&'a str> {
    let start =
        BYLINE_STARTS.near(&line.head).iter().filter(|start| line.starts(start)).max_by_key(|start| start.len())?;
    // The head may be shorter or longer in bytes than the text: skip as many words instead.
    let mut rest = line.text;
    if let Some(after) = rest.strip_prefix(start).filter(|_| start.ends_with(is_dense)) {
        rest = after;
    } else {
        for _ in start.split(' ') {
            let rest_at = rest.find(char::is_whitespace)?;
            rest = rest.get(rest_at..)?.trim_start();
        }
    }
    Some(rest.trim_start_matches([':', ' ', '：', '・', '＝', '/', '／']))
}

/// The name and what follows in a doubled byline: "Ann Lee By Ann Lee The Courier" → ("Ann Lee",
/// "The Courier").
pub(super) fn split_doubled(text: &str) -> Option<(&str, &str)> {
    let at = text.find(" By ").or_else(|| text.find(" by ")).or_else(|| text.find(" BY "))?;
    let (name, after) = (text.get(..at)?, text.get(at + 4..)?);
    let same =
        name.len() <= after.len() && after.get(..name.len()).is_some_and(|again| again.eq_ignore_ascii_case(name));
    let rest = after.get(name.len()..).unwrap_or("");
    let whole = !rest.starts_with(char::is_alphanumeric);
    (same && whole && starts_upper(name) && count_words(name) <= 6)
        .then(|| (name, rest.trim_matches(|c: char| !c.is_alphanumeric())))
}

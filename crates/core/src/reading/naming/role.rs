//! What stands before and after a name and says who somebody is: titles, offices, descriptions.
//!
//! Knows: where a name begins after a title, in scripts with and without capitals; which words are no role. Does
//! not know: for whom somebody speaks ([`super::house`]).

use super::kind;
use super::lists::{
    self, CLAUSES, HONORIFICS, OFFICES_AND_NAMES, ORGANIZATIONS, PARTICLES, PERSONS, PREPOSITIONS, SMALL, is_in,
    is_person, is_title,
};
use super::phrase::{is_article, is_capital, is_caseless, without_article};

/// The words of a role: no article, possessive or age comes first, and small words alone are none.
pub(super) fn role_of(words: &str) -> String {
    let mut words = words;
    loop {
        let shorter = without_article(words);
        let (first, rest) = shorter.split_once(' ').unwrap_or((shorter, ""));
        // "52-year-old baker"
        let is_age = first.starts_with(|c: char| c.is_ascii_digit()) && first.contains('-');
        let next = if is_age { rest } else { shorter };
        if next == words {
            break;
        }
        words = next;
    }
    let says = |word: &str| {
        word.chars().any(char::is_alphabetic)
            && !is_article(word)
            && !is_in(PREPOSITIONS, word)
            && !is_in(CLAUSES, word)
    };
    // "Carson, Ted Cruz and Rand Paul", "many Germans, including the chancellor": others, and no role.
    let first = |words: &str| words.split(' ').next().unwrap_or("").to_owned();
    let is_other = |piece: &str| lists::is_given(&first(piece)) && is_full_name(piece);
    let are_others = words.split(" and ").any(is_other) || is_in(SMALL, &first(words));
    if words.split(' ').any(says) && !are_others { words.to_owned() } else { String::new() }
}

/// "Mayor Ines Calder" → ("Mayor", "Ines Calder"); what has no title before a name stays whole. Honorifics
/// go without becoming a role.
pub(super) fn split_title(head: &str) -> (String, &str) {
    let mut offsets: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for word in head.split(' ') {
        offsets.push((at, word));
        at += word.len() + 1;
    }
    let words: Vec<&str> = offsets.iter().map(|(_, word)| *word).collect();
    let has_preposition = words.iter().any(|word| is_in(PREPOSITIONS, word) && !is_in(PARTICLES, word));
    let last = if has_preposition {
        kind::name_at_end(&words).filter(|_| kind::begins_with_house(&words))
    } else if is_caseless(head) {
        title_without_case(&offsets)
    } else {
        title(&offsets)
    };
    let Some(last) = last else { return (String::new(), head) };
    let (Some(before), Some((start, _))) = (offsets.get(..=last), offsets.get(last + 1)) else {
        return (String::new(), head);
    };
    let role: Vec<&str> = before.iter().map(|(_, word)| *word).filter(|word| !is_in(HONORIFICS, word)).collect();
    (role.join(" "), head.get(*start..).unwrap_or(head))
}

/// Where the last word before a name stands: a title, or a word in small letters.
fn title(offsets: &[(usize, &str)]) -> Option<usize> {
    let name_from = offsets.iter().rposition(|(_, word)| !is_capital(word) && !is_in(PARTICLES, word));
    // "Ann King Smith": a title stands first, or after what is no first name.
    let first = offsets.first().map_or("", |(_, first)| *first);
    let leads = |word: &str| is_title(word) || is_in(PERSONS, word);
    let may_lead = !is_capital(first) || leads(first) || is_in(ORGANIZATIONS, first) || is_article(first);
    let leading = offsets.get(..offsets.len().saturating_sub(1)).unwrap_or(&[]);
    let titles_to = leading.iter().rposition(|(at, word)| is_title(word) || *at == 0 && leads(word)).filter(|at| {
        // "Home Secretary Suella Braverman": a whole name follows what is nobody's last name.
        let is_office = |(_, word): &(usize, &str)| is_title(word) && !is_in(OFFICES_AND_NAMES, word);
        may_lead || *at + 2 < offsets.len() && offsets.get(*at).is_some_and(is_office) && !lists::is_given(first)
    });
    let last = name_from.max(titles_to)?;
    let (before, (_, first)) = (offsets.get(..=last)?, offsets.get(last + 1)?);
    // "the Hells Angels", "bands such as Duran Duran": what is no role.
    let mut backwards = before.iter().rev().map(|(_, word)| *word).skip_while(|word| is_in(HONORIFICS, word));
    let nearest = backwards.next().unwrap_or("");
    // "la Sra. Gómez" is somebody, "Effron and Mr. Pruzan" are two.
    let has_honorific = before.last().is_some_and(|(_, last)| is_in(HONORIFICS, last));
    let is_small = is_in(PREPOSITIONS, nearest) && !is_article(nearest) || is_in(SMALL, nearest);
    if is_small || is_article(nearest) && !has_honorific {
        return None;
    }
    let has_title = before.iter().any(|(_, word)| is_title(word) || is_in(PERSONS, word));
    let follows = offsets.len() - last - 1;
    (is_capital(first) && (has_title || follows > 1)).then_some(last)
}

/// Arabic adjectives that say which one it is: "the American", "the former".
fn is_adjective(word: &str) -> bool {
    const OTHERS: &str = " السابق السابقة الجديد الجديدة الأول الأولى الراحل الراحلة القادم القادمة ";
    word.ends_with('ي') || word.ends_with("ية") || is_in(OTHERS, word)
}

/// The same in Arabic: "وزير الخارجية" before a name. An office without "the" has a noun after it; words with
/// "the" belong to the office while something follows them.
fn title_without_case(offsets: &[(usize, &str)]) -> Option<usize> {
    let (_, first) = offsets.first()?;
    if !is_title(first) && !is_person(first) {
        return None;
    }
    let has_the = |word: &str| word.starts_with("ال");
    let mut last = usize::from(!has_the(first));
    // "رئيس مجلس النواب"
    let needs_more = |word: &str| !has_the(word) && lists::noun(word).is_some();
    if last == 1 && offsets.get(1).is_some_and(|(_, word)| needs_more(word)) {
        last += 1;
    }
    while offsets.len() > last + 2 && offsets.get(last + 1).is_some_and(|(_, word)| has_the(word)) {
        last += 1;
    }
    // "الرئيس الأمريكي": which one, and no name.
    match offsets.get(last + 1..)? {
        [] => None,
        [(_, only)] if has_the(only) && is_adjective(only) => None,
        _ => Some(last),
    }
}

fn starts_as_name(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or("");
    is_capital(first) && !is_article(first)
}

/// Whether the words say who somebody is and are no name: "its finance director", "مدير المستشفى".
pub(super) fn is_description(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or("");
    if is_caseless(words) { is_person(first) } else { !starts_as_name(words) }
}

/// Two words or more, all of a name.
pub(super) fn is_full_name(words: &str) -> bool {
    let list: Vec<&str> = words.split(' ').collect();
    if is_caseless(words) {
        return (2..=4).contains(&list.len()) && list.first().is_some_and(|first| lists::noun(first).is_none());
    }
    (2..=6).contains(&list.len())
        && list.first().is_some_and(|first| is_capital(first))
        && list.last().is_some_and(|last| is_capital(last))
        && list.iter().all(|word| is_capital(word) || is_in(PARTICLES, word))
        && starts_as_name(words)
}

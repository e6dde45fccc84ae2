//! For whom somebody speaks: the organization in "executive director of the Florida Immigrant Coalition",
//! "White House spokeswoman", "Sprecherin des Innenministeriums".
//!
//! Knows: where in a phrase an organization stands beside who somebody is. Does not know: what is one
//! ([`super::kind`]).

use super::lists::{CLAUSES, PREPOSITIONS, bare, before_person, is_in, is_person, nominative, noun};
use super::phrase::{is_article, is_capital, is_caseless, tokens};
use super::{kind, short};
use crate::person::PersonKind;

/// Words before which an organization's name is over.
const STOPS: &str = " in from since on at by with who which that as until during im seit in beim en desde depuis à chez aus bei من منذ ";
/// Words over which it goes on.
const GOES_ON: &str = " of de du des del d’ d' der la las los le les l’ l' y et und e von ";
/// Whoever bears one of these has a company: "Apple CEO".
const OF_COMPANIES: &str = " ceo cfo coo cto ";

/// The organization that a phrase names beside who somebody is; empty where it names none.
pub(super) fn of(phrase: &str, text: &str) -> String {
    let list = tokens(phrase);
    let Some(at) = list.iter().position(|(_, word)| is_person(word)) else { return String::new() };
    let person = list.get(at).map_or("", |(_, word)| *word);
    in_compound(person, text)
        .or_else(|| before(phrase, list.get(..at).unwrap_or(&[]), person, text))
        .or_else(|| after(phrase, list.get(at + 1..).unwrap_or(&[]), text))
        .unwrap_or_default()
}

fn is_organization(words: &str, text: &str) -> bool {
    let words = words.trim();
    let has_letters = words.chars().any(char::is_alphabetic);
    has_letters && kind::of(words, &[], text) == PersonKind::Organization
}

/// "Polizeisprecher", "NATO-Generalsekretär".
fn in_compound(person: &str, text: &str) -> Option<String> {
    let house = before_person(person)?;
    // "Regierungssprecher": an s may stand between.
    let forms = [Some(house), house.strip_suffix('s')];
    let fits = |house: &&str| {
        noun(house).is_some_and(|(kind, _)| kind == PersonKind::Organization) || is_organization(house, text)
    };
    let spoken = person.to_lowercase();
    let is_spoken = spoken.contains("-sprecher") || spoken.contains("-chef");
    let found = forms.into_iter().flatten().find(fits).or_else(|| (is_spoken && is_capital(house)).then_some(house));
    found.filter(|house| !house.is_empty() && is_capital(house)).map(str::to_owned)
}

/// "White House press secretary", "the ministry’s spokesman", "a police spokesman".
fn before(phrase: &str, list: &[(usize, &str)], person: &str, text: &str) -> Option<String> {
    let from = list.iter().position(|(_, word)| is_capital(word) && !is_article(word));
    let Some(from) = from else {
        let (_, last) = list.last()?;
        let is_house = noun(last).is_some_and(|(kind, _)| kind == PersonKind::Organization);
        return is_house.then(|| bare(last).to_owned());
    };
    let run = list.get(from..)?;
    // The longest run of words that is one: "White House" of "White House press".
    let slice = |count: usize| {
        let (start, _) = run.first()?;
        let (end, last) = run.get(count.checked_sub(1)?)?;
        phrase.get(*start..end + last.len()).map(bare)
    };
    let is_company = is_in(OF_COMPANIES, bare(person));
    let fits = |words: &&str| is_organization(words, text) || is_company && is_capital(words);
    (1..=run.len()).rev().filter_map(slice).find(fits).map(str::to_owned)
}

/// "of the Florida Immigrant Coalition", "du ministère de l’Intérieur", "باسم وزارة الخارجية".
fn after(phrase: &str, list: &[(usize, &str)], text: &str) -> Option<String> {
    let mut first = None;
    for (at, (_, word)) in list.iter().enumerate() {
        // An Arabic noun stands right after the one that it belongs to.
        let direct = is_caseless(word) && noun(word).is_some_and(|(kind, _)| kind == PersonKind::Organization);
        let is_link = is_in(PREPOSITIONS, word) || matches!(*word, "der" | "des" | "eines" | "einer" | "d’" | "d'");
        if !is_link && !direct {
            continue;
        }
        let rest = list.get(if direct { at } else { at + 1 }..)?;
        let Some(found) = candidate(phrase, rest, matches!(*word, "des" | "eines")) else { continue };
        if !is_organization(&found, text) {
            continue;
        }
        // "a member of the board of the Florida Immigrant Coalition": what has a name says more.
        if is_capital(&found) || is_caseless(&found) {
            return Some(found);
        }
        first = first.or(Some(found));
    }
    first
}

/// The words of a name from here on, without an article; of a German genitive the nominative.
fn candidate(phrase: &str, rest: &[(usize, &str)], is_genitive: bool) -> Option<String> {
    let skip = rest.iter().take_while(|(_, word)| is_article(word)).count();
    let rest = rest.get(skip..)?;
    let (start, first) = rest.first()?;
    let mut end = start + first.len();
    let mut had_capital = is_capital(first);
    for (at, (from, word)) in rest.iter().enumerate().skip(1) {
        let next = rest.iter().skip(at + 1).map(|(_, word)| *word).find(|word| !is_article(word)).unwrap_or("");
        let goes_on = is_in(GOES_ON, word) || is_listed_sign(word);
        let is_over = is_in(STOPS, word)
            || is_in(CLAUSES, word) && !goes_on
            || matches!(*word, "for" | "and" | "für" | "para" | "pour" | "on") && !is_capital(next)
            || word.ends_with("ing") && !is_capital(word);
        if is_over {
            break;
        }
        if !goes_on && !is_article(word) {
            end = from + word.len();
            had_capital |= is_capital(word);
        }
    }
    let found = phrase.get(*start..end)?;
    let found = found.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let bare_found = found.strip_suffix("’s").or_else(|| found.strip_suffix("'s")).unwrap_or(found);
    if is_genitive && let Some(short) = nominative(first) {
        return Some(format!("{short}{}", bare_found.get(first.len()..).unwrap_or("")));
    }
    Some(bare_found.to_owned()).filter(|found| !found.is_empty())
}

fn is_listed_sign(word: &str) -> bool {
    matches!(word, "&" | "-" | "–")
}

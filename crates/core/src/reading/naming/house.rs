//! For whom somebody speaks: the organization in "executive director of the Florida Immigrant Coalition",
//! "White House spokeswoman", "Sprecherin des Innenministeriums".
//!
//! Knows: where in a phrase an organization stands beside who somebody is. Does not know: what is one
//! ([`super::kind`]).

use super::evidence::{self, CUE};
use super::kind;
use super::lists::{
    CLAUSES, COUNTRIES, COUNTRY_ACRONYMS, NOT_THEIRS, PREPOSITIONS, bare, before_person, is_in, is_listed, is_person,
    is_spokes, nominative, noun,
};
use super::phrase::{is_article, is_capital, is_caseless, tokens};
use crate::model::person::PersonKind;

/// Words before which an organization's name is over.
const STOPS: &str = " in from since on at by with who which that as until during im seit in beim en desde depuis à chez aus bei من منذ ";
/// Words over which it goes on.
const GOES_ON: &str = " of de du des del d’ d' der la las los le les l’ l' y et und e von ";
/// A name is over before these too, and begins with none.
const ONES: &str = " a an one his her their our my all ";
/// Words between who speaks and for whom.
const LINKS: &str = " of for at with vom von der des eines einer für bei beim de del du d’ d' para chez باسم في لدى ";
/// Links after which small letters end a name; in French and Spanish adjectives follow it.
const STRICT_LINKS: &str = " of for at with vom von der des eines einer für bei beim ";
/// Words that join two parts of a name where a capital follows: "Center for Health and Safety".
const JOINS: &str = " for and für para pour ";
/// Whoever bears one of these has a company: "Apple CEO".
const OF_COMPANIES: &str = " ceo cfo coo cto ";

/// The organization that a phrase names beside who somebody is; empty where it names none.
pub(super) fn of(phrase: &str, text: &str) -> String {
    let list = tokens(phrase);
    let Some(at) = list.iter().position(|(_, word)| is_person(word)) else { return String::new() };
    let person = list.get(at).map_or("", |(_, word)| *word);
    // "a copy of the inspector’s memo": who comes after a preposition is another, unless a house came first.
    let is_other = list.iter().take(at).any(|(_, word)| is_in(PREPOSITIONS, word));
    let starts = list.first().is_some_and(|(_, first)| is_capital(first) && !is_article(first));
    if is_other && !starts || is_in(NOT_THEIRS, bare(person)) {
        return String::new();
    }
    in_compound(person, text)
        .or_else(|| before(phrase, list.get(..at).unwrap_or(&[]), person, text))
        .or_else(|| after(phrase, list.get(at + 1..).unwrap_or(&[]), person, text))
        .unwrap_or_default()
}

fn is_organization(words: &str, text: &str) -> bool {
    let words = words.trim();
    let has_letters = words.chars().any(char::is_alphabetic);
    let is_country = is_listed(COUNTRY_ACRONYMS, bare(words)) || is_in(COUNTRIES, bare(words));
    has_letters && !is_country && kind::of(words, &[], text) == PersonKind::Organization
}

/// "Polizeisprecher", "NATO-Generalsekretär".
fn in_compound(person: &str, text: &str) -> Option<String> {
    let house = before_person(person)?;
    // "Regierungssprecher": an s may stand between.
    let forms = [house.strip_suffix('s'), Some(house)];
    let fits = |house: &&str| is_house(house) || is_organization(house, text);
    let spoken = person.to_lowercase();
    let is_spoken = spoken.contains("-sprecher") || spoken.contains("-chef");
    let found = forms.into_iter().flatten().find(fits).or_else(|| (is_spoken && is_capital(house)).then_some(house));
    found.filter(|house| !house.is_empty() && is_capital(house)).map(str::to_owned)
}

/// "White House press secretary", "the ministry’s spokesman", "a police spokesman".
fn before(phrase: &str, list: &[(usize, &str)], person: &str, text: &str) -> Option<String> {
    let from = list.iter().position(|(_, word)| is_capital(word) && !is_article(word));
    let Some(from) = from else {
        // "the campaign’s press secretary", but no "police union president"
        let (_, last) = list.iter().rev().find(|(_, word)| is_possessive(word)).or(list.last())?;
        return is_house(last).then(|| bare(last).to_owned());
    };
    let run = list.get(from..)?;
    // "the Cruz campaign’s Iowa director"
    let run = match run.iter().position(|(_, word)| is_possessive(word)) {
        Some(owner) => run.get(..=owner)?,
        None => run,
    };
    // The longest run of words that is one: "White House" of "White House press".
    let slice = |count: usize| {
        let (start, _) = run.first()?;
        let (end, last) = run.get(count.checked_sub(1)?)?;
        phrase.get(*start..end + last.len()).map(bare)
    };
    let is_company = is_in(OF_COMPANIES, bare(person));
    // "Senate minority leader": a house ends with its noun.
    let is_whole = |words: &str| words.rsplit(' ').next().is_some_and(|last| is_capital(last) || is_house(last));
    let fits = |words: &&str| is_whole(words) && is_shown(words, text) || is_company && is_capital(words);
    (1..=run.len()).rev().filter_map(slice).find(fits).map(str::to_owned)
}

fn is_possessive(word: &str) -> bool {
    word.ends_with("’s") || word.ends_with("'s")
}

fn is_house(word: &str) -> bool {
    noun(word).is_some_and(|(kind, _)| kind == PersonKind::Organization)
}

/// Whether the words by themselves are an organization's, or the text says so more than once. "Saudi officials" and
/// "governor of Vermont" do not show it.
fn is_shown(words: &str, text: &str) -> bool {
    is_organization(words, "") || evidence::of(words, text) >= CUE && is_organization(words, text)
}

/// "of the Florida Immigrant Coalition", "du ministère de l’Intérieur", "باسم وزارة الخارجية".
fn after(phrase: &str, list: &[(usize, &str)], person: &str, text: &str) -> Option<String> {
    let mut first = None;
    for (at, (_, word)) in list.iter().enumerate() {
        // An Arabic noun stands right after the one that it belongs to.
        let direct = is_caseless(word) && is_house(word);
        if !is_in(LINKS, word) && !direct {
            continue;
        }
        let rest = list.get(if direct { at } else { at + 1 }..)?;
        let Some((found, is_whole)) = candidate(phrase, rest, word) else { continue };
        // "a spokesman for Northwind", never "for Democratic presidential candidates"
        let is_told = is_whole && is_spokes(person) && is_organization(&found, text);
        if !is_told && !is_shown(&found, text) {
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

/// The words of a name from here on, without what stands before it, of a German genitive the nominative; and
/// whether the name ends where the phrase does.
fn candidate(phrase: &str, rest: &[(usize, &str)], link: &str) -> Option<(String, bool)> {
    let rest = rest.get(leading(rest)..)?;
    let (start, first) = rest.first()?;
    let is_strict = is_in(STRICT_LINKS, link) && is_capital(first);
    let (mut end, mut is_whole) = (start + first.len(), true);
    for (at, (from, word)) in rest.iter().enumerate().skip(1) {
        let next = rest.iter().skip(at + 1).map(|(_, word)| *word).find(|word| !is_article(word)).unwrap_or("");
        let goes_on =
            is_in(GOES_ON, word) || is_in(JOINS, word) && is_capital(next) || matches!(*word, "&" | "-" | "–");
        let is_clause = !goes_on && (is_in(STOPS, word) || is_in(CLAUSES, word) || is_in(JOINS, word));
        let is_other = is_in(ONES, word)
            || is_strict && !goes_on && !is_capital(word) && !is_article(word) && kind::of_phrase(word).is_none();
        if is_clause || is_other {
            is_whole = is_clause;
            break;
        }
        if !goes_on && !is_article(word) {
            end = from + word.len();
        }
    }
    let found = phrase.get(*start..end)?.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let found = found.strip_suffix("’s").or_else(|| found.strip_suffix("'s")).unwrap_or(found);
    let nominative = if matches!(link, "des" | "eines") { nominative(first) } else { None };
    let rest = nominative.and_then(|_| found.get(first.len()..));
    let found = nominative.zip(rest).map_or_else(|| found.to_owned(), |(short, rest)| format!("{short}{rest}"));
    (!found.is_empty()).then_some((found, is_whole))
}

/// How many words stand before a name: an article, and what is said of it in small letters: "the centrist Tax
/// Policy Center".
fn leading(rest: &[(usize, &str)]) -> usize {
    let articles = rest.iter().take_while(|(_, word)| is_article(word) && !is_capital(word)).count();
    let after = rest.get(articles..).unwrap_or(&[]);
    let is_said = |word: &str| {
        let is_small = !is_capital(word) && !is_caseless(word);
        is_small
            && kind::of_phrase(word).is_none()
            && !is_in(STOPS, word)
            && !is_in(GOES_ON, word)
            && !is_in(ONES, word)
    };
    let said = after.iter().take_while(|(_, word)| is_said(word)).count();
    let names = after.get(said).is_some_and(|(_, word)| is_capital(word));
    articles + if names { said } else { 0 }
}

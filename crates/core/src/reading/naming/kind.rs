//! Organization, person or document.
//!
//! Knows: what a name's own words say, its capitals, and how that is weighed against what the text says of it.
//! Does not know: the text's own cues ([`super::evidence`]).
//!
//! Where neither words nor text show it, a name is a person's.

use super::evidence::{self, CUE};
use super::forms::{Pronoun, fold, is_common, pronoun};
use super::lists::{
    COUNTRIES, Decides, EITHER, FORMS, HONORIFICS, OFFICES, PLACES, PREPOSITIONS, bare, is_given, is_in, is_known,
    is_listed, is_person, noun,
};
use super::phrase::{is_article, is_capital, is_caseless, tokens, without_article};
use super::short;
use crate::model::person::PersonKind;

/// "Without borders", as part of a name.
const WITHOUT_BORDERS: [&str; 5] = ["without borders", "sans frontières", "ohne grenzen", "sin fronteras", "بلا حدود"];

/// What the words say by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Own {
    /// It is this.
    Sure(PersonKind),
    /// It may be: above 0 an organization, below a person.
    Likely(i32),
}

/// What is named by these words; `beside` is what stands before and after the name within the mark.
pub(super) fn of(head: &str, beside: &[&str], text: &str) -> PersonKind {
    let own = own(head, text);
    let likely = match own {
        Own::Sure(kind) => return kind,
        Own::Likely(likely) => likely,
    };
    let name = without_article(head);
    let told: i32 = beside.iter().map(|words| evidence::apposition(words)).sum();
    // A description is what its words say.
    let asks = is_capital(name) || is_caseless(name);
    let found = if asks { evidence::of(name, text) } else { 0 };
    if likely + told + found > 0 { PersonKind::Organization } else { PersonKind::Person }
}

/// What a noun phrase names: the kind of its deciding noun before a preposition. None where it has no such noun.
pub(super) fn of_phrase(words: &str) -> Option<PersonKind> {
    let list = tokens(words);
    let mut kind = None;
    for (at, (_, word)) in list.iter().enumerate() {
        if at > 0 && ends_phrase(word, kind.is_some()) {
            break;
        }
        match noun(word) {
            Some((found, Decides::First)) => return Some(kind.unwrap_or(found)),
            Some((found, Decides::Last)) => kind = Some(found),
            None if is_in(EITHER, bare(word)) || is_place(word) => kind = Some(PersonKind::Organization),
            None => {}
        }
    }
    kind
}

/// Whether a phrase's own noun stands before this word: a preposition, or a German genitive.
fn ends_phrase(word: &str, has_noun: bool) -> bool {
    is_in(PREPOSITIONS, word)
        || matches!(word, "who" | "whose" | "which" | "that" | "where")
        || has_noun && matches!(word, "der" | "des" | "eines" | "einer" | "d’" | "d'")
}

/// "The city said": whoever governs it.
fn is_place(word: &str) -> bool {
    !is_capital(word) && is_in(PLACES, bare(word)) || matches!(bare(word), "Stadt" | "Gemeinde" | "Landkreis")
}

fn own(head: &str, text: &str) -> Own {
    use PersonKind::{Document, Organization, Person};
    if pronoun(head) == Some(Pronoun::Thing) {
        return Own::Sure(Document);
    }
    let (folded, name) = (fold(head), without_article(head));
    if is_known(&folded) || is_known(&fold(name)) || WITHOUT_BORDERS.iter().any(|words| folded.ends_with(words)) {
        return Own::Sure(Organization);
    }
    let list = tokens(name);
    let words: Vec<&str> = list.iter().map(|(_, word)| *word).collect();
    if has_form(&words) {
        return Own::Sure(Organization);
    }
    // "Judge Court", "Mr. Bank"
    if let [title, last] = words.as_slice()
        && (is_in(HONORIFICS, title) || is_in(OFFICES, title))
        && is_in(EITHER, last)
    {
        return Own::Sure(Person);
    }
    // "Douglas J. Band"
    if let [first, middle, last] = words.as_slice()
        && is_initial(middle)
        && is_capital(first)
        && is_capital(last)
        && name == head
    {
        return Own::Sure(Person);
    }
    let starts_given = words.len() > 1 && words.len() < 5 && starts_given(&words) && name == head;
    match by_nouns(&words, text) {
        Some((Organization, ..)) if name == head && begins_with_house(&words) => Own::Sure(Person),
        Some((Organization, _, 2..)) if !head.contains('&') => Own::Sure(Person),
        Some((Organization, is_either, _)) if starts_given => Own::Likely(if is_either { -2 } else { 1 }),
        Some((Organization, true, _)) if is_capital(name) && name == head => Own::Likely(1),
        Some((kind, ..)) => Own::Sure(kind),
        None => Own::Likely(by_capitals(head, &words, text) - if starts_given { 2 } else { 0 }),
    }
}

/// The kind of the noun that decides, whether people are called so too, and how many capitals follow it.
fn by_nouns(words: &[&str], text: &str) -> Option<(PersonKind, bool, usize)> {
    let mut found: Option<(PersonKind, bool, usize)> = None;
    for (at, word) in words.iter().enumerate() {
        if at > 0 && ends_phrase(word, found.is_some()) {
            break;
        }
        let next = if *word == "&" { Some((PersonKind::Organization, Decides::Last)) } else { noun(word) };
        match next {
            Some((kind, Decides::First)) if found.is_none() => {
                return Some((kind, false, 0));
            }
            Some((kind, _)) => found = Some((kind, false, 0)),
            None if is_in(EITHER, bare(word)) || is_place(word) => {
                let is_name = is_capital(word) && !is_place(word);
                found = Some((PersonKind::Organization, is_name, 0));
            }
            None if is_capital(word) && !is_common(word, text) => {
                if let Some((_, _, capitals)) = &mut found {
                    *capitals += 1;
                }
            }
            None => {}
        }
    }
    found
}

/// Where a whole name begins after who somebody is: "Council for the Welfare of Immigrants campaigner Caitlin
/// Boswell".
pub(super) fn name_at_end(words: &[&str]) -> Option<usize> {
    let at = words.iter().rposition(|word| !is_capital(word) && is_person(word))?;
    let name = words.get(at + 1..)?;
    ((2..=4).contains(&name.len()) && name.iter().all(|word| is_capital(word))).then_some(at)
}

/// Whether an organization comes first and one of its people follows, by name.
pub(super) fn begins_with_house(words: &[&str]) -> bool {
    name_at_end(words).is_some()
        && words.first().is_some_and(|first| is_capital(first) && !is_article(first))
        && of_phrase(&words.join(" ")) == Some(PersonKind::Organization)
}

/// A company's form at the end: "Tidewater Foods Inc.", "Hafenbau GmbH & Co. KG".
fn has_form(words: &[&str]) -> bool {
    let Some((last, before)) = words.split_last() else { return false };
    let is_named = before.last().is_some_and(|word| is_capital(word) || *word == "de" || *word == "&");
    is_named && is_form(last)
}

/// "Inc", "GmbH": the words that say what company it is.
pub(super) fn is_form(word: &str) -> bool {
    is_listed(FORMS, word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// "J."
fn is_initial(word: &str) -> bool {
    word.chars().count() == 2 && word.ends_with('.') && is_capital(word)
}

/// Whether a name begins as a person's: a first name, or an initial.
fn starts_given(words: &[&str]) -> bool {
    words.first().is_some_and(|first| is_given(first) || is_initial(first))
        && words.iter().skip(1).all(|word| is_capital(word))
}

/// What capitals and an article say of a name that has no noun.
fn by_capitals(head: &str, words: &[&str], text: &str) -> i32 {
    let is_shouted = words.len() > 1 && words.iter().all(|word| !word.chars().any(char::is_lowercase));
    let counts = |word: &&str| short::is_acronym(word) && !is_shouted;
    // "SMITH" in a transcript of what Smith says.
    let is_name = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().collect();
        text.contains(&format!("{first}{}", letters.as_str().to_lowercase()))
    };
    let is_whole = words.iter().all(|word| is_capital(word) || is_article(word));
    match words {
        [only] if counts(only) && !is_name(only) => {
            return match short::meant_by(only, text) {
                Some(long)
                    if of(long, &[], "") == PersonKind::Person
                        && starts_given(&long.split(' ').collect::<Vec<_>>()) =>
                {
                    -2
                }
                Some(_) => 4,
                None => 2,
            };
        }
        [first, .., last]
            if is_whole && (counts(last) || counts(first) && first.chars().count() > 2 && words.len() < 4) =>
        {
            return CUE;
        }
        [.., before, last] if is_in(COUNTRIES, last) && is_capital(before) => return 1,
        _ => {}
    }
    // "the Meridian": no person's name has an article in English, and none a small one in French and Spanish.
    let article = head.split(' ').next().unwrap_or("");
    let is_plural = words.len() == 1 && words.iter().any(|word| word.ends_with('s'));
    let has_article = words.len() < tokens(head).len()
        && (article.eq_ignore_ascii_case("the")
            || matches!(article, "le" | "la" | "les" | "el" | "los" | "las" | "l’"));
    if has_article && is_whole && !is_plural { 1 } else { -1 }
}

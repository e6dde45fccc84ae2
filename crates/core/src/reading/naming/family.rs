//! The parts of a name: which of them are a family's, and what may be left out when somebody is named again.
//!
//! Knows: what stands behind a name (Jr., III), the small words in it (van der, de la, bin, al-), two last names,
//! family names that come first. Does not know: who is in the cast.
//!
//! ```text
//! Ana López García      Kim Min-ji      Jan van der Berg Jr.
//!     -family-----      fam             ---- --family--- behind it
//! ```

use super::forms::{fold, key};
use super::lists::{PARTICLES, is_given, is_in, is_listed};

/// What stands behind a name and belongs to it.
const BEHIND: &str = " jr sr jnr snr ii iii iv ";
/// The same, where two names stand before it: "João Reis Filho", but "Maria Neto".
const BEHIND_TWO: &str = " junior júnior senior sênior filho neto sobrinho fils père hijo ";
/// Small words in a name beside [`PARTICLES`]; folded.
const MORE_PARTICLES: &str = " do da e i zu zum zur af av du des vom 't in 'n بن ابن بنت ال آل أبو أبي ";
/// What a word of a name may begin with and be called without: "al-Sadr", "d'Estaing".
const BEGINNINGS: [&str; 9] = ["al-", "el-", "ash-", "as-", "ar-", "ad-", "at-", "an-", "d'"];
/// How the first of two last names ends, mostly: "López", "Ruiz", "García". Elsewhere it is a second first name.
const FIRST_OF_TWO: [&str; 10] = ["ez", "iz", "az", "oz", "ía", "ín", "ón", "és", "ña", "ño"];
/// Family names of China, Vietnam and Hungary, where they come first, and nobody's first names elsewhere; folded.
const FIRST: &str = " li wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo lin gao luo xi deng mao jiang peng tsai chiang nguyễn nguyen trần tran lê phạm pham orbán nagy kovács szabó tóth horváth varga kiss molnár németh farkas balogh magyar gulyás szijjártó karácsony ";

/// Whether a folded word stands behind names, as the last of so many words.
fn is_behind(word: &str, count: usize) -> bool {
    let word = word.trim_end_matches('.');
    is_listed(BEHIND, word) && count > 1 || is_listed(BEHIND_TWO, word) && count > 2
}

/// Whether words begin with what stands behind a name: "Ken Ortiz, Jr."
pub(super) fn begins_behind(words: &str) -> bool {
    let first = words.trim_start().split([' ', ',']).next().unwrap_or_default();
    is_listed(BEHIND, &fold(first))
}

fn is_particle(word: &str) -> bool {
    is_in(PARTICLES, word) || is_listed(MORE_PARTICLES, word)
}

/// A word of a name without what it may begin with.
fn bare(word: &str) -> &str {
    let rest = BEGINNINGS.iter().find_map(|begins| word.strip_prefix(begins));
    rest.filter(|rest| rest.chars().count() > 2).unwrap_or(word)
}

/// A name's words without those that are dropped, by their place and as they are, and what stands behind it.
fn parts(key: &str, is_dropped: impl Fn(usize, &str) -> bool) -> (Vec<&str>, Option<&str>) {
    let mut words: Vec<&str> = key.split(' ').map(|word| word.trim_matches(['.', ','])).collect();
    let count = words.len();
    let behind = words.pop_if(|last| is_behind(last, count));
    let kept = words.into_iter().enumerate().filter(|(at, word)| !word.is_empty() && !is_dropped(*at, word));
    (kept.map(|(_, word)| bare(word)).collect(), behind)
}

/// Whether words, as [`key`] gives them, may call somebody of this name who was named in full: by one of its parts, by
/// parts that stand together in it, or by all of them with the family's first. Initials alone call nobody.
#[must_use]
pub fn may_call(words: &str, name: &str) -> bool {
    // A small word is dropped that the name has too, and behind its first word: Ben Carson is no Carson of another name.
    let has = |word: &str| name.split(' ').skip(1).any(|part| part == word);
    let (words, behind) = self::parts(words, |_, word| is_particle(word) && has(word));
    let (parts, other) = self::parts(name, |at, word| at > 0 && is_particle(word));
    let is_initial = |word: &&str| word.chars().count() < 2 && word.is_ascii();
    if parts.len() < 2 || words.iter().all(is_initial) || behind.is_some_and(|behind| Some(behind) != other) {
        return false;
    }
    let turned = || parts.iter().skip(1).chain(parts.first()).eq(words.iter());
    parts.windows(words.len().max(1)).any(|part| part == words) || turned()
}

/// Whether the family's name comes first: "Kim Min-ji", "Orbán Viktor"; but "Kim Novak".
fn is_family_first(words: &[&str]) -> bool {
    let [first, second, rest @ ..] = words else { return false };
    // As Korean is written in Latin letters.
    let is_syllables = |word: &str| {
        let (_, after) = word.split_once('-').unwrap_or_default();
        after.starts_with(char::is_lowercase)
    };
    rest.len() < 2 && !is_given(first) && (is_syllables(second) || is_listed(FIRST, &fold(first)))
}

/// The words by which a text goes on to call somebody, as they are written: the family's, also with the small words
/// before it. None where a name is one word.
#[must_use]
pub fn short_names(name: &str) -> Vec<&str> {
    let mut words: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for word in name.split(char::is_whitespace) {
        if !word.is_empty() {
            words.push((at, word.trim_end_matches([',', '.'])));
        }
        at += word.len() + name.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    // Without titles before it.
    let titles = words.len().saturating_sub(key(name).split(' ').count());
    let mut words = words.split_off(titles.min(words.len()));
    let count = words.len();
    let _ = words.pop_if(|(_, last)| is_behind(&fold(last), count));
    let written: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
    if written.len() < 2 {
        return Vec::new();
    }
    if is_family_first(&written) {
        return written.first().copied().into_iter().collect();
    }
    let mut found = Vec::new();
    let last = written.len() - 1;
    for (at, (start, word)) in words.iter().enumerate().skip(1) {
        let is_small = |at: usize| written.get(at).is_some_and(|word| is_particle(&fold(word)));
        let is_family = at == last || !is_given(word) && FIRST_OF_TWO.iter().any(|ending| word.ends_with(ending));
        if is_small(at) || !is_family {
            continue;
        }
        found.push(*word);
        let from = (1..at).rev().take_while(|before| is_small(*before)).last();
        let lead = from.and_then(|from| words.get(from)).map(|(from, _)| *from);
        found.extend(lead.and_then(|lead| name.get(lead..start + word.len())));
    }
    found
}

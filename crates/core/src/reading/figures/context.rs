//! What the words around a number say: how sure it is, what it counts, and what happened to them.
//!
//! Knows: English. Does not know: the number.

use super::figure::{Event, Qualifier};
use super::tokens::Words;
use crate::reading::anatomy::Phrases;

/// What a word says happened.
fn event(word: &str) -> Option<Event> {
    Some(match word {
        "dead" | "killed" | "killing" | "kills" | "kill" | "died" | "die" | "dies" | "dying" | "deaths"
        | "fatalities" => Event::Died,
        "injured" | "injuring" | "injures" | "injure" | "hurt" | "hurting" | "hurts" | "wounded" | "wounding"
        | "wounds" | "injuries" => Event::Hurt,
        "missing" => Event::Missing,
        "arrested" | "arrests" | "arresting" | "detained" => Event::Arrested,
        "rescued" | "rescues" | "rescuing" => Event::Rescued,
        "charged" => Event::Charged,
        _ => return None,
    })
}

/// How sure the words before and behind a number are: `from` is its first token, `to` one past its last.
pub(super) fn qualifier(words: &Words<'_>, from: usize, to: usize) -> Qualifier {
    if !words.is_english() {
        // The words that make a number vague are not known: it never counts as exact.
        return Qualifier::About;
    }
    let one = words.before(from, 1);
    let two = words.before(from, 2);
    let three = words.before(from, 3);
    match (three, two, one) {
        (_, "or", "more" | "fewer" | "less") => return Qualifier::About,
        (_, "more" | "greater" | "higher" | "larger", "than") if three == "no" => return Qualifier::AtMost,
        (_, "more" | "greater" | "higher" | "larger" | "longer" | "older", "than") => return Qualifier::AtLeast,
        (_, "fewer" | "less" | "lower" | "smaller", "than") if three == "no" || two == "not" => {
            return Qualifier::AtLeast;
        }
        (_, "fewer" | "less" | "lower" | "smaller" | "younger", "than") => return Qualifier::AtMost,
        (_, "at", "least") | (_, "north", "of") | (_, "upwards", "of") | (_, "in", "excess") => {
            return Qualifier::AtLeast;
        }
        (_, "at", "most") | (_, "up", "to") => return Qualifier::AtMost,
        ("as", "many" | "much" | "few" | "little" | "high", "as") => return Qualifier::AtMost,
        (_, "close", "to") | (_, "closer", "to") | (_, "an" | "a", "estimated") | (_, "as", "of") => {
            return Qualifier::About;
        }
        _ => {}
    }
    match one {
        "over" | "above" | "exceeding" | "exceeded" | "topped" | "exceeds" | "exceed" | "surpassed" | "past" => {
            return Qualifier::AtLeast;
        }
        "under" | "below" => return Qualifier::AtMost,
        "about" | "around" | "nearly" | "almost" | "roughly" | "approximately" | "some" | "estimated" | "circa"
        | "perhaps" | "maybe" | "probably" | "possibly" | "approaching" | "approached" | "virtually" | "like"
        | "every" | "~" | "barely" | "several" | "least" => return Qualifier::About,
        _ => {}
    }
    if one == "or" && (super::numerals::small(two).is_some() || two.starts_with(|c: char| c.is_ascii_digit())) {
        return Qualifier::About;
    }
    match (words.word(to), words.word(to + 1)) {
        ("+", _) if words.is_glued(to) => Qualifier::AtLeast,
        ("or", "more") | ("and", "over" | "up") | ("or", "above") => Qualifier::AtLeast,
        ("plus", _) => Qualifier::AtLeast,
        ("or", "so" | "fewer" | "less") => Qualifier::About,
        ("-", "odd") | ("odd", _) | ("ish", _) => Qualifier::About,
        ("-", "plus") => Qualifier::AtLeast,
        _ => Qualifier::Exact,
    }
}

/// Words at which what is counted ends, or that cannot be it.
fn ends_noun(word: &str) -> bool {
    static WORDS: Phrases = Phrases::new(
        "a|about|according|across|after|again|against|ago|ahead|all|along|already|also|although|am|among|amid|an|and|apart|\
are|around|as|at|away|back|be|became|because|become|been|before|began|behind|being|below|between|both|but|by|came|can|come|could|\
did|die|died|do|does|down|due|during|each|either|else|even|ever|every|except|fell|for|found|from|gave|get|got|had|has|have|having|he|\
her|here|hers|him|his|how|however|i|if|in|including|inside|instead|into|is|it|its|just|last|later|left|like|lost|made|may|me|might|\
more|most|much|must|my|near|nearly|never|next|no|nor|not|now|of|off|often|on|once|only|onto|or|our|out|outside|over|per|plus|\
rose|said|saw|say|says|she|should|since|so|some|still|such|than|that|the|their|them|then|there|these|they|this|those|though|through|\
throughout|to|today|together|told|too|took|toward|towards|under|until|up|upon|us|versus|via|vs|was|we|went|were|what|when|where|whether|\
which|while|who|whom|whose|why|will|with|within|without|won|would|yesterday|yet|you|your|ways|remain|remained|earlier|early|late|\
dead|missing|hurt|kill|killing|kills",
    );
    let bytes = word.len();
    bytes == 0 || (bytes <= 12 && WORDS.has(word))
}

/// What is counted: its last word in the singular and the words before it; and one past the last token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) noun: String,
    pub(super) attribute: String,
    pub(super) to: usize,
    pub(super) other: bool,
}

/// Reads what is counted from the token behind a number.
pub(super) fn counted(words: &Words<'_>, from: usize, to: usize) -> Counted {
    let sentence = words.sentence(from);
    let mut other = matches!(words.before(from, 1), "another" | "other" | "additional" | "further" | "remaining")
        || matches!(words.before(from, 2), "another" | "additional");
    let mut at = to;
    while matches!(
        words.word(at),
        "more" | "other" | "others" | "additional" | "further" | "remaining" | "extra" | "new"
    ) {
        other = true;
        at += 1;
    }
    let first = at;
    // "The seven-member council met": one word behind what there are seven of.
    let most = if words.before(first, 1) == "-" { 2 } else { 5 };
    while at < first + most
        && words.sentence(at) == sentence
        && words.is_word(at)
        && !ends_noun(words.word(at))
        && !(at > first && words.word(at).len() > 4 && words.word(at).ends_with("ed"))
    {
        let plural = is_plural(words.word(at)) && most > 2;
        let hyphen = words.written(at + 1) == "-" && words.is_glued(at + 1) && words.is_glued(at + 2);
        at += if hyphen && words.is_word(at + 2) { 2 } else { 1 };
        // "48 piles sank": what follows a plural is no part of it.
        if plural && !hyphen {
            break;
        }
    }
    let Some(last) = at.checked_sub(1).filter(|last| *last >= first) else {
        return Counted { to, other, ..Counted::default() };
    };
    let mut attribute = String::new();
    for at in first..last {
        if words.is_word(at) {
            if !attribute.is_empty() {
                attribute.push(' ');
            }
            attribute.push_str(words.word(at));
        }
    }
    Counted { noun: singular(words.word(last)), attribute, to: at, other }
}

/// Whether a word looks like a plural.
pub(super) fn is_plural(word: &str) -> bool {
    matches!(word, "men" | "women" | "children" | "people" | "police" | "feet" | "lives")
        || (word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is"))
}

/// The singular of an English noun, roughly: what matters is that one word always becomes the same one.
pub(crate) fn singular(word: &str) -> String {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    let known = match word {
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        "persons" | "person" | "people" => "people",
        "feet" => "foot",
        "lives" => "life",
        "wives" => "wife",
        "series" | "species" | "police" | "this" | "gas" | "bus" => word,
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    let es = ["sses", "ches", "shes", "xes"].iter().any(|ending| word.ends_with(ending));
    let stem = if es {
        word.strip_suffix("es")
    } else {
        word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s') && !stem.ends_with("u"))
    };
    stem.unwrap_or(word).to_owned()
}

/// What happened to whom a number counts: the words behind what is counted, then the word before the number.
pub(super) fn happened(words: &Words<'_>, from: usize, to: usize, counted: &Counted) -> Option<Event> {
    let sentence = words.sentence(from);
    // "12 dead", "12 injured people", "12 deaths"
    let inside =
        (to..counted.to.max(to + 1)).filter(|at| words.sentence(*at) == sentence).find_map(|at| event(words.word(at)));
    if inside.is_some() {
        return inside;
    }
    // "12 people were killed", "12 others have died"
    let mut at = counted.to;
    while at < counted.to + 4
        && matches!(
            words.word(at),
            "were"
                | "was"
                | "are"
                | "have"
                | "has"
                | "had"
                | "been"
                | "be"
                | "being"
                | "is"
                | "people"
                | "others"
                | "also"
                | "reported"
                | "confirmed"
        )
    {
        at += 1;
    }
    if words.sentence(at) == sentence
        && let Some(event) = event(words.word(at))
    {
        return Some(event);
    }
    // "killing 12", "killed at least 12", "injured another 12"
    let mut back = 1;
    while back < 5
        && matches!(
            words.before(from, back),
            "at" | "least"
                | "more"
                | "than"
                | "about"
                | "some"
                | "another"
                | "nearly"
                | "almost"
                | "over"
                | "as"
                | "many"
                | "around"
                | "the"
                | "up"
                | "to"
                | "other"
        )
    {
        back += 1;
    }
    let before = from.checked_sub(back)?;
    let word = words.word(before);
    let transitive =
        !matches!(word, "dead" | "died" | "die" | "dies" | "dying" | "missing" | "deaths" | "fatalities" | "injuries");
    (words.sentence(before) == sentence && transitive).then(|| event(word)).flatten()
}

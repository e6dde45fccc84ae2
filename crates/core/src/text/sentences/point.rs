//! Whether a sentence ends at a full stop: by the word before it and the word behind it.

use crate::text::lexicon::{AFTER_ORDINAL, BEFORE_ORDINAL, Lexicon, MAY, NEVER, NUMBER, STARTS};

/// Words that a sentence has at least, to end with a short form before another one: "At 5 a.m. Mr. Smith left".
const FEW: usize = 4;
/// Letters of a word that may be a short form nobody has listed, before a number.
const SHORT: usize = 2;
/// The same, where the language's short forms are not at hand.
const SHORT_UNKNOWN: usize = 4;
/// Bytes of a sentence in which the words before its full stop are looked for.
const BACK: usize = 200;

/// Whether a sentence ends at the full stop behind it. `after` is what follows, from the first sign or letter on; a small
/// letter does not.
pub(super) fn ends(sentence: &str, after: &str, lexicon: Option<&Lexicon>) -> bool {
    Point::of(sentence, after, lexicon).ends()
}

/// A full stop with the words around it.
struct Point<'a> {
    /// The sentence up to it.
    sentence: &'a str,
    /// The words that may be parts of one short form, the last one first.
    words: [&'a str; 3],
    /// What follows.
    after: &'a str,
    /// The next word.
    next: &'a str,
    lexicon: Option<&'a Lexicon>,
}

impl<'a> Point<'a> {
    fn of(sentence: &'a str, after: &'a str, lexicon: Option<&'a Lexicon>) -> Self {
        let mut words = [""; 3];
        let mut rest = sentence;
        for word in &mut words {
            *word = last_word(rest);
            let before = rest.get(..rest.len() - word.len()).unwrap_or_default();
            let Some(before) = before.trim_end().strip_suffix('.').filter(|_| !word.is_empty()) else { break };
            rest = before;
        }
        let next = after.trim_start_matches(|c: char| !c.is_alphanumeric());
        let next = next.get(..word_length(next)).unwrap_or_default();
        Self { sentence, words, after, next, lexicon }
    }

    fn ends(&self) -> bool {
        let word = self.words[0];
        let before_number = self.next.starts_with(char::is_numeric);
        if word.ends_with(['°', 'º', 'ª']) && before_number {
            return false;
        }
        if !word.ends_with(char::is_alphanumeric) {
            // Behind a bracket or a sign.
            return true;
        }
        if self.is_inside() {
            return false;
        }
        let uses = self.uses();
        if before_number {
            return self.ends_before_number(word, uses);
        }
        if uses & NEVER != 0 {
            return false;
        }
        if uses & MAY != 0 {
            return self.may_end();
        }
        if uses & NUMBER != 0 && is_roman(self.next) && !(is_letter(self.next) && self.is_next(STARTS)) {
            return false;
        }
        if number_at_end(word).is_some() {
            return self.ends_number(word);
        }
        if uses == 0 && is_abbreviation_here(word) {
            return false;
        }
        match (is_initials(word), self.lexicon) {
            (false, _) => !self.is_doubled() || self.lexicon.is_none() || self.may_end(),
            (true, Some(_)) => self.may_end(),
            (true, None) => PLACES.contains(&word),
        }
    }

    /// What the language says of the longest short form that ends here.
    fn uses(&self) -> u8 {
        let Some(lexicon) = self.lexicon else { return 0 };
        let [last, second, third] = self.words;
        let long = if third.is_empty() { 0 } else { lexicon.uses(&format!("{third}.{second}.{last}")) };
        let middle = || if second.is_empty() { 0 } else { lexicon.uses(&format!("{second}.{last}")) };
        [long, middle(), lexicon.uses(last)].into_iter().find(|uses| *uses != 0).unwrap_or_default()
    }

    /// Whether the next word belongs to the same short form: "z. B.", "EE. UU.".
    fn is_inside(&self) -> bool {
        let next = self.after.get(..word_length(self.after)).unwrap_or_default();
        if next.is_empty() || !self.after.get(next.len()..).is_some_and(|rest| rest.starts_with('.')) {
            return false;
        }
        let word = self.words[0];
        let is_small = is_letter(word) && word.starts_with(char::is_lowercase) && is_letter(next);
        let begins = |lexicon: &Lexicon| {
            let one = format!("{word}.{next}");
            lexicon.has_beginning(&one)
                || !self.words[1].is_empty() && lexicon.has_beginning(&format!("{}.{one}", self.words[1]))
        };
        is_small || is_double(word) && is_double(next) || self.lexicon.is_some_and(begins)
    }

    /// "EE. UU."
    fn is_doubled(&self) -> bool {
        is_double(self.words[0]) && is_double(self.words[1])
    }

    fn ends_before_number(&self, word: &str, uses: u8) -> bool {
        if let Some(number) = number_at_end(word) {
            // "3. 10. 2026"
            return number.len() > 2;
        }
        let letters = word.chars().count();
        let most = if self.lexicon.is_some() { SHORT } else { SHORT_UNKNOWN };
        uses & (NEVER | MAY | NUMBER) == 0 && letters > most && !is_abbreviation_here(word) && !word.contains('.')
    }

    /// Whether a short form that may end a sentence does.
    fn may_end(&self) -> bool {
        if self.after.starts_with(['(', '[']) {
            return false;
        }
        if self.after.starts_with(['“', '„', '«', '"', '¿', '¡', '‘']) {
            return true;
        }
        // "at 7 p.m. Firefighters arrived", but "at 7 p.m. Monday".
        let is_half_day = matches!(self.words[0], "a.m" | "p.m" | "A.M" | "P.M");
        if is_half_day && !self.is_next(NEVER) {
            return !AFTER_HALF_DAYS.split(' ').any(|word| word == self.next);
        }
        let is_long = || self.sentence.split_whitespace().take(FEW).count() == FEW;
        self.is_next(STARTS) && (!self.is_next(NEVER) || is_long())
    }

    /// Whether a sentence ends with a number, which may be an ordinal: "am 3. Oktober".
    fn ends_number(&self, word: &str) -> bool {
        let before = self.sentence.get(..self.sentence.len() - word.len()).unwrap_or_default();
        // A list's number, or an ordinal: "1. FC Hafenstadt".
        if !before.contains(char::is_alphanumeric) {
            return false;
        }
        let is_before = |lexicon: &Lexicon| lexicon.is(last_word(before.trim_end()), BEFORE_ORDINAL);
        let is_ordinal = number_at_end(word).is_some_and(|number| number.len() < 4);
        !(is_ordinal && (self.is_next(AFTER_ORDINAL) || self.lexicon.is_some_and(is_before)))
    }

    fn is_next(&self, of: u8) -> bool {
        self.lexicon.is_some_and(|lexicon| lexicon.is(self.next, of))
    }
}

/// What stands behind "7 p.m." in English: days, months and zones.
const AFTER_HALF_DAYS: &str = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Eastern Central Mountain Pacific Greenwich Standard Daylight Local Time ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST IST AEST";

/// The word at the end, without what an apostrophe parts from it: "l’art".
fn last_word(words: &str) -> &str {
    let from = crate::text::floor_char_boundary(words, words.len().saturating_sub(BACK));
    let near = words.get(from..).unwrap_or_default();
    let parts =
        |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '„' | '«' | '"' | '‘' | '’' | '\'' | '¿' | '¡');
    near.rsplit(parts).next().unwrap_or_default()
}

/// Bytes of the word that a text begins with.
fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && !matches!(u32::from(c), 0x300..=0x36F)).unwrap_or(text.len())
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// "EE"
fn is_double(word: &str) -> bool {
    let mut letters = word.chars();
    let (first, second) = (letters.next(), letters.next());
    first.is_some_and(char::is_uppercase) && first == second && letters.next().is_none()
}

/// The digits at a word's end, where it has no letters: "3", "3.–5", "1,50".
fn number_at_end(word: &str) -> Option<&str> {
    let digits = word.rsplit(|c: char| !c.is_numeric()).next()?;
    (!digits.is_empty() && !word.contains(char::is_alphabetic)).then_some(digits)
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'))
}

/// "J", "U.S"; in scripts without capitals any letter.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| is_letter(part) && !part.starts_with(char::is_lowercase))
}

fn is_abbreviation_here(word: &str) -> bool {
    ABBREVIATIONS.contains(&word)
}

/// Whether no sentence ends at the point behind this word, however it is written.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// Words before whose point no sentence ends, where no language's own are at hand: titles and streets, in the languages
/// of the interface.
const ABBREVIATIONS: [&str; 49] = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "St", "Ste", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "Capt", "Maj",
    "Cmdr", "Adm", "Rev", "Hon", "Pres", "Supt", "Messrs", "vs", "Mt", "Ft", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov",
    "Dec", "Sr", "Sra", "Srta", "Dra", "Ud", "Uds", "Mme", "Mlle", "MM", "Mgr", "Hr", "Nr", "Dipl", "Ing", "ca",
];

/// Initials after which a sentence may well end.
const PLACES: [&str; 6] = ["U.S", "U.K", "U.N", "E.U", "D.C", "L.A"];

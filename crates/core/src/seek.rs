//! Finding a command by a few letters of its name.
//!
//! Knows: words in any order, beginnings and initials, without regard to case and accents. Does not know:
//! commands. It is not the search in an article, which keeps accents apart ([`crate::filter`]).

/// Letters with marks, and the plain letter each stands for. What is not here is compared as it is.
const PLAIN: [(&str, char); 30] = [
    ("àáâãäåāăąǎ", 'a'),
    ("çćĉċč", 'c'),
    ("ďđð", 'd'),
    ("èéêëēĕėęě", 'e'),
    ("ĝğġģ", 'g'),
    ("ĥħ", 'h'),
    ("ìíîïĩīĭįı", 'i'),
    ("ĵ", 'j'),
    ("ķ", 'k'),
    ("ĺļľŀł", 'l'),
    ("ñńņňŉ", 'n'),
    ("òóôõöøōŏő", 'o'),
    ("ŕŗř", 'r'),
    ("śŝşšș", 's'),
    ("ţťŧț", 't'),
    ("ùúûüũūŭůűų", 'u'),
    ("ŵ", 'w'),
    ("ýÿŷ", 'y'),
    ("źżž", 'z'),
    ("أإآٱ", 'ا'),
    ("ى", 'ي'),
    ("ة", 'ه'),
    ("ؤ", 'و'),
    ("ئ", 'ي'),
    ("ё", 'е'),
    ("й", 'и'),
    ("‘’‚", '\''),
    ("“”„«»", '"'),
    ("‐‑–—", '-'),
    ("\u{a0}\u{202f}\u{2009}", ' '),
];

/// A text as it is compared: small letters without accents.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            // Accents and vowel signs that stand as characters of their own; the Arabic stretcher.
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{640}' => {}
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            letter if letter.is_ascii() => out.push(letter),
            letter => {
                out.push(PLAIN.iter().find(|(with, _)| with.contains(letter)).map_or(letter, |(_, plain)| *plain));
            }
        }
    }
    out
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    whole: String,
    words: Vec<String>,
}

impl Needle {
    /// What a reader typed.
    #[must_use]
    pub fn new(query: &str) -> Self {
        let whole = fold(query.trim());
        let words = whole.split_whitespace().map(str::to_owned).collect();
        Self { whole, words }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// How well a name fits, 0 best; none where it does not. `beside` is what else may be named: the
    /// group that a command belongs to.
    #[must_use]
    pub fn fit(&self, name: &str, beside: &str) -> Option<u8> {
        let (name, beside) = (fold(name), fold(beside));
        let begins = |text: &str, with: &str| words(text).any(|word| word.starts_with(with));
        if name.starts_with(&self.whole) {
            return Some(0);
        }
        if self.words.iter().all(|word| begins(&name, word)) {
            return Some(1);
        }
        let initials: String = words(&name).filter_map(|word| word.chars().next()).collect();
        if initials.starts_with(&self.whole) {
            return Some(2);
        }
        if self.words.iter().all(|word| name.contains(word.as_str()) || begins(&beside, word)) {
            return Some(3);
        }
        let tail = initials.get(initials.chars().next().map_or(0, char::len_utf8)..).unwrap_or("");
        (self.whole.chars().count() > 1 && tail.contains(&self.whole)).then_some(4)
    }
}

//! Finding a command by a few letters of its name.
//!
//! Knows: words in any order, beginnings and initials, without regard to case and accents. Does not know:
//! commands. It is not the search in an article, which keeps accents apart (`layout::filter`).

use crate::text::folding::{Form, is_point, is_unseen, normalized, plain_sign};

/// Letters that Unicode does not take apart, and the plain letter that each stands for.
const PLAIN: [(&str, &str); 14] = [
    ("æ", "ae"),
    ("đð", "d"),
    ("ħ", "h"),
    ("ı", "i"),
    ("ł", "l"),
    ("·", ""),
    ("ŋ", "n"),
    ("ø", "o"),
    ("œ", "oe"),
    ("ŧ", "t"),
    ("ß", "ss"),
    ("ٱ", "ا"),
    ("ى", "ي"),
    ("ة", "ه"),
];

/// A text as it is compared: small letters without accents.
#[must_use]
pub fn fold(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).map(plain_sign).collect();
    let mut out = String::with_capacity(text.len());
    for letter in normalized(&seen, Form::Apart).chars().map(plain_sign).flat_map(char::to_lowercase) {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            letter if is_point(letter) || is_unseen(letter) => {}
            letter if letter.is_ascii() => out.push(letter),
            'ς' => out.push('σ'),
            letter => match PLAIN.iter().find(|(with, _)| with.contains(letter)) {
                Some((_, plain)) => out.push_str(plain),
                None => out.push(letter),
            },
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

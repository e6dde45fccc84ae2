//! The words of a language that decide where its sentences end: short forms, ordinals, and words that begin sentences.
//!
//! Knows: the files `lexicons/<language>.txt`, one a language, which need no code to be added to. Does not know: how a
//! file comes here (the page fetches the one of the open article's language), or how its words are used
//! ([`super::sentences`]).
//!
//! ```text
//! # A line that begins with this sign is a comment.
//! [never]
//! Dr., Prof., z. B.
//! ```
//!
//! A section says what its entries are; entries stand between commas or on lines of their own, with or without their last
//! full stop. One in small letters also stands for the same with a capital, as at the beginning of a sentence.

use std::cell::RefCell;

use crate::text::sort::sort_by;

/// What an entry is; one may be several things.
pub(super) type Use = u8;

/// A short form that never ends a sentence: "Dr.".
pub(super) const NEVER: Use = 1;
/// A short form that ends one where a word follows that begins sentences: "Inc.".
pub(super) const MAY: Use = 2;
/// A short form before numbers: "No. 7". Elsewhere it is a word like others.
pub(super) const NUMBER: Use = 4;
/// A word that begins sentences, and is no name: "The".
pub(super) const STARTS: Use = 8;
/// A word before which a number and a full stop are an ordinal: "3. Oktober".
pub(super) const AFTER_ORDINAL: Use = 16;
/// A word behind which they are one: "der 1. FC".
pub(super) const BEFORE_ORDINAL: Use = 32;

const SECTIONS: [(&str, Use); 6] = [
    ("never", NEVER),
    ("may", MAY),
    ("number", NUMBER),
    ("starts", STARTS),
    ("after ordinal", AFTER_ORDINAL),
    ("before ordinal", BEFORE_ORDINAL),
];

/// The words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// Without their last full stop and without white space ("z.B"), ascending; one that is several things stands
    /// several times.
    entries: Vec<(String, Use)>,
}

impl Lexicon {
    /// Reads a file. What it does not understand it passes over: a section that a later version has, a line before
    /// the first section.
    #[must_use]
    pub fn parse(file: &str) -> Self {
        let mut entries: Vec<(String, Use)> = Vec::new();
        let mut section: Use = 0;
        for line in file.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                section = SECTIONS.iter().find(|(known, _)| *known == name.trim()).map_or(0, |(_, section)| *section);
            } else if section != 0 {
                let forms = line.split(',').map(key_of).filter(|form| !form.is_empty());
                entries.extend(forms.map(|form| (form, section)));
            }
        }
        sort_by(&mut entries, Ord::cmp);
        Self { entries }
    }

    /// Whether a form, without its last full stop, is one of these.
    pub(super) fn is(&self, form: &str, of: Use) -> bool {
        self.uses(form) & of != 0
    }

    /// What a form is, as it stands or with a small first letter; 0 where it is not known.
    pub(super) fn uses(&self, form: &str) -> Use {
        let found = self.exactly(form);
        if found != 0 || !form.starts_with(char::is_uppercase) {
            return found;
        }
        let mut letters = form.chars();
        let small: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
        self.exactly(&small)
    }

    fn exactly(&self, form: &str) -> Use {
        let from = self.entries.partition_point(|(entry, _)| entry.as_str() < form);
        let same = self.entries.iter().skip(from).take_while(|(entry, _)| entry == form);
        same.fold(0, |uses, (_, one)| uses | one)
    }

    /// Whether a form of several parts begins so: "z.B" or "i.d".
    pub(super) fn has_beginning(&self, beginning: &str) -> bool {
        let from = self.entries.partition_point(|(entry, _)| entry.as_str() < beginning);
        self.entries.get(from).is_some_and(|(entry, uses)| {
            uses & (NEVER | MAY | NUMBER) != 0
                && entry.strip_prefix(beginning).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }
}

/// An entry as it is looked up.
fn key_of(entry: &str) -> String {
    let entry = entry.trim();
    entry.strip_suffix('.').unwrap_or(entry).chars().filter(|c| !c.is_whitespace()).collect()
}

/// The languages that have a lexicon: code and the name of the file that the page fetches.
pub const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/lexicons.rs"));

thread_local! {
    static KNOWN: RefCell<Vec<(String, &'static Lexicon)>> = const { RefCell::new(Vec::new()) };
}

/// Makes a language's words known to whatever reads articles from now on. They are kept for good; a second file of the
/// same language changes nothing.
pub fn register(language: &str, file: &str) {
    if of_language(language).is_none() {
        let lexicon: &'static Lexicon = Box::leak(Box::new(Lexicon::parse(file)));
        KNOWN.with_borrow_mut(|known| known.push((language.to_owned(), lexicon)));
    }
}

/// The words of a language (BCP 47, without region), if they are known by now.
#[must_use]
pub fn of_language(language: &str) -> Option<&'static Lexicon> {
    KNOWN.with_borrow(|known| {
        known.iter().find(|(code, _)| code.eq_ignore_ascii_case(language)).map(|(_, lexicon)| *lexicon)
    })
}

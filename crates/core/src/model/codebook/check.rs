//! What is wrong with a codebook that somebody is writing, and ids for what they name.
//!
//! Knows: what a kind, a question, a choice and a relation type need, in the reader's words. Does not know: the
//! keys of the interface's commands. Files are not refused for any of this: they open as they are.

use std::rc::Rc;

use galley_words::t;

use super::{AttributeKind, Codebook, Kind, KindRole};
use crate::text::folding::fold;

/// Kinds in a codebook, at most: each is a row of the page's menus, and is looked for one by one.
pub const MOST_KINDS: usize = 500;

/// Where in a codebook something is wrong; numbers count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The codebook's name.
    Name,
    /// The codebook as a whole.
    Kinds,
    /// A kind's name.
    KindName(usize),
    /// A kind's id.
    KindId(usize),
    /// A kind's key.
    Key(usize),
    /// A kind's pattern.
    Pattern(usize),
    /// An attribute's name: kind, attribute.
    AttributeName(usize, usize),
    /// An attribute's choices.
    Choices(usize, usize),
    /// An attribute's condition.
    When(usize, usize),
    /// A relation type's name.
    RelationName(usize),
    /// A relation type's ends.
    Ends(usize),
}

/// Something that is wrong with a codebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub spot: Spot,
    /// What, and what to do, in the reader's words.
    pub words: String,
}

/// Whether two names are the same to a reader.
fn same(one: &str, other: &str) -> bool {
    fold(one.trim()) == fold(other.trim())
}

impl Codebook {
    /// What is wrong with it, in its own order; empty for what can be used.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut add = |spot: Spot, words: String| faults.push(Fault { spot, words });
        if self.name.trim().is_empty() {
            add(Spot::Name, t!(codebook_fault_no_name).to_owned());
        }
        if self.kinds.is_empty() {
            add(Spot::Kinds, t!(codebook_fault_no_kinds).to_owned());
        }
        if self.kinds.len() > MOST_KINDS {
            add(Spot::Kinds, t!(codebook_fault_many_kinds, count = self.kinds.len(), most = MOST_KINDS));
        }
        for (at, kind) in self.kinds.iter().enumerate() {
            let before = self.kinds.get(..at).unwrap_or_default();
            if kind.name.trim().is_empty() {
                add(Spot::KindName(at), t!(codebook_fault_no_name).to_owned());
            } else if before.iter().any(|other| same(&other.name, &kind.name)) {
                add(Spot::KindName(at), t!(codebook_fault_name_twice, name = kind.name.trim()));
            }
            if kind.id.is_empty() || before.iter().any(|other| other.id == kind.id) {
                add(Spot::KindId(at), t!(codebook_fault_id_twice, id = &*kind.id));
            }
            let mut letters = kind.key.chars();
            if letters.next().is_some_and(char::is_whitespace) || letters.next().is_some() {
                add(Spot::Key(at), t!(codebook_fault_key_long).to_owned());
            } else if let Some(other) = before.iter().find(|other| !kind.key.is_empty() && same(&other.key, &kind.key))
            {
                let key = kind.key.to_uppercase();
                add(Spot::Key(at), t!(codebook_fault_key_twice, key = key, kind = other.spoken_name()));
            }
            if let Some(other) = before.iter().find(|other| kind.pattern.is_some() && other.pattern == kind.pattern) {
                add(Spot::Pattern(at), t!(codebook_fault_pattern_twice, kind = other.spoken_name()));
            }
            question_faults(at, kind, &mut add);
        }
        for (at, relation) in self.relations.iter().enumerate() {
            let before = self.relations.get(..at).unwrap_or_default();
            if relation.name.trim().is_empty() {
                add(Spot::RelationName(at), t!(codebook_fault_no_name).to_owned());
            } else if before.iter().any(|other| same(&other.name, &relation.name)) {
                add(Spot::RelationName(at), t!(codebook_fault_name_twice, name = relation.name.trim()));
            }
            let mut kinds = relation.from_kinds.iter().chain(&relation.to_kinds);
            if let Some(gone) = kinds.find(|id| self.kind(id).is_none()) {
                add(Spot::Ends(at), t!(codebook_fault_end, kind = &**gone));
            }
        }
        faults
    }

    /// Takes away what names a kind that is not there any more: ends of relation types. A type that would
    /// allow everything after it, since nothing is left of an end, goes with them.
    pub fn forget_missing(&mut self) {
        let ids: Vec<Rc<str>> = self.kinds.iter().map(|kind| kind.id.clone()).collect();
        self.relations.retain_mut(|relation| {
            let named = |kinds: &[Rc<str>]| !kinds.is_empty();
            let (from, to) = (named(&relation.from_kinds), named(&relation.to_kinds));
            relation.from_kinds.retain(|id| ids.contains(id));
            relation.to_kinds.retain(|id| ids.contains(id));
            let emptied =
                |was: bool, kinds: &[Rc<str>], roles: &[KindRole]| was && kinds.is_empty() && roles.is_empty();
            !emptied(from, &relation.from_kinds, &relation.from) && !emptied(to, &relation.to_kinds, &relation.to)
        });
    }
}

/// What is wrong with a kind's questions.
fn question_faults(at: usize, kind: &Kind, add: &mut impl FnMut(Spot, String)) {
    for (number, attribute) in kind.attributes.iter().enumerate() {
        let before = kind.attributes.get(..number).unwrap_or_default();
        if attribute.name.trim().is_empty() {
            add(Spot::AttributeName(at, number), t!(codebook_fault_no_name).to_owned());
        } else if before.iter().any(|other| same(&other.name, &attribute.name) || other.id == attribute.id) {
            add(Spot::AttributeName(at, number), t!(codebook_fault_name_twice, name = attribute.name.trim()));
        }
        if attribute.kind == AttributeKind::Choice {
            let twice = attribute.choices.iter().enumerate().find(|(place, choice)| {
                let before = attribute.choices.get(..*place).unwrap_or_default();
                before.iter().any(|other| same(&other.name, &choice.name) || other.id == choice.id)
            });
            if attribute.choices.is_empty() {
                add(Spot::Choices(at, number), t!(codebook_fault_no_choices).to_owned());
            } else if attribute.choices.iter().any(|choice| choice.name.trim().is_empty()) {
                add(Spot::Choices(at, number), t!(codebook_fault_empty_choice).to_owned());
            } else if let Some((_, choice)) = twice {
                add(Spot::Choices(at, number), t!(codebook_fault_name_twice, name = choice.name.trim()));
            }
        }
        if let Some(when) = &attribute.when {
            let mut next = Some(attribute);
            let goes_round = (0..=kind.attributes.len()).all(|_| {
                next = next.and_then(|one| one.when.as_ref()).and_then(|when| kind.attribute(&when.attribute));
                next.is_some()
            });
            let answers = kind.attribute(&when.attribute).map(|other| match other.kind {
                AttributeKind::Choice => other.choices.iter().any(|choice| choice.id == when.value),
                AttributeKind::YesNo => matches!(when.value.as_str(), "yes" | "no"),
                AttributeKind::Text | AttributeKind::Number => !when.value.is_empty(),
            });
            if goes_round || when.attribute == attribute.id {
                add(Spot::When(at, number), t!(codebook_fault_when_round).to_owned());
            } else if answers != Some(true) {
                add(Spot::When(at, number), t!(codebook_fault_when_gone).to_owned());
            }
        }
    }
}

/// An id made of a name in any script: its letters and digits, small, with hyphens between; another one where
/// that is taken. `instead` where the name has neither letters nor digits.
#[must_use]
pub fn slug(name: &str, instead: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut slug = String::new();
    for letter in name.chars().take(40).flat_map(char::to_lowercase) {
        // Signs over and under letters belong to them: Devanagari's vowels are no letters of their own.
        let is_mark = !letter.is_ascii() && !letter.is_whitespace() && !letter.is_alphanumeric() && !is_sign(letter);
        if letter.is_alphanumeric() || is_mark && !slug.is_empty() && !slug.ends_with('-') {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(letter, '\'' | '’') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    let slug = if slug.is_empty() { instead } else { slug };
    if !is_taken(slug) {
        return slug.to_owned();
    }
    let mut number = 2_usize;
    loop {
        let next = format!("{slug}-{number}");
        if !is_taken(&next) || number > 100_000 {
            return next;
        }
        number += 1;
    }
}

/// Punctuation, symbols and invisible characters beyond ASCII: never part of an id.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{80}'..='\u{BF}' | '\u{D7}' | '\u{F7}' | '\u{2000}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}'
        | '\u{3000}'..='\u{303F}' | '\u{FE00}'..='\u{FE6F}' | '\u{FEFF}' | '\u{FF00}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}' | '\u{1F000}'..='\u{1FAFF}'
        | '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{E0000}'..)
}

impl Codebook {
    /// An id for a new kind of this name. The names of roles are left to the kinds that play them, since
    /// relation types name both.
    #[must_use]
    pub fn kind_id(&self, name: &str) -> Rc<str> {
        let is_taken = |id: &str| self.kind(id).is_some() || KindRole::from_slug(id).is_some();
        slug(name, "kind", is_taken).into()
    }

    /// An id for a new relation type of this name.
    #[must_use]
    pub fn relation_id(&self, name: &str) -> Rc<str> {
        slug(name, "relation", |id| self.relation(id).is_some()).into()
    }
}

impl Kind {
    /// An id for a new question of this name.
    #[must_use]
    pub fn attribute_id(&self, name: &str) -> String {
        slug(name, "question", |id| self.attribute(id).is_some())
    }
}

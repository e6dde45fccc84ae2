//! A codebook while somebody writes it.
//!
//! Knows: that what is new has no id yet, and gets one made of its name when it is finished; that the answers of a
//! question are typed one a line. Does not know: fields or buttons.

use std::rc::Rc;

use super::check::slug;
use super::{Attribute, Choice, Codebook};

/// Ids of new things begin with it: a control character, which stands in no other id.
const NEW: char = '\u{1}';

/// A passing id for the new thing of this number.
#[must_use]
pub fn fresh(number: usize) -> String {
    format!("{NEW}{number}")
}

fn is_fresh(id: &str) -> bool {
    id.starts_with(NEW)
}

impl Attribute {
    /// Takes the answers from lines. A line that is an answer already, in the words that readers see, stays that
    /// answer; else the answer in that place is renamed.
    pub fn set_choices(&mut self, lines: &str) {
        let old = std::mem::take(&mut self.choices);
        if lines.is_empty() {
            return;
        }
        let lines: Vec<&str> = lines.split('\n').collect();
        let is_kept = |choice: &Choice| lines.contains(&choice.spoken_name().as_str());
        let mut used: Vec<usize> = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            let known = old.iter().position(|choice| choice.spoken_name() == *line).filter(|at| !used.contains(at));
            // With as many lines as before, a line that is not known is the old one with other words.
            let renamed = (lines.len() == old.len() && old.get(place).is_some_and(|choice| !is_kept(choice)))
                .then_some(place)
                .filter(|at| !used.contains(at));
            let choice = match (known, renamed) {
                (Some(at), _) => {
                    used.push(at);
                    old.get(at).cloned().unwrap_or_default()
                }
                (None, Some(at)) => {
                    used.push(at);
                    Choice { name: (*line).to_owned(), ..old.get(at).cloned().unwrap_or_default() }
                }
                (None, None) => Choice { name: (*line).to_owned(), ..Choice::default() },
            };
            self.choices.push(choice);
        }
    }

    /// The answers as lines.
    #[must_use]
    pub fn choice_lines(&self) -> String {
        self.choices.iter().map(Choice::spoken_name).collect::<Vec<_>>().join("\n")
    }
}

impl Codebook {
    /// The codebook as it is kept: names without white space around them, answers without empty lines, an id for
    /// all that is new. Kinds, questions and relation types stay in their places.
    #[must_use]
    pub fn finished(&self) -> Self {
        let mut book = self.clone();
        book.name = book.name.trim().to_owned();
        for at in 0..book.kinds.len() {
            let Some(mut kind) = book.kinds.get(at).cloned() else { continue };
            for words in [&mut kind.name, &mut kind.definition, &mut kind.example, &mut kind.key] {
                *words = words.trim().to_owned();
            }
            if is_fresh(&kind.id) {
                let (old, new) = (kind.id.clone(), book.kind_id(&kind.name));
                kind.id = new.clone();
                for relation in &mut book.relations {
                    for end in relation.from_kinds.iter_mut().chain(&mut relation.to_kinds) {
                        if *end == old {
                            *end = new.clone();
                        }
                    }
                }
            }
            for number in 0..kind.attributes.len() {
                let Some(mut attribute) = kind.attributes.get(number).cloned() else { continue };
                attribute.name = attribute.name.trim().to_owned();
                attribute.definition = attribute.definition.trim().to_owned();
                finish_choices(&mut attribute);
                if is_fresh(&attribute.id) {
                    let (old, new) = (attribute.id.clone(), kind.attribute_id(&attribute.name));
                    attribute.id.clone_from(&new);
                    let waiting = kind.attributes.iter_mut().filter_map(|other| other.when.as_mut());
                    for when in waiting.filter(|when| when.attribute == old) {
                        when.attribute.clone_from(&new);
                    }
                }
                // The condition as it is by now.
                attribute.when = kind.attributes.get(number).and_then(|now| now.when.clone());
                if let Some(place) = kind.attributes.get_mut(number) {
                    *place = attribute;
                }
            }
            if let Some(place) = book.kinds.get_mut(at) {
                *place = kind;
            }
        }
        for at in 0..book.relations.len() {
            let id = book.relations.get(at).filter(|relation| is_fresh(&relation.id));
            let id: Option<Rc<str>> = id.map(|relation| book.relation_id(&relation.name));
            if let Some(relation) = book.relations.get_mut(at) {
                relation.name = relation.name.trim().to_owned();
                relation.definition = relation.definition.trim().to_owned();
                relation.id = id.unwrap_or_else(|| relation.id.clone());
            }
        }
        book
    }
}

/// Answers without empty lines; ids for the new ones.
fn finish_choices(attribute: &mut Attribute) {
    attribute.choices.retain(|choice| !choice.name.trim().is_empty());
    for at in 0..attribute.choices.len() {
        let Some(choice) = attribute.choices.get(at) else { continue };
        let name = choice.name.trim().to_owned();
        let id = if choice.id.is_empty() {
            slug(&name, "answer", |id| attribute.choices.iter().any(|other| other.id == id))
        } else {
            choice.id.clone()
        };
        if let Some(choice) = attribute.choices.get_mut(at) {
            (choice.id, choice.name) = (id, name);
            choice.definition = choice.definition.trim().to_owned();
        }
    }
}

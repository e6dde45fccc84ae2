//! The codebook: kinds with their questions, types of relations.

use std::rc::Rc;

use super::{Decoder, extra};
use crate::formats::json::Value;
use crate::formats::problem::Trouble;
use crate::model::codebook::check::MOST_KINDS;
use crate::model::codebook::ink::{Color, Pattern};
use crate::model::codebook::{Attribute, AttributeKind, Choice, Codebook, Kind, KindRole, RelationType, When, ready};

const KIND: &[&str] = &["id", "name", "role", "definition", "example", "key", "slot", "pattern", "color", "attributes"];
const ATTRIBUTE: &[&str] = &["id", "name", "type", "definition", "when", "choices"];

impl Decoder<'_> {
    /// A codebook; the built-in one where there is none. Kinds of the ready ones that an older version wrote and nobody
    /// changed come as they are by now.
    pub(crate) fn codebook(&mut self, object: &Value<'_>) -> Codebook {
        if object.members().is_empty() {
            self.log.add(Trouble::Codebook, "");
            return Codebook::news();
        }
        let mut kinds: Vec<Kind> = Vec::new();
        for item in self.objects(object, "kinds") {
            let kind = self.kind(item);
            if kinds.len() == MOST_KINDS || kinds.iter().any(|other| other.id == kind.id) {
                self.log.add(Trouble::Item, &kind.id);
            } else {
                kinds.push(kind);
            }
        }
        ready::renew(&mut kinds);
        let mut relations = Vec::new();
        for item in self.objects(object, "relations") {
            let (from, from_kinds) = self.ends(item, "from", &kinds);
            let (to, to_kinds) = self.ends(item, "to", &kinds);
            relations.push(RelationType {
                id: self.slug(item, "id"),
                name: self.string(item, "name"),
                definition: self.string(item, "definition"),
                from,
                from_kinds,
                to,
                to_kinds,
                extra: extra(item, &["id", "name", "definition", "from", "to"]),
            });
        }
        for kind in &kinds {
            let asked = kind.attributes.iter();
            let asked = asked.filter(|asked| matches!(asked.kind, AttributeKind::YesNo | AttributeKind::Number));
            self.asked.extend(asked.map(|asked| (kind.id.clone(), asked.id.clone(), asked.kind)));
        }
        let extra = extra(object, &["name", "kinds", "relations"]);
        Codebook { name: self.string(object, "name"), kinds, relations, extra }
    }

    fn kind(&mut self, item: &Value<'_>) -> Kind {
        let mut attributes = Vec::new();
        for item in self.objects(item, "attributes") {
            let mut choices = Vec::new();
            for item in self.objects(item, "choices") {
                choices.push(Choice {
                    id: self.string(item, "id"),
                    name: self.string(item, "name"),
                    definition: self.string(item, "definition"),
                    extra: extra(item, &["id", "name", "definition"]),
                });
            }
            let mut known = ATTRIBUTE.to_vec();
            let kind = self.known_word(item, "type", AttributeKind::from_slug, &mut known);
            attributes.push(Attribute {
                id: self.string(item, "id"),
                name: self.string(item, "name"),
                kind: kind.unwrap_or_else(|| AttributeKind::plain(&choices)),
                definition: self.string(item, "definition"),
                when: self.when(item, &mut known),
                choices,
                extra: extra(item, &known),
            });
        }
        let slot = item.get("slot");
        let number = slot.as_u64().and_then(|slot| u8::try_from(slot).ok());
        if number.is_none() && !slot.is_null() {
            self.log.add(Trouble::Value, "slot");
        }
        let mut known = KIND.to_vec();
        Kind {
            id: self.slug(item, "id"),
            name: self.string(item, "name"),
            role: self.word(item, "role", KindRole::from_slug, KindRole::Custom),
            definition: self.string(item, "definition"),
            example: self.string(item, "example"),
            key: self.string(item, "key"),
            slot: number.unwrap_or(0),
            pattern: self.known_word(item, "pattern", Pattern::from_slug, &mut known),
            color: self.known_word(item, "color", Color::from_slug, &mut known),
            attributes,
            extra: extra(item, &known),
        }
    }

    /// Which known word stands at a key, if any. Another one, of a newer version perhaps, is reported and is
    /// kept as an unknown key is.
    fn known_word<T>(
        &mut self,
        object: &Value<'_>,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
        known: &mut Vec<&'static str>,
    ) -> Option<T> {
        let value = object.get(name);
        let word = value.as_str().and_then(read);
        if word.is_none() && !value.is_null() {
            self.log.add(Trouble::Unknown, value.as_str().unwrap_or(name));
            known.retain(|key| *key != name);
        }
        word
    }

    /// The condition of a question; likewise kept where it is not understood.
    fn when(&mut self, object: &Value<'_>, known: &mut Vec<&'static str>) -> Option<When> {
        let value = object.get("when");
        let is_plain = value.members().iter().all(|(name, _)| matches!(&**name, "attribute" | "value"));
        match (value.get("attribute").as_str(), value.get("value").as_str()) {
            (Some(attribute), Some(value)) if is_plain => {
                Some(When { attribute: attribute.to_owned(), value: value.to_owned() })
            }
            _ => {
                if !value.is_null() {
                    self.log.add(Trouble::Unknown, "when");
                    known.retain(|key| *key != "when");
                }
                None
            }
        }
    }

    /// What an end of a relation type may be: roles, and kinds by their ids. One that the codebook lacks is
    /// reported and kept.
    fn ends(&mut self, object: &Value<'_>, name: &str, known: &[Kind]) -> (Vec<KindRole>, Vec<Rc<str>>) {
        let (mut roles, mut kinds) = (Vec::new(), Vec::new());
        for slug in self.strings(object, name) {
            match KindRole::from_slug(&slug) {
                Some(role) => roles.push(role),
                None => {
                    if !known.iter().any(|kind| *kind.id == *slug) {
                        self.log.add(Trouble::Unknown, &slug);
                    }
                    kinds.push(slug.into());
                }
            }
        }
        (roles, kinds)
    }
}

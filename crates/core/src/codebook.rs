//! The codebook: which kinds of marks there are, what is asked about each, who may relate to whom.
//!
//! Knows: definitions only. Built-in meaning hangs on a kind's [`KindRole`], not on its name, so
//! that a codebook in another language still counts quotes. It travels inside the file, in the words that it
//! was written in; of the built-in one the `spoken_…` functions give the reader's.

use std::rc::Rc;

use galley_words::t;

use crate::annotation::Extra;

/// A set of kinds and relation types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    /// What it is called.
    pub name: String,
    /// Kinds, in the order of their buttons.
    pub kinds: Vec<Kind>,
    /// Relation types.
    pub relations: Vec<RelationType>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// One kind of annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// A slug without white space: `quote`; stands in `data-kind`.
    pub id: Rc<str>,
    /// What readers call it.
    pub name: String,
    /// What it means to Galley.
    pub role: KindRole,
    /// When to use it.
    pub definition: String,
    /// An example.
    pub example: String,
    /// The key that makes one, one character or empty.
    pub key: String,
    /// 1–4 for a kind of the reader's own (its colour and pattern), 0 for the built-in ones.
    pub slot: u8,
    /// What is asked about it.
    pub attributes: Vec<Attribute>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// What a kind means to Galley, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KindRole {
    /// Somebody's words.
    Quote,
    /// Something that can be checked.
    Claim,
    /// Where words or facts come from.
    Source,
    /// A reader's own kind.
    Custom,
}

impl KindRole {
    /// The role's name in files, which is also the paint channel's (`focus-quote`).
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Claim => "claim",
            Self::Source => "source",
            Self::Custom => "custom",
        }
    }

    /// Reads a [`KindRole::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Quote, Self::Claim, Self::Source, Self::Custom].into_iter().find(|role| role.slug() == slug)
    }
}

/// A question about annotations of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Key in [`crate::annotation::Annotation::attributes`].
    pub id: String,
    /// What readers call it.
    pub name: String,
    /// The answers to choose from; empty for free text.
    pub choices: Vec<Choice>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The stored value.
    pub id: String,
    /// What readers see.
    pub name: String,
}

/// A type of relation, with the kinds' roles that it may join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationType {
    /// Its id: `attributedTo`.
    pub id: Rc<str>,
    /// What readers call it.
    pub name: String,
    /// Roles that it may start from; empty = any.
    pub from: Vec<KindRole>,
    /// Roles that it may point to; empty = any.
    pub to: Vec<KindRole>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

impl Codebook {
    /// The built-in news codebook: quote, claim, source.
    #[must_use]
    pub fn news() -> Self {
        Self {
            name: "News".to_owned(),
            kinds: vec![
                kind(
                    "quote",
                    "Quote",
                    KindRole::Quote,
                    "Words that the story gives as somebody’s, in quotation marks or reported.",
                    "“We never counted them,” she said.",
                    vec![attribute(
                        "type",
                        "Type",
                        &[("direct", "Direct"), ("indirect", "Indirect"), ("mixed", "Mixed")],
                    )],
                ),
                kind(
                    "claim",
                    "Claim",
                    KindRole::Claim,
                    "A statement of fact that could be checked.",
                    "Repairs would cost $4.2 million.",
                    vec![
                        attribute(
                            "status",
                            "Status",
                            &[
                                ("to-check", "To check"),
                                ("confirmed", "Confirmed"),
                                ("wrong", "Wrong"),
                                ("changed", "Changed"),
                                ("on-author", "On author"),
                            ],
                        ),
                        attribute("verdict", "Verdict", &[]),
                        attribute("priority", "Priority", &[("high", "High"), ("normal", "Normal"), ("low", "Low")]),
                    ],
                ),
                kind(
                    "source",
                    "Source",
                    KindRole::Source,
                    "A person, organization or document that words or facts come from.",
                    "Ruth Okafor, who chairs the board",
                    vec![
                        attribute(
                            "type",
                            "Type",
                            &[("person", "Person"), ("organization", "Organization"), ("document", "Document")],
                        ),
                        attribute("named", "Named", &[("yes", "Yes"), ("no", "No")]),
                        attribute("role", "Role", &[]),
                    ],
                ),
            ],
            relations: vec![
                relation("attributedTo", "Said by", &[KindRole::Quote], &[KindRole::Source]),
                relation("madeBy", "Made by", &[KindRole::Claim], &[KindRole::Source]),
                relation("supports", "Supports", &[], &[KindRole::Claim]),
                relation("contradicts", "Contradicts", &[], &[KindRole::Claim]),
            ],
            extra: None,
        }
    }

    /// The kind with this id.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| &*kind.id == id)
    }

    /// The role of the kind with this id; [`KindRole::Custom`] where the codebook lacks it.
    #[must_use]
    pub fn role(&self, id: &str) -> KindRole {
        self.kind(id).map_or(KindRole::Custom, |kind| kind.role)
    }

    /// The kind's name as files hold it, or its id where the codebook lacks it.
    #[must_use]
    pub fn kind_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.kind(id).map_or(id, |kind| &kind.name)
    }

    /// What readers call the kind with this id ([`Kind::spoken_name`]), or its id where the codebook lacks it.
    #[must_use]
    pub fn spoken_kind_name(&self, id: &str) -> String {
        self.kind(id).map_or_else(|| id.to_owned(), Kind::spoken_name)
    }
}

fn word(id: &str, name: &str) -> &'static str {
    match (id, name) {
        ("quote", "Quote") => "quote",
        ("claim", "Claim") => "claim",
        ("source", "Source") => "source",
        _ => "other",
    }
}

/// [`Kind::spoken_name`] of the kind with this id and name.
#[must_use]
pub fn spoken_kind(id: &str, name: &str) -> String {
    match word(id, name) {
        "quote" => t!(kind_quote).to_owned(),
        "claim" => t!(kind_claim).to_owned(),
        "source" => t!(kind_source).to_owned(),
        _ => name.to_owned(),
    }
}

impl Kind {
    /// Which of the built-in kinds it is, as long as nobody has renamed it: "quote", "claim", "source", else
    /// "other". Messages that name a kind choose by it.
    #[must_use]
    pub fn word(&self) -> &'static str {
        word(&self.id, &self.name)
    }

    /// What readers call it: the built-in kinds in the language of the interface, as long as nobody has
    /// renamed them. Files hold [`Kind::name`].
    #[must_use]
    pub fn spoken_name(&self) -> String {
        spoken_kind(&self.id, &self.name)
    }

    /// When to use it, in the reader's language as [`Kind::spoken_name`] is.
    #[must_use]
    pub fn spoken_definition(&self) -> String {
        let words = match self.word() {
            "quote" => t!(definition_quote),
            "claim" => t!(definition_claim),
            "source" => t!(definition_source),
            _ => return self.definition.clone(),
        };
        // Somebody may have written a better one.
        let is_built_in = Codebook::news().kind(&self.id).is_some_and(|kind| kind.definition == self.definition);
        if is_built_in { words.to_owned() } else { self.definition.clone() }
    }

    /// The attribute with this id.
    #[must_use]
    pub fn attribute(&self, id: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.id == id)
    }
}

impl Attribute {
    /// What readers call it: the built-in ones in the language of the interface, as long as nobody has renamed
    /// them.
    #[must_use]
    pub fn spoken_name(&self) -> String {
        match (self.id.as_str(), self.name.as_str()) {
            ("type", "Type") => t!(asked_type).to_owned(),
            ("status", "Status") => t!(asked_status).to_owned(),
            ("verdict", "Verdict") => t!(asked_verdict).to_owned(),
            ("priority", "Priority") => t!(asked_priority).to_owned(),
            ("named", "Named") => t!(asked_named).to_owned(),
            ("role", "Role") => t!(asked_role).to_owned(),
            _ => self.name.clone(),
        }
    }

    /// What readers see for a stored value: the choice's spoken name, or the value itself.
    #[must_use]
    pub fn spoken_value(&self, value: &str) -> String {
        self.choices.iter().find(|choice| choice.id == value).map_or_else(|| value.to_owned(), Choice::spoken_name)
    }
}

impl Choice {
    /// What readers see: the built-in answers in the language of the interface, as long as nobody has renamed
    /// them.
    #[must_use]
    pub fn spoken_name(&self) -> String {
        match (self.id.as_str(), self.name.as_str()) {
            ("direct", "Direct") => t!(answer_direct).to_owned(),
            ("indirect", "Indirect") => t!(answer_indirect).to_owned(),
            ("mixed", "Mixed") => t!(answer_mixed).to_owned(),
            ("to-check", "To check") => t!(answer_to_check).to_owned(),
            ("confirmed", "Confirmed") => t!(answer_confirmed).to_owned(),
            ("wrong", "Wrong") => t!(answer_wrong).to_owned(),
            ("changed", "Changed") => t!(answer_changed).to_owned(),
            ("on-author", "On author") => t!(answer_on_author).to_owned(),
            ("high", "High") => t!(answer_high).to_owned(),
            ("normal", "Normal") => t!(answer_normal).to_owned(),
            ("low", "Low") => t!(answer_low).to_owned(),
            ("person", "Person") => t!(answer_person).to_owned(),
            ("organization", "Organization") => t!(answer_organization).to_owned(),
            ("document", "Document") => t!(answer_document).to_owned(),
            ("yes", "Yes") => t!(answer_yes).to_owned(),
            ("no", "No") => t!(answer_no).to_owned(),
            _ => self.name.clone(),
        }
    }
}

impl RelationType {
    /// What readers call it: the built-in ones in the language of the interface, as long as nobody has renamed
    /// them.
    #[must_use]
    pub fn spoken_name(&self) -> String {
        match (&*self.id, self.name.as_str()) {
            ("attributedTo", "Said by") => t!(connection_attributed_to).to_owned(),
            ("madeBy", "Made by") => t!(connection_made_by).to_owned(),
            ("supports", "Supports") => t!(connection_supports).to_owned(),
            ("contradicts", "Contradicts") => t!(connection_contradicts).to_owned(),
            _ => self.name.clone(),
        }
    }
}

fn kind(id: &str, name: &str, role: KindRole, definition: &str, example: &str, attributes: Vec<Attribute>) -> Kind {
    Kind {
        id: id.into(),
        name: name.to_owned(),
        role,
        definition: definition.to_owned(),
        example: example.to_owned(),
        key: id.get(..1).unwrap_or("").to_owned(),
        slot: 0,
        attributes,
        extra: None,
    }
}

fn attribute(id: &str, name: &str, choices: &[(&str, &str)]) -> Attribute {
    let choices = choices.iter().map(|(id, name)| Choice { id: (*id).to_owned(), name: (*name).to_owned() });
    Attribute { id: id.to_owned(), name: name.to_owned(), choices: choices.collect(), extra: None }
}

fn relation(id: &str, name: &str, from: &[KindRole], to: &[KindRole]) -> RelationType {
    RelationType { id: id.into(), name: name.to_owned(), from: from.to_vec(), to: to.to_vec(), extra: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In English what is spoken is what is written, so a name that a `spoken_…` lacks is seen only by this:
    /// in a language whose messages are all empty, nothing of the built-in codebook is left.
    #[test]
    fn all_of_the_built_in_codebook_has_words() {
        let empty: &'static str = Box::leak("\u{1e}".repeat(10_000).into_boxed_str());
        galley_words::choose(Some(galley_words::Language {
            code: "en",
            table: empty,
            category: Box::new(|_| "other".to_owned()),
            number: Box::new(|number| number.to_string()),
        }));
        let news = Codebook::news();
        let mut names: Vec<String> = news.relations.iter().map(RelationType::spoken_name).collect();
        for kind in &news.kinds {
            names.extend([kind.spoken_name(), kind.spoken_definition(), news.spoken_kind_name(&kind.id)]);
            for attribute in &kind.attributes {
                names.push(attribute.spoken_name());
                names.extend(attribute.choices.iter().map(|choice| attribute.spoken_value(&choice.id)));
            }
        }
        assert!(names.iter().all(String::is_empty), "{names:?}");
        galley_words::choose(None);
    }

    #[test]
    fn what_somebody_has_named_stays_as_it_is() {
        let mut kind = Codebook::news().kinds.remove(0);
        assert_eq!((kind.word(), kind.spoken_name()), ("quote", "Quote".to_owned()));
        kind.name = "Zitat".to_owned();
        assert_eq!((kind.word(), kind.spoken_name()), ("other", "Zitat".to_owned()));
        assert_eq!(Codebook::news().spoken_kind_name("gone"), "gone");
        assert_eq!(Choice { id: "yes".to_owned(), name: "Aye".to_owned() }.spoken_name(), "Aye");
    }
}

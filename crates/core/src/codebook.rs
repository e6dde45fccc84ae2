//! The codebook: which kinds of marks there are, what is asked about each, who may relate to whom.
//!
//! Knows: definitions only. Built-in meaning hangs on a kind's [`KindRole`], not on its name, so
//! that a codebook in another language still counts quotes. It travels inside the file.

use std::rc::Rc;

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

    /// The kind's name, or its id where the codebook lacks it.
    #[must_use]
    pub fn kind_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.kind(id).map_or(id, |kind| &kind.name)
    }
}

impl Kind {
    /// The attribute with this id.
    #[must_use]
    pub fn attribute(&self, id: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.id == id)
    }
}

impl Attribute {
    /// What readers see for a stored value: the choice's name, or the value itself.
    #[must_use]
    pub fn value_name<'a>(&'a self, value: &'a str) -> &'a str {
        self.choices.iter().find(|choice| choice.id == value).map_or(value, |choice| &choice.name)
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

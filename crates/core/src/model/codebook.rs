//! The codebook: which kinds of marks there are, what is asked about each, who may relate to whom.
//!
//! Knows: definitions only. Built-in meaning hangs on a kind's [`KindRole`], not on its name, so
//! that a codebook in another language still counts quotes. It travels inside the file, in the words that it
//! was written in; of the ready ones ([`ready`]) the `spoken_…` functions give the reader's. Does not know:
//! pixels, or which keys the commands of the interface have.

pub mod check;
pub mod draft;
pub mod ink;
pub mod ready;
pub mod spoken;

use std::rc::Rc;

use litemap::LiteMap;

use crate::model::extra::Extra;
use ink::{Color, Pattern};

/// The answer of a mark that nobody has looked into.
pub const TO_CHECK: &str = "to-check";

/// A set of kinds and relation types.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// 1–4 for a reader's own kind of older files, which knew four; what it looks like where `pattern` and
    /// `color` do not say it.
    pub slot: u8,
    /// How its marks are drawn; none where role and slot say it, or where no pattern was free.
    pub pattern: Option<Pattern>,
    /// The color of its marks; none where role and slot say it.
    pub color: Option<Color>,
    /// What is asked about it.
    pub attributes: Vec<Attribute>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// What a kind means to Galley, whatever it is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KindRole {
    /// Somebody's words.
    Quote,
    /// Something that can be checked.
    Claim,
    /// Where words or facts come from.
    Source,
    /// A reader's own kind.
    #[default]
    Custom,
}

impl KindRole {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Quote, Self::Claim, Self::Source, Self::Custom];

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
        Self::ALL.into_iter().find(|role| role.slug() == slug)
    }
}

/// A question about annotations of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribute {
    /// Key in [`crate::model::annotation::Annotation::attributes`].
    pub id: String,
    /// What readers call it.
    pub name: String,
    /// What kind of answer it takes.
    pub kind: AttributeKind,
    /// When to use which answer; may be empty.
    pub definition: String,
    /// Asked only where another question has this answer.
    pub when: Option<When>,
    /// The answers to choose from. A question for words ([`AttributeKind::Text`]) may offer some beside them, which
    /// are kept by their ids as well; other kinds have none.
    pub choices: Vec<Choice>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// What kind of answer a question takes. Answers are kept as words, whatever the kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AttributeKind {
    /// One of the choices.
    Choice,
    /// Words.
    #[default]
    Text,
    /// `yes` or `no`.
    YesNo,
    /// A number, as it is typed.
    Number,
}

impl AttributeKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Choice, Self::Text, Self::YesNo, Self::Number];

    /// Its name in files.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Text => "text",
            Self::YesNo => "yesNo",
            Self::Number => "number",
        }
    }

    /// Reads an [`AttributeKind::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// What a file means that does not say the kind.
    #[must_use]
    pub fn plain(choices: &[Choice]) -> Self {
        if choices.is_empty() { Self::Text } else { Self::Choice }
    }
}

/// The answer to another question on which a question depends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The other question's id.
    pub attribute: String,
    /// Its answer, as it is stored.
    pub value: String,
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The stored value.
    pub id: String,
    /// What readers see.
    pub name: String,
    /// When to choose it; may be empty.
    pub definition: String,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// A type of relation, with what it may join. An end is allowed by its role or by its kind; where neither
/// list of an end names anything, any mark is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelationType {
    /// Its id: `attributedTo`.
    pub id: Rc<str>,
    /// What readers call it.
    pub name: String,
    /// When to use it; may be empty.
    pub definition: String,
    /// Roles that it may start from.
    pub from: Vec<KindRole>,
    /// Kinds that it may start from, by id, beside those roles.
    pub from_kinds: Vec<Rc<str>>,
    /// Roles that it may point to.
    pub to: Vec<KindRole>,
    /// Kinds that it may point to, by id, beside those roles.
    pub to_kinds: Vec<Rc<str>>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

impl Codebook {
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

    /// The relation type with this id.
    #[must_use]
    pub fn relation(&self, id: &str) -> Option<&RelationType> {
        self.relations.iter().find(|relation| &*relation.id == id)
    }
}

impl Kind {
    /// The attribute with this id.
    #[must_use]
    pub fn attribute(&self, id: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.id == id)
    }

    /// What is asked about a mark with these answers: each question whose condition holds, and none below a
    /// question that is not asked itself. A condition on what is not there, or on itself by way of others,
    /// counts as none.
    #[must_use]
    pub fn asked(&self, answers: &LiteMap<String, String>) -> Vec<&Attribute> {
        self.attributes.iter().filter(|attribute| self.is_asked(attribute, answers)).collect()
    }

    fn is_asked(&self, attribute: &Attribute, answers: &LiteMap<String, String>) -> bool {
        let mut at = attribute;
        let mut holds = true;
        for _ in 0..=self.attributes.len() {
            let Some(when) = &at.when else { return holds };
            let Some(other) = self.attribute(&when.attribute) else { return holds };
            holds &= answers.get(&other.id).is_some_and(|answer| *answer == when.value);
            at = other;
        }
        // Round and round: it would never be asked.
        true
    }
}

impl Attribute {
    /// The answer that none counts as: "to check" where the question offers it.
    #[must_use]
    pub fn unanswered(&self) -> &'static str {
        if self.choices.iter().any(|choice| choice.id == TO_CHECK) { TO_CHECK } else { "" }
    }
}

impl RelationType {
    /// Whether it may go from a mark of one kind to a mark of another, by their ids.
    #[must_use]
    pub fn allows(&self, codebook: &Codebook, from: &str, to: &str) -> bool {
        let fits = |roles: &[KindRole], kinds: &[Rc<str>], id: &str| {
            roles.is_empty() && kinds.is_empty()
                || kinds.iter().any(|kind| **kind == *id)
                || codebook.kind(id).is_some_and(|kind| roles.contains(&kind.role))
        };
        fits(&self.from, &self.from_kinds, from) && fits(&self.to, &self.to_kinds, to)
    }
}

//! The cast: people, organisations and documents whose words stand in an article.

use crate::model::extra::Extra;
use crate::model::id::PersonId;

/// One of the cast; source annotations are mentions of it
/// ([`Annotation::person`](crate::model::annotation::Annotation::person)).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Its UUID.
    pub id: PersonId,
    /// The name it goes by.
    pub name: String,
    /// What it is.
    pub kind: PersonKind,
    /// Other names in the text.
    pub aliases: Vec<String>,
    /// What makes it speak: "harbor board chair".
    pub role: String,
    /// Whom it speaks for.
    pub organization: String,
    /// What has been found about it as a source.
    pub checks: Checks,
    /// Why it is not named, as the story or the desk states it; empty where it is named or no reason is known.
    pub anonymity: String,
    /// The reader's words about it.
    pub note: String,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// What one of the cast is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonKind {
    /// A human being.
    #[default]
    Person,
    /// A company, an office, a group.
    Organization,
    /// A report, a letter, a record.
    Document,
}

impl PersonKind {
    /// All of them, in the order of their buttons.
    pub const ALL: [Self; 3] = [Self::Person, Self::Organization, Self::Document];

    /// Its name in files.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Document => "document",
        }
    }

    /// Reads a [`PersonKind::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

/// One of the five boxes by which a source is judged (IMVAIN: independent, multiple, verifies, authoritative or
/// informed, named; Stony Brook Center for News Literacy).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// Has nothing to win or lose.
    Independent,
    /// Others say the same.
    Multiple,
    /// Gives evidence, does not merely assert.
    Verifies,
    /// Is in a position to know.
    Authoritative,
    /// Stands with its name to what it says.
    Named,
}

impl Check {
    /// All of them, in the order of the letters.
    pub const ALL: [Self; 5] = [Self::Independent, Self::Multiple, Self::Verifies, Self::Authoritative, Self::Named];

    /// Its name in files.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Independent => "independent",
            Self::Multiple => "multiple",
            Self::Verifies => "verifies",
            Self::Authoritative => "authoritative",
            Self::Named => "named",
        }
    }

    /// Reads a [`Check::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.slug() == slug)
    }

    fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// The boxes that are ticked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Checks(u8);

impl Checks {
    /// Whether a box is ticked.
    #[must_use]
    pub fn has(self, check: Check) -> bool {
        self.0 & check.bit() != 0
    }

    /// These and one more or fewer.
    #[must_use]
    pub fn with(self, check: Check, ticked: bool) -> Self {
        if ticked { Self(self.0 | check.bit()) } else { Self(self.0 & !check.bit()) }
    }

    /// What is ticked here or there.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The ticked ones, in the order of the letters.
    pub fn iter(self) -> impl Iterator<Item = Check> {
        Check::ALL.into_iter().filter(move |check| self.has(*check))
    }
}

impl Person {
    /// One of the cast that only has a name.
    #[must_use]
    pub fn new(id: PersonId, name: &str) -> Self {
        Self { id, name: name.to_owned(), ..Self::default() }
    }

    /// Whether it stands with its name to what it says.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.checks.has(Check::Named)
    }
}

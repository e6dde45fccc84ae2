//! What is missing, and what was found to be: the terms in which the rules of the gaps speak.
//!
//! Knows: names and keys of what can be missing. Does not know: when it is.

use std::rc::Rc;

use crate::model::annotation::Annotation;
use crate::model::id::{AnnotationId, PersonId};
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A quote that nobody said.
    QuoteUnattributed,
    /// A claim that nobody made.
    ClaimUnattributed,
    /// A claim that is called right or wrong without evidence.
    ClaimUnproven,
    /// A claim of weight that one source alone backs.
    ClaimOneSource,
    /// Somebody who is accused and never heard.
    SourceUnheard,
    /// A source without a name and without a reason for it.
    AnonymousUnexplained,
    /// A figure that nobody gave.
    FigureWithoutOrigin,
    /// A quotation of which a part is not marked.
    QuotationUnmarked,
    /// What the paper says in its own voice and does not say from where: claims that nobody made and figures that
    /// nobody gave, all of them together.
    OwnStatement,
}

/// What a gap is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A mark.
    Mark(AnnotationId),
    /// One of the cast.
    Person(PersonId),
    /// Words of the text, in bytes.
    Words(TextRange),
}

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// What.
    pub rule: Rule,
    /// Of what.
    pub subject: Subject,
    /// The mark that unmarked words are a part of: of a quotation that is split, or half marked.
    pub of: Option<AnnotationId>,
    /// What it is known by when it is dismissed.
    pub key: Rc<str>,
}

/// A gap that was found.
pub(super) struct Finding {
    pub(super) rule: Rule,
    /// Where it stands, in bytes.
    pub(super) at: usize,
    pub(super) lacks: Vec<Lack>,
}

impl Finding {
    /// One that lacks one thing.
    pub(super) fn of(lack: Lack, at: usize) -> Self {
        Self { rule: lack.rule, at, lacks: vec![lack] }
    }

    /// The paper's own statements, each with its place.
    pub(super) fn own(mut lacks: Vec<(usize, Lack)>) -> Option<Self> {
        sort_by(&mut lacks, |a, b| (a.0, &a.1.key).cmp(&(b.0, &b.1.key)));
        let at = lacks.first()?.0;
        Some(Self { rule: Rule::OwnStatement, at, lacks: lacks.into_iter().map(|(_, lack)| lack).collect() })
    }
}

impl Rule {
    /// Its name in files.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::QuoteUnattributed => "quote-unattributed",
            Self::ClaimUnattributed => "claim-unattributed",
            Self::ClaimUnproven => "claim-unproven",
            Self::ClaimOneSource => "claim-one-source",
            Self::SourceUnheard => "source-unheard",
            Self::AnonymousUnexplained => "anonymous-unexplained",
            Self::FigureWithoutOrigin => "figure-without-origin",
            Self::QuotationUnmarked => "quotation-unmarked",
            Self::OwnStatement => "own-statement",
        }
    }

    /// What a gap is known by: its rule, and of what it is.
    #[must_use]
    pub fn key(self, about: &str) -> Rc<str> {
        format!("{}:{about}", self.slug()).into()
    }

    /// All of them, in the order in which they are listed. Under figures without origin nothing is: they are among
    /// the paper's own statements.
    pub const ALL: [Self; 9] = [
        Self::QuoteUnattributed,
        Self::QuotationUnmarked,
        Self::ClaimUnattributed,
        Self::ClaimUnproven,
        Self::ClaimOneSource,
        Self::OwnStatement,
        Self::FigureWithoutOrigin,
        Self::SourceUnheard,
        Self::AnonymousUnexplained,
    ];
}

impl Lack {
    pub(super) fn of_mark(rule: Rule, mark: &Annotation) -> Self {
        Self { rule, subject: Subject::Mark(mark.id), of: None, key: rule.key(&mark.id.to_string()) }
    }
}

//! Gaps: what is missing before the work is done. The list writes itself and never asks for what is there.
//!
//! Knows: the rules, and which gaps somebody has dismissed. Does not know: how a gap is shown, or what mends it
//! in the interface.

mod cover;
mod known;
pub mod passages;
mod proof;
mod speakers;
mod weight;
mod words;

use std::rc::Rc;

use crate::annotation::Annotation;
use crate::codebook::KindRole;
use crate::id::{AnnotationId, PersonId};
use crate::insight::reading::Reading;
use crate::sort::sort_by;
use crate::text::TextRange;
use crate::work::Work;
use known::Known;

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A quote that nobody said.
    QuoteUnattributed,
    /// A claim that nobody made.
    ClaimUnattributed,
    /// A claim without evidence.
    ClaimUnproven,
    /// A claim that one source alone backs.
    ClaimOneSource,
    /// A source that is named and never heard.
    SourceUnheard,
    /// A source without a name and without a reason for it.
    AnonymousUnexplained,
    /// A figure that nobody gave.
    FigureWithoutOrigin,
    /// A quotation of which a part is not marked.
    QuotationUnmarked,
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

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What.
    pub rule: Rule,
    /// Of what.
    pub subject: Subject,
    /// The mark that unmarked words are a part of: of a quotation that is split, or half marked.
    pub of: Option<AnnotationId>,
    /// What it is known by when it is dismissed.
    pub key: Rc<str>,
}

/// The gaps of a work, in text order, those of people without a place last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// What is to be done.
    pub open: Vec<Gap>,
    /// What somebody said needs nothing.
    pub dismissed: Vec<Gap>,
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
        }
    }

    /// What a gap is known by: its rule, and of what it is.
    #[must_use]
    pub fn key(self, about: &str) -> Rc<str> {
        format!("{}:{about}", self.slug()).into()
    }
}

impl Rule {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::QuoteUnattributed,
        Self::QuotationUnmarked,
        Self::ClaimUnattributed,
        Self::ClaimUnproven,
        Self::ClaimOneSource,
        Self::FigureWithoutOrigin,
        Self::SourceUnheard,
        Self::AnonymousUnexplained,
    ];
}

impl Gaps {
    /// The gaps of a work; `reading` is its text's. Costs what sorting its marks costs. Marks that have lost
    /// their place have none: they say nothing of this text.
    #[must_use]
    pub fn of(work: &Work, reading: &Reading) -> Self {
        let known = Known::of(work);
        let mut found: Vec<Finding> = Vec::new();
        let roles: Vec<(&str, KindRole)> = work.codebook.kinds.iter().map(|kind| (&*kind.id, kind.role)).collect();
        for mark in work.annotations.iter().filter(|mark| !mark.is_orphan()) {
            match roles.iter().find(|(id, _)| *id == &*mark.kind).map(|(_, role)| *role) {
                Some(KindRole::Quote) => speakers::quote(&known, mark, &mut found),
                Some(KindRole::Claim) => {
                    speakers::claim(&known, mark, &mut found);
                    proof::claim(&known, mark, &mut found);
                }
                _ => {}
            }
        }
        words::quotations(&known, reading, &mut found);
        words::figures(&known, reading, &mut found);
        speakers::cast(&known, &mut found);
        sort_by(&mut found, |a, b| (a.at, a.rule, &a.key).cmp(&(b.at, b.rule, &b.key)));
        let mut gaps = Self::default();
        for Finding { rule, subject, of, key, .. } in found {
            let is_dismissed = work.article.meta.dismissal(&key).is_some();
            let list = if is_dismissed { &mut gaps.dismissed } else { &mut gaps.open };
            list.push(Gap { rule, subject, of, key });
        }
        gaps
    }
}

/// A gap that a rule found.
struct Finding {
    rule: Rule,
    subject: Subject,
    of: Option<AnnotationId>,
    /// Where it stands, in bytes.
    at: usize,
    /// What it is known by.
    key: Rc<str>,
}

impl Finding {
    fn of_mark(rule: Rule, mark: &Annotation) -> Self {
        let key = rule.key(&mark.id.to_string());
        Self { rule, subject: Subject::Mark(mark.id), of: None, at: mark.hull().start(), key }
    }
}

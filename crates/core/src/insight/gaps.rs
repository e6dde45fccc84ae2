//! Gaps: what is missing before the work is done. The list writes itself and never asks for what is there.
//!
//! Knows: the rules, and which gaps somebody has dismissed. Does not know: how a gap is shown, or what mends it
//! in the interface.

use crate::codebook::KindRole;
use crate::id::{AnnotationId, PersonId};
use crate::insight::reading::Reading;
use crate::relate;
use crate::text::TextRange;
use crate::work::Work;

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
    /// What it is known by when it is dismissed.
    pub key: String,
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
}

impl Gaps {
    /// The gaps of a work; `reading` is its text's.
    #[must_use]
    pub fn of(work: &Work, reading: &Reading) -> Self {
        let _ = reading;
        let said = relate::speakers(work);
        let mut gaps = Self::default();
        for mark in work.annotations.iter() {
            let is_quote = work.codebook.role(&mark.kind) == KindRole::Quote;
            if is_quote && !said.contains_key(&mark.id) {
                let rule = Rule::QuoteUnattributed;
                gaps.add(
                    work,
                    Gap { rule, subject: Subject::Mark(mark.id), key: format!("{}:{}", rule.slug(), mark.id) },
                );
            }
        }
        gaps
    }

    fn add(&mut self, work: &Work, gap: Gap) {
        let is_dismissed = work.article.meta.dismissed.get(&gap.key).is_some_and(|one| !one.lifted);
        if is_dismissed { self.dismissed.push(gap) } else { self.open.push(gap) }
    }
}

//! A figure: one amount of a text, and how sure the text is of it.

use super::measures::Measure;
use crate::text::TextRange;

/// A figure of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its words, in bytes: "$4.2 million".
    pub range: TextRange,
    /// Its words with what is counted, in bytes: "12 wooden piles".
    pub phrase: TextRange,
    /// The block that it stands in, by index.
    pub block: usize,
    /// What it says, in thousandths. Of a range, a score or a ratio the first number; 0 for a date or a time.
    pub value: u64,
    /// The worth of its last digit, in thousandths: 100,000,000 for "4.2 million".
    pub step: u64,
    /// The end of a range, the other side of a score, the whole of a ratio; in thousandths.
    pub second: Option<u64>,
    /// What it measures.
    pub measure: Measure,
    /// How sure it is of itself.
    pub qualifier: Qualifier,
    /// What is counted: the last word of "wooden piles", in the singular ("pile"); empty where that is not known.
    pub noun: String,
    /// What stands between the number and that word, in lower case: "wooden".
    pub attribute: String,
    /// What happened to whom it counts.
    pub event: Option<Event>,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// Whether it counts what comes on top of others: "two more", "another 12", "the other three".
    pub other: bool,
}

/// What the words beside a number say of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Qualifier {
    /// Nothing.
    #[default]
    Exact,
    /// "About", "nearly", "almost", "some", "or so".
    About,
    /// "More than", "at least", "over".
    AtLeast,
    /// "Fewer than", "up to", "at most".
    AtMost,
}

impl Figure {
    /// Whether it claims to be the number itself.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.qualifier == Qualifier::Exact
    }

    /// Whether a reader would call it a figure. A time of the day and a score are read, because a headline may say
    /// another score than its text, but they are no figures.
    #[must_use]
    pub fn is_amount(&self) -> bool {
        !matches!(self.measure, Measure::Time | Measure::Score)
    }
}

/// What happened to the people or things that a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Dead, killed.
    Died,
    /// Injured, hurt, wounded.
    Hurt,
    /// Missing.
    Missing,
    /// Arrested, detained.
    Arrested,
    /// Rescued.
    Rescued,
    /// Charged with a crime.
    Charged,
}

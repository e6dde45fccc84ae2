//! Figures: numbers, percentages, money, dates, ages and ratios as they stand in a text, and what they mean.
//!
//! Knows: words and digits. Does not know: which figures disagree ([`crate::reading::alarms`]).
//!
//! ```text
//! Nearly 4.2 million people …        value 4,200,000,000   step 100,000,000   Count   About   "people"
//! … 31 of the 48 piles …             value 31,000          second 48,000      Ratio   Exact   "pile"
//! … Dana Okafor, 34, …               value 34,000                             Age
//! ```
//!
//! English is read with its number words and with what is counted. Of other languages digits are read, Arabic ones
//! too, with their separators, currencies and percent signs. Numbers that are names ("Route 66") are none.

mod context;
mod dates;
mod figure;
mod measures;
mod names;
pub(crate) mod numerals;
mod pairs;
mod reader;
pub(crate) mod tokens;
pub(crate) mod weight;

pub use dates::Date;
pub use figure::{Event, Figure, Qualifier};
pub use measures::{Measure, Unit};

use crate::model::article::Article;

/// The figures of an article, in text order. Costs what its text is long.
#[must_use]
pub fn read(article: &Article) -> Vec<Figure> {
    read_words(&tokens::Words::of(article))
}

/// The figures of words that are cut already.
pub(crate) fn read_words(words: &tokens::Words<'_>) -> Vec<Figure> {
    reader::read(words)
}

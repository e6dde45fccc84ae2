//! Figures that disagree: what a text's numbers say of each other.
//!
//! Knows: the alarms of a text and its parts. Does not know: marks, or how an alarm is shown.

use crate::article::Article;
use crate::figures::Figure;
use crate::text::TextRange;

/// Figures that cannot all be right, or a word that the figures do not bear out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// Which rule says so, by its name in files.
    pub rule: &'static str,
    /// What it is known by when it is dismissed: the rule and the words, so that it survives another version of
    /// the text.
    pub key: String,
    /// The places, bytes, the one that makes the statement first; at least one.
    pub places: Vec<TextRange>,
    /// What is wrong, in the interface's language.
    pub words: String,
}

/// The alarms of an article, in text order.
#[must_use]
pub fn alarms(article: &Article, figures: &[Figure]) -> Vec<Alarm> {
    let _ = (article, figures);
    Vec::new()
}

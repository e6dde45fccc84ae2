//! An alarm: what one rule found.

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

//! What a text says by itself, before anybody marks it.
//!
//! Knows: which line is what, language and script, quotations and who says what, figures, names, where a walk
//! stops. Does not know: marks.

pub mod alarms;
pub mod anatomy;
pub mod build;
pub mod figures;
pub mod following;
pub mod language;
pub mod naming;
pub mod quotations;
pub(crate) mod quoted;
pub mod saying;
pub mod script;
pub mod walk;
pub(crate) mod wrapping;

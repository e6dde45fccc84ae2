//! What changes a work, and how two versions of it join.
//!
//! Knows: edits, their inverse, the fields that they touch; merging and taking in. Does not know: where a work is kept,
//! or who sits before it.

pub mod class;
pub mod edit;
pub mod fields;
pub mod history;
pub mod merge;
pub mod record;

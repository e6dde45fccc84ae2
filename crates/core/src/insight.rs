//! What the marks of an article add up to.
//!
//! Knows: a work. Does not know: how it is shown, or what is to be done about it.

pub mod answers;
pub mod cast;
pub mod gaps;
pub mod ledger;
pub mod links;
pub mod material;
pub mod offers;
pub mod people;
pub mod register;
pub mod relate;
pub mod voices;

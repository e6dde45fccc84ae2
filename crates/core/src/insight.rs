//! What the marks of an article add up to.
//!
//! Knows: a work. Does not know: how it is shown, or what is to be done about it.

pub mod answers;
pub mod attribution;
pub mod cast;
mod cues;
pub mod gaps;
pub mod ledger;
pub mod links;
pub mod offers;
pub mod reading;
pub mod register;
pub mod relate;
pub mod repeats;
pub mod voices;

//! Relations of marks: listed on a card, made by dragging, and made by a list.

pub mod relate;
pub mod relating;
pub mod ties;

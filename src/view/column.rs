//! The column beside the article: marks, sources, claims, gaps, figures, and the list by which marks are related. It does not know
//! the article's own views.

pub mod card;
pub mod cast;
pub mod ends;
pub mod evidence;
pub mod figures;
pub mod gaps;
pub mod grip;
pub mod ledger;
pub mod panel;
pub mod person;
pub mod relate;
pub mod relating;
pub mod ties;
pub mod tools;
pub mod waiting;

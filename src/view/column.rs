//! The column beside the article: marks, sources, claims, gaps, figures, and the list by which marks are related. It does not know
//! the article's own views.

pub mod card;
pub mod cards;
pub mod ends;
pub mod evidence;
pub mod figures;
pub mod gaps;
pub mod ledger;
pub mod panel;
pub mod relations;
pub mod sheet;
pub mod sources;
pub mod tabs;
pub mod waiting;

//! The start screen: what is seen before an article is open.

pub mod kept;
pub mod screen;

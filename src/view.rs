//! What is seen: function components, props in, actions out. Nothing here knows the browser.

pub mod column;
pub mod dialogs;
pub mod frame;
pub mod parts;
pub mod reading;
pub mod start;

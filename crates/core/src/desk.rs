//! What happens: the state of the app, the actions that change it, and the keys that mean them.
//!
//! Does not know: the browser.

pub mod keys;
pub mod state;

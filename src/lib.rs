//! The browser half of Galley: a projection of `galley-core`'s state, and the stores around it.
//!
//! `dom` is typed access to the browser · `store` holds the state · `vault` keeps work · `opening`
//! turns what a reader brings into articles · `library` is what can be done to kept ones · `download` is the formats that it leaves in · `commands` is what they are called, and their keys · `hands` carries them out · `rescue` offers what is open when all else fails · `hooks` are effects · `view` is what is seen.

pub mod app;
pub mod codebooks;
pub mod commands;
pub mod dom;
pub mod download;
pub mod faults;
pub mod hands;
pub mod hooks;
pub mod library;
pub mod opening;
pub mod rescue;
pub mod store;
pub mod targets;
pub mod vault;
pub mod view;

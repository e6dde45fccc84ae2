//! The browser half of Galley: a projection of `galley-core`'s state, and the stores around it.
//!
//! `dom` is typed access to the browser · `store` holds the state · `vault` keeps work · `opening`
//! turns what a reader brings into articles · `commands` is all that can be asked for by name or key · `rescue` offers what is open when all else fails · `hooks` are effects · `view` is what is seen.
//!
//! The page is two modules: `front` (the start screen, loaded first) and `app` (the desk).

pub mod app;
pub mod codebooks;
pub mod commands;
pub mod dom;
pub mod faults;
pub mod front;
pub mod hooks;
pub mod opening;
pub mod rescue;
pub mod store;
pub mod vault;
pub mod view;

//! What happens: the state of the app, the actions that change it, and the keys that mean them.
//!
//! Knows: everything that is seen is derived from [`State`]; everything that happens is an [`Action`].
//! [`State::apply`] is pure: ids and instants arrive inside actions. Does not know: stores, clocks, pixels. Edits leave
//! through the outbox, which the vault drains.

mod action;
mod apply;
mod cast;
mod checking;
mod column;
pub mod commands;
mod completing;
pub mod cursor;
mod dialog;
mod editing;
mod effect;
mod ends;
mod joining;
pub mod keys;
mod marking;
mod mending;
mod notice;
mod rarely;
mod relations;
mod showing;
mod state;
mod theme;
pub mod verdict;

pub use action::{Action, Casting, Opened, Trait};
pub use cast::places_of;
pub use column::{Column, Drawer, Pull, Screen, Tab};
pub use completing::{id_of, speaker};
pub use dialog::Dialog;
pub use effect::{Effect, Effects, Target};
pub use ends::{Edge, moved};
pub use marking::snap;
pub use mending::{Go, Mend, first_kind};
pub use notice::{Arrived, Cause, Deed, Edited, Matter, Notice, Record, Refused, Stored, Unusable};
pub use state::{Desk, Merging, Outgoing, Place, Said, Saving, State, Status, TableWish};
pub use theme::Theme;

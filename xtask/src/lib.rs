//! The commands of the README and of CI, as a library, so that the journeys can use the same server
//! and the same list of files as the commands do.
//!
//! Knows the layout of this repository, the tools a build needs and how to get them. Knows nothing of
//! articles or annotations.

pub mod bench;
pub mod build;
pub mod digest;
pub mod engines;
pub mod faults;
pub mod finish;
pub mod licenses;
pub mod linked;
pub mod minify;
pub mod module;
pub mod order;
pub mod page;
pub mod project;
pub mod serve;
pub mod server;
pub mod setup;
pub mod size;
pub mod split;
pub mod styles;
pub mod test;

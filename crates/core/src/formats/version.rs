//! Which version of Galley's own format this is.

/// Version of Galley's own format that this version writes, and the newest that it reads.
pub const VERSION: u64 = 1;

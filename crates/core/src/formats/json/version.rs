//! The number of the version of Galley's own format.

/// Version of Galley's own format that this version writes, and the newest that it reads.
pub const VERSION: u64 = 2;

/// Version of the records in which the vault keeps the same things.
pub(crate) const RECORD_VERSION: u64 = 1;

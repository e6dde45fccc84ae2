//! JSON (RFC 8259), which `serde_json` reads and writes, and the objects that Galley's files and the vault's records share.
//!
//! ```text
//! text → value → decode → model        model → encode (shape) → write → text
//! ```
//!
//! What is derived, what is made from the tables of fields, and why a file is read by way of a value: docs/decisions/005.

pub(crate) mod decode;
pub(crate) mod encode;
pub(crate) mod migrate;
pub(crate) mod shape;
pub(crate) mod value;
pub(crate) mod version;
pub(crate) mod write;

pub(crate) use value::{Fault, Value, parse, parse_kept};

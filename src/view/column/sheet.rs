//! What makes a sheet of the column, on phones: its grip, and the tools under the thumb.

pub mod grip;
pub mod tools;

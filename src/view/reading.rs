//! The article itself: its blocks and tiles, the text cursor, handles, the adder, arcs, the ruler. It does not know the column.

pub mod adder;
pub mod arcs;
pub mod begun;
pub mod block;
pub mod cursor;
pub mod handles;
pub mod proof;
pub mod ruler;
pub mod tile;

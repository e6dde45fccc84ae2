//! What stands above everything else until it is answered.

pub mod class;
pub mod codebook;
pub mod details;
pub mod export;
pub mod keys;
pub mod merge;
pub mod palette;
pub mod people;
pub mod reader;
pub mod register;
pub mod restore;
pub mod set_aside;
pub mod trash;

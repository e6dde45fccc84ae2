//! All journeys in one program: a file is a module, so `cargo test -p journeys ledger::` runs one.
//!
//! One program, because a long journey at the end of a file would keep the next file waiting.

mod arriving;
mod attribution;
mod broken;
mod cast;
mod class;
mod codebook;
mod cold;
mod commands;
mod engines;
mod evidence;
mod exporting;
mod figures;
mod first_use;
mod formats;
mod gaps;
mod harness;
mod hostile;
mod house;
mod keeping;
mod keyboard;
mod late;
mod ledger;
mod listening;
mod long;
mod looking;
mod marking;
mod merging;
mod offline;
mod opening;
mod panel;
mod pasting;
mod points;
mod printing;
mod register;
mod relations;
mod report;
mod scripts;
mod speaking;
mod status;
mod stopping;
mod tabs;
mod touch;
mod undo;

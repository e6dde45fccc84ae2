//! All tests of the core in one program: a file is a module, so `cargo test -p galley-core merge::` runs one.
//!
//! One program, because the model that the laws are made of (`common`) is then compiled once, and a long test at the
//! end of a file keeps no other file waiting.

mod column;
mod common;

mod anatomy;
mod anchoring;
mod archive;
mod attributing;
mod attribution;
mod backup;
mod build;
mod cast;
mod casting;
mod class;
mod codebook;
mod damage;
mod edit;
mod encoding;
mod ends;
mod evidence;
mod exported;
mod figures;
mod file_names;
mod filter;
mod following;
mod foreign;
mod formats;
mod fragment;
mod gap_stories;
mod gaps;
mod hostile;
mod journal;
mod keys;
mod landed;
mod layout;
mod ledger;
mod markdown;
mod merge;
mod names;
mod offers;
mod paper;
mod points;
mod recovery;
mod register;
mod relations;
mod report;
mod segments;
mod sentences;
mod sheets;
mod state;
mod table;
mod tabs;
mod taps;
mod text;
mod twin;
mod two_tabs;
mod voices;
mod w3c;
mod walk;

//! File formats: how work leaves and comes.
//!
//! Knows: Galley's own file ([`galley`]), the W3C's format ([`w3c`]), and the others below; JSON, whose reader and writer
//! the journal uses too. Does not know: files, storage, or the interface.
//!
//! | format | read | write | positions |
//! |---|---|---|---|
//! | Galley JSON | yes | yes | code points, the text beside them |
//! | W3C Web Annotation | what Galley wrote | yes | code points, the text beside them; for Recogito UTF-16 units |
//! | a codebook's own file ([`codebook`]) | yes | yes | none |
//! | the report ([`report`]), one page of HTML | the JSON inside | yes | none beside the JSON |
//! | tables ([`table`]): one as CSV ([`table::csv`]), all as a workbook (`xlsx`) or as CSV in a zip archive ([`zip`]) | no | yes | code points |
//! | Markdown, to read or mail ([`markdown`]) | no | yes | paragraphs |
//!
//! Readers are total: any string gives a value with its [`Problem`]s, or a [`ReadError`]. Nothing
//! is refused in silence. Writers give the same bytes for the same work: no clock, no version of
//! the program, lists in the model's order.
//!
//! JSON is read by way of a value rather than derived: a file with one bad annotation opens without it, and keys
//! of newer versions survive (docs/decisions/005).

pub mod arriving;
pub mod codebook;
pub mod file_name;
pub mod format;
pub mod fragment;
pub mod galley;
pub(crate) mod json;
pub mod loss;
pub mod markdown;
pub(crate) mod problem;
pub mod report;
pub mod table;
pub mod w3c;
pub mod zip;

pub use json::version::VERSION;
pub use problem::{Fate, Problem, ReadError, Trouble};

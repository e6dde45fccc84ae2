//! W3C Web Annotation (JSON-LD): for other annotation tools and archives, and read back by Galley.
//!
//! Knows: the Web Annotation Data Model, <https://www.w3.org/TR/annotation-model/>, and how Galley's
//! annotations stand in it. Positions count code points, half-open (§4.2.4, §4.2.5).
//!
//! | Galley | W3C |
//! |---|---|
//! | work | AnnotationCollection with one embedded AnnotationPage |
//! | article | `galley:article` of the collection: the resource that targets name as their source, with its text |
//! | annotation | Annotation, motivation `classifying`; its id as `urn:uuid:` |
//! | kind | the one body `classifying`: its id, with its name as label |
//! | attribute | a body `describing`, for claims `assessing`, with `galley:question`; also where nobody has said so |
//! | whose it is | a body of the same purpose with `galley:speaker`, of everybody |
//! | tag · note | a body `tagging` · a body `commenting` |
//! | evidence | a body `linking` of its address or the mark that it is, else text `describing`; `galley:evidence` |
//! | person | a body `identifying` on each of its mentions; who it is in `galley:people` |
//! | part | a target with TextQuoteSelector and TextPositionSelector |
//! | several parts | one target, a Composite of such: they are the quotation only together |
//! | orphan | a target with its old words only: it has no position in this text |
//! | relation | Annotation, motivation `linking`: its target is the start, a body `linking` the end |
//! | codebook | Galley's own JSON, which processors of JSON-LD pass over |
//!
//! docs/format.md says it at length. [`losses`] counts what is not in that table. [`recogito`] is the same for a
//! program that reads it otherwise.

mod bodies;
mod context;
mod read;
pub mod recogito;
mod shape;
mod standard;
mod targets;

pub use super::loss::Loss;
pub use read::read;
pub use shape::For;
pub use standard::{losses, write};

use crate::model::work::Work;

impl For {
    /// Writes a work for these programs.
    #[must_use]
    pub fn write(self, work: &Work) -> String {
        match self {
            Self::All => write(work),
            Self::Recogito => recogito::write(work),
        }
    }

    /// What such a file loses of a work.
    #[must_use]
    pub fn losses(self, work: &Work) -> Vec<Loss> {
        match self {
            Self::All => losses(work),
            Self::Recogito => recogito::losses(work),
        }
    }
}

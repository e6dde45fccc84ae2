//! The model of Galley, on one page.
//!
//! An [`Article`](model::article::Article) is one immutable [`Text`](text::Text) with
//! [`Block`](model::article::Block)s laid over it. An [`Annotation`](model::annotation::Annotation) is a kind,
//! parts of that text, and what the reader says of them. A [`Work`](model::work::Work) is both, with the
//! codebook, the cast and the relations. Everything that changes a work is an [`Edit`](change::edit::Edit) that can
//! be inverted; files go through [`formats`], the vault's
//! records through [`journal`].
//!
//! The core knows text, not browsers: no clock, no randomness, no I/O. Ids and instants arrive
//! inside actions. It never panics, whatever it is given. One thing reaches it from outside all the same: the
//! present language, which is the thread's (`galley_words`). Only words for the reader depend on it (notices,
//! labels, reports), never what is kept, compared or written.
//!
//! Ten floors; each knows those below it and none above (`tests/tidy.rs` holds that):
//!
//! ```text
//! desk       state and its actions, keys                        what happens
//! journal    entries, stamps, replicas, points, records         how it is kept
//! formats    files: Galley, W3C, CSV, Markdown, the report      how it leaves and comes
//! change     edits, history, fields, merging, classes           what changes, and how two versions join
//! insight    ledger, gaps, cast, voices, offers                 what the marks add up to
//! layout     chunk, block, tile, segments, filter, paper        what shows where
//! reading    anatomy, figures, quotations, names, walking       what a text says by itself
//! anchoring  describing and finding again, copies               where words are
//! model      article, annotation, codebook, relation, person    what there is
//! text       ranges and units, sentences, search folding        letters
//! ```

pub mod anchoring;
pub mod change;
pub mod desk;
pub mod formats;
pub mod insight;
pub mod journal;
pub mod layout;
pub mod model;
pub mod reading;
pub mod text;

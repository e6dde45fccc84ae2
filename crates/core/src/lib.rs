//! The model of Galley, on one page.
//!
//! An [`Article`](article::Article) is one immutable [`Text`](text::Text) with
//! [`Block`](article::Block)s laid over it. An [`Annotation`](annotation::Annotation) is a kind,
//! parts of that text, and what the reader says of them. A [`Work`](work::Work) is both, with the
//! codebook, the cast and the relations. Everything that changes a work is an [`Edit`](edit::Edit) that can
//! be inverted; everything that is written goes through [`formats`].
//!
//! The core knows text, not browsers: no clock, no randomness, no I/O. Ids and instants arrive
//! inside actions. It never panics, whatever it is given. One thing reaches it from outside all the same: the
//! present language, which is the thread's (`galley_words`). Only words for the reader depend on it (notices,
//! labels, reports), never what is kept, compared or written.

pub mod text;

pub mod anchoring;

pub mod layout;

pub mod insight;

pub mod journal;

pub mod change;
pub mod desk;
pub mod formats;
pub mod model;
pub mod reading;

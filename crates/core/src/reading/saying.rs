//! Who says what, by the words of the text alone.
//!
//! Knows: the words by which a sentence names who speaks and whose knowledge it is, what stands between quotation marks
//! that is no speech, what a story says twice. Does not know: marks. What the words do not say stays open: an offer is
//! made elsewhere (`insight::offers`).

pub mod attribution;
mod cues;
mod origins;
pub mod repeats;
pub mod sentences;
pub(crate) mod speech;
pub(crate) mod tells;

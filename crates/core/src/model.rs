//! What an article with its marks is.
//!
//! Knows: the things of a work and what may be in them. Does not know: how a text is read, how a work changes, where it
//! is kept.

pub mod annotation;
pub mod article;
pub mod codebook;
pub mod evidence;
pub mod extra;
pub mod id;
pub mod origin;
pub mod person;
pub mod relation;
pub mod task;
pub mod time;
pub mod work;

//! A task that goes out to a class with an article, and who somebody is in that class.
//!
//! Knows: what is asked, and the two seats that a reader can have. Does not know: how an article is handed out and how
//! marks are taken in (`change::class`).

use std::rc::Rc;

use crate::model::extra::Extra;

/// What a class is to do with an article. Nothing where all of it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Task {
    /// What is to be done.
    pub text: String,
    /// Its heading.
    pub title: String,
    /// Who hands it out.
    pub by: String,
    /// Until when, as typed.
    pub due: String,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

impl Task {
    /// Whether nothing was handed out.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// In what part somebody has an article with a task open on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat {
    /// They hand out and take in.
    Teacher,
    /// They mark, under this name.
    Pupil(Rc<str>),
}

impl Seat {
    /// As it is kept.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Teacher => "teacher".to_owned(),
            Self::Pupil(name) => format!("pupil {name}"),
        }
    }

    /// Reads a [`Seat::write`].
    #[must_use]
    pub fn read(kept: &str) -> Option<Self> {
        match kept.strip_prefix("pupil ") {
            Some(name) if !name.trim().is_empty() => Some(Self::Pupil(name.into())),
            _ => (kept == "teacher").then_some(Self::Teacher),
        }
    }
}

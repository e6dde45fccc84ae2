//! What a reader brought, as it is called where it is spoken of.

use std::rc::Rc;

use galley_words::t;

/// Where a text or a work came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file of this name.
    File(Rc<str>),
    /// Words that were pasted.
    Paste,
    /// A report page that was pasted.
    Report,
}

impl Origin {
    /// What readers call it: the file's name, or words in its place.
    #[must_use]
    pub fn spoken_name(&self) -> &str {
        match self {
            Self::File(name) => name,
            Self::Paste => t!(opening_pasted),
            Self::Report => t!(report_pasted),
        }
    }
}

impl From<&str> for Origin {
    fn from(name: &str) -> Self {
        Self::File(name.into())
    }
}

impl From<String> for Origin {
    fn from(name: String) -> Self {
        Self::File(name.into())
    }
}

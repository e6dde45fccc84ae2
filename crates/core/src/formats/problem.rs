//! What went wrong with a file, in words for the person who opened it.
//!
//! Knows: each trouble, what became of the thing that had it, and how to say so. Does not know:
//! how the words are shown.

use std::fmt;

use super::json::Fault;

/// Why a file could not be read at all. The message says what happened, what is safe and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Not JSON: from this place on (line and column in characters, both from 1).
    NotJson {
        /// Line of the first character that cannot stand there.
        line: usize,
        /// Its place in the line.
        column: usize,
        /// What the bytes look like instead.
        looks_like: Option<&'static str>,
    },
    /// JSON that stops before it is complete.
    CutOff {
        /// Last line.
        line: usize,
        /// One past the line's last character.
        column: usize,
    },
    /// JSON, but not Galley's.
    NotGalley {
        /// What the keys look like instead.
        looks_like: Option<&'static str>,
    },
    /// Written by a version whose files this one cannot read safely.
    Newer {
        /// The version in the file.
        version: String,
    },
    /// A Galley file without the article's text.
    NoText,
    /// A stored record (the word names which) that is not what Galley wrote.
    Damaged(&'static str),
}

impl ReadError {
    pub(super) fn not_json(file: &str, fault: Fault) -> Self {
        let before = file.get(..fault.at).unwrap_or(file);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        if fault.cut_off {
            return Self::CutOff { line, column };
        }
        let start = file.trim_start();
        let looks_like = [("PK", "a ZIP"), ("%PDF", "a PDF"), ("<", "a web page"), ("{\\rtf", "an RTF text")]
            .into_iter()
            .find(|(sign, _)| start.starts_with(sign));
        Self::NotJson { line, column, looks_like: looks_like.map(|(_, what)| what) }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let looks = |f: &mut fmt::Formatter<'_>, what: &Option<&str>| match what {
            Some(what) => write!(f, " (it looks like {what})"),
            None => Ok(()),
        };
        match self {
            Self::NotJson { looks_like: looks_like @ Some(_), .. } => {
                f.write_str("This file is not one Galley can read")?;
                looks(f, looks_like)?;
                f.write_str(". Nothing was changed. Open a Galley JSON file, or the article’s text.")
            }
            Self::NotJson { line, column, .. } => write!(
                f,
                "This file is not one Galley can read: it stops being JSON at line {line}, column {column}. \
                 Nothing was changed. If it was edited by hand, mend that place; otherwise fetch the file again."
            ),
            Self::CutOff { line: 1, column: 1 } => {
                f.write_str("This file is empty. Nothing was changed. Fetch or save it again.")
            }
            Self::CutOff { line, column } => write!(
                f,
                "This file ends too early, at line {line}, column {column}: the rest of it is missing. \
                 Nothing was changed. Fetch or save it again."
            ),
            Self::NotGalley { looks_like } => {
                f.write_str("This file is JSON, but not Galley’s own")?;
                looks(f, looks_like)?;
                f.write_str(". Nothing was changed. Open the Galley JSON of the article, or the article’s text.")
            }
            Self::Newer { version } => write!(
                f,
                "This file was written by a newer Galley (its version is {version}; this one reads {}). \
                 Nothing was changed. Reload the page to get the newest Galley and open the file again.",
                super::VERSION
            ),
            Self::NoText => f.write_str(
                "This Galley file has no article text in it, and marks have no place without one. \
                 Nothing was changed. Fetch the file again from whoever made it.",
            ),
            Self::Damaged(what) => write!(f, "A stored record ({what}) is damaged and could not be read."),
        }
    }
}

impl std::error::Error for ReadError {}

/// Something in a file that was not as it should be; the rest was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What.
    pub trouble: Trouble,
    /// How many things had it.
    pub count: usize,
    /// The first of them: its words, its id or its key. May be empty.
    pub example: String,
}

/// What became of the thing that had the trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is there as it was.
    Kept,
    /// It is there, but not as it was.
    Changed,
    /// It is not there.
    Dropped,
}

/// The troubles that a readable file can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The text's SHA-256 is not the one in the file.
    TextChanged,
    /// Positions are counted in a unit that this version does not read.
    Unit,
    /// A block outside the text, over another one, or empty.
    Block,
    /// Words that stood in no block.
    Uncovered,
    /// More blocks than a page has room for.
    Crowded,
    /// A hyperlink outside the text.
    Link,
    /// An item of a list that is not what belongs there.
    Item,
    /// An id that is missing or not a UUID.
    Id,
    /// Two different things with one id.
    Doubled,
    /// The same thing a second time.
    Repeated,
    /// The words stand elsewhere.
    Moved,
    /// Similar words stand there or elsewhere.
    Reworded,
    /// The words stand nowhere.
    Orphaned,
    /// A value of the wrong type, out of bounds, or a word that this version does not know.
    Value,
    /// An unknown key at a place where none can be kept.
    Key,
    /// A relation or a person's mention whose annotation is not in the file.
    Dangling,
    /// A relation without two ends.
    Relation,
    /// No codebook.
    Codebook,
}

impl Trouble {
    /// What became of the thing.
    #[must_use]
    pub fn fate(self) -> Fate {
        match self {
            Self::Orphaned | Self::Dangling => Fate::Kept,
            Self::Block | Self::Link | Self::Item | Self::Repeated | Self::Key | Self::Relation => Fate::Dropped,
            _ => Fate::Changed,
        }
    }

    /// One, several, and what happened.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        let mark = |what| ("mark", "marks", what);
        match self {
            Self::TextChanged => {
                ("text", "texts", "not the one this file was made for; each mark was looked for by its words")
            }
            Self::Unit => {
                ("unit", "units", "positions are not counted in code points; marks were found by their words")
            }
            Self::Block => ("part label", "part labels", "did not fit the text; left out"),
            Self::Uncovered => ("line", "lines", "had no part label; labeled as a paragraph"),
            Self::Crowded => ("article", "articles", "too many parts for one page; joined into longer ones"),
            Self::Link => ("hyperlink", "hyperlinks", "did not fit the text; left out"),
            Self::Item => ("entry", "entries", "could not be understood; left out"),
            Self::Id => ("id", "ids", "missing or not valid; replaced by a new one"),
            Self::Doubled => ("id", "ids", "used for two things; the second has a new one"),
            Self::Repeated => ("entry", "entries", "stood twice, the same in every word; kept once"),
            Self::Moved => mark("not where the file says; placed where the same words stand"),
            Self::Reworded => mark("the words have changed; placed where similar words stand"),
            Self::Orphaned => mark("the words are not in the article; kept without a place"),
            Self::Value => ("value", "values", "could not be understood; replaced by a plain one"),
            Self::Key => ("key", "keys", "not known to this version and could not be kept"),
            Self::Dangling => ("connection", "connections", "one end is not in the file; kept"),
            Self::Relation => ("relation", "relations", "did not say what it connects; left out"),
            Self::Codebook => ("codebook", "codebooks", "missing; the built-in one is used"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, many, what) = self.trouble.words();
        write!(f, "{} {}: {what}", self.count, if self.count == 1 { one } else { many })?;
        match (&*self.example, self.count) {
            ("", _) => f.write_str("."),
            (example, 1) => write!(f, " ({example})."),
            (example, _) => write!(f, " (the first: {example})."),
        }
    }
}

/// Collects problems, each trouble once.
#[derive(Default)]
pub(super) struct Log(pub(super) Vec<Problem>);

impl Log {
    pub(super) fn add(&mut self, trouble: Trouble, example: &str) {
        if let Some(known) = self.0.iter_mut().find(|problem| problem.trouble == trouble) {
            known.count += 1;
        } else {
            let example = example.chars().take(60).collect();
            self.0.push(Problem { trouble, count: 1, example });
        }
    }

    /// Whether something of a record that Galley itself wrote was lost or guessed. Marks that were
    /// found again, values that have a plain form, and keys of a newer version are no damage: what
    /// can be opened is better opened than set aside.
    pub(super) fn is_damaged(&self) -> bool {
        self.0.iter().any(|problem| {
            use Trouble::{Block, Codebook, Doubled, Id, Item, Link, Relation, Repeated};
            matches!(problem.trouble, Block | Codebook | Doubled | Id | Item | Link | Relation | Repeated)
        })
    }
}

//! What went wrong with a file, in words for the person who opened it.
//!
//! Knows: each trouble, what became of the thing that had it, and how to say so. Does not know:
//! how the words are shown.

use std::fmt;

use galley_words::t;

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
        /// What the bytes look like instead: "zip", "pdf", "html", "rtf".
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
        /// What the keys look like instead: "json-ld", "uima", "hypothesis", "agency".
        looks_like: Option<&'static str>,
    },
    /// Written by a version whose files this one cannot read safely.
    Newer {
        /// The version in the file.
        version: String,
    },
    /// A Galley file without the article's text.
    NoText,
    /// A codebook's file, where an article was wanted.
    CodebookAlone,
    /// A file without a codebook, where one was wanted.
    NoCodebook,
    /// A stored record that is not what Galley wrote: "edit", "text", "head", "marks", "stamps", "point", "line".
    Damaged(&'static str),
}

impl ReadError {
    pub(crate) fn not_json(file: &str, fault: Fault) -> Self {
        let before = file.get(..fault.at).unwrap_or(file);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        if fault.cut_off {
            return Self::CutOff { line, column };
        }
        let start = file.trim_start();
        let looks_like = [("PK", "zip"), ("%PDF", "pdf"), ("<", "html"), ("{\\rtf", "rtf")]
            .into_iter()
            .find(|(sign, _)| start.starts_with(sign));
        Self::NotJson { line, column, looks_like: looks_like.map(|(_, what)| what) }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Self::NotJson { looks_like: Some(what), .. } => t!(file_looks_like_other, what = *what),
            Self::NotJson { line, column, .. } => t!(file_not_json, line = *line, column = *column),
            Self::CutOff { line: 1, column: 1 } => t!(file_empty).to_owned(),
            Self::CutOff { line, column } => t!(file_cut_off, line = *line, column = *column),
            Self::NotGalley { looks_like } => t!(file_not_galley, what = looks_like.unwrap_or("other")),
            Self::Newer { version } => t!(file_newer, version = version, known = super::json::version::VERSION),
            Self::NoText => t!(file_no_text).to_owned(),
            Self::CodebookAlone => t!(codebook_file_alone).to_owned(),
            Self::NoCodebook => t!(codebook_file_none).to_owned(),
            Self::Damaged(what) => t!(file_damaged, what = *what),
        };
        f.write_str(&words)
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
    /// A block that was found again in a text that was changed.
    PartMoved,
    /// A line of a changed text that no block of the file is.
    Relabeled,
    /// More blocks than a page has room for.
    Crowded,
    /// A hyperlink outside the text, or in words that are not known again.
    Link,
    /// A hyperlink that was found again in a text that was changed.
    LinkMoved,
    /// An item of a list that is not what belongs there.
    Item,
    /// An id that is missing or not a UUID.
    Id,
    /// Two different things with one id.
    Doubled,
    /// The same thing a second time.
    Repeated,
    /// Positions without words; the words are the text's.
    Lent,
    /// Neither words, nor positions that fit the text.
    Placeless,
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
    /// A relation that the codebook does not allow.
    Forbidden,
    /// No codebook.
    Codebook,
    /// A word of the codebook that this version does not know, and keeps.
    Unknown,
    /// Things of the work that its file, of another format, had no place for.
    LeftOut,
}

impl Trouble {
    /// What became of the thing.
    #[must_use]
    pub fn fate(self) -> Fate {
        match self {
            Self::Orphaned | Self::Placeless | Self::Dangling | Self::Forbidden | Self::Unknown => Fate::Kept,
            Self::Block | Self::Link | Self::Item | Self::Repeated | Self::Key | Self::Relation | Self::LeftOut => {
                Fate::Dropped
            }
            _ => Fate::Changed,
        }
    }

    /// How many had it, and what happened; without a full stop.
    fn words(self, count: usize) -> String {
        match self {
            Self::TextChanged => t!(trouble_text_changed, count = count),
            Self::Unit => t!(trouble_unit, count = count),
            Self::Block => t!(trouble_block, count = count),
            Self::Uncovered => t!(trouble_uncovered, count = count),
            Self::PartMoved => t!(trouble_part_moved, count = count),
            Self::Relabeled => t!(trouble_relabeled, count = count),
            Self::Crowded => t!(trouble_crowded, count = count),
            Self::Link => t!(trouble_link, count = count),
            Self::LinkMoved => t!(trouble_link_moved, count = count),
            Self::Item => t!(trouble_item, count = count),
            Self::Id => t!(trouble_id, count = count),
            Self::Doubled => t!(trouble_doubled, count = count),
            Self::Repeated => t!(trouble_repeated, count = count),
            Self::Lent => t!(trouble_lent, count = count),
            Self::Placeless => t!(trouble_placeless, count = count),
            Self::Moved => t!(trouble_moved, count = count),
            Self::Reworded => t!(trouble_reworded, count = count),
            Self::Orphaned => t!(trouble_orphaned, count = count),
            Self::Value => t!(trouble_value, count = count),
            Self::Key => t!(trouble_key, count = count),
            Self::Dangling => t!(trouble_dangling, count = count),
            Self::Relation => t!(trouble_relation, count = count),
            Self::Forbidden => t!(trouble_forbidden, count = count),
            Self::Codebook => t!(trouble_codebook, count = count),
            Self::Unknown => t!(trouble_unknown, count = count),
            Self::LeftOut => t!(trouble_left_out, count = count),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.trouble.words(self.count);
        f.write_str(&match (&*self.example, self.count) {
            ("", _) => t!(trouble_told, what = what),
            (example, 1) => t!(trouble_example, what = what, example = example),
            (example, _) => t!(trouble_first, what = what, example = example),
        })
    }
}

/// Collects problems, each trouble once.
#[derive(Default)]
pub(crate) struct Log(pub(super) Vec<Problem>);

impl Log {
    pub(crate) fn add(&mut self, trouble: Trouble, example: &str) {
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
    pub(crate) fn is_damaged(&self) -> bool {
        self.0.iter().any(|problem| {
            use Trouble::{Block, Codebook, Doubled, Id, Item, Link, Relation, Repeated};
            matches!(problem.trouble, Block | Codebook | Doubled | Id | Item | Link | Relation | Repeated)
        })
    }
}

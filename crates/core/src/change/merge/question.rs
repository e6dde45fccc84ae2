//! What a merge asks: one row of the comparison, and what was chosen.
//!
//! Knows: both sides of what differs, and the answers there are. Does not know: which one is preselected.

use galley_words::t;
use litemap::LiteMap;

use crate::change::fields::{Field, Key, Thing};
use crate::model::time::Timestamp;

/// What a question is about: a thing and a field of it. The codebook's fields are `name`, `extra`,
/// `kinds/<id>` and `relations/<id>`; a part label's is `role`.
pub type Question = (Key, Field);

/// The field of a question that is about whether the thing is there.
pub const PRESENCE: &str = "is there";

/// The field of a question that is about whether two marks are one.
pub const TWINS: &str = "made twice";

/// What is to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What is here.
    Here,
    /// What the file has.
    File,
    /// Both: two notes, everybody's tags, two marks in one place.
    Both,
    /// Two marks as one.
    One,
}

/// What was chosen against what was preselected.
pub type Choices = LiteMap<Question, Choice>;

/// One side of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The thing as this side has it; nothing where it was deleted.
    pub thing: Option<Thing>,
    /// When the field was written, or the thing deleted, as far as is known.
    pub at: Option<Timestamp>,
}

/// A field that differs, a thing that is there or not, or a mark that was made twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub question: Question,
    /// What is here.
    pub here: Side,
    /// What the file has.
    pub file: Side,
    /// What both make together, where that is a third answer.
    pub both: Option<Thing>,
    /// Further versions of a mark that was made twice.
    pub others: Vec<Side>,
    /// What is preselected.
    pub preselected: Choice,
    /// Nothing changes by it and nobody need look: it was decided before, or what is here is newer.
    pub quiet: bool,
}

/// How many things are how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Marks that are new here.
    pub new: usize,
    /// Marks that differ in something to be decided.
    pub differ: usize,
    /// Marks that were made twice.
    pub twice: usize,
    /// Marks of this work that were deleted in the file, and will be.
    pub gone: usize,
    /// Marks that were deleted here and changed in the file, and come back.
    pub back: usize,
    /// Marks of the file that were deleted here and stay so.
    pub stay_deleted: usize,
    /// Marks that are the same, or newer here.
    pub same: usize,
    /// Other things that are new or change: details, part labels, kinds, people, relations.
    pub others: usize,
}

impl Counts {
    /// "3 marks are new · 2 differ · 1 was made twice · 12 are the same".
    #[must_use]
    pub fn words(&self) -> String {
        let mut list: Vec<String> = Vec::new();
        let mut add = |count: usize, words: fn(usize, &'static str) -> String| {
            if count > 0 {
                // The first says what is counted.
                list.push(words(count, if list.is_empty() { "first" } else { "next" }));
            }
        };
        add(self.new, |count, place| t!(compared_new, count = count, place = place));
        add(self.differ, |count, place| t!(compared_differ, count = count, place = place));
        add(self.twice, |count, place| t!(compared_twice, count = count, place = place));
        add(self.back, |count, place| t!(compared_back, count = count, place = place));
        add(self.gone, |count, place| t!(compared_gone, count = count, place = place));
        add(self.stay_deleted, |count, place| t!(compared_stay_deleted, count = count, place = place));
        add(self.same, |count, place| t!(compared_same, count = count, place = place));
        add(self.others, |count, _| t!(compared_others, count = count));
        if list.is_empty() { t!(compared_none).to_owned() } else { list.join(t!(compared_separator)) }
    }
}

//! Merging: two versions of one article, from two people's files, become one.
//!
//! Knows: what is new, what differs and which side is likely to be meant, what was made twice, what was
//! deleted; and the one edit that makes the merged work of the one that is here. Does not know: clocks of
//! tabs ([`crate::journal::stamps`]; files have none), files, dialogs.
//!
//! The rules, for `here` and `file`:
//!
//! - **Same mark (same id).** Each field by itself: the later writing is preselected, of two at one
//!   instant the greater value, so that either order of files gives the same. When a field was written
//!   stands in the mark; where it does not, the field is as old as the mark. What is empty and was never
//!   written loses to anything. Tags count one by one. A field is a question where the merged mark would
//!   not have what is here, or where the file has a writing that nobody was shown yet.
//! - **Made twice.** Marks of one kind on the same ranges under different ids are offered as one. It
//!   keeps the smallest id, the earliest origin and the newest fields; the others get tombstones, and what
//!   pointed to them points to it. It remembers whom it was joined of, so that a later version of one of
//!   them is a version of it. In an article with a task ([`crate::class`]) only one person's marks are
//!   made twice.
//! - **Deleted.** A mark stays deleted unless something was written to it after the deletion. Tombstones
//!   of both sides are united, each at its newest instant.
//! - **Relations** have one instant each and go by it; two that join the same marks in the same words
//!   are one; one that ends at a deleted mark goes with it. **Persons** have none: the fuller or greater
//!   value is preselected, names and mentions are united, a tombstone wins unless a mark mentions them.
//! - **Details, part labels, codebook** have no instants either: what differs from what Galley itself
//!   reads out of the text was corrected by somebody and is preselected; of two corrections the greater.
//! - Blocks that lie elsewhere, hyperlinks, and unknown keys of the whole file stay as they are here.
//!
//! With everything as preselected, merging the same file again changes nothing and asks nothing, and two
//! files that were made of what is here give the same in either order. (Where three sides changed one
//! thing and one of them deleted it, an older change may stay behind the deletion in one order and not in
//! the other: what was deleted here has no fields left to join.)

mod register;
mod settle;

use galley_words::t;
use litemap::LiteMap;

use crate::annotation::Annotation;
use crate::edit::Edit;
use crate::fields::{Field, Key, Thing};
use crate::id::AnnotationId;
use crate::time::Timestamp;
use crate::work::Work;

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

/// Two versions of an article, compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    here: Work,
    file: Work,
    /// What differs: the article's own first, then marks in text order, then relations and people.
    pub rows: Vec<Row>,
    /// How many things are how, with everything as preselected.
    pub counts: Counts,
    /// Whether the edit changes nothing, with everything as preselected.
    unchanged: bool,
}

/// Whether two works have the same text, so that they can become one.
#[must_use]
pub fn is_same_text(here: &Work, file: &Work) -> bool {
    here.article.text.sha256() == file.article.text.sha256()
}

/// The other ids under which a mark was made: whoever deletes it deletes those too.
pub fn twins(mark: &Annotation) -> impl Iterator<Item = AnnotationId> + '_ {
    register::twins(mark).map(|(id, _)| id).filter(|id| *id != mark.id)
}

impl Merge {
    /// Compares what is here with what a file holds. Works of different texts have nothing in common: only
    /// for those of one text ([`is_same_text`]) do positions mean the same.
    #[must_use]
    pub fn between(here: &Work, file: &Work) -> Self {
        let settled = settle::settle(here, file, &Choices::new(), Timestamp::default());
        let unchanged = settled.changes.is_empty();
        let (here, file) = (here.clone(), file.clone());
        Self { here, file, rows: settled.rows, counts: settled.counts, unchanged }
    }

    /// Whether there is nothing to show: nothing is new, and nothing is to be decided.
    #[must_use]
    pub fn is_needless(&self) -> bool {
        let Counts { new, gone, back, twice, others, .. } = self.counts;
        new + gone + back + twice + others == 0 && self.rows.iter().all(|row| row.quiet)
    }

    /// Whether the merged work is the one that is here, with everything as preselected.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.unchanged
    }

    /// The edit that makes the merged work, and the instant that it is made at. That is the newer of the two
    /// works' instants, so that nothing depends on when files are merged; `now`, and stamped on what was
    /// decided, where something was chosen against what was preselected.
    #[must_use]
    pub fn edit(&self, choices: &Choices, now: Timestamp) -> (Edit, Timestamp) {
        let newest = self.here.modified.max(self.file.modified);
        let is_other = |row: &Row| choices.get(&row.question).is_some_and(|choice| *choice != row.preselected);
        let at = if self.rows.iter().any(is_other) { now.max(newest) } else { newest };
        let changes = settle::settle(&self.here, &self.file, choices, at).changes;
        (Edit { changes }, at)
    }
}

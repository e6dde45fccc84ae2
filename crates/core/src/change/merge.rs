//! Merging: two versions of one article, from two people's files, become one.
//!
//! Knows: what is new, what differs and which side is likely to be meant, what was made twice, what was
//! deleted; and the one edit that makes the merged work of the one that is here. Does not know: clocks of
//! tabs (`journal::stamps`; files have none), files, dialogs.
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
//!   them is a version of it. In an article with a task ([`crate::change::class`]) only one person's marks are
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

mod question;
mod register;
mod settle;

pub use question::{Choice, Choices, Counts, PRESENCE, Question, Row, Side, TWINS};

use crate::change::edit::Edit;
use crate::model::annotation::Annotation;
use crate::model::id::AnnotationId;
use crate::model::time::Timestamp;
use crate::model::work::Work;

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

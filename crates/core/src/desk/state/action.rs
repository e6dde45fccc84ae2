//! What may happen: actions, and what is told to the reader.
//!
//! Knows: the list of them. Does not know: what becomes of an action; that is the state's.

use std::rc::Rc;

use litemap::LiteMap;

use super::{Casting, Edge, Place, Tab};
use crate::change::class::Arrival;
use crate::change::merge::Choices;
use crate::journal::Entry;
use crate::journal::library::{Library, Listing};
use crate::journal::stamps::Stamps;
use crate::model::article::{Meta, Role};
use crate::model::codebook::Codebook;
use crate::model::evidence::{Evidence, Pointer};
use crate::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use crate::model::task::{Seat, Task};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::TextRange;

/// Something for the reader to know or decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Names it when it is dismissed.
    pub id: u32,
    /// Whether it waits for the reader's hand.
    pub bad: bool,
    /// What happened.
    pub title: String,
    /// What is safe, what to do.
    pub text: String,
    /// What can be done from here.
    pub deeds: Vec<Deed>,
}

/// A button on a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Take the last edit back.
    Undo,
    /// Put back a mark that another tab has deleted.
    Revive(AnnotationId),
    /// Take an article out of the trash.
    Restore(ArticleId),
    /// Go to an article.
    Open(ArticleId),
    /// Choose another file.
    OpenFile,
    /// Download the open article as Galley JSON.
    DownloadWork,
    /// Download a record that could not be read: file name, content.
    DownloadRecord(Rc<str>, Rc<str>),
    /// Try again to save.
    Retry,
    /// Make another article of a text that is here already: file name, text.
    OpenAnyway(Rc<str>, Rc<str>),
    /// Open a text that looks like no article all the same: the number under which the opener keeps it.
    OpenAsText(u32),
    /// Make this the address of this article.
    Address(ArticleId, Rc<str>),
    /// Read the file again in another encoding: the number under which `dom` keeps its bytes, and
    /// the encoding that it was read in.
    Encoding(u32, Rc<str>),
}

/// Facts and wishes. Those that edit carry the instant at which they were made.
#[derive(Clone, Debug)]
pub enum Action {
    /// The list was read from the store.
    LibraryLoaded(Library),
    /// A line of the list is new, changed or in the trash.
    Listed(Box<Listing>),
    /// An article is gone for good.
    Unlisted(ArticleId),
    /// An article is opened: made just now, or read from the store.
    Opened(Box<Opened>),
    /// Back to the start screen.
    Closed,
    /// The browser's selection, in bytes of the article, or none.
    SelectionChanged(Option<TextRange>),
    /// Mark the pending selection.
    Annotate {
        /// The kind's id.
        kind: Rc<str>,
        /// The new annotation's id.
        id: AnnotationId,
        /// When.
        at: Timestamp,
    },
    /// Join the pending selection to the focused annotation.
    AddPart {
        /// When.
        at: Timestamp,
    },
    /// Move one end of one part of a mark. It snaps as a selection does, never leaves its part empty and
    /// never goes into another part.
    MoveEnd {
        /// Which mark.
        id: AnnotationId,
        /// The part's index.
        part: usize,
        /// Which end of it.
        edge: Edge,
        /// Where to, in bytes of the article.
        to: usize,
        /// When.
        at: Timestamp,
    },
    /// Set where a selection in two steps starts (bytes of the article), or forget it.
    Begin(Option<usize>),
    /// Emphasize an annotation, or none.
    Focus(Option<AnnotationId>),
    /// `J` and `K`.
    Step(isize),
    /// Give an annotation another kind.
    SetKind {
        /// Which.
        id: AnnotationId,
        /// The kind's id.
        kind: Rc<str>,
        /// When.
        at: Timestamp,
    },
    /// A note was left.
    SetNote {
        /// Which.
        id: AnnotationId,
        /// The words.
        note: String,
        /// When.
        at: Timestamp,
    },
    /// Tags were left.
    SetTags {
        /// Which.
        id: AnnotationId,
        /// The tags.
        tags: Vec<String>,
        /// When.
        at: Timestamp,
    },
    /// A question of the codebook was answered; an empty value takes the answer away.
    SetAttribute {
        /// Which.
        id: AnnotationId,
        /// The attribute's id.
        attribute: String,
        /// The answer.
        value: String,
        /// When.
        at: Timestamp,
    },
    /// Add an evidence entry to a mark, or put it in place of the one with its id.
    SetEvidence {
        /// Which mark.
        id: AnnotationId,
        /// The entry; who added it and when are the state's.
        evidence: Box<Evidence>,
        /// When.
        at: Timestamp,
    },
    /// Take an evidence entry away.
    RemoveEvidence {
        /// Which mark.
        id: AnnotationId,
        /// Which entry.
        evidence: EvidenceId,
        /// When.
        at: Timestamp,
    },
    /// Go to a mark that serves as evidence, in this or in another article: there once that is open.
    GoTo(Box<Pointer>),
    /// Say that a gap, with all that it lacks, or an alarm about figures needs nothing.
    DismissGaps {
        /// What it is known by.
        gaps: Vec<String>,
        /// Why, in the reader's words; none puts it back on the list.
        reason: Option<String>,
        /// When.
        at: Timestamp,
    },
    /// The cast of sources changes.
    Cast {
        /// How.
        what: Casting,
        /// When.
        at: Timestamp,
    },
    /// Opens a tab of the column beside the article.
    ShowTab(Tab),
    /// Opens the row of one of the cast in its tab, or shuts the one that is open.
    ShowPerson(Option<PersonId>),
    /// Take an annotation away.
    Delete {
        /// Which.
        id: AnnotationId,
        /// When.
        at: Timestamp,
    },
    /// Relate a mark to another.
    Relate {
        /// The new relation's id.
        id: RelationId,
        /// The mark that it starts from.
        from: AnnotationId,
        /// The relation type's id.
        kind: Rc<str>,
        /// The mark that it leads to.
        to: AnnotationId,
        /// When.
        at: Timestamp,
    },
    /// Take a relation away.
    Unrelate {
        /// Which.
        id: RelationId,
        /// When.
        at: Timestamp,
    },
    /// Make another type of relation of it.
    SetRelationKind {
        /// Which.
        id: RelationId,
        /// The relation type's id.
        kind: Rc<str>,
        /// When.
        at: Timestamp,
    },
    /// A note on a relation was left.
    SetRelationNote {
        /// Which.
        id: RelationId,
        /// The words.
        note: String,
        /// When.
        at: Timestamp,
    },
    /// Correct a block's part.
    SetRole {
        /// The block's index.
        block: usize,
        /// What it is.
        role: Role,
        /// When.
        at: Timestamp,
    },
    /// Correct what is known about the article.
    SetMeta {
        /// All of it.
        meta: Box<Meta>,
        /// When.
        at: Timestamp,
    },
    /// Work with another codebook.
    SetCodebook {
        /// All of it.
        codebook: Box<Codebook>,
        /// Kinds whose marks get another kind: from, to, by their ids. Other marks keep theirs, whether or not
        /// the codebook has it.
        moves: Vec<(Rc<str>, Rc<str>)>,
        /// When.
        at: Timestamp,
    },
    /// Take the last edit back.
    Undo {
        /// When.
        at: Timestamp,
    },
    /// Do it again.
    Redo {
        /// When.
        at: Timestamp,
    },
    /// Put back a mark that another tab has deleted.
    Revive {
        /// Which.
        id: AnnotationId,
        /// When.
        at: Timestamp,
    },
    /// Bring the open article back to what it was.
    Restore {
        /// What it was.
        work: Box<Work>,
        /// Of when that is, in the reader's words.
        as_of: Rc<str>,
        /// When.
        at: Timestamp,
    },
    /// When an article was last taken away as a Galley file.
    TakenAway(ArticleId, Timestamp),
    /// Another tab has kept an edit.
    Heard(Rc<Entry>),
    /// What the stores hold of an article is ahead of this tab: all of it.
    CaughtUp(Box<Opened>),
    /// A file holds another version of the open article: ask what is to become of it.
    AskToMerge(Rc<Merging>),
    /// Merge it.
    Merge {
        /// What was chosen against what was preselected.
        choices: Choices,
        /// When.
        at: Timestamp,
        /// Whether there was nothing to ask, so that nothing is told.
        quietly: bool,
    },
    /// Leave everything as it is.
    LeaveMerge,
    /// Switch a kind's marks on or off.
    ToggleKind(Rc<str>),
    /// Search.
    Search(String),
    /// The reader's name.
    SetCreator(Rc<str>),
    /// In what part somebody sits at an article with a task.
    Sit(ArticleId, Option<Seat>),
    /// Give the open article a task for a class.
    SetTask {
        /// The task.
        task: Box<Task>,
        /// Whose the marks are that nobody signed; empty where they stay so.
        name: Rc<str>,
        /// When.
        at: Timestamp,
    },
    /// All marks of one maker are another's.
    Rename {
        /// The name that they have; empty for marks that nobody signed.
        from: Rc<str>,
        /// The name that they get.
        to: Rc<str>,
        /// When.
        at: Timestamp,
    },
    /// Take in what others made of the open article.
    TakeIn(Rc<Vec<Arrival>>),
    /// Switch a person's marks on or off.
    TogglePerson(Rc<str>),
    /// Switch everybody's marks on (true) or off.
    ShowPeople(bool),
    /// The vault took this many edits from the outbox.
    Drained(usize),
    /// Entries of an article up to this clock are on disk.
    Saved {
        /// Whose.
        article: ArticleId,
        /// Up to where.
        clock: u64,
        /// When.
        at: Timestamp,
    },
    /// What was on disk may be there no more: nothing of the open article counts as saved.
    Unsaved,
    /// The list was read again, after some of it went away.
    Relisted(Library),
    /// They are not, and why.
    SaveFailed(Rc<str>),
    /// Where the work is kept.
    Placed(Place),
    /// Tell the reader something. The id given is replaced.
    Notify(Box<Notice>),
    /// The reader has read it.
    Dismiss(u32),
    /// Say something in the polite live region.
    Say(Rc<str>),
}

/// A file that waits to be merged into an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merging {
    /// The file's name.
    pub name: Rc<str>,
    /// The article that it is a version of.
    pub article: ArticleId,
    /// What it holds.
    pub file: Work,
    /// Whether the article is in the trash.
    pub trashed: bool,
}

/// An article to open.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The work.
    pub work: Work,
    /// The newest clock in its journal.
    pub clock: u64,
    /// The clock up to which everything that this tab is to keep is on disk.
    pub saved: u64,
    /// When the work's things were written.
    pub stamps: Stamps,
    /// Notes that were being typed.
    pub drafts: LiteMap<AnnotationId, String>,
}

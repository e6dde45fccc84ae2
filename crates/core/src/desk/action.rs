//! What may happen: actions, what they carry, and how the cast may change.
//!
//! Knows: the list of them. Does not know: what becomes of an action; that is the state's.

use std::rc::Rc;

use litemap::LiteMap;

use super::column::Tab;
use super::column::{Pull, Screen};
use super::effect::Target;
use super::ends::Edge;
use super::mending::{Go, Mend};
use super::notice::{Cause, Matter};
use super::state::{Merging, Place, TableWish};
use crate::change::class::Arrival;
use crate::change::merge::Choices;
use crate::formats::format::Format;
use crate::insight::ledger::{Sieve, Sorting};
use crate::journal::Entry;
use crate::journal::library::{Library, Listing};
use crate::journal::stamps::Stamps;
use crate::model::article::{Meta, Role};
use crate::model::codebook::Codebook;
use crate::model::evidence::{Evidence, Pointer};
use crate::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use crate::model::person::{Check, PersonKind};
use crate::model::task::{Seat, Task};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::TextRange;

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
    /// What reads sentences and names has come: what was marked before is read now.
    Reads(Timestamp),
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
    /// The same, and goes to it; a column that is shut is opened.
    GoToTab(Tab),
    /// Opens the row of one of the cast in its tab, or shuts the one that is open.
    ShowPerson(Option<PersonId>),
    /// Opens the row of one of the cast and goes to its name.
    GoToPerson(PersonId),
    /// Opens a mark's card; the keyboard goes along where the button that had it is gone.
    OpenCard(AnnotationId),
    /// Go to a place of the article, of the cast, or to a mark.
    Go(Go),
    /// Mend a gap or an alarm.
    Mend {
        /// How.
        what: Mend,
        /// The id of the mark that comes of it, where one does.
        id: AnnotationId,
        /// When.
        at: Timestamp,
    },
    /// Go to the note, to the first control of the card, or to the verdict, of the focused mark.
    GoToNote,
    /// See above.
    GoToCard,
    /// See above.
    GoToVerdict,
    /// The keyboard is to go there.
    Aim(Target),
    /// A mark's words are to come into view.
    Reveal(AnnotationId),
    /// The open article is to leave in this format.
    TakeAway(Format),
    /// How tables are wished.
    WishTables(TableWish),
    /// The screen is this wide now.
    Screen(Screen),
    /// A hand on the drawer or sheet.
    Pull(Pull),
    /// Open the list of marks to relate this one to, or shut it.
    AskToRelate(Option<AnnotationId>),
    /// A mark was dragged (true), and the click that ends a drag is over (false).
    Dragged(bool),
    /// Open the list of parts at this block, or shut it.
    ShowPartMenu(Option<usize>),
    /// Show the search field and go to it, or hide it where it need not be seen.
    ShowSearch(bool),
    /// Ask why this gap or alarm, by its key, needs nothing; or ask no more.
    AskToDismiss(Option<Rc<str>>),
    /// A reason is half typed.
    Reason {
        /// In which article.
        article: ArticleId,
        /// The key of the gap or alarm.
        key: Rc<str>,
        /// The words so far; with none it is forgotten.
        words: String,
    },
    /// Sort and sift the claims.
    ArrangeClaims(Sorting, Sieve),
    /// The card has begun the entry that was asked for.
    ProvingBegun,
    /// Select by taps, or not.
    Taps(bool),
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
        /// Of when that is.
        as_of: Timestamp,
        /// When.
        at: Timestamp,
    },
    /// When an article was last taken away as a Galley file.
    TakenAway(ArticleId, Timestamp),
    /// Another tab has kept an edit.
    Heard(Rc<Entry>),
    /// What the stores hold of an article is ahead of this tab: all of it.
    CaughtUp(Box<Opened>),
    /// Something that the reader brought is on its way in (true), or was opened or refused in words.
    Arriving(bool),
    /// An address came instead of an article: it waits for the text that comes next. The empty one waits for none.
    HoldAddress(Rc<str>),
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
    SaveFailed(Cause),
    /// Where the work is kept.
    Placed(Place),
    /// Tell the reader something.
    Notify(Box<Matter>),
    /// What the reader was told of this is so no more.
    Over(Box<Matter>),
    /// The reader has read it.
    Dismiss(u32),
    /// Say something in the polite live region.
    Say(Rc<str>),
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

/// A change of the cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Casting {
    /// Something is known of one of the cast.
    Set(PersonId, Trait),
    /// One more, by name.
    Add(String),
    /// One who is nowhere mentioned goes.
    Remove(PersonId),
    /// Two are one: what mentions the second mentions the first, and its names become other names.
    Merge {
        /// Who stays.
        keep: PersonId,
        /// Who goes.
        gone: PersonId,
    },
    /// These mentions are of somebody else, who is new.
    Split(Vec<AnnotationId>),
    /// A source mark mentions this one of the cast; with none, somebody new, read from its words.
    Mention(AnnotationId, Option<PersonId>),
    /// All further places of one's names in the text become source marks. The ids of the marks are made
    /// from the one that is given.
    MarkAll(PersonId, AnnotationId),
    /// Every source mark that mentions nobody gets somebody.
    Everyone,
}

/// What can be known of one of the cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trait {
    /// The name; an empty one changes nothing.
    Name(String),
    /// What it is.
    Kind(PersonKind),
    /// Other names.
    Aliases(Vec<String>),
    /// What makes it speak.
    Role(String),
    /// Whom it speaks for.
    Organization(String),
    /// One of the boxes.
    Check(Check, bool),
    /// Why it is not named.
    Anonymity(String),
    /// The reader's words.
    Note(String),
}

impl From<(Casting, Timestamp)> for Action {
    fn from((what, at): (Casting, Timestamp)) -> Self {
        Self::Cast { what, at }
    }
}

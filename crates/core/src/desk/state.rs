//! The state of the app.
//!
//! Knows: everything that is seen is derived from [`State`]. Does not know: how it comes to be another
//! ([`super::apply`]).

use std::rc::Rc;

use litemap::LiteMap;

use super::column::{Column, Screen};
use super::effect::Effects;
use super::notice::{Cause, Matter, Notice};
use crate::change::history::History;
use crate::formats::table::csv::Separator;
use crate::insight::offers::Offer;
use crate::journal::Entry;
use crate::journal::library::Library;
use crate::journal::stamps::Stamps;
use crate::layout::Layout;
use crate::layout::filter::Filter;
use crate::model::annotation::Annotation;
use crate::model::codebook::KindRole;
use crate::model::evidence::Pointer;
use crate::model::id::{AnnotationId, ArticleId, TabId};
use crate::model::origin::Origin;
use crate::model::task::Seat;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::TextRange;

/// Everything that is seen is derived from this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// This tab, in the journal.
    pub tab: TabId,
    /// Articles on this device.
    pub library: Library,
    /// Whether the list was read from the store yet.
    pub library_known: bool,
    /// The open article.
    pub desk: Option<Rc<Desk>>,
    /// The reader's name; may be empty.
    pub reader: Rc<str>,
    /// Who marks, written as creator: the pupil at the open article, else the reader.
    pub creator: Rc<str>,
    /// Edits that the vault has not taken yet, oldest first.
    pub outbox: Rc<Vec<Outgoing>>,
    /// What became of the edits that it took.
    pub saving: Saving,
    /// What waits to be read or decided, oldest first.
    pub notices: Rc<Vec<Rc<Notice>>>,
    /// Number of the next notice.
    pub next_notice: u32,
    /// Whether what the reader brought (words, files) is still being made an article.
    pub arriving: bool,
    /// The address that waits on the start screen for the text that comes next; may be empty.
    pub address: Rc<str>,
    /// The file that waits to be merged into the open article.
    pub merging: Option<Rc<Merging>>,
    /// The mark that the reader is on the way to, in an article that is being opened.
    pub bound: Option<Rc<Pointer>>,
    /// What was just done, for the polite live region; the number makes repeats differ.
    pub said: (u32, Said),
    /// How wide the screen is.
    pub screen: Screen,
    /// Whether taps select.
    pub taps: bool,
    /// How tables are wished, as long as the page is open.
    pub tables: TableWish,
    /// Columns of articles that were left, the last one last.
    pub columns: Rc<Vec<(ArticleId, Column)>>,
    /// What is to happen on the page.
    pub effects: Effects,
    /// Whether what reads sentences and names is at hand; it may come after the rest (docs/decisions/008). Before,
    /// nothing is offered, and a source mentions nobody.
    pub reads: bool,
    /// Marks that were made before that, in whatever article: who they mention is read later.
    pub unread: Vec<Unread>,
}

/// A mark whose words were not read when it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The article that it is in.
    pub article: ArticleId,
    /// The mark.
    pub mark: AnnotationId,
    /// The quote or claim that had the focus then and that it may have said.
    pub waiting: Option<AnnotationId>,
}

/// How tables leave, where the reader has said so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableWish {
    /// Whether they are for spreadsheets rather than for programs.
    pub for_spreadsheets: bool,
    /// What parts cells.
    pub separator: Option<Separator>,
}

/// An open article: the work, and how it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The article and everything on it.
    pub work: Work,
    /// What is painted where.
    pub layout: Layout,
    /// Undo and redo.
    pub history: History,
    /// The live selection, snapped and trimmed; nothing is marked yet.
    pub pending: Option<TextRange>,
    /// Where a selection in two steps starts (bytes): its end is still to be shown.
    pub begun: Option<usize>,
    /// The annotation whose card is emphasized.
    pub focused: Option<AnnotationId>,
    /// A source, and the quote or claim that had the focus when it was marked and that the text does not give it.
    pub asked: Option<(AnnotationId, AnnotationId)>,
    /// How the column beside the article is looked at.
    pub column: Column,
    /// What shows.
    pub filter: Filter,
    /// Notes that were being typed when the tab went away, by annotation.
    pub drafts: Rc<LiteMap<AnnotationId, String>>,
    /// The newest clock of this article's journal, whoever's.
    pub clock: u64,
    /// When the work's things were written.
    pub stamps: Stamps,
    /// When the article was last taken away as a Galley file.
    pub taken: Option<Timestamp>,
    /// In what part somebody sits here, where the article has a task and it is known.
    pub seat: Option<Seat>,
}

impl Desk {
    /// Whose the mark that has the focus may be, or what the source that has it may have said. Computed anew at each
    /// call. Never part of its caller, since it is a door into the late file.
    #[must_use]
    #[inline(never)]
    pub fn offer(&self) -> Option<Offer> {
        let focused = self.focused?;
        let asked = self.asked.filter(|(source, _)| *source == focused).map(|(_, spoken)| spoken);
        Offer::of(&self.work, focused, asked)
    }
}

/// What is said of what was just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// These words.
    Words(Rc<str>),
    /// What a notice about this says first.
    Title(Rc<Matter>),
}

/// An edit on its way to the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The edit as it is kept.
    pub entry: Rc<Entry>,
    /// The work after it.
    pub work: Work,
}

/// What the status line says about keeping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// Where the work is kept.
    pub place: Place,
    /// Clocks of this tab's edits of the open article that are not on disk yet, oldest first.
    pub waiting: Rc<Vec<u64>>,
    /// Articles that were left before they were on disk, each with its newest clock that is not.
    pub elsewhere: Rc<LiteMap<ArticleId, u64>>,
    /// Why the last try failed.
    pub failed: Option<Cause>,
    /// When something was last put on disk.
    pub at: Option<Timestamp>,
}

/// Where the work is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// In the store that outlives a killed browser.
    #[default]
    Device,
    /// In local storage alone, which a crash may cut short.
    Browser,
    /// Nowhere but in this tab.
    Memory,
}

/// What the status line shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything is on disk.
    Saved,
    /// Something is on its way.
    Saving,
    /// Everything is in local storage, which is the best this browser offers.
    Kept,
    /// This many edits are only in this tab.
    NotSaved(u64),
}

/// A file that waits to be merged into an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merging {
    /// What it is called.
    pub name: Origin,
    /// The article that it is a version of.
    pub article: ArticleId,
    /// What it holds.
    pub file: Work,
    /// Whether the article is in the trash.
    pub trashed: bool,
}

impl State {
    /// A tab that knows nothing yet.
    #[must_use]
    pub fn new(tab: TabId, creator: Rc<str>) -> Self {
        Self {
            tab,
            library: Library::default(),
            library_known: false,
            desk: None,
            reader: creator.clone(),
            creator,
            outbox: Rc::default(),
            saving: Saving::default(),
            notices: Rc::default(),
            next_notice: 1,
            arriving: false,
            address: "".into(),
            merging: None,
            bound: None,
            said: (0, Said::Words("".into())),
            screen: Screen::default(),
            taps: false,
            tables: TableWish::default(),
            columns: Rc::default(),
            effects: Effects::default(),
            reads: true,
            unread: Vec::new(),
        }
    }

    /// [`Desk::offer`] at the open article, where what reads sentences is at hand.
    #[must_use]
    pub fn offer(&self) -> Option<Offer> {
        self.desk.as_ref().filter(|_| self.reads)?.offer()
    }

    /// The marks of the open article that were not read and that are there now: sources that mention nobody.
    pub(super) fn to_read(&self) -> Vec<Unread> {
        let Some(desk) = &self.desk else { return Vec::new() };
        let work = &desk.work;
        let is_source = |mark: &Annotation| mark.person.is_none() && work.codebook.role(&mark.kind) == KindRole::Source;
        let is_here = |one: &&Unread| {
            one.article == work.article.id && work.annotations.get(one.mark).is_some_and(|mark| is_source(mark))
        };
        self.unread.iter().filter(is_here).copied().collect()
    }

    /// Whether there is something in the open article that was not read and can be read now: a mark came back, or the
    /// article did.
    #[must_use]
    pub fn has_unread(&self) -> bool {
        self.reads && !self.unread.is_empty() && !self.to_read().is_empty()
    }

    /// What the status line shows: for the open article, and for what is still being written of others.
    #[must_use]
    pub fn status(&self) -> Status {
        let open = if self.desk.is_some() { self.saving.waiting.len() } else { 0 };
        let waiting = (open + self.saving.elsewhere.len()) as u64;
        match (self.saving.place, waiting) {
            (Place::Memory, _) => Status::NotSaved(waiting),
            (_, waiting) if self.saving.failed.is_some() => Status::NotSaved(waiting.max(1)),
            (Place::Device, 0) if self.outbox.is_empty() => Status::Saved,
            (Place::Browser, 0) if self.outbox.is_empty() => Status::Kept,
            _ => Status::Saving,
        }
    }
}

//! Notices: what waits to be read or decided, as data.
//!
//! Knows: what each is about, whether it waits, what can be done from it. Does not know: its words. They are made where
//! it is shown, so that a notice is in the language that the page is in now, whenever it was told; and one whose cause
//! has ended is found by what it is about.

use std::rc::Rc;

use super::state::Place;
use crate::change::merge::Counts;
use crate::formats::{Problem, ReadError};
use crate::insight::people::Tally;
use crate::journal::points::Difference;
use crate::journal::recovery::Taken;
use crate::journal::reopening::{Aside, Harm};
use crate::model::codebook::RelationType;
use crate::model::evidence::Evidence;
use crate::model::id::{AnnotationId, ArticleId};
use crate::model::origin::Origin;
use crate::model::time::Timestamp;

/// Something for the reader to know or decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Names it when it is dismissed.
    pub id: u32,
    /// What it is about.
    pub matter: Matter,
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
    /// Choose another file.
    OpenFile,
    /// Download the open article as Galley JSON.
    DownloadWork,
    /// Download records that could not be read.
    DownloadRecord(Record),
    /// Try again to save.
    Retry,
    /// Make another article of a text that is here already: file name, text.
    OpenAnyway(Rc<str>, Rc<str>),
    /// Open a text that looks like no article all the same: the number under which the opener keeps it.
    OpenAsText(u32),
    /// Make this the address of this article.
    Address(ArticleId, Rc<str>),
    /// Read the file again in another encoding: the number under which the opener keeps its bytes, and
    /// the encoding that it was read in.
    Encoding(u32, Rc<str>),
}

/// What a notice is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// What became of an edit of the open article.
    Edited(Edited),
    /// What became of something that was brought.
    Arrived(Arrived),
    /// How it stands with what is kept on this device.
    Stored(Stored),
    /// What the browser did not do.
    Refused(Refused),
}

/// What became of an edit of the open article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// A mark of this kind (id, name) with these words is gone.
    Removed(Rc<str>, Rc<str>, Rc<str>),
    /// Another tab took the mark away that the reader was at; its words.
    RemovedElsewhere(AnnotationId, Rc<str>),
    /// A mark with these words was related, by the text, to a source of this name.
    ByText(Box<RelationType>, Rc<str>, Rc<str>),
    /// An evidence entry is gone.
    EvidenceRemoved(Rc<Evidence>),
    /// The mark with these words, to which the reader was on the way, is gone.
    MarkGone(Rc<str>),
    /// What is called so cannot be taken back.
    NotUndone(&'static str),
    /// What is called so cannot be done again.
    NotRedone(&'static str),
    /// Files of many people were taken in.
    TakenIn {
        /// Whose marks came.
        people: Vec<Tally>,
        /// Files that held nothing new.
        unchanged: usize,
        /// Files whose details stay behind.
        left: usize,
        /// Whether that was an edit.
        is_done: bool,
    },
    /// A file of many was left out, since something of it is to be decided.
    LeftOut(Origin),
    /// A file was merged.
    Merged(Origin, Counts),
    /// Nothing of a file was taken.
    NotMerged(Origin, Counts),
    /// The article is as it was then.
    Restored(Timestamp, Difference),
    /// It was so already.
    NotRestored(Timestamp),
}

/// What became of something that was brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// There are no words in it.
    NoWords,
    /// It has more text than the page is made for.
    TooLong,
    /// It is larger than so many megabytes.
    TooLarge(Origin, u32),
    /// The file could not be read.
    NotRead(Rc<str>, Cause),
    /// The file is empty.
    Empty(Rc<str>),
    /// The file is no text; what it looks like, or an empty word.
    NotText(Rc<str>, &'static str),
    /// It looks like this and not like an article; the number under which it can be opened all the same.
    Foreign(Origin, &'static str, u32),
    /// It is JSON that looks like this and is not Galley's; the number likewise.
    ForeignJson(Origin, &'static str, u32),
    /// It does not read; the number, where it can be opened as a text.
    Failed(Origin, ReadError, Option<u32>),
    /// So many articles of a file with everything were opened; how many of its records did not read, and the first.
    Everything(Origin, usize, usize, Option<Box<Aside>>),
    /// It was opened with these changes and so many more.
    Changed(Origin, Vec<Problem>, usize),
    /// Its article is here with another text: it is a copy beside it.
    OtherText,
    /// Its article is here: file name and text of the copy that could be made.
    HereAlready(Rc<str>, Rc<str>),
    /// A text of this name is here as the article of that title, differing in white space; file name and text likewise.
    Copy(Rc<str>, Rc<str>, (Rc<str>, Rc<str>)),
    /// The same of a file's article, which is to be merged.
    CopyOfFile(Origin, Rc<str>),
    /// It holds nothing new.
    NothingNew(Origin),
    /// The file was read in an encoding that was guessed; the number under which its bytes are kept.
    Guessed(Rc<str>, Rc<str>, u32),
    /// The file has so many damaged places; encoding and number likewise.
    Damaged(Rc<str>, usize, Rc<str>, u32),
    /// The browser does not know the encoding.
    UnknownEncoding,
    /// An address alone; the article that can have it, unless it does.
    Address(Rc<str>, Option<ArticleId>),
    /// Several addresses.
    Addresses,
}

/// How it stands with what is kept on this device: articles, records, Galley itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// The last edit could not be saved.
    SaveFailed(Cause),
    /// There is no database; where work is kept meanwhile, and whether an article is open.
    Unusable(Unusable, Place, bool),
    /// The stores were emptied. Whether this tab has the open article whole, and whether one is open.
    Emptied(bool, bool),
    /// So many old restore points went; whether an article is open.
    MadeRoom(usize, bool),
    /// So many records of an article could not be read, why, and what stands in for them.
    Aside(usize, Option<Harm>, Option<Taken>, Record),
    /// Records are missing, and this stands in for them.
    Replaced(Taken),
    /// Records are missing.
    Missing,
    /// So many articles were kept by a newer Galley.
    Newer(usize, Record),
    /// The stores did not answer for an article that was to be opened.
    NotOpened(Cause),
    /// The article that was to be opened is not here.
    NotHere,
    /// The article whose copy was wanted could not be read.
    NotRead,
    /// The restore point could not be read.
    PointNotRead,
    /// A note that was being typed is there.
    DraftKept,
    /// Another tab deleted the open article for good; it was kept anew.
    DeletedElsewhere,
    /// An article was put in the trash; its title.
    Trashed(ArticleId, Rc<str>),
    /// An article could not be deleted for good.
    NotErased(ArticleId, Cause),
    /// Nor could those in the trash.
    TrashNotEmptied,
    /// Nor could the record that was set aside under this key.
    AsideNotDeleted(Rc<str>),
    /// The file with everything is without the database, for this reason.
    NotEverything(Rc<str>),
    /// The file for the teacher was made.
    HandedIn,
    /// A new version of Galley waits for the next start.
    NewVersion,
}

/// What the browser did not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Make a file; whether the reader was promised one that they may need.
    File(Cause, bool),
    /// Make a file, where the export has another way.
    Export(Cause),
    /// Make a file of the record that was set aside under this key.
    Record(Rc<str>),
    /// Make a file of the table of claims.
    Table,
    /// Go to an article; whether there was anything else to see.
    Address(bool),
    /// Keep the reader's name, given at the desk.
    Name,
    /// Keep the reader's name, given at the start.
    NameAtStart,
    /// Keep the keys.
    Keys,
    /// Keep the codebook of new articles.
    Codebook,
    /// Print.
    Print,
    /// Load the words of a language.
    Language,
}

/// Why there is no database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// A newer Galley has changed it.
    Newer,
    /// It does not answer.
    Slow,
    /// The browser has none, or forbids it.
    None(Cause),
    /// Anything else; it is asked for again.
    Failed(Cause),
}

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The browser's own words.
    Browser(Rc<str>),
    /// The browser gave no reason.
    NoReason,
    /// The connection to the store was closed.
    Closed,
    /// The browser has no database.
    NoDatabase,
    /// The browser forbids it.
    Forbidden,
    /// The database is not Galley's.
    NotGalleys,
    /// A part of the page is missing.
    PartMissing,
    /// The store does not answer.
    NoAnswer,
    /// The store does not answer, and why.
    NoAnswerBecause(Box<Cause>),
    /// The browser refused to write.
    Refused(Box<Cause>),
    /// There is no room left.
    Full,
    /// The browser keeps nothing for this page.
    KeepsNothing,
    /// Another tab keeps the article too.
    OtherTab,
    /// Another tab runs a newer Galley.
    NewerTab,
}

/// Records to download, as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The file's name.
    pub name: Rc<str>,
    /// What is in it.
    pub content: Rc<str>,
}

impl Matter {
    /// Whether it waits for the reader's hand.
    #[must_use]
    pub fn is_bad(&self) -> bool {
        match self {
            Self::Edited(_) => false,
            Self::Arrived(arrived) => arrived.is_bad(),
            Self::Stored(stored) => stored.is_bad(),
            Self::Refused(refused) => {
                use Refused::{Address, File, Record, Table};
                matches!(refused, File(_, true) | Address(true) | Record(_) | Table)
            }
        }
    }

    /// What can be done from here.
    #[must_use]
    pub fn deeds(&self) -> Vec<Deed> {
        match self {
            Self::Edited(edited) => edited.deed().into_iter().collect(),
            Self::Arrived(arrived) => arrived.deeds(),
            Self::Stored(stored) => stored.deeds(),
            Self::Refused(_) => Vec::new(),
        }
    }
}

impl Edited {
    fn deed(&self) -> Option<Deed> {
        match self {
            Self::RemovedElsewhere(id, _) => Some(Deed::Revive(*id)),
            Self::Removed(..) | Self::ByText(..) | Self::EvidenceRemoved(_) | Self::Merged(..) | Self::Restored(..) => {
                Some(Deed::Undo)
            }
            Self::TakenIn { is_done, .. } => is_done.then_some(Deed::Undo),
            Self::MarkGone(_) | Self::NotUndone(_) | Self::NotRedone(_) => None,
            Self::LeftOut(_) | Self::NotMerged(..) | Self::NotRestored(_) => None,
        }
    }
}

impl Arrived {
    fn is_bad(&self) -> bool {
        use Arrived::{Empty, Failed, Foreign, ForeignJson, NoWords, NotRead, NotText, TooLarge, TooLong};
        match self {
            NoWords | TooLong | TooLarge(..) | NotRead(..) | Empty(_) | NotText(..) => true,
            Foreign(..) | ForeignJson(..) | Failed(..) | Self::UnknownEncoding => true,
            Self::Everything(_, count, ..) => *count == 0,
            _ => false,
        }
    }

    fn deeds(&self) -> Vec<Deed> {
        match self {
            Self::TooLarge(..) | Self::NotRead(..) | Self::Empty(_) | Self::NotText(..) | Self::Failed(_, _, None) => {
                vec![Deed::OpenFile]
            }
            Self::Everything(_, 0, ..) => vec![Deed::OpenFile],
            Self::Foreign(origin, _, at) | Self::ForeignJson(origin, _, at) | Self::Failed(origin, _, Some(at)) => {
                let file = matches!(origin, Origin::File(_)).then_some(Deed::OpenFile);
                file.into_iter().chain([Deed::OpenAsText(*at)]).collect()
            }
            Self::HereAlready(name, text) | Self::Copy(_, _, (name, text)) => {
                vec![Deed::OpenAnyway(name.clone(), text.clone())]
            }
            Self::Guessed(_, encoding, at) | Self::Damaged(_, _, encoding, at) => {
                vec![Deed::Encoding(*at, encoding.clone())]
            }
            Self::Address(address, Some(id)) => vec![Deed::Address(*id, address.clone())],
            _ => Vec::new(),
        }
    }
}

impl Stored {
    fn is_bad(&self) -> bool {
        use Stored::{Aside, AsideNotDeleted, Emptied, Missing, Newer, NotErased, NotEverything, NotOpened};
        use Stored::{Replaced, SaveFailed, TrashNotEmptied, Unusable};
        let is_damage = matches!(self, Aside(..) | Replaced(_) | Missing | Newer(..) | NotOpened(_));
        let is_unsaved = matches!(self, SaveFailed(_) | Unusable(..) | Emptied(..) | NotEverything(_));
        is_damage || is_unsaved || matches!(self, NotErased(..) | TrashNotEmptied | AsideNotDeleted(_))
    }

    fn deeds(&self) -> Vec<Deed> {
        match self {
            Self::SaveFailed(_) => vec![Deed::DownloadWork, Deed::Retry],
            Self::Unusable(_, _, true) | Self::Emptied(_, true) | Self::MadeRoom(_, true) => vec![Deed::DownloadWork],
            Self::Replaced(_) | Self::Missing => vec![Deed::DownloadWork],
            Self::Aside(.., record) | Self::Newer(_, record) => vec![Deed::DownloadRecord(record.clone())],
            Self::NotHere => vec![Deed::OpenFile],
            Self::Trashed(id, _) => vec![Deed::Restore(*id)],
            _ => Vec::new(),
        }
    }
}

macro_rules! matters {
    ($($kind:ident)+) => { $(impl From<$kind> for Matter {
        fn from(what: $kind) -> Self {
            Self::$kind(what)
        }
    })+ };
}

matters!(Edited Arrived Stored Refused);

//! Notices: what waits to be read or decided.

use std::rc::Rc;

use crate::model::id::{AnnotationId, ArticleId};

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

//! What tabs say to each other, and the channel on which they say it.

use std::cell::RefCell;

use galley_core::model::id::ArticleId;

use crate::dom::tabs::Channel;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// An edit was kept: the clock of that tab's edit before it, the article's line, the entry.
    Entry(u64, String, String),
    /// A line of the list is new or changed.
    Line(String),
    /// An article was deleted for good.
    Gone(ArticleId),
}

impl Message {
    /// As it goes over the channel.
    #[must_use]
    pub(super) fn write(&self) -> String {
        match self {
            Self::Entry(before, line, entry) => format!("entry {before}\n{line}\n{entry}"),
            Self::Line(line) => format!("line\n{line}"),
            Self::Gone(id) => format!("gone {id}"),
        }
    }

    /// Reads what came over the channel; none where it is from another version of Galley.
    #[must_use]
    pub(super) fn read(text: &str) -> Option<Self> {
        let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
        match head.split_once(' ').unwrap_or((head, "")) {
            ("entry", before) => {
                let (line, entry) = rest.split_once('\n')?;
                Some(Self::Entry(before.parse().ok()?, line.to_owned(), entry.to_owned()))
            }
            ("line", _) => Some(Self::Line(rest.to_owned())),
            ("gone", id) => ArticleId::parse(id).map(Self::Gone),
            _ => None,
        }
    }
}

/// The way to the other tabs.
#[derive(Default)]
pub(super) struct Tabs(pub(super) RefCell<Option<Channel>>);

impl Tabs {
    pub(super) fn send(&self, message: &Message) {
        if let Some(channel) = &*self.0.borrow() {
            channel.send(&message.write());
        }
    }
}

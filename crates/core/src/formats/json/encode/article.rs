//! The article: its parts, its hyperlinks, its task, the gaps that were dismissed.

use litemap::LiteMap;
use serde::Serialize;

use super::fields::Member;
use crate::formats::json::shape::{Keys, Rest, Shown, Slot};
use crate::model::article::{Block, Dismissal, Link};
use crate::model::task::Task;
use crate::model::time::Timestamp;
use crate::text::{Text, TextRange};

/// `start` and `end` in code points.
#[derive(Serialize)]
pub(crate) struct Stretch {
    start: usize,
    end: usize,
}

impl Stretch {
    /// Of a range of this text.
    pub(crate) fn of(text: &Text, range: TextRange) -> Self {
        Self { start: text.char_offset(range.start()), end: text.char_offset(range.end()) }
    }

    /// Of numbers that were counted in a text that is not here: as they are held, for there is nothing to convert them
    /// with.
    pub(crate) fn held(range: TextRange) -> Self {
        Self { start: range.start(), end: range.end() }
    }
}

/// An item of `blocks`.
#[derive(Serialize)]
pub(crate) struct BlockObject<'w> {
    role: &'static str,
    #[serde(flatten)]
    stretch: Stretch,
    #[serde(flatten)]
    rest: Rest<'w>,
}

/// `blocks`.
pub(crate) fn blocks<'w>(text: &Text, blocks: &'w [Block]) -> Vec<BlockObject<'w>> {
    let object = |block: &'w Block| BlockObject {
        role: block.role.slug(),
        stretch: Stretch::of(text, block.range),
        rest: Rest::of(&block.extra),
    };
    blocks.iter().map(object).collect()
}

/// An item of `links`.
#[derive(Serialize)]
pub(crate) struct LinkObject<'w> {
    #[serde(flatten)]
    stretch: Stretch,
    href: &'w str,
    #[serde(flatten)]
    rest: Rest<'w>,
}

/// `links`.
pub(crate) fn links<'w>(text: &Text, links: &'w [Link]) -> Vec<LinkObject<'w>> {
    let object = |link: &'w Link| LinkObject {
        stretch: Stretch::of(text, link.range),
        href: &link.href,
        rest: Rest::of(&link.extra),
    };
    links.iter().map(object).collect()
}

/// `task`.
#[derive(Serialize)]
struct TaskObject<'w> {
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    title: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    text: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    by: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    due: Slot<&'w str>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl Member for Task {
    fn member(&self, keys: Keys) -> Slot<impl Serialize> {
        keys.option((!self.is_none()).then(|| TaskObject {
            title: keys.text(&self.title),
            text: keys.text(&self.text),
            by: keys.text(&self.by),
            due: keys.text(&self.due),
            rest: Rest::of(&self.extra),
        }))
    }
}

/// An item of `dismissed`.
#[derive(Serialize)]
struct DismissalObject<'w> {
    gap: &'w str,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    reason: Slot<&'w str>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    by: Slot<&'w str>,
    at: Shown<Timestamp>,
    #[serde(skip_serializing_if = "Slot::is_left_out")]
    lifted: Slot<Lifted>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

/// Whether a dismissal was lifted: in a file a truth value, in a record a word.
#[derive(Serialize)]
#[serde(untagged)]
enum Lifted {
    Plain(bool),
    Word(&'static str),
}

impl Member for LiteMap<String, Dismissal> {
    fn member(&self, keys: Keys) -> Slot<impl Serialize> {
        let objects = self.iter().map(|(gap, one)| DismissalObject {
            gap,
            reason: keys.text(&one.reason),
            by: keys.text(&one.by),
            at: Shown(one.at),
            lifted: match keys {
                Keys::All => Slot::Holds(Lifted::Plain(one.lifted)),
                Keys::Filled if one.lifted => Slot::Holds(Lifted::Word("yes")),
                Keys::Filled => Slot::LeftOut,
            },
            rest: Rest::of(&one.extra),
        });
        keys.unless(self.is_empty(), objects.collect::<Vec<_>>())
    }
}

//! Undo and redo of an article's edits, without limit within a session.

use std::rc::Rc;

use crate::change::edit::{Change, Edit};
use crate::change::fields::Key;

/// What can be taken back, and what can be done again. Cloning shares.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: List,
    undone: List,
}

impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        is_same(&self.done, &other.done) && is_same(&self.undone, &other.undone)
    }
}

impl Eq for History {}

/// A shared stack: pushing costs one allocation, whatever its length.
type List = Option<Rc<Node>>;

#[derive(Debug)]
struct Node {
    edit: Edit,
    label: &'static str,
    below: List,
}

/// Compares two stacks from the top until they share the rest. Like dropping, this must not recurse:
/// a long stack would overflow the browser's.
fn is_same(mut one: &List, mut other: &List) -> bool {
    loop {
        match (one, other) {
            (None, None) => return true,
            (Some(a), Some(b)) if Rc::ptr_eq(a, b) => return true,
            (Some(a), Some(b)) if a.label == b.label && a.edit == b.edit => (one, other) = (&a.below, &b.below),
            _ => return false,
        }
    }
}

/// A long stack must not unwind by recursion.
impl Drop for Node {
    fn drop(&mut self) {
        let mut below = self.below.take();
        while let Some(node) = below {
            match Rc::try_unwrap(node) {
                Ok(mut node) => below = node.below.take(),
                Err(_) => break,
            }
        }
    }
}

impl History {
    /// The history after an edit; what had been undone can no longer be done again.
    #[must_use]
    pub fn with(&self, edit: Edit, label: &'static str) -> Self {
        let below = self.done.clone();
        Self { done: Some(Rc::new(Node { edit, label, below })), undone: None }
    }

    /// The history in which the newest edit of `newer`, made on top of this one, is part of the edit below
    /// it: one step takes both back. None where they do not belong together: other labels, not one change
    /// after another of one mark, or `belongs` says no of the edit below.
    #[must_use]
    pub fn joined(&self, newer: &Self, label: &'static str, belongs: impl Fn(&Edit) -> bool) -> Option<Self> {
        let (below, top) = (self.done.as_ref()?, newer.done.as_ref()?);
        let is_on_top = self.undone.is_none() && top.below.as_ref().is_some_and(|node| Rc::ptr_eq(node, below));
        if !is_on_top || below.label != label || top.label != label || !belongs(&below.edit) {
            return None;
        }
        match (below.edit.changes.as_slice(), top.edit.changes.as_slice()) {
            ([one], [other])
                if matches!(one.key, Key::Annotation(_)) && (one.key, &one.after) == (other.key, &other.before) =>
            {
                let edit = Edit::one(Change { after: other.after.clone(), ..one.clone() });
                let node = Node { edit, label, below: below.below.clone() };
                Some(Self { done: Some(Rc::new(node)), undone: None })
            }
            _ => None,
        }
    }

    /// The inverse of the newest edit, its label, and the history without it.
    #[must_use]
    pub fn undo(&self) -> Option<(Edit, &'static str, Self)> {
        let node = self.done.as_ref()?;
        let undone = Some(Rc::new(Node { edit: node.edit.clone(), label: node.label, below: self.undone.clone() }));
        Some((node.edit.inverse(), node.label, Self { done: node.below.clone(), undone }))
    }

    /// The edit that was undone last, its label, and the history with it back.
    #[must_use]
    pub fn redo(&self) -> Option<(Edit, &'static str, Self)> {
        let node = self.undone.as_ref()?;
        let done = Some(Rc::new(Node { edit: node.edit.clone(), label: node.label, below: self.done.clone() }));
        Some((node.edit.clone(), node.label, Self { done, undone: node.below.clone() }))
    }

    /// The history without the step that undo (or, `forward`, redo) would take: it no longer fits.
    #[must_use]
    pub fn without_next(&self, forward: bool) -> Self {
        let below = |list: &List| list.as_ref().and_then(|node| node.below.clone());
        if forward {
            Self { done: self.done.clone(), undone: below(&self.undone) }
        } else {
            Self { done: below(&self.done), undone: self.undone.clone() }
        }
    }

    /// The edit that was done last.
    #[must_use]
    pub fn newest(&self) -> Option<&Edit> {
        self.done.as_ref().map(|node| &node.edit)
    }

    /// What undo would take back: "Add quote".
    #[must_use]
    pub fn undo_label(&self) -> Option<&'static str> {
        self.done.as_ref().map(|node| node.label)
    }

    /// What redo would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&'static str> {
        self.undone.as_ref().map(|node| node.label)
    }
}

//! Undo and redo of an article's edits, without limit within a session.

use std::rc::Rc;

use crate::edit::Edit;

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

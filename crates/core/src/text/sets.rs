//! Which of a list are one: union–find (Galler and Fischer, "An improved equivalence algorithm", 1964), the smaller index
//! on top, paths halved.

/// Sets of indices.
pub(crate) struct Sets(Vec<usize>);

impl Sets {
    /// Each index by itself.
    pub(crate) fn new(len: usize) -> Self {
        Self((0..len).collect())
    }

    /// The smallest index of the set.
    fn root(&mut self, mut at: usize) -> usize {
        while let Some(up) = self.0.get(at).copied().filter(|up| *up != at) {
            let above = self.0.get(up).copied().unwrap_or(up);
            if let Some(slot) = self.0.get_mut(at) {
                *slot = above;
            }
            at = above;
        }
        at
    }

    /// Makes the sets of two indices one.
    pub(crate) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(slot) = self.0.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }

    /// The sets, each in order, in the order of their first.
    pub(crate) fn lists(&mut self) -> Vec<Vec<usize>> {
        let mut lists: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        for at in 0..self.0.len() {
            let root = self.root(at);
            if let Some(list) = lists.get_mut(root) {
                list.push(at);
            }
        }
        lists.retain(|list| !list.is_empty());
        lists
    }
}

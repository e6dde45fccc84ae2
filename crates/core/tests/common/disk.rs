//! The browser's two stores, which stop before any write that a test names.

use std::collections::BTreeMap;

use galley_core::journal::keeping::{Commit, Op};
use galley_core::journal::reopening::{Aside, Found};
use galley_core::journal::{keys, listing};
use galley_core::model::id::ArticleId;

/// The tab is gone: nothing is written any more.
#[derive(Debug)]
pub struct Stopped;

pub type Store = BTreeMap<String, String>;

/// The database and local storage of one browser. A transaction is one write.
#[derive(Clone, Default)]
pub struct Disk {
    pub database: Store,
    pub local: Store,
    /// Local storage as it was before each of its writes.
    pub earlier: Vec<Store>,
    /// Writes so far.
    pub writes: usize,
    /// The write that does not happen any more, if any.
    pub stop: Option<usize>,
}

impl Disk {
    pub fn count(&mut self) -> Result<(), Stopped> {
        if self.stop == Some(self.writes) {
            return Err(Stopped);
        }
        self.writes += 1;
        Ok(())
    }

    pub fn local(&mut self, op: &Op) -> Result<(), Stopped> {
        self.count()?;
        self.earlier.push(self.local.clone());
        put(&mut self.local, op);
        Ok(())
    }

    /// Whether the transaction went through.
    pub fn commit(&mut self, commit: &Commit) -> Result<bool, Stopped> {
        self.count()?;
        if commit.expect.as_ref().is_some_and(|(key, value)| self.database.get(key) != value.as_ref()) {
            return Ok(false);
        }
        commit.ops.iter().for_each(|op| put(&mut self.database, op));
        Ok(true)
    }

    pub fn found(&self, article: ArticleId) -> Found {
        let list = |store: &Store, prefix: &str| -> Vec<(String, String)> {
            let pairs = store.iter().filter(|(key, _)| key.starts_with(prefix));
            pairs.map(|(key, value)| (key.clone(), value.clone())).collect()
        };
        let one = |store: &Store, key: String| list(store, &key).pop();
        Found {
            text: one(&self.database, keys::text(article)),
            head: one(&self.database, keys::head(article)),
            pages: list(&self.database, &keys::of("page", article)),
            stamps: list(&self.database, &keys::of("stamps", article)),
            entries: list(&self.database, &keys::of("entry", article)),
            pending: list(&self.local, &keys::pending_prefix(article)),
            plain: one(&self.local, keys::plain(article)),
            kept: self.database.get(&keys::listing(article)).and_then(|line| listing::kept(line)),
        }
    }

    /// The same stores in a browser that was started again; `lost` writes of local storage never
    /// reached the disk.
    pub fn restarted(&self, lost: usize) -> Self {
        let local = match lost {
            0 => self.local.clone(),
            lost => self.earlier[self.earlier.len() - lost].clone(),
        };
        Self { database: self.database.clone(), local, ..Self::default() }
    }

    /// Moves what could not be read under a key of its own.
    pub fn set_aside(&mut self, aside: &[Aside]) {
        for Aside { key, value, .. } in aside {
            let store = if key.starts_with("galley:") { &mut self.local } else { &mut self.database };
            assert_eq!(store.remove(key).as_ref(), Some(value), "{key} is set aside as it stands");
            store.insert(keys::aside(key), value.clone());
        }
    }
}

pub fn put(store: &mut Store, op: &Op) {
    match op {
        Op::Put(key, value) => drop(store.insert(key.clone(), value.clone())),
        Op::Delete(key) => drop(store.remove(key)),
    }
}

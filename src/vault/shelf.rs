//! The vault's list of articles, and what lies beside it.

use galley_core::desk::Place;
use galley_core::formats::ReadError;
use galley_core::journal::keeping::{Commit, Op};
use galley_core::journal::keys;
use galley_core::journal::library::{Library, Listing};
use galley_core::journal::listing;
use galley_core::journal::recovery::{article_of, says_newer};
use galley_core::journal::reopening::Aside;
use galley_core::model::id::ArticleId;

use super::local;
use crate::dom::idb::{CommitError, Database, OpenError};
use crate::dom::{DomError, storage};

/// What the keys of records begin with that are set aside in local storage.
const LOCAL_ASIDE: &str = "galley:aside:";

/// What was found at the start.
pub struct Shelf {
    /// The open database, or why there is none.
    pub database: Result<Database, OpenError>,
    /// The list of articles.
    pub library: Library,
    /// Records that could not be read; they are set aside already.
    pub aside: Vec<Aside>,
    /// Records that a newer Galley wrote; they are left where they are.
    pub newer: Vec<Aside>,
    /// Where work is kept.
    pub place: Place,
}

/// A record of the list that this version did not read.
pub struct Unread {
    record: Aside,
    is_newer: bool,
}

impl Unread {
    /// The record and what reading it said.
    #[must_use]
    pub fn new(key: String, value: String, error: ReadError) -> Self {
        let is_newer = says_newer(&error);
        Self { record: Aside { key, value, why: Some(error.into()) }, is_newer }
    }
}

/// Reads the list in the database, or, where there is none, in local storage.
pub(super) async fn read(mut database: Result<Database, OpenError>) -> Shelf {
    let mut read = None;
    if let Ok(open) = &database {
        match list(open).await {
            Ok(found) => read = Some(found),
            // One that cannot be read is none: an empty list would be a lie.
            Err(error) => database = Err(OpenError::Failed(error)),
        }
    }
    let (library, unread) = read.unwrap_or_else(|| {
        let (copies, unread) = local::unlisted(&[]);
        (Library::from_list(copies), unread)
    });
    let place = if database.is_ok() { Place::Device } else { local::place() };
    let (newer, aside): (Vec<Unread>, Vec<Unread>) = unread.into_iter().partition(|unread| unread.is_newer);
    let records = |list: Vec<Unread>| list.into_iter().map(|unread| unread.record).collect::<Vec<_>>();
    let (newer, aside) = (records(newer), records(aside));
    for commit in set_aside(&aside) {
        if let Ok(database) = &database {
            // It failed: the record stays where it is, and the reader is told all the same.
            let _ = database.commit(&commit).await;
        }
    }
    Shelf { database, library, aside, newer, place }
}

/// Reads the list: what the database has, and what local storage has that the database has never heard of.
///
/// # Errors
/// Where the database cannot be read.
pub(super) async fn list(database: &Database) -> Result<(Library, Vec<Unread>), DomError> {
    let mut list = Vec::new();
    let mut unread = Vec::new();
    for (key, value) in database.with_prefix("list/").await? {
        match listing::read(&value) {
            Ok(line) => list.push(line),
            Err(error) => unread.push(Unread::new(key, value, error)),
        }
    }
    let (copies, unreadable) = local::unlisted(&list);
    list.extend(copies);
    unread.extend(unreadable);
    // An article whose line is gone is there all the same.
    for id in database.keys("head/").await?.iter().filter_map(|key| article_of(key)) {
        if list.iter().all(|line| line.id != id) {
            list.push(Listing::found_again(id));
        }
    }
    Ok((Library::from_list(list), unread))
}

/// An article's line of the list, if a newer Galley wrote it.
pub(super) fn newer_line(id: ArticleId, value: String) -> Option<Aside> {
    let error = listing::read(&value).err().filter(says_newer)?;
    Some(Aside { key: keys::listing(id), value, why: Some(error.into()) })
}

/// Moves unreadable records under a key of their own, where nothing writes over them: those of local
/// storage at once, those of the database in the transactions that come back, each only while the record
/// is as it was read.
pub(super) fn set_aside(aside: &[Aside]) -> Vec<Commit> {
    let mut commits = Vec::new();
    for record in aside {
        if record.key.starts_with("galley:") {
            if storage::set(&format!("{LOCAL_ASIDE}{}", record.key), &record.value).is_ok() {
                storage::remove(&record.key);
            }
        } else {
            let expect = Some((record.key.clone(), Some(record.value.clone())));
            let ops = vec![Op::Put(keys::aside(&record.key), record.value.clone()), Op::Delete(record.key.clone())];
            commits.push(Commit { expect, ops });
        }
    }
    commits
}

/// Takes everything of an article away, for good.
///
/// # Errors
/// Where some of it is still there.
pub(super) async fn erase(database: Option<&Database>, id: ArticleId) -> Result<(), CommitError> {
    for prefix in [
        keys::pending_prefix(id),
        keys::local_draft_prefix(id),
        keys::plain(id),
        keys::ahead(id),
        keys::taken(id),
        keys::seat(id),
        format!("galley:place:{id}"),
    ] {
        for key in storage::keys(&prefix) {
            storage::remove(&key);
        }
    }
    let Some(database) = database else { return Ok(()) };
    let mut ops = vec![Op::Delete(keys::listing(id))];
    for sort in ["text", "head", "page", "stamps", "entry", "draft", "restore", "point", "seen"] {
        let found = database.keys(&keys::of(sort, id)).await.unwrap_or_default();
        ops.extend(found.into_iter().map(Op::Delete));
    }
    database.commit(&Commit { expect: None, ops }).await
}

/// What lies set aside: keys with the lengths of the records in UTF-16 units.
pub(super) async fn list_aside(database: Option<&Database>) -> Vec<(String, usize)> {
    let mut list = match database {
        Some(database) => database.sizes(&keys::aside("")).await.unwrap_or_default(),
        None => Vec::new(),
    };
    let local = local::pairs(LOCAL_ASIDE).into_iter().map(|(key, value)| (key, value.encode_utf16().count()));
    list.extend(local);
    list
}

/// A record that lies set aside, as it stands.
pub(super) async fn get_aside(database: Option<&Database>, key: &str) -> Option<String> {
    if key.starts_with(LOCAL_ASIDE) {
        return storage::get(key);
    }
    database?.get(key).await.ok().flatten()
}

/// Takes a record that lies set aside away, for good.
///
/// # Errors
/// Where it is still there.
pub(super) async fn delete_aside(database: Option<&Database>, key: &str) -> Result<(), CommitError> {
    if key.starts_with(LOCAL_ASIDE) {
        storage::remove(key);
        return Ok(());
    }
    let Some(database) = database else { return Ok(()) };
    database.commit(&Commit { expect: None, ops: vec![Op::Delete(key.to_owned())] }).await
}

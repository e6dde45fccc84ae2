//! The vault's list of articles: what the start screen needs of it.

use galley_core::formats::listing;
use galley_core::id::ArticleId;
use galley_core::journal::keeping::{Commit, Op, put_listing};
use galley_core::journal::keys;
use galley_core::journal::reopening::Aside;
use galley_core::library::{Library, Listing};
use galley_core::state::Place;

use super::local;
use crate::dom::idb::{CommitError, Database};
use crate::dom::storage;

/// The name of the database.
pub const DATABASE: &str = "galley";

/// What was found at the start.
pub struct Shelf {
    /// The open database, if the browser has one for this page.
    pub database: Option<Database>,
    /// The list of articles.
    pub library: Library,
    /// Records that could not be read; they are set aside already.
    pub aside: Vec<Aside>,
    /// Where work is kept.
    pub place: Place,
}

/// Opens the stores and reads the list.
pub async fn open() -> Shelf {
    let (database, place) = match Database::open(DATABASE, |_| {}).await {
        Ok(database) => (Some(database), Place::Device),
        Err(_) => (None, local::place()),
    };
    let mut aside = Vec::new();
    let mut list = Vec::new();
    if let Some(database) = &database {
        for (key, value) in database.with_prefix("list/").await.unwrap_or_default() {
            match listing::read(&value) {
                Ok(line) => list.push(line),
                Err(error) => aside.push(Aside { key, value, why: error.to_string() }),
            }
        }
    }
    // What local storage has and the database has never heard of.
    let (copies, unreadable) = local::unlisted(&list);
    list.extend(copies);
    aside.extend(unreadable);
    if let (Some(commit), Some(database)) = (set_aside(&aside), &database) {
        // It failed: the records stay where they are, and the reader is told all the same.
        let _ = database.commit(&commit).await;
    }
    Shelf { database, library: Library::from_list(list), aside, place }
}

/// Moves unreadable records under a key of their own, where nothing writes over them: those of local
/// storage at once, those of the database in the transaction that comes back.
pub fn set_aside(aside: &[Aside]) -> Option<Commit> {
    let mut ops = Vec::new();
    for record in aside {
        if record.key.starts_with("galley:") {
            if storage::set(&format!("galley:aside:{}", record.key), &record.value).is_ok() {
                storage::remove(&record.key);
            }
        } else {
            ops.push(Op::Put(keys::aside(&record.key), record.value.clone()));
            ops.push(Op::Delete(record.key.clone()));
        }
    }
    (!ops.is_empty()).then_some(Commit { expect: None, ops })
}

/// Writes a line of the list: into the trash, or out of it.
///
/// # Errors
/// Where it is not on disk.
pub async fn put(database: Option<&Database>, line: &Listing) -> Result<(), CommitError> {
    match database {
        Some(database) => database.commit(&Commit { expect: None, ops: vec![put_listing(line)] }).await,
        None => Ok(()),
    }
}

/// Takes everything of an article away, for good.
///
/// # Errors
/// Where some of it is still there.
pub async fn erase(database: Option<&Database>, id: ArticleId) -> Result<(), CommitError> {
    for prefix in
        [keys::pending_prefix(id), keys::local_draft_prefix(id), keys::plain(id), format!("galley:place:{id}")]
    {
        for key in storage::keys(&prefix) {
            storage::remove(&key);
        }
    }
    let Some(database) = database else { return Ok(()) };
    let mut ops = vec![Op::Delete(keys::listing(id))];
    for sort in ["text", "head", "page", "stamps", "entry", "draft"] {
        let pairs = database.with_prefix(&keys::of(sort, id)).await.unwrap_or_default();
        ops.extend(pairs.into_iter().map(|(key, _)| Op::Delete(key)));
    }
    database.commit(&Commit { expect: None, ops }).await
}

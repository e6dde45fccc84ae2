//! The connection to the database.
//!
//! Knows: whether there is one, and who waits for it. Does not know: what is done when it goes and when it comes
//! back ([`super::recovery`]).
//!
//! ```text
//! not yet ──▶ open ⇄ away ──▶ without
//!    └──────────▶ without ──▶ away ──▶ open      (it opened late)
//! ```

use std::cell::Cell;

use crate::dom::idb::{Database, OpenError, Patience};
use crate::dom::signal::Watched;
use crate::dom::{storage, task};

/// The name of the database.
const DATABASE: &str = "galley";

/// How it stands with the database.
#[derive(Clone)]
enum Standing {
    /// It was not opened yet: nobody knows where work is to be kept.
    NotYet,
    Open(Database),
    /// It went away and is being opened again: nothing is carried out meanwhile.
    Away,
    /// There is none, or not now: local storage is all there is.
    Without,
}

/// The connection, and what is remembered from one to the next.
pub(super) struct Connection {
    standing: Watched<Standing>,
    /// How long the database is waited for.
    patience: Patience,
    /// Whether there were articles in the database.
    was_full: Cell<bool>,
    /// Whether edits were kept in local storage alone.
    was_without: Cell<bool>,
    asked_to_persist: Cell<bool>,
}

impl Connection {
    /// None yet.
    pub(super) fn new() -> Self {
        Self {
            standing: Watched::new(Standing::NotYet),
            patience: Patience::default(),
            was_full: Cell::default(),
            was_without: Cell::default(),
            asked_to_persist: Cell::default(),
        }
    }

    /// Opens the database. `late` is called with it where it opens only after it was given up.
    ///
    /// # Errors
    /// Where there is none to be had, or not now.
    pub(super) async fn open(&self, late: impl FnOnce(Database) + 'static) -> Result<Database, OpenError> {
        Database::open(DATABASE, &self.patience, late).await
    }

    /// The database, while it is open.
    pub(super) fn database(&self) -> Option<Database> {
        match self.standing.get() {
            Standing::Open(database) => Some(database),
            Standing::NotYet | Standing::Away | Standing::Without => None,
        }
    }

    /// Whether it is known where work is kept.
    pub(super) fn has_begun(&self) -> bool {
        !matches!(self.standing.get(), Standing::NotYet)
    }

    /// Whether the database is being opened again.
    pub(super) fn is_away(&self) -> bool {
        matches!(self.standing.get(), Standing::Away)
    }

    /// Whether work can be kept now, in the database or without one.
    pub(super) fn is_settled(&self) -> bool {
        matches!(self.standing.get(), Standing::Open(_) | Standing::Without)
    }

    /// Waits until it is known where work is kept.
    pub(super) async fn begun(&self) {
        self.standing.until(|standing| !matches!(standing, Standing::NotYet)).await;
    }

    /// Waits until a database that went away has come back or is given up.
    pub(super) async fn back(&self) {
        self.standing.until(|standing| !matches!(standing, Standing::Away)).await;
    }

    /// Takes a database into use.
    pub(super) fn take(&self, database: Database) {
        self.standing.set(Standing::Open(database));
    }

    /// It is gone; false where that is known.
    pub(super) fn lose(&self) -> bool {
        !matches!(self.standing.replace(Standing::Away), Standing::Away)
    }

    /// One has opened late; false where it is not needed any more, or another is being opened.
    pub(super) fn comes_back(&self) -> bool {
        let is_needed = !matches!(self.standing.get(), Standing::Open(_) | Standing::Away);
        if is_needed {
            self.standing.set(Standing::Away);
        }
        is_needed
    }

    /// There is none, or not now.
    pub(super) fn do_without(&self) {
        self.was_without.set(true);
        self.standing.set(Standing::Without);
    }

    /// Whether edits were kept in local storage alone; not any more.
    pub(super) fn was_without(&self) -> bool {
        self.was_without.replace(false)
    }

    /// There are articles.
    pub(super) fn note_full(&self) {
        self.was_full.set(true);
    }

    /// Whether there were articles.
    pub(super) fn was_full(&self) -> bool {
        self.was_full.get()
    }

    /// Asks the browser once not to clear what is kept. Whether it agrees changes nothing that Galley does.
    pub(super) fn ask_to_persist(&self) {
        if !self.asked_to_persist.replace(true) {
            task::spawn(async { _ = storage::persist().await });
        }
    }
}

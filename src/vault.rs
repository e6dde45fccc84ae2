//! Where work is kept.
//!
//! Knows: the two stores, and the order of writes that [`galley_core::journal::keeping`] decides.
//! Does not know: what is shown. It tells the state what became of an edit, and the state decides
//! what to say.
//!
//! Jobs wait in one queue and are carried out one after another, so that an article's creation is on
//! disk before its first entry. Entries that wait together are committed together.
//!
//! The vault itself is wiring. What changes is owned by its parts ([`queue`], [`connection`], [`replicas`],
//! [`copies`], [`points`], [`talk`]); what is done stands in [`reading`], [`writing`] and [`recovery`]. Whoever has
//! to wait for a part waits for a future of it, which the part wakes.

mod connection;
mod copies;
mod copying;
mod handle;
pub mod local;
mod pointing;
mod points;
mod queue;
mod reading;
mod recovery;
mod replicas;
pub mod seat;
mod shelf;
mod survey;
mod tabs;
pub mod taken;
mod talk;
pub mod telling;
mod writing;

use galley_core::desk::{Action, Cause, Outgoing};
use galley_core::journal::keeping::{Commit, pending, put_listing};
use galley_core::journal::library::Listing;
use galley_core::journal::reopening::Aside;
use galley_core::journal::replica::Replica;
use galley_core::journal::stamps::Stamps;
use galley_core::journal::{listing, wire};
use galley_core::model::id::ArticleId;
use galley_core::model::work::Work;

pub use self::handle::Vault;
use self::queue::Job;
pub use self::reading::{NotOpened, Read};
use self::shelf::Shelf;
use self::tabs::Message;
use crate::dom::idb::OpenError;

impl Vault {
    /// Opens the stores and reads the list of articles.
    pub async fn start(&self) -> Shelf {
        self.join_tabs();
        let shelf = shelf::read(self.connect().await).await;
        match &shelf.database {
            Ok(database) => {
                if shelf.library.iter().next().is_some() {
                    self.0.connection.note_full();
                }
                self.hold(database.clone());
            }
            Err(error) => {
                self.explain(error, shelf.place);
                if matches!(error, OpenError::Failed(_)) {
                    self.try_again();
                }
                // It may have come late already, and be taken up.
                if !self.0.connection.has_begun() {
                    self.0.connection.do_without();
                }
            }
        }
        self.pump();
        shelf
    }

    /// Whether the stores were opened.
    #[must_use]
    pub fn has_started(&self) -> bool {
        self.0.connection.has_begun()
    }

    /// Keeps a new article; the clock that stands for its creation.
    #[must_use]
    pub fn create(&self, work: &Work) -> u64 {
        let id = work.article.id;
        self.hold_replica(id, Replica::new(work.clone(), Stamps::default(), self.0.tab, 1));
        self.0.connection.note_full();
        self.0.queue.push(Job::Create(id, 1, Vec::new()));
        self.copy_plainly(id);
        self.begin_points(id);
        self.pump();
        1
    }

    /// Takes edits: each lies in local storage when this returns, and is on its way to the disk.
    pub fn take(&self, edits: &[Outgoing]) {
        for Outgoing { entry, work } in edits {
            let after = self.with_replica(entry.article, |replica| replica.newest(entry.tab));
            let wire = wire::write_entry(entry, &work.article.text, after);
            local::apply(&pending(entry, wire));
            self.before_edit(entry.article);
            self.with_replica(entry.article, |replica| replica.take(entry));
            self.0.queue.push(Job::Entry(entry.clone()));
        }
        if let Some(last) = edits.last() {
            self.copy_plainly(last.entry.article);
            self.0.connection.ask_to_persist();
        }
        self.pump();
    }

    /// Tries again what failed.
    pub fn retry(&self) {
        self.pump();
    }

    /// Writes a listing by itself, into the trash or out of it, and says so to the list and to the other tabs.
    pub fn list(&self, line: &Listing) {
        let commit = Commit { expect: None, ops: vec![put_listing(line)] };
        self.0.queue.push(Job::Commit(commit));
        self.say(&Message::Line(listing::write(line)));
        self.0.dispatch.send(Action::Listed(Box::new(line.clone())));
        self.pump();
    }

    /// Takes everything of an article away, for good.
    ///
    /// # Errors
    /// Where some of it is still there, and why.
    pub async fn erase(&self, id: ArticleId) -> Result<(), Cause> {
        self.0.replicas.let_go(id);
        self.0.copies.let_go(id);
        self.0.points.forget(id);
        let database = self.database();
        shelf::erase(database.as_ref(), id).await.map_err(writing::why)?;
        self.say(&Message::Gone(id));
        Ok(())
    }

    /// What lies set aside: keys with the lengths of the records in UTF-16 units.
    pub async fn list_aside(&self) -> Vec<(String, usize)> {
        shelf::list_aside(self.database().as_ref()).await
    }

    /// A record that lies set aside, as it stands.
    pub async fn get_aside(&self, key: &str) -> Option<String> {
        shelf::get_aside(self.database().as_ref(), key).await
    }

    /// Takes a record that lies set aside away, for good; whether it went.
    pub async fn delete_aside(&self, key: &str) -> bool {
        shelf::delete_aside(self.database().as_ref(), key).await.is_ok()
    }

    fn set_aside(&self, aside: &[Aside]) {
        let commits = shelf::set_aside(aside);
        if !commits.is_empty() {
            self.0.queue.extend(commits.into_iter().map(Job::Commit));
            self.pump();
        }
    }
}

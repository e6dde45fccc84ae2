//! When the database goes away under the page, and when it comes back.
//!
//! Knows: what the tab still holds in memory, and that nothing in the old connection counts any more.
//! Does not know: single records; opening an article is the vault's.
//!
//! ```text
//! closed, deleted, mute → nothing is called saved → opened again → the same records are there: go on
//!                                                              → they are gone: the open article is kept anew
//!                                                              → others are there: both are brought together
//!                                                 → not to be had → local storage, and asked again later
//! ```

use galley_core::desk::{Action, Cause, Place, Stored, Unusable};
use galley_core::journal::keys;
use galley_core::model::id::ArticleId;

use super::handle::Vault;
use super::queue::Job;
use super::writing::RETRY_AFTER;
use super::{local, shelf};
use crate::dom::idb::{Database, OpenError};
use crate::dom::{DomError, location, storage, task};

/// Milliseconds before a database that went away while work was taken up in it is asked for again: not in the
/// same breath.
const ONCE_MORE_AFTER: u32 = 500;

/// What the database has of what the tab knows.
struct Compared {
    /// Whether the database was emptied.
    is_emptied: bool,
    /// The open article, if the database has records of it that this tab has not read.
    behind: Option<ArticleId>,
}

impl Vault {
    /// Asks for the database. One that opens only after it was given up is taken up all the same.
    pub(super) async fn connect(&self) -> Result<Database, OpenError> {
        let late = self.clone();
        self.0.connection.open(move |database| late.come_late(database)).await
    }

    /// Takes a connection into use.
    pub(super) fn hold(&self, database: Database) {
        self.0.connection.take(database.clone());
        self.0.dispatch.send(Action::Placed(Place::Device));
        let (this, own) = (self.clone(), database.clone());
        database.on_close(move || this.lose(own.is_stalled()));
    }

    /// The connection is gone. From now on nothing is called saved until it is on disk again.
    fn lose(&self, stalled: bool) {
        if !self.0.connection.lose() {
            return;
        }
        self.0.dispatch.send(Action::Unsaved);
        if stalled {
            self.0.dispatch.send(Action::SaveFailed(Cause::NoAnswer));
        }
        self.connect_again(0);
    }

    /// Asks for the database again after so many milliseconds.
    fn connect_again(&self, after: u32) {
        let this = self.clone();
        let connect = async move {
            match this.connect().await {
                Ok(database) => this.come_back(database).await,
                Err(error) => this.go_on_without(&error),
            }
        };
        if after == 0 {
            task::spawn(connect);
        } else {
            task::Timeout::new(after, move || task::spawn(connect)).forget();
        }
    }

    /// The database opened after it was given up.
    fn come_late(&self, database: Database) {
        if !self.0.connection.comes_back() {
            return;
        }
        self.0.dispatch.send(Action::Unsaved);
        let this = self.clone();
        task::spawn(async move { this.come_back(database).await });
    }

    /// Takes up work in a database that was away.
    async fn come_back(&self, database: Database) {
        // What was on its way ends first, and goes back into the queue.
        self.0.queue.rest().await;
        let Ok(Compared { is_emptied, behind }) = self.take_up(&database).await else {
            // Gone again: all over again.
            self.connect_again(ONCE_MORE_AFTER);
            return;
        };
        self.hold(database.clone());
        if is_emptied {
            self.0.dispatch.tell(Stored::Emptied(self.opened().is_some(), location::article().is_some()));
        }
        if let Some(id) = self.opened() {
            self.find_points(id);
        }
        if let Ok((library, _)) = shelf::list(&database).await {
            self.0.dispatch.send(Action::Relisted(library));
        }
        if let Some(id) = behind {
            // What each of the two lacks: read first, then written whole.
            let clock = self.with_replica(id, |replica| replica.clock).unwrap_or(0);
            self.0.queue.put_first([Job::CatchUp(id), Job::Create(id, clock, self.needless(id))]);
        }
        self.pump();
    }

    /// Compares what the tab knows with what the database has, and queues what is to be kept anew.
    async fn take_up(&self, database: &Database) -> Result<Compared, DomError> {
        let mut articles: Vec<ArticleId> = self.opened().into_iter().collect();
        articles.extend(self.0.queue.edited().into_iter().filter(|id| self.opened() != Some(*id)));
        let mut found = Vec::new();
        for id in articles {
            found.push((id, database.get(&keys::head(id)).await?));
        }
        let is_empty = database.with_prefix("list/").await?.is_empty();
        let mut compared = Compared { is_emptied: is_empty && self.0.connection.was_full(), behind: None };
        // From here on nothing waits, so that no edit comes between.
        for (id, head) in found {
            let known = self.with_replica(id, |replica| replica.keeping.head.clone()).flatten();
            match (known, head) {
                (known, None) => {
                    compared.is_emptied |= known.is_some();
                    self.keep_anew(id);
                }
                (Some(known), Some(head)) if known == head => self.go_on(id),
                // Somebody else has kept it meanwhile, or it was opened while the database was away.
                (_, Some(_)) if self.opened() == Some(id) => compared.behind = Some(id),
                // Its edits are entries like any other.
                (_, Some(_)) => {}
            }
        }
        Ok(compared)
    }

    /// The article on the desk. One that was left is the database's alone: whoever clears the site's data
    /// does not expect it back.
    fn opened(&self) -> Option<ArticleId> {
        location::article().filter(|id| self.0.replicas.has(*id))
    }

    /// Queues an article, as this tab has it, to be kept whole; nothing of it is in the database.
    pub(super) fn keep_anew(&self, id: ArticleId) {
        if self.with_replica(id, |replica| replica.forget_store(self.0.tab)).is_some() {
            self.queue_whole(id);
        }
    }

    /// Queues an article to be kept whole, in the place of its edits that wait.
    fn queue_whole(&self, id: ArticleId) {
        let Some(clock) = self.with_replica(id, |replica| replica.clock) else { return };
        self.0.queue.keep_whole(id, clock, self.needless(id));
    }

    /// Keys of local storage that hold nothing which this tab's work does not hold.
    fn needless(&self, id: ArticleId) -> Vec<String> {
        let own = self.0.tab.to_string();
        let mut keys = storage::keys(&keys::pending_prefix(id));
        keys.retain(|key| key.ends_with(&own));
        keys.push(keys::ahead(id));
        keys
    }

    /// The records are as this tab knows them: what was saved is saved, and the queue follows.
    fn go_on(&self, id: ArticleId) {
        let waits = self.0.queue.waits(id);
        let Some(clock) = self.with_replica(id, |replica| replica.clock) else { return };
        if self.0.connection.was_without() {
            // Edits were kept in local storage alone; those that wait are kept with them.
            self.with_replica(id, |replica| {
                replica.keeping.clocks.insert(self.0.tab, clock);
            });
            self.queue_whole(id);
        } else if waits.is_none() {
            self.tell_saved(id, clock);
        }
    }

    /// There is no database, or not now: local storage carries on.
    pub(super) fn go_on_without(&self, error: &OpenError) {
        let place = local::place();
        self.0.connection.do_without();
        self.0.dispatch.send(Action::Placed(place));
        if let Some(id) = self.opened() {
            self.keep_whole_in_browser(id);
        }
        self.explain(error, place);
        if matches!(error, OpenError::Failed(_)) {
            let this = self.clone();
            task::Timeout::new(RETRY_AFTER, move || this.try_again()).forget();
        }
        self.pump();
    }

    /// Asks again for a database that could not be opened, and after a failure later once more: no browser says when
    /// it could be.
    pub(super) fn try_again(&self) {
        let this = self.clone();
        task::spawn(async move {
            match this.connect().await {
                Ok(database) => this.come_late(database),
                Err(OpenError::Failed(_)) => {
                    let again = this.clone();
                    task::Timeout::new(RETRY_AFTER * 2, move || again.try_again()).forget();
                }
                Err(_) => {}
            }
        });
    }

    /// In local storage the article is its plain copy; the edits that wait are in it.
    fn keep_whole_in_browser(&self, id: ArticleId) {
        let Some(clock) = self.with_replica(id, |replica| replica.clock) else { return };
        // Edits stay in the queue behind it: they say what is saved, and lie in local storage already.
        self.0.queue.keep_whole_with_edits(id, clock);
    }

    /// Says why there is no database. A browser that has none says so in the status line alone.
    pub(super) fn explain(&self, error: &OpenError, place: Place) {
        let why = match error {
            OpenError::None(_) if !self.0.connection.was_full() => return,
            OpenError::Newer => Unusable::Newer,
            OpenError::Slow => Unusable::Slow,
            OpenError::None(DomError(why)) => Unusable::None(why.clone()),
            OpenError::Failed(DomError(why)) => Unusable::Failed(why.clone()),
        };
        // An article that is still on its way is open when the reader has read the notice.
        self.0.dispatch.tell(Stored::Unusable(why, place, location::article().is_some()));
    }
}

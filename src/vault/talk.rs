//! What tabs say to each other, and what becomes of it.
//!
//! Knows: an entry is told once it is kept, so that whoever hears it may count on it. Does not know: how
//! two versions become one; that is [`galley_core::journal::stamps`]'.
//!
//! ```text
//! entry <clock of the tab's entry before it>     line            gone <article>
//! <line of the list>                             <line of the list>
//! <entry>
//! ```

use std::rc::Rc;

use galley_core::desk::{Action, Cause, Opened, Stored};
use galley_core::journal::library::Listing;
use galley_core::journal::{Entry, keys};
use galley_core::journal::{listing, wire};
use galley_core::model::id::ArticleId;
use galley_core::text::Text;

use super::handle::Vault;
use super::local;
use super::queue::Job;
use super::reading::NotOpened;
use super::tabs::Message;
use crate::dom::event::{self, Listener};
use crate::dom::tabs::Channel;
use crate::dom::{late, location, page};

/// The channel of all of Galley's tabs.
const CHANNEL: &str = "galley";

impl Vault {
    /// Joins the other tabs.
    pub(super) fn join_tabs(&self) {
        let this = self.clone();
        self.0.tabs.0.replace(Channel::join(CHANNEL, move |text| {
            if let Some(message) = Message::read(&text) {
                this.hear(message);
            }
        }));
    }

    pub(super) fn say(&self, message: &Message) {
        self.0.tabs.send(message);
    }

    /// Notes that entries of one article are kept, and tells the other tabs.
    pub(super) fn tell_tabs(&self, entries: &[Rc<Entry>], text: &Text, line: &Listing) {
        let line = listing::write(line);
        for entry in entries {
            let before = self.with_replica(entry.article, |replica| {
                let before = replica.last(entry.tab);
                replica.keeping.committed(std::slice::from_ref(entry));
                before
            });
            // One that is told again says nothing new, and needs nothing before it.
            let before = before.filter(|before| *before < entry.clock).unwrap_or(0);
            self.say(&Message::Entry(before, line.clone(), wire::write_entry(entry, text, None)));
        }
    }

    fn hear(&self, message: Message) {
        match message {
            Message::Line(line) => self.list_heard(&line),
            Message::Gone(id) => self.hear_gone(id),
            Message::Entry(before, line, entry) => {
                self.list_heard(&line);
                let Ok(head) = wire::read_entry_head(&entry) else { return };
                self.0.replicas.note_written(head.article);
                if late::is_there() {
                    late::through(|| self.take_in(head.article, before, &entry));
                } else if self.with_replica(head.article, |_| ()).is_some() {
                    // What takes in comes late, and so does what reads it again: that waits, and nothing waits for it.
                    let this = self.clone();
                    late::call(move || this.queue(Job::CatchUp(head.article)));
                }
            }
        }
    }

    /// Takes in an edit that another tab has told of; `before` is the clock of the one before it.
    fn take_in(&self, article: ArticleId, before: u64, entry: &str) {
        let taken = self.with_replica(article, |replica| {
            let entry = Rc::new(wire::read_entry(entry, &replica.work.article.text).ok()?);
            replica.hear(&entry, before).then_some(entry)
        });
        match taken {
            // Not at hand here.
            None => {}
            Some(Some(entry)) => {
                self.copy_plainly(article);
                self.0.dispatch.send(Action::Heard(entry));
            }
            // Something before it was missed, or it is from another version.
            Some(None) => self.queue(Job::CatchUp(article)),
        }
    }

    fn list_heard(&self, line: &str) {
        if let Ok(line) = listing::read(line) {
            self.0.dispatch.send(Action::Listed(Box::new(line)));
        }
    }

    /// Another tab deleted an article for good. What is open here is not lost: it is kept anew.
    fn hear_gone(&self, id: ArticleId) {
        if location::article() == Some(id) && self.0.replicas.has(id) {
            self.keep_anew(id);
            self.0.dispatch.tell(Stored::DeletedElsewhere);
            self.pump();
        } else {
            self.0.replicas.let_go(id);
            self.0.copies.let_go(id);
            self.0.points.forget(id);
            self.0.dispatch.send(Action::Unlisted(id));
        }
    }

    /// Queues a look at an article, once.
    fn queue(&self, job: Job) {
        self.0.queue.push_once(job);
        self.pump();
    }

    /// Has what stands in no record of the store written.
    pub(super) fn queue_what_the_store_lacks(&self, id: ArticleId) {
        if let Some(clock) = self.with_replica(id, |replica| replica.clock) {
            self.queue(Job::Create(id, clock, Vec::new()));
        }
    }

    /// The page is seen again, or came back from where the browser puts pages away: messages may have
    /// been missed.
    pub fn look_again(&self) {
        if let Some(id) = location::article() {
            self.queue(Job::Look(id));
        }
    }

    /// Listens for the page being seen again.
    #[must_use]
    pub fn on_seen(&self) -> [Option<Listener>; 2] {
        let (seen, back) = (self.clone(), self.clone());
        [
            Listener::on_document("visibilitychange", move |_| {
                if page::is_seen() {
                    seen.look_again();
                }
            }),
            Listener::on_window("pageshow", move |event| {
                if event::came_back(event) {
                    back.look_again();
                }
            }),
        ]
    }

    /// Compares the head and the entries in the database with what this tab knows.
    pub(super) async fn look(&self, id: ArticleId) {
        // It is asked again when the page is next seen.
        if !late::is_there() {
            return;
        }
        let Some(database) = self.database() else { return };
        let Ok(found) = database.with_prefixes(&["head", "entry"].map(|sort| keys::of(sort, id))).await else {
            // It is asked again when the page is next seen.
            return;
        };
        let [head, entries] = &found[..] else { return };
        let entries: Vec<_> = entries.iter().filter_map(|(key, _)| keys::read_entry(key)).collect();
        let head = head.first().map(|(_, head)| head.as_str());
        match self.with_replica(id, |replica| (replica.keeping.head.is_some(), replica.is_behind(head, &entries))) {
            // Deleted for good, and nobody said so.
            Some((true, _)) if head.is_none() => self.hear_gone(id),
            Some((_, true)) => {
                if let Ok(true) = self.catch_up(id).await {
                    self.queue_what_the_store_lacks(id);
                }
            }
            _ => {}
        }
    }

    /// Reads an article again and takes in what this tab has not. Whether this tab has something that
    /// stands in no record: a snapshot is to be written.
    pub(super) async fn catch_up(&self, id: ArticleId) -> Result<bool, Cause> {
        // What reads records comes late. Edits lie in local storage meanwhile.
        late::arrived().await;
        // What other tabs have not committed is theirs to commit, and to call saved.
        let own = self.0.tab.to_string();
        let pending = local::pairs(&keys::pending_prefix(id)).into_iter().filter(|(key, _)| key.ends_with(&own));
        let read = match self.read(id, pending.collect()).await {
            Ok(read) => read,
            Err(NotOpened::Unreadable(error)) => {
                return Err(Cause::NoAnswerBecause(Box::new(error.0)));
            }
            Err(NotOpened::Newer(_)) => return Err(Cause::NewerTab),
        };
        self.set_aside(&read.aside);
        let Some(found) = read.reopened else {
            self.with_replica(id, |replica| replica.forget_store(self.0.tab));
            return Ok(true);
        };
        let caught = self.with_replica(id, |replica| {
            let is_ahead = replica.catch_up(found, self.0.tab);
            let (work, stamps, clock) = (replica.work.clone(), replica.stamps.clone(), replica.clock);
            (is_ahead, Opened { work, clock, saved: 0, stamps, drafts: litemap::LiteMap::new() })
        });
        let Some((is_ahead, opened)) = caught else { return Ok(false) };
        self.copy_plainly(id);
        self.0.dispatch.send(Action::CaughtUp(Box::new(opened)));
        Ok(is_ahead)
    }
}

//! The vault's handle and its parts: what everything that is done to the vault shares.

use std::rc::Rc;

use galley_core::journal::replica::Replica;
use galley_core::model::id::{ArticleId, TabId};

use super::connection::Connection;
use super::copies::Copies;
use super::points::Points;
use super::queue::Queue;
use super::replicas::Replicas;
use super::tabs::Tabs;
use crate::dom::idb::Database;
use crate::dom::location;
use crate::store::Dispatch;

/// The vault's handle; clones are the same vault.
#[derive(Clone)]
pub struct Vault(pub(super) Rc<Inner>);

impl PartialEq for Vault {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The parts; each owns what changes in it.
pub(super) struct Inner {
    pub(super) dispatch: Dispatch,
    pub(super) tab: TabId,
    pub(super) connection: Connection,
    pub(super) queue: Queue,
    pub(super) replicas: Replicas,
    pub(super) copies: Copies,
    pub(super) points: Points,
    pub(super) tabs: Tabs,
}

impl Vault {
    /// A vault that has opened nothing yet.
    #[must_use]
    pub fn new(dispatch: Dispatch, tab: TabId) -> Self {
        Self(Rc::new(Inner {
            dispatch,
            tab,
            connection: Connection::new(),
            queue: Queue::new(),
            replicas: Replicas::new(),
            copies: Copies::new(),
            points: Points::new(),
            tabs: Tabs::default(),
        }))
    }

    pub(super) fn database(&self) -> Option<Database> {
        self.0.connection.database()
    }

    pub(super) fn with_replica<T>(&self, id: ArticleId, then: impl FnOnce(&mut Replica) -> T) -> Option<T> {
        self.0.replicas.with(id, then)
    }

    /// Keeps a replica at hand. Those of other articles go, unless something of them still waits.
    pub(super) fn hold_replica(&self, id: ArticleId, replica: Replica) {
        let Inner { queue, copies, .. } = &*self.0;
        let (open, is_busy) = (location::article(), queue.is_busy());
        self.0
            .replicas
            .hold(id, replica, |other| is_busy || open == Some(other) || copies.waits(other) || queue.has(other));
    }
}

//! Reading an article without opening it.

use galley_core::journal::keys;
use galley_core::model::id::ArticleId;
use galley_core::model::work::Work;

use super::handle::Vault;
use super::local;
use super::reading::NotOpened;

impl Vault {
    /// An article as it stands, for whoever only counts: nothing is kept at hand, written or set aside. None
    /// where nothing of it could be read.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub async fn work(&self, id: ArticleId) -> Result<Option<Work>, NotOpened> {
        self.settle().await;
        // This tab's own has edits that are on their way to the disk.
        if let Some(work) = self.with_replica(id, |replica| replica.work.clone()) {
            return Ok(Some(work));
        }
        let read = self.read(id, local::pairs(&keys::pending_prefix(id))).await?;
        Ok(read.reopened.map(|reopened| reopened.work))
    }
}

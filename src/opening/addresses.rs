//! An address that a reader brings where an article was meant.
//!
//! Knows: what becomes of it: it waits on the start screen for the text that comes next, or is offered to the open
//! article. Does not know: the page behind it, which is never fetched; when a text is an address
//! ([`galley_core::formats::arriving::address`]).

use galley_core::desk::{Action, Arrived};
use galley_core::formats::arriving::address::{self, Alone};
use galley_core::model::article::Meta;
use galley_core::model::id::ArticleId;
use galley_core::reading::build::Intake;

use super::Opener;
use crate::dom::{ids, location, task};

impl Opener {
    /// Opens a text that a reader brings; its article has the address that was held for it. One that is only an
    /// address makes none.
    pub(super) fn open_words(&self, intake: Intake<'_>) -> Option<ArticleId> {
        match address::alone(intake.text) {
            Some(Alone::One(address)) => self.take_address(address),
            Some(Alone::Several) => self.tell(Arrived::Addresses),
            None => {
                let address = self.address.borrow().clone();
                let opened = self.open_text(intake, &address, false);
                if opened.is_some() && !address.is_empty() {
                    self.address.take();
                    self.dispatch.send(Action::HoldAddress("".into()));
                }
                return opened;
            }
        }
        None
    }

    /// Offers an address to the open article; without one it waits for the text that comes next.
    fn take_address(&self, address: String) {
        let Some(desk) = self.dispatch.newest().desk.clone() else {
            self.dispatch.send(Action::HoldAddress(address.into()));
            return;
        };
        let article = &desk.work.article;
        let taker = (article.meta.url != address).then_some(article.id);
        self.tell(Arrived::Address(address.into(), taker));
    }

    /// Makes an address an article's, as the reader was offered; the article is shown.
    pub fn give_address(&self, id: ArticleId, address: &str) {
        let (this, url) = (self.clone(), address.to_owned());
        if location::article() != Some(id) {
            self.go(id);
        }
        task::spawn(async move {
            let Some(work) = this.opened(id).await else { return };
            let meta = Meta { url, ..(*work.article.meta).clone() };
            this.dispatch.send(Action::SetMeta { meta: Box::new(meta), at: ids::now() });
        });
    }
}

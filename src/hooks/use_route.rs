//! The address ↔ the open article.

use galley_core::desk::{Action, Cause, Stored};
use galley_core::model::id::ArticleId;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::{event, late, location, page, task};
use crate::store::Dispatch;
use crate::vault::{NotOpened, Read, Vault, telling};

/// Whether the address names no article.
#[hook]
pub fn use_at_start() -> bool {
    let at_start = use_state_eq(|| location::article().is_none());
    let heard = at_start.clone();
    use_effect_on((), move |()| {
        let listener = location::on_change(move || heard.set(location::article().is_none()));
        move || drop(listener)
    });
    *at_start
}

/// Reads the list once and says so, then opens and closes articles as the address says.
#[hook]
pub fn use_route(vault: &Vault, dispatch: &Dispatch, on_read: &Callback<()>) {
    let route = Route { vault: vault.clone(), dispatch: dispatch.clone() };
    let on_read = on_read.clone();
    use_effect_on((), move |()| {
        let listening = route.clone();
        let listener = location::on_change(move || listening.follow());
        task::spawn(async move {
            let start = route.vault.start().await;
            route.dispatch.send(Action::Placed(start.place));
            route.dispatch.send(Action::LibraryLoaded(start.library));
            route.tell_all(telling::aside(&start.aside, None));
            if !start.newer.is_empty() {
                route.dispatch.tell(telling::newer(&start.newer));
            }
            route.follow();
            // Rendered once, so that whoever looks for an article that is here sees the list.
            task::breathe().await;
            on_read.emit(());
        });
        move || drop::<Option<event::Listener>>(listener)
    });
}

#[derive(Clone)]
struct Route {
    vault: Vault,
    dispatch: Dispatch,
}

impl Route {
    fn open_id(&self) -> Option<ArticleId> {
        self.dispatch.newest().desk.as_ref().map(|desk| desk.work.article.id)
    }

    fn follow(&self) {
        let wanted = location::article();
        if wanted == self.open_id() {
            return;
        }
        // Words in a field belong to the article that is being left.
        page::blur();
        let Some(id) = wanted else {
            self.dispatch.send(Action::Closed);
            return;
        };
        let this = self.clone();
        late::call(move || {
            // The reader may have gone elsewhere while it was waited for.
            if location::article() != Some(id) {
                return;
            }
            task::spawn(async move {
                let Read { opened, aside, taken, is_missing } = match this.vault.open(id).await {
                    Ok(read) => read,
                    Err(NotOpened::Unreadable(error)) => {
                        this.fail(error.0);
                        return;
                    }
                    Err(NotOpened::Newer(records)) => {
                        this.dispatch.tell(telling::newer(&records));
                        this.leave();
                        return;
                    }
                };
                this.tell_all(telling::aside(&aside, taken));
                if is_missing {
                    this.dispatch.tell(Stored::Missing);
                }
                // The reader may have gone elsewhere meanwhile.
                if location::article() != Some(id) || this.open_id() == Some(id) {
                    return;
                }
                match opened {
                    Some(opened) => {
                        if !opened.drafts.is_empty() {
                            this.dispatch.tell(Stored::DraftKept);
                        }
                        this.dispatch.send(Action::Opened(Box::new(opened)));
                    }
                    None => {
                        this.dispatch.tell(Stored::NotHere);
                        // Where the browser refuses, the address stays; the list shows all the same.
                        let _ = location::replace(None);
                        this.dispatch.send(Action::Closed);
                    }
                }
            })
        });
    }

    /// The stores did not answer. Nothing is opened, and nothing there is touched.
    fn fail(&self, why: Cause) {
        self.dispatch.tell(Stored::NotOpened(why));
        self.leave();
    }

    fn leave(&self) {
        // Where the browser refuses, the address stays; the list shows all the same.
        let _ = location::replace(None);
        self.dispatch.send(Action::Closed);
    }

    fn tell_all(&self, told: Vec<Stored>) {
        told.into_iter().for_each(|one| self.dispatch.tell(one));
    }
}

//! The start screen's half: it answers before the desk is loaded, hands what a reader brings to the
//! desk, and keeps the list of articles.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::{Arrived, Deed, Matter, Notice, Place, Refused, Stored};
use galley_core::formats::arriving::address::{self, Alone};
use galley_core::journal::library::{Library, Listing};
use galley_core::journal::listing;
use galley_core::model::id::ArticleId;
use galley_words::t;
use yew::prelude::*;

use crate::dom::clipboard::Pasted;
use crate::dom::files;
use crate::dom::halves::{self, Brought};
use crate::dom::idb::{Database, OpenError};
use crate::dom::tabs::Channel;
use crate::dom::{ids, location, offline, page, storage, task};
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_intake::use_drop;
use crate::hooks::use_language::use_language;
use crate::vault::talk::{CHANNEL, Message};
use crate::vault::{local, shelf, telling};
use crate::view::dialogs::{Dialog, LanguageDialog, NameDialog, TrashDialog};
use crate::view::kept::KeptDeed;
use crate::view::matters::{self, Wording};
use crate::view::notices::Notices;
use crate::view::part::View;
use crate::view::set_aside::SetAsideDialog;
use crate::view::start::StartView;
use crate::view::theme::{CREATOR, use_theme};

/// What the start screen knows.
#[derive(Clone, Default)]
struct Known {
    database: Option<Database>,
    library: Library,
    notices: Rc<Vec<Rc<Notice>>>,
    next_notice: u32,
    is_read: bool,
    place: Place,
    /// The way to the other tabs.
    channel: Option<Rc<Channel>>,
    /// The address of the article whose text comes next; may be empty.
    address: String,
    /// What is set aside, once somebody looked.
    aside: Option<Vec<(String, usize)>>,
}

/// Milliseconds until a database that failed is asked for again.
const AGAIN: u32 = 10_000;

/// Milliseconds from a change of the list to a look at how much room there is.
const LOOK_AFTER: u32 = 300;

/// The newest of what is known, and a way to render it.
#[derive(Clone)]
struct Shelf {
    known: Rc<RefCell<Known>>,
    render: UseForceUpdateHandle,
}

/// The start screen, while the address names no article.
#[component]
pub fn Front() -> Html {
    let render = use_force_update();
    let shelf = (*use_memo((), |()| Shelf { known: Rc::default(), render })).clone();
    let here = use_state_eq(|| location::article().is_none());
    let dialog = use_state_eq(|| None::<Dialog>);
    let opening = use_state_eq(|| false);
    let saving = use_state_eq(String::new);
    let room = use_state_eq(|| None);
    let (theme, on_theme) = use_theme();
    let on_language = {
        let shelf = shelf.clone();
        use_language(move |is_chosen| shelf.went(is_chosen, Refused::Language))
    };

    use_effect_on((), {
        let (shelf, here, opening, saving) = (shelf.clone(), here.clone(), opening.clone(), saving.clone());
        move |()| {
            let (listed, gone) = (shelf.clone(), shelf.clone());
            let heard = here.clone();
            let listeners = [
                location::on_change(move || {
                    heard.set(location::article().is_none());
                    opening.set(false);
                }),
                halves::on_listed(move |record| {
                    if let Ok(line) = listing::read(&record) {
                        listed.change(|known| known.library = known.library.with(line));
                    }
                }),
                halves::on_unlisted(move |id| gone.change(|known| known.library = known.library.without(id))),
                halves::on_status(move |words| saving.set(words)),
            ];
            let elsewhere = shelf.clone();
            let channel = Channel::join(CHANNEL, move |text| match Message::read(&text) {
                Some(Message::Entry(_, line, _) | Message::Line(line)) => {
                    if let Ok(line) = listing::read(&line) {
                        elsewhere.change(|known| known.library = known.library.with(line));
                    }
                }
                Some(Message::Gone(id)) => elsewhere.change(|known| known.library = known.library.without(id)),
                None => {}
            });
            shelf.known.borrow_mut().channel = channel.map(Rc::new);
            let told = shelf.clone();
            offline::register(move || {
                told.tell(Stored::NewVersion);
            });
            task::spawn(async move { shelf.read().await });
            move || drop(listeners)
        }
    });
    use_effect_on(*here, |here| {
        if *here {
            page::set_title("Galley");
        }
    });

    {
        // Writing goes on for a moment after an article was left.
        let library = shelf.known.borrow().library.clone();
        let room = room.clone();
        use_effect_on((*here, library), move |(here, _)| {
            let timer = here.then(|| {
                task::Timeout::new(LOOK_AFTER, move || {
                    task::spawn(async move { room.set(storage::room().await) });
                })
            });
            move || drop(timer)
        });
    }

    let bring = {
        let (opening, shelf) = (opening.clone(), shelf.clone());
        Callback::from(move |brought: Brought| {
            if matches!(brought, Brought::Words(_) | Brought::Files(_)) {
                shelf.hand_over_address();
            }
            opening.set(true);
            halves::bring(brought);
        })
    };
    let on_files = bring.reform(Brought::Files);
    let on_words = {
        let (shelf, bring) = (shelf.clone(), bring.clone());
        Callback::from(move |pasted: Pasted| match address::alone(&pasted.text) {
            Some(Alone::One(address)) => shelf.hold_address(address),
            Some(Alone::Several) => shelf.tell(Arrived::Addresses),
            None => bring.emit(Brought::Words(pasted)),
        })
    };
    let on_no_address = {
        let shelf = shelf.clone();
        Callback::from(move |()| shelf.hold_address(String::new()))
    };
    let dropping = use_drop(true, &on_files, &on_words);
    let on_dialog = {
        let (dialog, shelf) = (dialog.clone(), shelf.clone());
        Callback::from(move |which| match which {
            // These are the desk's.
            Dialog::Commands => halves::bring(Brought::Commands),
            Dialog::Keys => halves::bring(Brought::Keys),
            Dialog::Register => halves::bring(Brought::Register),
            _ => {
                if which == Dialog::SetAside {
                    shelf.look_aside();
                }
                dialog.set(Some(which));
            }
        })
    };
    {
        let (on_dialog, shelf, opening) = (on_dialog.clone(), shelf.clone(), opening.clone());
        use_effect_on((), move |()| {
            let listener = halves::on_wish(move |wish| match wish.as_str() {
                "trash" => on_dialog.emit(Dialog::Trash),
                "set-aside" => on_dialog.emit(Dialog::SetAside),
                // What could not be opened says so itself; the field is free again.
                "answered" => opening.set(false),
                wish => {
                    if let Some(address) = wish.strip_prefix("address ") {
                        opening.set(false);
                        shelf.hold_address(address.to_owned());
                    }
                }
            });
            move || drop(listener)
        });
    }
    let on_close = {
        let dialog = dialog.clone();
        Callback::from(move |()| dialog.set(None))
    };
    let on_deed = {
        let shelf = shelf.clone();
        Callback::from(move |deed: Deed| match deed {
            Deed::Restore(id) => shelf.restore(id),
            Deed::DownloadRecord(record) => {
                if let Err(error) = files::download(&record.name, "text/plain", record.content.as_bytes()) {
                    shelf.tell(Refused::File(error.0, true));
                }
            }
            // The desk's deeds come with the desk's notices.
            _ => {}
        })
    };
    let on_dismiss = {
        let shelf = shelf.clone();
        Callback::from(move |id| shelf.dismiss(id))
    };
    let on_kept = {
        let (shelf, bring) = (shelf.clone(), bring.clone());
        Callback::from(move |deed: KeptDeed| match deed {
            KeptDeed::Trash(id) => shelf.trash(id),
            KeptDeed::Rename(id) => bring.emit(Brought::Details(id)),
            KeptDeed::DownloadAll(how) => halves::bring(Brought::DownloadAll(how)),
            KeptDeed::Download(id) => halves::bring(Brought::Download(id)),
        })
    };
    let known = shelf.known.borrow().clone();
    let open_dialog = dialog.map(|which| match which {
        Dialog::Name => {
            let shelf = shelf.clone();
            let on_save = Callback::from(move |name: String| {
                if storage::set(CREATOR, &name).is_err() {
                    shelf.tell(Refused::NameAtStart);
                }
            });
            NameDialog { name: storage::get(CREATOR).unwrap_or_default().into(), on_save, on_close: on_close.clone() }
                .part()
        }
        Dialog::Trash => {
            let (restoring, emptying) = (shelf.clone(), shelf.clone());
            let on_restore = Callback::from(move |id| restoring.restore(id));
            let on_empty = Callback::from(move |()| emptying.empty_trash());
            TrashDialog { library: known.library.clone(), on_restore, on_empty, on_close: on_close.clone() }.part()
        }
        Dialog::SetAside => {
            let (downloading, deleting) = (shelf.clone(), shelf.clone());
            SetAsideDialog {
                records: known.aside.clone(),
                library: known.library.clone(),
                on_download: Callback::from(move |key| downloading.download_aside(key)),
                on_delete: Callback::from(move |key| deleting.delete_aside(key)),
                on_close: on_close.clone(),
            }
            .part()
        }
        Dialog::Language => LanguageDialog { on_choose: on_language.clone(), on_close: on_close.clone() }.part(),
        // What else there is, the desk shows.
        _ => Html::default(),
    });
    if !*here {
        return Html::default();
    }
    let has_articles = known.library.iter().next().is_some();
    let status = match (known.place, saving.as_str()) {
        (Place::Memory, _) => format!("!{}", t!(start_kept_nowhere)),
        // Of nothing nothing is said, but what is wrong.
        (_, words) if !has_articles && !words.starts_with('!') => String::new(),
        (_, "") if known.place == Place::Browser => t!(start_kept_in_browser).to_owned(),
        (_, "") => t!(start_saved).to_owned(),
        (_, words) => words.to_owned(),
    };
    html! {
        <>
            { StartView {
                library: known.library.clone(),
                known: known.is_read,
                opening: *opening,
                room: *room,
                status,
                address: known.address,
                on_no_address,
                on_words,
                on_files,
                on_sample: bring.reform(|()| Brought::Sample),
                on_deed: on_kept,
                on_dialog,
                theme,
                on_theme,
            }.part() }
            { Notices { notices: known.notices.clone(), wording: Wording(matters::at_the_start), on_deed, on_dismiss }.part() }
            if dropping { <div class="dropping" aria-hidden="true"><p>{ t!(start_drop_here) }</p></div> }
            { open_dialog.unwrap_or_default() }
        </>
    }
}

impl Shelf {
    fn change(&self, change: impl FnOnce(&mut Known)) {
        change(&mut self.known.borrow_mut());
        self.render.force_update();
    }

    /// Keeps the address of the article whose text comes next; the empty one takes it away.
    fn hold_address(&self, address: String) {
        self.change(|known| known.address = address);
    }

    /// Gives the desk the address that waits, ahead of what it belongs to. What makes no article of its text
    /// gives it back.
    fn hand_over_address(&self) {
        let address = std::mem::take(&mut self.known.borrow_mut().address);
        if !address.is_empty() {
            halves::bring(Brought::Address(address));
        }
    }

    async fn read(&self) {
        let late = self.clone();
        let found = shelf::open(move |database| late.renew(database)).await;
        self.change(|known| {
            // What became known meanwhile is newer.
            let newer: Vec<Listing> = known.library.iter().map(|line| (**line).clone()).collect();
            known.library = newer.into_iter().fold(found.library, |library, line| library.with(line));
            known.place = found.place;
            known.is_read = true;
        });
        if let Ok(database) = found.database {
            self.hold(database);
        }
        telling::aside(&found.aside, None).into_iter().for_each(|told| self.tell(told));
        if !found.newer.is_empty() {
            self.tell(telling::newer(&found.newer));
        }
        task::after_paint(halves::say_ready);
    }

    /// Takes a connection into use, and another when it is closed. What becomes of the open article then
    /// is the desk's business.
    fn hold(&self, database: Database) {
        let this = self.clone();
        database.on_close(move || {
            this.known.borrow_mut().database = None;
            this.connect_again();
        });
        self.known.borrow_mut().database = Some(database);
    }

    fn connect_again(&self) {
        let this = self.clone();
        task::spawn(async move {
            let late = this.clone();
            match Database::open(shelf::DATABASE, move |database| late.renew(database)).await {
                Ok(database) => this.renew(database),
                Err(error) => {
                    this.change(|known| known.place = local::place());
                    if matches!(error, OpenError::Failed(_)) {
                        task::Timeout::new(AGAIN, move || this.connect_again()).forget();
                    }
                }
            }
        });
    }

    /// Reads the list again: some of it may be gone.
    fn renew(&self, database: Database) {
        let this = self.clone();
        task::spawn(async move {
            if let Ok((library, _)) = shelf::list(&database).await {
                this.change(|known| {
                    known.library = library;
                    known.place = Place::Device;
                });
            }
            this.hold(database);
        });
    }

    fn tell(&self, what: impl Into<Matter>) {
        let matter = what.into();
        self.change(|known| {
            known.next_notice += 1;
            Rc::make_mut(&mut known.notices).push(Rc::new(Notice { id: known.next_notice, matter }));
        });
    }

    /// Something that is told where it does not go went or did not. Once it goes, what was told is over.
    fn went(&self, is_done: bool, what: impl Into<Matter>) {
        let matter = what.into();
        if !is_done {
            self.tell(matter);
        } else if self.known.borrow().notices.iter().any(|notice| notice.matter == matter) {
            self.change(|known| Rc::make_mut(&mut known.notices).retain(|notice| notice.matter != matter));
        }
    }

    /// Looks at what is set aside.
    fn look_aside(&self) {
        let this = self.clone();
        task::spawn(async move {
            let database = this.known.borrow().database.clone();
            let list = shelf::list_aside(database.as_ref()).await;
            this.change(|known| known.aside = Some(list));
        });
    }

    fn download_aside(&self, key: String) {
        let this = self.clone();
        task::spawn(async move {
            let database = this.known.borrow().database.clone();
            let name = format!("{}.txt", key.replace(['/', ':'], "-"));
            let record = shelf::get_aside(database.as_ref(), &key).await;
            let done = record.map(|record| files::download(&name, "text/plain", &record));
            this.went(matches!(done, Some(Ok(()))), Refused::Record(key.into()));
        });
    }

    fn delete_aside(&self, key: String) {
        let this = self.clone();
        task::spawn(async move {
            let database = this.known.borrow().database.clone();
            let is_done = shelf::delete_aside(database.as_ref(), &key).await.is_ok();
            this.went(is_done, Stored::AsideNotDeleted(key.into()));
            this.look_aside();
        });
    }

    fn dismiss(&self, id: u32) {
        self.change(|known| Rc::make_mut(&mut known.notices).retain(|notice| notice.id != id));
    }

    /// Says something to the other tabs, and to the desk's half of this one.
    fn say(&self, message: &Message) {
        if let Some(channel) = &self.known.borrow().channel {
            channel.send(&message.write());
        }
    }

    fn relist(&self, line: Listing) {
        halves::say_listed(&listing::write(&line));
        self.say(&Message::Line(listing::write(&line)));
        let this = self.clone();
        task::spawn(async move {
            let database = this.known.borrow().database.clone();
            let is_done = shelf::put(database.as_ref(), &line).await.is_ok();
            this.went(is_done, Stored::NotListed(line.id));
        });
    }

    fn line(&self, id: ArticleId) -> Option<Listing> {
        self.known.borrow().library.get(id).map(|line| (**line).clone())
    }

    fn trash(&self, id: ArticleId) {
        let Some(line) = self.line(id) else { return };
        let title = line.title.clone();
        self.relist(Listing { trashed: Some(ids::now()), ..line });
        self.tell(Stored::Trashed(id, title.into()));
    }

    fn restore(&self, id: ArticleId) {
        if let Some(line) = self.line(id) {
            self.relist(Listing { trashed: None, ..line });
        }
    }

    fn empty_trash(&self) {
        let gone: Vec<ArticleId> = self.known.borrow().library.trash().map(|line| line.id).collect();
        let database = self.known.borrow().database.clone();
        let this = self.clone();
        task::spawn(async move {
            let mut is_empty = true;
            for id in gone {
                if shelf::erase(database.as_ref(), id).await.is_ok() {
                    halves::say_unlisted(id);
                    this.say(&Message::Gone(id));
                } else {
                    is_empty = false;
                }
            }
            this.went(is_empty, Stored::TrashNotEmptied);
        });
    }
}

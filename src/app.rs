//! The root component: owns the store, wires the vault, the opener and the keyboard, and shows the
//! start screen or the desk.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::id::{ArticleId, TabId};
use galley_core::library::Listing;
use galley_core::state::{Action, Deed, Notice, Opened, State};
use galley_core::work::Work;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use crate::dom::{files, ids, location, offline, page, selection, storage, task};
use crate::hooks::use_autosave::use_autosave;
use crate::hooks::use_intake::use_drop;
use crate::hooks::use_route::use_route;
use crate::hooks::use_shortcuts::{Wishes, use_shortcuts};
use crate::opening::Opener;
use crate::store::{Dispatch, Store};
use crate::vault::Vault;
use crate::view::bar::Theme;
use crate::view::card::Keep;
use crate::view::desk::DeskView;
use crate::view::dialogs::{DetailsDialog, Dialog, KeysDialog, NameDialog, TrashDialog};
use crate::view::export::{ExportDialog, Format, download};
use crate::view::kept::KeptDeed;
use crate::view::notices::Notices;
use crate::view::part::View;
use crate::view::start::StartView;

const CREATOR: &str = "galley:creator";
const THEME: &str = "galley:theme";

/// The app.
#[component]
pub fn App() -> Html {
    let store = use_reducer(|| {
        let creator = storage::get(CREATOR).unwrap_or_default();
        Store(Rc::new(State::new(TabId::from_u128(ids::random()), creator.into())))
    });
    let dispatch = (*use_memo((), |()| Dispatch::new(store.dispatcher()))).clone();
    let state = store.0.clone();
    // What callbacks that outlive a render see: always the newest state.
    let latest = (*use_memo((), |()| Rc::new(RefCell::new((*store).clone())))).clone();
    *latest.borrow_mut() = (*store).clone();
    let vault = (*use_memo((), |()| Vault::new(dispatch.clone(), state.tab))).clone();
    let opener = (*use_memo((), |()| Opener::new(vault.clone(), dispatch.clone(), latest.clone()))).clone();
    let dialog = use_state_eq(|| None::<Dialog>);
    let theme = use_state_eq(|| Theme::from_slug(storage::get(THEME).as_deref()));

    use_route(&latest, &vault, &dispatch);
    use_autosave(&state.outbox, &vault, &dispatch);
    let dropping = use_drop(&opener);
    use_effect_on(*theme, |theme| page::set_theme(theme.slug()));
    use_effect_on((), {
        let dispatch = dispatch.clone();
        move |()| {
            offline::register(move || {
                tell(
                    &dispatch,
                    "A new version of Galley is ready",
                    "It starts the next time you open Galley. Nothing changes under your hands.",
                    Vec::new(),
                )
            })
        }
    });
    let title = state.desk.as_ref().map(|desk| desk.work.article.name());
    use_effect_on(title, |title| match title {
        Some(title) => page::set_title(&format!("{title}, Galley")),
        None => page::set_title("Galley"),
    });

    let on_dialog = {
        let dialog = dialog.clone();
        Callback::from(move |which| dialog.set(Some(which)))
    };
    let on_close = {
        let dialog = dialog.clone();
        Callback::from(move |()| dialog.set(None))
    };
    let download_open = {
        let (latest, dispatch) = (latest.clone(), dispatch.clone());
        Callback::from(move |()| {
            page::leave_field();
            // The words in the field reach the state first.
            let (latest, dispatch) = (latest.clone(), dispatch.clone());
            task::Timeout::new(0, move || {
                let Some(desk) = latest.borrow().0.desk.clone() else { return };
                take_away(&desk.work, &dispatch);
            })
            .forget();
        })
    };
    use_shortcuts(&latest, &dispatch, &Wishes { dialog: on_dialog.clone(), download: download_open.clone() });

    let on_theme = {
        let theme = theme.clone();
        Callback::from(move |new: Theme| {
            match new.slug() {
                // Where nothing is kept, the choice holds for this visit.
                Some(slug) => _ = storage::set(THEME, slug),
                None => storage::remove(THEME),
            }
            theme.set(new);
        })
    };
    let shelf =
        Shelf { latest: latest.clone(), vault: vault.clone(), dispatch: dispatch.clone(), dialog: on_dialog.clone() };
    let on_deed = {
        let (shelf, opener, download_open) = (shelf.clone(), opener.clone(), download_open.clone());
        Callback::from(move |deed: Deed| match deed {
            Deed::Undo => shelf.dispatch.send(Action::Undo { at: ids::now() }),
            Deed::Restore(id) => shelf.restore(id),
            Deed::Open(id) => shelf.go(id),
            Deed::OpenFile => files::choose(),
            Deed::DownloadWork => download_open.emit(()),
            Deed::DownloadRecord(name, record) => {
                if let Err(error) = files::download(&name, "text/plain", &record) {
                    tell(&shelf.dispatch, "The browser made no file", &error.to_string(), Vec::new());
                }
            }
            Deed::Retry => shelf.vault.retry(),
            Deed::OpenAnyway(origin, text) => opener.open_again(&origin, &text),
            Deed::Encoding(handle, label) => opener.reread(handle, &label),
        })
    };
    let on_kept = {
        let shelf = shelf.clone();
        Callback::from(move |deed: KeptDeed| shelf.do_deed(deed))
    };
    let keep = {
        let vault = vault.clone();
        Keep { draft: Callback::from(move |(article, annotation, note)| vault.draft(article, annotation, note)) }
    };
    let screen = match &state.desk {
        Some(desk) => {
            let on_trash = {
                let (shelf, id) = (shelf.clone(), desk.work.article.id);
                Callback::from(move |()| {
                    shelf.trash(id);
                    shelf.leave();
                })
            };
            html! {
                { DeskView { desk: desk.clone(), status: state.status(), saving: state.saving.clone(), keep, on_dialog: on_dialog.clone(), on_trash, theme: *theme, on_theme: on_theme.clone() }.part() }
            }
        }
        None => html! {
            { StartView { opener: opener.clone(), library: state.library.clone(), known: state.library_known, status: state.status(), saving: state.saving.clone(), on_deed: on_kept, on_dialog: on_dialog.clone(), theme: *theme, on_theme: on_theme.clone() }.part() }
        },
    };
    let open_dialog = dialog.map(|which| show_dialog(which, &state, &shelf, &on_close));
    html! {
        <ContextProvider<Dispatch> context={dispatch.clone()}>
            { screen }
            { Notices { notices: state.notices.clone(), on_deed }.part() }
            <div class="unseen" aria-live="polite">{ state.said.1.to_string() }</div>
            if dropping { <div class="dropping" aria-hidden="true"><p>{ "Drop it anywhere" }</p></div> }
            { open_dialog.unwrap_or_default() }
        </ContextProvider<Dispatch>>
    }
}

fn show_dialog(which: Dialog, state: &State, shelf: &Shelf, on_close: &Callback<()>) -> Html {
    let on_close = on_close.clone();
    let dispatch = shelf.dispatch.clone();
    match (which, &state.desk) {
        (Dialog::Export, Some(desk)) => {
            let on_say = Callback::from(move |words: String| dispatch.send(Action::Say(words.into())));
            html! { { ExportDialog { work: desk.work.clone(), on_close, on_say }.part() } }
        }
        (Dialog::Details, Some(desk)) => {
            let on_save =
                Callback::from(move |meta| dispatch.send(Action::SetMeta { meta: Box::new(meta), at: ids::now() }));
            html! { { DetailsDialog { meta: desk.work.article.meta.clone(), name: desk.work.article.name(), on_save, on_close }.part() } }
        }
        (Dialog::Name, _) => {
            let on_save = Callback::from(move |name: String| {
                if storage::set(CREATOR, &name).is_err() {
                    tell(
                        &dispatch,
                        "Your name holds for this visit only",
                        "The browser keeps nothing for this page.",
                        Vec::new(),
                    );
                }
                dispatch.send(Action::SetCreator(name.into()));
            });
            html! { { NameDialog { name: state.creator.clone(), on_save, on_close }.part() } }
        }
        (Dialog::Keys, _) => html! { { KeysDialog { on_close }.part() } },
        (Dialog::Trash, _) => {
            let (restoring, emptying) = (shelf.clone(), shelf.clone());
            let on_restore = Callback::from(move |id| restoring.restore(id));
            let on_empty = Callback::from(move |()| emptying.empty_trash());
            html! { { TrashDialog { library: state.library.clone(), on_restore, on_empty, on_close }.part() } }
        }
        (Dialog::Export | Dialog::Details, None) => Html::default(),
    }
}

fn tell(dispatch: &Dispatch, title: &str, text: &str, deeds: Vec<Deed>) {
    let notice = Notice { id: 0, bad: false, title: title.to_owned(), text: text.to_owned(), deeds };
    dispatch.send(Action::Notify(Box::new(notice)));
}

fn take_away(work: &Work, dispatch: &Dispatch) {
    match download(Format::Galley, work) {
        Ok(()) => dispatch.send(Action::Say("Galley JSON downloaded".into())),
        Err(error) => {
            tell(dispatch, "The browser made no file", &format!("{error}. Use Export, Copy instead."), Vec::new())
        }
    }
}

/// What can be done to kept articles as a whole.
#[derive(Clone)]
struct Shelf {
    latest: Rc<RefCell<Store>>,
    vault: Vault,
    dispatch: Dispatch,
    dialog: Callback<Dialog>,
}

impl Shelf {
    fn line(&self, id: ArticleId) -> Option<Listing> {
        self.latest.borrow().0.library.get(id).map(|line| (**line).clone())
    }

    fn go(&self, id: ArticleId) {
        if location::go(Some(id)).is_err() {
            tell(&self.dispatch, "The browser did not go to the article", "Choose it from the list.", Vec::new());
        }
    }

    fn leave(&self) {
        selection::clear();
        if location::go(None).is_err() {
            self.dispatch.send(Action::Closed);
        }
    }

    fn relist(&self, line: Listing) {
        self.vault.list(&line);
        self.dispatch.send(Action::Listed(Box::new(line)));
    }

    fn trash(&self, id: ArticleId) {
        let Some(line) = self.line(id) else { return };
        let title = line.title.clone();
        self.relist(Listing { trashed: Some(ids::now()), ..line });
        tell(&self.dispatch, "Moved to the trash", &title, vec![Deed::Restore(id)]);
    }

    fn restore(&self, id: ArticleId) {
        if let Some(line) = self.line(id) {
            self.relist(Listing { trashed: None, ..line });
        }
    }

    fn empty_trash(&self) {
        let gone: Vec<ArticleId> = self.latest.borrow().0.library.trash().map(|line| line.id).collect();
        for id in gone {
            self.dispatch.send(Action::Unlisted(id));
            let vault = self.vault.clone();
            task::spawn(async move { vault.erase(id).await });
        }
    }

    fn do_deed(&self, deed: KeptDeed) {
        match deed {
            KeptDeed::Trash(id) => self.trash(id),
            KeptDeed::Rename(id) => {
                self.go(id);
                self.dialog.emit(Dialog::Details);
            }
            KeptDeed::Download(id) => {
                let this = self.clone();
                task::spawn(async move {
                    match this.vault.open(id).await.0 {
                        Some(Opened { work, .. }) => take_away(&work, &this.dispatch),
                        None => tell(
                            &this.dispatch,
                            "This article could not be read",
                            "It is not on this device any more.",
                            Vec::new(),
                        ),
                    }
                });
            }
        }
    }
}

//! The desk's half: owns the store, wires the vault, the opener and the keyboard, and shows the desk
//! while the address names an article. Its notices show on the start screen too.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::{Action, Deed, Desk, Opened, Refused, Said, State, Status, Stored};
use galley_core::formats::galley;
use galley_core::journal::archive;
use galley_core::journal::library::Listing;
use galley_core::journal::listing;
use galley_core::journal::points::{Difference, Reason};
use galley_core::model::id::{ArticleId, TabId};
use galley_core::model::task::Seat;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_words::t;
use yew::prelude::*;

use crate::commands::{self, Ask, Do};
use crate::dom::halves::{self, All, Brought};
use crate::dom::{self, files, ids, location, page, selection, stopped, storage, task};
use crate::hooks::use_autosave::use_autosave;
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_intake::use_drop;
use crate::hooks::use_language::use_language;
use crate::hooks::use_points::use_points;
use crate::hooks::use_printing::use_printing;
use crate::hooks::use_register::use_register;
use crate::hooks::use_route::use_route;
use crate::hooks::use_seat::use_seat;
use crate::hooks::use_shortcuts::{Hands, use_shortcuts};
use crate::opening::Opener;
use crate::store::{Dispatch, Store};
use crate::vault::{NotOpened, Read, Vault, taken, telling};
use crate::view::card::Keep;
use crate::view::class::{HandInDialog, HandOutDialog, WhoDialog};
use crate::view::codebook::CodebookDialog;
use crate::view::desk::DeskView;
use crate::view::dialogs::{DetailsDialog, Dialog, LanguageDialog, NameDialog};
use crate::view::export::{ExportDialog, Format, download};
use crate::view::keys::KeysDialog;
use crate::view::matters::{self, Wording};
use crate::view::merge::{Answer, MergeDialog};
use crate::view::notices::Notices;
use crate::view::palette::Palette;
use crate::view::part::View;
use crate::view::people::PeopleDialog;
use crate::view::print::{self, Print};
use crate::view::register::RegisterDialog;
use crate::view::restore::RestoreDialog;
use crate::view::status;
use crate::view::taken::Taken;
use crate::view::theme::{CREATOR, use_theme};
use crate::view::words;

/// The desk.
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
    let render = use_force_update();
    // What is kept of it is looked up while somebody looks at it.
    let is_looking = *dialog == Some(Dialog::RestorePoints);
    let points = use_points(&vault, state.desk.as_ref().filter(|_| is_looking).map(|desk| desk.work.clone()));
    let survey = use_register(&vault, &latest, *dialog == Some(Dialog::Register));
    let (theme, on_theme) = use_theme();
    let on_language = {
        let dispatch = dispatch.clone();
        use_language(move |is_chosen| {
            let matter = Box::new(Refused::Language.into());
            dispatch.send(if is_chosen { Action::Over(matter) } else { Action::Notify(matter) });
        })
    };
    let printing = use_printing();
    let shelf = Shelf { latest: latest.clone(), vault: vault.clone(), dispatch: dispatch.clone() };

    let on_dialog = {
        let dialog = dialog.clone();
        Callback::from(move |which| dialog.set(Some(which)))
    };
    let take_in = {
        let (opener, shelf, on_dialog) = (opener.clone(), shelf.clone(), on_dialog.clone());
        Callback::from(move |()| {
            // Before the list is read, nobody can tell what is here already; it is taken in then.
            if !shelf.vault.has_started() {
                return;
            }
            for brought in halves::take() {
                match brought {
                    Brought::Address(address) => opener.hold_address(address),
                    Brought::Words(pasted) => opener.open_pasted(pasted),
                    Brought::Files(files) => opener.open_files(files),
                    Brought::Sample => opener.open_sample(),
                    Brought::Details(id) => {
                        shelf.go(id);
                        on_dialog.emit(Dialog::Details);
                    }
                    Brought::Download(id) => shelf.download(id),
                    Brought::DownloadAll(how) => shelf.download_all(how),
                    Brought::Commands => on_dialog.emit(Dialog::Commands),
                    Brought::Keys => on_dialog.emit(Dialog::Keys),
                    Brought::Register => on_dialog.emit(Dialog::Register),
                }
            }
        })
    };
    use_route(&latest, &vault, &dispatch, &take_in);
    use_autosave(&state.outbox, &vault, &dispatch, &latest);
    let on_files = {
        let opener = opener.clone();
        Callback::from(move |files| opener.open_files(files))
    };
    let on_words = {
        let opener = opener.clone();
        Callback::from(move |pasted| opener.open_pasted(pasted))
    };
    let dropping = use_drop(false, &on_files, &on_words);
    use_news(&state, &dispatch, &take_in);
    use_seat(&state, &dispatch, &on_dialog.reform(|()| Dialog::Name));

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
    let ask = {
        let (shelf, opener, on_dialog, download_open) =
            (shelf.clone(), opener.clone(), on_dialog.clone(), download_open.clone());
        let (on_theme, on_language) = (on_theme.clone(), on_language.clone());
        Callback::from(move |ask: Ask| match ask {
            Ask::Dialog(which @ (Dialog::Trash | Dialog::SetAside)) => {
                shelf.leave();
                halves::say_wish(if which == Dialog::Trash { "trash" } else { "set-aside" });
            }
            Ask::Dialog(which) => on_dialog.emit(which),
            Ask::Download(Format::Galley) => download_open.emit(()),
            Ask::Download(format) => shelf.download_open_as(format),
            Ask::Taps => halves::say_wish("taps"),
            Ask::Print => print::print(&shelf.dispatch),
            Ask::Trash => shelf.trash_open(),
            Ask::All => shelf.leave(),
            Ask::New => {
                shelf.leave();
                task::focus_soon("#paste");
            }
            Ask::OpenFile => {
                let opener = opener.clone();
                files::choose(move |files| opener.open_files(files));
            }
            Ask::Sample => opener.open_sample(),
            Ask::Open(id) => shelf.go(id),
            Ask::DownloadAll(how) => shelf.download_all(how),
            Ask::Theme(theme) => on_theme.emit(theme),
            Ask::Language(code) => on_language.emit(code),
        })
    };
    // The keyboard holds on to the first of them: all that it needs is always the newest.
    let hands =
        (*use_memo((), |()| Hands { latest: latest.clone(), dispatch: dispatch.clone(), ask: ask.clone() })).clone();
    use_shortcuts(&hands);
    let on_deed = {
        let (shelf, opener) = (shelf.clone(), opener.clone());
        Callback::from(move |deed: Deed| match deed {
            Deed::Undo => shelf.dispatch.send(Action::Undo { at: ids::now() }),
            Deed::Revive(id) => shelf.dispatch.send(Action::Revive { id, at: ids::now() }),
            Deed::Restore(id) => shelf.restore(id),
            Deed::OpenFile => {
                let opener = opener.clone();
                files::choose(move |files| opener.open_files(files));
            }
            Deed::DownloadWork => download_open.emit(()),
            Deed::DownloadRecord(record) => {
                if let Err(error) = files::download(&record.name, "text/plain", record.content.as_bytes()) {
                    shelf.dispatch.tell(Refused::File(error.0, false));
                }
            }
            Deed::Retry => shelf.vault.retry(),
            Deed::OpenAnyway(origin, text) => opener.open_again(&origin, &text),
            Deed::OpenAsText(handle) => opener.open_all_the_same(handle),
            Deed::Address(id, address) => opener.give_address(id, &address),
            Deed::Encoding(handle, label) => opener.reread(handle, &label),
        })
    };
    // One file after another, each when the one before it is decided.
    let (asking, next) = (state.merging.is_some(), opener.clone());
    use_effect_on(asking, move |asking| {
        let next = next.clone();
        let was_asking = *asking;
        move || {
            if was_asking {
                page::focus("[data-article]");
                next.merge_is_over();
            }
        }
    });
    let merge_dialog = state.merging.clone().zip(state.desk.clone()).map(|(merging, desk)| {
        let opener = opener.clone();
        let on_answer = Callback::from(move |answer| match answer {
            Answer::Merge(choices) => opener.merge(choices),
            Answer::Copy => opener.open_merging_as_copy(),
            Answer::Cancel => opener.leave_merge(),
        });
        MergeDialog { work: desk.work.clone(), merging, on_answer }.part()
    });
    let on_dismiss = {
        let dispatch = dispatch.clone();
        Callback::from(move |id| dispatch.send(Action::Dismiss(id)))
    };
    let screen = state.desk.as_ref().map(|desk| {
        let keep = {
            let vault = vault.clone();
            Keep { draft: Callback::from(move |(article, annotation, note)| vault.draft(article, annotation, note)) }
        };
        let on_trash = {
            let (shelf, id) = (shelf.clone(), desk.work.article.id);
            Callback::from(move |()| {
                shelf.trash(id);
                shelf.leave();
            })
        };
        DeskView {
            desk: desk.clone(),
            status: state.status(),
            saving: state.saving.clone(),
            keep,
            on_dialog: on_dialog.clone(),
            on_trash,
            theme,
            on_theme,
        }
        .part()
    });
    // In the words of the moment at which it is said: nothing is said again because the language is another.
    let said = use_memo(state.said.clone(), |(_, said)| match said {
        Said::Words(words) => words.to_string(),
        Said::Title(matter) => matters::at_the_desk(matter).title,
    });
    let print = state.desk.clone().filter(|_| printing);
    let print = print.map(|desk| Print { desk, creator: state.creator.clone() }.part());
    let next_pupil = opener.clone();
    let open_dialog = match *dialog {
        Some(Dialog::RestorePoints) if state.desk.is_some() => {
            let (restoring, downloading, done) = (shelf.clone(), shelf.clone(), on_close.clone());
            let on_restore = Callback::from(move |at| restoring.go_back(at, done.clone()));
            let on_download = Callback::from(move |at| downloading.download_point(at));
            Some(RestoreDialog { points, on_restore, on_download, on_close }.part())
        }
        Some(Dialog::Register) => {
            let opening = shelf.clone();
            let on_open = Callback::from(move |id| opening.go(id));
            Some(RegisterDialog { survey, on_open, dispatch: dispatch.clone(), on_close }.part())
        }
        Some(Dialog::Commands) => {
            let on_run = Callback::from(move |deed: Do| hands.run(&deed));
            Some(Palette { state: state.clone(), on_run, on_close }.part())
        }
        Some(Dialog::Keys) => {
            let (render, dispatch) = (render.clone(), dispatch.clone());
            let on_change = Callback::from(move |keymap| {
                if !commands::set_keymap(keymap) {
                    dispatch.tell(Refused::Keys);
                }
                render.force_update();
            });
            Some(KeysDialog { codebook: commands::codebook(&state), on_change, on_close }.part())
        }
        Some(Dialog::Name) if state.desk.as_ref().is_some_and(|desk| is_class(desk)) => {
            state.desk.clone().map(|desk| {
                let on_next = Callback::from(move |name: String| next_pupil.open_for_next(&name));
                WhoDialog { desk, on_next, on_close }.part()
            })
        }
        which => which.and_then(|which| show_dialog(which, &state, &dispatch, &on_language, &on_close)),
    };
    html! {
        <ContextProvider<Dispatch> context={dispatch.clone()}>
            { screen.unwrap_or_default() }
            { Notices { notices: state.notices.clone(), wording: Wording(matters::at_the_desk), on_deed, on_dismiss }.part() }
            <div class="unseen" translate="no" aria-live="polite"><span key={state.said.0}>{ (*said).clone() }</span></div>
            if dropping { <div class="dropping" aria-hidden="true"><p>{ t!(app_drop) }</p></div> }
            { open_dialog.unwrap_or_default() }
            { merge_dialog.unwrap_or_default() }
            { print.unwrap_or_default() }
        </ContextProvider<Dispatch>>
    }
}

/// Tells the start screen how things stand, and hears from it.
#[hook]
fn use_news(state: &State, dispatch: &Dispatch, take_in: &Callback<()>) {
    let title = state.desk.as_ref().map(|desk| t!(app_title, article = desk.work.article.name()));
    use_effect_on(title, |title| {
        if let Some(title) = title {
            page::set_title(title);
        }
    });
    // That everything is on disk the start screen says itself, where there is anything.
    let now = state.status();
    let (words, bad) = if now == Status::Saved { (String::new(), false) } else { status::words(now) };
    use_effect_on((words, bad), |(words, bad)| halves::say_status(&format!("{}{words}", if *bad { "!" } else { "" })));
    let line = state.desk.as_ref().and_then(|desk| state.library.get(desk.work.article.id)).cloned();
    use_effect_on(line, |line| {
        if let Some(line) = line {
            halves::say_listed(&listing::write(line));
        }
    });
    // The name may have been given on the start screen since the last article was open.
    let open = state.desk.as_ref().map(|desk| desk.work.article.id);
    let naming = dispatch.clone();
    use_effect_on(open, move |open| {
        let Some(id) = *open else { return };
        if let Some(name) = storage::get(CREATOR) {
            naming.send(Action::SetCreator(name.into()));
        }
        if let Some(at) = taken::when(id) {
            naming.send(Action::TakenAway(id, at));
        }
    });
    let (dispatch, take_in) = (dispatch.clone(), take_in.clone());
    use_effect_on((), move |()| {
        let gone = dispatch.clone();
        let listeners = [
            halves::on_brought(move || take_in.emit(())),
            halves::on_listed(move |record| {
                if let Ok(line) = listing::read(&record) {
                    dispatch.send(Action::Listed(Box::new(line)));
                }
            }),
            halves::on_unlisted(move |id| gone.send(Action::Unlisted(id))),
        ];
        move || drop(listeners)
    });
}

fn show_dialog(
    which: Dialog,
    state: &State,
    dispatch: &Dispatch,
    on_language: &Callback<&'static str>,
    on_close: &Callback<()>,
) -> Option<Html> {
    let on_close = on_close.clone();
    let dispatch = dispatch.clone();
    Some(match which {
        Dialog::Export => {
            let desk = state.desk.as_ref()?;
            let (id, noting) = (desk.work.article.id, dispatch.clone());
            let on_say = Callback::from(move |words: String| dispatch.send(Action::Say(words.into())));
            let on_taken = Callback::from(move |()| taken::note(id, &noting));
            ExportDialog { work: desk.work.clone(), taken: Taken::of(desk), on_taken, on_close, on_say }.part()
        }
        Dialog::Details => {
            let desk = state.desk.as_ref()?;
            let on_save =
                Callback::from(move |meta| dispatch.send(Action::SetMeta { meta: Box::new(meta), at: ids::now() }));
            let (meta, name) = (desk.work.article.meta.clone(), desk.work.article.name());
            DetailsDialog { meta, name, on_save, on_close }.part()
        }
        Dialog::Codebook => CodebookDialog { desk: state.desk.clone()?, on_close }.part(),
        Dialog::Name => {
            let on_save = Callback::from(move |name: String| {
                if storage::set(CREATOR, &name).is_err() {
                    dispatch.tell(Refused::Name);
                }
                dispatch.send(Action::SetCreator(name.into()));
            });
            NameDialog { name: state.reader.clone(), on_save, on_close }.part()
        }
        Dialog::HandOut => HandOutDialog { desk: state.desk.clone()?, reader: state.reader.clone(), on_close }.part(),
        Dialog::HandIn => HandInDialog { desk: state.desk.clone()?, on_close }.part(),
        Dialog::People => PeopleDialog { desk: state.desk.clone()?, on_close }.part(),
        Dialog::Language => LanguageDialog { on_choose: on_language.clone(), on_close }.part(),
        // The trash and what is set aside are the start screen's; the others are shown by who asked.
        Dialog::Keys
        | Dialog::Commands
        | Dialog::Trash
        | Dialog::SetAside
        | Dialog::RestorePoints
        | Dialog::Register => return None,
    })
}

/// Whether the reader's name is asked for this article alone.
fn is_class(desk: &Desk) -> bool {
    !desk.work.article.meta.task.is_none() && desk.seat != Some(Seat::Teacher)
}

fn take_away(work: &Work, dispatch: &Dispatch) {
    match download(Format::Galley, work) {
        Ok(()) => {
            taken::note(work.article.id, dispatch);
            dispatch.send(Action::Say(t!(app_downloaded).into()));
        }
        Err(error) => dispatch.tell(Refused::Export(error.0)),
    }
}

/// What can be done to kept articles as a whole.
#[derive(Clone)]
struct Shelf {
    latest: Rc<RefCell<Store>>,
    vault: Vault,
    dispatch: Dispatch,
}

impl Shelf {
    fn go(&self, id: ArticleId) {
        if location::go(Some(id)).is_err() {
            self.dispatch.tell(Refused::Address(false));
        }
    }

    fn leave(&self) {
        if self.latest.borrow().0.desk.is_none() {
            return;
        }
        selection::clear();
        if location::go(None).is_err() {
            self.dispatch.send(Action::Closed);
        }
    }

    fn relist(&self, id: ArticleId, change: impl FnOnce(&mut Listing)) -> Option<Listing> {
        let mut line = self.latest.borrow().0.library.get(id).map(|line| (**line).clone())?;
        change(&mut line);
        self.vault.list(&line);
        Some(line)
    }

    fn trash(&self, id: ArticleId) {
        if let Some(line) = self.relist(id, |line| line.trashed = Some(ids::now())) {
            self.dispatch.tell(Stored::Trashed(id, line.title.into()));
        }
    }

    fn trash_open(&self) {
        let open = self.latest.borrow().0.desk.as_ref().map(|desk| desk.work.article.id);
        if let Some(id) = open {
            self.trash(id);
            self.leave();
        }
    }

    fn download_open_as(&self, format: Format) {
        let Some(desk) = self.latest.borrow().0.desk.clone() else { return };
        match download(format, &desk.work) {
            Ok(()) => {
                self.dispatch.send(Action::Say(t!(command_downloaded, file = format.file_name(&desk.work)).into()))
            }
            Err(error) => self.dispatch.tell(Refused::File(error.0, false)),
        }
    }

    fn restore(&self, id: ArticleId) {
        self.relist(id, |line| line.trashed = None);
    }

    /// Brings the open article back to one of its restore points; what it is now becomes one too.
    fn go_back(&self, at: Timestamp, done: Callback<()>) {
        let this = self.clone();
        task::spawn(async move {
            let Some(then) = this.point(at).await else { return };
            let Some(desk) = this.latest.borrow().0.desk.clone() else { return };
            if desk.work.article.id != then.article.id {
                return;
            }
            if !Difference::between(&then, &desk.work).is_none() {
                this.vault.keep_point(&desk.work, Reason::Restore, "");
            }
            done.emit(());
            this.dispatch.send(Action::Restore { work: Box::new(then), as_of: at, at: ids::now() });
            // The dialog goes first.
            task::focus_soon("[data-article]");
        });
    }

    /// Downloads the open article as a restore point has it.
    fn download_point(&self, at: Timestamp) {
        let this = self.clone();
        task::spawn(async move {
            let Some(then) = this.point(at).await else { return };
            let stem = words::file_stem(&then.article.name());
            let time = ids::local_time(at).replace(", ", "-").replace(':', "");
            let as_of = t!(file_name_as_of);
            let done =
                files::download(&format!("{stem}-{as_of}-{time}.json"), "application/json", galley::write(&then));
            match done {
                Ok(()) => this.dispatch.send(Action::Say(t!(app_point_downloaded).into())),
                Err(error) => this.dispatch.tell(Refused::File(error.0, false)),
            }
        });
    }

    /// A restore point of the open article; says so where it cannot be read.
    async fn point(&self, at: Timestamp) -> Option<Work> {
        let id = self.latest.borrow().0.desk.as_ref().map(|desk| desk.work.article.id)?;
        let then = self.vault.point(id, at).await;
        if then.is_none() {
            self.dispatch.tell(Stored::PointNotRead);
        }
        then
    }

    fn download(&self, id: ArticleId) {
        let this = self.clone();
        task::spawn(async move {
            match this.vault.open(id).await {
                Ok(Read { opened: Some(Opened { work, .. }), .. }) => take_away(&work, &this.dispatch),
                Err(NotOpened::Newer(records)) => this.dispatch.tell(telling::newer(&records)),
                Ok(_) | Err(_) => this.dispatch.tell(Stored::NotRead),
            }
        });
    }

    /// Hands out all articles, as the stores have them.
    fn download_all(&self, how: All) {
        let this = self.clone();
        task::spawn(async move {
            match hand_out(how).await {
                Ok(missing) if missing.is_empty() => {}
                Ok(missing) => this.dispatch.tell(Stored::NotEverything(missing.into())),
                Err(error) => this.dispatch.tell(Refused::File(error.0, true)),
            }
        });
    }
}

/// Hands out all articles, and comes back with the reason where the database is missing among them. What is more than
/// an archive holds goes out as the records stand.
async fn hand_out(how: All) -> dom::Result<String> {
    let all = stopped::gather_everything().await?;
    let stem = all.name.strip_suffix(".json").unwrap_or(&all.name);
    match how {
        All::Archive => match archive::write(&all.text) {
            Ok(Some(bytes)) => files::download(&format!("{stem}.zip"), "application/zip", bytes)?,
            _ => files::download(&all.name, "application/json", &all.text)?,
        },
        All::Lines => match archive::lines(&all.text) {
            Ok(lines) => files::download(&format!("{stem}.jsonl"), "application/jsonl", lines)?,
            Err(_) => files::download(&all.name, "application/json", &all.text)?,
        },
    }
    Ok(all.missing)
}

//! The app: owns the store, wires the vault, the opener and the keyboard, and shows the start screen or the desk, as
//! the address says.

use std::cell::Cell;
use std::rc::Rc;

use galley_core::desk::commands::{Ask, Do};
use galley_core::desk::{Action, Arrived, Deed, Desk, Refused, Said, State, Stored, Target};
use galley_core::model::id::TabId;
use galley_core::model::task::Seat;
use galley_words::t;
use yew::prelude::*;

use crate::commands;
use crate::dom::event::Listener;
use crate::dom::inbox::{self, Brought};
use crate::dom::{files, ids, late, offline, page, shell, storage, task};
use crate::hands::Hands;
use crate::hooks::use_aside::use_aside;
use crate::hooks::use_autosave::use_autosave;
use crate::hooks::use_cursor::Cursor;
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_effects::use_effects;
use crate::hooks::use_intake::use_drop;
use crate::hooks::use_language::use_language;
use crate::hooks::use_points::use_points;
use crate::hooks::use_printing::{print, use_printing};
use crate::hooks::use_register::use_register;
use crate::hooks::use_route::{use_at_start, use_route};
use crate::hooks::use_seat::CREATOR;
use crate::hooks::use_seat::use_seat;
use crate::hooks::use_shortcuts::use_shortcuts;
use crate::hooks::use_theme::use_theme;
use crate::hooks::{use_screen, use_taps};
use crate::library::{Librarian, take_away};
use crate::opening::Opener;
use crate::rescue;
use crate::store::{Dispatch, Store};
use crate::vault::{Vault, taken};
use crate::view::column::card::Keep;
use crate::view::dialogs::class::{HandInDialog, HandOutDialog, WhoDialog};
use crate::view::dialogs::codebook::CodebookDialog;
use crate::view::dialogs::details::DetailsDialog;
use crate::view::dialogs::export::ExportDialog;
use crate::view::dialogs::keys::KeysDialog;
use crate::view::dialogs::merge::{Answer, MergeDialog};
use crate::view::dialogs::palette::Palette;
use crate::view::dialogs::people::PeopleDialog;
use crate::view::dialogs::reader::{LanguageDialog, NameDialog};
use crate::view::dialogs::register::RegisterDialog;
use crate::view::dialogs::restore::RestoreDialog;
use crate::view::dialogs::set_aside::SetAsideDialog;
use crate::view::dialogs::trash::TrashDialog;
use crate::view::frame::awaited::Awaited;
use crate::view::frame::desk::DeskView;
use crate::view::frame::notices::Notices;
use crate::view::frame::print::Print;
use crate::view::parts::matters;
use crate::view::parts::part::View;
use crate::view::parts::taken::Taken;
use crate::view::start::kept::KeptDeed;
use crate::view::start::screen::StartView;
use galley_core::desk::Dialog;
use galley_core::formats::format::Format;

/// The app.
#[component]
pub fn App() -> Html {
    let store = use_reducer(|| {
        let creator = storage::get(CREATOR).unwrap_or_default();
        let state = State::new(TabId::from_u128(ids::random()), creator.into());
        let (screen, taps) = (use_screen::measured(), use_taps::remembered());
        Store::new(State { screen, taps, reads: late::is_there(), ..state })
    });
    let dispatch = (*use_memo((), |()| Dispatch::new(&store))).clone();
    let cursor = (*use_memo((), |()| Cursor::new(&dispatch))).clone();
    let state = store.state.clone();
    let vault = (*use_memo((), |()| Vault::new(dispatch.clone(), state.tab))).clone();
    let opener = (*use_memo((), |()| {
        let opener = Opener::new(vault.clone(), dispatch.clone());
        rescue::offer(&opener);
        opener
    }))
    .clone();
    let for_views = use_memo((), |()| {
        let vault = vault.clone();
        dispatch.reading(move |id| {
            let vault = vault.clone();
            async move { vault.work(id).await.ok().flatten() }
        })
    });
    let dialog = use_state_eq(|| None::<Dialog>);
    let render = use_force_update();
    // What is kept of it is looked up while somebody looks at it.
    let is_looking = *dialog == Some(Dialog::RestorePoints);
    let points = use_points(&vault, state.desk.as_ref().filter(|_| is_looking).map(|desk| desk.work.clone()));
    let aside = use_aside(&vault, &dispatch, *dialog == Some(Dialog::SetAside));
    let survey = use_register(&vault, &dispatch, *dialog == Some(Dialog::Register));
    let (theme, on_theme) = use_theme();
    let on_language = {
        let dispatch = dispatch.clone();
        use_language(move |is_chosen| dispatch.went(is_chosen, Refused::Language))
    };
    let printing = use_printing();
    let shelf = Librarian { vault: vault.clone(), dispatch: dispatch.clone() };

    let on_dialog = {
        let dialog = dialog.clone();
        Callback::from(move |which| dialog.set(Some(which)))
    };
    use_screen::use_screen(&dispatch);
    use_taps::use_taps(state.taps);
    let take_in = use_take_in(&vault, &opener, &dispatch);
    use_route(&vault, &dispatch, &take_in);
    use_autosave(&state.outbox, &vault, &dispatch);
    let dropping = use_drop();
    use_title(&state);
    use_name(&state, &dispatch);
    use_first_sight(&dispatch, &take_in);
    use_effect_on(state.has_unread(), {
        let dispatch = dispatch.clone();
        move |has_unread| {
            if *has_unread {
                dispatch.send(Action::Reads(ids::now()));
            }
        }
    });
    use_seat(&state, &dispatch, &on_dialog.reform(|()| Dialog::Name));

    let on_close = {
        let dialog = dialog.clone();
        Callback::from(move |()| dialog.set(None))
    };
    let download_open = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| {
            page::leave_field();
            // The words in the field reach the state first.
            let dispatch = dispatch.clone();
            task::Timeout::new(0, move || {
                let Some(desk) = dispatch.newest().desk.clone() else { return };
                take_away(&desk.work, &dispatch);
            })
            .forget();
        })
    };
    let ask = {
        let (shelf, on_dialog, download_open) = (shelf.clone(), on_dialog.clone(), download_open.clone());
        let (on_theme, on_language) = (on_theme.clone(), on_language.clone());
        Callback::from(move |ask: Ask| match ask {
            Ask::Dialog(which) => {
                if matches!(which, Dialog::Trash | Dialog::SetAside) {
                    shelf.leave();
                }
                on_dialog.emit(which);
            }
            Ask::Download(Format::Galley) => download_open.emit(()),
            Ask::Download(format) => shelf.download_open_as(format),
            Ask::Taps => {
                let is_on = shelf.dispatch.newest().taps;
                shelf.dispatch.send(Action::Taps(!is_on));
            }
            Ask::Print => print(&shelf.dispatch),
            Ask::Trash => shelf.trash_open(),
            Ask::All => shelf.leave(),
            Ask::New => {
                shelf.leave();
                shelf.dispatch.send(Action::Aim(Target::Paste));
            }
            Ask::OpenFile => files::choose(|files| inbox::put(Brought::Files(files))),
            Ask::Sample => inbox::put(Brought::Sample),
            Ask::Open(id) => shelf.go(id),
            Ask::DownloadAll(how) => shelf.download_all(how),
            Ask::Theme(theme) => on_theme.emit(theme),
            Ask::Language(code) => on_language.emit(code),
        })
    };
    // The keyboard holds on to the first of them: all that it needs is always the newest.
    let hands =
        (*use_memo((), |()| Hands { dispatch: dispatch.clone(), cursor: cursor.clone(), ask: ask.clone() })).clone();
    use_shortcuts(&hands);
    let on_download = ask.reform(Ask::Download);
    use_effects(&state, &dispatch, &cursor, &on_download);
    let on_deed = {
        let (shelf, opener) = (shelf.clone(), opener.clone());
        Callback::from(move |deed: Deed| match deed {
            Deed::Undo => shelf.dispatch.send(Action::Undo { at: ids::now() }),
            Deed::Revive(id) => shelf.dispatch.send(Action::Revive { id, at: ids::now() }),
            Deed::Restore(id) => shelf.restore(id),
            Deed::OpenFile => files::choose(|files| inbox::put(Brought::Files(files))),
            Deed::DownloadWork => download_open.emit(()),
            Deed::DownloadRecord(record) => {
                if let Err(error) = files::download(&record.name, "text/plain", record.content.as_bytes()) {
                    shelf.dispatch.tell(Refused::File(error.0, true));
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
        MergeDialog { work: desk.work.clone(), merging, on_answer }.late()
    });
    let on_dismiss = {
        let dispatch = dispatch.clone();
        Callback::from(move |id| dispatch.send(Action::Dismiss(id)))
    };
    let desk_view = state.desk.as_ref().map(|desk| {
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
            screen: state.screen,
            taps: state.taps,
            theme,
            on_theme: on_theme.clone(),
        }
        .part()
    });
    let at_start = use_at_start();
    {
        // What an article was chosen from stays with the list.
        let dialog = dialog.clone();
        use_effect_on(at_start, move |at_start| {
            if !at_start && matches!(*dialog, Some(Dialog::Trash | Dialog::SetAside)) {
                dialog.set(None);
            }
        });
    }
    let on_kept = {
        let (shelf, on_dialog) = (shelf.clone(), on_dialog.clone());
        Callback::from(move |deed: KeptDeed| match deed {
            KeptDeed::Trash(id) => shelf.trash(id),
            KeptDeed::Rename(id) => {
                shelf.go(id);
                on_dialog.emit(Dialog::Details);
            }
            KeptDeed::DownloadAll(how) => shelf.download_all(how),
            KeptDeed::Download(id) => shelf.download(id),
        })
    };
    let start_view = (at_start && state.desk.is_none()).then(|| {
        let holding = dispatch.clone();
        StartView {
            library: state.library.clone(),
            known: state.library_known,
            opening: state.arriving,
            status: state.status(),
            place: state.saving.place,
            address: state.address.clone(),
            on_no_address: Callback::from(move |()| {
                holding.send(Action::HoldAddress("".into()));
                holding.send(Action::Aim(Target::Paste));
            }),
            on_deed: on_kept,
            on_dialog: on_dialog.clone(),
            theme,
            on_theme,
        }
        .part()
    });
    let awaited = (!at_start && state.desk.is_none()).then(|| Awaited.late());
    use_way_out(&dialog);
    // In the words of the moment at which it is said: nothing is said again because the language is another.
    let said = use_memo((state.said.clone(), state.reads), |((_, said), _)| match said {
        Said::Words(words) => words.to_string(),
        Said::Title(matter) => matters::words(matter).unwrap_or_else(matters::awaited).title,
    });
    let print = state.desk.clone().filter(|_| printing);
    let print = print.map(|desk| Print { desk, creator: state.creator.clone() }.late());
    let next_pupil = opener.clone();
    let open_dialog = match *dialog {
        Some(Dialog::RestorePoints) if state.desk.is_some() => {
            let (restoring, downloading, done) = (shelf.clone(), shelf.clone(), on_close.clone());
            let on_restore = Callback::from(move |at| restoring.go_back(at, done.clone()));
            let on_download = Callback::from(move |at| downloading.download_point(at));
            Some(RestoreDialog { points, on_restore, on_download, on_close }.late())
        }
        Some(Dialog::Trash) => {
            let (restoring, emptying) = (shelf.clone(), shelf.clone());
            let on_restore = Callback::from(move |id| restoring.restore(id));
            let on_empty = Callback::from(move |()| emptying.empty_trash());
            Some(TrashDialog { library: state.library.clone(), on_restore, on_empty, on_close }.late())
        }
        Some(Dialog::SetAside) => {
            let (records, library) = (aside.records, state.library.clone());
            let (on_download, on_delete) = (aside.on_download, aside.on_delete);
            Some(SetAsideDialog { records, library, on_download, on_delete, on_close }.late())
        }
        Some(Dialog::Register) => {
            let opening = shelf.clone();
            let on_open = Callback::from(move |id| opening.go(id));
            Some(RegisterDialog { survey, on_open, dispatch: dispatch.clone(), on_close }.late())
        }
        Some(Dialog::Commands) => {
            let on_run = Callback::from(move |deed: Do| hands.run(&deed));
            Some(Palette { state: state.clone(), on_run, on_close }.late())
        }
        Some(Dialog::Keys) => {
            let (render, dispatch) = (render.clone(), dispatch.clone());
            let on_change = Callback::from(move |keymap| {
                if !commands::set_keymap(keymap) {
                    dispatch.tell(Refused::Keys);
                }
                render.force_update();
            });
            Some(KeysDialog { codebook: commands::codebook(&state), on_change, on_close }.late())
        }
        Some(Dialog::Name) if state.desk.as_ref().is_some_and(|desk| is_class(desk)) => {
            state.desk.clone().map(|desk| {
                let on_next = Callback::from(move |name: String| next_pupil.open_for_next(&name));
                WhoDialog { desk, on_next, on_close }.late()
            })
        }
        which => which.and_then(|which| show_dialog(which, &state, &dispatch, &on_language, &on_close)),
    };
    html! {
        <ContextProvider<Dispatch> context={(*for_views).clone()}>
        <ContextProvider<Cursor> context={cursor.clone()}>
            { start_view.or(desk_view).or(awaited).unwrap_or_default() }
            { Notices { notices: state.notices.clone(), on_deed, on_dismiss }.part() }
            <div class="unseen" translate="no" aria-live="polite"><span key={state.said.0}>{ (*said).clone() }</span></div>
            if dropping { <div class="dropping" aria-hidden="true"><p>{ t!(start_drop_here) }</p></div> }
            { open_dialog.unwrap_or_default() }
            { merge_dialog.unwrap_or_default() }
            { print.unwrap_or_default() }
        </ContextProvider<Cursor>>
        </ContextProvider<Dispatch>>
    }
}

/// Esc lets go of a dialog that has not come yet.
#[hook]
fn use_way_out(dialog: &UseStateHandle<Option<Dialog>>) {
    let is_awaited = dialog.is_some() && !late::is_there();
    let setter = dialog.setter();
    use_effect_on(is_awaited, move |is_awaited| {
        let listener = is_awaited.then(|| Listener::on_escape(move || setter.set(None)));
        move || drop(listener)
    });
}

/// The title of the page.
#[hook]
fn use_title(state: &State) {
    let title = state.desk.as_ref().map(|desk| t!(app_title, article = desk.work.article.name()));
    use_effect_on(title, |title| page::set_title(title.as_deref().unwrap_or("Galley")));
}

/// Who marks, and what is known of an article beside its records, when one is opened.
#[hook]
fn use_name(state: &State, dispatch: &Dispatch) {
    let open = state.desk.as_ref().map(|desk| desk.work.article.id);
    let naming = dispatch.clone();
    use_effect_on(open, move |open| {
        let Some(id) = *open else { return };
        // Another tab may have given the name since the last article was open.
        if let Some(name) = storage::get(CREATOR) {
            naming.send(Action::SetCreator(name.into()));
        }
        if let Some(at) = taken::when(id) {
            naming.send(Action::TakenAway(id, at));
        }
    });
}

/// Takes in what waits in the inbox, one after another, unless that is being done.
#[hook]
fn use_take_in(vault: &Vault, opener: &Opener, dispatch: &Dispatch) -> Callback<()> {
    let is_busy = (*use_memo((), |()| Rc::new(Cell::new(false)))).clone();
    let (vault, opener, dispatch) = (vault.clone(), opener.clone(), dispatch.clone());
    Callback::from(move |()| {
        if inbox::is_empty() {
            return;
        }
        dispatch.send(Action::Arriving(true));
        // Before the list is read, nobody can tell what is here already; it is taken in then.
        if !vault.has_started() || is_busy.replace(true) {
            return;
        }
        let (opener, dispatch, is_busy) = (opener.clone(), dispatch.clone(), is_busy.clone());
        task::spawn(async move {
            while let Some(brought) = inbox::take() {
                match brought {
                    Some(Brought::Words(pasted)) => opener.open_pasted(pasted),
                    // What reads files comes late; other things that are brought do not wait for it.
                    Some(Brought::Files(files)) => {
                        let opener = opener.clone();
                        late::call(move || opener.open_files(files));
                    }
                    Some(Brought::Sample) => opener.open_sample(),
                    None => {
                        dispatch.tell(Arrived::NoWords);
                        dispatch.send(Action::Arriving(false));
                    }
                }
                // Rendered once, so that the next one sees what is here now.
                task::breathe().await;
            }
            is_busy.set(false);
        });
    })
}

/// When the app shows for the first time: the shell gives way to it, and what was brought meanwhile is taken in.
#[hook]
fn use_first_sight(dispatch: &Dispatch, take_in: &Callback<()>) {
    let (dispatch, take_in) = (dispatch.clone(), take_in.clone());
    use_effect_on((), move |()| {
        shell::when_at_rest(shell::give_way);
        take_in.emit(());
        // What it copies would share the line with the late file.
        task::spawn(async move {
            late::arrived().await;
            dispatch.send(Action::Reads(ids::now()));
            offline::register(move || dispatch.tell(Stored::NewVersion));
        });
        let listener = inbox::on_brought(move || take_in.emit(()));
        move || drop(listener)
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
            ExportDialog {
                work: desk.work.clone(),
                tables: state.tables,
                taken: Taken::of(desk),
                on_taken,
                on_close,
                on_say,
            }
            .late()
        }
        Dialog::Details => {
            let desk = state.desk.as_ref()?;
            let on_save =
                Callback::from(move |meta| dispatch.send(Action::SetMeta { meta: Box::new(meta), at: ids::now() }));
            let (meta, name) = (desk.work.article.meta.clone(), desk.work.article.name());
            DetailsDialog { meta, name, on_save, on_close }.late()
        }
        Dialog::Codebook => CodebookDialog { desk: state.desk.clone()?, on_close }.late(),
        Dialog::Name => {
            let at_desk = state.desk.is_some();
            let on_save = Callback::from(move |name: String| {
                if storage::set(CREATOR, &name).is_err() {
                    dispatch.tell(if at_desk { Refused::Name } else { Refused::NameAtStart });
                }
                dispatch.send(Action::SetCreator(name.into()));
            });
            NameDialog { name: state.reader.clone(), on_save, on_close }.late()
        }
        Dialog::HandOut => HandOutDialog { desk: state.desk.clone()?, reader: state.reader.clone(), on_close }.late(),
        Dialog::HandIn => HandInDialog { desk: state.desk.clone()?, on_close }.late(),
        Dialog::People => PeopleDialog { desk: state.desk.clone()?, on_close }.late(),
        Dialog::Language => LanguageDialog { on_choose: on_language.clone(), on_close }.late(),
        // These are shown by who asked.
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

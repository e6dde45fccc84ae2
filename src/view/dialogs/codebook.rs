//! The codebook: choose a ready one, define kinds, what is asked about them, and how marks relate; bring one in
//! from a file and give it out as one.
//!
//! Knows: the codebook that is being written. Nothing changes until it is saved, which is one edit. Does not know:
//! what is wrong with a codebook; that is the core's.

mod asked;
mod kind;
mod related;
mod sheet;

use std::rc::Rc;

use galley_core::desk::commands::{all, holders, mark_id};
use galley_core::desk::keys::Chord;
use galley_core::desk::{Action, Desk, Refused};
use galley_core::formats::codebook as file;
use galley_core::model::codebook::Codebook;
use galley_core::model::codebook::Kind;
use galley_core::model::codebook::check::{Fault, Spot};
use galley_core::model::codebook::draft::fresh;
use galley_core::model::codebook::ready::ready;
use galley_core::model::work::Work;
use galley_words::t;
use yew::prelude::*;

use self::sheet::{Change, Sheet, told};
use crate::dom::arrival;
use crate::dom::screen;
use crate::dom::{event, files, ids, page, task};
use crate::store::use_dispatch;
use crate::view::parts::dialog::Modal;
use crate::view::parts::icon::{icon, ink_icon};
use crate::view::parts::matters::cause;
use crate::view::parts::part::View;
use crate::view::parts::words;
use crate::{codebooks, commands};

/// A codebook as it was changed, and where the marks of removed kinds go: from one kind's id to another's.
type Changed = (Codebook, Vec<(Rc<str>, Rc<str>)>);

/// What the codebook that is being written began with.
#[derive(Clone, PartialEq)]
enum Begun {
    /// The one of the open article, which is in use.
    Article,
    /// One that comes with Galley, by its place.
    Ready(usize),
    /// One of a file, by its name.
    File(String),
}

/// The codebook.
#[derive(PartialEq)]
pub struct CodebookDialog {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(CodebookDialog, use_codebook_dialog);

/// Kinds that go and have marks: id, name, how many marks, and the kind that these are to have, if any.
type Gone = Vec<(Rc<str>, String, usize, Option<Rc<str>>)>;

/// The codebook.
#[hook]
fn use_codebook_dialog(props: &CodebookDialog) -> Html {
    let dispatch = use_dispatch();
    let work = &props.desk.work;
    let render = use_force_update();
    // What is typed fast reaches the same draft, whether or not it was rendered in between.
    let draft = use_mut_ref(|| (*work.codebook).clone());
    let chosen = use_state_eq(|| 0_usize);
    let begun = use_state_eq(|| Begun::Article);
    let tried = use_state_eq(|| false);
    // What the box says: nothing yet, or what the reader made of it.
    let for_new = use_state_eq(|| None::<bool>);
    let begins_with = use_memo((), |()| codebooks::for_new());
    let message = use_state_eq(String::new);
    let gone = use_state_eq(|| None::<Gone>);
    let next = use_mut_ref(|| 0_usize);
    *next.borrow_mut() += 1;

    let edit = {
        let (draft, render) = (draft.clone(), render.clone());
        Callback::from(move |change: Change| {
            change(&mut draft.borrow_mut());
            render.force_update();
        })
    };
    let book = Rc::new(draft.borrow().clone());
    let finished = book.finished();
    let faults = finished.faults();
    // A field that nobody has filled yet is not wrong before Save.
    let is_early = |fault: &&Fault| !*tried && is_empty_field(&finished, fault.spot);
    let shown = faults.iter().filter(|fault| !is_early(fault)).cloned().collect();
    let sheet = Sheet { book: book.clone(), faults: shown, edit: edit.clone(), next: *next.borrow() };

    let replace = {
        let (draft, render, chosen, tried) = (draft.clone(), render.clone(), chosen.clone(), tried.clone());
        let begun = begun.clone();
        Callback::from(move |(book, with): (Codebook, Begun)| {
            *draft.borrow_mut() = book;
            begun.set(with);
            chosen.set(0);
            tried.set(false);
            render.force_update();
        })
    };
    let save = {
        let (dispatch, on_close, for_new) = (dispatch.clone(), props.on_close.clone(), for_new.clone());
        let (begins_with, present) = (begins_with.clone(), work.codebook.clone());
        Callback::from(move |(book, moves): Changed| {
            if !keep_for_new(&book, *for_new, *begins_with == *present) {
                dispatch.tell(Refused::Codebook);
            }
            dispatch.send(Action::SetCodebook { codebook: Box::new(book), moves, at: ids::now() });
            on_close.emit(());
        })
    };
    let onsubmit = {
        let (finished, faults, chosen, tried) = (finished.clone(), faults.clone(), chosen.clone(), tried.clone());
        let (gone, save, work, message) = (gone.clone(), save.clone(), work.clone(), message.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if let Some(first) = faults.first() {
                if let Some(kind) = kind_of(first.spot) {
                    chosen.set(kind);
                }
                message.set(t!(codebook_faults, count = faults.len()));
                arrival::focus(".codebook [aria-invalid=true]");
                return;
            }
            let lost = lost(&work, &finished);
            if lost.is_empty() {
                save.emit((finished.clone(), Vec::new()));
            } else {
                gone.set(Some(lost));
                arrival::focus(".codebook select");
            }
        }
    };
    if let Some(lost) = &*gone {
        let children = asking(lost, &finished, &gone, &save);
        return html! {
            { Modal { label: t!(codebook_gone_title), on_close: props.on_close.clone(), class: "codebook", children }.part() }
        };
    }
    let say = {
        let message = message.clone();
        Callback::from(move |words: String| message.set(words))
    };
    let is_for_new = for_new.unwrap_or(*begins_with == finished);
    let on_for_new = {
        let for_new = for_new.clone();
        move |_: Event| for_new.set(Some(!is_for_new))
    };
    let at = (*chosen).min(book.kinds.len().saturating_sub(1));
    let children = html! {
        <form class="book" {onsubmit} novalidate=true>
            { head(&sheet, &work.codebook, &begun, &replace, &say) }
            <div class="book-body">
                { kinds(&sheet, at, &chosen, &props.desk) }
                { kind::editor(&sheet, at, &chosen, key_holder(&book, at)) }
            </div>
            { related::section(&sheet) }
            <footer class="book-foot">
                <label class="switch"><input type="checkbox" checked={is_for_new} onchange={on_for_new} /><span>{ t!(codebook_for_new) }</span></label>
                <p class="book-message" role="status">{ (*message).clone() }</p>
                <div class="actions">
                    <button class="button" type="button" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t!(dialog_cancel) }</button>
                    <button class="button solid" type="submit">{ t!(dialog_save) }</button>
                </div>
            </footer>
        </form>
    };
    html! {
        { Modal { label: t!(codebook_title), on_close: props.on_close.clone(), class: "codebook", children }.part() }
    }
}

/// The kinds of the article's codebook that are in the other one no more and have marks.
fn lost(work: &Work, book: &Codebook) -> Gone {
    let gone = work.codebook.kinds.iter().filter(|kind| book.kind(&kind.id).is_none());
    let counted = gone.map(|kind| (kind, work.annotations.iter().filter(|mark| mark.kind == kind.id).count()));
    let counted = counted.filter(|(_, count)| *count > 0);
    counted.map(|(kind, count)| (kind.id.clone(), words::kind(kind), count, None)).collect()
}

/// Keeps the codebook, or lets go of it, for articles to come, as was ticked; whether the browser did. `is_for_new`:
/// whether articles begin with the present one so far.
fn keep_for_new(book: &Codebook, ticked: Option<bool>, is_for_new: bool) -> bool {
    match ticked {
        Some(true) => codebooks::set_for_new(book),
        Some(false) if is_for_new => codebooks::set_for_new(&Codebook::news()),
        // Another codebook for this article says nothing about the next one.
        Some(false) | None => true,
    }
}

/// The kind that a fault is about.
fn kind_of(spot: Spot) -> Option<usize> {
    match spot {
        Spot::KindName(kind) | Spot::KindId(kind) | Spot::Key(kind) | Spot::Pattern(kind) => Some(kind),
        Spot::AttributeName(kind, _) | Spot::Choices(kind, _) | Spot::When(kind, _) => Some(kind),
        Spot::Name | Spot::Kinds | Spot::RelationName(_) | Spot::Ends(_) => None,
    }
}

/// Whether a fault is only that nobody has typed there yet.
fn is_empty_field(book: &Codebook, spot: Spot) -> bool {
    let asked = |kind: usize, at: usize| book.kinds.get(kind).and_then(|kind| kind.attributes.get(at));
    match spot {
        Spot::Name => book.name.is_empty(),
        Spot::KindName(kind) => book.kinds.get(kind).is_some_and(|kind| kind.name.is_empty()),
        Spot::AttributeName(kind, at) => asked(kind, at).is_some_and(|asked| asked.name.is_empty()),
        Spot::Choices(kind, at) => asked(kind, at).is_some_and(|asked| asked.choices.is_empty()),
        Spot::RelationName(at) => book.relations.get(at).is_some_and(|relation| relation.name.is_empty()),
        _ => false,
    }
}

/// The command that has the key of a kind, other than marking: while the codebook is used, the kind has it.
fn key_holder(book: &Codebook, at: usize) -> Option<String> {
    let kind = book.kinds.get(at)?;
    let chord = Chord::struck(&kind.key, false, false, false)?;
    let (all, keymap) = (all(book), commands::keymap());
    let holders = holders(&all, &keymap, &chord, &mark_id(kind));
    // What acts in lists alone leaves the key to a kind everywhere else.
    let other = holders.into_iter().find(|other| !other.id.starts_with("mark-") && !other.is_of_lists())?;
    Some(t!(codebook_key_of_command, key = chord.shown(screen::is_mac()), command = commands::name(other, book)))
}

/// Which codebook it is, its name, and files.
fn head(
    sheet: &Sheet,
    present: &Rc<Codebook>,
    begun: &Begun,
    replace: &Callback<(Codebook, Begun)>,
    say: &Callback<String>,
) -> Html {
    let ready = ready();
    let onchange = {
        let (ready, present, replace) = (ready.clone(), present.clone(), replace.clone());
        move |event: Event| match event::value(&event).parse::<usize>().ok().and_then(|at| Some((at, ready.get(at)?))) {
            Some((at, book)) => replace.emit((book.clone(), Begun::Ready(at))),
            None => replace.emit(((*present).clone(), Begun::Article)),
        }
    };
    let give = {
        let (book, say) = (sheet.book.finished(), say.clone());
        move |_: MouseEvent| {
            let name = format!("{}.codebook.json", words::file_stem(&book.spoken_name()));
            match files::download(&name, "application/json", file::write(&book)) {
                Ok(()) => say.emit(t!(codebook_given_out, file = name)),
                Err(error) => say.emit(t!(codebook_not_given_out, error = cause(&error.0))),
            }
        }
    };
    let bring = {
        let (replace, say) = (replace.clone(), say.clone());
        move |event: Event| bring_in(event::chosen_files(&event), replace.clone(), say.clone())
    };
    let on_name = sheet.on(|book, event: &InputEvent| book.name = event::value(event));
    html! {
        <div class="book-head">
            <div class="form-row">
                <label for="book-ready">{ t!(codebook_start_from) }</label>
                <select class="select" id="book-ready" data-first="" {onchange}>
                    <option value="" selected={*begun == Begun::Article}>{ t!(codebook_of_article, name = present.spoken_name()) }</option>
                    { for ready.iter().enumerate().map(|(at, book)| html! {
                        <option value={at.to_string()} selected={*begun == Begun::Ready(at)}>{ book.spoken_name() }</option>
                    }) }
                    if let Begun::File(name) = begun { <option value="file" selected=true disabled=true>{ name.clone() }</option> }
                </select>
            </div>
            { sheet.field("book-name", t!(codebook_name), sheet.book.spoken_name(), Some(Spot::Name), on_name) }
            <div class="book-files">
                <label class="button open-file">{ icon("file") }{ t!(codebook_bring_in) }<input type="file" aria-label={t!(codebook_bring_in)} accept=".json,application/json" onchange={bring} /></label>
                <button class="button" type="button" onclick={give}>{ icon("download") }{ t!(codebook_give_out) }</button>
                <p class="hint">{ t!(codebook_file_about) }</p>
            </div>
        </div>
    }
}

/// Reads the codebook of a file into the fields.
fn bring_in(chosen: Vec<files::File>, replace: Callback<(Codebook, Begun)>, say: Callback<String>) {
    let Some(file) = chosen.into_iter().next() else { return };
    task::spawn(async move {
        let name = file.name();
        let Some(text) = files::read(&file).await.ok().and_then(|bytes| String::from_utf8(bytes).ok()) else {
            say.emit(t!(codebook_not_read, file = name));
            return;
        };
        match file::read(&text) {
            Ok((book, problems)) => {
                let mut told = vec![t!(codebook_brought_in, name = book.spoken_name(), file = name)];
                told.extend(problems.iter().map(ToString::to_string));
                let begun = Begun::File(book.spoken_name());
                replace.emit((book, begun));
                say.emit(told.join(" "));
            }
            Err(error) => say.emit(t!(codebook_bad_file, file = name, error = error.to_string())),
        }
    });
}

/// The list of kinds.
fn kinds(sheet: &Sheet, at: usize, chosen: &UseStateHandle<usize>, desk: &Desk) -> Html {
    let rows = sheet.book.kinds.iter().zip(sheet.book.inks()).enumerate().map(|(place, (kind, ink))| {
        let onclick = {
            let chosen = chosen.clone();
            move |_: MouseEvent| {
                chosen.set(place);
                if screen::media("(max-width: 44rem)") {
                    task::after_paint(|| page::scroll_into_view("#book-kind", false));
                }
            }
        };
        let count = desk.work.annotations.iter().filter(|mark| mark.kind == kind.id).count();
        let name = if kind.name.trim().is_empty() { t!(codebook_unnamed).to_owned() } else { words::kind(kind) };
        let bad = sheet.faults.iter().any(|fault| kind_of(fault.spot) == Some(place));
        html! {
            <li key={kind.id.to_string()}>
                <button type="button" aria-current={(place == at).then_some("true")} {onclick}>
                    { ink_icon(ink) }<bdi class="name">{ name }</bdi>
                    if bad { <span class="due">{ icon("caret") }<span class="unseen">{ t!(codebook_has_faults) }</span></span> }
                    if count > 0 { <span class="n">{ t!(codebook_marks, count = count) }</span> }
                    if !kind.key.is_empty() { <kbd>{ kind.key.to_uppercase() }</kbd> }
                </button>
            </li>
        }
    });
    let add = {
        let (edit, chosen) = (sheet.edit.clone(), chosen.clone());
        let (id, count) = (fresh(sheet.next), sheet.book.kinds.len());
        move |_: MouseEvent| {
            let id = id.clone();
            edit.emit(Box::new(move |book| book.kinds.push(Kind { id: id.into(), ..Kind::default() })));
            chosen.set(count);
            arrival::focus("#kind-name");
        }
    };
    html! {
        <div class="book-kinds">
            <h3 class="caps">{ t!(codebook_kinds) }</h3>
            <ol>{ for rows }</ol>
            { told("kinds-fault", sheet.fault(Spot::Kinds)) }
            <button class="button" type="button" onclick={add}>{ icon("plus") }{ t!(codebook_add_kind) }</button>
        </div>
    }
}

/// What becomes of the marks of kinds that go.
fn asking(lost: &Gone, book: &Codebook, gone: &UseStateHandle<Option<Gone>>, save: &Callback<Changed>) -> Html {
    let rows = lost.iter().enumerate().map(|(at, (id, name, count, to))| {
        let onchange = {
            let (gone, lost) = (gone.clone(), lost.clone());
            move |event: Event| {
                let mut lost = lost.clone();
                if let Some(row) = lost.get_mut(at) {
                    row.3 = Some(event::value(&event)).filter(|kind| !kind.is_empty()).map(Into::into);
                }
                gone.set(Some(lost));
            }
        };
        let field = format!("gone-{at}");
        html! {
            <div class="form-row" key={id.to_string()}>
                <label for={field.clone()}>{ t!(codebook_gone_kind, kind = name, count = *count) }</label>
                <select class="select" id={field} {onchange}>
                    <option value="" selected={to.is_none()}>{ t!(codebook_gone_keep) }</option>
                    { for book.kinds.iter().map(|kind| html! {
                        <option value={kind.id.to_string()} selected={to.as_ref() == Some(&kind.id)}>{ t!(codebook_gone_become, kind = words::kind(kind)) }</option>
                    }) }
                </select>
            </div>
        }
    });
    let back = {
        let gone = gone.clone();
        move |_: MouseEvent| {
            gone.set(None);
            arrival::focus(".book-kinds [aria-current]");
        }
    };
    let onsubmit = {
        let (save, book) = (save.clone(), book.clone());
        let moves: Vec<_> = lost.iter().filter_map(|(id, _, _, to)| Some((id.clone(), to.clone()?))).collect();
        move |event: SubmitEvent| {
            event.prevent_default();
            save.emit((book.clone(), moves.clone()));
        }
    };
    html! {
        <form class="form" {onsubmit}>
            <p>{ t!(codebook_gone_text) }</p>
            { for rows }
            <div class="actions">
                <button class="button" type="button" onclick={back}>{ t!(codebook_back) }</button>
                <button class="button solid" type="submit">{ t!(dialog_save) }</button>
            </div>
        </form>
    }
}

//! The codebook: choose a ready one, define kinds, what is asked about them, and how marks relate; bring one in
//! from a file and give it out as one.
//!
//! Knows: the codebook that is being written. Nothing changes until it is saved, which is one edit. Does not know:
//! what is wrong with a codebook; that is the core's.

mod asked;
mod kind;
mod related;
mod sheet;

use std::cell::RefCell;
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
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::{acts, sets};
use crate::view::parts::icon::{icon, ink_icon};
use crate::view::parts::matters::cause;
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

/// The codebook that is being written, and how far that is.
struct Draft {
    /// The codebook as it stands in the fields.
    written: Rc<RefCell<Codebook>>,
    render: UseForceUpdateHandle,
    /// The same as it would be saved.
    finished: Codebook,
    /// The article, whose codebook is in use.
    work: Work,
    /// The place of the kind whose fields show.
    chosen: UseStateHandle<usize>,
    begun: UseStateHandle<Begun>,
    /// Whether it was to be saved.
    tried: UseStateHandle<bool>,
    message: UseStateHandle<String>,
    gone: UseStateHandle<Option<Gone>>,
    /// A number for the next new thing.
    next: usize,
    save: Callback<Changed>,
}

/// The codebook that is being written; at first the article's.
#[hook]
fn use_draft(work: &Work, save: Callback<Changed>) -> Rc<Draft> {
    // What is typed fast reaches the same draft, whether or not it was rendered in between.
    let written = use_mut_ref(|| (*work.codebook).clone());
    let next = use_mut_ref(|| 0_usize);
    let number = *next.borrow() + 1;
    next.replace(number);
    let finished = written.borrow().finished();
    Rc::new(Draft {
        written,
        render: use_force_update(),
        finished,
        work: work.clone(),
        chosen: use_state_eq(|| 0),
        begun: use_state_eq(|| Begun::Article),
        tried: use_state_eq(|| false),
        message: use_state_eq(String::new),
        gone: use_state_eq(|| None),
        next: number,
        save,
    })
}

impl Draft {
    /// What the parts of the screen are made from.
    fn sheet(self: &Rc<Self>) -> Sheet {
        // A field that nobody has filled yet is not wrong before Save.
        let is_early = |fault: &Fault| !*self.tried && is_empty_field(&self.finished, fault.spot);
        let faults = self.finished.faults().into_iter().filter(|fault| !is_early(fault)).collect();
        let edit = acts(self, |draft, change: Change| {
            change(&mut draft.written.borrow_mut());
            draft.render.force_update();
        });
        Sheet { book: Rc::new(self.written.borrow().clone()), faults, edit, next: self.next }
    }

    /// Begins anew with another codebook.
    fn replace(&self, book: Codebook, begun: Begun) {
        *self.written.borrow_mut() = book;
        self.begun.set(begun);
        self.chosen.set(0);
        self.tried.set(false);
        self.render.force_update();
    }

    /// Saves it, unless something is wrong with it, or marks would lose their kind: then that is asked first.
    fn submit(&self, event: &SubmitEvent) {
        event.prevent_default();
        self.tried.set(true);
        let faults = self.finished.faults();
        if let Some(first) = faults.first() {
            if let Some(kind) = kind_of(first.spot) {
                self.chosen.set(kind);
            }
            self.message.set(t!(codebook_faults, count = faults.len()));
            arrival::focus(".codebook [aria-invalid=true]");
            return;
        }
        let lost = lost(&self.work, &self.finished);
        if lost.is_empty() {
            self.save.emit((self.finished.clone(), Vec::new()));
        } else {
            self.gone.set(Some(lost));
            arrival::focus(".codebook select");
        }
    }
}

/// The codebook.
#[hook]
fn use_codebook_dialog(props: &CodebookDialog) -> Html {
    let work = &props.desk.work;
    // What the box says: nothing yet, or what the reader made of it.
    let for_new = use_state_eq(|| None::<bool>);
    let begins_with = use_memo((), |()| codebooks::for_new());
    let save = {
        let (on_close, ticked) = (props.on_close.clone(), *for_new);
        let is_for_new = *begins_with == *work.codebook;
        use_dispatch().doing(move |dispatch, (book, moves): Changed| {
            if !keep_for_new(&book, ticked, is_for_new) {
                dispatch.tell(Refused::Codebook);
            }
            dispatch.send(Action::SetCodebook { codebook: Box::new(book), moves, at: ids::now() });
            on_close.emit(());
        })
    };
    let draft = use_draft(work, save);
    let sheet = draft.sheet();
    if let Some(lost) = &*draft.gone {
        let children = asking(lost, &draft);
        return html! {
            { modal("codebook", t!(codebook_gone_title), &props.on_close, children) }
        };
    }
    let is_for_new = for_new.unwrap_or(*begins_with == draft.finished);
    let on_for_new = sets(&for_new, move |_: Event| Some(!is_for_new));
    let (book, chosen, message) = (&sheet.book, &draft.chosen, &draft.message);
    let at = (**chosen).min(book.kinds.len().saturating_sub(1));
    let onsubmit = acts(&draft, |draft, event: SubmitEvent| draft.submit(&event));
    let children = html! {
        <form class="book" {onsubmit} novalidate=true>
            { head(&sheet, &draft) }
            <div class="book-body">
                { kinds(&sheet, at, chosen, &props.desk) }
                { kind::editor(&sheet, at, chosen, key_holder(book, at)) }
            </div>
            { related::section(&sheet) }
            <footer class="book-foot">
                <label class="switch"><input type="checkbox" checked={is_for_new} onchange={on_for_new} /><span>{ t!(codebook_for_new) }</span></label>
                <p class="book-message" role="status">{ &**message }</p>
                <div class="actions">
                    <button class="button" type="button" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t!(dialog_cancel) }</button>
                    <button class="button solid" type="submit">{ t!(dialog_save) }</button>
                </div>
            </footer>
        </form>
    };
    html! {
        { modal("codebook", t!(codebook_title), &props.on_close, children) }
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
fn head(sheet: &Sheet, draft: &Rc<Draft>) -> Html {
    let begun = &*draft.begun;
    let onchange = acts(draft, |draft, event: Event| {
        let at = event::value(&event).parse::<usize>().ok();
        match at.and_then(|at| Some((at, ready().into_iter().nth(at)?))) {
            Some((at, book)) => draft.replace(book, Begun::Ready(at)),
            None => draft.replace((*draft.work.codebook).clone(), Begun::Article),
        }
    });
    let bring = acts(draft, |draft, event: Event| bring_in(event::chosen_files(&event), draft.clone()));
    let on_name = sheet.on(|book, event: &InputEvent| book.name = event::value(event));
    html! {
        <div class="book-head">
            <div class="form-row">
                <label for="book-ready">{ t!(codebook_start_from) }</label>
                <select class="select" id="book-ready" data-first="" {onchange}>
                    <option value="" selected={*begun == Begun::Article}>{ t!(codebook_of_article, name = draft.work.codebook.spoken_name()) }</option>
                    { for ready().iter().enumerate().map(|(at, book)| html! {
                        <option value={at.to_string()} selected={*begun == Begun::Ready(at)}>{ book.spoken_name() }</option>
                    }) }
                    if let Begun::File(name) = begun { <option value="file" selected=true disabled=true>{ &name }</option> }
                </select>
            </div>
            { sheet.field("book-name", t!(codebook_name), sheet.book.spoken_name(), Some(Spot::Name), on_name) }
            <div class="book-files">
                <label class="button open-file">{ icon("file") }{ t!(codebook_bring_in) }<input type="file" aria-label={t!(codebook_bring_in)} accept=".json,application/json" onchange={bring} /></label>
                <button class="button" type="button" onclick={acts(draft, |draft, _| give_out(draft))}>{ icon("download") }{ t!(codebook_give_out) }</button>
                <p class="hint">{ t!(codebook_file_about) }</p>
            </div>
        </div>
    }
}

/// Gives the codebook out as a file.
fn give_out(draft: &Draft) {
    let book = &draft.finished;
    let name = format!("{}.codebook.json", words::file_stem(&book.spoken_name()));
    draft.message.set(match files::download(&name, "application/json", file::write(book)) {
        Ok(()) => t!(codebook_given_out, file = name),
        Err(error) => t!(codebook_not_given_out, error = cause(&error.0)),
    });
}

/// Reads the codebook of a file into the fields.
fn bring_in(chosen: Vec<files::File>, draft: Rc<Draft>) {
    let Some(file) = chosen.into_iter().next() else { return };
    task::spawn(async move {
        let name = file.name();
        let Some(text) = files::read(&file).await.ok().and_then(|bytes| String::from_utf8(bytes).ok()) else {
            draft.message.set(t!(codebook_not_read, file = name));
            return;
        };
        match file::read(&text) {
            Ok((book, problems)) => {
                let mut told = vec![t!(codebook_brought_in, name = book.spoken_name(), file = name)];
                told.extend(problems.iter().map(ToString::to_string));
                let begun = Begun::File(book.spoken_name());
                draft.replace(book, begun);
                draft.message.set(told.join(" "));
            }
            Err(error) => draft.message.set(t!(codebook_bad_file, file = name, error = error.to_string())),
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
fn asking(lost: &Gone, draft: &Rc<Draft>) -> Html {
    let book = &draft.finished;
    let rows = lost.iter().enumerate().map(|(at, (id, name, count, to))| {
        let onchange = acts(draft, move |draft, event: Event| {
            let mut lost = (*draft.gone).clone();
            if let Some(row) = lost.as_mut().and_then(|lost| lost.get_mut(at)) {
                row.3 = Some(event::value(&event)).filter(|kind| !kind.is_empty()).map(Into::into);
            }
            draft.gone.set(lost);
        });
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
    let back = acts(draft, |draft, _: MouseEvent| {
        draft.gone.set(None);
        arrival::focus(".book-kinds [aria-current]");
    });
    let onsubmit = acts(draft, |draft, event: SubmitEvent| {
        event.prevent_default();
        let lost = draft.gone.iter().flatten();
        let moves = lost.filter_map(|(id, _, _, to)| Some((id.clone(), to.clone()?)));
        draft.save.emit((draft.finished.clone(), moves.collect()));
    });
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

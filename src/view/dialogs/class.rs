//! A class on the desk: the task on its slip, and the dialogs for handing out, handing in, and who marks.

use std::rc::Rc;

use galley_core::change::class;
use galley_core::desk::{Action, Desk, Refused, Stored};
use galley_core::formats::{file_name, galley};
use galley_core::insight::people;
use galley_core::model::id::ArticleId;
use galley_core::model::task::{Seat, Task};
use galley_words::t;
use yew::prelude::*;

use crate::dom::{event, files, ids, task};
use crate::store::{Dispatch, use_dispatch};
use crate::vault::{seat, taken};
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::{acts, sets, turns};
use crate::view::parts::icon::{icon, ink_icon};
use crate::view::parts::words;
use galley_core::desk::Dialog;

/// Letters of a title that a line shows, at most.
const TITLE: usize = 200;

/// People who have marked on this device and are offered to go on, at most.
const AGAIN: usize = 12;

/// The task, over the article.
#[derive(PartialEq)]
pub struct TaskSlip {
    /// The task.
    pub task: Task,
    /// Who sits here, if it is known.
    pub seat: Option<Seat>,
    /// Whether several people's marks are on the article.
    pub several: bool,
    /// Opens a dialog.
    pub on_dialog: Callback<Dialog>,
}

crate::view!(TaskSlip, use_task_slip);

#[hook]
fn use_task_slip(props: &TaskSlip) -> Html {
    let shown = use_state_eq(|| true);
    let task = &props.task;
    let toggle = turns(&shown);
    let dialog = |which: Dialog| props.on_dialog.reform(move |_: MouseEvent| which);
    let hand_in = html! {
        <button class="button solid" type="button" onclick={dialog(Dialog::HandIn)}>{ t!(class_hand_in) }</button>
    };
    let actions = match &props.seat {
        Some(Seat::Teacher) => html! {
            <>
                if props.several {
                    <button class="button" type="button" onclick={dialog(Dialog::People)}>{ t!(class_compare) }</button>
                }
                <button class="button" type="button" onclick={dialog(Dialog::HandOut)}>{ t!(class_hand_out_again) }</button>
            </>
        },
        Some(Seat::Pupil(name)) => html! {
            <>
                <button class="link who" type="button" onclick={dialog(Dialog::Name)}>{ words::pieces(&t!(class_marks_are, name = words::piece(name)), |name| html! { <b dir="auto">{ name }</b> }) }</button>
                { hand_in }
            </>
        },
        None => html! {
            <>
                <button class="link who" type="button" onclick={dialog(Dialog::Name)}>{ t!(class_who) }</button>
                { hand_in }
            </>
        },
    };
    html! {
        <section class="task-slip" aria-label={t!(class_task)}>
            <div class="task-head">
                <p class="caps">{ t!(class_task) }</p>
                { facts(task) }
                <button class="button quiet" type="button" aria-expanded={shown.to_string()} onclick={toggle}>{ if *shown { t!(class_hide) } else { t!(class_show) } }</button>
            </div>
            if *shown { { said(task) } }
            <div class="actions">{ actions }</div>
        </section>
    }
}

/// Who hands it out, until when.
fn facts(task: &Task) -> Html {
    let by = (!task.by.is_empty()).then(|| t!(class_by, name = &task.by));
    let due = (!task.due.is_empty()).then(|| t!(class_due, date = words::date(&task.due)));
    let facts = by.into_iter().chain(due);
    html! { <p class="facts-line">{ for facts.map(|fact| html! { <bdi>{ fact }</bdi> }) }</p> }
}

/// What is to be done.
fn said(task: &Task) -> Html {
    html! {
        <>
            if !task.title.is_empty() { <p class="task-title" dir="auto">{ task.title.chars().take(TITLE).collect::<String>() }</p> }
            if !task.text.is_empty() { <p class="task-text" dir="auto">{ &task.text }</p> }
        </>
    }
}

/// The task on paper.
pub fn printed(task: &Task) -> Html {
    if task.is_none() {
        return Html::default();
    }
    html! { <div class="print-task"><p class="caps">{ t!(class_task) }</p>{ facts(task) }{ said(task) }</div> }
}

/// Names and types for a file that is shared or downloaded, the best first.
fn names(stem: &str) -> Vec<(String, &'static str)> {
    vec![(format!("{stem}.galley.json"), "application/json"), (format!("{stem}.galley.txt"), "text/plain")]
}

/// An e-mail to begin with, which a file is to be attached to by hand.
fn mail(subject: &str) -> String {
    let mut address = "mailto:?subject=".to_owned();
    for byte in subject.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' => address.push(char::from(byte)),
            byte => {
                let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or('0').to_ascii_uppercase();
                address.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    address
}

/// How a file leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Share,
    Download,
}

/// Lets a text leave under a name; calls back when it has.
fn send(way: Way, stem: &str, text: String, dispatch: &Dispatch, done: &Callback<()>) {
    let (names, done) = (names(stem), done.clone());
    match way {
        Way::Share => task::spawn(async move {
            if files::share_as(&names, &text).await {
                done.emit(());
            }
        }),
        Way::Download => {
            let Some((name, mime)) = names.first() else { return };
            match files::download(name, mime, &text) {
                Ok(()) => {
                    dispatch.send(Action::Say(t!(command_downloaded, file = name.clone()).into()));
                    done.emit(());
                }
                Err(error) => dispatch.tell(Refused::File(error.0, false)),
            }
        }
    }
}

/// The buttons by which a file leaves, and the way without a share sheet.
fn ways(stem: &str, enabled: bool, on_way: &Callback<Way>) -> Html {
    let can_share = files::can_share_as(&names(stem));
    let way = |way: Way| on_way.reform(move |_: MouseEvent| way);
    let main = if can_share { "button" } else { "button solid" };
    html! {
        <>
            <p class="file" dir="ltr">{ names(stem).into_iter().next().map(|(name, _)| name) }</p>
            <p class="hint">
                { if can_share { t!(class_ways_share) } else { t!(class_ways_mail) } }{ " " }
                <a href={mail(stem)}>{ t!(class_write_mail) }</a>
            </p>
            <div class="actions">
                <button class={main} type="button" disabled={!enabled} onclick={way(Way::Download)}>{ icon("download") }{ t!(export_download) }</button>
                if can_share { <button class="button solid" type="button" disabled={!enabled} onclick={way(Way::Share)}>{ t!(export_share) }</button> }
            </div>
        </>
    }
}

fn field(
    id: &'static str,
    label: &'static str,
    value: &str,
    placeholder: &str,
    is_first: bool,
    on_input: Callback<String>,
) -> Html {
    let oninput = on_input.reform(|event: InputEvent| event::value(&event));
    html! {
        <div class="form-row">
            <label for={id}>{ label }</label>
            <input class="field" type="text" {id} dir="auto" autocomplete="off" data-first={is_first.then_some("true")} value={value.to_owned()} placeholder={placeholder.to_owned()} {oninput} />
        </div>
    }
}

/// Handing out: the task, what goes along, and the file.
#[derive(PartialEq)]
pub struct HandOutDialog {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The reader's name.
    pub reader: Rc<str>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(HandOutDialog, use_hand_out_dialog);

#[hook]
fn use_hand_out_dialog(props: &HandOutDialog) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let task = use_state(|| {
        let known = desk.work.article.meta.task.clone();
        if known.is_none() { Task { by: props.reader.to_string(), ..known } } else { known }
    });
    let with_marks = use_state_eq(|| false);
    let set = |change: fn(&mut Task, String)| {
        let task = task.clone();
        Callback::from(move |value: String| {
            let mut new = (*task).clone();
            change(&mut new, value);
            task.set(new);
        })
    };
    let text = set(|task, value| task.text = value);
    let oninput = text.reform(|event: InputEvent| event::value(&event));
    let onchange = turns(&with_marks);
    let stem = t!(class_file_stem, article = words::file_stem(&desk.work.article.name()));
    let on_way = {
        let (desk, task, with_marks) = (desk.clone(), (*task).clone(), *with_marks);
        let (stem, on_close) = (stem.clone(), props.on_close.clone());
        dispatch.doing(move |dispatch, way| {
            if let Some(file) = handed_out(&desk, &task, with_marks, dispatch) {
                send(way, &stem, file, dispatch, &on_close);
            }
        })
    };
    let marks = desk.work.annotations.len();
    let inks = desk.work.codebook.inks();
    let kinds = desk.work.codebook.kinds.iter().zip(inks).map(|(kind, ink)| {
        html! { <li>{ ink_icon(ink) }{ words::kind(kind) }</li> }
    });
    html! {
        { modal("plain", t!(class_hand_out), &props.on_close, html! {
            <div class="form class">
                <p>{ t!(class_hand_out_about) }</p>
                { field("c-title", t!(class_field_title), &task.title, t!(class_field_title_hint), false, set(|task, value| task.title = value)) }
                <div class="form-row">
                    <label for="c-text">{ t!(class_field_text) }</label>
                    <textarea class="field" id="c-text" dir="auto" rows="4" data-first="true" value={task.text.clone()} placeholder={t!(class_field_text_hint)} {oninput} />
                </div>
                { field("c-by", t!(class_field_by), &task.by, "", false, set(|task, value| task.by = value)) }
                { field("c-due", t!(class_field_due), &task.due, t!(class_field_due_hint), false, set(|task, value| task.due = value)) }
                <div class="form-row">
                    <span class="of">{ t!(class_kinds) }</span>
                    <ul class="kinds-line">{ for kinds }</ul>
                </div>
                if marks > 0 {
                    <label class="check"><input type="checkbox" checked={*with_marks} {onchange} /><span>{ t!(class_with_marks, count = marks) }</span></label>
                }
                { ways(&stem, true, &on_way) }
            </div>
        }) }
    }
}

/// The file that is handed out, with its task; the task is the article's from then on.
fn handed_out(desk: &Desk, task: &Task, with_marks: bool, dispatch: &Dispatch) -> Option<String> {
    let at = ids::now();
    let mut task = task.clone();
    for words in [&mut task.title, &mut task.text, &mut task.by, &mut task.due] {
        *words = words.trim().to_owned();
    }
    if task.is_none() {
        // A file without a task would be an article like any other.
        t!(class_task_default).clone_into(&mut task.text);
    }
    // Marks without a name are the teacher's; among those of a class they have to say so.
    let name: &str = if with_marks && task.by.is_empty() { t!(class_teacher) } else { &task.by };
    let work = class::with_task(&desk.work, &task, name, at).apply(&desk.work, at).ok()?;
    let file = galley::write(&class::hand_out(&work, with_marks));
    let name = Rc::<str>::from(name);
    // Whoever hands out is not asked whose marks these are.
    seat::take(work.article.id, Seat::Teacher, dispatch);
    dispatch.send(Action::SetTask { task: Box::new(task), name, at });
    Some(file)
}

/// Handing in: whose marks these are, and the file.
#[derive(PartialEq)]
pub struct HandInDialog {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(HandInDialog, use_hand_in_dialog);

#[hook]
fn use_hand_in_dialog(props: &HandInDialog) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let known = match &desk.seat {
        Some(Seat::Pupil(name)) => name.to_string(),
        _ => String::new(),
    };
    let typed = use_state(String::new);
    let name = if known.is_empty() { typed.trim().to_owned() } else { known.clone() };
    let own = |mark: &str| mark == name || mark.is_empty();
    let marks = desk.work.annotations.iter().filter(|mark| own(&mark.creator)).count();
    let article = words::file_stem(&desk.work.article.name());
    let stem = if name.is_empty() { article.clone() } else { format!("{article} – {}", file_name::of_person(&name)) };
    let on_way = {
        let (desk, name, is_new) = (desk.clone(), name.clone(), known.is_empty());
        let (stem, on_close) = (stem.clone(), props.on_close.clone());
        dispatch.doing(move |dispatch, way| {
            let (id, at) = (desk.work.article.id, ids::now());
            if is_new {
                seat::take(id, Seat::Pupil(name.as_str().into()), dispatch);
            }
            let edit = class::with_task(&desk.work, &desk.work.article.meta.task, &name, at);
            let Ok(work) = edit.apply(&desk.work, at) else { return };
            if !edit.changes.is_empty() {
                dispatch.send(Action::Rename { from: "".into(), to: name.as_str().into(), at });
            }
            let (on_close, file) = (on_close.clone(), galley::write_for(&work, &name));
            let done = dispatch.doing(move |dispatch, ()| {
                taken::note(id, dispatch);
                dispatch.tell(Stored::HandedIn);
                on_close.emit(());
            });
            send(way, &stem, file, dispatch, &done);
        })
    };
    html! {
        { modal("plain", t!(class_hand_in_title), &props.on_close, html! {
            <div class="form class">
                if known.is_empty() {
                    <p>{ t!(class_who_about) }</p>
                    { field("d-name", t!(name_title), &typed, "", true, sets(&typed, |value| value)) }
                } else {
                    <p>{ words::pieces(&t!(class_hand_in_about, name = words::piece(&name), count = marks), |name| html! { <b dir="auto">{ name }</b> }) }</p>
                }
                { ways(&stem, !name.is_empty(), &on_way) }
            </div>
        }) }
    }
}

/// Who marks.
#[derive(PartialEq)]
pub struct WhoDialog {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Called with the name for which the article is to be opened once more.
    pub on_next: Callback<String>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(WhoDialog, use_who_dialog);

/// Where somebody takes a seat at an article.
struct Chair {
    article: ArticleId,
    /// Who sits there, by name.
    known: Option<Rc<str>>,
    dispatch: Dispatch,
    on_close: Callback<()>,
}

impl Chair {
    /// Whoever sits there has a better name; or else a pupil sits down.
    fn sit(&self, name: &Rc<str>) {
        let at = ids::now();
        if let Some(from) = self.known.clone() {
            self.dispatch.send(Action::Rename { from, to: name.clone(), at });
        }
        seat::take(self.article, Seat::Pupil(name.clone()), &self.dispatch);
        self.dispatch.send(Action::Rename { from: "".into(), to: name.clone(), at });
        self.on_close.emit(());
    }

    /// A teacher sits down.
    fn teach(&self) {
        seat::take(self.article, Seat::Teacher, &self.dispatch);
        self.on_close.emit(());
    }
}

/// Who marks: a name for this article alone, because many people may share the device.
#[hook]
fn use_who_dialog(props: &WhoDialog) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let id = desk.work.article.id;
    let known = match &desk.seat {
        Some(Seat::Pupil(name)) => Some(name.clone()),
        _ => None,
    };
    let typed = use_state(|| known.as_deref().unwrap_or_default().to_owned());
    // Who has marked here, beside whoever handed it out.
    let by = &desk.work.article.meta.task.by;
    let people = people::makers(&desk.work.annotations).into_iter().map(|(name, _)| name);
    let here: Vec<Rc<str>> = people.filter(|name| !name.is_empty() && **name != **by).collect();
    let name: Rc<str> = typed.trim().into();
    let on_next = {
        let (on_next, on_close, name) = (props.on_next.clone(), props.on_close.clone(), name.clone());
        Callback::from(move |()| {
            on_close.emit(());
            on_next.emit(name.to_string());
        })
    };
    let is_others = known.is_none() && !here.is_empty() && !here.contains(&name);
    let chair = Rc::new(Chair { article: id, known: known.clone(), dispatch, on_close: props.on_close.clone() });
    let onsubmit = {
        let (on_next, name) = (on_next.clone(), name.clone());
        acts(&chair, move |chair, event: SubmitEvent| {
            event.prevent_default();
            match (name.is_empty(), is_others) {
                (true, _) => {}
                (false, true) => on_next.emit(()),
                (false, false) => chair.sit(&name),
            }
        })
    };
    let teach = acts(&chair, |chair, _: MouseEvent| chair.teach());
    let again = here.iter().filter(|_| known.is_none()).take(AGAIN).map(|name| {
        let pupil = name.clone();
        let onclick = acts(&chair, move |chair, _: MouseEvent| chair.sit(&pupil));
        html! { <li><button class="button" type="button" {onclick}>{ t!(class_go_on_as, name = &**name) }</button></li> }
    });
    let is_another = known.as_ref().is_some_and(|known| *known != name) && !name.is_empty();
    html! {
        { modal("plain", t!(class_who), &props.on_close, html! {
            <form class="form class" {onsubmit}>
                <p>{ t!(class_who_about) }</p>
                if known.is_none() && !here.is_empty() {
                    <p>{ t!(class_who_others) }</p>
                    <ul class="again">{ for again }</ul>
                }
                { field("d-name", t!(name_title), &typed, "", true, sets(&typed, |value| value)) }
                <div class="actions">
                    <button class="link" type="button" onclick={teach}>{ t!(class_teach) }</button>
                    if is_another {
                        <button class="button" type="button" onclick={on_next.reform(|_: MouseEvent| ())}>{ t!(class_start_anew) }</button>
                    }
                    <button class="button solid" type="submit" disabled={typed.trim().is_empty()}>{ if known.is_some() { t!(class_correct_name) } else { t!(class_start) } }</button>
                </div>
            </form>
        }) }
    }
}

//! Taking work away: formats as cards, what each keeps and loses, the first lines, and the file.

use std::rc::Rc;

use galley_core::formats::{galley, w3c};
use galley_core::library::Counts;
use galley_core::work::Work;
use galley_words::t;
use yew::prelude::*;

use super::dialogs::Modal;
use super::icon::icon;
use super::part::View;
use super::taken::Taken;
use super::words;
use crate::dom::task::Timeout;
use crate::dom::{clipboard, files, task};

/// A file format that work leaves in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Everything.
    Galley,
    /// JSON-LD for other annotation tools.
    W3c,
}

impl Format {
    const ALL: [Self; 2] = [Self::Galley, Self::W3c];

    fn name(self) -> &'static str {
        match self {
            Self::Galley => "Galley JSON",
            Self::W3c => "W3C Web Annotation",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Galley => ".json",
            Self::W3c => ".jsonld",
        }
    }

    fn mime(self) -> &'static str {
        match self {
            Self::Galley => "application/json",
            Self::W3c => "application/ld+json",
        }
    }

    fn purpose(self) -> &'static str {
        match self {
            Self::Galley => t!(export_galley_purpose),
            Self::W3c => t!(export_w3c_purpose),
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::Galley => t!(export_galley_about),
            Self::W3c => t!(export_w3c_about),
        }
    }

    /// The file's content.
    #[must_use]
    pub fn write(self, work: &Work) -> String {
        match self {
            Self::Galley => galley::write(work),
            Self::W3c => w3c::write(work),
        }
    }

    /// What of this work the format loses, in plain words with counts.
    fn losses(self, work: &Work) -> Vec<String> {
        match self {
            Self::Galley => Vec::new(),
            Self::W3c => w3c::losses(work).into_iter().map(|loss| loss.words).collect(),
        }
    }

    /// The file's name.
    #[must_use]
    pub fn file_name(self, work: &Work) -> String {
        format!("{}{}", words::file_stem(&work.article.name()), self.ending())
    }
}

/// Downloads a work; an error in the browser's words.
///
/// # Errors
/// Where the browser makes no file of it.
pub fn download(format: Format, work: &Work) -> crate::dom::Result<()> {
    files::download(&format.file_name(work), format.mime(), &format.write(work))
}

/// The export dialog.
#[derive(PartialEq)]
pub struct ExportDialog {
    /// The work that leaves.
    pub work: Work,
    /// When it last did.
    pub taken: Option<Taken>,
    /// Called when the work has left as Galley JSON, which holds all of it.
    pub on_taken: Callback<()>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
    /// Says in the live region what was done.
    pub on_say: Callback<String>,
}

crate::view!(ExportDialog, use_export_dialog);

/// Lines of the preview.
const PREVIEW: usize = 60;

/// The dialog.
#[hook]
fn use_export_dialog(props: &ExportDialog) -> Html {
    let format = use_state_eq(|| Format::Galley);
    let done = use_state_eq(|| None::<&'static str>);
    let timer = use_mut_ref(|| None::<Timeout>);
    let work = &props.work;
    let file = use_memo((*format, work.clone()), |(format, work)| Rc::new(format.write(work)));
    let name = format.file_name(work);
    let say = {
        let (done, on_say) = (done.clone(), props.on_say.clone());
        move |words: &'static str| {
            done.set(Some(words));
            on_say.emit(words.to_owned());
            let done = done.clone();
            timer.borrow_mut().replace(Timeout::new(4_000, move || done.set(None)));
        }
    };
    let note = {
        let (on_taken, format) = (props.on_taken.clone(), *format);
        Callback::from(move |()| {
            if format == Format::Galley {
                on_taken.emit(());
            }
        })
    };
    let copy = {
        let note = note.clone();
        let (file, say) = (file.clone(), say.clone());
        move |_: MouseEvent| {
            let (file, say, note) = (file.clone(), say.clone(), note.clone());
            task::spawn(async move {
                match clipboard::write(&file).await {
                    Ok(()) => {
                        say(t!(export_copied));
                        note.emit(());
                    }
                    Err(_) => say(t!(export_copy_failed)),
                }
            });
        }
    };
    let take = {
        let (file, name, format, say, note) = (file.clone(), name.clone(), *format, say.clone(), note.clone());
        move |_: MouseEvent| match files::download(&name, format.mime(), &file) {
            Ok(()) => {
                say(t!(export_downloaded));
                note.emit(());
            }
            Err(_) => say(t!(export_download_failed)),
        }
    };
    let share = {
        let (file, name, format) = (file.clone(), name.clone(), *format);
        move |_: MouseEvent| {
            let (file, name, note) = (file.clone(), name.clone(), note.clone());
            task::spawn(async move {
                if files::share(&name, format.mime(), &file).await {
                    note.emit(());
                }
            });
        }
    };
    let can_share = *use_memo((), |()| files::can_share());
    let cards = Format::ALL.iter().map(|option| {
        let losses = option.losses(work);
        let onchange = {
            let (format, option) = (format.clone(), *option);
            move |_: Event| format.set(option)
        };
        let about = format!("about{}", option.ending().replace('.', "-"));
        html! {
            <label>
                <input type="radio" name="format" aria-label={option.name()} aria-describedby={about.clone()} checked={*format == *option} {onchange} />
                <span class="name">{ option.name() }</span><span class="ext" dir="ltr">{ option.ending() }</span>
                <span class="for" id={about}>{ option.purpose() }</span>
                if losses.is_empty() {
                    <span class="loss">{ t!(export_loses_nothing) }</span>
                } else {
                    <span class="loss some">{ t!(export_changes_counted, count = losses.len()) }</span>
                }
            </label>
        }
    });
    let losses = format.losses(work);
    let parts = work.annotations.iter().filter(|a| a.parts.len() > 1).count();
    let kept = match parts {
        0 => words::counts(Counts::of(work)),
        n => t!(export_kept_split, marks = words::counts(Counts::of(work)), count = n),
    };
    let preview = file.lines().take(PREVIEW).collect::<Vec<_>>().join("\n");
    html! {
        { Modal { class: "export", label: t!(bar_export), on_close: props.on_close.clone(), children: html! {<>
            <fieldset class="formats"><legend class="caps">{ t!(export_format) }</legend>{ for cards }</fieldset>
            <div class="chosen">
                <div class="about"><h3>{ format.name() }</h3><p>{ format.about() }</p>if let Some(taken) = props.taken { { taken.part() } }</div>
                <dl class="loses">
                    <div><dt>{ t!(export_keeps) }</dt><dd>{ kept }</dd></div>
                    <div>
                        <dt>{ if losses.is_empty() { t!(export_loses) } else { t!(export_changes) } }</dt>
                        <dd>
                            if losses.is_empty() { { t!(export_nothing) } } else {
                                { for losses.iter().map(|loss| html! { <p class="some">{ loss.clone() }</p> }) }
                            }
                        </dd>
                    </div>
                </dl>
                <figure>
                    <figcaption><span class="caps">{ t!(export_first_lines) }</span><span class="caps">{ words::bytes(file.len()) }</span></figcaption>
                    <pre tabindex="0" dir="ltr" aria-label={t!(export_first_lines_of_file)}>{ preview }</pre>
                </figure>
                <div class="actions">
                    <span class="note-of">{ done.map_or(name, str::to_owned) }</span>
                    if can_share { <button class="button" type="button" onclick={share}>{ t!(export_share) }</button> }
                    <button class="button" type="button" onclick={copy}>{ icon("copy") }{ t!(export_copy) }</button>
                    <button class="button solid" type="button" onclick={take}>{ icon("download") }{ t!(export_download) }</button>
                </div>
            </div>
        </>} }.part() }
    }
}

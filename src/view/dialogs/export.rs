//! Taking work away: formats as cards, what each keeps and loses, the first lines, and the file.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::{Action, TableWish};
use galley_core::formats::format::Format;
use galley_core::formats::loss::Loss;
use galley_core::formats::table::Sheet;
use galley_core::formats::table::csv::{Separator, Style};
use galley_core::formats::w3c::For;
use galley_core::journal::library::Counts;
use galley_core::model::work::Work;
use galley_core::text::word_count;
use galley_words::t;
use yew::prelude::*;

use crate::dom::task::Timeout;
use crate::dom::{clipboard, event, files, task};
use crate::download::{self, Content, Leaves};
use crate::store::use_dispatch;
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::{acts, sets};
use crate::view::parts::icon::icon;
use crate::view::parts::part::View;
use crate::view::parts::taken::Taken;
use crate::view::parts::words;

/// The export dialog.
#[derive(PartialEq)]
pub struct ExportDialog {
    /// The work that leaves.
    pub work: Work,
    /// How tables are wished.
    pub tables: TableWish,
    /// When it last did.
    pub taken: Option<Taken>,
    /// Called when the work has left in a file that holds all of it.
    pub on_taken: Callback<()>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
    /// Says in the live region what was done.
    pub on_say: Callback<String>,
}

crate::view!(ExportDialog, use_export_dialog);

/// Lines of the preview.
const PREVIEW: usize = 60;
/// Characters of a line of the preview: the article's text is one line.
const WIDE: usize = 600;

/// The dialog.
#[hook]
fn use_export_dialog(props: &ExportDialog) -> Html {
    let work = &props.work;
    let format = use_state_eq(|| Format::Galley);
    let has_claims = Sheet::Claims.rows(work) > 0;
    // Which of the tables the card of CSV stands for.
    let csv = use_state_eq(|| Format::Csv(if has_claims { Sheet::Claims } else { Sheet::Annotations }));
    let style = download::style(props.tables);
    let reader = use_state_eq(For::default);
    // What was done, and of which file: it is not said of another.
    let done = use_state_eq(|| None::<(Format, Style, &'static str)>);
    let timer = use_mut_ref(|| None::<Timeout>);
    // What is written and what is said of it is in the language of the interface.
    let spoken = galley_words::epoch();
    let file = use_memo((*format, style, work.clone(), spoken), |(format, style, work, _)| format.write(work, *style));
    let formats = [Format::Galley, Format::Report, *csv, Format::Workbook, Format::Markdown, Format::W3c(*reader)];
    let losses = use_memo((*csv, style, *reader, work.clone(), spoken), move |(_, style, _, work, _)| {
        formats.map(|format| format.losses(work, *style))
    });
    let name = format.file_name(work);
    let said = done.filter(|done| (done.0, done.1) == (*format, style)).map(|done| done.2);
    let way = Rc::new(Way {
        format: *format,
        style,
        name,
        file: file.clone(),
        done: done.setter(),
        timer,
        on_taken: props.on_taken.clone(),
        on_say: props.on_say.clone(),
    });
    let can_share = *use_memo(*format, |format| files::can_share_as(&format.shared_as("galley")));
    let on_format = sets(&format, |chosen| chosen);
    let on_table = on_format.reform({
        let csv = csv.setter();
        move |chosen| {
            csv.set(chosen);
            chosen
        }
    });
    let on_wish = use_dispatch().on(Action::WishTables);
    let on_reader = {
        let reader = reader.setter();
        on_format.reform(move |chosen| {
            reader.set(chosen);
            Format::W3c(chosen)
        })
    };
    let cards =
        formats.iter().zip(losses.iter()).map(|(option, losses)| card(*option, *format == *option, losses, &on_format));
    let lost =
        formats.iter().zip(losses.iter()).find(|(option, _)| **option == *format).map_or(&[][..], |(_, lost)| lost);
    html! {
        { modal("export", t!(bar_export), &props.on_close, html! {<>
            <fieldset class="formats"><legend class="caps">{ t!(export_format) }</legend>{ for cards }</fieldset>
            <div class="chosen">
                <div class="about"><h3>{ format.name() }</h3><p>{ format.about() }</p>if let Some(taken) = props.taken { { taken.part() } }</div>
                if *format == *csv { { table(work, *csv, props.tables, &on_table, &on_wish) } }
                if let Format::W3c(reader) = *format { { for_recogito(reader, &on_reader) } }
                { balance(work, *format, lost) }
                { look(work, *format, &file) }
                { actions(&way, said, can_share) }
            </div>
        </>}) }
    }
}

/// The way out for the file that is chosen: where it is told that it has left.
struct Way {
    format: Format,
    style: Style,
    name: String,
    file: Rc<Content>,
    done: UseStateSetter<Option<(Format, Style, &'static str)>>,
    timer: Rc<RefCell<Option<Timeout>>>,
    on_taken: Callback<()>,
    on_say: Callback<String>,
}

impl Way {
    /// Says for a while what was done.
    fn say(&self, words: &'static str) {
        self.done.set(Some((self.format, self.style, words)));
        self.on_say.emit(words.to_owned());
        let done = self.done.clone();
        self.timer.borrow_mut().replace(Timeout::new(4_000, move || done.set(None)));
    }

    /// Notes that the work has left, if all of it is in the file.
    fn note(&self) {
        if self.format.holds_all() {
            self.on_taken.emit(());
        }
    }

    /// Says that the file has left, or that it has not.
    fn went(&self, is_gone: bool, words: &'static str, failed: &'static str) {
        self.say(if is_gone { words } else { failed });
        if is_gone {
            self.note();
        }
    }

    /// Downloads the file.
    fn take(&self) {
        let is_gone = files::download(&self.name, self.format.mime(), &*self.file).is_ok();
        self.went(is_gone, t!(export_downloaded), t!(export_download_failed));
    }

    /// Copies the file's text.
    fn copy(self: &Rc<Self>) {
        let way = self.clone();
        task::spawn(async move {
            let Some(text) = way.file.text() else { return };
            let is_gone = clipboard::write(text).await.is_ok();
            way.went(is_gone, t!(export_copied), t!(export_copy_failed));
        });
    }

    /// Hands the file to the system, under the first of its names and types that it takes.
    fn share(self: &Rc<Self>) {
        let way = self.clone();
        task::spawn(async move {
            if files::share_as(&way.format.shared_as(&way.name), &*way.file).await {
                way.note();
            }
        });
    }
}

/// The buttons by which the file leaves, beside its name or what was done with it.
fn actions(way: &Rc<Way>, said: Option<&'static str>, can_share: bool) -> Html {
    html! {
        <div class="actions">
            <span class="note-of">{ said.unwrap_or(&way.name) }</span>
            if can_share { <button class="button" type="button" onclick={acts(way, |way, _| way.share())}>{ t!(export_share) }</button> }
            if way.format.is_text() { <button class="button" type="button" onclick={acts(way, |way, _| way.copy())}>{ icon("copy") }{ t!(export_copy) }</button> }
            <button class="button solid" type="button" onclick={acts(way, |way, _| way.take())}>{ icon("download") }{ t!(export_download) }</button>
        </div>
    }
}

/// A format to choose, with what it is for and how much it loses.
fn card(option: Format, checked: bool, losses: &[Loss], on_format: &Callback<Format>) -> Html {
    let onchange = on_format.reform(move |_: Event| option);
    let id = |what: &str| format!("{what}{}", option.ending().replace('.', "-"));
    let (about, loses) = (id("about"), id("loses"));
    let count: usize = losses.iter().map(|loss| loss.count).sum();
    html! {
        <label>
            <input type="radio" name="format" aria-label={option.name()} aria-describedby={format!("{about} {loses}")} {checked} {onchange} />
            <span class="name">{ option.name() }</span><span class="ext" dir="ltr">{ option.ending() }</span>
            <span class="for" id={about}>{ option.purpose() }</span>
            if count == 0 {
                <span class="loss" id={loses}>{ t!(export_loses_nothing) }</span>
            } else {
                <span class="loss some" id={loses}>{ counted(&t!(export_loses_counted, count = count), count) }</span>
            }
        </label>
    }
}

/// Which table, or all of them, and for whom.
fn table(
    work: &Work,
    chosen: Format,
    wish: TableWish,
    on_table: &Callback<Format>,
    on_wish: &Callback<TableWish>,
) -> Html {
    let option = |format: Format, slug: &str, name: &'static str, beside: String| {
        let onchange = on_table.reform(move |_: Event| format);
        let id = format!("beside-{slug}");
        html! {
            <label>
                <input type="radio" name="table" aria-label={name} aria-describedby={id.clone()} checked={format == chosen} {onchange} />
                <span>{ name }</span><span class="count" {id}><bdi>{ beside }</bdi></span>
            </label>
        }
    };
    let one =
        |sheet: Sheet| option(Format::Csv(sheet), sheet.slug(), sheet_name(sheet), words::grouped(sheet.rows(work)));
    let all = option(Format::Archive, "all", t!(export_table_all), Format::Archive.ending().to_owned());
    let options = Sheet::ALL.map(one).into_iter().chain([all]);
    let style = download::style(wish);
    let is_excel = style.is_for_spreadsheets;
    let onchange = on_wish.reform(move |_: Event| TableWish { for_spreadsheets: !is_excel, ..wish });
    let on_separator = on_wish.reform(move |event: Event| {
        let chosen = event::value(&event);
        let separator = Separator::ALL.into_iter().find(|one| one.slug() == chosen);
        TableWish { separator: separator.or(wish.separator), ..wish }
    });
    let separators = Separator::ALL.iter().map(|one| {
        html! { <option value={one.slug()} selected={*one == style.separator}>{ separator_name(*one) }</option> }
    });
    html! {
        <div class="tables">
            <fieldset><legend class="caps">{ t!(export_table) }</legend><div class="options">{ for options }</div></fieldset>
            <label class="excel">
                <input type="checkbox" aria-label={t!(export_excel)} aria-describedby="excel-hint" checked={is_excel} {onchange} />
                <span>{ t!(export_excel) }</span><span class="hint" id="excel-hint">{ t!(export_excel_hint) }</span>
            </label>
            <label class="separator"><span>{ t!(export_separator) }</span><select class="select" onchange={on_separator}>{ for separators }</select></label>
        </div>
    }
}

/// For which programs a W3C file is.
fn for_recogito(chosen: For, on_reader: &Callback<For>) -> Html {
    let is_so = chosen == For::Recogito;
    let onchange = on_reader.reform(move |_: Event| if is_so { For::All } else { For::Recogito });
    html! {
        <div class="tables">
            <label class="recogito">
                <input type="checkbox" aria-label={t!(export_recogito)} aria-describedby="recogito-hint" checked={is_so} {onchange} />
                <span>{ t!(export_recogito) }</span><span class="hint" id="recogito-hint">{ t!(export_recogito_hint) }</span>
            </label>
        </div>
    }
}

fn separator_name(separator: Separator) -> &'static str {
    match separator {
        Separator::Comma => t!(export_separator_comma),
        Separator::Semicolon => t!(export_separator_semicolon),
        Separator::Tab => t!(export_separator_tab),
    }
}

fn sheet_name(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Annotations => t!(export_table_annotations),
        Sheet::Relations => t!(export_table_relations),
        Sheet::Claims => t!(export_table_claims),
        Sheet::Evidence => t!(export_table_evidence),
    }
}

/// Words with the number in them set off, where it stands there in figures.
fn counted(said: &str, count: usize) -> Html {
    let number = words::grouped(count);
    match said.split_once(&*number) {
        Some((before, after)) => html! { <>{ before.to_owned() }<b class="n">{ number }</b>{ after.to_owned() }</> },
        None => html! { { said.to_owned() } },
    }
}

/// What the format keeps and loses of this work.
fn balance(work: &Work, format: Format, losses: &[Loss]) -> Html {
    let parts = work.annotations.iter().filter(|a| a.parts.len() > 1).count();
    let sheets = format.sheets();
    let kept = match parts {
        _ if !sheets.is_empty() => {
            t!(export_kept_rows, count = sheets.iter().map(|sheet| sheet.rows(work)).sum::<usize>())
        }
        0 => words::counts(Counts::of(work)),
        n => t!(export_kept_split, marks = words::counts(Counts::of(work)), count = n),
    };
    html! {
        <dl class="loses">
            <div><dt>{ t!(export_keeps) }</dt><dd>{ kept }</dd></div>
            <div>
                <dt>{ t!(export_loses) }</dt>
                <dd>
                    if losses.is_empty() { { t!(export_nothing) } } else {
                        { for losses.iter().map(|loss| html! { <p class="some">{ counted(&loss.words, loss.count) }</p> }) }
                    }
                </dd>
            </div>
        </dl>
    }
}

/// What there is to see of a file before it leaves: its first lines, or what is inside where those tell nothing.
fn look(work: &Work, format: Format, file: &Content) -> Html {
    let bytes = file.as_ref().len();
    match file.text() {
        None => {
            let line = |sheet: Sheet| t!(export_inside_table, table = sheet_name(sheet), count = sheet.rows(work));
            inside(bytes, format.sheets().into_iter().map(line).collect())
        }
        Some(_) if format == Format::Report => inside(bytes, in_report(work)),
        Some(text) => preview(text),
    }
}

/// The first lines of a file that is read as text.
fn preview(file: &str) -> Html {
    let mut lines = String::new();
    for line in file.trim_start_matches('\u{feff}').lines().take(PREVIEW) {
        match line.char_indices().nth(WIDE) {
            Some((cut, _)) => {
                lines.push_str(line.get(..cut).unwrap_or(""));
                lines.push('…');
            }
            None => lines.push_str(line),
        }
        lines.push('\n');
    }
    html! {
        <figure>
            <figcaption><span class="caps">{ t!(export_first_lines) }</span><span class="caps">{ words::bytes(file.len()) }</span></figcaption>
            <pre tabindex="0" dir="ltr" role="region" aria-label={t!(export_first_lines_of_file)}>{ lines }</pre>
        </figure>
    }
}

/// What is in the report: its first lines are markup and tell nothing.
fn in_report(work: &Work) -> Vec<String> {
    let count = word_count(work.article.text.as_str());
    let mut lines = vec![t!(export_inside_article, words = t!(words_counted, count = count))];
    if !work.annotations.is_empty() {
        lines.push(t!(export_inside_marks, marks = words::counts(Counts::of(work))));
    }
    let (people, evidence) = (work.persons.len(), Sheet::Evidence.rows(work));
    if people > 0 {
        lines.push(t!(export_inside_people, count = people));
    }
    if evidence > 0 {
        lines.push(t!(loss_evidence, count = evidence));
    }
    lines.push(t!(export_inside_json).to_owned());
    lines
}

/// A list of what is in a file.
fn inside(bytes: usize, lines: Vec<String>) -> Html {
    html! {
        <figure>
            <figcaption><span class="caps">{ t!(export_inside) }</span><span class="caps">{ words::bytes(bytes) }</span></figcaption>
            <ul class="inside">{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </figure>
    }
}

//! The dialog "Sources across all articles": everybody who is quoted, counted by person and by outlet.
//!
//! Knows: two tables, sorted, filtered and windowed, and a row that opens to its articles. Does not know: how
//! articles are read ([`crate::hooks::use_register`]) or counted ([`galley_core::insight::register`]).

use std::rc::Rc;

use galley_core::desk::{Action, Refused};
use galley_core::formats::table;
use galley_core::insight::register::{By, Outlet, Profile, Register, sort_outlets, sort_profiles};
use galley_core::model::id::ArticleId;
use galley_core::model::person::{Check, PersonKind};
use galley_core::reading::naming;
use galley_words::t;
use yew::prelude::*;

use crate::dom::arrival;
use crate::dom::geometry::{self, Element};
use crate::dom::{files, page};
use crate::download::spreadsheet_style;
use crate::hooks::use_register::Survey;
use crate::store::Dispatch;
use crate::view::parts::dialog::modal;
use crate::view::parts::fields::{sets, types};
use crate::view::parts::icon::{icon, turning_icon};
use crate::view::parts::part::View;
use crate::view::parts::window::{List, Sight, Window, use_list_window};
use crate::view::parts::words;

/// Rows that are shown without windowing, and at first.
const WHOLE: usize = 60;
/// Rows before and after the screen that are rendered with it.
const AROUND: usize = 16;
/// Height of a row that was not measured yet, in CSS pixels.
const ROW: f64 = 45.0;
/// Articles that an open row lists, at most.
const LISTED: usize = 50;

/// The dialog.
#[derive(PartialEq)]
pub struct RegisterDialog {
    /// What was read so far.
    pub survey: Rc<Survey>,
    /// Opens an article.
    pub on_open: Callback<ArticleId>,
    /// Says what was done, and what could not be.
    pub dispatch: Dispatch,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(RegisterDialog, use_register_dialog);

/// By what it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    ByPerson,
    ByOutlet,
}

/// The rows as they are shown.
#[derive(Clone, PartialEq)]
enum Rows {
    Profiles(Rc<Vec<Profile>>),
    Outlets(Rc<Vec<Outlet>>),
}

/// A column of numbers, or the first one: its name and what it sorts by.
type Column = (&'static str, By);

/// How a table is sorted: by which column, and whether the largest comes first.
type Sorted = (usize, bool);

/// What the rows are made of.
type Wish = (Option<Rc<Register>>, Counted, Sorted, String);

/// The dialog.
#[hook]
fn use_register_dialog(props: &RegisterDialog) -> Html {
    let counted = use_state_eq(|| Counted::ByPerson);
    // The words of persons, the articles of outlets: the most first.
    let by_person = use_state_eq(|| (3, true));
    let by_outlet = use_state_eq(|| (1, true));
    let query = use_state_eq(String::new);
    let survey = &props.survey;
    let sorted = if *counted == Counted::ByPerson { by_person } else { by_outlet };
    let all = use_memo(survey.register.clone(), |register| {
        register.as_ref().map(|register| (register.profiles(), register.outlets())).unwrap_or_default()
    });
    let wish: Wish = (survey.register.clone(), *counted, *sorted, (*query).clone());
    let rows = use_memo(wish, |wish| found_rows(&all.0, &all.1, wish));
    let total = if *counted == Counted::ByPerson { all.0.len() } else { all.1.len() };
    let choose = {
        let (present, counted, query) = (*counted, counted.setter(), query.setter());
        Callback::from(move |which| {
            if present != which {
                query.set(String::new());
            }
            counted.set(which);
        })
    };
    let is_read = survey.register.is_some();
    let is_empty = is_read && all.0.is_empty();
    let unread = (is_read && !survey.unread.is_empty()).then(|| {
        let titles = words::list(&survey.unread);
        t!(register_unread, count = survey.unread.len(), titles = &titles)
    });
    html! {
        { modal("register", t!(register_title), &props.on_close, html! {<>
            <div class="register-tools">
                { tabs(*counted, &choose) }
                { find_field(*counted, is_read, &query) }
                { download_button(!is_read || is_empty, &rows, &props.dispatch) }
            </div>
            if let Some(unread) = unread { <p class="due" role="alert">{ unread }</p> }
            <div class="register-body" id="register-table" role="tabpanel" aria-labelledby={tab_id(*counted)}>
                if !is_read {
                    { reading(survey) }
                } else if is_empty {
                    { empty(t!(register_none), t!(register_none_text)) }
                } else if rows.len() == 0 {
                    { empty(t!(register_none_fits), t!(register_none_fits_text)) }
                } else {
                    { table_of(props, &rows, *counted, &sorted) }
                }
            </div>
            if let Some(register) = &survey.register { { foot(register, rows.len(), total) } }
        </>}) }
    }
}

/// The table of persons or of outlets, sorted by the heads of its columns.
fn table_of(props: &RegisterDialog, rows: &Rows, counted: Counted, sorted: &UseStateHandle<Sorted>) -> Html {
    let (now, descending) = **sorted;
    let on_sort = sets(sorted, move |column: usize| {
        let by_name = columns(counted).get(column).is_some_and(|(_, by)| *by == By::Name);
        (column, if now == column { !descending } else { !by_name })
    });
    let on_article = {
        let (on_open, on_close) = (props.on_open.clone(), props.on_close.clone());
        Callback::from(move |id| {
            page::close_any_modal();
            on_close.emit(());
            on_open.emit(id);
        })
    };
    let table = Ledger { rows: rows.clone(), counted, sorted: **sorted, on_sort, on_article };
    table.keyed(counted == Counted::ByPerson)
}

/// The field that searches the rows.
fn find_field(counted: Counted, is_read: bool, query: &UseStateHandle<String>) -> Html {
    let find = if counted == Counted::ByPerson { t!(register_find_person) } else { t!(register_find_outlet) };
    html! {
        <input
            class="field"
            type="search"
            aria-label={find}
            placeholder={find}
            dir="auto"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            disabled={!is_read}
            value={(**query).clone()}
            oninput={types(query)}
        />
    }
}

/// The button that takes the rows away as a file.
fn download_button(disabled: bool, rows: &Rc<Rows>, dispatch: &Dispatch) -> Html {
    let rows = rows.clone();
    let onclick = dispatch.doing(move |dispatch, _: MouseEvent| download(&rows, dispatch));
    html! { <button class="button" type="button" {disabled} {onclick}>{ icon("download") }{ t!(register_download) }</button> }
}

/// The rows that fit, in their order.
fn found_rows(profiles: &[Profile], outlets: &[Outlet], (_, counted, (column, descending), query): &Wish) -> Rows {
    let by = columns(*counted).get(*column).map_or(By::Name, |(_, by)| *by);
    match counted {
        Counted::ByPerson => {
            let mut list: Vec<Profile> = profiles.iter().filter(|one| one.fits(query)).cloned().collect();
            sort_profiles(&mut list, by, *descending);
            Rows::Profiles(Rc::new(list))
        }
        Counted::ByOutlet => {
            let mut list: Vec<Outlet> = outlets.iter().filter(|one| one.fits(query)).cloned().collect();
            sort_outlets(&mut list, by, *descending);
            Rows::Outlets(Rc::new(list))
        }
    }
}

fn empty(title: &'static str, text: &'static str) -> Html {
    html! { <div class="empty"><p class="empty-title">{ title }</p><p>{ text }</p></div> }
}

/// What the register is made of, and how much of it shows.
fn foot(register: &Register, shown: usize, all: usize) -> Html {
    html! {
        <footer>
            <p>{ t!(register_about, articles = t!(articles_counted, count = register.len()), words = t!(words_counted, count = register.words())) }</p>
            <p class="hint">{ t!(register_rule) }</p>
            <p class="unseen" translate="no" aria-live="polite">{ t!(register_shown, count = shown, all = all) }</p>
        </footer>
    }
}

fn tab_id(counted: Counted) -> &'static str {
    if counted == Counted::ByPerson { "register-by-person" } else { "register-by-outlet" }
}

fn tabs(counted: Counted, choose: &Callback<Counted>) -> Html {
    let tab = |which: Counted, name: &'static str| {
        let selected = which == counted;
        let other = if which == Counted::ByPerson { Counted::ByOutlet } else { Counted::ByPerson };
        let turn = choose.clone();
        let onkeydown = move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight" | "Home" | "End") {
                event.prevent_default();
                turn.emit(other);
                arrival::focus(format!("#{}", tab_id(other)));
            }
        };
        html! {
            <button
                type="button"
                role="tab"
                id={tab_id(which)}
                aria-selected={selected.to_string()}
                aria-controls="register-table"
                tabindex={if selected { "0" } else { "-1" }}
                data-first={selected.then_some("true")}
                onclick={choose.reform(move |_: MouseEvent| which)}
                {onkeydown}
            >{ name }</button>
        }
    };
    html! {
        <div class="register-tabs" role="tablist" aria-label={t!(register_tabs)}>
            { tab(Counted::ByPerson, t!(register_by_person)) }
            { tab(Counted::ByOutlet, t!(register_by_outlet)) }
        </div>
    }
}

fn reading(survey: &Survey) -> Html {
    let said = t!(register_reading, done = survey.done, all = survey.all);
    html! {
        <div class="register-reading">
            <label for="register-progress">{ said }</label>
            <progress id="register-progress" max={survey.all.max(1).to_string()} value={survey.done.to_string()}></progress>
        </div>
    }
}

fn download(rows: &Rows, dispatch: &Dispatch) {
    let (stem, text) = match rows {
        Rows::Profiles(list) => (t!(register_file_person), table::profiles(list.iter(), spreadsheet_style())),
        Rows::Outlets(list) => (t!(register_file_outlet), table::outlets(list.iter(), spreadsheet_style())),
    };
    let file = format!("{stem}.csv");
    match files::download(&file, "text/csv;charset=utf-8", &text) {
        Ok(()) => dispatch.send(Action::Say(t!(register_downloaded, file = &file).into())),
        Err(error) => dispatch.tell(Refused::File(error.0, true)),
    }
}

fn columns(counted: Counted) -> Vec<Column> {
    match counted {
        Counted::ByPerson => vec![
            (t!(register_source), By::Name),
            (t!(register_articles), By::Articles),
            (t!(register_quotes), By::Quotes),
            (t!(register_words), By::Words),
            (t!(register_share), By::Words),
            (t!(register_claims), By::Claims),
            (t!(register_named), By::Named),
        ],
        Counted::ByOutlet => vec![
            (t!(register_outlet), By::Name),
            (t!(register_articles), By::Articles),
            (t!(register_sources), By::Sources),
            (t!(register_per_article), By::PerArticle),
            (t!(register_words), By::Words),
            (t!(register_unnamed), By::Unnamed),
            (t!(register_people), By::People),
            (t!(register_organizations), By::Organizations),
            (t!(register_documents), By::Documents),
        ],
    }
}

impl Rows {
    fn len(&self) -> usize {
        match self {
            Self::Profiles(list) => list.len(),
            Self::Outlets(list) => list.len(),
        }
    }

    fn row(&self, at: usize) -> Option<Row> {
        match self {
            Self::Profiles(list) => list.get(at).map(profile_row),
            Self::Outlets(list) => list.get(at).map(outlet_row),
        }
    }
}

/// A row in words.
struct Row {
    /// Stays the same however the table is sorted.
    key: String,
    name: String,
    beside: String,
    cells: Vec<String>,
}

/// An article in an open row: which, its title, and what is counted there.
type Line = (ArticleId, String, String);

fn profile_row(profile: &Profile) -> Row {
    let kind = (profile.kind != PersonKind::Person).then(|| words::person_kind(profile.kind).to_owned());
    let about = naming::about(&profile.name, &profile.role, &profile.organization).into_iter().map(str::to_owned);
    let first = profile.articles.first().map_or_else(String::new, |there| there.article.to_string());
    Row {
        key: format!("{}/{first}", profile.name),
        name: profile.name.clone(),
        beside: words::list(&kind.into_iter().chain(about).collect::<Vec<_>>()),
        cells: vec![
            words::grouped(profile.articles.len()),
            words::grouped(profile.quotes),
            words::grouped(profile.words),
            percent(profile.share),
            words::grouped(profile.claims),
            words::grouped(profile.named),
        ],
    }
}

fn outlet_row(outlet: &Outlet) -> Row {
    let share = |count| percent(outlet.share_of(count));
    let name = if outlet.name.is_empty() { t!(register_no_outlet).to_owned() } else { outlet.name.clone() };
    let first = outlet.articles.first().map_or_else(String::new, |there| there.article.to_string());
    Row {
        key: format!("{name}/{first}"),
        name,
        beside: String::new(),
        cells: vec![
            words::grouped(outlet.articles.len()),
            words::grouped(outlet.sources),
            words::tenths(outlet.per_article() as u64),
            words::grouped(outlet.words),
            share(outlet.unnamed),
            share(outlet.people),
            share(outlet.organizations),
            share(outlet.documents),
        ],
    }
}

/// "12.5%" of thousandths.
fn percent(thousandths: usize) -> String {
    let share = match thousandths {
        0 | 1_000 => words::grouped(thousandths / 10),
        _ => words::tenths(thousandths as u64),
    };
    t!(register_percent, share = share)
}

fn profile_lines(profile: &Profile) -> (Vec<String>, Vec<Line>) {
    let mut about = Vec::new();
    if !profile.others.is_empty() {
        about.push(t!(register_others, names = words::list(&profile.others)));
    }
    let all = profile.articles.len();
    let checks: Vec<String> = Check::ALL
        .into_iter()
        .map(|check| (check, profile.checked(check)))
        .filter(|(_, count)| *count > 0)
        .map(|(check, count)| t!(register_check, check = words::check(check), count = count, all = all))
        .collect();
    if !checks.is_empty() {
        about.push(words::list(&checks));
    }
    let lines = profile.articles.iter().map(|there| {
        let mut counts: Vec<String> = (!there.outlet.is_empty()).then(|| there.outlet.clone()).into_iter().collect();
        if there.quotes > 0 {
            counts.push(t!(quotes_counted, count = there.quotes));
            counts.push(t!(words_counted, count = there.words));
        }
        if there.claims > 0 {
            counts.push(t!(claims_counted, count = there.claims));
        }
        let named = if there.checks.has(Check::Named) { t!(register_is_named) } else { t!(register_not_named) };
        counts.push(named.to_owned());
        (there.article, there.title.clone(), words::list(&counts))
    });
    (about, lines.take(LISTED).collect())
}

fn outlet_lines(outlet: &Outlet) -> (Vec<String>, Vec<Line>) {
    let lines = outlet.articles.iter().map(|there| {
        let mut counts = vec![t!(sources_counted, count = there.sources), t!(words_counted, count = there.words)];
        if there.unnamed > 0 {
            counts.push(t!(register_unnamed_counted, count = there.unnamed));
        }
        (there.article, there.title.clone(), words::list(&counts))
    });
    (Vec::new(), lines.take(LISTED).collect())
}

/// One of the two tables: the rows near the visible part, between two spacers.
#[derive(PartialEq)]
struct Ledger {
    rows: Rows,
    counted: Counted,
    sorted: Sorted,
    on_sort: Callback<usize>,
    on_article: Callback<ArticleId>,
}

crate::view!(Ledger, use_ledger);

#[hook]
fn use_ledger(props: &Ledger) -> Html {
    let node = use_node_ref();
    let open = use_state_eq(|| None::<String>);
    let total = props.rows.len();
    let list = List { scroller: node.clone(), inner: None, whole: WHOLE, around: AROUND, measure: sight };
    let Window { range, before, after } = use_list_window(&list, total);
    let columns = columns(props.counted);
    let wide = columns.len();
    let heads = columns.iter().enumerate().map(|(at, (name, _))| {
        let (by, descending) = props.sorted;
        let sort = (by == at).then_some(if descending { "descending" } else { "ascending" });
        let onclick = props.on_sort.reform(move |_: MouseEvent| at);
        html! { <th key={at} scope="col" aria-sort={sort}><button type="button" {onclick}>{ *name }</button></th> }
    });
    let rows = range.filter_map(|at| Some((at, props.rows.row(at)?))).map(|(at, row)| {
        let is_open = open.as_ref() == Some(&row.key);
        row_of(row, at, &open, if is_open { lines(props, at, wide) } else { Html::default() })
    });
    let label = if props.counted == Counted::ByPerson { t!(register_by_person) } else { t!(register_by_outlet) };
    html! {
        // The keyboard scrolls it too.
        <div class="register-scroll" ref={node} tabindex="0" role="group" aria-label={label}>
            <table class={tab_id(props.counted)} aria-label={label} aria-rowcount={(total + 1).to_string()}>
                <thead><tr aria-rowindex="1">{ for heads }</tr></thead>
                <tbody key="above" class="spacer" aria-hidden="true"><tr><td ref={before} colspan={wide.to_string()}></td></tr></tbody>
                { for rows }
                <tbody key="below" class="spacer" aria-hidden="true"><tr><td ref={after} colspan={wide.to_string()}></td></tr></tbody>
            </table>
        </div>
    }
}

/// A row, under which its articles stand while it is open.
fn row_of(row: Row, at: usize, open: &UseStateHandle<Option<String>>, lines: Html) -> Html {
    let is_open = open.as_ref() == Some(&row.key);
    let Row { key, name, beside, cells } = row;
    let onclick = {
        let (open, key) = (open.setter(), key.clone());
        move |_: MouseEvent| open.set((!is_open).then(|| key.clone()))
    };
    html! {
        <tbody {key} class={is_open.then_some("open")}>
            <tr class="row" aria-rowindex={(at + 2).to_string()}>
                <th scope="row">
                    <button type="button" aria-expanded={is_open.to_string()} {onclick}>{ if is_open { icon("down") } else { turning_icon("next") } }<span class="name" dir="auto" title={name.clone()}>{ &name }</span></button>
                    if !beside.is_empty() { <span class="beside" dir="auto" title={beside.clone()}>{ &beside }</span> }
                </th>
                { for cells.iter().map(|cell| html! { <td>{ &cell }</td> }) }
            </tr>
            { lines }
        </tbody>
    }
}

/// What an open row shows: what else is known, and its articles.
fn lines(props: &Ledger, at: usize, wide: usize) -> Html {
    let ((about, lines), all) = match &props.rows {
        Rows::Profiles(list) => match list.get(at) {
            Some(profile) => (profile_lines(profile), profile.articles.len()),
            None => return Html::default(),
        },
        Rows::Outlets(list) => match list.get(at) {
            Some(outlet) => (outlet_lines(outlet), outlet.articles.len()),
            None => return Html::default(),
        },
    };
    let more = all.saturating_sub(lines.len());
    let items = lines.into_iter().map(|(id, title, counts)| {
        let onclick = props.on_article.reform(move |_: MouseEvent| id);
        html! {
            <li key={id.to_string()}>
                <button class="link" type="button" dir="auto" {onclick}>{ title }</button>
                <span class="hint" dir="auto">{ counts }</span>
            </li>
        }
    });
    html! {
        <tr class="lines">
            <td colspan={wide.to_string()}>
                <div>
                    { for about.iter().map(|words| html! { <p class="hint">{ &words }</p> }) }
                    <ul>{ for items }</ul>
                    if more > 0 { <p class="hint">{ t!(register_more, count = more) }</p> }
                </div>
            </td>
        </tr>
    }
}

/// What is in sight of the table.
fn sight(scroller: &Element) -> Sight {
    let (top, height) = geometry::scrolled(scroller);
    let row = geometry::child(scroller, "tr.row").map_or(ROW, |row| geometry::of(&row).height);
    Sight { top, height, row: row.round() }
}

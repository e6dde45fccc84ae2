//! The palette: every command in a list that a few letters make short.
//!
//! A combobox with its list (ARIA Authoring Practices). The dialog goes, and gives focus and selection
//! back, before a command runs: it finds everything as it was.

use std::cmp::Ordering;
use std::rc::Rc;

use galley_core::desk::{Desk, State};
use galley_core::model::article::Role;
use galley_core::text::seek::Needle;
use galley_core::text::sort::sort_by;
use galley_words::t;
use yew::prelude::*;

use crate::commands;
use crate::dom::screen;
use crate::dom::{event, page};
use crate::view::parts::combobox::{Search, Words, use_active, use_search};
use crate::view::parts::dialog::modal;
use galley_core::desk::commands::{Ask, Do, Group, Hand, all};

/// Options that are shown, at most.
const MOST: usize = 120;
/// Headings and articles to go to, at most of each.
const PLACES: usize = 50;
/// Characters of a heading.
const HEADING: usize = 60;
/// What Page up and Page down skip.
const PAGE: usize = 8;

/// The palette.
#[derive(PartialEq)]
pub struct Palette {
    /// What commands act on.
    pub state: Rc<State>,
    /// Runs one.
    pub on_run: Callback<Do>,
    /// Closes the palette.
    pub on_close: Callback<()>,
}

crate::view!(Palette, use_palette);

/// A line of the list.
#[derive(Clone)]
struct Line {
    /// The command's slug; empty for a place.
    id: String,
    name: String,
    beside: &'static str,
    key: Option<String>,
    obstacle: Option<&'static str>,
    deed: Do,
}

/// The palette.
#[hook]
fn use_palette(props: &Palette) -> Html {
    let search = use_search("command");
    let query = &search.query;
    let recent = use_memo((), |()| commands::recent());
    let lines = Rc::new(fitting(all_lines(&props.state, query), query, &recent));
    let last = lines.len().saturating_sub(1);
    let here = use_active(&search, lines.len());
    let run = {
        let (lines, on_run, on_close) = (lines.clone(), props.on_run.clone(), props.on_close.clone());
        Callback::from(move |at: usize| {
            let Some(line) = lines.get(at).filter(|line| line.obstacle.is_none()) else { return };
            if !line.id.is_empty() {
                commands::remember(&line.id);
            }
            page::close_any_modal();
            on_close.emit(());
            on_run.emit(line.deed.clone());
        })
    };
    let onkeydown = {
        let (search, run, count) = (search.clone(), run.clone(), lines.len());
        Callback::from(move |event: KeyboardEvent| {
            if event::is_composing(&event) {
                return;
            }
            let key = event.key();
            let next = match key.as_str() {
                "PageDown" => (here + PAGE).min(last),
                "PageUp" => here.saturating_sub(PAGE),
                "Enter" => {
                    event.prevent_default();
                    run.emit(here);
                    return;
                }
                key => match Search::beside(key, Some(here), count) {
                    Some(next) => next,
                    None => return,
                },
            };
            event.prevent_default();
            search.activate(next);
        })
    };
    let options = lines.iter().enumerate();
    let options = options.map(|(at, line)| option(line, at, at == here, run.reform(move |_: MouseEvent| at)));
    let said = if lines.is_empty() { t!(commands_none).to_owned() } else { t!(commands_counted, count = lines.len()) };
    let called = Words { label: t!(commands_field), placeholder: t!(commands_placeholder), title: t!(commands_title) };
    html! {
        { modal("commands", t!(commands_title), &props.on_close, html! {<>
            { search.field(called, (!lines.is_empty()).then_some(here), onkeydown, options.collect()) }
            if lines.is_empty() { <p class="none" aria-hidden="true">{ t!(commands_none) }</p> }
            <p class="unseen" aria-live="polite">{ said }</p>
        </>}) }
    }
}

/// A line of the list.
fn option(line: &Line, at: usize, is_active: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <li
            key={at}
            id={format!("command-{at}")}
            role="option"
            data-command={(!line.id.is_empty()).then(|| line.id.clone())}
            aria-selected={is_active.to_string()}
            aria-disabled={line.obstacle.map(|_| "true")}
            {onclick}
        >
            <span class="name" dir="auto">{ &line.name }</span>
            <span class="beside">{ line.obstacle.unwrap_or(line.beside) }</span>
            if let Some(key) = &line.key { <kbd dir="ltr">{ key }</kbd> }
        </li>
    }
}

/// A place to go to.
fn place(name: String, group: Group, deed: Do) -> Line {
    Line { id: String::new(), name, beside: commands::heading(group), key: None, obstacle: None, deed }
}

/// Where in the open article one can go: to a paragraph whose number is typed, and to headings.
fn in_article(desk: &Desk, query: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let article = &desk.work.article;
    if let Ok(number) = query.trim().trim_start_matches('¶').trim().parse::<usize>() {
        let numbered = article.blocks.iter().enumerate().filter(|(_, block)| block.role.is_numbered());
        let found = number.checked_sub(1).and_then(|before| numbered.map(|(at, _)| at).nth(before));
        lines.extend(found.map(|block| place(t!(command_go_to, number = number), Group::Going, Do::GoTo(block))));
    }
    let headings =
        article.blocks.iter().enumerate().filter(|(_, block)| matches!(block.role, Role::Headline | Role::Subheading));
    for (at, block) in headings.take(PLACES) {
        let words: String = block.range.of(article.text.as_str()).chars().take(HEADING).collect();
        lines.push(place(t!(command_go_to_heading, words = words), Group::Going, Do::GoTo(at)));
    }
    lines
}

/// Everything that can be run or gone to.
fn all_lines(state: &State, query: &str) -> Vec<Line> {
    let codebook = commands::codebook(state);
    let (keymap, is_mac) = (commands::keymap(), screen::is_mac());
    let mut lines: Vec<Line> = all(&codebook)
        .into_iter()
        .filter(|command| command.is_offered(state))
        .map(|command| Line {
            name: commands::name_now(&command, state, &codebook),
            beside: commands::heading(command.group),
            key: command.keys(&keymap).first().map(|chord| chord.shown(is_mac)),
            obstacle: command.obstacle(state, Hand::Free).map(commands::obstacle),
            deed: command.deed,
            id: command.id,
        })
        .collect();
    lines.extend(state.desk.iter().flat_map(|desk| in_article(desk, query)));
    let open = state.desk.as_ref().map(|desk| desk.work.article.id);
    for line in state.library.kept().filter(|line| Some(line.id) != open).take(PLACES) {
        let name = t!(command_open_article, title = &line.title);
        lines.push(place(name, Group::Articles, Do::Ask(Ask::Open(line.id))));
    }
    lines
}

/// The lines that fit, best first: what can run, how well it fits, what was used lately, its place.
fn fitting(lines: Vec<Line>, query: &str, recent: &[String]) -> Vec<Line> {
    let needle = Needle::new(query);
    let mut ranked: Vec<((bool, u8, usize), Line)> = lines
        .into_iter()
        .filter_map(|line| {
            let fit = if needle.is_empty() { 0 } else { needle.fit(&line.name, line.beside)? };
            let used = recent.iter().position(|id| *id == line.id).unwrap_or(usize::MAX);
            Some(((line.obstacle.is_some(), fit, used), line))
        })
        .collect();
    sort_by(&mut ranked, |(a, _), (b, _)| -> Ordering { a.cmp(b) });
    ranked.into_iter().take(MOST).map(|(_, line)| line).collect()
}

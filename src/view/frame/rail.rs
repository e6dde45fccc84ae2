//! The rail: the way back, kinds to show, and the article's parts to go to.

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::layout::Layout;
use galley_core::model::article::Role;
use galley_words::t;
use yew::prelude::*;

use crate::commands;
use crate::dom::geometry;
use crate::view::parts::icon::turning_icon;
use crate::view::parts::part::View;
use crate::view::parts::shown::{Kinds, People};
use crate::view::parts::words;
use galley_core::desk::Dialog;

/// The rail.
#[derive(PartialEq)]
pub struct Rail {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Opens a dialog.
    pub on_dialog: Callback<Dialog>,
}

crate::view!(Rail, use_rail);

/// The rail.
#[hook]
fn use_rail(props: &Rail) -> Html {
    let desk = &props.desk;
    let keys = match commands::shown("keys", &desk.work.codebook) {
        Some(key) => words::pieces(&t!(rail_keys, key = words::piece(&key)), words::key),
        None => html! { { t!(command_keys) } },
    };
    html! {
        <nav class="rail" aria-label={t!(rail_article)}>
            <a class="back" href="#/">{ turning_icon("back") }{ t!(rail_back) }</a>
            { Kinds { desk: desk.clone() }.part() }
            { People { desk: desk.clone() }.part() }
            { Outline { layout: desk.layout.clone(), text: desk.work.article.text.clone() }.part() }
            <p class="foot">
                <button class="link" type="button" onclick={props.on_dialog.reform(|_: MouseEvent| Dialog::Keys)}>{ keys }</button>
            </p>
        </nav>
    }
}

/// The parts of the article, to go to.
#[derive(PartialEq)]
struct Outline {
    layout: Layout,
    text: galley_core::text::Text,
}

crate::view!(Outline, use_outline);

/// A line of the outline: its block, its words, and the numbers of the paragraphs under it.
type Line = (usize, String, Option<(usize, usize)>);

/// Lines of the outline, at most.
const LINES: usize = 40;

/// The lines of the outline, and one more where there are too many.
fn outlined(layout: &Layout, text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for block in layout.blocks() {
        let words: String = block.range.of(text).chars().take(48).collect();
        match block.role {
            Role::Subheading => lines.push((block.index, words, None)),
            Role::Headline | Role::Dek | Role::Caption | Role::PullQuote | Role::Bio => {
                let name = words::role(block.role).to_owned();
                let repeats = lines.last().is_some_and(|(_, last, range)| *last == name && range.is_none());
                if !repeats {
                    lines.push((block.index, name, None));
                }
            }
            _ => {
                let Some(number) = block.number else { continue };
                match lines.iter_mut().rev().find(|(at, _, range)| range.is_some() || is_heading(layout, *at)) {
                    Some((_, _, range)) => {
                        let from = range.map_or(number, |(from, _)| from);
                        *range = Some((from, number));
                    }
                    None => lines.push((block.index, t!(rail_opening).to_owned(), Some((number, number)))),
                }
            }
        }
        if lines.len() > LINES {
            break;
        }
    }
    lines
}

/// The parts: everything but paragraphs, which stand as the stretch between two headings.
#[hook]
fn use_outline(props: &Outline) -> Html {
    let lines = outlined(&props.layout, props.text.as_str());
    let rows = lines.into_iter().take(LINES).map(|(block, name, range)| {
        let onclick = move |event: MouseEvent| {
            event.prevent_default();
            geometry::reveal_block(block);
        };
        let numbers = range.map(|(from, to)| {
            if from == to { t!(place_paragraph, number = from) } else { t!(place_paragraphs, from = from, to = to) }
        });
        html! {
            <li key={block}>
                <button class="link" type="button" {onclick}>
                    <span dir="auto">{ name }</span>
                    if let Some(numbers) = numbers { <span class="n" translate="no">{ numbers }</span> }
                </button>
            </li>
        }
    });
    html! { <div class="outline"><h2 class="caps">{ t!(rail_parts) }</h2><ul>{ for rows }</ul></div> }
}

fn is_heading(layout: &Layout, block: usize) -> bool {
    layout.block(block).is_some_and(|block| block.role == Role::Subheading)
}

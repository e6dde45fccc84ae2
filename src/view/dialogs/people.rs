//! People: whose marks are shown, and everybody's side by side.

use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_core::insight::people::{self, Passage, Tally};
use galley_core::layout::filter::Filter;
use galley_core::layout::painting::Painting;
use galley_core::model::annotation::Annotation;
use galley_core::model::codebook::Codebook;
use galley_core::model::id::AnnotationId;
use galley_core::model::work::Work;
use galley_words::t;
use yew::prelude::*;

use crate::dom::arrival;
use crate::dom::geometry::{self, Element};
use crate::dom::screen;
use crate::dom::task;
use crate::hooks::use_printing::print;
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::dialog::modal;
use crate::view::parts::place::in_layout;
use crate::view::parts::shown::called;
use crate::view::parts::window::{List, Sight, Window, use_list_window};
use crate::view::parts::words;

/// People side by side, at most: one column each.
const COLUMNS: usize = 40;
/// Height of a passage's row, in CSS pixels (`styles/dialogs/class.css`); where fingers point, the second.
const ROW: [f64; 2] = [72.0, 112.0];
/// Rows around those in sight.
const AROUND: usize = 12;
/// Marks of one person on one passage that a row shows.
const SHOWN: usize = 2;
/// Letters of a passage that its row holds.
const WORDS: usize = 160;

/// Everybody's marks side by side: a row a passage, a column a person.
#[derive(PartialEq)]
pub struct PeopleDialog {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Closes the dialog.
    pub on_close: Callback<()>,
}

crate::view!(PeopleDialog, use_people_dialog);

#[hook]
fn use_people_dialog(props: &PeopleDialog) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let memo = (desk.work.annotations.clone(), desk.filter.clone());
    let rows = use_memo(memo.clone(), |(_, filter)| people::passages(&desk.work, filter));
    let people = use_memo(memo, |(annotations, filter)| -> Vec<Tally> {
        people::makers(annotations).into_iter().filter(|(name, _)| filter.has(name)).collect()
    });
    let node = use_node_ref();
    let total = rows.len();
    let list = List { scroller: node.clone(), inner: None, whole: 0, around: AROUND, measure: sight };
    let Window { range, before, after } = use_list_window(&list, total);
    let go = going(props, &dispatch);
    let columns = || people.iter().take(COLUMNS);
    let head = columns().map(|(name, count)| {
        html! { <th scope="col"><bdi>{ called(name) }</bdi>{ " " }<span class="n">{ words::grouped(*count) }</span></th> }
    });
    let shown = rows.iter().enumerate().take(range.end).skip(range.start).map(|(at, row)| {
        let cells = columns().map(|(name, _)| cell(row, name, &desk.work, &go));
        html! { <tr key={at} aria-rowindex={(at + 2).to_string()}>{ passage(desk, row, &go) }{ for cells }</tr> }
    });
    let more = people.len().saturating_sub(COLUMNS);
    let printing = {
        let on_close = props.on_close.clone();
        dispatch.doing(move |dispatch, _: MouseEvent| {
            on_close.emit(());
            let dispatch = dispatch.clone();
            task::after_paint(move || print(&dispatch));
        })
    };
    html! {
        { modal("compare", t!(class_compare_title), &props.on_close, html! {<>
            <div class="about">
                <p>{ t!(class_compare_about, passages = total, people = people.len()) }</p>
                if more > 0 { <p class="hint">{ t!(class_more_people, count = more) }</p> }
            </div>
            <div class="lanes" ref={node} tabindex="0" role="region" aria-label={t!(class_compare_title)} data-first="true">
                if total == 0 { <p class="none">{ t!(panel_none_fits) }</p> } else {
                    <table aria-rowcount={(total + 1).to_string()}>
                        <thead><tr><th scope="col">{ t!(class_passage) }</th>{ for head }</tr></thead>
                        <tbody>
                            <tr ref={before} class="spacer" aria-hidden="true"></tr>
                            { for shown }
                            <tr ref={after} class="spacer" aria-hidden="true"></tr>
                        </tbody>
                    </table>
                }
            </div>
            <div class="actions">
                <button class="button" type="button" onclick={printing}>{ t!(class_print) }</button>
            </div>
        </>}) }
    }
}

/// Goes to a mark; the dialog goes first.
fn going(props: &PeopleDialog, dispatch: &Dispatch) -> Callback<AnnotationId> {
    let on_close = props.on_close.clone();
    dispatch.doing(move |dispatch, id: AnnotationId| {
        on_close.emit(());
        dispatch.send(Action::Focus(Some(id)));
        arrival::focus("[data-article]");
    })
}

/// A passage, and the way to it.
fn passage(desk: &Desk, row: &Passage, go: &Callback<AnnotationId>) -> Html {
    let first = row.marks.first().map(|mark| mark.id);
    let onclick = go.reform(move |_: MouseEvent| first.unwrap_or(AnnotationId::from_u128(0)));
    html! {
        <th scope="row">
            <button class="link" type="button" {onclick}>
                <span class="where">{ in_layout(&desk.layout, row.block) }</span>
                <span class="words" dir="auto">{ passage_words(&desk.work, row, WORDS) }</span>
            </button>
        </th>
    }
}

/// What is in sight of the passages.
fn sight(table: &Element) -> Sight {
    let (top, height) = geometry::scrolled(table);
    Sight { top, height, row: if screen::is_touch() { ROW[1] } else { ROW[0] } }
}

/// What one person made of a passage.
fn cell(row: &Passage, name: &str, work: &Work, go: &Callback<AnnotationId>) -> Html {
    let own: Vec<&Rc<Annotation>> = row.marks.iter().filter(|mark| mark.creator == name).collect();
    if own.is_empty() {
        return html! { <td class="nothing"><span aria-hidden="true">{ "–" }</span><span class="unseen">{ t!(class_nothing) }</span></td> };
    }
    let chips = own.iter().take(SHOWN).map(|mark| {
        let id = mark.id;
        let onclick = go.reform(move |_: MouseEvent| id);
        // Whose words are the passage's need not say them again.
        let is_whole = mark.hull() == row.range;
        html! {
            <li>
                <button type="button" {onclick}>
                    { kind_mark(&work.codebook, &mark.kind) }
                    if !is_whole { <span class="words" dir="auto">{ mark.excerpt(60) }</span> }
                    else if !mark.note.is_empty() { <span class="words note" dir="auto">{ mark.note.chars().take(80).collect::<String>() }</span> }
                </button>
            </li>
        }
    });
    let more = own.len().saturating_sub(SHOWN);
    html! {
        <td><ul>{ for chips }</ul>if more > 0 { <span class="more">{ t!(class_more_marks, count = more) }</span> }</td>
    }
}

/// A kind's name in its own pattern.
fn kind_mark(codebook: &Codebook, kind: &Rc<str>) -> Html {
    let painting = Painting { inks: vec![codebook.ink(kind)], starred: true, ..Painting::default() };
    html! {
        <mark data-kind={kind.to_string()} data-paint={painting.tokens()}>{ codebook.spoken_kind_name(kind) }</mark>
    }
}

fn passage_words(work: &Work, row: &Passage, most: usize) -> String {
    if row.block.is_none() {
        return t!(panel_no_place).to_owned();
    }
    let words = row.range.of(work.article.text.as_str());
    let mut letters = words.chars();
    let mut shown: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// Whose marks are switched off, so that the sheet says so.
pub fn left_out(desk: &Desk) -> Html {
    let people = people::makers(&desk.work.annotations).into_iter().filter(|(name, _)| !desk.filter.has(name));
    let list: Vec<String> = people.map(|(name, count)| t!(class_tally, name = called(&name), count = count)).collect();
    html! { if !list.is_empty() { <p class="print-left">{ t!(print_left_out, kinds = words::list(&list)) }</p> } }
}

/// Whose marks stand on which passage, on paper; nothing where they are one person's.
pub fn printed(desk: &Desk, filter: &Filter) -> Html {
    let people = people::makers(&desk.work.annotations);
    if people.iter().filter(|(name, _)| filter.has(name)).count() < 2 {
        return Html::default();
    }
    let rows = people::passages(&desk.work, filter).into_iter().map(|row| {
        let said = people.iter().filter_map(|(name, _)| {
            let kinds = row.marks.iter().filter(|mark| mark.creator == **name).map(|mark| &mark.kind);
            let mut each: Vec<&Rc<str>> = Vec::new();
            kinds.for_each(|kind| {
                if !each.contains(&kind) {
                    each.push(kind)
                }
            });
            let marks = each.iter().enumerate().map(|(at, kind)| {
                html! { <>if at > 0 { { t!(list_separator) } }{ kind_mark(&desk.work.codebook, kind) }</> }
            });
            (!each.is_empty()).then(|| html! { <p><b dir="auto">{ called(name) }</b>{ " " }{ for marks }</p> })
        });
        html! {
            <li>
                <span class="print-place">{ in_layout(&desk.layout, row.block) }</span>
                <p class="print-words" dir="auto">{ passage_words(&desk.work, &row, 400) }</p>
                <div class="print-people-said">{ for said }</div>
            </li>
        }
    });
    html! {
        <section class="print-marks print-people" aria-labelledby="print-people">
            <h2 id="print-people">{ t!(class_compare_title) }</h2>
            <ol>{ for rows }</ol>
        </section>
    }
}

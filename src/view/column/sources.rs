//! The cast of sources: who speaks how much, and where along the article. A table whose cells hold the
//! drawing; each row opens in place.

mod drawing;
pub mod mentioned;
pub mod person;
pub mod printed;
mod row;

use std::rc::Rc;

use galley_core::desk::{Casting, Desk};
use galley_core::insight::cast::{Cast, Row};
use galley_core::model::id::PersonId;
use galley_words::t;
use yew::prelude::*;

use crate::dom::{ids, page, task};
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_insight::known;
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::fields::{TextField, sets};
use crate::view::parts::part::View;

use self::drawing::sentence;
use self::mentioned::{is_source, who};
use self::row::CastRow;

/// Rows that are shown before the reader asks for more, and how many more come each time.
const STEP: usize = 24;

/// The table of sources.
#[derive(PartialEq)]
pub struct CastTable {
    /// The open article.
    pub desk: Rc<Desk>,
}

crate::view!(CastTable, use_cast_table);

/// The table of sources.
#[hook]
fn use_cast_table(props: &CastTable) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    let work = &desk.work;
    let known = (known(work), work.article.blocks.clone());
    let cast = use_memo(known.clone(), |_| Cast::of(work));
    let shown = use_state_eq(|| STEP);
    let open = desk.column.person.filter(|id| work.persons.contains_key(id));
    use_open_in_sight(open, desk.focused.is_some());
    let strangers = work.annotations.iter().filter(|mark| is_source(desk, mark) && who(work, mark).is_none()).count();
    let most = cast.all().map(|row| row.words + row.indirect).max().unwrap_or(0);
    // What the drawings say is put into words once, not whenever something is selected.
    let listed = use_memo((known, *shown, open, galley_words::code()), |(_, shown, open, _)| {
        let rows = cast.rows.iter().enumerate().filter(|(at, row)| at < shown || is_of(row, *open));
        rows.map(|(_, row)| (row.clone(), sentence(desk, row))).collect::<Vec<_>>()
    });
    let rows = listed.iter().map(|(row, speaks)| {
        let open = is_of(row, open).then(|| desk.clone());
        CastRow { row: row.clone(), speaks: speaks.clone(), most, open }.keyed(key(row))
    });
    let nobody = cast.nobody.iter().map(|row| {
        CastRow { row: row.clone(), speaks: sentence(desk, row), most, open: Some(desk.clone()) }.keyed("nobody")
    });
    html! {
        <>
            <header>
                <h2>{ t!(cast_heading) }</h2>
                <p>{ t!(cast_counts, words = cast.words, sources = cast.rows.len()) }</p>
            </header>
            if strangers > 0 {
                { strangers_line(strangers, &dispatch) }
            }
            if cast.rows.is_empty() && cast.nobody.is_none() {
                if strangers == 0 {
                    <div class="empty">
                        <p class="empty-title">{ t!(cast_empty) }</p>
                        <p>{ t!(cast_empty_text) }</p>
                    </div>
                }
            } else {
                <table class="cast">
                    <caption class="unseen">{ t!(cast_caption) }</caption>
                    <thead><tr><th scope="col" class="caps">{ t!(cast_source) }</th><th scope="col" class="caps">{ t!(cast_share) }</th></tr></thead>
                    { for rows }
                    { for nobody }
                </table>
                { more_button(cast.rows.len(), &shown) }
                <p class="caption-of">{ t!(cast_legend) }</p>
            }
            { adder(&dispatch) }
        </>
    }
}

/// Whoever spoke last stays open; where the reader is at no mark of theirs, the list begins at its first line.
#[hook]
fn use_open_in_sight(open: Option<PersonId>, is_at_mark: bool) {
    let is_new = use_mut_ref(|| true);
    use_effect_on(open, move |open| {
        let is_new = is_new.replace(false);
        if open.is_some() && (is_at_mark || !is_new) {
            task::after_paint(|| page::scroll_into_view("tbody.focused", false));
        }
    });
}

/// How many source marks mention nobody, and the button that takes them all in.
fn strangers_line(count: usize, dispatch: &Dispatch) -> Html {
    let onclick = dispatch.on(|_: MouseEvent| (Casting::Everyone, ids::now()).into());
    html! {
        <p class="cast-strangers">
            { t!(cast_strangers, count = count) }{ " " }
            <button class="button" type="button" {onclick}>{ t!(cast_everyone) }</button>
        </p>
    }
}

/// The button that shows more rows of so many, where there are more.
fn more_button(all: usize, shown: &UseStateHandle<usize>) -> Html {
    let before = **shown;
    let more = all.saturating_sub(before);
    if more == 0 {
        return Html::default();
    }
    let onclick = sets(shown, move |_: MouseEvent| {
        let first = format!("table.cast tbody:nth-of-type({}) .who .link", before + 1);
        // After the last rows the button goes.
        task::after_paint(move || {
            if page::focus_is_lost() {
                page::focus(&first);
            }
        });
        before + STEP
    });
    html! { <button class="button more-sources" type="button" {onclick}>{ t!(cast_more, count = more.min(STEP)) }</button> }
}

/// The field that adds somebody.
fn adder(dispatch: &Dispatch) -> Html {
    let on_leave = dispatch.doing(|dispatch, name: String| {
        if !name.trim().is_empty() {
            dispatch.send((Casting::Add(name), ids::now()).into());
        }
    });
    let (id, name) = ("cast-add".to_owned(), t!(cast_add_name).to_owned());
    let placeholder = t!(cast_add_hint);
    html! {
        <div class="cast-add">
            <label class="caps" for="cast-add">{ t!(cast_add) }</label>
            { TextField { id, name, value: String::new(), on_leave, placeholder, numeric: false }.part() }
        </div>
    }
}

fn is_of(row: &Row, id: Option<PersonId>) -> bool {
    row.person.as_ref().is_some_and(|person| Some(person.id) == id)
}

fn key(row: &Row) -> String {
    row.person.as_ref().map_or_else(String::new, |person| person.id.to_string())
}

//! A row of the sources, and what opens in it: what is known of the source, its mentions, and joining and parting it.

use std::rc::Rc;

use galley_core::desk::{Action, Casting, Desk, Tab, Target};
use galley_core::insight::cast::Row;
use galley_core::model::annotation::Annotation;
use galley_core::model::id::{AnnotationId, PersonId};
use galley_core::model::person::Person;
use galley_words::t;
use yew::prelude::*;

use crate::dom::{event, ids, page, task};
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::fields::sets;
use crate::view::parts::icon::icon;
use crate::view::parts::part::View;
use crate::view::parts::place::place_of;

use super::drawing::{counted, voice, what};
use super::mentioned::ranked;
use super::person::{self, Field};

/// Mentions that an open row lists before the reader asks for all.
const FEW: usize = 12;

/// A row of the table.
#[derive(PartialEq)]
pub(super) struct CastRow {
    pub(super) row: Row,
    /// What its drawing says, in words.
    pub(super) speaks: String,
    /// The longest bar's words.
    pub(super) most: usize,
    /// The open article, for a row that shows more than these: one that is open, and nobody's.
    pub(super) open: Option<Rc<Desk>>,
}

crate::view!(CastRow, use_cast_row);

/// A row of the table, and what it opens to.
#[hook]
fn use_cast_row(props: &CastRow) -> Html {
    let dispatch = use_dispatch();
    let row = &props.row;
    let id = row.person.as_ref().map(|person| person.id);
    let is_open = props.open.is_some() && id.is_some();
    let head = id.map_or_else(|| "cast-nobody".to_owned(), |id| format!("cast-{id}"));
    let toggle = dispatch.on(move |_| Action::ShowPerson(id.filter(|_| !is_open)));
    let title = match &row.person {
        Some(person) => html! {
            <button class="link" type="button" id={head.clone()} aria-expanded={is_open.to_string()} onclick={toggle}><bdi>{ &person.name }</bdi></button>
        },
        None => html! { <span id={head.clone()}>{ t!(cast_nobody) }</span> },
    };
    let said = what(row);
    html! {
        <tbody class={is_open.then_some("focused")} data-person={id.map(|id| id.to_string())}>
            <tr>
                <th scope="row" class="who" aria-labelledby={head}>{ title }if !said.is_empty() { <span class="what" dir="auto">{ said }</span> }</th>
                <td><span class="share">{ t!(cast_percent, share = row.share) }</span><span class="words">{ counted(row) }</span></td>
            </tr>
            <tr><td colspan="2">{ voice(row, props.most) }<span class="unseen">{ &props.speaks }</span>
                if let (Some(desk), None) = (&props.open, &row.person) { <div class="cast-says">{ says(desk, row, &dispatch) }</div> }
            </td></tr>
            if let (Some(desk), Some(person)) = (&props.open, &row.person) {
                <tr><td colspan="2">{ Facts { desk: desk.clone(), row: row.clone(), person: person.clone() }.part() }</td></tr>
            }
        </tbody>
    }
}

/// "2 quotes", "1 claim": each goes to the first of them, and struck again to the next.
fn says(desk: &Rc<Desk>, row: &Row, dispatch: &Dispatch) -> Html {
    let link = |ids: &[AnnotationId], words: String| {
        let here = desk.focused.and_then(|id| ids.iter().position(|one| *one == id));
        let next = here.map_or(0, |at| (at + 1) % ids.len().max(1));
        ids.get(next).copied().map(|next| {
            let onclick = dispatch.on(move |_: MouseEvent| Action::OpenCard(next));
            html! { <button class="link" type="button" {onclick}>{ words }</button> }
        })
    };
    html! {
        <>
            { for link(&row.quotes, t!(cast_quotes, count = row.quotes.len())) }
            { for link(&row.claims, t!(cast_claims, count = row.claims.len())) }
            if row.quotes.is_empty() && row.claims.is_empty() { <span>{ t!(cast_says_nothing) }</span> }
        </>
    }
}

/// What an open row is busy with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tool {
    Rest,
    Merge,
    Split,
}

/// What is known of one of the cast.
#[derive(PartialEq)]
struct Facts {
    desk: Rc<Desk>,
    row: Row,
    person: Rc<Person>,
}

crate::view!(Facts, use_facts);

/// What is known of one of the cast, to be changed.
#[hook]
fn use_facts(props: &Facts) -> Html {
    let dispatch = use_dispatch();
    let tool = use_state_eq(|| Tool::Rest);
    let all = use_state_eq(|| false);
    let chosen = use_state(|| None::<PersonId>);
    let picked = use_state(Vec::<AnnotationId>::new);
    let (desk, row, person) = (&props.desk, &props.row, &props.person);
    let id = person.id;
    let listed = if *all { row.mentions.len() } else { FEW };
    // The row's own list in the same order, without looking for each.
    let theirs = desk.work.annotations.iter().filter(|mark| mark.person == Some(id)).take(listed);
    let mentions = theirs.map(|mark| {
        let words = mention_words(desk, mark);
        if *tool == Tool::Split { to_pick(mark.id, words, &picked) } else { to_open(mark.id, words, &dispatch) }
    });
    let hidden = row.mentions.len().saturating_sub(listed);
    let can_split = !picked.is_empty() && picked.len() < row.mentions.len();
    html! {
        <>
            <dl class="facts">
                { person::field(&dispatch, "cast", person, Field::Name) }
                { person::facts(&dispatch, "cast", person, true) }
                { person::field(&dispatch, "cast", person, Field::Note) }
                <dt>{ t!(cast_says) }</dt>
                <dd>{ says(desk, row, &dispatch) }</dd>
                <dt>{ t!(cast_mentions) }</dt>
                <dd>
                    if row.mentions.is_empty() { <span>{ t!(cast_no_mentions) }</span> }
                    <ul class="cast-mentions">{ for mentions }</ul>
                    if hidden > 0 { <button class="link" type="button" onclick={sets(&all, |_| true)}>{ t!(cast_all_mentions, count = row.mentions.len()) }</button> }
                    if *tool == Tool::Split {
                        <button class="button" type="button" disabled={!can_split} onclick={splitting(&dispatch, &tool, &picked)}>{ t!(cast_split_do) }</button>
                    }
                </dd>
            </dl>
            if *tool == Tool::Merge { { merge(props, &dispatch, &chosen, &tool) } }
            { deeds(props, &dispatch, &tool) }
        </>
    }
}

/// A mention to be picked for another source.
fn to_pick(mark: AnnotationId, words: String, picked: &UseStateHandle<Vec<AnnotationId>>) -> Html {
    let is_picked = picked.contains(&mark);
    let onclick = {
        let picked = picked.clone();
        move |_| {
            let mut now = (*picked).clone();
            if is_picked {
                now.retain(|one| *one != mark)
            } else {
                now.push(mark)
            }
            picked.set(now);
        }
    };
    html! { <li><label class="cast-pick"><input type="checkbox" checked={is_picked} {onclick} /><bdi>{ words }</bdi></label></li> }
}

/// A mention, and the way to it.
fn to_open(mark: AnnotationId, words: String, dispatch: &Dispatch) -> Html {
    let onclick = dispatch.on(move |_: MouseEvent| Action::OpenCard(mark));
    html! { <li><button class="link" type="button" {onclick}><bdi>{ words }</bdi></button></li> }
}

/// Makes the picked mentions another source's.
fn splitting(
    dispatch: &Dispatch,
    tool: &UseStateHandle<Tool>,
    picked: &UseStateHandle<Vec<AnnotationId>>,
) -> Callback<MouseEvent> {
    let (tool, picked) = (tool.setter(), picked.clone());
    dispatch.doing(move |dispatch, _| {
        dispatch.send((Casting::Split((*picked).clone()), ids::now()).into());
        picked.set(Vec::new());
        tool.set(Tool::Rest);
        keep_focus();
    })
}

/// What can be done with a source: joining, parting, marking all that mentions it, taking it away.
fn deeds(props: &Facts, dispatch: &Dispatch, tool: &UseStateHandle<Tool>) -> Html {
    let (id, row, present) = (props.person.id, &props.row, **tool);
    let turn = |to: Tool| sets(tool, move |_: MouseEvent| if present == to { Tool::Rest } else { to });
    let mark_all = dispatch
        .on(move |_: MouseEvent| (Casting::MarkAll(id, AnnotationId::from_u128(ids::random())), ids::now()).into());
    let remove = dispatch.doing(move |dispatch, _: MouseEvent| {
        dispatch.send((Casting::Remove(id), ids::now()).into());
        dispatch.send(Action::Aim(Target::Tab(Tab::Sources)));
    });
    html! {
        <div class="actions">
            if props.desk.work.persons.len() > 1 {
                <button class="button quiet" type="button" aria-expanded={(present == Tool::Merge).to_string()} onclick={turn(Tool::Merge)}>{ icon("relate") }{ t!(cast_merge) }</button>
            }
            if row.mentions.len() > 1 {
                <button class="button quiet" type="button" aria-expanded={(present == Tool::Split).to_string()} onclick={turn(Tool::Split)}>{ t!(cast_split) }</button>
            }
            <button class="button quiet" type="button" onclick={mark_all}>{ t!(cast_mark_all) }</button>
            if row.mentions.is_empty() {
                <button class="button quiet" type="button" onclick={remove}>{ t!(cast_remove) }</button>
            }
        </div>
    }
}

/// The button that had the focus is gone: the open row's name has it now.
fn keep_focus() {
    task::after_paint(|| {
        if page::focus_is_lost() {
            page::focus("tbody.focused .who .link");
        }
    });
}

/// "¶ 3: he".
fn mention_words(desk: &Desk, mark: &Annotation) -> String {
    t!(cast_mention, place = place_of(desk, mark), words = mark.excerpt(60))
}

/// Choosing who is the same, those with a like name first.
fn merge(
    props: &Facts,
    dispatch: &Dispatch,
    chosen: &UseStateHandle<Option<PersonId>>,
    tool: &UseStateHandle<Tool>,
) -> Html {
    let (work, person) = (&props.desk.work, &props.person);
    let keep = person.id;
    let others = ranked(work, keep, &person.name);
    let gone =
        chosen.filter(|id| others.iter().any(|(other, _)| other == id)).or_else(|| others.first().map(|(id, _)| *id));
    let field = format!("cast-merge-{keep}");
    let onchange = sets(chosen, |event: Event| PersonId::parse(&event::value(&event)));
    let tool = tool.setter();
    let onclick = dispatch.doing(move |dispatch, _: MouseEvent| {
        if let Some(gone) = gone {
            dispatch.send((Casting::Merge { keep, gone }, ids::now()).into());
            tool.set(Tool::Rest);
            keep_focus();
        }
    });
    let options = others
        .into_iter()
        .map(|(id, name)| html! { <option value={id.to_string()} selected={Some(id) == gone}>{ name }</option> });
    html! {
        <div class="cast-merge">
            <label for={field.clone()}>{ t!(cast_merge_with) }</label>
            <select class="select" id={field} {onchange}>{ for options }</select>
            <button class="button" type="button" {onclick}>{ t!(cast_merge_do) }</button>
        </div>
    }
}

//! A row of the ledger: a claim, and in its cells what is known of it, to be changed in place.

use std::rc::Rc;

use galley_core::desk::{Action, Desk};
use galley_core::insight::ledger::{Column, Row, TO_CHECK};
use galley_core::model::annotation::Annotation;
use galley_core::model::codebook::{Attribute, Codebook, Kind};
use galley_core::model::evidence::Evidence;
use galley_words::t;
use yew::prelude::*;

use super::answer::{Chosen, Typed, choices};
use crate::dom::{ids, page, task};
use crate::hooks::use_effect_on::use_effect_on;
use crate::store::{Dispatch, use_dispatch};
use crate::view::column::card::{Keep, fact_row};
use crate::view::column::evidence::EvidenceList;
use crate::view::column::relations::ties::Ties;
use crate::view::parts::fields::NoteField;
use crate::view::parts::icon::icon;
use crate::view::parts::part::View;
use crate::view::parts::words;

/// Characters of a claim that its row holds.
const WORDS: usize = 400;
/// Characters of a reference.
const REFERENCE: usize = 120;
/// Entries of evidence that a row that is not open names.
const FEW: usize = 3;
/// Names of those who made a claim that a row names.
const NAMES: usize = 4;

/// What is asked of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Go to the claim in the article.
    Go,
    /// Open the row, or shut it.
    Open(bool),
}

/// A claim.
#[derive(PartialEq)]
pub(super) struct LedgerRow {
    /// What is known of it.
    pub row: Rc<Row>,
    /// Its place in the table as it is sorted and sifted; none where it stands outside the window for a hand.
    pub at: Option<usize>,
    /// That place from 1, below the heads.
    pub index: usize,
    /// The columns.
    pub columns: Rc<Vec<Column>>,
    /// What is asked of claims.
    pub codebook: Rc<Codebook>,
    /// Whether it is the one that is emphasized in the article.
    pub focused: bool,
    /// The open article and the vault's ears, where the row is open.
    pub open: Option<(Rc<Desk>, Keep)>,
    /// The cell that is to be typed into now; the number makes repeats differ.
    pub answering: Option<(Column, u64)>,
    /// Asks the table.
    pub on_wish: Callback<(Wish, Rc<Annotation>)>,
}

crate::view!(LedgerRow, use_row);

/// A claim.
#[hook]
fn use_row(props: &LedgerRow) -> Html {
    let dispatch = use_dispatch();
    let row = &props.row;
    let id = row.mark.id;
    let is_open = props.open.is_some();
    use_effect_on(is_open, move |is_open| {
        if *is_open {
            task::after_paint(move || page::scroll_into_view(&format!("[data-claim=\"{id}\"]"), false));
        }
    });
    let cells = props.columns.iter().map(|column| cell(props, *column, &dispatch));
    html! {
        <tr
            role="row"
            class={classes!(props.focused.then_some("focused"), is_open.then_some("opened"))}
            data-claim={id.to_string()}
            data-at={props.at.map(|at| at.to_string())}
            aria-rowindex={(props.index + 1).to_string()}
        >
            { for cells }
            if let Some((desk, keep)) = &props.open {
                <td role="cell" class="detail" id={format!("claim-{id}")}>
                    { Detail { desk: desk.clone(), mark: row.mark.clone(), number: row.number, keep: keep.clone() }.part() }
                </td>
            }
        </tr>
    }
}

fn cell(props: &LedgerRow, column: Column, dispatch: &Dispatch) -> Html {
    let row = &props.row;
    let wish = |wish: Wish| {
        let mark = row.mark.clone();
        props.on_wish.reform(move |_: MouseEvent| (wish, mark.clone()))
    };
    match column {
        Column::Number => html! { <td role="cell" class="n">{ words::grouped(row.number) }</td> },
        Column::Claim => html! {
            <th role="rowheader" scope="row" class="words">
                <button class="link" type="button" data-col="claim" dir="auto" onclick={wish(Wish::Go)}>{ row.mark.excerpt(WORDS) }</button>
                if row.mark.is_orphan() { <span class="due">{ t!(card_orphan) }</span> }
            </th>
        },
        Column::MadeBy => html! { <td role="cell" class="by">{ made_by(row, dispatch) }</td> },
        Column::Status | Column::Priority | Column::Verdict => {
            let kind = props.codebook.kind(&row.mark.kind);
            let question = kind.and_then(|kind| asked(kind, &row.mark, column));
            let control = question.map(|question| control(props, column, question, dispatch));
            html! { <td role="cell" class={class_of(column)}>{ control.unwrap_or_default() }</td> }
        }
        Column::Evidence => {
            html! { <td role="cell" class="proofs">{ evidence(props, wish(Wish::Open(props.open.is_none()))) }</td> }
        }
    }
}

fn class_of(column: Column) -> &'static str {
    match column {
        Column::Status => "status-of",
        Column::Priority => "priority",
        _ => "verdict",
    }
}

/// The question of a column, where it is asked of this mark now.
fn asked<'a>(kind: &'a Kind, mark: &Annotation, column: Column) -> Option<&'a Attribute> {
    let question = column.question(kind)?;
    kind.asked(&mark.attributes).into_iter().find(|one| one.id == question.id)
}

/// Who made it, or nobody; both lead to the list of who might have.
fn made_by(row: &Row, dispatch: &Dispatch) -> Html {
    let id = row.mark.id;
    let onclick = dispatch.on(move |_: MouseEvent| Action::AskToRelate(Some(id)));
    let mut names: Vec<String> = row.speakers.iter().take(NAMES).map(|name| name.to_string()).collect();
    if row.speakers.len() > NAMES {
        names.push("…".to_owned());
    }
    let (class, shown) = match names.is_empty() {
        true => ("in-place none", t!(ledger_nobody_yet).to_owned()),
        false => ("in-place", words::list(&names)),
    };
    let label = t!(ledger_made_by_of, number = row.number, names = &shown);
    html! {
        <button class={class} type="button" data-col="made-by" data-relate={id.to_string()} aria-haspopup="dialog" aria-label={label} dir="auto" {onclick}>{ shown }</button>
    }
}

/// The control of an answer.
fn control(props: &LedgerRow, column: Column, question: &Attribute, dispatch: &Dispatch) -> Html {
    let row = &props.row;
    let (id, number) = (row.mark.id, row.number);
    let offers_open = !question.unanswered().is_empty();
    // A status that nobody chose is kept as none, also where the codebook has no such answer.
    let value =
        Some(row.answer(column)).filter(|value| offers_open || *value != TO_CHECK).unwrap_or_default().to_owned();
    let name = question.spoken_name();
    let label = t!(ledger_of_claim, question = &name, number = number);
    let choices = choices(question, &value);
    let on_answer = {
        let (key, spoken) = (question.id.clone(), choices.clone());
        dispatch.doing(move |dispatch, value: String| {
            let said = spoken.iter().find(|(id, _)| *id == value).map_or("", |(_, name)| name);
            if !said.is_empty() {
                dispatch.send(Action::Say(t!(ledger_answered, number = number, answer = said).into()));
            }
            dispatch.send(Action::SetAttribute { id, attribute: key.clone(), value, at: ids::now() });
        })
    };
    if choices.is_empty() {
        let field = format!("ledger-{}-{id}", question.id);
        let offers = question.choices.iter().map(|one| one.spoken_name()).collect();
        let asked = question.clone();
        let on_answer = on_answer.reform(move |typed: String| asked.stored(&typed));
        let value = question.spoken_value(&value);
        return Typed {
            column: column.slug(),
            name,
            label,
            id: field,
            value,
            offers,
            begins: props.answering.filter(|(of, _)| *of == column).map(|(_, number)| number),
            on_answer,
        }
        .part();
    }
    let (state, icon) = match column {
        Column::Status if !row.is_checked => ("to-check".to_owned(), Some("open")),
        Column::Status | Column::Verdict => (value.clone(), icon_of(&value)),
        _ => (if value.is_empty() { "unset" } else { "" }.to_owned(), None),
    };
    let unset = if column == Column::Status { t!(answer_to_check) } else { t!(ledger_unset) };
    Chosen { column: column.slug(), name, label, choices, value, unset, state, icon, on_answer }.part()
}

/// What an answer looks like.
fn icon_of(answer: &str) -> Option<&'static str> {
    match answer {
        "confirmed" | "checked" | "correct" | "yes" | "several" => Some("check"),
        "wrong" | "false" | "incorrect" | "misleading" => Some("cross"),
        "changed" | "mostly-correct" | "missing-context" => Some("changed"),
        "on-author" => Some("author"),
        "cannot-be-checked" | "cannot" => Some("cannot"),
        _ => None,
    }
}

/// What backs it in a few lines; a click opens the row.
fn evidence(props: &LedgerRow, onclick: Callback<MouseEvent>) -> Html {
    let row = &props.row;
    let is_open = props.open.is_some();
    let mut lines: Vec<String> = row.evidence.iter().take(FEW).map(|entry| line(entry)).collect();
    if row.evidence.len() > FEW {
        lines.push(t!(ledger_more_evidence, count = row.evidence.len() - FEW));
    }
    for (count, says) in [(row.supports, true), (row.contradicts, false)] {
        if count > 0 {
            lines.push(if says { t!(ledger_supports, count = count) } else { t!(ledger_contradicts, count = count) });
        }
    }
    let is_none = row.evidence.is_empty();
    let refs = lines.into_iter().map(|line| html! { <span class="ref" dir="auto">{ line }</span> });
    html! {
        <button
            class="in-place refs"
            type="button"
            data-col="evidence"
            aria-expanded={is_open.to_string()}
            aria-controls={is_open.then(|| format!("claim-{}", row.mark.id))}
            {onclick}
        >
            // What is seen is what it is called, line by line.
            <span class="unseen">{ t!(ledger_evidence_of, number = row.number) }</span>
            if is_none { <span class={if row.cannot_be_checked() { "none at-rest" } else { "none" }} data-head={t!(ledger_evidence)}>{ t!(ledger_none_yet) }</span> }
            { for refs }
            { icon(if is_open { "up" } else { "down" }) }
        </button>
    }
}

/// An entry in a line: "Board papers, p. 3".
fn line(entry: &Evidence) -> String {
    let rest = [&*entry.place, &*entry.contact].into_iter().map(str::trim).filter(|words| !words.is_empty());
    let date = Some(words::date(entry.date.trim())).filter(|date| !date.is_empty());
    let parts: Vec<String> = [entry.name()].into_iter().chain(rest.map(str::to_owned)).chain(date).collect();
    let line = parts.join(t!(list_separator));
    if line.chars().count() <= REFERENCE {
        return line;
    }
    line.chars().take(REFERENCE).chain(['…']).collect()
}

/// What an open row holds.
#[derive(PartialEq)]
struct Detail {
    desk: Rc<Desk>,
    mark: Rc<Annotation>,
    number: usize,
    keep: Keep,
}

crate::view!(Detail, use_detail);

/// What an open row holds: evidence, relations, what else the codebook asks, the note.
#[hook]
fn use_detail(props: &Detail) -> Html {
    let dispatch = use_dispatch();
    let Detail { desk, mark, number, keep } = props;
    let (id, article) = (mark.id, desk.work.article.id);
    let kind = desk.work.codebook.kind(&mark.kind);
    let shown = |one: &&Attribute| {
        kind.is_some_and(|kind| {
            Column::ALL.iter().any(|column| column.question(kind).is_some_and(|asked| asked.id == one.id))
        })
    };
    let asked = kind.map(|kind| kind.asked(&mark.attributes)).unwrap_or_default();
    let others: Vec<&Attribute> = asked.into_iter().filter(|one| !shown(one)).collect();
    let on_note = dispatch.on(move |note| Action::SetNote { id, note, at: ids::now() });
    let on_draft = keep.draft.reform(move |words| (article, id, words));
    let field = format!("ledger-note-{id}");
    html! {
        <>
            <h3 class="unseen">{ t!(ledger_claim_number, number = *number) }</h3>
            { EvidenceList { desk: desk.clone(), mark: mark.clone() }.late_quietly() }
            <div class="beside">
                if !others.is_empty() {
                    <dl class="facts">{ for others.into_iter().map(|one| fact_row(mark, one, &dispatch)) }</dl>
                }
                { Ties { desk: desk.clone(), mark: mark.clone() }.late_quietly() }
                <div class="note">
                    <label class="caps" for={field.clone()}>{ t!(card_note) }</label>
                    { NoteField { id: field, value: mark.note.clone(), draft: desk.drafts.get(&id).cloned(), on_leave: on_note, on_draft }.part() }
                </div>
            </div>
        </>
    }
}

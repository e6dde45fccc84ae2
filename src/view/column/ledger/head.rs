//! What stands above the ledger's rows: how far the check is, which claims show, and by what they are sorted.

use std::rc::Rc;

use galley_core::desk::Action;
use galley_core::formats::table::Sheet;
use galley_core::insight::ledger::{Column, Ledger, Sieve, Sorting};
use galley_core::model::codebook::{Attribute, Codebook, Kind, KindRole};
use galley_words::t;
use yew::prelude::*;

use crate::dom::event;
use crate::download::Leaves;
use crate::store::use_dispatch;
use crate::view::parts::icon::icon;
use galley_core::formats::format::Format;

/// Claims whose boxes are drawn one by one; more are a bar.
const BOXES: usize = 24;
/// Length of the drawing, in its own units.
const LENGTH: f64 = 160.0;
/// Speakers that can be chosen.
const SPEAKERS: usize = 200;

/// As what the table leaves.
pub(super) const TABLE: Format = Format::Csv(Sheet::Claims);

/// How the table is looked at.
pub(super) type Look = (Sorting, Sieve);

/// The page's head.
#[derive(PartialEq)]
pub(super) struct Head {
    /// All claims.
    pub claims: Rc<Ledger>,
    /// What is asked of claims.
    pub codebook: Rc<Codebook>,
    /// How many show.
    pub shown: usize,
    /// How the table is looked at.
    pub look: Look,
}

crate::view!(Head, use_head);

/// The page's head.
#[hook]
fn use_head(props: &Head) -> Html {
    let dispatch = use_dispatch();
    let claims = &props.claims;
    let total = claims.rows.len();
    if total == 0 {
        return html! { <header><h2>{ t!(tab_claims) }</h2></header> };
    }
    let (sorting, sieve) = &props.look;
    let on_table = dispatch.on(move |_: MouseEvent| Action::TakeAway(TABLE));
    let on_sieve = {
        let sorting = *sorting;
        dispatch.on(move |event: Event| Action::ArrangeClaims(sorting, sieve_of(&event::value(&event))))
    };
    let on_sort = {
        let sieve = sieve.clone();
        dispatch.on(move |event: Event| {
            let column = Column::from_slug(&event::value(&event)).unwrap_or_default();
            Action::ArrangeClaims(Sorting { column, descending: false }, sieve.clone())
        })
    };
    let option = |one: Sieve, name: String| {
        let selected = one == *sieve;
        html! { <option value={value_of(&one)} {selected}>{ name }</option> }
    };
    let has_makers = claims.columns.contains(&Column::MadeBy);
    let speakers = claims.speakers.iter().take(SPEAKERS).filter(|_| has_makers);
    let gone = match sieve {
        // Nobody's claim any more, but still what is looked for.
        Sieve::Of(name) if !claims.speakers.contains(name) => Some(option(sieve.clone(), name.to_string())),
        _ => None,
    };
    let columns = claims.columns.iter().map(|column| {
        html! { <option value={column.slug()} selected={*column == sorting.column}>{ name_of(*column, &props.codebook) }</option> }
    });
    html! {
        <header>
            <h2>{ t!(tab_claims) }</h2>
            if claims.tells_checked {
                <div class="progress">{ progress(claims.checked, total) }<span>{ t!(ledger_checked, checked = claims.checked, all = total) }</span></div>
            }
            <div class="sieve">
                <label for="ledger-show">{ t!(ledger_show) }</label>
                <select class="select" id="ledger-show" onchange={on_sieve}>
                    { option(Sieve::All, t!(ledger_all).to_owned()) }
                    if claims.tells_checked { { option(Sieve::ToCheck, t!(ledger_to_check).to_owned()) } }
                    if claims.may_refute { { option(Sieve::Refuted, t!(ledger_refuted).to_owned()) } }
                    { option(Sieve::Unproven, t!(ledger_unproven).to_owned()) }
                    if has_makers { { option(Sieve::Nobody, t!(ledger_nobody).to_owned()) } }
                    { for speakers.map(|name| option(Sieve::Of(name.clone()), t!(ledger_of, name = &**name))) }
                    { gone.unwrap_or_default() }
                </select>
                <span class="only-stacked">
                    <label for="ledger-sort">{ t!(ledger_sort) }</label>
                    <select class="select" id="ledger-sort" onchange={on_sort}>{ for columns }</select>
                </span>
                <button class="button" type="button" onclick={on_table}>{ icon("download") }{ TABLE.name() }</button>
            </div>
            <p class="unseen" translate="no" aria-live="polite">if *sieve != Sieve::All { { t!(ledger_shown, count = props.shown, all = total) } }</p>
        </header>
    }
}

/// A box for each claim, those filled that somebody has looked into; a bar where there are many.
fn progress(checked: usize, total: usize) -> Html {
    let rect = |class: &'static str, x: f64, width: f64| {
        html! { <rect {class} x={format!("{x:.2}")} y="0.5" width={format!("{:.2}", width.max(0.0))} height="7" /> }
    };
    let step = LENGTH / total.max(1) as f64;
    let drawn: Vec<Html> = if total <= BOXES {
        let class = |at: usize| if at < checked { "done" } else { "todo" };
        (0..total).map(|at| rect(class(at), at as f64 * step + 0.5, step - 2.0)).collect()
    } else {
        vec![rect("todo", 0.5, LENGTH - 1.0), rect("done", 0.5, (step * checked as f64 - 1.0).max(0.0))]
    };
    html! { <svg viewBox="0 0 160 8" aria-hidden="true">{ for drawn }</svg> }
}

fn value_of(sieve: &Sieve) -> String {
    match sieve {
        Sieve::All => "all".to_owned(),
        Sieve::ToCheck => "to-check".to_owned(),
        Sieve::Refuted => "refuted".to_owned(),
        Sieve::Unproven => "unproven".to_owned(),
        Sieve::Nobody => "nobody".to_owned(),
        Sieve::Of(name) => format!("of {name}"),
    }
}

fn sieve_of(value: &str) -> Sieve {
    match value {
        "to-check" => Sieve::ToCheck,
        "refuted" => Sieve::Refuted,
        "unproven" => Sieve::Unproven,
        "nobody" => Sieve::Nobody,
        _ => value.strip_prefix("of ").map_or(Sieve::All, |name| Sieve::Of(name.into())),
    }
}

/// What a column is called: as its question is, where all claims are asked the same.
fn name_of(column: Column, codebook: &Codebook) -> String {
    let mut claims = codebook.kinds.iter().filter(|kind| kind.role == KindRole::Claim);
    let name = claims.find_map(|kind| column.question(kind)).map(Attribute::spoken_name);
    let is_same = |kind: &Kind| column.question(kind).is_none_or(|one| Some(one.spoken_name()) == name);
    if let Some(name) = name.clone().filter(|_| claims.all(is_same)) {
        return name;
    }
    let plain = match column {
        Column::Number => t!(ledger_number),
        Column::Claim => t!(ledger_claim),
        Column::MadeBy => t!(ledger_made_by),
        Column::Status => t!(asked_status),
        Column::Priority => t!(asked_priority),
        Column::Verdict => t!(asked_verdict),
        Column::Evidence => t!(ledger_evidence),
    };
    plain.to_owned()
}

/// The table's heads, by which it is sorted.
#[derive(PartialEq)]
pub(super) struct Heads {
    /// The columns.
    pub columns: Rc<Vec<Column>>,
    /// What is asked of claims.
    pub codebook: Rc<Codebook>,
    /// How the table is looked at.
    pub look: Look,
}

crate::view!(Heads, use_heads);

/// The table's heads.
#[hook]
fn use_heads(props: &Heads) -> Html {
    let dispatch = use_dispatch();
    let (sorting, sieve) = &props.look;
    let heads = props.columns.iter().map(|column| {
        let is_here = sorting.column == *column;
        let sort = match (is_here, sorting.descending) {
            (false, _) => None,
            (true, false) => Some("ascending"),
            (true, true) => Some("descending"),
        };
        let next = Sorting { column: *column, descending: is_here && !sorting.descending };
        let sieve = sieve.clone();
        let onclick = dispatch.on(move |_: MouseEvent| Action::ArrangeClaims(next, sieve.clone()));
        html! {
            <th role="columnheader" scope="col" class={classes!("caps", class_of(*column))} aria-sort={sort}>
                <button class="sort" type="button" {onclick}>
                    { name_of(*column, &props.codebook) }
                    if is_here { { icon(if sorting.descending { "up" } else { "down" }) } }
                </button>
            </th>
        }
    });
    html! { <thead role="rowgroup"><tr role="row" aria-rowindex="1">{ for heads }</tr></thead> }
}

/// The class that gives a column its width.
fn class_of(column: Column) -> &'static str {
    match column {
        Column::Number => "n",
        Column::Claim => "words",
        Column::MadeBy => "by",
        Column::Status => "status-of",
        Column::Priority => "priority",
        Column::Verdict => "verdict",
        Column::Evidence => "proofs",
    }
}

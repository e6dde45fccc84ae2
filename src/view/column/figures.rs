//! The tab "Figures": figures that disagree, each with both its places, and below them all figures of the text.

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::insight::material::Material;
use galley_core::model::codebook::KindRole;
use galley_core::model::id::AnnotationId;
use galley_core::reading::alarms::Alarm;
use galley_core::reading::figures::Figure;
use galley_core::text::TextRange;
use galley_words::t;
use yew::prelude::*;

use crate::dom::arrival;
use crate::dom::event;
use crate::hooks::use_insight::Insight;
use crate::store::use_dispatch;
use crate::view::column::gaps::mark_as;
use crate::view::column::waiting::around::around;
use crate::view::column::waiting::{Gone, Group, Item, Place, STEP, WaitingList};
use crate::view::parts::fields::sets;
use crate::view::parts::part::View;
use crate::view::parts::place::place_at;
use galley_core::desk::{Action, Go, Mend};

/// What the tab shows.
#[derive(PartialEq)]
pub struct FigureList {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What it adds up to.
    pub insight: Rc<Insight>,
}

crate::view!(FigureList, use_page);

/// Whether somebody said that an alarm needs nothing.
fn is_dismissed(desk: &Desk, alarm: &Alarm) -> bool {
    desk.work.article.meta.dismissal(&alarm.key).is_some()
}

/// How many alarms there are that nobody has dismissed.
#[must_use]
pub fn open_alarms(desk: &Desk, insight: &Insight) -> usize {
    insight.reading.alarms.iter().filter(|alarm| !is_dismissed(desk, alarm)).count()
}

/// The places of alarms that are open, and of those that were dismissed.
fn parted(desk: &Desk, reading: &Material) -> (Vec<usize>, Vec<usize>) {
    let is_open = |at: &usize| reading.alarms.get(*at).is_some_and(|one| !is_dismissed(desk, one));
    (0..reading.alarms.len()).partition(is_open)
}

/// The page.
#[hook]
fn use_page(props: &FigureList) -> Html {
    let shown = use_state_eq(|| STEP);
    let (desk, reading) = (&props.desk, &props.insight.reading);
    let parted = use_memo((reading.clone(), desk.work.article.meta.clone()), |(reading, _)| parted(desk, reading));
    let order = use_memo((reading.clone(), parted.clone()), |(reading, parted)| {
        let open = parted.0.iter().filter_map(|at| reading.alarms.get(*at));
        open.map(|alarm| Rc::from(alarm.key.as_str())).collect::<Vec<Rc<str>>>()
    });
    let claims = use_memo((desk.work.annotations.clone(), desk.work.codebook.clone()), |_| claims(desk));
    let (open, gone) = &*parted;
    let count = gone.len();
    let open = open.iter().take(*shown).filter_map(|at| reading.alarms.get(*at));
    let items = open.map(|alarm| item(desk, &claims, alarm)).collect();
    let gone = gone.iter().take(STEP).filter_map(|at| reading.alarms.get(*at));
    let gone: Vec<Gone> =
        gone.map(|alarm| Gone::of(desk, alarm.key.as_str().into(), &alarm.words, String::new())).collect();
    let list = WaitingList {
        desk: desk.clone(),
        groups: vec![Group { title: None, items, count: order.len() }],
        order: order.clone(),
        shown,
        gone: (gone, count),
        left: t!(alarm_closed, left = order.len()),
        tab: "#tab-figures",
    };
    html! {
        <div class="figures-page">
            <header>
                <h2>{ t!(figures_heading) }</h2>
                if !order.is_empty() { <p translate="no">{ t!(figures_open, count = order.len()) }</p> }
            </header>
            if order.is_empty() { <div class="empty">{ nothing(reading) }</div> }
            { list.part() }
            if reading.amounts().next().is_some() {
                { AllFigures { desk: desk.clone(), insight: props.insight.clone() }.part() }
            }
        </div>
    }
}

/// What is said where no alarm is open: what was read, and what of it was compared.
fn nothing(reading: &Material) -> Html {
    let count = reading.amounts().count();
    let (title, text) = match (reading.compared, count) {
        (true, 0) => (t!(figures_nowhere).to_owned(), t!(figures_nowhere_text).to_owned()),
        (false, 0) => (t!(figures_no_digits).to_owned(), t!(figures_no_digits_text).to_owned()),
        (false, _) => return html! { <p>{ t!(figures_not_compared, count = count) }</p> },
        // Those that were found are dismissed, and listed below.
        (true, _) if !reading.alarms.is_empty() => {
            (t!(figures_none_left, count = count), t!(figures_compared).to_owned())
        }
        (true, _) => (t!(figures_none, count = count), t!(figures_compared).to_owned()),
    };
    html! {
        <>
            <p class="empty-title">{ title }</p>
            <p>{ text }</p>
            if reading.compared && count > 0 { <p>{ t!(figures_world) }</p> }
        </>
    }
}

/// Where claims stand, and which.
fn claims(desk: &Desk) -> Vec<(TextRange, AnnotationId)> {
    let is_claim = |kind: &str| desk.work.codebook.role(kind) == KindRole::Claim;
    let marks = desk.work.annotations.iter().filter(|mark| is_claim(&mark.kind));
    marks.flat_map(|mark| mark.ranges().map(|range| (range, mark.id))).collect()
}

fn item(desk: &Desk, claims: &[(TextRange, AnnotationId)], alarm: &Alarm) -> Item {
    let places = alarm.places.iter().map(|range| place(desk, *range)).collect();
    let first = alarm.places.first().copied();
    let mend = first.and_then(|first| match claims.iter().find(|(range, _)| range.overlaps(first)) {
        Some((_, claim)) => Some((t!(alarm_see_claim).to_owned(), Mend::Go(Go::Mark(*claim)))),
        None => Some((mark_as(desk, KindRole::Claim)?, Mend::Claim(first))),
    });
    Item { key: alarm.key.as_str().into(), says: alarm.words.clone(), places, mend, ..Item::default() }
}

fn place(desk: &Desk, range: TextRange) -> Place {
    let article = &desk.work.article;
    let (before, after) = around(article, range);
    let words = range.of(article.text.as_str()).to_owned();
    Place { before, words, after, at: place_at(desk, range), go: Go::Words(range) }
}

/// All figures of the text, folded.
#[derive(PartialEq)]
struct AllFigures {
    desk: Rc<Desk>,
    insight: Rc<Insight>,
}

crate::view!(AllFigures, use_all_figures);

/// All figures of the text, each to go to; in the page only while it is open, a step at a time.
#[hook]
fn use_all_figures(props: &AllFigures) -> Html {
    let dispatch = use_dispatch();
    let is_open = use_state_eq(|| false);
    let shown = use_state_eq(|| STEP);
    let figures: Vec<&Figure> = props.insight.reading.amounts().collect();
    let ontoggle = sets(&is_open, |event: Event| event::is_within(&event, "details[open]"));
    let rows = figures.iter().take(if *is_open { *shown } else { 0 }).enumerate().map(|(at, figure)| {
        let place = place(&props.desk, figure.range);
        let to = place.go;
        let onclick = dispatch.on(move |_: MouseEvent| Action::Go(to));
        html! {
            <li key={at}>
                <button class="go" type="button" {onclick}>
                    <span class="words" dir="auto">{ place.before }<b>{ place.words }</b>{ place.after }</span>
                    <span class="where">{ place.at }</span>
                </button>
            </li>
        }
    });
    let more = figures.len().saturating_sub(*shown);
    let before = *shown;
    let on_more = sets(&shown, move |_: MouseEvent| {
        arrival::focus(format!(".all-figures li:nth-child({}) .go", before + 1));
        before + STEP
    });
    html! {
        <details class="all-figures" {ontoggle}>
            <summary>{ t!(figures_all, count = figures.len()) }</summary>
            if *is_open {
                <ol>{ for rows }</ol>
                if more > 0 { <button class="button" type="button" onclick={on_more}>{ t!(waits_more, count = more.min(STEP)) }</button> }
            }
        </details>
    }
}

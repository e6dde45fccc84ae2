//! The column of marks: cards beside their words where there is room, else a list. Windowed both
//! ways, so that 10,000 marks cost no more than thirty.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use galley_core::desk::commands::mark_id;
use galley_core::desk::{Desk, Drawer, Tab};
use galley_core::insight::people;
use galley_core::insight::voices::Voices;
use galley_core::layout::filter::Filter;
use galley_core::model::annotation::{Annotation, AnnotationSet};
use galley_core::model::codebook::{Codebook, Kind, KindRole};
use galley_core::model::id::AnnotationId;
use galley_core::text::TextRange;
use galley_words::t;
use litemap::LiteMap;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;

use super::sheet::grip::Grip;
use super::sheet::tools::Tools;
use crate::commands;
use crate::dom::geometry::{self, Element, Rect};
use crate::dom::page;
use crate::dom::screen;
use crate::dom::task::{OncePerFrame, Timeout};
use crate::hooks::use_insight::{Insight, known};
use crate::hooks::use_moved::use_moved;
use crate::hooks::use_tick::use_media;
use crate::view::column::card::{FocusedCard, Keep, RestCard};
use crate::view::column::figures::{FigureList, open_alarms};
use crate::view::column::gaps::GapList;
use crate::view::column::ledger::Ledger;
use crate::view::column::sources::CastTable;
use crate::view::column::tabs::{Tabs, name};
use crate::view::parts::part::View;
use crate::view::parts::place::place_of;
use crate::view::parts::shown::Kinds;
use crate::view::parts::shown::People;
use crate::view::parts::window::{self, Sight, Window, use_list_window};
use crate::view::parts::words;

/// Height of a card at rest in the column and in the list, in CSS pixels (`styles/column/cards.css`).
const REST: f64 = 47.0;
/// Room that the bar and the panel's heading take at the top of the screen, in CSS pixels.
const HEAD: f64 = 104.0;
/// Room that the status line takes at its foot.
const FOOT: f64 = 44.0;
/// Cards before and after the screen that are reckoned with it, so that what is pushed stays pushed
/// while the reader scrolls.
const AROUND: usize = 24;
/// Cards that are reckoned beside one screen, at most.
const MOST: usize = 200;
/// How far above and below the screen cards are in the page, in CSS pixels.
const BEYOND: f64 = 400.0;
/// Milliseconds after which a reader who leaps through the article has come to rest.
const RESTED: u32 = 80;
/// Cards that a list shows without windowing.
const WHOLE: usize = 60;

/// The column, drawer or sheet of marks.
#[derive(PartialEq)]
pub struct Panel {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What it adds up to.
    pub insight: Rc<Insight>,
    /// The vault's ears.
    pub keep: Keep,
    /// Whether taps select.
    pub taps: bool,
}

crate::view!(Panel, use_panel);

/// The column, drawer or sheet.
#[hook]
fn use_panel(props: &Panel) -> Html {
    let desk = &props.desk;
    let wide = use_media(screen::ROOMY);
    let node = use_node_ref();
    let listed = use_memo((desk.work.annotations.clone(), desk.filter.clone()), list);
    let said = use_memo(known(&desk.work), |_| Voices::of(&desk.work));
    let several = *use_memo(desk.work.annotations.clone(), people::are_several);
    let total = desk.work.annotations.len();
    let count = if listed.len() == total {
        words::grouped(total)
    } else {
        t!(panel_count_of, count = listed.len(), all = total)
    };
    let last = use_mut_ref(|| desk.column.tab);
    // While it still shows the other one: what is to be seen in the new one is scrolled to when it is there.
    if last.replace(desk.column.tab) != desk.column.tab
        && let Some(panel) = node.cast::<Element>()
    {
        geometry::scroll_to_start(&panel);
    }
    let claims = *use_memo((desk.work.annotations.clone(), desk.work.codebook.clone()), |(annotations, codebook)| {
        annotations.iter().filter(|mark| codebook.role(&mark.kind) == KindRole::Claim).count()
    });
    let known = (props.insight.reading.clone(), desk.work.article.meta.clone());
    let alarms = *use_memo(known, |_| open_alarms(desk, &props.insight));
    let tabs = Tabs {
        tab: desk.column.tab,
        marks: count,
        sources: desk.work.persons.len(),
        claims,
        gaps: props.insight.gaps.open.len(),
        figures: alarms,
    };
    let page = match desk.column.tab {
        Tab::Marks => None,
        Tab::Sources => Some(CastTable { desk: desk.clone() }.late()),
        Tab::Claims => Some(Ledger { desk: desk.clone(), keep: props.keep.clone() }.late()),
        Tab::Gaps => Some(GapList { desk: desk.clone(), insight: props.insight.clone() }.late()),
        Tab::Figures => Some(FigureList { desk: desk.clone(), insight: props.insight.clone() }.late()),
    };
    let (scroller, keep) = (node.clone(), props.keep.clone());
    let cards = CardsProps { desk: desk.clone(), listed, keep, scroller, said, several };
    html! {
        <aside class="panel" id="panel" aria-label={name(desk.column.tab)} ref={node}>
            { Grip { full: desk.column.drawer == Drawer::Full }.part() }
            { Tools { taps: props.taps, redo: desk.history.redo_label() }.part() }
            { tabs.part() }
            if let Some(page) = page {
                <div class="tabpage" role="tabpanel" id="tabpage" key={desk.column.tab.slug()} aria-labelledby={format!("tab-{}", desk.column.tab.slug())} tabindex="-1">{ page }</div>
            } else {
                <div class="only-narrow-block">{ Kinds { desk: desk.clone() }.part() }{ People { desk: desk.clone() }.part() }</div>
                <div class="card-list" role="tabpanel" id="tabpage" aria-labelledby="tab-marks" tabindex="-1">
                    <h2 class="unseen">{ t!(panel_marks) }</h2>
                    { marks(cards, wide) }
                </div>
            }
        </aside>
    }
}

/// The cards, beside their words or in a list; or what is said where there are none.
fn marks(cards: CardsProps, wide: bool) -> Html {
    let codebook = &cards.desk.work.codebook;
    if cards.desk.work.annotations.is_empty() {
        let how = if screen::is_touch() { how_to_tap(codebook).into() } else { how_to_mark(codebook) };
        html! { <div class="empty"><p class="empty-title">{ t!(no_marks_yet) }</p><p>{ how }</p></div> }
    } else if cards.listed.is_empty() {
        html! {
            <div class="empty">
                <p class="empty-title">{ t!(panel_none_fits) }</p>
                <p>{ t!(panel_none_fits_text) }</p>
            </div>
        }
    } else if wide {
        Column(cards).part()
    } else {
        List(cards).part()
    }
}

/// How marks are made without keys.
fn how_to_tap(codebook: &Codebook) -> &'static str {
    let is_news = codebook.kinds.iter().map(Kind::word).eq(["quote", "claim", "source"]);
    if is_news { t!(thumb_how_to_mark) } else { t!(command_how_to_mark) }
}

/// Which keys make marks.
fn how_to_mark(codebook: &Codebook) -> Html {
    let key = |id: &str| commands::shown(id, codebook).map(|key| words::piece(&key));
    let has_words = |word| codebook.kinds.iter().any(|kind| kind.word() == word);
    match (key("mark-quote"), key("mark-claim"), key("mark-source")) {
        (Some(quote), Some(claim), Some(source)) if ["quote", "claim", "source"].into_iter().all(has_words) => {
            words::pieces(&t!(panel_how_to_mark, quote = quote, claim = claim, source = source), words::key)
        }
        // The first few kinds and their keys: the rest stands in the menu of the adder and in the list of keys.
        _ if codebook.kinds.iter().any(|kind| key(&mark_id(kind)).is_some()) => {
            let kinds = codebook.kinds.iter().filter_map(|kind| {
                let key = key(&mark_id(kind))?;
                Some(t!(codebook_key_of_kind, key = key, kind = words::kind(kind)))
            });
            let kinds = words::list(&kinds.take(6).collect::<Vec<_>>());
            words::pieces(&t!(codebook_how_to_mark, kinds = kinds), words::key)
        }
        _ => html! { { t!(command_how_to_mark) } },
    }
}

type Listed = Rc<Vec<Rc<Annotation>>>;

fn list((annotations, filter): &(AnnotationSet, Filter)) -> Vec<Rc<Annotation>> {
    filter.list(annotations)
}

/// What both layouts show.
#[derive(PartialEq)]
struct CardsProps {
    desk: Rc<Desk>,
    listed: Listed,
    keep: Keep,
    scroller: NodeRef,
    /// Who said what.
    said: Rc<Voices>,
    /// Whether cards say whose marks they are.
    several: bool,
}

fn card(props: &CardsProps, annotation: &Rc<Annotation>) -> Html {
    let desk = &props.desk;
    let place = place_of(desk, annotation);
    if desk.focused == Some(annotation.id) {
        html! {
            { FocusedCard { desk: desk.clone(), annotation: annotation.clone(), place, keep: props.keep.clone(), signed: props.several }.keyed(annotation.id.to_string()) }
        }
    } else {
        let kind = desk.work.codebook.kind(&annotation.kind).cloned();
        html! { { RestCard { annotation: annotation.clone(), kind, ink: desk.work.codebook.ink(&annotation.kind), place, signed: props.several, said: props.said.first(annotation.id).map(|voice| voice.name.clone()) }.keyed(annotation.id.to_string()) } }
    }
}

/// Where a card stands: its index in the list, and its top in the column, in CSS pixels.
type Placed = (usize, i32);

/// How far marks stand below the top of their row, in CSS pixels, as it was seen last. The width is the column's for which
/// that holds.
#[derive(Default)]
struct Seen {
    width: f64,
    below: LiteMap<AnnotationId, f64>,
}

/// When cards are placed: with the next frame after anything has changed and while the page is scrolled by lines; but while
/// the reader leaps through the article, so that nothing that was placed is seen any more, only when that is over.
#[derive(Default)]
struct Pace {
    is_urgent: Cell<bool>,
    at: Cell<f64>,
    rest: RefCell<Option<Timeout>>,
}

impl Pace {
    /// Whether it is time; `later` is called when it is, else.
    fn is_time(&self, later: impl FnOnce() + 'static) -> bool {
        let (at, (_, height)) = (geometry::scroll_top(), geometry::viewport());
        let is_time = self.is_urgent.take() || (at - self.at.get()).abs() < height;
        if is_time {
            self.at.set(at);
        }
        self.rest.replace((!is_time).then(|| Timeout::new(RESTED, later)));
        is_time
    }
}

/// Cards beside their words, pushed apart, the focused one exactly level.
#[derive(PartialEq)]
struct Column(CardsProps);

crate::view!(Column, use_column);

#[hook]
fn use_column(column: &Column) -> Html {
    let props = &column.0;
    let node = use_node_ref();
    let placed = use_state_eq(|| Rc::new(Vec::<Placed>::new()));
    let now = use_mut_ref(|| (props.desk.clone(), props.listed.clone()));
    *now.borrow_mut() = (props.desk.clone(), props.listed.clone());
    let pace = use_memo((), |()| Pace::default());
    let place = use_placing(&node, &placed, &now, &pace);
    use_moved(&place);
    use_effect_on((props.desk.clone(), props.listed.clone(), (*placed).clone()), {
        let (node, placed) = (node.clone(), placed.clone());
        move |_| {
            let items = node.cast::<Element>().map(|column| geometry::children(&column)).unwrap_or_default();
            for (item, (_, top)) in items.iter().zip(placed.iter()) {
                page::set_property(item, "--y", &format!("{top}px"));
            }
            pace.is_urgent.set(true);
            place.ask();
        }
    });
    let shown = placed.iter().filter_map(|(at, _)| props.listed.get(*at)).map(|annotation| {
        html! { <li key={annotation.id.to_string()}>{ card(props, annotation) }</li> }
    });
    html! { <ol class="cards" data-placed="" ref={node}>{ for shown }</ol> }
}

/// Places the cards of what is there `now`, when it is asked and it is time.
#[hook]
fn use_placing(
    node: &NodeRef,
    placed: &UseStateHandle<Rc<Vec<Placed>>>,
    now: &Rc<RefCell<(Rc<Desk>, Listed)>>,
    pace: &Rc<Pace>,
) -> OncePerFrame {
    let (node, placed, now, pace) = (node.clone(), placed.setter(), now.clone(), pace.clone());
    let place = use_memo((), move |()| {
        let seen = RefCell::<Seen>::default();
        OncePerFrame::with(move |again| {
            let again = again.clone();
            let waiting = pace.clone();
            let later = move || {
                waiting.is_urgent.set(true);
                again.ask();
            };
            if let Some(column) = node.cast::<Element>().filter(|_| pace.is_time(later)) {
                let (desk, listed) = now.borrow().clone();
                placed.set(Rc::new(place_cards(&column, &desk, &listed, &mut seen.borrow_mut())));
            }
        })
    });
    (*place).clone()
}

/// The marks whose cards are reckoned with a screen that shows these blocks, as indices in the list.
fn around(seen: Range<usize>, desk: &Desk, listed: &[Rc<Annotation>]) -> Range<usize> {
    let start = |block: usize| desk.work.article.blocks.get(block).map(|block| block.range.start());
    let before = |from: usize| listed.partition_point(|mark| !mark.is_orphan() && mark.hull().start() < from);
    let (from, to) = (start(seen.start).map_or(0, before), start(seen.end).map_or(listed.len(), before));
    let window = from.saturating_sub(AROUND)..(to + AROUND).min(listed.len());
    if window.len() <= MOST {
        return window;
    }
    // More marks on one screen than it has lines: those around the focused one, else the first.
    let focused = desk.focused.and_then(|id| listed.iter().position(|a| a.id == id));
    let middle = focused.filter(|at| window.contains(at)).unwrap_or(window.start);
    let start = middle.saturating_sub(MOST / 2).clamp(window.start, window.end - MOST);
    start..start + MOST
}

/// How far below the top of its row a mark stands. Only what is on the screen is measured: rows beyond it are not laid out,
/// and a question would have that done. There it counts where the mark was seen last, else its share of the text.
fn below(mark: &Annotation, block: usize, row: Rect, is_seen: bool, desk: &Desk, seen: &mut Seen) -> f64 {
    let measured = is_seen.then(|| geometry::mark_rect(mark.id, block)).flatten();
    if let Some(rect) = measured {
        seen.below.insert(mark.id, rect.y - row.y);
        return rect.y - row.y;
    }
    seen.below.get(&mark.id).copied().unwrap_or_else(|| {
        let whole = desk.work.article.blocks.get(block).map_or(TextRange::default(), |block| block.range);
        row.height * mark.hull().start().saturating_sub(whole.start()) as f64 / whole.len().max(1) as f64
    })
}

fn place_cards(column: &Element, desk: &Desk, listed: &[Rc<Annotation>], seen: &mut Seen) -> Vec<Placed> {
    let Rect { y: base, width, .. } = geometry::of(column);
    if seen.width != width {
        *seen = Seen { width, below: LiteMap::new() };
    }
    let article = &desk.work.article;
    let (_, height) = geometry::viewport();
    let blocks = geometry::blocks_between(article.blocks.len(), 0.0, height);
    let window = around(blocks.clone(), desk, listed);
    let mut cards: Vec<(usize, f64, f64, bool)> = Vec::with_capacity(window.len());
    let mut floor = 0.0;
    let mut row = None::<(usize, Rect)>;
    for at in window {
        let Some(annotation) = listed.get(at) else { continue };
        let focused = desk.focused == Some(annotation.id);
        let tall = if focused { geometry::find(".card.focused").map_or(REST, |rect| rect.height + 6.0) } else { REST };
        let top = annotation.ranges().next().and_then(|range| {
            let block = article.block_at(range.start())?;
            if row.is_none_or(|(last, _)| last != block) {
                row = Some((block, geometry::row_rect(block)?));
            }
            let (_, row) = row?;
            let below = below(annotation, block, row, focused || blocks.contains(&block), desk, seen);
            Some(row.y + below - base - 7.0)
        });
        // One that has lost its place follows the last that has one.
        let mut top = top.unwrap_or(floor);
        if focused && (0.0..height - FOOT).contains(&(top + base)) {
            // One that would run under the status line is raised just enough, but not under the bar.
            top = top.min(height - FOOT - tall - base).max(HEAD - base);
        }
        floor = top + tall;
        cards.push((at, top, tall, focused));
    }
    push_apart(&mut cards);
    let is_near = |top: f64, tall: f64| top + tall + base > -BEYOND && top + base < height + BEYOND;
    let near = cards.into_iter().filter(|(_, top, tall, focused)| *focused || is_near(*top, *tall));
    near.map(|(at, top, _, _)| (at, top.round() as i32)).collect()
}

/// The focused card stays level with its mark; what comes after is pushed down, what comes before
/// is pushed up. Without one, the first stays.
fn push_apart(cards: &mut [(usize, f64, f64, bool)]) {
    let anchor = cards.iter().position(|card| card.3).unwrap_or(0);
    for at in anchor + 1..cards.len() {
        let Some((before, rest)) = cards.split_at_mut_checked(at) else { break };
        if let (Some(last), Some(next)) = (before.last(), rest.first_mut()) {
            next.1 = next.1.max(last.1 + last.2 + if last.3 { 8.0 } else { 0.0 });
        }
    }
    for at in (0..anchor).rev() {
        let Some((before, rest)) = cards.split_at_mut_checked(at + 1) else { break };
        if let (Some(card), Some(next)) = (before.last_mut(), rest.first()) {
            card.1 = card.1.min(next.1 - card.2 - if next.3 { 8.0 } else { 0.0 });
        }
    }
}

/// A list with the rows near the visible part, between two spacers.
#[derive(PartialEq)]
struct List(CardsProps);

crate::view!(List, use_list);

#[hook]
fn use_list(list: &List) -> Html {
    let props = &list.0;
    let total = props.listed.len();
    let scroller = props.scroller.clone();
    let list =
        window::List { scroller, inner: Some(".card-list"), whole: WHOLE, around: AROUND, measure: cards_in_sight };
    let Window { range, before: top_spacer, after: bottom_spacer } = use_list_window(&list, total);
    let focused_at = props.desk.focused.and_then(|id| props.listed.iter().position(|a| a.id == id));
    use_focus_in_list(props, focused_at);
    // The focused card is always in the list: on a phone the sheet holds it alone.
    let before = focused_at.filter(|at| *at < range.start);
    let after = focused_at.filter(|at| *at >= range.end);
    let rows = before.into_iter().chain(range).chain(after).filter_map(|at| props.listed.get(at)).map(|annotation| {
        html! { <li key={annotation.id.to_string()}>{ card(props, annotation) }</li> }
    });
    html! {
        <>
            <div ref={top_spacer} class="spacer"></div>
            <ol class="cards">{ for rows }</ol>
            <div ref={bottom_spacer} class="spacer"></div>
        </>
    }
}

/// What is in sight of the cards. The drawer scrolls as a whole, the sheet its list.
fn cards_in_sight(panel: &Element) -> Sight {
    let (top, height) = geometry::scrolled_within(panel, ".card-list");
    Sight { top, height, row: REST }
}

/// Scrolls a drawer so that the focused card stands in it.
#[hook]
fn use_focus_in_list(props: &CardsProps, focused_at: Option<usize>) {
    let scroller = props.scroller.clone();
    let last = use_mut_ref(|| None::<AnnotationId>);
    use_effect_on((props.desk.focused, focused_at), move |(focused, at)| {
        let is_new = focused.is_some() && *last.borrow() != *focused;
        last.replace(*focused);
        if let (true, Some(at), Some(panel)) = (is_new, *at, scroller.cast::<Element>()) {
            geometry::bring_row(&panel, ".card.focused", at as f64 * REST);
        }
    });
}

//! Cards beside their words, pushed apart, the focused one exactly level. Windowed, so that 10,000 marks cost no more than
//! thirty; what is measured is on the screen (docs/speed.md).

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::model::annotation::Annotation;
use galley_core::model::id::AnnotationId;
use galley_core::text::TextRange;
use litemap::LiteMap;
use yew::prelude::*;

use super::{Cards, Listed, REST, card};
use crate::dom::geometry::{self, Element, Rect};
use crate::dom::page;
use crate::dom::task::{OncePerFrame, Timeout};
use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_moved::use_moved;

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

/// The cards.
#[derive(PartialEq)]
pub struct Beside(pub Cards);

crate::view!(Beside, use_beside);

/// The cards, each moved to where its words are.
#[hook]
fn use_beside(beside: &Beside) -> Html {
    let props = &beside.0;
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

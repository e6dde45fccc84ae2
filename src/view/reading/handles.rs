//! Handles at the ends of the focused mark.
//!
//! A handle is for hands alone: it hangs below its line, so that it covers no words, and is not in the
//! accessibility tree. The same is done by keys, and by the buttons on the card (`column::ends`), which need no
//! dragging. While an end is dragged nothing is rendered: the words are painted by way of the highlight
//! registry and the handle is moved through the CSSOM; letting go is one edit.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use galley_core::desk::{Action, Desk, Edge, moved};
use galley_core::model::annotation::Annotation;
use galley_core::model::article::Article;
use galley_core::model::id::AnnotationId;
use galley_core::text::TextRange;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_moved::use_moved;

use crate::dom::event::Listener;
use crate::dom::geometry::{self, HtmlElement, Rect};
use crate::dom::pick::{self, Stroke};
use crate::dom::screen;
use crate::dom::task::{self, OncePerFrame};
use crate::dom::{highlight, ids, page};
use crate::store::{Dispatch, use_dispatch};
use crate::view::parts::fields::acts;

/// Parts of a mark that get handles.
const MOST: usize = 40;
/// Pixels that a pointer may tremble without dragging.
const STILL: f64 = 4.0;
/// Side of a handle's hit area under a finger, and of its shorter side under a mouse (CSS pixels).
const FINGER: f64 = 44.0;
const MOUSE: (f64, f64) = (24.0, 14.0);

/// Handles of the focused mark.
#[derive(PartialEq)]
pub struct Handles {
    /// The open article.
    pub desk: Rc<Desk>,
    /// The positioned element around the article.
    pub home: NodeRef,
}

crate::view!(Handles, use_handles);

/// What is shown of an article for handles: its focused mark, while nothing is selected.
fn held_mark(desk: &Desk) -> Option<Rc<Annotation>> {
    let mark = desk.work.annotations.get(desk.focused?)?;
    let is_shown = !mark.is_orphan() && desk.filter.shows(mark) && mark.parts.len() <= MOST;
    (is_shown && desk.pending.is_none() && desk.begun.is_none()).then(|| mark.clone())
}

/// The dragging of one end.
struct Drag {
    /// Whose end it is, and the part as it was when the end was taken hold of.
    id: AnnotationId,
    was: TextRange,
    part: usize,
    edge: Edge,
    /// From the pointer to the middle of the letter at the end.
    grab: (f64, f64),
    from: (f64, f64),
    point: (f64, f64),
    to: Option<usize>,
    moved: bool,
    #[expect(dead_code, reason = "held as long as Esc takes the drag back")]
    escape: Option<Listener>,
}

/// What outlives a render.
struct Hand {
    desk: RefCell<Rc<Desk>>,
    drag: RefCell<Option<Drag>>,
    /// Whether the pointer that was let go last had dragged, so that its click means nothing.
    dragged: Cell<bool>,
    waiting: Cell<bool>,
    layer: NodeRef,
    home: NodeRef,
    dispatch: Dispatch,
}

impl Hand {
    fn ranges(&self) -> Option<(Rc<Desk>, Rc<Annotation>, Vec<TextRange>)> {
        let desk = self.desk.borrow().clone();
        let mark = held_mark(&desk)?;
        let ranges = mark.ranges().collect();
        Some((desk, mark, ranges))
    }

    /// Puts every handle to its end.
    fn place(&self) {
        let (Some(layer), Some(home)) = (self.layer.cast::<HtmlElement>(), self.home.cast::<HtmlElement>()) else {
            return;
        };
        let Some((desk, _, mut ranges)) = self.ranges() else { return };
        if let Some(Drag { part, edge, to: Some(to), .. }) = &*self.drag.borrow()
            && let Some(range) = moved(desk.work.article.text.as_str(), &ranges, *part, *edge, *to)
            && let Some(part) = ranges.get_mut(*part)
        {
            *part = range;
        }
        let base = geometry::of(&home);
        let ends = ranges.iter().flat_map(|range| [(Edge::Start, *range), (Edge::End, *range)]);
        for (handle, (edge, range)) in geometry::children(&layer).iter().zip(ends) {
            let stroke = stroke_near(&desk.work.article, range, edge);
            match stroke {
                Some(stroke) => put(handle, &stroke, base),
                None => page::set_property(handle, "display", "none"),
            }
        }
    }

    /// Takes hold of the end nearest to the pointer: hit areas of short marks overlap.
    fn press(self: &Rc<Self>, event: &PointerEvent) {
        let point = (event.client_x(), event.client_y());
        self.dragged.set(false);
        if !pick::is_first(event) || self.drag.borrow().is_some() {
            return;
        }
        let Some((desk, mark, ranges)) = self.ranges() else { return };
        let ends = ranges
            .iter()
            .enumerate()
            .flat_map(|(part, range)| [(part, Edge::Start, *range), (part, Edge::End, *range)]);
        let mut nearest: Option<(f64, usize, Edge, Stroke)> = None;
        for (part, edge, range) in ends {
            let Some(stroke) = stroke_near(&desk.work.article, range, edge) else { continue };
            let aside = if stroke.words_left { 8.0 } else { -8.0 };
            let away = (point.0 - stroke.x - aside).hypot(point.1 - stroke.bottom - 10.0);
            if nearest.as_ref().is_none_or(|(least, ..)| away < *least) {
                nearest = Some((away, part, edge, stroke));
            }
        }
        let Some((_, part, edge, stroke)) = nearest else { return };
        let (id, Some(was)) = (mark.id, ranges.get(part).copied()) else { return };
        pick::capture(event);
        let escape = {
            let hand = self.clone();
            Listener::on_escape(move || hand.let_go(false))
        };
        // The pointer is led by the letter that the end is at, not by the handle below it.
        let inside = if stroke.words_left { -1.0 } else { 1.0 };
        let grab = (point.0 - stroke.x - inside, point.1 - f64::midpoint(stroke.top, stroke.bottom));
        *self.drag.borrow_mut() =
            Some(Drag { id, was, part, edge, grab, from: point, point, to: None, moved: false, escape });
    }

    fn drag(self: &Rc<Self>, event: &PointerEvent) {
        {
            let mut drag = self.drag.borrow_mut();
            let Some(drag) = drag.as_mut() else { return };
            drag.point = (event.client_x(), event.client_y());
            let still = (drag.point.0 - drag.from.0).hypot(drag.point.1 - drag.from.1) <= STILL;
            if still && !drag.moved {
                return;
            }
            drag.moved = true;
        }
        self.ask();
    }

    fn ask(self: &Rc<Self>) {
        if !self.waiting.replace(true) {
            let hand = self.clone();
            task::before_paint(move || {
                hand.waiting.set(false);
                hand.follow();
            });
        }
    }

    /// Once a frame while an end is dragged: where it is now, painted.
    fn follow(self: &Rc<Self>) {
        let point = self.drag.borrow().as_ref().map(|drag| (drag.point, drag.grab));
        let Some(((x, y), grab)) = point else { return };
        let scrolls = geometry::scroll_near_edge(y);
        self.look(x - grab.0, y - grab.1);
        self.place();
        self.paint();
        if scrolls {
            self.ask();
        }
    }

    fn look(&self, x: f64, y: f64) {
        let Some(layer) = self.layer.cast::<HtmlElement>() else { return };
        page::set_property(&layer, "--touched", "none");
        let at = pick::place_at(&self.desk.borrow().work.article.text, x, y);
        page::set_property(&layer, "--touched", "");
        if let (Some(drag), Some(at)) = (self.drag.borrow_mut().as_mut(), at) {
            drag.to = Some(at);
        }
    }

    /// Paints what the mark would have, and what it would lose.
    fn paint(&self) {
        let Some((desk, _, ranges)) = self.ranges() else { return };
        let article = &desk.work.article;
        let change = self.drag.borrow().as_ref().and_then(|drag| {
            let was = *ranges.get(drag.part)?;
            Some((was, moved(article.text.as_str(), &ranges, drag.part, drag.edge, drag.to?)?))
        });
        let (has, loses) = match change {
            Some((was, is)) => {
                let before = TextRange::new(was.start(), is.start().clamp(was.start(), was.end()));
                let after = TextRange::new(is.end().clamp(was.start(), was.end()), was.end());
                (by_block(article, is), [before, after].iter().flat_map(|lost| by_block(article, *lost)).collect())
            }
            None => (Vec::new(), Vec::new()),
        };
        highlight::paint("ends", &article.text, &has);
        highlight::paint("ends-lost", &article.text, &loses);
    }

    /// The end of a drag: kept, or as it was.
    fn let_go(&self, keep: bool) {
        let Some(drag) = self.drag.borrow_mut().take() else { return };
        self.dragged.set(drag.moved);
        if drag.moved {
            self.paint();
        }
        if let (true, true, Some(to)) = (keep, drag.moved, drag.to)
            && let Some((desk, mark, ranges)) = self.ranges()
        {
            let range = moved(desk.work.article.text.as_str(), &ranges, drag.part, drag.edge, to);
            if range.is_some() && range != ranges.get(drag.part).copied() {
                let (id, at) = (mark.id, ids::now());
                self.dispatch.send(Action::MoveEnd { id, part: drag.part, edge: drag.edge, to, at });
            }
        }
        self.place();
    }
}

/// The stretches of a range that lie in one block each.
fn by_block(article: &Article, range: TextRange) -> Vec<(TextRange, usize)> {
    let Some(first) = article.block_at(range.start()) else { return Vec::new() };
    let blocks =
        article.blocks.iter().enumerate().skip(first).take_while(|(_, block)| block.range.start() < range.end());
    blocks.filter_map(|(at, block)| Some((block.range.intersect(range)?, at))).collect()
}

/// The stroke at an end, where it is on the screen or near it.
fn stroke_near(article: &Article, range: TextRange, edge: Edge) -> Option<Stroke> {
    let block = article.block_at(if edge == Edge::Start { range.start() } else { range.end().saturating_sub(1) })?;
    let (_, height) = geometry::viewport();
    let whole = geometry::row_rect(block)?;
    // Far ones would have to be laid out first.
    if whole.bottom() < -height || whole.y > 2.0 * height {
        return None;
    }
    pick::stroke(&article.text, range, edge, block)
}

/// Puts a handle to its end. What it hangs on stands within its hit area at `--knob`, which the edge of a
/// narrow screen may push aside.
fn put(handle: &HtmlElement, stroke: &Stroke, base: Rect) {
    let (page_width, _) = geometry::viewport();
    let is_coarse = screen::is_touch();
    let (width, inside) = if is_coarse { (FINGER, 10.0) } else { (MOUSE.0, 8.0) };
    let left = if stroke.words_left { stroke.x - inside } else { stroke.x - width + inside };
    let left = left.min(page_width - width).max(0.0);
    page::set_property(handle, "display", "");
    page::set_property(handle, "left", &pixels(left - base.x - 1.0));
    page::set_property(handle, "top", &pixels(stroke.bottom - base.y));
    page::set_property(handle, "--knob", &pixels(stroke.x - left));
    page::set_property(handle, "--stem", &pixels(stroke.bottom - stroke.top));
    page::set_property(handle, "--turn", if stroke.words_left { "1" } else { "-1" });
}

fn pixels(length: f64) -> String {
    format!("{}px", length.round() as i32)
}

/// The handles.
#[hook]
fn use_handles(props: &Handles) -> Html {
    let dispatch = use_dispatch();
    let layer = use_node_ref();
    let hand = {
        let (desk, home, layer) = (props.desk.clone(), props.home.clone(), layer.clone());
        use_memo((), move |()| {
            Rc::new(Hand {
                desk: RefCell::new(desk),
                drag: RefCell::default(),
                dragged: Cell::new(false),
                waiting: Cell::new(false),
                layer,
                home,
                dispatch,
            })
        })
    };
    let hand = (*hand).clone();
    *hand.desk.borrow_mut() = props.desk.clone();
    let mark = held_mark(&props.desk);
    let once = use_memo((), |()| {
        let hand = hand.clone();
        OncePerFrame::new(move || hand.place())
    });
    use_moved(&once);
    {
        let hand = hand.clone();
        // Edits of any mark cut the text nodes anew.
        use_effect_on((mark.clone(), props.desk.work.annotations.clone()), move |(mark, _)| {
            let is_held = |drag: &Drag| {
                mark.as_ref().is_some_and(|mark| mark.id == drag.id && mark.ranges().nth(drag.part) == Some(drag.was))
            };
            // Another mark has the focus now, or another tab has changed this one.
            let is_over = hand.drag.borrow().as_ref().is_some_and(|drag| !is_held(drag));
            if is_over {
                hand.let_go(false);
            }
            once.ask();
        });
    }
    let onclick = acts(&hand, |hand, event: MouseEvent| {
        // A tap on a handle was meant for the words under it.
        if let (false, Some(layer)) = (hand.dragged.take(), hand.layer.cast::<HtmlElement>()) {
            pick::click_through(&event, &layer);
        }
    });
    let handles = mark.iter().flat_map(|mark| (0..mark.parts.len()).flat_map(|part| [(part, "start"), (part, "end")]));
    let handles = handles.map(|(part, edge)| {
        html! { <span key={format!("{part} {edge}")} class="handle" data-handle={format!("{part} {edge}")}></span> }
    });
    html! {
        <div
            ref={layer}
            class="handles"
            aria-hidden="true"
            onmousedown={|event: MouseEvent| event.prevent_default()}
            onpointerdown={acts(&hand, |hand, event: PointerEvent| hand.press(&event))}
            onpointermove={acts(&hand, |hand, event: PointerEvent| hand.drag(&event))}
            onpointerup={acts(&hand, |hand, _: PointerEvent| hand.let_go(true))}
            onpointercancel={acts(&hand, |hand, _: PointerEvent| hand.let_go(false))}
            onlostpointercapture={acts(&hand, |hand, _: PointerEvent| hand.let_go(false))}
            {onclick}
        >{ for handles }</div>
    }
}

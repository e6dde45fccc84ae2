//! Arcs in the margin from the focused mark to those that it is related to.
//!
//! Knows: only the focused mark has arcs, and only they are looked for; an end that is off the screen is drawn at
//! the screen's edge, one for all of a type. Does not know: what relations mean, and how they are made. Arcs are
//! for the eye alone: the card lists the same relations.

use std::cell::Cell;
use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::insight::relate::{self, End};
use galley_core::model::annotation::Annotation;
use galley_core::model::article::Article;
use galley_core::model::codebook::KindRole;
use galley_core::model::id::AnnotationId;
use yew::prelude::*;

use crate::hooks::use_effect_on::use_effect_on;
use crate::hooks::use_insight::known;
use crate::hooks::use_moved::use_moved;

use crate::dom::geometry::{self, Element, HtmlElement, Rect};
use crate::dom::page;
use crate::dom::task::OncePerFrame;
use crate::view::parts::icon::icon;

/// Relations of one mark that are painted and drawn, at most.
const MOST: usize = 200;
/// Arcs that end on the screen, at most.
const DRAWN: usize = 24;
/// Lines of the focused mark that are measured, at most.
const LINES: usize = 60;
/// Pixels beyond the screen within which an end is looked for.
const NEAR: f64 = 240.0;
/// Frames that are waited for words to be painted which have just come near.
const PATIENCE: u32 = 20;

/// The arcs of the focused mark.
#[derive(PartialEq)]
pub struct Arcs {
    /// The open article.
    pub desk: Rc<Desk>,
    /// What the focused mark is related to.
    pub related: Rc<Vec<Related>>,
    /// The positioned element around the article.
    pub home: NodeRef,
}

crate::view!(Arcs, use_arcs);

/// A relation of the focused mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The relation, seen from the focused mark.
    pub end: End,
    /// The mark at its other end.
    pub other: Rc<Annotation>,
}

/// The marks that are related to the focused one, at most [`MOST`]. Looks for them by id once, so that what
/// renders on every movement of the pointer need not.
#[must_use]
pub fn related(desk: &Desk) -> Vec<Related> {
    let ends = desk.focused.map(|id| relate::ends_of(&desk.work, id)).unwrap_or_default();
    if ends.is_empty() {
        return Vec::new();
    }
    let marks = desk.work.annotations.by_id();
    let found = ends.into_iter().filter_map(|end| Some(Related { other: marks.get(&end.other)?.clone(), end }));
    found.take(MOST).collect()
}

/// Those of a list that pass; the list itself where it is empty.
#[must_use]
pub fn those(list: &Rc<Vec<AnnotationId>>, pass: impl Fn(AnnotationId) -> bool) -> Rc<Vec<AnnotationId>> {
    if list.is_empty() { list.clone() } else { Rc::new(list.iter().copied().filter(|id| pass(*id)).collect()) }
}

/// What hangs beside the focused mark to be dragged to another; a press opens the list. For hands alone.
pub fn grip(desk: &Desk) -> Html {
    let Some(id) = drawn_mark(desk).map(|mark| mark.id) else { return Html::default() };
    html! {
        <span
            class="relate-grip"
            aria-hidden="true"
            data-relate={id.to_string()}
            onmousedown={|event: MouseEvent| event.prevent_default()}
        >{ icon("relate") }</span>
    }
}

/// The focused mark, where it is shown and nothing is being selected.
fn drawn_mark(desk: &Desk) -> Option<&Rc<Annotation>> {
    let mark = desk.work.annotations.get(desk.focused?)?;
    (!mark.is_orphan() && desk.filter.shows(mark)).then_some(mark)
}

/// A drawn arc: heights in pixels below the article's top.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Arc {
    id: String,
    class: &'static str,
    path: String,
    to: i32,
    /// Past which edge of the screen its end is: -1, 0 or 1.
    past: i32,
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Drawing {
    own: Option<(i32, i32, &'static str)>,
    arcs: Vec<Arc>,
    /// Whether words that are near the screen are not painted yet.
    waits: bool,
}

/// Arcs of the focused mark.
#[hook]
fn use_arcs(props: &Arcs) -> Html {
    let node = use_node_ref();
    let drawing = use_state_eq(Drawing::default);
    let now = use_mut_ref(|| (props.desk.clone(), props.related.clone()));
    *now.borrow_mut() = (props.desk.clone(), props.related.clone());
    let once = {
        let (node, home, setter) = (node.clone(), props.home.clone(), drawing.setter());
        use_memo((), move |()| {
            let patience = Cell::new(0);
            OncePerFrame::with(move |again| {
                let (desk, related) = now.borrow().clone();
                let Some(layer) = node.cast::<Element>() else { return };
                let new = draw(&desk, &related, geometry::of(&layer));
                put_grip(&home, &layer, new.own);
                // Words that are near the screen are painted soon.
                let waits = new.waits && patience.get() < PATIENCE;
                patience.set(if waits { patience.get() + 1 } else { 0 });
                setter.set(new);
                if waits {
                    again.ask();
                }
            })
        })
    };
    use_moved(&once);
    let known = (props.desk.focused, known(&props.desk.work), props.desk.filter.clone());
    // In the frame that shows the focus.
    use_effect_on(known, move |_| once.ask());
    let Drawing { own, arcs, .. } = &*drawing;
    html! {
        <svg ref={node} class="arcs" aria-hidden="true" focusable="false">
            if let (Some((top, foot, role)), false) = (own, arcs.is_empty()) {
                <path class={classes!("own", *role)} d={format!("M1.5 {top}V{foot}")} />
            }
            { for arcs.iter().map(shown) }
        </svg>
    }
}

fn shown(arc: &Arc) -> Html {
    let end = match arc.past {
        0 => html! { <circle class={classes!(arc.class, "end")} cx="4" cy={arc.to.to_string()} r="3.25" /> },
        // An arrow: it goes on.
        past => {
            let (tip, foot) = (arc.to, arc.to - past * 6);
            html! { <path class={classes!(arc.class, "end")} d={format!("M0.5 {foot}L4.5 {tip}L8.5 {foot}Z")} /> }
        }
    };
    html! {
        <g key={arc.id.clone()} data-arc={arc.id.clone()}>
            <path class={arc.class} d={arc.path.clone()} />
            { end }
        </g>
    }
}

/// Where the focused mark and its arcs are, in the layer's box.
fn draw(desk: &Desk, related: &[Related], layer: Rect) -> Drawing {
    let mut drawing = Drawing::default();
    let Some(mark) = drawn_mark(desk) else { return drawing };
    if layer.width < 1.0 {
        return drawing;
    }
    let (top, foot) = geometry::seen();
    let article = &desk.work.article;
    let bounds = bounds_of(article, mark, top, foot);
    let role = desk.work.codebook.role(&mark.kind).slug();
    drawing.own = bounds.map(|(low, high)| ((low - 9.0 - layer.y) as i32, (high + 9.0 - layer.y) as i32, role));
    if related.is_empty() {
        return drawing;
    }
    let from = match bounds {
        Some((low, high)) => f64::midpoint(low.max(top).min(foot), high.min(foot).max(top)),
        // It has been scrolled away: the arcs of what is still seen come from there.
        None => match mark.ranges().next().and_then(|range| article.block_at(range.start())) {
            Some(block) => is_near(block, top, foot).err().unwrap_or(top),
            None => return drawing,
        },
    };
    let mut found = ends_of(desk, related, bounds.is_some(), &mut drawing.waits);
    let count = found.len() as f64;
    let step = bounds.map_or(4.0, |(low, high)| ((high - low + 14.0) / count.max(1.0)).min(6.0));
    // The lowest goes to the lowest, so that arcs do not cross.
    galley_core::text::sort::sort_by(&mut found, |a, b| a.0.total_cmp(&b.0));
    for (at, (y, past, class, id)) in found.into_iter().enumerate() {
        let start = from + (at as f64 - (count - 1.0) / 2.0) * step;
        let (start, to) = ((start - layer.y) as i32, (y - layer.y) as i32);
        let bulge = (14 + (start - to).abs() / 5).min(layer.width as i32 - 4);
        let path = format!("M5 {start}C{bulge} {start} {bulge} {to} 7 {to}");
        drawing.arcs.push(Arc { id, class, path, to, past });
    }
    drawing
}

/// Where a mark's first line and its last one are on the screen, of those near it.
fn bounds_of(article: &Article, mark: &Annotation, top: f64, foot: f64) -> Option<(f64, f64)> {
    let mut blocks: Vec<usize> = mark.ranges().filter_map(|range| article.block_at(range.start())).collect();
    blocks.dedup();
    let near = blocks.into_iter().filter(|block| is_near(*block, top, foot).is_ok());
    let lines = near.flat_map(|block| geometry::mark_lines(mark.id, block, LINES)).filter(|line| line.height > 0.0);
    let middles = lines.take(LINES).map(|line| line.y + line.height / 2.0);
    middles.fold(None, |bounds: Option<(f64, f64)>, y| {
        Some(bounds.map_or((y, y), |(low, high)| (low.min(y), high.max(y))))
    })
}

/// The other end of an arc: its height on the screen, past which edge it is, its class, and its relation.
type Ending = (f64, i32, &'static str, String);

/// The other ends that are drawn. `waits` becomes true where words near the screen are not painted yet.
fn ends_of(desk: &Desk, related: &[Related], is_seen: bool, waits: &mut bool) -> Vec<Ending> {
    let (top, foot) = geometry::seen();
    let article = &desk.work.article;
    let mut found: Vec<Ending> = Vec::new();
    for Related { end, other } in related {
        if other.is_orphan() || !desk.filter.shows(other) {
            continue;
        }
        let Some(block) = other.ranges().next().and_then(|range| article.block_at(range.start())) else { continue };
        let class = class_of(desk, end, other);
        let y = match is_near(block, top, foot) {
            Err(edge) => edge,
            Ok(()) => match geometry::mark_rect(other.id, block).or_else(|| {
                *waits = true;
                geometry::block_rect(block)
            }) {
                Some(line) => line.y + line.height.min(32.0) / 2.0,
                None => continue,
            },
        };
        let past = if y < top { -1 } else { i32::from(y > foot) };
        let is_known = past != 0 && found.iter().any(|one| one.1 == past && one.2 == class);
        // Neither end is seen: nothing would be.
        if is_known || past != 0 && !is_seen {
            continue;
        }
        // Not `clamp`, which panics where less than eight pixels are seen.
        found.push((y.min(foot - 4.0).max(top + 4.0), past, class, end.relation.id.to_string()));
        if found.len() >= DRAWN {
            break;
        }
    }
    found
}

/// Whether a block is on the screen or just beyond; else the edge past which it is, in pixels of the screen.
fn is_near(block: usize, top: f64, foot: f64) -> Result<(), f64> {
    match geometry::row_rect(block) {
        Some(row) if row.bottom() < top - NEAR => Err(top - 1.0),
        Some(row) if row.y > foot + NEAR => Err(foot + 1.0),
        _ => Ok(()),
    }
}

fn class_of(desk: &Desk, end: &End, other: &Annotation) -> &'static str {
    if relate::names_speaker(&desk.work.codebook, &end.tie.kind) {
        return "said";
    }
    match &*end.tie.kind {
        "contradicts" => "against",
        "supports" => "backs",
        _ if desk.work.codebook.role(&other.kind) == KindRole::Source => "said",
        _ => "other",
    }
}

/// Puts the grip beside the first line of the mark.
fn put_grip(home: &NodeRef, layer: &Element, own: Option<(i32, i32, &'static str)>) {
    let Some(home) = home.cast::<HtmlElement>() else { return };
    let Some(grip) = geometry::html_child(&home, ".relate-grip") else { return };
    let Some((top, ..)) = own else {
        page::set_property(&grip, "--shown", "none");
        return;
    };
    let (base, layer) = (geometry::of(&home), geometry::of(layer));
    let is_rtl = geometry::article().is_some_and(|article| geometry::of(&article).x > layer.x);
    let size = geometry::of(&grip).width.max(20.0);
    let x =
        if is_rtl { layer.x - base.x - size / 2.0 + layer.width - 2.0 } else { layer.x - base.x - size / 2.0 + 2.0 };
    page::set_property(&grip, "--shown", "grid");
    page::set_property(&grip, "--x", &format!("{}px", x as i32));
    page::set_property(&grip, "--y", &format!("{}px", (layer.y - base.y) as i32 + top - size as i32));
}

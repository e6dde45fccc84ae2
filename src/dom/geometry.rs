//! Where things stand on the screen, in CSS pixels.

use galley_core::model::id::AnnotationId;
use wasm_bindgen::JsCast;
use web_sys::DomRect;
pub use web_sys::{Element, HtmlElement};

use super::{document, screen, selection, window};

/// A box on the screen, relative to the visible part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    pub(super) fn of(rect: &DomRect) -> Self {
        Self { x: rect.x(), y: rect.y(), width: rect.width(), height: rect.height() }
    }

    /// Bottom edge.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// Width and height of the visible part of the page.
#[must_use]
pub fn viewport() -> (f64, f64) {
    let size = |value: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| value.ok().and_then(|v| v.as_f64());
    let Ok(window) = window() else { return (0.0, 0.0) };
    (size(window.inner_width()).unwrap_or(0.0), size(window.inner_height()).unwrap_or(0.0))
}

/// What the article scrolls in, where that is not the page: beside a table that takes the room.
fn pane() -> Option<Element> {
    let pane = document().ok()?.query_selector(".desk[data-panel=wide] > .sheet-of-paper").ok().flatten();
    pane.filter(|_| screen::is_roomy())
}

/// Whether a table covers all of the article but its headline.
#[must_use]
pub fn is_covered() -> bool {
    let is_wide = document().ok().and_then(|document| document.query_selector(".desk[data-panel=wide]").ok().flatten());
    is_wide.is_some() && pane().is_none()
}

/// Pixels that the article is scrolled up.
#[must_use]
pub fn scroll_top() -> f64 {
    match pane() {
        Some(pane) => pane.scroll_top(),
        None => window().ok().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0),
    }
}

/// Scrolls the article up by this many pixels.
pub fn scroll_to(top: f64) {
    if let Some(pane) = pane() {
        pane.set_scroll_top(top);
    } else if let Ok(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// The box of an element.
#[must_use]
pub fn of(element: &Element) -> Rect {
    Rect::of(&element.get_bounding_client_rect())
}

/// The box of the first element that the selector matches.
#[must_use]
pub fn find(selector: &str) -> Option<Rect> {
    Some(of(&document().ok()?.query_selector(selector).ok().flatten()?))
}

fn block(index: usize) -> Option<Element> {
    document().ok()?.get_element_by_id(&format!("b{index}"))
}

/// The box of a block.
#[must_use]
pub fn block_rect(index: usize) -> Option<Rect> {
    Some(of(&block(index)?))
}

/// The blocks between two heights of the screen, as a half-open range of indices: by halving, so
/// that a long article costs a dozen measurements.
///
/// What is measured are the rows around the blocks: the browser skips the content of far ones, and a
/// question about a block in it would have it laid out after all, style and all, for each step.
#[must_use]
pub fn blocks_between(count: usize, top: f64, bottom: f64) -> std::ops::Range<usize> {
    let first = partition(count, |index| row_rect(index).is_some_and(|rect| rect.bottom() < top));
    let last = partition(count, |index| row_rect(index).is_some_and(|rect| rect.y < bottom));
    first..last.max(first)
}

/// The box of the row around a block.
#[must_use]
pub fn row_rect(index: usize) -> Option<Rect> {
    Some(of(&block(index)?.parent_element()?))
}

fn partition(count: usize, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// The box of the first line of an annotation's first painted run in a block.
#[must_use]
pub fn mark_rect(id: AnnotationId, block_index: usize) -> Option<Rect> {
    let mark = block(block_index)?.query_selector(&format!("mark[data-ids~=\"{id}\"]")).ok().flatten()?;
    Some(Rect::of(&mark.get_client_rects().get(0)?))
}

/// The boxes of the lines of an annotation's painted runs in a block, at most so many.
#[must_use]
pub fn mark_lines(id: AnnotationId, block_index: usize, most: usize) -> Vec<Rect> {
    let found =
        block(block_index).and_then(|block| block.query_selector_all(&format!("mark[data-ids~=\"{id}\"]")).ok());
    let Some(found) = found else { return Vec::new() };
    let runs = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    let lines = runs.flat_map(|run| {
        let rects = run.get_client_rects();
        (0..rects.length()).filter_map(move |at| rects.get(at)).map(|rect| Rect::of(&rect))
    });
    lines.take(most).collect()
}

/// Top and foot of what is seen of the article: between the bar and the status line, or the sheet of a phone.
#[must_use]
pub fn seen() -> (f64, f64) {
    let (_, height) = viewport();
    let covered = |selector: &str| find(selector).filter(|rect| rect.height > 0.0).map(|rect| rect.y);
    let foot = if screen::is_phone() { covered(".panel") } else { covered(".status") };
    (find(".bar").map_or(0.0, Rect::bottom), foot.unwrap_or(height).min(height))
}

/// Brings an annotation's mark into the middle of the screen unless it stands in view. Where it is
/// not painted yet, its block is brought near first.
pub fn reveal(id: AnnotationId, block_index: usize, block_share: f64) {
    if let Some(rect) = mark_rect(id, block_index) {
        let (_, height) = viewport();
        // The sheet of a phone covers the lower half.
        let floor = if screen::is_phone() { height * 0.42 } else { height - 90.0 };
        if rect.y < 90.0 || rect.bottom() > floor {
            scroll_to(scroll_top() + rect.y - floor * 0.4);
        }
    } else if let Some(rect) = block_rect(block_index) {
        let (_, height) = viewport();
        scroll_to(scroll_top() + rect.y + rect.height * block_share - height * 0.4);
    }
}

/// Brings a block to the upper part of the screen.
pub fn reveal_block(index: usize) {
    if let Some(rect) = block_rect(index) {
        scroll_to(scroll_top() + rect.y - 90.0);
    }
}

/// Brings a block to the upper part of the screen unless its first line stands in view.
pub fn reveal_block_if_hidden(index: usize) {
    let (_, height) = viewport();
    if block_rect(index).is_none_or(|rect| rect.y < 60.0 || rect.y > height - 120.0) {
        reveal_block(index);
    }
}

/// Where an adder for the selection goes, relative to the positioned element around the article:
/// (x, y, whether below the selection). Above its first line where there is room under the bar,
/// else below its last line.
#[must_use]
pub fn adder_place(home: &HtmlElement, adder: &HtmlElement) -> Option<(f64, f64, bool)> {
    let rects = selection::rects()?;
    let (first, last) = (rects.first()?, rects.last()?);
    let base = of(home);
    let size = of(adder);
    let (_, height) = viewport();
    let above = first.y - size.height - 8.0;
    let below = above < 60.0 && last.bottom() + size.height + 48.0 < height;
    let y = if below { last.bottom() } else { first.y.max(60.0 + size.height) };
    let anchor = if below { last.x } else { first.x };
    let x = (anchor - base.x).min(base.width - size.width - 8.0).max(4.0);
    Some((x, y - base.y, below))
}

/// The element around the article.
#[must_use]
pub fn article() -> Option<Element> {
    document().ok()?.query_selector("[data-article]").ok().flatten()
}

/// The element around this one.
#[must_use]
pub fn parent(element: &Element) -> Option<HtmlElement> {
    element.parent_element()?.dyn_into().ok()
}

/// The element's children that can be styled.
#[must_use]
pub fn children(element: &Element) -> Vec<HtmlElement> {
    let mut list = Vec::new();
    let mut next = element.first_element_child();
    while let Some(child) = next {
        next = child.next_element_sibling();
        list.extend(child.dyn_into::<HtmlElement>().ok());
    }
    list
}

/// The first descendant that the selector matches.
#[must_use]
pub fn child(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// The same, where it can be styled.
#[must_use]
pub fn html_child(element: &Element, selector: &str) -> Option<HtmlElement> {
    child(element, selector)?.dyn_into().ok()
}

/// How far the list inside a panel is scrolled out above the panel's top, and the panel's height;
/// whichever of the two scrolls.
#[must_use]
pub fn scrolled_within(panel: &Element, list: &str) -> (f64, f64) {
    let Some(list) = child(panel, list) else { return (0.0, 0.0) };
    let (own, outer) = (of(&list), of(panel));
    let inner = list.scroll_top();
    ((outer.y - own.y).max(0.0) + inner, outer.height)
}

/// Scrolls an element's content to its start.
pub fn scroll_to_start(element: &Element) {
    element.set_scroll_top(0.0);
}

/// How far an element's content is scrolled out above its top, and its height.
#[must_use]
pub fn scrolled(element: &Element) -> (f64, f64) {
    (element.scroll_top(), of(element).height)
}

/// Scrolls a panel, or the list in it, so that a row stands in view: by its element where it is
/// rendered, else by where it would be.
pub fn bring_row(panel: &Element, row: &str, top: f64) {
    let list = child(panel, ".card-list").filter(|list| list.scroll_height() > list.client_height() + 1);
    let scroller = list.unwrap_or_else(|| panel.clone());
    let outer = of(&scroller);
    if let Some(row) = child(panel, row) {
        let rect = of(&row);
        if rect.y < outer.y + 48.0 || rect.bottom() > outer.bottom() {
            scroller.set_scroll_top(scroller.scroll_top() + rect.y - outer.y - 60.0);
        }
    } else {
        scroller.set_scroll_top(top);
    }
}

/// Brings the live selection into the upper part of the screen, or else its block.
pub fn reveal_selection(block: usize) {
    let (_, height) = viewport();
    match selection::rects().as_deref().and_then(<[Rect]>::first) {
        Some(rect) if rect.y > 90.0 && rect.bottom() < height * 0.8 => {}
        Some(rect) => scroll_to(scroll_top() + rect.y - height * 0.35),
        None => reveal_block(block),
    }
}

/// Scrolls the page a little where a point that is being dragged is near the upper or lower edge of what
/// is seen of the article. Whether it did.
pub fn scroll_near_edge(y: f64) -> bool {
    /// Pixels from the edge at which scrolling begins.
    const ZONE: f64 = 48.0;
    let (top, bottom) = seen();
    let past = if y < top + ZONE {
        y - top - ZONE
    } else if y > bottom - ZONE {
        y - bottom + ZONE
    } else {
        return false;
    };
    let before = scroll_top();
    scroll_to(before + (past * 0.25).clamp(-18.0, 18.0));
    (scroll_top() - before).abs() > 0.4
}

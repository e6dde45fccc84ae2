//! What lies under a finger: places in the article by points of the screen, and points by places.
//!
//! Knows: the browser's hit test for text (two spellings), boxes of letters, pointer capture. Does not
//! know: what is picked, and why.

use galley_core::desk::Edge;
use galley_core::model::id::AnnotationId;
use galley_core::text::{self, Text, TextRange};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, MouseEventInit, Node, PointerEvent};

use super::geometry::Rect;
use super::{document, geometry, member, selection, window};

/// The text node and offset at a point of the screen (CSS pixels).
fn caret_from_point(x: f64, y: f64) -> Option<(Node, u32)> {
    let document = document().ok()?;
    let call = |name: &str| {
        let function: js_sys::Function = member(&document, name)?.dyn_into().ok()?;
        let found = function.call2(&document, &x.into(), &y.into()).ok()?;
        (!found.is_null() && !found.is_undefined()).then_some(found)
    };
    let (found, node, offset) = match call("caretPositionFromPoint") {
        Some(found) => (found, "offsetNode", "offset"),
        None => (call("caretRangeFromPoint")?, "startContainer", "startOffset"),
    };
    let node: Node = member(&found, node)?.dyn_into().ok()?;
    Some((node, member(&found, offset)?.as_f64()? as u32))
}

/// The byte of the article at a point of the screen; beside the column, that of the line.
#[must_use]
pub fn place_at(text: &Text, x: f64, y: f64) -> Option<usize> {
    let article = geometry::article()?;
    let place = |x: f64| {
        let (node, offset) = caret_from_point(x, y)?;
        article.contains(Some(&node)).then_some(())?;
        selection::boundary(text, &article, &node, offset, selection::Edge::Start)
    };
    let column = geometry::of(&article);
    // Not `clamp`, which panics where the column is narrower than two pixels.
    place(x).or_else(|| place(x.min(column.x + column.width - 1.0).max(column.x + 1.0)))
}

/// Where a boundary stands: a vertical stroke beside a letter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its x, on the screen.
    pub x: f64,
    /// The letter's top.
    pub top: f64,
    /// The letter's foot.
    pub bottom: f64,
    /// Whether the words that it bounds lie left of it.
    pub words_left: bool,
}

/// The boundary of a stretch, at its first or last letter; none where that is not laid out.
#[must_use]
pub fn stroke(text: &Text, stretch: TextRange, edge: Edge, block: usize) -> Option<Stroke> {
    let letter = match edge {
        Edge::Start => TextRange::new(stretch.start(), stretch.start() + 1),
        Edge::End => TextRange::new(stretch.end().saturating_sub(1), stretch.end()),
    };
    let letter = text::snap_to_graphemes(text.as_str(), letter);
    let range = selection::dom_range(text, letter, block)?;
    let list = range.get_client_rects()?;
    // At a line's break a letter has a box without width before its own.
    let boxes: Vec<Rect> = (0..list.length()).filter_map(|at| list.get(at)).map(|one| Rect::of(&one)).collect();
    let rect = *boxes.iter().rev().find(|rect| rect.width > 0.1).or_else(|| boxes.last())?;
    let rtl = letter.of(text.as_str()).chars().find_map(is_rtl).unwrap_or_else(|| is_block_rtl(block));
    let words_left = (edge == Edge::End) != rtl;
    let x = if words_left { rect.x + rect.width } else { rect.x };
    Some(Stroke { x, top: rect.y, bottom: rect.bottom(), words_left })
}

/// Whether a letter is written right to left; none for signs and digits, which follow what is around them.
fn is_rtl(c: char) -> Option<bool> {
    match u32::from(c) {
        0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF => Some(true),
        _ => c.is_alphabetic().then_some(false),
    }
}

fn is_block_rtl(block: usize) -> bool {
    let element = document().ok().and_then(|document| document.get_element_by_id(&format!("b{block}")));
    element.is_some_and(|element| element.matches(":dir(rtl)").unwrap_or(false))
}

/// Selects a stretch that may reach from one block into another.
pub fn select(text: &Text, stretch: TextRange, first: usize, last: usize) {
    let ends = selection::dom_range(text, TextRange::new(stretch.start(), stretch.start()), first)
        .zip(selection::dom_range(text, TextRange::new(stretch.end(), stretch.end()), last));
    let Some((start, end)) = ends else { return };
    let set = || {
        let selection = window().ok()?.get_selection().ok()??;
        let (from, to) = (start.start_container().ok()?, end.start_container().ok()?);
        selection.set_base_and_extent(&from, start.start_offset().ok()?, &to, end.start_offset().ok()?).ok()
    };
    // Where the browser refuses, nothing is selected, and the reader sees that.
    let _ = set();
}

// Pointers.

/// From now on this pointer's events come to the element that it went down on.
pub fn capture(event: &PointerEvent) {
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
        // A pointer that is gone already needs no capture.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether a pointer event is of the first finger or the first button.
#[must_use]
pub fn is_first(event: &PointerEvent) -> bool {
    event.is_primary() && event.button() == 0
}

/// Where a pointer event is on the screen, in CSS pixels.
#[must_use]
pub fn point(event: &Event) -> Option<(f64, f64)> {
    let event = event.dyn_ref::<PointerEvent>()?;
    Some((event.client_x(), event.client_y()))
}

/// Takes hold of the pointer that went down on an element with this attribute, and says what is in it.
#[must_use]
pub fn hold_on(event: &Event, attribute: &str) -> Option<String> {
    let pointer = event.dyn_ref::<PointerEvent>().filter(|event| is_first(event))?;
    let element = event.target()?.dyn_into::<Element>().ok()?.closest(&format!("[{attribute}]")).ok()??;
    // A pointer that is gone already needs no capture.
    let _ = element.set_pointer_capture(pointer.pointer_id());
    element.get_attribute(attribute)
}

/// The annotations under a point, topmost first, with the boxes of what stands for them there: the lines of a
/// run, or a card.
#[must_use]
pub fn annotations_at(x: f64, y: f64) -> (Vec<AnnotationId>, Vec<Rect>) {
    let none = (Vec::new(), Vec::new());
    let Some(document) = document().ok() else { return none };
    for element in document.elements_from_point(x as f32, y as f32).iter() {
        let Ok(element) = element.dyn_into::<Element>() else { continue };
        let around = |selector: &str| element.closest(selector).ok().flatten();
        if let Some(card) = around("[data-card]") {
            let id = card.get_attribute("data-card").and_then(|id| AnnotationId::parse(&id));
            return (id.into_iter().collect(), vec![geometry::of(&card)]);
        }
        if let Some(mark) = around("[data-block] mark[data-ids]") {
            let ids = mark.get_attribute("data-ids").unwrap_or_default();
            let rects = mark.get_client_rects();
            let lines = (0..rects.length()).filter_map(|at| rects.get(at)).map(|rect| Rect::of(&rect)).take(40);
            return (ids.split(' ').filter_map(AnnotationId::parse).collect(), lines.collect());
        }
        // What covers the text covers its marks.
        if around(".panel, .bar, .status, .menu-list, dialog").is_some() {
            return none;
        }
    }
    none
}

/// Gives a click to what lies under the element that it came to.
pub fn click_through(event: &MouseEvent, layer: &geometry::HtmlElement) {
    let (x, y) = (event.client_x(), event.client_y());
    super::page::set_property(layer, "--touched", "none");
    let under = document().ok().and_then(|document| document.element_from_point(x as f32, y as f32));
    let options = MouseEventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    options.set_client_x(x as i32);
    options.set_client_y(y as i32);
    if let (Some(under), Ok(click)) = (under, MouseEvent::new_with_mouse_event_init_dict("click", &options)) {
        // What it does is its own business.
        let _ = under.dispatch_event(&click);
    }
    // Until here: who hears the click asks for the words at its point.
    super::page::set_property(layer, "--touched", "");
}

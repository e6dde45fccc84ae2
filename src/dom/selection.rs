//! The browser's selection ↔ places in the article.
//!
//! Every painted stretch carries `data-start`, its first byte in the article. A boundary is found by
//! climbing to the nearest such element and counting the UTF-16 units from its start, which is right
//! across nested marks and emoji. A boundary outside every block goes to the nearest block edge.

use galley_core::text::{Text, TextRange};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range, Selection};

use super::geometry::Rect;
use super::{document, member, window};

fn live() -> Option<Selection> {
    window().ok()?.get_selection().ok().flatten()
}

fn live_range() -> Option<Range> {
    let selection = live()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    selection.get_range_at(0).ok()
}

fn article() -> Option<Element> {
    document().ok()?.query_selector("[data-article]").ok().flatten()
}

/// The selected range of the article, in bytes; none where nothing of it is selected.
#[must_use]
pub fn current(text: &Text) -> Option<TextRange> {
    let range = live_range()?;
    let article = article()?;
    if !range.intersects_node(&article).ok()? {
        return None;
    }
    let start = boundary(text, &article, &range.start_container().ok()?, range.start_offset().ok()?, Edge::Start)?;
    let end = boundary(text, &article, &range.end_container().ok()?, range.end_offset().ok()?, Edge::End)?;
    (start < end).then(|| TextRange::new(start, end))
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    End,
}

/// The byte offset of a boundary point.
pub(super) fn boundary(text: &Text, article: &Element, node: &Node, offset: u32, edge: Edge) -> Option<usize> {
    let element = match node.dyn_ref::<Element>() {
        Some(element) => element.clone(),
        None => node.parent_element()?,
    };
    if let Some(stretch) = element.closest("[data-start]").ok().flatten()
        && article.contains(Some(&stretch))
    {
        let before = Range::new().ok()?;
        before.set_start(&stretch, 0).ok()?;
        before.set_end(node, offset).ok()?;
        let units = String::from(before.to_string()).encode_utf16().count();
        let start: usize = stretch.get_attribute("data-start")?.parse().ok()?;
        return Some(text.from_utf16_offset(text.utf16_offset(start) + units));
    }
    edge_of_block(article, node, offset, edge)
}

/// The nearest block edge for a boundary between blocks: a start goes to the next block's start, an
/// end to the block before.
fn edge_of_block(article: &Element, node: &Node, offset: u32, edge: Edge) -> Option<usize> {
    let blocks = article.query_selector_all("[data-block]").ok()?;
    let point = Range::new().ok()?;
    point.set_start(node, offset).ok()?;
    point.collapse_with_to_start(true);
    // Blocks whose start stands before the point; halving, since there may be thousands.
    let (mut low, mut high) = (0, blocks.length());
    while low < high {
        let middle = low.midpoint(high);
        let block = blocks.get(middle)?;
        if point.compare_point(&block, 0).ok()? < 0 { low = middle + 1 } else { high = middle }
    }
    let block = match edge {
        Edge::Start => blocks.get(low)?,
        Edge::End => blocks.get(low.checked_sub(1)?)?,
    };
    let block: Element = block.dyn_into().ok()?;
    let name = if edge == Edge::Start { "data-start" } else { "data-end" };
    block.get_attribute(name)?.parse().ok()
}

/// The boxes of the selected lines that have any width.
#[must_use]
pub fn rects() -> Option<Vec<Rect>> {
    let list = live_range()?.get_client_rects()?;
    let rects = (0..list.length()).filter_map(|at| list.get(at)).map(|rect| Rect::of(&rect));
    Some(rects.filter(|rect| rect.width > 0.5).collect())
}

/// What an element is called by that holds a selection.
const HELD: &str = "galleyHeld";

/// Has an element remember what of the article is selected: a field in it that takes the focus takes the selection
/// with it.
pub(super) fn hold(holder: &Element) {
    let held = article().zip(live_range()).filter(|(article, range)| range.intersects_node(article).unwrap_or(false));
    let held = held.map_or(JsValue::NULL, |(_, range)| range.clone_range().into());
    // A name that is a constant cannot be refused.
    let _ = Reflect::set(holder, &HELD.into(), &held);
}

/// Selects again what an element remembers, if it still stands in the article. Once.
pub(super) fn give_back(holder: &Element) {
    let held = member(holder, HELD).and_then(|held| held.dyn_into::<Range>().ok());
    let _ = Reflect::set(holder, &HELD.into(), &JsValue::NULL);
    let Some(range) = held.filter(|range| !range.collapsed()) else { return };
    if let (Some(article), Some(selection)) = (article(), live())
        && range.intersects_node(&article).unwrap_or(false)
    {
        // A range of this page cannot be refused.
        let _ = selection.remove_all_ranges();
        let _ = selection.add_range(&range);
    }
}

/// Lets the selection go.
pub fn clear() {
    if let Some(selection) = live() {
        // An empty selection cannot fail to be empty.
        let _ = selection.remove_all_ranges();
    }
}

/// Whether something is selected anywhere.
#[must_use]
pub fn is_live() -> bool {
    live_range().is_some()
}

/// The DOM range of a stretch of the article, where its blocks are in the page.
pub(super) fn dom_range(text: &Text, stretch: TextRange, block: usize) -> Option<Range> {
    let element = document().ok()?.get_element_by_id(&format!("b{block}"))?;
    let range = Range::new().ok()?;
    let (node, offset) = place(text, &element, stretch.start())?;
    range.set_start(&node, offset).ok()?;
    let (node, offset) = place(text, &element, stretch.end())?;
    range.set_end(&node, offset).ok()?;
    Some(range)
}

/// The tile of a long block that holds a byte offset; the block itself where it has none.
fn tile(block: &Element, offset: usize) -> Element {
    let start = |element: &Element| -> Option<usize> { element.get_attribute("data-start")?.parse().ok() };
    let tiles = block.children();
    let (mut low, mut high) = (0, tiles.length());
    while low < high {
        let middle = low.midpoint(high);
        match tiles.item(middle).as_ref().map(start) {
            Some(Some(start)) if start <= offset => low = middle + 1,
            Some(Some(_)) => high = middle,
            // The block's children are its marks.
            _ => return block.clone(),
        }
    }
    low.checked_sub(1).and_then(|at| tiles.item(at)).unwrap_or_else(|| block.clone())
}

/// The text node and UTF-16 offset of a byte offset inside a block.
pub(super) fn place(text: &Text, block: &Element, offset: usize) -> Option<(Node, u32)> {
    let block = &tile(block, offset);
    let start: usize = block.get_attribute("data-start")?.parse().ok()?;
    let mut left = text.utf16_offset(offset).checked_sub(text.utf16_offset(start))?;
    let mut stack: Vec<Node> = vec![block.clone().into()];
    let mut last = None;
    while let Some(node) = stack.pop() {
        if node.node_type() == Node::TEXT_NODE {
            let length = node.unchecked_ref::<web_sys::Text>().length() as usize;
            if left <= length {
                return Some((node, left as u32));
            }
            left -= length;
            last = Some(node);
            continue;
        }
        let mut child = node.last_child();
        while let Some(node) = child {
            child = node.previous_sibling();
            stack.push(node);
        }
    }
    last.map(|node| {
        let length = node.unchecked_ref::<web_sys::Text>().length();
        (node, length)
    })
}

/// Selects a stretch of the article that lies in one block.
pub fn select(text: &Text, stretch: TextRange, block: usize) {
    if let (Some(range), Some(selection)) = (dom_range(text, stretch, block), live()) {
        let _ = selection.remove_all_ranges();
        let _ = selection.add_range(&range);
    }
}

/// The two ends of the selection, in bytes: where it was begun, and where it was drawn to. They are the
/// same where nothing is selected and the browser's own cursor stands in the article.
#[must_use]
pub fn ends(text: &Text) -> Option<(usize, usize)> {
    let selection = live()?;
    let (node, offset) = (selection.anchor_node()?, selection.anchor_offset());
    if selection.is_collapsed() {
        let article = article()?;
        if !article.contains(Some(&node)) {
            return None;
        }
        let at = boundary(text, &article, &node, offset, Edge::Start)?;
        return Some((at, at));
    }
    let whole = current(text)?;
    let range = live_range()?;
    let is_backward = range.end_offset().ok()? == offset && range.end_container().ok()?.is_same_node(Some(&node));
    Some(if is_backward { (whole.end(), whole.start()) } else { (whole.start(), whole.end()) })
}

/// Draws the selection from one place of the article to another, each with the index of its block.
/// Nothing is scrolled.
pub fn draw(text: &Text, (anchor, from): (usize, usize), (head, to): (usize, usize)) {
    let point = |block: usize, at: usize| {
        let element = document().ok()?.get_element_by_id(&format!("b{block}"))?;
        place(text, &element, at)
    };
    if let (Some(selection), Some(one), Some(other)) = (live(), point(from, anchor), point(to, head)) {
        // Nodes that are in the page, with offsets inside them, are not refused.
        let _ = selection.set_base_and_extent(&one.0, one.1, &other.0, other.1);
    }
}

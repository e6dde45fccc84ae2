//! Where a text cursor stands on the screen, and the lines that the browser broke a block into.
//!
//! Knows: boxes of letters. Does not know: where the cursor is, or what moves it. Places are bytes of
//! the article; boxes are CSS pixels of the screen. A place where a line breaks without white space is
//! on two lines: `upstream` says that the earlier one is meant.

use galley_core::text::{Text, TextRange, floor_char_boundary, is_edge_space, snap_to_graphemes};
use web_sys::{Element, Range};

use super::geometry::Rect;
use super::{document, geometry, selection, window};

/// A block as it is broken into lines.
pub struct Lines<'a> {
    text: &'a Text,
    block: Element,
    range: TextRange,
    is_rtl: bool,
}

impl<'a> Lines<'a> {
    /// The block at this index, which has this range.
    #[must_use]
    pub fn of(text: &'a Text, index: usize, range: TextRange) -> Option<Self> {
        let block = document().ok()?.get_element_by_id(&format!("b{index}"))?;
        let style = window().ok()?.get_computed_style(&block).ok().flatten();
        let direction = style.and_then(|style| style.get_property_value("direction").ok());
        Some(Self { text, block, range, is_rtl: direction.is_some_and(|value| value == "rtl") })
    }

    /// Whether its lines run from right to left.
    #[must_use]
    pub fn is_rtl(&self) -> bool {
        self.is_rtl
    }

    fn range_between(&self, start: usize, end: usize) -> Option<Range> {
        let range = Range::new().ok()?;
        let (node, offset) = selection::place(self.text, &self.block, start)?;
        range.set_start(&node, offset).ok()?;
        let (node, offset) = selection::place(self.text, &self.block, end)?;
        range.set_end(&node, offset).ok()?;
        Some(range)
    }

    /// The box of a letter: the last that has a width, since one before it may be of the line before.
    fn letter(&self, start: usize, end: usize) -> Option<Rect> {
        let list = self.range_between(start, end)?.get_client_rects()?;
        let rects = (0..list.length()).rev().filter_map(|at| list.get(at)).map(|rect| Rect::of(&rect));
        rects.clone().find(|rect| rect.width > 0.0).or_else(|| rects.into_iter().next())
    }

    fn letter_after(&self, at: usize) -> Option<Rect> {
        let text = self.text.as_str();
        let end = snap_to_graphemes(text, TextRange::new(at, at + 1)).end().min(self.range.end());
        if at >= end { None } else { self.letter(at, end) }
    }

    fn letter_before(&self, at: usize) -> Option<Rect> {
        let start = self.before(at)?;
        self.letter(start, at)
    }

    /// The place one grapheme before, in the block.
    fn before(&self, at: usize) -> Option<usize> {
        let text = self.text.as_str();
        let last = floor_char_boundary(text, at.checked_sub(1)?);
        let start = snap_to_graphemes(text, TextRange::new(last, last)).start();
        (start >= self.range.start() && start < at).then_some(start)
    }

    /// The box of a text cursor at a place; it has no width.
    #[must_use]
    pub fn caret(&self, at: usize, upstream: bool) -> Option<Rect> {
        let before = || self.letter_before(at).map(|letter| (letter, false));
        let after = || self.letter_after(at).map(|letter| (letter, true));
        let (letter, is_after) = if upstream { before().or_else(after) } else { after().or_else(before) }?;
        // The browser knows on which side of a letter the cursor stands, where scripts of both directions
        // meet; it may be silent, or speak of the other line.
        let own = self.range_between(at, at).and_then(|range| {
            let list = range.get_client_rects()?;
            let rects = (0..list.length()).filter_map(|at| list.get(at)).map(|rect| Rect::of(&rect));
            rects.into_iter().find(|rect| is_same_line(*rect, letter))
        });
        let x = match own {
            Some(own) if !upstream => own.x,
            _ if is_after == self.is_rtl => letter.x + letter.width,
            _ => letter.x,
        };
        Some(Rect { x, y: letter.y, width: 0.0, height: letter.height })
    }

    /// The stretch that stands on the line of a place.
    #[must_use]
    pub fn line(&self, at: usize, upstream: bool) -> TextRange {
        let Some(here) = self.caret(at, upstream) else { return self.range };
        let middle = here.y + here.height / 2.0;
        let is_above = |at: usize| {
            self.caret(at, false).is_some_and(|caret| caret.y + caret.height / 2.0 < middle - here.height / 2.0)
        };
        let is_below = |at: usize| {
            self.caret(at, false).is_some_and(|caret| caret.y + caret.height / 2.0 > middle + here.height / 2.0)
        };
        let start = self.partition(self.range.start(), at, is_above);
        let end = self.partition(at, self.range.end(), |at| !is_below(at));
        TextRange::new(start, end)
    }

    /// The line that a height of the screen is on, or the nearest.
    #[must_use]
    pub fn line_at(&self, y: f64) -> TextRange {
        let is_above = |at: usize| self.caret(at, false).is_some_and(|caret| caret.bottom() < y);
        let at = self.partition(self.range.start(), self.range.end(), is_above);
        self.line(at, false)
    }

    /// The first place at which `before` is false, by halving; the high end where there is none.
    fn partition(&self, low: usize, high: usize, before: impl Fn(usize) -> bool) -> usize {
        let text = self.text.as_str();
        let (mut low, mut high) = (low, high);
        while low < high {
            let middle = low.midpoint(high);
            let place = snap_to_graphemes(text, TextRange::new(middle, middle)).start().max(low);
            if before(place) {
                low = snap_to_graphemes(text, TextRange::new(place, place + 1)).end().min(high);
            } else if place == high {
                break;
            } else {
                high = place;
            }
        }
        low
    }

    /// Where a line begins.
    #[must_use]
    pub fn line_start(&self, line: TextRange) -> (usize, bool) {
        (line.start(), false)
    }

    /// Where a line ends: before the white space at which it was broken.
    #[must_use]
    pub fn line_end(&self, line: TextRange) -> (usize, bool) {
        if line.end() >= self.range.end() {
            return (self.range.end(), false);
        }
        let text = self.text.as_str();
        match self.before(line.end()) {
            Some(last) if TextRange::new(last, line.end()).of(text).chars().all(is_edge_space) => (last, false),
            _ => (line.end(), true),
        }
    }

    /// The place of a line that is nearest to a height of the page's width (`x`).
    #[must_use]
    pub fn nearest(&self, line: TextRange, x: f64) -> (usize, bool) {
        let text = self.text.as_str();
        let (end, is_upstream) = self.line_end(line);
        let mut best = (end, is_upstream);
        let mut least = self.caret(end, is_upstream).map_or(f64::MAX, |caret| (caret.x - x).abs());
        let mut at = line.start();
        while at < end {
            let apart = self.caret(at, false).map_or(f64::MAX, |caret| (caret.x - x).abs());
            if apart < least {
                (best, least) = ((at, false), apart);
            }
            at = snap_to_graphemes(text, TextRange::new(at, at + 1)).end();
        }
        best
    }
}

fn is_same_line(one: Rect, other: Rect) -> bool {
    let middle = other.y + other.height / 2.0;
    one.y <= middle && middle <= one.bottom()
}

/// The heights of the screen between which words are not covered: under the bar, over the status line
/// and what else stands at the bottom.
#[must_use]
pub fn clear_of_bars() -> (f64, f64) {
    let (_, height) = geometry::viewport();
    let top = geometry::find(".bar").map_or(0.0, Rect::bottom).max(0.0).min(height / 2.0);
    let bars = [".status", ".panel", ".adder"].into_iter().filter_map(geometry::find);
    // What stands beside the text, or among it, covers nothing for good.
    let floor = bars.filter(|bar| bar.height > 0.0 && bar.bottom() >= height - 1.0 && bar.y > height * 0.25);
    (top, floor.fold(height, |floor, bar| floor.min(bar.y)))
}

/// Scrolls so that a box stands clear of the bars, with a line's room; not at all where it does.
pub fn bring_into_view(caret: Rect) {
    let (top, floor) = clear_of_bars();
    let room = caret.height;
    let by = if caret.y < top + room {
        caret.y - top - room
    } else if caret.bottom() > floor - room {
        caret.bottom() - floor + room
    } else {
        return;
    };
    geometry::scroll_to(geometry::scroll_top() + by);
}

//! Which rows of a long list are in the page: those in sight and some around them, between two spacers.

use std::ops::Range;

use yew::prelude::*;

use crate::dom::event::Listener;
use crate::dom::geometry::{self, Element, HtmlElement};
use crate::dom::page;
use crate::dom::task::OncePerFrame;
use crate::hooks::use_effect_on::use_effect_on;

/// Rows by which the window moves on, so that scrolling by a line renders nothing.
const STEP: usize = 8;

/// A list whose rows are of one height.
#[derive(Clone)]
pub struct List {
    /// What scrolls.
    pub scroller: NodeRef,
    /// What else may scroll in it, by its selector.
    pub inner: Option<&'static str>,
    /// Rows up to which all of them are in the page.
    pub whole: usize,
    /// Rows before and after those in sight.
    pub around: usize,
    /// What is in sight of the scroller.
    pub measure: fn(&Element) -> Sight,
}

/// What is in sight, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// From the top of the rows to the top of what is in sight.
    pub top: f64,
    /// How much is in sight.
    pub height: f64,
    /// The height of a row.
    pub row: f64,
}

impl Sight {
    /// The rows to have in the page, of so many.
    fn rows(self, around: usize, total: usize) -> Range<usize> {
        let row = self.row.max(1.0);
        let first = ((self.top / row) as usize).saturating_sub(around) / STEP * STEP;
        let rows = (self.height / row) as usize + 2 * around + STEP;
        first.min(total)..(first + rows).min(total)
    }
}

/// The window.
pub struct Window {
    /// The rows that are in the page.
    pub range: Range<usize>,
    /// The spacer before them.
    pub before: NodeRef,
    /// The spacer after them.
    pub after: NodeRef,
}

/// The rows near what is in sight of a list of so many.
#[hook]
pub fn use_list_window(list: &List, total: usize) -> Window {
    let seen = use_state_eq(|| (0..list.whole.max(list.around), 0.0));
    {
        let (seen, list) = (seen.clone(), list.clone());
        use_effect_on(total, move |total| {
            let total = *total;
            let watched = list.scroller.cast::<Element>().filter(|_| total > list.whole);
            let listeners = watched.map(|scroller| {
                let inner = list.inner.and_then(|inner| geometry::child(&scroller, inner));
                let looked_at = scroller.clone();
                let look = OncePerFrame::new(move || {
                    let sight = (list.measure)(&looked_at);
                    seen.set((sight.rows(list.around, total), sight.row));
                });
                look.ask();
                let on = |element: &Element| {
                    let look = look.clone();
                    Listener::new(element.as_ref(), "scroll", move |_| look.ask())
                };
                let scrolled = (on(&scroller), inner.as_ref().map(on));
                (scrolled, Listener::on_window("resize", move |_| look.ask()))
            });
            move || drop(listeners)
        });
    }
    let (seen, row) = (&seen.0, seen.1);
    let range = if total > list.whole { seen.start.min(total)..seen.end.min(total) } else { 0..total };
    let (before, after) = use_spacers(&range, total, row);
    Window { range, before, after }
}

/// Spacers that are as high as the rows that are not in the page; `row` is the height of one, in CSS pixels.
#[hook]
pub fn use_spacers(range: &Range<usize>, total: usize, row: f64) -> (NodeRef, NodeRef) {
    let (before, after) = (use_node_ref(), use_node_ref());
    let spacers = [before.clone(), after.clone()];
    use_effect_on((range.clone(), total, row), move |(range, total, row)| {
        for (node, rows) in spacers.into_iter().zip([range.start, total - range.end]) {
            if let Some(spacer) = node.cast::<HtmlElement>() {
                page::set_property(&spacer, "block-size", &format!("{}px", (rows as f64 * row) as usize));
            }
        }
    });
    (before, after)
}

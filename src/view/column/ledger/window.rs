//! Which rows of a long table are in the page: those in sight and some around them, between two spacers.
//!
//! Rows are as high as their words. What is rendered is measured; what is not counts as the average of it. The
//! browser holds what is seen in place while rows come and go above it (CSS Scroll Anchoring).

use std::ops::Range;

use yew::prelude::*;

use crate::dom::event::Listener;
use crate::dom::geometry::{self, Element};
use crate::dom::task::OncePerFrame;
use crate::hooks::use_effect_on::use_effect_on;
use crate::view::parts::window::use_spacers;

/// Rows that are shown without any of this.
const WHOLE: usize = 40;
/// Rows that are in the page otherwise, at most.
const MOST: usize = 48;
/// Rows around those in sight.
const AROUND: usize = 10;
/// Where the table's rows come into sight, below bar, tabs and heads, in CSS pixels.
const HEAD: f64 = 140.0;
/// Height of a row before any was measured, in CSS pixels.
const TALL: f64 = 88.0;

/// The window.
pub(super) struct Window {
    /// The rows that are in the page.
    pub range: Range<usize>,
    /// The spacer before them.
    pub before: NodeRef,
    /// The spacer after them.
    pub after: NodeRef,
    /// Moves it to a row.
    pub bring: Callback<usize>,
}

/// A window over the rows in `body`, each of which says in `data-at` which it is.
#[hook]
pub(super) fn use_window(total: usize, body: &NodeRef) -> Window {
    let seen = use_state_eq(|| 0..WHOLE);
    let tall = use_mut_ref(|| TALL);
    let windowed = total > WHOLE;
    {
        let (seen, body, tall) = (seen.clone(), body.clone(), tall.clone());
        use_effect_on((windowed, total), move |(windowed, total)| {
            let total = *total;
            let look = OncePerFrame::new(move || {
                if let Some(body) = body.cast::<Element>() {
                    seen.set(in_sight(&body, total, &mut tall.borrow_mut()));
                }
            });
            let listeners = windowed.then(|| {
                look.ask();
                let scrolled = look.clone();
                (Listener::on_scroll(move |_| scrolled.ask()), Listener::on_window("resize", move |_| look.ask()))
            });
            move || drop(listeners)
        });
    }
    let range = if windowed { seen.start.min(total)..seen.end.min(total) } else { 0..total };
    let (before, after) = use_spacers(&range, total, *tall.borrow());
    let bring = {
        let (seen, here) = (seen.setter(), range.clone());
        Callback::from(move |at: usize| {
            if windowed && !here.contains(&at) {
                let first = at.saturating_sub(MOST / 2);
                seen.set(first..(first + MOST).min(total));
            }
        })
    };
    Window { range, before, after, bring }
}

/// The rows in sight and around, by what is rendered of them.
fn in_sight(body: &Element, total: usize, tall: &mut f64) -> Range<usize> {
    let (mut heights, mut count) = (0.0, 0.0);
    let mut first = None;
    let mut last = (0usize, 0.0);
    for row in geometry::children(body) {
        let Some(at) = row.get_attribute("data-at").and_then(|at| at.parse::<usize>().ok()) else { continue };
        let rect = geometry::of(&row);
        (heights, count) = (heights + rect.height, count + 1.0);
        if first.is_none() && rect.bottom() > HEAD {
            first = Some((at, rect.y));
        }
        last = (at, rect.bottom());
    }
    if count > 0.0 && heights > 0.0 {
        *tall = heights / count;
    }
    let first = match first {
        // Above it stands the spacer.
        Some((at, y)) => at.saturating_sub(((y - HEAD).max(0.0) / *tall).ceil() as usize),
        None => last.0 + ((HEAD - last.1).max(0.0) / *tall) as usize,
    };
    let (_, height) = geometry::viewport();
    let rows = ((height / tall.max(1.0)) as usize + 2 * AROUND).min(MOST - 8);
    // In steps, so that scrolling by a line renders nothing.
    let first = first.min(total.saturating_sub(1)).saturating_sub(AROUND) / 8 * 8;
    first.min(total)..(first + rows + 8).min(total)
}

//! What is to happen on the page is carried out, once each, after the render that shows it.

use std::rc::Rc;

use galley_core::desk::{Action, Desk, Effect, State, Target, snap};
use galley_core::formats::format::Format;
use galley_core::text::TextRange;
use galley_words::t;
use yew::prelude::*;

use super::use_cursor::{self, Cursor};
use super::use_effect_on::use_effect_on;

use crate::dom::{arrival, geometry, late, page, selection, task};
use crate::store::Dispatch;
use crate::targets;
use crate::view::parts::place::reveal;

/// Carries effects out.
#[hook]
pub fn use_effects(state: &State, dispatch: &Dispatch, cursor: &Cursor, download: &Callback<Format>) {
    let seen = use_mut_ref(|| state.effects.count());
    let (effects, desk) = (state.effects.clone(), state.desk.clone());
    let (dispatch, cursor, download) = (dispatch.clone(), cursor.clone(), download.clone());
    use_effect_on(effects.count(), move |count| {
        let seen = seen.replace(*count);
        for effect in effects.since(seen) {
            carry_out(effect, desk.as_ref(), &dispatch, &cursor, &download);
        }
    });
}

fn carry_out(
    effect: &Effect,
    desk: Option<&Rc<Desk>>,
    dispatch: &Dispatch,
    cursor: &Cursor,
    download: &Callback<Format>,
) {
    match effect {
        Effect::Focus(targets) => {
            let targets = targets.clone();
            // A row of the table that does not show just now does not come by itself.
            if targets.iter().all(|target| matches!(target, Target::Claim(..))) {
                if !targets.iter().any(targets::take) {
                    dispatch.send(Action::Say(t!(ledger_not_shown).into()));
                }
                return;
            }
            arrival::when(move || targets.iter().any(targets::take));
        }
        Effect::Recover(targets) => {
            let targets = targets.clone();
            // A card beside its words is placed with the next frame. Nobody waits longer for it than that.
            task::after_paint(move || _ = page::focus_is_lost() && targets.iter().any(targets::take));
        }
        Effect::Reveal(id) => {
            if let Some(desk) = desk {
                reveal(desk, *id);
            }
        }
        // The text cursor comes with the late file, and stands at the focused mark then.
        Effect::Follow(id) if late::is_there() => late::through(|| use_cursor::follow(cursor, *id)),
        Effect::Follow(_) => {}
        Effect::Select(range) => {
            if let Some(desk) = desk {
                select(desk, *range);
            }
        }
        Effect::Unselect => {
            if selection::is_live() {
                selection::clear();
            }
        }
        // Whoever is fast has selected other words before this render: those stay.
        Effect::Settle if is_marked(desk) => {
            settle(cursor);
            page::focus("[data-article]");
        }
        Effect::Settle => {}
        Effect::Download(format) => download.emit(*format),
    }
}

/// What is selected has done its work; the text cursor, where it is there already, stays at its end.
pub fn settle(cursor: &Cursor) {
    if late::is_there() {
        late::through(|| use_cursor::settle(cursor));
    }
    selection::clear();
}

/// Whether what is selected is in the mark that was just made or added to; or nothing is.
fn is_marked(desk: Option<&Rc<Desk>>) -> bool {
    let selected = desk.and_then(|desk| {
        let text = &desk.work.article.text;
        let mark = desk.work.annotations.get(desk.focused?)?;
        let range = snap(text.as_str(), selection::current(text)?)?;
        Some(mark.ranges().any(|part| part.hull(range) == part))
    });
    selected.unwrap_or(true)
}

/// Selects words and scrolls to them, as soon as they are in the page.
fn select(desk: &Desk, range: TextRange) {
    let article = desk.work.article.clone();
    let Some(block) = article.block_at(range.start()) else { return };
    geometry::reveal_block_if_hidden(block);
    arrival::when(move || {
        selection::select(&article.text, range, block);
        let is_selected = selection::current(&article.text).is_some();
        if is_selected {
            geometry::reveal_selection(block);
        }
        is_selected
    });
}

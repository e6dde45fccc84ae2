//! Keys: from a key that was struck to its command, and from a command to what it does.
//!
//! Which key is for which command stands in [`crate::commands`]. Characters match what was written, not
//! the place of the key; none acts in a field. A key of a command that cannot run now goes to the next
//! command with that key, and else to the browser.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::keys::Chord;
use galley_core::desk::{Action, Desk, snap};
use galley_core::model::id::AnnotationId;
use galley_core::text::TextRange;
use galley_words::t;
use yew::prelude::*;

use super::use_cursor::{self, Cursor};
use super::use_effect_on::use_effect_on;

use crate::commands::{self, Ask, Do};
use crate::dom::event::{self, Key, Listener};
use crate::dom::{geometry, ids, late, page, selection, task, wish};
use crate::store::{Dispatch, Store};
use crate::view::relating::RELATE;

/// Listens to the keyboard.
#[hook]
pub fn use_shortcuts(hands: &Hands) {
    let hands = hands.clone();
    use_effect_on((), move |()| {
        let listener = Listener::on_window("keydown", move |event| {
            if let Some(key) = event::key(event)
                && hands.press(&key)
            {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
}

/// Carries commands out: what changes the open article here, the rest by asking the app.
#[derive(Clone)]
pub struct Hands {
    /// The newest state.
    pub latest: Rc<RefCell<Store>>,
    /// The way to change it.
    pub dispatch: Dispatch,
    /// Asks the app.
    pub ask: Callback<Ask>,
}

impl Hands {
    /// Whether the key was taken.
    fn press(&self, key: &Key) -> bool {
        let state = self.latest.borrow().0.clone();
        if state.desk.is_some() {
            use_cursor::struck();
        }
        if key.in_dialog {
            return false;
        }
        // The arrows are the cursor's, whatever else is changed.
        if let Some(deed) = use_cursor::motion(key) {
            return late::is_there() && late::through(|| use_cursor::deed(&Cursor::new(&self.dispatch), deed));
        }
        let Some(chord) = Chord::struck(&key.key, key.command, key.shift, key.alt) else { return false };
        let keymap = commands::keymap();
        let table = commands::all(&commands::codebook(&state));
        let takers = |chord: &Chord| -> Vec<_> {
            table.iter().filter(|command| command.takes(&keymap, chord, key.in_text, key.on_control)).collect()
        };
        // A letter of another script that is nobody's key counts as the Latin one in its place.
        let placed = key.latin.as_ref().and_then(|latin| Chord::struck(latin, key.command, key.shift, key.alt));
        let placed = placed.map(|chord| takers(&chord)).unwrap_or_default();
        let found = match (key.is_foreign, placed.is_empty()) {
            (true, false) => placed,
            (_, is_empty) => Some(takers(&chord)).filter(|found| is_empty || !found.is_empty()).unwrap_or(placed),
        };
        // In a list of gaps its own keys come before a kind that has the same.
        let own = found.iter().filter(|command| command.is_of_lists());
        for command in own.chain(found.iter().filter(|command| !command.is_of_lists())) {
            let is_free = match (&command.deed, &state.desk) {
                (Do::LetGo, Some(desk)) => return self.let_go(key, desk),
                // Fast hands strike a key before the frame that would have told of the selection.
                (Do::Mark(_), Some(desk)) => self.newest_selection(desk).is_some(),
                (Do::AddPart, Some(desk)) => desk.focused.is_some() && self.newest_selection(desk).is_some(),
                (Do::LetGo, None) => false,
                // The cursor says itself what is in its way.
                (Do::Cursor(_), Some(_)) => true,
                _ => command.obstacle(&state).is_none(),
            };
            if is_free {
                self.run(&command.deed);
                // What had the focus may be gone with what was done.
                task::after_paint(|| {
                    if page::focus_is_lost() {
                        page::focus("[data-article]");
                    }
                });
                return true;
            }
        }
        if let Some(command) = found.first()
            && matches!(command.deed, Do::Mark(_))
            && !key.on_control
        {
            let grow = commands::shown("grow", &commands::codebook(&state)).unwrap_or_default();
            self.dispatch.send(Action::Say(t!(command_nothing_selected, key = grow).into()));
            return true;
        }
        // The browser's own Undo would take something back in a field that is not in sight.
        chord.command && !found.is_empty() && state.desk.is_some()
    }

    /// Carries a command out, with selection and focus as they are.
    pub fn run(&self, deed: &Do) {
        let Some(desk) = self.latest.borrow().0.desk.clone() else {
            if let Do::Ask(ask) = deed {
                self.ask.emit(ask.clone());
            }
            return;
        };
        let (at, focused) = (ids::now(), desk.focused);
        match deed {
            Do::Mark(kind) => {
                let id = AnnotationId::from_u128(ids::random());
                self.dispatch.send(Action::Annotate { kind: kind.clone(), id, at });
                settle();
            }
            Do::AddPart => {
                self.dispatch.send(Action::AddPart { at });
                settle();
            }
            Do::Remove => {
                if let Some(id) = focused {
                    self.dispatch.send(Action::Delete { id, at });
                    page::focus("[data-article]");
                }
            }
            Do::Relate => wish::say(RELATE),
            Do::TakeOffer => {
                if let Some(offer) = desk.offer() {
                    crate::view::ties::take(&self.dispatch, &offer);
                }
            }
            Do::Step(steps) => self.dispatch.send(Action::Step(*steps)),
            Do::Tab(tab) => crate::view::cast::show(&self.dispatch, *tab),
            Do::Mend => page::click("[data-waits]:focus-within .mend"),
            Do::DismissGap => page::click("[data-waits]:focus-within .dismiss"),
            Do::Note => {
                const NOTE: &str = ".card.focused .note textarea";
                // The card of a mark that was made just now comes with the next frame.
                if !page::focus_field(NOTE) {
                    task::after_paint(|| {
                        page::focus_field(NOTE);
                    });
                }
            }
            Do::Verdict => crate::view::ledger::verdict::go(&desk, &self.dispatch),
            Do::Card => {
                page::focus(".card.focused input:checked, .card.focused input, .card.focused button");
            }
            Do::PartMenu => {
                let block = block_here(&desk);
                geometry::reveal_block_if_hidden(block);
                page::click(&format!("[data-part=\"{block}\"]"));
            }
            Do::Part(role) => self.dispatch.send(Action::SetRole { block: block_here(&desk), role: *role, at }),
            Do::Search => {
                page::click("[data-search][aria-expanded=false]");
                page::focus("input[type=search]");
            }
            Do::Cursor(deed) => {
                let (dispatch, deed) = (self.dispatch.clone(), *deed);
                late::call(move || {
                    use_cursor::deed(&Cursor::new(&dispatch), deed);
                });
            }
            Do::Toggle(kind) => self.dispatch.send(Action::ToggleKind(kind.clone())),
            Do::Undo => self.dispatch.send(Action::Undo { at }),
            Do::Redo => self.dispatch.send(Action::Redo { at }),
            Do::GoTo(block) => {
                page::focus("[data-article]");
                if let Some(block) = desk.work.article.blocks.get(*block) {
                    selection::clear();
                    use_cursor::put_at(block.range.start());
                }
                geometry::reveal_block(*block);
            }
            Do::Ask(ask) => self.ask.emit(ask.clone()),
            Do::LetGo | Do::Listed(_) => {}
        }
    }

    /// The selection as it is now.
    fn newest_selection(&self, desk: &Desk) -> Option<TextRange> {
        let text = &desk.work.article.text;
        let range = selection::current(text).and_then(|range| snap(text.as_str(), range));
        if range.is_some() && range != desk.pending {
            self.dispatch.send(Action::SelectionChanged(range));
        }
        range.or(desk.pending)
    }

    /// One thing at a time: out of the field, then the selection, then the mark.
    fn let_go(&self, key: &Key, desk: &Desk) -> bool {
        if desk.begun.is_some() && !key.in_text && !key.on_control {
            use_cursor::forget_begun(&Cursor::new(&self.dispatch));
            return true;
        }
        if key.in_text || key.on_control {
            page::blur();
            page::focus("[data-article]");
            return true;
        }
        if desk.pending.is_some() || selection::is_live() {
            selection::clear();
            self.dispatch.send(Action::SelectionChanged(None));
            return true;
        }
        if desk.focused.is_some() {
            self.dispatch.send(Action::Focus(None));
            page::focus("[data-article]");
            return true;
        }
        !key.in_article && page::focus("[data-article]")
    }
}

/// The block that the reader is at: of the selection, else of the focused mark, else of the cursor, else the
/// first in sight.
fn block_here(desk: &Desk) -> usize {
    let marked = desk.focused.and_then(|id| desk.work.annotations.get(id)).and_then(|a| a.ranges().next());
    let place = desk.pending.or(marked).map(TextRange::start).or_else(use_cursor::head);
    let here = place.and_then(|place| desk.work.article.block_at(place));
    let count = desk.work.article.blocks.len();
    here.unwrap_or_else(|| geometry::blocks_between(count, 80.0, 80.0).start)
}

/// After a mark was made: the browser's selection has done its work, the keyboard stays in the text.
pub fn settle() {
    use_cursor::stay();
    selection::clear();
    page::focus("[data-article]");
}

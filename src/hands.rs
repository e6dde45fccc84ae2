//! The hands: from a key that was struck to its command, and from a command to what it does.
//!
//! Which key is for which command stands in `galley_core::desk::commands`. Characters match what was written, not
//! the place of the key; none acts in a field. A key of a command that cannot run now goes to the next
//! command with that key, and else to the browser.

use galley_core::desk::commands::{self as table, Ask, Do, Hand};
use galley_core::desk::keys::Chord;
use galley_core::desk::{Action, Desk, snap};
use galley_core::model::id::AnnotationId;
use galley_core::text::TextRange;
use galley_words::t;
use yew::Callback;

use crate::commands;
use crate::dom::event::Key;
use crate::dom::{geometry, ids, late, page, selection, task};
use crate::hooks::use_cursor::{self, Cursor};
use crate::hooks::use_effects::settle;
use crate::store::Dispatch;

/// Carries commands out: what changes the open article here, the rest by asking the app.
#[derive(Clone)]
pub struct Hands {
    /// The way to the state.
    pub dispatch: Dispatch,
    /// The text cursor.
    pub cursor: Cursor,
    /// Asks the app.
    pub ask: Callback<Ask>,
}

impl Hands {
    /// Whether the key was taken.
    pub fn press(&self, key: &Key) -> bool {
        let state = self.dispatch.newest();
        if state.desk.is_some() {
            use_cursor::struck(&self.cursor);
        }
        if key.in_dialog {
            return false;
        }
        // The arrows are the cursor's, whatever else is changed.
        if let Some(deed) = use_cursor::motion(key) {
            return late::is_there() && late::through(|| use_cursor::deed(&self.cursor, deed));
        }
        let Some(chord) = Chord::struck(&key.key, key.command, key.shift, key.alt) else { return false };
        let (hand, all) = (hand(), table::all(&commands::codebook(&state)));
        let found = commands::struck(key, &all);
        for command in &found {
            let is_free = match (&command.deed, &state.desk) {
                (Do::LetGo, Some(desk)) => return self.let_go(key, desk),
                // Fast hands strike a key before the frame that would have told of the selection.
                (Do::Mark(_), Some(desk)) => self.newest_selection(desk).is_some(),
                (Do::AddPart, Some(desk)) => desk.focused.is_some() && self.newest_selection(desk).is_some(),
                (Do::LetGo, None) => false,
                // The cursor says itself what is in its way.
                (Do::Cursor(_), Some(_)) => true,
                _ => command.obstacle(&state, hand).is_none(),
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
        let Some(desk) = self.dispatch.newest().desk.clone() else {
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
                // The effect comes with the next render; fast hands strike the next key before that.
                settle(&self.cursor);
            }
            Do::AddPart => {
                self.dispatch.send(Action::AddPart { at });
                settle(&self.cursor);
            }
            Do::Remove => {
                if let Some(id) = focused {
                    self.dispatch.send(Action::Delete { id, at });
                }
            }
            Do::Relate if self.dispatch.has_come() => self.dispatch.send(Action::AskToRelate(focused)),
            Do::TakeOffer => {
                if let Some(offer) = self.dispatch.newest().offer() {
                    crate::view::column::relations::ties::take(&self.dispatch, &offer);
                }
            }
            Do::Step(steps) => self.dispatch.send(Action::Step(*steps)),
            Do::Tab(tab) => self.dispatch.send(Action::GoToTab(*tab)),
            Do::Note => self.dispatch.send(Action::GoToNote),
            Do::Verdict if self.dispatch.has_come() => self.dispatch.send(Action::GoToVerdict),
            Do::Card => self.dispatch.send(Action::GoToCard),
            Do::PartMenu if self.dispatch.has_come() => {
                let block = block_here(&self.cursor, &desk);
                geometry::reveal_block_if_hidden(block);
                self.dispatch.send(Action::ShowPartMenu(Some(block)));
            }
            Do::Part(role) => {
                self.dispatch.send(Action::SetRole { block: block_here(&self.cursor, &desk), role: *role, at })
            }
            Do::Search => self.dispatch.send(Action::ShowSearch(true)),
            Do::Cursor(deed) => {
                if self.dispatch.has_come() {
                    late::through(|| use_cursor::deed(&self.cursor, *deed));
                }
            }
            Do::Toggle(kind) => self.dispatch.send(Action::ToggleKind(kind.clone())),
            Do::Undo => self.dispatch.send(Action::Undo { at }),
            Do::Redo => self.dispatch.send(Action::Redo { at }),
            Do::GoTo(block) => {
                page::focus("[data-article]");
                if let Some(block) = desk.work.article.blocks.get(*block) {
                    selection::clear();
                    use_cursor::put_at(&self.cursor, block.range.start());
                }
                geometry::reveal_block(*block);
            }
            Do::Ask(ask) => self.ask.emit(ask.clone()),
            // These are done where they are listed.
            Do::LetGo | Do::Listed(_) | Do::Mend | Do::DismissGap | Do::Relate | Do::Verdict | Do::PartMenu => {}
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
            use_cursor::forget_begun(&self.cursor);
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

/// In which list the keyboard is.
#[must_use]
pub fn hand() -> Hand {
    if page::around_focus("data-waits").is_some() {
        Hand::AtGap
    } else if page::around_focus("data-claim").is_some() {
        Hand::AtClaim
    } else {
        Hand::Free
    }
}

/// The block that the reader is at: of the selection, else of the focused mark, else of the cursor, else the
/// first in sight.
fn block_here(cursor: &Cursor, desk: &Desk) -> usize {
    let marked = desk.focused.and_then(|id| desk.work.annotations.get(id)).and_then(|a| a.ranges().next());
    let place = desk.pending.or(marked).map(TextRange::start).or_else(|| use_cursor::head(cursor));
    let here = place.and_then(|place| desk.work.article.block_at(place));
    let count = desk.work.article.blocks.len();
    here.unwrap_or_else(|| geometry::blocks_between(count, 80.0, 80.0).start)
}

//! Keys.
//!
//! Shortcuts match the character that was written, not the place of the key. Single letters act only
//! when the article, the list of marks or nothing in particular has the focus; none takes what the
//! browser owns.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::id::AnnotationId;
use galley_core::state::{Action, Desk, snap};
use galley_core::text::TextRange;
use yew::prelude::*;

use super::use_cursor::{self, Cursor};
use super::use_effect_on::use_effect_on;

use crate::dom::event::{self, Key, Listener};
use crate::dom::{geometry, ids, page, selection};
use crate::store::{Dispatch, Store};
use crate::view::dialogs::Dialog;

/// What a key may ask for that is not an action of the state.
#[derive(Clone, PartialEq)]
pub struct Wishes {
    /// Open a dialog.
    pub dialog: Callback<Dialog>,
    /// Download the open article.
    pub download: Callback<()>,
}

/// Every key, with what it does: what the dialog "Keys" lists.
pub const KEYS: [(&str, &str); 26] = [
    ("← → ↑ ↓", "Move the text cursor; with Shift, select"),
    ("Ctrl+← Ctrl+→", "The same by word"),
    ("Ctrl+↑ Ctrl+↓", "The same from part to part of the article"),
    ("Home End", "To the start or end of the line; with Ctrl, of the article"),
    ("E", "Select the word at the cursor, then the sentence, then the paragraph"),
    ("Shift+E", "Back from the paragraph to the sentence, to the word"),
    ("B", "Begin a selection here; again: end it here"),
    ("[ ] { }", "Move the start or the end of the focused mark by a word"),
    ("Q", "Mark the selection as a quote"),
    ("C", "Mark the selection as a claim"),
    ("S", "Mark the selection as a source"),
    ("A", "Add the selection to the focused mark"),
    ("J", "Next mark"),
    ("K", "Previous mark"),
    ("N", "Go to the mark’s note"),
    ("Enter", "Go to the mark’s card"),
    ("Delete", "Remove the focused mark"),
    ("Esc", "Let go: selection, mark, card"),
    ("P", "Correct what part of the story this paragraph is"),
    ("/", "Search text and notes; Enter: next hit, Esc: back to the text with the hit selected"),
    ("1 2 3", "Show or hide quotes, claims, sources"),
    ("Ctrl+Z", "Undo"),
    ("Ctrl+Shift+Z", "Redo"),
    ("Ctrl+Y", "Redo"),
    ("Ctrl+S", "Download the Galley JSON"),
    ("?", "This list"),
];

/// Listens to the keyboard as long as an article is open.
#[hook]
pub fn use_shortcuts(latest: &Rc<RefCell<Store>>, dispatch: &Dispatch, wishes: &Wishes) {
    let hands = Hands { latest: latest.clone(), dispatch: dispatch.clone(), wishes: wishes.clone() };
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

struct Hands {
    latest: Rc<RefCell<Store>>,
    dispatch: Dispatch,
    wishes: Wishes,
}

impl Hands {
    /// Whether the key was taken.
    fn press(&self, key: &Key) -> bool {
        let state = self.latest.borrow().0.clone();
        let Some(desk) = &state.desk else { return false };
        use_cursor::struck();
        if key.in_dialog || key.alt && !key.writes_a_sign() {
            return false;
        }
        let cursor = Cursor::new(&self.dispatch);
        if let Some(deed) = use_cursor::motion(key) {
            return use_cursor::deed(&cursor, deed);
        }
        if key.command {
            return self.command(key);
        }
        let focused = desk.focused;
        if key.key == "Escape" {
            if desk.begun.is_some() && !key.in_text && !key.on_control {
                use_cursor::forget_begun(&cursor);
                return true;
            }
            // Fast hands strike it before the frame that would have told of the selection.
            return self.escape(key, desk.pending.is_some() || selection::is_live(), focused);
        }
        if key.in_text {
            return false;
        }
        let at = ids::now();
        let letter = key.key.to_lowercase();
        // A kind's own key comes first: a codebook may use any letter.
        let kind = desk.work.codebook.kinds.iter().find(|kind| kind.key == letter && !letter.is_empty());
        let pending = if kind.is_some() || letter == "a" { self.newest_selection(desk) } else { desk.pending };
        if let (Some(kind), Some(_)) = (kind, pending) {
            let id = AnnotationId::from_u128(ids::random());
            self.dispatch.send(Action::Annotate { kind: kind.id.clone(), id, at });
            settle();
            return true;
        }
        match letter.as_str() {
            "a" if pending.is_some() && focused.is_some() => {
                self.dispatch.send(Action::AddPart { at });
                settle();
            }
            "j" => self.dispatch.send(Action::Step(1)),
            "k" => self.dispatch.send(Action::Step(-1)),
            "n" if focused.is_some() => page::focus_field(".card.focused .note textarea"),
            "enter" if focused.is_some() && !key.on_control => {
                page::focus(".card.focused input:checked, .card.focused input, .card.focused button");
            }
            "delete" | "backspace" => {
                let Some(id) = focused else { return false };
                self.dispatch.send(Action::Delete { id, at });
                page::focus("[data-article]");
            }
            "p" => {
                let marked = focused.and_then(|id| desk.work.annotations.get(id)).and_then(|a| a.ranges().next());
                let here = desk.pending.or(marked).and_then(|range| desk.work.article.block_at(range.start()));
                let count = desk.work.article.blocks.len();
                let block = here.unwrap_or_else(|| geometry::blocks_between(count, 80.0, 80.0).start);
                geometry::reveal_block_if_hidden(block);
                page::click(&format!("[data-part=\"{block}\"]"));
            }
            "/" => {
                page::click("[data-search]");
                page::focus("input[type=search]");
            }
            "?" => self.wishes.dialog.emit(Dialog::Keys),
            digit if matches!(digit, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9") => {
                let place = digit.parse::<usize>().unwrap_or(1) - 1;
                let Some(kind) = desk.work.codebook.kinds.get(place) else { return false };
                self.dispatch.send(Action::ToggleKind(kind.id.clone()));
            }
            _ => {
                if let Some(deed) = use_cursor::letter(key) {
                    return use_cursor::deed(&cursor, deed);
                }
                if kind.is_none() || key.on_control {
                    return false;
                }
                let said = "Nothing is selected. Shift with an arrow key selects, E takes the word, then the sentence";
                self.dispatch.send(Action::Say(said.into()));
            }
        }
        true
    }

    /// The selection as it is now: fast hands strike a key before the frame that would have told of it.
    fn newest_selection(&self, desk: &Desk) -> Option<TextRange> {
        let text = &desk.work.article.text;
        let range = selection::current(text).and_then(|range| snap(text.as_str(), range));
        if range.is_some() && range != desk.pending {
            self.dispatch.send(Action::SelectionChanged(range));
        }
        range.or(desk.pending)
    }

    fn command(&self, key: &Key) -> bool {
        let at = ids::now();
        match (key.key.to_lowercase().as_str(), key.shift) {
            ("s", false) => self.wishes.download.emit(()),
            // In a field, undo is the field's own.
            _ if key.in_text => return false,
            ("z", false) => self.dispatch.send(Action::Undo { at }),
            ("z", true) | ("y", false) => self.dispatch.send(Action::Redo { at }),
            _ => return false,
        }
        true
    }

    /// One thing at a time: out of the field, then the selection, then the mark.
    fn escape(&self, key: &Key, has_pending: bool, focused: Option<AnnotationId>) -> bool {
        if key.in_text || key.on_control {
            page::blur();
            page::focus("[data-article]");
            return true;
        }
        if has_pending {
            selection::clear();
            self.dispatch.send(Action::SelectionChanged(None));
            return true;
        }
        if focused.is_some() {
            self.dispatch.send(Action::Focus(None));
            page::focus("[data-article]");
            return true;
        }
        !key.in_article && page::focus("[data-article]")
    }
}

/// After a mark was made: the browser's selection has done its work, the keyboard stays in the text.
pub fn settle() {
    use_cursor::stay();
    selection::clear();
    page::focus("[data-article]");
}

//! What opens and shuts the column and what stands over it, when something happens.
//!
//! Knows: what becomes of it on a screen of whatever width. Does not know: pixels; how wide a screen is arrives as an
//! action.

use std::rc::Rc;

use super::column::{Column, Drawer, Pull, Screen, Tab};
use super::effect::{Effect, Target};
use super::state::{Desk, State};
use crate::model::id::{ArticleId, PersonId};

/// Articles whose columns are remembered after they were left.
const REMEMBERED: usize = 50;

impl State {
    pub(super) fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub(super) fn focus_on(&mut self, target: Target) {
        self.effect(Effect::Focus(vec![target]));
    }

    pub(super) fn column(&mut self, change: impl FnOnce(&mut Column)) {
        self.look(|desk| change(&mut desk.column));
    }

    /// A column for an article that is being opened: as it was left, what can be.
    pub(super) fn new_column(&self, article: ArticleId) -> Column {
        let left = self.columns.iter().find(|(of, _)| *of == article).map(|(_, column)| column.clone());
        let left = left.unwrap_or_default();
        // On a phone the text comes first; the sheet comes up with the first mark.
        let drawer = if self.screen == Screen::Phone { Drawer::Shut } else { Drawer::Open };
        Column { drawer, reasons: left.reasons, claims: left.claims, ..Column::default() }
    }

    /// Remembers the column of the article that is being left.
    pub(super) fn remember_column(&mut self) {
        let Some(desk) = &self.desk else { return };
        let columns = Rc::make_mut(&mut self.columns);
        columns.retain(|(of, _)| *of != desk.work.article.id);
        columns.push((desk.work.article.id, desk.column.clone()));
        if columns.len() > REMEMBERED {
            columns.remove(0);
        }
    }

    /// Opens a tab of the column.
    pub(super) fn show_tab(&mut self, tab: Tab) {
        self.column(|column| {
            (column.tab, column.dismissing) = (tab, None);
            column.proving = column.proving.filter(|_| tab == Tab::Marks);
        });
    }

    /// Opens a tab and goes to it; where the column is shut, it is opened.
    pub(super) fn go_to_tab(&mut self, tab: Tab) {
        let screen = self.screen;
        self.show_tab(tab);
        self.column(|column| {
            match (screen, column.drawer) {
                // Half a sheet shows a card and no tabs.
                (Screen::Phone, _) => column.drawer = Drawer::Full,
                (_, Drawer::Shut) => column.pull(Pull::Button, screen, false),
                _ => {}
            }
        });
        self.focus_on(Target::Tab(tab));
    }

    /// Goes to a part of the focused mark's card, which is brought beside its words first.
    pub(super) fn go_to_card(&mut self, target: Target) {
        let Some(id) = self.desk.as_ref().and_then(|desk| desk.focused) else { return };
        self.show_tab(Tab::Marks);
        self.effect(Effect::Reveal(id));
        self.focus_on(target);
    }

    /// The screen is this wide now. A phone's sheet shows the card of the focused mark.
    pub(super) fn set_screen(&mut self, screen: Screen) {
        self.screen = screen;
        if screen == Screen::Phone && self.desk.as_ref().is_some_and(|desk| desk.focused.is_some()) {
            self.show_tab(Tab::Marks);
        }
    }

    /// Opens the row of one of the cast, or shuts it.
    pub(super) fn show_person(&mut self, id: Option<PersonId>) {
        self.look(|desk| {
            desk.column.person = id.filter(|id| desk.work.persons.contains_key(id));
            if desk.column.person.is_some() {
                desk.column.tab = Tab::Sources;
            }
        });
    }

    /// Opens the row of one of the cast and goes to a control of it.
    pub(super) fn go_to_person(&mut self, id: PersonId, control: Target) {
        self.show_person(Some(id));
        self.focus_on(control);
    }

    pub(super) fn pull(&mut self, pull: Pull) {
        let screen = self.screen;
        self.look(|desk| desk.column.pull(pull, screen, desk.focused.is_some()));
    }

    /// Keeps a reason that is half typed, also where its article was left just before its field went.
    pub(super) fn keep_reason(&mut self, article: ArticleId, key: &Rc<str>, words: &str) {
        if self.desk.as_ref().is_some_and(|desk| desk.work.article.id == article) {
            self.column(|column| column.keep_reason(key, words));
        } else if let Some((_, column)) = Rc::make_mut(&mut self.columns).iter_mut().find(|(of, _)| *of == article) {
            column.keep_reason(key, words);
        }
    }

    /// What a mark that got the focus, or a selection that was begun, does to the column: on a phone the sheet shows
    /// the mark's card, and makes room for a selection that waits for its end.
    pub(super) fn settle_column(&mut self, before: Option<&Rc<Desk>>) {
        let Some(desk) = &self.desk else { return };
        let is_same = |before: &Rc<Desk>| before.work.article.id == desk.work.article.id;
        let before = before.filter(|before| is_same(before)).map(|before| (before.focused, before.begun.is_some()));
        let now = (desk.focused, desk.begun.is_some());
        if self.screen != Screen::Phone || before == Some(now) || before.is_none() && now == (None, false) {
            return;
        }
        let is_another = before.is_none_or(|(focused, _)| focused != now.0);
        self.column(|column| {
            if now.0.is_some() && is_another {
                column.tab = Tab::Marks;
            }
            column.drawer = match (now, column.drawer) {
                ((_, true), _) => Drawer::Shut,
                ((Some(_), false), _) => Drawer::Open,
                ((None, false), Drawer::Open) => Drawer::Shut,
                ((None, false), drawer) => drawer,
            };
        });
    }
}

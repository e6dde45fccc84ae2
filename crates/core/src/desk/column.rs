//! The column beside the article: what it shows and how far it is open, and the lists and menus that stand over it.
//!
//! Knows: the data, and what a hand on the drawer does. Does not know: what else opens and shuts it; that is
//! [`super::showing`].

use std::rc::Rc;

use crate::insight::ledger::{self, Sieve, Sorting};
use crate::model::id::{AnnotationId, PersonId};

/// What the column beside the article shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The marks.
    #[default]
    Marks,
    /// The cast of sources.
    Sources,
    /// The claim ledger.
    Claims,
    /// What is missing.
    Gaps,
    /// Figures that disagree.
    Figures,
}

impl Tab {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 5] = [Self::Marks, Self::Sources, Self::Claims, Self::Gaps, Self::Figures];

    /// Its name in element ids.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Sources => "sources",
            Self::Claims => "claims",
            Self::Gaps => "gaps",
            Self::Figures => "figures",
        }
    }
}

/// How wide the screen is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// A phone's: the column is a sheet that is pulled up over the text.
    Phone,
    /// The column is a drawer.
    Narrow,
    /// The column stands beside the article.
    #[default]
    Roomy,
}

/// How much of the drawer or sheet shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawer {
    /// Nothing but, on a phone, its grip.
    Shut,
    /// On a phone the focused card.
    #[default]
    Open,
    /// All of it.
    Full,
}

/// A hand on the drawer or sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// The button in the bar was pressed.
    Button,
    /// The grip was struck.
    Grip,
    /// It was pulled so many heights up, or down where negative.
    By(i32),
}

/// How the column is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What it shows.
    pub tab: Tab,
    /// The one of the cast whose row is open.
    pub person: Option<PersonId>,
    /// How far it is open.
    pub drawer: Drawer,
    /// Whether a mark was dragged, and the click that ends the drag is still to come.
    pub dragged: bool,
    /// The mark whose list of marks to relate to is open.
    pub relating: Option<AnnotationId>,
    /// The block whose list of parts is open, by its index.
    pub part_menu: Option<usize>,
    /// Whether the search field shows where it must be asked for.
    pub searching: bool,
    /// The gap or alarm, by its key, that is asked why it needs nothing.
    pub dismissing: Option<Rc<str>>,
    /// Reasons that are half typed, by the key of the gap or alarm.
    pub reasons: Rc<Vec<(Rc<str>, Rc<str>)>>,
    /// How claims are sorted, and which show.
    pub claims: (Sorting, Sieve),
    /// The mark on whose card an evidence entry is to be begun, until the card has taken it up.
    pub proving: Option<AnnotationId>,
    /// The cell of the claims that is to be typed into, until anything else happens; the number makes repeats differ.
    pub answering: Option<(AnnotationId, ledger::Column, u64)>,
}

impl Column {
    /// The words that are half typed for a gap or an alarm; empty where there are none.
    #[must_use]
    pub fn reason(&self, key: &str) -> &str {
        self.reasons.iter().find(|(of, _)| **of == *key).map_or("", |(_, words)| words)
    }

    pub(super) fn keep_reason(&mut self, key: &Rc<str>, words: &str) {
        let reasons = Rc::make_mut(&mut self.reasons);
        reasons.retain(|(of, _)| of != key);
        if !words.is_empty() {
            reasons.push((key.clone(), words.into()));
        }
    }

    pub(super) fn pull(&mut self, pull: Pull, screen: Screen, has_card: bool) {
        self.drawer = match (pull, self.drawer) {
            (Pull::Button, Drawer::Shut | Drawer::Open) if screen == Screen::Phone => Drawer::Full,
            (Pull::Button, Drawer::Shut) => Drawer::Open,
            (Pull::Button, Drawer::Open | Drawer::Full) => Drawer::Shut,
            (Pull::Grip, Drawer::Full) => {
                if has_card {
                    Drawer::Open
                } else {
                    Drawer::Shut
                }
            }
            (Pull::Grip, _) => Drawer::Full,
            (Pull::By(heights), now) => {
                let all = [Drawer::Shut, Drawer::Open, Drawer::Full];
                let here = all.iter().position(|height| *height == now).unwrap_or(0);
                let next = here.saturating_add_signed(heights as isize).min(all.len() - 1);
                all.get(next).copied().unwrap_or_default()
            }
        };
    }
}

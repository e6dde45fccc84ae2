//! What is done about what waits for the reader's hand: a gap or an alarm is gone to, and mended with one key.
//!
//! Knows: each mend is what a hand would do, in one step. Does not know: which gap is mended how; that is the list's.

use super::column::Tab;
use super::column::{Drawer, Screen};
use super::effect::{Effect, Target};
use super::marking::snap;
use super::state::{Desk, State};
use crate::model::codebook::{Kind, KindRole};
use crate::model::id::{AnnotationId, PersonId};
use crate::model::time::Timestamp;
use crate::reading::walk::Walk;
use crate::text::TextRange;

/// A place to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// To a mark and its card.
    Mark(AnnotationId),
    /// To the row of one of the cast.
    Person(PersonId),
    /// To words of the article, which are selected there; in bytes, within one block.
    Words(TextRange),
}

/// What mends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// Relate the mark to whom it is from.
    Relate(AnnotationId),
    /// Note evidence on the mark's card.
    Prove(AnnotationId),
    /// Go there, since only the reader knows what is right.
    Go(Go),
    /// Say why somebody is not named.
    Explain(PersonId),
    /// Mark the words with the first kind that is a quote.
    Quote(TextRange),
    /// Join the words to the mark.
    Join(AnnotationId, TextRange),
    /// Mark the sentence around the words with the first kind that is a claim.
    Claim(TextRange),
}

/// The first kind that plays a role.
#[must_use]
pub fn first_kind(desk: &Desk, role: KindRole) -> Option<&Kind> {
    desk.work.codebook.kinds.iter().find(|kind| kind.role == role)
}

impl State {
    /// Opens a mark's card. The keyboard goes along where the button that had it is gone.
    pub(super) fn open_card(&mut self, id: AnnotationId) {
        self.focus(Some(id));
        self.effect(Effect::Recover(vec![Target::Heading, Target::Article]));
    }

    pub(super) fn go(&mut self, to: Go) {
        match to {
            Go::Mark(id) => self.open_card(id),
            Go::Person(id) => self.go_to_person(id, Target::OpenSource),
            Go::Words(range) => {
                // A phone's sheet would lie over them.
                if self.screen == Screen::Phone {
                    self.column(|column| column.drawer = Drawer::Shut);
                }
                self.effect(Effect::Select(range));
                self.effect(Effect::Recover(vec![Target::Article]));
            }
        }
    }

    /// Mends it; a mark that is made gets this id.
    pub(super) fn mend(&mut self, what: Mend, id: AnnotationId, at: Timestamp) {
        match what {
            Mend::Relate(mark) => {
                // On a phone a focused mark's card would take the sheet, and with it the list of gaps.
                if self.screen != Screen::Phone {
                    self.focus(Some(mark));
                }
                self.column(|column| column.relating = Some(mark));
            }
            Mend::Prove(mark) => {
                self.show_tab(Tab::Marks);
                self.focus(Some(mark));
                self.column(|column| column.proving = Some(mark));
                // Where the mark is not shown no card is there to go to.
                self.effect(Effect::Recover(vec![Target::Heading, Target::Article]));
            }
            Mend::Go(to) => self.go(to),
            Mend::Explain(person) => self.go_to_person(person, Target::Anonymity(person)),
            Mend::Quote(range) => self.mark_words(KindRole::Quote, range, id, at),
            Mend::Join(mark, range) => {
                let was = self.desk.as_ref().and_then(|desk| desk.focused);
                self.focus(Some(mark));
                self.look(|desk| desk.pending = snap(desk.work.article.text.as_str(), range));
                self.add_part(at);
                self.stay(was);
            }
            Mend::Claim(range) => {
                let Some(desk) = &self.desk else { return };
                let sentence = Walk::of(&desk.work.article, &|_| None).sentence_around(range.start());
                self.mark_words(KindRole::Claim, sentence.hull(range), id, at);
            }
        }
    }

    fn mark_words(&mut self, role: KindRole, range: TextRange, id: AnnotationId, at: Timestamp) {
        let Some(desk) = self.desk.clone() else { return };
        let Some(kind) = first_kind(&desk, role).map(|kind| kind.id.clone()) else { return };
        let Some(range) = snap(desk.work.article.text.as_str(), range) else { return };
        self.look(|desk| desk.pending = Some(range));
        self.annotate(&kind, id, at);
        self.stay(desk.focused);
    }

    /// The words are marked: what is selected is done with. On a phone the list stays in the sheet, which a focused
    /// mark would take.
    fn stay(&mut self, focused: Option<AnnotationId>) {
        self.effect(Effect::Unselect);
        if self.screen == Screen::Phone {
            self.focus(focused);
        }
    }
}

//! What is to happen on the page once it shows the new state: effects, as data.
//!
//! Knows: the list of them. Does not know: how a target is found in the page, or when it is there; that is the browser
//! half's, which carries each effect out once, after the render that shows its target.

use std::rc::Rc;

use super::column::Tab;
use crate::formats::format::Format;
use crate::insight::ledger::Column;
use crate::model::id::{AnnotationId, PersonId};
use crate::text::TextRange;

/// What is to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The keyboard goes to the first of these that is there. Where none is there yet, it goes when one comes, unless
    /// the reader does something else meanwhile.
    Focus(Vec<Target>),
    /// The same, but only where what had the keyboard is gone.
    Recover(Vec<Target>),
    /// The mark's words come into view.
    Reveal(AnnotationId),
    /// The text cursor goes to the mark.
    Follow(AnnotationId),
    /// These words of the article (bytes) are selected and come into view.
    Select(TextRange),
    /// What is selected has done its work.
    Unselect,
    /// The same, and the keyboard goes to the text.
    Settle,
    /// The open article leaves in this format.
    Download(Format),
}

/// What can have the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The article's text.
    Article,
    /// The field that articles are pasted into.
    Paste,
    /// The search field.
    Search,
    /// The label of a block, by the block's index.
    PartLabel(usize),
    /// A tab of the column.
    Tab(Tab),
    /// The heading of the focused card.
    Heading,
    /// The first control of the focused card.
    Controls,
    /// The note of the focused card.
    Note,
    /// The answer to a question on a mark's card: the mark, the question's id.
    Answer(AnnotationId, String),
    /// A cell of the claims.
    Claim(AnnotationId, Column),
    /// The name in the row of sources that is open.
    OpenSource,
    /// Why one of the cast is not named, in the open row.
    Anonymity(PersonId),
}

/// How many effects are remembered: more than any one action has.
const REMEMBERED: usize = 16;

/// The last effects, numbered, so that each is carried out once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    count: u64,
    last: Rc<Vec<Effect>>,
}

impl Effects {
    /// How many there have been.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Those after the first `seen`, oldest first.
    pub fn since(&self, seen: u64) -> impl Iterator<Item = &Effect> {
        let new = usize::try_from(self.count.saturating_sub(seen)).unwrap_or(usize::MAX);
        self.last.iter().skip(self.last.len().saturating_sub(new))
    }

    pub(super) fn push(&mut self, effect: Effect) {
        let last = Rc::make_mut(&mut self.last);
        if last.len() == REMEMBERED {
            last.remove(0);
        }
        last.push(effect);
        self.count += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_effect_is_carried_out_once_and_old_ones_are_forgotten() {
        let mut effects = Effects::default();
        effects.push(Effect::Unselect);
        assert_eq!(effects.since(0).count(), 1);
        assert_eq!(effects.since(effects.count()).count(), 0);
        let seen = effects.count();
        (0..40).for_each(|block| effects.push(Effect::Focus(vec![Target::PartLabel(block)])));
        assert_eq!(effects.since(0).count(), REMEMBERED);
        assert_eq!(effects.since(seen).last(), Some(&Effect::Focus(vec![Target::PartLabel(39)])));
    }
}

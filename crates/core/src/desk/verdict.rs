//! The questions about a claim that come to a verdict.

use super::column::Tab;
use super::effect::{Effect, Target};
use super::state::{Desk, State};
use crate::insight::ledger::{Column, status_question};
use crate::model::annotation::Annotation;
use crate::model::codebook::{Attribute, KindRole};

/// The focused mark and the questions that it is asked for a verdict, or at least for where its check stands: the likelier
/// first, since a verdict may not be asked yet. None where it is asked neither.
#[must_use]
pub fn questions(desk: &Desk) -> Option<(&Annotation, Vec<&Attribute>)> {
    let mark = desk.focused.and_then(|id| desk.work.annotations.get(id))?;
    let kind = desk.work.codebook.kind(&mark.kind)?;
    let status = status_question(kind).filter(|_| kind.role == KindRole::Claim);
    let asked: Vec<&Attribute> = Column::Verdict.question(kind).into_iter().chain(status).collect();
    (!asked.is_empty()).then_some((mark, asked))
}

impl State {
    /// Goes to the verdict of the focused mark: on its card, or in the table of claims where that is open.
    pub(super) fn go_to_verdict(&mut self) {
        let Some(desk) = self.desk.clone() else { return };
        let Some((mark, asked)) = questions(&desk) else { return };
        let id = mark.id;
        if desk.column.tab == Tab::Claims {
            let cells = [Column::Verdict, Column::Status].map(|column| Target::Claim(id, column));
            // Words are typed at once; a choice is made when the hand is there.
            let number = self.effects.count();
            self.column(|column| column.answering = Some((id, Column::Verdict, number)));
            return self.effect(Effect::Focus(cells.to_vec()));
        }
        self.show_tab(Tab::Marks);
        let answers = asked.iter().map(|question| Target::Answer(id, question.id.to_string()));
        self.effect(Effect::Focus(answers.collect()));
    }
}

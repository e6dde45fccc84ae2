//! The questions about a claim that come to a verdict.

use super::state::Desk;
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

//! What was answered about a mark, as it counts now. Card, ledger, report and files that leave ask here, so that they
//! say one thing.
//!
//! Knows: that a claim nobody has looked into is "to check", whether somebody chose that or nothing was chosen yet, and
//! that an answer to a question which is not asked any more (a verdict of a claim that was put back to "to check") does
//! not count. Does not know: in which form it is shown. What is stored stays as it is.

use crate::insight::ledger;
use crate::model::annotation::Annotation;
use crate::model::codebook::{Attribute, Codebook, Kind, KindRole, TO_CHECK};

/// An answer that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The question's id.
    pub id: &'a str,
    /// The question; none where the codebook does not have it.
    pub question: Option<&'a Attribute>,
    /// The answer as files hold it, never blank.
    pub value: &'a str,
}

impl Said<'_> {
    /// What readers call the question.
    #[must_use]
    pub fn name(&self) -> String {
        self.question.map_or_else(|| self.id.to_owned(), Attribute::spoken_name)
    }

    /// The answer in the reader's words.
    #[must_use]
    pub fn words(&self) -> String {
        self.question.map_or_else(|| self.value.to_owned(), |question| question.spoken_value(self.value))
    }
}

/// The answer to a question about a mark of this kind, wherever it counts; empty where there is none.
#[must_use]
pub fn answer<'a>(kind: &Kind, mark: &'a Annotation, question: &Attribute) -> &'a str {
    let asked = kind.asked(&mark.attributes);
    if asked.iter().any(|one| one.id == question.id) { counted(kind, mark, question) } else { "" }
}

/// The answer to a question that is asked.
fn counted<'a>(kind: &Kind, mark: &'a Annotation, question: &Attribute) -> &'a str {
    let given = mark.attributes.get(&question.id).map_or("", String::as_str);
    if !given.trim().is_empty() {
        return given;
    }
    let is_status = || ledger::status_question(kind).is_some_and(|one| one.id == question.id);
    if kind.role == KindRole::Claim && is_status() { TO_CHECK } else { question.unanswered() }
}

/// Everything that was answered about a mark: the codebook's questions in its order, then answers to questions that it
/// does not have.
#[must_use]
pub fn all<'a>(codebook: &'a Codebook, mark: &'a Annotation) -> Vec<Said<'a>> {
    let kind = codebook.kind(&mark.kind);
    let mut all: Vec<Said<'_>> = Vec::new();
    if let Some(kind) = kind {
        all.extend(kind.asked(&mark.attributes).into_iter().map(|question| Said {
            id: &question.id,
            question: Some(question),
            value: counted(kind, mark, question),
        }));
    }
    let others = mark.attributes.iter().filter(|(id, _)| kind.is_none_or(|kind| kind.attribute(id).is_none()));
    all.extend(others.map(|(id, value)| Said { id, question: None, value }));
    all.retain(|said| !said.value.trim().is_empty());
    all
}

/// How many answers of a mark do not count, since their questions are not asked now.
#[must_use]
pub fn dormant(codebook: &Codebook, mark: &Annotation) -> usize {
    let Some(kind) = codebook.kind(&mark.kind) else { return 0 };
    let asked = kind.asked(&mark.attributes);
    let given = mark.attributes.iter().filter(|(id, value)| !value.trim().is_empty() && kind.attribute(id).is_some());
    given.filter(|(id, _)| !asked.iter().any(|question| question.id == **id)).count()
}

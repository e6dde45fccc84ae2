//! The claim ledger: a row for each claim, who made it, where its check stands, what backs it.
//!
//! Knows: which question of a codebook plays which column. Does not know: in which order or in which words the
//! rows are shown.

use crate::annotation::Annotation;
use crate::codebook::{Attribute, AttributeKind, Kind};

/// The answer of a claim that nobody has looked into.
pub const TO_CHECK: &str = "to-check";

/// The question that says where a claim's check stands: `status`, or the kind's first choice that is neither its
/// verdict nor its priority.
#[must_use]
pub fn status_question(kind: &Kind) -> Option<&Attribute> {
    let is_choice = |one: &&Attribute| matches!(one.kind, AttributeKind::Choice | AttributeKind::YesNo);
    let is_other = |one: &&Attribute| matches!(&*one.id, "verdict" | "priority");
    kind.attribute("status").or_else(|| kind.attributes.iter().filter(is_choice).find(|one| !is_other(one)))
}

/// Whether somebody has looked into a claim.
#[must_use]
pub fn is_checked(mark: &Annotation, kind: &Kind) -> bool {
    let answer = status_question(kind).and_then(|question| mark.attributes.get(&question.id));
    answer.is_some_and(|answer| !answer.is_empty() && answer != TO_CHECK)
}

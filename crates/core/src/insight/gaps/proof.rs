//! Gaps of what backs a claim: nothing at all, or one source alone.
//!
//! One source is enough for most of what an article says; it is a gap of claims that somebody called important,
//! or that stand as right: priority high, status confirmed, a verdict that says correct, or the answer that one
//! source alone gives it.

use super::known::Known;
use super::{Finding, Rule};
use crate::annotation::Annotation;
use crate::codebook::ready::CANNOT_BE_CHECKED;

/// What backs a claim.
pub(super) fn claim(known: &Known<'_>, mark: &Annotation, found: &mut Vec<Finding>) {
    // What nobody can check asks for no evidence, however much there is.
    if is(mark, "status", &[CANNOT_BE_CHECKED]) || is(mark, "checked", &["cannot"]) {
        return;
    }
    match sources(known, mark) {
        // What the author answers for waits for nothing.
        0 if is(mark, "status", &["on-author"]) || known.is_proven(mark) => {}
        0 => found.push(Finding::of_mark(Rule::ClaimUnproven, mark)),
        1 if weighs(mark) => found.push(Finding::of_mark(Rule::ClaimOneSource, mark)),
        _ => {}
    }
}

/// How many sources back it: entries that say something and marks that support it. Several entries of one
/// reference, several marks of one person, are one source.
pub(super) fn sources(known: &Known<'_>, mark: &Annotation) -> usize {
    let answered = |question: &str| mark.attributes.get(question).map_or("", |answer| answer.trim());
    // Codebooks that ask for it in words, and one that asks for the count.
    let mut count = usize::from(!answered("evidence").is_empty());
    let asked = match answered("sourced") {
        "several" => 2,
        "one" => 1,
        _ => 0,
    };
    let mut names: Vec<String> = Vec::new();
    for entry in mark.evidence.values().filter(|entry| !entry.is_blank()) {
        let url = entry.url.split('#').next().unwrap_or_default().trim();
        let reference = entry.reference.trim();
        names.push(match &entry.mark {
            Some(pointer) => person_of(known, pointer.annotation).unwrap_or_else(|| pointer.annotation.to_string()),
            None if !url.is_empty() => url.to_lowercase(),
            None if !reference.is_empty() => reference.to_lowercase(),
            None => entry.id.to_string(),
        });
    }
    for from in known.supports.get(&mark.id).into_iter().flatten() {
        names.push(person_of(known, *from).unwrap_or_else(|| from.to_string()));
    }
    crate::sort::sort_by(&mut names, Ord::cmp);
    names.dedup();
    count += names.len();
    count.max(asked)
}

fn person_of(known: &Known<'_>, mark: crate::id::AnnotationId) -> Option<String> {
    known.persons.get(&mark).map(ToString::to_string)
}

fn weighs(mark: &Annotation) -> bool {
    is(mark, "priority", &["high"])
        || is(mark, "status", &["confirmed"])
        || is(mark, "verdict", &["correct", "mostly-correct"])
        || is(mark, "sourced", &["one"])
}

fn is(mark: &Annotation, question: &str, answers: &[&str]) -> bool {
    mark.attributes.get(question).is_some_and(|answer| answers.contains(&answer.as_str()))
}

//! Gaps of what backs a claim: nothing at all, or one source alone.
//!
//! A claim that nobody has looked into lacks nothing yet: how far the check is, the ledger says. Who calls a claim
//! right or wrong has looked into it, and an editor asks by what: that is a gap until an entry of evidence, a mark
//! that supports it or an answer of the codebook says so.
//!
//! One source is enough for most of what an article says: the minutes for a vote, the record for a plea. An editor
//! asks for a second one where much hangs on a claim (somebody gave it high priority and calls it right), where what
//! is noted is the word of nobody but whoever makes the claim, and where the reader answers that one source gives it.

use super::finding::{Lack, Rule};
use super::known::Known;
use crate::insight::ledger;
use crate::model::annotation::Annotation;
use crate::model::codebook::ready::CANNOT_BE_CHECKED;

/// Answers of a claim that waits for nothing: what the author answers for, what has gone from the text, what nobody
/// can check (an opinion, a prediction), and what was looked for and not found.
const SETTLED: [&str; 5] = ["on-author", "changed", "cannot", CANNOT_BE_CHECKED, "unproven"];

/// What backs a claim.
pub(super) fn claim(known: &Known<'_>, mark: &Annotation) -> Option<Lack> {
    if is_settled(mark) {
        return None;
    }
    match sources(known, mark) {
        0 if known.is_proven(mark) => None,
        0 if is_judged(known, mark) || is(mark, "sourced", &["none"]) => Some(Lack::of_mark(Rule::ClaimUnproven, mark)),
        1 if weighs(mark) || is_own_word(known, mark) => Some(Lack::of_mark(Rule::ClaimOneSource, mark)),
        _ => None,
    }
}

/// Whether a claim waits for nothing, whatever is noted.
pub(super) fn is_settled(mark: &Annotation) -> bool {
    ["status", "checked", "verdict"].iter().any(|question| is(mark, question, &SETTLED))
}

/// Whether somebody has looked into a claim, or says what was found.
fn is_judged(known: &Known<'_>, mark: &Annotation) -> bool {
    let Some(kind) = known.kind(mark) else { return false };
    let is_asked = || kind.asked(&mark.attributes).iter().any(|question| question.id == "verdict");
    ledger::is_checked(mark, kind) || !answered(mark, "verdict").is_empty() && is_asked()
}

/// Whether something is noted that backs a claim.
pub(super) fn is_backed(known: &Known<'_>, mark: &Annotation) -> bool {
    known.is_proven(mark) || sources(known, mark) > 0
}

/// How many sources back it: entries that say something and marks that support it. Several entries of one
/// reference, several marks of one person, are one source.
pub(super) fn sources(known: &Known<'_>, mark: &Annotation) -> usize {
    // Codebooks that ask for it in words, and one that asks for the count.
    let in_words = usize::from(!answered(mark, "evidence").is_empty());
    let asked = match answered(mark, "sourced") {
        "several" => 2,
        "one" => 1,
        _ => 0,
    };
    (in_words + names(known, mark).len()).max(asked)
}

/// What the sources are called, each once.
fn names(known: &Known<'_>, mark: &Annotation) -> Vec<String> {
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
    crate::text::sort::sort_by(&mut names, Ord::cmp);
    names.dedup();
    names
}

fn person_of(known: &Known<'_>, mark: crate::model::id::AnnotationId) -> Option<String> {
    known.persons.get(&mark).map(ToString::to_string)
}

/// Whether much hangs on a claim that is called right, or its reader says that one source gives it.
fn weighs(mark: &Annotation) -> bool {
    is(mark, "priority", &["high"]) && is_called_right(mark) || is(mark, "sourced", &["one"])
}

fn is_called_right(mark: &Annotation) -> bool {
    is(mark, "status", &["confirmed"]) || is(mark, "verdict", &["correct", "mostly-correct"])
}

/// Whether a claim is called right on the word of whoever makes it, and on nothing else.
fn is_own_word(known: &Known<'_>, mark: &Annotation) -> bool {
    is_called_right(mark) && answered(mark, "evidence").is_empty() && {
        let names = names(known, mark);
        let makers = known.voices.all(mark.id).iter().filter_map(|voice| voice.person);
        let mut makers = makers.map(|person| person.to_string());
        !names.is_empty() && makers.any(|maker| names.iter().all(|name| *name == maker))
    }
}

fn answered<'a>(mark: &'a Annotation, question: &str) -> &'a str {
    mark.attributes.get(question).map_or("", |answer| answer.trim())
}

fn is(mark: &Annotation, question: &str, answers: &[&str]) -> bool {
    mark.attributes.get(question).is_some_and(|answer| answers.contains(&answer.as_str()))
}

/// Whether a claim is said to be the paper's own, by a codebook that asks whose it is.
pub(super) fn is_authors(mark: &Annotation) -> bool {
    is(mark, "whose", &["author"])
}

//! What a file tells of marks beside what they hold themselves: whose each is, and answers by their types.

use serde::Serialize;
use serde_json::Number;

use crate::formats::json::shape::Shown;
use crate::insight::voices::{Voice, Voices};
use crate::model::codebook::{AttributeKind, Codebook};
use crate::model::id::{AnnotationId, PersonId};
use crate::model::work::Work;

/// What the file of a work tells.
pub(crate) struct Told<'w> {
    codebook: &'w Codebook,
    voices: Voices,
}

impl<'w> Told<'w> {
    /// That of this work.
    pub(crate) fn of(work: &'w Work) -> Self {
        Self { codebook: &work.codebook, voices: Voices::of(work) }
    }

    /// `speaker`: whose the mark is, as all relations together say; written for others to read, since it follows.
    pub(super) fn speaker(&self, mark: AnnotationId) -> Option<Speaker<'_>> {
        let (first, others) = self.voices.all(mark).split_first()?;
        Some(Speaker { first: VoiceObject::of(first), others: others.iter().map(VoiceObject::of).collect() })
    }

    /// An answer as the type of its question has it.
    pub(super) fn answer<'a>(&self, kind: &str, question: &str, answer: &'a str) -> Answer<'a> {
        let of_kind = self.codebook.kinds.iter().find(|one| *one.id == *kind);
        let asked = of_kind.and_then(|kind| kind.attributes.iter().find(|one| one.id == question));
        match (asked.map(|asked| asked.kind), answer) {
            (Some(AttributeKind::YesNo), "yes") => Answer::YesNo(true),
            (Some(AttributeKind::YesNo), "no") => Answer::YesNo(false),
            (Some(AttributeKind::Number), digits) => number(digits).map_or(Answer::Words(digits), Answer::Number),
            _ => Answer::Words(answer),
        }
    }
}

/// `speaker`.
#[derive(Serialize)]
pub(super) struct Speaker<'w> {
    #[serde(flatten)]
    first: VoiceObject<'w>,
    others: Vec<VoiceObject<'w>>,
}

/// One of those whose a mark is.
#[derive(Serialize)]
struct VoiceObject<'w> {
    id: Option<Shown<PersonId>>,
    name: &'w str,
    annotation: Shown<AnnotationId>,
}

impl<'w> VoiceObject<'w> {
    fn of(voice: &'w Voice) -> Self {
        Self { id: voice.person.map(Shown), name: &voice.name, annotation: Shown(voice.source) }
    }
}

/// An answer: a truth value, a number whose digits are those that JSON would write, or words.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Answer<'a> {
    YesNo(bool),
    Number(Number),
    Words(&'a str),
}

/// The number that a text is, where everybody who reads JSON (RFC 8259 §6) reads and writes it as these very digits: a
/// whole part without leading zeros, perhaps a fraction that does not end in 0, at most 15 digits together.
fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "1"));
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_same_for_all = all(whole)
        && all(fraction)
        && digits.len() <= 15
        && (whole == "0" || !whole.starts_with('0'))
        && !fraction.ends_with('0')
        && text != "-0";
    is_same_for_all.then(|| text.parse().ok()).flatten()
}

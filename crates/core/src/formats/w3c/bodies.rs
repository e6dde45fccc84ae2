//! What is said of a mark or a relation, as bodies.
//!
//! Knows: which purpose each thing has (§3.3.5 of the model). Does not know: where a mark stands ([`super::targets`]).

use super::shape::{Bodies, Body, Pointed, Proof, is_uri, named, urn};
use crate::formats::json::shape::Shown;
use crate::insight::answers;
use crate::insight::voices::Voices;
use crate::model::annotation::Annotation;
use crate::model::codebook::KindRole;
use crate::model::evidence::{Evidence, Pointer, in_order};
use crate::model::relation::Relation;
use crate::model::work::Work;

const TEXTUAL: &str = "TextualBody";
const ELSEWHERE: &str = "SpecificResource";

/// What is said of a mark.
pub(super) fn of_mark<'a>(work: &'a Work, voices: &Voices, mark: &'a Annotation) -> Vec<Body<'a>> {
    let mut bodies = vec![kind(&mark.kind, work.codebook.kind_name(&mark.kind))];
    let is_claim = work.codebook.role(&mark.kind) == KindRole::Claim;
    let purpose = if is_claim { "assessing" } else { "describing" };
    let speakers = voices.all(mark.id).iter();
    bodies.extend(
        speakers.map(|voice| Body { speaker: Some(urn(voice.source.as_u128())), ..text(purpose, &voice.name) }),
    );
    for said in answers::all(&work.codebook, mark) {
        let is_default = mark.attributes.get(said.id).is_none_or(|given| given.trim().is_empty());
        bodies.push(Body { question: Some(said.id), is_default, ..text(purpose, said.value) });
    }
    bodies.extend(mark.tags.iter().map(|tag| text("tagging", tag)));
    bodies.extend(person(work, mark));
    let entries = in_order(&mark.evidence).into_iter().filter(|entry| !entry.is_blank());
    bodies.extend(entries.map(|entry| evidence(entry)));
    bodies.extend(note(&mark.note));
    bodies
}

/// What is said of a relation: where it leads to, which kind it is, and its note.
pub(super) fn of_relation<'a>(work: &Work, relation: &'a Relation) -> Vec<Body<'a>> {
    let name = work.codebook.relation(&relation.kind).map_or("", |one| &one.name);
    let to = Body { source: Some(urn(relation.to.as_u128()).0.to_string()), ..elsewhere("linking") };
    [to, kind(&relation.kind, name)].into_iter().chain(note(&relation.note)).collect()
}

/// Bodies as programs show them that know nothing of Galley's terms: what a term says stands in the words.
pub(super) fn plain(bodies: Vec<Body<'_>>) -> Bodies<'_> {
    let plainly = |body: Body<'_>| {
        let value = body.value.map(|value| match (&body.question, &body.speaker, &body.evidence) {
            (Some(question), ..) => [question, ": ", &value].concat(),
            (_, Some(_), _) => ["speaker: ", &value].concat(),
            (.., Some(_)) => ["evidence: ", &value].concat(),
            _ if body.purpose == "classifying" && !body.label.is_empty() => body.label.clone(),
            _ => value,
        });
        let label = if body.source.is_some() { body.label } else { String::new() };
        Body {
            kind: body.kind,
            purpose: body.purpose,
            source: body.source,
            value,
            format: body.format,
            label,
            ..Body::default()
        }
    };
    Bodies::Several(bodies.into_iter().map(plainly).collect())
}

fn text<'a>(purpose: &'static str, value: &str) -> Body<'a> {
    Body { kind: TEXTUAL, purpose, value: Some(value.to_owned()), ..Body::default() }
}

fn elsewhere<'a>(purpose: &'static str) -> Body<'a> {
    Body { kind: ELSEWHERE, purpose, ..Body::default() }
}

/// Which kind it is: the only body that classifies. Its value is the kind's id, which stays where names change.
fn kind<'a>(id: &str, name: &str) -> Body<'a> {
    Body { label: name.to_owned(), ..text("classifying", id) }
}

fn note<'a>(note: &str) -> Option<Body<'a>> {
    (!note.is_empty()).then(|| Body { format: Some("text/plain"), ..text("commenting", note) })
}

/// Whom a mark mentions: one of the cast by name, or only by the id where the cast lacks it.
fn person<'a>(work: &Work, mark: &Annotation) -> Option<Body<'a>> {
    let id = mark.person?;
    let body = match work.persons.get(&id) {
        Some(person) => Body { person: Some(urn(id.as_u128())), ..text("identifying", &person.name) },
        None => Body { source: Some(urn(id.as_u128()).0.to_string()), ..elsewhere("identifying") },
    };
    Some(body)
}

/// What backs a mark: a link where it has an address on the web or is another mark, else text. An address that is
/// none of the web is not a URI for sure.
fn evidence(entry: &Evidence) -> Body<'_> {
    let url = Some(entry.url.trim()).filter(|url| is_uri(url) && entry.is_on_web()).map(str::to_owned);
    let words = words_of(entry, url.is_some());
    let mark = || entry.mark.as_ref().map(|mark| urn(mark.annotation.as_u128()).0.to_string());
    let body = match url.or_else(mark) {
        Some(source) => Body { source: Some(source), label: words, ..elsewhere("linking") },
        None => text("describing", &words),
    };
    Body { created: Some(Shown(entry.created)), creator: named(&entry.creator), evidence: Some(proof(entry)), ..body }
}

/// What an entry says besides what it links to.
fn words_of(entry: &Evidence, is_linked: bool) -> String {
    let url = if is_linked { "" } else { &entry.url };
    let words = [&entry.reference, url, &entry.place, &entry.date, &entry.contact, &entry.note];
    words.into_iter().map(|words| words.trim()).filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
}

fn proof(entry: &Evidence) -> Proof<'_> {
    Proof {
        id: urn(entry.id.as_u128()),
        reference: &entry.reference,
        url: &entry.url,
        place: &entry.place,
        date: &entry.date,
        contact: &entry.contact,
        note: &entry.note,
        mark: entry.mark.as_ref().map(pointed),
    }
}

fn pointed(mark: &Pointer) -> Pointed<'_> {
    Pointed {
        id: urn(mark.annotation.as_u128()),
        article: urn(mark.article.as_u128()),
        exact: &mark.exact,
        title: &mark.title,
    }
}

//! W3C Web Annotation (JSON-LD), for other annotation tools and archives. Written, not read yet.
//!
//! Knows: the Web Annotation Data Model, <https://www.w3.org/TR/annotation-model/>, and how Galley's
//! annotations stand in it. Positions count code points, half-open (§4.2.4, §4.2.5).
//!
//! | Galley | W3C |
//! |---|---|
//! | work | AnnotationCollection with one embedded AnnotationPage |
//! | annotation | Annotation, motivation `classifying`; its id as `urn:uuid:` |
//! | kind | the first body: `tagging`, the kind's name |
//! | attribute | a body `classifying`, for claims `assessing`: `status: to-check`, also where nobody has said so |
//! | whose it is | a body of the same purpose, of everybody: `speaker: Ruth Okafor` |
//! | tag · note | a body `tagging` · a body `commenting` |
//! | evidence | a body `linking` of its address, if it has one on the web, and of the mark that it is; the rest is text |
//! | person | a body `identifying` on each of its mentions: the name |
//! | part | a target with TextQuoteSelector and TextPositionSelector; several parts, several targets |
//! | orphan | a target with its old words only: it has no position in this text |
//! | relation | Annotation, motivation `linking`, from the first target to the second |
//!
//! [`losses`] counts what is not in that table.

use galley_words::t;

use super::decode::derive_id;
use super::encode;
use super::json::JsonWriter;
pub use super::loss::Loss;
use super::loss::{Detail, Losses};
use crate::insight::answers;
use crate::insight::voices::Voices;
use crate::model::annotation::Annotation;
use crate::model::codebook::KindRole;
use crate::model::evidence::{Evidence, in_order};
use crate::model::id::ArticleId;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::{TextRange, snap_to_graphemes};

/// Code points of context on either side of a part.
const CONTEXT: usize = 32;

/// Writes a work's annotations and relations: two-space indent, LF, a line end at the end. The
/// article's text is not inside.
#[must_use]
pub fn write(work: &Work) -> String {
    let (source, voices) = (source(work), Voices::of(work));
    let id = work.article.id.as_u128();
    let mut json = JsonWriter::pretty();
    json.open('{');
    json.id("@context", &"http://www.w3.org/ns/anno.jsonld");
    json.id("id", &Urn(derive_id(id, "collection")));
    json.id("type", &"AnnotationCollection");
    json.name("label");
    json.string(&work.article.name());
    json.name("generator");
    json.open('{');
    json.id("type", &"Software");
    json.id("name", &"Galley");
    json.close('}');
    json.id("modified", &work.modified);
    json.number("total", (work.annotations.len() + work.relations.len()) as u64);
    json.name("first");
    json.open('{');
    json.id("id", &Urn(derive_id(id, "page")));
    json.id("type", &"AnnotationPage");
    json.number("startIndex", 0);
    json.name("items");
    json.open('[');
    for annotation in work.annotations.iter() {
        json.open('{');
        head(&mut json, annotation.id.as_u128(), "classifying");
        made(&mut json, &annotation.creator, annotation.created, annotation.modified);
        json.name("body");
        json.open('[');
        bodies(&mut json, work, &voices, annotation);
        json.close(']');
        json.name("target");
        targets(&mut json, work, annotation, &source);
        json.close('}');
    }
    for relation in work.relations.values() {
        json.open('{');
        head(&mut json, relation.id.as_u128(), "linking");
        made(&mut json, &relation.creator, relation.created, relation.modified);
        json.name("body");
        json.open('[');
        body(&mut json, "tagging", &relation.kind);
        note(&mut json, &relation.note);
        json.close(']');
        json.name("target");
        json.open('[');
        json.plain(&Urn(relation.from.as_u128()));
        json.plain(&Urn(relation.to.as_u128()));
        json.close(']');
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.close('}');
    json.finish()
}

/// An id as a URI (RFC 9562 §7).
struct Urn(u128);

impl std::fmt::Display for Urn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "urn:uuid:{}", ArticleId::from_u128(self.0))
    }
}

/// What is annotated: the article's address if it is an absolute URI, else its id as one.
fn source(work: &Work) -> String {
    let url = &work.article.meta.url;
    if is_uri(url) { url.clone() } else { Urn(work.article.id.as_u128()).to_string() }
}

/// Whether this is an absolute URI.
fn is_uri(url: &str) -> bool {
    url.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
            && !rest.is_empty()
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
    })
}

fn head(json: &mut JsonWriter, id: u128, motivation: &str) {
    json.id("id", &Urn(id));
    json.id("type", &"Annotation");
    json.id("motivation", &motivation);
}

fn made(json: &mut JsonWriter, creator: &str, created: Timestamp, modified: Timestamp) {
    json.id("created", &created);
    json.id("modified", &modified);
    if !creator.is_empty() {
        json.name("creator");
        json.open('{');
        json.id("type", &"Person");
        json.text("name", creator);
        json.close('}');
    }
}

fn body(json: &mut JsonWriter, purpose: &str, value: &str) {
    json.open('{');
    json.id("type", &"TextualBody");
    json.id("purpose", &purpose);
    json.name("value");
    json.string(value);
    if purpose == "commenting" {
        json.id("format", &"text/plain");
    }
    json.close('}');
}

/// A body that is somewhere else.
fn link(json: &mut JsonWriter, source: &str) {
    json.open('{');
    json.id("type", &"SpecificResource");
    json.id("purpose", &"linking");
    json.name("source");
    json.string(source);
    json.close('}');
}

/// What backs an annotation. An address that is none of the web is not a URI for sure, so it is text.
fn evidence(json: &mut JsonWriter, entry: &Evidence) {
    let url = Some(entry.url.trim()).filter(|url| is_uri(url) && entry.is_on_web());
    if let Some(url) = url {
        link(json, url);
    }
    if let Some(mark) = &entry.mark {
        link(json, &Urn(mark.annotation.as_u128()).to_string());
    }
    let words = text_of(entry, url.is_some());
    if !words.is_empty() {
        body(json, "commenting", &["evidence: ", &words].concat());
    }
}

/// What an entry says besides what it links to.
fn text_of(entry: &Evidence, is_linked: bool) -> String {
    let url = if is_linked { "" } else { &entry.url };
    let words = [&entry.reference, url, &entry.place, &entry.date, &entry.contact, &entry.note];
    words.into_iter().map(|words| words.trim()).filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
}

fn note(json: &mut JsonWriter, note: &str) {
    if !note.is_empty() {
        body(json, "commenting", note);
    }
}

fn bodies(json: &mut JsonWriter, work: &Work, voices: &Voices, annotation: &Annotation) {
    body(json, "tagging", work.codebook.kind_name(&annotation.kind));
    let is_claim = work.codebook.role(&annotation.kind) == KindRole::Claim;
    let purpose = if is_claim { "assessing" } else { "classifying" };
    for voice in voices.all(annotation.id) {
        body(json, purpose, &["speaker: ", &voice.name].concat());
    }
    for said in answers::all(&work.codebook, annotation) {
        body(json, purpose, &[said.id, ": ", said.value].concat());
    }
    for tag in &annotation.tags {
        body(json, "tagging", tag);
    }
    if let Some(person) = annotation.person.and_then(|id| work.persons.get(&id)) {
        body(json, "identifying", &person.name);
    }
    for entry in in_order(&annotation.evidence) {
        evidence(json, &entry);
    }
    note(json, &annotation.note);
}

fn targets(json: &mut JsonWriter, work: &Work, annotation: &Annotation, source: &str) {
    if annotation.parts.is_empty() {
        // It must have a target; that it has lost its words too is all that is known.
        return json.string(source);
    }
    let several = annotation.parts.len() > 1;
    if several {
        json.open('[');
    }
    let last = annotation.parts.len().saturating_sub(1);
    for (at, part) in annotation.parts.iter().enumerate() {
        let text = work.article.text.as_str();
        let range = part.range;
        let is_placed = !annotation.is_orphan() && range.fits(text);
        let (mut prefix, mut suffix) = if is_placed { context(text, range) } else { ("", "") };
        // What the annotation keeps is longer where the same words stand nearby.
        if at == 0 && (!is_placed || text.get(..range.start()).is_some_and(|t| t.ends_with(&annotation.prefix))) {
            prefix = longer(&annotation.prefix, prefix);
        }
        if at == last && (!is_placed || text.get(range.end()..).is_some_and(|t| t.starts_with(&annotation.suffix))) {
            suffix = longer(&annotation.suffix, suffix);
        }
        json.open('{');
        json.name("source");
        json.string(source);
        json.name("selector");
        json.open('[');
        json.open('{');
        json.id("type", &"TextQuoteSelector");
        for (name, words) in
            [("exact", if is_placed { range.of(text) } else { &part.exact }), ("prefix", prefix), ("suffix", suffix)]
        {
            json.name(name);
            json.string(words);
        }
        json.close('}');
        if is_placed {
            json.open('{');
            json.id("type", &"TextPositionSelector");
            encode::range(json, &work.article.text, range);
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }
    if several {
        json.close(']');
    }
}

fn longer<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}

/// The words before and after a range, without cut grapheme clusters.
fn context(text: &str, range: TextRange) -> (&str, &str) {
    let (start, end) = (range.start(), range.end());
    let before = text.get(..start).unwrap_or("");
    let after = text.get(end..).unwrap_or("");
    let from = before.char_indices().rev().take(CONTEXT).last().map_or(start, |c| c.0);
    let to = after.char_indices().nth(CONTEXT).map_or(text.len(), |c| end + c.0);
    let from = snap_to_graphemes(text, TextRange::new(from, from)).end().min(start);
    let to = snap_to_graphemes(text, TextRange::new(to, to)).start().max(end);
    (text.get(from..start).unwrap_or(""), text.get(end..to).unwrap_or(""))
}

/// What [`write()`] loses of this work.
#[must_use]
pub fn losses(work: &Work) -> Vec<Loss> {
    let mut losses = Losses::default();
    losses.article(work);
    let source: &[Detail] =
        if is_uri(&work.article.meta.url) { &[Detail::Title, Detail::Url] } else { &[Detail::Title] };
    losses.details(work, source);
    losses.codebook(work);
    as_text(work, &mut losses);
    let text = work.article.text.as_str();
    let count = |is_lost: &dyn Fn(&Annotation) -> bool| work.annotations.iter().filter(|mark| is_lost(mark)).count();
    // Who added an entry and when is nowhere, so that none is quite what it was.
    let proof = work.annotations.iter().flat_map(|mark| mark.evidence.values()).filter(|entry| !entry.is_blank());
    losses.add(proof.count(), |count| t!(loss_evidence_as_text, count = count));
    losses.add(count(&|mark| mark.is_reworded(text)), |count| t!(loss_reworded, count = count));
    losses.add(count(&|mark| !matches!(&*mark.origin, "" | "hand")), |count| t!(loss_origins, count = count));
    losses.dormant(work, work.annotations.iter());
    losses.people(work);
    losses.inner(work);
    losses.0
}

/// Answers: "2 verdicts and 1 priority, written as text".
fn as_text(work: &Work, losses: &mut Losses) {
    // The last is every other answer.
    const ANSWERS: [&str; 5] = ["verdict", "status", "priority", "type", ""];
    let mut counts = [0; ANSWERS.len()];
    for annotation in work.annotations.iter() {
        let given = answers::all(&work.codebook, annotation).into_iter();
        // That a status is open is no answer of anybody's.
        for said in given.filter(|said| annotation.attributes.contains_key(said.id)) {
            let at = ANSWERS.iter().position(|known| *known == said.id).unwrap_or(ANSWERS.len() - 1);
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        }
    }
    let [verdicts, statuses, priorities, types, others] = counts;
    let mut what = Vec::new();
    let mut add = |count: usize, words: fn(usize) -> String| {
        if count > 0 {
            what.push(words(count));
        }
    };
    add(verdicts, |count| t!(loss_verdicts, count = count));
    add(statuses, |count| t!(loss_statuses, count = count));
    add(priorities, |count| t!(loss_priorities, count = count));
    add(types, |count| t!(loss_types, count = count));
    add(others, |count| t!(loss_answers, count = count));
    if let Some(last) = what.pop() {
        let before = what.join(t!(list_separator));
        let what = if before.is_empty() { last } else { t!(loss_and, before = before, last = last) };
        losses.0.push(Loss { count: counts.iter().sum(), words: t!(loss_as_text, what = what) });
    }
}

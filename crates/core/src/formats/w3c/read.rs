//! A W3C Web Annotation file of Galley's → a work.
//!
//! Knows: where [`super::standard`] put what, in plain JSON. What it finds it hands on as a file of Galley's own:
//! [`galley::read`] has the rules for what is missing, wrong or moved. Does not know: the files of other programs. They
//! hold no text, so that there is nothing to lay their marks over.
//!
//! Cost: the words of the file are held twice while it is read.

use std::borrow::Cow;

use crate::formats::galley::{self, Reading};
use crate::formats::json::version::VERSION;
use crate::formats::json::{Value, parse};
use crate::formats::problem::{Problem, ReadError, Trouble};

/// Reads a file. What a W3C file leaves out is named among the problems, where the file says that there was any.
///
/// # Errors
/// Where the file is not JSON-LD with an article's text, or its text could not be read as one.
pub fn read(file: &str) -> Result<Reading, ReadError> {
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    let other = ReadError::NotGalley { looks_like: Some("json-ld") };
    let Ok(root) = parse(file) else { return Err(other) };
    if root.get("galley:article").get("value").as_str().is_none() {
        return Err(other);
    }
    let mut reading = galley::of(&of(&root))?;
    let left = root.get("galley:leftOut").as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    if left > 0 {
        reading.problems.push(Problem { trouble: Trouble::LeftOut, count: left, example: String::new() });
    }
    Ok(reading)
}

/// The same as Galley's own file.
fn of<'a>(root: &Value<'a>) -> Value<'a> {
    let items = list(root.get("first").get("items"));
    let (links, marks): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| is(item.get("motivation"), "linking"));
    object([
        ("format", text("galley")),
        ("version", Value::Number(VERSION.into())),
        ("modified", root.get("modified").clone()),
        ("article", article(root.get("galley:article"))),
        ("codebook", root.get("codebook").clone()),
        ("persons", list(root.get("galley:people")).into_iter().map(person).collect()),
        ("annotations", marks.into_iter().map(mark).collect()),
        ("relations", links.into_iter().map(relation).collect()),
    ])
}

fn article<'a>(source: &Value<'a>) -> Value<'a> {
    let (id, source_id) = (source.get("galley:id"), source.get("id"));
    let url = if source.get("galley:url").as_str().is_some() || source_id == id {
        source.get("galley:url")
    } else {
        source_id
    };
    let stretch = |one: &Value<'a>| {
        object([
            ("role", one.get("galley:role").clone()),
            ("start", one.get("start").clone()),
            ("end", one.get("end").clone()),
            ("href", one.get("galley:href").clone()),
        ])
    };
    let stretches = |key: &str| list(source.get(key)).into_iter().map(stretch).collect::<Value>();
    object([
        ("id", uuid(id)),
        ("title", source.get("dc:title").clone()),
        ("authors", source.get("dc:creator").clone()),
        ("outlet", source.get("dc:publisher").clone()),
        ("url", url.clone()),
        ("published", source.get("dcterms:issued").clone()),
        ("updated", source.get("dcterms:modified").clone()),
        ("language", source.get("language").clone()),
        ("direction", either(source.get("galley:direction"), source.get("textDirection"))),
        ("origin", source.get("galley:origin").clone()),
        ("text", source.get("value").clone()),
        ("sha256", source.get("galley:sha256").clone()),
        ("blocks", stretches("galley:blocks")),
        ("links", stretches("galley:links")),
    ])
}

fn person<'a>(agent: &Value<'a>) -> Value<'a> {
    let kind = match agent.get("type").as_str() {
        Some("Organization") => "organization",
        Some("Text") => "document",
        _ => "person",
    };
    object([
        ("id", uuid(agent.get("id"))),
        ("name", agent.get("name").clone()),
        ("type", text(kind)),
        ("aliases", agent.get("galley:alias").clone()),
        ("role", agent.get("galley:role").clone()),
        ("organization", agent.get("galley:organization").clone()),
        ("checks", agent.get("galley:check").clone()),
        ("anonymity", agent.get("galley:anonymity").clone()),
        ("note", agent.get("galley:note").clone()),
    ])
}

fn mark<'a>(item: &Value<'a>) -> Value<'a> {
    let bodies = list(item.get("body"));
    let of = |purpose: &'static str| bodies.iter().copied().filter(move |body| is(body.get("purpose"), purpose));
    let answers = bodies.iter().filter(|body| *body.get("galley:isDefault") != Value::Bool(true));
    let answers = answers
        .filter_map(|body| Some((body.get("galley:question").as_str()?.to_owned().into(), body.get("value").clone())));
    let changed = list(item.get("galley:changed")).into_iter();
    let changed = changed
        .filter_map(|one| Some((one.get("galley:field").as_str()?.to_owned().into(), one.get("modified").clone())));
    let person =
        of("identifying").next().map_or(Value::Null, |body| either(body.get("galley:person"), body.get("source")));
    let targets = targets(item.get("target"));
    let quote = |at: Option<&&Value<'a>>, key: &str| {
        at.map_or(Value::Null, |target| selector(target, "TextQuoteSelector").get(key).clone())
    };
    object([
        ("id", uuid(item.get("id"))),
        ("kind", of("classifying").next().map_or(Value::Null, |body| body.get("value").clone())),
        ("parts", targets.iter().map(|target| part(target)).collect()),
        ("prefix", quote(targets.first(), "prefix")),
        ("suffix", quote(targets.last(), "suffix")),
        ("anchoring", either(item.get("galley:anchoring"), &text("exact"))),
        ("score", item.get("galley:score").clone()),
        ("attributes", Value::Object(answers.collect())),
        (
            "evidence",
            bodies.iter().filter(|body| is_object(body.get("galley:evidence"))).map(|body| evidence(body)).collect(),
        ),
        ("person", uuid(&person)),
        ("note", note(&bodies)),
        ("tags", of("tagging").map(|body| body.get("value").clone()).collect()),
        ("origin", item.get("galley:origin").clone()),
        ("creator", item.get("creator").get("name").clone()),
        ("created", item.get("created").clone()),
        ("modified", item.get("modified").clone()),
        ("changed", Value::Object(changed.collect())),
    ])
}

/// The comments; somebody may have added one.
fn note<'a>(bodies: &[&Value<'a>]) -> Value<'a> {
    let notes = bodies
        .iter()
        .filter(|body| is(body.get("purpose"), "commenting"))
        .filter_map(|body| body.get("value").as_str());
    text(notes.collect::<Vec<_>>().join("\n\n"))
}

/// The parts of a mark, in the file's order.
fn targets<'v, 'a>(target: &'v Value<'a>) -> Vec<&'v Value<'a>> {
    let parts = target.get("parts");
    let targets = if matches!(parts, Value::Array(_)) { list(parts) } else { list(target) };
    // An article's URI is none.
    targets.into_iter().filter(|target| is_object(target)).collect()
}

fn part<'a>(target: &Value<'a>) -> Value<'a> {
    let (quote, position) = (selector(target, "TextQuoteSelector"), selector(target, "TextPositionSelector"));
    object([
        ("start", either(target.get("galley:start"), position.get("start"))),
        ("end", either(target.get("galley:end"), position.get("end"))),
        ("exact", either(target.get("galley:exact"), quote.get("exact"))),
    ])
}

/// The selector of this type; null where there is none.
fn selector<'v, 'a>(target: &'v Value<'a>, kind: &str) -> &'v Value<'a> {
    list(target.get("selector")).into_iter().find(|selector| is(selector.get("type"), kind)).unwrap_or(&Value::Null)
}

fn evidence<'a>(body: &Value<'a>) -> Value<'a> {
    let proof = body.get("galley:evidence");
    let pointed = proof.get("galley:mark");
    let pointer = object([
        ("article", uuid(pointed.get("galley:article"))),
        ("annotation", uuid(pointed.get("id"))),
        ("exact", pointed.get("galley:exact").clone()),
        ("title", pointed.get("dc:title").clone()),
    ]);
    object([
        ("id", uuid(proof.get("id"))),
        ("reference", proof.get("galley:reference").clone()),
        ("url", proof.get("galley:url").clone()),
        ("place", proof.get("galley:place").clone()),
        ("date", proof.get("galley:date").clone()),
        ("contact", proof.get("galley:contact").clone()),
        ("note", proof.get("galley:note").clone()),
        ("mark", if is_object(pointed) { pointer } else { Value::Null }),
        ("creator", body.get("creator").get("name").clone()),
        ("created", body.get("created").clone()),
    ])
}

fn relation<'a>(item: &Value<'a>) -> Value<'a> {
    let bodies = list(item.get("body"));
    let of =
        |purpose: &str| bodies.iter().copied().find(|body| is(body.get("purpose"), purpose)).unwrap_or(&Value::Null);
    object([
        ("id", uuid(item.get("id"))),
        ("from", uuid(item.get("target"))),
        ("type", of("classifying").get("value").clone()),
        ("to", uuid(of("linking").get("source"))),
        ("note", note(&bodies)),
        ("creator", item.get("creator").get("name").clone()),
        ("created", item.get("created").clone()),
        ("modified", item.get("modified").clone()),
    ])
}

/// An object without the keys that have no value.
fn object<'a, const N: usize>(members: [(&'static str, Value<'a>); N]) -> Value<'a> {
    let members = members.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(members.map(|(key, value)| (key.into(), value)).collect())
}

fn text<'a>(text: impl Into<Cow<'a, str>>) -> Value<'a> {
    Value::String(text.into())
}

/// Whether a value is this word.
fn is(value: &Value<'_>, word: &str) -> bool {
    value.as_str() == Some(word)
}

fn is_object(value: &Value<'_>) -> bool {
    matches!(value, Value::Object(_))
}

/// The items of an array; what is none is one item.
fn list<'v, 'a>(value: &'v Value<'a>) -> Vec<&'v Value<'a>> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().collect(),
        one => vec![one],
    }
}

/// The first that there is.
fn either<'a>(one: &Value<'a>, other: &Value<'a>) -> Value<'a> {
    if one.is_null() { other.clone() } else { one.clone() }
}

/// An id without what makes a URI of it.
fn uuid<'a>(id: &Value<'a>) -> Value<'a> {
    id.as_str().map_or(Value::Null, |id| text(id.strip_prefix("urn:uuid:").unwrap_or(id).to_owned()))
}

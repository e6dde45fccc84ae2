//! A W3C Web Annotation file of Galley's → a work.
//!
//! Knows: where [`super::standard`] put what, in plain JSON. What it finds it hands on as a file of Galley's own:
//! [`galley::read`] has the rules for what is missing, wrong or moved. Does not know: the files of other programs. They
//! hold no text, so that there is nothing to lay their marks over.
//!
//! Cost: the file is held three times while it is read. Depth: 128, which is `serde_json`'s limit.

use serde_json::{Map, Value, json};

use crate::formats::galley::{self, Reading};
use crate::formats::json::version::VERSION;
use crate::formats::problem::{Problem, ReadError, Trouble};

/// Reads a file. What a W3C file leaves out is named among the problems, where the file says that there was any.
///
/// # Errors
/// Where the file is not JSON-LD with an article's text, or its text could not be read as one.
pub fn read(file: &str) -> Result<Reading, ReadError> {
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    let other = ReadError::NotGalley { looks_like: Some("json-ld") };
    let Ok(root) = serde_json::from_str::<Value>(file) else { return Err(other) };
    if !root["galley:article"]["value"].is_string() {
        return Err(other);
    }
    let mut reading = galley::read(&of(&root).to_string())?;
    let left = root["galley:leftOut"].as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    if left > 0 {
        reading.problems.push(Problem { trouble: Trouble::LeftOut, count: left, example: String::new() });
    }
    Ok(reading)
}

/// The same as Galley's own file.
fn of(root: &Value) -> Value {
    let items = list(&root["first"]["items"]);
    let (links, marks): (Vec<&Value>, Vec<&Value>) =
        items.into_iter().partition(|item| item["motivation"] == "linking");
    object([
        ("format", json!("galley")),
        ("version", json!(VERSION)),
        ("modified", root["modified"].clone()),
        ("article", article(&root["galley:article"])),
        ("codebook", root["codebook"].clone()),
        ("persons", list(&root["galley:people"]).into_iter().map(person).collect()),
        ("annotations", marks.into_iter().map(mark).collect()),
        ("relations", links.into_iter().map(relation).collect()),
    ])
}

fn article(source: &Value) -> Value {
    let (id, source_id) = (&source["galley:id"], &source["id"]);
    let url = if source["galley:url"].is_string() || source_id == id { &source["galley:url"] } else { source_id };
    let stretch = |one: &Value| {
        object([
            ("role", one["galley:role"].clone()),
            ("start", one["start"].clone()),
            ("end", one["end"].clone()),
            ("href", one["galley:href"].clone()),
        ])
    };
    let stretches = |key: &str| list(&source[key]).into_iter().map(stretch).collect::<Value>();
    object([
        ("id", uuid(id)),
        ("title", source["dc:title"].clone()),
        ("authors", source["dc:creator"].clone()),
        ("outlet", source["dc:publisher"].clone()),
        ("url", url.clone()),
        ("published", source["dcterms:issued"].clone()),
        ("updated", source["dcterms:modified"].clone()),
        ("language", source["language"].clone()),
        ("direction", either(&source["galley:direction"], &source["textDirection"])),
        ("origin", source["galley:origin"].clone()),
        ("text", source["value"].clone()),
        ("sha256", source["galley:sha256"].clone()),
        ("blocks", stretches("galley:blocks")),
        ("links", stretches("galley:links")),
    ])
}

fn person(agent: &Value) -> Value {
    let kind = match agent["type"].as_str() {
        Some("Organization") => "organization",
        Some("Text") => "document",
        _ => "person",
    };
    object([
        ("id", uuid(&agent["id"])),
        ("name", agent["name"].clone()),
        ("type", json!(kind)),
        ("aliases", agent["galley:alias"].clone()),
        ("role", agent["galley:role"].clone()),
        ("organization", agent["galley:organization"].clone()),
        ("checks", agent["galley:check"].clone()),
        ("anonymity", agent["galley:anonymity"].clone()),
        ("note", agent["galley:note"].clone()),
    ])
}

fn mark(item: &Value) -> Value {
    let bodies = list(&item["body"]);
    let of = |purpose: &'static str| bodies.iter().copied().filter(move |body| body["purpose"] == purpose);
    let answers = bodies.iter().filter(|body| body["galley:isDefault"] != true);
    let answers =
        answers.filter_map(|body| Some((body["galley:question"].as_str()?.to_owned(), body["value"].clone())));
    let changed = list(&item["galley:changed"]).into_iter();
    let changed = changed.filter_map(|one| Some((one["galley:field"].as_str()?.to_owned(), one["modified"].clone())));
    let person = of("identifying").next().map_or(Value::Null, |body| either(&body["galley:person"], &body["source"]));
    let targets = targets(&item["target"]);
    let quote = |at: Option<&&Value>, key: &str| {
        at.map_or(Value::Null, |target| selector(target, "TextQuoteSelector")[key].clone())
    };
    object([
        ("id", uuid(&item["id"])),
        ("kind", of("classifying").next().map_or(Value::Null, |body| body["value"].clone())),
        ("parts", targets.iter().map(|target| part(target)).collect()),
        ("prefix", quote(targets.first(), "prefix")),
        ("suffix", quote(targets.last(), "suffix")),
        ("anchoring", either(&item["galley:anchoring"], &json!("exact"))),
        ("score", item["galley:score"].clone()),
        ("attributes", Value::Object(answers.collect())),
        (
            "evidence",
            bodies.iter().filter(|body| body["galley:evidence"].is_object()).map(|body| evidence(body)).collect(),
        ),
        ("person", uuid(&person)),
        ("note", note(&bodies)),
        ("tags", of("tagging").map(|body| body["value"].clone()).collect()),
        ("origin", item["galley:origin"].clone()),
        ("creator", item["creator"]["name"].clone()),
        ("created", item["created"].clone()),
        ("modified", item["modified"].clone()),
        ("changed", Value::Object(changed.collect())),
    ])
}

/// The comments; somebody may have added one.
fn note(bodies: &[&Value]) -> Value {
    let notes = bodies.iter().filter(|body| body["purpose"] == "commenting").filter_map(|body| body["value"].as_str());
    json!(notes.collect::<Vec<_>>().join("\n\n"))
}

/// The parts of a mark, in the file's order.
fn targets(target: &Value) -> Vec<&Value> {
    let parts = &target["parts"];
    let targets = if parts.is_array() { list(parts) } else { list(target) };
    // An article's URI is none.
    targets.into_iter().filter(|target| target.is_object()).collect()
}

fn part(target: &Value) -> Value {
    let (quote, position) = (selector(target, "TextQuoteSelector"), selector(target, "TextPositionSelector"));
    object([
        ("start", either(&target["galley:start"], &position["start"])),
        ("end", either(&target["galley:end"], &position["end"])),
        ("exact", either(&target["galley:exact"], &quote["exact"])),
    ])
}

/// The selector of this type; null where there is none.
fn selector<'a>(target: &'a Value, kind: &str) -> &'a Value {
    list(&target["selector"]).into_iter().find(|selector| selector["type"] == kind).unwrap_or(&Value::Null)
}

fn evidence(body: &Value) -> Value {
    let proof = &body["galley:evidence"];
    let pointed = &proof["galley:mark"];
    let pointer = object([
        ("article", uuid(&pointed["galley:article"])),
        ("annotation", uuid(&pointed["id"])),
        ("exact", pointed["galley:exact"].clone()),
        ("title", pointed["dc:title"].clone()),
    ]);
    object([
        ("id", uuid(&proof["id"])),
        ("reference", proof["galley:reference"].clone()),
        ("url", proof["galley:url"].clone()),
        ("place", proof["galley:place"].clone()),
        ("date", proof["galley:date"].clone()),
        ("contact", proof["galley:contact"].clone()),
        ("note", proof["galley:note"].clone()),
        ("mark", if pointed.is_object() { pointer } else { Value::Null }),
        ("creator", body["creator"]["name"].clone()),
        ("created", body["created"].clone()),
    ])
}

fn relation(item: &Value) -> Value {
    let bodies = list(&item["body"]);
    let of = |purpose: &str| bodies.iter().copied().find(|body| body["purpose"] == purpose).unwrap_or(&Value::Null);
    object([
        ("id", uuid(&item["id"])),
        ("from", uuid(&item["target"])),
        ("type", of("classifying")["value"].clone()),
        ("to", uuid(&of("linking")["source"])),
        ("note", note(&bodies)),
        ("creator", item["creator"]["name"].clone()),
        ("created", item["created"].clone()),
        ("modified", item["modified"].clone()),
    ])
}

/// An object without the keys that have no value.
fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let members = members.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(members.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

/// The items of an array; what is none is one item.
fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().collect(),
        one => vec![one],
    }
}

/// The first that there is.
fn either(one: &Value, other: &Value) -> Value {
    if one.is_null() { other.clone() } else { one.clone() }
}

/// An id without what makes a URI of it.
fn uuid(id: &Value) -> Value {
    id.as_str().map_or(Value::Null, |id| json!(id.strip_prefix("urn:uuid:").unwrap_or(id)))
}

//! Galley's own JSON: everything, to open again.
//!
//! ```text
//! { $schema, format: "galley", version, generator, modified, offsetUnit: "codepoint",
//!   article: { id, title, authors, outlet, url, published, updated, language, direction, origin,
//!              task: { title, text, by, due }, dismissed: [{ gap, reason, by, at, lifted }], text, sha256, blocks: [{ role, start, end }], links: [{ start, end, href }] },
//!   codebook: { name, kinds, relations },
//!   persons: [], annotations: [{ id, kind, parts: [{ start, end, exact }], … }],
//!   relations: [], deleted: [{ id, at }], pupil }
//! ```
//!
//! Positions count code points, half-open; files of other programs may count UTF-16 units or bytes
//! (`offsetUnit`), may leave the hash out, and may give a part's two positions without its words. In a
//! text that was corrected inside the file (its hash differs) marks, parts and hyperlinks are found
//! again. Every key is always written; docs/format.md says it all for who reads the file elsewhere. Keys that this
//! version does not know are written back after those that it knows.
//! `read(&write(work))` is `work`, and `write` of what was read is the same bytes, for every file
//! that Galley wrote.

use std::rc::Rc;

use serde::Serialize;

use super::VERSION;
use super::json::decode::{Decoder, META, extra, parse_id};
use super::json::encode::article::{BlockObject, LinkObject, blocks, links};
use super::json::encode::codebook::CodebookObject;
use super::json::encode::fields::{Beside, Fields};
use super::json::encode::marks::{
    AnnotationObject, PersonObject, RelationObject, Tombstone, annotations, deleted, persons, relations,
};
use super::json::encode::told::Told;
use super::json::shape::{Keys, Rest, Shown};
use super::json::{Value, migrate, parse, write};
use super::problem::{Log, Problem, ReadError, Trouble};
use crate::insight::relate;
use crate::model::annotation::AnnotationSet;
use crate::model::article::{Article, Meta};
use crate::model::id::ArticleId;
use crate::model::id::derive_id;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::{self, Text};

/// A file that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it holds.
    pub work: Work,
    /// Whose marks these are, where a pupil handed the file in; else empty.
    pub pupil: String,
    /// What was not as it should be, each trouble once; empty for what Galley wrote.
    pub problems: Vec<Problem>,
}

/// Names what a file has to be like: docs/galley.schema.json, whose `$id` it is. An address that nobody has to fetch.
const SCHEMA: &str = "urn:galley:schema:2";

const FILE: &[&str] = &[
    "$schema",
    "format",
    "version",
    "generator",
    "modified",
    "offsetUnit",
    "article",
    "codebook",
    "persons",
    "annotations",
    "relations",
    "deleted",
    "pupil",
];

/// The keys of `article` beside its head's.
const ARTICLE: [&str; 5] = ["id", "text", "sha256", "blocks", "links"];

/// A file.
#[derive(Serialize)]
struct File<'w> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: &'static str,
    version: u64,
    generator: &'static str,
    modified: Shown<Timestamp>,
    #[serde(rename = "offsetUnit")]
    offset_unit: &'static str,
    article: ArticleObject<'w>,
    codebook: CodebookObject<'w>,
    persons: Vec<PersonObject<'w>>,
    annotations: Vec<AnnotationObject<'w>>,
    relations: Vec<RelationObject<'w>>,
    deleted: Vec<Tombstone>,
    pupil: &'w str,
    #[serde(flatten)]
    rest: Rest<'w>,
}

/// `article`.
#[derive(Serialize)]
struct ArticleObject<'w> {
    id: Shown<ArticleId>,
    #[serde(flatten)]
    meta: Fields<'w, Meta>,
    text: &'w str,
    sha256: &'w str,
    blocks: Vec<BlockObject<'w>>,
    links: Vec<LinkObject<'w>>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

/// Writes a work as a file: two-space indent, LF, a line end at the end.
#[must_use]
pub fn write(work: &Work) -> String {
    write_for(work, "")
}

/// Writes a work as the file that this pupil hands in; nobody's where the name is empty.
#[must_use]
pub fn write_for(work: &Work, pupil: &str) -> String {
    write::pretty(&File::of(work, &Told::of(work), pupil))
}

/// Writes a work as one line without its end, for a file of several (JSON Lines).
#[must_use]
pub fn write_line(work: &Work) -> String {
    write::compact(&File::of(work, &Told::of(work), ""))
}

impl<'w> File<'w> {
    fn of(work: &'w Work, told: &'w Told<'w>, pupil: &'w str) -> Self {
        let article = &*work.article;
        let text = &article.text;
        Self {
            schema: SCHEMA,
            format: "galley",
            version: VERSION,
            generator: "Galley",
            modified: Shown(work.modified),
            offset_unit: "codepoint",
            article: ArticleObject {
                id: Shown(article.id),
                meta: Fields::of(&article.meta, Keys::All),
                text: text.as_str(),
                sha256: text.sha256(),
                blocks: blocks(text, &article.blocks),
                links: links(text, &article.links),
                rest: Rest::of(&work.article_extra),
            },
            codebook: CodebookObject::of(&work.codebook, Keys::All),
            persons: persons(work, Keys::All),
            annotations: annotations(work.annotations.iter(), Beside { text, told: Some(told) }),
            relations: relations(work, Keys::All),
            deleted: deleted(&work.deleted),
            pupil,
            rest: Rest::of(&work.extra).without("$schema"),
        }
    }
}

/// Reads a file.
///
/// # Errors
/// Where the file is not JSON, not Galley's, of a newer version, or without an article text.
pub fn read(file: &str) -> Result<Reading, ReadError> {
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    of(&parse(file).map_err(|fault| ReadError::not_json(file, fault))?)
}

/// What a file holds that is JSON.
pub(super) fn of(root: &Value<'_>) -> Result<Reading, ReadError> {
    if root.get("format").as_str() == Some("galley-codebook") {
        return Err(ReadError::CodebookAlone);
    }
    if root.get("format").as_str() != Some("galley") {
        return Err(ReadError::NotGalley { looks_like: looks_like(root) });
    }
    let mut log = Log::default();
    migrate::accept(root, VERSION, &mut log)?;
    let object = root.get("article");
    let text = Text::new(object.get("text").as_str().ok_or(ReadError::NoText)?.to_owned());

    let own_id = parse_id(object.get("id"));
    let id = own_id.unwrap_or_else(|| derive_id(0, text.sha256()));
    let mut decoder = Decoder::new(&text, id);
    decoder.log = log;
    if own_id.is_none() {
        decoder.log.add(Trouble::Id, "article");
    }
    decoder.count_in(root.get("offsetUnit"));
    match object.get("sha256") {
        Value::String(sha256) if sha256 == text.sha256() => {}
        Value::String(_) => decoder.distrust(Trouble::TextChanged, ""),
        _ => decoder.distrust(Trouble::Value, "sha256"),
    }
    let known: Vec<&str> = META.iter().copied().chain(ARTICLE).collect();
    let article_extra = extra(object, &known);
    let article = Article {
        id: ArticleId::from_u128(id),
        blocks: Rc::new(decoder.blocks(object)),
        meta: Rc::new(decoder.meta(object)),
        links: Rc::new(decoder.links(object)),
        text: text.clone(),
    };
    let codebook = decoder.codebook(root.get("codebook"));
    let at = decoder.time(root, "modified", Timestamp::default());
    let (annotations, seen) = decoder.annotations(root, at);
    let relations = decoder.relations(root, at);
    let persons = decoder.persons(root);
    let mentions = decoder.mentions(root);
    let deleted = decoder.deleted(root);
    let pupil = root.get("pupil").as_str().unwrap_or_default().trim().to_owned();

    let mut modified = at;
    if root.get("modified").is_null() {
        let edits = annotations.iter().map(|a| a.modified).chain(relations.values().map(|r| r.modified));
        modified = edits.chain(deleted.values().copied()).max().unwrap_or(at);
    }
    let ends = relations.values().flat_map(|relation| [relation.from, relation.to]);
    for end in ends.chain(mentions.keys().copied()) {
        if !seen.contains_key(&end.as_u128()) {
            decoder.log.add(Trouble::Dangling, "");
        }
    }
    let mut annotations = annotations;
    for annotation in &mut annotations {
        annotation.person = annotation.person.or_else(|| mentions.get(&annotation.id).copied());
        if annotation.person.is_some_and(|person| !persons.contains_key(&person)) {
            decoder.log.add(Trouble::Dangling, "");
        }
    }
    let work = Work {
        article: Rc::new(article),
        codebook: Rc::new(codebook),
        persons: Rc::new(persons),
        annotations: AnnotationSet::from_list(annotations.into_iter().map(Rc::new)),
        relations: Rc::new(relations),
        deleted: Rc::new(deleted),
        modified,
        extra: extra(root, FILE),
        article_extra,
    };
    for relation in relate::forbidden(&work) {
        decoder.log.add(Trouble::Forbidden, &relation.kind);
    }
    Ok(Reading { work, pupil, problems: decoder.log.0 })
}

/// Whether a newer Galley wrote the file. Only its first lines are looked at, where Galley writes its
/// version, so that this costs nothing.
#[must_use]
pub fn is_newer(file: &str) -> bool {
    let head = file.get(..text::floor_char_boundary(file, 400)).unwrap_or_default();
    let after = head.split_once("\"version\":").map_or("", |(_, rest)| rest.trim_start());
    let digits = after.split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default();
    // A number too long to be one is none of ours.
    !digits.is_empty() && digits.parse().unwrap_or(u64::MAX) > VERSION
}

/// What a JSON file that is not Galley's is likely to be.
pub(crate) fn looks_like(root: &Value<'_>) -> Option<&'static str> {
    let first = root.items().first().unwrap_or(root);
    let signs = [
        ("@context", "json-ld"),
        ("%FEATURE_STRUCTURES", "uima"),
        ("export_userid", "hypothesis"),
        ("headline", "agency"),
    ];
    signs.into_iter().find(|(key, _)| !first.get(key).is_null()).map(|(_, what)| what)
}

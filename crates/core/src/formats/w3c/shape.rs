//! The objects that a W3C Web Annotation file is made of, in the order in which their keys are written.
//!
//! Knows: keys, and where each of them is defined. Does not know: what of a work goes where ([`super`]).
//!
//! Sections (§) are those of the Web Annotation Data Model. Keys that begin with `galley:` are Galley's own terms;
//! the context that each file brings along ([`Context`]) says so to processors of JSON-LD.

use std::fmt::{Display, Formatter, Result};

use serde::Serialize;

use super::context::Context;
use crate::formats::json::encode::codebook::CodebookObject;
use crate::formats::json::shape::Shown;
use crate::model::id::ArticleId;
use crate::model::time::Timestamp;
use crate::text::Unit;

/// An id as a URI (RFC 9562 §7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Uuid(pub(super) u128);

/// An id as a file holds it.
pub(super) type Urn = Shown<Uuid>;

/// The id of a thing as a URI.
pub(super) fn urn(id: u128) -> Urn {
    Shown(Uuid(id))
}

impl Display for Uuid {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "urn:uuid:{}", ArticleId::from_u128(self.0))
    }
}

/// Whether this is an absolute URI.
pub(super) fn is_uri(url: &str) -> bool {
    url.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
            && !rest.is_empty()
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
    })
}

/// All annotations of a work (§5.1), with the article's text, which the model has no place for.
#[derive(Serialize)]
pub(super) struct Collection<'a> {
    #[serde(rename = "@context")]
    pub(super) context: Context,
    pub(super) id: Urn,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) label: String,
    pub(super) generator: Agent<'static>,
    pub(super) modified: Shown<Timestamp>,
    pub(super) total: usize,
    /// How many things of the work are not in the file.
    #[serde(rename = "galley:leftOut", skip_serializing_if = "is_zero")]
    pub(super) left_out: usize,
    #[serde(rename = "galley:article")]
    pub(super) article: Source<'a>,
    /// As Galley's own file has it.
    pub(super) codebook: CodebookObject<'a>,
    #[serde(rename = "galley:people", skip_serializing_if = "Vec::is_empty")]
    pub(super) people: Vec<Agent<'a>>,
    pub(super) first: Page<'a>,
}

/// The one page of a collection (§5.2).
#[derive(Serialize)]
pub(super) struct Page<'a> {
    pub(super) id: Urn,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    #[serde(rename = "startIndex")]
    pub(super) start_index: usize,
    pub(super) items: Vec<Item<'a>>,
}

/// The article: what the targets name as their source, described (§3.2.1), with its text.
#[derive(Serialize)]
pub(super) struct Source<'a> {
    pub(super) id: String,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) format: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) language: &'a str,
    /// `ltr`, `rtl` or `auto`.
    #[serde(rename = "textDirection", skip_serializing_if = "str::is_empty")]
    pub(super) direction: &'a str,
    #[serde(rename = "dc:title", skip_serializing_if = "str::is_empty")]
    pub(super) title: &'a str,
    #[serde(rename = "dc:creator", skip_serializing_if = "<[String]>::is_empty")]
    pub(super) authors: &'a [String],
    #[serde(rename = "dc:publisher", skip_serializing_if = "str::is_empty")]
    pub(super) outlet: &'a str,
    #[serde(rename = "dcterms:issued", skip_serializing_if = "str::is_empty")]
    pub(super) published: &'a str,
    #[serde(rename = "dcterms:modified", skip_serializing_if = "str::is_empty")]
    pub(super) updated: &'a str,
    #[serde(rename = "galley:id")]
    pub(super) article: Urn,
    /// An address that is no URI.
    #[serde(rename = "galley:url", skip_serializing_if = "str::is_empty")]
    pub(super) url: &'a str,
    /// A direction that the model does not know.
    #[serde(rename = "galley:direction", skip_serializing_if = "str::is_empty")]
    pub(super) other_direction: &'a str,
    #[serde(rename = "galley:origin", skip_serializing_if = "str::is_empty")]
    pub(super) origin: &'a str,
    /// Of the text in UTF-8, as hexadecimal digits.
    #[serde(rename = "galley:sha256")]
    pub(super) sha256: &'a str,
    pub(super) value: &'a str,
    #[serde(rename = "galley:blocks")]
    pub(super) blocks: Vec<Stretch<'a>>,
    #[serde(rename = "galley:links", skip_serializing_if = "Vec::is_empty")]
    pub(super) links: Vec<Stretch<'a>>,
}

/// A stretch of the text with a part in the story, or that was a hyperlink. Code points, half-open.
#[derive(Serialize)]
pub(super) struct Stretch<'a> {
    #[serde(rename = "galley:role", skip_serializing_if = "str::is_empty")]
    pub(super) role: &'static str,
    pub(super) start: usize,
    pub(super) end: usize,
    #[serde(rename = "galley:href", skip_serializing_if = "Option::is_none")]
    pub(super) href: Option<&'a str>,
}

/// Who made something (§3.3.2), or one of the cast.
#[derive(Default, Serialize)]
pub(super) struct Agent<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<Urn>,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    #[serde(rename = "galley:alias", skip_serializing_if = "<[String]>::is_empty")]
    pub(super) aliases: &'a [String],
    #[serde(rename = "galley:role", skip_serializing_if = "str::is_empty")]
    pub(super) role: &'a str,
    #[serde(rename = "galley:organization", skip_serializing_if = "str::is_empty")]
    pub(super) organization: &'a str,
    #[serde(rename = "galley:check", skip_serializing_if = "Vec::is_empty")]
    pub(super) checks: Vec<&'static str>,
    #[serde(rename = "galley:anonymity", skip_serializing_if = "str::is_empty")]
    pub(super) anonymity: &'a str,
    #[serde(rename = "galley:note", skip_serializing_if = "str::is_empty")]
    pub(super) note: &'a str,
}

/// Somebody by name; none where the reader gave none.
pub(super) fn named(name: &str) -> Option<Agent<'_>> {
    (!name.is_empty()).then(|| Agent { kind: "Person", name, ..Agent::default() })
}

/// A mark, or a relation between two (§3.1).
#[derive(Serialize)]
pub(super) struct Item<'a> {
    /// Where it stands in no collection.
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    pub(super) context: Option<&'static str>,
    pub(super) id: Urn,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) motivation: &'static str,
    pub(super) created: Shown<Timestamp>,
    pub(super) modified: Shown<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) creator: Option<Agent<'a>>,
    #[serde(rename = "galley:origin", skip_serializing_if = "str::is_empty")]
    pub(super) origin: &'a str,
    #[serde(rename = "galley:anchoring", skip_serializing_if = "str::is_empty")]
    pub(super) anchoring: &'static str,
    /// Out of 1000.
    #[serde(rename = "galley:score", skip_serializing_if = "Option::is_none")]
    pub(super) score: Option<u16>,
    #[serde(rename = "galley:changed", skip_serializing_if = "Vec::is_empty")]
    pub(super) changed: Vec<Changed<'a>>,
    pub(super) body: Bodies<'a>,
    pub(super) target: Target<'a>,
}

/// When one field of a mark was last changed.
#[derive(Serialize)]
pub(super) struct Changed<'a> {
    #[serde(rename = "galley:field")]
    pub(super) field: &'a str,
    pub(super) modified: Shown<Timestamp>,
}

/// What is said: of several bodies each by itself (§3.2), or one thing by its URI.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Bodies<'a> {
    Several(Vec<Body<'a>>),
    One(Urn),
}

/// One thing that is said: text (§3.2.4), or something that is elsewhere (§4).
#[derive(Default, Serialize)]
pub(super) struct Body<'a> {
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) purpose: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) format: Option<&'static str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) created: Option<Shown<Timestamp>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) creator: Option<Agent<'a>>,
    /// The codebook's question that this answers.
    #[serde(rename = "galley:question", skip_serializing_if = "Option::is_none")]
    pub(super) question: Option<&'a str>,
    /// Whether it is what a question counts as answered with that nobody has answered.
    #[serde(rename = "galley:isDefault", skip_serializing_if = "std::ops::Not::not")]
    pub(super) is_default: bool,
    /// Who is identified, of the cast.
    #[serde(rename = "galley:person", skip_serializing_if = "Option::is_none")]
    pub(super) person: Option<Urn>,
    /// The mark that names whose words these are.
    #[serde(rename = "galley:speaker", skip_serializing_if = "Option::is_none")]
    pub(super) speaker: Option<Urn>,
    #[serde(rename = "galley:evidence", skip_serializing_if = "Option::is_none")]
    pub(super) evidence: Option<Proof<'a>>,
}

/// A piece of evidence, field by field.
#[derive(Serialize)]
pub(super) struct Proof<'a> {
    pub(super) id: Urn,
    #[serde(rename = "galley:reference", skip_serializing_if = "str::is_empty")]
    pub(super) reference: &'a str,
    #[serde(rename = "galley:url", skip_serializing_if = "str::is_empty")]
    pub(super) url: &'a str,
    #[serde(rename = "galley:place", skip_serializing_if = "str::is_empty")]
    pub(super) place: &'a str,
    #[serde(rename = "galley:date", skip_serializing_if = "str::is_empty")]
    pub(super) date: &'a str,
    #[serde(rename = "galley:contact", skip_serializing_if = "str::is_empty")]
    pub(super) contact: &'a str,
    #[serde(rename = "galley:note", skip_serializing_if = "str::is_empty")]
    pub(super) note: &'a str,
    #[serde(rename = "galley:mark", skip_serializing_if = "Option::is_none")]
    pub(super) mark: Option<Pointed<'a>>,
}

/// The mark that a piece of evidence is.
#[derive(Serialize)]
pub(super) struct Pointed<'a> {
    pub(super) id: Urn,
    #[serde(rename = "galley:article")]
    pub(super) article: Urn,
    #[serde(rename = "galley:exact", skip_serializing_if = "str::is_empty")]
    pub(super) exact: &'a str,
    #[serde(rename = "dc:title", skip_serializing_if = "str::is_empty")]
    pub(super) title: &'a str,
}

/// What something is said of.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Target<'a> {
    /// The article as a whole, by its URI.
    Article(&'a str),
    /// Another annotation.
    Mark(Urn),
    Part(Part<'a>),
    /// Parts that are one thing only together.
    Together(Composite<'a>),
    /// Parts one by one, as programs want them that know no other way.
    Each(Vec<Part<'a>>),
}

/// Several parts that are needed together (vocabulary, appendix D). Its members stand under `as:items`, which the
/// context calls `parts`: under `items` the model's own tests allow the members of a choice alone (§3.2.7).
#[derive(Serialize)]
pub(super) struct Composite<'a> {
    pub(super) id: Urn,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) parts: Vec<Part<'a>>,
}

/// A stretch of the article (§4).
#[derive(Serialize)]
pub(super) struct Part<'a> {
    pub(super) source: &'a str,
    pub(super) selector: Vec<Selector<'a>>,
    /// The words that stood there when it was marked, where others stand there now.
    #[serde(rename = "galley:exact", skip_serializing_if = "Option::is_none")]
    pub(super) exact: Option<&'a str>,
    /// Where it stood in a text that is not here; `end` likewise.
    #[serde(rename = "galley:start", skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<usize>,
    #[serde(rename = "galley:end", skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<usize>,
}

/// How a stretch is found.
#[derive(Serialize)]
#[serde(tag = "type")]
pub(super) enum Selector<'a> {
    /// By its words and those around it (§4.2.4).
    #[serde(rename = "TextQuoteSelector")]
    Quote { exact: &'a str, prefix: &'a str, suffix: &'a str },
    /// By its place, half-open (§4.2.5): the standard counts code points.
    #[serde(rename = "TextPositionSelector")]
    Position { start: usize, end: usize },
}

/// For which programs a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum For {
    /// Any that follows the standard.
    #[default]
    All,
    /// Recogito, and what is built of its parts.
    Recogito,
}

impl For {
    /// What positions are counted in.
    pub(super) fn unit(self) -> Unit {
        match self {
            Self::All => Unit::Char,
            Self::Recogito => Unit::Utf16,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

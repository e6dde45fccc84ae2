//! The vault's records: the objects of Galley's own JSON, without white space, in pieces.
//!
//! ```text
//! entry  { article, clock, tab, at, after?, records: [{ annotation: {…}, fields?: [] } | { deletePerson: id } | …] }
//! text   { text, sha256, links }                     written once
//! head   { version, modified, article: {…}, sha256, clocks, pages, codebook, persons, … }
//! page   { annotations: [], stamped }                how many of its things have stamps
//! stamps { tabs: [id], stamps: [{ annotation | relation | person: id, or of: "meta" | "codebook" | block,
//!          base | weak, fields: { note: stamp }, gone, at, buried: { annotation: {…} } }] }
//!        a stamp is [clock, index into tabs, place in the entry]
//! ```
//!
//! Each ends with its seal (`sum`, [`seal`]).
//!
//! What Galley wrote itself is either whole or damaged: a record that would lose something is
//! refused, so that it is set aside as it stands. Marks whose words do not stand at their place are
//! found again or orphans, as in files.

mod objects;
pub(super) mod seal;

use std::rc::Rc;

use litemap::LiteMap;

use crate::change::fields::{Field, Key, Thing};
use crate::change::record::Record;
use crate::formats::json::decode::{Decoder, META, extra, map_of, parse_id};
use crate::formats::json::version::RECORD_VERSION;
use crate::formats::json::{Value, migrate, parse_kept, write};
use crate::formats::problem::{Log, ReadError};
use crate::journal::Entry;
use crate::journal::library::Counts;
use crate::journal::points::point::{Point, Reason};
use crate::journal::stamps::{Stamp, Trace};
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::article::{Article, Link, Role};
use crate::model::id::{AnnotationId, ArticleId, PersonId, RelationId, TabId};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::Text;
use objects::{EntryObject, HeadObject, PageObject, PointObject, StampsObject, TextObject};

/// An article's words with their hyperlinks, as kept once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: Text,
    /// The hyperlinks among them.
    pub links: Rc<Vec<Link>>,
}

/// What an entry says of itself; for this the article's text is not needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryHead {
    /// Whose article.
    pub article: ArticleId,
    /// Its Lamport clock.
    pub clock: u64,
    /// The tab that made it.
    pub tab: TabId,
    /// When.
    pub at: Timestamp,
    /// The clock of the same tab's entry before it; 0 where it is the first, none where it does not say.
    pub after: Option<u64>,
}

/// Pages of a snapshot, at most: more than eight million marks.
pub const MAX_PAGES: usize = 1 << 16;

fn root<'a>(record: &'a str, what: &'static str) -> Result<Value<'a>, ReadError> {
    let root = parse_kept(record).map_err(|_| ReadError::Damaged(what))?;
    // A newer version may seal otherwise.
    migrate::accept(&root, RECORD_VERSION, &mut Log::default())?;
    if seal::holds(record) { Ok(root) } else { Err(ReadError::Damaged(what)) }
}

/// Whether a newer Galley wrote the record.
#[must_use]
pub fn is_newer(record: &str) -> bool {
    matches!(root(record, ""), Err(ReadError::Newer { .. }))
}

/// Writes one journal entry; `text` is its article's, `after` the clock of the same tab's entry before it (0 for none),
/// where that is known.
#[must_use]
pub fn write_entry(entry: &Entry, text: &Text, after: Option<u64>) -> String {
    seal::seal(write::compact(&EntryObject::of(entry, text, after)))
}

const ENTRY: ReadError = ReadError::Damaged("edit");

/// Reads whose entry it is and which.
///
/// # Errors
/// Where the record is damaged or of a newer version.
pub fn read_entry_head(record: &str) -> Result<EntryHead, ReadError> {
    entry_head(&root(record, "edit")?).ok_or(ENTRY)
}

fn entry_head(root: &Value<'_>) -> Option<EntryHead> {
    Some(EntryHead {
        article: ArticleId::from_u128(parse_id(root.get("article"))?),
        clock: root.get("clock").as_u64()?,
        tab: TabId::from_u128(parse_id(root.get("tab"))?),
        at: Timestamp::parse(root.get("at").as_str()?)?,
        after: root.get("after").as_u64(),
    })
}

/// Reads one journal entry; `text` is its article's.
///
/// # Errors
/// Where anything in the record is damaged, unknown, or of a newer version.
pub fn read_entry(record: &str, text: &Text) -> Result<Entry, ReadError> {
    read_linked_entry(record, text).map(|(entry, _)| entry)
}

/// [`read_entry`], with [`EntryHead::after`].
///
/// # Errors
/// As there.
pub fn read_linked_entry(record: &str, text: &Text) -> Result<(Entry, Option<u64>), ReadError> {
    let root = root(record, "edit")?;
    let EntryHead { article, clock, tab, at, after } = entry_head(&root).ok_or(ENTRY)?;
    let mut decoder = Decoder::new(text, article.as_u128());
    let Value::Array(items) = root.get("records") else { return Err(ENTRY) };
    let mut records = Vec::new();
    for item in items {
        records.push(read_record(&mut decoder, item, at).ok_or(ENTRY)?);
    }
    if decoder.log.is_damaged() {
        return Err(ENTRY);
    }
    Ok((Entry { article, clock, tab, at, records }, after))
}

fn read_record(decoder: &mut Decoder<'_>, item: &Value<'_>, at: Timestamp) -> Option<Record> {
    let deleted = |name: &str| parse_id(item.get(name));
    let gone = deleted("deleteAnnotation").map(|id| Key::Annotation(AnnotationId::from_u128(id)));
    let gone = gone.or_else(|| deleted("deleteRelation").map(|id| Key::Relation(RelationId::from_u128(id))));
    let gone = gone.or_else(|| deleted("deletePerson").map(|id| Key::Person(PersonId::from_u128(id))));
    if let Some(key) = gone {
        return Some(match item.get("tombstone").as_str() {
            None => Record::Delete(key),
            Some("none") => Record::Bury { key, at: None },
            Some(at) => Record::Bury { key, at: Some(Timestamp::parse(at)?) },
        });
    }
    let thing = read_thing(decoder, item, at)?;
    let fields = match item.get("fields") {
        Value::Null => None,
        Value::Array(names) if !names.is_empty() => {
            let names = names.iter().map(|name| name.as_str().map(|name| name.to_owned().into()));
            Some(names.collect::<Option<Vec<Field>>>()?)
        }
        _ => return None,
    };
    Some(Record::Put { thing, fields })
}

fn read_thing(decoder: &mut Decoder<'_>, item: &Value<'_>, at: Timestamp) -> Option<Thing> {
    if let Some(block) = item.get("block").as_u64() {
        let role = Role::from_slug(item.get("role").as_str()?)?;
        return Some(Thing::Role { block: usize::try_from(block).ok()?, role });
    }
    let mut members = item.members().iter().filter(|(name, _)| name != "fields");
    let ((name, value), None) = (members.next()?, members.next()) else { return None };
    Some(match &**name {
        "meta" => Thing::Meta(Rc::new(decoder.meta(value))),
        "codebook" => Thing::Codebook(Rc::new(decoder.codebook(value))),
        "annotation" => Thing::Annotation(Rc::new(decoder.annotation(value, parse_id(value.get("id"))?, at))),
        "relation" => Thing::Relation(Rc::new(decoder.relation(value, parse_id(value.get("id"))?, at)?)),
        "person" => Thing::Person(Rc::new(decoder.person(value, parse_id(value.get("id"))?))),
        _ => return None,
    })
}

/// Writes an article's text and hyperlinks.
#[must_use]
pub fn write_text(article: &Article) -> String {
    seal::seal(write::compact(&TextObject::of(article)))
}

/// Reads an article's text and hyperlinks.
///
/// # Errors
/// Where the record is damaged, the text not the one that its SHA-256 names, or the version newer.
pub fn read_text(record: &str) -> Result<Words, ReadError> {
    const WHAT: &str = "text";
    let root = root(record, WHAT)?;
    let text = Text::new(root.get("text").as_str().ok_or(ReadError::Damaged(WHAT))?.to_owned());
    let mut decoder = Decoder::new(&text, 0);
    let links = decoder.links(&root);
    if decoder.log.is_damaged() || root.get("sha256").as_str() != Some(text.sha256()) {
        return Err(ReadError::Damaged(WHAT));
    }
    Ok(Words { links: Rc::new(links), text })
}

/// Writes everything of a work but its text, hyperlinks and annotations; with it the last clock
/// by tab that the snapshot holds, how many pages of annotations there are, and which snapshot of the
/// article it is: no two that follow each other are the same, so that a tab knows its own.
#[must_use]
pub fn write_head(work: &Work, clocks: &LiteMap<TabId, u64>, pages: usize, turn: u64) -> String {
    seal::seal(write::compact(&HeadObject::of(work, clocks, pages, turn)))
}

/// Which snapshot of its article a head is of; 0 where it does not say.
#[must_use]
pub fn turn_of(head: &str) -> u64 {
    let start = crate::text::floor_char_boundary(head, 60);
    let after = head.get(..start).and_then(|start| start.split_once("\"turn\":"));
    after.and_then(|(_, rest)| rest.split(',').next()?.parse().ok()).unwrap_or(0)
}

/// Reads a head: the work, still without annotations, the clocks, the number of pages.
///
/// # Errors
/// Where the record is damaged, of a newer version, or belongs to another text.
pub fn read_head(record: &str, words: Words) -> Result<(Work, LiteMap<TabId, u64>, usize), ReadError> {
    let root = root(record, "head")?;
    head(&root, words).ok_or(ReadError::Damaged("head"))
}

fn head(root: &Value<'_>, words: Words) -> Option<(Work, LiteMap<TabId, u64>, usize)> {
    let Words { text, links } = words;
    let object = root.get("article");
    let id = parse_id(object.get("id")).filter(|_| root.get("sha256").as_str() == Some(text.sha256()))?;
    // A number that no snapshot has would be a long way to go through.
    let pages = usize::try_from(root.get("pages").as_u64()?).ok().filter(|pages| *pages <= MAX_PAGES)?;
    let mut clocks = Vec::new();
    for (tab, clock) in root.get("clocks").members() {
        clocks.push((TabId::parse(tab)?, clock.as_u64()?));
    }
    let modified = Timestamp::parse(root.get("modified").as_str()?)?;
    let mut decoder = Decoder::new(&text, id);
    let known: Vec<&str> = META.iter().copied().chain(["id", "blocks"]).collect();
    let article_extra = extra(object, &known);
    let blocks = Rc::new(decoder.fixed_blocks(object));
    let meta = Rc::new(decoder.meta(object));
    let article = Article { id: ArticleId::from_u128(id), text: text.clone(), blocks, meta, links };
    let work = Work {
        article: Rc::new(article),
        codebook: Rc::new(decoder.codebook(root.get("codebook"))),
        persons: Rc::new(decoder.persons(root)),
        annotations: AnnotationSet::default(),
        relations: Rc::new(decoder.relations(root, modified)),
        deleted: Rc::new(decoder.deleted(root)),
        modified,
        extra: extra(root.get("extra"), &[]),
        article_extra,
    };
    (!decoder.log.is_damaged()).then_some((work, map_of(clocks), pages))
}

/// Writes one page of annotations; `text` is their article's, and so many of its things have stamps.
#[must_use]
pub fn write_page(annotations: &[Rc<Annotation>], stamped: usize, text: &Text) -> String {
    seal::seal(write::compact(&PageObject::of(annotations, stamped, text)))
}

/// Reads one page of annotations in their order; `text` is their article's.
///
/// # Errors
/// Where the record is damaged or of a newer version.
pub fn read_page(record: &str, text: &Text) -> Result<Vec<Annotation>, ReadError> {
    const WHAT: ReadError = ReadError::Damaged("marks");
    let root = root(record, "marks")?;
    let mut decoder = Decoder::new(text, 0);
    let (list, _) = decoder.annotations(&root, Timestamp::default());
    if decoder.log.is_damaged() || !matches!(root.get("annotations"), Value::Array(_)) {
        return Err(WHAT);
    }
    Ok(list)
}

/// Whether a page says that its things have stamps; false where it cannot be read.
#[must_use]
pub fn is_stamped(record: &str) -> bool {
    let Some((_, end)) = record.rsplit_once(",\"stamped\":") else { return false };
    end.starts_with(|c: char| matches!(c, '1'..='9'))
}

/// Writes the stamps of some of a work's things; `text` is their article's.
#[must_use]
pub fn write_stamps<'s>(stamps: impl Iterator<Item = (&'s Key, &'s Rc<Trace>)>, text: &Text) -> String {
    let stamps: Vec<(&Key, &Rc<Trace>)> = stamps.collect();
    seal::seal(write::compact(&StampsObject::of(&stamps, text)))
}

/// Reads stamps; `text` is their article's.
///
/// # Errors
/// Where anything in the record is damaged or of a newer version.
pub fn read_stamps(record: &str, text: &Text) -> Result<Vec<(Key, Trace)>, ReadError> {
    const WHAT: &str = "stamps";
    let root = root(record, WHAT)?;
    let mut decoder = Decoder::new(text, 0);
    let stamps = stamps(&root, &mut decoder).filter(|_| !decoder.log.is_damaged());
    stamps.ok_or(ReadError::Damaged(WHAT))
}

fn stamps(root: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Vec<(Key, Trace)>> {
    let (Value::Array(tabs), Value::Array(items)) = (root.get("tabs"), root.get("stamps")) else { return None };
    let tabs: Vec<u128> = tabs.iter().map(parse_id).collect::<Option<_>>()?;
    let stamp = |value: &Value<'_>| -> Option<Stamp> {
        let (Value::Array(numbers), [clock, tab, record @ ..]) = (value, value.items()) else { return None };
        let record = record.first().map_or(Some(0), Value::as_u64)?;
        let tab = *tabs.get(usize::try_from(tab.as_u64()?).ok()?)?;
        (numbers.len() <= 3).then_some(Stamp { clock: clock.as_u64()?, tab, record })
    };
    let mut list = Vec::new();
    for item in items {
        let id = |name: &str| parse_id(item.get(name));
        let key = match (item.get("of").as_str(), item.get("of").as_u64()) {
            (Some("meta"), _) => Key::Meta,
            (Some("codebook"), _) => Key::Codebook,
            (_, Some(block)) => Key::Role(usize::try_from(block).ok()?),
            _ => id("annotation")
                .map(|id| Key::Annotation(AnnotationId::from_u128(id)))
                .or_else(|| id("relation").map(|id| Key::Relation(RelationId::from_u128(id))))
                .or_else(|| id("person").map(|id| Key::Person(PersonId::from_u128(id))))?,
        };
        let mut trace = Trace::default();
        for (name, is_whole) in [("base", true), ("weak", false)] {
            if !item.get(name).is_null() {
                trace.base = Some((is_whole, stamp(item.get(name))?));
            }
        }
        let fields = item.get("fields").members().iter();
        let fields = fields.map(|(field, value)| Some((Field::from(field.to_string()), stamp(value)?)));
        trace.fields = map_of(fields.collect::<Option<_>>()?);
        if !item.get("gone").is_null() {
            let at = match item.get("at") {
                Value::Null => None,
                at => Some(Timestamp::parse(at.as_str()?)?),
            };
            trace.gone = Some((stamp(item.get("gone"))?, at));
        }
        if !item.get("buried").is_null() {
            trace.buried = Some(read_thing(decoder, item.get("buried"), Timestamp::default())?);
        }
        list.push((key, trace));
    }
    Some(list)
}

/// Writes a restore point's line.
#[must_use]
pub fn write_point(point: &Point) -> String {
    seal::seal(write::compact(&PointObject::of(point)))
}

/// Reads a restore point's line.
///
/// # Errors
/// Where the record is damaged or of a newer version.
pub fn read_point(record: &str) -> Result<Point, ReadError> {
    const WHAT: &str = "point";
    let root = root(record, WHAT)?;
    let number = |name| root.get(name).as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let counts = Counts {
        quotes: number("quotes"),
        claims: number("claims"),
        sources: number("sources"),
        others: number("others"),
    };
    let at = root.get("at").as_str().and_then(Timestamp::parse);
    let reason = root.get("reason").as_str().and_then(Reason::from_slug);
    let name = root.get("name").as_str().unwrap_or_default().to_owned();
    let point = at.zip(reason).map(|(at, reason)| Point { at, reason, name, counts });
    point.ok_or(ReadError::Damaged(WHAT))
}

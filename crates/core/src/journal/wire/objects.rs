//! The vault's records as they are written.
//!
//! Knows: their keys, in their order. Does not know: reading them, or their seals ([`super`]).

use std::rc::Rc;

use litemap::LiteMap;
use serde::Serialize;

use crate::change::fields::{Field, Key, Thing};
use crate::change::record::Record;
use crate::formats::json::encode::article::{BlockObject, LinkObject, blocks, links};
use crate::formats::json::encode::codebook::CodebookObject;
use crate::formats::json::encode::fields::{Beside, Fields};
use crate::formats::json::encode::marks::{
    AnnotationObject, PersonObject, RelationObject, Tombstone, annotations, deleted, persons, relations,
};
use crate::formats::json::shape::{Keys, Pairs, Rest, Shown};
use crate::formats::json::version::RECORD_VERSION;
use crate::journal::Entry;
use crate::journal::library::Counts;
use crate::journal::points::point::Point;
use crate::journal::stamps::{Stamp, Trace};
use crate::model::annotation::Annotation;
use crate::model::article::{Article, Meta};
use crate::model::id::{AnnotationId, ArticleId, PersonId, RelationId, TabId};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::Text;

/// `entry`: an edit.
#[derive(Serialize)]
pub(super) struct EntryObject<'w> {
    article: Shown<ArticleId>,
    clock: u64,
    tab: Shown<TabId>,
    at: Shown<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<u64>,
    records: Vec<RecordObject<'w>>,
}

impl<'w> EntryObject<'w> {
    /// Of an article with this text; `after` as [`super::EntryHead::after`] has it.
    pub(super) fn of(entry: &'w Entry, text: &'w Text, after: Option<u64>) -> Self {
        Self {
            article: Shown(entry.article),
            clock: entry.clock,
            tab: Shown(entry.tab),
            at: Shown(entry.at),
            after: after.filter(|after| *after < entry.clock),
            records: entry.records.iter().map(|record| RecordObject::of(record, text)).collect(),
        }
    }
}

/// One thing put in its new form, or taken away.
#[derive(Serialize)]
#[serde(untagged)]
enum RecordObject<'w> {
    Put {
        #[serde(flatten)]
        thing: ThingObject<'w>,
        #[serde(skip_serializing_if = "Option::is_none")]
        fields: Option<&'w [Field]>,
    },
    Gone {
        #[serde(flatten)]
        key: Option<GoneKey>,
        /// When another work deleted it, or "none"; nothing where the entry did.
        #[serde(skip_serializing_if = "Option::is_none")]
        tombstone: Option<Buried>,
    },
}

/// What is gone.
#[derive(Serialize)]
enum GoneKey {
    #[serde(rename = "deleteAnnotation")]
    Annotation(Shown<AnnotationId>),
    #[serde(rename = "deleteRelation")]
    Relation(Shown<RelationId>),
    #[serde(rename = "deletePerson")]
    Person(Shown<PersonId>),
}

/// What a tombstone of another work says.
#[derive(Serialize)]
#[serde(untagged)]
enum Buried {
    At(Shown<Timestamp>),
    Never(&'static str),
}

impl<'w> RecordObject<'w> {
    fn of(record: &'w Record, text: &'w Text) -> Self {
        match record {
            Record::Put { thing, fields } => {
                Self::Put { thing: ThingObject::of(thing, text), fields: fields.as_deref() }
            }
            Record::Delete(key) => Self::Gone { key: GoneKey::of(*key), tombstone: None },
            Record::Bury { key, at } => {
                let tombstone = at.map_or(Buried::Never("none"), |at| Buried::At(Shown(at)));
                Self::Gone { key: GoneKey::of(*key), tombstone: Some(tombstone) }
            }
        }
    }
}

impl GoneKey {
    /// None for a thing of which there is always one.
    fn of(key: Key) -> Option<Self> {
        match key {
            Key::Annotation(id) => Some(Self::Annotation(Shown(id))),
            Key::Relation(id) => Some(Self::Relation(Shown(id))),
            Key::Person(id) => Some(Self::Person(Shown(id))),
            Key::Meta | Key::Codebook | Key::Role(_) => None,
        }
    }
}

/// A thing under the name of its sort; of a block its number and its role.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum ThingObject<'w> {
    Meta(Fields<'w, Meta>),
    Codebook(CodebookObject<'w>),
    Annotation(AnnotationObject<'w>),
    Relation(RelationObject<'w>),
    Person(PersonObject<'w>),
    #[serde(untagged)]
    Role {
        block: usize,
        role: &'static str,
    },
}

impl<'w> ThingObject<'w> {
    fn of(thing: &'w Thing, text: &'w Text) -> Self {
        match thing {
            Thing::Meta(meta) => Self::Meta(Fields::of(meta, Keys::Filled)),
            Thing::Role { block, role } => Self::Role { block: *block, role: role.slug() },
            Thing::Codebook(codebook) => Self::Codebook(CodebookObject::of(codebook, Keys::Filled)),
            Thing::Annotation(one) => Self::Annotation(AnnotationObject::of(one, Beside { text, told: None })),
            Thing::Relation(relation) => Self::Relation(RelationObject::of(relation, Keys::Filled)),
            Thing::Person(person) => Self::Person(PersonObject::of(person, Keys::Filled)),
        }
    }
}

/// `text`: an article's words.
#[derive(Serialize)]
pub(super) struct TextObject<'w> {
    text: &'w str,
    sha256: &'w str,
    links: Vec<LinkObject<'w>>,
}

impl<'w> TextObject<'w> {
    /// Those of this article.
    pub(super) fn of(article: &'w Article) -> Self {
        let text = &article.text;
        Self { text: text.as_str(), sha256: text.sha256(), links: links(text, &article.links) }
    }
}

/// `head`: a work without its words and its annotations.
#[derive(Serialize)]
pub(super) struct HeadObject<'w> {
    version: u64,
    turn: u64,
    modified: Shown<Timestamp>,
    article: ArticleObject<'w>,
    sha256: &'w str,
    clocks: Pairs<Shown<TabId>, u64>,
    pages: usize,
    codebook: CodebookObject<'w>,
    persons: Vec<PersonObject<'w>>,
    relations: Vec<RelationObject<'w>>,
    deleted: Vec<Tombstone>,
    /// Apart, for a file's unknown key may well be called "pages".
    extra: Rest<'w>,
}

/// `article`.
#[derive(Serialize)]
struct ArticleObject<'w> {
    id: Shown<ArticleId>,
    #[serde(flatten)]
    meta: Fields<'w, Meta>,
    blocks: Vec<BlockObject<'w>>,
    #[serde(flatten)]
    rest: Rest<'w>,
}

impl<'w> HeadObject<'w> {
    /// Of this work, with what [`super::write_head`] says of the snapshot.
    pub(super) fn of(work: &'w Work, clocks: &LiteMap<TabId, u64>, pages: usize, turn: u64) -> Self {
        let article = &*work.article;
        Self {
            version: RECORD_VERSION,
            turn,
            modified: Shown(work.modified),
            article: ArticleObject {
                id: Shown(article.id),
                meta: Fields::of(&article.meta, Keys::Filled),
                blocks: blocks(&article.text, &article.blocks),
                rest: Rest::of(&work.article_extra),
            },
            sha256: article.text.sha256(),
            clocks: clocks.iter().map(|(tab, clock)| (Shown(*tab), *clock)).collect(),
            pages,
            codebook: CodebookObject::of(&work.codebook, Keys::Filled),
            persons: persons(work, Keys::Filled),
            relations: relations(work, Keys::Filled),
            deleted: deleted(&work.deleted),
            extra: Rest::of(&work.extra),
        }
    }
}

/// `page`: annotations.
#[derive(Serialize)]
pub(super) struct PageObject<'w> {
    annotations: Vec<AnnotationObject<'w>>,
    stamped: usize,
}

impl<'w> PageObject<'w> {
    /// Of an article with this text; of its things so many have stamps.
    pub(super) fn of(list: &'w [Rc<Annotation>], stamped: usize, text: &'w Text) -> Self {
        Self { annotations: annotations(list.iter(), Beside { text, told: None }), stamped }
    }
}

/// `stamps`: when the fields of things were written, each tab by its place in a list.
#[derive(Serialize)]
pub(super) struct StampsObject<'w> {
    tabs: Vec<Shown<TabId>>,
    stamps: Vec<TraceObject<'w>>,
}

impl<'w> StampsObject<'w> {
    /// Those of some of the things of an article with this text.
    pub(super) fn of(stamps: &[(&Key, &'w Rc<Trace>)], text: &'w Text) -> Self {
        let mut tabs: LiteMap<u128, ()> = LiteMap::new();
        for (_, trace) in stamps {
            let all = trace.base.iter().map(|(_, stamp)| stamp).chain(trace.fields.values());
            for stamp in all.chain(trace.gone.iter().map(|(stamp, _)| stamp)) {
                tabs.insert(stamp.tab, ());
            }
        }
        let tabs: Vec<u128> = tabs.keys().copied().collect();
        Self {
            tabs: tabs.iter().map(|tab| Shown(TabId::from_u128(*tab))).collect(),
            stamps: stamps.iter().map(|(key, trace)| TraceObject::of(**key, trace, &tabs, text)).collect(),
        }
    }
}

/// What is known of the writing of one thing.
#[derive(Serialize)]
struct TraceObject<'w> {
    #[serde(flatten)]
    key: KeyObject,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<StampObject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weak: Option<StampObject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Pairs<&'w str, StampObject>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<StampObject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Shown<Timestamp>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    buried: Option<ThingObject<'w>>,
}

impl<'w> TraceObject<'w> {
    fn of(key: Key, trace: &'w Trace, tabs: &[u128], text: &'w Text) -> Self {
        let stamp = |stamp: Stamp| StampObject::of(stamp, tabs);
        let base = |wanted: bool| trace.base.filter(|(is_whole, _)| *is_whole == wanted).map(|(_, at)| stamp(at));
        let fields = trace.fields.iter().map(|(field, at)| (&**field, stamp(*at)));
        Self {
            key: KeyObject::of(key),
            base: base(true),
            weak: base(false),
            fields: (!trace.fields.is_empty()).then(|| fields.collect()),
            gone: trace.gone.map(|(at, _)| stamp(at)),
            at: trace.gone.and_then(|(_, at)| at).map(Shown),
            buried: trace.buried.as_ref().map(|thing| ThingObject::of(thing, text)),
        }
    }
}

/// Which thing.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum KeyObject {
    /// One of which there is always one, by a word.
    #[serde(rename = "of")]
    Only(&'static str),
    /// A block, by its number.
    #[serde(rename = "of")]
    Block(usize),
    Annotation(Shown<AnnotationId>),
    Relation(Shown<RelationId>),
    Person(Shown<PersonId>),
}

impl KeyObject {
    fn of(key: Key) -> Self {
        match key {
            Key::Meta => Self::Only("meta"),
            Key::Codebook => Self::Only("codebook"),
            Key::Role(block) => Self::Block(block),
            Key::Annotation(id) => Self::Annotation(Shown(id)),
            Key::Relation(id) => Self::Relation(Shown(id)),
            Key::Person(id) => Self::Person(Shown(id)),
        }
    }
}

/// A stamp: clock and tab, and the place in the entry where it is not the first.
#[derive(Serialize)]
#[serde(untagged)]
enum StampObject {
    First(u64, usize),
    Later(u64, usize, u64),
}

impl StampObject {
    fn of(Stamp { clock, tab, record }: Stamp, tabs: &[u128]) -> Self {
        let tab = tabs.iter().position(|one| *one == tab).unwrap_or(0);
        if record == 0 { Self::First(clock, tab) } else { Self::Later(clock, tab, record) }
    }
}

/// `point`: a restore point's line.
#[derive(Serialize)]
pub(super) struct PointObject<'w> {
    at: Shown<Timestamp>,
    reason: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'w str,
    quotes: usize,
    claims: usize,
    sources: usize,
    others: usize,
}

impl<'w> PointObject<'w> {
    /// Of this point.
    pub(super) fn of(point: &'w Point) -> Self {
        let Counts { quotes, claims, sources, others } = point.counts;
        Self { at: Shown(point.at), reason: point.reason.slug(), name: &point.name, quotes, claims, sources, others }
    }
}

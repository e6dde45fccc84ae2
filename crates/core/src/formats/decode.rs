//! JSON objects → model: total, and nothing refused in silence.
//!
//! Knows: the keys of [`super::encode`], what to do where one is missing or wrong, and that a mark
//! is never put where its words do not stand. Does not know: files or records as wholes.

use std::collections::BTreeMap;
use std::rc::Rc;

use litemap::LiteMap;
use sha2::{Digest, Sha256};

use super::json::{JsonWriter, Value};
use super::problem::{Log, Trouble};
use crate::anchoring::{Selectors, TextIndex};
use crate::model::annotation::{Anchoring, Annotation, Part};
use crate::model::article::{Block, Dismissal, Link, MOST_BLOCKS, Meta, Role};
use crate::model::codebook::check::MOST_KINDS;
use crate::model::codebook::ink::{Color, Pattern};
use crate::model::codebook::{Attribute, AttributeKind, Choice, Codebook, Kind, KindRole, RelationType, When, ready};
use crate::model::evidence::{Evidence, Evidences, Pointer};
use crate::model::extra::Extra;
use crate::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use crate::model::person::{Check, Checks, Person, PersonKind};
use crate::model::relation::Relation;
use crate::model::task::Task;
use crate::model::time::Timestamp;
use crate::reading::build::gather;
use crate::reading::following::{self, Following, Old};
use crate::text::sort::sort_by;
use crate::text::{Text, TextRange, Unit, is_line_end, snap_to_graphemes, trim};

/// The keys of the article's head, in files beside the article's other keys.
pub(crate) const META: [&str; 11] = [
    "title",
    "authors",
    "outlet",
    "url",
    "published",
    "updated",
    "language",
    "direction",
    "origin",
    "task",
    "dismissed",
];

const ANNOTATION: &[&str] = &[
    "id",
    "kind",
    "parts",
    "prefix",
    "suffix",
    "anchoring",
    "score",
    "attributes",
    "evidence",
    "person",
    "speaker",
    "note",
    "tags",
    "origin",
    "creator",
    "created",
    "modified",
    "changed",
];
const EVIDENCE: &[&str] = &["id", "reference", "url", "place", "date", "contact", "note", "mark", "creator", "created"];
const RELATION: &[&str] = &["id", "from", "type", "to", "note", "creator", "created", "modified"];
const PERSON: &[&str] =
    &["id", "name", "type", "aliases", "role", "organization", "checks", "anonymity", "note", "mentions"];
const KIND: &[&str] = &["id", "name", "role", "definition", "example", "key", "slot", "pattern", "color", "attributes"];
const ATTRIBUTE: &[&str] = &["id", "name", "type", "definition", "when", "choices"];

/// A UUID that depends on `seed` and `words` alone (RFC 9562 §5.8, version 8): the core has no
/// randomness, and the same file must give the same ids each time.
pub(crate) fn derive_id(seed: u128, words: &str) -> u128 {
    let mut hash = Sha256::new();
    hash.update(seed.to_be_bytes());
    hash.update(words.as_bytes());
    let bits = hash.finalize().iter().take(16).fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    bits & !(0xF << 76) & !(0b11 << 62) | 8 << 76 | 0b10 << 62
}

/// A map of pairs in any order; of two with one key the later counts. One at a time they would be put
/// between each other, and a list in the wrong order would cost its square.
#[inline(never)]
pub(crate) fn map_of<K: Ord, V>(mut pairs: Vec<(K, V)>) -> LiteMap<K, V> {
    pairs.reverse();
    sort_by(&mut pairs, |a, b| a.0.cmp(&b.0));
    pairs.dedup_by(|a, b| a.0 == b.0);
    LiteMap::from_sorted_store_unchecked(pairs)
}

/// Reads a UUID.
pub(crate) fn parse_id(value: &Value<'_>) -> Option<u128> {
    value.as_str().and_then(ArticleId::parse).map(ArticleId::as_u128)
}

/// The members that are not in `known`, as one object.
pub(crate) fn extra(object: &Value<'_>, known: &[&str]) -> Extra {
    if object.members().iter().all(|member| known.contains(&&*member.0)) {
        return None;
    }
    let mut json = JsonWriter::compact();
    json.open('{');
    json.members(object, known);
    json.close('}');
    Some(json.finish().into())
}

/// Bytes of words that marks without words of their own may take from the text, all together.
const MOST_LENT: usize = 20_000_000;

/// Reads objects that belong to one text.
pub(crate) struct Decoder<'t> {
    text: &'t Text,
    index: TextIndex<'t>,
    /// What positions are counted in; none where that is not known.
    unit: Option<Unit>,
    /// Length in that unit.
    length: usize,
    /// Whether positions were counted in this very text.
    trust: Trust,
    /// Where the parts of the text that positions were counted in stand in this one, where it is another.
    following: Option<Following<'t>>,
    /// What ids that are missing depend on, beside the thing itself.
    seed: u128,
    kinds: Vec<Rc<str>>,
    /// Questions of the codebook whose answers are no words: kind, question, type.
    asked: Vec<(Rc<str>, String, AttributeKind)>,
    /// Bytes of words that a file's marks took from the text, having none of their own.
    lent: usize,
    pub(crate) log: Log,
}

/// Whether a file's positions were counted in the text that stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// The text has the hash that the file names.
    Proved,
    /// The file names none, as those of other programs do.
    Likely,
    /// The text was changed since, or the unit is not known: only words count.
    None,
}

/// The items of a list by id.
pub(crate) type Seen<'v, 'a> = BTreeMap<u128, &'v Value<'a>>;

/// A part of an annotation as it stood in the file.
struct Found {
    part: Part,
    /// Where it starts, in bytes, if that is in the text.
    hint: Option<usize>,
    /// The numbers of the file.
    held: TextRange,
}

fn in_order(list: &[Found]) -> bool {
    list.windows(2).all(|pair| matches!(pair, [a, b] if a.part.range.start() <= b.part.range.start()))
}

impl<'t> Decoder<'t> {
    pub(crate) fn new(text: &'t Text, seed: u128) -> Self {
        Self {
            text,
            index: TextIndex::new(text.as_str()),
            unit: Some(Unit::Char),
            length: text.char_len(),
            trust: Trust::Proved,
            following: None,
            seed,
            kinds: Vec::new(),
            asked: Vec::new(),
            lent: 0,
            log: Log::default(),
        }
    }

    /// Positions are counted in what the file says: code points, unless it says otherwise.
    pub(crate) fn count_in(&mut self, unit: &Value<'_>) {
        let named = unit.as_str().map(|name| name.to_ascii_lowercase().replace(['-', '_', ' '], ""));
        self.unit = match named.as_deref() {
            None | Some("codepoint" | "codepoints") => Some(Unit::Char),
            Some("utf16" | "utf16codeunit" | "utf16codeunits") => Some(Unit::Utf16),
            Some("byte" | "bytes" | "utf8") => Some(Unit::Byte),
            Some(_) => None,
        };
        match self.unit {
            Some(unit) => self.length = self.text.count_before(self.text.len(), unit),
            None => self.distrust(Trouble::Unit, unit.as_str().unwrap_or("")),
        }
    }

    /// The file does not prove that its positions are of this text, or they are not: what is wrong says which.
    pub(crate) fn distrust(&mut self, trouble: Trouble, example: &str) {
        self.log.add(trouble, example);
        if self.trust != Trust::None {
            self.trust = if trouble == Trouble::Value { Trust::Likely } else { Trust::None };
        }
    }

    /// The string at a key; empty where there is none.
    pub(crate) fn string(&mut self, object: &Value<'_>, name: &str) -> String {
        match object.get(name) {
            Value::String(text) => text.to_string(),
            Value::Null => String::new(),
            other => self.text_of(other, name),
        }
    }

    /// Something else in a string's place: a number or a truth value keeps its text.
    fn text_of(&mut self, value: &Value<'_>, name: &str) -> String {
        self.log.add(Trouble::Value, name);
        match value {
            Value::Bool(_) | Value::Number(_) => value.compact(),
            _ => String::new(),
        }
    }

    /// An answer, as the model has it: a question for yes or no may have a truth value, one for a number a number.
    fn answer(&mut self, kind: &str, question: &str, value: &Value<'_>) -> String {
        if let Value::String(text) = value {
            return text.to_string();
        }
        let asked = self.asked.iter().find(|asked| *asked.0 == *kind && asked.1 == question);
        match (value, asked.map(|asked| asked.2)) {
            (Value::Bool(yes), Some(AttributeKind::YesNo)) => if *yes { "yes" } else { "no" }.to_owned(),
            (Value::Number(digits), Some(AttributeKind::Number)) => (*digits).to_owned(),
            _ => self.text_of(value, question),
        }
    }

    fn strings(&mut self, object: &Value<'_>, name: &str) -> Vec<String> {
        let mut strings = Vec::new();
        for item in self.list(object, name) {
            match item {
                Value::String(text) => strings.push(text.to_string()),
                other => {
                    let text = self.text_of(other, name);
                    strings.extend((!text.is_empty()).then_some(text));
                }
            }
        }
        strings
    }

    /// The array at a key; empty where there is none.
    pub(crate) fn list<'v, 'a>(&mut self, object: &'v Value<'a>, name: &str) -> &'v [Value<'a>] {
        let list = object.get(name);
        if !matches!(list, Value::Array(_) | Value::Null) {
            self.log.add(Trouble::Value, name);
        }
        list.items()
    }

    /// The objects of the array at a key.
    fn objects<'v, 'a>(&mut self, object: &'v Value<'a>, name: &str) -> Vec<&'v Value<'a>> {
        let mut objects = Vec::new();
        for item in self.list(object, name) {
            match item {
                Value::Object(_) => objects.push(item),
                other => self.log.add(Trouble::Item, &other.compact()),
            }
        }
        objects
    }

    /// The instant at a key, `instead` where there is none.
    pub(crate) fn time(&mut self, object: &Value<'_>, name: &str, instead: Timestamp) -> Timestamp {
        let value = object.get(name);
        value.as_str().and_then(Timestamp::parse).unwrap_or_else(|| {
            self.log.add(Trouble::Value, name);
            instead
        })
    }

    /// Which known word stands at a key.
    fn word<T: Copy>(&mut self, object: &Value<'_>, name: &str, read: impl Fn(&str) -> Option<T>, instead: T) -> T {
        let value = object.get(name);
        value.as_str().and_then(read).unwrap_or_else(|| {
            self.log.add(Trouble::Value, value.as_str().unwrap_or(name));
            instead
        })
    }

    /// Reports unknown keys of an object that cannot keep them.
    fn no_extra(&mut self, object: &Value<'_>, known: &[&str]) {
        for (name, _) in object.members() {
            if !known.contains(&&**name) {
                self.log.add(Trouble::Key, name);
            }
        }
    }

    /// The id of an item in a list; none where the same item stood there before.
    fn identify<'v, 'a>(&mut self, item: &'v Value<'a>, seen: &mut Seen<'v, 'a>, words: &str) -> Option<u128> {
        let own = item.get("id");
        let mut id = parse_id(own).unwrap_or_else(|| {
            self.log.add(Trouble::Id, own.as_str().unwrap_or(words));
            self.reference(if own.is_null() { item } else { own })
        });
        if let Some(earlier) = seen.get(&id) {
            if *earlier == item {
                self.log.add(Trouble::Repeated, words);
                return None;
            }
            self.log.add(Trouble::Doubled, words);
            id = derive_id(id, &seen.len().to_string());
        }
        seen.insert(id, item);
        Some(id)
    }

    /// The id that a value stands for: the UUID that it is, or the one that [`Self::identify`]
    /// gives to the item with this id.
    fn reference(&self, value: &Value<'_>) -> u128 {
        parse_id(value).unwrap_or_else(|| derive_id(self.seed, &value.compact()))
    }

    /// The numbers `start` and `end`.
    fn numbers(object: &Value<'_>) -> Option<(usize, usize)> {
        let number = |name| usize::try_from(object.get(name).as_u64()?).ok();
        Some((number("start")?, number("end")?))
    }

    /// The range between `start` and `end` if it lies in the text.
    fn range(&self, object: &Value<'_>) -> Option<TextRange> {
        let (unit, (start, end)) = (self.unit?, Self::numbers(object)?);
        (start <= end && end <= self.length)
            .then(|| TextRange::new(self.text.byte_after(start, unit), self.text.byte_after(end, unit)))
    }

    /// Where a mark stands of which a file says nothing but two positions: between them, whichever comes first,
    /// with the whole of each character that they cut, and without white space at its edges. None where they do
    /// not fit the text, or where nobody can tell what they fit.
    fn bare_range(&self, object: &Value<'_>) -> Option<TextRange> {
        let (unit, (a, b)) = (self.unit?, Self::numbers(object)?);
        let (start, end) = (a.min(b), a.max(b));
        let text = self.text.as_str();
        let range = match (&self.following, self.trust) {
            (Some(following), _) => following.place(start, end)?,
            (None, Trust::None) => return None,
            (None, _) if end > self.length => return None,
            (None, _) => {
                let last = self.text.byte_after(end, unit);
                let is_cut = self.text.count_before(last, unit) < end;
                let last = if is_cut { self.text.byte_after(end + 1, unit).max(last + 1) } else { last };
                TextRange::new(self.text.byte_after(start, unit), last)
            }
        };
        let range = trim(text, snap_to_graphemes(text, range));
        (start < end && !range.is_empty()).then_some(range)
    }

    /// The article's head.
    pub(crate) fn meta(&mut self, object: &Value<'_>) -> Meta {
        Meta {
            title: self.string(object, "title"),
            authors: self.strings(object, "authors"),
            outlet: self.string(object, "outlet"),
            url: self.string(object, "url"),
            published: self.string(object, "published"),
            updated: self.string(object, "updated"),
            language: self.string(object, "language"),
            direction: self.string(object, "direction"),
            origin: self.string(object, "origin"),
            task: self.task(object.get("task")),
            dismissed: self.dismissed(object),
        }
    }

    /// What was said of gaps.
    fn dismissed(&mut self, object: &Value<'_>) -> LiteMap<String, Dismissal> {
        let mut dismissed = Vec::new();
        for item in self.objects(object, "dismissed") {
            let Some(gap) = item.get("gap").as_str() else {
                self.log.add(Trouble::Item, &item.compact());
                continue;
            };
            let dismissal = Dismissal {
                at: self.time(item, "at", Timestamp::default()),
                lifted: self.yes(item, "lifted"),
                reason: self.string(item, "reason"),
                by: self.string(item, "by"),
                extra: extra(item, &["gap", "reason", "by", "at", "lifted"]),
            };
            dismissed.push((gap.to_owned(), dismissal));
        }
        map_of(dismissed)
    }

    /// Whether a key says yes: in the word that is written, or as a truth value.
    fn yes(&mut self, object: &Value<'_>, name: &str) -> bool {
        match object.get(name) {
            Value::Bool(yes) => *yes,
            Value::Null => false,
            value if value.as_str() == Some("yes") => true,
            value => {
                self.log.add(Trouble::Value, value.as_str().unwrap_or(name));
                false
            }
        }
    }

    /// The evidence entries of an annotation.
    fn evidence(&mut self, object: &Value<'_>, at: Timestamp) -> Evidences {
        let mut seen = Seen::new();
        let mut list = Vec::new();
        for item in self.objects(object, "evidence") {
            let words = item.get("reference").as_str().unwrap_or("");
            let Some(id) = self.identify(item, &mut seen, words) else { continue };
            let mut known = EVIDENCE.to_vec();
            let mark = item.get("mark");
            // A pointer that does not say where it points is kept as an unknown key is.
            let pointer = match (parse_id(mark.get("article")), parse_id(mark.get("annotation"))) {
                (Some(article), Some(annotation)) => Some(Pointer {
                    article: ArticleId::from_u128(article),
                    annotation: AnnotationId::from_u128(annotation),
                    exact: self.string(mark, "exact"),
                    title: self.string(mark, "title"),
                    extra: extra(mark, &["article", "annotation", "exact", "title"]),
                }),
                _ => {
                    if !mark.is_null() {
                        self.log.add(Trouble::Unknown, "mark");
                        known.retain(|key| *key != "mark");
                    }
                    None
                }
            };
            let entry = Evidence {
                id: EvidenceId::from_u128(id),
                reference: self.string(item, "reference"),
                url: self.string(item, "url"),
                place: self.string(item, "place"),
                date: self.string(item, "date"),
                contact: self.string(item, "contact"),
                note: self.string(item, "note"),
                mark: pointer,
                creator: self.string(item, "creator"),
                created: self.time(item, "created", at),
                extra: extra(item, &known),
            };
            list.push((entry.id, Rc::new(entry)));
        }
        map_of(list)
    }

    /// What a class is to do. A file of before there were tasks may have used the key for something else:
    /// that is its words.
    fn task(&mut self, object: &Value<'_>) -> Task {
        match object {
            Value::Null => Task::default(),
            Value::Object(_) => Task {
                title: self.string(object, "title"),
                text: self.string(object, "text"),
                by: self.string(object, "by"),
                due: self.string(object, "due"),
                extra: extra(object, &["title", "text", "by", "due"]),
            },
            Value::String(text) => Task { text: text.to_string(), ..Task::default() },
            other => Task { text: other.compact(), ..Task::default() },
        }
    }

    /// The role at a key.
    pub(crate) fn role(&mut self, object: &Value<'_>, name: &str) -> Role {
        self.word(object, name, Role::from_slug, Role::Paragraph)
    }

    /// The blocks in text order, as a file has them: in a text that is not the one that they were made for, they
    /// follow their lines. Words that stand in none would be invisible: their lines become paragraphs.
    pub(crate) fn blocks(&mut self, object: &Value<'_>) -> Vec<Block> {
        let known = match self.unit {
            Some(unit) if self.has_moved(object) => self.following_blocks(object, unit),
            _ => self.fixed_blocks(object),
        };
        let mut blocks = Vec::with_capacity(known.len());
        let mut end = 0;
        for block in known {
            self.uncovered(end, block.range.start(), &mut blocks);
            end = block.range.end();
            blocks.push(block);
        }
        self.uncovered(end, self.text.len(), &mut blocks);
        if blocks.len() > MOST_BLOCKS {
            self.log.add(Trouble::Crowded, "");
            return gather(&blocks.iter().map(|block| block.range).collect::<Vec<_>>());
        }
        blocks
    }

    /// The blocks in text order where they say that they are. The vault's records speak of blocks by number, so
    /// nothing is added.
    pub(crate) fn fixed_blocks(&mut self, object: &Value<'_>) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut end = 0;
        for item in self.objects(object, "blocks") {
            match self.range(item) {
                Some(range) if range.start() >= end && !range.is_empty() => {
                    let extra = extra(item, &["role", "start", "end"]);
                    blocks.push(Block { role: self.role(item, "role"), range, extra });
                    end = range.end();
                }
                _ => self.log.add(Trouble::Block, item.get("role").as_str().unwrap_or("")),
            }
        }
        blocks
    }

    /// Whether the blocks of a file are those of another text: it says so, or it does not prove that they are of
    /// this one and one of them begins or ends amid a word.
    fn has_moved(&self, object: &Value<'_>) -> bool {
        let blocks = object.get("blocks").items();
        let amid = |item: &Value<'_>| {
            self.range(item).is_some_and(|range| !following::is_of_whole_words(self.text.as_str(), range))
        };
        match self.trust {
            Trust::Proved => false,
            Trust::Likely => blocks.iter().any(amid),
            Trust::None => !blocks.is_empty(),
        }
    }

    /// The blocks of another version of the text, where they stand in this one.
    fn following_blocks(&mut self, object: &Value<'_>, unit: Unit) -> Vec<Block> {
        let mut old: Vec<Old> = Vec::new();
        let mut end = 0;
        for item in self.objects(object, "blocks") {
            self.no_extra(item, &["role", "start", "end"]);
            match Self::numbers(item) {
                Some((from, to)) if from >= end && from < to => {
                    old.push(Old { role: self.role(item, "role"), start: from, end: to });
                    end = to;
                }
                _ => self.log.add(Trouble::Block, item.get("role").as_str().unwrap_or("")),
            }
        }
        let following = following::follow(self.text, unit, &old);
        for gone in &following.gone {
            self.log.add(Trouble::Block, gone.role.slug());
        }
        let here = |offset| self.text.count_before(offset, unit);
        for (block, was) in &following.blocks {
            let words = block.range.of(self.text.as_str());
            match was {
                None => self.log.add(Trouble::Relabeled, words),
                Some(old) if (old.start, old.end) != (here(block.range.start()), here(block.range.end())) => {
                    self.log.add(Trouble::PartMoved, words);
                }
                Some(_) => {}
            }
        }
        let blocks = following.blocks.iter().map(|(block, _)| block.clone()).collect();
        self.following = Some(following);
        blocks
    }

    fn uncovered(&mut self, mut start: usize, end: usize, blocks: &mut Vec<Block>) {
        let text = self.text.as_str();
        for line in text.get(start..end).unwrap_or("").split_inclusive(is_line_end) {
            let range = trim(text, TextRange::new(start, start + line.len()));
            start += line.len();
            if !range.is_empty() {
                self.log.add(Trouble::Uncovered, range.of(text));
                blocks.push(Block { role: Role::Paragraph, range, extra: None });
            }
        }
    }

    /// The hyperlinks.
    pub(crate) fn links(&mut self, object: &Value<'_>) -> Vec<Link> {
        let mut links = Vec::new();
        for item in self.objects(object, "links") {
            let href = self.string(item, "href");
            let held = self.range(item);
            let range = match &self.following {
                Some(following) => Self::numbers(item).and_then(|(start, end)| following.place(start, end)),
                None => held,
            };
            match range {
                Some(range) => {
                    if held != Some(range) {
                        self.log.add(Trouble::LinkMoved, &href);
                    }
                    links.push(Link { range, href, extra: extra(item, &["start", "end", "href"]) });
                }
                None => self.log.add(Trouble::Link, &href),
            }
        }
        if self.following.is_some() {
            sort_by(&mut links, |a, b| a.range.cmp(&b.range));
        }
        links
    }

    /// A slug: no white space, because the page lists kinds with spaces between them.
    fn slug(&mut self, object: &Value<'_>, name: &str) -> Rc<str> {
        let slug = object.get(name).as_str().unwrap_or("");
        if slug.is_empty() || slug.contains(char::is_whitespace) {
            self.log.add(Trouble::Value, name);
            let joined = slug.split_whitespace().collect::<Vec<_>>().join("-");
            return if joined.is_empty() { "unknown".into() } else { joined.into() };
        }
        if let Some(known) = self.kinds.iter().find(|kind| &***kind == slug) {
            return known.clone();
        }
        let slug: Rc<str> = slug.into();
        if self.kinds.len() < 64 {
            self.kinds.push(slug.clone());
        }
        slug
    }

    /// A codebook; the built-in one where there is none. Kinds of the ready ones that an older version wrote and nobody
    /// changed come as they are by now.
    pub(crate) fn codebook(&mut self, object: &Value<'_>) -> Codebook {
        if object.members().is_empty() {
            self.log.add(Trouble::Codebook, "");
            return Codebook::news();
        }
        let mut kinds: Vec<Kind> = Vec::new();
        for item in self.objects(object, "kinds") {
            let kind = self.kind(item);
            if kinds.len() == MOST_KINDS || kinds.iter().any(|other| other.id == kind.id) {
                self.log.add(Trouble::Item, &kind.id);
            } else {
                kinds.push(kind);
            }
        }
        ready::renew(&mut kinds);
        let mut relations = Vec::new();
        for item in self.objects(object, "relations") {
            let (from, from_kinds) = self.ends(item, "from", &kinds);
            let (to, to_kinds) = self.ends(item, "to", &kinds);
            relations.push(RelationType {
                id: self.slug(item, "id"),
                name: self.string(item, "name"),
                definition: self.string(item, "definition"),
                from,
                from_kinds,
                to,
                to_kinds,
                extra: extra(item, &["id", "name", "definition", "from", "to"]),
            });
        }
        for kind in &kinds {
            let asked = kind.attributes.iter();
            let asked = asked.filter(|asked| matches!(asked.kind, AttributeKind::YesNo | AttributeKind::Number));
            self.asked.extend(asked.map(|asked| (kind.id.clone(), asked.id.clone(), asked.kind)));
        }
        let extra = extra(object, &["name", "kinds", "relations"]);
        Codebook { name: self.string(object, "name"), kinds, relations, extra }
    }

    fn kind(&mut self, item: &Value<'_>) -> Kind {
        let mut attributes = Vec::new();
        for item in self.objects(item, "attributes") {
            let mut choices = Vec::new();
            for item in self.objects(item, "choices") {
                choices.push(Choice {
                    id: self.string(item, "id"),
                    name: self.string(item, "name"),
                    definition: self.string(item, "definition"),
                    extra: extra(item, &["id", "name", "definition"]),
                });
            }
            let mut known = ATTRIBUTE.to_vec();
            let kind = self.known_word(item, "type", AttributeKind::from_slug, &mut known);
            attributes.push(Attribute {
                id: self.string(item, "id"),
                name: self.string(item, "name"),
                kind: kind.unwrap_or_else(|| AttributeKind::plain(&choices)),
                definition: self.string(item, "definition"),
                when: self.when(item, &mut known),
                choices,
                extra: extra(item, &known),
            });
        }
        let slot = item.get("slot");
        let number = slot.as_u64().and_then(|slot| u8::try_from(slot).ok());
        if number.is_none() && !slot.is_null() {
            self.log.add(Trouble::Value, "slot");
        }
        let mut known = KIND.to_vec();
        Kind {
            id: self.slug(item, "id"),
            name: self.string(item, "name"),
            role: self.word(item, "role", KindRole::from_slug, KindRole::Custom),
            definition: self.string(item, "definition"),
            example: self.string(item, "example"),
            key: self.string(item, "key"),
            slot: number.unwrap_or(0),
            pattern: self.known_word(item, "pattern", Pattern::from_slug, &mut known),
            color: self.known_word(item, "color", Color::from_slug, &mut known),
            attributes,
            extra: extra(item, &known),
        }
    }

    /// Which known word stands at a key, if any. Another one, of a newer version perhaps, is reported and is
    /// kept as an unknown key is.
    fn known_word<T>(
        &mut self,
        object: &Value<'_>,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
        known: &mut Vec<&'static str>,
    ) -> Option<T> {
        let value = object.get(name);
        let word = value.as_str().and_then(read);
        if word.is_none() && !value.is_null() {
            self.log.add(Trouble::Unknown, value.as_str().unwrap_or(name));
            known.retain(|key| *key != name);
        }
        word
    }

    /// The condition of a question; likewise kept where it is not understood.
    fn when(&mut self, object: &Value<'_>, known: &mut Vec<&'static str>) -> Option<When> {
        let value = object.get("when");
        let is_plain = value.members().iter().all(|(name, _)| matches!(&**name, "attribute" | "value"));
        match (value.get("attribute").as_str(), value.get("value").as_str()) {
            (Some(attribute), Some(value)) if is_plain => {
                Some(When { attribute: attribute.to_owned(), value: value.to_owned() })
            }
            _ => {
                if !value.is_null() {
                    self.log.add(Trouble::Unknown, "when");
                    known.retain(|key| *key != "when");
                }
                None
            }
        }
    }

    /// What an end of a relation type may be: roles, and kinds by their ids. One that the codebook lacks is
    /// reported and kept.
    fn ends(&mut self, object: &Value<'_>, name: &str, known: &[Kind]) -> (Vec<KindRole>, Vec<Rc<str>>) {
        let (mut roles, mut kinds) = (Vec::new(), Vec::new());
        for slug in self.strings(object, name) {
            match KindRole::from_slug(&slug) {
                Some(role) => roles.push(role),
                None => {
                    if !known.iter().any(|kind| *kind.id == *slug) {
                        self.log.add(Trouble::Unknown, &slug);
                    }
                    kinds.push(slug.into());
                }
            }
        }
        (roles, kinds)
    }

    /// The annotations, in the list's order, each id once; and the items by id.
    pub(crate) fn annotations<'v, 'a>(
        &mut self,
        object: &'v Value<'a>,
        at: Timestamp,
    ) -> (Vec<Annotation>, Seen<'v, 'a>) {
        let mut seen = Seen::new();
        let mut list = Vec::new();
        for item in self.objects(object, "annotations") {
            let words = item.get("parts").items().first().unwrap_or(item).get("exact").as_str().unwrap_or("");
            if let Some(id) = self.identify(item, &mut seen, words) {
                list.push(self.annotation(item, id, at));
            }
        }
        (list, seen)
    }

    /// One annotation. `at` is its instant where it has none.
    pub(crate) fn annotation(&mut self, item: &Value<'_>, id: u128, at: Timestamp) -> Annotation {
        let kind = self.slug(item, "kind");
        let prefix = self.string(item, "prefix");
        let suffix = self.string(item, "suffix");
        let (parts, anchoring) = self.parts(item, &prefix, &suffix);
        let mut attributes = Vec::new();
        let values = item.get("attributes");
        if !matches!(values, Value::Object(_) | Value::Null) {
            self.log.add(Trouble::Value, "attributes");
        }
        for (name, value) in values.members() {
            let value = self.answer(&kind, name, value);
            attributes.push((name.to_string(), value));
        }
        let modified = self.time(item, "modified", at);
        let mut changed = Vec::new();
        let instants = item.get("changed");
        if !matches!(instants, Value::Object(_) | Value::Null) {
            self.log.add(Trouble::Value, "changed");
        }
        for (field, _) in instants.members() {
            let at = self.time(instants, field, modified);
            changed.push((field.to_string(), at));
        }
        Annotation {
            id: AnnotationId::from_u128(id),
            kind,
            parts,
            prefix,
            suffix,
            anchoring,
            attributes: map_of(attributes),
            evidence: self.evidence(item, modified),
            person: self.person_of(item),
            note: self.string(item, "note"),
            tags: self.strings(item, "tags"),
            origin: self.string(item, "origin"),
            creator: self.string(item, "creator"),
            created: self.time(item, "created", modified),
            modified,
            changed: map_of(changed),
            extra: extra(item, ANNOTATION),
        }
    }

    /// The parts where they are, or where their words are found, or as an orphan's.
    fn parts(&mut self, item: &Value<'_>, prefix: &str, suffix: &str) -> (Vec<Part>, Anchoring) {
        let score = item.get("score").as_u64();
        let claimed = match item.get("anchoring").as_str() {
            Some("exact") => Anchoring::Exact,
            Some("moved") => Anchoring::Moved,
            Some("fuzzy") if score.is_some_and(|score| score <= 1000) => Anchoring::Fuzzy(score.unwrap_or(0) as u16),
            Some("orphan") => Anchoring::Orphan,
            other => {
                self.log.add(Trouble::Value, other.unwrap_or("anchoring"));
                Anchoring::Exact
            }
        };
        let text = self.text.as_str();
        let mut list: Vec<Found> = Vec::new();
        let mut fits = claimed != Anchoring::Orphan;
        for item in self.objects(item, "parts") {
            let mut range = self.range(item);
            let exact = match item.get("exact").as_str() {
                Some(exact) => exact,
                None => {
                    range = self.lend(item);
                    range.map_or("", |range| range.of(text))
                }
            };
            let words = range.map_or("", |range| range.of(text));
            // What "fuzzy" says of this very text is believed: its words differ, that is its point. Not that
            // one word has become the whole text.
            let alike = matches!(claimed, Anchoring::Fuzzy(_)) && words.len() / 4 <= exact.len() + 64;
            fits &= !words.is_empty() && (words == exact || alike);
            let number = |name| usize::try_from(item.get(name).as_u64().unwrap_or(0)).unwrap_or(usize::MAX);
            let held = TextRange::new(number("start"), number("end"));
            let extra = extra(item, &["start", "end", "exact"]);
            let part = Part { range: range.unwrap_or_default(), exact: exact.into(), extra };
            // Another program may list parts as they were marked; past a few this is a broken file.
            let before = |other: &Found| other.part.range.start() <= part.range.start();
            let at = if fits && list.len() < 64 { list.partition_point(before) } else { list.len() };
            list.insert(at, Found { part, hint: range.map(TextRange::start), held });
        }
        if self.trust != Trust::Proved || !fits || list.is_empty() || !in_order(&list) {
            return self.anchor(list, claimed, prefix, suffix);
        }
        (list.into_iter().map(|found| found.part).collect(), claimed)
    }

    /// The place of a part that has no words of its own, as the files of other programs may have them: its words
    /// are those of the text there, as long as all of them together are no more than a file holds.
    fn lend(&mut self, item: &Value<'_>) -> Option<TextRange> {
        let range = self.bare_range(item);
        let words = range.map_or("", |range| range.of(self.text.as_str()));
        self.lent += words.len();
        if words.is_empty() || self.lent > MOST_LENT {
            self.log.add(Trouble::Placeless, &item.compact());
            return None;
        }
        self.log.add(Trouble::Lent, words);
        range
    }

    /// Looks for the words of parts whose place is not proved.
    fn anchor(
        &mut self,
        mut list: Vec<Found>,
        claimed: Anchoring,
        prefix: &str,
        suffix: &str,
    ) -> (Vec<Part>, Anchoring) {
        let mut anchoring = Anchoring::Orphan;
        if claimed != Anchoring::Orphan {
            let words = list.first().map_or("", |found| &found.part.exact).to_owned();
            let last = list.len().saturating_sub(1);
            let selectors: Vec<Selectors<&str>> = (list.iter().enumerate())
                .map(|(at, found)| Selectors {
                    exact: &*found.part.exact,
                    prefix: if at == 0 { prefix } else { "" },
                    suffix: if at == last { suffix } else { "" },
                    start: found.hint,
                })
                .collect();
            let (outcome, ranges) = self.index.anchor_parts(&selectors);
            let mut is_whole = !list.is_empty();
            for (found, range) in list.iter_mut().zip(ranges) {
                is_whole &= range.is_some();
                found.part.range = range.unwrap_or_default();
            }
            // Half a quotation is not what was marked: with a part gone, all is kept as it was.
            if is_whole && in_order(&list) {
                anchoring = outcome;
            }
            match anchoring {
                // Proved after all, in a text that was changed elsewhere.
                Anchoring::Exact => anchoring = claimed,
                Anchoring::Moved => self.log.add(Trouble::Moved, &words),
                Anchoring::Fuzzy(_) => self.log.add(Trouble::Reworded, &words),
                Anchoring::Orphan => self.log.add(Trouble::Orphaned, &words),
            }
        }
        let is_orphan = anchoring == Anchoring::Orphan;
        // An orphan's positions are the file's numbers: they belong to a text that is not here.
        let parts = list.into_iter().map(|found| Part {
            range: if is_orphan { found.held } else { found.part.range },
            exact: found.part.exact,
            extra: found.part.extra,
        });
        (parts.collect(), anchoring)
    }

    /// The relations, by id.
    pub(crate) fn relations(&mut self, object: &Value<'_>, at: Timestamp) -> LiteMap<RelationId, Rc<Relation>> {
        let mut seen = Seen::new();
        let mut relations = Vec::new();
        for item in self.objects(object, "relations") {
            let words = item.get("type").as_str().unwrap_or("");
            if let Some(id) = self.identify(item, &mut seen, words)
                && let Some(relation) = self.relation(item, id, at)
            {
                relations.push((relation.id, Rc::new(relation)));
            }
        }
        map_of(relations)
    }

    /// One relation; none where it does not say what it joins.
    pub(crate) fn relation(&mut self, item: &Value<'_>, id: u128, at: Timestamp) -> Option<Relation> {
        let (from, to) = (item.get("from"), item.get("to"));
        if from.is_null() || to.is_null() {
            self.log.add(Trouble::Relation, item.get("type").as_str().unwrap_or(""));
            return None;
        }
        let modified = self.time(item, "modified", at);
        Some(Relation {
            id: RelationId::from_u128(id),
            from: AnnotationId::from_u128(self.reference(from)),
            kind: self.slug(item, "type"),
            to: AnnotationId::from_u128(self.reference(to)),
            note: self.string(item, "note"),
            creator: self.string(item, "creator"),
            created: self.time(item, "created", modified),
            modified,
            extra: extra(item, RELATION),
        })
    }

    /// The cast, by id.
    pub(crate) fn persons(&mut self, object: &Value<'_>) -> LiteMap<PersonId, Rc<Person>> {
        let mut seen = Seen::new();
        let mut persons = Vec::new();
        for item in self.objects(object, "persons") {
            let words = item.get("name").as_str().unwrap_or("");
            if let Some(id) = self.identify(item, &mut seen, words) {
                let person = self.person(item, id);
                persons.push((person.id, Rc::new(person)));
            }
        }
        map_of(persons)
    }

    /// One of the cast.
    pub(crate) fn person(&mut self, item: &Value<'_>, id: u128) -> Person {
        let mut checks = Checks::default();
        for slug in self.strings(item, "checks") {
            match Check::from_slug(&slug) {
                Some(check) => checks = checks.with(check, true),
                None => self.log.add(Trouble::Value, &slug),
            }
        }
        let kind = if item.get("type").is_null() {
            PersonKind::default()
        } else {
            self.word(item, "type", PersonKind::from_slug, PersonKind::default())
        };
        Person {
            id: PersonId::from_u128(id),
            name: self.string(item, "name"),
            kind,
            aliases: self.strings(item, "aliases"),
            role: self.string(item, "role"),
            organization: self.string(item, "organization"),
            checks,
            anonymity: self.string(item, "anonymity"),
            note: self.string(item, "note"),
            extra: extra(item, PERSON),
        }
    }

    /// Whom an annotation mentions.
    fn person_of(&mut self, item: &Value<'_>) -> Option<PersonId> {
        let id = item.get("person");
        (!id.is_null()).then(|| PersonId::from_u128(self.reference(id)))
    }

    /// What older files hold: a person's list of the annotations that mention it. By annotation.
    pub(crate) fn mentions(&mut self, object: &Value<'_>) -> LiteMap<AnnotationId, PersonId> {
        let mut mentions = Vec::new();
        for item in self.list(object, "persons") {
            let ids = item.get("mentions").items();
            if ids.is_empty() {
                continue;
            }
            let person = PersonId::from_u128(self.reference(item.get("id")));
            mentions.extend(ids.iter().map(|id| (AnnotationId::from_u128(self.reference(id)), person)));
        }
        map_of(mentions)
    }

    /// The tombstones, by the deleted thing's UUID; of two the later counts.
    pub(crate) fn deleted(&mut self, object: &Value<'_>) -> LiteMap<u128, Timestamp> {
        let mut deleted: Vec<(u128, Timestamp)> = Vec::new();
        for item in self.objects(object, "deleted") {
            self.no_extra(item, &["id", "at"]);
            match (parse_id(item.get("id")), item.get("at").as_str().and_then(Timestamp::parse)) {
                (Some(id), Some(at)) => deleted.push((id, at)),
                _ => self.log.add(Trouble::Item, item.get("id").as_str().unwrap_or("")),
            }
        }
        // The latest is the last of its id, and counts.
        sort_by(&mut deleted, |a, b| a.1.cmp(&b.1));
        map_of(deleted)
    }
}

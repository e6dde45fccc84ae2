//! Model → JSON objects: the keys that Galley's files and the vault's records share.
//!
//! Keys stand in the order of the tables of fields. In a file they are always all there; in the vault's records, which
//! nobody else reads, one is left out where its value is empty. Unknown keys of an object follow its known ones.

use std::rc::Rc;

use litemap::LiteMap;

use super::{JsonWriter, parse};
use crate::change::fields::{annotation_fields, evidence_fields, meta_fields, person_fields, relation_fields};
use crate::insight::voices::{Voice, Voices};
use crate::model::annotation::{Anchoring, Annotation};
use crate::model::article::{Block, Dismissal, Link, Meta};
use crate::model::codebook::{AttributeKind, Codebook, KindRole};
use crate::model::evidence::{Evidence, Evidences, in_order};
use crate::model::extra::Extra;
use crate::model::id::AnnotationId;
use crate::model::person::{Checks, Person, PersonKind};
use crate::model::relation::Relation;
use crate::model::task::Task;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::{Text, TextRange};

/// Writes the members of an object by a table of fields (`change::fields`); functions that write some of them get what is
/// passed in.
macro_rules! write_members {
    (@plain $json:ident $one:ident ($($given:expr),*) $($member:ident $key:literal),+) => {
        $($one.$member.write($json, $key);)+
    };
    (@rest $json:ident $one:ident ($($given:expr),*) $member:ident) => {};
    (@$codec:ident $json:ident $one:ident ($($given:expr),*) $member:ident $key:literal) => {
        $codec($json, $key, $one $(, $given)*);
    };
    (@$codec:ident $json:ident $one:ident ($($given:expr),*) $($member:ident $key:literal),+) => {
        $codec($json, [$($key),+], $one $(, $given)*);
    };
    (
        [$json:ident $one:ident $given:tt] $thing:ident $fields:ident beside $beside:tt
        $($variant:ident $name:literal $rule:ident $codec:ident { $($member:ident $($key:literal)?),+ })+
    ) => {
        $(write_members!(@$codec $json $one $given $($member $($key)?),+);)+
    };
}

/// A member as its type is written under a key.
trait WriteMember {
    fn write(&self, json: &mut JsonWriter, key: &str);
}

impl WriteMember for String {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        json.text(key, self);
    }
}

impl WriteMember for Rc<str> {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        json.text(key, self);
    }
}

impl WriteMember for Vec<String> {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        json.texts(key, self);
    }
}

impl WriteMember for Timestamp {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        json.id(key, self);
    }
}

impl WriteMember for AnnotationId {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        json.id(key, self);
    }
}

impl WriteMember for PersonKind {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        json.id(key, &self.slug());
    }
}

impl WriteMember for Checks {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        let slugs: Vec<String> = self.iter().map(|check| check.slug().to_owned()).collect();
        json.texts(key, &slugs);
    }
}

impl WriteMember for Task {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        if self.is_none() {
            return json.null(key);
        }
        json.name(key);
        json.open('{');
        json.text("title", &self.title);
        json.text("text", &self.text);
        json.text("by", &self.by);
        json.text("due", &self.due);
        extra(json, &self.extra);
        json.close('}');
    }
}

impl WriteMember for LiteMap<String, Dismissal> {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        if self.is_empty() && !json.has_all_keys() {
            return;
        }
        json.name(key);
        json.open('[');
        for (gap, dismissal) in self {
            json.open('{');
            json.name("gap");
            json.string(gap);
            json.text("reason", &dismissal.reason);
            json.text("by", &dismissal.by);
            json.id("at", &dismissal.at);
            if json.has_all_keys() {
                json.name("lifted");
                json.bare(&dismissal.lifted);
            } else if dismissal.lifted {
                json.id("lifted", &"yes");
            }
            extra(json, &dismissal.extra);
            json.close('}');
        }
        json.close(']');
    }
}

impl WriteMember for Evidences {
    fn write(&self, json: &mut JsonWriter, key: &str) {
        if self.is_empty() && !json.has_all_keys() {
            return;
        }
        json.name(key);
        json.open('[');
        for entry in in_order(self) {
            evidence(json, entry);
        }
        json.close(']');
    }
}

/// Unknown keys, after the known ones.
pub(crate) fn extra(json: &mut JsonWriter, extra: &Extra) {
    extra_but(json, extra, &[]);
}

/// Unknown keys, but for those that are known by now: they were values of a newer version, and somebody has
/// chosen another since.
pub(crate) fn extra_but(json: &mut JsonWriter, extra: &Extra, but: &[&str]) {
    if let Some(Ok(object)) = extra.as_deref().map(parse) {
        json.members(&object, but);
    }
}

/// Whether a value of a newer version is kept under this key.
fn keeps(extra: &Extra, name: &str) -> bool {
    let object = extra.as_deref().map(parse);
    matches!(object, Some(Ok(object)) if object.members().iter().any(|member| member.0 == name))
}

/// `name: null` for what nobody has chosen, unless a value of a newer version is kept there.
fn unset(json: &mut JsonWriter, name: &str, extra: &Extra) {
    if !keeps(extra, name) {
        json.null(name);
    }
}

/// What a file tells of marks beside what they hold themselves.
pub(crate) struct Told<'w> {
    codebook: &'w Codebook,
    voices: Voices,
}

impl<'w> Told<'w> {
    /// What the file of a work tells.
    pub(crate) fn of(work: &'w Work) -> Self {
        Self { codebook: &work.codebook, voices: Voices::of(work) }
    }

    /// `speaker`: whose the mark is, as all relations together say; written for others to read, since it follows.
    fn speaker(&self, json: &mut JsonWriter, mark: AnnotationId) {
        let one = |json: &mut JsonWriter, voice: &Voice| {
            match voice.person {
                Some(person) => json.id("id", &person),
                None => json.null("id"),
            }
            json.text("name", &voice.name);
            json.id("annotation", &voice.source);
        };
        let Some((first, others)) = self.voices.all(mark).split_first() else { return json.null("speaker") };
        json.name("speaker");
        json.open('{');
        one(json, first);
        json.name("others");
        json.open('[');
        for other in others {
            json.open('{');
            one(json, other);
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }

    /// An answer as the type of its question has it: a truth value, a number whose digits are those that JSON would
    /// write, or words.
    fn answer(&self, json: &mut JsonWriter, kind: &str, question: &str, answer: &str) {
        let of_kind = self.codebook.kinds.iter().find(|one| *one.id == *kind);
        let asked = of_kind.and_then(|kind| kind.attributes.iter().find(|one| one.id == question));
        match (asked.map(|asked| asked.kind), answer) {
            (Some(AttributeKind::YesNo), "yes") => json.bare(&true),
            (Some(AttributeKind::YesNo), "no") => json.bare(&false),
            (Some(AttributeKind::Number), digits) if is_number(digits) => json.bare(&digits),
            _ => json.string(answer),
        }
    }
}

/// Whether the text is a number that everybody who reads JSON (RFC 8259 §6) reads and writes as these very digits: a
/// whole part without leading zeros, perhaps a fraction that does not end in 0, at most 15 digits together.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "1"));
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all(whole)
        && all(fraction)
        && digits.len() <= 15
        && (whole == "0" || !whole.starts_with('0'))
        && !fraction.ends_with('0')
        && text != "-0"
}

/// `start` and `end` in code points.
pub(crate) fn range(json: &mut JsonWriter, text: &Text, range: TextRange) {
    json.number("start", text.char_offset(range.start()) as u64);
    json.number("end", text.char_offset(range.end()) as u64);
}

/// The members of the article's head.
pub(crate) fn meta(json: &mut JsonWriter, meta: &Meta) {
    meta_fields!(write_members json meta ());
}

/// `blocks`.
pub(crate) fn blocks(json: &mut JsonWriter, text: &Text, blocks: &[Block]) {
    json.name("blocks");
    json.open('[');
    for block in blocks {
        json.open('{');
        json.id("role", &block.role.slug());
        range(json, text, block.range);
        extra(json, &block.extra);
        json.close('}');
    }
    json.close(']');
}

/// `links`.
pub(crate) fn links(json: &mut JsonWriter, text: &Text, links: &[Link]) {
    json.name("links");
    json.open('[');
    for link in links {
        json.open('{');
        range(json, text, link.range);
        json.name("href");
        json.string(&link.href);
        extra(json, &link.extra);
        json.close('}');
    }
    json.close(']');
}

/// A codebook object.
pub(crate) fn codebook(json: &mut JsonWriter, codebook: &Codebook) {
    json.open('{');
    json.text("name", &codebook.name);
    json.name("kinds");
    json.open('[');
    for kind in &codebook.kinds {
        json.open('{');
        json.text("id", &kind.id);
        json.text("name", &kind.name);
        json.id("role", &kind.role.slug());
        json.text("definition", &kind.definition);
        json.text("example", &kind.example);
        json.text("key", &kind.key);
        if json.has_all_keys() || kind.slot > 0 {
            json.number("slot", u64::from(kind.slot));
        }
        let mut chosen: Vec<&str> = Vec::new();
        if let Some(pattern) = kind.pattern {
            json.id("pattern", &pattern.slug());
            chosen.push("pattern");
        } else {
            unset(json, "pattern", &kind.extra);
        }
        if let Some(color) = kind.color {
            json.id("color", &color.slug());
            chosen.push("color");
        } else {
            unset(json, "color", &kind.extra);
        }
        json.name("attributes");
        json.open('[');
        for attribute in &kind.attributes {
            json.open('{');
            json.text("id", &attribute.id);
            json.text("name", &attribute.name);
            let mut chosen: Vec<&str> = Vec::new();
            let is_plain = attribute.kind == AttributeKind::plain(&attribute.choices);
            if !is_plain || json.has_all_keys() && !keeps(&attribute.extra, "type") {
                json.id("type", &attribute.kind.slug());
                chosen.push("type");
            }
            json.text("definition", &attribute.definition);
            if let Some(when) = &attribute.when {
                json.name("when");
                json.open('{');
                json.name("attribute");
                json.string(&when.attribute);
                json.name("value");
                json.string(&when.value);
                json.close('}');
                chosen.push("when");
            } else {
                unset(json, "when", &attribute.extra);
            }
            json.name("choices");
            json.open('[');
            for choice in &attribute.choices {
                json.open('{');
                json.text("id", &choice.id);
                json.text("name", &choice.name);
                json.text("definition", &choice.definition);
                extra(json, &choice.extra);
                json.close('}');
            }
            json.close(']');
            extra_but(json, &attribute.extra, &chosen);
            json.close('}');
        }
        json.close(']');
        extra_but(json, &kind.extra, &chosen);
        json.close('}');
    }
    json.close(']');
    json.name("relations");
    json.open('[');
    for relation in &codebook.relations {
        json.open('{');
        json.text("id", &relation.id);
        json.text("name", &relation.name);
        json.text("definition", &relation.definition);
        ends(json, "from", &relation.from, &relation.from_kinds);
        ends(json, "to", &relation.to, &relation.to_kinds);
        extra(json, &relation.extra);
        json.close('}');
    }
    json.close(']');
    extra(json, &codebook.extra);
    json.close('}');
}

fn ends(json: &mut JsonWriter, name: &str, roles: &[KindRole], kinds: &[Rc<str>]) {
    json.name(name);
    json.open('[');
    for role in roles {
        json.plain(&role.slug());
    }
    for kind in kinds {
        json.string(kind);
    }
    json.close(']');
}

/// An annotation object. An orphan's positions are written as they are held: they were counted in
/// a text that is not here, so there is nothing to convert them with.
///
/// A file tells more of it than the vault: see [`Told`].
pub(crate) fn annotation(json: &mut JsonWriter, text: &Text, annotation: &Annotation, told: Option<&Told<'_>>) {
    json.open('{');
    json.id("id", &annotation.id);
    annotation_fields!(write_members json annotation (text, told));
    json.id("modified", &annotation.modified);
    if json.has_all_keys() || !annotation.changed.is_empty() {
        json.name("changed");
        json.open('{');
        for (field, at) in &annotation.changed {
            json.id(field, at);
        }
        json.close('}');
    }
    extra_but(json, &annotation.extra, &["speaker"]);
    json.close('}');
}

/// Where a mark stands, the words around it, and how that is known.
fn placed(
    json: &mut JsonWriter,
    [anchoring, parts, prefix, suffix]: [&str; 4],
    annotation: &Annotation,
    text: &Text,
    _told: Option<&Told<'_>>,
) {
    json.name(parts);
    json.open('[');
    for part in &annotation.parts {
        json.open('{');
        if annotation.anchoring == Anchoring::Orphan {
            json.number("start", part.range.start() as u64);
            json.number("end", part.range.end() as u64);
        } else {
            range(json, text, part.range);
        }
        json.name("exact");
        json.string(&part.exact);
        extra(json, &part.extra);
        json.close('}');
    }
    json.close(']');
    json.text(prefix, &annotation.prefix);
    json.text(suffix, &annotation.suffix);
    let (word, score) = match annotation.anchoring {
        Anchoring::Exact => ("exact", None),
        Anchoring::Moved => ("moved", None),
        Anchoring::Fuzzy(score) => ("fuzzy", Some(score)),
        Anchoring::Orphan => ("orphan", None),
    };
    json.id(anchoring, &word);
    if let Some(score) = score {
        json.number("score", u64::from(score));
    } else {
        json.null("score");
    }
}

/// The answers to the questions of a mark's kind.
fn answers(json: &mut JsonWriter, key: &str, annotation: &Annotation, _text: &Text, told: Option<&Told<'_>>) {
    if annotation.attributes.is_empty() && !json.has_all_keys() {
        return;
    }
    json.name(key);
    json.open('{');
    for (id, value) in &annotation.attributes {
        json.name(id);
        match told {
            Some(told) => told.answer(json, &annotation.kind, id, value),
            None => json.string(value),
        }
    }
    json.close('}');
}

/// Whom a mark mentions, and whose it is.
fn mention(json: &mut JsonWriter, key: &str, annotation: &Annotation, _text: &Text, told: Option<&Told<'_>>) {
    if let Some(person) = annotation.person {
        json.id(key, &person);
    } else {
        json.null(key);
    }
    if let Some(told) = told {
        told.speaker(json, annotation.id);
    }
}

fn evidence(json: &mut JsonWriter, entry: &Evidence) {
    json.open('{');
    json.id("id", &entry.id);
    evidence_fields!(write_members json entry ());
    extra(json, &entry.extra);
    json.close('}');
}

/// The mark that an entry is.
fn pointer(json: &mut JsonWriter, key: &str, entry: &Evidence) {
    let Some(mark) = &entry.mark else { return unset(json, key, &entry.extra) };
    json.name(key);
    json.open('{');
    json.id("article", &mark.article);
    json.id("annotation", &mark.annotation);
    json.text("exact", &mark.exact);
    json.text("title", &mark.title);
    extra(json, &mark.extra);
    json.close('}');
}

/// A relation object.
pub(crate) fn relation(json: &mut JsonWriter, relation: &Relation) {
    json.open('{');
    json.id("id", &relation.id);
    relation_fields!(write_members json relation ());
    json.id("modified", &relation.modified);
    extra(json, &relation.extra);
    json.close('}');
}

/// A person object.
pub(crate) fn person(json: &mut JsonWriter, person: &Person) {
    json.open('{');
    json.id("id", &person.id);
    person_fields!(write_members json person ());
    extra(json, &person.extra);
    json.close('}');
}

/// `persons`.
pub(crate) fn persons(json: &mut JsonWriter, work: &Work) {
    json.name("persons");
    json.open('[');
    for one in work.persons.values() {
        person(json, one);
    }
    json.close(']');
}

/// `annotations`.
pub(crate) fn annotations<'a>(
    json: &mut JsonWriter,
    text: &Text,
    list: impl Iterator<Item = &'a Rc<Annotation>>,
    told: Option<&Told<'_>>,
) {
    json.name("annotations");
    json.open('[');
    for one in list {
        annotation(json, text, one, told);
    }
    json.close(']');
}

/// `relations`.
pub(crate) fn relations(json: &mut JsonWriter, work: &Work) {
    json.name("relations");
    json.open('[');
    for one in work.relations.values() {
        relation(json, one);
    }
    json.close(']');
}

/// `deleted`.
pub(crate) fn deleted(json: &mut JsonWriter, deleted: &LiteMap<u128, Timestamp>) {
    json.name("deleted");
    json.open('[');
    for (id, at) in deleted {
        json.open('{');
        json.id("id", &crate::model::id::ArticleId::from_u128(*id));
        json.id("at", at);
        json.close('}');
    }
    json.close(']');
}

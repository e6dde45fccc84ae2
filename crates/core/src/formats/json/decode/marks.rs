//! What a reader made: annotations with their places, evidence, relations, the cast, tombstones.

use std::rc::Rc;

use litemap::LiteMap;

use super::{Decoder, ReadMember, Seen, Trust, extra, joined, map_of, parse_id};
use crate::anchoring::Selectors;
use crate::change::fields::{annotation_fields, evidence_fields, person_fields, relation_fields};
use crate::formats::json::Value;
use crate::formats::problem::Trouble;
use crate::model::annotation::{Anchoring, Annotation, Part};
use crate::model::evidence::{Evidence, Evidences, Pointer};
use crate::model::extra::Extra;
use crate::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use crate::model::person::{Check, Checks, Person, PersonKind};
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::text::TextRange;
use crate::text::sort::sort_by;

const ANNOTATION: &[&str] = annotation_fields!(keys "id" "score" "speaker" "modified" "changed");
const EVIDENCE: &[&str] = evidence_fields!(keys "id");
const RELATION: &[&str] = relation_fields!(keys "id" "modified");
const PERSON: &[&str] = person_fields!(keys "id" "mentions");

impl ReadMember for Evidences {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        decoder.evidence(object, key)
    }
}

impl ReadMember for PersonKind {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        if object.get(key).is_null() {
            return Self::default();
        }
        decoder.word(object, key, Self::from_slug, Self::default())
    }
}

impl ReadMember for Checks {
    fn read(decoder: &mut Decoder<'_>, object: &Value<'_>, key: &str) -> Self {
        let mut checks = Self::default();
        for slug in decoder.strings(object, key) {
            match Check::from_slug(&slug) {
                Some(check) => checks = checks.with(check, true),
                None => decoder.log.add(Trouble::Value, &slug),
            }
        }
        checks
    }
}

/// Bytes of words that marks without words of their own may take from the text, all together.
const MOST_LENT: usize = 20_000_000;

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

impl Decoder<'_> {
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
        self.at = modified;
        let (decoder, id) = (self, AnnotationId::from_u128(id));
        annotation_fields!(read_members decoder item extra(item, ANNOTATION), id, modified, map_of(changed))
    }

    /// The answers to the questions of its kind.
    fn answers(&mut self, item: &Value<'_>, key: &str) -> LiteMap<String, String> {
        let kind = joined(item.get("kind").as_str().unwrap_or(""));
        let values = item.get(key);
        if !matches!(values, Value::Object(_) | Value::Null) {
            self.log.add(Trouble::Value, key);
        }
        let mut answers = Vec::new();
        for (name, value) in values.members() {
            let value = self.answer(&kind, name, value);
            answers.push((name.to_string(), value));
        }
        map_of(answers)
    }

    /// Whom a mark mentions.
    fn mention(&mut self, item: &Value<'_>, key: &str) -> Option<PersonId> {
        let id = item.get(key);
        (!id.is_null()).then(|| PersonId::from_u128(self.reference(id)))
    }

    /// How the place of a mark is known, where it is, and the words around it.
    fn placed(
        &mut self,
        item: &Value<'_>,
        [anchoring, parts, prefix, suffix]: [&str; 4],
    ) -> (Anchoring, Vec<Part>, String, String) {
        let (prefix, suffix) = (self.string(item, prefix), self.string(item, suffix));
        let (parts, anchoring) = self.parts(item, [anchoring, parts], [&prefix, &suffix]);
        (anchoring, parts, prefix, suffix)
    }

    /// The parts where they are, or where their words are found, or as an orphan's.
    fn parts(&mut self, item: &Value<'_>, keys: [&str; 2], around: [&str; 2]) -> (Vec<Part>, Anchoring) {
        let ([anchoring, parts], [prefix, suffix]) = (keys, around);
        let score = item.get("score").as_u64();
        let claimed = match item.get(anchoring).as_str() {
            Some("exact") => Anchoring::Exact,
            Some("moved") => Anchoring::Moved,
            Some("fuzzy") if score.is_some_and(|score| score <= 1000) => Anchoring::Fuzzy(score.unwrap_or(0) as u16),
            Some("orphan") => Anchoring::Orphan,
            other => {
                self.log.add(Trouble::Value, other.unwrap_or(anchoring));
                Anchoring::Exact
            }
        };
        let text = self.text.as_str();
        let mut list: Vec<Found> = Vec::new();
        let mut fits = claimed != Anchoring::Orphan;
        for item in self.objects(item, parts) {
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
        self.at = modified;
        let (decoder, id) = (self, RelationId::from_u128(id));
        Some(relation_fields!(read_members decoder item extra(item, RELATION), id, modified))
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
        self.at = Timestamp::default();
        let (decoder, id) = (self, PersonId::from_u128(id));
        person_fields!(read_members decoder item extra(item, PERSON), id)
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

    /// The evidence entries of an annotation.
    fn evidence(&mut self, object: &Value<'_>, key: &str) -> Evidences {
        let mut seen = Seen::new();
        let mut list = Vec::new();
        for item in self.objects(object, key) {
            let words = item.get("reference").as_str().unwrap_or("");
            let Some(id) = self.identify(item, &mut seen, words) else { continue };
            let (decoder, id) = (&mut *self, EvidenceId::from_u128(id));
            let entry = evidence_fields!(read_members decoder item rest_of_entry(item), id);
            list.push((entry.id, Rc::new(entry)));
        }
        map_of(list)
    }

    /// The mark that an entry is. A pointer that does not say where it points is kept as an unknown key is.
    fn pointer(&mut self, item: &Value<'_>, key: &str) -> Option<Pointer> {
        let mark = item.get(key);
        let Some((article, annotation)) = ends(mark) else {
            if !mark.is_null() {
                self.log.add(Trouble::Unknown, key);
            }
            return None;
        };
        Some(Pointer {
            article,
            annotation,
            exact: self.string(mark, "exact"),
            title: self.string(mark, "title"),
            extra: extra(mark, &["article", "annotation", "exact", "title"]),
        })
    }
}

/// Where a pointer points; none where it does not say.
fn ends(mark: &Value<'_>) -> Option<(ArticleId, AnnotationId)> {
    let article = ArticleId::from_u128(parse_id(mark.get("article"))?);
    Some((article, AnnotationId::from_u128(parse_id(mark.get("annotation"))?)))
}

/// The unknown keys of an evidence entry.
fn rest_of_entry(item: &Value<'_>) -> Extra {
    let mark = item.get("mark");
    let is_read = mark.is_null() || ends(mark).is_some();
    let known: Vec<&str> = EVIDENCE.iter().copied().filter(|key| is_read || *key != "mark").collect();
    extra(item, &known)
}

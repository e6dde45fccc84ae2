//! Arbitrary works for the laws: texts over scripts that break naive counting, annotations on
//! character boundaries, everything else as wild as the model allows.

#![allow(unreachable_pub, reason = "a test program is nobody's library")]

pub mod disk;
pub mod exported;
pub mod stories;

use std::rc::Rc;

use galley_core::change::edit::{Change, Edit};
use galley_core::change::fields::{Key, Thing};
use galley_core::change::record::Record;
use galley_core::desk::{Said, State};
use galley_core::journal::Entry;
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::article::{Article, Block, Dismissal, Link, Meta, Role};
use galley_core::model::codebook::ink::{Color, Pattern};
use galley_core::model::codebook::{Attribute, AttributeKind, Choice, Codebook, Kind, KindRole, RelationType, When};
use galley_core::model::evidence::{Evidence, Pointer};
use galley_core::model::extra::Extra;
use galley_core::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId, TabId};
use galley_core::model::person::{Check, Checks, Person, PersonKind};
use galley_core::model::relation::Relation;
use galley_core::model::task::Task;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::text::{Text, TextRange, trim};
use litemap::LiteMap;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// Words, marks and spaces whose bytes, UTF-16 units, code points and graphemes differ in number.
const ATOMS: [&str; 24] = [
    "she",
    "said",
    "Café",
    "Cafe\u{301}",
    "😊",
    "👩‍👩‍👧‍👦",
    "🇳🇴",
    "שלום",
    "مرحبا",
    "新聞",
    "e\u{301}\u{327}",
    "𝔘𝔫𝔦",
    "“I",
    "it,”",
    "—",
    "\u{A0}",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\t",
    "$4.2",
];

/// A text of up to 60 atoms.
pub fn text() -> impl Strategy<Value = String> {
    vec(proptest::sample::select(&ATOMS[..]), 0..60).prop_map(|atoms| atoms.concat())
}

/// A text long enough for several checkpoints of the unit table, and for several tiles.
pub fn long_text() -> impl Strategy<Value = String> {
    (text(), text(), 0..12usize).prop_map(|(a, b, times)| format!("{}{b}", a.repeat(times)))
}

/// So many cases, with the seeds of failures kept beside the test file.
pub fn config(cases: u32) -> ProptestConfig {
    // `GALLEY_TIMES=20` looks harder than each run has time for.
    let times = std::env::var("GALLEY_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig {
        cases: cases.saturating_mul(times),
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("seeds"))),
        ..ProptestConfig::default()
    }
}

/// Any string at all, often short, often empty.
pub fn string() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z]{1,8}", "\\PC{0,12}", any::<String>(), text()]
}

/// A slug without white space.
pub fn slug() -> impl Strategy<Value = Rc<str>> {
    prop_oneof![Just("quote"), Just("claim"), Just("source"), Just("my-kind"), Just("😊")].prop_map(Rc::from)
}

/// An instant that files can hold.
pub fn instant() -> impl Strategy<Value = Timestamp> {
    prop_oneof![any::<i64>(), 1_600_000_000_000..1_900_000_000_000i64].prop_map(Timestamp::from_millis)
}

/// Unknown keys: an object as the readers keep it.
pub fn extra() -> impl Strategy<Value = Extra> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        string().prop_map(Into::into),
    ];
    let value = leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Into::into),
            btree_map(string(), inner, 0..4).prop_map(|map| map.into_iter().collect::<serde_json::Value>()),
        ]
    });
    option::weighted(0.2, btree_map("x-\\PC{0,6}", value, 1..3)).prop_map(|members| {
        members.map(|members| members.into_iter().collect::<serde_json::Value>().to_string().into())
    })
}

/// All places between characters, in bytes.
fn boundaries(text: &str) -> Vec<usize> {
    (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect()
}

/// Up to four ranges of a text in order, apart or touching, none empty; none for a text under two
/// characters.
pub fn ranges(text: &str) -> BoxedStrategy<Vec<TextRange>> {
    let places = boundaries(text);
    let most = (places.len() / 2).min(4);
    if most == 0 {
        return Just(Vec::new()).boxed();
    }
    (1..=most)
        .prop_flat_map(move |count| proptest::sample::subsequence(places.clone(), count * 2))
        .prop_map(|ends| ends.chunks(2).map(|pair| TextRange::new(pair[0], pair[1])).collect())
        .boxed()
}

fn orphan_parts() -> impl Strategy<Value = Vec<Part>> {
    vec((any::<u32>(), any::<u32>(), string()), 0..3).prop_map(|parts| {
        let part = |(a, b, exact): (u32, u32, String)| Part {
            range: TextRange::new(a as usize, b as usize),
            exact: exact.into(),
            extra: None,
        };
        parts.into_iter().map(part).collect()
    })
}

fn parts(text: &str) -> BoxedStrategy<(Vec<Part>, Anchoring)> {
    let orphan = orphan_parts().prop_map(|parts| (parts, Anchoring::Orphan));
    if text.is_empty() {
        return orphan.boxed();
    }
    let owned = text.to_owned();
    let placed = ranges(text).prop_map(move |ranges| {
        ranges.into_iter().map(|range| Part { range, exact: range.of(&owned).into(), extra: None }).collect::<Vec<_>>()
    });
    let sure = (placed.clone(), prop_oneof![Just(Anchoring::Exact), Just(Anchoring::Moved)]);
    let fuzzy = (placed, 0..=1000u16, vec(string(), 4)).prop_map(|(mut parts, score, words)| {
        for (part, words) in parts.iter_mut().zip(words) {
            // Words that are a quarter of what stands there are not taken for the same in other words.
            if part.range.len() / 4 <= words.len() + 64 {
                part.exact = words.into();
            }
        }
        (parts, Anchoring::Fuzzy(score))
    });
    prop_oneof![6 => sure, 1 => fuzzy, 1 => orphan].boxed()
}

/// An annotation of this text.
pub fn annotation(text: &str) -> impl Strategy<Value = Annotation> + use<> {
    let person = proptest::option::of(any::<u128>().prop_map(PersonId::from_u128));
    let body = (
        (btree_map(string(), string(), 0..4), vec(evidence(), 0..3)),
        (person, string()),
        vec(string(), 0..3),
        string(),
        string(),
    );
    let changed = btree_map(prop_oneof![Just("note".to_owned()), string()], instant(), 0..3);
    let rest = (string(), string(), instant(), (instant(), changed), extra());
    (any::<u128>(), slug(), parts(text), body, rest).prop_map(
        |(id, kind, (parts, anchoring), ((attributes, evidence), (person, note), tags, origin, creator), rest)| {
            let (prefix, suffix, created, (modified, changed), extra) = rest;
            Annotation {
                id: AnnotationId::from_u128(id),
                kind,
                parts,
                prefix,
                suffix,
                anchoring,
                attributes: attributes.into_iter().collect(),
                evidence: evidence.into_iter().map(|entry| (entry.id, Rc::new(entry))).collect(),
                person,
                note,
                tags,
                origin,
                creator,
                created,
                modified,
                changed: changed.into_iter().collect(),
                extra,
            }
        },
    )
}

/// A piece of evidence.
pub fn evidence() -> impl Strategy<Value = Evidence> {
    let pointer =
        (any::<u128>(), any::<u128>(), string(), string()).prop_map(|(article, mark, exact, title)| Pointer {
            article: ArticleId::from_u128(article),
            annotation: AnnotationId::from_u128(mark),
            exact,
            title,
            extra: None,
        });
    (any::<u128>(), vec(string(), 7), proptest::option::of(pointer), instant(), extra()).prop_map(
        |(id, words, mark, created, extra)| {
            let mut words = words.into_iter();
            let mut next = || words.next().unwrap_or_default();
            Evidence {
                id: EvidenceId::from_u128(id),
                reference: next(),
                url: next(),
                place: next(),
                date: next(),
                contact: next(),
                note: next(),
                mark,
                creator: next(),
                created,
                extra,
            }
        },
    )
}

/// What was said of a gap.
pub fn dismissal() -> impl Strategy<Value = Dismissal> {
    (instant(), any::<bool>(), string(), string(), extra()).prop_map(|(at, lifted, reason, by, extra)| Dismissal {
        at,
        lifted,
        reason,
        by,
        extra,
    })
}

/// A relation between any two of these, or something that is not there.
pub fn relation(ends: Vec<AnnotationId>) -> impl Strategy<Value = Relation> {
    let end = move || {
        let ends = ends.clone();
        (any::<proptest::sample::Index>(), any::<u128>()).prop_map(move |(index, other)| {
            if ends.is_empty() || other % 8 == 0 { AnnotationId::from_u128(other) } else { *index.get(&ends) }
        })
    };
    let types = proptest::sample::select(&["attributedTo", "madeBy", "supports", "own-type"][..]);
    (any::<u128>(), end(), types, end(), (string(), string(), instant(), instant(), extra())).prop_map(
        |(id, from, kind, to, (note, creator, created, modified, extra))| Relation {
            id: RelationId::from_u128(id),
            from,
            kind: kind.into(),
            to,
            note,
            creator,
            created,
            modified,
            extra,
        },
    )
}

/// One of the cast.
pub fn person() -> impl Strategy<Value = Person> {
    let kind = proptest::sample::select(&PersonKind::ALL[..]);
    let checks = proptest::sample::subsequence(Check::ALL.to_vec(), 0..=5);
    let words = (string(), vec(string(), 0..3), string(), string(), string(), string());
    (any::<u128>(), words, kind, checks, extra()).prop_map(
        |(id, (name, aliases, role, organization, anonymity, note), kind, checks, extra)| Person {
            id: PersonId::from_u128(id),
            name,
            kind,
            aliases,
            role,
            organization,
            checks: checks.into_iter().fold(Checks::default(), |all, one| all.with(one, true)),
            anonymity,
            note,
            extra,
        },
    )
}

/// What stands in an article's head.
pub fn meta() -> impl Strategy<Value = Meta> {
    let dismissed = btree_map(string(), dismissal(), 0..3);
    (vec(string(), 0..3), vec(string(), 12), any::<bool>(), extra(), dismissed).prop_map(
        |(authors, strings, task, extra, dismissed)| {
            let mut strings = strings.into_iter();
            let mut next = || strings.next().unwrap_or_default();
            Meta {
                authors,
                title: next(),
                outlet: next(),
                url: next(),
                published: next(),
                updated: next(),
                language: next(),
                direction: next(),
                origin: next(),
                task: if task {
                    Task { title: next(), text: next(), by: next(), due: next(), extra }
                } else {
                    Task::default()
                },
                dismissed: dismissed.into_iter().collect(),
            }
        },
    )
}

/// A codebook; often the built-in one.
pub fn codebook() -> impl Strategy<Value = Codebook> {
    let role = || proptest::sample::select(&[KindRole::Quote, KindRole::Claim, KindRole::Source, KindRole::Custom][..]);
    let choice =
        (string(), string(), string()).prop_map(|(id, name, definition)| Choice { id, name, definition, extra: None });
    let answers = proptest::sample::select(&AttributeKind::ALL[..]);
    let when = proptest::option::of((string(), string()).prop_map(|(attribute, value)| When { attribute, value }));
    let attribute = (string(), string(), vec(choice, 0..3), extra(), (answers, string(), when)).prop_map(
        |(id, name, choices, extra, (kind, definition, when))| Attribute {
            id,
            name,
            kind,
            definition,
            when,
            choices,
            extra,
        },
    );
    let ink = (
        proptest::option::of(proptest::sample::select(&Pattern::ALL[..])),
        proptest::option::of(proptest::sample::select(&Color::ALL[..])),
    );
    let kind = ("[a-z-]{1,6}", (role(), 0..5u8, ink), vec(string(), 4), vec(attribute, 0..3), extra()).prop_map(
        |(id, (role, slot, (pattern, color)), words, attributes, extra)| Kind {
            id: id.into(),
            name: words[0].clone(),
            role,
            definition: words[1].clone(),
            example: words[2].clone(),
            key: words[3].clone(),
            slot,
            pattern,
            color,
            attributes,
            extra,
        },
    );
    let relation = ("[a-z]{1,6}", (string(), string()), vec(role(), 0..3), vec(role(), 0..3), extra()).prop_map(
        |(id, (name, definition), from, to, extra)| RelationType {
            id: id.into(),
            name,
            definition,
            from,
            to,
            extra,
            ..RelationType::default()
        },
    );
    let own =
        (string(), vec(kind, 0..4), vec(relation, 0..3), extra()).prop_map(|(name, mut kinds, relations, extra)| {
            let mut seen = Vec::new();
            kinds.retain(|kind| !seen.contains(&kind.id) && (seen.push(kind.id.clone()), true).1);
            // Ends that are kinds of this codebook, where their ids are no names of roles.
            let own = kinds.iter().map(|kind| kind.id.clone()).filter(|id| KindRole::from_slug(id).is_none());
            let own: Vec<_> = own.collect();
            let mut relations = relations;
            for (at, relation) in relations.iter_mut().enumerate() {
                relation.from_kinds = own.iter().skip(at).cloned().collect();
                relation.to_kinds = own.iter().take(at).cloned().collect();
            }
            Codebook { name, kinds, relations, extra }
        });
    prop_oneof![Just(Codebook::news()), own]
}

/// Any role.
pub fn role() -> impl Strategy<Value = Role> {
    proptest::sample::select(&Role::ALL[..])
}

/// The lines of a text as blocks: every word stands in one.
fn blocks(text: &str, roles: &[Role]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = trim(text, TextRange::new(start, start + line.len()));
        start += line.len();
        if !range.is_empty() {
            blocks.push(Block { role: roles[blocks.len() % roles.len()], range, extra: None });
        }
    }
    blocks
}

/// An article.
pub fn article() -> impl Strategy<Value = Article> {
    text().prop_flat_map(|text| {
        let links = (ranges(&text), string()).prop_map(|(ranges, href)| {
            ranges.into_iter().map(|range| Link { range, href: href.clone(), extra: None }).collect::<Vec<_>>()
        });
        (Just(text), any::<u128>(), vec(role(), 1..8), meta(), links).prop_map(|(text, id, roles, meta, links)| {
            Article {
                id: ArticleId::from_u128(id),
                blocks: Rc::new(blocks(&text, &roles)),
                text: Text::new(text),
                meta: Rc::new(meta),
                links: Rc::new(links),
            }
        })
    })
}

/// A work: up to six annotations, some relations, some of a cast.
pub fn work() -> impl Strategy<Value = Work> {
    article()
        .prop_flat_map(|article| {
            let annotations = vec(annotation(article.text.as_str()), 0..6);
            (Just(article), annotations, codebook(), btree_map(any::<u128>(), instant(), 0..3), extra(), extra())
        })
        .prop_flat_map(|(article, annotations, codebook, deleted, extra, article_extra)| {
            let ids: Vec<_> = annotations.iter().map(|annotation| annotation.id).collect();
            let relations = vec(relation(ids.clone()), 0..3);
            let persons = vec(person(), 0..3);
            let fixed = (article, annotations, codebook, deleted, extra, article_extra);
            (Just(fixed), relations, persons, instant())
        })
        .prop_map(|((article, annotations, codebook, deleted, extra, article_extra), relations, persons, modified)| {
            Work {
                article: Rc::new(article),
                codebook: Rc::new(codebook),
                persons: Rc::new(persons.into_iter().map(|person| (person.id, Rc::new(person))).collect()),
                annotations: AnnotationSet::from_list(annotations.into_iter().map(Rc::new)),
                relations: Rc::new(relations.into_iter().map(|relation| (relation.id, Rc::new(relation))).collect()),
                deleted: Rc::new(deleted.into_iter().collect()),
                modified,
                extra,
                article_extra,
            }
        })
}

/// A record of any sort that fits this work's article. New annotations have new ids; changed and
/// deleted ones are the work's own.
pub fn record(work: &Work) -> BoxedStrategy<Record> {
    let text = work.article.text.as_str();
    let ids: Vec<_> = work.annotations.iter().map(|annotation| annotation.id).collect();
    let mut records = vec![
        meta().prop_map(|meta| Record::from(Thing::Meta(Rc::new(meta)))).boxed(),
        codebook().prop_map(|codebook| Record::from(Thing::Codebook(Rc::new(codebook)))).boxed(),
        annotation(text).prop_map(|annotation| Record::from(Thing::Annotation(Rc::new(annotation)))).boxed(),
        relation(ids.clone()).prop_map(|relation| Record::from(Thing::Relation(Rc::new(relation)))).boxed(),
        person().prop_map(|person| Record::from(Thing::Person(Rc::new(person)))).boxed(),
        any::<u128>().prop_map(|id| Record::Delete(Key::Relation(RelationId::from_u128(id)))).boxed(),
        any::<u128>().prop_map(|id| Record::Delete(Key::Person(PersonId::from_u128(id)))).boxed(),
        (any::<u128>(), option::of(instant()))
            .prop_map(|(id, at)| Record::Bury { key: Key::Relation(RelationId::from_u128(id)), at })
            .boxed(),
    ];
    if !work.article.blocks.is_empty() {
        let place = (0..work.article.blocks.len(), role());
        records.push(place.prop_map(|(block, role)| Record::from(Thing::Role { block, role })).boxed());
    }
    if !ids.is_empty() {
        let change = (annotation(text), proptest::sample::select(ids.clone())).prop_map(|(mut annotation, id)| {
            annotation.id = id;
            Record::from(Thing::Annotation(Rc::new(annotation)))
        });
        records.push(change.boxed());
        let bury = (proptest::sample::select(ids.clone()), option::of(instant()));
        records.push(bury.prop_map(|(id, at)| Record::Bury { key: Key::Annotation(id), at }).boxed());
        records.push(proptest::sample::select(ids).prop_map(|id| Record::Delete(Key::Annotation(id))).boxed());
    }
    proptest::strategy::Union::new(records).boxed()
}

/// An entry for this work's article; some of its records change only some fields.
pub fn entry(work: &Work) -> impl Strategy<Value = Entry> + use<> {
    let article = work.article.id;
    let fields = option::of(vec(prop_oneof![Just("note".to_owned()), Just("kind".to_owned()), string()], 1..3));
    let records = vec((record(work), fields), 0..4);
    (any::<u64>(), any::<u128>(), instant(), records).prop_map(move |(clock, tab, at, records)| Entry {
        article,
        clock,
        tab: TabId::from_u128(tab),
        at,
        records: records
            .into_iter()
            .map(|(record, names)| match record {
                Record::Put { thing, .. } => {
                    let fields = names.map(|names| names.into_iter().map(Into::into).collect());
                    Record::Put { thing, fields }
                }
                deleted => deleted,
            })
            .collect(),
    })
}

/// Last clocks by tab.
pub fn clocks() -> impl Strategy<Value = LiteMap<TabId, u64>> {
    btree_map(any::<u128>().prop_map(TabId::from_u128), any::<u64>(), 0..3).prop_map(|map| map.into_iter().collect())
}

/// The records of a script: as [`record`], but some take up what an earlier one made, to change it
/// or to take it away again.
pub fn script(work: &Work, most: usize) -> impl Strategy<Value = Vec<Record>> + use<> {
    vec((record(work), any::<proptest::sample::Index>(), 0..5u8), 0..most).prop_map(|drawn| {
        let mut script: Vec<Record> = Vec::with_capacity(drawn.len());
        for (record, earlier, how) in drawn {
            let earlier = (!script.is_empty()).then(|| earlier.get(&script).clone());
            let thing =
                |record: &Record| if let Record::Put { thing, .. } = record { Some(thing.clone()) } else { None };
            let old = earlier.as_ref().and_then(thing);
            script.push(match (how, thing(&record), old) {
                (0, Some(Thing::Annotation(new)), Some(Thing::Annotation(old))) => {
                    Thing::Annotation(Rc::new(Annotation { id: old.id, ..(*new).clone() })).into()
                }
                (0, Some(Thing::Relation(new)), Some(Thing::Relation(old))) => {
                    Thing::Relation(Rc::new(Relation { id: old.id, ..(*new).clone() })).into()
                }
                (0, Some(Thing::Person(new)), Some(Thing::Person(old))) => {
                    Thing::Person(Rc::new(Person { id: old.id, ..(*new).clone() })).into()
                }
                (1, _, Some(old)) if old.key().id().is_some() => Record::Delete(old.key()),
                _ => record,
            });
        }
        script
    })
}

/// The edit of this work that has these effects, one after another.
pub fn edit_of(work: &Work, records: &[Record]) -> Edit {
    let mut work = work.clone();
    let mut changes = Vec::new();
    for record in records {
        let before = record.key().of(&work);
        let after = if let Record::Put { thing, .. } = record { Some(thing.clone()) } else { None };
        changes.extend(Change::of(before.as_ref(), after.as_ref()));
        record.apply(&mut work, Timestamp::default());
    }
    Edit { changes }
}

/// An instant in the days when these tests were written, so many minutes on.
pub fn minute(minutes: i64) -> Timestamp {
    Timestamp::from_millis(1_767_603_600_000 + minutes * 60_000)
}

// Things to write tables with: fixed, so that the same test always makes the same ones.

/// A record without its seal, as older versions wrote it: what is changed in it is not seen by the sum.
pub fn unsealed(record: &str) -> String {
    match record.rfind(",\"sum\":\"") {
        Some(at) if record.len() - at == 18 => format!("{}}}", &record[..at]),
        _ => record.to_owned(),
    }
}

/// An id for the tables.
pub fn id(n: u128) -> u128 {
    0x6a1e_3c52_0000_4000_8000_0000_0000_0000 + n
}

/// A fresh work: each line of the text is a paragraph.
pub fn small_work(text: &str) -> Work {
    let article = Article {
        id: ArticleId::from_u128(id(0)),
        blocks: Rc::new(blocks(text, &[Role::Paragraph])),
        text: Text::new(text.to_owned()),
        meta: Rc::default(),
        links: Rc::default(),
    };
    Work::new(article, minute(0))
}

/// Where these words stand first.
pub fn find(text: &str, words: &str) -> TextRange {
    let start = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in the text"));
    TextRange::new(start, start + words.len())
}

/// A mark on these words of a work, as a reader's hand would make it. Its id comes from its place.
pub fn mark(work: &Work, kind: &str, parts: &[&str]) -> Annotation {
    let text = work.article.text.as_str();
    let parts: Vec<Part> =
        parts.iter().map(|words| Part { range: find(text, words), exact: (*words).into(), extra: None }).collect();
    let start = parts.first().map_or(0, |part| part.range.start());
    let end = parts.last().map_or(0, |part| part.range.end());
    Annotation {
        id: AnnotationId::from_u128(id(((start as u128) << 32) + end as u128)),
        kind: kind.into(),
        parts,
        prefix: String::new(),
        suffix: String::new(),
        anchoring: Anchoring::Exact,
        attributes: LiteMap::new(),
        note: String::new(),
        tags: Vec::new(),
        origin: "hand".to_owned(),
        creator: String::new(),
        created: minute(0),
        modified: minute(0),
        evidence: LiteMap::new(),
        person: None,
        changed: LiteMap::new(),
        extra: None,
    }
}

/// One of the cast.
pub fn person_named(name: &str) -> Person {
    Person::new(PersonId::from_u128(id(name.len() as u128)), name)
}

/// A relation from one annotation to another.
pub fn relation_between(from: AnnotationId, to: AnnotationId) -> Relation {
    Relation {
        id: RelationId::from_u128(from.as_u128() ^ (to.as_u128() << 1)),
        from,
        kind: "attributedTo".into(),
        to,
        note: String::new(),
        creator: String::new(),
        created: minute(0),
        modified: minute(0),
        extra: None,
    }
}

/// A codebook without kinds.
pub fn empty_codebook() -> Codebook {
    Codebook { name: String::new(), kinds: Vec::new(), relations: Vec::new(), extra: None }
}

/// The words of what was said last.
pub fn said(state: &State) -> &str {
    match &state.said.1 {
        Said::Words(words) => words,
        Said::Title(matter) => panic!("no words, but a notice: {matter:?}"),
    }
}

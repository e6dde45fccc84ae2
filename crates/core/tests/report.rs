//! The report: a page that is well formed whatever stands in it, that shows every mark, and that gives back the
//! work.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::collections::BTreeSet;
use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant;

use galley_core::formats::{galley, report};
use galley_core::insight::gaps::Gaps;
use galley_core::insight::material::Material;
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::article::Dismissal;
use galley_core::model::codebook::{Kind, KindRole};
use galley_core::model::evidence::{Evidence, Pointer};
use galley_core::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId};
use galley_core::model::person::{Check, Checks, Person, PersonKind};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::alarms::Alarm;
use galley_core::text::TextRange;
use proptest::prelude::*;

/// A tag of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// What a strict reader finds in a page.
#[derive(Debug, Default)]
struct Read {
    tags: Vec<Tag>,
    /// The words of the article, without numbers.
    article: String,
    /// Words of the runs, each with the ids that it names.
    runs: Vec<(String, String)>,
}

const TAGS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "main",
    "footer",
    "dl",
    "dt",
    "dd",
    "time",
    "nav",
    "section",
    "article",
    "div",
    "h1",
    "h2",
    "h3",
    "p",
    "span",
    "bdi",
    "a",
    "mark",
    "sup",
    "ul",
    "ol",
    "li",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "blockquote",
    "script",
];
const ATTRIBUTES: &[&str] = &[
    "lang",
    "dir",
    "charset",
    "http-equiv",
    "content",
    "name",
    "class",
    "id",
    "aria-label",
    "aria-labelledby",
    "href",
    "rel",
    "data-paint",
    "data-kind",
    "data-id",
    "data-label",
    "data-role",
    "translate",
    "scope",
    "role",
    "tabindex",
    "datetime",
    "data-state",
    "type",
];
/// What may stand in a paragraph and in a heading.
const INLINE: &[&str] = &["a", "bdi", "span", "mark", "sup", "time"];

fn unescaped(text: &str) -> String {
    let mut out = text.to_owned();
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        out = out.replace(entity, c);
    }
    out
}

/// Reads a page; panics where a browser would have to guess.
fn read(page: &str) -> Read {
    let mut read = Read::default();
    let mut rest = page.strip_prefix("<!doctype html>\n").unwrap();
    let mut open: Vec<Tag> = Vec::new();
    loop {
        let (text, after) = rest.split_once('<').unwrap_or((rest, ""));
        assert!(!text.contains('>') && !text.contains('\0'), "{text:?}");
        for entity in text.split('&').skip(1) {
            let known = ["lt;", "gt;", "quot;", "#39;", "amp;"];
            assert!(known.iter().any(|known| entity.starts_with(known)), "{entity:?}");
        }
        let within = |name: &str| open.iter().any(|tag| tag.name == name);
        let is_role = |tag: &Tag| tag.attributes.iter().any(|(name, _)| name == "data-role");
        if open.iter().any(is_role) && !within("sup") {
            read.article.push_str(&unescaped(text));
            if let Some(run) = open.iter().find(|tag| tag.name == "mark") {
                let ids = run.attributes.iter().find(|(name, _)| name == "data-id");
                read.runs.extend(ids.map(|(_, ids)| (unescaped(text), ids.clone())));
            }
        }
        if after.is_empty() {
            assert!(open.is_empty(), "{open:?}");
            return read;
        }
        let (tag, after) = after.split_once('>').unwrap();
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().unwrap().name, name);
            continue;
        }
        let (name, mut attributes) = tag.split_once(' ').map_or((tag, String::new()), |(n, a)| (n, format!(" {a}")));
        assert!(TAGS.contains(&name), "{name:?}");
        let mut tag = Tag { name: name.to_owned(), attributes: Vec::new() };
        while !attributes.is_empty() {
            let (name, value) = attributes.strip_prefix(' ').unwrap().split_once("=\"").unwrap();
            let (value, more) = value.split_once('"').unwrap();
            assert!(ATTRIBUTES.contains(&name) && !value.contains('<'), "{name:?} {value:?}");
            assert!(tag.attributes.iter().all(|(other, _)| other != name), "{name} twice");
            tag.attributes.push((name.to_owned(), unescaped(value)));
            attributes = more.to_owned();
        }
        if let Some(around) = open.iter().find(|tag| ["p", "h1", "h2", "h3", "mark"].contains(&tag.name.as_str())) {
            assert!(INLINE.contains(&name), "{name} in {}", around.name);
        }
        let doubled = ["a", "mark", "article", "table"].contains(&name) && open.iter().any(|tag| tag.name == name);
        assert!(!doubled, "{name} in {name}");
        read.tags.push(tag.clone());
        if name == "meta" {
            continue;
        }
        if name == "style" || name == "script" {
            let end = rest.find("</").unwrap();
            assert!(rest[end..].starts_with(&format!("</{name}>")) && !rest[..end].contains("<!--"));
            rest = &rest[end..];
        }
        open.push(tag);
    }
}

impl Read {
    fn values(&self, attribute: &str) -> Vec<&str> {
        let all = self.tags.iter().flat_map(|tag| &tag.attributes);
        all.filter(|(name, _)| name == attribute).map(|(_, value)| value.as_str()).collect()
    }

    /// Every id is one, and every way on the page leads somewhere.
    fn check_ways(&self) {
        let ids = self.values("id");
        let each: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), each.len());
        for href in self.values("href").into_iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(each.contains(href), "#{href} leads nowhere");
        }
        for id in self.values("aria-labelledby") {
            assert!(each.contains(id), "{id} names nothing");
        }
        for href in self.values("href").into_iter().filter(|href| !href.starts_with('#')) {
            let lower = href.to_lowercase();
            assert!(["http:", "https:", "mailto:"].iter().any(|scheme| lower.starts_with(scheme)), "{href}");
        }
    }

    fn skeleton(&self) -> Vec<&str> {
        self.tags.iter().map(|tag| tag.name.as_str()).collect()
    }
}

/// A mark on a stretch.
fn at(work: &Work, n: u128, kind: &str, range: TextRange) -> Annotation {
    let exact = range.of(work.article.text.as_str()).into();
    let id = AnnotationId::from_u128(common::id(n));
    Annotation { id, parts: vec![Part { range, exact, extra: None }], ..common::mark(work, kind, &[]) }
}

fn made_by(claim: &Annotation, source: &Annotation) -> Relation {
    Relation { kind: "madeBy".into(), ..common::relation_between(claim.id, source.id) }
}

fn write(work: &Work) -> String {
    report::write(work, &Material::of(&work.article), &report::English)
}

/// The page holds the work, in the very bytes that the file has.
fn check_opens_again(work: &Work, page: &str) {
    let json = report::embedded(page).unwrap();
    let file = galley::write(work);
    assert!(galley::read(json) == galley::read(&file));
    let back = galley::read(json).unwrap();
    assert!(galley::write(&back.work) == galley::write(&galley::read(&file).unwrap().work));
}

proptest! {
    #![proptest_config(common::config(200))]

    #[test]
    fn any_work_is_a_page_that_holds_it(work in common::work()) {
        let page = write(&work);
        prop_assert!(page == write(&work), "the same work gave other bytes");
        let read = read(&page);
        read.check_ways();
        check_opens_again(&work, &page);
        // Every mark has a note, and the articles words are all there.
        let noted: BTreeSet<&str> = read.tags.iter().filter(|tag| tag.name == "li")
            .filter_map(|tag| tag.attributes.iter().find(|(name, _)| name == "data-id")).map(|(_, id)| id.as_str()).collect();
        let marks: Vec<String> = work.annotations.iter().map(|mark| mark.id.to_string()).collect();
        prop_assert!(marks.iter().all(|id| noted.contains(id.as_str())) && noted.len() == marks.len());
        // What of a mark lies in the blocks that are shown stands in runs that name it.
        for mark in work.annotations.iter() {
            let id = mark.id.to_string();
            let painted: String = read.runs.iter().filter(|(_, ids)| ids.split(' ').any(|one| one == id)).map(|(words, _)| words.as_str()).collect();
            let mut ranges: Vec<TextRange> = mark.ranges().collect();
            ranges.dedup();
            let words: String = work.article.blocks.iter().flat_map(|block| ranges.iter().filter_map(|range| range.intersect(block.range)))
                .map(|range| range.of(work.article.text.as_str())).collect();
            prop_assert!(painted == words.replace('\0', "\u{fffd}"), "a mark is not painted as it stands");
        }
    }

    #[test]
    fn looking_for_the_json_never_fails(page in "(<script|type=\"application/json\"|id=\"galley\"| |>|\\{|</script>|[a-z😊\"]){0,30}") {
        black_box(report::embedded(&page));
    }
}

const HOSTILE: &[&str] = &[
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "--></style><img src=x onerror=alert(1)>",
    "\"><b onclick=\"x\">",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "JaVaScRiPt://x/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "&lt;b&gt;&amp;&#60;",
    "]]><![CDATA[x",
    "<script type=\"application/json\" id=\"galley\">{}</script>",
    "a\u{202e}b\u{2028}c\u{2029}d",
    "nul \u{0} and \u{1b}",
    "</title></head><body>",
    "{{constructor.constructor('x')()}} ${x} `",
];

/// A work in which these words stand wherever words can.
fn everywhere(words: &str) -> (Work, Material) {
    let own = || words.to_owned();
    let text = format!("{words} said.\nIt cost $4.");
    let mut work = common::small_work(&text);
    let article = Rc::make_mut(&mut work.article);
    let meta = Rc::make_mut(&mut article.meta);
    (meta.title, meta.outlet, meta.url, meta.published, meta.updated) = (own(), own(), own(), own(), own());
    (meta.authors, meta.language, meta.direction) = (vec![own()], own(), own());
    (meta.task.title, meta.task.text, meta.task.by, meta.task.due) = (own(), own(), own(), own());
    let range = TextRange::new(0, words.len());
    let mark = |n: u128, kind: &str| {
        let mut mark = at(&work, n, kind, range);
        (mark.note, mark.tags, mark.creator) = (own(), vec![own()], own());
        mark.attributes = ["status", "verdict", "type", words].into_iter().map(|id| (id.to_owned(), own())).collect();
        mark
    };
    let mut claim = mark(1, "claim");
    let (quote, mut source) = (mark(2, "quote"), mark(3, "source"));
    let person = PersonId::from_u128(common::id(50));
    source.person = Some(person);
    let mut strange = mark(4, words);
    strange.anchoring = Anchoring::Fuzzy(900);
    let mut entry = Evidence::new(EvidenceId::from_u128(common::id(60)), words, Timestamp::default());
    (entry.reference, entry.url, entry.place, entry.date) = (own(), own(), own(), own());
    (entry.contact, entry.note) = (own(), own());
    let other = ArticleId::from_u128(common::id(70));
    entry.mark = Some(Pointer { article: other, annotation: claim.id, exact: own(), title: own(), extra: None });
    claim.evidence.insert(entry.id, Rc::new(entry));
    let relation = made_by(&claim, &source);
    Rc::make_mut(&mut work.relations).insert(relation.id, Rc::new(relation));
    let gap = format!("quote-unattributed:{}", quote.id);
    work.annotations = AnnotationSet::from_list([claim, quote, source, strange].map(Rc::new));
    let one = Person {
        kind: PersonKind::Document,
        aliases: vec![own()],
        role: own(),
        organization: own(),
        checks: Checks::default().with(Check::Named, true),
        anonymity: own(),
        note: own(),
        ..Person::new(person, words)
    };
    Rc::make_mut(&mut work.persons).insert(person, Rc::new(one));
    Rc::make_mut(&mut work.codebook).kinds.push(Kind {
        id: words.into(),
        name: own(),
        role: KindRole::Claim,
        ..Kind::default()
    });
    let dismissal = Dismissal { reason: own(), by: own(), ..Dismissal::default() };
    let dismissed = &mut Rc::make_mut(&mut Rc::make_mut(&mut work.article).meta).dismissed;
    dismissed.insert(gap, dismissal.clone());
    dismissed.insert("sum".to_owned(), dismissal);
    let alarm = |key: &str| Alarm { rule: "sum", key: key.to_owned(), places: vec![range], words: own() };
    let reading = Material { alarms: vec![alarm("sum"), alarm("open")], ..Material::of(&work.article) };
    (work, reading)
}

#[test]
fn hostile_words_never_add_a_tag() {
    let (work, reading) = everywhere("plain words");
    let plain = report::write(&work, &reading, &report::English);
    let skeleton = read(&plain);
    for section in ["notes", "cast", "claims", "figures", "dismissed"] {
        assert!(skeleton.values("id").contains(&section), "{section}");
    }
    for words in HOSTILE {
        let (work, reading) = everywhere(words);
        let page = report::write(&work, &reading, &report::English);
        let read = read(&page);
        assert_eq!(read.skeleton(), skeleton.skeleton(), "{words:?}");
        read.check_ways();
        check_opens_again(&work, &page);
        assert!(read.article.contains(&words.replace('\0', "\u{fffd}")), "{words:?}");
    }
}

#[test]
fn addresses_are_links_where_pages_and_letters_have_such() {
    let table = [
        ("https://courier.example/a?b=c&d=\"e\"", true),
        ("HTTP://courier.example", true),
        ("mailto:desk@courier.example", true),
        ("courier.example/a", false),
        ("javascript:alert(1)", false),
        ("java\tscript:alert(1)", false),
        ("https:", false),
        ("https://a b", false),
        ("file:///etc/passwd", false),
        ("//courier.example", false),
    ];
    for (address, is_link) in table {
        let mut work = common::small_work("Words.");
        Rc::make_mut(&mut Rc::make_mut(&mut work.article).meta).url = address.to_owned();
        let page = read(&write(&work));
        let links: Vec<&Tag> =
            page.tags.iter().filter(|tag| tag.attributes.contains(&("href".to_owned(), address.to_owned()))).collect();
        assert_eq!(links.len(), usize::from(is_link), "{address}");
        let rel = ("rel".to_owned(), "noreferrer noopener".to_owned());
        assert!(links.iter().all(|link| link.attributes.contains(&rel)));
    }
}

#[test]
fn what_is_open_and_what_is_dismissed_is_told_apart() {
    let mut work = common::small_work("“We counted,” she said.\n“So did we,” he said.");
    let quote = |n, words: &str| {
        let start = work.article.text.as_str().find(words).unwrap();
        Rc::new(at(&work, n, "quote", TextRange::new(start, start + words.len())))
    };
    let (first, second) = (quote(1, "“We counted,”"), quote(2, "“So did we,”"));
    work.annotations = AnnotationSet::from_list([first, second.clone()]);
    let gap = format!("quote-unattributed:{}", second.id);
    let dismissal = Dismissal { reason: "A chant".to_owned(), by: "Ruth".to_owned(), ..Dismissal::default() };
    Rc::make_mut(&mut Rc::make_mut(&mut work.article).meta).dismissed.insert(gap, dismissal);
    let gaps = Gaps::of(&work, &Material::default());
    assert!(!gaps.open.is_empty() && !gaps.dismissed.is_empty());
    let page = write(&work);
    let (_, after) = page.split_once("id=\"gaps\"").unwrap();
    let (open, dismissed) = after.split_once("id=\"dismissed\"").unwrap();
    assert!(open.contains("Quotes without a source") && open.contains("#n1") && open.contains("We counted"));
    assert!(dismissed.contains("Reason: A chant") && dismissed.contains("by Ruth") && dismissed.contains("So did we"));
}

#[test]
fn other_pages_hold_no_json_of_ours() {
    for page in [
        "",
        "<script",
        "<script>{}</script>",
        "<script type=\"application/json\">{}</script>",
        "<script id=\"galley\">{}</script>",
        "<script type=\"application/json\" id=\"annotations\">{}</script>",
        "<script type=\"application/json\" id=\"galley\">[]</script>",
        "<script type=\"application/json\" id=\"galley\">{}",
        "&lt;script type=\"application/json\" id=\"galley\"&gt;{}</script>",
    ] {
        assert_eq!(report::embedded(page), None, "{page}");
    }
    let moved = "<script>x</script><script id=\"galley\" type=\"application/json\">\n{}\n</script>";
    assert_eq!(report::embedded(moved), Some("{}"));
}

/// A megabyte with a thousand marks and everything that can be said of them.
fn large(paragraphs: usize, marks: usize) -> Work {
    let line = "The board logged 19 complaints in 2023, she said, and “nobody counted them” for a year after that.\n";
    let mut work = common::small_work(&line.repeat(paragraphs));
    let list: Vec<_> = (0..marks)
        .map(|n| {
            let start = n * (paragraphs / marks) * line.len();
            let kind = ["claim", "quote", "source"][n % 3];
            let (from, to) = [(0, 38), (53, 80), (40, 43)][n % 3];
            let mut mark = at(&work, n as u128, kind, TextRange::new(start + from, start + to));
            mark.note = "Ask the board".to_owned();
            Rc::new(mark)
        })
        .collect();
    let relations = list.chunks(3).filter_map(|three| match three {
        [claim, _, source] => Some(made_by(claim, source)),
        _ => None,
    });
    work.relations = Rc::new(relations.map(|one| (one.id, Rc::new(one))).collect());
    work.annotations = AnnotationSet::from_list(list);
    work
}

#[test]
fn a_long_article_costs_what_it_is_long() {
    let cost = |paragraphs: usize, marks: usize| {
        let work = large(paragraphs, marks);
        let reading = Material::of(&work.article);
        let took = (0..3).map(|_| {
            let start = Instant::now();
            let page = black_box(report::write(&work, &reading, &report::English));
            (start.elapsed(), page.len())
        });
        took.min().unwrap()
    };
    let (short, long) = (cost(1_250, 125), cost(10_000, 1_000));
    println!("1 MB with 1,000 marks: {:?}, {} bytes", long.0, long.1);
    assert!(long.0 < short.0 * 8 * 3 && long.1 < short.1 * 9, "{short:?} {long:?}");
}

#[test]
fn marks_upon_marks_do_not_multiply_the_page() {
    let words = "one two three four five six seven eight nine ten ".repeat(20);
    let mut work = common::small_work(&words);
    let marks = (0..400usize).map(|n| Rc::new(at(&work, n as u128, "quote", TextRange::new(n, 900 - n))));
    work.annotations = AnnotationSet::from_list(marks.collect::<Vec<_>>());
    let page = write(&work);
    read(&page).check_ways();
    assert!(page.len() < 20 * galley::write(&work).len(), "{}", page.len());
    assert!(page.matches(" href=\"#n").count() >= 400);
}

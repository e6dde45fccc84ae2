//! Hostile text: whatever comes in is text, comes out as it went in, and costs time in proportion to its
//! length.
//!
//! Time is held by ratios: eight times the text may take three times as long for each byte, and a stage
//! that is over in [`NOTHING`] passes. What grows with the square takes eight times as long for each.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its fixture has failed")]

use crate::common;
use std::fmt::Write as _;
use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use galley_core::anchoring::{anchor, describe};
use galley_core::desk::{Action, Opened, State};
use galley_core::formats::Trouble;
use galley_core::formats::{galley, w3c};
use galley_core::journal::library::Listing;
use galley_core::journal::wire;
use galley_core::layout::filter::find_all;
use galley_core::layout::segments::Segment;
use galley_core::layout::{Layout, PAINTED, TILE};
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::article::MOST_BLOCKS;
use galley_core::model::id::{AnnotationId, ArticleId, TabId};
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::sentences::sentences;
use galley_core::text::{TextRange, is_grapheme_boundary, word_count};
use serde_json::{Value, json};

/// Strings that break programs; see PROVENANCE.md beside them.
const NAUGHTY: &str = include_str!("../../../tests/fixtures/naughty-strings/strings.jsonl");

fn naughty() -> Vec<String> {
    let lines = NAUGHTY.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}

fn work_of(text: &str) -> Work {
    Work::new(build(ArticleId::from_u128(7), Intake::plain(text)), common::minute(0))
}

/// A text of a shape, of about so many bytes.
type Shape = (&'static str, fn(usize) -> String);

fn fill(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

const SHAPES: &[Shape] = &[
    ("words on one line", |n| fill("word and ", n)),
    ("one word", |n| fill("x", n)),
    ("line ends", |n| fill("\n", n)),
    ("one letter a line", |n| fill("a\n", n)),
    ("CR alone", |n| fill("\r", n)),
    ("CRLF", |n| fill("a\r\n", n)),
    ("every line end", |n| fill("a\r\n\rb\n\u{2028}c\u{2029}\u{85}\u{B}\u{C}", n)),
    ("accents on one letter", |n| format!("a{}", fill("\u{301}", n))),
    ("accents without a letter", |n| fill("\u{20DD}", n)),
    ("flags", |n| fill("🇩🇪", n)),
    ("halves of flags", |n| format!("x{}", fill("🇩", n))),
    ("joined people", |n| fill("👩\u{200D}", n)),
    ("families", |n| fill("👩‍👩‍👧‍👦", n)),
    ("joiners", |n| format!("👩{}", fill("\u{200D}", n))),
    ("conjuncts", |n| fill("क\u{94D}", n)),
    ("viramas", |n| format!("क{}क", fill("\u{94D}\u{93C}", n))),
    ("stops apart", |n| fill(". . ! ( \" 1. « ", n)),
    ("stops", |n| fill(".!?…", n)),
    ("Thai", |n| fill("ที่นี่", n)),
    ("right to left", |n| fill("שלום مرحبا ", n)),
    ("overrides", |n| fill("\u{202E}ab\u{2066}", n)),
    ("no width", |n| fill("\u{200B}", n)),
    ("byte order marks", |n| fill("\u{FEFF}", n)),
    ("NUL", |n| fill("\0", n)),
    ("controls", |n| fill("\u{1}\u{7F}\u{80}\u{9F}\u{1B}[31m", n)),
    ("private and none", |n| fill("\u{E000}\u{FFFE}\u{FFFF}\u{10FFFF}\u{FDD0}", n)),
    ("soft hyphens", |n| fill("\u{AD}", n)),
    ("quotation marks", |n| fill("“", n)),
    ("parentheses", |n| fill("(", n)),
    ("tags", |n| fill("<div>", n)),
    ("entities", |n| fill("&amp;#60;", n)),
    ("digits", |n| fill("9", n)),
    ("full stops", |n| fill(". ", n)),
    ("spaces", |n| format!("a{}b", fill(" ", n))),
    ("an address", |n| format!("https://x.org/{}", fill("a", n))),
    ("names", |n| format!("By {}", fill("Ann Lee and ", n))),
    ("bylines", |n| fill("By Ann Lee\n", n)),
    ("one sentence", |n| fill("This is one sentence that is said again and again here.\n", n)),
    ("one opening", |n| fill("a a a a a a a a\na a a a a b\n", n)),
    ("bullets", |n| fill("- a\n", n)),
    ("credits", |n| fill("A picture of it here\n(Photo: Jo Whitfield)\n", n)),
    ("menus", |n| fill("Home\nAdvertisement\nMarch 3, 2026\n", n)),
    ("wrapped by hand", |n| fill("the case depends on the value that is placed on a view, and by whom\n", n)),
];

// What went in comes out

/// Every law that a text must keep, whatever it is.
fn check(name: &str, given: &str) {
    let work = work_of(given);
    let text = work.article.text.as_str();
    let kept = given.strip_prefix('\u{FEFF}').unwrap_or(given).replace("\r\n", "\n").replace('\r', "\n");
    assert_eq!(text, kept, "{name}: only newlines and one byte order mark change");
    assert!(work.article.blocks.len() <= MOST_BLOCKS, "{name}");
    assert!(work.article.name().chars().count() <= 300, "{name}");
    // Blocks and the tiles in them hold everything but white space.
    let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
    let mut end = 0;
    for block in layout.blocks() {
        let between = text.get(end..block.range.start()).unwrap();
        assert!(between.chars().all(galley_core::text::is_edge_space), "{name}: {between:?} is in no block");
        let tiles: String = block.tiles.iter().map(|tile| tile.range.of(text)).collect();
        assert!(tiles == block.range.of(text), "{name}: the tiles are not the block");
        end = block.range.end();
    }
    assert!(text.get(end..).unwrap().chars().all(galley_core::text::is_edge_space), "{name}");

    let marked = mark_edges(&work);
    for mark in marked.annotations.iter() {
        let range = mark.parts[0].range;
        assert_eq!(&*mark.parts[0].exact, range.of(text), "{name}");
        for end in [range.start(), range.end()] {
            // A cluster of white space and an accent is cut where the white space is trimmed.
            let trimmed = text[..end].ends_with(galley_core::text::is_edge_space)
                || text[end..].starts_with(galley_core::text::is_edge_space);
            assert!(trimmed || is_grapheme_boundary(text, end), "{name}: a cluster is split at {end}");
        }
        let selectors = describe(text, range);
        assert_eq!(anchor(text, &selectors), (Anchoring::Exact, Some(range)), "{name}");
    }
    check_file(name, &marked);
}

/// A Galley file is read as it was written, and another program finds the words by code points.
fn check_file(name: &str, work: &Work) {
    let file = galley::write(work);
    let reading = galley::read(&file).unwrap();
    assert_eq!(reading.problems, [], "{name}");
    assert_eq!(&reading.work, work, "{name}");
    assert_eq!(galley::write(&reading.work), file, "{name}: the same bytes");
    let value: Value = serde_json::from_str(&file).unwrap();
    let letters: Vec<char> = value["article"]["text"].as_str().unwrap().chars().collect();
    for mark in value["annotations"].as_array().unwrap() {
        let place = |end: &str| usize::try_from(mark["parts"][0][end].as_u64().unwrap()).unwrap();
        let slice: String = letters[place("start")..place("end")].iter().collect();
        assert_eq!(mark["parts"][0]["exact"], json!(slice), "{name}");
    }
    serde_json::from_str::<Value>(&w3c::write(work)).unwrap();
    let words = wire::read_text(&wire::write_text(&work.article)).unwrap();
    assert_eq!(words.text, work.article.text, "{name}");
}

/// The work with the first, a middle and the last few bytes of its text marked, and all of it.
fn mark_edges(work: &Work) -> Work {
    let opened =
        Opened { work: work.clone(), clock: 0, saved: 0, stamps: Default::default(), drafts: Default::default() };
    let mut state = State::new(TabId::from_u128(1), "".into()).apply(Action::Opened(Box::new(opened)));
    let len = work.article.text.len();
    for (at, (start, end)) in
        [(0, 1), (len / 2, len / 2 + 2), (len.saturating_sub(5), len), (0, len)].into_iter().enumerate()
    {
        let range = TextRange::new(start.min(len), end.min(len));
        state = state.apply(Action::SelectionChanged(Some(range)));
        let id = AnnotationId::from_u128(common::id(at as u128 + 1));
        state = state.apply(Action::Annotate { kind: "quote".into(), id, at: common::minute(1) });
    }
    state.desk.unwrap().work.clone()
}

#[test]
fn what_goes_in_comes_out() {
    for (name, shape) in SHAPES {
        for bytes in [1, 90, 5_000] {
            check(name, &shape(bytes));
        }
    }
    let naughty = naughty();
    assert_eq!(naughty.len(), 251);
    for string in &naughty {
        check(string, string);
        check(string, &format!("{string}{string}\r\n{string} {string}"));
    }
    check("all of them", &naughty.join("\n"));
}

#[test]
fn a_file_with_hostile_words_in_every_field_is_the_same_again() {
    let naughty = naughty();
    let words = "The ferry bill was signed at night.";
    let shapes = SHAPES.iter().map(|(_, shape)| shape(40));
    let own = ["javascript:alert(1)", "__proto__", "constructor", "\u{202E}gnp.exe", "</script><script>", "\0"];
    for string in naughty.iter().cloned().chain(shapes).chain(own.map(str::to_owned)) {
        let work = common::small_work(words);
        let s = || json!(string);
        let file = json!({
            "format": "galley", "version": 1, "generator": s(), "modified": "2026-11-24T00:00:00.000Z",
            "offsetUnit": "codepoint",
            "article": {
                "id": work.article.id.to_string(), "title": s(), "authors": [s(), s()], "outlet": s(), "url": s(),
                "published": s(), "updated": s(), "language": s(), "direction": s(), "origin": s(),
                "text": words, "sha256": work.article.text.sha256(), string.clone(): s(),
                "blocks": [{ "role": "headline", "start": 0, "end": 35 }],
                "links": [{ "start": 4, "end": 9, "href": s() }],
            },
            "codebook": {
                "name": s(),
                "kinds": [{ "id": "k", "name": s(), "role": "custom", "definition": s(), "example": s(), "key": s(),
                    "attributes": [{ "id": s(), "name": s(), "choices": [{ "id": s(), "name": s() }] }] }],
                "relations": [{ "id": "r", "name": s(), "from": ["claim"], "to": ["source"] }],
            },
            "persons": [{ "id": uuid(3), "name": s(), "aliases": [s()], "role": s(), "organization": s() }],
            "annotations": [{
                "id": uuid(1), "kind": "k", "parts": [{ "start": 4, "end": 9, "exact": "ferry" }], "prefix": s(),
                "suffix": s(), "anchoring": "exact", "attributes": { string.clone(): s() }, "note": s(),
                "tags": [s(), s()], "origin": s(), "creator": s(),
                "created": "2026-11-24T00:00:00.000Z", "modified": "2026-11-24T00:00:00.000Z",
            }],
            "relations": [{ "id": uuid(2), "from": uuid(1), "type": "r", "to": uuid(1), "note": s(), "creator": s(),
                "created": "2026-11-24T00:00:00.000Z", "modified": "2026-11-24T00:00:00.000Z" }],
            "deleted": [],
        });
        let reading = galley::read(&file.to_string()).unwrap();
        // A mark that is related to itself is kept, and said.
        let troubles: Vec<Trouble> = reading.problems.iter().map(|problem| problem.trouble).collect();
        assert_eq!(troubles, [Trouble::Forbidden], "{string:?}");
        let note = reading.work.annotations.at(0).unwrap().note.clone();
        assert_eq!(note, string);
        assert_eq!(reading.work.article.meta.url, string);
        let written = galley::write(&reading.work);
        let again = galley::read(&written).unwrap();
        assert_eq!((&again.work, again.problems), (&reading.work, reading.problems), "{string:?}");
        assert_eq!(galley::write(&again.work), written, "{string:?}");
    }
}

fn uuid(number: u128) -> String {
    AnnotationId::from_u128(common::id(number)).to_string()
}

/// A file over a short text, with a change.
fn file(change: impl FnOnce(&mut Value)) -> String {
    let work = common::small_work("The ferry bill was signed at night.\nNobody said why.");
    let mut value: Value = serde_json::from_str(&galley::write(&work)).unwrap();
    change(&mut value);
    value.to_string()
}

#[test]
fn odd_files_are_read_or_refused() {
    for huge in ["1e400", "-1e400", "123456789012345678901234567890", "0.1", "4294967296", "18446744073709551616"] {
        let odd = file(|f| {
            f["annotations"] = json!([{ "kind": "quote", "parts": [{ "start": 4, "end": 9, "exact": "ferry" }] }]);
        });
        for place in ["\"start\":4", "\"end\":9"] {
            let (name, _) = place.split_once(':').unwrap();
            let odd = odd.replacen(place, &format!("{name}:{huge}"), 1);
            assert!(odd.contains(huge));
            let work = galley::read(&odd).unwrap().work;
            // Nothing is believed but the words.
            assert_eq!(work.annotations.at(0).map(|mark| mark.exact()), Some("ferry".to_owned()), "{odd}");
            black_box(Layout::new(&work.article, &work.codebook, &work.annotations));
        }
    }
    for deep in ["[", "{\"a\":", "[{\"a\":"] {
        let deep = deep.repeat(1_000_000);
        assert!(galley::read(&deep).is_err());
        let inside = file(|_| ()).replacen("\"format\"", &format!("\"x\":{deep},\"format\""), 1);
        assert!(galley::read(&inside).is_err());
    }
    // A name that stands twice: the later counts, once and for all.
    let twice = file(|_| ()).replacen("\"format\"", "\"title\":1,\"__proto__\":{\"a\":1},\"title\":2,\"format\"", 1);
    let reading = galley::read(&twice).unwrap();
    let once = galley::write(&reading.work);
    assert_eq!(galley::write(&galley::read(&once).unwrap().work), once);
}

// Time in proportion

/// What is over so soon is not measured: a clock's grain, another program's moment.
const NOTHING: Duration = Duration::from_millis(25);
/// How much longer eight times as much may take: a square would take 64 times as long, and a machine that
/// is busy with other things takes the longer run out of its stride more than the shorter.
const MOST: u32 = 40;
/// How often a stage is measured before it counts as too slow; the shortest time counts.
const TRIES: usize = 12;

/// Fails if a stage takes more than its share for eight times as much.
fn grows_with<T>(name: &str, small: &T, large: &T, stage: impl Fn(&T)) {
    let measure = |given: &T| {
        let start = Instant::now();
        stage(given);
        start.elapsed()
    };
    let (mut short, mut long) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        long = long.min(measure(large));
        if long < NOTHING {
            return;
        }
        short = short.min(measure(small));
        if long < short * MOST {
            return;
        }
    }
    panic!("{name}: {long:?} for eight times as much as {short:?}");
}

#[test]
fn every_stage_is_linear_in_the_text() {
    const SMALL: usize = 20_000;
    for (name, shape) in SHAPES {
        let (small, large) = (shape(SMALL), shape(8 * SMALL));
        let stage = |what: &str| format!("{name}, {what}");
        grows_with(&stage("build"), &small, &large, |text| _ = black_box(work_of(text)));
        grows_with(&stage("words"), &small, &large, |text| _ = black_box(word_count(text)));
        grows_with(&stage("sentences"), &small, &large, |text| {
            black_box(sentences(text, TextRange::new(0, text.len()), None));
        });
        grows_with(&stage("search"), &small, &large, |text| _ = black_box(find_all(text, "a a a b")));
        let (small, large) = (work_of(&small), work_of(&large));
        grows_with(&stage("layout"), &small, &large, |work| {
            black_box(Layout::new(&work.article, &work.codebook, &work.annotations));
        });
        grows_with(&stage("marking"), &small, &large, |work| _ = black_box(mark_edges(work)));
        grows_with(&stage("list"), &small, &large, |work| _ = black_box(Listing::of(work)));
        let (small, large) = (galley::write(&mark_edges(&small)), galley::write(&mark_edges(&large)));
        grows_with(&stage("reading"), &small, &large, |file| _ = black_box(galley::read(file).unwrap()));
        // The text was changed: everything is looked for again.
        let changed = |file: &String| file.replacen("\"text\": \"", "\"text\": \"Well: ", 1);
        grows_with(&stage("anchoring"), &changed(&small), &changed(&large), |file| {
            assert!(galley::read(file).unwrap().problems.iter().any(|p| p.trouble == Trouble::TextChanged));
        });
    }
}

/// A work with marks at these ranges of its text.
fn marked(text: &str, ranges: impl Iterator<Item = TextRange>) -> Work {
    let mut work = work_of(text);
    let at = common::minute(1);
    let marks = ranges.enumerate().map(|(number, range)| {
        Rc::new(Annotation {
            id: AnnotationId::from_u128(common::id(number as u128)),
            kind: ["quote", "claim", "source"][number % 3].into(),
            parts: vec![Part { range, exact: range.of(text).into(), extra: None }],
            prefix: String::new(),
            suffix: String::new(),
            anchoring: Anchoring::Exact,
            attributes: Default::default(),
            note: String::new(),
            tags: Vec::new(),
            origin: "hand".to_owned(),
            creator: String::new(),
            created: at,
            modified: at,
            evidence: Default::default(),
            person: None,
            changed: Default::default(),
            extra: None,
        })
    });
    work.annotations = AnnotationSet::from_list(marks.collect::<Vec<_>>());
    work
}

fn paint(work: &Work) -> Vec<Segment> {
    let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
    let tiles = layout.blocks().flat_map(|block| block.tiles.iter());
    tiles.flat_map(|tile| tile.segments(|_| true)).collect()
}

/// Marks that lie over each other: name, text, and where so many of them lie.
type Heap = (&'static str, fn(usize) -> Work);

const HEAPS: &[Heap] = &[
    ("in one place", |n| marked("word", (0..n).map(|_| TextRange::new(0, 4)))),
    ("in each other", |n| marked(&"x".repeat(TILE), (0..n).map(|at| TextRange::new(at % 1000, 2048 - at % 1000)))),
    ("in steps", |n| marked(&"x".repeat(n + 900), (0..n).map(|at| TextRange::new(at, at + 900)))),
    ("over many tiles", |n| marked(&fill("x", 40 * n), (0..20).map(|at| TextRange::new(at, 40 * n - at)))),
];

#[test]
fn marks_over_each_other_cost_no_more_than_marks() {
    for (name, heap) in HEAPS {
        let (small, large) = (heap(400), heap(3_200));
        grows_with(&format!("{name}, painting"), &small, &large, |work| _ = black_box(paint(work)));
        grows_with(&format!("{name}, a mark more and less"), &small, &large, |work| {
            let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
            let mark = work.annotations.at(0).unwrap();
            let less = layout.with_annotation(&work.article, &work.codebook, Some(mark), None);
            assert_eq!(less.with_annotation(&work.article, &work.codebook, None, Some(mark)), layout);
        });
        let most = paint(&large).iter().map(|run| run.owners.len()).max().unwrap();
        assert!(most <= PAINTED, "{name}: {most} marks in a run");
        check_file(name, &small);
    }
    // One mark of many parts, all in one tile.
    let parts = |n: usize| {
        let mut work = marked(&fill("xy ", TILE - 4), [TextRange::new(0, 2)].into_iter());
        let mut mark = (**work.annotations.at(0).unwrap()).clone();
        let part =
            |at: usize| Part { range: TextRange::new(at % 600 * 3, at % 600 * 3 + 2), exact: "xy".into(), extra: None };
        mark.parts = (0..n).map(part).collect();
        mark.parts.sort_by_key(|part| part.range);
        work.annotations = work.annotations.with(Rc::new(mark));
        work
    };
    grows_with("many parts", &parts(2_000), &parts(16_000), |work| {
        let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
        let mark = work.annotations.at(0).unwrap();
        let less = layout.with_annotation(&work.article, &work.codebook, Some(mark), None);
        let again = less.with_annotation(&work.article, &work.codebook, None, Some(mark));
        black_box(again.blocks().map(|block| block.tiles[0].segments(|_| true).len()).sum::<usize>());
    });
}

#[test]
fn long_lists_in_a_file_are_linear() {
    /// A list of a file, its items in the worst order.
    type List = (&'static str, fn(&mut Value, usize));
    const LISTS: &[List] = &[
        ("attributes", |f, n| {
            let all: serde_json::Map<String, Value> = (0..n).map(|at| (format!("{:06}", n - at), json!("x"))).collect();
            f["annotations"] = json!([{ "kind": "quote", "parts": [], "attributes": all }]);
        }),
        ("relations", |f, n| f["relations"] = (0..n).map(|at| json!({ "from": at, "to": at, "type": "x" })).collect()),
        ("persons", |f, n| f["persons"] = (0..n).map(|at| json!({ "name": format!("{at}") })).collect()),
        ("tombstones", |f, n| {
            let dead = |at| json!({ "id": uuid((n - at) as u128), "at": "2026-11-24T00:00:00.000Z" });
            f["deleted"] = (0..n).map(dead).collect();
        }),
        ("kinds", |f, n| f["codebook"]["kinds"] = (0..n).map(|at| json!({ "id": format!("k{at}") })).collect()),
        ("marks without words", |f, n| {
            f["annotations"] = (0..n).map(|at| json!({ "kind": format!("k{at}"), "parts": [] })).collect();
        }),
        ("marks on one word", |f, n| {
            let part = json!([{ "start": 4, "end": 9, "exact": "ferry" }]);
            f["annotations"] = (0..n).map(|at| json!({ "kind": "quote", "parts": part, "note": at })).collect();
        }),
        ("parts", |f, n| {
            let part = |at| json!({ "start": (n - at) % 30, "end": 31, "exact": "x" });
            f["annotations"] = json!([{ "kind": "quote", "parts": (0..n).map(part).collect::<Vec<_>>() }]);
        }),
        ("blocks", |f, n| {
            f["article"]["text"] = json!("a ".repeat(n));
            let block = |at| json!({ "role": "caption", "start": 2 * at, "end": 2 * at + 1 });
            f["article"]["blocks"] = (0..n).map(block).collect();
        }),
        ("links", |f, n| {
            f["article"]["links"] = (0..n).map(|_| json!({ "start": 0, "end": 3, "href": "x" })).collect();
        }),
        ("unknown keys", |f, n| {
            for at in 0..n {
                f[format!("k{at}")] = json!(1);
            }
        }),
    ];
    for (name, list) in LISTS {
        let of = |n| file(|value| list(value, n));
        let (small, large) = (of(1_500), of(12_000));
        grows_with(name, &small, &large, |file| _ = black_box(galley::read(file).unwrap()));
        let reading = galley::read(&large).unwrap();
        assert!(reading.work.article.blocks.len() <= MOST_BLOCKS);
        let written = galley::write(&reading.work);
        assert_eq!(galley::read(&written).unwrap().work, reading.work, "{name}");
    }
}

#[test]
fn a_file_does_not_grow_in_memory() {
    let text = fill("word ", 100_000);
    let marks = |change: fn(&mut Value)| {
        let mut part = json!({ "start": 0, "end": text.len(), "exact": "word" });
        change(&mut part);
        let mark = |at| json!({ "kind": "quote", "anchoring": "fuzzy", "score": 900, "parts": [part], "note": at });
        let file = file(|f| {
            f["article"]["text"] = json!(text);
            f["article"]["sha256"] = json!(work_of(&text).article.text.sha256());
            f["annotations"] = (0..5_000).map(mark).collect();
        });
        let work = galley::read(&file).unwrap().work;
        assert_eq!(work.annotations.len(), 5_000, "every mark is kept");
        work
    };
    for (name, change) in [
        ("places without words", (|part| _ = part.as_object_mut().unwrap().remove("exact")) as fn(&mut Value)),
        ("one word for a whole text", |_| ()),
    ] {
        let work = marks(change);
        let words: usize = work.annotations.iter().map(|mark| mark.exact().len()).sum();
        assert!(words < 30_000_000, "{name}: {words} bytes of words in a file of one megabyte");
        let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
        let painted: usize = layout.blocks().flat_map(|block| &block.tiles).map(|tile| tile.marks.len()).sum();
        assert!(painted < 50_000, "{name}: {painted} marks in tiles");
    }
}

#[test]
fn an_article_has_no_more_blocks_than_a_page_has_room_for() {
    for lines in [MOST_BLOCKS, MOST_BLOCKS + 1, 3 * MOST_BLOCKS] {
        let mut text = String::new();
        for line in 0..lines {
            // Writing into a string cannot fail.
            let _ = writeln!(text, "  {line}\t");
        }
        let work = work_of(&text);
        assert_eq!(work.article.blocks.len() == MOST_BLOCKS, lines != MOST_BLOCKS + 1);
        let shown: String = work.article.blocks.iter().map(|block| block.range.of(&text)).collect();
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(letters(&shown), letters(&text));
        check_file("many lines", &work);
    }
}

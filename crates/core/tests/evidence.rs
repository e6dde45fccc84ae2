//! What backs a claim: which links of the article are offered, how entries are written, found again and taken
//! back, and how they meet those of other tabs. Runs natively.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common;
use crate::common::minute;
use galley_core::change::fields::Thing;
use galley_core::change::record::Record;
use galley_core::desk::{Action, Deed, Edited, Matter, Opened, State};
use galley_core::formats::w3c;
use galley_core::insight::links::{MOST, offers};
use galley_core::journal::Entry;
use galley_core::journal::stamps::Stamps;
use galley_core::layout::Layout;
use galley_core::layout::filter::Filter;
use galley_core::layout::paper::Paper;
use galley_core::model::annotation::{Annotation, AnnotationSet};
use galley_core::model::article::Link;
use galley_core::model::evidence::{Evidence, Field, Pointer, host, in_order, is_on_web};
use galley_core::model::id::{AnnotationId, ArticleId, EvidenceId, TabId};
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::text::TextRange;
use litemap::LiteMap;

const STORY: &str = "Council to close four libraries.\n\
    The plan is not new. It would save $310,000 a year, the council paper says. Readers doubt the sum.\n\
    Nobody asked the drivers, said Tomas Reyes.\n\
    The rain went on for weeks.";

/// The story with a claim on it, and links over these words.
fn linked(claim: &str, links: &[(&str, &str)]) -> (Work, Rc<Annotation>) {
    let mut work = common::small_work(STORY);
    let text = work.article.text.clone();
    let link = |(words, href): &(&str, &str)| {
        let start = text.as_str().find(words).unwrap_or_else(|| panic!("{words}"));
        Link { range: TextRange::new(start, start + words.len()), href: (*href).to_owned(), extra: None }
    };
    let mut list: Vec<Link> = links.iter().map(link).collect();
    list.sort_by_key(|link| link.range.start());
    Rc::make_mut(&mut work.article).links = Rc::new(list);
    let mark = Rc::new(common::mark(&work, "claim", &[claim]));
    Record::from(Thing::Annotation(mark.clone())).apply(&mut work, minute(0));
    (work, mark)
}

fn entry(id: u128, reference: &str) -> Evidence {
    Evidence { reference: reference.to_owned(), ..Evidence::new(EvidenceId::from_u128(id), "", minute(0)) }
}

/// Links of an article, by their words and addresses, and the words of the offered ones.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);

#[test]
fn links_near_a_claim_are_offered_the_nearest_first() {
    const CLAIM: &str = "It would save $310,000 a year";
    let paper = ("council paper", "https://council.example/paper.pdf");
    let sum = ("$310,000", "https://council.example/sum");
    let doubt = ("Readers doubt", "https://paper.example/letters");
    let before = ("four libraries", "https://paper.example/libraries");
    let after = ("the drivers", "https://union.example");
    let far = ("The rain", "https://weather.example");
    // Links, and the words of the offered ones in order.
    let rows: [Case<'_>; 11] = [
        (&[], &[]),
        (&[sum], &["$310,000"]),
        (&[far], &[]),
        (
            &[far, after, before, doubt, paper, sum],
            &["$310,000", "council paper", "Readers doubt", "four libraries", "the drivers"],
        ),
        // One that begins outside of the words and ends in them.
        (&[("new. It would", "https://a.example"), paper], &["new. It would", "council paper"]),
        // The same address twice, and with a slash at its end.
        (&[("$310,000", "https://a.example/x"), ("council paper", "https://a.example/x/")], &["$310,000"]),
        // What leads nowhere.
        (&[("$310,000", "mailto:desk@paper.example"), ("council paper", "javascript:void(0)")], &[]),
        (&[("$310,000", "#notes"), ("council paper", "tel:+4712345678"), ("Readers doubt", "  ")], &[]),
        (&[("$310,000", "data:text/plain,x"), ("council paper", "HTTPS://council.example/P")], &["council paper"]),
        // Within the article's own site, and a colon that is no scheme's.
        (&[("$310,000", "/2026/papers?at=12:40"), ("council paper", "../a:b")], &["$310,000", "council paper"]),
        (&[("would", ""), ("save", " https://a.example ")], &["save"]),
    ];
    for (links, expected) in rows {
        let (work, mark) = linked(CLAIM, links);
        let found = offers(&work, &mark);
        let words: Vec<&str> = found.iter().map(|offer| &*offer.words).collect();
        assert_eq!(words, expected, "{links:?}");
        assert!(found.iter().all(|offer| offer.href.trim() == offer.href && !offer.href.is_empty()));
    }
}

#[test]
fn an_offer_says_where_it_stands_and_goes_when_it_was_taken() {
    let links = [("$310,000", "https://a.example/1"), ("the drivers", "https://b.example")];
    let (work, mark) = linked("It would save $310,000 a year", &links);
    let found = offers(&work, &mark);
    let blocks: Vec<_> = found.iter().map(|offer| offer.block).collect();
    assert_eq!(blocks, [Some(1), Some(2)]);
    let mut taken = (*mark).clone();
    let one = Evidence { url: "https://a.example/1/".to_owned(), ..entry(1, "") };
    taken.evidence.insert(one.id, Rc::new(one));
    assert_eq!(offers(&work, &taken).len(), 1);
    // A claim over two blocks has links of both, and of those around them.
    let (work, mark) = linked("Readers doubt the sum.\nNobody asked", &links);
    let found: Vec<String> = offers(&work, &mark).into_iter().map(|offer| offer.words).collect();
    assert_eq!(found, ["the drivers", "$310,000"]);
    // One that has lost its place has none.
    let mut lost = (*mark).clone();
    lost.anchoring = galley_core::model::annotation::Anchoring::Orphan;
    assert!(offers(&work, &lost).is_empty());
}

#[test]
fn not_more_than_a_handful_is_offered_and_a_linked_picture_has_no_words() {
    let (mut work, mark) = linked("It would save $310,000 a year", &[]);
    let at = work.article.text.as_str().find("save").unwrap();
    let link = |number: usize| Link {
        range: TextRange::new(at, at),
        href: format!("https://a.example/{number}"),
        extra: None,
    };
    Rc::make_mut(&mut work.article).links = Rc::new((0..40).map(link).collect());
    let found = offers(&work, &mark);
    assert_eq!(found.len(), MOST);
    assert!(found.iter().all(|offer| offer.words.is_empty()));
}

#[test]
fn sites_and_addresses_are_told_from_words() {
    let rows = [
        ("https://www.council.example/papers?x#y", Some("council.example"), true),
        ("HTTP://council.example", Some("council.example"), true),
        ("https://name:word@council.example/x", Some("council.example"), true),
        ("//council.example/x", Some("council.example"), false),
        ("ftp://council.example", Some("council.example"), false),
        ("javascript://council.example/%0aalert(1)", Some("council.example"), false),
        ("https://", None, false),
        ("https:///x", None, false),
        ("council.example", None, false),
        ("", None, false),
        ("é", None, false),
    ];
    for (url, site, on_web) in rows {
        assert_eq!((host(url), is_on_web(url)), (site, on_web), "{url}");
    }
}

#[test]
fn an_address_that_is_given_as_the_reference_becomes_the_link() {
    // Reference and link before, what is typed as the reference, both after.
    let rows = [
        (("", ""), "Board papers ", ("Board papers", "")),
        (("", ""), " https://a.example/x ", ("", "https://a.example/x")),
        (("", "https://a.ex"), "https://a.example", ("", "https://a.example")),
        (("", ""), "www.a.example/x", ("", "https://www.a.example/x")),
        (("", ""), "https://a.example is the place", ("https://a.example is the place", "")),
        (("", ""), "https://", ("https://", "")),
        (("", "https://b.example"), "https://a.example", ("https://a.example", "https://b.example")),
        (("Board papers", ""), "https://a.example", ("", "https://a.example")),
    ];
    for ((reference, url), typed, expected) in rows {
        let was = Evidence { url: url.to_owned(), ..entry(1, reference) };
        let is = was.with(Field::Reference, typed);
        assert_eq!((&*is.reference, &*is.url), expected, "{typed}");
        // While it is typed it stays where it is, whatever it is.
        let is = was.typed(Field::Reference, typed);
        assert_eq!((&*is.reference, &*is.url), (typed.trim(), url), "{typed}");
    }
    let note = entry(1, "").with(Field::Note, "  one\n two \n");
    assert_eq!(note.note, "  one\n two");
}

#[test]
fn an_entry_has_a_name_whatever_is_known_of_it() {
    let mut one = entry(1, "");
    assert!(one.is_blank() && !one.name().is_empty());
    one.mark = Some(pointer(9, 9));
    assert_eq!(one.name(), "words of the mark");
    one.url = "https://www.a.example/x".to_owned();
    assert_eq!(one.name(), "a.example");
    one.url = "page 3".to_owned();
    assert_eq!(one.name(), "page 3");
    one.reference = "Board papers".to_owned();
    assert_eq!(one.name(), "Board papers");
}

fn pointer(article: u128, mark: u128) -> Pointer {
    Pointer {
        article: ArticleId::from_u128(article),
        annotation: AnnotationId::from_u128(mark),
        exact: "words of the mark".to_owned(),
        title: "Another story".to_owned(),
        extra: None,
    }
}

fn open(work: &Work, tab: u128) -> State {
    let opened = Opened { work: work.clone(), clock: 1, saved: 1, stamps: Stamps::default(), drafts: LiteMap::new() };
    State::new(TabId::from_u128(tab), "Ada".into()).apply(Action::Opened(Box::new(opened)))
}

fn kept(state: &State, mark: AnnotationId) -> Vec<Rc<Evidence>> {
    in_order(&state.desk.as_ref().unwrap().work.annotations.get(mark).unwrap().evidence).into_iter().cloned().collect()
}

fn set(state: &State, mark: AnnotationId, evidence: Evidence, at: Timestamp) -> State {
    state.apply(Action::SetEvidence { id: mark, evidence: Box::new(evidence), at })
}

fn seconds(count: i64) -> Timestamp {
    Timestamp::from_millis(minute(1).millis() + count * 1_000)
}

#[test]
fn words_that_are_kept_while_they_are_typed_are_one_step_of_undo() {
    let (work, mark) = linked("$310,000", &[]);
    let id = mark.id;
    let mut state = open(&work, 1);
    for (second, words) in [(0, "Bo"), (1, "Board"), (3, "Board papers")] {
        state = set(&state, id, entry(7, words), seconds(second));
    }
    let placed = Evidence { place: "p. 3".to_owned(), ..entry(7, "Board papers") };
    state = set(&state, id, placed.clone(), seconds(5));
    // Much later the same field is another step.
    state = set(&state, id, Evidence { place: "p. 4".to_owned(), ..placed.clone() }, seconds(500));
    assert_eq!(kept(&state, id)[0].place, "p. 4");
    assert_eq!((&*kept(&state, id)[0].creator, kept(&state, id)[0].created), ("Ada", seconds(0)));
    let undo = |state: &State| state.apply(Action::Undo { at: seconds(600) });
    let state = undo(&state);
    assert_eq!(kept(&state, id)[0].place, "p. 3");
    let state = undo(&state);
    assert_eq!((&*kept(&state, id)[0].place, &*kept(&state, id)[0].reference), ("", "Board papers"));
    let state = undo(&state);
    assert!(kept(&state, id).is_empty());
    let state = state.apply(Action::Redo { at: seconds(601) });
    assert_eq!(kept(&state, id)[0].reference, "Board papers");
    // An address is the link when the field is left, and still the same step.
    let mut addressed = state.clone();
    for (second, words) in [(650, "https://a.ex"), (651, "https://a.example")] {
        addressed = set(&addressed, id, entry(9, words), seconds(second));
    }
    let left = entry(9, "https://a.example").with(Field::Reference, "https://a.example");
    addressed = set(&addressed, id, left, seconds(652));
    assert_eq!(kept(&addressed, id)[1].url, "https://a.example");
    assert_eq!(kept(&undo(&addressed), id).len(), 1);
    // Two entries are two steps, even where both are being filled.
    let both = set(&set(&state, id, entry(8, "A call"), seconds(700)), id, entry(7, "Papers"), seconds(701));
    let state = undo(&both);
    assert_eq!(kept(&state, id).len(), 2);
    assert_eq!(kept(&state, id)[0].reference, "Board papers");
}

#[test]
fn an_answer_that_is_kept_while_it_is_typed_is_one_step_of_undo_and_each_choice_its_own() {
    let (work, mark) = linked("$310,000", &[]);
    let id = mark.id;
    let answer = |state: &State, key: &str, value: &str, second| {
        let (attribute, value) = (key.to_owned(), value.to_owned());
        state.apply(Action::SetAttribute { id, attribute, value, at: seconds(second) })
    };
    let said = |state: &State, key: &str| {
        let mark = state.desk.as_ref().unwrap().work.annotations.get(id).unwrap().clone();
        mark.attributes.get(key).cloned().unwrap_or_default()
    };
    let mut state = open(&work, 1);
    for (second, value) in [(0, "wrong"), (1, "confirmed")] {
        state = answer(&state, "status", value, second);
    }
    for (second, words) in [(2, "Page"), (3, "Page 3"), (4, "Page 3 says so.")] {
        state = answer(&state, "verdict", words, second);
    }
    let undo = |state: &State| state.apply(Action::Undo { at: seconds(600) });
    let state = undo(&state);
    assert_eq!((&*said(&state, "verdict"), &*said(&state, "status")), ("", "confirmed"));
    let state = undo(&state);
    assert_eq!(said(&state, "status"), "wrong");
}

#[test]
fn an_entry_that_is_taken_away_can_be_had_back_and_a_blank_one_goes_without_a_word() {
    let (work, mark) = linked("$310,000", &[]);
    let id = mark.id;
    let remove = |state: &State, number: u128| {
        let evidence = EvidenceId::from_u128(number);
        state.apply(Action::RemoveEvidence { id, evidence, at: seconds(9) })
    };
    let state = set(&set(&open(&work, 1), id, entry(7, "Papers"), seconds(0)), id, entry(8, " "), seconds(1));
    let state = remove(&state, 8);
    assert!(state.notices.is_empty());
    let state = remove(&state, 7);
    assert!(kept(&state, id).is_empty());
    let notice = state.notices.last().unwrap();
    let Matter::Edited(Edited::EvidenceRemoved(gone)) = &notice.matter else { panic!("{notice:?}") };
    assert_eq!((gone.name().as_str(), notice.matter.deeds()), ("Papers", vec![Deed::Undo]));
    assert_eq!(kept(&state.apply(Action::Undo { at: seconds(10) }), id)[0].reference, "Papers");
    // Nothing is there any more.
    assert_eq!(remove(&state, 7), state);
}

#[test]
fn two_tabs_add_evidence_to_one_claim_and_both_stay() {
    let (work, mark) = linked("$310,000", &[]);
    let id = mark.id;
    let one = set(&open(&work, 1), id, entry(7, "Board papers"), seconds(0));
    let two = set(&open(&work, 2), id, entry(8, "A call"), seconds(0));
    let hear = |state: &State, of: &State| {
        let entries: Vec<Rc<Entry>> = of.outbox.iter().map(|out| out.entry.clone()).collect();
        entries.into_iter().fold(state.clone(), |state, entry| state.apply(Action::Heard(entry)))
    };
    for state in [hear(&one, &two), hear(&two, &one)] {
        let names: Vec<String> = kept(&state, id).iter().map(|entry| entry.reference.clone()).collect();
        assert_eq!(names, ["Board papers", "A call"]);
        assert!(state.apply(Action::Undo { at: seconds(3) }) != state, "one's own can be taken back");
    }
    // One takes it away while the other writes into another: that is no quarrel.
    let both = hear(&one, &two);
    let gone = both.apply(Action::RemoveEvidence { id, evidence: EvidenceId::from_u128(8), at: seconds(4) });
    let other =
        set(&hear(&two, &one), id, Evidence { place: "p. 3".to_owned(), ..entry(7, "Board papers") }, seconds(5));
    let last = |state: &State| state.outbox.last().unwrap().entry.clone();
    for state in [gone.apply(Action::Heard(last(&other))), other.apply(Action::Heard(last(&gone)))] {
        let entries = kept(&state, id);
        assert_eq!((entries.len(), &*entries[0].place), (1, "p. 3"));
    }
}

#[test]
fn the_way_to_a_mark_leads_there_also_through_another_article() {
    let (work, mark) = linked("$310,000", &[]);
    let here = Pointer { article: work.article.id, annotation: mark.id, ..pointer(0, 0) };
    let focused = |state: &State| state.desk.as_ref().unwrap().focused;
    let go = |state: &State, to: &Pointer| state.apply(Action::GoTo(Box::new(to.clone())));
    // In the open article at once, in another when it is open.
    assert_eq!(focused(&go(&open(&work, 1), &here)), Some(mark.id));
    let opened = |work: &Work| Opened {
        work: work.clone(),
        clock: 1,
        saved: 1,
        stamps: Stamps::default(),
        drafts: LiteMap::new(),
    };
    let mut other = common::small_work("Another story.");
    Rc::make_mut(&mut other.article).id = ArticleId::from_u128(77);
    let away = go(&open(&other, 1), &here);
    assert_eq!(focused(&away), None);
    let there = away.apply(Action::Opened(Box::new(opened(&work))));
    assert_eq!((focused(&there), &there.bound), (Some(mark.id), &None));
    // Elsewhere instead: nothing of it is left.
    let elsewhere = away.apply(Action::Opened(Box::new(opened(&other)))).apply(Action::Opened(Box::new(opened(&work))));
    assert_eq!(focused(&elsewhere), None);
    let closed = away.apply(Action::Closed).apply(Action::Opened(Box::new(opened(&work))));
    assert_eq!(focused(&closed), None);
    // The mark is gone: it is said, with the words that it had.
    let gone = Pointer { annotation: AnnotationId::from_u128(404), ..here };
    let told = go(&open(&other, 1), &gone).apply(Action::Opened(Box::new(opened(&work))));
    let matter = &told.notices.last().unwrap().matter;
    assert!(matches!(matter, Matter::Edited(Edited::MarkGone(words)) if words.contains("words of the mark")));
    assert_eq!(focused(&told), None);
}

#[test]
fn words_in_evidence_are_found() {
    let (work, mark) = linked("$310,000", &[]);
    let full = Evidence {
        url: "https://council.example/P".to_owned(),
        place: "minute 12:40".to_owned(),
        date: "2026-11-18".to_owned(),
        contact: "Mara Lind".to_owned(),
        note: "Says “about”.".to_owned(),
        mark: Some(pointer(5, 5)),
        ..entry(7, "Board papers")
    };
    let state = set(&open(&work, 1), mark.id, full, seconds(0));
    let work = &state.desk.as_ref().unwrap().work;
    let rows = [
        ("board PAPERS", true),
        ("council.example/p", true),
        ("12:40", true),
        ("2026-11", true),
        ("mara", true),
        ("\"about\"", true),
        ("words of the mark", true),
        ("another story", true),
        ("minutes", false),
    ];
    for (query, found) in rows {
        let filter = Filter { query: query.to_owned(), ..Filter::default() };
        assert_eq!(filter.list(&work.annotations).len() == 1, found, "{query}");
    }
}

#[test]
fn evidence_is_printed_in_the_order_in_which_it_was_added() {
    let (mut work, mark) = linked("$310,000", &[]);
    let other = Rc::new(common::mark(&work, "source", &["The plan"]));
    let mut backed = (*mark).clone();
    let here = |mark: &Annotation| Pointer { article: work.article.id, annotation: mark.id, ..pointer(0, 0) };
    let list = [
        Evidence { created: minute(9), ..entry(1, "Later") },
        Evidence { created: minute(2), mark: Some(here(&other)), ..entry(2, "Sooner") },
        Evidence { created: minute(3), mark: Some(pointer(5, 5)), ..entry(3, "In between") },
    ];
    backed.evidence = list.into_iter().map(|entry| (entry.id, Rc::new(entry))).collect();
    work.annotations = AnnotationSet::from_list([Rc::new(backed), other]);
    let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
    let paper = Paper::new(&work, &layout, &Filter::default());
    let [first, claim] = paper.entries.as_slice() else { panic!("two marks are printed") };
    let printed: Vec<(&str, Option<usize>)> =
        claim.evidence.iter().map(|(entry, number)| (&*entry.reference, *number)).collect();
    assert_eq!(printed, [("Sooner", Some(1)), ("In between", None), ("Later", None)]);
    assert!(first.evidence.is_empty());
}

#[test]
fn other_tools_find_evidence_as_links_and_as_text() {
    let (mut work, mark) = linked("$310,000", &[]);
    let mut backed = (*mark).clone();
    let list = [
        Evidence { url: "https://a.example/x".to_owned(), place: "p. 3".to_owned(), ..entry(1, "Board papers") },
        Evidence { url: "shelf 3".to_owned(), mark: Some(pointer(5, 6)), ..entry(2, "") },
        Evidence { url: "javascript:alert(1)".to_owned(), ..entry(3, "") },
        // A row that is being filled is neither written nor lost.
        entry(4, ""),
    ];
    backed.evidence = list.into_iter().map(|entry| (entry.id, Rc::new(entry))).collect();
    work.annotations = AnnotationSet::from_list([Rc::new(backed)]);
    let file: serde_json::Value = serde_json::from_str(&w3c::write(&work)).unwrap();
    let bodies = file["first"]["items"][0]["body"].as_array().unwrap();
    let links: Vec<&str> =
        bodies.iter().filter(|body| body["purpose"] == "linking").filter_map(|body| body["source"].as_str()).collect();
    assert_eq!(links, ["https://a.example/x", &format!("urn:uuid:{}", AnnotationId::from_u128(6))]);
    assert_eq!(bodies[2]["label"], "Board papers; p. 3");
    assert_eq!(bodies[3]["label"], "shelf 3");
    assert_eq!((&bodies[4]["purpose"], &bodies[4]["value"]), (&"describing".into(), &"javascript:alert(1)".into()));
    assert_eq!(bodies.len(), 5);
    assert!(w3c::losses(&work).is_empty(), "{:?}", w3c::losses(&work));
    let plain: serde_json::Value = serde_json::from_str(&w3c::recogito::write(&work)).unwrap();
    assert_eq!(plain["annotations"][0]["body"][4]["value"], "evidence: javascript:alert(1)");
    let losses = w3c::recogito::losses(&work);
    assert!(
        losses.iter().any(|loss| loss.count == 3 && loss.words == "3 pieces of evidence, written as text without who added them"),
        "{losses:?}"
    );
}

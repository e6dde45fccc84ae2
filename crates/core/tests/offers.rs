//! Whose a mark may be: what is offered, and why. Runs natively.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::rc::Rc;

use crate::common::{find, minute, said};
use galley_core::desk::{Action, Desk, Edited, Matter, Opened, State};
use galley_core::insight::offers::{Offer, Why};
use galley_core::journal::stamps::Stamps;
use galley_core::model::id::{AnnotationId, ArticleId, RelationId, TabId};
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::reading::saying::repeats;
use galley_core::text::TextRange;
use litemap::LiteMap;

const STORY: &str = "‘We don’t buy tickets’: riders dispute the ferry count

The harbor board says the boat is “too … costly” and that nobody rides it

By Ida Marchetti

Riders dispute the count. “They counted tickets, and we don’t buy tickets,” said Tomas Brandt, a night nurse.

“The boat is far too small and far too costly to keep,” Ruth Okafor said. The agency said 63 percent of riders have passes. The bakers met Marta Lindqvist.

Nobody knows what becomes of the pier. Some call it “a shame.”

Of the riders, 40 percent live here, Okafor said.";

fn open(text: &str) -> State {
    let work = Work::new(build(ArticleId::from_u128(1), Intake::plain(text)), minute(0));
    let state = State::new(TabId::from_u128(7), "Ann".into());
    let (stamps, drafts) = (Stamps::default(), LiteMap::new());
    state.apply(Action::Opened(Box::new(Opened { work, clock: 0, saved: 0, stamps, drafts })))
}

fn desk(state: &State) -> &Rc<Desk> {
    state.desk.as_ref().unwrap()
}

fn mark(state: &State, kind: &str, words: &str, n: u128) -> State {
    let range = find(desk(state).work.article.text.as_str(), words);
    state.apply(Action::SelectionChanged(Some(range))).apply(Action::Annotate {
        kind: kind.into(),
        id: AnnotationId::from_u128(n),
        at: minute(n as i64),
    })
}

/// From, to and why.
fn offered(state: &State) -> Option<(u128, u128, Why)> {
    desk(state).offer().map(|offer| (offer.from.as_u128(), offer.to.as_u128(), offer.why))
}

fn take(state: &State) -> State {
    let Offer { from, kind, to, .. } = desk(state).offer().unwrap();
    state.apply(Action::Relate { id: RelationId::from_u128(99), from, kind, to, at: minute(90) })
}

#[test]
fn a_source_that_was_marked_beside_a_quote_is_offered_and_not_made() {
    let state = mark(&open(STORY), "quote", "“a shame.”", 1);
    assert_eq!(offered(&state), None);
    let state = mark(&state, "source", "Marta Lindqvist", 2);
    assert!(desk(&state).work.relations.is_empty());
    assert_eq!(offered(&state), Some((1, 2, Why::Focus)));
    let said = said(&state).replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(said, "Source added, 2 words. Says “a shame”?");
    let taken = take(&state);
    assert_eq!((desk(&taken).work.relations.len(), offered(&taken)), (1, None));
    // It is the source's own question.
    let left = state.apply(Action::Focus(Some(AnnotationId::from_u128(1))));
    let back = left.apply(Action::Focus(Some(AnnotationId::from_u128(2))));
    assert_eq!((offered(&left), offered(&back)), (None, Some((1, 2, Why::Focus))));
}

#[test]
fn what_was_marked_before_anything_could_be_read_is_read_as_soon_as_it_can_be() {
    let unread = State { reads: false, ..open(STORY) };
    let state = mark(&unread, "quote", "“They counted tickets, and we don’t buy tickets,”", 1);
    let state = mark(&state, "source", "Tomas Brandt, a night nurse", 2);
    let state = mark(&state.apply(Action::Focus(None)), "source", "Ruth Okafor", 3);
    let state = mark(&state, "quote", "“a shame.”", 4);
    let state = mark(&state, "source", "Marta Lindqvist", 5);
    let work = &desk(&state).work;
    let person = |state: &State, n| desk(state).work.annotations.get(AnnotationId::from_u128(n)).unwrap().person;
    assert_eq!((work.annotations.len(), work.persons.len(), work.relations.len()), (5, 0, 0));
    assert_eq!((person(&state, 2), state.offer(), state.has_unread()), (None, None, false));
    // One that is away meanwhile is not read, and is when it comes back.
    let state = state.apply(Action::Delete { id: AnnotationId::from_u128(3), at: minute(40) });
    let read = state.apply(Action::Reads(minute(50)));
    let work = &desk(&read).work;
    let mut names: Vec<&str> = work.persons.values().map(|person| person.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Marta Lindqvist", "Tomas Brandt"]);
    assert!(!read.has_unread());
    // What the text gives is given, with a notice, and what it does not is asked, as it would have been.
    let ties: Vec<_> = work.relations.values().map(|tie| (tie.from.as_u128(), tie.to.as_u128())).collect();
    assert_eq!(ties, [(1, 2)]);
    assert!(read.notices.iter().any(|notice| matches!(notice.matter, Matter::Edited(Edited::ByText(..)))));
    let asked = read.apply(Action::Focus(Some(AnnotationId::from_u128(5))));
    assert_eq!(asked.offer().map(|offer| (offer.from.as_u128(), offer.why)), Some((4, Why::Focus)));
    // It is read once, and what comes after it is read at once.
    let again = read.apply(Action::Reads(minute(60)));
    assert_eq!(desk(&again).clock, desk(&read).clock);
    let state = mark(&again, "source", "Ruth Okafor", 6);
    assert!(person(&state, 6).is_some());
    // Undo takes back what was read, step by step, before it comes to the marks.
    let undo = |state: State| state.apply(Action::Undo { at: minute(70) });
    let undone = (0..3).fold(read, |state, _| undo(state));
    let work = &desk(&undone).work;
    assert_eq!((work.annotations.len(), work.persons.len(), work.relations.len()), (4, 0, 0));
    let back = undo(undone);
    assert!(back.has_unread() && person(&back, 3).is_none());
    let read = back.apply(Action::Reads(minute(80)));
    assert!(!read.has_unread() && person(&read, 3).is_some());
}

#[test]
fn what_was_not_read_in_an_article_that_was_left_is_read_when_it_is_opened_again() {
    let state = mark(&State { reads: false, ..open(STORY) }, "source", "Ruth Okafor", 1);
    let work = desk(&state).work.clone();
    let left = state.apply(Action::Closed).apply(Action::Reads(minute(5)));
    assert!(!left.has_unread());
    let (stamps, drafts) = (Stamps::default(), LiteMap::new());
    let opened = left.apply(Action::Opened(Box::new(Opened { work, clock: 1, saved: 1, stamps, drafts })));
    assert!(opened.has_unread());
    let read = opened.apply(Action::Reads(minute(6)));
    assert_eq!((desk(&read).work.persons.len(), read.has_unread()), (1, false));
}

#[test]
fn what_a_headline_repeats_is_offered_to_whoever_says_it_in_the_story() {
    let state = mark(&open(STORY), "source", "Tomas Brandt, a night nurse", 1);
    let text = desk(&state).work.article.text.clone();
    let place = find(text.as_str(), "“They counted tickets, and we don’t buy tickets,”");
    // Nobody has marked the quotation of the story.
    let head = mark(&state, "quote", "‘We don’t buy tickets’", 2);
    assert_eq!(offered(&head), Some((2, 1, Why::Repeats(place))));
    assert!(desk(&head).work.relations.is_empty());
    let taken = take(&head);
    assert_eq!(desk(&taken).work.relations.len(), 1);
    // Shortened, in the dek.
    let state = mark(&state, "source", "Ruth Okafor", 3);
    let dek = mark(&state, "quote", "“too … costly”", 4);
    let place = find(text.as_str(), "“The boat is far too small and far too costly to keep,”");
    assert_eq!(offered(&dek), Some((4, 3, Why::Repeats(place))));
    // The story's quotation is a mark, and it is somebody's by hand.
    let state = mark(&state, "quote", "“They counted tickets, and we don’t buy tickets,”", 5);
    let relate = |to| Action::Relate {
        id: RelationId::from_u128(7),
        from: AnnotationId::from_u128(5),
        kind: "attributedTo".into(),
        to: AnnotationId::from_u128(to),
        at: minute(60),
    };
    let state = state.apply(relate(3));
    let head = mark(&state, "quote", "We don’t buy tickets", 6);
    assert!(matches!(offered(&head), Some((6, 3, Why::Repeats(_)))));
}

#[test]
fn words_repeat_however_they_are_written() {
    let text = "“NOBODY  asked us”, says mayor\n\nBy Ida Marchetti\n\nThe pier is old and will be closed. “They came, and nobody asked us at all,” Calder said.\n\n“We are devastated,” she said. “The town will pay in full by May.”";
    for (head, wanted) in [
        ("“NOBODY  asked us”", Some("“They came, and nobody asked us at all,”")),
        ("‘Nobody … at all’", Some("“They came, and nobody asked us at all,”")),
        ("“devastated”", Some("“We are devastated,”")),
        ("'Town will pay by May'", Some("“The town will pay in full by May.”")),
        ("‘No\u{AD}body … at all’", Some("“They came, and nobody asked us at all,”")),
        ("“ｄevaﬆated”", Some("“We are devastated,”")),
        ("‘TOWN WILL PAY IN\u{200B} FULL’", Some("“The town will pay in full by May.”")),
        ("“us”", None),
        ("“asked nobody”", None),
        ("“the pier is old”", None),
        ("“will town the”", None),
    ] {
        let text = text.replace("“NOBODY  asked us”", head);
        let article = build(ArticleId::from_u128(1), Intake::plain(&text));
        let found = repeats::quotation_of(&article, TextRange::new(0, head.len()), &[]);
        assert_eq!(found.map(|range| range.of(&text)), wanted, "{head}");
        // What the story says itself repeats nothing.
        let body = find(&text, "“We are devastated,”");
        assert_eq!(repeats::quotation_of(&article, body, &[]), None);
    }
    for (text, head, wanted) in [
        (
            "„Alle Brunnen sind trocken“: Dürre im Tal\n\nVon Ida Marchetti\n\nDie Dürre hält seit Mai an. „Alle Brunnen sind trocken“, sagte Weber.",
            "„Alle Brunnen sind trocken“",
            "„Alle Brunnen sind trocken“",
        ),
        (
            "« Une honte », dit la maire\n\nPar Ida Marchetti\n\nLe pont est vieux et sera fermé. « C’est une honte », a déclaré Ruth Okafor.",
            "Une honte",
            "« C’est une honte »",
        ),
        (
            "«Nadie nos preguntó», dice la alcaldesa\n\nPor Ida Marchetti\n\nEl muelle es viejo y se cerrará. «Vinieron y nadie nos preguntó», dijo Okafor.",
            "«Nadie nos preguntó»",
            "«Vinieron y nadie nos preguntó»",
        ),
        (
            "«لم يسألنا أحد»: رئيسة البلدية\n\nبقلم إيدا\n\nالرصيف قديم وسيغلق قريبا أمام الجميع. قالت: «جاؤوا ولم يسألنا أحد عن رأينا».",
            "«لم يسألنا أحد»",
            "«جاؤوا ولم يسألنا أحد عن رأينا»",
        ),
    ] {
        let article = build(ArticleId::from_u128(1), Intake::plain(text));
        let found = repeats::quotation_of(&article, find(text, head), &[]);
        // Arabic writes "and" at the word: the very words stand inside another one.
        let wanted = (!text.contains("رئيسة")).then_some(wanted);
        assert_eq!(found.map(|range| range.of(text)), wanted, "{head}");
    }
}

#[test]
fn a_claim_is_offered_the_source_of_its_sentence() {
    let state = mark(&open(STORY), "source", "The agency", 1);
    let state = mark(&state, "claim", "63 percent of riders have passes", 2);
    assert_eq!(offered(&state), Some((2, 1, Why::Sentence)));
    assert!(desk(&state).work.relations.is_empty());
    // A name that is marked elsewhere.
    let state = mark(&open(STORY), "source", "Ruth Okafor", 1);
    let state = mark(&state, "claim", "40 percent live here", 2);
    assert_eq!(offered(&state), Some((2, 1, Why::Sentence)));
    // What the paper says itself is offered to nobody.
    let state = mark(&state, "claim", "Nobody knows what becomes of the pier", 3);
    assert_eq!(offered(&state), None);
    // In a quotation that is somebody's nothing is asked.
    let state = mark(&open(STORY), "quote", "“The boat is far too small and far too costly to keep,”", 1);
    let state = mark(&state, "source", "Ruth Okafor", 2);
    let state = mark(&state, "claim", "far too small", 3);
    assert_eq!(offered(&state), None);
}

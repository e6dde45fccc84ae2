//! Who said what, by itself: on stories that were marked by hand Galley makes no "Said by" and no "Made by" that the
//! text does not show, in whatever order a reader marks. The stories and the truth about them stand in
//! `cases/attribution`. Runs natively.
//!
//! Knows: what a reader does, and the truth. Does not know: by which rule Galley attributes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeMap;
use std::ops::AddAssign;

use crate::common;
use crate::common::id;
use crate::common::stories::{Mark, Set, Story, stories};
use galley_core::desk::{Action, Opened, State};
use galley_core::journal::stamps::Stamps;
use galley_core::model::id::{AnnotationId, TabId};
use galley_core::model::work::Work;
use litemap::LiteMap;

/// What a reader does next: looks at a mark, or makes one. Numbers are of the story's marks.
#[derive(Clone, Copy)]
enum Step {
    Focus(usize),
    Make(usize),
}

/// What was made by itself, of what could have been.
#[derive(Clone, Copy, Default)]
struct Tally {
    right: usize,
    /// Made, and not shown by the text.
    wrong: usize,
    /// Times that a speaker was marked right after what he said, in its paragraph.
    chances: usize,
    /// How many of those were made.
    caught: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.chances += other.chances;
        self.caught += other.caught;
    }
}

/// A relation that was made by itself and that the text does not show: a quote or claim, and a source.
type Wrong = (usize, usize);

fn number(mark: usize) -> AnnotationId {
    AnnotationId::from_u128(id(1 + mark as u128))
}

fn open(story: &Story) -> State {
    let state = State::new(TabId::from_u128(7), "Ann".into());
    let work = Work::new(story.article.clone(), common::minute(0));
    let (stamps, drafts) = (Stamps::default(), LiteMap::new());
    state.apply(Action::Opened(Box::new(Opened { work, clock: 0, saved: 0, stamps, drafts })))
}

/// As a reader marks: the words are selected, the kind's key pressed; what follows is added as a part.
fn make(state: &State, mark: &Mark, index: usize) -> State {
    let at = common::minute(1 + index as i64);
    let mut state = state.apply(Action::SelectionChanged(Some(mark.parts[0])));
    state = state.apply(Action::Annotate { kind: mark.kind.as_str().into(), id: number(index), at });
    for part in &mark.parts[1..] {
        state = state.apply(Action::SelectionChanged(Some(*part))).apply(Action::AddPart { at });
    }
    state
}

/// The mark that has the focus, if it is a quote or a claim whose speaker nothing names yet.
fn waiting(state: &State, story: &Story) -> Option<usize> {
    let desk = state.desk.as_ref().unwrap();
    let focused = desk.focused?;
    let index = (0..story.marks.len()).find(|index| number(*index) == focused)?;
    let is_named = desk.work.relations.values().any(|relation| relation.from == focused);
    (!story.marks[index].is_source() && !is_named).then_some(index)
}

/// The pairs of mark and source that are related.
fn related(state: &State, story: &Story) -> Vec<Wrong> {
    let index = |id: AnnotationId| (0..story.marks.len()).find(|index| number(*index) == id).unwrap();
    let relations = state.desk.as_ref().unwrap().work.relations.values();
    relations.map(|relation| (index(relation.from), index(relation.to))).collect()
}

/// Takes these steps. Nobody relates anything, so all that is related in the end was made by itself.
fn replay(start: &State, story: &Story, steps: &[Step]) -> (State, Tally, Vec<Wrong>) {
    let (mut state, mut tally) = (start.clone(), Tally::default());
    for step in steps {
        match *step {
            Step::Focus(index) => state = state.apply(Action::Focus(Some(number(index)))),
            Step::Make(index) => {
                let mark = &story.marks[index];
                let from = waiting(&state, story).filter(|from| {
                    let from = &story.marks[*from];
                    mark.is_source() && from.is_by(mark) && story.block(from) == story.block(mark)
                });
                state = make(&state, mark, index);
                if let Some(from) = from {
                    tally.chances += 1;
                    tally.caught += usize::from(related(&state, story).contains(&(from, index)));
                }
            }
        }
    }
    let (right, wrong): (Vec<Wrong>, Vec<Wrong>) =
        related(&state, story).into_iter().partition(|(from, to)| story.marks[*from].is_by(&story.marks[*to]));
    (tally.right, tally.wrong) = (right.len(), wrong.len());
    (state, tally, wrong)
}

/// The story's quotes and claims, and its sources.
fn kinds(story: &Story) -> (Vec<usize>, Vec<usize>) {
    (0..story.marks.len()).partition(|index| !story.marks[*index].is_source())
}

/// Everything in the order of the text.
fn as_read(story: &Story) -> Vec<Step> {
    (0..story.marks.len()).map(Step::Make).collect()
}

/// First what is said, then who is there.
fn sources_last(story: &Story) -> Vec<Step> {
    let (said, sources) = kinds(story);
    said.into_iter().chain(sources).map(Step::Make).collect()
}

/// As sources last; before each source the reader looks at the quote or claim that lies farthest from it.
fn far_first(story: &Story) -> Vec<Step> {
    let (said, sources) = kinds(story);
    let start = |index: usize| story.marks[index].hull().start();
    let far = |source: usize| said.iter().copied().max_by_key(|one| start(*one).abs_diff(start(source)));
    let looked =
        sources.iter().flat_map(|source| far(*source).map(Step::Focus).into_iter().chain([Step::Make(*source)]));
    said.iter().copied().map(Step::Make).chain(looked).collect()
}

/// An order in which a reader marks.
type Order = fn(&Story) -> Vec<Step>;

const ORDERS: [(&str, Order); 3] =
    [("as read", as_read), ("all sources last", sources_last), ("a far claim focused first", far_first)];

const SETS: [(Set, &str); 3] =
    [(Set::Tuning, "tuning"), (Set::HeldOut, "held out"), (Set::Languages, "other languages")];

/// What each order came to, by set, and each wrong one in words.
#[derive(Default)]
struct Report {
    rows: BTreeMap<(usize, usize), Tally>,
    /// By set and words: in which orders it was made.
    wrong: BTreeMap<(usize, String), Vec<&'static str>>,
}

impl Report {
    fn add(&mut self, story: &Story, order: (usize, &'static str), tally: Tally, wrong: &[Wrong]) {
        let set = SETS.iter().position(|(set, _)| *set == story.set).unwrap();
        *self.rows.entry((order.0, set)).or_default() += tally;
        for (from, to) in wrong {
            let words = told(story, &story.marks[*from], &story.marks[*to]);
            self.wrong.entry((set, words)).or_default().push(order.1);
        }
    }

    fn print(&self, orders: &[&str]) {
        println!("{:26} {:16} {:>5} {:>6} {:>6}  recall", "order", "stories", "made", "right", "wrong");
        for ((order, set), Tally { right, wrong, chances, caught }) in &self.rows {
            let (order, set) = (orders[*order], SETS[*set].1);
            println!("{order:26} {set:16} {:>5} {right:>6} {wrong:>6}  {caught} of {chances}", right + wrong);
        }
        for ((set, words), orders) in &self.wrong {
            println!("{}: {words}\n  made: {}", SETS[*set].1, orders.join(", "));
        }
    }

    fn sum(&self) -> Tally {
        let mut sum = Tally::default();
        self.rows.values().for_each(|tally| sum += *tally);
        sum
    }
}

fn told(story: &Story, from: &Mark, to: &Mark) -> String {
    let by = if from.persons.is_empty() {
        "the paper's own".to_owned()
    } else {
        Vec::from_iter(from.persons.clone()).join(" or ")
    };
    format!(
        "wrong: {}.marks:{}: {} {:?} → line {}: {:?}; is {by}\n  {}\n  {}",
        story.name,
        from.line,
        from.kind,
        story.words(from),
        to.line,
        story.words(to),
        story.sentence(from),
        story.sentence(to),
    )
}

#[test]
fn the_stories_are_marked_by_words_that_stand_in_them() {
    let stories = stories().unwrap_or_else(|faults| panic!("{faults}"));
    for (set, name) in &SETS {
        let of: Vec<&Story> = stories.iter().filter(|story| story.set == *set).collect();
        let count = |kind: &str| of.iter().flat_map(|story| &story.marks).filter(|mark| mark.kind == kind).count();
        let own = of.iter().flat_map(|story| &story.marks).filter(|mark| mark.persons.is_empty()).count();
        println!(
            "{name}: {} stories, {} quotes, {} claims, {} sources; {own} nobody's but the paper's",
            of.len(),
            count("quote"),
            count("claim"),
            count("source"),
        );
    }
    for story in &stories {
        let state = replay(&open(story), story, &as_read(story)).0;
        let work = &state.desk.as_ref().unwrap().work;
        assert_eq!(work.annotations.len(), story.marks.len(), "{}", story.name);
        for (index, mark) in story.marks.iter().enumerate() {
            let made = work.annotations.get(number(index)).unwrap();
            assert_eq!(made.parts.len(), mark.parts.len(), "{}.marks:{}", story.name, mark.line);
        }
    }
}

#[test]
fn no_order_of_marking_makes_a_speaker_that_the_text_does_not_show() {
    let mut report = Report::default();
    for story in stories().unwrap() {
        let start = open(&story);
        for (place, (order, steps)) in ORDERS.iter().enumerate() {
            let (_, tally, wrong) = replay(&start, &story, &steps(&story));
            report.add(&story, (place, order), tally, &wrong);
        }
    }
    report.print(&ORDERS.map(|(order, _)| order));
    let Tally { right, wrong, .. } = report.sum();
    assert!(right > 0, "nothing is made by itself any more: there is nothing to measure");
    assert_eq!(wrong, 0, "made by itself, and not shown by the text");
}

/// Harder than any order: whatever was marked first, whoever is marked next.
#[test]
fn no_source_becomes_the_speaker_of_what_it_did_not_say() {
    let mut report = Report::default();
    for story in stories().unwrap() {
        let start = open(&story);
        let (said, sources) = kinds(&story);
        for one in said {
            let marked = replay(&start, &story, &[Step::Make(one)]).0;
            for source in &sources {
                let (_, tally, wrong) = replay(&marked, &story, &[Step::Make(*source)]);
                report.add(&story, (0, "each with each"), tally, &wrong);
            }
        }
    }
    report.print(&["each with each"]);
    let Tally { right, wrong, .. } = report.sum();
    assert!(right > 0, "nothing is made by itself any more: there is nothing to measure");
    assert_eq!(wrong, 0, "made by itself, and not shown by the text");
}

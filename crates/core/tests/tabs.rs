//! Several tabs at one article: whatever they do at the same time, and in whatever order they hear of
//! it, they show the same in the end, and it is what each field's newest writing says. Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use galley_core::change::fields::{Key, Thing};
use galley_core::change::record::Record;
use galley_core::desk::{Action, Deed, Desk, Edited, Matter, Opened, State};
use galley_core::journal::keeping::{Commit, Keeping, Op};
use galley_core::journal::reopening::{Found, reopen};
use galley_core::journal::stamps::{Stamp, Stamps};
use galley_core::journal::wire;
use galley_core::journal::{Entry, keys};
use galley_core::layout::Layout;
use galley_core::model::annotation::Annotation;
use galley_core::model::article::{Meta, Role};
use galley_core::model::id::{AnnotationId, RelationId, TabId};
use galley_core::model::work::Work;
use galley_core::text::TextRange;
use litemap::LiteMap;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

const STORY: &str = "“We are not closing books,” said Ines Calder. It would save $310,000 a year.\n\
                     Readers doubt the sum.\nNobody asked the drivers, said Tomas Reyes.";

/// The story with two marks on it that were there before any tab.
fn base() -> Work {
    let mut work = common::small_work(STORY);
    for (kind, words) in [("quote", "“We are not closing books,”"), ("claim", "$310,000 a year")] {
        let mark = Annotation { note: "from before".to_owned(), ..common::mark(&work, kind, &[words]) };
        Record::from(Thing::Annotation(Rc::new(mark))).apply(&mut work, common::minute(0));
    }
    work
}

struct Tab {
    state: State,
    log: Vec<Rc<Entry>>,
    /// How many entries of each tab it has heard.
    heard: Vec<usize>,
    made: u128,
}

impl Tab {
    fn new(number: usize, work: Work, tabs: usize) -> Self {
        let state = State::new(TabId::from_u128(100 + number as u128), format!("Reader {number}").as_str().into());
        let opened = Opened { work, clock: 1, saved: 1, stamps: Stamps::default(), drafts: LiteMap::new() };
        let state = state.apply(Action::Opened(Box::new(opened)));
        Self { state, log: Vec::new(), heard: vec![0; tabs], made: 0 }
    }

    fn desk(&self) -> &Desk {
        self.state.desk.as_ref().unwrap()
    }

    fn act(&mut self, action: Action) {
        self.state = self.state.apply(action);
        self.log.extend(self.state.outbox.iter().map(|out| out.entry.clone()));
        self.state = self.state.apply(Action::Drained(usize::MAX));
    }

    fn hear(&mut self, entry: &Rc<Entry>) {
        self.state = self.state.apply(Action::Heard(entry.clone()));
    }
}

/// What a reader does: which act, on which thing, with which words.
type Act = (u8, Index, u8);

fn act(tab: &mut Tab, number: usize, (what, which, word): &Act, minute: i64) {
    let at = common::minute(minute);
    let ids: Vec<AnnotationId> = tab.desk().work.annotations.iter().map(|one| one.id).collect();
    let id = (!ids.is_empty()).then(|| *which.get(&ids));
    let words = format!("word {word}");
    let action = match (what, id) {
        (0..=3, _) | (_, None) => {
            let blocks = &tab.desk().work.article.blocks;
            let block = which.get(blocks).range;
            let from = block.start() + usize::from(*word) % block.len();
            tab.act(Action::SelectionChanged(Some(TextRange::new(from, block.end()))));
            tab.made += 1;
            let id = AnnotationId::from_u128(common::id(1_000 * (1 + number as u128) + tab.made));
            Action::Annotate { kind: ["quote", "claim", "source"][usize::from(*word) % 3].into(), id, at }
        }
        (4 | 5, Some(id)) => Action::SetNote { id, note: words, at },
        (6, Some(id)) => Action::SetTags { id, tags: vec![words], at },
        (7, Some(id)) => Action::SetKind { id, kind: ["quote", "claim"][usize::from(*word) % 2].into(), at },
        (8, Some(id)) => Action::SetAttribute { id, attribute: "status".to_owned(), value: words, at },
        (9 | 10, Some(id)) => Action::Delete { id, at },
        (11, _) => Action::SetRole { block: usize::from(*word) % 3, role: Role::ALL[usize::from(*word) % 15], at },
        (12, _) => {
            let old = (*tab.desk().work.article.meta).clone();
            let meta = if word % 2 == 0 { Meta { title: words, ..old } } else { Meta { outlet: words, ..old } };
            Action::SetMeta { meta: Box::new(meta), at }
        }
        (13, _) => Action::Redo { at },
        _ => Action::Undo { at },
    };
    tab.act(action);
}

const TABS: usize = 3;

/// What happened: a tab acts, or hears what another has kept so far.
#[derive(Clone, Debug)]
enum Event {
    Act(usize, Act),
    Hear(usize, usize),
}

fn events(most: usize) -> impl Strategy<Value = Vec<Event>> {
    let act = (0..TABS, (0..16u8, any::<Index>(), any::<u8>())).prop_map(|(tab, act)| Event::Act(tab, act));
    let hear = (0..TABS, 1..TABS).prop_map(|(tab, by)| Event::Hear(tab, (tab + by) % TABS));
    vec(prop_oneof![3 => act, 1 => hear], 0..most)
}

fn run(events: &[Event]) -> Vec<Tab> {
    let mut tabs: Vec<Tab> = (0..TABS).map(|number| Tab::new(number, base(), TABS)).collect();
    for (minute, event) in events.iter().enumerate() {
        match event {
            Event::Act(number, what) => act(&mut tabs[*number], *number, what, minute as i64 + 1),
            Event::Hear(number, other) => {
                let news: Vec<Rc<Entry>> = tabs[*other].log[tabs[*number].heard[*other]..].to_vec();
                let tab = &mut tabs[*number];
                tab.heard[*other] += news.len();
                news.iter().for_each(|entry| tab.hear(entry));
            }
        }
    }
    tabs
}

/// Every entry of every tab.
fn all(tabs: &[Tab]) -> Vec<Rc<Entry>> {
    tabs.iter().flat_map(|tab| tab.log.iter().cloned()).collect()
}

fn fold(entries: &[Rc<Entry>]) -> (Work, Stamps) {
    entries.iter().fold((base(), Stamps::default()), |(work, stamps), entry| {
        let (work, stamps, _) = stamps.take_in(&work, entry);
        (work, stamps)
    })
}

/// What the newest writing of each field says, found by looking at every record there ever was.
fn expected(entries: &[Rc<Entry>]) -> (BTreeMap<AnnotationId, Annotation>, BTreeSet<AnnotationId>) {
    type Put = (Stamp, Rc<Annotation>, Option<Vec<String>>);
    let mut puts: BTreeMap<AnnotationId, Vec<Put>> = BTreeMap::new();
    let mut gone: BTreeMap<AnnotationId, Stamp> = BTreeMap::new();
    for annotation in base().annotations.iter() {
        puts.entry(annotation.id).or_default().push((Stamp::default(), annotation.clone(), None));
    }
    for entry in entries {
        for (at, record) in entry.records.iter().enumerate() {
            let stamp = Stamp { clock: entry.clock, tab: entry.tab.as_u128(), record: at as u64 };
            match record {
                Record::Put { thing: Thing::Annotation(one), fields } => {
                    let fields = fields.as_ref().map(|fields| fields.iter().map(ToString::to_string).collect());
                    puts.entry(one.id).or_default().push((stamp, one.clone(), fields));
                }
                Record::Delete(Key::Annotation(id)) => {
                    let newest = gone.entry(*id).or_default();
                    *newest = stamp.max(*newest);
                }
                _ => {}
            }
        }
    }
    let mut there = BTreeMap::new();
    for (id, puts) in &puts {
        if gone.get(id).is_some_and(|gone| puts.iter().all(|(stamp, ..)| stamp < gone)) {
            continue;
        }
        gone.remove(id);
        let newest = |field: &str| {
            let writes = |fields: &Option<Vec<String>>| {
                fields.as_ref().is_none_or(|fields| fields.iter().any(|listed| listed == field))
            };
            let put = puts.iter().max_by_key(|(stamp, _, fields)| (writes(fields), *stamp)).unwrap();
            put.1.clone()
        };
        let attributes: BTreeSet<&String> = puts.iter().flat_map(|(_, one, _)| one.attributes.keys()).collect();
        let attributes = attributes.into_iter().filter_map(|key| {
            let from = newest(&format!("attributes/{key}"));
            from.attributes.get(key).map(|value| (key.clone(), value.clone()))
        });
        let changed: BTreeSet<&String> = puts.iter().flat_map(|(_, one, _)| one.changed.keys()).collect();
        let changed =
            changed.into_iter().filter_map(|field| newest(field).changed.get(field).map(|at| (field.clone(), *at)));
        let (parts, origin) = (newest("parts"), newest("origin"));
        let one = Annotation {
            id: *id,
            kind: newest("kind").kind.clone(),
            parts: parts.parts.clone(),
            prefix: parts.prefix.clone(),
            suffix: parts.suffix.clone(),
            anchoring: parts.anchoring,
            attributes: attributes.collect(),
            evidence: Default::default(),
            note: newest("note").note.clone(),
            tags: newest("tags").tags.clone(),
            origin: origin.origin.clone(),
            creator: origin.creator.clone(),
            created: origin.created,
            modified: newest("modified").modified,
            person: newest("person").person,
            changed: changed.collect(),
            extra: newest("extra").extra.clone(),
        };
        there.insert(*id, one);
    }
    (there, gone.into_keys().collect())
}

/// The relation or the person that a record is about.
fn of_another_thing(record: &Record) -> Option<u128> {
    match record {
        Record::Put { thing: Thing::Relation(one), .. } => Some(one.id.as_u128()),
        Record::Delete(Key::Relation(id)) => Some(id.as_u128()),
        Record::Delete(Key::Person(id)) => Some(id.as_u128()),
        _ => None,
    }
}

/// Clicking, marking and taking back at once in three tabs, with the entries in two other orders.
fn at_once(most: usize) -> impl Strategy<Value = (Vec<Event>, Vec<Index>, Vec<Index>)> {
    (events(most), vec(any::<Index>(), most), vec(any::<Index>(), most))
}

fn shuffled<T: Clone>(list: &[T], by: &[Index]) -> Vec<T> {
    let mut rest = list.to_vec();
    let mut order = Vec::new();
    for index in by.iter().cycle() {
        if rest.is_empty() || by.is_empty() {
            break;
        }
        order.push(rest.remove(index.index(rest.len())));
    }
    order
}

proptest! {
    #![proptest_config(common::config(192))]

    #[test]
    fn any_order_of_entries_gives_the_same_article((events, one, other) in at_once(40)) {
        let mut tabs = run(&events);
        let entries = all(&tabs);
        let (work, stamps) = fold(&shuffled(&entries, &one));
        let (again, again_stamps) = fold(&shuffled(&entries, &other));
        prop_assert_eq!(&work, &again);
        prop_assert_eq!(&stamps, &again_stamps);
        // Twice is once.
        let twice: Vec<Rc<Entry>> = entries.iter().chain(&entries).cloned().collect();
        prop_assert_eq!(&fold(&shuffled(&twice, &other)).0, &work);
        // The tabs themselves, once they have heard everything, in any order.
        for tab in &mut tabs {
            shuffled(&entries, &other).iter().for_each(|entry| tab.hear(entry));
            prop_assert_eq!(&tab.desk().work, &work);
            prop_assert_eq!(&tab.desk().stamps, &stamps);
            let painted = Layout::new(&work.article, &work.codebook, &work.annotations);
            prop_assert_eq!(&tab.desk().layout, &painted, "what is painted");
        }
        // And it is what the newest writings say.
        let (there, gone) = expected(&entries);
        let found: BTreeMap<AnnotationId, Annotation> =
            work.annotations.iter().map(|one| (one.id, (**one).clone())).collect();
        prop_assert_eq!(&found, &there);
        // Who is mentioned no more has gone with the mark, and a source that is marked beside a quote brings a relation.
        let others: BTreeSet<u128> =
            entries.iter().flat_map(|entry| entry.records.iter()).filter_map(of_another_thing).collect();
        let buried = work.deleted.keys().filter(|id| !others.contains(id));
        let buried: BTreeSet<AnnotationId> = buried.map(|id| AnnotationId::from_u128(*id)).collect();
        prop_assert_eq!(buried, gone);
    }

    #[test]
    fn what_two_tabs_know_joins_to_what_both_do((events, one, parts) in at_once(30)) {
        let entries = shuffled(&all(&run(&events)), &one);
        let (whole, stamps) = fold(&entries);
        // Any two sets of entries that together are all, whatever both hold.
        let cut = |keep: u8| -> Vec<Rc<Entry>> {
            let chosen = entries.iter().zip(parts.iter().cycle());
            chosen.filter(|(_, part)| part.index(3) as u8 != keep).map(|(entry, _)| entry.clone()).collect()
        };
        let (mine, my_stamps) = fold(&cut(0));
        let (theirs, their_stamps) = fold(&cut(1));
        let (joined, joined_stamps, changes) = my_stamps.join(&mine, &theirs, &their_stamps);
        prop_assert_eq!(&joined, &whole);
        prop_assert_eq!(&joined_stamps, &stamps);
        let same = mine.annotations == joined.annotations && mine.relations == joined.relations;
        prop_assert_eq!(changes.is_empty(), same && mine.article == joined.article && mine.persons == joined.persons);
        let (other, other_stamps, _) = their_stamps.join(&theirs, &mine, &my_stamps);
        prop_assert_eq!(&other, &whole);
        prop_assert_eq!(&other_stamps, &stamps);
        let (again, again_stamps, changes) = joined_stamps.join(&joined, &theirs, &their_stamps);
        prop_assert_eq!((&again, &again_stamps), (&whole, &stamps));
        prop_assert!(changes.is_empty(), "known already");
    }

    #[test]
    fn stamps_come_back_as_they_were_written((events, one, _) in at_once(30)) {
        let (work, stamps) = fold(&shuffled(&all(&run(&events)), &one));
        let written = wire::write_stamps(stamps.iter(), &work.article.text);
        let read = Stamps::from_list(wire::read_stamps(&written, &work.article.text).unwrap());
        prop_assert_eq!(read, stamps);
    }

    #[test]
    fn a_snapshot_of_any_tab_and_the_rest_of_the_entries_is_everything((events, one, pick) in at_once(30)) {
        let tabs = run(&events);
        let entries = all(&tabs);
        let (whole, stamps) = fold(&entries);
        // A snapshot of some of the entries, and the others beside it.
        let order = shuffled(&entries, &one);
        let some = &order[..pick.first().map_or(0, |pick| pick.index(order.len() + 1))];
        let (work, held) = fold(some);
        let mut keeping = Keeping::new(work.article.id);
        // A clock by tab says "up to here": what is held beyond a gap is replayed, which changes nothing.
        for tab in &tabs {
            let mut last = 0;
            for entry in &tab.log {
                if !some.iter().any(|one| one.clock == entry.clock && one.tab == entry.tab) {
                    break;
                }
                last = entry.clock;
            }
            if last > 0 {
                keeping.clocks.insert(tab.state.tab, last);
            }
        }
        let Commit { ops, .. } = keeping.snapshot(&work, &held).finish().0;
        let mut store: BTreeMap<String, String> = BTreeMap::new();
        for op in ops {
            if let Op::Put(key, value) = op {
                store.insert(key, value);
            }
        }
        let id = work.article.id;
        for entry in shuffled(&entries, &pick) {
            store.insert(keys::entry(id, entry.clock, entry.tab), wire::write_entry(&entry, &work.article.text, None));
        }
        let list = |sort: &str| -> Vec<(String, String)> {
            let prefix = keys::of(sort, id);
            store.iter().filter(|(key, _)| key.starts_with(&prefix)).map(|(k, v)| (k.clone(), v.clone())).collect()
        };
        let found = Found {
            text: list("text").pop(),
            head: list("head").pop(),
            pages: list("page"),
            stamps: list("stamps"),
            entries: list("entry"),
            ..Found::default()
        };
        let (reopened, aside) = reopen(id, found);
        prop_assert_eq!(aside, []);
        let reopened = reopened.unwrap();
        prop_assert_eq!(&reopened.work, &whole);
        prop_assert_eq!(&reopened.stamps, &stamps);
    }
}

// Tables

fn two() -> (Tab, Tab, AnnotationId) {
    let id = base().annotations.at(1).unwrap().id;
    (Tab::new(0, base(), 2), Tab::new(1, base(), 2), id)
}

fn tell_each_other(one: &mut Tab, other: &mut Tab) {
    let (ones, others) = (one.log.clone(), other.log.clone());
    ones.iter().for_each(|entry| other.hear(entry));
    others.iter().for_each(|entry| one.hear(entry));
    assert_eq!(one.desk().work, other.desk().work);
}

#[test]
fn different_fields_of_one_mark_are_both_kept_and_of_one_field_the_later_clock() {
    let (mut one, mut other, id) = two();
    one.act(Action::SetNote { id, note: "Ask the depot.".to_owned(), at: common::minute(1) });
    other.act(Action::SetKind { id, kind: "source".into(), at: common::minute(2) });
    tell_each_other(&mut one, &mut other);
    let mark = one.desk().work.annotations.get(id).unwrap().clone();
    assert_eq!((&*mark.kind, &*mark.note), ("source", "Ask the depot."));
    // The second edit of `one` has the later clock, whatever the clock on the wall says.
    one.act(Action::SetNote { id, note: "Asked.".to_owned(), at: common::minute(3) });
    one.act(Action::SetNote { id, note: "Asked twice.".to_owned(), at: common::minute(4) });
    other.act(Action::SetNote { id, note: "Too long ago.".to_owned(), at: common::minute(90) });
    tell_each_other(&mut one, &mut other);
    assert_eq!(one.desk().work.annotations.get(id).unwrap().note, "Asked twice.");
}

#[test]
fn an_edit_after_a_deletion_revives_and_one_before_it_does_not() {
    let (mut one, mut other, id) = two();
    one.act(Action::Delete { id, at: common::minute(1) });
    other.act(Action::SetTags { id, tags: vec!["late".to_owned()], at: common::minute(1) });
    other.act(Action::SetNote { id, note: "Still needed.".to_owned(), at: common::minute(2) });
    tell_each_other(&mut one, &mut other);
    let mark = one.desk().work.annotations.get(id).unwrap().clone();
    assert_eq!((&*mark.note, &mark.tags[..]), ("Still needed.", &["late".to_owned()][..]));
    assert!(one.desk().work.deleted.is_empty(), "what is there has no grave");
    // Both at one clock: the later tab's id decides, in both the same.
    let (mut one, mut other, id) = two();
    other.act(Action::Delete { id, at: common::minute(1) });
    one.act(Action::SetNote { id, note: "At the same time.".to_owned(), at: common::minute(1) });
    tell_each_other(&mut one, &mut other);
    assert!(one.desk().work.annotations.get(id).is_none());
    // It can be put back from the notice of the one who was at it.
    one.act(Action::Revive { id, at: common::minute(3) });
    tell_each_other(&mut one, &mut other);
    assert_eq!(other.desk().work.annotations.get(id).unwrap().note, "At the same time.");
}

#[test]
fn who_was_at_a_mark_that_another_tab_removes_is_told_and_what_they_write_revives_it() {
    let (mut one, mut other, id) = two();
    one.act(Action::Focus(Some(id)));
    other.act(Action::Delete { id, at: common::minute(1) });
    tell_each_other(&mut one, &mut other);
    assert_eq!(one.desk().focused, None);
    let notice = one.state.notices.last().unwrap().clone();
    assert!(matches!(&notice.matter, Matter::Edited(Edited::RemovedElsewhere(gone, _)) if *gone == id), "{notice:?}");
    assert_eq!(notice.matter.deeds(), [Deed::Revive(id)]);
    // The words in the field come when the card goes.
    one.act(Action::SetNote { id, note: "I was typing this.".to_owned(), at: common::minute(2) });
    tell_each_other(&mut one, &mut other);
    assert_eq!(other.desk().work.annotations.get(id).unwrap().note, "I was typing this.");
    // What was deleted here stays deleted, however late its note comes.
    one.act(Action::Delete { id, at: common::minute(3) });
    one.act(Action::SetNote { id, note: "Too late.".to_owned(), at: common::minute(4) });
    assert!(one.desk().work.annotations.get(id).is_none());
}

#[test]
fn a_mark_that_is_put_back_has_its_person_and_its_relations_again() {
    for by_writing in [false, true] {
        let (mut one, mut other, quote) = two();
        let id = AnnotationId::from_u128(common::id(700));
        let range = one.desk().work.article.blocks[0].range;
        one.act(Action::SelectionChanged(Some(range)));
        one.act(Action::Annotate { kind: "source".into(), id, at: common::minute(1) });
        let relation = RelationId::from_u128(common::id(701));
        let kind: Rc<str> = "attributedTo".into();
        one.act(Action::SetKind { id: quote, kind: "quote".into(), at: common::minute(2) });
        one.act(Action::Relate { id: relation, from: quote, kind, to: id, at: common::minute(2) });
        tell_each_other(&mut one, &mut other);
        let before = one.desk().work.clone();
        assert!(before.relations.contains_key(&relation) && before.annotations.get(id).unwrap().person.is_some());
        one.act(Action::Focus(Some(id)));
        other.act(Action::Delete { id, at: common::minute(3) });
        tell_each_other(&mut one, &mut other);
        assert!(one.desk().work.relations.is_empty() && one.desk().work.persons.len() < before.persons.len());
        one.act(if by_writing {
            Action::SetNote { id, note: "Still needed.".to_owned(), at: common::minute(4) }
        } else {
            Action::Revive { id, at: common::minute(4) }
        });
        tell_each_other(&mut one, &mut other);
        for tab in [&one, &other] {
            assert_eq!(tab.desk().work.relations, before.relations);
            assert_eq!(tab.desk().work.persons, before.persons);
            assert!(tab.desk().work.annotations.get(id).is_some());
        }
    }
}

#[test]
fn undo_takes_back_ones_own_edits_and_not_what_another_tab_changed_since() {
    let (mut one, mut other, id) = two();
    let first = base().annotations.at(0).unwrap().id;
    one.act(Action::SetNote { id: first, note: "mine, alone".to_owned(), at: common::minute(1) });
    one.act(Action::SetNote { id, note: "mine".to_owned(), at: common::minute(2) });
    tell_each_other(&mut one, &mut other);
    other.act(Action::SetNote { id, note: "theirs".to_owned(), at: common::minute(3) });
    tell_each_other(&mut one, &mut other);
    assert_eq!(other.desk().history.undo_label(), Some("Note"), "what is heard enters no history");
    let before = one.desk().work.clone();
    let entries = one.log.len();
    one.act(Action::Undo { at: common::minute(4) });
    assert_eq!((&one.desk().work, one.log.len()), (&before, entries), "refused");
    assert_eq!(one.state.notices.last().unwrap().matter, Edited::NotUndone("Note").into());
    // The step before it still can be.
    one.act(Action::Undo { at: common::minute(5) });
    assert_eq!(one.desk().work.annotations.get(first).unwrap().note, "from before");
    assert_eq!(one.desk().work.annotations.get(id).unwrap().note, "theirs");
    assert_eq!(one.desk().history.undo_label(), None);
    // An undone edit is undone in the other tab too.
    tell_each_other(&mut one, &mut other);
}

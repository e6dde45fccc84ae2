//! The cast, as the reader's hand changes it: who a source mark mentions, and what is known of them.
//!
//! Knows: that a source mark always mentions somebody, who comes with the first mention and goes with the
//! last as long as nobody has added to what the words say. Does not know: how words are read
//! ([`crate::reading::naming`]) or counted ([`crate::insight::cast`]).

use std::rc::Rc;

use galley_words::t;

use super::action::{Casting, Trait};
use super::completing::{Casts, complete, id_of, is_source};
use super::marking::by_hand;
use super::state::{Desk, State, Unread};
use crate::change::edit::{Change, Edit};
use crate::change::fields;
use crate::insight::cast::short_names;
use crate::insight::gaps::Rule;
use crate::layout::filter;
use crate::model::annotation::Annotation;
use crate::model::article::{Meta, Role};
use crate::model::codebook::KindRole;
use crate::model::id::derive_id;
use crate::model::id::{AnnotationId, PersonId};
use crate::model::person::Person;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::reading::naming;
use crate::text::TextRange;
use crate::text::sort::sort_by;

impl State {
    /// Changes the cast.
    pub(super) fn cast(&mut self, casting: Casting, at: Timestamp) {
        let Some(desk) = self.desk.clone() else { return };
        let work = &desk.work;
        match casting {
            Casting::Set(id, what) => {
                let Some(before) = work.persons.get(&id) else { return };
                let after = known(before, what);
                let change = Change::changed(before.clone(), Rc::new(after));
                self.edit(Edit::one(change), at, t!(done_source_details));
            }
            Casting::Add(name) => {
                let mut cast = Casts::of(work);
                let reading = naming::read(&name, work.article.text.as_str());
                if reading.name.is_empty() {
                    return;
                }
                let id = cast.free(&work.article, &reading.name);
                cast.add(id, reading);
                if self.edit(Edit { changes: cast.changes(work) }, at, t!(done_source_added)) {
                    self.show_person(Some(id));
                }
            }
            Casting::Remove(id) => {
                let Some(before) = work.persons.get(&id) else { return };
                if work.annotations.iter().any(|mark| mark.person == Some(id)) {
                    return;
                }
                let said = t!(state_source_removed, name = &*before.name);
                let change = Change::removed(before.clone());
                if self.edit(Edit::one(change), at, t!(done_source_removed)) {
                    self.say(said.into());
                }
            }
            Casting::Merge { keep, gone } => self.merge_persons(&desk, keep, gone, at),
            Casting::Split(marks) => self.split(&desk, &marks, at),
            Casting::Mention(mark, person) => self.mention(&desk, mark, person, at),
            Casting::MarkAll(person, seed) => self.mark_all(&desk, person, seed, at),
            Casting::Everyone => self.seat_everyone(&desk, at),
        }
    }

    fn merge_persons(&mut self, desk: &Desk, keep: PersonId, gone: PersonId, at: Timestamp) {
        let work = &desk.work;
        let (Some(kept), Some(lost)) = (work.persons.get(&keep), work.persons.get(&gone)) else { return };
        if keep == gone {
            return;
        }
        let mut after = (**kept).clone();
        for name in std::iter::once(&lost.name).chain(&lost.aliases) {
            let is_known = |known: &String| naming::fold(known) == naming::fold(name);
            if !is_known(&after.name) && !after.aliases.iter().any(is_known) {
                after.aliases.push(name.clone());
            }
        }
        after.checks = kept.checks.or(lost.checks);
        for (mine, theirs) in [
            (&mut after.role, &lost.role),
            (&mut after.organization, &lost.organization),
            (&mut after.anonymity, &lost.anonymity),
        ] {
            if mine.is_empty() {
                mine.clone_from(theirs);
            }
        }
        if after.note.is_empty() {
            after.note.clone_from(&lost.note);
        } else if !lost.note.is_empty() && !after.note.contains(&lost.note) {
            after.note = format!("{}\n\n{}", after.note, lost.note);
        }
        let mut changes = vec![Change::changed(kept.clone(), Rc::new(after))];
        changes.extend(moved(work, |mark| mark.person == Some(gone), keep, at));
        changes.push(Change::removed(lost.clone()));
        let before = &work.article.meta;
        let mut meta: Meta = (**before).clone();
        for rule in [Rule::SourceUnheard, Rule::AnonymousUnexplained] {
            meta.move_dismissal(&rule.key(&gone.to_string()), rule.key(&keep.to_string()).to_string());
        }
        if meta != **before {
            changes.push(Change::changed(before.clone(), Rc::new(meta)));
        }
        let said = t!(state_sources_merged, name = &*kept.name, other = &*lost.name);
        if self.edit(Edit { changes }, at, t!(done_sources_merged)) {
            self.look(|desk| desk.column.person = Some(keep));
            self.say(said.into());
        }
    }

    fn split(&mut self, desk: &Desk, marks: &[AnnotationId], at: Timestamp) {
        let work = &desk.work;
        let is_moved = |mark: &Annotation| mark.person.is_some() && marks.contains(&mark.id);
        let Some(first) = work.annotations.iter().find(|mark| is_moved(mark)) else { return };
        let mut cast = Casts::of(work);
        let reading = naming::read(&first.exact(), work.article.text.as_str());
        let id = cast.free(&work.article, &reading.name);
        let name = reading.name.clone();
        cast.add(id, reading);
        // A name that is now the other's is the first one's no more.
        if let Some(old) = first.person.and_then(|old| work.persons.get(&old)) {
            let is_theirs = |alias: &String| naming::fold(alias) == naming::fold(&name);
            if old.aliases.iter().any(is_theirs) {
                let mut old = (**old).clone();
                old.aliases.retain(|alias| !is_theirs(alias));
                cast.put(old);
            }
        }
        let mut changes = cast.changes(work);
        changes.extend(moved(work, is_moved, id, at));
        let said = t!(state_source_split, name = &*name);
        if self.edit(complete(work, Edit { changes }, self.reads), at, t!(done_source_split)) {
            self.show_person(Some(id));
            self.say(said.into());
        }
    }

    fn mention(&mut self, desk: &Desk, mark: AnnotationId, person: Option<PersonId>, at: Timestamp) {
        let work = &desk.work;
        let Some(before) = work.annotations.get(mark).filter(|mark| is_source(&work.codebook, mark)) else { return };
        let mut cast = Casts::of(work);
        let person = match person {
            Some(person) if work.persons.contains_key(&person) => person,
            Some(_) => return,
            None => {
                let reading = naming::read(&before.exact(), work.article.text.as_str());
                let id = cast.free(&work.article, &reading.name);
                cast.add(id, reading)
            }
        };
        let mut changes = cast.changes(work);
        changes.extend(moved(work, |one| one.id == mark, person, at));
        let name = cast.persons.get(&person).map_or_else(String::new, |person| person.name.clone());
        if self.edit(complete(work, Edit { changes }, self.reads), at, t!(done_mention)) {
            self.say(t!(state_mention, name = name).into());
        }
    }

    /// From now on what is marked is read; and so are the marks of the open article that were made before: whom a source
    /// mentions, and whether it said what had the focus. Never part of its caller, since it is a door into the late file.
    #[inline(never)]
    pub(super) fn read_up(&mut self, at: Timestamp) {
        self.reads = true;
        let waiting = self.to_read();
        for Unread { mark: id, .. } in &waiting {
            let Some(desk) = self.desk.clone() else { return };
            let work = &desk.work;
            let Some(mark) = work.annotations.get(*id) else { continue };
            let mut cast = Casts::of(work);
            let person = cast.seat(work, mark);
            let mut changes = cast.changes(work);
            changes.extend(moved(work, |one| one.id == *id, person, at));
            self.edit(Edit { changes }, at, t!(done_mention));
        }
        self.unread.retain(|one| !waiting.contains(one));
        // Last: an edit takes away the notice of the one before, and a relation is not made without one.
        let related = |one: &Unread| one.waiting.and_then(|spoken| self.attribute(spoken, one.mark, at));
        let said: Vec<String> = waiting.iter().filter_map(related).collect();
        if !said.is_empty() {
            self.say(said.join(" ").into());
        }
    }

    fn mark_all(&mut self, desk: &Desk, person: PersonId, seed: AnnotationId, at: Timestamp) {
        let work = &desk.work;
        let Some(known) = work.persons.get(&person) else { return };
        let Some(kind) = work.codebook.kinds.iter().find(|kind| kind.role == KindRole::Source) else { return };
        let text = work.article.text.as_str();
        let places = places_of(work, known);
        let changes = places.iter().enumerate().map(|(number, range)| {
            let id = AnnotationId::from_u128(derive_id(seed.as_u128(), &number.to_string()));
            let mark = by_hand(id, kind.id.clone(), (text, *range), &self.creator, at);
            let mark = Annotation { person: Some(person), ..mark };
            Change::added(Rc::new(mark))
        });
        let said = t!(state_mentions_marked, count = places.len(), name = &*known.name);
        if places.is_empty() || self.edit(Edit { changes: changes.collect() }, at, t!(done_mentions)) {
            self.say(said.into());
        }
    }

    fn seat_everyone(&mut self, desk: &Desk, at: Timestamp) {
        let work = &desk.work;
        let mut cast = Casts::of(work);
        let mut seated: Vec<PersonId> = Vec::new();
        let mut changes = Vec::new();
        for before in work.annotations.iter() {
            let known = before.person.filter(|person| work.persons.contains_key(person));
            if known.is_none() && is_source(&work.codebook, before) {
                let nearest = |fits: &dyn Fn(&Person) -> bool| {
                    seated.iter().rev().copied().find(|id| cast.persons.get(id).is_some_and(|one| fits(one)))
                };
                let person = match cast.seat_beside(&work.article, &before.exact(), &nearest) {
                    Ok(person) => person,
                    Err(reading) => {
                        let id = id_of(&work.article, &reading.name);
                        cast.add(id, *reading)
                    }
                };
                let mut after = (**before).clone();
                after.person = Some(person);
                fields::stamp(before, &mut after, at);
                changes.push(Change::changed(before.clone(), Rc::new(after)));
                seated.push(person);
            } else {
                seated.extend(known);
            }
        }
        let count = changes.len();
        let mut all = cast.changes(work);
        all.append(&mut changes);
        if self.edit(Edit { changes: all }, at, t!(done_mention)) {
            self.say(t!(state_everyone, count = count).into());
        }
    }
}

/// Somebody of whom this is known.
fn known(before: &Person, what: Trait) -> Person {
    let mut after = before.clone();
    let line = |words: String| words.split_whitespace().collect::<Vec<_>>().join(" ");
    match what {
        Trait::Name(name) if name.trim().is_empty() => {}
        Trait::Name(name) => {
            after.name = line(name);
            let own = naming::fold(&after.name);
            after.aliases.retain(|alias| naming::fold(alias) != own);
        }
        Trait::Kind(kind) => after.kind = kind,
        Trait::Aliases(aliases) => after.aliases = aliases,
        Trait::Role(role) => after.role = line(role),
        Trait::Organization(organization) => after.organization = line(organization),
        Trait::Check(check, ticked) => after.checks = after.checks.with(check, ticked),
        Trait::Anonymity(why) => after.anonymity = line(why),
        Trait::Note(note) => after.note = note,
    }
    after
}

/// The changes that let marks mention somebody.
fn moved(work: &Work, which: impl Fn(&Annotation) -> bool, to: PersonId, at: Timestamp) -> Vec<Change> {
    let marks = work.annotations.iter().filter(|mark| which(mark) && mark.person != Some(to));
    let change = |before: &Rc<Annotation>| {
        let mut after = (**before).clone();
        after.person = Some(to);
        fields::stamp(before, &mut after, at);
        Change::changed(before.clone(), Rc::new(after))
    };
    marks.map(change).collect()
}

/// Where somebody's names stand in the text and are not marked as a source yet, in text order. Names begin
/// and end at a word's edge; a last name alone counts where nobody else has it.
#[must_use]
pub fn places_of(work: &Work, person: &Person) -> Vec<TextRange> {
    let text = work.article.text.as_str();
    let mut names: Vec<String> = std::iter::once(&person.name).chain(&person.aliases).cloned().collect();
    names.extend(short_names(work, person).map(str::to_owned));
    let mut taken: Vec<TextRange> = work
        .annotations
        .iter()
        .filter(|mark| is_source(&work.codebook, mark))
        .flat_map(|mark| mark.ranges().collect::<Vec<_>>())
        .collect();
    sort_by(&mut taken, Ord::cmp);
    // Where a longer mark begins, the shorter ones in it do not matter.
    let mut reach = 0;
    taken.retain(|range| {
        let is_more = range.end() > reach;
        reach = reach.max(range.end());
        is_more
    });
    let is_free = |range: TextRange| {
        let from = taken.partition_point(|one| one.end() <= range.start());
        !taken.get(from).is_some_and(|one| one.overlaps(range))
    };
    // A newsletter's box is no part of the story.
    let is_story = |range: TextRange| {
        let block = work.article.block_at(range.start()).and_then(|block| work.article.blocks.get(block));
        block.is_some_and(|block| block.role != Role::Clutter && block.range.contains_range(range))
    };
    let mut found: Vec<TextRange> = Vec::new();
    for name in names.iter().filter(|name| name.chars().count() > 1 && naming::pronoun(name).is_none()) {
        let begins = name.chars().next();
        let is_capital = begins.is_some_and(char::is_uppercase) && !naming::begins_with_article(name);
        found.extend(filter::find_all(text, name).into_iter().filter(|range| {
            let written = range.of(text).chars().next();
            let is_cased = !is_capital || written.is_some_and(char::is_uppercase);
            is_cased && filter::is_word(text, *range) && is_free(*range) && is_story(*range)
        }));
    }
    sort_by(&mut found, |a, b| (a.start(), std::cmp::Reverse(a.end())).cmp(&(b.start(), std::cmp::Reverse(b.end()))));
    let mut end = 0;
    found.retain(|range| {
        let is_next = range.start() >= end;
        if is_next {
            end = range.end();
        }
        is_next
    });
    found
}

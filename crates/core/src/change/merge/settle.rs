//! From two works to the merged one, to the questions, and to the changes that lead there.
//!
//! Knows: which marks belong together, what was deleted, what points where. Does not know: how fields of
//! one mark are joined ([`super::register`]).

use std::cmp::Ordering;
use std::rc::Rc;

use litemap::LiteMap;

use super::question::{Choice, Choices, Counts, PRESENCE, Question, Row, Side};
use super::register::{self, Register};
use crate::change::edit::{Change, Stand};
use crate::change::fields::{self, AnnotationField, Field, Key, Thing};
use crate::model::annotation::Annotation;
use crate::model::evidence::Evidence;
use crate::model::id::{AnnotationId, PersonId, RelationId};
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::sort::sort_by;

mod about;
mod groups;
mod others;

/// What comes of two works.
pub(super) struct Settled {
    pub(super) changes: Vec<Change>,
    pub(super) rows: Vec<Row>,
    pub(super) counts: Counts,
}

type Marks = LiteMap<AnnotationId, Rc<Annotation>>;

/// Both works, and what becomes of them.
struct Settling<'w> {
    here: &'w Work,
    file: &'w Work,
    choices: &'w Choices,
    at: Timestamp,
    here_marks: Marks,
    file_marks: Marks,
    /// Which mark an id stands for, where that is another.
    joined: LiteMap<AnnotationId, AnnotationId>,
    /// The merged work's.
    marks: Marks,
    relations: LiteMap<RelationId, Rc<Relation>>,
    persons: LiteMap<PersonId, Rc<Person>>,
    deleted: LiteMap<u128, Timestamp>,
    rows: Vec<Row>,
    counts: Counts,
}

/// Marks that are one.
struct Group {
    /// Every id, also of those that only are remembered.
    members: Vec<AnnotationId>,
    here: Option<Register>,
    file: Option<Register>,
    total: Register,
    /// Ids of the versions that there are.
    versions: Vec<AnnotationId>,
    /// The members that nobody deleted; none where the mark is deleted.
    alive: Vec<AnnotationId>,
    /// How new each member is.
    lasts: LiteMap<AnnotationId, Timestamp>,
}

pub(super) fn settle(here: &Work, file: &Work, choices: &Choices, at: Timestamp) -> Settled {
    if here == file {
        let counts = Counts { same: here.annotations.len(), ..Counts::default() };
        return Settled { changes: Vec::new(), rows: Vec::new(), counts };
    }
    let marks = |work: &Work| -> Marks { work.annotations.iter().map(|mark| (mark.id, mark.clone())).collect() };
    let mut settling = Settling {
        here,
        file,
        choices,
        at,
        here_marks: marks(here),
        file_marks: marks(file),
        joined: LiteMap::new(),
        marks: LiteMap::new(),
        relations: LiteMap::new(),
        persons: LiteMap::new(),
        deleted: LiteMap::new(),
        rows: Vec::new(),
        counts: Counts::default(),
    };
    settling.unite_tombstones();
    let mut changes = about::settle(&mut settling);
    settling.settle_marks();
    settling.settle_relations();
    settling.settle_persons();
    about::move_dismissals(&settling, &mut changes);
    settling.changes(&mut changes);
    Settled { changes, rows: settling.rows, counts: settling.counts }
}

impl Settling<'_> {
    /// What was chosen, where that is not what is preselected.
    fn chosen(&self, question: &Question, preselected: Choice) -> Option<Choice> {
        self.choices.get(question).copied().filter(|choice| *choice != preselected)
    }

    /// The instant of a decision: now, but after what it decides, which another clock may have written.
    fn after(&self, decided: Option<Timestamp>) -> Timestamp {
        decided.map_or(self.at, |at| self.at.max(Timestamp::from_millis(at.millis() + 1)))
    }

    fn is_alive(&self, side: &Work, marks: &Marks, id: u128) -> bool {
        marks.contains_key(&AnnotationId::from_u128(id))
            || side.relations.contains_key(&RelationId::from_u128(id))
            || side.persons.contains_key(&PersonId::from_u128(id))
    }

    /// All tombstones, each at its newest instant; one beside the living thing counts for nothing.
    fn unite_tombstones(&mut self) {
        let mut all: Vec<(u128, Timestamp)> = Vec::new();
        for (side, marks) in [(self.here, &self.here_marks), (self.file, &self.file_marks)] {
            let dead = side.deleted.iter().filter(|(id, _)| !self.is_alive(side, marks, **id));
            all.extend(dead.map(|(id, at)| (*id, *at)));
        }
        sort_by(&mut all, Ord::cmp);
        // Of two for one id the later stays.
        self.deleted = all.into_iter().collect();
    }

    fn tombstone(&self, id: u128) -> Option<Timestamp> {
        self.deleted.get(&id).copied()
    }

    fn bury(&mut self, id: u128, at: Timestamp) {
        let at = self.tombstone(id).map_or(at, |known| known.max(at));
        self.deleted.insert(id, at);
    }

    // Marks

    fn settle_marks(&mut self) {
        let mut groups = self.groups(&[]);
        let mut apart: Vec<Vec<AnnotationId>> = Vec::new();
        for group in &groups {
            if let Some(question) = self.twin_question(group)
                && self.chosen(&question, Choice::One).is_some()
            {
                apart.push(group.versions.clone());
            }
        }
        if !apart.is_empty() {
            groups = self.groups(&apart);
        }
        for group in &groups {
            let Some(id) = group.alive.first().or(group.versions.first()) else { continue };
            for member in group.members.iter().filter(|member| *member != id) {
                self.joined.insert(*member, *id);
            }
        }
        if self.move_pointers() {
            groups = self.groups(&apart);
        }
        sort_by(&mut groups, |a, b| match (a.total.first(), b.total.first()) {
            (Some(a), Some(b)) => a.text_order(b),
            _ => Ordering::Equal,
        });
        for group in groups {
            self.settle_group(group, &apart);
        }
    }

    /// Lets evidence that is a mark point at what its mark is joined to, on both sides before they are compared, so
    /// that none of it looks changed; whether any did point elsewhere.
    fn move_pointers(&mut self) -> bool {
        let mut has_moved = false;
        for marks in [&mut self.here_marks, &mut self.file_marks] {
            for (_, mark) in marks.iter_mut() {
                let target = |entry: &Evidence| self.joined.get(&entry.mark.as_ref()?.annotation).copied();
                if !mark.evidence.values().any(|entry| target(entry).is_some()) {
                    continue;
                }
                has_moved = true;
                for (_, entry) in Rc::make_mut(mark).evidence.iter_mut() {
                    let Some(id) = target(entry) else { continue };
                    if let Some(pointer) = &mut Rc::make_mut(entry).mark {
                        pointer.annotation = id;
                    }
                }
            }
        }
        has_moved
    }

    fn settle_group(&mut self, group: Group, apart: &[Vec<AnnotationId>]) {
        let Some(first) = group.versions.first().copied() else { return };
        let dead_in =
            |side: &Work| group.members.iter().filter_map(|id| side.deleted.get(&id.as_u128())).max().copied();
        let (dead_here, dead_there) = (dead_in(self.here), dead_in(self.file));
        let plain = LiteMap::new();
        let write = |register: &Option<Register>, id| register.as_ref().and_then(|register| register.write(id, &plain));
        let mut lives = !group.alive.is_empty();
        // Whether it is there
        let side = |mark: &Option<Register>, deleted: Option<Timestamp>| match mark {
            Some(register) => {
                Side { thing: register.write(first, &plain).map(Thing::Annotation), at: Some(register.newest()) }
            }
            None => Side { thing: None, at: deleted },
        };
        let question = (Key::Annotation(first), Field::Borrowed(PRESENCE));
        let (preselected, quiet) = match (&group.here, &group.file, lives) {
            (None, Some(_), true) if dead_here.is_some() => (Some(Choice::File), false),
            (None, Some(_), false) => (Some(Choice::Here), true),
            (Some(_), None, true) if dead_there.is_some() => (Some(Choice::Here), true),
            (Some(_), _, false) => (Some(Choice::File), false),
            _ => (None, false),
        };
        let mut decided = false;
        if let Some(preselected) = preselected {
            let (mine, theirs) = (side(&group.here, dead_here), side(&group.file, dead_there));
            decided = self.chosen(&question, preselected).is_some();
            lives ^= decided;
            self.rows.push(Row {
                question,
                here: mine,
                file: theirs,
                both: None,
                others: Vec::new(),
                preselected,
                quiet,
            });
        }
        match (&group.here, &group.file, lives, preselected) {
            (None, _, true, None) => self.counts.new += 1,
            (None, _, true, _) => self.counts.back += 1,
            (None, _, false, _) => self.counts.stay_deleted += 1,
            (Some(_), _, false, _) => self.counts.gone += 1,
            _ => {}
        }
        if !lives {
            for id in &group.members {
                let last = group.lasts.get(id).copied();
                let at = if decided { Some(self.after(last)) } else { self.tombstone(id.as_u128()).max(last) };
                if let Some(at) = at {
                    self.bury(id.as_u128(), at);
                }
            }
            return;
        }
        // What it is
        let id = group.alive.first().copied().unwrap_or(first);
        let twin = self.twin_question(&group);
        let twins = if group.members.len() > 1 { group.lasts.clone() } else { LiteMap::new() };
        let Some(mut mark) = group.total.write(id, &twins) else { return };
        let mut differs = false;
        let is_twin = twin.is_some();
        if let Some(question) = twin {
            self.counts.twice += 1;
            self.rows.push(self.twin_row(question, &group));
        }
        if let (Some(mine), Some(theirs)) = (write(&group.here, id), write(&group.file, id)) {
            (mark, differs) = self.settle_fields(&group, (&mine, &theirs), mark, is_twin);
        }
        if decided {
            let mut changed = (*mark).clone();
            changed.modified = self.after(dead_here.max(dead_there));
            mark = Rc::new(changed);
        }
        for list in apart.iter().filter(|list| list.contains(&id)) {
            let mut changed = (*mark).clone();
            for other in list.iter().filter(|other| **other != id) {
                register::set_apart(&mut changed, *other, self.at);
            }
            mark = Rc::new(changed);
        }
        if !is_twin && group.here.is_some() && preselected.is_none() {
            if differs { self.counts.differ += 1 } else { self.counts.same += 1 }
        }
        for member in group.members.iter().filter(|member| **member != id) {
            let at = self.tombstone(member.as_u128()).max(group.lasts.get(member).copied());
            if let Some(at) = at {
                self.bury(member.as_u128(), at);
            }
        }
        self.deleted.remove(&id.as_u128());
        self.marks.insert(id, mark);
    }

    /// Every version of a mark that was made twice: first of two that were made, one of each side if
    /// possible, then the rest.
    fn twin_row(&self, question: Question, group: &Group) -> Row {
        let of = |marks: &Marks| -> Vec<Rc<Annotation>> {
            group.versions.iter().filter_map(|id| marks.get(id)).cloned().collect()
        };
        let (mine, mut theirs) = (of(&self.here_marks), of(&self.file_marks));
        theirs.retain(|version| !mine.contains(version));
        let mut versions: Vec<Rc<Annotation>> = mine.into_iter().chain(theirs).collect();
        let first = versions.first().map(|version| version.id);
        let in_file = |version: &Rc<Annotation>| self.file_marks.get(&version.id) == Some(version);
        let second = versions.iter().position(|version| Some(version.id) != first && in_file(version));
        let second = second.or_else(|| versions.iter().position(|version| Some(version.id) != first));
        let second = second.map(|at| versions.remove(at));
        let side = |mark: Rc<Annotation>| Side { at: Some(mark.created), thing: Some(Thing::Annotation(mark)) };
        let mut versions = versions.into_iter().map(side);
        let here = versions.next().unwrap_or_default();
        let file = second.map(side).unwrap_or_default();
        let others = versions.collect();
        Row { question, here, file, both: None, others, preselected: Choice::One, quiet: false }
    }

    /// The fields in which both sides differ, as rows; the mark with what was chosen; and whether anything
    /// is to be decided.
    fn settle_fields(
        &mut self,
        group: &Group,
        (mine, theirs): (&Rc<Annotation>, &Rc<Annotation>),
        mut mark: Rc<Annotation>,
        is_twin: bool,
    ) -> (Rc<Annotation>, bool) {
        let (Some(here), Some(file)) = (&group.here, &group.file) else { return (mark, false) };
        let (one, other) = (Thing::Annotation(mine.clone()), Thing::Annotation(theirs.clone()));
        let merged = mark.clone();
        let mut is_question = false;
        for field in one.differing(&other).unwrap_or_default() {
            let is = |a: &Annotation, b: &Annotation| register::compare(a, b, &field) == Ordering::Equal;
            if field.starts_with(fields::TAG) || is(mine, theirs) {
                // Tags are shown together; of others only the instants differ.
                continue;
            }
            if matches!(AnnotationField::of(&field), Some((AnnotationField::Evidence, _)))
                && here.written(&field).is_some() != file.written(&field).is_some()
            {
                // An entry that the other side never had is no difference of opinion.
                self.counts.others += usize::from(!is(&merged, mine));
                continue;
            }
            let preselected = match (is(&merged, mine), is(&merged, theirs)) {
                (true, _) => Choice::Here,
                (_, true) => Choice::File,
                _ => Choice::Both,
            };
            let together = together(mine, theirs, &field);
            let both = match (preselected, together) {
                (Choice::Both, _) => Some(merged.clone()),
                (_, Some(both)) if !is(&both, mine) && !is(&both, theirs) => Some(both),
                _ => None,
            };
            let unseen = file.lost(&merged, &field) > here.seen(&field).max(Some(merged.created));
            // Who made one that was made twice is told with that.
            let quiet = (preselected == Choice::Here && !unseen) || (is_twin && field == "origin");
            is_question |= !quiet;
            let question = (Key::Annotation(group.versions.first().copied().unwrap_or(mine.id)), field.clone());
            let (mine_at, theirs_at) = (here.written(&field), file.written(&field));
            if let Some(choice) = self.chosen(&question, preselected) {
                let source = match (choice, &both) {
                    (Choice::Both, Some(both)) => both.clone(),
                    (Choice::File, _) => theirs.clone(),
                    _ => mine.clone(),
                };
                let mut changed = (*mark).clone();
                fields::take_annotation(&mut changed, &source, &field);
                let before = (*mark).clone();
                let at = self.after(mine_at.max(theirs_at));
                fields::stamp(&before, &mut changed, at);
                changed.changed.insert(field.to_string(), at);
                register::see(&mut changed, &field, mine_at.max(theirs_at));
                mark = Rc::new(changed);
            }
            self.rows.push(Row {
                question,
                here: Side { thing: Some(one.clone()), at: mine_at },
                file: Side { thing: Some(other.clone()), at: theirs_at },
                both: both.map(Thing::Annotation),
                others: Vec::new(),
                preselected,
                quiet,
            });
        }
        (mark, is_question)
    }

    /// The mark that an id stands for.
    fn stands_for(&self, id: AnnotationId) -> AnnotationId {
        self.joined.get(&id).copied().unwrap_or(id)
    }

    // The way there

    fn changes(&self, changes: &mut Vec<Change>) {
        let mut add = |key: Key, before: Option<Thing>, after: Option<Thing>| {
            let id = key.id().unwrap_or_default();
            let (was, is) = (self.here.deleted.get(&id).copied(), self.deleted.get(&id).copied());
            let is_same = match (&before, &after) {
                (None, None) => was == is,
                (before, after) => before == after,
            };
            if !is_same {
                let stand = |thing: Option<Thing>, tombstone| thing.map_or(Stand::Buried(tombstone), Stand::There);
                changes.push(Change { key, before: stand(before, was), after: stand(after, is) });
            }
        };
        let mark = |mark: Option<&Rc<Annotation>>| mark.cloned().map(Thing::Annotation);
        // As they are in the work, wherever their evidence points.
        let here = self.here.annotations.by_id();
        for id in union(here.keys(), self.marks.keys()) {
            add(Key::Annotation(id), mark(here.get(&id)), mark(self.marks.get(&id)));
        }
        let relation = |one: Option<&Rc<Relation>>| one.cloned().map(Thing::Relation);
        for id in union(self.here.relations.keys(), self.relations.keys()) {
            add(Key::Relation(id), relation(self.here.relations.get(&id)), relation(self.relations.get(&id)));
        }
        let person = |one: Option<&Rc<Person>>| one.cloned().map(Thing::Person);
        for id in union(self.here.persons.keys(), self.persons.keys()) {
            add(Key::Person(id), person(self.here.persons.get(&id)), person(self.persons.get(&id)));
        }
        for id in self.deleted.keys() {
            if !self.is_alive(self.here, &self.here_marks, *id) {
                add(Key::Annotation(AnnotationId::from_u128(*id)), None, None);
            }
        }
    }
}

fn union<'k, K: Copy + Ord + 'k>(one: impl Iterator<Item = &'k K>, other: impl Iterator<Item = &'k K>) -> Vec<K> {
    let mut all: Vec<K> = one.chain(other).copied().collect();
    sort_by(&mut all, Ord::cmp);
    all.dedup();
    all
}

/// Both values of a field in one, where that makes sense: two notes, all tags.
fn together(mine: &Rc<Annotation>, theirs: &Rc<Annotation>, field: &str) -> Option<Rc<Annotation>> {
    let mut mark = (**mine).clone();
    match field {
        "note" if mine.note.is_empty() || theirs.note.is_empty() => return None,
        "note" if mine.note.contains(&theirs.note) => {}
        "note" if theirs.note.contains(&mine.note) => mark.note.clone_from(&theirs.note),
        "note" => mark.note = format!("{}\n\n{}", mine.note, theirs.note),
        "tags" => mark.tags.extend(theirs.tags.iter().filter(|tag| !mine.tags.contains(tag)).cloned()),
        _ => return None,
    }
    Some(Rc::new(mark))
}

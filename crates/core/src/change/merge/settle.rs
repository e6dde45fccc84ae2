//! From two works to the merged one, to the questions, and to the changes that lead there.
//!
//! Knows: which marks belong together, what was deleted, what points where. Does not know: how fields of
//! one mark are joined ([`super::register`]).

use std::cmp::Ordering;
use std::rc::Rc;

use litemap::LiteMap;

use super::question::{Choice, Choices, Counts, PRESENCE, Question, Row, Side, TWINS};
use super::register::{self, Register};
use crate::change::edit::{Change, Stand};
use crate::change::fields::{self, AnnotationField, Field, Fields, Key, Thing};
use crate::model::annotation::Annotation;
use crate::model::evidence::Evidence;
use crate::model::id::{AnnotationId, PersonId, RelationId};
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::TextRange;
use crate::text::sort::sort_by;

mod about;

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

    /// The question whether the versions of a group are one; none where that is known.
    fn twin_question(&self, group: &Group) -> Option<Question> {
        let first = group.versions.first()?;
        let known = |id: &AnnotationId| {
            let versions = [self.here_marks.get(id), self.file_marks.get(id)];
            let twins = versions.into_iter().flatten().flat_map(|version| register::twins(version));
            twins.map(|(twin, _)| twin).collect::<Vec<_>>()
        };
        // Whom those that are here already are known to be one with.
        let mut reached = vec![*first];
        let mut at = 0;
        while let Some(id) = reached.get(at).copied() {
            at += 1;
            let mut next = known(&id);
            next.extend(group.versions.iter().filter(|other| known(other).contains(&id)).copied());
            for id in next {
                if !reached.contains(&id) {
                    reached.push(id);
                }
            }
        }
        let is_new = !group.alive.is_empty() && group.versions.iter().any(|id| !reached.contains(id));
        is_new.then_some((Key::Annotation(*first), Field::Borrowed(TWINS)))
    }

    /// Which marks are one; those of each list in `apart` are not, unless it was known that they are.
    fn groups(&self, apart: &[Vec<AnnotationId>]) -> Vec<Group> {
        let versions = || self.here_marks.values().chain(self.file_marks.values());
        let twins = versions().flat_map(|version| register::twins(version).map(|(id, _)| id));
        let mut ids: Vec<AnnotationId> = versions().map(|version| version.id).chain(twins).collect();
        sort_by(&mut ids, Ord::cmp);
        ids.dedup();
        let mut sets = Sets { parents: (0..ids.len()).collect() };
        let index = |id: AnnotationId| ids.binary_search(&id).unwrap_or(0);
        for version in versions() {
            for (twin, _) in register::twins(version) {
                sets.join(index(version.id), index(twin));
            }
        }
        // What somebody said once holds for every version.
        let said: Vec<(AnnotationId, AnnotationId)> =
            versions().flat_map(|version| register::apart(version).map(|other| (version.id, other))).collect();
        // Where a class was given a task, each one's mark is their answer, whoever else marks the same words.
        // Who gave no name is somebody too, so that it does not matter whose file comes first.
        let is_class = [self.here, self.file].iter().any(|side| !side.article.meta.task.is_none());
        let maker = |id: AnnotationId| {
            let versions = [self.here_marks.get(&id), self.file_marks.get(&id)];
            versions.into_iter().flatten().map(|version| version.creator.as_str()).min()
        };
        let two_people = |a, b| is_class && matches!((maker(a), maker(b)), (Some(a), Some(b)) if a != b);
        let forbidden = |a: AnnotationId, b: AnnotationId| {
            two_people(a, b)
                || apart.iter().any(|list| list.contains(&a) && list.contains(&b))
                || said.contains(&(a, b))
                || said.contains(&(b, a))
        };
        for side in [&self.here_marks, &self.file_marks] {
            let mut places: Vec<(Place, AnnotationId)> =
                side.values().filter_map(|mark| Some((register::place(mark, mark)?, mark.id))).collect();
            sort_by(&mut places, Ord::cmp);
            for (at, (place, id)) in places.iter().enumerate() {
                for (_, other) in places.iter().take(at).rev().take_while(|other| other.0 == *place) {
                    if !forbidden(*id, *other) {
                        sets.join(index(*id), index(*other));
                    }
                }
            }
        }
        loop {
            let groups = self.collect(&ids, &mut sets);
            let mut places: Vec<(Place, usize)> = Vec::new();
            for (at, group) in groups.iter().enumerate() {
                if let (false, Some(place)) = (group.alive.is_empty(), group.total.place()) {
                    places.push((place, at));
                }
            }
            sort_by(&mut places, Ord::cmp);
            let mut is_settled = true;
            for (at, (place, one)) in places.iter().enumerate() {
                for (_, other) in places.iter().take(at).rev().take_while(|(there, _)| there == place) {
                    let (Some(one), Some(other)) = (groups.get(*one), groups.get(*other)) else { continue };
                    let parted = one.members.iter().any(|a| other.members.iter().any(|b| forbidden(*a, *b)));
                    if let (Some(a), Some(b)) = (one.members.first(), other.members.first())
                        && !parted
                    {
                        sets.join(index(*a), index(*b));
                        is_settled = false;
                    }
                }
            }
            if is_settled {
                return groups;
            }
        }
    }

    fn collect(&self, ids: &[AnnotationId], sets: &mut Sets) -> Vec<Group> {
        let mut order: Vec<(usize, AnnotationId)> =
            ids.iter().enumerate().map(|(at, id)| (sets.root(at), *id)).collect();
        sort_by(&mut order, Ord::cmp);
        order
            .chunk_by(|a, b| a.0 == b.0)
            .filter_map(|set| self.group(set.iter().map(|(_, id)| *id).collect()))
            .collect()
    }

    fn group(&self, members: Vec<AnnotationId>) -> Option<Group> {
        let (mut here, mut file): (Option<Register>, Option<Register>) = (None, None);
        let mut lasts: LiteMap<AnnotationId, Timestamp> = LiteMap::new();
        let mut remembered: Vec<AnnotationId> = Vec::new();
        let mut versions = Vec::new();
        for id in &members {
            let (one, other) = (self.here_marks.get(id), self.file_marks.get(id));
            if one.or(other).is_some() {
                versions.push(*id);
            }
            for (version, side) in [(one, &mut here), (other, &mut file)] {
                let Some(version) = version else { continue };
                let register = Register::of(version);
                match side {
                    Some(side) => side.join(&register, false),
                    None => *side = Some(register),
                }
                let own = register::own_last(version);
                let known = lasts.get(id).map_or(own, |known| own.max(*known));
                lasts.insert(*id, known);
                for (twin, at) in register::twins(version).filter(|(twin, _)| twin != id) {
                    let known = lasts.get(&twin).map_or(at, |known| at.max(*known));
                    lasts.insert(twin, known);
                    remembered.push(twin);
                }
            }
        }
        let total = match (&here, &file) {
            (Some(here), Some(file)) => {
                let mut total = here.clone();
                total.join(file, true);
                total
            }
            (one, other) => one.as_ref().or(other.as_ref())?.clone(),
        };
        let mut alive = Vec::new();
        for (id, last) in &lasts {
            let lives = match self.tombstone(id.as_u128()) {
                None => true,
                // Its tombstone may say no more than that it was joined.
                Some(at) if remembered.contains(id) => *last >= at,
                Some(at) => *last > at,
            };
            if lives {
                alive.push(*id);
            }
        }
        Some(Group { members, here, file, total, versions, alive, lasts })
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

    // Relations

    fn settle_relations(&mut self) {
        let mut ids: Vec<RelationId> = self.here.relations.keys().chain(self.file.relations.keys()).copied().collect();
        sort_by(&mut ids, Ord::cmp);
        ids.dedup();
        let mut list: Vec<Rc<Relation>> = Vec::new();
        for id in ids {
            let redirect = |relation: &Rc<Relation>| {
                let (from, to) = (self.stands_for(relation.from), self.stands_for(relation.to));
                if (from, to) == (relation.from, relation.to) {
                    return relation.clone();
                }
                Rc::new(Relation { from, to, ..(**relation).clone() })
            };
            let (mine, theirs) =
                (self.here.relations.get(&id).map(redirect), self.file.relations.get(&id).map(redirect));
            let key = Key::Relation(id);
            let merged = match (&mine, &theirs) {
                (Some(mine), Some(theirs)) if mine != theirs => Some(join_relations(mine, theirs)),
                (Some(one), _) | (None, Some(one)) => Some(one.clone()),
                (None, None) => None,
            };
            let Some(mut merged) = merged else { continue };
            let last = merged.modified.max(merged.created);
            // One that ends at a deleted mark goes with it.
            let ends = [merged.from, merged.to].into_iter().filter(|end| !self.marks.contains_key(end));
            let ends = ends.filter_map(|end| self.tombstone(end.as_u128())).max();
            let lives = self.tombstone(id.as_u128()).is_none_or(|at| last > at);
            let things = (mine.clone().map(Thing::Relation), theirs.clone().map(Thing::Relation));
            let lives = ends.is_none() && self.settle_presence(key, things, lives, Some(last));
            if !lives {
                // As old as itself, like one that says the same as another: which of the two it is depends on
                // whose file comes first.
                self.bury(id.as_u128(), last);
                continue;
            }
            if let (Some(mine), Some(theirs)) = (mine, theirs) {
                let (one, other) = (Thing::Relation(mine.clone()), Thing::Relation(theirs.clone()));
                let at = (Some(mine.modified), Some(theirs.modified));
                if let Thing::Relation(chosen) = self.settle_plain((one, other), Thing::Relation(merged.clone()), at)
                    && chosen != merged
                {
                    let modified = self.after(at.0.max(at.1));
                    merged = Rc::new(Relation { modified, ..(*chosen).clone() });
                }
            }
            list.push(merged);
        }
        // Two that say the same are one: the newest, and the others are deleted.
        type Same<'r> = (AnnotationId, AnnotationId, &'r str, &'r str, &'r Option<Rc<str>>);
        fn same(relation: &Relation) -> Same<'_> {
            (relation.from, relation.to, &relation.kind, &relation.note, &relation.extra)
        }
        sort_by(&mut list, |a, b| {
            let age = |one: &Relation| (std::cmp::Reverse(one.modified.max(one.created)), one.id);
            same(a).cmp(&same(b)).then_with(|| age(a).cmp(&age(b)))
        });
        for same in list.chunk_by(|a, b| same(a) == same(b)) {
            for (at, relation) in same.iter().enumerate() {
                if at == 0 {
                    self.deleted.remove(&relation.id.as_u128());
                    self.relations.insert(relation.id, relation.clone());
                } else {
                    self.bury(relation.id.as_u128(), relation.modified.max(relation.created));
                }
            }
        }
    }

    // People

    fn settle_persons(&mut self) {
        let mut ids: Vec<PersonId> = self.here.persons.keys().chain(self.file.persons.keys()).copied().collect();
        sort_by(&mut ids, Ord::cmp);
        ids.dedup();
        let mentioned: LiteMap<PersonId, ()> =
            self.marks.values().filter_map(|mark| Some((mark.person?, ()))).collect();
        for id in ids {
            let (mine, theirs) = (self.here.persons.get(&id).cloned(), self.file.persons.get(&id).cloned());
            let merged = match (&mine, &theirs) {
                (Some(mine), Some(theirs)) if mine != theirs => Some(join_persons(mine, theirs)),
                (Some(one), _) | (None, Some(one)) => Some(one.clone()),
                (None, None) => None,
            };
            let Some(merged) = merged else { continue };
            let key = Key::Person(id);
            let is_buried = self.tombstone(id.as_u128()).is_some();
            if is_buried && mentioned.contains_key(&id) {
                // The id follows from the name: somebody else's deletion says nothing of a mention that stays.
                self.counts.others += usize::from(mine.is_none());
            } else {
                let things = (mine.clone().map(Thing::Person), theirs.clone().map(Thing::Person));
                if !self.settle_presence(key, things, !is_buried, None) {
                    continue;
                }
            }
            let mut merged = Thing::Person(merged);
            if let (Some(mine), Some(theirs)) = (mine, theirs) {
                merged = self.settle_plain((Thing::Person(mine), Thing::Person(theirs)), merged, (None, None));
            }
            if let Thing::Person(person) = merged {
                self.deleted.remove(&id.as_u128());
                self.persons.insert(id, person);
            }
        }
    }

    /// Whether a relation or a person is there; a row where the sides differ in it.
    fn settle_presence(
        &mut self,
        key: Key,
        (mine, theirs): (Option<Thing>, Option<Thing>),
        lives: bool,
        last: Option<Timestamp>,
    ) -> bool {
        let id = key.id().unwrap_or_default();
        let dead_in = |side: &Work| side.deleted.get(&id).copied();
        let (preselected, quiet) = match (&mine, &theirs, lives) {
            (None, Some(_), true) if dead_in(self.here).is_some() => (Choice::File, false),
            (None, Some(_), false) => (Choice::Here, true),
            (Some(_), None, true) if dead_in(self.file).is_some() => (Choice::Here, true),
            (Some(_), _, false) => (Choice::File, false),
            (None, _, true) => {
                self.counts.others += 1;
                return true;
            }
            _ => return lives,
        };
        let question = (key, Field::Borrowed(PRESENCE));
        let decided = self.chosen(&question, preselected).is_some();
        let side = |thing: Option<Thing>, work: &Work| match thing {
            Some(thing) => Side { thing: Some(thing), at: last },
            None => Side { thing: None, at: dead_in(work) },
        };
        let (here, file) = (side(mine, self.here), side(theirs, self.file));
        self.counts.others += usize::from(!quiet);
        self.rows.push(Row { question, here, file, both: None, others: Vec::new(), preselected, quiet });
        let lives = lives ^ decided;
        if decided && !lives {
            self.bury(id, self.after(last));
        }
        lives
    }

    /// Rows for the fields of a thing that has no instants of its fields; the merged thing with what was
    /// chosen.
    fn settle_plain(
        &mut self,
        (mine, theirs): (Thing, Thing),
        mut merged: Thing,
        at: (Option<Timestamp>, Option<Timestamp>),
    ) -> Thing {
        let preset = merged.clone();
        let same =
            |a: &Thing, b: &Thing, field: &str| !a.differing(b).unwrap_or_default().iter().any(|one| *one == *field);
        let mut changes = false;
        for field in mine.differing(&theirs).unwrap_or_default() {
            if field == fields::MODIFIED {
                continue;
            }
            let preselected = match (same(&preset, &mine, &field), same(&preset, &theirs, &field)) {
                (true, _) => Choice::Here,
                (_, true) => Choice::File,
                _ => Choice::Both,
            };
            let question = (mine.key(), field.clone());
            match self.chosen(&question, preselected) {
                Some(Choice::Here) => merged = merged.with(&mine, &field),
                Some(Choice::File) => merged = merged.with(&theirs, &field),
                _ => {}
            }
            let quiet = preselected == Choice::Here;
            changes |= !quiet;
            self.rows.push(Row {
                question,
                here: Side { thing: Some(mine.clone()), at: at.0 },
                file: Side { thing: Some(theirs.clone()), at: at.1 },
                both: (preselected == Choice::Both).then(|| preset.clone()),
                others: Vec::new(),
                preselected,
                quiet,
            });
        }
        self.counts.others += usize::from(changes);
        merged
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

type Place = (Rc<str>, Vec<TextRange>);

/// Which marks are one: union–find over their indices.
struct Sets {
    parents: Vec<usize>,
}

impl Sets {
    fn root(&mut self, mut at: usize) -> usize {
        while let Some(parent) = self.parents.get(at).copied().filter(|parent| *parent != at) {
            let above = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.parents.get_mut(at) {
                *slot = above;
            }
            at = parent;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(slot) = self.parents.get_mut(a.max(b)) {
            *slot = a.min(b);
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

/// The later of two versions; where they are of one instant, the greater of each field.
fn join_relations(a: &Rc<Relation>, b: &Rc<Relation>) -> Rc<Relation> {
    match a.modified.cmp(&b.modified) {
        Ordering::Greater => return a.clone(),
        Ordering::Less => return b.clone(),
        Ordering::Equal => {}
    }
    Rc::new(a.greater(b))
}

/// The greater of each field, all names and all boxes.
fn join_persons(a: &Rc<Person>, b: &Rc<Person>) -> Rc<Person> {
    Rc::new(Person { aliases: all(&a.aliases, &b.aliases), checks: a.checks.or(b.checks), ..a.greater(b) })
}

fn all<T: Clone + Ord>(a: &[T], b: &[T]) -> Vec<T> {
    if a == b {
        return a.to_vec();
    }
    let mut all: Vec<T> = a.iter().chain(b).cloned().collect();
    sort_by(&mut all, Ord::cmp);
    all.dedup();
    all
}

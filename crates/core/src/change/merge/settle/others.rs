//! What has no instants of its fields: relations, which have one each, and people.

use std::cmp::Ordering;
use std::rc::Rc;

use litemap::LiteMap;

use super::Settling;
use crate::change::fields::{self, Field, Fields, Key, Thing};
use crate::change::merge::question::{Choice, PRESENCE, Row, Side};
use crate::model::id::{AnnotationId, PersonId, RelationId};
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::sort::sort_by;

impl Settling<'_> {
    pub(super) fn settle_relations(&mut self) {
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

    pub(super) fn settle_persons(&mut self) {
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
    pub(super) fn settle_plain(
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

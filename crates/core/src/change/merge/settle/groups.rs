//! Which marks are one: those of one id, those of one kind on the same words, and whoever was joined before.

use std::rc::Rc;

use litemap::LiteMap;

use super::{Group, Settling};
use crate::change::fields::{Field, Key};
use crate::change::merge::question::{Question, TWINS};
use crate::change::merge::register::{self, Register};
use crate::model::id::AnnotationId;
use crate::model::time::Timestamp;
use crate::text::TextRange;
use crate::text::sets::Sets;
use crate::text::sort::sort_by;

type Place = (Rc<str>, Vec<TextRange>);

impl Settling<'_> {
    /// The question whether the versions of a group are one; none where that is known.
    pub(super) fn twin_question(&self, group: &Group) -> Option<Question> {
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
    pub(super) fn groups(&self, apart: &[Vec<AnnotationId>]) -> Vec<Group> {
        let versions = || self.here_marks.values().chain(self.file_marks.values());
        let twins = versions().flat_map(|version| register::twins(version).map(|(id, _)| id));
        let mut ids: Vec<AnnotationId> = versions().map(|version| version.id).chain(twins).collect();
        sort_by(&mut ids, Ord::cmp);
        ids.dedup();
        let mut sets = Sets::new(ids.len());
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
        let members = |set: Vec<usize>| set.into_iter().filter_map(|at| ids.get(at).copied()).collect();
        sets.lists().into_iter().filter_map(|set| self.group(members(set))).collect()
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
}

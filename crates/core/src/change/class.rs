//! A class: a task that goes out with an article, and many people's marks that come back.
//!
//! Knows: what a handed-out file holds, how the files of many pupils become part of one article at one
//! go. Does not know: files, dialogs, how two versions are joined ([`crate::change::merge`]), or whose marks stand on
//! which passage ([`crate::insight::people`]).
//!
//! In an article with a task the marks of different people are never joined into one, although they stand
//! on the same words: each is that person's answer. What a pupil's file says of the article itself (details,
//! part labels, codebook) stays as it is where the files are taken in; kinds that it adds come along.

use std::rc::Rc;

use crate::change::edit::{Change, Edit};
use crate::change::fields::{self, Key, Thing};
use crate::change::merge::{Choice, Choices, Merge, PRESENCE, Row, TWINS};
use crate::insight::people::{Tally, order};
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::article::{Article, Meta};
use crate::model::codebook::Codebook;
use crate::model::id::PersonId;
use crate::model::origin::Origin;
use crate::model::relation::Relation;
use crate::model::task::Task;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::sort::sort_by;

/// The work as it goes out to a class: with the task that it has, and without what the teacher did to it
/// unless that is to go along.
#[must_use]
pub fn hand_out(work: &Work, with_marks: bool) -> Work {
    let mut out = work.clone();
    if !with_marks {
        out.annotations = AnnotationSet::default();
        out.relations = Rc::default();
        out.persons = Rc::default();
        out.deleted = Rc::default();
    }
    out
}

/// The edit that gives an article its task, and the marks that nobody signed this name (none where it is empty).
#[must_use]
pub fn with_task(work: &Work, task: &Task, name: &str, at: Timestamp) -> Edit {
    let mut changes = rename(work, "", name, at);
    let before = work.article.meta.clone();
    if before.task != *task {
        let after = Rc::new(Meta { task: task.clone(), ..(*before).clone() });
        changes.push(Change::changed(before, after));
    }
    Edit { changes }
}

/// Changes that give every mark of this maker's another maker's name.
#[must_use]
pub fn rename(work: &Work, from: &str, to: &str, at: Timestamp) -> Vec<Change> {
    let marks = work.annotations.iter().filter(|mark| mark.creator == from && from != to);
    let renamed = marks.map(|before| {
        let mut after = (**before).clone();
        to.clone_into(&mut after.creator);
        fields::stamp(before, &mut after, at);
        Change::changed(before.clone(), Rc::new(after))
    });
    renamed.collect()
}

/// The article as the next one on this device begins with it: what was handed out, without what others here
/// have marked.
#[must_use]
pub fn cleared(work: &Work) -> Work {
    let mut clean = hand_out(work, false);
    let by = &work.article.meta.task.by;
    let handed = work.annotations.iter().filter(|mark| !by.is_empty() && mark.creator == *by);
    clean.annotations = AnnotationSet::from_list(handed.cloned().collect::<Vec<_>>());
    // Whom they mention, and what joins them: what somebody else joined is an answer too.
    let kept = clean.annotations.by_id();
    let is_mentioned = |id: &PersonId| kept.values().any(|mark| mark.person == Some(*id));
    let persons = work.persons.iter().filter(|(id, _)| is_mentioned(id));
    clean.persons = Rc::new(persons.map(|(id, person)| (*id, person.clone())).collect());
    let is_handed = |relation: &Relation| {
        (relation.creator.is_empty() || relation.creator == *by)
            && kept.contains_key(&relation.from)
            && kept.contains_key(&relation.to)
    };
    let relations = work.relations.iter().filter(|(_, relation)| is_handed(relation));
    clean.relations = Rc::new(relations.map(|(id, relation)| (*id, relation.clone())).collect());
    clean
}

/// A file that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// What it is called.
    pub name: Origin,
    /// Whose it is; empty where it does not say.
    pub pupil: Rc<str>,
    /// What it holds.
    pub work: Work,
}

/// What comes of files that are taken in together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// All that changes, in one edit.
    pub edit: Edit,
    /// The instant that it is made at.
    pub at: Timestamp,
    /// Whose marks came or changed, by name, and how many.
    pub people: Vec<Tally>,
    /// Files that held nothing that is not here.
    pub unchanged: usize,
    /// Files whose details, part labels or codebook differ from what stays here.
    pub left: usize,
    /// Files, by their index, of which something is to be decided: nothing of them was taken in.
    pub asking: Vec<usize>,
}

/// Takes in what other people made of this article: without a question where marks only come, or where
/// somebody has changed their own since.
#[must_use]
pub fn take_in(here: &Work, arrivals: &[Arrival]) -> TakenIn {
    let mut taken = TakenIn { at: here.modified, ..TakenIn::default() };
    let mut work = here.clone();
    for (index, arrival) in arrivals.iter().enumerate() {
        let (file, differs) = prepared(&work, arrival);
        let merge = Merge::between(&work, &file);
        if merge.rows.iter().any(|row| asks(row, &arrival.pupil)) {
            taken.asking.push(index);
            continue;
        }
        taken.left += usize::from(differs);
        if merge.changes_nothing() {
            taken.unchanged += 1;
            continue;
        }
        let (edit, at) = merge.edit(&Choices::new(), Timestamp::default());
        let Ok(after) = edit.apply(&work, at) else {
            taken.asking.push(index);
            continue;
        };
        if !count(&work, &after, &mut taken.people) {
            taken.unchanged += 1;
        }
        taken.edit.changes.extend(edit.changes);
        taken.at = taken.at.max(at);
        work = after;
    }
    sort_by(&mut taken.people, |a, b| order(&a.0, &b.0));
    taken
}

/// The file as it is merged: about the article itself it says what is said here, and its new marks without a
/// maker are the pupil's. Whether it said anything else.
fn prepared(here: &Work, arrival: &Arrival) -> (Work, bool) {
    let mut file = arrival.work.clone();
    let task = if here.article.meta.task.is_none() { &file.article.meta.task } else { &here.article.meta.task };
    let mut meta = (*here.article.meta).clone();
    meta.task = task.clone();
    let same_cut = here.article.blocks.iter().map(|b| b.range).eq(file.article.blocks.iter().map(|b| b.range));
    let blocks = if same_cut { here.article.blocks.clone() } else { file.article.blocks.clone() };
    let mut differs = blocks != file.article.blocks || meta != *file.article.meta;
    let (codebook, own) = joined(&here.codebook, &file.codebook);
    differs |= own;
    file.codebook = codebook;
    file.article = Rc::new(Article { meta: Rc::new(meta), blocks, ..(*file.article).clone() });
    if !arrival.pupil.is_empty() {
        let known = here.annotations.by_id();
        let named = file.annotations.iter().map(|mark| {
            if !mark.creator.is_empty() || known.contains_key(&mark.id) {
                return mark.clone();
            }
            Rc::new(Annotation { creator: arrival.pupil.to_string(), ..(**mark).clone() })
        });
        file.annotations = AnnotationSet::from_list(named.collect::<Vec<_>>());
    }
    (file, differs)
}

/// The codebook that is here with what only the other has; whether the other differs in what both have.
fn joined(here: &Rc<Codebook>, other: &Rc<Codebook>) -> (Rc<Codebook>, bool) {
    if here == other {
        return (here.clone(), false);
    }
    let mut joined = (**here).clone();
    let mut differs = false;
    for kind in &other.kinds {
        match here.kind(&kind.id) {
            None => joined.kinds.push(kind.clone()),
            Some(own) => differs |= own != kind,
        }
    }
    for relation in &other.relations {
        match here.relations.iter().find(|own| own.id == relation.id) {
            None => joined.relations.push(relation.clone()),
            Some(own) => differs |= own != relation,
        }
    }
    (Rc::new(joined), differs)
}

/// Whether somebody must look at a difference: not where it is quiet, where it is about a mark whose maker
/// sends it and the newer version is theirs, about their own or nobody's relation, or about the cast, which
/// nobody owns.
fn asks(row: &Row, pupil: &str) -> bool {
    if row.quiet || row.question == (Key::Meta, "task".into()) {
        return false;
    }
    let mut versions = [&row.here.thing, &row.file.thing].into_iter().flatten();
    match row.question.0 {
        Key::Person(_) => return false,
        Key::Relation(_) => {
            let is_others = |thing: &Thing| match thing {
                Thing::Relation(relation) => !relation.creator.is_empty() && relation.creator != pupil,
                _ => false,
            };
            return versions.any(is_others);
        }
        _ => {}
    }
    let maker = |thing: &Option<Thing>| match thing {
        Some(Thing::Annotation(mark)) => Some(mark.creator.clone()),
        _ => None,
    };
    let (mine, theirs) = (maker(&row.here.thing), maker(&row.file.thing));
    if row.question.1 == TWINS {
        return mine != theirs;
    }
    let is_gone = row.question.1 == PRESENCE && (mine.is_none() || theirs.is_none());
    let own = |one: &Option<String>| one.as_deref() == Some(pupil);
    let is_theirs = !pupil.is_empty() && if is_gone { own(&mine) || own(&theirs) } else { own(&mine) && own(&theirs) };
    !(is_theirs && row.preselected == Choice::File)
}

/// Counts the marks that came or changed by who made them; whether there are any, any went, or the cast or the
/// relations changed.
fn count(before: &Work, after: &Work, people: &mut Vec<Tally>) -> bool {
    let known = before.annotations.by_id();
    let mut any = after.annotations.len() < before.annotations.len()
        || after.persons != before.persons
        || after.relations != before.relations;
    for mark in after.annotations.iter().filter(|mark| known.get(&mark.id) != Some(*mark)) {
        add(people, &mark.creator, 1);
        any = true;
    }
    any
}

fn add(people: &mut Vec<Tally>, name: &str, number: usize) {
    match people.iter_mut().find(|(known, _)| **known == *name) {
        Some((_, count)) => *count += number,
        None => people.push((name.into(), number)),
    }
}

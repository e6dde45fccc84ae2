//! What an edit of marks entails for the cast: whom a source's words mention, who is new in it, who leaves it.

use std::rc::Rc;

use litemap::LiteMap;

use super::state::Desk;
use crate::change::edit::{Change, Edit, Stand};
use crate::change::fields::{self, Key, Thing};
use crate::insight::voices::Voices;
use crate::model::annotation::Annotation;
use crate::model::article::Article;
use crate::model::codebook::{Codebook, KindRole};
use crate::model::id::derive_id;
use crate::model::id::{AnnotationId, PersonId};
use crate::model::person::{Check, Person, PersonKind};
use crate::model::work::Work;
use crate::reading::naming::{self, Pronoun, Reading};
use crate::text::sort::sort_by;

/// Who speaks in a mark: a source's own person, or whose the mark is.
#[must_use]
pub fn speaker(work: &Work, id: AnnotationId) -> Option<PersonId> {
    let mark = work.annotations.get(id)?;
    let own = mark.person.filter(|person| work.persons.contains_key(person));
    own.or_else(|| Voices::of(work).first(id)?.person)
}

/// The edit with what it brings about in the cast: a mark that becomes a source mentions somebody, one that
/// is no source any more mentions nobody, and who is mentioned no more goes, unless the reader has said
/// something of them. Whoever cannot read yet (`reads` is false) leaves a source without somebody, until
/// `State::read_up`.
pub(super) fn complete(work: &Work, mut edit: Edit, reads: bool) -> Edit {
    let mut more = Vec::new();
    let mut left = Vec::new();
    // Of marks that change together several may mention one who is new.
    let mut cast: Option<Casts> = None;
    let brought: Vec<Rc<Person>> = edit
        .changes
        .iter()
        .filter_map(
            |change| if let Some(Thing::Person(person)) = change.after.thing() { Some(person.clone()) } else { None },
        )
        .collect();
    let is_known = |id: PersonId| work.persons.contains_key(&id) || brought.iter().any(|one| one.id == id);
    for change in &mut edit.changes {
        let before = change.before.annotation().map(|mark| &**mark);
        if let Stand::There(Thing::Annotation(mark)) = &mut change.after {
            let is_source = is_source(&work.codebook, mark);
            // One without a person was left so on purpose, or comes from an older file.
            let was_source = |was: Option<&Annotation>| was.is_some_and(|was| self::is_source(&work.codebook, was));
            if reads && is_source && !mark.person.is_some_and(is_known) && !was_source(before) {
                let cast = cast.get_or_insert_with(|| Casts::with(work, &brought));
                let person = cast.seat(work, mark);
                // A new mark has no instants of its own.
                assign(before, mark, Some(person));
            } else if !is_source && mark.person.is_some() {
                assign(before, mark, None);
            }
        }
        let was = before.and_then(|mark| mark.person);
        if was != change.after.annotation().and_then(|mark| mark.person) {
            left.extend(was);
        }
    }
    more.extend(cast.iter().flat_map(|cast| cast.changes(work)));
    sort_by(&mut left, Ord::cmp);
    left.dedup();
    left.retain(|person| !is_mentioned_after(work, &edit, *person));
    more.extend(left.into_iter().filter_map(|person| farewell(work, person)));
    edit.changes.append(&mut more);
    edit
}

/// The edit that brings a deleted mark back, with what went along when it was deleted: whom it mentions, and
/// the relations whose other end is there.
pub(super) fn returning(desk: &Desk, mut edit: Edit) -> Edit {
    let mut more = Vec::new();
    for change in &edit.changes {
        let (Stand::Gone, Some(mark)) = (&change.before, change.after.annotation()) else { continue };
        if let Some(id) = mark.person
            && !desk.work.persons.contains_key(&id)
            && let Some(Thing::Person(person)) = desk.stamps.get(Key::Person(id)).and_then(|trace| trace.buried.clone())
        {
            more.push(Change::added(person));
        }
        for (_, trace) in desk.stamps.iter() {
            let Some(Thing::Relation(relation)) = &trace.buried else { continue };
            let other = match (relation.from == mark.id, relation.to == mark.id) {
                (true, false) => relation.to,
                (false, true) => relation.from,
                _ => continue,
            };
            if desk.work.annotations.get(other).is_some() && !desk.work.relations.contains_key(&relation.id) {
                more.push(Change::added(relation.clone()));
            }
        }
    }
    edit.changes.append(&mut more);
    edit
}

/// Whether somebody is mentioned when the edit is done.
fn is_mentioned_after(work: &Work, edit: &Edit, person: PersonId) -> bool {
    let changed = |id: AnnotationId| edit.changes.iter().any(|change| change.key == Key::Annotation(id));
    let in_edit =
        edit.changes.iter().any(|change| change.after.annotation().is_some_and(|after| after.person == Some(person)));
    in_edit || work.annotations.iter().any(|mark| mark.person == Some(person) && !changed(mark.id))
}

pub(super) fn is_source(codebook: &Codebook, mark: &Annotation) -> bool {
    codebook.role(&mark.kind) == KindRole::Source
}

fn assign(before: Option<&Annotation>, mark: &mut Rc<Annotation>, person: Option<PersonId>) {
    let at = mark.modified;
    let mark = Rc::make_mut(mark);
    mark.person = person;
    if let Some(before) = before {
        fields::stamp(before, mark, at);
    }
}

/// The change by which somebody goes, if nothing but what the words say is known of them.
fn farewell(work: &Work, id: PersonId) -> Option<Change> {
    let person = work.persons.get(&id)?;
    is_untouched(work, person).then(|| Change::removed(person.clone()))
}

/// Whether all that is known of somebody was read from the words. Never part of its caller, since it is a door into the
/// late file.
#[inline(never)]
fn is_untouched(work: &Work, person: &Person) -> bool {
    let text = work.article.text.as_str();
    let Person { id, name, kind, aliases, role, organization, checks, anonymity, note, extra } = person;
    let reading = naming::read(name, text);
    *id == id_of(&work.article, name)
        && *kind == reading.kind
        && (aliases.is_empty() || *aliases == reading.aliases)
        && (organization.is_empty() || stands_near(text, name, organization))
        && note.is_empty()
        && extra.is_none()
        && *checks == crate::model::person::Checks::default().with(Check::Named, reading.named)
        && (role.is_empty() || stands_near(text, name, role))
        && (anonymity.is_empty() || stands_near(text, name, anonymity))
}

/// Whether these words stand where the name does.
fn stands_near(text: &str, name: &str, words: &str) -> bool {
    let near = words.len() + 160;
    text.match_indices(name).take(50).any(|(at, _)| {
        let from = crate::text::floor_char_boundary(text, at.saturating_sub(near));
        let to = crate::text::floor_char_boundary(text, (at + name.len() + near).min(text.len()));
        // White space may have been joined.
        text.get(from..to).is_some_and(|around| naming::fold(around).contains(&naming::fold(words)))
    })
}

/// The id of somebody whose name was read from an article: two readers of its text find the same, as files are
/// matched by it.
#[must_use]
pub fn id_of(article: &Article, name: &str) -> PersonId {
    PersonId::from_u128(derive_id(0, &format!("person {} {}", article.text.sha256(), naming::key(name))))
}

/// Gives the last one mentioned before whom the test fits.
type Nearest<'a> = &'a dyn Fn(&dyn Fn(&Person) -> bool) -> Option<PersonId>;

/// The cast while mentions are given to it.
pub(super) struct Casts {
    pub(super) persons: LiteMap<PersonId, Rc<Person>>,
    touched: Vec<PersonId>,
}

impl Casts {
    pub(super) fn of(work: &Work) -> Self {
        Self { persons: (*work.persons).clone(), touched: Vec::new() }
    }

    /// With those whom an edit brings along by itself.
    pub(super) fn with(work: &Work, brought: &[Rc<Person>]) -> Self {
        let mut cast = Self::of(work);
        for person in brought {
            cast.persons.insert(person.id, person.clone());
        }
        cast
    }

    /// Whom the mark mentions: somebody who is there, or somebody new. Never part of its caller, since it is a door
    /// into the late file.
    #[inline(never)]
    pub(super) fn seat(&mut self, work: &Work, mark: &Annotation) -> PersonId {
        let start = mark.hull().start();
        let before = |one: &&Rc<Annotation>| !one.is_orphan() && one.hull().start() < start && one.id != mark.id;
        let nearest = |fits: &dyn Fn(&Person) -> bool| {
            let mentions = work.annotations.iter().filter(before).filter_map(|one| one.person);
            mentions.filter(|id| self.persons.get(id).is_some_and(|person| fits(person))).last()
        };
        self.seat_beside(&work.article, &mark.exact(), &nearest).unwrap_or_else(|reading| {
            let id = id_of(&work.article, &reading.name);
            self.add(id, *reading)
        })
    }

    /// Whom the words mention, or what they say of somebody new. `nearest` gives the last one mentioned
    /// before that fits.
    pub(super) fn seat_beside(
        &self,
        article: &Article,
        words: &str,
        nearest: Nearest<'_>,
    ) -> Result<PersonId, Box<Reading>> {
        if let Some(pronoun) = naming::pronoun(words) {
            let is_person = |person: &Person| person.kind == PersonKind::Person;
            let found = match pronoun {
                Pronoun::Person => nearest(&is_person),
                Pronoun::Thing => nearest(&|person| !is_person(person)),
                Pronoun::Any => nearest(&|_| true),
            };
            if let Some(found) = found {
                return Ok(found);
            }
        }
        let reading = naming::read(words, article.text.as_str());
        let id = id_of(article, &reading.name);
        let wanted = [naming::key(words), naming::key(&reading.name)];
        let is_called = |name: &String| {
            let key = naming::key(name);
            wanted.contains(&key) || reading.aliases.iter().any(|alias| naming::key(alias) == key)
        };
        let mut called = self.persons.values().filter(|one| is_called(&one.name) || one.aliases.iter().any(is_called));
        if let Some(found) = called.next() {
            let several = called.next().is_some();
            // Of several with one name the one that was mentioned last.
            let near = several.then(|| nearest(&|one| is_called(&one.name) || one.aliases.iter().any(is_called)));
            return Ok(near.flatten().unwrap_or(found.id));
        }
        if self.persons.contains_key(&id) {
            return Ok(id);
        }
        let [_, name] = &wanted;
        if reading.kind == PersonKind::Person {
            let mut bearers = self.persons.values().filter(|one| {
                let mut names = std::iter::once(&one.name).chain(&one.aliases);
                one.kind == PersonKind::Person && names.any(|full| naming::may_call(name, &naming::key(full)))
            });
            if let (Some(only), None) = (bearers.next(), bearers.next()) {
                return Ok(only.id);
            }
        }
        Err(Box::new(reading))
    }

    pub(super) fn add(&mut self, id: PersonId, reading: Reading) -> PersonId {
        let mut person = Person::new(id, &reading.name);
        person.kind = reading.kind;
        person.role = reading.role;
        person.organization = reading.organization;
        person.aliases = reading.aliases;
        person.anonymity = reading.anonymity;
        person.checks = person.checks.with(Check::Named, reading.named);
        self.put(person);
        id
    }

    pub(super) fn put(&mut self, person: Person) {
        self.touched.push(person.id);
        self.persons.insert(person.id, Rc::new(person));
    }

    /// An id that is free: the one that follows from the name, else the next one.
    pub(super) fn free(&self, article: &Article, name: &str) -> PersonId {
        let mut id = id_of(article, name);
        while self.persons.contains_key(&id) {
            id = PersonId::from_u128(derive_id(id.as_u128(), "another"));
        }
        id
    }

    /// What has changed against the work.
    pub(super) fn changes(&self, work: &Work) -> Vec<Change> {
        let mut touched = self.touched.clone();
        sort_by(&mut touched, Ord::cmp);
        touched.dedup();
        touched.into_iter().filter_map(|id| Change::of(work.persons.get(&id), self.persons.get(&id))).collect()
    }
}

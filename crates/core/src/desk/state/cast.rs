//! The cast, as the reader's hand changes it: who a source mark mentions, and what is known of them.
//!
//! Knows: that a source mark always mentions somebody, who comes with the first mention and goes with the
//! last as long as nobody has added to what the words say. Does not know: how words are read
//! ([`crate::reading::naming`]) or counted ([`crate::insight::cast`]).

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use super::{Action, Desk, State, place};
use crate::change::edit::{Change, Edit};
use crate::change::fields::{self, Key, Thing};
use crate::formats::derive_id;
use crate::insight::cast::short_names;
use crate::insight::gaps::Rule;
use crate::insight::voices::Voices;
use crate::layout::filter;
use crate::model::annotation::{Anchoring, Annotation};
use crate::model::article::{Article, Meta, Role};
use crate::model::codebook::{Codebook, KindRole};
use crate::model::id::{AnnotationId, PersonId};
use crate::model::person::{Check, Person, PersonKind};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::reading::naming::{self, Pronoun, Reading};
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// What the column beside the article shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The marks.
    #[default]
    Marks,
    /// The cast of sources.
    Sources,
    /// The claim ledger.
    Claims,
    /// What is missing.
    Gaps,
    /// Figures that disagree.
    Figures,
}

impl Tab {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 5] = [Self::Marks, Self::Sources, Self::Claims, Self::Gaps, Self::Figures];

    /// Its name in element ids.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Sources => "sources",
            Self::Claims => "claims",
            Self::Gaps => "gaps",
            Self::Figures => "figures",
        }
    }
}

/// A change of the cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Casting {
    /// Something is known of one of the cast.
    Set(PersonId, Trait),
    /// One more, by name.
    Add(String),
    /// One who is nowhere mentioned goes.
    Remove(PersonId),
    /// Two are one: what mentions the second mentions the first, and its names become other names.
    Merge {
        /// Who stays.
        keep: PersonId,
        /// Who goes.
        gone: PersonId,
    },
    /// These mentions are of somebody else, who is new.
    Split(Vec<AnnotationId>),
    /// A source mark mentions this one of the cast; with none, somebody new, read from its words.
    Mention(AnnotationId, Option<PersonId>),
    /// All further places of one's names in the text become source marks. The ids of the marks are made
    /// from the one that is given.
    MarkAll(PersonId, AnnotationId),
    /// Every source mark that mentions nobody gets somebody.
    Everyone,
}

/// What can be known of one of the cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trait {
    /// The name; an empty one changes nothing.
    Name(String),
    /// What it is.
    Kind(PersonKind),
    /// Other names.
    Aliases(Vec<String>),
    /// What makes it speak.
    Role(String),
    /// Whom it speaks for.
    Organization(String),
    /// One of the boxes.
    Check(Check, bool),
    /// Why it is not named.
    Anonymity(String),
    /// The reader's words.
    Note(String),
}

/// Who speaks in a mark: a source's own person, or whose the mark is.
#[must_use]
pub fn speaker(work: &Work, id: AnnotationId) -> Option<PersonId> {
    let mark = work.annotations.get(id)?;
    let own = mark.person.filter(|person| work.persons.contains_key(person));
    own.or_else(|| Voices::of(work).first(id)?.person)
}

/// The edit with what it brings about in the cast: a mark that becomes a source mentions somebody, one that
/// is no source any more mentions nobody, and who is mentioned no more goes, unless the reader has said
/// something of them.
pub(super) fn complete(work: &Work, mut edit: Edit) -> Edit {
    let mut more = Vec::new();
    let mut left = Vec::new();
    // Of marks that change together several may mention one who is new.
    let mut cast: Option<Casts> = None;
    let brought: Vec<Rc<Person>> = edit
        .changes
        .iter()
        .filter_map(|change| if let Change::Person { after, .. } = change { after.clone() } else { None })
        .collect();
    let is_known = |id: PersonId| work.persons.contains_key(&id) || brought.iter().any(|one| one.id == id);
    for change in &mut edit.changes {
        let Change::Annotation { before, after } = change else { continue };
        if let Some(mark) = after {
            let is_source = is_source(&work.codebook, mark);
            // One without a person was left so on purpose, or comes from an older file.
            let was_source = |was: Option<&Annotation>| was.is_some_and(|was| self::is_source(&work.codebook, was));
            if is_source && !mark.person.is_some_and(is_known) && !was_source(before.as_deref()) {
                let cast = cast.get_or_insert_with(|| Casts::with(work, &brought));
                let person = cast.seat(work, mark);
                // A new mark has no instants of its own.
                assign(before.as_deref(), mark, Some(person));
            } else if !is_source && mark.person.is_some() {
                assign(before.as_deref(), mark, None);
            }
        }
        let was = before.as_ref().and_then(|mark| mark.person);
        if was != after.as_ref().and_then(|mark| mark.person) {
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
        let Change::Annotation { before: None, after: Some(mark) } = change else { continue };
        if let Some(id) = mark.person
            && !desk.work.persons.contains_key(&id)
            && let Some(Thing::Person(person)) = desk.stamps.get(Key::Person(id)).and_then(|trace| trace.buried.clone())
        {
            more.push(Change::Person { before: None, after: Some(person) });
        }
        for (_, trace) in desk.stamps.iter() {
            let Some(Thing::Relation(relation)) = &trace.buried else { continue };
            let other = match (relation.from == mark.id, relation.to == mark.id) {
                (true, false) => relation.to,
                (false, true) => relation.from,
                _ => continue,
            };
            if desk.work.annotations.get(other).is_some() && !desk.work.relations.contains_key(&relation.id) {
                more.push(Change::Relation { before: None, after: Some(relation.clone()) });
            }
        }
    }
    edit.changes.append(&mut more);
    edit
}

/// Whether somebody is mentioned when the edit is done.
fn is_mentioned_after(work: &Work, edit: &Edit, person: PersonId) -> bool {
    let changed = |id: AnnotationId| edit.changes.iter().any(|change| change.key() == Some(Key::Annotation(id)));
    let in_edit = edit
        .changes
        .iter()
        .any(|change| matches!(change, Change::Annotation { after: Some(after), .. } if after.person == Some(person)));
    in_edit || work.annotations.iter().any(|mark| mark.person == Some(person) && !changed(mark.id))
}

fn is_source(codebook: &Codebook, mark: &Annotation) -> bool {
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
    is_untouched(work, person).then(|| Change::Person { before: Some(person.clone()), after: None })
}

/// Whether all that is known of somebody was read from the words.
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
struct Casts {
    persons: LiteMap<PersonId, Rc<Person>>,
    touched: Vec<PersonId>,
}

impl Casts {
    fn of(work: &Work) -> Self {
        Self { persons: (*work.persons).clone(), touched: Vec::new() }
    }

    /// With those whom an edit brings along by itself.
    fn with(work: &Work, brought: &[Rc<Person>]) -> Self {
        let mut cast = Self::of(work);
        for person in brought {
            cast.persons.insert(person.id, person.clone());
        }
        cast
    }

    /// Whom the mark mentions: somebody who is there, or somebody new.
    fn seat(&mut self, work: &Work, mark: &Annotation) -> PersonId {
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
    fn seat_beside(&self, article: &Article, words: &str, nearest: Nearest<'_>) -> Result<PersonId, Box<Reading>> {
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

    fn add(&mut self, id: PersonId, reading: Reading) -> PersonId {
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

    fn put(&mut self, person: Person) {
        self.touched.push(person.id);
        self.persons.insert(person.id, Rc::new(person));
    }

    /// An id that is free: the one that follows from the name, else the next one.
    fn free(&self, article: &Article, name: &str) -> PersonId {
        let mut id = id_of(article, name);
        while self.persons.contains_key(&id) {
            id = PersonId::from_u128(derive_id(id.as_u128(), "another"));
        }
        id
    }

    /// What has changed against the work.
    fn changes(&self, work: &Work) -> Vec<Change> {
        let mut touched = self.touched.clone();
        sort_by(&mut touched, Ord::cmp);
        touched.dedup();
        let change = |id: PersonId| Change::Person {
            before: work.persons.get(&id).cloned(),
            after: self.persons.get(&id).cloned(),
        };
        touched.into_iter().map(change).collect()
    }
}

impl State {
    /// Opens a tab of the column.
    pub(super) fn show_tab(&mut self, tab: Tab) {
        self.look(|desk| desk.tab = tab);
    }

    /// Opens the row of one of the cast, or shuts it.
    pub(super) fn show_person(&mut self, id: Option<PersonId>) {
        self.look(|desk| {
            desk.person = id.filter(|id| desk.work.persons.contains_key(id));
            if desk.person.is_some() {
                desk.tab = Tab::Sources;
            }
        });
    }

    /// Changes the cast.
    pub(super) fn cast(&mut self, casting: Casting, at: Timestamp) {
        let Some(desk) = self.desk.clone() else { return };
        let work = &desk.work;
        match casting {
            Casting::Set(id, what) => {
                let Some(before) = work.persons.get(&id) else { return };
                let after = known(before, what);
                let change = Change::Person { before: Some(before.clone()), after: Some(Rc::new(after)) };
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
                let change = Change::Person { before: Some(before.clone()), after: None };
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
        let mut changes = vec![Change::Person { before: Some(kept.clone()), after: Some(Rc::new(after)) }];
        changes.extend(moved(work, |mark| mark.person == Some(gone), keep, at));
        changes.push(Change::Person { before: Some(lost.clone()), after: None });
        let before = &work.article.meta;
        let mut meta: Meta = (**before).clone();
        for rule in [Rule::SourceUnheard, Rule::AnonymousUnexplained] {
            meta.move_dismissal(&rule.key(&gone.to_string()), rule.key(&keep.to_string()).to_string());
        }
        if meta != **before {
            changes.push(Change::Meta { before: before.clone(), after: Rc::new(meta) });
        }
        let said = t!(state_sources_merged, name = &*kept.name, other = &*lost.name);
        if self.edit(Edit { changes }, at, t!(done_sources_merged)) {
            self.look(|desk| desk.person = Some(keep));
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
        if self.edit(complete(work, Edit { changes }), at, t!(done_source_split)) {
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
        if self.edit(complete(work, Edit { changes }), at, t!(done_mention)) {
            self.say(t!(state_mention, name = name).into());
        }
    }

    fn mark_all(&mut self, desk: &Desk, person: PersonId, seed: AnnotationId, at: Timestamp) {
        let work = &desk.work;
        let Some(known) = work.persons.get(&person) else { return };
        let Some(kind) = work.codebook.kinds.iter().find(|kind| kind.role == KindRole::Source) else { return };
        let text = work.article.text.as_str();
        let places = places_of(work, known);
        let changes = places.iter().enumerate().map(|(number, range)| {
            let mut mark = Annotation {
                id: AnnotationId::from_u128(derive_id(seed.as_u128(), &number.to_string())),
                kind: kind.id.clone(),
                parts: Vec::new(),
                prefix: String::new(),
                suffix: String::new(),
                anchoring: Anchoring::Exact,
                attributes: LiteMap::new(),
                evidence: LiteMap::new(),
                person: Some(person),
                note: String::new(),
                tags: Vec::new(),
                origin: "hand".to_owned(),
                creator: self.creator.to_string(),
                created: at,
                modified: at,
                changed: LiteMap::new(),
                extra: None,
            };
            place(&mut mark, text, &[*range]);
            Change::Annotation { before: None, after: Some(Rc::new(mark)) }
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
                changes.push(Change::Annotation { before: Some(before.clone()), after: Some(Rc::new(after)) });
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

impl From<(Casting, Timestamp)> for Action {
    fn from((what, at): (Casting, Timestamp)) -> Self {
        Self::Cast { what, at }
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
        Change::Annotation { before: Some(before.clone()), after: Some(Rc::new(after)) }
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

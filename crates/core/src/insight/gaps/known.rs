//! What the rules ask of a work, gathered once: whose the marks are, what backs the claims, what of the text lies in
//! marks.

use std::rc::Rc;

use litemap::LiteMap;

use super::cover::Cover;
use super::proof;
use crate::insight::material::Material;
use crate::insight::relate;
use crate::insight::voices::{Voice, Voices};
use crate::model::annotation::Annotation;
use crate::model::article::Role;
use crate::model::codebook::{Codebook, Kind, KindRole};
use crate::model::id::{AnnotationId, PersonId};
use crate::model::person::{Person, PersonKind};
use crate::model::work::Work;
use crate::reading::naming;
use crate::reading::quotations::words_of;
use crate::reading::saying::repeats::is_repeating;
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// What the rules ask of a work.
pub(super) struct Known<'a> {
    pub work: &'a Work,
    pub reading: &'a Material,
    /// Whose the marks are.
    pub voices: Voices,
    /// The cast who are heard: who said a quote, made a claim, or whose words back one, and for whom these speak.
    /// In order.
    pub heard: Vec<PersonId>,
    /// Those of them whose own words stand in the story, or back a claim. In order.
    pub quoted_persons: Vec<PersonId>,
    /// Whether somebody was named as a speaker at all.
    pub has_speakers: bool,
    /// For each claim that marks support: those marks.
    pub supports: LiteMap<AnnotationId, Vec<AnnotationId>>,
    /// Whom those marks, and those that serve as evidence, mention, or who says them.
    pub persons: LiteMap<AnnotationId, PersonId>,
    /// All of the text that lies in quotes; in sources; in any mark.
    pub quoted: Cover,
    pub sourced: Cover,
    pub marked: Cover,
    /// The words of claims that something backs, without signs at their edges: first and last byte, in order.
    pub proven: Vec<TextRange>,
    /// Quotes, and quotations whoever marks them, part by part, whose words headlines and captions may repeat.
    pub sayings: Vec<TextRange>,
    /// How many marks there are of each role.
    pub quotes: usize,
    pub claims: usize,
    pub sources: usize,
    /// Whether the codebook has sources and claims, so that a figure can be anybody's.
    pub asks_origins: bool,
    /// Whether quotes, and whether claims, can be somebody's by the codebook.
    pub asks_quotes: bool,
    pub asks_claims: bool,
}

impl<'a> Known<'a> {
    pub(super) fn of(work: &'a Work, reading: &'a Material) -> Self {
        let codebook = &work.codebook;
        let has = |role| codebook.kinds.iter().any(|kind| kind.role == role);
        let roles: LiteMap<Rc<str>, KindRole> =
            codebook.kinds.iter().map(|kind| (kind.id.clone(), kind.role)).collect();
        let mut known = Self {
            work,
            reading,
            voices: Voices::of(work),
            heard: Vec::new(),
            quoted_persons: Vec::new(),
            has_speakers: false,
            supports: LiteMap::new(),
            persons: LiteMap::new(),
            quoted: Cover::default(),
            sourced: Cover::default(),
            marked: Cover::default(),
            proven: Vec::new(),
            sayings: Vec::new(),
            quotes: 0,
            claims: 0,
            sources: 0,
            asks_origins: has(KindRole::Source) && has(KindRole::Claim),
            asks_quotes: names_speakers(codebook, KindRole::Quote),
            asks_claims: names_speakers(codebook, KindRole::Claim),
        };
        known.relations();
        known.heard_through_others();
        known.marks(&roles);
        known
    }

    fn relations(&mut self) {
        let marks = self.work.annotations.by_id();
        // Whom a mark mentions, or who says it.
        let voice = |id: &AnnotationId| {
            let mentions = marks.get(id).and_then(|mark| mark.person);
            mentions.or_else(|| self.voices.first(*id)?.person)
        };
        let is_quote = |voice: &&Voice| {
            marks.get(&voice.mark).is_some_and(|mark| self.work.codebook.role(&mark.kind) == KindRole::Quote)
        };
        let mut quoted: Vec<PersonId> = self.voices.iter().filter(is_quote).filter_map(|voice| voice.person).collect();
        let mut backing: Vec<PersonId> = Vec::new();
        self.has_speakers = self.voices.iter().next().is_some();
        let mut pairs: Vec<(AnnotationId, AnnotationId)> = Vec::new();
        for relation in self.work.relations.values() {
            if &*relation.kind == SUPPORTS && relation.from != relation.to && marks.contains_key(&relation.from) {
                pairs.push((relation.to, relation.from));
                if let Some(person) = voice(&relation.from) {
                    backing.push(person);
                    self.persons.insert(relation.from, person);
                }
            }
        }
        // Evidence that is a mark of this article is of whom the mark is.
        for entry in self.work.annotations.iter().flat_map(|mark| mark.evidence.values()) {
            if let Some(id) = entry.mark.as_ref().map(|pointer| pointer.annotation)
                && let Some(person) = voice(&id)
            {
                backing.push(person);
                self.persons.insert(id, person);
            }
        }
        sort_by(&mut pairs, Ord::cmp);
        pairs.dedup();
        for (claim, from) in pairs {
            match self.supports.get_mut(&claim) {
                Some(list) => list.push(from),
                None => _ = self.supports.insert(claim, vec![from]),
            }
        }
        self.heard = self.voices.iter().filter_map(|voice| voice.person).chain(backing.iter().copied()).collect();
        quoted.append(&mut backing);
        self.quoted_persons = quoted;
        for list in [&mut self.heard, &mut self.quoted_persons] {
            sort_by(list, Ord::cmp);
            list.dedup();
        }
    }

    /// Whoever speaks for an organization makes it heard.
    fn heard_through_others(&mut self) {
        let persons = &self.work.persons;
        let text = self.work.article.text.as_str();
        let spoken_for: Vec<String> = self
            .heard
            .iter()
            .filter_map(|id| persons.get(id))
            .filter(|person| person.kind == PersonKind::Person)
            .map(|person| naming::organization_of(person, text))
            .filter(|organization| !organization.is_empty())
            .collect();
        if spoken_for.is_empty() {
            return;
        }
        let houses = persons.values().filter(|one| one.kind == PersonKind::Organization);
        let is_meant = |house: &&Rc<Person>| spoken_for.iter().any(|words| naming::is_called(house, words, text));
        let heard: Vec<PersonId> = houses.filter(is_meant).map(|house| house.id).collect();
        self.heard.extend(heard);
        sort_by(&mut self.heard, Ord::cmp);
        self.heard.dedup();
    }

    fn marks(&mut self, roles: &LiteMap<Rc<str>, KindRole>) {
        let text = self.work.article.text.as_str();
        let (mut quoted, mut sourced, mut marked) = (Vec::new(), Vec::new(), Vec::new());
        let mut has_repeats = false;
        for mark in self.work.annotations.iter() {
            if mark.is_orphan() {
                continue;
            }
            let ranges = || mark.ranges().map(|range| (range, mark.id));
            marked.extend(ranges());
            match roles.get(&mark.kind).copied().unwrap_or_default() {
                KindRole::Quote => {
                    self.quotes += 1;
                    quoted.extend(ranges());
                    has_repeats |= self.is_repeat(mark);
                }
                KindRole::Claim => {
                    self.claims += 1;
                    if proof::sources(self, mark) > 0 {
                        self.proven.push(words_of(text, mark.hull()));
                    }
                }
                KindRole::Source => {
                    self.sources += 1;
                    sourced.extend(ranges());
                }
                KindRole::Custom => {}
            }
        }
        sort_by(&mut self.proven, Ord::cmp);
        // Most works need none of it.
        if has_repeats {
            self.sayings = self.reading.quotations.clone();
            self.sayings.extend(quoted.iter().map(|(range, _)| *range));
        }
        self.quoted = Cover::of(quoted);
        self.sourced = Cover::of(sourced);
        self.marked = Cover::of(marked);
    }

    fn role_of(&self, block: usize) -> Role {
        self.work.article.blocks.get(block).map_or(Role::Paragraph, |block| block.role)
    }

    /// Whether a mark stands where a story repeats what it says: in a headline, under a picture.
    pub(super) fn is_repeat(&self, mark: &Annotation) -> bool {
        let block = self.work.article.block_at(mark.hull().start());
        block.is_some_and(|block| is_repeating(self.role_of(block)))
    }

    /// Whether a mark says whose it is.
    pub(super) fn is_spoken(&self, id: AnnotationId) -> bool {
        self.voices.first(id).is_some()
    }

    /// The kind of a mark.
    pub(super) fn kind(&self, mark: &Annotation) -> Option<&Kind> {
        self.work.codebook.kind(&mark.kind)
    }

    /// The sentence that a mark begins in.
    pub(super) fn sentence(&self, mark: &Annotation) -> Option<TextRange> {
        let at = mark.hull().start();
        let block = self.work.article.blocks.get(self.work.article.block_at(at)?)?;
        Some(self.reading.passages.sentences.around(at, block.range).0)
    }

    /// Whether a claim of the same words is backed: of two readers who marked it, one has found something.
    pub(super) fn is_proven(&self, mark: &Annotation) -> bool {
        let words = words_of(self.work.article.text.as_str(), mark.hull());
        self.proven.binary_search(&words).is_ok()
    }

    /// Whether the own words of one of the cast stand in the story, or back a claim.
    pub(super) fn is_quoted(&self, id: PersonId) -> bool {
        self.quoted_persons.binary_search(&id).is_ok()
    }

    /// Whether one of the cast is heard.
    pub(super) fn is_heard(&self, id: PersonId) -> bool {
        self.heard.binary_search(&id).is_ok()
    }
}

/// The type of relation by which a mark backs a claim.
const SUPPORTS: &str = "supports";

/// Whether marks of a role can be related to whom they are from.
fn names_speakers(codebook: &Codebook, role: KindRole) -> bool {
    let kinds = |role| codebook.kinds.iter().filter(move |kind| kind.role == role);
    kinds(role).any(|from| {
        kinds(KindRole::Source)
            .any(|to| codebook.offers(&from.id, &to.id).any(|relation| relate::names_speaker(codebook, &relation.id)))
    })
}

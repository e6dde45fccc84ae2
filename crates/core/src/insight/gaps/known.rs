//! What the rules ask of a work, gathered once: which marks have a speaker, what backs the claims, what of the
//! text lies in marks.

use std::rc::Rc;

use litemap::LiteMap;

use super::cover::Cover;
use super::proof;
use crate::annotation::Annotation;
use crate::codebook::{Codebook, KindRole};
use crate::id::{AnnotationId, PersonId};
use crate::insight::quotations::words_of;
use crate::person::{Person, PersonKind, naming};
use crate::relate;
use crate::sort::sort_by;
use crate::text::TextRange;
use crate::work::Work;

/// What the rules ask of a work.
pub(super) struct Known<'a> {
    pub work: &'a Work,
    /// The marks that say whose they are, in order of their ids.
    pub spoken: Vec<AnnotationId>,
    /// The cast who are heard: who said a quote, made a claim, or whose words back one, and for whom these speak.
    /// In order.
    pub heard: Vec<PersonId>,
    /// Whether somebody was named as a speaker at all.
    pub has_speakers: bool,
    /// For each claim that marks support: those marks.
    pub supports: LiteMap<AnnotationId, Vec<AnnotationId>>,
    /// Whom those marks, and those that serve as evidence, mention, or who says them.
    pub persons: LiteMap<AnnotationId, PersonId>,
    /// All of the text that lies in quotes; in quotes whose speaker is known; in sources; in any mark.
    pub quoted: Cover,
    pub attributed: Cover,
    pub sourced: Cover,
    pub marked: Cover,
    /// The words of marks with a speaker, without signs at their edges: first and last byte, in order.
    pub same_words: Vec<(KindRole, TextRange)>,
    /// The words of claims that something backs, likewise.
    pub proven: Vec<TextRange>,
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
    pub(super) fn of(work: &'a Work) -> Self {
        let codebook = &work.codebook;
        let has = |role| codebook.kinds.iter().any(|kind| kind.role == role);
        let roles: LiteMap<Rc<str>, KindRole> =
            codebook.kinds.iter().map(|kind| (kind.id.clone(), kind.role)).collect();
        let mut known = Self {
            work,
            spoken: Vec::new(),
            heard: Vec::new(),
            has_speakers: false,
            supports: LiteMap::new(),
            persons: LiteMap::new(),
            quoted: Cover::default(),
            attributed: Cover::default(),
            sourced: Cover::default(),
            marked: Cover::default(),
            same_words: Vec::new(),
            proven: Vec::new(),
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
        let person = |id: &AnnotationId| marks.get(id).and_then(|mark| mark.person);
        let spoken: Vec<(AnnotationId, AnnotationId)> =
            relate::spoken_by(self.work).into_iter().filter(|(_, to)| marks.contains_key(to)).collect();
        self.spoken = spoken.iter().map(|(mark, _)| *mark).collect();
        self.heard = spoken.iter().filter_map(|(_, to)| person(to)).collect();
        // Whom a mark mentions, or who says it.
        let voice = |id: &AnnotationId| {
            let speaker = || spoken.binary_search_by(|(mark, _)| mark.cmp(id)).ok().and_then(|at| spoken.get(at));
            person(id).or_else(|| person(&speaker()?.1))
        };
        self.has_speakers = !self.spoken.is_empty();
        let mut pairs: Vec<(AnnotationId, AnnotationId)> = Vec::new();
        for relation in self.work.relations.values() {
            if &*relation.kind == SUPPORTS && relation.from != relation.to && marks.contains_key(&relation.from) {
                pairs.push((relation.to, relation.from));
                if let Some(person) = voice(&relation.from) {
                    self.heard.push(person);
                    self.persons.insert(relation.from, person);
                }
            }
        }
        // Evidence that is a mark of this article is of whom the mark is.
        for entry in self.work.annotations.iter().flat_map(|mark| mark.evidence.values()) {
            if let Some(id) = entry.mark.as_ref().map(|pointer| pointer.annotation)
                && let Some(person) = voice(&id)
            {
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
        sort_by(&mut self.heard, Ord::cmp);
        self.heard.dedup();
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
        let (mut quoted, mut attributed, mut sourced, mut marked) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for mark in self.work.annotations.iter() {
            if mark.is_orphan() {
                continue;
            }
            let role = roles.get(&mark.kind).copied().unwrap_or_default();
            let ranges = || mark.ranges().map(|range| (range, mark.id));
            marked.extend(ranges());
            let is_spoken = self.is_spoken(mark.id);
            match role {
                KindRole::Quote => {
                    self.quotes += 1;
                    quoted.extend(ranges());
                    if is_spoken {
                        attributed.extend(ranges());
                    }
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
            if is_spoken {
                self.same_words.push((role, words_of(text, mark.hull())));
            }
        }
        sort_by(&mut self.same_words, |a, b| key(a).cmp(&key(b)));
        sort_by(&mut self.proven, Ord::cmp);
        self.quoted = Cover::of(quoted);
        self.attributed = Cover::of(attributed);
        self.sourced = Cover::of(sourced);
        self.marked = Cover::of(marked);
    }

    /// Whether a mark says whose it is.
    pub(super) fn is_spoken(&self, id: AnnotationId) -> bool {
        self.spoken.binary_search(&id).is_ok()
    }

    /// Whether another mark of the same role and the same words says whose they are: of two readers who marked
    /// a quote, one has named the speaker.
    pub(super) fn is_answered(&self, role: KindRole, mark: &Annotation) -> bool {
        let words = (role, words_of(self.work.article.text.as_str(), mark.hull()));
        self.same_words.binary_search_by(|one| key(one).cmp(&key(&words))).is_ok()
    }

    /// Whether a claim of the same words is backed: of two readers who marked it, one has found something.
    pub(super) fn is_proven(&self, mark: &Annotation) -> bool {
        let words = words_of(self.work.article.text.as_str(), mark.hull());
        self.proven.binary_search(&words).is_ok()
    }

    /// Whether one of the cast is heard.
    pub(super) fn is_heard(&self, id: PersonId) -> bool {
        self.heard.binary_search(&id).is_ok()
    }
}

/// The type of relation by which a mark backs a claim.
const SUPPORTS: &str = "supports";

fn key((role, range): &(KindRole, TextRange)) -> (u8, TextRange) {
    (*role as u8, *range)
}

/// Whether marks of a role can be related to whom they are from.
fn names_speakers(codebook: &Codebook, role: KindRole) -> bool {
    let kinds = |role| codebook.kinds.iter().filter(move |kind| kind.role == role);
    kinds(role).any(|from| {
        kinds(KindRole::Source)
            .any(|to| codebook.offers(&from.id, &to.id).any(|relation| relate::names_speaker(codebook, &relation.id)))
    })
}

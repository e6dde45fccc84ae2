//! Relations: made, changed and taken away.
//!
//! Knows: each is one edit, refused in words where the codebook has none. Does not know: who asks (a key, a
//! pointer, a finger), and what is likely to be meant; that is [`relate`]'s.

use std::rc::Rc;

use galley_words::t;

use super::notice::Edited;
use super::state::State;
use crate::change::edit::{Change, Edit};
use crate::insight::relate::{self, Refusal, Tie};
use crate::model::codebook::KindRole;
use crate::model::id::{AnnotationId, RelationId};
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::reading::saying::attribution::{Attribution, Said};
use crate::text::TextRange;

/// Characters of a mark's words in a notice.
const SHOWN: usize = 80;

impl State {
    pub(super) fn relate(
        &mut self,
        id: RelationId,
        from: AnnotationId,
        kind: &Rc<str>,
        to: AnnotationId,
        at: Timestamp,
    ) {
        let Some(desk) = &self.desk else { return };
        let refusal = match relate::may_relate(&desk.work, from, kind, to) {
            // The id of something else; nobody makes one twice.
            Ok(()) if desk.work.relations.contains_key(&id) => Some(Refusal::Doubled),
            Ok(()) => None,
            Err(refusal) => Some(refusal),
        };
        if let Some(refusal) = refusal {
            self.say(refusal.words().into());
            return;
        }
        let name = |id| desk.work.annotations.get(id).map(|mark| relate::short_name(&desk.work, mark));
        let said = made(&desk.work, kind, &name(from).unwrap_or_default(), &name(to).unwrap_or_default());
        let relation = fresh(id, from, kind, to, &self.creator, at);
        let change = Change::added(Rc::new(relation));
        if self.edit(Edit::one(change), at, t!(done_relation)) {
            self.say(said.into());
        }
    }

    /// Gives a quote or a claim to the source that was marked while it had the focus, where the text does so; what is
    /// said of it then. Where the text does not, both are kept in mind, so that it can be offered. It is a step of
    /// Undo of its own, and a notice shows it: nothing is concluded behind the reader's back. Never part of its caller,
    /// since it is a door into the late file.
    #[inline(never)]
    pub(super) fn attribute(&mut self, spoken: AnnotationId, source: AnnotationId, at: Timestamp) -> Option<String> {
        let desk = self.desk.clone()?;
        let work = &desk.work;
        let (mark, named) = (work.annotations.get(spoken)?, work.annotations.get(source)?);
        let tie = relate::speaker_tie(work, spoken, &named.kind)?;
        let kind = work.codebook.relation(&tie)?.clone();
        let ranges: Vec<TextRange> = mark.ranges().collect();
        let is_quote = work.codebook.role(&mark.kind) == KindRole::Quote;
        if !Attribution::of(&work.article).shows(Said { ranges: &ranges, is_quote }, named.hull()) {
            self.look(|desk| desk.asked = Some((source, spoken)));
            return None;
        }
        let (from, to) = (relate::short_name(work, mark), relate::short_name(work, named));
        let made = made(work, &tie, &from, &to);
        let relation = fresh(relate::id_with(source), spoken, &tie, source, &self.creator, at);
        let change = Change::added(Rc::new(relation));
        if !self.edit(Edit::one(change), at, t!(done_relation)) {
            return None;
        }
        self.notify(Edited::ByText(Box::new(kind), to.into(), mark.excerpt(SHOWN).into()));
        Some(made)
    }

    pub(super) fn unrelate(&mut self, id: RelationId, at: Timestamp) {
        let Some(before) = self.relation(id) else { return };
        let change = Change::removed(before);
        if self.edit(Edit::one(change), at, t!(done_relation_removed)) {
            self.say(t!(relation_removed).into());
        }
    }

    pub(super) fn set_relation_kind(&mut self, id: RelationId, kind: &Rc<str>, at: Timestamp) {
        let (Some(before), Some(desk)) = (self.relation(id), &self.desk) else { return };
        if before.kind == *kind {
            return;
        }
        if let Err(refusal) = relate::may_relate(&desk.work, before.from, kind, before.to) {
            self.say(refusal.words().into());
            return;
        }
        let name = Tie { kind: kind.clone(), outgoing: true }.spoken_name(&desk.work.codebook);
        let after = Relation { kind: kind.clone(), modified: at, ..(*before).clone() };
        let change = Change::changed(before, Rc::new(after));
        if self.edit(Edit::one(change), at, t!(done_relation_type)) {
            self.say(t!(relation_type_set, name = name).into());
        }
    }

    pub(super) fn set_relation_note(&mut self, id: RelationId, note: String, at: Timestamp) {
        let Some(before) = self.relation(id).filter(|before| before.note != note) else { return };
        let after = Relation { note, modified: at, ..(*before).clone() };
        let change = Change::changed(before, Rc::new(after));
        self.edit(Edit::one(change), at, t!(done_relation_note));
    }

    fn relation(&self, id: RelationId) -> Option<Rc<Relation>> {
        self.desk.as_ref()?.work.relations.get(&id).cloned()
    }
}

fn fresh(
    id: RelationId,
    from: AnnotationId,
    kind: &Rc<str>,
    to: AnnotationId,
    creator: &str,
    at: Timestamp,
) -> Relation {
    Relation {
        id,
        from,
        kind: kind.clone(),
        to,
        creator: creator.to_owned(),
        created: at,
        modified: at,
        ..Relation::default()
    }
}

/// What is said of a relation that was made between two marks of these names.
fn made(work: &Work, kind: &Rc<str>, from: &str, to: &str) -> String {
    let tie = Tie { kind: kind.clone(), outgoing: true };
    t!(relation_made, relation = &**kind, name = tie.spoken_name(&work.codebook), from = from, to = to)
}

//! Checking: what backs a mark, and which gaps need nothing.

use std::rc::Rc;

use galley_words::t;

use super::notice::Edited;
use super::state::State;
use crate::change::edit::{Change, Edit};
use crate::model::article::{Dismissal, Meta};
use crate::model::codebook::AttributeKind;
use crate::model::evidence::{Evidence, Field, Pointer};
use crate::model::id::{AnnotationId, EvidenceId};
use crate::model::time::Timestamp;

/// Milliseconds from one writing of a field to the next, up to which they are one step of undo.
const ONE_FIELD: i64 = 60_000;

impl State {
    /// Adds an evidence entry to a mark, or puts it in place of the one with its id. Words of one field that follow
    /// each other, as they are kept while they are typed, are one step of undo.
    pub(super) fn set_evidence(&mut self, id: AnnotationId, mut evidence: Evidence, at: Timestamp) {
        let Some(before) = self.desk.as_ref().map(|desk| desk.history.clone()) else { return };
        let (creator, entry) = (self.creator.clone(), evidence.id);
        self.change(id, at, t!(done_evidence), |mark| {
            match mark.evidence.get(&evidence.id) {
                // Who added it, when, and what is not known of it stay.
                Some(known) => {
                    (evidence.creator, evidence.created) = (known.creator.clone(), known.created);
                    evidence.extra.clone_from(&known.extra);
                }
                None => (evidence.creator, evidence.created) = (creator.to_string(), at),
            }
            mark.evidence.insert(evidence.id, Rc::new(evidence));
        });
        self.look(|desk| {
            let newest = desk.history.newest().and_then(|edit| written(edit, id, entry));
            let goes_on = |edit: &Edit| match (written(edit, id, entry), newest) {
                (Some((one, when)), Some((other, _))) => {
                    one == other && (0..=ONE_FIELD).contains(&(at.millis() - when))
                }
                _ => false,
            };
            if let Some(joined) = before.joined(&desk.history, t!(done_evidence), goes_on) {
                desk.history = joined;
            }
        });
    }

    /// Answers a question of the codebook; an empty value takes the answer away. Words of one answer that follow each
    /// other, as they are kept while they are typed, are one step of undo; each choice is its own.
    pub(super) fn set_attribute(&mut self, id: AnnotationId, attribute: String, value: String, at: Timestamp) {
        let Some(before) = self.desk.as_ref().map(|desk| desk.history.clone()) else { return };
        let key = attribute.clone();
        self.change(id, at, t!(done_answer), |mark| {
            if value.is_empty() {
                mark.attributes.remove(&attribute);
            } else {
                mark.attributes.insert(attribute, value);
            }
        });
        self.look(|desk| {
            let mark = desk.work.annotations.get(id);
            let question = mark.and_then(|mark| desk.work.codebook.kind(&mark.kind)?.attribute(&key));
            let is_typed = question.is_some_and(|one| matches!(one.kind, AttributeKind::Text | AttributeKind::Number));
            let goes_on = |edit: &Edit| {
                let when = answered(edit, id, &key);
                when.is_some_and(|when| (0..=ONE_FIELD).contains(&(at.millis() - when)))
            };
            if is_typed && let Some(joined) = before.joined(&desk.history, t!(done_answer), goes_on) {
                desk.history = joined;
            }
        });
    }

    /// Takes an evidence entry away. One that says nothing goes without a word.
    pub(super) fn remove_evidence(&mut self, id: AnnotationId, evidence: EvidenceId, at: Timestamp) {
        let Some(desk) = &self.desk else { return };
        let Some(gone) = desk.work.annotations.get(id).and_then(|mark| mark.evidence.get(&evidence).cloned()) else {
            return;
        };
        self.change(id, at, t!(done_evidence_removed), |mark| _ = mark.evidence.remove(&evidence));
        if !gone.is_blank() {
            self.notify(Edited::EvidenceRemoved(gone));
        }
    }

    /// On the way to a mark that serves as evidence: the focus is on it as soon as its article is open.
    pub(super) fn go_to(&mut self, mark: Pointer) {
        if self.desk.as_ref().is_some_and(|desk| desk.work.article.id == mark.article) {
            self.arrive(&mark);
        } else {
            self.bound = Some(Rc::new(mark));
        }
    }

    /// An article was opened: the reader may have been on the way to a mark in it.
    pub(super) fn has_opened(&mut self) {
        let Some(mark) = self.bound.take() else { return };
        if self.desk.as_ref().is_some_and(|desk| desk.work.article.id == mark.article) {
            self.arrive(&mark);
        }
    }

    fn arrive(&mut self, mark: &Pointer) {
        let is_there = self.desk.as_ref().is_some_and(|desk| desk.work.annotations.get(mark.annotation).is_some());
        if is_there {
            return self.focus(Some(mark.annotation));
        }
        self.notify(Edited::MarkGone(mark.exact.as_str().into()));
    }

    /// Says why a gap needs nothing, or, without a reason, that it does after all.
    pub(super) fn dismiss_gaps(&mut self, gaps: Vec<String>, reason: Option<&str>, at: Timestamp) {
        let Some(desk) = &self.desk else { return };
        let before = desk.work.article.meta.clone();
        let mut meta: Meta = (*before).clone();
        for gap in gaps {
            let known = before.dismissed.get(&gap);
            if reason.is_none() && known.is_none_or(|known| known.lifted) {
                continue;
            }
            let dismissal = Dismissal {
                at,
                lifted: reason.is_none(),
                reason: reason.or(known.map(|known| known.reason.as_str())).unwrap_or_default().to_owned(),
                by: self.creator.to_string(),
                extra: known.and_then(|known| known.extra.clone()),
            };
            meta.dismissed.insert(gap, dismissal);
        }
        if meta == *before {
            return;
        }
        let label = if reason.is_some() { t!(done_gap_dismissed) } else { t!(done_gap_restored) };
        self.edit(Edit::one(Change::changed(before, Rc::new(meta))), at, label);
    }
}

/// When an edit answered this question of a mark; none where it answered another.
fn answered(edit: &Edit, id: AnnotationId, attribute: &str) -> Option<i64> {
    let (before, after) = edit.only_mark()?;
    let differs = before.attributes.get(attribute) != after.attributes.get(attribute);
    (after.id == id && differs).then_some(after.modified.millis())
}

/// The one field of one entry that an edit wrote, and when; none where it did anything else.
fn written(edit: &Edit, id: AnnotationId, entry: EvidenceId) -> Option<(Field, i64)> {
    let (before, after) = edit.only_mark()?;
    let now = after.evidence.get(&entry).filter(|_| after.id == id)?;
    let empty;
    let was = match before.evidence.get(&entry) {
        Some(was) => was,
        None => {
            empty = Rc::new(Evidence { mark: now.mark.clone(), ..Evidence::new(entry, "", now.created) });
            &empty
        }
    };
    let mut fields = Field::ALL.into_iter().filter(|field| was.field(*field) != now.field(*field));
    let field = fields.next().filter(|_| was.mark == now.mark)?;
    // An address that was given as the reference has become the link.
    let has_moved = field == Field::Reference && now.reference.is_empty();
    let is_one = match fields.next() {
        Some(second) => has_moved && second == Field::Url && fields.next().is_none(),
        None => true,
    };
    is_one.then_some((field, after.modified.millis()))
}

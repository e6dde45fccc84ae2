//! Checking: what backs a mark, and which gaps need nothing.

use std::rc::Rc;

use galley_words::t;

use super::State;
use crate::article::{Dismissal, Meta};
use crate::edit::{Change, Edit};
use crate::evidence::Evidence;
use crate::id::{AnnotationId, EvidenceId};
use crate::time::Timestamp;

impl State {
    /// Adds an evidence entry to a mark, or puts it in place of the one with its id.
    pub(super) fn set_evidence(&mut self, id: AnnotationId, mut evidence: Evidence, at: Timestamp) {
        let creator = self.creator.clone();
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
    }

    /// Takes an evidence entry away.
    pub(super) fn remove_evidence(&mut self, id: AnnotationId, evidence: EvidenceId, at: Timestamp) {
        self.change(id, at, t!(done_evidence_removed), |mark| _ = mark.evidence.remove(&evidence));
    }

    /// Says why a gap needs nothing, or, without a reason, that it does after all.
    pub(super) fn dismiss_gap(&mut self, gap: String, reason: Option<String>, at: Timestamp) {
        let Some(desk) = &self.desk else { return };
        let before = desk.work.article.meta.clone();
        let known = before.dismissed.get(&gap);
        if reason.is_none() && known.is_none_or(|known| known.lifted) {
            return;
        }
        let label = if reason.is_some() { t!(done_gap_dismissed) } else { t!(done_gap_restored) };
        let dismissal = Dismissal {
            at,
            lifted: reason.is_none(),
            reason: reason.or_else(|| known.map(|known| known.reason.clone())).unwrap_or_default(),
            by: self.creator.to_string(),
            extra: known.and_then(|known| known.extra.clone()),
        };
        let mut meta: Meta = (*before).clone();
        meta.dismissed.insert(gap, dismissal);
        self.edit(Edit::one(Change::Meta { before, after: Rc::new(meta) }), at, label);
    }
}

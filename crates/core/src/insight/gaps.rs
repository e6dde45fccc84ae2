//! Gaps: what is missing before the work is done. The list writes itself and never asks for what is there.
//!
//! Knows: the rules, and which gaps somebody has dismissed. Does not know: how a gap is shown, or what mends it
//! in the interface.
//!
//! A gap is something that a careful editor would send back, and it can be closed by work. So:
//!
//! - A mark stands in the list once, with all that it lacks.
//! - What the paper says in its own voice (claims that are nobody's, figures that nobody gave) is one gap, whatever
//!   it has places: the question is one, where the paper has it from.
//! - A claim that nobody has looked into yet is no gap: how far the check is, the ledger says ([`super::ledger`]).
//! - Whose a mark is, [`super::voices`] says and nobody else.

mod cover;
mod finding;
mod known;
pub mod passages;
mod proof;
mod speakers;
mod words;

pub use finding::{Lack, Rule, Subject};

use std::rc::Rc;

use crate::insight::material::Material;
use crate::model::annotation::Annotation;
use crate::model::article::Dismissal;
use crate::model::codebook::KindRole;
use crate::model::work::Work;
use crate::text::sort::sort_by;
use finding::Finding;
use known::Known;
use speakers::Whose;

/// Something to be sent back: one mark, one of the cast or a stretch of words with all that it lacks; or all that the
/// paper states in its own voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Under what it is listed: the rule of what is mended first, or that of the paper's own statements.
    pub rule: Rule,
    /// What is missing, what is mended first in front; never empty. Of the paper's own statements one for each
    /// place, in text order.
    pub lacks: Vec<Lack>,
}

/// The gaps of a work, in text order, those of people without a place last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// What is to be done.
    pub open: Vec<Gap>,
    /// What somebody said needs nothing.
    pub dismissed: Vec<Gap>,
}

impl Gap {
    /// What it is known by in a list: the same while anything of it is left. The paper's own statements are one gap
    /// until the last of them is mended, and a claim is one whatever it still lacks.
    #[must_use]
    pub fn key(&self) -> Rc<str> {
        match (self.rule, self.lacks.first()) {
            (Rule::OwnStatement, _) | (_, None) => self.rule.slug().into(),
            (Rule::ClaimUnattributed | Rule::ClaimUnproven | Rule::ClaimOneSource, Some(lack)) => {
                lack.key.replacen(self.rule.slug(), "claim", 1).into()
            }
            (_, Some(lack)) => lack.key.clone(),
        }
    }

    /// What all that is missing is known by when it is dismissed.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        self.lacks.iter().map(|lack| lack.key.to_string()).collect()
    }
}

impl Gaps {
    /// The gaps of a work; `reading` is what its text says. Costs what sorting its marks costs. Marks that have lost
    /// their place have none: they say nothing of this text.
    #[must_use]
    pub fn of(work: &Work, reading: &Material) -> Self {
        let known = Known::of(work, reading);
        let mut found: Vec<Finding> = Vec::new();
        let mut own: Vec<(usize, Lack)> = Vec::new();
        let mut asked = 0;
        let roles: Vec<(&str, KindRole)> = work.codebook.kinds.iter().map(|kind| (&*kind.id, kind.role)).collect();
        for mark in work.annotations.iter().filter(|mark| !mark.is_orphan()) {
            match roles.iter().find(|(id, _)| *id == &*mark.kind).map(|(_, role)| *role) {
                Some(KindRole::Quote) => {
                    let lack = speakers::quote(&known, mark, &mut asked);
                    found.extend(lack.map(|lack| Finding::of(lack, mark.hull().start())));
                }
                Some(KindRole::Claim) => claim(&known, mark, &mut found, &mut own),
                _ => {}
            }
        }
        words::quotations(&known, &mut found);
        words::figures(&known, &mut own);
        speakers::cast(&known, &mut found);
        if let Some(one) = Finding::own(own) {
            found.push(one);
        }
        let key = |one: &Finding| (one.at, one.rule, one.lacks.first().map(|lack| lack.key.clone()));
        sort_by(&mut found, |a, b| key(a).cmp(&key(b)));
        let mut gaps = Self::default();
        for finding in found {
            gaps.take(work, finding);
        }
        gaps
    }

    /// Sorts what was found into what is open and what was dismissed. What was dismissed at once, with one reason,
    /// stays together.
    fn take(&mut self, work: &Work, finding: Finding) {
        let Finding { rule, lacks, .. } = finding;
        let mut open: Vec<Lack> = Vec::new();
        let mut dismissed: Vec<(&Dismissal, Lack)> = Vec::new();
        for lack in lacks {
            match work.article.meta.dismissal(&lack.key) {
                Some(dismissal) => dismissed.push((dismissal, lack)),
                None => open.push(lack),
            }
        }
        // Stable: what was dismissed at once stays in order.
        sort_by(&mut dismissed, |a, b| a.0.cmp(b.0));
        let mut last: Option<&Dismissal> = None;
        for (dismissal, lack) in dismissed {
            match self.dismissed.last_mut() {
                Some(gap) if last == Some(dismissal) => gap.lacks.push(lack),
                _ => self.dismissed.push(Gap::of(rule, vec![lack])),
            }
            last = Some(dismissal);
        }
        if !open.is_empty() {
            self.open.push(Gap::of(rule, open));
        }
    }
}

impl Gap {
    fn of(rule: Rule, lacks: Vec<Lack>) -> Self {
        let first = lacks.first().map(|lack| lack.rule).filter(|_| rule != Rule::OwnStatement);
        Self { rule: first.unwrap_or(rule), lacks }
    }
}

/// What a claim lacks. Who calls it right without evidence is asked for that, and so for where the paper has it from;
/// else a claim that is nobody's is one of the paper's own statements.
fn claim(known: &Known<'_>, mark: &Annotation, found: &mut Vec<Finding>, own: &mut Vec<(usize, Lack)>) {
    let at = mark.hull().start();
    let nobodys = || Lack::of_mark(Rule::ClaimUnattributed, mark);
    let whose = speakers::claim(known, mark);
    let mut lacks: Vec<Lack> = Vec::new();
    if whose == Whose::Somebodys {
        lacks.push(nobodys());
    }
    lacks.extend(proof::claim(known, mark));
    match lacks.first().map(|lack| lack.rule) {
        Some(rule) => found.push(Finding { rule, at, lacks }),
        None if whose == Whose::Papers => own.push((at, nobodys())),
        None => {}
    }
}

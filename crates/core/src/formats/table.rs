//! The tables of one work: its annotations, relations, claims and evidence; and those of the register.
//!
//! Knows: which columns there are, and what a table does not hold. Does not know: how a cell is written ([`csv`],
//! [`xlsx`]), or what the reader's language calls a column; names of columns and stored answers are data, and stay
//! what they are. Each column is described in docs/tables.md.
//!
//! | [`Sheet`] | a row for each |
//! |---|---|
//! | annotations | annotation, in text order |
//! | relations | relation, by id |
//! | claims | annotation of a kind that is a claim, in text order |
//! | evidence | entry, in the order of its claim's |
//!
//! Positions count code points, half-open; `start` and `end` are the ends of the whole, gaps between parts included,
//! `parts` has those of each part: `0..14;20..31`. A range is written with two points, since spreadsheets take `3-8` for a
//! day in March. An orphan has its old words and no position.
//!
//! Of several things in one cell each can be told from the next ([`cell::list`]); entries of evidence among the
//! claims stand a line each.

mod cell;
pub mod csv;
mod heads;
mod register;
mod rows;
mod whole;
mod xlsx;

use std::rc::Rc;

use galley_words::t;

use super::loss::{Detail, Loss, Losses};
use crate::insight::answers;
use crate::insight::ledger::Column;
use crate::insight::voices::Voices;
use crate::model::annotation::Annotation;
use crate::model::codebook::KindRole;
use crate::model::work::Work;
use cell::Rows;
use csv::{Csv, Style};

pub(super) use heads::BEGINNINGS;
pub use register::{outlets, profiles};
pub use whole::Whole;

/// One of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Every mark.
    Annotations,
    /// What joins them.
    Relations,
    /// The ledger.
    Claims,
    /// What backs or refutes.
    Evidence,
}

impl Sheet {
    /// All of them, in the order of their buttons.
    pub const ALL: [Self; 4] = [Self::Annotations, Self::Relations, Self::Claims, Self::Evidence];

    /// Its name in names of files.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Annotations => "annotations",
            Self::Relations => "relations",
            Self::Claims => "claims",
            Self::Evidence => "evidence",
        }
    }

    /// How many rows it has below its heads.
    #[must_use]
    pub fn rows(self, work: &Work) -> usize {
        match self {
            Self::Annotations => work.annotations.len(),
            Self::Relations => work.relations.len(),
            Self::Claims => claims(work).count(),
            Self::Evidence => work.annotations.iter().map(|mark| rows::entries(mark)).sum(),
        }
    }

    /// Writes it as CSV.
    #[must_use]
    pub fn write(self, work: &Work, style: Style) -> String {
        let mut table = Csv::new(style);
        self.fill(work, &mut table);
        table.finish()
    }

    /// Writes its heads and rows into a file of any format.
    fn fill(self, work: &Work, table: &mut dyn Rows) {
        match self {
            Self::Annotations => rows::annotations(work, table),
            Self::Relations => rows::relations(work, table),
            Self::Claims => rows::claims(work, table),
            Self::Evidence => rows::evidence(work, table),
        }
    }

    /// What of this work it does not hold, or not as what it was, when it is written so.
    #[must_use]
    pub fn losses(self, work: &Work, style: Style) -> Vec<Loss> {
        let mut losses = Losses::default();
        losses.article(work);
        losses.details(work, self.details());
        losses.codebook(work);
        let [marks, proof] = [Self::Annotations, Self::Evidence].map(|sheet| sheet.rows(work));
        match self {
            Self::Annotations => {
                losses.reworded(work, work.annotations.iter());
                losses.dormant(work, work.annotations.iter());
                losses.add(proof, |count| t!(loss_evidence_counted, count = count));
            }
            Self::Relations => {
                losses.add(marks, |count| t!(loss_marks_but_words, count = count));
                losses.add(proof, |count| t!(loss_evidence, count = count));
            }
            Self::Claims => of_claims(work, &mut losses),
            Self::Evidence => losses.add(marks, |count| t!(loss_marks_but_words, count = count)),
        }
        if self != Self::Relations {
            losses.add(work.relations.len(), |count| t!(loss_relations, count = count));
        }
        match self {
            Self::Annotations => losses.people(work),
            // Of those who made a claim the names are there.
            Self::Claims => {
                let voices = Voices::of(work);
                let named = claims(work).flat_map(|mark| voices.all(mark.id)).filter_map(|voice| voice.person);
                losses.people_but(work, named.collect());
            }
            Self::Relations | Self::Evidence => {
                losses.add(work.persons.len(), |count| t!(loss_all_people, count = count));
            }
        }
        losses.inner(work, 0);
        if style.is_for_spreadsheets {
            losses.long_cells(&csv::long_cells(&self.write(work, style), style));
        }
        losses.0
    }

    /// What it says of the article.
    fn details(self) -> &'static [Detail] {
        match self {
            Self::Annotations => &[Detail::Title, Detail::Outlet, Detail::Url, Detail::Published],
            Self::Claims => &[Detail::Title, Detail::Url, Detail::Published],
            Self::Relations | Self::Evidence => &[Detail::Title],
        }
    }
}

/// What the ledger does not hold of annotations and evidence.
fn of_claims(work: &Work, losses: &mut Losses) {
    let [marks, rows, proof] = [Sheet::Annotations, Sheet::Claims, Sheet::Evidence].map(|sheet| sheet.rows(work));
    losses.add(marks - rows, |count| t!(loss_other_marks, count = count));
    losses.reworded(work, claims(work));
    let by_rule = claims(work).filter(|mark| !matches!(&*mark.origin, "" | "hand")).count();
    losses.add(by_rule, |count| t!(loss_origins, count = count));
    let others = claims(work).map(|mark| other_answers(work, mark)).sum();
    losses.add(others, |count| t!(loss_answers_left_out, count = count));
    losses.dormant(work, claims(work));
    let joined = claims(work).map(|mark| rows::entries(mark)).sum::<usize>();
    losses.add(joined, |count| t!(loss_evidence_as_text, count = count));
    losses.add(proof - joined, |count| t!(loss_evidence, count = count));
}

/// The annotations that are claims, in text order.
fn claims(work: &Work) -> impl Iterator<Item = &Rc<Annotation>> {
    work.annotations.iter().filter(|mark| work.codebook.role(&mark.kind) == KindRole::Claim)
}

/// Answers that count, and for which the ledger has no column.
fn other_answers(work: &Work, mark: &Annotation) -> usize {
    let kind = work.codebook.kind(&mark.kind);
    let columns = [Column::Status, Column::Priority, Column::Verdict];
    let has_column = |id: &str| {
        let mut questions = columns.iter().filter_map(|column| column.question(kind?));
        questions.any(|question| question.id == id)
    };
    // That a status is open is no answer of anybody's.
    let given = answers::all(&work.codebook, mark).into_iter().filter(|said| mark.attributes.contains_key(said.id));
    given.filter(|said| !has_column(said.id)).count()
}

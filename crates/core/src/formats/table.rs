//! The tables of one work: its annotations, relations, claims and evidence, each one CSV file.
//!
//! Knows: which columns there are, and what a table does not hold. Does not know: how a cell is written
//! ([`super::csv`]), or what the reader's language calls a column; names of columns and stored answers are data,
//! and stay what they are.
//!
//! | [`Sheet`] | a row for each | joined in one cell |
//! |---|---|---|
//! | annotations | annotation, in text order | `text`: the words of the parts, by " … "; `parts`: `0..14;20..31`; `tags`: by "; " |
//! | relations | relation, by id | |
//! | claims | annotation of a kind that is a claim, in text order | `evidence`: an entry a line; `made_by` and `tags`: by "; " |
//! | evidence | entry, in the order of its claim's | |
//!
//! Positions count code points, half-open; `start` and `end` are the ends of the whole, gaps between parts
//! included. A range is written with two points, since spreadsheets take `3-8` for a day in March. An orphan
//! has its old words and no position.

mod rows;

use galley_words::t;

use super::csv::{self, Style};
use super::loss::{Detail, Loss, Losses};
use crate::insight::answers;
use crate::insight::ledger::Column;
use crate::insight::voices::Voices;
use crate::model::annotation::Annotation;
use crate::model::codebook::KindRole;
use crate::model::work::Work;

pub use rows::{annotations, claims, evidence, relations};

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
            Self::Claims => work.annotations.iter().filter(|mark| is_claim(work, mark)).count(),
            Self::Evidence => work.annotations.iter().map(|mark| entries(mark)).sum(),
        }
    }

    /// Writes it.
    #[must_use]
    pub fn write(self, work: &Work, style: Style) -> String {
        match self {
            Self::Annotations => annotations(work, style),
            Self::Relations => relations(work, style),
            Self::Claims => claims(work, style),
            Self::Evidence => evidence(work, style),
        }
    }

    /// What of this work it does not hold, or not as what it was, when it is written so.
    #[must_use]
    pub fn losses(self, work: &Work, style: Style) -> Vec<Loss> {
        let mut losses = Losses::default();
        losses.article(work);
        losses.details(
            work,
            match self {
                Self::Annotations => &[Detail::Title, Detail::Outlet, Detail::Url, Detail::Published],
                Self::Claims => &[Detail::Title, Detail::Url, Detail::Published],
                Self::Relations | Self::Evidence => &[],
            },
        );
        losses.codebook(work);
        let [marks, claims, proof] = [Self::Annotations, Self::Claims, Self::Evidence].map(|sheet| sheet.rows(work));
        match self {
            Self::Annotations => {
                let reworded =
                    work.annotations.iter().filter(|mark| mark.is_reworded(work.article.text.as_str())).count();
                losses.add(reworded, |count| t!(loss_reworded, count = count));
                losses.dormant(work, work.annotations.iter());
                losses.add(proof, |count| t!(loss_evidence_counted, count = count));
            }
            Self::Relations => {
                losses.add(marks, |count| t!(loss_marks_but_words, count = count));
                losses.add(proof, |count| t!(loss_evidence, count = count));
            }
            Self::Claims => {
                losses.add(marks - claims, |count| t!(loss_other_marks, count = count));
                let all = || work.annotations.iter().filter(|mark| is_claim(work, mark));
                let split = all().filter(|mark| mark.parts.len() > 1).count();
                losses.add(split, |count| t!(loss_split, count = count));
                let reworded = all().filter(|mark| mark.is_reworded(work.article.text.as_str())).count();
                losses.add(reworded, |count| t!(loss_reworded, count = count));
                let by_rule = all().filter(|mark| !matches!(&*mark.origin, "" | "hand")).count();
                losses.add(by_rule, |count| t!(loss_origins, count = count));
                let others = all().map(|mark| other_answers(work, mark)).sum();
                losses.add(others, |count| t!(loss_answers_left_out, count = count));
                losses.dormant(work, all());
                let joined = all().map(|mark| entries(mark)).sum::<usize>();
                losses.add(joined, |count| t!(loss_evidence_as_text, count = count));
                losses.add(proof - joined, |count| t!(loss_evidence, count = count));
            }
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
                let claims = work.annotations.iter().filter(|mark| is_claim(work, mark));
                let named = claims.flat_map(|mark| voices.all(mark.id)).filter_map(|voice| voice.person);
                losses.people_but(work, named.collect());
            }
            Self::Relations | Self::Evidence => {
                losses.add(work.persons.len(), |count| t!(loss_all_people, count = count));
            }
        }
        losses.inner(work, 0);
        if style.is_for_spreadsheets {
            let long = csv::long_cells(&self.write(work, style), style);
            if let Some(first) = long.first() {
                let words = t!(loss_long_cells, count = long.len(), row = first.row, column = &first.column);
                losses.0.push(Loss { count: long.len(), words });
            }
        }
        losses.0
    }
}

fn is_claim(work: &Work, mark: &Annotation) -> bool {
    work.codebook.role(&mark.kind) == KindRole::Claim
}

/// How many entries say something.
fn entries(mark: &Annotation) -> usize {
    mark.evidence.values().filter(|entry| !entry.is_blank()).count()
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

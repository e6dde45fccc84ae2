//! The claim ledger: a row for each claim, who made it, where its check stands, what backs it.
//!
//! Knows: which question of a codebook plays which column, and in which order rows stand. Does not know: in which
//! words they are shown.
//!
//! Each ascending order begins with what waits for a hand: to check, nobody behind it, no verdict, no evidence;
//! of priorities the first of the codebook's. Claims that are alike stay in text order, whichever way is sorted.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::insight::voices::Voices;
use crate::insight::{answers, relate};
use crate::model::annotation::Annotation;
use crate::model::codebook::ready::CANNOT_BE_CHECKED;
use crate::model::codebook::{Attribute, AttributeKind, Codebook, Kind, KindRole};
use crate::model::evidence::{self, Evidence};
use crate::model::id::AnnotationId;
use crate::model::work::Work;
use crate::text::folding;
use crate::text::sort::sort_by;

pub use crate::model::codebook::TO_CHECK;
/// Answers, to the question for status or verdict, of a claim that does not stand as it is.
const REFUTED: [&str; 6] = ["wrong", "changed", "misleading", "missing-context", "false", "incorrect"];

/// The question that says where a claim's check stands: `status`, `checked`, or the kind's first choice that has
/// "to check" among its answers.
#[must_use]
pub fn status_question(kind: &Kind) -> Option<&Attribute> {
    let waits = |one: &&Attribute| {
        one.kind == AttributeKind::Choice
            && !matches!(&*one.id, "verdict" | "priority")
            && one.choices.iter().any(|choice| choice.id == TO_CHECK)
    };
    let named = kind.attribute("status").or_else(|| kind.attribute("checked"));
    named.or_else(|| kind.attributes.iter().find(waits))
}

/// Whether a kind's marks tell whether somebody has looked into them.
#[must_use]
pub fn tells_checked(kind: &Kind) -> bool {
    status_question(kind).is_some() || kind.attribute("verdict").is_some()
}

/// Whether somebody has looked into a claim: by its status, or, where its kind has none, by its verdict. That it cannot
/// be checked is a finding like any other.
#[must_use]
pub fn is_checked(mark: &Annotation, kind: &Kind) -> bool {
    let answer_to = |question: &Attribute| answers::answer(kind, mark, question).trim();
    let Some(question) = status_question(kind) else {
        return kind.attribute("verdict").is_some_and(|verdict| !answer_to(verdict).is_empty());
    };
    let answer = answer_to(question);
    // "Checked: no" is an answer, and says that nobody has.
    !matches!(answer, "" | TO_CHECK) && (&*question.id, answer) != ("checked", "no")
}

/// A column of the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The claim's place in text order.
    #[default]
    Number,
    /// Its words.
    Claim,
    /// Who made it.
    MadeBy,
    /// Where its check stands.
    Status,
    /// How much it matters.
    Priority,
    /// What was found.
    Verdict,
    /// What backs or refutes it.
    Evidence,
}

impl Column {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 7] =
        [Self::Number, Self::Claim, Self::MadeBy, Self::Status, Self::Priority, Self::Verdict, Self::Evidence];

    /// Its name in the page.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Claim => "claim",
            Self::MadeBy => "made-by",
            Self::Status => "status",
            Self::Priority => "priority",
            Self::Verdict => "verdict",
            Self::Evidence => "evidence",
        }
    }

    /// Reads a [`Column::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.slug() == slug)
    }

    /// The question whose answer it shows; none where it shows something else, or the kind does not ask it.
    #[must_use]
    pub fn question(self, kind: &Kind) -> Option<&Attribute> {
        match self {
            Self::Status => status_question(kind),
            Self::Priority => kind.attribute("priority"),
            Self::Verdict => kind.attribute("verdict"),
            Self::Number | Self::Claim | Self::MadeBy | Self::Evidence => None,
        }
    }

    /// Whether claims of this codebook have anything to show in it.
    #[must_use]
    pub fn is_of(self, codebook: &Codebook) -> bool {
        let mut claims = codebook.kinds.iter().filter(|kind| kind.role == KindRole::Claim);
        match self {
            Self::Number | Self::Claim | Self::Evidence => true,
            Self::MadeBy => {
                let speaks = |kind: &Kind| {
                    let ties = relate::ties(codebook, &kind.id);
                    ties.iter().any(|tie| tie.outgoing && relate::names_speaker(codebook, &tie.kind))
                };
                claims.any(speaks)
            }
            Self::Status | Self::Priority | Self::Verdict => claims.any(|kind| self.question(kind).is_some()),
        }
    }
}

/// By what rows are sorted, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting {
    /// The column.
    pub column: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

/// Which rows show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sieve {
    /// All claims.
    #[default]
    All,
    /// Those that nobody has looked into.
    ToCheck,
    /// Those that do not stand as they are.
    Refuted,
    /// Those that nothing backs or refutes.
    Unproven,
    /// Those that nobody is behind.
    Nobody,
    /// Those of one speaker, by name.
    Of(Rc<str>),
}

impl Sieve {
    /// Whether a row shows.
    #[must_use]
    pub fn takes(&self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::ToCheck => !row.is_checked,
            Self::Refuted => row.is_refuted,
            Self::Unproven => row.backing() == 0 && !row.cannot_be_checked(),
            Self::Nobody => row.speakers.is_empty(),
            Self::Of(name) => row.speakers.contains(name),
        }
    }
}

/// An answer, and where it stands among the question's choices.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// 0 for what waits for a hand; those of a question without choices are all alike.
    rank: usize,
    /// The answer as files hold it; empty where there is none, or where the question is not asked now. Of a status
    /// that nobody has chosen it is [`TO_CHECK`].
    pub value: String,
}

impl Answer {
    /// What is compared: "to check" and no answer are alike.
    fn key(&self) -> Self {
        Self { rank: self.rank, value: if self.rank == 0 { String::new() } else { folded(&self.value) } }
    }
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The mark.
    pub mark: Rc<Annotation>,
    /// Its place among the claims in text order, from 1.
    pub number: usize,
    /// Whose it is, by name, the one who was related first in front.
    pub speakers: Vec<Rc<str>>,
    /// Where its check stands.
    pub status: Answer,
    /// How much it matters.
    pub priority: Answer,
    /// What was found.
    pub verdict: Answer,
    /// Whether somebody has looked into it.
    pub is_checked: bool,
    /// Whether it does not stand as it is.
    pub is_refuted: bool,
    /// Its entries of evidence that say anything, in the order in which they were added.
    pub evidence: Vec<Rc<Evidence>>,
    /// Marks that support it.
    pub supports: usize,
    /// Marks that contradict it.
    pub contradicts: usize,
}

impl Row {
    /// Whether nobody can check it: an opinion, a prediction. Such a claim asks for no evidence.
    #[must_use]
    pub fn cannot_be_checked(&self) -> bool {
        matches!(&*self.status.value, CANNOT_BE_CHECKED | "cannot")
    }

    /// How much backs or refutes it: entries, marks, and the answer to a codebook that asks for it in words.
    #[must_use]
    pub fn backing(&self) -> usize {
        let answered = self.mark.attributes.get("evidence").is_some_and(|answer| !answer.trim().is_empty());
        self.evidence.len() + self.supports + self.contradicts + usize::from(answered)
    }

    /// The answer that a column shows.
    #[must_use]
    pub fn answer(&self, column: Column) -> &str {
        match column {
            Column::Status => &self.status.value,
            Column::Priority => &self.priority.value,
            Column::Verdict => &self.verdict.value,
            Column::Number | Column::Claim | Column::MadeBy | Column::Evidence => "",
        }
    }
}

/// The claims of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// All of them, in text order.
    pub rows: Vec<Rc<Row>>,
    /// The columns that the codebook's claims have something to show in.
    pub columns: Vec<Column>,
    /// How many somebody has looked into.
    pub checked: usize,
    /// Whether the codebook asks anything that tells so.
    pub tells_checked: bool,
    /// Everybody who made one, by name, in alphabetical order.
    pub speakers: Vec<Rc<str>>,
    /// Whether the codebook has an answer for what does not stand.
    pub may_refute: bool,
}

impl Ledger {
    /// The ledger of a work. Costs what sorting its relations costs, and one pass over its marks.
    #[must_use]
    pub fn of(work: &Work) -> Self {
        let book = &*work.codebook;
        let (ends, voices) = (Ends::of(work), Voices::of(work));
        let mut rows: Vec<Rc<Row>> = Vec::new();
        for mark in work.annotations.iter() {
            let Some(kind) = book.kind(&mark.kind).filter(|kind| kind.role == KindRole::Claim) else { continue };
            let answer = |column: Column| {
                let question = column.question(kind);
                question.map(|question| answer_of(answers::answer(kind, mark, question), question)).unwrap_or_default()
            };
            let (status, verdict) = (answer(Column::Status), answer(Column::Verdict));
            let is_refuted = [&status, &verdict].iter().any(|answer| REFUTED.contains(&&*answer.value));
            rows.push(Rc::new(Row {
                mark: mark.clone(),
                number: rows.len() + 1,
                speakers: voices.all(mark.id).iter().map(|voice| voice.name.clone()).collect(),
                is_checked: is_checked(mark, kind),
                is_refuted,
                priority: answer(Column::Priority),
                evidence: evidence::in_order(&mark.evidence)
                    .into_iter()
                    .filter(|entry| !entry.is_blank())
                    .cloned()
                    .collect(),
                supports: ends.count(mark.id, true),
                contradicts: ends.count(mark.id, false),
                status,
                verdict,
            }));
        }
        let mut speakers: Vec<Rc<str>> = rows.iter().flat_map(|row| row.speakers.iter().cloned()).collect();
        sort_by(&mut speakers, |a, b| (folded(a), a).cmp(&(folded(b), b)));
        speakers.dedup();
        let refutes = |column: Column, kind: &Kind| {
            column.question(kind).is_some_and(|one| one.choices.iter().any(|one| REFUTED.contains(&&*one.id)))
        };
        let mut claims = book.kinds.iter().filter(|kind| kind.role == KindRole::Claim);
        Self {
            columns: Column::ALL.into_iter().filter(|column| column.is_of(book)).collect(),
            checked: rows.iter().filter(|row| row.is_checked).count(),
            tells_checked: claims.clone().any(tells_checked),
            speakers,
            may_refute: claims.any(|kind| refutes(Column::Status, kind) || refutes(Column::Verdict, kind)),
            rows,
        }
    }

    /// The row of a claim.
    #[must_use]
    pub fn row(&self, id: AnnotationId) -> Option<&Rc<Row>> {
        self.rows.iter().find(|row| row.mark.id == id)
    }

    /// The rows that a sieve takes, sorted.
    #[must_use]
    pub fn list(&self, sieve: &Sieve, sorting: Sorting) -> Vec<Rc<Row>> {
        let mut keyed: Vec<(Key, Rc<Row>)> = self
            .rows
            .iter()
            .filter(|row| sieve.takes(row))
            .map(|row| (Key::of(row, sorting.column), row.clone()))
            .collect();
        sort_by(&mut keyed, |(a, one), (b, other)| {
            let order = a.cmp(b);
            let order = if sorting.descending { order.reverse() } else { order };
            // Those that are alike stay in text order; the number itself is never alike.
            order.then(one.number.cmp(&other.number))
        });
        keyed.into_iter().map(|(_, row)| row).collect()
    }

    /// The rows in an order that was made before: those that are still there stay where they were, whatever has
    /// become of them, and those that were not there come last. So nothing moves under a hand that works in it.
    #[must_use]
    pub fn kept(&self, before: &[AnnotationId], fresh: &[Rc<Row>]) -> Vec<Rc<Row>> {
        let mut by_id: Vec<(AnnotationId, &Rc<Row>)> = self.rows.iter().map(|row| (row.mark.id, row)).collect();
        sort_by(&mut by_id, |a, b| a.0.cmp(&b.0));
        let mut known = before.to_vec();
        sort_by(&mut known, Ord::cmp);
        let find = |id: &AnnotationId| by_id.binary_search_by(|(one, _)| one.cmp(id)).ok().and_then(|at| by_id.get(at));
        let still = before.iter().filter_map(find).map(|(_, row)| (*row).clone());
        still.chain(fresh.iter().filter(|row| known.binary_search(&row.mark.id).is_err()).cloned()).collect()
    }
}

/// What a row is sorted by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(usize),
    Words(String),
    Answer(Answer),
}

impl Key {
    fn of(row: &Row, column: Column) -> Self {
        match column {
            Column::Number => Self::Number(row.number),
            Column::Evidence => Self::Number(row.backing()),
            Column::Claim => Self::Words(folded(&row.mark.excerpt(200))),
            Column::MadeBy => Self::Words(row.speakers.iter().map(|name| folded(name)).collect::<Vec<_>>().join("\n")),
            Column::Status => Self::Answer(row.status.key()),
            Column::Priority => Self::Answer(row.priority.key()),
            Column::Verdict => Self::Answer(row.verdict.key()),
        }
    }
}

/// Words as they are compared: capitals and the signs before them do not count.
fn folded(words: &str) -> String {
    folding::fold(words.trim_start_matches(|letter: char| !letter.is_alphanumeric()))
}

fn answer_of(value: &str, question: &Attribute) -> Answer {
    let place = match question.kind {
        AttributeKind::YesNo => ["yes", "no"].iter().position(|one| *one == value),
        AttributeKind::Choice | AttributeKind::Text => question.choices.iter().position(|one| one.id == value),
        AttributeKind::Number => None,
    };
    let last = question.choices.len() + 2;
    let rank = match place {
        _ if value == TO_CHECK => 0,
        Some(place) => place + 1,
        // A priority that nobody has set is none; what is open otherwise waits.
        None if value.is_empty() && question.id == "priority" => last,
        None if value.is_empty() => 0,
        // Words, or an answer that the codebook does not know any more.
        None => last,
    };
    Answer { rank, value: value.to_owned() }
}

/// What backs claims and what contradicts them, by relations.
struct Ends {
    /// Claim, whether it is supported; sorted.
    backed: Vec<(AnnotationId, bool)>,
}

impl Ends {
    fn of(work: &Work) -> Self {
        let mut backed = Vec::new();
        for relation in work.relations.values() {
            match &*relation.kind {
                "supports" => backed.push((relation.to, true)),
                "contradicts" => backed.push((relation.to, false)),
                _ => {}
            }
        }
        sort_by(&mut backed, Ord::cmp);
        Self { backed }
    }

    fn count(&self, claim: AnnotationId, supports: bool) -> usize {
        let upto = |key: (AnnotationId, bool), or_equal: bool| {
            self.backed.partition_point(|one| match one.cmp(&key) {
                Ordering::Less => true,
                Ordering::Equal => or_equal,
                Ordering::Greater => false,
            })
        };
        upto((claim, supports), true) - upto((claim, supports), false)
    }
}

//! What came of the checking: how many claims stand where, and what is open.
//!
//! Knows: how answers are counted. Does not know: a claim's own words; those stand in the list of claims alone.

use galley_words::t;

use super::Report;
use super::page::Page;
use crate::insight::ledger::{Column, Row, TO_CHECK};
use crate::model::codebook::{Attribute, KindRole};

/// An answer, what readers call it, and how many claims have it.
struct Count {
    value: String,
    words: String,
    count: usize,
}

impl Report<'_> {
    /// Counts by status and by verdict, and what is open.
    pub(super) fn result(&self, page: &mut Page) {
        let mut statuses = self.counts(Column::Status, |_, _| true);
        // Verdicts in somebody's own words are each one of a kind.
        let verdicts =
            self.counts(Column::Verdict, |question, value| question.choices.iter().any(|choice| choice.id == value));
        // What waits comes last.
        let waits = |count: &Count| count.value == TO_CHECK;
        let (waiting, found): (Vec<Count>, Vec<Count>) = statuses.drain(..).partition(waits);
        statuses.extend(found.into_iter().chain(waiting));
        for (class, name, counts) in
            [("tally", t!(report_by_status), &statuses), ("tally verdicts", t!(report_by_verdict), &verdicts)]
        {
            if counts.is_empty() {
                continue;
            }
            page.open("ul", &[("class", class), ("aria-label", name)]);
            for Count { value, words, count } in counts {
                page.open("li", &[("data-state", value)]);
                page.element("span", &[("class", "sum")], &galley_words::number(*count as u64));
                page.raw(" ");
                page.bdi(words);
                page.raw("</li>");
            }
            page.raw("</ul>\n");
        }
    }

    /// What waits for somebody, in words; that nothing does.
    pub(super) fn open_work(&self) -> Vec<String> {
        let claims = if self.ledger.tells_checked { self.ledger.rows.len() - self.ledger.checked } else { 0 };
        let (gaps, figures) = (self.gaps.open.len(), self.alarms().count());
        let all = [
            (claims, t!(report_open_claims, count = claims)),
            (gaps, t!(gaps_counted, count = gaps)),
            (figures, t!(report_open_figures, count = figures)),
        ];
        let open: Vec<String> = all.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
        if open.is_empty() { vec![t!(report_nothing_open).to_owned()] } else { open }
    }

    /// How many claims have which answer, in the codebook's order; those that it does not know last.
    fn counts(&self, column: Column, is_counted: impl Fn(&Attribute, &str) -> bool) -> Vec<Count> {
        let mut counts: Vec<Count> = Vec::new();
        let mut add = |question: &Attribute, value: &str, count: usize| {
            let words = question.spoken_value(value);
            match counts.iter_mut().find(|known| known.words == words) {
                Some(known) => known.count += count,
                None => counts.push(Count { value: value.to_owned(), words, count }),
            }
        };
        let kinds = self.work.codebook.kinds.iter().filter(|kind| kind.role == KindRole::Claim);
        for question in kinds.filter_map(|kind| column.question(kind)) {
            question.choices.iter().for_each(|choice| add(question, &choice.id, 0));
        }
        for row in &self.ledger.rows {
            let question = self.question(row, column);
            let value = row.answer(column);
            if let Some(question) = question.filter(|question| !value.is_empty() && is_counted(question, value)) {
                add(question, value, 1);
            }
        }
        counts.retain(|count| count.count > 0);
        counts
    }

    /// The question of a claim's kind that a column shows.
    pub(super) fn question(&self, row: &Row, column: Column) -> Option<&Attribute> {
        self.work.codebook.kind(&row.mark.kind).and_then(|kind| column.question(kind))
    }
}

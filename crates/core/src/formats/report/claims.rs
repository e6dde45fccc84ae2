//! The claims: each once, with whoever made it, where its check stands, what was found and what backs it. Whatever else
//! on the page speaks of a claim says its number.

use galley_words::t;

use super::Report;
use super::page::Page;
use crate::insight::answers::{self, Said};
use crate::insight::ledger::{Column, Row};
use crate::model::annotation::Annotation;
use crate::model::codebook::KindRole;
use crate::text::sort::sort_by;

impl Report<'_> {
    /// The list of claims, in text order; those that have lost their place last.
    pub(super) fn claims(&self, page: &mut Page) {
        let (checked, count) = (self.ledger.checked, self.ledger.rows.len());
        if count == 0 {
            return;
        }
        self.section(page, "claims", t!(report_claims));
        if self.ledger.tells_checked {
            page.element("p", &[("class", "facts")], &t!(report_checked, checked = checked, count = count));
        }
        page.raw("<ol class=\"notes claims\">\n");
        for entry in self.paper.entries.iter().filter(|entry| self.is_claim(&entry.annotation)) {
            self.note(page, entry);
        }
        page.raw("</ol></section>\n");
    }

    pub(super) fn is_claim(&self, mark: &Annotation) -> bool {
        self.work.codebook.role(&mark.kind) == KindRole::Claim
    }

    /// What is known of a claim: who made it, where its check stands, what was found, and every other answer.
    pub(super) fn standing(&self, page: &mut Page, mark: &Annotation) {
        let row = self.rows.get(&mark.id).and_then(|at| self.ledger.rows.get(*at));
        let mut said = answers::all(&self.work.codebook, mark);
        // Status and verdict before all else, whatever the codebook's order is.
        let place = |said: &Said<'_>| row.map_or(2, |row| self.place_of(row, said));
        sort_by(&mut said, |a, b| place(a).cmp(&place(b)));
        let voices = self.voices.all(mark.id);
        if voices.is_empty() && said.is_empty() {
            return;
        }
        page.raw("<dl class=\"told\">");
        if !voices.is_empty() {
            page.raw("<div>");
            page.element("dt", &[], t!(report_made_by));
            page.open("dd", &[("class", "made-by")]);
            for (at, voice) in voices.iter().enumerate() {
                if at > 0 {
                    page.words(t!(list_separator));
                }
                self.reference(page, voice.source, &voice.name);
            }
            page.raw("</dd></div>");
        }
        for said in said {
            let (class, state) = match place(&said) {
                0 => ("status", said.value),
                1 => ("verdict", if self.is_offered(&said) { said.value } else { "" }),
                _ => ("", ""),
            };
            page.raw("<div>");
            page.element("dt", &[("dir", "auto")], &said.name());
            page.open("dd", &[("class", class), ("dir", "auto")]);
            // Somebody's own words are no state.
            page.element("span", &[("data-state", state)], &said.words());
            page.raw("</dd></div>");
        }
        page.raw("</dl>");
    }

    fn is_offered(&self, said: &Said<'_>) -> bool {
        said.question.is_some_and(|question| question.choices.iter().any(|choice| choice.id == said.value))
    }

    /// Status, verdict, and the rest.
    fn place_of(&self, row: &Row, said: &Said<'_>) -> u8 {
        let is = |column: Column| self.question(row, column).is_some_and(|question| question.id == said.id);
        match (is(Column::Status), is(Column::Verdict)) {
            (true, _) => 0,
            (_, true) => 1,
            _ => 2,
        }
    }
}

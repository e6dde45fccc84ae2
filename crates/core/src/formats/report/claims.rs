//! The claim ledger: a row for each claim.

use galley_words::t;

use super::page::Page;
use super::{EXCERPT, Report, answer, shortened};
use crate::codebook::{Kind, KindRole};
use crate::insight::ledger::{Column, Row};

impl Report<'_> {
    /// The table of claims.
    pub(super) fn claims(&self, page: &mut Page) {
        let (checked, count) = (self.ledger.checked, self.ledger.rows.len());
        if count == 0 {
            return;
        }
        self.section(page, "claims", t!(report_claims));
        if self.ledger.tells_checked {
            page.element("p", &[("class", "facts")], &t!(report_checked, checked = checked, count = count));
        }
        page.open("div", &[("class", "wide"), ("role", "group"), ("aria-labelledby", "claims"), ("tabindex", "0")]);
        page.raw("<table>");
        page.element("caption", &[], t!(report_claims_caption));
        page.raw("<thead><tr>");
        for column in &self.ledger.columns {
            page.element("th", &[("scope", "col")], &self.column(*column));
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for row in &self.ledger.rows {
            page.raw("<tr>");
            self.ledger.columns.iter().for_each(|column| self.cell(page, row, *column));
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table></div></section>\n");
    }

    /// What a column is called: as the codebook calls the question that it answers.
    fn column(&self, column: Column) -> String {
        let mut kinds = self.work.codebook.kinds.iter();
        let name = match column {
            Column::Number => t!(report_claim_number),
            Column::Claim => t!(report_claim),
            Column::MadeBy => t!(report_made_by),
            Column::Evidence => t!(report_evidence),
            Column::Status | Column::Priority | Column::Verdict => {
                let is_claim = |kind: &&Kind| kind.role == KindRole::Claim;
                let question = kinds.by_ref().filter(is_claim).find_map(|kind| column.question(kind));
                return question.map(|question| question.spoken_name()).unwrap_or_default();
            }
        };
        name.to_owned()
    }

    fn cell(&self, page: &mut Page, row: &Row, column: Column) {
        match column {
            Column::Number => {
                page.raw("<td>");
                let number = self.numbers.get(&row.mark.id).map_or_else(String::new, ToString::to_string);
                page.element("a", &[("class", "no"), ("href", &format!("#n{number}"))], &number);
                page.raw("</td>");
            }
            Column::Claim => {
                let words = shortened(&row.mark.exact(), 4 * EXCERPT);
                let about = [("scope", "row"), ("class", "words"), ("dir", "auto"), ("lang", self.language())];
                page.element("th", &about, &words);
            }
            Column::MadeBy => {
                page.raw("<td>");
                for name in &row.speakers {
                    page.element("div", &[("dir", "auto")], &shortened(name, EXCERPT));
                }
                page.raw("</td>");
            }
            Column::Status | Column::Priority | Column::Verdict => {
                let kind = self.work.codebook.kind(&row.mark.kind);
                let question = kind.and_then(|kind| column.question(kind));
                // Empty where it is not asked now.
                let is_asked = !row.answer(column).is_empty();
                let words = question.filter(|_| is_asked).map(|question| answer(self.work, &row.mark, &question.id));
                page.element("td", &[("dir", "auto")], &words.unwrap_or_default());
            }
            Column::Evidence => {
                page.raw("<td>");
                for entry in &row.evidence {
                    page.raw("<div>");
                    self.piece(page, entry);
                    page.raw("</div>");
                }
                page.raw("</td>");
            }
        }
    }
}

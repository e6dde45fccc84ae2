//! The claim ledger: a row for each claim.

use std::rc::Rc;

use galley_words::t;

use super::page::Page;
use super::{EXCERPT, Report, answer, notes, shortened};
use crate::annotation::Annotation;
use crate::codebook::KindRole;
use crate::insight::ledger;
use crate::relate;
use crate::work::Work;

/// How many claims somebody has looked into, and how many there are.
pub(super) fn progress(work: &Work) -> (usize, usize) {
    let is_checked =
        |mark: &&Rc<Annotation>| work.codebook.kind(&mark.kind).is_some_and(|kind| ledger::is_checked(mark, kind));
    (claims(work).filter(is_checked).count(), claims(work).count())
}

fn claims(work: &Work) -> impl Iterator<Item = &Rc<Annotation>> {
    work.annotations.iter().filter(|mark| work.codebook.role(&mark.kind) == KindRole::Claim)
}

impl Report<'_> {
    /// The table of claims.
    pub(super) fn claims(&self, page: &mut Page) {
        let (checked, count) = progress(self.work);
        if count == 0 {
            return;
        }
        let speakers = relate::speakers(self.work);
        self.section(page, "claims", t!(report_claims));
        page.element("p", &[("class", "facts")], &t!(report_checked, checked = checked, count = count));
        page.open("div", &[("class", "wide"), ("role", "group"), ("aria-labelledby", "claims"), ("tabindex", "0")]);
        page.raw("<table>");
        page.element("caption", &[], t!(report_claims_caption));
        page.raw("<thead><tr>");
        let columns = [
            t!(report_claim_number),
            t!(report_claim),
            t!(report_made_by),
            t!(asked_status),
            t!(asked_priority),
            t!(asked_verdict),
            t!(report_evidence),
        ];
        columns.into_iter().for_each(|name| page.element("th", &[("scope", "col")], name));
        page.raw("</tr></thead>\n<tbody>\n");
        for mark in claims(self.work) {
            self.claim(page, mark, speakers.get(&mark.id).map_or("", |name| name));
        }
        page.raw("</tbody></table></div></section>\n");
    }

    fn claim(&self, page: &mut Page, mark: &Annotation, made_by: &str) {
        let kind = self.work.codebook.kind(&mark.kind);
        let status = kind.and_then(ledger::status_question).map_or("status", |question| &question.id);
        let number = self.numbers.get(&mark.id).map_or_else(String::new, ToString::to_string);
        page.raw("<tr><td>");
        page.element("a", &[("class", "no"), ("href", &format!("#n{number}"))], &number);
        page.raw("</td>");
        let words = shortened(&mark.exact(), 4 * EXCERPT);
        page.element("th", &[("scope", "row"), ("class", "words"), ("dir", "auto"), ("lang", self.language())], &words);
        let made_by = shortened(made_by, EXCERPT);
        let answers = [status, "priority", "verdict"].map(|question| answer(self.work, mark, question));
        for cell in std::iter::once(&made_by).chain(&answers) {
            page.element("td", &[("dir", "auto")], cell);
        }
        page.raw("<td>");
        for entry in notes::entries_of(mark) {
            page.raw("<div>");
            self.piece(page, &entry);
            page.raw("</div>");
        }
        page.raw("</td></tr>\n");
    }
}

//! What is missing, what was said to be missing rightly, and figures that disagree.

use galley_words::t;

use super::page::Page;
use super::{EXCERPT, Report, shortened};
use crate::insight::gaps::{Gap, Lack, Rule, Subject};
use crate::reading::alarms::Alarm;

/// What a rule finds.
fn heading(rule: Rule) -> &'static str {
    match rule {
        Rule::QuoteUnattributed => t!(gaps_quote_unattributed),
        Rule::ClaimUnattributed => t!(gaps_claim_unattributed),
        Rule::ClaimUnproven => t!(gaps_claim_unproven),
        Rule::ClaimOneSource => t!(gaps_claim_one_source),
        Rule::SourceUnheard => t!(gaps_source_unheard),
        Rule::AnonymousUnexplained => t!(gaps_anonymous_unexplained),
        Rule::OwnStatement | Rule::FigureWithoutOrigin => t!(gaps_own_statement),
        Rule::QuotationUnmarked => t!(gaps_quotation_unmarked),
    }
}

impl Report<'_> {
    /// What is missing, rule by rule.
    pub(super) fn gaps(&self, page: &mut Page) {
        if self.gaps.open.is_empty() {
            return;
        }
        self.section(page, "gaps", t!(report_gaps));
        for rule in Rule::ALL {
            let mut found = self.gaps.open.iter().filter(|gap| gap.rule == rule).peekable();
            if found.peek().is_none() {
                continue;
            }
            page.element("h3", &[], heading(rule));
            page.raw("<ul class=\"list\">\n");
            for gap in found {
                page.raw("<li>");
                self.lacks(page, gap);
                page.raw("</li>\n");
            }
            page.raw("</ul>\n");
        }
        page.raw("</section>\n");
    }

    /// Figures that disagree.
    pub(super) fn figures(&self, page: &mut Page) {
        if self.alarms().next().is_none() {
            return;
        }
        self.section(page, "figures", t!(report_figures));
        page.raw("<ul class=\"list\">\n");
        for alarm in self.alarms() {
            page.raw("<li>");
            self.alarm(page, alarm);
            page.raw("</li>\n");
        }
        page.raw("</ul></section>\n");
    }

    /// What somebody said needs nothing, and why.
    pub(super) fn dismissed(&self, page: &mut Page) {
        let alarms: Vec<&Alarm> =
            self.reading.alarms.iter().filter(|alarm| self.work.article.meta.dismissal(&alarm.key).is_some()).collect();
        if self.gaps.dismissed.is_empty() && alarms.is_empty() {
            return;
        }
        self.section(page, "dismissed", t!(report_dismissed));
        page.raw("<ul class=\"list\">\n");
        for gap in &self.gaps.dismissed {
            page.raw("<li>");
            page.element("span", &[("class", "rule")], heading(gap.rule));
            page.raw(" ");
            self.lacks(page, gap);
            if let Some(lack) = gap.lacks.first() {
                self.reason(page, &lack.key);
            }
            page.raw("</li>\n");
        }
        for alarm in alarms {
            page.raw("<li>");
            page.element("span", &[("class", "rule")], t!(report_figures));
            page.raw(" ");
            self.alarm(page, alarm);
            self.reason(page, &alarm.key);
            page.raw("</li>\n");
        }
        page.raw("</ul></section>\n");
    }

    /// The figures that disagree, without those that somebody said are right.
    pub(super) fn alarms(&self) -> impl Iterator<Item = &Alarm> {
        self.reading.alarms.iter().filter(|alarm| self.work.article.meta.dismissal(&alarm.key).is_none())
    }

    /// What a gap is about, and what it lacks beyond the heading that it stands under.
    fn lacks(&self, page: &mut Page, gap: &Gap) {
        if gap.rule == Rule::OwnStatement {
            page.raw("<ul class=\"places\">");
            for lack in &gap.lacks {
                page.raw("<li>");
                self.subject(page, lack);
                page.raw("</li>");
            }
            page.raw("</ul>");
            return;
        }
        let mut lacks = gap.lacks.iter();
        if let Some(lack) = lacks.next() {
            self.subject(page, lack);
        }
        for lack in lacks {
            page.raw(" ");
            page.element("span", &[("class", "rule")], heading(lack.rule));
        }
    }

    /// What is lacking of what.
    fn subject(&self, page: &mut Page, lack: &Lack) {
        match lack.subject {
            Subject::Mark(id) => {
                let number = self.numbers.get(&id).and_then(|number| number.checked_sub(1));
                let Some(entry) = number.and_then(|at| self.paper.entries.get(at)) else { return };
                // Of a claim its number: its words stand among the claims.
                self.reference(page, id, &shortened(&entry.annotation.excerpt(EXCERPT), EXCERPT));
                if let Some(range) = entry.annotation.ranges().next() {
                    page.raw(" ");
                    self.place(page, range);
                }
            }
            Subject::Person(id) => {
                let name = self.work.persons.get(&id).map_or("", |person| person.name.trim());
                page.bdi(if name.is_empty() { t!(report_no_name) } else { name });
                let mention = self.cast.row(id).and_then(|row| row.mentions.first());
                if let Some(number) = mention.and_then(|id| self.numbers.get(id)) {
                    page.raw(" ");
                    page.element("a", &[("class", "no"), ("href", &format!("#n{number}"))], &number.to_string());
                }
            }
            Subject::Words(range) => {
                page.bdi(&self.excerpt(range));
                page.raw(" ");
                self.place(page, range);
            }
        }
    }

    /// What is wrong, and the places.
    fn alarm(&self, page: &mut Page, alarm: &Alarm) {
        page.element("span", &[("dir", "auto")], &alarm.words);
        page.raw("<ul class=\"places\">");
        for range in &alarm.places {
            page.raw("<li>");
            page.bdi(&self.excerpt(*range));
            page.raw(" ");
            self.place(page, *range);
            page.raw("</li>");
        }
        page.raw("</ul>");
    }

    fn reason(&self, page: &mut Page, key: &str) {
        let Some(dismissal) = self.work.article.meta.dismissal(key) else { return };
        page.raw("<p class=\"facts\">");
        match dismissal.reason.trim() {
            "" => page.bdi(t!(report_no_reason)),
            reason => page.bdi(&t!(report_reason, reason = reason)),
        }
        if !dismissal.by.trim().is_empty() {
            page.bdi(&t!(print_by, name = &dismissal.by));
        }
        page.raw("</p>");
    }
}

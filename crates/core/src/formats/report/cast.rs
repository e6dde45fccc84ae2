//! Who speaks: a row for each of the cast.

use galley_words::t;

use super::Report;
use super::page::Page;
use crate::insight::cast::Row;
use crate::model::person::{Check, Person, PersonKind};
use crate::reading::naming;

impl Report<'_> {
    /// The table of who speaks.
    pub(super) fn speakers(&self, page: &mut Page) {
        if self.cast.rows.is_empty() {
            return;
        }
        self.section(page, "cast", t!(cast_heading));
        page.open("div", &[("class", "wide"), ("role", "group"), ("aria-labelledby", "cast"), ("tabindex", "0")]);
        page.raw("<table>");
        page.element("caption", &[], t!(report_cast_caption));
        page.raw("<thead><tr>");
        for name in [t!(cast_source), t!(cast_kind), t!(report_cast_role)] {
            page.element("th", &[("scope", "col")], name);
        }
        for name in [t!(report_cast_words), t!(report_cast_share), t!(report_cast_quotes), t!(report_cast_claims)] {
            page.element("th", &[("scope", "col"), ("class", "n")], name);
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for row in self.cast.all() {
            self.speaker(page, row);
        }
        page.raw("</tbody></table></div></section>\n");
    }

    fn speaker(&self, page: &mut Page, row: &Row) {
        let person = row.person.as_deref();
        page.raw("<tr><th scope=\"row\">");
        match person {
            Some(person) => described(page, person),
            None => page.words(t!(cast_nobody)),
        }
        page.raw("</th>");
        page.element("td", &[], person.map_or("", |person| kind(person.kind)));
        let role = person.map(|person| naming::about(&person.name, &person.role, &person.organization));
        let role = role.unwrap_or_default();
        page.element("td", &[("dir", "auto")], &role.join(t!(list_separator)));
        let words = match row.indirect {
            0 => galley_words::number(row.words as u64),
            indirect => t!(cast_words_indirect, count = row.words, indirect = indirect),
        };
        let number = |count: usize| galley_words::number(count as u64);
        for cell in [words, t!(cast_percent, share = row.share), number(row.quotes.len()), number(row.claims.len())] {
            page.element("td", &[("class", "n")], &cell);
        }
        page.raw("</tr>\n");
    }
}

/// A name, and what is known of whoever has it.
fn described(page: &mut Page, person: &Person) {
    let name = person.name.trim();
    page.element(
        "span",
        &[("class", "name"), ("dir", "auto")],
        if name.is_empty() { t!(report_no_name) } else { name },
    );
    let aliases: Vec<&str> =
        person.aliases.iter().map(|alias| alias.trim()).filter(|alias| !alias.is_empty()).collect();
    let checks: Vec<&str> = person.checks.iter().map(check).collect();
    let lines = [
        (!aliases.is_empty()).then(|| t!(report_cast_aliases, names = aliases.join(t!(list_separator)))),
        (!person.anonymity.trim().is_empty()).then(|| t!(cast_not_named_why, why = person.anonymity.trim())),
        (!checks.is_empty()).then(|| t!(report_cast_checks, checks = checks.join(t!(list_separator)))),
        (!person.note.trim().is_empty()).then(|| person.note.clone()),
    ];
    for line in lines.into_iter().flatten() {
        page.element("span", &[("class", "line"), ("dir", "auto")], &line);
    }
}

fn kind(kind: PersonKind) -> &'static str {
    match kind {
        PersonKind::Person => t!(answer_person),
        PersonKind::Organization => t!(answer_organization),
        PersonKind::Document => t!(answer_document),
    }
}

fn check(check: Check) -> &'static str {
    match check {
        Check::Independent => t!(check_independent),
        Check::Multiple => t!(check_multiple),
        Check::Verifies => t!(check_verifies),
        Check::Authoritative => t!(check_authoritative),
        Check::Named => t!(check_named),
    }
}

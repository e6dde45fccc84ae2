//! What the page is: title, facts, who made it, counts, the task, and the way to its parts.

use galley_words::t;

use super::Report;
use super::page::Page;
use crate::article::Role;
use crate::class;

impl Report<'_> {
    /// The page's header.
    pub(super) fn head(&self, page: &mut Page) {
        let (article, meta) = (&self.work.article, &self.work.article.meta);
        page.raw("<header>\n");
        page.element("p", &[("class", "caps")], t!(report_label));
        // The article's own headline is the page's, where there is one.
        let has_headline = article.blocks.iter().any(|block| block.role == Role::Headline);
        let title = if has_headline { "p" } else { "h1" };
        page.element(title, &[("class", "title"), ("dir", "auto"), ("lang", self.language())], &article.name());
        let updated = match meta.updated.trim() {
            "" => String::new(),
            date => t!(report_updated, date = date),
        };
        let facts = [meta.outlet.clone(), meta.published.clone(), updated, meta.authors.join(t!(list_separator))];
        let facts: Vec<&String> = facts.iter().filter(|fact| !fact.trim().is_empty()).collect();
        if !facts.is_empty() || !meta.url.trim().is_empty() {
            page.raw("<p class=\"facts\">");
            facts.iter().for_each(|fact| page.bdi(fact));
            if !meta.url.trim().is_empty() {
                page.raw("<span>");
                page.address(&meta.url);
                page.raw("</span>");
            }
            page.raw("</p>\n");
        }
        self.makers(page);
        self.legend(page);
        self.task(page);
        self.contents(page);
        page.raw("</header>\n");
    }

    fn makers(&self, page: &mut Page) {
        let makers = class::people(&self.work.annotations);
        let names: Vec<&str> = makers.iter().map(|(name, _)| &**name).filter(|name| !name.trim().is_empty()).collect();
        page.raw("<p class=\"facts\">");
        if !names.is_empty() {
            page.bdi(&t!(report_by, names = names.join(t!(list_separator))));
        }
        let changed = self.work.modified.to_string();
        page.bdi(&t!(report_changed, date = changed.get(..10).unwrap_or(&changed)));
        page.raw("</p>\n");
    }

    /// How many marks of each kind there are, in the kinds' patterns.
    fn legend(&self, page: &mut Page) {
        let mut kinds: Vec<(&str, usize)> = self.work.codebook.kinds.iter().map(|kind| (&*kind.id, 0)).collect();
        for entry in &self.paper.entries {
            match kinds.iter_mut().find(|(kind, _)| *kind == &*entry.annotation.kind) {
                Some((_, count)) => *count += 1,
                None => kinds.push((&entry.annotation.kind, 1)),
            }
        }
        if self.paper.entries.is_empty() {
            page.element("p", &[("class", "facts")], t!(no_marks_yet));
            return;
        }
        page.open("ul", &[("class", "legend"), ("aria-label", t!(print_legend))]);
        for (kind, count) in kinds.into_iter().filter(|(_, count)| *count > 0) {
            page.raw("<li>");
            self.kind(page, kind);
            page.raw(" ");
            page.words(&galley_words::number(count as u64));
            page.raw("</li>");
        }
        page.raw("</ul>\n");
    }

    fn task(&self, page: &mut Page) {
        let task = &self.work.article.meta.task;
        if task.is_none() {
            return;
        }
        page.raw("<div class=\"task\">");
        page.element("p", &[("class", "caps")], t!(class_task));
        for (class, words) in [("name", &task.title), ("facts", &task.by), ("facts", &task.due), ("said", &task.text)] {
            if !words.trim().is_empty() {
                page.element("p", &[("class", class), ("dir", "auto")], words);
            }
        }
        page.raw("</div>\n");
    }

    /// Links to what there is on the page, with counts.
    fn contents(&self, page: &mut Page) {
        let number = |count: usize| galley_words::number(count as u64);
        let (checked, claims) = (self.ledger.checked, self.ledger.rows.len());
        let counted = |claims: usize| match self.ledger.tells_checked {
            true => t!(report_checked, checked = checked, count = claims),
            false => number(claims),
        };
        let parts = [
            ("#article", t!(report_article), Some(String::new())),
            ("#notes", t!(report_notes), count(self.paper.entries.len(), number)),
            ("#cast", t!(cast_heading), count(self.cast.rows.len(), number)),
            ("#claims", t!(report_claims), count(claims, counted)),
            ("#gaps", t!(report_gaps), count(self.gaps.open.len(), number)),
            ("#figures", t!(report_figures), count(self.alarms().count(), number)),
        ];
        page.open("nav", &[("aria-label", t!(report_contents))]);
        page.raw("<ul>");
        for (href, name, counted) in parts {
            let Some(counted) = counted else { continue };
            page.raw("<li>");
            page.element("a", &[("href", href)], name);
            if !counted.is_empty() {
                page.raw(" ");
                page.words(&counted);
            }
            page.raw("</li>");
        }
        page.raw("</ul></nav>\n");
    }
}

fn count(count: usize, words: impl Fn(usize) -> String) -> Option<String> {
    (count > 0).then(|| words(count))
}

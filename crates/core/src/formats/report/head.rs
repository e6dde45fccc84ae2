//! What the page is: the headline, where and when it was published, who checked it, when and with what result, the
//! task, and the way to the page's parts.

use galley_words::t;

use super::page::Page;
use super::{Report, days};

impl Report<'_> {
    /// The page's header.
    pub(super) fn head(&self, page: &mut Page, led: &mut [bool]) {
        page.raw("<header>\n");
        page.element("p", &[("class", "caps")], t!(report_label));
        if self.lead > 0 {
            self.lead(page, led);
        } else {
            let about = [("class", "title"), ("dir", "auto"), ("lang", self.language())];
            page.element("h1", &about, &self.work.article.name());
        }
        self.about(page);
        self.result(page);
        self.legend(page);
        self.task(page);
        self.contents(page);
        page.raw("</header>\n");
    }

    /// Where and when it was published and by whom; who checked it, when it was changed last, what is open.
    fn about(&self, page: &mut Page) {
        let meta = &self.work.article.meta;
        page.raw("<dl class=\"about\">\n");
        let mut row = |name: &str, write: &dyn Fn(&mut Page)| {
            page.raw("<div>");
            page.element("dt", &[], name);
            page.raw("<dd>");
            write(page);
            page.raw("</dd></div>\n");
        };
        if !meta.outlet.trim().is_empty() {
            row(t!(details_outlet), &|page| page.bdi(&meta.outlet));
        }
        for (name, date) in [(t!(details_published), &meta.published), (t!(details_updated), &meta.updated)] {
            if !date.trim().is_empty() {
                row(name, &|page| days::put(page, self.days, date));
            }
        }
        if !meta.authors.is_empty() {
            row(t!(details_authors), &|page| page.bdi(&meta.authors.join(t!(list_separator))));
        }
        if !meta.url.trim().is_empty() {
            row(t!(details_address), &|page| page.address(&meta.url));
        }
        let checked = self.ledger.checked > 0;
        let names = self.checkers();
        let named = if names.is_empty() { t!(report_unsigned).to_owned() } else { names.join(t!(list_separator)) };
        row(if checked { t!(report_checked_by) } else { t!(report_marked_by) }, &|page| page.bdi(&named));
        row(t!(report_changed), &|page| days::put(page, self.days, &self.days.day(self.work.modified)));
        row(t!(report_open), &|page| {
            page.raw("<span class=\"list-of\">");
            self.open_work().iter().for_each(|words| page.bdi(words));
            page.raw("</span>");
        });
        page.raw("</dl>\n");
    }

    /// Everybody whose hand is in it: who made marks, and who added evidence.
    fn checkers(&self) -> Vec<&str> {
        let marks = self.work.annotations.iter();
        let evidence = marks.flat_map(|mark| mark.evidence.values().map(|entry| entry.creator.as_str()));
        let mut names: Vec<&str> = Vec::new();
        for name in self.makers.iter().map(|name| &**name).chain(evidence).map(str::trim) {
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        names
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
        let due = days::words(self.days, &task.due);
        for (class, words) in [("name", &task.title), ("facts", &task.by), ("facts", &due), ("said", &task.text)] {
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
            ("#claims", t!(report_claims), count(claims, counted)),
            ("#notes", t!(report_notes), count(self.paper.entries.len().saturating_sub(claims), number)),
            ("#cast", t!(cast_heading), count(self.cast.rows.len(), number)),
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

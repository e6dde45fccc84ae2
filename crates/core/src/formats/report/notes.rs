//! The notes: each mark with everything that was said of it.

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use super::page::Page;
use super::{EXCERPT, Report, shortened};
use crate::annotation::{Anchoring, Annotation};
use crate::evidence::{self, Evidence};
use crate::id::AnnotationId;
use crate::paper::Entry;
use crate::relate::{self, Tie};
use crate::sort::sort_by;

/// Relations of one mark: how each is called from there, and the mark at the other end.
type Ties = Vec<(Tie, Rc<Annotation>)>;

impl Report<'_> {
    /// The list of marks, in the order of their numbers.
    pub(super) fn notes(&self, page: &mut Page) {
        if self.paper.entries.is_empty() {
            return;
        }
        let ties = self.ties();
        self.section(page, "notes", t!(report_notes));
        page.raw("<ol class=\"notes\">\n");
        for entry in &self.paper.entries {
            self.note(page, entry, ties.get(&entry.annotation.id).map(Vec::as_slice).unwrap_or_default());
        }
        page.raw("</ol></section>\n");
    }

    fn note(&self, page: &mut Page, entry: &Entry, ties: &[(Tie, Rc<Annotation>)]) {
        let (mark, number) = (&*entry.annotation, entry.number);
        let (id, text) = (mark.id.to_string(), number.to_string());
        page.open("li", &[("id", &format!("n{number}")), ("data-id", &id), ("data-kind", &mark.kind)]);
        // Where it has a place in the article, there is a number that it leads back to.
        match mark.ranges().next() {
            Some(range) if self.work.article.block_at(range.start()).is_some() => {
                let kind = self.work.codebook.spoken_kind_name(&mark.kind);
                let label = t!(report_back, kind = kind, number = number);
                let href = format!("#m{number}");
                page.element("a", &[("class", "no"), ("href", &href), ("aria-label", &label)], &text);
            }
            _ => page.element("span", &[("class", "no")], &text),
        }
        page.raw("<div class=\"what\">");
        self.kind(page, &mark.kind);
        if let Some(range) = mark.ranges().next() {
            page.raw(" ");
            self.place(page, range);
        }
        page.raw("</div><div class=\"body\">");
        page.element("p", &[("class", "words"), ("dir", "auto"), ("lang", self.language())], &mark.exact());
        for (tie, other) in ties {
            page.raw("<p class=\"tie\">");
            page.words(&t!(report_relation, relation = tie.spoken_name(&self.work.codebook)));
            page.raw(" ");
            self.reference(page, other.id, &shortened(&relate::name_of(self.work, other), EXCERPT));
            page.raw("</p>");
        }
        let facts = self.facts(mark);
        if !facts.is_empty() {
            page.raw("<p class=\"facts\">");
            facts.iter().for_each(|fact| page.bdi(fact));
            page.raw("</p>");
        }
        if !mark.note.trim().is_empty() {
            page.element("p", &[("class", "said"), ("dir", "auto")], &mark.note);
        }
        self.evidence(page, mark);
        page.raw("</div></li>\n");
    }

    /// What was said of a mark, besides its note.
    fn facts(&self, mark: &Annotation) -> Vec<String> {
        let mut facts = Vec::new();
        match mark.anchoring {
            Anchoring::Orphan => facts.push(t!(print_orphan).to_owned()),
            Anchoring::Fuzzy(_) => facts.push(t!(card_reworded).to_owned()),
            Anchoring::Exact | Anchoring::Moved => {}
        }
        if mark.parts.len() > 1 {
            facts.push(t!(parts_counted, count = mark.parts.len()));
        }
        let kind = self.work.codebook.kind(&mark.kind);
        let known = kind.map(|kind| kind.attributes.as_slice()).unwrap_or_default();
        for attribute in known {
            let value = super::answer(self.work, mark, &attribute.id);
            if !value.is_empty() {
                facts.push(t!(print_answer, name = attribute.spoken_name(), value = value));
            }
        }
        // Answers to questions that the codebook does not ask any more.
        for (question, value) in mark.attributes.iter() {
            if !value.trim().is_empty() && !known.iter().any(|attribute| attribute.id == *question) {
                facts.push(t!(print_answer, name = question, value = value));
            }
        }
        if !mark.tags.is_empty() {
            facts.push(t!(print_tags, tags = mark.tags.join(t!(list_separator))));
        }
        // Where all are one person's, the page's head says whose.
        if self.makers > 1 && !mark.creator.trim().is_empty() {
            facts.push(t!(print_by, name = &mark.creator));
        }
        facts
    }

    /// What backs a mark or refutes it.
    fn evidence(&self, page: &mut Page, mark: &Annotation) {
        let entries = entries_of(mark);
        if entries.is_empty() {
            return;
        }
        page.element("p", &[("class", "caps")], t!(report_evidence));
        page.raw("<ol class=\"evidence\">");
        for entry in entries {
            page.raw("<li>");
            self.piece(page, &entry);
            if !entry.note.trim().is_empty() {
                page.element("p", &[("class", "said"), ("dir", "auto")], &entry.note);
            }
            page.raw("</li>");
        }
        page.raw("</ol>");
    }

    /// A piece of evidence in one line, without its note.
    pub(super) fn piece(&self, page: &mut Page, entry: &Evidence) {
        page.raw("<span class=\"facts\">");
        if !entry.reference.trim().is_empty() {
            page.bdi(&entry.reference);
        }
        if !entry.url.trim().is_empty() {
            page.raw("<span>");
            page.address(&entry.url);
            page.raw("</span>");
        }
        if let Some(pointer) = &entry.mark {
            let exact = shortened(&pointer.exact, EXCERPT);
            let is_here = pointer.article == self.work.article.id || pointer.title.is_empty();
            let words = match is_here {
                true => t!(evidence_print_mark_here, words = exact),
                false => t!(evidence_print_mark, words = exact, title = &pointer.title),
            };
            page.raw("<span>");
            if is_here {
                self.reference(page, pointer.annotation, &words);
            } else {
                page.bdi(&words);
            }
            page.raw("</span>");
        }
        let contact = match entry.contact.trim() {
            "" => String::new(),
            contact => t!(report_contact, contact = contact),
        };
        for fact in [&entry.place, &entry.date, &contact] {
            if !fact.trim().is_empty() {
                page.bdi(fact);
            }
        }
        page.raw("</span>");
    }

    /// The relations of each mark, those that start from it first, then in the codebook's order, then in the order
    /// in which they were made; those without another end are left out.
    fn ties(&self) -> LiteMap<AnnotationId, Ties> {
        let marks = self.work.annotations.by_id();
        let place = |kind: &str| self.work.codebook.relations.iter().position(|one| &*one.id == kind);
        let mut ends = Vec::with_capacity(self.work.relations.len() * 2);
        for relation in self.work.relations.values() {
            let (from, to) = (relation.from, relation.to);
            for (here, other, outgoing) in [(from, to, true), (to, from, false)] {
                let key = (here, !outgoing, place(&relation.kind).unwrap_or(usize::MAX), relation.created, relation.id);
                let tie = Tie { kind: relation.kind.clone(), outgoing };
                ends.extend(marks.get(&other).map(|other| (key, tie, other.clone())));
            }
        }
        sort_by(&mut ends, |a, b| a.0.cmp(&b.0));
        let mut ties: LiteMap<AnnotationId, Ties> = LiteMap::new();
        for ((here, ..), tie, other) in ends {
            match ties.get_mut(&here) {
                Some(list) => list.push((tie, other)),
                None => drop(ties.insert(here, vec![(tie, other)])),
            }
        }
        ties
    }
}

/// A mark's evidence in order, without rows that say nothing.
pub(super) fn entries_of(mark: &Annotation) -> Vec<Rc<Evidence>> {
    let mut entries = evidence::in_order(&mark.evidence);
    entries.retain(|entry| !entry.is_blank());
    entries
}

//! The notes: each mark with everything that was said of it. Claims stand in a list of their own ([`super::claims`]).

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use super::page::Page;
use super::{EXCERPT, Report, days, shortened};
use crate::insight::answers;
use crate::insight::relate::{self, Tie};
use crate::insight::voices::Voices;
use crate::layout::paper::Entry;
use crate::model::annotation::{Anchoring, Annotation};
use crate::model::codebook::KindRole;
use crate::model::evidence::{self, Evidence};
use crate::model::id::AnnotationId;
use crate::model::work::Work;
use crate::text::sort::sort_by;

/// Relations by mark: how each is called from there, and the mark at the other end.
pub(super) type Ties = LiteMap<AnnotationId, Vec<(Tie, Rc<Annotation>)>>;

impl Report<'_> {
    /// The list of marks that are no claims, in the order of their numbers.
    pub(super) fn notes(&self, page: &mut Page) {
        let mut entries = self.paper.entries.iter().filter(|entry| !self.is_claim(&entry.annotation)).peekable();
        if entries.peek().is_none() {
            return;
        }
        self.section(page, "notes", t!(report_notes));
        page.raw("<ol class=\"notes\">\n");
        entries.for_each(|entry| self.note(page, entry));
        page.raw("</ol></section>\n");
    }

    /// Everything that was said of a mark.
    pub(super) fn note(&self, page: &mut Page, entry: &Entry) {
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
        let is_claim = self.is_claim(mark);
        if is_claim {
            self.standing(page, mark);
        } else {
            self.speakers_of(page, mark);
        }
        for (tie, other) in self.ties.get(&mark.id).map(Vec::as_slice).unwrap_or_default() {
            page.raw("<p class=\"tie\">");
            page.words(&t!(report_relation, relation = tie.spoken_name(&self.work.codebook)));
            page.raw(" ");
            // A source by its name, whose words stand in a list of their own by their number.
            match self.work.codebook.role(&other.kind) {
                KindRole::Source => {
                    self.reference(page, other.id, &shortened(&relate::name_of(self.work, other), EXCERPT));
                }
                _ => self.by_number(page, other),
            }
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

    /// Whose words a quote is.
    fn speakers_of(&self, page: &mut Page, mark: &Annotation) {
        for voice in self.voices.all(mark.id) {
            page.raw("<p class=\"tie\">");
            page.words(&t!(report_relation, relation = t!(connection_attributed_to)));
            page.raw(" ");
            self.reference(page, voice.source, &voice.name);
            page.raw("</p>");
        }
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
        // A claim's answers stand above, one a line.
        if !self.is_claim(mark) {
            let said = answers::all(&self.work.codebook, mark).into_iter();
            facts.extend(said.map(|said| t!(print_answer, name = said.name(), value = said.words())));
        }
        if !mark.tags.is_empty() {
            facts.push(t!(print_tags, tags = mark.tags.join(t!(list_separator))));
        }
        // Where all are one person's, the page's head says whose.
        if self.makers.len() > 1 && !mark.creator.trim().is_empty() {
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
            self.piece(page, entry);
            if !entry.note.trim().is_empty() {
                page.element("p", &[("class", "said"), ("dir", "auto")], &entry.note);
            }
            page.raw("</li>");
        }
        page.raw("</ol>");
    }

    /// A piece of evidence in one line, without its note.
    fn piece(&self, page: &mut Page, entry: &Evidence) {
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
        if !entry.place.trim().is_empty() {
            page.bdi(&entry.place);
        }
        if !entry.date.trim().is_empty() {
            page.raw("<span>");
            days::put(page, self.days, &entry.date);
            page.raw("</span>");
        }
        if !contact.is_empty() {
            page.bdi(&contact);
        }
        page.raw("</span>");
    }
}

/// The relations of each mark, those that start from it first, then in the codebook's order, then in the order in
/// which they were made. Those without another end are left out, and those that say whose a mark is: the page says that
/// by itself, and only once.
pub(super) fn ties(work: &Work, voices: &Voices) -> Ties {
    let marks = work.annotations.by_id();
    let place = |kind: &str| work.codebook.relations.iter().position(|one| &*one.id == kind);
    let mut ends = Vec::with_capacity(work.relations.len() * 2);
    for relation in work.relations.values() {
        let (from, to) = (relation.from, relation.to);
        let is_said = relate::names_speaker(&work.codebook, &relation.kind)
            && voices.all(from).iter().any(|voice| voice.source == to);
        for (here, other, outgoing) in [(from, to, true), (to, from, false)] {
            if outgoing && is_said {
                continue;
            }
            let key = (here, !outgoing, place(&relation.kind).unwrap_or(usize::MAX), relation.created, relation.id);
            let tie = Tie { kind: relation.kind.clone(), outgoing };
            ends.extend(marks.get(&other).map(|other| (key, tie, other.clone())));
        }
    }
    sort_by(&mut ends, |a, b| a.0.cmp(&b.0));
    let mut ties = Ties::new();
    for ((here, ..), tie, other) in ends {
        match ties.get_mut(&here) {
            Some(list) => list.push((tie, other)),
            None => drop(ties.insert(here, vec![(tie, other)])),
        }
    }
    ties
}

/// A mark's evidence in order, without rows that say nothing.
fn entries_of(mark: &Annotation) -> Vec<&Rc<Evidence>> {
    let mut entries = evidence::in_order(&mark.evidence);
    entries.retain(|entry| !entry.is_blank());
    entries
}

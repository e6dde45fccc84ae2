//! What a file does not hold of a work, counted.
//!
//! Knows: the things that every format for people or other programs leaves out. Does not know: what a format
//! leaves out of its own; each says that itself. `tests/exported.rs` compares what is said with what is written.

use std::rc::Rc;

use galley_words::t;

use super::table::csv::LongCell;
use crate::insight::answers;
use crate::model::annotation::Annotation;
use crate::model::id::PersonId;
use crate::model::person::Person;
use crate::model::work::Work;
use crate::text::sort::sort_by;

/// Something that another tool will not find in the file, or not as what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// How many things.
    pub count: usize,
    /// Which, and what becomes of them: "2 verdicts and 1 priority, written as text".
    pub words: String,
}

/// Losses that are being gathered.
#[derive(Default)]
pub(super) struct Losses(pub(super) Vec<Loss>);

impl Losses {
    /// Adds what is lost, unless that is nothing.
    pub(super) fn add(&mut self, count: usize, words: fn(usize) -> String) {
        if count > 0 {
            self.0.push(Loss { count, words: words(count) });
        }
    }

    /// The article itself: one thing, however long it is.
    pub(super) fn article(&mut self, work: &Work) {
        if !work.article.text.is_empty() {
            self.0.push(Loss { count: 1, words: t!(loss_article).to_owned() });
        }
    }

    /// Who hands over what is known about the article: every detail that is known and not among those that the file
    /// `has`.
    pub(super) fn details(&mut self, work: &Work, has: &[Detail]) {
        let meta = &work.article.meta;
        let known = |detail: Detail| match detail {
            Detail::Title => !meta.title.trim().is_empty(),
            Detail::Authors => !meta.authors.is_empty(),
            Detail::Outlet => !meta.outlet.trim().is_empty(),
            Detail::Url => !meta.url.trim().is_empty(),
            Detail::Published => !meta.published.trim().is_empty(),
            Detail::Updated => !meta.updated.trim().is_empty(),
            Detail::Language => !meta.language.is_empty(),
            Detail::Direction => !meta.direction.is_empty(),
            Detail::Origin => !meta.origin.trim().is_empty(),
            Detail::Task => !meta.task.is_none(),
        };
        let lost = Detail::ALL.into_iter().filter(|one| known(*one) && !has.contains(one)).count();
        self.add(lost, |count| t!(loss_details, count = count));
    }

    /// The codebook: one thing. Names of kinds and answers stand in every file, what they mean in none.
    pub(super) fn codebook(&mut self, work: &Work) {
        if !work.codebook.kinds.is_empty() {
            self.0.push(Loss { count: 1, words: t!(loss_codebook).to_owned() });
        }
    }

    /// Answers to questions that are not asked now.
    pub(super) fn dormant<'a>(&mut self, work: &Work, marks: impl Iterator<Item = &'a Rc<Annotation>>) {
        let count = marks.map(|mark| answers::dormant(&work.codebook, mark)).sum();
        self.add(count, |count| t!(loss_dormant, count = count));
    }

    /// Annotations whose words the text no longer has: their old words are left out.
    pub(super) fn reworded<'a>(&mut self, work: &Work, marks: impl Iterator<Item = &'a Rc<Annotation>>) {
        let text = work.article.text.as_str();
        self.add(marks.filter(|mark| mark.is_reworded(text)).count(), |count| t!(loss_reworded, count = count));
    }

    /// Cells that are longer than a spreadsheet holds.
    pub(super) fn long_cells(&mut self, long: &[LongCell]) {
        if let Some(first) = long.first() {
            let words = t!(loss_long_cells, count = long.len(), row = first.row, column = &first.column);
            self.0.push(Loss { count: long.len(), words });
        }
    }

    /// What was said of gaps, what brings two versions together, and what only Galley or a newer program understands:
    /// in marks, people and the article, and so many things `more`.
    pub(super) fn inner(&mut self, work: &Work, more: usize) {
        self.add(work.deleted.len(), |count| t!(loss_deletions, count = count));
        let dismissed = work.article.meta.dismissed.values().filter(|one| !one.lifted).count();
        self.add(dismissed, |count| t!(loss_dismissals, count = count));
        self.add(unknown(work) + more, |count| t!(loss_unknown, count = count));
    }

    /// People of whom more is known than the name, or whose name stands at no mark.
    pub(super) fn people(&mut self, work: &Work) {
        self.people_but(work, work.annotations.iter().filter_map(|annotation| annotation.person).collect());
    }

    /// People of whom more is known than the name, or whose name is not among those that the file has.
    pub(super) fn people_but(&mut self, work: &Work, mut mentioned: Vec<PersonId>) {
        sort_by(&mut mentioned, Ord::cmp);
        let is_lost = |person: &&std::rc::Rc<Person>| {
            let plain = Person { extra: person.extra.clone(), ..Person::new(person.id, &person.name) };
            ***person != plain || mentioned.binary_search(&person.id).is_err()
        };
        self.add(work.persons.values().filter(is_lost).count(), |count| t!(loss_people, count = count));
    }
}

/// Things with keys that this version does not know.
fn unknown(work: &Work) -> usize {
    let marks = work.annotations.iter().filter(|one| one.extra.is_some()).count();
    let parts = work.annotations.iter().flat_map(|one| &one.parts).filter(|one| one.extra.is_some()).count();
    let entries = work
        .annotations
        .iter()
        .flat_map(|one| one.evidence.values())
        .filter(|one| one.extra.is_some() || one.mark.as_ref().is_some_and(|mark| mark.extra.is_some()));
    let people = work.persons.values().filter(|one| one.extra.is_some()).count();
    let relations = work.relations.values().filter(|one| one.extra.is_some()).count();
    let whole = [&work.extra, &work.article_extra].into_iter().filter(|extra| extra.is_some()).count();
    let blocks = work.article.blocks.iter().filter(|one| one.extra.is_some()).count();
    let links = work.article.links.iter().filter(|one| one.extra.is_some()).count();
    marks + parts + entries.count() + people + relations + whole + blocks + links
}

/// Something that is known about an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    Title,
    Authors,
    Outlet,
    Url,
    Published,
    Updated,
    Language,
    Direction,
    Origin,
    Task,
}

impl Detail {
    pub(super) const ALL: [Self; 10] = [
        Self::Title,
        Self::Authors,
        Self::Outlet,
        Self::Url,
        Self::Published,
        Self::Updated,
        Self::Language,
        Self::Direction,
        Self::Origin,
        Self::Task,
    ];
}

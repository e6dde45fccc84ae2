//! What a file does not hold of a work, counted.
//!
//! Knows: the things that every format for people or other programs leaves out. Does not know: what a format
//! leaves out of its own; each says that itself.

use galley_words::t;

use crate::person::Person;
use crate::sort::sort_by;
use crate::work::Work;

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

    /// What was said of gaps, and what only Galley or a newer program understands.
    pub(super) fn inner(&mut self, work: &Work) {
        let dismissed = work.article.meta.dismissed.values().filter(|one| !one.lifted).count();
        self.add(dismissed, |count| t!(loss_dismissals, count = count));
        self.add(unknown(work), |count| t!(loss_unknown, count = count));
    }

    /// People of whom more is known than the name, or whose name stands at no mark.
    pub(super) fn people(&mut self, work: &Work) {
        let mut mentioned: Vec<_> = work.annotations.iter().filter_map(|annotation| annotation.person).collect();
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
    let entries = work.annotations.iter().flat_map(|one| one.evidence.values()).filter(|one| one.extra.is_some());
    let people = work.persons.values().filter(|one| one.extra.is_some()).count();
    marks + entries.count() + people + work.relations.values().filter(|one| one.extra.is_some()).count()
}

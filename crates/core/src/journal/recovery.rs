//! What becomes of records that are damaged, newer than this Galley, or ahead of each other.
//!
//! Knows: the reader's plain copy is a whole article in one record, so it can stand in for pages that
//! cannot be read, and it can be newer than the database where that was away for a while. Does not
//! know: stores, or how any of it is told.

use std::rc::Rc;

use crate::change::fields::{Key, Thing};
use crate::change::record::Record;
use crate::formats::{ReadError, galley};
use crate::journal::keeping::{Keeping, page_of};
use crate::journal::keys;
use crate::journal::reopening::{Aside, Found, Harm, Reopened};
use crate::journal::wire::{self, MAX_PAGES};
use crate::model::annotation::{Annotation, AnnotationSet};
use crate::model::article::Article;
use crate::model::id::{AnnotationId, ArticleId, PersonId, RelationId};
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::reading::{anatomy, build};

/// What stands in for records that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// So many marks of the plain copy, which holds the edits up to an instant.
    Marks(usize, Timestamp),
    /// All of the plain copy, which holds the edits up to an instant.
    Copy(Timestamp),
    /// The text and the marks themselves, since there is no copy: what else was known is not.
    Rebuilt,
}

/// The plain copy of an article, if it can be read and is this article's.
#[must_use]
pub fn plain(id: ArticleId, found: &Found) -> Option<Work> {
    let (_, copy) = found.plain.as_ref()?;
    galley::read(copy).ok().map(|reading| reading.work).filter(|work| work.article.id == id)
}

/// Those of the records that a newer Galley wrote. Where there is one, the article is not opened, and
/// nothing of it is written or moved: this version would take for damage what is none.
#[must_use]
pub fn newer(found: &Found, aside: &[Aside]) -> Vec<Aside> {
    let mut newer: Vec<Aside> = aside.iter().filter(|record| wire::is_newer(&record.value)).cloned().collect();
    // The copy is seldom read, but would be written over.
    if let Some((key, value)) = &found.plain
        && galley::is_newer(value)
        && newer.iter().all(|record| record.key != *key)
    {
        newer.push(Aside { key: key.clone(), value: value.clone(), why: Some(Harm::Newer) });
    }
    newer
}

/// Whether an error says that a newer Galley wrote the record.
#[must_use]
pub fn says_newer(error: &ReadError) -> bool {
    matches!(error, ReadError::Newer { .. })
}

/// The article that a record belongs to, by its key: the first id in it.
#[must_use]
pub fn article_of(key: &str) -> Option<ArticleId> {
    key.split(['/', ':']).find_map(ArticleId::parse)
}

/// Fills pages of a snapshot that cannot be read with the marks that the plain copy has for them. How
/// many, and of when; none where there is no such copy.
pub(super) fn fill_pages(
    id: ArticleId,
    found: &Found,
    work: &Work,
    (lost, pages): (&[usize], usize),
) -> Option<(Vec<Rc<Annotation>>, Taken)> {
    if lost.is_empty() {
        return None;
    }
    let copy = plain(id, found).filter(|copy| copy.article.text == work.article.text)?;
    let belongs = |annotation: &Rc<Annotation>| lost.contains(&page_of(annotation.id, pages));
    // What the snapshot knows to be deleted stays so: the copy may be older.
    let stands = |annotation: &Rc<Annotation>| !work.deleted.contains_key(&annotation.id.as_u128());
    let list: Vec<Rc<Annotation>> = copy.annotations.iter().filter(|a| belongs(a) && stands(a)).cloned().collect();
    let taken = Taken::Marks(list.len(), copy.modified);
    Some((list, taken))
}

/// An article whose head cannot be read and of which there is no copy: its text with the parts that are
/// read in it, and the marks of all pages that can be read. None without the text.
pub(super) fn rebuild(id: ArticleId, found: &Found, aside: &mut Vec<Aside>) -> Option<(Work, Keeping)> {
    let wire::Words { text, links } = wire::read_text(&found.text.as_ref()?.1).ok()?;
    let blocks = build::blocks_of(text.as_str());
    let meta = Rc::new(anatomy::meta_of(text.as_str(), &blocks));
    let mut list = Vec::new();
    let mut pages = 0;
    for (key, value) in &found.pages {
        match wire::read_page(value, &text) {
            Ok(page) => list.extend(page.into_iter().map(Rc::new)),
            Err(error) => aside.push(Aside { key: key.clone(), value: value.clone(), why: Some(error.into()) }),
        }
        let number = key.rsplit('/').next().and_then(|number| usize::from_str_radix(number, 16).ok());
        pages = pages.max(number.filter(|number| *number < MAX_PAGES).map_or(0, |number| number + 1));
    }
    let modified = list.iter().map(|annotation| annotation.modified).max().unwrap_or_default();
    let article = Article { id, text, blocks: Rc::new(blocks), meta, links };
    let mut work = Work::new(article, modified);
    work.annotations = AnnotationSet::from_list(list);
    let mut keeping = Keeping::new(id);
    // So that pages which are needless now are taken away.
    keeping.pages = pages;
    Some((work, keeping))
}

/// The pages of a snapshot that are not among those that could be read.
pub(super) fn lost_pages(id: ArticleId, read: &[&str], pages: usize) -> Vec<usize> {
    // A damaged head may name any number; a snapshot has about one page for 128 marks.
    (0..pages.min(MAX_PAGES)).filter(|page| !read.contains(&&*keys::page(id, *page))).collect()
}

impl Reopened {
    /// Takes in what another state of the same article has and this one has not, thing by thing, the
    /// newer of two first: a plain copy that was written while there was no database, or the work of a
    /// tab whose database was away. The work is to be kept whole then. Whether anything was new.
    pub fn take_in(&mut self, other: &Work) -> bool {
        let records = ahead(&self.work, other);
        if records.is_empty() {
            return false;
        }
        for record in &records {
            if let Key::Annotation(id) = record.key() {
                self.keeping.renew_mark(id);
            }
            let at = match record {
                Record::Delete(key) => key.id().and_then(|id| other.deleted.get(&id)),
                Record::Put { .. } | Record::Bury { .. } => None,
            };
            record.apply(&mut self.work, at.copied().unwrap_or(other.modified));
        }
        self.work.modified = self.work.modified.max(other.modified);
        self.whole = true;
        true
    }
}

impl Keeping {
    /// Has the next snapshot write this page again, whatever is on it.
    pub(super) fn renew(&mut self, page: usize) {
        // An id of that page, as `page_of` counts.
        self.renew_mark(AnnotationId::from_u128(page as u128));
    }
}

/// What `other` has and `base` has not, as edits of `base`. Of two forms of one thing the newer counts;
/// what one has deleted does not come back from an older form in the other.
fn ahead(base: &Work, other: &Work) -> Vec<Record> {
    let mut records = Vec::new();
    if base.article.text != other.article.text {
        return records;
    }
    let is_newer = other.modified > base.modified;
    let buried = |id: u128, modified: Timestamp| base.deleted.get(&id).is_some_and(|at| *at >= modified);
    let wins = |mine: Option<Timestamp>, id: u128, modified: Timestamp| match mine {
        Some(mine) => modified > mine || (modified == mine && is_newer),
        None => !buried(id, modified),
    };
    if is_newer {
        if base.article.meta != other.article.meta {
            records.push(Thing::Meta(other.article.meta.clone()).into());
        }
        let blocks = base.article.blocks.iter().zip(other.article.blocks.iter()).enumerate();
        let changed = blocks.filter(|(_, (mine, theirs))| mine.range == theirs.range && mine.role != theirs.role);
        records.extend(changed.map(|(block, (_, theirs))| Thing::Role { block, role: theirs.role }.into()));
        if base.codebook != other.codebook {
            records.push(Thing::Codebook(other.codebook.clone()).into());
        }
        for (id, person) in other.persons.iter() {
            if base.persons.get(id) != Some(person) && !buried(id.as_u128(), other.modified) {
                records.push(Thing::Person(person.clone()).into());
            }
        }
    }
    for annotation in other.annotations.iter() {
        let mine = base.annotations.get(annotation.id);
        if mine != Some(annotation)
            && wins(mine.map(|mine| mine.modified), annotation.id.as_u128(), annotation.modified)
        {
            records.push(Thing::Annotation(annotation.clone()).into());
        }
    }
    for (id, relation) in other.relations.iter() {
        let mine = base.relations.get(id);
        if mine != Some(relation) && wins(mine.map(|mine| mine.modified), id.as_u128(), relation.modified) {
            records.push(Thing::Relation(relation.clone()).into());
        }
    }
    let gone = |id: u128, modified: Timestamp| other.deleted.get(&id).is_some_and(|at| *at >= modified);
    for annotation in base.annotations.iter() {
        if other.annotations.get(annotation.id).is_none() && gone(annotation.id.as_u128(), annotation.modified) {
            records.push(Record::Delete(Key::Annotation(annotation.id)));
        }
    }
    for (id, relation) in base.relations.iter() {
        if !other.relations.contains_key(id) && gone(id.as_u128(), relation.modified) {
            records.push(Record::Delete(Key::Relation(*id)));
        }
    }
    for id in base.persons.keys() {
        if is_newer && !other.persons.contains_key(id) && other.deleted.contains_key(&id.as_u128()) {
            records.push(Record::Delete(Key::Person(*id)));
        }
    }
    // What came and went while the other was away: so that no old file brings it back.
    for id in other.deleted.keys() {
        let is_unknown = !base.deleted.contains_key(id)
            && base.annotations.get(AnnotationId::from_u128(*id)).is_none()
            && !base.relations.contains_key(&RelationId::from_u128(*id))
            && !base.persons.contains_key(&PersonId::from_u128(*id));
        if is_unknown {
            records.push(Record::Delete(Key::Annotation(AnnotationId::from_u128(*id))));
        }
    }
    records
}

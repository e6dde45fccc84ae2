//! The work: an article and everything that a reader made of it. What a file holds, what the vault
//! keeps, and what edits change.

use std::rc::Rc;

use litemap::LiteMap;

use crate::model::annotation::AnnotationSet;
use crate::model::article::Article;
use crate::model::codebook::Codebook;
use crate::model::extra::Extra;
use crate::model::id::{PersonId, RelationId};
use crate::model::person::Person;
use crate::model::relation::Relation;
use crate::model::time::Timestamp;
use crate::text::sort::sort_by;

/// An article with its codebook, cast, annotations and relations. Cloning shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// What is annotated.
    pub article: Rc<Article>,
    /// Which kinds there are.
    pub codebook: Rc<Codebook>,
    /// The cast, by id.
    pub persons: Rc<LiteMap<PersonId, Rc<Person>>>,
    /// The annotations in text order.
    pub annotations: AnnotationSet,
    /// The relations, by id.
    pub relations: Rc<LiteMap<RelationId, Rc<Relation>>>,
    /// What was deleted and when, so that no old copy brings it back; by the deleted thing's UUID.
    pub deleted: Rc<LiteMap<u128, Timestamp>>,
    /// When the newest edit was made.
    pub modified: Timestamp,
    /// Keys of a file that this version does not know: beside the article, and inside it.
    pub extra: Extra,
    /// Unknown keys inside the file's `article` object.
    pub article_extra: Extra,
}

impl Work {
    /// A fresh article with nothing on it and the built-in codebook.
    #[must_use]
    pub fn new(article: Article, at: Timestamp) -> Self {
        Self {
            article: Rc::new(article),
            codebook: Rc::new(Codebook::news()),
            persons: Rc::default(),
            annotations: AnnotationSet::default(),
            relations: Rc::default(),
            deleted: Rc::default(),
            modified: at,
            extra: None,
            article_extra: None,
        }
    }

    /// Marks that were added, changed or deleted after an instant. Of what was deleted only the ids are
    /// known, and a mark takes its relations and its source along: what went at one instant counts once.
    #[must_use]
    pub fn marks_since(&self, at: Timestamp) -> usize {
        let changed = self.annotations.iter().filter(|annotation| annotation.modified > at).count();
        let mut gone: Vec<Timestamp> = self.deleted.values().copied().filter(|deleted| *deleted > at).collect();
        sort_by(&mut gone, Ord::cmp);
        gone.dedup();
        changed + gone.len()
    }
}

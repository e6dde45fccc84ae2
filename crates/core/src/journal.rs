//! The journal: each edit as it is kept.
//!
//! Knows: one entry and the records in it; [`keeping`] decides what is written in which order,
//! [`reopening`] makes a work of what is found again, [`keys`] names the places. Does not know:
//! JSON ([`crate::formats`] writes and reads entries) or how a store works.

pub mod keeping;
pub mod keys;
pub mod reopening;

use std::rc::Rc;

use crate::annotation::Annotation;
use crate::article::{Meta, Role};
use crate::codebook::Codebook;
use crate::id::{AnnotationId, ArticleId, PersonId, RelationId, TabId};
use crate::person::Person;
use crate::relation::Relation;
use crate::time::Timestamp;

/// One thing put in its new form, or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// What is known about the article.
    Meta(Rc<Meta>),
    /// A block's part in the story, by the block's index in the article.
    Role {
        /// Index of the block.
        block: usize,
        /// What it is now.
        role: Role,
    },
    /// The codebook.
    Codebook(Rc<Codebook>),
    /// An annotation, new or changed.
    Annotation(Rc<Annotation>),
    /// A relation, new or changed.
    Relation(Rc<Relation>),
    /// One of the cast, new or changed.
    Person(Rc<Person>),
    /// An annotation is gone.
    DeleteAnnotation(AnnotationId),
    /// A relation is gone.
    DeleteRelation(RelationId),
    /// One of the cast is gone.
    DeletePerson(PersonId),
}

/// One edit of one article, as it is committed and as tabs exchange it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose article.
    pub article: ArticleId,
    /// Lamport clock: higher than every clock that the tab had seen.
    pub clock: u64,
    /// The tab that made it.
    pub tab: TabId,
    /// When.
    pub at: Timestamp,
    /// What changed, in order.
    pub records: Vec<Record>,
}

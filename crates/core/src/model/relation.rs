//! Relations between annotations: whose words, whose claim, what backs or contradicts it.

use std::rc::Rc;

use crate::model::extra::Extra;
use crate::model::id::{AnnotationId, RelationId};
use crate::model::time::Timestamp;

/// A directed, typed link between two annotations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relation {
    /// Its UUID.
    pub id: RelationId,
    /// The annotation that it starts from.
    pub from: AnnotationId,
    /// The codebook relation type's id (`attributedTo`, `madeBy`, `supports`, `contradicts`).
    pub kind: Rc<str>,
    /// The annotation that it points to.
    pub to: AnnotationId,
    /// The reader's words about it.
    pub note: String,
    /// Who made it.
    pub creator: String,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

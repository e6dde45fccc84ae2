//! The cast: people, organisations and documents whose words stand in an article.

use crate::annotation::Extra;
use crate::id::{AnnotationId, PersonId};

/// One of the cast; source annotations are mentions of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Its UUID.
    pub id: PersonId,
    /// The name it goes by.
    pub name: String,
    /// Other names in the text.
    pub aliases: Vec<String>,
    /// What makes it speak: "harbor board chair".
    pub role: String,
    /// Whom it speaks for.
    pub organization: String,
    /// Source annotations that mention it.
    pub mentions: Vec<AnnotationId>,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

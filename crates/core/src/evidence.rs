//! Evidence: what backs or refutes what a mark says, one entry a page, a minute, a phone call.
//!
//! Knows: one entry and its place among others. Does not know: which marks are claims
//! ([`crate::insight::ledger`]) or how entries are written ([`crate::formats`]).

use std::rc::Rc;

use litemap::LiteMap;

use crate::annotation::Extra;
use crate::id::{AnnotationId, ArticleId, EvidenceId};
use crate::sort::sort_by;
use crate::time::Timestamp;

/// One piece of evidence. Empty strings mean "not known"; an entry of empty strings alone is a row that is
/// being filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its UUID.
    pub id: EvidenceId,
    /// What it is: "Board papers", "Call with the press office".
    pub reference: String,
    /// Where it can be opened, as typed or as the article's hyperlink has it; never fetched.
    pub url: String,
    /// Page, paragraph or time stamp in it: "p. 3", "¶ 4", "12:40".
    pub place: String,
    /// Of when it is, or when it was seen: `YYYY-MM-DD`, or the reader's words.
    pub date: String,
    /// Whom to ask about it.
    pub contact: String,
    /// The reader's words about it.
    pub note: String,
    /// The mark that it is, in this or another article of the device.
    pub mark: Option<Pointer>,
    /// Who added it; empty where the reader gave no name.
    pub creator: String,
    /// When it was added: the order of a mark's entries.
    pub created: Timestamp,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// A mark that serves as evidence, with enough to name it where its article is not at hand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pointer {
    /// The article that it stands in.
    pub article: ArticleId,
    /// The mark.
    pub annotation: AnnotationId,
    /// Its words when it was chosen, shortened.
    pub exact: String,
    /// The article's title then; empty for the article of the claim.
    pub title: String,
}

/// The entries of a mark, by id. Cloning shares the entries.
pub type Evidences = LiteMap<EvidenceId, Rc<Evidence>>;

impl Evidence {
    /// An entry that says nothing yet.
    #[must_use]
    pub fn new(id: EvidenceId, creator: &str, created: Timestamp) -> Self {
        Self {
            id,
            reference: String::new(),
            url: String::new(),
            place: String::new(),
            date: String::new(),
            contact: String::new(),
            note: String::new(),
            mark: None,
            creator: creator.to_owned(),
            created,
            extra: None,
        }
    }

    /// Whether nothing was written into it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let words = [&self.reference, &self.url, &self.place, &self.date, &self.contact, &self.note];
        words.iter().all(|words| words.trim().is_empty()) && self.mark.is_none()
    }

    /// Everything that it says, to compare two of one id.
    #[must_use]
    pub fn weight(&self) -> [&str; 6] {
        [&self.reference, &self.url, &self.place, &self.date, &self.contact, &self.note]
    }
}

/// Entries in the order in which they were added.
#[must_use]
pub fn in_order(entries: &Evidences) -> Vec<Rc<Evidence>> {
    let mut list: Vec<Rc<Evidence>> = entries.values().cloned().collect();
    sort_by(&mut list, |a, b| (a.created, a.id).cmp(&(b.created, b.id)));
    list
}

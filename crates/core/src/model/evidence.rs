//! Evidence: what backs or refutes what a mark says, one entry a page, a minute, a phone call.
//!
//! Knows: one entry and its place among others. Does not know: which marks are claims
//! (`insight::ledger`) or how entries are written (`formats`).

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use crate::model::extra::Extra;
use crate::model::id::{AnnotationId, ArticleId, EvidenceId};
use crate::model::time::Timestamp;
use crate::text::sort::sort_by;

/// One piece of evidence. Empty strings mean "not known"; an entry of empty strings alone is a row that is
/// being filled.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// The entries of a mark, by id. Cloning shares the entries.
pub type Evidences = LiteMap<EvidenceId, Rc<Evidence>>;

impl Evidence {
    /// An entry that says nothing yet.
    #[must_use]
    pub fn new(id: EvidenceId, creator: &str, created: Timestamp) -> Self {
        Self { id, creator: creator.to_owned(), created, ..Self::default() }
    }

    /// Whether nothing was written into it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let words = [&self.reference, &self.url, &self.place, &self.date, &self.contact, &self.note];
        words.iter().all(|words| words.trim().is_empty()) && self.mark.is_none()
    }

    /// What it is called: its reference, else its site, else the mark's words; words for "no name" where there is
    /// none of them.
    #[must_use]
    pub fn name(&self) -> String {
        let site = || host(&self.url).unwrap_or(self.url.trim()).to_owned();
        let mark = || self.mark.as_ref().map(|mark| mark.exact.clone());
        let given = Some(self.reference.trim().to_owned()).filter(|name| !name.is_empty());
        let named = given.or_else(|| Some(site()).filter(|name| !name.is_empty())).or_else(mark);
        named.filter(|name| !name.is_empty()).unwrap_or_else(|| t!(evidence_unnamed).to_owned())
    }

    /// One of its fields.
    #[must_use]
    pub fn field(&self, field: Field) -> &str {
        match field {
            Field::Reference => &self.reference,
            Field::Url => &self.url,
            Field::Place => &self.place,
            Field::Date => &self.date,
            Field::Contact => &self.contact,
            Field::Note => &self.note,
        }
    }

    /// The entry with other words in a field, as they are typed.
    #[must_use]
    pub fn typed(&self, field: Field, words: &str) -> Self {
        let mut entry = self.clone();
        let words = if field == Field::Note { words.trim_end() } else { words.trim() }.to_owned();
        match field {
            Field::Reference => entry.reference = words,
            Field::Url => entry.url = words,
            Field::Place => entry.place = words,
            Field::Date => entry.date = words,
            Field::Contact => entry.contact = words,
            Field::Note => entry.note = words,
        }
        entry
    }

    /// The same once the field is left: an address that is given as the reference becomes its link, unless there is
    /// another.
    #[must_use]
    pub fn with(&self, field: Field, words: &str) -> Self {
        let mut entry = self.typed(field, words);
        if field == Field::Reference
            && let Some(address) = web_address(&entry.reference)
            // A longer address than the one before is the same, better known.
            && address.starts_with(&entry.url)
        {
            (entry.reference, entry.url) = (String::new(), address);
        }
        entry
    }

    /// Whether it can be opened in the browser.
    #[must_use]
    pub fn is_on_web(&self) -> bool {
        is_on_web(&self.url)
    }

    /// Everything that it says in words.
    #[must_use]
    pub fn weight(&self) -> [&str; 6] {
        [&self.reference, &self.url, &self.place, &self.date, &self.contact, &self.note]
    }
}

/// A field of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What it is.
    Reference,
    /// Where it can be opened.
    Url,
    /// Where in it.
    Place,
    /// Of when.
    Date,
    /// Whom to ask.
    Contact,
    /// What there is to say.
    Note,
}

impl Field {
    /// All of them, in the order in which they are filled.
    pub const ALL: [Self; 6] = [Self::Reference, Self::Url, Self::Place, Self::Date, Self::Contact, Self::Note];

    /// Its name in element ids.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Url => "url",
            Self::Place => "place",
            Self::Date => "date",
            Self::Contact => "contact",
            Self::Note => "note",
        }
    }
}

/// Whether an address is one of the web.
#[must_use]
pub fn is_on_web(url: &str) -> bool {
    let begins = |with: &str| url.trim().get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    (begins("https://") || begins("http://")) && host(url).is_some()
}

/// The site of an address: "data.example.org"; none where it names none.
#[must_use]
pub fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.trim().split_once("//")?;
    let site = rest.split(['/', '?', '#', '\\']).next()?;
    // What stands before an @ is a name and a password.
    let site = site.rsplit('@').next()?;
    let site = site
        .get(..4)
        .filter(|www| www.eq_ignore_ascii_case("www."))
        .and_then(|www| site.get(www.len()..))
        .unwrap_or(site);
    (!site.is_empty()).then_some(site)
}

/// The address that typed words are, if they are nothing else.
pub(crate) fn web_address(typed: &str) -> Option<String> {
    if typed.contains(char::is_whitespace) {
        return None;
    }
    let address = match typed.get(..4) {
        Some(www) if www.eq_ignore_ascii_case("www.") => format!("https://{typed}"),
        _ => typed.to_owned(),
    };
    is_on_web(&address).then_some(address)
}

/// Entries in the order in which they were added.
#[must_use]
pub fn in_order(entries: &Evidences) -> Vec<&Rc<Evidence>> {
    let mut list: Vec<&Rc<Evidence>> = entries.values().collect();
    sort_by(&mut list, |a, b| (a.created, a.id).cmp(&(b.created, b.id)));
    list
}

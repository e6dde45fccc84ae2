//! The list of articles kept on a device: one small record each, so that the start screen opens
//! none of them.

use std::rc::Rc;

use galley_words::t;

use crate::model::codebook::KindRole;
use crate::model::id::ArticleId;
use crate::model::time::Timestamp;
use crate::model::work::Work;
use crate::text::Text;
use crate::text::sort::sort_by;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Whose line it is.
    pub id: ArticleId,
    /// What the article is called.
    pub title: String,
    /// Where it was published.
    pub outlet: String,
    /// When it was published, as [`crate::model::article::Meta::published`] has it.
    pub published: String,
    /// Name of the file that it came from; empty for a paste.
    pub origin: String,
    /// SHA-256 of its text: the same text pasted twice is one article.
    pub sha256: String,
    /// What its text has in common with other copies of the story ([`Text::likeness`]); empty where an older version
    /// wrote the line.
    pub likeness: String,
    /// Number of marks by role.
    pub counts: Counts,
    /// About how much it takes, in bytes.
    pub bytes: usize,
    /// When it was last edited.
    pub modified: Timestamp,
    /// When it was put in the trash.
    pub trashed: Option<Timestamp>,
}

/// Numbers of marks by what their kinds mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Quotes.
    pub quotes: usize,
    /// Claims.
    pub claims: usize,
    /// Sources.
    pub sources: usize,
    /// Marks of the reader's own kinds.
    pub others: usize,
}

impl Counts {
    /// Counts a work's annotations.
    #[must_use]
    pub fn of(work: &Work) -> Self {
        let mut counts = Self::default();
        for annotation in work.annotations.iter() {
            match work.codebook.role(&annotation.kind) {
                KindRole::Quote => counts.quotes += 1,
                KindRole::Claim => counts.claims += 1,
                KindRole::Source => counts.sources += 1,
                KindRole::Custom => counts.others += 1,
            }
        }
        counts
    }

    /// All of them.
    #[must_use]
    pub fn total(self) -> usize {
        self.quotes + self.claims + self.sources + self.others
    }
}

impl Listing {
    /// The line for a work that is not in the trash.
    #[must_use]
    pub fn of(work: &Work) -> Self {
        let article = &work.article;
        // The line is written with each edit, and shown in one.
        let short = |words: &str| words.chars().take(300).collect::<String>();
        Self {
            id: article.id,
            title: article.name(),
            outlet: short(&article.meta.outlet),
            published: short(&article.meta.published),
            origin: short(&article.meta.origin),
            sha256: article.text.sha256().to_owned(),
            likeness: article.text.likeness().to_owned(),
            counts: Counts::of(work),
            bytes: article.text.len() + work.annotations.len() * 450,
            modified: work.modified,
            trashed: None,
        }
    }

    /// The line of an article whose own line is gone: it says no more than that there is one. The next edit writes
    /// another.
    #[must_use]
    pub fn found_again(id: ArticleId) -> Self {
        Self {
            id,
            title: t!(list_found_again).to_owned(),
            outlet: String::new(),
            published: String::new(),
            origin: String::new(),
            sha256: String::new(),
            likeness: String::new(),
            counts: Counts::default(),
            bytes: 0,
            modified: Timestamp::default(),
            trashed: None,
        }
    }
}

/// The list, newest edit first. Cloning shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library(Rc<Vec<Rc<Listing>>>);

impl Library {
    /// Sorts lines into a list; of two for one article the newer stays.
    #[must_use]
    pub fn from_list(list: impl IntoIterator<Item = Listing>) -> Self {
        let mut list: Vec<_> = list.into_iter().map(Rc::new).collect();
        sort_by(&mut list, |a, b| a.id.cmp(&b.id).then(b.modified.cmp(&a.modified)));
        list.dedup_by_key(|listing| listing.id);
        sort_by(&mut list, |a, b| b.modified.cmp(&a.modified).then(a.id.cmp(&b.id)));
        Self(Rc::new(list))
    }

    /// Every line, the trash too.
    pub fn iter(&self) -> std::slice::Iter<'_, Rc<Listing>> {
        self.0.iter()
    }

    /// The lines that are not in the trash.
    pub fn kept(&self) -> impl Iterator<Item = &Rc<Listing>> {
        self.0.iter().filter(|listing| listing.trashed.is_none())
    }

    /// The lines that are.
    pub fn trash(&self) -> impl Iterator<Item = &Rc<Listing>> {
        self.0.iter().filter(|listing| listing.trashed.is_some())
    }

    /// The line of this article.
    #[must_use]
    pub fn get(&self, id: ArticleId) -> Option<&Rc<Listing>> {
        self.0.iter().find(|listing| listing.id == id)
    }

    /// The line of the article that has this text, else of one that has another copy of the story; none of the trash.
    #[must_use]
    pub fn copy_of(&self, text: &Text) -> Option<&Rc<Listing>> {
        let is_like = |line: &&Rc<Listing>| line.likeness == text.likeness();
        self.kept().find(|line| line.sha256 == text.sha256()).or_else(|| self.kept().find(is_like))
    }

    /// The list with this line put in, or in place of the one for its article.
    #[must_use]
    pub fn with(&self, listing: Listing) -> Self {
        let others = self.0.iter().filter(|l| l.id != listing.id).map(|l| (**l).clone());
        Self::from_list(others.chain([listing.clone()]))
    }

    /// The list without this article.
    #[must_use]
    pub fn without(&self, id: ArticleId) -> Self {
        Self::from_list(self.0.iter().filter(|l| l.id != id).map(|l| (**l).clone()))
    }
}

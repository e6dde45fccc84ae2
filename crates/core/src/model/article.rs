//! The article: one immutable text with blocks laid over it.
//!
//! Knows: which stretch of the text is which part of a news story, and what stands about it in its
//! head. Does not know: annotations, or how it is shown. How one is made from
//! pasted text, and which line is what, `reading` says.

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use crate::model::extra::Extra;
use crate::model::id::ArticleId;
use crate::model::task::Task;
use crate::model::time::Timestamp;
use crate::text::{Text, TextRange};

/// Blocks of an article, at most. Each is several elements of the page; a book has fewer.
pub const MOST_BLOCKS: usize = 10_000;

/// What is annotated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its UUID.
    pub id: ArticleId,
    /// Its words, never changed after intake.
    pub text: Text,
    /// Its parts, in text order, not overlapping; white space between them belongs to none.
    pub blocks: Rc<Vec<Block>>,
    /// What is known about it.
    pub meta: Rc<Meta>,
    /// Hyperlinks of the page that it was pasted from, in text order.
    pub links: Rc<Vec<Link>>,
}

impl Article {
    /// The index of the block that holds the byte offset, or the last one before it.
    #[must_use]
    pub fn block_at(&self, offset: usize) -> Option<usize> {
        let after = self.blocks.partition_point(|block| block.range.start() <= offset);
        after.checked_sub(1)
    }

    /// What the article is called: its title, else its headline, else its first words. At most 300
    /// characters: it stands in lists, and is written with each edit.
    #[must_use]
    pub fn name(&self) -> String {
        if !self.meta.title.trim().is_empty() {
            return self.meta.title.trim().chars().take(300).collect();
        }
        let headline = self.blocks.iter().find(|block| block.role == Role::Headline);
        let first = headline.or_else(|| self.blocks.first());
        let words = first.map_or("", |block| block.range.of(self.text.as_str()));
        let short: String = words.chars().take(80).collect();
        let short = short.split_whitespace().collect::<Vec<_>>().join(" ");
        if short.is_empty() { "Untitled article".to_owned() } else { short }
    }

    /// The number that stands in the margin beside a block ("¶ 3"): paragraphs, list items and
    /// block quotes are counted from 1, other parts have none.
    #[must_use]
    pub fn paragraph_number(&self, block: usize) -> Option<usize> {
        let counted = |block: &&Block| block.role.is_numbered();
        let this = self.blocks.get(block).filter(counted)?;
        Some(self.blocks.iter().take_while(|b| b.range != this.range).filter(counted).count() + 1)
    }
}

/// A stretch of the text with a part in the story. Its range has no white space at its edges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// Where it stands, in bytes.
    pub range: TextRange,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// The parts of a news story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Section or topic over the headline.
    Kicker,
    /// The title of the story.
    Headline,
    /// The sentence under the headline (standfirst).
    Dek,
    /// Who wrote it.
    Byline,
    /// When it was published or updated, on a line of its own.
    Dateline,
    /// Running text.
    Paragraph,
    /// A heading inside the story.
    Subheading,
    /// One item of a list.
    ListItem,
    /// A passage quoted at length.
    BlockQuote,
    /// A sentence of the story repeated as ornament.
    PullQuote,
    /// What stands under a picture, its alternative text included.
    Caption,
    /// Whose picture it is.
    Credit,
    /// A link to another story.
    Related,
    /// About the author.
    Bio,
    /// Share buttons, newsletters, cookies, advertisements.
    Clutter,
}

impl Role {
    /// Every role, in the order in which a reader picks from them.
    pub const ALL: [Self; 15] = [
        Self::Paragraph,
        Self::Headline,
        Self::Dek,
        Self::Kicker,
        Self::Byline,
        Self::Dateline,
        Self::Subheading,
        Self::ListItem,
        Self::BlockQuote,
        Self::PullQuote,
        Self::Caption,
        Self::Credit,
        Self::Related,
        Self::Bio,
        Self::Clutter,
    ];

    /// The role's name in files and in the page (`data-role`).
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Kicker => "kicker",
            Self::Headline => "headline",
            Self::Dek => "dek",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Paragraph => "paragraph",
            Self::Subheading => "subheading",
            Self::ListItem => "list-item",
            Self::BlockQuote => "block-quote",
            Self::PullQuote => "pull-quote",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Related => "related",
            Self::Bio => "bio",
            Self::Clutter => "clutter",
        }
    }

    /// What readers call it.
    #[must_use]
    pub fn spoken_name(self) -> &'static str {
        match self {
            Self::Kicker => t!(part_kicker),
            Self::Headline => t!(part_headline),
            Self::Dek => t!(part_dek),
            Self::Byline => t!(part_byline),
            Self::Dateline => t!(part_dateline),
            Self::Paragraph => t!(part_paragraph),
            Self::Subheading => t!(part_subheading),
            Self::ListItem => t!(part_list_item),
            Self::BlockQuote => t!(part_block_quote),
            Self::PullQuote => t!(part_pull_quote),
            Self::Caption => t!(part_caption),
            Self::Credit => t!(part_credit),
            Self::Related => t!(part_related),
            Self::Bio => t!(part_bio),
            Self::Clutter => t!(part_clutter),
        }
    }

    /// Reads a [`Role::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.slug() == slug)
    }

    /// Whether blocks of this role are numbered in the margin.
    #[must_use]
    pub fn is_numbered(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::BlockQuote)
    }
}

/// What is known about an article. Empty strings mean "not known".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Title, usually the headline's words.
    pub title: String,
    /// Authors' names.
    pub authors: Vec<String>,
    /// Newspaper, agency or site.
    pub outlet: String,
    /// Where it was published, as typed; shown and exported, never fetched.
    pub url: String,
    /// When it was published: `YYYY-MM-DD` where the date could be read, else the words.
    pub published: String,
    /// When it was updated, same form.
    pub updated: String,
    /// BCP 47 language tag; empty = not known.
    pub language: String,
    /// `ltr`, `rtl`, or empty for the text's own direction.
    pub direction: String,
    /// Where the text came from: a file's name, or empty for a paste.
    pub origin: String,
    /// What a class is to do with it; nothing where it was not handed out.
    pub task: Task,
    /// What was said of gaps that need nothing, by the gap's key (`insight::gaps`).
    pub dismissed: LiteMap<String, Dismissal>,
}

impl Meta {
    /// Why a gap needs nothing, if somebody said so and did not take it back.
    #[must_use]
    pub fn dismissal(&self, gap: &str) -> Option<&Dismissal> {
        self.dismissed.get(gap).filter(|one| !one.lifted)
    }

    /// Takes in what was said of a gap; of two for one gap the later counts.
    pub(crate) fn take_dismissal(&mut self, gap: String, dismissal: Dismissal) {
        if self.dismissed.get(&gap).is_none_or(|own| *own < dismissal) {
            self.dismissed.insert(gap, dismissal);
        }
    }

    /// Lets what was said of one gap be said of another, where its subject has become the other's; of two the later
    /// counts.
    pub(crate) fn move_dismissal(&mut self, from: &str, to: String) {
        if let Some(dismissal) = self.dismissed.remove(from) {
            self.take_dismissal(to, dismissal);
        }
    }
}

/// Why a gap needs nothing. One that was taken back stays as `lifted`, so that no older copy brings it back.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dismissal {
    /// When: of two for one gap the later counts.
    pub at: Timestamp,
    /// Whether it counts no more.
    pub lifted: bool,
    /// The reader's words; may be empty.
    pub reason: String,
    /// Who said so; empty where the reader gave no name.
    pub by: String,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

/// A hyperlink of the page that the text was pasted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The linked words, in bytes.
    pub range: TextRange,
    /// The address as it stood in the page; data, never requested.
    pub href: String,
    /// Keys of a file that this version does not know.
    pub extra: Extra,
}

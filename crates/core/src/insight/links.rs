//! Which hyperlinks of the article itself may back a mark: those in its words first, then those around it.
//!
//! Knows: where links stand, and what was entered already. Does not know: whether a link says what the mark says;
//! that is the reader's to see.
//!
//! ```text
//! rank 0   the link is in the mark's words, or overlaps them
//! rank 1   in the same sentence
//! rank 2   in the same block
//! rank 3   in the block before or after
//! ```

use crate::model::annotation::Annotation;
use crate::model::article::Link;
use crate::model::work::Work;
use crate::reading::walk::Walk;
use crate::text::TextRange;
use crate::text::sort::sort_by;

/// Links that are offered, at most.
pub const MOST: usize = 5;
/// Characters of the linked words, at most.
const WORDS: usize = 120;

/// A hyperlink that may be taken as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The linked words on one line; empty where a picture was linked.
    pub words: String,
    /// The address as it stood in the page.
    pub href: String,
    /// The block that it stands in, if any.
    pub block: Option<usize>,
}

/// The hyperlinks near a mark that it does not have as evidence yet, the nearest first. None for a mark that has
/// lost its place.
#[must_use]
pub fn offers(work: &Work, mark: &Annotation) -> Vec<Offer> {
    let article = &work.article;
    if article.links.is_empty() || mark.is_orphan() {
        return Vec::new();
    }
    let text = article.text.as_str();
    let around: Vec<Around> = mark.ranges().map(|range| Around::of(work, range)).collect();
    let is_entered = |href: &str| mark.evidence.values().any(|entry| is_same(&entry.url, href));
    let mut near: Vec<(usize, usize, &Link)> = Vec::new();
    for (at, link) in article.links.iter().enumerate() {
        let block = article.block_at(link.range.start());
        let rank = around.iter().filter_map(|one| one.rank(link.range, block)).min();
        if let Some(rank) = rank
            && leads_somewhere(&link.href)
            && !is_entered(&link.href)
        {
            near.push((rank, at, link));
        }
    }
    sort_by(&mut near, |a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let mut offers: Vec<Offer> = Vec::new();
    for (_, _, link) in near {
        if offers.len() == MOST {
            break;
        }
        if !offers.iter().any(|one| is_same(&one.href, &link.href)) {
            let words = link.range.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
            offers.push(Offer {
                words: words.chars().take(WORDS).collect(),
                href: link.href.trim().to_owned(),
                block: article.block_at(link.range.start()),
            });
        }
    }
    offers
}

/// What is around one part of a mark.
struct Around {
    part: TextRange,
    /// From the beginning of its first sentence to the end of its last.
    sentences: TextRange,
    /// The first and the last block that it stands in.
    blocks: Option<(usize, usize)>,
}

impl Around {
    fn of(work: &Work, part: TextRange) -> Self {
        let article = &work.article;
        let walk = Walk::of(article, &|_| None);
        let last = part.end().saturating_sub(1).max(part.start());
        let sentences = walk.sentence_around(part.start()).hull(walk.sentence_around(last));
        Self { part, sentences, blocks: article.block_at(part.start()).zip(article.block_at(last)) }
    }

    /// How far a link is; none where it is too far.
    fn rank(&self, link: TextRange, block: Option<usize>) -> Option<usize> {
        // A linked picture has no words; it stands where it stood.
        let meets = |range: TextRange| link.overlaps(range) || link.is_empty() && range.contains(link.start());
        if meets(self.part) {
            return Some(0);
        }
        if meets(self.sentences) {
            return Some(1);
        }
        let ((first, last), block) = self.blocks.zip(block)?;
        match block {
            _ if (first..=last).contains(&block) => Some(2),
            _ if block + 1 == first || block == last + 1 => Some(3),
            _ => None,
        }
    }
}

/// Whether an address may lead to something that backs a claim: on the web, or within the article's own site.
fn leads_somewhere(href: &str) -> bool {
    let href = href.trim();
    if href.is_empty() || href.starts_with('#') {
        return false;
    }
    let scheme = href.split_once(':').map(|(scheme, _)| scheme);
    // A colon behind a slash is no scheme's.
    match scheme.filter(|scheme| scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))) {
        Some(scheme) => scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"),
        None => true,
    }
}

/// Whether two addresses are one, but for a slash at the end.
fn is_same(a: &str, b: &str) -> bool {
    a.trim().trim_end_matches('/') == b.trim().trim_end_matches('/')
}

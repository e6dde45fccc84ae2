//! Which line is what: the parts of a news story, recognized in text as a page pastes it.
//!
//! Knows: the furniture of news pages, and how their words are laid out: a head (section, headline,
//! standfirst, who, when, pictures), a body of prose, a tail of links and notices. Does not know:
//! where a block begins ([`super::build`] cut the text), markup, or what a sentence means.
//!
//! Three steps, each linear in the text's length:
//!
//! 1. **Claims** (`furniture`): what a line says by itself, wherever it stands: "Advertisement",
//!    "By Ann Lee", "(Photo: Jo Whitfield)". An ordered list of small rules; the first that knows
//!    the line wins.
//! 2. **Zones** (`zones`): the stretch of lines that holds the most prose is the body; what
//!    stands before it is the head, what stands after it the tail. In the head the headline is
//!    chosen by points.
//! 3. **Places** (`places`): unclaimed lines are read by where they stand: the short line over
//!    the headline is a kicker, the line over a credit a caption, a short line between two
//!    paragraphs a subheading, a sentence that stands in another line too a pull quote.
//!
//! What no rule knows is a paragraph. A text that is no news page (a letter, a single paragraph)
//! meets few rules, and stays paragraphs.

mod bylines;
mod dates;
mod front;
mod furniture;
mod heads;
pub(crate) mod line;
mod lists;
mod markup;
mod meta;
mod pages;
mod places;
mod repeats;
mod words;
mod zones;

use crate::model::article::{Block, MOST_BLOCKS, Meta, Role};
use crate::reading::language::language_of;
use crate::text::TextRange;
use line::Line;

pub use dates::iso_date;
pub(crate) use dates::month;
pub(crate) use words::Phrases;

/// The role of each block range, in order. As many roles as ranges. Beyond [`MOST_BLOCKS`] a text is no
/// news page: everything is a paragraph, and no memory is spent on finding out.
#[must_use]
pub fn roles_of(text: &str, ranges: &[TextRange]) -> Vec<Role> {
    if ranges.len() > MOST_BLOCKS {
        return vec![Role::Paragraph; ranges.len()];
    }
    let front = front::end(text);
    let (front, ranges) = ranges.split_at(ranges.partition_point(|range| range.end() <= front));
    let mut roles = vec![Role::Clutter; front.len()];
    roles.extend(roles_of_story(text, ranges));
    roles
}

/// The roles of what is no front matter.
fn roles_of_story(text: &str, ranges: &[TextRange]) -> Vec<Role> {
    let plain: Vec<markup::Plain<'_>> = ranges.iter().map(|range| markup::plain(range.of(text))).collect();
    let line = |plain| Line { level: markup::Plain::level(plain), ..Line::new(&plain.words) };
    let mut lines: Vec<Line<'_>> = plain.iter().map(line).collect();
    let mut claims: Vec<Option<Role>> = lines.iter().map(furniture::claim).collect();
    for (claim, plain) in claims.iter_mut().zip(&plain).filter(|(_, plain)| plain.is_picture) {
        *claim = Some(if plain.words.split_whitespace().count() > 2 { Role::Caption } else { Role::Clutter });
    }
    for at in pages::furniture(text, ranges) {
        if let Some(claim) = claims.get_mut(at) {
            *claim = Some(Role::Clutter);
        }
        if let Some(before) = at.checked_sub(1).and_then(|before| lines.get_mut(before)) {
            before.is_parted = before.size >= 8;
        }
    }
    lists::settle(&lines, &mut claims, || language_of(text));
    let repeats = repeats::Repeats::of(&lines);
    let zones = zones::Zones::of(&lines, &claims, &repeats);
    places::place(&lines, &claims, &zones, &repeats)
}

/// What stands about the article in its own text: title, authors, dates, outlet, address, language,
/// direction. Fields that cannot be read stay empty; `origin` always does.
#[must_use]
pub fn meta_of(text: &str, blocks: &[Block]) -> Meta {
    meta::read(text, blocks)
}

/// Whether a line opens with a bullet or a list number.
pub(super) fn is_list_item(line: &str) -> bool {
    matches!(line::marker(line), line::Marker::Bullet | line::Marker::Dash(_) | line::Marker::Number(_))
}

/// Whether the words close as a sentence does.
pub(super) fn ends_sentence(words: &str) -> bool {
    line::ends_sentence(words)
}

/// Whether a sentence, or a part of one, ends inside the words.
pub(super) fn holds_stop(words: &str) -> bool {
    line::holds_stop(words)
}

/// Where the front matter that opens the text ends, in bytes; 0 where there is none.
pub(super) fn front_matter_end(text: &str) -> usize {
    front::end(text)
}

/// Which of a text's lines are running heads and page numbers, in order.
pub(super) fn page_furniture(text: &str, lines: &[TextRange]) -> Vec<usize> {
    pages::furniture(text, lines)
}

/// Whether a line of a wrapped text belongs to no paragraph: a byline, a date, a button, a heading of Markdown.
pub(super) fn stands_alone(line: &str) -> bool {
    const LONGEST: usize = 110;
    if line.chars().take(LONGEST + 1).count() > LONGEST {
        return false;
    }
    let plain = markup::plain(line);
    let claim = furniture::claim(&Line::new(&plain.words));
    plain.level > 0
        || matches!(claim, Some(Role::Byline | Role::Dateline | Role::Clutter | Role::Related | Role::Credit))
}

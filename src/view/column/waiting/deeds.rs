//! What an item of the list does: goes to its place, and is mended with one key.

use std::rc::Rc;

use galley_core::desk::{Action, Desk, snap};
use galley_core::model::article::Article;
use galley_core::model::codebook::{Kind, KindRole};
use galley_core::model::id::{AnnotationId, PersonId};
use galley_core::text::{TextRange, floor_char_boundary};

use crate::dom::{geometry, ids, page, selection, task, wish};
use crate::hooks::use_cursor::with_walk;
use crate::store::Dispatch;
use crate::view::column::card;
use crate::view::column::cast;
use crate::view::column::relating;
use galley_core::desk::Tab;

/// Bytes of the words before and after those that are meant.
const AROUND: usize = 48;
/// Frames in which a far part of a long article comes into the page.
const FRAMES: u8 = 8;

/// Where an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// To a mark and its card.
    Mark(AnnotationId),
    /// To the row of one of the cast.
    Person(PersonId),
    /// To words of the article, which are selected there; in bytes, within one block.
    Words(TextRange),
}

/// What mends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// Relate the mark to whom it is from.
    Relate(AnnotationId),
    /// Note evidence on the mark's card.
    Prove(AnnotationId),
    /// Go there, since only the reader knows what is right.
    Go(Go),
    /// Say why somebody is not named.
    Explain(PersonId),
    /// Mark the words with the first kind that is a quote.
    Quote(TextRange),
    /// Join the words to the mark.
    Join(AnnotationId, TextRange),
    /// Mark the sentence around the words with the first kind that is a claim.
    Claim(TextRange),
}

/// Goes to a place.
pub fn go(desk: &Rc<Desk>, dispatch: &Dispatch, to: Go) {
    match to {
        Go::Mark(id) => card::open(dispatch, id),
        Go::Person(id) => cast::show_person(dispatch, id, "tbody.focused .who .link".to_owned()),
        Go::Words(range) => {
            let article = desk.work.article.clone();
            let Some(block) = article.block_at(range.start()) else { return };
            // A phone's sheet would lie over them.
            if page::media("(max-width: 37.5rem)") {
                page::click("[aria-controls=panel][aria-expanded=true]");
            }
            geometry::reveal_block_if_hidden(block);
            show(article, range, block, FRAMES);
        }
    }
}

/// Selects words and scrolls to them, as soon as they are in the page.
fn show(article: Rc<Article>, range: TextRange, block: usize, frames: u8) {
    task::after_paint(move || {
        selection::select(&article.text, range, block);
        if selection::current(&article.text).is_some() {
            geometry::reveal_selection(block);
        } else if frames > 0 {
            show(article, range, block, frames - 1);
        }
    });
}

/// Mends it.
pub fn mend(desk: &Rc<Desk>, dispatch: &Dispatch, deed: Mend) {
    match deed {
        Mend::Relate(id) => {
            // On a phone a focused mark's card would take the sheet, and with it the list of gaps.
            if !page::media("(max-width: 37.5rem)") {
                dispatch.send(Action::Focus(Some(id)));
            }
            task::after_paint(move || wish::say(&format!("{} {id}", relating::RELATE)));
        }
        Mend::Prove(id) => {
            dispatch.send(Action::ShowTab(Tab::Marks));
            dispatch.send(Action::Focus(Some(id)));
            add_evidence(id, FRAMES);
        }
        Mend::Go(to) => go(desk, dispatch, to),
        Mend::Explain(id) => cast::show_person(dispatch, id, format!("[id=\"cast-anonymity-{id}\"]")),
        Mend::Quote(range) => mark(desk, dispatch, KindRole::Quote, range),
        Mend::Join(id, range) => {
            dispatch.send(Action::Focus(Some(id)));
            dispatch.send(Action::SelectionChanged(Some(range)));
            dispatch.send(Action::AddPart { at: ids::now() });
            stay(desk, dispatch);
        }
        Mend::Claim(range) => {
            let sentence = with_walk(&desk.work.article, |walk| walk.sentence_around(range.start()));
            mark(desk, dispatch, KindRole::Claim, sentence.hull(range));
        }
    }
}

/// The first kind that plays a role.
#[must_use]
pub fn first_kind(desk: &Desk, role: KindRole) -> Option<&Kind> {
    desk.work.codebook.kinds.iter().find(|kind| kind.role == role)
}

fn mark(desk: &Rc<Desk>, dispatch: &Dispatch, role: KindRole, range: TextRange) {
    let Some(kind) = first_kind(desk, role).map(|kind| kind.id.clone()) else { return };
    let Some(range) = snap(desk.work.article.text.as_str(), range) else { return };
    // A source that is marked next is not this one's: nothing was focused by hand.
    let id = AnnotationId::from_u128(ids::random());
    dispatch.send(Action::SelectionChanged(Some(range)));
    dispatch.send(Action::Annotate { kind, id, at: ids::now() });
    stay(desk, dispatch);
}

/// The words are marked: what is selected is done with. On a phone the list stays in the sheet, which a focused
/// mark would take.
fn stay(desk: &Desk, dispatch: &Dispatch) {
    if selection::is_live() {
        selection::clear();
    }
    if page::media("(max-width: 37.5rem)") {
        dispatch.send(Action::Focus(desk.focused));
    }
}

/// Begins an evidence entry on a mark's card, as soon as the card is there; else its heading gets the focus.
fn add_evidence(id: AnnotationId, frames: u8) {
    task::after_paint(move || {
        let adder = format!("[data-evidence-of=\"{id}\"] .add");
        if page::focus(&adder) {
            page::click(&adder);
        } else if frames > 0 {
            add_evidence(id, frames - 1);
        } else {
            page::focus(".card.focused h3");
        }
    });
}

/// The words around a range, within its block and cut at spaces.
#[must_use]
pub fn around(article: &Article, range: TextRange) -> (String, String) {
    let text = article.text.as_str();
    let block = article.block_at(range.start()).and_then(|block| article.blocks.get(block));
    let block = block.map_or(range, |block| block.range);
    let from = floor_char_boundary(text, range.start().saturating_sub(AROUND)).max(block.start());
    let to = floor_char_boundary(text, range.end() + AROUND).min(block.end()).max(range.end());
    let before = TextRange::new(from.min(range.start()), range.start()).of(text);
    let after = TextRange::new(range.end(), to).of(text);
    let before = match before.find(char::is_whitespace) {
        Some(space) if from > block.start() => format!("… {}", before.get(space..).unwrap_or_default().trim_start()),
        _ => before.to_owned(),
    };
    let after = match after.rfind(char::is_whitespace) {
        Some(space) if to < block.end() => format!("{} …", after.get(..space).unwrap_or_default()),
        _ => after.to_owned(),
    };
    (before, after)
}

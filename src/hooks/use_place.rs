//! The reader's place in an article: reload, and Back, return to it.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::model::id::ArticleId;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::event::Listener;
use crate::dom::task::{self, Timeout};
use crate::dom::{geometry, storage};

/// Milliseconds of rest until the place is noted.
const REST: u32 = 300;

/// Goes to where the reader was in this article, and notes where they are. A first visit begins at the
/// block `first`: the menu lines that were copied along may fill screens.
#[hook]
pub fn use_place(article: ArticleId, blocks: usize, first: usize) {
    use_effect_on((article, blocks), move |(article, blocks)| {
        let (key, blocks) = (format!("galley:place:{article}"), *blocks);
        let was = storage::get(&key).and_then(|place| {
            let (block, pixels) = place.split_once(' ')?;
            Some((block.parse::<usize>().ok()?, f64::from(pixels.parse::<i32>().ok()?)))
        });
        match was {
            Some((block, pixels)) => task::before_paint(move || {
                if let Some(rect) = geometry::block_rect(block) {
                    geometry::scroll_to(geometry::scroll_top() + rect.y - pixels);
                }
            }),
            None if first > 0 => task::before_paint(move || geometry::reveal_block(first)),
            None => geometry::scroll_to(0.0),
        }
        let timer: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let listener = Listener::on_scroll(move |_| {
            let key = key.clone();
            let note = Timeout::new(REST, move || {
                if geometry::is_covered() {
                    return;
                }
                let block = geometry::blocks_between(blocks, 60.0, 60.0).start;
                if let Some(rect) = geometry::block_rect(block) {
                    // Where there is no room for it, the article opens at its start next time.
                    let _ = storage::set(&key, &format!("{block} {}", rect.y as i32));
                }
            });
            timer.borrow_mut().replace(note);
        });
        move || drop(listener)
    });
}

/// Keeps the reader's place when the article is laid out otherwise: beside a table that takes the room it scrolls by
/// itself, or is covered.
#[hook]
pub fn use_held_place(is_beside: bool, blocks: usize) {
    let held = use_mut_ref(|| (is_beside, None::<(usize, f64)>));
    // The page is still as it was.
    if held.borrow().0 != is_beside {
        let block = geometry::blocks_between(blocks, 60.0, 60.0).start;
        let rect = geometry::block_rect(block).filter(|_| !geometry::is_covered());
        let mut held = held.borrow_mut();
        held.0 = is_beside;
        held.1 = rect.map(|rect| (block, rect.y)).or(held.1);
    }
    use_effect_on(is_beside, move |_| {
        let Some((block, y)) = held.borrow().1 else { return };
        if let Some(rect) = geometry::block_rect(block).filter(|_| !geometry::is_covered()) {
            geometry::scroll_to(geometry::scroll_top() + rect.y - y);
        }
    });
}

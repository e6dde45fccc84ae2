//! The text cursor of the article, and what the keyboard does with it.
//!
//! Knows: where the cursor stands, what is selected from where, and every deed of it ([`CursorAct`]), which
//! keys, commands and fingers may ask for alike by [`deed`]. Does not know: which key asks for what beyond
//! the arrows' own ([`motion`]), which stands in [`crate::commands`]; how the cursor looks.
//!
//! There is one cursor, since there is one open article and one selection. The browser's own selection is
//! the truth about what is selected: it is set after each deed, and read before the next one, so that what
//! a pointer, a finger or a search has selected is gone on from.
//!
//! A selection in two steps is `Desk::begun`, set by [`CursorAct::Begin`] or by `Action::Begin` with any place
//! of the article; [`end_at`] selects from there to another place, whoever shows it.

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::desk::cursor::{CursorAct, Motion};
use galley_core::desk::{Action, Desk, Edge, moved, snap};
use galley_core::model::annotation::Annotation;
use galley_core::model::article::{Article, Role};
use galley_core::model::id::{AnnotationId, ArticleId};
use galley_core::reading::walk::{Grain, Walk, snap_to_words};
use galley_core::text::{TextRange, word_count};
use galley_words::t;
use yew::prelude::*;

use super::use_effect_on::use_effect_on;

use crate::dom::caret::{self, Lines};
use crate::dom::event::{self, Key, Listener};
use crate::dom::geometry::{self, HtmlElement, Rect};
use crate::dom::observe::Resizing;
use crate::dom::screen;
use crate::dom::task::{self, OncePerFrame};
use crate::dom::{ids, page, segmenter, selection};
use crate::store::{Dispatch, use_dispatch};

/// The cursor: what is remembered of it, and the way to say what it does.
#[derive(Clone)]
pub struct Cursor {
    dispatch: Dispatch,
    mind: Rc<RefCell<Mind>>,
}

impl PartialEq for Cursor {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.mind, &other.mind)
    }
}

impl Cursor {
    /// A cursor that nobody has put anywhere, and which says what it does by this.
    #[must_use]
    pub fn new(dispatch: &Dispatch) -> Self {
        Self { dispatch: dispatch.clone(), mind: Rc::default() }
    }

    fn change(&self, change: impl FnOnce(&mut Mind)) {
        change(&mut self.mind.borrow_mut());
    }

    fn set(&self, mind: Mind) {
        self.mind.replace(mind);
    }
}

/// The cursor, from the context; outside the app one of its own.
#[hook]
pub fn use_the_cursor() -> Cursor {
    let dispatch = use_dispatch();
    use_context::<Cursor>().unwrap_or_else(|| Cursor::new(&dispatch))
}

/// What is remembered of the cursor.
#[derive(Clone, Debug, Default)]
struct Mind {
    article: Option<ArticleId>,
    /// Where it was put: none until a hand has done so. Until then it stands at the top of the screen.
    head: Option<usize>,
    /// Where the selection was begun.
    anchor: usize,
    /// Whether the earlier of two lines is meant (see [`caret`]).
    upstream: bool,
    /// The column that a walk by lines keeps to, in pixels of the screen.
    goal: Option<f64>,
    /// What was selected before each step of growing.
    ladder: Vec<(usize, usize)>,
    /// Whether a pointer was used last.
    by_pointer: bool,
    /// Whether the next mark that is focused leaves the cursor where it is: a pointer was pressed on it.
    stays: bool,
    /// Whether there was a click whose place has not been read yet.
    was_clicked: bool,
}

/// The open article, as new as it is.
fn open_desk(dispatch: &Dispatch) -> Option<Rc<Desk>> {
    dispatch.newest().desk.clone()
}

fn lines(article: &Article, at: usize) -> Option<Lines<'_>> {
    let index = article.block_at(at)?;
    Lines::of(&article.text, index, article.blocks.get(index)?.range)
}

/// Walks through an article, with the browser's own word boundaries.
pub fn with_walk<T>(article: &Article, act: impl FnOnce(&Walk<'_>) -> T) -> T {
    let words = |stretch: &str| segmenter::words(stretch, &article.meta.language);
    act(&Walk::of(article, &words))
}

/// Widens what is selected to whole words, and draws it so.
pub fn widen_to_words(dispatch: &Dispatch) {
    let Some(desk) = open_desk(dispatch) else { return };
    let article = &desk.work.article;
    let Some(range) = selection::current(&article.text).and_then(|range| snap(article.text.as_str(), range)) else {
        return;
    };
    let wide = with_walk(article, |walk| snap_to_words(walk, range));
    if wide != range
        && let (Some(from), Some(to)) = (article.block_at(wide.start()), article.block_at(wide.end()))
    {
        selection::draw(&article.text, (wide.start(), from), (wide.end(), to));
    }
}

/// Where a cursor that nobody has put yet stands: at the focused mark, else at the first part of the
/// story that begins on the screen.
fn first_place(desk: &Desk) -> usize {
    let marked = desk.focused.and_then(|id| desk.work.annotations.get(id)).and_then(|mark| mark.ranges().next());
    if let Some(range) = marked {
        return range.start();
    }
    let blocks = &desk.work.article.blocks;
    let (top, floor) = caret::clear_of_bars();
    let seen = geometry::blocks_between(blocks.len(), top, floor);
    let stands = |index: &usize| geometry::block_rect(*index).is_some_and(|rect| rect.y >= top);
    let is_story = |index: &usize| blocks.get(*index).is_some_and(|block| block.role != Role::Clutter);
    let first = seen.clone().filter(stands).find(is_story).unwrap_or(seen.start);
    blocks.get(first).map_or(0, |block| block.range.start())
}

/// Reads what is selected where somebody else has selected it; returns the cursor as it is then.
fn read(cursor: &Cursor, desk: &Desk) -> Mind {
    let article = &desk.work.article;
    let mut mind = cursor.mind.borrow().clone();
    if mind.article != Some(article.id) {
        let by_pointer = mind.article.is_some() && mind.by_pointer
            || mind.article.is_none() && screen::media("(hover: none) and (pointer: coarse)");
        mind = Mind { article: Some(article.id), by_pointer, ..Mind::default() };
    }
    if selection::is_live() {
        if let Some((anchor, head)) = selection::ends(&article.text)
            && (Some(head), anchor) != (mind.head, mind.anchor)
        {
            let Mind { article, by_pointer, stays, was_clicked, .. } = mind;
            mind = Mind { article, head: Some(head), anchor, by_pointer, stays, was_clicked, ..Mind::default() };
        }
    } else if let Some(head) = mind.head
        && mind.anchor != head
    {
        mind.anchor = head;
        mind.ladder.clear();
    }
    cursor.set(mind.clone());
    mind
}

/// Whether the deed was done, or was at least understood: its key is taken.
pub fn deed(cursor: &Cursor, deed: CursorAct) -> bool {
    let Some(desk) = open_desk(&cursor.dispatch) else { return false };
    let mut mind = read(cursor, &desk);
    let head = mind.head.unwrap_or_else(|| first_place(&desk));
    if mind.head.is_none() {
        (mind.head, mind.anchor) = (Some(head), head);
    }
    match deed {
        CursorAct::Go(motion) => go(cursor, &desk, mind, head, motion, false),
        CursorAct::Extend(motion) => go(cursor, &desk, mind, head, motion, true),
        CursorAct::Grow => grow(cursor, &desk, mind, head),
        CursorAct::Shrink => shrink(cursor, &desk, mind, head),
        CursorAct::Begin => begin(cursor, &desk, &mind, head),
        CursorAct::StartBack => move_end(cursor, &desk, mind, head, Edge::Start, false),
        CursorAct::StartForward => move_end(cursor, &desk, mind, head, Edge::Start, true),
        CursorAct::EndBack => move_end(cursor, &desk, mind, head, Edge::End, false),
        CursorAct::EndForward => move_end(cursor, &desk, mind, head, Edge::End, true),
    }
    true
}

/// Puts the cursor where it is to be, with what it selects, and shows it.
fn put(cursor: &Cursor, article: &Article, mind: Mind) {
    let head = mind.head.unwrap_or(0);
    if let (Some(from), Some(to)) = (article.block_at(mind.anchor), article.block_at(head)) {
        selection::draw(&article.text, (mind.anchor, from), (head, to));
    }
    cursor.set(mind);
    paint(cursor);
}

fn go(cursor: &Cursor, desk: &Desk, mut mind: Mind, head: usize, motion: Motion, extend: bool) {
    let article = &*desk.work.article;
    let range = TextRange::new(mind.anchor, head);
    let lets_go = !extend && !range.is_empty();
    let is_rtl = || lines(article, head).is_some_and(|lines| lines.is_rtl());
    let goal = mind.goal.take();
    let (at, upstream) = match motion {
        // From a selection to its edge, as everywhere.
        Motion::Left | Motion::Right if lets_go => {
            (if (motion == Motion::Right) == is_rtl() { range.start() } else { range.end() }, false)
        }
        Motion::Left | Motion::Right => {
            let forward = (motion == Motion::Right) != is_rtl();
            let step = |walk: &Walk<'_>| if forward { walk.grapheme_after(head) } else { walk.grapheme_before(head) };
            (with_walk(article, step), false)
        }
        Motion::WordLeft | Motion::WordRight => {
            let forward = (motion == Motion::WordRight) != is_rtl();
            let step = |walk: &Walk<'_>| if forward { walk.word_end_after(head) } else { walk.word_start_before(head) };
            (with_walk(article, step), false)
        }
        Motion::Up | Motion::Down => {
            let stepped = by_line(article, head, mind.upstream, goal, motion == Motion::Down);
            mind.goal = stepped.map(|(_, _, goal)| goal);
            stepped.map_or((head, mind.upstream), |(at, upstream, _)| (at, upstream))
        }
        Motion::PageUp | Motion::PageDown => {
            let stepped = by_page(article, head, mind.upstream, goal, motion == Motion::PageDown);
            mind.goal = stepped.map(|(_, _, goal)| goal);
            stepped.map_or((head, mind.upstream), |(at, upstream, _)| (at, upstream))
        }
        Motion::LineStart | Motion::LineEnd => lines(article, head).map_or((head, false), |lines| {
            let line = lines.line(head, mind.upstream);
            if motion == Motion::LineStart { lines.line_start(line) } else { lines.line_end(line) }
        }),
        Motion::BlockBack | Motion::BlockForward => (by_block(article, head, motion == Motion::BlockForward), false),
        Motion::ArticleStart => (with_walk(article, |walk| walk.start()), false),
        Motion::ArticleEnd => (with_walk(article, |walk| walk.end()), false),
    };
    mind.head = Some(at);
    mind.upstream = upstream;
    mind.ladder.clear();
    if !extend {
        mind.anchor = at;
    }
    put(cursor, article, mind);
    reveal(article, at, upstream);
}

fn by_block(article: &Article, at: usize, forward: bool) -> usize {
    let Some(index) = article.block_at(at) else { return at };
    let start = |index: usize| article.blocks.get(index).map(|block| block.range.start());
    let end = article.blocks.get(index).map_or(at, |block| block.range.end());
    if forward {
        return start(index + 1).unwrap_or(end);
    }
    let here = start(index).unwrap_or(at);
    if at > here { here } else { index.checked_sub(1).and_then(start).unwrap_or(here) }
}

/// The place a line further, and the column that is kept to.
fn by_line(article: &Article, at: usize, upstream: bool, goal: Option<f64>, down: bool) -> Option<(usize, bool, f64)> {
    let here = lines(article, at)?;
    let goal = goal.or_else(|| here.caret(at, upstream).map(|caret| caret.x))?;
    let line = here.line(at, upstream);
    let index = article.block_at(at)?;
    let block = article.blocks.get(index)?.range;
    let is_edge = if down { line.end() >= block.end() } else { line.start() <= block.start() };
    if is_edge {
        let next = if down { index + 1 } else { index.checked_sub(1)? };
        let Some(range) = article.blocks.get(next).map(|block| block.range) else {
            // Under the last line there is its end.
            return Some((block.end(), false, goal));
        };
        let there = Lines::of(&article.text, next, range)?;
        let line = there.line(if down { range.start() } else { range.end() }, false);
        let (at, upstream) = there.nearest(line, goal);
        return Some((at, upstream, goal));
    }
    let line = here.line(if down { line.end() } else { line.start().saturating_sub(1) }, false);
    let (at, upstream) = here.nearest(line, goal);
    Some((at, upstream, goal))
}

/// The place a screen further; the page is scrolled along.
fn by_page(article: &Article, at: usize, upstream: bool, goal: Option<f64>, down: bool) -> Option<(usize, bool, f64)> {
    let caret = lines(article, at)?.caret(at, upstream)?;
    let goal = goal.unwrap_or(caret.x);
    let (top, floor) = caret::clear_of_bars();
    let by = (floor - top - 2.0 * caret.height).max(caret.height);
    let y = caret.y + caret.height / 2.0 + if down { by } else { -by };
    let count = article.blocks.len();
    let index = geometry::blocks_between(count, y, y).start.min(count.checked_sub(1)?);
    let there = Lines::of(&article.text, index, article.blocks.get(index)?.range)?;
    let (to, is_upstream) = there.nearest(there.line_at(y), goal);
    if let Some(landed) = there.caret(to, is_upstream) {
        geometry::scroll_to(geometry::scroll_top() + landed.y - caret.y);
    }
    Some((to, is_upstream, goal))
}

fn grow(cursor: &Cursor, desk: &Desk, mut mind: Mind, head: usize) {
    let article = &desk.work.article;
    let Some((grain, range)) = with_walk(article, |walk| walk.grow(TextRange::new(mind.anchor, head))) else { return };
    mind.ladder.push((mind.anchor, head));
    select(cursor, article, mind, grain, range);
}

fn shrink(cursor: &Cursor, desk: &Desk, mut mind: Mind, head: usize) {
    let article = &desk.work.article;
    let text = article.text.as_str();
    if let Some((anchor, head)) = mind.ladder.pop() {
        (mind.anchor, mind.head, mind.goal) = (anchor, Some(head), None);
        let words = word_count(TextRange::new(anchor, head).of(text));
        let said = if anchor == head { t!(cursor_nothing).to_owned() } else { t!(cursor_selected, count = words) };
        cursor.dispatch.send(Action::Say(said.into()));
        put(cursor, article, mind);
        return;
    }
    let range = TextRange::new(mind.anchor, head);
    if range.is_empty() {
        return;
    }
    let inside = with_walk(article, |walk| if head == range.end() { walk.grapheme_before(head) } else { head });
    match with_walk(article, |walk| walk.shrink(range, inside)) {
        Some((grain, smaller)) => select(cursor, article, mind, grain, smaller),
        None => {
            mind.anchor = head;
            put(cursor, article, mind);
        }
    }
}

fn select(cursor: &Cursor, article: &Article, mut mind: Mind, grain: Grain, range: TextRange) {
    (mind.anchor, mind.head, mind.goal, mind.upstream) = (range.start(), Some(range.end()), None, false);
    put(cursor, article, mind);
    reveal(article, range.start(), false);
    let count = word_count(range.of(article.text.as_str()));
    let said = match grain {
        Grain::Word => t!(cursor_word, count = count),
        Grain::Quotation => t!(cursor_quotation, count = count),
        Grain::Sentence => t!(cursor_sentence, count = count),
        Grain::Block => t!(cursor_paragraph, count = count),
    };
    cursor.dispatch.send(Action::Say(said.into()));
}

fn begin(cursor: &Cursor, desk: &Desk, mind: &Mind, head: usize) {
    let range = TextRange::new(mind.anchor, head);
    let Some(begun) = desk.begun else {
        cursor.dispatch.send(Action::Begin(Some(range.start())));
        return;
    };
    // What is selected at the second end belongs to it: a hit of the search, a word.
    end_at(cursor, if range.end() > begun { range.end() } else { range.start() });
}

/// Ends the selection in two steps at a place of the article, in bytes: what lies between is selected.
/// False where none was begun, or where it would be empty.
pub fn end_at(cursor: &Cursor, at: usize) -> bool {
    let Some(desk) = open_desk(&cursor.dispatch) else { return false };
    let Some(begun) = desk.begun else { return false };
    let article = &desk.work.article;
    let (begun, at) = with_walk(article, |walk| (walk.settle(begun), walk.settle(at)));
    let words = TextRange::new(begun, at).of(article.text.as_str());
    if words.trim().is_empty() {
        cursor.dispatch.send(Action::Say(t!(cursor_begun_here).into()));
        return false;
    }
    let said = t!(cursor_selected, count = word_count(words));
    let mind = read(cursor, &desk);
    let (article_id, by_pointer) = (mind.article, mind.by_pointer);
    put(cursor, article, Mind { article: article_id, head: Some(at), anchor: begun, by_pointer, ..Mind::default() });
    cursor.dispatch.send(Action::Begin(None));
    cursor.dispatch.send(Action::Say(said.into()));
    true
}

/// Forgets where a selection in two steps was to start.
pub fn forget_begun(cursor: &Cursor) {
    cursor.dispatch.send(Action::Begin(None));
    cursor.dispatch.send(Action::Say(t!(cursor_begun_let_go).into()));
}

/// The part of a mark whose ends are moved: the one in which the cursor stands, else the last.
fn part_at(mark: &Annotation, head: usize) -> usize {
    let stands = |range: &TextRange| range.start() <= head && head <= range.end();
    mark.ranges().position(|range| stands(&range)).unwrap_or(mark.parts.len().saturating_sub(1))
}

fn move_end(cursor: &Cursor, desk: &Desk, mut mind: Mind, head: usize, edge: Edge, forward: bool) {
    let Some(mark) = desk.focused.and_then(|id| desk.work.annotations.get(id)) else {
        cursor.dispatch.send(Action::Say(t!(cursor_no_mark).into()));
        return;
    };
    let article = &desk.work.article;
    let text = article.text.as_str();
    let ranges: Vec<TextRange> = mark.ranges().collect();
    let part = part_at(mark, head);
    let Some(range) = ranges.get(part) else { return };
    let from = edge.of(*range);
    let to = with_walk(article, |walk| match (edge, forward) {
        (Edge::Start, false) => walk.word_start_before(from),
        (Edge::Start, true) => walk.word_start_after(from),
        (Edge::End, false) => walk.word_end_before(from),
        (Edge::End, true) => walk.word_end_after(from),
    });
    // The last word stays: an end that would pass the other one stops where it is.
    let keeps = if edge == Edge::Start { to < range.end() } else { to > range.start() };
    let to = if keeps { to } else { from };
    cursor.dispatch.send(Action::MoveEnd { id: mark.id, part, edge, to, at: ids::now() });
    // The cursor goes along, so that the end that moves is the one that is seen.
    if let Some(range) = moved(text, &ranges, part, edge, to).filter(|_| mind.anchor == head) {
        let at = edge.of(range);
        (mind.head, mind.anchor, mind.upstream, mind.goal) = (Some(at), at, edge == Edge::End, None);
        mind.ladder.clear();
        let upstream = mind.upstream;
        cursor.set(mind);
        let article = article.clone();
        let cursor = cursor.clone();
        task::before_paint(move || {
            paint(&cursor);
            reveal(&article, at, upstream);
        });
    }
}

fn reveal(article: &Article, at: usize, upstream: bool) {
    if let Some(caret) = lines(article, at).and_then(|lines| lines.caret(at, upstream)) {
        caret::bring_into_view(caret);
    }
}

/// What an arrow, Home, End or Page key asks for where the article has the focus.
#[must_use]
pub fn motion(key: &Key) -> Option<CursorAct> {
    if !key.in_article || key.alt || key.command && !key.ctrl {
        return None;
    }
    let motion = match (key.key.as_str(), key.ctrl) {
        ("ArrowLeft", false) => Motion::Left,
        ("ArrowRight", false) => Motion::Right,
        ("ArrowLeft", true) => Motion::WordLeft,
        ("ArrowRight", true) => Motion::WordRight,
        ("ArrowUp", false) => Motion::Up,
        ("ArrowDown", false) => Motion::Down,
        ("ArrowUp", true) => Motion::BlockBack,
        ("ArrowDown", true) => Motion::BlockForward,
        ("Home", false) => Motion::LineStart,
        ("End", false) => Motion::LineEnd,
        ("Home", true) => Motion::ArticleStart,
        ("End", true) => Motion::ArticleEnd,
        ("PageUp", false) => Motion::PageUp,
        ("PageDown", false) => Motion::PageDown,
        _ => return None,
    };
    Some(if key.shift { CursorAct::Extend(motion) } else { CursorAct::Go(motion) })
}

/// Where the cursor was put; none where no hand has put it anywhere in the open article.
#[must_use]
pub fn head(cursor: &Cursor) -> Option<usize> {
    read(cursor, &*open_desk(&cursor.dispatch)?).head
}

/// Puts the cursor where the article was clicked: where the browser has put its own, which it does after the event.
fn read_click(cursor: &Cursor) {
    let was_clicked = std::mem::take(&mut cursor.mind.borrow_mut().was_clicked);
    let Some(desk) = open_desk(&cursor.dispatch).filter(|_| was_clicked) else { return };
    if let Some((at, _)) = selection::ends(&desk.work.article.text).filter(|(anchor, head)| anchor == head) {
        put_head(cursor, at);
    }
}

/// A key was struck: the keyboard is in use, and shows where it is. It may come before the frame after a click.
pub fn struck(cursor: &Cursor) {
    read_click(cursor);
    let was_pointer = cursor.mind.borrow().by_pointer;
    cursor.change(|mind| (mind.by_pointer, mind.stays) = (false, false));
    if was_pointer {
        paint_soon(cursor);
    }
}

/// Puts the cursor at a byte of the open article, with nothing selected.
pub fn put_at(cursor: &Cursor, at: usize) {
    put_head(cursor, at);
    paint_soon(cursor);
}

fn put_head(cursor: &Cursor, at: usize) {
    cursor.change(|mind| {
        (mind.head, mind.anchor) = (Some(at), at);
        (mind.goal, mind.upstream) = (None, false);
        mind.ladder.clear();
    });
}

/// A mark or a part was made of what is selected, which is let go next: the cursor stays at its end. It is read here,
/// since whoever is fast strikes the next key before a frame has told of the selection.
pub fn settle(cursor: &Cursor) {
    if let Some(desk) = open_desk(&cursor.dispatch) {
        read(cursor, &desk);
    }
}

fn paint_soon(cursor: &Cursor) {
    let cursor = cursor.clone();
    task::before_paint(move || paint(&cursor));
}

/// Puts the cursor's element and the flag of a begun selection where they belong.
pub fn paint(cursor: &Cursor) {
    let Some(desk) = open_desk(&cursor.dispatch) else { return };
    let mind = read(cursor, &desk);
    let Some(home) = geometry::article().and_then(|article| article.parent_element()) else { return };
    let base = geometry::of(&home);
    let article = &*desk.work.article;
    let stand = |element: &HtmlElement, caret: Option<Rect>| {
        if let Some(caret) = caret {
            page::set_property(element, "--x", &format!("{}px", (caret.x - base.x).round() as i32));
            page::set_property(element, "--y", &format!("{}px", (caret.y - base.y).round() as i32));
            page::set_property(element, "--h", &format!("{}px", caret.height.round() as i32));
        }
        caret.is_some()
    };
    if let Some(element) = geometry::html_child(&home, "[data-cursor]") {
        let is_on = page::has_focus("[data-article]") && !mind.by_pointer && {
            let head = mind.head.unwrap_or_else(|| first_place(&desk));
            stand(&element, lines(article, head).and_then(|lines| lines.caret(head, mind.upstream)))
        };
        element.set_class_name(if is_on { "cursor on" } else { "cursor" });
    }
    if let (Some(element), Some(begun)) = (geometry::html_child(&home, "[data-begun]"), desk.begun) {
        let is_on = stand(&element, lines(article, begun).and_then(|lines| lines.caret(begun, false)));
        element.set_class_name(if is_on { "begun on" } else { "begun" });
    }
}

/// The cursor goes to the mark that was just focused, unless a pointer did that, which says itself where the cursor is.
pub fn follow(cursor: &Cursor, id: AnnotationId) {
    let Some(desk) = open_desk(&cursor.dispatch) else { return };
    let mut mind = read(cursor, &desk);
    let stays = std::mem::take(&mut mind.stays);
    let range = desk.work.annotations.get(id).and_then(|mark| mark.ranges().next());
    if let Some(range) = range.filter(|_| !stays && !selection::is_live()) {
        (mind.head, mind.anchor) = (Some(range.start()), range.start());
        (mind.goal, mind.upstream) = (None, false);
        mind.ladder.clear();
    }
    cursor.set(mind);
    paint(cursor);
}

/// Hears what moves the cursor beside the keyboard, and keeps its elements in their places.
#[hook]
pub fn use_cursor(article: &Rc<Article>, begun: Option<usize>) {
    let cursor = use_the_cursor();
    let flag = cursor.clone();
    use_effect_on(article.clone(), move |_| {
        let painted = cursor.clone();
        let paint = OncePerFrame::new(move || paint(&painted));
        let pressed = {
            let (paint, cursor) = (paint.clone(), cursor.clone());
            Listener::on_document("pointerdown", move |event| {
                if event::is_within(event, "[data-article]") {
                    // A click says itself where the cursor is to be, also where it focuses a mark.
                    cursor.change(|mind| (mind.by_pointer, mind.stays) = (true, true));
                    paint.ask();
                }
            })
        };
        let released = {
            let (paint, cursor) = (paint.clone(), cursor.clone());
            Listener::on_document("pointerup", move |event| {
                if event::is_within(event, "[data-article]") {
                    cursor.change(|mind| mind.was_clicked = true);
                    let (paint, cursor) = (paint.clone(), cursor.clone());
                    task::before_paint(move || {
                        read_click(&cursor);
                        paint.ask();
                    });
                }
            })
        };
        let asks = |name| {
            let paint = paint.clone();
            Listener::on_document(name, move |_| paint.ask())
        };
        let listeners = [pressed, released, asks("selectionchange"), asks("focusin"), asks("focusout")];
        let sizes = {
            let paint = paint.clone();
            geometry::article().and_then(|article| Resizing::of(&article, move || paint.ask()))
        };
        // What the reader left off at may still be on its way.
        task::after_paint(move || paint.ask());
        move || drop((listeners, sizes))
    });
    use_effect_on(begun, move |_| paint(&flag));
}

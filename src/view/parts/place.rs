//! Where something stands in the article, as readers say it: "¶ 3", or the part's name.

use galley_core::desk::Desk;
use galley_core::layout::Layout;
use galley_core::model::annotation::Annotation;
use galley_core::model::article::Article;
use galley_core::model::id::AnnotationId;
use galley_core::text::TextRange;
use galley_words::t;

use super::words;
use crate::dom::geometry;

/// "¶ 3", or the part's name.
#[must_use]
pub fn place_of(desk: &Desk, annotation: &Annotation) -> String {
    let range = annotation.ranges().next();
    range.map_or_else(|| t!(panel_no_place).to_owned(), |range| place_at(desk, range))
}

/// The same of a place in the text.
#[must_use]
pub fn place_at(desk: &Desk, range: TextRange) -> String {
    in_layout(&desk.layout, desk.work.article.block_at(range.start()))
}

/// The same of a block, by its index; nothing where there is none.
#[must_use]
pub fn in_layout(layout: &Layout, block: Option<usize>) -> String {
    let block = block.and_then(|block| layout.block(block));
    block.map_or_else(String::new, |block| match block.number {
        Some(number) => t!(place_paragraph, number = number),
        None => words::role(block.role).to_owned(),
    })
}

/// The same of a block, where no layout is at hand.
#[must_use]
pub fn of_block(article: &Article, block: usize) -> String {
    match article.paragraph_number(block) {
        Some(number) => t!(place_paragraph, number = number),
        None => article.blocks.get(block).map_or_else(String::new, |block| words::role(block.role).to_owned()),
    }
}

/// The same of a mark, where no layout is at hand.
#[must_use]
pub fn of_mark(article: &Article, mark: &Annotation) -> String {
    let block = mark.ranges().next().and_then(|range| article.block_at(range.start()));
    block.map_or_else(|| t!(panel_no_place).to_owned(), |block| of_block(article, block))
}

/// Brings a mark into view.
pub fn reveal(desk: &Desk, id: AnnotationId) {
    let Some(annotation) = desk.work.annotations.get(id) else { return };
    let Some(range) = annotation.ranges().next() else { return };
    let Some(block) = desk.work.article.block_at(range.start()) else { return };
    let whole = desk.work.article.blocks.get(block).map_or(TextRange::default(), |block| block.range);
    let share = (range.start() - whole.start().min(range.start())) as f64 / whole.len().max(1) as f64;
    geometry::reveal(id, block, share);
}

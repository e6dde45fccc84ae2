//! The article: its parts, marks as runs that never cross, and the numbers that lead to the notes.

use galley_words::t;

use super::Report;
use super::page::Page;
use crate::layout::painting::Painting;
use crate::layout::paper::{Paint, PaperBlock, Run};
use crate::model::article::Role;
use crate::model::codebook::spoken::spoken_kind;
use crate::reading::script::Direction;

/// Marks that a run names, at most: more lie on the same words in no reader's work, and their numbers stand after
/// them all the same.
const NAMED: usize = 64;

impl Report<'_> {
    /// The headline and what stands over it, in the page's header.
    pub(super) fn lead(&self, page: &mut Page, led: &mut [bool]) {
        let direction = Direction::of_article(&self.work.article.meta).slug();
        page.open("div", &[("class", "lead"), ("lang", self.language()), ("dir", direction), ("translate", "no")]);
        page.raw("\n");
        for block in self.paper.blocks.iter().take(self.lead) {
            self.block(page, block, if block.role == Role::Headline { "h1" } else { "p" }, led);
        }
        page.raw("</div>\n");
    }

    /// The article, but for what stands in the header.
    pub(super) fn article(&self, page: &mut Page, led: &mut [bool]) {
        let direction = Direction::of_article(&self.work.article.meta).slug();
        page.open(
            "article",
            &[
                ("id", "article"),
                ("aria-label", t!(report_article)),
                ("lang", self.language()),
                ("dir", direction),
                ("translate", "no"),
            ],
        );
        page.raw("\n");
        for block in self.paper.blocks.iter().skip(self.lead) {
            // The page's own heading stands in its header, whether it is a headline or the article's name.
            let tag = match block.role {
                Role::Headline | Role::Subheading => "h2",
                Role::BlockQuote => "blockquote",
                _ => "p",
            };
            self.block(page, block, tag, led);
        }
        page.raw("</article>\n");
    }

    /// A block with its number in the margin.
    fn block(&self, page: &mut Page, block: &PaperBlock, tag: &'static str, led: &mut [bool]) {
        page.open("div", &[("class", "row"), ("id", &format!("b{}", block.index))]);
        if let Some(number) = block.number {
            page.element("span", &[("class", "number")], &format!("¶ {number}"));
        }
        let direction = block.direction.map_or("", Direction::slug);
        // Latin letters in a language that is not known, amid another script.
        let language = block.language.map_or("", |tag| if tag.is_empty() { "und" } else { tag });
        page.open(tag, &[("data-role", block.role.slug()), ("dir", direction), ("lang", language)]);
        for run in &block.runs {
            self.run(page, run, led);
        }
        page.close(tag);
        page.raw("</div>\n");
    }

    /// A run and the numbers after it.
    fn run(&self, page: &mut Page, run: &Run, led: &mut [bool]) {
        let words = run.range.of(self.work.article.text.as_str());
        if run.paint.marks.is_empty() {
            page.words(words);
        } else if !words.is_empty() {
            let ids: Vec<String> = run.paint.marks.iter().take(NAMED).map(ToString::to_string).collect();
            let labels: Vec<String> = run.paint.labels.iter().map(|(id, name)| spoken_kind(id, name)).collect();
            page.open(
                "mark",
                &[
                    ("data-kind", &run.paint.kinds.join(" ")),
                    ("data-id", &ids.join(" ")),
                    ("data-paint", &tokens(&run.paint)),
                    ("data-label", &labels.join(t!(list_separator))),
                ],
            );
            page.words(words);
            page.raw("</mark>");
        }
        if run.ends.is_empty() {
            return;
        }
        // Marks that go on run through under the numbers.
        let through = tokens(&run.through);
        if !through.is_empty() {
            page.open("mark", &[("data-paint", &through)]);
        }
        for number in &run.ends {
            self.number(page, *number, led);
        }
        if !through.is_empty() {
            page.raw("</mark>");
        }
    }

    /// A mark's number, which leads to its note. The note leads to the first of them.
    fn number(&self, page: &mut Page, number: usize, led: &mut [bool]) {
        let Some(entry) = number.checked_sub(1).and_then(|at| self.paper.entries.get(at)) else { return };
        let kind = self.work.codebook.spoken_kind_name(&entry.annotation.kind);
        let first = led.get_mut(number).is_some_and(|led| !std::mem::replace(led, true));
        let id = if first { format!("m{number}") } else { String::new() };
        let label = t!(report_number, kind = kind, number = number);
        page.raw("<sup>");
        page.element(
            "a",
            &[("id", &id), ("href", &format!("#n{number}")), ("aria-label", &label)],
            &number.to_string(),
        );
        page.raw("</sup>");
    }
}

/// How a run is painted.
fn tokens(paint: &Paint) -> String {
    let inks = paint.inks.clone();
    Painting { inks, starred: paint.starred, doubled: paint.doubled, ..Painting::default() }.tokens()
}

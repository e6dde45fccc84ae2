//! The article on paper, and the list of its marks. In the page only while it is printed, never on the
//! screen: it carries none of the attributes by which the article on the desk is found.

use std::rc::Rc;

use galley_core::desk::Desk;
use galley_core::insight::answers;
use galley_core::layout::painting::Painting;
use galley_core::layout::paper::{Entry, Paint, Paper, PaperBlock};
use galley_core::model::annotation::{Anchoring, Annotation};
use galley_core::model::article::Article;
use galley_core::model::codebook::Codebook;
use galley_core::model::codebook::ink::Pattern;
use galley_core::reading::script::Direction;
use galley_words::t;
use yew::prelude::*;

use crate::dom::ids;
use crate::view::dialogs::class;
use crate::view::dialogs::people;
use crate::view::parts::said;
use crate::view::parts::words;
use crate::view::reading::block::tag;

/// The sheets.
#[derive(PartialEq)]
pub struct Print {
    /// The open article.
    pub desk: Rc<Desk>,
    /// Who prints; may be empty.
    pub creator: Rc<str>,
}

crate::view!(Print, use_print);

/// Characters of a mark's words in the list, at most: they stand in the article too.
const WORDS: usize = 1_000;
/// Claims up to which they are waved.
const WAVES: usize = 100;

/// The sheets: what it is, the article, its marks.
#[hook]
fn use_print(props: &Print) -> Html {
    let desk = &props.desk;
    let work = &desk.work;
    let paper = Paper::new(work, &desk.layout, &desk.filter);
    let sheet = Sheet { article: &work.article, codebook: &work.codebook, creator: &props.creator, paper: &paper };
    let direction = Some(work.article.meta.direction.clone()).filter(|direction| !direction.is_empty());
    html! {
        <main class="print" translate="no" data-many={is_wavy(&paper, &work.codebook).then_some("")}>
            { sheet.head() }
            { people::left_out(desk) }
            { class::printed(&work.article.meta.task) }
            <div class="print-article" lang={sheet.language()} dir={direction.unwrap_or_else(|| "ltr".to_owned())}>
                { for paper.blocks.iter().map(|block| sheet.block(block)) }
            </div>
            { people::printed(desk, &desk.filter) }
            if !paper.entries.is_empty() {
                <section class="print-marks" aria-labelledby="print-marks">
                    <h2 id="print-marks">{ t!(print_marks) }</h2>
                    <ol>{ for paper.entries.iter().map(|entry| sheet.entry(entry)) }</ol>
                </section>
            }
            { crate::view::column::sources::printed::printed(desk) }
        </main>
    }
}

/// Whether very many marks are drawn as waves.
fn is_wavy(paper: &Paper, codebook: &Codebook) -> bool {
    let waves = codebook.kinds.iter().zip(codebook.inks()).filter(|(_, ink)| ink.pattern == Some(Pattern::Wave));
    waves.map(|(kind, _)| paper.count(&kind.id)).sum::<usize>() > WAVES
}

/// What all sheets are made from.
struct Sheet<'a> {
    article: &'a Article,
    codebook: &'a Codebook,
    creator: &'a str,
    paper: &'a Paper,
}

impl Sheet<'_> {
    fn language(&self) -> Option<String> {
        Some(self.article.meta.language.clone()).filter(|language| !language.is_empty())
    }

    /// What this is: title, outlet, dates, authors, address; what the patterns mean; who printed it.
    fn head(&self) -> Html {
        let meta = &self.article.meta;
        let updated = match meta.updated.as_str() {
            "" => String::new(),
            date => t!(print_updated, date = words::date(date)),
        };
        let facts =
            [meta.outlet.clone(), words::date(&meta.published), updated, meta.authors.join(", "), meta.url.clone()];
        let facts = facts.into_iter().filter(|fact| !fact.trim().is_empty());
        let when = words::local(&ids::local_time(ids::now()));
        let printed = match self.creator {
            "" => t!(print_printed, when = when),
            name => t!(print_printed_by, when = when, name = name),
        };
        let kinds = self.codebook.kinds.iter().map(|kind| (&kind.id, self.paper.count(&kind.id)));
        let legend = kinds.filter(|(_, count)| *count > 0).map(|(kind, count)| {
            html! { <li>{ self.kind_name(kind) }{ " " }<span class="n">{ words::grouped(count) }</span></li> }
        });
        let left_out =
            self.paper.left_out.iter().map(|(kind, count)| {
                t!(print_left_out_kind, kind = self.codebook.spoken_kind_name(kind), count = *count)
            });
        let left_out = words::list(&left_out.collect::<Vec<_>>());
        html! {
            <header class="print-head">
                <p class="print-title"><bdi>{ self.article.name() }</bdi></p>
                <p class="print-facts">{ for facts.map(|fact| html! { <bdi>{ fact }</bdi> }) }</p>
                if !self.paper.entries.is_empty() { <ul class="print-legend" aria-label={t!(print_legend)}>{ for legend }</ul> }
                if !left_out.is_empty() { <p class="print-left">{ t!(print_left_out, kinds = left_out) }</p> }
                <p class="print-by">{ printed }</p>
            </header>
        }
    }

    /// A block with its number in the margin and the numbers of its marks.
    fn block(&self, block: &PaperBlock) -> Html {
        let text = self.article.text.as_str();
        let runs = block.runs.iter().map(|run| {
            let words = run.range.of(text).to_owned();
            let numbers = run.ends.iter().map(|number| html! { <sup>{ *number }</sup> });
            html! { <>{ painted(&run.paint, html! { { words } }) }{ painted(&run.through, html! { <>{ for numbers }</> }) }</> }
        });
        let tag = tag(block.role);
        html! {
            <div class="print-row">
                if let Some(number) = block.number { <span class="print-number">{ format!("¶ {number}") }</span> }
                <@{tag} data-role={block.role.slug()} dir={block.direction.map(Direction::slug)} lang={block.language}>{ for runs }</@>
            </div>
        }
    }

    /// A kind's name in its own pattern.
    fn kind_name(&self, kind: &Rc<str>) -> Html {
        let ink = self.codebook.ink(kind);
        let paint = Paint { kinds: vec![kind.clone()], inks: vec![ink], starred: true, ..Paint::default() };
        painted(&paint, html! { { self.codebook.spoken_kind_name(kind) } })
    }

    /// A line of the list.
    fn entry(&self, entry: &Entry) -> Html {
        let annotation = &entry.annotation;
        let block = entry.block.and_then(|block| Some((block, self.article.blocks.get(block)?)));
        let place = block.map_or_else(String::new, |(index, block)| match self.number_of(index) {
            Some(number) => format!("¶ {number}"),
            None => words::role(block.role).to_owned(),
        });
        let facts = self.facts(entry);
        html! {
            <li>
                <span class="print-mark-number">{ entry.number }</span>
                <span class="print-kind">{ self.kind_name(&annotation.kind) }</span>
                <div class="print-said">
                    <p class="print-words" dir="auto" lang={self.language()}>{ annotation.excerpt(WORDS) }</p>
                    if !facts.is_empty() { <p class="print-facts">{ for facts.into_iter().map(|fact| html! { <bdi>{ fact }</bdi> }) }</p> }
                    if !annotation.note.trim().is_empty() { <p class="print-note" dir="auto">{ &annotation.note }</p> }
                    if !entry.evidence.is_empty() { { evidence(entry) } }
                </div>
                <span class="print-place">{ place }</span>
            </li>
        }
    }

    /// The number in the margin beside a block: blocks that are printed are in text order.
    fn number_of(&self, index: usize) -> Option<usize> {
        let at = self.paper.blocks.binary_search_by(|block| block.index.cmp(&index)).ok()?;
        self.paper.blocks.get(at)?.number
    }

    /// What was said of a mark, besides its note.
    fn facts(&self, entry: &Entry) -> Vec<String> {
        let annotation: &Annotation = &entry.annotation;
        let mut facts = Vec::new();
        match annotation.anchoring {
            Anchoring::Orphan => facts.push(t!(print_orphan).to_owned()),
            Anchoring::Fuzzy(_) => facts.push(t!(card_reworded).to_owned()),
            Anchoring::Exact | Anchoring::Moved => {}
        }
        if annotation.parts.len() > 1 {
            facts.push(t!(parts_counted, count = annotation.parts.len()));
        }
        for said in answers::all(self.codebook, annotation) {
            facts.push(t!(print_answer, name = said.name(), value = said.words()));
        }
        for (kind, other) in &entry.links {
            let known = self.codebook.relations.iter().find(|relation| relation.id == *kind);
            let relation = known.map_or_else(|| kind.to_string(), words::relation);
            facts.push(t!(print_relation, relation = relation, number = *other));
        }
        if !annotation.tags.is_empty() {
            facts.push(t!(print_tags, tags = words::list(&annotation.tags)));
        }
        if !annotation.creator.is_empty() && annotation.creator != self.creator {
            facts.push(t!(print_by, name = &annotation.creator));
        }
        facts
    }
}

/// What backs a mark: a line for each entry.
fn evidence(entry: &Entry) -> Html {
    let rows = entry.evidence.iter().map(|(one, number)| {
        let pieces = said::pieces(one, *number).into_iter().map(|piece| html! { <bdi>{ piece }</bdi> });
        html! { <li class="print-facts">{ for pieces }</li> }
    });
    html! { <ul class="print-evidence" aria-label={t!(evidence_heading)}>{ for rows }</ul> }
}

/// Something in the patterns of the kinds over it; bare where there are none.
fn painted(paint: &Paint, what: Html) -> Html {
    if paint.kinds.is_empty() {
        return what;
    }
    let labels: Vec<String> = paint.labels.iter().map(|(id, name)| words::kind_of(id, name)).collect();
    let label = (!labels.is_empty()).then(|| words::list(&labels));
    let painting =
        Painting { inks: paint.inks.clone(), starred: paint.starred, doubled: paint.doubled, ..Painting::default() };
    html! {
        <mark
            data-kind={paint.kinds.join(" ")}
            data-paint={painting.tokens()}
            data-label={label}
        >{ what }</mark>
    }
}

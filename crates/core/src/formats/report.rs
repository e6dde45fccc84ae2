//! The report: an article with everything that was made of it, as one page that needs nothing else.
//!
//! Knows: which parts the page has, and in which order. Does not know: how words are kept from being markup
//! (`page`), or how the page looks (`report.css`).
//!
//! ```text
//! the headline; outlet, dates, address; who checked,      header
//! when, and with what result; the task
//! the rest of the article, marks in their patterns        numbers lead to claims and notes
//! claims · notes · who speaks · gaps · figures            each only where there is any
//! the Galley JSON                                         so that Galley opens the page again
//! ```
//!
//! Everything stands once: the headline in the header, a claim with all that is known of it among the claims. Where
//! something else speaks of it, its number leads there. The page has no script, asks for nothing, and is the same bytes
//! for the same work in the same language. All of an article's and a reader's words stand in it as text.

mod article;
mod cast;
mod claims;
mod data;
mod days;
mod findings;
mod head;
mod notes;
mod page;
mod result;

use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use super::galley;
use crate::insight::cast::Cast;
use crate::insight::gaps::Gaps;
use crate::insight::ledger::Ledger;
use crate::insight::material::Material;
use crate::insight::people;
use crate::insight::voices::Voices;
use crate::layout::Layout;
use crate::layout::filter::Filter;
use crate::layout::painting::Painting;
use crate::layout::paper::Paper;
use crate::model::annotation::Annotation;
use crate::model::article::Role;
use crate::model::codebook::ink::Ink;
use crate::model::id::AnnotationId;
use crate::model::work::Work;
use crate::text::TextRange;
use crate::text::sort::sort_by;

pub use data::embedded;
pub use days::{Days, English};
use notes::Ties;
use page::Page;

const STYLES: &str = include_str!("report/report.css");

/// The report of a work; `reading` is what its text says, `days` knows the reader's calendar.
#[must_use]
pub fn write(work: &Work, reading: &Material, days: &dyn Days) -> String {
    let json = galley::write(work);
    let mut page = Page::with_room(json.len() * 3 + STYLES.len());
    let report = Report::new(work, reading, days);
    report.begin(&mut page);
    // Marks to whose number a way leads already, by that number.
    let mut led = vec![false; report.paper.entries.len() + 1];
    report.head(&mut page, &mut led);
    page.raw("<main>\n");
    report.article(&mut page, &mut led);
    report.claims(&mut page);
    report.notes(&mut page);
    report.speakers(&mut page);
    report.gaps(&mut page);
    report.figures(&mut page);
    report.dismissed(&mut page);
    page.raw("</main>\n<footer>");
    page.element("p", &[], t!(report_open_again));
    page.raw("</footer>\n");
    data::embed(&mut page, &json);
    page.raw("</body>\n</html>\n");
    page.finish()
}

/// What all parts of the page are made from.
struct Report<'a> {
    work: &'a Work,
    reading: &'a Material,
    days: &'a dyn Days,
    paper: Paper,
    /// How many of the printed blocks, from the first, stand in the header: the headline, and what is over it.
    lead: usize,
    numbers: LiteMap<AnnotationId, usize>,
    inks: LiteMap<Rc<str>, Ink>,
    cast: Cast,
    gaps: Gaps,
    ledger: Ledger,
    /// Where a claim stands in the ledger.
    rows: LiteMap<AnnotationId, usize>,
    voices: Voices,
    ties: Ties,
    /// Everybody who made marks, by name.
    makers: Vec<Rc<str>>,
}

impl<'a> Report<'a> {
    fn new(work: &'a Work, reading: &'a Material, days: &'a dyn Days) -> Self {
        let layout = Layout::new(&work.article, &work.codebook, &work.annotations);
        let paper = Paper::new(work, &layout, &Filter::default());
        let mut numbers: Vec<(AnnotationId, usize)> =
            paper.entries.iter().map(|entry| (entry.annotation.id, entry.number)).collect();
        sort_by(&mut numbers, |a, b| a.0.cmp(&b.0));
        let kinds = work.codebook.kinds.iter().map(|kind| kind.id.clone());
        let (ledger, voices) = (Ledger::of(work), Voices::of(work));
        let mut rows: Vec<(AnnotationId, usize)> =
            ledger.rows.iter().enumerate().map(|(at, row)| (row.mark.id, at)).collect();
        sort_by(&mut rows, Ord::cmp);
        let headline = paper.blocks.iter().position(|block| block.role != Role::Kicker);
        let headline = headline.filter(|at| paper.blocks.get(*at).is_some_and(|block| block.role == Role::Headline));
        Self {
            work,
            reading,
            days,
            lead: headline.map_or(0, |at| at + 1),
            numbers: numbers.into_iter().collect(),
            inks: kinds.zip(work.codebook.inks()).collect(),
            cast: Cast::of(work),
            makers: people::makers(&work.annotations).into_iter().map(|(name, _)| name).collect(),
            gaps: Gaps::of(work, reading),
            ties: notes::ties(work, &voices),
            rows: rows.into_iter().collect(),
            ledger,
            voices,
            paper,
        }
    }

    /// Everything before what is seen.
    fn begin(&self, page: &mut Page) {
        let code = galley_words::code();
        page.raw("<!doctype html>\n");
        page.open("html", &[("lang", code), ("dir", if galley_words::is_rtl(code) { "rtl" } else { "ltr" })]);
        page.raw(
            "\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta \
             name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Galley\">\n",
        );
        page.element("title", &[], &t!(report_title, title = self.work.article.name()));
        page.raw("\n<style>\n");
        page.raw(STYLES);
        page.raw("</style>\n</head>\n<body>\n");
    }

    /// The language of the article's words, where it is known and a language.
    fn language(&self) -> &'a str {
        let tag = self.work.article.meta.language.as_str();
        let is_tag = tag.split('-').enumerate().all(|(at, part)| {
            let most = if at == 0 { 2..=3 } else { 1..=8 };
            most.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        if is_tag { tag } else { "" }
    }

    /// A kind's name in its own pattern.
    fn kind(&self, page: &mut Page, kind: &str) {
        let ink = self.inks.get(kind).copied().unwrap_or_default();
        let tokens = Painting { inks: vec![ink], starred: true, ..Painting::default() }.tokens();
        page.element("mark", &[("class", "kind"), ("data-paint", &tokens)], &self.work.codebook.spoken_kind_name(kind));
    }

    /// A mark, by its number, which leads to its note, and what it is called; of a claim the number alone.
    fn reference(&self, page: &mut Page, mark: AnnotationId, words: &str) {
        if let Some(at) = self.rows.get(&mark)
            && let Some(row) = self.ledger.rows.get(*at)
        {
            return self.by_number(page, &row.mark);
        }
        if let Some(number) = self.numbers.get(&mark) {
            page.element("a", &[("class", "no"), ("href", &format!("#n{number}"))], &number.to_string());
            page.raw(" ");
        }
        page.bdi(words);
    }

    /// A mark by its number alone, which leads to where everything of it stands.
    fn by_number(&self, page: &mut Page, mark: &Annotation) {
        let Some(number) = self.numbers.get(&mark.id) else { return };
        let kind = self.work.codebook.spoken_kind_name(&mark.kind);
        let words = t!(report_number, kind = kind, number = *number);
        page.element("a", &[("class", "no"), ("href", &format!("#n{number}"))], &words);
    }

    /// Where a stretch begins: "¶ 3", or what readers call the part.
    fn place(&self, page: &mut Page, range: TextRange) {
        let article = &self.work.article;
        let Some(index) = article.block_at(range.start()) else { return };
        let Some(block) = article.blocks.get(index) else { return };
        let printed = self.paper.blocks.binary_search_by(|block| block.index.cmp(&index)).ok();
        let printed = printed.and_then(|at| self.paper.blocks.get(at));
        let name = printed.and_then(|block| block.number).map(|number| format!("¶ {number}"));
        let name = name.unwrap_or_else(|| block.role.spoken_name().to_owned());
        if printed.is_some() {
            page.element("a", &[("class", "place"), ("href", &format!("#b{index}"))], &name);
        } else {
            page.element("span", &[("class", "place")], &name);
        }
    }

    /// The beginning of a section with a heading.
    fn section(&self, page: &mut Page, id: &'static str, heading: &str) {
        page.open("section", &[("aria-labelledby", id)]);
        page.element("h2", &[("id", id)], heading);
        page.raw("\n");
    }

    /// The first words of a stretch of the text.
    fn excerpt(&self, range: TextRange) -> String {
        shortened(range.of(self.work.article.text.as_str()), EXCERPT)
    }
}

/// Characters of a mark's words where it is named beside others.
const EXCERPT: usize = 160;

/// At most so many characters in one line, and then "…".
fn shortened(words: &str, most: usize) -> String {
    let mut letters = words.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let mut short: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

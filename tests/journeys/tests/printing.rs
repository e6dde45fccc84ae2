//! The article on paper: from the browser's own Print and from the menu, every mark with its number, and
//! the list of them.
//!
//! Paper is looked at as emulated print media, and printed for real by DevTools, where a counter says
//! what stood in the page at that moment. With `GALLEY_SHOTS` the pictures and the PDF files are kept.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::galley;
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::codebook::{Kind, KindRole};
use galley_core::model::id::{AnnotationId, ArticleId, RelationId};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use journeys::sample::PATTERNED;
use journeys::{Browser, STORY, journey};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::rc::Rc;
use xtask::project;

/// What the browser's Print finds in the page, and how long the page took to get ready for it.
const WATCH: &str = "
    window.printed = [];
    window.asked = 0;
    window.print = () => {
        window.asked += 1;
        window.seenByPrint = document.querySelectorAll('.print sup').length;
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
    };
    let start = 0;
    addEventListener('beforeprint', () => { start = performance.now(); }, { capture: true });
    addEventListener('afterprint', () => printed.push({
        numbers: document.querySelectorAll('.print sup').length,
        entries: document.querySelectorAll('.print-marks li').length,
        took: Math.round(performance.now() - start),
    }), { capture: true });";

#[derive(Debug, Clone, Copy, Deserialize)]
struct Printed {
    numbers: usize,
    entries: usize,
    took: f64,
}

const AT: i64 = 1_790_000_000_000;

/// A mark on these words; each part is looked for after the one before it.
fn mark(work: &Work, number: u128, kind: &str, parts: &[&str]) -> Result<Annotation> {
    let text = work.article.text.as_str();
    let mut from = 0;
    let mut found = Vec::new();
    for words in parts {
        let start = from + text.get(from..).and_then(|rest| rest.find(words)).with_context(|| (*words).to_owned())?;
        from = start + words.len();
        found.push(Part { range: TextRange::new(start, from), exact: (*words).into(), extra: None });
    }
    Ok(Annotation {
        id: AnnotationId::from_u128(0x1f0e_0002_0000_4000_8000_0000_0000_0000 + number),
        kind: kind.into(),
        parts: found,
        prefix: String::new(),
        suffix: String::new(),
        anchoring: Anchoring::Exact,
        attributes: Default::default(),
        evidence: Default::default(),
        person: None,
        note: String::new(),
        tags: Vec::new(),
        origin: "hand".to_owned(),
        creator: "Ruth".to_owned(),
        created: Timestamp::from_millis(AT),
        modified: Timestamp::from_millis(AT),
        changed: Default::default(),
        extra: None,
    })
}

fn fresh(text: &str) -> Work {
    let id = ArticleId::from_u128(0x1f0e_0001_0000_4000_8000_0000_0000_0009);
    Work::new(build(id, Intake::plain(text)), Timestamp::from_millis(AT))
}

/// The story with marks of all patterns: split, nested in its own kind and in others, overlapping, with
/// everything that can be said of one.
fn marked_story() -> Result<Work> {
    let mut work = fresh(STORY);
    let meta = Rc::make_mut(&mut Rc::make_mut(&mut work.article).meta);
    meta.outlet = "The Selby Courier".to_owned();
    meta.url = "https://courier.example/libraries".to_owned();
    let codebook = Rc::make_mut(&mut work.codebook);
    for slot in 1..=4u8 {
        codebook.kinds.push(Kind {
            id: format!("own{slot}").into(),
            name: ["Loaded word", "Missing voice", "Figure", "Place"][usize::from(slot - 1)].to_owned(),
            role: KindRole::Custom,
            slot,
            ..Kind::default()
        });
    }
    let mut marks = Vec::new();
    for (number, (kind, parts)) in PATTERNED.iter().enumerate() {
        marks.push(mark(&work, number as u128, kind, parts)?);
    }
    let mut lost = mark(&work, 99, "quote", &["Readers say the sum"])?;
    lost.anchoring = Anchoring::Orphan;
    lost.parts =
        vec![Part {
            range: TextRange::default(), exact: "“Words that stood in another version”".into(), extra: None
        }];
    if let Some(claim) = marks.get_mut(1) {
        claim.attributes.insert("status".to_owned(), "to-check".to_owned());
        claim.attributes.insert("priority".to_owned(), "high".to_owned());
        claim.note = "The budget of May says $275,000.\nAsk for the sum of the buses.".to_owned();
        claim.tags = vec!["budget".to_owned(), "follow up".to_owned()];
    }
    if let (Some(quote), Some(source)) = (marks.get(4), marks.get(6)) {
        let relation = Relation {
            id: RelationId::from_u128(7),
            from: quote.id,
            kind: "attributedTo".into(),
            to: source.id,
            note: String::new(),
            creator: String::new(),
            created: Timestamp::from_millis(AT),
            modified: Timestamp::from_millis(AT),
            extra: None,
        };
        Rc::make_mut(&mut work.relations).insert(relation.id, Rc::new(relation));
    }
    work.annotations = AnnotationSet::from_list(marks.into_iter().chain([lost]).map(Rc::new));
    Ok(work)
}

async fn open(browser: &Browser, work: &Work) -> Result<()> {
    browser.before_each_page(WATCH).await?;
    browser.open_file("printed.galley.json", galley::write(work).as_bytes()).await?;
    browser.wait_for_article().await?;
    browser.wait_saved().await
}

/// Puts the page into the state that it has while it is printed, to be looked at.
async fn begin_print(browser: &Browser) -> Result<()> {
    browser.ask::<()>("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    browser.print_view(true).await?;
    browser.wait_for(".print").await?;
    Ok(())
}

async fn end_print(browser: &Browser) -> Result<()> {
    browser.print_view(false).await?;
    browser.ask::<()>("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    browser.wait_gone(".print").await
}

/// Prints as the browser's own command does, all pages or a range of them; the file's pages, and what was in the page meanwhile.
async fn print(browser: &Browser, name: &str, range: &str) -> Result<(usize, Printed)> {
    browser.ask::<()>("printed.splice(0)", vec![]).await?;
    let wanted = json!({ "printBackground": false, "pageRanges": range, "paperWidth": 8.27, "paperHeight": 11.69 });
    let (file, pages) = browser.print_to_pdf(wanted).await?;
    if let Some(folder) = std::env::var_os("GALLEY_SHOTS").map(PathBuf::from) {
        let folder = project::root().join(folder);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(format!("{name}.pdf")), &file)?;
    }
    browser.wait_gone(".print").await?;
    let printed: Vec<Printed> = browser.ask("return printed.splice(0)", vec![]).await?;
    ensure!(printed.len() == 1, "the page heard of printing {} times", printed.len());
    Ok((pages, *printed.first().context("nothing was printed")?))
}

#[tokio::test]
async fn every_mark_has_its_number_on_paper_and_its_line_in_the_list() -> Result<()> {
    let work = marked_story()?;
    journey(async |_, browser| {
        open(browser, &work).await?;
        let blocks = browser.blocks().await?;
        begin_print(browser).await?;
        browser.shot("print-view").await?;
        browser.check_accessible("the article on paper").await?;

        // Nothing else shows.
        let script = "return [...document.querySelectorAll('body *')].filter((one) =>
            one.checkVisibility() && !one.closest('.print') && !one.querySelector('.print') && one.textContent.trim() !== '')
            .map((one) => one.className || one.tagName)";
        let others: Vec<String> = browser.ask(script, vec![]).await?;
        ensure!(others.is_empty(), "beside the paper there show {others:?}");

        // The text is whole, and nothing in it can be taken for the article on the desk.
        let script = "return [...document.querySelectorAll('.print-article [data-role]')].map((one) => {
                const copy = one.cloneNode(true);
                copy.querySelectorAll('sup').forEach((number) => number.remove());
                return copy.textContent; })";
        let printed: Vec<String> = browser.ask(script, vec![]).await?;
        ensure!(printed == blocks, "{printed:?}");
        ensure!(browser.count(".print [data-block], .print [data-article], .print [data-ids]").await? == 0);

        // Each number stands at the end of each of its mark's parts.
        let script = "return [...document.querySelectorAll('.print-article sup')].map((one) => {
                const block = one.closest('[data-role]');
                const range = document.createRange();
                range.setStart(block, 0);
                range.setEndBefore(one);
                const before = range.cloneContents();
                before.querySelectorAll('sup').forEach((number) => number.remove());
                return [Number(one.textContent), before.textContent]; })";
        let numbers: Vec<(usize, String)> = browser.ask(script, vec![]).await?;
        let listed: Vec<_> = work.annotations.iter().collect();
        let mut parts = 0;
        for (number, before) in &numbers {
            let mark = listed.get(number - 1).context("a number without a mark")?;
            ensure!(mark.parts.iter().any(|part| before.ends_with(&*part.exact)), "{number} after “{before}”");
        }
        for (at, mark) in listed.iter().enumerate() {
            let places = numbers.iter().filter(|(number, _)| *number == at + 1).count();
            ensure!(places == mark.ranges().count(), "{} stands {places} times", at + 1);
            parts += places;
        }
        ensure!(numbers.len() == parts);
        ensure!(numbers.iter().filter(|(number, _)| *number == 5).count() == 2, "the split quote: {numbers:?}");

        // The list says everything.
        let lines = browser.texts(".print-marks li").await?;
        ensure!(lines.len() == listed.len(), "{lines:?}");
        for (line, mark) in lines.iter().zip(&listed) {
            ensure!(line.contains(&*mark.parts[0].exact), "{line}");
        }
        let claim = &lines[1];
        for said in ["2Claim", "Status: To check", "Priority: High", "Tags: budget, follow up", "$275,000", "¶ 1", "by Ruth"] {
            ensure!(claim.contains(said), "{said} is missing in {claim}");
        }
        ensure!(lines[4].contains("2 parts") && lines[4].contains("Said by 6"), "{}", lines[4]);
        ensure!(lines.last().is_some_and(|line| line.contains("Lost its place")), "{lines:?}");
        let head = browser.texts(".print-head").await?.concat();
        for said in ["Port Selby weighs", "The Selby Courier", "3 Mar 2026", "Nadia Ferro", "https://courier.example", "Printed ", "Quote 5", "Figure 1"] {
            ensure!(head.contains(said), "{said} is missing in {head}");
        }

        // Patterns without color, each its own.
        let script = "return [...document.querySelectorAll('.print-legend mark')].map((one) => {
                const style = getComputedStyle(one);
                const colors = [style.backgroundColor, style.backgroundImage, style.color];
                const edge = (side) => style[side + 'Width'] === '0px' ? 'none' : style[side + 'Style'];
                return [one.textContent, [edge('borderBottom'), edge('borderTop'), edge('outline'),
                    style.textDecorationLine, style.textDecorationStyle].join(' '), colors.join(' ')]; })";
        let patterns: Vec<(String, String, String)> = browser.ask(script, vec![]).await?;
        let distinct: BTreeSet<&String> = patterns.iter().map(|(_, pattern, _)| pattern).collect();
        ensure!(patterns.len() == 7 && distinct.len() == 7, "{patterns:?}");
        for (_, pattern, colors) in &patterns {
            ensure!(colors == "rgba(0, 0, 0, 0) none rgb(0, 0, 0)", "{pattern} is on {colors}");
        }

        end_print(browser).await?;
        let (pages, printed) = print(browser, "print-story", "").await?;
        ensure!(pages >= 2, "{pages} pages");
        ensure!(printed.numbers == parts && printed.entries == listed.len(), "{printed:?} of {parts}");
        // The desk is as it was.
        ensure!(browser.blocks().await? == blocks);
        browser.wait_for_named("button", "Export").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn print_stands_in_the_menu_and_leaves_out_what_is_hidden() -> Result<()> {
    let work = marked_story()?;
    journey(async |_, browser| {
        open(browser, &work).await?;
        browser.system_asks_for(&[("prefers-color-scheme", "dark")]).await?;
        // A note that is being typed is printed too.
        browser.click_words("the clerk’s office").await?;
        browser.press("n").await?;
        browser.type_text("Who is the clerk?").await?;
        browser.pick("More", "Print…").await?;
        browser.wait_until("the page to be printed", "return asked === 1", vec![]).await?;
        browser.wait_gone(".print").await?;
        let seen: usize = browser.ask("return seenByPrint", vec![]).await?;
        let parts: usize = work.annotations.iter().map(|mark| mark.ranges().count()).sum();
        ensure!(seen == parts, "{seen} of {parts} numbers were in the page when it was printed");

        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        browser.press("2").await?;
        browser.wait_for("mark.dim").await?;
        begin_print(browser).await?;
        let head = browser.texts(".print-head").await?.concat();
        ensure!(head.contains("hidden on the desk: Claim: 4"), "{head}");
        ensure!(browser.count(".print mark[data-kind~=claim]").await? == 0);
        let lines = browser.texts(".print-marks li").await?;
        ensure!(lines.len() == work.annotations.len() - 4, "{lines:?}");
        ensure!(lines.iter().any(|line| line.contains("Who is the clerk?")), "{lines:?}");
        browser.shot("print-filtered").await?;
        // Paper is white, whatever the screen is.
        let script = "const style = getComputedStyle(document.querySelector('.print')); return style.color";
        let ink: String = browser.ask(script, vec![]).await?;
        ensure!(ink == "rgb(0, 0, 0)", "{ink}");
        end_print(browser).await?;
        print(browser, "print-filtered", "").await?;
        Ok(())
    })
    .await
}

/// Milliseconds of work that ten thousand marks may cost until they are on their way to the printer.
const READY: f64 = 4_000.0;

#[tokio::test]
async fn ten_thousand_marks_are_printed_whole() -> Result<()> {
    let paragraph = |number: usize| {
        format!(
            "The harbor office wrote in letter {number} that the ferry “would never again sail at night”, and nobody on the island asked who had counted the passengers of that winter.\n"
        )
    };
    let text =
        (0..3_400).fold("The ferry papers\nBy Ann Lee\n".to_owned(), |text, number| text + paragraph(number).as_str());
    let mut work = fresh(&text);
    let article = work.article.clone();
    let whole = article.text.as_str();
    let mut marks = Vec::new();
    for block in article.blocks.iter() {
        for (kind, words) in [
            ("source", "The harbor office"),
            ("quote", "“would never again sail at night”"),
            ("claim", "nobody on the island asked"),
        ] {
            let Some(at) = block.range.of(whole).find(words) else { continue };
            let range = TextRange::new(block.range.start() + at, block.range.start() + at + words.len());
            let mut new = mark(&work, marks.len() as u128, kind, &[words])?;
            new.parts = vec![Part { range, exact: words.into(), extra: None }];
            marks.push(Rc::new(new));
        }
    }
    work.annotations = AnnotationSet::from_list(marks);
    let count = work.annotations.len();
    ensure!(count >= 10_000);
    journey(async |_, browser| {
        open(browser, &work).await?;
        let painted = browser.count("[data-article] mark").await?;
        ensure!(painted < count / 10, "{painted} marks are painted on the desk");
        let script = "dispatchEvent(new Event('beforeprint'));
            await null;
            while (document.querySelector('.print') === null) await new Promise((go) => setTimeout(go));";
        let (_, rendered) = browser.work_of(script, vec![]).await?;
        browser.ask::<()>("dispatchEvent(new Event('afterprint')); printed.splice(0)", vec![]).await?;
        browser.wait_gone(".print").await?;
        let (pages, printed) = print(browser, "print-long", "1-2").await?;
        println!("{count} marks: rendered with {rendered:.0} ms of work, {pages} pages after {:.0} ms", printed.took);
        ensure!(printed.numbers == count && printed.entries == count, "{printed:?}");
        ensure!(rendered < READY, "rendered with {rendered:.0} ms of work");
        Ok(())
    })
    .await
}

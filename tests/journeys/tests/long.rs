//! A long article with very many marks: it opens at once, and nothing that a reader does in it costs
//! more than a screenful.
//!
//! What is held exactly are counts: how many elements there are, and how many of them one action changes. What the main
//! thread works for each step is printed (`cargo test -p journeys long:: -- --nocapture`) and held with a wide margin: the
//! time that it was given by the processor, which does not depend on what else the machine does.

use anyhow::{Result, ensure};
use galley_core::formats::galley;
use galley_core::model::work::Work;
use journeys::made::{self, REST};
use journeys::{Browser, journey, median};
use serde::Deserialize;
use serde_json::json;
use std::fmt;

/// Bytes of the text, about.
const BYTES: usize = 1_000_000;
/// Marks on it.
const MARKS: usize = 10_000;

/// Cards that are placed with those of a screen, before and after it.
const AROUND: usize = 48;
/// Cards that a list may have in any case.
const LISTED: usize = 60;

/// Milliseconds of work from choosing the file to the frame that shows it, or from asking for the page again.
const PAINTED: f64 = 4_000.0;
/// Milliseconds of work until it is on disk.
const SAVED: f64 = 1_000.0;
/// Milliseconds of work that one step may cost afterwards: a leap, a key, a mark.
const STEP: f64 = 1_200.0;
/// Milliseconds of work that a key of the text cursor may cost, as a rule; three times as much where the page scrolls.
const KEY: f64 = 150.0;

/// Notes when a file is chosen.
const WATCH: &str = "addEventListener('change', () => { window.chosenAt = performance.now(); }, { capture: true });";

/// The steps of an action, each with what the page has worked from its beginning until it is at rest: no task of the main
/// thread is longer than that. What a journey looks up between two steps is no cost of theirs.
struct Steps<'a> {
    browser: &'a Browser,
    what: String,
    costs: Vec<f64>,
}

impl<'a> Steps<'a> {
    fn begin(browser: &'a Browser, what: &str) -> Self {
        Self { browser, what: what.to_owned(), costs: Vec::new() }
    }

    async fn step(&mut self, work: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
        let before = self.browser.work().await?;
        work(self.browser).await?;
        self.browser.ask_async::<()>(REST, vec![]).await?;
        self.costs.push(self.browser.work().await? - before);
        Ok(())
    }

    /// Prints what they cost, and holds the dearest.
    fn check(self, most: f64) -> Result<()> {
        let dearest = self.costs.iter().copied().fold(0.0, f64::max);
        println!("{}: {dearest:.0} ms of work at most, {:.0} in the middle", self.what, median(self.costs));
        ensure!(dearest < most, "{}: {dearest:.0} ms of work", self.what);
        Ok(())
    }
}

/// What one action changed in the page: nodes that came and nodes that went, and the blocks of the
/// article in which anything changed.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Changes {
    added: usize,
    removed: usize,
    blocks: usize,
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} nodes came, {} went, {} blocks changed", self.added, self.removed, self.blocks)
    }
}

const RECORD: &str = "
    const seen = { added: 0, removed: 0, blocks: new Set() };
    const size = (nodes) => [...nodes].reduce((sum, node) => sum + 1 + (node.querySelectorAll?.('*').length ?? 0), 0);
    const take = (records) => {
        for (const one of records) {
            seen.added += size(one.addedNodes);
            seen.removed += size(one.removedNodes);
            const element = one.target.nodeType === 1 ? one.target : one.target.parentElement;
            const block = element?.closest('[data-block]');
            if (block) seen.blocks.add(block);
        }
    };
    window.recorder?.disconnect();
    window.recorder = new MutationObserver(take);
    window.recorded = () => {
        take(recorder.takeRecords());
        return { added: seen.added, removed: seen.removed, blocks: seen.blocks.size };
    };
    recorder.observe(document.querySelector('#galley'), { childList: true, subtree: true, attributes: true, characterData: true });";

/// Begins to count what changes.
async fn record(browser: &Browser) -> Result<()> {
    browser.ask::<()>(RECORD, vec![]).await
}

async fn recorded(browser: &Browser) -> Result<Changes> {
    let script =
        "await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go, 50))));
        return recorded()";
    browser.ask_async(script, vec![]).await
}

/// Opens the long article by its file, and holds what that costs until the frame that shows it.
async fn open_long(browser: &Browser, json: &str) -> Result<()> {
    browser.devtools("Page.enable", json!({})).await?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    browser.visit("").await?;
    // Everything is there: what is measured is the article, not the first visit.
    browser.wait_ready_for_offline().await?;
    let file = browser.make_file("long.galley.json", json.as_bytes())?;
    let before = browser.work().await?;
    browser.choose_files("Open a file", &[&file]).await?;
    let painted = browser.wait_for_mark("galley:article-painted").await?;
    let work = browser.work().await? - before;
    let chosen: f64 = browser.ask("return chosenAt", vec![]).await?;
    println!("painted {:.0} ms after the file was chosen, with {work:.0} ms of work", painted - chosen);
    ensure!(work < PAINTED, "painted with {work:.0} ms of work");
    Ok(())
}

#[tokio::test]
async fn a_megabyte_with_ten_thousand_marks_costs_a_screenful() -> Result<()> {
    let work = made::work(BYTES, MARKS);
    let marks = work.annotations.len();
    let json = galley::write(&work);
    println!("{} bytes of text, {marks} marks, {} bytes of JSON", work.article.text.len(), json.len());
    ensure!(marks > MARKS * 99 / 100);
    journey(async |_, browser| {
        open_long(browser, &json).await?;
        let mut saving = Steps::begin(browser, "saving it");
        saving.step(async |browser| browser.wait_saved().await).await?;
        saving.check(SAVED)?;
        look_whole(browser, &work).await?;
        scroll_about(browser).await?;
        mark_ten(browser).await?;
        walk_and_note(browser).await?;
        walk_by_cursor(browser).await?;
        search_and_filter(browser).await?;

        browser.wait_saved().await?;
        browser.reload().await?;
        let painted = browser.wait_for_mark("galley:article-painted").await?;
        let work = browser.work().await?;
        println!("painted {painted:.0} ms after a reload, with {work:.0} ms of work");
        ensure!(work < PAINTED, "painted after a reload with {work:.0} ms of work");
        Ok(())
    })
    .await
}

/// A screenful of marks and cards, and yet the whole text.
async fn look_whole(browser: &Browser, work: &Work) -> Result<()> {
    let painted = browser.count("[data-article] mark").await?;
    println!("{painted} mark elements, {} elements in all", browser.count("*").await?);
    ensure!(painted > 0 && painted < work.annotations.len() / 20, "{painted} mark elements");
    check_cards(browser).await?;
    let script = "return [...document.querySelectorAll('[data-block]')].map((one) => one.textContent).join('')";
    let shown: String = browser.ask(script, vec![]).await?;
    let blocks = work.article.blocks.iter().map(|block| block.range.of(work.article.text.as_str()));
    ensure!(shown == blocks.collect::<String>(), "the blocks do not show the text");
    Ok(())
}

/// There are as many cards as marks in the parts that are on the screen, and those around them that are placed with them.
async fn check_cards(browser: &Browser) -> Result<()> {
    let script = "const near = [...document.querySelectorAll('[data-block]')].filter((block) => {
            const box = block.getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight;
        });
        const marks = near.flatMap((block) => [...block.querySelectorAll('mark')]);
        return [document.querySelectorAll('[data-card]').length, new Set(marks.flatMap((mark) => mark.dataset.ids.split(' '))).size]";
    let (cards, near): (usize, usize) = browser.ask(script, vec![]).await?;
    println!("{cards} cards, {near} marks in the parts on the screen");
    ensure!(cards > 0 && cards <= (near + AROUND).max(LISTED), "{cards} cards beside {near} marks");
    Ok(())
}

async fn scroll_about(browser: &Browser) -> Result<()> {
    for (what, pixels, steps) in
        [("lines", 90, 60), ("screens", 800, 30), ("leaps", 40_000, 8), ("leaps back", -9_000, 20)]
    {
        let mut scrolling = Steps::begin(browser, &format!("scrolling by {what}"));
        for _ in 0..steps {
            let scroll = async |browser: &Browser| browser.ask("scrollBy(0, arguments[0])", vec![json!(pixels)]).await;
            scrolling.step(scroll).await?;
        }
        scrolling.check(STEP)?;
    }
    println!("then {} mark elements", browser.count("[data-article] mark").await?);
    check_cards(browser).await
}

/// Ten marks, taken back and made again.
async fn mark_ten(browser: &Browser) -> Result<()> {
    let mut marking = Steps::begin(browser, "marking");
    let mut most = Changes { added: 0, removed: 0, blocks: 0 };
    for number in 0..10 {
        let spot = browser.free_words().await?;
        browser.select((spot.block, spot.words.as_str())).await?;
        browser.wait_for("[role=toolbar]").await?;
        record(browser).await?;
        let key = ["q", "c", "s"].get(number % 3).copied().unwrap_or("q");
        let mark = async |browser: &Browser| {
            browser.press(key).await?;
            browser.wait_gone("[role=toolbar]").await
        };
        marking.step(mark).await?;
        let changes = recorded(browser).await?;
        // Its own block, the one with the mark that had the focus before, and the card: a source’s asks most.
        ensure!(changes.blocks <= 2 && changes.added < 700, "one mark: {changes}");
        if changes.added > most.added {
            most = changes;
        }
    }
    println!("one mark, at most: {most}");
    marking.check(STEP)?;
    for (what, keys) in [("undoing", "Ctrl+z"), ("redoing", "Ctrl+Shift+z")] {
        let mut steps = Steps::begin(browser, what);
        for _ in 0..10 {
            steps.step(async |browser| browser.press(keys).await).await?;
        }
        steps.step(async |browser| browser.wait_saved().await).await?;
        steps.check(STEP)?;
    }
    Ok(())
}

/// From mark to mark, and a note.
async fn walk_and_note(browser: &Browser) -> Result<()> {
    for keys in ["j", "k"] {
        let mut steps = Steps::begin(browser, keys);
        for _ in 0..20 {
            steps.step(async |browser| browser.press(keys).await).await?;
        }
        steps.check(STEP)?;
    }
    let mut note = Steps::begin(browser, "a note");
    note.step(async |browser| browser.press("n").await).await?;
    record(browser).await?;
    for word in "Ask the board for the letter.".split_inclusive(' ') {
        note.step(async |browser| browser.type_text(word).await).await?;
    }
    note.step(async |browser| browser.press("Escape").await).await?;
    note.step(async |browser| browser.wait_saved().await).await?;
    let changes = recorded(browser).await?;
    println!("a note: {changes}");
    // Its own block, where the mark is described with it.
    ensure!(changes.blocks <= 1 && changes.added < 100, "a note: {changes}");
    note.check(STEP)
}

/// With the text cursor through the article: no key renders anything but where the cursor stands, and the
/// adder beside a selection.
async fn walk_by_cursor(browser: &Browser) -> Result<()> {
    // Where the page is scrolled, the parts that come near are painted: scrolling is held elsewhere.
    let any = usize::MAX;
    for (what, key, modifiers, most) in [
        ("letters", "ArrowRight", "", 0),
        ("words", "ArrowRight", "ctrlKey", 0),
        ("lines", "ArrowDown", "", any),
        ("selecting words", "ArrowRight", "ctrlKey shiftKey", 200),
        ("selecting lines", "ArrowDown", "shiftKey", any),
        ("growing", "e", "", 200),
        ("parts", "ArrowDown", "ctrlKey", any),
        ("screens", "PageDown", "", any),
    ] {
        let mut steps = Steps::begin(browser, &format!("cursor by {what}"));
        let place: f64 = browser.ask("return scrollY", vec![]).await?;
        record(browser).await?;
        // What one key costs, the layout that it asks for included.
        let script = "const event = new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, cancelable: true,
                ...Object.fromEntries(arguments[1].split(' ').filter(Boolean).map((name) => [name, true])) });
            document.querySelector('[data-article]').dispatchEvent(event)";
        for _ in 0..20 {
            steps.step(async |browser| browser.ask(script, vec![json!(key), json!(modifiers)]).await).await?;
        }
        let changes = recorded(browser).await?;
        println!("cursor by {what}: {changes}");
        // It depends on the typeface whether a selection that grows leaves the screen; then cards come with the page.
        let stayed = browser.ask::<f64>("return scrollY", vec![]).await? == place;
        ensure!(changes.added <= most || !stayed, "cursor by {what}: {changes}");
        let middle = median(steps.costs.clone());
        let limit = if most == any { KEY * 3.0 } else { KEY };
        ensure!(middle < limit, "cursor by {what}: a key costs {middle:.0} ms of work");
        steps.check(STEP)?;
    }
    browser.press("Escape").await
}

async fn search_and_filter(browser: &Browser) -> Result<()> {
    let mut filtering = Steps::begin(browser, "a kind off and on");
    for _ in 0..2 {
        filtering.step(async |browser| browser.press("2").await).await?;
    }
    filtering.check(STEP)?;
    let mut searching = Steps::begin(browser, "searching");
    searching.step(async |browser| browser.press("/").await).await?;
    for letter in ["t", "i", "m", "e", "t", "a", "b", "l", "e"] {
        searching.step(async |browser| browser.type_text(letter).await).await?;
    }
    searching.check(STEP)?;
    check_cards(browser).await
}

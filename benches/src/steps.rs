//! What a hand does, one thing after another, on either side.

use crate::memory;
use crate::page::{Cost, Page};
use anyhow::{Context as _, Result};
use journeys::made::SCROLLER;
use serde::Deserialize;
use serde_json::{Value, json};

/// How often a step is done; the middle one counts.
const TIMES: usize = 7;

/// How often a file is opened.
const OPENINGS: usize = 5;

/// All of it, on one article.
pub(crate) async fn run(page: &mut Page<'_>, file: &str, parts: &[&str]) -> Result<()> {
    page.watch().await?;
    let has = |part: &str| parts.contains(&part);
    open(page, file, if has("hand") { OPENINGS } else { 1 }).await?;
    page.tare().await?;
    if has("hand") {
        hand(page).await?;
    }
    if has("scroll") {
        scroll(page).await?;
    }
    if has("memory") {
        memory::run(page).await?;
    }
    Ok(())
}

/// From choosing the file until it is painted, each time on a page that knows nothing of it.
async fn open(page: &mut Page<'_>, file: &str, times: usize) -> Result<()> {
    let path = page.make_file("seeded.galley.json", file.as_bytes())?;
    let (mut costs, mut after) = (Vec::new(), Vec::new());
    for _ in 0..times {
        page.wipe_storage().await?;
        page.visit("").await?;
        page.wait_for_mark("galley:ready").await?;
        if page.is_galley() {
            page.wait_ready_for_offline().await?;
        }
        page.settle().await?;
        let before = page.work().await?;
        page.choose_files("Open a file", &[&path]).await?;
        let painted = page.wait_for_mark("galley:article-painted").await?;
        page.settle().await?;
        if page.is_galley() {
            page.wait_saved().await?;
            page.settle().await?;
        }
        let work = page.work().await? - before;
        let chosen: f64 = page.evaluate("bench.chosen").await?;
        costs.push(Cost { work, painted: Some(painted - chosen) });
        let late = format!("Math.max(0, ...bench.long.filter((task) => task.at > {painted}).map((task) => task.took))");
        after.push(page.evaluate(&late).await?);
    }
    page.note("open", &costs);
    page.figure("open: longest task after it is painted", "ms", after);
    Ok(())
}

/// What is done with keys, in the middle of the article.
async fn hand(page: &mut Page<'_>) -> Result<()> {
    let tabs = if page.is_galley() { page.texts("[role=tablist] [role=tab]").await?.len() } else { 0 };
    mark(page, "").await?;
    note(page).await?;
    search(page).await?;
    let before = page.work().await?;
    page.evaluate::<Value>("new Promise((go) => setTimeout(go, 10_000)).then(() => null)").await?;
    let idle = page.work().await? - before;
    page.figure("idle for ten seconds: work", "ms", vec![idle]);
    if !page.is_galley() {
        return Ok(());
    }
    let costs = [press(page, "2").await?, press(page, "2").await?, press(page, "3").await?, press(page, "3").await?];
    page.note("filter", &costs);
    let mut first = Vec::new();
    for tab in 1..tabs {
        let name = tab_name(page, tab).await?;
        first.push(show_tab(page, tab).await?);
        let mut again = Vec::new();
        for _ in 0..TIMES {
            show_tab(page, 0).await?;
            again.push(show_tab(page, tab).await?);
        }
        page.note(&format!("tab {name}, again"), &again);
        page.note(&format!("tab {name}, first"), &first.split_off(0));
        mark(page, &format!(", {name} shown")).await?;
    }
    show_tab(page, 0).await?;
    let mut costs = Vec::new();
    for _ in 0..TIMES {
        costs.push(press(page, "Ctrl+k").await?);
        page.wait_for("dialog[open]").await?;
        page.press("Escape").await?;
        page.wait_gone("dialog[open]").await?;
        page.settle().await?;
    }
    page.note("palette, first", costs.get(..1).unwrap_or_default());
    page.note("palette", costs.get(1..).unwrap_or_default());
    Ok(())
}

async fn press(page: &Page<'_>, keys: &str) -> Result<Cost> {
    page.cost(async |page| page.press(keys).await).await
}

async fn tab_name(page: &Page<'_>, tab: usize) -> Result<String> {
    let script =
        format!("document.querySelectorAll('[role=tablist] [role=tab]')[{tab}].textContent.replace(/[^A-Za-z]/g, '')");
    page.evaluate(&script).await
}

async fn show_tab(page: &Page<'_>, tab: usize) -> Result<Cost> {
    let script = format!(
        "(() => {{ const box = document.querySelectorAll('[role=tablist] [role=tab]')[{tab}].getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2] }})()"
    );
    let place: (f64, f64) = page.evaluate(&script).await?;
    page.cost(async |page| {
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": place.0, "y": place.1, "button": "left", "clickCount": 1 });
            page.devtools("Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    })
    .await
}

/// Words in the middle of the article are selected, so that a key marks them.
async fn select(page: &Page<'_>) -> Result<()> {
    let spot = page.free_words().await?;
    page.select((spot.block, spot.words.as_str())).await?;
    if page.is_galley() {
        page.wait_for("[role=toolbar]").await?;
    }
    page.settle().await
}

async fn to_the_middle(page: &Page<'_>) -> Result<()> {
    let script = format!("{SCROLLER}.scrollTo(0, {SCROLLER}.scrollHeight / 2)");
    page.evaluate::<Value>(&format!("({script}, null)")).await?;
    page.settle().await
}

/// New marks, taken back, made again, deleted; and from mark to mark.
async fn mark(page: &mut Page<'_>, shown: &str) -> Result<()> {
    to_the_middle(page).await?;
    let [mut marked, mut undone, mut deleted, mut stepped] = [const { Vec::new() }; 4];
    for _ in 0..TIMES {
        select(page).await?;
        marked.push(press(page, "q").await?);
        undone.push(press(page, "Ctrl+z").await?);
        select(page).await?;
        page.press("q").await?;
        page.settle().await?;
        deleted.push(press(page, "Delete").await?);
        page.evaluate::<Value>(&format!("({SCROLLER}.scrollBy(0, 300), null)")).await?;
        page.settle().await?;
    }
    select(page).await?;
    page.press("q").await?;
    page.settle().await?;
    for _ in 0..TIMES {
        stepped.push(press(page, "j").await?);
    }
    for (what, costs) in [("new mark", marked), ("undo", undone), ("delete", deleted), ("J", stepped)] {
        page.note(&format!("{what}{shown}"), &costs);
    }
    Ok(())
}

/// A note on the mark that has the focus, letter by letter.
async fn note(page: &mut Page<'_>) -> Result<()> {
    page.press("n").await?;
    page.settle().await?;
    let costs = typed(page, "Ask the board").await?;
    page.note("a letter in a note", &costs);
    page.press("Escape").await?;
    page.settle().await
}

/// A search, letter by letter.
async fn search(page: &mut Page<'_>) -> Result<()> {
    page.press("/").await?;
    page.settle().await?;
    let costs = typed(page, "timetable").await?;
    page.note("a letter of a search", &costs);
    page.press("Ctrl+a").await?;
    page.press("Backspace").await?;
    page.press("Escape").await?;
    page.settle().await
}

async fn typed(page: &Page<'_>, words: &str) -> Result<Vec<Cost>> {
    let mut costs = Vec::new();
    for letter in words.chars() {
        let letter = letter.to_string();
        costs.push(page.cost(async |page| page.type_text(&letter).await).await?);
    }
    Ok(costs)
}

/// What scrolling was like, milliseconds.
#[derive(Debug, Deserialize)]
struct Frames {
    longest: f64,
    tasks: usize,
}

/// Runs in the page: at each step the page is scrolled to a place, and the next step comes with the next frame but one.
const SCROLL: &str = "(async (places) => {
    let [last, longest, tasks] = [performance.now(), 0, bench.long.length];
    for (const place of places) {
        scrollTo(0, place * (document.documentElement.scrollHeight - innerHeight));
        await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
        const now = performance.now();
        [longest, last] = [Math.max(longest, (now - last) / 2), now];
    }
    await new Promise((go) => setTimeout(go, 300));
    return { longest, tasks: bench.long.length - tasks };
})";

/// Through the article in fifty steps; to and fro, as by the bar; and by the wheel.
async fn scroll(page: &mut Page<'_>) -> Result<()> {
    let through: Vec<f64> = (0..=50).map(|step| f64::from(step) / 50.0).collect();
    let about: Vec<f64> = (0..20).map(|step| f64::from(step * 37 % 100) / 100.0).collect();
    for (what, places) in [("scroll through in 50 steps", through), ("scroll to 20 places", about)] {
        let [mut costs, mut longest, mut tasks] = [const { Vec::new() }; 3];
        for _ in 0..5 {
            page.evaluate::<Value>("(scrollTo(0, 0), null)").await?;
            page.settle().await?;
            let before = page.work().await?;
            let frames: Frames = page.evaluate(&format!("{SCROLL}({})", json!(places))).await?;
            page.settle().await?;
            costs.push(page.work().await? - before);
            longest.push(frames.longest);
            tasks.push(frames.tasks as f64);
        }
        page.figure(&format!("{what}: work"), "ms", costs);
        page.figure(&format!("{what}: longest frame"), "ms", longest);
        page.figure(&format!("{what}: long tasks"), "", tasks);
    }
    let mut costs = Vec::new();
    for _ in 0..5 {
        to_the_middle(page).await?;
        let before = page.work().await?;
        for _ in 0..30 {
            let turn = json!({ "type": "mouseWheel", "x": 500, "y": 500, "deltaX": 0, "deltaY": 120 });
            page.devtools("Input.dispatchMouseEvent", turn).await.context("the wheel")?;
        }
        page.settle().await?;
        costs.push(page.work().await? - before);
    }
    page.figure("30 turns of the wheel: work", "ms", costs);
    Ok(())
}

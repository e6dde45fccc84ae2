//! A first visit with a slow line and a slow processor: what has to come before the field takes a paste, and before that
//! paste is an article.
//!
//! What is promised is a time: at 1.6 Mbit/s, 150 ms and a processor slowed four times the field takes a paste within 1.5 s,
//! and the paste is painted as an article within 8 s. A stopwatch would measure how busy the machine is that runs this: the
//! line would be as slow as it says, but the processor is shared with whatever else runs there. So what is held to the
//! promise is the line's own time, which is nine tenths of the whole: the bytes that the site really sent, packed, to page and
//! workers alike, and how often an answer had to be waited for before the next question could be asked. What is left to the
//! processor is a constant; the times by the clock are printed. The DevTools protocol slows the page down but not its
//! service worker, so it is the site that is slow ([`Site::slow_down`](journeys::Site::slow_down)).

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, STORY, Site, journey, journey_on};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::{Duration, UNIX_EPOCH};
use xtask::server::{Link, Request};
use xtask::{project, size};

/// A phone's line on the road: 1.6 Mbit a second, 150 ms until an answer begins.
const LINE: Link = Link { bytes_per_second: 200_000, latency: Duration::from_millis(150) };

/// How much slower the page's processor is made.
const SLOWED: u32 = 4;

/// Within what time the field takes a paste, and how much of it is left to the processor.
const FIELD: (Duration, Duration) = (Duration::from_millis(1_500), Duration::from_millis(500));

/// Within what time that paste is painted as an article, and how much of it is left to the processor.
const ARTICLE: (Duration, Duration) = (Duration::from_secs(8), Duration::from_secs(1));

/// The names of these files as they are asked for.
fn addresses(files: &[size::Loaded]) -> BTreeSet<String> {
    files.iter().map(|file| format!("/{}", file.name)).map(|name| name.replace("/index.html", "/")).collect()
}

/// How long the line takes for these answers, of which some waited for others: `waves` of them one after another.
fn line_time<'a>(answers: impl Iterator<Item = &'a Request>, waves: u32) -> Duration {
    LINE.latency * waves + LINE.time_for(answers.map(|request| request.sent).sum())
}

#[tokio::test]
async fn a_cold_visit_takes_a_paste_and_makes_an_article_of_it_in_the_promised_time() -> Result<()> {
    journey(async |site, browser| {
        browser.paste_at_once(STORY).await?;
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED })).await?;
        site.slow_down(LINE)?;
        browser.visit_shell("").await?;
        let painted = browser.wait_for_mark("galley:article-painted").await?;
        let blocks = browser.blocks().await?;
        ensure!(blocks.first().is_some_and(|first| STORY.starts_with(first.as_str())), "{blocks:?}");
        let paste = browser.pasted().await?;
        ensure!(paste.is_taken, "the field was there, and nobody took the paste");

        // The late file and what the service worker asks for come after the module, or they would make the reader wait.
        let traffic = site.traffic();
        let late = size::late(&project::dist())?.map(|late| format!("/{}", late.name));
        let is_later = |request: &Request| request.target == "/sw.js" || Some(&request.target) == late.as_ref();
        let page: Vec<&Request> = traffic.iter().take_while(|request| !is_later(request)).collect();
        let asked: Vec<&str> = page.iter().map(|request| request.target.as_str()).collect();
        let dist = project::dist();
        let (shell, all) = (addresses(&size::shell(&dist)?), addresses(&size::first_load(&dist)?));
        let once: BTreeSet<String> = asked.iter().map(|target| (*target).to_owned()).collect();
        ensure!(once.len() == asked.len() && once.is_subset(&all), "more than a first visit needs: {asked:?}");
        ensure!(all.iter().filter(|name| name.ends_with(".wasm")).all(|name| once.contains(name)), "{asked:?}");

        // The page, and what it links; then the module, which the loader asks for.
        let of_shell = page.iter().copied().filter(|request| shell.contains(&request.target));
        let (field_line, article_line) = (line_time(of_shell, 2), line_time(page.iter().copied(), 3));
        let first_paint = "return performance.getEntriesByName('first-contentful-paint')[0].startTime";
        let first_paint: f64 = browser.ask(first_paint, vec![]).await?;
        let origin: f64 = browser.ask("return performance.timeOrigin", vec![]).await?;
        let worker = traffic.get(page.len()).and_then(|request| request.at.duration_since(UNIX_EPOCH).ok());
        let after = worker.map(|at| at.as_secs_f64() * 1_000.0 - origin).unwrap_or(painted);
        println!(
            "the line takes {field_line:.2?} until the field takes a paste and {article_line:.2?} until Galley is there; by the \
             clock: first paint {first_paint:.0} ms, paste taken {:.0} ms, Galley there {after:.0} ms, article painted {painted:.0} ms",
            paste.at
        );
        for (what, line, (promised, processor)) in
            [("a paste is taken", field_line, FIELD), ("it is an article", article_line, ARTICLE)]
        {
            ensure!(line + processor <= promised, "until {what} the line takes {line:.2?} of {promised:?}: {page:#?}");
        }
        Ok(())
    })
    .await
}

/// The state of the start screen's shell where the module has not come.
async fn wait_not_come(browser: &Browser) -> Result<()> {
    browser.wait_for_text("Galley could not be loaded. What you have put in is still here.").await?;
    ensure!(browser.count("main.panic").await? == 0, "the page that says that Galley stopped is not for this");
    Ok(())
}

#[tokio::test]
async fn where_only_the_wasm_is_blocked_the_page_says_so_and_keeps_what_was_pasted_and_typed() -> Result<()> {
    let site = Site::on_a_plain_host("galley")?;
    let files = size::module(&site.folder())?;
    let wasm = files.iter().find(|file| file.name.ends_with(".wasm")).context("the module has no wasm")?;
    let (here, away) = (site.folder().join(&wasm.name), site.folder().join("away"));
    std::fs::rename(&here, &away)?;
    journey_on(site, async |_, browser| {
        // Typed words stay in the field, and are there to go on with.
        browser.visit_shell("").await?;
        wait_not_come(browser).await?;
        browser.click("textbox", "Paste an article").await?;
        browser.type_text("Typed by hand").await?;
        browser.click("button", "Try again").await?;
        wait_not_come(browser).await?;
        let kept = "return document.querySelector('#shell textarea').value";
        ensure!(browser.ask::<String>(kept, vec![]).await? == "Typed by hand");
        // A paste that was taken waits, and opens when the module comes.
        browser.visit_shell("?again").await?;
        wait_not_come(browser).await?;
        browser.paste_into("textbox", "Paste an article", STORY).await?;
        wait_not_come(browser).await?;
        std::fs::rename(&away, &here)?;
        browser.click("button", "Try again").await?;
        browser.wait_for_article().await?;
        let blocks = browser.blocks().await?;
        ensure!(blocks.first().is_some_and(|first| STORY.starts_with(first.as_str())), "{blocks:?}");
        // What did not come was said in the console, too.
        browser.take_console().await?;
        Ok(())
    })
    .await
}

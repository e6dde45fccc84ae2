//! Stopping: when Galley itself fails, a plain page says what is safe and hands out the rest.
//!
//! Over the build with faults (`cargo xtask build --faults`), which stops where it is told to.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::galley;
use journeys::{Browser, Pointer, STORY, Site, journey, journey_on};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use xtask::project;

const SAVED: &str = "“We are not closing books,”";
const UNSAVED: &str = "the clerk’s office";

/// Has the page stop at this place from now on.
async fn stop_at(browser: &Browser, place: &str) -> Result<()> {
    browser.ask::<()>("window.galleyFault = arguments[0]", vec![json!(place)]).await
}

/// Waits for the page that says so, and checks what holds for it wherever Galley stopped.
async fn wait_for_stopped(browser: &mut Browser, was_saved: bool) -> Result<()> {
    browser.wait_for("main.panic[data-ready]").await?;
    ensure!(browser.texts("main.panic h1").await? == ["Galley stopped"]);
    ensure!(browser.count("main.panic [role=alert] h1").await? == 1);
    browser.wait_for_focus("main.panic h1").await?;
    let said = browser.texts("main.panic [role=alert] p").await?;
    ensure!(said[0].starts_with(if was_saved { "The last save was on " } else { "Nothing was saved" }), "{said:?}");
    if was_saved {
        let age: f64 =
            browser.ask("return Date.now() - new Date(document.querySelector('time').dateTime)", vec![]).await?;
        ensure!((0.0..60_000.0).contains(&age), "the last save was {age} ms ago?");
    }
    // It stands, whatever the dead app still does.
    browser.press("j").await?;
    browser.ask::<()>("dispatchEvent(new Event('hashchange')); dispatchEvent(new Event('resize'))", vec![]).await?;
    browser.ask_async::<()>("await new Promise((go) => setTimeout(go, 1200))", vec![]).await?;
    ensure!(browser.count("body > *").await? == 1 && browser.count("main.panic").await? == 1);
    let report = browser.texts("main.panic pre").await?.join("");
    ensure!(report.contains("Galley 0.") && !report.contains("closing") && !report.contains("clerk"), "{report}");
    // What the engine writes about it is as it should be.
    let console = browser.take_console().await?;
    ensure!(console.iter().all(|line| line.contains("Uncaught")), "{console:?}");
    Ok(())
}

async fn download(browser: &Browser, button: &str, ending: &str) -> Result<(String, String)> {
    browser.click("button", button).await?;
    let (name, bytes) = browser.take_download(ending).await?;
    Ok((name, String::from_utf8(bytes)?))
}

async fn everything(browser: &Browser) -> Result<(PathBuf, Value)> {
    let (name, text) = download(browser, "Download everything kept here", ".json").await?;
    ensure!(name.starts_with("galley-everything-2"), "{name}");
    browser.wait_for_text("The file was handed to the browser.").await?;
    Ok((browser.make_file(&name, text.as_bytes())?, serde_json::from_str(&text)?))
}

/// Words of the annotations in a Galley file.
fn words_in(file: &str) -> Result<BTreeSet<String>> {
    let file: Value = serde_json::from_str(file)?;
    let words = |one: &Value| one["parts"][0]["exact"].as_str().map(str::to_owned);
    Ok(file["annotations"].as_array().context("no annotations")?.iter().filter_map(words).collect())
}

/// Words of the marks in a file with everything, as the core reads it.
fn words_kept(everything: &Value) -> Result<BTreeSet<String>> {
    let reading = galley_core::journal::backup::read(&everything.to_string())?;
    ensure!(reading.problems.is_empty(), "{:?}", reading.problems);
    Ok(reading.kept.iter().flat_map(|kept| kept.work.annotations.iter().map(|mark| mark.exact())).collect())
}

fn set(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(|&words| words.to_owned()).collect()
}

/// Loads the page again without the fault and waits for the article.
async fn again(browser: &Browser) -> Result<()> {
    browser.click("button", "Load the page again").await?;
    browser.wait_for_article().await?;
    Ok(())
}

async fn painted_words(browser: &Browser) -> Result<BTreeSet<String>> {
    Ok(browser.painted().await?.into_iter().map(|(_, words)| words).collect())
}

#[tokio::test]
async fn a_start_screen_that_stops_hands_out_everything() -> Result<()> {
    journey_on(Site::with_faults()?, async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark(SAVED, "q").await?;
        browser.wait_saved().await?;
        browser.visit("?fault=start").await?;
        wait_for_stopped(browser, false).await?;
        ensure!(words_kept(&everything(browser).await?.1)? == set(&[SAVED]));
        ensure!(browser.named("button", "Download what was open").await?.is_empty(), "nothing was open");
        // It does so each time, and is no less plain for it.
        browser.click("button", "Load the page again").await?;
        wait_for_stopped(browser, false).await?;
        browser.visit("").await?;
        browser.wait_for_text("On this device").await?;
        Ok(())
    })
    .await
}

/// Marks one thing, waits for "Saved", then has the next mark stop Galley in some way.
/// `open` is what was open, unless nothing could be had of it.
async fn stops_over_a_mark(fault: &str, open: Option<&[&str]>, kept: &[&str]) -> Result<()> {
    journey_on(Site::with_faults()?, async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark(SAVED, "q").await?;
        browser.wait_saved().await?;
        browser.select_to_mark(UNSAVED).await?;
        stop_at(browser, fault).await?;
        browser.press("s").await?;
        wait_for_stopped(browser, true).await?;
        if let Some(open) = open {
            let (_, text) = download(browser, "Download what was open", ".json").await?;
            ensure!(words_in(&text)? == set(open), "what was open: {:?}", words_in(&text)?);
        } else {
            ensure!(browser.named("button", "Download what was open").await?.is_empty());
        }
        ensure!(words_kept(&everything(browser).await?.1)? == set(kept), "what is kept");
        again(browser).await?;
        ensure!(painted_words(browser).await? == set(kept), "after loading again: {:?}", painted_words(browser).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reducer_that_stops_over_a_mark_gives_it_back_as_a_file() -> Result<()> {
    stops_over_a_mark("marking", Some(&[SAVED, UNSAVED]), &[SAVED]).await
}

#[tokio::test]
async fn a_desk_that_stops_while_it_renders_gives_back_what_it_was_to_show() -> Result<()> {
    stops_over_a_mark("render", Some(&[SAVED, UNSAVED]), &[SAVED]).await
}

#[tokio::test]
async fn a_vault_that_stops_after_its_commit_has_kept_the_mark() -> Result<()> {
    stops_over_a_mark("saving", Some(&[SAVED, UNSAVED]), &[SAVED, UNSAVED]).await
}

#[tokio::test]
async fn a_trap_without_a_panic_leaves_no_frozen_screen() -> Result<()> {
    stops_over_a_mark("trap marking", Some(&[SAVED, UNSAVED]), &[SAVED]).await
}

#[tokio::test]
async fn the_end_of_the_stack_leaves_no_frozen_screen() -> Result<()> {
    stops_over_a_mark("deep marking", None, &[SAVED]).await
}

#[tokio::test]
async fn a_desk_that_stops_again_over_what_was_open_still_hands_out_everything() -> Result<()> {
    stops_over_a_mark("render,rescue", None, &[SAVED]).await?;
    stops_over_a_mark("trap render,trap rescue", None, &[SAVED]).await
}

#[tokio::test]
async fn a_note_that_was_being_typed_is_in_both_files_and_comes_back() -> Result<()> {
    journey_on(Site::with_faults()?, async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        let mark = browser.mark(SAVED, "q").await?;
        browser.wait_saved().await?;
        browser.click("textbox", "Note").await?;
        browser.type_text("Ask her about the buses").await?;
        browser
            .wait_until(
                "the draft in local storage",
                "return localStorage.getItem(arguments[0]) === 'Ask her about the buses'",
                vec![json!(format!("galley:draft:{id}:{mark}"))],
            )
            .await?;
        stop_at(browser, "render").await?;
        // The note is left, and the desk stops before the vault has its words.
        browser.click_words("The council meets").await?;
        wait_for_stopped(browser, true).await?;
        let (_, text) = download(browser, "Download what was open", ".json").await?;
        let file: Value = serde_json::from_str(&text)?;
        ensure!(file["annotations"][0]["note"] == "Ask her about the buses", "{}", file["annotations"]);
        let (_, all) = everything(browser).await?;
        let reading = galley_core::journal::backup::read(&all.to_string())?;
        let notes: Vec<&String> = reading.kept.iter().flat_map(|kept| kept.drafts.values()).collect();
        ensure!(notes == ["Ask her about the buses"], "{notes:?}");
        again(browser).await?;
        browser.wait_for_text("A note that you were typing was kept").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_that_stop_the_opening_are_given_back() -> Result<()> {
    journey_on(Site::with_faults()?, async |_, browser| {
        browser.visit("?fault=opening").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.paste_into("textbox", "Paste an article", STORY).await?;
        wait_for_stopped(browser, false).await?;
        let (name, text) = download(browser, "Download what was open", ".txt").await?;
        ensure!(name == "galley-words.txt" && text == STORY, "{name}: {text}");
        ensure!(words_kept(&everything(browser).await?.1)?.is_empty());
        browser.visit("").await?;
        browser.wait_for_text("No articles on this device").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_article_that_stops_the_desk_each_time_does_not_bar_the_list() -> Result<()> {
    journey_on(Site::with_faults()?, async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        browser.wait_saved().await?;
        browser.visit(&format!("?fault=render#/article/{id}")).await?;
        wait_for_stopped(browser, false).await?;
        ensure!(words_in(&download(browser, "Download what was open", ".json").await?.1)?.is_empty());
        browser.click("button", "Go to the list").await?;
        browser.wait_for(".kept li").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_is_seen_heard_and_used_by_everybody() -> Result<()> {
    for (width, height, pointer) in [(1440, 900, Pointer::Mouse), (390, 844, Pointer::Touch)] {
        for dark in [false, true] {
            journey_on(Site::with_faults()?, async |_, browser| {
                browser.screen(width, height, pointer).await?;
                browser.dark(dark).await?;
                browser.open_pasted(STORY).await?;
                browser.wait_saved().await?;
                stop_at(browser, "render").await?;
                // Any change of the desk's.
                browser.screen(width - 10, height, pointer).await?;
                browser.select("The council meets").await?;
                wait_for_stopped(browser, true).await?;
                browser.screen(width, height, pointer).await?;
                let name = format!("{width}-{}", if dark { "dark" } else { "light" });
                browser.shot(&format!("stopped-{name}")).await?;
                browser.check_accessible(&format!("the stopped page at {name}")).await?;
                let small = "return [...document.querySelectorAll('button, summary')].filter((one) => {
                    const { width, height } = one.getBoundingClientRect();
                    return width < 24 || height < 24; }).map((one) => one.textContent)";
                let small: Vec<String> = browser.ask(small, vec![]).await?;
                ensure!(small.is_empty(), "too small: {small:?}");
                let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                ensure!(browser.ask::<i64>(wide, vec![]).await? <= 0, "it scrolls sideways at {name}");
                // By keys alone, from the heading on.
                for _ in 0..5 {
                    browser.press("Tab").await?;
                }
                browser.wait_for_focus("summary").await?;
                browser.press("Enter").await?;
                browser.wait_for("details[open] pre").await?;
                browser.shot(&format!("stopped-open-{name}")).await?;
                browser.check_accessible(&format!("the report at {name}")).await
            })
            .await?;
        }
    }
    Ok(())
}

/// An archive as another program packs it: its files compressed, in a folder. Its name and bytes.
fn packed_anew(file: &Path) -> Result<(String, Vec<u8>)> {
    let anew = file.with_file_name("galley-everything-anew.zip");
    let script = "import sys, zipfile\n\
        out = zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED)\n\
        for one in zipfile.ZipFile(sys.argv[1]).infolist():\n\
        \x20   out.writestr('my articles/' + one.filename, zipfile.ZipFile(sys.argv[1]).read(one))\n\
        out.close()";
    let done = std::process::Command::new("python3").arg("-c").arg(script).arg(file).arg(&anew).status()?;
    ensure!(done.success(), "python3 does not pack it");
    Ok(("galley-everything-anew.zip".to_owned(), std::fs::read(anew)?))
}

// Everything, in normal life.

#[tokio::test]
async fn everything_goes_out_as_one_file_and_comes_back_in_another_browser() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark(SAVED, "q").await?;
        browser.mark(UNSAVED, "s").await?;
        browser.wait_saved().await?;
        browser.open_pasted("A second story\nBy Ada Lind\nIt has one paragraph and no more.").await?;
        browser.mark("one paragraph", "c").await?;
        browser.wait_saved().await?;
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.pick("More", "Download all articles as JSON Lines").await?;
        let (_, lines) = browser.take_download(".jsonl").await?;
        let lines = String::from_utf8(lines)?;
        ensure!(lines.lines().count() == 2 && lines.lines().all(|line| galley::read(line).is_ok()), "{lines}");
        browser.pick("More", "Download all articles (ZIP)").await?;
        let (name, bytes) = browser.take_download(".zip").await?;
        let file = browser.make_file(&name, &bytes)?;
        browser.wipe_storage().await?;
        let (name, bytes) = packed_anew(&file)?;
        browser.open_file(&name, &bytes).await?;
        browser.wait_for_article().await?;
        browser.wait_for_text("2 articles were opened").await?;
        // The one that was worked on last.
        ensure!(painted_words(browser).await? == set(&["one paragraph"]));
        browser.wait_saved().await?;
        browser.visit("").await?;
        browser.wait_for_text("2 articles").await?;
        browser.click_css(".kept li:nth-child(2) h3 a").await?;
        browser.wait_for_article().await?;
        ensure!(painted_words(browser).await? == set(&[SAVED, UNSAVED]), "{:?}", painted_words(browser).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_release_cannot_be_told_to_stop() -> Result<()> {
    let mut found = Vec::new();
    for folder in [project::dist(), project::faults()] {
        let names = project::files_under(&folder)?.into_iter().filter(|name| name.ends_with(".wasm"));
        let modules = names.map(|name| std::fs::read(folder.join(name))).collect::<Result<Vec<_>, _>>()?;
        ensure!(!modules.is_empty());
        found.push(modules.iter().any(|bytes| bytes.windows(11).any(|window| window == b"galleyFault")));
    }
    ensure!(found == [false, true], "{found:?}");
    Ok(())
}

// A module that cannot start.

#[tokio::test]
async fn a_module_that_cannot_start_says_so() -> Result<()> {
    let site = Site::on_a_plain_host("galley")?;
    let files = xtask::size::module(&site.folder())?;
    let wasm = files.iter().find(|file| file.name.ends_with(".wasm")).context("the module has no wasm")?;
    std::fs::write(site.folder().join(&wasm.name), b"\0asm\x01\0\0\0\xff")?;
    journey_on(site, async |_, browser| {
        browser.visit_shell("").await?;
        browser.wait_for("main.panic[data-ready]").await?;
        ensure!(browser.texts("main.panic h1").await? == ["Galley could not start"]);
        browser.wait_for_text("What it called saved is safe").await?;
        browser.check_accessible("the page of a start that failed").await?;
        browser.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_module_that_does_not_come_is_said_and_nothing_that_was_typed_or_pasted_is_lost() -> Result<()> {
    let site = Site::on_a_plain_host("galley")?;
    let files = xtask::size::module(&site.folder())?;
    let away = |name: &str| site.folder().join(format!("{name}.away"));
    for file in &files {
        std::fs::rename(site.folder().join(&file.name), away(&file.name))?;
    }
    let folder = site.folder();
    journey_on(site, async |_, browser| {
        browser.visit_shell("#/article/00000000-0000-4000-8000-000000000001").await?;
        browser.wait_for("main.panic[data-ready]").await?;
        ensure!(browser.texts("main.panic h1").await? == ["Galley could not start"]);
        browser.visit_shell("").await?;
        browser.driver()?.refresh().await?;
        browser.wait_for_text("Galley could not be loaded. What you have put in is still here.").await?;
        ensure!(browser.count("main.panic").await? == 0 && browser.count("[role=alert] button").await? == 1);
        browser.check_accessible("the start screen without its module").await?;
        browser.click("textbox", "Paste an article").await?;
        browser.type_text("A headline typed by hand").await?;
        browser.press("Shift+Left").await?;
        browser.click("button", "Try again").await?;
        browser.wait_for_text("Galley could not be loaded").await?;
        for file in &files {
            std::fs::rename(folder.join(format!("{}.away", file.name)), folder.join(&file.name))?;
        }
        browser.click("textbox", "Paste an article").await?;
        browser.press("Ctrl+End").await?;
        browser.click("button", "Try again").await?;
        browser.wait_started().await?;
        let field: String = browser.ask("return document.activeElement.value", vec![]).await?;
        ensure!(field == "A headline typed by hand", "{field}");
        browser.click("button", "Start marking").await?;
        browser.wait_for_article().await?;
        // What did not come was said in the console, too.
        browser.take_console().await?;
        Ok(())
    })
    .await
}

//! In a tunnel: after one visit the server is gone, and everything goes on.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, STORY, Site, journey, journey_on};
use serde_json::Value;
use std::fs;

/// A second story, so that a paste makes an article of its own.
const OTHER: &str = "The tunnel under the pass opens late\nBy Ann Lee\n\
    The first train was to run in May. “We are two winters behind,” the builder said.\n\
    Nobody asked the villages above it what they thought of the noise.";

/// Takes the server away, and the network of the page with it.
async fn cut(site: &mut Site, browser: &Browser) -> Result<()> {
    browser.wait_ready_for_offline().await?;
    site.stop();
    browser.offline(true).await
}

/// Everything that a reader does, with nobody at the other end.
async fn work_without_a_server(browser: &Browser) -> Result<()> {
    browser.reload().await?;
    let id = browser.open_pasted(OTHER).await?;
    let quote = browser.mark("“We are two winters behind,”", "q").await?;
    browser.mark("The first train was to run in May", "c").await?;
    browser.mark("the builder", "s").await?;
    browser.wait_saved().await?;

    browser.click("button", "Export").await?;
    browser.wait_for("dialog.export").await?;
    for (format, ending, needle) in [
        ("Galley JSON", ".json", "\"format\": \"galley\""),
        ("W3C Web Annotation", ".jsonld", "http://www.w3.org/ns/anno.jsonld"),
    ] {
        browser.click("radio", format).await?;
        browser.click("button", "Download").await?;
        let (name, bytes) = browser.take_download(ending).await?;
        let text = String::from_utf8(bytes).with_context(|| name.clone())?;
        ensure!(text.contains(needle) && text.contains("two winters behind"), "{name}: {text}");
        serde_json::from_str::<Value>(&text).context(name)?;
    }
    browser.press("Escape").await?;
    browser.wait_gone("dialog").await?;

    let before = browser.painted().await?;
    browser.reload().await?;
    ensure!(browser.wait_for_article().await? == id, "the reload led elsewhere");
    browser.wait_for("mark").await?;
    ensure!(browser.painted().await? == before, "marks differ after a reload: {:?}", browser.painted().await?);
    ensure!(browser.words_of(&quote).await? == "“We are two winters behind,”");
    Ok(())
}

#[tokio::test]
async fn a_new_article_is_pasted_marked_and_taken_away_without_a_server() -> Result<()> {
    journey(async |site, browser| {
        browser.visit("").await?;
        cut(site, browser).await?;
        work_without_a_server(browser).await
    })
    .await
}

#[tokio::test]
async fn so_it_is_in_a_folder_of_a_plain_host() -> Result<()> {
    let site = Site::on_a_plain_host("some/where")?;
    journey_on(site, async |site, browser| {
        browser.visit("").await?;
        cut(site, browser).await?;
        work_without_a_server(browser).await
    })
    .await
}

#[tokio::test]
async fn a_server_that_goes_while_one_reads_is_not_missed() -> Result<()> {
    journey(async |site, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark("two of the five branch libraries", "c").await?;
        browser.wait_saved().await?;
        cut(site, browser).await?;
        // No reload between: the page is the first visit's.
        browser.mark("Tomas Reyes, a retired bus driver", "s").await?;
        browser.wait_saved().await?;
        browser.visit("#/").await?;
        browser.click("button", "Try the sample").await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        browser.visit("#/").await?;
        let file = browser.make_file("tunnel.txt", OTHER.as_bytes())?;
        browser.wait_for("#paste").await?;
        browser.choose_files("Open a file", &[&file]).await?;
        browser.wait_for_text("two winters behind").await?;
        browser.wait_saved().await?;
        browser.visit("#/").await?;
        browser.wait_until("three articles", "return document.querySelectorAll('.kept h3').length === 3", vec![]).await
    })
    .await
}

#[tokio::test]
async fn an_article_opens_from_its_address_in_a_browser_that_was_closed() -> Result<()> {
    journey(async |site, browser| {
        let id = browser.open_pasted(STORY).await?;
        let mark = browser.mark("two of the five branch libraries", "c").await?;
        browser.wait_saved().await?;
        browser.wait_ready_for_offline().await?;
        browser.quit().await?;
        site.stop();
        browser.reopen().await?;
        browser.visit(&format!("#/article/{id}")).await?;
        ensure!(browser.wait_for_article().await? == id);
        browser.wait_for("mark").await?;
        ensure!(browser.words_of(&mark).await? == "two of the five branch libraries");
        // And the list, by the way back.
        browser.visit("#/").await?;
        browser.wait_for(".kept h3").await?;
        Ok(())
    })
    .await
}

/// The words of the notice of a new version.
const READY: &str = "A new version of Galley is ready";

/// Stands in the page of the next build only.
const NEXT: &str = "meta[name=build]";

/// Changes the copy of the build that is served, as a deployment would.
fn deploy(site: &Site) -> Result<()> {
    ensure!(site.is_copy());
    let (page, worker) = (site.folder().join("index.html"), site.folder().join("sw.js"));
    let html = fs::read_to_string(&page)?;
    fs::write(&page, html.replace("</head>", "<meta name=\"build\" content=\"next\"></head>"))?;
    let script = fs::read_to_string(&worker)?;
    let (before, after) = script.split_once("const VERSION = \"").context("the worker names no version")?;
    fs::write(&worker, format!("{before}const VERSION = \"next-{after}"))?;
    Ok(())
}

/// Has the browser look for a new version, as it does by itself now and then, until one lies ready.
async fn wait_for_update(browser: &Browser) -> Result<()> {
    let script = "const one = await navigator.serviceWorker.ready;
        await one.update();
        for (let tries = 0; !one.waiting && tries < 1000; tries += 1) await new Promise((go) => setTimeout(go, 25));
        return one.waiting !== null";
    ensure!(browser.ask_async::<bool>(script, vec![]).await?, "the new version was not fetched");
    Ok(())
}

#[tokio::test]
async fn a_new_version_is_announced_and_changes_nothing_under_the_readers_hands() -> Result<()> {
    journey_on(Site::on_a_plain_host("galley")?, async |site, browser| {
        browser.visit("").await?;
        browser.wait_ready_for_offline().await?;
        // From its second load on the page comes from the kept version.
        browser.reload().await?;
        let id = browser.open_pasted(STORY).await?;
        let mark = browser.mark("two of the five branch libraries", "c").await?;
        browser.wait_saved().await?;
        deploy(site)?;
        wait_for_update(browser).await?;

        // The open article is as it was, and goes on.
        ensure!(browser.count(NEXT).await? == 0 && browser.focused_card().await?.as_deref() == Some(&mark));
        browser.mark("Tomas Reyes, a retired bus driver", "s").await?;
        browser.wait_saved().await?;
        let before = browser.painted().await?;
        browser.visit("#/").await?;
        browser.wait_for_text(READY).await?;

        // At the next start it is there, with everything that was kept.
        browser.quit().await?;
        browser.reopen().await?;
        browser.visit("").await?;
        browser.wait_ready_for_offline().await?;
        let active = "const one = await navigator.serviceWorker.ready; return one.waiting === null";
        ensure!(browser.ask_async::<bool>(active, vec![]).await?, "the new version still waits after a new start");
        browser.visit(&format!("?again#/article/{id}")).await?;
        ensure!(browser.wait_for_article().await? == id);
        ensure!(browser.count(NEXT).await? == 1, "the new version did not come");
        browser.wait_for("mark").await?;
        ensure!(browser.painted().await? == before, "marks differ in the new version");
        let text = browser.text().await?;
        ensure!(!text.contains(READY), "the notice is still there: {text}");
        let kept: usize = browser
            .ask_async("return (await caches.keys()).filter((name) => !name.endsWith(' words')).length", vec![])
            .await?;
        ensure!(kept == 1, "{kept} versions are kept");
        Ok(())
    })
    .await
}

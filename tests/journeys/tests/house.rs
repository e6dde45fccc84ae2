//! The house before anybody moves in: policy, console, network, size, offline, a new build.

use anyhow::{Context as _, Result, ensure};
use journeys::{Site, journey, journey_on};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use xtask::{project, size};

/// The policy of the header that the page came with.
const HEADER: &str = "return (await fetch('./index.html')).headers.get('content-security-policy')";

/// The policy of the page itself.
const META: &str = "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content";

#[tokio::test]
async fn the_page_opens_with_a_clean_console_and_no_request_off_its_origin() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.wait_for("#galley > *").await?;
        // The rest, console and network, is what every journey ends with.
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_and_the_header_carry_the_same_policy() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        let header: String = browser.ask_async(HEADER, vec![]).await?;
        let meta: String = browser.ask(META, vec![]).await?;
        ensure!(header == meta, "header: {header}\nmeta: {meta}");
        ensure!(!meta.contains("'unsafe-inline'") && !meta.contains("'unsafe-eval'"), "{meta}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_policy_stops_inline_code_eval_and_requests_to_elsewhere() -> Result<()> {
    let elsewhere = Site::start()?;
    let address = elsewhere.address();
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.wait_for("#galley > *").await?;
        browser.check_console_clean().await?;
        let evaluation = json!({ "expression": "eval('1')", "allowUnsafeEvalBlockedByCSP": false });
        let outcome = browser.devtools("Runtime.evaluate", evaluation).await?;
        ensure!(outcome["exceptionDetails"]["exception"]["className"] == "EvalError", "{outcome}");
        let inline = "const script = document.createElement('script');
            script.textContent = 'window.wasInlined = true';
            document.body.append(script);
            return window.wasInlined === undefined";
        ensure!(browser.ask::<bool>(inline, vec![]).await?, "an inline script ran");
        let style = "const one = document.body.appendChild(document.createElement('p'));
            one.setAttribute('style', 'position: fixed');
            return getComputedStyle(one).position";
        ensure!(browser.ask::<String>(style, vec![]).await? == "static", "a style attribute took effect");
        let fetching = browser.ask_async::<()>("await fetch(args[0], { mode: 'no-cors' })", vec![json!(address)]).await;
        ensure!(fetching.is_err(), "a request left the origin");
        // All of this is reported in the console, as it should be.
        let said = browser.take_console().await?;
        ensure!(said.iter().all(|line| line.contains("Content Security Policy")), "{said:?}");
        Ok(())
    })
    .await?;
    ensure!(elsewhere.requests().is_empty(), "the other host was reached");
    Ok(())
}

#[tokio::test]
async fn a_first_visit_asks_for_nothing_that_the_size_test_does_not_weigh() -> Result<()> {
    journey(async |site, browser| {
        browser.visit("").await?;
        browser.wait_for("#galley > *").await?;
        let weighed = size::first_load(&project::dist())?.into_iter().chain(size::late(&project::dist())?);
        let weighed: BTreeSet<String> = weighed.map(|file| file.name).collect();
        // What the page itself asked for; the service worker's copies are not on this list.
        let script = "const base = new URL('./', location.href).href;
            return performance.getEntriesByType('resource').map((entry) => entry.name.replace(base, ''))";
        browser.wait_for_mark("galley:ready").await?;
        let loaded: BTreeSet<String> = browser.ask(script, vec![]).await?;
        let outside: Vec<_> = loaded.iter().filter(|name| !weighed.contains(*name) && *name != "sw.js").collect();
        ensure!(outside.is_empty(), "asked for, but not weighed: {outside:?}");
        // Once for the page, once for the service worker's copy; a third time would be a preload gone wrong.
        browser.wait_ready_for_offline().await?;
        let requests = site.requests();
        for path in &requests {
            let times = requests.iter().filter(|other| *other == path).count();
            ensure!(times <= 2, "{path} was asked for {times} times: {requests:?}");
            ensure!(!path.contains("favicon"), "{requests:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_one_visit_the_server_may_be_gone() -> Result<()> {
    journey(async |site, browser| {
        browser.visit("").await?;
        browser.wait_for("#galley > *").await?;
        browser.wait_ready_for_offline().await?;
        site.stop();
        browser.offline(true).await?;
        browser.reload().await?;
        browser.wait_for("#galley > *").await?;
        browser.visit("?from=elsewhere#/any/place").await?;
        browser.wait_for("#galley > *").await?;
        let header: String = browser.ask_async(HEADER, vec![]).await?;
        ensure!(header == browser.ask::<String>(META, vec![]).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_closed_browser_opens_the_page_without_a_server() -> Result<()> {
    journey(async |site, browser| {
        browser.visit("").await?;
        browser.wait_ready_for_offline().await?;
        browser.quit().await?;
        site.stop();
        browser.reopen().await?;
        browser.visit("").await?;
        browser.wait_for("#galley > *").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_folder_of_a_plain_host_it_works_and_the_policy_comes_with_the_second_load() -> Result<()> {
    let site = Site::on_a_plain_host("papers/galley")?;
    journey_on(site, async |site, browser| {
        browser.visit("").await?;
        browser.wait_for("#galley > *").await?;
        let header: Option<String> = browser.ask_async(HEADER, vec![]).await?;
        ensure!(header.is_none(), "a plain host sends no policy");
        browser.wait_ready_for_offline().await?;
        site.stop();
        browser.reload().await?;
        browser.wait_for("#galley > *").await?;
        let header: String = browser.ask_async(HEADER, vec![]).await?;
        ensure!(header == browser.ask::<String>(META, vec![]).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_build_waits_for_the_next_start() -> Result<()> {
    let site = Site::on_a_plain_host("galley")?;
    journey_on(site, async |site, browser| {
        browser.visit("").await?;
        browser.wait_ready_for_offline().await?;
        deploy_another_build(site)?;

        // The browser looks for a new worker when a page is opened; the old build stays meanwhile.
        browser.reload().await?;
        let waiting = "const one = await navigator.serviceWorker.ready;
            await one.update();
            for (let tries = 0; !one.waiting && tries < 1000; tries++) await new Promise((go) => setTimeout(go, 25));
            return one.waiting !== null";
        ensure!(browser.ask_async::<bool>(waiting, vec![]).await?, "the new build was not fetched");
        browser.reload().await?;
        ensure!(browser.count(NEXT).await? == 0, "a reload changed the build");

        browser.quit().await?;
        browser.reopen().await?;
        // The first start after the update finds the new worker in charge, at the latest the one after it.
        browser.visit("").await?;
        browser.wait_ready_for_offline().await?;
        browser.reload().await?;
        ensure!(browser.count(NEXT).await? == 1, "the new build did not come");
        let caches: usize = browser
            .ask_async("return (await caches.keys()).filter((name) => !name.endsWith(' words')).length", vec![])
            .await?;
        ensure!(caches == 1, "{caches} builds are kept");
        Ok(())
    })
    .await
}

/// Stands in the page of the next build only.
const NEXT: &str = "meta[name=build]";

/// Changes the copy of the build that is served, as a deployment would.
fn deploy_another_build(site: &Site) -> Result<()> {
    ensure!(site.is_copy());
    let (page, worker) = (site.folder().join("index.html"), site.folder().join("sw.js"));
    let html = fs::read_to_string(&page)?;
    fs::write(&page, html.replace("</head>", "<meta name=\"build\" content=\"next\"></head>"))?;
    let script = fs::read_to_string(&worker)?;
    let (before, after) = script.split_once("const VERSION = \"").context("the worker names no version")?;
    fs::write(&worker, format!("{before}const VERSION = \"next-{after}"))?;
    Ok(())
}

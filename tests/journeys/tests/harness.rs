//! The harness itself, tried on a practice page: what a journey's hands do is what a person's would.

use anyhow::{Result, ensure};
use journeys::{Pointer, Site, journey_on};
use serde_json::json;
use xtask::project;

fn practice() -> Result<Site> {
    Site::of(&project::root().join("tests/journeys/fixtures/practice"))
}

#[tokio::test]
async fn a_drag_selects_exactly_the_words_that_were_asked_for() -> Result<()> {
    journey_on(practice()?, async |_, browser| {
        browser.visit("").await?;
        for text in ["quick “fox”", "Brookfield jumps", "🦊", "dog.", "Far below the fold", "المدينة"] {
            browser.select(text).await?;
            let selected = browser.selected().await?;
            ensure!(selected == text, "asked for “{text}”, got “{selected}”");
        }
        browser.select((1, "fox")).await?;
        ensure!(browser.selected().await? == "fox");
        browser.select_across("lazy dog", "Another line").await?;
        let selected = browser.selected().await?;
        ensure!(selected.starts_with("lazy dog.") && selected.ends_with("Another line"), "got “{selected}”");
        ensure!(browser.select("words that are not there").await.is_err());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_clicks_and_the_clipboard_reach_the_page() -> Result<()> {
    journey_on(practice()?, async |_, browser| {
        browser.visit("").await?;
        browser.wait_for_mark("practice:ready").await?;
        browser.press("q").await?;
        browser.press("Ctrl+z").await?;
        browser.press("Escape").await?;
        let seen: Vec<String> = browser.ask("return seen", vec![]).await?;
        ensure!(seen == ["q", "Ctrl+Control", "Ctrl+z", "Escape"], "{seen:?}");
        browser.click("button", "Press me").await?;
        browser.wait_saved().await?;
        browser.paste_into("textbox", "A field", "two\nlines “😀”").await?;
        browser.wait_for_text("Pasted text/plain").await?;
        let value: String = browser.ask("return document.querySelector('textarea').value", vec![]).await?;
        ensure!(value == "two\nlines “😀”", "{value:?}");
        browser.copy("plain", Some("<b>rich</b>")).await?;
        browser.press("Ctrl+v").await?;
        browser.wait_for_text("text/html").await?;
        ensure!(browser.clipboard().await? == "plain");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn files_go_in_and_come_out() -> Result<()> {
    journey_on(practice()?, async |_, browser| {
        browser.visit("").await?;
        let one = browser.make_file("one.txt", b"first")?;
        let two = browser.make_file("two.txt", b"second")?;
        browser.choose_files("Some files", &[&one, &two]).await?;
        browser.wait_for_text("Opened first and second").await?;
        browser.drop_files("h1", &[&two]).await?;
        browser.wait_for_text("Dropped second").await?;
        browser.click("link", "Take it").await?;
        let (name, bytes) = browser.take_download(".js").await?;
        ensure!(name == "taken.js" && !bytes.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_killed_browser_opens_again_with_what_was_committed() -> Result<()> {
    journey_on(practice()?, async |_, browser| {
        browser.visit("").await?;
        browser.ask_async::<bool>("return await keep(args[0])", vec![json!("a note")]).await?;
        browser.kill().await?;
        browser.reopen().await?;
        browser.visit("").await?;
        let kept: Option<String> = browser.ask_async("return await kept()", vec![]).await?;
        ensure!(kept.as_deref() == Some("a note"), "{kept:?}");
        browser.wipe_storage().await?;
        browser.reload().await?;
        let kept: Option<String> = browser.ask_async("return await kept()", vec![]).await?;
        ensure!(kept.is_none());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_phone_in_the_dark_looks_like_one() -> Result<()> {
    journey_on(practice()?, async |_, browser| {
        browser.screen(390, 844, Pointer::Touch).await?;
        browser.dark(true).await?;
        browser.visit("").await?;
        let width: u32 = browser.ask("return innerWidth", vec![]).await?;
        ensure!(width == 390, "{width}");
        for query in ["(pointer: coarse)", "(hover: none)", "(prefers-color-scheme: dark)"] {
            let matches = browser.ask::<bool>("return matchMedia(arguments[0]).matches", vec![json!(query)]).await?;
            ensure!(matches, "not {query}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn faults_are_found() -> Result<()> {
    journey_on(practice()?, async |_, browser| {
        browser.visit("").await?;
        browser.check_accessible("the practice page").await?;
        let spoil = "document.querySelector('label').replaceWith(document.querySelector('textarea'))";
        browser.ask::<()>(spoil, vec![]).await?;
        let found = browser.axe().await?;
        ensure!(found.iter().any(|one| one.id == "label"), "{found:?}");
        browser.ask::<()>("console.warn('careful')", vec![]).await?;
        let said = browser.take_console().await?;
        ensure!(said.len() == 1 && said[0].contains("careful"), "{said:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_request_off_the_origin_does_not_go_unseen() -> Result<()> {
    let elsewhere = practice()?;
    let address = elsewhere.address();
    let outcome = journey_on(practice()?, async |_, browser| {
        browser.visit("").await?;
        browser.ask_async::<()>("await fetch(args[0], { mode: 'no-cors' })", vec![json!(address)]).await
    })
    .await;
    let error = outcome.err().map(|error| format!("{error:#}")).unwrap_or_default();
    ensure!(error.contains("left the origin") && error.contains(&address), "{error}");
    Ok(())
}

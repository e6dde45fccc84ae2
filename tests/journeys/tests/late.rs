//! The late file: what a visit does not begin with (docs/decisions/008). Without it an article is pasted, marked and kept,
//! and nothing asks for it; what needs it says so, and comes when it comes.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, STORY, Site, journey_on};
use std::path::PathBuf;

/// How often something in the late file was called before it was there.
async fn doors(browser: &Browser) -> Result<usize> {
    browser.ask("return performance.getEntriesByName('galley:door').length", vec![]).await
}

/// A site whose late file is away, and where it lies and belongs.
fn without_the_late_file() -> Result<(Site, PathBuf, PathBuf)> {
    let site = Site::on_a_plain_host("galley")?;
    let late = xtask::size::late(&site.folder())?.context("the release has no late file")?;
    let place = site.folder().join(&late.name);
    let away = site.folder().join("late.away");
    std::fs::rename(&place, &away)?;
    Ok((site, away, place))
}

#[tokio::test]
async fn an_article_is_pasted_marked_and_kept_before_the_late_file_has_come() -> Result<()> {
    let (site, away, place) = without_the_late_file()?;
    journey_on(site, async |_, browser| {
        browser.open_pasted(STORY).await?;
        let quote = browser.mark("“We are not closing books,”", "q").await?;
        browser.wait_for_card(&quote).await?;
        let claim = browser.mark("the clerk’s office", "c").await?;
        browser.wait_for_card(&claim).await?;
        browser.press("n").await?;
        browser.type_text("Ask the office").await?;
        browser.press("Escape").await?;
        browser.wait_saved().await?;
        browser.press("Ctrl+z").await?;
        browser.press("Ctrl+z").await?;
        browser.wait_until("one mark", "return document.querySelectorAll('mark[data-ids]').length > 0", vec![]).await?;
        browser.press("Ctrl+Shift+z").await?;
        browser.press("j").await?;
        browser.press("k").await?;
        browser.wait_saved().await?;
        ensure!(browser.count("main.panic").await? == 0 && doors(browser).await? == 0, "something asked for it");
        // What needs it says what is missing, and nothing else is lost.
        browser.press("Ctrl+k").await?;
        browser.wait_for_text("This part of Galley has not come yet.").await?;
        browser.check_accessible("a dialog that has not come").await?;
        std::fs::rename(&away, &place)?;
        browser.ask::<()>("dispatchEvent(new Event('online'))", vec![]).await?;
        browser.wait_for("dialog[open]").await?;
        ensure!(browser.count(".late").await? == 0 && doors(browser).await? == 0);
        // What did not come was said in the console.
        browser.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_asked_for_in_the_middle_of_a_call_is_waited_for() -> Result<()> {
    let (site, away, place) = without_the_late_file()?;
    journey_on(site, async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark("“We are not closing books,”", "q").await?;
        browser.wait_saved().await?;
        std::fs::rename(&away, &place)?;
        let is_there: bool = browser.ask("return galleyLate.now()", vec![]).await?;
        ensure!(is_there);
        browser.press("Ctrl+k").await?;
        browser.wait_for("dialog[open]").await?;
        browser.take_console().await?;
        Ok(())
    })
    .await
}

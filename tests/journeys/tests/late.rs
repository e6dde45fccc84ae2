//! The late file: what a visit does not begin with (docs/decisions/008). Without it an article is pasted, marked and kept,
//! and nothing asks for it; what needs it says so, and comes when it comes. How it comes in each engine, `engines` knows.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, STORY, Site, journey_on};
use std::path::PathBuf;

/// How often something in the late file was called before it was there.
pub(crate) async fn doors(browser: &Browser) -> Result<usize> {
    browser.ask("return performance.getEntriesByName('galley:door').length", vec![]).await
}

/// A site whose late file is away, and where it lies and belongs.
pub(crate) fn without_the_late_file() -> Result<(Site, PathBuf, PathBuf)> {
    let site = Site::on_a_plain_host("galley")?;
    let late = xtask::size::late(&site.folder())?.context("the release has no late file")?;
    let place = site.folder().join(&late.name);
    let away = site.folder().join("late.away");
    std::fs::rename(&place, &away)?;
    Ok((site, away, place))
}

/// Has the loader ask for it again, as when the network is back, until it is there.
pub(crate) async fn wait_for_late(browser: &Browser) -> Result<()> {
    // Not once: a try that is on its way already does not begin anew, and the next one of its own may be a minute off.
    let script = "dispatchEvent(new Event('online')); return galleyLate.isThere";
    browser.wait_until("the late file", script, vec![]).await
}

#[tokio::test]
async fn an_article_is_pasted_marked_and_kept_before_the_late_file_has_come() -> Result<()> {
    let (site, away, place) = without_the_late_file()?;
    journey_on(site, async |_, browser| {
        browser.open_pasted(STORY).await?;
        let quote = browser.mark("“We are not closing books,”", "q").await?;
        browser.wait_for_card(&quote).await?;
        // Nobody reads yet who that is.
        let source = browser.mark("Mayor Ines Calder", "s").await?;
        browser.wait_for_card(&source).await?;
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
        wait_for_late(browser).await?;
        // Now it is read, and the text gives the quote to her.
        let script = "return document.querySelector('.notices').textContent.includes('Calder')";
        browser.wait_until("what the source said", script, vec![]).await?;
        browser.wait_for("dialog[open]").await?;
        ensure!(browser.count(".late").await? == 0 && doors(browser).await? == 0);
        // What did not come was said in the console.
        browser.take_console().await?;
        Ok(())
    })
    .await
}

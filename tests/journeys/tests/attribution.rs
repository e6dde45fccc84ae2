//! Who said what, by what the text shows: linked by itself, offered, or neither; and everywhere the same.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, journey};
use serde_json::{Value, json};

const STORY: &str = "‘We don’t buy tickets’: riders dispute the ferry count

By Ida Marchetti

Riders dispute the count of the harbor board. “They counted tickets, and we don’t buy tickets,” said Tomas Brandt, a night nurse.

“The boat is far too small and carries 390 people a night,” Ruth Okafor said. The agency said 63 percent of riders have passes.

The pier was built in 1958 and will be closed in May. Nobody knows what becomes of it.

The Narrows Residents’ Association met on Tuesday.";

const BOAT: &str = "“The boat is far too small and carries 390 people a night,”";
const PIER: &str = "The pier was built in 1958";
const NARROWS: &str = "The Narrows Residents’ Association";

/// The relations that are kept: from and to.
async fn kept(browser: &Browser) -> Result<Vec<(String, String)>> {
    browser.wait_saved().await?;
    let file = browser.kept().await?;
    let list = file["relations"].as_array().context("no relations in the file")?;
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    Ok(list.iter().map(|one| (text(one, "from"), text(one, "to"))).collect())
}

/// Waits until an element has these words.
async fn has_words(browser: &Browser, css: &str, words: &str) -> Result<()> {
    let script = "const one = document.querySelector(arguments[0]); return !!one && one.textContent.replace(/[\\u2066-\\u2069]/g, '').includes(arguments[1])";
    browser.wait_until(&format!("{words} in {css}"), script, vec![json!(css), json!(words)]).await
}

#[tokio::test]
async fn a_link_is_made_by_itself_only_where_the_text_attributes_and_goes_with_one_key() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        // A claim, and an organization in another paragraph: nothing is concluded, it is asked.
        let claim = browser.mark(PIER, "c").await?;
        let narrows = browser.mark(NARROWS, "s").await?;
        ensure!(kept(browser).await?.is_empty(), "the text does not say so");
        browser.wait_for_text("Claims “The pier was built in 1958”?").await?;
        browser.check_accessible("an offer on a card").await?;
        browser.shot("attribution-offer").await?;
        // One key takes what is offered; one takes it back.
        browser.press("y").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await? == [(claim, narrows)]);
        browser.wait_gone(".card.focused [data-offer]").await?;
        browser.press("Ctrl+z").await?;
        browser.wait_for(".card.focused [data-offer]").await?;
        ensure!(kept(browser).await?.is_empty());

        // The sentence says who speaks: the link is made, shown, and gone with one key; the mark stays.
        let quote = browser.mark(BOAT, "q").await?;
        let okafor = browser.mark("Ruth Okafor", "s").await?;
        browser.wait_for_text("Said by Ruth Okafor").await?;
        browser.shot("attribution-notice").await?;
        ensure!(kept(browser).await? == [(quote.clone(), okafor.clone())]);
        browser.press("Ctrl+z").await?;
        browser.wait_gone(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await?.is_empty());
        ensure!(browser.kept().await?["annotations"].as_array().is_some_and(|list| list.len() == 4));
        // The notice's own button does the same.
        browser.press("Ctrl+y").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await? == [(quote, okafor)]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_headline_repeats_is_offered_with_its_place() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let brandt = browser.mark("Tomas Brandt, a night nurse", "s").await?;
        let quote = browser.mark("‘We don’t buy tickets’", "q").await?;
        browser.wait_for_text("Said by Tomas Brandt?").await?;
        browser.wait_for_text("the same words in ¶ 1").await?;
        ensure!(kept(browser).await?.is_empty());
        browser.press("y").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await? == [(quote, brandt)]);
        // A claim is offered the source of its sentence, by the mouse as well.
        browser.mark("The agency", "s").await?;
        browser.press("Escape").await?;
        browser.mark("63 percent of riders have passes", "c").await?;
        browser.wait_for_text("Made by The agency?").await?;
        browser.click_css(".card.focused .offer button").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await?.len() == 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn relate_preselects_what_the_text_says_and_nothing_where_nothing_is_near() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let agency = browser.mark("The agency", "s").await?;
        browser.press("Escape").await?;
        let okafor = browser.mark("Ruth Okafor", "s").await?;
        browser.press("Escape").await?;
        // Of two in one paragraph the one whose sentence it is.
        let quote = browser.mark(BOAT, "q").await?;
        browser.press("r").await?;
        browser.wait_for(&format!("[data-candidate=\"{okafor}\"][aria-selected=true]")).await?;
        browser.press("Enter").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await? == [(quote, okafor)]);
        // Nobody is near: nothing is preselected, and Enter does nothing.
        browser.press("Escape").await?;
        browser.mark(PIER, "c").await?;
        browser.press("r").await?;
        browser.wait_for(&format!("[data-candidate=\"{agency}\"]")).await?;
        ensure!(browser.count("[data-candidate][aria-selected=true]").await? == 0);
        browser.press("Enter").await?;
        browser.wait_for("dialog.relate").await?;
        ensure!(kept(browser).await?.len() == 1);
        // Typed letters, and an arrow, choose.
        browser.press("Down").await?;
        browser.wait_for("[data-candidate][aria-selected=true]").await?;
        browser.press("Enter").await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        ensure!(kept(browser).await?.len() == 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_claim_in_a_quotation_is_the_speakers_in_every_view() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark(BOAT, "q").await?;
        browser.mark("Ruth Okafor", "s").await?;
        browser.press("Escape").await?;
        let claim = browser.mark("carries 390 people a night", "c").await?;
        // It has no relation of its own, and nobody else is offered.
        has_words(browser, ".card.focused", "Made by Ruth Okafor").await?;
        ensure!(browser.count(".card.focused [data-relation]").await? == 0);
        ensure!(browser.count(".card.focused [data-offer]").await? == 0);
        browser.press("Escape").await?;
        has_words(browser, &format!("[data-card=\"{claim}\"]"), "Made by Ruth Okafor").await?;
        browser.press("Shift+s").await?;
        browser.wait_for_text("1 claim").await?;
        browser.press("Shift+c").await?;
        has_words(browser, &format!("[data-claim=\"{claim}\"]"), "Ruth Okafor").await?;
        Ok(())
    })
    .await
}

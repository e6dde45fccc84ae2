//! Taking work away, and bringing it back: not a byte differs, and other programs can read it.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, STORY, journey};
use serde_json::{Value, json};

const BOOKS: &str = "“We are not closing books,”";
const BUILDINGS: &str = "“We are closing buildings, and every shelf will find a room.”";
const SAVING: &str = "It would save $310,000 a year";

/// A story with a split quote, a mark inside it, a claim with answers, a note and tags.
async fn mark_up(browser: &Browser) -> Result<()> {
    browser.open_pasted(STORY).await?;
    let quote = browser.mark(BOOKS, "q").await?;
    browser.wait_for_card(&quote).await?;
    browser.select_to_mark(BUILDINGS).await?;
    browser.press("a").await?;
    browser.wait_for_text("2 parts").await?;
    browser.mark("closing books", "c").await?;
    let claim = browser.mark(SAVING, "c").await?;
    browser.wait_for_card(&claim).await?;
    browser.press("n").await?;
    browser.wait_for_focus("textarea").await?;
    browser.type_text("Ask for the budget 😊, page 4.").await?;
    browser.press("Escape").await?;
    browser.wait_for_focus_in_article().await?;
    browser.wait_saved().await
}

/// Downloads in one format through the dialog, which is left open.
async fn download(browser: &Browser, format: &str, ending: &str) -> Result<(String, Vec<u8>)> {
    browser.click("radio", format).await?;
    browser.click("button", "Download").await?;
    browser.take_download(ending).await
}

#[tokio::test]
async fn a_file_opens_again_after_everything_was_wiped_and_gives_the_same_bytes() -> Result<()> {
    journey(async |_, browser| {
        mark_up(browser).await?;
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        let (name, first) = download(browser, "Galley JSON", ".json").await?;
        let (_, again) = download(browser, "Galley JSON", ".json").await?;
        ensure!(first == again, "the same work gave other bytes");
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        let file: Value = serde_json::from_slice(&first)?;
        let headline = file["article"]["title"].as_str().context("no title")?.to_lowercase();
        let word = headline.split(' ').next().unwrap_or_default().to_owned();
        ensure!(name.starts_with(&word) && name.ends_with(".json"), "{name} for {headline}");

        browser.visit("").await?;
        browser.wipe_storage().await?;
        browser.visit("").await?;
        browser.reload().await?;
        browser.wait_for_text("No articles on this device").await?;
        let path = browser.make_file("back.json", &first)?;
        browser.choose_files("Open a file", &[&path]).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        browser.press("Ctrl+s").await?;
        let (_, back) = browser.take_download(".json").await?;
        ensure!(back == first, "opened and taken away again, the file has other bytes");
        let id = file["article"]["id"].as_str().context("no id")?;
        let wait = "return localStorage.getItem('galley:article:' + arguments[0]) !== null";
        browser.wait_until("the plain copy", wait, vec![json!(id)]).await?;
        ensure!(browser.kept_json().await?.as_bytes() == first, "the plain copy is not the file");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_another_version_wrote_into_a_file_is_still_there_afterwards() -> Result<()> {
    journey(async |_, browser| {
        mark_up(browser).await?;
        browser.press("Ctrl+s").await?;
        let (_, bytes) = browser.take_download(".json").await?;
        let mut file: Value = serde_json::from_slice(&bytes)?;
        file["futureTop"] = json!({ "a": [1, 2.50, "x"] });
        file["article"]["futureArticle"] = json!("kept");
        file["annotations"][0]["futureMark"] = json!(12345678901234567890u64);
        file["article"]["id"] = json!("11111111-2222-4333-8444-555555555555");
        let path = browser.make_file("newer.json", serde_json::to_string_pretty(&file)?.as_bytes())?;
        browser.visit("#/").await?;
        browser.choose_files("Open a file", &[&path]).await?;
        browser.wait_until("the other article", "return location.hash.includes('11111111')", vec![]).await?;
        browser.wait_for_article().await?;
        browser.mark("Two buses there and two back", "c").await?;
        browser.wait_saved().await?;
        browser.press("Ctrl+s").await?;
        let (_, bytes) = browser.take_download(".json").await?;
        let back: Value = serde_json::from_slice(&bytes)?;
        ensure!(back["futureTop"] == file["futureTop"], "{}", back["futureTop"]);
        ensure!(back["article"]["futureArticle"] == "kept");
        let annotations = back["annotations"].as_array().context("no annotations")?;
        ensure!(annotations.iter().any(|a| a["futureMark"] == file["annotations"][0]["futureMark"]), "{annotations:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_web_annotation_file_counts_in_code_points_and_keeps_what_the_standard_demands() -> Result<()> {
    journey(async |_, browser| {
        mark_up(browser).await?;
        browser.press("Ctrl+s").await?;
        let (_, own) = browser.take_download(".json").await?;
        let own: Value = serde_json::from_slice(&own)?;
        let text: Vec<char> = own["article"]["text"].as_str().context("no text")?.chars().collect();
        browser.click("button", "Export").await?;
        let (name, bytes) = download(browser, "W3C Web Annotation", ".jsonld").await?;
        ensure!(name.ends_with(".jsonld"), "{name}");
        let file: Value = serde_json::from_slice(&bytes)?;
        ensure!(file["@context"] == "http://www.w3.org/ns/anno.jsonld" && file["type"] == "AnnotationCollection");
        let items = file["first"]["items"].as_array().context("no items")?;
        ensure!(file["total"] == items.len() && items.len() == 3, "{}", file["total"]);
        let mut places = 0;
        for item in items {
            ensure!(item["type"] == "Annotation" && item["id"].as_str().is_some_and(|id| id.starts_with("urn:uuid:")));
            let targets = item["target"].as_array().cloned().unwrap_or_else(|| vec![item["target"].clone()]);
            for target in targets {
                ensure!(target["source"].is_string(), "{target}");
                let selectors = target["selector"].as_array().context("no selectors")?;
                let of = |kind: &str| selectors.iter().find(|s| s["type"] == kind).cloned().unwrap_or_default();
                let (position, quote) = (of("TextPositionSelector"), of("TextQuoteSelector"));
                let number = |name: &str| position[name].as_u64().map(|n| n as usize).context("no number");
                let slice: String = text.get(number("start")?..number("end")?).context("outside")?.iter().collect();
                ensure!(quote["exact"] == slice.as_str(), "{slice} is not {quote}");
                places += 1;
            }
        }
        ensure!(places == 4, "{places} places for three marks, one of them in two parts");
        let noted = items.iter().any(|item| item["body"].to_string().contains("page 4"));
        ensure!(noted, "the note is not in the file");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn copy_puts_the_same_on_the_clipboard_as_download_into_the_file() -> Result<()> {
    journey(async |_, browser| {
        mark_up(browser).await?;
        browser.click("button", "Export").await?;
        let (_, file) = download(browser, "Galley JSON", ".json").await?;
        browser.click("button", "Copy").await?;
        browser.wait_for_text("Copied").await?;
        ensure!(browser.clipboard().await?.as_bytes() == file);
        Ok(())
    })
    .await
}

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

        // Away from the desk first: a page that is left keeps what it still has to keep.
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.wipe_storage().await?;
        browser.visit("").await?;
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

/// What stands beside the buttons: the file's name, or what was done with it.
async fn said_of_file(browser: &Browser) -> Result<String> {
    Ok(browser.texts("dialog.export .note-of").await?.concat())
}

#[tokio::test]
async fn downloaded_is_said_of_the_file_that_was() -> Result<()> {
    journey(async |_, browser| {
        mark_up(browser).await?;
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        download(browser, "Galley JSON", ".json").await?;
        ensure!(said_of_file(browser).await? == "Downloaded", "{}", said_of_file(browser).await?);
        // Of another file it is not said, nor of another table.
        for (format, ending) in [("Markdown", ".md"), ("W3C Web Annotation", ".jsonld"), ("CSV", ".csv")] {
            browser.click("radio", format).await?;
            let said = said_of_file(browser).await?;
            ensure!(said.ends_with(ending), "{said} stands beside {format}");
        }
        browser.click("button", "Download").await?;
        browser.take_download(".csv").await?;
        ensure!(said_of_file(browser).await? == "Downloaded", "{}", said_of_file(browser).await?);
        browser.tick("Relations").await?;
        ensure!(said_of_file(browser).await?.ends_with(".csv"), "{}", said_of_file(browser).await?);
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
        browser.wait_for_named("dialog", "Merge").await?;
        browser.click("button", "Open as a copy").await?;
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
        ensure!(file["@context"][0] == "http://www.w3.org/ns/anno.jsonld" && file["type"] == "AnnotationCollection");
        let items = file["first"]["items"].as_array().context("no items")?;
        ensure!(file["total"] == items.len() && items.len() == 3, "{}", file["total"]);
        let mut places = 0;
        for item in items {
            ensure!(item["type"] == "Annotation" && item["id"].as_str().is_some_and(|id| id.starts_with("urn:uuid:")));
            let parts = item["target"]["parts"].as_array().cloned();
            let targets = parts.unwrap_or_else(|| vec![item["target"].clone()]);
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

#[tokio::test]
async fn a_file_with_everything_in_it_loses_nothing_on_the_way_out_and_back() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.pick("More", "Your name…").await?;
        browser.fill("Your name", "Ada “Lind” 😊").await?;
        browser.click("button", "Save").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.pick("More", "Article details…").await?;
        browser.fill("Address", "https://courier.example/libraries?page=1").await?;
        browser.fill("Updated", "2026-03-04").await?;
        browser.click("button", "Save").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.click_css("[data-part=\"7\"]").await?;
        browser.click("option", "Block quote").await?;
        let quote = browser.mark(BOOKS, "q").await?;
        browser.wait_for_card(&quote).await?;
        browser.select_to_mark(BUILDINGS).await?;
        browser.press("a").await?;
        browser.wait_for_text("2 parts").await?;
        browser.tick("Direct").await?;
        browser.mark("every shelf", "s").await?;
        browser.choose("Type", "Document").await?;
        browser.mark(SAVING, "c").await?;
        browser.choose("Status", "Author to answer").await?;
        browser.tick("High").await?;
        browser.fill("Verdict", "\"half\" right \\ ¿").await?;
        browser.fill("Tags", "money, 💶").await?;
        browser.fill("Note", "Line one").await?;
        browser.mark("doubt the sum", "c").await?;
        browser.press("Delete").await?;
        browser.wait_for_text("Claim removed").await?;
        browser.mark("📚👩🏽‍🚒 corner!”, and", "q").await?;
        browser.wait_saved().await?;
        browser.press("Ctrl+s").await?;
        let (name, first) = browser.take_download(".json").await?;
        ensure!(name == "port-selby-weighs-closing-two-of-its-five-libraries.json", "{name}");
        ensure!(browser.kept_json().await?.as_bytes() == first, "the plain copy is not the file");
        let file: Value = serde_json::from_slice(&first)?;
        ensure!(file["annotations"].as_array().is_some_and(|all| all.len() == 4), "{file}");
        ensure!(file["deleted"].as_array().is_some_and(|all| all.len() == 1), "{file}");
        // The list's own download is the same file.
        browser.click("link", "All articles").await?;
        browser
            .pick(&format!("More: {}", file["article"]["title"].as_str().unwrap_or_default()), "Download Galley JSON")
            .await?;
        let (_, listed) = browser.take_download(".json").await?;
        ensure!(listed == first, "the list's download has other bytes");

        browser.wipe_storage().await?;
        browser.open_file(&name, &first).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        ensure!(browser.count(".notice").await? == 0, "{}", browser.text().await?);
        browser.press("Ctrl+s").await?;
        let (_, back) = browser.take_download(".json").await?;
        ensure!(back == first, "{}\nshould be\n{}", String::from_utf8_lossy(&back), String::from_utf8_lossy(&first));
        // And from the database, in another session.
        browser.quit().await?;
        browser.reopen().await?;
        let id = file["article"]["id"].as_str().context("no id")?;
        browser.visit(&format!("#/article/{id}")).await?;
        browser.wait_for_article().await?;
        browser.press("Ctrl+s").await?;
        let (_, back) = browser.take_download(".json").await?;
        ensure!(back == first, "another session gives other bytes");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_web_annotation_file_has_what_must_be_in_it_also_behind_emoji() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        // Behind two emoji of eleven UTF-16 units and five code points, so that a wrong unit shows.
        let late = browser.mark("the county’s auditor, due in April", "s").await?;
        browser.mark("👩🏽‍🚒 corner", "q").await?;
        let claim = browser.mark("The council meets at 7 p.m.", "c").await?;
        // Nobody has said where its check stands: it is to check, on the card and in the file.
        let status: String = browser
            .ask("return document.querySelector('.card.focused [id^=\"status-\"]').selectedOptions[0].text", vec![])
            .await?;
        ensure!(status == "To check", "{status}");
        browser.fill("Tags", "time").await?;
        let text: Vec<char> = browser.kept().await?["article"]["text"].as_str().context("no text")?.chars().collect();
        browser.click("button", "Export").await?;
        let (_, bytes) = download(browser, "W3C Web Annotation", ".jsonld").await?;
        let (_, again) = download(browser, "W3C Web Annotation", ".jsonld").await?;
        ensure!(bytes == again, "the same work gave other bytes");
        browser.click("button", "Copy").await?;
        browser.wait_for_text("Copied").await?;
        ensure!(browser.clipboard().await?.as_bytes() == bytes, "the clipboard has something else");
        let file: Value = serde_json::from_slice(&bytes)?;
        let items = file["first"]["items"].as_array().context("no items")?;
        ensure!(items.len() == 3);
        let mut ids = std::collections::BTreeSet::new();
        for item in items {
            ensure!(item["type"] == "Annotation" && item["motivation"] == "classifying", "{item}");
            ensure!(ids.insert(item["id"].as_str().context("no id")?.to_owned()), "twice: {item}");
            for body in item["body"].as_array().context("no bodies")? {
                ensure!(
                    body["type"] == "TextualBody" && body["value"].is_string() && body["purpose"].is_string(),
                    "{body}"
                );
            }
            let target = &item["target"];
            ensure!(target["source"] == format!("urn:uuid:{id}"), "{target}");
            let [quote, position] = [&target["selector"][0], &target["selector"][1]];
            ensure!(quote["type"] == "TextQuoteSelector" && position["type"] == "TextPositionSelector", "{target}");
            let number =
                |name: &str| position[name].as_u64().and_then(|n| usize::try_from(n).ok()).context("no number");
            let (start, end) = (number("start")?, number("end")?);
            let slice = |from: usize, to: usize| text.get(from..to).map(|part| part.iter().collect::<String>());
            ensure!(slice(start, end).as_deref() == quote["exact"].as_str(), "{quote} is not at {start}–{end}");
            let (prefix, suffix) =
                (quote["prefix"].as_str().context("prefix")?, quote["suffix"].as_str().context("suffix")?);
            ensure!(slice(start - prefix.chars().count(), start).as_deref() == Some(prefix), "{quote}");
            ensure!(slice(end, end + suffix.chars().count()).as_deref() == Some(suffix), "{quote}");
        }
        ensure!(ids.contains(&format!("urn:uuid:{late}")) && ids.contains(&format!("urn:uuid:{claim}")), "{ids:?}");
        let bodies = |kind: &str| items.iter().filter(|item| item["body"].to_string().contains(kind)).count();
        ensure!(bodies("\"to-check\"") == 1 && bodies("\"time\"") == 1 && bodies("\"Source\"") == 1, "{file}");
        // With an address of its own, the article is what is annotated.
        browser.press("Escape").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.pick("More", "Article details…").await?;
        browser.fill("Address", "https://courier.example/libraries").await?;
        browser.click("button", "Save").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.click("button", "Export").await?;
        let (_, bytes) = download(browser, "W3C Web Annotation", ".jsonld").await?;
        let file: Value = serde_json::from_slice(&bytes)?;
        let source = &file["first"]["items"][0]["target"]["source"];
        ensure!(source == "https://courier.example/libraries", "{source}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_download_holds_the_words_that_are_still_being_typed() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let id = browser.mark("doubt the sum", "c").await?;
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("Not left yet").await?;
        browser.press("Ctrl+s").await?;
        let (_, bytes) = browser.take_download(".json").await?;
        let file: Value = serde_json::from_slice(&bytes)?;
        ensure!(file["annotations"][0]["note"] == "Not left yet", "{file}");
        browser.wait_saved().await?;
        ensure!(browser.kept_annotation(&id).await?["note"] == "Not left yet");
        // Through the dialog too, whose button takes the focus from the field.
        browser.click("textbox", "Note").await?;
        browser.press("End").await?;
        browser.type_text(", nor now").await?;
        browser.click("button", "Export").await?;
        let (_, bytes) = download(browser, "Galley JSON", ".json").await?;
        let file: Value = serde_json::from_slice(&bytes)?;
        ensure!(file["annotations"][0]["note"] == "Not left yet, nor now", "{file}");
        Ok(())
    })
    .await
}

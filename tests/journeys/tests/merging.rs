//! A file whose article is here already: what differs is shown, nothing is doubled, nothing is lost, and
//! it does not matter whose file comes first.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Pointer, STORY, Site, journey};
use serde_json::{Value, json};

const BOOKS: &str = "“We are not closing books,”";
const SAVING: &str = "It would save $310,000 a year";
const FARE: &str = "Two buses there and two back";
const MAYOR: &str = "Mayor Ines Calder";

/// Another person's browser, on the start screen.
async fn someone_else(site: &Site) -> Result<Browser> {
    let browser = Browser::open(site).await?;
    browser.visit("").await?;
    browser.wait_for_text("No articles on this device").await?;
    browser.wait_for_mark("galley:ready").await?;
    Ok(browser)
}

/// Chooses a file on the start screen.
async fn bring(browser: &Browser, name: &str, file: &[u8]) -> Result<()> {
    let path = browser.make_file(name, file)?;
    if browser.count("[data-article]").await? > 0 {
        browser.click("link", "All articles").await?;
    }
    browser.wait_for_text("Open a file…").await?;
    browser.choose_files("Open a file", &[&path]).await
}

async fn open(browser: &Browser, name: &str, file: &[u8]) -> Result<()> {
    bring(browser, name, file).await?;
    browser.wait_for_article().await?;
    Ok(())
}

async fn wait_for_dialog(browser: &Browser) -> Result<String> {
    browser.wait_for_named("dialog", "Merge").await?;
    Ok(browser.texts("dialog[open]").await?.concat())
}

async fn merge(browser: &Browser) -> Result<()> {
    browser.click("button", "Merge").await?;
    browser.wait_gone("dialog[open]").await?;
    browser.wait_for_text("Merged with").await?;
    browser.wait_saved().await
}

async fn take(browser: &Browser) -> Result<Vec<u8>> {
    browser.wait_saved().await?;
    browser.press("Ctrl+s").await?;
    Ok(browser.take_download(".json").await?.1)
}

async fn write_note(browser: &Browser, words: &str, note: &str) -> Result<()> {
    browser.click_words(words).await?;
    browser.press("n").await?;
    browser.wait_for_focus("textarea").await?;
    browser.press("Ctrl+a").await?;
    browser.type_text(note).await?;
    browser.press("Escape").await?;
    browser.wait_for_focus_in_article().await
}

fn marks(file: &[u8]) -> Result<Vec<Value>> {
    let file: Value = serde_json::from_slice(file)?;
    Ok(file["annotations"].as_array().context("no annotations")?.clone())
}

/// The story with a quote and a claim, as a file.
async fn given_out(browser: &Browser) -> Result<Vec<u8>> {
    browser.open_pasted(STORY).await?;
    browser.mark(BOOKS, "q").await?;
    browser.mark(SAVING, "c").await?;
    take(browser).await
}

/// A file with something else in it.
fn changed(file: &[u8], change: impl FnOnce(&mut Value)) -> Result<Vec<u8>> {
    let mut file: Value = serde_json::from_slice(file)?;
    change(&mut file);
    Ok(serde_json::to_vec_pretty(&file)?)
}

fn claim(file: &mut Value) -> &mut Value {
    let all = file["annotations"].as_array_mut().into_iter().flatten();
    all.into_iter().find(|one| one["kind"] == "claim").unwrap_or_else(|| panic!("no claim"))
}

/// A note on the claim that is as new as this instant.
fn note(file: &mut Value, note: &str, at: &str) {
    let claim = claim(file);
    claim["note"] = json!(note);
    claim["modified"] = json!(at);
    claim["changed"] = json!({ "note": at });
}

const LATER: &str = "2100-01-01T00:00:00.000Z";

#[tokio::test]
async fn a_file_changed_by_two_people_and_brought_back_in_either_order_is_the_same_article() -> Result<()> {
    journey(async |site, browser| {
        let base = given_out(browser).await?;
        let mut files = Vec::new();
        for (name, words) in [("Ada", "The clerk said so in May."), ("Ben", "Ask for the budget.")] {
            let browser = &someone_else(site).await?;
            open(browser, "base.json", &base).await?;
            browser.pick("More", "Your name…").await?;
            browser.fill("Your name", name).await?;
            browser.click("button", "Save").await?;
            browser.wait_gone("dialog[open]").await?;
            write_note(browser, SAVING, words).await?;
            browser.mark(MAYOR, "s").await?;
            if name == "Ada" {
                browser.mark(FARE, "q").await?;
            } else {
                browser.click_words(SAVING).await?;
                browser.tick("High").await?;
            }
            files.push(take(browser).await?);
        }
        let mut ends = Vec::new();
        for order in [[0, 1], [1, 0]] {
            let browser = &someone_else(site).await?;
            open(browser, "base.json", &base).await?;
            for (n, which) in order.into_iter().enumerate() {
                bring(browser, "back.json", &files[which]).await?;
                let shown = wait_for_dialog(browser).await?;
                let words = ["The clerk said so in May.", "Ask for the budget."];
                ensure!(shown.contains(words[which]), "{shown}");
                if n == 1 {
                    // Both people's words, and the mark that both made.
                    ensure!(shown.contains(words[1 - which]) && shown.contains("made twice"), "{shown}");
                    ensure!(shown.contains("Ada") && shown.contains("Ben"), "{shown}");
                }
                browser.shot(&format!("merge-{}-{n}", order[0])).await?;
                merge(browser).await?;
            }
            ends.push(take(browser).await?);
        }
        let marks = marks(&ends[0])?;
        ensure!(marks.len() == 4, "{} marks: {marks:?}", marks.len());
        ensure!(ends[0] == ends[1], "the order of the files shows");
        let text = String::from_utf8_lossy(&ends[0]).into_owned();
        ensure!(text.contains("Ask for the budget.") && text.contains("\"high\""), "{text}");

        // At the giver's too, who never closed the article; and brought back once more, neither has anything new.
        for which in [0, 1] {
            bring(browser, "back.json", &files[which]).await?;
            wait_for_dialog(browser).await?;
            merge(browser).await?;
        }
        for which in [0, 1] {
            bring(browser, "again.json", &files[which]).await?;
            browser.wait_for_article().await?;
            browser.wait_for_text("This file holds nothing that is not here already").await?;
            ensure!(browser.count("dialog[open]").await? == 0);
            ensure!(take(browser).await? == ends[1], "a file that holds nothing new changed something");
        }
        // And after the browser was started again it is still the same.
        browser.quit().await?;
        browser.reopen().await?;
        browser.visit("").await?;
        browser.click_css(".kept h3 a").await?;
        browser.wait_for_article().await?;
        ensure!(take(browser).await? == ends[1], "what was kept is not what was shown");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn cancel_changes_nothing_and_undo_takes_a_merge_back_whole() -> Result<()> {
    journey(async |_, browser| {
        let base = given_out(browser).await?;
        let file = changed(&base, |file| note(file, "From the file", LATER))?;
        for how in ["Cancel", "Close", "Escape"] {
            bring(browser, "other.json", &file).await?;
            ensure!(wait_for_dialog(browser).await?.contains("From the file"));
            match how {
                "Escape" => browser.press("Escape").await?,
                how => browser.click("button", how).await?,
            }
            browser.wait_gone("dialog[open]").await?;
            // The start screen is where the file was chosen.
            browser.wait_for_text("Open a file…").await?;
            browser.click_css(".kept h3 a").await?;
            browser.wait_for_article().await?;
            ensure!(take(browser).await? == base, "{how} changed something");
        }
        bring(browser, "other.json", &file).await?;
        wait_for_dialog(browser).await?;
        merge(browser).await?;
        browser.wait_for_focus_in_article().await?;
        browser.wait_for_text("From the file").await?;
        browser.click("button", "Undo").await?;
        browser.wait_saved().await?;
        let back = take(browser).await?;
        ensure!(marks(&back)? == marks(&base)?, "undo left something");
        let back: Value = serde_json::from_slice(&back)?;
        ensure!(back["deleted"] == json!([]), "{}", back["deleted"]);
        // Taken back, it can be done again, by the key and by the file.
        browser.press("Ctrl+Shift+z").await?;
        browser.wait_saved().await?;
        ensure!(String::from_utf8_lossy(&take(browser).await?).contains("From the file"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn both_notes_may_be_kept_and_what_was_chosen_sticks() -> Result<()> {
    journey(async |_, browser| {
        let base = given_out(browser).await?;
        write_note(browser, SAVING, "From here").await?;
        let file = changed(&base, |file| note(file, "From the file", LATER))?;
        bring(browser, "other.json", &file).await?;
        wait_for_dialog(browser).await?;
        browser.tick("Both").await?;
        merge(browser).await?;
        let both = take(browser).await?;
        ensure!(String::from_utf8_lossy(&both).contains("From here\\n\\nFrom the file"));
        bring(browser, "other.json", &file).await?;
        browser.wait_for_text("This file holds nothing that is not here already").await?;
        ensure!(take(browser).await? == both, "it was asked again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_deleted_here_and_changed_there_is_asked_about_and_else_stays_deleted() -> Result<()> {
    journey(async |_, browser| {
        let base = given_out(browser).await?;
        for words in [BOOKS, SAVING] {
            browser.click_words(words).await?;
            browser.press("Delete").await?;
        }
        browser.wait_saved().await?;
        let without = take(browser).await?;
        // An old copy brings nothing back.
        bring(browser, "old.json", &base).await?;
        browser.wait_for_text("This file holds nothing that is not here already").await?;
        ensure!(take(browser).await? == without);
        // One that was changed since is offered, and comes back unless it is to stay deleted.
        let file = changed(&base, |file| note(file, "Still needed", LATER))?;
        bring(browser, "new.json", &file).await?;
        let shown = wait_for_dialog(browser).await?;
        ensure!(shown.contains("deleted here") && shown.contains("Still needed"), "{shown}");
        browser.tick("Here").await?;
        browser.click("button", "Merge").await?;
        browser.wait_gone("dialog[open]").await?;
        ensure!(marks(&take(browser).await?)?.is_empty(), "it came back although it was to stay deleted");
        // What the file's reader deleted is deleted here, and said before.
        browser.press("Ctrl+z").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_same_text_under_another_id_is_one_article_and_a_copy_is_still_to_be_had() -> Result<()> {
    journey(async |_, browser| {
        let base = given_out(browser).await?;
        let other = changed(&base, |file| {
            file["article"]["id"] = json!("11111111-2222-4333-8444-555555555555");
            for (n, mark) in file["annotations"].as_array_mut().into_iter().flatten().enumerate() {
                mark["id"] = json!(format!("11111111-2222-4333-8444-00000000000{n}"));
            }
        })?;
        bring(browser, "theirs.json", &other).await?;
        let shown = wait_for_dialog(browser).await?;
        ensure!(shown.contains("2 marks were made twice"), "{shown}");
        merge(browser).await?;
        ensure!(marks(&take(browser).await?)?.len() == 2, "marks are doubled");
        bring(browser, "theirs.json", &changed(&other, |file| note(file, "New", LATER))?).await?;
        wait_for_dialog(browser).await?;
        browser.click("button", "Open as a copy").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.wait_until("the copy", "return location.hash.includes('11111111')", vec![]).await?;
        browser.wait_for_article().await?;
        browser.click("link", "All articles").await?;
        browser.wait_until("two articles", "return document.querySelectorAll('.kept h3').length === 2", vec![]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_article_in_the_trash_is_taken_out_by_a_merge_and_left_there_by_cancel() -> Result<()> {
    journey(async |_, browser| {
        let base = given_out(browser).await?;
        let file = changed(&base, |file| note(file, "From the file", LATER))?;
        browser.pick("More", "Move to trash").await?;
        browser.wait_for_text("Moved to the trash").await?;
        let kept = "return document.querySelectorAll('.kept h3').length === arguments[0]";
        browser.wait_until("an empty list", kept, vec![json!(0)]).await?;
        bring(browser, "other.json", &file).await?;
        ensure!(wait_for_dialog(browser).await?.contains("in the trash"));
        browser.click("button", "Cancel").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.wait_for_text("Open a file…").await?;
        browser.wait_until("an empty list", kept, vec![json!(0)]).await?;
        bring(browser, "other.json", &file).await?;
        wait_for_dialog(browser).await?;
        merge(browser).await?;
        browser.click("link", "All articles").await?;
        browser.wait_until("the article", kept, vec![json!(1)]).await?;
        browser.reload().await?;
        browser.wait_until("the article", kept, vec![json!(1)]).await
    })
    .await
}

#[tokio::test]
async fn several_files_are_asked_about_one_after_another() -> Result<()> {
    journey(async |_, browser| {
        let base = given_out(browser).await?;
        let mut paths = Vec::new();
        for (n, words) in ["The mayor", "Tomas Reyes", "the hill branch"].into_iter().enumerate() {
            let file = changed(&base, |file| {
                note(file, words, &format!("2100-01-0{}T00:00:00.000Z", n + 1));
            })?;
            paths.push(browser.make_file(&format!("pupil-{n}.json"), &file)?);
        }
        browser.click("link", "All articles").await?;
        let list: Vec<_> = paths.iter().map(std::path::PathBuf::as_path).collect();
        browser.choose_files("Open a file", &list).await?;
        for n in 0..3 {
            browser.wait_for_text(&format!("pupil-{n}.json holds another version")).await?;
            browser.click("button", "Merge").await?;
        }
        browser.wait_gone("dialog[open]").await?;
        ensure!(String::from_utf8_lossy(&take(browser).await?).contains("the hill branch"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_merge_needs_no_pointer() -> Result<()> {
    journey(async |_, browser| {
        let base = given_out(browser).await?;
        write_note(browser, SAVING, "From here").await?;
        browser.wait_saved().await?;
        let file = changed(&base, |file| note(file, "From the file", LATER))?;
        bring(browser, "other.json", &file).await?;
        wait_for_dialog(browser).await?;
        // To the first question, which is one stop; an arrow chooses.
        for _ in 0..9 {
            if browser.ask::<bool>("return document.activeElement?.type === 'radio'", vec![]).await? {
                break;
            }
            browser.press("Tab").await?;
        }
        browser.wait_for_focus("fieldset input:checked").await?;
        browser.press("Up").await?;
        let label = "return document.activeElement?.ariaLabel";
        ensure!(browser.ask::<String>(label, vec![]).await? == "Here");
        for _ in 0..9 {
            if browser.ask::<bool>("return document.activeElement?.textContent === 'Merge'", vec![]).await? {
                break;
            }
            browser.press("Tab").await?;
        }
        browser.press("Enter").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.wait_for_focus_in_article().await?;
        ensure!(String::from_utf8_lossy(&take(browser).await?).contains("From here"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everybody_can_see_and_reach_the_merge_dialog() -> Result<()> {
    for (width, height, pointer) in
        [(1440, 1100, Pointer::Mouse), (768, 1024, Pointer::Mouse), (390, 844, Pointer::Touch)]
    {
        journey(async |_, browser| {
            let base = given_out(browser).await?;
            write_note(browser, SAVING, "From here, with words enough to need more than one line on a phone").await?;
            browser.wait_saved().await?;
            let file = changed(&base, |file| {
                note(file, "From the file", LATER);
                file["article"]["outlet"] = json!("The Selby Courier");
                let mut twin = file["annotations"][0].clone();
                twin["id"] = json!("11111111-2222-4333-8444-000000000001");
                twin["creator"] = json!("Ada");
                if let Some(all) = file["annotations"].as_array_mut() {
                    all.push(twin);
                }
            })?;
            browser.click("link", "All articles").await?;
            browser.wait_for_text("Open a file…").await?;
            browser.screen(width, height, pointer).await?;
            bring(browser, "other.json", &file).await?;
            wait_for_dialog(browser).await?;
            for dark in [false, true] {
                // Without motion: colors on their way from light to dark are nobody's.
                let scheme = if dark { "dark" } else { "light" };
                let wishes = [("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")];
                browser.system_asks_for(&wishes).await?;
                let name = format!("{width}-{}", if dark { "dark" } else { "light" });
                browser.shot(&format!("merge-dialog-{name}")).await?;
                browser.check_accessible_in_every_language(&format!("the merge dialog at {name}")).await?;
                let out = "const dialog = document.querySelector('dialog[open]');
                    const button = [...dialog.querySelectorAll('button')].at(-1).getBoundingClientRect();
                    return dialog.scrollWidth - dialog.clientWidth > 0 || button.bottom > innerHeight || button.right > innerWidth";
                ensure!(!browser.ask::<bool>(out, vec![]).await?, "the dialog at {name} does not fit");
            }
            merge(browser).await
        })
        .await
        .with_context(|| format!("at {width}"))?;
    }
    Ok(())
}

//! Undo and redo: every edit of an article, step by step to nothing and back.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, PATIENCE, STORY, journey};
use serde_json::{Value, json};

/// What is kept, without what an undo may change: the instant of the last edit, and the list of what was
/// taken away.
async fn essence(browser: &Browser) -> Result<Value> {
    let mut kept = browser.kept().await?;
    let object = kept.as_object_mut().context("the copy is no object")?;
    object.remove("modified");
    object.remove("deleted");
    Ok(kept)
}

/// The ids of what was taken away.
async fn deleted(browser: &Browser) -> Result<Vec<Value>> {
    let kept = browser.kept().await?;
    Ok(kept["deleted"].as_array().into_iter().flatten().map(|one| one["id"].clone()).collect())
}

async fn is_enabled(browser: &Browser, name: &str) -> Result<bool> {
    browser
        .ask("return !document.querySelector(`button[aria-label='${arguments[0]}']`).disabled", vec![json!(name)])
        .await
}

/// Waits until the article is kept in this state.
async fn wait_for_state(browser: &Browser, wanted: &Value, what: &str) -> Result<()> {
    let deadline = std::time::Instant::now() + PATIENCE;
    loop {
        let now = essence(browser).await?;
        if now == *wanted {
            return Ok(());
        }
        ensure!(std::time::Instant::now() < deadline, "{what}: {now:#}\nshould be: {wanted:#}");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn mixed_edits_are_undone_to_nothing_and_done_again_to_the_last() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        ensure!(!is_enabled(browser, "Undo").await? && !is_enabled(browser, "Redo").await?);
        // The state after each step, the first with no edit at all.
        let mut states = vec![essence(browser).await?];
        let mut count = 0;
        let mut step = async |what: &str| -> Result<()> {
            count += 1;
            let before = states.last().cloned().unwrap_or_default();
            let deadline = std::time::Instant::now() + PATIENCE;
            loop {
                let now = essence(browser).await?;
                if now != before {
                    states.push(now);
                    return Ok(());
                }
                ensure!(std::time::Instant::now() < deadline, "step {count}, {what}, changed nothing");
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        };
        let quote = browser.mark("“We are not closing books,”", "q").await?;
        step("quote").await?;
        browser.select_to_mark("“We are closing buildings, and every shelf will find a room.”").await?;
        browser.press("a").await?;
        step("part").await?;
        browser.tick("Direct").await?;
        step("type").await?;
        browser.mark("Nadia Ferro", "s").await?;
        step("source").await?;
        browser.choose("Type", "Organization").await?;
        step("source type").await?;
        // Who said it stands in no sentence that would tell, so the reader says it.
        browser.click("button", "Relate").await?;
        browser.wait_for("dialog.relate").await?;
        browser.press("1").await?;
        step("speaker").await?;
        let claim = browser.mark("It would save $310,000 a year", "c").await?;
        step("claim").await?;
        browser.choose("Status", "Changed").await?;
        step("status").await?;
        browser.tick("Low").await?;
        step("priority").await?;
        // The chosen answer struck again is taken back.
        browser.tick("Low").await?;
        step("no priority").await?;
        browser.fill("Verdict", "Not yet").await?;
        step("verdict").await?;
        browser.fill("Tags", "money, council").await?;
        step("tags").await?;
        browser.fill("Note", "Ask for the table, and for the year before.").await?;
        step("note").await?;
        browser.choose("Kind", "Quote").await?;
        step("kind").await?;
        browser.choose("Kind", "Claim").await?;
        step("kind again").await?;
        browser.click_css("[data-part=\"7\"]").await?;
        browser.click("option", "Block quote").await?;
        step("part label").await?;
        browser.pick("More", "Article details…").await?;
        browser.fill("Outlet", "The Harbor Post").await?;
        browser.click("button", "Save").await?;
        step("details").await?;
        browser.mark("the council had forgotten the fare", "c").await?;
        step("another claim").await?;
        browser.press("Delete").await?;
        step("deletion").await?;
        browser.click_words("We are not closing").await?;
        browser.wait_for_card(&quote).await?;
        browser.click("button", "Delete quote").await?;
        step("deletion by button").await?;
        browser.mark("doubt the sum", "q").await?;
        step("last quote").await?;
        let gone = deleted(browser).await?;
        // The quote took the relation to its speaker along.
        ensure!(states.len() == 22 && gone.len() == 3, "{} states, {gone:?}", states.len());
        let runs = browser.runs().await?;

        // Back to nothing, by key and by button.
        browser.press("Escape").await?;
        for (at, state) in states.iter().enumerate().rev().skip(1) {
            if at % 3 == 0 {
                browser.click("button", "Undo").await?
            } else {
                browser.press("Ctrl+z").await?
            }
            wait_for_state(browser, state, &format!("undo to step {at}")).await?;
        }
        ensure!(browser.mark_ids().await?.is_empty() && browser.count("[data-card]").await? == 0);
        ensure!(!is_enabled(browser, "Undo").await? && is_enabled(browser, "Redo").await?);
        // Once more does no harm.
        browser.press("Ctrl+z").await?;
        wait_for_state(browser, &states[0], "undo of nothing").await?;
        browser.wait_saved().await?;

        // And forward again.
        for (at, state) in states.iter().enumerate().skip(1) {
            let key = if at % 2 == 0 { "Ctrl+Shift+z" } else { "Ctrl+y" };
            if at % 3 == 0 {
                browser.click("button", "Redo").await?
            } else {
                browser.press(key).await?
            }
            wait_for_state(browser, state, &format!("redo to step {at}")).await?;
        }
        ensure!(is_enabled(browser, "Undo").await? && !is_enabled(browser, "Redo").await?);
        ensure!(deleted(browser).await? == gone, "other marks count as deleted than before");
        ensure!(browser.runs().await? == runs, "{:?}", browser.runs().await?);
        let kept = browser.kept_annotation(&claim).await?;
        ensure!(kept["note"] == "Ask for the table, and for the year before.", "{kept}");

        // All of it was written down: the reload finds the last state, and a new session begins.
        browser.wait_saved().await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        wait_for_state(browser, &states[21], "reload").await?;
        ensure!(browser.runs().await? == runs);
        ensure!(!is_enabled(browser, "Undo").await? && !is_enabled(browser, "Redo").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_edit_after_an_undo_ends_what_could_be_done_again() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let first = browser.mark("doubt the sum", "c").await?;
        let second = browser.mark("forgotten the fare", "c").await?;
        browser.press("Ctrl+z").await?;
        browser.wait_gone(&format!("mark[data-ids=\"{second}\"]")).await?;
        let third = browser.mark("7 p.m.", "q").await?;
        ensure!(!is_enabled(browser, "Redo").await?);
        browser.press("Ctrl+Shift+z").await?;
        browser.press("Ctrl+z").await?;
        browser.wait_gone(&format!("mark[data-ids=\"{third}\"]")).await?;
        browser.press("Ctrl+z").await?;
        browser.wait_gone(&format!("mark[data-ids=\"{first}\"]")).await?;
        ensure!(!is_enabled(browser, "Undo").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn undo_in_a_note_is_the_fields_own_and_a_note_is_one_step() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let id = browser.mark("doubt the sum", "c").await?;
        let note = "return document.querySelector('.card.focused .note textarea').value";
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("One two three").await?;
        browser.press("Ctrl+z").await?;
        let left: String = browser.ask(note, vec![]).await?;
        ensure!(left.len() < "One two three".len(), "the field's own undo did nothing: {left:?}");
        ensure!(browser.mark_ids().await?.contains(&id), "the field's undo took the mark");
        browser.press("Ctrl+Shift+z").await?;
        let again: String = browser.ask(note, vec![]).await?;
        ensure!(again == "One two three", "the field's own redo: {again:?}");
        browser.press("Ctrl+a").await?;
        browser.type_text("A note in several words, typed at leisure.").await?;
        ensure!(browser.kept_annotation(&id).await?["note"] == "", "the note is kept before it is left");
        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        ensure!(browser.kept_annotation(&id).await?["note"] == "A note in several words, typed at leisure.");
        // A second change of it.
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text(" And more.").await?;
        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        let expect = async |wanted: &str| -> Result<()> {
            let script = format!("{note} === arguments[0]");
            browser.wait_until(&format!("the note {wanted:?}"), &script, vec![json!(wanted)]).await
        };
        expect("A note in several words, typed at leisure. And more.").await?;
        browser.press("Ctrl+z").await?;
        expect("A note in several words, typed at leisure.").await?;
        browser.press("Ctrl+z").await?;
        expect("").await?;
        ensure!(browser.mark_ids().await?.contains(&id));
        browser.press("Ctrl+z").await?;
        browser.wait_gone("mark").await?;
        for wanted in
            ["", "A note in several words, typed at leisure.", "A note in several words, typed at leisure. And more."]
        {
            browser.press("Ctrl+y").await?;
            browser.wait_for_card(&id).await?;
            expect(wanted).await?;
        }
        Ok(())
    })
    .await
}

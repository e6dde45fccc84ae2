//! The main journeys, without anything that one engine alone has: they run in Chromium with all the
//! others, and in Firefox and WebKit with `cargo xtask test --all-engines`.
//!
//! What an engine cannot do here is named where it is asked for: see [`Engine`].

use crate::late::{doors, wait_for_late, without_the_late_file};
use anyhow::{Context as _, Result, bail, ensure};
use journeys::{Browser, Engine, Pointer, STORY, journey, journey_on};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const BOOKS: &str = "“We are not closing books,”";
const BUILDINGS: &str = "“We are closing buildings, and every shelf will find a room.”";
const SAVING: &str = "It would save $310,000 a year";
const DRIVER: &str = "Tomas Reyes, a retired bus driver";

/// Pastes a story with the keyboard, by the browser's own paste.
async fn paste(browser: &Browser, story: &str) -> Result<String> {
    browser.visit("").await?;
    browser.wait_for_mark("galley:ready").await?;
    browser.cut_and_paste("textbox", "Paste an article", story).await?;
    browser.wait_for_article().await
}

/// Waits until the status promises as much as this browser can.
async fn wait_kept(browser: &Browser) -> Result<()> {
    let script = "const all = document.querySelectorAll('[role=status]');
        const words = all.length === 1 ? all[0].textContent.trim() : '';
        return words.startsWith('Saved') || words.startsWith('Kept in this browser')";
    browser.wait_until("the status “Saved” or “Kept in this browser”", script, vec![]).await
}

/// The article's Galley JSON as a download gives it.
async fn taken_away(browser: &Browser) -> Result<(String, Vec<u8>)> {
    browser.press("Ctrl+s").await?;
    browser.take_download(".json").await
}

/// What the engine has, by the page's own account.
async fn has(browser: &Browser, script: &str) -> Result<bool> {
    browser.ask(&format!("return !!({script})"), vec![]).await
}

#[tokio::test]
async fn a_pasted_article_is_marked_and_is_there_after_a_reload() -> Result<()> {
    journey(async |_, browser| {
        paste(browser, STORY).await?;
        ensure!(browser.count("[data-block]").await? == 11, "{:?}", browser.blocks().await?);
        let quote = browser.mark(BOOKS, "q").await?;
        browser.wait_for_card(&quote).await?;
        browser.select_to_mark(BUILDINGS).await?;
        browser.press("a").await?;
        browser.wait_for_text("2 parts").await?;
        let before = browser.mark_ids().await?;
        browser.select_to_mark(SAVING).await?;
        browser.click("button", "Claim").await?;
        let claim = browser.wait_for_new_mark(&before).await?;
        browser.wait_for_card(&claim).await?;
        let source = browser.mark(DRIVER, "s").await?;
        browser.mark("our 📚👩🏽‍🚒 corner!", "q").await?;
        for (id, words) in [(&quote, [BOOKS, BUILDINGS].concat()), (&claim, SAVING.into()), (&source, DRIVER.into())] {
            ensure!(browser.words_of(id).await? == words, "{:?}", browser.runs_of(id).await?);
        }
        wait_kept(browser).await?;
        browser.shot("desk").await?;
        let before = browser.runs().await?;
        let (_, first) = taken_away(browser).await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.wait_for("mark").await?;
        wait_kept(browser).await?;
        ensure!(browser.runs().await? == before, "the reload changed the marks: {:?}", browser.runs().await?);
        let (_, again) = taken_away(browser).await?;
        ensure!(first == again, "after a reload the file is another");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn typed_words_become_an_article_too() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.shot("start").await?;
        browser.click("textbox", "Paste an article").await?;
        browser.type_text("Bus fares rise").await?;
        browser.press("Enter").await?;
        browser.press("Enter").await?;
        browser.type_text("The council said “yes” twice.").await?;
        browser.press("Ctrl+Enter").await?;
        browser.wait_for_article().await?;
        let blocks = browser.blocks().await?;
        ensure!(blocks == ["Bus fares rise", "The council said “yes” twice."], "{blocks:?}");
        let id = browser.mark("“yes”", "q").await?;
        ensure!(browser.words_of(&id).await? == "“yes”");
        wait_kept(browser).await
    })
    .await
}

#[tokio::test]
async fn the_reader_comes_back_to_where_they_were() -> Result<()> {
    journey(async |_, browser| {
        let mut story = "Harbor counts its berths\nBy Nadia Ferro\n".to_owned();
        for number in 1..=60 {
            story += &format!("Harbor hand number {number} said berth {number} was empty at noon, as it was before.\n");
        }
        let id = paste(browser, &story).await?;
        browser.mark("berth 40 was empty", "c").await?;
        wait_kept(browser).await?;
        // The place is noted when the page has been at rest for a moment.
        let noted = "return Number((localStorage.getItem('galley:place:' + arguments[0]) ?? '0').split(' ')[0]) > 20";
        browser.wait_until("the place to be noted", noted, vec![json!(id)]).await?;
        let top: f64 = browser.ask("return scrollY", vec![]).await?;
        ensure!(top > 400.0, "the mark should lie far below: {top}");
        browser.reload().await?;
        browser.wait_for_article().await?;
        let near = "return Math.abs(scrollY - arguments[0]) < 60";
        browser.wait_until("the place of before", near, vec![json!(top)]).await?;
        browser.visit("#/").await?;
        browser.wait_for(".kept h3").await?;
        browser.click_css(".kept h3 a").await?;
        browser.wait_for_article().await?;
        browser.wait_until("the place of before", near, vec![json!(top)]).await
    })
    .await
}

#[tokio::test]
async fn what_was_done_is_undone_and_done_again() -> Result<()> {
    journey(async |_, browser| {
        paste(browser, STORY).await?;
        let quote = browser.mark(BOOKS, "q").await?;
        let claim = browser.mark(SAVING, "c").await?;
        browser.wait_for_card(&claim).await?;
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("Ask for page 4 😊.").await?;
        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        wait_kept(browser).await?;
        ensure!(browser.kept_annotation(&claim).await?["note"] == "Ask for page 4 😊.");
        // The note, the claim, the quote.
        for left in [2, 1, 0] {
            browser.press("Ctrl+z").await?;
            let script = "return new Set([...document.querySelectorAll('mark[data-ids]')].map((one) => one.dataset.ids)).size === arguments[0]";
            browser.wait_until(&format!("{left} marks"), script, vec![json!(left)]).await?;
        }
        browser.press("Ctrl+Shift+z").await?;
        browser.wait_for("mark").await?;
        ensure!(browser.mark_ids().await? == BTreeSet::from([quote.clone()]));
        browser.click("button", "Redo").await?;
        browser.wait_for(&format!("mark[data-ids='{claim}']")).await?;
        wait_kept(browser).await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.wait_for("mark").await?;
        ensure!(browser.mark_ids().await? == BTreeSet::from([quote, claim]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn work_is_downloaded_and_opened_again_from_its_file() -> Result<()> {
    journey(async |_, browser| {
        let id = paste(browser, STORY).await?;
        let quote = browser.mark(BOOKS, "q").await?;
        browser.mark(DRIVER, "s").await?;
        wait_kept(browser).await?;
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        browser.shot("export").await?;
        browser.click("button", "Download").await?;
        let (name, bytes) = browser.take_download(".json").await?;
        ensure!(name.starts_with("port-selby"), "{name}");
        let file: Value = serde_json::from_slice(&bytes)?;
        ensure!(file["article"]["id"] == *id && file["annotations"].as_array().map(Vec::len) == Some(2), "{file}");
        browser.click("radio", "W3C Web Annotation").await?;
        browser.click("button", "Download").await?;
        let (_, web) = browser.take_download(".jsonld").await?;
        ensure!(String::from_utf8(web)?.contains("http://www.w3.org/ns/anno.jsonld"));
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;

        // Another article's file, by its text alone.
        let other = browser.make_file("fares.txt", "Bus fares rise\nThe council said “yes” twice.".as_bytes())?;
        browser.visit("#/").await?;
        browser.wait_for("#paste").await?;
        browser.choose_files("Open a file", &[&other]).await?;
        browser.wait_for_text("Bus fares rise").await?;
        browser.wait_for_article().await?;
        wait_kept(browser).await?;

        // What was changed here since is brought together with what the file has.
        browser.visit(&format!("#/article/{id}")).await?;
        browser.wait_for_text("Port Selby weighs").await?;
        browser.mark(SAVING, "c").await?;
        wait_kept(browser).await?;
        let mut changed = file.clone();
        changed["annotations"][0]["note"] = json!("From the file.");
        changed["annotations"][0]["modified"] = json!("2027-01-02T03:04:05Z");
        let back = browser.make_file("back.json", serde_json::to_string(&changed)?.as_bytes())?;
        browser.visit("#/").await?;
        browser.wait_for("#paste").await?;
        browser.choose_files("Open a file", &[&back]).await?;
        browser.wait_for("dialog.merge").await?;
        browser.shot("merge").await?;
        browser.click_css("dialog.merge .button.solid").await?;
        browser.wait_gone("dialog").await?;
        wait_kept(browser).await?;
        ensure!(browser.mark_ids().await?.len() == 3);
        ensure!(browser.kept_annotation(&quote).await?["note"] == "From the file.");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_comes_late_says_so_and_is_put_into_the_running_module() -> Result<()> {
    let (site, away, place) = without_the_late_file()?;
    journey_on(site, async |_, browser| {
        paste(browser, STORY).await?;
        let quote = browser.mark(BOOKS, "q").await?;
        browser.wait_for_card(&quote).await?;
        wait_kept(browser).await?;
        browser.press("Ctrl+k").await?;
        browser.wait_for_text("This part of Galley has not come yet.").await?;
        std::fs::rename(&away, &place)?;
        wait_for_late(browser).await?;
        browser.wait_for("dialog[open] input").await?;
        ensure!(browser.count(".late").await? == 0 && doors(browser).await? == 0, "not by the way that waits");
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        let (_, bytes) = taken_away(browser).await?;
        ensure!(String::from_utf8(bytes)?.contains(&quote));
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
        paste(browser, STORY).await?;
        let quote = browser.mark(BOOKS, "q").await?;
        wait_kept(browser).await?;
        // The loader asks for it in vain, and yet whoever asks is told that it is there, as if a door had no guard.
        let unguarded = "const real = fetch.bind(window);
            window.fetch = (what, how) => /late-/.test(what) ? Promise.reject(new TypeError('held')) : real(what, how);
            window.galleyLate = { ...galleyLate, isThere: true }";
        browser.ask::<()>(unguarded, vec![]).await?;
        std::fs::rename(&away, &place)?;
        // Its record is still being written when the key comes.
        let before = browser.mark_ids().await?;
        browser.select_to_mark(SAVING).await?;
        browser.presses(&["c", "Ctrl+s"]).await?;
        let claim = browser.wait_for_new_mark(&before).await?;
        let (_, bytes) = browser.take_download(".json").await?;
        let file = String::from_utf8(bytes)?;
        ensure!(file.contains(&quote) && file.contains(&claim), "{file}");
        ensure!(doors(browser).await? == 1, "it came otherwise, or more than once");
        wait_kept(browser).await?;
        browser.press("Ctrl+k").await?;
        browser.wait_for("dialog[open] input").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        browser.reload().await?;
        browser.wait_for("mark").await?;
        ensure!(browser.mark_ids().await?.len() == 2);
        // What did not come was said in the console.
        browser.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_server_everything_goes_on() -> Result<()> {
    journey(async |site, browser| {
        browser.visit("").await?;
        browser.wait_ready_for_offline().await?;
        site.stop();
        browser.reload().await?;
        let id = paste(browser, STORY).await?;
        let quote = browser.mark(BOOKS, "q").await?;
        wait_kept(browser).await?;
        browser.reload().await?;
        ensure!(browser.wait_for_article().await? == id);
        browser.wait_for("mark").await?;
        ensure!(browser.words_of(&quote).await? == BOOKS);
        let (_, bytes) = taken_away(browser).await?;
        ensure!(String::from_utf8(bytes)?.contains("not closing books"));
        browser.visit("#/").await?;
        browser.wait_for(".kept h3").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_that_was_closed_has_the_article_when_it_opens_again() -> Result<()> {
    journey(async |_, browser| {
        let id = paste(browser, STORY).await?;
        let quote = browser.mark(BOOKS, "q").await?;
        wait_kept(browser).await?;
        browser.quit().await?;
        browser.reopen().await?;
        if !browser.engine().keeps_its_profile() {
            // Under automation this engine stores in memory: a start with nothing is a start like the first.
            browser.visit("").await?;
            return browser.wait_for_text("No articles on this device").await;
        }
        browser.visit(&format!("#/article/{id}")).await?;
        ensure!(browser.wait_for_article().await? == id);
        browser.wait_for("mark").await?;
        ensure!(browser.words_of(&quote).await? == BOOKS);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_are_searched_and_marked_with_the_keyboard_alone() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        // The sample, by Tab and Enter.
        for _ in 0..12 {
            browser.press("Tab").await?;
            let name: String = browser.ask("return document.activeElement.textContent.trim()", vec![]).await?;
            if name == "Try the sample" {
                break;
            }
        }
        browser.press("Enter").await?;
        browser.wait_for_article().await?;
        wait_kept(browser).await?;
        let block =
            browser.blocks().await?.into_iter().filter(|text| text.len() > 120).nth(1).context("no paragraph")?;
        let words: String = block.split(' ').take(4).collect::<Vec<_>>().join(" ");
        let before = browser.mark_ids().await?;
        browser.press("/").await?;
        browser.wait_for_focus("input[type=search]").await?;
        browser.type_text(&words).await?;
        browser.wait_for_text("1 in the text").await?;
        browser.press("Enter").await?;
        browser.press("Escape").await?;
        browser.wait_until("the hit to be selected", "return getSelection().toString() !== ''", vec![]).await?;
        ensure!(browser.selected().await? == words, "“{}” for “{words}”", browser.selected().await?);
        browser.press("q").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        ensure!(browser.words_of(&id).await? == words, "{:?}", browser.runs_of(&id).await?);
        browser.wait_for_card(&id).await?;
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("Found by its words.").await?;
        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        wait_kept(browser).await?;
        ensure!(browser.kept_annotation(&id).await?["note"] == "Found by its words.");
        Ok(())
    })
    .await
}

/// Presses a key until what matches has the keyboard focus. Not round and round: in Firefox the way from the last to the
/// first leads through the window's own buttons, and WebDriver's keys move on in a page that has lost the focus to them.
async fn walk_to(browser: &Browser, key: &str, css: &str) -> Result<()> {
    let script = "const one = document.activeElement;
        return [document.hasFocus() && one.matches(arguments[0]), one.ariaLabel ?? one.textContent.trim().slice(0, 20)]";
    let mut way = Vec::new();
    for _ in 0..40 {
        browser.press(key).await?;
        let (is_there, name): (bool, String) = browser.ask(script, vec![json!(css)]).await?;
        if is_there {
            return Ok(());
        }
        way.push(name);
    }
    bail!("{key} does not reach `{css}`, but {way:?}")
}

/// What lies between anchor and cursor, once it is this.
async fn wait_selected(browser: &Browser, words: &str) -> Result<()> {
    let script = "return getSelection().rangeCount > 0 && getSelection().getRangeAt(0).toString() === arguments[0]";
    let outcome = browser.wait_until(&format!("“{words}” to be selected"), script, vec![json!(words)]).await;
    outcome.with_context(|| format!("not “{words}”"))
}

#[tokio::test]
async fn a_text_cursor_selects_and_marks_without_a_pointer() -> Result<()> {
    journey(async |_, browser| {
        paste(browser, STORY).await?;
        // The keyboard begins in the text; from the page's first stop it comes there again.
        browser.wait_for_focus_in_article().await?;
        walk_to(browser, "Shift+Tab", ".skip").await?;
        walk_to(browser, "Tab", "[data-article]").await?;
        let seen = "const one = document.querySelector('[data-cursor]');
            return !!one && getComputedStyle(one).display !== 'none' && one.getBoundingClientRect().height > 10";
        browser.press("Ctrl+Home").await?;
        browser.wait_until("the cursor", seen, vec![]).await?;
        browser.presses(&["Shift+Right", "Shift+Right", "Shift+Right", "Shift+Right"]).await?;
        wait_selected(browser, "Port").await?;
        browser.press("Ctrl+Shift+Right").await?;
        wait_selected(browser, "Port Selby").await?;
        browser.presses(&["Right", "Home", "Shift+End"]).await?;
        let script = "return getSelection().toString().startsWith('Port Selby weighs')";
        browser.wait_until("the line to be selected", script, vec![]).await?;

        // From part to part, and the words of a quote.
        browser.presses(&["Ctrl+Home", "Ctrl+Down", "Ctrl+Down", "Ctrl+Down", "Ctrl+Down", "Ctrl+Down"]).await?;
        browser.presses(&["Ctrl+Shift+Right"; 7]).await?;
        wait_selected(browser, BOOKS).await?;
        let before = browser.mark_ids().await?;
        browser.press("q").await?;
        let quote = browser.wait_for_new_mark(&before).await?;
        ensure!(browser.words_of(&quote).await? == BOOKS);

        // Word, sentence, paragraph, and back.
        browser.presses(&["Ctrl+Up", "Ctrl+Up", "Ctrl+Right", "e"]).await?;
        wait_selected(browser, "PORT").await?;
        browser.press("e").await?;
        let script = "return getSelection().toString().startsWith('PORT SELBY — The town') && !getSelection().toString().includes('It would')";
        browser.wait_until("the sentence to be selected", script, vec![]).await?;
        browser.press("e").await?;
        let script = "return getSelection().toString().trimEnd().endsWith('the clerk’s office.')";
        browser.wait_until("the paragraph to be selected", script, vec![]).await?;
        browser.press("Shift+e").await?;
        let before = browser.mark_ids().await?;
        browser.press("c").await?;
        let claim = browser.wait_for_new_mark(&before).await?;
        let words = browser.words_of(&claim).await?;
        ensure!(words.starts_with("PORT SELBY") && words.ends_with("branch libraries."), "{words}");

        // An end of the mark, a word back; the note, and back to the text.
        browser.press("{").await?;
        browser.press("}").await?;
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("By keyboard.").await?;
        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        browser.wait_until("the cursor", seen, vec![]).await?;
        browser.shot("cursor").await?;
        wait_kept(browser).await?;
        let before = browser.runs().await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.wait_for("mark").await?;
        ensure!(browser.runs().await? == before, "{:?} after {before:?}", browser.runs().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_tabs_show_each_others_marks() -> Result<()> {
    journey(async |_, browser| {
        let id = paste(browser, STORY).await?;
        wait_kept(browser).await?;
        let first = browser.driver()?.window().await?;
        let second = browser.driver()?.new_window().await?;
        browser.driver()?.switch_to_window(second).await?;
        browser.visit(&format!("#/article/{id}")).await?;
        browser.wait_for_article().await?;
        let mark = browser.mark(SAVING, "c").await?;
        wait_kept(browser).await?;
        browser.driver()?.switch_to_window(first).await?;
        browser.wait_for(&format!("mark[data-ids~=\"{mark}\"]")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_is_shut_out_of_any_screen() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.check_accessible("the start screen").await?;
        paste(browser, STORY).await?;
        browser.mark(BOOKS, "q").await?;
        browser.mark(SAVING, "c").await?;
        wait_kept(browser).await?;
        browser.check_accessible("the desk").await?;
        let sideways = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        ensure!(browser.ask::<i64>(sideways, vec![]).await? <= 0, "the desk scrolls sideways");
        browser.press("?").await?;
        browser.wait_for("dialog[open]").await?;
        browser.check_accessible("the list of keys").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        browser.check_accessible("the export dialog").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        // As narrow as this engine's window gets; a phone's layout begins at 600 px.
        browser.screen(390, 844, Pointer::Mouse).await?;
        browser.wait_until("the narrow layout", "return innerWidth < 600", vec![]).await?;
        browser.shot("narrow").await?;
        ensure!(browser.ask::<i64>(sideways, vec![]).await? <= 0, "the narrow desk scrolls sideways");
        browser.check_accessible("the narrow desk").await
    })
    .await
}

#[tokio::test]
async fn what_the_engine_lacks_is_left_out_without_an_error() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        paste(browser, STORY).await?;
        browser.mark(BOOKS, "q").await?;
        wait_kept(browser).await?;

        // The share sheet.
        let file = "new File(['{}'], 'galley.json', { type: 'application/json' })";
        let can_share = has(browser, &format!("navigator.canShare?.({{ files: [{file}] }})")).await?;
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        ensure!(browser.named("button", "Share…").await?.is_empty() != can_share, "sharing: {can_share}");
        // Copying either works or says that it does not.
        browser.click("button", "Copy").await?;
        let answered = "return /Copied|did not allow/.test(document.querySelector('.note-of').textContent)";
        browser.wait_until("an answer about copying", answered, vec![]).await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;

        // Search, whose hits are painted only where there is a Highlight API.
        browser.press("/").await?;
        browser.type_text("council").await?;
        browser.wait_for_text("4 in the text").await?;
        if has(browser, "window.Highlight && CSS.highlights").await? {
            ensure!(has(browser, "CSS.highlights.size > 0").await?, "no hit is painted");
        }
        browser.press("Escape").await?;

        // How much room there is, where the browser tells.
        browser.visit("#/").await?;
        browser.wait_for(".kept h3").await?;
        let tells = has(browser, "navigator.storage?.estimate").await?;
        if tells {
            browser.wait_for(".kept .room").await?;
        } else {
            ensure!(browser.count(".kept .room meter").await? == 0, "a meter without a measure");
        }
        println!("{}: {}", browser.engine().name(), abilities(browser).await?);
        ensure!(browser.engine() != Engine::Chromium || tells, "Chromium tells how much room there is");
        Ok(())
    })
    .await
}

/// What the page may count on here, in one line.
async fn abilities(browser: &Browser) -> Result<Value> {
    let script = "return {
        serviceWorker: 'serviceWorker' in navigator, storage: !!navigator.storage, persist: !!navigator.storage?.persist,
        estimate: !!navigator.storage?.estimate, share: !!navigator.canShare, clipboardWrite: !!navigator.clipboard?.writeText,
        highlight: !!(window.Highlight && CSS.highlights), segmenter: !!Intl.Segmenter, channel: !!window.BroadcastChannel,
        locks: !!navigator.locks, commit: !!window.IDBTransaction?.prototype.commit,
        durability: !!(window.IDBTransaction && 'durability' in IDBTransaction.prototype),
        contentVisibility: CSS.supports('content-visibility', 'auto'), anchor: CSS.supports('anchor-name', '--a'),
        nesting: CSS.supports('selector(&)'), has: CSS.supports('selector(:has(a))'), lightDark: CSS.supports('color', 'light-dark(red, blue)'),
        textWrap: CSS.supports('text-wrap', 'pretty') }";
    browser.ask(script, vec![]).await
}

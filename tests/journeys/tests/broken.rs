//! Broken: a database that is deleted, blocked, newer or full under the page, storage that is off, and
//! records that are newer, halved or enormous. Each is told in plain words, what a person takes away then
//! holds everything, and what could be read stays as it was.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Pointer, STORY, journey};
use serde_json::{Value, json};

const OTHER: &str = "\
Bakery on Mill Lane reopens after the flood
By Ada Lind
The ovens were lit at 3 a.m. on Saturday, said the baker, Jon Aske. “Bread first, paint later,” he said.
Insurance paid for half of the repairs, according to Aske.
";

const LIBRARIES: &str = "Port Selby weighs closing two of its five libraries";
const EMPTIED: &str = "The browser’s storage was emptied while Galley was open";

/// Deletes the database as the developer tools do, while the page has it open.
const DELETE: &str = "await new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase('galley');
      request.onsuccess = done; request.onerror = fail; });";

/// Waits until the status line begins so.
async fn wait_status(browser: &Browser, words: &str) -> Result<()> {
    let script = "const all = document.querySelectorAll('[role=status]');
        return all.length === 1 && all[0].textContent.trim().startsWith(arguments[0])";
    browser.wait_until(&format!("the status “{words}”"), script, vec![json!(words)]).await
}

/// Marks, words and notes of a Galley file.
fn marks_of(file: &[u8]) -> Result<Vec<(String, String)>> {
    let file: Value = serde_json::from_slice(file)?;
    ensure!(file["article"]["text"].as_str().is_some_and(|text| text.len() > 100), "no text: {file}");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let marks = file["annotations"].as_array().context("no annotations")?;
    let mut marks: Vec<_> = marks.iter().map(|one| (text(&one["parts"][0]["exact"]), text(&one["note"]))).collect();
    marks.sort();
    Ok(marks)
}

/// What the notice's download holds.
async fn download_by_notice(browser: &Browser) -> Result<Vec<(String, String)>> {
    browser.click("button", "Download Galley JSON").await?;
    let (_, bytes) = browser.take_download(".json").await?;
    marks_of(&bytes)
}

async fn download_by_key(browser: &Browser) -> Result<Vec<(String, String)>> {
    browser.press("Ctrl+s").await?;
    let (_, bytes) = browser.take_download(".json").await?;
    marks_of(&bytes)
}

fn words(list: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut list: Vec<_> = list.iter().map(|(words, note)| ((*words).to_owned(), (*note).to_owned())).collect();
    list.sort();
    list
}

/// From now on notes each status that is shown.
const WATCH_STATUS: &str = "window.shown = [];
    const status = document.querySelector('[role=status]');
    new MutationObserver(() => window.shown.push(status.textContent.trim()))
      .observe(status, { childList: true, characterData: true, subtree: true });";

/// Painted after a fresh start, from the database alone.
async fn check_database_alone(browser: &Browser, id: &str, marks: usize) -> Result<()> {
    browser.driver()?.goto("about:blank").await?;
    browser.visit(&format!("#/article/{id}")).await?;
    browser.wait_for_article().await?;
    browser.wait_saved().await?;
    ensure!(browser.mark_ids().await?.len() == marks, "{:?}", browser.painted().await?);
    Ok(())
}

// Deleted under the page.

#[tokio::test]
async fn an_open_article_is_kept_anew_when_the_database_is_deleted_under_it() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(OTHER).await?;
        browser.mark("Bread first, paint later", "q").await?;
        browser.wait_saved().await?;
        browser.kept_json().await?;
        let id = browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.mark("7 p.m.", "q").await?;
        browser.wait_saved().await?;
        browser.ask::<()>(WATCH_STATUS, vec![]).await?;
        browser.ask_async::<()>(DELETE, vec![]).await?;
        browser.wait_for_text(EMPTIED).await?;
        browser.wait_saved().await?;
        let shown: Vec<String> = browser.ask("return window.shown", vec![]).await?;
        ensure!(shown.first().is_some_and(|first| first.starts_with("Saving")), "{shown:?}");
        ensure!(!browser.records(&format!("head/{id}")).await?.is_empty(), "called saved and not there");
        ensure!(download_by_notice(browser).await? == words(&[("doubt the sum", ""), ("7 p.m.", "")]));
        browser.mark("the clerk’s office", "s").await?;
        browser.wait_saved().await?;
        ensure!(browser.records("entry/").await?.len() == 1, "the old edits came back");
        // The other article is here by its copy.
        browser.visit("#/").await?;
        browser.click("link", "Bakery on Mill Lane reopens after the flood").await?;
        browser.wait_for_text("Insurance paid").await?;
        browser.wait_saved().await?;
        ensure!(browser.mark_ids().await?.len() == 1);
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 3).await?;
        ensure!(browser.count(".notice.bad").await? == 0, "{}", browser.text().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_note_being_typed_stays_when_the_database_is_deleted() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        let mark = browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("Half a ").await?;
        browser.ask_async::<()>(DELETE, vec![]).await?;
        browser.type_text("thought").await?;
        browser.wait_for_text(EMPTIED).await?;
        browser.wait_saved().await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text(", whole now").await?;
        browser.press("Escape").await?;
        browser.wait_saved().await?;
        ensure!(browser.kept_annotation(&mark).await?["note"] == "Half a thought, whole now");
        ensure!(download_by_key(browser).await? == words(&[("doubt the sum", "Half a thought, whole now")]));
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 1).await?;
        ensure!(browser.kept_annotation(&mark).await?["note"] == "Half a thought, whole now");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_open_article_is_kept_anew_when_all_site_data_is_cleared() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        for round in 0..3 {
            browser.wipe_storage().await?;
            if round == 1 {
                // At the same time.
                browser.mark("7 p.m.", "q").await?;
            }
            browser.wait_for_text(EMPTIED).await?;
            browser.wait_saved().await?;
            browser.click("button", &format!("Dismiss: {EMPTIED}")).await?;
        }
        browser.mark("the clerk’s office", "s").await?;
        browser.wait_saved().await?;
        ensure!(download_by_key(browser).await?.len() == 3);
        ensure!(browser.records(&format!("head/{id}")).await?.len() == 1);
        check_database_alone(browser, &id, 3).await
    })
    .await
}

#[tokio::test]
async fn the_start_screen_goes_on_when_the_database_is_deleted() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        browser.kept_json().await?;
        browser.visit("#/").await?;
        browser.wait_for_named("link", LIBRARIES).await?;
        browser.ask_async::<()>(DELETE, vec![]).await?;
        browser.wait_for_text(EMPTIED).await?;
        browser.wait_for_named("link", LIBRARIES).await?;
        browser.pick(&format!("More: {LIBRARIES}"), "Move to trash").await?;
        browser.click("button", "Put it back").await?;
        browser.click("link", LIBRARIES).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        ensure!(browser.mark_ids().await?.len() == 1);
        Ok(())
    })
    .await
}

// Off, blocked, newer.

#[tokio::test]
async fn with_all_storage_off_the_work_is_only_in_the_tab_and_says_so() -> Result<()> {
    journey(async |_, browser| {
        let off = "delete window.indexedDB;
            const no = () => { throw new DOMException('no', 'SecurityError'); };
            Object.defineProperty(window, 'localStorage', { get: no });";
        browser.before_each_page(off).await?;
        browser.open_pasted(STORY).await?;
        wait_status(browser, "Not saved").await?;
        browser.mark("doubt the sum", "c").await?;
        browser.mark("7 p.m.", "q").await?;
        browser.fill("Note", "Ask again").await?;
        wait_status(browser, "Not saved").await?;
        ensure!(download_by_key(browser).await? == words(&[("7 p.m.", "Ask again"), ("doubt the sum", "")]));
        Ok(())
    })
    .await
}

/// While `sessionStorage.hold` is set, asking for the database has no answer; then it has the real one.
const HOLD: &str = "const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      if (!sessionStorage.hold) return open.apply(this, args);
      const later = {};
      const look = setInterval(() => {
        if (sessionStorage.hold) return;
        clearInterval(look);
        const real = open.apply(this, args);
        Object.defineProperty(later, 'result', { get: () => real.result });
        for (const name of ['onsuccess', 'onerror', 'onupgradeneeded']) real[name] = (event) => later[name]?.(event);
      }, 50);
      return later;
    };";

/// An article with one mark in the database, and a page in which the database does not answer.
async fn held(browser: &Browser) -> Result<String> {
    browser.before_each_page(HOLD).await?;
    let id = browser.open_pasted(STORY).await?;
    browser.mark("doubt the sum", "c").await?;
    browser.wait_saved().await?;
    browser.kept_json().await?;
    browser.ask::<()>("sessionStorage.hold = 1", vec![]).await?;
    browser.reload().await?;
    browser.wait_for_article().await?;
    browser.wait_for_text("The browser’s storage does not answer").await?;
    wait_status(browser, "Kept in this browser").await?;
    ensure!(browser.mark_ids().await?.len() == 1);
    browser.mark("7 p.m.", "q").await?;
    wait_status(browser, "Kept in this browser").await?;
    ensure!(download_by_notice(browser).await? == words(&[("doubt the sum", ""), ("7 p.m.", "")]));
    Ok(id)
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_used_again_when_it_does() -> Result<()> {
    journey(async |_, browser| {
        let id = held(browser).await?;
        browser.ask::<()>("sessionStorage.removeItem('hold')", vec![]).await?;
        browser.wait_saved().await?;
        browser.mark("the clerk’s office", "s").await?;
        browser.wait_saved().await?;
        ensure!(browser.mark_ids().await?.len() == 3);
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 3).await
    })
    .await
}

#[tokio::test]
async fn what_was_kept_without_the_database_is_in_it_after_the_next_start() -> Result<()> {
    journey(async |_, browser| {
        let id = held(browser).await?;
        browser.click_words("doubt the sum").await?;
        browser.press("Delete").await?;
        browser.wait_for_text("Claim removed").await?;
        wait_status(browser, "Kept in this browser").await?;
        browser.ask::<()>("sessionStorage.removeItem('hold'); location.reload()", vec![]).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        ensure!(browser.painted().await?.into_iter().map(|(_, words)| words).collect::<Vec<_>>() == ["7 p.m."]);
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 1).await
    })
    .await
}

#[tokio::test]
async fn a_copy_that_is_ahead_of_the_database_is_taken_in() -> Result<()> {
    journey(async |_, browser| {
        let id = held(browser).await?;
        // As if the entries had found no room beside the copy.
        browser.kept_json().await?;
        let script = "for (const key of Object.keys(localStorage)) if (key.startsWith('galley:pending:')) localStorage.removeItem(key);
            sessionStorage.removeItem('hold');
            return Object.keys(localStorage).filter((key) => key.startsWith('galley:ahead:')).length";
        // The page is on its way to another before the database answers.
        ensure!(browser.ask::<usize>(script, vec![]).await? == 1);
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        ensure!(browser.mark_ids().await?.len() == 2, "{:?}", browser.painted().await?);
        browser.wait_until("the sign to go", "return !Object.keys(localStorage).some((key) => key.startsWith('galley:ahead:'))", vec![]).await?;
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 2).await
    })
    .await
}

#[tokio::test]
async fn a_newer_galley_in_another_tab_takes_the_database_and_the_work_goes_on() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        let upgrade = "await new Promise((done, fail) => {
              const request = indexedDB.open('galley', 2);
              request.onupgradeneeded = () => {};
              request.onsuccess = () => { request.result.close(); done(); };
              request.onerror = () => fail(request.error); });";
        browser.ask_async::<()>(upgrade, vec![]).await?;
        browser.wait_for_text("A newer Galley runs in another tab").await?;
        browser.wait_for_text("Load this page again").await?;
        wait_status(browser, "Kept in this browser").await?;
        browser.mark("7 p.m.", "q").await?;
        wait_status(browser, "Kept in this browser").await?;
        ensure!(download_by_notice(browser).await? == words(&[("doubt the sum", ""), ("7 p.m.", "")]));
        // The database is as the newer one left it.
        let look = "const database = await new Promise((done) => {
              const request = indexedDB.open('galley'); request.onsuccess = () => done(request.result); });
            const store = database.transaction('records').objectStore('records');
            const keys = await new Promise((done) => { store.getAllKeys().onsuccess = (event) => done(event.target.result); });
            const found = [database.version, keys.filter((key) => key.startsWith('aside')).length, keys.filter((key) => key.startsWith('head')).length];
            database.close();
            return found";
        ensure!(browser.ask_async::<Vec<usize>>(look, vec![]).await? == [2, 0, 1]);
        browser.reload().await?;
        ensure!(browser.wait_for_article().await? == id);
        ensure!(browser.mark_ids().await?.len() == 2);
        browser.wait_for_text("A newer Galley runs in another tab").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_database_that_is_gone_and_cannot_be_made_again_leaves_the_work_in_the_browser_or_the_tab() -> Result<()> {
    journey(async |_, browser| {
        let script = "const open = IDBFactory.prototype.open, set = Storage.prototype.setItem;
            IDBFactory.prototype.open = function (...args) {
              if (window.gone) throw new DOMException('the disk is gone', 'UnknownError');
              return open.apply(this, args);
            };
            Storage.prototype.setItem = function (...args) {
              if (window.off) throw new DOMException('no room', 'QuotaExceededError');
              return set.apply(this, args);
            };";
        browser.before_each_page(script).await?;
        let id = browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        browser.ask::<()>("window.gone = true", vec![]).await?;
        browser.ask_async::<()>(DELETE, vec![]).await?;
        browser.wait_for_text("The browser’s storage cannot be used").await?;
        browser.wait_for_text("the disk is gone").await?;
        wait_status(browser, "Kept in this browser").await?;
        browser.mark("7 p.m.", "q").await?;
        wait_status(browser, "Kept in this browser").await?;
        ensure!(download_by_notice(browser).await? == words(&[("doubt the sum", ""), ("7 p.m.", "")]));
        let copy = browser.kept_json().await?;
        ensure!(marks_of(copy.as_bytes())?.len() == 2, "the browser has not all of it");
        // By itself, once it can be made again.
        browser.ask::<()>("window.gone = false", vec![]).await?;
        browser.wait_saved().await?;
        ensure!(browser.records(&format!("head/{id}")).await?.len() == 1);

        // Neither of the two stores.
        browser.ask::<()>("window.gone = window.off = true", vec![]).await?;
        browser.ask_async::<()>(DELETE, vec![]).await?;
        wait_status(browser, "Not saved").await?;
        browser.mark("the clerk’s office", "s").await?;
        wait_status(browser, "Not saved").await?;
        browser.wait_for_text("only in this tab").await?;
        ensure!(download_by_key(browser).await?.len() == 3);
        browser.ask::<()>("window.gone = window.off = false", vec![]).await?;
        browser.wait_saved().await?;
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 3).await
    })
    .await
}

#[tokio::test]
async fn a_database_that_another_tab_blocks_is_waited_for_and_used_again() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        let galley = browser.driver()?.window().await?;
        let other = browser.driver()?.new_tab().await?;
        browser.driver()?.switch_to_window(other.clone()).await?;
        browser.visit("manifest.webmanifest").await?;
        // It holds the database open, hears of nothing, and somebody wants to delete it.
        let hold = "window.held = await new Promise((done) => {
              const request = indexedDB.open('galley'); request.onsuccess = () => done(request.result); });
            indexedDB.deleteDatabase('galley');";
        browser.ask_async::<()>(hold, vec![]).await?;
        browser.driver()?.switch_to_window(galley.clone()).await?;
        browser.wait_for_text("The browser’s storage does not answer").await?;
        wait_status(browser, "Kept in this browser").await?;
        browser.mark("7 p.m.", "q").await?;
        wait_status(browser, "Kept in this browser").await?;
        ensure!(download_by_notice(browser).await? == words(&[("doubt the sum", ""), ("7 p.m.", "")]));
        browser.driver()?.switch_to_window(other).await?;
        browser.ask::<()>("window.held.close()", vec![]).await?;
        browser.driver()?.switch_to_window(galley).await?;
        browser.wait_for_text(EMPTIED).await?;
        browser.wait_saved().await?;
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 2).await
    })
    .await
}

// Newer, halved, enormous records.

/// Two articles, the first of which has a mark in its page, as after a snapshot.
async fn two_articles(browser: &Browser) -> Result<(String, String)> {
    browser.open_pasted(STORY).await?;
    browser.mark("doubt the sum", "c").await?;
    browser.wait_saved().await?;
    let file = browser.kept_json().await?;
    browser.visit("").await?;
    browser.wait_for_mark("galley:ready").await?;
    browser.wipe_storage().await?;
    browser.open_file("story.json", file.as_bytes()).await?;
    let first = browser.wait_for_article().await?;
    browser.wait_for("mark").await?;
    browser.mark("7 p.m.", "q").await?;
    browser.wait_saved().await?;
    browser.kept_json().await?;
    let second = browser.open_pasted(OTHER).await?;
    browser.mark("Bread first, paint later", "q").await?;
    browser.wait_saved().await?;
    Ok((first, second))
}

#[tokio::test]
async fn an_article_that_a_newer_galley_kept_is_left_alone() -> Result<()> {
    journey(async |_, browser| {
        let (first, second) = two_articles(browser).await?;
        for sort in ["head", "page", "entry", "list"] {
            let (key, value) = browser.records(&format!("{sort}/{first}")).await?.pop().context("no such record")?;
            let newer =
                format!("{{\"version\":7,{}", value.replacen("\"version\":1,", "", 1).get(1..).unwrap_or_default());
            browser.overwrite_record(&key, &newer).await?;
            let before = browser.records("").await?;
            browser.driver()?.goto("about:blank").await?;
            browser.visit(&format!("#/article/{first}")).await?;
            browser.wait_for_text("kept by a newer Galley").await?;
            browser.wait_for_named("textbox", "Paste an article").await?;
            ensure!(browser.count("[data-article]").await? == 0);
            browser.click("button", "Download the record").await?;
            let (_, bytes) = browser.take_download("").await?;
            let taken = String::from_utf8_lossy(&bytes).into_owned();
            ensure!(taken.contains("version") && taken.contains('7'), "{sort}: {taken}");
            // The other article is worked on, and nothing of this one is touched.
            browser.visit(&format!("#/article/{second}")).await?;
            browser.wait_for_text("Insurance paid").await?;
            browser.wait_saved().await?;
            let of = |records: Vec<(String, String)>| -> Vec<(String, String)> {
                records.into_iter().filter(|(key, _)| key.contains(&first)).collect()
            };
            let after = browser.records("").await?;
            ensure!(of(before) == of(after), "{sort}: something was touched");
            ensure!(browser.records("aside/").await?.is_empty());
            browser.overwrite_record(&key, &value).await?;
        }
        browser.driver()?.goto("about:blank").await?;
        browser.visit(&format!("#/article/{first}")).await?;
        browser.wait_for_article().await?;
        ensure!(browser.mark_ids().await?.len() == 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_enormous_record_and_half_a_record_are_set_aside_and_can_be_taken_away() -> Result<()> {
    journey(async |_, browser| {
        let (first, _) = two_articles(browser).await?;
        let (page, value) = browser.records(&format!("page/{first}")).await?.pop().context("no page")?;
        let (entry, _) = browser.records(&format!("entry/{first}")).await?.pop().context("no entry")?;
        let half = value.get(..value.len() / 2).context("cut")?.to_owned();
        browser.overwrite_record(&page, &half).await?;
        let enormous = "const database = await new Promise((done) => {
              const request = indexedDB.open('galley'); request.onsuccess = () => done(request.result); });
            const transaction = database.transaction('records', 'readwrite');
            transaction.objectStore('records').put('[1,'.repeat(17e6), args[0]);
            await new Promise((done, fail) => { transaction.oncomplete = done; transaction.onabort = () => fail(transaction.error); });
            database.close();";
        browser.ask_async::<()>(enormous, vec![json!(entry)]).await?;
        browser.driver()?.goto("about:blank").await?;
        browser.visit(&format!("#/article/{first}")).await?;
        browser.wait_for_article().await?;
        browser.wait_for_text("2 saved records of one article could not be read").await?;
        browser.wait_for_text("2 marks were taken from the copy in this browser").await?;
        browser.wait_saved().await?;
        // The copy has the mark of the page, and that of the edit too.
        ensure!(browser.mark_ids().await?.len() == 2, "{:?}", browser.painted().await?);
        browser.reload().await?;
        browser.wait_for_article().await?;
        ensure!(browser.count(".notice.bad").await? == 0, "{}", browser.text().await?);

        // What is set aside can be looked at, taken away, and deleted.
        browser.visit("#/").await?;
        browser.pick("More", "Set aside…").await?;
        browser.wait_for("dialog[open]").await?;
        browser.wait_for_text("51.0 MB").await?;
        let marks = format!("Marks of “{LIBRARIES}”");
        let edits = format!("One edit of “{LIBRARIES}”");
        browser.wait_for_named("button", &format!("Download: {marks}")).await?;
        for (width, pointer) in [(1440, Pointer::Mouse), (390, Pointer::Touch)] {
            browser.screen(width, 800, pointer).await?;
            browser.check_accessible(&format!("the dialog “Set aside” at {width}")).await?;
            browser.shot(&format!("set-aside-{width}")).await?;
        }
        browser.screen(1440, 800, Pointer::Mouse).await?;
        browser.click("button", &format!("Download: {marks}")).await?;
        let (_, bytes) = browser.take_download(".txt").await?;
        ensure!(bytes == half.as_bytes(), "the half record comes as it stands");
        browser.click("button", &format!("Delete: {edits}")).await?;
        browser.wait_for_text("cannot be undone").await?;
        ensure!(browser.records(&format!("aside/{page}")).await?.len() == 1);
        browser.check_accessible_in_every_language("the dialog “Set aside”, asking").await?;
        browser.click("button", &format!("Delete for good: {edits}")).await?;
        browser.wait_until("one record", "return document.querySelectorAll('dialog[open] li').length === 1", vec![]).await?;
        let left: Vec<String> = browser.records("aside/").await?.into_iter().map(|(key, _)| key).collect();
        ensure!(left == [format!("aside/{page}")], "{left:?}");
        browser.press("Escape").await?;
        browser.wait_gone("dialog[open]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_letter_changed_on_the_disk_an_edit_that_is_gone_and_a_line_that_is_gone_are_noticed() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(OTHER).await?;
        for (words, kind) in [("Bread first, paint later", "q"), ("Insurance paid", "c"), ("the baker", "s")] {
            browser.mark(words, kind).await?;
            browser.wait_saved().await?;
        }
        let again = async || -> Result<()> {
            browser.driver()?.goto("about:blank").await?;
            browser.visit(&format!("#/article/{id}")).await?;
            browser.wait_for_article().await?;
            browser.wait_saved().await
        };
        // Another word that is as good JSON.
        let entries = browser.records(&format!("entry/{id}")).await?;
        ensure!(entries.len() == 3, "{entries:?}");
        let (last, value) = entries.last().context("no edit")?;
        let changed = value.replacen("the baker", "the maker", 1);
        ensure!(changed != *value, "{value}");
        browser.overwrite_record(last, &changed).await?;
        again().await?;
        browser.wait_for_text("could not be read").await?;
        ensure!(browser.records(&format!("aside/{last}")).await?.len() == 1);
        ensure!(browser.mark_ids().await?.len() == 2);

        // What comes after the edit that goes is kept all the same.
        browser.mark("The ovens", "c").await?;
        browser.wait_saved().await?;
        browser.mark("half of the repairs", "c").await?;
        browser.wait_saved().await?;
        let entries = browser.records(&format!("entry/{id}")).await?;
        let gone = entries.len().checked_sub(2).and_then(|at| entries.get(at)).context("no edit before the last")?;
        browser.remove_record(&gone.0).await?;
        again().await?;
        browser.wait_for_text("A saved record was missing").await?;
        ensure!(browser.mark_ids().await?.len() == 3, "{:?}", browser.painted().await?);
        again().await?;
        ensure!(browser.count(".notice.bad").await? == 0, "told once: {}", browser.text().await?);

        // The line of the list.
        let (line, _) = browser.records(&format!("list/{id}")).await?.pop().context("no line")?;
        browser.remove_record(&line).await?;
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        browser.driver()?.goto("about:blank").await?;
        browser.visit("#/").await?;
        browser.click("link", "An article that was found again").await?;
        browser.wait_for_article().await?;
        ensure!(browser.mark_ids().await?.len() == 3, "{:?}", browser.painted().await?);
        Ok(())
    })
    .await
}

// Full.

#[tokio::test]
async fn with_both_stores_full_the_session_goes_on_in_memory_and_is_saved_when_there_is_room() -> Result<()> {
    journey(async |_, browser| {
        let full = "window.full = false;
            const no = (object, name) => {
              const real = object[name];
              object[name] = function (...args) {
                if (window.full) throw new DOMException('no room', 'QuotaExceededError');
                return real.apply(this, args);
              };
            };
            no(IDBObjectStore.prototype, 'put'); no(Storage.prototype, 'setItem');";
        browser.before_each_page(full).await?;
        let id = browser.open_pasted(STORY).await?;
        browser.wait_saved().await?;
        browser.ask::<()>("window.full = true", vec![]).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.mark("7 p.m.", "q").await?;
        wait_status(browser, "Not saved").await?;
        browser.wait_for_text("this browser’s storage is full").await?;
        ensure!(download_by_notice(browser).await? == words(&[("doubt the sum", ""), ("7 p.m.", "")]));
        browser.ask::<()>("window.full = false", vec![]).await?;
        // Nothing is done by hand.
        browser.wait_saved().await?;
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 2).await
    })
    .await
}

#[tokio::test]
async fn a_disk_that_is_really_full_is_told_and_can_be_tried_again() -> Result<()> {
    journey(async |site, browser| {
        browser.visit("").await?;
        browser.wait_for_text("No articles on this device").await?;
        // Before anything was written: the browser asks for its room now and then only.
        let origin = site.origin();
        browser.devtools("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 1 })).await?;
        let id = browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.mark("7 p.m.", "q").await?;
        wait_status(browser, "Not saved").await?;
        browser.wait_for_text("Galley could not save the last change").await?;
        ensure!(download_by_key(browser).await? == words(&[("doubt the sum", ""), ("7 p.m.", "")]));
        browser.devtools("Storage.overrideQuotaForOrigin", json!({ "origin": origin })).await?;
        let room =
            "while ((await navigator.storage.estimate()).quota < 1e6) await new Promise((go) => setTimeout(go, 25));";
        browser.ask_async::<()>(room, vec![]).await?;
        browser.click("button", "Try again").await?;
        browser.wait_saved().await?;
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        check_database_alone(browser, &id, 2).await
    })
    .await
}

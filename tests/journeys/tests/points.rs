//! Restore points: when they are made, what they hold, how one goes back and forth. And how far the work
//! is safe elsewhere: when it was last taken away, how much room there is.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Pointer, STORY, journey};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const BOOKS: &str = "“We are not closing books,”";
const SAVING: &str = "It would save $310,000 a year";
const FARE: &str = "Two buses there and two back";
const MAYOR: &str = "Mayor Ines Calder";

/// A clock that goes as many milliseconds ahead as the tab says.
const CLOCK: &str = "const real = Date.now.bind(Date);
    Date.now = () => real() + Number(sessionStorage.getItem('ahead') ?? 0);";

/// Lets so many milliseconds pass.
async fn pass(browser: &Browser, millis: u64) -> Result<()> {
    let script = "sessionStorage.setItem('ahead', Number(sessionStorage.getItem('ahead') ?? 0) + arguments[0])";
    browser.ask::<()>(script, vec![json!(millis)]).await
}

const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;

/// Waits until so many points are on disk, and returns their lines, oldest first.
async fn wait_points(browser: &Browser, count: usize) -> Result<Vec<Value>> {
    let deadline = Instant::now() + journeys::PATIENCE;
    loop {
        let lines = browser.records("restore/").await?;
        if lines.len() == count {
            return lines.iter().map(|(_, line)| Ok(serde_json::from_str(line)?)).collect();
        }
        ensure!(Instant::now() < deadline, "{count} points were expected: {lines:?}");
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

/// Light or dark, once the colors have changed.
async fn dark(browser: &Browser, dark: bool) -> Result<()> {
    browser.dark(dark).await?;
    let settled = "return document.getAnimations().every((one) => one.playState !== 'running')";
    browser.wait_until("the colors to change", settled, vec![]).await
}

/// The rows of the dialog, once every point was compared.
async fn look(browser: &Browser) -> Result<Vec<String>> {
    browser.pick("More", "Restore points…").await?;
    browser.wait_for_named("dialog", "Restore points").await?;
    rows(browser).await
}

async fn rows(browser: &Browser) -> Result<Vec<String>> {
    let compared = "const dialog = document.querySelector('dialog[open]').textContent;
        return !dialog.includes('Comparing') && !dialog.includes('Looking')";
    browser.wait_until("all points to be compared", compared, vec![]).await?;
    browser.texts("dialog[open] li").await
}

async fn close(browser: &Browser) -> Result<()> {
    browser.press("Escape").await?;
    browser.wait_gone("dialog[open]").await
}

/// Presses the button of a row's point, counted from the newest.
async fn press_in_row(browser: &Browser, row: usize, button: usize) -> Result<()> {
    let css = format!("dialog[open] li:nth-child({}) button:nth-of-type({})", row + 1, button + 1);
    browser.click_css(&css).await
}

async fn restore(browser: &Browser, row: usize) -> Result<()> {
    press_in_row(browser, row, 0).await?;
    browser.wait_gone("dialog[open]").await?;
    browser.wait_for_text("Restored as of").await?;
    browser.wait_for_focus_in_article().await?;
    browser.wait_saved().await
}

async fn take(browser: &Browser) -> Result<Vec<u8>> {
    browser.wait_saved().await?;
    browser.press("Ctrl+s").await?;
    Ok(browser.take_download(".json").await?.1)
}

fn marks(file: &[u8]) -> Result<Value> {
    let file: Value = serde_json::from_slice(file)?;
    file.get("annotations").cloned().context("no annotations")
}

/// A story with three marks and one point, which holds the first of them.
async fn begin(browser: &Browser) -> Result<()> {
    browser.before_each_page(CLOCK).await?;
    browser.open_pasted(STORY).await?;
    browser.mark(BOOKS, "q").await?;
    browser.wait_saved().await?;
    browser.mark(SAVING, "c").await?;
    browser.mark(MAYOR, "s").await?;
    browser.wait_saved().await?;
    wait_points(browser, 1).await?;
    Ok(())
}

/// The same, a merge of a file with another note and one more mark, and a deletion after it.
async fn merged(browser: &Browser) -> Result<Vec<u8>> {
    begin(browser).await?;
    let file = take(browser).await?;
    let mut other: Value = serde_json::from_slice(&file)?;
    for mark in other["annotations"].as_array_mut().into_iter().flatten() {
        if mark["kind"] == "claim" {
            mark["note"] = json!("From the file");
            mark["modified"] = json!("2100-01-01T00:00:00.000Z");
            mark["changed"] = json!({ "note": "2100-01-01T00:00:00.000Z" });
        }
    }
    let path = browser.make_file("from Ada.json", &serde_json::to_vec(&other)?)?;
    browser.click("link", "All articles").await?;
    browser.choose_files("Open a file", &[&path]).await?;
    browser.wait_for_named("dialog", "Merge").await?;
    browser.click("button", "Merge").await?;
    browser.wait_gone("dialog[open]").await?;
    browser.wait_for_text("Merged with").await?;
    browser.wait_saved().await?;
    wait_points(browser, 2).await?;
    Ok(file)
}

#[tokio::test]
async fn a_merge_leaves_a_point_that_is_restored_taken_back_and_kept() -> Result<()> {
    journey(async |_, browser| {
        let before = merged(browser).await?;
        let after = take(browser).await?;
        ensure!(marks(&before)? != marks(&after)?);
        browser.mark(FARE, "q").await?;
        browser.click_words(MAYOR).await?;
        browser.press("Delete").await?;
        browser.wait_saved().await?;
        let now = take(browser).await?;

        let rows = look(browser).await?;
        ensure!(rows.len() == 2, "{rows:?}");
        ensure!(rows[0].contains("Before merging “from Ada.json”"), "{rows:?}");
        ensure!(rows[0].contains("1 quote, 1 claim, 1 source"), "{rows:?}");
        ensure!(rows[0].contains("Since then: 1 mark added, 1 changed, 1 removed"), "{rows:?}");
        ensure!(rows[1].contains("Hourly") && rows[1].contains("Since then: 2 marks added"), "{rows:?}");
        ensure!(rows.iter().all(|row| row.contains("just now") || row.contains("min ago")), "{rows:?}");

        restore(browser, 0).await?;
        ensure!(marks(&take(browser).await?)? == marks(&before)?, "it is not as it was before the merge");
        let lines = wait_points(browser, 3).await?;
        ensure!(lines[2]["reason"] == "restore", "{lines:?}");
        // Undo takes it back as one step, Redo does it again.
        browser.press("Ctrl+z").await?;
        browser.wait_saved().await?;
        ensure!(marks(&take(browser).await?)? == marks(&now)?, "Undo did not take it back");
        browser.press("Ctrl+Shift+z").await?;
        browser.wait_saved().await?;
        browser.ask::<()>("localStorage.clear()", vec![]).await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.wait_for("mark[data-ids]").await?;
        ensure!(marks(&take(browser).await?)? == marks(&before)?, "what was restored is not kept");
        // After a reload there is no undo; the point that was made before the restoration is there.
        let rows = look(browser).await?;
        ensure!(rows.len() == 3 && rows[0].contains("Before an older point was restored"), "{rows:?}");
        restore(browser, 0).await?;
        ensure!(marks(&take(browser).await?)? == marks(&now)?, "the way back is not the way there");
        // The notice takes it back as well.
        browser.click("button", "Undo").await?;
        browser.wait_saved().await?;
        ensure!(marks(&take(browser).await?)? == marks(&before)?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_hour_of_work_leaves_a_point_and_the_last_thirty_stay() -> Result<()> {
    journey(async |_, browser| {
        begin(browser).await?;
        // Within the hour there is no other, however much is done.
        pass(browser, HOUR - 60_000).await?;
        browser.press("Ctrl+z").await?;
        browser.press("Ctrl+Shift+z").await?;
        browser.wait_saved().await?;
        wait_points(browser, 1).await?;
        for n in 0..32 {
            pass(browser, HOUR + 1_000).await?;
            browser.press(if n % 2 == 0 { "Ctrl+z" } else { "Ctrl+Shift+z" }).await?;
            browser.wait_saved().await?;
            if n < 29 {
                wait_points(browser, n + 2).await?;
            } else {
                // The newest takes the place of the oldest.
                let now: i64 = browser.ask("return Date.now()", vec![]).await?;
                let newest = format!("{:016x}", now - 60_000);
                let deadline = Instant::now() + journeys::PATIENCE;
                loop {
                    let lines = browser.records("restore/").await?;
                    let is_new =
                        lines.last().is_some_and(|(key, _)| *key.rsplit('/').next().unwrap_or_default() > *newest);
                    if is_new && lines.len() == 30 {
                        break;
                    }
                    ensure!(Instant::now() < deadline, "{lines:?}");
                    tokio::time::sleep(Duration::from_millis(30)).await;
                }
            }
        }
        let lines = wait_points(browser, 30).await?;
        ensure!(lines.iter().all(|line| line["reason"] == "hour"), "{lines:?}");
        // Of those that left, nothing is left.
        let keys = browser.records("point/").await?;
        let heads = keys.iter().filter(|(key, _)| key.ends_with("/head")).count();
        ensure!(heads == 30, "{heads} heads of 30 points");
        let rows = look(browser).await?;
        ensure!(rows.len() == 30, "{}", rows.len());
        // The work is as it was an hour ago before the last step, and two hours ago after the step before.
        ensure!(rows[0].contains("Since then: 1 mark added"), "{rows:?}");
        ensure!(rows[1].contains("Nothing changed since"), "{rows:?}");
        ensure!(rows[29].contains("yesterday") || rows[29].contains("days ago"), "{rows:?}");
        close(browser).await?;
        // All of it goes with the article.
        browser.pick("More", "Move to trash").await?;
        browser.wait_for_text("Moved to the trash").await?;
        browser.pick("More", "Trash…").await?;
        browser.click_css("dialog[open] .actions button").await?;
        browser.wait_for_text("This cannot be undone.").await?;
        browser.click_css("dialog[open] .actions button").await?;
        browser.wait_for_text("The trash is empty.").await?;
        for sort in ["restore/", "point/", "seen/", "text/"] {
            let left = browser.records(sort).await?;
            ensure!(left.is_empty(), "{left:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_newer_galley_leaves_a_point_once_before_it_changes_anything() -> Result<()> {
    journey(async |_, browser| {
        begin(browser).await?;
        let id = browser.wait_for_article().await?;
        browser.overwrite_record(&format!("seen/{id}"), "0.0.1").await?;
        for _ in 0..2 {
            browser.reload().await?;
            browser.wait_for_article().await?;
            let lines = wait_points(browser, 2).await?;
            ensure!(lines[1]["reason"] == "version" && lines[1]["sources"] == 1, "{lines:?}");
        }
        let rows = look(browser).await?;
        ensure!(rows[0].contains("Before a new version of Galley") && rows[0].contains("Nothing changed"), "{rows:?}");
        close(browser).await?;
        // A point of which a part is damaged restores nothing, and says so.
        let head = browser.records("point/").await?.into_iter().find(|(key, _)| key.ends_with("/head"));
        browser.overwrite_record(&head.context("no point")?.0, "{").await?;
        let rows = look(browser).await?;
        ensure!(rows[1].contains("This point cannot be read") && !rows[1].contains("Restore"), "{rows:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_full_disk_old_points_make_room_and_saving_works_by_itself() -> Result<()> {
    journey(async |_, browser| {
        // Full until points are gone.
        let full = "window.full = false;
            const put = IDBObjectStore.prototype.put, gone = IDBObjectStore.prototype.delete;
            IDBObjectStore.prototype.put = function (...args) {
              if (window.full) throw new DOMException('no room', 'QuotaExceededError');
              return put.apply(this, args);
            };
            IDBObjectStore.prototype.delete = function (key) {
              if (String(key).startsWith('restore/')) window.full = false;
              return gone.call(this, key);
            };";
        browser.before_each_page(full).await?;
        begin(browser).await?;
        for n in 0..4 {
            pass(browser, HOUR + 1_000).await?;
            browser.press(if n % 2 == 0 { "Ctrl+z" } else { "Ctrl+Shift+z" }).await?;
            browser.wait_saved().await?;
            wait_points(browser, n + 2).await?;
        }
        browser.ask::<()>("window.full = true", vec![]).await?;
        browser.mark(FARE, "q").await?;
        browser.wait_for_text("Old restore points made room").await?;
        browser.wait_saved().await?;
        wait_points(browser, 2).await?;
        ensure!(browser.records("entry/").await?.iter().any(|(_, entry)| entry.contains("Two buses")));
        // A point that finds no room is no failed save.
        browser.ask::<()>("window.full = true", vec![]).await?;
        browser
            .ask::<()>(
                "IDBObjectStore.prototype.delete = function () { throw new DOMException('no', 'QuotaExceededError') }",
                vec![],
            )
            .await?;
        browser.pick("More", "Restore points…").await?;
        ensure!(rows(browser).await?.len() == 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_points_file_opens_again() -> Result<()> {
    journey(async |_, browser| {
        let before = merged(browser).await?;
        look(browser).await?;
        press_in_row(browser, 0, 1).await?;
        let (name, file) = browser.take_download(".json").await?;
        ensure!(name.contains("-as-of-20"), "{name}");
        ensure!(marks(&file)? == marks(&before)?);
        close(browser).await?;
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.wipe_storage().await?;
        browser.visit("").await?;
        browser.wait_for_text("No articles on this device").await?;
        browser.open_file("then.json", &file).await?;
        browser.wait_for_article().await?;
        ensure!(marks(&take(browser).await?)? == marks(&before)?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_database_the_dialog_says_that_there_are_none() -> Result<()> {
    journey(async |_, browser| {
        browser.before_each_page("Object.defineProperty(window, 'indexedDB', { value: undefined })").await?;
        browser.open_pasted(STORY).await?;
        browser.mark(BOOKS, "q").await?;
        browser.mark(SAVING, "c").await?;
        let rows = look(browser).await?;
        ensure!(rows.is_empty(), "{rows:?}");
        browser.wait_for_text("There are no restore points: they need the browser’s database").await
    })
    .await
}

/// What the status line says about files that left.
async fn taken(browser: &Browser, words: &str) -> Result<()> {
    let script = "return (document.querySelector('.status .taken')?.innerText ?? '') === arguments[0]";
    browser.wait_until(&format!("“{words}”"), script, vec![json!(words)]).await
}

#[tokio::test]
async fn the_status_line_says_when_the_work_was_last_taken_away() -> Result<()> {
    journey(async |_, browser| {
        browser.before_each_page(CLOCK).await?;
        let id = browser.open_pasted(STORY).await?;
        browser.wait_saved().await?;
        taken(browser, "").await?;
        browser.mark(BOOKS, "q").await?;
        taken(browser, "Not taken away yet").await?;
        browser.wait_saved().await?;
        take(browser).await?;
        taken(browser, "Last taken away just now").await?;
        pass(browser, 2 * DAY + HOUR).await?;
        browser.mark(SAVING, "c").await?;
        taken(browser, "Last taken away 2 days ago, 1 mark since").await?;
        browser.mark(FARE, "q").await?;
        browser.click_words(BOOKS).await?;
        browser.press("Delete").await?;
        taken(browser, "Last taken away 2 days ago, 3 marks since").await?;
        browser.shot("taken-1440").await?;
        for (width, height) in [(768, 1024), (1024, 768)] {
            browser.screen(width, height, Pointer::Mouse).await?;
            browser.shot(&format!("taken-{width}")).await?;
            let fits = "return document.documentElement.scrollWidth <= innerWidth";
            ensure!(browser.ask::<bool>(fits, vec![]).await?, "the status line is wider than {width}");
        }
        browser.screen(1440, 900, Pointer::Mouse).await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        taken(browser, "Last taken away 2 days ago, 3 marks since").await?;
        // Another format is no copy of everything; the dialog says the same.
        browser.click("button", "Export").await?;
        browser.wait_for_text("Last taken away 2 days ago, 3 marks since").await?;
        browser.shot("taken-export").await?;
        browser.tick("W3C Web Annotation").await?;
        browser.click("button", "Download").await?;
        browser.take_download(".jsonld").await?;
        taken(browser, "Last taken away 2 days ago, 3 marks since").await?;
        browser.tick("Galley JSON").await?;
        browser.click("button", "Copy").await?;
        taken(browser, "Last taken away just now").await?;
        close(browser).await?;
        // From the start screen's list too.
        pass(browser, DAY + HOUR).await?;
        browser.click("link", "All articles").await?;
        browser.click_css(".kept li .menu button").await?;
        browser.click("menuitem", "Download Galley JSON").await?;
        browser.take_download(".json").await?;
        browser.click_css(".kept h3 a").await?;
        browser.wait_for_article().await?;
        taken(browser, "Last taken away just now").await?;
        // Gone with the article.
        let key = format!("galley:taken:{id}");
        let kept = "return localStorage.getItem(arguments[0]) !== null";
        ensure!(browser.ask::<bool>(kept, vec![json!(key)]).await?);
        browser.pick("More", "Move to trash").await?;
        browser.wait_for_text("Moved to the trash").await?;
        browser.pick("More", "Trash…").await?;
        browser.click_css("dialog[open] .actions button").await?;
        browser.wait_for_text("This cannot be undone.").await?;
        browser.click_css("dialog[open] .actions button").await?;
        browser.wait_for_text("The trash is empty.").await?;
        ensure!(!browser.ask::<bool>(kept, vec![json!(key)]).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_opened_is_a_copy_that_was_taken_away() -> Result<()> {
    journey(async |_, browser| {
        begin(browser).await?;
        let file = take(browser).await?;
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.wipe_storage().await?;
        browser.visit("").await?;
        browser.open_file("story.json", &file).await?;
        browser.wait_for_article().await?;
        taken(browser, "Last taken away just now").await?;
        browser.press("j").await?;
        browser.press("Delete").await?;
        taken(browser, "Last taken away just now, 1 mark since").await
    })
    .await
}

#[tokio::test]
async fn the_browser_is_asked_to_keep_the_work_and_a_meter_says_how_much_room_it_takes() -> Result<()> {
    journey(async |_, browser| {
        let asked = "window.asked = 0;
            const persist = StorageManager.prototype.persist;
            StorageManager.prototype.persist = function () { window.asked += 1; return persist.call(this); };
            window.promised = false;
            StorageManager.prototype.persisted = async () => JSON.parse(sessionStorage.getItem('promised') ?? 'false');";
        browser.before_each_page(asked).await?;
        browser.visit("").await?;
        browser.wait_for_text("No articles on this device").await?;
        ensure!(browser.count("meter").await? == 0);
        browser.open_pasted(STORY).await?;
        browser.wait_saved().await?;
        let times = "return window.asked === arguments[0]";
        ensure!(browser.ask::<bool>(times, vec![json!(0)]).await?, "asked before there was a mark");
        browser.mark(BOOKS, "q").await?;
        browser.wait_until("the question", times, vec![json!(1)]).await?;
        browser.mark(SAVING, "c").await?;
        browser.wait_saved().await?;
        ensure!(browser.ask::<bool>(times, vec![json!(1)]).await?, "asked again");
        browser.click("link", "All articles").await?;
        browser.wait_for_text("Galley uses ").await?;
        browser.wait_for_text("The browser may delete it when space runs short. Take files away that matter.").await?;
        browser.wait_for_named("meter", "Space used in this browser").await?;
        let says = browser.texts(".room p").await?;
        ensure!(says[0].contains("in this browser, of about ") && says[0].ends_with("GB."), "{says:?}");
        browser.ask::<()>("sessionStorage.setItem('promised', 'true')", vec![]).await?;
        browser.reload().await?;
        browser.wait_for_text("The browser has promised to keep it.").await?;
        // A browser that does not tell.
        browser.before_each_page("Object.defineProperty(Navigator.prototype, 'storage', { value: undefined })").await?;
        browser.reload().await?;
        browser.wait_for(".kept h3").await?;
        tokio::time::sleep(Duration::from_millis(600)).await;
        ensure!(browser.count("meter").await? == 0);
        browser.click_css(".kept h3 a").await?;
        browser.wait_for_article().await?;
        browser.mark(FARE, "q").await?;
        browser.wait_saved().await
    })
    .await
}

#[tokio::test]
async fn going_back_needs_no_pointer() -> Result<()> {
    journey(async |_, browser| {
        let before = merged(browser).await?;
        let more = "document.querySelector('.bar .menu-anchor button').focus()";
        browser.ask::<()>(more, vec![]).await?;
        browser.press("Enter").await?;
        browser.wait_for(".menu-list").await?;
        browser.press("Home").await?;
        let here = "return document.activeElement?.textContent ?? ''";
        for _ in 0..12 {
            if browser.ask::<String>(here, vec![]).await?.starts_with("Restore points") {
                break;
            }
            browser.press("Down").await?;
        }
        browser.press("Enter").await?;
        browser.wait_for_named("dialog", "Restore points").await?;
        rows(browser).await?;
        let name = "return document.activeElement?.getAttribute('aria-label') ?? ''";
        for _ in 0..5 {
            if browser.ask::<String>(name, vec![]).await?.starts_with("Restore: ") {
                break;
            }
            browser.press("Tab").await?;
        }
        let name: String = browser.ask(name, vec![]).await?;
        ensure!(name.starts_with("Restore: "), "{name}");
        browser.press("Enter").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.wait_for_focus_in_article().await?;
        let said = "return document.querySelector('.unseen[aria-live]').textContent.startsWith('Restored as of')";
        browser.wait_until("the restoration to be said", said, vec![]).await?;
        ensure!(marks(&take(browser).await?)? == marks(&before)?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everybody_can_see_and_reach_points_and_meter() -> Result<()> {
    for (width, height, pointer) in
        [(1440, 900, Pointer::Mouse), (768, 1024, Pointer::Mouse), (390, 844, Pointer::Touch)]
    {
        journey(async |_, browser| {
            merged(browser).await?;
            pass(browser, 3 * HOUR).await?;
            browser.mark(FARE, "q").await?;
            browser.wait_saved().await?;
            wait_points(browser, 3).await?;
            pass(browser, 2 * DAY).await?;
            browser.press("Ctrl+z").await?;
            browser.wait_saved().await?;
            wait_points(browser, 4).await?;
            browser.screen(width, height, pointer).await?;
            look(browser).await?;
            for is_dark in [false, true] {
                dark(browser, is_dark).await?;
                let name = format!("{width}-{}", if is_dark { "dark" } else { "light" });
                browser.shot(&format!("points-{name}")).await?;
                browser.check_accessible_in_every_language(&format!("the restore points at {name}")).await?;
                let out = "const dialog = document.querySelector('dialog[open]');
                    return dialog.scrollWidth - dialog.clientWidth > 0
                      || [...dialog.querySelectorAll('button')].some((one) => one.getBoundingClientRect().right > innerWidth)";
                ensure!(!browser.ask::<bool>(out, vec![]).await?, "the dialog at {name} does not fit");
            }
            close(browser).await?;
            browser.shot(&format!("points-desk-{width}")).await?;
            browser.check_accessible(&format!("the desk at {width}")).await?;
            browser.click("link", "Galley, all articles").await?;
            browser.wait_for("meter").await?;
            for is_dark in [false, true] {
                dark(browser, is_dark).await?;
                let name = format!("{width}-{}", if is_dark { "dark" } else { "light" });
                browser.ask::<()>("document.querySelector('meter').scrollIntoView({ block: 'center' })", vec![]).await?;
                browser.shot(&format!("meter-{name}")).await?;
                browser.check_accessible(&format!("the start screen at {name}")).await?;
            }
            Ok(())
        })
        .await
        .with_context(|| format!("at {width}"))?;
    }
    Ok(())
}

//! What the page says of itself is so: that the work is saved, on what day something was, how many marks there
//! are; also while a page translator rewrites the interface, and wherever on the earth the reader is.

use anyhow::{Result, ensure};
use journeys::{Browser, STORY, journey};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;

/// Another story, so that there are two.
const OTHER: &str = "\
Bakery on Mill Lane reopens after the flood
By Ada Lind
The ovens were lit at 3 a.m. on Saturday, said the baker, Jon Aske. “Bread first, paint later,” he said.
";

// "Saved".

/// Keeps in `window.moments` what every status said whenever anything changed, and in every frame, while the words
/// of an article were in the page.
const WATCH: &str = "window.moments = [];
    const look = () => {
      if (!document.querySelector('[data-article] [data-block]')) return;
      const says = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent.trim());
      const words = says.filter(Boolean).join(' and ');
      if (window.moments.at(-1) !== words) window.moments.push(words);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    const frame = () => { look(); requestAnimationFrame(frame); };
    requestAnimationFrame(frame);";

/// Somebody else holds the store: nothing can be committed until `window.held` is false.
const HOLD: &str = "const database = await new Promise((done) => {
      const request = indexedDB.open('galley');
      request.onsuccess = () => done(request.result);
    });
    window.held = true;
    const store = database.transaction('records', 'readwrite').objectStore('records');
    const spin = () => { if (window.held) store.get('nothing').onsuccess = spin; else database.close(); };
    await new Promise((done) => { store.get('nothing').onsuccess = () => { spin(); done(); }; });";

async fn let_go(browser: &Browser) -> Result<()> {
    browser.ask::<()>("window.held = false", vec![]).await
}

/// The list, with the first story on it and the desk loaded.
async fn list_of_one(browser: &Browser) -> Result<()> {
    browser.open_pasted(OTHER).await?;
    browser.wait_saved().await?;
    browser.click_css(".wordmark").await?;
    browser.wait_for(".kept a").await?;
    browser.wait_saved().await
}

async fn moments(browser: &Browser) -> Result<Vec<String>> {
    browser.ask("return window.moments", vec![]).await
}

/// What is new says "Saving…" from the first moment on, and nothing else until it is on disk.
async fn check_held(browser: &Browser, how: &str) -> Result<()> {
    browser.wait_for_article().await?;
    for _ in 0..10 {
        let moments = moments(browser).await?;
        let all_saving = moments.iter().all(|words| words.split(" and ").all(|one| one == "Saving…"));
        ensure!(all_saving && !moments.is_empty(), "{how}, with nothing on disk: {moments:?}");
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    let_go(browser).await?;
    browser.wait_saved().await
}

#[tokio::test]
async fn in_no_frame_is_an_article_that_is_not_on_disk_called_saved() -> Result<()> {
    journey(async |_, browser| {
        list_of_one(browser).await?;
        browser.ask::<()>(WATCH, vec![]).await?;
        browser.ask_async::<()>(HOLD, vec![]).await?;
        browser.paste_into("textbox", "Paste an article", STORY).await?;
        check_held(browser, "a paste").await?;
        // From a file.
        browser.click_css(".wordmark").await?;
        browser.wait_for("#paste").await?;
        browser.ask::<()>("window.moments = []", vec![]).await?;
        browser.ask_async::<()>(HOLD, vec![]).await?;
        let path = browser.make_file("story.txt", STORY.replace("Port Selby", "Port Ellis").as_bytes())?;
        browser.choose_files("Open a file", &[&path]).await?;
        check_held(browser, "a text file").await?;
        // A Galley file, whose marks are there at once.
        browser.click_css(".wordmark").await?;
        browser.wait_for("#paste").await?;
        browser.ask::<()>("window.moments = []", vec![]).await?;
        browser.ask_async::<()>(HOLD, vec![]).await?;
        let path = browser.make_file("evening.galley.json", EVENING.as_bytes())?;
        browser.choose_files("Open a file", &[&path]).await?;
        check_held(browser, "a Galley file").await
    })
    .await
}

#[tokio::test]
async fn the_very_first_article_stands_under_saving_too() -> Result<()> {
    journey(async |_, browser| {
        browser.before_each_page(WATCH).await?;
        browser.open_pasted(STORY).await?;
        browser.wait_saved().await?;
        let moments = moments(browser).await?;
        ensure!(moments.first().is_some_and(|words| words.starts_with("Saving…")), "{moments:?}");
        ensure!(moments.iter().all(|words| !words.contains("Saving…") || !words.contains("Saved")), "{moments:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_article_that_was_left_before_it_was_on_disk_is_not_called_saved() -> Result<()> {
    journey(async |_, browser| {
        list_of_one(browser).await?;
        browser.ask_async::<()>(HOLD, vec![]).await?;
        browser.paste_into("textbox", "Paste an article", STORY).await?;
        browser.wait_for_article().await?;
        browser.click_css(".wordmark").await?;
        browser.wait_for("#paste").await?;
        for _ in 0..15 {
            let says = browser.texts("[role=status]").await?;
            ensure!(says.iter().all(|words| words.trim() == "Saving…"), "on the list, with nothing on disk: {says:?}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        let_go(browser).await?;
        browser.wait_saved().await
    })
    .await
}

#[tokio::test]
async fn an_empty_start_screen_says_nothing_of_being_saved() -> Result<()> {
    journey(async |_, browser| {
        let watch = "window.said = [];
            new MutationObserver(() => {
              const words = document.querySelector('#galley [role=status]')?.textContent.trim();
              if (words) window.said.push(words);
            }).observe(document, { childList: true, subtree: true, characterData: true });";
        browser.before_each_page(watch).await?;
        browser.visit("").await?;
        browser.wait_for("#paste").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.wait_for_text("No articles on this device").await?;
        // The app has shown itself, and has said how things stand.
        browser.pick("More", "Keys").await?;
        browser.wait_for("dialog").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        let said: Vec<String> = browser.ask("return window.said", vec![]).await?;
        ensure!(said.is_empty(), "about nothing: {said:?}");
        ensure!(browser.count("[role=status]").await? == 1);
        Ok(())
    })
    .await
}

// Days.

/// An article whose last edit was on 10 January at 19:30 in California.
const EVENING: &str = include_str!("../fixtures/status/evening.galley.json");

/// A clock that can be set: from the next page on it stands still at the milliseconds in `journey:now`.
const CLOCK: &str = "const Real = Date;
    const now = () => Number(localStorage.getItem('journey:now')) || Real.now();
    window.Date = class extends Real {
      constructor(...parts) { if (parts.length) super(...parts); else super(now()); }
      static now() { return now(); }
    };";

async fn set_clock(browser: &Browser, zone: &str, now: &str) -> Result<()> {
    browser.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await?;
    browser
        .ask::<()>("localStorage.setItem('journey:now', String(Date.parse(arguments[0])))", vec![json!(now)])
        .await?;
    browser.visit("").await?;
    browser.wait_for(".kept time").await?;
    Ok(())
}

/// The article of the evening, with another last edit.
fn edited_at(number: u32, instant: &str) -> String {
    let text = EVENING.replace("2026-01-11T03:30:00.000Z", instant);
    text.replace("5c0ffee0", &format!("5c0ffe{number:02}"))
}

#[tokio::test]
async fn days_are_those_of_the_readers_calendar() -> Result<()> {
    journey(async |_, browser| {
        browser.before_each_page(CLOCK).await?;
        // In the evening in California; after midnight on New Year's Day in New Zealand; the night before the day
        // of 23 hours in New York.
        let edits = ["2026-01-11T03:30:00.000Z", "2025-12-31T11:30:00.000Z", "2026-03-08T04:30:00.000Z"];
        for (number, instant) in (0..).zip(edits) {
            // Three articles: one text is one article.
            let file = edited_at(number, instant).replace("the printer said", &format!("printer number {number} said"));
            browser.open_file(&format!("evening-{number}.galley.json"), file.as_bytes()).await?;
            browser.wait_for_article().await?;
            browser.wait_saved().await?;
        }
        let rows = [
            ("America/Los_Angeles", "2026-01-11T05:10:00Z", 0, "1 h ago"),
            ("America/Los_Angeles", "2026-01-11T04:00:00Z", 0, "30 min ago"),
            // Yesterday as soon as the day is over, and as long as the next one is not.
            ("America/Los_Angeles", "2026-01-11T08:10:00Z", 0, "Yesterday"),
            ("America/Los_Angeles", "2026-01-12T07:50:00Z", 0, "Yesterday"),
            // 29 hours later, after a second midnight.
            ("America/Los_Angeles", "2026-01-12T08:30:00Z", 0, "10 Jan"),
            ("America/Los_Angeles", "2026-01-20T12:00:00Z", 0, "10 Jan"),
            ("UTC", "2026-01-20T12:00:00Z", 0, "11 Jan"),
            ("Pacific/Kiritimati", "2026-01-12T09:50:00Z", 0, "Yesterday"),
            ("Pacific/Kiritimati", "2026-01-12T10:10:00Z", 0, "11 Jan"),
            ("Asia/Kathmandu", "2026-01-10T00:00:00Z", 0, "11 Jan"),
            ("Pacific/Auckland", "2026-03-01T00:00:00Z", 1, "1 Jan"),
            ("America/Los_Angeles", "2026-03-01T20:00:00Z", 1, "31 Dec 2025"),
            ("America/Los_Angeles", "2026-01-01T20:00:00Z", 1, "Yesterday"),
            ("America/New_York", "2026-03-09T03:50:00Z", 2, "Yesterday"),
            ("America/New_York", "2026-03-09T04:10:00Z", 2, "7 Mar"),
        ];
        for (zone, now, edit, words) in rows {
            set_clock(browser, zone, now).await?;
            let script = "return document.querySelector(`.kept time[datetime='${arguments[0]}']`).textContent";
            let shown: String = browser.ask(script, vec![json!(edits[edit])]).await?;
            ensure!(shown == words, "{} at {now} in {zone}: {shown}, not {words}", edits[edit]);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn trash_and_files_name_the_readers_day() -> Result<()> {
    journey(async |_, browser| {
        browser.before_each_page(CLOCK).await?;
        browser.open_file("evening.galley.json", EVENING.as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        // Tomorrow in London, today in California.
        set_clock(browser, "America/Los_Angeles", "2026-01-11T03:45:00Z").await?;
        browser.pick("More", "Download all articles (ZIP)").await?;
        let (name, _) = browser.take_download(".zip").await?;
        ensure!(name == "galley-everything-2026-01-10.zip", "{name}");
        browser.click_css(".kept .menu button").await?;
        browser.click("menuitem", "Move to trash").await?;
        browser.wait_gone(".kept li").await?;
        // Five hours later it is another day.
        browser
            .ask::<()>("localStorage.setItem('journey:now', String(Date.parse('2026-01-11T08:45:00Z')))", vec![])
            .await?;
        browser.reload().await?;
        browser.wait_for("#paste").await?;
        browser.click_css(".trash-line button").await?;
        browser.wait_for_text("put here Yesterday").await
    })
    .await
}

// A page translator.

/// What Chrome's translator does to a page; nobody's who listens to nothing.
const TRANSLATE: &str = include_str!("../fixtures/status/translate.js");

/// The counts that stand in the page, without what the translator wrote into them.
async fn tally(browser: &Browser) -> Result<BTreeSet<String>> {
    let list = browser.texts(".status .tally li").await?;
    Ok(list.into_iter().map(|words| words.replace('·', "").trim().to_owned()).collect())
}

async fn wait_for_tally(browser: &Browser, words: &str) -> Result<()> {
    let script = "return [...document.querySelectorAll('.status .tally li')]
        .some((one) => one.textContent.replaceAll('·', '').trim() === arguments[0])";
    browser.wait_until(&format!("the count “{words}”"), script, vec![json!(words)]).await
}

async fn wait_for_status(browser: &Browser) -> Result<()> {
    let script = "const all = document.querySelectorAll('[role=status]');
        return all.length === 1 && all[0].textContent.trim().startsWith('Saved')";
    browser.wait_until("the status “Saved”", script, vec![]).await
}

/// Works on a story while a translator rewrites the page.
async fn work_translated(browser: &Browser, translator: &str) -> Result<()> {
    browser.open_pasted(STORY).await?;
    browser.wait_saved().await?;
    browser.ask::<()>(translator, vec![]).await?;
    browser.wait_for("font").await?;
    browser.mark("“We are not closing books,”", "q").await?;
    wait_for_status(browser).await?;
    wait_for_tally(browser, "1 quote").await?;
    browser.mark("the clerk’s office", "s").await?;
    wait_for_tally(browser, "1 source").await?;
    wait_for_status(browser).await?;
    browser.press("Ctrl+z").await?;
    wait_for_tally(browser, "0 sources").await?;
    browser.press("Ctrl+Shift+z").await?;
    wait_for_tally(browser, "1 source").await?;
    let claim = browser.mark("doubt the sum", "c").await?;
    wait_for_tally(browser, "1 claim").await?;
    // Every tab, twice, with its number.
    for slug in ["sources", "claims", "gaps", "figures", "marks", "gaps", "marks"] {
        browser.click_css(&format!("#tab-{slug}")).await?;
        browser.wait_for(&format!("#tab-{slug}[aria-selected=true]")).await?;
    }
    let script = "return document.querySelector('#tab-marks .n').textContent.replaceAll('·', '').trim() === '3'";
    browser.wait_until("3 on the tab of marks", script, vec![]).await?;
    for _ in 0..2 {
        browser.click_css(".bar .button.solid").await?;
        browser.wait_for("dialog").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
    }
    browser.click_words("doubt the sum").await?;
    browser.wait_for_card(&claim).await?;
    browser.press("Delete").await?;
    wait_for_tally(browser, "0 claims").await?;
    wait_for_status(browser).await?;
    ensure!(browser.count("[data-card]").await? == 2);
    let marks = browser.kept().await?["annotations"].as_array().map(Vec::len);
    ensure!(marks == Some(2), "{marks:?}");
    browser.click_css(".wordmark").await?;
    browser.wait_for(".kept a").await?;
    wait_for_status(browser).await?;
    let counts = browser.texts(".kept .counts").await?;
    let counts: String = counts.concat().replace('·', "");
    ensure!(counts.starts_with("1 quote") && counts.contains("1 source"), "{counts}");
    browser.click_css(".kept a").await?;
    browser.wait_for_article().await?;
    wait_for_tally(browser, "1 quote").await?;
    ensure!(browser.blocks().await?.concat() == STORY.replace('\n', ""), "the article's words are its own");
    ensure!(browser.count("main.panic").await? == 0, "Galley stopped");
    Ok(())
}

#[tokio::test]
async fn numbers_and_status_stay_true_while_a_translator_rewrites_the_page() -> Result<()> {
    journey(async |_, browser| {
        work_translated(browser, TRANSLATE).await?;
        // The counts are out of its reach as they stand.
        ensure!(tally(browser).await?.iter().all(|words| !words.contains('·')));
        let inside = "return document.querySelectorAll('.status font, [data-article] font').length";
        ensure!(browser.ask::<usize>(inside, vec![]).await? == 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn they_stay_true_under_a_translator_that_asks_nobody() -> Result<()> {
    journey(async |_, browser| {
        // It leaves nothing alone but the article.
        let rude = TRANSLATE.replace("[translate=no]", "[data-article]");
        ensure!(rude != TRANSLATE);
        work_translated(browser, &rude).await?;
        let inside = "return document.querySelectorAll('.status .tally font').length";
        ensure!(browser.ask::<usize>(inside, vec![]).await? > 0, "it was not rude");
        Ok(())
    })
    .await
}

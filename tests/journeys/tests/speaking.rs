//! The interface in the reader's language: chosen by the browser, switched by the reader, there without a
//! network, mirrored where it is read from right to left.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, STORY, journey};
use serde_json::json;

/// The tables of words that this page has asked for.
async fn tables(browser: &Browser) -> Result<Vec<String>> {
    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name.split('/').pop())
        .filter((name) => name.startsWith('words-'))";
    browser.ask(script, vec![]).await
}

/// `<html lang dir>`.
async fn tongue(browser: &Browser) -> Result<String> {
    browser.ask("const { lang, dir } = document.documentElement; return `${lang} ${dir}`", vec![]).await
}

async fn wait_for_tongue(browser: &Browser, lang: &str) -> Result<()> {
    browser.wait_for(&format!("html[lang={lang}]")).await.map(drop)
}

/// What a browser set to these languages says to pages.
async fn set_up_in(browser: &Browser, languages: &str) -> Result<()> {
    let list = format!("Object.defineProperty(Navigator.prototype, 'languages', {{ get: () => {languages} }})");
    browser.before_each_page(&list).await
}

#[tokio::test]
async fn an_english_reader_loads_no_other_language() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.open_pasted(STORY).await?;
        ensure!(tongue(browser).await? == "en ltr");
        ensure!(tables(browser).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_browsers_first_language_that_galley_speaks_is_spoken() -> Result<()> {
    journey(async |_, browser| {
        set_up_in(browser, "['nl', 'de-AT', 'fr']").await?;
        browser.visit("").await?;
        browser.wait_for_text("Artikel").await?;
        ensure!(tongue(browser).await? == "de ltr");
        let asked = tables(browser).await?;
        ensure!(!asked.is_empty() && asked.iter().all(|name| name.starts_with("words-de-")), "{asked:?}");
        browser.paste_into("textbox", "Artikel einfügen", STORY).await?;
        browser.wait_for("[data-article]").await?;
        ensure!(browser.text().await?.contains("Zitat"), "the desk speaks it, too");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_language_is_switched_under_a_note_that_is_being_typed() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.open_pasted(STORY).await?;
        browser.mark("Mayor Ines Calder", "s").await?;
        browser.press("n").await?;
        browser.type_text("half a th").await?;
        browser.pick("More", "Language…").await?;
        browser.tick("Français").await?;
        wait_for_tongue(browser, "fr").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        let note: String = browser.ask("return document.querySelector('.card.focused textarea').value", vec![]).await?;
        ensure!(note == "half a th", "{note}");
        let shown = browser.text().await?;
        ensure!(shown.contains("Mayor Ines Calder") && shown.contains("Enregistré"), "{shown}");
        browser.reload().await?;
        browser.wait_for("mark").await?;
        ensure!(tongue(browser).await? == "fr ltr", "the choice was not kept");
        // And back, by a reader who knows none of it: the languages stand in their own words.
        browser.click_css(".bar [aria-haspopup=menu]").await?;
        browser.click_css(".menu-list [data-choice]:has(+ [role=menuitemradio])").await?;
        browser.tick("English").await?;
        wait_for_tongue(browser, "en").await?;
        browser.wait_for_text("Saved on this device").await
    })
    .await
}

#[tokio::test]
async fn a_chosen_language_is_there_without_a_network() -> Result<()> {
    journey(async |site, browser| {
        browser.visit("").await?;
        browser.wait_ready_for_offline().await?;
        browser.pick("More", "Language…").await?;
        browser.tick("Español").await?;
        wait_for_tongue(browser, "es").await?;
        let kept = "return caches.keys().then(async (names) => {
            const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((r) => r.url)));
            return all.flat().some((url) => url.includes('/words-es-'));
        })";
        browser.wait_until("the words being kept", kept, vec![]).await?;
        site.stop();
        browser.offline(true).await?;
        browser.reload().await?;
        browser.wait_for(".paste textarea").await?;
        ensure!(tongue(browser).await? == "es ltr");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_language_that_cannot_be_had_leaves_the_present_one() -> Result<()> {
    journey(async |site, browser| {
        browser.visit("").await?;
        browser.wait_ready_for_offline().await?;
        site.stop();
        browser.pick("More", "Language…").await?;
        browser.tick("Deutsch").await?;
        browser.wait_for_text("The words of that language could not be loaded").await?;
        ensure!(tongue(browser).await? == "en ltr");
        // The browser itself notes the request that failed.
        browser.take_console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_arabic_the_desk_is_mirrored_and_the_article_keeps_its_direction() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.open_pasted(STORY).await?;
        browser.mark("Mayor Ines Calder", "s").await?;
        let places = "const x = (css) => document.querySelector(css).getBoundingClientRect().x;
            return [x('.rail'), x('.article'), x('.panel')]";
        let ltr: Vec<f64> = browser.ask(places, vec![]).await?;
        ensure!(ltr.is_sorted(), "{ltr:?}");
        browser.pick("More", "Language…").await?;
        browser.tick("العربية").await?;
        wait_for_tongue(browser, "ar").await?;
        ensure!(tongue(browser).await? == "ar rtl");
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        let rtl: Vec<f64> = browser.ask(places, vec![]).await?;
        ensure!(rtl.iter().rev().is_sorted(), "{rtl:?}");
        let article: String =
            browser.ask("return getComputedStyle(document.querySelector('.article p')).direction", vec![]).await?;
        ensure!(article == "ltr", "an English article under an Arabic desk is read from the left: {article}");
        // The adder stands at the selection in a mirrored desk, too.
        browser.select("It would save $310,000 a year").await?;
        browser.wait_for("[role=toolbar]").await?;
        let apart: f64 = browser
            .ask(
                "const adder = document.querySelector('[role=toolbar]').getBoundingClientRect();
                 const words = getSelection().getRangeAt(0).getBoundingClientRect();
                 return Math.max(0, adder.left - words.right, words.left - adder.right)
                     + Math.max(0, adder.top - words.bottom, words.top - adder.bottom)",
                vec![],
            )
            .await?;
        ensure!(apart < 40.0, "the adder stands {apart} px away from the words");
        Ok(())
    })
    .await
    .context("Arabic")
}

/// Strikes a key of a keyboard of another script: the character it writes, and its place.
async fn strike(browser: &Browser, writes: &str, place: &str) -> Result<()> {
    for kind in ["keyDown", "keyUp"] {
        let text = if kind == "keyDown" { writes } else { "" };
        let event = json!({ "type": kind, "key": writes, "code": place, "text": text });
        browser.devtools("Input.dispatchKeyEvent", event).await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_an_arabic_or_russian_keyboard_the_letters_mark_by_their_place() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.open_pasted(STORY).await?;
        for (words, writes, place, kind) in [
            ("“We are not closing books,”", "ض", "KeyQ", "quote"),
            ("It would save $310,000 a year", "с", "KeyC", "claim"),
            ("Mayor Ines Calder", "ы", "KeyS", "source"),
        ] {
            browser.select(words).await?;
            strike(browser, writes, place).await?;
            browser.wait_for(&format!("mark[data-kind~={kind}]")).await?;
        }
        // In a field it is a letter like any other.
        browser.press("n").await?;
        browser.wait_for_focus(".card.focused textarea").await?;
        strike(browser, "ض", "KeyQ").await?;
        let note: String = browser.ask("return document.activeElement.value", vec![]).await?;
        ensure!(note == "ض", "{note}");
        Ok(())
    })
    .await
}

//! What comes by the clipboard or is dropped: a copy of one of Galley's files opens as the file does, an address alone
//! waits for its article, and what was taken hold of in the page itself brings nothing in.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::report::English;
use galley_core::formats::{codebook, galley, report, w3c};
use galley_core::insight::material::Material;
use galley_core::model::codebook::Codebook;
use galley_core::model::id::ArticleId;
use galley_core::model::task::Task;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use journeys::{Browser, LANGUAGES, Pointer, STORY, journey};
use serde_json::{Value, json};
use std::rc::Rc;

const FIELD: &str = "Paste an article";
const ADDRESS: &str = "https://example.org/news/2026/libraries?edition=evening";

/// A work of its own, with this number in its headline.
fn work(number: u128) -> Work {
    let text = format!("Story {number} of the harbor\nThe board said that it “could not pay” for two ferries.");
    let id = ArticleId::from_u128(0x0be2_0000_0000_4000_8000_0000_0000_0000 + number);
    Work::new(build(id, Intake::plain(&text)), Timestamp::from_millis(1_790_000_000_000))
}

/// The start screen with nothing kept, and an empty field.
async fn start(browser: &Browser) -> Result<()> {
    browser.visit("#/").await?;
    browser.wait_for("#paste").await?;
    Ok(())
}

/// How a paste arrives: real keys and the system's clipboard, or an event with exactly this in it.
async fn paste(browser: &Browser, plain: &str, html: &str) -> Result<()> {
    let script = "const data = new DataTransfer();
        for (const [kind, words] of [['text/plain', args[0]], ['text/html', args[1]]]) if (words) data.setData(kind, words);
        document.querySelector('#paste').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    browser.ask_async::<()>(script, vec![json!(plain), json!(html)]).await
}

/// Types into the field as fast as a script, and opens it with the button.
async fn type_and_begin(browser: &Browser, text: &str) -> Result<()> {
    let script = "const field = document.querySelector('#paste');
        field.focus();
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    browser.ask::<()>(script, vec![json!(text)]).await?;
    browser.click("button", "Start marking").await
}

/// Drops words from another window, with the events of a real drag.
async fn drop_words(browser: &Browser, css: &str, words: &str) -> Result<()> {
    let (x, y) = browser.middle(css).await?;
    for kind in ["dragEnter", "dragOver", "drop"] {
        let items = [json!({ "mimeType": "text/plain", "data": words })];
        let data = json!({ "items": items, "dragOperationsMask": 1 });
        browser.devtools("Input.dispatchDragEvent", json!({ "type": kind, "x": x, "y": y, "data": data })).await?;
    }
    Ok(())
}

/// Waits until the open article is this file, not a byte changed, without a word about it.
async fn wait_open(browser: &Browser, file: &str) -> Result<()> {
    browser.wait_for("[data-article] [data-block]").await?;
    let script = "const id = location.hash.split('/').pop();
        return localStorage.getItem('galley:article:' + id) === arguments[0]";
    browser.wait_until("the article of the file", script, vec![json!(file)]).await?;
    ensure!(browser.count(".notice").await? == 0, "{:?}", browser.texts(".notice").await?);
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[tokio::test]
async fn a_copy_from_the_export_dialog_pasted_into_an_empty_galley_is_the_work_as_it_was() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark("“We are not closing books,”", "q").await?;
        browser.mark("It would save $310,000 a year", "c").await?;
        browser.wait_saved().await?;
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        browser.copy("nothing yet", None).await?;
        browser.click("button", "Copy").await?;
        browser.wait_for_text("Copied").await?;
        let copied = browser.clipboard().await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        browser.press("Ctrl+s").await?;
        let (_, file) = browser.take_download(".json").await?;
        ensure!(copied.as_bytes() == file, "the copy is not the file");

        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.wipe_storage().await?;
        browser.visit("").await?;
        browser.wait_for_text("No articles on this device").await?;
        browser.paste_into("textbox", FIELD, &copied).await?;
        wait_open(browser, &copied).await?;
        browser.wait_for("mark[data-kind~=claim]").await?;
        browser.wait_saved().await?;
        browser.press("Ctrl+s").await?;
        let (_, back) = browser.take_download(".json").await?;
        ensure!(back == file, "pasted and taken away again, the work is another");

        // Once more, where it is: nothing is doubled.
        start(browser).await?;
        browser.paste_into("textbox", FIELD, &copied).await?;
        browser.wait_for_text("“the pasted text” and the article are one").await?;
        start(browser).await?;
        ensure!(browser.count(".kept h3").await? == 1, "{:?}", browser.texts(".kept h3").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_files_text_opens_as_the_file_by_every_way_that_words_come_in() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let mut number = 0;
        let mut next = || {
            number += 1;
            galley::write(&work(number))
        };
        for (before, after) in [
            ("", ""),
            (" \n\n\t", "\n \n"),
            ("\u{feff}", ""),
            ("```json\n", "\n```\n"),
            ("\n```\n", "\n```"),
            ("~~~\r\n", "\r\n~~~"),
        ] {
            let file = next();
            paste(browser, &format!("{before}{file}{after}"), "").await?;
            wait_open(browser, &file).await.with_context(|| format!("after {before:?}"))?;
            start(browser).await?;
        }
        // As a page that shows the file copies it, with its markup beside it or alone.
        for (is_plain, open, close) in [
            (true, "<pre class=\"x\"><code>", "</code></pre>"),
            (true, "<div style=\"white-space:pre\"><span>", "</span></div>"),
            (false, "<meta charset='utf-8'><pre>", "</pre>"),
        ] {
            let file = next();
            let html = format!("{open}{}{close}", escaped(&file));
            paste(browser, if is_plain { &file } else { "" }, &html).await?;
            wait_open(browser, &file).await.with_context(|| open.to_owned())?;
            start(browser).await?;
        }
        let file = next();
        type_and_begin(browser, &format!("\n{file}")).await?;
        wait_open(browser, &file).await.context("typed")?;
        start(browser).await?;
        let file = next();
        drop_words(browser, ".pledge", &file).await?;
        wait_open(browser, &file).await.context("dropped on the start screen")?;
        let file = next();
        drop_words(browser, "[data-article]", &format!("```\n{file}```")).await?;
        wait_open(browser, &file).await.context("dropped on an article")?;
        start(browser).await?;
        ensure!(browser.count(".kept h3").await? == 12, "{:?}", browser.texts(".kept h3").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_opening_a_file_knows_a_paste_of_its_text_knows() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        // A report page's source, in a fence; there are signs of HTML in the story.
        let one = work(1);
        let page = report::write(&one, &Material::of(&one.article), &English);
        paste(browser, &format!("```html\n{page}\n```"), "").await?;
        wait_open(browser, &galley::write(&one)).await.context("a report")?;
        start(browser).await?;

        // A class's task.
        let mut two = work(2);
        let article = Rc::make_mut(&mut two.article);
        Rc::make_mut(&mut article.meta).task = Task { title: "Who says what?".to_owned(), ..Task::default() };
        paste(browser, &galley::write(&two), "").await?;
        browser.wait_for("[data-article] [data-block]").await?;
        browser.wait_for_text("Who says what?").await?;
        ensure!(browser.texts("[data-block]").await?.concat().contains("Story 2"), "another article");
        browser.visit("").await?;
        browser.wait_for("#paste").await?;

        // The file with everything.
        let three = work(3);
        let key = format!("galley:article:{}", three.article.id);
        let everything = json!({ "format": "galley-backup", "version": 1, "generator": "Galley",
            "at": "2026-11-24T10:00:00.000Z", "records": {}, "local": { key: galley::write(&three) } });
        paste(browser, &everything.to_string(), "").await?;
        browser.wait_for_text("1 article was opened").await?;
        browser.wait_for_text("Story 3 of the harbor").await?;
        browser.visit("").await?;
        browser.wait_for("#paste").await?;
        browser.wait_for(".kept h3").await?;
        let kept = browser.count(".kept h3").await?;

        // What cannot be opened is refused in the words for a file, and makes no article of brackets.
        let file = galley::write(&work(4));
        let other = w3c::write(&work(4)).replace("galley:article", "other:article");
        let newer = file.replacen("\"version\": 2", "\"version\": 99", 1);
        let curled = file.replacen("\"format\": \"galley\"", "“format”: “galley”", 1);
        let cut = file.get(..300).context("a short file")?;
        for (text, words) in [
            (&*codebook::write(&Codebook::class()), "This file holds a codebook, not an article"),
            (&newer, "newer Galley"),
            (cut, "ends too early"),
            (&format!("```json\n{cut}"), "ends too early"),
            (&curled, "stops being JSON at line 3"),
            (&other, "not Galley’s own (it looks like a JSON-LD file"),
            ("[{\n  \"task\": \"other\"\n}]", "not Galley’s own"),
        ] {
            paste(browser, text, "").await?;
            browser.wait_for_text(words).await?;
            browser.wait_for_text("“the pasted text” could not be opened").await?;
            browser.click_css(".notice [aria-label^=Dismiss]").await?;
            browser.wait_gone(".notice").await?;
            let hash: String = browser.ask("return location.hash", vec![]).await?;
            ensure!(!hash.contains("article"), "{words}: {hash}");
            ensure!(browser.count(".kept h3").await? == kept, "{words}: {:?}", browser.texts(".kept h3").await?);
        }
        Ok(())
    })
    .await
}

/// The address that the open article has.
async fn url(browser: &Browser) -> Result<Value> {
    browser.wait_for_article().await?;
    browser.wait_saved().await?;
    Ok(browser.kept().await?["article"]["url"].clone())
}

/// Waits for the address that waits on the start screen.
async fn wait_held(browser: &Browser, address: &str) -> Result<()> {
    browser.wait_for_named("region", "The article’s address").await?;
    let script = "return document.querySelector('.held-address a')?.href === arguments[0]";
    browser.wait_until(&format!("the address {address}"), script, vec![json!(address)]).await
}

#[tokio::test]
async fn an_address_alone_is_no_article_and_waits_for_its_text() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        browser.paste_into("textbox", FIELD, &format!("  <{ADDRESS}>\n")).await?;
        wait_held(browser, ADDRESS).await?;
        browser.wait_for_text("copy its text and paste it above; or save the page as text and open its file").await?;
        browser.check_accessible("an address that waits").await?;
        ensure!(
            browser.ask::<String>("return location.hash + document.querySelector('#paste').value", vec![]).await?
                == "#/"
        );
        ensure!(browser.count(".kept h3").await? == 0, "the address became an article");
        // What is no article leaves it where it is.
        browser.paste_into("textbox", FIELD, " \n ").await?;
        browser.wait_for_text("There are no words in this").await?;
        wait_held(browser, ADDRESS).await?;
        browser.click_css(".notice [aria-label^=Dismiss]").await?;
        // The cursor is still where the text is to go.
        browser.copy(STORY, None).await?;
        browser.click("textbox", FIELD).await?;
        browser.press("Ctrl+v").await?;
        ensure!(url(browser).await? == ADDRESS, "{}", url(browser).await?);

        // It was for that text alone.
        start(browser).await?;
        ensure!(browser.count(".held-address").await? == 0, "the address is still there");
        browser.paste_into("textbox", FIELD, "Another story\nThe council met on Monday.").await?;
        ensure!(url(browser).await?.as_str().unwrap_or("").is_empty(), "{}", url(browser).await?);

        // Typed, without its beginning; a later one takes its place; taken away, it is gone.
        start(browser).await?;
        type_and_begin(browser, "www.example.org/a").await?;
        wait_held(browser, "https://www.example.org/a").await?;
        ensure!(browser.ask::<String>("return document.querySelector('#paste').value", vec![]).await?.is_empty());
        drop_words(browser, ".pledge", "https://example.org/b").await?;
        wait_held(browser, "https://example.org/b").await?;
        browser.click("button", "Remove the address").await?;
        browser.wait_gone(".held-address").await?;
        browser.wait_for_focus("#paste").await?;
        browser.paste_into("textbox", FIELD, "A third story\nThe council met on Tuesday.").await?;
        ensure!(url(browser).await?.as_str().unwrap_or("").is_empty(), "{}", url(browser).await?);

        // Of several, nobody can tell which.
        start(browser).await?;
        browser.paste_into("textbox", FIELD, "https://example.org/a\nhttps://example.org/b").await?;
        browser.wait_for_text("Addresses alone are no article").await?;
        ensure!(browser.count(".held-address").await? == 0);
        // With words beside it, it is a text.
        browser.paste_into("textbox", FIELD, "See this story:\nhttps://example.org/c").await?;
        browser.wait_for_article().await?;

        // A page that was saved gets it, too; a file that is an address alone is as good as a paste of it.
        start(browser).await?;
        let shortcut = browser.make_file("address.txt", b"https://example.org/d\r\n")?;
        browser.choose_files("Open a file", &[&shortcut]).await?;
        wait_held(browser, "https://example.org/d").await?;
        let saved = browser.make_file("saved.txt", b"A fourth story\nThe council met on Friday.")?;
        browser.choose_files("Open a file", &[&saved]).await?;
        ensure!(url(browser).await? == "https://example.org/d", "{}", url(browser).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_dropped_on_an_open_article_is_offered_to_it() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        drop_words(browser, "[data-article]", ADDRESS).await?;
        browser.wait_for_text("An address alone is no article").await?;
        ensure!(browser.wait_for_article().await? == id, "another article is open");
        ensure!(url(browser).await?.as_str().unwrap_or("").is_empty(), "it was not asked for: {}", url(browser).await?);
        browser.shot("address-offered").await?;
        browser.click("button", "Make it this article’s address").await?;
        browser.wait_gone(".notice").await?;
        let script = "document.dispatchEvent(new Event('visibilitychange'));
            return JSON.parse(localStorage.getItem('galley:article:' + arguments[0])).article.url === arguments[1]";
        browser.wait_until("the address in the article", script, vec![json!(id), json!(ADDRESS)]).await?;
        browser.press("Ctrl+z").await?;
        let undone = script.replace("=== arguments[1]", "!== arguments[1]");
        browser.wait_until("the address taken back", &undone, vec![json!(id), json!(ADDRESS)]).await?;
        start(browser).await?;
        ensure!(browser.count(".kept h3").await? == 1, "{:?}", browser.texts(".kept h3").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_waits_is_for_everybody() -> Result<()> {
    for (width, height, pointer, dark) in [
        (1440, 900, Pointer::Mouse, false),
        (1440, 900, Pointer::Mouse, true),
        (390, 844, Pointer::Touch, false),
        (390, 844, Pointer::Touch, true),
    ] {
        journey(async |_, browser| {
            browser.screen(width, height, pointer).await?;
            browser.dark(dark).await?;
            start(browser).await?;
            paste(browser, &format!("{ADDRESS}#{}", "long-".repeat(20)), "").await?;
            browser.wait_for(".held-address").await?;
            let name = format!("address-{width}-{}", if dark { "dark" } else { "light" });
            browser.shot(&name).await?;
            for language in ["en"].into_iter().chain(LANGUAGES) {
                browser.speak(language).await?;
                browser.check_accessible(&format!("{name} in {language}")).await?;
                let sideways = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                let too_wide: i64 = browser.ask(sideways, vec![]).await?;
                ensure!(too_wide <= 0, "{name} in {language} scrolls sideways by {too_wide} px");
                browser.shot(&format!("{name}-{language}")).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Plays a drag within the page, and checks that nothing came of it.
async fn drag_own(browser: &Browser, from: &str, to: &str) -> Result<()> {
    let script = include_str!("../fixtures/drag/own.js");
    let seen: Value = browser.ask_async(script, vec![json!(from), json!(to)]).await?;
    ensure!(seen["overlay"] == false, "{from} held over {to}: the page offers to take it");
    ensure!(seen["before"] == seen["after"], "{from} dropped on {to}: {seen}");
    ensure!(browser.count(".notice").await? == 0, "{:?}", browser.texts(".notice").await?);
    Ok(())
}

#[tokio::test]
async fn what_was_taken_hold_of_in_the_page_is_not_brought_in_by_dropping_it() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark("It would save $310,000 a year", "c").await?;
        browser.press("Escape").await?;
        browser.wait_saved().await?;
        drag_own(browser, "[data-role=paragraph]", "[data-role=headline]").await?;
        drag_own(browser, "[data-card]", "[data-article]").await?;
        // With a hand: words are selected, pressed on and pulled away.
        browser.select("It would save").await?;
        let (x, y) = browser.place_of("It would save").await?;
        browser.drag((x + 20.0, y), (x + 60.0, y + 150.0)).await?;
        ensure!(browser.count(".dropping").await? == 0, "the page says to drop something");
        start(browser).await?;
        drag_own(browser, ".kept h3 a", ".pledge").await?;
        drag_own(browser, ".says", "footer").await?;
        ensure!(browser.count(".kept h3").await? == 1, "{:?}", browser.texts(".kept h3").await?);

        // What comes from outside afterwards is still taken, there and on the desk.
        drop_words(browser, ".pledge", "From outside\nThe council met on Monday.").await?;
        browser.wait_for_article().await?;
        browser.wait_for_text("The council met on Monday.").await?;
        drag_own(browser, "[data-role=paragraph]", "[data-article]").await?;
        drop_words(browser, "[data-article]", "From outside again\nThe council met on Tuesday.").await?;
        browser.wait_for_text("The council met on Tuesday.").await?;
        // Also where the end of an own drag was never heard: what was dragged is no longer there.
        let lost = "const gone = document.body.appendChild(document.createElement('p'));
            gone.dispatchEvent(new DragEvent('dragstart', { bubbles: true }));
            gone.remove();";
        browser.ask::<()>(lost, vec![]).await?;
        browser.click_words("The council").await?;
        drop_words(browser, "[data-article]", "From outside at last\nThe council met on Friday.").await?;
        browser.wait_for_text("The council met on Friday.").await?;
        start(browser).await?;
        ensure!(browser.count(".kept h3").await? == 4, "{:?}", browser.texts(".kept h3").await?);
        Ok(())
    })
    .await
}

//! What people bring that is no article: it is named, nothing is changed, and it opens as a text all the same where
//! that is wished. And files whose bytes are in other encodings, or damaged.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::table::Sheet;
use galley_core::formats::table::csv::Style;
use galley_core::formats::{galley, w3c};
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use journeys::{Browser, Pointer, journey};
use serde_json::{Value, json};

const FILES: &str = "Open a file";
const STORY: &[u8] = include_bytes!("../fixtures/arriving/story.txt");
const PAGE: &[u8] = include_bytes!("../fixtures/arriving/saved-page.html");
const TASKS: &[u8] = include_bytes!("../fixtures/arriving/tasks.json");
const LINES: &[u8] = include_bytes!("../fixtures/arriving/lines.jsonl");

async fn start(browser: &Browser) -> Result<()> {
    browser.visit("#/").await?;
    browser.wait_for("#paste").await?;
    Ok(())
}

fn work(number: u128) -> Work {
    let text = format!("Story {number} of the harbor\nThe board said that it “could not pay” for two ferries.");
    let id = ArticleId::from_u128(0x0a77_0000_0000_4000_8000_0000_0000_0000 + number);
    Work::new(build(id, Intake::plain(&text)), Timestamp::from_millis(1_790_000_000_000))
}

/// Brings a file by the chooser or by a drop, and waits for the notice that names what it looks like.
async fn is_refused(browser: &Browser, name: &str, bytes: &[u8], looks: &str, by_drop: bool) -> Result<()> {
    let listed = browser.count(".kept h3").await?;
    let file = browser.make_file(name, bytes)?;
    if by_drop {
        browser.drop_files("main", &[&file]).await?;
    } else {
        browser.choose_files(FILES, &[&file]).await?;
    }
    browser.wait_for_text(looks).await.with_context(|| name.to_owned())?;
    let notice = browser.texts(".notice").await?.join(" ");
    ensure!(notice.contains(name) && notice.contains("Nothing was changed."), "{notice}");
    ensure!(browser.count("[data-article]").await? == 0, "{name} became an article");
    ensure!(browser.count(".kept h3").await? == listed, "the list changed");
    browser.wait_gone("p.opening").await?;
    Ok(())
}

async fn dismiss(browser: &Browser) -> Result<()> {
    browser.click_css(".notice button.square").await?;
    browser.wait_gone(".notice").await
}

#[tokio::test]
async fn files_of_other_programs_are_named_and_become_no_article() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let own = work(1);
        let csv = Sheet::Annotations.write(&own, Style::PLAIN);
        // Without the text, as other programs write it.
        let linked = w3c::write(&own).replace("galley:article", "other:article");
        let mail = "Received: by desk.example\nFrom: A <a@desk.example>\nTo: b@desk.example\nMIME-Version: 1.0\n\nDie Br=C3=BCcke";
        let word = b"PK\x03\x04\x14\0\x06\0word/document.xml\0\0";
        for (at, (name, bytes, looks)) in [
            ("saved-page.html", PAGE, "the source of a web page"),
            ("tasks.json", TASKS, "JSON, but not Galley’s own"),
            ("lines.jsonl", LINES, "records, one a line"),
            ("votes.csv", b"name,party,votes\nOtt,A,412\nBehr,B,387\n", "a table (CSV, TSV)"),
            ("marks.csv", csv.as_bytes(), "a table that Galley has written"),
            ("marks.jsonld", linked.as_bytes(), "JSON-LD"),
            ("marks.ann", b"T1\tPerson 0 4\tJohn\nT2\tOrg 6 9\tOtt\n", "annotations of another program (brat)"),
            ("news.xmi", b"<?xml version=\"1.0\"?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>", "UIMA XMI"),
            ("names.conll", b"Lena B-PER\nOtt I-PER\nsagte O\n", "with labels"),
            ("mail.eml", mail.as_bytes(), "a mail with its technical headers"),
            ("old.rtf", b"{\\rtf1\\ansi Bridge}", "rich-text"),
            ("story.docx", word, "a Word document"),
            ("story.txt", b"<!DOCTYPE html><html><body><p>Bridge</p></body></html>", "the source of a web page"),
        ]
        .into_iter()
        .enumerate()
        {
            is_refused(browser, name, bytes, looks, at % 2 == 1).await?;
            dismiss(browser).await?;
        }
        // By the clipboard too.
        let source = std::str::from_utf8(PAGE)?;
        browser.copy(source, None).await?;
        browser.click_css("#paste").await?;
        browser.press("Ctrl+v").await?;
        browser.wait_for_text("The pasted text does not look like an article").await?;
        ensure!(browser.count("[data-article]").await? == 0);
        browser.check_accessible("the notice of a web page's source").await?;
        for width in [1440, 768, 390] {
            browser.screen(width, 900, Pointer::Mouse).await?;
            let over: bool = browser.ask("return document.scrollingElement.scrollWidth > innerWidth", vec![]).await?;
            ensure!(!over, "the page is wider than {width}");
            browser.shot(&format!("arriving-refused-{width}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_refused_opens_as_plain_text_all_the_same() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        is_refused(browser, "lines.jsonl", LINES, "records, one a line", false).await?;
        browser.click("button", "Open as plain text all the same").await?;
        browser.wait_for("[data-article] [data-block]").await?;
        let kept = browser.kept().await?;
        ensure!(kept["article"]["text"] == std::str::from_utf8(LINES)?, "{}", kept["article"]["text"]);
        ensure!(kept["article"]["origin"] == "lines.jsonl");
        // A page's source runs nothing, either.
        start(browser).await?;
        is_refused(browser, "saved-page.html", PAGE, "the source of a web page", false).await?;
        browser.click("button", "Open as plain text all the same").await?;
        browser.wait_for("[data-article] [data-block]").await?;
        ensure!(browser.ask::<bool>("return window.dataLayer === undefined", vec![]).await?, "the page's script ran");
        ensure!(browser.count("[data-article] :is(script, td, nav, h1 > a)").await? == 0, "markup became elements");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn galley_files_in_a_list_or_one_a_line_open_as_several_articles() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let [one, two, three, four] = [1, 2, 3, 4].map(|number| galley::write(&work(number)));
        let list = format!("[{one},{two}]");
        let lines = format!("{}\n{}\n", three.replace('\n', " "), four.replace('\n', " "));
        for (name, bytes, count) in [("list.json", list, 2), ("lines.jsonl", lines, 4)] {
            let file = browser.make_file(name, bytes.as_bytes())?;
            browser.choose_files(FILES, &[&file]).await?;
            browser.wait_for("[data-article] [data-block]").await?;
            ensure!(browser.count(".notice.bad").await? == 0, "{:?}", browser.texts(".notice").await?);
            start(browser).await?;
            browser
                .wait_until(
                    "every article on the list",
                    "return document.querySelectorAll('.kept h3').length === arguments[0]",
                    vec![json!(count)],
                )
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_copy_of_a_classmate_that_differs_in_line_ends_is_merged() -> Result<()> {
    journey(async |_, browser| {
        browser.open_file("anna.json", include_bytes!("../fixtures/arriving/anna.json")).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        browser.open_file("ben.json", include_bytes!("../fixtures/arriving/ben.json")).await?;
        browser.wait_for_text("Another copy of this story is here already").await?;
        browser.wait_for("dialog[open]").await?;
        browser.shot("arriving-copy").await?;
        browser.click("button", "Merge").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.wait_saved().await?;
        let kept = browser.kept().await?;
        let marks = kept["annotations"].as_array().map_or(0, Vec::len);
        ensure!(marks == 4, "{marks} marks");
        for mark in kept["annotations"].as_array().context("no marks")? {
            ensure!(mark["anchoring"].is_null() || mark["anchoring"] == "exact", "{mark}");
        }
        start(browser).await?;
        ensure!(browser.count(".kept h3").await? == 1, "{:?}", browser.texts(".kept h3").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn utf_8_with_a_damaged_place_stays_utf_8_and_says_so() -> Result<()> {
    journey(async |_, browser| {
        for (name, bytes) in [
            ("one-bad-byte.txt", &include_bytes!("../fixtures/arriving/one-bad-byte.txt")[..]),
            ("cut-off.txt", &include_bytes!("../fixtures/arriving/cut-off.txt")[..]),
        ] {
            start(browser).await?;
            let file = browser.make_file(name, bytes)?;
            browser.choose_files(FILES, &[&file]).await?;
            browser.wait_for("[data-article] [data-block]").await?;
            let text = browser.texts("[data-article]").await?.join(" ");
            ensure!(!text.contains('Ã') && text.contains('\u{FFFD}'), "{text}");
            ensure!(text.contains("café") || text.contains("Zoë") || text.contains("Håvik"), "{text}");
            browser.wait_for_text(&format!("“{name}” has 1 place that could not be read")).await?;
            let chosen: String = browser.ask("return document.querySelector('.notice select').value", vec![]).await?;
            ensure!(chosen == "utf-8", "{chosen}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn east_asian_and_cyrillic_files_open_right_at_once() -> Result<()> {
    journey(async |_, browser| {
        for (name, bytes, words) in [
            // "市長は「はい」と言った。橋はこわれている。" in Shift_JIS, "Мост закрыт на ремонт, сказал мэр." in KOI8-R.
            (
                "sjis.txt",
                &b"\x8e\x73\x92\xb7\x82\xcd\x81\x75\x82\xcd\x82\xa2\x81\x76\x82\xc6\x8c\xbe\x82\xc1\x82\xbd\x81\x42\x8b\xb4\x82\xcd\x82\xb1\x82\xed\x82\xea\x82\xc4\x82\xa2\x82\xe9\x81\x42"[..],
                "市長は「はい」と言った。橋はこわれている。",
            ),
            (
                "koi8.txt",
                &b"\xed\xcf\xd3\xd4 \xda\xc1\xcb\xd2\xd9\xd4 \xce\xc1 \xd2\xc5\xcd\xcf\xce\xd4, \xd3\xcb\xc1\xda\xc1\xcc \xcd\xdc\xd2."[..],
                "Мост закрыт на ремонт, сказал мэр.",
            ),
            // "다리는 통제된다" in EUC-KR.
            ("euc-kr.txt", &b"\xb4\xd9\xb8\xae\xb4\xc2 \xc5\xeb\xc1\xa6\xb5\xc8\xb4\xd9"[..], "다리는 통제된다"),
        ] {
            start(browser).await?;
            let file = browser.make_file(name, bytes)?;
            browser.choose_files(FILES, &[&file]).await?;
            browser.wait_for("[data-article] [data-block]").await?;
            let text = browser.texts("[data-article] [data-block]").await?.join("");
            ensure!(text == words, "{name}: {text}");
            browser.wait_for_text("is not in UTF-8").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn for_excel_the_language_proposes_the_separator_and_words_stay_words() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let mut file: Value = serde_json::from_slice(include_bytes!("../fixtures/arriving/scores.json"))?;
        // Longer than a cell of a spreadsheet.
        file["annotations"][1]["note"] = json!("word ".repeat(7_000));
        browser.open_file("scores.json", file.to_string().as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.speak("de").await?;
        browser.click("button", "Export").await?;
        browser.click("radio", "CSV").await?;
        browser.click("radio", "Markierungen").await?;
        browser.click("checkbox", "Für Excel").await?;
        browser.click_css("dialog .actions button.solid").await?;
        let (_, bytes) = browser.take_download(".csv").await?;
        let text = String::from_utf8(bytes)?;
        ensure!(text.starts_with("\u{feff}annotation_id;kind;text;"), "{}", text.lines().next().unwrap_or_default());
        for words in ["2-1", "10/12", "0047", "1E5", "3000000000000000001", "MAR3"] {
            ensure!(text.contains(&format!("\"'{words}\"")), "{words} is bare");
        }
        browser.wait_for_text("länger").await?;
        browser.check_accessible("the table's options").await?;
        browser.shot("arriving-excel").await?;
        // What was chosen counts.
        browser.choose("Trennzeichen", "Tabulator").await?;
        browser.click_css("dialog .actions button.solid").await?;
        let (_, bytes) = browser.take_download(".csv").await?;
        ensure!(String::from_utf8(bytes)?.starts_with("\u{feff}annotation_id\tkind\ttext\t"));
        Ok(())
    })
    .await
}

/// Sends a key as a keyboard of another country does.
async fn strike(browser: &Browser, key: &str, code: &str) -> Result<()> {
    let down = json!({ "type": "keyDown", "key": key, "code": code, "text": key });
    browser.devtools("Input.dispatchKeyEvent", down).await?;
    browser.devtools("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key, "code": code })).await?;
    Ok(())
}

#[tokio::test]
async fn the_key_with_a_digit_printed_on_it_relates_on_other_keyboards() -> Result<()> {
    for (key, code) in [("&", "Digit1"), ("+", "Digit1"), ("۱", "Digit1"), ("ๅ", "Digit1"), ("1", "Digit1")] {
        journey(async |_, browser| {
            start(browser).await?;
            browser.open_file("story.txt", STORY).await?;
            browser.wait_for_article().await?;
            browser.mark("Oskar Tamm", "s").await?;
            browser.press("Escape").await?;
            browser.mark("“It only needs water.”", "q").await?;
            browser.press("r").await?;
            browser.wait_for_focus("#relate-typed").await?;
            strike(browser, key, code).await?;
            browser.wait_gone("dialog[open]").await?;
            browser.wait_saved().await?;
            let kept = browser.kept().await?;
            let count = kept["relations"].as_array().map_or(0, Vec::len);
            ensure!(count == 1, "{key}: {count} relations");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_first_key_of_a_hebrew_or_greek_keyboard_marks_a_quote() -> Result<()> {
    for key in ["/", ";"] {
        journey(async |_, browser| {
            start(browser).await?;
            browser.open_file("story.txt", STORY).await?;
            browser.wait_for_article().await?;
            browser.wait_saved().await?;
            browser.select("The wheel still turns").await?;
            strike(browser, key, "KeyQ").await?;
            browser.wait_for("mark[data-kind~=quote]").await?;
            ensure!(browser.count("input:focus").await? == 0, "the search took the key");
            // Where it stands on a Latin keyboard it searches.
            browser.press("Escape").await?;
            browser.press("Escape").await?;
            strike(browser, "/", "Slash").await?;
            browser.wait_until("the search", "return document.activeElement?.matches('input')", vec![]).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

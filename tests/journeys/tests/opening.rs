//! Every way in: paste, type, choose, drop, the sample. And what is said when something cannot be read.

use anyhow::{Context as _, Result, bail, ensure};
use galley_core::formats::galley;
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use journeys::{Browser, Site, journey};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const FIELD: &str = "Paste an article";
const FILES: &str = "Open a file";

const STORY: &str = "Ferry bill may sink the night boat\nBy Ann Lee\n\
    The harbor board said on Monday that it could not pay for two ferries.\n\
    “Nobody counted us,” said a nurse who crosses at midnight. It costs 10 € — “too much” 🚢.";

/// The start screen, ready for the reader.
async fn start(browser: &Browser) -> Result<()> {
    browser.visit("").await?;
    browser.wait_for("#paste").await?;
    Ok(())
}

/// What local storage holds of the open article, once it has exactly this text: the reader's own copy.
async fn kept(browser: &Browser, text: &str) -> Result<Value> {
    let script = "const id = location.hash.split('/').pop();
        const copy = localStorage.getItem('galley:article:' + id);
        return copy !== null && JSON.parse(copy).article.text === arguments[0]";
    browser.wait_until("the plain copy with this text", script, vec![json!(text)]).await?;
    let copy: String =
        browser.ask("return localStorage.getItem('galley:article:' + location.hash.split('/').pop())", vec![]).await?;
    Ok(serde_json::from_str(&copy)?)
}

/// The texts of all articles that the database holds.
async fn on_disk(browser: &Browser) -> Result<Vec<String>> {
    let script = "const name = (await indexedDB.databases())[0].name;
        const answer = (request) => new Promise((go, fail) => { request.onsuccess = () => go(request.result); request.onerror = fail; });
        const database = await answer(indexedDB.open(name));
        const store = database.transaction('records').objectStore('records');
        const values = await answer(store.getAll(IDBKeyRange.bound('text/', 'text/\\uffff')));
        database.close();
        return values.map((one) => JSON.parse(one).text)";
    browser.ask_async(script, vec![]).await
}

/// The text as the article shows it: its blocks, in order.
async fn shown(browser: &Browser) -> Result<String> {
    browser.wait_for("[data-block]").await?;
    Ok(browser.texts("[data-block]").await?.join("\n"))
}

/// Waits until the open article shows exactly these lines.
async fn wait_shown(browser: &Browser, lines: &str) -> Result<()> {
    let script = "return [...document.querySelectorAll('[data-block]')].map((one) => one.textContent).join('\\n') === arguments[0]";
    browser.wait_until(&format!("the article “{lines}”"), script, vec![json!(lines)]).await
}

/// Back to the start screen, with everything on disk.
async fn go_back(browser: &Browser) -> Result<()> {
    browser.wait_saved().await?;
    browser.visit("#/").await?;
    browser.wait_for("#paste").await?;
    Ok(())
}

/// A Galley JSON file of a text.
fn galley_file(text: &str, number: u128) -> Vec<u8> {
    let id = ArticleId::from_u128(0x0be1_0000_0000_4000_8000_0000_0000_0000 + number);
    let work = Work::new(build(id, Intake::plain(text)), Timestamp::from_millis(1_790_000_000_000));
    galley::write(&work).into_bytes()
}

fn utf16le(text: &str) -> Vec<u8> {
    [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn utf16be(text: &str) -> Vec<u8> {
    [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

#[tokio::test]
async fn text_files_open_whatever_marks_their_encoding() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let bom = [b"\xEF\xBB\xBF".as_slice(), STORY.as_bytes()].concat();
        let crlf = STORY.replace('\n', "\r\n").into_bytes();
        let cases = [
            ("plain.txt", STORY.as_bytes().to_vec()),
            ("bom.txt", bom),
            ("wide.txt", utf16le(STORY)),
            ("wide-be.txt", utf16be(STORY)),
            ("windows.txt", crlf),
        ];
        for (number, (name, bytes)) in cases.into_iter().enumerate() {
            // Each its own first line: the same text would lead to the article that is here already.
            let story = STORY.replace("Ferry", &format!("Ferry {number}"));
            let bytes = match name {
                "wide.txt" => utf16le(&story),
                "wide-be.txt" => utf16be(&story),
                _ => String::from_utf8(bytes)?.replace("Ferry", &format!("Ferry {number}")).into_bytes(),
            };
            let file = browser.make_file(name, &bytes)?;
            browser.wait_for("#paste").await?;
            browser.choose_files(FILES, &[&file]).await?;
            wait_shown(browser, &story).await.with_context(|| name.to_owned())?;
            let copy = kept(browser, &story).await?;
            ensure!(copy["article"]["origin"] == name, "{}", copy["article"]["origin"]);
            ensure!(browser.count(".notice").await? == 0, "a notice for {name}: {:?}", browser.texts(".notice").await?);
            go_back(browser).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_in_an_old_encoding_opens_with_a_notice_and_can_be_read_in_another() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        // "Привет, мир." in windows-1251; read as KOI8 it is "оПХБЕР, ЛХП."
        let bytes = b"\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0.\n\xD1\xEB\xEE\xE2\xEE";
        let file = browser.make_file("old.txt", bytes)?;
        browser.choose_files(FILES, &[&file]).await?;
        wait_shown(browser, "Привет, мир.\nСлово").await?;
        browser.wait_for_text("“old.txt” is not in UTF-8").await?;
        browser.wait_for_text("It was read as Cyrillic (windows-1251).").await?;
        let menu = browser.wait_for_named("combobox", "Encoding").await?;
        let chosen: String = menu.prop("value").await?.context("the menu has no value")?;
        ensure!(chosen == "windows-1251", "{chosen}");
        let offered = browser.attributes(".notice select option", "value").await?;
        for label in ["utf-8", "shift_jis", "euc-kr", "big5", "windows-1252", "koi8-u", "ibm866"] {
            ensure!(offered.iter().any(|one| one == label), "{label} is not offered: {offered:?}");
        }
        ensure!(browser.count(".notice select optgroup[label=Cyrillic] option").await? == 6);

        browser.click_css(".notice select option[value=koi8-r]").await?;
        wait_shown(browser, "оПХБЕР, ЛХП.\nяКНБН").await?;
        browser.click_css(".notice select option[value=windows-1251]").await?;
        wait_shown(browser, "Привет, мир.\nСлово").await?;
        kept(browser, "Привет, мир.\nСлово").await?;
        go_back(browser).await?;
        // The misread ones, on which nobody worked, are gone.
        ensure!(browser.texts(".kept h3").await? == ["Привет, мир."], "{:?}", browser.texts(".kept h3").await?);

        let file = browser.make_file("cafe.txt", b"Caf\xE9 prices\nIt costs 10 \x80 \x96 \x93too much\x94.")?;
        browser.choose_files(FILES, &[&file]).await?;
        wait_shown(browser, "Café prices\nIt costs 10 € – “too much”.").await?;
        browser.wait_for_text("“cafe.txt” is not in UTF-8").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_misread_file_that_was_worked_on_is_kept_beside_the_new_reading() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let file = browser.make_file("old.txt", b"\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0.\nAbc def ghi")?;
        browser.choose_files(FILES, &[&file]).await?;
        browser.wait_for("[data-block]").await?;
        browser.select("def").await?;
        browser.press("q").await?;
        browser.wait_for("mark[data-kind~=quote]").await?;
        browser.wait_saved().await?;
        browser.click_css(".notice select option[value=koi8-r]").await?;
        wait_shown(browser, "оПХБЕР, ЛХП.\nAbc def ghi").await?;
        go_back(browser).await?;
        let titles: BTreeSet<String> = browser.texts(".kept h3").await?.into_iter().collect();
        ensure!(titles.len() == 2, "{titles:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn markdown_opens_as_the_text_that_it_is() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let text = "# Ferry bill\n\nThe *board* said [it](https://example.org/a) cannot pay.";
        let file = browser.make_file("notes.md", text.as_bytes())?;
        browser.choose_files(FILES, &[&file]).await?;
        wait_shown(browser, "# Ferry bill\nThe *board* said [it](https://example.org/a) cannot pay.").await?;
        kept(browser, text).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn several_files_open_at_once_and_galleys_own_beside_an_article_that_is_here() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let own = galley_file("Own headline of the file\nWith a paragraph of its own.", 1);
        let files = [
            browser.make_file("a.txt", b"First of three\nA paragraph of the first.")?,
            browser.make_file("b.md", b"Second of three\nA paragraph of the second.")?,
            browser.make_file("c.json", &own)?,
        ];
        let paths: Vec<_> = files.iter().map(std::path::PathBuf::as_path).collect();
        browser.choose_files(FILES, &paths).await?;
        wait_shown(browser, "Own headline of the file\nWith a paragraph of its own.").await?;
        let copy = kept(browser, "Own headline of the file\nWith a paragraph of its own.").await?;
        ensure!(copy == serde_json::from_slice::<Value>(&own)?, "the file did not open as it was");
        go_back(browser).await?;
        let titles: BTreeSet<String> = browser.texts(".kept h3").await?.into_iter().collect();
        let all = ["First of three", "Second of three", "Own headline of the file"];
        ensure!(titles == all.into_iter().map(str::to_owned).collect(), "{titles:?}");

        // The same file again: the article that is here, and nothing is doubled.
        browser.choose_files(FILES, &[paths.last().context("no file")?]).await?;
        browser.wait_for_text("This file holds nothing that is not here already").await?;
        go_back(browser).await?;
        ensure!(browser.count(".kept h3").await? == 3);

        // The same id with another text: neither may overwrite the other.
        let other = galley_file("Another text\nUnder the same id.", 1);
        let other = browser.make_file("other.json", &other)?;
        browser.choose_files(FILES, &[&other]).await?;
        browser.wait_for_text("This article is here already, with another text").await?;
        go_back(browser).await?;
        ensure!(browser.count(".kept h3").await? == 4);

        // The same text again: the article that is here.
        browser.choose_files(FILES, &[paths.first().context("no file")?]).await?;
        wait_shown(browser, "First of three\nA paragraph of the first.").await?;
        browser.wait_for_text("This article is here already").await?;
        go_back(browser).await?;
        ensure!(browser.count(".kept h3").await? == 4);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_may_be_dropped_anywhere() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        for (number, place) in ["footer", "#paste", "header", ".pledge"].into_iter().enumerate() {
            let text = format!("Dropped {number}\nOn {place}.");
            let file = browser.make_file(&format!("drop-{number}.txt"), text.as_bytes())?;
            browser.drop_files(place, &[&file]).await?;
            wait_shown(browser, &text).await.with_context(|| format!("dropped on {place}"))?;
            go_back(browser).await?;
        }
        // On an open article too: it makes way and is kept.
        let first = browser.make_file("one.txt", b"The first\nIt was here before.")?;
        browser.drop_files("body", &[&first]).await?;
        wait_shown(browser, "The first\nIt was here before.").await?;
        let second = browser.make_file("two.txt", b"The second\nIt came after.")?;
        browser.drop_files("[data-article]", &[&second]).await?;
        wait_shown(browser, "The second\nIt came after.").await?;
        ensure!(browser.count(".dropping").await? == 0, "the page still says to drop something");
        browser.driver()?.back().await?;
        wait_shown(browser, "The first\nIt was here before.").await?;
        Ok(())
    })
    .await
}

/// Files that cannot be opened: name, bytes, what the notice must say.
fn unreadable() -> Vec<(&'static str, Vec<u8>, Vec<&'static str>)> {
    let newer = String::from_utf8(galley_file("A headline\nA paragraph.", 2)).unwrap_or_default();
    let newer = newer.replacen("\"version\": 2", "\"version\": 99", 1);
    vec![
        (
            "story.docx",
            b"PK\x03\x04\x14\x00\x06\x00\x08\x00more".to_vec(),
            vec!["looks like a ZIP", "Nothing was changed"],
        ),
        (
            "story.pdf",
            b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj".to_vec(),
            vec!["looks like a PDF", "copy the article’s words"],
        ),
        ("photo.png", b"\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR".to_vec(), vec!["a picture (PNG)", "Nothing was changed"]),
        ("dump.txt", b"words\0and\0more".to_vec(), vec!["bytes that no text has", "Nothing was changed"]),
        ("empty.txt", Vec::new(), vec!["“empty.txt” is empty", "Nothing was changed"]),
        ("spaces.txt", b" \n\t\n ".to_vec(), vec!["no words", "Nothing was opened"]),
        (
            "huge.txt",
            "word ".repeat(4_000_001).into_bytes(),
            vec!["“huge.txt” is too large", "20 MB", "nothing was changed"],
        ),
        ("long.txt", "words ".repeat(833_334).into_bytes(), vec!["too long", "5 MB", "nothing was opened"]),
        (
            "broken.json",
            b"{\n  \"format\": \"galley\",\n  \"version\" 1\n}".to_vec(),
            vec!["line 3", "Nothing was changed"],
        ),
        ("cut.json", b"{\n  \"format\": \"galley\",\n  \"version\": 1,".to_vec(), vec!["ends too early", "line 3"]),
        ("other.json", b"{ \"name\": \"something\" }".to_vec(), vec!["not Galley’s own", "Nothing was changed"]),
        ("newer.json", newer.into_bytes(), vec!["newer Galley", "99", "Nothing was changed"]),
    ]
}

#[tokio::test]
async fn what_cannot_be_read_is_said_in_plain_words_and_nothing_is_lost() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        browser.paste_into("textbox", FIELD, STORY).await?;
        wait_shown(browser, STORY).await?;
        go_back(browser).await?;
        for (name, bytes, words) in unreadable() {
            let file = browser.make_file(name, &bytes)?;
            browser.choose_files(FILES, &[&file]).await?;
            for word in words {
                browser.wait_for_text(word).await.with_context(|| format!("opening {name}"))?;
            }
            browser.click_css(".notice [aria-label^=Dismiss]").await?;
            browser.wait_gone(".notice").await?;
            let hash: String = browser.ask("return location.hash", vec![]).await?;
            ensure!(!hash.contains("article"), "{name} led to {hash}");
            ensure!(
                browser.texts(".kept h3").await? == ["Ferry bill may sink the night boat"],
                "{name} changed the list"
            );
        }
        // One bad file among good ones stops none of them.
        let bad = browser.make_file("bad.zip", b"PK\x03\x04....")?;
        let good = browser.make_file("good.txt", b"A good one\nWith words in it.")?;
        browser.choose_files(FILES, &[&bad, &good]).await?;
        wait_shown(browser, "A good one\nWith words in it.").await?;
        browser.wait_for_text("“bad.zip” is not a file that Galley can read").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_bad_file_dropped_on_an_open_article_leaves_it_as_it_is() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        browser.paste_into("textbox", FIELD, STORY).await?;
        wait_shown(browser, STORY).await?;
        browser.select("harbor board").await?;
        browser.press("s").await?;
        browser.wait_for("mark[data-kind~=source]").await?;
        let bad = browser.make_file("bad.pdf", b"%PDF-1.4 ...")?;
        browser.drop_files("[data-article]", &[&bad]).await?;
        browser.wait_for_text("“bad.pdf” is not a file that Galley can read").await?;
        wait_shown(browser, STORY).await?;
        ensure!(browser.count("mark[data-kind~=source]").await? == 1);
        // The way on leads to a file chooser here too.
        let note =
            "HTMLInputElement.prototype.click = function () { window.chooser = this.type + ' ' + this.multiple; }";
        browser.ask::<()>(note, vec![]).await?;
        browser.click("button", "Open another file…").await?;
        ensure!(browser.ask::<String>("return window.chooser", vec![]).await? == "file true");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn white_space_alone_is_no_article() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        for blank in [" \n\t\n  ", "\u{a0}\n\u{2003}", "\n\n\n"] {
            browser.paste_into("textbox", FIELD, blank).await?;
            browser.wait_for_text("There are no words in this").await?;
            browser.click_css(".notice [aria-label^=Dismiss]").await?;
            browser.wait_gone(".notice").await?;
        }
        // The field is as it was, and takes the next paste.
        browser.paste_into("textbox", FIELD, STORY).await?;
        wait_shown(browser, STORY).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_sample_shows_every_part_of_a_story() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        browser.click("button", "Try the sample").await?;
        browser.wait_for("[data-block]").await?;
        let roles: BTreeSet<String> = browser.attributes("[data-block]", "data-role").await?.into_iter().collect();
        let all = "kicker headline dek byline dateline paragraph subheading list-item block-quote pull-quote caption \
            credit related bio clutter";
        let missing: Vec<&str> = all.split_whitespace().filter(|role| !roles.contains(*role)).collect();
        ensure!(missing.is_empty(), "the sample has no {missing:?}");
        ensure!(roles.len() == 15, "{roles:?}");
        let words = shown(browser).await?.split_whitespace().count();
        ensure!((600..=800).contains(&words), "{words} words");
        let text = shown(browser).await?;
        for needed in ["“", "‘", "$", "said"] {
            ensure!(text.contains(needed), "no {needed} in the sample");
        }
        ensure!(text.chars().any(|letter| u32::from(letter) > 0xFFFF || letter == '\u{26F4}'), "no emoji");
        // The sample a second time is the sample that is here.
        go_back(browser).await?;
        browser.click("button", "Try the sample").await?;
        browser.wait_for_text("This article is here already").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn typed_words_open_by_ctrl_enter_or_by_the_button() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        browser.click("textbox", FIELD).await?;
        browser.type_text("Typed by hand\nA second line.").await?;
        browser.press("Ctrl+Enter").await?;
        wait_shown(browser, "Typed by hand\nA second line.").await?;
        go_back(browser).await?;
        browser.click("textbox", FIELD).await?;
        browser.type_text("Typed again\nAnother line, ").await?;
        // Into words that were typed, a paste is a paste.
        browser.copy("pasted.", None).await?;
        browser.press("Ctrl+v").await?;
        let script = "return document.querySelector('#paste').value.endsWith('pasted.')";
        browser.wait_until("the pasted word in the field", script, vec![]).await?;
        browser.click("button", "Start marking").await?;
        wait_shown(browser, "Typed again\nAnother line, pasted.").await?;
        Ok(())
    })
    .await
}

/// The words that each link of a kept article lies on, with its address; offsets are code points.
fn linked(article: &Value) -> Result<Vec<(String, String)>> {
    let text: Vec<char> = article["text"].as_str().context("no text")?.chars().collect();
    let place = |link: &Value, name: &str| link[name].as_u64().and_then(|at| usize::try_from(at).ok());
    let links = article["links"].as_array().context("no links")?;
    let words = links.iter().map(|link| {
        let (start, end) = (place(link, "start")?, place(link, "end")?);
        Some((text.get(start..end)?.iter().collect(), link["href"].as_str()?.to_owned()))
    });
    words.collect::<Option<Vec<_>>>().context("a link outside the text")
}

#[tokio::test]
async fn a_rich_paste_keeps_its_hyperlinks_where_their_words_stand() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let text = "Ferry 🚢 bill\n\nThe report was late. The report, says Núñez, is here. Write to the desk.";
        let html = "<h1>Ferry 🚢 bill</h1><p>The report was late. The <a href=\"https://example.org/report?a=1&amp;b=2\">report</a>, \
            says <a href='https://example.org/n%C3%BA%C3%B1ez'><b>Núñez</b></a>, is here. \
            Write to <a href=\"mailto:desk@example.org\">the desk</a>.</p>";
        browser.copy(text, Some(html)).await?;
        browser.click("textbox", FIELD).await?;
        browser.press("Ctrl+v").await?;
        browser.wait_for("[data-block]").await?;
        let copy = kept(browser, text).await?;
        let expected = [
            ("report", "https://example.org/report?a=1&b=2"),
            ("Núñez", "https://example.org/n%C3%BA%C3%B1ez"),
            ("the desk", "mailto:desk@example.org"),
        ];
        let expected: Vec<(String, String)> =
            expected.into_iter().map(|(words, href)| (words.to_owned(), href.to_owned())).collect();
        let found = linked(&copy["article"])?;
        ensure!(found == expected, "{found:?}");
        // The second "report" is the linked one.
        let second = text.chars().collect::<String>().rfind("report").map(|at| text[..at].chars().count());
        ensure!(copy["article"]["links"][0]["start"].as_u64() == second.map(|at| at as u64), "the wrong “report” is linked");
        Ok(())
    })
    .await
}

/// Opens the start screen's shell; Galley itself comes when the site lets it go.
async fn start_shell(site: &Site, browser: &Browser) -> Result<()> {
    site.hold_back(true);
    browser.visit_shell("").await?;
    browser.wait_for_text("Getting ready…").await?;
    browser.wait_for_text("40%").await
}

/// Whether there is only the shell.
async fn is_early(browser: &Browser) -> Result<bool> {
    browser.ask("return document.querySelector('#galley > *') === null", vec![]).await
}

#[tokio::test]
async fn what_is_brought_before_galley_has_come_is_not_lost() -> Result<()> {
    for way in ["paste", "anywhere", "file", "sample"] {
        journey(async |site, browser| {
            start_shell(site, browser).await?;
            match way {
                "paste" => browser.paste_into("textbox", FIELD, STORY).await?,
                "anywhere" => {
                    browser.copy(STORY, None).await?;
                    browser.press("Ctrl+v").await?;
                }
                "file" => {
                    let file = browser.make_file("early.txt", STORY.as_bytes())?;
                    browser.choose_files(FILES, &[&file]).await?;
                }
                _ => browser.click("button", "Try the sample").await?,
            }
            browser.wait_for_text("Opening…").await?;
            ensure!(is_early(browser).await?, "Galley was there already: nothing was tried");
            site.hold_back(false);
            if way == "sample" {
                browser.wait_for_article().await?;
                return Ok(());
            }
            wait_shown(browser, STORY).await
        })
        .await
        .with_context(|| way.to_owned())?;
    }
    Ok(())
}

#[tokio::test]
async fn letters_typed_while_galley_comes_stay_with_focus_and_selection() -> Result<()> {
    journey(async |site, browser| {
        start_shell(site, browser).await?;
        browser.check_accessible("the start screen's shell").await?;
        browser.click("textbox", FIELD).await?;
        browser.type_text("One two three").await?;
        for _ in 0..5 {
            browser.press("Shift+Left").await?;
        }
        ensure!(is_early(browser).await?, "Galley was there already: nothing was tried");
        site.hold_back(false);
        browser.wait_started().await?;
        ensure!(browser.count("#shell").await? == 0);
        let held = "const field = document.activeElement;
            return [field.id, field.value, field.value.slice(field.selectionStart, field.selectionEnd)]";
        let held: Vec<String> = browser.ask(held, vec![]).await?;
        ensure!(held == ["paste", "One two three", "three"], "{held:?}");
        // The next key goes on where the last one was.
        browser.type_text("four\nA line of the story.").await?;
        browser.press("Ctrl+Enter").await?;
        wait_shown(browser, "One two four\nA line of the story.").await
    })
    .await
}

/// Ways in that are worth a question, as scripts with the story as their argument; the titles that the list has after each,
/// and the address of the newest article.
const WAYS: [(&str, &str, &[&str], &str); 5] = [
    (
        "a paste with a picture beside its words",
        "paste({ words: arguments[0], file: new File(['x'], 'picture.png', { type: 'image/png' }) })",
        &["Ferry bill may sink the night boat"],
        "",
    ),
    (
        "a file that was copied",
        "paste({ file: new File([arguments[0]], 'copied.txt', { type: 'text/plain' }) })",
        &["Ferry bill may sink the night boat"],
        "",
    ),
    ("the sample twice", "sample(); sample()", &["Repair bill may sink the night ferry"], ""),
    (
        "an address, then the story",
        "paste({ words: 'https://courier.example/ferry' }); paste({ words: arguments[0] })",
        &["Ferry bill may sink the night boat"],
        "https://courier.example/ferry",
    ),
    (
        "a typed address, then the story",
        "type('https://courier.example/boat');
            return begin().then(() => paste({ words: arguments[0] }))",
        &["Ferry bill may sink the night boat"],
        "https://courier.example/boat",
    ),
];

/// What the scripts of the ways do it with.
const HANDS: &str = "const field = document.querySelector('.paste textarea');
    const button = (name) => [...document.querySelectorAll('main button')].find((one) => one.textContent === name);
    const paste = ({ words, file }) => {
      const data = new DataTransfer();
      if (words) data.setData('text/plain', words);
      if (file) data.items.add(file);
      document.querySelector('.paste textarea').dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    };
    const type = (words) => {
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const until = async (what) => {
      while (!what()) await new Promise((go) => setTimeout(go, 5));
    };
    const begin = async () => {
      await until(() => button('Start marking')?.hidden === false);
      button('Start marking').click();
      // It was taken: the shell holds the field, or the app has the address.
      await until(() => field.readOnly || document.querySelector('.held-address'));
    };
    const sample = () => button('Try the sample').click();\n";

#[tokio::test]
async fn each_way_in_means_the_same_before_and_after_galley_has_come() -> Result<()> {
    for (what, way, titles, address) in WAYS {
        for is_early in [true, false] {
            journey(async |site, browser| {
                if is_early {
                    start_shell(site, browser).await?
                } else {
                    start(browser).await?
                }
                browser.ask::<Value>(&format!("{HANDS}{way}"), vec![json!(STORY)]).await?;
                site.hold_back(false);
                browser.wait_for_article().await?;
                browser.wait_saved().await?;
                let kept = browser.kept().await?;
                ensure!(kept["article"]["url"] == *address, "{}", kept["article"]["url"]);
                browser.visit("#/").await?;
                browser.wait_for(".kept li").await?;
                let listed = browser.texts(".kept h3").await?;
                ensure!(listed == *titles, "{listed:?}");
                ensure!(browser.count(".held-address").await? == 0, "the address still waits");
                ensure!(browser.count("p.opening").await? == 0, "{}", browser.text().await?);
                let field: String = browser.ask("return document.querySelector('#paste').value", vec![]).await?;
                ensure!(field.is_empty(), "{field}");
                Ok(())
            })
            .await
            .with_context(|| format!("{what}, early: {is_early}"))?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn words_are_pasted_anywhere_on_the_start_screen() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        browser.click("heading", "Galley").await?;
        browser.copy(STORY, None).await?;
        browser.press("Ctrl+v").await?;
        wait_shown(browser, STORY).await
    })
    .await
}

/// Pastes that would like to be something else than text.
const HOSTILE: &[&str] = &[
    "<script>window.struck = 1</script> and <b>bold</b>",
    "<img src=x onerror=\"window.struck = 1\"> <svg onload=window.struck=1>",
    "\"><script>window.struck = 1</script><\" ' ` ${window.struck = 1} {{struck}}",
    "javascript:window.struck=1 data:text/html,<script>window.struck=1</script>",
    "</textarea></div></body><h1 data-block='0'>forged</h1><!-- ",
    "-->]]> <![CDATA[ x ]]> <?php echo 1 ?> &lt;b&gt; &amp;nbsp; &#x41; %3Cscript%3E",
    "קראתי (she said: “לא”) את الخبر 12 مرة",
    "zero\u{200b}width\u{200d}joined\u{feff}inside\u{2060}word\u{ad}soft",
    "bidi \u{202e}gnp.exe\u{202c} \u{2066}isolated\u{2069} \u{200f}mark",
    "Z̷̛̤ä̵́l̶͠g̸o é (two ways: e\u{301} and é) ﬁ Å Å",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪🇫🇷 👍🏽 ☎️ \u{1F1E6}",
    "\u{fdd0}\u{fffe}\u{fffd} \u{1}\u{7}\u{1b}[31mred\u{7f}\u{85}",
    "日本語のテキスト。句読点、「引用」！　全角空白",
    "' OR 1=1; DROP TABLE articles; -- \\ \\\\ \\u0041 \\\" \"quoted\" 'single'",
    "../../../etc/passwd C:\\Users\\x \\\\server\\share %00 %n%s%p",
    "__proto__ constructor undefined null NaN Infinity -0 1e309 true",
    "a\u{2028}line\u{2029}paragraph\u{b}vertical\u{c}feed",
];

#[tokio::test]
async fn hostile_pastes_stay_the_text_that_they_are() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let mut all = Vec::new();
        for (number, words) in HOSTILE.iter().enumerate() {
            let text = format!("Case {number}: {words}\nA second line with {words}");
            browser.paste_into("textbox", FIELD, &text).await?;
            browser.wait_for("[data-block]").await?;
            let seen = shown(browser).await?;
            ensure!(squeezed(&seen) == squeezed(&text), "case {number} shows {seen:?}");
            kept(browser, &text).await.with_context(|| format!("case {number}"))?;
            let forged = browser.count("[data-article] [data-block] :is(script, img, svg, b, iframe, a)").await?;
            ensure!(forged == 0, "case {number} made {forged} elements");
            ensure!(browser.ask::<bool>("return window.struck === undefined", vec![]).await?, "case {number} ran");
            all.push(text);
            go_back(browser).await?;
            let title = browser.texts(".kept h3").await?;
            ensure!(title.iter().any(|title| title.contains(&format!("Case {number}"))), "{title:?}");
        }
        let mut disk = on_disk(browser).await?;
        disk.sort();
        all.sort();
        ensure!(disk == all, "the database holds other texts");
        // And all of it again from there.
        browser.reload().await?;
        browser.wait_for(".kept h3").await?;
        ensure!(browser.count(".kept h3").await? == HOSTILE.len());
        ensure!(browser.ask::<bool>("return window.struck === undefined", vec![]).await?, "the list ran something");
        Ok(())
    })
    .await
}

/// The text without white space: where lines end and begin is another question.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[tokio::test]
async fn hostile_rich_text_runs_nothing_and_loads_nothing() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        // The clipboard's own cleaning would take the sting out: the event is made by hand.
        let script = "const data = new DataTransfer();
            data.setData('text/plain', args[0]);
            data.setData('text/html', args[1]);
            document.querySelector('#paste').dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
        let html = "<p>Hello</p><script>window.struck = 1</script><img src='/stolen.png' onerror='window.struck = 1'>\
            <a href='javascript:window.struck=1'>first</a> <a href='https://example.org/ok' onclick='window.struck=1'>second</a>\
            <a href='/relative'>and</a><iframe src='/frame.html'></iframe><link rel=stylesheet href='/style.css'><style>@import '/more.css'</style>";
        let text = "Hello\nfirst and second";
        browser.ask_async::<()>(script, vec![json!(text), json!(html)]).await?;
        browser.wait_for("[data-block]").await?;
        let copy = kept(browser, text).await?;
        let found = linked(&copy["article"])?;
        ensure!(found == [("second".to_owned(), "https://example.org/ok".to_owned())], "{found:?}");
        ensure!(browser.ask::<bool>("return window.struck === undefined", vec![]).await?, "something ran");
        let loaded: Vec<String> =
            browser.ask("return performance.getEntriesByType('resource').map((one) => one.name)", vec![]).await?;
        let strange = loaded.iter().find(|name| ["stolen", "frame.html", "style.css", "more.css"].iter().any(|s| name.contains(s)));
        if let Some(strange) = strange {
            bail!("{strange} was loaded");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn five_megabytes_on_one_line_open_and_can_be_marked() -> Result<()> {
    journey(async |_, browser| {
        start(browser).await?;
        let sentence = "The board said that nobody had counted the riders 🚢 of the night boat, not once. ";
        let mut text = sentence.repeat(5_000_000 / sentence.len());
        text.push_str("Here it ends.");
        ensure!((4_999_000..=5_000_000).contains(&text.len()), "{} bytes", text.len());
        browser.copy(&text, None).await?;
        browser.click("textbox", FIELD).await?;
        let start: f64 = browser.ask("return performance.now()", vec![]).await?;
        browser.press("Ctrl+v").await?;
        let painted = browser.wait_for_mark("galley:article-painted").await?;
        println!("5 MB on one line: painted {:.0} ms after the keys", painted - start);
        let same = "return document.querySelector('[data-block]').textContent === arguments[0]";
        ensure!(browser.ask::<bool>(same, vec![json!(text)]).await?, "the block does not show the text");
        browser.wait_saved().await?;
        ensure!(on_disk(browser).await? == [text.as_str()], "the database holds another text");
        browser.select("Here it ends").await?;
        browser.press("c").await?;
        browser.wait_for("mark[data-kind~=claim]").await?;
        ensure!(browser.texts("mark[data-kind~=claim]").await?.concat() == "Here it ends");
        browser.wait_saved().await?;
        browser.reload().await?;
        browser.wait_for("[data-card]").await?;
        Ok(())
    })
    .await
}

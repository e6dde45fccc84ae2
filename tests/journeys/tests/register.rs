//! Sources across all articles: counted by person and by outlet, sorted, found, opened, taken away.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Pointer, journey};
use serde_json::{Value, json};

/// Somebody of an article's cast, with quotes and claims.
struct Says {
    person: Value,
    quotes: Vec<String>,
    claims: Vec<String>,
}

fn says(person: Value, quotes: &[&str], claims: &[&str]) -> Says {
    let list = |words: &[&str]| words.iter().map(|words| (*words).to_owned()).collect();
    Says { person, quotes: list(quotes), claims: list(claims) }
}

fn uuid(article: usize, number: usize) -> String {
    format!("{article:08x}-0000-4000-8000-{number:012x}")
}

/// A Galley file with an article of this number and its cast.
fn file(number: usize, head: Value, cast: &[Says]) -> Vec<u8> {
    let mut text = format!("{}\n\n", head["title"].as_str().unwrap_or("Story"));
    let (mut persons, mut annotations, mut relations) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = 0;
    let mut id = || {
        next += 1;
        uuid(number, next)
    };
    let at = "2026-11-20T10:00:00Z";
    let mark = |text: &mut String, id: &str, kind: &str, words: &str| {
        let start = text.chars().count();
        text.push_str(words);
        let end = text.chars().count();
        text.push_str(" – so it went that day.\n\n");
        json!({
            "id": id, "kind": kind, "created": at, "modified": at,
            "parts": [{ "start": start, "end": end, "exact": words }],
        })
    };
    for one in cast {
        let (person, mention) = (id(), id());
        let mut record = one.person.clone();
        record["id"] = json!(person);
        persons.push(record);
        let mut source = mark(&mut text, &mention, "source", "Said by somebody");
        source["person"] = json!(person);
        annotations.push(source);
        for (kind, relation, list) in [("quote", "attributedTo", &one.quotes), ("claim", "madeBy", &one.claims)] {
            for words in list {
                let from = id();
                annotations.push(mark(&mut text, &from, kind, words));
                relations.push(
                    json!({ "id": id(), "from": from, "type": relation, "to": mention, "created": at, "modified": at }),
                );
            }
        }
    }
    let mut article = head;
    article["id"] = json!(uuid(number, 0));
    article["text"] = json!(text);
    let file = json!({
        "format": "galley", "version": 1, "article": article, "persons": persons, "annotations": annotations,
        "relations": relations, "modified": at,
    });
    file.to_string().into_bytes()
}

fn okafor() -> Value {
    json!({
        "name": "Dana Okafor", "aliases": ["Okafor", "the chair"], "role": "chair", "organization": "Narrows Harbor Board",
        "checks": ["named", "authoritative"],
    })
}

/// Okafor: 5 + 3 words. Lindqvist: 4. A deckhand who is not named: 3. The memo: 2. And 6 of nobody else's in an
/// article that goes to the trash.
fn files() -> Vec<Vec<u8>> {
    let again = json!({ "name": "Dana Okafor", "organization": "Harbor Board", "checks": ["named"] });
    let deckhand = json!({ "name": "a deckhand", "anonymity": "fears for the job" });
    let memo = json!({ "name": "=Memo of March 3", "type": "document", "checks": ["named"] });
    let marta = json!({ "name": "Marta Lindqvist", "role": "baker", "checks": ["named"] });
    vec![
        file(
            1,
            json!({ "title": "Night ferry to stop", "outlet": "Bay Courier" }),
            &[
                says(okafor(), &["We never counted them twice"], &["It costs a million"]),
                says(marta, &["Save our old boat"], &[]),
            ],
        ),
        file(
            2,
            json!({ "title": "Board defends its count", "outlet": "Bay Courier" }),
            &[says(again, &["We did count"], &["Nobody was left"]), says(deckhand, &["They looked away"], &[])],
        ),
        file(
            3,
            json!({ "title": "What the memo says", "url": "https://www.harbor.example/news/7" }),
            &[says(memo, &["nine months"], &[])],
        ),
        file(
            4,
            json!({ "title": "Old news", "outlet": "Bay Courier" }),
            &[says(okafor(), &["one two three four five six"], &[])],
        ),
    ]
}

/// Opens articles, each from a file, and goes to the start screen.
async fn bring(browser: &Browser, files: &[Vec<u8>]) -> Result<()> {
    for (at, bytes) in files.iter().enumerate() {
        browser.open_file(&format!("story-{at}.json"), bytes).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
    }
    browser.visit("").await?;
    browser.wait_for_mark("galley:ready").await?;
    Ok(())
}

/// The rows of the table, cell by cell, once it is there.
async fn rows(browser: &Browser) -> Result<Vec<Vec<String>>> {
    browser.wait_for("dialog[open] table").await?;
    let script = "return [...document.querySelectorAll('dialog[open] tr.row')].map((row) =>
        [...row.children].map((cell) => (cell.querySelector('.name') ?? cell).textContent))";
    browser.ask(script, vec![]).await
}

async fn names(browser: &Browser) -> Result<Vec<String>> {
    Ok(rows(browser).await?.into_iter().filter_map(|row| row.into_iter().next()).collect())
}

/// What the head says of how the table is sorted: the column and which way.
async fn sorted(browser: &Browser) -> Result<(String, String)> {
    let script = "const head = document.querySelectorAll('dialog[open] [aria-sort]');
        return head.length === 1 ? [head[0].textContent, head[0].ariaSort] : ['', '']";
    browser.ask(script, vec![]).await
}

async fn open_register(browser: &Browser) -> Result<()> {
    browser.pick("More", "Sources across all articles…").await?;
    browser.wait_for_named("dialog", "Sources across all articles").await?;
    Ok(())
}

/// Replaces what stands in the field over the table.
async fn find(browser: &Browser, words: &str) -> Result<()> {
    browser.click_css("dialog[open] input[type=search]").await?;
    browser.press("Ctrl+a").await?;
    browser.press("Delete").await?;
    browser.type_text(words).await
}

/// Light or dark, once the colors have changed.
async fn dark(browser: &Browser, dark: bool) -> Result<()> {
    browser.dark(dark).await?;
    let settled = "return document.getAnimations().every((one) => one.playState !== 'running')";
    browser.wait_until("the colors to change", settled, vec![]).await
}

#[tokio::test]
async fn everybody_is_counted_across_the_articles_of_the_device() -> Result<()> {
    journey(async |_, browser| {
        bring(browser, &files()).await?;
        browser.click("button", "More: Old news").await?;
        browser.click("menuitem", "Move to trash").await?;
        open_register(browser).await?;
        let expected = [
            ["Dana Okafor", "2", "2", "8", "47.1%", "2", "2"],
            ["Marta Lindqvist", "1", "1", "4", "23.5%", "0", "1"],
            ["a deckhand", "1", "1", "3", "17.6%", "0", "0"],
            ["=Memo of March 3", "1", "1", "2", "11.8%", "0", "1"],
        ];
        let found = rows(browser).await?;
        ensure!(found == expected, "{found:?}");
        ensure!(sorted(browser).await? == ("Words".to_owned(), "descending".to_owned()));
        browser.click("button", "Source").await?;
        ensure!(names(browser).await? == ["=Memo of March 3", "a deckhand", "Dana Okafor", "Marta Lindqvist"]);
        ensure!(sorted(browser).await? == ("Source".to_owned(), "ascending".to_owned()));
        browser.click("button", "Source").await?;
        ensure!(names(browser).await?.first().is_some_and(|name| name == "Marta Lindqvist"));
        // A few letters, of any of the names.
        find(browser, "the chair").await?;
        browser.wait_until("one row", "return document.querySelectorAll('tr.row').length === 1", vec![]).await?;
        ensure!(names(browser).await? == ["Dana Okafor"]);
        browser.click("button", "Dana Okafor").await?;
        browser.wait_for("tr.lines").await?;
        let lines = browser.texts("tr.lines li").await?;
        ensure!(lines.len() == 2 && lines[0].contains("Night ferry to stop"), "{lines:?}");
        ensure!(lines[0].contains("Bay Courier, 1 quote, 5 words, 1 claim, named"), "{lines:?}");
        let about = browser.texts("tr.lines p").await?.join(" ");
        ensure!(about.contains("Also: Okafor, the chair"), "{about}");
        ensure!(about.contains("Authoritative: 1 of 2") || about.contains("1 of 2"), "{about}");
        // What is shown is what is taken away.
        find(browser, "").await?;
        browser.wait_until("all rows", "return document.querySelectorAll('tr.row').length === 4", vec![]).await?;
        browser.click("button", "Download as CSV").await?;
        let (name, bytes) = browser.take_download(".csv").await?;
        let text = String::from_utf8(bytes)?;
        ensure!(name == "sources-by-person.csv", "{name}");
        let lines: Vec<&str> = text.split("\r\n").collect();
        ensure!(lines.len() == 6, "{text}");
        ensure!(lines[1].starts_with("Marta Lindqvist,,person,baker,,1,1,4,23.5,0,"), "{text}");
        ensure!(text.contains("\"'=Memo of March 3\",,document,"), "{text}");
        ensure!(!text.contains("Old news"), "{text}");
        // By outlet: 4 sources in 2 articles, one of them not named.
        browser.click("tab", "By outlet").await?;
        browser.wait_for("table.register-by-outlet").await?;
        let found = rows(browser).await?;
        let expected = [
            ["Bay Courier", "2", "4", "2.0", "15", "25%", "100%", "0%", "0%"],
            ["harbor.example", "1", "1", "1.0", "2", "0%", "0%", "0%", "100%"],
        ];
        let written: Vec<Vec<String>> =
            found.iter().map(|row| row.iter().map(|cell| cell.replace(".0%", "%")).collect()).collect();
        ensure!(written == expected, "{found:?}");
        browser.click("button", "Download as CSV").await?;
        let (name, bytes) = browser.take_download(".csv").await?;
        ensure!(name == "sources-by-outlet.csv", "{name}");
        ensure!(String::from_utf8(bytes)?.contains("\r\nBay Courier,2,4,2.0,15,1,25.0,"));
        // Away to the article.
        browser.click("button", "harbor.example").await?;
        browser.click("button", "What the memo says").await?;
        browser.wait_gone("dialog").await?;
        ensure!(browser.wait_for_article().await? == uuid(3, 0));
        // From the desk too, with what was done there a moment ago.
        open_register(browser).await?;
        ensure!(rows(browser).await?.len() == 4);
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await
    })
    .await
}

#[tokio::test]
async fn the_keyboard_alone_sorts_finds_and_opens() -> Result<()> {
    journey(async |_, browser| {
        bring(browser, &files()).await?;
        browser.press("Ctrl+k").await?;
        browser.wait_for_focus("[role=combobox]").await?;
        browser.type_text("sources across").await?;
        browser.wait_for("[data-command=register][aria-selected=true]").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("dialog[open] [role=tab]").await?;
        browser.wait_for("dialog[open] table").await?;
        // The tabs are one stop, and arrows go between them.
        browser.press("Right").await?;
        browser.wait_for_focus("#register-by-outlet").await?;
        browser.wait_for("table.register-by-outlet").await?;
        browser.press("Left").await?;
        browser.wait_for_focus("#register-by-person").await?;
        browser.wait_for("table.register-by-person").await?;
        browser.press("Tab").await?;
        browser.wait_for_focus("dialog[open] input[type=search]").await?;
        browser.type_text("okaf").await?;
        browser.wait_until("one row", "return document.querySelectorAll('tr.row').length === 1", vec![]).await?;
        // The download, the table's own frame, seven heads, the name.
        for _ in 0..3 {
            browser.press("Tab").await?;
        }
        browser.wait_for_focus("thead th:first-child button").await?;
        browser.press("Enter").await?;
        ensure!(sorted(browser).await? == ("Source".to_owned(), "ascending".to_owned()));
        browser.wait_for_focus("thead th:first-child button").await?;
        for _ in 0..7 {
            browser.press("Tab").await?;
        }
        browser.wait_for_focus("tr.row th button").await?;
        browser.press("Enter").await?;
        browser.wait_for("tr.row button[aria-expanded=true]").await?;
        browser.wait_for_focus("tr.row th button").await?;
        browser.press("Tab").await?;
        browser.wait_for_focus("tr.lines li:first-child button").await?;
        let title: String = browser.ask("return document.activeElement.textContent", vec![]).await?;
        ensure!(title == "Old news", "the one with most words is first: {title}");
        browser.press("Enter").await?;
        browser.wait_gone("dialog").await?;
        ensure!(browser.wait_for_article().await? == uuid(4, 0));
        Ok(())
    })
    .await
}

/// One article with so many in its cast, who say one word more each.
fn crowd(count: usize) -> Vec<u8> {
    let cast: Vec<Says> = (1..=count)
        .map(|at| {
            let person = json!({ "name": format!("Witness Number{at}"), "organization": "Court of Appeal", "checks": ["named"] });
            says(person, &["word ".repeat(at).trim()], &[])
        })
        .collect();
    file(5, json!({ "title": "A crowd", "outlet": "Bay Courier" }), &cast)
}

#[tokio::test]
async fn a_long_table_renders_no_more_than_a_screenful() -> Result<()> {
    journey(async |_, browser| {
        bring(browser, &[crowd(240)]).await?;
        open_register(browser).await?;
        let first = names(browser).await?;
        ensure!(first.first().is_some_and(|name| name == "Witness Number240"), "{first:?}");
        let few = "const rows = document.querySelectorAll('dialog[open] tr.row').length;
            return rows > 10 && rows <= 80 && document.querySelector('table').ariaRowCount === '241'";
        browser.wait_until("a screenful", few, vec![]).await?;
        let end = "const scroller = document.querySelector('.register-scroll');
            scroller.scrollTop = scroller.scrollHeight; return true";
        browser.ask::<bool>(end, vec![]).await?;
        let last = "return [...document.querySelectorAll('tr.row .name')].at(-1)?.textContent === 'Witness Number1'
            && document.querySelectorAll('tr.row').length <= 80";
        browser.wait_until("the last row", last, vec![]).await?;
        let seen = "const scroller = document.querySelector('.register-scroll').getBoundingClientRect();
            const row = [...document.querySelectorAll('tr.row')].at(-1).getBoundingClientRect();
            return Math.abs(row.bottom - scroller.bottom) < 24";
        browser.ask::<bool>(end, vec![]).await?;
        browser.wait_until("the last row at the foot", seen, vec![]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_article_that_cannot_be_read_is_named_and_the_rest_counts() -> Result<()> {
    journey(async |_, browser| {
        bring(browser, &files()[..2]).await?;
        let id = uuid(2, 0);
        for (key, _) in browser.records("").await? {
            if key.contains(&id) && (key.starts_with("text/") || key.starts_with("head/")) {
                browser.overwrite_record(&key, "{").await?;
            }
        }
        let script = "localStorage.removeItem(`galley:article:${arguments[0]}`); return true";
        browser.ask::<bool>(script, vec![json!(id)]).await?;
        browser.reload().await?;
        browser.wait_for_mark("galley:ready").await?;
        open_register(browser).await?;
        ensure!(names(browser).await? == ["Dana Okafor", "Marta Lindqvist"]);
        let alert = browser.wait_for("dialog[open] [role=alert]").await?.text().await?;
        ensure!(alert == "One article could not be read and is not counted: Board defends its count", "{alert}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_register_is_accessible_on_every_screen() -> Result<()> {
    for (width, height, pointer) in [(1440, 900, Pointer::Mouse), (390, 844, Pointer::Touch)] {
        journey(async |_, browser| {
            let mut all = files();
            all.push(crowd(70));
            bring(browser, &all).await?;
            browser.screen(width, height, pointer).await?;
            open_register(browser).await?;
            rows(browser).await?;
            find(browser, "board").await?;
            browser.wait_until("one row", "return document.querySelectorAll('tr.row').length === 1", vec![]).await?;
            browser.click("button", "Dana Okafor").await?;
            find(browser, "").await?;
            browser.click("button", "Claims").await?;
            for counted in ["By person", "By outlet"] {
                browser.click("tab", counted).await?;
                if counted == "By outlet" {
                    browser.click("button", "Bay Courier").await?;
                }
                for is_dark in [false, true] {
                    dark(browser, is_dark).await?;
                    let name = format!("{counted} {width} {}", if is_dark { "dark" } else { "light" }).replace(' ', "-");
                    browser.shot(&format!("register-{name}")).await?;
                    browser.check_accessible(&format!("the register, {name}")).await?;
                    let out = "const dialog = document.querySelector('dialog[open]');
                        return dialog.scrollWidth - dialog.clientWidth > 0
                          || [...dialog.querySelectorAll('.register-tools *')].some((one) => one.getBoundingClientRect().right > innerWidth)";
                    ensure!(!browser.ask::<bool>(out, vec![]).await?, "the dialog at {name} does not fit");
                }
            }
            browser.check_accessible_in_every_language(&format!("the register at {width}")).await?;
            browser.speak("ar").await?;
            browser.shot(&format!("register-ar-{width}")).await?;
            browser.speak("de").await?;
            browser.shot(&format!("register-de-{width}")).await?;
            Ok(())
        })
        .await
        .with_context(|| format!("at {width}"))?;
    }
    Ok(())
}

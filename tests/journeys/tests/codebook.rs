//! The codebook: a class marks with its four kinds and prints them; somebody defines a kind of their own by keyboard
//! alone, hands the codebook on, and opens a file with another one.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::codebook as file;
use galley_core::model::codebook::Codebook;
use journeys::{Browser, Pointer, STORY, journey};
use serde_json::{Value, json};

/// Opens the codebook of the open article and waits for its fields.
async fn open_codebook(browser: &Browser) -> Result<()> {
    browser.pick("More", "Codebook…").await?;
    browser.wait_for(".dialog.codebook #book-ready").await?;
    Ok(())
}

async fn save(browser: &Browser) -> Result<()> {
    browser.click_css(".book-foot button[type=submit]").await?;
    browser.wait_gone(".dialog.codebook").await
}

async fn take_class(browser: &Browser) -> Result<()> {
    open_codebook(browser).await?;
    browser.choose("Use", "Media-literacy class").await?;
    browser.wait_for_text("Call to action").await?;
    Ok(())
}

const FOUR: [(&str, &str, &str); 4] = [
    ("It would save $310,000 a year", "f", "fact"),
    ("My grandson reads faster than that.", "o", "opinion"),
    ("every shelf will find a room", "s", "speculation"),
    ("Leave us our", "c", "call-to-action"),
];

#[tokio::test]
async fn a_class_marks_its_four_kinds_and_prints_them() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        take_class(browser).await?;
        browser.shot("codebook-class").await?;
        save(browser).await?;
        for (words, key, _) in FOUR {
            browser.mark(words, key).await?;
        }
        browser.press("Escape").await?;
        // A mark over another one.
        browser.mark("a year, according to", "o").await?;
        browser.wait_saved().await?;
        let tally = browser.texts(".status .tally li:not(.keep)").await?;
        ensure!(tally == ["Fact: 1", "Opinion: 2", "Speculation: 1", "Call to action: 1"], "{tally:?}");
        browser.press("Escape").await?;
        browser.shot("codebook-class-marked").await?;
        browser.reload().await?;
        browser.wait_for("mark[data-kind=fact]").await?;
        for (words, _, kind) in FOUR {
            ensure!(browser.count(&format!("mark[data-kind~={kind}]")).await? > 0, "{kind}: {words}");
        }
        // In ink alone each is drawn in its own way.
        browser.ask::<()>("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
        browser.print_view(true).await?;
        browser.wait_for(".print mark[data-kind=fact]").await?;
        let looks: Vec<Value> = browser.ask(LOOKS, vec![]).await?;
        for (at, one) in looks.iter().enumerate() {
            ensure!(!looks.iter().skip(at + 1).any(|other| other == one), "two look alike: {looks:?}");
        }
        ensure!(looks.len() == 4, "{looks:?}");
        browser.shot("codebook-class-print").await?;
        let wanted = json!({ "printBackground": false, "paperWidth": 8.27, "paperHeight": 11.69 });
        if let (Some(folder), Ok(answer)) =
            (std::env::var_os("GALLEY_SHOTS"), browser.devtools("Page.printToPDF", wanted).await)
        {
            let folder = xtask::project::root().join(folder);
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join("codebook-class.pdf.base64"), answer["data"].as_str().unwrap_or(""))?;
        }
        browser.print_view(false).await?;
        Ok(())
    })
    .await
}

/// What the menu of codebooks shows as chosen.
async fn shown_in_menu(browser: &Browser) -> Result<String> {
    browser.ask("return document.querySelector('#book-ready').selectedOptions[0]?.textContent ?? ''", vec![]).await
}

#[tokio::test]
async fn the_dialog_shows_the_codebook_that_is_in_use() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        open_codebook(browser).await?;
        ensure!(shown_in_menu(browser).await? == "This article’s: News", "{}", shown_in_menu(browser).await?);
        // Another one in the fields shows as that one, and is forgotten with the dialog.
        browser.choose("Use", "Source audit").await?;
        let name = "return document.querySelector('#book-name').value === arguments[0]";
        browser.wait_until("the fields of another codebook", name, vec![json!("Source audit")]).await?;
        ensure!(shown_in_menu(browser).await? == "Source audit", "{}", shown_in_menu(browser).await?);
        browser.choose("Use", "This article’s: News").await?;
        browser.wait_until("the fields of the article's", name, vec![json!("News")]).await?;
        browser.choose("Use", "Media-literacy class").await?;
        browser.wait_until("the fields of the class's", name, vec![json!("Media-literacy class")]).await?;
        browser.press("Escape").await?;
        browser.wait_gone(".dialog.codebook").await?;
        open_codebook(browser).await?;
        ensure!(shown_in_menu(browser).await? == "This article’s: News", "{}", shown_in_menu(browser).await?);
        // One that was brought in from a file is none of those that are offered.
        let harbor = Codebook { name: "Harbor desk".into(), ..Codebook::class() };
        let file = browser.make_file("harbor.codebook.json", file::write(&harbor).as_bytes())?;
        browser.choose_files("Bring in…", &[&file]).await?;
        browser.wait_until("the fields of the file's", name, vec![json!("Harbor desk")]).await?;
        ensure!(shown_in_menu(browser).await? == "Harbor desk", "{}", shown_in_menu(browser).await?);
        save(browser).await?;
        // What was saved is in use.
        open_codebook(browser).await?;
        ensure!(shown_in_menu(browser).await? == "This article’s: Harbor desk", "{}", shown_in_menu(browser).await?);
        Ok(())
    })
    .await
}

/// How each of the four kinds is drawn on paper, without colors.
const LOOKS: &str = "return ['fact', 'opinion', 'speculation', 'call-to-action'].map((kind) => {
    const mark = document.querySelector(`.print-article mark[data-kind=${kind}]`);
    const style = getComputedStyle(mark);
    return [style.borderBlockEndStyle, style.borderBlockEndWidth, style.textDecorationStyle, style.textDecorationLine,
        style.outlineStyle, style.outlineWidth, style.borderRadius, getComputedStyle(mark, '::before').content];
})";

#[tokio::test]
async fn a_kind_with_a_conditional_question_by_keyboard_alone() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        // From the palette into the dialog.
        browser.press("Ctrl+k").await?;
        browser.wait_for("[role=combobox]").await?;
        browser.type_text("codebook").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("#book-ready").await?;
        tab_to(browser, "Add a kind").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("#kind-name").await?;
        browser.type_text("Missing voice").await?;
        tab_to(browser, "kind-key").await?;
        // A key that another kind has, and one that a command has: told at the field.
        browser.type_text("q").await?;
        browser.wait_for_text("Q is the key of “Quote” already.").await?;
        browser.type_text("n").await?;
        browser.wait_for_text("N is also the key of").await?;
        browser.type_text("m").await?;
        browser.wait_gone("#kind-key-fault").await?;
        tab_to(browser, "Add a question").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("#asked-0-name").await?;
        browser.type_text("Asked").await?;
        tab_to(browser, "asked-0-kind").await?;
        // Text, then yes or no.
        browser.press("Down").await?;
        tab_to(browser, "Add a question").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("#asked-1-name").await?;
        browser.type_text("Times").await?;
        tab_to(browser, "asked-1-kind").await?;
        browser.presses(&["Down", "Down"]).await?;
        tab_to(browser, "asked-1-when").await?;
        browser.press("Down").await?;
        browser.wait_for("#asked-1-answer").await?;
        browser.shot("codebook-own-kind").await?;
        browser.press("Enter").await?;
        if browser.count(".dialog.codebook").await? > 0 {
            tab_to(browser, "Save").await?;
            browser.press("Enter").await?;
        }
        browser.wait_gone(".dialog.codebook").await?;
        // The question that waits appears with its answer.
        let id = browser.mark("Readers in the hill quarter", "m").await?;
        browser.wait_for_card(&id).await?;
        ensure!(browser.count(".card.focused input[inputmode=decimal]").await? == 0);
        browser.click_css(".card.focused .choice label").await?;
        browser.wait_for(".card.focused input[inputmode=decimal]").await?;
        browser.shot("codebook-own-kind-card").await?;
        browser.wait_saved().await?;
        let kept = browser.kept().await?;
        let kind = kept["codebook"]["kinds"][3].clone();
        ensure!(kind["id"] == "missing-voice" && kind["attributes"][0]["type"] == "yesNo", "{kind}");
        ensure!(kind["attributes"][1]["when"] == json!({ "attribute": "asked", "value": "yes" }), "{kind}");

        // Given out, and brought into another article.
        open_codebook(browser).await?;
        browser.fill("Name", "Voices").await?;
        browser.click("button", "Give out").await?;
        let (name, bytes) = browser.take_download(".codebook.json").await?;
        ensure!(name == "voices.codebook.json", "{name}");
        let file: Value = serde_json::from_slice(&bytes)?;
        ensure!(file["format"] == "galley-codebook" && file["version"] == 2, "{file}");
        browser.press("Escape").await?;
        browser.wait_gone(".dialog.codebook").await?;
        browser.open_pasted("Another story\nNobody asked the drivers, she said.\n").await?;
        open_codebook(browser).await?;
        let bad = browser.make_file("bad.json", b"{\"format\":\"geojson\"}")?;
        browser.choose_files("Bring in…", &[&bad]).await?;
        browser.wait_for_text("bad.json: This file is JSON, but not Galley’s own.").await?;
        let path = browser.make_file("voices.codebook.json", &bytes)?;
        browser.choose_files("Bring in…", &[&path]).await?;
        browser.wait_for_text("“Voices” from voices.codebook.json stands in the fields.").await?;
        browser.click_css(".book-foot input[type=checkbox]").await?;
        save(browser).await?;
        browser.mark("Nobody asked the drivers", "m").await?;
        browser.wait_for("mark[data-kind=missing-voice]").await?;
        // Every new article has it now.
        browser.open_pasted("A third story\nThe drivers were asked.\n").await?;
        browser.mark("The drivers were asked", "m").await?;
        browser.wait_for("mark[data-kind=missing-voice]").await?;

        // Kinds that go do not take their marks along.
        open_codebook(browser).await?;
        browser.choose("Use", "News").await?;
        browser.click_css(".book-foot button[type=submit]").await?;
        browser.wait_for_text("“Missing voice”: 1 mark").await?;
        browser.check_accessible("the marks of kinds that go").await?;
        browser.shot("codebook-kinds-that-go").await?;
        browser.click_css(".codebook button[type=submit]").await?;
        browser.wait_gone(".dialog.codebook").await?;
        browser.wait_for("mark[data-kind=missing-voice][data-label=missing-voice]").await?;
        browser.shot("codebook-kept-mark").await?;
        browser.press("Ctrl+z").await?;
        browser.wait_for("mark[data-kind=missing-voice]:not([data-label])").await?;
        Ok(())
    })
    .await
}

/// Tabs on until what has the focus has this id, or bears this name.
async fn tab_to(browser: &Browser, what: &str) -> Result<()> {
    for _ in 0..120 {
        let script = "const one = document.activeElement;
            return one.id === arguments[0] || (one.ariaLabel ?? one.textContent).trim() === arguments[0]";
        if browser.ask(script, vec![json!(what)]).await? {
            return Ok(());
        }
        browser.press("Tab").await?;
    }
    anyhow::bail!("no Tab leads to “{what}”")
}

#[tokio::test]
async fn a_file_with_an_unknown_codebook_opens_with_it() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        take_class(browser).await?;
        save(browser).await?;
        browser.mark("It would save $310,000 a year", "f").await?;
        browser.wait_saved().await?;
        let mut file = browser.kept().await?;
        let kinds = file["codebook"]["kinds"].as_array_mut().context("kinds")?;
        for number in 0..9 {
            kinds.push(json!({ "id": format!("kind-{number}"), "name": format!("Kind {number}"), "role": "custom",
                "pattern": if number == 0 { "zigzag" } else { "" }, "attributes": [] }));
        }
        for kind in kinds.iter_mut() {
            if kind["pattern"] == "" {
                kind.as_object_mut().context("a kind")?.remove("pattern");
            }
        }
        file["codebook"]["name"] = json!("Thirteen");
        // Another article: the same one would be merged.
        let text = file["article"]["text"].as_str().context("text")?.replace("Port Selby", "Port Selbo");
        file["article"]["text"] = json!(text);
        file["article"].as_object_mut().context("an article")?.remove("sha256");
        file["article"]["id"] = json!("1f0e0001-0000-4000-8000-00000000abcd");
        file["annotations"][0]["kind"] = json!("kind-8");
        browser.open_file("thirteen.json", &serde_json::to_vec(&file)?).await?;
        browser.wait_for("mark[data-kind=kind-8][data-label='Kind 8']").await?;
        browser.wait_for_text("not known to this version; kept").await?;
        // More kinds than the adder has room for: the others stand in its menu.
        browser.select_to_mark("every shelf will find a room").await?;
        ensure!(browser.count(".adder > button").await? == 4);
        browser.shot("codebook-many-kinds").await?;
        browser.pick("More kinds", "Kind 5").await?;
        browser.wait_for("mark[data-kind=kind-5]").await?;
        // A codebook's file is not an article.
        browser.open_file("alone.json", b"{\"format\":\"galley-codebook\",\"version\":1}").await?;
        browser.wait_for_text("This file holds a codebook, not an article.").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_screen_is_for_everybody() -> Result<()> {
    for (width, height, pointer) in [(1440, 1100, Pointer::Mouse), (390, 844, Pointer::Touch)] {
        for dark in [false, true] {
            let name = format!("{width}-{}", if dark { "dark" } else { "light" });
            journey(async |_, browser| {
                browser.screen(width, height, pointer).await?;
                browser.dark(dark).await?;
                browser.open_pasted(STORY).await?;
                open_codebook(browser).await?;
                browser.choose("Use", "Newsroom fact-check").await?;
                browser.wait_for_text("Loaded words").await?;
                browser.shot(&format!("codebook-{name}")).await?;
                browser.check_accessible(&name).await?;
                let script = "return [...document.querySelectorAll('.codebook :is(button, select, input, textarea)')]
                    .filter((one) => one.checkVisibility() && !one.closest('label'))
                    .map((one) => [one.ariaLabel || one.id || one.textContent, one.getBoundingClientRect()])
                    .filter(([, box]) => box.height < arguments[0] - 0.5 || box.width < 24).map(([name]) => name)";
                let least = if width < 600 { 44 } else { 24 };
                let small: Vec<String> = browser.ask(script, vec![json!(least)]).await?;
                ensure!(small.is_empty(), "{name}: too small: {small:?}");
                let wide =
                    "const one = document.querySelector('.dialog.codebook'); return one.scrollWidth - one.clientWidth";
                ensure!(browser.ask::<i64>(wide, vec![]).await? <= 0, "{name} scrolls sideways");
                browser.click_css(".book-kinds li:nth-child(2) button").await?;
                browser.wait_for("#asked-1-when").await?;
                browser.ask::<()>("document.querySelector('.book-asked').scrollIntoView()", vec![]).await?;
                browser.shot(&format!("codebook-asked-{name}")).await?;
                browser.ask::<()>("document.querySelector('.book-related').scrollIntoView()", vec![]).await?;
                browser.shot(&format!("codebook-related-{name}")).await?;
                save(browser).await?;
                // Marks of five kinds over each other.
                for (words, kind) in [("It would save $310,000 a year", "Claim"), ("$310,000", "Figure")] {
                    browser.select_to_mark(words).await?;
                    browser.shot(&format!("codebook-adder-{name}")).await?;
                    if width < 600 && kind == "Figure" {
                        browser.pick("More kinds", kind).await?;
                    } else {
                        browser.click("button", kind).await?;
                    }
                    browser.press("Escape").await?;
                }
                browser.wait_for("mark[data-kind='figure claim']").await?;
                browser.shot(&format!("codebook-marked-{name}")).await?;
                browser.check_accessible(&format!("marks of the fact-check at {name}")).await
            })
            .await
            .with_context(|| name.clone())?;
        }
    }
    Ok(())
}

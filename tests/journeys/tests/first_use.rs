//! The first use that the README tells, step by step, as it is told there; and its pictures (CONTRIBUTING.md, "Looking").

use anyhow::{Result, ensure};
use journeys::{Browser, Pointer, journey};
use serde_json::json;

/// Marks that are there before the reader comes to the quote that the pictures show, with the key of their kind.
const MARKS: &[(&str, &str)] = &[
    ("Repairing its landing stage would cost $4.2 million, twice what the harbor board set aside", "c"),
    ("Its own papers", "s"),
    ("212 people a night took the late sailing in October", "c"),
    ("it leaves out staff who travel on hospital passes", "c"),
];

/// The quote, in two parts, and who said it.
const QUOTE: [&str; 2] =
    ["“They counted tickets, and we don’t buy tickets,”", "“Ask the crew who is on board at midnight.”"];
const SPEAKER: &str = "Tomas Brandt, a night nurse at St. Brannock’s Hospital";

/// Brings the paragraphs that are talked about to the top of the screen.
async fn look_at_the_riders(browser: &Browser) -> Result<()> {
    let script = "const block = [...document.querySelectorAll('[data-block]')]
            .find((block) => block.textContent.startsWith('PORT ELLERY'));
        block.scrollIntoView({ block: 'start', behavior: 'instant' });
        document.scrollingElement.scrollBy(0, -70);
        return true";
    ensure!(browser.ask::<bool>(script, vec![]).await?);
    Ok(())
}

#[tokio::test]
async fn the_five_steps_of_the_first_use_go_as_the_readme_tells_them() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 860, Pointer::Mouse).await?;
        // 1. Bring a story in.
        browser.visit("").await?;
        browser.click("button", "Try the sample").await?;
        browser.wait_for_article().await?;
        // Captions, bylines and "Read more" lines are labelled in the margin.
        for label in ["Headline", "Byline", "Caption"] {
            let script = "return [...document.querySelectorAll('[data-part]')]
                .some((one) => one.textContent.trim().toLowerCase() === arguments[0].toLowerCase())";
            browser.wait_until(&format!("the label “{label}”"), script, vec![json!(label)]).await?;
        }
        for (words, key) in MARKS {
            browser.mark(*words, key).await?;
        }
        browser.press("Escape").await?;

        // 2. Select words, press a key; `A` adds a part.
        look_at_the_riders(browser).await?;
        browser.select_to_mark(QUOTE[0]).await?;
        browser.shot("first-2").await?;
        let before = browser.mark_ids().await?;
        browser.press("q").await?;
        let quote = browser.wait_for_new_mark(&before).await?;
        browser.select_to_mark(QUOTE[1]).await?;
        browser.press("a").await?;
        browser.wait_for_text("2 parts").await?;

        // 3. Who said it: the speaker marked while the quote is open. The text only suggests it, so it is asked.
        browser.mark(SPEAKER, "s").await?;
        browser.wait_for("[data-offer]").await?;
        look_at_the_riders(browser).await?;
        browser.shot("first-3").await?;
        browser.press("y").await?;
        browser.click_words(QUOTE[0]).await?;
        browser.wait_for_card(&quote).await?;
        browser.wait_for(".card.focused [data-relation]").await?;
        look_at_the_riders(browser).await?;
        browser.shot("desk").await?;

        // 4. Checked: what every claim rests on, and what is missing still.
        browser.press("Shift+c").await?;
        browser.wait_for_text("0 of 3 checked").await?;
        browser.press("Shift+g").await?;
        browser.wait_for_text("Quotations left unmarked").await?;
        browser.wait_for("[data-waits]").await?;
        look_at_the_riders(browser).await?;
        browser.shot("first-4").await?;
        browser.wait_saved().await?;

        // 5. Taken away.
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        browser.click("radio", "Report page").await?;
        browser.shot("first-5").await?;
        browser.click("button", "Download").await?;
        let (_, report) = browser.take_download(".html").await?;
        ensure!(String::from_utf8(report)?.contains("Tomas Brandt"), "the report knows nothing of the speaker");
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;

        // And it is kept.
        browser.visit("#/").await?;
        browser.wait_for(".kept li").await?;
        browser.shot("first-1").await
    })
    .await
}

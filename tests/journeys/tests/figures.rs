//! Figures that disagree: found, shown with both their places, and marked as a claim from there.

use anyhow::{Result, ensure};
use journeys::{Browser, Pointer, journey};
use serde_json::json;

const STORY: &str = "\
12 hurt in ferry fire off Port Selby

By Nadia Ferro

PORT SELBY — Ten people were hurt when a fire broke out in the engine room of the ferry on Monday night, the coast guard said.

The boat carried 212 passengers and a crew of nine. Repairs will cost $4.2 million and take three months.

The company has run the line since 1974.
";

async fn wait_for_count(browser: &Browser, css: &str, count: usize) -> Result<()> {
    let script = "return document.querySelectorAll(arguments[0]).length === arguments[1]";
    browser.wait_until(&format!("{count} of `{css}`"), script, vec![json!(css), json!(count)]).await
}

async fn open(browser: &Browser) -> Result<()> {
    browser.open_pasted(STORY).await?;
    browser.press("Shift+f").await?;
    wait_for_count(browser, ".figures-page [data-waits]", 1).await
}

#[tokio::test]
async fn a_figure_that_disagrees_is_shown_with_both_places_and_marked_as_a_claim() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 1100, Pointer::Mouse).await?;
        open(browser).await?;
        ensure!(browser.texts("#tab-figures").await?.concat() == "Figures 1");
        let figures = browser.texts("[data-waits] .go b").await?;
        ensure!(figures.len() == 2 && figures.iter().any(|one| one.contains("12")), "{figures:?}");
        ensure!(figures.iter().any(|one| one.contains("Ten")), "{figures:?}");
        browser.shot("figures-1440").await?;
        for place in [1, 2] {
            let words = browser.texts(&format!("[data-waits] .go:nth-of-type({place}) b")).await?.concat();
            browser.click_css(&format!("[data-waits] .go:nth-of-type({place})")).await?;
            let script = "return getSelection().toString() === arguments[0]";
            browser.wait_until("the figure selected", script, vec![json!(words)]).await?;
        }
        browser.click("button", "Mark as claim").await?;
        browser.wait_for("mark[data-kind=claim]").await?;
        let painted = browser.painted().await?;
        ensure!(painted.len() == 1, "{painted:?}");
        // It is not marked twice: the button goes to the claim now.
        browser.click("button", "See the claim").await?;
        browser.wait_for("mark.focus-claim").await?;
        ensure!(browser.mark_ids().await?.len() == 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_alarm_is_dismissed_by_keys_and_stays_so() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 1100, Pointer::Mouse).await?;
        open(browser).await?;
        browser.wait_for_focus("#tab-figures").await?;
        browser.press("Tab").await?;
        browser.wait_for_focus("[data-waits] .go").await?;
        browser.press("d").await?;
        browser.wait_for_focus("#waits-why").await?;
        browser.type_text("Two were treated later").await?;
        browser.press("Enter").await?;
        wait_for_count(browser, ".figures-page [data-waits]", 0).await?;
        browser.wait_for_focus("#tab-figures").await?;
        // What was found and dismissed is not said to be nothing.
        browser.wait_for_text("No contradictions left to look at in 7 figures").await?;
        browser.wait_saved().await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.press("Shift+f").await?;
        browser.wait_for(".dismissed").await?;
        ensure!(browser.count(".figures-page [data-waits]").await? == 0);
        browser.click_css(".all-figures summary").await?;
        browser.wait_for(".all-figures .go").await?;
        let all = browser.texts(".all-figures .go b").await?;
        ensure!(all.iter().any(|one| one.contains("4.2 million")), "{all:?}");
        browser.shot("figures-all").await?;
        browser.click_css(".dismissed summary").await?;
        browser.click("button", "Put back").await?;
        wait_for_count(browser, ".figures-page [data-waits]", 1).await
    })
    .await
}

const CALM: &str = "\
Port Selby asks for help on Route 66

By Nadia Ferro

PORT SELBY — Deputies signed a 287(g) pact on Monday, and a Boeing 737 landed at 7:30 with 212 passengers.

Repairs to Interstate 95 will cost $4.2 million, the mayor said. Call 555-0134.
";

const GERMAN: &str = "\
Die Fähre liegt wieder am Kai von Hallam

Von Nadia Ferro

HALLAM — Nach dem Brand an Bord der Boeing 737 und der Fähre wurden am Montag um 8 Uhr 48 Menschen befragt, sagte die Polizei.

Die Kosten für das Schiff und für den Kai liegen bei 12 Prozent der Summe, wie Artikel 5 es vorsieht.
";

#[tokio::test]
async fn where_nothing_is_found_it_says_in_how_many_figures_and_what_was_compared() -> Result<()> {
    for (story, told) in [
        (CALM, ["No contradictions found in 2 figures", "Compared: the headline with the text"]),
        (GERMAN, ["2 figures in digits were read and none compared", "in English texts only so far"]),
    ] {
        journey(async |_, browser| {
            browser.screen(1440, 1100, Pointer::Mouse).await?;
            browser.open_pasted(story).await?;
            browser.press("Shift+f").await?;
            for words in told {
                browser.wait_for_text(words).await?;
            }
            // Names, times and telephone numbers are not in the list either.
            browser.click_css(".all-figures summary").await?;
            wait_for_count(browser, ".all-figures .go", 2).await?;
            browser.shot("figures-none").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn it_is_accessible_at_every_width_light_and_dark() -> Result<()> {
    for (width, height, pointer) in
        [(1440, 1100, Pointer::Mouse), (768, 1024, Pointer::Mouse), (390, 844, Pointer::Touch)]
    {
        journey(async |_, browser| {
            browser.screen(width, height, pointer).await?;
            open(browser).await?;
            browser.click_css(".all-figures summary").await?;
            browser.wait_for(".all-figures .go").await?;
            for dark in [false, true] {
                browser.dark(dark).await?;
                browser.check_accessible(&format!("the figures at {width}, dark: {dark}")).await?;
                browser.shot(&format!("figures-{width}-{}", if dark { "dark" } else { "light" })).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

//! The column beside the article: another list begins at its first line.

use anyhow::{Result, ensure};
use journeys::{Browser, Pointer, journey};
use serde_json::json;

/// A story of twenty people, each with a quotation, and with what twenty piers cost.
fn story() -> String {
    let mut text = "Twenty people speak about the ferry\n".to_owned();
    for number in 1..=20 {
        text.push_str(&format!(
            "“The boat of pier {number} must stay,” said Ann{number} Lee. Pier {number} costs ${number},000 a year.\n"
        ));
    }
    text
}

/// Shows a list by its tab, once it is there.
async fn show(browser: &Browser, tab: &str) -> Result<()> {
    browser.click_css(&format!("#tab-{tab}")).await?;
    let script = "return document.querySelector('#tabpage').getAttribute('aria-labelledby') === arguments[0]";
    browser.wait_until(&format!("the list {tab}"), script, vec![json!(format!("tab-{tab}"))]).await
}

/// How far what the list scrolls in is scrolled: the list itself, or the whole drawer.
const SCROLLED: &str = "return Math.max(...['#panel', '#tabpage'].map((one) => document.querySelector(one).scrollTop))";

/// Scrolls it to its end. How far that is.
const TO_THE_END: &str = "for (const one of ['#panel', '#tabpage']) document.querySelector(one).scrollTop = 1e6;
    return Math.max(...['#panel', '#tabpage'].map((one) => document.querySelector(one).scrollTop))";

#[tokio::test]
async fn another_list_begins_at_its_first_line() -> Result<()> {
    for (width, height) in [(1440, 500), (900, 500)] {
        journey(async |_, browser| {
            browser.screen(width, height, Pointer::Mouse).await?;
            browser.open_pasted(&story()).await?;
            for number in 1..=12 {
                for (words, key) in [(format!("Ann{number} Lee"), "s"), (format!("Pier {number} costs"), "c")] {
                    browser.mark(words.as_str(), key).await?;
                    browser.press("Escape").await?;
                }
            }
            for (from, to) in [
                ("gaps", "sources"),
                ("sources", "gaps"),
                ("gaps", "figures"),
                ("sources", "marks"),
                ("gaps", "sources"),
            ] {
                show(browser, from).await?;
                let far: f64 = browser.ask(TO_THE_END, vec![]).await?;
                ensure!(far > 100.0, "the list {from} is too short to be scrolled: {far} at {width}");
                show(browser, to).await?;
                let scrolled: f64 = browser.ask(SCROLLED, vec![]).await?;
                ensure!(scrolled == 0.0, "{to} begins {scrolled} px below its first line after {from} at {width}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

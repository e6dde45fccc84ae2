//! What a screen reader gets: Chromium's own accessibility tree, as assistive technology sees it.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, STORY, journey};
use serde_json::{Value, json};

/// A node of the accessibility tree, in document order.
#[derive(Debug, Clone)]
struct Heard {
    role: String,
    name: String,
    description: String,
    level: Option<i64>,
}

/// Everything that is not ignored, in the order in which it is read.
async fn tree(browser: &Browser) -> Result<Vec<Heard>> {
    browser.devtools("Accessibility.enable", json!({})).await?;
    let answer = browser.devtools("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = answer["nodes"].as_array().context("no tree")?.clone();
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    let mut heard = Vec::new();
    let mut stack: Vec<&Value> = nodes.first().into_iter().collect();
    while let Some(node) = stack.pop() {
        if node["ignored"] == false {
            let properties = node["properties"].as_array().cloned().unwrap_or_default();
            let level = properties.iter().find(|property| property["name"] == "level");
            heard.push(Heard {
                role: text(&node["role"]),
                name: text(&node["name"]),
                description: text(&node["description"]),
                level: level.and_then(|level| level["value"]["value"].as_i64()),
            });
        }
        let children = node["childIds"].as_array().cloned().unwrap_or_default();
        stack.extend(children.iter().rev().filter_map(|id| nodes.iter().find(|node| node["nodeId"] == *id)));
    }
    Ok(heard)
}

/// The names of all nodes of a role.
fn named<'a>(tree: &'a [Heard], role: &str) -> Vec<&'a str> {
    tree.iter().filter(|heard| heard.role == role).map(|heard| heard.name.as_str()).collect()
}

/// Two marks, one of them with a note.
async fn mark_up(browser: &Browser) -> Result<()> {
    browser.open_pasted(STORY).await?;
    for (words, key) in [("Mayor Ines Calder", "s"), ("It would save $310,000 a year", "c")] {
        browser.select(words).await?;
        browser.press(key).await?;
        browser.wait_gone("[role=toolbar]").await?;
    }
    browser.press("n").await?;
    browser.type_text("Ask for the budget draft.").await?;
    browser.press("Escape").await?;
    browser.wait_saved().await
}

#[tokio::test]
async fn a_mark_is_announced_once_with_its_kind_and_its_note() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        mark_up(browser).await?;
        let tree = tree(browser).await?;
        let marks: Vec<_> = tree.iter().filter(|heard| heard.role == "mark").collect();
        let said: Vec<&str> =
            marks.iter().map(|mark| mark.description.as_str()).filter(|said| !said.is_empty()).collect();
        ensure!(said == ["Claim: Ask for the budget draft.", "Source"], "{said:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_desk_has_its_landmarks_and_headings_in_the_order_of_sight() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        mark_up(browser).await?;
        let tree = tree(browser).await?;
        let landmarks: Vec<(&str, &str)> = tree
            .iter()
            .filter(|heard| {
                ["banner", "navigation", "main", "complementary", "contentinfo"].contains(&heard.role.as_str())
            })
            .map(|heard| (heard.role.as_str(), heard.name.as_str()))
            .collect();
        ensure!(
            landmarks
                == [
                    ("banner", ""),
                    ("navigation", "Article"),
                    ("main", ""),
                    ("complementary", "Marks"),
                    ("contentinfo", "")
                ],
            "{landmarks:?}"
        );
        ensure!(named(&tree, "status").len() == 1, "{:?}", named(&tree, "status"));
        let headings: Vec<(&str, Option<i64>)> = tree
            .iter()
            .filter(|heard| heard.role == "heading")
            .map(|heard| (heard.name.as_str(), heard.level))
            .collect();
        let levels: Vec<i64> = headings.iter().filter_map(|(_, level)| *level).collect();
        ensure!(levels.iter().filter(|level| **level == 1).count() == 1, "one title: {headings:?}");
        ensure!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no level is left out: {headings:?}");
        // The second road: every mark is an article in the list, under a heading of its own.
        let cards = named(&tree, "article");
        ensure!(cards.len() == 2 && cards[0].starts_with("Claim: It would save"), "{cards:?}");
        ensure!(cards[1].starts_with("Source: Mayor Ines Calder"), "{cards:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_done_is_said_politely_and_the_status_keeps_to_itself() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.open_pasted(STORY).await?;
        let listen = "window.heard = [];
            const hear = (region) => new MutationObserver(() => window.heard.push(region.textContent))
                .observe(region, { childList: true, characterData: true, subtree: true });
            document.querySelectorAll('[aria-live=polite]').forEach(hear);
            return document.querySelectorAll('[aria-live=assertive], [role=alert]').length";
        ensure!(browser.ask::<i64>(listen, vec![]).await? == 0, "nothing interrupts");
        browser.select("Mayor Ines Calder").await?;
        browser.press("s").await?;
        browser.wait_gone("[role=toolbar]").await?;
        browser.press("Ctrl+z").await?;
        browser.wait_gone("mark").await?;
        let heard: Vec<String> = browser.ask("return window.heard", vec![]).await?;
        ensure!(heard.iter().any(|words| words == "Source added, 3 words"), "{heard:?}");
        ensure!(heard.iter().any(|words| words.starts_with("Undone: ")), "{heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tab_goes_through_everything_and_out_again() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        mark_up(browser).await?;
        // Once around: the focus comes back to where it began, and was in no place twice before that.
        let place = "const e = document.activeElement; if (!e || e === document.body) return 'body';
            const all = [...document.querySelectorAll('*')];
            return `${all.indexOf(e)} ${e.tagName} ${e.ariaLabel ?? e.textContent.slice(0, 20)}`";
        let mut seen: Vec<String> = Vec::new();
        for _ in 0..120 {
            browser.press("Tab").await?;
            let here: String = browser.ask(place, vec![]).await?;
            if seen.first() == Some(&here) {
                break;
            }
            ensure!(here == "body" || !seen.contains(&here), "caught at {here}: {seen:?}");
            seen.push(here);
        }
        ensure!(seen.len() > 12 && seen.len() < 110, "{seen:?}");
        ensure!(seen.iter().any(|place| place.contains("Article")), "the article can be reached: {seen:?}");
        Ok(())
    })
    .await
}

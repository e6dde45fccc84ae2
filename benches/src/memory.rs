//! What the page's process has for itself, and whether it grows.

use crate::page::Page;
use anyhow::Result;
use serde_json::{Value, json};

/// Edits that are made before memory is looked at again.
const EDITS: usize = 1_000;

/// How often the article is closed and opened.
const ROUNDS: usize = 20;

async fn megabytes(page: &Page<'_>) -> Result<f64> {
    page.settle().await?;
    Ok(page.memory().await? as f64 / 1e6)
}

/// After opening, after edits, and after closing and opening again and again.
pub(crate) async fn run(page: &mut Page<'_>) -> Result<()> {
    let opened = megabytes(page).await?;
    page.figure("memory after open", "MB", vec![opened]);
    if !page.is_galley() {
        return Ok(());
    }
    // There and back: each is an edit, kept as any other.
    let there_and_back = ["Ctrl+z", "Ctrl+Shift+z"].repeat(25);
    let words = page.free_words().await?;
    page.select((words.block, words.words.as_str())).await?;
    page.wait_for("[role=toolbar]").await?;
    page.press("q").await?;
    for _ in 0..EDITS / there_and_back.len() {
        page.presses(&there_and_back).await?;
    }
    page.wait_saved().await?;
    let edited = megabytes(page).await?;
    page.figure("memory after 1,000 edits", "MB", vec![edited]);
    let address: String = page.evaluate("location.hash").await?;
    let mut first = None;
    for _ in 0..ROUNDS {
        page.evaluate::<Value>("(location.hash = '', null)").await?;
        page.wait_gone("[data-article]").await?;
        page.evaluate::<Value>(&format!("(location.hash = {}, null)", json!(address))).await?;
        page.wait_for("[data-article] [data-block]").await?;
        page.settle().await?;
        if first.is_none() {
            first = Some(megabytes(page).await?);
        }
    }
    let last = megabytes(page).await?;
    page.figure("memory after opening again", "MB", first.into_iter().collect());
    page.figure("memory after opening again 20 times", "MB", vec![last]);
    Ok(())
}

//! First visits and later ones, over a slow line with a slow processor.

use crate::page::Side;
use crate::report::Table;
use anyhow::{Result, ensure};
use journeys::{Browser, STORY, Site};
use serde_json::json;
use std::time::Duration;
use xtask::server::Link;

/// The name of its table.
pub(crate) const NAME: &str = "a visit, processor slowed 4 times";

/// A phone's line on the road and a good one: bytes a second, and until an answer begins.
const LINES: [(&str, Link); 2] = [
    ("1.6 Mbit/s", Link { bytes_per_second: 200_000, latency: Duration::from_millis(150) }),
    ("9 Mbit/s", Link { bytes_per_second: 1_125_000, latency: Duration::from_millis(60) }),
];

/// How often.
const TIMES: usize = 5;

/// A paste as soon as the field takes it, until it is painted as an article; then the article's address again, with the
/// service worker in between.
pub(crate) async fn run(table: &mut Table) -> Result<()> {
    for (name, line) in LINES {
        let [mut field, mut cold, mut warm] = [const { Vec::new() }; 3];
        for _ in 0..TIMES {
            let site = Site::start()?;
            let browser = Browser::open(&site).await?;
            browser.paste_at_once(STORY).await?;
            browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
            site.slow_down(line)?;
            browser.visit_shell("").await?;
            cold.push(browser.wait_for_mark("galley:article-painted").await?);
            let pasted = browser.pasted().await?;
            ensure!(pasted.is_taken, "nobody took the paste");
            field.push(pasted.at);
            browser.wait_saved().await?;
            browser.wait_ready_for_offline().await?;
            browser.reload().await?;
            warm.push(browser.wait_for_mark("galley:article-painted").await?);
            browser.close().await?;
        }
        for (what, times) in
            [("cold: paste taken", field), ("cold: paste painted", cold), ("warm: article painted", warm)]
        {
            table.note(Side::Galley, NAME, &format!("{what}, {name}"), "ms", times);
        }
    }
    Ok(())
}

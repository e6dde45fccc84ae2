//! The browser is killed while somebody works. What was called saved is there afterwards.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, STORY, journey};
use std::collections::BTreeSet;

/// Kills in one run.
const KILLS: usize = 20;

/// Numbers that are the same each time (Knuth's MMIX generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

#[tokio::test]
async fn nothing_that_was_called_saved_is_lost_when_the_browser_is_killed() -> Result<()> {
    journey(async |_, browser| {
        let mut chance = Chance(20_261_124);
        let article = browser.open_pasted(STORY).await?;
        browser.wait_saved().await?;
        let mut saved: BTreeSet<String> = BTreeSet::new();
        let (mut marks, mut lost) = (0, 0);
        for kill in 0..KILLS {
            // A few marks, each called saved, then one more moment of work that may be cut short.
            for _ in 0..=chance.below(2) {
                let block = format!("{}", chance.below(1000));
                let id = make_mark(browser, &block).await?;
                browser.wait_saved().await?;
                saved.insert(id);
                marks += 1;
            }
            if chance.below(2) == 0 {
                // Not waited for: the kill falls somewhere into its saving.
                make_mark(browser, &format!("{}", chance.below(1000))).await?;
                tokio::time::sleep(std::time::Duration::from_millis(chance.below(25))).await;
            }
            browser.kill().await?;
            browser.reopen().await?;
            browser.visit(&format!("#/article/{article}")).await?;
            browser.wait_for_article().await.with_context(|| format!("after kill {kill}"))?;
            browser.wait_saved().await?;
            let there = browser.mark_ids().await?;
            lost += saved.difference(&there).count();
            // What was there without having been called saved is a gift, and saved from now on.
            saved.extend(there);
        }
        println!("{KILLS} kills, {marks} marks called saved before them, {lost} lost");
        ensure!(lost == 0, "{lost} marks that were called saved are gone");
        ensure!(marks >= KILLS, "{marks}");
        Ok(())
    })
    .await
}

/// Marks some words that `seed` chooses, by the keyboard's road: select, press `C`.
async fn make_mark(browser: &Browser, seed: &str) -> Result<String> {
    let before = browser.mark_ids().await?;
    let select = "const blocks = [...document.querySelectorAll('[data-role=paragraph]')];
        const block = blocks[arguments[0] % blocks.length];
        block.scrollIntoView({ block: 'center' });
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const nodes = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.length > 6) nodes.push(node);
        const node = nodes[arguments[0] % nodes.length];
        const start = arguments[0] % (node.length - 5);
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, Math.min(node.length, start + 5 + arguments[0] % 9));
        document.querySelector('[data-article]').focus({ preventScroll: true });
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return true";
    let number: u64 = seed.parse()?;
    browser.ask::<bool>(select, vec![number.into()]).await?;
    browser.wait_for("[role=toolbar]").await?;
    browser.press("c").await?;
    browser.wait_for_new_mark(&before).await
}

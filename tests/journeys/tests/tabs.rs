//! Two tabs at one article: what one keeps the other shows, and nothing of either goes silently.

use anyhow::{Result, ensure};
use journeys::{Browser, PATIENCE, STORY, journey};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Instant;
use thirtyfour::WindowHandle;

/// Opens an article in two windows, both on the screen; the first is in front.
async fn two_windows(browser: &Browser, story: &str) -> Result<(String, WindowHandle, WindowHandle)> {
    let id = browser.open_pasted(story).await?;
    browser.wait_saved().await?;
    let first = browser.driver()?.window().await?;
    let second = browser.driver()?.new_window().await?;
    go_to(browser, &second).await?;
    browser.visit(&format!("#/article/{id}")).await?;
    browser.wait_for_article().await?;
    go_to(browser, &first).await?;
    Ok((id, first, second))
}

async fn go_to(browser: &Browser, window: &WindowHandle) -> Result<()> {
    Ok(browser.driver()?.switch_to_window(window.clone()).await?)
}

/// Waits until a mark is painted.
async fn wait_for_painted(browser: &Browser, id: &str) -> Result<()> {
    browser.wait_for(&format!("mark[data-ids~=\"{id}\"]")).await?;
    Ok(())
}

async fn focus(browser: &Browser, words: &str, id: &str) -> Result<()> {
    browser.click_words(words).await?;
    browser.wait_for_card(id).await
}

/// A page whose timers together may last as long as `galleyJourneyLeft` says, in milliseconds; the one that would be later
/// never comes.
const TIMERS: &str = "window.galleyJourneyLeft = Infinity;
    const real = setTimeout;
    window.setTimeout = (call, delay = 0, ...words) => real((...words) => {
      if (delay > galleyJourneyLeft) return;
      galleyJourneyLeft -= delay;
      call(...words);
    }, delay, ...words);";

/// Milliseconds of timers, and of work, that an edit may cost in each tab until it stands in the other.
const SECOND: f64 = 1000.0;

#[tokio::test]
async fn an_edit_in_one_tab_stands_in_the_other_within_a_second() -> Result<()> {
    journey(async |_, browser| {
        browser.before_each_page(TIMERS).await?;
        let (id, first, second) = two_windows(browser, STORY).await?;
        go_to(browser, &second).await?;
        browser.before_each_page(TIMERS).await?;
        browser.reload().await?;
        ensure!(browser.wait_for_article().await? == id);
        let mut marks = Vec::new();
        for (words, key) in [("doubt the sum", "c"), ("7 p.m.", "q"), ("the clerk’s office", "s")] {
            go_to(browser, &first).await?;
            browser.select_to_mark(words).await?;
            // What is waited for counts, and not how busy the machine is.
            let mut before = Vec::new();
            for window in [&second, &first] {
                go_to(browser, window).await?;
                browser.ask::<()>("galleyJourneyLeft = arguments[0]", vec![json!(SECOND)]).await?;
                before.push(browser.work().await?);
            }
            let known = browser.mark_ids().await?;
            browser.press(key).await?;
            let mark = browser.wait_for_new_mark(&known).await?;
            go_to(browser, &second).await?;
            wait_for_painted(browser, &mark).await?;
            let mut left = Vec::new();
            for (window, before) in [&second, &first].into_iter().zip(before) {
                go_to(browser, window).await?;
                let timers: f64 = browser.ask("return arguments[0] - galleyJourneyLeft", vec![json!(SECOND)]).await?;
                let work = browser.work().await? - before;
                left.push(format!("{work:.0} ms of work, {timers:.0} ms of timers"));
                ensure!(work < SECOND, "{left:?}");
                browser.ask::<()>("galleyJourneyLeft = Infinity", vec![]).await?;
            }
            println!("from the key in one tab to the paint in the other: {left:?}");
            marks.push(mark);
        }
        // Note, kind and deletion come over too, and the tab's own undo takes none of it back.
        go_to(browser, &first).await?;
        focus(browser, "doubt the sum", &marks[0]).await?;
        browser.fill("Note", "Which sum?").await?;
        browser.wait_saved().await?;
        go_to(browser, &second).await?;
        focus(browser, "doubt the sum", &marks[0]).await?;
        browser
            .wait_until(
                "the other tab’s note",
                "return document.querySelector('textarea')?.value === 'Which sum?'",
                vec![],
            )
            .await?;
        ensure!(browser.kept_annotation(&marks[0]).await?["note"] == "Which sum?");
        ensure!(browser.count("[aria-label^='Undo']:not([disabled]):not([aria-disabled=true])").await? == 0);
        Ok(())
    })
    .await
}

/// Works as fast as a page can: marks, steps to marks and writes notes, deletes. Each window has its own
/// numbers and paragraphs; the marks that both step to are the same. No sources: with them people and relations
/// would come and go, too.
const WORK: &str = "const [seed, own] = args;
    let state = seed;
    const roll = (limit) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor(state / 65536) % limit; };
    const rest = (ms) => new Promise((done) => setTimeout(done, ms));
    // What the page makes of it is waited for, not a time.
    const until = async (what) => { while (!what()) await rest(5); };
    const adder = () => document.querySelector('[role=toolbar]');
    // What the other tab may have taken away need not come.
    const perhaps = async (what) => { for (let at = 0; at < 40 && !what(); at++) await rest(5); };
    const strike = (key, target = document.querySelector('[data-article]')) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const left = { add: 50, edit: 10, cut: 10 };
    let block = own, noted = 0;
    while (left.add + left.edit + left.cut > 0) {
      const what = ['add', 'edit', 'cut'].filter((what) => left[what] > 0)[roll(3)] ?? 'add';
      if (left[what] === 0) continue;
      left[what]--;
      if (what === 'add') {
        const node = document.createTreeWalker(document.querySelector(`[data-block='${block}']`), NodeFilter.SHOW_TEXT).nextNode();
        block += 2;
        document.querySelector('[data-article]').focus({ preventScroll: true });
        // A step that is carried out only now lets go of what is selected: then it is selected again.
        await until(() => {
          if (getSelection().isCollapsed) getSelection().setBaseAndExtent(node, 0, node, Math.min(node.length, 14));
          return adder();
        });
        strike('qcq'[roll(3)]);
        getSelection().removeAllRanges();
        await until(() => !adder());
      } else {
        document.querySelector('[data-article]').focus({ preventScroll: true });
        for (let steps = 1 + roll(4); steps > 0; steps--) strike(roll(2) ? 'j' : 'k');
        await rest(20);
        if (what === 'edit') {
          strike('n');
          await perhaps(() => document.querySelector('.card.focused textarea'));
          const field = document.querySelector('.card.focused textarea');
          if (field) {
            field.focus();
            field.value = `note ${own}.${++noted}`;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await rest(20);
            field.blur();
            window.noted = noted;
          }
        } else {
          strike('Delete');
        }
      }
      await rest(roll(30));
      window.steps = left.add + left.edit + left.cut;
    }
    window.worked = true;";

fn long_story(paragraphs: usize) -> String {
    let mut story = "Harbor counts its berths, one by one\nBy Nadia Ferro\n".to_owned();
    for number in 1..=paragraphs {
        story += &format!(
            "Number {number} of the harbor hands said berth {number} was empty at noon, as it was every day.\n"
        );
    }
    story
}

/// The marks as they are kept, by id.
async fn kept_marks(browser: &Browser) -> Result<Vec<Value>> {
    let kept = browser.kept().await?;
    let mut marks = kept["annotations"].as_array().cloned().unwrap_or_default();
    marks.sort_by_key(|mark| mark["id"].to_string());
    Ok(marks)
}

/// Waits until the page has done its work, as long as it goes on.
async fn wait_worked(browser: &Browser) -> Result<()> {
    let mut left = usize::MAX;
    loop {
        let script = "return window.worked || window.steps < arguments[0]";
        browser.wait_until("the work to go on", script, vec![json!(left)]).await?;
        if browser.ask("return window.worked", vec![]).await? {
            return Ok(());
        }
        left = browser.ask("return window.steps", vec![]).await?;
    }
}

/// Waits until both windows show the same marks, and those that are kept, and returns these.
async fn wait_for_the_same(browser: &Browser, windows: [&WindowHandle; 2]) -> Result<Vec<Value>> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let mut seen = Vec::new();
        for window in windows {
            go_to(browser, window).await?;
            browser.wait_saved().await?;
            seen.push((kept_marks(browser).await?, browser.painted().await?));
        }
        let kept: BTreeSet<&str> = seen[0].0.iter().filter_map(|mark| mark["id"].as_str()).collect();
        if seen[0] == seen[1] && seen[0].1.iter().map(|(id, _)| id.as_str()).eq(kept.iter().copied()) {
            return Ok(seen.swap_remove(0).0);
        }
        ensure!(
            Instant::now() < deadline,
            "kept {} and {}, painted {} and {}",
            seen[0].0.len(),
            seen[1].0.len(),
            seen[0].1.len(),
            seen[1].1.len()
        );
    }
}

#[tokio::test]
async fn fifty_adds_ten_edits_ten_deletes_in_each_of_two_tabs_at_once() -> Result<()> {
    journey(async |_, browser| {
        let (id, first, second) = two_windows(browser, &long_story(110)).await?;
        // Marks that both will change.
        for number in 104..=108 {
            browser.mark(format!("berth {number} was").as_str(), "c").await?;
        }
        browser.wait_saved().await?;
        let script =
            |seed: u64, own: u64| format!("window.worked = false; (async (args) => {{ {WORK} }})([{seed}, {own}])");
        browser.ask::<()>(&script(11, 2), vec![]).await?;
        go_to(browser, &second).await?;
        browser.ask::<()>(&script(23, 3), vec![]).await?;
        for window in [&second, &first] {
            go_to(browser, window).await?;
            wait_worked(browser).await?;
            browser.wait_saved().await?;
        }
        // Both show the same, and the store has it.
        let here = wait_for_the_same(browser, [&first, &second]).await?;
        ensure!(browser.count(".notice.bad").await? == 0, "{}", browser.text().await?);
        // Nothing but what was deleted is gone.
        let gone = browser.kept().await?["deleted"].as_array().map_or(0, Vec::len);
        ensure!(here.len() + gone == 105, "{} marks and {gone} deleted of 105", here.len());
        ensure!(gone <= 20 && gone > 0, "{gone} deleted");
        browser.reload().await?;
        browser.wait_for_article().await?;
        ensure!(kept_marks(browser).await? == here, "after a reload");
        println!("two tabs: 105 marks made, {gone} deleted, {} shown in both", here.len());
        ensure!(!browser.records(&format!("head/{id}")).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_being_typed_and_what_another_tab_writes_are_both_kept() -> Result<()> {
    journey(async |_, browser| {
        let (_, first, second) = two_windows(browser, STORY).await?;
        let id = browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        go_to(browser, &second).await?;
        wait_for_painted(browser, &id).await?;
        focus(browser, "doubt the sum", &id).await?;
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("Ask the depot").await?;
        go_to(browser, &first).await?;
        focus(browser, "doubt the sum", &id).await?;
        browser.fill("Note", "Two buses?").await?;
        browser.wait_saved().await?;
        go_to(browser, &second).await?;
        browser.wait_for_text("Another tab wrote here meanwhile: Two buses?").await?;
        ensure!(
            browser.ask::<String>("return document.querySelector('textarea').value", vec![]).await? == "Ask the depot",
            "what is being typed stays"
        );
        browser.check_accessible("a note that another tab has changed").await?;
        browser.press("Escape").await?;
        browser.wait_saved().await?;
        ensure!(browser.kept_annotation(&id).await?["note"] == "Ask the depot\n\nTwo buses?");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mark_that_another_tab_removes_under_the_hand_can_be_put_back() -> Result<()> {
    journey(async |_, browser| {
        let (_, first, second) = two_windows(browser, STORY).await?;
        let id = browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        go_to(browser, &second).await?;
        wait_for_painted(browser, &id).await?;
        focus(browser, "doubt the sum", &id).await?;
        go_to(browser, &first).await?;
        focus(browser, "doubt the sum", &id).await?;
        browser.press("Delete").await?;
        browser.wait_saved().await?;
        go_to(browser, &second).await?;
        browser.wait_for_text("The mark that you were at was removed in another tab").await?;
        browser.wait_gone("mark[data-ids]").await?;
        browser.click("button", "Put it back").await?;
        wait_for_painted(browser, &id).await?;
        browser.wait_saved().await?;
        go_to(browser, &first).await?;
        wait_for_painted(browser, &id).await?;
        // What it had undone there is not as it was: the step is refused, and said so.
        go_to(browser, &second).await?;
        focus(browser, "doubt the sum", &id).await?;
        browser.fill("Note", "From the second tab").await?;
        browser.wait_saved().await?;
        go_to(browser, &first).await?;
        focus(browser, "doubt the sum", &id).await?;
        browser
            .wait_until("the note", "return document.querySelector('textarea')?.value.includes('second tab')", vec![])
            .await?;
        browser.press("Ctrl+z").await?;
        browser.wait_for_text("This cannot be undone").await?;
        ensure!(browser.kept_annotation(&id).await?["note"] == "From the second tab");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tab_that_heard_nothing_reads_what_it_missed() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(&long_story(130)).await?;
        browser.wait_saved().await?;
        let first = browser.driver()?.window().await?;
        let second = browser.driver()?.new_window().await?;
        go_to(browser, &second).await?;
        // A page that the browser has put away hears no messages.
        browser.before_each_page("BroadcastChannel.prototype.postMessage = () => {}; Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set() {} }); const add = BroadcastChannel.prototype.addEventListener; BroadcastChannel.prototype.addEventListener = () => {};").await?;
        browser.visit(&format!("#/article/{id}")).await?;
        browser.wait_for_article().await?;
        let own = browser.mark("berth 1 was", "q").await?;
        browser.wait_saved().await?;
        // So many edits that the first tab writes snapshots, which the second knows nothing of.
        go_to(browser, &first).await?;
        let script = "const until = async (what) => { while (!what()) await new Promise((done) => setTimeout(done, 8)); };
            const block = document.querySelector(`[data-block='${args[0]}']`);
            const adder = () => document.querySelector('[role=toolbar]');
            for (const [from, key] of [[0, 'q'], [10, 'c']]) {
              // The first mark has cut the text in pieces.
              const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
              let node = walker.nextNode(), at = 0;
              while (at + node.length <= from) { at += node.length; node = walker.nextNode(); }
              getSelection().setBaseAndExtent(node, from - at, node, from - at + 8);
              await until(adder);
              document.querySelector('[data-article]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
              await until(() => block.querySelectorAll('mark').length === (key === 'q' ? 1 : 2));
              getSelection().removeAllRanges();
              await until(() => !adder());
            }";
        for block in 3..123 {
            browser.ask_async::<()>(script, vec![json!(block)]).await?;
        }
        browser.wait_saved().await?;
        let mine = kept_marks(browser).await?.len();
        ensure!(mine >= 240, "{mine} marks by script");
        ensure!(browser.records(&format!("entry/{id}/")).await?.len() < 200, "a snapshot was written");
        // The second is seen again, and shows everything; the first sees the second's when it looks.
        go_to(browser, &second).await?;
        browser.ask::<()>("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await?;
        browser.wait_until("all marks", "return document.querySelectorAll('mark[data-ids]').length > arguments[0]", vec![json!(mine - 1)]).await?;
        go_to(browser, &first).await?;
        browser.ask::<()>("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await?;
        wait_for_painted(browser, &own).await?;
        let all = kept_marks(browser).await?;
        go_to(browser, &second).await?;
        browser.wait_saved().await?;
        ensure!(kept_marks(browser).await? == all, "both have the same");
        browser.reload().await?;
        browser.wait_for_article().await?;
        ensure!(kept_marks(browser).await? == all, "and so has the store");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_list_of_another_tab_follows_and_what_is_open_is_not_deleted_under_the_hand() -> Result<()> {
    journey(async |_, browser| {
        let (id, first, second) = two_windows(browser, STORY).await?;
        go_to(browser, &second).await?;
        browser.visit("#/").await?;
        browser.wait_for_text("Port Selby weighs closing").await?;
        go_to(browser, &first).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        go_to(browser, &second).await?;
        browser
            .wait_until("the mark in the list", "return /\\b1\\s*claim/.test(document.body.innerText)", vec![])
            .await?;
        // Thrown away for good there, while it is open here.
        browser.pick("More: Port Selby weighs closing two of its five libraries", "Move to trash").await?;
        browser.pick("More", "Trash…").await?;
        browser.click_css(".form .actions .button").await?;
        browser.click("button", "Delete 1 article for good").await?;
        go_to(browser, &first).await?;
        browser.wait_for_text("Another tab deleted this article for good").await?;
        browser.wait_saved().await?;
        browser.mark("7 p.m.", "q").await?;
        browser.wait_saved().await?;
        browser.reload().await?;
        ensure!(browser.wait_for_article().await? == id);
        ensure!(browser.mark_ids().await?.len() == 2, "kept after all");
        Ok(())
    })
    .await
}

//! Keeping: what was called saved is there again, whatever happens to tab, browser and records.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, PATIENCE, Pointer, STORY, journey};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Another story, so that there are two.
const OTHER: &str = "\
Bakery on Mill Lane reopens after the flood
By Ada Lind
The ovens were lit at 3 a.m. on Saturday, said the baker, Jon Aske. “Bread first, paint later,” he said.
Insurance paid for half of the repairs, according to Aske.
";

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    /// A number below `limit`.
    fn roll(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// How often the browser is killed, and the numbers by which: `cargo xtask faults` asks for others.
fn kills(usual: usize, seed: u64) -> Result<(usize, Dice)> {
    let number = |name| std::env::var(name).ok().map(|text| text.parse::<u64>()).transpose();
    let kills = number("GALLEY_KILLS")?.map_or(usual, |kills| kills as usize);
    // A generator that began at zero would stay there.
    Ok((kills, Dice(seed ^ (number("GALLEY_SEED")?.unwrap_or(0).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 1))))
}

/// A long story in which every paragraph has words of its own.
fn long_story(paragraphs: usize) -> String {
    let mut story = "Harbor counts its berths, one by one\nBy Nadia Ferro\n".to_owned();
    for number in 1..=paragraphs {
        story += &format!(
            "Harbor hand number {number} said berth {number} was empty at noon and that nobody had asked him before. \
             The list, he said, is older than the quay.\n"
        );
    }
    story
}

// "Saved".

#[tokio::test]
async fn saved_is_said_only_when_the_entry_is_on_disk() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        browser.wait_saved().await?;
        // Somebody else holds the store: nothing can be committed until they let go.
        let hold = "const database = await new Promise((done) => {
              const request = indexedDB.open('galley');
              request.onsuccess = () => done(request.result);
            });
            window.held = true;
            const store = database.transaction('records', 'readwrite').objectStore('records');
            const spin = () => { if (window.held) store.get('nothing').onsuccess = spin; else database.close(); };
            await new Promise((done) => { store.get('nothing').onsuccess = () => { spin(); done(); }; });";
        browser.ask_async::<()>(hold, vec![]).await?;
        let quote = browser.mark("“We are not closing books,”", "q").await?;
        browser.mark("the clerk’s office", "s").await?;
        for _ in 0..20 {
            let status = browser.texts("[role=status]").await?;
            ensure!(status.len() == 1 && status[0].trim().starts_with("Saving"), "with nothing on disk: {status:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        // Until then the edits lie in local storage, which outlives the tab.
        let waiting = "return Object.keys(localStorage).filter((key) => key.startsWith('galley:pending:')).length";
        ensure!(browser.ask::<usize>(waiting, vec![]).await? == 2);
        browser.ask::<()>("window.held = false", vec![]).await?;
        browser.wait_saved().await?;
        let entries = browser.records(&format!("entry/{id}/")).await?;
        ensure!(entries.len() == 2 && entries[0].1.contains(&quote), "{entries:?}");
        browser.wait_until("nothing left in local storage", &format!("{waiting} === 0"), vec![]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_cannot_be_saved_is_said_and_tried_again() -> Result<()> {
    journey(async |_, browser| {
        let full = "window.full = false; const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...args) {
              if (window.full) throw new DOMException('no room', 'QuotaExceededError');
              return put.apply(this, args);
            };";
        browser.before_each_page(full).await?;
        browser.open_pasted(STORY).await?;
        browser.wait_saved().await?;
        browser.ask::<()>("window.full = true", vec![]).await?;
        let first = browser.mark("doubt the sum", "c").await?;
        browser.wait_for_text("Galley could not save the last change").await?;
        let second = browser.mark("7 p.m.", "q").await?;
        browser
            .wait_until(
                "the status “Not saved”",
                "return document.querySelector('[role=status]').textContent.trim().startsWith('Not saved')",
                vec![],
            )
            .await?;
        browser.wait_for_text("The last 2 changes").await?;
        // The work can be taken away all the same.
        browser.click("button", "Download Galley JSON").await?;
        let (_, bytes) = browser.take_download(".json").await?;
        let file: Value = serde_json::from_slice(&bytes)?;
        ensure!(file["annotations"].as_array().is_some_and(|all| all.len() == 2), "{file}");
        browser.ask::<()>("window.full = false", vec![]).await?;
        // By itself after a while, or at the next edit.
        let third = browser.mark("due in April", "c").await?;
        browser.wait_saved().await?;
        browser
            .wait_until("the notice to go", "return !document.body.innerText.includes('could not save')", vec![])
            .await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        let ids = browser.mark_ids().await?;
        ensure!(ids == [first, second, third].into_iter().collect(), "{ids:?}");
        // The notice speaks the language that the reader speaks by now, and goes when there is room again.
        browser.ask::<()>("window.full = true", vec![]).await?;
        browser.mark("Mayor Ines Calder", "s").await?;
        browser.wait_for_text("Galley could not save the last change").await?;
        speak(browser, "Deutsch").await?;
        browser.wait_for_text("Galley konnte die letzte Änderung nicht speichern").await?;
        let told = browser.texts(".notice.bad").await?.join(" ").replace(['\u{2068}', '\u{2069}'], "");
        ensure!(told.contains("Der Grund: Der Speicher dieses Browsers ist voll"), "{told}");
        ensure!(told.contains("Erneut versuchen") && !told.contains("Try again"), "{told}");
        browser.ask::<()>("window.full = false", vec![]).await?;
        browser.mark("It would save $310,000 a year", "c").await?;
        browser.wait_gone(".notice.bad").await
    })
    .await
}

/// Changes the language of the interface, whichever it is now.
async fn speak(browser: &Browser, language: &str) -> Result<()> {
    browser.click_css(".bar [aria-haspopup=menu]").await?;
    browser.click_css(".menu-list [data-choice]:has(+ [role=menuitemradio])").await?;
    browser.tick(language).await?;
    browser.press("Escape").await?;
    browser.wait_gone("dialog").await
}

// The browser is killed.

/// What is known of a mark: kind, words, note.
type Known = (String, String, String);

/// All marks of the open article, as they are kept.
async fn kept_marks(browser: &Browser) -> Result<BTreeMap<String, Known>> {
    let kept = browser.kept().await?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let marks = kept["annotations"].as_array().into_iter().flatten();
    Ok(marks
        .map(|one| (text(&one["id"]), (text(&one["kind"]), text(&one["parts"][0]["exact"]), text(&one["note"]))))
        .collect())
}

/// Returns in the moment in which the status says "Saved".
const WHEN_SAVED: &str = "const status = document.querySelector('[role=status]');
    const saved = () => status.textContent.trim().startsWith('Saved');
    if (!saved()) await new Promise((done) => {
      new MutationObserver((_, observer) => { if (saved()) { observer.disconnect(); done(); } })
        .observe(status, { childList: true, characterData: true, subtree: true });
    });
    return status.textContent";

#[tokio::test]
async fn nothing_that_was_called_saved_is_lost_when_the_browser_is_killed_at_twenty_moments() -> Result<()> {
    let (kills, mut dice) = kills(20, 0x6761_6c6c_6579_2e31)?;
    journey(async |_, browser| {
        let id = browser.open_pasted(&long_story(60)).await?;
        let mut known: BTreeMap<String, Known> = BTreeMap::new();
        let (mut next, mut edits, mut lost) = (1, 0, Vec::new());
        for kill in 1..=kills {
            // One to three edits by hand, of any sort.
            for _ in 0..=dice.roll(3) {
                edits += 1;
                let ids: Vec<String> = known.keys().cloned().collect();
                let old = usize::try_from(dice.roll(ids.len().max(1) as u64))?;
                match (dice.roll(6), ids.get(old)) {
                    (0, Some(id)) => {
                        go_to(browser, id).await?;
                        let note = format!("Note before kill {kill}.");
                        browser.fill("Note", &note).await?;
                        if let Some(mark) = known.get_mut(id) {
                            mark.2 = note;
                        }
                    }
                    (1, Some(id)) => {
                        go_to(browser, id).await?;
                        browser.choose("Kind", "Source").await?;
                        browser.wait_for(&format!("mark[data-kind=source][data-ids=\"{id}\"]")).await?;
                        if let Some(mark) = known.get_mut(id) {
                            mark.0 = "source".to_owned();
                        }
                    }
                    (2, Some(id)) => {
                        go_to(browser, id).await?;
                        browser.press("Delete").await?;
                        browser.wait_gone(&format!("mark[data-ids=\"{id}\"]")).await?;
                        known.remove(id);
                    }
                    _ => {
                        let (key, kind) =
                            [("q", "quote"), ("c", "claim"), ("s", "source")][usize::try_from(dice.roll(3))?];
                        let words = format!("hand number {next} said");
                        next += 1;
                        let id = browser.mark(words.as_str(), key).await?;
                        known.insert(id, (kind.to_owned(), words, String::new()));
                    }
                }
            }
            let status: String = browser.ask_async(WHEN_SAVED, vec![]).await?;
            ensure!(status.trim().starts_with("Saved"));
            // Now and then something more is on its way at that moment.
            let more = dice.roll(2) == 0;
            if more {
                browser.select_to_mark(format!("berth {next} was").as_str()).await?;
                browser.press("c").await?;
                tokio::time::sleep(Duration::from_millis(dice.roll(30))).await;
            }
            browser.kill().await?;

            browser.reopen().await?;
            browser.visit(&format!("#/article/{id}")).await?;
            browser.wait_for_article().await?;
            let mut found = kept_marks(browser).await?;
            if more {
                // It was not called saved; whole or not there are both right.
                let words = format!("berth {next} was");
                next += 1;
                found.retain(|id, mark| {
                    known.contains_key(id) || *mark != ("claim".into(), words.clone(), String::new())
                });
            }
            if found != known {
                lost.push(format!("after kill {kill}: {found:?} instead of {known:?}"));
            }
            let painted: BTreeMap<String, String> = browser.painted().await?.into_iter().collect();
            for (id, (_, words, _)) in &known {
                if painted.get(id) != Some(words) {
                    lost.push(format!("after kill {kill}: “{words}” is not painted"));
                }
            }
            // What was on its way and came through counts from now on.
            known = kept_marks(browser).await?;
        }
        println!(
            "{kills} kills right after “Saved”, {edits} edits, {} marks at the end: {} lost",
            known.len(),
            lost.len()
        );
        ensure!(lost.is_empty(), "{}", lost.join("\n"));
        Ok(())
    })
    .await
}

/// Brings a mark's card up by the list, wherever the mark is.
async fn go_to(browser: &Browser, id: &str) -> Result<()> {
    let script = "document.querySelector(`mark[data-ids~='${arguments[0]}']`).scrollIntoView({ block: 'center' })";
    browser.ask::<()>(script, vec![json!(id)]).await?;
    browser.click_css(&format!("mark[data-ids~=\"{id}\"]")).await?;
    browser.wait_for_card(id).await
}

/// Marks words of one paragraph after another, faster than any hand: selection, key, next. Notes in
/// `window.moment` what was on the screen whenever the status said "Saved".
const MARK_FAST: &str = "const frame = () => new Promise(requestAnimationFrame);
    (async () => {
      for (let at = arguments[0]; ; at++) {
        const block = document.querySelector(`[data-block='${at % 120 + 2}']`);
        const node = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
        const offset = 4 * Math.floor(at / 120);
        getSelection().setBaseAndExtent(node, offset % node.length, node, Math.min(offset % node.length + 9, node.length));
        await frame(); await frame();
        document.querySelector('[data-article]').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'qcs'[at % 3], bubbles: true, cancelable: true }));
        await frame();
      }
    })();";

#[tokio::test]
async fn nothing_that_was_called_saved_is_lost_when_the_browser_is_killed_amid_fast_marking() -> Result<()> {
    let (kills, mut dice) = kills(10, 0x6d61_726b_2066_6173)?;
    journey(async |_, browser| {
        let id = browser.open_pasted(&long_story(130)).await?;
        browser.wait_saved().await?;
        let (mut lost, mut promised, mut there) = (0, 0, 0);
        for kill in 1..=kills {
            browser.ask::<()>(MARK_FAST, vec![json!(there)]).await?;
            // Look again and again what is on the screen while the status says "Saved"; then, at any moment, kill.
            let script = "if (!document.querySelector('[role=status]').textContent.trim().startsWith('Saved')) return null;
                return [...new Set([...document.querySelectorAll('mark[data-ids]')].flatMap((mark) => mark.dataset.ids.split(' ')))]";
            let end = Instant::now() + Duration::from_millis(700 + dice.roll(1500));
            let mut saved: Vec<String> = Vec::new();
            // A slow disk may call nothing saved in so short a time: a round that tries nothing goes on.
            let most = end + PATIENCE;
            while Instant::now() < end || saved.len() <= promised && Instant::now() < most {
                if let Some(ids) = browser.ask::<Option<Vec<String>>>(script, vec![]).await? {
                    saved = ids;
                }
            }
            browser.kill().await?;
            browser.reopen().await?;
            browser.visit(&format!("#/article/{id}")).await?;
            browser.wait_for_article().await?;
            let found = browser.mark_ids().await?;
            let missing = saved.iter().filter(|id| !found.contains(*id)).count();
            println!("kill {kill}: {} were called saved, {} are there, {missing} lost", saved.len(), found.len());
            ensure!(saved.len() > promised || kill == 1, "nothing was called saved in this round");
            (lost, promised, there) = (lost + missing, saved.len(), found.len());
            ensure!(browser.count(".notice.bad").await? == 0, "{}", browser.text().await?);
        }
        println!("{kills} kills amid fast marking, {there} marks at the end: {lost} lost");
        ensure!(lost == 0, "{lost} marks were lost");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_note_being_typed_comes_back_in_its_field_when_the_browser_is_killed() -> Result<()> {
    journey(async |_, browser| {
        let article = browser.open_pasted(STORY).await?;
        let id = browser.mark("doubt the sum", "c").await?;
        browser.mark("7 p.m.", "q").await?;
        browser.click_words("doubt the sum").await?;
        browser.wait_for_card(&id).await?;
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("Two buses? Ask the depot").await?;
        browser.wait_for_record("draft/", "Two buses? Ask the depot").await?;
        browser.kill().await?;
        browser.reopen().await?;
        browser.visit(&format!("#/article/{article}")).await?;
        check_draft(browser, &id, "Two buses? Ask the depot").await?;
        // Left now, it is a note like any other, and the draft is gone.
        browser.click_css(".card.focused .note textarea").await?;
        browser.press("End").await?;
        browser.type_text(" tomorrow").await?;
        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        browser.wait_saved().await?;
        ensure!(browser.kept_annotation(&id).await?["note"] == "Two buses? Ask the depot tomorrow");
        browser.reload().await?;
        browser.wait_for_article().await?;
        ensure!(browser.focused_card().await?.is_none(), "the draft came back although it was left");
        ensure!(browser.records("draft/").await?.is_empty());
        ensure!(browser.kept_annotation(&id).await?["note"] == "Two buses? Ask the depot tomorrow");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_note_being_typed_comes_back_in_its_field_when_the_tab_crashes() -> Result<()> {
    journey(async |_, browser| {
        let other = browser.driver()?.new_tab().await?;
        let article = browser.open_pasted(STORY).await?;
        let id = browser.mark("doubt the sum", "c").await?;
        browser.press("n").await?;
        browser.wait_for_focus("textarea").await?;
        browser.type_text("Half a thou").await?;
        // The tab's process ends at once: no goodbye, no last write.
        browser.crash_tab(&other).await?;
        browser.visit(&format!("#/article/{article}")).await?;
        check_draft(browser, &id, "Half a thou").await
    })
    .await
}

/// The draft stands in its field, the card that it belongs to is emphasized, and nothing is said to be kept
/// that is not.
async fn check_draft(browser: &Browser, id: &str, words: &str) -> Result<()> {
    browser.wait_for_article().await?;
    browser.wait_for_card(id).await?;
    let script = "return document.querySelector('.card.focused .note textarea').value === arguments[0]";
    browser.wait_until("the draft in its field", script, vec![json!(words)]).await?;
    browser.wait_for_text("A note that you were typing was kept").await?;
    ensure!(browser.kept_annotation(id).await?["note"] == "", "the draft counts as left");
    Ok(())
}

// Damage.

/// Two articles with two marks each; the first one's page and entry both hold one. Returns their ids.
async fn two_articles(browser: &Browser) -> Result<(String, String)> {
    browser.open_pasted(STORY).await?;
    browser.mark("doubt the sum", "c").await?;
    browser.wait_saved().await?;
    let file = browser.kept_json().await?;
    // Opened as a file, it is kept whole in pages. Away from the desk first: an article that is open is
    // kept anew.
    browser.visit("").await?;
    browser.wait_for_mark("galley:ready").await?;
    browser.wipe_storage().await?;
    browser.visit("").await?;
    browser.open_file("story.json", file.as_bytes()).await?;
    let first = browser.wait_for_article().await?;
    browser.wait_for("mark").await?;
    browser.mark("7 p.m.", "q").await?;
    browser.wait_saved().await?;
    let second = browser.open_pasted(OTHER).await?;
    browser.mark("Bread first, paint later", "q").await?;
    browser.mark("the baker, Jon Aske", "s").await?;
    browser.wait_saved().await?;
    Ok((first, second))
}

const GARBAGE: &str = "{\"torn\": [1, 2, \u{1F4A5}";

/// Damages one record of the first of two articles. It is set aside with a notice that offers it, whole, as
/// a download; the marks that are left are there, and so is the other article.
async fn damaged(sort: &str, left: &[&str], said: Option<&str>) -> Result<()> {
    let said = said.map(str::to_owned);
    let (sort, left) = (sort.to_owned(), left.iter().map(|words| (*words).to_owned()).collect::<Vec<_>>());
    journey(async |_, browser| {
        let (first, second) = two_articles(browser).await?;
        let (key, _) = browser.records(&format!("{sort}/{first}")).await?.pop().context("no such record")?;
        browser.overwrite_record(&key, GARBAGE).await?;
        // As after a start of the browser: nothing is in memory any more.
        browser.driver()?.goto("about:blank").await?;
        browser.visit(&format!("#/article/{first}")).await?;
        browser.wait_for_article().await?;
        browser.wait_for_text("could not be read").await?;
        if let Some(said) = &said {
            browser.wait_for_text(said).await?;
        }
        ensure!(browser.count(".notice.bad").await? == 1, "one notice an article: {}", browser.text().await?);
        let words: Vec<String> = browser.painted().await?.into_iter().map(|(_, words)| words).collect();
        for wanted in &left {
            ensure!(words.contains(wanted), "{words:?} without “{wanted}”");
        }
        take_record(browser).await?;
        // It lies under a key of its own, and is not written over.
        browser.wait_saved().await?;
        let aside = browser.records("aside/").await?;
        ensure!(aside.iter().any(|(at, value)| *at == format!("aside/{key}") && value == GARBAGE), "{aside:?}");
        // Work goes on; the next start has nothing more to say.
        let new = browser.mark("Mayor Ines Calder", "s").await?;
        browser.wait_saved().await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        ensure!(browser.mark_ids().await?.contains(&new), "the mark made after the damage is lost");
        ensure!(browser.count(".notice.bad").await? == 0, "{}", browser.text().await?);
        // The other article never noticed.
        browser.visit(&format!("#/article/{second}")).await?;
        browser
            .wait_until(
                "the other article",
                "return document.querySelector('[data-article]')?.dataset.article === arguments[0]",
                vec![json!(second)],
            )
            .await?;
        let words: Vec<String> = browser.painted().await?.into_iter().map(|(_, words)| words).collect();
        ensure!(words.len() == 2, "{words:?}");
        Ok(())
    })
    .await
}

/// Downloads what the notice offers: the garbage, as it stands, or a list of records with it.
async fn take_record(browser: &Browser) -> Result<()> {
    let title = browser.texts(".notice.bad .notice-title").await?.pop().unwrap_or_default();
    browser.click("button", "Download the record").await?;
    if title.starts_with("A saved record") {
        let (_, bytes) = browser.take_download(".txt").await?;
        ensure!(bytes == GARBAGE.as_bytes(), "{}", String::from_utf8_lossy(&bytes));
        return Ok(());
    }
    let (_, bytes) = browser.take_download(".json").await?;
    let records: Value = serde_json::from_slice(&bytes)?;
    let records = records.as_array().context("no list of records")?;
    ensure!(title.starts_with(&format!("{} saved records", records.len())), "{title}");
    ensure!(records.iter().any(|record| record["record"] == GARBAGE), "{records:?}");
    Ok(())
}

#[tokio::test]
async fn a_damaged_head_is_set_aside_and_the_plain_copy_opens() -> Result<()> {
    damaged("head", &["doubt the sum", "7 p.m."], Some("was opened from the copy in this browser")).await
}

#[tokio::test]
async fn a_damaged_text_is_set_aside_and_the_plain_copy_opens() -> Result<()> {
    damaged("text", &["doubt the sum", "7 p.m."], Some("was opened from the copy in this browser")).await
}

#[tokio::test]
async fn a_damaged_page_is_set_aside_and_its_marks_come_from_the_plain_copy() -> Result<()> {
    damaged("page", &["doubt the sum", "7 p.m."], Some("2 marks were taken from the copy in this browser")).await
}

#[tokio::test]
async fn a_damaged_entry_is_set_aside_and_the_rest_opens() -> Result<()> {
    damaged("entry", &["doubt the sum"], None).await
}

#[tokio::test]
async fn a_damaged_line_of_the_list_is_set_aside_and_the_article_stays_listed() -> Result<()> {
    journey(async |_, browser| {
        let (first, _) = two_articles(browser).await?;
        browser.overwrite_record(&format!("list/{first}"), GARBAGE).await?;
        browser.visit("#/").await?;
        browser.reload().await?;
        browser.wait_for_text("A saved record could not be read").await?;
        take_record(browser).await?;
        browser.wait_for_named("link", "Port Selby weighs closing two of its five libraries").await?;
        browser.wait_for_named("link", "Bakery on Mill Lane reopens after the flood").await?;
        browser.click("link", "Port Selby weighs closing two of its five libraries").await?;
        ensure!(browser.wait_for_article().await? == first);
        ensure!(browser.mark_ids().await?.len() == 2);
        browser.visit("#/").await?;
        browser.reload().await?;
        browser.wait_for_named("link", "Port Selby weighs closing two of its five libraries").await?;
        ensure!(browser.count(".notice.bad").await? == 0, "{}", browser.text().await?);
        Ok(())
    })
    .await
}

// The list.

/// The titles in the list, in order.
async fn titles(browser: &Browser) -> Result<Vec<String>> {
    browser.texts(".kept h3").await
}

#[tokio::test]
async fn the_list_tells_what_is_kept_the_newest_work_first() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.mark("7 p.m.", "c").await?;
        browser.mark("“We are not closing books,”", "q").await?;
        browser.wait_saved().await?;
        browser.open_pasted(OTHER).await?;
        browser.wait_saved().await?;
        browser.click("link", "All articles").await?;
        browser.wait_for(".kept h3").await?;
        let [bakery, libraries] =
            ["Bakery on Mill Lane reopens after the flood", "Port Selby weighs closing two of its five libraries"];
        ensure!(titles(browser).await? == [bakery, libraries], "{:?}", titles(browser).await?);
        let rows = browser.texts(".kept li").await?;
        ensure!(rows[0].contains("Pasted text") && rows[0].contains("No marks yet"), "{rows:?}");
        ensure!(rows[1].contains("The Selby Courier, 3 Mar 2026"), "{rows:?}");
        ensure!(rows[1].contains("1 quote") && rows[1].contains("2 claims") && rows[1].contains(" ago"), "{rows:?}");
        browser.wait_for_text("2 articles").await?;
        // An edit brings the older one to the top, also after a reload.
        browser.click("link", libraries).await?;
        browser.wait_for_article().await?;
        browser.mark("the clerk’s office", "s").await?;
        browser.wait_saved().await?;
        browser.driver()?.back().await?;
        browser.wait_for(".kept h3").await?;
        for _ in 0..2 {
            browser.wait_for_named("link", libraries).await?;
            ensure!(titles(browser).await? == [libraries, bakery], "{:?}", titles(browser).await?);
            ensure!(browser.texts(".kept li").await?[0].contains("1 source"));
            browser.reload().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_article_is_renamed_put_in_the_trash_taken_out_and_deleted_for_good() -> Result<()> {
    journey(async |_, browser| {
        let first = browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        let second = browser.open_pasted(OTHER).await?;
        browser.wait_saved().await?;
        browser.click("link", "All articles").await?;
        let [bakery, libraries] =
            ["Bakery on Mill Lane reopens after the flood", "Port Selby weighs closing two of its five libraries"];
        // Rename.
        browser.pick(&format!("More: {bakery}"), "Rename…").await?;
        browser.wait_for("dialog[open]").await?;
        browser.fill("Title", "The bakery is back").await?;
        browser.click("button", "Save").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.wait_saved().await?;
        browser.click("link", "All articles").await?;
        browser.wait_for_named("link", "The bakery is back").await?;
        browser.reload().await?;
        browser.wait_for_named("link", "The bakery is back").await?;

        // Into the trash; the notice takes it out again.
        browser.pick(&format!("More: {libraries}"), "Move to trash").await?;
        browser.wait_until("one article", "return document.querySelectorAll('.kept h3').length === 1", vec![]).await?;
        browser.click("button", "Put it back").await?;
        browser.wait_for_named("link", libraries).await?;
        browser.reload().await?;
        browser.wait_for_named("link", libraries).await?;

        // Into the trash, out of it by its dialog.
        browser.pick(&format!("More: {libraries}"), "Move to trash").await?;
        browser.wait_until("one article", "return document.querySelectorAll('.kept h3').length === 1", vec![]).await?;
        browser.reload().await?;
        browser.wait_for_named("link", "The bakery is back").await?;
        ensure!(titles(browser).await? == ["The bakery is back"], "the reload took it out of the trash");
        browser.click("button", "Trash, 1 article").await?;
        browser.click("button", &format!("Put back: {libraries}")).await?;
        browser.wait_for_text("The trash is empty.").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.click("link", libraries).await?;
        ensure!(browser.wait_for_article().await? == first);
        ensure!(browser.mark_ids().await?.len() == 1, "the marks did not come back");

        // From the desk into the trash, and gone for good. It is the one thing that asks.
        browser.pick("More", "Move to trash").await?;
        browser.wait_for_named("link", "The bakery is back").await?;
        browser.click("button", "Trash, 1 article").await?;
        let empty = browser.texts("dialog[open] .actions button").await?;
        browser.click("button", empty.first().context("no way to empty the trash")?).await?;
        browser.wait_for_text("This cannot be undone.").await?;
        ensure!(!browser.records(&format!("head/{first}")).await?.is_empty(), "deleted before it was confirmed");
        browser.click("button", "Delete 1 article for good").await?;
        browser.wait_for_text("The trash is empty.").await?;
        browser.press("Escape").await?;
        for prefix in ["list", "text", "head", "page", "entry", "draft"] {
            let left = browser.records(&format!("{prefix}/{first}")).await?;
            ensure!(left.is_empty(), "{left:?}");
        }
        let keys: Vec<String> = browser.ask("return Object.keys(localStorage)", vec![]).await?;
        ensure!(!keys.iter().any(|key| key.contains(&first)), "{keys:?}");
        ensure!(!browser.records(&format!("head/{second}")).await?.is_empty());
        browser.reload().await?;
        browser.wait_for_named("link", "The bakery is back").await?;
        ensure!(titles(browser).await? == ["The bakery is back"]);
        // Its address says so, and leads to the list.
        browser.visit(&format!("#/article/{first}")).await?;
        browser.wait_for_text("This article is not on this device").await?;
        browser.wait_for_named("link", "The bakery is back").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_same_text_pasted_twice_offers_the_article_that_is_here() -> Result<()> {
    journey(async |_, browser| {
        let id = browser.open_pasted(STORY).await?;
        browser.mark("doubt the sum", "c").await?;
        browser.wait_saved().await?;
        let again = browser.open_pasted(STORY).await?;
        ensure!(again == id, "a second article was made");
        browser.wait_for_text("This article is here already").await?;
        ensure!(browser.mark_ids().await?.len() == 1);
        // A second copy only if it is wanted.
        browser.click("button", "Start a second copy").await?;
        browser
            .wait_until(
                "the copy",
                "return document.querySelector('[data-article]')?.dataset.article !== arguments[0]",
                vec![json!(id)],
            )
            .await?;
        browser.wait_saved().await?;
        ensure!(browser.mark_ids().await?.is_empty());
        browser.click("link", "All articles").await?;
        browser.wait_until("two articles", "return document.querySelectorAll('.kept h3').length === 2", vec![]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn back_leads_to_the_list_and_a_reload_to_the_same_place_in_the_article() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 800, Pointer::Mouse).await?;
        let id = browser.open_pasted(&long_story(80)).await?;
        let top = async || browser.ask::<f64>("return document.querySelector('[data-block=\"52\"]').getBoundingClientRect().top", vec![]).await;
        ensure!(browser.ask::<f64>("return scrollY", vec![]).await? < 5.0, "a new article opens at its start");
        browser.ask::<()>("document.querySelector('[data-block=\"52\"]').scrollIntoView({ block: 'center' })", vec![]).await?;
        let before = top().await?;
        let place = "return localStorage.getItem(`galley:place:${arguments[0]}`) !== null";
        browser.wait_until("the place to be noted", place, vec![json!(id)]).await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        let near = "return Math.abs(document.querySelector('[data-block=\"52\"]').getBoundingClientRect().top - arguments[0]) < 40";
        browser.wait_until("the same place after the reload", near, vec![json!(before)]).await?;
        browser.driver()?.back().await?;
        browser.wait_for_named("textbox", "Paste an article").await?;
        ensure!(browser.count("[data-article]").await? == 0);
        browser.wait_until("the tab's title", "return document.title === 'Galley'", vec![]).await?;
        browser.driver()?.forward().await?;
        ensure!(browser.wait_for_article().await? == id);
        browser.wait_until("the same place after Back and Forward", near, vec![json!(before)]).await?;
        browser.wait_until("the tab's title", "return document.title.startsWith('Harbor counts')", vec![]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_database_the_browser_keeps_it_and_does_not_call_it_saved() -> Result<()> {
    journey(async |_, browser| {
        browser.before_each_page("delete window.indexedDB").await?;
        browser.open_pasted(STORY).await?;
        ensure!(browser.ask::<bool>("return typeof indexedDB === 'undefined'", vec![]).await?);
        let kept = "const all = document.querySelectorAll('[role=status]');
            return all.length === 1 && all[0].textContent.trim().startsWith('Kept in this browser')";
        browser.wait_until("the status “Kept in this browser”", kept, vec![]).await?;
        let claim = browser.mark("doubt the sum", "c").await?;
        let quote = browser.mark("“We are not closing books,”", "q").await?;
        browser.fill("Note", "Ask again").await?;
        browser.wait_until("the status “Kept in this browser”", kept, vec![]).await?;
        let runs = browser.runs().await?;
        // At once: what the plain copy has not yet is in the entries beside it.
        browser.reload().await?;
        browser.wait_for_article().await?;
        ensure!(browser.runs().await? == runs, "{:?}", browser.runs().await?);
        browser.wait_until("the status “Kept in this browser”", kept, vec![]).await?;
        ensure!(browser.kept_annotation(&quote).await?["note"] == "Ask again");
        browser.click_words("doubt the sum").await?;
        browser.wait_for_card(&claim).await?;
        browser.press("Delete").await?;
        browser.wait_gone(&format!("mark[data-ids=\"{claim}\"]")).await?;
        browser.visit("#/").await?;
        browser.wait_until("the status “Kept in this browser”", kept, vec![]).await?;
        browser.reload().await?;
        browser.click("link", "Port Selby weighs closing two of its five libraries").await?;
        browser.wait_for_article().await?;
        ensure!(browser.mark_ids().await? == [quote].into_iter().collect(), "{:?}", browser.runs().await?);
        Ok(())
    })
    .await
}

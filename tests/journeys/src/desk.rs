//! What a journey does again and again with an open article, and what it looks at there.

use crate::{Browser, PATIENCE, Place};
use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use thirtyfour::WindowHandle;
use thirtyfour::components::SelectElement;

/// A short news story with its furniture: headline, dek, byline, dateline, paragraphs with a split
/// quote, a heading, emoji, a bio.
pub const STORY: &str = "\
Port Selby weighs closing two of its five libraries
The clerk says the plan saves money. Readers say the sum leaves out the buses.
By Nadia Ferro
Published March 3, 2026
PORT SELBY — The town council will vote on Monday on a plan to close two of the five branch libraries. It would save $310,000 a year, according to the clerk’s office.
“We are not closing books,” said Mayor Ines Calder, who proposed the plan in May. “We are closing buildings, and every shelf will find a room.”
Readers in the hill quarter doubt the sum. Tomas Reyes, a retired bus driver, said the council had forgotten the fare. “Two buses there and two back,” he said. “My grandson reads faster than that.”
A note on the door of the hill branch says, “Leave us our 📚👩🏽‍🚒 corner!”, and somebody has drawn a fire engine below it.
What comes next
The council meets at 7 p.m. in the old customs house. A report by the county’s auditor, due in April, will not be ready.
Nadia Ferro covers the council for The Selby Courier. Reach her at nadia.ferro@courier.example.
";

/// A painted run of the article.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Run {
    /// The block that it stands in.
    pub block: usize,
    /// Its words.
    pub text: String,
    /// The annotations that it belongs to, innermost first.
    pub ids: Vec<String>,
    /// Their kinds, each once.
    pub kinds: Vec<String>,
}

/// The painted runs, in the order of the document.
const RUNS: &str = "return [...document.querySelectorAll('[data-article] mark[data-ids]')].map((mark) => ({
    block: Number(mark.closest('[data-block]').dataset.block), text: mark.textContent,
    ids: mark.dataset.ids.split(' '), kinds: mark.dataset.kind.split(' ') }))";

/// Opens the vault's database in the page, as any script may.
const RECORDS: &str = "const database = await new Promise((done, fail) => {
      const request = indexedDB.open('galley');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const store = (mode) => database.transaction('records', mode).objectStore('records');
    const answer = (request) => new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });";

/// Pastes in the moment in which the field is there, and notes when that was and whether the page took it.
const PASTE: &str = "new MutationObserver((_, watch) => {
      const field = document.querySelector('#shell:not([hidden]) textarea');
      if (!field) return;
      watch.disconnect();
      const data = new DataTransfer();
      data.setData('text/plain', STORY);
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      window.galleyJourneyPaste = { is_taken: !field.dispatchEvent(paste), at: performance.now() };
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden'] });";

/// What became of a paste that came as soon as it could.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Pasted {
    /// Whether the page took it.
    pub is_taken: bool,
    /// When, in milliseconds since the page was asked for.
    pub at: f64,
}

impl Browser {
    /// Pastes a story on the start screen and waits until it stands on the desk. Returns the article's id.
    pub async fn open_pasted(&self, story: &str) -> Result<String> {
        self.visit("").await?;
        self.paste_into("textbox", "Paste an article", story).await?;
        self.wait_for_article().await
    }

    /// From now on each page is pasted this story in the moment in which its field is there, as soon as a hand could;
    /// [`Browser::pasted`] says what became of it.
    pub async fn paste_at_once(&self, story: &str) -> Result<()> {
        self.before_each_page(&format!("const STORY = {}; {PASTE}", json!(story))).await
    }

    /// What became of the paste of [`Browser::paste_at_once`].
    pub async fn pasted(&self) -> Result<Pasted> {
        self.ask("return galleyJourneyPaste", vec![]).await
    }

    /// Opens a file of this name and content on the start screen.
    pub async fn open_file(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.make_file(name, bytes)?;
        self.visit("").await?;
        self.wait_for_mark("galley:ready").await?;
        self.choose_files("Open a file", &[&path]).await
    }

    /// Waits until an article stands on the desk, and returns its id.
    pub async fn wait_for_article(&self) -> Result<String> {
        self.wait_for("[data-article] [data-block]").await?;
        let script = "return document.querySelector('[data-article]').dataset.article";
        let id: String = self.ask(script, vec![]).await?;
        ensure!(location_of(self).await? == format!("#/article/{id}"), "the address should carry the article");
        Ok(id)
    }

    // Marking.

    /// Selects words with the pointer and waits until the adder offers to mark them.
    pub async fn select_to_mark<'a>(&self, place: impl Into<Place<'a>>) -> Result<()> {
        self.select(place).await?;
        self.wait_for("[role=toolbar]").await?;
        Ok(())
    }

    /// Selects words with the pointer, strikes a key, and returns the id of the mark that comes of it.
    pub async fn mark<'a>(&self, place: impl Into<Place<'a>>, key: &str) -> Result<String> {
        let before = self.mark_ids().await?;
        self.select_to_mark(place).await?;
        self.press(key).await?;
        self.wait_for_new_mark(&before).await
    }

    /// Waits until a mark is painted that is not among these, and returns its id.
    pub async fn wait_for_new_mark(&self, before: &BTreeSet<String>) -> Result<String> {
        let script = "return [...document.querySelectorAll('mark[data-ids]')].some((mark) =>
            mark.dataset.ids.split(' ').some((id) => !arguments[0].includes(id)))";
        self.wait_until("a new mark", script, vec![json!(before)]).await?;
        let now = self.mark_ids().await?;
        let mut new = now.difference(before);
        let id = new.next().context("the new mark went away again")?;
        ensure!(new.next().is_none(), "more than one mark is new: {now:?} after {before:?}");
        Ok(id.clone())
    }

    /// The painted runs, in the order of the document.
    pub async fn runs(&self) -> Result<Vec<Run>> {
        self.ask(RUNS, vec![]).await
    }

    /// The painted runs of one mark.
    pub async fn runs_of(&self, id: &str) -> Result<Vec<Run>> {
        Ok(self.runs().await?.into_iter().filter(|run| run.ids.iter().any(|one| one == id)).collect())
    }

    /// The painted words of one mark, its runs joined as they follow each other.
    pub async fn words_of(&self, id: &str) -> Result<String> {
        Ok(self.runs_of(id).await?.into_iter().map(|run| run.text).collect())
    }

    /// The ids of all painted marks.
    pub async fn mark_ids(&self) -> Result<BTreeSet<String>> {
        Ok(self.runs().await?.into_iter().flat_map(|run| run.ids).collect())
    }

    /// Every painted mark: id and words.
    pub async fn painted(&self) -> Result<BTreeSet<(String, String)>> {
        let mut painted: BTreeMap<String, String> = BTreeMap::new();
        for run in self.runs().await? {
            for id in run.ids {
                painted.entry(id).or_default().push_str(&run.text);
            }
        }
        Ok(painted.into_iter().collect())
    }

    /// The texts of the article's blocks, in order.
    pub async fn blocks(&self) -> Result<Vec<String>> {
        self.texts("[data-article] [data-block]").await
    }

    // Cards.

    /// The id of the mark whose card is emphasized.
    pub async fn focused_card(&self) -> Result<Option<String>> {
        self.ask("return document.querySelector('[data-card].focused')?.dataset.card ?? null", vec![]).await
    }

    /// Waits until the card of this mark is the emphasized one, and the only one.
    pub async fn wait_for_card(&self, id: &str) -> Result<()> {
        let script = "const all = document.querySelectorAll('[data-card].focused');
            return all.length === 1 && all[0].dataset.card === arguments[0]";
        self.wait_until(&format!("the card of {id}"), script, vec![json!(id)]).await
    }

    /// Waits until the keyboard focus is in an element that matches.
    pub async fn wait_for_focus(&self, css: &str) -> Result<()> {
        let script = "return document.activeElement?.closest(arguments[0]) !== null";
        self.wait_until(&format!("the keyboard focus in `{css}`"), script, vec![json!(css)]).await
    }

    /// Waits until the keyboard focus is in the article, so that single letters act.
    pub async fn wait_for_focus_in_article(&self) -> Result<()> {
        self.wait_for_focus("[data-article]").await
    }

    /// Chooses an option of the select field of this name.
    pub async fn choose(&self, name: &str, option: &str) -> Result<()> {
        let field = self.wait_for_named("combobox", name).await?;
        let select = SelectElement::new(&field).await?;
        select.select_by_exact_text(option).await.with_context(|| format!("choosing “{option}” in “{name}”"))
    }

    /// Chooses the radio button of this name. Its box may be unseen under the words that stand for it.
    pub async fn tick(&self, name: &str) -> Result<()> {
        let found = self.named("radio", name).await?;
        let radio = found.first().with_context(|| format!("there is no radio button “{name}”"))?;
        radio.click().await.with_context(|| format!("clicking the radio button “{name}”"))
    }

    /// Clicks into a text field, replaces what it holds, and leaves it with Tab.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        self.click("textbox", name).await?;
        self.press("Ctrl+a").await?;
        self.type_text(text).await?;
        self.press("Tab").await
    }

    /// Opens the menu of this name and chooses from it.
    pub async fn pick(&self, menu: &str, item: &str) -> Result<()> {
        self.click("button", menu).await?;
        for role in ["menuitem", "menuitemradio", "option"] {
            if !self.named(role, item).await.unwrap_or_default().is_empty() {
                return self.click(role, item).await;
            }
        }
        self.click("menuitem", item).await
    }

    // What is kept.

    /// The article's Galley JSON in local storage, as it is after the last edit. It is renewed when the
    /// reader pauses or the page is put away; the page is told that it is being put away.
    pub async fn kept_json(&self) -> Result<String> {
        let script = "document.dispatchEvent(new Event('visibilitychange'));
            const id = document.querySelector('[data-article]').dataset.article;
            return localStorage.getItem('galley:article:' + id)";
        let kept: Option<String> = self.ask(script, vec![]).await?;
        kept.context("local storage has no copy of the article")
    }

    /// The same, parsed.
    pub async fn kept(&self) -> Result<Value> {
        Ok(serde_json::from_str(&self.kept_json().await?)?)
    }

    /// One annotation of the kept article.
    pub async fn kept_annotation(&self, id: &str) -> Result<Value> {
        let kept = self.kept().await?;
        let found = kept["annotations"].as_array().into_iter().flatten().find(|one| one["id"] == id);
        found.cloned().with_context(|| format!("{id} is not kept"))
    }

    /// The records of the vault's database whose keys begin so, by key.
    pub async fn records(&self, prefix: &str) -> Result<Vec<(String, String)>> {
        let body = format!(
            "{RECORDS}
            const keys = (await answer(store('readonly').getAllKeys())).filter((key) => key.startsWith(args[0]));
            const found = [];
            for (const key of keys) found.push([key, await answer(store('readonly').get(key))]);
            database.close();
            return found;"
        );
        self.ask_async(&body, vec![json!(prefix)]).await
    }

    /// Waits until a record whose key begins so holds these words.
    pub async fn wait_for_record(&self, prefix: &str, words: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while !self.records(prefix).await?.iter().any(|(_, record)| record.contains(words)) {
            ensure!(Instant::now() < deadline, "no record {prefix}… holds “{words}”");
        }
        Ok(())
    }

    /// Writes over a record of the vault's database, as a fault of the disk would.
    pub async fn overwrite_record(&self, key: &str, value: &str) -> Result<()> {
        let body = format!(
            "{RECORDS}
            const known = await answer(store('readonly').getKey(args[0]));
            if (known === undefined) throw 'there is no record ' + args[0];
            await answer(store('readwrite').put(args[1], args[0]));
            database.close();"
        );
        self.ask_async::<()>(&body, vec![json!(key), json!(value)]).await
    }

    /// Takes a record that is there out of the database, as damage would.
    pub async fn remove_record(&self, key: &str) -> Result<()> {
        let body = format!(
            "{RECORDS}
            const known = await answer(store('readonly').getKey(args[0]));
            if (known === undefined) throw 'there is no record ' + args[0];
            await answer(store('readwrite').delete(args[0]));
            database.close();"
        );
        self.ask_async::<()>(&body, vec![json!(key)]).await
    }

    /// Runs a script in every page from now on, before the page's own.
    pub async fn before_each_page(&self, script: &str) -> Result<()> {
        self.devtools("Page.enable", json!({})).await?;
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    /// Ends the process of the tab that is in front, as a crash does, and goes to another tab.
    pub async fn crash_tab(&self, other: &WindowHandle) -> Result<()> {
        // Nobody is left to answer.
        tokio::time::timeout(Duration::from_secs(2), self.devtools("Page.crash", json!({}))).await.ok();
        Ok(self.driver()?.switch_to_window(other.clone()).await?)
    }

    /// The middle of the first element that matches, at rest, in CSS pixels of the screen.
    pub async fn middle(&self, css: &str) -> Result<(f64, f64)> {
        self.middle_at_rest(&format!("`{css}`"), async || self.wait_for(css).await).await
    }

    /// Drags as a hand does, with many small moves: what lies between the ends is passed over.
    pub async fn drag_slowly(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        const MOVES: u32 = 24;
        let at = |step: u32| {
            let part = f64::from(step) / f64::from(MOVES);
            (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
        };
        if !self.engine().has_devtools() {
            return self.stroke(from, (1..=MOVES).map(at)).await;
        }
        let mouse = async |kind: &str, (x, y): (f64, f64), buttons: u32| -> Result<()> {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 });
            self.devtools("Input.dispatchMouseEvent", event).await?;
            Ok(())
        };
        mouse("mousePressed", from, 1).await?;
        for step in 1..=MOVES {
            mouse("mouseMoved", at(step), 1).await?;
        }
        mouse("mouseReleased", to, 0).await
    }

    /// Clicks several times at a point, as fast as a double or triple click is.
    pub async fn click_times(&self, (x, y): (f64, f64), times: u32) -> Result<()> {
        if !self.engine().has_devtools() {
            return self.clicks((x, y), times).await;
        }
        for count in 1..=times {
            for kind in ["mousePressed", "mouseReleased"] {
                let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": count });
                self.devtools("Input.dispatchMouseEvent", event).await?;
            }
        }
        Ok(())
    }
}

async fn location_of(browser: &Browser) -> Result<String> {
    browser.ask("return location.hash", vec![]).await
}

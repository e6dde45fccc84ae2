//! What a person does with a page: points, types, opens, drops.

use crate::place::{Ends, FIND};
use crate::{Browser, Place, chord};
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use thirtyfour::prelude::*;

/// How long a pointer takes from one point to the next.
const STROKE: Duration = Duration::from_millis(30);

/// How long a hand waits for what moves to come to rest.
const REST: Duration = Duration::from_secs(10);

/// What is held against the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse: fine, hovering.
    Mouse,
    /// A finger: coarse, not hovering; the screen counts as a phone's.
    Touch,
}

impl Browser {
    // The screen.

    /// Sets the viewport, in CSS pixels, and what points at it. Without the DevTools protocol the window is
    /// made that large, as far as it can be, and there is only a mouse.
    pub async fn screen(&self, width: u32, height: u32, pointer: Pointer) -> Result<()> {
        let touch = pointer == Pointer::Touch;
        if !self.engine().has_devtools() {
            ensure!(!touch, "{} has no finger here", self.engine().name());
            return self.window(width, height).await;
        }
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        let touching = json!({ "enabled": touch, "maxTouchPoints": if touch { 5 } else { 1 } });
        self.devtools("Emulation.setTouchEmulationEnabled", touching).await?;
        Ok(())
    }

    /// Makes the window so large that the viewport has this size, as far as the window's own parts let it.
    pub(crate) async fn window(&self, width: u32, height: u32) -> Result<()> {
        self.driver()?.set_window_rect(0, 0, width, height).await?;
        let inner: (u32, u32) = self.ask("return [innerWidth, innerHeight]", vec![]).await?;
        let (frame, bars) = (width.saturating_sub(inner.0), height.saturating_sub(inner.1));
        self.driver()?.set_window_rect(0, 0, width + frame, height + bars).await?;
        Ok(())
    }

    /// Sets what the system asks pages for (Chromium only): `[("prefers-color-scheme", "dark")]`,
    /// `[("prefers-reduced-motion", "reduce")]`, `[("forced-colors", "active")]`. Replaces what was set.
    pub async fn system_asks_for(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// The system's dark or light mode.
    pub async fn dark(&self, dark: bool) -> Result<()> {
        self.system_asks_for(&[("prefers-color-scheme", if dark { "dark" } else { "light" })]).await
    }

    /// Shows the page as it would be printed, or on the screen again.
    pub async fn print_view(&self, print: bool) -> Result<()> {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": if print { "print" } else { "" } })).await?;
        Ok(())
    }

    /// Takes the page's network away or gives it back (Chromium only). The service worker has its own: for the whole truth
    /// also stop the [`Site`](crate::Site).
    pub async fn offline(&self, offline: bool) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", conditions).await?;
        Ok(())
    }

    // Pointing.

    /// Drags over words of the article with the pointer, from their first letter to their last:
    /// `select("words")`, `select((3, "words in block 3"))`, `select((3, "words", 1))` for the second
    /// occurrence there.
    pub async fn select<'a>(&self, place: impl Into<Place<'a>>) -> Result<()> {
        let place = place.into();
        self.ends(place, true).await?;
        // Scrolling may have moved more than it should: the points are taken again.
        let ends = self.ends(place, false).await?;
        self.drag((ends.x1, ends.y1), (ends.x2, ends.y2)).await
    }

    /// Drags from the first letter of one place to the last letter of another, across blocks.
    pub async fn select_across<'a>(&self, from: impl Into<Place<'a>>, to: impl Into<Place<'a>>) -> Result<()> {
        let (from, to) = (from.into(), to.into());
        self.ends(from, true).await?;
        let (start, end) = (self.ends(from, false).await?, self.ends(to, false).await?);
        let height: f64 = self.ask("return innerHeight", vec![]).await?;
        ensure!((0.0..height).contains(&end.y2), "“{}” and “{}” do not fit on the screen together", from.text, to.text);
        self.drag((start.x1, start.y1), (end.x2, end.y2)).await
    }

    /// A point just inside the first letter of words of the article, scrolled into view.
    pub async fn place_of<'a>(&self, place: impl Into<Place<'a>>) -> Result<(f64, f64)> {
        let place = place.into();
        self.ends(place, true).await?;
        let ends = self.ends(place, false).await?;
        Ok((ends.x1, ends.y1))
    }

    /// Clicks into the middle of words of the article.
    pub async fn click_words<'a>(&self, place: impl Into<Place<'a>>) -> Result<()> {
        let place = place.into();
        self.ends(place, true).await?;
        let ends = self.ends(place, false).await?;
        // Words that break over two lines are hit at their first letter.
        let x = if (ends.y1 - ends.y2).abs() < 2.0 { f64::midpoint(ends.x1, ends.x2) } else { ends.x1 };
        self.actions()?.move_to(pixel(x), pixel(ends.y1)).click().perform().await?;
        Ok(())
    }

    /// Presses at a point of the viewport, moves to another and lets go.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        self.actions()?
            .move_to(pixel(from.0), pixel(from.1))
            .click_and_hold()
            .move_to(pixel(middle.0), pixel(middle.1))
            .move_to(pixel(to.0), pixel(to.1))
            .release()
            .perform()
            .await?;
        Ok(())
    }

    /// Presses at a point, passes over others, and lets go at the last.
    pub(crate) async fn stroke(&self, from: (f64, f64), over: impl Iterator<Item = (f64, f64)>) -> Result<()> {
        let mut chain = self.driver()?.action_chain_with_delay(None, Some(Duration::ZERO));
        chain = chain.move_to(pixel(from.0), pixel(from.1)).click_and_hold();
        for point in over {
            chain = chain.move_to(pixel(point.0), pixel(point.1));
        }
        Ok(chain.release().perform().await?)
    }

    /// Clicks several times at a point, as fast as can be.
    pub(crate) async fn clicks(&self, at: (f64, f64), times: u32) -> Result<()> {
        let mut chain = self.driver()?.action_chain_with_delay(None, Some(Duration::ZERO));
        chain = chain.move_to(pixel(at.0), pixel(at.1));
        for _ in 0..times {
            chain = chain.click();
        }
        Ok(chain.perform().await?)
    }

    /// The text that the browser has selected.
    pub async fn selected(&self) -> Result<String> {
        self.ask("return getSelection().toString()", vec![]).await
    }

    /// Clicks the element of this role and accessible name, once it is there and nothing covers it.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        let what = format!("the {role} “{name}”");
        self.click_at_rest(&what, async || self.wait_for_named(role, name).await).await
    }

    /// Clicks the first element that matches, once it is there and nothing covers it.
    pub async fn click_css(&self, css: &str) -> Result<()> {
        self.click_at_rest(&format!("`{css}`"), async || self.wait_for(css).await).await
    }

    /// What has just changed may stand elsewhere in the next frame: a hand waits until it is at rest. What
    /// stays under the bar is scrolled to, as a person does.
    async fn click_at_rest(&self, what: &str, find: impl AsyncFn() -> Result<WebElement>) -> Result<()> {
        let begun = Instant::now();
        loop {
            let element = find().await?;
            match element.click().await {
                Err(error) if is_passing(&error) && begun.elapsed() < REST => {
                    tokio::time::sleep(STROKE).await;
                    if let (true, Ok(element)) = (begun.elapsed() > REST / 10, element.to_json()) {
                        self.ask::<()>("arguments[0].scrollIntoView({ block: 'center' })", vec![element]).await.ok();
                    }
                }
                outcome => return outcome.with_context(|| format!("clicking {what}")),
            }
        }
    }

    fn actions(&self) -> Result<ActionChain> {
        Ok(self.driver()?.action_chain_with_delay(None, Some(STROKE)))
    }

    pub(crate) async fn ends(&self, place: Place<'_>, scroll: bool) -> Result<Ends> {
        let arguments = vec![json!(place.block), json!(place.text), json!(place.nth), json!(scroll)];
        match self.ask::<Option<Ends>>(FIND, arguments).await? {
            Some(ends) => Ok(ends),
            None => bail!("{place:?} is not in the article"),
        }
    }

    // Typing.

    /// Presses a key or chord where the keyboard focus is: `"q"`, `"Ctrl+z"`, `"Ctrl+Shift+z"`, `"Escape"`.
    pub async fn press(&self, keys: &str) -> Result<()> {
        let keys = chord(keys)?;
        let mut chain = self.actions()?;
        for key in &keys {
            chain = chain.key_down(*key);
        }
        for key in keys.iter().rev() {
            chain = chain.key_up(*key);
        }
        chain.perform().await?;
        Ok(())
    }

    /// Presses keys and chords one after another, as fast as the browser takes them.
    pub async fn presses(&self, keys: &[&str]) -> Result<()> {
        let mut chain = self.actions()?;
        for keys in keys {
            let keys = chord(keys)?;
            for key in &keys {
                chain = chain.key_down(*key);
            }
            for key in keys.iter().rev() {
                chain = chain.key_up(*key);
            }
        }
        chain.perform().await?;
        Ok(())
    }

    /// Types text where the keyboard focus is, letter by letter.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.actions()?.send_keys(text).perform().await?;
        Ok(())
    }

    // The clipboard.

    /// Puts text on the clipboard, with HTML beside it if there is some, as copying from a page does.
    /// The page must be open.
    pub async fn copy(&self, text: &str, html: Option<&str>) -> Result<()> {
        self.allow_clipboard().await?;
        let script = "const parts = { 'text/plain': new Blob([args[0]], { type: 'text/plain' }) };
            if (args[1] !== null) parts['text/html'] = new Blob([args[1]], { type: 'text/html' });
            await navigator.clipboard.write([new ClipboardItem(parts)]);";
        self.ask_async::<()>(script, vec![json!(text), json!(html)]).await
    }

    /// The text on the clipboard.
    pub async fn clipboard(&self) -> Result<String> {
        self.allow_clipboard().await?;
        self.ask_async("return await navigator.clipboard.readText()", vec![]).await
    }

    /// Copies text, goes to the element of this role and name, and pastes it there with the keyboard.
    pub async fn paste_into(&self, role: &str, name: &str, text: &str) -> Result<()> {
        if !self.engine().has_devtools() {
            return self.cut_and_paste(role, name, text).await;
        }
        self.copy(text, None).await?;
        self.click(role, name).await?;
        self.press("Ctrl+v").await
    }

    /// Pastes text into the element of this role and name without the right to read or write the
    /// clipboard: the words are put into the field, cut and pasted with the keyboard.
    pub async fn cut_and_paste(&self, role: &str, name: &str, text: &str) -> Result<()> {
        self.click(role, name).await?;
        // With the event of typing, since the page gives a field back the words that it knows.
        let put = "const field = document.activeElement;
            field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        self.ask::<()>(put, vec![json!(text)]).await?;
        for keys in ["Ctrl+a", "Ctrl+x"] {
            self.press(keys).await?;
        }
        self.wait_until("the words to be cut", "return document.activeElement.value === ''", vec![]).await?;
        self.press("Ctrl+v").await
    }

    async fn allow_clipboard(&self) -> Result<()> {
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", permissions).await?;
        // Chromium refuses the clipboard to a page that has not the focus, and not every version gives it to a page
        // that was only opened.
        self.devtools("Page.bringToFront", json!({})).await?;
        Ok(())
    }

    // Files.

    /// Chooses files in the `input[type=file]` of this accessible name, once it is there.
    pub async fn choose_files(&self, name: &str, files: &[&Path]) -> Result<()> {
        let script = "return [...document.querySelectorAll('input[type=file]')].findIndex((input) =>
            (input.ariaLabel ?? [...input.labels].map((label) => label.textContent).join(' ')).trim() === arguments[0])";
        let is_there = format!("{script} !== -1");
        self.wait_until(&format!("the file input “{name}”"), &is_there, vec![json!(name)]).await?;
        let index: isize = self.ask(script, vec![json!(name)]).await?;
        let inputs = self.driver()?.find_all(By::Css("input[type=file]")).await?;
        let input = usize::try_from(index).ok().and_then(|index| inputs.get(index));
        let input = input.with_context(|| format!("there is no file input named “{name}”"))?;
        let paths: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
        input.send_keys(paths.join("\n")).await?;
        Ok(())
    }

    /// Drops files onto the middle of the first element that matches (Chromium only), with the events of a real drag.
    pub async fn drop_files(&self, css: &str, files: &[&Path]) -> Result<()> {
        let element = self.wait_for(css).await?;
        let place = element.rect().await?;
        let (x, y) = (place.x + place.width / 2.0, place.y + place.height / 2.0);
        let files: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
        for kind in ["dragEnter", "dragOver", "drop"] {
            let data = json!({ "items": [], "files": files, "dragOperationsMask": 1 });
            self.devtools("Input.dispatchDragEvent", json!({ "type": kind, "x": x, "y": y, "data": data })).await?;
        }
        Ok(())
    }
}

/// Whether the element was covered, or replaced, at just this moment.
fn is_passing(error: &WebDriverError) -> bool {
    let inner: &WebDriverErrorInner = error;
    matches!(inner, WebDriverErrorInner::ElementClickIntercepted(_) | WebDriverErrorInner::StaleElementReference(_))
}

/// WebDriver's pointer moves in whole pixels.
fn pixel(length: f64) -> i64 {
    // Rounded first; what an i64 does not hold, no screen shows.
    length.round() as i64
}

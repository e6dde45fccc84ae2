//! Fingers: real touches, by way of the browser's own input, that become taps, drags and scrolling there.

use crate::{Browser, PATIENCE, Place, Pointer};
use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use std::time::{Duration, Instant};
use thirtyfour::prelude::WebElement;

/// How long a finger rests between two points.
const REST: Duration = Duration::from_millis(12);

/// The part of a phone's screen in which a finger looks for words: between the status and the sheet.
const SEEN: (f64, f64) = (124.0, 300.0);

impl Browser {
    /// Makes the screen a phone's, 390 × 844.
    pub async fn phone(&self) -> Result<()> {
        self.screen(390, 844, Pointer::Touch).await
    }

    async fn touch(&self, kind: &str, points: &[(f64, f64)]) -> Result<()> {
        let points: Vec<_> =
            points.iter().map(|(x, y)| json!({ "x": x, "y": y, "radiusX": 8, "radiusY": 8 })).collect();
        self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
        Ok(())
    }

    /// Taps a point of the screen.
    pub async fn tap_point(&self, point: (f64, f64)) -> Result<()> {
        self.touch("touchStart", &[point]).await?;
        self.touch("touchEnd", &[]).await
    }

    /// Puts a finger down, moves it from point to point and leaves it there.
    pub async fn finger_down(&self, path: &[(f64, f64)]) -> Result<()> {
        let (first, rest) = path.split_first().context("a finger needs a point")?;
        self.touch("touchStart", &[*first]).await?;
        let mut from = *first;
        for to in rest {
            for step in 1..=10 {
                let part = f64::from(step) / 10.0;
                self.touch("touchMove", &[(from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)]).await?;
                tokio::time::sleep(REST).await;
            }
            from = *to;
        }
        Ok(())
    }

    /// Lifts the finger; `cancelled` as the system does when it takes the touch for its own.
    pub async fn finger_up(&self, cancelled: bool) -> Result<()> {
        self.touch(if cancelled { "touchCancel" } else { "touchEnd" }, &[]).await
    }

    /// Drags a finger.
    pub async fn finger_drag(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        self.finger_down(&[from, to]).await?;
        self.finger_up(false).await
    }

    /// Scrolls with a finger, by so many pixels (down the article where positive).
    pub async fn finger_scroll(&self, by: f64) -> Result<()> {
        // The first pixels only tell the browser that the page is to be scrolled.
        const SLOP: f64 = 15.0;
        let by = by.clamp(-440.0, 220.0);
        let from = if by > 0.0 { 345.0 } else { 120.0 };
        let to = from - by - SLOP.copysign(by);
        self.finger_down(&[(170.0, from), (170.0, to)]).await?;
        // Held still, so that nothing glides on.
        tokio::time::sleep(REST * 8).await;
        self.touch("touchMove", &[(170.0, to)]).await?;
        self.finger_up(false).await
    }

    /// The middle of an element, of its first line where it has several, once it is displayed, nothing covers
    /// it and it has not moved for three looks: what has just opened is placed anew once its height is known.
    pub(crate) async fn middle_at_rest(
        &self,
        what: &str,
        find: impl AsyncFn() -> Result<WebElement>,
    ) -> Result<(f64, f64)> {
        const LOOKS: usize = 3;
        let script = "const one = arguments[0].getClientRects()[0];
            if (!one) return null;
            const point = [one.x + one.width / 2, one.y + one.height / 2];
            const top = document.elementFromPoint(...point);
            return top !== null && (arguments[0].contains(top) || top.contains(arguments[0])) ? point : null";
        let begun = Instant::now();
        let deadline = begun + PATIENCE;
        let mut last = None;
        let mut looks = 0;
        loop {
            let element = find().await?;
            // What a long menu does not show is scrolled to.
            if let (true, Ok(element)) = (begun.elapsed() > Duration::from_secs(1), element.to_json()) {
                self.ask::<()>("arguments[0].scrollIntoView({ block: 'nearest' })", vec![element]).await.ok();
            }
            // An element that goes meanwhile is looked for again.
            let found: Option<(f64, f64)> = match element.to_json() {
                Ok(element) => self.ask(script, vec![element]).await.unwrap_or(None),
                Err(_) => None,
            };
            looks = if found == last { looks + 1 } else { 1 };
            last = found;
            if let (Some(point), true) = (found, looks >= LOOKS) {
                return Ok(point);
            }
            ensure!(Instant::now() < deadline, "{what} stays covered");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Taps the element of this role and accessible name.
    pub async fn tap(&self, role: &str, name: &str) -> Result<()> {
        let what = format!("the {role} “{name}”");
        let point = self.middle_at_rest(&what, async || self.wait_for_named(role, name).await).await?;
        self.tap_point(point).await
    }

    /// Taps the first displayed element that matches.
    pub async fn tap_css(&self, css: &str) -> Result<()> {
        let point = self.middle_at_rest(css, async || self.wait_for(css).await).await?;
        self.tap_point(point).await
    }

    /// Scrolls with a finger until words stand where they are seen, and returns the points just inside
    /// their first and last letter. The last letter is what is brought where `last`.
    pub async fn bring<'a>(&self, place: impl Into<Place<'a>>, last: bool) -> Result<[(f64, f64); 2]> {
        let place = place.into();
        for _ in 0..60 {
            let ends = self.ends(place, false).await?;
            let y = if last { ends.y2 } else { ends.y1 };
            if (SEEN.0..SEEN.1).contains(&y) {
                return Ok([(ends.x1, ends.y1), (ends.x2, ends.y2)]);
            }
            let away = y - (SEEN.0 + SEEN.1) / 2.0;
            let before: f64 = self.ask("return scrollY", vec![]).await?;
            self.finger_scroll(away).await?;
            let after: f64 = self.ask("return scrollY", vec![]).await?;
            if (after - before).abs() < 1.0 {
                // The page's end: it is where it can be.
                return Ok([(ends.x1, ends.y1), (ends.x2, ends.y2)]);
            }
        }
        anyhow::bail!("{place:?} cannot be brought under a finger")
    }

    /// The points just inside the first and last letter of some words, brought into view without a hand.
    pub async fn points<'a>(&self, place: impl Into<Place<'a>>) -> Result<[(f64, f64); 2]> {
        let place = place.into();
        self.ends(place, true).await?;
        let ends = self.ends(place, false).await?;
        Ok([(ends.x1, ends.y1), (ends.x2, ends.y2)])
    }

    /// Taps the first word of some words.
    pub async fn tap_first_word<'a>(&self, place: impl Into<Place<'a>>) -> Result<()> {
        let [first, _] = self.bring(place, false).await?;
        self.tap_point((first.0 + 3.0, first.1)).await
    }

    /// Taps the last word of some words.
    pub async fn tap_last_word<'a>(&self, place: impl Into<Place<'a>>) -> Result<()> {
        let [_, last] = self.bring(place, true).await?;
        self.tap_point((last.0 - 3.0, last.1)).await
    }

    /// Writes where the focus is, as a keyboard on the screen does.
    pub async fn write_by_thumb(&self, text: &str) -> Result<()> {
        self.devtools("Input.insertText", json!({ "text": text })).await?;
        Ok(())
    }

    /// Where the handle at an end hangs, in the middle of its knob: `part` from 0, `edge` start or end.
    pub async fn handle(&self, part: usize, edge: &str) -> Result<(f64, f64)> {
        let css = format!("[data-handle=\"{part} {edge}\"]");
        self.wait_for(&css).await?;
        let script = "const one = document.querySelector(arguments[0]);
            const box = one.getBoundingClientRect();
            const knob = parseFloat(one.style.getPropertyValue('--knob'));
            const turn = Number(one.style.getPropertyValue('--turn'));
            return [box.x + knob + turn * 6, box.y + 6]";
        self.ask(script, vec![json!(css)]).await
    }
}

//! What a journey needs: a server, a browser, hands and eyes.
//!
//! A journey is a test that uses the release build as a person would. It lives in `tests/`, its name is
//! a sentence, its file has a line in `tests/main.rs`, and it reads like this:
//!
//! ```ignore
//! #[tokio::test]
//! async fn an_article_that_was_pasted_is_there_after_a_reload() -> Result<()> {
//!     journey(async |site, browser| {
//!         browser.visit("").await?;
//!         browser.paste_into("textbox", "Paste an article", "A headline\n\nA paragraph.").await?;
//!         browser.select("paragraph").await?;
//!         browser.press("q").await?;
//!         browser.wait_saved().await?;
//!         site.stop();
//!         browser.reload().await?;
//!         browser.wait_for("mark[data-kind~=quote]").await?;
//!         Ok(())
//!     })
//!     .await
//! }
//! ```
//!
//! - [`journey`] starts a [`Site`] (the server of `cargo xtask serve` over `dist/`, or over the folder
//!   that `GALLEY_DIST` names) and a [`Browser`] with a profile of its own, runs the body, and ends with
//!   the checks that hold for every journey: **nothing in the console, no request off the origin**. When
//!   the body fails, a screenshot goes to `target/journeys/`.
//! - Use `ensure!` rather than `assert!` in a body, so that the screenshot is taken.
//! - Look things up as a person does: by role and name ([`Browser::named`]), by the text that is seen
//!   ([`Browser::wait_for_text`]); by CSS only for the attributes that the README promises.
//! - Never sleep; wait for what would be seen. Every `wait_…` gives up after [`PATIENCE`].
//! - Hold no time by the clock: it says how busy the machine is. Count what comes into the page, what is asked of the server,
//!   or what the main thread has worked ([`Browser::work`]).
//! - `GALLEY_SHOTS=folder` keeps what [`Browser::shot`] takes.
//! - `GALLEY_ENGINE=firefox` or `webkit` runs it elsewhere (see [`Engine`]). The DevTools protocol is
//!   Chromium's: `tests/engines.rs` does without it and runs in all three, the other files in Chromium
//!   only. Without it the console is not read from the browser but heard by a script in the page, from
//!   right after a page has loaded; and what a page loads is taken from its own performance entries.
//!
//! `cargo test -p journeys` needs a build (`cargo xtask build`), Chromium and ChromeDriver
//! (`cargo xtask setup`). It starts and ends its own processes only.

mod axe;
mod browser;
mod desk;
mod engine;
mod hands;
mod hearing;
mod keys;
pub mod made;
mod network;
mod pdf;
mod place;
mod processes;
pub mod sample;
mod schema;
mod site;
mod touch;
mod work;

pub use axe::{LANGUAGES, Violation};
pub use browser::{Browser, PATIENCE};
pub use desk::{Pasted, Run, STORY};
pub use engine::Engine;
pub use hands::Pointer;
use keys::chord;
pub use place::Place;
pub use schema::lines_of_javascript;
pub use site::{Folder, Site};
pub use work::median;

use anyhow::{Context as _, Result};
use std::fs;
use std::io::Write as _;
use std::ops::AsyncFnOnce;
use std::time::{Duration, Instant};
use xtask::project;

/// Runs a journey over the build, and what holds for all of them after it.
pub async fn journey<F>(body: F) -> Result<()>
where
    F: AsyncFnOnce(&mut Site, &mut Browser) -> Result<()>,
{
    journey_on(Site::start()?, body).await
}

/// Runs a journey over a site that was started otherwise.
pub async fn journey_on<F>(mut site: Site, body: F) -> Result<()>
where
    F: AsyncFnOnce(&mut Site, &mut Browser) -> Result<()>,
{
    let started = Instant::now();
    let mut browser = Browser::open(&site).await?;
    if let Err(error) = body(&mut site, &mut browser).await {
        let seen = browser.describe_failure().await;
        return Err(error.context(seen));
    }
    let closed = browser.close().await.context("after the journey");
    write_down(started.elapsed());
    closed
}

/// Adds a line to the table of what journeys took ([`project::journey_times`]). `cargo xtask test` shows the longest ones. A table that cannot be written is no journey's fault.
fn write_down(took: Duration) {
    let line = format!("{}\t{}\n", took.as_millis(), std::thread::current().name().unwrap_or("journey"));
    let table = fs::create_dir_all(project::journeys())
        .and_then(|()| fs::OpenOptions::new().create(true).append(true).open(project::journey_times()));
    let _ = table.and_then(|mut table| table.write_all(line.as_bytes()));
}

//! `cargo xtask engines`: the main journeys in the browsers beside Chromium, over the build that is there.
//!
//! Knows which there are and what each needs. How one is driven, the journeys know.

use crate::{setup, test};
use anyhow::{Result, bail};

/// The journeys that run in every engine, in cargo's words.
pub(crate) const JOURNEYS: &[&str] = &["engines::"];

/// An engine that is no other program's business: nothing of it is installed unless it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Firefox,
    WebKit,
}

impl Engine {
    /// All of them, in the order of the summary.
    pub(crate) const ALL: [Self; 2] = [Self::Firefox, Self::WebKit];

    /// Its step in the summary.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Firefox => "journeys in Firefox",
            Self::WebKit => "journeys in WebKit",
        }
    }

    /// The step before it.
    pub(crate) fn tools(self) -> &'static str {
        match self {
            Self::Firefox => "tools for Firefox",
            Self::WebKit => "tools for WebKit",
        }
    }

    /// The variable by which the journeys take it.
    pub(crate) fn choice(self) -> (&'static str, &'static str) {
        match self {
            Self::Firefox => ("GALLEY_ENGINE", "firefox"),
            Self::WebKit => ("GALLEY_ENGINE", "webkit"),
        }
    }

    /// Installs what is missing. True when something was.
    pub(crate) fn set_up(self) -> Result<bool> {
        let installed = match self {
            Self::Firefox => setup::for_firefox()?,
            Self::WebKit => setup::for_webkit()?,
        };
        println!("{}", if installed { "installed" } else { "all there" });
        Ok(installed)
    }
}

/// The command: installs what is missing, then runs the journeys in each engine that is named, or in all.
pub fn run(words: &[String]) -> Result<()> {
    let chosen: Vec<Engine> = match words {
        [] => Engine::ALL.to_vec(),
        [word] => Engine::ALL.into_iter().filter(|engine| engine.choice().1 == word).collect(),
        _ => Vec::new(),
    };
    if chosen.is_empty() {
        bail!("usage: cargo xtask engines [firefox|webkit]");
    }
    for engine in chosen {
        println!("\n=== {} ===", engine.title());
        engine.set_up()?;
        let test::Passed(passed) = test::journeys(JOURNEYS, &[engine.choice()])?;
        println!("{passed} {}", engine.title());
    }
    Ok(())
}

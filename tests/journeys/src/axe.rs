//! axe-core, as its npm package ships it, run in the page.

use crate::Browser;
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::fmt;

const AXE: &str = include_str!("../vendor/axe-core/axe.min.js");

/// Runs every rule and keeps of each finding what a person needs to find the place. Colors that are just
/// changing are judged when they have changed.
const RUN: &str = r"
const done = arguments[arguments.length - 1];
const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
const still = async () => {
  await frame();
  await frame();
  const running = document.getAnimations().map((one) => one.finished.catch(() => null));
  await Promise.race([Promise.all(running), new Promise((next) => setTimeout(next, 2000))]);
};
still().then(() => axe.run(document, { resultTypes: ['violations'] })).then(
  (found) => done({ found: found.violations.map((one) => ({
    id: one.id, impact: one.impact ?? '', help: one.help,
    places: one.nodes.map((node) => node.target.flat(9).join(' ') + ': ' + (node.any[0] ?? node.all[0] ?? node.none[0])?.message),
  })) }),
  (error) => done({ error: String(error) }),
);
";

/// The languages of the interface beside English.
pub const LANGUAGES: [&str; 4] = ["de", "es", "fr", "ar"];

/// Something that axe-core found.
#[derive(Debug, Clone, Deserialize)]
pub struct Violation {
    /// The rule's name, such as `color-contrast`.
    pub id: String,
    /// `minor` to `critical`.
    pub impact: String,
    /// What the rule asks for.
    pub help: String,
    /// CSS selectors of the elements, each with what is wrong there.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.id, self.impact, self.help)?;
        self.places.iter().try_for_each(|place| write!(f, "\n    {place}"))
    }
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    found: Vec<Violation>,
    error: Option<String>,
}

impl Browser {
    /// Everything that axe-core has to say against the page as it stands.
    pub async fn axe(&self) -> Result<Vec<Violation>> {
        if !self.ask::<bool>("return typeof axe === 'object'", vec![]).await? {
            self.driver()?.execute(AXE, vec![]).await.context("axe-core does not load")?;
        }
        let answer: Answer = self.driver()?.execute_async(RUN, vec![]).await?.convert()?;
        match answer.error {
            Some(error) => bail!("axe-core stopped: {error}"),
            None => Ok(answer.found),
        }
    }

    /// The interface in another language, as if it had been chosen in its menu: what is open stays open.
    pub async fn speak(&self, language: &str) -> Result<()> {
        let script = "window.dispatchEvent(new CustomEvent('galley:language', { detail: arguments[0] })); return true";
        self.ask::<bool>(script, vec![language.into()]).await?;
        self.wait_for(&format!("html[lang={language}]")).await?;
        // Rendered in the language that the page says it is in.
        self.ask_async::<()>("await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))", vec![]).await
    }

    /// [`Browser::check_accessible`] in English and then in every other language of the interface.
    pub async fn check_accessible_in_every_language(&self, what: &str) -> Result<()> {
        self.check_accessible(what).await?;
        for language in LANGUAGES {
            self.speak(language).await?;
            self.check_accessible(&format!("{what} in {language}")).await?;
        }
        self.speak("en").await
    }

    /// Fails with the whole list if axe-core finds anything. `what` says which screen it is.
    pub async fn check_accessible(&self, what: &str) -> Result<()> {
        let found = self.axe().await?;
        if found.is_empty() {
            return Ok(());
        }
        let list: Vec<String> = found.iter().map(Violation::to_string).collect();
        bail!("axe-core on {what}:\n{}", list.join("\n"))
    }
}

//! Ears for browsers without the DevTools protocol: what a page says to the console, what it asks for
//! elsewhere, and what its elements are called.
//!
//! The console is heard by a script in the page, which WebDriver can put there only when the page has
//! loaded: what is said before that goes unheard.

use crate::Browser;
use anyhow::Result;
use serde_json::{Value, json};
use std::sync::Arc;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::prelude::*;

/// Hears what is said from now on.
const HEAR: &str = r"
if (window.galleyJourneyHeard) return;
const heard = window.galleyJourneyHeard = [];
for (const level of ['debug', 'log', 'info', 'warn', 'error', 'assert', 'trace']) {
  const said = console[level].bind(console);
  console[level] = (...words) => {
    if (level !== 'assert' || !words[0]) heard.push(level + ': ' + words.map(String).join(' '));
    said(...words);
  };
}
addEventListener('error', (event) => heard.push('error: ' + (event.message ?? event.target?.src ?? event.type)), true);
addEventListener('unhandledrejection', (event) => heard.push('rejected: ' + event.reason));
document.addEventListener('securitypolicyviolation', (event) =>
  heard.push('policy: ' + event.violatedDirective + ' forbids ' + event.blockedURI + ' at ' + event.sourceFile + ':' + event.lineNumber));
";

/// What was heard, and what the page loaded from elsewhere; both then count as told.
const TELL: &str = r"
const off = performance.getEntriesByType('resource').map((entry) => entry.name)
  .filter((name) => /^(https?|wss?):/.test(name) && !name.startsWith(arguments[0] + '/'));
performance.clearResourceTimings();
return [...(window.galleyJourneyHeard?.splice(0) ?? []), ...off.map((name) => 'off the origin: ' + name)];
";

/// Elements that may have this role and name; the browser's accessibility decides.
const CANDIDATES: &str = r"
const [role, name] = arguments;
const native = {
  button: 'button, summary, input[type=button], input[type=submit]', link: 'a[href]', textbox: 'textarea, input',
  searchbox: 'input[type=search]', radio: 'input[type=radio]', checkbox: 'input[type=checkbox]',
  combobox: 'select, input[list]', option: 'option', dialog: 'dialog', heading: 'h1, h2, h3, h4, h5, h6',
  article: 'article', list: 'ul, ol', img: 'svg, img',
};
const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const words = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('[aria-hidden=true], svg, textarea, select').forEach((one) => one.remove());
  return clean(copy.textContent);
};
const named = (element) => {
  const by = element.getAttribute('aria-labelledby');
  if (by) return clean(by.split(/\s+/).map((id) => document.getElementById(id)).map((one) => one ? words(one) : '').join(' '));
  if (element.getAttribute('aria-label')) return clean(element.getAttribute('aria-label'));
  if (element.labels?.length) return clean([...element.labels].map(words).join(' '));
  return words(element) || clean(element.title) || clean(element.placeholder);
};
const selector = [native[role], '[role~=' + role + ']'].filter(Boolean).join(', ');
// What stands in boxes of its own has white space around it in a name, and none in the text.
const bare = (text) => text.replace(/\s+/g, '');
return [...document.querySelectorAll(selector)].filter((element) => bare(named(element)) === bare(name));
";

impl Browser {
    /// Begins to hear the page that has just loaded.
    pub(crate) async fn hear(&self) -> Result<()> {
        if !self.engine().has_devtools() {
            self.ask::<()>(HEAR, vec![]).await?;
        }
        Ok(())
    }

    /// Takes what was heard so far, before the page goes.
    pub(crate) async fn stop_hearing(&self) -> Result<()> {
        if !self.engine().has_devtools() {
            let told: Vec<String> = self.ask(TELL, vec![json!(self.origin())]).await?;
            self.heard().extend(told);
        }
        Ok(())
    }

    /// Every element of this role and accessible name: looked for by a script, and each that is found is
    /// judged by the browser itself (WebDriver §12.4.9 and §12.4.10).
    pub(crate) async fn named_without_devtools(&self, role: &str, name: &str) -> Result<Vec<WebElement>> {
        let driver = self.driver()?;
        let mut found = Vec::new();
        for element in driver.execute(CANDIDATES, vec![json!(role), json!(name)]).await?.elements()? {
            let label = self.computed(&element, "computedlabel").await?;
            let is_called = bare(&label).eq(bare(name));
            if is_called && self.computed(&element, "computedrole").await? == role {
                found.push(element);
            }
        }
        Ok(found)
    }

    async fn computed(&self, element: &WebElement, what: &'static str) -> Result<String> {
        let question = Question { element: element.element_id().to_string(), what };
        let answer = self.driver()?.handle().cmd(Command::ExtensionCommand(Box::new(question))).await?;
        Ok(answer.value::<Option<String>>()?.unwrap_or_default())
    }
}

/// A name without its white space, in which engines differ.
fn bare(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|letter| !letter.is_whitespace())
}

/// A question about an element for which thirtyfour has no word.
#[derive(Debug)]
struct Question {
    element: String,
    what: &'static str,
}

impl ExtensionCommand for Question {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> http::Method {
        http::Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/{}", self.element, self.what).into()
    }
}

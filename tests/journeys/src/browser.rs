//! A browser with a profile of its own: opened, killed, opened again, and looked at.

use crate::network::requests_off;
use crate::processes::{Driver, kill_browser, page_memory};
use crate::schema;
use crate::{Engine, Folder, Site};
use anyhow::{Context as _, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use xtask::project;

/// How long a journey waits for what should be seen. Generous, for machines that are busy.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often it looks.
const GLANCE: Duration = Duration::from_millis(25);

/// A browser on one profile. Dropping it ends its processes and removes the profile.
#[derive(Debug)]
pub struct Browser {
    // In the order of their end: the session, the driver, the folder.
    session: Option<WebDriver>,
    driver: Driver,
    home: Folder,
    engine: Engine,
    address: String,
    origin: String,
    /// Console messages that were fetched but not yet judged.
    console: Mutex<Vec<String>>,
    /// How often the browser was opened; each time has a network log of its own.
    openings: u32,
}

impl Browser {
    /// Opens a browser with an empty profile, 1440 × 900, light, with a mouse. It shows nothing yet.
    /// Which engine it has, [`Engine::chosen`] says.
    pub async fn open(site: &Site) -> Result<Self> {
        let engine = Engine::chosen()?;
        let home = Folder::new()?;
        fs::create_dir_all(home.path().join("downloads"))?;
        fs::create_dir_all(home.path().join("profile"))?;
        let mut browser = Self {
            session: None,
            driver: Driver::start(engine, home.path())?,
            home,
            engine,
            address: site.address(),
            origin: site.origin(),
            console: Mutex::default(),
            openings: 0,
        };
        browser.reopen().await?;
        Ok(browser)
    }

    /// Opens the browser again on the same profile, after [`Browser::kill`] or [`Browser::quit`].
    pub async fn reopen(&mut self) -> Result<()> {
        ensure!(self.session.is_none(), "the browser is already open");
        self.openings += 1;
        let log = self.network_log(self.openings);
        let caps = self.engine.capabilities(&self.profile(), &self.downloads(), &log)?;
        let address = format!("http://127.0.0.1:{}", self.driver.port);
        let session =
            WebDriver::new(address, caps).await.with_context(|| format!("{} does not start", self.engine.name()))?;
        session.set_script_timeout(PATIENCE).await?;
        session.set_page_load_timeout(PATIENCE).await?;
        self.session = Some(session);
        if !self.engine.has_devtools() {
            return self.window(1440, 900).await;
        }
        let downloads = json!({ "behavior": "allow", "downloadPath": self.downloads() });
        self.devtools("Browser.setDownloadBehavior", downloads).await?;
        // The whole browser lets a page write to the clipboard on a click; the headless shell has to be told.
        let permissions = json!({ "permissions": ["clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", permissions).await?;
        self.screen(1440, 900, crate::Pointer::Mouse).await
    }

    /// The WebDriver session, for what this type has no word for.
    pub fn driver(&self) -> Result<&WebDriver> {
        self.session.as_ref().context("the browser is not open")
    }

    /// The engine that it has.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Where the page is, and the origin that it may ask.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Sends a command of the DevTools protocol, which Chromium alone has.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        ensure!(self.engine.has_devtools(), "{method} is of the DevTools protocol, which {} lacks", self.engine.name());
        self.driver()?.cdp().send_raw(method, params).await.with_context(|| method.to_owned())
    }

    /// Runs a script (`return …`, `arguments[0]` …) and reads what it returns. The page's policy does not
    /// bind such a script.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let answer = self.driver()?.execute(script, arguments).await.with_context(|| script.to_owned())?;
        answer.convert().with_context(|| format!("{} from {script}", answer.json()))
    }

    /// Runs an asynchronous script: a body that may use `await` and returns what is wanted.
    pub async fn ask_async<T: DeserializeOwned>(&self, body: &str, arguments: Vec<Value>) -> Result<T> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            (async (...args) => {{ {body} }})(...arguments).then(
                (value) => done({{ value: value ?? null }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self.driver()?.execute_async(script, arguments).await.with_context(|| body.to_owned())?;
        let answer: Value = answer.json().clone();
        if let Some(error) = answer["error"].as_str() {
            bail!("{error} in {body}");
        }
        Ok(serde_json::from_value(answer["value"].clone())?)
    }

    // Going somewhere.

    /// Opens an address below the site's own, such as `""` or `"#/article/x"`, and waits until Galley has started.
    pub async fn visit(&self, place: &str) -> Result<()> {
        self.visit_shell(place).await?;
        self.wait_started().await
    }

    /// Opens an address and comes back as soon as the page is there: Galley's module may still be on its way.
    pub async fn visit_shell(&self, place: &str) -> Result<()> {
        self.stop_hearing().await?;
        self.driver()?.goto(format!("{}{place}", self.address)).await?;
        self.hear().await
    }

    /// Waits until Galley itself has taken the place of the start screen's shell, or has said that it cannot.
    pub async fn wait_started(&self) -> Result<()> {
        // A page that tries out the harness has no such element, nor has the one that says that Galley stopped.
        let script = "return document.querySelector('#galley:empty') === null";
        self.wait_until("Galley to start", script, vec![]).await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        self.stop_hearing().await?;
        match self.engine {
            Engine::Firefox => self.reload_as_a_reader().await?,
            _ => self.driver()?.refresh().await?,
        }
        self.hear().await?;
        self.wait_started().await
    }

    /// Firefox's answer to WebDriver's reload passes the service worker by; a reader's reload does not, and
    /// neither does a page's own.
    async fn reload_as_a_reader(&self) -> Result<()> {
        self.ask::<()>("window.galleyJourneyBefore = true; location.reload()", vec![]).await?;
        let script = "return document.readyState === 'complete' && !window.galleyJourneyBefore";
        let deadline = Instant::now() + PATIENCE;
        // Amid the change of pages there may be nobody to answer.
        while !self.ask::<bool>(script, vec![]).await.unwrap_or(false) {
            ensure!(Instant::now() < deadline, "the page does not load again");
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Waits until the service worker holds the whole build, so that the server may go.
    pub async fn wait_ready_for_offline(&self) -> Result<()> {
        let script = "const one = await Promise.race([navigator.serviceWorker.ready,
            new Promise((_, fail) => setTimeout(() => fail('no service worker came'), args[0]))]);
            return one.active !== null;";
        let limit = u64::try_from(PATIENCE.as_millis() * 9 / 10)?;
        self.ask_async::<bool>(script, vec![json!(limit)]).await?;
        Ok(())
    }

    // Waiting.

    /// Waits until a script (`return …`, `arguments[0]` …) returns `true`; `what` says in words what is
    /// waited for.
    pub async fn wait_until(&self, what: &str, script: &str, arguments: Vec<Value>) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while !self.ask::<bool>(script, arguments.clone()).await? {
            if Instant::now() > deadline {
                bail!("waited in vain for {what}; the page says:\n{}", self.text().await?);
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Waits for an element that is displayed, and returns the first.
    pub async fn wait_for(&self, css: &str) -> Result<WebElement> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            for element in self.driver()?.find_all(By::Css(css)).await? {
                // One that Yew takes away while it is being looked at is simply not there.
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(element);
                }
            }
            if Instant::now() > deadline {
                bail!("waited in vain for `{css}`; the page says:\n{}", self.text().await?);
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until no element matches.
    pub async fn wait_gone(&self, css: &str) -> Result<()> {
        let script = "return document.querySelector(arguments[0]) === null";
        self.wait_until(&format!("`{css}` to go"), script, vec![json!(css)]).await
    }

    /// Waits until the page shows these words.
    pub async fn wait_for_text(&self, text: &str) -> Result<()> {
        let script = "return document.body.innerText.includes(arguments[0])";
        self.wait_until(&format!("the words “{text}”"), script, vec![json!(text)]).await
    }

    /// Waits until the one status says "Saved", which promises that everything is on disk.
    pub async fn wait_saved(&self) -> Result<()> {
        let script = "const all = document.querySelectorAll('[role=status]');
            return all.length === 1 && all[0].textContent.trim().startsWith('Saved')";
        self.wait_until("the status “Saved”", script, vec![]).await
    }

    /// Waits until `performance.mark` has recorded this name, and returns its time in milliseconds since
    /// the page was asked for.
    pub async fn wait_for_mark(&self, name: &str) -> Result<f64> {
        let script = "return performance.getEntriesByName(arguments[0], 'mark').length > 0";
        self.wait_until(&format!("the mark {name}"), script, vec![json!(name)]).await?;
        self.ask("return performance.getEntriesByName(arguments[0], 'mark').at(-1).startTime", vec![json!(name)]).await
    }

    // Looking.

    /// The text that the page shows.
    pub async fn text(&self) -> Result<String> {
        self.ask("return document.body?.innerText ?? ''", vec![]).await
    }

    /// How many elements match.
    pub async fn count(&self, css: &str) -> Result<usize> {
        self.ask("return document.querySelectorAll(arguments[0]).length", vec![json!(css)]).await
    }

    /// The text content of every element that matches, in order.
    pub async fn texts(&self, css: &str) -> Result<Vec<String>> {
        self.ask("return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)", vec![json!(css)])
            .await
    }

    /// An attribute of every element that matches, in order; an element without it gives `""`.
    pub async fn attributes(&self, css: &str, name: &str) -> Result<Vec<String>> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map((one) => one.getAttribute(arguments[1]) ?? '')";
        self.ask(script, vec![json!(css), json!(name)]).await
    }

    /// Every element of this role and accessible name, as a screen reader would hear them.
    pub async fn named(&self, role: &str, name: &str) -> Result<Vec<WebElement>> {
        if !self.engine.has_devtools() {
            return self.named_without_devtools(role, name).await;
        }
        let root = self.devtools("DOM.getDocument", json!({ "depth": 0 })).await?;
        let wanted = json!({ "nodeId": root["root"]["nodeId"], "role": role, "accessibleName": name });
        let answer = self.devtools("Accessibility.queryAXTree", wanted).await?;
        let mut found = Vec::new();
        for node in answer["nodes"].as_array().into_iter().flatten() {
            if node["ignored"] == json!(true) {
                continue;
            }
            let resolved =
                self.devtools("DOM.resolveNode", json!({ "backendNodeId": node["backendDOMNodeId"] })).await?;
            // WebDriver has its own names for elements: the element is handed over on a global for a moment.
            let hand_over = json!({
                "objectId": resolved["object"]["objectId"],
                "functionDeclaration": "function () { window.galleyJourneyElement = this; }",
            });
            self.devtools("Runtime.callFunctionOn", hand_over).await?;
            let script = "const one = window.galleyJourneyElement; delete window.galleyJourneyElement; return one";
            found.push(self.driver()?.execute(script, vec![]).await?.element()?);
        }
        Ok(found)
    }

    /// Waits for an element of this role and accessible name that is displayed, and returns the first.
    pub async fn wait_for_named(&self, role: &str, name: &str) -> Result<WebElement> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // A node that goes between two of the questions is an error of theirs, not of the page.
            for element in self.named(role, name).await.unwrap_or_default() {
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(element);
                }
            }
            if Instant::now() > deadline {
                bail!("waited in vain for the {role} “{name}”; the page says:\n{}", self.text().await?);
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Takes a picture of the viewport into the folder that `GALLEY_SHOTS` names, if it names one.
    pub async fn shot(&self, name: &str) -> Result<()> {
        if let Some(folder) = std::env::var_os("GALLEY_SHOTS").map(PathBuf::from) {
            // A test's working folder is its package's, but a reader means the one they stand in.
            let folder = project::root().join(folder);
            fs::create_dir_all(&folder)?;
            self.driver()?.screenshot(&folder.join(format!("{name}.png"))).await?;
        }
        Ok(())
    }

    /// What was written to the console since this was last asked; it then counts as judged.
    pub async fn take_console(&mut self) -> Result<Vec<String>> {
        self.fetch_console().await?;
        Ok(std::mem::take(&mut *self.heard()))
    }

    /// Puts what was written to the console beside what is not yet judged.
    async fn fetch_console(&self) -> Result<()> {
        if !self.engine.has_devtools() {
            return self.stop_hearing().await;
        }
        let fresh = self.driver()?.browser_log().await?;
        self.heard().extend(fresh.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)));
        Ok(())
    }

    /// The console's messages that are not yet judged.
    pub(crate) fn heard(&self) -> MutexGuard<'_, Vec<String>> {
        self.console.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Fails if anything was written to the console.
    pub async fn check_console_clean(&mut self) -> Result<()> {
        let said = self.take_console().await?;
        ensure!(said.is_empty(), "the console should be empty, but says:\n{}", said.join("\n"));
        Ok(())
    }

    // Storage and files.

    /// The folder that downloads go to.
    pub fn downloads(&self) -> PathBuf {
        self.home.path().join("downloads")
    }

    /// Waits until a finished download whose name ends so is there, takes it out of the folder's way and
    /// returns its name and bytes.
    pub async fn take_download(&self, ending: &str) -> Result<(String, Vec<u8>)> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            for name in project::files_under(&self.downloads())? {
                if name.ends_with(ending) && !name.ends_with(".crdownload") && !name.ends_with(".part") {
                    let file = self.downloads().join(&name);
                    let bytes = fs::read(&file)?;
                    if bytes.is_empty() {
                        // The name is kept free with an empty file until the download is done.
                        continue;
                    }
                    fs::remove_file(&file)?;
                    schema::check(&name, &bytes)?;
                    return Ok((name, bytes));
                }
            }
            ensure!(Instant::now() < deadline, "waited in vain for a download that ends with {ending}");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Writes a file for the journey to open, outside the downloads, and returns its path.
    pub fn make_file(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let folder = self.home.path().join("files");
        fs::create_dir_all(&folder)?;
        let file = folder.join(name);
        fs::write(&file, bytes)?;
        Ok(file)
    }

    /// Removes everything that the site has stored (Chromium only): local storage, IndexedDB, caches, service workers.
    /// The page that is open is left as it is; visit it again.
    pub async fn wipe_storage(&self) -> Result<()> {
        let what = json!({ "origin": self.origin, "storageTypes": "all" });
        self.devtools("Storage.clearDataForOrigin", what).await?;
        Ok(())
    }

    /// Bytes of memory that the page's process has for itself, after what is not needed any more was let go (Chromium only).
    pub async fn memory(&self) -> Result<u64> {
        self.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        page_memory(&self.profile(), self.driver.id())
    }

    // The end.

    /// Ends the browser at once, as a crash or a power cut to the program would (SIGKILL to all of its
    /// processes). [`Browser::reopen`] opens the same profile again.
    pub async fn kill(&mut self) -> Result<()> {
        ensure!(self.engine == Engine::Chromium, "only Chromium is killed here");
        kill_browser(&self.profile(), self.driver.id())?;
        if let Some(session) = self.session.take() {
            // There is nobody left to say goodbye to.
            session.leak().ok();
        }
        Ok(())
    }

    /// Closes the browser as a person does; [`Browser::reopen`] opens the same profile again.
    pub async fn quit(&mut self) -> Result<()> {
        self.fetch_console().await?;
        if let Some(session) = self.session.take() {
            session.quit().await?;
        }
        // Only when the last process is gone are the profile and the log of the network whole.
        kill_browser(&self.profile(), self.driver.id())
    }

    /// Closes the browser for good, with the checks that hold for every journey: nothing was written to
    /// the console, and neither page nor worker asked for anything off its origin.
    pub async fn close(mut self) -> Result<()> {
        if self.session.is_some() {
            self.quit().await?;
        }
        let said = std::mem::take(&mut *self.heard());
        ensure!(said.is_empty(), "the console should be empty, but says:\n{}", said.join("\n"));
        if !self.engine.has_devtools() {
            // What a page asked for elsewhere was heard beside the console.
            return Ok(());
        }
        for opening in 1..=self.openings {
            let off = requests_off(&self.origin, &self.network_log(opening))?;
            ensure!(off.is_empty(), "requests left the origin:\n{}", off.join("\n"));
        }
        Ok(())
    }

    /// For a journey that failed: takes a picture, and says what the page and the console say.
    pub(crate) async fn describe_failure(&mut self) -> String {
        let name = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        let file = project::journeys().join(format!("{name}.png"));
        let mut seen = String::new();
        if let Some(parent) = file.parent()
            && fs::create_dir_all(parent).is_ok()
            && let Ok(driver) = self.driver()
            && driver.screenshot(&file).await.is_ok()
        {
            seen = format!("picture: {}; ", file.display());
        }
        let console = self.take_console().await.unwrap_or_default();
        format!("{seen}console: {console:?}")
    }

    fn profile(&self) -> PathBuf {
        self.home.path().join("profile")
    }

    fn network_log(&self, opening: u32) -> PathBuf {
        Path::join(self.home.path(), format!("network-{opening}.json"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            session.leak().ok();
        }
        kill_browser(&self.profile(), self.driver.id()).ok();
    }
}

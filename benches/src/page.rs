//! A page under the hand: how an action is done and what it cost.

use crate::Size;
use crate::report::Table;
use anyhow::Result;
use journeys::{Browser, Site};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::ops::Deref;
use xtask::project;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The release build.
    Galley,
    /// The least that a page can do with the same file.
    Bare,
}

impl Side {
    /// A server of it.
    pub(crate) fn site(self) -> Result<Site> {
        match self {
            Self::Galley => Site::start(),
            Self::Bare => Site::of(&project::root().join("benches/bare")),
        }
    }
}

/// Runs in each document before anything else: from the event of a hand to the second frame after it; and long tasks.
const WATCH: &str = "(() => {
    const bench = { painted: null, long: [], chosen: null };
    window.bench = bench;
    const modifiers = ['Control', 'Shift', 'Alt', 'Meta'];
    const seen = (event) => {
        if (!event.isTrusted || modifiers.includes(event.key)) return;
        const from = event.timeStamp;
        requestAnimationFrame(() => requestAnimationFrame(() => { bench.painted = performance.now() - from; }));
    };
    for (const name of ['keydown', 'click']) addEventListener(name, seen, { capture: true });
    addEventListener('change', () => { bench.chosen = performance.now(); }, { capture: true });
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) bench.long.push({ at: task.startTime, took: task.duration });
    }).observe({ type: 'longtask' });
})()";

/// What came late is done, too: what waits for a pause, and what is written to the disk.
const SETTLED: &str =
    "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go, 250))))";

/// A browser on one side, with a place to put figures.
pub(crate) struct Page<'a> {
    browser: Browser,
    pub(crate) side: Side,
    pub(crate) size: Size,
    table: &'a mut Table,
    /// What the measuring itself costs: a step in which nothing is done.
    nothing: f64,
}

impl Deref for Page<'_> {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

/// What an action cost, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    /// Work of the main thread until it was at rest again.
    pub(crate) work: f64,
    /// From the event to the second frame after it, where there was one.
    pub(crate) painted: Option<f64>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(browser: Browser, side: Side, size: Size, table: &'a mut Table) -> Self {
        Self { browser, side, size, table, nothing: 0.0 }
    }

    /// Whether it is Galley's.
    pub(crate) fn is_galley(&self) -> bool {
        self.side == Side::Galley
    }

    /// Has each document from now on say what took how long.
    pub(crate) async fn watch(&self) -> Result<()> {
        self.before_each_page(WATCH).await
    }

    /// Evaluates an expression, which may be a promise, with as little ado as there is.
    pub(crate) async fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.devtools("Runtime.evaluate", asked).await?;
        let failed = &answer["exceptionDetails"];
        anyhow::ensure!(failed.is_null(), "{failed} in {expression}");
        Ok(serde_json::from_value(answer["result"].get("value").cloned().unwrap_or(Value::Null))?)
    }

    /// Waits until nothing is to be done any more.
    pub(crate) async fn settle(&self) -> Result<()> {
        self.evaluate::<Value>(&format!("{SETTLED}.then(() => null)")).await?;
        Ok(())
    }

    /// Measures what measuring costs.
    pub(crate) async fn tare(&mut self) -> Result<()> {
        self.nothing = 0.0;
        let mut costs = Vec::new();
        for _ in 0..9 {
            costs.push(self.cost(async |_| Ok(())).await?.work);
        }
        self.nothing = journeys::median(costs);
        Ok(())
    }

    /// What an action costs until all that follows from it is done.
    pub(crate) async fn cost(&self, action: impl AsyncFnOnce(&Self) -> Result<()>) -> Result<Cost> {
        self.evaluate::<Value>("(bench.painted = null)").await?;
        let before = self.work().await?;
        action(self).await?;
        self.settle().await?;
        let work = (self.work().await? - before - self.nothing).max(0.0);
        Ok(Cost { work, painted: self.evaluate("bench.painted").await? })
    }

    /// Puts down what an action cost, several times.
    pub(crate) fn note(&mut self, what: &str, costs: &[Cost]) {
        let painted: Vec<f64> = costs.iter().filter_map(|cost| cost.painted).collect();
        self.figure(&format!("{what}: work"), "ms", costs.iter().map(|cost| cost.work).collect());
        if !painted.is_empty() {
            self.figure(&format!("{what}: painted"), "ms", painted);
        }
    }

    /// Puts down a figure.
    pub(crate) fn figure(&mut self, what: &str, unit: &'static str, figures: Vec<f64>) {
        self.table.note(self.side, self.size.name, what, unit, figures);
    }

    /// Ends the browser.
    pub(crate) async fn close(mut self) -> Result<()> {
        // What a bare page says in the console is nobody's concern; what Galley says is.
        if !self.is_galley() {
            self.browser.take_console().await?;
        }
        self.browser.close().await
    }
}

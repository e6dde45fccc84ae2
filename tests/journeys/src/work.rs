//! What an action costs, counted: the time of the processor that the page's main thread was given. A clock on the wall
//! would measure how busy the machine is.

use crate::Browser;
use anyhow::{Context as _, Result};
use serde_json::{Value, json};

impl Browser {
    /// The processor's milliseconds that the page's main thread has used so far (Chromium only). What counts is the
    /// difference of two, in one window and one document.
    pub async fn work(&self) -> Result<f64> {
        // Enabled again it goes on counting.
        self.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
        let answer = self.devtools("Performance.getMetrics", json!({})).await?;
        let metrics = answer["metrics"].as_array().into_iter().flatten();
        let thread = metrics.filter(|one| one["name"] == "ThreadTime").find_map(|one| one["value"].as_f64());
        Ok(thread.context("the browser does not count the thread’s time")? * 1_000.0)
    }

    /// Runs an asynchronous script as [`Browser::ask_async`] does, and says besides what it cost.
    pub async fn work_of(&self, body: &str, arguments: Vec<Value>) -> Result<(Value, f64)> {
        let before = self.work().await?;
        let answer = self.ask_async(body, arguments).await?;
        Ok((answer, self.work().await? - before))
    }
}

/// The middle one of some costs.
pub fn median(mut costs: Vec<f64>) -> f64 {
    costs.sort_by(f64::total_cmp);
    costs.get(costs.len() / 2).copied().unwrap_or(f64::MAX)
}

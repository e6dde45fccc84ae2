//! What the page and its workers asked of the network, from Chromium's own log.
//!
//! The log is written by the browser's network service, so nothing escapes it: not workers, not the
//! service worker. Requests that the browser makes for itself have no initiator and are left out.

use anyhow::{Context as _, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The addresses off `origin` that pages of any origin asked for, in order.
pub(crate) fn requests_off(origin: &str, log: &Path) -> Result<Vec<String>> {
    let text = fs::read(log).with_context(|| format!("the browser left no {}", log.display()))?;
    let text = String::from_utf8_lossy(&text);
    // One event a line. A browser that was killed leaves the last line torn.
    let events = text.lines().filter_map(|line| serde_json::from_str::<Value>(line.trim_end_matches(',')).ok());
    let mut off = Vec::new();
    for event in events {
        let params = &event["params"];
        let (Some(url), Some(initiator)) = (params["url"].as_str(), params["initiator"].as_str()) else { continue };
        let from_page = initiator.starts_with("http") || initiator.starts_with("opaque") || initiator == "null";
        let to_network = ["http:", "https:", "ws:", "wss:"].iter().any(|scheme| url.starts_with(scheme));
        let at_home = url.strip_prefix(origin).is_some_and(|rest| rest.starts_with('/'));
        if from_page && to_network && !at_home {
            off.push(format!("{url} (asked for by {initiator})"));
        }
    }
    off.dedup();
    Ok(off)
}

//! Which browser a journey runs in, and how one is asked for.
//!
//! All three are driven by W3C WebDriver. Chromium alone has the DevTools protocol here: emulated
//! screens and media, the accessibility tree as a whole, the log of the network, wiped storage. A
//! journey that needs any of that says so by failing elsewhere.

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use thirtyfour::Capabilities;
use thirtyfour::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;
use xtask::setup;

/// The variable that chooses: `chromium` (also without it), `firefox` or `webkit`.
const CHOICE: &str = "GALLEY_ENGINE";

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with ChromeDriver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// WebKitGTK's own small browser: the engine of Safari, not Safari.
    WebKit,
}

impl Engine {
    /// What `GALLEY_ENGINE` says.
    pub fn chosen() -> Result<Self> {
        match std::env::var(CHOICE).as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => bail!("{CHOICE} is `{other}`; it may be chromium, firefox or webkit"),
        }
    }

    /// Its name in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// Whether there is a DevTools protocol.
    pub fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// Whether what is stored outlives the browser's end. WebKitGTK gives a page under automation a
    /// store in memory.
    pub fn keeps_its_profile(self) -> bool {
        self != Self::WebKit
    }

    /// What a session is asked for with: the profile, the folder for downloads, and in Chromium the file
    /// for the log of the network.
    pub(crate) fn capabilities(self, profile: &Path, downloads: &Path, log: &Path) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium(profile, downloads, log),
            Self::Firefox => firefox(profile, downloads),
            Self::WebKit => webkit(),
        }
    }
}

fn chromium(profile: &Path, downloads: &Path, log: &Path) -> Result<Capabilities> {
    let mut caps = DesiredCapabilities::chrome();
    let program = setup::browser_of_the_journeys().context("Chromium is missing; run `cargo xtask setup`")?;
    let program = if setup::is_headless_shell(&program) { with_a_page(&program, profile)? } else { program };
    caps.set_binary(&program.to_string_lossy())?;
    for argument in [
        "--headless=new",
        // Chromium as root has no sandbox; containers have little shared memory.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-color-profile=srgb",
        "--lang=en-US",
        "--window-size=1440,900",
    ] {
        caps.add_arg(argument)?;
    }
    caps.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    caps.add_arg(&format!("--log-net-log={}", log.display()))?;
    caps.add_experimental_option("prefs", json!({ "download.default_directory": downloads }))?;
    caps.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(caps.into())
}

/// A script that starts the headless shell as the whole browser starts: with an empty page, for which ChromeDriver
/// (which can hand it switches only) would wait in vain, and with the handler of signals without which a trap in
/// WebAssembly is the end of the tab.
fn with_a_page(shell: &Path, profile: &Path) -> Result<PathBuf> {
    let script = profile.with_file_name("headless-shell");
    fs::write(&script, format!("#!/bin/sh\nexec '{}' \"$@\" --enable-crash-reporter data:,\n", shell.display()))?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    Ok(script)
}

fn firefox(profile: &Path, downloads: &Path) -> Result<Capabilities> {
    let program = setup::firefox().context("Firefox is missing; run `cargo xtask engines`")?;
    let mut caps = Capabilities::new();
    caps.set("browserName", "firefox")?;
    let options = json!({
        "binary": program,
        "args": ["-headless", "-profile", profile, "--width=1440", "--height=1000"],
        "prefs": {
            "browser.download.folderList": 2,
            "browser.download.dir": downloads,
            "browser.download.useDownloadDir": true,
            "browser.download.alwaysOpenPanel": false,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.helperApps.neverAsk.saveToDisk": "application/json,application/ld+json,text/plain,application/octet-stream",
            "intl.accept_languages": "en-US",
        },
    });
    caps.set("moz:firefoxOptions", options)?;
    Ok(caps)
}

fn webkit() -> Result<Capabilities> {
    let program = setup::minibrowser().context("WebKitGTK’s MiniBrowser is missing; run `cargo xtask engines`")?;
    let mut caps = Capabilities::new();
    let options: Value = json!({ "binary": program, "args": ["--automation", "--geometry=1440x940"] });
    caps.set("webkitgtk:browserOptions", options)?;
    Ok(caps)
}

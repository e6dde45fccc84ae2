//! The processes that a journey starts, and their sudden end.
//!
//! Reads `/proc`, so it knows Linux only.

use anyhow::{Context as _, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use xtask::setup;

/// A ChromeDriver of this journey's own, ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    /// The port it listens at.
    pub(crate) port: u16,
}

impl Driver {
    /// Starts one on a free port.
    ///
    /// Now and then one ends without having found a port: seen once in some hundred starts, on a busy
    /// machine. So it is tried again.
    pub(crate) fn start() -> Result<Self> {
        const TRIES: usize = 10;
        let program = setup::chromedriver().context("ChromeDriver is missing; run `cargo xtask setup`")?;
        for _ in 0..TRIES {
            if let Some(driver) = Self::try_start(&program)? {
                return Ok(driver);
            }
        }
        bail!("ChromeDriver ended {TRIES} times without naming a port")
    }

    /// `None` when it ended without naming a port.
    fn try_start(program: &Path) -> Result<Option<Self>> {
        let mut child = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("ChromeDriver does not start")?;
        let output = child.stdout.take().context("ChromeDriver has no output")?;
        // From here on the child is ended with the value that owns it.
        let mut driver = Self { child, port: 0 };
        let mut lines = BufReader::new(output).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once("started successfully on port ")?;
            rest.trim_end_matches('.').parse().ok()
        });
        let Some(port) = port else { return Ok(None) };
        driver.port = port;
        // What it says later is read and dropped, so that it never waits for a reader.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Ok(Some(driver))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Sends SIGKILL to every process of the browser that uses this profile, and waits until they are gone.
///
/// The profile's path is unique to the journey and stands in the browser's command line, so no other
/// browser can be meant.
pub(crate) fn kill_browser(profile: &Path) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        let victims = browser_processes(profile);
        if victims.is_empty() {
            return Ok(());
        }
        if Instant::now() > deadline {
            bail!("the browser's processes {victims:?} do not end");
        }
        let ids = victims.iter().map(u32::to_string);
        Command::new("kill").arg("-KILL").args(ids).stderr(Stdio::null()).status().context("`kill` does not run")?;
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The browser's processes, and all that descend from them.
fn browser_processes(profile: &Path) -> BTreeSet<u32> {
    let profile = profile.to_string_lossy();
    let mut parents = Vec::new();
    let mut found = BTreeSet::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().map_while(Result::ok) {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        // Both are empty or gone for a process that has ended.
        let command = fs::read(entry.path().join("cmdline")).unwrap_or_default();
        if command.is_empty() {
            continue;
        }
        if String::from_utf8_lossy(&command).contains(profile.as_ref()) {
            found.insert(id);
        }
        parents.push((id, parent(&entry.path())));
    }
    // Children of children come in as many rounds as the family has generations.
    loop {
        let before = found.len();
        for (id, parent) in &parents {
            if parent.is_some_and(|parent| found.contains(&parent)) {
                found.insert(*id);
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

/// The parent's id: the second word after the command's name, which stands in brackets.
fn parent(process: &Path) -> Option<u32> {
    let stat = fs::read_to_string(process.join("stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(1)?.parse().ok()
}

//! The processes that a journey starts, and their sudden end.
//!
//! Reads `/proc`, so it knows Linux only.

use crate::{Engine, PATIENCE};
use anyhow::{Context as _, Result, bail, ensure};
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::iter::MapWhile;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use xtask::setup;

/// A driver of this journey's own, ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    /// The port it listens at.
    pub(crate) port: u16,
    /// The screen that WebKit's browser draws on; it ends after the driver.
    _display: Option<Display>,
}

impl Driver {
    /// Starts one on a free port. Whatever its browser keeps outside the profile goes to `home`.
    ///
    /// Now and then one ends without having found a port: seen once in some hundred starts, on a busy
    /// machine. So it is tried again.
    pub(crate) fn start(engine: Engine, home: &Path) -> Result<Self> {
        const TRIES: usize = 10;
        for _ in 0..TRIES {
            let driver = match engine {
                Engine::Chromium => Self::chromedriver()?,
                Engine::Firefox => Self::geckodriver(home)?,
                Engine::WebKit => Self::webkitdriver(home)?,
            };
            if let Some(driver) = driver {
                return Ok(driver);
            }
        }
        bail!("the driver of {} ended {TRIES} times without listening", engine.name())
    }

    /// `None` when it ended without naming a port.
    fn chromedriver() -> Result<Option<Self>> {
        let program = setup::chromedriver().context("ChromeDriver is missing; run `cargo xtask setup`")?;
        let mut command = Command::new(program);
        command.arg("--port=0");
        let (child, mut lines) = spawned(command)?;
        // From here on the child is ended with the value that owns it.
        let mut driver = Self { child, port: 0, _display: None };
        let port = lines.by_ref().find_map(|line| {
            let (_, rest) = line.split_once("started successfully on port ")?;
            rest.trim_end_matches('.').parse().ok()
        });
        let Some(port) = port else { return Ok(None) };
        driver.port = port;
        drop_later(lines);
        Ok(Some(driver))
    }

    /// `None` when it ended without naming a port.
    fn geckodriver(home: &Path) -> Result<Option<Self>> {
        let program = setup::geckodriver().context("geckodriver is missing; run `cargo xtask engines`")?;
        let mut command = Command::new(program);
        // Its second port is for a protocol that nobody here speaks, but two of them must not want the same.
        command.args(["--port=0", "--websocket-port=0"]).env("HOME", home);
        let (child, mut lines) = spawned(command)?;
        let mut driver = Self { child, port: 0, _display: None };
        let port = lines.by_ref().find_map(|line| {
            let (_, address) = line.split_once("Listening on ")?;
            address.rsplit_once(':')?.1.trim().parse().ok()
        });
        let Some(port) = port else { return Ok(None) };
        driver.port = port;
        drop_later(lines);
        Ok(Some(driver))
    }

    /// It does not say what port it found, so it is given one; `None` when that was taken meanwhile.
    fn webkitdriver(home: &Path) -> Result<Option<Self>> {
        let program = setup::webkitdriver().context("WebKitWebDriver is missing; run `cargo xtask engines`")?;
        let display = Display::start()?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = Command::new(program);
        command.arg(format!("--port={port}"));
        command.env("DISPLAY", format!(":{}", display.number)).env("GDK_BACKEND", "x11");
        // The folders of a desktop that is nobody's; this is also how the browser's processes are known.
        command.env("HOME", home);
        for (name, folder) in [("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache"), ("XDG_DATA_HOME", "data")] {
            let folder = home.join(folder);
            fs::create_dir_all(&folder)?;
            command.env(name, folder);
        }
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", home.join("downloads").display());
        fs::write(home.join("config").join("user-dirs.dirs"), downloads)?;
        // Its sandbox needs rights that a container does not give; no bus of the desktop is looked for.
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("NO_AT_BRIDGE", "1");
        command.env("LANG", "en_US.UTF-8").env("LANGUAGE", "en_US").env_remove("LC_ALL");
        let (child, lines) = spawned(command)?;
        let mut driver = Self { child, port, _display: Some(display) };
        drop_later(lines);
        let deadline = Instant::now() + PATIENCE;
        while driver.child.try_wait()?.is_none() {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(Some(driver));
            }
            ensure!(Instant::now() < deadline, "WebKitWebDriver does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(None)
    }

    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A screen in memory, for a browser that has no headless mode.
#[derive(Debug)]
struct Display {
    child: Child,
    number: u32,
}

impl Display {
    fn start() -> Result<Self> {
        let program = setup::xvfb().context("Xvfb is missing; run `cargo xtask engines`")?;
        let mut command = Command::new(program);
        // It finds a free number itself, and says it on the stream of that number.
        command.args(["-displayfd", "1", "-screen", "0", "1600x1300x24", "-nolisten", "tcp"]);
        let (child, mut lines) = spawned(command)?;
        let mut display = Self { child, number: 0 };
        let number = lines.by_ref().find_map(|line| line.trim().parse().ok());
        display.number = number.context("Xvfb found no free display")?;
        drop_later(lines);
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It takes its lock file away when it is asked to end.
        Command::new("kill").arg(self.child.id().to_string()).stderr(Stdio::null()).status().ok();
        self.child.wait().ok();
    }
}

type Lines = MapWhile<std::io::Lines<BufReader<ChildStdout>>, fn(std::io::Result<String>) -> Option<String>>;

/// Starts a program whose words are read and whose complaints are not.
fn spawned(mut command: Command) -> Result<(Child, Lines)> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().with_context(|| format!("{} does not start", command.get_program().display()))?;
    let output = child.stdout.take().context("a driver has no output")?;
    Ok((child, BufReader::new(output).lines().map_while(Result::ok)))
}

/// What it says later is read and dropped, so that it never waits for a reader.
fn drop_later(lines: Lines) {
    std::thread::spawn(move || lines.for_each(drop));
}

/// Sends SIGKILL to every process of the browser that uses this profile, and waits until they are gone.
///
/// The profile's path is unique to the journey and stands in the browser's command line, so no other
/// browser can be meant; what the journey's driver started itself counts too, for a browser whose command
/// line names none.
pub(crate) fn kill_browser(profile: &Path, driver: u32) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let victims = browser_processes(profile, driver);
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

/// Bytes of memory that belong to the page's process alone: of the browser's renderers the one that has most.
pub(crate) fn page_memory(profile: &Path, driver: u32) -> Result<u64> {
    let is_renderer = |id: &u32| {
        let command = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&command).contains("--type=renderer")
    };
    let renderers = browser_processes(profile, driver).into_iter().filter(is_renderer);
    renderers.filter_map(|id| private_memory(id).ok()).max().context("the browser has no renderer")
}

/// Bytes that a process shares with no other.
fn private_memory(id: u32) -> Result<u64> {
    let table = fs::read_to_string(format!("/proc/{id}/smaps_rollup"))?;
    let kilobytes = table
        .lines()
        .filter(|line| line.starts_with("Private_"))
        .filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    Ok(kilobytes.sum::<u64>() * 1_024)
}

/// The browser's processes, and all that descend from them.
fn browser_processes(profile: &Path, driver: u32) -> BTreeSet<u32> {
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
            if parent.is_some_and(|parent| parent == driver || found.contains(&parent)) {
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

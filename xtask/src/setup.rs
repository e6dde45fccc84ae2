//! The tools a build and the tests need: found where they are, installed where they are missing.
//!
//! Compiled tools go to `target/tools`, so that nothing outside the project changes and a second run
//! finds them; a browser comes from the system's own packages. What cannot be installed here is named
//! together with the command to type.

use crate::project::{self, ask, command, find_program};
use anyhow::{Context as _, Result, anyhow, bail};
use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The Trunk that this project is built with.
const TRUNK: &str = "0.21.14";

/// The geckodriver that drives Firefox in the journeys.
const GECKODRIVER: &str = "0.37.1";

/// The program, and the package, of Chromium without a window.
const HEADLESS_SHELL: &str = "chromium-headless-shell";

/// The target that the app is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// How often a long installation says that it is still at it.
const SIGN_OF_LIFE: Duration = Duration::from_secs(20);

/// The command: everything for building and testing.
pub fn run(_words: &[String]) -> Result<()> {
    let installed = [for_checks()?, for_build()?, for_browser()?];
    if !installed.contains(&true) {
        say("everything is there, nothing was installed");
    }
    Ok(())
}

/// What compiling and checking need. True when something was installed.
pub fn for_checks() -> Result<bool> {
    let mut installed = wasm_target()?;
    for (component, word) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if ask(project::cargo(&[word, "--version"]).stderr(Stdio::null())).is_none() {
            rustup(&["component", "add", component])?;
            installed = true;
        }
    }
    // It reads a file of Galley's as somebody else's program would.
    Ok(installed | packages(&[("python3", "python3")])?)
}

/// What the release build needs. True when something was installed.
pub fn for_build() -> Result<bool> {
    let mut installed = wasm_target()?;
    installed |= trunk()?;
    installed |= wasm_bindgen()?;
    installed |= packages(&[("wasm-opt", "binaryen"), ("esbuild", "esbuild")])?;
    Ok(installed)
}

/// What tests in a browser need. True when something was installed.
pub fn for_browser() -> Result<bool> {
    let mut wanted = Vec::new();
    if chromium().is_none() {
        wanted.push(("chromium", "chromium"));
    }
    if chromedriver().is_none() {
        wanted.push(("chromedriver", "chromium-driver"));
    }
    Ok(packages(&wanted)? | headless_shell_if_it_can_be_had())
}

/// Chromium's headless shell starts ten times as fast as the whole browser and draws no furniture, so the
/// journeys take half the time in it. Not every system packages it; without it the whole browser serves.
fn headless_shell_if_it_can_be_had() -> bool {
    if browser_of_the_journeys().is_some_and(|program| is_headless_shell(&program)) || named_browser().is_some() {
        return false;
    }
    packages(&[(HEADLESS_SHELL, HEADLESS_SHELL)]).unwrap_or_else(|error| {
        say(&format!("the journeys will be slow: {error:#}"));
        false
    })
}

/// What the journeys in Firefox need. True when something was installed.
pub fn for_firefox() -> Result<bool> {
    let mut installed = false;
    if firefox().is_none() {
        installed |= packages(&[("firefox-esr", "firefox-esr")])?;
    }
    if env::var_os("GECKODRIVER").is_none() {
        installed |= compiled("geckodriver", "geckodriver", GECKODRIVER)?;
    }
    Ok(installed)
}

/// What the journeys in WebKit need. True when something was installed.
pub fn for_webkit() -> Result<bool> {
    let installed = packages(&[("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb")])?;
    minibrowser().context("the WebKitGTK that is installed has no MiniBrowser")?;
    Ok(installed)
}

/// Firefox's program: `FIREFOX`, or the first of its usual names on the path.
pub fn firefox() -> Option<PathBuf> {
    let named = env::var_os("FIREFOX").map(PathBuf::from);
    named.or_else(|| ["firefox-esr", "firefox"].iter().find_map(|name| find_program(name)))
}

/// Firefox's driver: `GECKODRIVER`, or the one on the path.
pub fn geckodriver() -> Option<PathBuf> {
    env::var_os("GECKODRIVER").map(PathBuf::from).or_else(|| find_program("geckodriver"))
}

/// The driver of WebKitGTK.
pub fn webkitdriver() -> Option<PathBuf> {
    find_program("WebKitWebDriver")
}

/// WebKitGTK's own browser: `MINIBROWSER`, or where the package of the library has it, which is on no path.
pub fn minibrowser() -> Option<PathBuf> {
    let named = env::var_os("MINIBROWSER").map(PathBuf::from);
    named.or_else(|| {
        ["libwebkit2gtk-4.1-0", "libwebkitgtk-6.0-4", "libwebkit2gtk-4.0-37"].iter().find_map(|package| {
            let files = ask(command("dpkg").args(["-L", package]).stderr(Stdio::null()))?;
            files.lines().find(|line| line.ends_with("/MiniBrowser")).map(PathBuf::from)
        })
    })
}

/// A screen in memory, for WebKitGTK, which has no headless mode.
pub fn xvfb() -> Option<PathBuf> {
    find_program("Xvfb")
}

/// Chromium's program: `CHROME`, or the first of its usual names on the path.
pub fn chromium() -> Option<PathBuf> {
    let usual = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    named_browser().or_else(|| usual.iter().find_map(|name| find_program(name)))
}

/// The Chromium that the journeys use: `CHROME`, or the headless shell, or the whole browser.
pub fn browser_of_the_journeys() -> Option<PathBuf> {
    let shells = [HEADLESS_SHELL, "chrome-headless-shell"];
    named_browser().or_else(|| shells.iter().find_map(|name| find_program(name))).or_else(chromium)
}

/// Whether a program is Chromium's headless shell, by its name.
pub fn is_headless_shell(program: &Path) -> bool {
    program.file_name().is_some_and(|name| name.to_string_lossy().contains("headless-shell"))
}

fn named_browser() -> Option<PathBuf> {
    env::var_os("CHROME").map(PathBuf::from)
}

/// Chromium's driver: `CHROMEDRIVER`, or the one on the path.
pub fn chromedriver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| find_program("chromedriver"))
}

fn wasm_target() -> Result<bool> {
    let sysroot = ask(command("rustc").args(["--print", "sysroot"])).context("`rustc` does not run")?;
    if PathBuf::from(sysroot).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(false);
    }
    rustup(&["target", "add", WASM])?;
    Ok(true)
}

fn rustup(words: &[&str]) -> Result<()> {
    say(&format!("rustup {}", words.join(" ")));
    project::run(command("rustup").args(words)).with_context(|| format!("please run: rustup {}", words.join(" ")))
}

fn trunk() -> Result<bool> {
    compiled("trunk", "trunk", TRUNK)
}

/// The command must be of the very version that the app is linked with.
fn wasm_bindgen() -> Result<bool> {
    let lock = project::read(&project::root().join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?;
    compiled("wasm-bindgen-cli", "wasm-bindgen", version)
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, rest) = lock.split_once(format!("\nname = \"{package}\"\nversion = \"").as_str())?;
    rest.split_once('"').map(|(version, _)| version)
}

/// Installs a package from its registry unless its program is there in that version.
fn compiled(package: &str, program: &str, version: &str) -> Result<bool> {
    let there = ask(command(program).arg("--version").stderr(Stdio::null()));
    // "trunk 0.21.14"; geckodriver has more to say after it.
    let line = there.as_deref().and_then(|said| said.lines().next());
    if line.is_some_and(|line| line.split_whitespace().nth(1) == Some(version)) {
        return Ok(false);
    }
    say(&format!("installing {package} {version} (compiles for a few minutes)"));
    let root = project::tools();
    let build = root.join(format!("build-{package}"));
    let mut install = project::cargo(&["install", "--locked", "--force", "--version", version, package, "--root"]);
    install.arg(&root).env("CARGO_TARGET_DIR", &build);
    // Their release profiles are made for a program that is downloaded often; here the compiling counts.
    for (name, value) in [("OPT_LEVEL", "1"), ("CODEGEN_UNITS", "16"), ("LTO", "off"), ("DEBUG", "0")] {
        install.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
    }
    // A target meant for the app has no business here.
    install.env_remove("CARGO_BUILD_TARGET");
    let outcome = run_with_progress(install, &format!("{package} {version}"));
    fs::remove_dir_all(&build).or_else(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    })?;
    outcome.with_context(|| format!("please run: cargo install --locked --version {version} {package}"))?;
    Ok(true)
}

/// Runs `cargo install`, tells now and then how far it is, and shows what it said last if it fails.
fn run_with_progress(mut install: Command, what: &str) -> Result<()> {
    let started = Instant::now();
    let mut child = install
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .context("`cargo install` does not start")?;
    let said = child.stderr.take().context("`cargo install` has no output")?;
    let (mut lines, mut crates, mut told) = (Vec::new(), 0_u32, Instant::now());
    for line in BufReader::new(said).lines().map_while(Result::ok) {
        if line.trim_start().starts_with("Compiling ") {
            crates += 1;
        }
        lines.push(line);
        if told.elapsed() >= SIGN_OF_LIFE {
            told = Instant::now();
            say(&format!("{what}: {crates} crates compiled, {} s", started.elapsed().as_secs()));
        }
    }
    let status = child.wait()?;
    if !status.success() {
        let last = lines.len().saturating_sub(30);
        bail!("{what} was not installed:\n{}", lines.get(last..).unwrap_or_default().join("\n"));
    }
    say(&format!("{what} is there ({} s)", started.elapsed().as_secs()));
    Ok(())
}

/// Installs the system packages of programs that are missing: `(program, package)`.
fn packages(wanted: &[(&str, &str)]) -> Result<bool> {
    let missing: Vec<_> = wanted.iter().filter(|(program, _)| find_program(program).is_none()).collect();
    if missing.is_empty() {
        return Ok(false);
    }
    let names: Vec<&str> = missing.iter().map(|(_, package)| *package).collect();
    let typed = format!("apt-get install --no-install-recommends {}", names.join(" "));
    let programs: Vec<&str> = missing.iter().map(|(program, _)| *program).collect();
    let by_hand = || anyhow!("{} is missing; on a Debian-like system: {typed}", programs.join(" and "));
    if find_program("apt-get").is_none() {
        return Err(by_hand());
    }
    say(&format!("installing {} with apt-get", names.join(" and ")));
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(&names);
    // The lists may be missing or old, and an old browser is another browser. Without a network the present ones
    // may do.
    apt_get(&["update"])?;
    let done = apt_get(&install)?;
    let there = programs.iter().all(|program| find_program(program).is_some());
    if done && there { Ok(true) } else { Err(by_hand()) }
}

/// Runs `apt-get` as the administrator; whether it succeeded.
fn apt_get(words: &[&str]) -> Result<bool> {
    let is_root = ask(Command::new("id").arg("-u")).as_deref() == Some("0");
    let mut apt = if is_root || find_program("sudo").is_none() {
        command("apt-get")
    } else {
        let mut sudo = command("sudo");
        sudo.arg("apt-get");
        sudo
    };
    apt.args(["-q", "-o", "DPkg::Lock::Timeout=600"]).args(words);
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    let output = apt.stdin(Stdio::inherit()).output().context("`apt-get` does not start")?;
    if !output.status.success() {
        std::io::stderr().write_all(&output.stderr)?;
    }
    Ok(output.status.success())
}

/// Prepares the build's tools on another thread, while this one does something else.
pub fn for_build_meanwhile() -> thread::JoinHandle<Result<bool>> {
    thread::spawn(|| Ok(for_build()? | for_browser()?))
}

fn say(what: &str) {
    println!("galley: {what}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_names_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "yew"), None);
    }

    #[test]
    fn the_headless_shell_is_known_by_its_name() {
        assert!(is_headless_shell(Path::new("/usr/bin/chromium-headless-shell")));
        assert!(!is_headless_shell(Path::new("/opt/chromium-headless-shell/chromium")));
    }
}

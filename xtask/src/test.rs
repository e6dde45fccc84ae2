//! `cargo xtask test`: everything that CI runs, in an order that finds the cheap mistakes first.
//!
//! The tools of the later steps are installed on another thread while the native checks run: compiling
//! them uses a folder of its own.

use crate::engines::{self, Engine};
use crate::{build, licenses, project, setup, size};
use anyhow::{Context as _, Result, anyhow, bail};
use serde_json::Value;
use std::io::{BufRead as _, BufReader, IsTerminal as _};
use std::process::Command;
use std::time::{Duration, Instant};

/// The package that holds the app.
const APP: &str = "galley-app";

/// The package that drives the release in a browser.
const JOURNEYS: &str = "journeys";

/// Test files of the app that run in Chromium.
const BROWSER_TESTS: &[&str] = &["dom", "view"];

/// How many journeys run at once; each has a browser of its own.
const JOURNEYS_AT_ONCE: &str = "--test-threads=2";

/// How many of the longest journeys are shown.
const LONGEST: usize = 12;

/// The command.
pub fn run(words: &[String]) -> Result<()> {
    let others: &[Engine] = match words {
        [] => &[],
        [flag] if flag == "--all-engines" => &Engine::ALL,
        _ => bail!("usage: cargo xtask test [--all-engines]"),
    };
    let mut course = Course::new();
    course.step("compilers", || setup::for_checks().map(|_| Passed::default()))?;
    let tools = setup::for_build_meanwhile();

    course.step("fmt", || quiet(cargo(&["fmt", "--all", "--check"])))?;
    course
        .step("clippy, native", || quiet(cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])))?;
    course.step("clippy, wasm32", || {
        quiet(cargo(&["clippy", "-p", APP, "--target", setup::WASM, "--all-targets", "--", "-D", "warnings"]))
    })?;
    course.step("docs", || {
        // The readers are who works on this, so private items count.
        let mut doc = cargo(&["doc", "--workspace", "--no-deps", "--document-private-items"]);
        doc.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links");
        quiet(doc)
    })?;
    course.step("licenses", || {
        let count = licenses::check()?;
        println!("{count} packages, all usable by everyone");
        Ok(Passed::default())
    })?;
    course.step("native tests and laws", || counted(cargo(&["test", "--workspace", "--exclude", JOURNEYS])))?;
    course.step("tools", || {
        let installed = tools.join().map_err(|_| anyhow!("the installation stopped"))??;
        println!("{}", if installed { "installed" } else { "all there" });
        Ok(Passed::default())
    })?;
    course.step("tests in Chromium", browser_tests)?;
    course.step("release build", || build::release().map(|()| Passed::default()))?;
    course.step("size", || size::run(&[]).map(|()| Passed::default()))?;
    course.step("build with faults", || build::faults().map(|()| Passed::default()))?;
    course.step("journeys", timed_journeys)?;
    for engine in others {
        // They are the last that is needed, and compiling a driver takes the machine to itself.
        course.step(engine.tools(), || engine.set_up().map(|_| Passed::default()))?;
        course.step(engine.title(), || journeys(engines::JOURNEYS, &[engine.choice()]))?;
    }
    course.print_summary();
    Ok(())
}

/// The wasm tests that the app has, in a real browser.
fn browser_tests() -> Result<Passed> {
    let there = test_targets()?;
    let names: Vec<&str> =
        BROWSER_TESTS.iter().copied().filter(|name| there.iter().any(|other| other == name)).collect();
    if names.is_empty() {
        println!("the app has none yet");
        return Ok(Passed::default());
    }
    let mut test = cargo(&["test", "-p", APP, "--target", setup::WASM]);
    for name in names {
        test.args(["--test", name]);
    }
    // Cargo starts the runner from its own folder, so the path must be whole.
    let runner = project::find_program("wasm-bindgen-test-runner").context("wasm-bindgen-test-runner is missing")?;
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    test.env("CHROMEDRIVER", setup::chromedriver().context("chromedriver is missing")?);
    counted(test)
}

/// The names of the app's test files.
fn test_targets() -> Result<Vec<String>> {
    let words = ["metadata", "--format-version", "1", "--no-deps"];
    let text = project::ask(&mut project::cargo(&words)).context("`cargo metadata` failed")?;
    let metadata: Value = serde_json::from_str(&text)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.filter(|package| package["name"] == APP).flat_map(|package| package["targets"].as_array());
    let tests = targets.flatten().filter(|target| target["kind"][0] == "test");
    Ok(tests.filter_map(|target| target["name"].as_str().map(str::to_owned)).collect())
}

/// A cargo command for a check; in CI nothing is compiled twice, so nothing is kept for that.
fn cargo(words: &[&str]) -> Command {
    let mut cargo = project::cargo(words);
    if std::env::var_os("CI").is_some() {
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    cargo
}

/// Tests that a step ran.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Passed(pub(crate) u32);

fn quiet(mut command: Command) -> Result<Passed> {
    project::run(&mut command).map(|()| Passed::default())
}

/// All journeys in Chromium; the longest are shown.
fn timed_journeys() -> Result<Passed> {
    let table = project::journey_times();
    if table.exists() {
        std::fs::remove_file(&table)?;
    }
    let passed = journeys(&[], &[])?;
    // Without a table nothing is shown: it is no journey's fault.
    let times = std::fs::read_to_string(&table).unwrap_or_default();
    println!("\nthe longest journeys:");
    for (took, name) in longest(&times) {
        println!("{:>6.1} s  {name}", f64::from(took) / 1_000.0);
    }
    Ok(passed)
}

/// The journeys that took the longest, as milliseconds and name, from lines of both with a tab between.
fn longest(table: &str) -> Vec<(u32, &str)> {
    let mut all: Vec<(u32, &str)> = table
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(took, name)| Some((took.parse().ok()?, name)))
        .collect();
    all.sort_by(|one, other| other.cmp(one));
    all.truncate(LONGEST);
    all
}

/// The journeys: all, or those that `which` names in cargo's words, with these variables. One that fails has failed: the
/// others run to their end, and nothing is tried a second time.
pub(crate) fn journeys(which: &[&str], variables: &[(&str, &str)]) -> Result<Passed> {
    let mut test = cargo(&["test", "-p", JOURNEYS]);
    test.args(which).args(["--no-fail-fast", "--", JOURNEYS_AT_ONCE]).envs(variables.iter().copied());
    counted(test)
}

/// Runs tests, passes their output on and counts what passed; an error when one failed.
fn counted(mut command: Command) -> Result<Passed> {
    let shown = project::shown(&command);
    // One pipe for both streams: cargo's headings and the tests' lines stay in their order.
    let (reader, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    // A failing test says what is wrong in words; the frames of an async runtime add nothing.
    command.env("RUST_LIB_BACKTRACE", "0");
    let mut child = command.spawn().with_context(|| format!("could not start `{shown}`"))?;
    // It holds the writing ends, without which the reader would wait for ever.
    drop(command);
    let mut passed = 0;
    for line in BufReader::new(reader).lines() {
        let line = line?;
        passed += passed_in(&line);
        println!("{line}");
    }
    if !child.wait()?.success() {
        bail!("`{shown}` failed");
    }
    Ok(Passed(passed))
}

/// "test result: ok. 12 passed; 0 failed; …" says 12, and so does "FAILED." in place of "ok."; any other
/// line 0.
fn passed_in(line: &str) -> u32 {
    let rest = line.strip_prefix("test result: ok. ").or_else(|| line.strip_prefix("test result: FAILED. "));
    let count = rest.and_then(|rest| rest.split_once(" passed"));
    count.and_then(|(number, _)| number.parse().ok()).unwrap_or(0)
}

/// The steps so far.
struct Course {
    started: Instant,
    done: Vec<(&'static str, Duration, Passed)>,
}

impl Course {
    fn new() -> Self {
        Self { started: Instant::now(), done: Vec::new() }
    }

    /// Runs a step under its heading. The first that fails ends the course.
    fn step(&mut self, title: &'static str, work: impl FnOnce() -> Result<Passed>) -> Result<()> {
        println!("\n=== {title} ===");
        let started = Instant::now();
        let passed = work().with_context(|| format!("FAILED at: {title}"))?;
        self.done.push((title, started.elapsed(), passed));
        Ok(())
    }

    fn print_summary(&self) {
        println!("\n=== all green ===");
        for (title, took, Passed(passed)) in &self.done {
            let tests = if *passed > 0 { format!("{passed} tests") } else { String::new() };
            println!("{title:<24}{:>6} s  {tests}", took.as_secs());
        }
        let passed: u32 = self.done.iter().map(|(_, _, Passed(passed))| passed).sum();
        println!("{:<24}{:>6} s  {passed} tests passed, 0 failed", "together", self.started.elapsed().as_secs());
    }
}

#[cfg(test)]
mod tests {
    use super::{longest, passed_in};

    #[test]
    fn the_longest_journeys_come_first() {
        assert_eq!(longest("12\ta\n3400\tb::c\nno line\n90\td\n"), [(3400, "b::c"), (90, "d"), (12, "a")]);
    }

    #[test]
    fn passed_tests_are_counted_from_the_result_line() {
        assert_eq!(passed_in("test result: ok. 12 passed; 0 failed; 0 ignored"), 12);
        assert_eq!(passed_in("test result: FAILED. 3 passed; 1 failed; 0 ignored"), 3);
        assert_eq!(passed_in("test a_journey ... ok"), 0);
    }
}

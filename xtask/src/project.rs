//! Where things lie in this repository, and how another program is run from here.
//!
//! Knows paths and processes. Does not know which tools there are; that is [`crate::setup`].

use anyhow::{Context as _, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The workspace root: the folder with `Trunk.toml` at or above the package that cargo runs, or at or
/// above the working folder.
///
/// Asked at run time, because a checkout that is moved together with its `target/` (as caches do) keeps
/// programs that were compiled at the old place.
pub fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let start = package.or_else(|| env::current_dir().ok()).unwrap_or_default();
    let root = start.ancestors().find(|folder| folder.join("Trunk.toml").is_file());
    root.unwrap_or(&start).to_path_buf()
}

/// The folder that holds the release: `GALLEY_DIST`, or `dist/` in the workspace.
pub fn dist() -> PathBuf {
    env::var_os("GALLEY_DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}

/// The folder in which journeys leave pictures of what failed, and how long each took.
pub fn journeys() -> PathBuf {
    root().join("target").join("journeys")
}

/// The table of how long each journey took: milliseconds and the test's name, a tab between them.
pub fn journey_times() -> PathBuf {
    journeys().join("times.tsv")
}

/// The folder that holds the build which can be told to stop: `GALLEY_FAULTS`, or `target/dist-faults/`.
pub fn faults() -> PathBuf {
    env::var_os("GALLEY_FAULTS").map_or_else(|| root().join("target").join("dist-faults"), PathBuf::from)
}

/// The module as the linker leaves it in a release.
pub fn linked() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("wasm32-unknown-unknown").join("release").join("galley.wasm")
}

/// Where the module is cut in two.
pub fn split() -> PathBuf {
    root().join("target").join("split")
}

/// Where tools that this project compiles for itself are kept.
pub fn tools() -> PathBuf {
    root().join("target").join("tools")
}

/// `PATH` with the project's own tools first.
pub fn search_path() -> OsString {
    let mut folders = vec![tools().join("bin")];
    if let Some(path) = env::var_os("PATH") {
        folders.extend(env::split_paths(&path));
    }
    env::join_paths(folders).unwrap_or_default()
}

/// The first file called `name` on [`search_path`].
pub fn find_program(name: &str) -> Option<PathBuf> {
    env::split_paths(&search_path()).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A command that runs in the workspace root and finds the project's own tools first.
///
/// What `cargo run` tells a program about its own package is taken out of the environment: some build
/// scripts watch those variables and would build again.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", search_path());
    // These would replace the flags in .cargo/config.toml, without which the app does not compile.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|start| text.starts_with(start)) {
            command.env_remove(&name);
        }
    }
    command
}

/// The `cargo` that started this program, else the one on the path, with these words.
pub fn cargo(words: &[&str]) -> Command {
    let mut command = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(words);
    command
}

/// Runs to the end with this program's own output; anything but success is an error that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("could not start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Standard output of a command that succeeds, or `None`: for questions such as `--version`.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as a reader would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    let mut shown = program.to_string_lossy().into_owned();
    for word in command.get_args() {
        shown.push(' ');
        shown.push_str(&word.to_string_lossy());
    }
    shown
}

/// Reads a text file; the error names it.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
}

/// Writes a file; the error names it.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("could not write {}", file.display()))
}

/// Every file under `folder`, as paths relative to it with `/` between their parts, sorted.
pub fn files_under(folder: &Path) -> Result<Vec<String>> {
    fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
        let entries = fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{name}/"), found)?;
            } else {
                found.push(name);
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}
